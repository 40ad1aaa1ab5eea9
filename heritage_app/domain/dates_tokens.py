"""Cutting a typed date into tokens: numbers, names of months and seasons, the small words between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from heritage_app.domain.dates_names import UNDERSTOOD


class Token(NamedTuple):
    """One piece of a typed date.

    `kind` is month, hijri, season, ordinal, share, tens, decade, year, hijri-year or num, with the number
    meant; or "word" with the English word, or "sign", in `text`; "?" is a word that no language knows. Or a
    date of numbers: "dmy", "my", "ymd" or "ym" with year, month and day as written (0 where left out) and
    the sign between them; "hijri-dmy" when its era is written, "dmy-short" when the year has two digits.
    """

    kind: str
    number: int = 0
    text: str = ""
    parts: tuple[int, int, int] = (0, 0, 0)


_LEXEME = re.compile(
    r"(?P<ymd>(?<![\d/])(\d{4})([/.-])(\d{1,2})\3(\d{1,2})(?![\d/]))"
    r"|(?P<dmy>(?<![\d/])(\d{1,2})([/.-])(\d{1,2})\8(\d{4})(?![\d/]))"
    r"|(?P<dmyy>(?<![\d/])(\d{1,2})([/.-])(\d{1,2})\13(\d{2})(?![\d/]))"
    r"|(?P<ym>(?<![\d/])(\d{4})([/.])(0?[1-9]|1[0-2])(?![\d/]))"
    r"|(?P<my>(?<![\d/-])(\d{1,2})([/.-])(\d{4})(?![\d/]))"
    r"|(?P<decade>(?<!\d)\d{3}0 ?s\b)"
    r"|(?P<nth>(?<!\d)\d{1,2}(?:st|nd|rd|th|er|ere|eme|e|re)\b)"
    r"|(?P<num>\d{1,9})"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<sign>[^\s\w.(),]|_)"
)
_NUMERIC_GROUPS = {
    "ymd": (2, 4, 5, 3),
    "dmy": (10, 9, 7, 8),
    "dmyy": (15, 14, 12, 13),
    "ym": (17, 19, 0, 18),
    "my": (23, 21, 0, 22),
}
_INNER_HYPHEN = re.compile(
    r"\b(al|ath|at|el|j|mi|mid|dhu|dhou|peut|dix|twenty|rabi|rabia|jumada|joumada|aujourd|sha|qa)-(?=\w)"
    r"|(?<=[^\W\d])\.?-(?=(?:al|el|ul|l|c)\b)"
)
_ROMAN = re.compile(r"(x{0,2})(ix|iv|v?i{0,3})(?:eme|er|e)?")
_LONGEST_PHRASE = 5


def tokenise(text: str, languages: tuple[str, ...]) -> list[Token]:
    """Cut *text* into tokens, with eras joined to their year and words without meaning left out."""
    lexemes = [(match.lastgroup or "", match) for match in _LEXEME.finditer(fold(text))]
    return _with_years(_named(lexemes, _phrases(languages)))


def western_digits(text: str) -> str:
    """Write every decimal digit, Arabic-Indic and Persian ones too, as 0 to 9."""
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def fold(text: str) -> str:
    """Return the form in which words are compared: no case, accents, direction marks or spelling variants."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", western_digits(text)).casefold())
    text = "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Cf") and c != "ـ")
    text = re.sub("[‐‑‒–—―−]", "-", re.sub("['’ʼʿʾ`]", " ", text))
    text = text.translate(str.maketrans("ىةٱ،؟یک", "يها,?يك"))
    return _INNER_HYPHEN.sub(lambda match: f"{match[1] or ''} ", text)


@lru_cache(maxsize=8)
def _phrases(languages: tuple[str, ...]) -> dict[str, Token]:
    phrases: dict[str, Token] = {}
    for language in languages:
        for kind, meanings in UNDERSTOOD.get(language, {}).items():
            for meaning, spellings in meanings.items():
                for spelling in spellings.split("|"):
                    token = Token(kind, text=meaning) if isinstance(meaning, str) else Token(kind, meaning)
                    phrases.setdefault(fold(spelling), token)
    return phrases


def _named(lexemes: list[tuple[str, re.Match[str]]], phrases: dict[str, Token]) -> Iterable[Token]:
    position = 0
    while position < len(lexemes):
        kind, match = lexemes[position]
        token, length = _numeral(kind, match), 1
        if token is None:
            words = [m[0] for k, m in lexemes[position : position + _LONGEST_PHRASE] if k in ("word", "sign")]
            token, length = _longest(words, phrases)
            if token is None and words[0].startswith("و"):  # Arabic writes "and" as part of the next word
                token, length = _longest([words[0][1:], *words[1:]], phrases)
                yield Token("word", text="and")
            token = token or _unnamed(match[0])
        position += length
        yield token


def _longest(words: list[str], phrases: dict[str, Token]) -> tuple[Token | None, int]:
    for length in range(len(words), 0, -1):
        if token := phrases.get(" ".join(words[:length])):
            return token, length
    return None, 1


def _numeral(kind: str, match: re.Match[str]) -> Token | None:
    if kind in _NUMERIC_GROUPS:
        year, month, day, sign = _NUMERIC_GROUPS[kind]
        parts = (int(match[year]), int(match[month]), int(match[day]) if day else 0)
        return Token("dmy-short" if kind == "dmyy" else kind, text=match[sign], parts=parts)
    if kind == "num":
        return Token("num", int(match[0]), match[0])
    if kind in ("decade", "nth"):
        number = re.match(r"\d+", match[0])
        return Token("decade" if kind == "decade" else "ordinal", int(number[0]) if number else 0)
    return None


def _unnamed(text: str) -> Token:
    if text in ("-", "~", "?", "/"):
        return Token("sign", text=text)
    roman = _ROMAN.fullmatch(text)
    if roman and roman[1] + roman[2]:
        units = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
        return Token("ordinal", 10 * len(roman[1]) + units[roman[2]])
    return Token("?", text=text)


def _with_years(named: Iterable[Token]) -> list[Token]:
    """Join "AD 32", "44 BC", "1436 AH" into one token each, and make years of four-digit numbers."""
    tokens: list[Token] = []
    for token in named:
        before = tokens[-1] if tokens else Token("")
        if token.kind == "word" and token.text in ("ad", "bc", "ah") and before.kind in ("num", "year"):
            number = 1 - before.number if token.text == "bc" else before.number
            tokens[-1] = Token("hijri-year" if token.text == "ah" else "year", number)
        elif token == Token("word", text="ah") and before.kind == "dmy":
            tokens[-1] = before._replace(kind="hijri-dmy")
        elif token.kind == "num" and before == Token("word", text="ad"):
            tokens[-1] = Token("year", token.number)
        elif token.kind == "num" and len(token.text) == 4:
            tokens.append(Token("year", token.number))
        elif token != Token("word"):
            tokens.append(token)
    return tokens

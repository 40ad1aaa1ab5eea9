"""Names of sites: text, language (BCP 47), script (ISO 15924), direction, and which one is shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from heritage_app.domain.errors import DraftProblem, HeritageError
from heritage_app.domain.text import one_line

NameKind = Literal["preferred", "alternate", "historic", "transliteration"]
NAME_KINDS: tuple[NameKind, ...] = get_args(NameKind)
Direction = Literal["ltr", "rtl"]

FALLBACK_LANGUAGES = ("en", "fr", "ar")
"""Languages tried, in this order, where a text is missing in the language asked for."""

# RFC 5646, section 2.1, without the irregular tags of the old registry.
_TAG = r"""(?x:(?:(?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})
        (?:-(?P<script>[a-z]{4}))?
        (?:-(?P<region>[a-z]{2}|[0-9]{3}))?
        (?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*
        (?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*
        (?:-x(?:-[a-z0-9]{1,8})+)?
       |x(?:-[a-z0-9]{1,8})+))"""

# First words of Unicode character names, and the ISO 15924 code of the script they belong to.
_SCRIPT_TABLE = """
    LATIN=Latn ARABIC=Arab SYRIAC=Syrc HEBREW=Hebr GREEK=Grek CYRILLIC=Cyrl ARMENIAN=Armn GEORGIAN=Geor
    COPTIC=Copt ETHIOPIC=Ethi CUNEIFORM=Xsux UGARITIC=Ugar PHOENICIAN=Phnx PALMYRENE=Palm NABATAEAN=Nbat
    IMPERIAL=Armi HATRAN=Hatr MANDAIC=Mand SAMARITAN=Samr EGYPTIAN=Egyp THAANA=Thaa NKO=Nkoo TIFINAGH=Tfng
    DEVANAGARI=Deva THAI=Thai CJK=Hani HIRAGANA=Hira KATAKANA=Kana HANGUL=Hang
"""
_SCRIPTS = dict(pair.split("=") for pair in _SCRIPT_TABLE.split())
_RIGHT_TO_LEFT_TABLE = "Arab Aran Syrc Syre Syrj Syrn Hebr Thaa Nkoo Samr Mand Palm Nbat Phnx Armi Hatr"
_RIGHT_TO_LEFT = frozenset(_RIGHT_TO_LEFT_TABLE.split())


class NotALanguageTag(HeritageError):
    """A text is not built like a language tag of BCP 47."""

    template = (
        "“{text}” does not name a language. The name was kept as typed: choose its language from the list, "
        "or write a tag such as ar, en or ar-Latn (Arabic in Latin letters)."
    )


def check_language(tag: str) -> str:
    """Return *tag* in the usual case (`ar-latn` → `ar-Latn`, `fr-ca` → `fr-CA`).

    The tag is read by its form (RFC 5646, 2.1); whether the language is registered is not asked, so private
    ones such as `en-x-srp1` pass.

    Raises:
        NotALanguageTag: The text is not built like a tag.
    """
    found = re.fullmatch(_TAG, tag, re.IGNORECASE)
    if found is None:
        raise NotALanguageTag(text=one_line(tag, 40))
    cased = tag.lower()
    if found["region"]:
        start, end = found.span("region")
        cased = cased[:start] + cased[start:end].upper() + cased[end:]
    if found["script"]:
        start, end = found.span("script")
        cased = cased[:start] + cased[start:end].title() + cased[end:]
    return cased


class LanguageWrong(DraftProblem):
    """A field of a draft names its language by something that is no language tag."""

    template = NotALanguageTag.template


def language_problems(field: str, tags: Iterable[str]) -> list[DraftProblem]:
    """Name every tag that is not built like a language tag; an empty one says nothing and passes."""
    wrong: list[DraftProblem] = []
    for tag in tags:
        if tag and not _is_plain(tag):
            try:
                check_language(tag)
            except NotALanguageTag as problem:
                wrong.append(LanguageWrong(field, **problem.facts))
    return wrong


@lru_cache(maxsize=1_000)
def _is_plain(tag: str) -> bool:
    """Whether a tag is a language alone, as nearly all are: `ar`, `syr`."""
    return 2 <= len(tag) <= 3 and tag.isascii() and tag.isalpha()


_USUAL_LANGUAGES = {"Arab": "ar", "Syrc": "syr", "Hebr": "he", "Grek": "grc", "Cyrl": "ru", "Armn": "hy"}


def usual_language(text: str) -> str:
    """The language in which a name in these letters most likely is, where nobody said it."""
    return "en" if text.isascii() else _USUAL_LANGUAGES.get(script_of(text), "en")


def script_of(text: str) -> str:
    """Return the ISO 15924 code of the script most letters of *text* are in; `Zyyy` when none is known."""
    if text.isascii():
        return "Latn" if any(map(str.isalpha, text)) else "Zyyy"
    scripts = text.translate(_LETTERS)
    if not scripts:
        return "Zyyy"
    most = scripts[0]
    if scripts.count(most) != len(scripts):
        most = max(dict.fromkeys(scripts), key=scripts.count)
    return _CODES[ord(most)]


_CODES = tuple(dict.fromkeys(_SCRIPTS.values()))


class _LetterTable(dict[int, str | None]):
    """A `str.translate` table from letters to the place of their script in `_CODES`; each is looked up once."""

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        first_word = re.split("[ -]", unicodedata.name(letter, ""), maxsplit=1)[0] if letter.isalpha() else ""
        script = _SCRIPTS.get(first_word)
        self[code] = None if script is None else chr(_CODES.index(script))
        return self[code]


_LETTERS = _LetterTable()


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a site: the text as typed, its language as a BCP 47 tag, and what kind of name it is."""

    text: str
    lang: str
    kind: NameKind = "preferred"

    @property
    def script(self) -> str:
        """The ISO 15924 code: the script subtag of `lang` where it has one, else as the letters show."""
        return _script_subtag(self.lang) or script_of(self.text)

    @property
    def direction(self) -> Direction:
        """Which way the name is written."""
        return "rtl" if self.script in _RIGHT_TO_LEFT else "ltr"


def pick_name(names: Sequence[Name], lang: str) -> Name:
    """Return the name to show to a reader of *lang*.

    The first of these that there is: a name in *lang*, in English, in French, in Arabic, then the first of
    all names. Within a language the preferred name comes first, one in another script last
    (`ar-Latn` for `ar`).

    Raises:
        ValueError: *names* is empty; a site has one name at least.
    """
    if not names:
        raise ValueError("a site without names was asked for its name")
    if _asked(lang)[1]:  # then their letters count as well
        return _in_order(names, lang)[0]
    return names[_fittest(tuple([(name.lang, name.kind) for name in names]), lang)]


@lru_cache(maxsize=10_000)  # very many sites have names in the same languages
def _fittest(said: tuple[tuple[str, NameKind], ...], lang: str) -> int:
    """The place of the name that is shown, of names of which language and kind are known."""
    names = [Name(str(place), *pair) for place, pair in enumerate(said)]
    return int(_in_order(names, lang)[0].text)


def second_name(names: Sequence[Name], lang: str) -> Name | None:
    """Return a preferred name in another script than the picked one (معبد بل beside Temple of Bel), or None.

    Where several scripts are left, English, French and Arabic come first, in this order.
    """
    return pick_names(names, lang)[1] if names else None


def pick_names(names: Sequence[Name], lang: str) -> tuple[Name, Name | None]:
    """Return what `pick_name` and `second_name` say, at the price of one of them; *names* must not be empty."""
    ordered = _in_order(names, lang)
    left = [name for name in ordered[1:] if name.kind == "preferred"]
    shown = ordered[0].script if left else ""
    return ordered[0], next((name for name in left if name.script != shown), None)


def _in_order(names: Sequence[Name], lang: str) -> Sequence[Name]:
    """Return *names*, the fittest for a reader of *lang* first; names that fit alike keep their order."""
    if len(names) == 1:
        return names
    wanted, wanted_script, _ = _asked(lang)
    borne = tuple([(name.lang, name.kind, name.script if wanted_script else "") for name in names])
    return [names[place] for place in _order(borne, wanted)]


@lru_cache(maxsize=1_000)  # most sites bear names of the same few kinds
def _order(borne: tuple[tuple[str, NameKind, str], ...], lang: str) -> list[int]:
    """Places of names by how they fit, of which language, kind and, where it is asked for, script are given."""
    wanted, wanted_script, languages = _asked(lang)

    def fitness(place: int) -> tuple[int, bool, bool, bool]:
        written, kind, script = borne[place]
        tag = written.lower()
        language = _language(tag)
        if language not in languages:
            return len(languages), False, False, False
        if wanted_script:
            other_script = script != wanted_script
        else:
            other_script = kind == "transliteration" or bool(_script_subtag(tag))
        return languages.index(language), other_script, kind != "preferred", tag != wanted

    return sorted(range(len(borne)), key=fitness)


@lru_cache(maxsize=64)
def _asked(lang: str) -> tuple[str, str, tuple[str, ...]]:
    """A language asked for in small letters, its script subtag, and the languages that are tried."""
    wanted = lang.lower()
    return wanted, _script_subtag(wanted), tuple(dict.fromkeys((_language(wanted), *FALLBACK_LANGUAGES)))


def _language(tag: str) -> str:
    return tag.split("-", 1)[0]


def _script_subtag(tag: str) -> str:
    """Return the script subtag of *tag* (`Latn` of `ar-latn`); empty when it has none."""
    for subtag in tag.split("-")[1:3]:  # after the language, and at most one extended language
        if len(subtag) == 4 and subtag.isalpha():
            return subtag.title()
        if len(subtag) != 3:
            break
    return ""

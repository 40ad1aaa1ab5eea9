"""Everything a report says, in one language: words, terms, dates, and texts of people in their own direction."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from heritage_app.domain.dates import day_to_iso, entered_in_hijri, hijri_beside, say, say_short
from heritage_app.domain.names import Name
from heritage_app.domain.text import clean_text, isolate
from heritage_app.reports.words import LANGUAGES, WORDS

if TYPE_CHECKING:
    from decimal import Decimal

    from heritage_app.domain.dates import Day, HeritageDate
    from heritage_app.domain.money import Digits
    from heritage_app.domain.vocabulary import Term

_EMBEDDINGS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("[\u2028\u2029]")
_PARAGRAPH_END = re.compile(r"\n+")
_LANGUAGE_CODE = re.compile("[a-z]{2,3}")
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))

_VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0670]")
_ISOLATED = re.compile("(\u2068[^\u2069]*\u2069)")

_ARABIC_DIGITS = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")

KEEP_TOGETHER = 1_500
"""A row or block with fewer characters than this is not split between two pages."""


def own(text: str) -> str:
    """Return a person's text as it may be printed: no controls, no bidi overrides that would reach past its end."""
    return clean_text(text if text.isascii() else _EMBEDDINGS.sub("", _LINE_ENDS.sub("\n", text)))


def line(text: str) -> str:
    """Return a person's text as one line; nothing is cut off."""
    return " ".join(own(text).split())


def unvowelled(text: str) -> str:
    """
    Return our own Arabic words without vowel signs, as offices print them; what is isolated, of a person, keeps them.

    A sign stands at a height of its own, so readers of PDF take it for another line and give the word back in pieces.
    """
    if text.isascii():
        return text
    parts = _ISOLATED.split(text)
    return "".join(part if part.startswith("\u2068") else _VOWEL_SIGNS.sub("", part) for part in parts)


class Wording:
    """
    Words of one language (`en`, `fr`, `ar`; another is said in English) and the labels of all terms.

    *digits* are those of Arabic, for numbers and dates that the registry says; numbers of records, coordinates, times
    of printing and whatever stands in a citation keep the digits that they have. With *hijri*, a date has its day or
    month by the Umm al-Qura calendar beside it.
    """

    def __init__(
        self, lang: str, terms: Mapping[str, tuple[Term, ...]], *, digits: Digits = "western", hijri: bool = False
    ) -> None:
        self.lang = lang if lang in LANGUAGES else "en"
        self.digits: Digits = digits if self.lang == "ar" else "western"
        self.hijri = hijri
        self._place = LANGUAGES.index(self.lang)
        self._terms = {name: {term.key: term for term in held} for name, held in terms.items()}

    @property
    def citing(self) -> Wording:
        """The same words for a citation, which keeps the calendar and the digits of its source."""
        cited = Wording(self.lang, {})
        cited._terms = self._terms
        return cited

    @property
    def right_to_left(self) -> bool:
        """Whether the page runs from right to left."""
        return self.lang == "ar"

    def word(self, key: str) -> str:
        """A phrase without places to fill in."""
        return unvowelled(WORDS[key][self._place])

    def fill(self, key: str, **facts: object) -> str:
        """A phrase with its facts, each kept in its own writing direction; a number is said in the digits chosen."""
        said = {name: self.figures(fact) if isinstance(fact, int) else str(fact) for name, fact in facts.items()}
        return self.word(key).format(**{name: self.within(fact) for name, fact in said.items()})

    def figures(self, number: int | str) -> str:
        """A number, or our own words with numbers, in the digits chosen."""
        return str(number).translate(_ARABIC_DIGITS) if self.digits == "arabic-indic" else str(number)

    def within(self, text: str) -> str:
        """Return *text* for use inside a sentence: isolated where it runs against the page."""
        if "\u2066" in text or "\u2068" in text or (text.isascii() and not self.right_to_left):
            return text
        kinds = {unicodedata.bidirectional(character) for character in text}
        against = "L" in kinds if self.right_to_left else bool(kinds & _RIGHT_TO_LEFT)
        return isolate(text) if against else text

    def numbers(self, text: str) -> str:
        """Return what reads from left to right in any paragraph: coordinates, times, numbers of records."""
        return f"\u2066{text}\u2069" if self.right_to_left else text

    def tidy(self, text: str) -> str:
        """
        Return a finished sentence as it is printed: a person's words in it are isolated, ours have no vowel signs.

        The isolates go where it runs one way only, so that it can be searched as it is.
        """
        if text.isascii():
            return text
        text = unvowelled(text)
        mixed = self.right_to_left or any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)
        return text if mixed else _EMBEDDINGS.sub("", text)

    def term(self, vocabulary: str, key: str | None) -> str:
        """The label of a term; the key itself where the vocabulary does not know it, empty for None."""
        if not key:
            return ""
        term = self._terms.get(vocabulary, {}).get(key)
        return line(key if term is None else self.figures(unvowelled(term.label(self.lang))))

    def date(self, when: HeritageDate | None) -> str:
        """A date in words; *date not known* for None."""
        if when is None:
            return self.word("date_unknown")
        said = self._with_hijri(say(when.edtf, self.lang, digits=self.digits), when.edtf)
        if self.hijri and not hijri_beside(when.edtf) and entered_in_hijri(when):
            return self.fill("two_calendars", gregorian=said, hijri=line(when.text))
        return said

    def day(self, day: Day) -> str:
        """A day by its number, in words."""
        return self._with_hijri(say(day_to_iso(day), self.lang, digits=self.digits), day_to_iso(day))

    def _with_hijri(self, said: str, edtf: str) -> str:
        beside = hijri_beside(edtf, self.lang, digits=self.digits) if self.hijri else ""
        return self.word("two_calendars").format(gregorian=said, hijri=unvowelled(beside)) if beside else said

    def date_title(self, when: HeritageDate | None) -> str:
        """A date in words that opens a line."""
        return upper_first(self.date(when))

    def short_date(self, edtf: str) -> str:
        """A date in few words, empty for none."""
        return self._with_hijri(say_short(edtf, self.lang, digits=self.digits), edtf) if edtf else ""

    def join(self, parts: Iterable[str], separator: str = "comma") -> str:
        """The parts that are not empty, in one line."""
        return self.word(separator).join(self.within(part) for part in parts if part)

    def labelled(self, label: str, value: str) -> str:
        """`Label: value`, as the language writes it."""
        return self.fill("labelled", label=label, value=value)

    def quoted(self, text: str) -> str:
        """The text in the quotation marks of the language."""
        return self.fill("quoted", text=line(text))

    def noted(self, text: str) -> str:
        """A note in one paragraph, its lines told apart by the semicolon of the script that it is written in."""
        lines = [one for part in own(text).split("\n") if (one := " ".join(part.split()))]
        runs_alike = (direction(text) == "rtl") == self.right_to_left
        semicolon = self.word("semicolon").rstrip() if runs_alike else ";" if self.right_to_left else "؛"
        heads = [one if one.endswith((":", ".", ";", "،", "؛")) else one + semicolon for one in lines]
        return self.within(" ".join((*heads[:-1], *lines[-1:])))

    def language(self, tag: str) -> str:
        """Say in which language something is."""
        known = tag.split("-")[0].lower()
        return self.word(f"in_{known}") if known in LANGUAGES else self.fill("in_other", tag=line(tag))

    def prose(self, text: str, lang: str = "") -> dict[str, Any]:
        """
        A text of its own block: paragraphs, language, direction, and a note where it is not in the report's language.

        *lang* is empty where nobody said in which language it is; the letters then decide the direction.
        """
        paragraphs = [part.strip() for part in _PARAGRAPH_END.split(own(text)) if part.strip()]
        foreign = lang and lang.split("-")[0].lower() != self.lang
        return {
            "paragraphs": paragraphs,
            "rtl": direction(text, lang) == "rtl",
            "lang": language_code(lang, self.lang),
            "note": self.language(lang) if foreign else "",
        }

    def number(self, number: Decimal) -> str:
        """A number with every digit it was given with, and the decimal sign of the language."""
        said = f"{number:f}"
        return said.replace(".", ",") if self.lang == "fr" else self.figures(said)


def direction(text: str, lang: str = "") -> str:
    """`ltr` or `rtl`, by the script of the language tag where it names one, else by the letters."""
    return Name(text[:2_000], lang or "und").direction


def upper_first(text: str) -> str:
    """Return *text* with a capital first letter, where its script has capitals."""
    return text[:1].upper() + text[1:]


def language_code(tag: str, otherwise: str) -> str:
    """The language of a BCP 47 tag as typst takes it (two or three letters), *otherwise* for any other."""
    code = tag.split("-")[0].lower()
    return code if _LANGUAGE_CODE.fullmatch(code) else otherwise

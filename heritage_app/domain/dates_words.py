"""Saying an EDTF date in words, in English, French or Arabic."""

from __future__ import annotations

import re

from heritage_app.domain.dates_edtf import (
    FURTHEST_YEAR,
    SEASON_MONTHS,
    Point,
    Span,
    Tree,
    from_day,
    numbers_matching,
    parse_tree,
    year_range,
)
from heritage_app.domain.dates_names import AR_DECADES, SPOKEN, Spoken

_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def say(edtf: str, lang: str = "en", *, digits: str = "western", precision: bool = False) -> str:
    """
    Say a date in words: `[2015-05..2016-03-29]` is "between May 2015 and 29 March 2016".

    Every EDTF date can be said; what has no words of its own is said by its first and last day, or as it is
    written. Years before 1000 carry their era, and astronomical years become years BC (`-0043` is 44 BC).

    Args:
        edtf: Any EDTF string of level 0 to 2.
        lang: "en", "fr" or "ar" (with Levantine months); another language is said in English.
        digits: "arabic-indic" writes ٠١٢٣٤٥٦٧٨٩.
        precision: Add what a lone month or year leaves open: "October 2015 (day not known)".

    Raises:
        NotEdtf: *edtf* is not EDTF.
    """
    return _finish(_Sayer(lang, precision=precision).tree(parse_tree(edtf), edtf), digits)


def say_short(edtf: str, lang: str = "en", *, digits: str = "western") -> str:
    """
    Say a date in few words, for lists: "27 Mar 2016", "c. Aug 2015", "May 2015 … 29 Mar 2016", "≤ 30 Apr
    2004".

    An en dash joins the ends of what lasted; dots join the ends between which it happened once. Raises as
    `say`.
    """
    return _finish(_ShortSayer(lang).tree(parse_tree(edtf), edtf), digits)


def _finish(said: str, digits: str) -> str:
    return said.translate(_ARABIC_DIGITS) if digits == "arabic-indic" else said


class _Sayer:
    """Says dates in one language; inside a phrase a date may leave out what the next one repeats."""

    def __init__(self, lang: str, *, precision: bool = False) -> None:
        self.words: Spoken = SPOKEN.get(lang, SPOKEN["en"])
        self.lang = lang
        self.precision = precision

    def tree(self, tree: Tree, edtf: str) -> str:
        first = tree.members[0]
        if tree.kind == "date" and isinstance(first, Point):
            return self.bare(self.point(first, alone=True))
        if tree.kind == "interval" and isinstance(first, Span):
            return self.interval(first)
        if len(tree.members) == 1 and tree.kind == "one-of":
            return self.member(first)
        said = [self.member(member) for member in tree.members]
        if len(said) > 6:  # nobody reads a dozen alternatives in a sentence
            return edtf
        if len(said) == 1:  # {a..b}: every day from one to the other
            whole = isinstance(first, Span) and first.start and first.end
            return self.interval(first) if isinstance(first, Span) and whole else said[0]
        joint = self.words.either if tree.kind == "one-of" else self.words.both
        return joint.format(a=self.words.comma.join(said[:-1]), b=said[-1])

    def interval(self, span: Span) -> str:
        words = self.words
        if isinstance(span.start, Point) and isinstance(span.end, Point):
            return self.pair(words.span, span.start, span.end)
        if isinstance(span.start, Point):
            phrase = words.since if span.end is None else words.end_not_known
            return self.fill(phrase, self.point(span.start), "")
        if isinstance(span.end, Point):
            phrase = words.until if span.start is None else words.start_not_known
            return self.fill(phrase, "", self.point(span.end))
        return words.no_ends

    def member(self, member: Point | Span) -> str:
        if isinstance(member, Point):
            return self.bare(self.point(member))
        if isinstance(member.start, Point) and isinstance(member.end, Point):
            return self.pair(self.words.between, member.start, member.end)
        if isinstance(member.end, Point):
            return self.words.or_earlier.format(a=self.bare(self.point(member.end)))
        if isinstance(member.start, Point):
            return self.words.or_later.format(a=self.bare(self.point(member.start)))
        return self.words.no_ends

    def bare(self, said: str) -> str:
        """Take the article off a date that stands by itself."""
        return next((said[len(one) :] for one in self.words.articles if said.startswith(one)), said)

    def pair(self, phrase: str, start: Point, end: Point) -> str:
        if set(start.marks) == set(end.marks) == {"?"}:  # doubt about both ends is doubt about the whole
            start, end = (one._replace(marks=("",) * len(one.marks)) for one in (start, end))
            return self.possibly(self.pair(phrase, start, end))
        return self.fill(phrase, self.point(start, before=end), self.point(end))

    def fill(self, phrase: str, a: str, b: str) -> str:
        return phrase.format(a=a, b=b, de_a=_french_of(a), au_b=_french_to(b))

    def point(self, point: Point, *, alone: bool = False, before: Point | None = None) -> str:
        shared = _shared(point, before) if before is not None else ""
        said = self.unmarked(point, alone=alone, with_year=not shared, with_month=shared != "month")
        return self.marked(said, point.marks) if any(point.marks) else said

    def marked(self, said: str, marks: tuple[str, ...]) -> str:
        words = self.words
        if len(set(marks)) == 1:
            said = self.about(said) if marks[0] in "~%" else said
            return self.possibly(said) if marks[0] in "?%" else said
        for phrase, signs in ((words.uncertain_parts, "?%"), (words.approximate_parts, "~%")):
            parts = [words.parts[i] for i, mark in enumerate(marks) if mark and mark in signs]
            said = phrase.format(a=said, p=words.comma.join(parts)) if parts else said
        return said

    def about(self, said: str) -> str:
        return self.words.about.format(a=said)

    def possibly(self, said: str) -> str:
        return self.words.possibly.format(a=said)

    def unmarked(self, point: Point, *, alone: bool, with_year: bool = True, with_month: bool = True) -> str:
        words, year, month, day = self.words, point.year, point.month, point.day
        if month is None:
            said = self.year(year)
            lone = alone and self.precision and re.fullmatch(r"-?\d{4}", year) is not None
            return words.month_not_known.format(a=said) if lone else said or self.window(point, alone=alone)
        if "X" not in month and int(month) in SEASON_MONTHS and day is None:
            return self.season(year, int(month)) or self.window(point, alone=alone)
        months = numbers_matching(month, 1, 12)
        if month == "XX" and day in (None, "XX") and self.year(year):
            return words.month_not_known.format(a=self.year(year))
        if len(months) > 1 or (day not in (None, "XX") and "X" in (day or "")):
            return self.window(point, alone=alone)
        said = self.months()[months[0] - 1] if with_month else ""
        if day is not None and day != "XX":
            said = words.day.format(d=f"{self.day(int(day))} {said}".rstrip())
        if year == "XXXX":
            said = words.year_not_known.format(a=said)
        elif with_year:
            if not (said_year := self.year(year)):
                return self.window(point, alone=alone)
            said = f"{said}{words.comma if 'X' in year else ' '}{said_year}"
        if point.time:
            clock, zone = point.time[:8], point.time[8:]
            return f"{said}{words.comma}{clock}{zone and ' UTC' + zone.rstrip('Z')}"
        open_day = day == "XX" or (alone and self.precision and day is None)
        return words.day_not_known.format(a=said) if open_day else said

    def months(self) -> tuple[str, ...]:
        return self.words.months

    def day(self, day: int) -> str:
        return "1er" if self.lang == "fr" and day == 1 else str(day)

    def year(self, year: str) -> str:
        """Say the year component; an empty answer means that it has no words."""
        words = self.words
        if year == "XXXX":
            return words.unknown
        if re.fullmatch(r"-?\d\dXX", year):
            century = int(year[-4:-2]) + 1
            return self.era(self.century(century), year) if century <= 21 else ""
        if re.fullmatch(r"[1-9]\d\dX", year):
            return self.decade(int(year[:3]) * 10)
        if "X" in year:
            return ""
        if year[0] != "Y" and "S" not in year:
            number = int(year)
            if number >= 1000:
                return str(number)
            if number > 0:
                return words.anno_domini.format(y=number)
            return words.before_christ.format(y=1 - number)
        low, high = year_range(year)
        if "S" in year and low != high:
            estimate = self.year(year.partition("S")[0])
            return self.estimate(self.number(low), self.number(high), estimate) if estimate else ""
        return self.number(low) if abs(low) <= FURTHEST_YEAR else ""

    def estimate(self, low: str, high: str, estimate: str) -> str:
        return self.words.estimated.format(a=self.words.between.format(a=low, b=high), y=estimate)

    def number(self, year: int) -> str:
        return str(year) if year > 0 else self.words.before_christ.format(y=1 - year)

    def era(self, said: str, year: str) -> str:
        return self.words.before_christ.format(y=said) if year[0] == "-" else said

    def century(self, number: int) -> str:
        return self.words.century.format(n=self.words.ordinals[number - 1])

    def decade(self, first: int) -> str:
        if self.lang != "ar":
            return self.words.decade.format(n=first)
        name = AR_DECADES.get(first % 100)
        if name is None or first >= 2100:
            return ""
        return self.words.decade.format(n=name, c=self.words.ordinals[first // 100])

    def season(self, year: str, season: int) -> str:
        said_year = self.year(year)
        index = (season - 21) % 4 if season < 33 else season - 29
        if not said_year or "X" in year:
            return ""
        if SEASON_MONTHS[season][0] == 12 and re.fullmatch(r"[1-9]\d{3}", year) and year != "9999":
            said_year = f"{said_year}–{int(year) + 1}"
        said = self.words.seasons[index].format(y=said_year)
        return said if season < 25 or season > 32 else self.words.hemispheres[season > 28].format(a=said)

    def window(self, point: Point, *, alone: bool) -> str:
        """Say the first and the last day that the point allows; not every day between them need fit."""
        if point.earliest is None or point.latest is None:
            return "-".join(part for part in (point.year, point.month, point.day) if part)
        first, last = (from_day(day) for day in (point.earliest, point.latest))
        if max(abs(first[0]), abs(last[0])) > 9999:
            return point.year
        start, end = (_point_like(point, *one) for one in (first, last))
        if alone:
            return self.pair(self.words.between, start, end)
        return f"{self.bare(self.point(start, before=end))} … {self.bare(self.point(end))}"


class _ShortSayer(_Sayer):
    """Says the same with short months and signs instead of words."""

    def months(self) -> tuple[str, ...]:
        return self.words.short_months

    def unmarked(self, point: Point, *, alone: bool, with_year: bool = True, with_month: bool = True) -> str:
        return self.bare(_Sayer.unmarked(self, point, alone=alone, with_year=with_year, with_month=with_month))

    def about(self, said: str) -> str:
        return self.words.short_about.format(a=said)

    def estimate(self, low: str, high: str, estimate: str) -> str:
        return self.about(estimate)

    def possibly(self, said: str) -> str:
        return f"{said}{'؟' if self.lang == 'ar' else '?'}"

    def interval(self, span: Span) -> str:
        if isinstance(span.start, Point) and isinstance(span.end, Point):
            return re.sub(r"^(\d+) – (?=\d)", r"\1–", self.pair("{a} – {b}", span.start, span.end))
        start, end = (self.point(one) if isinstance(one, Point) else "…" for one in (span.start, span.end))
        return f"{start} – {end}"

    def member(self, member: Point | Span) -> str:
        if isinstance(member, Point):
            return self.point(member)
        if isinstance(member.start, Point) and isinstance(member.end, Point):
            return self.pair("{a} … {b}", member.start, member.end)
        at_most, at_least = limits(self.lang)
        if isinstance(member.end, Point):
            return at_most.format(d=self.point(member.end))
        return at_least.format(d=self.point(member.start)) if isinstance(member.start, Point) else "…"


def limits(lang: str) -> tuple[str, str]:
    """
    Not later than, not earlier than, in few words.

    In Arabic in words: `≤` is drawn the other way round in a line that runs from right to left, and read as either.
    """
    return ("{d} أو قبله", "{d} أو بعده") if lang == "ar" else ("≤ {d}", "≥ {d}")


def _shared(point: Point, following: Point) -> str:
    """Tell what a date leaves to *following* to say: its "year", its year and "month", or nothing."""
    plain = all(
        one.month is not None
        and one.month <= "12"
        and not any(one.marks)
        and "X" not in f"{one.year}{one.month}{one.day}"
        for one in (point, following)
    )
    if not plain or point.year != following.year:
        return ""
    both_days = point.day is not None and following.day is not None
    return "month" if both_days and point.month == following.month else "year"


def _point_like(point: Point, year: int, month: int, day: int) -> Point:
    """Make an unmarked date of the same precision as *point*."""
    written = f"{'-' if year < 0 else ''}{abs(year):04d}"
    month_written = None if point.month is None else f"{month:02d}"
    day_written = None if point.day is None else f"{day:02d}"
    return Point(written, month_written, day_written, ("",), None, None, None)


def _french_of(said: str) -> str:
    """Put French "de" before a date: de 2015, d’avril 2015, du 5 mai 2015, des années 1930, de l’été 2015."""
    if said.startswith("le"):
        return "du" + said[2:] if said[2] == " " else "des" + said[3:]
    return f"d’{said}" if said[:1] in ("a", "o") else f"de {said}"


def _french_to(said: str) -> str:
    """Put French "à" before a date: à 2015, à avril 2015, au 5 mai 2015, aux années 1930, à l’été 2015."""
    if said.startswith("le"):
        return "au" + said[2:] if said[2] == " " else "aux" + said[3:]
    return f"à {said}"

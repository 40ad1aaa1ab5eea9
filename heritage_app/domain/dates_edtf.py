"""EDTF, the Extended Date/Time Format: levels 0, 1 and 2 as the Library of Congress published them in 2019.

The grammar is strict. Where the text of the specification leaves a question open, the answers here are:

* A date-time is a whole calendar day with hours, minutes and seconds 00:00:00 to 23:59:59, then nothing,
  `Z` or a shift of at most 14 hours (`+00:00` is fine, `-00:00` is not).
* A component is qualified on its left or on its right, not on both sides; a minus sign belongs to the year,
  so a qualifier stands before it (`?-2004`).
* Unspecified digits must leave at least one real day: `2004-02-3X` is refused. A season code has no
  unspecified digits.
* The specification wants more than four digits of a plain `Y` year, and bounds neither the size of an exponential
  year nor the digits that `S` calls significant: `Y200` is refused, `Y1E2` is the year 100, `1950S5` is 1950.
* A year written with `Y` or `S` stands alone: not in an interval or a set.
* An interval is refused when its end begins before its start, unspecified digits in its favour: `2012/2011`
  and `2004-06-11/2004-06`. A range in a set likewise.
* A range in a set may have ends of different precision (`[2015-05..2016-03-29]`). The specification asks
  for equal precision; sources do not always give it, and levelling them would state days that nobody
  claimed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple, TypeAlias

from heritage_app.domain.errors import HeritageError

Day: TypeAlias = int
"""A day of the proleptic Gregorian calendar, numbered as `datetime.date.toordinal` does: 1 is 0001-01-01."""

Kind: TypeAlias = Literal["date", "interval", "one-of", "all-of"]

FURTHEST_YEAR = 10**15
"""Years beyond this have no day number, so that every day fits the 64-bit integer of a database column."""

SEASON_MONTHS: dict[int, tuple[int, int]] = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),
    25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3),
    29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip
"""First month and number of months of each sub-year grouping; those of December end in the next February."""

_POINT = re.compile(r"([?~%])?(-?[0-9X]{4})([?~%])?(?:-([?~%])?([0-9X]{2})([?~%])?(?:-([?~%])?([0-9X]{2})([?~%])?)?)?")
_LONE_YEAR = re.compile(r"(?:(-?[0-9]{4})|Y(-?[1-9][0-9]{4,})|Y(-?[1-9][0-9]*)E([1-9][0-9]*))(?:S([1-9][0-9]*))?")
_DATE_TIME = re.compile(
    r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})T((?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])"
    r"(?:Z|\+(?:(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|14(?::00)?)"
    r"|-(?:(?:0[1-9]|1[0-3])(?::[0-5][0-9])?|14(?::00)?|00:(?:0[1-9]|[1-5][0-9])))?"
)
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class NotEdtf(HeritageError, ValueError):
    """A text that should be EDTF is not."""

    template = "“{text}” is not a date in EDTF notation. Write it like 2015-10-05, 2015-10 or 2015."


@dataclass(frozen=True, slots=True)
class Edtf:
    """One EDTF string and the days it can mean.

    `earliest` and `latest` are the first and the last day that the string allows; None is unbounded or
    unknown. Unspecified digits widen them to everything the digits could be, a year XXXX to no bound at
    all. `uncertain` (`?`) and `approximate` (`~`) do not widen them, because EDTF does not say by how much:
    who compares dates decides. Seasons are meteorological quarters of the northern hemisphere: 21 and 25
    are March to May, 22 and 26 June to August, 23 and 27 September to November, 24 and 28 December to
    February of the following year; 29 to 32 are the southern ones; quarters, thirds and halves of the year
    are exact. An interval runs from the first day of its start to the last day of its end, a set from its
    first to its last member.
    """

    edtf: str
    earliest: Day | None
    latest: Day | None
    uncertain: bool
    approximate: bool
    kind: Kind


@dataclass(frozen=True, slots=True)
class HeritageDate:
    """A date as typed, its EDTF, and the first and last day it can mean (None: unbounded or unknown)."""

    text: str
    edtf: str
    earliest: Day | None
    latest: Day | None

    @classmethod
    def from_edtf(cls, edtf: str, text: str | None = None) -> HeritageDate:
        """
        Make a date of an EDTF string, and of the words that stood in its place if there were any.

        Raises:
            NotEdtf: *edtf* is not EDTF.
        """
        parsed = parse_edtf(edtf)
        return cls(edtf if text is None else text, edtf, parsed.earliest, parsed.latest)


class Point(NamedTuple):
    """One date inside an EDTF string: its components as written, and what they can mean.

    `marks` has one of "", "?", "~", "%" for each component present. `last_start` is the last day on which
    the date can begin. `time` is what follows the T of a date-time.
    """

    year: str
    month: str | None
    day: str | None
    marks: tuple[str, ...]
    earliest: Day | None
    latest: Day | None
    last_start: Day | None
    time: str = ""


class Span(NamedTuple):
    """Two ends joined by `/` or `..`; an end is a date, or None for open (`..`), or "" for unknown."""

    start: Point | Literal[""] | None
    end: Point | Literal[""] | None

    def points(self) -> Iterator[Point]:
        """Yield the ends that are dates."""
        for end in (self.start, self.end):
            if isinstance(end, Point):
                yield end


class Tree(NamedTuple):
    """An EDTF string taken apart: one Point or Span, or the members of a set."""

    kind: Kind
    members: tuple[Point | Span, ...]

    def points(self) -> Iterator[Point]:
        """Yield every date in the string, in writing order."""
        for member in self.members:
            if isinstance(member, Point):
                yield member
            else:
                yield from member.points()


def parse_edtf(text: str) -> Edtf:
    """
    Read a string of EDTF level 0, 1 or 2, exactly as written: no spaces around it, no other digits, no
    lower case.

    Raises:
        NotEdtf: *text* is not EDTF, names a day that does not exist, or runs backwards.
    """
    tree = parse_tree(text)
    marks = {mark for point in tree.points() for mark in point.marks}
    spans = [(m, m) if isinstance(m, Point) else (m.start, m.end) for m in tree.members]
    firsts = [start.earliest if isinstance(start, Point) else None for start, _ in spans]
    lasts = [end.latest if isinstance(end, Point) else None for _, end in spans]
    known_firsts = [day for day in firsts if day is not None]
    known_lasts = [day for day in lasts if day is not None]
    return Edtf(
        text,
        min(known_firsts) if len(known_firsts) == len(firsts) else None,
        max(known_lasts) if len(known_lasts) == len(lasts) else None,
        bool(marks & {"?", "%"}),
        bool(marks & {"~", "%"}),
        tree.kind,
    )


def overlap(a: Edtf | HeritageDate, b: Edtf | HeritageDate) -> bool:
    """Say whether two dates can mean the same day; an unbounded side reaches every day."""
    return _not_after(a.earliest, b.latest) and _not_after(b.earliest, a.latest)


def _not_after(first: Day | None, last: Day | None) -> bool:
    return first is None or last is None or first <= last


@lru_cache(maxsize=1024)  # the same few dates are said again and again in one report
def parse_tree(text: str) -> Tree:
    """
    Take an EDTF string apart.

    Raises:
        NotEdtf: as `parse_edtf`.
    """
    if text[:1] + text[-1:] in ("[]", "{}"):
        if tree := _set(text):
            return tree
    elif "/" in text:
        if span := _interval(text):
            return Tree("interval", (span,))
    elif point := _date_time(text) or _lone_year(text) or _point(text):
        return Tree("date", (point,))
    raise NotEdtf(text=quotable(text))


def quotable(text: str) -> str:
    """Return *text* fit for a message: what cannot be shown is replaced, and a long text is cut."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:61])
    return shown if len(text) <= 60 else shown[:60] + "…"


def _set(text: str) -> Tree | None:
    members: list[Point | Span] = []
    parts = text[1:-1].split(",")
    for index, part in enumerate(parts):
        first, dots, last = part.partition("..")
        open_start = dots == ".." and not first and index == 0
        open_end = dots == ".." and not last and index == len(parts) - 1
        start, end = _point(first), _point(last)
        if not dots and start:
            members.append(start)
        elif (start or open_start) and (end or open_end) and (start or end) and not _backwards(start, end):
            members.append(Span(start, end))
        else:
            return None
    return Tree("one-of" if text[0] == "[" else "all-of", tuple(members))


def _interval(text: str) -> Span | None:
    first, _, last = text.partition("/")
    start, end = _point(first), _point(last)
    for written, point in ((first, start), (last, end)):
        if point is None and written not in ("", ".."):
            return None
    if (not first and not last) or _backwards(start, end):
        return None
    return Span(start if first else "", end if last else "")


def _backwards(start: Point | None, end: Point | None) -> bool:
    if start is None or end is None or start.earliest is None or end.last_start is None:
        return False
    return start.earliest > end.last_start


def _date_time(text: str) -> Point | None:
    match = _DATE_TIME.fullmatch(text)
    day = match and _point(text[: match.end(3)])
    if match is None or day is None:
        return None
    return Point(
        day.year,
        day.month,
        day.day,
        day.marks,
        day.earliest,
        day.latest,
        day.last_start,
        text[match.end(3) + 1 :],
    )


def _lone_year(text: str) -> Point | None:
    match = _LONE_YEAR.fullmatch(text)
    if match is None or (match[1] and match[5] is None) or match[1] == "-0000":
        return None
    low, high = year_range(text)
    first, last = first_day(low), last_day(high)
    return Point(text, None, None, ("",), first, last, first_day(high))


def year_range(text: str) -> tuple[int, int]:
    """Return the first and the last year that a lone year such as `Y-17E7` or `1950S2` can mean.

    Years beyond FURTHEST_YEAR come back as the first year beyond it.

    Raises:
        NotEdtf: *text* is not such a year.
    """
    match = _LONE_YEAR.fullmatch(text)
    if match is None:
        raise NotEdtf(text=quotable(text))
    mantissa = match[1] or match[2] or match[3]
    # 20 digits are beyond the limit already; an exponent of a billion would take for ever.
    zeros = min(int(match[4][:4]), 20) if match[4] else 0
    size = int(mantissa.lstrip("-")[:20]) * 10**zeros
    step = 10 ** max(0, len(str(size)) - int(match[5][:4])) if match[5] else 1
    low = min(size - size % step, FURTHEST_YEAR + 1)
    high = min(low + step - 1, FURTHEST_YEAR + 1)
    return (-high, -low) if mantissa[0] == "-" else (low, high)


def _point(text: str) -> Point | None:
    match = _POINT.fullmatch(text)
    if match is None or match[2] == "-0000":
        return None
    lefts, rights = match.group(1, 4, 7), match.group(3, 6, 9)
    if any(left and right for left, right in zip(lefts, rights, strict=True)):
        return None
    year, month, day = match.group(2, 5, 8)
    count = 1 + (month is not None) + (day is not None)
    marks = tuple(_mark([lefts[i] or "", *(right or "" for right in rights[i:])]) for i in range(count))
    season = month is not None and "X" not in month and int(month) in SEASON_MONTHS and day is None
    bounds = _season_bounds(year, int(month)) if season and month else _day_bounds(year, month, day)
    if bounds is None:
        return None
    if year == "XXXX":
        return Point(year, month, day, marks, None, None, None)
    return Point(year, month, day, marks, None if year == "-XXXX" else bounds[0], bounds[1], bounds[2])


def _mark(marks: list[str]) -> str:
    """Join the qualifiers that reach one component."""
    uncertain, approximate = ("%" in marks or one in marks for one in "?~")
    return "%" if uncertain and approximate else "?" if uncertain else "~" if approximate else ""


def _season_bounds(year: str, season: int) -> tuple[Day, Day, Day]:
    years = years_matching(year)
    month, length = SEASON_MONTHS[season]
    over, last_month = divmod(month + length - 2, 12)
    last_start = to_day(years[-1] + over, last_month + 1, 1)
    latest = last_start + month_length(years[-1] + over, last_month + 1) - 1
    return to_day(years[0], month, 1), latest, last_start


def _day_bounds(year: str, month: str | None, day: str | None) -> tuple[Day, Day, Day] | None:
    years = years_matching(year)
    if month is None:
        return to_day(years[0], 1, 1), to_day(years[-1], 12, 31), to_day(years[-1], 1, 1)
    months = numbers_matching(month, 1, 12)
    days = numbers_matching(day, 1, 31) if day is not None else [1]
    real = [(y, m, d) for y in (*years[:8], *years[-8:]) for m in months for d in days if d <= month_length(y, m)]
    if not real:  # a leap day may need years that the short list does not hold
        real = [(y, m, d) for y in years for m in months for d in days if d <= month_length(y, m)]
    if not real:
        return None
    first, last = min(real), max(real)
    last_start = to_day(*last)
    return to_day(*first), last_start + (month_length(*last[:2]) - 1 if day is None else 0), last_start


def numbers_matching(pattern: str, low: int, high: int) -> list[int]:
    """Return the numbers from *low* to *high* that a two-digit pattern with unspecified digits can mean."""
    return [n for n in range(low, high + 1) if all(p in ("X", d) for p, d in zip(pattern, f"{n:02d}", strict=True))]


@lru_cache(maxsize=64)
def years_matching(pattern: str) -> tuple[int, ...]:
    """Return the years, in order, that four digits, some of them unspecified, and a minus can mean."""
    digits = pattern.removeprefix("-")
    sizes = [int("".join(one)) for one in product(*("0123456789" if d == "X" else d for d in digits))]
    return tuple(sorted(-size for size in sizes if size) if pattern[0] == "-" else sizes)


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month, in the proleptic Gregorian calendar."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_DAYS[month - 1]


def to_day(year: int, month: int, day: int) -> Day:
    """Return the day number of a calendar day of any year (year 0 is 1 BC)."""
    before = year - 1
    months = sum(month_length(year, m) for m in range(1, month))
    return before * 365 + before // 4 - before // 100 + before // 400 + months + day


def from_day(day: Day) -> tuple[int, int, int]:
    """Return year, month and day of a day number."""
    cycles, rest = divmod(day - 1, 146_097)
    year = cycles * 400 + rest // 366 + 1  # never too late, and at most one year too early
    while to_day(year + 1, 1, 1) <= day:
        year += 1
    rest, month = day - to_day(year, 1, 1), 1
    while rest >= month_length(year, month):
        rest -= month_length(year, month)
        month += 1
    return year, month, rest + 1


def first_day(year: int) -> Day | None:
    """Return the first day of *year*, None when it lies beyond FURTHEST_YEAR in the past."""
    return None if year < -FURTHEST_YEAR else to_day(min(year, FURTHEST_YEAR), 1, 1)


def last_day(year: int) -> Day | None:
    """Return the last day of *year*, None when it lies beyond FURTHEST_YEAR in the future."""
    return None if year > FURTHEST_YEAR else to_day(max(year, -FURTHEST_YEAR), 12, 31)


def day_to_iso(day: Day) -> str:
    """Write a day as ISO 8601: `2015-10-05`, `-0043-03-15`; a year of more than four digits has its sign."""
    year, month, number = from_day(day)
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{number:02d}"


def iso_to_day(text: str) -> Day:
    """
    Read what `day_to_iso` writes.

    Raises:
        NotEdtf: *text* is not a whole day in that form, or there is no such day.
    """
    match = re.fullmatch(r"([+-]?)([0-9]{4,16})-([0-9]{2})-([0-9]{2})", text)
    if match is None:
        raise NotEdtf(text=quotable(text))
    year, month, day = int(match[1] + match[2]), int(match[3]), int(match[4])
    longer = len(match[2]) > 4
    well_written = (match[2][0] != "0" and match[1] != "") if longer else match[1] + match[2] != "-0000"
    if not well_written or (match[1] == "+" and not longer) or abs(year) > FURTHEST_YEAR:
        raise NotEdtf(text=quotable(text))
    if not (1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        raise NotEdtf(text=quotable(text))
    return to_day(year, month, day)

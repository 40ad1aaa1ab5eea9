"""Reading dates as people type them, in English, French and Arabic.

How the words are read:

* 5/10/2015 is day, month, year; `AmbiguousDate` tells the other reading. 10/31/2015 has only one.
* The day named counts in: "before 30 April 2004" is `[..2004-04-30]`, as in the surveys that date damage by
  the image which first shows it. A month or a year does not: "before 2016" is `[..2015]`, "after May 2015"
  is `[2015-06..]`.
* "between A and B" is one event on an unknown day (`[A..B]`), "from A to B" lasted (`A/B`), "since" and
  "until" are open intervals, "by A" is `[..A]`, "A or B" is `[A,B]`.
* "early", "mid" and "late" are thirds: of a year by months, of a month by days, of a decade or century by
  years.
* "2nd century" is `01XX`, "1930s" is `193X`; Arabic names of decades without a century mean the 20th.
* Unknown is `XXXX`, which has no bounds.
* A Hijri day becomes its Gregorian day, a Hijri month or year the set of days it covers: by the Umm al-Qura
  tables for 1343-1500 AH, earlier by the arithmetical calendar, marked approximate, since sightings moved
  it by a day or two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from heritage_app.domain.dates_edtf import (
    SEASON_MONTHS,
    Day,
    HeritageDate,
    NotEdtf,
    day_to_iso,
    from_day,
    month_length,
    parse_edtf,
    quotable,
)
from heritage_app.domain.dates_tokens import Token, tokenise, western_digits
from heritage_app.domain.dates_words import say_short
from heritage_app.domain.errors import HeritageError

LONGEST_TEXT = 200
"""More characters than this are not a date, and are refused without being read."""

MOST_TOKENS = 40
"""More words, numbers and signs than this are not a date; the reader calls itself once a token at most."""

_POINT_IN_TEXT = re.compile(r"-?[0-9X]{4}(?:-[0-9X]{2}){0,2}([?~%]?)")


_NUMERIC = ("dmy", "my", "ymd", "ym")
_DE = Token("word", text="de")
_THIRDS = {"early": 0, "mid": 1, "late": 2, "end": 2}
_QUALIFIERS = {"about": "~", "~": "~", "possibly": "?", "?": "?"}


class NotADate(HeritageError):
    """A typed text cannot be understood as a date; the facts offer three ways to write one near it."""

    template = "“{text}” is not a date. Try {day}, {month} or {year}"


@dataclass(frozen=True, slots=True)
class AmbiguousDate:
    """A date of numbers was read day first; month first it would be `other_edtf`."""

    chosen_edtf: str
    other_edtf: str


DateNote = AmbiguousDate


@dataclass(frozen=True, slots=True)
class ReadDate:
    """What was understood, and the doubt to show beside it if there is one."""

    date: HeritageDate
    note: DateNote | None = None


def read_date(text: str, *, today: date, languages: Sequence[str] = ("en", "fr", "ar")) -> ReadDate:
    """
    Read a date typed freely, or as EDTF; the module's docstring says how words are read.

    Args:
        text: What was typed; it is kept as it is.
        today: The day that "today" and "yesterday" count from.
        languages: Languages whose words are understood; the first gives the month names of suggestions.

    Raises:
        NotADate: *text* cannot be understood, or names a day that does not exist.
    """
    if len(text) > LONGEST_TEXT:
        raise _refusal(text, [], today, languages)
    try:
        return ReadDate(HeritageDate.from_edtf(western_digits(text.strip()), text))
    except NotEdtf:
        tokens = tokenise(text, tuple(languages))
    edtf = _Reader(today).read(tokens)
    if edtf is None:
        raise _refusal(text, tokens, today, languages)
    other = None
    if any(token.kind in _NUMERIC for token in tokens):
        other = _Reader(today, month_first=True).read(tokens)
    note = AmbiguousDate(edtf, other) if other is not None and other != edtf else None
    return ReadDate(HeritageDate.from_edtf(edtf, text), note)


def _refusal(text: str, tokens: list[Token], today: date, languages: Sequence[str]) -> NotADate:
    """Make the error, with the nearest real day, its month and its year as suggestions."""
    year, month, day, style, sign = today.year, today.month, today.day, "", ""
    for token in tokens:
        if token.kind in _NUMERIC:
            (year, month, day), style, sign = token.parts, token.kind, token.text
        elif token.kind == "dmy-short":
            (year, month, day), style, sign = token.parts, "dmy", token.text
            year += 2000 if 2000 + year <= today.year else 1900
        elif token.kind == "year":
            year = token.number
        elif token.kind == "month":
            month = token.number
        elif token.kind == "num":
            day = token.number
    if not -9999 <= year <= 9999:
        year = today.year
    month = min(max(month, 1), 12)
    day = min(max(day, 1), month_length(year, month))
    written, lang = _iso(year, month, day), next(iter(languages), "en")
    shown = say_short(written, lang)
    if style == "dmy":
        shown = f"{day}{sign}{month}{sign}{year}"
    elif style == "ymd":
        shown = f"{year}{sign}{month:02d}{sign}{day:02d}"
    facts = {"day": shown, "month": say_short(written[:-3], lang), "year": say_short(written[:-6], lang)}
    return NotADate(text=quotable(text), **facts)


def _iso(year: int, month: int | None = None, day: int | None = None) -> str:
    parts = [
        f"{'-' if year < 0 else ''}{abs(year):04d}",
        *(f"{part:02d}" for part in (month, day) if part is not None),
    ]
    return "-".join(parts)


def _edge(day: Day, step: int) -> str:
    """Write the day after or before a span: as a year or month when it is the first or last day of one."""
    year, month, number = from_day(day)
    if from_day(day - step)[0] != year:
        return _iso(year)
    return _iso(year, month) if from_day(day - step)[1] != month else _iso(year, month, number)


def _kinds(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Name the kinds of *tokens* as patterns are written: words and signs by themselves, the rest by kind."""
    return tuple(token.text if token.kind in ("word", "sign") else token.kind for token in tokens)


def _low(edtf: str) -> str:
    """Return the beginning of a set of one range, any other date as it is."""
    return edtf[1:-1].split("..")[0] if edtf[0] == "[" else edtf


def _high(edtf: str) -> str:
    return edtf[1:-1].split("..")[-1] if edtf[0] == "[" else edtf


def _qualify(edtf: str, mark: str) -> str:
    """Add a qualifier to every date of an expression."""

    def joined(match: re.Match[str]) -> str:
        old = match[1]
        return match[0].removesuffix(old) + (mark if old in ("", mark) else "%")

    return _POINT_IN_TEXT.sub(joined, edtf)


class _Reader:
    """Turns tokens into EDTF; every method answers None for what it cannot read."""

    def __init__(self, today: date, *, month_first: bool = False) -> None:
        self.today = today
        self.month_first = month_first

    def read(self, tokens: Sequence[Token]) -> str | None:
        edtf = self.expression(tokens) if len(tokens) <= MOST_TOKENS else None
        if edtf is None:
            return None
        try:
            parse_edtf(edtf)
        except NotEdtf:
            return None
        return edtf

    def expression(self, tokens: Sequence[Token]) -> str | None:
        if not tokens or any(token.kind == "?" for token in tokens):
            return None
        readers = (self.side, self.between, self.bounded, self.lasting, self.either, self.qualified)
        return next((edtf for reader in readers if (edtf := reader(tokens)) is not None), None)

    def side(self, tokens: Sequence[Token]) -> str | None:
        """Read one date that may be qualified or a third of something, such as an end of a range."""
        kinds = _kinds(tokens)
        if not kinds:
            return None
        for kind, rest in ((kinds[0], tokens[1:]), (kinds[-1], tokens[:-1])):
            if kind in _QUALIFIERS:
                edtf = self.side(rest)
                return edtf and _qualify(edtf, _QUALIFIERS[kind])
        if kinds[0] in _THIRDS:
            return self.third(_THIRDS[kinds[0]], tokens[1:])
        return self.point(tokens)

    def qualified(self, tokens: Sequence[Token]) -> str | None:
        """Read "possibly between …": a qualifier before or after a whole expression."""
        kinds = _kinds(tokens)
        for kind, rest in ((kinds[0], tokens[1:]), (kinds[-1], tokens[:-1])):
            if kind in _QUALIFIERS:
                edtf = self.expression(rest)
                return edtf and _qualify(edtf, _QUALIFIERS[kind])
        return None

    def between(self, tokens: Sequence[Token]) -> str | None:
        kinds = _kinds(tokens)
        if kinds[0] != "between":
            return None
        pairs = (self.pair(tokens[1:i], tokens[i + 1 :]) for i, kind in enumerate(kinds) if kind in ("and", "-", "to"))
        return next((f"[{_low(pair[0])}..{_high(pair[1])}]" for pair in pairs if pair), None)

    def bounded(self, tokens: Sequence[Token]) -> str | None:
        """Read before, after, by, since, until, and "or earlier", "or later"."""
        kinds = _kinds(tokens)
        word, rest = kinds[0], tokens[1:]
        if kinds[-1] in ("earlier", "later"):
            word, rest = kinds[-1], tokens[:-1]
        if word not in ("before", "after", "by", "since", "until", "earlier", "later", "from", "de"):
            return None
        edtf = self.side(rest)
        if edtf is None:
            return None
        if word == "before" and kinds[1] == "end":  # "before the end of 2015" reaches to that end
            word = "by"
        if word in ("before", "after"):
            return self.beyond(edtf, later=word == "after")
        if word in ("by", "earlier"):
            return f"[..{_high(edtf)}]"
        if word == "later":
            return f"[{_low(edtf)}..]"
        return f"../{_high(edtf)}" if word == "until" else f"{_low(edtf)}/.."

    def beyond(self, edtf: str, *, later: bool) -> str | None:
        """Read before and after: the day itself counts in, a month, year or longer time does not."""
        if re.fullmatch(r"-?\d{4}-\d\d-\d\d", edtf) or edtf[-1] in "?~%":
            return f"[{edtf}..]" if later else f"[..{edtf}]"
        try:
            parsed = parse_edtf(edtf)
        except NotEdtf:
            return None
        if later:
            return None if parsed.latest is None else f"[{_edge(parsed.latest + 1, 1)}..]"
        return None if parsed.earliest is None else f"[..{_edge(parsed.earliest - 1, -1)}]"

    def lasting(self, tokens: Sequence[Token]) -> str | None:
        kinds = _kinds(tokens)
        start = 1 if kinds[0] in ("from", "de", "since") else 0
        breaks = [i for i, kind in enumerate(kinds) if i > start and kind in ("to", "until", "-")]
        pairs = (self.pair(tokens[start:i], tokens[i + 1 :]) for i in breaks)
        return next((f"{_low(pair[0])}/{_high(pair[1])}" for pair in pairs if pair), None)

    def either(self, tokens: Sequence[Token]) -> str | None:
        kinds = _kinds(tokens)
        pairs = (self.pair(tokens[:i], tokens[i + 1 :]) for i, kind in enumerate(kinds) if kind == "or")
        members = next((pair for pair in pairs if pair), None)
        return members and "[" + ",".join(one.strip("[]") for one in members) + "]"

    def pair(self, left: Sequence[Token], right: Sequence[Token]) -> tuple[str, str] | None:
        """Read two ends; "26" borrows month and year from "27 March 2016", "May" its year."""
        if _kinds(left) == ("month", "num") and _kinds(right) == ("num", "year"):
            right = (left[0], *right)
        end = self.side(right)
        if end is None:
            return None
        start = self.side(left)
        if start is None and re.fullmatch(r"-?\d{4}-\d\d(-\d\d)?", end):
            start = self.borrowed(left, end)
        return None if start is None else (start, end)

    def borrowed(self, left: Sequence[Token], end: str) -> str | None:
        tokens = [token for token in left if token != _DE]
        kinds = tuple("num" if kind == "ordinal" else kind for kind in _kinds(tokens))
        values = {kind: token.number for kind, token in zip(kinds, tokens, strict=True)}
        year = end[: 5 if end[0] == "-" else 4]
        if kinds == ("num",) and len(end) - len(year) == 6:
            return f"{end[:-3]}-{values['num']:02d}"
        if kinds == ("month",):
            return f"{year}-{values['month']:02d}"
        if kinds in (("num", "month"), ("month", "num")):
            return f"{year}-{values['month']:02d}-{values['num']:02d}"
        return None

    def third(self, which: int, tokens: Sequence[Token]) -> str | None:
        """Read early, mid and late as the first, second and last third."""
        edtf = self.point([token for token in tokens if token not in (_DE, Token("sign", text="-"))])
        if edtf is None:
            return None
        if re.fullmatch(r"\d{4}", edtf):
            return f"[{edtf}-{4 * which + 1:02d}..{edtf}-{4 * which + 4:02d}]"
        if match := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", edtf):
            last = (10, 20, month_length(int(match[1]), int(match[2])))[which]
            return f"[{edtf}-{10 * which + 1:02d}..{edtf}-{last:02d}]"
        if match := re.fullmatch(r"(\d{3})X", edtf):
            first, last = ((0, 3), (4, 6), (7, 9))[which]
            return f"[{match[1]}{first}..{match[1]}{last}]"
        if match := re.fullmatch(r"(\d\d)XX", edtf):
            first, last = ((0, 33), (34, 66), (67, 99))[which]
            return f"[{match[1]}{first:02d}..{match[1]}{last}]"
        return None

    def point(self, tokens: Sequence[Token]) -> str | None:
        """Read one unqualified date."""
        if tokens and tokens[0] == _DE:
            return None
        tokens = [token for token in tokens if token != _DE]
        kinds = _kinds(tokens)
        if len(kinds) == 1 and kinds[0] in _NUMERIC:
            return self.numeric(tokens[0])
        if len(kinds) == 1 and kinds[0] in ("unknown", "today", "yesterday"):
            day = self.today - timedelta(days=kinds[0] == "yesterday")
            return "XXXX" if kinds[0] == "unknown" else day.isoformat()
        return _calendar_date(tokens) or _season(tokens) or _long_time(tokens) or _hijri(tokens)

    def numeric(self, token: Token) -> str:
        year, month, day = token.parts
        if token.kind == "dmy" and (self.month_first or month > 12) and day <= 12:
            month, day = day, month
        return _iso(year, month, day) if day or token.kind in ("dmy", "ymd") else _iso(year, month)


def _calendar_date(tokens: Sequence[Token]) -> str | None:
    kinds = tuple("num" if kind == "ordinal" else kind for kind in _kinds(tokens))
    values = {kind: token.number for kind, token in zip(kinds, tokens, strict=True)}
    forms = (
        ("year",), ("month", "year"), ("year", "month"), ("num", "month", "year"), ("month", "num", "year"),
        ("year", "month", "num"),
    )  # fmt: skip
    if kinds not in forms or abs(values["year"]) > 9999:
        return None
    return _iso(values["year"], values.get("month"), values.get("num"))


def _season(tokens: Sequence[Token]) -> str | None:
    """Read "spring 2015", "winter 2015-2016", "first quarter of 2015"."""
    kinds = tuple("ordinal" if kind in ("num", "last") else kind for kind in _kinds(tokens))
    values = dict(zip(kinds, tokens, strict=True))
    if kinds[:2] == ("season", "year"):
        season, year = tokens[0].number, tokens[1].number
        over = SEASON_MONTHS[season][0] == 12 and len(kinds) == 4 and kinds[2] in ("-", "/")
        if len(kinds) == 2 or (over and tokens[3].number in (year + 1, (year + 1) % 100)):
            return f"{_iso(year)}-{season}"
    if kinds in (("ordinal", "share", "year"), ("share", "ordinal", "year")):
        count, ordinal = values["share"].number, values["ordinal"].number
        ordinal = count if values["ordinal"].text == "last" else ordinal
        code = {4: 32, 3: 36, 2: 39}[count] + ordinal
        return f"{_iso(values['year'].number)}-{code}" if 1 <= ordinal <= count else None
    return None


def _long_time(tokens: Sequence[Token]) -> str | None:
    """Read decades and centuries."""
    kinds = _kinds(tokens)
    numbers = [token.number for token in tokens if token.kind not in ("word", "sign")]
    if kinds == ("decade",) or kinds in (("decade", "year"), ("decade", "num")):
        first = numbers[0] if numbers else 0
        first += 1900 if 20 <= first <= 99 else 0
        return f"{first // 10:03d}X" if first % 10 == 0 and 100 <= first <= 9999 else None
    if kinds == ("tens",):
        return f"19{numbers[0] // 10}X"
    if kinds == ("tens", "century", "ordinal") and 1 <= numbers[1] <= 100:
        return f"{numbers[1] - 1:02d}{numbers[0] // 10}X"
    if kinds[:2] in (("ordinal", "century"), ("century", "ordinal")) and kinds[2:] in ((), ("bc",), ("ad",)):
        sign = "-" if kinds[-1] == "bc" else ""
        return f"{sign}{numbers[0] - 1:02d}XX" if 1 <= numbers[0] <= 100 else None
    return None


def _hijri(tokens: Sequence[Token]) -> str | None:
    """Read a Hijri day as its Gregorian day, a Hijri month or year as the set of days it covers."""
    if _kinds(tokens) == ("hijri-dmy",):
        found = _from_hijri(*tokens[0].parts)
        return found and found[0]
    kinds = tuple("year" if kind == "hijri-year" else "num" if kind == "ordinal" else kind for kind in _kinds(tokens))
    values = {kind: token.number for kind, token in zip(kinds, tokens, strict=True)}
    if kinds not in (("num", "hijri", "year"), ("hijri", "year"), ("year",)) or not 1 <= values["year"] <= 1500:
        return None
    if "num" in values:
        found = _from_hijri(values["year"], values["hijri"], values["num"])
        return found and found[0]
    first_month, last_month = values.get("hijri", 1), values.get("hijri", 12)
    first = _from_hijri(values["year"], first_month, 1)
    following = _from_hijri(values["year"] + last_month // 12, last_month % 12 + 1, 1)
    if first is None or following is None:  # the tables end with the year 1500
        return None
    mark = "~" if first[0].endswith("~") else ""
    return f"[{first[0]}..{day_to_iso(following[1] - 1)}{mark}]"


def _from_hijri(year: int, month: int, day: int) -> tuple[str, Day] | None:
    """Return EDTF and day number of a Hijri day, None if there is no such day."""
    from hijridate import Hijri

    try:
        number = Hijri(year, month, day).to_gregorian().toordinal()
    except OverflowError:  # before the Umm al-Qura tables
        leap = (11 * year + 14) % 30 < 11
        if (
            not 1 <= year <= 1342
            or not 1 <= month <= 12
            or day > (30 if month % 2 or (month == 12 and leap) else 29)
            or day < 1
        ):
            return None
        number = day + 29 * (month - 1) + month // 2 + 354 * (year - 1) + (3 + 11 * year) // 30 + 227_014
        return day_to_iso(number) + "~", number
    except ValueError:
        return None
    return day_to_iso(number), number

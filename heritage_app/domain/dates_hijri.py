"""The Umm al-Qura calendar beside our own: Hijri words for days, months, years and what lies between two dates."""

from __future__ import annotations

import re

from heritage_app.domain.dates_edtf import HeritageDate, Point, Span, from_day, parse_edtf, parse_tree
from heritage_app.domain.dates_names import SPOKEN
from heritage_app.domain.text import western_digits

HIJRI_FIRST, HIJRI_LAST = "1924-08-01", "2077-11-16"
"""The days that the tables of the Umm al-Qura calendar know: 1 Muharram 1343 to 30 Dhu al-Hijjah 1500 AH."""

_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_PLAIN = re.compile(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?")


def entered_in_hijri(when: HeritageDate) -> bool:
    """Whether the words typed name a Hijri year (1343 to 1500 AH) for days that are six centuries later by ours."""
    years = {int(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", western_digits(when.text))}
    first = when.earliest if when.earliest is not None else when.latest
    return first is not None and from_day(first)[0] > 1900 and any(1343 <= year <= 1500 for year in years)


def hijri_words(edtf: str, lang: str = "en") -> str | None:
    """
    Say a single day, or the Hijri months that a single month touches, in the Umm al-Qura calendar.

    Returns:
        Words such as "22 Dhu al-Hijjah 1436 AH", or None: not one plain day or month, or outside 1343-1500
        AH.

    Raises:
        NotEdtf: *edtf* is not EDTF.
    """
    parse_edtf(edtf)
    return _said(edtf, edtf, lang) if _PLAIN.fullmatch(edtf) and len(edtf) > 4 else None


def hijri_beside(edtf: str, lang: str = "en", *, digits: str = "western") -> str:
    """
    Say in the Hijri calendar what can honestly be said of a date: a day as its day, a month or year as the months or
    years that it touches, what lies between two dates by both ends.

    Doubt (`?`, `~`) is said by the date that these words stand beside, and changes no day. Empty for seasons, digits
    left open, lists of dates, and what lies outside the tables (`HIJRI_FIRST` to `HIJRI_LAST`).

    Raises:
        NotEdtf: *edtf* is not EDTF.
    """
    tree = parse_tree(edtf)
    if len(tree.members) != 1:
        return ""
    member = tree.members[0]
    said = _of_points(member, member, lang) if isinstance(member, Point) else _of_span(member, lang)
    return said.translate(_ARABIC_DIGITS) if digits == "arabic-indic" else said


def _of_span(span: Span, lang: str) -> str:
    start, end = span.start, span.end
    words = SPOKEN.get(lang, SPOKEN["en"])
    if isinstance(start, Point) and isinstance(end, Point):
        return _of_points(start, end, lang)
    if isinstance(end, Point):
        return words.or_earlier.format(a=said) if (said := _of_points(end, end, lang)) else ""
    if isinstance(start, Point):
        return words.or_later.format(a=said) if (said := _of_points(start, start, lang)) else ""
    return ""


def _of_points(start: Point, end: Point, lang: str) -> str:
    first, last = _plain(start), _plain(end)
    return (_said(first, last, lang) or "") if first and last else ""


def _plain(point: Point) -> str:
    """The date as EDTF without doubt and without a time; empty for one with digits left open, or a season."""
    written = "-".join(part for part in (point.year, point.month, point.day) if part is not None)
    return written if _PLAIN.fullmatch(written) else ""


def _said(first: str, last: str, lang: str) -> str | None:
    """What runs from the first day of *first* to the last of *last*, each said as exactly as it is known."""
    from hijridate import Gregorian

    opening, closing = parse_edtf(first).earliest, parse_edtf(last).latest
    if opening is None or closing is None:
        return None
    words = SPOKEN.get(lang, SPOKEN["en"])
    try:
        start, end = (Gregorian(*from_day(day)).to_hijri() for day in (opening, closing))
    except (OverflowError, ValueError):
        return None

    def parts(written: str, year: int, month: int, day: int) -> list[str]:
        named = [str(year), words.hijri_months[month - 1], str(day)]
        return named[: 1 + written.count("-")]

    from_parts = parts(first, start.year, start.month, start.day)
    to_parts = parts(last, end.year, end.month, end.day)
    if from_parts == to_parts:
        return words.hijri_era.format(d=" ".join(reversed(to_parts)))
    if from_parts[0] == to_parts[0] and len(from_parts) > 1:  # the year is said once, and so is a month of two days
        both_days = len(from_parts) == len(to_parts) == 3 and from_parts[1] == to_parts[1]
        del from_parts[0 : 2 if both_days else 1]
    return words.hijri_era.format(d=" – ".join(" ".join(reversed(some)) for some in (from_parts, to_parts)))

"""The window of an event that nobody saw: after the place was last seen intact, before it was first seen damaged.

One event on an unknown day is a one-of set of EDTF (`[2015-09-02..2016-03-30]`: one day in it). An interval
(`2015-09-02/2016-03-30`) would say that it lasted all that time.
"""

from __future__ import annotations

from heritage_app.domain.dates_edtf import Day, HeritageDate, NotEdtf, day_to_iso, parse_edtf


def event_window(last_seen_intact: HeritageDate | None, first_seen_damaged: HeritageDate | None) -> HeritageDate | None:
    """
    Return the one-of set of days on which it can have happened; None where neither date bounds it.

    The ends are as exact as the dates they come from: *intact in May 2015* opens the set at `2015-05`, since the event
    may have followed on a later day of that month. An end that is a set or an interval itself gives its last or first
    day. Dates that contradict each other give None; `reversed_window` tells that case from the one with no date.
    """
    if reversed_window(last_seen_intact, first_seen_damaged):
        return None
    first = None if last_seen_intact is None else last_seen_intact.earliest
    last = None if first_seen_damaged is None else first_seen_damaged.latest
    start, end = _end(last_seen_intact, first), _end(first_seen_damaged, last)
    if not start and not end:
        return None
    try:
        return HeritageDate.from_edtf(f"[{start}..{end}]")
    except NotEdtf:  # "seen intact on 20 May, damaged in May": as it stands, the end begins before the start
        return HeritageDate.from_edtf(f"[{_bounding_day(first)}..{_bounding_day(last)}]")


def reversed_window(last_seen_intact: HeritageDate | None, first_seen_damaged: HeritageDate | None) -> bool:
    """Tell whether a place would have been seen damaged before it was last seen intact, however the dates are read."""
    if last_seen_intact is None or first_seen_damaged is None:
        return False
    first, last = last_seen_intact.earliest, first_seen_damaged.latest
    return first is not None and last is not None and last < first


def _end(date: HeritageDate | None, bound: Day | None) -> str:
    """Write a date as an end of a set: itself where the notation allows that, else the day that bounds it."""
    if date is None or bound is None:
        return ""
    try:
        parse_edtf(f"[{date.edtf}..]")
    except NotEdtf:
        return _bounding_day(bound)
    return date.edtf


def _bounding_day(bound: Day | None) -> str:
    """The day as EDTF writes it; empty for a year of more than four digits, which no set may hold."""
    day = "" if bound is None else day_to_iso(bound)
    return "" if len(day.lstrip("+-")) > 10 else day

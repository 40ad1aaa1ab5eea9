"""EDTF: what is accepted, what is refused, and which days it means."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from heritage_app.domain.dates import (
    Edtf,
    HeritageDate,
    NotEdtf,
    day_to_iso,
    iso_to_day,
    overlap,
    parse_edtf,
)
from heritage_app.domain.errors import HeritageError

DATA = Path(__file__).parents[1] / "data" / "edtf"


def lines(name: str) -> list[str]:
    written = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in written if line and not line.startswith("#")]


VALID = lines("valid.txt")
INVALID = [line[1:-1] for line in lines("invalid.txt")]

years = st.one_of(st.from_regex(r"-?[0-9X]{4}", fullmatch=True), st.integers(0, 9999).map(lambda year: f"{year:04d}"))
months = st.one_of(st.integers(1, 41).map(lambda month: f"-{month:02d}"), st.sampled_from(("", "-XX", "-1X", "-0X")))
days = st.one_of(st.integers(1, 31).map(lambda day: f"-{day:02d}"), st.sampled_from(("", "", "-XX", "-X1", "-2X")))
marks = st.sampled_from(("", "", "", "?", "~", "%"))
points = st.builds(lambda *parts: "".join(parts), marks, years, marks, months, marks, days, marks)
ends = st.one_of(points, st.sampled_from(("", "..")))
members = st.one_of(points, st.builds(lambda a, b: f"{a}..{b}", ends.filter(lambda end: end != ".."), points))
written = st.one_of(
    points,
    st.builds(lambda a, b: f"{a}/{b}", ends, ends),
    st.builds(lambda inside: f"[{','.join(inside)}]", st.lists(members, min_size=1, max_size=4)),
    st.builds(lambda inside: f"{{{','.join(inside)}}}", st.lists(members, min_size=1, max_size=4)),
    st.from_regex(r"Y-?[1-9][0-9]{0,18}(E[1-9][0-9]{0,9})?(S[1-9][0-9]{0,2})?", fullmatch=True),
    st.from_regex(r"-?[0-9]{4}S[1-9]", fullmatch=True),
    st.from_regex(r"[0-9]{4}-0[1-9]-[0-2][0-9]T[01][0-9]:[0-5][0-9]:[0-5][0-9](Z|[+-]0[1-9])?", fullmatch=True),
    st.sampled_from(VALID),
)
"""Strings of the shape of EDTF; most of them are EDTF."""


def accepted(text: str) -> Edtf | None:
    try:
        return parse_edtf(text)
    except NotEdtf:
        return None


def window(text: str) -> tuple[str | None, str | None]:
    read = parse_edtf(text)
    first, last = (None if day is None else day_to_iso(day) for day in (read.earliest, read.latest))
    return first, last


@pytest.mark.parametrize("text", VALID)
def test_valid_strings_are_read(text: str) -> None:
    """Each string of our collection, among them every example of the specification, is accepted and kept as given."""
    assert parse_edtf(text).edtf == text


@pytest.mark.parametrize("text", INVALID, ids=repr)
def test_invalid_strings_are_refused(text: str) -> None:
    """What is not EDTF is refused by an error that is both a message for people and a ValueError."""
    with pytest.raises(NotEdtf) as caught:
        parse_edtf(text)
    assert isinstance(caught.value, HeritageError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("text", VALID)
def test_a_stray_sign_makes_any_string_invalid(text: str) -> None:
    """Nothing may stand before or after a valid string, not even a line end or a space."""
    for spoiled in (f" {text}", f"{text} ", f"{text}\n", f"a{text}", f"{text}a", f"{text}\0"):
        with pytest.raises(NotEdtf):
            parse_edtf(spoiled)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2015-08-30", "2015-08-30", "2015-08-30"),
        ("2015-08-30T23:59:59-11", "2015-08-30", "2015-08-30"),
        ("2015-08", "2015-08-01", "2015-08-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2015", "2015-01-01", "2015-12-31"),
        ("-0043", "-0043-01-01", "-0043-12-31"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("2015-21", "2015-03-01", "2015-05-31"),
        ("2015-22", "2015-06-01", "2015-08-31"),
        ("2015-23", "2015-09-01", "2015-11-30"),
        ("2015-24", "2015-12-01", "2016-02-29"),
        ("2015-28", "2015-12-01", "2016-02-29"),
        ("2015-29", "2015-09-01", "2015-11-30"),
        ("2015-30", "2015-12-01", "2016-02-29"),
        ("2015-31", "2015-03-01", "2015-05-31"),
        ("2015-32", "2015-06-01", "2015-08-31"),
        ("2015-34", "2015-04-01", "2015-06-30"),
        ("2015-36", "2015-10-01", "2015-12-31"),
        ("2015-38", "2015-05-01", "2015-08-31"),
        ("2015-40", "2015-01-01", "2015-06-30"),
        ("2015-41", "2015-07-01", "2015-12-31"),
        ("193X", "1930-01-01", "1939-12-31"),
        ("01XX", "0100-01-01", "0199-12-31"),
        ("-01XX", "-0199-01-01", "-0100-12-31"),
        ("-00XX", "-0099-01-01", "-0001-12-31"),
        ("XXXX", None, None),
        ("XXXX-12-XX", None, None),
        ("-XXXX", None, "-0001-12-31"),
        ("19XX-02-29", "1904-02-29", "1996-02-29"),
        ("1984-1X", "1984-10-01", "1984-12-31"),
        ("2015-02-XX", "2015-02-01", "2015-02-28"),
        ("2015-XX-31", "2015-01-31", "2015-12-31"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("1859S5", "1859-01-01", "1859-12-31"),
        ("-1950S2", "-1999-01-01", "-1900-12-31"),
        ("Y3388E2S3", "+338000-01-01", "+338999-12-31"),
        ("Y-17E7", "-170000000-01-01", "-170000000-12-31"),
        ("2015-05/2016-03", "2015-05-01", "2016-03-31"),
        ("2015-05/..", "2015-05-01", None),
        ("2015-05/", "2015-05-01", None),
        ("../2016", None, "2016-12-31"),
        ("/2016-03-29", None, "2016-03-29"),
        ("../..", None, None),
        ("[..2004-04-30]", None, "2004-04-30"),
        ("[2004-12-31..]", "2004-12-31", None),
        ("[2015-05..2016-03-29]", "2015-05-01", "2016-03-29"),
        ("[2016,2013-08,2015-01..2015-03]", "2013-08-01", "2016-12-31"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
        ("[2015,XXXX]", None, None),
        ("2015-08~", "2015-08-01", "2015-08-31"),
        ("2015-08-30?", "2015-08-30", "2015-08-30"),
    ],
)
def test_first_and_last_day(text: str, first: str | None, last: str | None) -> None:
    """Every kind of date gives the first and the last day it allows; open and unknown sides give none."""
    assert window(text) == (first, last)


def test_years_too_far_away_keep_only_the_near_bound() -> None:
    """A year with more digits than a database integer holds is still after, or before, everything else."""
    far, past = parse_edtf("Y9E999999999"), parse_edtf("Y-99999999999999999999999")
    assert far.latest is None
    assert past.earliest is None
    assert far.earliest is not None and 3_652_059 < far.earliest < 2**63
    assert past.latest is not None and -(2**63) < past.latest < -3_652_059


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate", "kind"),
    [
        ("2015", False, False, "date"),
        ("2015-08?", True, False, "date"),
        ("2015-~08-30", False, True, "date"),
        ("%2015-08", True, True, "date"),
        ("2015?/2016~", True, True, "interval"),
        ("[2015,2016~]", False, True, "one-of"),
        ("{2015?..2016}", True, False, "all-of"),
    ],
)
def test_qualifiers_and_kind(text: str, uncertain: bool, approximate: bool, kind: str) -> None:
    """A qualifier anywhere in the string marks the whole, and the four kinds of EDTF are told apart."""
    read = parse_edtf(text)
    assert (read.uncertain, read.approximate, read.kind) == (uncertain, approximate, kind)


def test_message_shows_the_text_safely() -> None:
    """The message quotes what was written, without control characters and not in full length."""
    with pytest.raises(NotEdtf) as caught:
        parse_edtf("a\0\ud800" + "x" * 10_000)
    message = str(caught.value)
    assert message.startswith("“a��xxx")
    assert len(message) < 200


@given(st.text())
@example("\ud800")
@example("[" * 5000)
@example("Y" + "9" * 5000)
@example("Y1E" + "9" * 5000)
@example("1950S" + "9" * 5000)
def test_any_text_is_either_read_or_refused(text: str) -> None:
    """No text makes the parser fail in another way than by saying that it is not EDTF."""
    accepted(text)


def test_a_megabyte_is_answered_quickly() -> None:
    """Very long texts are read or refused in one pass."""
    assert accepted("2015," * 200_000) is None
    assert accepted("[" + "2015," * 20_000 + "XXXX]") is not None


@given(written)
def test_windows_are_never_turned_round(text: str) -> None:
    """Whatever is accepted begins no later than it ends."""
    read = accepted(text)
    if read is not None and read.earliest is not None and read.latest is not None:
        assert read.earliest <= read.latest


@given(st.dates())
def test_days_are_numbered_as_datetime_numbers_them(day: date) -> None:
    """Day numbers are those of the standard library wherever it has any."""
    assert parse_edtf(day.isoformat()).earliest == day.toordinal() == iso_to_day(day.isoformat())
    assert day_to_iso(day.toordinal()) == day.isoformat()


@given(st.integers(-(10**17), 10**17))
@example(0)
@example(-365)
@example(3_652_060)
def test_any_day_can_be_written_and_read_back(day: int) -> None:
    """Every day number has an ISO form of its own, of any year."""
    assert iso_to_day(day_to_iso(day)) == day


@given(st.integers(-(10**9), 10**9))
def test_the_next_day_is_the_next_number(day: int) -> None:
    """Written days follow one another as a calendar does."""
    today, tomorrow = (day_to_iso(one)[-2:] for one in (day, day + 1))
    assert int(tomorrow) in (1, int(today) + 1)


@pytest.mark.parametrize(
    "text",
    ["", "2015", "2015-8-1", "2015-02-29", "2015-13-01", "-0000-01-01", "+2015-01-01", "12015-01-01", "٢٠١٥-٠١-٠١"],
)
def test_days_not_in_iso_form_are_refused(text: str) -> None:
    """Only whole days in the form we write are read as days."""
    with pytest.raises(NotEdtf):
        iso_to_day(text)


def test_heritage_date_keeps_the_words_typed() -> None:
    """The text as typed stands beside its EDTF and window; without words the EDTF itself is the text."""
    typed = HeritageDate.from_edtf("2015-10", "oct 2015 ")
    assert typed.text == "oct 2015 "
    assert typed.edtf == "2015-10"
    assert typed.latest == date(2015, 10, 31).toordinal()
    assert HeritageDate.from_edtf("2015-10").text == "2015-10"


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2015", "2015-08", True),
        ("2015-08", "2015-09", False),
        ("2015-08-31", "2015-09-01", False),
        ("[..2015]", "2015-12-31", True),
        ("[..2015]", "2016", False),
        ("2015/..", "2099", True),
        ("XXXX", "2015", True),
        ("[..2004]", "../1200", True),
        ("[2005..]", "[..2004]", False),
    ],
)
def test_overlap(a: str, b: str, answer: bool) -> None:
    """Windows overlap when some day fits both, either way round; open sides reach everywhere."""
    assert overlap(parse_edtf(a), HeritageDate.from_edtf(b)) is answer
    assert overlap(parse_edtf(b), parse_edtf(a)) is answer


def test_importing_dates_leaves_hijridate_alone() -> None:
    """Start-up does not pay for the Hijri tables."""
    code = "import sys, heritage_app.domain.dates; sys.exit('hijridate' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

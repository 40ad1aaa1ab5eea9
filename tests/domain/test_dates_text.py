"""Reading dates as people type them."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from heritage_app.domain.dates import AmbiguousDate, NotADate, parse_edtf, read_date, say

TODAY = date(2016, 11, 22)


def edtf(text: str) -> str:
    return read_date(text, today=TODAY).date.edtf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # days, months, years
        ("2015", "2015"),
        ("oct 2015", "2015-10"),
        ("OCT. 2015", "2015-10"),
        ("October, 2015", "2015-10"),
        ("Oct. 5, 2015", "2015-10-05"),
        ("5 October 2015", "2015-10-05"),
        ("5th of October 2015", "2015-10-05"),
        ("October 5th, 2015", "2015-10-05"),
        ("2015 October 5", "2015-10-05"),
        ("sept 2015", "2015-09"),
        ("in August 2015", "2015-08"),
        ("  oct  2015 ", "2015-10"),
        ("5 octobre 2015", "2015-10-05"),
        ("le 1er mai 2015", "2015-05-01"),
        ("AOUT 2015", "2015-08"),
        ("août 2015", "2015-08"),
        ("févr. 2015", "2015-02"),
        ("آب 2015", "2015-08"),
        ("٥ تشرين الأول ٢٠١٥", "2015-10-05"),
        ("تشرين الثاني ٢٠١٥", "2015-11"),
        ("كانون الأول 2015", "2015-12"),
        ("كَانُون الثَّانِي 2015", "2015-01"),
        ("اب 2015", "2015-08"),
        ("ايار 2015", "2015-05"),
        ("5 أكتوبر 2015", "2015-10-05"),
        ("فبراير 2015", "2015-02"),
        ("فيفري 2015", "2015-02"),
        ("جويلية 2015", "2015-07"),
        ("غشت 2015", "2015-08"),
        ("عام ٢٠١٥", "2015"),
        # numbers
        ("31/8/2015", "2015-08-31"),
        ("31.8.2015", "2015-08-31"),
        ("31-08-2015", "2015-08-31"),
        ("2015/8/31", "2015-08-31"),
        ("8/2015", "2015-08"),
        ("2015/8", "2015-08"),
        ("٣١/٨/٢٠١٥", "2015-08-31"),
        ("۳۱/۸/۲۰۱۵", "2015-08-31"),
        ("10/31/2015", "2015-10-31"),
        # EDTF itself, also with other digits
        ("2015-10", "2015-10"),
        (" 2015-10-05 ", "2015-10-05"),
        ("[2015-05..2016-03-29]", "[2015-05..2016-03-29]"),
        ("٢٠١٥-١٠", "2015-10"),
        # one event within bounds
        ("before 2016", "[..2015]"),
        ("before May 2015", "[..2015-04]"),
        ("before January 2016", "[..2015]"),
        ("before 30 April 2004", "[..2004-04-30]"),
        ("before the 1930s", "[..1929]"),
        ("before the end of 2015", "[..2015-12]"),
        ("after 2015", "[2016..]"),
        ("after May 2015", "[2015-06..]"),
        ("after 29 March 2016", "[2016-03-29..]"),
        ("by 2016", "[..2016]"),
        ("on or before 30 April 2004", "[..2004-04-30]"),
        ("2004 or earlier", "[..2004]"),
        ("2004 or later", "[2004..]"),
        ("avant 2016", "[..2015]"),
        ("après mai 2015", "[2015-06..]"),
        ("قبل 2016", "[..2015]"),
        ("بعد أيار ٢٠١٥", "[2015-06..]"),
        ("between May 2015 and March 2016", "[2015-05..2016-03]"),
        ("between May 2015 and 29 March 2016", "[2015-05..2016-03-29]"),
        ("between 26 and 27 March 2016", "[2016-03-26..2016-03-27]"),
        ("between 2013 & 2015", "[2013..2015]"),
        ("entre mai 2015 et mars 2016", "[2015-05..2016-03]"),
        ("بين أيار ٢٠١٥ وآذار ٢٠١٦", "[2015-05..2016-03]"),
        ("بين 26 و27 آذار 2016", "[2016-03-26..2016-03-27]"),
        ("2014 or 2015", "[2014,2015]"),
        ("May or June 2015", "[2015-05,2015-06]"),
        ("mai ou juin 2015", "[2015-05,2015-06]"),
        ("late 2015 or early 2016", "[2015-09..2015-12,2016-01..2016-04]"),
        # what lasted
        ("from May 2015 to March 2016", "2015-05/2016-03"),
        ("May 2015 to March 2016", "2015-05/2016-03"),
        ("26-27 March 2016", "2016-03-26/2016-03-27"),
        ("26–27 March 2016", "2016-03-26/2016-03-27"),
        ("March 26-27, 2016", "2016-03-26/2016-03-27"),
        ("May–June 2015", "2015-05/2015-06"),
        ("2013-2015", "2013/2015"),
        ("de mai 2015 à mars 2016", "2015-05/2016-03"),
        ("d’avril à août 2015", "2015-04/2015-08"),
        ("du 26 au 27 mars 2016", "2016-03-26/2016-03-27"),
        ("من أيار 2015 إلى آذار 2016", "2015-05/2016-03"),
        ("since May 2015", "2015-05/.."),
        ("from 2013", "2013/.."),
        ("depuis mai 2015", "2015-05/.."),
        ("منذ أيار 2015", "2015-05/.."),
        ("until March 2016", "../2016-03"),
        ("jusqu’au 5 mai 2016", "../2016-05-05"),
        ("حتى 2016", "../2016"),
        # doubt
        ("about August 2015", "2015-08~"),
        ("c. 2013", "2013~"),
        ("ca 2013", "2013~"),
        ("circa the 1930s", "193X~"),
        ("2013 approximately", "2013~"),
        ("vers août 2015", "2015-08~"),
        ("env. 2013", "2013~"),
        ("حوالي آب 2015", "2015-08~"),
        ("possibly 2015", "2015?"),
        ("probably August 2015", "2015-08?"),
        ("2015?", "2015?"),
        ("August 2015?", "2015-08?"),
        ("آب 2015؟", "2015-08?"),
        ("possibly about 2015", "2015%"),
        ("about 2013-2015", "2013~/2015"),
        ("probably between May 2015 and 2016", "[2015-05?..2016?]"),
        # parts of a time
        ("early 2015", "[2015-01..2015-04]"),
        ("mid-2015", "[2015-05..2015-08]"),
        ("late 2015", "[2015-09..2015-12]"),
        ("early February 2015", "[2015-02-01..2015-02-10]"),
        ("late February 2016", "[2016-02-21..2016-02-29]"),
        ("early 1930s", "[1930..1933]"),
        ("late 19th century", "[1867..1899]"),
        ("début 2015", "[2015-01..2015-04]"),
        ("mi-août 2015", "[2015-08-11..2015-08-20]"),
        ("fin du IIe siècle", "[0167..0199]"),
        ("أواخر 2015", "[2015-09..2015-12]"),
        ("spring 2015", "2015-21"),
        ("winter 2015-2016", "2015-24"),
        ("winter 2015/16", "2015-24"),
        ("printemps 2015", "2015-21"),
        ("été 2015", "2015-22"),
        ("ربيع 2015", "2015-21"),
        ("first quarter of 2015", "2015-33"),
        ("Q4 2015", "2015-36"),
        ("second half of 2015", "2015-41"),
        ("premier semestre 2015", "2015-40"),
        ("النصف الأول من 2015", "2015-40"),
        # long times
        ("1930s", "193X"),
        ("the 1930's", "193X"),
        ("les années 1930", "193X"),
        ("années 30", "193X"),
        ("الثلاثينيات", "193X"),
        ("ستينيات القرن التاسع عشر", "186X"),
        ("2nd century", "01XX"),
        ("second century AD", "01XX"),
        ("XIX century", "18XX"),
        ("twenty-first century", "20XX"),
        ("2nd century BC", "-01XX"),
        ("IIe siècle", "01XX"),
        ("Ier siècle av. J.-C.", "-00XX"),
        ("القرن الثاني", "01XX"),
        ("القرن الثاني ق.م.", "-01XX"),
        ("AD 32", "0032"),
        ("6 April AD 32", "0032-04-06"),
        ("272 CE", "0272"),
        ("44 BC", "-0043"),
        ("15 March 44 BC", "-0043-03-15"),
        ("272 apr. J.-C.", "0272"),
        ("٢٧٢ م", "0272"),
        # relative and unknown
        ("today", "2016-11-22"),
        ("Yesterday", "2016-11-21"),
        ("aujourd’hui", "2016-11-22"),
        ("hier", "2016-11-21"),
        ("اليوم", "2016-11-22"),
        ("أمس", "2016-11-21"),
        ("unknown", "XXXX"),
        ("inconnue", "XXXX"),
        ("غير معروف", "XXXX"),
        # Hijri
        ("14 رمضان 1436", "2015-07-01"),
        ("14 Ramadan 1436 AH", "2015-07-01"),
        ("14/9/1436 هـ", "2015-07-01"),
        ("Ramadan 1436", "[2015-06-18..2015-07-16]"),
        ("1436 هـ", "[2014-10-25..2015-10-13]"),
        ("١٤٣٦ هـ", "[2014-10-25..2015-10-13]"),
        ("ربيع الأول 1436", "[2014-12-23..2015-01-20]"),
        ("10 Muharram 61 AH", "0680-10-13~"),
        ("chaabane 656 H", "[1258-08-10~..1258-09-07~]"),
    ],
)
def test_typed_dates(text: str, expected: str) -> None:
    """English, French and Arabic ways of writing a date become the EDTF they mean."""
    assert edtf(text) == expected


def test_text_is_kept_byte_for_byte() -> None:
    """The text as typed is never tidied; only its reading is."""
    typed = " Oct.  2015\u200f "
    read = read_date(typed, today=TODAY)
    assert read.date.text == typed
    assert read.date.edtf == "2015-10"
    assert (read.date.earliest, read.date.latest) == (
        date(2015, 10, 1).toordinal(),
        date(2015, 10, 31).toordinal(),
    )


def test_unknown_is_a_value_without_bounds() -> None:
    """ "unknown" is a date that is kept, and that any other date may overlap."""
    read = read_date("unknown", today=TODAY)
    assert (read.date.earliest, read.date.latest) == (None, None)


@pytest.mark.parametrize(
    ("text", "chosen", "other"),
    [
        ("5/10/2015", "2015-10-05", "2015-05-10"),
        ("05.10.2015", "2015-10-05", "2015-05-10"),
        ("٥/١٠/٢٠١٥", "2015-10-05", "2015-05-10"),
        ("before 5/10/2015", "[..2015-10-05]", "[..2015-05-10]"),
    ],
)
def test_doubtful_order_of_day_and_month_is_told(text: str, chosen: str, other: str) -> None:
    """Day comes first, and the note says what the date would be month first."""
    read = read_date(text, today=TODAY)
    assert read.date.edtf == chosen
    assert read.note == AmbiguousDate(chosen, other)


@pytest.mark.parametrize("text", ["31/8/2015", "10/31/2015", "5/5/2015", "2015/10/5", "5 Oct 2015", "2015-10-05"])
def test_dates_with_one_reading_have_no_note(text: str) -> None:
    """A note is shown only where a second reading exists."""
    assert read_date(text, today=TODAY).note is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("31/2/2015", "“31/2/2015” is not a date. Try 28/2/2015, Feb 2015 or 2015"),
        ("2015-02-30", "“2015-02-30” is not a date. Try 2015-02-28, Feb 2015 or 2015"),
        ("31 Feb 2016", "“31 Feb 2016” is not a date. Try 29 Feb 2016, Feb 2016 or 2016"),
        ("32/13/2015", "“32/13/2015” is not a date. Try 31/12/2015, Dec 2015 or 2015"),
        ("5 Oct", "“5 Oct” is not a date. Try 5 Oct 2016, Oct 2016 or 2016"),
        ("5/10/15", "“5/10/15” is not a date. Try 5/10/2015, Oct 2015 or 2015"),
        ("last week", "“last week” is not a date. Try 22 Nov 2016, Nov 2016 or 2016"),
        ("", "“” is not a date. Try 22 Nov 2016, Nov 2016 or 2016"),
    ],
)
def test_refusal_offers_the_nearest_dates(text: str, message: str) -> None:
    """What cannot be read comes back with three ways to write a date near it."""
    with pytest.raises(NotADate) as caught:
        edtf(text)
    assert str(caught.value) == message


def test_suggestions_speak_the_first_language() -> None:
    """Month names in suggestions are those of the language asked for first."""
    with pytest.raises(NotADate) as caught:
        read_date("31/2/2015", today=TODAY, languages=("ar", "en"))
    assert caught.value.facts["month"] == "شباط 2015"


def test_languages_can_be_left_out() -> None:
    """Only the words of the languages asked for are understood."""
    assert edtf("août 2015") == "2015-08"
    with pytest.raises(NotADate):
        read_date("août 2015", today=TODAY, languages=("en", "ar"))


@pytest.mark.parametrize(
    "text",
    [
        "foo", "oct", "13/2015", "0/5/2015", "5 5 2015", "2015 2016", "between 2015", "between 2016 and 2015",
        "from 2016 to 2015",
        "before", "about", "or", "-", "/", "?", "~", "and and and", "30 February 2015", "31 رمضان 1436", "Ramadan 2015",
        "1501 AH", "spring", "99th", "0th century", "the end", "2015 $ #read(1)", "<script>2015</script>", "2015\0",
        "\ud800 2015", "5 Q 2015", "5th quarter of 2015", "before unknown", "12345", "AD 12345",
    ],
)  # fmt: skip
def test_what_is_not_a_date_is_refused(text: str) -> None:
    """Half a date, a day that does not exist, or other words are refused, not guessed at."""
    with pytest.raises(NotADate):
        edtf(text)


def test_long_text_is_refused_at_once() -> None:
    """A megabyte pasted by mistake is refused without being read."""
    start = time.perf_counter()
    with pytest.raises(NotADate) as caught:
        edtf("1 May 2015 " * 100_000)
    assert time.perf_counter() - start < 0.1
    assert len(str(caught.value)) < 200


words = st.sampled_from(
    [
        *("before", "after", "between", "and", "from", "to", "or", "about", "possibly", "early", "late", "or earlier"),
        *("2015", "5", "26-27", "31/2/2015", "1436", "1930s", "2nd", "xix", "9999", "0000", "-", "/", "~", "?"),
        *("may", "mai", "أيار", "رمضان", "spring", "winter", "the", "de", "du", "و", "بين", "هـ", "القرن", "الثاني"),
        *("century", "bc", "ad", "q", "c.", "XXXX", "[..2015]", "2015/2016"),
    ]
)


@given(st.one_of(st.text(max_size=220), st.lists(words, max_size=9).map(" ".join)))
@example("\0")
@example("\ud800\udfff")
@example("9" * 200)
@example("?" * 200)
@example("between " + "~ " * 90 + "5")
@example("before 0000")
@example("after 9999")
@example("c. before - - - 2015 - - or and 2015")
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text fails in another way than by not being a date, and what is read is EDTF."""
    try:
        read = read_date(text, today=TODAY)
    except NotADate:
        return
    assert read.date.text == text
    assert parse_edtf(read.date.edtf).earliest == read.date.earliest


plain = st.one_of(
    st.dates().map(date.isoformat),
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.integers(-9998, 9999).map(lambda year: f"{'-' if year < 0 else ''}{abs(year):04d}"),
    st.dates(max_value=date(9000, 1, 1)).map(lambda day: f"[..{day}]"),
    st.tuples(st.dates(), st.dates()).map(lambda ends: "/".join(sorted(day.isoformat() for day in ends))),
    st.tuples(st.dates(), st.dates()).map(lambda ends: f"[{'..'.join(sorted(day.isoformat()[:7] for day in ends))}]"),
    st.dates().map(lambda day: f"{day}~"),
    st.dates().map(lambda day: f"{day.isoformat()[:7]}?"),
    st.dates().map(lambda day: f"{day.isoformat()[:4]}/.."),
    st.integers(1000, 9998).map(lambda year: f"{year}-24"),
    st.integers(102, 209).map(lambda decade: f"{decade}X"),
    st.integers(0, 20).map(lambda century: f"{century:02d}XX"),
    st.just("XXXX"),
)


@given(plain, st.sampled_from(("en", "fr", "ar")), st.sampled_from(("western", "arabic-indic")), st.booleans())
def test_what_is_said_can_be_typed(text: str, lang: str, digits: str, precision: bool) -> None:
    """The words of a date, typed back, are the same date, in each language and with either digits."""
    said = say(text, lang, digits=digits, precision=precision)
    again, meant = parse_edtf(edtf(said)), parse_edtf(text)
    assert (again.earliest, again.latest) == (meant.earliest, meant.latest)
    assert (again.uncertain, again.approximate) == (meant.uncertain, meant.approximate)

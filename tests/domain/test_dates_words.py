"""Saying dates in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.dates import NotEdtf, entered_in_hijri, hijri_words, parse_edtf, read_date, say, say_short

DATA = Path(__file__).parents[1] / "data" / "edtf"
VALID = [line for line in (DATA / "valid.txt").read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")]


@pytest.mark.parametrize(
    ("edtf", "english", "french", "arabic"),
    [
        ("2015-10-05", "5 October 2015", "5 octobre 2015", "5 تشرين الأول 2015"),
        ("2015-05-01", "1 May 2015", "1er mai 2015", "1 أيار 2015"),
        ("2015-10", "October 2015", "octobre 2015", "تشرين الأول 2015"),
        ("2015", "2015", "2015", "2015"),
        ("2015-08~", "about August 2015", "vers août 2015", "حوالي آب 2015"),
        ("2015-08-30~", "about 30 August 2015", "vers le 30 août 2015", "حوالي 30 آب 2015"),
        ("2015?", "possibly 2015", "peut-être 2015", "ربما 2015"),
        ("2015%", "possibly about 2015", "peut-être vers 2015", "ربما حوالي 2015"),
        (
            "2015-?08-30",
            "30 August 2015 (uncertain: month)",
            "30 août 2015 (incertain : mois)",
            "30 آب 2015 (غير مؤكد: الشهر)",
        ),
        ("2015-05/2016-03", "from May 2015 to March 2016", "de mai 2015 à mars 2016", "من أيار 2015 إلى آذار 2016"),
        ("2015-04/2015-08", "from April to August 2015", "d’avril à août 2015", "من نيسان إلى آب 2015"),
        ("2016-03-26/2016-03-27", "from 26 to 27 March 2016", "du 26 au 27 mars 2016", "من 26 إلى 27 آذار 2016"),
        ("193X/194X", "from the 1930s to the 1940s", "des années 1930 aux années 1940",
         "من ثلاثينيات القرن العشرين إلى أربعينيات القرن العشرين"),
        ("2015-22/2015-23", "from summer 2015 to autumn 2015", "de l’été 2015 à l’automne 2015",
         "من صيف 2015 إلى خريف 2015"),
        ("2015-05/..", "since May 2015", "depuis mai 2015", "منذ أيار 2015"),
        ("2015-05/", "from May 2015, end not known", "à partir de mai 2015, fin inconnue",
         "من أيار 2015، النهاية غير معروفة"),
        ("../2016-03-29", "until 29 March 2016", "jusqu’au 29 mars 2016", "حتى 29 آذار 2016"),
        ("/2016", "until 2016, start not known", "jusqu’à 2016, début inconnu", "حتى 2016، البداية غير معروفة"),
        ("[2015-05..2016-03-29]", "between May 2015 and 29 March 2016", "entre mai 2015 et le 29 mars 2016",
         "بين أيار 2015 و29 آذار 2016"),
        ("[2015-05?..2016?]", "possibly between May 2015 and 2016", "peut-être entre mai 2015 et 2016",
         "ربما بين أيار 2015 و2016"),
        ("[..2004-04-30]", "30 April 2004 or earlier", "30 avril 2004 ou avant", "30 نيسان 2004 أو قبل ذلك"),
        ("[2004-04..]", "April 2004 or later", "avril 2004 ou après", "نيسان 2004 أو بعد ذلك"),
        ("[2014,2015-03]", "2014 or March 2015", "2014 ou mars 2015", "2014 أو آذار 2015"),
        ("{2013,2014,2015}", "2013, 2014 and 2015", "2013, 2014 et 2015", "2013، 2014 و2015"),
        ("2015-21", "spring 2015", "printemps 2015", "ربيع 2015"),
        ("2015-24", "winter 2015–2016", "hiver 2015–2016", "شتاء 2015–2016"),
        ("2015-33", "first quarter of 2015", "premier trimestre de 2015", "الربع الأول من 2015"),
        ("2015-41", "second half of 2015", "second semestre de 2015", "النصف الثاني من 2015"),
        ("193X", "1930s", "années 1930", "ثلاثينيات القرن العشرين"),
        ("201X", "2010s", "années 2010", "بين 2010 و2019"),
        ("01XX", "2nd century", "IIe siècle", "القرن الثاني"),
        ("-00XX", "1st century BC", "Ier siècle av. J.-C.", "القرن الأول ق.م."),
        ("-0043-03-15", "15 March 44 BC", "15 mars 44 av. J.-C.", "15 آذار 44 ق.م."),
        ("0032", "AD 32", "32 apr. J.-C.", "32 م"),
        ("XXXX", "date not known", "date inconnue", "التاريخ غير معروف"),
        ("2015-08-XX", "August 2015 (day not known)", "août 2015 (jour inconnu)", "آب 2015 (اليوم غير معروف)"),
        ("1984-1X", "between October and December 1984", "entre octobre et décembre 1984",
         "بين تشرين الأول وكانون الأول 1984"),
        ("1950S2", "between 1900 and 1999, estimated 1950", "entre 1900 et 1999, estimé à 1950",
         "بين 1900 و1999، تقديرا 1950"),
        ("2015-08-30T10:20:30+03:00", "30 August 2015, 10:20:30 UTC+03:00", "30 août 2015, 10:20:30 UTC+03:00",
         "30 آب 2015، 10:20:30 UTC+03:00"),
    ],
)  # fmt: skip
def test_words_in_three_languages(edtf: str, english: str, french: str, arabic: str) -> None:
    """Each kind of date is said as a person would say it, in English, French and Levantine Arabic."""
    assert (say(edtf, "en"), say(edtf, "fr"), say(edtf, "ar")) == (english, french, arabic)


def test_precision_says_what_is_left_open() -> None:
    """On request a lone month or year says what is not known; a whole day, a season or a range does not."""
    assert say("2015-10", precision=True) == "October 2015 (day not known)"
    assert say("2015-10", "fr", precision=True) == "octobre 2015 (jour inconnu)"
    assert say("2015-10", "ar", precision=True) == "تشرين الأول 2015 (اليوم غير معروف)"
    assert say("2015", precision=True) == "2015 (month not known)"
    assert say("2015-10-05", precision=True) == "5 October 2015"
    assert say("2015-21", precision=True) == "spring 2015"
    assert say("[2015..2016-03]", precision=True) == "between 2015 and March 2016"


@pytest.mark.parametrize(
    ("edtf", "lang", "short"),
    [
        ("2016-03-27", "en", "27 Mar 2016"),
        ("2016-03-27", "fr", "27 mars 2016"),
        ("2016-03-27", "ar", "27 آذار 2016"),
        ("2015-08~", "en", "c. Aug 2015"),
        ("2015-08~", "fr", "v. août 2015"),
        ("2015-08~", "ar", "نحو آب 2015"),
        ("2015?", "en", "2015?"),
        ("2015-05/2016-03", "en", "May 2015 – Mar 2016"),
        ("2016-03-26/2016-03-27", "en", "26–27 Mar 2016"),
        ("2015-05/..", "en", "May 2015 – …"),
        ("[2015-05..2016-03-29]", "en", "May 2015 … 29 Mar 2016"),
        ("[..2004-04-30]", "en", "≤ 30 Apr 2004"),
        ("[2004-04-30..]", "fr", "≥ 30 avr. 2004"),
        ("193X~", "fr", "v. années 1930"),
        ("1950S2", "en", "c. 1950"),
    ],
)
def test_short_words(edtf: str, lang: str, short: str) -> None:
    """Lists get few letters, and still tell what lasted from what happened once within bounds."""
    assert say_short(edtf, lang) == short


def test_arabic_digits_on_request() -> None:
    """The digits of Arabic can be Western or Arabic-Indic."""
    assert say("[2015-05..2016-03-29]", "ar", digits="arabic-indic") == "بين أيار ٢٠١٥ و٢٩ آذار ٢٠١٦"
    assert say_short("2016-03-27", "ar", digits="arabic-indic") == "٢٧ آذار ٢٠١٦"


def test_unknown_language_is_said_in_english() -> None:
    """A language without words does not leave a date unsaid."""
    assert say("2015-10", "de") == "October 2015"


@pytest.mark.parametrize("edtf", VALID)
@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_every_date_can_be_said(edtf: str, lang: str) -> None:
    """No valid date is without words, long or short, and no pattern shows through."""
    for said in (say(edtf, lang), say(edtf, lang, precision=True), say_short(edtf, lang)):
        assert said.strip()
        assert edtf.startswith("{") or "{" not in said


@given(
    st.from_regex(
        r"[\[{]?-?[0-9X]{4}[?~%]?(-[0-9X]{2}[?~%]?){0,2}((/|\.\.|,)[0-9X]{4}(-[0-9X]{2}){0,2})?[\]}]?", fullmatch=True
    ),
    st.sampled_from(("en", "fr", "ar")),
)
def test_whatever_is_accepted_can_be_said(edtf: str, lang: str) -> None:
    """Saying never fails on a date that the parser takes."""
    try:
        parse_edtf(edtf)
    except NotEdtf:
        return
    assert say(edtf, lang)
    assert say_short(edtf, lang)


def test_saying_what_is_not_edtf_is_refused() -> None:
    """A text that is no EDTF is refused, not repeated."""
    for speak in (say, say_short, hijri_words):
        with pytest.raises(NotEdtf):
            speak("oct 2015")


@pytest.mark.parametrize(
    ("edtf", "lang", "words"),
    [
        ("2015-07-01", "en", "14 Ramadan 1436\u00a0AH"),
        ("2015-07-01", "fr", "14 ramadan 1436\u00a0H"),
        ("2015-07-01", "ar", "14 رمضان 1436\u00a0هـ"),
        ("2015-08", "en", "Shawwal – Dhu al-Qadah 1436\u00a0AH"),
        ("2015-10", "ar", "ذو الحجة 1436 – محرم 1437\u00a0هـ"),
        ("2015", "en", None),
        ("2015-07-01~", "en", None),
        ("2015-21", "en", None),
        ("[..2015-07-01]", "en", None),
        ("1500-07-01", "en", None),
        ("2090-01-01", "en", None),
        ("XXXX-07", "en", None),
    ],
)
def test_hijri_words(edtf: str, lang: str, words: str | None) -> None:
    """A day or month inside the Umm al-Qura tables is also said in the Hijri calendar, anything else is not."""
    assert hijri_words(edtf, lang) == words


@pytest.mark.parametrize(
    ("typed", "hijri"),
    [
        ("Dhu al-Hijjah 1436", True),
        ("١٤٣٦ هـ", True),
        ("22 Dhu al-Hijjah 1436", True),
        ("5 oct 2015", False),
        ("1436", False),
        ("between 1400 and 1450", False),
    ],
)
def test_a_date_entered_in_hijri_is_known_as_such(typed, hijri):
    """A Hijri year stands for days six centuries later; a year of the fifteenth century stands for itself."""
    read = read_date(typed, today=date(2026, 1, 1))
    assert entered_in_hijri(read.date) is hijri

"""The Hijri calendar beside ours: as exact as the date is known, and silent where its tables end."""

from __future__ import annotations

import pytest

from heritage_app.domain.dates import HIJRI_FIRST, HIJRI_LAST, hijri_beside

SAID = {
    "2016-03-29": "20 Jumada al-Akhira 1437\u00a0AH",
    "2016-03-29?": "20 Jumada al-Akhira 1437\u00a0AH",
    "2015-08~": "Shawwal – Dhu al-Qadah 1436\u00a0AH",
    "2015-10": "Dhu al-Hijjah 1436 – Muharram 1437\u00a0AH",
    "2015": "1436 – 1437\u00a0AH",
    "2015-08-24/2015-08-27": "9 – 12 Dhu al-Qadah 1436\u00a0AH",
    "[2015-05..2016-03-29]": "Rajab 1436 – 20 Jumada al-Akhira 1437\u00a0AH",
    "[..2004-04-30]": "11 Rabi al-Awwal 1425\u00a0AH or earlier",
    "2015-05/..": "Rajab – Shaban 1436\u00a0AH or later",
    HIJRI_FIRST: "1 Muharram 1343\u00a0AH",
    HIJRI_LAST: "30 Dhu al-Hijjah 1500\u00a0AH",
}


@pytest.mark.parametrize("edtf", SAID)
def test_a_date_is_said_as_exactly_as_it_is_known(edtf):
    """A day is a day; a month or a year is the range that it touches; what lies between two dates keeps both ends."""
    assert hijri_beside(edtf) == SAID[edtf]


@pytest.mark.parametrize(
    "edtf", ["193X", "2015-21", "{2015,2016}", "1924-07-31", "2077-11-17", "1924", "-0043", "../.."]
)
def test_nothing_is_said_where_nothing_is_known(edtf):
    """Seasons, open digits, lists, and days that the tables do not reach have no Hijri date."""
    assert hijri_beside(edtf) == ""


def test_arabic_has_its_own_digits():
    """Digits are those that were chosen."""
    assert hijri_beside("2016-03-29", "ar", digits="arabic-indic") == "٢٠ جمادى الآخرة ١٤٣٧\u00a0هـ"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "20 Jumada al-Akhira 1437\u00a0AH or earlier"),
        ("fr", "20 joumada ath-thania 1437\u00a0H ou avant"),
        ("ar", "20 جمادى الآخرة 1437\u00a0هـ أو قبل ذلك"),
    ],
)
def test_an_open_end_is_said_in_words_as_our_own_calendar_says_it(lang, said):
    """“29 March 2016 or earlier” has no sign beside it for what is the same."""
    assert hijri_beside("../2016-03-29", lang) == hijri_beside("[..2016-03-29]", lang) == said

"""Digits and calendar of a report: chosen for what the registry says, never for what it quotes."""

from __future__ import annotations

import json
import re

import pytest
from reports.reading import AT, ignore

from heritage_app.domain.redaction import Profile
from heritage_app.reports import SITE_REPORTS
from heritage_app.reports.frame import Asked, read_data
from heritage_app.reports.verify import read_trace, verify


def texts(value, found):
    """Every text of the data."""
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        texts(one, found)
    if isinstance(value, str):
        found.append(value)
    return found


@pytest.fixture
def said(sample):
    """A function that words a report in Arabic with Arabic-Indic digits and Hijri dates, and gives its data."""

    def run(name, **options):
        report = next(one for one in SITE_REPORTS if one.name == name)
        given = {"lang": "ar", "digits": "arabic-indic", "calendar": "hijri", **options}
        asked = Asked(profile=Profile.INTERNAL, by="Rania Haddad", at=AT, **given)
        with sample.read() as session:
            return read_data(session, report.build, asked, registry="Sample", today=sample.day, progress=ignore)

    return run


def test_numbers_and_dates_are_in_the_digits_chosen_and_references_are_not(said):
    """Dates, counts and levels in Arabic-Indic digits; numbers of records, coordinates and citations as they are."""
    data = said("status")
    found = texts(data["sections"], [])
    assert "٢٩ آذار ٢٠١٦ / ٢٠ جمادى الآخرة ١٤٣٧\u00a0هـ" in found
    assert any("المستوى ٥ من ٥" in text for text in found)
    sources = texts([block for one in data["sections"] for block in one["blocks"] if block["block"] == "sources"], [])
    kept = [text for text in found if text in sources or re.search(r"SY-HMS|WGS 84|°|WHC", text)]
    assert any("SY-HMS" in text for text in kept)
    assert any("34.54730, 38.27410" in text for text in kept)
    assert not [text for text in sources if re.search("[٠-٩]|هـ", text)]
    own = [text for text in found if text not in kept and re.search(r"[\u0621-\u064a]", text)]
    western = {text for text in own if re.search(r"(آذار|أيار|آب) [0-9]", text)}
    assert western == {"دُمِّرت مدافن ومزارات عمدًا في حملة بدأت في أيار 2015."}  # a person's words stay as they are
    assert any("أم القرى" in text and "١ آب ١٩٢٤" in text for text in texts(data["stamp"], []))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_other_languages_keep_western_digits_and_may_have_both_calendars(said, lang):
    """English and French have no Arabic-Indic digit; each date of the page has its Hijri date."""
    data = said("status", lang=lang)
    found = texts(data["sections"], [])
    assert not [text for text in found if re.search("[٠-٩]", text)]
    expected = {
        "en": "29 March 2016 / 20 Jumada al-Akhira 1437\u00a0AH",
        "fr": "29 mars 2016 / 20 joumada ath-thania 1437\u00a0H",
    }
    assert any(expected[lang] in text for text in found)


def test_a_page_in_both_calendars_is_matched_to_its_data(made, sample, said):
    """The choice is kept in the file, so that the question is asked again as it was; the page shows its numbers so."""
    printed = made(sample, "incidents", lang="ar", digits="arabic-indic", calendar="hijri")
    assert re.search(r"صفحة\s*١", printed.flat)
    trace = read_trace(printed.path)
    assert (trace.asked.digits, trace.asked.calendar) == ("arabic-indic", "hijri")
    assert verify(sample, trace, ignore).same
    assert json.dumps(said("incidents")) != json.dumps(said("incidents", calendar="gregorian"))

"""The words of reports: complete in three languages, each keeping the direction of what it is given."""

from __future__ import annotations

import dataclasses
import re
from decimal import Decimal
from string import Formatter

import pytest

from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.hazard import HazardDraft
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.names import script_of
from heritage_app.domain.restoration import EstimateDraft
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import Term
from heritage_app.exchange.mapped import VOCABULARY
from heritage_app.reports.field_words import FIELD_WORDS, field_word, list_word
from heritage_app.reports.wording import Wording, language_code, own
from heritage_app.reports.words import LANGUAGES, WORDS

TERMS = {"condition": (Term("condition", "minor", {"en": "Minor damage", "ar": "ضرر طفيف"}),)}


def fields(phrase):
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


@pytest.mark.parametrize("key", WORDS)
def test_every_phrase_is_there_in_three_languages_with_the_same_places(key):
    """No language lacks a phrase or a fact in it."""
    assert len(WORDS[key]) == len(LANGUAGES)
    assert all(phrase.strip() or key in ("comma",) for phrase in WORDS[key])
    assert len({frozenset(fields(phrase)) for phrase in WORDS[key]}) == 1


def test_arabic_phrases_are_arabic_and_french_ones_keep_their_spaces():
    """No phrase was left in English, and French signs stand after a no-break space."""
    for key, (_, french, arabic) in WORDS.items():
        words = re.sub(r"\{\w+\}|UTC", "", arabic)
        assert script_of(words) in ("Arab", "Zyyy"), key
        assert " :" not in french, key
        assert " ;" not in french, key


CITABLE = (SiteDraft, DamageDraft, EstimateDraft, HazardDraft, StageDraft, ThreatDraft, InterventionDraft)
COLUMNS = ("occurred_edtf", "text.text", "cause.given", "attribution.said_by_id", "update_of_id", "coverage_gap")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_that_a_source_or_a_correction_speaks_of_has_words(lang):
    """In the language of the page, without places to fill in; in French and Arabic no name of a column is printed."""
    assert {len(words) for words in FIELD_WORDS.values()} == {len(LANGUAGES)}
    wording = Wording(lang, {})
    for name in (*(field.name for draft in CITABLE for field in dataclasses.fields(draft)), *COLUMNS):
        said = field_word(wording, name)
        assert "{" not in said, name
        assert said[0].isupper() or lang == "ar", name
        assert script_of(said) == ("Arab" if lang == "ar" else "Latn"), name
    assert field_word(wording, "of_a_later_version") == "of a later version"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_list_that_an_import_asks_has_a_name(lang):
    """No list of terms stands in a report under its name in the code."""
    wording = Wording(lang, {})
    for name in {*VOCABULARY.values(), "designation_scheme", "threat_probability", "intervention_kind"}:
        said = list_word(wording, name)
        assert script_of(said) == ("Arab" if lang == "ar" else "Latn"), name
        assert said != name.replace("_", " "), name


def test_facts_keep_their_direction():
    """A Latin name inside Arabic, and an Arabic one inside English, is isolated; its own script is not."""
    assert Wording("ar", {}).fill("said_by", actor="AFP") == "بحسب \u2068AFP\u2069"
    assert Wording("en", {}).fill("said_by", actor="داعش") == "said by \u2068داعش\u2069"
    assert Wording("en", {}).fill("said_by", actor="AFP") == "said by AFP"
    assert Wording("ar", {}).numbers("34.5, 38.3") == "\u206634.5, 38.3\u2069"


def test_bidi_overrides_of_a_person_do_not_reach_the_page():
    """An override typed into a text is gone; harmless marks stay."""
    assert own("a\u202eb\u2066c\u200fd") == "abc\u200fd"


def test_a_note_of_several_lines_is_one_paragraph_that_can_be_read():
    """Its lines stay told apart, as they were when somebody typed them below each other."""
    note = "As given:\n  Type: Wall \n\nShape: Round.\nDone"
    assert Wording("en", {}).noted(note) == "As given: Type: Wall; Shape: Round. Done"
    assert Wording("fr", {}).noted("a\nb") == "a\u00a0; b"
    assert ";" in Wording("ar", {}).noted("a\nb") and "؛" not in Wording("ar", {}).noted("a\nb")
    assert "؛" in Wording("en", {}).noted("سور\nباب") and ";" not in Wording("en", {}).noted("سور\nباب")
    assert Wording("ar", {}).noted("سور\nباب") == "سور؛ باب"


def test_terms_fall_back_as_vocabularies_do():
    """A missing label falls back; an unknown key is printed as it is; no key prints nothing."""
    wording = Wording("fr", TERMS)
    assert wording.term("condition", "minor") == "Minor damage"
    assert wording.term("condition", "odd-key") == "odd-key"
    assert wording.term("condition", None) == ""


def test_dates_and_numbers_are_said_in_the_language():
    """A date in words and a decimal sign of the country; an unknown date says so."""
    assert Wording("fr", {}).date(HeritageDate.from_edtf("2016-03-01")) == "1er mars 2016"
    assert Wording("fr", {}).number(Decimal("2.50")) == "2,50"
    assert Wording("ar", {}).number(Decimal("2.50")) == "2.50"
    assert Wording("en", {}).date(None) == "date not known"


def test_prose_knows_its_language():
    """A text in another language than the report is labelled; paragraphs and direction are kept."""
    wording = Wording("en", {})
    arabic = wording.prose("سطر أول\n\nسطر ثان", "ar")
    assert arabic == {"paragraphs": ["سطر أول", "سطر ثان"], "rtl": True, "lang": "ar", "note": "in Arabic"}
    assert wording.prose("plain", "en")["note"] == ""
    assert wording.prose("x", "syc-Syrc")["note"] == "language: syc-Syrc"


def test_unusual_language_tags_never_stop_typst():
    """Only codes of two or three letters go on; others stand for the language of the report."""
    assert language_code("ar-Latn", "en") == "ar"
    assert language_code("x-private", "en") == "en"
    assert language_code("", "fr") == "fr"


def test_an_unknown_language_is_said_in_english():
    """A report asked for in German comes in English."""
    assert Wording("de", {}).word("site") == "Site"

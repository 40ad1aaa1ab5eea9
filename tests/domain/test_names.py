"""Names: language tags, script, direction, and which one is shown."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.names import Name, NotALanguageTag, check_language, pick_name, second_name

BEL = Name("Temple of Bel", "en")
BEL_AR = Name("معبد بل", "ar")
BEL_FR = Name("Temple de Bêl", "fr")
TADMUR = Name("Tadmur", "ar-Latn", "transliteration")


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("AR", "ar"),
        ("ar-latn", "ar-Latn"),
        ("syr-SYRJ", "syr-Syrj"),
        ("fr-ca", "fr-CA"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("en-x-srp1", "en-x-srp1"),
        ("es-419", "es-419"),
        ("de-1996", "de-1996"),
        ("ar-u-nu-latn", "ar-u-nu-latn"),
        ("x-own", "x-own"),
    ],
)
def test_language_tags_get_their_usual_case(typed: str, tag: str) -> None:
    """Language small, script capitalised, region in capitals, the rest small (RFC 5646, 2.1.1)."""
    assert check_language(typed) == tag
    assert check_language(tag) == tag


@pytest.mark.parametrize("text", ["", "a", "Arabic (Syria)", "ar_SY", "ar-", "-ar", "en--US", "ar Latn", "ar\n", "1"])
def test_what_is_no_tag_is_refused_with_the_text(text: str) -> None:
    """A text of another form raises, names the text and says what to do."""
    with pytest.raises(NotALanguageTag, match="choose its language"):
        check_language(text)


@given(st.text())
def test_no_text_makes_the_tag_reader_fail_otherwise(text: str) -> None:
    """Any text is a tag or refused; a name in an unread language still has script and direction."""
    with contextlib.suppress(NotALanguageTag):
        check_language(text)
    assert Name(text, text).direction in {"ltr", "rtl"}
    assert len(Name(text, text).script) == 4


@pytest.mark.parametrize(
    ("name", "script", "direction"),
    [
        (BEL, "Latn", "ltr"),
        (BEL_AR, "Arab", "rtl"),
        (TADMUR, "Latn", "ltr"),
        (Name("ܬܕܡܘܪ", "syr"), "Syrc", "rtl"),
        (Name("ܨܰܠܚ", "syr-syrj"), "Syrj", "rtl"),
        (Name("תדמור", "he"), "Hebr", "rtl"),
        (Name("Παλμύρα", "grc"), "Grek", "ltr"),
        (Name("Пальмира", "ru"), "Cyrl", "ltr"),
        (Name("معبد Bel في تدمر", "ar"), "Arab", "rtl"),
        (Name("12-34", "und"), "Zyyy", "ltr"),
    ],
)
def test_script_and_direction_follow_tag_then_letters(name: Name, script: str, direction: str) -> None:
    """The script subtag decides; without one, most of the letters do."""
    assert (name.script, name.direction) == (script, direction)


@pytest.mark.parametrize(
    ("names", "lang", "shown"),
    [
        ([BEL, BEL_AR, BEL_FR], "ar", BEL_AR),
        ([BEL, BEL_AR, BEL_FR], "fr", BEL_FR),
        ([BEL_AR, BEL], "fr", BEL),
        ([BEL_AR, BEL_FR], "de", BEL_FR),
        ([Name("Bel", "syr"), BEL_AR], "de", BEL_AR),
        ([Name("Bēl", "syr"), Name("Βῆλος", "grc")], "en", Name("Bēl", "syr")),
        ([Name("Bel", "en", "alternate"), BEL], "en", BEL),
        ([Name("Bel", "en", "historic"), BEL_AR], "en", Name("Bel", "en", "historic")),
        ([TADMUR, Name("تدمر", "ar", "alternate")], "ar", Name("تدمر", "ar", "alternate")),
        ([TADMUR, BEL_AR], "ar-Latn", TADMUR),
        ([BEL, BEL_AR], "ar-SY", BEL_AR),
    ],
)
def test_the_name_shown_follows_the_stated_order(names: list[Name], lang: str, shown: Name) -> None:
    """Asked language (preferred first, own script first), then English, French, Arabic, then the first."""
    assert pick_name(names, lang) == shown


def test_the_second_name_is_a_preferred_one_in_another_script() -> None:
    """Beside the name shown stands the preferred name in another script, or nothing."""
    names = [BEL, BEL_FR, TADMUR, BEL_AR, Name("ܒܝܠ", "syr")]
    assert second_name(names, "en") == BEL_AR
    assert second_name(names, "ar") == BEL
    assert second_name([BEL, BEL_FR, TADMUR], "en") is None
    assert second_name([BEL, Name("بل", "ar", "alternate")], "en") is None
    assert second_name([], "en") is None


def test_a_site_without_names_is_a_fault_of_the_program() -> None:
    """Asking for the name of nothing raises instead of showing an empty line."""
    with pytest.raises(ValueError, match="without names"):
        pick_name([], "en")

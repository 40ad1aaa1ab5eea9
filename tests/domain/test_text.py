"""Cleaning, limits, direction controls and digits."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.text import (
    LONG_TEXT,
    NAME_TEXT,
    TextTooLong,
    check_length,
    clean_text,
    is_clean,
    isolate,
    one_line,
    strip_bidi,
    too_long,
    western_digits,
)

any_text = st.text(alphabet=st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x07c\x1bd\x7fe\x9ff", "abcdef"),
        ("line\r\nline\rline\x85line\tend\n", "line\nline\nline\nline\tend\n"),
        ("half \ud83d and \udc00 alone", "half \ufffd and \ufffd alone"),
        ("two halves \ud83d\ude00", "two halves \U0001f600"),
        ("H\u0323alab e\u0301", "Ḥalab é"),
        ("e\x00\u0301", "é"),
        ('$ #read("x") $ <script> \u202eبل\u202c', '$ #read("x") $ <script> \u202eبل\u202c'),
    ],
)
def test_only_what_cannot_be_held_is_changed(typed: str, kept: str) -> None:
    """Controls go, line ends and surrogates are mended, and everything else stays byte for byte."""
    assert clean_text(typed) == kept


@given(any_text)
def test_clean_text_can_be_stored_and_is_clean_once(text: str) -> None:
    """Whatever is given, the result is UTF-8, NFC, without controls, and not changed by cleaning again."""
    clean = clean_text(text)
    clean.encode("utf-8")
    assert unicodedata.is_normalized("NFC", clean)
    assert not [c for c in clean if unicodedata.category(c) == "Cc" and c not in "\n\t"]
    assert clean_text(clean) == clean


def test_a_text_over_its_limit_is_named_with_both_lengths() -> None:
    """One character too many is refused with the field, the length and the limit; the limit itself passes."""
    check_length("names", "x" * NAME_TEXT, NAME_TEXT)
    with pytest.raises(TextTooLong, match="501 characters, and 500") as refused:
        check_length("names", "x" * (NAME_TEXT + 1), NAME_TEXT)
    assert isinstance(refused.value, DraftProblem)
    assert refused.value.field == "names"
    assert too_long("description", "x" * (LONG_TEXT + 1), LONG_TEXT).facts == {
        "length": 1_000_001,
        "limit": 1_000_000,
    }


def test_an_unclosed_override_cannot_reach_past_the_isolate() -> None:
    """Each line is wrapped, typed embeddings and overrides are out, and the plain marks stay."""
    assert isolate("\u202eلب\u2066\u200f\nb\u2069") == "\u2068لب\u200f\u2069\n\u2068b\u2069"


@given(any_text)
def test_isolating_twice_is_isolating_once(text: str) -> None:
    """A text that is isolated already is not wrapped a second time."""
    assert isolate(isolate(text)) == isolate(text)


def test_strip_bidi_leaves_only_what_is_read() -> None:
    """Marks, embeddings, overrides and isolates go; letters stay."""
    assert strip_bidi("\u061c\u200e\u200f\u202aa\u202b\u202c\u202d\u202e\u2066ب\u2067\u2068\u2069") == "aب"


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("Temple\n of\t Bel ", 40, "Temple of Bel"),
        ("Temple of Bel", 13, "Temple of Bel"),
        ("Temple of Bel", 11, "Temple of…"),
        ("قَلْعَة", 4, "قَ…"),
        ("long", 1, "…"),
    ],
)
def test_one_line_is_cut_at_a_whole_letter(text: str, limit: int, line: str) -> None:
    """White space becomes single spaces, and a cut leaves no letter without its marks."""
    assert one_line(text, limit) == line


@given(any_text, st.integers(1, 30))
def test_one_line_keeps_its_limit(text: str, limit: int) -> None:
    """No text is longer than asked, and none holds a line break."""
    line = one_line(text, limit)
    assert len(line) <= limit
    assert "\n" not in line


def test_both_rows_of_eastern_digits_become_western() -> None:
    """Arabic-Indic and Persian digits are mapped one for one; nothing else is."""
    assert western_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ٫ x") == "0123456789 0123456789 ٫ x"


@given(any_text)
def test_what_is_called_clean_is_what_cleaning_leaves(typed: str) -> None:
    """Asking whether a text is clean says the same as cleaning it."""
    assert is_clean(typed) == (clean_text(typed) == typed)

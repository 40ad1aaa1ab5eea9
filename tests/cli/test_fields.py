"""Figures, ranges and tagged texts of the command line are read exactly or refused, whatever is typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.cli.fields import span, tagged
from heritage_app.cli.frame import COUNT_LIMIT, Count, KeyOf
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.figures import NotANumber, read_decimal
from heritage_app.domain.vocabulary import Condition

FIGURES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3)


@given(FIGURES)
def test_a_figure_comes_back_with_all_its_digits(figure: Decimal) -> None:
    """What is written as digits is read as the same decimal, trailing zeros included."""
    read = read_decimal(format(figure, "f"))
    assert read is not None
    assert format(read, "f").lstrip("-") == format(figure, "f").lstrip("-")
    assert read == figure


@given(st.text())
def test_any_text_is_a_figure_or_refused(text: str) -> None:
    """No text stops the program: it is a finite decimal, nothing, or refused in words."""
    try:
        read = read_decimal(text)
    except NotANumber as refusal:
        assert "number" in str(refusal)
    else:
        assert read is None or read.is_finite()


@given(st.text())
def test_any_text_is_a_range_or_refused(text: str) -> None:
    """Both ends of a range are read, or the text is refused."""
    try:
        low, high = span(text)
    except HeritageError:
        return
    assert low is None or low.is_finite()
    assert high is None or high.is_finite()


def test_ranges_have_open_ends() -> None:
    """One figure is both ends; an end left out is open; Eastern digits and the per-cent sign are read."""
    assert span("80") == (Decimal(80), Decimal(80))
    assert span("70..80%") == (Decimal(70), Decimal(80))
    assert span("70..") == (Decimal(70), None)
    assert span("..٨٠٪") == (None, Decimal(80))


@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    """A text is taken as it stands, or split once at the sign after a language; no letter of it is lost."""
    try:
        lang, words = tagged(text, "en")
    except HeritageError as refusal:
        assert "language" in str(refusal)
        return
    assert words == text or text.strip().lower().startswith(f"{lang.lower()}")


def test_a_language_stands_before_the_sign() -> None:
    """ar=… is Arabic; a text with a sign somewhere else stays whole."""
    assert tagged("ar=تدمر", "en") == ("ar", "تدمر")
    assert tagged("ar-latn = Tadmur", "en") == ("ar-Latn", "Tadmur")
    assert tagged("E = mc²", "en") == ("en", "E = mc²")
    assert tagged("Tell=x", "fr") == ("fr", "Tell=x")


@pytest.mark.parametrize("written", ["not-assessed", "NOT_ASSESSED", " Not  assessed "])
def test_keys_are_read_in_any_usual_spelling(written: str) -> None:
    """Capitals, blanks and underscores make no difference."""
    assert KeyOf(Condition).convert(written, None, None) is Condition.NOT_ASSESSED


def test_counts_are_read_in_any_digits() -> None:
    """Whole numbers up to what a database counts to, in Western or Eastern digits."""
    assert Count().convert("١٢", None, None) == 12
    assert Count().convert(str(COUNT_LIMIT), None, None) == COUNT_LIMIT

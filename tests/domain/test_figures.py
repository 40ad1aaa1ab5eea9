"""Figures are read exactly or refused, in whatever digits they are typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.figures import LONGEST_FIGURE, NotANumber, read_decimal


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("12.5", "12.5"),
        (" 12,50 ", "12.50"),
        ("80 %", "80"),
        ("٨٠٪", "80"),
        ("١٢٫٥", "12.5"),
        ("۱۲", "12"),
        ("-3", "-3"),
        ("0.1000000000000000000000000000000001", "0.1000000000000000000000000000000001"),
    ],
)
def test_figures_are_read_exactly(typed: str, figure: str) -> None:
    """Every digit is kept, the ends of zeros too."""
    assert str(read_decimal(typed)) == figure


@pytest.mark.parametrize(
    "typed", ["twelve", "1.2.3", "1e5", "%", "NaN", "½", "²", "1" * (LONGEST_FIGURE + 1), "x" * 9_999]
)
def test_anything_else_is_refused_in_few_words(typed: str) -> None:
    """Nothing is guessed, and a text pasted by accident is not repeated whole."""
    with pytest.raises(NotANumber) as refused:
        read_decimal(typed)
    assert len(str(refused.value)) < 200


@given(st.text(max_size=60))
def test_any_text_is_a_number_nothing_or_refused(text: str) -> None:
    """No other error comes out, and only an empty text is nothing."""
    try:
        figure = read_decimal(text)
    except NotANumber:
        return
    assert isinstance(figure, Decimal) or not text.strip()

"""Cells that join several values: cut where it is certain, and left whole where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.exchange.lookup import split_list

KNOWN = ("Palestine, State of", "Natural", "Islamic, Late (Ottoman)", "Sasanian")


@pytest.mark.parametrize(
    ("text", "count", "wanted"),
    [
        ("Natural, Palestine, State of", None, ["Natural", "Palestine, State of"]),
        ("Natural, Natural", 2, ["Natural", "Natural"]),
        ("Islamic, Late (Qajar)", 1, ["Islamic, Late (Qajar)"]),
        ("Sasanian, Islamic, Late (Qajar)", 2, ["Sasanian", "Islamic, Late (Qajar)"]),
        ("Islamic, Early, Islamic, Late", 2, None),
        ("Natural", 2, None),
        ("None, Natural", 2, ["None", "Natural"]),
        (", Natural, ", 3, ["", "Natural", ""]),
    ],
)
def test_a_cell_is_cut_where_it_is_certain(text: str, count: int | None, wanted: list[str] | None) -> None:
    """A label that holds the separator is one value, known or not; what could be cut in two ways is not cut."""
    assert split_list(text, ", ", KNOWN, count) == wanted


@given(st.lists(st.sampled_from((*KNOWN, "Other")), min_size=1, max_size=6))
def test_what_was_joined_is_cut_again(values: list[str]) -> None:
    """Any list of known labels and plain words comes back as it was, told how long it is or not."""
    text = ", ".join(values)
    assert split_list(text, ", ", KNOWN) == values
    assert split_list(text, ", ", KNOWN, len(values)) == values

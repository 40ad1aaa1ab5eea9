"""What a person may say of a photo."""

from __future__ import annotations

from datetime import date

import pytest

from heritage_app.domain.dates import read_date
from heritage_app.domain.photo import Mark, MarkShape, PhotoDraft

TODAY = 736_000


def test_draft_without_a_site_is_refused() -> None:
    """A photo of nowhere proves nothing: the draft says that the site is missing."""
    assert [problem.field for problem in PhotoDraft(site_id=None).problems(TODAY)] == ["site_id"]


def test_wrong_direction_and_future_date_are_both_named() -> None:
    """Every problem is said at once, not one after the other."""
    draft = PhotoDraft(site_id="s", view_direction=360, taken=read_date("2099", today=date(2016, 1, 1)).date)
    assert {problem.field for problem in draft.problems(TODAY)} == {"view_direction", "taken"}


@pytest.mark.parametrize(
    ("shape", "points", "whole"),
    [
        (MarkShape.POINT, ((0.5, 0.5),), True),
        (MarkShape.POINT, ((0.5, 1.01),), False),
        (MarkShape.POINT, ((float("nan"), 0.5),), False),
        (MarkShape.BOX, ((0, 0), (1, 1)), True),
        (MarkShape.BOX, ((0, 0),), False),
        (MarkShape.ARROW, ((0, 0), (1, 1), (0, 1)), False),
        (MarkShape.POLYGON, ((0, 0), (1, 1)), False),
        (MarkShape.POLYGON, ((0, 0), (1, 1), (0, 1), (0.5, 0.5)), True),
    ],
)
def test_mark_lies_on_the_picture_with_all_its_corners(
    shape: MarkShape, points: tuple[tuple[float, float], ...], whole: bool
) -> None:
    """A mark that lacks a corner or leaves the picture is not whole."""
    assert Mark(shape, points).whole is whole

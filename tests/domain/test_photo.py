"""What a person may say of a photo."""

from __future__ import annotations

from datetime import date

import pytest

from heritage_app.domain.dates import read_date
from heritage_app.domain.photo import Mark, MarkShape, PhotoDraft, alike, camera_date

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


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2008:10:22 16:28:39", "2008-10-22"),
        ("2016-11-22T09:00:00", "2016-11-22"),
        ("2016:11:23 00:00:01", None),
        ("0000:00:00 00:00:00", None),
        ("1601:01:01 00:00:00", None),
        ("2015:02:30 10:00:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_the_day_a_camera_wrote_is_taken_only_where_it_can_be_true(written: str, edtf: str | None) -> None:
    """A clock never set, a day that is none, and a day after the file was received say nothing."""
    day = camera_date(written, "2016-11-22T12:00:00Z")
    assert (day.edtf if day else None) == edtf


def test_only_near_likenesses_are_alike() -> None:
    """Six bits of 64 may differ; a picture of one colour is like nothing."""
    look = 0x0123456789ABCDEF
    assert alike(look, look) == 0 and alike(look, look ^ 0b111111) == 6
    assert alike(look, look ^ 0b1111111) is None
    assert alike(0, 0) is None and alike(look, None) is None

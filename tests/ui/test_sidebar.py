"""Saved views: each with its live number, within reach on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from heritage_app.domain.vocabulary import FlagKind
from heritage_app.ui.sidebar import VIEWS


@pytest.mark.parametrize("view", list(VIEWS))
def test_a_view_shows_the_sites_that_it_counts(cases, view):
    """The number beside the view is the number of sites that it lists, and each of them carries the flag."""
    driver = cases()
    row = driver.window.sidebar.rows[view]
    row.click()
    driver.settle()
    rows = driver.window.sites.model.rows
    assert row.hint == str(len(rows))
    assert all(VIEWS[view] in one.flags for one in rows)


def test_the_views_are_those_a_day_begins_with(cases):
    """All nine worklists stand in the sidebar; what parts say of the whole is told in the record alone."""
    assert set(VIEWS.values()) == set(FlagKind) - {FlagKind.PARTS_DIFFER}


def test_every_row_is_within_reach_at_768_pixels(cases):
    """On a small screen the lists scroll, the keys bring the last row into view, and the foot stays."""
    driver = cases()
    window = driver.window
    window.resize(1366, 768)
    driver.settle()
    sidebar = window.sidebar
    sidebar.rows["sites"].setFocus()
    driver.press(Qt.Key.Key_Up)
    driver.settle()
    last = sidebar.rows["trash"]
    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty()
    assert sidebar.registry.isVisible()
    assert window.height() == 768

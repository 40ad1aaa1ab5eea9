"""What a screen reader meets: no control without a name, on any page, in either direction."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from heritage_app.ui.record import TABS

LISTS = ("damage", "estimates", "sources", "actors", "trash", "drafts")


@pytest.mark.parametrize("tab", TABS)
def test_no_control_of_a_tab_is_without_name(driver, unnamed_controls, tab):
    """Every control of the window, with each tab open, has a name."""
    driver.choose("Palmyra")
    driver.tab(tab)
    assert unnamed_controls(driver.window) == []


@pytest.mark.parametrize("name", LISTS)
def test_no_control_of_a_list_is_without_name(driver, unnamed_controls, name):
    """Every control of the other lists and of what they show has a name."""
    driver.window.sidebar.rows[name].click()
    driver.settle()
    assert unnamed_controls(driver.window) == []


def test_no_control_of_the_questions_and_dialogs_is_without_name(driver, unnamed_controls):
    """The question before the trash, the palette, the settings and the shortcuts are named throughout."""
    from heritage_app.ui.help import AboutDialog, ShortcutsDialog
    from heritage_app.ui.preferences import SettingsDialog

    driver.run("trash")
    assert unnamed_controls(driver.window) == []
    driver.run("jump")
    assert unnamed_controls(driver.window) == []
    for dialog in (
        ShortcutsDialog(driver.window),
        AboutDialog(driver.window),
        SettingsDialog(driver.program.preferences, "Rania", "ar", driver.window),
    ):
        dialog.show()
        assert unnamed_controls(dialog) == []
        dialog.close()


def test_no_control_of_the_mirrored_window_is_without_name(start, unnamed_controls):
    """The Arabic window names its controls too."""
    assert unnamed_controls(start(lang="ar").window) == []


def test_no_control_where_nothing_is_yet_is_without_name(start, unnamed_controls):
    """Empty states name their buttons."""
    assert unnamed_controls(start("empty").window) == []


def test_the_list_reads_whole_rows(driver):
    """Through the accessible tree a row of the list says its whole sentence, not only the name."""
    view = QAccessible.queryAccessibleInterface(driver.window.sites.list)
    said = [view.child(place).text(QAccessible.Text.Name) for place in range(view.childCount())]
    assert any("Destroyed" in text and "Unsafe to visit" in text for text in said)


def test_lists_are_one_stop_for_tab(driver):
    """The sidebar is one stop: only the row that is chosen takes the focus by Tab."""
    from PySide6.QtCore import Qt

    rows = driver.window.sidebar.rows.values()
    stops = [row for row in rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [driver.window.sidebar.rows["sites"]]

"""The command palette: sites and commands by a few letters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(driver):
    """The palette, opened by its keys."""
    driver.window.sites.focus_list()
    driver.press(Qt.Key.Key_K, CTRL)
    palette = driver.window.palette_
    assert palette.isVisible()
    return palette


def test_two_letters_and_enter_go_to_a_site(driver):
    """Ctrl+K, m, a, r, Enter shows Mar Elian."""
    palette = opened(driver)
    driver.type("mar")
    driver.settle()
    assert palette.model.entries[0].title == "Mar Elian monastery"
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.record.row.name == "Mar Elian monastery")
    assert not palette.isVisible()


def test_a_command_is_found_and_run(driver):
    """*history* finds the command of that tab, whose keys stand behind it, and runs it."""
    palette = opened(driver)
    driver.type("histor")
    driver.settle()
    entry = palette.model.entries[0]
    assert (entry.title, entry.end) == ("History", "\u2066Ctrl+6\u2069")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert driver.window.record_pane.tab == "history"


def test_sites_seen_last_come_first(driver):
    """Before anything is typed the palette offers the sites looked at last, then every command."""
    driver.choose("Palmyra")
    driver.choose("Temple of Bel")
    palette = opened(driver)
    titles = [entry.title for entry in palette.model.entries]
    assert titles[:2] == ["Temple of Bel", "Palmyra"]
    assert "Keyboard shortcuts" in titles


def test_escape_gives_the_focus_back(driver):
    """Esc closes the palette and the list has the focus again."""
    opened(driver)
    driver.press(Qt.Key.Key_Escape)
    assert not driver.window.palette_.isVisible()
    assert QApplication.focusWidget() is driver.window.sites.list


def test_a_hidden_site_is_reached_through_the_filters(driver):
    """A site that the filters hide is shown all the same: they are cleared for it."""
    driver.window.sites.filters.choose("condition", ("destroyed",))
    driver.settle()
    opened(driver)
    driver.type("qaryatain")
    driver.settle()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.record.row.name == "Al-Qaryatain")
    driver.settle()
    assert not driver.window.sites.filters.active
    assert driver.window.sites.current_row().name == "Al-Qaryatain"


def test_nothing_found_is_said(driver):
    """Letters that fit nothing leave a sentence, and Enter does nothing."""
    palette = opened(driver)
    QTest.keyClicks(palette.line, "zzzzqqq")
    driver.settle()
    assert palette.nothing.isVisible()
    driver.press(Qt.Key.Key_Return)
    assert palette.isVisible()


def test_every_shortcut_is_listed(driver):
    """The list of shortcuts names each command with its keys, and a search narrows it."""
    driver.run("shortcuts")
    from heritage_app.ui.help import ShortcutsDialog

    dialog = driver.window.findChild(ShortcutsDialog)
    shown = {name.text(): keys.text().strip("\u2066\u2069") for name, keys in dialog.rows}
    assert shown["Add damage report"] == "Ctrl+Shift+D"
    assert shown["Keyboard shortcuts"] == "Ctrl+?"
    dialog.search.setText("estimate")
    assert [name.text() for name, _ in dialog.rows if name.isVisible()] == ["Estimates", "Add estimate"]
    dialog.close()

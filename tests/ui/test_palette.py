"""The command palette: commands, views, sites and every other record by a few letters, in groups."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from heritage_app.ui.entries import HEADING

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(driver):
    """The palette, opened by its keys."""
    driver.window.sites.focus_list()
    driver.press(Qt.Key.Key_K, CTRL)
    palette = driver.window.palette_
    assert palette.isVisible()
    return palette


def rows(palette, kind=None):
    """The rows that can be chosen, without the titles of groups; of one kind only where it is named."""
    return [one for one in palette.model.entries if one.kind != HEADING and kind in (None, one.kind)]


def test_two_letters_and_enter_go_to_a_site(driver):
    """Ctrl+K, m, a, r, Enter shows Mar Elian."""
    palette = opened(driver)
    driver.type("mar")
    driver.settle()
    assert rows(palette)[0].title == "Mar Elian monastery"
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.record.row.name == "Mar Elian monastery")
    assert not palette.isVisible()


def test_a_command_is_found_and_run(driver):
    """*history* finds the command of that tab, whose keys stand behind it, and runs it."""
    palette = opened(driver)
    driver.type("histor")
    driver.settle()
    entry = rows(palette)[0]
    assert (entry.title, entry.end) == ("History", "\u2066Ctrl+6\u2069")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert driver.window.record_pane.tab == "history"


def test_sites_seen_last_come_first(driver):
    """Before anything is typed the palette offers the sites looked at last, then every command."""
    driver.choose("Palmyra")
    driver.choose("Temple of Bel")
    palette = opened(driver)
    titles = [entry.title for entry in rows(palette)]
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


def test_everything_is_found_at_once_in_groups(driver):
    """Sites come first, then reports, estimates and sources that hold the words, each group below its title."""
    palette = opened(driver)
    driver.type("palmyra")
    driver.settle()
    kinds = list(dict.fromkeys(one.kind for one in rows(palette)))
    assert kinds[0] == "site"
    assert {"damage", "estimate", "source"} <= set(kinds)
    titles = [one.title for one in palette.model.entries if one.kind == HEADING]
    assert titles[0] == "Sites"
    assert {"Damage reports", "Estimates", "Sources"} <= set(titles)
    assert all(len(rows(palette, kind)) <= 6 for kind in kinds)


def test_a_row_says_why_it_was_found(driver):
    """A source found by what it was cited for, a report found by the Arabic name of its site: the row says so."""
    palette = opened(driver)
    palette.line.setText("معبد بل")
    driver.settle()
    assert rows(palette, "damage")
    assert all(one.caption.startswith("also written") for one in rows(palette, "damage"))


def test_a_report_opens_at_its_row_and_its_tab(driver):
    """Down to the report of the temple and Enter: the list of reports with that row chosen, its site at Damage."""
    palette = opened(driver)
    driver.type("bel")
    driver.settle()
    wanted = rows(palette, "damage")[0]
    while palette.list.currentIndex().row() != palette.model.entries.index(wanted):
        driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    window = driver.window
    assert not palette.isVisible()
    assert window.sidebar.current == "damage"
    assert window.lists.current_entry().record_id == wanted.record_id
    assert driver.record.row.id == wanted.site_id
    assert window.record_pane.tab == "damage"


def test_a_source_and_a_person_open_in_their_lists(driver):
    """The source and the person that Enter is pressed on are chosen in their lists."""
    for kind, name, text in (("source", "sources", "palmyra"), ("actor", "actors", "unesco")):
        palette = opened(driver)
        driver.type(text)
        driver.settle()
        wanted = rows(palette, kind)[0]
        palette.list.clicked.emit(palette.model.index(palette.model.entries.index(wanted)))
        driver.settle()
        assert driver.window.sidebar.current == name
        assert driver.window.lists.current_entry().record_id == wanted.record_id
        driver.run("list-sites")


def test_the_arrows_skip_titles_and_stay_where_they_are(driver):
    """Titles of groups cannot be chosen; what arrives behind the marked row does not move the mark."""
    palette = opened(driver)
    driver.type("bel")
    driver.settle()
    seen = []
    for _ in range(len(palette.model.entries)):
        seen.append(palette.list.currentIndex().row())
        driver.press(Qt.Key.Key_Down)
    assert all(palette.model.entries[place].kind != HEADING for place in seen)
    assert seen[-1] == len(palette.model.entries) - 1
    driver.press(Qt.Key.Key_Up)
    assert palette.list.currentIndex().isValid()


def test_enter_before_the_answer_takes_the_first_site(driver):
    """Typed and confirmed faster than the registry answers, the site typed is opened, and not what stood there."""
    palette = opened(driver)
    QTest.keyClicks(palette.line, "mar elian")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    driver.until(lambda: driver.record is not None and driver.record.row.name == "Mar Elian monastery")
    assert not palette.isVisible()


def test_a_view_of_the_sidebar_is_found(driver):
    """*unsafe* finds the view, which Enter shows."""
    palette = opened(driver)
    driver.type("unsafe to")
    driver.settle()
    assert rows(palette)[0].kind == "view"
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert driver.window.sidebar.current == "unsafe-to-visit"


def test_a_view_of_ones_own_is_found_by_its_name_folded(driver):
    """A saved view is found whatever its accents, by its name with an ampersand as it was typed, and opened."""
    from heritage_app.domain.history import Deed
    from heritage_app.domain.view import ViewDraft
    from heritage_app.services.view import add_view

    today = driver.desk.today

    def work(session):
        return add_view(session, ViewDraft(name="Détruits & pillés", query="condition:destroyed"), today=today)

    driver.desk.write(Deed(verb="view.add", by="Rania"), work, lambda view_id: None)
    driver.settle()
    driver.until(lambda: driver.window.sidebar.views, "the view in the sidebar")
    palette = opened(driver)
    driver.type("detruits pil")
    driver.settle()
    wanted = rows(palette, "view")
    assert [one.title for one in wanted] == ["Détruits & pillés"]
    palette.list.clicked.emit(palette.model.index(palette.model.entries.index(wanted[0])))
    driver.settle()
    assert driver.window.sidebar.current == wanted[0].record_id
    assert driver.names
    assert len(driver.names) < 5

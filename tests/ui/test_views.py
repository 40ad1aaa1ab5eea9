"""Saved views in the window: kept beside the chips, opened from the sidebar, counted live, changed by key and menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from heritage_app.domain.history import Deed
from heritage_app.domain.query import Sort
from heritage_app.ui.ask import AskBar

KEY = Qt.Key


def bar_of(driver):
    """The question at the head of the record area."""
    return driver.window.right.findChild(AskBar)


def save(driver, name, typed="condition:destroyed"):
    """Ask something and save it under a name, by the link beside the chips; returns the row of the sidebar."""
    driver.window.sites.search.setText(typed)
    driver.settle()
    driver.window.sites.filter_row.save.click()
    bar_of(driver).line.setText(name)
    driver.press(KEY.Key_Return)
    driver.settle()
    return row_of(driver, name)


def row_of(driver, name):
    """The row of a view in the sidebar."""
    sidebar = driver.window.sidebar
    return next((sidebar.rows[key] for key, view in sidebar.views.items() if view.name == name), None)


def counted(driver, row, number):
    """Wait for the count of a view."""
    driver.until(lambda: row.hint == number, f"the count {number}")


def test_a_question_is_saved_opened_and_left_again(driver):
    """Name, filters, words and order come back from the sidebar; the list of all sites asks what it asked before."""
    sites = driver.window.sites
    assert not sites.filter_row.save.isVisible()
    sites.sort_by(Sort.NAME)
    row = save(driver, "Lost & gone", "condition:destroyed elian")
    counted(driver, row, "1")
    assert row.accessibleName() == "Lost & gone 1"
    sites.search.clear()
    sites.sort_by(Sort.SEVERITY)
    driver.settle()
    row.click()
    driver.settle()
    assert driver.names == ["Mar Elian monastery"]
    assert (sites.search.text(), sites.order.sort) == ("elian", Sort.NAME)
    assert sites.filter_row.pills["condition"].text() == "Condition: Destroyed"
    assert driver.window.sidebar.current.startswith("view:")
    driver.window.sidebar.rows["sites"].click()
    driver.settle()
    assert len(driver.names) == 5
    assert (sites.search.text(), sites.order.sort, sites.filters.line) == ("", Sort.SEVERITY, "")
    driver.run("undo")
    driver.until(lambda: row_of(driver, "Lost & gone") is None, "the view to go")


def test_views_are_counted_after_every_change(driver):
    """A site that another deed adds or trashes changes the number beside the view, which is not open."""
    row = save(driver, "Bel", "bel")
    counted(driver, row, "1")
    driver.window.sites.search.clear()
    driver.choose("Temple of Bel")
    site_id = driver.record.row.id

    def work(session):
        from heritage_app.domain.vocabulary import RecordKind
        from heritage_app.services import records

        records.trash(session, RecordKind.SITE, site_id, "entered twice")

    driver.desk.write(Deed(verb="record.trash", by="Rania"), work, lambda answer: None)
    counted(driver, row, "0")
    driver.run("undo")
    counted(driver, row, "1")


def test_a_name_in_use_is_told_in_the_question(driver):
    """The question stays with what was typed, and says what is wrong; Esc leaves everything as it was."""
    save(driver, "Lost")
    driver.run("save-view")
    bar = bar_of(driver)
    bar.line.setText("lost")
    driver.press(KEY.Key_Return)
    driver.settle()
    assert bar.message.text().startswith("There is a view “lost” already")
    assert bar.line.text() == "lost"
    driver.press(KEY.Key_Escape)
    driver.settle()
    assert len(driver.window.sidebar.views) == 1


def test_a_view_is_renamed_and_trashed_by_key(driver):
    """F2 and Del mean the view while its row has the focus; in the trash it is listed, and comes back."""
    row = save(driver, "Lost")
    row.setFocus(Qt.FocusReason.TabFocusReason)
    driver.run("edit")
    assert bar_of(driver).line.text() == "Lost"
    bar_of(driver).line.setText("Gone")
    driver.press(KEY.Key_Return)
    driver.settle()
    row = row_of(driver, "Gone")
    counted(driver, row, "3")
    row.click()
    row.setFocus(Qt.FocusReason.TabFocusReason)
    driver.settle()
    driver.run("trash")
    bar_of(driver).line.setText("done with it")
    driver.press(KEY.Key_Return)
    driver.settle()
    window = driver.window
    assert (window.sidebar.views, window.sidebar.current) == ({}, "sites")
    window.show_list("trash")
    driver.settle()
    entry = window.lists.current_entry()
    assert (entry.title, entry.caption, entry.kind) == ("Gone", "done with it", "view")
    window.detail.restore.click()
    driver.settle()
    assert row_of(driver, "Gone") is not None


def test_the_menu_of_a_view_changes_what_it_asks(driver):
    """The context menu opens, renames, trashes, and lets the view ask what is asked now; the arrows reach the row."""
    row = save(driver, "Lost")
    window = driver.window
    window.sidebar.rows["actors"].setFocus()
    driver.press(KEY.Key_Down)
    driver.settle()
    assert QApplication.focusWidget() is row
    assert len(driver.names) == 3
    window.sites.filters.choose("type", ("monastery",))
    driver.settle()
    row.customContextMenuRequested.emit(row.rect().center())
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Open", "Rename…", "Keep what is asked now", "Move to trash",
    ]  # fmt: skip
    menu.actions()[2].trigger()
    menu.close()
    driver.settle()
    counted(driver, row_of(driver, "Lost"), "1")
    (view,) = window.sidebar.views.values()
    assert view.query == "condition:destroyed type:monastery"
    assert driver.names == ["Mar Elian monastery"]


def test_a_view_that_cannot_be_read_is_told_and_keeps_its_line(driver):
    """A view that names a place gone since has a dash for a count; opened, the fault is told beneath the search box."""
    row = save(driver, "Inside", "in:Palmyra")
    counted(driver, row, "2")
    driver.window.sites.search.clear()
    driver.settle()
    driver.choose("Palmyra")
    site_id = driver.record.row.id

    def work(session):
        from heritage_app.domain.names import Name
        from heritage_app.services import site, summary

        draft, version = summary.site_draft(session, site_id)
        renamed = [Name(f"New {name.text}", name.lang, name.kind) for name in draft.names]
        import dataclasses

        site.edit_site(session, site_id, dataclasses.replace(draft, names=tuple(renamed)), version=version)

    driver.desk.write(Deed(verb="site.edit", by="Rania"), work, lambda answer: None)
    counted(driver, row, "–")
    row.click()
    driver.settle()
    sites = driver.window.sites
    driver.until(lambda: sites.fault.isVisible(), "the fault")
    assert "Palmyra" in sites.fault.text()


def test_the_next_session_begins_with_the_view(driver, start):
    """The view that was open is open again, and behind it stands what was asked before it."""
    row = save(driver, "Lost")
    driver.window.sites.search.clear()
    row.click()
    driver.settle()
    state = driver.window.state
    assert state["filters"] == ""
    driver.program.switch_language("fr")
    driver.settle()
    window = driver.program.window
    driver.until(lambda: window.sidebar.current.startswith("view:"), "the view")
    driver.settle()
    assert len(window.sites.model.rows) == 3
    assert window.sites.filter_row.pills["condition"].active

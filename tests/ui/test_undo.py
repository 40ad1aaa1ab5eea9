"""Trash, restore, undo and redo: each a deed of the history, none without a way back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.driving import Driver, texts_of

from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import Condition
from heritage_app.ui.ask import AskBar

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def question(driver):
    """The question at the head of the record area."""
    return next(one for one in driver.window.right.findChildren(AskBar) if one.isVisible())


def trash(driver, name="Temple of Bel", reason="entered twice"):
    """Move a site to the trash by keys alone."""
    driver.choose(name)
    driver.window.sites.focus_list()
    driver.press(Qt.Key.Key_Delete)
    QTest.keyClicks(question(driver).line, reason)
    QTest.keyClick(question(driver).line, Qt.Key.Key_Return)
    driver.settle()


def change_condition(driver, condition):
    """Edit the report of the site shown."""
    report = driver.record.damage[0]

    def work(session):
        from heritage_app.services.damage import edit_damage

        edit_damage(session, report.id, replace(report.draft, condition=condition), today=driver.desk.day)

    driver.desk.write(Deed(verb="damage.edit", by="Rania"), work, lambda answer: None)
    driver.settle()


def test_a_site_goes_to_the_trash_with_a_reason_and_comes_back_with_undo(driver):
    """Del asks why in the pane itself; the site leaves the list, the message offers Undo, and Ctrl+Z brings it back."""
    trash(driver)
    assert "Temple of Bel" not in driver.names
    assert driver.window.messages.isVisible()
    assert "was moved to the trash" in driver.window.messages.words.text()
    assert driver.window.sidebar.rows["trash"].hint == "1"
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert "Temple of Bel" in driver.names
    assert driver.window.sidebar.rows["trash"].hint == ""
    driver.press(Qt.Key.Key_Z, CTRL | SHIFT)
    driver.settle()
    assert "Temple of Bel" not in driver.names


def test_without_a_reason_nothing_goes(driver):
    """An empty reason keeps the question open and says what is wanted; Esc leaves everything as it was."""
    driver.choose("Temple of Bel")
    driver.run("trash")
    bar = question(driver)
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.message.text() == "Enter why this goes to the trash"
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)
    driver.settle()
    assert "Temple of Bel" in driver.names
    assert not driver.window.right.findChildren(AskBar)


def test_a_site_with_parts_is_refused_in_words(driver):
    """Palmyra has parts: the question stays, says why it cannot go, and Palmyra is still there."""
    trash(driver, "Palmyra")
    assert "parts in use" in question(driver).message.text()
    assert "Palmyra" in driver.names
    assert driver.window.saving.kind == "failed"


def test_the_trash_says_why_and_restores(driver):
    """The list of the trash shows what lies there; Restore brings it back and can be undone."""
    trash(driver)
    driver.window.sidebar.rows["trash"].click()
    driver.settle()
    entries = driver.window.lists.model.entries
    assert [entry.title for entry in entries] == ["Temple of Bel"]
    driver.window.detail.restore.click()
    driver.settle()
    assert driver.window.lists.model.entries == []
    shown = texts_of(driver.window.lists)
    assert "The trash is empty. What is moved here stays until it is restored." in shown
    driver.window.sidebar.rows["sites"].click()
    driver.settle()
    assert "Temple of Bel" in driver.names


def test_undo_names_what_it_takes_back(driver):
    """The menu says which deed of which site, and undo and redo change the condition back and forth."""
    driver.choose("Temple of Bel")
    change_condition(driver, Condition.SEVERE)
    undo = driver.window.actions_.by_name["undo"]
    assert undo.text() == "Undo edit damage report of \u2068Temple of Bel\u2069"
    assert driver.record.row.condition is Condition.SEVERE
    for _ in range(3):
        driver.run("undo")
        assert driver.record.row.condition is Condition.DESTROYED
        assert not undo.isEnabled()
        driver.run("redo")
        assert driver.record.row.condition is Condition.SEVERE
    assert driver.window.deeds.stack.count() == 1


def test_undo_refuses_where_somebody_else_changed_the_record(driver):
    """A record changed since is left alone: the words say so, and the step can still be tried later."""
    driver.choose("Temple of Bel")
    change_condition(driver, Condition.SEVERE)
    stack = driver.window.deeds.stack
    stack.blockSignals(True)
    driver.window.deeds._own += 1  # as from another window: this session does not know the deed
    change_condition(driver, Condition.MINOR)
    driver.window.deeds._own -= 1
    stack.blockSignals(False)
    driver.run("undo")
    shown = driver.window.right.findChildren(type(driver.window.messages)) or texts_of(driver.window.right)
    assert any("was changed again by Rania" in text for text in shown)
    assert driver.record.row.condition is Condition.MINOR
    assert stack.canUndo()
    assert stack.index() == 1


def test_a_deed_of_the_history_is_taken_back_from_its_page(driver):
    """*Undo* beside a deed of the history takes back that deed; its card then says so."""
    driver.choose("Temple of Bel")
    change_condition(driver, Condition.SEVERE)
    page = driver.tab("history")
    assert "Condition" in texts_of(page)
    assert "\u2068Destroyed\u2069 → \u2068Severe damage\u2069" in texts_of(page)
    button = next(
        one for one in page.findChildren(object) if getattr(one, "accessibleName", str)().startswith("Undo: ")
    )
    button.click()
    driver.settle()
    assert driver.record.row.condition is Condition.DESTROYED
    assert any("taken back" in text for text in texts_of(driver.tab("history")))


def test_undo_and_redo_outlive_the_session(start):
    """After a restart the same deeds can be taken back and done again, in the same order and words."""
    first = start()
    trash(first, "Temple of Bel")
    first.choose("Palmyra")
    trash(first, "Mar Elian monastery")
    first.run("undo")
    folder = first.desk.info.folder
    first.end()
    again = Driver(folder)
    again.settle()
    undo, redo = (again.window.actions_.by_name[name] for name in ("undo", "redo"))
    assert "Temple of Bel" in undo.text() and "Mar Elian" in redo.text()
    again.run("redo")
    assert "Mar Elian monastery" not in again.names
    again.run("undo")
    again.run("undo")
    assert {"Temple of Bel", "Mar Elian monastery"} <= set(again.names)
    assert not undo.isEnabled()
    again.end()


def test_another_person_does_not_take_back_what_is_not_theirs(start):
    """A session of somebody else begins with nothing to undo."""
    first = start()
    trash(first)
    folder = first.desk.info.folder
    first.end()
    other = Driver(folder, user="Omar")
    other.settle()
    assert not other.window.deeds.stack.canUndo()
    other.end()


def test_another_registry_starts_with_nothing_to_undo(driver):
    """Opening another registry empties the stack: its deeds are not those of this one."""
    trash(driver)
    driver.program.open_sample()
    driver.until(lambda: driver.desk.info.folder.name == "Sample.heritage", "the sample")
    driver.settle()
    assert not driver.window.deeds.stack.canUndo()
    assert len(driver.names) == 5


@pytest.mark.parametrize("kind", ["damage", "estimate", "hazard"])
def test_claims_go_to_the_trash_from_their_pages(driver, kind):
    """A report, an estimate or a hazard is trashed from its own page, and the site is computed anew."""
    driver.choose("Palmyra")
    record = driver.record
    claims = {"damage": record.damage, "estimate": record.estimates, "hazard": record.hazards}[kind]
    driver.window.wishes.trash.emit(kind, claims[0].id, "it")
    QTest.keyClicks(question(driver).line, "wrong place")
    question(driver).confirm.click()
    driver.settle()
    now = {"damage": driver.record.damage, "estimate": driver.record.estimates, "hazard": driver.record.hazards}[kind]
    assert len(now) == len(claims) - 1
    driver.run("undo")
    back = {"damage": driver.record.damage, "estimate": driver.record.estimates, "hazard": driver.record.hazards}[kind]
    assert len(back) == len(claims)

"""Stages, threats and earlier works in the window: entered from where they show, edited, trashed, and brought back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.driving import texts_of

from heritage_app.domain.history import Deed
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.vocabulary import RecordKind, Stage
from heritage_app.ui.buttons import LinkButton
from heritage_app.ui.cards import HeldRow
from heritage_app.ui.forms import FormPage

KEY = Qt.Key


@pytest.fixture
def arch(driver):
    """The sample at the Arch of Triumph, with a restoration stage there."""
    driver.choose("Arch of Triumph")
    site_id = driver.record.row.id

    def work(session):
        from heritage_app.services.stage import add_stage

        return add_stage(session, StageDraft(site_id=site_id, stage=Stage.STABILISED), today=driver.desk.day)

    driver.desk.write(Deed(verb="stage.add", by="Rania"), work, lambda answer: None)
    driver.settle()
    return driver


def row_of(page):
    """The row of the stage on the damage page."""
    return next(row for row in page.findChildren(HeldRow) if "Stabilised" in texts_of(row))


def form_of(driver):
    page = driver.window.pages.currentWidget()
    assert isinstance(page, FormPage)
    return page


@pytest.mark.parametrize("kind", ["stage", "threat", "intervention"])
def test_each_can_be_added_from_menu_palette_and_card(driver, kind):
    """The record's menu, New, the palette and the card all open the form at the site shown."""
    driver.choose("Arch of Triumph")
    window, words = driver.window, driver.window.actions_.by_name[f"add-{kind}"].text().replace("&", "")
    assert words in [entry.title for entry in driver.program.conduct.jump.commands()]
    assert words in [action.text().replace("&", "") for action in window.tools.new.menu().actions()]
    assert words in [action.text() for action in window.record_pane.header.menu().actions()]
    link = next(one for one in driver.tab("damage").findChildren(LinkButton) if one.text() == words)
    link.click()
    driver.settle()
    assert (form_of(driver).kind, form_of(driver).site_id) == (RecordKind(kind), driver.record.row.id)
    driver.press(KEY.Key_Escape)
    driver.run(f"add-{kind}")
    assert form_of(driver).kind == kind


def test_where_nothing_is_known_the_card_says_so(driver):
    """No stage, no threat, no works: one sentence each, with the way to add one."""
    driver.choose("Arch of Triumph")
    shown = texts_of(driver.tab("damage"))
    assert "Nobody says what is being done to restore the place." in shown
    assert "Nobody has said what may come to the place." in shown
    assert "No earlier works are known." in shown


def test_f2_on_a_row_edits_that_record_and_not_the_site(arch):
    """With the focus in the row, F2 opens the form of the stage."""
    row = row_of(arch.tab("damage"))
    button = next(one for one in row.children() if getattr(one, "toolTip", str)().startswith("Edit this stage"))
    button.setFocus()
    arch.press(KEY.Key_F2)
    arch.settle()
    assert (form_of(arch).kind, form_of(arch).editing) == (RecordKind.STAGE, True)


def test_del_on_a_row_trashes_with_a_reason_and_undo_brings_back(arch):
    """Del asks why; the stage leaves the card, the trash counts and shows it with the reason; undo takes it out."""
    page = arch.tab("damage")
    button = next(one for one in row_of(page).children() if "trash" in getattr(one, "toolTip", str)())
    button.setFocus()
    arch.press(KEY.Key_Delete)
    arch.type("Entered twice")
    arch.press(KEY.Key_Return)
    arch.settle()
    assert not any("Stabilised" in texts_of(row) for row in arch.tab("damage").findChildren(HeldRow))
    assert arch.window.sidebar.rows["trash"].hint == "1"
    arch.window.show_list("trash")
    arch.settle()
    (entry,) = arch.window.lists.model.entries
    assert (entry.kind, entry.title) == ("stage", "Arch of Triumph, Stabilised")
    assert "Entered twice" in entry.caption
    assert entry.end
    shown = texts_of(arch.window.right)
    assert "Why it is here" in shown and "Entered twice" in shown and "In the trash since" in shown
    arch.run("undo")
    assert arch.window.lists.model.entries == []
    assert arch.window.sidebar.rows["trash"].hint == ""


def test_the_menu_of_a_row_has_the_same_deeds(arch):
    """The context menu offers to edit and to trash."""
    menu = row_of(arch.tab("damage")).menu()
    assert [action.text() for action in menu.actions()] == ["Edit this stage", "Move this stage to the trash"]
    menu.actions()[0].trigger()
    arch.settle()
    assert form_of(arch).kind is RecordKind.STAGE


def test_restoring_from_the_trash_twice_says_so(arch):
    """Restore brings the stage back with Undo offered; a second time says plainly that it is not there."""
    stage_id = arch.record.stages[0].id
    arch.window.wishes.trash.emit("stage", stage_id, "Stabilised")
    arch.type("Wrong arch")
    arch.press(KEY.Key_Return)
    arch.settle()
    arch.window.show_list("trash")
    arch.settle()
    arch.program.conduct.restore("stage", stage_id)
    arch.settle()
    assert arch.record.stages[0].id == stage_id
    arch.program.conduct.restore("stage", stage_id)
    arch.settle()
    assert any("This is not in the trash" in text for text in texts_of(arch.window))


def test_trashing_twice_says_why_it_is_there_already(arch):
    """The question stays open and names the first reason."""
    stage_id = arch.record.stages[0].id
    for reason in ("Wrong arch", "Again"):
        arch.window.wishes.trash.emit("stage", stage_id, "Stabilised")
        QApplication.focusWidget().setText(reason)
        arch.press(KEY.Key_Return)
        arch.settle()
    assert any("because: Wrong arch" in text for text in texts_of(arch.window))

"""Many sites in one step from the window: checked first, done beside everything else, undone as one."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from heritage_app.domain.query import SiteQuery
from heritage_app.services import listing, summary
from heritage_app.ui.bulk import BulkPage


def drafts(driver):
    """What every site says now, by name."""
    registry = driver.desk._held.registry
    with registry.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=registry.day)
        return {row.name: summary.site_draft(session, row.id)[0] for row in rows}


def choose(driver, *names):
    """Choose several sites in the list."""
    sites = driver.window.sites
    sites.list.clearSelection()
    for name in names:
        index = sites.model.index(driver.names.index(name), 0)
        several = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        sites.list.selectionModel().select(index, several)


def opened(driver, command="bulk"):
    """The page, opened by a command."""
    driver.run(command)
    page = driver.window.pages.currentWidget()
    assert isinstance(page, BulkPage)
    return page


def checked(driver, page):
    """Wait until the page says what will happen."""
    driver.until(lambda: page.outcome is not None, "the check")


def click(button):
    """Press a button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_field_of_the_sites_chosen_is_set_and_undone(driver):
    """Two sites get a district: the page says so before, one deed does it, Undo takes both back."""
    before = drafts(driver)
    choose(driver, "Temple of Bel", "Arch of Triumph")
    page = opened(driver)
    assert page.which.currentText() == "2 sites chosen"
    page.what.setCurrentIndex(page.what.findData("district"))
    assert not page.go.isEnabled()
    page.inputs["district"].set_raw("Tadmur")
    checked(driver, page)
    assert page.told.text().startswith("2 sites will change")
    assert page.go.text() == "Change 2 sites"
    assert drafts(driver) == before
    click(page.go)
    driver.until(lambda: driver.window.deeds.stack.canUndo(), "the deed")
    driver.settle()
    after = drafts(driver)
    assert {name for name in after if after[name].district == "Tadmur"} == {"Temple of Bel", "Arch of Triumph"}
    assert "several sites" in driver.window.deeds.stack.undoText()
    driver.run("undo")
    driver.settle()
    assert drafts(driver) == before


def test_sites_that_refuse_are_named_before_and_after(driver):
    """Everything the list finds becomes part of Palmyra, but Palmyra itself and what it is part of."""
    page = opened(driver)
    page.what.setCurrentIndex(page.what.findData("part_of"))
    palmyra = next(row for row in driver.window.sites.model.rows if row.name == "Palmyra")
    page.inputs["part_of"].pick.put("Palmyra", palmyra.id)
    page.inputs["part_of"].edited.emit()
    checked(driver, page)
    assert [one.name for one in page.outcome.refused] == ["Palmyra"]
    assert page.outcome.same >= 2
    assert "Cannot" in page.told.text()


def test_delete_with_several_chosen_asks_for_the_reason_first(driver):
    """Del with several sites chosen opens the page at the trash; without a reason nothing can be done."""
    choose(driver, "Temple of Bel", "Arch of Triumph")
    page = opened(driver, "trash")
    assert page.doing == "trash"
    driver.until(lambda: "why" in page.told.text(), "the question")
    assert not page.go.isEnabled()
    page.reason.setText("entered twice")
    checked(driver, page)
    assert page.go.text() == "Move 2 sites to the trash"
    click(page.go)
    driver.until(lambda: driver.window.deeds.stack.canUndo(), "the deed")
    driver.settle()
    assert "Temple of Bel" not in driver.names
    driver.run("undo")
    driver.settle()
    assert "Temple of Bel" in driver.names


def test_a_number_that_is_none_is_told_at_its_field(driver):
    """Months between visits that are no number are refused below the field; the button stays off."""
    page = opened(driver)
    page.what.setCurrentIndex(page.what.findData("visit_interval_months"))
    field = page.inputs["visit_interval_months"]
    field.set_raw("often")
    driver.until(lambda: field.kind == "error", "the fault")
    assert not page.go.isEnabled()


def test_every_control_of_the_page_is_named(driver, unnamed_controls):
    """A screen reader has a name for each control."""
    choose(driver, "Temple of Bel", "Arch of Triumph")
    opened(driver)
    assert unnamed_controls(driver.window) == []


def test_a_tag_is_added_found_completed_and_removed(driver):
    """Two sites get a tag; the filter and the search box offer it, the record shows it, and removing it is one step."""
    choose(driver, "Temple of Bel", "Arch of Triumph")
    page = opened(driver)
    page.what.setCurrentIndex(page.what.findData("tag"))
    page.inputs["tag"].set_raw("a; b")
    driver.until(lambda: page.inputs["tag"].kind == "error", "the fault")
    page.inputs["tag"].set_raw("For the court file")
    checked(driver, page)
    click(page.go)
    driver.until(lambda: driver.window.deeds.stack.canUndo(), "the deed")
    driver.settle()
    assert list(driver.desk.tags.values()) == ["For the court file"]
    sites = driver.window.sites
    menu = sites.filters.menu("tag")
    menu.aboutToShow.emit()
    driver.until(lambda: sites.filters.occurring, "what occurs")
    assert [action.text() for action in menu.actions()] == ["\u2068For the court file\u2069 (2)"]
    menu.actions()[0].trigger()
    driver.settle()
    assert driver.names == ["Arch of Triumph", "Temple of Bel"]
    sites.filters.choose("tag", ("for the COURT-file",))
    assert sites.filters.chosen("tag") == ("For the court file",)
    sites.search.setFocus()
    QTest.keyClicks(sites.search, 'tag:"for the')
    driver.until(lambda: sites.search.offering, "the completion")
    assert [one.text for one in sites.search._offered] == ['"For the court file"']
    sites.search.clear()
    driver.settle()
    page = opened(driver)
    page.what.setCurrentIndex(page.what.findData("untag"))
    page.inputs["untag"].pick.put("for the court FILE")
    page.inputs["untag"].edited.emit()
    checked(driver, page)
    assert page.go.text() == "Change 2 sites"
    click(page.go)
    driver.until(lambda: not any(draft.tags for draft in drafts(driver).values()), "the second deed")

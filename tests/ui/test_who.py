"""Who works with a registry: asked, shown and changed in the window; review, erasing, and what others do meanwhile."""

from __future__ import annotations

import dataclasses
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.driving import TODAY, Driver, texts_of
from ui.form_bench import Bench

from heritage_app.domain.account import Role
from heritage_app.domain.entry import Entry
from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import ClaimStatus, RecordKind
from heritage_app.services import account, actor
from heritage_app.services.entry import read_draft, save_entry
from heritage_app.services.registry import open_registry
from heritage_app.settings import LAST_REGISTRY
from heritage_app.ui.ask import AskBar
from heritage_app.ui.form_conflict import ConflictView
from heritage_app.ui.review import ReviewBar


@pytest.fixture
def peopled(made_once, tmp_path):
    """The sample registry with an account of each role, and review asked for."""
    folder = tmp_path / "Peopled.heritage"
    shutil.copytree(made_once["sample"], folder)
    opened = open_registry(folder, today=lambda: TODAY)
    people = (("Adam", Role.ADMINISTRATOR), ("Rim", Role.REVIEWER), ("Eva", Role.EDITOR), ("Vic", Role.VIEWER))
    for name, role in people:
        with opened.write(Deed(verb="account.add", by="Adam")) as session:
            account.add_account(session, name, role)
    with opened.write(Deed(verb="registry.review", by="Adam")) as session:
        account.set_review(session, True)
    opened.close()
    return folder


def notice(driver, kind):
    """The notice of this class that stands above the record."""
    widget = driver.window._right_column.itemAt(0).widget()
    assert isinstance(widget, kind)
    return widget


def work_as(driver, name: str) -> None:
    """Let somebody else work, by the page that asks."""
    info = driver.desk.info
    (button,) = [one for one in driver.window.who.page.page.buttons if f"\u2068{name}\u2069" in one.text()]
    button.click()
    driver.until(lambda: driver.desk.info is not info, name)
    driver.settle()
    driver.until(lambda: driver.window.record_pane is not None and driver.window.record_pane.record is not None)


def test_who_works_is_asked_shown_and_decides_what_can_be_done(app, peopled):
    """Nobody's registry asks first; a reviewer decides; a viewer meets disabled commands, each with why, and a copy."""
    driver = Driver(peopled, user="Somebody without an account")
    try:
        window = driver.window
        assert window.saving.kind == "asking"
        assert "Who works with this registry?" in texts_of(window)
        assert driver.desk.info is None
        work_as(driver, "Rim")
        assert window.saving.who.text() == "\u2068Rim\u2069 · reviewer"
        erase = window.actions_.by_name["erase"]
        assert not erase.isEnabled() and "Only an administrator" in erase.toolTip()

        driver.choose("Temple of Bel")
        driver.run("review")
        bar = notice(driver, ReviewBar)
        QTest.keyClick(bar.line, Qt.Key.Key_Return)
        assert "Enter why" in bar.message.text(), "what was accepted is not disputed without a reason"
        bar.line.setText("two places in one record")
        QTest.mouseClick(bar.confirm, Qt.MouseButton.LeftButton)
        driver.settle()
        assert driver.record.draft.status is ClaimStatus.DISPUTED
        assert "Disputed" in window.record_pane.header.meta.text()
        assert driver.record.history[0].reason == "two places in one record"
        window.sites.search.setText("review:disputed")
        driver.settle()
        driver.until(lambda: driver.names == ["Temple of Bel"], "the list of what is disputed")
        window.sites.search.clear()
        driver.settle()

        window.who.change()
        work_as(driver, "Vic")
        assert window.saving.kind == "read-only"
        assert "Temple of Bel" not in driver.names, "not accepted, so not for a viewer"
        for name in ("add-damage", "edit", "trash", "review", "merge", "bulk", "erase"):
            action = window.actions_.by_name[name]
            assert not action.isEnabled() and "Vic\u2069 works here as viewer" in action.toolTip(), name
        assert not window.tools.new.isEnabled() and not window.record_pane.header.add_report.isEnabled()
        window.wishes.edit.emit("site", "")
        driver.settle()
        assert not window.form_open and any("works here as viewer" in text for text in texts_of(window))
        assert driver.program.preferences.get(LAST_REGISTRY) == str(peopled)
    finally:
        driver.end()


def test_an_editor_hands_in_and_an_administrator_erases(app, peopled):
    """What an editor enters begins in review; names of a person are erased after it was said what that means."""
    driver = Driver(peopled, user="Eva")
    try:
        driver.choose("Temple of Bel")
        driver.run("add-damage")
        assert driver.window.pages.currentWidget().inputs["status"].raw() == "in-review"
        driver.window.close_pages()
        driver.window.who.change()
        work_as(driver, "Adam")
        driver.window.show_list("actors")
        driver.settle()
        lists = driver.window.lists
        lists.list.setCurrentIndex(lists.list.model().index(0, 0))
        entry = lists.current_entry()
        driver.run("erase")
        bar = notice(driver, AskBar)
        assert entry.title in bar.question.text() and "nobody can undo it" in bar.question.text()
        bar.line.setText("asked for it")
        QTest.mouseClick(bar.confirm, Qt.MouseButton.LeftButton)
        driver.until(lambda: not driver.window.saving.job.busy, "the erasing")
        driver.settle()
        assert any("Note this salt" in text for text in texts_of(driver.window))

        found = []
        driver.desk.read(lambda session: actor.list_actors(session, ids=[entry.record_id])[0].name, found.append)
        driver.settle()
        assert found[0].startswith("[erased ")
    finally:
        driver.end()


def test_what_another_window_writes_appears(driver):
    """A second start of the same registry works, and what it writes is shown here without asking."""
    other = open_registry(driver.desk.info.folder, today=lambda: TODAY)
    driver.choose("Temple of Bel")
    with other.write(Deed(verb="site.edit", by="Somebody else")) as session:
        place = driver.record.row.id
        draft, version = read_draft(session, RecordKind.SITE, place)
        entry = Entry(draft=dataclasses.replace(draft, custodian="The museum"), record_id=place, version=version)
        save_entry(session, entry, today=other.day)
    other.close()
    driver.desk.look_elsewhere()
    driver.until(lambda: driver.record.draft.custodian == "The museum", "the other's edit")


def test_what_was_not_saved_is_forgotten_with_its_form(driver):
    """The status bar says “Not saved” while the refused form is open; closed, all that is in the registry is saved."""
    driver.choose("Temple of Bel")
    driver.run("edit")
    page = driver.window.pages.currentWidget()
    page.inputs["custodian"].set_raw("Mine")
    other = open_registry(driver.desk.info.folder, today=lambda: TODAY)
    with other.write(Deed(verb="site.edit", by="Somebody else")) as session:
        place = driver.record.row.id
        draft, version = read_draft(session, RecordKind.SITE, place)
        entry = Entry(draft=dataclasses.replace(draft, custodian="Theirs"), record_id=place, version=version)
        save_entry(session, entry, today=other.day)
    other.close()
    page.save()
    driver.until(lambda: driver.window.saving.kind == "failed", "the refusal")
    driver.settle()
    driver.window.close_pages()
    assert driver.window.saving.kind == "saved"
    assert driver.window.saving.state.text().startswith("All changes saved")


def test_two_people_on_one_field_get_theirs_mine_and_base(app, made_once, tmp_path):
    """The clash is shown with all three texts; nothing is saved before one is chosen, and then exactly that is."""
    bench = Bench(made_once["sample"], tmp_path)
    try:
        (report, *_) = bench.reports(bench.site_id("Temple of Bel"))
        page = bench.open(RecordKind.DAMAGE, record_id=report.id)
        before = page.inputs["incident"].raw()
        page.inputs["incident"].set_raw("MINE-1")
        page.footer.lines["reason"].setText("number corrected")

        def theirs(session) -> str:
            draft, version = read_draft(session, RecordKind.DAMAGE, report.id)
            changed = dataclasses.replace(draft, incident="THEIRS-1")
            return save_entry(
                session, Entry(draft=changed, record_id=report.id, version=version), today=TODAY.toordinal()
            )

        bench.desk.write(Deed(verb="damage.edit", by="Somebody else"), theirs, lambda _: None)
        bench.settle()
        page.save()
        bench.settle()
        page.banner("trouble").buttons[0].click()
        bench.settle()
        view = page.banner("conflict")
        assert isinstance(view, ConflictView)
        said = {side: cell.words.text() for (name, side), cell in view.cells.items() if name == "incident"}
        assert said == {"mine": "MINE-1", "theirs": "THEIRS-1", "base": str(before or "–")}
        page.save()
        bench.settle()
        assert "Choose above" in page.footer.note.text()
        assert bench.reports(report.site_id)[0].draft.incident == "THEIRS-1", "nothing is saved unasked"
        view.cells["incident", "base"].button.click()
        view.cells["incident", "mine"].button.click()
        page.save()
        bench.settle()
        kept = next(row for row in bench.reports(report.site_id) if row.id == report.id)
        assert (bench.told[-1], kept.draft.incident) == (("closed",), "MINE-1")
    finally:
        bench.end()

"""Merging duplicates in the window: side by side, picked by field, undone whole; or told apart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.driving import texts_of

from heritage_app.domain.duplicates import Pick
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.site import SiteDraft
from heritage_app.ui.buttons import LinkButton
from heritage_app.ui.merge import MergePage

CONTROL = Qt.KeyboardModifier.ControlModifier


def add_twin(driver, name="Temple of Baal"):
    """A second entry of the Temple of Bel under an older spelling; returns its id."""
    bel = next(row for row in driver.window.sites.model.rows if row.name == "Temple of Bel")
    made = []

    def work(session):
        from heritage_app.services import site, summary

        held, _ = summary.site_draft(session, bel.id)
        draft = SiteDraft(
            names=(Name(name, "en"), Name("Temple of Bel", "en", "alternate")),
            part_of=held.part_of,
            description="A second entry",
            custodian="Museum of Palmyra",
        )
        return site.add_site(session, draft)

    driver.desk.write(Deed(verb="site.add", by="Rania"), work, made.append)
    driver.until(lambda: made, "the second entry")
    driver.settle()
    return made[0]


def opened(driver):
    """The page for duplicates, with both entries read."""
    page = driver.window.pages.currentWidget()
    assert isinstance(page, MergePage)
    driver.until(lambda: page.view is not None, "both entries")
    driver.settle()
    return page


def test_the_flag_leads_to_the_page_and_keys_alone_merge(driver):
    """From the flag to Ctrl+Enter without a mouse: what was picked stays, the number leads on, Ctrl+Z takes it back."""
    twin = add_twin(driver)
    driver.choose("Temple of Bel")
    overview = driver.tab("overview")
    link = next(one for one in overview.findChildren(LinkButton) if one.text().startswith("Compare with"))
    link.setFocus()
    driver.press(Qt.Key.Key_Space)
    page = opened(driver)
    kept = driver.record.row
    assert page.view.kept.id == kept.id
    assert page.view.other.id == twin
    custodian = page.table.cells["custodian", Pick.OTHER].button
    assert custodian.isChecked()  # the entry that stays names none
    description = page.table.cells["description", Pick.OTHER].button
    description.setFocus()
    driver.press(Qt.Key.Key_Space)
    page.reason.line.setFocus()
    driver.type("same cella, same coins")
    number = page.view.other.reference
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: not driver.window.form_open, "the merge")
    driver.settle()
    assert driver.record.row.id == kept.id
    assert driver.record.draft.custodian == "Museum of Palmyra"
    assert driver.record.draft.description == "A second entry"
    assert "Temple of Baal" not in driver.names
    found = []
    driver.desk.read(lambda session: leads_to(session, number), found.append)
    driver.settle()
    assert found == [kept.id]
    driver.run("undo")
    assert "Temple of Baal" in driver.names
    assert driver.record.draft.custodian != "Museum of Palmyra"


def leads_to(session, number):
    """Id of the site to which a number leads."""
    from heritage_app.services.site import resolve

    return resolve(session, number)


def test_nothing_is_merged_without_a_reason(driver):
    """Without a reason the page stays, says so at the field and keeps what was picked."""
    add_twin(driver)
    driver.choose("Temple of Bel")
    driver.run("merge")
    page = opened(driver)
    page.table.cells["description", Pick.OTHER].button.click()
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.settle()
    assert page.reason.kind == "error"
    assert page.table.picks()["description"] is Pick.OTHER
    assert "Temple of Baal" in driver.names


def test_not_the_same_place_takes_the_flag_away(driver):
    """Told apart with a reason, neither is flagged any more; undo flags them again."""
    add_twin(driver)
    driver.choose("Temple of Bel")
    driver.run("merge")
    page = opened(driver)
    page.reason.line.setText("two rooms of one court")
    page.apart.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: not driver.window.form_open, "the answer")
    driver.settle()
    assert driver.record.twins == ()
    assert "possible-duplicate" not in driver.record.row.flags
    driver.run("undo")
    assert len(driver.record.twins) == 1


def test_the_page_says_numbers_and_what_is_linked_anew(driver):
    """Which number stays, which one leads on, and the reports, estimates and sources that move are said in words."""
    add_twin(driver)
    driver.choose("Temple of Baal")
    driver.run("merge")
    page = opened(driver)
    said = "\n".join(texts_of(page))
    assert "They bear the same name" in said
    assert f"{page.view.other.reference}\u2069 then leads to the one that stays" in said
    assert "damage reports: " in said
    QTest.mouseClick(page.swap, Qt.MouseButton.LeftButton)
    driver.settle()
    assert page.view.kept.name == "Temple of Bel"
    assert "nothing is linked anew" in "\n".join(texts_of(page))
    assert page.other.pick.text() == "Temple of Baal"


def test_the_other_entry_is_found_by_typing(driver):
    """Where nothing looks alike the page asks which entry, and finds it as the palette does; Esc leaves."""
    driver.choose("Temple of Bel")
    driver.run("merge")
    page = driver.window.pages.currentWidget()
    assert not page.footer.save_button.isEnabled()
    page.other.pick.setFocus()
    driver.type("arch of")
    driver.settle()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: page.view is not None, "both entries")
    assert page.view.other.name == "Arch of Triumph"
    driver.press(Qt.Key.Key_Escape)
    assert not driver.window.form_open


def test_the_mirrored_page_has_no_control_without_name(start, unnamed_controls):
    """Every button of every row is named with its field, its value and whose it is."""
    driver = start(lang="ar")
    driver.window.sites.choose_place(0)
    driver.settle()
    driver.run("merge")
    page = driver.window.pages.currentWidget()
    page._picked(next(row.id for row in driver.window.sites.model.rows if row.id != driver.record.row.id))
    driver.settle()
    assert page.view is not None or page.banner("trouble") is not None
    assert unnamed_controls(driver.window) == []

"""*We were wrong* and *it got worse* in the window: two commands, two lines in the history and in the trend."""

from __future__ import annotations

from PySide6.QtCore import Qt
from ui.driving import texts_of

from heritage_app.domain.vocabulary import EditKind
from heritage_app.ui.buttons import IconButton
from heritage_app.ui.form_damage import DamageForm

CONTROL = Qt.KeyboardModifier.ControlModifier


def open_with(driver, name):
    """Press the button of the first report that is called *name*; returns the form, filled in."""
    page = driver.tab("damage")
    button = next(one for one in page.findChildren(IconButton) if one.accessibleName() == name)
    button.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.settle()
    form = driver.window.pages.currentWidget()
    assert isinstance(form, DamageForm)
    return form


def test_correcting_an_accepted_report_asks_what_was_wrong(driver):
    """Ctrl+Enter saves nothing before a reason is given; then it is a correction, and the trend does not move."""
    driver.choose("Temple of Bel")
    before = driver.record.damage[-1]
    form = open_with(driver, "Correct this report: we were wrong")
    assert form.header.title.text() == "Correct this report: we were wrong"
    form.condition.picker.cards["severe"].click()
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.settle()
    assert driver.window.form_open
    assert form.footer.note.text().startswith("Enter what was wrong")
    driver.type("the cella stands")
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: not driver.window.form_open, "the correction")
    driver.settle()
    assert len(driver.record.damage) == 1
    assert driver.record.damage[-1].id == before.id
    deed = driver.record.history[0]
    assert (deed.verb, deed.kind, deed.reason) == ("damage.correct", EditKind.CORRECTION, "the cella stands")
    assert any("it was written wrong" in text for text in texts_of(driver.tab("history")))
    shown = texts_of(driver.tab("damage"))
    assert "Got better" not in shown  # a report entered within the year counts once, as it stands now


def test_a_change_is_a_new_report_that_updates_the_old_one(driver):
    """The report so far stays; the new one updates it, and the trend says that it got better; undo takes it back."""
    driver.choose("Temple of Bel")
    before = driver.record.damage[-1]
    form = open_with(driver, "Report a change: it got worse or better")
    assert form.banner("updated") is not None
    form.inputs["occurred"].control.setFocus()
    driver.type("oct 2016")
    form.condition.picker.cards["severe"].click()
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: not driver.window.form_open, "the change")
    driver.settle()
    assert len(driver.record.damage) == 2
    after = next(row for row in driver.record.damage if row.id != before.id)
    assert after.draft.update_of == before.id
    assert after.draft.incident == before.draft.incident
    assert next(row for row in driver.record.damage if row.id == before.id).draft == before.draft
    deed = driver.record.history[0]
    assert (deed.verb, deed.kind) == ("damage.change", EditKind.CHANGE)
    assert any("it got worse or better" in text for text in texts_of(driver.tab("history")))
    assert "Got better" in texts_of(driver.tab("damage"))
    driver.run("undo")
    assert len(driver.record.damage) == 1


def test_a_half_typed_change_keeps_what_it_updates(driver):
    """Closed half-typed, the change comes back from the drafts as a change of the same report."""
    driver.choose("Temple of Bel")
    report = driver.record.damage[-1].id
    driver.run("change")
    form = driver.window.pages.currentWidget()
    form.inputs["occurred"].control.setFocus()
    driver.type("oct 2016")
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    found = []
    driver.window.read_drafts(found.extend)
    driver.settle()
    assert [draft.update_of for draft in found] == [report]
    driver.window.draft_wanted.emit(found[0])
    driver.settle()
    form = driver.window.pages.currentWidget()
    assert form.update_of == report
    assert form.inputs["occurred"].raw()
    assert form.banner("updated") is not None


def test_one_more_source_needs_no_reason(driver):
    """Citing one more source on an accepted report changes nothing it says, so nothing is asked."""
    driver.choose("Temple of Bel")
    form = open_with(driver, "Correct this report: we were wrong")
    form.inputs["source.title"].pick.setFocus()
    driver.type("Field notes of a guard")
    form.focus_first()
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: not driver.window.form_open, "the source")
    driver.settle()
    assert driver.record.damage[-1].citation_count == 2


def test_a_hijri_month_stands_beside_the_days_it_means(driver):
    """A month entered in Hijri is shown in both: the Gregorian days, and what was typed."""
    driver.choose("Temple of Bel")
    form = open_with(driver, "Report a change: it got worse or better")
    form.inputs["occurred"].control.setFocus()
    driver.type("Dhu al-Hijjah 1436")
    form.condition.picker.cards["severe"].click()
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: not driver.window.form_open, "the change")
    driver.settle()
    shown = [text for text in texts_of(driver.tab("damage")) if "Dhu al-Hijjah 1436" in text]
    assert any("2015" in text for text in shown)

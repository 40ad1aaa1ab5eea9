"""A source for or against one field, entered in the window by keyboard, and taken away again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.driving import texts_of

from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import RecordKind, Stance
from heritage_app.ui.ask import AskBar
from heritage_app.ui.buttons import IconButton
from heritage_app.ui.form_citation import FIELDS, CitationForm
from heritage_app.ui.say import FIELDS as FIELD_WORDS

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(driver):
    """The form, with the claims of the site to choose from."""
    driver.settle()
    form = driver.window.pages.currentWidget()
    assert isinstance(form, CitationForm)
    return form


def against_the_condition(driver):
    """Say at the first report that a monitor contradicts its condition; returns the citation."""
    page = driver.tab("damage")
    name = "Add a source for or against one field of this report"
    button = next(one for one in page.findChildren(IconButton) if one.accessibleName() == name)
    button.setFocus()
    driver.press(Qt.Key.Key_Space)
    form = opened(driver)
    assert form.claim.pick.key.startswith("damage:")
    form.field.pick.setFocus()
    driver.type("condi")
    driver.press(Qt.Key.Key_Tab)
    form.inputs["stance"].set_raw("contradicts")
    form.inputs["credibility"].pick.setFocus()
    driver.type("3")
    driver.press(Qt.Key.Key_Tab)
    form.inputs["source.title"].pick.setFocus()
    driver.type("SOHR says part of it stands")
    form.inputs["source.locator"].control.setFocus()
    driver.type("para. 2")
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: not driver.window.form_open, "the citation")
    driver.settle()
    return next(one for one in driver.record.citations if one.source_title == "SOHR says part of it stands")


def test_a_source_contradicts_one_field(driver):
    """Stance, field, place and credibility are kept; the Overview names the field and the source against it."""
    driver.choose("Temple of Bel")
    draft = against_the_condition(driver).draft
    assert (draft.record_kind, draft.field, draft.stance) == (RecordKind.DAMAGE, "condition", Stance.CONTRADICTS)
    assert (draft.locator, draft.credibility) == ("para. 2", 3)
    shown = "\n".join(texts_of(driver.tab("overview")))
    assert "Contradicted by a source" in shown
    assert "SOHR says part of it stands" in shown
    assert any("SOHR says part of it stands" in text for text in texts_of(driver.tab("damage")))
    assert driver.record.row.evidence == "press-only"


def test_a_use_of_a_source_is_taken_away_with_a_reason(driver):
    """The button at a use in the Sources tab asks why; the use goes, the source stays, and undo brings it back."""
    driver.choose("Temple of Bel")
    citation = against_the_condition(driver)
    page = driver.tab("sources")
    start = "Take this use of the source away"
    buttons = [one for one in page.findChildren(IconButton) if one.accessibleName().startswith(start)]
    button = next(one for one in buttons if "condition  ·  para. 2" in one.accessibleName())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    bar = next(one for one in driver.window.right.findChildren(AskBar) if one.isVisible())
    QTest.keyClicks(bar.line, "another temple")
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    driver.settle()
    assert citation.id not in [one.id for one in driver.record.citations]
    driver.run("undo")
    assert citation.id in [one.id for one in driver.record.citations]


def test_without_claim_or_source_nothing_is_saved(driver):
    """Both fields say what they want, and the form stays."""
    driver.choose("Temple of Bel")
    driver.run("cite")
    form = opened(driver)
    form.claim.set_raw(None)
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.settle()
    assert driver.window.form_open
    assert form.claim.message.text() == "Choose what the source speaks of"
    assert form.inputs["source.title"].kind == "error"


def test_a_half_typed_citation_is_kept(driver):
    """Esc keeps what was typed; it comes back when the form opens again."""
    driver.choose("Temple of Bel")
    driver.run("cite")
    form = opened(driver)
    form.inputs["source.title"].pick.setFocus()
    driver.type("Half a title")
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    driver.run("cite")
    assert opened(driver).inputs["source.title"].text() == "Half a title"


def test_every_field_has_words():
    """A sentence can name each field that a source may speak of."""
    missing = {name for names in FIELDS.values() for name in names} - set(FIELD_WORDS)
    assert missing == set()


def test_the_mirrored_form_has_no_control_without_name(start, unnamed_controls):
    """Every control is named in the mirrored window."""
    driver = start(lang="ar")
    driver.window.sites.choose_place(0)
    driver.settle()
    driver.run("cite")
    opened(driver)
    assert unnamed_controls(driver.window) == []


def test_a_use_of_a_source_is_corrected_where_it_stands(driver):
    """The pencil opens what was entered; only what is changed is other afterwards, and undo takes it back."""
    driver.choose("Temple of Bel")
    citation = against_the_condition(driver)
    page = driver.tab("sources")
    start = "Edit this use of the source"
    buttons = [one for one in page.findChildren(IconButton) if one.accessibleName().startswith(start)]
    next(one for one in buttons if "condition  ·  para. 2" in one.accessibleName()).click()
    form = opened(driver)
    assert (form.field.pick.key, form.inputs["locator"].raw()) == ("condition", "para. 2")
    assert form.source is None
    assert form.cited.text() == "SOHR says part of it stands"
    form.inputs["locator"].set_raw("para. 5")
    form.inputs["stance"].set_raw("mentions")
    form.inputs["locator"].control.setFocus()
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: not driver.window.form_open, "the correction")
    driver.settle()
    after = next(one for one in driver.record.citations if one.id == citation.id)
    assert after.draft == replace(citation.draft, locator="para. 5", stance=Stance.MENTIONS)
    driver.run("undo")
    assert next(one for one in driver.record.citations if one.id == citation.id).draft == citation.draft


def test_a_use_that_was_taken_away_lies_in_the_trash_and_comes_back(driver):
    """The trash counts it and shows it with its reason under the title of the source; restored, it is cited again."""
    driver.choose("Temple of Bel")
    citation = against_the_condition(driver)

    def work(session):
        from heritage_app.services.records import trash

        trash(session, RecordKind.CITATION, citation.id, "another temple")

    driver.desk.write(Deed(verb="record.trash", by="Rania"), work, lambda answer: None)
    driver.settle()
    assert driver.window.sidebar.rows["trash"].hint == "1"
    driver.window.show_list("trash")
    driver.settle()
    (entry,) = driver.window.lists.model.entries
    assert (entry.kind, entry.title) == ("citation", "SOHR says part of it stands")
    assert "another temple" in entry.caption
    assert "another temple" in texts_of(driver.window.right)
    driver.program.conduct.restore("citation", citation.id)
    driver.settle()
    assert driver.window.sidebar.rows["trash"].hint == ""
    assert citation.id in [one.id for one in driver.record.citations]

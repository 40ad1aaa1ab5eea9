"""What all forms share: keys only, nothing lost, every problem in words at its field, both directions."""

from __future__ import annotations

import dataclasses
import itertools
import json
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from ui.form_bench import ALT, CTRL, KEY, SHIFT, Bench

from heritage_app.domain.damage import LanguageText
from heritage_app.domain.entry import Entry
from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import Condition, Feasibility, RecordKind
from heritage_app.services.drafts import list_drafts
from heritage_app.services.entry import read_draft, save_entry
from heritage_app.services.source import citations_of, list_sources
from heritage_app.ui.form_conflict import SIDES
from heritage_app.ui.form_frame import focus_chain
from heritage_app.ui.form_keeping import raw_words
from heritage_app.ui.forms import FormPage
from heritage_app.ui.theme import apply_theme

KINDS = (
    RecordKind.SITE,
    RecordKind.DAMAGE,
    RecordKind.ESTIMATE,
    RecordKind.HAZARD,
    RecordKind.ACTOR,
    RecordKind.SOURCE,
)


@pytest.fixture
def bench(app, made_once, tmp_path):
    opened = Bench(made_once["sample"], tmp_path)
    yield opened
    opened.end()


def field(page: FormPage, name: str):
    return page.inputs[name]


# --------------------------------------------------------------------------------------------------- keys alone


def _enter_site(bench) -> str:
    """A site below Palmyra, and on to its report; returns its id."""
    page = bench.open(RecordKind.SITE)
    assert bench.focus() is page.name.line
    bench.type("Temple of Nabu")
    bench.tab_to("Place")
    bench.type("pal")
    bench.press(KEY.Key_Return)
    assert page.place.text() == "Palmyra"
    bench.press(KEY.Key_D, CTRL | SHIFT)
    assert [one[0] for one in bench.told] == ["saved", "closed", "form"]
    site_id = bench.told[0][2]
    assert bench.told[2] == ("form", "damage", site_id)
    bench.drop(page)
    return site_id


def _enter_report(bench, site_id: str) -> None:
    """A report in two languages with a new source."""
    page = bench.open(RecordKind.DAMAGE, site_id=site_id)
    assert bench.focus() is page.when.line
    bench.type("oct 2015")
    bench.tab()
    bench.type("explo")
    bench.tab()
    assert page.cause.pick.key == "explosion-heavy-weaponry"
    bench.press(KEY.Key_5, CTRL)
    bench.type("Cella blown up.")
    bench.press(KEY.Key_L, CTRL)
    bench.type("نُسف الحرم.")
    bench.tab_to("Title")
    bench.type("Satellite images show a second temple gone")
    bench.tab_to("Publisher")
    bench.type("af")
    bench.press(KEY.Key_Return)
    bench.tab_to("Published")
    bench.type("7/10/2015")
    bench.tab_to("Where to find it")
    bench.type("https://example.org/nabu")
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[-2:] == [("saved", "damage", bench.told[-2][2]), ("closed",)]
    bench.drop(page)


def _enter_estimate(bench, site_id: str) -> None:
    """An estimate of somebody new, resting on the source entered before."""
    bench.open(RecordKind.ESTIMATE, site_id=site_id)
    bench.type("Nadia Khoury")
    bench.tab()
    bench.type("Conservator")
    bench.tab_to("How long it would take")
    bench.type("10-15 years")
    bench.tab_to("Feasible")
    bench.press(KEY.Key_Space)
    bench.tab_to("Title")
    bench.type("Satellite images")
    bench.press(KEY.Key_Return)  # the source entered a minute ago
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[-1] == ("closed",)


def test_site_report_estimate_and_source_are_entered_with_keys_alone(bench):
    """From an empty site form to a cited report and a contradicting estimate, only keys are pressed; all is saved."""
    site_id = _enter_site(bench)
    _enter_report(bench, site_id)
    _enter_estimate(bench, site_id)
    row = next(row for row in bench.sites("nabu"))
    assert (row.name, row.place, row.condition) == ("Temple of Nabu", "Palmyra, Homs", Condition.DESTROYED)
    (report,) = bench.reports(site_id)
    assert (report.draft.occurred.edtf, report.draft.occurred.text) == ("2015-10", "oct 2015")
    assert report.draft.causes[0].type == "explosion-heavy-weaponry"
    assert {one.lang: one.text for one in report.draft.texts} == {"en": "Cella blown up.", "ar": "نُسف الحرم."}
    (estimate,) = bench.estimates(site_id)
    assert (estimate.claimant, estimate.draft.claimant_role) == ("Nadia Khoury", "Conservator")
    assert (int(estimate.draft.duration_low), int(estimate.draft.duration_high)) == (10, 15)
    assert estimate.draft.feasibility is Feasibility.FEASIBLE
    cited = bench.ask(lambda s: citations_of(s, [report.id, estimate.id]))
    (one,), (two,) = cited[report.id], cited[estimate.id]
    assert one.draft.source_id == two.draft.source_id
    (source,) = bench.ask(lambda s: list_sources(s, ids=[one.draft.source_id]))
    assert source.draft.title == "Satellite images show a second temple gone"
    assert source.draft.publisher == "AFP"
    assert (source.draft.issued.edtf, source.draft.accessed.edtf) == ("2015-10-07", "2016-11-22")
    assert source.draft.url == "https://example.org/nabu"
    assert list_drafts(bench.folder) == ()


def test_in_the_window_keys_alone_lead_from_a_new_site_to_its_printed_condition(driver):
    """Ctrl+N, name, place, Ctrl+Shift+D, when, cause, condition, title, Ctrl+Enter: the list shows the destroyed site."""
    enter = KEY.Key_Return
    driver.press(KEY.Key_N, CTRL)
    driver.settle()
    driver.type("Temple of Nabu")
    driver.press(KEY.Key_Tab)
    driver.press(KEY.Key_Tab)
    driver.type("pal")
    driver.settle()
    driver.press(enter)
    driver.press(KEY.Key_D, CTRL | SHIFT)
    driver.settle()
    page = driver.window.pages.currentWidget()
    assert isinstance(page, FormPage) and page.kind is RecordKind.DAMAGE
    driver.until(lambda: page.facts is not None, "the form")
    driver.type("oct 2015")
    driver.press(KEY.Key_Tab)
    driver.type("explo")
    driver.press(KEY.Key_Tab)
    driver.press(KEY.Key_5, CTRL)
    driver.type("Cella blown up")
    for _ in range(30):
        if QApplication.focusWidget() is page.inputs["source.title"].control:
            break
        driver.press(KEY.Key_Tab)
    driver.type("A satellite image")
    driver.press(enter, CTRL)
    driver.settle()
    assert not driver.window.form_open
    row = next(row for row in driver.window.sites.model.rows if row.name == "Temple of Nabu")
    assert (row.condition, str(row.evidence)) == (Condition.DESTROYED, "press-only")


def test_save_and_add_another_begins_anew_at_the_same_site(bench):
    """Ctrl+Shift+Enter saves and empties the form; the site may be changed, the cause stands there as a start."""
    site_id = bench.site_id("Arch of Triumph")
    page = bench.open(RecordKind.DAMAGE, site_id=site_id)
    bench.type("2014")
    bench.tab()
    bench.type("fire")
    bench.press(KEY.Key_Return, CTRL | SHIFT)
    assert len(bench.reports(site_id)) == 2
    assert bench.told == [("saved", "damage", bench.told[0][2])]
    assert page.when.raw() == ""
    assert page.cause.pick.key == "fire"
    assert page.site.isVisible() and page.site.text() == "Arch of Triumph"
    assert bench.focus() is page.when.line
    bench.type("2015")
    bench.press(KEY.Key_Return, CTRL)
    assert len(bench.reports(site_id)) == 3


def test_save_and_stay_goes_on_with_the_same_record(bench):
    """Ctrl+S saves and leaves the form open; saving again changes the same record and cites its source once."""
    site_id = bench.site_id("Mar Elian monastery")
    page = bench.open(RecordKind.DAMAGE, site_id=site_id)
    bench.type("2014")
    bench.tab_to("Title")
    bench.type("A paper")
    bench.press(KEY.Key_S, CTRL)
    assert [one[0] for one in bench.told] == ["saved"]
    assert page.source.support() is None
    assert page.header.title.text() == "Edit damage report"
    page.when.line.setFocus()
    bench.type(" or 2015")
    bench.press(KEY.Key_Return, CTRL)
    rows = [row for row in bench.reports(site_id) if row.draft.occurred and row.draft.occurred.text == "2014 or 2015"]
    assert len(rows) == 1 and rows[0].id == bench.told[0][2] and rows[0].citation_count == 1


# ------------------------------------------------------------------------------------------------ nothing is lost


def test_esc_closes_and_the_draft_is_there_again(bench):
    """Esc never asks: what was typed is kept, and the form shows it when it is opened again."""
    site_id = bench.site_id("Arch of Triumph")
    page = bench.open(RecordKind.DAMAGE, site_id=site_id)
    bench.type("oct 20")
    bench.press(KEY.Key_3, CTRL)
    page.inputs["texts"].focus_widget().setFocus()
    bench.type("half a sen")
    bench.press(KEY.Key_Escape)
    assert bench.told == [("closed",)]
    assert "closing loses nothing" in page.footer.note.text()
    bench.drop(page)
    (draft,) = list_drafts(bench.folder)
    assert (draft.kind, draft.title, draft.site_id) == ("damage", "Arch of Triumph", site_id)

    again = bench.open(RecordKind.DAMAGE, site_id=site_id)
    assert again.when.raw() == "oct 20"
    assert again.condition.raw() == "moderate"
    assert again.inputs["texts"].raw() == {"en": "half a sen"}
    assert again.banner("draft").accessibleName().startswith("Your draft is back.")
    assert len(bench.reports(site_id)) == 1  # nothing of it is in the registry


def test_a_draft_is_written_within_two_seconds_of_steady_typing(bench):
    """The clock of the draft does not begin anew at each key."""
    page = bench.open(RecordKind.HAZARD, site_id=bench.site_id("Palmyra"))
    page.inputs["said_to"].line.setFocus()
    for _ in range(19):
        bench.type("x")
        bench.settle(0.1)
    (draft,) = list_drafts(bench.folder)
    assert set(draft.values["said_to"]) == {"x"}


def test_discarding_a_draft_can_be_undone(bench):
    """Discard empties the form and sets the draft aside; Undo in the notice brings it back."""
    site_id = bench.site_id("Arch of Triumph")
    page = bench.open(RecordKind.DAMAGE, site_id=site_id)
    bench.type("2015")
    bench.press(KEY.Key_Escape)
    bench.drop(page)
    page = bench.open(RecordKind.DAMAGE, site_id=site_id)
    page.banner("draft").buttons[0].click()
    assert page.when.raw() == "" and list_drafts(bench.folder) == ()
    page.banner("draft").buttons[0].click()
    assert page.when.raw() == "2015" and len(list_drafts(bench.folder)) == 1


def test_saving_sets_the_draft_aside(bench):
    """A saved form leaves no draft, and its file is not deleted."""
    page = bench.open(RecordKind.SITE)
    bench.type("Tell Test")
    bench.settle()
    page.keeping.keep()
    assert len(list_drafts(bench.folder)) == 1
    bench.tab_to("Country")
    bench.type("syria")
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[-1] == ("closed",)
    assert list_drafts(bench.folder) == ()
    assert len(list((bench.folder / "drafts" / "discarded").iterdir())) == 1


def test_an_untouched_form_leaves_no_draft(bench):
    """Opening and closing a form, also one that starts with values, writes nothing."""
    for kind in KINDS:
        page = bench.open(kind, site_id=bench.site_id("Palmyra"))
        bench.press(KEY.Key_Escape)
        bench.drop(page)
    assert list_drafts(bench.folder) == ()


HOSTILE = (
    '$ #read("x") $',
    "<script>alert(1)</script>",
    "nul \0 inside",
    "half \ud800 pair",
    "\u202eoverride\u202c and \u2067isolate",
    "'; DROP TABLE site; --",
    "%n %1 {field} {}",
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_every_field_is_saved_cleaned_or_refused_in_words(bench, kind, text):
    """Whatever is pasted everywhere, the form answers in words and keeps it, and the program goes on."""
    page = bench.open(kind, site_id=bench.site_id("Palmyra"))
    lines = [w for w in page.body.findChildren(QLineEdit) if w.isVisibleTo(page) and w.isEnabled()]
    boxes = [w for w in page.body.findChildren(QPlainTextEdit) if w.isVisibleTo(page)]
    for line in lines:
        line.setText(text)
    for box in boxes:
        box.setPlainText(text)
    held = {id(w): w.text() for w in lines} | {id(w): w.toPlainText() for w in boxes}
    page.save()
    bench.settle()
    if ("closed",) in bench.told:
        return
    assert page.mending.errors() or page.banner("refused") is not None
    for one in page.mending.errors():
        assert "Traceback" not in one.message.text() and one.message.text().strip()
    after = {id(w): w.text() for w in lines} | {id(w): w.toPlainText() for w in boxes}
    assert after == held


def test_a_million_characters_are_kept_or_refused_in_words(bench):
    """A text too long for its field is refused with its length, and not cut off; one that fits is saved whole."""
    site_id = bench.site_id("Mar Elian monastery")
    page = bench.open(RecordKind.DAMAGE, site_id=site_id)
    box = page.inputs["texts"].focus_widget()
    box.setPlainText("a" * 1_000_001)
    page.save()
    bench.settle()
    assert "1000001" in page.inputs["texts"].message.text()
    assert len(page.inputs["texts"].raw()["en"]) == 1_000_001
    box.setPlainText("a" * 1_000_000)
    page.save()
    bench.settle()
    assert bench.told[-1] == ("closed",)
    assert any(len(row.text("en")) == 1_000_000 for row in bench.reports(site_id))


def test_a_name_of_a_million_characters_is_refused_and_kept(bench):
    """Lines do not cut off either: the domain says what fits."""
    page = bench.open(RecordKind.SITE, site_id=bench.site_id("Palmyra"))
    page.name.line.setText("n" * 1_000_000)
    page.save()
    bench.settle()
    assert "1000000" in page.name.message.text()
    assert len(page.name.raw()) == 1_000_000


def test_spaces_that_were_typed_are_saved_as_typed(bench):
    """A no-break space and a line end in a long text are not turned into others."""
    site_id = bench.site_id("Arch of Triumph")
    page = bench.open(RecordKind.DAMAGE, site_id=site_id)
    page.inputs["texts"].focus_widget().setPlainText("12\u00a0m\nlow")
    page.save()
    bench.settle()
    assert "12\u00a0m\nlow" in {row.text("en") for row in bench.reports(site_id)}


# ------------------------------------------------------------------------------------------------- problems in words


def test_problems_are_counted_and_the_footer_goes_to_each(bench):
    """The footer says how many things are to fix, leads from one to the next, and counts down as they are mended."""
    page = bench.open(RecordKind.DAMAGE, site_id=bench.site_id("Arch of Triumph"))
    bench.type("31/2/2015")
    page.inputs["source.publisher"].focus_widget().setFocus()
    bench.type("A paper")
    assert page.footer.errors.text() == "1 thing to fix"
    assert page.when.message.text() == "“31/2/2015” is not a date. Try 28/2/2015, Feb 2015 or 2015"
    page.save()
    bench.settle()
    assert page.footer.errors.text() == "2 things to fix"
    assert bench.focus() is page.when.line
    title = field(page, "source.title")
    assert title.message.text() == "Enter the headline or the name of the source"
    assert title.control.property("state") == "error"
    page.footer.errors.click()
    assert bench.focus() is title.control
    page.footer.errors.click()
    assert bench.focus() is page.when.line
    page.when.line.setText("28/2/2015")
    assert page.footer.errors.text() == "1 thing to fix"
    title.control.setText("A headline")
    assert not page.footer.errors.isVisible()


def test_an_empty_form_is_not_told_off_while_one_leaves_its_fields(bench):
    """On leaving a field only a text that cannot be understood is asked about; what is missing waits for Save."""
    page = bench.open(RecordKind.SITE)
    for _ in range(20):
        bench.tab()
    assert page.mending.errors() == []
    page.save()
    bench.settle()
    assert page.name.message.text() == "Enter the name of the site"
    assert page.place.message.text() == "Enter the country, or the site that this one is part of"
    assert page.footer.errors.text() == "2 things to fix"


def test_a_problem_in_a_closed_part_opens_it(bench):
    """The footer's button never leads to something hidden."""
    page = bench.open(RecordKind.DAMAGE, site_id=bench.site_id("Arch of Triumph"))
    bench.type("2015")
    seldom = page.inputs["last_seen_intact"]
    assert not seldom.isVisible()
    seldom.set_raw("no date at all")
    page.save()
    bench.settle()
    assert seldom.isVisible() and bench.focus() is seldom.line
    assert "is not a date" in seldom.message.text()


def test_who_signs_is_asked_where_nobody_has_said(app, made_once, tmp_path):
    """Without a name nothing is saved; the form asks for it in its footer and signs with it."""
    bench = Bench(made_once["sample"], tmp_path, user="")
    try:
        page = bench.open(RecordKind.ACTOR)
        bench.type("Somebody")
        page.save()
        bench.settle()
        assert bench.told == []
        assert page.footer.note.text() == "Enter your name: every change is signed with one"
        assert bench.focus() is page.footer.lines["name"]
        bench.type("Rania")
        page.save()
        bench.settle()
        assert bench.told[-1] == ("closed",) and bench.desk.user == "Rania"
    finally:
        bench.end()


# -------------------------------------------------------------------------------------------------- editing


def _change_elsewhere(bench, report_id: str, **fields) -> None:
    """Somebody else saves the report meanwhile."""

    def work(session) -> str:
        draft, version = read_draft(session, RecordKind.DAMAGE, report_id)
        entry = Entry(draft=dataclasses.replace(draft, **fields), record_id=report_id, version=version)
        return save_entry(session, entry, today=date(2016, 11, 22).toordinal())

    done: list[str] = []
    bench.desk.write(Deed(verb="damage.edit", by="Somebody else"), work, done.append)
    bench.settle()
    assert done == [report_id]


def test_editing_keeps_every_field_that_the_form_does_not_change(bench):
    """Opening each record of the sample and saving it with one text changed leaves all else as it was."""
    for name in ("Arch of Triumph", "Temple of Bel", "Palmyra", "Mar Elian monastery"):
        for row in bench.reports(bench.site_id(name)):
            page = bench.open(RecordKind.DAMAGE, record_id=row.id)
            page.inputs["incident"].set_raw("INC-7")
            page.footer.lines["reason"].setText("the number was missing")
            page.save()
            bench.settle()
            assert bench.told[-1] == ("closed",)
            bench.drop(page)
            after, _ = bench.ask(lambda s, i=row.id: read_draft(s, RecordKind.DAMAGE, i))
            assert dataclasses.replace(after, incident="") == _same_dates(row.draft, after)


def _same_dates(before, after):
    """*before* with the text of its dates as in *after*: the form shows dates in words, and keeps their meaning."""
    changes = {}
    for name in ("occurred", "observed", "last_seen_intact", "first_seen_damaged", "assessment_due"):
        old, new = getattr(before, name), getattr(after, name)
        assert (old.edtf if old else None) == (new.edtf if new else None)
        changes[name] = new
    bare = {
        "attributions": tuple(
            dataclasses.replace(a, actor=b.actor, said_by=b.said_by)
            for a, b in zip(before.attributions, after.attributions, strict=True)
        ),
        "involved": tuple(
            dataclasses.replace(a, actor=b.actor) for a, b in zip(before.involved, after.involved, strict=True)
        ),
    }
    return dataclasses.replace(before, **changes, **bare)


@pytest.mark.parametrize(
    "kind", [RecordKind.SITE, RecordKind.ESTIMATE, RecordKind.HAZARD, RecordKind.SOURCE, RecordKind.ACTOR]
)
def test_opening_and_saving_changes_nothing(bench, kind):
    """A record of the sample that is opened and saved untouched says what it said before."""
    from heritage_app.services.actor import list_actors

    palmyra = bench.site_id("Palmyra")
    ids = {
        RecordKind.SITE: [row.id for row in bench.sites()],
        RecordKind.ESTIMATE: [row.id for row in bench.estimates(palmyra)],
        RecordKind.HAZARD: [row.id for row in bench.hazards(palmyra)],
        RecordKind.SOURCE: [row.id for row in bench.ask(list_sources)],
        RecordKind.ACTOR: [row.id for row in bench.ask(list_actors)],
    }[kind]
    assert ids
    for record_id in ids:
        before, _ = bench.ask(lambda s, i=record_id: read_draft(s, kind, i))
        page = bench.open(kind, record_id=record_id)
        page.save()
        bench.settle()
        assert bench.told[-1] == ("closed",), [one.message.text() for one in page.mending.errors()]
        bench.drop(page)
        after, _ = bench.ask(lambda s, i=record_id: read_draft(s, kind, i))
        assert _in_meaning(after) == _in_meaning(before)


def _in_meaning(draft):
    """A draft as plain values, dates by their EDTF: the words in which a date was typed may be others."""
    from dataclasses import fields, is_dataclass

    def plain(value):
        if hasattr(value, "edtf"):
            return value.edtf
        if isinstance(value, tuple):
            return tuple(plain(part) for part in value)
        if is_dataclass(value):
            return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
        return value

    return plain(draft)


def test_a_record_changed_by_somebody_else_is_told_and_both_texts_survive(bench):
    """The save is refused in words; one press brings the other's changes in beside what was typed, and it saves."""
    (report,) = bench.reports(bench.site_id("Arch of Triumph"))
    page = bench.open(RecordKind.DAMAGE, record_id=report.id)
    page.inputs["texts"].boxes["en"].set_raw("My own words")
    page.footer.lines["reason"].setText("put more plainly")
    _change_elsewhere(bench, report.id, incident="INC-1", condition=Condition.SEVERE)
    page.save()
    bench.settle()
    assert "was changed by someone else" in page.banner("trouble").accessibleName()
    assert page.inputs["texts"].raw()["en"] == "My own words"
    page.banner("trouble").buttons[0].click()
    bench.settle()
    assert page.inputs["incident"].raw() == "INC-1"
    assert page.condition.raw() == "severe"
    assert page.inputs["texts"].raw()["en"] == "My own words"
    page.save()
    bench.settle()
    assert bench.told[-1] == ("closed",)
    (after,) = bench.reports(bench.site_id("Arch of Triumph"))
    assert (after.draft.incident, after.condition, after.text("en")) == ("INC-1", Condition.SEVERE, "My own words")


def test_fields_changed_on_both_sides_show_what_the_other_saved(bench):
    """Where both changed one field, the text typed here stays and the other stands above, to choose from."""
    (report,) = bench.reports(bench.site_id("Arch of Triumph"))
    page = bench.open(RecordKind.DAMAGE, record_id=report.id)
    page.inputs["incident"].set_raw("MINE")
    page.footer.lines["reason"].setText("the number was another one")
    _change_elsewhere(bench, report.id, incident="THEIRS")
    page.save()
    bench.settle()
    page.banner("trouble").buttons[0].click()
    bench.settle()
    assert page.inputs["incident"].raw() == "MINE"
    assert page.banner("conflict").cells["incident", "theirs"].words.text() == "THEIRS"


def test_all_of_a_long_text_that_two_people_changed_can_be_read_by_keyboard(bench):
    """First the piece that differs is shown; one press shows each text whole, and Tab and arrows go through it."""
    long = " ".join(f"Wall {n} stands." for n in range(200)) + "\n\U0001f3db Last line"
    (report,) = bench.reports(bench.site_id("Arch of Triumph"))
    _change_elsewhere(bench, report.id, texts=(LanguageText("en", long),))
    page = bench.open(RecordKind.DAMAGE, record_id=report.id)
    page.inputs["texts"].boxes["en"].set_raw(long.replace("Last", "Final"))
    page.footer.lines["reason"].setText("seen on the spot")
    _change_elsewhere(bench, report.id, texts=(LanguageText("en", long.replace("Wall 100 ", "Tower 100 ")),))
    page.save()
    bench.settle()
    page.banner("trouble").buttons[0].click()
    bench.settle()
    view = page.banner("conflict")
    cells = {side: view.cells["texts", side] for side in SIDES}
    assert "Final" in cells["mine"].button.accessibleName() and "Tower 100" in cells["theirs"].button.accessibleName()
    assert all(len(cell.button.accessibleName()) < 400 and cell.box is None for cell in cells.values())
    button = view.whole["texts"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, KEY.Key_Space)
    assert button.accessibleName().startswith("Show less")
    assert cells["mine"].box.toPlainText() == long.replace("Last", "Final")
    marks = {side: [one.cursor.selectedText() for one in cell.box.extraSelections()] for side, cell in cells.items()}
    assert marks == {"mine": ["Final"], "theirs": ["Tower"], "base": ["Wall", "Last"]}
    cells["mine"].button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(cells["mine"].button, KEY.Key_Tab)
    assert cells["mine"].box.hasFocus()
    at = cells["mine"].box.verticalScrollBar().value()
    QTest.keyClick(cells["mine"].box, KEY.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert cells["mine"].box.verticalScrollBar().value() < at
    QTest.keyClick(button, KEY.Key_Space)
    assert cells["mine"].box.isHidden() and not cells["mine"].words.isHidden()


def test_a_draft_of_an_edit_lies_over_the_newer_record(bench):
    """Only the fields that were typed come back from the draft; the others show what is saved now."""
    (report,) = bench.reports(bench.site_id("Arch of Triumph"))
    page = bench.open(RecordKind.DAMAGE, record_id=report.id)
    page.inputs["incident"].set_raw("MINE")
    bench.press(KEY.Key_Escape)
    bench.drop(page)
    _change_elsewhere(bench, report.id, condition=Condition.SEVERE)
    page = bench.open(RecordKind.DAMAGE, record_id=report.id)
    assert page.inputs["incident"].raw() == "MINE"
    assert page.condition.raw() == "severe"
    assert "was saved by someone since" in page.banner("draft").accessibleName()


def test_the_reason_of_a_correction_stands_in_the_history(bench):
    """What is written beside Save when editing is kept with the change."""
    from heritage_app.services.history import history_of

    (report,) = bench.reports(bench.site_id("Arch of Triumph"))
    page = bench.open(RecordKind.DAMAGE, record_id=report.id)
    page.inputs["incident"].set_raw("INC-9")
    page.footer.lines["reason"].setText("typing error")
    page.save()
    bench.settle()
    rows = bench.ask(lambda s: history_of(s, [report.id]))
    assert ("typing error", "Rania", "correction") in {(row.reason, row.by, str(row.kind)) for row in rows}


# ---------------------------------------------------------------------------------- access, order, directions


def opened_wide(page: FormPage) -> None:
    for fold in page.findChildren(type(page.fold("", ""))):
        fold.open()


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_of_every_form_has_a_name(bench, kind, unnamed_controls):
    """What a screen reader meets in a form with all parts opened is named."""
    page = bench.open(kind, site_id=bench.site_id("Palmyra"))
    opened_wide(page)
    bench.settle()
    assert unnamed_controls(page) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_tab_goes_through_the_form_in_reading_order(app, made_once, tmp_path, kind, lang):
    """Column after column, line after line, in the direction of the language, and round through the footer."""
    if lang == "ar":
        QLocale.setDefault(QLocale("ar_SY"))
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        apply_theme(app, "light")
    bench = Bench(made_once["sample"], tmp_path, lang=lang)
    try:
        page = bench.open(kind, site_id=bench.sites("palmyra")[0].id)
        bench.window.resize(1168, 2400)
        bench.settle()
        next(w for w in focus_chain(page.body) if w.isVisible()).setFocus()
        seen = [bench.focus()]
        while True:
            bench.press(KEY.Key_Tab)
            if bench.focus() is seen[0] or len(seen) > 200:
                break
            seen.append(bench.focus())
        stops = [w for w in focus_chain(page.body) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        inside = [w for w in seen if page.body.isAncestorOf(w)]
        assert set(inside) == set(stops)
        columns = [[w for w in inside if page.source is None or not page.source.isAncestorOf(w)]]
        if page.source is not None:
            columns.append([w for w in inside if page.source.isAncestorOf(w)])
        for column in columns:
            places = [w.mapTo(page, QPoint(w.width() // 2, w.height() // 2)) for w in column]
            for before, after in itertools.pairwise(places):
                below = after.y() > before.y() + 12
                beside = abs(after.y() - before.y()) <= 40
                forward = after.x() > before.x() if lang == "en" else after.x() < before.x()
                assert below or (beside and forward), (before, after)
    finally:
        bench.end()


def test_the_form_is_mirrored_in_arabic(app, made_once, tmp_path):
    """In a right-to-left window the source card stands left, and words of the registry are Arabic."""
    QLocale.setDefault(QLocale("ar_SY"))
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    apply_theme(app, "light")
    bench = Bench(made_once["sample"], tmp_path, lang="ar")
    try:
        page = bench.open(RecordKind.DAMAGE, site_id=bench.sites("قوس")[0].id)
        assert page.source.mapTo(page, QPoint(0, 0)).x() < page.when.mapTo(page, QPoint(0, 0)).x()
        assert page.condition.picker.cards["destroyed"].text() == "مُدمَّر"
        bench.type("5/10/2015")
        assert "تشرين الأول" in page.when.message.text()
        assert page.when.line.layoutDirection() == Qt.LayoutDirection.LeftToRight
        texts = page.inputs["texts"]
        assert list(texts.boxes) == ["ar"]
        assert texts.boxes["ar"].edit.layoutDirection() == Qt.LayoutDirection.RightToLeft
        texts.focus_widget().setFocus()
        bench.press(KEY.Key_L, CTRL)
        assert texts.boxes["en"].edit.layoutDirection() == Qt.LayoutDirection.LeftToRight
    finally:
        bench.end()


def test_the_source_card_goes_below_in_a_narrow_window(bench):
    """At 700 pixels nothing is cut off to the side: the second column stands below the first."""
    page = bench.open(RecordKind.DAMAGE, site_id=bench.site_id("Palmyra"))
    bench.window.resize(700, 698)
    bench.settle()
    assert page.source.mapTo(page.body, QPoint(0, 0)).y() > page.when.mapTo(page.body, QPoint(0, 0)).y() + 200
    assert page.body.width() <= page.area.viewport().width()


def test_a_screen_reader_finds_the_problem_at_its_field(bench):
    """The message below a field is the description of its control, and goes when the field is mended."""
    page = bench.open(RecordKind.SITE)
    page.save()
    bench.settle()
    node = QAccessible.queryAccessibleInterface(page.name.control)
    assert node.text(QAccessible.Text.Name) == "Name"
    assert node.text(QAccessible.Text.Description) == "Enter the name of the site"
    bench.type("Tell")
    assert node.text(QAccessible.Text.Description) == ""


def test_the_keys_of_a_form_go_before_those_of_the_window(bench):
    """Menus may use Ctrl+S and Ctrl+1 too: while a form has the focus they are the form's."""
    from PySide6.QtGui import QKeySequence, QShortcut

    stolen: list[str] = []
    for keys in ("Ctrl+S", "Ctrl+1", "Esc"):
        QShortcut(QKeySequence(keys), bench.window).activated.connect(lambda keys=keys: stolen.append(keys))
    page = bench.open(RecordKind.DAMAGE, site_id=bench.site_id("Palmyra"))
    bench.press(KEY.Key_1, CTRL)
    bench.press(KEY.Key_S, CTRL)
    bench.press(KEY.Key_Escape)
    assert stolen == []
    assert page.condition.raw() == "no-visible-damage"
    assert [one[0] for one in bench.told] == ["saved", "closed"]


def test_esc_first_closes_the_list_of_a_picker(bench):
    """While entries are offered Esc puts them away; only then it is the form's."""
    page = bench.open(RecordKind.DAMAGE, site_id=bench.site_id("Palmyra"))
    bench.tab()
    bench.press(KEY.Key_Down, ALT)
    assert page.cause.pick._listing()
    bench.press(KEY.Key_Escape)
    assert not page.cause.pick._listing() and bench.told == []
    bench.press(KEY.Key_Escape)
    assert bench.told == [("closed",)]


def test_drafts_are_plain_json_by_field(bench):
    """The file of a draft can be read without the program."""
    page = bench.open(RecordKind.SITE)
    bench.type("Tell")
    page.keeping.keep()
    (path,) = (bench.folder / "drafts").glob("*.json")
    assert json.loads(path.read_text(encoding="utf-8"))["values"] == {"name": "Tell"}


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("  Temple\nof Bel ", "Temple of Bel"),
        ({"text": "Temple", "key": "temple"}, "Temple"),
        (
            [{"text": {"text": "court file", "key": "court file"}}, {"text": {"text": "visit", "key": ""}}],
            "court file, visit",
        ),
        ([{"term": {"text": "Roman", "key": "roman"}, "since": ""}], "Roman"),
        ([], ""),
        (None, "–"),
    ],
)
def test_what_two_people_changed_is_told_in_words(raw: object, words: str) -> None:
    """Lists of choices, such as tags, stand beside each other as a person reads them, never as data."""
    assert raw_words(raw) == words
    assert raw_words(["x" * 50, "y" * 50]).endswith("y…") and raw_words(["x" * 50, "y" * 50], 300).endswith("yy")

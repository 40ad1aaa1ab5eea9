"""The forms of sources, hazards and people."""

from __future__ import annotations

import pytest
from ui.form_bench import CTRL, KEY, Bench

from heritage_app.domain.vocabulary import HazardState, RecordKind
from heritage_app.services.actor import list_actors
from heritage_app.services.source import list_sources


@pytest.fixture
def bench(app, made_once, tmp_path):
    opened = Bench(made_once["sample"], tmp_path)
    yield opened
    opened.end()


def test_everything_of_a_source_can_be_entered(bench):
    """All fields in CSL's words, the reliability by its letter, and what it derives from."""
    page = bench.open(RecordKind.SOURCE)
    assert bench.focus() is page.inputs["title"].line
    bench.type("Palmyra in five years")
    raws = {
        "type": "report",
        "author": "N. Khoury",
        "container_title": "Bulletin",
        "publisher": "Agence France-Presse (AFP)",
        "publisher_place": "Damascus",
        "agency": "AFP",
        "issued": "31/3/2016",
        "url": "https://example.org/a",
        "archived_url": "https://example.org/b",
        "doi": "10.1/x",
        "language": "fr",
        "reliability": "B",
        "derived_from": "syria army",
    }
    for name, raw in raws.items():
        page.inputs[name].set_raw(raw)
        page.inputs[name].settle()
    assert page.inputs["reliability"].text() == "B – usually reliable"
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[-1] == ("closed",), [one.message.text() for one in page.mending.errors()]
    row = next(row for row in bench.ask(list_sources) if row.draft.title == "Palmyra in five years")
    draft = row.draft
    assert (draft.type, draft.author, draft.reliability, draft.language) == ("report", "N. Khoury", "B", "fr")
    assert (draft.issued.edtf, draft.accessed.edtf) == ("2016-03-31", "2016-11-22")
    assert draft.derived_from in {one.id for one in bench.ask(list_sources) if "army" in one.draft.title}
    assert (draft.publisher, draft.publisher_place, draft.agency) == ("Agence France-Presse (AFP)", "Damascus", "AFP")


def test_a_source_without_a_title_is_told_so(bench):
    """The words are the same as beside a claim."""
    page = bench.open(RecordKind.SOURCE)
    bench.press(KEY.Key_Return, CTRL)
    assert page.inputs["title"].message.text() == "Enter the headline or the name of the source"


def test_a_source_cannot_derive_from_itself(bench):
    """Its own title is not among the entries offered."""
    row = bench.ask(list_sources)[0]
    page = bench.open(RecordKind.SOURCE, record_id=row.id)
    assert row.id not in {one.key for one in page.lists.get("other sources")}
    assert len(page.lists.get("other sources")) == len(bench.ask(list_sources)) - 1


def test_publishers_in_use_are_offered(bench):
    """Three letters and Enter take a publisher that was used before; any other may be typed."""
    page = bench.open(RecordKind.SOURCE)
    page.inputs["publisher"].control.setFocus()
    bench.type("her cen")
    bench.press(KEY.Key_Return)
    assert page.inputs["publisher"].text() == "UNESCO World Heritage Centre"
    page.inputs["publisher"].control.setText("Another one")
    assert page.inputs["publisher"].trouble() is None


def test_everything_of_a_hazard_can_be_entered(bench):
    """Kind, state, day, words in their language, and the people concerned are saved as entered."""
    page = bench.open(RecordKind.HAZARD, site_id=bench.site_id("Temple of Bel"))
    assert bench.focus() is page.inputs["kind"].control
    bench.type("unex")
    bench.tab()
    bench.type("27 mar 2016")
    page.inputs["state"].choices.chips["confirmed"].click()
    page.inputs["text"].edit.setPlainText("ألغام في الحرم")
    page.inputs["said_by"].control.setText("A deminer")
    page.inputs["handled_by"].control.setText("A deminer")
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[-1] == ("closed",)
    (row,) = bench.hazards(page.site_id)
    assert (row.draft.kind, row.draft.state) == ("unexploded-ordnance", HazardState.CONFIRMED)
    assert (row.draft.known.edtf, row.draft.text, row.draft.text_lang) == ("2016-03-27", "ألغام في الحرم", "ar")
    assert (row.said_by, row.handled_by, row.attributed_to) == ("A deminer", "A deminer", "")


def test_a_hazard_without_a_kind_is_told_so(bench):
    """One thing to fix, at the kind."""
    page = bench.open(RecordKind.HAZARD, site_id=bench.site_id("Temple of Bel"))
    bench.press(KEY.Key_Return, CTRL)
    assert page.inputs["kind"].message.text() == "Choose what kind of hazard it is"


def test_everything_of_an_actor_can_be_entered(bench):
    """Names in several languages, kind, roles with dates and protection are saved as entered."""
    page = bench.open(RecordKind.ACTOR)
    bench.type("Directorate of antiquities")
    names = page.inputs["names"]
    names.add_button.click()
    names.rows[1].cells["text"].line.setText("مديرية الآثار")
    page.inputs["kind"].choices.chips["organisation"].click()
    page.inputs["roles"].set_raw([{"text": "Owner", "since": "1946", "until": "2011"}])
    page.inputs["protected"].check.click()
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[-1] == ("closed",), [one.message.text() for one in page.mending.errors()]
    row = next(row for row in bench.ask(list_actors) if row.name == "Directorate of antiquities")
    assert [(n.text, n.lang) for n in row.draft.names] == [
        ("Directorate of antiquities", "en"),
        ("مديرية الآثار", "ar"),
    ]
    assert (row.draft.kind, row.draft.protected) == ("organisation", True)
    (role,) = row.draft.roles
    assert (role.text, role.since.edtf, role.until.edtf) == ("Owner", "1946", "2011")


def test_an_actor_without_a_name_is_told_so(bench):
    """The words name the field."""
    page = bench.open(RecordKind.ACTOR)
    bench.press(KEY.Key_Return, CTRL)
    assert page.inputs["names"].message.text() == "Enter the name of the person or organisation"


def test_a_new_name_in_a_form_is_said_to_be_new(bench):
    """A name nobody bears yet is entered with the record, and the form says so beforehand."""
    page = bench.open(RecordKind.HAZARD, site_id=bench.site_id("Temple of Bel"))
    page.inputs["said_by"].control.setText("Nobody yet")
    assert page.inputs["said_by"].message.text() == "New name: entered together with this"
    page.inputs["said_by"].control.setText("Agence France-Presse (AFP)")
    page.inputs["said_by"].settle()
    assert page.inputs["said_by"].message.text() == ""

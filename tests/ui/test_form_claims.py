"""The forms of restoration stages, threats and earlier works: by keyboard alone, read back in words, kept and edited."""

from __future__ import annotations

import pytest
from ui.form_bench import CTRL, KEY, Bench

from heritage_app.domain.vocabulary import Evidence, RecordKind, Stage
from heritage_app.services.intervention import list_interventions, select_interventions
from heritage_app.services.stage import list_stages, select_stages
from heritage_app.services.threat import list_threats, select_threats

READ = {
    RecordKind.STAGE: (list_stages, select_stages),
    RecordKind.THREAT: (list_threats, select_threats),
    RecordKind.INTERVENTION: (list_interventions, select_interventions),
}


@pytest.fixture
def bench(app, made_once, tmp_path):
    opened = Bench(made_once["sample"], tmp_path)
    yield opened
    opened.end()


@pytest.fixture
def site_id(bench):
    return bench.site_id("Arch of Triumph")


def rows(bench, kind, site_id):
    read, select = READ[kind]
    return bench.ask(lambda session: read(session, select(site_ids=[site_id])))


def test_a_stage_is_entered_by_keyboard_alone(bench, site_id):
    """Stage by arrow, date read back in words, a new name, words and source: saved with the evidence of the source."""
    page = bench.open(RecordKind.STAGE, site_id=site_id)
    bench.press(KEY.Key_Space)
    bench.press(KEY.Key_Right)
    bench.press(KEY.Key_Space)
    bench.tab_to("Since when")
    bench.type("oct 2016")
    assert page.inputs["since"].message.text() == "October 2016 (day not known)"
    bench.tab()
    bench.type("Polish mission")
    assert page.inputs["claimant_id"].message.text() == "New name: entered together with this"
    bench.tab_to("What is said")
    bench.type("Shoring stands")
    bench.tab_to("Title")
    bench.type("A visit in October")
    bench.press(KEY.Key_Return, CTRL)
    (row,) = rows(bench, RecordKind.STAGE, site_id)
    assert (row.draft.stage, row.draft.since.edtf, row.claimant) == (Stage.STABILISED, "2016-10", "Polish mission")
    assert (row.draft.text, row.draft.text_lang, row.evidence) == ("Shoring stands", "en", Evidence.PRESS_ONLY)
    assert bench.told[-1] == ("closed",)


def test_a_threat_is_entered_by_keyboard_alone(bench, site_id):
    """Category, cause and probability from their lists; the horizon may lie in the future."""
    page = bench.open(RecordKind.THREAT, site_id=site_id)
    bench.type("looting")
    bench.tab()
    bench.type("theft")
    bench.tab()
    bench.type("prob")
    bench.tab()
    bench.type("2027")
    assert page.inputs["horizon"].message.text() == "2027 (month not known)"
    bench.press(KEY.Key_Return, CTRL)
    (row,) = rows(bench, RecordKind.THREAT, site_id)
    assert (row.draft.probability, row.draft.horizon.edtf) == ("probable", "2027")
    assert (row.draft.category, row.draft.cause) == (page.inputs["category"].pick.key, page.inputs["cause"].pick.key)
    assert row.draft.category.startswith("looting") and row.draft.cause.startswith("theft")


def test_earlier_works_are_entered_by_keyboard_alone(bench, site_id):
    """Kind from its list, an imprecise date, who did them, and the judgement, which may be taken back."""
    page = bench.open(RecordKind.INTERVENTION, site_id=site_id)
    bench.type("repair")
    bench.tab()
    bench.type("1930s")
    assert page.inputs["done"].message.text() == "1930s"
    bench.tab()
    bench.type("French mandate authorities")
    bench.tab()
    bench.press(KEY.Key_Right)
    bench.press(KEY.Key_Space)
    bench.press(KEY.Key_Return, CTRL)
    (row,) = rows(bench, RecordKind.INTERVENTION, site_id)
    assert (row.draft.kind, row.draft.done.edtf, row.actor) == ("repair", "193X", "French mandate authorities")
    assert row.draft.compatible is False


@pytest.mark.parametrize(
    ("kind", "field", "said"),
    [
        (
            RecordKind.STAGE,
            "stage",
            "Choose what is being done: stabilised, under way, completed, or judged not feasible",
        ),
        (RecordKind.THREAT, "category", "Enter what threatens the site: a category, a cause, or a text"),
        (RecordKind.INTERVENTION, "kind", "Choose what kind of works they were"),
    ],
)
def test_an_empty_form_says_what_is_wanted(bench, site_id, kind, field, said):
    """Saving nothing is one thing to fix, under the field that mends it, which has the focus."""
    page = bench.open(kind, site_id=site_id)
    bench.press(KEY.Key_Return, CTRL)
    assert page.inputs[field].message.text() == said
    assert page.inputs[field].isAncestorOf(bench.focus())
    assert page.footer.errors.text() == "1 thing to fix"


@pytest.mark.parametrize(("kind", "field"), [(RecordKind.STAGE, "since"), (RecordKind.INTERVENTION, "done")])
def test_what_has_happened_is_not_in_the_future(bench, site_id, kind, field):
    """A day after today is refused in the words of every form; what was typed stays."""
    page = bench.open(kind, site_id=site_id)
    page.inputs[field].line.setText("1 jan 2017")
    bench.press(KEY.Key_Return, CTRL)
    assert page.inputs[field].message.text() == "This date is in the future. Enter today or earlier"
    assert page.inputs[field].line.text() == "1 jan 2017"


@pytest.mark.parametrize("kind", list(READ))
def test_what_was_typed_is_back_after_closing(bench, site_id, kind):
    """Esc keeps a draft and never asks; the form opens with it."""
    page = bench.open(kind, site_id=site_id)
    page.inputs["text"].edit.setFocus()
    bench.type("half a sente")
    bench.press(KEY.Key_Escape)
    bench.drop(page)
    again = bench.open(kind, site_id=site_id)
    assert again.inputs["text"].read() == "half a sente"
    assert again.banner("draft") is not None
    assert rows(bench, kind, site_id) == ()


FILLED = {
    RecordKind.STAGE: {"stage": "under-way", "since": "2016", "claimant_id": "Somebody", "status": "disputed"},
    RecordKind.THREAT: {
        "category": "looting/illegal activities",
        "horizon": "2030",
        "probability": "possible",
        "visibility": "internal",
    },
    RecordKind.INTERVENTION: {"kind": "repair", "done": "1932", "actor_id": "Somebody", "compatible": "yes"},
}


@pytest.mark.parametrize("kind", list(READ))
def test_what_is_saved_opens_as_it_was_and_can_be_corrected(bench, site_id, kind):
    """A record opens with everything it says; saving it untouched changes nothing, a correction only what was typed."""
    page = bench.open(kind, site_id=site_id)
    for name, raw in {**FILLED[kind], "text": {"text": "كما قيل", "lang": "ar"}}.items():
        page.inputs[name].set_raw(raw)
        page.inputs[name].settle()
    bench.press(KEY.Key_Return, CTRL)
    bench.drop(page)
    (first,) = rows(bench, kind, site_id)
    assert (first.draft.text, first.draft.text_lang) == ("كما قيل", "ar")

    page = bench.open(kind, record_id=first.id)
    bench.press(KEY.Key_Return, CTRL)
    bench.drop(page)
    (second,) = rows(bench, kind, site_id)
    assert second.draft == first.draft

    page = bench.open(kind, record_id=first.id)
    page.inputs["text"].edit.setFocus()
    bench.type(" 2")
    bench.press(KEY.Key_Return, CTRL)
    bench.drop(page)
    (third,) = rows(bench, kind, site_id)
    assert third.draft.text != first.draft.text
    assert third.version > second.version


def test_without_a_site_the_form_asks_for_one(bench):
    """Opened from a list that is no site's, the site is the first field, found by typing; without it nothing is saved."""
    page = bench.open(RecordKind.THREAT)
    page.inputs["text"].set_raw({"text": "Looting", "lang": "en"})
    bench.press(KEY.Key_Return, CTRL)
    assert page.site.message.text() == "Choose the site that is threatened"
    bench.type("triumph")
    bench.settle(0.3)
    bench.press(KEY.Key_Return)
    bench.press(KEY.Key_Return, CTRL)
    (row,) = rows(bench, RecordKind.THREAT, bench.site_id("Arch of Triumph"))
    assert row.draft.text == "Looting"

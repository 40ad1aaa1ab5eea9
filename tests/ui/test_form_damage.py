"""The form of a damage report: what is understood is said, what may be recorded already is asked."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from ui.form_bench import CTRL, KEY, Bench

from heritage_app.domain.vocabulary import Condition, Evidence, RecordKind, ReportKind, Wording
from heritage_app.services.source import citations_of


@pytest.fixture
def bench(app, made_once, tmp_path):
    opened = Bench(made_once["sample"], tmp_path)
    yield opened
    opened.end()


@pytest.fixture
def page(bench):
    return bench.open(RecordKind.DAMAGE, site_id=bench.site_id("Arch of Triumph"))


def test_the_header_says_where_and_how_the_place_is_now(page):
    """Title, site with its place, and the present condition as a badge."""
    assert page.header.title.text() == "New damage report"
    assert page.header.place.text().replace("\u2068", "").replace("\u2069", "") == "Arch of Triumph  ·  Palmyra, Homs"
    assert (page.header.badge.kind, page.header.badge.text) == ("destroyed", "Now: Destroyed")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("oct 2015", "October 2015 (day not known)"),
        ("5 oct 2015", "5 October 2015"),
        ("5/10/2015", "Read as \u20685 October 2015\u2069. Change if you meant \u206810 May\u2069"),
        ("31/8/2015", "31 August 2015"),
        ("between May 2015 and March 2016", "between May 2015 and March 2016"),
        ("٥ تشرين الأول ٢٠١٥", "5 October 2015"),
    ],
)
def test_dates_are_read_back_in_words(bench, page, typed, said):
    """What was understood stands below the field, with the other reading where there is one."""
    bench.type(typed)
    assert page.when.message.text() == said
    assert page.when.kind == "ok"


def test_a_date_in_the_future_is_told_when_saving(bench, page):
    """Leaving the field says nothing; saving says what to enter."""
    bench.type("1 jan 2017")
    bench.tab()
    assert page.when.kind == "ok"
    bench.press(KEY.Key_Return, CTRL)
    assert page.when.message.text() == "This date is in the future. Enter today or earlier"


def test_an_empty_report_says_what_would_make_it_one(bench, page):
    """Nothing entered at all is one thing to fix, under the first field."""
    bench.press(KEY.Key_Return, CTRL)
    assert page.when.message.text() == "Enter when it happened, the condition after it, or what happened"
    assert page.footer.errors.text() == "1 thing to fix"


def test_an_article_older_than_the_event_is_a_warning_only(bench, page):
    """The two dates are shown; saving goes on."""
    bench.type("5 oct 2015")
    issued = page.inputs["source.issued"]
    page.inputs["source.title"].control.setText("A paper")
    issued.line.setText("3 sep 2015")
    assert issued.kind == "warning"
    assert issued.message.text() == "The article (3 Sep 2015) is older than the event (5 Oct 2015). Check both dates"
    issued.line.setText("7 oct 2015")
    assert issued.kind == "ok"
    issued.line.setText("3 sep 2015")
    page.when.line.setText("1 sep 2015")
    assert issued.kind == "ok"
    page.when.line.setText("5 oct 2015")
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[-1] == ("closed",)


def test_ctrl_and_a_digit_set_the_condition_from_anywhere(bench, page):
    """Ctrl+1 to 5 and 0 choose in any field, where the typing goes on; from the picker it goes on to the words."""
    bench.type("oct")
    bench.press(KEY.Key_4, CTRL)
    bench.type(" 2015")
    assert (page.condition.raw(), page.when.raw()) == ("severe", "oct 2015")
    bench.press(KEY.Key_0, CTRL)
    assert page.condition.raw() == "not-assessed"
    page.condition.focus_widget().setFocus()
    bench.press(KEY.Key_5, CTRL)
    assert bench.focus() is page.inputs["texts"].focus_widget()


def test_the_condition_picker_is_one_stop_of_the_tab_key(bench, page):
    """Tab comes to the card chosen, or the first, and leaves from there; arrows move between cards."""
    page.cause.pick.setFocus()
    bench.tab()
    assert bench.focus() is page.condition.picker.cards["no-visible-damage"]
    bench.tab()
    assert bench.focus() is page.inputs["texts"].focus_widget()
    bench.press(KEY.Key_3, CTRL)
    page.cause.pick.setFocus()
    bench.tab()
    assert bench.focus() is page.condition.picker.cards["moderate"]


def test_ctrl_l_adds_the_next_language(bench, page):
    """English, then Arabic, then French, each in a box of its own; then round again. The hint names what comes."""
    texts = page.inputs["texts"]
    assert texts.message.text() == "English  ·  add Arabic or French with Ctrl+L"
    texts.focus_widget().setFocus()
    for lang in ("ar", "fr", "en", "ar"):
        bench.press(KEY.Key_L, CTRL)
        assert texts.boxes[lang].edit.hasFocus()
    assert texts.message.text() == "English  ·  Arabic  ·  French  ·  Ctrl+L goes to the next language"
    assert texts.boxes["ar"].edit.accessibleName() == "What happened, Arabic"


def test_a_category_can_stand_for_the_cause(bench, page):
    """Causes and their categories are in one list; a category alone is kept as such."""
    page.cause.pick.setFocus()
    bench.type("military/armed")
    bench.tab()
    assert page.cause.pick.key == "category:military-armed-conflict"
    bench.press(KEY.Key_Return, CTRL)
    rows = bench.reports(page.site_id)
    assert {(row.draft.causes[0].category, row.draft.causes[0].type) for row in rows} >= {
        ("military-armed-conflict", None)
    }


def test_everything_of_a_report_can_be_entered(bench, page):
    """Extent, dates, effects, attribution, people, coverage, advice, kind, status and number are saved as entered."""
    raws = {
        "occurred": "aug 2015",
        "cause": "fire",
        "condition": "severe",
        "texts": {"en": "Burnt"},
        "extent": "31–60",
        "observed": "27 mar 2016",
        "means": "on site",
        "effects": [{"type": "burning", "part": "roof", "certainty": "high"}, {"part": "doors"}],
        "other_causes": [{"type": "wind action"}],
        "attributions": [
            {"actor": "Somebody new", "wording": "alleged", "said_by": "Agence France-Presse (AFP)", "printable": "no"}
        ],
        "involved": [{"actor": "Khaled", "role": "observer"}, {"actor": "Khaled", "role": "assessor"}],
        "share": "91",
        "gap": "Mines",
        "kind": "inspection",
        "status": "in-review",
        "incident": "INC-1",
        "assessment_due": "2017",
        "visibility": "internal",
    }
    for name, raw in raws.items():
        page.inputs[name].set_raw(raw)
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[-1] == ("closed",), [one.message.text() for one in page.mending.errors()]
    row = next(row for row in bench.reports(page.site_id) if row.draft.incident == "INC-1")
    draft = row.draft
    assert (draft.condition, draft.extent, draft.kind) == (Condition.SEVERE, "31-60pct", ReportKind.INSPECTION)
    assert [(c.type, c.category) for c in draft.causes] == [("fire", None), ("wind-action", None)]
    assert [(e.type, e.part, e.certainty) for e in draft.effects] == [
        ("burning", "roof", "high"),
        (None, "doors", None),
    ]
    (said,) = draft.attributions
    assert (said.actor, said.wording, said.said_by, said.printable) == (
        "Somebody new",
        Wording.ALLEGED,
        "Agence France-Presse (AFP)",
        False,
    )
    assert [(one.actor, one.role) for one in draft.involved] == [("Khaled", "observer"), ("Khaled", "assessor")]
    assert draft.involved[0].actor_id == draft.involved[1].actor_id  # one person, entered once
    assert (draft.coverage.means, draft.coverage.share, draft.coverage.gap) == ("on-site", "91-100pct", "Mines")
    assert (draft.observed.edtf, draft.assessment_due.edtf) == ("2016-03-27", "2017")
    assert (str(draft.status), str(draft.visibility)) == ("in-review", "internal")


def test_a_word_that_is_no_term_is_asked_about_and_kept(bench, page):
    """A cause that the list does not know stays in its field, with what to do."""
    bench.type("2015")
    page.cause.pick.setFocus()
    bench.type("meteor")
    bench.tab()
    words = "“meteor” is not in the list. Type a part of a word, or press Alt+↓ to see all entries"
    assert page.cause.message.text() == words
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told == [] and page.cause.text() == "meteor"


def test_an_attribution_without_a_name_is_asked_about(bench, page):
    """Who says so without who did it is not dropped in silence."""
    bench.type("2015")
    page.inputs["attributions"].set_raw([{"said_by": "Rania"}])
    bench.press(KEY.Key_Return, CTRL)
    words = "Fill in “Who is said to have done it” in row 1, or take the row away"
    assert page.inputs["attributions"].message.text() == words
    assert bench.told == []


def test_rows_are_added_and_taken_away_with_keys(bench, page):
    """The button below adds a row and goes to it; the button beside takes one away."""
    rows = page.inputs["effects"]
    rows.rows[0].cells["part"].line.setText("roof")
    rows.add_button.setFocus()
    bench.press(KEY.Key_Space)
    assert len(rows.rows) == 2 and rows.rows[1].isAncestorOf(bench.focus())
    assert rows.rows[1].cells["part"].control.accessibleName() == "Part of the building 2"
    assert rows.rows[0].remove.accessibleName() == "Take away row 1 of What it did"
    rows.rows[0].remove.setFocus()
    bench.press(KEY.Key_Space)
    assert len(rows.rows) == 1 and rows.raw() == []


def test_the_more_part_opens_with_the_keyboard(bench, page):
    """Enter and Space open it; its name tells whether it is open."""
    fold = next(one for one in page.findChildren(type(page.fold("", ""))) if one.button.text() == "More")
    assert not page.inputs["status"].isVisible()
    fold.button.setFocus()
    bench.press(KEY.Key_Return)
    assert page.inputs["status"].isVisible()
    assert fold.button.accessibleName() == "More, open"
    bench.press(KEY.Key_Space)
    assert not page.inputs["status"].isVisible()


# -------------------------------------------------------------------------------------------------- duplicates


def test_a_report_of_the_same_event_is_pointed_at(bench, page):
    """The banner says which; the focus stays in the field, and Tab goes on to the next one."""
    bench.type("nov 2015")
    bench.settle(0.4)
    banner = page.banner("similar")
    assert banner.accessibleName() == "This may already be recorded. May 2015 … 29 Mar 2016 · Destroyed · 1 source"
    assert [button.text() for button in banner.buttons] == ["Open it", "Add my source to it", "Keep separate"]
    assert bench.focus() is page.when.line
    bench.tab()
    assert bench.focus() is page.cause.pick
    page.when.line.setText("2009")
    bench.settle(0.4)
    assert page.banner("similar") is None


def test_open_it_keeps_what_was_typed_and_asks_for_the_other(bench, page):
    """Opening the report that is there loses nothing of this one."""
    (held,) = bench.reports(page.site_id)
    bench.type("nov 2015")
    bench.settle(0.4)
    page.banner("similar").buttons[0].click()
    assert bench.told == [("open", "damage", held.id)]
    page.keeping.keep()
    bench.drop(page)
    assert bench.open(RecordKind.DAMAGE, site_id=held.site_id).when.raw() == "nov 2015"


def test_my_source_is_added_to_the_report_that_is_there(bench, page):
    """No second report: the source is cited on the first one, and the form is done."""
    (held,) = bench.reports(page.site_id)
    bench.type("nov 2015")
    bench.settle(0.4)
    page.banner("similar").buttons[1].click()
    bench.settle()
    title = page.inputs["source.title"]
    assert title.message.text() == "Enter the headline or the name of the source"
    assert bench.focus() is title.control
    bench.type("Satellite image")
    page.inputs["source.type"].choices.chips["satellite-image"].click()
    page.banner("similar").buttons[1].click()
    bench.settle()
    assert bench.told == [("saved", "damage", held.id), ("closed",)]
    (after,) = bench.reports(page.site_id)
    assert after.citation_count == held.citation_count + 1
    assert after.evidence is Evidence.IMAGERY


def test_keep_separate_is_not_asked_again(bench, page):
    """The banner goes, the focus is in the form, and further keys do not bring it back."""
    bench.type("nov 2015")
    bench.settle(0.4)
    page.banner("similar").buttons[2].setFocus()
    bench.press(KEY.Key_Space)
    assert page.banner("similar") is None
    assert page.body.isAncestorOf(QApplication.focusWidget())
    page.when.line.setText("dec 2015")
    bench.settle(0.5)
    assert page.banner("similar") is None
    bench.press(KEY.Key_Return, CTRL)
    assert len(bench.reports(page.site_id)) == 2


# ------------------------------------------------------------------------------------------------------ sources


def test_a_report_without_a_source_says_what_that_means(bench, page):
    """The block may stay empty; the day of reading, which stands there by itself, does not fill it."""
    assert page.source.state.text() == "Unsourced. It will print as unverified."
    assert page.inputs["source.accessed"].message.text() == "22 November 2016"
    bench.type("2015")
    bench.press(KEY.Key_Return, CTRL)
    row = next(row for row in bench.reports(page.site_id) if row.draft.occurred.edtf == "2015")
    assert (row.citation_count, row.evidence) == (0, Evidence.UNVERIFIED)


@pytest.mark.parametrize(
    ("kind", "evidence"),
    [
        ("article-newspaper", Evidence.PRESS_ONLY),
        ("satellite-image", Evidence.IMAGERY),
        ("field-visit", Evidence.FIELD),
    ],
)
def test_the_kind_of_source_sets_the_evidence(bench, page, kind, evidence):
    """Article, Image and Visit are one question less: how well it is known follows."""
    bench.type("2015")
    page.inputs["source.type"].choices.chips[kind].click()
    page.inputs["source.title"].control.setText("Something seen")
    bench.press(KEY.Key_Return, CTRL)
    row = next(row for row in bench.reports(page.site_id) if row.draft.occurred.edtf == "2015")
    assert row.evidence is evidence


def test_a_source_that_is_held_is_cited_and_not_entered_again(bench, page):
    """Its title offers it; its own fields are shown and locked; where in it and its words are new."""
    from heritage_app.services.source import list_sources

    before = bench.ask(list_sources)
    bench.type("2015")
    page.inputs["source.title"].control.setFocus()
    bench.type("syria army")
    bench.press(KEY.Key_Return)
    block = page.source
    assert block.source_id and page.inputs["source.publisher"].control.isReadOnly()
    assert page.inputs["source.title"].message.text() == "In the registry: it will be cited, not entered again"
    page.inputs["source.locator"].line.setText("para. 15")
    page.inputs["source.quotation"].edit.setPlainText("blown up")
    bench.press(KEY.Key_Return, CTRL)
    assert bench.ask(list_sources)[0].id in {row.id for row in before}
    assert len(bench.ask(list_sources)) == len(before)
    row = next(row for row in bench.reports(page.site_id) if row.draft.occurred.edtf == "2015")
    (cited,) = bench.ask(lambda s: citations_of(s, [row.id]))[row.id]
    assert (cited.draft.locator, cited.draft.quotation, cited.draft.quotation_lang) == ("para. 15", "blown up", "en")


def test_changing_the_title_lets_the_source_go(bench, page):
    """Another title is another source: its fields are free again."""
    page.inputs["source.title"].control.setFocus()
    bench.type("syria army")
    bench.press(KEY.Key_Return)
    bench.type("x")
    assert page.source.source_id == ""
    assert not page.inputs["source.publisher"].control.isReadOnly()
    assert page.inputs["source.publisher"].text() == ""


def test_use_last_source_fills_the_block(bench):
    """After one report the next cites the same source with one press."""
    site_id = bench.site_id("Arch of Triumph")
    page = bench.open(RecordKind.DAMAGE, site_id=site_id)
    bench.type("2013")
    page.inputs["source.title"].control.setText("A new paper")
    bench.press(KEY.Key_Return, CTRL)
    bench.drop(page)
    page = bench.open(RecordKind.DAMAGE, site_id=bench.site_id("Palmyra"))
    bench.type("2013")
    page.source.last.click()
    assert page.inputs["source.title"].text() == "A new paper"
    bench.press(KEY.Key_Return, CTRL)
    rows = [row for row in bench.reports(page.site_id) if row.draft.occurred.text == "2013"]
    assert rows[0].citation_count == 1


def test_a_wrong_link_is_told_under_its_field(bench, page):
    """The words name what a web address begins with."""
    bench.type("2015")
    page.inputs["source.title"].control.setText("A paper")
    page.inputs["source.url"].line.setText("ftp://x")
    bench.press(KEY.Key_Return, CTRL)
    words = "“ftp://x” is not a web address. Enter one that begins with https:// or http://"
    assert page.inputs["source.url"].message.text() == words


def test_a_quotation_in_arabic_letters_is_taken_for_arabic(bench, page):
    """The language follows the letters until a person chooses; the text runs from the right."""
    quote = page.inputs["source.quotation"]
    quote.edit.setPlainText("دُمِّر المعبد")
    assert quote.lang == "ar"
    quote.edit.setFocus()
    bench.press(KEY.Key_L, CTRL)
    assert quote.lang == "fr"
    quote.edit.setPlainText("دُمِّر")
    assert quote.lang == "fr"


def test_a_report_without_a_site_asks_for_it(bench):
    """Opened from nowhere the form begins with the site; without one it says so."""
    page = bench.open(RecordKind.DAMAGE)
    assert bench.focus() is page.site.pick
    bench.tab_to("When it happened")
    bench.type("2015")
    bench.press(KEY.Key_Return, CTRL)
    assert page.site.message.text() == "Choose the site that this is about"
    bench.type("mar el")
    bench.press(KEY.Key_Return)
    assert page.header.place.text().startswith("\u2068Mar Elian")
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told[-1] == ("closed",)


def test_a_condition_in_the_scale_of_its_source_is_kept_and_shown_on_ours(bench, page):
    """UNOSAT's words stay letter for letter; the picker follows until a person chooses; the loss is said in words."""
    page.scale.open()
    page.scale.scale.pick.setFocus()
    bench.type("unosat")
    bench.tab()
    bench.type("Severely damaged")
    assert page.condition.raw() == "severe"
    assert page.scale.given.message.text().startswith("Read as Severe damage")
    page.scale.given.pick.selectAll()
    bench.type("Possible damage")
    assert page.condition.raw() == "not-assessed"
    assert page.scale.given.message.text().startswith("Read as Not assessed, which is not quite the same: ")
    bench.press(KEY.Key_2, CTRL)
    said = "Read as Not assessed, but Minor damage is chosen above, and that is shown"
    assert page.scale.given.message.text() == said
    bench.press(KEY.Key_0, CTRL)
    bench.press(KEY.Key_Return, CTRL)
    row = max(bench.reports(page.site_id), key=lambda report: report.id)
    assert (row.draft.condition_scale, row.draft.condition_given) == ("unosat", "Possible damage")
    assert (row.condition, row.lossy) == (Condition.NOT_ASSESSED, True)
    again = bench.open(RecordKind.DAMAGE, record_id=row.id)
    assert again.scale.button.isChecked()
    assert again.scale.given.text() == "Possible damage"


def test_words_that_are_no_class_are_kept_and_said_to_be_none(bench, page):
    """“Looted” is no degree of damage on any scale."""
    page.scale.open()
    page.scale.scale.set_raw({"text": "EMS-98", "key": "ems98"})
    page.scale.given.pick.setFocus()
    bench.type("Looted")
    assert page.scale.given.message.text() == "No class of EMS-98: kept as written, and read as not assessed"
    assert page.condition.raw() == "not-assessed"


def test_the_window_of_an_event_is_read_back_as_one_day_of_a_set(bench, page):
    """Last seen intact and first seen damaged give a one-of set in words and in EDTF; an entered date goes before it."""
    page.window_part.open()
    page.window_part.intact.line.setFocus()
    bench.type("2 sep 2015")
    bench.tab()
    bench.type("30 mar 2016")
    said = page.window_part.window_words.text().translate({0x2066: None, 0x2068: None, 0x2069: None})
    assert said.startswith("It happened on one day in this window: between 2 September 2015 and 30 March 2016")
    assert said.endswith("[2015-09-02..2016-03-30]")
    bench.press(KEY.Key_Return, CTRL)
    row = max(bench.reports(page.site_id), key=lambda report: report.id)
    assert row.event.edtf == "[2015-09-02..2016-03-30]"


def test_a_visit_without_new_damage_is_entered_by_keyboard(bench, page):
    """A visit begins with when and how the place was seen, says that nothing new is a report too, and is saved so."""
    page.look.focus_widget().setFocus()
    bench.press(KEY.Key_Right)
    bench.press(KEY.Key_Space)
    assert page.look.message.text().startswith("Nothing new is a report too")
    assert page.condition.label.text() == "Condition as it was seen"
    bench.tab()
    assert bench.focus() is page.inputs["observed"].focus_widget()
    bench.type("1 nov 2016")
    bench.tab()
    bench.type("from a dis")
    bench.press(KEY.Key_5, CTRL)
    bench.tab_to("How much could be seen")
    bench.type("31–60")
    bench.tab()
    bench.type("Military post")
    bench.press(KEY.Key_Return, CTRL)
    row = max(bench.reports(page.site_id), key=lambda report: report.id)
    assert (row.draft.kind, row.draft.observed.edtf) == (ReportKind.INSPECTION, "2016-11-01")
    assert (row.draft.coverage.means, row.draft.coverage.gap) == ("from-a-distance", "Military post")
    assert row.draft.coverage.share and not row.draft.causes and not row.draft.effects


def test_an_update_bears_the_number_of_its_incident(bench, page):
    """A report of the site is chosen as the one that is updated; its incident number is taken over."""
    page.inputs["incident"].set_raw("SHI 15-0200")
    page.when.line.setText("aug 2015")
    bench.press(KEY.Key_Return, CTRL)
    bench.drop(page)
    first = max(bench.reports(page.site_id), key=lambda report: report.id)
    update = bench.open(RecordKind.DAMAGE, site_id=page.site_id)
    update.when.line.setText("sep 2015")
    pick = update.inputs["update_of"].pick
    pick.take(next(one for one in update.lists.get("reports") if one.key == first.id))
    assert update.inputs["incident"].raw() == "SHI 15-0200"
    bench.press(KEY.Key_Return, CTRL)
    second = max(bench.reports(page.site_id), key=lambda report: report.id)
    assert (second.draft.update_of, second.draft.incident) == (first.id, "SHI 15-0200")

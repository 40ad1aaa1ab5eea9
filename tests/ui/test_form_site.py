"""The form of a site: name and place are enough; coordinates and likely duplicates are asked about."""

from __future__ import annotations

import pytest
from ui.form_bench import CTRL, KEY, SHIFT, Bench

from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services.entry import read_draft


@pytest.fixture
def bench(app, made_once, tmp_path):
    opened = Bench(made_once["sample"], tmp_path)
    yield opened
    opened.end()


@pytest.fixture
def page(bench):
    return bench.open(RecordKind.SITE)


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def saved(bench):
    """The draft of the site saved last."""
    assert bench.told[-1] == ("closed",)
    record_id = next(one[2] for one in reversed(bench.told) if one[0] == "saved")
    return bench.ask(lambda s: read_draft(s, RecordKind.SITE, record_id))[0]


def test_name_and_place_are_enough(bench, page):
    """A name, three letters of the place and Enter make a site below Palmyra."""
    bench.type("Tower tombs")
    bench.tab_to("Place")
    bench.type("pal")
    bench.press(KEY.Key_Return)
    bench.press(KEY.Key_Return, CTRL)
    draft = saved(bench)
    assert [(n.text, n.lang, n.kind) for n in draft.names] == [("Tower tombs", "en", "preferred")]
    assert draft.part_of == bench.site_id("Palmyra")


def test_a_governorate_brings_its_country(bench, page):
    """Without a parent the governorate is place enough: it tells the country."""
    bench.type("Tell Test")
    bench.tab_to("Governorate")
    bench.type("hom")
    bench.tab()
    assert page.country.pick.key == "SY"
    bench.press(KEY.Key_Return, CTRL)
    draft = saved(bench)
    assert (draft.governorate, draft.country, draft.part_of) == ("HMS", "SY", None)


def test_a_place_that_is_no_site_is_kept_and_asked_about(bench, page):
    """What fits no site stays in the field; the form says what to do."""
    bench.type("Tell Test")
    bench.tab_to("Place")
    bench.type("Atlantis")
    bench.tab()
    assert "“Atlantis” is not in the list" in page.place.message.text()
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told == [] and page.place.text() == "Atlantis"


def test_names_in_other_languages_keep_their_language(bench, page):
    """An Arabic row is offered; letters decide the language until a person does."""
    bench.type("معبد نبو")
    assert page.lang.raw() == "ar"
    others = page.inputs["others"]
    assert others.rows[0].cells["lang"].raw() == "ar"
    others.rows[0].cells["text"].focus_widget().setFocus()
    bench.type("Temple of Nabu")
    assert others.rows[0].cells["lang"].raw() == "en"
    others.rows[0].cells["kind"].set_raw("alternate")
    page.country.set_key("SY")
    bench.press(KEY.Key_Return, CTRL)
    names = [(n.text, n.lang, n.kind) for n in saved(bench).names]
    assert names == [("معبد نبو", "ar", "preferred"), ("Temple of Nabu", "en", "alternate")]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("34.5473, 38.2741", "34.54730° N, 38.27410° E · read as decimal degrees"),
        ("34°32'50\"N 38°16'27\"E", "34.54722° N, 38.27417° E · read as degrees, minutes and seconds"),
        ("37S 433390 3823010", "34.54665° N, 38.27403° E · read as UTM"),
        ("37S DU 33390 23010", "34.54666° N, 38.27403° E · read as MGRS"),
        ("https://www.openstreetmap.org/#map=17/34.5473/38.2741", "34.54730° N, 38.27410° E · read as a map link"),
        ("٣٤٫٥٤٧٣، ٣٨٫٢٧٤١", "34.54730° N, 38.27410° E · read as decimal degrees"),
    ],
)
def test_coordinates_in_any_form_are_read_back(bench, page, typed, said):
    """Whatever is pasted, the field says the point and the form it was read in."""
    page.point.line.setText(typed)
    assert (page.point.message.text(), page.point.kind) == (said, "ok")


def test_swapped_coordinates_are_a_question_with_a_button(bench, page):
    """Far from the parent and near it when swapped: the form asks, Swap swaps, and nothing is mended unasked."""
    bench.type("Tell Test")
    bench.tab_to("Place")
    bench.type("pal")
    bench.press(KEY.Key_Return)
    page.point.line.setText("38.2741, 34.5473")
    bench.settle(0.5)
    words = "These coordinates are 531 km from Palmyra. Did you swap latitude and longitude?"
    assert plain(page.point.message.text()) == words
    assert page.point.kind == "warning" and page.swap.isVisible()
    page.swap.click()
    bench.settle(0.5)
    assert page.point.raw() == "34.5473, 38.2741"
    assert page.point.kind == "ok" and not page.swap.isVisible()
    bench.press(KEY.Key_Return, CTRL)
    assert (saved(bench).point.lat, saved(bench).point.lon) == (34.5473, 38.2741)


def test_coordinates_far_from_the_parent_are_a_warning_that_never_blocks(bench, page):
    """The distance is told, and the site can be saved all the same."""
    bench.type("Tell Test")
    bench.tab_to("Place")
    bench.type("pal")
    bench.press(KEY.Key_Return)
    page.point.line.setText("36.2, 37.16")
    bench.settle(0.5)
    assert plain(page.point.message.text()).endswith("km from Palmyra. Check them") and not page.swap.isVisible()
    bench.press(KEY.Key_Return, CTRL)
    assert saved(bench).point.lat == 36.2


def test_what_is_no_point_is_told_when_the_field_is_left(bench, page):
    """Coordinates that cannot be read stay as typed, with the forms that can."""
    page.point.line.setFocus()
    bench.type("north of the road")
    assert page.point.kind == ""
    bench.tab()
    assert page.point.message.text().startswith("“north of the road” is not read as coordinates.")
    assert page.point.raw() == "north of the road"


def test_a_site_under_another_spelling_is_pointed_at(bench, page):
    """The banner names the site and offers it; Create anyway is not asked again."""
    bench.type("Temple of Baal")
    bench.settle(0.5)
    banner = page.banner("same")
    assert plain(banner.accessibleName()) == "“Temple of Baal” looks like Temple of Bel (Palmyra, Homs)."
    assert [plain(b.text()) for b in banner.buttons] == ["Use Temple of Bel", "Create anyway"]
    assert bench.focus() is page.name.line
    bench.tab_to("Place")
    bench.type("pal")
    bench.press(KEY.Key_Return)
    bench.settle(0.5)
    banner = page.banner("same")
    assert plain(banner.accessibleName()) == "“Temple of Baal” looks like Temple of Bel (same place)."
    banner.buttons[1].click()
    page.name.line.setFocus()
    bench.type("s")
    bench.settle(0.5)
    assert page.banner("same") is None


def test_the_site_that_is_there_can_be_used(bench, page):
    """Use leads to the other site, and this form is done; its draft is set aside."""
    bench.type("معبد بل")
    bench.settle(0.5)
    page.banner("same").buttons[0].click()
    assert bench.told == [("open", "site", bench.site_id("Temple of Bel")), ("closed",)]


def test_a_name_like_no_other_is_not_asked_about(bench, page):
    """A part of a known name is no duplicate."""
    bench.type("Palmyra Museum")
    bench.settle(0.5)
    assert page.banner("same") is None


def test_save_and_report_damage_goes_on_with_the_report(bench, page):
    """Ctrl+Shift+D saves the site and asks for the form of a report at it; the button says so."""
    assert "Ctrl+Shift+D" in page.report.toolTip()
    bench.type("Tell Test")
    page.country.set_key("SY")
    bench.press(KEY.Key_D, CTRL | SHIFT)
    kind, _, site_id = bench.told[0]
    assert kind == "saved"
    assert bench.told[1:] == [("closed",), ("form", "damage", site_id)]


def test_everything_of_a_site_can_be_entered(bench, page):
    """Type, precision, lists, numbers elsewhere, periods, uses and the rest are saved as entered."""
    raws = {
        "name": "Tell Test",
        "country": "Syria",
        "type": "tell",
        "locality": "Tadmur",
        "point": "34.5, 38.2",
        "precision_m": "١٠٠",
        "located_by": "gps",
        "designations": [{"scheme": "UNESCO World Heritage List", "reference": "23", "since": "1980"}],
        "identifiers": [{"scheme": "eamena", "value": "E-1"}],
        "periods": [{"term": page.lists.get("cultural_period")[0].label}],
        "description": "A tell.",
        "significance": "Old.",
        "tags": [{"text": "For the court file"}, {"text": "مهمة نيسان"}, {"text": "for the COURT file"}],
        "custodian": "The state",
        "visit_interval_months": "6",
        "visibility": "restricted",
    }
    for name, raw in raws.items():
        page.inputs[name].set_raw(raw)
        page.inputs[name].settle()
    bench.press(KEY.Key_Return, CTRL)
    assert bench.told, [one.message.text() for one in page.mending.errors()]
    draft = saved(bench)
    assert (draft.type, draft.country, draft.locality) == ("tell", "SY", "Tadmur")
    assert (draft.precision_m, draft.located_by, draft.visit_interval_months) == (100, "gps", 6)
    (listed,) = draft.designations
    assert (listed.scheme, listed.reference, listed.since.edtf) == ("unesco-world-heritage-list", "23", "1980")
    assert [(one.scheme, one.value) for one in draft.identifiers] == [("eamena", "E-1")]
    assert len(draft.periods) == 1
    assert draft.tags == ("For the court file", "مهمة نيسان")
    assert (draft.description, draft.significance, draft.custodian) == ("A tell.", "Old.", "The state")
    assert str(draft.visibility) == "restricted"


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("precision_m", "100001", "“100001” is not a distance in metres. Enter a number from 0 to 100000"),
        ("precision_m", "12.5", "“12.5” is not a number."),
        ("visit_interval_months", "0", "“0” is not a visit interval. Enter a number of months from 1 to 240"),
    ],
)
def test_figures_out_of_range_are_told_in_words(bench, page, name, typed, words):
    """The words of the domain stand under the field."""
    bench.type("Tell Test")
    page.country.set_key("SY")
    page.inputs[name].line.setText(typed)
    bench.press(KEY.Key_Return, CTRL)
    assert page.inputs[name].message.text().startswith(words)


def test_a_new_site_opened_at_another_is_a_part_of_it(bench):
    """The form opened from Palmyra has the place filled in, which is no draft yet."""
    page = bench.open(RecordKind.SITE, site_id=bench.site_id("Palmyra"))
    assert page.place.text() == "Palmyra"
    assert plain(page.header.place.text()) == "Part of Palmyra"
    assert page.keeping.typed() == {}

"""The list pane: search as one types, filters, order, what stands where nothing is."""

from __future__ import annotations

from array import array
from datetime import date

import pytest
from factories import site
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from ui.driving import copy_of, texts_of

from heritage_app.domain.history import Deed
from heritage_app.domain.query import Sort
from heritage_app.services.registry import open_registry
from heritage_app.services.site import add_site
from heritage_app.ui.answers import place_of
from heritage_app.ui.filters import FIELD_OF
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.site_list import row_height, why_found
from heritage_app.ui.sites import MORE


def add_noise(folder, number, *, governorate="ALP"):
    """Enter *number* sites elsewhere that no filter for Homs and no search for Bel may show; returns their ids."""
    registry = open_registry(folder, today=lambda: date(2016, 11, 22))
    with registry.write(Deed(verb="site.add", by="Noise")) as session:
        ids = [add_site(session, site(f"Tell Noise {n:03}", governorate=governorate)) for n in range(number)]
    registry.close()
    return ids


@pytest.fixture(scope="module")
def crowd(made_once, tmp_path_factory):
    """The sample and seventy sites of another governorate, more than one page; made once."""
    folder = copy_of(made_once["sample"], tmp_path_factory.mktemp("registries") / "Crowded.heritage")
    add_noise(folder, 70)
    return folder


@pytest.fixture
def crowded(start, crowd):
    """The program with a copy of the crowd."""
    return start(crowd)


def empty_page(driver):
    """What stands in place of the list."""
    page = driver.window.sites.pages.currentWidget()
    assert isinstance(page, EmptyState)
    return page


def test_three_keys_find_the_temple_and_show_its_record(crowded):
    """With no text field focused, b, e, l leaves the Temple of Bel as first hit, chosen, its record shown."""
    crowded.window.sites.focus_list()
    crowded.type("bel")
    crowded.settle()
    assert crowded.names[0] == "Temple of Bel"
    assert crowded.record.row.name == "Temple of Bel"
    assert crowded.window.record_pane.header.title.text() == "Temple of Bel معبد بل"


@pytest.mark.parametrize("where", ["sidebar", "tabs", "button"])
def test_letters_search_from_anywhere(driver, where):
    """A letter typed on a row of the sidebar, a tab or a button starts the search as well."""
    window = driver.window
    places = {
        "sidebar": window.sidebar.rows["sites"],
        "tabs": window.record_pane.header.tabs,
        "button": window.record_pane.header.add_report,
    }
    places[where].setFocus()
    driver.type("elian")
    driver.settle()
    assert window.sites.search.text() == "elian"
    assert driver.names == ["Mar Elian monastery"]


def test_escape_clears_the_search(driver):
    """Esc empties the search box and all sites are back, the one found still chosen."""
    driver.window.sites.focus_list()
    driver.type("elian")
    driver.settle()
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    assert len(driver.names) == 5
    assert driver.record.row.name == "Mar Elian monastery"


def test_arabic_letters_find_the_same_sites(driver):
    """A site is found by its Arabic name in the English window."""
    driver.window.sites.search.setText("تدمر")
    driver.settle()
    assert driver.names[0] == "Palmyra"


def test_a_letter_lays_nothing_out_anew(driver):
    """The link that saves what is typed comes when typing pauses, and a large number leaves the pane as wide as it is.

    Otherwise the whole window would be painted at the first letter, which is felt while somebody types.
    """
    sites = driver.window.sites
    narrow = sites.width()
    sites._say_count(1_000_000_000)
    driver.until(lambda: sites.width() > narrow, "more room")
    wide = sites.width()
    answers = []
    sites.counted.connect(lambda *_: answers.append((sites.width(), sites.filter_row.save.isVisible())))
    sites.search.setText("e")
    driver.until(lambda: answers, "the rows")
    assert answers == [(wide, False)]
    driver.settle()
    assert (sites.width(), sites.filter_row.save.isVisible()) == (wide, True)
    sites.search.clear()
    driver.settle()
    assert not sites.filter_row.save.isVisible()


def test_a_site_is_found_among_very_many():
    """The place of a number is told wherever it stands, and that it stands nowhere."""
    numbers = array("I", range(1_000_000, 1_120_000))
    places = [0, 49_999, 50_000, 119_999]
    assert [place_of(1_000_000 + place, numbers) for place in places] == places
    assert place_of(7, numbers) is None


def test_filters_filter(crowded):
    """Region and condition leave only what fits both; the noise of another region is gone."""
    window = crowded.window
    assert window.sites.model.total == 75
    window.sites.filters.choose("region", ("HMS",))
    crowded.settle()
    assert sorted(crowded.names) == [
        "Al-Qaryatain",
        "Arch of Triumph",
        "Mar Elian monastery",
        "Palmyra",
        "Temple of Bel",
    ]
    assert window.sites.filter_row.pills["region"].text() == "Region: Homs"
    assert window.sites.filter_row.pills["region"].active
    window.sites.filters.choose("condition", ("destroyed",))
    crowded.settle()
    assert crowded.names == ["Arch of Triumph", "Mar Elian monastery", "Temple of Bel"]
    assert window.saving.shown.text() == "Showing 3 of 75 sites"
    crowded.run("clear-filters")
    assert window.sites.model.total == 75


def test_the_filter_of_regions_offers_those_in_use(crowded):
    """Only governorates in which there are sites are offered, each with how many, and one chosen before stays."""
    window = crowded.window
    window.sites.filters.choose("region", ("DMS",))
    crowded.settle()
    assert window.sites.filters.occurring is None
    menu = window.sites.filters.menu("region")
    menu.aboutToShow.emit()
    window.sites.search.setText("elian")
    window.sites.search.clear()
    crowded.settle()
    assert window.sites.filters.occurring is None, "typing does not wait for it"
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()][1:] == ["Being read…"]
    crowded.until(lambda: window.sites.filters.occurring, "the regions")
    shown = [action.text().replace("\u2068", "").replace("\u2069", "") for action in menu.actions()]
    assert shown[0] == "ALP (70)"
    assert any(text.startswith("Homs (") for text in shown)
    assert sum(int(text.rpartition("(")[2].rstrip(")")) for text in shown) == 75
    assert len(shown) < len(crowded.desk.terms["governorate"])
    assert [text for text, action in zip(shown, menu.actions(), strict=True) if action.isChecked()] == ["Damascus (0)"]


@pytest.mark.parametrize(
    ("name", "key", "left"),
    [
        ("evidence", "press-only", 3),
        ("evidence", "field", 0),
        ("stage", "none-known", 5),
        ("cause", "demolition-destruction", 3),
        ("flag", "estimates-disagree", 3),
        ("effect", "collapse-structural-damage", 4),
        ("hazard", "mines", 1),
        ("type", "monastery", 1),
        ("designation", "unesco-world-heritage-list", 1),
        ("country", "SY", 5),
        ("with", "estimate", 1),
        ("without", "photo", 5),
    ],
)
def test_further_filters(driver, name, key, left):
    """Each filter behind the button narrows the list, shows as a chip, and goes with a click on it."""
    sites = driver.window.sites
    sites.filters.choose(name, (key,))
    driver.settle()
    assert len(driver.names) == left
    assert sites.more.isChecked()
    field = FIELD_OF[name]
    assert list(sites.filter_row.chips) == [field]
    assert sites.filters.written(field) in sites.filter_row.chips[field].toolTip()
    sites.filter_row.chips[field].click()
    driver.settle()
    assert len(driver.names) == 5
    assert not sites.more.isChecked()
    assert sites.filter_row.chips == {}


def test_every_filter_behind_the_button_offers_its_choices(driver):
    """No menu is empty, each choice has words, and a session takes up what was chosen."""
    filters = driver.window.sites.filters
    filters.menu("country").aboutToShow.emit()
    driver.until(lambda: filters.occurring, "what occurs")
    for name in MORE:
        menu = filters.menu(name)
        menu.aboutToShow.emit()
        assert menu.actions(), name
        assert all(action.text() for action in menu.actions())
        menu.actions()[0].trigger()
    kept = filters.line
    chosen = {name: filters.chosen(name) for name in MORE}
    assert [name for name, keys in chosen.items() if not keys] == ["tag", "district"]  # the sample has none
    filters.clear()
    assert not any(filters.chosen(name) for name in MORE)
    filters.restore(kept)
    assert {name: filters.chosen(name) for name in MORE} == chosen


def test_updated_leaves_what_was_edited_lately(driver):
    """Everything in the sample was entered just now, so nothing older than a week is hidden by *in the last week*."""
    driver.window.sites.filters.choose("updated", ("7",))
    driver.settle()
    assert len(driver.names) == 5
    assert driver.window.sites.query().updated_since == "2016-11-15"


def test_a_filter_menu_holds_the_terms_and_stays_open(driver):
    """The menu of a filter offers the vocabulary, ticks what is chosen, and stays while ticks are set."""
    menu = driver.window.sites.filter_row.pills["condition"].menu()
    menu.popup(driver.window.mapToGlobal(driver.window.rect().center()))
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "No visible damage"
    assert "Destroyed" in texts
    spot = menu.actionGeometry(menu.actions()[texts.index("Destroyed")]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=spot)
    driver.settle()
    assert menu.isVisible()
    assert driver.window.sites.filters.chosen("condition") == ("destroyed",)
    menu.close()


@pytest.mark.parametrize(
    ("sort", "first"), [(Sort.SEVERITY, "Arch of Triumph"), (Sort.NAME, "Al-Qaryatain"), (Sort.LATEST, "Palmyra")]
)
def test_orders(driver, sort, first):
    """Each order begins with the site it should, and the button says which order it is."""
    driver.window.sites.order.actions_of[sort].trigger()
    driver.settle()
    assert driver.names[0] == first
    assert driver.window.sites.order.text() == driver.window.sites.order.words(sort)


def test_a_long_list_is_scrolled_as_a_whole(crowded):
    """The scroll bar spans all rows at once; those that come into view are read then, each site once."""
    sites = crowded.window.sites
    model = sites.model
    assert model.rowCount() == model.total == 75
    assert len(model.rows) == 50
    assert model.row(60) is None
    assert model.data(model.index(60, 0), Qt.ItemDataRole.AccessibleTextRole) == "Being read"
    sites.list.scrollToBottom()
    crowded.until(lambda: len(model.rows) == 75, "the second page")
    assert len({row.id for row in model.rows}) == 75
    assert [row.number for row in model.rows] == model.numbers.tolist()


def test_a_key_asks_for_a_screen_of_rows(crowded):
    """While somebody types, a screen full of rows comes, and no number is told; in a pause all, and how many."""
    sites, came, told = crowded.window.sites, [], []
    screen = sites.list.viewport().height() // row_height()
    sites.model.rows_came.connect(lambda rows: came.append(len(rows)))
    sites.counted.connect(lambda shown, everything: told.append(shown))
    sites.search.setText("t")
    crowded.until(lambda: came, "the first rows")
    assert screen < came[0] <= screen + 2 < 50
    crowded.until(lambda: told, "the count")
    assert told == [sites.model.rowCount()]
    assert told[0] > 70


def test_a_sign_that_says_nothing_leaves_the_list_as_it_was(crowded):
    """The ʿ with which a name begins finds all, as an empty search does; the next letter searches."""
    sites = crowded.window.sites
    sites.search.setText("ʿ")
    crowded.settle()
    assert sites.pages.currentIndex() == 0
    assert sites.model.rowCount() == 75
    sites.search.setText("ʿbel")
    crowded.settle()
    assert crowded.names[0] == "Temple of Bel"


def test_a_site_far_down_is_chosen_where_it_stands(crowded):
    """A site that no first page holds is gone to by its place, and its record is shown once its row has come."""
    window = crowded.window
    last = add_noise(window.desk.info.folder, 1, governorate="ZZZ")
    crowded.desk.changed.emit()
    crowded.settle()
    (site_id,) = last
    window.go_to_site(site_id)
    crowded.until(lambda: window.sites.current_id == site_id and crowded.record.row.id == site_id, "the site")
    place = window.sites.list.currentIndex().row()
    assert window.sites.model.row(place).id == site_id
    assert window.sites.list.visualRect(window.sites.list.currentIndex()).intersects(
        window.sites.list.viewport().rect()
    )


def test_hits_outside_the_filters_are_told(crowded):
    """Where filters hide matches of a search, by name or in a text, the pane says how many and one click shows them."""
    window = crowded.window
    window.sites.filters.choose("condition", ("destroyed",))
    window.sites.search.setText("palmyra")
    crowded.settle()
    crowded.until(lambda: window.sites.outside, "the hint")
    (link,) = window.sites.outside
    assert link.text().replace("\u2068", "").replace("\u2069", "") == "2 more outside “Condition: Destroyed”"
    link.click()
    crowded.settle()
    assert "Palmyra" in crowded.names
    assert not window.sites.filters.active


def test_each_filter_that_hides_something_is_named(crowded):
    """Of two filters only the one that hides matches is offered; lifting it leaves the other."""
    window = crowded.window
    window.sites.filters.choose("region", ("HMS",))
    window.sites.search.setText("palmyra condition:destroyed")
    crowded.until(lambda: window.sites.outside, "the hint")
    assert [link.text() for link in window.sites.outside] == ["2 more outside “\u2068Condition: Destroyed\u2069”"]
    window.sites.outside[0].click()
    crowded.settle()
    assert window.sites.search.text() == "palmyra"
    assert window.sites.filters.chosen("region") == ("HMS",)
    assert "Palmyra" in crowded.names


def test_hits_hidden_by_two_filters_at_once_are_told_together(crowded):
    """Where no filter alone hides a match, the pane offers to clear them all."""
    window = crowded.window
    window.sites.filters.choose("region", ("HMS",))
    window.sites.search.setText("noise 00 condition:destroyed")
    crowded.settle()
    page = empty_page(crowded)
    assert page.sentence.text() == "Nothing matches “noise 00” with these filters."
    crowded.until(lambda: window.sites.outside, "the hint")
    assert window.sites.outside[0].text() == "10 more outside these filters"
    page.buttons[0].click()
    crowded.until(lambda: len(crowded.names) == 10, "the noise")
    assert window.sites.search.text() == "noise 00"


def test_nothing_found_offers_ways_on(driver):
    """Without a hit the pane says so and offers to clear the filters and to add the name as a site."""
    driver.window.sites.filters.choose("region", ("HMS",))
    driver.window.sites.search.setText("xyzzy")
    driver.settle()
    page = empty_page(driver)
    assert page.sentence.text() == "Nothing matches “xyzzy” with these filters."
    assert [button.text() for button in page.buttons] == [
        "Clear filters",
        "Add “xyzzy” as a new site",
        "Clear the search",
    ]
    wanted = []
    driver.window.sites.add_wanted.disconnect()
    driver.window.sites.add_wanted.connect(wanted.append)
    page.buttons[1].click()
    assert wanted == ["xyzzy"]
    page.buttons[0].click()
    driver.settle()
    assert empty_page(driver).sentence.text() == "Nothing matches “xyzzy”."


def test_an_empty_registry_asks_for_the_first_site(start):
    """A registry without sites shows one sentence and one button, and no record."""
    driver = start("empty")
    assert empty_page(driver).sentence.text() == "No sites yet. Add the first one."
    assert driver.record is None
    assert "Choose a site from the list to see its record." in texts_of(driver.window.record_pane)


def test_a_row_is_one_sentence_for_a_screen_reader(driver):
    """The list says name, place, condition, danger, disagreement and the last report in one go."""
    model = driver.window.sites.model
    place = driver.names.index("Temple of Bel")
    said = model.data(model.index(place, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Temple of Bel, Palmyra, Homs, Destroyed, Unsafe to visit, Estimates disagree, "
        "last report May 2015 … 29 Mar 2016"
    )


def test_down_leaves_the_search_for_the_list(driver):
    """Down in the search box puts the focus into the list, where the arrows choose sites."""
    driver.window.sites.search.setFocus()
    driver.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is driver.window.sites.list
    driver.press(Qt.Key.Key_Down)
    driver.settle()
    assert driver.record.row.name == "Mar Elian monastery"


def test_every_pill_says_what_it_is(driver):
    """Pills and the order have names that say what they hold."""
    for button in driver.window.sites.findChildren(QPushButton):
        if not button.isVisible():
            continue
        assert button.text() or button.accessibleName()


@pytest.mark.parametrize(
    ("typed", "name", "why"),
    [
        ("temkle of bel", "Temple of Bel", "similar to Temple of Bel"),
        ("luf]", "Temple of Bel", "typed on another layout: معبد"),
        ("معبد بل", "Temple of Bel", "also written معبد بل"),
        ("abdulkarim", "Palmyra", "in: "),
    ],
)
def test_a_row_says_why_it_was_found(driver, typed, name, why):
    """Where its name does not show it, a row says in sight and aloud why it stands in the answer."""
    model = driver.window.sites.model
    driver.window.sites.search.setText(typed)
    driver.until(lambda: any(row.why is not None for row in model.rows), "the guesses")
    row = model.rows[driver.names.index(name)]
    said = model.data(model.index(driver.names.index(name), 0), Qt.ItemDataRole.AccessibleTextRole)
    assert why_found(row, driver.window.say).startswith(why)
    assert why_found(row, driver.window.say) in said


def test_filters_are_typed_and_shown_as_chips(driver):
    """Keys narrow the list, each is a chip in words, and a click takes one out and leaves the rest as typed."""
    sites = driver.window.sites
    driver.type("cause:explosion after:2015-05 -has:photo ")
    driver.settle()
    assert driver.names == ["Arch of Triumph"]
    assert {name: chip.text() for name, chip in sites.filter_row.chips.items()} == {
        "causes": "Cause: Explosion/Heavy Weaponry",
        "absent": "Without: photos",
        "when": "Happened: from 1 May 2015",
    }
    assert sites.filter_row.chips["causes"].accessibleName() == "Remove the filter Cause: Explosion/Heavy Weaponry"
    sites.filter_row.chips["causes"].click()
    driver.settle()
    assert sites.search.text() == "after:2015-05 -has:photo"
    assert set(sites.filter_row.chips) == {"absent", "when"}
    assert len(driver.names) > 1
    driver.run("clear-filters")
    assert sites.search.text() == ""
    assert sites.filter_row.chips == {}


def test_a_filter_is_completed_while_it_is_typed(driver):
    """Down and Enter take a key, then the values lie below; what is taken stands in the box and narrows the list."""
    sites = driver.window.sites
    sites.search.setFocus()
    driver.type("cond")
    driver.until(lambda: sites.search.offering, "the keys")
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    assert sites.search.text() == "condition:"
    driver.type("dest")
    driver.until(lambda: sites.search.offering, "the values")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert sites.search.text() == "condition:destroyed "
    assert not sites.search.offering
    assert sorted(driver.names) == ["Arch of Triumph", "Mar Elian monastery", "Temple of Bel"]
    driver.type("co")
    driver.until(lambda: sites.search.offering, "the keys")
    driver.press(Qt.Key.Key_Escape)
    assert not sites.search.offering
    assert sites.search.text() == "condition:destroyed co"


def test_a_fault_of_the_search_is_told_beneath_it(driver):
    """What cannot be understood is said once typing pauses, with its place; text and list stay as they were."""
    sites = driver.window.sites
    sites.search.setFocus()
    sites.search.setText("palmyra cause:nonsense")
    assert not sites.fault.isVisible()
    driver.until(lambda: sites.fault.isVisible(), "the fault")
    assert "“nonsense” (character 15) is not a value of “cause:”" in sites.fault.text()
    assert sites.search.text() == "palmyra cause:nonsense"
    assert sites.search.accessibleDescription() == sites.fault.text()
    assert len(driver.names) == 5
    sites.search.setText("palmyra")
    assert not sites.fault.isVisible()
    sites.search.setText("in:Nowhere")
    driver.until(lambda: sites.fault.isVisible(), "the fault")
    assert "Nowhere" in sites.fault.text()


def test_what_lies_within_a_place_is_found_by_its_name(driver):
    """`in:` takes the name of a place, and the question printed or added up has the place itself."""
    sites = driver.window.sites
    sites.search.setText("in:Palmyra")
    driver.settle()
    assert sorted(driver.names) == ["Arch of Triumph", "Temple of Bel"]
    assert sites.filter_row.chips["inside"].text().replace("\u2068", "").replace("\u2069", "") == "Part of: Palmyra"
    (inside,) = sites.query().inside
    assert len(inside) == 36

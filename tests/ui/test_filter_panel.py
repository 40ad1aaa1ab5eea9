"""Filters by dates and places: typed in words, told where they cannot be read, shown as chips in the query language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from heritage_app.ui.filter_panel import FilterPanel

KEY = Qt.Key


@pytest.fixture
def panel(driver):
    """The panel, opened by its command at the Temple of Bel."""
    driver.choose("Temple of Bel")
    driver.run("filter")
    return driver.window.right.findChild(FilterPanel)


def chips(driver):
    """Chips as they are shown, and as they are written."""
    sites = driver.window.sites
    return {name: (chip.text(), chip.accessibleDescription()) for name, chip in sites.filter_row.chips.items()}


def bare(text):
    """A text without isolates."""
    return text.replace("\u2068", "").replace("\u2069", "").replace("\u2066", "")


def test_a_date_in_words_becomes_a_filter(driver, panel):
    """What is typed is read back, filters when Enter is pressed, and keeps its words in the line."""
    panel.when.line.setText("before may 2013")
    assert panel.when.message.text()
    panel.when.line.setFocus()
    driver.press(KEY.Key_Return)
    driver.settle()
    assert chips(driver)["when"][1] == 'during:"before may 2013"'
    assert driver.window.sites.filters.whole().when.last is not None
    before = set(driver.names)
    panel.sure.choices.chips["surely"].click()
    panel.apply.click()
    driver.settle()
    assert chips(driver)["when"][1] == 'surely:"before may 2013"'
    assert set(driver.names) <= before
    panel.when.line.clear()
    panel.apply.click()
    driver.settle()
    assert chips(driver) == {}


def test_near_this_site_and_in_a_box(driver, panel):
    """One button fills in the point of the site shown; a box takes four numbers in any digits."""
    panel.here.click()
    panel.km.line.setText("3")
    panel.apply.click()
    driver.settle()
    assert "Temple of Bel" in driver.names
    assert "Mar Elian monastery" not in driver.names
    assert chips(driver)["near"][1].startswith("near:34.5")
    panel.point.line.clear()
    panel.box.line.setText("٣٧، ٣٤، ٣٧٫٥، ٣٥")
    panel.apply.click()
    driver.settle()
    assert chips(driver)["box"][1] == "box:37.0,34.0,37.5,35.0"
    assert driver.names == ["Al-Qaryatain"]


def test_part_of_a_place_picked_by_name(driver, panel):
    """Typing finds the place; the chip and the line name it."""
    panel.inside.pick.setFocus()
    driver.type("palm")
    driver.until(lambda: panel.inside.pick._list is not None and panel.inside.pick._list.isVisible(), "the places")
    driver.press(KEY.Key_Return)
    panel.apply.click()
    driver.settle()
    assert sorted(driver.names) == ["Arch of Triumph", "Temple of Bel"]
    said, written = chips(driver)["inside"]
    assert (bare(said), written) == ("Part of: Palmyra", "in:Palmyra")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("when", "31/2/2015", "is not a date"),
        ("point", "somewhere", "is not read as coordinates"),
        ("box", "1, 2, 3", "is not read as a box"),
        ("inside", "Atlantis", "Atlantis"),
        ("since", "someday", "is not a date"),
    ],
)
def test_what_cannot_be_read_is_told_below_its_field(driver, panel, field, typed, said):
    """The text stays, the field takes the focus and says what to write; nothing is filtered."""
    control = getattr(panel, field)
    (control.pick if field == "inside" else control.line).setText(typed)
    panel.apply.click()
    driver.settle()
    assert control.kind == "error"
    assert said in control.message.text()
    assert chips(driver) == {}
    assert len(driver.names) == 5


def test_a_distance_too_far_is_told(driver, panel):
    """Kilometres beyond half the Earth are refused in words."""
    panel.here.click()
    panel.km.line.setText("99999")
    panel.apply.click()
    assert panel.km.message.text() == "“99999” is not a distance. Enter kilometres from 0 to 20000"


def test_the_panel_begins_with_what_is_filtered_by(driver):
    """Typed filters stand in its fields; changed there, they go from the search box into a chip: never both."""
    sites = driver.window.sites
    sites.search.setText("near:34.5,38.2,4.0 bel")
    driver.settle()
    driver.run("filter")
    panel = driver.window.right.findChild(FilterPanel)
    assert (panel.point.line.text(), panel.km.line.text()) == ("34.5, 38.2", "4")
    panel.km.line.setText("90")
    panel.apply.click()
    driver.settle()
    assert sites.search.text() == "bel"
    assert sites.filters.line == "near:34.5,38.2,90.0"
    assert list(sites.filter_row.chips) == ["near"]
    driver.press(KEY.Key_Escape)
    driver.settle()
    assert driver.window.right.findChild(FilterPanel) is None


def test_chips_are_removed_by_key(driver):
    """Del on a chip takes it away wherever it was set, and the next chip has the focus."""
    sites = driver.window.sites
    sites.filters.choose("type", ("monastery",))
    sites.search.setText("-has:photo elian")
    driver.settle()
    assert set(sites.filter_row.chips) == {"types", "absent"}
    sites.filter_row.chips["types"].setFocus(Qt.FocusReason.TabFocusReason)
    driver.press(KEY.Key_Delete)
    driver.settle()
    assert sites.filters.line == ""
    assert sites.filter_row.chips["absent"].hasFocus()
    driver.press(KEY.Key_Backspace)
    driver.settle()
    assert (sites.filter_row.chips, sites.search.text()) == ({}, "elian")


def test_menus_tick_what_is_typed_and_take_it_over(driver):
    """A condition typed is ticked in its menu and shown by its pill; choosing another puts both there, in one place."""
    sites = driver.window.sites
    sites.search.setText("condition:destroyed elian")
    driver.settle()
    assert sites.filter_row.pills["condition"].text() == "Condition: Destroyed"
    assert sites.filter_row.chips == {}
    menu = sites.filters.menu("condition")
    menu.aboutToShow.emit()
    ticked = [action for action in menu.actions() if action.isChecked()]
    assert [action.text() for action in ticked] == ["Destroyed"]
    menu.actions()[0].trigger()
    driver.settle()
    assert sites.search.text() == "elian"
    assert sites.filters.line == "condition:destroyed,no-visible-damage"


def test_only_what_occurs_is_offered(driver):
    """Countries are those of sites in the registry, each with how many; who entered something is offered by name."""
    filters = driver.window.sites.filters
    menu = filters.menu("country")
    menu.aboutToShow.emit()
    driver.until(lambda: filters.occurring, "what occurs")
    assert [bare(action.text()) for action in menu.actions()] == ["Syria (5)"]
    menu = filters.menu("by")
    menu.aboutToShow.emit()
    name = menu.actions()[0]
    name.trigger()
    driver.settle()
    assert driver.window.sites.filter_row.chips["entered_by"].accessibleDescription().startswith("by:")
    assert len(driver.names) == 5

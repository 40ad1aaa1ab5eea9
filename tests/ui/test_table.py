"""Sites as a table: columns, order, what is chosen in list and table alike, and what the next session finds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from ui.driving import Driver
from ui.test_sites import add_noise

from heritage_app.domain.query import Sort
from heritage_app.services.listing import ids_of_chosen, references_of_chosen
from heritage_app.services.registry import open_registry
from heritage_app.settings import WINDOW
from heritage_app.ui.columns import COLUMNS, FIRST_SHOWN, column_title, place_of_column


@pytest.fixture
def table(driver):
    """The program with the sample in a table."""
    driver.run("table")
    return driver


def shown(driver):
    """Titles of the columns in sight, in the order in which they stand."""
    view = driver.window.sites.list
    head = view.horizontalHeader()
    places = [head.logicalIndex(at) for at in range(head.count())]
    return [column_title(COLUMNS[place].key) for place in places if not view.isColumnHidden(place)]


def cells(driver, key):
    """The texts of one column."""
    model = driver.window.sites.model
    return [model.index(row, place_of_column(key)).data() for row in range(model.rowCount())]


def test_ctrl_t_shows_a_table_and_then_the_list_again(driver):
    """The same sites stand in both, the site chosen stays chosen and shown, and the button says what it does."""
    sites = driver.window.sites
    driver.choose("Palmyra")
    sites.focus_list()
    narrow = sites.width()
    QTest.keyClick(sites.list, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert sites.list.tabular
    assert sites.view.accessibleName() == "Show as a list"
    assert shown(driver) == ["Name", "Condition", "Last report", "Place", "Evidence"]
    assert sites.current_row().name == "Palmyra"
    assert sites.width() > narrow
    assert not sites.list.horizontalHeader().isHidden()
    sites.view.click()
    driver.settle()
    assert not sites.list.tabular
    assert sites.view.accessibleName() == "Show as a table"
    assert sites.current_row().name == driver.record.row.name == "Palmyra"
    assert sites.list.horizontalHeader().isHidden()
    assert abs(sites.width() - narrow) <= 2


def test_every_column_says_something_of_the_sample(table):
    """Each column shows the row in words, and a screen reader gets the text of each cell."""
    view = table.window.sites.list
    for column in COLUMNS:
        view.show_column(column.key, True)
    said = {column.key: cells(table, column.key) for column in COLUMNS}
    row = table.names.index("Temple of Bel")
    assert said["second"][row] == "معبد بل"
    assert said["condition"][row] == "Destroyed"
    assert said["reference"][row].strip("\u2066\u2069").startswith("SY-HMS-")
    assert "Unsafe to visit" in said["flags"][row]
    assert said["missing"][row].isdigit()
    assert all(any(texts) for texts in said.values())
    tree = QAccessible.queryAccessibleInterface(view)
    heard = {tree.child(at).text(QAccessible.Text.Name) for at in range(tree.childCount())}
    assert {"Temple of Bel", "Destroyed", "Condition"} <= heard


def test_columns_are_chosen_in_the_menu_of_the_heads(table):
    """The menu opens by keyboard and on the heads; a tick shows a column, none hides it, and the name stays."""
    view = table.window.sites.list
    table.run("columns")
    menu = table.app.activePopupWidget()
    actions = {action.text(): action for action in menu.actions() if action.isCheckable()}
    assert not actions["Name"].isEnabled()
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert shown(table) == ["Name", "Last report", "Place", "Evidence"]
    assert menu.isVisible()
    actions["Type"].trigger()
    assert shown(table) == ["Name", "Last report", "Place", "Evidence", "Type"]
    menu.actions()[-1].trigger()
    menu.close()
    assert view.shown == FIRST_SHOWN
    head = view.horizontalHeader()
    head.customContextMenuRequested.emit(head.rect().center())
    assert table.app.activePopupWidget() is not None
    table.app.activePopupWidget().close()


def test_a_head_sorts_and_sorts_the_other_way_round(table):
    """A click on a head orders by it, a second one the other way; a head without an order leaves it as it is."""
    sites = table.window.sites
    head = sites.list.horizontalHeader()

    def click(key):
        at = head.sectionViewportPosition(place_of_column(key)) + 20
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
        table.settle()

    click("name")
    assert table.names == sorted(table.names)
    assert (sites.order.sort, sites.order.backwards) == (Sort.NAME, False)
    click("name")
    assert table.names == sorted(table.names, reverse=True)
    assert sites.order.text() == "By name, last first"
    assert sites.order.other_way.isChecked()
    click("last")
    days = [row.last_day for row in sites.model.rows if row.last_day is not None]
    assert days == sorted(days, reverse=True)
    click("place")
    assert (sites.order.sort, sites.order.backwards) == (Sort.LATEST, False)
    assert head.sortIndicatorSection() == place_of_column("last")


@pytest.mark.parametrize("sort", list(Sort))
def test_every_order_has_another_way_round(driver, sort):
    """Each order can be turned, which turns what it sorts by and leaves nothing out."""
    sites = driver.window.sites
    sites.sort_by(sort)
    driver.settle()
    there, names = [(row.condition, row.last_day, row.missing) for row in sites.model.rows], list(driver.names)
    sites.order.other_way.trigger()
    driver.settle()
    assert sites.order.backwards
    assert sites.order.text() == sites.order.words(sort, True) != sites.order.words(sort)
    assert sorted(driver.names) == sorted(names)
    key = {Sort.SEVERITY: 0, Sort.LATEST: 1, Sort.COMPLETENESS: 2}.get(sort)
    if key is not None:
        back = [(row.condition, row.last_day, row.missing)[key] for row in sites.model.rows]
        turned = [values[key] for values in reversed(there) if values[key] is not None]
        assert [value for value in back if value is not None] == turned
        assert None not in back[: len(turned)]  # what has no value stays last


def test_columns_and_order_are_there_in_the_next_session(start):
    """Table, columns in their places, widths and the order stand as they were left; nonsense kept is left out."""
    driver = start()
    folder = driver.desk.info.folder
    driver.run("table")
    view = driver.window.sites.list
    view.show_column("reference", True)
    head = view.horizontalHeader()
    head.moveSection(head.visualIndex(place_of_column("place")), 1)
    head.resizeSection(place_of_column("name"), 251)
    driver.window.sites.sort_by(Sort.NAME, True)
    driver.settle()
    driver.end()

    again = Driver(folder)
    try:
        sites = again.window.sites
        assert shown(again) == ["Name", "Place", "Condition", "Last report", "Evidence", "Number"]
        assert sites.list.columnWidth(place_of_column("name")) == 251
        assert (sites.order.sort, sites.order.backwards) == (Sort.NAME, True)
        assert again.program.preferences.get(WINDOW)["view"]["table"] is True
        sites.list.restore({"columns": ["nonsense", "type", 7], "widths": {"type": 10_000, "name": "wide"}})
        assert sites.list.shown == ("name", "type")
        assert sites.list.kept["widths"]["type"] < 10_000
    finally:
        again.end()


def test_all_found_is_chosen_as_a_rule(driver):
    """Ctrl+A chooses all that is found, pages that are not read too, and what follows gets all of them."""
    folder = driver.desk.info.folder
    add_noise(folder, 70)
    driver.desk.changed.emit()
    driver.settle()
    sites = driver.window.sites
    sites.filters.choose("region", ("ALP",))
    driver.settle()
    sites.focus_list()
    QTest.keyClick(sites.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    chosen = sites.list.chosen()
    assert chosen.count == 70
    assert chosen.query == sites.query()
    assert len(chosen.numbers) == 0
    registry = open_registry(folder)
    with registry.read() as session:
        found = ids_of_chosen(session, chosen, today=driver.desk.day)
    registry.close()
    assert len(set(found)) == 70
    driver.run("table")
    assert sites.list.chosen() == chosen
    driver.desk.changed.emit()
    driver.settle()
    assert sites.list.chosen() == chosen


def test_some_are_chosen_by_number(driver):
    """Single sites, and all but one of all found, are chosen by number, in the order of the list."""
    sites = driver.window.sites
    view = sites.list
    view.selectAll()
    off = sites.model.index(1, 0)
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().select(off, flags.Deselect | flags.Rows)
    chosen = view.chosen()
    assert chosen.query is None
    assert chosen.count == 4
    registry = open_registry(driver.desk.info.folder)
    with registry.read() as session:
        found = references_of_chosen(session, chosen, today=driver.desk.day)
    registry.close()
    assert found == tuple(row.reference for place, row in enumerate(sites.model.rows) if place != 1)
    driver.choose("Palmyra")
    (number,) = view.chosen().numbers
    assert number == sites.current_row().number


def test_home_and_end_go_to_the_ends(driver):
    """End chooses the last site and Home the first, in the table too."""
    sites = driver.window.sites
    for _ in range(2):
        sites.focus_list()
        driver.press(Qt.Key.Key_End)
        assert sites.list.currentIndex().row() == 4
        driver.press(Qt.Key.Key_Home)
        assert sites.list.currentIndex().row() == 0
        driver.run("table")


def test_the_window_in_a_table_names_every_control(start, unnamed_controls):
    """Nothing in the table view is without a name, in Arabic either, where it stands from right to left."""
    driver = start(lang="ar")
    driver.run("table")
    assert unnamed_controls(driver.window) == []
    head = driver.window.sites.list.horizontalHeader()
    assert head.sectionViewportPosition(place_of_column("name")) > head.sectionViewportPosition(place_of_column("last"))

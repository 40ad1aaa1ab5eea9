"""The import assistant, by keyboard: from the file to the last row, two words decided, and taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.driving import Driver, texts_of

from heritage_app.domain.query import SiteQuery
from heritage_app.exchange.readers.faults import NotJson
from heritage_app.exchange.readers.sheets import NotReadable
from heritage_app.services import decisions, history, listing
from heritage_app.ui.import_page import CHECK, COLUMNS, DONE, FILE, SITES, TERMS, ImportPage
from heritage_app.ui.importing import ImportStart
from heritage_app.ui.language import use_language
from heritage_app.ui.say import error_words

TABLE = """Nr;Name;Art;Land;Lat;Lon
1;Tell Rifat;chapell;Syria;36.47;37.09
2;Château Jabar;Festung;Syria;35.9;38.48
3;Temple of Bel;temple;Syria;34.5473;38.2741
4;;temple;Syria;34;36
5;Khan;temple;Syria;95;36
"""


def table(folder: Path) -> Path:
    """The table as a file."""
    path = folder / "mission.csv"
    path.write_text(TABLE, encoding="cp1252")
    return path


def page_of(driver: Driver, path: Path) -> ImportPage:
    """The assistant, open on a file, its first look done."""
    page = driver.program.conduct.importing.open_file(path)
    wait(driver, page)
    return page


def wait(driver: Driver, page: ImportPage) -> None:
    """Let what is asked be answered."""
    driver.until(lambda: not page.busy and not driver.desk.writing, "the assistant")
    driver.settle()


def go_on(driver: Driver, page: ImportPage) -> None:
    """Ctrl+Enter, and what it asks for."""
    driver.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(driver, page)


def choose(driver: Driver, page: ImportPage, heading: str, field: str) -> None:
    """Take a column for a field, by keyboard: arrows in the table, Enter, arrows in the list of fields."""
    rows = page.columns.table.rows_model.rows
    place = next(at for at, row in enumerate(rows) if row[0] == heading)
    page.columns.table.setFocus()
    driver.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(place):
        driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    fields = page.columns.field
    assert fields.hasFocus()
    # Not by letters: what Qt makes of them depends on how fast they come.
    driver.press(Qt.Key.Key_Home)
    for _ in range(next(at for at in range(fields.count()) if fields.itemText(at).startswith(field))):
        driver.press(Qt.Key.Key_Down)
    assert fields.currentText().startswith(field)
    page.columns.table.setFocus()


def test_a_table_comes_in_by_keyboard_and_is_taken_back(driver, tmp_path):
    """Every step without a mouse: columns mended, two words decided, a site asked about, a row left out, undone."""
    before = len(driver.names)
    page = page_of(driver, table(tmp_path))
    assert page.step == FILE
    assert "cp1252" in page.file.how.text()
    go_on(driver, page)
    assert page.step == COLUMNS
    choose(driver, page, "Art", "Kind of p")
    choose(driver, page, "Land", "Country")
    choose(driver, page, "Nr", "Number in t")
    assert page.columns.columns["Art"] == "type"
    go_on(driver, page)

    assert page.step == TERMS
    words = [one.question.given for one in page.terms.rows]
    assert words == ["Festung", "chapell"]
    driver.press(Qt.Key.Key_0)
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    page.terms._other.pick.setFocus()
    driver.type("churc")
    driver.press(Qt.Key.Key_Return)
    assert page.terms.news() == {("place_type", "Festung"): None, ("place_type", "chapell"): "church"}
    go_on(driver, page)

    assert page.step == SITES
    names = [one.draft.names[0].text for one in page.sites.rows if one.site_id]
    assert names == ["Temple of Bel"]
    go_on(driver, page)

    assert page.step == CHECK
    assert [one.row for one in page.check.table.rows_model.rows if one.stops] == [5]
    assert not page.next_button.isEnabled()
    page.check.good_rows.setFocus()
    driver.press(Qt.Key.Key_Space)
    assert page.next_button.isEnabled()
    go_on(driver, page)
    driver.until(lambda: page.step == DONE, "the import")
    driver.settle()
    assert len(driver.names) == before + 3
    assert page.result.balanced
    assert any("read =" in one for one in texts_of(page))

    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.until(lambda: len(driver.names) == before, "the undoing")

    def remembered(session):
        return {row.given: row.term for row in decisions.list_decisions(session)}

    with driver.desk._held.need().read() as session:
        assert remembered(session) == {"Festung": None, "chapell": "church"}
        assert len(listing.list_sites(session, SiteQuery(), today=driver.desk.day)) == before
        assert history.last_deed(session) is not None


def test_undo_of_an_import_names_what_was_changed_since(driver, tmp_path):
    """A site of the import that was edited since stands against undo; the page says which one, by whom, and stays."""
    path = tmp_path / "two.csv"
    path.write_text("ID,Name,Country,Lat,Lon\n1,Tell Kept,SY,33,36\n2,Tell Gone,SY,33.5,36.5\n", encoding="utf-8")
    page = page_of(driver, path)
    for _ in range(3):
        if page.step != CHECK:
            go_on(driver, page)
    assert page.step == CHECK
    go_on(driver, page)
    driver.until(lambda: page.step == DONE, "the import")

    def edit(session):
        from dataclasses import replace

        from heritage_app.services import site, summary

        held = site.find_name(session, "Tell Kept")
        draft, version = summary.site_draft(session, held)
        site.edit_site(session, held, replace(draft, description="Seen again"), version=version)

    from heritage_app.domain.history import Deed

    registry = driver.desk._held.need()
    with registry.write(Deed(verb="site.edit", by="Sami", subject="Tell Kept")) as session:
        edit(session)
    page.done.undo.click()
    driver.settle()
    said = " ".join(texts_of(page))
    assert "Tell Kept" in said
    assert "Sami" in said
    assert "Nothing was undone" in said


def test_a_point_that_looks_swapped_is_shown_before_anything_is_written(driver, tmp_path):
    """The check says that the cell looks wrong and is taken as it stands, not that it goes into a note."""
    path = tmp_path / "mission.csv"
    path.write_text("ID,Name,Country,Lat,Lon\n1,Tell Rifat,SY,37.09,30.2\n2,Khan,SY,41.2,36.5\n", encoding="utf-8")
    page = page_of(driver, path)
    while page.step != CHECK:
        go_on(driver, page)
    shown = " ".join(texts_of(page))
    assert "Cells that look wrong, taken as they stand: 1" in shown
    assert [(one.row, one.doubt) for one in page.check.table.rows_model.rows] == [(3, True)]
    assert page.next_button.isEnabled()


def test_a_line_with_a_link_becomes_a_source(driver):
    """File > Import… takes a pasted line, says that it is in, and that it is here already the second time."""
    driver.run("import")
    start = driver.window.pages.currentWidget()
    assert isinstance(start, ImportStart)
    for words in ("added", "already"):
        start.line.setFocus()
        QTest.keyClicks(start.line, "The Temple https://example.org/bel")
        driver.press(Qt.Key.Key_Return)
        driver.until(lambda words=words: words in start.line_field.message.text(), words)
    driver.press(Qt.Key.Key_Escape)
    assert not driver.window.form_open
    assert QApplication.focusWidget() is not None


def test_a_table_of_headings_alone_is_told_as_such(driver, tmp_path):
    """Nothing of it is here already: the check says that there are no rows, and nothing can be imported."""
    bare = tmp_path / "bare.csv"
    bare.write_text("Name,Country,Latitude,Longitude\n", encoding="utf-8")
    page = page_of(driver, bare)
    while page.step != CHECK:
        go_on(driver, page)
    assert "headings and no rows" in " ".join(texts_of(page))
    assert not page.next_button.isEnabled()


def test_what_cannot_be_read_is_said_and_every_control_has_a_name(driver, tmp_path, unnamed_controls):
    """A torn file is refused in words on the first step; no step has a control without a name."""
    torn = tmp_path / "torn.json"
    torn.write_text('{"type":', encoding="utf-8")
    page = page_of(driver, torn)
    assert "is not JSON" in " ".join(texts_of(page))
    use_language(driver.app, "fr")
    why = error_words(NotReadable(path="torn.json", reason=NotJson(line=1, column=9)))
    use_language(driver.app, "en")
    assert "n’est pas du JSON" in why
    assert not page.next_button.isEnabled()
    page.leave()
    page = page_of(driver, table(tmp_path))
    assert unnamed_controls(driver.window) == []
    go_on(driver, page)
    assert unnamed_controls(driver.window) == []


def test_going_back_and_forth_understands_the_file_once(driver, tmp_path, monkeypatch):
    """What was found out stands until a column, a word or the registry changes; decisions about sites stay."""
    from heritage_app.exchange import importing

    asked: list[str] = []
    for name in ("questions_of", "sites_of", "bring_in"):
        work = getattr(importing, name)
        monkeypatch.setattr(
            importing, name, lambda *a, name=name, work=work, **k: (asked.append(name), work(*a, **k))[1]
        )
    page = page_of(driver, table(tmp_path))
    go_on(driver, page)
    choose(driver, page, "Art", "Kind of p")
    go_on(driver, page)
    assert page.step == TERMS
    page.terms.table.setFocus()
    driver.press(Qt.Key.Key_0)
    assert page.terms.news()
    while page.step != CHECK:
        go_on(driver, page)
    first = list(asked)
    assert {"questions_of", "sites_of", "bring_in"} == set(first)
    while page.step != FILE:
        page.back()
    while page.step != CHECK:
        go_on(driver, page)
    assert asked == first
    while page.step != COLUMNS:
        page.back()
    choose(driver, page, "Land", "Town")
    while page.step != CHECK:
        go_on(driver, page)
    assert asked == [*first, *first]
    driver.desk.changed.emit()
    while page.step != COLUMNS:
        page.back()
    while page.step != CHECK:
        go_on(driver, page)
    assert asked == [*first, *first, *first]

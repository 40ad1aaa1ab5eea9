"""The main window as a whole: start, layout, keys, session, languages, saving."""

from __future__ import annotations

import gc
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from ui.driving import Driver, texts_of

from heritage_app.domain.history import Deed
from heritage_app.settings import USER_NAME, WINDOW, Preferences
from heritage_app.ui.actions import menus

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_start_leads_to_rows_and_a_record(driver):
    """After the start the list shows the sample, most severe first, and the first site's record stands beside it."""
    assert driver.names == ["Arch of Triumph", "Mar Elian monastery", "Temple of Bel", "Al-Qaryatain", "Palmyra"]
    assert driver.record.row.name == "Arch of Triumph"
    assert driver.window.saving.shown.text() == "Showing 5 of 5 sites"
    assert driver.window.saving.kind == "saved"
    assert driver.window.windowTitle() == "Sample – Heritage"


def test_the_sidebar_counts_what_there_is(driver):
    """Library and saved views carry live counts; an empty trash carries none."""
    rows = driver.window.sidebar.rows
    assert [rows[key].hint for key in ("sites", "damage", "estimates", "sources")] == ["5", "4", "3", "3"]
    assert rows["unsafe-to-visit"].hint == "5"
    assert rows["estimates-disagree"].hint == "3"
    assert rows["trash"].hint == ""


def test_a_saved_view_shows_its_sites_only(driver):
    """*Estimates disagree* leaves the three sites that Palmyra's contradicting estimates bear on."""
    driver.window.sidebar.rows["estimates-disagree"].click()
    driver.settle()
    assert driver.names == ["Arch of Triumph", "Temple of Bel", "Palmyra"]
    driver.window.sidebar.rows["sites"].click()
    driver.settle()
    assert len(driver.names) == 5


@pytest.mark.parametrize(
    ("name", "tab", "title"), [("damage", "damage", "Arch of Triumph"), ("estimates", "estimates", "Palmyra, 5 years")]
)
def test_lists_of_claims_open_the_site_at_its_tab(driver, name, tab, title):
    """Choosing a report or an estimate shows its site, at the tab that holds it."""
    driver.window.sidebar.rows[name].click()
    driver.settle()
    lists = driver.window.lists
    place = [entry.title for entry in lists.model.entries].index(title)
    lists.choose_place(place)
    driver.settle()
    assert driver.window.record_pane.tab == tab
    assert driver.record.row.name == lists.model.entries[place].title.split(",")[0]


def test_the_list_of_sources_shows_what_is_known_of_one(driver):
    """A source that is chosen shows its publisher and how often it is used."""
    driver.window.sidebar.rows["sources"].click()
    driver.settle()
    titles = [entry.title for entry in driver.window.lists.model.entries]
    driver.window.lists.choose_place(titles.index("Syria army keeps pressure on ISIS after Palmyra capture"))
    driver.settle()
    shown = texts_of(driver.window.detail)
    assert "News24" in shown
    assert any(text.startswith("Used in ") for text in shown)


def test_keys_of_the_table_run_their_commands(driver):
    """The keys of the keyboard table do what it says: tabs, next record, panes, sidebar, text size, search."""
    window = driver.window
    window.sites.focus_list()
    for key, tab in (
        (Qt.Key.Key_2, "damage"),
        (Qt.Key.Key_4, "photos"),
        (Qt.Key.Key_6, "history"),
        (Qt.Key.Key_1, "overview"),
    ):
        driver.press(key, CTRL)
        driver.settle()
        assert window.record_pane.tab == tab
    driver.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    driver.settle()
    assert driver.record.row.name == "Mar Elian monastery"
    driver.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    driver.settle()
    assert driver.record.row.name == "Arch of Triumph"
    driver.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.record_pane.header.tabs
    driver.press(Qt.Key.Key_F6)
    assert window.sidebar.isAncestorOf(QApplication.focusWidget())
    driver.press(Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is window.record_pane.header.tabs
    driver.press(Qt.Key.Key_F9)
    assert window.sidebar.rail
    driver.press(Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is window.sites.search


def test_every_command_of_the_menus_is_wired(driver):
    """No entry of a menu does nothing, and no two share a key."""
    names = [command.name for _, group in menus() for command in group if command]
    assert set(names) <= set(driver.program.conduct._table)
    keys = [key for _, group in menus() for command in group if command for key in command.keys]
    assert len(keys) == len(set(keys))


def test_text_size_follows_the_keys(driver):
    """Ctrl+= makes all text larger, Ctrl+0 as before, and the choice is kept."""
    before = driver.window.sites.count.font().pointSizeF()
    driver.run("larger")
    assert driver.window.sites.count.font().pointSizeF() > before
    driver.run("normal-size")
    assert driver.window.sites.count.font().pointSizeF() == before


@pytest.mark.parametrize(
    ("width", "rail", "columns_beside"), [(1366, False, True), (1180, True, True), (900, True, False)]
)
def test_narrow_windows_fold(driver, width, rail, columns_beside):
    """Below 1200 pixels the sidebar is a rail; where the record is below 800 the right column drops under the left."""
    window = driver.window
    window.resize(width, 768)
    driver.settle()
    assert window.width() == width
    assert window.sidebar.rail is rail
    page = window.record_pane.pages["overview"]
    first, last = page._left.geometry(), page._aside.geometry()
    assert (last.left() > first.right()) is columns_beside


def test_the_session_comes_back(start, home):
    """Site, tab, filters and order of the last session are there again after the next start."""
    driver = start()
    driver.window.sites.filters.choose("condition", ("destroyed",))
    driver.settle()
    driver.choose("Temple of Bel")
    driver.tab("estimates")
    driver.window.sites.sort_by(driver.window.sites.order.sort.NAME)
    driver.settle()
    folder = driver.desk.info.folder
    driver.window.close()
    driver.program.end()
    again = Driver(folder)
    try:
        assert again.record.row.name == "Temple of Bel"
        assert again.window.record_pane.tab == "estimates"
        assert again.names == ["Arch of Triumph", "Mar Elian monastery", "Temple of Bel"]
        assert again.window.sites.order.text() == "By name"
        assert again.window.sites.filter_row.pills["condition"].text() == "Condition: Destroyed"
    finally:
        again.end()


def test_a_session_file_nobody_understands_does_no_harm(start, home):
    """Whatever stands in the kept session, the window opens as new."""
    Preferences().set(
        WINDOW, {"geometry": 7, "panes-ltr": "wide", "filters": [1], "sort": "colour", "tab": 3, "site": None}
    )
    driver = start()
    assert len(driver.names) == 5


def test_the_status_bar_tells_the_truth_about_saving(driver):
    """*Saving…* while a write is under way, the time once it is in, and the reason when it is not."""
    seen = []
    driver.desk.saving.connect(lambda: seen.append(driver.window.saving.kind))
    deed = Deed(verb="test", by="Rania", subject="nothing")
    driver.desk.write(deed, lambda session: None, lambda answer: None)
    assert driver.window.saving.state.text() == "Saving…"
    driver.settle()
    assert driver.window.saving.state.text().startswith("All changes saved · ")

    def fail(session):
        raise OSError("no space left on device")

    driver.desk.write(deed, fail, lambda answer: None)
    driver.settle()
    assert driver.window.saving.kind == "failed"
    assert driver.window.saving.state.text().startswith("Not saved: ")
    assert "Traceback" not in driver.window.saving.state.text()
    assert seen == ["saving", "saving"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts a read-only disk")
def test_a_registry_that_cannot_be_written_is_shown_and_says_so(app, made_once, tmp_path):
    """From a read-only disk the window shows lists and records; the status bar says read only, and why on saving."""
    disc = tmp_path / "disc"
    disc.mkdir()
    if subprocess.run(["mount", "--bind", "-o", "ro", made_once["sample"], disc], capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    try:
        driver = Driver(disc)
        try:
            driver.choose("Palmyra")
            assert driver.window.saving.kind == "read-only"
            assert driver.window.saving.state.text().startswith("Read only")
            driver.desk.write(Deed(verb="test", by="Rania"), lambda session: None, lambda answer: None)
            driver.settle()
            assert "cannot be written" in driver.window.saving.state.text()
        finally:
            driver.end()
    finally:
        subprocess.run(["umount", disc], check=True)


def test_closing_waits_for_what_is_being_saved(driver):
    """The window stays until the change is in the registry, and then closes by itself."""
    from heritage_app.services import records

    site_id = driver.record.row.id

    def slow(session):
        time.sleep(0.3)
        records.trash(session, "site", site_id, "closing")

    driver.desk.write(Deed(verb="record.trash", by="Rania"), slow, lambda answer: None)
    assert not driver.window.close()
    assert driver.window.isVisible()
    driver.until(lambda: not driver.window.isVisible(), "the window to close")
    assert driver.window.saving.kind == "saved"


def test_several_sites_are_printed_together(driver):
    """With two sites chosen Ctrl+P previews both; with *Print reports of the list* all that the list holds."""
    window = driver.window
    window.sites.choose_place(0)
    driver.settle()
    window.sites.focus_list()
    driver.press(Qt.Key.Key_Down, SHIFT)
    driver.settle()
    assert window.sites.list.chosen().count == 2
    driver.run("print")
    assert len(window.pages.currentWidget()._references) == 2
    window.pages.currentWidget().closed.emit()
    driver.run("print-list")
    assert window.pages.currentWidget()._references is None


def test_a_folder_that_is_no_registry_is_refused_in_words(app, tmp_path, home):
    """Opening something else shows what it is not, and offers another registry, the sample, or a new one."""
    folder = tmp_path / "Holiday pictures"
    folder.mkdir()
    driver = Driver(folder)
    try:
        driver.until(lambda: driver.window.saving.kind == "failed")
        shown = texts_of(driver.window.right)
        assert any("is not a registry" in text for text in shown)
        assert "Open the sample registry" in shown
    finally:
        driver.end()


def test_the_arabic_window_is_mirrored_and_speaks_of_data_in_arabic(start):
    """In Arabic the sidebar stands on the right; names, terms, dates, digits are Arabic; references are not turned."""
    driver = start(lang="ar")
    window = driver.window
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.sidebar.mapTo(window, window.sidebar.rect().center()).x() > window.width() * 0.8
    assert "معبد بل" in driver.names
    driver.choose("معبد بل")
    header = window.record_pane.header
    badges = [button.text() for button in header.findChildren(QPushButton)]
    assert "مُدمَّر" in badges
    assert "\u2066SY-HMS-" in header.meta.text()
    assert window.sidebar.rows["sites"].hint == "٥"
    row = driver.window.sites.current_row()
    assert "آذار ٢٠١٦" in driver.window.say.short_date(row.last_edtf)


def test_the_language_switches_live(driver):
    """Choosing Arabic builds the window anew at the same site, and English again brings it back."""
    driver.choose("Temple of Bel")
    old = driver.window
    driver.program.switch_language("ar")
    driver.settle()
    assert driver.window is not old
    driver.until(lambda: driver.record is not None and driver.record.row.name == "معبد بل")
    driver.program.switch_language("en")
    driver.settle()
    assert driver.record.row.name == "Temple of Bel"
    driver.run("tab-history")
    assert driver.window.record_pane.tab == "history"


class Shown(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.kinds = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


def test_nothing_flashes_up(app, start):
    """From the start on, through every tab and list, no window but the main one is ever shown."""
    shown = Shown()
    QApplication.instance().installEventFilter(shown)
    try:
        driver = start()
        for name in ("Palmyra", "Temple of Bel"):
            driver.choose(name)
            for tab in ("damage", "estimates", "sources", "history", "overview"):
                driver.tab(tab)
        for name in ("damage", "sources", "actors", "trash"):
            driver.window.sidebar.rows[name].click()
            driver.settle()
    finally:
        QApplication.instance().removeEventFilter(shown)
    assert shown.kinds == ["MainWindow"]


class Longer(QTranslator):
    """Every text 40 % longer, in brackets: what is not translated has none, and what does not fit is clipped."""

    def translate(self, context, text, disambiguation=None, n=-1):
        if context.startswith("Q"):
            return ""
        count = text.replace("%Ln", str(n)).replace("%n", str(n))
        return f"⟦{count}{'~' * round(len(text) * 0.4)}⟧"

    def isEmpty(self):
        return False


DATA = ("Palmyra", "Temple", "Arch", "Elian", "Homs", "Qaryatain", "SY-HMS", "2016", "2015", "ISIS", "AFP", "News24")


def test_every_text_of_the_window_can_be_translated(app, start):
    """With a language 40 % longer than English every text of the frame is in it, so nothing was left untranslated."""
    longer = Longer()
    QApplication.installTranslator(longer)
    try:
        driver = start()
        driver.choose("Temple of Bel")
        terms = {label for group in driver.desk.terms.values() for term in group for label in term.labels.values()}
        frame = [driver.window.tools, driver.window.sidebar, driver.window.sites, driver.window.record_pane.header]
        words = [text for part in frame for text in texts_of(part)]
        words += [action.text() for action in driver.window.menuBar().actions()]
        words += [driver.window.record_pane.header.tabs.tabText(place) for place in range(5)]
        own = ("⟦", "معبد", *DATA)
        bare = [text for text in words if text not in terms and not any(part in text for part in own)]
        assert [text for text in bare if not text.strip("\u2066\u2069 ").isdigit()] == []
    finally:
        QApplication.removeTranslator(longer)


def test_longer_texts_are_not_clipped(app, start):
    """With texts 40 % longer buttons, tabs and headings still show all of theirs at 1366 by 768."""
    longer = Longer()
    QApplication.installTranslator(longer)
    try:
        driver = start()
        window = driver.window
        window.resize(1366, 768)
        driver.choose("Temple of Bel")
        cut = []
        for button in window.record_pane.header.findChildren(QPushButton) + window.tools.findChildren(QPushButton):
            if (
                button.isVisible()
                and button.width() < button.sizeHint().width() - 1
                and button is not window.tools.jump
            ):
                cut.append(button.text())
        for label in window.sites.findChildren(QLabel):
            wide = QFontMetrics(label.font()).horizontalAdvance(label.text())
            if label.isVisible() and not label.wordWrap() and label.pixmap().isNull() and label.width() < wide:
                cut.append(label.text())
        assert cut == []
    finally:
        QApplication.removeTranslator(longer)


def test_scrolling_and_painting_lose_no_references(driver):
    """Painting the list, the chart and the header leaves the counts of None and True where they were."""
    window = driver.window
    driver.settle()
    window.sites.list.viewport().repaint()
    gc.collect()  # what earlier tests left may hold many of them, and would be freed on the way
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(200):
        window.sites.list.viewport().repaint()
        window.record_pane.header.repaint()
        window.sites.model.data(window.sites.model.index(0, 0), Qt.ItemDataRole.DecorationRole)
        window.sidebar.setEnabled(True)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert abs(after[0] - before[0]) < 100
    assert abs(after[1] - before[1]) < 100


def test_a_form_lies_over_the_list_and_its_draft_is_kept(driver):
    """Ctrl+Shift+D opens a report about the site shown; Esc leaves it, and the draft is counted, listed and goes on."""
    driver.choose("Temple of Bel")
    window = driver.window
    window.sites.focus_list()
    driver.press(Qt.Key.Key_D, CTRL | SHIFT)
    driver.settle()
    assert window.form_open
    form = window.pages.currentWidget()
    assert form.site_id == driver.record.row.id
    assert not window.actions_.by_name["tab-damage"].isEnabled()
    assert window.actions_.by_name["jump"].isEnabled()
    QTest.keyClicks(form.inputs["occurred"].line, "oct 2015")
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    if window.form_open:  # the first Esc may only close a list of suggestions
        driver.press(Qt.Key.Key_Escape)
        driver.settle()
    assert not window.form_open
    assert window.sidebar.rows["drafts"].hint == "1"
    window.sidebar.rows["drafts"].click()
    driver.settle()
    assert len(window.lists.model.entries) == 1
    window.lists.opened.emit(window.lists.model.entries[0])
    driver.settle()
    assert window.pages.currentWidget().inputs["occurred"].line.text() == "oct 2015"


def test_unfinished_forms_are_told_at_the_start(start):
    """A registry with a draft in it says so in a banner, whose button goes on with the form."""
    from heritage_app.domain.vocabulary import RecordKind
    from heritage_app.services.drafts import FormDraft, draft_key, keep_draft

    driver = start()
    draft = FormDraft(
        key=draft_key(RecordKind.SITE), kind=RecordKind.SITE, title="Old bridge", values={"name": "Old bridge"}
    )
    keep_draft(driver.desk.info.folder, draft)
    driver.program.open_folder(driver.desk.info.folder)
    driver.settle()
    buttons = {one.text(): one for one in driver.window.right.findChildren(QPushButton) if one.isVisible()}
    buttons["Continue"].click()
    driver.settle()
    assert driver.window.form_open


def test_a_new_site_begins_with_the_name_that_was_not_found(driver):
    """*Add “…” as a new site* opens the form with that name in it."""
    driver.window.sites.search.setText("Old bridge")
    driver.settle()
    page = driver.window.sites.pages.currentWidget()
    page.buttons[0].click()
    driver.settle()
    form = driver.window.pages.currentWidget()
    assert form.draft_name() == "Old bridge"


def test_print_opens_the_preview_of_the_site_shown(driver):
    """Ctrl+P lays the preview over list and record; Esc brings them back."""
    driver.choose("Temple of Bel")
    driver.window.sites.focus_list()
    driver.press(Qt.Key.Key_P, CTRL)
    driver.settle()
    page = driver.window.pages.currentWidget()
    assert type(page).__name__ == "PreviewPage"
    page.closed.emit()
    driver.settle()
    assert not driver.window.form_open


def test_a_name_is_asked_for_once(start, monkeypatch):
    """Without any name the window asks whose name stands in the history, and keeps the answer."""
    driver = start(user=None)
    bar = next(one for one in driver.window.right.children() if type(one).__name__ == "AskBar")
    QTest.keyClicks(bar.line, "Rania")
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert driver.desk.user == "Rania"
    assert Preferences().get(USER_NAME) == "Rania"

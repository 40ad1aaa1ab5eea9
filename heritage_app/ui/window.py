"""The main window: sidebar, list, record, and the pages that come over them; what is where, and nothing more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from heritage_app.ui.actions import Actions
from heritage_app.ui.commands import Deeds
from heritage_app.ui.say import Say, count_sites
from heritage_app.ui.sidebar import VIEW, VIEWS, Sidebar
from heritage_app.ui.sites import SitesPane
from heritage_app.ui.theme import sizes, theme
from heritage_app.ui.thumbnails import PictureDesk
from heritage_app.ui.toolrow import SavingBar, ToolRow
from heritage_app.ui.who import Who
from heritage_app.ui.widgets import Line, Panel
from heritage_app.ui.wishes import Wishes

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.history import Step
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.domain.site import SiteRecord
    from heritage_app.services.counts import Counts
    from heritage_app.services.drafts import FormDraft
    from heritage_app.settings import Preferences
    from heritage_app.ui.desk import Opened, RegistryDesk
    from heritage_app.ui.entries import Entry
    from heritage_app.ui.lists import DetailPane, ListPane
    from heritage_app.ui.notices import MessageBar
    from heritage_app.ui.palette import Palette
    from heritage_app.ui.photos import PhotosPane
    from heritage_app.ui.record import RecordPane

RAIL_BELOW = 1200
"""Below this width in pixels the sidebar is a rail of icons."""

RECENT = 6
"""Sites looked at last that the palette offers."""


class MainWindow(QMainWindow):
    """The frame. `Conduct` runs the commands; the panes show; the desk reads and writes."""

    painted = Signal()
    """The window was painted for the first time: now the slow things may begin."""
    ready = Signal()
    """The first rows are shown: now commands may be run."""
    draft_wanted = Signal(object)
    """A draft is to be gone on with: a `FormDraft`."""
    drafts_found = Signal(object)
    """The registry was opened, and holds these drafts."""
    closing = Signal()
    language_wanted = Signal(str)
    theme_wanted = Signal(str)

    def __init__(self, desk: RegistryDesk, preferences: Preferences) -> None:
        super().__init__()
        self.desk, self.preferences = desk, preferences
        self.say, self.wishes = Say(desk), Wishes(self)
        self.deeds = Deeds(desk, self)
        self.pictures = PictureDesk(desk, self)
        self.who = Who(self)
        self.photos: PhotosPane | None = None
        self._came_from: QAbstractItemView | None = None
        self._painted = self._ready = self._close_wanted = False
        self._rail_wanted: bool | None = None
        self._wide = False
        self._fitted = (False, 100)
        self._widths: dict[bool, list[int]] = {}
        """Widths of list and record, beside a table (True) and beside a list."""
        self.recent: list[Entry] = []
        self.lists: ListPane | None = None
        self.detail: DetailPane | None = None
        self.record_pane: RecordPane | None = None
        self._messages: MessageBar | None = None
        self._palette: Palette | None = None
        self._tab_wanted = ""
        self._not_saved_in: QWidget | None = None
        """The page from which something could not be saved last."""
        self.view_wanted = ""
        """Key of the saved view that the last session ended with, until it is shown."""
        self.before_close: Callable[[], bool] = lambda: True
        """Whether the window may close now; what answers no closes it later."""
        self._build()
        self._connect()

    # ------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Heritage"))
        self.resize(1366, 768)
        self.actions_ = Actions(self)
        self.actions_.fill(self.menuBar())
        self.menuBar().setNativeMenuBar(True)
        self.central = central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tools = ToolRow(self.actions_)
        column.addWidget(self.tools)
        column.addWidget(Line())
        self.sidebar = Sidebar()
        self.sites = SitesPane(self.desk, self.say)
        self.list_stack = QStackedWidget()
        self.list_stack.addWidget(self.sites)
        self.right = Panel("window")
        self._right_column = QVBoxLayout(self.right)
        self._right_column.setContentsMargins(0, 0, 0, 0)
        self._right_column.setSpacing(0)
        self.right_stack = QStackedWidget()
        self._right_column.addWidget(self.right_stack, 1)
        self.inner = self._splitter(self.list_stack, self.right)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.inner)
        self.outer = self._splitter(self.sidebar, self.pages)
        self.inner.setSizes([sizes()["width"]["list"], 860])
        self.outer.setSizes([sizes()["width"]["sidebar"], 1168])
        column.addWidget(self.outer, 1)
        self.setCentralWidget(central)
        self.saving = SavingBar()
        self.saving.who.clicked.connect(lambda: self.who.change())
        self.setStatusBar(self.saving)

    def _splitter(self, first: QWidget, second: QWidget) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(first)
        splitter.addWidget(second)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        return splitter

    def _connect(self) -> None:
        desk = self.desk
        desk.opened.connect(self._opened)
        desk.changed.connect(self.refresh)
        desk.saving.connect(self.saving.saving)
        desk.saved.connect(self.saving.saved)
        desk.saved.connect(self._close_when_saved)
        desk.not_saved.connect(self._not_saved)
        self.sidebar.chosen.connect(self.show_list)
        self.sites.chosen.connect(self._site_chosen)
        desk.terms_read.connect(self.sites.show_filters)
        self.sites.counted.connect(self._rows_shown)
        self.sites.view_changed.connect(self._fit_list)
        self.wishes.open_site.connect(self.go_to_site)
        self.wishes.open_tab.connect(self.open_tab)

    def build_record(self) -> RecordPane:
        """Build the record pane, after the first paint; returns the one there is."""
        if self.record_pane is None:
            from heritage_app.ui.record import RecordPane

            self.record_pane = RecordPane(self.desk, self.say, self.wishes, self.pictures)
            self.right_stack.addWidget(self.record_pane)
        return self.record_pane

    def _build_lists(self) -> tuple[ListPane, DetailPane]:
        if self.lists is None or self.detail is None:
            from heritage_app.ui.lists import DetailPane, ListPane

            self.lists = ListPane(self.desk, self.say)
            self.detail = DetailPane(self.say, self.wishes)
            self.list_stack.addWidget(self.lists)
            self.right_stack.addWidget(self.detail)
            self.lists.chosen.connect(self._entry_chosen)
            self.lists.opened.connect(self._entry_opened)
            self.lists.add_wanted.connect(self.wishes.add)
        return self.lists, self.detail

    def show_photos(self) -> None:
        """Show all photos, where list and record stand otherwise."""
        if self.photos is None:
            from heritage_app.ui.photos import PhotosPane

            self.photos = PhotosPane(self.desk, self.say, self.wishes, self.pictures)
            self.right_stack.addWidget(self.photos)
        self.right_stack.setCurrentWidget(self.photos)
        self.saving.say_shown(self.photos.title())
        lang, pane = self.desk.lang, self.photos

        def work(session: Session) -> tuple[PhotoRow, ...]:
            from heritage_app.services.photo import list_photos, select_photos

            return list_photos(session, select_photos(), lang=lang)

        self.desk.read(work, pane.show_rows, key="all photos")

    @property
    def messages(self) -> MessageBar:
        """The bar that says what was just done."""
        if self._messages is None:
            from heritage_app.ui.notices import MessageBar

            self._messages = MessageBar(self.central)
        return self._messages

    @property
    def palette_(self) -> Palette:
        """The command palette."""
        if self._palette is None:
            from heritage_app.ui.palette import Palette

            self._palette = Palette(self.desk, self.say, self.central)
        return self._palette

    # ------------------------------------------------------------------------------------------------- registry

    def _opened(self, info: Opened) -> None:
        self.setWindowTitle(self.tr("{registry} – Heritage").format(registry=info.name))
        self.saving.opened(read_only=info.read_only)
        self.who.opened(info)
        self.sidebar.show_registry(self.tr("Sample registry") if info.sample else info.name)
        self.deeds.clear()
        self._ready = False
        if not self.desk.terms:
            self.desk.read_first_terms()
        self.sites.reload()
        self.desk.read_terms()  # before any record, which is asked for when the list is there

    def _rows_shown(self, shown: int, everything: int) -> None:
        """The list stands: say how much it shows; what can wait until it is painted follows."""
        self._say_shown(shown, everything)
        if not self._ready:
            self._ready = True
            QTimer.singleShot(1, self, self._follow_rows)  # 0 would come before the painting

    def _follow_rows(self) -> None:
        """The list is painted: read the record, and bring the commands to life."""
        if QApplication.focusWidget() in (None, self.tools.new):
            self.sites.focus_list()
        self.ready.emit()
        self.show_site(self.sites.current_id or "")
        self.sites.show_covers(self.pictures.covers)
        self.read_counts()
        self.read_drafts(self.drafts_found.emit)
        self._read_steps()

    def refresh(self) -> None:
        """Ask again for everything that is shown."""
        if self.shown_list == "sites":
            self.sites.reload()
        elif self.shown_list == "photos":
            self.show_photos()
        elif self.lists is not None:
            self.sites.reload()
            if self.shown_list != "drafts":
                self.lists.reload()
        record = self.record_pane
        if record is not None and record.record is not None:
            self._read_site(record.record.row.id)
        self.read_counts()

    def read_counts(self) -> None:
        """Ask for the numbers of the sidebar."""
        day = self.desk.day

        def work(session: Session) -> Counts:
            from heritage_app.services.counts import count_all

            return count_all(session, today=day)

        self.desk.read_beside(work, self.sidebar.show_counts, key="counts")

    def _read_steps(self) -> None:
        """Offer to take back what was done in earlier sessions."""
        by = self.desk.user

        def work(session: Session) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
            from heritage_app.services.history import steps_of

            return steps_of(session, by)

        if by:
            self.desk.read(work, lambda steps: self.deeds.remember(*steps), key="steps")

    def read_drafts(self, done: Callable[[tuple[FormDraft, ...]], None] | None = None) -> None:
        """Look up the drafts, for the sidebar and for the list of drafts; *done* gets them too."""
        info = self.desk.info
        if info is None:
            return
        folder = info.folder

        def work(session: Session) -> tuple[FormDraft, ...]:
            from heritage_app.services.drafts import list_drafts

            return list_drafts(folder)

        def show(drafts: tuple[FormDraft, ...]) -> None:
            self.sidebar.set_count("drafts", len(drafts))
            if self.lists is not None and self.lists.kind == "drafts":
                self.lists.show_drafts(drafts)
            if done is not None:
                done(drafts)

        self.desk.read(work, show)

    def _say_shown(self, shown: int, everything: int) -> None:
        if self.shown_list == "sites":
            template = self.tr("Showing {shown} of {sites}")
            self.saving.say_shown(template.format(shown=QLocale().toString(shown), sites=count_sites(everything)))

    def _fit_list(self) -> None:
        """Give a table the room it needs, and a list its own."""
        wide = self.sites.list.tabular and self.list_stack.currentWidget() is self.sites
        if wide is not self._wide:
            self._widths[self._wide] = self.inner.sizes()
            self._wide = wide
            all_of_it = sum(self.inner.sizes())
            usual = all_of_it // 2 if wide else sizes()["width"]["list"]
            self.inner.setSizes(self._widths.get(wide, [usual, all_of_it - usual]))

    # -------------------------------------------------------------------------------------------- lists, records

    @property
    def shown_list(self) -> str:
        """What the list pane shows: sites, or the name of another list."""
        if self.sidebar.current == "photos":
            return "photos"
        return "sites" if self.list_stack.currentWidget() is self.sites else self.sidebar.current

    @property
    def list_pane(self) -> SitesPane | ListPane | PhotosPane:
        """The list pane that is shown."""
        if self.photos is not None and self.shown_list == "photos":
            return self.photos
        return self.sites if self.shown_list == "sites" or self.lists is None else self.lists

    def show_list(self, name: str) -> None:
        """Show a list of the sidebar."""
        self.close_pages()
        self.sidebar.set_current(name)
        self.list_stack.setVisible(name != "photos")
        if name == "photos":
            self.show_photos()
            return
        if name == "sites" or name in VIEWS or name.startswith(VIEW):
            self.list_stack.setCurrentWidget(self.sites)
            self._fit_list()
            self.right_stack.setCurrentWidget(self.build_record())
            if name in self.sidebar.views:
                self.sites.open_view(self.sidebar.views[name].query)
            else:
                self.sites.leave_view()
                self.sites.show_view((VIEWS[name],) if name in VIEWS else ())
            if self.sites.current_id:
                self.show_site(self.sites.current_id)
            return
        lists, detail = self._build_lists()
        self.list_stack.setCurrentWidget(lists)
        self._fit_list()
        if name in ("sources", "actors", "trash", "drafts"):
            detail.show_row(None, None)
            self.right_stack.setCurrentWidget(detail)
        lists.show_kind(name)
        if name == "drafts":
            self.read_drafts()
        self.saving.say_shown(lists.title())

    def _entry_chosen(self, entry: Entry | None) -> None:
        lists, detail = self._build_lists()
        if lists.kind in ("damage", "estimates"):
            self._tab_wanted = lists.kind
            self.right_stack.setCurrentWidget(self.build_record())
            self.show_site(entry.site_id if entry else "")
            return
        if lists.kind == "drafts":
            draft = lists.draft_of(entry) if entry is not None else None
            detail.show_draft(draft, lambda: self.draft_wanted.emit(draft))
            return
        row = next((r for r in lists.rows.get(entry.kind, ()) if r.id == entry.record_id), None) if entry else None
        trashed = lists.rows.get("trashed", {}).get(entry.record_id) if entry else None
        detail.show_row(entry, row, trashed)

    def _entry_opened(self, entry: Entry) -> None:
        lists = self.lists
        if lists is not None and lists.kind == "drafts":
            self.draft_wanted.emit(lists.draft_of(entry))
        elif self.sidebar.current != "trash":
            self.wishes.edit.emit(entry.kind, entry.record_id)

    def _site_chosen(self, site_id: str) -> None:
        if self._ready:  # the first record waits for its list
            self.show_site(site_id)

    def show_site(self, site_id: str) -> None:
        """Show a site in the record pane; the empty id shows none."""
        pane = self.build_record()
        if not site_id:
            pane.show_nothing()
            return
        self._read_site(site_id)

    def _read_site(self, site_id: str) -> None:
        day, lang = self.desk.day, self.desk.lang

        def work(session: Session) -> SiteRecord:
            from heritage_app.services.site_record import read_site

            return read_site(session, site_id, today=day, lang=lang)

        self.desk.read(work, self._show_record, self._not_shown, key="record")

    def _show_record(self, record: SiteRecord) -> None:
        from heritage_app.ui.palette import site_entry

        pane = self.build_record()
        pane.show_record(record)
        pane.header.bar(self.actions_.barred.get("add-damage", ""))
        if self._tab_wanted:
            pane.open_tab(self._tab_wanted)
            self._tab_wanted = ""
        entry = site_entry(record.row)
        self.recent = [entry, *(one for one in self.recent if one.record_id != entry.record_id)][:RECENT]

    def _not_shown(self, error: Exception) -> None:
        self.build_record().show_nothing()
        self.desk.failed.emit(error)

    def go_to_site(self, site_id: str) -> None:
        """Show a site wherever it is: the whole list, without search or filters where they hide it."""
        self.show_list("sites")
        self.sites.wanted = site_id
        place = self.sites.model.place_of(site_id)
        if place is not None:
            self.sites.wanted = None
            self.sites.choose_place(place)
        else:
            self.sites.current_id = site_id
            self.show_site(site_id)
            self.sites.search.clear()
            self.sites.filters.clear()
            self.sites.reload()

    def open_tab(self, name: str) -> None:
        """Show a tab of the record."""
        if self.shown_list == "photos":
            self.show_list("sites")
        self.right_stack.setCurrentWidget(self.build_record())
        self.build_record().open_tab(name)

    def put_notice(self, notice: QWidget) -> None:
        """Put a notice or a question at the head of the record area, in place of one that is there."""
        self.drop_notice()
        self._right_column.insertWidget(0, notice)
        notice.show()

    def drop_notice(self) -> None:
        """Take the notice away."""
        item = self._right_column.itemAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None and widget is not self.right_stack:
            self._right_column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    # ----------------------------------------------------------------------------------------------- other pages

    @property
    def form_open(self) -> bool:
        """Whether a page lies over list and record."""
        return self.pages.currentIndex() > 0

    def open_page(self, page: QWidget) -> None:
        """Lay a page (a form, the preview) over list and record."""
        focus = QApplication.focusWidget()
        if not self.form_open:
            self._came_from = focus if isinstance(focus, QAbstractItemView) else None
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.actions_.set_main(False)
        self.tools.print.setEnabled(False)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_page(self, page: QWidget) -> None:
        """Take a page away; the one below it shows again."""
        if self.pages.indexOf(page) < 1:
            return
        self.pages.removeWidget(page)
        page.hide()
        page.deleteLater()
        self.pages.setCurrentIndex(self.pages.count() - 1)
        if page is self._not_saved_in:  # what was typed there is a draft now
            self.saving.forget_failure()
        self.actions_.set_main(not self.form_open)
        self.tools.print.setEnabled(not self.form_open)
        self.read_drafts()
        if not self.form_open:
            self._give_focus_back()

    def _give_focus_back(self) -> None:
        """To the list or grid that the pages were opened from, where it still shows."""
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list_pane.focus_list()

    def close_pages(self) -> None:
        """Take every page away; what was typed in a form is kept as its draft."""
        while self.pages.count() > 1:
            page = self.pages.widget(self.pages.count() - 1)
            if page is None or not page.close():
                return
            self.close_page(page)

    # --------------------------------------------------------------------------------------------------- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter typed where no text field has the focus starts a search; Esc clears it."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        text = event.text()
        if self.form_open:
            super().keyPressEvent(event)
        elif plain and text.strip() and text.isprintable():
            self.list_pane.type_ahead(text)
        elif event.key() == Qt.Key.Key_Escape and self.list_pane.search.text():
            self.list_pane.search.clear()
            self.list_pane.focus_list()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window was painted for the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the sidebar into a rail of icons where the window is narrow."""
        super().resizeEvent(event)
        self._fit_sidebar()

    def toggle_sidebar(self) -> None:
        """Show the sidebar as a rail, or in full, whatever the width."""
        self._rail_wanted = not self.sidebar.rail
        self._fit_sidebar()

    def _fit_sidebar(self) -> None:
        rail = self.width() < RAIL_BELOW if self._rail_wanted is None else self._rail_wanted
        size = theme().text_size
        wide = sizes()["width"]["rail"] if rail else self.sidebar.wide()
        changed = (rail, size) != self._fitted
        self._fitted = (rail, size)
        self.sidebar.set_rail(rail)
        self.sidebar.setMinimumWidth(sizes()["width"]["rail"] if rail else 160)
        self.sidebar.setMaximumWidth(sizes()["width"]["rail"] if rail else 360)
        if changed:
            self.outer.setSizes([wide, max(1, self.width() - wide)])

    def widen_sidebar(self) -> None:
        """Give the sidebar the room that the words of its rows need now."""
        wide = self.sidebar.wide()
        if not self.sidebar.rail and self.sidebar.width() < wide:
            self.outer.setSizes([wide, max(1, self.width() - wide)])

    def changeEvent(self, event: QEvent) -> None:
        """Lists measure their rows anew when the text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            for pane in (self.sites, self.lists):
                if pane is not None:
                    pane.list.scheduleDelayedItemsLayout()
            self._fit_sidebar()

    def _close_when_saved(self) -> None:
        if self._close_wanted and not self.desk.writing:
            QTimer.singleShot(0, self, self.close)

    def _not_saved(self, error: Exception) -> None:
        self._close_wanted = False  # the person is to see what was not saved
        self.saving.failed(self.say.error(error))
        self._not_saved_in = self.pages.currentWidget()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for a change that is being saved; then keep the session and say goodbye."""
        if self.desk.writing:
            self._close_wanted = True
            event.ignore()
            return
        if not self.before_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    # -------------------------------------------------------------------------------------------------- session

    @property
    def state(self) -> dict[str, Any]:
        """What the next session begins with."""
        from heritage_app.ui.session import kept_state

        return kept_state(self)

    def restore(self, state: dict[str, Any]) -> None:
        """Take up where the last session left; call it before the registry is opened."""
        if state:
            from heritage_app.ui.session import restore_state

            restore_state(self, state)

    def take_view(self) -> None:
        """The widths restored are those of a table, where the last session left one."""
        self._wide = self.sites.list.tabular

    def want_tab(self, name: str) -> None:
        """Show this tab with the next record."""
        self._tab_wanted = name

"""The list pane: search, filters, order and the sites they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from heritage_app.domain.query import SiteQuery, Sort
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.ui.buttons import IconButton, LinkButton, Look, PillButton
from heritage_app.ui.cards import drop_page
from heritage_app.ui.fields import SearchBox
from heritage_app.ui.filters import FilterSet, filter_name
from heritage_app.ui.flow import FlowLayout
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.paint import announce
from heritage_app.ui.say import count_sites
from heritage_app.ui.site_list import PAGE, ROW_ROLE, RowList, SiteDelegate, SiteModel
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Label, Panel

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.site import SiteRow
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say
    from heritage_app.ui.thumbnails import Thumbnails

IDLE = 150
"""Milliseconds without a key after which everything is counted."""

PILLS = ("condition", "region", "updated")
MORE = ("evidence", "stage", "cause", "flag")


class SortButton(PillButton):
    """The order of the list, in small secondary type with an arrow."""

    padding = 6
    gap = 6

    def look(self) -> Look:
        """Secondary text without a box."""
        fill = theme().hover if self.underMouse() or self.isDown() else None
        return Look(theme().secondary, fill, icon_ink=theme().secondary)


class SitesPane(Panel):
    """Search box, filter pills, order, and the list."""

    chosen = Signal(str)
    """A site was chosen: its id."""
    opened = Signal(str)
    """Enter or a double click on a site: its id."""
    add_wanted = Signal(str)
    """A new site is wanted, with this name (it may be empty)."""
    counted = Signal(int, int)
    """How many sites are shown, and how many the registry has."""

    def __init__(self, desk: RegistryDesk, say: Say, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self._desk, self._say = desk, say
        self.flags: tuple[FlagKind, ...] = ()
        """Flags of the saved view that is shown."""
        self.sort = Sort.SEVERITY
        self.wanted: str | None = None
        """Id of the site to choose as soon as it is in the list."""
        self.current_id: str | None = None
        self.everything = 0
        """How many sites the registry has."""
        self.filters = FilterSet(desk, say, self)
        self.filters.changed.connect(self._filters_changed)
        self.model = SiteModel(say, self)
        self.model.more_wanted.connect(self._read_more)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self._count)
        self._first_hit = False
        self._build()

    # ------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 3)
        head.setSpacing(7)
        self.search = SearchBox(self.tr("Search sites"), "Ctrl+F")
        self.search.textChanged.connect(self._typed)
        self.search.left_downwards.connect(self.focus_list)
        self.search.returnPressed.connect(self.focus_list)
        head.addWidget(self.search)
        head.addLayout(self._build_pills())
        head.addLayout(self._build_count_row())
        column.addLayout(head)
        self.list = RowList(self.tr("Sites"), self._delegate)
        self.list.setModel(self.model)
        self.list.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.activated_row.connect(lambda index: self.opened.emit(index.data(ROW_ROLE).id))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        column.addWidget(self.pages, 1)
        self.outside = LinkButton("")
        self.outside.clicked.connect(self.filters.clear)
        self.outside.hide()
        column.addWidget(self.outside, 0, Qt.AlignmentFlag.AlignHCenter)

    def _delegate(self, home: QObject) -> SiteDelegate:
        self.tiles = SiteDelegate(self._say, home)
        return self.tiles

    def show_covers(self, pictures: Thumbnails) -> None:
        """Show photos of the sites, now that the rows stand."""
        if self.tiles.covers is None:
            from heritage_app.ui.covers import Covers

            self.tiles.covers = Covers(self._desk, pictures, self.model)

    def _build_pills(self) -> FlowLayout:
        row = FlowLayout(gap=6, line_gap=6)
        self.pills: dict[str, PillButton] = {}
        for name in PILLS:
            pill = PillButton(filter_name(name), self.filters.menu(name))
            self.pills[name] = pill
            row.addWidget(pill)
        return row

    def _build_count_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self.count = Label("", "caption", "secondary")
        self.more = IconButton("filter", self.tr("More filters"))
        self.more.icon_side, self.more.least_height = 15, 26
        menu = QMenu(self)
        for name in MORE:
            menu.addMenu(self.filters.menu(name))
        menu.addSeparator()
        menu.addAction(self.tr("Clear filters"), self.filters.clear)
        self.more.clicked.connect(lambda: menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.sort_button = SortButton("", self._sort_menu(), "arrow-down-wide-narrow")
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.more)
        row.addWidget(self.sort_button)
        self._show_sort()
        return row

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self.sort_actions = {}
        for sort in Sort:
            action = menu.addAction(self.sort_words(sort))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda on=False, sort=sort: self.sort_by(sort))
            self.sort_actions[sort] = action
        return menu

    def sort_words(self, sort: Sort) -> str:
        """What an order is called."""
        words = {
            Sort.SEVERITY: self.tr("Most severe first"),
            Sort.NAME: self.tr("By name"),
            Sort.LATEST: self.tr("Latest report first"),
            Sort.UPDATED: self.tr("Last edited first"),
            Sort.DISTANCE: self.tr("Nearest first"),
            Sort.COMPLETENESS: self.tr("Least complete first"),
        }
        return words[sort]

    # ------------------------------------------------------------------------------------------------- question

    def query(self) -> SiteQuery:
        """What the pane asks for at present."""
        plain = SiteQuery(text=self.search.text(), flags=self.flags, sort=self.sort)
        return self.filters.narrow(plain, self._desk.today)

    def sort_by(self, sort: Sort) -> None:
        """Order the list by *sort*."""
        self.sort = sort
        self._show_sort()
        self.reload()

    def _show_sort(self) -> None:
        self.sort_button.setText(self.sort_words(self.sort))
        self.sort_button.setAccessibleName(self.tr("Order: {order}").format(order=self.sort_words(self.sort)))
        self.sort_actions[self.sort].setChecked(True)

    def show_view(self, flags: tuple[FlagKind, ...]) -> None:
        """Show a saved view: only sites with these flags; none shows all."""
        self.flags = flags
        self.reload()

    def type_ahead(self, text: str) -> None:
        """Start a search with a letter typed where no text field had the focus."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    def _typed(self) -> None:
        self._first_hit = True
        self.reload()

    def _filters_changed(self) -> None:
        self.show_filters()
        self.reload()

    def show_filters(self) -> None:
        """Bring the pills up to date with what is chosen."""
        for name, pill in self.pills.items():
            pill.set_state(self.filters.text(name), bool(self.filters.chosen(name)))
        more = [self.filters.text(name) for name in MORE if self.filters.chosen(name)]
        self.more.setCheckable(bool(more))
        self.more.setChecked(bool(more))
        self.more.set_name(self._say.listed([self.tr("More filters"), *more]))

    def reload(self) -> None:
        """Ask again for what the pane shows; the site chosen stays chosen."""
        query, day, lang = self.query(), self._desk.day, self._desk.lang

        def work(session: Session) -> tuple[tuple[SiteRow, ...], int, int]:
            from heritage_app.services.listing import count_sites, list_sites

            rows = list_sites(session, query, today=day, lang=lang, limit=PAGE)
            total = len(rows)
            if total == PAGE and not query.text:
                total = count_sites(session, query, today=day)
            return rows, total, count_sites(session, SiteQuery(), today=day)

        self._desk.read(work, self._show, key="list")

    def _show(self, answer: tuple[tuple[SiteRow, ...], int, int]) -> None:
        rows, total, self.everything = answer
        uncounted = len(rows) == PAGE and bool(self.search.text())
        self.model.show_rows(rows, total + 1 if uncounted else total)
        self.outside.hide()
        self._choose_after_reading()
        self._show_page(bool(rows))
        self._say_count(total)
        if uncounted or (self.search.text() and self.filters.active):
            self._idle.start()

    def _choose_after_reading(self) -> None:
        place = None if self._first_hit and self.search.text() else self.model.place_of(self.wanted or self.current_id)
        if place is None and self.model.rows:
            place = 0
        self._first_hit, self.wanted = False, None
        if place is not None:
            self.choose_place(place)

    def choose_place(self, place: int) -> None:
        """Choose the site in row *place*."""
        index = self.model.index(place)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)

    def step(self, by: int) -> None:
        """Choose the next (1) or the previous (-1) site."""
        place = self.list.currentIndex().row() + by
        if 0 <= place < len(self.model.rows):
            self.choose_place(place)

    def _read_more(self, offset: int) -> None:
        query, day, lang = self.query(), self._desk.day, self._desk.lang

        def work(session: Session) -> tuple[SiteRow, ...]:
            from heritage_app.services.listing import list_sites

            return list_sites(session, query, today=day, lang=lang, limit=PAGE, offset=offset)

        self._desk.read(work, lambda rows: self.model.add_rows(rows, offset), key="list more")

    def _count(self) -> None:
        query, day = self.query(), self._desk.day
        everywhere = SiteQuery(text=query.text)

        def work(session: Session) -> tuple[int, int]:
            from heritage_app.services.listing import count_sites

            found = count_sites(session, query, today=day)
            return found, count_sites(session, everywhere, today=day) - found if query.filtered else 0

        self._desk.read(work, self._show_counted, key="list count")

    def _show_counted(self, answer: tuple[int, int]) -> None:
        found, outside = answer
        self.model.total = found
        self._say_count(found)
        one, many = self.tr("1 more outside these filters"), self.tr("%Ln more outside these filters", "", outside)
        self.outside.setText(one if outside == 1 else many)
        self.outside.setVisible(outside > 0 and found > 0)

    # -------------------------------------------------------------------------------------------------- showing

    def _say_count(self, total: int) -> None:
        words = count_sites(total)
        if words != self.count.text() and self.search.text():
            announce(self, words)
        self.count.setText(words)
        self.counted.emit(total, self.everything)

    def _show_page(self, any_rows: bool) -> None:
        while self.pages.count() > 1:
            drop_page(self.pages, 1)
        if any_rows:
            self.pages.setCurrentIndex(0)
            return
        page = self._nothing_found() if self.everything else self._nothing_yet()
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.current_id = None
        self.chosen.emit("")

    def _nothing_yet(self) -> EmptyState:
        sentence = self.tr("No sites yet. Add the first one.")
        return EmptyState("landmark", sentence, (self.tr("Add site"), lambda: self.add_wanted.emit("")))

    def _nothing_found(self) -> EmptyState:
        text = self.search.text().strip()
        narrowed = self.filters.active or bool(self.flags)
        if not text:
            sentence = (
                self.tr("No site fits these filters.") if self.filters.active else self.tr("No site is here now.")
            )
        elif narrowed:
            sentence = self.tr("Nothing matches “{text}” with these filters.").replace("{text}", text)
        else:
            sentence = self.tr("Nothing matches “{text}”.").replace("{text}", text)
        actions = []
        if self.filters.active:
            actions.append((self.tr("Clear filters"), self.filters.clear))
        if text:
            name = text if len(text) <= 24 else text[:23] + "…"
            add = self.tr("Add “{name}” as a new site").replace("{name}", name)
            actions.append((add, lambda: self.add_wanted.emit(text)))
            actions.append((self.tr("Clear the search"), self.search.clear))
        return EmptyState("search", sentence, actions[0] if actions else None, actions[1:])

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            row: SiteRow = index.data(ROW_ROLE)
            self.current_id = row.id
            self.chosen.emit(row.id)

    def current_row(self) -> SiteRow | None:
        """The site chosen, as the list has it."""
        index = self.list.currentIndex()
        row: SiteRow | None = index.data(ROW_ROLE) if index.isValid() else None
        return row

    def selected_rows(self) -> list[SiteRow]:
        """Every site that is chosen, as the list has them."""
        rows: list[SiteRow] = [index.data(ROW_ROLE) for index in sorted(self.list.selectedIndexes())]
        return rows

    def focus_list(self) -> None:
        """Put the focus into the list."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    # -------------------------------------------------------------------------------------------------- session

    @property
    def state(self) -> dict[str, Any]:
        """What a session keeps: site, filters, order."""
        return {"site": self.current_id or "", "filters": self.filters.state, "sort": str(self.sort)}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what a session kept; call `reload` after it."""
        self.wanted = str(state.get("site", "")) or None
        self.filters.restore(state.get("filters"))
        if state.get("sort") in tuple(Sort):
            self.sort = Sort(state["sort"])
        self.show_filters()
        self._show_sort()

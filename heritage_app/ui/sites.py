"""The list pane: search, filters, order and the sites they leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.query import SiteQuery, Sort
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.ui.answers import SIGNS, Answer, Counted, counted, first_rows
from heritage_app.ui.buttons import IconButton, LinkButton, PillButton
from heritage_app.ui.cards import drop_page
from heritage_app.ui.chips import Chip, SortButton
from heritage_app.ui.filters import FilterSet, filter_name
from heritage_app.ui.flow import FlowLayout
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.paint import announce, digits
from heritage_app.ui.query_box import QueryBox
from heritage_app.ui.query_words import filter_words
from heritage_app.ui.say import count_sites
from heritage_app.ui.site_list import PAGE, ROW_ROLE, RowList, SiteDelegate, SiteModel
from heritage_app.ui.widgets import Label, Panel

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.site import SiteRow
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say
    from heritage_app.ui.thumbnails import Thumbnails

IDLE = 150
"""Milliseconds without a key after which everything is counted, and guesses are made."""

PATIENCE = 700
"""Milliseconds without a key after which a fault of the search is told; before, it is only unfinished."""

MOST_LINKS = 3
"""Filters that hide something are offered one by one up to so many."""

PILLS = ("condition", "region", "updated")
MORE = (
    *("evidence", "stage", "cause", "effect", "hazard", "flag", "period"),
    *("type", "function", "designation", "country", "with", "without"),
)


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
        desk.terms_read.connect(self._read_again)
        self.model = SiteModel(say, self)
        self.model.more_wanted.connect(self._read_more)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self._count)
        self._fault = QTimer(self)
        self._fault.setSingleShot(True)
        self._fault.setInterval(PATIENCE)
        self._fault.timeout.connect(self._tell_fault)
        self._first_hit = False
        self._readable = ""
        self._problem: HeritageError | None = None
        self._places: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._place_names: dict[str, str] = {}
        self._build()

    # ------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 3)
        head.setSpacing(7)
        self.search = QueryBox(self._desk, self.tr("Search sites"), "Ctrl+F")
        self.search.textChanged.connect(self._typed)
        self.search.left_downwards.connect(self.focus_list)
        self.search.returnPressed.connect(self._entered)
        head.addWidget(self.search)
        self.fault = Label("", "caption", "error_text", wrap=True)
        self.fault.hide()
        head.addWidget(self.fault)
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
        self.outside: list[LinkButton] = []
        """Links to what the filters hide, each of which lifts one."""
        self._below = QVBoxLayout()
        self._below.setSpacing(0)
        column.addLayout(self._below)

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
        self.chips: dict[str, Chip] = {}
        """Filters typed into the search box, by field of `SiteQuery`; one click takes one out."""
        self.more_chips: dict[str, Chip] = {}
        """Filters chosen behind the button; one click takes one away."""
        self._pill_row = row
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
        menu.addAction(self.tr("Clear filters"), self.clear_filters)
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
        """What the pane asks for at present; of a search that cannot be read, what could be read before it."""
        query = self._asked(self._readable)
        return replace(query, inside=self._places.get(query.inside, query.inside))

    def _plain(self) -> SiteQuery:
        """The question without the search box."""
        return self.filters.narrow(SiteQuery(flags=self.flags, sort=self.sort), self._desk.today)

    def _asked(self, text: str) -> SiteQuery:
        """The whole question with *text* in the search box; raises `QueryProblem`."""
        plain = self._plain()
        if not any(sign in text for sign in SIGNS):
            return replace(plain, text=text)
        from heritage_app.domain.query_text import parse_query

        return parse_query(text, self._desk.terms, today=self._desk.today, plain=plain)

    def _typed_filters(self) -> SiteQuery:
        """What the search box alone filters by."""
        from heritage_app.domain.query_text import parse_query

        return parse_query(self._readable, self._desk.terms, today=self._desk.today)

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
        text = self.search.text()
        try:
            self._asked(text)
        except HeritageError as problem:
            self._problem = problem
            self._fault.start()
            return
        self._readable, self._problem = text, None
        self._fault.stop()
        self._show_fault("")
        self.show_chips()
        self._first_hit = True
        self.reload()

    def _read_again(self) -> None:
        """More terms are known: what could not be read may be."""
        if self._problem is not None:
            self._typed()

    def _entered(self) -> None:
        if self._problem is not None:
            self._tell_fault()
        else:
            self.focus_list()

    def _tell_fault(self) -> None:
        if self._problem is not None and self.search.offering:
            self._fault.start()
        elif self._problem is not None:
            self._show_fault(self._say.error(self._problem))

    def _show_fault(self, words: str) -> None:
        """Say beneath the box what cannot be understood; what was typed stays, and so does the list."""
        if words == self.fault.text():
            return
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        self.search.setAccessibleDescription(words)
        if words:
            announce(self.search, words)

    def show_chips(self) -> None:
        """Show the filters that were typed as chips."""
        query = self._typed_filters() if ":" in self._readable else SiteQuery()
        words = {name: filter_words(self._say, query, name, self._place_name) for name in query.filters}
        self._match_chips(self.chips, words, self._untype)
        chosen = {name: self.filters.text(name) for name in MORE if self.filters.chosen(name)}
        self._match_chips(self.more_chips, chosen, lambda name: self.filters.choose(name, ()))
        self._pill_row.invalidate()

    def _match_chips(self, chips: dict[str, Chip], words: dict[str, str], remove: Callable[[str], None]) -> None:
        """Bring chips up to date with the filters in force and what they say."""
        for name in [name for name in chips if name not in words]:
            chip = chips.pop(name)
            self._pill_row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for name, said in words.items():
            if name not in chips:
                chips[name] = Chip()
                chips[name].clicked.connect(lambda on=False, name=name: remove(name))
                self._pill_row.addWidget(chips[name])
            chips[name].show_words(said)

    def _place_name(self, key: str) -> str:
        return self._place_names.get(key, key)

    def _untype(self, name: str) -> None:
        """Take one filter out of the search box."""
        from heritage_app.domain.query_text import without_filter

        self.search.setText(without_filter(self._readable, name))
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self, name: str) -> None:
        """Take away one filter, a field of `SiteQuery`, wherever it was set."""
        if name in self.chips:
            self._untype(name)
        self.filters.lift(name)

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
        self.show_chips()

    def reload(self) -> None:
        """Ask again for what the pane shows; the site chosen stays chosen."""
        work = first_rows(self._asked(self._readable), self._desk.day, self._desk.lang)
        self._desk.read(work, self._show, self._not_read, key="list")

    def _not_read(self, error: Exception) -> None:
        """A place after `in:` is not in the registry: it is told like any other fault of the search."""
        if ":" in self._readable and isinstance(error, HeritageError):
            self._problem = error
            self._fault.start()
        else:
            self._desk.failed.emit(error)

    def _show(self, answer: Answer) -> None:
        self._places = {answer.typed_places: answer.places}
        self._place_names = dict(zip(answer.places, answer.typed_places, strict=True))
        self.everything = answer.everything
        self._show_rows(answer.rows, answer.total)
        self._drop_links()
        if self.query().text.strip() or self.query().filtered:
            self._idle.start()

    def _show_rows(self, rows: tuple[SiteRow, ...], total: int) -> None:
        self.model.show_rows(rows, total)
        self._choose_after_reading()
        self._show_page(bool(rows))
        self._say_count(total)

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
        """Typing pauses: count, guess where little was found, and look what each filter hides."""
        query = self.query()
        own = tuple(name for name in query.filters if not (name == "flags" and self.flags))
        work = counted(query, own, self._desk.day, self._desk.lang)
        self._desk.read(work, self._show_counted, key="list count")

    def _show_counted(self, answer: Counted) -> None:
        if answer.query != self.query():
            return
        total = answer.found if answer.rows is None else max(answer.found, len(answer.rows))
        if answer.rows is not None and list(answer.rows) != self.model.rows[:PAGE]:
            self._show_rows(answer.rows, total)
        else:
            self.model.total = total
            self._say_count(total)
        self._show_links(answer)

    def _drop_links(self) -> None:
        for link in self.outside:
            self._below.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.outside = []

    def _show_links(self, answer: Counted) -> None:
        """Say how many more there are without each filter, the most first; one click lifts it."""
        self._drop_links()
        hiding = sorted((name for name, more in answer.hidden.items() if more > 0), key=lambda n: -answer.hidden[n])
        for name in hiding[:MOST_LINKS]:
            words = filter_words(self._say, answer.query, name, self._place_name)
            template = self.tr("{count} more outside “{filter}”", "a number; a filter, as its chip has it")
            text = template.replace("{count}", digits(answer.hidden[name])).replace("{filter}", f"\u2068{words}\u2069")
            self._add_link(text, lambda on=False, name=name: self.lift(name))
        if not hiding and answer.whole > 0:
            one, many = (
                self.tr("1 more outside these filters"),
                self.tr("%Ln more outside these filters", "", answer.whole),
            )
            self._add_link(one if answer.whole == 1 else many, self.clear_filters)

    def _add_link(self, text: str, run: Callable[..., None]) -> None:
        link = LinkButton(text)
        link.clicked.connect(run)
        self._below.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
        self.outside.append(link)

    def clear_filters(self) -> None:
        """Take away every filter, the typed ones too; the words stay."""
        from heritage_app.domain.query_text import without_filter

        text = self._readable
        for name in self.chips:
            text = without_filter(text, name)
        self.search.setText(text)
        self.filters.clear()

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
        text = self.query().text.strip()
        active = self.filters.active or bool(self.chips)
        narrowed = active or bool(self.flags)
        if not text:
            sentence = self.tr("No site fits these filters.") if active else self.tr("No site is here now.")
        elif narrowed:
            sentence = self.tr("Nothing matches “{text}” with these filters.").replace("{text}", text)
        else:
            sentence = self.tr("Nothing matches “{text}”.").replace("{text}", text)
        actions = []
        if active:
            actions.append((self.tr("Clear filters"), self.clear_filters))
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

"""The list pane: search, filters, order and the sites they leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.query import SiteQuery, Sort
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.ui.answers import SIGNS, Answer, Arranged, Hidden, arranged, first_rows, hidden, page_rows
from heritage_app.ui.buttons import IconButton, LinkButton
from heritage_app.ui.cards import drop_page
from heritage_app.ui.filter_row import FilterRow
from heritage_app.ui.filters import OCCURS, FilterSet
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.paint import announce, digits
from heritage_app.ui.query_box import QueryBox
from heritage_app.ui.query_words import filter_words
from heritage_app.ui.say import count_sites
from heritage_app.ui.site_list import ROW_ROLE
from heritage_app.ui.site_model import SiteModel
from heritage_app.ui.site_order import SiteOrder
from heritage_app.ui.table import SiteTable
from heritage_app.ui.widgets import Label, Panel

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteRow
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say
    from heritage_app.ui.thumbnails import Thumbnails

IDLE = 150
"""Milliseconds without a key after which all is looked up in its order, guesses are made, and the record follows."""

PATIENCE = 700
"""Milliseconds without a key after which a fault of the search is told; before, it is only unfinished."""

AFTER_PAINTING = 20
"""Milliseconds after the rows came in which they are painted, before anything else is."""

MOST_LINKS = 3
"""Filters that hide something are offered one by one up to so many."""

MORE = (
    *("evidence", "stage", "cause", "effect", "hazard", "flag", "period"),
    *("type", "function", "designation", "tag", "country", "district", "by", "with", "without"),
)


class SitesPane(Panel):
    """Search box, filter pills, order, and the list."""

    chosen = Signal(str)
    """A site was chosen: its id."""
    opened = Signal(str)
    """Enter or a double click on a site: its id."""
    add_wanted = Signal(str)
    """A new site is wanted, with this name (it may be empty)."""
    save_wanted = Signal()
    """What is asked is to be saved under a name."""
    places_wanted = Signal()
    """Filters by dates and places are to be typed."""
    counted = Signal(int, int)
    """How many sites are shown, and how many the registry has."""
    view_changed = Signal(bool)
    """The sites stand in a table now, or in a list."""

    def __init__(self, desk: RegistryDesk, say: Say, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self._desk, self._say = desk, say
        self.flags: tuple[FlagKind, ...] = ()
        """Flags of the saved view that is shown."""
        self.aside: tuple[str, str, Sort, bool] | None = None
        """Filters, words and order that stood before a saved view was opened, to come back to."""
        self.wanted: str | None = None
        """Id of the site to choose as soon as it is in the list."""
        self.current_id: str | None = None
        self.everything: int | None = None
        """How many sites the registry has; None while that must be counted anew."""
        desk.opened.connect(self._count_anew)
        desk.changed.connect(self._count_anew)
        self.filters = FilterSet(desk, say, self)
        self.filters.changed.connect(self._filters_changed)
        desk.terms_read.connect(self._read_again)
        self.model = SiteModel(say, self)
        self.model.pages_wanted.connect(self._read_pages)
        self.model.rows_came.connect(self._rows_came)
        self._idle = self._timer(IDLE, self._arrange)
        self._later = self._timer(IDLE, self._tell_chosen)
        self._fault = self._timer(PATIENCE, self._tell_fault)
        self._painted = self._timer(AFTER_PAINTING, lambda: self._say_count(self.model.total))
        self._first_hit = False
        self._readable = ""
        self._problem: HeritageError | None = None
        self._places: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._place_names: dict[str, str] = {}
        self._build()

    # ------------------------------------------------------------------------------------------------- building

    def _timer(self, pause: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(run)
        return timer

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
        self.filter_row = FilterRow(self._say, self.filters)
        self.filter_row.lifted.connect(self._chip_taken)
        self.filter_row.save.clicked.connect(self.save_wanted)
        head.addLayout(self.filter_row)
        head.addLayout(self._build_count_row())
        column.addLayout(head)
        self.list = SiteTable(self._say, self.model, self.tr("Sites"))
        self.list.selectionModel().currentRowChanged.connect(self._current_changed)
        self.list.activated_row.connect(self._activated)
        self.list.sort_wanted.connect(self.sort_by)
        self.list.show_order(self.order.sort, self.order.backwards)
        self._show_view()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        column.addWidget(self.pages, 1)
        self.outside: list[LinkButton] = []
        """Links to what the filters hide, each of which lifts one."""
        self._below = QVBoxLayout()
        self._below.setSpacing(0)
        column.addLayout(self._below)

    def show_covers(self, pictures: Thumbnails) -> None:
        """Show photos of the sites, now that the rows stand."""
        if self.list.tiles.covers is None:
            from heritage_app.ui.covers import Covers

            self.list.tiles.covers = Covers(self._desk, pictures, self.model)

    def show_as_table(self, tabular: bool) -> None:
        """Show the sites in a table, or in a list."""
        if tabular is not self.list.tabular:
            self.list.show_as_table(tabular)
            self._show_view()
            self.view_changed.emit(tabular)

    def _show_view(self) -> None:
        """Let the button say what it does now."""
        tabular = self.list.tabular
        self.view.set_icon_name("list" if tabular else "table")
        self.view.set_name(self.tr("Show as a list") if tabular else self.tr("Show as a table"), "Ctrl+T")

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
        menu.addAction(self.tr("Dates and places…"), self.places_wanted.emit)
        menu.addAction(self.tr("Save as view…"), self.save_wanted.emit)
        menu.addAction(self.tr("Clear filters"), self.clear_filters)
        self.more.clicked.connect(lambda: menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.order = SiteOrder()
        self.order.wanted.connect(self.sort_by)
        self.view = IconButton("table", "")
        self.view.icon_side, self.view.least_height = 15, 26
        self.view.clicked.connect(lambda: self.show_as_table(not self.list.tabular))
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.more)
        row.addWidget(self.order)
        row.addWidget(self.view)
        return row

    # ------------------------------------------------------------------------------------------------- question

    def query(self) -> SiteQuery:
        """What the pane asks for at present; of a search that cannot be read, what could be read before it."""
        query = self._asked(self._readable)
        return replace(query, inside=self._places.get(query.inside, query.inside))

    def _plain(self) -> SiteQuery:
        """The question without the search box."""
        return self.filters.asked(SiteQuery(flags=self.flags, sort=self.order.sort, backwards=self.order.backwards))

    def _asked(self, text: str) -> SiteQuery:
        """The whole question with *text* in the search box; raises `QueryProblem`."""
        plain = self._plain()
        if not any(sign in text for sign in SIGNS):
            return replace(plain, text=text if _asks(text) else "")
        from heritage_app.domain.query_text import parse_query

        return parse_query(text, self._desk.terms, today=self._desk.today, plain=plain)

    def line(self) -> str:
        """All that is asked, in one line of the query language: what is saved as a view."""
        from heritage_app.domain.query_text import print_query

        plain = print_query(SiteQuery(flags=self.flags, sort=self.order.sort, backwards=self.order.backwards))
        return " ".join(part for part in (plain, self.filters.line, self._readable.strip()) if part)

    def open_view(self, line: str) -> None:
        """Ask what a saved view asks; what cannot be understood of it stands in the search box, and is told there."""
        from heritage_app.domain.query_text import filter_text, parse_query, split_line, without_filter

        if self.aside is None:
            self.aside = (self.filters.line, self.search.text(), self.order.sort, self.order.backwards)
        order = SiteQuery()
        try:
            filters, words = split_line(line)
            order = parse_query(filter_text(filters, "sort"), {}, today=self._desk.today)
            filters = without_filter(filters, "sort")
        except HeritageError:
            filters, words = "", line
        if not self.filters.set_line(filters):
            self.filters.line, words = "", line
        self._ask(words, order.sort, order.backwards)

    def leave_view(self) -> None:
        """Ask again what was asked before a saved view was opened."""
        if self.aside is not None:
            self.filters.line, words, sort, backwards = self.aside
            self.aside = None
            self._ask(words, sort, backwards)

    def _ask(self, words: str, sort: Sort, backwards: bool) -> None:
        self.flags = ()
        self.search.blockSignals(True)
        self.search.setText(words)
        self.search.blockSignals(False)
        self._readable = self.filters.typed = ""
        self._show_sort(sort, backwards)
        self._typed()
        self.show_filters()

    def sort_by(self, sort: Sort, backwards: bool = False) -> None:
        """Order the list by *sort*, or *backwards*."""
        self._show_sort(sort, backwards)
        self.reload()

    def _show_sort(self, sort: Sort, backwards: bool) -> None:
        self.order.show_order(sort, backwards)
        self.list.show_order(sort, backwards)

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
        filtered = ":" in text or ":" in self.filters.typed  # else a letter changes no filter that is shown
        self._readable, self._problem = text, None
        self.filters.typed = text
        self._fault.stop()
        self._show_fault("")
        if filtered:
            self.show_filters()
        self._first_hit = True
        self.reload()

    def _read_again(self) -> None:
        """More terms are known: what could not be read may be, and a word may stand for several terms."""
        if not self.filters.set_line(self.filters.line):
            self.filters.line = ""
        if self._problem is not None or self.filters.line:
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

    def _chip_taken(self, name: str) -> None:
        """Take a filter away, and leave the focus with the next chip."""
        place, focused = self.filter_row.place_of(name)
        self.lift(name)
        if not (focused and self.filter_row.focus_chip(place)):
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_name(self, key: str) -> str:
        return self._place_names.get(key, key)

    def lift(self, name: str) -> None:
        """Take away one filter, a field of `SiteQuery`, wherever it was set."""
        self._untype(name)
        self.filters.lift(name)

    def _untype(self, name: str) -> None:
        """Take one filter out of the search box; what stands there otherwise stays as it was typed."""
        from heritage_app.domain.query_text import filter_text, without_filter

        if ":" in self._readable and filter_text(self._readable, name):
            self.search.setText(without_filter(self._readable, name))

    def _filters_changed(self, field: str) -> None:
        if field:
            self._untype(field)  # what was chosen last holds
        self.show_filters()
        self.reload()

    def show_filters(self) -> None:
        """Bring pills and chips up to date with what is chosen and typed."""
        self.filter_row.show_filters(self._place_name)
        more = [chip.text() for chip in self.filter_row.chips.values()]
        self.more.setCheckable(bool(more))
        self.more.setChecked(bool(more))
        name = self._say.listed([self.tr("More filters"), *more])
        if name != self.more.accessibleName():
            self.more.set_name(name)

    def reload(self) -> None:
        """Ask again for what the pane shows; the site chosen stays chosen."""
        self._idle.stop()  # nothing of what was asked before is worth looking up
        self._desk.leave("arranged")
        self._desk.leave("hidden")
        self._desk.leave(OCCURS)
        if self._later.isActive():
            self._later.start()
        # A key asks for what can be seen: all else comes when typing pauses, and before would only make it slower.
        asked, typed = self._asked(self._readable), self.list.rows_in_view
        work = first_rows(asked, self.everything, self._desk.day, self._desk.lang, typed=typed)
        self._desk.read(work, self._show, self._not_read, key="list")

    def _not_read(self, error: Exception) -> None:
        """A place after `in:` is not in the registry: it is told like any other fault of the search."""
        if self.filters.whole().inside and isinstance(error, HeritageError):
            self._problem = error
            self._fault.start()
        else:
            self._desk.failed.emit(error)

    def _count_anew(self) -> None:
        self.everything = None

    def _show(self, answer: Answer) -> None:
        query = answer.query
        self._places = {answer.typed_places: query.inside}
        self._place_names = dict(zip(query.inside, answer.typed_places, strict=True))
        self.everything = answer.everything
        if not query.text.strip():
            self._offer_save()
        all_chosen = self.list.all_chosen and query == self.model.query
        self.model.show_first(query, answer.rows, answer.total, whole=answer.complete)
        self._choose_after_reading(0 if answer.complete else None, all_chosen=all_chosen)
        self._show_page(bool(answer.rows))
        if answer.cut:
            self._painted.stop()  # how many there are is said when all are known
        else:
            self._painted.start()  # rows first: with the count, pane and status bar are laid out anew
        self._drop_links()
        if query.text.strip():
            self._idle.start()
        elif not answer.complete:
            self._arrange()

    def _offer_save(self) -> None:
        """
        Offer to save what is asked, if anything is.

        Not at every letter: the link may make the row of pills higher, and then all of the pane is laid out anew.
        """
        self.filter_row.save.setVisible(self.filters.whole().filtered or bool(self.flags or self._readable.strip()))

    def _arrange(self) -> None:
        """Typing pauses: look up all in its order, guess where little was found, and what each filter hides."""
        query, day, lang = self.query(), self._desk.day, self._desk.lang
        wanted = self.wanted or self.current_id
        self._desk.read_beside(arranged(query, wanted, day, lang), self._show_arranged, key="arranged")
        own = tuple(name for name in query.filters if not (name == "flags" and self.flags))
        if query.text.strip() and own:
            self._desk.read_beside(hidden(query, own, day), self._show_links, key="hidden")

    def _show_arranged(self, answer: Arranged) -> None:
        if answer.query != self.query():
            return
        self._offer_save()
        all_chosen = self.list.all_chosen
        self.model.show_all(answer.query, answer.numbers, answer.rows, answer.why, answer.guessed)
        if not self.list.currentIndex().isValid():
            self._choose_after_reading(answer.place or 0, all_chosen=all_chosen)
        self._show_page(bool(answer.numbers))
        self._say_count(len(answer.numbers))

    def _choose_after_reading(self, otherwise: int | None, *, all_chosen: bool) -> None:
        """Choose the site that is wanted or was chosen; where it is not held, that at *otherwise*, if any."""
        typed = self._first_hit and bool(self.search.text())
        place = 0 if typed else self.model.place_of(self.wanted or self.current_id)
        place = otherwise if place is None else place
        self._first_hit = False
        if place is None or not self.model.rowCount():
            return
        self.wanted = None
        if all_chosen:
            self.list.selectAll()
        elif self.list.currentIndex().row() != place or not self.list.selectionModel().hasSelection():
            self._choose(place, typed=typed)

    def _choose(self, place: int, *, typed: bool) -> None:
        """Choose a site; where it is one that is only typed towards, its record waits until typing pauses."""
        self.blockSignals(typed)
        self.choose_place(place)
        self.blockSignals(False)
        if typed:
            self._later.start()

    @property
    def waiting(self) -> bool:
        """Whether something follows when typing pauses."""
        return self._later.isActive() or self._idle.isActive() or self._painted.isActive()

    def choose_place(self, place: int) -> None:
        """Choose the site in row *place*."""
        index = self.model.index(place, max(0, self.list.currentIndex().column()))
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.list.selectionModel().setCurrentIndex(index, command)
        self.list.scrollTo(index)

    def step(self, by: int) -> None:
        """Choose the next (1) or the previous (-1) site."""
        place = self.list.currentIndex().row() + by
        if 0 <= place < self.model.rowCount():
            self.choose_place(place)

    def _read_pages(self, pages: tuple[int, ...]) -> None:
        """Read the pages that are in view; those that were in view before and are not any more are left."""
        asked = {page: self.model.numbers_of(page) for page in pages}
        work = page_rows(asked, self._desk.day, self._desk.lang)
        self._desk.read(work, lambda found: self.model.take_pages(asked, found), key="list pages")

    def _drop_links(self) -> None:
        for link in self.outside:
            self._below.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.outside = []

    def _show_links(self, answer: Hidden) -> None:
        """Say how many more there are without each filter, the most first; one click lifts it."""
        if answer.query != self.query():
            return
        self._drop_links()
        more = answer.by_filter
        hiding = sorted((name for name in more if more[name] > 0), key=lambda name: -more[name])
        for name in hiding[:MOST_LINKS]:
            words = filter_words(self._say, answer.query, name, self._place_name)
            template = self.tr("{count} more outside “{filter}”", "a number; a filter, as its chip has it")
            text = template.replace("{count}", digits(more[name])).replace("{filter}", f"\u2068{words}\u2069")
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
        for name in self.filters.whole().filters if ":" in text else ():
            text = without_filter(text, name)
        self.search.setText(text)
        self.filters.clear()

    # -------------------------------------------------------------------------------------------------- showing

    def _say_count(self, total: int) -> None:
        words = count_sites(total)
        if words != self.count.text() and self.search.text():
            announce(self, words)
        self.count.setText(words)
        # Its room never shrinks: a pane that gave way to a large number would be laid out anew at the next letter.
        self.count.setMinimumWidth(max(self.count.minimumWidth(), self.count.sizeHint().width()))
        self.counted.emit(total, self.everything or 0)

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
        active = self.filters.whole().filtered
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
            row: SiteRow | None = index.data(ROW_ROLE)
            self.current_id = row.id if row is not None else None
            if row is not None and not self.signalsBlocked():
                self._later.stop()
                self.chosen.emit(row.id)

    def _rows_came(self) -> None:
        """The site chosen may be among the rows that are held now."""
        if self.current_id is None and self.list.currentIndex().isValid():
            self._current_changed(self.list.currentIndex())

    def _tell_chosen(self) -> None:
        if self.current_id is not None:
            self.chosen.emit(self.current_id)

    def _activated(self, index: QModelIndex) -> None:
        row: SiteRow | None = index.data(ROW_ROLE)
        if row is not None:
            self.opened.emit(row.id)

    def current_row(self) -> SiteRow | None:
        """The site chosen, as the list has it; None while it is still being read."""
        index = self.list.currentIndex()
        row: SiteRow | None = index.data(ROW_ROLE) if index.isValid() else None
        return row

    def focus_list(self) -> None:
        """Put the focus into the list."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    # -------------------------------------------------------------------------------------------------- session

    @property
    def state(self) -> dict[str, Any]:
        """What a session keeps: site, filters, order."""
        line, _, sort, backwards = self.aside or (self.filters.line, "", self.order.sort, self.order.backwards)
        return {
            "site": self.current_id or "",
            "filters": line,
            "sort": str(sort),
            "backwards": backwards,
            "view": self.list.kept,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what a session kept; call `reload` after it."""
        self.wanted = str(state.get("site", "")) or None
        self.filters.restore(state.get("filters"))
        self.list.restore(state.get("view"))
        self._show_view()
        self.show_filters()
        if state.get("sort") in tuple(Sort):
            self._show_sort(Sort(state["sort"]), state.get("backwards") is True)


def _asks(text: str) -> bool:
    """Whether a search has anything to look for: the sign of a romanisation with which a word begins has not yet."""
    if not text:
        return False
    from heritage_app.domain.folding import fold

    return bool(fold(text))

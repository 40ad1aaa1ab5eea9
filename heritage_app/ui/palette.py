"""Everything from one line: commands, views, sites, reports, estimates, photos, sources and people, in groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from heritage_app.ui.entries import HEADING, Entry, EntryDelegate, EntryModel
from heritage_app.ui.fields import SearchBox
from heritage_app.ui.list_search import told
from heritage_app.ui.paint import paint_box
from heritage_app.ui.site_list import ROW_ROLE, RowList
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.found import Why
    from heritage_app.domain.site import SiteRow
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say

WIDTH = 620
SITES, COMMANDS, RECORDS = 6, 6, 3
"""Rows of a group at most while something is typed: of sites, of commands and views, of each kind of record."""
HIGHEST = 460
"""Pixels that the rows take without scrolling."""

Found = Mapping[str, Sequence[tuple[Any, "Why | None"]]]
"""Rows of each kind of record that were found, each with why."""


class Palette(QFrame):
    """A field and a list over the window; Enter takes the row chosen, Esc leaves."""

    site_wanted = Signal(str)
    """A site was taken: its id."""
    command_wanted = Signal(str)
    """A command was taken: its name."""
    view_wanted = Signal(str)
    """A view of the sidebar was taken: its name."""
    record_wanted = Signal(str, str)
    """Another record was taken: its kind and its id."""

    def __init__(self, desk: RegistryDesk, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._say, self._pane = desk, say, parent
        self._commands: Sequence[Entry] = ()
        self._recent: Sequence[Entry] = ()
        self._sites: Sequence[Entry] = ()
        self._records: dict[str, list[Entry]] = {}
        self._waiting = False
        self._take_first = False
        self._came_from: QWidget | None = None
        self.model = EntryModel(self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        self.line: QLineEdit = SearchBox(self.tr("Find anything, or run a command"))
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.list = RowList(self.tr("What was found"), lambda home: EntryDelegate(home, compact=True))
        self.list.setUniformItemSizes(False)
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._take)
        self.nothing = Label(self.tr("Nothing is called that."), "body", "secondary")
        column.addWidget(self.line)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self.setAccessibleName(self.tr("Jump to or run a command"))
        self.hide()
        parent.installEventFilter(self)

    def group_title(self, kind: str) -> str:
        """What a group of rows is called."""
        titles = {
            "recent": self.tr("Seen last"),
            "site": self.tr("Sites"),
            "command": self.tr("Commands and views"),
            "damage": self.tr("Damage reports"),
            "estimate": self.tr("Estimates"),
            "photo": self.tr("Photos"),
            "source": self.tr("Sources"),
            "actor": self.tr("Actors"),
        }
        return titles[kind]

    def open(self, commands: Sequence[Entry], recent: Sequence[Entry], focus: QWidget | None) -> None:
        """Show the palette with these commands and views, and the sites looked at last; *focus* gets the focus back."""
        self._commands, self._recent, self._came_from = commands, recent, focus
        self._sites, self._records, self._waiting, self._take_first = (), {}, False, False
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self._show()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Leave, and give the focus back."""
        self.hide()
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------- asking

    def _typed(self, text: str) -> None:
        """Commands at once; sites as the list finds them; then, behind them, every other kind of record."""
        self._take_first, self._records = False, {}
        self._waiting = bool(text.strip())
        if not self._waiting:
            self._sites = ()
            self._show()
            return
        day, lang = self._desk.day, self._desk.lang

        def find_sites(session: Session) -> tuple[str, tuple[SiteRow, ...]]:
            from heritage_app.domain.query import SiteQuery
            from heritage_app.services.listing import type_ahead

            return text, type_ahead(session, SiteQuery(text=text), today=day, lang=lang, limit=SITES, texts=True)

        def find_records(session: Session) -> tuple[str, Found]:
            return text, read_found(session, text, day, lang)

        self._show()
        self._desk.read(find_sites, self._show_sites, key="palette")
        self._desk.read_beside(find_records, self._show_records, key="palette records")

    def _show_sites(self, answer: tuple[str, tuple[SiteRow, ...]]) -> None:
        text, rows = answer
        if text != self.line.text():
            return
        self._sites = [told(site_entry(row), row.why, self._desk.lang) for row in rows]
        self._waiting = False
        self._show()
        if self._take_first:
            self._take(self.list.currentIndex())

    def _show_records(self, answer: tuple[str, Found]) -> None:
        text, found = answer
        if text != self.line.text():
            return
        from heritage_app.ui.lists import EntryMaker

        maker = EntryMaker(self._say)
        self._records = {
            kind: [told(maker.entry(kind, row), why, self._desk.lang) for row, why in rows]
            for kind, rows in found.items()
        }
        self._show()

    # ------------------------------------------------------------------------------------------------- showing

    def _show(self) -> None:
        from heritage_app.domain.folding import fold

        words = fold(self.line.text()).split()
        commands = [e for e in self._commands if all(word in fold(e.title) for word in words)]
        groups = {
            ("site" if words else "recent"): self._sites if words else self._recent,
            "command": commands[:COMMANDS] if words else commands,
            **(self._records if words else {}),
        }
        held = self._chosen()
        rows: list[Entry] = []
        for kind, entries in groups.items():
            if entries:
                rows += [Entry(title=self.group_title(kind), kind=HEADING), *entries]
        self.model.show_entries(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows and not self._waiting)
        places = [place for place, entry in enumerate(rows) if entry == held and held is not None]
        if rows:
            # What the person marked stays marked; the first row otherwise, whatever arrives behind it.
            self._choose(places[0] if places and self._moved else 1)
        self._place()

    _moved = False
    """Whether the arrow keys chose a row of what is typed now."""

    def _chosen(self) -> Entry | None:
        index = self.list.currentIndex()
        entry: Entry | None = index.data(ROW_ROLE) if index.isValid() else None
        return entry

    def _choose(self, place: int, by: int = 1) -> None:
        """Choose the row at *place*, or the next one in the direction *by* that is no title."""
        last = len(self.model.entries) - 1
        place = min(max(place, 0), last)
        while 0 <= place <= last and self.model.entries[place].kind == HEADING:
            place += by
        if not 0 <= place <= last:
            return
        index = self.model.index(place)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(self.model.index(0) if place == 1 else index)

    def _step(self, by: int) -> None:
        self._moved = True
        self._choose(self.list.currentIndex().row() + by, 1 if by > 0 else -1)

    def _enter(self) -> None:
        """Take the row chosen; where the sites for what is typed are still to come, the first row once they are."""
        if self._waiting and not self._moved:
            self._take_first = True
        else:
            self._take(self.list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        self._take_first = False
        if not index.isValid() or index.data(ROW_ROLE).kind == HEADING:
            return
        entry: Entry = index.data(ROW_ROLE)
        self.close_palette()
        send: dict[str, Callable[[str], None]] = {
            "command": self.command_wanted.emit,
            "site": self.site_wanted.emit,
            "view": self.view_wanted.emit,
        }
        if entry.kind in send:
            send[entry.kind](entry.record_id)
        else:
            self.record_wanted.emit(entry.kind, entry.record_id)

    def _place(self) -> None:
        parent = self._pane
        wide = min(WIDTH, parent.width() - 32)
        high = sum(self.list.sizeHintForRow(row) for row in range(min(40, len(self.model.entries)))) + 2
        self.list.setFixedHeight(max(36, min(high, HIGHEST, parent.height() - 160)))
        self._column.activate()
        self.setGeometry((parent.width() - wide) // 2, 24, wide, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the line has the focus; the palette leaves with the focus."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            key = Qt.Key(event.key())
            if key in steps and self.model.entries:
                self._step(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
            if key == Qt.Key.Key_Escape:
                self.close_palette()
                return True
            self._moved = False
        if watched is self.line and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if watched is self._pane and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        now = theme()
        paint_box(QPainter(self), self.rect(), 8, fill=now.base, edge=now.input_edge, width=now.edge)


def site_entry(row: SiteRow) -> Entry:
    """A site as a row of the palette."""
    return Entry(title=row.name, caption=row.place, icon="landmark", kind="site", record_id=row.id, site_id=row.id)


def read_found(session: Session, text: str, day: int, lang: str) -> Found:
    """The first records of every kind that hold these words, in the worker thread."""
    from heritage_app.domain.record_query import SEARCHED, RecordQuery
    from heritage_app.services.record_search import find_records, rows_of_hits

    found: dict[str, list[tuple[Any, Why | None]]] = {}
    for kind in SEARCHED:
        hits = find_records(session, RecordQuery(kind=kind, text=text), today=day, limit=RECORDS)
        rows = {row.id: row for row in rows_of_hits(session, kind, hits, lang=lang)}
        found[str(kind)] = [(rows[hit.record_id], hit.why) for hit in hits if hit.record_id in rows]
    return found

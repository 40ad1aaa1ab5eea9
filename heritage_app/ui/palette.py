"""The command palette: sites and commands in one list, found by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from heritage_app.ui.entries import Entry, EntryDelegate, EntryModel
from heritage_app.ui.fields import SearchBox
from heritage_app.ui.paint import paint_box
from heritage_app.ui.site_list import ROW_ROLE, RowList
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.site import SiteRow
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say

WIDTH = 560
SITES, SHOWN = 8, 12
"""Sites asked for, and rows shown without scrolling."""


class Palette(QFrame):
    """A field and a list over the window; Enter takes the row chosen, Esc leaves."""

    site_wanted = Signal(str)
    """A site was taken: its id."""
    command_wanted = Signal(str)
    """A command was taken: its name."""

    def __init__(self, desk: RegistryDesk, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._say, self._pane = desk, say, parent
        self._commands: Sequence[Entry] = ()
        self._recent: Sequence[Entry] = ()
        self._came_from: QWidget | None = None
        self.model = EntryModel(self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        self.line: QLineEdit = SearchBox(self.tr("Jump to a site or run a command"))
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.list = RowList(self.tr("Sites and commands"), lambda home: EntryDelegate(home, compact=True))
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

    def open(self, commands: Sequence[Entry], recent: Sequence[Entry], focus: QWidget | None) -> None:
        """Show the palette with these commands and the sites looked at last; *focus* gets the focus back."""
        self._commands, self._recent, self._came_from = commands, recent, focus
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self._show([])
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

    def _typed(self, text: str) -> None:
        self._show([])
        query_text, day, lang = text, self._desk.day, self._desk.lang
        if not text.strip():
            return

        def work(session: Session) -> tuple[SiteRow, ...]:
            from heritage_app.domain.query import SiteQuery
            from heritage_app.services.listing import list_sites

            return list_sites(session, SiteQuery(text=query_text), today=day, lang=lang, limit=SITES)

        self._desk.read(work, self._show, key="palette")

    def _show(self, rows: Sequence[SiteRow]) -> None:
        words = self.line.text().casefold().split()
        commands = [e for e in self._commands if all(word in e.title.casefold() for word in words)]
        sites = [site_entry(row) for row in rows] if words else list(self._recent)
        self.model.show_entries([*sites, *commands])
        found = bool(self.model.entries)
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        if found:
            self._choose(0)
        self._place()

    def _choose(self, place: int) -> None:
        index = self.model.index(min(max(place, 0), len(self.model.entries) - 1))
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry: Entry = index.data(ROW_ROLE)
        self.close_palette()
        send: Callable[[str], None] = (self.command_wanted if entry.kind == "command" else self.site_wanted).emit
        send(entry.record_id)

    def _place(self) -> None:
        parent = self._pane
        wide = min(WIDTH, parent.width() - 32)
        rows = min(SHOWN, max(1, len(self.model.entries)))
        step = self.list.sizeHintForRow(0) if self.model.entries else 36
        self.list.setFixedHeight(min(rows * step, max(step, parent.height() - 160)))
        self._column.activate()
        self.setGeometry((parent.width() - wide) // 2, 24, wide, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the line has the focus; the palette leaves with the focus."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            key = Qt.Key(event.key())
            if key in steps and self.model.entries:
                self._choose(self.list.currentIndex().row() + steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
            if key == Qt.Key.Key_Escape:
                self.close_palette()
                return True
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

"""Typing a part of a word finds the entry: terms, people, sources, sites. Nothing here asks the registry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from heritage_app.domain.folding import fold
from heritage_app.ui.icons import draw_icon
from heritage_app.ui.paint import Themed, announce, leading, paint_box, trailing
from heritage_app.ui.theme import theme

if TYPE_CHECKING:
    from heritage_app.domain.vocabulary import Term

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
CHOICE_ROLE: Final = Qt.ItemDataRole.UserRole
ROWS_SHOWN: Final = 9
ROW_PADDING: Final = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry: what is stored, what is shown, a remark beside it, and the folded words that find it."""

    key: str
    label: str
    note: str = ""
    folded: tuple[str, ...] = ()


def choice(key: str, label: str, note: str = "", also: Iterable[str] = ()) -> Choice:
    """Make an entry that is found by its label, and by *also*: labels in other languages, older names, its key."""
    return Choice(key, label, note, tuple(dict.fromkeys(filter(None, map(fold, (label, *also))))))


def term_choices(terms: Iterable[Term], lang: str) -> tuple[Choice, ...]:
    """Entries of a vocabulary, shown in *lang* and found by every label and by the key."""
    return tuple(choice(term.key, term.label(lang), also=(*term.labels.values(), term.key)) for term in terms)


def matching(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Return the entries that *typed* may mean, best first; all of them, in their own order, for no letters."""
    wanted = fold(typed)
    if not wanted:
        return list(choices) if not typed.strip() else []
    found = ((_step(entry, wanted), place, entry) for place, entry in enumerate(choices))
    return [entry for step, _, entry in sorted((f for f in found if f[0] is not None), key=lambda f: f[:2])]


def exactly(choices: Sequence[Choice], typed: str) -> Choice | None:
    """Return the one entry that bears the name *typed*, folded; None where several or none do."""
    wanted = fold(typed)
    found = [entry for entry in choices if wanted and wanted in entry.folded]
    return found[0] if len(found) == 1 else None


def _step(entry: Choice, wanted: str) -> int | None:
    """How well an entry fits: 0 its very name, then its beginning, the beginnings of its words, a part of it."""
    best: int | None = None
    parts = wanted.split()
    for text in entry.folded:
        if text == wanted:
            return 0
        if text.startswith(wanted):
            step = 1
        elif all(any(word.startswith(part) for word in text.split()) for part in parts):
            step = 2
        elif wanted in text:
            step = 3
        else:
            continue
        best = step if best is None else min(best, step)
    return best


class _Model(QAbstractListModel):
    """The entries shown now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Choice] = []

    def show_rows(self, rows: list[Choice]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.label}, {entry.note}" if entry.note else entry.label
        return entry if role == CHOICE_ROLE else None


class _Delegate(QStyledItemDelegate):
    """Label and remark in one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, QFontMetrics(theme().font()).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, entry = theme(), index.data(CHOICE_ROLE)
        rect, direction = option.rect, option.direction
        if option.state & QStyle.StateFlag.State_Selected:
            paint_box(painter, rect.adjusted(3, 1, -3, -1), 4, fill=now.selection)
        inner = rect.adjusted(ROW_PADDING, 0, -ROW_PADDING, 0)
        painter.setFont(now.font("caption"))
        note = painter.fontMetrics().elidedText(entry.note, Qt.TextElideMode.ElideRight, inner.width() // 2)
        note_wide = painter.fontMetrics().horizontalAdvance(note) + (ROW_PADDING if note else 0)
        painter.setPen(QColor(now.secondary))
        painter.drawText(inner, trailing(direction), note)
        words = QStyle.visualRect(direction, inner, inner.adjusted(0, 0, -note_wide, 0))
        painter.setFont(now.font())
        painter.setPen(QColor(now.text))
        label = painter.fontMetrics().elidedText(entry.label, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, leading(direction) | Qt.TextFlag.TextSingleLine, label)


class Suggestions(QListView):
    """The list below the line. It never takes the focus: the line stays where one types."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line.window())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setViewportMargins(2, 4, 2, 4)
        self.setModel(_Model(self))
        self.setItemDelegate(_Delegate(self))
        self.hide()

    def rows(self) -> list[Choice]:
        """The entries shown now."""
        model = self.model()
        return model.rows if isinstance(model, _Model) else []

    def show_rows(self, rows: list[Choice]) -> None:
        """Hold other entries."""
        model = self.model()
        if isinstance(model, _Model):
            model.show_rows(rows)

    def place(self, line: QLineEdit) -> None:
        """Lie below the line, or above it where there is no room below."""
        window = line.window()
        self.setParent(window)
        home = line.parentWidget()
        self.setLayoutDirection(home.layoutDirection() if home is not None else line.layoutDirection())
        edge = f"border: {theme().edge}px solid {theme().input_edge}; border-radius: 6px;"
        self.setStyleSheet(f"QListView {{ {edge} }}")  # the sheet of the program takes every list its edge
        high = min(ROWS_SHOWN, len(self.rows())) * (QFontMetrics(theme().font()).height() + 12) + 10
        corner = line.mapTo(window, QPoint(0, line.height() + 3))
        if corner.y() + high > window.height() - 4:
            above = corner.y() - line.height() - 6 - high
            corner.setY(above if above >= 4 else max(4, window.height() - 4 - high))
        wide = max(line.width(), 220)
        left = corner.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left += line.width() - wide
        self.setGeometry(max(4, min(left, window.width() - wide - 4)), corner.y(), wide, high)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the theme below the entries."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(theme().base))
        painter.end()
        super().paintEvent(event)


class PickLine(Themed, QLineEdit):
    """
    A line in which typing a part of a word offers entries; Alt+Down shows the whole list.

    With `free` any text may stand, and Enter takes the entry marked. Without it the line is for the entries only:
    leaving it, too, takes the entry marked, and what fits none stays as it was typed, for the form to ask about.
    `eager` lines take the entry marked when left although any text may stand: where most have an entry.
    """

    picked = Signal(str)
    """The person took an entry: its key; empty when the text was changed into one that is none."""
    asked = Signal(str)
    """Something was typed; whoever finds entries elsewhere answers with `offer`."""

    def __init__(
        self, *, free: bool = False, eager: bool = False, arrow: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.free, self._eager, self._arrow = free, eager, arrow
        self.filtered = True
        """Whether the line itself narrows its entries; off where the entries come as an answer to `asked`."""
        self.key = ""
        """What is stored for the entry taken; empty while the text is none."""
        self._choices: Sequence[Choice] = ()
        self._list: Suggestions | None = None
        self.setMaxLength(2**31 - 1)  # longer texts would be cut off without a word
        self.textEdited.connect(self._typed)
        self.dress()

    def restyle(self) -> None:
        """Leave room for the arrow, at the end of the form's own direction."""
        self.setFont(theme().font())
        room = 20 if self._arrow else 0
        mirrored = self.home_direction() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)

    # ------------------------------------------------------------------------------------------------- contents

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these entries from now on; the text stays, and is shown anew where it stands for an entry."""
        self._choices = choices
        held = next((entry for entry in choices if entry.key == self.key), None) if self.key else None
        if held is not None and not self.hasFocus():
            self.setText(held.label)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show these entries, found elsewhere for what stands in the line now."""
        self._choices = choices
        if self.hasFocus() and not self.key and self.text().strip():
            self._show(list(choices))

    def choice(self) -> Choice | None:
        """The entry taken, where it is among those offered."""
        return next((entry for entry in self._choices if entry.key == self.key), None) if self.key else None

    def take(self, entry: Choice) -> None:
        """Stand for *entry*."""
        self.key = entry.key
        self.setText(entry.label)
        self.close_list()
        self.picked.emit(entry.key)

    def put(self, text: str, key: str = "") -> None:
        """Show *text* for *key* without sending `picked`."""
        self.key = key
        self.setText(text)
        self.setCursorPosition(0)

    def settle(self) -> None:
        """Take what the text means, as leaving the line does."""
        marked = self._marked() if self._listing() and (self._eager or not self.free) else None
        self.close_list()
        if self.key or not self.text().strip():
            return
        meant = exactly(self._choices, self.text()) or marked
        if meant is None and not self.free and self.filtered:
            found = matching(self._choices, self.text())
            meant = found[0] if len(found) == 1 else None
        if meant is not None:
            self.take(meant)

    # --------------------------------------------------------------------------------------------------- the list

    def _listing(self) -> bool:
        return self._list is not None and self._list.isVisible()

    def _marked(self) -> Choice | None:
        index = self._list.currentIndex() if self._list is not None else NO_INDEX
        entry: Choice | None = index.data(CHOICE_ROLE) if index.isValid() else None
        return entry

    def close_list(self) -> None:
        """Put the list away."""
        if self._list is not None:
            self._list.hide()

    def _show(self, rows: list[Choice], mark: int = 0) -> None:
        if not rows or not self.isVisible():
            self.close_list()
            return
        if self._list is None:
            self._list = Suggestions(self)
            self._list.clicked.connect(self._clicked)
            self.destroyed.connect(self._list.deleteLater)
        self._list.show_rows(rows)
        said = QCoreApplication.translate("PickLine", "Entries for {field}")
        self._list.setAccessibleName(said.replace("{field}", self.accessibleName()))
        self._list.place(self)
        self._mark(mark, aloud=False)

    def _mark(self, row: int, *, aloud: bool = True) -> None:
        if self._list is None:
            return
        row = max(0, min(row, len(self._list.rows()) - 1))
        index = self._list.model().index(row, 0)
        self._list.setCurrentIndex(index)
        if aloud:
            announce(self, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def show_all(self) -> None:
        """Show the whole list, at the entry taken."""
        at = next((place for place, entry in enumerate(self._choices) if entry.key == self.key), 0) if self.key else 0
        self._show(list(self._choices), at)
        if not self.filtered:
            self.asked.emit("")

    def _typed(self, text: str) -> None:
        if self.key:
            self.key = ""
            self.picked.emit("")
        if self.filtered:
            self._show(matching(self._choices, text) if text.strip() else [])
        elif not text.strip():
            self.close_list()
        self.asked.emit(text)

    def _clicked(self, index: QModelIndex) -> None:
        self.take(index.data(CHOICE_ROLE))

    # ----------------------------------------------------------------------------------------------------- events

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Enter from the form while the list is open."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._listing():
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take the entry marked, or go on typing."""
        key, down = event.key(), Qt.Key.Key_Down
        if key == down and (event.modifiers() & Qt.KeyboardModifier.AltModifier or not self._listing()):
            if self._listing():
                self.close_list()
            else:
                self.show_all()
        elif self._listing() and key in STEPS and self._list is not None:
            self._mark(self._list.currentIndex().row() + STEPS[Qt.Key(key)])
        elif self._listing() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _with_control(event):
            marked = self._marked()
            if marked is not None:
                self.take(marked)
        elif self._listing() and key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what the text means, unless only the window lost the focus."""
        kept = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() in kept:
            self.close_list()
        else:
            self.settle()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along."""
        self.close_list()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list from its arrow."""
        super().mousePressEvent(event)
        if self._arrow and self._arrow_rect().adjusted(-8, -8, 8, 8).contains(event.position().toPoint()):
            self.close_list() if self._listing() else self.show_all()

    def home_direction(self) -> Qt.LayoutDirection:
        """Direction of the form, which may differ from that of the text."""
        home = self.parentWidget()
        return home.layoutDirection() if home is not None else self.layoutDirection()

    def _arrow_rect(self) -> QRect:
        arrow = QRect(self.width() - 22, (self.height() - 16) // 2, 16, 16)
        return QStyle.visualRect(self.home_direction(), self.rect(), arrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, and the arrow where the list is short enough to be opened."""
        super().paintEvent(event)
        if self._arrow:
            ink = theme().secondary if self.isEnabled() else theme().disabled
            draw_icon(QPainter(self), self._arrow_rect(), "chevron-down", ink)


STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS_SHOWN - 1,
    Qt.Key.Key_PageUp: 1 - ROWS_SHOWN,
}
"""Keys that move in a list of entries, and by how many rows."""


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

"""The search box of a list: words, and filters by key, which it completes and whose faults it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from heritage_app.ui.completer import CHOICE_ROLE, STEPS, Choice, Suggestions
from heritage_app.ui.fields import SearchBox
from heritage_app.ui.paint import announce

if TYPE_CHECKING:
    from heritage_app.domain.query_text import Completion
    from heritage_app.ui.desk import RegistryDesk

OFFERED_FROM = 2
"""Letters of a word from which on a filter is offered for it; fewer would cover the list at every search."""


def _note(one: Completion) -> str:
    """What will stand in the line, where it is more than the label in quotation marks."""
    return "" if one.text.strip('"') == one.label else one.text


class QueryBox(SearchBox):
    """While a filter is typed, the ways to go on lie below; Enter or Tab takes one, Esc puts them away."""

    def __init__(self, desk: RegistryDesk, placeholder: str, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, shortcut, parent)
        self._desk = desk
        self._offered: tuple[Completion, ...] = ()
        self._list: Suggestions | None = None
        self._marked = False
        self.textEdited.connect(lambda: QTimer.singleShot(0, self, self._offer))

    @property
    def offering(self) -> bool:
        """Whether ways to go on are shown."""
        return self._list is not None and self._list.isVisible()

    def ways(self, text: str, cursor: int) -> tuple[Completion, ...]:
        """How the line may go on at *cursor*, in the list of sites."""
        from heritage_app.domain.query_text import completions

        return completions(text, cursor, self._desk.terms, self._desk.lang, self._desk.tags.values())

    def _offer(self) -> None:
        from heritage_app.domain.query_text import word_before

        text, cursor = self.text(), self.cursorPosition()
        typed = word_before(text, cursor)
        if not self.hasFocus() or len(typed) < OFFERED_FROM:
            self.put_away()
            return
        self._offered = tuple(one for one in self.ways(text, cursor) if one.text != text[one.start : one.end])
        # A word alone is more often a name than a filter: its keys are offered only in their own spelling.
        if ":" not in typed:
            self._offered = tuple(one for one in self._offered if one.text.startswith(typed))
        if not self._offered:
            self.put_away()
            return
        if self._list is None:
            self._list = Suggestions(self)
            self._list.clicked.connect(self._clicked)
            self._list.setAccessibleName(self.tr("Ways to complete the search"))
            self.destroyed.connect(self._list.deleteLater)
        self._list.show_rows([Choice(str(place), one.label, _note(one)) for place, one in enumerate(self._offered)])
        self._list.place(self)
        self._marked = ":" in typed
        self._list.setCurrentIndex(self._list.model().index(0, 0) if self._marked else QModelIndex())

    def put_away(self) -> None:
        """Hide the ways to go on."""
        if self._list is not None:
            self._list.hide()

    def _clicked(self, index: QModelIndex) -> None:
        self._take(int(index.data(CHOICE_ROLE).key))

    def _take(self, place: int) -> None:
        one = self._offered[place]
        done = one.text if one.text.endswith(":") else f"{one.text} "
        self.put_away()
        text = self.text()
        self.setText(text[: one.start] + done + text[one.end :].removeprefix(" "))
        self.setCursorPosition(one.start + len(done))
        if done.endswith(":"):
            self._offer()

    def _step(self, by: int) -> None:
        if self._list is None:
            return
        row = self._list.currentIndex().row() + by if self._marked else 0
        index = self._list.model().index(max(0, min(row, len(self._offered) - 1)), 0)
        self._marked = True
        self._list.setCurrentIndex(index)
        announce(self, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def event(self, event: QEvent) -> bool:
        """Keep Esc, Enter and Tab from the window while there is something to take."""
        if isinstance(event, QKeyEvent) and self.offering:
            keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in keys:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab and self._marked:
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take what is marked, or go on typing."""
        key = Qt.Key(event.key())
        if not self.offering or self._list is None:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._step(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and self._marked:
            self._take(self._list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the ways to go on away."""
        self.put_away()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take them along."""
        self.put_away()
        super().hideEvent(event)

"""Small buttons over the list of sites: filters in force."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from heritage_app.ui.buttons import PillButton


class Chip(PillButton):
    """A filter that is in force; a click, Enter, Del or Backspace takes it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", None, "x", parent=parent)

    def show_words(self, words: str, written: str) -> None:
        """Show the filter *words*; how it is *written* in the query language is its description and tool tip."""
        self.set_state(words, True)
        said = self.tr("Remove the filter {filter}").replace("{filter}", words)
        self.setAccessibleName(said)
        self.setAccessibleDescription(written)
        self.setToolTip(f"{said}\n\u2068{written}\u2069")

    def event(self, event: QEvent) -> bool:
        """Keep Del and Backspace from the commands of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _removes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter away."""
        if _removes(event):
            self.click()
        else:
            super().keyPressEvent(event)


def _removes(event: QKeyEvent) -> bool:
    none = Qt.KeyboardModifier.NoModifier
    keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return Qt.Key(event.key()) in keys and event.modifiers() in (none, Qt.KeyboardModifier.KeypadModifier)

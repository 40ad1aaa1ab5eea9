"""Dialogs that only tell: every command with its keys, and what the program is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from heritage_app.settings import RESOURCES
from heritage_app.ui.actions import menus, plain
from heritage_app.ui.buttons import PrimaryButton
from heritage_app.ui.fields import SearchBox
from heritage_app.ui.widgets import Label, scrolling

if TYPE_CHECKING:
    from heritage_app.ui.window import MainWindow


class _Dialog(QDialog):
    """A dialog with a title and a button that closes it; it forgets itself when closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(12)

    def entitle(self, title: str, heading: str = "") -> None:
        """Give the dialog its title, and its heading where that is another one."""
        self.setWindowTitle(title)
        self.column.addWidget(Label(heading or title, "form_title"))

    def finish(self) -> None:
        """Add the button."""
        row = QHBoxLayout()
        row.addStretch(1)
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.close)
        row.addWidget(close)
        self.column.addLayout(row)


class ShortcutsDialog(_Dialog):
    """Commands and their keys, with a search box."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.entitle(self.tr("Keyboard shortcuts"))
        self.resize(520, 560)
        self.search: QLineEdit = SearchBox(self.tr("Search the shortcuts"))
        self.search.textChanged.connect(self._narrow)
        self.column.addWidget(self.search)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self.rows: list[tuple[Label, Label]] = []
        commands = [c for _, group in menus() for c in group if c is not None and c.keys]
        pairs = [(plain(c.text).rstrip("…"), c.keys) for c in commands]
        pairs += [
            (self.tr("Search the list"), (self.tr("any letter"),)),
            (self.tr("Save and close a form"), ("Ctrl+Return",)),
            (self.tr("Save and go on with the form"), ("Ctrl+S",)),
            (self.tr("Save and add another"), ("Ctrl+Shift+Return",)),
            (self.tr("Clear the search, close the form (the draft is kept)"), ("Esc",)),
        ]
        for place, (text, keys) in enumerate(pairs):
            shown = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key for key in keys]
            row = (Label(text), Label("\u2066" + "  ".join(shown) + "\u2069", "body", "secondary"))
            grid.addWidget(row[0], place, 0)
            grid.addWidget(row[1], place, 1)
            self.rows.append(row)
        self.column.addWidget(scrolling(page), 1)
        self.finish()
        self.search.setFocus()

    def _narrow(self, text: str) -> None:
        for name, keys in self.rows:
            fits = text.casefold() in f"{name.text()} {keys.text()}".casefold()
            name.setVisible(fits)
            keys.setVisible(fits)


class AboutDialog(_Dialog):
    """Version, purpose and the licences of what is bundled."""

    def __init__(self, window: MainWindow) -> None:
        from importlib.metadata import version

        super().__init__(window)
        self.resize(560, 480)
        heading = self.tr("Heritage {version}").format(version=version("heritage-app"))
        self.entitle(self.tr("About Heritage"), heading)
        words = self.tr("A registry of damage to heritage sites, of its sources, and of what repair would take.")
        self.column.addWidget(Label(words, wrap=True))
        text = QPlainTextEdit((RESOURCES / "LICENCES.md").read_text(encoding="utf-8"))
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Licences"))
        self.column.addWidget(text, 1)
        self.finish()

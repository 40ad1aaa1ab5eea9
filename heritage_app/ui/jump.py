"""Ctrl+K: what the palette offers, and where each of its rows leads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from heritage_app.ui.actions import plain
from heritage_app.ui.entries import Entry

if TYPE_CHECKING:
    from heritage_app.ui.window import MainWindow

LISTS = {"damage": "damage", "estimate": "estimates", "photo": "photos", "source": "sources", "actor": "actors"}
"""The list of the sidebar in which a kind of record stands."""


class Jump(QObject):
    """Opens the palette, and goes where its rows lead."""

    def __init__(self, window: MainWindow, run: Callable[[str], None]) -> None:
        super().__init__(window)
        self.window, self._run = window, run
        self._connected = False

    def open(self) -> None:
        """Open the command palette."""
        window = self.window
        palette = window.palette_
        if not self._connected:
            palette.site_wanted.connect(window.go_to_site)
            palette.command_wanted.connect(self._run)
            palette.view_wanted.connect(window.show_list)
            palette.record_wanted.connect(self.go_to)
            self._connected = True
        palette.open([*self.commands(), *self.views()], window.recent, QApplication.focusWidget())

    def commands(self) -> list[Entry]:
        """Every command that can be run now, as a row of the palette."""
        actions = self.window.actions_
        return [
            Entry(
                title=plain(actions.by_name[name].text()).rstrip("…"),
                icon="command",
                end=f"\u2066{actions.keys(name)}\u2069" if actions.keys(name) else "",
                kind="command",
                record_id=name,
            )
            for name in actions.commands
            if actions.by_name[name].isEnabled() and name != "jump"
        ]

    def views(self) -> list[Entry]:
        """The views of the sidebar, which the commands do not name already."""
        rows, named = self.window.sidebar.rows, self.window.actions_.by_name
        return [
            Entry(title=plain(button.text()), icon="filter", kind="view", record_id=name)
            for name, button in rows.items()
            if f"list-{name}" not in named
        ]

    def go_to(self, kind: str, record_id: str) -> None:
        """Show a record in its list, its row chosen; beside a report or an estimate its site opens at that tab."""
        window = self.window
        window.show_list(LISTS[kind])
        pane = window.photos if kind == "photo" else window.lists
        if pane is not None:
            pane.wanted = record_id
        window.list_pane.focus_list()

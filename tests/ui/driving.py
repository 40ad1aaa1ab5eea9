"""Driving the main window as a person does: real registry, real keys, waiting for what the worker answers."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from heritage_app.settings import Preferences
from heritage_app.ui.start import Program, make_application

TODAY = date(2016, 11, 22)
PATIENCE = 15.0
"""Seconds to wait at most."""


class Driver:
    """A running program with its window; closed by `end`."""

    def __init__(
        self, folder: Path | None, *, lang: str = "en", user: str | None = "Rania", sample: bool = False
    ) -> None:
        self.app = make_application()
        self.program = Program(
            self.app,
            registry=folder,
            sample=sample,
            lang=lang,
            user=user,
            preferences=Preferences(),
            today=lambda: TODAY,
        )
        self.program.begin()
        if self.program.window is not None:
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)
            self.settle()

    @property
    def window(self):
        """The main window that is shown."""
        return self.program.window

    @property
    def desk(self):
        """The way to the registry."""
        return self.program.desk

    @property
    def names(self) -> list[str]:
        """Names in the list, as they stand."""
        return [row.name for row in self.window.sites.model.rows]

    @property
    def record(self):
        """The record that is shown."""
        return self.window.record_pane.record

    def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Let the program run until *condition* holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"waited in vain for {what or condition}"
            self.app.processEvents()
            time.sleep(0.002)

    def settle(self) -> None:
        """Let the program run until nothing is under way."""
        there = ("failed", "asking")
        self.until(lambda: self.desk.info is not None or self.window.saving.kind in there, "the registry")
        for _ in range(4):
            self.until(lambda: not self.desk.busy and not self._waiting, "the worker")
            self.app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def _waiting(self) -> bool:
        return self.window is not None and isValid(self.window) and self.window.sites.waiting

    def choose(self, name: str) -> None:
        """Choose a site in the list."""
        self.window.sites.choose_place(self.names.index(name))
        self.until(lambda: self.record is not None and self.record.row.name == name, name)
        self.settle()

    def tab(self, name: str) -> QWidget:
        """Show a tab and return its page."""
        self.window.open_tab(name)
        self.settle()
        return self.window.record_pane.pages[name]

    def type(self, text: str) -> None:
        """Type where the focus is, key by key, letting the list follow each."""
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.window, letter)
            self.app.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.app.processEvents()

    def run(self, command: str) -> None:
        """Run a command of the menus."""
        self.window.actions_.by_name[command].trigger()
        self.settle()

    def end(self) -> None:
        """Close everything."""
        for widget in (self.program.window, self.program.first_run):
            if widget is not None and isValid(widget):
                widget.close()
                widget.deleteLater()
        self.program.end()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def texts_of(widget: QWidget) -> list[str]:
    """Every text that a person can read in *widget*, hidden ones left out."""
    found = []
    for one in widget.findChildren(QWidget):
        if not one.isVisibleTo(widget):
            continue
        for name in ("text", "title", "caption"):
            value = getattr(one, name, None)
            said = value() if callable(value) else value
            if isinstance(said, str) and said.strip():
                found.append(said)
    return found


def copy_of(source: Path, target: Path) -> Path:
    """A registry of its own for one test."""
    shutil.copytree(source, target)
    return target

"""Who works with the registry, and as what: the page that asks, and what is barred and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from heritage_app.domain.account import AccountRow, Role
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.paint import isolated
from heritage_app.ui.say import role_words
from heritage_app.ui.widgets import Panel

if TYPE_CHECKING:
    from heritage_app.ui.desk import Opened
    from heritage_app.ui.window import MainWindow

WRITING = (
    *("new", "edit", "trash", "bulk", "paste", "save-view", "merge", "change", "cite", "undo", "redo", "review"),
    *("add-site", "add-damage", "add-estimate", "add-source", "add-photo", "add-folder", "add-hazard", "add-stage"),
    *("add-threat", "add-intervention", "add-actor", "verify", "export-evidence", "back-up", "backups"),
)
"""Commands that write, or give copies of files out."""
ADMINISTERING = ("erase", "letterhead")


def barred(info: Opened, name: str) -> dict[str, str]:
    """The commands that the one who works may not run, each with why."""
    translate = QCoreApplication.translate
    found: dict[str, str] = {}
    if info.role is not Role.ADMINISTRATOR:
        why = translate("Roles", "Only an administrator may do this. You work as {role}.")
        found.update(dict.fromkeys(ADMINISTERING, why.replace("{role}", role_words(info.role))))
    if info.barred:
        why = translate("Roles", "{name} works here as viewer, who looks and changes nothing.")
        found.update(dict.fromkeys((*WRITING, *ADMINISTERING), why.replace("{name}", isolated(name))))
    return found


class WhoPage(Panel):
    """The accounts of a registry, to choose who works."""

    chosen = Signal(str)
    """The name of an account."""
    left = Signal()
    """Nobody else is to work."""

    def __init__(self, accounts: Sequence[AccountRow], *, now: str = "", leave: bool = False) -> None:
        """Build the page; *now* is who works at present, and with *leave* one may go back to that."""
        super().__init__("window")
        self._leave = leave
        column = QVBoxLayout(self)
        more: list[tuple[str, Callable[[], None]]] = []
        for one in accounts:
            words = self.tr("{name} — {role}").replace("{role}", role_words(one.role))
            words = words.replace("{name}", isolated(one.name))
            more.append((words, lambda name=one.name: self.chosen.emit(name)))  # type: ignore[misc]
        if leave:
            words = self.tr("Go on as {name}").replace("{name}", isolated(now))
            more.append((words, self.left.emit))
        self.page = EmptyState("users", self.tr("Who works with this registry?"), None, more)
        column.addWidget(self.page)
        self.setAccessibleName(self.page.sentence.text())
        self.setFocusProxy(self.page.buttons[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes on as before, where somebody works."""
        if event.key() == Qt.Key.Key_Escape and self._leave:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Who(QObject):
    """Asks who works, and lets the window show it and bar what the role does not allow."""

    wanted = Signal(str)
    """The registry is to be opened by the account of this name."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.page: QWidget | None = None

    def opened(self, info: Opened) -> None:
        """Show who works, and bar what is not theirs to do."""
        window, name = self.window, window_user(self.window)
        self.close()
        window.actions_.bar(barred(info, name))
        window.tools.bar(barred(info, name).get("new", ""))
        if info.access.open:
            window.saving.say_who("")
            return
        words = self.tr("{name} · {role}").replace("{role}", role_words(info.role))
        window.saving.say_who(words.replace("{name}", isolated(name)))
        if info.barred:
            window.saving.say_viewing()

    def ask(self, accounts: Sequence[AccountRow], *, leave: bool) -> None:
        """Lay the page over the window."""
        self.close()
        self.page = page = WhoPage(accounts, now=window_user(self.window), leave=leave)
        page.chosen.connect(self.wanted)
        page.left.connect(self.close)
        self.window.open_page(page)

    def change(self) -> None:
        """Let somebody else work with the registry that is open."""
        info = self.window.desk.info
        if info is not None and not info.access.open and not self.window.form_open:
            self.ask(info.access.active, leave=True)

    def close(self) -> None:
        """Take the page away."""
        page, self.page = self.page, None
        if page is not None and isValid(page):
            self.window.close_page(page)


def window_user(window: MainWindow) -> str:
    """Name of the one who works."""
    return window.desk.user

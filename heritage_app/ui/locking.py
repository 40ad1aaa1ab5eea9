"""Locking and unlocking: by key, after a while without anybody, and at the start; nothing shown before remains."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from heritage_app.settings import LOCK_AFTER
from heritage_app.ui.unlock import UnlockPage

if TYPE_CHECKING:
    from heritage_app.ui.desk import Opened
    from heritage_app.ui.start import Program

SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Locking(QObject):
    """
    Locks the registry of a program and asks for its passphrase.

    While it is locked there is no main window: the page that asks stands in its place, and what the window showed is
    gone with it. Where the person was is remembered until then in this process only.
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.program = program
        self.page: UnlockPage | None = None
        self._state: dict[str, Any] = {}
        self._folder: Path | None = None
        """The registry in which the person was there."""
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        self._watching = False
        self._copied_here = False
        """Whether what is in the clipboard was put there while a window of ours was in use."""
        QGuiApplication.clipboard().dataChanged.connect(self._clipboard_changed)
        program.desk.opened.connect(self.opened)

    # ------------------------------------------------------------------------------------------------- when to lock

    def opened(self, info: Opened) -> None:
        """A registry is open: an encrypted one is locked once nobody has touched the window for a while."""
        self.watch(encrypted=info.encrypted)

    def watch(self, *, encrypted: bool) -> None:
        """Begin, or end, to look for signs of life; a plain registry pays nothing for that."""
        minutes = self.program.preferences.get(LOCK_AFTER)
        wanted = encrypted and minutes > 0
        if wanted is not self._watching:
            self._watching = wanted
            (self.program.app.installEventFilter if wanted else self.program.app.removeEventFilter)(self)
        if wanted:
            self._idle.start(minutes * 60_000)
        else:
            self._idle.stop()

    def use_minutes(self, minutes: int) -> None:
        """Lock after so many minutes from now on; 0 for never."""
        self.program._keep(LOCK_AFTER.name, minutes)
        info = self.program.desk.info
        self.watch(encrypted=info is not None and info.encrypted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key or the mouse: the time begins anew."""
        if event.type() in SIGNS_OF_LIFE and self._idle.isActive():
            self._idle.start()
        return False

    # ------------------------------------------------------------------------------------------------- locking

    def lock(self) -> None:
        """Take the window away, drop the keys, and ask for the passphrase; a plain one is told to have none."""
        program, info = self.program, self.program.desk.info
        window = program.window
        if window is None or info is None:
            return
        if not info.encrypted:
            from heritage_app.services.encryption import NotEncrypted

            program.desk.failed.emit(NotEncrypted(path=info.folder))
            return
        self.watch(encrypted=False)
        window.close_pages()  # what was typed is kept as a draft, which is sealed
        self._state, self._folder = window.state, info.home
        if self._copied_here or QGuiApplication.clipboard().ownsClipboard():
            QGuiApplication.clipboard().clear()
        self.ask(info.home)
        program.desk.let_go()

    def _clipboard_changed(self) -> None:
        # Not every system says who owns it.
        self._copied_here = QGuiApplication.focusWindow() is not None

    def needs_passphrase(self, folder: Path) -> bool:
        """Whether a registry is encrypted and its keys are not held."""
        from heritage_app.services.encryption import is_unlocked

        return not is_unlocked(folder)

    def ask(self, folder: Path) -> None:
        """Show the page that asks for the passphrase of *folder*, in place of whatever window there is."""
        program, old = self.program, self.program.window
        self._drop_page()
        self.page = page = UnlockPage(folder)
        page.unlocked.connect(self._unlocked)
        page.other_wanted.connect(program.choose_registry)
        if old is not None:
            page.setGeometry(old.geometry())
        page.show()
        page.activateWindow()
        for one in program.app.topLevelWidgets():
            if one not in (page, old) and one.isVisible():
                one.close()
        program.drop_window()

    def _unlocked(self) -> None:
        page, state = self.page, self._state
        if page is None:
            return
        self.page, self._state = None, {}
        self.program.show_window(page.folder, state if page.folder == self._folder else {})
        page.close()
        page.deleteLater()

    def _drop_page(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            page.close()
            page.deleteLater()

    def leave(self) -> None:
        """Another registry is opened instead: the page goes away."""
        self._state = {}
        self._drop_page()

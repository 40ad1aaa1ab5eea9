"""Long work on the registry, one piece at a time: begun, told of in the status bar, cancelled, and ended."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from heritage_app.ui.background import BackgroundTask, Progress
from heritage_app.ui.desk import in_words
from heritage_app.ui.jobs import OneAtATime, Words

if TYPE_CHECKING:
    from heritage_app.services.registry import Registry
    from heritage_app.ui.window import MainWindow


class LongWork(QObject):
    """Runs work in the background for those who look after files and backups."""

    finished = Signal()
    """The work under way has ended."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.desk = window, window.desk
        self._task: BackgroundTask | None = None
        window.saving.job.cancelled.connect(self._cancel)

    def run(
        self,
        name: str,
        work: Callable[[Registry, Progress], Any],
        done: Callable[[Any], None],
        words: Words,
        failed: Callable[[Exception], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """
        Begin *work*, called *name* in the status bar, where *words* tell how far it is.

        Args:
            name: What is being done.
            work: Gets the registry and what to tell progress to, in a thread of its own.
            done: Gets what *work* returned.
            words: So many of so many.
            failed: Gets a HeritageError; without it the desk tells of it.
            stopped: Called after Cancel; without it a message says that nothing was changed.
        """
        job = self.window.saving.job
        if job.busy:
            self.desk.failed.emit(OneAtATime())
            return
        self._task = task = self.desk.long(work)
        task.progressed.connect(self._tell_progress)
        task.finished.connect(lambda result: self._ended(lambda: done(result)))
        tell = failed or self.desk.failed.emit
        task.failed.connect(lambda error: self._ended(lambda: tell(in_words(error))))
        task.cancelled.connect(lambda: self._ended(stopped or self._say_cancelled))
        job.begin(name, words)
        task.start()

    def _tell_progress(self, done: int, total: int, note: str) -> None:
        if isValid(self.window.saving.job):  # the window may be gone before the work is
            self.window.saving.job.show_progress(done, total)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.window.saving.job.stopping(self.tr("Stopping…"))

    def _say_cancelled(self) -> None:
        self.window.messages.show_message(self.tr("Stopped. Nothing was changed."))

    def _ended(self, then: Callable[[], None]) -> None:
        if not isValid(self):  # the window was closed meanwhile
            return
        self._task = None
        self.window.saving.job.end()
        then()
        self.finished.emit()

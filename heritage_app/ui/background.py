"""The one place with threads. Work is plain Python and knows no Qt; answers arrive in the GUI thread."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from types import FunctionType
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


class Cancelled(Exception):
    """Raised by the progress callable inside the work once the person has pressed Cancel."""


class Progress(Protocol):
    """What long work calls now and then; the call raises `Cancelled` when the work should stop."""

    def __call__(self, done: int, total: int, note: str = "") -> None:
        """Say that *done* of *total* steps are finished, and what is being worked on."""


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """Who waits for an answer. Stays in the GUI thread, so that no widget is ever freed in the worker."""

    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    key: Hashable | None


def _outcome(work: Callable[[], T]) -> tuple[T | None, Exception | None]:
    """Run *work* and return its result or its error.

    The only place that catches everything: an error nobody foresaw must reach the window, not die unseen.
    """
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001 - handed to the window, which shows it
        return None, error


def _listens(callback: Callable[..., None]) -> bool:
    """Tell whether *callback* can still be called: its widget was not deleted, nor the one whose method wrote it."""
    owner = getattr(callback, "__self__", None)
    if isinstance(callback, FunctionType):
        cells = dict(zip(callback.__code__.co_freevars, callback.__closure__ or (), strict=True))
        owner = cells["self"].cell_contents if "self" in cells else None
    return not isinstance(owner, QObject) or isValid(owner)


class Desk(QObject):
    """
    One worker that does one job after the other, in the order asked; answers come back in the GUI thread.

    A question with a key replaces an earlier one with that key: one that still waits is not done at all, and
    the answer of one already running is dropped. So a search field may ask at every key. A callback whose
    widget has been deleted meanwhile is not called.
    """

    idle = Signal()
    """Everything asked has been answered."""
    failed = Signal(Exception)
    """A job failed that came without its own `failed`; the window shows it."""
    _answered = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None, *, name: str = "desk") -> None:
        super().__init__(parent)
        # Shared with the worker, under the lock of `_changed`.
        self._waiting: dict[int, Callable[[], Any]] = {}
        self._stopped = False
        self._changed = threading.Condition()
        # Of the GUI thread only.
        self._open: dict[int, _Question] = {}
        self._latest: dict[Hashable, int] = {}
        self._tickets = itertools.count(1)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._serve, name=name, daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._open)

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: Hashable | None = None,
    ) -> None:
        """
        Have *work* done in the worker thread; call from the GUI thread only.

        Args:
            work: Called without arguments in the worker thread; must neither touch nor hold widgets.
            done: Called with its result in the GUI thread.
            failed: Called with its error in the GUI thread; without it the signal `failed` is sent.
            key: Only the latest question of a key is answered.
        """
        if self._stopped:
            return
        ticket = next(self._tickets)
        with self._changed:
            if key is not None:
                overtaken = self._latest.get(key, 0)
                if self._waiting.pop(overtaken, None) is not None:
                    del self._open[overtaken]
                self._latest[key] = ticket
            self._open[ticket] = _Question(done, failed, key)
            self._waiting[ticket] = work
            self._changed.notify()

    def forget(self, key: Hashable) -> None:
        """Leave a question unanswered: one that waits is not done at all, the answer of one under way is dropped."""
        with self._changed:
            latest = self._latest.get(key)
            if latest is not None and self._waiting.pop(latest, None) is not None:
                del self._open[latest], self._latest[key]
            elif latest is not None:
                self._latest[key] = next(self._tickets)

    def stop(self, timeout: float = 5.0) -> bool:
        """Forget what waits, drop answers still under way, and wait for the running job.

        Args:
            timeout: Seconds to wait at most.

        Returns:
            Whether the worker has ended; if not, it ends with the process.
        """
        with self._changed:
            self._stopped = True
            self._waiting.clear()
            self._changed.notify()
        self._open.clear()
        self._latest.clear()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _serve(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._stopped)
                if self._stopped:
                    return
                ticket = next(iter(self._waiting))
                work = self._waiting.pop(ticket)
            result, error = _outcome(work)
            with self._changed:  # so that nothing is sent once `stop` has returned
                if self._stopped:
                    return
                self._answered.emit(ticket, result, error)
            del work, result, error  # nothing of a finished job is kept while waiting for the next

    @Slot(int, object, object)
    def _deliver(self, ticket: int, result: object, error: Exception | None) -> None:
        question = self._open.pop(ticket, None)
        if question is None:  # stopped meanwhile
            return
        stale = False
        if question.key is not None:
            stale = self._latest.get(question.key) != ticket  # none: what overtook this one was forgotten
            if not stale:
                del self._latest[question.key]
        try:
            if not stale:
                self._hand_over(question, result, error)
        finally:
            if not self._open:
                self.idle.emit()

    def _hand_over(self, question: _Question, result: object, error: Exception | None) -> None:
        if error is None:
            if _listens(question.done):
                question.done(result)
        elif question.failed is None:
            self.failed.emit(error)
        elif _listens(question.failed):
            question.failed(error)


class BackgroundTask(QObject):
    """
    One piece of long work in a thread of its own, with progress and Cancel.

    The work gets a `Progress` to call. Exactly one of `finished`, `failed` and `cancelled` is sent, in the
    GUI thread. The work lets `Cancelled` pass through, after it has put its own things in order.
    """

    progressed = Signal(int, int, str)
    """Steps done, steps in all, what is being worked on; at most twenty times a second."""
    finished = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    _ended = Signal(object, object)

    shortest_pause = 0.05
    """Seconds between two reports of progress; more would only keep the window busy."""

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._reported = 0.0
        self._thread = threading.Thread(target=self._run, name="task", daemon=True)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether the work has started and its end has not been told."""
        return self in _RUNNING

    @property
    def stopping(self) -> bool:
        """Whether Cancel was pressed; work that ends by itself asks this, from any thread."""
        return self._stop.is_set()

    def start(self) -> None:
        """Start the work; a task is started once."""
        self.setParent(None)  # a pane that is closed must not take work with it that is still running
        _RUNNING.add(self)  # nobody need keep a task for it to live until its end
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._stop.set()

    def wait(self, timeout: float) -> bool:
        """Wait at most *timeout* seconds for the work, and tell whether it has ended."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _report(self, done: int, total: int, note: str = "") -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._reported >= self.shortest_pause:
            self._reported = now
            self.progressed.emit(done, total, note)

    def _run(self) -> None:
        self._ended.emit(*_outcome(lambda: self._work(self._report)))

    @Slot(object, object)
    def _tell(self, result: object, error: Exception | None) -> None:
        _RUNNING.discard(self)
        if error is None:
            self.finished.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)


_RUNNING: set[BackgroundTask] = set()

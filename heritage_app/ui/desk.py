"""The window's way to the registry: one worker thread opens it, reads and writes; frozen rows come back.

Nothing of the services is imported before the worker runs, so that the window is painted before SQLAlchemy loads.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from heritage_app.domain.account import NO_ACCOUNTS, Access, Role
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.vocabulary import ClaimStatus
from heritage_app.ui.background import BackgroundTask, Desk, Progress

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.history import Deed
    from heritage_app.domain.vocabulary import Term
    from heritage_app.services.registry import Registry

T = TypeVar("T")

SHORT_CONDITIONS = "condition/short"
"""Key in `RegistryDesk.terms` of the conditions with the short words that charts and cards use."""

WATCH = 2_000
"""Milliseconds between two looks at whether another window has written."""

LONG_END = 10.0
"""Seconds that long work is given to put its things in order once it is cancelled."""

UNNAMED = "unnamed"
"""Signs what is done before anybody gave a name."""


class Unforeseen(HeritageError):
    """Something failed that nobody foresaw; the window stays, and says what it knows."""

    template = "This did not work ({reason}). What was saved before is kept. Try again, or restart the program"


class NotOpen(HeritageError):
    """Something was asked of a registry that could not be opened."""

    template = "No registry is open. Open one from the File menu"


@dataclass(frozen=True, slots=True)
class Opened:
    """What the window is told of the registry that was opened."""

    name: str
    folder: Path
    sample: bool
    today: date
    read_only: bool = False
    """Whether folder, file or disk cannot be written, or the one who works may only look."""
    home: Path = field(default_factory=Path)
    """The registry itself, where *folder* is the copy that a viewer is shown."""
    access: Access = NO_ACCOUNTS
    """Who may do what."""
    role: Role = Role.ADMINISTRATOR
    """As what the one who opened it works."""
    encrypted: bool = False
    """Whether it can be locked."""

    @property
    def barred(self) -> bool:
        """Whether the one who works may change nothing."""
        return self.role is Role.VIEWER

    @property
    def asks_review(self) -> bool:
        """Whether what the one who works enters waits for a reviewer."""
        return self.access.review and self.role is Role.EDITOR


@dataclass(frozen=True, slots=True)
class Done:
    """A deed that is in the registry now."""

    deed_id: str
    verb: str
    subject: str
    """Display name of what it was done to; empty where nobody named it."""
    undoes: str | None = None


@dataclass(slots=True)
class _Held:
    """The registry, changed by the worker thread only."""

    registry: Registry | None = None
    seen: int = 0
    """Number of the last seal of the history that the window knows of."""
    beside: Lock = field(default_factory=Lock)
    """Held while the second worker reads, so that the registry is not let go of meanwhile."""

    def need(self) -> Registry:
        if self.registry is None:
            raise NotOpen()
        return self.registry


class _Reading:
    """What is being read for which question, so that it can be broken off when nobody waits for it any more."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._breakers: dict[Hashable, Callable[[], None]] = {}

    @contextmanager
    def of(self, key: Hashable | None, session: Session) -> Iterator[None]:
        """Let what *session* reads meanwhile be broken off; call from the worker."""
        if key is None:
            yield
            return
        from heritage_app.services.registry import breaker

        with self._lock:
            self._breakers[key] = breaker(session)
        try:
            yield
        finally:
            with self._lock:
                del self._breakers[key]

    def break_off(self, key: Hashable | None) -> None:
        """Break off the statement that runs for *key*, if one does: it fails, and its answer is dropped."""
        with self._lock:
            if key in self._breakers:
                self._breakers[key]()


class RegistryDesk(QObject):
    """
    Ask the registry from the GUI thread; answers come back there.

    `read` and `write` take a function of a Session, which runs in the worker thread and must neither touch nor hold
    widgets. What it returns must be frozen rows or plain values.
    """

    opened = Signal(object)
    """The registry is open: `Opened`."""
    refused = Signal(Exception)
    """It could not be opened: a HeritageError."""
    terms_read = Signal()
    """`terms` holds every vocabulary now."""
    saving = Signal()
    """A write has been asked for."""
    saved = Signal(object)
    """A write is in the registry: the local time, a `datetime`."""
    done = Signal(object)
    """A deed is in the registry: `Done`."""
    failed = Signal(Exception)
    """A question or a write failed that brought no `failed` of its own: a HeritageError."""
    not_saved = Signal(Exception)
    """A write failed, whoever handles it: a HeritageError."""
    closing = Signal()
    """The registry is about to be let go of, for good."""
    changed = Signal()
    """The registry holds something else than before; lists ask again."""

    def __init__(
        self, *, user: str = "", lang: str = "en", digits: str = "western", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.user = user
        """Who acts; empty until a name is given."""
        self.lang = lang
        """Language of names, terms and dates: en, fr or ar."""
        self.digits = digits
        """`western` or `arabic-indic`, as `domain.dates.say` takes it."""
        self.withheld = ""
        """What a viewer reads in place of a protected name, in `lang`."""
        self.terms: Mapping[str, tuple[Term, ...]] = {}
        """Every vocabulary with its terms, once read."""
        self.tags: Mapping[str, str] = {}
        """Tags in use by what makes them the same, each as it was typed first."""
        self.info: Opened | None = None
        self._held = _Held()
        self._reading = _Reading()
        self._worker = Desk(self, name="registry")
        self._beside: Desk | None = None
        """A second worker, which only reads: what takes long there never keeps a keystroke waiting."""
        self._writing = 0
        self._long: list[BackgroundTask] = []
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH)
        self._watch.timeout.connect(self.look_elsewhere)
        self.changed.connect(self.read_tags)

    @property
    def today(self) -> date:
        """Today as the registry's clock has it."""
        return self.info.today if self.info is not None else date.today()  # noqa: DTZ011 - a civil day, where one is

    @property
    def day(self) -> int:
        """Today as a day number, as in `domain.dates`."""
        return self.today.toordinal()

    @property
    def first_status(self) -> ClaimStatus:
        """The status that a form gives to what is new: in review, where the one who works cannot accept."""
        waits = self.info is not None and self.info.asks_review
        return ClaimStatus.IN_REVIEW if waits else ClaimStatus.ACCEPTED

    @property
    def writing(self) -> bool:
        """Whether a write is under way."""
        return self._writing > 0

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._worker.busy or (self._beside is not None and self._beside.busy)

    def open(
        self,
        folder: Path,
        *,
        make: bool = False,
        sample: bool = False,
        today: Callable[[], date] = date.today,
    ) -> None:
        """
        Open the registry in *folder*, in place of the one open before; `opened` or `refused` follows.

        Args:
            folder: The registry.
            make: Make it first if *folder* is not there yet; one that is there is never overwritten.
            sample: A registry made now gets the sample sites.
            today: The clock that rules about *today* are given.
        """
        held, user, name = self._held, self.user or UNNAMED, self.user
        lang, withheld = self.lang, self.withheld
        leaving = self._leave_long_work()

        def work() -> Opened:
            from heritage_app.services.encryption import is_encrypted
            from heritage_app.services.registry import create_registry, open_registry

            for task in leaving:
                task.wait(LONG_END)
            with held.beside:
                if held.registry is not None:
                    held.registry.close()
                    held.registry = None
            if make and not (folder.exists() and any(folder.iterdir())):
                folder.parent.mkdir(parents=True, exist_ok=True)
                held.registry = create_registry(folder, by=user, sample=sample, today=today)
            else:
                held.registry = open_registry(folder, today=today)
            now, home = held.registry, held.registry.folder
            role = Role.ADMINISTRATOR
            if not now.access.open:
                from heritage_app.exchange.viewing import opened_as

                held.registry = None  # who has no account is left without one
                held.registry = now = opened_as(now, name, lang=lang, withheld=withheld)
                role = now.access.role_of(name)
            held.seen = _last_seal(now)
            told = (home, now.access, role, is_encrypted(home))
            return Opened(now.name, now.folder, now.sample, now.today(), now.read_only, *told)

        self._worker.ask(work, self._opened, self._refused, key="open")

    def look_elsewhere(self) -> None:
        """Ask whether another window has written meanwhile; then `changed` is sent."""
        held = self._held
        if self.busy or self.writing:
            return

        def job() -> bool:
            if held.registry is None:
                return False
            before, held.seen = held.seen, _last_seal(held.registry)
            return held.seen != before

        def told(changed: bool) -> None:
            if changed:
                self.changed.emit()

        self._worker.ask(job, told, lambda error: None, key="elsewhere")

    def let_go(self) -> None:
        """Let go of the registry and of its keys, once what is being saved is saved; nothing is open then."""
        held, info, leaving = self._held, self.info, self._leave_long_work()

        def work() -> None:
            from heritage_app.services.encryption import lock

            for task in leaving:
                task.wait(LONG_END)
            with held.beside:
                if held.registry is not None:
                    held.registry.close()
                    held.registry = None
            if info is not None:
                lock(info.home)

        self.info = None
        self._worker.ask(work, _ignore, self._refused)

    def _opened(self, info: Opened) -> None:
        self.info = info
        self._watch.start()
        self.opened.emit(info)

    def read_first_terms(self) -> None:
        """Read the conditions into `terms`, which a list needs at once."""

        def work(session: Session) -> dict[str, tuple[Term, ...]]:
            from heritage_app.services.vocabulary import terms

            return {"condition": terms(session, "condition")}

        self.read(work, self._take_terms, key="first terms")

    def read_terms(self) -> None:
        """Read every vocabulary into `terms`."""

        def work(session: Session) -> dict[str, tuple[Term, ...]]:
            from heritage_app.services.vocabulary import all_terms, terms

            return {**all_terms(session), SHORT_CONDITIONS: terms(session, "condition", kind="short")}

        self.read(work, self._take_terms, key="terms")
        self.read_tags()

    def read_tags(self) -> None:
        """Read the tags in use into `tags`."""

        def work(session: Session) -> dict[str, str]:
            from heritage_app.services.tags import known_tags

            return known_tags(session)

        self.read(work, self._take_tags, key="tags")

    def _take_tags(self, tags: dict[str, str]) -> None:
        self.tags = tags

    def _take_terms(self, terms: dict[str, tuple[Term, ...]]) -> None:
        self.terms = terms
        self.terms_read.emit()

    def read(
        self,
        work: Callable[[Session], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: Hashable | None = None,
    ) -> None:
        """
        Ask the registry something.

        Args:
            work: Gets a session that cannot write, in the worker thread.
            done: Gets what *work* returned, in the GUI thread.
            failed: Gets a HeritageError; without it the signal `failed` is sent.
            key: Only the latest question of a key is answered; what is under way for an earlier one is broken off.
        """
        held, reading = self._held, self._reading

        def job() -> T:
            with held.need().read() as session, reading.of(key, session):
                return work(session)

        reading.break_off(key)
        self._worker.ask(job, done, self._telling(failed), key=key)

    def read_beside(
        self,
        work: Callable[[Session], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: Hashable | None = None,
    ) -> None:
        """Ask like `read`, in a worker of its own: for what may take long, and may come after later answers."""
        held, reading = self._held, self._reading
        if self._beside is None:
            self._beside = Desk(self, name="beside")

        def job() -> T:
            with held.beside, held.need().read() as session, reading.of(key, session):
                return work(session)

        reading.break_off(key)
        self._beside.ask(job, done, self._telling(failed), key=key)

    def leave(self, key: Hashable) -> None:
        """Leave a question unanswered that nobody waits for any more."""
        for worker in (self._worker, self._beside):
            if worker is not None:
                worker.forget(key)
        self._reading.break_off(key)

    def write(
        self,
        deed: Deed,
        work: Callable[[Session], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """
        Do one deed: all of *work* is saved, or nothing.

        Args:
            deed: Who does what; what undo takes back as a whole.
            work: Gets a writing session, in the worker thread.
            done: Gets what *work* returned, in the GUI thread, after it is saved.
            failed: Gets a HeritageError; without it the signal `failed` is sent.
        """
        self._write(deed, work, done, failed, undoes=None)

    def undo(
        self,
        deed_id: str,
        subject: str,
        done: Callable[[str], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """
        Take a deed back as a deed of its own, whose id *done* gets: undoing that one is redo.

        Raises nothing here; *failed* gets `ChangedSince` or `NothingToUndo` from `services.history`.
        """
        from heritage_app.domain.history import Deed

        def work(session: Session) -> str:
            from heritage_app.services import history

            history.undo(session, deed_id)
            return history.current_deed(session)

        deed = Deed(verb="history.undo", by=self.user, subject=subject)
        self._write(deed, work, done, failed, undoes=deed_id)

    def _write(
        self,
        deed: Deed,
        work: Callable[[Session], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
        *,
        undoes: str | None,
    ) -> None:
        held = self._held
        if not deed.by:
            deed = replace(deed, by=self.user or UNNAMED)

        def job() -> tuple[T, Done]:
            from heritage_app.services import history

            with held.need().write(deed, undoes=undoes) as session:
                result = work(session)
                session.flush()
                deed_id = history.current_deed(session)
                subject = deed.subject or _subject(session, deed_id)
            held.seen = _last_seal(held.need())
            return result, Done(deed_id, deed.verb, subject, undoes)

        def finished(answer: tuple[T, Done]) -> None:
            self._writing -= 1
            result, what = answer
            self.saved.emit(datetime.now().astimezone())
            if listens(done):
                done(result)
            self.done.emit(what)
            self.changed.emit()

        def refused(error: Exception) -> None:
            self._writing -= 1
            told = in_words(error)
            self.not_saved.emit(told)
            self._tell(failed, told)

        self._writing += 1
        self.saving.emit()
        self._worker.ask(job, finished, refused)

    def long(self, work: Callable[[Registry, Progress], T]) -> BackgroundTask:
        """
        Work on the registry beside everything else, in a thread of its own: adding, verifying, exporting files.

        The caller connects and starts it, and says with `tell_done` what was saved. It is cancelled when another
        registry is opened and when the program ends; what it has saved by then stays.
        """
        held = self._held
        task = BackgroundTask(lambda progress: work(held.need(), progress))
        self._long = [one for one in self._long if one.running] + [task]
        return task

    def tell_done(self, done: Done | None) -> None:
        """Say that long work has saved something, and as which deed it can be taken back."""
        self.saved.emit(datetime.now().astimezone())
        if done is not None:
            self.done.emit(done)
        self.changed.emit()

    @property
    def at_long_work(self) -> bool:
        """Whether some of what `long` began is still under way."""
        return any(task.running for task in self._long)

    def _leave_long_work(self) -> list[BackgroundTask]:
        running = [task for task in self._long if task.running]
        for task in running:
            task.cancel()
        return running

    def stop(self, timeout: float = 5.0) -> None:
        """Finish the job under way, close the registry and end the worker; call before the program ends."""
        self._watch.stop()
        self.closing.emit()
        for task in self._leave_long_work():
            task.wait(LONG_END)
        for worker in (self._worker, self._beside):
            if worker is not None:
                worker.stop(timeout)
        if self._held.registry is not None:
            self._held.registry.close()
            self._held.registry = None

    def _telling(self, failed: Callable[[Exception], None] | None) -> Callable[[Exception], None]:
        return lambda error: self._tell(failed, in_words(error))

    def _tell(self, failed: Callable[[Exception], None] | None, error: HeritageError) -> None:
        if failed is None:
            self.failed.emit(error)
        elif listens(failed):
            failed(error)

    def _refused(self, error: Exception) -> None:
        self.refused.emit(in_words(error))


def _ignore(answer: object) -> None:
    """Nobody waits for this answer."""


def listens(callback: Callable[..., None]) -> bool:
    """Tell whether *callback* can still be called: its widget, if it belongs to one, was not deleted."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


def in_words(error: Exception) -> HeritageError:
    """Return *error* as one that a person can read; what nobody foresaw goes to the log as well."""
    if isinstance(error, HeritageError):
        return error
    import logging

    logging.getLogger("heritage").error("unforeseen", exc_info=error)
    return Unforeseen(reason=type(error).__name__)


def _last_seal(registry: Registry) -> int:
    """Number of the last seal of the history: it grows with every deed, whoever does it."""
    from sqlalchemy import text

    with registry.read() as session:
        return session.scalar(text("SELECT max(number) FROM seal")) or 0


def _subject(session: Session, deed_id: str) -> str:
    """What the history calls the thing that the deed under way was done to."""
    from heritage_app.services import history

    for _, record_id in history.touched(session, deed_id):
        for row in history.history_of(session, [record_id]):
            if row.deed_id == deed_id and row.subject:
                return row.subject
    return ""

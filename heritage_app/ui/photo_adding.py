"""Photos come in: chosen, dropped or pasted, in the background, with a count, the time left, and Cancel."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QDir, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from heritage_app.domain.errors import HeritageError
from heritage_app.ui.background import BackgroundTask, Cancelled, Progress
from heritage_app.ui.desk import UNNAMED, Done
from heritage_app.ui.jobs import OneAtATime
from heritage_app.ui.paint import digits
from heritage_app.ui.photo_notice import BatchNotice, added_words

if TYPE_CHECKING:
    from heritage_app.domain.photo import PhotoBatch, PhotoDraft
    from heritage_app.services.photo_adding import Incoming
    from heritage_app.services.registry import Registry
    from heritage_app.ui.window import MainWindow

PICTURES = (
    "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif *.avif *.gif *.bmp "
    "*.cr2 *.cr3 *.nef *.arw *.dng *.raf *.orf *.rw2 *.pef *.srw"
)
"""Endings the dialog shows first; what a file is, its bytes decide."""


SHOW_EVERY = 2.5
"""Seconds after which the window shows what has come in so far."""


AGAIN = 1000
"""Milliseconds after which photos that wait for other work to end ask again."""


class NothingToPaste(HeritageError):
    """Paste was asked for, and the clipboard holds neither a picture nor files."""

    template = "There is no picture on the clipboard. Copy one, or the files of photos, and paste again"


class NoSiteChosen(HeritageError):
    """Photos were given, and no site is shown that they could belong to."""

    template = "No photo was added: no site is chosen. Choose the site that the photos show, and add them again"


@dataclass(frozen=True, slots=True)
class Given:
    """What a person handed over, and how."""

    paths: tuple[Path, ...] = ()
    image: QImage | None = None
    """A picture from the clipboard that is no file."""
    means: str = ""
    """For the custody log."""


def given_by(data: QMimeData, means: str) -> Given | None:
    """What was dropped or pasted: files and folders, else a picture; None for anything else."""
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if paths:
        return Given(paths, means=means)
    if data.hasImage():
        image = QImage(data.imageData())
        if not image.isNull():
            return Given(image=image, means=means)
    return None


@contextmanager
def files_given(given: Given, registry: Path) -> Iterator[list[Path | Incoming]]:
    """The files of what was given, those of folders too; a picture that is none is one for as long as this lasts."""
    from heritage_app.services.encryption import passing_folder, write_file
    from heritage_app.services.photo_adding import Incoming, files_in

    with passing_folder(registry) as folder:
        files: list[Path | Incoming] = list(files_in(given.paths))
        if given.image is not None:
            path = folder / "pasted.png"
            held = QBuffer()
            given.image.save(held, "PNG")  # type: ignore[call-overload]
            write_file(path, bytes(held.data().data()))
            files.append(Incoming(path, f"{datetime.now().astimezone():%Y-%m-%d %H.%M.%S}.png"))
        yield files


def take_in(
    registry: Registry, given: Given, draft: PhotoDraft, *, by: str, progress: Progress, task: list[BackgroundTask]
) -> PhotoBatch:
    """Add what was given; runs in a thread of its own. *task* holds the task that asks, to be told of Cancel."""
    from heritage_app.services.photo_adding import add_photos

    with files_given(given, registry.folder) as files:
        told = _telling(progress)
        told(0, len(files), "")
        return add_photos(
            registry,
            files,
            draft,
            by=by,
            means=given.means,
            progress=told,
            cancelled=lambda: bool(task) and task[0].stopping,
        )


def _telling(progress: Progress) -> Progress:
    """Progress that Cancel does not break off: the work ends by itself, so that it can say what is in."""

    def told(done: int, total: int, note: str = "") -> None:
        with suppress(Cancelled):
            progress(done, total, note)

    return told


class PhotoAdding(QObject):
    """Adds photos to the site shown, or to one of its reports, and tells what became of them."""

    finished = Signal(object)
    """A batch is in: its `PhotoBatch`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.desk = window, window.desk
        self._task: BackgroundTask | None = None
        self._progress = (0, 0)
        self._subject = ""
        self._shown = 0.0
        window.saving.job.cancelled.connect(self.cancel)
        self.desk.opened.connect(lambda opened: self.take_waiting())

    @property
    def running(self) -> bool:
        """Whether photos are coming in."""
        return self._task is not None

    # ---------------------------------------------------------------------------------------------- where from

    def choose_files(self) -> None:
        """Ask for files."""
        kinds = ";;".join((self.tr("Photos ({endings})").replace("{endings}", PICTURES), self.tr("All files (*)")))
        names, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Add photos"), QDir.homePath(), kinds)
        if names:
            self.add(Given(tuple(Path(name) for name in names), means="chosen in the window"))

    def choose_folder(self) -> None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self.window, self.tr("Add the photos of a folder"), QDir.homePath())
        if name:
            self.add(Given((Path(name),), means="chosen in the window"))

    def paste(self) -> None:
        """Add what is on the clipboard."""
        given = given_by(QGuiApplication.clipboard().mimeData(), "pasted into the window")
        if given is None:
            self.desk.failed.emit(NothingToPaste())
        else:
            self.add(given)

    def site_id(self) -> str | None:
        """The site that photos go to now: that of the record shown."""
        pane = self.window.record_pane
        shown = pane is not None and self.window.right_stack.currentWidget() is pane
        return pane.record.row.id if shown and pane is not None and pane.record is not None else None

    # -------------------------------------------------------------------------------------------------- at work

    def add(self, given: Given, *, site_id: str | None = None, damage_id: str | None = None) -> None:
        """Add what was given to a site, else to the one shown, and to one of its reports where one is named."""
        from heritage_app.domain.photo import PhotoDraft

        about = site_id or self.site_id()
        if about is None:
            self.desk.failed.emit(NoSiteChosen())
            return
        if self.window.saving.job.busy:
            self.desk.failed.emit(OneAtATime())
            return
        draft, by = PhotoDraft(site_id=about, damage_id=damage_id), self.desk.user or UNNAMED
        pane = self.window.record_pane
        shown = pane.record.row if pane is not None and pane.record is not None else None
        self._subject = shown.name if shown is not None and shown.id == about else ""
        self._start(
            lambda registry, progress, own: take_in(registry, given, draft, by=by, progress=progress, task=own),
            self._finished,
        )

    def take_waiting(self) -> None:
        """Bring in the photos that were saved with a report, now or before the program was ended."""
        from heritage_app.services.drafts import photos_wait

        info = self.desk.info
        if info is None or info.read_only or not photos_wait(info.folder):
            return
        if self.window.saving.job.busy:
            QTimer.singleShot(AGAIN, self, self.take_waiting)
            return
        by = self.desk.user or UNNAMED

        def work(registry: Registry, progress: Progress, own: list[BackgroundTask]) -> Any:
            from heritage_app.services.staging import add_waiting

            return add_waiting(
                registry, by=by, progress=_telling(progress), cancelled=lambda: bool(own) and own[0].stopping
            )

        self._subject = ""
        self._start(work, self._came_with_reports)

    def _start(
        self, work: Callable[[Registry, Progress, list[BackgroundTask]], Any], finished: Callable[[Any], None]
    ) -> None:
        self._shown = time.monotonic()
        own: list[BackgroundTask] = []
        self._task = task = self.desk.long(lambda registry, progress: work(registry, progress, own))
        own.append(task)
        task.progressed.connect(self._progressed)
        task.finished.connect(finished)
        task.failed.connect(self._failed)
        task.cancelled.connect(self._ended)
        self._progress = (0, 0)
        self.window.saving.job.begin(self.tr("Adding photos…"), self._so_far)
        task.start()

    def _so_far(self, done: int, total: int) -> str:
        if total == 1:
            return self.tr("Adding 1 photo")
        words = self.tr("{done} of {total} photos")
        return words.replace("{done}", digits(done)).replace("{total}", digits(total))

    def _progressed(self, done: int, total: int, name: str) -> None:
        self._progress = (done, total)
        if self._task is not None and not self._task.stopping:
            self.window.saving.job.show_progress(done, total)
        now = time.monotonic()
        if now - self._shown > SHOW_EVERY and done < total:
            self._shown = now
            self.desk.changed.emit()

    def cancel(self) -> None:
        """Stop: what is in stays, what is not under way is left."""
        if self._task is None:
            return
        self._task.cancel()
        done, total = self._progress
        words = self.tr("Stopping: {done} of {total} photos were looked at, the others are left.")
        self.window.saving.job.stopping(words.replace("{done}", digits(done)).replace("{total}", digits(total)))

    def _ended(self) -> None:
        self._task = None
        self.window.saving.job.end()

    def _failed(self, error: Exception) -> None:
        from heritage_app.ui.desk import in_words

        self._ended()
        self.desk.tell_done(None)
        self.desk.failed.emit(in_words(error))

    def _finished(self, batch: PhotoBatch) -> None:
        self._ended()
        self.desk.tell_done(Done(batch.deed, "photo.add", self._subject) if batch.deed is not None else None)
        self.tell(batch)
        self.finished.emit(batch)

    def _came_with_reports(self, batches: tuple[PhotoBatch, ...]) -> None:
        """They are part of the deed that saved their report, which is on the list of what can be undone already."""
        self._ended()
        self.desk.tell_done(None)
        for batch in batches:
            self.tell(batch)
            self.finished.emit(batch)

    # ------------------------------------------------------------------------------------------- what became of them

    def tell(self, batch: PhotoBatch) -> None:
        """Say in a message what came in, and in a notice that stays what wants a look."""
        window = self.window
        words = added_words(batch)
        if batch.refused or batch.held or batch.warned or batch.alike or batch.offers or batch.left or batch.stopped:
            notice = BatchNotice(window, batch)
            notice.closed.connect(window.drop_notice)
            window.put_notice(notice)
        if batch.added:
            window.messages.show_message(words, (self.tr("Undo"), window.deeds.undo))

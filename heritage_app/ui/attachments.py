"""Files attached to a source: the article itself, a web archive, a letter; kept as photos are, with their receipt."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from heritage_app.ui.background import BackgroundTask, Progress
from heritage_app.ui.desk import UNNAMED, Done, in_words

if TYPE_CHECKING:
    from heritage_app.domain.photo import FileRow
    from heritage_app.services.registry import Registry
    from heritage_app.ui.window import MainWindow


class Attachments(QObject):
    """Attaches files to sources, and opens copies of them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.desk = window, window.desk
        self._task: BackgroundTask | None = None
        window.wishes.attach.connect(self.choose)
        window.wishes.open_file.connect(self.open_copy)

    @property
    def running(self) -> bool:
        """Whether files are being kept."""
        return self._task is not None and self._task.running

    def choose(self, source_id: str, title: str) -> None:
        """Ask for files to attach to a source."""
        names, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Attach files to the source"), QDir.homePath())
        if names:
            self.attach(source_id, title, [Path(name) for name in names])

    def attach(self, source_id: str, title: str, paths: Sequence[Path]) -> None:
        """Keep these files and attach them to the source called *title*."""
        by = self.desk.user or UNNAMED

        def work(registry: Registry, progress: Progress) -> Done:
            from heritage_app.domain.history import Deed
            from heritage_app.domain.vocabulary import RecordKind
            from heritage_app.services import evidence, history

            with registry.write(Deed(verb="source.attach", by=by, subject=title)) as session:
                for path in paths:
                    evidence.attach_file(
                        registry,
                        session,
                        path,
                        RecordKind.SOURCE,
                        source_id,
                        received_from=by,
                        means="attached in the window",
                    )
                return Done(history.current_deed(session), "source.attach", title)

        self._task = task = self.desk.long(work)
        task.finished.connect(self._attached)
        task.failed.connect(lambda error: self.desk.failed.emit(in_words(error)))
        task.start()

    def _attached(self, done: Done) -> None:
        self.desk.tell_done(done)
        words = self.tr("Attached to {source}.").replace("{source}", f"\u2068{done.subject}\u2069")
        self.window.messages.show_message(words, (self.tr("Undo"), self.window.deeds.undo))

    def open_copy(self, file: FileRow) -> None:
        """Open a copy with the program the system has for it; the kept bytes themselves are never handed out."""
        info = self.desk.info
        if info is None:
            return
        name = Path(file.original_name).name or "file"
        chosen = ""
        if info.encrypted:
            # Another program reads plain files only, so a person says where such a copy may lie.
            chosen, _ = QFileDialog.getSaveFileName(self.window, self.tr("Save a copy that is not encrypted"), name)
            if not chosen:
                return

        def work(registry: Registry, progress: Progress) -> Path:
            from heritage_app.services.evidence import open_kept

            place = Path(chosen) if chosen else Path(tempfile.mkdtemp(prefix="heritage-")) / name
            with open_kept(info.folder, file) as kept, place.open("wb") as copy:
                shutil.copyfileobj(kept, copy)
            return place

        self._task = task = self.desk.long(work)
        task.finished.connect(lambda place: QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))))
        task.failed.connect(lambda error: self.desk.failed.emit(in_words(error)))
        task.start()

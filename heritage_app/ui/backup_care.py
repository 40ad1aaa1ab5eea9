"""Backups made, tried out and put back in the background; the daily one when the window is closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QTimer
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from heritage_app.domain.backup import BackupReason
from heritage_app.settings import BACKUP_DAILY, BACKUP_FOLDER, backups_folder
from heritage_app.ui.backups import BackupPage, RestorePage, moment, tested_words
from heritage_app.ui.desk import UNNAMED
from heritage_app.ui.long_work import LongWork
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import digits, isolated

if TYPE_CHECKING:
    from heritage_app.domain.backup import BackupRow
    from heritage_app.services.registry import Registry
    from heritage_app.ui.background import Progress
    from heritage_app.ui.photo_notice import PhotoPage
    from heritage_app.ui.window import MainWindow


class BackupCare(LongWork):
    """Runs backups for one main window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._page: BackupPage | None = None
        self._leaving = False
        window.before_close = self.before_close
        window.saving.backup.clicked.connect(self.show)
        window.desk.opened.connect(lambda info: self.tell_last())
        self.tell_last()

    @property
    def folder(self) -> Path:
        """Where backups are made."""
        chosen = self.window.preferences.get(BACKUP_FOLDER)
        return Path(chosen) if chosen else backups_folder()

    def _so_far(self, done: int, total: int) -> str:
        words = self.tr("{done} %")
        return words.replace("{done}", digits(100 * done // max(1, total)))

    # ------------------------------------------------------------------------------------------------ status bar

    def tell_last(self) -> None:
        """Say in the status bar when a backup was tried out last; the sample needs none."""
        info, folder = self.desk.info, self.folder
        self.window.saving.backup.hide()
        if info is None or info.sample or info.barred:
            return

        def work(registry: Registry, progress: Progress) -> BackupRow | None:
            from heritage_app.services.backup import last_good

            return last_good(folder, registry)

        task = self.desk.long(work)
        task.finished.connect(self._show_last)
        task.start()

    def _show_last(self, row: BackupRow | None) -> None:
        if isValid(self.window):
            words = tested_words(self.window.say, row) if row is not None else self.tr("No backup yet")
            self.window.saving.say_backup(words)

    # ----------------------------------------------------------------------------------------------------- pages

    def show(self) -> None:
        """Show the page of backups."""
        folder = self.folder

        def work(registry: Registry, progress: Progress) -> tuple[BackupRow, ...]:
            from heritage_app.services.backup import list_backups

            return list_backups(folder, registry)

        self.run(self.tr("Looking for backups…"), work, self._show_page, self._so_far)

    def _show_page(self, rows: tuple[BackupRow, ...]) -> None:
        self._close_page()
        self._page = page = BackupPage(self.window.say, rows, self.folder)
        page.make_wanted.connect(self.make)
        page.folder_wanted.connect(self._choose_folder)
        page.test_wanted.connect(self.test)
        page.restore_wanted.connect(self._ask_restore)
        self._open(page)

    def _open(self, page: PhotoPage) -> None:
        page.closed.connect(lambda: self.window.close_page(page))
        self.window.open_page(page)

    def _close_page(self) -> None:
        page, self._page = self._page, None
        if page is not None and isValid(page):
            self.window.close_page(page)

    def _choose_folder(self) -> None:
        start = self.folder if self.folder.exists() else Path(QDir.homePath())
        name = QFileDialog.getExistingDirectory(self.window, self.tr("Folder of the backups"), str(start))
        if name:
            self.use_folder(Path(name))

    def use_folder(self, folder: Path) -> None:
        """Make backups in *folder* from now on, and show those that are there."""
        self.window.preferences.set(BACKUP_FOLDER, str(folder))
        self.show()

    # ------------------------------------------------------------------------------------------- making, testing

    def make(self) -> None:
        """Make a backup now, and try it out."""
        self.run(self.tr("Making a backup…"), self._making(BackupReason.ASKED), self._made, self._so_far)

    def _making(self, reason: BackupReason) -> Callable[[Registry, Progress], BackupRow | None]:
        by, folder = self.desk.user or UNNAMED, self.folder

        def work(registry: Registry, progress: Progress) -> BackupRow | None:
            from heritage_app.services.backup import is_due, make_backup, try_out

            if reason is BackupReason.DAILY and not is_due(folder, registry):
                return None

            def told(what: str, done: int, total: int) -> None:
                progress(done, total, what)

            return try_out(make_backup(registry, folder, by=by, reason=reason, progress=told), progress=told)

        return work

    def _made(self, row: BackupRow) -> None:
        self.tell_last()
        if row.good and not row.not_copied:
            words = self.tr("The backup is made and was read through: {folder}")
            self.window.messages.show_message(words.replace("{folder}", isolated(str(row.path))))
        self.show()

    def test(self, row: BackupRow) -> None:
        """Open a backup as for a restore, read all of it and count it."""

        def work(registry: Registry, progress: Progress) -> BackupRow:
            from heritage_app.services.backup import try_out

            return try_out(row, progress=lambda what, done, total: progress(done, total, what))

        self.run(self.tr("Testing a backup…"), work, self._tested, self._so_far)

    def _tested(self, row: BackupRow) -> None:
        self.tell_last()
        self.show()

    # ------------------------------------------------------------------------------------------------- restoring

    def _ask_restore(self, row: BackupRow) -> None:
        def work(registry: Registry, progress: Progress) -> dict[str, int]:
            from heritage_app.services.backup import present_counts

            return present_counts(registry)

        def ask(now: dict[str, int]) -> None:
            page = RestorePage(self.window.say, row, now)
            page.confirmed.connect(lambda: self._confirmed(page, row))
            self._open(page)

        self.run(self.tr("Counting…"), work, ask, self._so_far)

    def _confirmed(self, page: RestorePage, row: BackupRow) -> None:
        self.window.close_page(page)
        self.restore(row)

    def restore(self, row: BackupRow) -> None:
        """Put a backup in the place of what the registry holds now, which is backed up first."""
        by, folder = self.desk.user or UNNAMED, self.folder

        def work(registry: Registry, progress: Progress) -> BackupRow:
            from heritage_app.services.backup import restore

            def told(what: str, done: int, total: int) -> None:
                progress(done, total, what)

            return restore(registry, row, folder, by=by, progress=told)

        self.run(self.tr("Restoring…"), work, lambda before: self._restored(row), self._so_far)

    def _restored(self, row: BackupRow) -> None:
        self._close_page()
        if self.desk.info is not None:
            self.desk.opened.emit(self.desk.info)  # every list and every step of undo was of another state
        words = self.tr("The backup of {when} was restored. What was here before is in the newest backup.")
        self.window.messages.show_message(words.replace("{when}", moment(self.window.say, row)))

    # ------------------------------------------------------------------------------------------ closing the window

    def before_close(self) -> bool:
        """Whether the window may close now; if not, today's backup is being made, and it closes after that."""
        info = self.desk.info
        wanted = self.window.preferences.get(BACKUP_DAILY) and info is not None
        if self._leaving or not wanted or info is None or info.sample or info.read_only:
            return True
        if self.window.saving.job.busy:
            return True
        self._leaving = True
        self.run(
            self.tr("Making today’s backup…"),
            self._making(BackupReason.DAILY),
            self._leave,
            self._so_far,
            failed=self._not_made,
            stopped=lambda: self._leave(None),
        )
        return False

    def _leave(self, row: BackupRow | None) -> None:
        if row is not None and row.findings:
            self._not_whole(row)
        else:
            QTimer.singleShot(0, self.window, self.window.close)

    def _not_made(self, error: Exception) -> None:
        self._stay(self.tr("Today’s backup was not made."), self.window.say.error(error))

    def _not_whole(self, row: BackupRow) -> None:
        self._stay(self.tr("Today’s backup is not whole."), row.findings[0])

    def _close_now(self) -> None:
        self.window.close()

    def _stay(self, title: str, text: str) -> None:
        """Tell why there is no backup; closing the window once more closes it."""
        leave = (self.tr("Close without a backup"), self._close_now)
        banner = Banner("error", title, text, [(self.tr("Backups…"), self.show), leave], closable=True)
        banner.closed.connect(self.window.drop_notice)
        self.window.put_notice(banner)

"""Looking the registry over and repairing it, in the window: progress in the status bar, a page with what was found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from heritage_app.domain.vocabulary import RecordKind
from heritage_app.settings import BACKUP_FOLDER, backups_folder
from heritage_app.ui.buttons import PrimaryButton, SecondaryButton
from heritage_app.ui.desk import UNNAMED
from heritage_app.ui.long_work import LongWork
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import announce, digits, isolated
from heritage_app.ui.photo_notice import PhotoPage
from heritage_app.ui.say import error_words
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from heritage_app.domain.finding import Finding
    from heritage_app.services.mend import Mended
    from heritage_app.services.registry import Registry
    from heritage_app.ui.background import Progress
    from heritage_app.ui.window import MainWindow

SHOWN = 25
"""Findings that a card names; the others are counted."""
EDITABLE = frozenset(RecordKind) - {RecordKind.VIEW}
"""Kinds of records with a form to open."""


class CheckPage(PhotoPage):
    """What is not as it should be, each with what can be done about it; or that all is well."""

    record_wanted = Signal(str, str)
    """A record is to be opened: its kind and id."""
    command = Signal(str)
    """Another command helps: its name."""
    repair_wanted = Signal()

    def __init__(self, findings: Sequence[Finding], done: Mended | None = None) -> None:
        super().__init__(self.tr("Check of the registry"))
        self.buttons: list[SecondaryButton] = []
        mendable = [finding for finding in findings if finding.remedy is not None]
        self.banner = self._banner(findings, done)
        self.body.addWidget(self.banner)
        if done is not None and done.mended:
            self.body.addWidget(self._card(self.tr("Mended"), done.mended, buttons=False))
        for kind, title in self._titles():
            found = [finding for finding in findings if finding.kind in kind]
            if found:
                self.body.addWidget(self._card(title, found))
        if mendable and done is None:
            words = self.tr(
                "A repair makes a backup first. It deletes nothing: what leaves its place stands in the history, in a "
                "note of its record, or in a folder of its own beside the registry."
            )
            self.body.addWidget(Label(words, "body", "secondary", wrap=True))
            self.repair = PrimaryButton(self.tr("Repair"), "shield-check")
            self.repair.setAccessibleName(self.tr("Repair what can be repaired"))
            self.repair.clicked.connect(self.repair_wanted)
            self.foot.addSpacing(8)
            self.foot.addWidget(self.repair)
            self.setFocusProxy(self.repair)
        self.body.addStretch(1)
        announce(self, self.banner.accessibleName())

    def _banner(self, findings: Sequence[Finding], done: Mended | None) -> Banner:
        kept = ""
        if done is not None and done.backup is not None:
            kept = self.tr("As it was before: {folder}").replace("{folder}", isolated(str(done.backup.path)))
            if done.aside is not None:
                aside = self.tr("Files put aside: {folder}").replace("{folder}", isolated(str(done.aside)))
                kept = f"{kept}  {aside}"
        if not findings and done is not None:
            return Banner("info", self.tr("The registry is whole again."), kept, icon="shield-check")
        if not findings:
            words = self.tr("File, records, history, photos and search index are as they should be.")
            return Banner("info", self.tr("The registry is whole."), words, icon="shield-check")
        mendable = sum(finding.remedy is not None for finding in findings)
        words = self.tr("{count} findings, of which {mendable} can be repaired without anybody’s judgement.")
        words = words.replace("{count}", digits(len(findings))).replace("{mendable}", digits(mendable))
        if done is not None:
            words = self.tr("{count} findings are left, which need a person or a backup.")
            words = words.replace("{count}", digits(len(findings)))
        return Banner("warning", self.tr("Not everything is as it should be."), f"{words}  {kept}".strip())

    def _titles(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        return (
            (("file", "schema"), self.tr("Database file")),
            (("history",), self.tr("History")),
            (("reference", "orphan", "value"), self.tr("Records")),
            (("date",), self.tr("Dates")),
            (("place",), self.tr("Places")),
            (("media",), self.tr("Photos and files")),
            (("draft",), self.tr("Drafts")),
            (("search",), self.tr("Search index and flags")),
        )

    def _card(self, title: str, findings: Sequence[Finding], *, buttons: bool = True) -> Card:
        card = Card(title, count=digits(len(findings)))
        for finding in findings[:SHOWN]:
            card.body.addWidget(self._finding(finding, buttons))
        if len(findings) > SHOWN:
            words = self.tr("and {count} more").replace("{count}", digits(len(findings) - SHOWN))
            card.body.addWidget(Label(words, "body", "secondary"))
        return card

    def _finding(self, finding: Finding, with_button: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        said = QVBoxLayout()
        said.setSpacing(0)
        if finding.about:
            said.addWidget(Label(finding.about, "body", wrap=True))
        words = error_words(finding)
        said.addWidget(Label(words, "body", "secondary" if finding.about else "text", wrap=True))
        row.addLayout(said, 1)
        button = self._button(finding) if with_button else None
        if button is not None:
            button.setAccessibleDescription(words)
            row.addWidget(button)
            self.buttons.append(button)
        return line

    def _button(self, finding: Finding) -> SecondaryButton | None:
        if finding.record and finding.record_kind in EDITABLE and finding.kind in ("date", "place", "history"):
            button = SecondaryButton(self.tr("Open"))
            button.setAccessibleName(self.tr("Open the record of {name}").replace("{name}", finding.about))
            button.clicked.connect(lambda: self.record_wanted.emit(finding.record_kind, finding.record))
        elif finding.kind == "media":
            button = SecondaryButton(self.tr("Verify files"))
            button.clicked.connect(lambda: self.command.emit("verify"))
        elif finding.remedy is None:
            button = SecondaryButton(self.tr("Backups…"))
            button.clicked.connect(lambda: self.command.emit("backups"))
        else:
            return None
        return button


class CheckCare(LongWork):
    """Runs checks and repairs in the background, for one main window."""

    record_wanted = Signal(str, str)
    command = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.page: CheckPage | None = None

    def _so_far(self, done: int, total: int) -> str:
        return self.tr("{done} %").replace("{done}", digits(100 * done // max(1, total)))

    def check(self) -> None:
        """Look everything over and show what was found."""

        def work(registry: Registry, progress: Progress) -> tuple[Finding, ...]:
            from heritage_app.services.check import check

            return check(registry, progress=progress)

        self.run(self.tr("Checking the registry…"), work, lambda found: self._show(CheckPage(found)), self._so_far)

    def repair(self) -> None:
        """Back up, mend what can be mended, and show what was done and what is left."""
        by = self.desk.user or UNNAMED
        chosen = self.window.preferences.get(BACKUP_FOLDER)
        backups = Path(chosen) if chosen else backups_folder()

        def work(registry: Registry, progress: Progress) -> Mended:
            from heritage_app.services.mend import repair

            return repair(registry, backups, by=by, progress=progress)

        self.run(self.tr("Repairing the registry…"), work, self._repaired, self._so_far)

    def _repaired(self, done: Mended) -> None:
        self.desk.tell_done(None)
        self._show(CheckPage(done.left, done))

    def _show(self, page: CheckPage) -> None:
        self._close()
        self.page = page
        page.closed.connect(self._close)
        page.repair_wanted.connect(self.repair)
        page.record_wanted.connect(self._open_record)
        page.command.connect(self.command)
        self.window.open_page(page)

    def _open_record(self, kind: str, record_id: str) -> None:
        self._close()
        self.record_wanted.emit(kind, record_id)

    def _close(self) -> None:
        page, self.page = self.page, None
        if page is not None and isValid(page):
            self.window.close_page(page)

"""The page of backups: what there is, when one was tried out last, and putting one back, asked about first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from heritage_app.ui.buttons import PrimaryButton, SecondaryButton
from heritage_app.ui.cards import Facts
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import digits, isolated
from heritage_app.ui.photo_notice import PhotoPage, kilobytes
from heritage_app.ui.say import DOT, Counts
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from pathlib import Path

    from heritage_app.domain.backup import BackupRow
    from heritage_app.ui.say import Say

SHOWN = 30
"""Backups that the page lists; more are on the disk."""


class BackupPage(PhotoPage):
    """Every backup of the registry, newest first."""

    make_wanted = Signal()
    folder_wanted = Signal()
    test_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self, say: Say, rows: Sequence[BackupRow], folder: Path) -> None:
        super().__init__(self.tr("Backups"), isolated(str(folder)))
        self._say = say
        self.body.addWidget(self._banner(rows))
        words = self.tr(
            "A backup holds the database, every photo and every draft. One is made each day when the window is "
            "closed; the last of 7 days, 4 weeks and 12 months stay. A stick or another disk is the best place."
        )
        self.body.addWidget(Label(words, "body", "secondary", wrap=True))
        self.restore_buttons: list[SecondaryButton] = []
        self.test_buttons: list[SecondaryButton] = []
        for row in rows[:SHOWN]:
            self.body.addWidget(self._card(row))
        self.body.addStretch(1)
        choose = SecondaryButton(self.tr("Choose another folder…"), "folder-open")
        choose.clicked.connect(self.folder_wanted)
        self.make = PrimaryButton(self.tr("Back up now"), "hard-drive")
        self.make.clicked.connect(self.make_wanted)
        self.foot.insertWidget(0, choose)
        self.foot.addSpacing(8)
        self.foot.addWidget(self.make)
        self.setFocusProxy(self.make)

    def _banner(self, rows: Sequence[BackupRow]) -> Banner:
        if not rows:
            words = self.tr("There is no backup of this registry in this folder.")
            return Banner("warning", words, self.tr("If this disk fails, everything in it is lost."))
        good = max((row for row in rows if row.good), key=lambda row: row.tested_at or row.made_at, default=None)
        if good is None:
            return Banner("warning", self.tr("No backup was tried out yet."), self.tr("Test one to be sure of it."))
        return Banner("info", tested_words(self._say, good), icon="shield-check")

    def _card(self, row: BackupRow) -> Card:
        card = Card(moment(self._say, row))
        card.body.addWidget(Label(DOT.join(self._facts(row)), "body", "secondary", wrap=True))
        for finding in row.findings:
            words = self.tr("Not whole: {finding}").replace("{finding}", finding)
            card.body.addWidget(Label(words, "body", "error_text", wrap=True))
        for name in row.not_copied:
            words = self.tr("Missing or altered in the registry itself: {name}").replace("{name}", isolated(name))
            card.body.addWidget(Label(words, "body", "error_text", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        about = moment(self._say, row)
        for held, text, name, wanted in (
            (self.restore_buttons, self.tr("Restore…"), self.tr("Restore the backup of {when}"), self.restore_wanted),
            (self.test_buttons, self.tr("Test"), self.tr("Test the backup of {when}"), self.test_wanted),
        ):
            button = SecondaryButton(text)
            button.setAccessibleName(name.replace("{when}", about))
            button.clicked.connect(lambda checked=False, wanted=wanted: wanted.emit(row))
            buttons.addWidget(button)
            held.append(button)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        return card

    def _facts(self, row: BackupRow) -> list[str]:
        facts = [
            Counts().sites(row.counts.get("site", 0)),
            Counts().photos(row.counts.get("photo", 0)),
            kilobytes(row.size + row.media_size),
            {
                "daily": self.tr("made by itself"),
                "asked": self.tr("made by {name}").replace("{name}", isolated(row.by)),
                "before-restore": self.tr("made before a restore"),
                "before-repair": self.tr("made before a repair"),
            }[row.reason],
        ]
        if row.tested_at is None:
            facts.append(self.tr("not tested"))
        elif row.good:
            facts.append(tested_words(self._say, row))
        return facts


class RestorePage(PhotoPage):
    """What a restore would put in the place of what, before it is done."""

    confirmed = Signal()

    def __init__(self, say: Say, row: BackupRow, now: dict[str, int]) -> None:
        super().__init__(self.tr("Restore a backup"), moment(say, row))
        kept = self.tr("What the registry holds now is backed up first, and can be put back in the same way.")
        self.body.addWidget(Banner("info", kept, icon="shield-check"))
        pair = QHBoxLayout()
        pair.setSpacing(12)
        for title, counts in ((self.tr("In the backup"), row.counts), (self.tr("In the registry now"), now)):
            card = Card(title)
            card.body.addWidget(Facts([(name, digits(counts.get(table, 0))) for table, name in self._kinds()]))
            pair.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(pair)
        size = self.tr("Size: {size}. Made by version {version}.").replace("{version}", isolated(row.program))
        self.body.addWidget(
            Label(size.replace("{size}", kilobytes(row.size + row.media_size)), "body", "secondary", wrap=True)
        )
        self.body.addStretch(1)
        self.confirm = PrimaryButton(self.tr("Restore this backup"))
        self.confirm.clicked.connect(self.confirmed)
        self.foot.addSpacing(8)
        self.foot.addWidget(self.confirm)
        self.close_button.setText(self.tr("Cancel"))

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (
            ("site", self.tr("Sites")),
            ("damage", self.tr("Damage reports")),
            ("estimate", self.tr("Estimates")),
            ("photo", self.tr("Photos")),
            ("source", self.tr("Sources")),
            ("deed", self.tr("Entries of the history")),
        )


def moment(say: Say, row: BackupRow) -> str:
    """When a backup was made, local day and time."""
    return say.moment(row.made_at.isoformat())


def tested_words(say: Say, row: BackupRow) -> str:
    """When a backup was tried out, in words."""
    words = QCoreApplication.translate("Backups", "Last good restore test: {when}")
    return words.replace("{when}", say.moment((row.tested_at or row.made_at).isoformat()))

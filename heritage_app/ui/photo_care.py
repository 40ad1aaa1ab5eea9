"""Kept files looked after: verified, found again, and given out as a bag with their custody log."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit

from heritage_app.domain.redaction import Profile
from heritage_app.ui.buttons import PrimaryButton
from heritage_app.ui.desk import UNNAMED
from heritage_app.ui.fields import Field, RadioButton
from heritage_app.ui.long_work import LongWork
from heritage_app.ui.notices import Action, Banner
from heritage_app.ui.paint import announce, digits, isolated
from heritage_app.ui.photo_notice import PhotoPage, kilobytes
from heritage_app.ui.say import Counts, error_words
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from heritage_app.domain.photo import FileRow, PhotoRow
    from heritage_app.exchange.bag import Bag
    from heritage_app.services.registry import Registry
    from heritage_app.services.verify import Verdict
    from heritage_app.ui.background import Progress

MEANS = "verified in the window"
"""How the custody log calls it."""


class VerdictPage(PhotoPage):
    """What hashing every kept file again has found, and what can be done about it."""

    find_wanted = Signal(object)
    """Missing and altered files are to be looked for: their rows."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(self.tr("Kept files"))
        unsound = (*verdict.missing, *verdict.altered)
        whole = self.tr("%Ln files are what they were when they were received.", "", verdict.whole)
        if verdict.whole == 1:
            whole = self.tr("1 file is what it was when it was received.")
        self.header.place.setText(whole)
        if verdict.sound and not verdict.unknown:
            words = self.tr("Every kept file is there and unchanged.")
            self.banner = Banner("info", words, icon="shield-check")
        elif verdict.sound:
            words = self.tr("Every kept file is there and unchanged. Some files belong to no record.")
            self.banner = Banner("warning", words)
        else:
            words = self.tr("Not every kept file is what it was.")
            kept = self.tr("Nothing was changed. A copy found elsewhere can be put back.")
            self.banner = Banner("error", words, kept)
        self.body.addWidget(self.banner)
        self.add_card(self.tr("Missing"), self._named(verdict.missing))
        self.add_card(self.tr("Altered"), self._named(verdict.altered))
        known = self.tr("What an adding that was cut off left behind: adding the same files again makes it known.")
        self.add_card(self.tr("Belonging to no record"), [(isolated(path), known) for path in verdict.unknown])
        note = self.tr(
            "A hash shows that a file has not changed since it was received. It does not show who took the picture, "
            "when, or whether it shows what is said of it."
        )
        self.body.addWidget(Label(note, "caption", "secondary", wrap=True))
        self.body.addStretch(1)
        if unsound:
            self.look_for = PrimaryButton(self.tr("Look for them in…"), "search")
            self.look_for.clicked.connect(lambda: self.find_wanted.emit(unsound))
            self.foot.addWidget(self.look_for)
            self.setFocusProxy(self.look_for)
        announce(self, words)

    def _named(self, rows: Sequence[FileRow]) -> list[tuple[str, str]]:
        received = self.tr("{size}, SHA-256 {hash}")
        return [
            (
                isolated(row.original_name),
                received.replace("{size}", kilobytes(row.size)).replace("{hash}", isolated(row.sha256)),
            )
            for row in rows
        ]


class ExportPage(PhotoPage):
    """For whom evidence is given out, and where it is written."""

    wanted = Signal(object, str)
    """The profile, and to whom it is given."""

    def __init__(self, rows: Sequence[PhotoRow], about: str) -> None:
        super().__init__(self.tr("Export evidence"), f"{about}  ·  {Counts().photos(len(rows))}")
        card = Card(self.tr("For whom"))
        self.internal = RadioButton(self.tr("The office: the files unchanged, with all that is known of them"))
        self.public = RadioButton(
            self.tr("The public: without what the cameras wrote; graphic and restricted photos stay out")
        )
        self.internal.setChecked(True)
        card.body.addWidget(self.internal)
        card.body.addWidget(self.public)
        self.to = QLineEdit()
        card.body.addWidget(Field(self.tr("Given to"), self.to, optional=True))
        self.body.addWidget(card)
        words = self.tr(
            "The folder holds the files, a list of their hashes, the custody log, and what is said of each photo. "
            "That a copy was given out is entered in the custody log."
        )
        self.body.addWidget(Label(words, "body", "secondary", wrap=True))
        self.body.addStretch(1)
        self.go = PrimaryButton(self.tr("Choose where…"), "folder-open")
        self.go.clicked.connect(self._go)
        self.to.returnPressed.connect(self._go)
        self.foot.addWidget(self.go)
        self.setFocusProxy(self.internal)

    def _go(self) -> None:
        self.wanted.emit(Profile.PUBLIC if self.public.isChecked() else Profile.INTERNAL, self.to.text().strip())


class PhotoCare(LongWork):
    """Runs verifying, finding and giving out in the background, and shows what came of it."""

    def _so_far(self, done: int, total: int) -> str:
        words = self.tr("{done} of {total} files")
        return words.replace("{done}", digits(done)).replace("{total}", digits(total))

    def _open(self, page: PhotoPage) -> None:
        page.closed.connect(lambda: self.window.close_page(page))
        self.window.open_page(page)

    # ------------------------------------------------------------------------------------------------------- verify

    def verify(self) -> None:
        """Hash every kept file again, and show what was found."""
        by = self.desk.user or UNNAMED

        def work(registry: Registry, progress: Progress) -> Verdict:
            from heritage_app.services.verify import log_verified, verify

            verdict = verify(registry, progress=progress)
            log_verified(registry, verdict, by=by, means=MEANS)
            return verdict

        self.run(self.tr("Verifying files…"), work, self._show_verdict, self._so_far)

    def _show_verdict(self, verdict: Verdict) -> None:
        page = VerdictPage(verdict)
        page.find_wanted.connect(lambda rows: self._ask_where(page, rows))
        self._open(page)

    def _ask_where(self, page: PhotoPage, rows: Sequence[FileRow]) -> None:
        title = self.tr("Look for missing files in")
        name = QFileDialog.getExistingDirectory(self.window, title, QDir.homePath())
        if name:
            self.window.close_page(page)
            self.find_again(rows, Path(name))

    def find_again(self, rows: Sequence[FileRow], folder: Path) -> None:
        """Look for files in a folder by their hash, put back what is found, and verify again."""
        by = self.desk.user or UNNAMED

        def work(registry: Registry, progress: Progress) -> tuple[FileRow, ...]:
            from heritage_app.services.verify import find_again

            return find_again(registry, rows, folder, by=by, means=f"found in {folder.name}", progress=progress)

        self.run(self.tr("Looking for files…"), work, lambda found: self._found(found, len(rows)), self._so_far)

    def _found(self, found: tuple[FileRow, ...], wanted: int) -> None:
        words = self.tr("{found} of {wanted} files were found and put back.")
        words = words.replace("{found}", digits(len(found))).replace("{wanted}", digits(wanted))
        self.window.messages.show_message(words)
        if found:
            self.desk.tell_done(None)
            self.verify()

    # ------------------------------------------------------------------------------------------------------- export

    def ask_export(self, rows: Sequence[PhotoRow], about: str) -> None:
        """Ask for whom these photos are given out, and where."""
        page = ExportPage(rows, about)

        def chosen(profile: Profile, to: str) -> None:
            start = str(Path(QDir.homePath()) / self.tr("Evidence"))
            name, _ = QFileDialog.getSaveFileName(self.window, self.tr("Export evidence"), start)
            if name:
                self.window.close_page(page)
                self.export(rows, Path(name), profile, to)

        page.wanted.connect(chosen)
        self._open(page)

    def export(self, rows: Sequence[PhotoRow], target: Path, profile: Profile, to: str) -> None:
        """Write a bag of these photos to *target*."""
        by, lang, ids = self.desk.user or UNNAMED, self.desk.lang, [row.id for row in rows]
        withheld = self.tr("name withheld")

        def work(registry: Registry, progress: Progress) -> Bag:
            from heritage_app.exchange.bag import export_bag
            from heritage_app.services.photo import list_photos, select_photos
            from heritage_app.services.redaction import read_secrets

            with registry.read() as session:
                secrets = read_secrets(session, profile, withheld=withheld)
                whole = list_photos(session, select_photos(ids=ids), lang=lang, exif=True)
            return export_bag(
                registry, whole, target, profile=profile, secrets=secrets, by=by, to=to, progress=progress
            )

        self.run(self.tr("Exporting evidence…"), work, self._exported, self._so_far)

    def _exported(self, bag: Bag) -> None:
        words = self.tr("{photos} were written to {folder}, with their hashes and their custody log.")
        words = words.replace("{photos}", Counts().photos(len(bag.photos)))
        words = words.replace("{folder}", isolated(str(bag.folder)))
        out = [error_words(reason) for reason in bag.left_out]
        actions: list[Action] = []
        rest = self.tr("%Ln stayed out.", "", len(out)) if out else ""
        if out:
            actions.append((self.tr("Details"), lambda: self._show_left_out(out)))
        banner = Banner("warning" if out else "info", words, rest, actions, icon="shield-check", closable=True)
        banner.closed.connect(self.window.drop_notice)
        self.window.put_notice(banner)
        self.desk.tell_done(None)

    def _show_left_out(self, reasons: Sequence[str]) -> None:
        page = PhotoPage(self.tr("Photos that stayed out"))
        card = Card(self.tr("Why"), count=digits(len(reasons)))
        for reason in reasons:
            card.body.addWidget(Label(reason, "body", wrap=True))
        page.body.addWidget(card)
        page.body.addStretch(1)
        self._open(page)

"""File > Letterhead…: the logo, name and address above the office's reports, and the line on every page of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from heritage_app.domain.letterhead import LetterheadDraft, LetterheadRow, LetterheadText
from heritage_app.ui.background import BackgroundTask, Progress
from heritage_app.ui.buttons import PrimaryButton, SecondaryButton
from heritage_app.ui.desk import UNNAMED, Done, in_words
from heritage_app.ui.fields import Field
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import isolated
from heritage_app.ui.photo_notice import PhotoPage
from heritage_app.ui.report_choices import LANGUAGE_NAMES
from heritage_app.ui.say import error_words
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.services.registry import Registry
    from heritage_app.ui.window import MainWindow

VERB = "letterhead.set"
PICTURES = "*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.gif *.heic"
ADDRESS_HEIGHT = 84
"""Pixels: three lines of an address."""


class LetterheadPage(PhotoPage):
    """Takes what the letterhead says, gives a draft back; never sees the database."""

    save_wanted = Signal()

    def __init__(self, row: LetterheadRow) -> None:
        super().__init__(self.tr("Letterhead"))
        self.row = row
        self.logo: Path | None = None
        """A file chosen here, in place of the logo that is kept."""
        self._without_logo = row.logo is None
        words = self.tr(
            "It stands above the first page of every report, printed or saved, and the classification on every page. "
            "What is empty in one language is taken from another."
        )
        self.body.addWidget(Label(words, "body", "secondary", wrap=True))
        self._add_logo()
        self.fields: dict[str, tuple[QLineEdit, QPlainTextEdit, QLineEdit]] = {}
        for lang, name in LANGUAGE_NAMES:
            self._add_language(lang, name)
        self.body.addStretch(1)
        self.problem: Banner | None = None
        self.save = PrimaryButton(self.tr("Save"))
        self.save.clicked.connect(self.save_wanted)
        self.close_button.setText(self.tr("Cancel"))
        self.foot.addSpacing(8)
        self.foot.addWidget(self.save)
        self.setFocusProxy(self.fields[LANGUAGE_NAMES[0][0]][0])

    def _add_logo(self) -> None:
        card = Card(self.tr("Logo"))
        self.logo_name = Label("", "body")
        self.choose = SecondaryButton(self.tr("Choose a picture…"), "folder-open")
        self.remove = SecondaryButton(self.tr("Without a logo"))
        self.choose.clicked.connect(self.ask_for_logo)
        self.remove.clicked.connect(self.drop_logo)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.logo_name, 1)
        line.addWidget(self.choose)
        line.addWidget(self.remove)
        card.body.addLayout(line)
        self.body.addWidget(card)
        self._name_logo()

    def _add_language(self, lang: str, name: str) -> None:
        said = next((text for text in self.row.texts if text.lang == lang), LetterheadText(lang=lang))
        card = Card(name)
        office, address, classification = QLineEdit(said.office), QPlainTextEdit(said.address), QLineEdit()
        classification.setText(said.classification)
        classification.setPlaceholderText(self.tr("for example: For official use only"))
        address.setFixedHeight(ADDRESS_HEIGHT)
        address.setTabChangesFocus(True)
        for label, field in (
            (self.tr("Name of the office"), office),
            (self.tr("Address"), address),
            (self.tr("Line on every page"), classification),
        ):
            card.body.addWidget(Field(label, field))
            # The same three fields stand there once a language.
            field.setAccessibleName(self.tr("{field}, {language}").format(field=label, language=name))
        self.fields[lang] = (office, address, classification)
        self.body.addWidget(card)

    def _name_logo(self) -> None:
        held = self.row.logo
        name = self.logo.name if self.logo is not None else held.original_name if held is not None else ""
        shown = isolated(name) if name and not self._without_logo else self.tr("No logo")
        self.logo_name.setText(shown)
        self.remove.setEnabled(not self._without_logo)

    def ask_for_logo(self) -> None:
        """Choose a picture from the disk."""
        kinds = self.tr("Pictures ({kinds})").format(kinds=PICTURES)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Logo"), QDir.homePath(), kinds)
        if chosen:
            self.take_logo(Path(chosen))

    def take_logo(self, path: Path) -> None:
        """Take the picture in the file *path* as logo."""
        self.logo, self._without_logo = path, False
        self._name_logo()

    def drop_logo(self) -> None:
        """Have no logo."""
        self.logo, self._without_logo = None, True
        self._name_logo()

    def draft(self) -> LetterheadDraft:
        """What the fields say now; languages that have no fields here stay as they are."""
        texts = [
            LetterheadText(lang=lang, office=office.text(), address=address.toPlainText(), classification=said.text())
            for lang, (office, address, said) in self.fields.items()
        ]
        texts += [text for text in self.row.texts if text.lang not in self.fields]
        draft = replace(self.row.draft, texts=tuple(texts))
        return replace(draft, logo=None) if self._without_logo else draft

    def show_problem(self, error: Exception) -> None:
        """Say what stopped it from being saved; everything typed stays."""
        if self.problem is not None:
            self.problem.deleteLater()
        self.problem = Banner("error", error_words(in_words(error)))
        self.body.insertWidget(0, self.problem)
        self.area.verticalScrollBar().setValue(0)
        self.save.setEnabled(True)


class LetterheadCare(QObject):
    """Shows and saves the letterhead for one main window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.desk = window, window.desk
        self.page: LetterheadPage | None = None
        self._task: BackgroundTask | None = None

    def show(self) -> None:
        """Open the page."""
        if self.window.form_open or (self.page is not None and isValid(self.page)):
            return
        self.desk.read(_read, self._open, key="letterhead")

    def _open(self, row: LetterheadRow) -> None:
        if self.window.form_open:
            return
        self.page = page = LetterheadPage(row)
        page.save_wanted.connect(self._save)
        page.closed.connect(lambda: self._close(page))
        self.window.open_page(page)

    def _close(self, page: LetterheadPage) -> None:
        self.page = None
        self.window.close_page(page)

    def _save(self) -> None:
        """Keep the logo and write what the page says, beside the window: a picture takes a moment to be read."""
        page, by = self.page, self.desk.user or UNNAMED
        if page is None or (self._task is not None and self._task.running):
            return
        draft, logo, version = page.draft(), page.logo, page.row.version
        page.save.setEnabled(False)

        def work(registry: Registry, progress: Progress) -> Done:
            from heritage_app.domain.history import Deed
            from heritage_app.services import history, records
            from heritage_app.services.letterhead import keep_logo, set_letterhead

            records.refuse(draft.problems())
            kept = keep_logo(registry.folder, logo) if logo is not None else None
            with registry.write(Deed(verb=VERB, by=by)) as session:
                set_letterhead(
                    session, draft, logo=kept, received_from=by, means="chosen in the window", version=version
                )
                return Done(history.current_deed(session), VERB, "")

        self._task = task = self.desk.long(work)
        task.finished.connect(self._saved)
        task.failed.connect(page.show_problem)
        task.start()

    def _saved(self, done: Done) -> None:
        self.desk.tell_done(done)
        if self.page is not None and isValid(self.page):
            self._close(self.page)
        words = self.tr("The letterhead is saved. Reports bear it from now on.")
        self.window.messages.show_message(words, (self.tr("Undo"), self.window.deeds.undo))


def _read(session: Session) -> LetterheadRow:
    from heritage_app.services.letterhead import read_letterhead

    return read_letterhead(session)

"""The first-run page: language, name, folder, and what to begin with. One page, no account, under half a minute."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from heritage_app.settings import sample_registry_path
from heritage_app.ui.buttons import PrimaryButton, SecondaryButton
from heritage_app.ui.fields import Choices, Field, RadioButton
from heritage_app.ui.language import NAMES
from heritage_app.ui.paint import isolated
from heritage_app.ui.widgets import Card, Label, Panel

SUFFIX = ".heritage"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person chose."""

    name: str
    folder: Path
    sample: bool


class FirstRunPage(Panel):
    """Asks what the program needs to begin; a change of language shows at once, direction too."""

    language_chosen = Signal(str)
    answered = Signal(object)
    """The person pressed Start: an `Answer`."""

    def __init__(self, lang: str, name: str, folder: Path) -> None:
        super().__init__("window")
        self._home = folder
        self._name, self._sample = name, True
        self._place = ""
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(24, 24, 24, 24)
        self._inner: QWidget | None = None
        self.resize(720, 620)
        self.rebuild(lang)

    def rebuild(self, lang: str) -> None:
        """Show the page in another language; what was typed stays."""
        if self._inner is not None:
            self._remember()
            self._outer.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self.setWindowTitle(self.tr("Welcome to Heritage"))
        self._inner = inner = QWidget()
        inner.setMaximumWidth(600)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Label(self.tr("Welcome to Heritage"), "page_title"))
        words = self.tr("Three answers, and you can begin. All of them can be changed later.")
        column.addWidget(Label(words, "body", "secondary", wrap=True))
        column.addWidget(self._language_card(lang))
        column.addWidget(self._name_card())
        column.addWidget(self._begin_card())
        row = QHBoxLayout()
        row.addStretch(1)
        self.start = PrimaryButton(self.tr("Start"))
        self.start.setDefault(True)
        self.start.clicked.connect(self._answer)
        row.addWidget(self.start)
        column.addLayout(row)
        column.addStretch(1)
        self._outer.addWidget(inner, 1, Qt.AlignmentFlag.AlignHCenter)
        self._show_beginning()
        self.name.setFocus()

    def _language_card(self, lang: str) -> Card:
        card = Card(self.tr("Language"))
        options = [(key, text, "") for key, text in NAMES.items()]
        self.languages = Choices(options, name=self.tr("Language"))
        self.languages.set_value(lang)
        self.languages.changed.connect(self.language_chosen)
        card.body.addWidget(self.languages)
        return card

    def _name_card(self) -> Card:
        card = Card(self.tr("You"))
        self.name = QLineEdit(self._name)
        self.name.returnPressed.connect(self._answer)
        self.name_field = Field(self.tr("Your &name"), self.name)
        self.name_field.set_message(self.tr("It stands in the history beside everything you enter."))
        card.body.addWidget(self.name_field)
        return card

    def _begin_card(self) -> Card:
        card = Card(self.tr("Begin with"))
        self.with_sample = RadioButton(self.tr("The &sample registry: five sites around Palmyra, to look around in"))
        self.empty = RadioButton(self.tr("An &empty registry on this computer"))
        (self.with_sample if self._sample else self.empty).setChecked(True)
        self.with_sample.toggled.connect(self._show_beginning)
        card.body.addWidget(self.with_sample)
        card.body.addWidget(self.empty)
        self.folder = QLineEdit(self._place or str(self._home / (self.tr("My registry") + SUFFIX)))
        self.folder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.folder_field = Field(self.tr("Where to &keep it"), self.folder)
        self.choose = SecondaryButton(self.tr("Choose…"), "folder-open")
        self.choose.setAccessibleName(self.tr("Choose the folder"))
        self.choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.folder_field, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        self.where = Label("", "caption", "secondary", wrap=True)
        card.body.addWidget(self.where)
        return card

    def _show_beginning(self) -> None:
        empty = self.empty.isChecked()
        self.folder_field.setVisible(empty)
        self.choose.setVisible(empty)
        kept = self.tr("It is kept in {folder}").format(folder=isolated(str(sample_registry_path())))
        copied = self.tr("A registry is one folder: copy the folder, and you have a copy of everything.")
        self.where.setText(copied if empty else kept)

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("New registry"), self.folder.text())
        if name:
            self.folder.setText(name if name.endswith(SUFFIX) else name + SUFFIX)

    def _remember(self) -> None:
        self._name, self._sample = self.name.text(), self.with_sample.isChecked()
        self._place = self.folder.text() if self.folder.isModified() else ""

    def _answer(self) -> None:
        name, place = self.name.text().strip(), self.folder.text().strip()
        if not name:
            self.name_field.set_message(self.tr("Enter your name"), "error")
            self.name.setFocus()
            return
        if self.empty.isChecked() and not place:
            self.folder_field.set_message(self.tr("Enter the folder in which the registry is to be kept"), "error")
            self.folder.setFocus()
            return
        self.answered.emit(Answer(name, Path(place).expanduser(), self.with_sample.isChecked()))

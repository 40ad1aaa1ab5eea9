"""The settings: they apply at once, so there is nothing to confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from heritage_app.settings import DIGITS, LOCK_AFTER, TEXT_SIZE, THEME
from heritage_app.ui.buttons import PrimaryButton
from heritage_app.ui.fields import Choices, ComboBox, Field
from heritage_app.ui.language import NAMES
from heritage_app.ui.toolrow import text_sizes
from heritage_app.ui.widgets import Label

if TYPE_CHECKING:
    from heritage_app.settings import Preferences


MINUTES = (0, 2, 5, 10, 30, 60)


class SettingsDialog(QDialog):
    """Name, language, theme, text size, when to lock, digits."""

    name_given = Signal(str)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    size_chosen = Signal(int)
    digits_chosen = Signal(str)
    lock_chosen = Signal(int)
    """Minutes after which an encrypted registry is locked; 0 for never."""

    def __init__(self, preferences: Preferences, user: str, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(460, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addWidget(Label(self.tr("Settings"), "form_title"))
        self.name = QLineEdit(user)
        self.name.editingFinished.connect(self._name_edited)
        column.addWidget(Field(self.tr("Your &name in the history"), self.name))
        self.languages = ComboBox()
        for key, text in NAMES.items():
            self.languages.addItem(text, key)
        self.languages.setCurrentIndex(self.languages.findData(lang))
        self.languages.activated.connect(lambda: self.language_chosen.emit(self.languages.currentData()))
        column.addWidget(Field(self.tr("&Language"), self.languages))
        column.addWidget(self._themes(preferences.get(THEME)))
        self.sizes = ComboBox()
        for size in text_sizes():
            self.sizes.addItem(self.tr("{size} %").format(size=size), size)
        self.sizes.setCurrentIndex(self.sizes.findData(preferences.get(TEXT_SIZE)))
        self.sizes.activated.connect(lambda: self.size_chosen.emit(self.sizes.currentData()))
        column.addWidget(Field(self.tr("&Text size"), self.sizes))
        column.addWidget(self._locking(preferences.get(LOCK_AFTER)))
        if lang == "ar":
            column.addWidget(self._digits(preferences.get(DIGITS)))
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.close)
        row.addWidget(close)
        column.addLayout(row)

    def _themes(self, chosen: str) -> Field:
        options = [
            ("system", self.tr("As the system"), "contrast"),
            ("light", self.tr("Light"), "sun"),
            ("dark", self.tr("Dark"), "moon"),
        ]
        self.themes = Choices(options, name=self.tr("Theme"))
        self.themes.set_value(chosen)
        self.themes.changed.connect(self.theme_chosen)
        return Field(self.tr("Theme"), self.themes)

    def _digits(self, chosen: str) -> Field:
        options = [
            ("language", self.tr("As the language"), ""),
            ("western", "0123", ""),
            ("arabic-indic", "٠١٢٣", ""),
        ]
        self.digits = Choices(options, name=self.tr("Digits"))
        self.digits.set_value(chosen)
        self.digits.changed.connect(self.digits_chosen)
        return Field(self.tr("Digits"), self.digits)

    def _locking(self, chosen: int) -> Field:
        self.minutes = ComboBox()
        for minutes in sorted({*MINUTES, chosen}):
            words = self.tr("{n} min").format(n=minutes) if minutes else self.tr("Never")
            self.minutes.addItem(words, minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(chosen))
        self.minutes.activated.connect(lambda: self.lock_chosen.emit(self.minutes.currentData()))
        return Field(self.tr("Loc&k an encrypted registry after"), self.minutes)

    def _name_edited(self) -> None:
        name = self.name.text().strip()
        if name:
            self.name_given.emit(name)

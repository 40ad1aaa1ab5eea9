"""Fields for text of several lines, each in a language of its own, and the choice of a language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from heritage_app.domain.names import script_of
from heritage_app.ui.buttons import LinkButton
from heritage_app.ui.form_choices import ComboInput
from heritage_app.ui.form_parts import Input
from heritage_app.ui.say import DOT
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Label

TEXT_LANGUAGES = ("en", "ar", "fr")
"""Languages a text is offered in, in the order in which Ctrl+L goes through them."""

NAME_LANGUAGES = (*TEXT_LANGUAGES, "ar-Latn", "ku", "tr", "syc", "arc", "he", "hy", "grc", "la", "de", "it", "es")
"""Languages offered for names; a record that has another one keeps it."""


class LongInput(Input):
    """Text of several lines in one language; Tab leaves it. Grows with what is typed."""

    def __init__(self, label: str, *, optional: bool = False, rows: int = 2, hint: str = "") -> None:
        self.edit = _Edit(rows)
        super().__init__(label, self.edit, optional=optional)
        self.plain_hint = hint
        self.set_message(hint)
        self.edit.textChanged.connect(self._changed)

    def raw(self) -> Any:
        """The text, with the spaces that were typed: `toPlainText` would make them all plain ones."""
        return self.edit.document().toRawText().replace("\u2029", "\n")

    def set_raw(self, raw: Any) -> None:
        """Show a text."""
        self.edit.setPlainText(str(raw or ""))

    def read(self) -> str:
        """The text."""
        return str(LongInput.raw(self))

    def blank(self) -> bool:
        """Whether nothing was entered."""
        return self.edit.document().isEmpty()

    def set_direction(self, lang: str) -> None:
        """Run in the direction of the content's language, whatever that of the window."""
        rtl = lang.split("-")[0] in ("ar", "fa", "ku", "he", "syc", "ur") and "Latn" not in lang
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.edit.setLayoutDirection(direction)
        option = self.edit.document().defaultTextOption()
        option.setTextDirection(direction)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.edit.document().setDefaultTextOption(option)


class _Edit(QPlainTextEdit):
    """A text box as high as its text, between a few lines and many."""

    most_rows = 9
    longest_line = 20_000
    """Characters of a line that is still wrapped."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(3)
        self.setFont(theme().font())
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def setPlainText(self, text: str) -> None:
        """Show another text."""
        mode = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(mode.NoWrap if self._endless(text) else mode.WidgetWidth)
        super().setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste, plain."""
        if self._endless(source.text()):
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        super().insertFromMimeData(source)

    def _endless(self, text: str) -> bool:
        """Whether a line is so long that Qt would look for its breaks for minutes (measured: 90 s a million)."""
        return len(text) > self.longest_line and max(map(len, text.split("\n"))) > self.longest_line

    def _fit(self) -> None:
        # A plain text document measures its height in lines.
        rows = max(self._rows, min(self.most_rows, int(self.document().size().height())))
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + 28)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # the lines are counted after the new width is known

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange) and self.font() != theme().font():
            self.setFont(theme().font())
            self._fit()


def language_options(tags: Sequence[str]) -> list[tuple[str, str]]:
    """Tags and names of languages for a short list."""
    names = {
        "en": QCoreApplication.translate("Languages", "English"),
        "ar": QCoreApplication.translate("Languages", "Arabic"),
        "fr": QCoreApplication.translate("Languages", "French"),
        "ar-Latn": QCoreApplication.translate("Languages", "Arabic in Latin letters"),
        "ku": QCoreApplication.translate("Languages", "Kurdish"),
        "tr": QCoreApplication.translate("Languages", "Turkish"),
        "syc": QCoreApplication.translate("Languages", "Syriac"),
        "arc": QCoreApplication.translate("Languages", "Aramaic"),
        "he": QCoreApplication.translate("Languages", "Hebrew"),
        "hy": QCoreApplication.translate("Languages", "Armenian"),
        "grc": QCoreApplication.translate("Languages", "Ancient Greek"),
        "la": QCoreApplication.translate("Languages", "Latin"),
        "de": QCoreApplication.translate("Languages", "German"),
        "it": QCoreApplication.translate("Languages", "Italian"),
        "es": QCoreApplication.translate("Languages", "Spanish"),
    }
    return [(tag, names.get(tag, tag)) for tag in tags]


class LanguageInput(ComboInput):
    """The language of what stands beside it; follows the script of the text until a person chooses."""

    def __init__(self, label: str, *, start: str) -> None:
        super().__init__(label, [], start=start)
        self._chosen = False
        self.box.blockSignals(True)
        for tag, name in language_options(NAME_LANGUAGES):
            if self.box.findData(tag) < 0:
                self.box.addItem(name, tag)
            else:
                self.box.setItemText(self.box.findData(tag), name)
        self.box.blockSignals(False)
        self.box.activated.connect(self._choose)

    def _choose(self) -> None:
        self._chosen = True

    def set_raw(self, raw: Any) -> None:
        """Choose a language; one that was kept is not guessed again."""
        self._chosen = raw is not None and raw != self._start
        super().set_raw(raw)

    def follow(self, text: str) -> None:
        """Arabic letters are taken for Arabic, as long as nobody says otherwise."""
        if self._chosen or not text.strip():
            return
        arabic = script_of(text[:200]) == "Arab"
        held = str(self.raw())
        if arabic != held.startswith("ar"):
            self.box.setCurrentIndex(self.box.findData("ar" if arabic else self._latin()))

    def _latin(self) -> str:
        return self._start if not self._start.startswith("ar") else "en"


class LanguageTexts(Input):
    """A text in one language or several, each in a box of its own; Ctrl+L goes to the next, adding it at first."""

    grown = Signal()
    """There is a box more."""

    def __init__(self, label: str, lang: str, *, optional: bool = False) -> None:
        self._box = QWidget()
        super().__init__(label, self._box, optional=optional)
        self._order = (lang, *(tag for tag in TEXT_LANGUAGES if tag != lang))
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.boxes: dict[str, LongInput] = {}
        self._heads: dict[str, Label] = {}
        self.add_box(lang)
        self.label.setBuddy(self.boxes[lang].edit)

    def _language(self, tag: str) -> str:
        return dict(language_options(NAME_LANGUAGES)).get(tag, tag)

    def add_box(self, lang: str) -> LongInput:
        """Return the box of *lang*, adding it where there is none."""
        if lang in self.boxes:
            return self.boxes[lang]
        first = not self.boxes
        made = LongInput(self._spoken(lang, first), rows=2 if first else 1)
        made.label.hide()
        made.set_direction(lang)
        if not first:
            head = Label(self._language(lang), "caption", "secondary")
            self._heads[lang] = head
            self._column.addWidget(head)
        self._column.addWidget(made)
        self.boxes[lang] = made
        made.edited.connect(self.edited)
        self.understood()
        return made

    def _spoken(self, lang: str, first: bool) -> str:
        name = self.label.text().replace("&", "")
        words = self.tr("{label}, {language}")
        return name if first else words.replace("{label}", name).replace("{language}", self._language(lang))

    def next_language(self) -> None:
        """Go to the box of the next language; add one if all there are were seen."""
        held = list(self.boxes)
        inside = next((tag for tag, box in self.boxes.items() if box.edit.hasFocus()), None)
        if inside is None:
            lang = held[0]
        elif held.index(inside) + 1 < len(held):
            lang = held[held.index(inside) + 1]
        else:
            lang = next((tag for tag in self._order if tag not in self.boxes), held[0])
        box = self.add_box(lang)
        self.grown.emit()
        box.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def understood(self) -> None:
        """Name the languages there are, and what Ctrl+L would add."""
        held = [self._language(tag) for tag in self.boxes]
        left = [self._language(tag) for tag in self._order if tag not in self.boxes]
        words = {
            0: self.tr("Ctrl+L goes to the next language"),
            1: self.tr("add {language} with Ctrl+L"),
        }.get(len(left), self.tr("add {language} or {other} with Ctrl+L"))
        words = words.replace("{language}", left[0] if left else "").replace("{other}", left[-1] if left else "")
        self.set_message(DOT.join((*held, words)))

    def raw(self) -> dict[str, str]:
        """Texts by language, without empty ones."""
        return {tag: box.raw() for tag, box in self.boxes.items() if not box.blank()}

    def set_raw(self, raw: Any) -> None:
        """Show these texts; boxes of other languages are emptied."""
        held: dict[str, str] = raw if isinstance(raw, dict) else {}
        for tag, text in held.items():
            self.add_box(tag).set_raw(text)
        for tag, box in self.boxes.items():
            if tag not in held and not box.blank():
                box.set_raw("")
        self.grown.emit()

    def read(self) -> dict[str, str]:
        """Texts by language, without empty ones."""
        return self.raw()

    def focus_widget(self) -> QWidget:
        """The first box."""
        return next(iter(self.boxes.values())).edit


class QuoteInput(LongInput):
    """Words with their language, which stands beside the label; pressing it, or Ctrl+L, goes to the next language."""

    def __init__(self, label: str, lang: str, *, optional: bool = True) -> None:
        super().__init__(label, optional=optional)
        self._start, self.lang, self._chosen = lang, lang, False
        self._button = LinkButton("")
        self._button.role = "caption"
        self._button.restyle()
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # with keys it is Ctrl+L, and Tab goes on to the text
        self._button.clicked.connect(self.next_language)
        self.beside(self._button)
        self._turn(lang)

    def _turn(self, lang: str) -> None:
        self.lang = lang
        name = dict(language_options(NAME_LANGUAGES)).get(lang, lang)
        self._button.setText(name)
        words = self.tr("Language of “{label}”: {language}").replace("{label}", self.label.text().replace("&", ""))
        self._button.setAccessibleName(words.replace("{language}", name))
        self._button.setToolTip(self.tr("Another language") + "   \u2066Ctrl+L\u2069")
        self.set_direction(lang)

    def _changed(self) -> None:
        text = str(super().raw())
        arabic = script_of(text[:200]) == "Arab"
        if text.strip() and not self._chosen and arabic != self.lang.startswith("ar"):
            self._turn("ar" if arabic else self._start if not self._start.startswith("ar") else "en")
        super()._changed()

    def next_language(self) -> None:
        """Go through the languages a text is offered in."""
        place = TEXT_LANGUAGES.index(self.lang) if self.lang in TEXT_LANGUAGES else -1
        self._chosen = True
        self._turn(TEXT_LANGUAGES[(place + 1) % len(TEXT_LANGUAGES)])
        self.edited.emit()

    def raw(self) -> Any:
        """Words and language; None for no words."""
        text = str(super().raw())
        return {"text": text, "lang": self.lang} if text else None

    def set_raw(self, raw: Any) -> None:
        """Show words and their language."""
        held: dict[str, Any] = raw if isinstance(raw, dict) else {}
        self._chosen = bool(held.get("lang"))
        self._turn(str(held.get("lang") or self._start))
        super().set_raw(held.get("text"))

    def read(self) -> str:
        """The words."""
        return str(super().raw())

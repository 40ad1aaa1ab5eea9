"""Fields that hold several: rows of cells, one text a language, and a part of a form that opens when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.names import script_of
from heritage_app.ui.buttons import IconButton, LinkButton
from heritage_app.ui.form_choices import ComboInput
from heritage_app.ui.form_parts import Input, LongInput
from heritage_app.ui.paint import digits
from heritage_app.ui.say import DOT
from heritage_app.ui.widgets import Label

TEXT_LANGUAGES = ("en", "ar", "fr")
"""Languages a text is offered in, in the order in which Ctrl+L goes through them."""

NAME_LANGUAGES = (*TEXT_LANGUAGES, "ar-Latn", "ku", "tr", "syc", "arc", "he", "hy", "grc", "la", "de", "it", "es")
"""Languages offered for names; a record that has another one keeps it."""


class RowIncomplete(HeritageError):
    """A row says something of what it does not name."""

    template = "Fill in “{field}” in row {row}, or take the row away"


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of rows: the name of its value, how its field is made, and its share of the width."""

    name: str
    make: Callable[[], Input]
    stretch: int = 1
    weak: bool = False
    """It says something of the others only: a row in which nothing else stands is empty."""
    needed: bool = False
    """A row in which something else stands must have it."""


class _Row(QWidget):
    """One row: its cells and the button that takes it away."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.cells: dict[str, Input] = {}
        self.weak = {cell.name for cell in cells if cell.weak}
        for cell in cells:
            made = cell.make()
            self.cells[cell.name] = made
            line.addWidget(made, cell.stretch)
        self.remove = IconButton("x", "")
        self._above = QWidget()  # as high as a label, so that the button stands beside the line
        end = QVBoxLayout()
        end.setSpacing(0)
        end.addWidget(self._above)
        end.addWidget(self.remove)
        end.addStretch(1)
        line.addLayout(end)

    def show_labels(self, shown: bool) -> None:
        """Only the first row has its labels; the others are spoken with theirs all the same."""
        for cell in self.cells.values():
            cell.label.setVisible(shown)
            if not shown:
                cell.optional.hide()
        high = next(iter(self.cells.values())).label.sizeHint().height() + 6 if shown else 0
        self._above.setFixedHeight(high)

    def blank(self) -> bool:
        return all(cell.blank() for name, cell in self.cells.items() if name not in self.weak)


class Rows(Input):
    """Any number of rows of the same cells; rows without contents count for nothing."""

    grown = Signal()
    """There are other fields than before: the order of Tab is no longer right."""

    def __init__(
        self,
        label: str,
        cells: Sequence[Cell],
        *,
        add: str,
        start: Sequence[dict[str, Any]] = ({},),
        bare: bool = False,
        tie: Callable[[dict[str, Input]], None] | None = None,
    ) -> None:
        """
        Build the rows.

        Args:
            label: What they are; shown above unless *bare*.
            cells: The columns.
            add: Text of the button that adds a row.
            start: Raw contents of the rows of a new form.
            bare: The label is only spoken: a card's title says it already.
            tie: Called with the cells of every new row, to have one follow another.
        """
        self._box = QWidget()
        super().__init__(label, self._box)
        self._cells, self._start, self._tie = cells, start, tie
        self.label.setVisible(not bare)
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.rows: list[_Row] = []
        self.add_button = LinkButton(add, "plus")
        self.add_button.clicked.connect(self._add_pressed)
        end = QHBoxLayout()
        end.addWidget(self.add_button)
        end.addStretch(1)
        self._column.addLayout(end)
        self.set_raw(None)

    def _add(self, raw: dict[str, Any]) -> _Row:
        row = _Row(self._cells)
        for name, cell in row.cells.items():
            if raw.get(name) is not None:
                cell.set_raw(raw[name])
            cell.edited.connect(self.edited)
        if self._tie is not None:
            self._tie(row.cells)
        row.remove.clicked.connect(lambda checked=False, row=row: self._remove(row))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        self._number()
        return row

    def _add_pressed(self) -> None:
        row = self._add({})
        self.grown.emit()
        next(iter(row.cells.values())).focus_widget().setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self, row: _Row) -> None:
        place = self.rows.index(row)
        self._drop(row)
        if not self.rows:
            self._add({})
        self._number()
        beside = self.rows[min(place, len(self.rows) - 1)]
        next(iter(beside.cells.values())).focus_widget().setFocus(Qt.FocusReason.TabFocusReason)
        self.grown.emit()
        self.edited.emit()

    def _drop(self, row: _Row) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        for place, row in enumerate(self.rows):
            row.show_labels(place == 0)
            words = self.tr("Take away row {number} of {list}")
            words = words.replace("{number}", digits(place + 1)).replace("{list}", self.label.text().replace("&", ""))
            row.remove.set_name(words)
            for cell in row.cells.values():
                name = cell.label.text().replace("&", "")
                cell.control.setAccessibleName(f"{name} {digits(place + 1)}" if place else name)

    def raw(self) -> list[dict[str, Any]]:
        """Raw contents of each row with any; cells that say nothing are left out."""
        return [
            {name: cell.raw() for name, cell in row.cells.items() if not cell.blank() or name in row.weak}
            for row in self.rows
            if not row.blank()
        ]

    def set_raw(self, raw: Any) -> None:
        """Show these rows; those of a new form for None."""
        for row in list(self.rows):
            self._drop(row)
        wanted = list(raw) if raw else list(self._start)
        for contents in wanted or [{}]:
            self._add(contents)
        self.grown.emit()

    def read(self) -> list[dict[str, Any]]:
        """The values of each row with contents. Raises what a cell raises."""
        return [
            {name: cell.read() for name, cell in row.cells.items()} for row in self.rows if not row.blank()
        ]

    def blank(self) -> bool:
        """Whether no row has contents."""
        return all(row.blank() for row in self.rows)

    def trouble(self) -> HeritageError | None:
        """A row that lacks what it needs; for all else each cell tells of its own."""
        for place, row in enumerate(self.rows):
            for cell in self._cells:
                if cell.needed and not row.blank() and row.cells[cell.name].blank():
                    missing = row.cells[cell.name].label.text().replace("&", "")
                    return RowIncomplete(field=missing, row=digits(place + 1))
        return None

    def leave(self) -> None:
        """Each cell asks for itself."""

    def understood(self) -> None:
        """Each cell speaks for itself; what was said of them together no longer holds."""
        self.set_message(self.plain_hint)

    def inputs(self) -> list[Input]:
        """The cells, row after row."""
        return [cell for row in self.rows for cell in row.cells.values()]

    def focus_widget(self) -> QWidget:
        """The first cell."""
        return next(iter(self.rows[0].cells.values())).focus_widget()


def language_options(tr: Callable[[str], str], tags: Sequence[str]) -> list[tuple[str, str]]:
    """Tags and names of languages for a short list; *tr* translates."""
    names = {
        "en": tr("English"),
        "ar": tr("Arabic"),
        "fr": tr("French"),
        "ar-Latn": tr("Arabic in Latin letters"),
        "ku": tr("Kurdish"),
        "tr": tr("Turkish"),
        "syc": tr("Syriac"),
        "arc": tr("Aramaic"),
        "he": tr("Hebrew"),
        "hy": tr("Armenian"),
        "grc": tr("Ancient Greek"),
        "la": tr("Latin"),
        "de": tr("German"),
        "it": tr("Italian"),
        "es": tr("Spanish"),
    }
    return [(tag, names.get(tag, tag)) for tag in tags]


class LanguageInput(ComboInput):
    """The language of what stands beside it; follows the script of the text until a person chooses."""

    def __init__(self, label: str, *, start: str) -> None:
        super().__init__(label, [], start=start)
        self._chosen = False
        self.box.blockSignals(True)
        for tag, name in language_options(self.tr, NAME_LANGUAGES):
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
        return dict(language_options(self.tr, NAME_LANGUAGES)).get(tag, tag)

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
        name = dict(language_options(self.tr, NAME_LANGUAGES)).get(lang, lang)
        self._button.setText(name)
        words = self.tr("Language of “{label}”: {language}").replace("{label}", self.label.text().replace("&", ""))
        self._button.setAccessibleName(words.replace("{language}", name))
        self._button.setToolTip(f"{self.tr('Another language')}   \u2066Ctrl+L\u2069")
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


class Fold(QWidget):
    """A part of a form that is seldom filled in: a heading that opens it, by mouse, Space or Enter."""

    opened = Signal(bool)

    def __init__(self, title: str, about: str = "") -> None:
        super().__init__()
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        self.button = LinkButton(title, "chevron-down")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggled)
        head.addWidget(self.button)
        self.about = Label(about, "caption", "secondary", wrap=True)
        head.addWidget(self.about, 1)
        column.addLayout(head)
        self.inside = QWidget()
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.inside.hide()
        column.addWidget(self.inside)
        self.button.installEventFilter(self)
        self._name()

    def open(self, shown: bool = True) -> None:
        """Show or hide what is inside."""
        self.button.setChecked(shown)

    def _toggled(self, shown: bool) -> None:
        self.inside.setVisible(shown)
        self.about.setVisible(not shown)
        self.button.set_icon_name("chevron-up" if shown else "chevron-down")
        self._name()
        self.opened.emit(shown)

    def _name(self) -> None:
        words = self.tr("{title}, open") if self.button.isChecked() else self.tr("{title}, closed")
        self.button.setAccessibleName(words.replace("{title}", self._title))
        self.button.setAccessibleDescription(self.about.text())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Open with Enter too: outside dialogs Qt presses buttons with Space only."""
        from PySide6.QtGui import QKeyEvent

        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.button.toggle()
                return True
        return False

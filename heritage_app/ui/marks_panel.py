"""The panel beside a photo in which marks are drawn: what to draw, the marks there are, what the chosen one says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from heritage_app.domain.photo import MarkShape
from heritage_app.domain.text import LONG_TEXT
from heritage_app.ui.buttons import ChoiceChip, IconButton, Look, PrimaryButton, SecondaryButton
from heritage_app.ui.cards import RowButton, clear
from heritage_app.ui.fields import ComboBox, Field
from heritage_app.ui.paint import digits
from heritage_app.ui.photo_facts import WIDTH
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Label, Line, Panel, scrolling

if TYPE_CHECKING:
    from heritage_app.ui.marks import MarksTool

ICONS: Final = {
    MarkShape.POINT: "crosshair",
    MarkShape.BOX: "square",
    MarkShape.POLYGON: "pentagon",
    MarkShape.ARROW: "arrow-up-right",
}


class MarksPanel(Panel):
    """Buttons to draw, the list of marks, text and damage report of the chosen one; the tool does the rest."""

    begin_wanted = Signal(object, bool)
    """A shape is to be drawn (a `MarkShape`), and whether a key asked for it, so that the keys can draw it too."""
    back_wanted = Signal()
    """The marks are done."""
    photo_wanted = Signal()
    """The focus is to go back to the photo."""

    def __init__(self, tool: MarksTool, reports: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """*reports* are the damage reports of the site: id and title, the latest first."""
        super().__init__("base", parent=parent)
        self.tool = tool
        self._reports = tuple(reports)
        self._showing = False
        self.row_buttons: list[_MarkRow] = []
        self.words = {
            MarkShape.POINT: self.tr("Point"),
            MarkShape.BOX: self.tr("Box"),
            MarkShape.POLYGON: self.tr("Outline"),
            MarkShape.ARROW: self.tr("Arrow"),
        }
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(18, 16, 18, 16)
        self._column.setSpacing(10)
        self._column.addWidget(Label(self.tr("Marks on the photo"), "card_title", wrap=True))
        self._build_shapes()
        self.hint = Label("", "caption", "secondary", wrap=True)
        self._column.addWidget(self.hint)
        self._column.addWidget(Line())
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        self._column.addLayout(self.rows)
        self._build_details()
        self._column.addStretch(1)
        self._build_end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner))
        self.setFixedWidth(WIDTH)
        self._build_rows()
        tool.chosen.connect(lambda place: self.refresh())
        tool.changed.connect(lambda marks: self.refresh())
        tool.updated.connect(self._show_state)
        self.refresh()

    def _build_shapes(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(6)
        self.shapes: dict[MarkShape, ChoiceChip] = {}
        for place, (shape, words) in enumerate(self.words.items()):
            chip = ChoiceChip(words, ICONS[shape])
            chip.setToolTip(self.tr("Draw: {shape}   {key}").format(shape=words, key=digits(place + 2)))
            chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(lambda on, shape=shape: self._begin(shape, on))
            grid.addWidget(chip, place // 2, place % 2)
            self.shapes[shape] = chip
        self._column.addLayout(grid)

    def _begin(self, shape: MarkShape, on: bool) -> None:
        if not on:
            self.tool.give_up()
            return
        by_key = not self.shapes[shape].underMouse()
        self.begin_wanted.emit(shape, by_key)

    def _build_details(self) -> None:
        self.details = QWidget()
        column = QVBoxLayout(self.details)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        self.text = QLineEdit()
        self.text.setMaxLength(LONG_TEXT)
        self.text.setPlaceholderText(self.tr("What the mark shows"))
        self.text.editingFinished.connect(self._describe)
        self.text.returnPressed.connect(self.photo_wanted)
        self.report = ComboBox()
        self.report.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.report.addItem(self.tr("No report"), None)
        for report_id, title in self._reports:
            self.report.addItem(title, report_id)
        self.report.activated.connect(self._describe)
        self.text_field = Field(self.tr("&Words"), self.text)
        column.addWidget(self.text_field)
        column.addWidget(Field(self.tr("Damage &report"), self.report))
        self.delete = SecondaryButton(self.tr("&Delete mark"), "trash-2")
        self.delete.set_hint(self.tr("Del"))
        self.delete.clicked.connect(self.tool.delete)
        column.addWidget(self.delete)
        self._column.addWidget(self.details)

    def _build_end(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.undo = IconButton("undo-2", self.tr("Take back"), shortcut="Ctrl+Z")
        self.redo = IconButton("redo-2", self.tr("Make again"), shortcut="Ctrl+Shift+Z")
        self.undo.clicked.connect(self.tool.undo)
        self.redo.clicked.connect(self.tool.redo)
        self.done = PrimaryButton(self.tr("D&one"))
        self.done.clicked.connect(self.back_wanted)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        row.addWidget(self.done)
        self._column.addLayout(row)

    # ------------------------------------------------------------------------------------------------ showing

    def _build_rows(self) -> None:
        """Rows are made anew only where their number changes: a row under the mouse must live through its click."""
        clear(self.rows)
        self.row_buttons = [_MarkRow(mark.shape) for mark in self.tool.marks]
        for place, row in enumerate(self.row_buttons):
            row.clicked.connect(lambda checked=False, place=place: self.tool.choose(place))
            self.rows.addWidget(row)
        if not self.row_buttons:
            nothing = self.tr("No marks yet. Choose a shape and draw it on the photo.")
            self.rows.addWidget(Label(nothing, "body", "secondary", wrap=True))

    def refresh(self) -> None:
        """Show the marks as they are now."""
        if self._showing:
            return
        self._showing = True
        if [row.shape for row in self.row_buttons] != [mark.shape for mark in self.tool.marks]:
            self._build_rows()
        titles = dict(self._reports)
        for place, (row, one) in enumerate(zip(self.row_buttons, self.tool.marks, strict=True)):
            words = self.tr("{n}: {text}").format(n=digits(place + 1), text=one.text or self.words[one.shape])
            row.show_words(words, titles.get(one.damage_id or "", "") or self.tr("No report"))
            row.setChecked(place == self.tool.current)
        mark = self.tool.mark
        self.details.setVisible(mark is not None)
        if mark is not None:
            if self.text.text() != mark.text:
                self.text.setText(mark.text)
            self.report.setCurrentIndex(max(0, self.report.findData(mark.damage_id)))
        self._showing = False
        self._show_state()

    def _show_state(self) -> None:
        for shape, chip in self.shapes.items():
            chip.setChecked(shape is self.tool.shape)
        self.undo.setEnabled(self.tool.can_undo)
        self.redo.setEnabled(self.tool.can_redo)
        self.hint.setText(self._hint())

    def _hint(self) -> str:
        if self.tool.shape is MarkShape.POLYGON and not self.tool.by_keys:
            return self.tr("Click from corner to corner; a double click closes the outline. Esc gives it up.")
        if self.tool.shape is not None and not self.tool.by_keys:
            return self.tr("Draw on the photo with the mouse. Esc gives it up.")
        if self.tool.shape is not None:
            return self.tr("Arrows move, Shift and arrows size, Space takes a corner, Enter finishes, Esc gives up.")
        if self.tool.mark is not None:
            return self.tr("Arrows move, Shift and arrows size, Space takes a corner, Enter finishes, Del deletes.")
        return self.tr("Keys 2 to 5 draw, Page Down chooses the next mark.")

    def _describe(self) -> None:
        mark = self.tool.mark
        if mark is None or self._showing:
            return
        text, report = " ".join(self.text.text().split()), self.report.currentData()
        if (text, report) != (mark.text, mark.damage_id):
            self.tool.describe(text, report)

    def finish(self) -> None:
        """Keep what is being typed."""
        self._describe()
        self.tool.finish()

    def ask_words(self) -> None:
        """Put the focus where the new mark gets its words."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)


class _MarkRow(RowButton):
    """A mark in the list; the chosen one is tinted."""

    def __init__(self, shape: MarkShape) -> None:
        super().__init__("", "", icon=ICONS[shape])
        self.shape = shape
        self.setCheckable(True)

    def show_words(self, title: str, caption: str) -> None:
        """Show what the mark says and the report it belongs to."""
        self.title, self.caption = title, caption
        self.setAccessibleName(f"{title}, {caption}")
        self.update()

    def look(self) -> Look:
        """Tinted while it is the chosen one."""
        return Look(theme().text, theme().selection) if self.isChecked() else super().look()

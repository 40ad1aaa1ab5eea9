"""Fields that hold several: rows of cells, one text a language, and a part of a form that opens when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.domain.errors import HeritageError
from heritage_app.ui.buttons import IconButton, LinkButton
from heritage_app.ui.form_parts import Input
from heritage_app.ui.paint import digits
from heritage_app.ui.widgets import Label


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
        return [{name: cell.read() for name, cell in row.cells.items()} for row in self.rows if not row.blank()]

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

"""Two people changed one field: what stood there, what the other one saved, what is typed here; one is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout

from heritage_app.ui.merge import PickCell
from heritage_app.ui.notices import Banner
from heritage_app.ui.widgets import Label, Line

SIDES = ("mine", "theirs", "base")


@dataclass(frozen=True, slots=True)
class Clash:
    """One field that two people changed: its title, its raw contents by side and the same in words."""

    name: str
    title: str
    raws: Mapping[str, Any]
    words: Mapping[str, str]


class ConflictView(Banner):
    """The fields that clash, a row each; nothing is marked until somebody chooses."""

    chosen = Signal(str, str)
    """The name of a field, and the side that was taken."""

    def __init__(self, clashes: list[Clash]) -> None:
        super().__init__("warning", "")
        title = self.tr("You and somebody else changed the same fields. Choose for each what is to stand there.")
        self.set_words(title)
        self.groups: dict[str, QButtonGroup] = {}
        self.cells: dict[tuple[str, str], PickCell] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        for column, share in enumerate((2, 4, 4, 4)):
            self._grid.setColumnStretch(column, share)
        heads = (
            self.tr("Field"),
            self.tr("Mine: typed here"),
            self.tr("Theirs: saved meanwhile"),
            self.tr("Before: as it was"),
        )
        self._heads = dict(zip(SIDES, heads[1:], strict=True))
        for column, head in enumerate(heads):
            self._grid.addWidget(Label(head, "caption_strong", "secondary"), 0, column)
        for place, clash in enumerate(clashes):
            self._add(2 * place + 1, clash)
        self.take_below(self._grid)

    def _add(self, row: int, clash: Clash) -> None:
        self._grid.addWidget(Line(), row, 0, 1, 4)
        name = Label(clash.title, "body_medium", wrap=True)
        name.setContentsMargins(0, 5, 0, 0)
        self._grid.addWidget(name, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        for column, side in enumerate(SIDES, start=1):
            spoken = self.tr("{field} — {side}: {value}")
            facts = {"{field}": clash.title, "{side}": self._heads[side], "{value}": clash.words[side]}
            for place, text in facts.items():
                spoken = spoken.replace(place, text)
            cell = PickCell(clash.words[side], spoken)
            cell.button.clicked.connect(lambda checked=False, side=side: self.chosen.emit(clash.name, side))
            group.addButton(cell.button)
            self.cells[clash.name, side] = cell
            self._grid.addWidget(cell, row + 1, column, Qt.AlignmentFlag.AlignTop)
        self.groups[clash.name] = group

    @property
    def open(self) -> list[str]:
        """Names of the fields for which nothing is chosen yet."""
        return [name for name, group in self.groups.items() if group.checkedButton() is None]

    def go_to_open(self) -> None:
        """Put the focus to the first field that waits for a choice."""
        for name in self.open[:1]:
            self.cells[name, SIDES[0]].button.setFocus(Qt.FocusReason.OtherFocusReason)

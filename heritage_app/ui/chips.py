"""Small buttons over the list of sites: filters in force, and the order."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from heritage_app.ui.buttons import Look, PillButton
from heritage_app.ui.theme import theme


class Chip(PillButton):
    """A filter that is in force; one click takes it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", None, "x", parent=parent)

    def show_words(self, words: str) -> None:
        """Show the filter *words*."""
        self.set_state(words, True)
        said = self.tr("Remove the filter {filter}").replace("{filter}", words)
        self.setAccessibleName(said)
        self.setToolTip(said)


class SortButton(PillButton):
    """The order of the list, in small secondary type with an arrow."""

    padding = 6
    gap = 6

    def look(self) -> Look:
        """Secondary text without a box."""
        fill = theme().hover if self.underMouse() or self.isDown() else None
        return Look(theme().secondary, fill, icon_ink=theme().secondary)

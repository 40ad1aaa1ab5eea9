"""What filters the list of sites, over it: pills for the filters used most, a chip for each other one in force."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from heritage_app.ui.buttons import LinkButton, PillButton
from heritage_app.ui.chips import Chip
from heritage_app.ui.filters import FIELD_OF, FilterSet, filter_name
from heritage_app.ui.flow import FlowLayout
from heritage_app.ui.query_words import filter_words

if TYPE_CHECKING:
    from heritage_app.ui.say import Say

PILLS = ("condition", "region", "updated")


class FilterRow(FlowLayout):
    """Pills, then chips, then the link that saves it all as a view."""

    lifted = Signal(str)
    """A chip was taken: its field of `SiteQuery`."""

    def __init__(self, say: Say, filters: FilterSet) -> None:
        super().__init__(gap=6, line_gap=6)
        self._say, self._filters = say, filters
        self.pills: dict[str, PillButton] = {}
        for name in PILLS:
            self.pills[name] = PillButton(filter_name(name), filters.menu(name))
            self.addWidget(self.pills[name])
        self.chips: dict[str, Chip] = {}
        """Filters in force that no pill shows, typed or chosen, by field of `SiteQuery`."""
        self.save = LinkButton(self.tr("Save as view…"))
        self.save.hide()
        self.addWidget(self.save)

    def show_filters(self, place_name: Callable[[str], str]) -> None:
        """Bring pills and chips up to date with what is chosen and typed; *place_name* names a place by its id."""
        for name, pill in self.pills.items():
            pill.set_state(self._filters.text(name), bool(self._filters.chosen(name)))
        query = self._filters.whole()
        shown = {FIELD_OF[name] for name in PILLS if self._filters.chosen(name)}
        words = {name: filter_words(self._say, query, name, place_name) for name in query.filters if name not in shown}
        for name in [name for name in self.chips if name not in words]:
            chip = self.chips.pop(name)
            self.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for name, said in words.items():
            if name not in self.chips:
                self.chips[name] = Chip()
                self.chips[name].clicked.connect(lambda on=False, name=name: self.lifted.emit(name))
                self.addWidget(self.chips[name])
            self.chips[name].show_words(said, self._filters.written(name))
        last = self.itemAt(self.count() - 1)
        if last is None or last.widget() is not self.save:
            self.removeWidget(self.save)
            self.addWidget(self.save)  # behind the last chip
            self.invalidate()

    def place_of(self, name: str) -> tuple[int, bool]:
        """Which of the chips one is, and whether it has the focus."""
        return list(self.chips).index(name), self.chips[name].hasFocus()

    def focus_chip(self, place: int) -> bool:
        """Give the focus to the chip at *place*, or to the last; returns whether there is any."""
        left = list(self.chips.values())
        if left:
            left[min(place, len(left) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(left)

"""The order of the list of sites: a button that says it, with the menu that changes it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from heritage_app.domain.query import Sort
from heritage_app.ui.buttons import Look, PillButton
from heritage_app.ui.theme import theme


class SiteOrder(PillButton):
    """The order of the list, in small secondary type with an arrow."""

    padding = 6
    gap = 6
    wanted = Signal(Sort, bool)
    """Another order was asked for, and whether the other way round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", None, "arrow-down-wide-narrow", parent=parent)
        menu = QMenu(self)
        self.setMenu(menu)
        self.sort, self.backwards = Sort.SEVERITY, False
        group = QActionGroup(menu)
        self.actions_of: dict[Sort, QAction] = {}
        for sort in Sort:
            action = menu.addAction(self.words(sort))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda on=False, sort=sort: self.wanted.emit(sort, False))
            self.actions_of[sort] = action
        menu.addSeparator()
        self.other_way = menu.addAction(self.tr("The other way round"))
        self.other_way.setCheckable(True)
        self.other_way.triggered.connect(lambda on: self.wanted.emit(self.sort, on))
        self.show_order(self.sort)

    def look(self) -> Look:
        """Secondary text without a box."""
        fill = theme().hover if self.underMouse() or self.isDown() else None
        return Look(theme().secondary, fill, icon_ink=theme().secondary)

    def show_order(self, sort: Sort, backwards: bool = False) -> None:
        """Say that the list stands in this order now."""
        self.sort, self.backwards = sort, backwards
        words = self.words(sort, backwards)
        self.setText(words)
        self.setAccessibleName(self.tr("Order: {order}").format(order=words))
        self.actions_of[sort].setChecked(True)
        self.other_way.setChecked(backwards)

    def words(self, sort: Sort, backwards: bool = False) -> str:
        """What an order is called."""
        if backwards:
            return self._backwards_words(sort)
        words = {
            Sort.SEVERITY: self.tr("Most severe first"),
            Sort.NAME: self.tr("By name"),
            Sort.LATEST: self.tr("Latest report first"),
            Sort.UPDATED: self.tr("Last edited first"),
            Sort.DISTANCE: self.tr("Nearest first"),
            Sort.COMPLETENESS: self.tr("Least complete first"),
        }
        return words[sort]

    def _backwards_words(self, sort: Sort) -> str:
        words = {
            Sort.SEVERITY: self.tr("Least severe first"),
            Sort.NAME: self.tr("By name, last first"),
            Sort.LATEST: self.tr("Oldest report first"),
            Sort.UPDATED: self.tr("Edited longest ago first"),
            Sort.DISTANCE: self.tr("Farthest first"),
            Sort.COMPLETENESS: self.tr("Most complete first"),
        }
        return words[sort]

"""The frame around a form: header, notices, two columns, footer; and the order in which Tab goes through it."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from heritage_app.ui.buttons import ErrorLink, PrimaryButton, SecondaryButton
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import announce, isolated
from heritage_app.ui.say import DOT
from heritage_app.ui.widgets import Badge, ElidedLabel, IconLabel, Label, Line, Panel, scrolling

MARGIN: Final = 20
SIDE_WIDTH: Final = 318
"""Width of the source card."""
NARROW: Final = 780
"""Below this width the source card goes below the fields."""
WIDEST: Final = 1160
"""Fields wider than this are hard to read; the form stays at the start of the window."""


class FormHeader(Panel):
    """Title, site and place, and how the site is now."""

    def __init__(self) -> None:
        super().__init__("base")
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        self.title = ElidedLabel("", "form_title")
        self.place = ElidedLabel("", "body", "secondary")
        words.addWidget(self.title)
        words.addWidget(self.place)
        row.addLayout(words, 1)
        self.badge = Badge("not-assessed", "")
        self.badge.hide()
        row.addWidget(self.badge)

    def show_place(self, *parts: str) -> None:
        """Show site and place below the title."""
        self.place.setText(DOT.join(isolated(part) for part in parts if part))

    def show_badge(self, condition: str, words: str) -> None:
        """Show how the site is now."""
        self.badge.show_badge(condition, words)
        self.badge.show()


class FormFooter(Panel):
    """What became of the draft, what is to be mended, and the buttons."""

    def __init__(self, close: str, save: str) -> None:
        super().__init__("base")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 10, MARGIN, 10)
        self._row.setSpacing(8)
        self.icon = IconLabel("save", 16)
        self.note = ElidedLabel("", "caption", "secondary")
        self._row.addWidget(self.icon)
        self._row.addWidget(self.note, 1)
        self.lines: dict[str, QLineEdit] = {}
        self.errors = ErrorLink("")
        self.errors.hide()
        self.close_button = SecondaryButton(close)
        self.save_button = PrimaryButton(save)
        for widget in (self.errors, self.close_button, self.save_button):
            self._row.addWidget(widget)

    def add_button(self, text: str) -> SecondaryButton:
        """Add a button before the last one."""
        button = SecondaryButton(text)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def add_line(self, name: str, label: str, placeholder: str) -> QLineEdit:
        """Add a line that belongs to the saving and not to the record: a reason, a name."""
        line = QLineEdit()
        line.setAccessibleName(label)
        line.setPlaceholderText(placeholder)
        line.setMaximumWidth(240)
        line.setMinimumWidth(110)
        self._row.insertWidget(self._row.indexOf(self.errors), line, 2)
        self.lines[name] = line
        return line

    def say(self, text: str, *, trouble: bool = False) -> None:
        """Say what became of the draft."""
        self.icon.set_icon("triangle-alert" if trouble else "save", "error_text" if trouble else "secondary")
        self.note.set_tone("error_text" if trouble else "secondary")
        self.note.setText(text)
        self.note.setAccessibleName(text)


class FormBody(QWidget):
    """Notices above two columns; in a narrow window the second column stands below the first."""

    def __init__(self) -> None:
        super().__init__()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(MARGIN, 14, MARGIN, 14)
        self._inner = QWidget()
        self._inner.setMaximumWidth(WIDEST)
        outer.addWidget(self._inner, 1)
        outer.addStretch(0)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        column.addLayout(self.notices)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.setSpacing(16)
        column.addLayout(self.columns, 1)
        self.left = QVBoxLayout()
        self.left.setSpacing(10)
        self.columns.addLayout(self.left, 1)
        self.side: QWidget | None = None

    def set_side(self, side: QWidget) -> None:
        """Put the second column in its place."""
        self.side = side
        self.columns.addWidget(side)

    def fit(self, width: int) -> None:
        """Put the columns beside or, where *width* is small, below each other."""
        if self.side is None:
            return
        narrow = width < NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self.columns.direction() != direction:
            self.columns.setDirection(direction)
        self.side.setMinimumWidth(0 if narrow else SIDE_WIDTH)
        self.side.setMaximumWidth(16_777_215 if narrow else SIDE_WIDTH)


class FormFrame(Panel):
    """Header, body that scrolls, footer."""

    def __init__(self, close: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.header = FormHeader()
        self.body = FormBody()
        self.footer = FormFooter(close, save)
        self.area: QScrollArea = scrolling(self.body)
        self._banners: dict[str, Banner] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, Line(), self.area, Line(), self.footer):
            column.addWidget(widget, 1 if widget is self.area else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns; asked of the frame, for the body is never smaller than its columns want it."""
        self.body.fit(self.width())
        super().resizeEvent(event)

    def order_tabs(self) -> None:
        """Let Tab follow the reading order, after fields came or went."""
        set_tab_order([*focus_chain(self.body), *focus_chain(self.footer)])

    # --------------------------------------------------------------------------------------------------- notices

    def show_banner(self, name: str, banner: Banner, *, aloud: str = "") -> None:
        """Put a notice above the fields, in place of the one of this name. The focus stays where it is."""
        self.drop_banner(name)
        self._banners[name] = banner
        self.body.notices.addWidget(banner)
        banner.closed.connect(lambda: self.drop_banner(name))
        self.order_tabs()
        announce(self, aloud or banner.accessibleName())

    def drop_banner(self, name: str) -> None:
        """Take a notice away; the focus of a button in it goes to the fields."""
        banner = self._banners.pop(name, None)
        if banner is None:
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and banner.isAncestorOf(focus)
        self.body.notices.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        if inside:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def banner(self, name: str) -> Banner | None:
        """The notice of this name that is shown now."""
        return self._banners.get(name)


def across(*parts: tuple[QWidget, int], gap: int = 16) -> QHBoxLayout:
    """Lay widgets side by side, each with its share of the width."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget, stretch in parts:
        row.addWidget(widget, stretch)
    return row


def caption(text: str) -> Label:
    """A line of small text that wraps."""
    return Label(text, "caption", "secondary", wrap=True)


def focus_chain(widget: QWidget) -> list[QWidget]:
    """Return what Tab may stop at inside *widget*, in reading order: the order of the layouts."""
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        return focus_chain(inner) if inner is not None else []
    layout = widget.layout()
    if layout is None or widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        stops = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        return [widget] if stops else []
    return _chain(layout)


def _chain(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            found += _chain(inner)
        elif widget is not None:
            found += focus_chain(widget)
    return found


def set_tab_order(widgets: list[QWidget]) -> None:
    """Let Tab go through *widgets* one after the other."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)

"""What a pane says of itself: empty, needs attention, or what was just done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from heritage_app.ui.buttons import (
    IconButton,
    LinkButton,
    Look,
    PlainButton,
    PrimaryButton,
    SecondaryButton,
)
from heritage_app.ui.paint import announce, paint_box
from heritage_app.ui.theme import sizes, theme
from heritage_app.ui.widgets import IconLabel, Label, tone_colour

Action = tuple[str, Callable[[], None]]
"""Text of a button and what it does."""


class EmptyState(QWidget):
    """What stands where nothing is yet: icon, one plain sentence, one primary action, secondary links."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        primary: Action | None = None,
        secondary: Sequence[Action] = (),
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(IconLabel(icon, sizes()["icon"]["large"]), 0, centre)
        self.sentence = Label(sentence, "body", "secondary", wrap=True, centred=True)
        column.addWidget(self.sentence)
        self.buttons: list[PrimaryButton | LinkButton] = []
        if primary is not None:
            self._add(PrimaryButton(primary[0]), primary[1])
        for text, act in secondary:
            self._add(LinkButton(text), act)
        column.addStretch(3)
        self.setAccessibleName(sentence)

    def _add(self, button: PrimaryButton | LinkButton, act: Callable[[], None]) -> None:
        button.clicked.connect(lambda checked=False: act())
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.buttons.append(button)


BANNER_ICONS: Final = {
    "warning": "triangle-alert",
    "error": "octagon-alert",
    "info": "info",
    "disagree": "scale",
}


class Banner(QFrame):
    """A notice inside the pane it concerns; it stays until it is dealt with, and never takes the focus."""

    closed = Signal()

    def __init__(
        self,
        kind: str,
        title: str,
        text: str = "",
        actions: Sequence[Action] = (),
        *,
        icon: str = "",
        plain_last: bool = False,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """
        Build the banner.

        Args:
            kind: `warning`, `error`, `info` or `disagree`.
            title: What is the matter, in semi-bold.
            text: The particulars.
            actions: Buttons in reading order.
            icon: Another icon than that of the kind.
            plain_last: The last action is shown without a box, as the way to leave things as they are.
            closable: Show a close button, which sends `closed`.
            parent: The pane.
        """
        super().__init__(parent)
        self._kind = kind
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 8, 14, 8)
        row = QHBoxLayout()
        row.setSpacing(10)
        self._column.addLayout(row)
        row.addWidget(IconLabel(icon or BANNER_ICONS[kind], 18, f"{kind}_text"))
        self.words = Label(wrap=True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setMinimumWidth(120)
        row.addWidget(self.words, 1)
        self.buttons: list[SecondaryButton | PlainButton] = []
        for place, (caption, act) in enumerate(actions):
            last = plain_last and place == len(actions) - 1
            button = PlainButton(caption) if last else SecondaryButton(caption)
            button.clicked.connect(lambda checked=False, act=act: act())
            row.addWidget(button)
            self.buttons.append(button)
        if closable:
            close = IconButton("x", QCoreApplication.translate("Banner", "Close this notice"))
            close.clicked.connect(self.closed)
            row.addWidget(close)
        self.set_words(title, text)

    def take_below(self, layout: QLayout) -> None:
        """Put more below the words."""
        self._column.addLayout(layout)

    def set_words(self, title: str, text: str = "") -> None:
        """Say something else."""
        head = f'<span style="font-weight:600">{escape(title)}</span>' if text else escape(title)
        self.words.setText(f"{head} {escape(text)}" if text else head)
        self.setAccessibleName(f"{title} {text}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tinted box."""
        now = theme()
        fill, ink = tone_colour(f"{self._kind}_fill"), tone_colour(f"{self._kind}_text")
        edge = ink if self._kind == "disagree" else tone_colour(f"{self._kind}_edge")
        paint_box(QPainter(self), self.rect(), 6, fill=fill, edge=edge, width=now.edge)


class _MessageLink(LinkButton):
    """A link on the dark ground of a message."""

    ring_inside = True

    def look(self) -> Look:
        return Look(theme().message_link)


class _MessageClose(IconButton):
    """The close button on the dark ground of a message."""

    ring_inside = True

    def look(self) -> Look:
        return Look(theme().message_text)


class MessageBar(QFrame):
    """What was just done, at the foot of its parent, with one action, mostly Undo; it leaves after 8 seconds.

    The clock stands still while the mouse is over it or the focus in it. A new message takes the place of
    the old one. Whatever it offers must be in a menu too.
    """

    milliseconds = 8000

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(12)
        self.words = Label("", "body", "message_text")
        self.action = _MessageLink("")
        self.close_button = _MessageClose("x", QCoreApplication.translate("MessageBar", "Close this message"))
        row.addWidget(self.words)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self._act: Callable[[], None] | None = None
        self._came_from: QWidget | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._leave)
        self.action.clicked.connect(self._do)
        self.close_button.clicked.connect(self._close)
        for button in (self.action, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where it is
        parent.installEventFilter(self)
        self.hide()

    def show_message(self, text: str, action: Action | None = None) -> None:
        """Show *text*, with a button if there is an *action*, and have it read aloud."""
        self._act = action[1] if action else None
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._came_from = focus
        self.action.setText(action[0] if action else "")
        self.action.setVisible(action is not None)
        self.words.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._clock.start(self.milliseconds)
        announce(self, text)

    def _do(self) -> None:
        act, self._act = self._act, None
        self._close()
        if act is not None:
            act()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _close(self) -> None:
        back, self._came_from = self._came_from, None
        if self._has_focus() and back is not None and isValid(back):
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _leave(self) -> None:
        if self.underMouse() or self._has_focus():
            self._clock.start(self.milliseconds)
        else:
            self.hide()

    def _place(self) -> None:
        area = self._pane.rect()
        self.adjustSize()
        width = min(self.sizeHint().width(), area.width() - 32)
        left = (area.width() - width) // 2
        self.setGeometry(left, area.height() - self.sizeHint().height() - 40, width, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the parent."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def leaveEvent(self, event: QEvent) -> None:
        """Let the clock run anew when the mouse goes."""
        if self.isVisible():
            self._clock.start(self.milliseconds)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dark box."""
        now = theme()
        paint_box(QPainter(self), self.rect(), 8, fill=now.message_fill, edge=now.card_edge, width=now.edge)

"""What a form is made of: labelled fields with a message line, the condition picker, choices, search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from heritage_app.ui.buttons import ChoiceChip
from heritage_app.ui.icons import draw_icon, icon
from heritage_app.ui.paint import Themed, announce, badge_icon, keys_text, leading, mirrored, paint_box
from heritage_app.ui.theme import sizes, theme
from heritage_app.ui.widgets import IconLabel, Label

CONDITIONS: Final = ("no-visible-damage", "minor", "moderate", "severe", "destroyed", "not-assessed")
"""Keys of the condition scale from best to worst; the last has no rank."""

MESSAGE_LOOKS: Final = {
    "hint": ("", "secondary", "secondary"),
    "ok": ("check", "accent", "secondary"),
    "warning": ("triangle-alert", "warning_text", "warning_text"),
    "error": ("circle-alert", "error_text", "error_text"),
}
"""Kind of message to its icon, the icon's tone and the tone of the words."""


class Field(QWidget):
    """A label, the control below it and a line below that for what the program understood or wants.

    The label is the control's buddy and its accessible name. Optional fields are marked, not required ones.
    """

    def __init__(self, label: str, control: QWidget, *, optional: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self.kind = ""
        """Kind of the message shown: hint, ok, warning, error, or empty."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self.label = Label(label, "body_medium")
        self.label.setBuddy(control)
        self.optional = Label(QCoreApplication.translate("Field", "optional"), "caption", "secondary")
        if not optional:  # shown before it has a parent it would be a window of its own for a moment
            self.optional.hide()
        self._top = QHBoxLayout()
        self._top.setSpacing(6)
        self._top.addWidget(self.label)
        self._top.addWidget(self.optional, 0, Qt.AlignmentFlag.AlignBottom)
        self._top.addStretch(1)
        column.addLayout(self._top)
        column.addWidget(control)
        self._icon = IconLabel("check", 14, "accent")
        self.message = Label("", "caption", "secondary", wrap=True)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(1, 0, 1, 0)
        foot.setSpacing(6)
        foot.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.message, 1)
        self._foot.hide()
        column.addWidget(self._foot)
        column.addStretch(1)  # fields of one row stay aligned at the top whatever their messages
        control.setAccessibleName(label.replace("&", ""))

    def add_beside_label(self, widget: QWidget) -> None:
        """Put a small control at the end of the label's line: a pin, a language switch."""
        self._top.addWidget(widget)

    def set_message(self, text: str = "", kind: str = "hint") -> None:
        """Show *text* as a hint, ok, warning or error; no text removes the message. Errors are read aloud."""
        self.kind = kind if text else ""
        self._foot.setVisible(bool(text))
        name, icon_tone, tone = MESSAGE_LOOKS[kind]
        self._icon.setVisible(bool(name))
        if name:
            self._icon.set_icon(name, icon_tone)
        self.message.set_tone(tone)
        self.message.setText(text)
        self.control.setAccessibleDescription(text)
        self._mark("error" if self.kind == "error" else "")
        if self.kind == "error":
            announce(self.control, text)

    def _mark(self, state: str) -> None:
        if (self.control.property("state") or "") == state:
            return
        self.control.setProperty("state", state)
        # The style sheet looks at the property only when the widget is polished.
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
        self.control.update()


class ComboBox(Themed, QComboBox):
    """A combo box that looks like the other fields; typing finds the entry, Alt+Down shows the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.dress()

    def setEditable(self, editable: bool) -> None:
        """Let other texts be typed too, set in from the edge like every field."""
        super().setEditable(editable)
        line = self.lineEdit()
        if line is not None:
            line.setTextMargins(7, 0, 4, 0)

    def sizeHint(self) -> QSize:
        """As high as a line of text with its edge."""
        height = max(sizes()["height"]["input"], self.fontMetrics().height() + 14)
        return QSize(super().sizeHint().width() + 16, height)

    def minimumSizeHint(self) -> QSize:
        """A few letters and the arrow."""
        return QSize(90, self.sizeHint().height())

    def wheelEvent(self, event: QEvent) -> None:
        """Let the page scroll: a value must not change because the mouse passed over it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, text and arrow."""
        now = theme()
        painter = QPainter(self)
        error, focus = self.property("state") == "error", self.hasFocus()
        edge = now.error_text if error else now.accent if focus else now.input_edge
        fill, ink = (now.base, now.text) if self.isEnabled() else (now.window, now.disabled)
        edge = edge if self.isEnabled() else now.card_edge
        width = 2 if error or focus else now.edge
        paint_box(painter, self.rect(), sizes()["radius"]["control"], fill=fill, edge=edge, width=width)
        arrow = QRect(self.width() - 24, (self.height() - 16) // 2, 16, 16)
        draw_icon(painter, mirrored(self, arrow), "chevron-down", now.secondary if self.isEnabled() else ink)
        if self.isEditable():
            return
        empty = self.currentIndex() < 0 or not self.currentText()
        text = self.placeholderText() if empty else self.currentText()
        words = QRect(10, 0, self.width() - 40, self.height())
        painter.setPen(QColor(now.secondary if empty and self.isEnabled() else ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(mirrored(self, words), leading(self.layoutDirection()), shown)


class NumberBox(QSpinBox):
    """A whole number: typed, or stepped with the arrow keys."""

    def __init__(self, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.lineEdit().setTextMargins(7, 0, 7, 0)

    def sizeHint(self) -> QSize:
        """Room for the longest number allowed."""
        texts = (self.textFromValue(number) for number in (self.minimum(), self.maximum()))
        longest = max(self.fontMetrics().horizontalAdvance(text) for text in texts)
        return QSize(max(64, longest + 32), max(sizes()["height"]["input"], self.fontMetrics().height() + 15))

    def minimumSizeHint(self) -> QSize:
        """All of it."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the number all the room: under a style sheet Qt keeps it for the buttons, which are not there."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Do so after a change of theme as well."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.lineEdit().setGeometry(self.rect().adjusted(2, 1, -2, -1))

    def wheelEvent(self, event: QEvent) -> None:
        """Let the page scroll, as for ComboBox."""
        event.ignore()


TICK_SIDE: Final = 18


def _tick_size(button: QAbstractButton) -> QSize:
    words = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())
    return QSize(2 + TICK_SIDE + 9 + words.width() + 4, max(26, words.height() + 8))


def _paint_tick_box(button: QAbstractButton, painter: QPainter, on: bool, radius: int) -> QRect:
    """Paint box or ring, words and focus of a tick or radio button; return where its sign goes."""
    now = theme()
    box = mirrored(button, QRect(2, (button.height() - TICK_SIDE) // 2, TICK_SIDE, TICK_SIDE))
    ink, filled = (now.text, now.accent) if button.isEnabled() else (now.disabled, now.disabled)
    edge = filled if on else now.input_edge
    paint_box(painter, box, radius, fill=filled if on else now.base, edge=edge, width=now.edge)
    words = QRect(2 + TICK_SIDE + 9, 0, button.width() - TICK_SIDE - 11, button.height())
    painter.setPen(QColor(ink))
    flags = leading(button.layoutDirection()) | Qt.TextFlag.TextShowMnemonic
    painter.drawText(mirrored(button, words), flags, button.text())
    if button.hasFocus():
        paint_box(painter, box.adjusted(-2, -2, 2, 2), radius + 1, edge=now.accent, width=2)
    return box


class CheckBox(Themed, QCheckBox):
    """A check box with a tick in the accent."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.dress()

    def restyle(self) -> None:
        """Take the body font."""
        self.setFont(theme().font("body"))

    def sizeHint(self) -> QSize:
        """Box, gap and words, at least 26 pixels high."""
        return _tick_size(self)

    def minimumSizeHint(self) -> QSize:
        """All of it."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Box and words can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick, words and focus ring."""
        now = theme()
        painter = QPainter(self)
        on = self.checkState() != Qt.CheckState.Unchecked
        box = _paint_tick_box(self, painter, on, 4)
        if on:
            partly = self.checkState() == Qt.CheckState.PartiallyChecked
            draw_icon(painter, box.adjusted(2, 2, -2, -2), "minus" if partly else "check", now.on_accent)


class RadioButton(Themed, QRadioButton):
    """One of several choices that need a line of words each; for short ones take `Choices`."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.dress()

    def restyle(self) -> None:
        """Take the body font."""
        self.setFont(theme().font("body"))

    def sizeHint(self) -> QSize:
        """Ring, gap and words, at least 26 pixels high."""
        return _tick_size(self)

    def minimumSizeHint(self) -> QSize:
        """All of it."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Ring and words can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, dot, words and focus ring."""
        painter = QPainter(self)
        box = _paint_tick_box(self, painter, self.isChecked(), TICK_SIDE // 2)
        if self.isChecked():
            paint_box(painter, box.adjusted(5, 5, -5, -5), TICK_SIDE, fill=theme().on_accent)


class SearchBox(Themed, QLineEdit):
    """A line for searching: magnifier, placeholder with the shortcut behind it, a button that clears it."""

    left_downwards = Signal()
    """Down was pressed: the focus should go into the list."""

    def __init__(self, placeholder: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = QAction(self)
        self._clear = QAction(QCoreApplication.translate("SearchBox", "Clear the search"), self)
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.addAction(self._find, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self.setAccessibleName(placeholder)
        self.setPlaceholderText(f"{placeholder}   {keys_text(shortcut)}" if shortcut else placeholder)
        self._find.setText(placeholder)
        self.dress()

    def restyle(self) -> None:
        """Draw the icons in the theme's colours."""
        self.setFont(theme().font("body"))
        self._find.setIcon(icon("search", theme().secondary, 16))
        self._clear.setIcon(icon("x", theme().secondary, 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears first and only then is the window's; Down leaves for the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class _ConditionCard(QRadioButton):
    """One condition of the picker: icon, word, and the keys that choose it."""

    def __init__(self, condition: str, word: str, keys: str) -> None:
        super().__init__(word)
        self.condition, self._keys = condition, keys
        self.setAccessibleDescription(keys)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        now = theme()
        word, keys = QFontMetrics(now.font("body_medium")), QFontMetrics(now.font("caption"))
        width = max(word.horizontalAdvance(part) for part in self.text().split() or [""])
        lines = 2 if word.horizontalAdvance(self.text()) > 110 else 1
        width = max(width, keys.horizontalAdvance(self._keys))
        if lines == 1:
            width = max(width, word.horizontalAdvance(self.text()))
        return QSize(max(76, width + 14), 10 + 20 + 4 + lines * word.height() + keys.height() + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme()
        colours = now.badges[self.condition]
        chosen = self.isChecked()
        painter = QPainter(self)
        paint_box(
            painter,
            self.rect(),
            sizes()["radius"]["card"],
            fill=colours.fill if chosen else now.hover if self.underMouse() else now.base,
            edge=colours.mark if chosen else now.input_edge,
            width=2 if chosen else now.edge,
            dashed=colours.edge == "dashed",
        )
        if self.hasFocus():
            paint_box(painter, self.rect().adjusted(3, 3, -3, -3), 6, edge=now.accent, width=2)
        at = QRect((self.width() - 20) // 2, 10, 20, 20)
        ink = colours.text if chosen else colours.mark
        draw_icon(painter, at, badge_icon(self.condition), ink)
        keys_font = now.font("caption")
        keys_high = QFontMetrics(keys_font).height()
        words = QRect(4, 32, self.width() - 8, self.height() - 32 - keys_high - 8)
        painter.setFont(now.font("body_medium"))
        painter.setPen(QColor(colours.text if chosen else now.text))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text())
        painter.setFont(keys_font)
        painter.setPen(QColor(colours.text if chosen else now.secondary))
        foot = QRect(2, self.height() - keys_high - 8, self.width() - 4, keys_high)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._keys)


class ConditionPicker(QWidget):
    """Six cards, one for each condition: click, arrow keys, or Ctrl with 1 to 5 and 0 anywhere in *scope*."""

    changed = Signal(str)
    """The person chose another condition; the key is given."""

    def __init__(
        self, words: Mapping[str, str], *, scope: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        """
        Build the cards.

        Args:
            words: The word to show for every key of CONDITIONS, in the language of the window.
            scope: Where the shortcuts work, normally the form; the picker itself if not given.
            parent: The form.
        """
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        self._group = QButtonGroup(self)
        self.cards: dict[str, _ConditionCard] = {}
        for place, condition in enumerate(CONDITIONS):
            number = (place + 1) % len(CONDITIONS)
            keys = QKeySequence(f"Ctrl+{number}")
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            card = _ConditionCard(condition, words[condition], keys_text(shown))
            self._group.addButton(card)
            row.addWidget(card, 1)
            self.cards[condition] = card
            shortcut = QShortcut(keys, scope or self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(card.click)
            card.toggled.connect(lambda on, condition=condition: self._toggled(on, condition))
        self._quiet = False
        self.setFocusProxy(self.cards[CONDITIONS[0]])

    def value(self) -> str | None:
        """Return the key chosen, or None."""
        return next((key for key, card in self.cards.items() if card.isChecked()), None)

    def set_value(self, condition: str | None) -> None:
        """Show *condition* as chosen without sending `changed`; None chooses nothing."""
        self._quiet = True
        self._group.setExclusive(False)  # an exclusive group cannot have none
        for key, card in self.cards.items():
            card.setChecked(key == condition)
        self._group.setExclusive(True)
        self._quiet = False
        self.setFocusProxy(self.cards[condition or CONDITIONS[0]])

    def _toggled(self, on: bool, condition: str) -> None:
        if on and not self._quiet:
            self.setFocusProxy(self.cards[condition])
            self.changed.emit(condition)


class Choices(QWidget):
    """A few choices as pills, of which one is taken; the arrow keys move between them."""

    changed = Signal(str)
    """The person took another choice; its key is given."""

    def __init__(self, options: Sequence[tuple[str, str, str]], *, name: str, parent: QWidget | None = None) -> None:
        """
        Build the pills.

        Args:
            options: Key, text and icon of each choice, in reading order.
            name: Accessible name of the whole: the question the choices answer.
            parent: The form.
        """
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._group = QButtonGroup(self)
        self.chips: dict[str, ChoiceChip] = {}
        for key, text, icon_name in options:
            chip = ChoiceChip(text, icon_name)
            self._group.addButton(chip)
            row.addWidget(chip)
            self.chips[key] = chip
            chip.clicked.connect(lambda checked=False, key=key: self.changed.emit(key))
        row.addStretch(1)
        self.setAccessibleName(name)

    def value(self) -> str | None:
        """Return the key of the choice taken, or None."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), None)

    def set_value(self, key: str) -> None:
        """Take a choice without sending `changed`."""
        self.chips[key].setChecked(True)

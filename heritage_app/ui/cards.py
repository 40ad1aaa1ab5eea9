"""What the pages of a record are put together from: rows that open something, facts, tinted strips."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from heritage_app.ui.buttons import IconButton, Look, PaintedButton
from heritage_app.ui.icons import draw_icon
from heritage_app.ui.paint import MARK_SIZE, Themed, badge_size, leading, mirrored, paint_badge, paint_box, paint_mark
from heritage_app.ui.theme import sizes, theme
from heritage_app.ui.widgets import Card, ElidedLabel, IconLabel, Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SOURCE_ICONS = {
    "satellite-image": "satellite",
    "field-visit": "footprints",
    "graphic": "image",
    "map": "map",
    "book": "book-open",
    "chapter": "book-open",
    "report": "file-text",
    "legal": "file-text",
    "dataset": "database",
    "interview": "users",
    "personal_communication": "user",
}
"""Icons of types of source; everything else is something the press wrote."""


def source_icon(kind: str) -> str:
    """The icon of a type of source."""
    return SOURCE_ICONS.get(kind, "newspaper")


def clear(layout: QLayout) -> None:
    """Take everything out of *layout* and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def drop_page(stack: QStackedWidget, place: int) -> None:
    """Take the page at *place* out of a stack and delete it."""
    page = stack.widget(place)
    if page is not None:
        stack.removeWidget(page)
        page.hide()
        page.deleteLater()


class Mark(NamedTuple):
    """The numbered mark that ties a row to the chart."""

    number: int
    condition: str


class RowButton(PaintedButton):
    """Two lines and what stands before and behind them: a row that opens something."""

    role = "body_medium"

    def __init__(
        self,
        title: str,
        caption: str,
        *,
        icon: str = "",
        mark: Mark | None = None,
        badge: tuple[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """
        Build the row.

        Args:
            title: First line.
            caption: Second line, smaller.
            icon: Icon before the lines.
            mark: Numbered mark before the lines, in place of the icon.
            badge: Kind and words of a badge at the end.
            parent: The card.
        """
        super().__init__("", icon, parent=parent)
        self.title, self.caption, self._mark, self._badge = title, caption, mark, badge
        words = [str(mark.number)] if mark else []
        words += [title, caption, badge[1] if badge else ""]
        self.setAccessibleName(", ".join(word for word in words if word))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def look(self) -> Look:
        """Tinted under the mouse."""
        return Look(theme().text, theme().alt if self._hot() or self.isDown() else None)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        high = QFontMetrics(theme().font("body_medium")).height() + QFontMetrics(theme().font("caption")).height()
        return QSize(200, high + 12)

    def minimumSizeHint(self) -> QSize:
        """Narrow: the lines are elided."""
        return QSize(80, self.sizeHint().height())

    def _paint_content(self, painter: QPainter, look: Look) -> None:
        area = self.rect().adjusted(2, 0, -2, 0)
        start = area.left()
        if self._mark is not None:
            disc = QRect(start, 6, MARK_SIZE, MARK_SIZE)
            paint_mark(painter, mirrored(self, disc), self._mark.condition, self._mark.number)
            start += MARK_SIZE + 10
        elif self._icon_name:
            draw_icon(painter, mirrored(self, QRect(start, 7, 18, 18)), self._icon_name, theme().secondary)
            start += 27
        end = area.right()
        if self._badge is not None:
            size = badge_size(self._badge[1])
            wide = min(size.width(), area.width() // 2)
            pill = QRect(end - wide + 1, (self.height() - size.height()) // 2, wide, size.height())
            paint_badge(painter, mirrored(self, pill), self._badge[0], self._badge[1], self.layoutDirection())
            end -= wide + 12
        self._paint_lines(painter, start, end)

    def _paint_lines(self, painter: QPainter, start: int, end: int) -> None:
        top = 6
        flags = leading(self.layoutDirection()) | Qt.TextFlag.TextSingleLine
        parts = ((self.title, "body_medium", theme().text), (self.caption, "caption", theme().secondary))
        for text, role, colour in parts:
            painter.setFont(theme().font(role))
            metrics = painter.fontMetrics()
            painter.setPen(QColor(colour))
            line = QRect(start, top, end - start, metrics.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(mirrored(self, line), flags, shown)
            top += metrics.height()


_BEFORE, _BEHIND = 34, 10
"""Pixels before and behind the words of a strip."""


class Strip(QWidget):
    """Icon and words on a tint: that estimates disagree, that a place is unsafe. The words are never cut."""

    def __init__(self, kind: str, icon: str, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon, self._words = icon, ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._words = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        metrics = QFontMetrics(theme().font("body_strong"))
        return QSize(160, max(29, metrics.height() + 10))

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words go on in more lines."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words take."""
        metrics, room = QFontMetrics(theme().font("body_strong")), width - _BEFORE - _BEHIND
        lines = metrics.boundingRect(QRect(0, 0, room, 10_000), int(Qt.TextFlag.TextWordWrap), self._words)
        return max(self.sizeHint().height(), lines.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint, icon and words."""
        colours = theme().badges[self._kind]
        painter = QPainter(self)
        edge = colours.mark if theme().high_contrast else None
        paint_box(painter, self.rect(), sizes()["radius"]["small"], fill=colours.fill, edge=edge, width=theme().edge)
        at = QRect(10, (self.height() - 16) // 2, 16, 16)
        draw_icon(painter, mirrored(self, at), self._icon, colours.text)
        painter.setFont(theme().font("body_strong"))
        painter.setPen(QColor(colours.text))
        words = self.rect().adjusted(_BEFORE, 0, -_BEHIND, 0)
        flags = leading(self.layoutDirection()) | Qt.TextFlag.TextWordWrap
        painter.drawText(mirrored(self, words), int(flags), self._words)


class TitleLabel(Themed, QLabel):
    """The name of a site, and its name in another script in secondary colour behind it; elided, never widening."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._second = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.dress()

    def show_names(self, name: str, second: str) -> None:
        """Show the names."""
        self._name, self._second = name, second
        self.setText(f"{name} {second}".strip())
        self.setToolTip(self.text())
        self.update()

    def restyle(self) -> None:
        """Take the font of a page title."""
        self.setFont(theme().font("page_title"))

    def _small(self) -> QFont:
        font = theme().font("form_title")
        font.setWeight(QFont.Weight.Normal)
        font.setPointSizeF(font.pointSizeF() * 0.92)
        return font

    def sizeHint(self) -> QSize:
        """Both names."""
        first, second = QFontMetrics(self.font()), QFontMetrics(self._small())
        wide = first.horizontalAdvance(self._name) + 14 + second.horizontalAdvance(self._second)
        return QSize(wide, max(first.height(), second.height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both names on one baseline."""
        painter = QPainter(self)
        direction = self.layoutDirection()
        metrics = QFontMetrics(self.font())
        flags = leading(direction) | Qt.TextFlag.TextSingleLine
        shown = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, self.width())
        painter.setFont(self.font())
        painter.setPen(QColor(theme().text))
        painter.drawText(self.rect(), flags, shown)
        start = metrics.horizontalAdvance(shown) + 12
        if self._second and start + 24 < self.width():
            painter.setFont(self._small())
            painter.setPen(QColor(theme().secondary))
            rest = QRect(start, 1, self.width() - start, self.height())
            second = painter.fontMetrics().elidedText(self._second, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(QStyle.visualRect(direction, self.rect(), rest), flags, second)


class HeldRow(QWidget):
    """
    What a card says of one record, with the ways to edit it and to move it to the trash.

    Two buttons at the end, a context menu, and while the focus is inside F2 and Del, which then are not for the list.
    """

    def __init__(
        self, shown: QLayout, edit: tuple[str, Callable[[], None]], trash: tuple[str, Callable[[], None]]
    ) -> None:
        """
        Build the row.

        Args:
            shown: What is said of the record.
            edit: What a screen reader says of the first button, and what it does.
            trash: The same of the second.
        """
        super().__init__()
        self._deeds = ((Qt.Key.Key_F2, "pencil", *edit), (Qt.Key.Key_Delete, "trash-2", *trash))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(shown, 1)
        for key, icon, name, deed in self._deeds:
            button = IconButton(icon, name, shortcut=QKeySequence(key).toString())
            button.clicked.connect(lambda checked=False, deed=deed: deed())
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def menu(self) -> QMenu:
        """The same deeds as a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for _, _, name, deed in self._deeds:
            menu.addAction(name, deed)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the deeds where the mouse is; by keyboard below the button."""
        self.menu().popup(event.globalPos())

    def _deed_of(self, event: QEvent) -> Callable[[], None] | None:
        if not isinstance(event, QKeyEvent) or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return None
        return next((deed for key, _, _, deed in self._deeds if key == event.key()), None)

    def event(self, event: QEvent) -> bool:
        """Claim the keys before the menus of the window see them."""
        if event.type() == QEvent.Type.ShortcutOverride and self._deed_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what F2 and Del stand for."""
        deed = self._deed_of(event)
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()


class Facts(QWidget):
    """Names and values in two columns; values wrap."""

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(rows):
            label = Label(name, "caption", "secondary")
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            words = Label(value, "body", wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(words, place, 1)


def lines(icon: str, title: str, *more: tuple[str, str, str]) -> QHBoxLayout:
    """An icon with a title beside it, and below that lines of text, each with role and tone; all wrap."""
    row = QHBoxLayout()
    row.setSpacing(9)
    row.addWidget(IconLabel(icon, 18), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(1)
    column.addWidget(Label(title, "body_strong", wrap=True))
    for text, role, tone in more:
        if text:
            column.addWidget(Label(text, role, tone, wrap=True))
    row.addLayout(column, 1)
    return row


def caption(text: str) -> ElidedLabel:
    """One elided line in small secondary type."""
    return ElidedLabel(text, "caption", "secondary")


def long_title(card: Card) -> None:
    """Let the title of a card wrap, and take all the room in its row."""
    card.title.setWordWrap(True)
    card.header.setStretchFactor(card.title, 1)
    for place in range(card.header.count()):
        item = card.header.itemAt(place)
        if item is not None and item.spacerItem() is not None:
            card.header.setStretch(place, 0)


def started(text: str) -> str:
    """*text* with a capital at its beginning, as a title has."""
    return text[:1].upper() + text[1:]

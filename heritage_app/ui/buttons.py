"""Buttons, chips and navigation rows. All are QPushButtons that paint themselves from the theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QSizePolicy, QStyle, QWidget

from heritage_app.ui.icons import draw_icon
from heritage_app.ui.paint import (
    Themed,
    badge_icon,
    badge_size,
    keys_text,
    leading,
    mirrored,
    paint_badge,
    paint_box,
)
from heritage_app.ui.theme import sizes, theme


@dataclass(frozen=True, slots=True)
class Look:
    """How a button looks in its present state; None paints nothing."""

    ink: str
    fill: str | None = None
    edge: str | None = None
    dashed: bool = False
    icon_ink: str = ""


class PaintedButton(Themed, QPushButton):
    """A button with icon, text and an optional hint or arrow at its end. Subclasses say how it looks."""

    role = "body_medium"
    padding = 14
    gap = 8
    icon_side = 16
    least_height = 30
    ring_inside = False
    """A filled button shows its focus ring inside, in the colour of its text."""

    def __init__(self, text: str, icon: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self._ring = False
        self.hint = ""
        """Text at the end, in secondary colour: a count or a shortcut."""
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.dress()

    def restyle(self) -> None:
        """Take the font of the role."""
        self.setFont(theme().font(self.role))

    def look(self) -> Look:
        """Return the colours for the present state."""
        raise NotImplementedError

    def corner(self) -> int:
        """Return the radius of the corners in pixels."""
        radius: int = sizes()["radius"]["control"]
        return radius

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_hint(self, hint: str) -> None:
        """Show *hint* at the end."""
        self.hint = hint
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for icon, text and hint."""
        metrics = QFontMetrics(self.font())
        flags = Qt.TextFlag.TextShowMnemonic
        width = 2 * self.padding
        if self._icon_name:
            width += self.icon_side
        if self.text():
            width += metrics.size(flags, self.text()).width() + (self.gap if self._icon_name else 0) + 1
        width += self._end_width()
        return QSize(width, max(self.least_height, metrics.height() + 12))

    def minimumSizeHint(self) -> QSize:
        """The whole text stays readable."""
        return self.sizeHint()

    def _end_width(self) -> int:
        if not self.hint:
            return 0
        return self.gap + 6 + QFontMetrics(theme().font("caption")).horizontalAdvance(self.hint)

    def _hot(self) -> bool:
        return self.isEnabled() and self.underMouse()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the mouse brought the focus."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring as soon as keys are used."""
        self._ring = True
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, icon, text, end and focus ring."""
        painter = QPainter(self)
        look = self.look()
        box, corner = self.rect(), self.corner()
        width = theme().edge
        paint_box(painter, box, corner, fill=look.fill, edge=look.edge, width=width, dashed=look.dashed)
        self._paint_content(painter, look)
        if self.hasFocus() and self._ring:
            inset = 3 if self.ring_inside else 0
            area = self.rect().adjusted(inset, inset, -inset, -inset)
            edge = look.ink if self.ring_inside else theme().accent
            paint_box(painter, area, max(3, corner - inset), edge=edge, width=2)
        painter.end()

    def _paint_content(self, painter: QPainter, look: Look) -> None:
        area = self.rect().adjusted(self.padding, 0, -self.padding, 0)
        start = area.left()
        if self._icon_name:
            at = QRect(start, (self.height() - self.icon_side) // 2, self.icon_side, self.icon_side)
            draw_icon(painter, mirrored(self, at), self._icon_name, look.icon_ink or look.ink)
            start += self.icon_side + self.gap
        end = self._end_width()
        if self.text():
            words = QRect(start, 0, area.right() - start - end + 3, self.height())
            painter.setFont(self.font())
            painter.setPen(QColor(look.ink))
            flags = leading(self.layoutDirection()) | Qt.TextFlag.TextSingleLine | self._mnemonic()
            shown = painter.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, words.width(), Qt.TextFlag.TextShowMnemonic.value
            )
            painter.drawText(mirrored(self, words), flags, shown)
        if end:
            self._paint_end(painter, QRect(area.right() - end + 1, 0, end, self.height()), look)

    def _paint_end(self, painter: QPainter, rect: QRect, look: Look) -> None:
        painter.setFont(theme().font("caption"))
        painter.setPen(QColor(theme().secondary if self.isEnabled() else theme().disabled))
        flags = QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(mirrored(self, rect), flags, self.hint)

    def _mnemonic(self) -> Qt.TextFlag:
        shown = self.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, self)
        return Qt.TextFlag.TextShowMnemonic if shown else Qt.TextFlag.TextHideMnemonic


class PrimaryButton(PaintedButton):
    """The one filled button of an area."""

    role = "body_strong"
    ring_inside = True

    def look(self) -> Look:
        """Filled with the accent."""
        now = theme()
        if not self.isEnabled():
            return Look(now.disabled, now.hover)
        if self.isDown():
            return Look(now.on_accent, now.accent_pressed)
        return Look(now.on_accent, now.accent_hover if self._hot() else now.accent)


class SecondaryButton(PaintedButton):
    """An outlined button on white."""

    def look(self) -> Look:
        """White with a fine edge."""
        now = theme()
        if not self.isEnabled():
            return Look(now.disabled, now.base, now.card_edge)
        fill = now.hover if self.isDown() else now.alt if self._hot() else now.base
        return Look(now.text, fill, now.input_edge if self._hot() else now.card_edge)


class PlainButton(PaintedButton):
    """A button without a box until the mouse is over it: tool bar, "Keep separate"."""

    padding = 10

    def look(self) -> Look:
        """No box at rest."""
        now = theme()
        if not self.isEnabled():
            return Look(now.disabled)
        return Look(now.text, now.hover if self._hot() or self.isDown() else None)


class LinkButton(PaintedButton):
    """Text in the accent colour that does something."""

    padding = 4
    gap = 7
    least_height = 24

    def look(self) -> Look:
        """Accent text, nothing around it."""
        now = theme()
        ink = now.accent if self.isEnabled() else now.disabled
        return Look(ink, now.selection if self._hot() or self.isDown() else None)


class ErrorLink(LinkButton):
    """The footer's "1 thing to fix": a link in the error colour."""

    role = "caption"

    def look(self) -> Look:
        """Error text, nothing around it."""
        now = theme()
        return Look(now.error_text, now.error_fill if self._hot() or self.isDown() else None)


class IconButton(PaintedButton):
    """A button that is only an icon; its name is required, and is its tooltip too."""

    padding = 7
    icon_side = 18
    least_height = 32

    def __init__(self, icon: str, name: str, *, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", icon, parent=parent)
        self.set_name(name, shortcut)

    def set_name(self, name: str, shortcut: str = "") -> None:
        """Set what a screen reader says and the tooltip shows, the latter with *shortcut*."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name}   {keys_text(shortcut)}" if shortcut else name)

    def sizeHint(self) -> QSize:
        """A square of at least 32 pixels."""
        return QSize(self.least_height, self.least_height)

    def look(self) -> Look:
        """No box at rest."""
        now = theme()
        if not self.isEnabled():
            return Look(now.disabled)
        if self.isChecked():
            return Look(now.accent, now.selection)
        return Look(now.secondary, now.hover if self._hot() or self.isDown() else None)


class HintButton(PaintedButton):
    """A button that looks like a field, with its shortcut at the end: the command palette's opener."""

    role = "body"
    padding = 12
    gap = 16
    icon_side = 16

    def __init__(self, text: str, icon: str, shortcut: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, icon, parent=parent)
        self.set_hint(keys_text(shortcut))

    def look(self) -> Look:
        """A white field with secondary text."""
        now = theme()
        return Look(now.secondary, now.base, now.input_edge if self._hot() else now.card_edge)


class PillButton(PaintedButton):
    """A filter chip: its name at rest, name and value once set; opens a menu."""

    role = "caption"
    padding = 9
    gap = 5
    icon_side = 14
    least_height = 26

    def __init__(self, text: str, menu: QMenu | None = None, icon: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, icon, parent=parent)
        self._active = False
        if menu is not None:
            self.setMenu(menu)

    def set_state(self, text: str, active: bool) -> None:
        """Show *text*, in the accent when the filter is *active*."""
        if text == self.text() and active is self._active:
            return  # asked at every key, and nothing is laid out anew for it
        self._active = active
        self.setText(text)
        self.restyle()
        self.updateGeometry()
        self.update()

    @property
    def active(self) -> bool:
        """Whether the filter narrows the list."""
        return self._active

    def restyle(self) -> None:
        """Semi-bold while active."""
        self.setFont(theme().font("caption_strong" if self._chosen() else "caption"))

    def _chosen(self) -> bool:
        return getattr(self, "_active", False) or self.isChecked()

    def corner(self) -> int:
        """Half the height, so the ends are round at any text size."""
        return self.height() // 2

    def look(self) -> Look:
        """Outlined; tinted while active."""
        now = theme()
        if not self.isEnabled():
            return Look(now.disabled, now.base, now.card_edge)
        if self._chosen():
            return Look(now.accent, now.selection, now.accent)
        return Look(now.text, now.hover if self.isDown() else now.base, self._rest_edge(), icon_ink=now.secondary)

    def _rest_edge(self) -> str:
        return theme().input_edge if self._hot() else theme().card_edge

    def sizeHint(self) -> QSize:
        """A little lower than a button."""
        height = max(self.least_height, QFontMetrics(self.font()).height() + 9)
        return QSize(super().sizeHint().width(), height)

    def _end_width(self) -> int:
        return 13 if self.menu() is not None else 0

    def _paint_end(self, painter: QPainter, rect: QRect, look: Look) -> None:
        middle = mirrored(self, QRect(rect.right() - 7, rect.center().y() - 2, 8, 5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ink))
        left, right, top = float(middle.left()), middle.left() + 8.0, float(middle.top())
        painter.drawPolygon([QPointF(left, top), QPointF(right, top), QPointF((left + right) / 2, top + 6)])


class ChoiceChip(PillButton):
    """One of a few choices shown as pills; see `fields.Choices`."""

    gap = 6

    def __init__(self, text: str, icon: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, None, icon, parent=parent)
        self.setCheckable(True)
        self.toggled.connect(self.restyle)


class NavButton(PaintedButton):
    """A row of the sidebar: icon, text, count. In the narrow rail only the icon shows, with a tooltip."""

    role = "body_medium"
    padding = 10
    gap = 8
    icon_side = 18
    least_height = 30

    def __init__(self, text: str, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, icon, parent=parent)
        self._rail = False
        self.tip = ""
        """What the tool tip says while the words show."""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.restyle)
        self._name()

    def set_count(self, count: str) -> None:
        """Show *count*, already in the digits of the language; empty shows none."""
        self.set_hint(count)
        self._name()

    def set_rail(self, rail: bool) -> None:
        """Show only the icon, or all of the row."""
        self._rail = rail
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        plain = self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        self.setAccessibleName(f"{plain} {self.hint}".strip())
        self.setToolTip(plain if self._rail else self.tip)

    def restyle(self) -> None:
        """Semi-bold while it is the list shown."""
        self.setFont(theme().font("body_strong" if self.isChecked() else "body_medium"))

    def look(self) -> Look:
        """Tinted while it is the list shown."""
        now = theme()
        if self.isChecked():
            return Look(now.text, now.selection, icon_ink=now.accent)
        return Look(now.text, now.hover if self._hot() else None, icon_ink=now.secondary)

    def widest(self) -> int:
        """Room for the row while it is chosen, with a count of two digits."""
        words = QFontMetrics(theme().font("body_strong")).horizontalAdvance(self.text())
        count = QFontMetrics(theme().font("caption")).horizontalAdvance("00")
        return 2 * self.padding + self.icon_side + self.gap + words + self.gap + 6 + count

    def minimumSizeHint(self) -> QSize:
        """As narrow as the rail."""
        return QSize(2 * self.padding + self.icon_side, self.sizeHint().height())

    def _paint_content(self, painter: QPainter, look: Look) -> None:
        if not self._rail:
            super()._paint_content(painter, look)
            return
        side = self.icon_side
        middle = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        draw_icon(painter, middle, self._icon_name, look.icon_ink or look.ink)


class DashedButton(PaintedButton):
    """A dashed area with an icon above its text: where photos are dropped or added."""

    role = "caption_strong"
    icon_side = 20

    def sizeHint(self) -> QSize:
        """Room for the icon above the text."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * 10
        return QSize(max(64, width), 70)

    def look(self) -> Look:
        """A dashed edge."""
        now = theme()
        fill = now.selection if self._hot() or self.isDown() else now.alt
        return Look(now.secondary, fill, now.input_edge, dashed=True)

    def _paint_content(self, painter: QPainter, look: Look) -> None:
        metrics = QFontMetrics(self.font())
        area = self.rect().adjusted(4, 0, -4, 0)
        wrap = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        words = metrics.boundingRect(QRect(0, 0, area.width(), 1000), wrap, self.text()).height()
        top = (self.height() - self.icon_side - 8 - words) // 2
        at = QRect((self.width() - self.icon_side) // 2, top, self.icon_side, self.icon_side)
        draw_icon(painter, at, self._icon_name, look.ink)
        painter.setFont(self.font())
        painter.setPen(QColor(look.ink))
        below = QRect(area.left(), top + self.icon_side + 8, area.width(), words + 4)
        painter.drawText(below, wrap, self.text())


class BadgeButton(PaintedButton):
    """A badge that explains itself when pressed: "Estimates disagree", "Destroyed"."""

    def __init__(self, kind: str, text: str, icon: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, icon or badge_icon(kind), parent=parent)
        self.kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def corner(self) -> int:
        """Half the height, as of a badge."""
        return self.height() // 2

    def show_badge(self, kind: str, text: str) -> None:
        """Show another badge in the same place."""
        self.kind = kind
        self.setText(text)
        self.set_icon_name(badge_icon(kind))

    def sizeHint(self) -> QSize:
        """As a badge, and never too small to hit."""
        return badge_size(self.text()).expandedTo(QSize(0, sizes()["height"]["badge"] + 2))

    def look(self) -> Look:
        """As the badge of its kind."""
        return Look(theme().badges[self.kind].text)

    def _paint_content(self, painter: QPainter, look: Look) -> None:
        area = self.rect().adjusted(0, 1, 0, -1)
        paint_badge(painter, area, self.kind, self.text(), self.layoutDirection(), self._icon_name)


def press(focused: QWidget | None) -> bool:
    """Press the button that has the focus; returns whether one has it."""
    if isinstance(focused, QAbstractButton) and focused.hasFocus():
        focused.click()
        return True
    return False

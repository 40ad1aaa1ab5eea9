"""What every painted widget shares: boxes, pills, numbered marks, focus, digits, announcements.

List delegates use `paint_badge` and `paint_mark` too, so a condition looks the same wherever it is shown.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QStyle, QWidget

from heritage_app.ui.icons import draw_icon
from heritage_app.ui.theme import sizes, theme, tokens

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object

BADGE_PADDING = 9
BADGE_GAP = 5
MARK_SIZE = 20


class Themed(_Widget):
    """Mix-in for widgets that set fonts, colours or icons anew when theme, text size or direction change.

    A subclass gives `restyle` and calls `dress` at the end of its `__init__`.
    """

    _dressed = False

    def dress(self) -> None:
        """Style the finished widget, now and after every change."""
        self._dressed = True
        self.restyle()

    def restyle(self) -> None:
        """Set what depends on `theme()` and cannot be asked for while painting."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        kinds = (
            QEvent.Type.PaletteChange,
            QEvent.Type.StyleChange,
            QEvent.Type.FontChange,
            QEvent.Type.LayoutDirectionChange,
        )
        if self._dressed and event.type() in kinds:
            self._dressed = False  # setting fonts and palettes sends the same events again
            self.restyle()
            self._dressed = True
            self.updateGeometry()
            self.update()


def digits(number: int) -> str:
    """Return *number* in the digits of the language, without group separators: for years, counts, marks."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(number)


def isolated(text: str) -> str:
    """Wrap an ID, link or foreign name so that it keeps its own direction inside any sentence."""
    return f"\u2068{text}\u2069"


@lru_cache(maxsize=256)
def ink(colour: str) -> QColor:
    """Return a #RRGGBB colour to paint with, read once for all who paint with it: it is never to be changed."""
    return QColor(colour)


def keys_text(keys: str) -> str:
    """Wrap the name of a shortcut so that it reads left to right in any sentence: Ctrl+1, never 1+Ctrl."""
    return f"\u2066{keys}\u2069"


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say *text* when it has finished what it is saying."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def mirrored(widget: QWidget, rect: QRect) -> QRect:
    """Return *rect*, given left to right, where it lies in the widget's own direction."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), rect)


@cache
def leading(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Return the alignment of text that starts where reading starts."""
    return QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@cache
def trailing(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Return the alignment of text that ends where reading ends."""
    return QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@cache  # flags of Python cost more than a short text
def one_line(direction: Qt.LayoutDirection, end: bool = False) -> int:
    """Flags for one line of text where reading starts, or at the *end*."""
    return int((trailing(direction) if end else leading(direction)) | Qt.TextFlag.TextSingleLine)


def paint_box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    *,
    fill: str | None = None,
    edge: str | None = None,
    width: int = 1,
    dashed: bool = False,
) -> None:
    """Paint a rounded box whose edge, *width* pixels wide, lies wholly inside *rect*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(rect)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        area.adjust(width / 2, width / 2, -width / 2, -width / 2)
        pen = QPen(QColor(edge), width)
        if dashed:
            pen.setDashPattern([3.0 / width, 2.5 / width])
        painter.setPen(pen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    # A radius above half the height would turn a pill square.
    limit = min(radius, area.height() / 2, area.width() / 2)
    painter.drawRoundedRect(area, limit, limit)
    painter.restore()


def paint_cropped(painter: QPainter, box: QRect, image: QImage, *, corner: int) -> None:
    """Fill *box* with the middle of a picture, with round corners; the picture is never mirrored."""
    size = box.size()
    scale = max(size.width() / max(1, image.width()), size.height() / max(1, image.height()))
    part = QRectF(0, 0, size.width() / scale, size.height() / scale)
    part.moveCenter(QRectF(image.rect()).center())
    path = QPainterPath()
    path.addRoundedRect(QRectF(box), corner, corner)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.drawImage(QRectF(box), image, part)
    painter.restore()


def badge_icon(kind: str) -> str:
    """Return the icon that belongs to a kind of badge."""
    name: str = tokens()["badge_icons"][kind]
    return name


def badge_size(text: str) -> QSize:
    """Return the size of a badge with *text*."""
    metrics = QFontMetrics(theme().font("caption_strong"))
    height = max(sizes()["height"]["badge"], metrics.height() + 5)
    return QSize(2 * BADGE_PADDING + sizes()["icon"]["badge"] + BADGE_GAP + metrics.horizontalAdvance(text) + 2, height)


def paint_badge(
    painter: QPainter, rect: QRect, kind: str, text: str, direction: Qt.LayoutDirection, icon: str = ""
) -> None:
    """Paint a badge of *kind* (a key of the token file's badges) with icon and words into *rect*."""
    colours = theme().badges[kind]
    paint_box(
        painter,
        rect,
        rect.height() / 2,
        fill=colours.fill,
        edge=colours.mark if colours.edge != "none" else None,
        width=theme().edge,
        dashed=colours.edge == "dashed",
    )
    inner = rect.adjusted(BADGE_PADDING, 0, -BADGE_PADDING, 0)
    paint_words(painter, inner, icon or badge_icon(kind), text, colours.text, direction)


def elided(text: str, role: str, width: int) -> str:
    """*text* as far as it fits into *width* pixels in the type of a role, with … where it is cut."""
    return _elided(text, role, width, theme().text_size, theme().arabic)


@lru_cache(maxsize=4096)  # while somebody types, the same rows are painted at every letter
def _elided(text: str, role: str, width: int, text_size: int, arabic: bool) -> str:
    # One pixel to spare: rounding must not elide a text that was measured to fit.
    return QFontMetrics(theme().shared_font(role)).elidedText(text, Qt.TextElideMode.ElideRight, width + 1)


def advance(text: str, role: str) -> int:
    """How wide *text* is in the type of a role, in pixels."""
    return _advance(text, role, theme().text_size, theme().arabic)


@lru_cache(maxsize=4096)
def _advance(text: str, role: str, text_size: int, arabic: bool) -> int:
    return QFontMetrics(theme().shared_font(role)).horizontalAdvance(text)


def paint_words(
    painter: QPainter, rect: QRect, icon: str, text: str, colour: str, direction: Qt.LayoutDirection
) -> None:
    """Paint icon and words in one colour from the start of *rect*: a badge without fill, for list rows."""
    side: int = sizes()["icon"]["badge"]
    at = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
    draw_icon(painter, QStyle.visualRect(direction, rect, at), icon, colour)
    words = rect.adjusted(side + BADGE_GAP, 0, 0, 0)
    painter.setFont(theme().shared_font("caption_strong"))
    painter.setPen(ink(colour))
    shown = elided(text, "caption_strong", words.width())
    painter.drawText(QStyle.visualRect(direction, rect, words), one_line(direction), shown)


def paint_mark(painter: QPainter, rect: QRect | QRectF, kind: str, number: int) -> None:
    """Paint the numbered mark of a condition as a disc filling *rect*; hollow and dashed for not assessed."""
    colours = theme().badges[kind]
    area = QRectF(rect)
    hollow = colours.edge == "dashed" or theme().high_contrast
    paint_box(
        painter,
        area,
        area.height() / 2,
        fill=theme().base if hollow else colours.mark,
        edge=colours.mark if hollow else None,
        width=2,
        dashed=colours.edge == "dashed",
    )
    font = theme().font("caption_strong")
    text = digits(number)
    room = area.width() * 0.74
    wide = QFontMetricsF(font).horizontalAdvance(text)
    font.setPointSizeF(min(font.pointSizeF(), font.pointSizeF() * min(1.0, room / wide)))
    painter.setFont(font)
    painter.setPen(QColor(colours.text if hollow else theme().on_mark(kind)))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

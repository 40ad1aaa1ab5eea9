"""The frame a photo is looked at in: zoom and pan with mouse and keys, marks on top. A photo is never mirrored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from heritage_app.ui.icons import draw_icon
from heritage_app.ui.marks import paint_marks
from heritage_app.ui.paint import paint_box
from heritage_app.ui.theme import theme
from heritage_app.ui.zoom import FIT, STEP, View, at_full_size, kept, moved, place, shares, zoomed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from heritage_app.domain.photo import Mark
    from heritage_app.ui.marks import MarksTool

MARGIN: Final = 12
PAN: Final = 80
"""Screen pixels that an arrow key moves the picture."""
WHEEL_STEP: Final = 120
"""What a wheel says for one notch (eighths of a degree)."""


def paint_picture(painter: QPainter, rect: QRectF, image: QImage, clip: QRectF) -> None:
    """Paint a picture into *rect*, but only where *clip* shows it; a pixel larger than three on screen stays sharp."""
    painter.save()
    painter.setClipRect(clip)
    seen = rect.intersected(clip)
    if seen.isEmpty() or image.isNull():
        painter.restore()
        return
    smooth = rect.width() < image.width() * 3
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    across, down = image.width() / rect.width(), image.height() / rect.height()
    source = QRectF(
        (seen.left() - rect.left()) * across,
        (seen.top() - rect.top()) * down,
        seen.width() * across,
        seen.height() * down,
    )
    painter.drawImage(seen, image, source)
    painter.restore()


class ZoomFrame(QWidget):
    """
    What every frame for photos does: wheel and + - zoom, 0 fits, 1 shows pixel for pixel, drag and arrows pan.

    A subclass gives `picture_size`, the size of what is zoomed in its own pixels, and paints.
    """

    view_changed = Signal(object)
    """The view was moved or zoomed: a `View`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = FIT
        self._drag: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(640, 480)

    def minimumSizeHint(self) -> QSize:
        """Enough to see something."""
        return QSize(160, 120)

    def picture_size(self) -> QSizeF:
        """Size of the picture in its own pixels; empty while there is none."""
        raise NotImplementedError

    def frame(self) -> QRectF:
        """The part of the widget that a picture is fitted into."""
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def frame_at(self, at: QPointF) -> QRectF:
        """The frame under the mouse, where there are several."""
        return self.frame()

    def set_view(self, view: View) -> None:
        """Show another part."""
        self._take(kept(view, self.picture_size(), self.frame()))

    @property
    def per_cent(self) -> int:
        """How large the picture is shown: 100 is pixel for pixel."""
        full = at_full_size(self.picture_size(), self.frame(), self.devicePixelRatioF())
        return round(100 * self.view.zoom / full)

    def fit(self) -> None:
        """Show the whole picture."""
        self._take(FIT)

    def full_size(self) -> None:
        """Show pixel for pixel, about what is in the middle."""
        ratio = self.devicePixelRatioF()
        self.zoom_by(at_full_size(self.picture_size(), self.frame(), ratio) / self.view.zoom, self.frame().center())

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom about a point of the widget, or the middle."""
        frame = self.frame() if at is None else self.frame_at(at)
        self._take(zoomed(self.view, factor, at or frame.center(), self.picture_size(), frame))

    def pan(self, by: QPointF) -> bool:
        """Move the picture by so many pixels; returns whether it moved."""
        before = self.view
        self._take(moved(before, by, self.picture_size(), self.frame()))
        return self.view != before

    def _take(self, view: View) -> None:
        if view != self.view:
            self.view = view
            self.view_changed.emit(view)
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture in the frame."""
        super().resizeEvent(event)
        self.set_view(self.view)

    # ------------------------------------------------------------------------------------------------ mouse, keys

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        self.zoom_by(STEP ** (event.angleDelta().y() / WHEEL_STEP), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture along."""
        if self._drag is not None:
            self.pan(event.position() - self._drag)
            self._drag = event.position()
        wide = self.view.zoom > 1
        shape = Qt.CursorShape.OpenHandCursor if wide else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.ClosedHandCursor if wide and self._drag is not None else shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._drag = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Pixel for pixel where it was clicked, and back."""
        if self.view.zoom > 1:
            self.fit()
            return
        at = event.position()
        factor = at_full_size(self.picture_size(), self.frame_at(at), self.devicePixelRatioF())
        self.zoom_by(max(factor, 2.0), at)

    def zoom_key(self, event: QKeyEvent) -> bool:
        """Do what a key means for the zoom; returns whether it meant anything."""
        text = event.text()
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) or text == "+":
            self.zoom_by(STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif text in ("0", "٠"):
            self.fit()
        elif text in ("1", "١"):
            self.full_size()
        else:
            return False
        return True

    def pan_key(self, event: QKeyEvent) -> bool:
        """Pan with an arrow key; returns whether the picture moved."""
        ways = {
            Qt.Key.Key_Left: QPointF(PAN, 0),
            Qt.Key.Key_Right: QPointF(-PAN, 0),
            Qt.Key.Key_Up: QPointF(0, PAN),
            Qt.Key.Key_Down: QPointF(0, -PAN),
        }
        way = ways.get(Qt.Key(event.key()))
        return way is not None and self.pan(way)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paint_ground(self, painter: QPainter) -> None:
        """Fill the ground, which sets no picture off wrongly."""
        painter.fillRect(self.rect(), QColor(theme().side))

    def paint_ring(self, painter: QPainter) -> None:
        """Paint the focus ring."""
        if self.hasFocus():
            paint_box(painter, self.rect(), 0, edge=theme().accent, width=2)


class PhotoCanvas(ZoomFrame):
    """One photo. Before there is a picture its place stands empty, of the right shape; a refusal is said in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._size = QSizeF()
        self._marks: tuple[Mark, ...] = ()
        self._words = ""
        self.tool: MarksTool | None = None
        """Draws marks; None while the photo is only looked at."""
        self._pointer: QPointF | None = None
        self.setAccessibleName(self.tr("Photo"))

    def show_picture(self, image: QImage | None, size: QSize, marks: Sequence[Mark]) -> None:
        """Show a picture that is *size* of its own pixels large; a sharper one of the same photo keeps the view."""
        self._image, self._marks = image, tuple(marks)
        if QSizeF(size) != self._size:
            self._size = QSizeF(size)
            self.set_view(self.view)
        self.update()

    def say(self, words: str) -> None:
        """Show *words* in place of a picture; empty ones take them away."""
        self._words = words
        self.update()

    @property
    def words(self) -> str:
        """What stands in place of the picture."""
        return self._words

    @property
    def image(self) -> QImage | None:
        """The picture as it is shown."""
        return self._image

    def picture_size(self) -> QSizeF:
        """Size of the photo in its own pixels."""
        return self._size

    def picture_rect(self) -> QRectF:
        """Where the whole picture lies."""
        return place(self.view, self._size, self.frame())

    def seen(self) -> QRectF:
        """The part of the picture that is in view, in shares of it."""
        rect = self.picture_rect()
        inside = rect.intersected(QRectF(self.rect()))
        return QRectF(shares(inside.topLeft(), rect), shares(inside.bottomRight(), rect))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture, marks and ring, or the words in their place."""
        painter = QPainter(self)
        self.paint_ground(painter)
        rect = self.picture_rect()
        if self._words:
            self._paint_words(painter)
        elif self._image is not None and not self._size.isEmpty():
            paint_picture(painter, rect, self._image, QRectF(self.rect()))
            if self.tool is not None:
                self.tool.paint(painter, rect, self._pointer)
            else:
                paint_marks(painter, rect, self._marks)
        elif not self._size.isEmpty():
            paint_box(painter, rect, 4, fill=theme().alt, edge=theme().card_edge)
        self.paint_ring(painter)

    def _paint_words(self, painter: QPainter) -> None:
        middle, side = self.frame().center(), 40
        icon = QRectF(middle.x() - side / 2, middle.y() - side - 8, side, side).toRect()
        draw_icon(painter, icon, "image", theme().secondary)
        painter.setFont(theme().font("body"))
        painter.setPen(QColor(theme().text))
        width = min(460.0, self.frame().width())
        words = QRectF(middle.x() - width / 2, middle.y() + 8, width, self.frame().height() / 2 - 8)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, self._words)

    # ------------------------------------------------------------------------------------------------ marks first

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Draw or take a mark, or else the picture."""
        left = event.button() == Qt.MouseButton.LeftButton
        if not (left and self.tool is not None and self.tool.press(event.position(), self.picture_rect())):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on drawing or moving, or drag the picture."""
        self._pointer = event.position()
        if self.tool is None:
            super().mouseMoveEvent(event)
            return
        down = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not (down and self._drag is None and self.tool.drag(event.position(), self.picture_rect())):
            super().mouseMoveEvent(event)
        if self.tool.shape is not None:
            self.setCursor(Qt.CursorShape.CrossCursor)
            self.update()
        elif self.tool.hit(event.position(), self.picture_rect())[0] is not None:
            self.setCursor(Qt.CursorShape.SizeAllCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish the mark, or let the picture go."""
        if self.tool is not None:
            self.tool.release(event.position(), self.picture_rect())
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Close the polygon that is being drawn, or zoom."""
        if self.tool is None:
            super().mouseDoubleClickEvent(event)
        elif self.tool.shape is not None:
            self.tool.close_polygon()

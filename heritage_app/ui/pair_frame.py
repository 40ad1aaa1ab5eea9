"""The frame in which two photos lie in one view: parted by a divider, side by side, or one in place of the other."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from heritage_app.ui.canvas import MARGIN, ZoomFrame, paint_picture
from heritage_app.ui.icons import draw_icon
from heritage_app.ui.marks import paint_marks
from heritage_app.ui.paint import announce, digits, paint_box
from heritage_app.ui.photo_facts import photo_problem
from heritage_app.ui.pictures import size_of
from heritage_app.ui.theme import theme
from heritage_app.ui.zoom import place

if TYPE_CHECKING:
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.ui.pictures import Pictures

GRIP: Final = 10
"""Pixels around the divider in which the mouse takes hold of it."""


class Mode(StrEnum):
    """How the two photos are shown."""

    SLIDER = "slider"
    SIDE = "side"
    BLINK = "blink"


class PairFrame(ZoomFrame):
    """
    Both photos in one view: zoomed and panned together, whatever their sizes in pixels.

    Before stands where reading starts: on the right in a right-to-left window. The photos themselves are never
    mirrored. `value` is the share of the frame, from the left, at which the divider stands.
    """

    moved = Signal()
    """The divider was moved, or the other photo is shown."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.rows: tuple[PhotoRow, PhotoRow] | None = None
        """Before and after."""
        self.labels = ("", "")
        self.mode = Mode.SLIDER
        self.value = 0.5
        self.after_shown = False
        """Which photo *blink* shows."""
        self.revealed = False
        """Whether graphic photos are shown as they are."""
        self.show_marks = True
        self._holding = False
        self.setAccessibleName(self.tr("Photos before and after"))

    # ------------------------------------------------------------------------------------------------ what is shown

    def show_pair(self, before: PhotoRow, after: PhotoRow, labels: tuple[str, str]) -> None:
        """Show two photos; *labels* say what each is and when it was taken."""
        self.rows, self.labels = (before, after), labels
        self.fit()
        self._describe()
        self.update()

    def set_mode(self, mode: Mode) -> None:
        """Show the photos in another way; zoom and place stay."""
        self.mode = mode
        self.set_view(self.view)
        self._describe()
        self.update()

    def set_value(self, value: float) -> None:
        """Move the divider."""
        value = min(1.0, max(0.0, value))
        if value != self.value:
            self.value = value
            self._told()

    def blink(self) -> None:
        """Show the other photo in place of this one. Nothing ever blinks by itself."""
        self.after_shown = not self.after_shown
        self._told()
        announce(self, self.labels[self.after_shown])

    def _told(self) -> None:
        self._describe()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.moved.emit()
        self.update()

    def _describe(self) -> None:
        before, after = self.labels
        if self.mode is Mode.SLIDER:
            words = self.tr("Divider at {n} % of the photo. Before: {before}. After: {after}.")
        elif self.mode is Mode.SIDE:
            words = self.tr("Side by side. Before: {before}. After: {after}.")
        else:
            words = self.tr("Shown now: {shown}.")
        n, shown = digits(round(100 * self.before_share)), self.labels[self.after_shown]
        self.setAccessibleDescription(words.format(n=n, before=before, after=after, shown=shown))

    @property
    def mirrored(self) -> bool:
        """Whether before stands on the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def before_share(self) -> float:
        """Share of the frame that shows the photo before."""
        return 1 - self.value if self.mirrored else self.value

    @property
    def hidden(self) -> bool:
        """Whether a photo is blurred now, for it is marked graphic and nobody asked for it."""
        return self.rows is not None and not self.revealed and any(row.draft.graphic for row in self.rows)

    # ------------------------------------------------------------------------------------------------ geometry

    def picture_size(self) -> QSizeF:
        """Size of the photo before: the view is measured by it."""
        if self.rows is None:
            return QSizeF()
        return QSizeF(size_of(self.rows[0], self._pictures.best(self.rows[0])))

    def frame(self) -> QRectF:
        """The frame of the photo before."""
        return self.frames()[0]

    def frames(self) -> tuple[QRectF, QRectF]:
        """The frames of before and after: one and the same, or two of one size."""
        whole = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if self.mode is not Mode.SIDE:
            return whole, whole
        wide = (whole.width() - MARGIN) / 2
        left = QRectF(whole.left(), whole.top(), wide, whole.height())
        right = left.translated(wide + MARGIN, 0)
        return (right, left) if self.mirrored else (left, right)

    def frame_at(self, at: QPointF) -> QRectF:
        """The frame under the mouse."""
        before, after = self.frames()
        return after if after.contains(at) and not before.contains(at) else before

    def divider(self) -> float:
        """Where the divider stands, in pixels from the left."""
        frame = self.frame()
        return frame.left() + self.value * frame.width()

    def clips(self) -> tuple[QRectF, QRectF]:
        """Where before and after are seen."""
        before, after = self.frames()
        if self.mode is Mode.SIDE:
            return before, after
        if self.mode is Mode.BLINK:
            return (QRectF(), before) if self.after_shown else (before, QRectF())
        left, right = QRectF(before), QRectF(before)
        left.setRight(self.divider())
        right.setLeft(self.divider())
        return (right, left) if self.mirrored else (left, right)

    def rect_of(self, place_: int) -> QRectF:
        """Where the whole of a photo lies: 0 before, 1 after."""
        if self.rows is None:
            return QRectF()
        row = self.rows[place_]
        return place(self.view, QSizeF(size_of(row, self._pictures.best(row))), self.frames()[place_])

    # ------------------------------------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both photos where they are seen, the divider and the labels."""
        painter = QPainter(self)
        self.paint_ground(painter)
        if self.rows is not None:
            for number, clip in enumerate(self.clips()):
                if not clip.isEmpty():
                    self._paint_photo(painter, number, clip)
            if self.mode is Mode.SLIDER:
                self._paint_divider(painter)
            for number, clip in enumerate(self.clips()):
                if not clip.isEmpty():
                    self._paint_label(painter, number, clip)
        self.paint_ring(painter)

    def _paint_photo(self, painter: QPainter, number: int, clip: QRectF) -> None:
        if self.rows is None:
            return
        row, rect = self.rows[number], self.rect_of(number)
        hidden = row.draft.graphic and not self.revealed
        image = self._pictures.blurred(row) if hidden else self._pictures.best(row)
        if image is None or image.isNull():
            painter.save()
            painter.setClipRect(clip)
            area = rect if not rect.isEmpty() else self.frames()[number]
            paint_box(painter, area, 4, fill=theme().alt, edge=theme().card_edge)
            if self._pictures.refusal(row) is not None or row.camera.warning:
                painter.setFont(theme().font("body"))
                painter.setPen(QColor(theme().text))
                words = photo_problem(row) or self.tr("The picture cannot be read. The file is kept unchanged.")
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(clip.adjusted(12, 60, -12, -12), flags, words)
            painter.restore()
            return
        paint_picture(painter, rect, image, clip)
        if self.show_marks and not hidden:
            painter.save()
            painter.setClipRect(clip)
            paint_marks(painter, rect, row.draft.marks)
            painter.restore()

    def _paint_divider(self, painter: QPainter) -> None:
        at, frame, middle = self.divider(), self.frame(), self.frame().center().y()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((QColor(16, 18, 22, 200), 5), (QColor("#FFFFFF"), 2)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(at, frame.top()), QPointF(at, frame.bottom()))
        disc = QRectF(at - 17, middle - 17, 34, 34)
        accent = theme().accent if self.hasFocus() else "#101216"
        paint_box(painter, disc, 17, fill="#FFFFFF", edge=accent, width=3 if self.hasFocus() else 2)
        draw_icon(painter, QRect(round(at) - 10, round(middle) - 10, 20, 20), "chevrons-left-right", "#101216")

    def _paint_label(self, painter: QPainter, number: int, clip: QRectF) -> None:
        """What a photo is and when it was taken, at its outer upper corner, in white on dark in either theme."""
        font = theme().font("caption_strong")
        painter.setFont(font)
        metrics = painter.fontMetrics()
        room = clip.adjusted(8, 8, -8, -8)
        wide = min(metrics.horizontalAdvance(self.labels[number]) + 18.0, room.width())
        if wide < 40:
            return
        pill = QRectF(room.left(), room.top(), wide, metrics.height() + 8.0)
        # The one that stands on the right is labelled at its right edge, away from the divider.
        if (number == 1) != self.mirrored:
            pill.moveRight(room.right())
        paint_box(painter, pill, 5, fill="#101216")
        painter.setPen(QColor("#FFFFFF"))
        inner = pill.adjusted(9, 0, -9, 0)
        shown = metrics.elidedText(self.labels[number], Qt.TextElideMode.ElideRight, round(inner.width()) + 1)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, shown)

    # ------------------------------------------------------------------------------------------------ mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the divider, or of the photos."""
        near = abs(event.position().x() - self.divider()) < GRIP
        if self.mode is Mode.SLIDER and near and event.button() == Qt.MouseButton.LeftButton:
            self._holding = True
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the divider, or drag the photos together."""
        if self._holding:
            frame = self.frame()
            self.set_value((event.position().x() - frame.left()) / frame.width())
            return
        super().mouseMoveEvent(event)
        if self.mode is Mode.SLIDER and abs(event.position().x() - self.divider()) < GRIP:
            self.setCursor(Qt.CursorShape.SplitHCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._holding = False
        super().mouseReleaseEvent(event)

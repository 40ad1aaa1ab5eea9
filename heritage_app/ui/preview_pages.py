"""The pages of a finished PDF, one below the other, drawn as they come into view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from heritage_app.reports.pages import PageSize, Picture, draw_page
from heritage_app.ui.background import Desk
from heritage_app.ui.paint import digits
from heritage_app.ui.printing import to_image
from heritage_app.ui.theme import theme

GAP = 18
"""Pixels between two pages and around them."""
WIDEST = 1.6
"""Pixels a point that a page is drawn wide at most: 950 for A4."""
KEPT = 24
"""Drawn pages kept for scrolling back."""


class PagesView(QAbstractScrollArea):
    """
    Shows pages fitted to the width. The paper stays white in a dark window.

    A worker thread draws what is in view; until a page has come its place is white paper.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages of the report"))
        self._pages: tuple[PageSize, ...] = ()
        self._drawn: OrderedDict[tuple[PageSize, int], QImage] = OrderedDict()
        self._asked: set[tuple[PageSize, int]] = set()
        self._worker = worker = Desk(self, name="pages")
        self.destroyed.connect(lambda: worker.stop())  # a window may go without closing its pages first
        self._worker.failed.connect(self._not_drawn)
        self.verticalScrollBar().setSingleStep(40)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    @property
    def drawn(self) -> int:
        """How many pages have been drawn and are kept."""
        return len(self._drawn)

    def show_pages(self, pages: Sequence[PageSize]) -> None:
        """Show other pages; the place in the document is kept where it can be."""
        self._pages = tuple(pages)
        self._drawn.clear()
        self._asked.clear()
        self._arrange()
        self.setAccessibleDescription(self.tr("%Ln pages", "", len(pages)))
        self.viewport().update()

    def stop(self) -> None:
        """Draw nothing more; call before the files go."""
        self._worker.stop()

    def rect_of(self, place: int) -> QRect:
        """Where a page lies in the viewport now."""
        top = GAP - self.verticalScrollBar().value()
        for page in self._pages[:place]:
            top += self._size(page)[1] + GAP
        width, height = self._size(self._pages[place])
        return QRect((self.viewport().width() - width) // 2, top, width, height)

    def _size(self, page: PageSize) -> tuple[int, int]:
        scale = min(WIDEST, max(0.2, (self.viewport().width() - 2 * GAP) / page.width))
        return round(page.width * scale), round(page.height * scale)

    def _arrange(self) -> None:
        whole = GAP + sum(self._size(page)[1] + GAP for page in self._pages)
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, whole - self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width, staying at the same part of the document."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        super().resizeEvent(event)
        self._arrange()
        bar.setValue(round(share * bar.maximum()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last page; the rest scrolls."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view, and ask for those that are not drawn yet."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(theme().side))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top, bottom = 0, self.viewport().height()
        at = GAP - self.verticalScrollBar().value()
        for number, page in enumerate(self._pages):
            width, height = self._size(page)
            if at + height >= top and at <= bottom:
                rect = QRect((self.viewport().width() - width) // 2, at, width, height)
                self._paint_page(painter, rect, page, number)
            at += height + GAP
            if at > bottom:
                break

    def _paint_page(self, painter: QPainter, rect: QRect, page: PageSize, number: int) -> None:
        key = (page, round(rect.width() * self.devicePixelRatioF()))
        painter.fillRect(rect, Qt.GlobalColor.white)
        image = self._drawn.get(key)
        if image is not None:
            self._drawn.move_to_end(key)
            painter.drawImage(rect, image)
        else:
            painter.setPen(QColor("#5A626D"))  # on white paper in either theme
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, digits(number + 1))
            self._ask(key)
        painter.setPen(QColor(theme().card_edge))
        painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    def _ask(self, key: tuple[PageSize, int]) -> None:
        if key not in self._asked:
            self._asked.add(key)
            self._worker.ask(lambda: (key, draw_page(*key)), self._take)

    def _take(self, answer: tuple[tuple[PageSize, int], Picture]) -> None:
        key, picture = answer
        self._asked.discard(key)
        if key[0] not in self._pages:
            return
        self._drawn[key] = to_image(picture)
        while len(self._drawn) > KEPT:
            self._drawn.popitem(last=False)
        self.viewport().update()

    def _not_drawn(self, error: Exception) -> None:
        """A page of a report made anew meanwhile is gone, and nobody looks at it any more."""
        self._asked = {key for key in self._asked if key[0] in self._pages}

"""A row that goes on in the next line where the width ends: badges, filter pills."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Lay widgets out in reading order, line after line; mirrored in right-to-left windows."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap
        self._heights: dict[int, int] = {}
        """Height by width: asked several times before anything is placed."""
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at *index*, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at *index* back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Fewer lines where there is more width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that *width* leads to."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was worked out: something in the row has changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place every widget."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = [_wanted(item) for item in self._items if not item.isEmpty()]
        wide = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(wide, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest one."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        x, y, high = rect.x(), rect.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []

        def finish() -> None:
            for item, place in line if move else ():
                centred = place.translated(0, (high - place.height()) // 2)
                item.setGeometry(QStyle.visualRect(direction, rect, centred))
            line.clear()

        for item in self._items:
            if item.isEmpty():
                continue
            wanted = _wanted(item)
            wide = min(wanted.width(), max(rect.width(), item.minimumSize().width()))
            if x > rect.x() and x + wide > rect.right() + 1:
                finish()
                x, y, high = rect.x(), y + high + self._line_gap, 0
            line.append((item, QRect(QPoint(x, y), QSize(wide, wanted.height()))))
            x += wide + self._gap
            high = max(high, wanted.height())
        finish()
        return y + high - rect.y()


def _wanted(item: QLayoutItem) -> QSize:
    """The size an item would like; asked of the widget itself, for a layout item hides it where a label may shrink."""
    widget = item.widget()
    return widget.sizeHint() if widget is not None else item.sizeHint()

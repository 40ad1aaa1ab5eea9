"""Labels, badges, cards and tabs: the parts windows are put together from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from heritage_app.ui.icons import pixmap
from heritage_app.ui.paint import (
    Themed,
    badge_icon,
    badge_size,
    leading,
    paint_badge,
    paint_box,
    trailing,
)
from heritage_app.ui.theme import sizes, theme


def tone_colour(tone: str) -> str:
    """Return the colour of a tone: text, secondary, accent, error_text, warning_text, and so on."""
    colour: str = getattr(theme(), tone)
    return colour


class Label(Themed, QLabel):
    """Text in one of the type roles and one of the tones, which follows theme and text size."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role, self._tone, self._centred = role, tone, centred
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.dress()

    def set_tone(self, tone: str) -> None:
        """Show the text in another tone."""
        self._tone = tone
        self.restyle()

    def restyle(self) -> None:
        """Take font and colour of role and tone, and start where reading starts."""
        self.setFont(theme().font(self._role))
        # Left to itself a label aligns by the script of its text, so a Latin name would leave its column.
        side = Qt.AlignmentFlag.AlignHCenter if self._centred else leading(self.layoutDirection())
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(tone_colour(self._tone)))
        self.setPalette(palette)


class ElidedLabel(Label):
    """One line that gives way: it never widens the window, ends in … when cut, and is read in full."""

    def __init__(
        self, text: str = "", role: str = "body", tone: str = "text", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The whole text."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Almost nothing."""
        return QSize(16, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as fits."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), leading(self.layoutDirection()) | Qt.TextFlag.TextSingleLine, shown)


class IconLabel(Themed, QLabel):
    """An icon that stands beside text which says the same; a screen reader passes over it."""

    def __init__(self, name: str, size: int = 18, tone: str = "secondary", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._size, self._tone = name, size, tone
        self.setFixedSize(size, size)
        self.dress()

    def set_icon(self, name: str, tone: str) -> None:
        """Show another icon, or the same in another tone."""
        self._name, self._tone = name, tone
        self.restyle()

    def restyle(self) -> None:
        """Draw the icon in the tone's colour."""
        self.setPixmap(pixmap(self._name, tone_colour(self._tone), self._size, self.devicePixelRatioF()))


class Badge(QWidget):
    """Icon and word in a pill: a condition, an evidence level, a restoration stage, or a flag."""

    def __init__(self, kind: str, text: str, icon: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_badge(kind, text, icon)

    def show_badge(self, kind: str, text: str, icon: str = "") -> None:
        """Show *text* as a badge of *kind*, one of the keys of the token file's badges."""
        self.kind, self.text, self._icon = kind, text, icon or badge_icon(kind)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for icon and word."""
        return badge_size(self.text)

    def minimumSizeHint(self) -> QSize:
        """The icon and a few letters; the rest is elided."""
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        paint_badge(painter, self.rect(), self.kind, self.text, self.layoutDirection(), self._icon)


class Line(QWidget):
    """A decorative line between rows."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the line colour."""
        QPainter(self).fillRect(self.rect(), QColor(theme().line))


class Panel(QWidget):
    """A plain area in one of the theme's ground colours: window, side, base or alt."""

    def __init__(self, ground: str = "base", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the ground colour."""
        QPainter(self).fillRect(self.rect(), QColor(tone_colour(self._ground)))


class Card(QFrame):
    """A white card with a title, an optional count beside it and something at the end of its title row.

    Put the content into `body`, a vertical layout.
    """

    def __init__(
        self, title: str, *, count: str = "", end: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        card = sizes()["card"]
        outer = QVBoxLayout(self)
        outer.setContentsMargins(card["padding_x"], card["padding_y"], card["padding_x"], card["padding_y"] + 2)
        outer.setSpacing(6)
        self.title = Label(title, "card_title")
        self.count = Label(count, "card_title")
        if not count:  # shown before it has a parent it would be a window of its own for a moment
            self.count.hide()
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self.header.addWidget(self.title)
        self.header.addWidget(self.count)
        self.header.addStretch(1)
        if end is not None:
            self.header.addWidget(end)
        outer.addLayout(self.header)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body)
        self.setAccessibleName(title)

    def set_title(self, title: str, count: str = "") -> None:
        """Change the title, and the count already in the digits of the language."""
        self.title.setText(title)
        self.count.setText(count)
        self.count.setVisible(bool(count))
        self.setAccessibleName(title)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        now = theme()
        radius = sizes()["radius"]["card"]
        painter = QPainter(self)
        paint_box(painter, self.rect(), radius, fill=now.base, edge=now.card_edge, width=now.edge)


class RecordTabs(Themed, QTabBar):
    """The tabs of a record: name and count, the present one underlined in the accent."""

    padding = 14

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.dress()

    def add_tab(self, name: str, count: str = "") -> int:
        """Add a tab and return its place."""
        place = self.addTab(name)
        self.set_count(place, count)
        return place

    def set_count(self, place: int, count: str) -> None:
        """Show *count*, already in the digits of the language, after the name; empty shows none."""
        self.setTabData(place, count)
        self.setAccessibleTabName(place, f"{self.tabText(place)} {count}".strip())
        self.setTabText(place, self.tabText(place))  # has the bar ask for the size again

    def restyle(self) -> None:
        """Take the body font; the present tab is painted semi-bold."""
        self.setFont(theme().font("body_strong"))

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the name in semi-bold, so that nothing moves when a tab is chosen."""
        metrics = QFontMetrics(theme().font("body_strong"))
        count = self.tabData(index) or ""
        wide = metrics.size(Qt.TextFlag.TextShowMnemonic, self.tabText(index)).width()
        return QSize(
            wide + (metrics.horizontalAdvance(count) + 7 if count else 0) + 2 * self.padding,
            max(38, metrics.height() + 20),
        )

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Names are not cut; the bar scrolls."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint names, counts, underline and focus ring."""
        now = theme()
        painter = QPainter(self)
        for index in range(self.count()):
            rect = self.tabRect(index)
            chosen = index == self.currentIndex()
            inner = rect.adjusted(self.padding, 0, -self.padding, 0)
            painter.setFont(now.font("body_strong" if chosen else "body"))
            painter.setPen(QColor(now.text if chosen else now.secondary))
            flags = leading(self.layoutDirection()) | Qt.TextFlag.TextShowMnemonic
            painter.drawText(inner, flags, self.tabText(index))
            painter.setPen(QColor(now.secondary))
            painter.setFont(now.font("body"))
            painter.drawText(inner, trailing(self.layoutDirection()), self.tabData(index) or "")
            if chosen:
                painter.fillRect(rect.left() + 2, rect.bottom() - 2, rect.width() - 4, 3, QColor(now.accent))
                if self.hasFocus():
                    paint_box(painter, rect.adjusted(2, 3, -2, -5), 6, edge=now.accent, width=2)


def scrolling(page: QWidget) -> QScrollArea:
    """Return a scroll area for *page*: no frame, upright only, its ground that of what is behind."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    page.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area

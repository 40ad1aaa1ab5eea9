"""The grid of photos: a model of frozen rows, the one delegate that paints them, and the view with its keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QImage, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from heritage_app.domain.photo import PictureTrouble, views
from heritage_app.domain.vocabulary import Visibility
from heritage_app.ui.icons import draw_icon
from heritage_app.ui.paint import isolated, leading, paint_box
from heritage_app.ui.say import DOT
from heritage_app.ui.site_list import ROW_ROLE, paint_text
from heritage_app.ui.theme import Theme, theme

if TYPE_CHECKING:
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.ui.say import Say
    from heritage_app.ui.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
MOMENT_ROLE = Qt.ItemDataRole.UserRole + 1

SMALLEST, USUAL, LARGEST = 104, 168, 320
"""Widths of a picture in pixels, as the slider offers them."""
MARGIN: Final = 8
"""Pixels around picture and words."""
KEPT_WORDS: Final = 4000
"""Photos whose words, cut to fit, are kept."""
AHEAD: Final = 1
"""Screens above and below the one in view whose pictures are read too."""
INK, GROUND = "#FFFFFF", QColor(20, 22, 26, 205)
"""Words over a picture are white on dark in either theme, for the picture is the same in both."""


class Moment(StrEnum):
    """Where a photo stands among those of its view."""

    BEFORE = "before"
    AFTER = "after"


def moments(photos: Sequence[PhotoRow]) -> dict[str, Moment]:
    """Which photos show their view before, and which after: the oldest and the latest, where their days differ."""
    found = {}
    for group in views(photos):
        dated = [row for row in group if row.taken is not None and row.taken.earliest is not None]
        if len(dated) > 1 and day_of(dated[0]) != day_of(dated[-1]):
            found[dated[0].id], found[dated[-1].id] = Moment.BEFORE, Moment.AFTER
    return found


def day_of(row: PhotoRow) -> int:
    """First day on which a photo may have been taken, as in `domain.dates`; 0 where nobody knows."""
    return (row.taken.earliest or 0) if row.taken is not None else 0


def lost(row: PhotoRow) -> bool:
    """Whether nothing of a picture can be shown."""
    return bool(row.camera.warning) and row.camera.width is None


def trouble_words(warning: str) -> str:
    """Why a picture cannot be shown whole, in the language of the window; empty where it can."""
    translate = QCoreApplication.translate
    words = {
        PictureTrouble.CUT_SHORT: translate(
            "Photos", "The file is damaged or cut short. What is left of the picture is shown"
        ),
        PictureTrouble.UNREADABLE: translate("Photos", "The picture cannot be read. The file is kept unchanged"),
        PictureTrouble.TOO_LARGE: translate(
            "Photos", "The picture is too large to be shown on this computer. The file is kept unchanged"
        ),
        PictureTrouble.STOPPED: translate(
            "Photos", "Reading the picture broke off or took too long. The file is kept unchanged"
        ),
        PictureTrouble.NO_PREVIEW: translate(
            "Photos", "The raw file carries no preview to show. The file is kept unchanged"
        ),
    }
    return next((said for trouble, said in words.items() if trouble == warning), warning)


class PhotoWords:
    """What the window says of a photo in a few words."""

    def __init__(self, say: Say) -> None:
        self.say = say

    def title(self, row: PhotoRow) -> str:
        """The caption; the name of the file where there is none."""
        return row.caption(self.say.lang) or isolated(row.file.original_name)

    def date(self, row: PhotoRow) -> str:
        """When it was taken, in few words."""
        return self.say.short_date(row.taken.edtf) if row.taken is not None else ""

    def moment(self, moment: Moment | None) -> str:
        """“Before” or “After”."""
        translate = QCoreApplication.translate
        words = {Moment.BEFORE: translate("Photos", "Before"), Moment.AFTER: translate("Photos", "After")}
        return words[moment] if moment is not None else ""

    def signs(self, row: PhotoRow) -> list[tuple[str, str]]:
        """Icon and words of what a person must know before showing the photo to others."""
        translate = QCoreApplication.translate
        found = []
        if row.draft.graphic:
            found.append(("eye-off", translate("Photos", "Graphic")))
        if row.draft.visibility is not Visibility.PUBLIC:
            found.append(("lock", translate("Photos", "Restricted")))
        if row.camera.warning and not lost(row):
            found.append(("triangle-alert", translate("Photos", "Damaged file")))
        if row.draft.marks:
            found.append(("pencil-line", translate("Photos", "Marked")))
        return found

    def sentence(self, row: PhotoRow, moment: Moment | None, *, site: bool) -> str:
        """What a screen reader says: caption, site, date, before or after, what is to be known, warning."""
        words = [row.caption(self.say.lang) or row.file.original_name, row.site_name if site else ""]
        words += [self.date(row), self.moment(moment), *(sign for _, sign in self.signs(row))]
        if lost(row):
            words.append(QCoreApplication.translate("Photos", "cannot be shown"))
        return self.say.listed(words)


class PhotoModel(QStringListModel):
    """
    Photos as they are given, all at once: ten thousand rows take less memory than two screens of pictures.

    Qt counts the rows itself, which it does twice a row to lay them out; the strings it holds are empty.
    """

    def __init__(self, words: PhotoWords, parent: QObject | None = None, *, sites: bool = False) -> None:
        """*sites* says the name of the site with each photo, where they are of several."""
        super().__init__(parent)
        self.words, self.sites = words, sites
        self.rows: tuple[PhotoRow, ...] = ()
        self.moments: Mapping[str, Moment] = {}

    def show_rows(self, rows: Sequence[PhotoRow]) -> None:
        """Show other photos."""
        self.rows, self.moments = tuple(rows), moments(rows)
        self.setStringList([""] * len(self.rows))

    def place_of(self, photo_id: str) -> int | None:
        """Number of a photo, None when it is not held."""
        return next((place for place, row in enumerate(self.rows) if row.id == photo_id), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The caption, the row itself, or the sentence a screen reader says."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words.title(row)
        if role == ROW_ROLE:
            return row
        if role == MOMENT_ROLE:
            return self.moments.get(row.id)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.words.sentence(row, self.moments.get(row.id), site=self.sites)
        return None


class _Ink:
    """Fonts, their heights and colours of one theme, made once: a cell is painted thousands of times."""

    def __init__(self, now: Theme) -> None:
        self.theme = now
        self.fonts = {role: now.font(role) for role in ("body_medium", "caption")}
        self.heights = {role: QFontMetrics(font).height() for role, font in self.fonts.items()}
        self.colours = {name: QColor(getattr(now, name)) for name in ("text", "secondary", "side")}


class PhotoDelegate(QStyledItemDelegate):
    """Paints a photo: the whole picture, what is to be known of it over its corner, caption and date below."""

    def __init__(
        self, words: PhotoWords, pictures: Thumbnails, parent: QObject | None = None, *, sites: bool = False
    ) -> None:
        super().__init__(parent)
        self._words, self._pictures, self._sites = words, pictures, sites
        self.side = USUAL
        """Pixels of the width of a picture, as it fills the rows now."""
        self.revealed: set[str] = set()
        """Photos marked graphic that the person asked to see."""
        self._ink = _Ink(theme())
        self._lines: dict[tuple[str, int, int], list[tuple[str, str, str]]] = {}

    def frame(self) -> QSize:
        """The box of the picture."""
        return QSize(self.side, self.side * 3 // 4)

    def cell(self) -> QSize:
        """Picture, words and the margin about them."""
        body = QFontMetrics(theme().font("body_medium")).height()
        small = QFontMetrics(theme().font("caption")).height()
        frame = self.frame()
        lines = body + small * (2 if self._sites else 1)
        return QSize(frame.width() + 2 * MARGIN, frame.height() + lines + 2 * MARGIN + 8)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cells are alike."""
        return self.cell()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        if self._ink.theme is not theme():
            self._ink = _Ink(theme())
        row: PhotoRow = index.data(ROW_ROLE)
        area: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        _paint_ground(painter, option)
        ltr = direction == Qt.LayoutDirection.LeftToRight
        left = area.left() + MARGIN if ltr else area.right() - MARGIN - self.side + 1
        box = QRect(QPoint(left, area.top() + MARGIN), self.frame())
        self._paint_picture(painter, box, row)
        if signs := self._words.signs(row):
            self._paint_signs(painter, box, signs, direction)
        key = (row.id, row.version, self.side)
        lines = self._lines.get(key)
        if lines is None:
            if len(self._lines) > KEPT_WORDS:
                self._lines.clear()
            lines = self._lines[key] = self._elided(row, index.data(MOMENT_ROLE), box.width())
        flags, top = leading(direction) | Qt.TextFlag.TextSingleLine, box.bottom() + 6
        for text, role, colour in lines:
            high = self._ink.heights[role]
            painter.setFont(self._ink.fonts[role])
            painter.setPen(self._ink.colours[colour])
            painter.drawText(QRect(left, top, self.side, high), flags, text)
            top += high + 1

    def forget_words(self) -> None:
        """Other photos are shown, in another language or theme: measure their words anew."""
        self._lines.clear()

    def _elided(self, row: PhotoRow, moment: Moment | None, width: int) -> list[tuple[str, str, str]]:
        """Caption, site where several are shown, and date with before or after: text, role and tone, cut to fit."""
        parts = (self._words.moment(moment), self._words.date(row))
        found = [(self._words.title(row), "body_medium", "text")]
        if self._sites:
            found.append((row.site_name, "caption", "secondary"))
        found.append((DOT.join(part for part in parts if part), "caption", "secondary"))
        cut = Qt.TextElideMode.ElideRight
        return [
            (QFontMetrics(self._ink.fonts[role]).elidedText(text, cut, width + 1), role, tone)
            for text, role, tone in found
        ]

    def _paint_picture(self, painter: QPainter, box: QRect, row: PhotoRow) -> None:
        sha256, now = row.file.sha256, self._ink.theme
        hidden = row.draft.graphic and row.id not in self.revealed
        image = self._pictures.get_blurred(sha256) if hidden else self._pictures.get(sha256)
        if image is not None:
            paint_image(painter, box, image, enlarge=hidden)
            return
        if not lost(row) and not self._pictures.is_none(sha256):
            painter.fillRect(box, self._ink.colours["side"])  # its picture comes in a moment
            return
        paint_box(painter, box, 4, fill=now.alt, edge=now.card_edge)
        side = 26
        icon = QRect(box.center().x() - side // 2, box.center().y() - side // 2 - 12, side, side)
        draw_icon(painter, icon, "triangle-alert", now.warning_text)
        words = QCoreApplication.translate("Photos", "Cannot be shown")
        painter.setFont(self._ink.fonts["caption"])
        high = self._ink.heights["caption"]
        for place, text in enumerate((words, isolated(row.file.original_name))):
            painter.setPen(QColor(now.secondary if place else now.warning_text))
            line = QRect(box.left() + 6, icon.bottom() + 6 + place * high, box.width() - 12, high)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_signs(
        self, painter: QPainter, box: QRect, signs: list[tuple[str, str]], direction: Qt.LayoutDirection
    ) -> None:
        painter.setFont(theme().font("caption_strong"))
        metrics = painter.fontMetrics()
        top = box.top() + 6
        for icon, words in signs:
            wide = min(box.width() - 12, metrics.horizontalAdvance(words) + 12 + 14 + 5)
            pill = QRect(box.left() + 6, top, wide, metrics.height() + 5)
            paint_chip(painter, QStyle.visualRect(direction, box, pill), icon, words, direction)
            top = pill.bottom() + 4


def paint_image(painter: QPainter, box: QRect, image: QImage, *, enlarge: bool = False) -> None:
    """Paint a whole picture in the middle of *box*, never mirrored; the ground shows beside it."""
    size = QSize(image.size() / image.devicePixelRatio())
    if enlarge or size.width() > box.width() or size.height() > box.height():
        size = image.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    ratio = painter.device().devicePixelRatioF()
    if not enlarge and ratio > 1:
        size = (image.size() / ratio).boundedTo(box.size())
    at = QRect(QPoint(), size)
    at.moveCenter(box.center())
    painter.fillRect(box, QColor(theme().side))
    if size == image.size():
        painter.drawImage(at.topLeft(), image)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(at, image)


def paint_chip(painter: QPainter, rect: QRect, icon: str, words: str, direction: Qt.LayoutDirection) -> None:
    """Paint words over a picture: white on a dark pill, with an icon where there is one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(GROUND)
    painter.drawRoundedRect(rect, 4, 4)
    inner = rect.adjusted(6, 0, -6, 0)
    if icon:
        side = 14
        at = QRect(inner.left(), inner.top() + (inner.height() - side) // 2, side, side)
        draw_icon(painter, QStyle.visualRect(direction, inner, at), icon, INK)
        rest = inner.adjusted(side + 5, 0, 0, 0)
        inner = QStyle.visualRect(direction, inner, rest)
    paint_text(painter, inner, words, "caption_strong", INK, direction)
    painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    now, area, state = theme(), option.rect.adjusted(2, 2, -2, -2), option.state
    if state & QStyle.StateFlag.State_Selected:
        paint_box(painter, area, 6, fill=now.selection, edge=now.accent, width=1)
    elif state & QStyle.StateFlag.State_MouseOver:
        paint_box(painter, area, 6, fill=now.hover)
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
        paint_box(painter, area, 6, edge=now.accent, width=2)


class PhotoGrid(QListView):
    """Photos in rows across. Arrows move, Enter opens, Space previews; letters go to the search of the window."""

    opened = Signal(object)
    """Enter, or a double click: the `PhotoRow`."""
    preview_wanted = Signal()
    """Space."""
    chosen = Signal(object)
    """The current photo: its `PhotoRow`, or None."""
    menu_wanted = Signal(QPoint)
    """The context menu, at this place of the screen."""

    def __init__(
        self, words: PhotoWords, pictures: Thumbnails, parent: QWidget | None = None, *, sites: bool = False
    ) -> None:
        super().__init__(parent)
        self.pictures = pictures
        self.photos = PhotoModel(words, self, sites=sites)
        self.tiles = PhotoDelegate(words, pictures, self, sites=sites)
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Photos"))
        self.setItemDelegate(self.tiles)
        self.setModel(self.photos)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._want)
        # A timer started with the place of the bar would take it for milliseconds.
        self.verticalScrollBar().valueChanged.connect(lambda place: self._soon.start())
        self.verticalScrollBar().rangeChanged.connect(lambda low, high: self._soon.start())
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW_ROLE)))
        self.selectionModel().currentChanged.connect(lambda now: self.chosen.emit(self.current_row()))
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))
        pictures.ready.connect(self._ready)
        self.setViewportMargins(MARGIN, 0, MARGIN, 0)
        self._side = USUAL
        self.set_side(USUAL)

    # ------------------------------------------------------------------------------------------------ what is shown

    def show_rows(self, rows: Sequence[PhotoRow]) -> None:
        """Show other photos; the current one stays where it is still among them."""
        current = self.current_row()
        self.tiles.forget_words()
        self.photos.show_rows(rows)
        self._want()  # before the rows are laid out, which ten thousand take as long as a screen of pictures
        place = self.photos.place_of(current.id) if current is not None else None
        if rows:
            self.setAutoScroll(
                place is not None
            )  # else all is laid out at once, which the first screen need not wait for
            self.choose_place(place or 0, scroll=place is not None)
            self.setAutoScroll(True)
        self._soon.start()

    def set_side(self, side: int) -> None:
        """Show the pictures about this wide, in pixels, filling the rows; what was in the middle stays in view."""
        middle = self.indexAt(self.viewport().rect().center())
        self._side = side
        self._fit()
        if middle.isValid():
            self.scrollTo(middle, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._soon.start()

    def _fit(self) -> None:
        """Fill each row: as many as fit at the width chosen, and each as wide as that leaves room for."""
        # As if the bar were always there: pictures would else be read anew for its sake.
        room = self.contentsRect().width() - 2 * MARGIN - self.verticalScrollBar().sizeHint().width()
        across = max(1, room // (self._side + 2 * MARGIN))
        self.tiles.side = min(max(room // across - 2 * MARGIN, SMALLEST), LARGEST + SMALLEST)
        if self.gridSize() != self.tiles.cell():
            self.setGridSize(self.tiles.cell())
            self.scheduleDelayedItemsLayout()

    def reveal(self, photo_ids: Sequence[str]) -> None:
        """Show photos that are marked graphic as they are."""
        self.tiles.revealed |= set(photo_ids)
        self.viewport().update()

    def choose_place(self, place: int, *, scroll: bool = True) -> None:
        """Choose a photo by its number."""
        index = self.photos.index(place)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if scroll:
            self.scrollTo(index)

    def current_row(self) -> PhotoRow | None:
        """The photo that the keys act on."""
        index = self.currentIndex()
        row: PhotoRow | None = self.photos.rows[index.row()] if index.isValid() else None
        return row

    def selected_rows(self) -> list[PhotoRow]:
        """The photos chosen, in the order of the grid."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.photos.rows[place] for place in places]

    # --------------------------------------------------------------------------------------- only what is in view

    def places_in_view(self, ahead: float = 0.0) -> range:
        """Numbers of the photos that are in view, with *ahead* screens above and below."""
        cell, port = self.gridSize(), self.viewport()
        across = max(1, port.width() // max(1, cell.width()))
        top, more = self.verticalScrollBar().value(), round(port.height() * ahead)
        first = max(0, (top - more) // cell.height()) * across
        last = ((top + port.height() + more) // cell.height() + 1) * across
        return range(min(first, len(self.photos.rows)), min(last, len(self.photos.rows)))

    def _want(self) -> None:
        if not self.isVisible():
            return
        rows, seen, about = self.photos.rows, self.places_in_view(), self.places_in_view(AHEAD)
        order = [*seen, *(place for place in about if place not in seen)]
        box = self.tiles.frame() * self.devicePixelRatioF()
        self.pictures.want([rows[p].file for p in order if not lost(rows[p])], box)

    def _ready(self, sha256: str) -> None:
        for place in self.places_in_view():
            if self.photos.rows[place].file.sha256 == sha256:
                self.update(self.photos.index(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the rows anew, and ask for what came into view."""
        super().resizeEvent(event)
        self._fit()
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what is in view."""
        super().showEvent(event)
        self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        """Measure words and rows anew when theme or text size change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_side"):
            self.tiles.forget_words()
            self._fit()

    # --------------------------------------------------------------------------------------------------------- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space previews, letters and Alt go on to the window."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        text = event.text()
        current = self.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_Space and current is not None:
            self.preview_wanted.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or (plain and text.strip() and text.isprintable()):
            event.ignore()
        else:
            super().keyPressEvent(event)

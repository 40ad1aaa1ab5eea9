"""The photos on the first page of a record: before and after in one picture, the next ones, and a place to add more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from heritage_app.domain.photo import best_pair
from heritage_app.ui.buttons import DashedButton, LinkButton, Look, PaintedButton
from heritage_app.ui.flow import FlowLayout
from heritage_app.ui.icons import draw_icon
from heritage_app.ui.paint import digits, paint_box, paint_cropped
from heritage_app.ui.photo_grid import PhotoWords, lost, moments, paint_chip
from heritage_app.ui.site_list import paint_text
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Card

if TYPE_CHECKING:
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.ui.say import Say
    from heritage_app.ui.thumbnails import Thumbnails
    from heritage_app.ui.wishes import Wishes

PAIR, SINGLE = QSize(178, 116), QSize(108, 94)
"""Pictures of the pair and of a single photo."""
SHOWN = 2
"""Single photos beside the pair."""
CORNER = 6


class _Tile(PaintedButton):
    """A picture that is a button."""

    def __init__(self, pictures: Thumbnails, words: PhotoWords, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._pictures, self._words, self._size = pictures, words, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        pictures.ready.connect(self.update)

    def look(self) -> Look:
        """No box of its own."""
        return Look(theme().text)

    def _image(self, row: PhotoRow) -> QImage | None:
        get = self._pictures.get_blurred if row.draft.graphic else self._pictures.get
        return get(row.file.sha256)

    def _paint_photo(self, painter: QPainter, box: QRect, row: PhotoRow) -> None:
        image = self._image(row)
        if image is not None:
            paint_cropped(painter, box, image, corner=CORNER)
        else:
            paint_box(painter, box, CORNER, fill=theme().alt, edge=theme().card_edge)
            missing = lost(row) or self._pictures.is_none(row.file.sha256)
            at = QRect(QPoint(), QSize(24, 24))
            at.moveCenter(box.center())
            draw_icon(painter, at, "triangle-alert" if missing else "image", theme().secondary)
        if row.draft.graphic:
            self._chip(
                painter, QRect(box.left() + 6, box.top() + 6, box.width() - 12, 0), "eye-off", self.tr("Graphic")
            )

    def _chip(self, painter: QPainter, at: QRect, icon: str, words: str, *, end: bool = False) -> None:
        metrics = QFontMetrics(theme().font("caption_strong"))
        wide = min(at.width(), metrics.horizontalAdvance(words) + 13 + (19 if icon else 0))
        left = at.right() - wide + 1 if end else at.left()
        pill = QRect(left, at.top(), wide, metrics.height() + 5)
        paint_chip(painter, pill, icon, words, self.layoutDirection())


class PhotoTile(_Tile):
    """One photo with its caption below; opens it."""

    def __init__(self, row: PhotoRow, pictures: Thumbnails, words: PhotoWords, parent: QWidget | None = None) -> None:
        super().__init__(pictures, words, SINGLE, parent)
        self.row = row
        name = words.sentence(row, None, site=False)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """The picture and one line."""
        return QSize(SINGLE.width(), SINGLE.height() + 6 + QFontMetrics(theme().font("caption")).height())

    def _paint_content(self, painter: QPainter, look: Look) -> None:
        box = QRect(QPoint(0, 0), SINGLE)
        self._paint_photo(painter, box, self.row)
        words = self._words.say.listed([self._words.title(self.row), self._words.date(self.row)])
        line = QRect(0, SINGLE.height() + 4, self.width(), self.height() - SINGLE.height() - 4)
        paint_text(painter, line, words, "caption", theme().secondary, self.layoutDirection())


class PairTile(_Tile):
    """Before and after in one picture, the older where reading starts; opens the comparison."""

    def __init__(
        self, pair: tuple[PhotoRow, PhotoRow], pictures: Thumbnails, words: PhotoWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(pictures, words, PAIR, parent)
        self.pair = pair
        found = moments(pair)
        spoken = [words.say.listed([words.moment(found.get(row.id)), words.date(row)]) for row in pair]
        self._chips = [" ".join(filter(None, (words.moment(found.get(row.id)), self._year(row)))) for row in pair]
        template = self.tr("Compare before and after: {first}, {second}")
        name = template.replace("{first}", spoken[0]).replace("{second}", spoken[1])
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _year(self, row: PhotoRow) -> str:
        edtf = row.taken.edtf if row.taken is not None else ""
        return self._words.say.short_date(edtf[:4]) if edtf[:4].isdigit() else ""

    def sizeHint(self) -> QSize:
        """The picture."""
        return PAIR

    def _paint_content(self, painter: QPainter, look: Look) -> None:
        whole = QRect(QPoint(0, 0), PAIR)
        half = whole.width() // 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = QRect(0, 0, half, whole.height()), QRect(half, 0, whole.width() - half, whole.height())
        sides = (right, left) if rtl else (left, right)
        for side, row in zip(sides, self.pair, strict=True):
            painter.save()
            painter.setClipRect(side)
            self._paint_photo(painter, whole, row)
            painter.restore()
        painter.fillRect(QRect(half - 1, 0, 2, whole.height()), QColor("#FFFFFF"))
        self._paint_handle(painter, whole)
        foot = QFontMetrics(theme().font("caption_strong")).height() + 5
        for side, words in zip(sides, self._chips, strict=True):
            inner = side.adjusted(4, side.height() - foot - 6, -4, 0)
            if words:
                self._chip(painter, inner, "", words, end=side is right)

    def _paint_handle(self, painter: QPainter, whole: QRect) -> None:
        disc = QRect(0, 0, 26, 26)
        disc.moveCenter(whole.center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(disc)
        draw_icon(painter, disc.adjusted(5, 5, -5, -5), "chevrons-left-right", "#1B1F24")


class _Add(DashedButton):
    """The place for one more, as high as the pictures beside it."""

    def sizeHint(self) -> QSize:
        """As high as a single photo with its caption."""
        high = SINGLE.height() + 6 + QFontMetrics(theme().font("caption")).height()
        return QSize(64, max(PAIR.height(), high))


class PhotosCard(Card):
    """Best pair, next photos, and a dashed place that adds more."""

    def __init__(self, say: Say, wishes: Wishes, pictures: Thumbnails, photos: Sequence[PhotoRow]) -> None:
        pair = best_pair(photos)
        link = LinkButton(self.tr("Compare"), "columns-2") if pair else LinkButton(self.tr("See all"))
        link.setAccessibleName(self.tr("Compare photos") if pair else self.tr("See all photos"))
        super().__init__(self.tr("Photos"), count=digits(len(photos)) if photos else "", end=link if photos else None)
        words = PhotoWords(say)
        row = FlowLayout(gap=10, line_gap=10)
        self.tiles: list[_Tile] = []
        if pair is not None:
            tile = PairTile(pair, pictures, words)
            tile.clicked.connect(lambda: wishes.compare_photos.emit(pair))
            link.clicked.connect(lambda: wishes.compare_photos.emit(pair))
            self.tiles.append(tile)
        else:
            link.clicked.connect(lambda: wishes.open_tab.emit("photos"))
        rest = [one for one in photos if pair is None or one.id not in (pair[0].id, pair[1].id)]
        for one in rest[: SHOWN if pair else SHOWN + 1]:
            single = PhotoTile(one, pictures, words)
            single.clicked.connect(lambda checked=False, one=one: wishes.open_photo.emit(one, tuple(photos)))
            self.tiles.append(single)
        self.add = _Add(self.tr("Add photo"), "image-plus")
        self.add.setAccessibleName(self.tr("Add photo"))
        self.add.clicked.connect(lambda: wishes.add.emit("photo"))
        for widget in (*self.tiles, self.add):
            row.addWidget(widget)
        self.body.addLayout(row)
        shown = [*(pair or ()), *rest[: SHOWN + 1]]
        ratio = self.devicePixelRatioF()
        pictures.want([one.file for one in shown if not lost(one)], PAIR * (1.4 * ratio))

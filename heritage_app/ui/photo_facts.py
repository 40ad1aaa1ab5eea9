"""What is known of a photo, beside it: who, when, where, which file, what the camera wrote, who had it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.domain.coordinates import say_point
from heritage_app.domain.photo import CustodyEvent, CustodyRow, PhotoRow
from heritage_app.domain.vocabulary import Visibility
from heritage_app.ui.buttons import IconButton
from heritage_app.ui.cards import clear
from heritage_app.ui.flow import FlowLayout
from heritage_app.ui.paint import announce, digits, isolated
from heritage_app.ui.photo_grid import trouble_words
from heritage_app.ui.photo_notice import kilobytes
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Badge, Label, Line, Panel, scrolling

if TYPE_CHECKING:
    from heritage_app.domain.photo import Mark
    from heritage_app.ui.say import Say

WIDTH: Final = 300
UNBROKEN: Final = re.compile(r"(\S{16})(?=\S)")
CAMERA_DATE: Final = "yyyy:MM:dd HH:mm:ss"
"""How Exif 2.3 writes a moment, without a time zone."""


def breakable(text: str) -> str:
    """Return *text* with invisible places to break in, so that a hash or a long file name wraps. Only to be shown."""
    return UNBROKEN.sub("\\1\u200b", text)


def direction_words(degrees: float) -> str:
    """“north-east, 45°”."""
    translate = QCoreApplication.translate
    winds = (
        translate("Compass", "north"),
        translate("Compass", "north-east"),
        translate("Compass", "east"),
        translate("Compass", "south-east"),
        translate("Compass", "south"),
        translate("Compass", "south-west"),
        translate("Compass", "west"),
        translate("Compass", "north-west"),
    )
    wind = winds[round(degrees / 45) % len(winds)]
    return translate("Compass", "{wind}, {degrees}°").format(wind=wind, degrees=digits(round(degrees) % 360))


def camera_moment(written: str) -> str:
    """A moment as the camera wrote it, in words; as it stands where it is none."""
    moment = QDateTime.fromString(written, CAMERA_DATE)
    return QLocale().toString(moment, "d MMMM yyyy, HH:mm:ss") if moment.isValid() else written


def photo_problem(row: PhotoRow) -> str:
    """Why a photo cannot be shown or not whole, in the window's language; empty where it can."""
    return trouble_words(row.camera.warning)


def mark_words(mark: Mark, number: int, report: str) -> str:
    """“1: Crack in the lintel (shell hits, April 2013)”."""
    translate = QCoreApplication.translate
    text = mark.text or translate("Marks", "without words")
    if report:
        return translate("Marks", "{n}: {text} ({report})").format(n=digits(number), text=text, report=report)
    return translate("Marks", "{n}: {text}").format(n=digits(number), text=text)


class Compass(QWidget):
    """A rose with the direction the camera looked in. North is up; the words beside it say the same."""

    side: Final = 56

    def __init__(self, degrees: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._degrees = degrees
        self.setFixedSize(self.side, self.side)
        self.setAccessibleName(self.tr("View to the {direction}").format(direction=direction_words(degrees)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint circle, north and the field of view."""
        painter, now = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QPointF(self.side / 2, self.side / 2), self.side / 2 - 2
        painter.setPen(QPen(QColor(now.input_edge), 1))
        painter.drawEllipse(middle, radius, radius)
        for wind in range(8):
            way = math.radians(wind * 45)
            out = QPointF(math.sin(way), -math.cos(way))
            painter.drawLine(middle + out * (radius - (5 if wind % 2 == 0 else 3)), middle + out * radius)
        painter.setFont(now.font("caption_strong"))
        painter.setPen(QColor(now.secondary))
        north = QRectF(0, 5, self.side, 16)
        painter.drawText(north, Qt.AlignmentFlag.AlignHCenter, self.tr("N", "north on a compass, one letter"))
        painter.save()
        painter.translate(middle)
        painter.rotate(self._degrees)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent))
        painter.drawPolygon(QPolygonF([QPointF(0, -radius + 4), QPointF(7, 9), QPointF(0, 5), QPointF(-7, 9)]))
        painter.restore()


class LocatorMap(QWidget):
    """The small map of reports: on white paper in either theme. The words below it say the same."""

    shape: Final = 46 / 64
    """Height by width, as `reports.locator` draws it."""

    def __init__(self, svg: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = QSvgRenderer(svg.encode(), self)
        width = WIDTH - 48
        self.setFixedSize(width, round(width * self.shape))
        self.setAccessibleName(self.tr("Map of where the photo was taken"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map and its edge."""
        painter = QPainter(self)
        self._drawing.render(painter, QRectF(self.rect()))
        painter.setPen(QColor(theme().card_edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class FactsPanel(Panel):
    """Everything known of one photo, in groups; what is not known is left out."""

    said = Signal(str)
    """Something was put on the clipboard; the words say what."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self._say = say
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(18, 16, 18, 18)
        self._column.setSpacing(10)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = scrolling(self._body)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that keys can scroll it
        area.setAccessibleName(self.tr("What is known of the photo"))
        outer.addWidget(area)
        self.setFixedWidth(WIDTH)
        self._log: QVBoxLayout | None = None

    def show_photo(self, row: PhotoRow, reports: dict[str, str], svg: str = "") -> None:
        """Show *row*; *reports* says the title of a damage report by its id, *svg* is a map of where it was taken."""
        clear(self._column)
        caption = row.caption(self._say.lang)
        self._column.addWidget(Label(caption or self.tr("No caption"), "card_title", wrap=True))
        self._column.addWidget(Label(f"{row.site_name}  ·  {isolated(row.site_reference)}", "caption", wrap=True))
        self._show_signs(row)
        self._group("", self._said_rows(row))
        self._show_place(row, svg)
        self._show_marks(row, reports)
        self._show_file(row)
        self._group(self.tr("Written by the camera"), [(name, value) for name, value in row.camera.exif])
        self._log = QVBoxLayout()
        self._log.setSpacing(6)
        self._column.addLayout(self._log)
        self._column.addStretch(1)

    def show_custody(self, rows: Sequence[CustodyRow]) -> None:
        """Show who had the file, the latest last."""
        if self._log is None:
            return
        clear(self._log)
        if rows:
            self._log.addWidget(Line())
            self._log.addWidget(Label(self.tr("Custody of the file"), "body_strong"))
        events = {
            CustodyEvent.RECEIVED: self.tr("Received by {person}"),
            CustodyEvent.VERIFIED: self.tr("Verified by {person}: unchanged"),
            CustodyEvent.GIVEN: self.tr("Given out by {person}"),
        }
        for row in rows:
            altered = row.event is CustodyEvent.VERIFIED and row.hash_then != self._sha256
            words = self.tr("Verified by {person}: the file is not what it was") if altered else events[row.event]
            self._log.addWidget(Label(words.format(person=isolated(row.person)), "body_medium", wrap=True))
            more = self._say.listed([self._say.moment(row.at), breakable(row.means)])
            self._log.addWidget(Label(more, "caption", "secondary", wrap=True))

    # ------------------------------------------------------------------------------------------------ groups

    def _group(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        kept = [(name, value) for name, value in rows if value]
        if not kept:
            return
        self._head(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(kept):
            label = Label(breakable(name), "caption", "secondary", wrap=True)
            label.setFixedWidth(96 * theme().text_size // 100)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(breakable(value), "body", wrap=True), place, 1)
        self._column.addLayout(grid)

    def _head(self, title: str) -> None:
        if title:
            self._column.addWidget(Line())
            self._column.addWidget(Label(title, "body_strong"))

    def _show_signs(self, row: PhotoRow) -> None:
        signs = []
        if row.draft.graphic:
            signs.append(("flag", self.tr("Graphic"), "eye-off"))
        if row.draft.visibility is not Visibility.PUBLIC:
            signs.append(("flag", self.tr("Restricted"), "lock"))
        if problem := photo_problem(row):
            self._column.addWidget(Label(problem, "caption", "warning_text", wrap=True))
        if signs:
            line = FlowLayout(gap=6, line_gap=4)
            for kind, words, icon in signs:
                line.addWidget(Badge(kind, words, icon))
            self._column.addLayout(line)

    def _said_rows(self, row: PhotoRow) -> list[tuple[str, str]]:
        say, camera = self._say, camera_moment(row.camera.taken)
        rows = []
        if row.taken_corrected:
            rows = [(self.tr("Taken"), self.tr("{date} (corrected)").format(date=say.date(row.taken)))]
            rows.append((self.tr("Camera’s date"), camera))
        else:
            rows = [(self.tr("Taken"), camera or say.date(row.taken) or self.tr("date not known"))]
        languages = {"en": self.tr("English"), "fr": self.tr("French"), "ar": self.tr("Arabic")}
        shown = row.caption(say.lang)
        rows += [
            (self.tr("Caption ({language})").format(language=languages.get(lang, isolated(lang))), text)
            for lang, text in row.draft.captions
            if text != shown
        ]
        rows += [
            (self.tr("Photographer"), row.photographer),
            (self.tr("Credit"), row.draft.credit),
            (self.tr("Rights"), row.draft.rights),
            (self.tr("Damage report"), row.damage_title),
        ]
        return rows + [(self.tr("Note"), note) for note in row.draft.notes]

    def _show_place(self, row: PhotoRow, svg: str) -> None:
        way = row.draft.view_direction if row.draft.view_direction is not None else row.camera.view_direction
        if row.point is None and way is None:
            return
        self._head(self.tr("Where it was taken from"))
        if svg:
            self._column.addWidget(LocatorMap(svg))
        if row.point is not None:
            self._column.addWidget(Label(f"\u2066{say_point(row.point, 'decimal')}\u2069", "body", wrap=True))
            said = row.draft.point is not None
            whose = self.tr("as a person said") if said else self.tr("as the camera wrote it")
            self._column.addWidget(Label(whose, "caption", "secondary"))
        if way is not None:
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(Compass(way))
            words = self.tr("View to the {direction}").format(direction=direction_words(way))
            line.addWidget(Label(words, "body", wrap=True), 1)
            self._column.addLayout(line)

    def _show_marks(self, row: PhotoRow, reports: dict[str, str]) -> None:
        if not row.draft.marks:
            return
        self._head(self.tr("Marks"))
        for number, mark in enumerate(row.draft.marks, 1):
            words = mark_words(mark, number, reports.get(mark.damage_id or "", ""))
            self._column.addWidget(Label(words, "body", wrap=True))

    def _show_file(self, row: PhotoRow) -> None:
        file, camera = row.file, row.camera
        self._sha256 = file.sha256
        self._head(self.tr("File"))
        size = kilobytes(file.size)
        if camera.width and camera.height:
            size = self.tr("{width} × {height} pixels, {size}").format(
                width=digits(camera.width), height=digits(camera.height), size=isolated(size)
            )
        copy_name, copy_hash = self.tr("Copy the name of the file"), self.tr("Copy the SHA-256 of the file")
        self._copied(isolated(file.original_name), file.original_name, copy_name)
        self._column.addWidget(Label(size, "body", wrap=True))
        received = self.tr("Received {moment}").format(moment=self._say.moment(file.received_at))
        self._column.addWidget(Label(received, "caption", "secondary", wrap=True))
        self._column.addWidget(Label("SHA-256", "caption", "secondary"))
        self._copied(file.sha256, file.sha256, copy_hash)

    def _copied(self, shown: str, text: str, name: str) -> None:
        """A line with a button that puts *text* on the clipboard."""
        line = QHBoxLayout()
        line.setSpacing(6)
        label = Label(breakable(shown), "body", wrap=True)
        label.setAccessibleName(text)
        line.addWidget(label, 1)
        button = IconButton("copy", name)
        button.clicked.connect(lambda: self._copy(text))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        words = self.tr("{text} is on the clipboard.").format(text=isolated(text))
        announce(self, words)
        self.said.emit(words)

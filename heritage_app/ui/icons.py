"""The Lucide icons of resources/icons in any colour and size, drawn once each and kept."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from heritage_app.settings import RESOURCES

DIRECTED: Final = frozenset(
    {
        "arrow-left",
        "arrow-right",
        "chevron-left",
        "chevron-right",
        "log-out",
        "panel-left",
        "panel-right",
        "redo-2",
        "send",
        "trending-down",
        "trending-up",
        "undo-2",
    }
)
"""Icons that show a direction or the course of time, and so are mirrored in a right-to-left window."""


def icon(name: str, colour: str, size: int = 18) -> QIcon:
    """Return the icon *name* in the #RRGGBB *colour*, sharp at *size* pixels on every usual screen."""
    made = QIcon()
    for ratio in sorted({1.0, 2.0, _app_ratio()}):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """
    Return the icon *name* as a square picture.

    Args:
        name: File name without its ending.
        colour: #RRGGBB.
        size: Side in logical pixels.
        ratio: Device pixels per logical pixel of the screen.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    return _drawn(name, colour, size, ratio, name in DIRECTED and _right_to_left())


def draw_icon(painter: QPainter, rect: QRect, name: str, colour: str) -> None:
    """Draw the icon *name* into the middle of *rect*, as large as fits, sharp on the painter's screen."""
    size = min(rect.width(), rect.height())
    ratio = painter.device().devicePixelRatioF()
    left, top = rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2
    painter.drawPixmap(left, top, size, size, pixmap(name, colour, size, ratio))


def icon_names() -> list[str]:
    """Return the names of all bundled icons."""
    return sorted(file.stem for file in (RESOURCES / "icons").glob("*.svg"))


def _right_to_left() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _app_ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=2048)
def _drawn(name: str, colour: str, size: int, ratio: float, mirrored: bool) -> QPixmap:
    # Small icons need a heavier line to weigh the same as the text beside them.
    stroke = "2.25" if size <= 14 else "1.75"
    svg = _source(name).replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    side = round(size * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    if mirrored:
        image = image.flipped(Qt.Orientation.Horizontal)
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(ratio)
    return picture

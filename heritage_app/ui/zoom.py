"""Where a picture lies in its frame: which of its points is in the middle, and how far it is zoomed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

STEP: Final = 1.25
"""How much larger one step of zooming makes a picture."""
LARGEST: Final = 16.0
"""Screen pixels that a pixel of the picture takes at most."""


@dataclass(frozen=True, slots=True)
class View:
    """
    What is seen of a picture, apart from its size in pixels, so that two pictures can share one view.

    `zoom` 1 fits the whole picture into the frame; 2 shows it twice as large.
    """

    x: float = 0.5
    """The point in the middle of the frame, as a share of the width of the picture."""
    y: float = 0.5
    zoom: float = 1.0


FIT: Final = View()


def fit_scale(picture: QSizeF, frame: QRectF) -> float:
    """Return the screen pixels a pixel of the picture takes when the whole of it fits the frame."""
    if picture.isEmpty() or frame.isEmpty():
        return 1.0
    return min(frame.width() / picture.width(), frame.height() / picture.height())


def place(view: View, picture: QSizeF, frame: QRectF) -> QRectF:
    """Return where the whole picture lies; a side that is shorter than the frame is centred in it."""
    size = picture * (fit_scale(picture, frame) * view.zoom)
    left = _side(view.x, size.width(), frame.left(), frame.width())
    top = _side(view.y, size.height(), frame.top(), frame.height())
    return QRectF(QPointF(left, top), size)


def _side(share: float, length: float, start: float, room: float) -> float:
    if length <= room:
        return start + (room - length) / 2
    return min(start, max(start + room - length, start + room / 2 - share * length))


def kept(view: View, picture: QSizeF, frame: QRectF) -> View:
    """Return *view* with its zoom within bounds and no empty margin where the picture could fill the frame."""
    most = max(1.0, LARGEST / fit_scale(picture, frame))
    view = replace(view, zoom=min(most, max(1.0, view.zoom)))
    rect = place(view, picture, frame)
    if rect.isEmpty():
        return view
    middle = frame.center()
    return replace(view, x=(middle.x() - rect.left()) / rect.width(), y=(middle.y() - rect.top()) / rect.height())


def zoomed(view: View, factor: float, at: QPointF, picture: QSizeF, frame: QRectF) -> View:
    """Return *view* made larger by *factor*, with the point of the picture under *at* staying there."""
    before = place(view, picture, frame)
    if before.isEmpty():
        return view
    held = shares(at, before)
    wanted = kept(replace(view, zoom=view.zoom * factor), picture, frame)
    size = place(wanted, picture, frame).size()
    middle = frame.center() - at
    x, y = held.x() + middle.x() / size.width(), held.y() + middle.y() / size.height()
    return kept(replace(wanted, x=x, y=y), picture, frame)


def moved(view: View, by: QPointF, picture: QSizeF, frame: QRectF) -> View:
    """Return *view* with the picture shifted by so many screen pixels, as far as it goes."""
    rect = place(view, picture, frame)
    if rect.isEmpty():
        return view
    return kept(replace(view, x=view.x - by.x() / rect.width(), y=view.y - by.y() / rect.height()), picture, frame)


def at_full_size(picture: QSizeF, frame: QRectF, ratio: float) -> float:
    """Return the zoom at which a pixel of the picture is a pixel of the screen (*ratio* device pixels a logical)."""
    return 1.0 / (fit_scale(picture, frame) * ratio)


def shares(at: QPointF, rect: QRectF) -> QPointF:
    """Return a point of the screen as shares of the picture that fills *rect*."""
    return QPointF((at.x() - rect.left()) / rect.width(), (at.y() - rect.top()) / rect.height())


def spot(share: tuple[float, float], rect: QRectF) -> QPointF:
    """Return where shares of the picture that fills *rect* lie on the screen."""
    return QPointF(rect.left() + share[0] * rect.width(), rect.top() + share[1] * rect.height())

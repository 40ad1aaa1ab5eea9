"""Pictures for viewer and compare: decoded by a worker, first as large as the screen, then as large as is looked at."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from heritage_app.ui.background import Desk

if TYPE_CHECKING:
    from heritage_app.domain.photo import PhotoRow

MOST_PIXELS: Final = 24_000_000
"""Pixels of a decoded picture at most (96 MB): a larger one is scaled, a panorama above all."""
KEPT: Final = 3
"""Pictures kept decoded: the one shown, and its neighbours or its pair."""
STRONG_BLUR: Final = 12
"""Pixels that a blurred picture is wide: enough to tell a photo from another, too few to see a person."""

Load = Callable[["PhotoRow", int], QImage]
"""The upright picture with its longer side at most so many pixels, in the worker thread; raises a `HeritageError`."""
Thumbnail = Callable[["PhotoRow"], QImage | None]
"""The small picture that is there at once; None where there is none."""


def full_side(row: PhotoRow) -> int:
    """Longer side, in pixels, that the whole picture is decoded to: its own, unless it has too many pixels."""
    width, height = row.camera.width or 1, row.camera.height or 1
    return max(1, math.floor(max(width, height) * min(1.0, math.sqrt(MOST_PIXELS / (width * height)))))


def size_of(row: PhotoRow, image: QImage | None) -> QSize:
    """Size of the upright picture in its own pixels; of *image* where the registry does not know it."""
    if row.camera.width and row.camera.height:
        return QSize(row.camera.width, row.camera.height)
    return image.size() if image is not None else QSize()


def blurred(image: QImage) -> QImage:
    """Return a picture in which nobody can be recognised however far it is zoomed: its detail is gone, not covered."""
    small = image.scaledToWidth(min(STRONG_BLUR, image.width()), Qt.TransformationMode.SmoothTransformation)
    soft = small.scaledToWidth(small.width() * 12, Qt.TransformationMode.SmoothTransformation)
    return soft.scaledToWidth(soft.width() * 2, Qt.TransformationMode.SmoothTransformation)


class Pictures(QObject):
    """
    Decoded pictures of a few photos. `best` gives the sharpest that is there, `want` has a sharper one made.

    Decoding goes on in a worker thread, the newest wish first; what is not wished for any more is not decoded.
    """

    ready = Signal(str)
    """A sharper picture is there: the id of its photo."""
    failed = Signal(str, Exception)
    """A picture could not be decoded: the id of its photo, and why."""

    def __init__(self, load: Load, thumbnail: Thumbnail, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load, self._thumbnail = load, thumbnail
        self._held: OrderedDict[str, tuple[int, QImage]] = OrderedDict()
        self._soft: dict[str, QImage] = {}
        self._refused: dict[str, Exception] = {}
        self._asked: dict[str, tuple[str, int]] = {}
        """What each key waits for: a photo, and how large it will be."""
        self._worker = worker = Desk(self, name="pictures")
        self.destroyed.connect(lambda: worker.stop())

    @property
    def busy(self) -> bool:
        """Whether a picture is being decoded."""
        return self._worker.busy

    def stop(self, *, wait: float = 5.0) -> None:
        """Decode nothing more, and wait at most *wait* seconds for what is being decoded."""
        self._worker.stop(wait)

    def best(self, row: PhotoRow) -> QImage | None:
        """The sharpest picture there is of a photo: decoded, else its thumbnail, else None."""
        held = self._held.get(row.id)
        if held is not None:
            self._held.move_to_end(row.id)
            return held[1]
        return self._thumbnail(row)

    def blurred(self, row: PhotoRow) -> QImage | None:
        """The picture with nobody to be recognised in it; None while there is none."""
        if row.id not in self._soft:
            image = self.best(row)
            if image is None or image.isNull():
                return None
            self._soft[row.id] = blurred(image)
        return self._soft[row.id]

    def sharp(self, row: PhotoRow) -> bool:
        """Whether more than the thumbnail is there."""
        return row.id in self._held

    def refusal(self, row: PhotoRow) -> Exception | None:
        """Why a photo could not be decoded, None while nothing is known against it."""
        return self._refused.get(row.id)

    def want(self, row: PhotoRow, side: int, *, key: str = "") -> None:
        """
        Have the picture decoded with its longer side at least *side* pixels, if it is not yet.

        Two sizes only are made, one for the screen and the whole picture, so that zooming does not decode at each
        step. Of wishes of one *key* only the latest is granted.
        """
        whole = full_side(row) if row.camera.width else side
        held = self._held.get(row.id)
        if row.id in self._refused or (held is not None and held[0] >= min(side, whole)):
            return
        wanted = whole if held is not None or side >= whole else side
        key = key or row.id
        if self._asked.get(key) == (row.id, wanted):
            return
        self._asked[key] = (row.id, wanted)
        load = self._load

        def failed(error: Exception) -> None:
            self._asked.pop(key, None)
            self._refused[row.id] = error
            self.failed.emit(row.id, error)

        def done(image: QImage) -> None:
            self._asked.pop(key, None)
            self._take(row, wanted, image)

        self._worker.ask(lambda: load(row, wanted), done, failed, key=key)

    def _take(self, row: PhotoRow, side: int, image: QImage) -> None:
        held = self._held.pop(row.id, None)
        if held is not None and held[0] > side:
            side, image = held
        self._held[row.id] = (side, image)
        while len(self._held) > KEPT:
            self._held.popitem(last=False)
        self.ready.emit(row.id)

"""Small pictures: read and scaled by a worker, only those in view and about them, kept within a bound of bytes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from heritage_app.domain.errors import HeritageError
from heritage_app.ui.background import Desk

if TYPE_CHECKING:
    from pathlib import Path

    from heritage_app.domain.photo import FileRow
    from heritage_app.services.thumbnails import Decoders
    from heritage_app.ui.desk import Opened, RegistryDesk

LIMIT: Final = 48 * 1024 * 1024
"""Bytes of pixels that are kept: some twenty screens full."""
BATCH: Final = 12
"""Pictures a worker reads in one go; scrolling past the others costs nothing."""
BLURRED: Final = 12
"""Pixels that a blurred picture is wide: enough to find it again, too few to see what it shows."""

SMALL, LARGE = 320, 1600
"""Pixels of the longer side of what the registry keeps for the grid and for a pane."""
AT_ONCE: Final = 2
"""Batches under way."""

Load = Callable[["FileRow"], bytes | None]
"""The bytes of a small picture of a kept file, in the worker thread; None where there is none."""


def blurred(image: QImage) -> QImage:
    """Return a picture so small that, painted large, nothing but light and dark is to be seen."""
    return image.scaledToWidth(BLURRED, Qt.TransformationMode.SmoothTransformation)


class Thumbnails(QObject):
    """
    The small pictures of one registry. `get` gives what is there, `want` says what is in view.

    What was wanted and is not any more is not read; what was read stays until the bound is reached, and then
    what was looked at longest ago goes first.
    """

    ready = Signal(str)
    """A picture is there, or is known to be none: the SHA-256 of its file."""

    def __init__(self, load: Load, parent: QObject | None = None, *, limit: int = LIMIT) -> None:
        super().__init__(parent)
        self._load, self._limit = load, limit
        self._held: OrderedDict[str, tuple[QSize, QImage]] = OrderedDict()
        self._blurred: dict[str, QImage] = {}
        self._none: set[str] = set()
        self._wanted: list[tuple[FileRow, QSize]] = []
        self._under_way: list[frozenset[str]] = []
        self._bytes = 0
        self._worker = worker = Desk(self, name="thumbnails")
        self._worker.failed.connect(self._not_read)
        self.destroyed.connect(lambda: worker.stop())

    @property
    def bytes_held(self) -> int:
        """Bytes of the pixels that are kept."""
        return self._bytes

    @property
    def busy(self) -> bool:
        """Whether a picture is still to come."""
        return bool(self._wanted) or self._worker.busy

    def stop(self) -> None:
        """Read nothing more."""
        self._wanted.clear()
        self._worker.stop()

    def use(self, load: Load) -> None:
        """Forget everything and read from somewhere else: another registry is open."""
        self._load = load
        self._held.clear()
        self._blurred.clear()
        self._none.clear()
        self._wanted.clear()
        self._bytes = 0

    def get(self, sha256: str) -> QImage | None:
        """The picture as it is kept, perhaps of another size than wanted last; None while there is none."""
        held = self._held.get(sha256)
        if held is None:
            return None
        self._held.move_to_end(sha256)
        return held[1]

    def get_blurred(self, sha256: str) -> QImage | None:
        """The picture with nothing to be recognised; None while there is none."""
        if sha256 not in self._blurred:
            image = self.get(sha256)
            if image is None:
                return None
            self._blurred[sha256] = blurred(image)
        return self._blurred[sha256]

    def is_none(self, sha256: str) -> bool:
        """Whether it is known that there is no picture to show."""
        return sha256 in self._none

    def want(self, wanted: Sequence[FileRow], box: QSize) -> None:
        """
        Say what is in view, the most important first; what was wanted before and is not named is dropped.

        Args:
            wanted: The files.
            box: Pixels that each is painted within.
        """
        files = {file.sha256: file for file in wanted}
        self._wanted = [(file, box) for sha256, file in files.items() if self._missing(sha256, box)]
        self._next()

    def _missing(self, sha256: str, box: QSize) -> bool:
        if sha256 in self._none or any(sha256 in batch for batch in self._under_way):
            return False
        held = self._held.get(sha256)
        return held is None or held[0] != box

    def _next(self) -> None:
        """Keep two batches under way, so that the worker has the next one while the window takes in the last."""
        while self._wanted and len(self._under_way) < AT_ONCE:
            batch, self._wanted = self._wanted[:BATCH], self._wanted[BATCH:]
            self._under_way.append(frozenset(file.sha256 for file, _ in batch))
            self._ask(self._load, batch)

    def _ask(self, load: Load, batch: list[tuple[FileRow, QSize]]) -> None:
        def work() -> list[tuple[str, QSize, QImage]]:
            return [(file.sha256, box, _read(load, file, box)) for file, box in batch]

        self._worker.ask(work, lambda answer: self._take(load, answer))

    def _take(self, load: Load, answer: list[tuple[str, QSize, QImage]]) -> None:
        del self._under_way[0]  # the worker answers in the order asked
        if load is self._load:
            for sha256, box, image in answer:
                self._keep(sha256, box, image)
        self._next()  # before anything is painted, so that the worker need not wait for it
        if load is self._load:
            for sha256, _, _ in answer:
                self.ready.emit(sha256)

    def _keep(self, sha256: str, box: QSize, image: QImage) -> None:
        before = self._held.pop(sha256, None)
        if before is not None:
            self._bytes -= before[1].sizeInBytes()
        if image.isNull():
            self._none.add(sha256)
            return
        self._held[sha256] = (box, image)
        self._bytes += image.sizeInBytes()
        while self._bytes > self._limit and len(self._held) > 1:
            oldest, (_, gone) = self._held.popitem(last=False)
            self._blurred.pop(oldest, None)
            self._bytes -= gone.sizeInBytes()

    def _not_read(self, error: Exception) -> None:
        """What nobody foresaw: the placeholder is shown."""
        self._none |= self._under_way.pop(0)
        self._next()


def _read(load: Load, file: FileRow, box: QSize) -> QImage:
    """One picture; an empty one where its file is missing or no picture, which `photo verify` explains."""
    try:
        data = load(file)
    except (OSError, HeritageError):
        return QImage()
    return read_picture(data, box) if data else QImage()


def read_picture(data: bytes, box: QSize) -> QImage:
    """
    Decode a picture the registry made itself, within *box* and never enlarged, to be painted without scaling.

    A reader is used because it lets other threads run while it decodes and scales; an empty image for no picture.
    """
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.width() > box.width() or size.height() > box.height():
        fitted = size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(box)  # rounded up by Qt
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return image
    plain = QImage.Format.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    return image.convertToFormat(plain)


class PictureDesk(QObject):
    """The small and the large pictures of the registry that is open; decoding goes on in processes of their own."""

    def __init__(self, desk: RegistryDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._decoders: Decoders | None = None
        self._held = threading.Lock()
        self.small = Thumbnails(lambda file: None, self)
        """For grids."""
        self.cards = Thumbnails(lambda file: None, self, limit=LIMIT // 4)
        """For the few on the first page of a record."""
        self.covers = Thumbnails(lambda file: None, self, limit=LIMIT // 8)
        """For the list of sites."""
        self.large = Thumbnails(lambda file: None, self, limit=LIMIT // 2)
        """As large as a pane."""
        desk.opened.connect(self._opened)
        desk.closing.connect(self.stop)

    def _opened(self, info: Opened) -> None:
        """Read from another registry."""
        self._close()
        folder = info.folder
        for little in (self.small, self.cards, self.covers):
            little.use(lambda file: self.read(folder, file, SMALL))
        self.large.use(lambda file: self.read(folder, file, LARGE))

    def read(self, folder: Path, file: FileRow, size: int) -> bytes | None:
        """A picture of *size* pixels of a kept file, made where there is none yet; waits, so call it in a worker."""
        from heritage_app.services.thumbnails import make_thumbnail, thumbnail

        found = thumbnail(folder, file.sha256, size)
        if found is None:
            make_thumbnail(self._workers(folder), file, size).result()
            found = thumbnail(folder, file.sha256, size)
        return found

    def _workers(self, folder: Path) -> Decoders:
        from heritage_app.services.thumbnails import Decoders

        with self._held:
            if self._decoders is None or self._decoders.folder != folder:
                self._decoders = Decoders(folder)
            return self._decoders

    def _close(self) -> None:
        with self._held:
            decoders, self._decoders = self._decoders, None
        if decoders is not None:
            decoders.close()

    def stop(self) -> None:
        """Read nothing more, and end the processes."""
        for pictures in (self.small, self.cards, self.covers, self.large):
            pictures.stop()
        self._close()

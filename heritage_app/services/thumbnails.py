"""Small upright copies of photos: at once from the registry folder, else made in the background. All can be remade."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from pathlib import Path

from heritage_app.domain.photo import CameraFacts, FileRow
from heritage_app.media import store
from heritage_app.media.decode import FULL, GRID, PRINT, Decoders

__all__ = ["FULL", "GRID", "PRINT", "Decoders", "make_thumbnail", "thumbnail", "thumbnail_file", "unmade"]


def thumbnail(folder: Path, sha256: str, size: int = GRID) -> bytes | None:
    """
    Return the small copy as JPEG, upright, at most *size* pixels each way; None where it is not made yet.

    *size* is GRID (made when the photo is added), PRINT or FULL. Reads one file and asks no database: a delegate may
    call it from any thread.
    """
    return store.read_thumbnail(folder, sha256, size)


def thumbnail_file(folder: Path, sha256: str, size: int = GRID) -> Path | None:
    """Return the file of the small copy, None where it is not made yet; `encryption.read_file` reads it."""
    place = store.thumbnail_path(folder, sha256, size)
    return place if place.is_file() else None


def make_thumbnail(decoders: Decoders, file: FileRow, size: int = GRID) -> Future[CameraFacts]:
    """
    Have a small copy made by a worker process; ask `thumbnail` again when the future is done.

    The answer's warning says why there is none where the picture cannot be shown.
    """
    return decoders.read(file.sha256, file.media_type, sizes=(size,))


def unmade(folder: Path, files: Iterable[FileRow], size: int = GRID) -> tuple[FileRow, ...]:
    """Return those of *files* whose small copy is still to be made."""
    return tuple(file for file in files if thumbnail_file(folder, file.sha256, size) is None)

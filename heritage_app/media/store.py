"""
The bytes of kept files: `media/ab/cdef…` inside the registry folder, named by their SHA-256, whole or not there.

In an encrypted registry they are sealed, and named by a keyed hash of their SHA-256: nobody can tell from the names
whether a certain photo is among them. The SHA-256 itself stands in the database.

A file is hashed while it is copied, into a file of its own that is written through to the disk and only then put in
its place. Nothing here alters or deletes kept bytes. Thumbnails can be made again at any time.
"""

from __future__ import annotations

import errno
import hashlib
import io
import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from heritage_app.domain.disk import disk_fault
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.text import clean_text
from heritage_app.media.kinds import HEAD, kind_of
from heritage_app.sealing import files
from heritage_app.sealing.files import SealBroken as SealBroken
from heritage_app.sealing.keys import held_keys, keys_of

MEDIA, INCOMING, THUMBNAILS = "media", "incoming", "thumbnails"
BLOCK = 1 << 20
STALE = 3600
"""Seconds after which an unfinished copy is what a killed program left."""


class EmptyFile(HeritageError):
    """A file without a single byte."""

    template = "“{name}” is empty. There is nothing in it to keep"


class NotAPicture(HeritageError):
    """A file that is no picture was given as one."""

    template = "“{name}” is not a picture. Attach it to a source instead"


class FileNotRead(HeritageError):
    """A file could not be read to its end; nothing of it was kept."""

    template = "“{name}” could not be read: {reason}. Nothing of it was kept. Add it again"


class FileNotKept(HeritageError):
    """The registry folder could not take the copy."""

    template = "“{name}” could not be kept: {reason}. Everything kept before is safe. Free some space and add it again"


class NoRoom(FileNotKept):
    """The disk of the registry is full, so that no further file can be kept either."""

    template = (
        "“{name}” could not be kept: the disk is full. Everything kept before is safe. Free some space and add it again"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """A file that is kept now: what it hashes to, how long it is, and what it is."""

    sha256: str
    size: int
    """Bytes."""
    media_type: str
    name: str
    """As it was called where it came from, without its folder."""
    known: bool = False
    """Whether the same bytes were kept before."""


def kept_name(folder: Path, sha256: str) -> str:
    """Name under which the bytes of this hash are kept in the registry *folder*: the hash, or a keyed one of it."""
    keys = keys_of(folder)
    return sha256 if keys is None else keys.name_for(sha256)


def media_path(folder: Path, sha256: str) -> Path:
    """Where the bytes of this hash are kept in the registry *folder*; `open_kept` reads them."""
    name = kept_name(folder, sha256)
    return folder / MEDIA / name[:2] / name[2:]


def thumbnail_path(folder: Path, sha256: str, size: int) -> Path:
    """Where the small copy of *size* pixels is kept; it may not be there yet. `read_thumbnail` reads it."""
    name = kept_name(folder, sha256)
    return folder / THUMBNAILS / name[:2] / f"{name[2:]}-{size}.jpg"


def open_kept(folder: Path, sha256: str) -> io.BufferedReader:
    """Open kept bytes for reading, from anywhere in them, as they were given. Raises OSError."""
    keys, place = keys_of(folder), media_path(folder, sha256)
    return place.open("rb") if keys is None else files.open_sealed(place, keys.files)


def read_kept(folder: Path, sha256: str) -> bytes:
    """All bytes of a kept file, as they were given. Raises OSError."""
    with open_kept(folder, sha256) as stream:
        return stream.read()


def kept_size(folder: Path, sha256: str) -> int | None:
    """How many bytes are kept under this hash; None where there is no such file. Nothing of it is read."""
    try:
        status = media_path(folder, sha256).stat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return status.st_size if keys_of(folder) is None else files.plain_size(status.st_size)


def hash_of_kept(folder: Path, sha256: str) -> str | None:
    """SHA-256 of what is kept under this hash now; None where it cannot be read to its end."""
    try:
        with open_kept(folder, sha256) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


def read_thumbnail(folder: Path, sha256: str, size: int) -> bytes | None:
    """The small copy as JPEG; None where there is none that can be read."""
    try:
        keys, held = keys_of(folder), thumbnail_path(folder, sha256, size).read_bytes()
        return held if keys is None else files.unseal(keys.files, held)
    except OSError:
        return None


def write_thumbnail(folder: Path, sha256: str, size: int, jpeg: bytes) -> None:
    """
    Write a small copy whole or not at all; it can be made again, so nobody waits for the disk.

    A disk that takes none says nothing against the picture.
    """
    keys, place = keys_of(folder), thumbnail_path(folder, sha256, size)
    beside = place.with_name(f".{uuid4().hex}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(jpeg if keys is None else files.seal(keys.files, jpeg))
        beside.replace(place)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def keep(folder: Path, source: Path, name: str = "") -> FileFacts:
    """
    Copy the file *source* into the registry *folder*, hashing it on the way; the same bytes are kept once.

    *name* is what to call it; without it, its own name.

    Raises:
        EmptyFile, FileNotRead, FileNotKept: Nothing of it was kept.
    """
    name = original_name(name or source.name)
    with opened(source, name) as stream:
        return keep_stream(folder, stream, name)


def keep_stream(folder: Path, stream: BinaryIO, name: str) -> FileFacts:
    """Copy the bytes of *stream* as `keep` does."""
    keys = keys_of(folder)
    beside = folder / MEDIA / INCOMING / f"{uuid4().hex}.part"
    try:
        beside.parent.mkdir(parents=True, exist_ok=True)
        digest, size, head = hashlib.sha256(), 0, b""
        with beside.open("xb", buffering=0) as copy:
            sealer = files.Sealer(keys.files, partial(_write, copy)) if keys is not None else None
            while block := _read(stream, name):
                head = head or block[:HEAD]
                digest.update(block)
                if sealer is None:
                    _write(copy, block)
                else:
                    sealer.feed(block)
                size += len(block)
            if size:
                if sealer is not None:
                    sealer.finish()
                os.fsync(copy.fileno())
        if not size:
            raise EmptyFile(name=name)
        sha256 = digest.hexdigest()
        known = _put_in_place(beside, media_path(folder, sha256), known=kept_size(folder, sha256) == size)
    except OSError as error:
        raise not_kept(error, name) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return FileFacts(sha256=sha256, size=size, media_type=kind_of(head, name), name=name, known=known)


def _put_in_place(beside: Path, place: Path, *, known: bool) -> bool:
    """Give a finished copy its name; whether a whole file of that name was there before, as *known* says."""
    if known:
        return True
    if place.exists():
        set_aside(place)
    beside.chmod(0o444)
    if not place.parent.exists():
        place.parent.mkdir(exist_ok=True)
        _write_through(place.parent.parent)
    beside.replace(place)
    _write_through(place.parent)
    return False


def set_aside(place: Path) -> Path:
    """Rename a kept file that is no longer what its name says, so that the true one can take its place."""
    for number in range(1, 1000):
        aside = place.with_name(f"{place.name}.altered-{number}")
        if not aside.exists():
            return place.replace(aside)
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(place))


def opened(source: Path, name: str) -> BinaryIO:
    """
    Open a file that can be read to an end: no folder, no device, no pipe. What forms keep sealed is opened.

    Raises:
        FileNotRead: It is none, or may not be read.
    """
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise FileNotRead(name=name, reason="it is no file")
        keys = held_keys(source.parent)
        if keys is not None and files.is_sealed(source):
            return files.open_sealed(source, keys.files)
        return source.open("rb", buffering=0)
    except OSError as error:
        raise FileNotRead(name=name, reason=disk_fault(error)) from error


def read_head(source: Path, name: str) -> bytes:
    """
    Return the first `HEAD` bytes.

    Raises:
        EmptyFile, FileNotRead: As the names say.
    """
    with opened(source, name) as stream:
        head = _read(stream, name, HEAD)
    if not head:
        raise EmptyFile(name=name)
    return head


def original_name(name: str) -> str:
    """The name of a file as it is stored: a name that is no Unicode keeps what can be read of it."""
    return clean_text(name)


def hash_of(place: Path) -> str | None:
    """SHA-256 of any file as it is now, of what was given where it is sealed; None where it cannot be read through."""
    try:
        keys = held_keys(place.parent)
        sealed = keys is not None and files.is_sealed(place)
        with files.open_sealed(place, keys.files) if keys is not None and sealed else place.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


def size_of(place: Path) -> int:
    """Bytes of any file, or those that were sealed in it where its keys are held. Raises OSError."""
    size = place.stat().st_size
    return files.plain_size(size) if held_keys(place.parent) is not None and files.is_sealed(place) else size


def kept_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file in the media folder, by its name (`kept_name`); unfinished copies are left out."""
    for shelf in sorted((folder / MEDIA).glob("*")):
        if shelf.name == INCOMING:
            continue
        for place in sorted(shelf.iterdir()) if shelf.is_dir() else (shelf,):
            yield f"{shelf.name}{place.name}" if shelf.is_dir() else shelf.name, place


def clear_unfinished(folder: Path) -> None:
    """Take away copies that a killed program left half done, which were never kept."""
    for part in (folder / MEDIA / INCOMING).glob("*.part"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > STALE:
                part.unlink()


def _read(stream: BinaryIO, name: str, length: int = BLOCK) -> bytes:
    try:
        return stream.read(length)
    except OSError as error:
        raise FileNotRead(name=name, reason=disk_fault(error)) from error


def _write(copy: BinaryIO, block: bytes) -> None:
    """Write all of *block*: an unbuffered file may take less at a time."""
    rest = memoryview(block)
    while rest:
        rest = rest[copy.write(rest) :]


def _write_through(shelf: Path) -> None:
    """Have the names in a folder written to the disk, on systems where a folder can be opened."""
    if os.name != "posix":
        return
    handle = os.open(shelf, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def not_kept(error: OSError, name: str) -> FileNotKept:
    """Say in words why the registry folder could not take a file."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return NoRoom(name=name) if full else FileNotKept(name=name, reason=disk_fault(error))

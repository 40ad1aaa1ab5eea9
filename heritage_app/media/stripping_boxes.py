"""HEIC, HEIF and AVIF without what is no picture: Exif and XMP are overwritten in place (ISO/IEC 23008-12)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_EMPTY_EXIF = struct.pack(">I2sHIHI", 0, b"MM", 42, 8, 0, 0)
"""An Exif item without a tag; how these pictures were held stands in a box of its own."""
_WRITTEN = frozenset((b"Exif", b"mime", b"uri "))
"""Items that are no picture: what a camera or a program wrote."""
_PLAIN = frozenset((b"ftyp", b"meta", b"mdat"))
_BLANKED = frozenset((b"free", b"skip", b"uuid"))


def heif(data: bytes) -> bytes:
    """
    Return a picture of the same length whose written items say nothing; its points keep their places.

    Raises:
        ValueError, struct.error, IndexError: It cannot be read to its end, or holds boxes that are not known.
    """
    left = bytearray(data)
    metas = []
    for kind, start, end in _boxes(data, 0, len(data)):
        if kind in _BLANKED:
            left[start:end] = bytes(end - start)
        elif kind == b"meta":
            metas.append((start, end))
        elif kind not in _PLAIN:
            raise ValueError("a film, or a box that may say anything")
    if len(metas) != 1 or data[4:8] != b"ftyp" or b"udes" in data[slice(*metas[0])]:
        raise ValueError("no such picture, or one with a description beside it")
    for start, length, empty in _written(data, *metas[0]):
        if start + length > len(data):
            raise ValueError("cut short")
        left[start : start + length] = empty[:length].ljust(length, b"\0")
    return bytes(left)


def _boxes(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Kind, first byte and end of what each box holds."""
    while at < end:
        size, kind = struct.unpack_from(">I4s", data, at)
        start = at + 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", data, start)
            start += 8
        stop = end if size == 0 else at + size
        if not start <= stop <= end:
            raise ValueError("a box is longer than the file")
        yield kind, start, stop
        at = stop


def _written(data: bytes, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
    """Where each stretch of a written item stands, how long it is, and what goes there instead."""
    inside = {kind: (first, last) for kind, first, last in _boxes(data, start + 4, end)}
    kinds = dict(_kinds(data, *inside[b"iinf"])) if b"iinf" in inside else {}
    written = {item: kind for item, kind in kinds.items() if kind in _WRITTEN}
    if not written:
        return
    if b"iloc" not in inside:
        raise ValueError("items without a place")
    for item, place, length in _places(data, *inside[b"iloc"], inside.get(b"idat", (0, 0))[0]):
        if item in written:
            del written[item]
            yield place, length, _EMPTY_EXIF if kinds[item] == b"Exif" else b""
    if written:
        raise ValueError("an item without a place")


def _kinds(data: bytes, start: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Number and kind of every item."""
    wide = data[start] > 0
    for kind, at, _ in _boxes(data, start + (8 if wide else 6), end):
        if kind != b"infe" or data[at] < 2:
            raise ValueError("an item of an unknown version")
        number, named = struct.unpack_from(">H2x4s" if data[at] == 2 else ">I2x4s", data, at + 4)
        yield number, named


def _places(data: bytes, start: int, end: int, idat: int) -> Iterator[tuple[int, int, int]]:
    """Number, place in the file and length of every item that stands in one stretch of it."""
    version, (sizes, more) = data[start], struct.unpack_from(">BB", data, start + 4)
    widths = sizes >> 4, sizes & 15, more >> 4, more & 15 if version else 0
    at = start + 6
    count, at = _number(data, at, 2 if version < 2 else 4)
    for _ in range(count):
        item, at = _number(data, at, 2 if version < 2 else 4)
        method, at = _number(data, at, 2) if version else (0, at)
        base, at = _number(data, at + 2, widths[2])
        stretches, at = _number(data, at, 2)
        whole = stretches == 1 and (method & 15 == 0 or (method & 15 == 1 and idat))
        for _ in range(stretches):
            _, at = _number(data, at, widths[3])
            offset, at = _number(data, at, widths[0])
            length, at = _number(data, at, widths[1])
            if whole:
                yield item, (idat if method & 15 else 0) + base + offset, length
    if at > end:
        raise ValueError("a list is longer than its box")


def _number(data: bytes, at: int, width: int) -> tuple[int, int]:
    """A number of *width* bytes, and where the next one stands."""
    if at + width > len(data):
        raise ValueError("cut short")
    return int.from_bytes(data[at : at + width], "big"), at + width

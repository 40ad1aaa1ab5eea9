"""A TIFF, or the Exif tables of any picture, without what is no picture: every other byte is made zero (TIFF 6.0)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

ORIENTATION = 0x0112
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
"""Bytes of one value, by its type."""
_KEPT = frozenset(
    (254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291,
     292, 293, 296, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 338, 339, 340, 341, 347, 529, 530, 531,
     532, 34675)
)  # fmt: skip
"""Tags that say how the picture is drawn, how it was held, and its colours."""
_PLACES, _LENGTHS = (273, 324), (279, 325)
"""Where the strips or tiles of the picture stand, and how long each is."""
_MOST_PAGES = 4096


def orientation_tag(tables: bytes) -> int:
    """How a picture was held, by the first of its Exif tables: 1 (upright) to 8; 1 where nothing sensible is said."""
    try:
        order = _order(tables)
        (at,) = struct.unpack_from(f"{order}I", tables, 4)
        (count,) = struct.unpack_from(f"{order}H", tables, at)
        for number in range(count):
            tag, kind, _, turned = struct.unpack_from(f"{order}HHIH", tables, at + 2 + 12 * number)
            if tag == ORIENTATION and kind == 3:
                return turned if 1 <= turned <= 8 else 1
    except (struct.error, ValueError):
        pass
    return 1


def tables_of_orientation(turned: int) -> bytes:
    """Exif tables that say nothing but how the picture was held."""
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, ORIENTATION, 3, 1, turned, 0, 0)


def tiff(data: bytes) -> bytes:
    """
    Return a TIFF of the same length in which only what draws its pages is left; points keep their places.

    Raises:
        ValueError, struct.error, IndexError: It cannot be read to its end, or is of a kind that is not known whole.
    """
    order = _order(data)
    left = bytearray(len(data))
    left[:8] = data[:8]
    (at,) = struct.unpack_from(f"{order}I", data, 4)
    seen: set[int] = set()
    while at:
        if at in seen or len(seen) >= _MOST_PAGES:
            raise ValueError("pages go in a circle")
        seen.add(at)
        at = _page(data, left, order, at)
    return bytes(left)


def _page(data: bytes, left: bytearray, order: str, at: int) -> int:
    """Copy the table of one page, its values and its points; returns where the next table stands."""
    (count,) = struct.unpack_from(f"{order}H", data, at)
    entries, numbers = [], {}
    for start in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind, values, place = struct.unpack_from(f"{order}HHII", data, start)
        if tag not in _KEPT:
            continue
        size = _SIZES[kind] * values if kind in _SIZES else 0
        where = place if size > 4 else start + 8
        if not size or where + size > len(data):
            raise ValueError("a value lies outside the file")
        if size > 4:
            left[where : where + size] = data[where : where + size]
        if tag in (*_PLACES, *_LENGTHS):
            letter = {3: "H", 4: "I"}[kind] if kind in (3, 4) else ""
            if not letter:
                raise ValueError("places are whole numbers")
            numbers[tag] = struct.unpack_from(f"{order}{values}{letter}", data, where)
        if tag == 259 and struct.unpack_from(f"{order}H", data, start + 8)[0] == 6:
            raise ValueError("the old way of JPEG in a TIFF keeps its points elsewhere")
        entries.append(data[start : start + 12])
    for place, length in _parts(numbers):
        if place + length > len(data):
            raise ValueError("cut short")
        left[place : place + length] = data[place : place + length]
    (following,) = struct.unpack_from(f"{order}I", data, at + 2 + 12 * count)
    table = struct.pack(f"{order}H", len(entries)) + b"".join(entries) + struct.pack(f"{order}I", following)
    left[at : at + len(table)] = table
    return int(following)


def _parts(numbers: dict[int, tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    found = False
    for places, lengths in zip(_PLACES, _LENGTHS, strict=True):
        if places in numbers:
            found = True
            yield from zip(numbers[places], numbers.get(lengths, ()), strict=True)
    if not found:
        raise ValueError("no points")


def _order(data: bytes) -> str:
    found = {b"II*\0": "<", b"MM\0*": ">"}.get(bytes(data[:4]))
    if found is None:
        raise ValueError("no TIFF")
    return found

"""Which characters our fonts can print: read from the fonts themselves, so that nothing has to be kept in step."""

from __future__ import annotations

import re
import struct
import sys
import unicodedata
from functools import cache
from pathlib import Path

from heritage_app.domain.remembered import Remembered
from heritage_app.reports.typeset import FONTS

MISSING = "\ufffd"
LONGEST_RUN = 32
"""Characters without a place to break after which one is put in, so that a line cannot run off the page."""

_INVISIBLE = frozenset(map(chr, (0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x61C, 0x2066, 0x2067, 0x2068, 0x2069)))
"""Joiners, marks and isolates that steer a line and need no glyph."""

_LONG_RUN = re.compile(rf"[^\s\u200b]{{{LONGEST_RUN + 1},}}")


@cache
def printable_characters(folder: Path = FONTS) -> frozenset[int]:
    """Code points for which one of the fonts in *folder* (TrueType or OpenType) has a glyph."""
    found: set[int] = set()
    for path in sorted(folder.glob("*-Regular.ttf")):
        found |= _characters_of(path.read_bytes()).keys()
    return frozenset(found - {0xFEFF})  # the byte order mark is refused by PDF/A even where a font has it


@cache
def advances(font: str) -> dict[str, float]:
    """How wide each character of one of our fonts (file name) is set by itself, in em."""
    held = (FONTS / font).read_bytes()
    tables = _tables(held)
    (units,) = struct.unpack_from(">H", held, tables[b"head"] + 18)
    (measured,) = struct.unpack_from(">H", held, tables[b"hhea"] + 34)
    widths = struct.unpack_from(">" + "H2x" * measured, held, tables[b"hmtx"])
    return {chr(code): widths[min(glyph, measured - 1)] / units for code, glyph in _characters_of(held).items()}


def _tables(font: bytes) -> dict[bytes, int]:
    """Where each table of a font begins."""
    (tables,) = struct.unpack_from(">H", font, 4)
    named = (struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(tables))
    return {tag: start for tag, _, start, _ in named}


def _characters_of(font: bytes) -> dict[int, int]:
    """Read the Unicode character map of one font (OpenType `cmap`, formats 4 and 12): glyph by code point."""
    start = _tables(font)[b"cmap"]
    found: dict[int, int] = {}
    (maps,) = struct.unpack_from(">H", font, start + 2)
    for one in range(maps):
        platform, _, offset = struct.unpack_from(">HHI", font, start + 4 + 8 * one)
        (form,) = struct.unpack_from(">H", font, start + offset)
        if platform in (0, 3) and form == 4:
            found |= _format_4(font, start + offset)
        elif platform in (0, 3) and form == 12:
            found |= _format_12(font, start + offset)
    return found


def _format_4(font: bytes, at: int) -> dict[int, int]:
    """Segments of the basic plane; a character that maps to glyph 0 is missing."""
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", font, at + 16 + 2 * doubled)
    ranges_at = at + 16 + 3 * doubled
    ranges = struct.unpack_from(f">{count}H", font, ranges_at)
    found: dict[int, int] = {}
    for segment in range(count):
        for code in range(starts[segment], min(ends[segment], 0xFFFE) + 1):
            glyph = code
            if ranges[segment]:
                place = ranges_at + 2 * segment + ranges[segment] + 2 * (code - starts[segment])
                (glyph,) = struct.unpack_from(">H", font, place)
            if (glyph + deltas[segment]) % 0x10000 and (glyph or not ranges[segment]):
                found[code] = (glyph + deltas[segment]) % 0x10000
    return found


def _format_12(font: bytes, at: int) -> dict[int, int]:
    """Groups of the whole of Unicode."""
    (count,) = struct.unpack_from(">I", font, at + 12)
    found: dict[int, int] = {}
    for group in range(count):
        first, last, glyph = struct.unpack_from(">III", font, at + 16 + 12 * group)
        found.update((code, glyph + code - first) for code in range(first, last + 1))
    return found


class Printer:
    """Makes any text printable, and remembers every character that had to be replaced."""

    def __init__(self) -> None:
        self._printable = printable_characters()
        self._printed = Remembered(self._printed_as, sys.maxunicode + 1)
        self.missing: set[str] = set()

    def text(self, text: str) -> str:
        """
        Return *text* without what a PDF cannot hold: controls go, characters that no font has become U+FFFD.

        A run of letters longer than a line gets places where it may break.
        """
        if not text.isascii() or not text.isprintable():
            text = text.translate(self._printed)
        return _LONG_RUN.sub(_with_breaks, text) if len(text) > LONGEST_RUN else text

    def _printed_as(self, code: int) -> str:
        character = chr(code)
        if code in self._printable or character in _INVISIBLE:
            return character
        kind = unicodedata.category(character)
        if character in "\n\t" or kind in ("Zl", "Zp", "Zs"):
            return " "
        if kind in ("Cc", "Cf") or unicodedata.name(character, "").startswith("VARIATION SELECTOR"):
            return ""
        self.missing.add(character)
        return MISSING


def _with_breaks(run: re.Match[str]) -> str:
    """Put a zero-width space after every so many characters, never before a mark that belongs to the last one."""
    pieces, piece = [], ""
    for character in run[0]:
        if len(piece) >= LONGEST_RUN // 2 and not unicodedata.combining(character) and character not in _INVISIBLE:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\u200b".join((*pieces, piece))

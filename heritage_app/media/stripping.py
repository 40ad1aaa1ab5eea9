"""
Copies of pictures without what a camera or a program wrote into them: position, owner, serial numbers, thumbnails.

The picture itself is copied bit for bit, never drawn again; only how it was held (Exif orientation) and its colours
(ICC profile) stay beside it. Formats in which that cannot be done are not copied at all.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from heritage_app.domain.errors import HeritageError

_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".split())
_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"ICCP"))
_WEBP_EXIF, _WEBP_XMP = 0x08, 0x04


class NotStripped(HeritageError):
    """A picture cannot be copied without what its camera wrote."""

    template = "“{name}” stays out: what its camera wrote, such as the position, cannot be taken out of a {media_type}"


def stripped(data: bytes, media_type: str, name: str, *, turned: int = 1) -> bytes:
    """
    Return the bytes of a picture without anything written into it; *turned* is its Exif orientation, which stays.

    Raises:
        NotStripped: The format does not allow it, or the file is torn.
    """
    try:
        if media_type == "image/jpeg":
            return b"".join(_jpeg(data, turned))
        if media_type == "image/png" and turned == 1:
            return b"".join(_png(data))
        if media_type == "image/webp" and turned == 1:
            return _webp(data)
        if media_type == "image/bmp":
            return data
    except (ValueError, struct.error, IndexError) as error:
        raise NotStripped(name=name, media_type=media_type) from error
    raise NotStripped(name=name, media_type=media_type)


def orientation(data: bytes) -> int:
    """How a picture was held, by its Exif: 1 (upright) to 8; 1 where it says nothing."""
    from PIL import Image

    at = data.find(b"Exif\0\0", 0, 1 << 16)
    if not data.startswith(b"\xff\xd8") or at < 0:
        return 1
    held = Image.Exif()
    try:
        held.load(data[at : at + (1 << 16)])
        turned = held.get(0x0112, 1)
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, struct.error):
        return 1
    return turned if turned in range(1, 9) else 1


def _jpeg(data: bytes, turned: int) -> Iterator[bytes]:
    """The segments that draw the picture (ITU-T T.81, annex B), up to its end; what follows the end goes."""
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    yield data[:2]
    if turned != 1:
        yield _exif_of_orientation(turned)
    at = 2
    while True:
        if data[at] != 0xFF:
            raise ValueError("no marker where one must be")
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == 0xD9:
            yield b"\xff\xd9"
            return
        if marker in _STANDALONE:
            yield data[at : at + 2]
            at += 2
            continue
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        if _draws(marker, data[at + 4 : at + 18]):
            yield data[at:end]
        at = end
        if marker == 0xDA:
            at = _end_of_scan(data, end)
            yield data[end:at]


def _draws(marker: int, head: bytes) -> bool:
    if marker == 0xFE:
        return False
    if not 0xE0 <= marker <= 0xEF:
        return True
    return head.startswith((b"JFIF\0", b"ICC_PROFILE\0", b"Adobe"))


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next marker stands after the drawn points: there, FF is followed by 00 or by a restart marker."""
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7:
            at += 2
        else:
            return at


def _exif_of_orientation(turned: int) -> bytes:
    tables = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, 0x0112, 3, 1, turned, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(tables) + 8) + b"Exif\0\0" + tables


def _png(data: bytes) -> Iterator[bytes]:
    """The chunks that draw the picture (W3C PNG, chapter 11)."""
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("no PNG")
    yield data[:8]
    at, kind = 8, b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise ValueError("cut short")
        if kind in _PNG_KEPT:
            yield data[at:end]
        at = end


def _webp(data: bytes) -> bytes:
    """The chunks that draw the picture (RFC 9649), and a header that no longer promises the others."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ValueError("no WebP")
    kept, at, end = [b"WEBP"], 12, 8 + struct.unpack_from("<I", data, 4)[0]
    while at + 8 <= min(end, len(data)):
        kind, length = struct.unpack_from("<4sI", data, at)
        chunk = data[at : at + 8 + length + length % 2]
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~(_WEBP_EXIF | _WEBP_XMP)]) + chunk[9:]
        if kind in _WEBP_KEPT:
            kept.append(chunk)
        at += 8 + length + length % 2
    body = b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body

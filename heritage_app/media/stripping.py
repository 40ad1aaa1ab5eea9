"""
Copies of pictures without what a camera or a program wrote into them: position, owner, serial numbers, thumbnails.

The picture itself is copied bit for bit, never drawn again; only how it was held (Exif orientation) and its colours
(ICC profile) stay beside it. Formats in which that cannot be done are not copied at all.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping

from heritage_app.domain.errors import HeritageError
from heritage_app.media.stripping_boxes import heif
from heritage_app.media.stripping_tiff import orientation_tag, tables_of_orientation, tiff

_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".split())
_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"ICCP"))
_WEBP_EXIF, _WEBP_XMP = 0x08, 0x04
_GIF_KEPT = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
"""Application extensions of a GIF that say how often it is repeated, and its colours."""


class NotStripped(HeritageError):
    """A picture cannot be copied without what its camera wrote."""

    template = (
        "“{name}” stays out: what its camera wrote, such as the position, "
        "cannot be taken out of this kind of file ({media_type})"
    )


def stripped(data: bytes, media_type: str, name: str) -> bytes:
    """
    Return the bytes of a picture without anything written into it but how it was held.

    Raises:
        NotStripped: The format does not allow it, or the file is torn.
    """
    strip = _STRIPPERS.get(media_type)
    if strip is None:
        raise NotStripped(name=name, media_type=media_type)
    try:
        return strip(data)
    except (ValueError, struct.error, IndexError, OverflowError) as error:
        raise NotStripped(name=name, media_type=media_type) from error


def _jpeg(data: bytes) -> bytes:
    return b"".join(_jpeg_parts(data, _jpeg_turned(data)))


def _jpeg_turned(data: bytes) -> int:
    at = data.find(b"Exif\0\0", 0, 1 << 16)
    return orientation_tag(data[at + 6 :]) if at >= 0 else 1


def _jpeg_parts(data: bytes, turned: int) -> Iterator[bytes]:
    """The segments that draw the picture (ITU-T T.81, annex B), up to its end; what follows the end goes."""
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    yield data[:2]
    if turned != 1:
        tables = tables_of_orientation(turned)
        yield b"\xff\xe1" + struct.pack(">H", len(tables) + 8) + b"Exif\0\0" + tables
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


def _png(data: bytes) -> bytes:
    """The chunks that draw the picture (W3C PNG, chapter 11), and before its points how it was held."""
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("no PNG")
    kept, at, kind, turned = [data[:8]], 8, b"", 1
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise ValueError("cut short")
        if kind in _PNG_KEPT:
            kept.append(data[at:end])
        elif kind == b"eXIf":
            turned = orientation_tag(data[at + 8 : end - 4])
        at = end
    if turned != 1:
        kept.insert(2, _png_chunk(b"eXIf", tables_of_orientation(turned)))
    return b"".join(kept)


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    import zlib

    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _webp(data: bytes) -> bytes:
    """The chunks that draw the picture (RFC 9649), how it was held, and a header that promises no others."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ValueError("no WebP")
    kept, at, end, turned, header = [b"WEBP"], 12, 8 + struct.unpack_from("<I", data, 4)[0], 1, 0
    if end > len(data):
        raise ValueError("cut short")
    while at + 8 <= end:
        kind, length = struct.unpack_from("<4sI", data, at)
        body = at + 8
        if kind == b"EXIF":
            turned = orientation_tag(data[body : body + length].removeprefix(b"Exif\0\0"))
        if kind == b"VP8X":
            header = len(kept)
        if kind in _WEBP_KEPT:
            kept.append(data[at : body + length + length % 2])
        at = body + length + length % 2
    if header:
        chunk = kept[header]
        flags = chunk[8] & ~(_WEBP_EXIF | _WEBP_XMP) | (_WEBP_EXIF if turned != 1 else 0)
        kept[header] = chunk[:8] + bytes([flags]) + chunk[9:]
        if turned != 1:
            tables = tables_of_orientation(turned)
            kept.append(struct.pack("<4sI", b"EXIF", len(tables)) + tables)
    body_bytes = b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body_bytes)) + body_bytes


def _gif(data: bytes) -> bytes:
    """The blocks that draw the pictures (GIF89a): comments go, and what programs wrote beside them."""
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        raise ValueError("no GIF")
    at = 13 + (3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0)
    kept = [data[:at]]
    while data[at] != 0x3B:
        start = at
        if data[at] == 0x2C:
            at += 10
            at += 1 + (3 << (data[at - 1] & 7) + 1 if data[at - 1] & 0x80 else 0)
            wanted = True
        elif data[at] == 0x21:
            wanted = data[at + 1] in (0x01, 0xF9) or (data[at + 1] == 0xFF and data[at + 3 : at + 14] in _GIF_KEPT)
            at += 2
        else:
            raise ValueError("no block where one must be")
        while data[at]:
            at += 1 + data[at]
        at += 1
        if wanted:
            kept.append(data[start:at])
    return b"".join((*kept, b"\x3b"))


def _bitmap(data: bytes) -> bytes:
    """A bitmap holds nothing but its points."""
    if data[:2] != b"BM":
        raise ValueError("no bitmap")
    return data


_STRIPPERS: Mapping[str, Callable[[bytes], bytes]] = {
    "image/jpeg": _jpeg, "image/png": _png, "image/webp": _webp, "image/gif": _gif, "image/bmp": _bitmap,
    "image/tiff": tiff, "image/heic": heif, "image/avif": heif,
}  # fmt: skip

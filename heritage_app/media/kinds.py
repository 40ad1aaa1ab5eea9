"""What a file is, told by its first bytes; its name is asked only where they say nothing."""

from __future__ import annotations

import mimetypes
from pathlib import PurePath

HEAD = 4096
"""Bytes of the beginning that are looked at."""

_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0\x10\0\0\0CR", "image/x-canon-cr2"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"II+\0", "image/tiff"),
    (b"MM\0+", "image/tiff"),
    (b"FUJIFILMCCD-RAW", "image/x-fuji-raf"),
    (b"IIRO", "image/x-olympus-orf"),
    (b"IIRS", "image/x-olympus-orf"),
    (b"MMOR", "image/x-olympus-orf"),
    (b"IIU\0", "image/x-panasonic-rw2"),
    (b"FOVb", "image/x-sigma-x3f"),
    (b"\0MRM", "image/x-minolta-mrw"),
    (b"II\x1a\0\0\0HEAPCCDR", "image/x-canon-crw"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
)
_RAW_IN_TIFF = {
    ".arw": "image/x-sony-arw", ".sr2": "image/x-sony-sr2", ".nef": "image/x-nikon-nef", ".nrw": "image/x-nikon-nrw",
    ".dng": "image/x-adobe-dng", ".pef": "image/x-pentax-pef", ".srw": "image/x-samsung-srw",
    ".3fr": "image/x-hasselblad-3fr", ".iiq": "image/x-phaseone-iiq", ".erf": "image/x-epson-erf",
    ".kdc": "image/x-kodak-kdc", ".dcr": "image/x-kodak-dcr", ".rwl": "image/x-leica-rwl", ".cr2": "image/x-canon-cr2",
}  # fmt: skip
"""Raw files that begin as any TIFF does: only the name tells them apart."""

_BY_NAME = {
    ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".jpe": "image/jpeg", ".png": "image/png", ".gif": "image/gif",
    ".bmp": "image/bmp", ".tif": "image/tiff", ".tiff": "image/tiff", ".webp": "image/webp", ".heic": "image/heic",
    ".heif": "image/heic", ".hif": "image/heic", ".avif": "image/avif", ".cr3": "image/x-canon-cr3",
    ".raf": "image/x-fuji-raf", ".orf": "image/x-olympus-orf", ".rw2": "image/x-panasonic-rw2",
    ".x3f": "image/x-sigma-x3f", ".mrw": "image/x-minolta-mrw", ".crw": "image/x-canon-crw", **_RAW_IN_TIFF,
}  # fmt: skip

_HEIF_BRANDS = frozenset(b"heic heix heim heis hevc hevx hevm hevs mif1 msf1".split())


def kind_of(head: bytes, name: str) -> str:
    """Return the media type of a file by its first `HEAD` bytes; where they are unknown, by its *name*."""
    found = next((kind for magic, kind in _MAGIC if head.startswith(magic)), "") or _in_a_box(head)
    if found == "image/bmp" and not _is_bitmap(head):
        found = ""
    if found == "image/tiff":
        return _RAW_IN_TIFF.get(PurePath(name).suffix.lower(), found)
    return found or mimetypes.guess_type(PurePath(name).name)[0] or "application/octet-stream"


def picture_kind(head: bytes, name: str) -> str | None:
    """
    Return the media type of a picture, None of what is none.

    Bytes that tell nothing pass as a picture where the name says so, for a damaged card leaves such files; bytes that
    are plainly something else, such as a text or a PDF, do not.
    """
    found = next((kind for magic, kind in _MAGIC if head.startswith(magic)), "") or _in_a_box(head)
    suffix = PurePath(name).suffix.lower()
    if found.startswith("image/") and (found != "image/bmp" or _is_bitmap(head)):
        return kind_of(head, name)
    if found in ("application/pdf", "application/zip") or _is_text(head):
        return None
    return _BY_NAME.get(suffix)


def is_raw(media_type: str) -> bool:
    """Whether this is what a sensor wrote, which is shown by the preview inside it."""
    return media_type.startswith("image/x-")


def _in_a_box(head: bytes) -> str:
    """The kind of a RIFF or ISO base media file (ISO/IEC 14496-12: its brands stand in the first box, `ftyp`)."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] != b"ftyp":
        return ""
    length = min(int.from_bytes(head[:4], "big"), len(head), 256)
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, length, 4))}
    if brands & {b"avif", b"avis"}:
        return "image/avif"
    if b"crx " in brands:
        return "image/x-canon-cr3"
    return "image/heic" if brands & _HEIF_BRANDS else ""


def _is_bitmap(head: bytes) -> bool:
    """Whether what begins with `BM` has a header of a known length: any text can begin so."""
    return len(head) >= 18 and int.from_bytes(head[14:18], "little") in (12, 16, 40, 52, 56, 64, 108, 124)


def _is_text(head: bytes) -> bool:
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3:
            return False
        text = head[: error.start].decode("utf-8")
    return all(letter.isprintable() or letter in "\t\n\r\f\ufeff" for letter in text)

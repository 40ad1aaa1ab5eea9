"""
Read a picture: its size, what its camera wrote, its likeness, and a small upright copy.

This meets bytes of unknown origin, so it runs in the worker process only (`media.worker`); `media.decode` asks it.
"""

from __future__ import annotations

import io
import mmap
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from heritage_app.domain.photo import CameraFacts, PictureTrouble
from heritage_app.media import exif
from heritage_app.media.kinds import is_raw

if TYPE_CHECKING:
    from PIL.Image import Image

MUCH = 96 << 20
"""Bytes of memory from which on a picture is read alone, so that two large ones never stand side by side."""
MOST = 360 << 20
"""Bytes of memory above which a picture is not read at all: 30,000 × 4,000 pixels in colour still are."""

TROUBLE = (
    OSError, ValueError, TypeError, KeyError, IndexError, ArithmeticError, SyntaxError, AttributeError, MemoryError,
    RuntimeError, EOFError, AssertionError, struct.error,
)  # fmt: skip
"""What decoders raise over wrong bytes; whatever else happens ends the worker and not the registry."""

_FORMATS = {
    "image/jpeg": ("JPEG", "MPO"), "image/png": ("PNG",), "image/gif": ("GIF",), "image/bmp": ("BMP",),
    "image/tiff": ("TIFF",), "image/webp": ("WEBP",), "image/heic": ("HEIF",), "image/avif": ("AVIF",),
}  # fmt: skip
_TURNS = {2: (0,), 3: (3,), 4: (1,), 5: (5,), 6: (4,), 7: (6,), 8: (2,)}
"""Exif orientation to Pillow's `Transpose`: mirror, half turn, flip, transpose, right, transverse, left."""
_START = b"\xff\xd8\xff"
MOST_PREVIEWS = 48
QUALITY = 85
_BYTES = {"1": 1, "L": 1, "P": 5, "LA": 2, "PA": 6, "I;16": 6, "I;16B": 6, "I;16L": 6, "I": 8, "F": 8}
"""Bytes of memory a pixel takes until it is small, by mode: palettes and 16 bits are converted first."""


class NeedsRoom(Exception):
    """The picture takes so much memory that it must be read alone."""


@dataclass(slots=True)
class Small:
    """A small copy that is wanted: pixels of its longer side; then what was made."""

    size: int
    jpeg: bytes = b""


def read_picture(
    source: Path | bytes, media_type: str, small: tuple[Small, ...], *, alone: bool = False
) -> CameraFacts:
    """
    Read a kept file, or its bytes, and make the *small* copies; trouble becomes the warning of the answer.

    Raises:
        NeedsRoom: It takes more than `MUCH`, and *alone* is not set.
    """
    if is_raw(media_type):
        return _read_raw(source, small)
    try:
        with _opened(source) as stream:
            return _read(stream, _formats(media_type), small, alone=alone)
    except TROUBLE:
        return CameraFacts(width=None, height=None, warning=PictureTrouble.UNREADABLE)


def _opened(source: Path | bytes) -> BinaryIO:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


def _formats(media_type: str) -> tuple[str, ...]:
    return _FORMATS.get(media_type, ())


def _read(stream: Any, formats: tuple[str, ...], small: tuple[Small, ...], *, alone: bool) -> CameraFacts:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # `MOST` is the limit here, in bytes of memory
    if "HEIF" in formats:
        import pillow_heif

        pillow_heif.register_heif_opener()
    with Image.open(stream, formats=formats) as picture:
        width, height = picture.size
        facts = CameraFacts(width=width, height=height, frames=_frames(picture))
        if not width or not height:
            return replace(facts, warning=PictureTrouble.UNREADABLE)
        # Before anything else is asked of the picture: Pillow reads a PNG whole to find its Exif.
        need = _memory(picture, max((one.size for one in small), default=1))
        if need > MOST:
            return replace(facts, warning=PictureTrouble.TOO_LARGE)
        if need > MUCH and not alone:
            raise NeedsRoom
        facts = replace(facts, **_camera(picture))
        return _shrunk(picture, facts, small)


def _camera(picture: Image) -> dict[str, Any]:
    """What the camera wrote; a torn Exif says what can be read of it, and never costs the picture."""
    try:
        held = picture.getexif()
    except TROUBLE:
        return {}
    found: dict[str, Any] = {}
    for field, read in (
        ("taken", exif.taken_of), ("point", exif.point_of), ("view_direction", exif.direction_of),
        ("exif", exif.words_of),
    ):  # fmt: skip
        with suppress(*TROUBLE):
            found[field] = read(held)
    return found


def _frames(picture: Image) -> int:
    try:
        return max(1, int(getattr(picture, "n_frames", 1)))
    except TROUBLE:
        return 1
    finally:
        with suppress(*TROUBLE):
            picture.seek(0)


def _memory(picture: Image, size: int) -> int:
    """Bytes of memory that the picture will take while it is made small."""
    width, height = picture.size
    if picture.format in ("JPEG", "MPO"):
        whole = width * height
        times = max(1, min(8, max(width, height) // max(1, 2 * size)))
        decoded = whole // (times * times) * len(picture.getbands())
        # A progressive file is held whole, two bytes a coefficient, before any of it can be drawn.
        return decoded + (whole * 3 if picture.info.get("progressive") else 0)
    each = _BYTES.get(picture.mode, 4 if picture.mode == "RGB" else len(picture.getbands()))
    # Decoders of films and telephones' pictures hold a second copy in their own form.
    return width * height * each * (2 if picture.format in ("HEIF", "AVIF", "WEBP", "GIF") else 1)


def _shrunk(picture: Image, facts: CameraFacts, small: tuple[Small, ...]) -> CameraFacts:
    from PIL import ImageFile

    ordered = sorted(small, key=lambda one: -one.size)
    largest = ordered[0].size if ordered else 64
    try:
        copy = _small_copy(picture, largest)
    except MemoryError:
        return replace(facts, warning=PictureTrouble.TOO_LARGE)
    except TROUBLE:
        # Once more, taking what is there of a torn file; what is missing stays grey.
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            picture.seek(0)
            copy = _small_copy(picture, largest)
        except TROUBLE:
            return replace(facts, warning=PictureTrouble.UNREADABLE)
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False
        facts = replace(facts, warning=PictureTrouble.CUT_SHORT)
    turned = _orientation(picture)
    copy = _upright(copy, turned)
    if turned in (5, 6, 7, 8):
        facts = replace(facts, width=facts.height, height=facts.width)
    for one in ordered:
        if max(copy.size) > one.size:
            copy = copy.copy()
            copy.thumbnail((one.size, one.size))
        one.jpeg = _encoded(copy)
    return replace(facts, likeness=likeness_of(copy))


def _orientation(picture: Image) -> int:
    """How it is still turned after reading: Pillow has turned some formats by then, and says 1 of those."""
    try:
        return exif.orientation_of(picture.getexif())
    except TROUBLE:
        return 1


def _small_copy(picture: Image, size: int) -> Image:
    """The picture in at most *size* pixels each way, as RGB on white; a JPEG is drawn small in the first place."""
    from PIL import Image

    if picture.mode in ("1", "P", "PA"):
        picture = picture.convert("RGBA" if picture.mode == "PA" or "transparency" in picture.info else "RGB")
    elif picture.mode[0] in "IF":
        picture = _eight_bits(picture)
    picture.thumbnail((size, size))
    if picture.mode in ("RGBA", "LA", "La", "RGBa"):
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        white.alpha_composite(clear)
        return white.convert("RGB")
    return picture.convert("RGB")


def _eight_bits(picture: Image) -> Image:
    """Sixteen or more bits of grey, spread over the eight that a screen shows."""
    if picture.mode == "F":
        low, high = _extremes(picture)
        scale = 255 / ((high - low) or 1)
        return picture.point(lambda value: (value - low) * scale).convert("L")
    whole = picture.convert("I")
    depth = 257 if _extremes(whole)[1] > 255 else 1
    return whole.point(lambda value: value / depth).convert("L")


def _extremes(picture: Image) -> tuple[float, float]:
    """Darkest and lightest value of a picture of one band; of more bands Pillow gives a pair for each."""
    return cast("tuple[float, float]", picture.getextrema())


def _upright(copy: Image, turned: int) -> Image:
    from PIL.Image import Transpose

    for method in _TURNS.get(turned, ()):
        copy = copy.transpose(Transpose(method))
    return copy


def likeness_of(copy: Image) -> int:
    """
    Difference hash: is each of 8 × 8 points darker than its right neighbour? 64 bits, the top left one first.

    (N. Krawetz, "Kind of Like That", 2013.)
    """
    grey = copy.convert("L").resize((9, 8))
    points = grey.tobytes()
    bits = 0
    for row in range(8):
        for column in range(8):
            bits = bits << 1 | (points[row * 9 + column] < points[row * 9 + column + 1])
    return bits


def _encoded(copy: Image) -> bytes:
    encoded = io.BytesIO()
    copy.save(encoded, "JPEG", quality=QUALITY)
    return encoded.getvalue()


def _read_raw(source: Path | bytes, small: tuple[Small, ...]) -> CameraFacts:
    """What a sensor wrote is shown by the largest JPEG inside it, and described by the tags of its first table."""
    facts = CameraFacts(width=None, height=None)
    try:
        with _opened(source) as stream, _mapped(source, stream) as held:
            tags, turned = _raw_tags(stream)
            facts = replace(facts, **tags)
            for _, start in sorted(_previews(held), reverse=True):
                with suppress(*TROUBLE, NeedsRoom):
                    found = _read(io.BytesIO(held[start:]), ("JPEG",), small, alone=True)
                    if found.warning in ("", PictureTrouble.CUT_SHORT):
                        if turned != 1:
                            found = _turn_written(found, small, turned)
                        return replace(found, warning="", **{k: v for k, v in tags.items() if v})
    except TROUBLE:
        pass
    return replace(facts, warning=PictureTrouble.NO_PREVIEW)


@contextmanager
def _mapped(source: Path | bytes, stream: BinaryIO) -> Iterator[bytes | mmap.mmap]:
    """All bytes at hand: those given, or the file without reading it into memory."""
    if isinstance(source, bytes):
        yield source
        return
    with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as held:
        yield held


def _raw_tags(stream: Any) -> tuple[dict[str, Any], int]:
    from PIL import Image

    try:
        with Image.open(stream, formats=("TIFF",)) as picture:
            return _camera(picture), exif.orientation_of(picture.getexif())
    except TROUBLE:
        return {}, 1


def _previews(held: bytes | mmap.mmap) -> list[tuple[int, int]]:
    """Pixels and place of every picture inside that begins as a JPEG and can be opened as one."""
    from PIL import Image

    found: list[tuple[int, int]] = []
    at = held.find(_START)
    while at >= 0 and len(found) < MOST_PREVIEWS:
        with suppress(*TROUBLE), Image.open(io.BytesIO(held[at : at + (1 << 18)]), formats=("JPEG",)) as picture:
            found.append((picture.size[0] * picture.size[1], at))
        at = held.find(_START, at + 3)
    return found


def _turn_written(facts: CameraFacts, small: tuple[Small, ...], turned: int) -> CameraFacts:
    """Turn the small copies of a preview whose own tags say nothing of how the camera was held."""
    from PIL import Image

    for one in small:
        with Image.open(io.BytesIO(one.jpeg), formats=("JPEG",)) as written:
            one.jpeg = _encoded(_upright(written.convert("RGB"), turned))
    sides = (facts.height, facts.width) if turned in (5, 6, 7, 8) else (facts.width, facts.height)
    return replace(facts, width=sides[0], height=sides[1])

"""Exif as words: every tag a camera wrote, and the date, position and direction among them (CIPA DC-008, Exif 3.0)."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from heritage_app.domain.coordinates import NotCoordinates, Point
from heritage_app.domain.text import clean_text, one_line

if TYPE_CHECKING:
    from PIL.Image import Exif

EXIF_IFD, GPS_IFD = 0x8769, 0x8825
ORIENTATION, DATE_TIME, DATE_TIME_ORIGINAL, DATE_TIME_DIGITIZED = 0x0112, 0x0132, 0x9003, 0x9004
MOST_TAGS = 400
LONGEST = 400
"""Characters of one value: maker notes and tables of a printer are not words."""

_PLUMBING = frozenset({EXIF_IFD, GPS_IFD, 0xA005, 0x0111, 0x0117, 0x0201, 0x0202, 0x014A, 0x0144, 0x0145, 0xEA1C})
"""Tags that say where in the file something stands, and padding."""

_TERMS: Mapping[str, Mapping[int, str]] = {
    "Orientation": {
        1: "upright", 2: "mirrored", 3: "upside down", 4: "upside down, mirrored", 5: "turned left, mirrored",
        6: "turned left", 7: "turned right, mirrored", 8: "turned right",
    },
    "ResolutionUnit": {1: "none", 2: "inch", 3: "centimetre"},
    "ExposureProgram": {
        1: "manual", 2: "normal", 3: "aperture priority", 4: "shutter priority", 5: "creative", 6: "action",
        7: "portrait", 8: "landscape",
    },
    "MeteringMode": {
        1: "average", 2: "centre-weighted", 3: "spot", 4: "several spots", 5: "pattern", 6: "partial",
    },
    "LightSource": {0: "unknown", 1: "daylight", 2: "fluorescent", 3: "tungsten", 4: "flash", 9: "fine weather",
                    10: "cloudy", 11: "shade"},
    "ColorSpace": {1: "sRGB", 65535: "uncalibrated"},
    "SensingMethod": {2: "one-chip colour area", 3: "two-chip colour area", 4: "three-chip colour area"},
    "CustomRendered": {0: "normal", 1: "custom"},
    "ExposureMode": {0: "automatic", 1: "manual", 2: "bracket"},
    "WhiteBalance": {0: "automatic", 1: "manual"},
    "SceneCaptureType": {0: "standard", 1: "landscape", 2: "portrait", 3: "night"},
    "GainControl": {0: "none", 1: "low gain up", 2: "high gain up", 3: "low gain down", 4: "high gain down"},
    "Contrast": {0: "normal", 1: "soft", 2: "hard"},
    "Saturation": {0: "normal", 1: "low", 2: "high"},
    "Sharpness": {0: "normal", 1: "soft", 2: "hard"},
    "SubjectDistanceRange": {1: "macro", 2: "close", 3: "distant"},
    "YCbCrPositioning": {1: "centred", 2: "co-sited"},
    "GPSAltitudeRef": {0: "above sea level", 1: "below sea level"},
}  # fmt: skip
_UNITS = {"ExposureTime": " s", "FocalLength": " mm", "FocalLengthIn35mmFilm": " mm", "GPSAltitude": " m"}


def words_of(exif: Exif) -> tuple[tuple[str, str], ...]:
    """All tags as (name, value) in words, those of the whole picture first, then of the exposure, then the position."""
    from PIL import ExifTags

    found: list[tuple[str, str]] = []
    for held, names in (
        (exif, ExifTags.TAGS), (ifd_of(exif, EXIF_IFD), ExifTags.TAGS), (ifd_of(exif, GPS_IFD), ExifTags.GPSTAGS),
    ):  # fmt: skip
        for tag in sorted(set(held) - _PLUMBING):
            name = names.get(tag, f"Tag {tag:#06x}")
            value = _value(name, held.get(tag))
            if value and len(found) < MOST_TAGS:
                found.append((_in_words(name), value))
    return tuple(found)


def ifd_of(exif: Exif, which: int) -> Mapping[int, Any]:
    """One of the tables inside; empty where it is missing or torn."""
    try:
        return exif.get_ifd(which)
    except (ValueError, TypeError, KeyError, SyntaxError, OSError, ArithmeticError, AttributeError):
        return {}


def taken_of(exif: Exif) -> str:
    """Date and time of the exposure as the camera wrote them, else of the digitising, else of the file; or nothing."""
    exposure = ifd_of(exif, EXIF_IFD)
    for written in (exposure.get(DATE_TIME_ORIGINAL), exposure.get(DATE_TIME_DIGITIZED), exif.get(DATE_TIME)):
        if isinstance(written, str) and re.search("[1-9]", written):
            return one_line(clean_text(written), 40)
    return ""


def point_of(exif: Exif) -> Point | None:
    """The position in the GPS table; None where it is missing, torn, or the 0, 0 of a receiver without one."""
    gps = ifd_of(exif, GPS_IFD)
    lat, lon = _degrees(gps.get(2)), _degrees(gps.get(4))
    if lat is None or lon is None:
        return None
    try:
        return Point(-lat if _letter(gps.get(1)) == "S" else lat, -lon if _letter(gps.get(3)) == "W" else lon)
    except NotCoordinates:
        return None


def direction_of(exif: Exif) -> float | None:
    """Where the camera looked, in degrees clockwise from north as it was written (true or magnetic)."""
    degrees = _number(ifd_of(exif, GPS_IFD).get(17))
    return None if degrees is None or not 0 <= degrees <= 360 else degrees % 360.0


def orientation_of(exif: Exif) -> int:
    """How the stored picture is turned, 1 (upright) to 8; 1 where nothing sensible is written."""
    turned = exif.get(ORIENTATION, 1)
    return turned if isinstance(turned, int) and 1 <= turned <= 8 else 1


def _letter(value: Any) -> str:
    text = value.decode("ascii", "replace") if isinstance(value, bytes) else str(value or "")
    return text.strip("\0 ").upper()[:1]


def _degrees(parts: Any) -> float | None:
    """Degrees, minutes and seconds as one number."""
    numbers = [_number(part) for part in parts] if isinstance(parts, tuple) else [_number(parts)]
    if not numbers or numbers[0] is None:
        return None
    degrees, minutes, seconds = (number or 0.0 for number in (*numbers, 0.0, 0.0)[:3])
    return degrees + minutes / 60 + seconds / 3600


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError, ArithmeticError):
        return None
    return number if math.isfinite(number) else None


def _in_words(name: str) -> str:
    """`DateTimeOriginal` as `Date time original`; abbreviations stay."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name).split()
    rest = [word if word.isupper() and len(word) > 1 else word.lower() for word in words[1:]]
    return " ".join([words[0], *rest]) if words else name


def _value(name: str, value: Any) -> str:
    terms = _TERMS.get(name)
    if terms is not None and isinstance(value, int) and value in terms:
        return terms[value]
    if name == "Flash" and isinstance(value, int):
        return "fired" if value & 1 else "did not fire"
    if name == "ExposureTime" and (seconds := _number(value)) is not None and 0 < seconds < 0.5:
        return f"1/{round(1 / seconds)} s"
    if name == "FNumber" and (number := _number(value)) is not None:
        return f"f/{number:g}"
    if name == "GPSVersionID" and isinstance(value, bytes):
        return ".".join(map(str, value))
    text = _plain(value)
    return f"{text}{_UNITS[name]}" if text and name in _UNITS else text


def _plain(value: Any) -> str:
    if isinstance(value, bytes):
        text = value.strip(b"\0 ")
        for coding in (b"ASCII\0\0\0", b"UNICODE\0"):  # user comments say in eight bytes how they are written
            text = text.removeprefix(coding)
        letters = text.decode("utf-8", "replace").strip("\0 ")
        readable = letters.isprintable() and "\ufffd" not in letters
        return one_line(clean_text(letters), LONGEST) if readable else f"{len(value)} bytes"
    if isinstance(value, str):
        return one_line(clean_text(value), LONGEST)
    if isinstance(value, tuple | list):
        return one_line(" ".join(_plain(part) for part in value[:64]), LONGEST)
    if isinstance(value, dict):
        return f"{len(value)} entries"
    number = _number(value)
    return "" if number is None else f"{number:.7g}"

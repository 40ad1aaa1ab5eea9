"""Points in WGS 84: reading them in any usual form, saying them, and what to ask about them.

A doubtful point is a question to the person and never mended here: nothing is swapped or moved silently.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from urllib.parse import unquote_plus

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.text import one_line, strip_bidi, western_digits

EARTH_RADIUS_M = 6_371_008.8
"""Mean radius of the Earth (IUGG) in metres."""


class NotCoordinates(HeritageError):
    """A text is not read as one point; the text is kept in the field."""

    template = (
        "“{text}” is not read as coordinates. It stays as you typed it. Write latitude, then longitude, for "
        "example 34.5473, 38.2741 or 34°32'50\"N 38°16'27\"E; UTM as 37S 433390 3823010, MGRS as "
        "37S DU 33390 23010; or paste a link from a map."
    )


class NoPointOnTheGlobe(NotCoordinates):
    """The numbers were read, but there is no such latitude or longitude."""

    template = (
        "Latitude {lat} and longitude {lon} are not on the globe: latitude goes from -90 to 90, longitude "
        "from -180 to 180. Latitude is written first; check whether the two are swapped."
    )


class NullIsland(NotCoordinates):
    """0, 0 was given, which programs write where a point is missing."""

    template = "The point 0, 0 means that no point is known. Leave the coordinates empty instead."


class LinkWithoutPoint(NotCoordinates):
    """A link holds no coordinates that can be read without opening it."""

    template = (
        "The link “{text}” holds no coordinates. Open it, and copy the long link from the address bar or the "
        "coordinates from the map. It stays as you pasted it."
    )


@dataclass(frozen=True, slots=True)
class Point:
    """A point in WGS 84: latitude and longitude in degrees, north and east positive.

    Raises:
        NoPointOnTheGlobe: A number is not finite or out of range.
        NullIsland: Both are 0: a point that is not known is None.
    """

    lat: float
    lon: float

    def __post_init__(self) -> None:
        if not (abs(self.lat) <= 90 and abs(self.lon) <= 180):  # false for NaN as well
            raise NoPointOnTheGlobe(lat=self.lat, lon=self.lon)
        if self.lat == 0 and self.lon == 0:
            raise NullIsland()


# ------------------------------------------------------------------------------------------------- reading
# Patterns are texts here: re compiles each when it is first used, and start-up does not wait for them.

_PLAIN = str.maketrans(
    "−–—‐‑" + "′’‘ʹʼ´`‛" + "″”“ʺ„" + "º˚" + "٫،؛" + "\u00a0\u202f\u2009",
    "-" * 5 + "'" * 8 + '"' * 5 + "°°" + ".,;" + "   ",
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652",  # vowel marks in words such as شمالًا
)


_LONGEST = 2_000  # characters of a map link; more is a text pasted into the wrong field


def read_point(text: str) -> Point:
    """Read one point from what a person typed or pasted.

    Understood: decimal degrees, degrees and minutes, degrees minutes seconds, each with or without N S E W
    (or the words in English, French or Arabic), decimal points or commas, Western or Eastern digits; UTM;
    MGRS; `geo:`; WKT `POINT`; links of Google Maps, OpenStreetMap, Bing, Apple, Yandex, GeoHack. Where no
    N S E W tells, the latitude comes first.

    Raises:
        NotCoordinates: None of these; its children NoPointOnTheGlobe, NullIsland, LinkWithoutPoint say more.
    """
    if len(text) > _LONGEST:
        raise NotCoordinates(text=one_line(text[:_LONGEST], 80))
    plain = strip_bidi(western_digits(text)).translate(_PLAIN).replace("''", '"').strip()
    if re.match(_LINK, plain, re.IGNORECASE):
        return _read_link(plain)
    if (wkt := re.fullmatch(_WKT, plain, re.IGNORECASE)) is not None:
        return Point(float(wkt[2]), float(wkt[1]))
    if (utm_parts := re.fullmatch(_UTM, plain, re.IGNORECASE)) is not None:
        return _read_utm(utm_parts, text)
    if (mgrs_parts := re.fullmatch(_MGRS, plain, re.IGNORECASE)) is not None:
        return _read_mgrs(mgrs_parts, text)
    return _read_angles(plain, text)


_NUMBER = r"([-+]?\d{1,3}(?:\.\d+)?)"
_WKT = rf"(?:SRID=4326;)?\s*POINT\s*\(\s*{_NUMBER}\s+{_NUMBER}\s*\)"

# -------------------------------------------------------------------------------------------------- links

_LINK = r"(?:https?://|geo:|www\.|maps\.|(?:goo\.gl|openstreetmap\.org|google\.[a-z.]+)/)"
_PAIR = rf"{_NUMBER}\s*,\s*{_NUMBER}(?![\d.])"
_LATITUDE_FIRST = (  # the place that is meant before the middle of the picture
    rf"!3d{_NUMBER}!4d{_NUMBER}",
    rf"[?&#]mlat={_NUMBER}&(?:amp;)?mlon={_NUMBER}",
    rf"[?&](?:q|query|ll|sll|daddr|destination|coordinate|center)=(?:loc:)?\s*{_PAIR}",
    rf"^geo:{_PAIR}",
    rf"[?&]lat(?:itude)?={_NUMBER}&(?:amp;)?(?:lon|lng|long|longitude)={_NUMBER}",
    rf"/(?:place|search|dir)/(?:.*/)?{_PAIR}",
    rf"[?&]cp={_NUMBER}~{_NUMBER}",
    rf"#map=[\d.]+/{_NUMBER}/{_NUMBER}",
    rf"@{_PAIR}",
)
_LONGITUDE_FIRST = rf"yandex\.[^?]*\?(?:.*&)?(?:pt|ll)={_PAIR}"
_GEOHACK = r"[?&]params=([\d._\-]+_[NS]_[\d._\-]+_[EW])"


def _read_link(link: str) -> Point:
    opened = unquote_plus(link)
    if (swapped := re.search(_LONGITUDE_FIRST, opened, re.IGNORECASE)) is not None:
        return Point(float(swapped[2]), float(swapped[1]))
    if (geohack := re.search(_GEOHACK, opened, re.IGNORECASE)) is not None:
        return _read_angles(geohack[1].replace("_", " "), link)
    for form in _LATITUDE_FIRST:
        if (found := re.search(form, opened, re.IGNORECASE)) is not None:
            return Point(float(found[1]), float(found[2]))
    raise LinkWithoutPoint(text=one_line(link, 80))


# ---------------------------------------------------------------------------------------------- UTM, MGRS

_UTM = (
    r"(?:UTM|zone|\s|:)*(?P<zone>\d{1,2})\s*(?P<band>[C-HJ-NP-X])[\s,;]+"
    r"(?P<easting>\d{6}(?:\.\d+)?)\s*m?\s*E?[\s,;]+(?P<northing>\d{1,8}(?:\.\d+)?)\s*m?\s*N?"
)
_MGRS = r"(?:MGRS|\s|:)*(?P<square>\d{1,2}\s*[C-HJ-NP-X]\s*[A-HJ-NP-Z]{2})\s*(?P<digits>\d+(?:\s+\d+)?)"
_BANDS = "CDEFGHJKLMNPQRSTUVWX"  # eight degrees each from 80° south on, X twelve


def _read_utm(parts: re.Match[str], text: str) -> Point:
    """Read UTM; a letter is a latitude band where it fits the northing, else N and S are the hemispheres."""
    import utm

    zone, band = int(parts["zone"]), parts["band"].upper()
    easting, northing = float(parts["easting"]), float(parts["northing"])
    for northern in (band >= "N", band > "S"):
        try:
            lat, lon = utm.to_latlon(easting, northing, zone, northern=northern)
        except utm.OutOfRangeError:
            break
        south = -80 + 8 * _BANDS.index(band)
        fits = south - 0.1 <= lat <= south + (12 if band == "X" else 8) + 0.1
        if fits or (band == "N" and northern) or (band == "S" and not northern):
            return Point(float(lat), float(lon))
    raise NotCoordinates(text=one_line(text, 80))


def _read_mgrs(parts: re.Match[str], text: str) -> Point:
    """Read MGRS; the point is the south-west corner of the square that the digits name."""
    import mgrs

    square, digits = "".join(parts["square"].split()), parts["digits"].split()
    halves_differ = len(digits) == 2 and len(digits[0]) != len(digits[1])
    figures = "".join(digits)
    if halves_differ or len(figures) % 2 or len(figures) > 10:
        raise NotCoordinates(text=one_line(text, 80))
    try:
        lat, lon = mgrs.MGRS().toLatLon((square + figures).upper())
    except mgrs.core.MGRSError as error:
        raise NotCoordinates(text=one_line(text, 80)) from error
    return Point(lat, lon)


# ------------------------------------------------------------------------------------------------- angles

_DIRECTIONS = {
    **dict.fromkeys(("n", "north", "nord", "شمال", "شمالا"), ("lat", 1)),
    **dict.fromkeys(("s", "south", "sud", "جنوب", "جنوبا"), ("lat", -1)),
    **dict.fromkeys(("e", "east", "est", "شرق", "شرقا"), ("lon", 1)),
    **dict.fromkeys(("w", "west", "ouest", "غرب", "غربا"), ("lon", -1)),
}
_LABELS = {
    **dict.fromkeys(("lat", "latitude", "العرض", "عرض"), "lat"),
    **dict.fromkeys(("lon", "lng", "long", "longitude", "الطول", "طول"), "lon"),
}
_DECIMAL_COMMA = r"(?<=\d),(?=\d)"
_ISO_6709 = r"([-+]\d{1,2}(?:\.\d+)?)([-+]\d{1,3}(?:\.\d+)?)/?"


@dataclass(frozen=True, slots=True)
class _Style:
    """How degrees, minutes and seconds are told apart: what stands after each, and after the last number."""

    after: tuple[str, str]
    after_last: tuple[str, str, str]
    needs_direction: bool = False


_STYLES = (
    _Style((r"(?:\s*°\s*|\s+)", r"(?:\s*'\s*|\s+)"), (r"\s*°?", r"\s*'?", r'\s*"?')),
    _Style((r"\s*d(?:eg)?\.?\s*", r"\s*m(?:in)?\.?\s*"), (r"\s*d(?:eg)?", r"\s*m(?:in)?", r"\s*s(?:ec)?")),
    _Style(("-", "-"), ("", "", ""), needs_direction=True),
)


def _read_angles(plain: str, text: str) -> Point:
    if (iso := re.fullmatch(_ISO_6709, plain)) is not None:
        return Point(float(iso[1]), float(iso[2]))
    commas = len(re.findall(_DECIMAL_COMMA, plain))
    if "." not in plain and (commas == 2 or (commas == 1 and ";" in plain)):
        plain = re.sub(_DECIMAL_COMMA, ".", plain)
    plain = re.sub("[()]", " ", plain).strip().casefold()
    count = len(re.findall(r"\d+(?:\.\d+)?", plain))
    splits = [(count // 2, count // 2)] if count % 2 == 0 else []
    splits += [(one, count - one) for one in (1, 2, 3) if one != count - one]
    for one, other in splits:
        if not (1 <= one <= 3 and 1 <= other <= 3):
            continue
        for style in _STYLES:
            found = _pair(one, other, style).fullmatch(plain)
            if found is not None and (point := _point(found, one, other, style)) is not None:
                return point
    raise NotCoordinates(text=one_line(text, 80))


@lru_cache(maxsize=32)
def _pair(one: int, other: int, style: _Style) -> re.Pattern[str]:
    """Return the pattern of two angles of *one* and *other* numbers."""
    apart = r"(?:[\s,;/|]+|(?<=[^\d\s.])|(?=[^\W\d_]))"
    return re.compile(rf"{_angle('a', one, style)}{apart}{_angle('b', other, style)}")


def _angle(name: str, numbers: int, style: _Style) -> str:
    labels, directions = "|".join(_LABELS), "|".join(sorted(_DIRECTIONS, key=len, reverse=True))
    digits = ""
    for place in range(numbers - 1):
        digits += rf"(?P<{name}{place}>\d{{1,3}}){style.after[place]}"
    digits += rf"(?P<{name}{numbers - 1}>\d{{1,3}}(?:\.\d+)?){style.after_last[numbers - 1]}"
    return (
        rf"(?:(?:خط\s*)?(?P<{name}_label>{labels})\s*\.?\s*[:=]?\s*)?"
        rf"(?:(?P<{name}_before>{directions})\s*)?(?P<{name}_sign>[-+])?{digits}"
        rf"(?({name}_before)|(?:\s*(?P<{name}_after>{directions})\b)?)"
    )


def _point(found: re.Match[str], one: int, other: int, style: _Style) -> Point | None:
    """Return the point that two matched angles mean, or None where they contradict each other."""
    degrees, axes = [], []
    for name, numbers in (("a", one), ("b", other)):
        word = found[f"{name}_before"] or found[f"{name}_after"]
        axis, hemisphere = _DIRECTIONS[word] if word else ("", 0)
        label, sign = _LABELS.get(found[f"{name}_label"] or "", ""), found[f"{name}_sign"]
        parts = [float(found[f"{name}{place}"]) for place in range(numbers)]
        undecided = style.needs_direction and not word
        if undecided or (sign and word) or (label and axis and label != axis) or max(parts[1:], default=0) >= 60:
            return None
        size = sum(part / 60**place for place, part in enumerate(parts))
        degrees.append(-size if sign == "-" or hemisphere < 0 else size)
        axes.append(label or axis)
    if sorted(axes) not in (["", ""], ["lat", "lon"]) or (one != other and not all(axes) and "°" not in found[0]):
        return None
    return Point(degrees[1], degrees[0]) if axes[0] == "lon" else Point(degrees[0], degrees[1])


# ------------------------------------------------------------------------------------- saying and comparing


def say_point(point: Point, style: Literal["dms", "decimal"] = "dms") -> str:
    """Return *point* in words that `read_point` reads again.

    `dms` is 34°32′50.3″N 38°16′26.8″E, to a tenth of a second (3 m); `decimal` is 34.54730, 38.27410 (1 m).
    """
    if style == "decimal":
        return f"{point.lat:.5f}, {point.lon:.5f}"
    return f"{_say_angle(point.lat, 'NS')} {_say_angle(point.lon, 'EW')}"


def _say_angle(angle: float, directions: str) -> str:
    minutes, tenths = divmod(round(abs(angle) * 36_000), 600)
    degrees, minutes = divmod(minutes, 60)
    return f"{degrees}°{minutes:02d}′{tenths // 10:02d}.{tenths % 10}″{directions[angle < 0]}"


def distance_m(a: Point, b: Point) -> float:
    """Return the distance between two points in metres, on the mean sphere (within 0.6 % of the truth)."""
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half_lat, half_lon = (lat_b - lat_a) / 2, math.radians(b.lon - a.lon) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(min(1.0, math.sqrt(chord)))


def looks_swapped(point: Point, reference: Point) -> bool:
    """Tell whether latitude and longitude of *point* look swapped: the way to ask, never to mend.

    True when *point* is over 50 km from *reference* (the parent site, the middle of the governorate), and
    swapping brings it to less than a quarter of that distance.
    """
    if abs(point.lon) > 90:
        return False
    distance = distance_m(point, reference)
    return distance > 50_000 and distance_m(Point(point.lon, point.lat), reference) < distance / 4


def rounded_for_public(point: Point) -> Point:
    """Return *point* to a tenth of a degree (at most 8 km off), as it may leave the registry for the public.

    A point that would round to 0, 0, which means no point, becomes 0, 0.1.
    """
    lat, lon = round(point.lat, 1), round(point.lon, 1)
    return Point(lat, lon) if lat or lon else Point(0.0, 0.1)

"""A small map that shows where a site lies: coasts, borders, towns, a scale bar and north, as SVG. No network, no Qt.

Drawn from Natural Earth (`resources/basemap`), whose view of disputed borders it follows. The projection is
equirectangular with its true scale at the site: over the few hundred kilometres of the map its error stays below the
width of a line.
"""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from html import escape
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from heritage_app.settings import RESOURCES

if TYPE_CHECKING:
    from heritage_app.domain.coordinates import Point

KM_A_DEGREE = 111.32
"""Length of one degree of latitude on the sphere of 6,371 km, rounded."""

SPANS_KM = (160.0, 280.0, 420.0, 640.0)
"""Kilometres across the map: the first that shows enough towns for a reader to know where it is, else the last."""

FEWEST_TOWNS = 3

OVERVIEW_KM, OVERVIEW_MM = 2400.0, 17.0
"""Kilometres across the small map in the corner, and its width in millimetres."""

FINEST_MM = 0.15
"""Corners of an outline closer than this are one: half the width of the line of a border."""

TOWNS = 9
"""Most towns named: more would cover each other at the printed size."""

_BASEMAP = RESOURCES / "basemap"
_BAR_STEPS = (1, 2, 5)
_SEA, _LAND, _LINE, _SOFT, _INK = "#E4EAEE", "#FAFAF8", "#8A929B", "#5A626D", "#17191C"

Ring = list[tuple[float, float]]


class _Box(NamedTuple):
    """Bounds in degrees; east may lie beyond 180."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True)
class _Shape:
    """A country or province, whose corners are read when a map first reaches it."""

    box: _Box
    rings: tuple[str, ...]
    """Longitude and latitude by turns, in degrees."""

    @cached_property
    def outlines(self) -> tuple[tuple[_Box, Ring], ...]:
        """Each ring with the box it fills."""
        return tuple([(_box_of(ring), ring) for ring in map(_unwrapped, self.rings)])


@dataclass(frozen=True, slots=True)
class _Town:
    lat: float
    lon: float
    names: tuple[str, str, str]
    """English, French, Arabic; empty where not known."""

    def name(self, lang: str) -> str:
        english, french, arabic = self.names
        return {"fr": french, "ar": arabic}.get(lang) or english


@dataclass(frozen=True, slots=True)
class _View:
    """From degrees to the units of the drawing, which are millimetres on paper."""

    centre: Point
    width: float
    height: float
    span_km: float

    @property
    def scale(self) -> float:
        """Millimetres a kilometre."""
        return self.width / self.span_km

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        east = (lon - self.centre.lon) * KM_A_DEGREE * math.cos(math.radians(self.centre.lat))
        north = (lat - self.centre.lat) * KM_A_DEGREE
        return self.width / 2 + east * self.scale, self.height / 2 - north * self.scale

    def meets(self, box: _Box, turn: float) -> bool:
        """Whether a box, moved by *turn* degrees of longitude, may reach into the view."""
        high = self.height / self.scale / KM_A_DEGREE
        wide = self.width / self.scale / KM_A_DEGREE / max(math.cos(math.radians(self.centre.lat)), 0.05)
        return (
            box.west + turn <= self.centre.lon + wide
            and box.east + turn >= self.centre.lon - wide
            and box.south <= self.centre.lat + high
            and box.north >= self.centre.lat - high
        )

    def holds(self, x: float, y: float, margin: float = 0.0) -> bool:
        return margin <= x <= self.width - margin and margin <= y <= self.height - margin


def locator_svg(
    point: Point, *, lang: str, unit: str, blurred_km: float | None = None, width: float = 64.0, height: float = 46.0
) -> str:
    """
    Draw the surroundings of *point* as SVG text, *width* by *height* millimetres.

    Args:
        point: The site, or what the public may know of where it is.
        lang: Language of the names of towns; English where a name is missing.
        unit: The word for kilometres on the scale bar.
        blurred_km: Radius within which the true place lies; a circle is drawn instead of a dot.
        width, height: Size on paper in millimetres.
    """
    view = _view(point, width, height)
    land = _path(_layer("countries-region", "countries"), view)
    provinces = _path(_layer("provinces-region"), view)
    parts = [
        f'<rect width="{width:g}" height="{height:g}" fill="{_SEA}"/>',
        _drawn(land, fill=_LAND, stroke="none", thickness=0),
        _drawn(provinces, fill="none", stroke="#C9CED4", thickness=0.18),
        _drawn(land, fill="none", stroke=_LINE, thickness=0.35),
        *_towns(view, lang),
        _site(view, blurred_km),
        *_scale_bar(view, unit),
        _north(view),
        _overview(view),
        f'<rect width="{width:g}" height="{height:g}" fill="none" stroke="{_LINE}" stroke-width="0.4"/>',
    ]
    return _svg(width, height, "".join(parts), millimetres=True)


def _view(point: Point, width: float, height: float) -> _View:
    views = [_View(point, width, height, span) for span in SPANS_KM]
    for view in views:
        if sum(view.holds(*view.place(town.lon, town.lat), 1.5) for town in _around(point)) >= FEWEST_TOWNS:
            return view
    return views[-1]


def _svg(width: float, height: float, body: str, *, millimetres: bool = False, at: str = "") -> str:
    """A drawing; one placed inside another is cut off at its own edges."""
    unit = "mm" if millimetres else ""
    name = ' xmlns="http://www.w3.org/2000/svg"' if millimetres else at
    return (
        f'<svg{name} width="{width:g}{unit}" height="{height:g}{unit}" viewBox="0 0 {width:g} {height:g}">{body}</svg>'
    )


def _overview(view: _View) -> str:
    """The part of the world around, in a corner, with the frame of the map in it."""
    small = _world_around(math.floor(view.centre.lat), math.floor(view.centre.lon))
    x, y = small.place(view.centre.lon, view.centre.lat)
    wide, high = view.span_km * small.scale, view.height / view.scale * small.scale
    body = (
        f'<rect width="{small.width:g}" height="{small.height:g}" fill="{_SEA}"/>'
        + _drawn(_world_path(small), fill="#FFFFFF", stroke=_LINE, thickness=0.15)
        + f'<rect x="{x - wide / 2:.2f}" y="{y - high / 2:.2f}" width="{wide:.2f}" '
        f'height="{high:.2f}" fill="{_INK}" fill-opacity="0.25" stroke="{_INK}" stroke-width="0.3"/>'
        f'<rect width="{small.width:g}" height="{small.height:g}" fill="none" stroke="{_LINE}" stroke-width="0.5"/>'
    )
    return _svg(
        small.width,
        small.height,
        body,
        at=f' x="{view.width - small.width:g}" y="{view.height - small.height:g}"',
    )


@lru_cache(64)
def _world_around(lat: int, lon: int) -> _View:
    """The small map around the middle of a field of one degree, which the sites in it share."""
    from heritage_app.domain.coordinates import Point

    return _View(Point(min(lat, 89) + 0.5, min(lon, 179) + 0.5), OVERVIEW_MM, OVERVIEW_MM * 0.75, OVERVIEW_KM)


@lru_cache(64)
def _world_path(small: _View) -> str:
    return _path(_layer("countries"), small)


# ------------------------------------------------------------------------------------------------- base map


@cache
def _layer(*names: str) -> tuple[_Shape, ...]:
    """The shapes of a layer; of one in several files the first, finer one is taken."""
    shapes: dict[str, list[_Shape]] = {}
    for name in names:
        held = set(shapes)
        for shape in json.loads((_BASEMAP / f"{name}.json").read_bytes()):
            if shape["name"] not in held:
                shapes.setdefault(shape["name"], []).append(_Shape(_Box(*shape["box"]), tuple(shape["rings"])))
    return tuple(chain.from_iterable(shapes.values()))


def _box_of(ring: Ring) -> _Box:
    lons, lats = zip(*ring, strict=True)
    return _Box(min(lons), min(lats), max(lons), max(lats))


def _unwrapped(told: str) -> Ring:
    """The corners of a ring, without a jump where it crosses 180 degrees."""
    flat = [*map(float, told.split())]
    lons, lats = flat[::2], flat[1::2]
    if max(lons) - min(lons) < 180:  # no step of it can be longer, as of nearly every ring
        return list(zip(lons, lats, strict=True))
    ring: Ring = []
    shift = 0.0
    for lon, lat in zip(lons, lats, strict=True):
        if ring:
            step = lon + shift - ring[-1][0]
            shift -= 360 * round(step / 360)
        ring.append((lon + shift, lat))
    return ring


@cache
def _all_towns() -> tuple[_Town, ...]:
    """Towns, the largest first."""
    with (_BASEMAP / "towns-region.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            _Town(float(row["lat"]), float(row["lon"]), (row["en"], row["fr"], row["ar"]))
            for row in csv.DictReader(file)
        )


def _around(point: Point) -> Iterator[_Town]:
    """Towns that the widest map around a point may show, the largest first."""
    high = SPANS_KM[-1] / KM_A_DEGREE
    wide = high / max(math.cos(math.radians(point.lat)), 0.05)
    for town in _all_towns():
        if abs(town.lat - point.lat) <= high and abs(town.lon - point.lon) <= wide:
            yield town


# -------------------------------------------------------------------------------------------------- drawing


def _path(shapes: Iterable[_Shape], view: _View) -> str:
    """The path of everything that reaches into the view, cut off a little outside of it."""
    paths = []
    for shape in shapes:
        for turn in [turn for turn in (-360.0, 0.0, 360.0) if view.meets(shape.box, turn)]:
            for box, ring in shape.outlines:
                if view.meets(box, turn):
                    corners = _clipped(_placed(ring, turn, view), view)
                    if len(corners) > 2:
                        paths.append("M" + "L".join([f"{x:.2f} {y:.2f}" for x, y in corners]) + "Z")
    return "".join(paths)


def _drawn(path: str, *, fill: str, stroke: str, thickness: float) -> str:
    line = f'stroke="{stroke}" stroke-width="{thickness:g}" stroke-linejoin="round"'
    return f'<path d="{path}" fill="{fill}" fill-rule="evenodd" {line}/>' if path else ""


def _placed(ring: Ring, turn: float, view: _View) -> Ring:
    """
    The corners of a ring in the view, without those that the eye could not tell from the one before.

    The same as `view.place` of each; written out, since a map has twenty thousand of them.
    """
    north = KM_A_DEGREE * view.scale
    east = north * math.cos(math.radians(view.centre.lat))
    left = view.width / 2 + (turn - view.centre.lon) * east
    top = view.height / 2 + view.centre.lat * north
    kept: Ring = []
    last_x = last_y = math.inf
    for lon, lat in ring:
        x, y = left + lon * east, top - lat * north
        if abs(x - last_x) + abs(y - last_y) >= FINEST_MM:
            kept.append((x, y))
            last_x, last_y = x, y
    return kept


def _clipped(corners: Ring, view: _View, margin: float = 2.0) -> Ring:
    """Cut a polygon at the frame, *margin* millimetres outside the view (Sutherland and Hodgman, 1974)."""
    edges = ((0, -margin, 1), (0, view.width + margin, -1), (1, -margin, 1), (1, view.height + margin, -1))
    for axis, limit, sign in edges:
        kept: Ring = []
        for before, after in zip([corners[-1], *corners[:-1]], corners, strict=True) if corners else ():
            inside_before = (before[axis] - limit) * sign >= 0
            inside_after = (after[axis] - limit) * sign >= 0
            if inside_before != inside_after:
                share = (limit - before[axis]) / (after[axis] - before[axis])
                kept.append((before[0] + share * (after[0] - before[0]), before[1] + share * (after[1] - before[1])))
            if inside_after:
                kept.append(after)
        corners = kept
    return corners


def _towns(view: _View, lang: str) -> Iterator[str]:
    """The largest towns whose names do not run into each other, into the site, the bar or the arrow."""
    height = 2.6
    bar = (0.0, view.height - 8.5, 36.0, view.height)
    arrow = (view.width - 9.0, 0.0, view.width, 12.0)
    mark = (view.width / 2 - 3.0, view.height / 2 - 3.0, view.width / 2 + 3.0, view.height / 2 + 3.0)
    corner = (view.width - OVERVIEW_MM - 1, view.height - OVERVIEW_MM * 0.75 - 1, view.width, view.height)
    taken = [bar, arrow, mark, corner]
    named = 0
    for town in _around(view.centre):
        x, y = view.place(town.lon, town.lat)
        name = town.name(lang)
        # 0.56 of the height is the mean advance of the letters of our faces.
        wide = len(name) * height * 0.56
        right = x + 1.6 + wide < view.width - 1
        box = (x - 0.8, y - 1.6, x + 1.8 + wide, y + 1.6) if right else (x - 1.8 - wide, y - 1.6, x + 0.8, y + 1.6)
        if not view.holds(x, y, 1.5) or box[0] < 1 or any(_overlap(box, other) for other in taken):
            continue
        taken.append(box)
        named += 1
        anchor, at = ("start", x + 1.4) if right else ("end", x - 1.4)
        yield f'<circle cx="{x:.2f}" cy="{y:.2f}" r="0.6" fill="{_SOFT}"/>'
        yield _text(name, at, y + 0.9, size=height, anchor=anchor, colour=_SOFT, lang=lang)
        if named == TOWNS:
            return


def _overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _text(words: str, x: float, y: float, *, size: float, anchor: str, colour: str, lang: str) -> str:
    family = "Noto Naskh Arabic" if lang == "ar" else "IBM Plex Sans"
    # A rim under the letters, so that a border which runs through them does not strike them out.
    rim = f'stroke="{_LAND}" stroke-width="0.7" stroke-linejoin="round" paint-order="stroke"'
    style = f'font-family="{family}" font-size="{size:g}" text-anchor="{anchor}" fill="{colour}" {rim}'
    return f'<text x="{x:.2f}" y="{y:.2f}" {style}>{escape(words, quote=False)}</text>'


def _site(view: _View, blurred_km: float | None) -> str:
    x, y = view.width / 2, view.height / 2
    if blurred_km is not None:
        radius = max(blurred_km * view.scale, 1.5)
        return (
            f'<circle cx="{x:g}" cy="{y:g}" r="{radius:.2f}" fill="{_INK}" fill-opacity="0.18" '
            f'stroke="{_INK}" stroke-width="0.5"/>'
        )
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="2.2" fill="#FFFFFF" stroke="{_INK}" stroke-width="0.6"/>'
        f'<circle cx="{x:g}" cy="{y:g}" r="1.1" fill="{_INK}"/>'
    )


def _scale_bar(view: _View, unit: str) -> Iterator[str]:
    """A bar of 1, 2 or 5 times a power of ten kilometres, at most 28 mm long."""
    kilometres = max(
        step * 10**power for power in range(5) for step in _BAR_STEPS if step * 10**power * view.scale <= 28
    )
    length = kilometres * view.scale
    x, y = 4.0, view.height - 3.2
    bar = f"M{x:g} {y - 1.4:.2f}V{y:.2f}H{x + length:.2f}V{y - 1.4:.2f}"
    yield f'<path d="{bar}" fill="none" stroke="{_INK}" stroke-width="0.5"/>'
    said = f"{kilometres} {unit}"
    lang = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in unit) else ""
    yield _text(said, x, y - 2.0, size=2.6, anchor="start", colour=_INK, lang=lang)


def _north(view: _View) -> str:
    x, y = view.width - 5.0, 3.0
    arrow = f'<path d="M{x:g} {y:g}L{x + 1.8:g} {y + 5.4:g}L{x:g} {y + 4.2:g}L{x - 1.8:g} {y + 5.4:g}Z"'
    rim = f'{arrow} fill="{_LAND}" stroke="{_LAND}" stroke-width="1.2" stroke-linejoin="round"/>'
    return rim + f'{arrow} fill="{_INK}"/>' + _text("N", x, y + 8.4, size=2.8, anchor="middle", colour=_INK, lang="en")

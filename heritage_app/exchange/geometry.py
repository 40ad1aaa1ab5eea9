"""Shapes of a file, which come as GeoJSON (RFC 7946) whatever it is: taken apart, and never mended."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from heritage_app.domain.cell_problems import CrossesItself, NoShape
from heritage_app.domain.coordinates import NoPointOnTheGlobe, Point
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.site import Outline

KINDS = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
_COLLECTION = "GeometryCollection"
_MOST_SIDES = 20_000
"""Sides of a ring up to which it is looked whether two of them cross."""

Ring = list[list[float]]


@dataclass(frozen=True, slots=True)
class Shapes:
    """What a cell draws: the first point that stands by itself, and everything else as outlines."""

    point: Point | None = None
    outlines: tuple[Outline, ...] = ()
    doubt: HeritageError | None = None
    """What a person should know of a shape that was taken as it is drawn."""


def read_shapes(given: str) -> Shapes:
    """
    Take the shapes of a cell apart; an outline is kept letter for letter.

    Raises:
        NoShape: It is no GeoJSON geometry of finite numbers.
        NoPointOnTheGlobe: A latitude or longitude that there is not: the two may be swapped, or of another system.
    """
    try:
        whole = json.loads(given)
    except (ValueError, RecursionError) as error:
        raise NoShape from error
    collected = isinstance(whole, dict) and whole.get("type") == _COLLECTION
    point: Point | None = None
    outlines: list[Outline] = []
    doubt: HeritageError | None = None
    for shape in _apart(whole, 0):
        place = next(_places(shape))
        if shape["type"] == "Point" and point is None:
            point = Point(float(place[1]), float(place[0]))
        else:
            outlines.append(Outline("site", json.dumps(shape, separators=(",", ":")) if collected else given))
            doubt = doubt or (CrossesItself() if any(map(crosses_itself, _rings(shape))) else None)
    return Shapes(point, tuple(outlines), doubt)


def _apart(shape: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The shapes of a collection, or the one that is none; each is sound."""
    kind = shape.get("type") if isinstance(shape, dict) else None
    if kind == _COLLECTION and isinstance(shape.get("geometries"), list) and depth < len(KINDS):
        for part in shape["geometries"]:
            yield from _apart(part, depth + 1)
        return
    if kind not in KINDS:
        raise NoShape
    for place in _places(shape):
        if not all(isinstance(n, int | float) and not isinstance(n, bool) and math.isfinite(n) for n in place):
            raise NoShape
        if len(place) not in (2, 3):
            raise NoShape
        if abs(place[0]) > 180 or abs(place[1]) > 90:
            raise NoPointOnTheGlobe(lat=place[1], lon=place[0])
    yield shape


def _places(shape: dict[str, Any]) -> Iterator[list[Any]]:
    """Every place of a shape, in its order; there is at least one."""
    waiting, found = [shape.get("coordinates")], False
    while waiting:
        one = waiting.pop()
        if not isinstance(one, list):
            raise NoShape
        if one and not isinstance(one[0], list):
            found = True
            yield one
        else:
            waiting += reversed(one)
    if not found:
        raise NoShape


def _rings(shape: dict[str, Any]) -> list[Ring]:
    """The rings of an area."""
    if shape["type"] == "Polygon":
        return list(shape["coordinates"])
    return [ring for area in shape["coordinates"] for ring in area] if shape["type"] == "MultiPolygon" else []


def crosses_itself(ring: Ring) -> bool:
    """
    Whether two sides of a ring cross, other than in a corner that they share.

    Sides are walked from west to east, so that each is compared with those beside it alone. A ring of very many sides
    is not looked at: that would take longer than it is worth.
    """
    if len(ring) > _MOST_SIDES:
        return False
    sides = sorted((min(a[:2], b[:2]), max(a[:2], b[:2])) for a, b in pairwise(ring) if a[:2] != b[:2])
    near: list[tuple[list[float], list[float]]] = []
    for side in sides:
        near = [other for other in near if other[1][0] >= side[0][0]]
        if any(_cross(*side, *other) for other in near):
            return True
        near.append(side)
    return False


def _cross(a: list[float], b: list[float], c: list[float], d: list[float]) -> bool:
    """Whether the inner parts of two lines have one point in common."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: list[float], b: list[float], c: list[float]) -> float:
    """Above zero where *c* lies left of the way from *a* to *b*, below it where it lies right."""
    turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return math.copysign(1, turn) if turn else 0

"""Where countries lie: enough to notice that latitude and longitude of a point may have been changed over."""

from __future__ import annotations

import json
from functools import cache

from heritage_app.domain.coordinates import Point
from heritage_app.settings import RESOURCES

MARGIN = 0.25
"""Degrees that a point may lie outside: the outlines are thinned, and the sea near a coast belongs to many a site."""

Extent = tuple[float, float, float, float]
"""South, west, north and east, in degrees."""


def may_be_swapped(point: Point, country: str) -> bool:
    """
    Whether *point* lies clearly outside *country* (ISO 3166-1), and inside it with latitude and longitude swapped.

    Never where nothing is known of the country, nor for one that reaches around the globe. The bounds are those of
    the base map (Natural Earth).
    """
    extent = _extents().get(country)
    if extent is None or abs(point.lon) > 90:  # no latitude, whatever it is
        return False
    return not _holds(extent, point.lat, point.lon, MARGIN) and _holds(extent, point.lon, point.lat, 0)


def _holds(extent: Extent, lat: float, lon: float, margin: float) -> bool:
    south, west, north, east = extent
    return south - margin <= lat <= north + margin and west - margin <= lon <= east + margin


@cache
def _extents() -> dict[str, Extent]:
    told: dict[str, Extent] = json.loads((RESOURCES / "basemap" / "extents.json").read_bytes())
    return told

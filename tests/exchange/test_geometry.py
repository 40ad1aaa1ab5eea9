"""Shapes as files give them: taken apart, doubted aloud, never mended."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.cell_problems import CrossesItself, NoShape
from heritage_app.domain.coordinates import NoPointOnTheGlobe, NullIsland, Point
from heritage_app.exchange.geometry import crosses_itself, read_shapes

SQUARE = [[38, 34], [39, 34], [39, 35], [38, 35], [38, 34]]
BOW = [[38, 34], [39, 35], [39, 34], [38, 35], [38, 34]]


def shape(kind: str, coordinates: Any) -> str:
    """A shape of GeoJSON, with blanks as files have them."""
    return json.dumps({"type": kind, "coordinates": coordinates})


def test_a_point_is_a_point_and_an_outline_stays_letter_for_letter() -> None:
    """Height goes, blanks stay; of a collection the first point is the point, and every other shape an outline."""
    assert read_shapes(shape("Point", [38.25, 34.5, 400])).point == Point(34.5, 38.25)
    area = shape("Polygon", [SQUARE])
    alone = read_shapes(area)
    assert (alone.point, [one.geojson for one in alone.outlines], alone.doubt) == (None, [area], None)
    parts = [json.loads(area), *(json.loads(shape("Point", place)) for place in ([38.5, 34.5], [38.6, 34.6]))]
    whole = read_shapes(json.dumps({"type": "GeometryCollection", "geometries": parts}))
    assert whole.point == Point(34.5, 38.5)
    assert [json.loads(one.geojson) for one in whole.outlines] == [parts[0], parts[2]]


NO_SHAPES = {
    "words": "north of the wall",
    "a number": "7",
    "no kind": '{"coordinates":[1,2]}',
    "another kind": shape("Circle", [1, 2]),
    "no places": shape("Polygon", []),
    "half a place": shape("Point", [38]),
    "five numbers": shape("Point", [1, 2, 3, 4, 5]),
    "words for numbers": shape("Point", ["38", "34"]),
    "true": shape("Point", [True, 34]),
    "not a number": '{"type":"Point","coordinates":[NaN,34]}',
    "without end": "[" * 100_000,
    "a collection of nothing": '{"type":"GeometryCollection","geometries":[null]}',
    "collections in collections": '{"type":"GeometryCollection","geometries":[' * 50 + "]}" * 50,
}


@pytest.mark.parametrize("name", NO_SHAPES)
def test_what_is_no_shape_is_refused(name: str) -> None:
    """Whatever stands in the cell, the answer is one error of ours."""
    with pytest.raises(NoShape):
        read_shapes(NO_SHAPES[name])


@pytest.mark.parametrize("kind, places", [("Point", [34.5, 138.2]), ("Polygon", [[[34, 95], [35, 95], [35, 96]]])])
def test_places_off_the_globe_are_told_with_their_numbers(kind: str, places: Any) -> None:
    """Swapped axes and other systems show by a latitude that there is not."""
    with pytest.raises(NoPointOnTheGlobe, match="swapped"):
        read_shapes(shape(kind, places))


def test_a_point_at_nought_is_no_point() -> None:
    """0, 0 is what programs write where a point is missing."""
    with pytest.raises(NullIsland):
        read_shapes(shape("Point", [0, 0]))


def test_an_outline_that_crosses_itself_is_kept_and_doubted() -> None:
    """A bow is told, in one area or in one of many; a square, and a ring that touches itself in a corner, are not."""
    for area in (shape("Polygon", [BOW]), shape("MultiPolygon", [[SQUARE], [BOW]])):
        drawn = read_shapes(area)
        assert [one.geojson for one in drawn.outlines] == [area]
        assert isinstance(drawn.doubt, CrossesItself)
    touching = [[38, 34], [38.5, 34.5], [39, 34], [39, 35], [38.5, 34.5], [38, 35], [38, 34]]
    assert read_shapes(shape("Polygon", [SQUARE])).doubt is None
    assert read_shapes(shape("Polygon", [touching])).doubt is None


PLACES = st.lists(st.lists(st.integers(-9, 9), min_size=2, max_size=2), min_size=4, max_size=12)


@given(PLACES, st.integers(0, 11))
def test_where_a_ring_starts_and_which_way_it_goes_changes_nothing(places: list[list[float]], start: int) -> None:
    """Crossing is a property of the ring, so it is the same from any corner on, turned back, and swapped over."""
    at = start % len(places)
    turned = places[at:] + places[:at]
    rings = (places, turned, places[::-1], [place[::-1] for place in places])
    assert len({crosses_itself([*ring, ring[0]]) for ring in rings}) == 1


def slow(ring: list[list[float]]) -> bool:
    """Every side against every other."""

    def turn(a: list[float], b: list[float], c: list[float]) -> int:
        area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        return (area > 0) - (area < 0)

    sides = list(pairwise(ring))
    return any(
        turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0
        for number, (a, b) in enumerate(sides)
        for c, d in sides[:number]
    )


@given(PLACES)
def test_walking_from_west_to_east_misses_no_crossing(places: list[list[float]]) -> None:
    """The answer is that of comparing every side with every other."""
    ring = [*places, places[0]]
    assert crosses_itself(ring) == slow(ring)

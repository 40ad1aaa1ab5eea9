"""The small map of a printed report."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heritage_app.domain.coordinates import Point
from heritage_app.reports.locator import locator_svg

PALMYRA = Point(34.5474, 38.2738)
SPAN_KM = 420.0
"""The width at which Palmyra, in its desert, has three towns around it."""
NUMBERS = re.compile(r"-?\d+\.\d+")


def texts(svg: str) -> list[str]:
    return [node.text or "" for node in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize(("lang", "unit", "town"), [("en", "km", "Homs"), ("fr", "km", "Homs"), ("ar", "كم", "حمص")])
def test_towns_and_scale_are_named_in_the_language(lang: str, unit: str, town: str) -> None:
    """A reader finds the towns and the unit of the bar in the language of the report."""
    assert {town, f"100 {unit}"} <= set(texts(locator_svg(PALMYRA, lang=lang, unit=unit)))


def test_bar_has_the_length_it_says() -> None:
    """The bar of 100 km is 100 km long at the scale of the map."""
    svg = locator_svg(PALMYRA, lang="en", unit="km", width=80.0)
    start, end = re.search(r'd="M([\d.]+) [\d.]+V[\d.]+H([\d.]+)V', svg).groups()  # type: ignore[union-attr]
    assert (float(end) - float(start)) / 80.0 * SPAN_KM == pytest.approx(100, abs=0.1)


def test_town_lies_where_the_gazetteer_says() -> None:
    """Homs, 142 km to the west of Palmyra and a little to the north, is drawn there."""
    svg = ElementTree.fromstring(locator_svg(PALMYRA, lang="en", unit="km", width=80.0, height=50.0))
    nodes = list(svg)
    label = next(n for n in nodes if n.text == "Homs")
    dot = nodes[nodes.index(label) - 1]
    east = (float(dot.attrib["cx"]) - 40.0) / 80.0 * SPAN_KM
    north = (25.0 - float(dot.attrib["cy"])) / 80.0 * SPAN_KM
    assert (east, north) == (pytest.approx(-142, abs=3), pytest.approx(20, abs=3))


def test_blurred_place_is_a_circle_of_its_radius_and_no_dot() -> None:
    """What the public may know of a place is an area: nothing marks a point in it."""
    svg = locator_svg(PALMYRA, lang="en", unit="km", blurred_km=21.0, width=80.0, height=50.0)
    circles = [
        node.attrib
        for node in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}circle")
        if (node.attrib["cx"], node.attrib["cy"]) == ("40", "25")
    ]
    assert [circle["r"] for circle in circles] == ["4.00"]


def test_no_line_of_the_map_strikes_out_a_name() -> None:
    """A border may run through a name or the scale: each letter has a rim of the colour of the land below it."""
    svg = ElementTree.fromstring(locator_svg(PALMYRA, lang="en", unit="km"))
    words = list(svg.iter("{http://www.w3.org/2000/svg}text"))
    assert {"Homs", "100 km", "N"} <= {one.text for one in words}
    assert {(one.attrib["stroke"], one.attrib["paint-order"]) for one in words} == {("#FAFAF8", "stroke")}


@settings(max_examples=60)
@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_place_on_the_globe_is_drawn_within_the_frame(lat: float, lon: float) -> None:
    """At the poles and at 180 degrees the drawing is well formed, and no outline leaves the frame by more than 2 mm."""
    if lat == 0 and lon == 0:
        return
    svg = ElementTree.fromstring(locator_svg(Point(lat, lon), lang="en", unit="km", width=80.0, height=50.0))
    for path in svg.findall("{http://www.w3.org/2000/svg}path"):
        values = [float(number) for number in NUMBERS.findall(path.attrib["d"])]
        assert all(-2.01 <= value <= 82.01 for value in values)

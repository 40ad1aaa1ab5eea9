"""Reading points in the forms people and maps write them, saying them, and what is asked about them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.coordinates import (
    LinkWithoutPoint,
    NoPointOnTheGlobe,
    NotCoordinates,
    NullIsland,
    Point,
    distance_m,
    looks_swapped,
    read_point,
    rounded_for_public,
    say_point,
)

BEL = Point(34.5473, 38.2741)
points = st.builds(
    Point, st.floats(-90, 90, allow_subnormal=False), st.floats(-180, 180, allow_subnormal=False).filter(bool)
)


@pytest.mark.parametrize(
    "text",
    [
        "34.5473, 38.2741",
        "34.5473 38.2741",
        "34.5473/38.2741",
        "(34.5473, 38.2741)",
        "34,5473; 38,2741",
        "34,5473 38,2741",
        "34,5473°N, 38,2741°E",
        "34.5473N 38.2741E",
        "N34.5473 E38.2741",
        "38.2741 E, 34.5473 N",
        "34.5473° Nord, 38.2741° Est",
        "lat: 34.5473, lon: 38.2741",
        "Longitude = 38.2741; Latitude = 34.5473",
        "+34.5473+038.2741/",
        "٣٤٫٥٤٧٣، ٣٨٫٢٧٤١",
        "۳۴٫۵۴۷۳ ۳۸٫۲۷۴۱",
        "٣٤٫٥٤٧٣ شمالاً ٣٨٫٢٧٤١ شرقًا",
        "خط العرض 34.5473 خط الطول 38.2741",
        "\u200f34.5473,\u00a038.2741\u200e",
        "geo:34.5473,38.2741;u=35",
        "geo:0,0?q=34.5473,38.2741(Temple)",
        "POINT(38.2741 34.5473)",
        "https://www.google.com/maps/@34.5473,38.2741,15z",
        "https://www.google.com/maps/place/Bel/@34.5,38.2,15z/data=!4m5!8m2!3d34.5473!4d38.2741",
        "https://maps.google.com/?q=34.5473,38.2741",
        "https://www.google.com/maps/search/?api=1&query=34.5473%2C38.2741",
        "https://www.google.com/maps/search/34.5473,+38.2741",
        "https://www.openstreetmap.org/#map=15/34.5473/38.2741",
        "https://www.openstreetmap.org/?mlat=34.5473&mlon=38.2741#map=12/34.6/38.3",
        "https://www.bing.com/maps?cp=34.5473~38.2741&lvl=15",
        "https://maps.apple.com/?ll=34.5473,38.2741&q=Bel",
        "https://yandex.com/maps/?ll=38.2741%2C34.5473&z=12",
    ],
)
def test_decimal_degrees_and_links_are_read_exactly(text: str) -> None:
    """Every way of writing the same decimals gives the same point, in the order each form defines."""
    assert read_point(text) == BEL


@pytest.mark.parametrize(
    ("text", "within_m"),
    [
        ("34°32'50\"N 38°16'27\"E", 20),
        ("34°32′50.3″N 38°16′26.8″E", 2),
        ("34°32’50”N, 38°16’27”E", 20),
        ("34º 32' 50'' N / 38º 16' 27'' E", 20),
        ("34 32 50 N 38 16 27 E", 20),
        ("N 34 32 50 E 38 16 27", 20),
        ("34 32 50 38 16 27", 20),
        ("34-32-50N 38-16-27E", 20),
        ("34d32m50s 38d16m27s", 20),
        ("34 deg 32 min 50 sec N, 38 deg 16 min 27 sec E", 20),
        ("٣٤°٣٢'٥٠\" ٣٨°١٦'٢٧\"", 20),
        ("34 32.838 38 16.446", 2),
        ("34°32.838'N 38°16.446'E", 2),
        ("34°32,838' 38°16,446'", 2),
        ("37S 433397 3823081", 2),
        ("37 N 433397mE 3823081mN", 2),
        ("UTM zone 37S, 433397.0 m E, 3823081.5 m N", 2),
        ("37SDU3339723081", 2),
        ("37S DU 33397 23081", 2),
        ("37sdu 333 230", 200),
        ("https://geohack.example/geohack.php?params=34_32_50.3_N_38_16_26.8_E_type:landmark", 2),
    ],
)
def test_degrees_minutes_seconds_and_grids_meet_the_same_place(text: str, within_m: float) -> None:
    """Each form is as near the temple as its last digit allows."""
    assert distance_m(read_point(text), BEL) < within_m


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("-34.5, -58.4", -34.5, -58.4),
        ("−34.5 −58.4", -34.5, -58.4),
        ("34.5S 58.4W", -34.5, -58.4),
        ("34°30'S 58°W", -34.5, -58.0),
        ("34,38", 34, 38),
        ("38.2, 134.5", 38.2, 134.5),
    ],
)
def test_signs_and_hemispheres(text: str, lat: float, lon: float) -> None:
    """South and west are negative, however they are written; without letters the latitude is first."""
    assert read_point(text) == Point(lat, lon)


@pytest.mark.parametrize(("text", "lat"), [("21H 373000 6170000", -34.6), ("37 S 616900 6170000", -34.6)])
def test_utm_letter_is_a_band_where_it_fits_else_a_hemisphere(text: str, lat: float) -> None:
    """37S with a northing of the southern hemisphere is south of the equator; band S was read above."""
    assert read_point(text).lat == pytest.approx(lat, abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Palmyra",
        "34.5",
        "34.5, 38.2, 12",
        "34.5-38.2",
        "34-32-50 38-16-27",
        "34,5473,38,2741",
        "34°65'N 38°E",
        "34.5°30'N 38°E",
        "34.5N 38.2N",
        "-34.5N 38.2E",
        "34 38 16",
        "37T 433397 3823081",
        "99S 433397 3823081",
        "37SDU333972308",
        "37SDU 3339 23081",
        "61SDU3339723081",
        "nan, nan",
        "1e1, 2e1",
        "1 " * 5_000,
    ],
)
def test_what_is_not_one_point_is_refused_with_the_text_and_the_forms(text: str) -> None:
    """Nothing is guessed: the message repeats what was typed and shows what is understood."""
    with pytest.raises(NotCoordinates, match=r"34\.5473, 38\.2741") as refused:
        read_point(text)
    assert text.strip()[:20] in str(refused.value)


def test_zero_zero_is_no_point() -> None:
    """0, 0 is refused in its own words, when read and when made."""
    for text in ("0,0", "0°N 0°E", "geo:0,0"):
        with pytest.raises(NullIsland, match="no point is known"):
            read_point(text)
    with pytest.raises(NullIsland):
        Point(0.0, -0.0)


@pytest.mark.parametrize(("lat", "lon"), [(90.1, 0), (0, 180.1), (float("nan"), 1), (1, float("inf"))])
def test_points_off_the_globe_do_not_exist(lat: float, lon: float) -> None:
    """A latitude or longitude out of range, or not a number, is refused with both numbers."""
    with pytest.raises(NoPointOnTheGlobe, match="Latitude"):
        Point(lat, lon)


def test_a_latitude_out_of_range_is_not_swapped_silently() -> None:
    """A pair that only makes sense the other way round is refused with a question, not turned."""
    with pytest.raises(NoPointOnTheGlobe, match="swapped"):
        read_point("138.2, 34.5")


def test_a_short_link_says_to_open_it() -> None:
    """A link without coordinates is not followed; the message says what to copy instead."""
    with pytest.raises(LinkWithoutPoint, match="Open it"):
        read_point("https://maps.app.goo.gl/abc123")


@given(st.text())
def test_any_text_is_a_point_or_refused_in_words(text: str) -> None:
    """No text makes the reader fail in another way."""
    try:
        assert isinstance(read_point(text), Point)
    except NotCoordinates as refused:
        assert len(str(refused)) < 500


@given(points, st.sampled_from(["dms", "decimal"]))
def test_what_is_said_is_read_again(point: Point, style: str) -> None:
    """A point in words comes back within the precision that the words have."""
    said = say_point(point, "dms" if style == "dms" else "decimal")
    try:
        assert distance_m(read_point(said), point) < (3 if style == "dms" else 1.6)
    except NullIsland:
        assert distance_m(point, Point(0, 0.00001)) < 10


def test_seconds_carry_into_minutes_and_degrees() -> None:
    """59.96 seconds are said as the next minute, never as 60."""
    assert say_point(Point(34.99999, -38.2741)) == "35°00′00.0″N 38°16′26.8″W"
    assert say_point(BEL, "decimal") == "34.54730, 38.27410"


def test_distance_is_that_of_a_known_pair() -> None:
    """Palmyra to Damascus is 215.8 km; a quarter of the globe is a quarter of the mean meridian."""
    assert distance_m(BEL, Point(33.5131, 36.2919)) == pytest.approx(215_841, abs=5)
    assert distance_m(Point(0, 10), Point(90, 10)) == pytest.approx(10_007_557, abs=5)
    assert distance_m(Point(0, 1), Point(0, -179)) == pytest.approx(20_015_115, abs=5)


def test_swapped_coordinates_are_noticed_and_right_ones_left_alone() -> None:
    """Swapped numbers near a known place are doubted; near points, far points and true ones are not."""
    assert looks_swapped(Point(38.2741, 34.5473), BEL)
    assert not looks_swapped(BEL, BEL)
    assert not looks_swapped(Point(36.2, 37.16), BEL)
    assert not looks_swapped(Point(-33.9, 151.2), BEL)


@given(points)
def test_public_points_tell_no_more_than_a_tenth_of_a_degree(point: Point) -> None:
    """The rounded point has one decimal, is at most 8 km off, and never becomes 0, 0."""
    public = rounded_for_public(point)
    assert (public.lat, public.lon) == (round(public.lat, 1), round(public.lon, 1))
    assert distance_m(public, point) < 8_000 or (public.lat, public.lon) == (0.0, 0.1)

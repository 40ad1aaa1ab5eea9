"""A point is doubted only where its country lies elsewhere and the changed point lies in it."""

from __future__ import annotations

import pytest

from heritage_app.domain.coordinates import Point
from heritage_app.exchange.extents import may_be_swapped


@pytest.mark.parametrize(
    ("lat", "lon", "country", "doubted"),
    [
        (38.2741, 34.5473, "SY", True),  # the Temple of Bel, longitude first
        (34.5473, 38.2741, "SY", False),
        (36.2, 37.16, "SY", False),  # Aleppo: swapped it would lie in Syria too
        (31.5, 38.5, "SY", False),  # outside, but swapped it would be further away
        (38.2741, 34.5473, "ZZ", False),
        (38.2741, 34.5473, "", False),
        (-21.2, -175.2, "TO", False),  # Tonga: a longitude that is no latitude
        (34.6, 48.3, "IR", False),
        (48.3, 34.6, "IR", True),
    ],
)
def test_a_point_is_doubted_only_where_the_changed_one_lies_in_its_country(
    lat: float, lon: float, country: str, doubted: bool
) -> None:
    """Nothing is said of a point in its country, of a country nobody named, or of one wrong in another way."""
    assert may_be_swapped(Point(lat, lon), country) is doubted

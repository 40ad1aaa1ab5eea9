"""Every filter keeps the sites that it names, and no other."""

from __future__ import annotations

import factories
import pytest

from heritage_app.domain.coordinates import Point
from heritage_app.domain.damage import Cause, Effect
from heritage_app.domain.history import Deed
from heritage_app.domain.query import HELD, Box, Facet, Near, SiteQuery, Sort, When
from heritage_app.domain.site import Designation, Identifier
from heritage_app.search.tokens import facet_token
from heritage_app.services import damage, hazard, site
from heritage_app.services.listing import count_hidden, count_sites, list_sites, rows_of_numbers, site_numbers
from heritage_app.services.registry import Registry

DAY = factories.on


@pytest.fixture
def three(registry: Registry) -> dict[str, str]:
    """A town, a tell inside it with everything a filter may ask for, and a church elsewhere with nothing."""
    with registry.write(Deed(verb="test", by="Rima")) as session:
        town = site.add_site(session, factories.site("Town", point=Point(34.5, 38.2)))
        tell = site.add_site(
            session,
            factories.site(
                "Tell",
                part_of=town,
                point=Point(34.52, 38.25),
                type="fort-fortress-castle",
                periods=("roman",),
                functions=("defensive",),
                district="Al Qaryatayn",
                designations=(Designation(scheme="world-heritage"),),
                tags=("for the court file", "مهمّة نيسان"),
                identifiers=(Identifier("whc", "23"),),
                description="Walls",
            ),
        )
        damage.add_damage(
            session,
            factories.damage(
                tell,
                occurred=DAY("2015-05-20/2015-06-10"),
                causes=(Cause(type="explosion"),),
                effects=(Effect(type="collapse"),),
            ),
            today=registry.day,
        )
        hazard.add_hazard(session, factories.hazard(tell), today=registry.day)
    with registry.write(Deed(verb="test", by="Samir")) as session:
        church = site.add_site(session, factories.site("Church", country="IQ", governorate="NIN"))
    return {"Town": town, "Tell": tell, "Church": church}


def found(registry: Registry, **filters: object) -> set[str]:
    """Names that a question finds; the count agrees, and so do the numbers of all."""
    query = SiteQuery(**filters)  # type: ignore[arg-type]
    with registry.read() as session:
        rows = list_sites(session, query, today=registry.day)
        assert count_sites(session, query, today=registry.day) == len(rows)
        numbers = site_numbers(session, query, today=registry.day)
        again = rows_of_numbers(session, numbers, today=registry.day)
        assert again == rows
        return {row.name for row in rows}


@pytest.mark.parametrize(
    "filters",
    [
        {"causes": ("explosion",)},
        {"effects": ("collapse",)},
        {"hazards": ("mines",)},
        {"periods": ("roman",)},
        {"types": ("fort-fortress-castle",)},
        {"functions": ("defensive",)},
        {"designations": ("world-heritage",)},
        {"districts": ("al qaryatayn",)},
        {"tags": ("For the Court-File",)},
        {"tags": ("مهمه نيسان", "never used")},
        {"present": ("tag",)},
        {"present": ("report",)},
        {"present": ("cause", "identifier")},
        {"present": ("date",)},
        {"absent": ("point",), "present": ("identifier",)},
        {"when": When(DAY("2015-06-01").earliest, None)},
        {"when": When(None, DAY("2015-05-20").latest)},
        {"when": When(DAY("2015-05").earliest, DAY("2015-06").latest, surely=True)},
    ],
)
def test_a_filter_keeps_the_site_that_it_names(
    registry: Registry, three: dict[str, str], filters: dict[str, object]
) -> None:
    """What the tell alone carries finds the tell alone; where it lacks a point or not, too."""
    wanted = set() if "absent" in filters else {"Tell"}
    assert found(registry, **filters) == wanted


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({"countries": ("IQ",)}, {"Church"}),
        ({"countries": ("SY",)}, {"Town", "Tell"}),
        ({"absent": ("point",)}, {"Church"}),
        ({"entered_by": ("Samir",)}, {"Church"}),
        ({"entered_by": ("Rima",)}, {"Town", "Tell"}),
        ({"without": ((Facet.CAUSE, "explosion"),)}, {"Town", "Church"}),
        ({"without": ((Facet.TAG, "FOR THE COURT FILE"),)}, {"Town", "Church"}),
        ({"absent": ("tag",)}, {"Town", "Church"}),
        ({"near": Near(Point(34.5, 38.2), 1)}, {"Town"}),
        ({"near": Near(Point(34.5, 38.2), 6)}, {"Town", "Tell"}),
        ({"box": Box(38.0, 34.0, 38.22, 35.0)}, {"Town"}),
        ({"box": Box(170.0, 34.0, 38.22, 35.0)}, {"Town"}),
        ({"when": When(DAY("2015-06-01").earliest, None, surely=True)}, set()),
        ({"when": When(DAY("2015-06-11").earliest, None)}, set()),
        ({"when": When(DAY("1900").earliest, DAY("2016").latest)}, {"Tell"}),
        ({"updated_since": "2100-01-01"}, set()),
        ({"updated_since": "2000-01-01", "countries": ("IQ",)}, {"Church"}),
    ],
)
def test_filters_draw_the_line_exactly(
    registry: Registry, three: dict[str, str], filters: dict[str, object], names: set[str]
) -> None:
    """Distances, boxes across the date line, windows of dates surely or possibly within, absence and denial."""
    assert found(registry, **filters) == names


@pytest.mark.parametrize("text", ["", "te", "to"])
@pytest.mark.parametrize(
    ("place", "exact", "public"),
    [
        ({"near": Near(Point(34.52, 38.25), 1)}, {"Tell"}, set()),
        ({"near": Near(Point(34.5, 38.2), 1)}, {"Town"}, {"Town", "Tell"}),
        ({"box": Box(38.24, 34.51, 38.26, 34.53)}, {"Tell"}, set()),
        ({"box": Box(38.2, 34.5, 38.2, 34.5)}, {"Town"}, {"Town", "Tell"}),
        ({"box": Box(38.45, 34.46, 38.48, 34.48)}, {"Tower"}, set()),
        ({"box": Box(38.5, 34.5, 38.55, 34.55)}, set(), {"Tower"}),
        ({"box": Box(0.06, -0.01, 0.14, 0.01)}, set(), {"Temple"}),
        ({"box": Box(179.99, 10.0, -179.0, 10.1)}, set(), {"Tomb"}),
    ],
)
def test_the_public_asks_by_the_points_that_it_is_told(
    registry: Registry, three: dict[str, str], text: str, place: dict[str, object], exact: set[str], public: set[str]
) -> None:
    """However small the place that is asked for, a question of the public tells no more of a point than its tenths."""
    points = {"Tower": Point(34.47, 38.46), "Temple": Point(0.04, -0.04), "Tomb": Point(10.04, 179.96)}
    with registry.write(Deed(verb="test", by="Rima")) as session:
        for name, point in points.items():
            site.add_site(session, factories.site(name, point=point))

    def of(names: set[str]) -> set[str]:
        return {name for name in names if name.lower().startswith(text)}

    assert found(registry, text=text, **place) == of(exact)
    asked = SiteQuery(text=text, **place).for_public()  # type: ignore[arg-type]
    assert found(registry, text=text, texts=asked.texts, rounded=asked.rounded, **place) == of(public)


def test_the_public_gets_no_order_by_true_distances(registry: Registry, three: dict[str, str]) -> None:
    """Sites whose rounded points are one stand in the order of their names, whichever of them is nearer."""
    near = SiteQuery(near=Near(Point(34.5, 38.2), 50), sort=Sort.DISTANCE)
    with registry.read() as session:
        rows = list_sites(session, near.for_public(), today=registry.day)
        assert [row.name for row in list_sites(session, near, today=registry.day)] == ["Town", "Tell"]
    assert [row.name for row in rows] == ["Tell", "Town"]


def test_inside_a_place_means_at_any_depth(registry: Registry, three: dict[str, str]) -> None:
    """A part of a part is inside as well, the place itself is not."""
    with registry.write(Deed(verb="test", by="Rima")) as session:
        site.add_site(session, factories.site("Gate", part_of=three["Tell"]))
    assert found(registry, inside=(three["Town"],)) == {"Tell", "Gate"}


def test_each_filter_knows_what_it_hides(registry: Registry, three: dict[str, str]) -> None:
    """Without the country one more would be found, without the point filter none more."""
    query = SiteQuery(countries=("SY",), present=("type",), text="te")
    with registry.read() as session:
        assert count_hidden(session, SiteQuery(countries=("IQ",)), today=registry.day) == {"countries": 2}
        assert count_hidden(session, query, today=registry.day) == {"countries": 0, "present": 0}


def test_lists_are_sorted_by_distance_and_by_what_is_missing(registry: Registry, three: dict[str, str]) -> None:
    """Nearest first, and the barest record first."""
    with registry.read() as session:
        near = SiteQuery(near=Near(Point(34.52, 38.25), 50), sort=Sort.DISTANCE)
        assert [row.name for row in list_sites(session, near, today=registry.day)] == ["Tell", "Town"]
        bare = list_sites(session, SiteQuery(sort=Sort.COMPLETENESS), today=registry.day)
        assert (bare[0].name, bare[-1].name) == ("Church", "Tell")


def test_tokens_of_what_a_record_holds_are_distinct() -> None:
    """Two words of one short list never share a token, so that asking for one narrows to it."""
    assert len({facet_token(Facet.HAS, name) for name in HELD}) == len(HELD)

"""What is typed finds the site, in whatever script or spelling, and filters narrow the list exactly."""

from __future__ import annotations

import factories
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.query import SiteQuery, Sort
from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind
from heritage_app.services import damage, listing, site
from heritage_app.services.registry import Registry
from heritage_app.storage.search import SearchSite


def found(registry: Registry, text: str = "", **filters: object) -> list[str]:
    """Names of the sites that a question finds, in order."""
    with registry.read() as session:
        query = SiteQuery(text=text, **filters)  # type: ignore[arg-type]
        rows = listing.list_sites(session, query, today=registry.day)
        assert listing.count_sites(session, query, today=registry.day) == len(rows)
        return [row.name for row in rows]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bel", "Temple of Bel"),
        ("TEMPLE OF B", "Temple of Bel"),
        ("معبد بل", "Temple of Bel"),
        ("مَعْبَد", "Temple of Bel"),
        ("arc", "Arch of Triumph"),
        ("قوس", "Arch of Triumph"),
        ("qar", "Al-Qaryatain"),
        ("Qaryatayn", "Al-Qaryatain"),
        ("Qariatayn", "Al-Qaryatain"),
        ("القريتين", "Al-Qaryatain"),
        ("Deir Mar Elian", "Mar Elian monastery"),
        ("Dayr Mār Ilyān", "Mar Elian monastery"),
        ("دير مار اليان", "Mar Elian monastery"),
        ("tadmor", "Palmyra"),
        ("تدمر", "Palmyra"),
    ],
)
def test_a_site_is_found_as_people_write_it(sample: Registry, typed: str, name: str) -> None:
    """The first hit is the site meant, in Latin or Arabic, with or without marks, in usual transliterations."""
    assert found(sample, typed)[0] == name


def test_a_name_goes_before_a_place(sample: Registry) -> None:
    """Typing a city shows the city first, its monuments after it, and last what merely speaks of it."""
    assert found(sample, "palmyra")[:3] == ["Palmyra", "Arch of Triumph", "Temple of Bel"]
    assert set(found(sample, "palmyra")[3:]) == {"Al-Qaryatain", "Mar Elian monastery"}


def test_a_number_is_found(sample: Registry) -> None:
    """The reference number, whole or begun, finds its site."""
    with sample.read() as session:
        (row,) = listing.list_sites(session, SiteQuery(text="Temple of Bel"), today=sample.day)
    assert found(sample, row.reference) == ["Temple of Bel"]


def test_nothing_is_found_for_signs_alone(sample: Registry) -> None:
    """A text without a letter or digit finds nothing, an empty one everything."""
    assert found(sample, "!?") == []
    assert len(found(sample, "  ")) == 5


MONUMENTS = {"Temple of Bel", "Arch of Triumph", "Mar Elian monastery"}


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({"conditions": (Condition.NOT_ASSESSED,)}, {"Palmyra", "Al-Qaryatain"}),
        (
            {"conditions": (Condition.DESTROYED, Condition.SEVERE)},
            {"Temple of Bel", "Arch of Triumph", "Mar Elian monastery"},
        ),
        ({"evidence": (Evidence.FIELD,)}, set()),
        ({"flags": (FlagKind.ESTIMATES_DISAGREE,)}, {"Palmyra", "Temple of Bel", "Arch of Triumph"}),
        (
            {"governorates": ("HMS",)},
            {"Palmyra", "Temple of Bel", "Arch of Triumph", "Al-Qaryatain", "Mar Elian monastery"},
        ),
        ({"governorates": ("HLB",)}, set()),
    ],
)
def test_filters_narrow_exactly(sample: Registry, filters: dict[str, object], names: set[str]) -> None:
    """Each filter keeps the sites it names and no other."""
    assert set(found(sample, **filters)) == names


def test_text_and_filters_add_up(sample: Registry) -> None:
    """A filter narrows what the text found, also where the name itself begins so."""
    assert found(sample, "pal", conditions=(Condition.DESTROYED,))[:2] == ["Arch of Triumph", "Temple of Bel"]
    assert found(sample, "pal", conditions=(Condition.NOT_ASSESSED,))[0] == "Palmyra"


def test_the_most_severe_comes_first(registry: Registry) -> None:
    """The usual order is by severity, then name; not assessed comes last, since it has no rank."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        for name, condition in (
            ("A", None),
            ("B", Condition.MINOR),
            ("C", Condition.DESTROYED),
            ("D", Condition.MINOR),
        ):
            site_id = site.add_site(session, factories.site(name))
            if condition:
                damage.add_damage(session, factories.damage(site_id, condition=condition), today=registry.day)
    assert found(registry) == ["C", "B", "D", "A"]
    assert found(registry, sort=Sort.NAME) == ["A", "B", "C", "D"]


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("sort", sorted(set(Sort) - {Sort.DISTANCE}))
def test_a_page_is_part_of_the_whole_list_and_read_from_an_index(sample: Registry, sort: Sort, backwards: bool) -> None:
    """In every order a page has the rows that the whole list has there, and no line is read that is not on it."""
    query = SiteQuery(sort=sort, backwards=backwards)
    with sample.read() as session:
        whole = listing.list_sites(session, query, today=sample.day)
        assert listing.list_sites(session, query, today=sample.day, limit=2, offset=1) == whole[1:3]
        numbers = listing.select_sites(query, today=sample.day).with_only_columns(SearchSite.number)
        values = numbers.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
        plan = [row.detail for row in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {values}")]
        assert plan[0].startswith("SEARCH search_site USING COVERING INDEX ix_search_site_")
        assert sort not in (Sort.SEVERITY, Sort.NAME) or backwards or len(plan) == 1


def test_a_flag_that_begins_on_a_day_waits_for_it(registry: Registry) -> None:
    """*Assessment due* is up from its day on and not before."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        for name, due in (("Due", "2016-11-22"), ("Later", "2016-11-23")):
            site_id = site.add_site(session, factories.site(name))
            draft = factories.damage(site_id, assessment_due=factories.on(due))
            damage.add_damage(session, draft, today=registry.day)
    assert found(registry, flags=(FlagKind.ASSESSMENT_DUE,)) == ["Due"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=40))
def test_no_text_breaks_a_search(sample: Registry, typed: str) -> None:
    """Whatever is typed is words and never syntax."""
    found(sample, typed)


def test_hostile_names_are_found_and_stay_what_they_are(registry: Registry) -> None:
    """Signs that mean something in SQL or FTS5 are only text in names and in questions."""
    names = ['Robert"); DROP TABLE site;--', 'NEAR("a" "b") OR *', "a^b:c{d}"]
    with registry.write(Deed(verb="test", by="Tester")) as session:
        for name in names:
            site.add_site(session, factories.site(names=(Name(name, "en", "preferred"),)))
    for name in names:
        assert found(registry, name)[0] == name

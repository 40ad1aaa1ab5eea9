"""Two entries that may be one site, and one entry made of two."""

from __future__ import annotations

from dataclasses import replace

import factories
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.coordinates import Point
from heritage_app.domain.duplicates import MERGE_LISTS, Entered, Pick, alike, field_pairs, merged, same_name
from heritage_app.domain.names import Name
from heritage_app.domain.site import Designation, Identifier
from heritage_app.domain.vocabulary import Visibility

HERE = Point(34.5473, 38.2741)
NEAR, FAR = Point(34.5600, 38.2741), Point(34.6000, 38.2741)
"""1.4 km and 5.9 km away."""


def entered(name: str, **given_: object) -> Entered:
    """A site in Homs, of that name."""
    values: dict[str, object] = {"site_id": name, "governorate": "HMS", **given_}
    return Entered(names=(Name(name, "en"),), **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Temple of Bel", "TEMPLE OF BÊL", True),
        ("Al-Qaryatain", "al-Qaryatayn", False),
        ("Qaryatain", "القريتين", False),
        ("Temple of Baal", "Temple of Bel", False),
        ("Deir Mar Elian", "Dayr Mar Ilyan", False),
        ("Palmyra", "تدمر", None),
        ("Tomb 12", "Tomb 13", None),
        ("Temple of Bel", "Temple of Nabu", None),
        ("Bel", "Baal", None),
        ("", "", None),
    ],
)
def test_which_names_are_alike(one: str, other: str, same: bool | None) -> None:
    """Alike across case, marks and scripts; too few sounds, other numbers and exonyms are not."""
    assert same_name(one, other) is same
    assert same_name(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "twins"),
    [
        ({}, {}, True),
        ({"governorate": "HMS"}, {"governorate": "ALP"}, False),
        ({"governorate": ""}, {"governorate": ""}, False),
        ({"locality": "Tadmur"}, {"locality": "Tadmor"}, True),
        ({"locality": "Tadmur"}, {"locality": "Qaryatain"}, False),
        ({"point": HERE}, {"point": NEAR}, True),
        ({"point": HERE}, {"point": FAR}, False),
        ({"point": HERE, "precision_m": 5_000}, {"point": FAR}, True),
        ({"point": HERE, "governorate": "HMS"}, {"point": NEAR, "governorate": "ALP"}, True),
        ({"point": HERE}, {}, True),
        ({"line": ("palmyra",), "governorate": ""}, {"line": ("palmyra",), "governorate": ""}, True),
        ({"site_id": "whole"}, {"site_id": "part", "line": ("whole",)}, False),
    ],
)
def test_where_names_alike_make_a_possible_duplicate(one: dict, other: dict, twins: bool) -> None:
    """Two points decide by distance; without, the parent or governorate and locality; a part is never its whole."""
    a, b = (entered("Tell Ahmar", **{"site_id": name, **given_}) for name, given_ in (("a", one), ("b", other)))
    assert (alike(a, b) is not None) is twins
    assert (alike(b, a) is not None) is twins


def test_a_likeness_says_which_names_and_how_far() -> None:
    """What a person is shown: both names, whether they are the same, and the distance."""
    found = alike(entered("Temple of Bel", point=HERE), entered("Temple of Baal", point=NEAR))
    assert found is not None
    assert (found.names, found.exact) == (("Temple of Bel", "Temple of Baal"), False)
    assert found.distance_m == pytest.approx(1_412, abs=5)


names = st.sampled_from(["Temple of Bel", "Temple of Baal", "معبد بل", "Bel", "Tell Ahmar", "تل أحمر", "Tall al-Aḥmar"])
sites = st.builds(
    Entered,
    site_id=st.sampled_from(["a", "b", "c"]),
    names=st.lists(st.builds(Name, names, st.just("en")), max_size=2).map(tuple),
    point=st.sampled_from([None, HERE, NEAR, FAR]),
    precision_m=st.sampled_from([None, 100, 5_000]),
    governorate=st.sampled_from(["", "HMS", "ALP"]),
    locality=st.sampled_from(["", "Tadmur", "Tadmor", "Manbij"]),
    line=st.sampled_from([(), ("a",), ("c", "d")]),
)


@given(sites, sites)
def test_likeness_is_mutual(one: Entered, other: Entered) -> None:
    """Whoever looks like another is looked like by it: the index relies on that."""
    assert (alike(one, other) is None) == (alike(other, one) is None)


# --------------------------------------------------------------------------------------------------- merging

KEPT = factories.site(
    names=(Name("Mar Elian", "en"), Name("مار إليان", "ar")),
    type="monastery",
    identifiers=(Identifier("WHC", "1"),),
    tags=("for the court file",),
    notes=("seen in 2014",),
)
OTHER = factories.site(
    names=(Name("Deir Mar Elian", "en"), Name("Mar Elian", "en"), Name("Saint Elian", "fr")),
    type="church",
    age="5th century",
    point=HERE,
    precision_m=100,
    located_by="gps",
    identifiers=(Identifier("WHC", "1"), Identifier("EAMENA", "2")),
    designations=(Designation(scheme="national"),),
    tags=("For the Court File", "visit spring 2027"),
    visibility=Visibility.RESTRICTED,
)


def test_merging_keeps_lists_of_both_and_fills_what_was_empty() -> None:
    """Nothing that either entry alone knew is lost, and of two rules on who may see it the stricter one stays."""
    draft = merged(KEPT, OTHER, {})
    assert [(n.text, n.lang, n.kind) for n in draft.names] == [
        ("Mar Elian", "en", "preferred"),
        ("مار إليان", "ar", "preferred"),
        ("Deir Mar Elian", "en", "alternate"),
        ("Saint Elian", "fr", "preferred"),
    ]
    assert (draft.type, draft.age) == ("monastery", "5th century")
    assert (draft.point, draft.precision_m, draft.located_by) == (HERE, 100, "gps")
    assert draft.identifiers == (Identifier("WHC", "1"), Identifier("EAMENA", "2"))
    assert draft.designations == (Designation(scheme="national"),)
    assert draft.tags == ("for the court file", "visit spring 2027")
    assert draft.visibility is Visibility.RESTRICTED


def test_a_person_picks_field_by_field() -> None:
    """The picked side stays, for a list as well."""
    draft = merged(KEPT, OTHER, {"type": Pick.OTHER, "names": Pick.KEPT, "age": Pick.KEPT, "identifiers": Pick.OTHER})
    assert (draft.type, draft.names, draft.age) == ("church", KEPT.names, "")
    assert draft.identifiers == OTHER.identifiers


@pytest.mark.parametrize("picks", [{"type": Pick.BOTH}, {"nonsense": Pick.KEPT}])
def test_what_cannot_be_picked_is_refused(picks: dict[str, Pick]) -> None:
    """One value cannot be both, and a field that is none is a mistake of the caller."""
    with pytest.raises(ValueError, match="cannot be merged"):
        merged(KEPT, OTHER, picks)


def test_side_by_side_every_field_says_whether_it_is_the_same() -> None:
    """The two columns that a person sees hold every field of a site, once; what a reviewer says of it is not merged."""
    pairs = {pair.field: pair for pair in field_pairs(KEPT, replace(KEPT, type="church"))}
    assert {name for name, pair in pairs.items() if not pair.same} == {"type"}
    assert {name for name, pair in pairs.items() if pair.pick is Pick.BOTH} == set(MERGE_LISTS)
    assert set(pairs) | {"precision_m", "located_by", "status"} == set(KEPT.__dataclass_fields__)


@given(st.dictionaries(st.sampled_from(MERGE_LISTS), st.just(Pick.BOTH)))
def test_merging_with_itself_changes_nothing(picks: dict[str, Pick]) -> None:
    """Two entries that say the same are one that says it."""
    assert merged(KEPT, KEPT, picks) == KEPT
    assert merged(OTHER, OTHER, picks) == replace(OTHER, names=merged(OTHER, OTHER, {}).names)

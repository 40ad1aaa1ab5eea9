"""Evidence with its working, and what sources say of single fields."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rows import citation

from heritage_app.domain.evidence import claims_by_field, contradicted_fields, evidence_working
from heritage_app.domain.vocabulary import Basis, ClaimStatus, Evidence, Stance


def test_the_working_names_what_counts_and_what_does_not() -> None:
    """Each citation is in the working once: as counted, or with the reason why not."""
    working = evidence_working(
        [
            citation("a", Basis.PRESS),
            citation("b", Basis.IMAGERY),
            citation("c", Basis.FIELD, stance=Stance.CONTRADICTS),
            citation("d", Basis.FIELD, stance=Stance.MENTIONS),
            citation("e", Basis.FIELD, field="occurred"),
            citation("f", Basis.FIELD, status=ClaimStatus.WITHDRAWN),
        ]
    )
    assert (working.evidence, working.best) == (Evidence.IMAGERY, ("b",))
    assert [group.citations for group in working.groups] == [("a",), ("b",)]
    assert {one.citation: one.reason for one in working.not_counted} == {
        "c": "contradicts",
        "d": "mentions",
        "e": "field",
        "f": "not-accepted",
    }


def test_three_papers_with_one_agency_count_as_one_and_say_why() -> None:
    """Derived from one text, or marked with one agency, or both in a chain: one source."""
    working = evidence_working(
        [
            citation("dispatch", source="afp"),
            citation("paper1", root="afp"),
            citation("paper2", agency="AFP"),
            citation("paper3", root="afp", agency="afp"),
            citation("sohr"),
        ]
    )
    assert working.independent == 2
    group = working.groups[0]
    assert set(group.citations) == {"dispatch", "paper1", "paper2", "paper3"}
    assert group.joined_by == ("derived", "agency")
    assert working.groups[1].joined_by == ()


def test_one_source_cited_twice_is_one_and_not_joined_by_anything() -> None:
    """Two pages of one report are one source; nothing derives from anything."""
    working = evidence_working([citation("p4", source="report"), citation("p9", source="report")])
    assert [(group.citations, group.titles, group.joined_by) for group in working.groups] == [
        (("p4", "p9"), ("report",), ())
    ]


citations = st.lists(
    st.builds(
        citation,
        st.uuids().map(str),
        st.sampled_from(list(Basis)),
        source=st.sampled_from(["", "s1", "s2", "s3"]),
        root=st.sampled_from(["", "r1", "r2"]),
        agency=st.sampled_from(["", "AFP", "AP"]),
        field=st.sampled_from(["", "occurred"]),
        stance=st.sampled_from(list(Stance)),
        status=st.sampled_from(list(ClaimStatus)),
    ),
    max_size=8,
)


@given(citations, st.sampled_from(list(Basis)), st.sampled_from(["", "AFP"]))
def test_a_supporting_source_never_lowers_evidence(held: list, basis: Basis, agency: str) -> None:
    """One more accepted supporting citation leaves the evidence as it was, or raises it."""
    before, after = evidence_working(held), evidence_working([*held, citation("new", basis, agency=agency)])
    assert after.evidence.rank >= max(before.evidence.rank, basis.evidence.rank)


@given(citations, st.randoms())
def test_the_order_of_entry_changes_neither_evidence_nor_count(held: list, random: object) -> None:
    """The same citations in another order form the same groups."""
    shuffled = list(held)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = evidence_working(held), evidence_working(shuffled)
    assert one.evidence is other.evidence
    assert {frozenset(g.citations) for g in one.groups} == {frozenset(g.citations) for g in other.groups}


@given(citations)
def test_every_citation_is_accounted_for_once(held: list) -> None:
    """Counted or not, each citation stands in the working exactly once."""
    working = evidence_working(held)
    told = [c for group in working.groups for c in group.citations] + [one.citation for one in working.not_counted]
    assert sorted(told) == sorted(c.id for c in held)


def test_claims_on_one_field_are_listed_by_field_with_their_stance() -> None:
    """SOHR says part of it stands: the field is contradicted by name, the others are not."""
    held = [
        citation("whole"),
        citation("dgam", field="occurred"),
        citation("sohr", field="occurred", stance=Stance.CONTRADICTS),
        citation("cnn", field="extent", stance=Stance.CONTRADICTS, status=ClaimStatus.WITHDRAWN),
        citation("asor", field="extent", stance=Stance.MENTIONS),
    ]
    extent, occurred = claims_by_field(held)
    assert (occurred.field, occurred.supports, occurred.contradicts, occurred.contradicted) == (
        "occurred",
        ("dgam",),
        ("sohr",),
        True,
    )
    assert (extent.field, extent.contradicts, extent.mentions, extent.contradicted) == (
        "extent",
        ("cnn",),
        ("asor",),
        False,
    )
    assert contradicted_fields(held) == ("occurred",)

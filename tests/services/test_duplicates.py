"""Possible duplicates are found across scripts, told apart by a person, and merged without losing anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import factories
import pytest
from sqlalchemy.orm import Session

from heritage_app.domain.coordinates import Point
from heritage_app.domain.duplicates import Pick
from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.names import Name
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import Condition, FlagKind, RecordKind, Stage
from heritage_app.services import (
    claims,
    damage,
    duplicates,
    hazard,
    history,
    intervention,
    listing,
    merge,
    records,
    restoration,
    site,
    site_index,
    site_record,
    source,
    stage,
    summary,
    threat,
)
from heritage_app.services.check import check
from heritage_app.services.claims import Axis
from heritage_app.services.merge import MergeIntoPart, MergeWithItself, NotMergeable
from heritage_app.services.records import NoSuchRecord
from heritage_app.services.registry import Registry

TODAY = factories.on("2016-11-22").earliest or 0
TWINS = SiteQuery(flags=(FlagKind.POSSIBLE_DUPLICATE,))


def flagged(registry: Registry) -> set[str]:
    """Ids of the sites on the worklist of possible duplicates."""
    with registry.read() as session:
        return {row.id for row in listing.list_sites(session, TWINS, today=TODAY)}


def enter(registry: Registry, *drafts: Any) -> list[str]:
    """Enter sites, each in a deed of its own."""
    found = []
    for draft in drafts:
        with registry.write(Deed(verb="site.add", by="A")) as session:
            found.append(site.add_site(session, draft))
    return found


def arabic(name: str, **given: Any) -> Any:
    """A site with an Arabic name."""
    return factories.site(names=(Name(name, "ar"),), **given)


def test_a_duplicate_in_another_script_is_flagged_on_both_sides(registry: Registry) -> None:
    """Entered in Latin and again in Arabic letters: both carry the flag, their neighbour does not."""
    one, other, far = enter(
        registry, factories.site("Al-Qaryatain"), arabic("القريتين"), factories.site("Al-Qaryatain", governorate="ALP")
    )
    assert flagged(registry) == {one, other}
    with registry.read() as session:
        record = site_record.read_site(session, one, today=TODAY)
        assert [twin.id for twin in record.twins] == [other]
        assert site_record.read_site(session, far, today=TODAY).twins == ()


def test_the_flag_goes_when_the_reason_goes(registry: Registry) -> None:
    """Renaming, moving away and trashing the one clears the other as well."""
    one, other = enter(registry, factories.site("Tell Ahmar"), factories.site("Tall al-Ahmar"))
    for change in (
        {"names": (Name("Tell Abyad", "en"),)},
        {"governorate": "ALP"},
        {"point": Point(36.2, 37.1)},
    ):
        with registry.read() as session:
            draft, _ = summary.site_draft(session, other)
        assert flagged(registry) == {one, other}
        with registry.write(Deed(verb="site.edit", by="A")) as session:
            site.edit_site(session, one, replace(summary.site_draft(session, one)[0], point=Point(34.5, 38.2)))
            site.edit_site(session, other, replace(draft, **change))
        assert flagged(registry) == set()
        with registry.write(Deed(verb="site.edit", by="A")) as session:
            site.edit_site(session, one, replace(summary.site_draft(session, one)[0], point=None))
            site.edit_site(session, other, draft)
    with registry.write(Deed(verb="record.trash", by="A")) as session:
        records.trash(session, RecordKind.SITE, other, "x")
    assert flagged(registry) == set()
    assert check(registry) == ()


def test_two_can_be_told_apart_for_good(registry: Registry) -> None:
    """With a reason neither is flagged for the other, from whichever side it was said; a third still is."""
    one, other = enter(registry, factories.site("Tell Ahmar"), factories.site("Tell Ahmar"))
    with pytest.raises(DraftRefused), registry.write(Deed(verb="site.distinct", by="A")) as session:
        duplicates.tell_apart(session, other, one, " ")
    with registry.write(Deed(verb="site.distinct", by="A")) as session:
        duplicates.tell_apart(session, other, one, "Two hills, seen both")
    assert flagged(registry) == set()
    (third,) = enter(registry, factories.site("Tell Ahmar"))
    assert flagged(registry) == {one, other, third}
    with registry.read() as session:
        assert [row.id for row in site_record.read_site(session, one, today=TODAY).twins] == [third]
    assert check(registry) == ()


def test_a_form_is_told_while_the_name_is_typed(session: Session) -> None:
    """A draft that nobody saved is compared with what is held, the most alike first."""
    bel = site.add_site(session, factories.site("Temple of Bel"))
    baal = site.add_site(session, factories.site("Temple of Baal"))
    for held in (bel, baal):
        site_index.put(session, held)
    found = duplicates.similar_sites(session, factories.site("Temple of Baal"))
    assert [(key, likeness.exact) for key, likeness in found] == [(baal, True), (bel, False)]
    assert duplicates.similar_sites(session, factories.site("Temple of Nabu")) == ()
    palmyra = site.add_site(session, factories.site("Palmyra"))
    part = factories.site("Temple of Bel", governorate="", part_of=palmyra)
    assert [key for key, _ in duplicates.similar_sites(session, part)] == [bel, baal]


# --------------------------------------------------------------------------------------------------- merging


@pytest.fixture
def monastery(registry: Registry) -> tuple[str, str, dict[str, str]]:
    """Mar Elian twice: the second entry carries every kind of record, a part and a choice."""
    one, other = enter(registry, factories.site("Mar Elian"), factories.site("Deir Mar Elian", age="5th century"))
    held: dict[str, str] = {}
    with registry.write(Deed(verb="claims", by="A")) as session:
        held["report"] = damage.add_damage(session, factories.damage(other), today=TODAY)
        held["estimate"] = restoration.add_estimate(session, factories.estimate(other))
        held["hazard"] = hazard.add_hazard(session, factories.hazard(other), today=TODAY)
        held["stage"] = stage.add_stage(session, StageDraft(site_id=other, stage=Stage.STABILISED), today=TODAY)
        held["threat"] = threat.add_threat(session, ThreatDraft(site_id=other, category="natural"))
        held["works"] = intervention.add_intervention(
            session, InterventionDraft(site_id=other, kind="repair"), today=TODAY
        )
        article = source.add_source(session, factories.source())
        held["citation"] = source.cite(
            session,
            CitationDraft(source_id=article, record_kind=RecordKind.SITE, record_id=other, field="age"),
        )
        held["part"] = site.add_site(session, factories.site("Cloister", part_of=other))
        claims.choose(session, Axis.CONDITION, held["report"], "Seen")
    return one, other, held


def everything(session: Session, ids: Iterable[str]) -> list[Any]:
    """Records of these sites, but for history and the stamps of edits."""
    rows = []
    for key in ids:
        record = site_record.read_site(session, key, today=TODAY)
        rows.append(replace(record, history=(), version=0, row=replace(record.row, updated_at="")))
    return rows


def test_merging_moves_everything_and_the_old_number_leads_on(
    registry: Registry, monastery: tuple[str, str, dict[str, str]]
) -> None:
    """Claims, citations, parts and choices hang on the site that stays; the number of the other one answers to it."""
    one, other, held = monastery
    with registry.read() as session:
        number = site_record.read_site(session, other, today=TODAY).row.reference
        preview = merge.preview_merge(session, one, other)
    assert preview.relinked == {
        **dict.fromkeys(("damage", "estimate", "hazard", "stage", "threat", "intervention"), 1),
        **dict.fromkeys(("citation", "part", "reference"), 1),
    }
    with registry.write(Deed(verb="site.merge", by="Rania", reason="One monastery")) as session:
        merge.merge(session, one, other, {"age": Pick.OTHER}, "One monastery")
    with registry.read() as session:
        assert site.resolve(session, number) == one
        record = site_record.read_site(session, number, today=TODAY)
        gone = site_record.read_site(session, other, today=TODAY)
    assert record.draft.age == "5th century"
    assert {name.text: name.kind for name in record.draft.names} == {
        "Mar Elian": "preferred",
        "Deir Mar Elian": "alternate",
    }
    rows = (record.damage, record.estimates, record.hazards, record.stages, record.threats, record.interventions)
    assert {row.id for kind in rows for row in kind} == {
        held[name] for name in ("report", "estimate", "hazard", "stage", "threat", "works")
    }
    assert [row.id for row in record.parts] == [held["part"]]
    assert held["citation"] in {citation.id for citation in record.citations}
    assert (record.verdict.rule, record.row.condition) == ("person", Condition.DESTROYED)
    assert (gone.row.trashed, gone.damage, gone.parts) == (True, (), ())
    assert "One monastery" in gone.trashed_reason
    assert record.row.reference in gone.trashed_reason
    assert check(registry) == ()


def test_a_merge_is_undone_whole(registry: Registry, monastery: tuple[str, str, dict[str, str]]) -> None:
    """One undo brings both entries back with what each of them held, numbers and choices included."""
    one, other, held = monastery
    with registry.read() as session:
        before = everything(session, (one, other, held["part"]))
    with registry.write(Deed(verb="site.merge", by="A")) as session:
        merge.merge(session, one, other, {}, "One monastery")
        deed = history.current_deed(session)
    with registry.write(history.undo_deed("A", ""), undoes=deed) as session:
        history.undo(session, deed)
    with registry.read() as session:
        assert everything(session, (one, other, held["part"])) == _with_new_versions(before, session)
    assert check(registry) == ()


def _with_new_versions(before: list[Any], session: Session) -> list[Any]:
    """The same records at the versions they have now: an undoing counts as an edit, so that open forms notice."""

    def at_version_now(rows: Iterable[Any], now: Iterable[Any]) -> tuple[Any, ...]:
        held = {row.id: row for row in now}
        return tuple(replace(row, version=held[row.id].version, updated_at=held[row.id].updated_at) for row in rows)

    renewed = []
    for record in before:
        now = site_record.read_site(session, record.row.id, today=TODAY)
        kinds = ("damage", "estimates", "hazards", "stages", "threats", "interventions")
        rows = {kind: at_version_now(getattr(record, kind), getattr(now, kind)) for kind in kinds}
        lines = {
            kind: tuple(replace(row, updated_at=new.updated_at) for row, new in zip(getattr(record, kind), getattr(now, kind), strict=True))
            for kind in ("parents", "parts", "twins")
        }  # fmt: skip
        renewed.append(replace(record, **rows, **lines))
    return renewed


def test_a_choice_at_the_site_that_stays_goes_first(registry: Registry, monastery: tuple[str, str, Any]) -> None:
    """Two persons chose at two entries: the choice of the entry that stays stands."""
    one, other, _ = monastery
    with registry.write(Deed(verb="claims", by="A")) as session:
        own = damage.add_damage(session, factories.damage(one, condition=Condition.MINOR), today=TODAY)
        claims.choose(session, Axis.CONDITION, own, "Mine")
    with registry.write(Deed(verb="site.merge", by="A")) as session:
        merge.merge(session, one, other, {}, "x")
    with registry.read() as session:
        verdict = site_record.read_site(session, one, today=TODAY).verdict
    assert (verdict.chosen, verdict.reason) == (own, "Mine")


def test_what_cannot_be_merged_says_why(session: Session) -> None:
    """Itself, its own part as the one that stays, a trashed one, an unknown one, and without a reason: each refused."""
    city = site.add_site(session, factories.site("City"))
    part = site.add_site(session, factories.site("City gate", part_of=city))
    other = site.add_site(session, factories.site("Other"))
    with pytest.raises(MergeWithItself):
        merge.merge(session, city, city, {}, "x")
    with pytest.raises(MergeIntoPart, match="City gate"):
        merge.merge(session, part, city, {}, "x")
    with pytest.raises(DraftRefused):
        merge.merge(session, city, other, {}, "")
    with pytest.raises(NoSuchRecord):
        merge.merge(session, city, "nowhere", {}, "x")
    records.trash(session, RecordKind.SITE, other, "x")
    with pytest.raises(NotMergeable, match="Other"):
        merge.merge(session, city, other, {}, "x")
    merge.merge(session, city, part, {}, "The gate is all there is")
    with pytest.raises(NotMergeable, match="City gate"):
        merge.preview_merge(session, city, part)

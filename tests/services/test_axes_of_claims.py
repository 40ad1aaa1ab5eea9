"""Stages, threats, earlier works, other scales and roll-ups through the services, as an entry saves and a page reads them."""

from __future__ import annotations

from dataclasses import replace

import factories
import pytest
from sqlalchemy.orm import Session

from heritage_app.domain.entry import Entry, Support
from heritage_app.domain.history import Deed
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import (
    ClaimStatus,
    Condition,
    Evidence,
    FlagKind,
    RecordKind,
    Stage,
    Visibility,
)
from heritage_app.services import actor, damage, entry, flags, listing, records, scales, site, vocabulary
from heritage_app.services.check import check
from heritage_app.services.registry import Registry
from heritage_app.services.scales import read_scale
from heritage_app.services.site_record import read_site

TODAY = factories.on("2016-11-22").earliest or 0


def test_stage_threat_and_works_come_back_as_entered(session: Session) -> None:
    """Every field of the three kinds survives, and can be edited at its version."""
    tell = site.add_site(session, factories.site())
    who = actor.add_actor(session, factories.actor("Directorate"))
    common = {"text": "As told", "text_lang": "en", "visibility": Visibility.INTERNAL, "notes": ("n",)}
    drafts = (
        StageDraft(
            site_id=tell, stage=Stage.UNDER_WAY, since=factories.on("2016-05"), claimant_id=who,
            status=ClaimStatus.IN_REVIEW, **common,
        ),
        ThreatDraft(
            site_id=tell, category="natural", cause="looting", probability="possible",
            horizon=factories.on("2019"), **common,
        ),
        InterventionDraft(
            site_id=tell, kind="repair", done=factories.on("193X"), actor_id=who, compatible=False, **common,
        ),
    )  # fmt: skip
    for draft in drafts:
        whole = Entry(draft=draft, support=Support(source=factories.source()))
        held = entry.save_entry(session, whole, today=TODAY)
        assert entry.read_draft(session, whole.kind, held) == (draft, 1)
        changed = replace(draft, text="Put right")
        entry.save_entry(session, Entry(draft=changed, record_id=held, version=1), today=TODAY)
        assert entry.read_draft(session, whole.kind, held)[0] == changed


def test_a_page_shows_them_with_their_sources(registry: Registry) -> None:
    """A site's record holds its stages, threats and works, their citations and their history."""
    with registry.write(Deed(verb="site.add", by="A")) as session:
        tell = site.add_site(session, factories.site())
        for draft in (
            StageDraft(site_id=tell, stage=Stage.STABILISED, since=factories.on("2016")),
            ThreatDraft(site_id=tell, cause="looting"),
            InterventionDraft(site_id=tell, kind="repair"),
        ):
            support = Support(source=factories.source(f"On {type(draft).__name__}"))
            entry.save_entry(session, Entry(draft=draft, support=support), today=TODAY)
    with registry.read() as session:
        record = read_site(session, tell, today=TODAY)
        (row,) = listing.list_sites(session, SiteQuery(stages=(Stage.STABILISED,)), today=TODAY)
    kinds = (record.stages, record.threats, record.interventions)
    assert [rows[0].evidence for rows in kinds] == [Evidence.PRESS_ONLY] * 3
    assert [rows[0].citation_count for rows in kinds] == [1, 1, 1]
    assert len(record.sources) == 3
    assert {change.record_kind for change in record.history} >= {
        RecordKind.STAGE,
        RecordKind.THREAT,
        RecordKind.INTERVENTION,
    }
    assert (record.stage.stage, row.stage) == (Stage.STABILISED, Stage.STABILISED)
    with registry.write(Deed(verb="record.trash", by="A")) as session:
        records.trash(session, RecordKind.STAGE, record.stages[0].id, "x")
    with registry.read() as session:
        assert listing.list_sites(session, SiteQuery(stages=(Stage.NONE_KNOWN,)), today=TODAY)


def test_terms_of_threats_and_works_are_on_lists(session: Session) -> None:
    """Probability and kind are chosen from lists, which a new registry holds in three languages."""
    assert vocabulary.need_term(session, "threat_probability", "Prévu") == "planned"
    assert vocabulary.need_term(session, "intervention_kind", "Réparation") == "repair"


# -------------------------------------------------------------------------------------------------- scales


@pytest.mark.parametrize(
    ("scale", "given", "condition", "lossy"),
    [
        ("UNOSAT", "Possible damage", Condition.NOT_ASSESSED, True),
        ("unosat", "Destroyed", Condition.DESTROYED, False),
        ("EMS-98", "Grade 4", Condition.SEVERE, True),
        ("unosat", "looted", Condition.NOT_ASSESSED, True),
        ("Richter", "7", Condition.NOT_ASSESSED, True),
    ],
)
def test_a_report_on_another_scale_is_kept_as_given(
    session: Session, scale: str, given: str, condition: Condition, lossy: bool
) -> None:
    """The words of the source stay letter for letter, ours is derived, and the loss is marked."""
    tell = site.add_site(session, factories.site())
    draft = factories.damage(tell, condition=Condition.NOT_ASSESSED, condition_scale=scale, condition_given=given)
    damage.add_damage(session, draft, today=TODAY)
    (row,) = damage.list_damage(session, damage.select_damage())
    assert (row.draft.condition_given, row.condition, row.lossy) == (given, condition, lossy)


def test_a_condition_set_by_a_person_beside_the_given_value_stays(session: Session) -> None:
    """Who looked closer than the crosswalk is not overruled by it."""
    tell = site.add_site(session, factories.site())
    draft = factories.damage(
        tell, condition=Condition.MINOR, condition_scale="unosat", condition_given="Possible damage"
    )
    assert scales.on_our_scale(session, draft).condition is Condition.MINOR
    assert read_scale(session, "unosat", "Possible damage").note
    assert not damage.list_damage(session, damage.select_damage())


def test_a_report_on_our_own_scale_loses_nothing(session: Session) -> None:
    """The mark is for other scales only."""
    damage.add_damage(session, factories.damage(site.add_site(session, factories.site())), today=TODAY)
    assert not damage.list_damage(session, damage.select_damage())[0].lossy


# ------------------------------------------------------------------------------------------------- roll-up


def test_a_city_is_rolled_up_from_parts_at_any_depth(registry: Registry) -> None:
    """The worst part, however deep, stands beside what is said of the city, and a difference is flagged at once."""
    with registry.write(Deed(verb="site.add", by="A")) as session:
        city = site.add_site(session, factories.site("Palmyra"))
        temple = site.add_site(session, factories.site("Temple of Bel", part_of=city))
        cella = site.add_site(session, factories.site("Cella of Bel", part_of=temple))
        site.add_site(session, factories.site("Agora", part_of=city))
        damage.add_damage(session, factories.damage(city, condition=Condition.MODERATE), today=TODAY)
    with registry.write(Deed(verb="damage.add", by="A")) as session:
        report = damage.add_damage(session, factories.damage(cella), today=TODAY)
    with registry.read() as session:
        record = read_site(session, city, today=TODAY)
        rolled = record.rollup
        assert (rolled.condition, rolled.worst, rolled.assessed, rolled.total) == (
            Condition.DESTROYED,
            (cella,),
            1,
            3,
        )
        assert record.verdict.condition is Condition.MODERATE
        assert FlagKind.PARTS_DIFFER in {flag.kind for flag in record.flags}
        (listed,) = listing.list_sites(session, SiteQuery(flags=(FlagKind.PARTS_DIFFER,)), today=TODAY)
        assert listed.id == city
    with registry.write(Deed(verb="record.trash", by="A")) as session:
        records.trash(session, RecordKind.DAMAGE, report, "Wrong temple")
    with registry.read() as session:
        assert not listing.list_sites(session, SiteQuery(flags=(FlagKind.PARTS_DIFFER,)), today=TODAY)
    assert check(registry) == ()


# ---------------------------------------------------------------------------------------------- worklists


def test_a_worklist_names_its_sites_and_says_why(sample: Registry) -> None:
    """Each line of *needs verification* carries the sentence of that flag, in the language asked for."""
    with sample.read() as session:
        counts = flags.count_worklists(session, today=sample.day)
        lines = flags.worklist(session, FlagKind.NEEDS_VERIFICATION, today=sample.day, lang="fr")
    assert counts[FlagKind.NEEDS_VERIFICATION] == len(lines) > 0
    assert {one.flag.kind for line in lines for one in line.flags} == {FlagKind.NEEDS_VERIFICATION}
    bel = next(line for line in lines if line.row.name == "Temple de Bêl")
    assert bel.flags[0].sentence.startswith("Des dommages sont acceptés sur des preuves inférieures")
    assert "mai 2015" in bel.flags[0].sentence


def test_a_public_worklist_goes_through_the_gate(registry: Registry) -> None:
    """A site that is not public is not on it; a flag that rests on withheld claims alone is not either."""
    with registry.write(Deed(verb="site.add", by="A")) as session:
        hidden = site.add_site(session, factories.site("Hidden", visibility=Visibility.INTERNAL))
        told = site.add_site(session, factories.site("Told"))
        inside = site.add_site(session, factories.site("Inside"))
        for key, visibility in ((hidden, Visibility.PUBLIC), (told, Visibility.PUBLIC), (inside, Visibility.INTERNAL)):
            damage.add_damage(session, factories.damage(key, visibility=visibility), today=TODAY)
    with registry.read() as session:
        kind = FlagKind.UNSOURCED
        everything = flags.worklist(session, kind, today=TODAY)
        public = flags.worklist(session, kind, today=TODAY, profile=Profile.PUBLIC)
    assert {line.row.id for line in everything} == {hidden, told, inside}
    assert [line.row.id for line in public] == [told]

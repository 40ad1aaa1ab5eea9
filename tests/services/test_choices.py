"""What a person decides about claims stands beside the rule, with the reason, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import factories
import pytest
from sqlalchemy.orm import Session

from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.stage import StageDraft
from heritage_app.domain.trend import Turn
from heritage_app.domain.vocabulary import (
    Basis,
    ClaimStatus,
    Condition,
    EditKind,
    Evidence,
    RecordKind,
    Stage,
    Stance,
)
from heritage_app.domain.why import why, working_of
from heritage_app.services import (
    claims,
    damage,
    entry,
    history,
    listing,
    records,
    restoration,
    site,
    site_index,
    site_record,
    source,
    stage,
)
from heritage_app.services.claims import Axis, NotChoosable, NothingChosen, OfAnotherSite
from heritage_app.services.registry import Registry

TODAY = factories.on("2016-11-22").earliest or 0


def known_by(session: Session, report: str, basis: Basis, title: str, **given: object) -> str:
    """Cite a source on a report."""
    held = source.find_source(session, title=title) or source.add_source(session, factories.source(title))
    values: dict[str, object] = {"basis": basis, **given}
    return source.cite(
        session,
        CitationDraft(source_id=held, record_kind=RecordKind.DAMAGE, record_id=report, **values),  # type: ignore[arg-type]
    )


@pytest.fixture
def two(session: Session) -> tuple[str, str, str]:
    """A site, its press report of destruction, and an image that shows severe damage."""
    tell = site.add_site(session, factories.site())
    press = damage.add_damage(session, factories.damage(tell), today=TODAY)
    image = damage.add_damage(session, factories.damage(tell, condition=Condition.SEVERE), today=TODAY)
    known_by(session, press, Basis.PRESS, "AFP")
    known_by(session, image, Basis.IMAGERY, "UNOSAT")
    return tell, press, image


def listed(session: Session, tell: str) -> tuple[Condition, Evidence, Stage]:
    """What the list shows of a site."""
    site_index.put(session, tell)
    row = listing.rows_by_id(session, [tell], today=TODAY)[tell]
    return row.condition, row.evidence, row.stage


def test_a_chosen_claim_decides_and_the_dissent_stays(session: Session, two: tuple[str, str, str]) -> None:
    """The list follows the choice at once; the explanation names person, reason and who says otherwise."""
    tell, press, image = two
    assert listed(session, tell)[:2] == (Condition.SEVERE, Evidence.IMAGERY)
    assert claims.choose(session, Axis.CONDITION, press, "The image shows the wrong hill") == tell
    assert listed(session, tell)[:2] == (Condition.DESTROYED, Evidence.PRESS_ONLY)
    condition, evidence, _ = why(site_record.read_site(session, tell, today=TODAY))
    assert (condition.claim, condition.rule, condition.reason) == (press, "person", "The image shows the wrong hill")
    assert (condition.behind, condition.dissent) == ((press,), (image,))
    assert (evidence.claim, evidence.rule) == (press, "condition")
    claims.unchoose(session, tell, Axis.CONDITION)
    assert listed(session, tell)[:2] == (Condition.SEVERE, Evidence.IMAGERY)


def test_choosing_again_replaces_the_choice(session: Session, two: tuple[str, str, str]) -> None:
    """One choice an axis: the second one stands, with its own reason."""
    tell, press, image = two
    claims.choose(session, Axis.CONDITION, press, "first")
    claims.choose(session, Axis.CONDITION, image, "second")
    (choice,) = claims.choices_of(session, tell).values()
    assert (choice.claim, choice.reason) == (image, "second")


def test_the_evidence_axis_can_be_chosen_by_itself(session: Session, two: tuple[str, str, str]) -> None:
    """The condition stays that of the image, known as well as the press knows it."""
    tell, press, _ = two
    claims.choose(session, Axis.EVIDENCE, press, "Image of another day")
    assert listed(session, tell)[:2] == (Condition.SEVERE, Evidence.PRESS_ONLY)
    _, evidence, _ = why(site_record.read_site(session, tell, today=TODAY))
    assert (evidence.claim, evidence.rule, evidence.reason) == (press, "person", "Image of another day")


def test_the_stage_is_explained_and_can_be_chosen(session: Session, two: tuple[str, str, str]) -> None:
    """The latest stage claim decides until a person says otherwise."""
    tell, *_ = two
    early = stage.add_stage(
        session, StageDraft(site_id=tell, stage=Stage.STABILISED, since=factories.on("2015")), today=TODAY
    )
    late = stage.add_stage(
        session, StageDraft(site_id=tell, stage=Stage.UNDER_WAY, since=factories.on("2016")), today=TODAY
    )
    assert listed(session, tell)[2] is Stage.UNDER_WAY
    claims.choose(session, Axis.STAGE, early, "Works were only announced")
    assert listed(session, tell)[2] is Stage.STABILISED
    shown = why(site_record.read_site(session, tell, today=TODAY))[2]
    assert (shown.value, shown.rule, shown.behind, shown.dissent) == ("stabilised", "person", (early,), (late,))


def test_a_reason_is_required(session: Session, two: tuple[str, str, str]) -> None:
    """Nobody overrules a rule without saying why."""
    with pytest.raises(DraftRefused, match="Enter why"):
        claims.choose(session, Axis.CONDITION, two[1], " ")


def test_what_the_rules_pass_over_cannot_be_chosen(session: Session, two: tuple[str, str, str]) -> None:
    """A withdrawn report, and one that judges nothing, decide nothing, not even by choice."""
    tell, press, _ = two
    looked = damage.add_damage(session, factories.damage(tell, condition=Condition.NOT_ASSESSED), today=TODAY)
    draft = damage.list_damage(session, damage.select_damage(ids=[press]))[0].draft
    damage.edit_damage(session, press, replace(draft, status=ClaimStatus.WITHDRAWN), today=TODAY)
    for claim in (looked, press):
        with pytest.raises(NotChoosable):
            claims.choose(session, Axis.CONDITION, claim, "x")
    with pytest.raises(NothingChosen):
        claims.unchoose(session, tell, Axis.CONDITION)


def test_an_inherited_estimate_is_pinned_where_it_was_said(session: Session) -> None:
    """Pinning at a part would pin it for the whole city: the message names the place."""
    city = site.add_site(session, factories.site("Palmyra"))
    arch = site.add_site(session, factories.site("Arch", part_of=city))
    told = restoration.add_estimate(session, factories.estimate(city))
    with pytest.raises(OfAnotherSite, match="Palmyra"):
        claims.choose_at(session, arch, Axis.ESTIMATE, told, "best")
    claims.choose_at(session, city, Axis.ESTIMATE, told, "best")
    (row,) = restoration.list_estimates(session, restoration.select_estimates(site_ids=[city]))
    assert row.pinned_reason == "best"


def test_the_working_shows_what_counts_as_one(session: Session, two: tuple[str, str, str]) -> None:
    """Two papers with one agency text and a contradicting voice: one source, and one citation not counted."""
    tell, press, _ = two
    for title in ("Paper A", "Paper B"):
        source.add_source(session, factories.source(title, agency="AFP"))
        known_by(session, press, Basis.PRESS, title)
    contrary = known_by(session, press, Basis.PRESS, "SOHR", stance=Stance.CONTRADICTS)
    site_index.put(session, tell)
    working = working_of(site_record.read_site(session, tell, today=TODAY), press)
    assert [group.titles for group in working.groups] == [("AFP",), ("Paper A", "Paper B")]
    assert working.groups[1].joined_by == ("agency",)
    assert [(one.citation, one.reason) for one in working.not_counted] == [(contrary, "contradicts")]


def test_choosing_is_a_deed_that_can_be_undone(registry: Registry) -> None:
    """The history says who chose what and why; taking it back lets the rule decide again, in the list as well."""
    with registry.write(Deed(verb="site.add", by="A")) as session:
        tell = site.add_site(session, factories.site())
        destroyed = damage.add_damage(session, factories.damage(tell, occurred=factories.on("2014")), today=TODAY)
        damage.add_damage(session, factories.damage(tell, condition=Condition.MINOR), today=TODAY)
    with registry.write(claims.choose_deed(Axis.CONDITION, by="Rania", reason="Seen")) as session:
        claims.choose(session, Axis.CONDITION, destroyed, "Seen")
        deed = history.current_deed(session)
    with registry.read() as session:
        assert listing.list_sites(session, SiteQuery(), today=TODAY)[0].condition is Condition.DESTROYED
        (change, *_) = history.history_of(session, [tell])
        assert (change.verb, change.by, change.reason) == ("claim.choose", "Rania", "Seen")
    with registry.write(history.undo_deed("Rania", ""), undoes=deed) as session:
        history.undo(session, deed)
    with registry.read() as session:
        assert listing.list_sites(session, SiteQuery(), today=TODAY)[0].condition is Condition.MINOR


def test_a_worsening_and_a_correction_are_told_apart(registry: Registry) -> None:
    """One place got worse in April 2016, the other had been written down wrong: each is told as what it is."""
    with registry.write(Deed(verb="site.add", by="A")) as session:
        worse, wrong = site.add_site(session, factories.site("Worse")), site.add_site(session, factories.site("Wrong"))
        minor = {"condition": Condition.MINOR, "incident": "SHI 15-0123", "occurred": factories.on("2015-08")}
        first = damage.add_damage(session, factories.damage(worse, **minor), today=TODAY)
        misread = damage.add_damage(session, factories.damage(wrong, **minor), today=TODAY)
    with registry.write(Deed(verb="damage.correct", by="A", kind=EditKind.CORRECTION)) as session:
        draft, version = entry.read_draft(session, RecordKind.DAMAGE, misread)
        destroyed = replace(draft, condition=Condition.DESTROYED)
        damage.edit_damage(session, misread, destroyed, today=TODAY, version=version)
    with registry.write(Deed(verb="damage.change", by="A", kind=EditKind.CHANGE)) as session:
        later = {"condition": Condition.SEVERE, "update_of": first, "occurred": factories.on("2016-04")}
        second = damage.add_damage(session, factories.damage(worse, **later), today=TODAY)
    since = TODAY - 366
    with registry.read() as session:
        assert {(one.report, one.turn) for one in claims.trend(session, since=since)} == {
            (first, Turn.LEARNED),
            (second, Turn.WORSENED),
            (misread, Turn.LEARNED),
            (misread, Turn.CORRECTED),
        }
        (moved,) = (one for one in claims.trend(session, since=since, site_ids=[worse]) if one.report == second)
        assert (moved.old, moved.new, moved.when) == (Condition.MINOR, Condition.SEVERE, factories.on("2016-04"))
        assert site_record.read_site(session, wrong, today=TODAY).moved[-1].fields == ("condition",)
        kinds = {change.verb: change.kind for change in history.history_of(session, [misread, second])}
    assert kinds["damage.correct"] is EditKind.CORRECTION
    assert kinds["damage.change"] is EditKind.CHANGE


def test_the_trend_of_a_place_goes_down_to_its_parts_and_can_leave_them_out(registry: Registry) -> None:
    """What happened to a part is told at the whole, and what the trash holds of a site is told nowhere."""
    with registry.write(Deed(verb="site.add", by="A")) as session:
        city = site.add_site(session, factories.site("City"))
        arch = site.add_site(session, factories.site("Arch", part_of=city))
        report = damage.add_damage(session, factories.damage(arch, occurred=factories.on("2016-04")), today=TODAY)
    since = TODAY - 366
    with registry.read() as session:
        (moved,) = claims.trend(session, since=since, site_ids=[city])
        assert (moved.report, moved.turn, moved.site_name) == (report, Turn.NEW, "Arch")
        assert claims.trend(session, since=since, site_ids=[city], parts=False) == ()
    with registry.write(Deed(verb="record.trash", by="A", reason="x")) as session:
        records.trash(session, RecordKind.SITE, arch, "twice entered")
    with registry.read() as session:
        assert claims.trend(session, since=since) == ()

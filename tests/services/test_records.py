"""Whatever is entered comes back as it was, and what cannot be kept is refused in words with nothing lost."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import factories
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from heritage_app.domain.actor import ActorDraft, ActorRole
from heritage_app.domain.coordinates import Point
from heritage_app.domain.damage import Attribution, Cause, Coverage, DamageDraft, Effect, Involvement, LanguageText
from heritage_app.domain.entry import Entry, Support
from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.restoration import EstimateDraft, StanceTo
from heritage_app.domain.site import Designation, Identifier, Outline, SiteDraft
from heritage_app.domain.source import SourceDraft
from heritage_app.domain.vocabulary import (
    Basis,
    ClaimStatus,
    Condition,
    EstimateStance,
    Evidence,
    Feasibility,
    HazardState,
    RecordKind,
    ReportKind,
    Scope,
    Stance,
    Visibility,
    Wording,
)
from heritage_app.services import actor, damage, entry, hazard, listing, records, restoration, site, source, summary
from heritage_app.services.registry import Registry
from heritage_app.services.site_record import read_site
from heritage_app.storage.engine import ChangedByOther

TODAY = factories.on("2016-11-22").latest or 0


def test_a_site_comes_back_as_it_was_entered(session: Session) -> None:
    """Every field of a site survives the way into the database and back, in order and to the last digit."""
    parent = site.add_site(session, factories.site("Parent"))
    draft = SiteDraft(
        names=(
            Name("Temple", "en", "preferred"),
            Name("معبد", "ar", "alternate"),
            Name("Mabad", "ar-Latn", "transliteration"),
        ),
        part_of=parent,
        type="temple",
        functions=("religious",),
        periods=("roman", "byzantine"),
        age="2 000 years",
        country="SY",
        governorate="HMS",
        district="Tadmur",
        locality="Palmyra",
        point=Point(34.54731234567891, 38.2741),
        precision_m=100,
        located_by="gps",
        outlines=(Outline("site", '{"type":"Point","coordinates":[38,34]}'),),
        designations=(Designation(scheme="whl", reference="23", since=factories.on("1980")),),
        identifiers=(Identifier("WHC", "23"), Identifier("Wikidata", "Q1")),
        significance="High",
        description="Two\nlines",
        custodian="DGAM",
        visibility=Visibility.INTERNAL,
        visit_interval_months=6,
        notes=("a note", "another"),
    )
    site_id = site.add_site(session, draft)
    assert summary.site_draft(session, site_id) == (draft, 1)


def test_a_damage_report_comes_back_as_it_was_entered(session: Session) -> None:
    """Every field of a damage report survives, with causes, effects, attribution, coverage and texts in order."""
    site_id = site.add_site(session, factories.site())
    isis = actor.add_actor(session, factories.actor("ISIS"))
    afp = actor.add_actor(session, factories.actor("AFP"))
    first = damage.add_damage(session, factories.damage(site_id), today=TODAY)
    draft = DamageDraft(
        site_id=site_id,
        kind=ReportKind.INSPECTION,
        incident="SHI-0042",
        update_of=first,
        occurred=factories.on("[2015-05..2016-03-29]"),
        observed=factories.on("2016-03-30"),
        last_seen_intact=factories.on("2015-05-20"),
        first_seen_damaged=factories.on("2015-09-02"),
        condition=Condition.SEVERE,
        condition_scale="ems98",
        condition_given="d3",
        extent="31-60",
        causes=(
            Cause(category="conflict", type="explosion", certainty="high", given="blown up"),
            Cause(type="looting"),
        ),
        effects=(Effect(type="collapse", part="cella", certainty="definite", given="fell"),),
        attributions=(
            Attribution(
                actor_id=isis, wording=Wording.ALLEGED, said_by_id=afp, printable=False, actor="ISIS", said_by="AFP"
            ),
        ),
        involved=(Involvement(afp, "claimant", "AFP"),),
        texts=(LanguageText("en", "Blown up"), LanguageText("ar", "فُجّر")),
        coverage=Coverage(means="imagery", share="61-90", gap="cloud"),
        recommendation="shoring",
        priority="high",
        assessment_due=factories.on("2017-01"),
        status=ClaimStatus.IN_REVIEW,
        visibility=Visibility.RESTRICTED,
        identifiers=(Identifier("EAMENA", "D-1"),),
        notes=("as given",),
    )
    report = damage.add_damage(session, draft, today=TODAY)
    assert entry.read_draft(session, RecordKind.DAMAGE, report) == (draft, 1)


def test_an_estimate_keeps_its_exact_figures(session: Session) -> None:
    """Amounts are decimals to the last digit as quoted: 2500000.50 stays 2500000.50."""
    site_id = site.add_site(session, factories.site())
    who = actor.add_actor(session, factories.actor("Head of antiquities"))
    other = restoration.add_estimate(session, factories.estimate(site_id))
    draft = EstimateDraft(
        site_id=site_id,
        scope=Scope.GROUP,
        claimant_id=who,
        claimant_role="Head",
        said_to="AFP",
        stated=factories.on("2016-03"),
        summary="Five years",
        duration_low=Decimal("4.50"),
        duration_high=Decimal("6"),
        duration_unit="year",
        cost_low=Decimal("2500000.50"),
        cost_likely=Decimal("3000000.00"),
        cost_high=Decimal("12345678901234567890.123"),
        currency="USD",
        price_date=factories.on("2016"),
        includes=("clearing", "anastylosis"),
        share_low=Decimal("80"),
        share_high=Decimal("80.0"),
        feasibility=Feasibility.NOT_FEASIBLE,
        stances=(StanceTo(other, EstimateStance.DISPUTES),),
        conditions="with help",
        quotation="very doubtful",
        quotation_lang="en",
        status=ClaimStatus.DISPUTED,
        visibility=Visibility.INTERNAL,
        notes=("n",),
    )
    held, _ = entry.read_draft(session, RecordKind.ESTIMATE, restoration.add_estimate(session, draft))
    assert held == draft
    assert str(held.share_high) == "80.0"  # type: ignore[union-attr]


def test_hazard_source_and_actor_come_back_as_entered(session: Session) -> None:
    """The other three kinds of record survive whole, too."""
    site_id = site.add_site(session, factories.site())
    person = ActorDraft(
        names=(Name("Maamoun", "en", "preferred"), Name("مأمون", "ar", "alternate")),
        kind="person",
        roles=(ActorRole(text="Head", since=factories.on("2012"), until=factories.on("2017")),),
        protected=True,
        notes=("n",),
    )
    who = actor.add_actor(session, person)
    danger = factories.hazard(
        site_id,
        state=HazardState.CONFIRMED,
        text="Roadside",
        attributed_to=who,
        handled_by=who,
        said_by=who,
        said_to="AFP",
    )
    root = source.add_source(session, factories.source("Agency text"))
    paper = SourceDraft(
        title="Paper",
        author="A. Uthor",
        container_title="News24",
        agency="AFP",
        issued=factories.on("2016-03-29"),
        url="https://example.org/a?b=c",
        doi="10.1/2",
        language="en",
        reliability="C",
        derived_from=root,
        identifiers=(("ISSN", "1"),),
    )
    for kind, record_id, draft in (
        (RecordKind.ACTOR, who, person),
        (RecordKind.HAZARD, hazard.add_hazard(session, danger, today=TODAY), danger),
        (RecordKind.SOURCE, source.add_source(session, paper), paper),
    ):
        assert entry.read_draft(session, kind, record_id) == (draft, 1)


HOSTILE = [
    '$ #read("x") $',
    "<script>alert(1)</script>",
    "Robert'); DROP TABLE site;--",
    "\u202eevil\u202c \u2066isolate",
    "x" * 400_000,
    "👩‍🚒 ܬܕܡܘܪ ʿAyn Ḥalab",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_is_only_text(session: Session, text: str) -> None:
    """Signs that mean something elsewhere come back letter for letter and do nothing."""
    site_id = site.add_site(session, factories.site("Place", description=text))
    draft = factories.damage(site_id, texts=(LanguageText("en", text),), notes=(text,))
    report = damage.add_damage(session, draft, today=TODAY)
    assert summary.site_draft(session, site_id)[0].description == text
    assert entry.read_draft(session, RecordKind.DAMAGE, report)[0] == draft


def test_what_no_database_can_hold_is_replaced_and_nothing_else(session: Session) -> None:
    """NUL and other controls go, a lone surrogate becomes U+FFFD, letters are composed (NFC); the rest stays."""
    site_id = site.add_site(session, factories.site("Te\x00mple \ud800 Cafe\u0301", description="a\r\nb\tc"))
    draft, _ = summary.site_draft(session, site_id)
    assert draft.names[0].text == "Temple \ufffd Café"
    assert draft.description == "a\nb\tc"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=60))
def test_any_text_can_be_a_name_and_is_cleaned_only_once(session: Session, text: str) -> None:
    """Whatever a person types is kept as cleaned, and saving it again changes nothing."""
    draft = factories.site(names=(Name("Anchor", "en", "preferred"), Name(text, "en", "alternate")))
    site_id = site.add_site(session, draft)
    held, version = summary.site_draft(session, site_id)
    site.edit_site(session, site_id, held, version=version)
    assert summary.site_draft(session, site_id)[0] == held == records.cleaned(held)


def test_all_problems_are_named_at_once(session: Session) -> None:
    """A refused draft says everything that is wrong with it, field by field, and nothing is saved."""
    site_id = site.add_site(session, factories.site())
    bad = EstimateDraft(
        site_id=site_id,
        share_low=Decimal(120),
        duration_low=Decimal(5),
        duration_high=Decimal(3),
        cost_low=Decimal(1),
        quotation_lang="not a tag",
    )
    with pytest.raises(DraftRefused) as refused:
        restoration.add_estimate(session, bad)
    assert {problem.field for problem in refused.value.problems} == {
        "share_low",
        "duration_high",
        "currency",
        "quotation_lang",
    }
    assert restoration.list_estimates(session, restoration.select_estimates()) == ()
    sentences = str(refused.value).split(". ")
    assert len(sentences) >= len(refused.value.problems), "each problem begins a sentence of its own"


def test_a_report_that_is_not_there_is_named(session: Session) -> None:
    """An update of, or a hazard met in, a report that nobody entered is refused, and the report is named."""
    site_id = site.add_site(session, factories.site())
    with pytest.raises(records.NoSuchRecord, match="gone"):
        damage.add_damage(session, factories.damage(site_id, update_of="gone"), today=TODAY)
    with pytest.raises(records.NoSuchRecord, match="gone"):
        hazard.add_hazard(session, factories.hazard(site_id, met_in="gone"), today=TODAY)


def test_a_site_with_parts_is_refused_by_name(session: Session) -> None:
    """Who may not be trashed is called by its name, not by its key."""
    city = site.add_site(session, factories.site("City"))
    site.add_site(session, factories.site("Temple", part_of=city))
    with pytest.raises(records.PartsInUse, match="“City” has parts in use"):
        records.trash(session, RecordKind.SITE, city, "twice")


def test_a_future_event_is_refused(session: Session) -> None:
    """Nothing is reported before it happened."""
    site_id = site.add_site(session, factories.site())
    with pytest.raises(DraftRefused, match="in the future"):
        damage.add_damage(session, factories.damage(site_id, occurred=factories.on("2016-11-23")), today=TODAY)


def test_a_second_editor_is_told(registry: Registry) -> None:
    """Saving over somebody's newer edit is refused; the newer edit stands."""
    with registry.write(Deed(verb="site.add", by="A")) as session:
        site_id = site.add_site(session, factories.site("One"))
    with registry.read() as session:
        draft, version = summary.site_draft(session, site_id)
    with registry.write(Deed(verb="site.edit", by="B")) as session:
        site.edit_site(session, site_id, replace(draft, description="B was here"), version=version)
    with pytest.raises(ChangedByOther), registry.write(Deed(verb="site.edit", by="A")) as session:
        site.edit_site(session, site_id, replace(draft, description="A was here"), version=version)
    with registry.read() as session:
        assert summary.site_draft(session, site_id)[0].description == "B was here"


def test_a_site_cannot_be_part_of_its_own_part(session: Session) -> None:
    """The tree of sites stays a tree."""
    city = site.add_site(session, factories.site("City"))
    temple = site.add_site(session, factories.site("Temple", part_of=city))
    with pytest.raises(site.PartOfItself):
        site.edit_site(session, city, factories.site("City", part_of=temple))


def test_an_entry_is_saved_whole(registry: Registry) -> None:
    """A report, its new source, the citation and a new actor are one deed, and the evidence follows at once."""
    with registry.write(Deed(verb="site.add", by="A")) as session:
        site_id = site.add_site(session, factories.site("Arch"))
    visit = SourceDraft(title="Field visit", type="field-visit")
    whole = Entry(
        draft=factories.damage(site_id, involved=(Involvement("new:1", "observer"),)),
        support=Support(source=visit, locator="p. 2"),
        new_actors=(("new:1", "Rania"),),
    )
    with registry.write(entry.deed_for(whole, by="A")) as session:
        entry.save_entry(session, whole, today=TODAY)
    with registry.read() as session:
        record = read_site(session, site_id, today=TODAY)
        (row,) = listing.list_sites(session, SiteQuery(), today=TODAY)
    assert record.damage[0].draft.involved[0].actor == "Rania"
    assert [s.draft.title for s in record.sources] == ["Field visit"]
    assert (row.evidence, record.citations[0].basis, record.citations[0].draft.stance) == (
        Evidence.FIELD,
        Basis.FIELD,
        Stance.SUPPORTS,
    )


def test_an_entry_with_a_nameless_source_is_refused_whole(registry: Registry) -> None:
    """Once a source is begun its title is required, and the report is not saved without it."""
    with registry.write(Deed(verb="site.add", by="A")) as session:
        site_id = site.add_site(session, factories.site("Arch"))
    half = Entry(draft=factories.damage(site_id), support=Support(source=SourceDraft(title="", publisher="AFP")))
    with pytest.raises(DraftRefused) as refused, registry.write(entry.deed_for(half, by="A")) as session:
        entry.save_entry(session, half, today=TODAY)
    assert [problem.field for problem in refused.value.problems] == ["source.title"]
    with registry.read() as session:
        assert damage.list_damage(session, damage.select_damage()) == ()

"""The second sample: claims that disagree come out with their dissent, their dates, their counts and their money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from heritage_app.domain.claims import disagreeing, hazard_summary, independent
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.site import SiteRecord
from heritage_app.domain.source import CitationRow
from heritage_app.domain.totals import Omission, upside_down
from heritage_app.domain.vocabulary import (
    Condition,
    Evidence,
    Feasibility,
    FlagKind,
    HazardState,
    Stage,
    Stance,
    Wording,
)
from heritage_app.services import conversion, listing, site, site_index
from heritage_app.services.registry import Registry, create_registry
from heritage_app.services.seeds import NoSuchSample
from heritage_app.services.site_record import read_site

LOADED = date(2023, 11, 22)
"""A day after everything in the sample, the latest of which was said in February 2023."""

AFTER_THE_VISITS = date(2016, 11, 22).toordinal()

SOHR = "Syrian Observatory for Human Rights"
DGAM = "Directorate-General of Antiquities and Museums (DGAM)"
ABDULKARIM = "Maamoun Abdulkarim"
SARTRE = "Annie Sartre-Fauriat"
LESOVOI = "Aleksander Lesovoi"
RUSSIANS = "Russian experts who visited Palmyra, July 2016"
UNOSAT = "UNITAR-UNOSAT"
ASOR = "ASOR Cultural Heritage Initiatives"
MISSION = "UNESCO rapid assessment mission to Palmyra, April 2016"
AFP = "Agence France-Presse (AFP)"
AP = "Associated Press (AP)"


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registry]:
    """The second sample registry, made once: no test here writes."""
    folder = tmp_path_factory.mktemp("claims") / "Claims.heritage"
    registry = create_registry(folder, by="Tester", sample="claims", today=lambda: LOADED)
    yield registry
    registry.close()


def read(registry: Registry, name: str, *, today: int | None = None) -> SiteRecord:
    """The record of the one site of that name."""
    with registry.read() as session:
        key = site.find_name(session, name)
        assert key is not None, name
        return read_site(session, key, today=registry.day if today is None else today)


def reports_by(record: SiteRecord) -> dict[str, list[DamageRow]]:
    """Damage reports by who makes the claim; the same report stands under each of its claimants."""
    found: dict[str, list[DamageRow]] = {}
    for report in record.damage:
        for involved in report.draft.involved:
            if involved.role == "claimant":
                found.setdefault(involved.actor, []).append(report)
    return found


def report_by(record: SiteRecord, claimant: str) -> DamageRow:
    """The one damage report of *claimant*."""
    (found,) = reports_by(record)[claimant]
    return found


def first_by(record: SiteRecord, claimant: str) -> DamageRow:
    """The report with which *claimant* began, whatever updates of it followed."""
    (found,) = (report for report in reports_by(record)[claimant] if report.draft.update_of is None)
    return found


def own(record: SiteRecord) -> list[EstimateRow]:
    """Estimates of the site itself."""
    return [estimate for estimate in record.estimates if not estimate.inherited_from]


def cited(record: SiteRecord, claim_id: str, field: str = "") -> list[CitationRow]:
    """Citations of one claim as a whole, or of one field of it."""
    return [c for c in record.citations if (c.draft.record_id, c.draft.field) == (claim_id, field)]


def flagged(record: SiteRecord, kind: FlagKind) -> set[str] | None:
    """The claims that a flag rests on; None where it is down."""
    return next((set(flag.claims) for flag in record.flags if flag.kind is kind), None)


def ids(rows: object) -> set[str]:
    return {row.id for row in rows}  # type: ignore[attr-defined]


# ------------------------------------------------------------------------------------------- Temple of Bel


def test_bel_is_destroyed_on_imagery_and_the_first_claim_stays_as_dissent(claims: Registry) -> None:
    """Two images decide; “parts of it”, said first, is printed beside; who was still checking gives no grade."""
    bel = read(claims, "Temple of Bel")
    assert (bel.verdict.condition, bel.verdict.evidence) == (Condition.DESTROYED, Evidence.IMAGERY)
    assert bel.verdict.chosen == report_by(bel, UNOSAT).id
    assert bel.verdict.dissent == (report_by(bel, SOHR).id,)
    first, checking = report_by(bel, SOHR), report_by(bel, ABDULKARIM)
    assert (first.condition, first.draft.condition_given) == (Condition.SEVERE, "destroyed parts of the temple")
    assert (checking.condition, checking.accepted) == (Condition.NOT_ASSESSED, True)
    assert checking.draft.coverage.gap
    assert flagged(bel, FlagKind.REPORTS_CONFLICT) is None


def test_bel_was_destroyed_on_30_august_and_the_images_leave_a_window_around_it(claims: Registry) -> None:
    """One claimant gives the day, the images a one-of set of days that holds it."""
    bel = read(claims, "Temple of Bel")
    day, window = report_by(bel, ASOR).when, report_by(bel, UNOSAT).when
    assert day is not None and window is not None
    assert day.edtf == "2015-08-30"
    assert window.edtf == "[2015-08-27..2015-08-31]"
    assert window.earliest is not None and window.latest is not None and day.latest is not None
    assert window.earliest <= day.latest <= window.latest


def test_papers_that_repeat_one_voice_count_once(claims: Registry) -> None:
    """Two papers retell the monitor and three the image analysts: one source each; two of ASOR's reports are two."""
    bel = read(claims, "Temple of Bel")
    counts = {
        who: (len(cited(bel, report.id)), report.independent_count)
        for who, report in ((who, report_by(bel, who)) for who in (SOHR, UNOSAT, ASOR))
    }
    assert counts == {SOHR: (2, 1), UNOSAT: (3, 1), ASOR: (2, 2)}


def test_sources_speak_against_one_field_of_a_claim(claims: Registry) -> None:
    """That it was destroyed is contradicted by name: by the monitor's “parts”, and by ASOR's own milder key point."""
    bel = read(claims, "Temple of Bel")
    against = cited(bel, report_by(bel, ASOR).id, "condition")
    assert {citation.draft.stance for citation in against} == {Stance.CONTRADICTS}
    said = {citation.draft.quotation: citation.draft.quotation_lang for citation in against if citation.draft.quotation}
    assert said == {"أجزاء من معبد بل": "ar", "severely damaged": "en"}
    assert report_by(bel, ASOR).evidence is Evidence.IMAGERY  # speaking against a field takes no evidence away


def test_four_views_on_restoring_bel_stand_and_disagree(claims: Registry) -> None:
    """It can be done, it is illusory, three years at least, it is impossible: four claimants, none silenced."""
    bel = read(claims, "Temple of Bel")
    by_claimant = {estimate.claimant: estimate for estimate in own(bel)}
    assert {who: estimate.draft.feasibility for who, estimate in by_claimant.items()} == {
        DGAM: Feasibility.FEASIBLE,
        SARTRE: Feasibility.NOT_FEASIBLE,
        RUSSIANS: Feasibility.DOUBTFUL,
        LESOVOI: Feasibility.NOT_FEASIBLE,
    }
    at_least = by_claimant[RUSSIANS].draft
    assert (at_least.duration_low, at_least.duration_high, at_least.includes) == (Decimal(3), None, ("reconstruction",))
    assert set(disagreeing(own(bel))) == ids(own(bel))
    assert (flagged(bel, FlagKind.ESTIMATES_DISAGREE) or set()) >= ids(own(bel))


def test_words_repeated_a_month_later_are_dated_by_the_earlier_page(claims: Registry) -> None:
    """Two pages carry one agency text: one voice, and the date is cited to the page that gives it."""
    bel = read(claims, "Temple of Bel")
    (illusory,) = (estimate for estimate in own(bel) if estimate.claimant == SARTRE)
    assert illusory.draft.stated is not None
    assert illusory.draft.stated.edtf == "[..2016-03-28]"
    assert (len(cited(bel, illusory.id)), independent(cited(bel, illusory.id))) == (2, 1)
    assert [citation.draft.stance for citation in cited(bel, illusory.id, "stated")] == [Stance.SUPPORTS]


def test_a_source_keeps_its_error_beside_our_value(claims: Registry) -> None:
    """Palmyra was taken in May 2015; the page that says 2014 is kept as it stands, against that one field."""
    palmyra = read(claims, "Palmyra")
    (taken,) = (h for h in palmyra.hazards if not h.relation and h.draft.kind == "armed-presence")
    assert taken.draft.known is not None
    assert taken.draft.known.edtf == "2015-05"
    (error,) = cited(palmyra, taken.id, "known")
    assert (error.draft.stance, error.draft.credibility) == (Stance.CONTRADICTS, 5)
    assert "2014" in error.draft.quotation


# ---------------------------------------------------------------------------------------- Arch of Triumph


def test_the_arch_is_destroyed_and_its_incident_keeps_its_number(claims: Registry) -> None:
    """Three reports of one incident: the mission that stood there decides, and updates the report it checks."""
    arch = read(claims, "Arch of Triumph")
    assert (arch.verdict.condition, arch.verdict.evidence, arch.verdict.rule) == (
        Condition.DESTROYED,
        Evidence.FIELD,
        "evidence",
    )
    assert {report.draft.incident for report in arch.damage} == {"SHI 15-0138"}
    visit = report_by(arch, MISSION)
    assert (arch.verdict.chosen, visit.draft.update_of) == (visit.id, report_by(arch, ASOR).id)
    assert arch.verdict.dissent == ()
    assert flagged(arch, FlagKind.REPORTS_CONFLICT) is None


def test_the_arch_needs_no_verification_since_a_mission_stood_there(claims: Registry) -> None:
    """Two papers on the incident are press; the mission saw the same on the spot. Mar Elian, seen by no one, waits."""
    assert flagged(read(claims, "Arch of Triumph"), FlagKind.NEEDS_VERIFICATION) is None
    assert flagged(read(claims, "Mar Elian monastery"), FlagKind.NEEDS_VERIFICATION) is not None


def test_a_year_of_works_stands_against_mostly_new(claims: Registry) -> None:
    """9 to 12 months for 400,000 dollars, and 70 to 75 % new, which is no restoration, disagree."""
    arch = read(claims, "Arch of Triumph")
    by_claimant = {estimate.claimant: estimate for estimate in own(arch)}
    works, new = by_claimant[RUSSIANS].draft, by_claimant[LESOVOI].draft
    assert (works.duration_low, works.duration_high, works.duration_unit) == (Decimal(9), Decimal(12), "month")
    assert (works.cost_likely, works.currency) == (Decimal(400_000), "USD")
    assert (new.feasibility, new.quotation) == (Feasibility.NOT_FEASIBLE, "70-75% created afresh")
    assert set(disagreeing(own(arch))) == ids(own(arch))


def test_a_third_of_the_arch_was_a_repair_already(claims: Registry) -> None:
    """The French works of the 1930s are an earlier intervention of their own, cited like any claim."""
    arch = read(claims, "Arch of Triumph")
    (works,) = arch.interventions
    assert (works.draft.kind, works.actor, works.citation_count) == ("repair", "French specialists, 1930s", 1)
    assert works.draft.done is not None
    assert works.draft.done.edtf == "193X"
    assert works.draft.compatible is None


def test_one_of_two_conversions_is_upside_down_and_nothing_quoted_is_touched(claims: Registry) -> None:
    """400,000 USD as 450,500 EUR beside 175,000 USD as 158,000 EUR: both kept, and the pair is named."""
    with claims.read() as session:
        rows = conversion.list_conversions(session)
    by_quoted = {row.likely: row for row in rows}
    assert set(by_quoted) == {Decimal(450_500), Decimal("157999.975")}
    assert {round(row.likely) for row in rows if row.likely is not None} == {450_500, 158_000}
    assert {(row.quoted_currency, row.draft.currency, row.draft.rate_date) for row in rows} == {
        ("USD", "EUR", "2016-07-13")
    }
    ((one, other),) = upside_down(rows)
    assert {one, other} == ids(rows)
    quoted = [e for name in ("Arch of Triumph", "Temple of Baalshamin") for e in own(read(claims, name))]
    assert {e.draft.cost_likely for e in quoted if e.claimant == RUSSIANS} == {Decimal(400_000), Decimal(175_000)}


def test_a_total_adds_one_cost_and_names_every_one_it_leaves_out(claims: Registry) -> None:
    """In dollars of 2016 only the arch can be added: Baalshamin has two costs, Syria another year, most have none."""
    with claims.read() as session:
        found = conversion.total_of(session, currency="USD", price_year=2016)
    assert (found.low, found.likely, found.high) == (Decimal(400_000),) * 3
    assert [one.site_name for one in found.added] == ["Arch of Triumph"]
    costed = {(one.site_name, one.reason) for one in found.left_out if one.reason is not Omission.NO_COST}
    assert costed == {
        ("Temple of Baalshamin", Omission.COMPETES),
        ("Monuments of Syria (all)", Omission.OTHER_YEAR),
    }


# -------------------------------------------------------------------------------------------- Baalshamin


def test_one_explosion_on_two_dates_is_a_conflict_and_the_images_hold_both(claims: Registry) -> None:
    """23 August and about a month before cannot both be right; the window of the images excludes neither."""
    temple = read(claims, "Temple of Baalshamin")
    office, monitor, asor = (report_by(temple, who) for who in (ABDULKARIM, SOHR, ASOR))
    assert [report.draft.occurred and report.draft.occurred.edtf for report in (office, monitor, asor)] == [
        "2015-08-23",
        "2015-07~",
        "2015-08-23",
    ]
    assert monitor.draft.occurred is not None
    assert monitor.draft.occurred.text.startswith("about a month ago")
    assert flagged(temple, FlagKind.REPORTS_CONFLICT) == {office.id, monitor.id, asor.id}
    seen = report_by(temple, UNOSAT)
    assert seen.when is not None
    assert seen.when.edtf == "[2015-06-26..2015-08-27]"
    (other_day,) = cited(temple, monitor.id, "occurred")
    assert (other_day.draft.stance, other_day.draft.quotation) == (Stance.CONTRADICTS, "August 23")


def test_the_day_is_disputed_and_the_condition_is_not(claims: Registry) -> None:
    """All who grade Baalshamin say destroyed; the mission on the spot decides how well that is known."""
    temple = read(claims, "Temple of Baalshamin")
    assert (temple.verdict.condition, temple.verdict.evidence) == (Condition.DESTROYED, Evidence.FIELD)
    assert temple.verdict.dissent == ()
    assert report_by(temple, UNOSAT).evidence is Evidence.IMAGERY
    assert report_by(temple, UNOSAT).independent_count == 1


def test_what_a_cost_covers_keeps_two_costs_apart(claims: Registry) -> None:
    """175,000 dollars for the works and 10,000 for the clearing before them include other work, so they agree."""
    temple = read(claims, "Temple of Baalshamin")
    costs = {e.draft.cost_likely: e.draft for e in own(temple) if e.draft.cost_likely is not None}
    assert set(costs) == {Decimal(175_000), Decimal(10_000)}
    assert costs[Decimal(10_000)].includes == ("clearing",)
    assert {draft.currency for draft in costs.values()} == {"USD"}
    works = costs[Decimal(175_000)]
    assert (works.duration_low, works.duration_high, works.duration_unit) == (Decimal(2), Decimal(3), "month")
    assert disagreeing(own(temple)) == ()


# ------------------------------------------------------------------------------ all of Palmyra, all of Syria


def test_ranges_for_all_of_palmyra_overlap_and_only_the_judgement_disagrees(claims: Registry) -> None:
    """5, 5 to 7, 3 to 10 years can all be right; feasible and very doubtful cannot. The parts inherit both."""
    palmyra = read(claims, "Palmyra")
    ranges = {
        (e.draft.duration_low, e.draft.duration_high) for e in palmyra.estimates if e.draft.duration_low is not None
    }
    assert ranges == {(Decimal(5), Decimal(5)), (Decimal(5), Decimal(7)), (Decimal(3), Decimal(10))}
    feasible = {e.id for e in palmyra.estimates if e.draft.feasibility is Feasibility.FEASIBLE}
    doubtful = {e.id for e in palmyra.estimates if e.draft.feasibility is Feasibility.DOUBTFUL}
    assert flagged(palmyra, FlagKind.ESTIMATES_DISAGREE) == feasible | doubtful
    tomb = read(claims, "Tower Tomb no. 22")
    assert {(e.id, e.inherited_from) for e in tomb.estimates} == {(e.id, "Palmyra") for e in palmyra.estimates}


def test_three_papers_with_one_agency_text_count_as_one(claims: Registry) -> None:
    """Five years stands in three papers, all of them carrying the same agency."""
    palmyra = read(claims, "Palmyra")
    (five,) = (e for e in palmyra.estimates if e.draft.duration_high == 5)
    assert (len(cited(palmyra, five.id)), independent(cited(palmyra, five.id))) == (3, 1)


def test_a_figure_for_all_of_syria_is_exact_doubted_and_no_estimate_of_palmyra(claims: Registry) -> None:
    """470 billion dollars is kept to the last digit, improbable and far above all others, for a group of its own."""
    syria = read(claims, "Monuments of Syria (all)")
    (cost,) = (e for e in syria.estimates if e.draft.cost_likely is not None)
    assert cost.draft.cost_likely == Decimal("470000000000")
    assert [citation.draft.credibility for citation in cited(syria, cost.id)] == [5]
    assert (cost.outlier, cost.independent_count) == (True, 1)
    palmyra = (read(claims, name) for name in ("Arch of Triumph", "Temple of Baalshamin"))
    assert not [e for record in palmyra for e in record.estimates if e.outlier]
    with claims.read() as session:
        (added,) = conversion.total_of(session, currency="USD", price_year=2018).added
    assert (added.estimate, added.outlier) == (cost.id, True)
    (duration,) = (e for e in syria.estimates if e.draft.duration_low is not None)
    assert (duration.draft.duration_low, duration.draft.duration_high) == (Decimal(25), Decimal(30))
    assert not ids(syria.estimates) & ids(read(claims, "Palmyra").estimates)


# --------------------------------------------------------------------------------------------- Mar Elian


def test_mar_elian_has_two_incidents_by_two_hands(claims: Registry) -> None:
    """Shelling that lasted two weeks, alleged of one side; then the demolition, reported of the other."""
    monastery = read(claims, "Mar Elian monastery")
    shelling = report_by(monastery, "Osama Edward")
    assert (shelling.draft.incident, shelling.condition) == ("", Condition.NOT_ASSESSED)
    assert shelling.draft.occurred is not None
    assert shelling.draft.occurred.edtf == "2015-08-07~/2015-08-21~"
    (alleged,) = shelling.draft.attributions
    assert (alleged.actor, alleged.wording, alleged.said_by) == (
        "Syrian government forces",
        Wording.ALLEGED,
        "Osama Edward",
    )
    others = [report for report in monastery.damage if report.id != shelling.id]
    assert {report.draft.incident for report in others} == {"SHI 15-0123"}
    assert {a.actor for report in others for a in report.draft.attributions} == {"Islamic State group (ISIS)"}


def test_day_and_extent_vary_between_the_agencies(claims: Registry) -> None:
    """“Yesterday” and not wholly destroyed, or Friday 21 August and demolished: in conflict by the day."""
    monastery = read(claims, "Mar Elian monastery")
    afp, ap, asor = report_by(monastery, AFP), report_by(monastery, AP), first_by(monastery, ASOR)
    assert afp.draft.occurred is not None and ap.draft.occurred is not None
    assert (afp.draft.occurred.text, afp.draft.occurred.edtf) == ("yesterday", "2015-08-20?")
    assert (ap.draft.occurred.text, ap.draft.occurred.edtf) == ("Friday", "2015-08-21")
    assert (afp.condition, ap.condition) == (Condition.SEVERE, Condition.DESTROYED)
    assert flagged(monastery, FlagKind.REPORTS_CONFLICT) == {afp.id, ap.id, asor.id}
    stances = {c.draft.stance: c.draft.quotation for c in cited(monastery, afp.id, "occurred")}
    assert stances == {Stance.SUPPORTS: "late Thursday", Stance.CONTRADICTS: "August 21"}


def test_mar_elian_is_destroyed_and_only_the_press_says_so(claims: Registry) -> None:
    """The one who says not wholly destroyed dissents, and all of it still needs verification."""
    monastery = read(claims, "Mar Elian monastery")
    assert (monastery.verdict.condition, monastery.verdict.evidence) == (Condition.DESTROYED, Evidence.PRESS_ONLY)
    assert monastery.verdict.dissent == (report_by(monastery, AFP).id,)
    assert report_by(monastery, AFP).independent_count == 1
    ap = report_by(monastery, AP)
    assert (len(cited(monastery, ap.id)), ap.independent_count) == (4, 1)
    assert ap.id in (flagged(monastery, FlagKind.NEEDS_VERIFICATION) or set())


def test_the_incident_lives_on_under_its_number_when_the_place_can_be_reached(claims: Registry) -> None:
    """In April 2016 two updates follow the first report: photographs without a grade, and total destruction."""
    monastery = read(claims, "Mar Elian monastery")
    first = first_by(monastery, ASOR)
    updates = [report for report in monastery.damage if report.draft.update_of == first.id]
    assert {(u.draft.incident, u.draft.coverage.means, u.condition) for u in updates} == {
        ("SHI 15-0123", "photographs", Condition.NOT_ASSESSED),
        ("SHI 15-0123", "on-site", Condition.DESTROYED),
    }


def test_a_claim_shifts_when_it_is_retold_and_the_retelling_is_kept(claims: Registry) -> None:
    """“At least 230 people, dozens of Christians” became “230 Christian residents”: one field, contradicted."""
    town = read(claims, "Al-Qaryatain")
    (seized,) = (h for h in town.hazards if h.draft.kind == "armed-presence")
    assert "at least 230 people" in seized.draft.text
    (retold,) = cited(town, seized.id, "text")
    assert (retold.draft.stance, retold.draft.quotation) == (Stance.CONTRADICTS, "230 Christian residents")
    (day,) = cited(town, seized.id, "known")
    assert (day.draft.stance, day.draft.quotation) == (Stance.CONTRADICTS, "6th August")
    assert independent(cited(town, seized.id)) == 1


def test_mar_elian_is_being_restored_and_stays_destroyed(claims: Registry) -> None:
    """Works since March 2022 are a stage, told by one monk in two pages, and no degree of damage."""
    monastery = read(claims, "Mar Elian monastery")
    (works,) = monastery.stages
    assert works.draft.since is not None
    assert (works.draft.stage, works.draft.since.edtf, works.claimant) == (Stage.UNDER_WAY, "2022-03", "Jacques Mourad")
    assert (len(cited(monastery, works.id)), independent(cited(monastery, works.id))) == (2, 1)
    assert (monastery.stage.chosen, monastery.stage.rule) == (works.id, "only")
    assert (monastery.row.stage, monastery.row.condition) == (Stage.UNDER_WAY, Condition.DESTROYED)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Deir Mar Elian", "Mar Elian monastery"),
        ("Saint Elian", "Mar Elian monastery"),
        ("St. Julian", "Mar Elian monastery"),
        ("al-Qaryatayn", "Al-Qaryatain"),
        ("al-Qariatayn", "Al-Qaryatain"),
        ("Qaryatain", "Al-Qaryatain"),
        ("القريتين", "Al-Qaryatain"),
    ],
)
def test_every_name_that_a_source_uses_finds_the_place(claims: Registry, typed: str, name: str) -> None:
    """Spellings differ from page to page; each leads to the one record."""
    with claims.read() as session:
        found = {row.name for row in listing.list_sites(session, SiteQuery(text=typed), today=claims.day)}
    assert name in found


def test_a_source_who_fears_reprisals_is_protected(claims: Registry) -> None:
    """The clergyman without a name is marked, so that redaction takes him out of everything that leaves."""
    from heritage_app.services import actor

    with claims.read() as session:
        protected = [row.name for row in actor.list_actors(session) if row.draft.protected]
    assert protected == ["A Christian clergyman in Damascus (not named)"]


# ------------------------------------------------------------------------------------ the biased sample of 2016


def test_what_could_not_be_reached_is_recorded_as_not_seen(claims: Registry) -> None:
    """The visits of spring 2016 say how they saw and why not the rest; they give no grade."""
    palmyra = read(claims, "Palmyra")
    visits = {r.draft.observed.edtf: r for r in palmyra.damage if r.draft.observed and r.draft.kind == "inspection"}
    assert set(visits) == {"2016-03-30", "2016-04-24/2016-04-26"}
    assert {visit.condition for visit in visits.values()} == {Condition.NOT_ASSESSED}
    assert {visit.draft.coverage.means for visit in visits.values()} == {"on-site"}
    assert "explosive devices" in visits["2016-03-30"].draft.coverage.gap
    from_afar = report_by(read(claims, "Temple of Bel"), MISSION)
    assert (from_afar.draft.coverage.means, from_afar.evidence) == ("from-a-distance", Evidence.FIELD)


def test_images_add_twelve_tower_tombs_and_a_temple_between_two_dates(claims: Registry) -> None:
    """The count grew from five to twelve under one incident number; the event lies between the two images."""
    tombs = read(claims, "Necropoleis of Palmyra")
    first, second = tombs.damage if not tombs.damage[0].draft.update_of else reversed(tombs.damage)
    assert second.draft.update_of == first.id
    assert {first.draft.incident, second.draft.incident} == {"SHI 16-0044"}
    assert second.draft.condition_given == "12 tower tombs and one funerary temple damaged or destroyed"
    assert second.when is not None
    assert second.when.edtf == "[2015-09-02..2016-03-30]"
    assert (second.evidence, second.independent_count) == (Evidence.IMAGERY, 1)


def test_the_ground_says_limited_where_the_images_say_destroyed(claims: Registry) -> None:
    """Palmyra stands at what was said of it from photographs; that is contradicted, and a tomb below it is rubble."""
    palmyra = read(claims, "Palmyra")
    assert (palmyra.verdict.condition, palmyra.verdict.evidence) == (Condition.MINOR, Evidence.PRESS_ONLY)
    (limited,) = reports_by(palmyra)[ABDULKARIM]
    assert limited.draft.condition_given == "limited"
    (against,) = cited(palmyra, limited.id, "condition")
    assert (against.draft.stance, against.draft.quotation) == (Stance.CONTRADICTS, "limited and biased sample")
    assert flagged(palmyra, FlagKind.NEEDS_VERIFICATION) == {limited.id}
    assert (palmyra.rollup.condition, palmyra.rollup.assessed, palmyra.rollup.total) == (Condition.DESTROYED, 5, 6)
    worst = {part.name for part in palmyra.rollup.parts if part.site_id in palmyra.rollup.worst}
    assert worst == {"Temple of Bel", "Temple of Baalshamin", "Arch of Triumph", "Tower Tomb no. 22"}
    assert flagged(palmyra, FlagKind.PARTS_DIFFER) == set(palmyra.rollup.worst)
    tomb, damaged = read(claims, "Tower Tomb no. 22"), read(claims, "Tower Tomb of Hairan Belshuri")
    assert (tomb.verdict.condition, tomb.verdict.evidence) == (Condition.DESTROYED, Evidence.IMAGERY)
    assert (damaged.verdict.condition, damaged.verdict.evidence) == (Condition.SEVERE, Evidence.IMAGERY)


def test_the_mines_that_kept_visitors_out_make_palmyra_and_its_parts_unsafe(claims: Registry) -> None:
    """Devices met on the first visit, clearing unfinished on the next: partly cleared, and unsafe down to each tomb."""
    palmyra = read(claims, "Palmyra")
    mines = next(one for one in hazard_summary(palmyra.hazards) if one.kind == "mines")
    assert (mines.state, mines.known) == (HazardState.PARTLY_CLEARED, "2016-04-24/2016-04-26")
    met = {h.draft.met_in for h in palmyra.hazards if h.draft.kind == "mines"}
    assert met == {r.id for r in palmyra.damage if r.draft.kind == "inspection"}
    for name in ("Palmyra", "Temple of Bel", "Necropoleis of Palmyra", "Tower Tomb no. 22"):
        assert flagged(read(claims, name), FlagKind.UNSAFE), name


def test_more_was_planned_at_palmyra(claims: Registry) -> None:
    """What sources in the country said would come is a threat, not damage."""
    palmyra = read(claims, "Palmyra")
    (planned,) = palmyra.threats
    assert (planned.draft.cause, planned.draft.probability) == ("demolition-destruction", "planned")
    assert planned.citation_count == 1


def test_a_visit_is_recent_for_a_year(claims: Registry) -> None:
    """The mission of April 2016 keeps the flag down in November 2016; seven years on it is up."""
    for name in ("Palmyra", "Temple of Baalshamin"):
        assert flagged(read(claims, name, today=AFTER_THE_VISITS), FlagKind.NO_RECENT_VISIT) is None
        assert flagged(read(claims, name), FlagKind.NO_RECENT_VISIT) is not None


# ---------------------------------------------------------------------------------------------- the whole


def test_every_claim_of_the_sample_is_cited(claims: Registry) -> None:
    """Nothing that is claimed stands without a source that speaks for it as a whole."""
    with claims.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=claims.day)
        records = [read_site(session, row.id, today=claims.day) for row in rows]
    assert len(records) == 10
    assert sum(len(record.damage) for record in records) == 26
    for record in records:
        hazards = [hazard for hazard in record.hazards if not hazard.relation]
        others = [*record.threats, *record.interventions, *record.stages]
        for claim in (*record.damage, *own(record), *hazards, *others):
            assert any(c.supports for c in cited(record, claim.id)), (record.row.name, claim.id)


def test_rebuilding_the_index_changes_nothing(tmp_path: Path) -> None:
    """The list of the second sample is derived: built anew from the records it is the same."""
    registry = create_registry(tmp_path / "Again.heritage", by="Tester", sample="claims", today=lambda: LOADED)
    with registry.read() as session:
        before = listing.list_sites(session, SiteQuery(), today=registry.day)
    with registry.database.writing() as session:
        assert site_index.rebuild(session) == 10
    with registry.read() as session:
        assert listing.list_sites(session, SiteQuery(), today=registry.day) == before
    registry.close()


def test_a_sample_that_does_not_exist_leaves_no_registry(tmp_path: Path) -> None:
    """The message names the samples there are, and the folder is gone again."""
    with pytest.raises(NoSuchSample, match="claims, sample"):
        create_registry(tmp_path / "None.heritage", by="Tester", sample="palmyra")
    assert not (tmp_path / "None.heritage").exists()

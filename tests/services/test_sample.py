"""The five seed sites come out right, as section 6 of the domain description says."""

from __future__ import annotations

import pytest

from heritage_app.domain.claims import hazard_summary
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.site import SiteRecord
from heritage_app.domain.vocabulary import Condition, Evidence, Feasibility, FlagKind, HazardState, Stage
from heritage_app.services import listing, site, site_index
from heritage_app.services.registry import Registry
from heritage_app.services.site_record import read_site


def read(registry: Registry, name: str) -> SiteRecord:
    """The record of the one site of that name."""
    with registry.read() as session:
        key = site.find_name(session, name)
        assert key is not None, name
        return read_site(session, key, today=registry.day)


def test_palmyra_carries_both_claims_with_their_claimants(sample: Registry) -> None:
    """Five years with UNESCO's help, and very doubtful: both stand, each with who said it and the same article."""
    record = read(sample, "Palmyra")
    by_claimant = {}
    for estimate in record.estimates:
        by_claimant.setdefault(estimate.claimant, []).append(estimate)
    assert set(by_claimant) == {"Maamoun Abdulkarim", "Annie Sartre-Fauriat"}
    five_years = next(e for e in by_claimant["Maamoun Abdulkarim"] if e.draft.duration_low is not None)
    share = next(e for e in by_claimant["Maamoun Abdulkarim"] if e.draft.share_low is not None)
    (doubt,) = by_claimant["Annie Sartre-Fauriat"]
    assert (five_years.draft.duration_low, five_years.draft.duration_high) == (5, 5)
    assert "UNESCO" in five_years.draft.conditions
    assert share.draft.share_low == 80
    assert doubt.draft.feasibility is Feasibility.DOUBTFUL
    assert doubt.draft.stances[0].estimate_id == five_years.id
    cited = {c.draft.record_id: c.source_title for c in record.citations}
    assert len({cited[e.id] for e in (five_years, share, doubt)}) == 1
    assert FlagKind.ESTIMATES_DISAGREE in record.row.flags


@pytest.mark.parametrize("name", ["Temple of Bel", "Arch of Triumph"])
def test_the_monuments_are_destroyed_by_the_press_alone(sample: Registry, name: str) -> None:
    """Both are destroyed, known from the press only, and inherit what is said of all of Palmyra."""
    record = read(sample, name)
    assert (record.row.condition, record.row.evidence, record.row.stage) == (
        Condition.DESTROYED,
        Evidence.PRESS_ONLY,
        Stage.NONE_KNOWN,
    )
    assert {e.inherited_from for e in record.estimates} == {"Palmyra"}
    assert len(record.estimates) == 3
    assert FlagKind.ESTIMATES_DISAGREE in record.row.flags
    assert record.damage[0].draft.attributions[0].actor == "Islamic State group (ISIS)"


def test_mar_elian_is_destroyed_about_august_2015(sample: Registry) -> None:
    """The monastery lies below Al-Qaryatain and has no point of its own, which is no point and not 0,0."""
    record = read(sample, "Mar Elian monastery")
    assert record.row.condition is Condition.DESTROYED
    assert record.damage[0].when is not None
    assert record.damage[0].when.edtf == "2015-08~"
    assert [parent.name for parent in record.parents] == ["Al-Qaryatain"]
    assert record.draft.point is None


def test_palmyra_is_unsafe_to_visit(sample: Registry) -> None:
    """Mines, late March 2016, partly cleared: and not safe because somebody began to clear them."""
    record = read(sample, "Palmyra")
    mines = next(summary for summary in hazard_summary(record.hazards) if summary.kind == "mines")
    assert mines.state is HazardState.PARTLY_CLEARED
    assert mines.known == "[..2016-03-29]"
    assert FlagKind.UNSAFE in record.row.flags


def test_every_claim_of_the_sample_is_cited(sample: Registry) -> None:
    """No damage report, estimate or hazard stands without its source."""
    for name in ("Palmyra", "Temple of Bel", "Arch of Triumph", "Al-Qaryatain", "Mar Elian monastery"):
        record = read(sample, name)
        assert all(row.citation_count for row in (*record.damage, *record.estimates, *record.hazards))


def test_names_in_both_scripts_and_place_in_the_language_asked(sample: Registry) -> None:
    """A list in Arabic shows the Arabic name first, and the place in Arabic."""
    with sample.read() as session:
        (row,) = listing.list_sites(session, SiteQuery(text="bel"), today=sample.day, lang="ar")
    assert (row.name, row.second_name) == ("معبد بل", "Temple of Bel")
    assert row.place == "تدمر، حمص"


def test_rebuilding_the_index_changes_nothing(sample: Registry) -> None:
    """The index is derived: built anew from the records it is the same."""
    with sample.read() as session:
        before = listing.list_sites(session, SiteQuery(), today=sample.day)
    with sample.database.writing() as session:
        assert site_index.rebuild(session) == 5
    with sample.read() as session:
        assert listing.list_sites(session, SiteQuery(), today=sample.day) == before

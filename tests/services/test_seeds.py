"""Loading the seeds: a sample registry that says what its sources say, and a broken file named with its line."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from heritage_app.domain.claims import hazard_summary
from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.site import SiteRecord
from heritage_app.domain.vocabulary import (
    Condition,
    EstimateStance,
    Evidence,
    Feasibility,
    FlagKind,
    HazardState,
    Scope,
)
from heritage_app.services import listing, seeds, vocabulary
from heritage_app.services.registry import SEEDS_TAKEN, Registry, open_registry
from heritage_app.services.seeds import SeedUnreadable
from heritage_app.services.site_record import read_site
from heritage_app.settings import SEEDS

DAY = date(2016, 11, 22).toordinal()
"""A day after everything in the sample."""


def the_site(registry: Registry, name: str) -> SiteRecord:
    with registry.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=registry.day)
        (found,) = [row.id for row in rows if row.name == name]
        return read_site(session, found, today=registry.day)


def cited(record: SiteRecord, claim_id: str) -> list[tuple[str, str]]:
    """Title and locator of each citation on one claim."""
    return [(c.source_title, c.draft.locator) for c in record.citations if c.draft.record_id == claim_id]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the seeds that a test may break."""
    return shutil.copytree(SEEDS, tmp_path / "seeds")


def test_palmyra_carries_both_restoration_claims_side_by_side(sample):
    """Five years, 80 % in good shape, and very doubtful: each with claimant, role, date and its own locator."""
    palmyra = the_site(sample, "Palmyra")
    by_text = {estimate.draft.summary: estimate for estimate in palmyra.estimates}
    assert len(by_text) == 3
    assert all(e.draft.scope is Scope.GROUP and e.draft.stated.edtf == "2016-03" for e in palmyra.estimates)

    (five,) = [e for e in palmyra.estimates if e.draft.duration_low is not None]
    assert (five.draft.duration_low, five.draft.duration_high) == (Decimal(5), Decimal(5))
    assert (five.claimant, five.draft.feasibility) == ("Maamoun Abdulkarim", Feasibility.FEASIBLE)
    assert five.draft.claimant_role == "Head of antiquities, Syria"
    assert "UNESCO" in five.draft.conditions
    assert [locator for _, locator in cited(palmyra, five.id)] == ["para. 16"]

    (intact,) = [e for e in palmyra.estimates if e.draft.share_low is not None]
    assert (intact.draft.share_low, intact.draft.share_high) == (Decimal(80), Decimal(80))
    assert (intact.claimant, intact.draft.quotation) == ("Maamoun Abdulkarim", "in good shape")

    (doubt,) = [e for e in palmyra.estimates if e.draft.feasibility is Feasibility.DOUBTFUL]
    assert (doubt.claimant, doubt.draft.quotation) == ("Annie Sartre-Fauriat", "very doubtful")
    assert [(s.estimate_id, s.stance) for s in doubt.draft.stances] == [(five.id, EstimateStance.DISPUTES)]
    assert [locator for _, locator in cited(palmyra, doubt.id)] == ["para. 17"]

    disagree = {flag.kind: flag.claims for flag in palmyra.flags}[FlagKind.ESTIMATES_DISAGREE]
    assert set(disagree) == {five.id, doubt.id}


@pytest.mark.parametrize("name", ["Temple of Bel", "Arch of Triumph"])
def test_parts_of_palmyra_are_destroyed_by_press_and_inherit_its_estimates(sample, name):
    """Both parts show *destroyed*, *press only*, once between May 2015 and the article, and what is said of all."""
    part = the_site(sample, name)
    assert [parent.name for parent in part.parents] == ["Palmyra"]
    assert (part.verdict.condition, part.verdict.evidence) == (Condition.DESTROYED, Evidence.PRESS_ONLY)
    (report,) = part.damage
    assert report.draft.occurred.edtf == "[2015-05..2016-03-29]"
    assert {text.lang for text in report.draft.texts} == {"en", "ar", "fr"}
    (attribution,) = report.draft.attributions
    assert attribution.actor.startswith("Islamic State group")
    assert attribution.said_by.startswith("Agence France-Presse")
    assert [locator for _, locator in cited(part, report.id)] == ["para. 15"]
    assert [estimate.inherited_from for estimate in part.estimates] == ["Palmyra"] * 3
    assert FlagKind.UNSAFE in {flag.kind for flag in part.flags}


def test_mar_elian_was_destroyed_about_august_2015_and_has_no_point(sample):
    """The monastery stands below its town, with the month as approximate as the article leaves it."""
    monastery = the_site(sample, "Mar Elian monastery")
    assert [parent.name for parent in monastery.parents] == ["Al-Qaryatain"]
    assert monastery.draft.point is None
    assert monastery.verdict.condition is Condition.DESTROYED
    assert [report.draft.occurred.edtf for report in monastery.damage] == ["2015-08~"]


def test_palmyra_is_unsafe_and_its_mines_were_partly_cleared_in_late_march_2016(sample):
    """Five claims of danger are kept; the mines stand at *partly cleared*, and a recapture clears nothing."""
    palmyra = the_site(sample, "Palmyra")
    own = [hazard for hazard in palmyra.hazards if not hazard.relation]
    assert len(own) == 5
    assert all(cited(palmyra, hazard.id) for hazard in own)
    assert HazardState.CLEARED not in {hazard.draft.state for hazard in own}
    mines, armed = hazard_summary(own)
    assert (mines.kind, mines.state, mines.known) == ("mines", HazardState.PARTLY_CLEARED, "[..2016-03-29]")
    assert (armed.kind, armed.known) == ("armed-presence", "2016-03-27")
    assert FlagKind.UNSAFE in {flag.kind for flag in palmyra.flags}
    handled = {hazard.handled_by: hazard.said_by for hazard in own if hazard.handled_by}
    assert handled == {
        "Syrian army sappers": "A military source (not named)",
        "Russian deminers": "Pervy Kanal",
    }


def test_al_qaryatain_is_held_when_last_known(sample):
    """The town has its seizure and its last known state, the latter as the monitor told it."""
    town = the_site(sample, "Al-Qaryatain")
    own = [hazard for hazard in town.hazards if not hazard.relation]
    assert {(h.draft.known.edtf, h.said_by) for h in own} == {
        ("2015-08", ""),
        ("2016-03-29", "Syrian Observatory for Human Rights"),
    }
    assert FlagKind.UNSAFE in {flag.kind for flag in town.flags}


def test_what_the_article_does_not_say_is_cited_to_another_source(sample):
    """The listing number is from the list; Arabic names and positions are the registry's own, and say so."""
    palmyra = the_site(sample, "Palmyra")
    assert [(d.scheme, d.reference) for d in palmyra.draft.designations] == [("unesco-world-heritage-list", "23")]
    fields = {(c.draft.field, c.source_title) for c in palmyra.citations if c.draft.record_id == palmyra.row.id}
    assert ("designations", "Site of Palmyra (World Heritage List reference 23)") in fields
    assert {field for field, title in fields if title.startswith("Names and positions")} >= {"names", "point"}
    assert palmyra.draft.governorate == "HMS"
    assert "-HMS-" in palmyra.row.reference


def test_every_claim_of_the_sample_is_cited(sample):
    """No report, estimate or hazard of the five sites stands without a source."""
    with sample.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=sample.day)
        records = [read_site(session, row.id, today=sample.day) for row in rows]
    assert len(records) == 5
    assert sum(len(record.damage) for record in records) == 4
    for record in records:
        assert FlagKind.UNSOURCED not in {flag.kind for flag in record.flags}
        own = [*record.damage, *(e for e in record.estimates if not e.inherited_from), *record.hazards]
        assert all(claim.citation_count for claim in own)


def test_older_labels_and_other_languages_find_their_term(session: Session):
    """Loaded lists answer to a label in any language and to older labels of other registers."""
    assert vocabulary.match_term(session, "disturbance_category", "Domestic") == "domestic-use"
    assert vocabulary.match_term(session, "condition", "مدمر") == "destroyed"
    assert vocabulary.match_term(session, "governorate", "Alep") == "HLB"
    assert vocabulary.match_term(session, "country", "Norvège") == "NO"


def test_loading_the_lists_again_changes_nothing(session: Session):
    """A second load replaces each list by itself."""
    before = vocabulary.all_terms(session)
    seeds.load_vocabularies(session)
    assert vocabulary.all_terms(session) == before


def broken(path: Path, old: str, new: str) -> int:
    """Change the first place where *old* stands and return its line."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_broken_yaml_is_named_with_its_line(session: Session, folder: Path):
    """A list that is no YAML stops the load, and the message gives file and line and says what was kept."""
    path = folder / "vocabularies" / "hazard_kind.yaml"
    line = broken(path, "terms:", "terms: [")
    with pytest.raises(SeedUnreadable) as caught:
        seeds.load_vocabularies(session, folder)
    assert caught.value.facts["file"] == "hazard_kind.yaml"
    assert caught.value.facts["line"] >= line
    assert "Nothing was changed" in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("key: mines", "key: collapse"),
        ("key: mines", "key: 7"),
        ("en: Mines", "en: 7"),
        ("vocabulary: hazard_kind", "vocabulary: hazards"),
        ("  label:", "  labels:"),
        ("  label:", "  basis: hearsay\n  label:"),
        ("- key: mines", "- mines:"),
        ("    en: Mines", "    en: Mines\n    en: Mine"),
    ],
)
def test_a_list_that_is_not_whole_is_refused(session: Session, folder: Path, old: str, new: str):
    """A key twice, a key or label that is no text, another name, no label, an unknown basis: none is loaded."""
    broken(folder / "vocabularies" / "hazard_kind.yaml", old, new)
    with pytest.raises(SeedUnreadable, match=r"hazard_kind\.yaml"):
        seeds.load_vocabularies(session, folder)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("sites/mar-elian.yaml", "2015-08~", "August 2015"),
        ("sites/mar-elian.yaml", "condition: destroyed", "condition: ruined"),
        ("sites/mar-elian.yaml", "condition: destroyed", "state: destroyed"),
        ("sites/mar-elian.yaml", "part_of: al-qaryatain", "part_of: nowhere"),
        ("sites/mar-elian.yaml", "role: claimant", "part: claimant"),
        ("sites/mar-elian.yaml", "source_id: news24-afp", "source_id: reuters"),
        ("sites/mar-elian.yaml", "- id: mar-elian-razed\n  kind", "- kind"),
        ("sites/palmyra.yaml", "duration_low: '5'", "duration_low: 5.0"),
        ("sites/palmyra.yaml", "duration_low: '5'", "duration_low: five"),
        ("sites/palmyra.yaml", "share_high: '80'", "share_high: '8'"),
        ("sites/palmyra.yaml", "lat: 34.5505", "lat: north"),
        ("sites/palmyra.yaml", "country: SY\n", ""),
        ("sources.yaml", "title: Syria army", "headline: Syria army"),
        ("actors.yaml", "names:", "called:"),
    ],
)
def test_a_sample_that_the_registry_does_not_understand_is_refused(session, folder, file, old, new):
    """A wrong date, term, field, reference or figure stops the load, and the message names the file."""
    broken(folder / "sample" / file, old, new)
    with pytest.raises(SeedUnreadable, match=Path(file).name):
        seeds.load_sample(session, DAY, folder)


def test_the_line_of_a_wrong_value_is_that_of_its_record(folder: Path):
    """The message leads to the mapping in which the value stands."""
    path = folder / "sample" / "sites" / "mar-elian.yaml"
    line = broken(path, "- id: mar-elian-razed", "- id: mar-elian-razed\n  extend: 61-90pct")
    (claim,) = seeds.read_seed(path)["damage"]
    with pytest.raises(SeedUnreadable, match="extend") as caught:
        seeds.read_draft(DamageDraft, claim, {}, site_id="x")
    assert caught.value.facts["line"] == line


def test_sites_that_are_part_of_each_other_are_refused(session: Session, folder: Path):
    """A circle of parents is told, not run through for ever."""
    sites = folder / "sample" / "sites"
    broken(sites / "al-qaryatain.yaml", "id: al-qaryatain", "id: al-qaryatain\npart_of: mar-elian")
    with pytest.raises(SeedUnreadable, match="circle"):
        seeds.load_sample(session, DAY, folder)


@pytest.mark.parametrize("missing", ["sample/actors.yaml", "sample/sites"])
def test_a_missing_file_is_named(session: Session, folder: Path, missing: str):
    """A sample without one of its parts is not loaded by halves in silence."""
    path = folder / missing
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(SeedUnreadable, match=path.name):
        seeds.load_sample(session, DAY, folder)


def test_text_that_is_not_utf_8_is_named(session: Session, folder: Path):
    """A file in another encoding is refused, not read as rubbish."""
    (folder / "crosswalk_condition.yaml").write_bytes("rows: [é]".encode("latin-1"))
    with pytest.raises(SeedUnreadable, match="crosswalk_condition"):
        seeds.load_vocabularies(session, folder)


def test_an_older_registry_gets_the_new_terms_and_keeps_what_a_person_wrote(registry: Registry) -> None:
    """A term that is missing comes with all its labels; a label that somebody changed stays; the next start is idle."""
    with registry.database.writing() as session:
        session.execute(text("DELETE FROM term WHERE vocabulary = 'hazard_kind' AND key = 'mines'"))
        session.execute(text("DELETE FROM vocabulary WHERE key = 'wording'"))
        session.execute(text("DELETE FROM crosswalk WHERE scale = 'unosat'"))
        session.execute(
            text("UPDATE term_label SET text = 'Rubble' WHERE vocabulary = 'condition' AND term = 'destroyed'")
        )
        session.execute(text("UPDATE registry SET seeds = ''"))
        steps = session.scalar(text("SELECT count(*) FROM crosswalk"))
    registry.close()
    opened = open_registry(registry.folder)
    with opened.read() as session:
        found = {term.key: term for term in vocabulary.terms(session, "hazard_kind")}
        assert found["mines"].label("ar")
        assert {term.key for term in vocabulary.terms(session, "wording")} >= {"alleged", "confirmed"}
        (rubble,) = (t for t in vocabulary.terms(session, "condition") if t.key == "destroyed")
        assert rubble.label("en") == "Rubble"
        assert session.scalar(text("SELECT count(*) FROM crosswalk")) > steps
        assert session.scalar(text("SELECT seeds FROM registry")) == SEEDS_TAKEN
    opened.close()


def test_the_program_knows_its_own_vocabularies() -> None:
    """Whoever changes a vocabulary file changes SEEDS_TAKEN too, else older registries would never get the terms."""
    assert seeds.fingerprint() == SEEDS_TAKEN

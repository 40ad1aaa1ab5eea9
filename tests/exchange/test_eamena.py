"""EAMENA's places: every list stays parallel, every cell is accounted for, and a second import adds nothing."""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.imported import ImportResult
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import Condition, RecordKind
from heritage_app.services import damage, history, listing, records, source, summary, threat, vocabulary
from heritage_app.services.registry import Registry, open_registry
from tests.exchange.bringing import bring

DATA = Path(__file__).parent.parent / "data" / "eamena"
EXPORT = Path(os.environ.get("HERITAGE_EAMENA_EXPORT") or DATA / "caravanserais.geojson")
"""A part of the export; the whole one, which is too long to be kept here, may be named instead."""
FORM = DATA / "form.xlsx"
CONDITIONS = {
    "Good": "no-visible-damage",
    "Fair": "minor",
    "Poor": "moderate",
    "Very Bad": "severe",
    "Destroyed": "destroyed",
}
RENAMED = {"Erosion/Deterioration (micro-bio)": "Erosion/Deterioration"}


def raw() -> dict[str, dict[str, str]]:
    """The properties of each place as they stand in the file."""
    features = json.loads(EXPORT.read_text(encoding="utf-8"))["features"]
    return {one["properties"]["EAMENA ID"]: one["properties"] for one in features}


def parts(place: dict[str, str], name: str) -> list[str]:
    """The values of a list none of whose labels holds the separator."""
    return [] if place[name] is None else ["" if v == "None" else v for v in place[name].split(", ")]


@pytest.fixture(scope="module")
def registry(made_once: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registry]:
    """A registry for the tests of this module, on a day after the last assessment."""
    folder = tmp_path_factory.mktemp("eamena") / "Places.heritage"
    shutil.copytree(made_once["empty"], folder)
    opened = open_registry(folder, today=lambda: date(2026, 1, 1))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def result(registry: Registry) -> ImportResult:
    """The account of the export, imported once."""
    return bring(registry, EXPORT)


@pytest.fixture(scope="module")
def reports(registry: Registry, result: ImportResult) -> dict[str, DamageDraft]:
    """The report of each place by its EAMENA number."""
    with registry.read() as session:
        rows = damage.list_damage(session, damage.select_damage())
    return {row.draft.identifiers[0].value: row.draft for row in rows}


@pytest.fixture(scope="module")
def labels(registry: Registry) -> dict[tuple[str, str | None], str]:
    """English labels by list and key, so that what came in can be held against the words of the file."""
    with registry.read() as session:
        every = vocabulary.all_terms(session)
    return {(name, term.key): term.label("en") for name, terms in every.items() for term in terms} | {
        (name, None): "" for name in every
    }


def test_each_place_is_one_site_with_all_its_shapes(registry: Registry, result: ImportResult) -> None:
    """However many features a place has, it is one site: its point is the point, each outline an outline."""
    features = json.loads(EXPORT.read_text(encoding="utf-8"))["features"]
    shapes = Counter((f["properties"]["EAMENA ID"], f["geometry"]["type"] == "Point") for f in features)
    assert result.sites_added == len(raw())
    with registry.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=registry.day) == len(raw())
        for number in raw():
            found = records.find_by_identifier(session, RecordKind.SITE, "eamena", number)
            assert found is not None
            draft, _ = summary.site_draft(session, found)
            assert (draft.point is not None) == bool(shapes[number, True])
            assert len(draft.outlines) == shapes[number, False] + max(shapes[number, True] - 1, 0)
            assert draft.country == "IR"
            assert draft.governorate == (raw()[number]["Administrative Division "] or "")
            assert draft.locality == (raw()[number]["Address"] or "")


def test_condition_and_extent_arrive_on_the_right_place(reports: dict[str, DamageDraft], labels: dict) -> None:
    """Overall condition is kept as given on EAMENA's scale and shown on ours; the extent is the band of the file."""
    for number, place in raw().items():
        given = place["Overall Condition State Type"]
        if number not in reports:
            assert given is None
            continue
        draft = reports[number]
        assert draft.condition_given == (given or "")
        assert draft.condition == Condition(CONDITIONS.get(given, "not-assessed"))
        shown = labels["damage_extent", draft.extent].replace("–", "-").replace(" %", "%")
        assert shown == (place["Damage Extent Type"] or "")


def test_causes_and_effects_stay_parallel(reports: dict[str, DamageDraft], labels: dict) -> None:
    """Cause 1 has category 1 and certainty 1, effect 1 its certainty; where lists differ nothing is made to belong."""
    unequal = 0
    for number, draft in reports.items():
        place = raw()[number]
        categories, causes = parts(place, "Disturbance Cause Category Type"), parts(place, "Disturbance Cause Type ")
        certain = parts(place, "Disturbance Cause Certainty ")
        got = [
            (
                labels["disturbance_category", c.category],
                labels["disturbance_cause", c.type],
                labels["certainty", c.certainty],
            )
            for c in draft.causes
        ]
        if causes and len(causes) != len(categories):
            unequal += 1
            wanted = [(c, "", "") for c in categories] + [("", *pair) for pair in zip(causes, certain, strict=True)]
            assert place["Disturbance Cause Type "] in draft.notes[0]
        else:
            causes, certain = causes or [""] * len(categories), certain or [""] * len(categories)
            wanted = [one for one in zip(categories, causes, certain, strict=True) if any(one)]
        assert got == wanted, number
        effects = [RENAMED.get(v, v) for v in parts(place, "Effect Type")]
        pairs = list(zip(effects, parts(place, "Effect Certainty"), strict=True))
        assert [(labels["disturbance_effect", e.type], labels["certainty", e.certainty]) for e in draft.effects] == [
            pair for pair in pairs if pair[0]
        ], number
    assert unequal


def test_threats_stay_parallel(registry: Registry, result: ImportResult, labels: dict) -> None:
    """Each threat of a place has the category, cause and probability of the same position in the file."""
    with registry.read() as session:
        found: dict[str, list[ThreatDraft]] = {}
        for row in threat.list_threats(session, threat.select_threats()):
            (number,) = (v for s, v in records.identifiers_of(session, [row.site_id])[row.site_id] if s == "eamena")
            found.setdefault(number, []).append(row.draft)
    for number, place in raw().items():
        columns = ("Threat Category", "Threat Cause Type", "Threat Probability ")
        wanted = Counter(zip(*(parts(place, column) for column in columns), strict=True))
        got = Counter(
            (
                labels["disturbance_category", d.category],
                labels["disturbance_cause", d.cause],
                labels["threat_probability", d.probability],
            )
            for d in found.get(number, [])
        )
        assert got == wanted, number


def test_a_label_that_holds_the_separator_is_one_value(registry: Registry, result: ImportResult) -> None:
    """“Conservation, Restoration, and Maintenance Activities” is one kind of works; an unknown period stays whole."""
    told = {(term.vocabulary, term.given) for term in result.terms}
    assert ("cultural_period", "Islamic, Late (Timurid/Safavid/Qajar) (Iran)") in told
    assert not any(given in ("Restoration", "Islamic", "Conservation") for _, given in told)
    with registry.read() as session:
        found = records.find_by_identifier(session, RecordKind.SITE, "eamena", "EAMENA-0182033")
        assert found is not None
        draft, _ = summary.site_draft(session, found)
        works = listing.rows_by_id(session, [found], today=registry.day)[found]
    assert "Islamic, Late (Timurid/Safavid/Qajar) (Iran)" in draft.age
    assert works.name == "Nosrat Abad Caravanserai"
    assert {(n.text, n.lang, n.kind) for n in draft.names} == {
        ("Nosrat Abad Caravanserai", "en", "preferred"),
        ("کاروانسرای نصرت آباد", "fa", "preferred"),
        ("CVNS-IR", "en", "alternate"),
    }


def test_a_term_that_is_almost_another_is_suggested_and_not_taken(result: ImportResult) -> None:
    """Islamic (Iran) is one letter from Islamic (Iraq), and is told, never taken for it."""
    (near,) = (term for term in result.terms if term.given == "Islamic (Iran)")
    assert (near.how, near.key) == ("close", "islamic-iraq")


def test_every_cell_is_accounted_for(registry: Registry, result: ImportResult) -> None:
    """Cells in are cells in fields, in notes and empty; what has no field stands word for word in a note."""
    features = json.loads(EXPORT.read_text(encoding="utf-8"))["features"]
    columns = len({name for feature in features for name in feature["properties"]}) + 1
    assert result.cells_in == len(features) * columns
    assert result.balanced
    assert result.cells_refused == 0
    with registry.read() as session:
        for number, place in raw().items():
            found = records.find_by_identifier(session, RecordKind.SITE, "eamena", number)
            assert found is not None
            ids = [found, *(r.id for r in damage.list_damage(session, damage.select_damage(site_ids=[found])))]
            notes = "\n".join(text for texts in records.notes_of(session, ids).values() for text in texts)
            for name in ("Grid ID", "Material Type", "Investigator Role Type", "Site Feature Interpretation Type"):
                assert place[name] is None or f"{name}: {place[name]}" in notes


def test_everything_cites_the_dataset(registry: Registry, result: ImportResult) -> None:
    """Each site and each claim names the dataset, by the number of the place, and what rests on images says so."""
    with registry.read() as session:
        (dataset,) = source.list_sources(session)
        rows = damage.list_damage(session, damage.select_damage())
        cited = source.citations_of(session, [row.id for row in rows])
    assert "CC BY 4.0" in dataset.draft.notes[0]
    for row in rows:
        (citation,) = cited[row.id]
        assert citation.draft.locator == row.draft.identifiers[0].value
        seen = raw()[citation.draft.locator]["Google Earth Assessment"]
        assert (row.evidence == "imagery") == bool(seen and "True" in seen)


def test_a_second_import_adds_nothing(registry: Registry, result: ImportResult) -> None:
    """The same file again changes no record and leaves no deed behind."""
    with registry.read() as session:
        before = history.last_deed(session)
    again = bring(registry, EXPORT)
    with registry.read() as session:
        assert history.last_deed(session) == before
    assert (again.sites_added, again.reports_added, again.claims_added) == (0, 0, 0)
    assert again.cells_known == again.cells_in == result.cells_in


def test_the_whole_import_is_undone_in_one_step(made_once: dict[str, Path], tmp_path: Path) -> None:
    """One undo takes away everything that came in."""
    shutil.copytree(made_once["empty"], tmp_path / "Undo.heritage")
    opened = open_registry(tmp_path / "Undo.heritage", today=lambda: date(2026, 1, 1))
    bring(opened, EXPORT)
    with opened.read() as session:
        deed = history.last_deed(session)
    assert deed is not None
    with opened.write(history.undo_deed("Tester", EXPORT.name), undoes=deed) as session:
        history.undo(session, deed)
    with opened.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=opened.day) == 0
        assert damage.list_damage(session, damage.select_damage()) == ()
    opened.close()


def test_a_dry_run_says_the_same_and_writes_nothing(
    made_once: dict[str, Path], tmp_path: Path, result: ImportResult
) -> None:
    """What would happen is what happens, and nothing is there afterwards."""
    shutil.copytree(made_once["empty"], tmp_path / "Dry.heritage")
    opened = open_registry(tmp_path / "Dry.heritage", today=lambda: date(2026, 1, 1))
    dry = bring(opened, EXPORT, dry_run=True)
    assert (dry.sites_added, dry.claims_added, dry.cells_stored) == (
        result.sites_added,
        result.claims_added,
        result.cells_stored,
    )
    with opened.read() as session:
        assert history.last_deed(session) is None
    opened.close()


def test_the_rows_of_a_form_continue_the_record_above(made_once: dict[str, Path], tmp_path: Path) -> None:
    """A place over three rows is one site; what stands in one row stays together, effects of a row too."""
    shutil.copytree(made_once["empty"], tmp_path / "Form.heritage")
    opened = open_registry(tmp_path / "Form.heritage", today=lambda: date(2026, 1, 1))
    account = bring(opened, FORM)
    assert account.balanced
    with opened.read() as session:
        found = records.find_by_identifier(session, RecordKind.SITE, "eamena-form", "form.xlsx 1")
        assert found is not None
        (report,) = damage.list_damage(session, damage.select_damage(site_ids=[found]))
        threats = threat.list_threats(session, threat.select_threats(site_ids=[found]))
    assert [(c.category, c.type, c.certainty) for c in report.draft.causes] == [
        ("natural", "water-and-or-wind-action", "definite"),
        (
            "management-and-institutional-factors",
            "lack-of-maintenance-management-legal-measures-and-activities",
            "definite",
        ),
    ]
    assert [e.certainty for e in report.draft.effects] == ["medium"] * 4
    assert report.draft.occurred is not None
    assert report.draft.occurred.edtf == "[..2019-02-01]"
    assert [t.draft.probability for t in threats] == ["probable", "possible", "probable"]
    again = bring(opened, FORM)
    assert (again.sites_added, again.cells_known) == (0, account.cells_in)
    opened.close()

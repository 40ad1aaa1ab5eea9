"""Our own sites come back from every table and map, and a registry that gets its own file back is as it was."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from exchange import made
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from heritage_app.domain.coordinates import Point
from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.history import Deed
from heritage_app.domain.names import NAME_KINDS, Name
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile
from heritage_app.domain.site import Designation, Identifier, Outline, SiteDraft
from heritage_app.domain.tags import joined_tags, tag_problems
from heritage_app.domain.text import clean_text
from heritage_app.domain.vocabulary import ClaimStatus, Visibility
from heritage_app.exchange.outgoing import Wanted, export, writer_named
from heritage_app.exchange.readers import NotReadable, read_book
from heritage_app.exchange.settling import OURS
from heritage_app.exchange.tables import LONGEST_CELL, defused, fused
from heritage_app.services import history, listing, site, summary
from heritage_app.services.registry import Registry, open_registry
from tests.exchange.bringing import bring

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cn")), max_size=30).map(clean_text)
WORD = TEXT.map(str.strip)
SOME = TEXT.filter(lambda text: text.strip() == text != "")
LANGS = st.sampled_from(["en", "ar", "syr-Syrj", "en-x-srp1"])
DATES = st.sampled_from([None, "1980", "[..2004-04-30]", "1940~", "-0043-03-15"]).map(
    lambda edtf: edtf and HeritageDate.from_edtf(edtf)
)
RING = "[[38.5,34],[39,34],[39,35.25],[38.5,34]]"
MANY = f'{{"type":"MultiPolygon","coordinates":[[{RING},{RING}],[{RING}]]}}'
MIXED = (
    f'{{"type":"GeometryCollection","geometries":[{{"type":"LineString","coordinates":{RING}}},'
    f'{{"type":"Polygon","coordinates":[{RING}]}}]}}'
)
DEGREES = st.floats(1, 89).map(lambda degrees: round(degrees, 7))
SITES = st.builds(
    SiteDraft,
    names=st.lists(st.builds(Name, SOME, LANGS, st.sampled_from(NAME_KINDS)), min_size=1, max_size=3).map(tuple),
    type=st.sampled_from([None, "temple", "church"]),
    functions=st.sampled_from([(), ("religious",)]),
    periods=st.sampled_from([(), ("islamic-iraq",)]),
    age=WORD,
    country=st.sampled_from(["SY", "IQ", "ZZ"]),
    governorate=WORD,
    district=WORD,
    locality=WORD,
    point=st.none() | st.builds(Point, DEGREES, DEGREES),
    precision_m=st.none() | st.integers(0, 100_000),
    located_by=WORD,
    outlines=st.sampled_from([(), (Outline("site", made.SQUARE),), (Outline("buffer", MANY), Outline("site", MIXED))]),
    designations=st.lists(
        st.builds(Designation, scheme=SOME, reference=TEXT, since=DATES, until=DATES), max_size=2
    ).map(tuple),
    identifiers=st.lists(st.builds(Identifier, st.just("whc"), SOME), max_size=1).map(tuple),
    significance=TEXT,
    description=TEXT,
    custodian=TEXT,
    visibility=st.sampled_from(Visibility),
    visit_interval_months=st.none() | st.integers(1, 240),
    status=st.sampled_from(ClaimStatus),
    tags=st.lists(SOME.filter(lambda tag: not tag_problems("tags", [tag])), max_size=3).map(joined_tags),
    notes=st.lists(SOME, max_size=2).map(tuple),
)
LIKE_NUMBERS = (Name("whc: 23", "en", "alternate"), Name("eamena:EAMENA-0000001", "en", "alternate"))
NOT_CARRIED: dict[str, dict[str, Any]] = {
    "csv": {},
    "xlsx": {},
    "geojson": {"notes": ()},
    "kml": {"notes": ()},
}
"""What a map has no place for."""


def out(registry: Registry, name: str, folder: Path, **wanted: Any) -> Path:
    """What a registry writes, in a folder of its own."""
    writer = writer_named(name)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (f"out.{writer.suffix}" if writer.suffix else "out")
    settled = Wanted(**{"profile": Profile.INTERNAL, **wanted})
    return export(registry, writer, settled, path, progress=lambda *_: None).path


@contextmanager
def another(made_once: dict[str, Path], folder: Path) -> Iterator[Registry]:
    """A registry without records, thrown away afterwards."""
    shutil.copytree(made_once["empty"], folder)
    opened = open_registry(folder, today=lambda: date(2026, 1, 1))
    try:
        yield opened
    finally:
        opened.close()
        shutil.rmtree(folder)


def drafts(registry: Registry) -> dict[str, SiteDraft]:
    """What is said of each site in use, by the number that the first registry gave it."""
    with registry.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=registry.day)
        found = {row.reference: summary.site_draft(session, row.id)[0] for row in rows}
    ours = {
        key: next((one.value for one in draft.identifiers if one.scheme == OURS), key) for key, draft in found.items()
    }
    return {ours[key]: draft for key, draft in found.items()}


def bare(draft: SiteDraft, form: str) -> SiteDraft:
    """A draft as a format carries it: without the number and the note that coming back adds, and what has no place."""
    kept = tuple(one for one in draft.identifiers if one.scheme != OURS)
    notes = tuple(note for note in draft.notes if not note.startswith("As the registry had it"))
    return replace(draft, **{"identifiers": kept, "notes": notes, "part_of": None, **NOT_CARRIED[form]})


def last_deed(registry: Registry) -> str | None:
    """The deed that changed a registry last."""
    with registry.read() as session:
        return history.last_deed(session)


# Few registries with many sites: making and opening one takes longer than anything that is written into it.
@settings(
    max_examples=2, phases=[Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(sites=st.lists(SITES, min_size=8, max_size=8))
def test_whatever_was_entered_comes_back(
    made_once: dict[str, Path], tmp_path_factory: pytest.TempPathFactory, sites: list[SiteDraft]
) -> None:
    """Any site in any script comes back equal from tables and maps, once; at home it is known and nothing changes."""
    folder = tmp_path_factory.mktemp("round")
    with another(made_once, folder / "First") as registry:
        with registry.write(Deed(verb="test", by="Tester")) as session:
            for number, draft in enumerate(sites):
                own = tuple(Identifier("whc", f"{number} {one.value}") for one in draft.identifiers)
                site.add_site(session, replace(draft, identifiers=own))
        before, wanted = last_deed(registry), drafts(registry)
        for form in NOT_CARRIED:
            path = out(registry, form, folder / form)
            home = bring(registry, path)
            assert (home.profile, home.sites_known, home.balanced) == ("heritage-sites", len(sites), True), form
            assert last_deed(registry) == before, form
            with another(made_once, folder / "Second") as second:
                came = bring(second, path)
                assert (came.sites_added, came.cells_refused, came.balanced) == (len(sites), 0, True), form
                found = drafts(second)
                assert found.keys() == wanted.keys()
                for number, draft in wanted.items():
                    assert bare(found[number], form) == bare(draft, form), form
                after = last_deed(second)
                assert bring(second, path).sites_known == len(sites)
                assert last_deed(second) == after, form


@settings(
    max_examples=2, phases=[Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(sites=st.lists(SITES, min_size=8, max_size=8))
def test_rows_of_the_form_of_eamena_bring_the_same_places(
    made_once: dict[str, Path], tmp_path_factory: pytest.TempPathFactory, sites: list[SiteDraft]
) -> None:
    """Names, numbers, place, kind, use and period come back from the form, once, and at home nothing changes."""
    folder = tmp_path_factory.mktemp("form")

    def told(draft: SiteDraft) -> tuple[object, ...]:
        names = {one.text for one in draft.names}
        numbers = {(one.scheme, one.value) for one in draft.identifiers if one.scheme != OURS}
        place = (draft.country, draft.governorate, draft.locality, draft.point, draft.description)
        return (names, numbers, place, draft.type, draft.functions, draft.periods)

    with another(made_once, folder / "First") as registry:
        with registry.write(Deed(verb="test", by="Tester")) as session:
            for number, draft in enumerate(sites):
                own = (Identifier("eamena", f"EAMENA-{number:07d}"),)
                told_of = "None" if number == 0 else draft.description.strip()  # in rows of others it says nothing
                if number == 1:  # names that are written as a number elsewhere is
                    draft = replace(draft, names=(*draft.names, *LIKE_NUMBERS))
                site.add_site(session, replace(draft, identifiers=own, outlines=(), description=told_of))
        before, wanted = last_deed(registry), drafts(registry)
        path = out(registry, "eamena", folder / "form")
        assert bring(registry, path).sites_known == len(sites)
        assert last_deed(registry) == before
        with another(made_once, folder / "Second") as second:
            assert bring(second, path).sites_added == len(sites)
            found = drafts(second)
            assert {number: told(draft) for number, draft in found.items()} == {
                number: told(draft) for number, draft in wanted.items()
            }
            after = last_deed(second)
            assert bring(second, path).sites_known == len(sites)
            assert last_deed(second) == after


@given(TEXT)
def test_a_fused_cell_is_the_text_that_was_defused(text: str) -> None:
    """The apostrophe that keeps a spreadsheet from running a text is taken away again, and no other."""
    assert fused(defused(text)) == text


@pytest.mark.parametrize("form", ["csv", "geojson"])
def test_parts_come_back_below_what_they_are_part_of(
    registry: Registry, made_once: dict[str, Path], tmp_path: Path, form: str
) -> None:
    """The temple stands below the city again though it names no country; alone it is told that none is named."""
    temple = made.fill(registry, tmp_path / "card")
    with another(made_once, tmp_path / "Second") as second:
        alone = bring(second, out(registry, form, tmp_path / "alone", site_ids=(temple,)), dry_run=True)
        assert alone.sites_added == 1  # of the two it is the one that has a country of its own
        with registry.write(Deed(verb="test", by="Tester")) as session:
            draft, version = summary.site_draft(session, temple)
            site.edit_site(session, temple, replace(draft, country="", governorate=""), version=version)
        lost = bring(second, out(registry, form, tmp_path / "lost", site_ids=(temple,)), good_rows=True)
        assert (lost.sites_added, [one.column for one in lost.problems if one.stops]) == (0, ["part_of"])
        whole = bring(second, out(registry, form, tmp_path / "whole"))
        assert (whole.sites_added, whole.balanced) == (2, True)
        with second.read() as session:
            rows = {row.name: row for row in listing.list_sites(session, SiteQuery(), today=second.day)}
            held, _ = summary.site_draft(session, rows["Temple of Bel"].id)
        assert held.part_of == rows["Palmyra"].id
        assert ("damage_reports" in [one.column for one in whole.problems]) == (form == "csv")


def test_a_folder_and_its_table_of_sites_are_one_file(registry: Registry, tmp_path: Path) -> None:
    """Tables of ours beside sites.csv belong to it; alone it brings what stands in it, and other tables stay out."""
    made.fill(registry, tmp_path / "card")
    folder = out(registry, "csv", tmp_path / "all")
    (folder / "prices.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    names = {sheet.name for sheet in read_book(folder).sheets}
    assert names == {sheet.name for sheet in read_book(folder / "sites.csv").sheets}
    assert "site_names" in names and "prices" not in names
    (tmp_path / "sites.csv").write_bytes((folder / "sites.csv").read_bytes())
    assert [sheet.name for sheet in read_book(tmp_path / "sites.csv").sheets] == ["sites"]
    with pytest.raises(NotReadable, match=r"without sites\.csv"):
        read_book(tmp_path / "card")


def test_what_was_written_into_the_tables_by_hand_is_told_and_kept(
    registry: Registry, made_once: dict[str, Path], tmp_path: Path
) -> None:
    """Words of no list, broken numbers, shapes and dates, and rows of no site are named; nothing becomes public."""
    made.fill(registry, tmp_path / "card")
    folder = out(registry, "csv", tmp_path / "all")
    with (folder / "sites.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows = [row for row in rows if row["name"] == "Temple of Bel"]
    rows[0].update(
        part_of="", type="ziggurat", visibility="geheim", visit_interval_months="often", location_lat="134.5",
        location_precision_m="near", significance="",
    )  # fmt: skip
    with (folder / "sites.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    for name, old, new in (("site_designations", ",1980,1980,", ",soon,soon,"), ("site_outlines", '"{', '"')):
        path = folder / f"{name}.csv"
        path.write_text(path.read_text(encoding="utf-8-sig").replace(old, new), encoding="utf-8")
    with another(made_once, tmp_path / "Second") as second:
        came = bring(second, folder)
        assert (came.sites_added, came.balanced) == (1, True)
        (draft,) = drafts(second).values()
    told = {one.column for one in came.problems}
    assert told >= {"visit_interval_months", "location_lat", "location_precision_m", "designations", "geojson"}
    assert "site_names: record_id" in told  # of Palmyra, whose row was taken out
    assert (draft.visibility, draft.type, draft.point, draft.precision_m) == (Visibility.INTERNAL, None, None, None)
    noted = "\n".join(draft.notes)
    for words in ("type: ziggurat", "visibility: geheim", "visit_interval_months: often", "location_lat: 134.5"):
        assert words in noted


def test_a_text_longer_than_a_cell_comes_back_whole(
    registry: Registry, made_once: dict[str, Path], tmp_path: Path
) -> None:
    """A workbook cuts it in pieces, and puts them together again."""
    text = "Lime and stone. " * (LONGEST_CELL // 10)
    with registry.write(Deed(verb="test", by="Tester")) as session:
        site.add_site(session, SiteDraft(names=(Name("Bel", "en"),), country="SY", description=text))
    with another(made_once, tmp_path / "Second") as second:
        bring(second, out(registry, "xlsx", tmp_path / "long"))
        (draft,) = drafts(second).values()
    assert draft.description == text


def test_a_map_for_the_public_brings_no_more_than_it_tells(
    registry: Registry, made_once: dict[str, Path], tmp_path: Path
) -> None:
    """Its rounded point comes with its precision, and the registry that wrote it keeps its own."""
    made.fill(registry, tmp_path / "card")
    path = out(registry, "geojson", tmp_path / "public", profile=Profile.PUBLIC)
    before = last_deed(registry)
    assert bring(registry, path).sites_known == 2
    assert last_deed(registry) == before
    told = json.loads(path.read_text(encoding="utf-8"))["features"]
    with another(made_once, tmp_path / "Second") as second:
        bring(second, path)
        points = [draft.point for draft in drafts(second).values() if draft.point]
    assert [[point.lon, point.lat] for point in points] == [
        one["geometry"]["coordinates"] for one in told if one["geometry"]
    ]

"""The damage events of north-west Syria: everything in, nothing twice, nothing lost, and torn files refused."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from heritage_app.domain.dates import parse_edtf
from heritage_app.domain.history import Deed
from heritage_app.domain.imported import ImportResult
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import Basis, Evidence, RecordKind
from heritage_app.exchange import FORMATS
from heritage_app.exchange.damage_events import NUMBER_SCHEME, SCHEME
from heritage_app.exchange.event_files import COLUMNS, NotThePlaces, NotTheTable, read_events
from heritage_app.services import damage, history, listing, records, source, summary
from heritage_app.services.registry import Registry, open_registry
from tests.conftest import TODAY

DATA = Path(__file__).parent.parent / "data" / "nw-syria"
TABLE, PLACES = DATA / "disturbances.tsv", DATA / "sites.geojson"
DEED = Deed(verb="registry.import", by="Tester", subject="disturbances.tsv")
(FORMAT,) = (one for one in FORMATS if one.name == "damage-events")


@dataclass(frozen=True)
class Imported:
    """A registry with the events in it, and the account of the import."""

    registry: Registry
    result: ImportResult


@pytest.fixture(scope="module")
def imported(made_once: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Imported]:
    """The events, imported once for all tests that only read."""
    folder = tmp_path_factory.mktemp("imported") / "Events.heritage"
    shutil.copytree(made_once["empty"], folder)
    registry = open_registry(folder, today=lambda: TODAY.replace(year=2026))
    yield Imported(registry, FORMAT.read(registry, TABLE, PLACES, DEED))
    registry.close()


@pytest.fixture
def registry(made_once: dict[str, Path], tmp_path: Path) -> Iterator[Registry]:
    """An empty registry on a day after the last of the events."""
    shutil.copytree(made_once["empty"], tmp_path / "Test.heritage")
    opened = open_registry(tmp_path / "Test.heritage", today=lambda: TODAY.replace(year=2026))
    yield opened
    opened.close()


def cells() -> list[list[str]]:
    """The cells of the table as they stand in the file."""
    return [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]


def test_all_events_and_sites_are_in(imported: Imported) -> None:
    """218 events at 20 site ids come in, two of them known by identifier alone, and Tell al-Bel without events."""
    with imported.registry.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=imported.registry.day)
        reports = damage.list_damage(session, damage.select_damage())
    assert (imported.result.sites_added, imported.result.reports_added) == (21, 218)
    by_name = Counter(report.site_name for report in reports)
    assert len(rows) == 21
    assert len(reports) == 218
    assert len(by_name) == 20
    assert {"AM018", "AM020"} <= set(by_name)
    assert {row.name for row in rows} - set(by_name) == {"Tell al-Bel"}
    assert by_name["AM018"] == 9
    assert by_name["Tell Sha'eer"] == 21


def test_dates_are_edtf_and_as_given(imported: Imported) -> None:
    """One event on an unknown day is a one-of set, a known day a day, and the words of the table stay beside it."""
    with imported.registry.read() as session:
        reports = damage.list_damage(session, damage.select_damage())
    dates = {r.draft.identifiers[0].value: r.draft.occurred for r in reports}
    wanted = {}
    for row in cells():
        first, _, last = row[10].partition(":")
        wanted[row[1]] = {
            "Occurred before": f"[{row[10]}]",
            "Occurred between": f"[{first}..{last}]",
            "Occurred on": row[10],
        }[row[7]]
    assert {number: date.edtf for number, date in dates.items() if date is not None} == wanted
    assert {number: date.text for number, date in dates.items() if date is not None} == {r[1]: r[10] for r in cells()}
    assert dates["1"] is not None
    assert (dates["1"].edtf, dates["1"].earliest) == ("[..2004-04-30]", None)
    assert all(parse_edtf(edtf).kind in ("one-of", "date") for edtf in wanted.values())


def test_causes_effects_and_certainties_are_terms_with_their_words(imported: Imported) -> None:
    """Every word of the table became a term, and an older label stays beside the term as given."""
    with imported.registry.read() as session:
        reports = {r.draft.identifiers[0].value: r.draft for r in damage.list_damage(session, damage.select_damage())}
    for row in cells():
        draft = reports[row[1]]
        (cause,) = draft.causes
        assert cause.category and cause.type and cause.certainty
        given = [(row[i], row[i + 1]) for i in range(11, 21, 2) if row[i] not in ("", "NA")]
        assert len(draft.effects) == len(given)
        assert all(effect.type and effect.certainty for effect in draft.effects)
    first = reports["1"]
    assert first.causes[0].category == "domestic-use"
    assert first.causes[0].given == "Domestic"
    assert first.causes[0].certainty == "definite"
    assert first.effects[0].type == "loss-removal-of-archaeological-material"
    assert first.effects[0].given == "Loss of Archaeological Material"
    assert first.effects[1].given == ""


def test_how_it_was_seen_decides_the_evidence(imported: Imported) -> None:
    """Satellite rows rest on imagery, rows seen from the ground on the field; all cite one dataset, row by row."""
    with imported.registry.read() as session:
        reports = damage.list_damage(session, damage.select_damage())
        cited = source.citations_of(session, [report.id for report in reports])
        (dataset,) = source.list_sources(session)
    seen = {row[1]: row[6] for row in cells()}
    for report in reports:
        number = report.draft.identifiers[0].value
        (citation,) = cited[report.id]
        satellite = seen[number] == "Satellite"
        assert report.evidence is (Evidence.IMAGERY if satellite else Evidence.FIELD)
        assert citation.basis is (Basis.IMAGERY if satellite else Basis.FIELD)
        assert citation.draft.locator == f"row {number}"
        assert citation.draft.source_id == dataset.id
        assert report.draft.coverage.means == ("imagery" if satellite else "on-site")
    assert "CC BY 4.0" in dataset.draft.notes[0]
    assert "EAMENA database, University of Oxford" in dataset.draft.publisher


def test_every_cell_is_accounted_for(imported: Imported) -> None:
    """The cells read are those stored, noted and empty together, and every row stands word for word in a note."""
    result = imported.result
    places = json.loads(PLACES.read_text(encoding="utf-8"))["features"]
    values = sum(len(place["properties"]) + len(place["geometry"]["coordinates"]) for place in places)
    assert result.cells_in == sum(map(len, cells())) + values
    assert result.balanced
    assert result.cells_known == 0
    assert result.refused == ()
    assert result.cells_empty == sum(cell in ("", "NA") for row in cells() for cell in row) + 1
    with imported.registry.read() as session:
        reports = damage.list_damage(session, damage.select_damage())
    notes = {report.draft.identifiers[0].value: report.draft.notes[0] for report in reports}
    for row in cells():
        assert notes[row[1]].endswith("\t".join(row))


def test_sites_keep_name_point_and_the_rest(imported: Imported) -> None:
    """A site has its name byte for byte, its point, its identifiers, and the altitude in a note."""
    with imported.registry.read() as session:
        found = records.find_by_identifier(session, RecordKind.SITE, SCHEME, "AM004")
        assert found is not None
        draft, _ = summary.site_draft(session, found)
        bel = records.find_by_identifier(session, RecordKind.SITE, NUMBER_SCHEME, "05")
        assert bel is not None
        assert listing.rows_by_id(session, [bel], today=imported.registry.day)[bel].name == "Tell al-Bel"
    assert draft.names[0].text == "​Tell Arshaf"
    assert draft.point is not None
    assert (draft.point.lat, draft.point.lon) == (36.518659085000024, 37.271007602999745)
    assert draft.country == "SY"
    assert draft.governorate == ""
    assert "Altitude as given: 0.0" in draft.notes


def test_a_second_import_adds_nothing(imported: Imported) -> None:
    """The same files again change no record and leave no deed behind."""
    with imported.registry.read() as session:
        before = history.last_deed(session)
    again = FORMAT.read(imported.registry, TABLE, PLACES, DEED)
    with imported.registry.read() as session:
        assert history.last_deed(session) == before
        assert listing.count_sites(session, SiteQuery(), today=imported.registry.day) == 21
    assert (again.sites_added, again.reports_added) == (0, 0)
    assert (again.sites_known, again.reports_known) == (21, 218)
    assert again.cells_known == again.cells_in
    assert again.balanced


def test_the_import_is_one_deed(imported: Imported) -> None:
    """Everything that came in is signed by one deed, so that one step takes it back."""
    with imported.registry.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=imported.registry.day)
        changes = history.history_of(session, [row.id for row in rows])
    assert {change.deed_id for change in changes} == {history_deed(imported.registry)}
    assert {change.by for change in changes} == {"Tester"}


def history_deed(registry: Registry) -> str | None:
    """The deed done last."""
    with registry.read() as session:
        return history.last_deed(session)


def shortened(folder: Path, rows: int, change: dict[int, dict[str, str]] | None = None) -> Path:
    """A table of the first rows, with cells of some of them (by row) put in by column."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()[: rows + 1]
    for number, cells_by_column in (change or {}).items():
        row = lines[number].split("\t")
        for column, value in cells_by_column.items():
            row[COLUMNS.index(column) + 1] = value
        lines[number] = "\t".join(row)
    path = folder / "table.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_what_is_no_term_or_date_is_kept_and_told(registry: Registry, tmp_path: Path) -> None:
    """A word that no list knows and a date that is none stay in the report as given, and are named by line."""
    table = shortened(
        tmp_path, 3,
        {1: {"Disturbance.Cause": "Dragons", "Cause.Certainty": "Perhaps"}, 2: {"EDTF": "long ago"},
         3: {"Cause_Source": "Hearsay"}},
    )  # fmt: skip
    result = FORMAT.read(registry, table, PLACES, DEED)
    assert result.reports_added == 3
    assert result.balanced
    assert result.refused == (
        "line 2, column Disturbance.Cause: “Dragons”",
        "line 2, column Cause.Certainty: “Perhaps”",
        "line 3, column EDTF: “long ago”",
        "line 4, column Cause_Source: “Hearsay”",
    )
    with registry.read() as session:
        reports = {r.draft.identifiers[0].value: r.draft for r in damage.list_damage(session, damage.select_damage())}
    assert reports["1"].causes[0].type is None
    assert "Dragons" in reports["1"].causes[0].given
    assert "Perhaps" in reports["1"].notes[0]
    assert reports["2"].occurred is None
    assert "long ago" in reports["2"].notes[0]


def test_a_serial_number_that_says_another_day_is_noted(registry: Registry, tmp_path: Path) -> None:
    """Where serial number and words differ, the words count and a note says so."""
    table = shortened(tmp_path, 1, {1: {"Date.1": "38108"}})
    FORMAT.read(registry, table, PLACES, DEED)
    with registry.read() as session:
        (report,) = damage.list_damage(session, damage.select_damage())
    assert report.draft.occurred is not None
    assert report.draft.occurred.edtf == "[..2004-04-30]"
    assert "38108 (2004-05-01)" in report.draft.notes[1]


def test_rows_added_later_join_the_sites_that_are_there(registry: Registry, tmp_path: Path) -> None:
    """A longer table adds only what is new, at the sites of the first import."""
    FORMAT.read(registry, shortened(tmp_path, 2), PLACES, DEED)
    later = FORMAT.read(registry, shortened(tmp_path, 20), PLACES, DEED)
    assert (later.reports_known, later.reports_added, later.sites_added) == (2, 18, 0)
    assert later.balanced


def test_an_event_that_has_not_happened_yet_stops_the_import(registry: Registry, tmp_path: Path) -> None:
    """A date in the future is a mistake in the table: it is named by line, and nothing is changed."""
    table = shortened(tmp_path, 3, {2: {"Disturbance.Date.Type": "Occurred on", "EDTF": "2099-01-01"}})
    with pytest.raises(NotTheTable, match="line 3: This date is in the future"):
        FORMAT.read(registry, table, PLACES, DEED)
    assert history_deed(registry) is None


TORN = {
    "a row that ends early": (lambda text: text[: text.index("Access Restriction")], r"line 2 has \d+ cells"),
    "another table": (lambda text: text.replace("S_ID", "Site", 1), "line 1, column 2 is named “Site”"),
    "columns missing": (lambda text: text.replace("\tEffect.Certainty.5", "", 1), "line 1 names 19 columns"),
    "an empty site": (lambda text: text.replace("\tAM001\t", "\t\t", 1), "line 2, column S_ID is empty"),
    "a row twice": (lambda text: text.replace("\n2\t2\t", "\n2\t1\t", 1), "line 3, column ID: “1” stands in line 2"),
    "headings only": (lambda text: text.splitlines()[0], "no rows"),
    "nothing": (lambda text: "", "it is empty"),
    "zeros": (lambda text: text[:3000] + "\0" + text[3000:], r"line \d+ holds bytes that are not text"),
}


@pytest.mark.parametrize("name", TORN)
def test_a_torn_table_is_refused_by_line_and_column(registry: Registry, tmp_path: Path, name: str) -> None:
    """A table that is torn or another one is named with line and column, and nothing is changed."""
    tear, words = TORN[name]
    table = tmp_path / "torn.tsv"
    table.write_text(tear(TABLE.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(NotTheTable, match=words):
        FORMAT.read(registry, table, PLACES, DEED)
    assert history_deed(registry) is None


def test_files_that_are_not_text_are_refused(registry: Registry, tmp_path: Path) -> None:
    """A picture and a missing file are refused in words."""
    picture = tmp_path / "picture.tsv"
    picture.write_bytes(bytes(range(256)) * 9)
    with pytest.raises(NotTheTable, match="not text"):
        FORMAT.read(registry, picture, PLACES, DEED)
    with pytest.raises(NotTheTable, match="no such file"):
        FORMAT.read(registry, tmp_path / "absent.tsv", PLACES, DEED)
    with pytest.raises(NotThePlaces, match="not text"):
        FORMAT.read(registry, TABLE, picture, DEED)


def feature(**changes: object) -> str:
    """A collection of one feature, with some of its values changed."""
    made = {
        "properties": {"Name": "Tell", "S_ID": "AM001", "Number": "1"},
        "geometry": {"type": "Point", "coordinates": [37.0, 36.0]},
    }
    return json.dumps({"type": "FeatureCollection", "features": [{**made, **changes}]})


PLACES_TORN = {
    "torn JSON": ('{"type": "FeatureColl', "line 1, column 10 is not JSON"),
    "no collection": ("[1, 2]", "no collection"),
    "no name": (feature(properties={"S_ID": "AM001"}), "feature 1 has no Name"),
    "no identifier": (feature(properties={"Name": "Tell"}), "neither an S_ID nor a Number"),
    "a line": (feature(geometry={"type": "LineString", "coordinates": [[1, 2]]}), "not a point"),
    "off the globe": (feature(geometry={"type": "Point", "coordinates": [37, 136]}), "not on the globe"),
    "null island": (feature(geometry={"type": "Point", "coordinates": [0, 0]}), "0, 0"),
    "words for numbers": (feature(geometry={"type": "Point", "coordinates": ["37", "36"]}), "not a point of numbers"),
    "nested": ("[" * 100_000, "nested without end"),
}


@pytest.mark.parametrize("name", PLACES_TORN)
def test_torn_places_are_refused(registry: Registry, tmp_path: Path, name: str) -> None:
    """Sites that are not as expected are named by feature, and nothing is changed."""
    content, words = PLACES_TORN[name]
    places = tmp_path / "places.geojson"
    places.write_text(content, encoding="utf-8")
    with pytest.raises(NotThePlaces, match=words):
        FORMAT.read(registry, TABLE, places, DEED)
    assert history_deed(registry) is None


def test_line_ends_of_any_kind_are_read(tmp_path: Path) -> None:
    """A table saved with carriage returns and a byte-order mark reads the same."""
    other = tmp_path / "windows.tsv"
    other.write_bytes(b"\xef\xbb\xbf" + TABLE.read_bytes().replace(b"\n", b"\r\n"))
    assert read_events(other) == read_events(TABLE)

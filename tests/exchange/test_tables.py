"""Tables, workbooks, maps and bibliographies: what is in them, and that nothing in them runs."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from exchange import made
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.history import Deed
from heritage_app.domain.redaction import Profile
from heritage_app.exchange import bibliography, tables
from heritage_app.exchange.json_rows import site_record, source_row
from heritage_app.exchange.outgoing import Material, Wanted, export, writer_named
from heritage_app.services import site
from heritage_app.services.registry import Registry

NOT_IN_TABLES = {
    "id", "names", "second_name", "place", "location", "found_by", "parts", "condition_basis", "roll_up", "stage_basis",
    "flag_reasons", "changed", "possible_duplicates", "sources", "history", "version", "trashed", "trashed_reason",
    "relation", "inherited_from", "number", "camera", "file", "point", "coverage", "reference", "notes", "identifiers",
}  # fmt: skip
"""What is computed from other rows, stands in a table of its own, or is a matter of this registry alone."""


def quiet(done: int, total: int, note: str = "") -> None:
    """Progress that nobody watches."""


def out(registry: Registry, name: str, target: Path, **wanted: Any) -> Path:
    """Export a registry."""
    return export(
        registry, writer_named(name), Wanted(**{"profile": Profile.INTERNAL, **wanted}), target, progress=quiet
    ).path


@pytest.fixture
def full(registry: Registry, tmp_path: Path) -> Registry:
    """A registry with everything in it."""
    made.fill(registry, tmp_path / "card")
    return registry


def test_every_key_of_a_record_has_its_column(full: Registry) -> None:
    """A field that is added to a record shows up in its table, or this test says which is missing."""
    with full.read() as session:
        material = Material(registry=full, session=session, wanted=Wanted(profile=Profile.INTERNAL), progress=quiet)
        documents = [site_record(record) for record in material.records()]
        found = [(tables.SOURCES, source_row(material.sources()[0]))]
    for table in tables.TABLES:
        for document in documents:
            found += [(table, one) for one in ([document] if not table.key else document[table.key])]
    assert {table.name for table, _ in found} == {table.name for table in (*tables.TABLES, tables.SOURCES)}
    lists = {table.key for table in tables.TABLES}
    for table, document in found:
        told = {column.removesuffix("@").partition(".")[0] for column in table.columns}
        told |= {child.key for child in table.children}
        assert document.keys() - told - NOT_IN_TABLES - lists == set(), table.name


def test_csv_holds_every_text_as_it_was_and_runs_nothing(full: Registry, tmp_path: Path) -> None:
    """Line ends, quotes and Arabic come back; a name that looks like a formula is a text behind an apostrophe."""
    folder = out(full, "csv", tmp_path / "out")
    read = {}
    for path in folder.iterdir():
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as stream:
            read[path.stem] = list(csv.DictReader(stream))
    assert read.keys() == tables.headers().keys()
    assert {row["text"] for row in read["site_names"]} == {"Palmyra", "Temple of Bel", "معبد بل", "'=cmd|' /C calc'!A0"}
    temple = next(row for row in read["sites"] if row["name"] == "Temple of Bel")
    assert temple["description"] == 'Built of limestone,\n"the" temple; a | b'
    assert (temple["location_lat"], temple["location_lon"]) == ("34.547319", "38.274123")
    (report,) = read["damage_reports"]
    assert report["occurred_edtf"] == "[2015-08-27..2015-08-30]" and report["occurred_latest"] == "2015-08-30"
    assert {row["cost_low"] for row in read["estimates"]} == {"1.50", ""}
    assert {(row["record_kind"], row["text"]) for row in read["notes"]} >= {
        ("sites", "ملاحظة"), ("damage_reports", "report note"), ("sources", "source note"),
    }  # fmt: skip
    bare = out(full, "csv", tmp_path / "bare", bom=False) / "sites.csv"
    assert bare.read_bytes().startswith(b"id,")


@given(st.text())
def test_a_defused_cell_gives_its_text_back(text: str) -> None:
    """No cell begins like a formula, and one apostrophe less is the text."""
    cell = tables.defused(text)
    assert not tables.FORMULA.match(cell)
    assert cell in (text, f"'{text}")
    assert (cell == text) == (tables.FORMULA.match(text.lstrip("'")) is None)


def test_a_workbook_holds_texts_not_formulas(full: Registry, tmp_path: Path) -> None:
    """Every text cell is a text, Arabic reads as it was, and a text that no cell holds goes on in its sheet."""
    long = "س" * 70_000
    with full.write(Deed(verb="test", by="Tester")) as session:
        site.add_site(session, made.factories.site("Long", description=long))
    path = out(full, "xlsx", tmp_path / "out.xlsx", lang="ar")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [*tables.headers(), tables.LONG_TEXTS]
    names = [cell for row in book["site_names"].iter_rows(min_row=2) for cell in row]
    assert "معبد بل" in [cell.value for cell in names]
    assert [cell.data_type for cell in names if cell.value == "=cmd|' /C calc'!A0"] == ["s"]
    assert book["sites"].sheet_view.rightToLeft
    pieces = [row[4] for row in book[tables.LONG_TEXTS].iter_rows(min_row=2, values_only=True)]
    assert "".join(map(str, pieces)) == long


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_workbook_opens_in_libreoffice(full: Registry, tmp_path: Path) -> None:
    """The other office program reads the sheet, Arabic and all."""
    path = out(full, "xlsx", tmp_path / "out.xlsx")
    line = [
        "soffice",
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2",
    ]
    subprocess.run([*line, "--outdir", str(tmp_path / "csv"), str(path)], check=True, timeout=180)
    assert "معبد بل" in next((tmp_path / "csv").iterdir()).read_text(encoding="utf-8")


def test_a_map_says_how_exact_it_is(full: Registry, tmp_path: Path) -> None:
    """The office has the point and the outline; the public a rounded point, and the file says so."""
    inner = json.loads(out(full, "geojson", tmp_path / "a.geojson").read_text(encoding="utf-8"))
    temple = next(one for one in inner["features"] if one["properties"]["name"] == "Temple of Bel")
    assert temple["geometry"] == {"type": "Point", "coordinates": [38.274123, 34.547319]}
    assert [one["geometry"]["type"] for one in inner["features"] if "outline" in one["properties"]] == ["Polygon"]
    city = next(one for one in inner["features"] if one["properties"]["name"] == "Palmyra")
    assert city["geometry"] is None
    outer = json.loads(out(full, "geojson", tmp_path / "p.geojson", profile=Profile.PUBLIC).read_text(encoding="utf-8"))
    temple = next(one for one in outer["features"] if one["properties"]["name"] == "Temple of Bel")
    assert temple["geometry"]["coordinates"] == [38.3, 34.5]
    assert temple["properties"]["precision_m"] >= 8000 and temple["properties"]["coordinates_rounded"]
    assert "rounded to a tenth of a degree" in outer["coordinates_note"]
    assert not [one for one in outer["features"] if "outline" in one["properties"]]


def test_kml_is_xml_whatever_was_typed(full: Registry, tmp_path: Path) -> None:
    """Every site is a placemark, letters that XML lacks are replaced, and the public file says what was rounded."""
    with full.write(Deed(verb="test", by="Tester")) as session:
        site.add_site(session, made.factories.site("A & B <c> \ufffe"))
    path = out(full, "kml", tmp_path / "a.kml", profile=Profile.PUBLIC)
    spaces = {"k": "http://www.opengis.net/kml/2.2"}
    document = ElementTree.parse(path).getroot().find("k:Document", spaces)
    assert document is not None
    names = [one.text for one in document.findall("k:Placemark/k:name", spaces)]
    assert set(names) == {"A & B <c> \ufffd", "Palmyra", "Temple of Bel"}
    assert "rounded" in str(document.findtext("k:description", "", spaces))
    assert [one.text for one in document.findall(".//k:coordinates", spaces)] == ["38.3,34.5"]


def test_sources_are_written_in_the_words_of_each_program(full: Registry, tmp_path: Path) -> None:
    """One article in three formats: persons, dates, and signs that TeX would run made plain."""
    entries = json.loads(out(full, "csl", tmp_path / "a.csl.json").read_text(encoding="utf-8"))
    article = next(one for one in entries if one["type"] == "article-newspaper")
    assert article["author"] == [{"family": "Doe", "given": "Jane"}, {"literal": "سامي"}]
    assert article["issued"] == {"date-parts": [[2016, 3, 29]]}
    assert article["custom"]["heritage"]["reliability"] == "B"
    ris = out(full, "ris", tmp_path / "a.ris").read_bytes().decode()
    assert "TY  - NEWS\r\n" in ris and "AU  - Doe, Jane\r\n" in ris and "DA  - 2016/03/29/\r\n" in ris
    assert ris.count("ER  - \r\n") == len(entries) == 2
    bib = out(full, "bibtex", tmp_path / "a.bib").read_text(encoding="utf-8")
    assert r"title = {Palmyra \{retaken\}: 80 \% \textbackslash{} intact \& whole}" in bib
    assert "author = {{Doe}, {Jane} and {سامي}}" in bib and "@article{Doe2016," in bib


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_no_text_ends_a_field_of_bibtex(text: str) -> None:
    """Whatever stands in a title, its braces are balanced and nothing begins a command of its own."""
    written = bibliography._escaped(text)
    bare = written.replace(r"\{", "").replace(r"\}", "").replace("{}", "")
    assert "{" not in bare and "}" not in bare and "$" not in bare.replace(r"\$", "")


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [("2016-03-29", [[2016, 3, 29]]), ("2016", [[2016]]), ("2015-05/2016", [[2015, 5], [2016]]), ("[..2015]", None),
     ("-0043-03", [[-43, 3]]), ("1984~", [[1984]]), ("19XX", None)],
)  # fmt: skip
def test_dates_are_told_in_parts_where_parts_can_say_them(edtf: str, parts: Any) -> None:
    """What is known to a day, a month or a year has parts; a set or a decade keeps its words."""
    assert bibliography.date_parts(edtf) == parts


def test_the_form_of_eamena_has_one_row_a_repeated_value(full: Registry, tmp_path: Path) -> None:
    """The columns are those of the form; cause, certainty, date and effects stand in one row; no point is told of."""
    written = export(
        full, writer_named("eamena"), Wanted(profile=Profile.INTERNAL), tmp_path / "a.eamena.xlsx", progress=quiet
    )
    sheet = openpyxl.load_workbook(written.path)["Heritage Place"]
    sections, cards, columns, *lines = sheet.iter_rows(values_only=True)
    assert len(columns) == 99 and columns[0] == "UNIQUEID" and columns[52].endswith(" ")
    assert sections[columns.index("Overall Condition State")] == "CONDITION ASSESSMENT"
    assert cards[columns.index("Disturbance Cause Category Type")] == "DISTURBANCES"
    temple = [dict(zip(columns, line, strict=True)) for line in lines if "Temple of Bel" in line]
    (first,) = temple
    rows = [dict(zip(columns, line, strict=True)) for line in lines if line[0] == first["UNIQUEID"]]
    assert [row["Resource Name"] for row in rows] == [
        "Temple of Bel", "معبد بل", "=cmd|' /C calc'!A0", "whc:23", "wikidata:Q5788",
    ]  # fmt: skip
    assert first["Overall Condition State"] == "Destroyed"
    assert first["Geometric Place Expression"] == "POINT(38.274123 34.547319)"
    assert (first["Disturbance Cause Certainty"], first["Effect Certainty"]) == ("High", "High")
    assert (first["Disturbance Date From"], first["Disturbance Date To"]) == ("2015-08-27", "2015-08-30")
    assert not any(row["Overall Condition State"] for row in rows[1:])
    assert ["Palmyra" in str(reason) for reason in written.left_out] == [True]

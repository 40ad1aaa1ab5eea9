"""
The formats `csv` and `xlsx`: a table for each kind of record, and one for each kind of its parts.

What has several values of a kind (causes, names, designations) has a table of its own, so that nothing is squeezed
into a cell and what belongs together stays in one row. The columns of every table are data.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from heritage_app.exchange.json_rows import Document, site_record, source_row

if TYPE_CHECKING:
    from heritage_app.exchange.outgoing import Material

DATE = ("text", "edtf", "earliest", "latest")
FORMULA = re.compile(r"[=+\-@\t\r]")
"""First characters by which a spreadsheet takes a text for a formula (OWASP, CSV injection)."""
LONGEST_CELL = 32_767
"""Characters that a cell of a workbook holds; what is longer goes on in the sheet `long_texts`."""
LONG_TEXTS = "long_texts"


@dataclass(frozen=True, slots=True)
class Child:
    """A table of the parts of a record, each with the id of the record before it."""

    name: str
    key: str
    """Where the record has the list."""
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of records."""

    name: str
    key: str
    """Where the document of a site has them; empty for the site itself."""
    columns: tuple[str, ...]
    """`x@` is a date, which takes four columns; `x.y` is y of x."""
    children: tuple[Child, ...] = ()


_KEPT = ("evidence", "citation_count", "status", "visibility", "updated_at")
_MORE = (
    Child("notes", "notes", ("text",)),
    Child("identifiers", "identifiers", ("scheme", "value")),
)
"""Shared by all kinds of records: whose they are stands before them."""

TABLES: tuple[Table, ...] = (
    Table(
        "sites", "",
        ("reference", "name", "part_of", "type", "functions", "periods", "tags", "age", "country", "governorate",
         "district", "locality", "location.lat", "location.lon", "location.precision_m", "location.located_by",
         "condition", "evidence", "restoration_stage", "flags", "last_report", "significance", "description",
         "custodian", "status", "visibility", "visit_interval_months", "updated_at", "trashed"),
        (
            Child("site_names", "names", ("text", "lang", "script", "kind")),
            Child("site_outlines", "outlines", ("role", "geojson")),
            Child("site_designations", "designations", ("scheme", "reference", "since@", "until@")),
        ),
    ),
    Table(
        "damage_reports", "damage_reports",
        ("site_id", "site_name", "kind", "incident", "update_of", "occurred@", "observed@", "last_seen_intact@",
         "first_seen_damaged@", "event@", "condition", "condition_scale", "condition_given", "lossy", "extent",
         "coverage.means", "coverage.share", "coverage.gap", "recommendation", "priority", "assessment_due@",
         "independent_count", *_KEPT),
        (
            Child("damage_causes", "causes", ("category", "type", "certainty", "given")),
            Child("damage_effects", "effects", ("type", "part", "certainty", "given")),
            Child("damage_attributions", "attributions",
                  ("actor_id", "actor", "wording", "said_by_id", "said_by", "printable")),
            Child("damage_actors", "involved", ("actor_id", "actor", "role")),
            Child("damage_texts", "texts", ("lang", "text")),
        ),
    ),
    Table(
        "estimates", "estimates",
        ("site_id", "site_name", "scope", "claimant_id", "claimant", "claimant_role", "said_to", "stated@", "summary",
         "duration_low", "duration_high", "duration_unit", "cost_low", "cost_likely", "cost_high", "currency",
         "price_date@", "includes", "share_low", "share_high", "feasibility", "conditions", "quotation",
         "quotation_lang", "pinned_reason", "outlier", "independent_count", *_KEPT),
        (Child("estimate_stances", "stances", ("estimate_id", "stance")),),
    ),
    Table(
        "hazards", "hazards",
        ("site_id", "site_name", "kind", "state", "known@", "text", "text_lang", "attributed_to_id", "attributed_to",
         "handled_by_id", "handled_by", "said_by_id", "said_by", "said_to", "met_in", *_KEPT),
    ),
    Table(
        "stages", "stages",
        ("site_id", "site_name", "stage", "since@", "claimant_id", "claimant", "text", "text_lang", *_KEPT),
    ),
    Table(
        "threats", "threats",
        ("site_id", "site_name", "category", "cause", "probability", "horizon@", "text", "text_lang", *_KEPT),
    ),
    Table(
        "interventions", "interventions",
        ("site_id", "site_name", "kind", "done@", "actor_id", "actor", "compatible", "text", "text_lang", *_KEPT),
    ),
    Table(
        "photos", "photos",
        ("site_id", "site_name", "site_reference", "damage_id", "damage_title", "taken@", "taken_corrected",
         "point.lat", "point.lon", "view_direction", "photographer_id", "photographer", "credit", "rights",
         "same_view_as", "graphic", "visibility", "file.sha256", "file.size", "file.media_type",
         "file.original_name", "file.received_at", "camera.width", "camera.height", "camera.taken",
         "camera.warning", "updated_at"),
        (
            Child("photo_captions", "captions", ("lang", "text")),
            Child("photo_marks", "marks", ("shape", "points", "text", "damage_id")),
        ),
    ),
    Table(
        "citations", "citations",
        ("source_id", "source_title", "record_kind", "record_id", "field", "locator", "quotation", "quotation_lang",
         "credibility", "stance", "basis", "status", "root_source_id"),
    ),
)  # fmt: skip
SOURCES = Table(
    "sources", "sources",
    ("type", "title", "author", "container_title", "publisher", "publisher_place", "agency", "issued@", "accessed@",
     "url", "archived_url", "doi", "language", "reliability", "derived_from", "basis", "citation_count", "visibility",
     "updated_at"),
)  # fmt: skip
"""Of a whole registry also the sources that nothing cites."""


class Sheet(Protocol):
    """Where the rows of one table go."""

    def __call__(self, row: list[Any]) -> None:
        """Take the next row."""


def headers() -> dict[str, list[str]]:
    """The column names of every table, by the name of the table, in order."""
    found: dict[str, list[str]] = {}
    for table in (*TABLES, SOURCES):
        found[table.name] = ["id", *_names(table.columns)]
        for child in table.children:
            found[child.name] = ["record_id", "number", *_names(child.columns)]
    for child in _MORE:
        found[child.name] = ["record_kind", "record_id", "number", *_names(child.columns)]
    return found


def _names(columns: Iterable[str]) -> Iterator[str]:
    for column in columns:
        if column.endswith("@"):
            yield from (f"{column[:-1]}_{part}" for part in DATE)
        else:
            yield column.replace(".", "_")


def rows(material: Material) -> Iterator[tuple[str, list[Any]]]:
    """Every row with the name of its table; claims that a site inherits stand with the site they are about."""
    seen: set[str] = set()
    for record in material.records():
        document = site_record(record)
        draft = record.draft  # how exact and how known is said of a place with an outline alone, too
        document["location"] = document["location"] or {
            "lat": None,
            "lon": None,
            "precision_m": draft.precision_m,
            "located_by": draft.located_by,
        }
        for table in TABLES:
            for one in [document] if not table.key else document[table.key]:
                own = not table.key or one.get("site_id", record.row.id) == record.row.id
                if own and one["id"] not in seen:
                    seen.add(one["id"])
                    yield from _record_rows(table, one)
    for source in material.sources():
        yield from _record_rows(SOURCES, source_row(source))


def _record_rows(table: Table, document: Document) -> Iterator[tuple[str, list[Any]]]:
    yield table.name, [document["id"], *_cells(document, table.columns)]
    for child in table.children:
        for number, part in enumerate(document[child.key], start=1):
            yield child.name, [document["id"], number, *_cells(part, child.columns)]
    for child in _MORE:
        for number, part in enumerate(document.get(child.key) or (), start=1):
            held = {"text": part} if isinstance(part, str) else part
            yield child.name, [table.name, document["id"], number, *_cells(held, child.columns)]


def _cells(document: Mapping[str, Any], columns: Iterable[str]) -> Iterator[Any]:
    for column in columns:
        if column.endswith("@"):
            date = document[column[:-1]] or {}
            yield from (date.get(part) for part in DATE)
            continue
        value: Any = document
        for key in column.split("."):
            value = None if value is None else value[key]
        yield "; ".join(map(_word, value)) if isinstance(value, list) else value


def _word(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


# ---------------------------------------------------------------------------------------------------------- csv


def write_csv(material: Material, path: Path) -> int:
    """Write a folder with one CSV file a table (RFC 4180, UTF-8), with a byte order mark unless that is not wanted."""
    path.mkdir()
    encoding = "utf-8-sig" if material.wanted.bom else "utf-8"
    count = 0
    with ExitStack() as stack:
        writers = {}
        for name, header in headers().items():
            file = stack.enter_context((path / f"{name}.csv").open("x", encoding=encoding, newline=""))
            writers[name] = csv.writer(file)
            writers[name].writerow(header)
        for name, row in rows(material):
            writers[name].writerow([defused(cell) for cell in row])
            count += name == "sites"
    return count


def defused(cell: Any) -> Any:
    """
    A cell that no spreadsheet runs: an apostrophe goes before a text that begins like a formula.

    One that stands there already gets another, so that a reader who takes one away has the text as it was.
    """
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str) and FORMULA.match(cell.lstrip("'")):
        return f"'{cell}"
    return cell


def fused(cell: str) -> str:
    """The text that `defused` made a cell of."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell.lstrip("'")) else cell


# --------------------------------------------------------------------------------------------------------- xlsx


def write_xlsx(material: Material, path: Path) -> int:
    """Write a workbook with one sheet a table; every text is a text, whatever it begins with."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    sheets: dict[str, Any] = {}
    for name, header in {**headers(), LONG_TEXTS: ["table", "row_id", "column", "part", "text"]}.items():
        sheet = sheets[name] = book.create_sheet(name)
        sheet.freeze_panes = "B2"
        sheet.sheet_view.rightToLeft = material.wanted.lang == "ar"
        cells = [WriteOnlyCell(sheet, value=word) for word in header]
        for cell in cells:
            cell.font = Font(bold=True)
        sheet.append(cells)

    def put(name: str, row: list[Any]) -> None:
        sheet = sheets[name]
        cells = []
        for number, value in enumerate(row):
            if isinstance(value, str) and len(value) > LONGEST_CELL:
                value = _cut(put, name, row, number)
            cell = WriteOnlyCell(sheet, value=value)
            if isinstance(value, str):
                cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)

    count = 0
    for name, row in rows(material):
        put(name, row)
        count += name == "sites"
    book.save(path)
    return count


def _cut(put: Any, name: str, row: list[Any], number: int) -> str:
    """Put a text that no cell holds into the sheet of long texts, piece by piece; returns what stands in its place."""
    text, column = row[number], headers()[name][number]
    step = LONGEST_CELL - 1000
    for part, start in enumerate(range(0, len(text), step), start=1):
        put(LONG_TEXTS, [name, row[0], column, part, text[start : start + step]])
    return f"{text[:1000]} […] ({LONG_TEXTS})"

"""
Our own sites come back: from the tables (CSV, XLSX) and the maps (GeoJSON, KML) that a registry writes.

A site is known again by the number it has in its registry, so at home nothing changes, and elsewhere the number is
kept as an identifier. What a registry computes from claims (condition, evidence, flags) is no claim and goes into a
note. The tables of claims are left to our JSON, which loses nothing, and that is told.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from heritage_app.domain.cell_problems import ClaimsInJson, NoMetres, NoShape, NoSuchPlaceId
from heritage_app.domain.coordinates import Point
from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.identifiers import UNKNOWN_COUNTRY
from heritage_app.domain.imported import CellProblem
from heritage_app.domain.names import NAME_KINDS, Name, usual_language
from heritage_app.domain.site import Designation, Identifier, IntervalWrong, Outline, SiteDraft
from heritage_app.domain.text import one_line
from heritage_app.domain.vocabulary import ClaimStatus, Visibility
from heritage_app.exchange.geometry import read_shapes
from heritage_app.exchange.incoming import Fate, Plan, SiteIn
from heritage_app.exchange.lookup import Terms
from heritage_app.exchange.readers import GEOMETRY, Book
from heritage_app.exchange.settling import OURS
from heritage_app.exchange.tables import LONG_TEXTS, TABLES, fused

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PROFILE = "heritage-sites"
TABLE_COLUMNS = frozenset(("id", "reference", "part_of", "location_located_by", "restoration_stage"))
MAP_COLUMNS = frozenset(("reference", "names", "restoration_stage", "evidence_label", "coordinates_rounded"))

_SITES = TABLES[0].name
_OF_SITES = (*(child.name for child in TABLES[0].children), "identifiers", "notes")
"""Tables whose rows are parts of sites."""
_SAYS_NOTHING = {
    "condition": "not-assessed", "evidence": "unverified", "restoration_stage": "none-known", "status": "accepted",
    "unsafe_to_visit": "false", "coordinates_rounded": "false", "trashed": "false",
}  # fmt: skip
"""What stands in a column where there is nothing to say; a workbook writes False with a capital."""
_PLACED = frozenset(
    (
        *("reference", "name", "names", "part_of", "type", "type_label", "functions", "periods", "age", "country"),
        *("tags", "governorate", "district", "locality", "location_lat", "location_lon", "location_precision_m"),
        *("location_located_by", "precision_m", "located_by", "significance", "description", "custodian", "status"),
        *("visibility", "visit_interval_months", "identifiers", "designations", GEOMETRY),
    )
)
"""Columns that have a field."""


def plan_ours(book: Book, session: Session) -> Plan:
    """Understand sites that a registry wrote, whether as tables or as a map."""
    plan = Plan(profile=PROFILE, scheme=OURS)
    plan.headings = {"names": "name", "identifiers": "reference", "country": "country", "precision_m": "precision_m"}
    terms = Terms(session)
    found = _from_tables(book, plan) if len(book.sheets) > 1 or _columns(book) >= TABLE_COLUMNS else _from_map(book)
    for one in found:
        plan.sites.append(one.site(terms, plan))
    plan.terms, plan.decided = terms.uncertain(), terms.decided()
    return plan


def _columns(book: Book) -> set[str]:
    return set(book.sheets[0].table(TABLE_COLUMNS).columns)


@dataclass(slots=True, kw_only=True)
class _Found:
    """One site of the file: its row, and its parts in the shape in which our JSON has them."""

    line: int
    cells: Mapping[str, str]
    names: list[Mapping[str, Any]] = field(default_factory=list)
    identifiers: list[Mapping[str, Any]] = field(default_factory=list)
    designations: list[Mapping[str, Any]] = field(default_factory=list)
    outlines: list[Mapping[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    parts: Counter[Fate] = field(default_factory=Counter)
    """Cells of the rows of parts."""

    def count(self, cells: Mapping[str, str]) -> None:
        """Count the cells of a row that says a part of it."""
        filled = sum(bool(cell.strip()) for cell in cells.values())
        self.parts.update({Fate.STORED: filled, Fate.EMPTY: len(cells) - filled})

    def site(self, terms: Terms, plan: Plan) -> SiteIn:
        """Make the site; cells without a field go into a note."""
        cells, noted = self.cells, self._noted()
        keys = {name: self._terms(name, terms, noted) for name in ("type", "functions", "periods", "country")}
        point, precision = self._point(plan, noted)
        outlines, designations = tuple(self._outlines(plan)), tuple(self._designations(plan))
        visibility = self._choice("visibility", Visibility.PUBLIC, Visibility.INTERNAL, noted)
        status = self._choice("status", ClaimStatus.ACCEPTED, ClaimStatus.DRAFT, noted)
        months = self._number("visit_interval_months", plan, noted)
        text = {name: cells.get(name, "") for name in ("age", "governorate", "district", "locality")}
        told = {name: cells.get(name, "") for name in ("significance", "description", "custodian")}
        note = "As the registry had it that it came from:\n" + "\n".join(f"{h}: {c}" for h, c in noted.items())
        draft = SiteDraft(
            names=tuple(self._names()),
            type=next(iter(keys["type"]), None),
            functions=keys["functions"],
            periods=keys["periods"],
            country=next(iter(keys["country"]), ""),
            point=point,
            precision_m=precision,
            located_by=cells.get("location_located_by") or cells.get("located_by", ""),
            outlines=outlines,
            designations=designations,
            identifiers=tuple(self._identifiers()),
            tags=tuple(_listed(cells.get("tags", ""))),
            visibility=visibility,
            status=status,
            visit_interval_months=months,
            notes=(*self.notes, *([note] if noted else [])),
            **text,
            **told,
        )
        return SiteIn(
            row=self.line, draft=draft, fates=self._fates(noted), noted=tuple(noted), part_of=cells.get("part_of", ""),
            cited=(),
        )  # fmt: skip

    def _noted(self) -> dict[str, str]:
        """Cells that have no field; words of a term stand in no note, for its key does."""
        return {
            heading: cell
            for heading, cell in self.cells.items()
            if heading not in _PLACED and not heading.endswith("_label") and not _says_nothing(heading, cell)
        }

    def _fates(self, noted: Mapping[str, str]) -> Counter[Fate]:
        fates = Counter(self.parts)
        for heading, cell in self.cells.items():
            if _says_nothing(heading, cell):
                fates[Fate.EMPTY] += 1
            else:
                placed = heading in _PLACED or heading.removesuffix("_label") not in noted
                fates[Fate.NOTED if heading in noted or not placed else Fate.STORED] += 1
        return fates

    def _terms(self, name: str, terms: Terms, noted: dict[str, str]) -> tuple[str, ...]:
        """The terms of a column, which has their keys; what no list has is noted."""
        found: list[str] = []
        for given in _listed(self.cells.get(name, "")):
            key = given if given == UNKNOWN_COUNTRY else terms.find(_VOCABULARY[name], given)
            if key is None:
                noted[name] = self.cells[name]
            else:
                found.append(key)
        return tuple(found)

    def _names(self) -> Iterator[Name]:
        for one in self.names:
            text, lang = str(one.get("text", "")), str(one.get("lang", ""))
            kind = next((known for known in NAME_KINDS if known == one.get("kind")), None)
            yield Name(text, lang or usual_language(text), kind or "preferred")
        if not self.names and self.cells.get("name", "").strip():
            yield Name(self.cells["name"], usual_language(self.cells["name"]))

    def _identifiers(self) -> Iterator[Identifier]:
        if self.cells.get("reference"):
            yield Identifier(OURS, self.cells["reference"])
        for one in self.identifiers:
            if one.get("value"):
                yield Identifier(str(one.get("scheme", "")), str(one["value"]))

    def _outlines(self, plan: Plan) -> Iterator[Outline]:
        """Shapes as they are; what is none is told."""
        for one in self.outlines:
            given = str(one.get("geojson", ""))
            try:
                read_shapes(given)
            except HeritageError as problem:
                plan.problems.append(CellProblem(self.line, "geojson", one_line(given, 80), problem))
                self.notes.append(given)
            else:
                yield Outline(str(one.get("role", "")), given)

    def _designations(self, plan: Plan) -> Iterator[Designation]:
        """Lists that it is on; one whose dates cannot be read is told."""
        for one in self.designations:
            try:
                yield _designation(one)
            except HeritageError as problem:
                given = "; ".join(filter(None, map(str, one.values())))
                plan.problems.append(CellProblem(self.line, "designations", one_line(given, 80), problem))
                self.notes.append(given)

    def _choice(self, name: str, usual: Any, careful: Any, noted: dict[str, str]) -> Any:
        """What a column with few words says; the *careful* one where it says another word."""
        given = self.cells.get(name, "")
        if given and given not in [one.value for one in type(usual)]:
            noted[name] = given
            return careful
        return type(usual)(given) if given else usual

    def _number(self, name: str, plan: Plan, noted: dict[str, str]) -> int | None:
        """A whole number; what is none is told and noted."""
        given = self.cells.get(name, "")
        if given and not given.isdecimal():
            noted[name] = given
            told = NoMetres() if name.endswith("precision_m") else IntervalWrong(name, given=given)
            plan.problems.append(CellProblem(self.line, name, one_line(given, 80), told))
        return int(given) if given.isdecimal() else None

    def _point(self, plan: Plan, noted: dict[str, str]) -> tuple[Point | None, int | None]:
        """The point and its precision; one that cannot be is told and noted."""
        cells = self.cells
        lat, lon = cells.get("location_lat", ""), cells.get("location_lon", "")
        precision = "location_precision_m" if "location_precision_m" in cells else "precision_m"
        point: Point | None = None
        try:
            if cells.get(GEOMETRY):
                point = read_shapes(cells[GEOMETRY]).point
            elif lat or lon:
                point = Point(float(lat), float(lon))
        except (HeritageError, ValueError) as problem:
            told = problem if isinstance(problem, HeritageError) else NoShape()
            for heading in (name for name in (GEOMETRY, "location_lat", "location_lon") if cells.get(name)):
                noted[heading] = cells[heading]
                plan.problems.append(CellProblem(self.line, heading, one_line(cells[heading], 80), told))
        return point, self._number(precision, plan, noted)


_VOCABULARY = {"type": "place_type", "functions": "site_function", "periods": "cultural_period", "country": "country"}


def _says_nothing(heading: str, cell: str) -> bool:
    return cell.strip() in ("", "[]") or _SAYS_NOTHING.get(heading) == cell.strip().lower()


def _listed(cell: str) -> list[str]:
    """The values of a cell: joined by semicolons in a table, a list in a map."""
    if cell.startswith("["):
        return [str(one) for one in _array(cell)]
    return [one for one in cell.split("; ") if one]


def _array(cell: str) -> list[Any]:
    """A list in JSON; empty where the cell holds none."""
    try:
        read = json.loads(cell) if cell else []
    except ValueError:
        return []
    return read if isinstance(read, list) else []


def _designation(row: Mapping[str, Any]) -> Designation:
    since, until = (_date(row.get(f"{name}_edtf", ""), row.get(f"{name}_text", "")) for name in ("since", "until"))
    return Designation(scheme=row.get("scheme", ""), reference=row.get("reference", ""), since=since, until=until)


def _date(edtf: str, text: str) -> HeritageDate | None:
    return HeritageDate.from_edtf(edtf, text or None) if edtf else None


# ------------------------------------------------------------------------------------------------------ tables


def _from_tables(book: Book, plan: Plan) -> list[_Found]:
    """The sites of a folder of CSV files or of a workbook, each with its rows in the tables of parts."""
    (sites_sheet, *_) = (one for one in book.sheets if set(one.table(TABLE_COLUMNS).columns) >= TABLE_COLUMNS)
    read = {sheet.name: list(sheet.table().records()) for sheet in book.sheets if sheet is not sites_sheet}
    read[_SITES] = list(sites_sheet.table(TABLE_COLUMNS).records())
    if book.encoding:
        read = {name: [(line, _fused(cells)) for line, cells in rows] for name, rows in read.items()}
    _put_together(read)
    found = [_Found(line=line, cells=cells) for line, cells in read.pop(_SITES)]
    sites = {one.cells["id"]: one for one in found}
    for name in _OF_SITES:
        for line, cells in read.pop(name, ()):
            if cells.get("record_kind", _SITES) != _SITES:
                continue
            site = sites.get(cells.get("record_id", ""))
            if site is None:
                number = one_line(cells.get("record_id", ""), 80)
                plan.problems.append(CellProblem(line, f"{name}: record_id", number, NoSuchPlaceId()))
                continue
            site.count(cells)
            if name == "notes":
                site.notes.append(cells.get("text", ""))
            else:
                getattr(site, name.removeprefix("site_")).append(cells)
    for name in (table.name for table in TABLES[1:]):
        if read.get(name):
            plan.problems.append(CellProblem(read[name][0][0], name, f"{len(read[name])}", ClaimsInJson()))
    return found


def _fused(cells: Mapping[str, str]) -> dict[str, str]:
    return {heading: fused(cell) for heading, cell in cells.items()}


def _put_together(read: Mapping[str, list[tuple[int, dict[str, str]]]]) -> None:
    """Give texts that were too long for one cell of a workbook back to their rows."""
    long: dict[tuple[str, str, str], list[str]] = {}
    for _, cells in read.get(LONG_TEXTS, ()):
        long.setdefault((cells["table"], cells["row_id"], cells["column"]), []).append(cells["text"])
    for (table, row_id, column), pieces in long.items():
        for _, cells in read.get(table, ()):
            if row_id == next(iter(cells.values())) and cells.get(column, "").endswith(f"({LONG_TEXTS})"):
                cells[column] = "".join(pieces)


# -------------------------------------------------------------------------------------------------------- maps


def _from_map(book: Book) -> list[_Found]:
    """The sites of a map: one feature each, and one more for every outline."""
    sites: dict[str, _Found] = {}
    for line, cells in book.sheets[0].table(MAP_COLUMNS).records():
        number = cells.get("reference", "")
        balloon = cells.pop("description (KML)", "")
        if cells.get("outline") and number in sites:
            site = sites[number]
            site.outlines.append({"role": cells["outline"], "geojson": cells.get(GEOMETRY, "")})
            site.count(cells)
            continue
        site = _Found(line=line, cells=cells)
        site.parts[Fate.STORED] += bool(balloon)  # words of the condition and of reports, which have columns too
        parts = (("names", site.names), ("identifiers", site.identifiers), ("designations", site.designations))
        for name, held in parts:
            held += [one for one in _array(cells.get(name, "")) if isinstance(one, dict)]
        sites[f"#{line}" if number in ("", *sites) else number] = site
    return list(sites.values())

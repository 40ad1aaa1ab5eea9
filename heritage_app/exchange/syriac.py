"""
The Syriac Gazetteer: places in one table, their names in many languages in another.

Three places in four have no point, and no row names a country: such a place is entered under the country ZZ, *unknown*,
unless the import is told one. Each bibliography entry of a row becomes a source, cited with its pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from heritage_app.domain.cell_problems import NoDegrees, NoSuchPlaceId
from heritage_app.domain.coordinates import Point
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.identifiers import UNKNOWN_COUNTRY
from heritage_app.domain.imported import CellProblem
from heritage_app.domain.names import Name, NameKind, NotALanguageTag, check_language
from heritage_app.domain.site import Identifier, SiteDraft
from heritage_app.domain.source import SourceDraft
from heritage_app.exchange.incoming import Fate, Plan, SiteIn
from heritage_app.exchange.lookup import Terms
from heritage_app.exchange.readers import Book, NotReadable
from heritage_app.exchange.readers.faults import NoNamesTable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SCHEME = "syriaca"
_ROMANISED = "en-x-srp1"
_PAGES = re.compile(r"\s*\[([^\[\]]*)\]\s*$")
_NAME_COLUMNS = ("place_id", "lang", "name", "headword")


def plan_places(book: Book, session: Session, names: Book | None = None) -> Plan:
    """
    Understand the table of places, with the names of another table where it is given.

    Raises:
        NotReadable: The second table is no table of names.
    """
    terms = Terms(session)
    plan = Plan(
        profile="syriac-gazetteer",
        scheme=SCHEME,
        source=SourceDraft(
            title="The Syriac Gazetteer",
            type="dataset",
            author="Thomas A. Carlson and David A. Michelson (eds.)",
            publisher="Syriaca.org",
            url="http://syriaca.org/geo",
            language="en",
            identifiers=((SCHEME, "geo"),),
            notes=("Licence: CC BY 3.0 or CC BY 4.0, as each place says. Credit: The Syriac Gazetteer, Syriaca.org.",),
        ),
        headings={"names": "headword", "point": "lat"},
    )
    called = _names(names) if names else {}
    for line, cells in book.sheets[0].table(("id", "headword")).records():
        plan.sites.append(_site(line, cells, called.pop(cells["id"].strip(), []), terms, plan))
    for orphans in called.values():
        for line, cells in orphans:
            plan.problems.append(CellProblem(line, "place_id", cells["place_id"], NoSuchPlaceId(), stops=False))
    plan.terms, plan.decided = terms.uncertain(), terms.decided()
    return plan


def _names(book: Book) -> dict[str, list[tuple[int, dict[str, str]]]]:
    table = book.sheets[0].table(_NAME_COLUMNS)
    if not set(_NAME_COLUMNS) <= set(table.columns):
        raise NotReadable(path=book.name, reason=NoNamesTable(headings=", ".join(_NAME_COLUMNS)))
    found: dict[str, list[tuple[int, dict[str, str]]]] = {}
    for line, cells in table.records():
        found.setdefault(cells["place_id"].strip(), []).append((line, cells))
    return found


def _site(
    line: int, cells: Mapping[str, str], names: list[tuple[int, dict[str, str]]], terms: Terms, plan: Plan
) -> SiteIn:
    """Make a site of one row and its names; what has no field goes into a note."""
    fates: Counter[Fate] = Counter()
    noted: dict[str, str] = {}
    for heading, cell in cells.items():
        placed = heading in _PLACED
        fates[Fate.EMPTY if not cell.strip() else Fate.STORED if placed else Fate.NOTED] += 1
        if cell.strip() and not placed:
            noted[heading] = cell
    kind = terms.find("place_type", cells["type"]) if cells["type"] else None
    if cells["type"] and kind is None:
        noted["type"] = cells["type"]
        fates.update({Fate.STORED: -1, Fate.NOTED: 1})
    point = _point(line, cells, noted, fates, plan)
    for _, row in names:
        filled = sum(bool(cell.strip()) for cell in row.values())
        fates.update({Fate.STORED: filled, Fate.EMPTY: len(row) - filled})
    identifiers = [(SCHEME, cells["id"]), ("uri", cells["uri"]), ("pleiades", cells["pleiades"])]
    identifiers.append(("wikipedia", cells["wikipedia"]))
    note = "As given by the Syriac Gazetteer:\n" + "\n".join(f"{h}: {c}" for h, c in noted.items())
    draft = SiteDraft(
        names=tuple(_named(cells, names, plan)),
        type=kind,
        country=UNKNOWN_COUNTRY,
        point=point,
        located_by="gazetteer" if point else "",
        description=cells["abstract"],
        identifiers=tuple(Identifier(scheme, value) for scheme, value in identifiers if value),
        notes=(note,) if noted else (),
    )
    site = SiteIn(row=line, draft=draft, fates=fates, locator=f"place {cells['id']}", noted=tuple(noted))
    site.cited = ("names", "point") if point else ("names",)
    site.cites = list(_cited(cells["citations"]))
    return site


_PLACED = frozenset(
    ("id", "type", "headword", "lat", "lon", "abstract", "uri", "pleiades", "wikipedia", "citations")
)  # fmt: skip


def _point(
    line: int, cells: Mapping[str, str], noted: dict[str, str], fates: Counter[Fate], plan: Plan
) -> Point | None:
    if not cells["lat"].strip() or not cells["lon"].strip():
        return None
    try:
        return Point(float(cells["lat"]), float(cells["lon"]))
    except (ValueError, HeritageError) as problem:
        for heading in ("lat", "lon"):
            noted[heading] = cells[heading]
        fates.update({Fate.STORED: -2, Fate.NOTED: 2})
        reason = problem if isinstance(problem, HeritageError) else NoDegrees()
        plan.problems.append(CellProblem(line, "lat, lon", f"{cells['lat']}, {cells['lon']}", reason))
        return None


def _named(cells: Mapping[str, str], names: list[tuple[int, dict[str, str]]], plan: Plan) -> Iterator[Name]:
    """Headwords first, one preferred name a language; a romanisation is one."""
    usual: set[str] = set()
    said = [(row["lang"], row["name"], bool(row["headword"].strip()), line) for line, row in names]
    if not any(text == cells["headword"] and lang == "en" for lang, text, _, _ in said):
        said.insert(0, ("en", cells["headword"], True, 0))
    for given, text, headword, line in sorted(said, key=lambda one: not one[2]):
        lang = given.strip() or "und"
        try:
            lang = check_language(lang)
        except NotALanguageTag as problem:
            plan.problems.append(CellProblem(line, "lang", given, problem))
            lang = "und"
        kind: NameKind = "preferred" if headword and lang not in usual else "alternate"
        if lang == _ROMANISED:
            kind = "transliteration"
        usual.add(lang)
        if text.strip():
            yield Name(text, lang, kind)


def _cited(given: str) -> Iterator[tuple[SourceDraft, str]]:
    """The bibliography entries of a cell, each with its pages, which stand in square brackets behind it."""
    for entry in filter(None, (part.strip() for part in given.split(" | "))):
        pages = _PAGES.search(entry)
        title = entry[: pages.start()].strip() if pages else entry
        if title:
            yield SourceDraft(title=title, type="book"), pages[1] if pages else ""

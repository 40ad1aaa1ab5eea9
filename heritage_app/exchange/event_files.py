"""Read the two files of the north-west Syria import as they are, and say in words where they are not as expected."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from heritage_app.domain.coordinates import Point
from heritage_app.domain.disk import disk_fault
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.text import one_line
from heritage_app.exchange.readers.faults import (
    EmptyCell,
    Fault,
    FeatureCoordinates,
    FeatureIncomplete,
    FeatureNameless,
    FeatureNoPoint,
    FeatureRefused,
    FeatureUnknown,
    IsEmpty,
    NestedTooDeeply,
    NotFeatures,
    NotInEncoding,
    NotJson,
    NotText,
    OnlyHeadings,
    OtherCells,
    OtherColumns,
    OtherHeading,
    SaidInTwoLines,
    TwoFeatures,
)

COLUMNS = (
    *("ID", "S_ID", "Disturbance.Type", "Disturbance.Cause", "Cause.Certainty", "Cause_Source"),
    *("Disturbance.Date.Type", "Date.1", "Date.2", "EDTF"),
    *(name for place in range(1, 6) for name in (f"Disturbance.Effect.{place}", f"Effect.Certainty.{place}")),
)
"""The headings of the table; each row has one cell more, its number, which has no heading."""

_CELLS = len(COLUMNS) + 1
_PLACES = {name: place for place, name in enumerate(COLUMNS, start=1)}


class NotTheTable(HeritageError):
    """A file is not the table of damage events, or is torn."""

    template = (
        "“{path}” was not imported: {reason}. Nothing was changed. Choose the table of events as it was published"
    )


class NotThePlaces(HeritageError):
    """A file is not the GeoJSON of the sites, or is torn."""

    template = (
        "“{path}” was not imported: {reason}. Nothing was changed. Choose the sites as GeoJSON as they were published"
    )


@dataclass(frozen=True, slots=True)
class EventRow:
    """One row of the table: its line in the file, counted from 1, and its 21 cells as given."""

    line: int
    cells: tuple[str, ...]

    def __getitem__(self, column: str) -> str:
        return self.cells[_PLACES[column]]

    @property
    def number(self) -> str:
        """The column ID: what the row is known by."""
        return self["ID"]

    @property
    def site(self) -> str:
        """The column S_ID: the site's identifier."""
        return self["S_ID"]


@dataclass(frozen=True, slots=True)
class Place:
    """One site of the GeoJSON."""

    name: str
    site: str
    """Its identifier (`S_ID`), empty for the one that has none."""
    number: str
    point: Point
    rest: tuple[tuple[str, str], ...]
    """What has no field in the registry, as name and value."""
    value_count: int
    """Values in the file: properties and coordinates."""
    empty_count: int
    """Those of them that are null or empty."""

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is known by: its identifier, and its number after a `#`."""
        return tuple(filter(None, (self.site, self.number and f"#{self.number}")))

    @property
    def locator(self) -> str:
        """Where in the file it stands."""
        return f"number {self.number}" if self.number else self.site


def read_events(path: Path) -> tuple[EventRow, ...]:
    """
    Read the table of events.

    Raises:
        NotTheTable: With line and column.
    """
    lines = _text(path, NotTheTable).removesuffix("\n").split("\n")
    headings = tuple(lines[0].rstrip("\r").split("\t"))
    if headings != COLUMNS:
        wrong = next((i for i, pair in enumerate(zip(headings, COLUMNS, strict=False)) if pair[0] != pair[1]), None)
        reason: Fault = OtherColumns(count=len(headings), wanted=len(COLUMNS))
        if wrong is not None:
            found = one_line(headings[wrong], 40)
            reason = OtherHeading(column=wrong + 1, found=found, wanted=COLUMNS[wrong])
        raise NotTheTable(path=path, reason=reason)
    rows: list[EventRow] = []
    seen: dict[str, int] = {}
    for line, written in enumerate(lines[1:], start=2):
        cells = tuple(written.rstrip("\r").split("\t"))
        if len(cells) != _CELLS:
            raise NotTheTable(path=path, reason=OtherCells(line=line, count=len(cells), wanted=_CELLS))
        row = EventRow(line, cells)
        for column in ("ID", "S_ID"):
            if not row[column].strip():
                raise NotTheTable(path=path, reason=EmptyCell(line=line, column=column))
        if row.number in seen:
            reason = SaidInTwoLines(line=line, column="ID", word=one_line(row.number, 40), other=seen[row.number])
            raise NotTheTable(path=path, reason=reason)
        seen[row.number] = line
        rows.append(row)
    if not rows:
        raise NotTheTable(path=path, reason=OnlyHeadings())
    return tuple(rows)


def read_places(path: Path) -> tuple[Place, ...]:
    """
    Read the sites.

    Raises:
        NotThePlaces: With the line, or the number of the feature.
    """
    try:
        content = json.loads(_text(path, NotThePlaces))
    except json.JSONDecodeError as error:
        raise NotThePlaces(path=path, reason=NotJson(line=error.lineno, column=error.colno)) from error
    except RecursionError as error:
        raise NotThePlaces(path=path, reason=NestedTooDeeply()) from error
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list) or content.get("type") != "FeatureCollection":
        raise NotThePlaces(path=path, reason=NotFeatures())
    places = tuple(_place(path, number, feature) for number, feature in enumerate(features, start=1))
    keys = [key for place in places for key in place.keys]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        raise NotThePlaces(path=path, reason=TwoFeatures(word=one_line(twice, 40)))
    return places


def _place(path: Path, number: int, feature: Any) -> Place:
    """Read one feature: a named point, perhaps with an identifier, a number and an altitude."""
    properties = feature.get("properties") if isinstance(feature, dict) else None
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(properties, dict) or not isinstance(geometry, dict):
        raise NotThePlaces(path=path, reason=FeatureIncomplete(number=number))
    name, site, own = (properties.get(key) for key in ("Name", "S_ID", "Number"))
    if not isinstance(name, str) or not name.strip():
        raise NotThePlaces(path=path, reason=FeatureNameless(number=number))
    if not isinstance(site, str | None) or not isinstance(own, str | None) or not (site or own):
        raise NotThePlaces(path=path, reason=FeatureUnknown(number=number))
    where = geometry.get("coordinates")
    if geometry.get("type") != "Point" or not isinstance(where, list) or not all(map(_finite, where)):
        raise NotThePlaces(path=path, reason=FeatureNoPoint(number=number))
    if len(where) not in (2, 3):
        raise NotThePlaces(path=path, reason=FeatureCoordinates(number=number, count=len(where)))
    try:
        point = Point(float(where[1]), float(where[0]))
    except HeritageError as error:
        raise NotThePlaces(path=path, reason=FeatureRefused(number=number, reason=error)) from error
    rest = [(key, json.dumps(value, ensure_ascii=False)) for key, value in properties.items() if key not in _FIELDS]
    rest += [("Altitude", str(height)) for height in where[2:]]
    empty = [key for key in _FIELDS if key in properties and not properties[key]]
    return Place(name, site or "", own or "", point, tuple(rest), len(properties) + len(where), len(empty))


_FIELDS = frozenset(("Name", "S_ID", "Number"))


def _finite(number: Any) -> bool:
    return isinstance(number, int | float) and not isinstance(number, bool) and math.isfinite(number)


def _text(path: Path, refusal: type[HeritageError]) -> str:
    """The text of a file; its byte-order mark is taken off."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise refusal(path=path, reason=disk_fault(error)) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise refusal(path=path, reason=NotInEncoding(line=line, encoding="UTF-8")) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise refusal(path=path, reason=NotText(line=line))
    if not text.strip():
        raise refusal(path=path, reason=IsEmpty())
    return text

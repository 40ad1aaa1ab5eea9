"""
GeoPackage (OGC 12-128r18): a SQLite file whose tables of features are sheets, each shape a cell of GeoJSON.

The file is only read, as it lies there; nothing that it defines (views, triggers, virtual tables) is run.
"""

from __future__ import annotations

import json
import struct
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from heritage_app.exchange.readers.faults import NoFeature, NoGeoPackage, NoShapes, OtherSystemOfTable, TornDatabase
from heritage_app.exchange.readers.sheets import GEOMETRY, MOST_ROWS, Book, NotReadable, Row, checked

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

MAGIC = b"SQLite format 3\0"
_WGS_84 = 4326
_SECONDS = 60
"""A damaged or malicious file may keep the library busy without end."""
_CALLS = 10_000
"""Steps of the database between two looks at the clock."""
_LAYERS = """
    SELECT c.table_name, g.column_name, g.srs_id, coalesce(s.organization, ''), s.organization_coordsys_id, s.srs_name
    FROM gpkg_contents c JOIN gpkg_geometry_columns g USING (table_name)
    JOIN sqlite_master m ON m.name = c.table_name AND m.type = 'table' AND m.sql LIKE 'CREATE TABLE%'
    LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
    WHERE c.data_type = 'features' ORDER BY c.rowid"""
_KINDS = {1: "Point", 2: "LineString", 3: "Polygon", 4: "MultiPoint", 5: "MultiLineString", 6: "MultiPolygon"}
_COLLECTION = 7
_DEEPEST = 8
"""Collections in collections; more are no map."""


def read_geopackage(path: Path) -> Book:
    """
    Read the tables of features of a GeoPackage.

    Raises:
        NotReadable: It is torn, another database, without features, or not in WGS 84.
    """
    from sqlcipher3 import dbapi2

    end = time.monotonic() + _SECONDS
    try:
        connection = dbapi2.connect(f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1", uri=True)
        try:
            connection.set_progress_handler(lambda: time.monotonic() > end, _CALLS)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            connection.text_factory = lambda content: content.decode("utf-8", "replace")
            sheets = [_layer(path, connection, *layer) for layer in _layers(path, connection)]
        finally:
            connection.close()
    except dbapi2.Error as error:
        raise NotReadable(path=path.name, reason=TornDatabase(words=error)) from error
    kept = tuple(sheet for sheet in sheets if len(sheet.rows) > 1)
    if not kept:
        raise NotReadable(path=path.name, reason=NoFeature())
    return Book(path.name, "GeoPackage", "feature", kept)


def _layers(path: Path, connection: Connection) -> Iterator[tuple[str, str]]:
    """Each table of features with its column of shapes."""
    wanted = ("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys")
    marks = ", ".join("?" * len(wanted))
    held = connection.execute(f"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ({marks})", wanted)
    if held.fetchone()[0] < len(wanted):
        raise NotReadable(path=path.name, reason=NoGeoPackage())
    for table, column, system, organisation, number, name in connection.execute(_LAYERS).fetchall():
        if system != _WGS_84 and (str(organisation).upper(), number) != ("EPSG", _WGS_84):
            raise NotReadable(path=path.name, reason=OtherSystemOfTable(name=table, system=name or system))
        yield str(table), str(column)


def _layer(path: Path, connection: Connection, table: str, column: str) -> Any:
    """One table as a sheet: headings, then a row each feature."""
    quoted = table.replace('"', '""')
    cursor = connection.execute(f'SELECT * FROM "{quoted}" LIMIT {MOST_ROWS}')
    headings = [str(one[0]) for one in cursor.description]
    if column not in headings:
        raise NotReadable(path=path.name, reason=NoShapes(name=table))
    place = headings.index(column)
    rows = [Row(0, tuple(GEOMETRY if number == place else heading for number, heading in enumerate(headings)))]
    for line, values in enumerate(cursor, start=1):
        cells = [_cell(value) for value in values]
        cells[place] = _shape(values[place])
        rows.append(Row(line, tuple(cells)))
    return checked(path.name, table, rows)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes):
        return f"0x{value.hex()}"
    return str(int(value)) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else str(value)


# --------------------------------------------------------------------------------------------------- shapes


def _shape(blob: Any) -> str:
    """A geometry blob (2.1.3 of the standard) as GeoJSON; empty where a feature has none, as it is where it is none."""
    if blob is None:
        return ""
    try:
        if blob[:2] != b"GP":
            raise ValueError
        flags = blob[3]
        if flags & 0x10:  # the empty one
            return ""
        start = 8 + {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[flags >> 1 & 7]
        shape, _ = _well_known(blob, start, 0)
    except (ValueError, TypeError, LookupError, struct.error):
        return _cell(blob)
    return json.dumps(shape, separators=(",", ":"))


def _well_known(blob: bytes, at: int, depth: int) -> tuple[dict[str, Any], int]:
    """One shape of well-known binary (ISO 13249-3), and where it ends; height and measure are left away."""
    order = "<" if blob[at] == 1 else ">"
    (code,) = struct.unpack_from(f"{order}I", blob, at + 1)
    kind, more = code % 1000, code // 1000
    numbers = {0: 2, 1: 3, 2: 3, 3: 4}[more]
    at += 5

    def place() -> list[float]:
        nonlocal at
        found = struct.unpack_from(f"{order}{numbers}d", blob, at)
        at += 8 * numbers
        return list(found[:2])

    def count(least: int) -> int:
        nonlocal at
        (found,) = struct.unpack_from(f"{order}I", blob, at)
        at += 4
        if found * least > len(blob) - at:
            raise ValueError
        return int(found)

    if kind == 1:
        return {"type": "Point", "coordinates": place()}, at
    if kind == 2:
        return {"type": "LineString", "coordinates": [place() for _ in range(count(16))]}, at
    if kind == 3:
        rings = [[place() for _ in range(count(16))] for _ in range(count(4))]
        return {"type": "Polygon", "coordinates": rings}, at
    if kind > _COLLECTION or depth > _DEEPEST:
        raise ValueError
    parts = []
    for _ in range(count(5)):
        part, at = _well_known(blob, at, depth + 1)
        parts.append(part)
    if kind == _COLLECTION:
        return {"type": "GeometryCollection", "geometries": parts}, at
    return {"type": _KINDS[kind], "coordinates": [part["coordinates"] for part in parts]}, at

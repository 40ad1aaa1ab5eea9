"""
Read a file of others as it is: its sheets, rows and cells, each cell as text, and nothing understood yet.

What a file is, its bytes say; its name is not asked. `read_book` is the door, one module a family of formats.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from heritage_app.domain.disk import disk_fault
from heritage_app.exchange.readers.faults import IsEmpty, TooLarge
from heritage_app.exchange.readers.sheets import GEOMETRY, Book, NotReadable, Row, Sheet, Table

__all__ = ["GEOMETRY", "Book", "NotReadable", "Row", "Sheet", "Table", "read_book"]

Progress = Callable[[int, int], None]

MOST_BYTES = 1 << 28
"""A longer file is not opened, for all of it is held at once; half a million sites with long texts fit in."""


def read_book(path: Path, *, encoding: str = "", delimiter: str = "", progress: Progress | None = None) -> Book:
    """
    Read CSV, TSV, XLSX, ODS, GeoJSON, KML, KMZ or GeoPackage, or the folder of CSV tables that a registry writes.

    Args:
        path: The file; of our CSV tables the folder, or its `sites.csv`.
        encoding: Name of the encoding of a text table; empty to find it out.
        delimiter: What stands between the cells of a text table; empty to find it out.
        progress: Told how many of how many bytes of a text table are read; raising stops the reading.

    Raises:
        NotReadable: What is wrong with it, with the row where one can be named.
    """
    if path.is_dir():
        from heritage_app.exchange.readers.folder import read_folder

        return read_folder(path)
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise NotReadable(path=path.name, reason=TooLarge(size=size >> 20, most=MOST_BYTES >> 20))
        content = path.read_bytes()
    except OSError as error:
        raise NotReadable(path=path.name, reason=disk_fault(error)) from error
    if not content.strip():
        raise NotReadable(path=path.name, reason=IsEmpty())
    start = content[:512].removeprefix(b"\xef\xbb\xbf").lstrip()
    if content.startswith(b"PK"):
        from heritage_app.exchange.readers.zipped import read_zipped

        return read_zipped(path)
    if content.startswith(b"SQLite format 3\0"):
        from heritage_app.exchange.readers.geopackage import read_geopackage

        return read_geopackage(path)
    if start.startswith(b"{"):
        from heritage_app.exchange.readers.geo import read_geojson

        return read_geojson(path, content)
    if start.startswith(b"<"):
        from heritage_app.exchange.readers.geo import read_kml

        return read_kml(path, content)
    from heritage_app.exchange.readers.text import read_text

    book = read_text(path, content, encoding=encoding, delimiter=delimiter, progress=progress)
    from heritage_app.exchange.readers.folder import is_ours, read_folder

    return read_folder(path.parent, book) if is_ours(path, book) else book

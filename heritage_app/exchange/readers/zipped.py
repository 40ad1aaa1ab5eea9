"""Workbooks (XLSX, ODS) and KMZ: files in a ZIP, opened only where what they unpack to is bounded."""

from __future__ import annotations

import errno
import io
import lzma
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from heritage_app.exchange.readers.faults import (
    IsTorn,
    NoSheet,
    NoWorkbook,
    OtherZip,
    PartUnpacksToMore,
    RowBeyond,
    TooManyRows,
    UnpacksToMore,
)
from heritage_app.exchange.readers.sheets import MOST_COLUMNS, MOST_ROWS, Book, NotReadable, Row, checked

MOST_UNPACKED = 512 << 20
"""Bytes that all parts together may unpack to."""
MOST_RATIO = 200
"""A part that packs tighter than so is no table that a person made, unless it is small."""
_SMALL = 10 << 20
_TORN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError),
    *(EOFError, NotImplementedError, RuntimeError),
)
"""What comes of a ZIP with wrong bytes in it."""
_ODS_MIME = b"application/vnd.oasis.opendocument.spreadsheet"


def read_zipped(path: Path) -> Book:
    """
    Read an XLSX, ODS or KMZ file.

    Raises:
        NotReadable: It is torn, unpacks to more than is sane, or is a ZIP of something else.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            _check_size(path, packed)
            names = packed.namelist()
            if "xl/workbook.xml" in names:
                return _read_xlsx(path)
            if "mimetype" in names and packed.read("mimetype").strip() == _ODS_MIME:
                return _read_ods(path, packed)
            kml = next((name for name in names if name.lower().endswith(".kml")), None)
            if kml is not None:
                from heritage_app.exchange.readers.geo import read_kml

                return read_kml(path, packed.read(kml), kind="KMZ")
    except _TORN as error:
        raise NotReadable(path=path.name, reason=IsTorn()) from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise  # the disk, not the file
        raise NotReadable(path=path.name, reason=IsTorn()) from error  # a part is said to begin before the file does
    raise NotReadable(path=path.name, reason=OtherZip())


def _check_size(path: Path, packed: zipfile.ZipFile) -> None:
    parts = packed.infolist()
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise NotReadable(path=path.name, reason=UnpacksToMore(most=MOST_UNPACKED >> 20))
    for part in parts:
        if part.file_size > _SMALL and part.file_size > MOST_RATIO * max(part.compress_size, 1):
            raise NotReadable(path=path.name, reason=PartUnpacksToMore(name=part.filename, size=part.file_size >> 20))


# ------------------------------------------------------------------------------------------------------ XLSX


def _read_xlsx(path: Path) -> Book:
    """Values as last computed; a formula that was never computed stands as it is written, and none is ever run."""
    from defusedxml.common import DefusedXmlException
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    sheets = []
    try:
        # Given as files, for openpyxl refuses a path by its ending alone, and a workbook may be called anything.
        with path.open("rb") as once, path.open("rb") as again, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and drop-down lists that openpyxl leaves out
            computed = load_workbook(once, read_only=True, data_only=True, keep_links=False)
            written = load_workbook(again, read_only=True, data_only=False, keep_links=False)
            for values, formulas in zip(computed.worksheets, written.worksheets, strict=True):
                values.reset_dimensions()  # what a sheet says of its own size may be anything
                formulas.reset_dimensions()
                sheets.append(checked(path.name, values.title, list(_xlsx_rows(path, values, formulas))))
            computed.close()
            written.close()
    except (
        InvalidFileException,
        DefusedXmlException,
        ParseError,
        KeyError,
        ValueError,
        TypeError,
        IndexError,
    ) as error:
        raise NotReadable(path=path.name, reason=NoWorkbook(kind=type(error).__name__)) from error
    kept = tuple(sheet for sheet in sheets if sheet.rows)
    if not kept:
        raise NotReadable(path=path.name, reason=NoSheet())
    return Book(path.name, "XLSX", "row", kept)


def _xlsx_rows(path: Path, values: Any, formulas: Any) -> Iterator[Row]:
    pairs = zip(values.iter_rows(values_only=True), formulas.iter_rows(values_only=True), strict=True)
    for number, (row, as_written) in enumerate(pairs, start=1):
        if number > MOST_ROWS or len(row) > MOST_COLUMNS * 10:
            raise NotReadable(path=path.name, reason=RowBeyond(row=number, sheet=values.title))
        cells = [_cell(v if v is not None else w) for v, w in zip(row, as_written, strict=True)]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield Row(number, tuple(cells))


def _cell(value: Any) -> str:
    """A cell as text: days as ISO 8601, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


# ------------------------------------------------------------------------------------------------------- ODS

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def _read_ods(path: Path, packed: zipfile.ZipFile) -> Book:
    """Read the sheets straight from the content; a cell that repeats to the edge of the sheet is empty and left out."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    sheets = []
    rows: list[Row] = []
    number = 0
    try:
        source = io.BytesIO(packed.read("content.xml"))
        for _, element in iterparse(source, events=("end",), forbid_dtd=True):
            if element.tag == f"{_TABLE}table-row":
                cells = _ods_cells(element)
                times = _repeats(element, "number-rows-repeated")
                if cells:
                    if len(rows) + times > MOST_ROWS:
                        raise NotReadable(path=path.name, reason=TooManyRows(most=MOST_ROWS))
                    rows += [Row(number + step, cells) for step in range(1, times + 1)]
                number += times
                element.clear()
            elif element.tag == f"{_TABLE}table":
                sheets.append(checked(path.name, element.get(f"{_TABLE}name") or "", rows))
                rows, number = [], 0
                element.clear()
    except (DefusedXmlException, ParseError, KeyError, ValueError) as error:
        raise NotReadable(path=path.name, reason=NoWorkbook(kind=type(error).__name__)) from error
    kept = tuple(sheet for sheet in sheets if sheet.rows)
    if not kept:
        raise NotReadable(path=path.name, reason=NoSheet())
    return Book(path.name, "ODS", "row", kept)


def _ods_cells(row: Any) -> tuple[str, ...]:
    cells: list[str] = []
    for cell in row:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        text = _ods_text(cell)
        times = _repeats(cell, "number-columns-repeated")
        # Nothing is written after the last text, so empty cells at the edge cost nothing.
        cells += [text] * min(times, MOST_COLUMNS + 1)
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _ods_text(cell: Any) -> str:
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "date":
        return str(cell.get(f"{_OFFICE}date-value") or "").removesuffix("T00:00:00")
    if kind in ("float", "currency", "percentage"):
        return str(cell.get(f"{_OFFICE}value") or "")
    lines = []
    for paragraph in cell.iter(f"{_TEXT}p"):
        lines.append("".join(paragraph.itertext()))
    return "\n".join(lines)


def _repeats(element: Any, name: str) -> int:
    return max(int(element.get(f"{_TABLE}{name}") or 1), 1)

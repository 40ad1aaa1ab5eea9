"""Tables as text: the encoding and what stands between the cells are found out, and can be said."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from heritage_app.domain.text import LONG_TEXT
from heritage_app.exchange.readers.faults import (
    IsEmpty,
    NoEncoding,
    NotARow,
    NotInEncoding,
    NotText,
    QuoteOpen,
    TooLongCellOfLine,
    TooLongLine,
    UnknownEncoding,
)
from heritage_app.exchange.readers.sheets import Book, NotReadable, Row, Sheet, checked

Progress = Callable[[int, int], None]

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CODE_PAGES = ["cp1252", "cp1256", "cp1251"]
"""Code pages that old tables of the field come in; asked only where the bytes are not UTF-8."""
_ONE_SIDED = 0.95
"""Share of the zero bytes that stand on one side of each pair in UTF-16."""
_DELIMITERS = ",;\t|"
_TRIED_LINES = 100
_PIECE = 1 << 20
_TELL_EACH = 2_000
"""So many lines go by between two tellings of progress."""
_LONGEST_LINE = 64 << 20
"""Characters; a line holds at most two thousand cells, each within its own limit, and in earnest far less."""


def read_text(
    path: Path, content: bytes, *, encoding: str = "", delimiter: str = "", progress: Progress | None = None
) -> Book:
    """
    Read a table of text; the arguments are those of `read_book`.

    Raises:
        NotReadable: With the line; also where *encoding* is not the one it is written in.
    """
    used = encoding or _encoding(path, content)
    try:
        used_delimiter = delimiter or _delimiter(islice(_lines(path, content, used), _TRIED_LINES))
        sheet = _sheet(path, content, used, used_delimiter, progress)
    except LookupError as error:
        raise NotReadable(path=path.name, reason=UnknownEncoding(encoding=used)) from error
    except UnicodeDecodeError as error:
        line = _first_wrong_line(content, used)
        raise NotReadable(path=path.name, reason=NotInEncoding(line=line, encoding=used)) from error
    if not sheet.rows:
        raise NotReadable(path=path.name, reason=IsEmpty())
    kind = "TSV" if used_delimiter == "\t" else "CSV"
    shown = "tab" if used_delimiter == "\t" else f"“{used_delimiter}”"
    name = used.removesuffix("-sig")
    return Book(path.name, f"{kind}, {name}, {shown}", "row", (sheet,), encoding=name, delimiter=used_delimiter)


def _lines(path: Path, content: bytes, encoding: str, progress: Progress | None = None) -> Iterator[str]:
    """The lines with their ends, decoded one after the other: the text is never there a second time as a whole."""
    stream = io.BytesIO(content)
    for number, line in enumerate(io.TextIOWrapper(stream, encoding, newline=""), start=1):
        if progress is not None and number % _TELL_EACH == 0:
            progress(stream.tell(), len(content))
        if "\0" in line:
            raise NotReadable(path=path.name, reason=NotText(line=number))
        if len(line) > _LONGEST_LINE:
            raise NotReadable(path=path.name, reason=TooLongLine(line=number, most=_LONGEST_LINE))
        yield line.removeprefix("\ufeff") if number == 1 else line


def _first_wrong_line(content: bytes, encoding: str) -> int:
    """The first line that is not text in this encoding."""
    decode = codecs.getincrementaldecoder(encoding)().decode
    done = 1
    for start in range(0, len(content), _PIECE):
        piece = content[start : start + _PIECE]
        try:
            decode(piece, start + _PIECE >= len(content))
        except UnicodeDecodeError as error:
            return done + error.object.count(b"\n", 0, error.start)
        done += piece.count(b"\n")
    return done


def _is_utf8(content: bytes) -> bool:
    decode = codecs.getincrementaldecoder("utf-8")().decode
    try:
        for start in range(0, len(content), _PIECE):
            decode(content[start : start + _PIECE], start + _PIECE >= len(content))
    except UnicodeDecodeError:
        return False
    return True


def _encoding(path: Path, content: bytes) -> str:
    for mark, name in _MARKS.items():
        if content.startswith(mark):
            return name
    start = content[:4096]
    zeros, even = start.count(0), start[::2].count(0)
    if zeros > max(3, len(start) // 50) and len(content) % 2 == 0:
        if even >= _ONE_SIDED * zeros:
            return "utf-16-be"
        if even <= (1 - _ONE_SIDED) * zeros:
            return "utf-16-le"
    if _is_utf8(content):
        return "utf-8"
    from charset_normalizer import from_bytes

    found = from_bytes(content[:200_000], cp_isolation=_CODE_PAGES).best()
    if found is None or zeros:
        line = _first_wrong_line(content, "utf-8")
        raise NotReadable(path=path.name, reason=NoEncoding(line=line))
    return found.encoding


def _delimiter(lines: Iterable[str]) -> str:
    """The sign that cuts the first lines into the same number of cells, and into most of them."""
    start = "".join(lines)
    best, best_score = ",", (0.0, 0)
    for sign in _DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(start, newline=""), delimiter=sign) if row]
        except csv.Error:
            continue
        if not widths or widths[0] < 2:
            continue
        usual, times = Counter(widths).most_common(1)[0]
        score = (times / len(widths), usual)
        if usual > 1 and score > best_score:
            best, best_score = sign, score
    return best


class _LooselyQuotedError(Exception):
    """Quotation marks stand in a cell that is not quoted."""


def _sheet(path: Path, content: bytes, encoding: str, delimiter: str, progress: Progress | None) -> Sheet:
    """Cut the text into cells; quotation marks are read strictly first, so that an unclosed one is found."""
    csv.field_size_limit(LONG_TEXT + 1)
    for strict in (True, False):
        lines = _lines(path, content, encoding, progress)
        with suppress(_LooselyQuotedError):
            return checked(path.name, path.stem, _rows(path, lines, delimiter, strict))
    raise AssertionError("what is read loosely is never too loose")


def _rows(path: Path, lines: Iterable[str], delimiter: str, strict: bool) -> Iterator[Row]:
    reader, line = csv.reader(lines, delimiter=delimiter, strict=strict), 1
    try:
        for cells in reader:
            yield Row(line, tuple(cells))
            line = reader.line_num + 1
    except csv.Error as error:
        words = str(error)
        if strict and "expected after" in words:
            raise _LooselyQuotedError from error
        if "unexpected end" in words:
            raise NotReadable(path=path.name, reason=QuoteOpen(line=line)) from error
        if "field larger" in words:
            raise NotReadable(path=path.name, reason=TooLongCellOfLine(line=line, most=LONG_TEXT)) from error
        raise NotReadable(path=path.name, reason=NotARow(line=line, words=words)) from error

"""The folder of CSV tables that a registry writes: one book, each table a sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from heritage_app.domain.disk import disk_fault
from heritage_app.exchange.readers.faults import NotOurTables, TablesTooLarge
from heritage_app.exchange.readers.sheets import Book, NotReadable, Sheet

_SITES = "sites.csv"


def is_ours(path: Path, book: Book) -> bool:
    """Whether a table is the one of sites that a registry wrote, so that those beside it belong to it."""
    from heritage_app.exchange.tables import headers

    return path.name == _SITES and bool(book.sheets) and book.sheets[0].rows[0].cells == tuple(headers()["sites"])


def read_folder(folder: Path, first: Book | None = None) -> Book:
    """
    Read the tables of a folder that have the names and the headings of ours; others that lie there are left alone.

    Args:
        folder: Where they lie.
        first: The table of sites, where it was read already.

    Raises:
        NotReadable: It holds no such table of sites, or one of its tables cannot be read.
    """
    from heritage_app.exchange.readers import MOST_BYTES
    from heritage_app.exchange.readers.text import read_text
    from heritage_app.exchange.tables import headers

    if not (folder / _SITES).is_file():
        raise NotReadable(path=folder.name, reason=NotOurTables(name=_SITES))
    books: list[Book] = []
    size = 0
    for name, columns in headers().items():
        path = folder / f"{name}.csv"
        if not path.is_file():
            continue
        try:
            size += path.stat().st_size
            if size > MOST_BYTES:
                raise NotReadable(path=path.name, reason=TablesTooLarge(most=MOST_BYTES >> 20))
            book = first if first is not None and path.name == _SITES else read_text(path, path.read_bytes())
        except OSError as error:
            raise NotReadable(path=path.name, reason=disk_fault(error)) from error
        if path.name == _SITES or book.sheets[0].rows[0].cells == tuple(columns):
            books.append(book)
    sites = books[0]
    sheets: tuple[Sheet, ...] = tuple(book.sheets[0] for book in books)
    return replace(sites, name=folder.name if first is None else first.name, sheets=sheets)

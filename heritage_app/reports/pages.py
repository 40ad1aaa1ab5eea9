"""Finished PDFs as pages to look at and to print: sizes, pictures, text. One thread at a time: PDFium asks for that."""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from heritage_app.services.encryption import is_sealed, read_file

PDFIUM = threading.Lock()
POINTS_AN_INCH = 72


_PAGES = re.compile(rb"^\d+ 0 obj\s*<<\s*/Type ?/Pages\s*/Count (\d+)", re.MULTILINE)
"""The root of the pages as typst writes it; a line end inside a text is written otherwise, so no text looks like it."""
_ROOT = re.compile(rb"/Type ?/Pages")


def count_pages(pdf: bytes) -> int:
    """How many pages a PDF has: typst says so in plain letters, and of another PDF it is found out by opening it."""
    # Looked for by its name, which is found ten times as fast in pictures and fonts as a number at the start of a line.
    near = (_PAGES.search(pdf, max(0, hit.start() - 60), hit.end() + 60) for hit in _ROOT.finditer(pdf))
    said = {one.start(): int(one[1]) for one in near if one is not None}
    if len(said) == 1:
        return next(iter(said.values()))
    import pypdfium2

    with PDFIUM, contextlib.closing(pypdfium2.PdfDocument(pdf)) as document:
        return len(document)


@dataclass(frozen=True, slots=True)
class PageSize:
    """One page of a report that may lie in several files: where it is, and its size in points (1/72 inch)."""

    file: Path
    place: int
    """Number of the page in its file, from 0."""
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: four bytes each (blue, green, red, unused), line by line."""

    width: int
    height: int
    stride: int
    """Bytes from one line to the next."""
    pixels: bytes


def list_pages(files: Sequence[Path]) -> tuple[PageSize, ...]:
    """Every page of the files, in order, without drawing any."""
    found: list[PageSize] = []
    for file in files:
        with _opened(file) as document:
            for place in range(len(document)):
                width, height = document.get_page_size(place)
                found.append(PageSize(file, place, width, height))
    return tuple(found)


def draw_page(page: PageSize, width: int) -> Picture:
    """Draw one page *width* pixels wide on white."""
    with _opened(page.file) as document, contextlib.closing(document[page.place]) as opened:
        bitmap = opened.render(scale=width / page.width, rev_byteorder=False, prefer_bgrx=True)
        try:
            return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            bitmap.close()


def page_text(page: PageSize) -> str:
    """The text of one page, for those who hear it."""
    with (
        _opened(page.file) as document,
        contextlib.closing(document[page.place]) as opened,
        contextlib.closing(opened.get_textpage()) as text,
    ):
        return str(text.get_text_bounded())


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[Any]:
    import pypdfium2

    source = read_file(file) if is_sealed(file) else file
    with PDFIUM, contextlib.closing(pypdfium2.PdfDocument(source)) as document:
        yield document

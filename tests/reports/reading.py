"""Reading printed reports back, with two independent readers: poppler's pdftotext and PDFium."""

from __future__ import annotations

import contextlib
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pypdfium2

from heritage_app.reports.pages import PDFIUM
from heritage_app.reports.pdf import PdfResult

AT = datetime(2016, 11, 22, 16, 30, tzinfo=timezone(timedelta(hours=3)))
"""When the tests print: half past four in the afternoon, three hours east of Greenwich."""

NO_LETTERHEAD: dict[str, Any] = {"logo": None, "office": [], "address": [], "classification": []}
"""What stands in the data of a report of an office without a letterhead."""

_MARKS = re.compile("[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def ignore(done: int, total: int, note: str = "") -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True)
class Printed:
    """What was printed: the result, and the words of every page as poppler reads them."""

    result: PdfResult
    pages: tuple[str, ...]

    @property
    def path(self) -> Path:
        return self.result.files[0]

    @property
    def text(self) -> str:
        return "\n".join(self.pages)

    @property
    def flat(self) -> str:
        """All words with single spaces, so that line ends do not matter."""
        return " ".join(self.text.split())


def read_pages(path: Path, *options: str) -> tuple[str, ...]:
    """The words of every page, by poppler, without marks of direction and places to break."""
    said = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True)
    return tuple(_MARKS.sub("", said.stdout.decode("utf-8")).split("\f")[:-1])


@contextlib.contextmanager
def opened_pdf(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    """A PDF as PDFium reads it, closed with all its pages; a window that draws pages meanwhile waits."""
    with PDFIUM, pypdfium2.PdfDocument(path) as document:
        yield document


def pdfium_text(path: Path) -> str:
    """The words of the whole file, by PDFium."""
    with opened_pdf(path) as document:
        texts = []
        for place in range(len(document)):
            page = document[place]
            reader = page.get_textpage()
            texts.append(reader.get_text_bounded())
            reader.close()
            page.close()
    return _MARKS.sub("", "\n".join(texts))


def blocks_of(data: dict[str, Any], section: int = 0) -> dict[str, Any]:
    """The blocks of one section by kind; a kind that stands there twice would hide the first."""
    return {block["block"]: block for block in data["sections"][section]["blocks"]}


def places(text: str, *words: str) -> list[int]:
    """Where each of the words first stands; fails where one does not."""
    found = [text.find(word) for word in words]
    assert -1 not in found, [word for word, place in zip(words, found, strict=True) if place < 0]
    return found


_WORD_BOX = re.compile(r'<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*?)</word>')


def overlapping(path: Path) -> list[tuple[int, str, str]]:
    """Number of the page and both words of every two that are printed over each other."""
    said = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True).stdout.decode(
        "utf-8"
    )
    found = []
    for number, page in enumerate(said.split("<page ")[1:], 1):
        boxes = [
            (*map(float, one[:4]), text) for one in _WORD_BOX.findall(page) if (text := _MARKS.sub("", one[4]).strip())
        ]
        boxes.sort(key=lambda box: box[1])
        for place, (left, top, right, bottom, word) in enumerate(boxes):
            for other_left, other_top, other_right, other_bottom, other in boxes[place + 1 :]:
                if other_top > bottom:
                    break
                wide = min(right, other_right) - max(left, other_left)
                high = min(bottom, other_bottom) - other_top
                if wide > 1 and high > min(bottom - top, other_bottom - other_top) / 2:
                    found.append((number, word, other))
    return found

"""
What typst is told of the cells of tables so that long tables are set fast: which say a few plain words, and which rows
are of one line. The pages are the same without it.
"""

from __future__ import annotations

from typing import Any

from heritage_app.reports.glyphs import advances

PLAIN = {"look": "plain", "kind": "", "lang": "", "level": 0}
"""A line of a cell that has nothing around its words."""
FEW_WORDS = 200
"""Letters of a cell that is told without anything around its words."""

ROOM = {"A4": 174.0, "Letter": 179.9}
"""Width of a table in millimetres: the page without its margins, as the template has them."""
POINTS_A_MM = 72 / 25.4
GAP = 8.0
"""Points of a column that are no words, so that they stand apart from the next column."""
SIZES = {"ltr": 8.0, "rtl": 8.6}
"""Size of the words of a table in points, by the direction of the report."""
SPARE = 1.03
"""What a text is taken to be wider than its letters, for pairs of letters that stand further apart than others."""
FONT = "IBMPlexSans-Regular.ttf"

Cell = list[dict[str, Any]]


def plain_cells(data: dict[str, Any], paper: str) -> dict[str, Any]:
    """
    Return the data with each cell of a table that says a few plain words as those words alone.

    A row of one line is a list of such cells; any other has its cells as `cells`. Ten thousand rows of the first kind
    are set in a third of the time: their height is known, and nothing stands around their words.
    """

    def shortened(block: dict[str, Any]) -> dict[str, Any]:
        if block["block"] != "table":
            return block
        rooms = _rooms(block["widths"], paper, SIZES[data["dir"]])
        return {**block, **{part: [_row(row, rooms) for row in block[part]] for part in ("rows", "totals")}}

    sections = [{**one, "blocks": list(map(shortened, one["blocks"]))} for one in data.get("sections", [])]
    cover = data.get("cover")
    return {**data, "cover": cover and list(map(shortened, cover)), "sections": sections}


def _rooms(widths: list[float], paper: str, size: float) -> list[float]:
    """How wide the words of each column may be, in em; nothing is known where a column is as narrow as its words."""
    if not all(widths):
        return [0.0] * len(widths)
    whole = ROOM[paper] * POINTS_A_MM
    return [(whole * width / sum(widths) - GAP) / size / SPARE for width in widths]


def _row(row: list[Cell], rooms: list[float]) -> list[str] | dict[str, Any]:
    cells = list(map(_plain, row))
    one_line = [cell for cell, room in zip(cells, rooms, strict=True) if isinstance(cell, str) and _fits(cell, room)]
    return one_line if len(one_line) == len(cells) else {"cells": cells}


def _plain(cell: Cell) -> str | Cell:
    if not cell:
        return ""
    text = cell[0]["text"] if len(cell) == 1 and PLAIN.items() <= cell[0].items() else None
    return text if isinstance(text, str) and len(text) <= FEW_WORDS else cell


def _fits(text: str, room: float) -> bool:
    """Whether a text is of one line for certain; nothing is known of letters of other fonts."""
    widths = advances(FONT)
    try:
        return sum([widths[letter] for letter in text]) <= room
    except KeyError:
        return False

"""
The blocks a report is made of: plain JSON data, every word already in the language of the report.

Every block has `block`, its kind. Those that any report may use, and that are built here:

- `title`: `text`; the head of a report without a cover, level 1.
- `heading`: `text`, `level` (2 or 3).
- `note`: `text`; one quiet paragraph.
- `boxed`: `kind` (icon), `text`; a paragraph in a frame: what a reader must not miss.
- `pairs`: `rows`, each `label` and `values` (list of texts, one a line).
- `table`: `title` (may be empty), `heads` (texts), `widths` (numbers, shares of the width; 0 is as narrow as the text),
  `ends` (places of the columns that stand at the end of the cell: figures), `rows` (lists of cells), `totals` (the
  same, set off at the foot), `note`.
  A cell is a list of lines, each `text`, `look` (`plain`, `strong` or `quiet`), `kind` (icon beside it, or empty),
  `level` (condition 1 to 5 drawn as squares, 0 for none), `lang` and `rtl` (of a name in its own script; `lang` is
  empty for the language of the report).
- `bars`: `charts`, each `title`, `total` (text) and `rows` of `label`, `kind` (icon, or empty), `count` (number) and
  `share` (0 to 1, of the longest bar).
- `entries`: `list`, each `what`, `date`, `badges` (as below), `status`, `text` (prose), `pairs` (rows), `refs` and
  `under` (whether it belongs to the entry above it) and `keep` (whether it stays on one page).
- `list`: `title`, `items`, each `text`, `url` (http, https or empty) and `lines` (quiet texts below it).

Parts of them: a badge is `kind`, `word`, `note`, `level`; prose is `paragraphs`, `lang`, `rtl`, `note`; references are
`list` of `n` (number in the block `sources` of the same section) and `after`, and `note`.

Blocks of the status report alone, built where `status` says: `hazards`, `head`, `badges`, `why`, `flags`, `facts`,
`prose`, `parts`, `chart`, `changes`, `damage`, `photos`, `estimates`, `works`; and `section-table`, on a cover: `title`
and `heads` of the table whose rows are the `line` of each section. `sources` (in any section): `title`, `empty`, and
`list` of `n`, `text` and `links` (`label`, `url`, `text`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from heritage_app.reports.wording import KEEP_TOGETHER

Block = dict[str, Any]
Line = dict[str, Any]
Cell = list[Line]
Look = Literal["plain", "strong", "quiet"]


def title(text: str) -> Block:
    """The head of a report without a cover."""
    return {"block": "title", "text": text}


def heading(text: str, level: int = 2) -> Block:
    """A heading that opens what follows it."""
    return {"block": "heading", "text": text, "level": level}


def note(text: str) -> Block:
    """One quiet paragraph."""
    return {"block": "note", "text": text}


def boxed(kind: str, text: str) -> Block:
    """A paragraph in a frame, with an icon."""
    return {"block": "boxed", "kind": kind, "text": text}


def pairs(rows: list[dict[str, Any]]) -> Block:
    """Labels and values."""
    return {"block": "pairs", "rows": rows}


def cell_line(
    text: str, look: Look = "plain", *, kind: str = "", level: int = 0, lang: str = "", rtl: bool = False
) -> Line:
    """One line of a cell."""
    return {"text": text, "look": look, "kind": kind, "level": level, "lang": lang, "rtl": rtl}


def cell(*texts: str, look: Look = "plain") -> Cell:
    """A cell of lines that look alike; empty ones are left out."""
    # As `cell_line` makes it; a call for each cell of a long table would take half as long again.
    return [{"text": text, "look": look, "kind": "", "level": 0, "lang": "", "rtl": False} for text in texts if text]


def badge_cell(badge: Mapping[str, Any]) -> Cell:
    """A cell with a badge: icon, word and level."""
    return [cell_line(badge["word"], kind=badge["kind"], level=badge["level"])]


def site_cell(site: Mapping[str, Any]) -> Cell:
    """A cell with the names of a site, its place and its number (`site.site_line`)."""
    names = [site["name"], *([site["second"]] if site["second"] is not None else [])]
    looks: tuple[Look, ...] = ("strong", "plain")
    found = [
        cell_line(name["text"], look, lang=name["lang"], rtl=name["rtl"])
        for name, look in zip(names, looks, strict=False)
    ]
    return [*found, *cell(site["place"], site["reference"], look="quiet")]


def table(
    title: str,
    columns: Sequence[tuple[str, float]],
    rows: Iterable[Sequence[Cell]],
    *,
    ends: Sequence[int] = (),
    totals: Iterable[Sequence[Cell]] = (),
    note: str = "",
) -> Block:
    """A table; *columns* are heads with their share of the width."""
    return {
        "block": "table",
        "title": title,
        "heads": [head for head, _ in columns],
        "widths": [width for _, width in columns],
        "ends": list(ends),
        "rows": [list(row) for row in rows],
        "totals": [list(row) for row in totals],
        "note": note,
    }


def without_empty_columns(*sides: Sequence[Block]) -> None:
    """
    Leave out of every table the columns in which no row says anything; the first, which names what a row is of, stays.

    *sides* are the blocks of one part of a report in each of its languages: a column goes from all or from none, so
    that they stay alike. Tables without rows keep their heads.
    """
    for alike in zip(*sides, strict=False):
        if any(block["block"] != "table" or len(block["heads"]) != len(alike[0]["heads"]) for block in alike):
            continue
        rows = [row for block in alike for row in (*block["rows"], *block["totals"])]
        kept = [place for place in range(len(alike[0]["heads"])) if place == 0 or any(row[place] for row in rows)]
        if not rows or len(kept) == len(alike[0]["heads"]):
            continue
        for block in alike:
            block["ends"] = [at for at, place in enumerate(kept) if place in block["ends"]]
            for part in ("heads", "widths"):
                block[part] = [block[part][place] for place in kept]
            for part in ("rows", "totals"):
                block[part] = [[row[place] for place in kept] for row in block[part]]


def chart(title: str, counted: Iterable[tuple[str, str, int]], total: str = "") -> dict[str, Any]:
    """One bar chart of (label, icon or empty, count)."""
    held = list(counted)
    most = max((count for _, _, count in held), default=0)
    rows = [
        {"label": label, "kind": kind, "count": count, "share": round(count / most, 4) if most else 0.0}
        for label, kind, count in held
    ]
    return {"title": title, "total": total, "rows": rows}


def bars(charts: Iterable[dict[str, Any]]) -> Block:
    """Bar charts, side by side; those without a bar are left out."""
    return {"block": "bars", "charts": [one for one in charts if one["rows"]]}


def length(value: Any) -> int:
    """How many characters a part of the data prints."""
    if isinstance(value, dict):
        return sum(map(length, value.values()))
    if isinstance(value, list):
        return sum(map(length, value))
    return len(value) if isinstance(value, str) else 0


def entry(
    what: str,
    *,
    date: str,
    badges: Sequence[Mapping[str, Any]],
    status: str,
    text: Mapping[str, Any],
    pairs: Sequence[Mapping[str, Any]],
    refs: Mapping[str, Any],
    under: bool = False,
) -> dict[str, Any]:
    """One thing told at length: what and when, how it is known, in which words, and its sources."""
    return {
        "what": what,
        "date": date,
        "badges": list(badges),
        "status": status,
        "text": text,
        "pairs": list(pairs),
        "refs": refs,
        "under": under,
        "keep": length([text, *pairs]) < KEEP_TOGETHER,
    }


def entries(told: Sequence[Mapping[str, Any]]) -> Block:
    """Things told one after another."""
    return {"block": "entries", "list": list(told)}


def item(text: str, url: str = "", lines: Sequence[str] = ()) -> dict[str, Any]:
    """One item of a list."""
    return {"text": text, "url": url, "lines": list(lines)}


def listing(title: str, items: Sequence[Mapping[str, Any]]) -> Block:
    """A list of texts, each with quiet lines below it."""
    return {"block": "list", "title": title, "items": list(items)}

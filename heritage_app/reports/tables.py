"""The tables behind a report as CSV, one file a kind of record: NAME-site.csv, NAME-damage.csv, NAME-sources.csv …

UTF-8 with a byte order mark, so that Excel reads Arabic; a cell that a spreadsheet would take for a formula is defused
with an apostrophe. `NAME-about.csv` says what was asked, when and by whom, like the last page of the report.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from heritage_app.reports.bilingual import merged, side
from heritage_app.reports.flow import Block, clean
from heritage_app.reports.pdf import PdfResult, Progress, put_in_place, temporary_files
from heritage_app.reports.wording import Wording

Row: TypeAlias = dict[str, str]
"""What a row says, by the head of the column."""

Found: TypeAlias = tuple[str, str, Row]
"""The table that a row belongs to, by its kind and (where a report has several of that kind) its title; and the row."""

SEPARATOR = " | "
"""Between several values in one cell."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MARKS = {ord(mark): None for mark in "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"}
"""Marks of direction are for sentences; in a cell they would only keep a value from being found or counted."""


def make_tables(data: dict[str, Any], *, output: Path, progress: Progress) -> PdfResult:
    """
    Save every table of the report beside each other as NAME-KIND.csv, all of them or none.

    Raises:
        CannotWrite, PdfDiskFull, PdfOpenElsewhere: As for `pdf.make_pdf`; nothing was left behind.
    """
    found = tables(merged(data))
    targets = [output.with_name(f"{output.stem}-{name}{output.suffix}") for name in found]
    with temporary_files(targets) as files:
        for number, (rows, file) in enumerate(zip(found.values(), files, strict=True)):
            progress(number, len(files), targets[number].name)
            file.write_text(as_csv(rows), encoding="utf-8-sig", newline="")
        put_in_place(files, targets)
    progress(len(files), len(files))
    return PdfResult(tuple(targets), 0)


def tables(data: Mapping[str, Any]) -> dict[str, list[Row]]:
    """
    Return the rows of each table by its name; what is about a site begins with its number and name.

    *data* are merged (`bilingual.merged`).

    Raises:
        KeyError: A block of a kind that `KINDS` does not know.
    """
    if "langs" in data:
        return _beside(*(tables(side(data, place)) for place in (0, 1)))
    wording = Wording(data["lang"], {}, digits=data.get("digits", "western"))
    found: dict[tuple[str, str], list[Row]] = {}

    def take(block: Block, about: Row) -> None:
        for kind, title, row in KINDS[block["block"]](wording, block):
            found.setdefault((kind, title), []).append({**about, **row})

    for block in data["cover"] or ():
        take(block, {})
    for section in data["sections"]:
        about = _whose(wording, section) if len(data["sections"]) > 1 or section["line"] is not None else {}
        if section["line"] is not None:
            found.setdefault(("site", ""), []).append({**about, **_site_line(wording, section["line"])})
        for block in section["blocks"]:
            take(block, about)
    why = {} if found else {data["report"]: SEPARATOR.join(_notes(data))}
    return {**_named(found), "about": [{**why, **_about(data["stamp"])}]}


def _notes(data: Mapping[str, Any]) -> Iterator[str]:
    """What a report without a table says instead."""
    for section in data["sections"]:
        yield from (block["text"] for block in section["blocks"] if block["block"] == "note")


def _beside(left: dict[str, list[Row]], right: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """The tables of two languages as one: heads and cells in both, once where both say them alike."""

    def said(one: str, other: str) -> str:
        return one if one == other or not other else f"{one} / {other}"

    return {
        name: [
            {said(head, other): said(row[head], same[other]) for head, other in zip(row, same, strict=True)}
            for row, same in zip(rows, right[name], strict=True)
        ]
        for name, rows in left.items()
    }


def _named(found: Mapping[tuple[str, str], list[Row]]) -> dict[str, list[Row]]:
    """The tables by names of files: the kind, and from the second of a kind on its number."""
    named: dict[str, list[Row]] = {}
    counted: dict[str, int] = {}
    for (kind, _), rows in found.items():
        counted[kind] = counted.get(kind, 0) + 1
        named[kind if counted[kind] == 1 else f"{kind}-{counted[kind]}"] = rows
    return named


def _about(stamp: Block) -> Row:
    return {**_pairs(stamp["rows"]), stamp["hash_label"]: stamp["hash"]}


def as_csv(rows: Iterable[Row]) -> str:
    """The rows as CSV with the columns that any of them has, in the order in which they first turn up."""
    rows = list(rows)
    columns = list(dict.fromkeys(column for row in rows for column in row))
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(map(defused, columns))
    writer.writerows([defused(row.get(column, "")) for column in columns] for row in rows)
    return written.getvalue()


def defused(text: str) -> str:
    """Return *text* so that no spreadsheet runs it; a plain number stays one."""
    text = clean(text).translate(_MARKS)
    if not text.lstrip().startswith(_FORMULA):
        return text
    try:
        float(text)
    except ValueError:
        return f"'{text}"
    return text


# -------------------------------------------------------------------------------------------------------- rows


def _whose(wording: Wording, section: Block) -> Row:
    line = section["line"]
    if line is None:
        return {wording.word("contents"): section["header"]}
    return {wording.word("reference"): line["reference"], wording.word("site"): line["name"]["text"]}


def _refs(refs: Block) -> str:
    cited = (
        " ".join(filter(None, (f"[{one['n']}]", one["after"], f"({one['about']})" if one["about"] else "")))
        for one in refs["list"]
    )
    return SEPARATOR.join((*cited, *filter(None, (refs["note"],))))


def _text(prose: Block) -> str:
    return "\n".join(prose["paragraphs"])


def _pairs(rows: Iterable[Block]) -> Row:
    return {row["label"]: SEPARATOR.join(row["values"]) for row in rows}


def _site_line(wording: Wording, line: Block) -> Row:
    return {
        wording.word("names"): line["second"]["text"] if line["second"] is not None else "",
        wording.word("place"): line["place"],
        wording.word("condition"): line["condition"]["word"],
        wording.word("evidence"): line["evidence"]["word"],
        wording.word("flags"): SEPARATOR.join(line["flags"]),
        wording.word("latest_report"): line["latest"],
    }


def _hazards(wording: Wording, block: Block) -> Iterator[Found]:
    for row in block["rows"]:
        yield (
            "hazards",
            "",
            {
                wording.word("date"): row["date"],
                wording.word("hazard"): row["kind"],
                wording.word("status"): SEPARATOR.join(filter(None, (row["state"], row["status"]))),
                wording.word("place"): row["where"],
                wording.word("what_is_known"): SEPARATOR.join(
                    filter(None, (_text(row["known"]), row["who"], *row["notes"]))
                ),
                wording.word("evidence"): row["evidence"]["word"],
                wording.word("sources"): _refs(row["refs"]),
            },
        )


def _facts(wording: Wording, block: Block) -> Iterator[Found]:
    cited = SEPARATOR.join(_refs(row["refs"]) for row in block["rows"] if row["refs"]["list"])
    notes = SEPARATOR.join(block["notes"])
    yield "facts", "", {**_pairs(block["rows"]), wording.word("note"): notes, wording.word("sources"): cited}


def _prose(wording: Wording, block: Block) -> Iterator[Found]:
    yield "texts", "", {block["title"]: _text(block["text"]), wording.word("sources"): _refs(block["refs"])}


def _parts(wording: Wording, block: Block) -> Iterator[Found]:
    """The part stands under its own heading, since the row begins with the site that it is a part of."""
    for row in block["rows"]:
        part = {block["title"]: f"{row['reference']} {row['name']['text']}"}
        yield "parts", "", {**part, **_site_line(wording, row)}


def _damage(wording: Wording, block: Block) -> Iterator[Found]:
    for report in block["reports"]:
        yield (
            "damage",
            "",
            {
                block["title"]: f"{wording.fill('report_n', n=report['number'])} ({report['kind']})",
                wording.word("date"): report["date"],
                wording.word("condition"): report["condition"]["word"],
                wording.word("evidence"): report["evidence"]["word"],
                wording.word("status"): report["status"],
                wording.word("what_is_known"): _text(report["text"]),
                **_pairs(report["pairs"]),
                wording.word("sources"): _refs(report["refs"]),
            },
        )


def _changes(wording: Wording, block: Block) -> Iterator[Found]:
    for words in block["lines"]:
        yield "changes", "", {block["title"]: words}


def _photos(wording: Wording, block: Block) -> Iterator[Found]:
    """Every photo with its words, and the file by the hash of the original."""
    for one in (*block["pair"], *block["list"]):
        yield (
            "photos",
            "",
            {
                wording.word("original_hash"): one["url"].removesuffix(".jpg"),
                block["title"]: one["label"],
                wording.word("contents"): _text(one["caption"]),
                wording.word("marks"): SEPARATOR.join(one["mark_lines"]),
                wording.word("note"): SEPARATOR.join(one["facts"]),
            },
        )


def _estimates(wording: Wording, block: Block) -> Iterator[Found]:
    for group in block["groups"]:
        for column in group["columns"]:
            for card in column["cards"]:
                said = SEPARATOR.join(filter(None, (_text(card["summary"]), card["quotation"])))
                yield (
                    "estimates",
                    "",
                    {
                        block["title"]: SEPARATOR.join(filter(None, (group["scope"], group["inherited"]))),
                        wording.word("claimant"): SEPARATOR.join(filter(None, (column["claimant"], column["role"]))),
                        wording.word("what_is_known"): said,
                        **_pairs(card["pairs"]),
                        wording.word("evidence"): card["evidence"]["word"],
                        wording.word("status"): card["status"],
                        wording.word("sources"): _refs(card["refs"]),
                    },
                )


def _works(wording: Wording, block: Block) -> Iterator[Found]:
    for section in block["sections"]:
        for entry in section["entries"]:
            yield (
                "works",
                "",
                {
                    wording.word("type"): section["title"],
                    wording.word("date"): entry["date"],
                    wording.word("status"): SEPARATOR.join(filter(None, (entry["what"], entry["status"]))),
                    wording.word("what_is_known"): _text(entry["text"]),
                    **_pairs(entry["pairs"]),
                    wording.word("evidence"): entry["evidence"]["word"],
                    wording.word("sources"): _refs(entry["refs"]),
                },
            )


def _sources(wording: Wording, block: Block) -> Iterator[Found]:
    for one in block["list"]:
        links = SEPARATOR.join(link["text"] for link in one["links"])
        yield "sources", "", {block["title"]: f"[{one['n']}]", wording.word("contents"): one["text"], "URL": links}


def _no_table(wording: Wording, block: Block) -> Iterator[Found]:
    """Headings and sentences, and what other tables say already: the summary and the chart are made from them."""
    yield from ()


def _sentences(wording: Wording, block: Block) -> Iterator[Found]:
    """Why the condition is what it is."""
    dissent = SEPARATOR.join(one["text"] for one in block["dissent"])
    yield "verdicts", "", {block["title"]: block["sentence"], block["dissent_title"]: dissent}


def _badges(wording: Wording, block: Block) -> Iterator[Found]:
    yield "badges", "", {badge["axis"]: badge["word"] for badge in block["list"]}


def _flags(wording: Wording, block: Block) -> Iterator[Found]:
    for flag in block["list"]:
        yield "flags", "", {wording.word("flags"): flag["word"], wording.word("note"): flag["why"]}


def _facts_in_pairs(wording: Wording, block: Block) -> Iterator[Found]:
    yield "pairs", "", _pairs(block["rows"])


def _table(wording: Wording, block: Block) -> Iterator[Found]:
    """The rows without the totals, so that a sum over the column is right."""
    heads: list[str] = []
    for place, head in enumerate(block["heads"], start=1):
        heads.append(head if head and head not in heads else f"{head} {place}".strip())
    for row in block["rows"]:
        cells = (SEPARATOR.join(one["text"] for one in cell) for cell in row)
        yield "table", block["title"] or "\n".join(heads), dict(zip(heads, cells, strict=True))


def _bars(wording: Wording, block: Block) -> Iterator[Found]:
    for chart in block["charts"]:
        for row in chart["rows"]:
            yield "counts", chart["title"], {chart["title"]: row["label"], "n": str(row["count"])}


def _entries(wording: Wording, block: Block) -> Iterator[Found]:
    for entry in block["list"]:
        yield (
            "entries",
            "",
            {
                wording.word("contents"): entry["what"],
                wording.word("date"): entry["date"],
                wording.word("evidence"): SEPARATOR.join(badge["word"] for badge in entry["badges"]),
                wording.word("status"): entry["status"],
                wording.word("what_is_known"): _text(entry["text"]),
                **_pairs(entry["pairs"]),
                wording.word("sources"): _refs(entry["refs"]),
            },
        )


def _list(wording: Wording, block: Block) -> Iterator[Found]:
    for item in block["items"]:
        said = {wording.word("contents"): item["text"], "URL": item["url"]}
        yield "list", block["title"], {**said, wording.word("note"): SEPARATOR.join(item["lines"])}


KINDS: Mapping[str, Callable[[Wording, Block], Iterator[Found]]] = {
    "hazards": _hazards,
    "head": _no_table,
    "badges": _badges,
    "why": _sentences,
    "flags": _flags,
    "facts": _facts,
    "prose": _prose,
    "parts": _parts,
    "section-table": _no_table,
    "chart": _no_table,
    "changes": _changes,
    "damage": _damage,
    "photos": _photos,
    "estimates": _estimates,
    "works": _works,
    "sources": _sources,
    "title": _no_table,
    "heading": _no_table,
    "note": _no_table,
    "boxed": _no_table,
    "pairs": _facts_in_pairs,
    "table": _table,
    "bars": _bars,
    "entries": _entries,
    "list": _list,
}
"""Every kind of block, and its rows."""

"""A report as a flow of headings, paragraphs, tables and pictures: what Word and HTML are written from.

`blocks.typ` draws the same blocks on paper; here each kind of block is one function as well, in the same order of
parts, so that every file says the same. A kind that is not in `KINDS` is refused, never left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from heritage_app.reports.marked import picture_bytes
from heritage_app.reports.wording import Wording

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that neither XML 1.0 nor HTML can hold."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one look; *lang* and *rtl* only where they differ from what stands around."""

    text: str
    strong: bool = False
    quiet: bool = False
    lang: str = ""
    rtl: bool | None = None
    link: str = ""
    """`#anchor` within the report, or an address that begins with http."""


Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; *boxed* is outlined, for what must not be overlooked."""

    spans: Spans
    lang: str = ""
    rtl: bool | None = None
    boxed: bool = False
    anchor: str = ""
    beside: Paragraph | None = None
    """The same in the other language of the report, where it has two and they say it otherwise."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3."""

    level: int
    spans: Spans
    anchor: str = ""
    beside: Paragraph | None = None
    """The same in the other language."""


Cell: TypeAlias = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Cells by row. Without *heads* the first cell of a row is its heading, as in a list of facts."""

    title: str
    heads: tuple[Paragraph, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = ()
    """Shares of the width by column, as on paper; none where all are alike."""
    ends: tuple[int, ...] = ()
    """Places of the columns that stand at the end of the cell: figures."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, in words for those who do not see it; `svg` is empty where it was not drawn."""

    alt: str
    note: str
    svg: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo with what stands above and below it; *jpeg* carries no Exif, and the marks are drawn on it."""

    jpeg: bytes
    alt: str
    label: Spans
    words: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Photos:
    """Photos beside each other, which no page end parts."""

    row: tuple[Photo, ...]


Node: TypeAlias = Paragraph | Heading | Table | Picture | Photos


@dataclass(frozen=True, slots=True)
class Part:
    """The cover, a section or the stamp: what begins a new page, and what stands at its head."""

    header: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What the blocks of one part are worded with."""

    data: Mapping[str, Any]
    wording: Wording
    place: int | None
    """Number of the section from 0; None on the cover."""
    pictures: Mapping[str, Path]
    """Files of the photos, by the names that the data calls them."""

    def anchor(self, n: object) -> str:
        """Where entry *n* of the list of sources stands."""
        return f"s{self.place}-source-{n}"


Block: TypeAlias = Mapping[str, Any]


def parts(data: Mapping[str, Any], pictures: Mapping[str, Path]) -> list[Part]:
    """
    Return the report part by part, in the order in which it is printed; in one language (`sides.parts` also takes two).

    *pictures* are the files of the photos, by the names that the data calls them (`site_photos.with_pictures`); a photo
    without one is left out, as on paper.

    Raises:
        KeyError: A block of a kind that `KINDS` does not know.
    """
    wording = Wording(data["lang"], {}, digits=data.get("digits", "western"))
    cover = Page(data, wording, None, pictures)
    found = []
    if data["cover"] is not None:
        head = (Heading(1, said(data["title"])), plain(" · ".join((data["registry"], data["count"]))))
        asked = pairs(data["stamp"]["rows"][1:3], data["stamp"]["title"])
        found.append(Part(data["registry"], (*head, *asked, *_drawn(cover, data["cover"]))))
    for place, section in enumerate(data["sections"]):
        nodes = tuple(_drawn(Page(data, wording, place, pictures), section["blocks"]))
        found.append(Part(section["header"], nodes))
    stamp = tuple(_stamp(data["stamp"], 1 if data["cover"] is not None else 2))
    if data["cover"] is None and found:
        found[-1] = replace(found[-1], nodes=(*found[-1].nodes, *stamp))
    else:
        found.append(Part(data["registry"], stamp))
    return found


def _drawn(page: Page, blocks: Iterable[Block]) -> Iterator[Node]:
    for block in blocks:
        yield from KINDS[block["block"]](page, block)


# ------------------------------------------------------------------------------------------------- small parts


def clean(text: str) -> str:
    """Return *text* without the characters that a file cannot hold."""
    return _NOT_IN_XML.sub("", text)


def said(text: str, **look: Any) -> Spans:
    """The text as one span; none for no text."""
    return (Span(clean(text), **look),) if text else ()


def plain(text: str, **look: Any) -> Paragraph:
    """The text as a paragraph."""
    return Paragraph(said(text, **look))


def _joined(groups: Iterable[Spans], separator: str) -> Spans:
    """The groups that say something, with *separator* between them."""
    found: list[Span] = []
    for group in groups:
        if group and found:
            found.append(Span(separator))
        found.extend(group)
    return tuple(found)


def _lines(values: Iterable[str]) -> Cell:
    return tuple(plain(value) for value in values)


def pairs(rows: Iterable[Block], title: str) -> Iterator[Table]:
    """Labels and their values as a table whose rows have headings; nothing for no rows."""
    cells = tuple(((plain(row["label"]),), _lines(row["values"])) for row in rows)
    if cells:
        yield Table(title, (), cells)


def _badge(badge: Block) -> Spans:
    note = f" ({badge['note']})" if badge["note"] else ""
    return (*said(badge["word"], strong=True), *said(note, quiet=True))


def _name(name: Block, **look: Any) -> Span:
    return Span(clean(name["text"]), lang=name["lang"], rtl=name["rtl"], **look)


def prose(text: Block) -> Iterator[Paragraph]:
    """A person's text in its own language and direction, and the note that says which it is."""
    for paragraph in text["paragraphs"]:
        yield Paragraph(said(paragraph), lang=text["lang"], rtl=text["rtl"])
    if text["note"] and text["paragraphs"]:
        yield plain(f"({text['note']})", quiet=True)


def _refs(page: Page, refs: Block) -> Spans:
    one = [
        (
            Span(f"[{ref['n']}]", link=f"#{page.anchor(ref['n'])}"),
            *said(f" {ref['after']}" if ref["after"] else ""),
            *said(f" ({ref['about']})" if ref["about"] else ""),
        )
        for ref in refs["list"]
    ]
    return _joined((*one, said(refs["note"], quiet=True)), page.data["semicolon"])


def _cited(page: Page, refs: Block) -> Iterator[Paragraph]:
    """*Sources: [1] page 3; [2]*, where there are any."""
    if found := _refs(page, refs):
        yield Paragraph((*said(page.wording.labelled(page.wording.word("sources"), ""), quiet=True), *found))


def _paragraphs(*spans: Spans) -> Cell:
    return tuple(Paragraph(one) for one in spans if one)


# ------------------------------------------------------------------------------------------------------- blocks


def _hazards(page: Page, block: Block) -> Iterator[Node]:
    yield Paragraph(said(block["title"], strong=True), boxed=block["unsafe"])
    if block["note"]:
        yield plain(block["note"])
    for one in block["lines"]:
        yield Paragraph(_joined((said(one["what"], strong=True), said(one["more"])), page.data["semicolon"]))
    rows = tuple(
        (
            (plain(row["date"]),),
            _paragraphs(
                said(row["kind"], strong=True), said(row["state"]), said(row["where"], quiet=True), said(row["status"])
            ),
            (*prose(row["known"]), *_lines(filter(None, (row["who"], *row["notes"])))),
            _paragraphs(_badge(row["evidence"]), _refs(page, row["refs"])),
        )
        for row in block["rows"]
    )
    if rows:
        yield Table(block["title"], _lines(block["heads"]), rows)


def _head(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(1, (_name(block["name"]),), anchor=f"s{page.place}")
    if block["second"] is not None:
        yield Paragraph((_name(block["second"]),))
    yield plain(" · ".join((*block["subtitle"], block["reference"])), quiet=True)


def _badges(page: Page, block: Block) -> Iterator[Node]:
    for badge in block["list"]:
        label = said(page.wording.labelled(badge["axis"], ""), quiet=True)
        yield Paragraph((*label, *_badge(badge)))


def _why(page: Page, block: Block) -> Iterator[Node]:
    yield Paragraph((*said(page.wording.labelled(block["title"], ""), strong=True), *said(block["sentence"])))
    if block["dissent"]:
        yield plain(block["dissent_title"], strong=True)
    for one in block["dissent"]:
        yield Paragraph(_joined((said(one["text"]), _refs(page, one["refs"])), " "))


def _flags(page: Page, block: Block) -> Iterator[Node]:
    for flag in block["list"]:
        yield Paragraph(
            (*said(page.wording.labelled(flag["word"], ""), strong=True), *said(flag["why"])),
        )


def _facts(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(2, said(block["title"]))
    rows = tuple(
        ((plain(row["label"]),), (*_lines(row["values"]), *_paragraphs(_refs(page, row["refs"]))))
        for row in block["rows"]
    )
    if rows:
        yield Table(block["title"], (), rows)
    for note in block["notes"]:
        yield plain(note, quiet=True)
    if block["map"] is not None:
        yield Picture(clean(block["map"]["alt"]), clean(block["map"]["note"]), block["map"].get("svg", ""))


def _prose(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(2, said(block["title"]))
    yield from prose(block["text"])
    yield from _cited(page, block["refs"])


def _site_cell(row: Block, link: str = "") -> Cell:
    second = row["second"]
    return (
        Paragraph((_name(row["name"], strong=True, link=link),)),
        *((Paragraph((_name(second),)),) if second is not None else ()),
        plain(" · ".join(filter(None, (row["place"], row["reference"]))), quiet=True),
    )


def _parts_table(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(2, said(block["title"]))
    yield plain(block["sentence"])
    rows = tuple(
        (
            _site_cell(row),
            _paragraphs(_badge(row["condition"])),
            _paragraphs(_badge(row["evidence"])),
            (plain(row["latest"]),),
        )
        for row in block["rows"]
    )
    yield Table(block["title"], _lines(block["heads"]), rows)


def _section_table(page: Page, block: Block) -> Iterator[Node]:
    """The sites of the report; a flow has no pages, so the last column of the paper is left out."""
    yield Heading(2, said(block["title"]))
    rows = tuple(
        (
            _site_cell(section["line"], f"#s{place}"),
            _paragraphs(_badge(section["line"]["condition"])),
            _paragraphs(_badge(section["line"]["evidence"])),
            _lines(section["line"]["flags"]),
            (plain(section["line"]["latest"]),),
        )
        for place, section in enumerate(page.data["sections"])
        if section["line"] is not None
    )
    yield Table(block["title"], _lines(block["heads"][:5]), rows)


def _chart(page: Page, block: Block) -> Iterator[Node]:
    """The chart as the table it was drawn from: what was found when."""
    yield Heading(2, said(block["title"]))
    reports = {
        report["number"]: report
        for other in page.data["sections"][page.place]["blocks"]
        if other["block"] == "damage"
        for report in other["reports"]
    }
    rows = tuple(
        (
            (plain(reports[step["n"]]["date"]),),
            (plain(block["scale"][step["y"]]),),
            (plain(page.wording.fill("report_n", n=step["n"])),),
        )
        for step in block["steps"]
    )
    yield Table(block["title"], _lines(page.wording.word(key) for key in ("date", "condition", "damage")), rows)


def _changes(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(2, said(block["title"]))
    for words in block["lines"]:
        yield plain(words)


def _damage(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(2, said(block["title"]))
    if block["empty"]:
        yield plain(block["empty"])
    for report in block["reports"]:
        title = " · ".join((page.wording.fill("report_n", n=report["number"]), report["date"], report["kind"]))
        yield Heading(3, said(title))
        badges = (_badge(report["condition"]), _badge(report["evidence"]), said(report["status"]))
        yield Paragraph(_joined(badges, page.data["semicolon"]))
        yield from prose(report["text"])
        yield from pairs(report["pairs"], title)
        yield from _cited(page, report["refs"])
    if block["note"]:
        yield plain(block["note"], quiet=True)


def _estimates(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(2, said(block["title"]))
    if block["empty"]:
        yield plain(block["empty"])
    for group in block["groups"]:
        yield Heading(3, said(group["scope"]))
        if group["inherited"]:
            yield plain(group["inherited"], quiet=True)
        if group["disagree"]:
            yield Paragraph(said(group["disagree"], strong=True), boxed=True)
        columns = group["columns"]
        for at in range(0, len(columns), 3):  # three claimants beside each other, as on paper
            few = columns[at : at + 3]
            heads = tuple(" · ".join(filter(None, (one["claimant"], one["role"]))) for one in few)
            cells = tuple(tuple(p for card in one["cards"] for p in _card(page, card)) for one in few)
            yield Table(group["scope"], _lines(heads), (cells,))
    if block["note"]:
        yield plain(block["note"], quiet=True)


def _card(page: Page, card: Block) -> Iterator[Paragraph]:
    for one in prose(card["summary"]):
        yield replace(one, spans=tuple(replace(span, strong=not span.quiet) for span in one.spans))
    if card["quotation"]:
        yield plain(card["quotation"])
    for row in card["pairs"]:
        yield Paragraph(
            (
                *said(page.wording.labelled(row["label"], ""), quiet=True),
                *said(page.data["semicolon"].join(row["values"])),
            )
        )
    yield Paragraph(_joined((_badge(card["evidence"]), said(card["status"])), page.data["semicolon"]))
    yield from _cited(page, card["refs"])


def _photos(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(2, said(block["title"]))
    several = block["list"]
    beside = 2 if block["sheet"] else 3
    rows = [block["pair"], *(several[at : at + beside] for at in range(0, len(several), beside))]
    for row in rows:
        shown = tuple(_photo(one, page.pictures[one["url"]]) for one in row if one["url"] in page.pictures)
        if shown:
            yield Photos(shown)
    if block["note"]:
        yield plain(block["note"], quiet=True)


def _photo(one: Block, file: Path) -> Photo:
    marks = (plain(f"{number}. {words}") for number, words in enumerate(one["mark_lines"], start=1))
    words = (*prose(one["caption"]), *marks, *(plain(fact, quiet=True) for fact in one["facts"]))
    return Photo(picture_bytes(file, one["marks"]), clean(one["alt"]), said(one["label"], strong=True), words)


def _works(page: Page, block: Block) -> Iterator[Node]:
    for section in block["sections"]:
        yield Heading(2, said(section["title"]))
        for entry in section["entries"]:
            yield from _entry(page, entry, (entry["evidence"],))


def _entry(page: Page, entry: Block, badges: Iterable[Block]) -> Iterator[Node]:
    """One thing told at length: what and when, how it is known, in which words, and its sources."""
    title = " · ".join(filter(None, (entry["what"], entry["date"])))
    yield Heading(3, said(title))
    if known := _joined((*map(_badge, badges), said(entry["status"])), page.data["semicolon"]):
        yield Paragraph(known)
    yield from prose(entry["text"])
    yield from pairs(entry["pairs"], title)
    yield from _cited(page, entry["refs"])


def _sources(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(2, said(block["title"]))
    if block["empty"]:
        yield plain(block["empty"])
    for one in block["list"]:
        yield Paragraph(
            (Span(f"[{one['n']}] ", strong=True), *said(one["text"])),
            anchor=page.anchor(one["n"]),
        )
        for link in one["links"]:
            label = said(page.wording.labelled(link["label"], "") if link["label"] else "", quiet=True)
            yield Paragraph((*label, *said(link["text"], link=link["url"])))


def _stamp(stamp: Block, level: int) -> Iterator[Node]:
    yield Heading(level, said(stamp["title"]))
    hashed = {"label": stamp["hash_label"], "values": [stamp["hash"], stamp["hash_means"]]}
    yield from pairs((*stamp["rows"], hashed), stamp["title"])


# ------------------------------------------------------------------------------------- blocks of any report


def _title(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(1, said(block["text"]))


def _heading(page: Page, block: Block) -> Iterator[Node]:
    yield Heading(block["level"], said(block["text"]))


def _note(page: Page, block: Block) -> Iterator[Node]:
    yield plain(block["text"], quiet=True)


def _boxed(page: Page, block: Block) -> Iterator[Node]:
    yield Paragraph(said(block["text"], strong=True), boxed=True)


def _pairs(page: Page, block: Block) -> Iterator[Node]:
    yield from pairs(block["rows"], "")


def _table(page: Page, block: Block) -> Iterator[Node]:
    if block["title"]:
        yield Heading(2, said(block["title"]))
    rows = tuple(
        tuple(tuple(_cell_line(page, one) for one in cell) for cell in row)
        for row in (*block["rows"], *block["totals"])
    )
    widths = tuple(block["widths"]) if all(block["widths"]) else ()
    yield Table(block["title"], _lines(block["heads"]), rows, widths, tuple(block["ends"]))
    if block["note"]:
        yield plain(block["note"], quiet=True)


def _cell_line(page: Page, one: Block) -> Paragraph:
    """A line of a cell; the squares of a condition are said in words."""
    level = f" ({page.wording.fill('level', n=one['level'], most=5)})" if one["level"] else ""
    own = {"lang": one["lang"], "rtl": one["rtl"]} if one["lang"] else {}
    words = said(one["text"], strong=one["look"] == "strong", quiet=one["look"] == "quiet", **own)
    return Paragraph((*words, *said(level, quiet=True)))


def _bars(page: Page, block: Block) -> Iterator[Node]:
    """Each chart as the counts that its bars stand for."""
    for chart in block["charts"]:
        yield Heading(3, said(chart["title"]))
        rows = tuple(((plain(row["label"]),), (plain(page.wording.figures(row["count"])),)) for row in chart["rows"])
        yield Table(chart["title"], (), rows)
        if chart["total"]:
            yield plain(chart["total"], quiet=True)


def _entries(page: Page, block: Block) -> Iterator[Node]:
    for entry in block["list"]:
        yield from _entry(page, entry, entry["badges"])


def _list(page: Page, block: Block) -> Iterator[Node]:
    if block["title"]:
        yield Heading(2, said(block["title"]))
    for item in block["items"]:
        yield plain(item["text"], link=item["url"])
        for words in item["lines"]:
            yield plain(words, quiet=True)


KINDS: Mapping[str, Callable[[Page, Block], Iterator[Node]]] = {
    "hazards": _hazards,
    "head": _head,
    "badges": _badges,
    "why": _why,
    "flags": _flags,
    "facts": _facts,
    "prose": _prose,
    "parts": _parts_table,
    "section-table": _section_table,
    "chart": _chart,
    "changes": _changes,
    "damage": _damage,
    "photos": _photos,
    "estimates": _estimates,
    "works": _works,
    "sources": _sources,
    "title": _title,
    "heading": _heading,
    "note": _note,
    "boxed": _boxed,
    "pairs": _pairs,
    "table": _table,
    "bars": _bars,
    "entries": _entries,
    "list": _list,
}
"""Every kind of block; `blocks.typ` draws the same."""

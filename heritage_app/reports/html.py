"""A report as one accessible HTML file: no script, nothing fetched, every word of the registry escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

from heritage_app.reports.bilingual import joined, merged
from heritage_app.reports.flow import (
    Cell,
    Heading,
    Node,
    Paragraph,
    Part,
    Photo,
    Photos,
    Picture,
    Span,
    Table,
    clean,
)
from heritage_app.reports.pdf import PdfResult, Progress, put_in_place, temporary_files, with_maps
from heritage_app.reports.sides import parts
from heritage_app.reports.site_photos import with_pictures
from heritage_app.services.encryption import read_file

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Whatever a text may hold, the browser runs no script and fetches nothing for this page; photos are in it."""

_STYLE = """
body { font-family: "IBM Plex Sans", "Noto Sans", system-ui, sans-serif; color: #1B1F24; background: #fff;
  line-height: 1.5; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
:lang(ar) { font-family: "Noto Naskh Arabic", "Noto Sans Arabic", "IBM Plex Sans", system-ui, sans-serif; }
h1 { font-size: 1.7rem; margin: 1.5rem 0 .4rem; } h2 { font-size: 1.2rem; border-top: 1px solid; padding-top: .5rem; }
h3 { font-size: 1rem; margin-bottom: .3rem; } p { margin: .35rem 0; }
.q { color: #4B5563; } .box { border: 2px solid; padding: .4rem .7rem; } a { color: inherit; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; }
th, td { border: 1px solid #9AA1AB; padding: .3rem .5rem; text-align: start; vertical-align: top; }
th.n, td.n { text-align: end; white-space: nowrap; }
.both { display: grid; grid-template-columns: 1fr 1fr; column-gap: 1.5rem; } td .both, th .both { display: block; }
h1.both, h2.both, h3.both { display: flex; justify-content: space-between; }
th { font-weight: 600; background: #F1F2F4; } td p, th p { margin: 0 0 .2rem; } tbody th { width: 20%; }
caption { text-align: start; color: #4B5563; font-size: .85rem; }
/* Said by the heading above already; screen readers name the table by it all the same. */
caption.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
/* On a narrow screen a table of columns is wider than the screen, and no word is cut. */
.wide { overflow-x: auto; } th, .wide td { overflow-wrap: normal; }
figure { margin: 1rem 0; max-width: 26rem; } img, svg { max-width: 100%; height: auto; }
.photos { display: flex; gap: 1rem; } .photos figure { flex: 1 1 0; min-width: 0; }
.letterhead { display: flex; gap: 1.5rem; align-items: center; border-bottom: 2px solid; padding-bottom: .8rem; }
.letterhead img { max-height: 5rem; max-width: 33%; } .letterhead p { margin: 0; }
.classification { text-align: center; font-weight: 600; margin: 0 0 .8rem; }
.part { border-top: 3px solid; margin-top: 2.5rem; }
.letterhead + main > .part:first-child { border: 0; margin-top: 1rem; }
@page { margin: 18mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  .part { break-before: page; border: 0; margin: 0; } thead { display: table-header-group; }
  .classification { position: fixed; top: -9mm; inset-inline: 0; }
  .wide { overflow: visible; }
  tr, figure, .photos { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } th { background: none; } }
"""


def make_html(data: dict[str, Any], *, output: Path, progress: Progress, media: Path | None = None) -> PdfResult:
    """
    Save the report as one HTML file; however many sites, it is one.

    Raises:
        CannotWrite, PdfDiskFull, PdfOpenElsewhere: As for `pdf.make_pdf`; nothing was left behind.
    """
    progress(0, 1, output.name)
    with temporary_files([output]) as (file,):
        file.write_text(html(data, media), encoding="utf-8", newline="\n")
        put_in_place([file], [output])
    progress(1, 1)
    return PdfResult((output,), 0)


def html(data: dict[str, Any], media: Path | None = None) -> str:
    """The whole document, with the photos that the registry folder *media* has pictures of."""
    illustrated, pictures = with_pictures(merged(data), media)
    body = "\n".join(_part(part) for part in parts(with_maps(illustrated), pictures))
    head = illustrated["stamp"]["letterhead"]
    title = escape(clean(joined(illustrated["title"])))
    foot = escape(clean(" · ".join((data["registry"], joined(illustrated["stamp"]["footer"])))))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(data["lang"])}" dir="{escape(data["dir"])}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{_classification(head)}{_letterhead(illustrated['stamp']['letterhead'], pictures)}<main>\n{body}\n</main>\n"
        f'<footer><p class="q">{foot}</p></footer>\n'
        "</body>\n</html>\n"
    )


def _classification(head: Mapping[str, Any]) -> str:
    """At the top of the page on a screen, at that of every page on paper."""
    return "".join(f'<p class="classification">{_own(one)}</p>\n' for one in head["classification"])


def _letterhead(head: Mapping[str, Any], pictures: Mapping[str, Path]) -> str:
    if head["logo"] is None and not head["office"] + head["address"]:
        return ""
    logo = _image(read_file(pictures[head["logo"]["url"]]), head["logo"]["alt"]) if head["logo"] is not None else ""
    office = "".join(f"<p><strong>{_own(one)}</strong></p>" for one in head["office"])
    address = "".join(f'<p class="q">{_own(one)}</p>' for one in head["address"])
    return f'<header class="letterhead">{logo}<div>{office}{address}</div></header>\n'


def _own(one: Mapping[str, Any]) -> str:
    """A line in its own language and direction."""
    return f"<span{_written(one['lang'], one['rtl'])}>{escape(clean(one['text']))}</span>"


def _image(jpeg: bytes, alt: str) -> str:
    """A picture inside the page."""
    return f'<img src="data:image/jpeg;base64,{b64encode(jpeg).decode()}" alt="{escape(alt)}">'


def _part(part: Part) -> str:
    before = (None, *part.nodes)
    inside = "\n".join(_node(node, above) for node, above in zip(part.nodes, before, strict=False))
    return f'<section class="part" aria-label="{escape(clean(part.header))}">\n{inside}\n</section>'


def _node(node: Node, above: Node | None = None) -> str:
    match node:
        case Heading():
            return _heading(node)
        case Paragraph():
            return _paragraph(node)
        case Table():
            return _table(node, named=isinstance(above, Heading) and _said(above) == node.title)
        case Picture():
            return _picture(node)
        case Photos():
            return f'<div class="photos">{"".join(_photo(one) for one in node.row)}</div>'


def _id(anchor: str) -> str:
    return f' id="{escape(anchor)}"' if anchor else ""


def _heading(one: Heading) -> str:
    words, both = _spans(one.spans), ""
    if one.beside is not None:
        both = ' class="both"'
        words = (
            f"<span>{words}</span> <span{_written(one.beside.lang, one.beside.rtl)}>{_spans(one.beside.spans)}</span>"
        )
    return f"<h{one.level}{_id(one.anchor)}{both}>{words}</h{one.level}>"


def _written(lang: str, rtl: bool | None) -> str:
    """Language and direction of a text that differs from the page."""
    direction = "" if rtl is None else f' dir="{"rtl" if rtl else "ltr"}"'
    return (f' lang="{escape(lang)}"' if lang else "") + direction


def _paragraph(one: Paragraph) -> str:
    if one.beside is not None:
        box = ' class="box"' if one.boxed else ""
        two = (replace(one, beside=None, boxed=False), replace(one.beside, boxed=False))
        return f'<div{box}><div class="both">{"".join(map(_paragraph, two))}</div></div>'
    boxed = ' class="box"' if one.boxed else ""
    return f"<p{_id(one.anchor)}{boxed}{_written(one.lang, one.rtl)}>{_spans(one.spans)}</p>"


def _spans(spans: Iterable[Span]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    words = escape(span.text)
    if span.strong:
        words = f"<strong>{words}</strong>"
    look = (' class="q"' if span.quiet else "") + _written(span.lang, span.rtl)
    if look:
        words = f"<span{look}>{words}</span>"
    if span.link:
        words = f'<a href="{escape(span.link)}" rel="noreferrer">{words}</a>'
    return words


def _cell(cell: Cell) -> str:
    if (
        len(cell) == 1
        and cell[0].beside is None
        and not (cell[0].lang or cell[0].boxed or cell[0].rtl is not None or cell[0].anchor)
    ):
        return _spans(cell[0].spans)
    return "".join(_paragraph(one) for one in cell)


def _said(one: Heading) -> str:
    """The words of a heading as those of a table are given, in one language or in both."""
    both = (one.spans, one.beside.spans) if one.beside is not None else (one.spans,)
    return " / ".join("".join(span.text for span in spans) for spans in both)


def _table(table: Table, *, named: bool = False) -> str:
    """A table; *named* by the heading above it, its caption is there for screen readers alone."""

    def side(place: int) -> str:
        return ' class="n"' if place in table.ends else ""

    head = "".join(f'<th scope="col"{side(place)}>{_cell((one,))}</th>' for place, one in enumerate(table.heads))
    lines = []
    for row in table.rows:
        first, rest = (row[:1], row[1:]) if not table.heads else ((), row)
        labels = [*first, *(tuple(one.beside for one in cell if one.beside is not None) for cell in first)]
        left, *right = [f'<th scope="row">{_cell(label)}</th>' for label in _alone(labels)] or [""]
        cells = [left, *(f"<td{side(place)}>{_cell(cell)}</td>" for place, cell in enumerate(rest)), *right]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    top = f"<thead><tr>{head}</tr></thead>\n" if head else ""
    body = "\n".join(lines)
    look = ' class="said"' if named else ""
    caption = f"<caption{look}>{escape(clean(table.title))}</caption>"
    whole = f"<table>\n{caption}\n{top}<tbody>\n{body}\n</tbody>\n</table>"
    return f'<div class="wide" tabindex="0">\n{whole}\n</div>' if head else whole


def _alone(labels: list[Cell]) -> list[Cell]:
    """The heading of a row in its language and, at the other end of the row, in the other, where there is one."""
    return [tuple(replace(one, beside=None) for one in label) for label in labels if label]


def _picture(picture: Picture) -> str:
    """A drawing of ours, inside the page; its words say the same to those who do not see it."""
    named = f'<svg role="img" aria-label="{escape(picture.alt)}" '
    drawing = picture.svg.replace("<svg ", named, 1) if picture.svg else f"<p>{escape(picture.alt)}</p>"
    return f'<figure>{drawing}<figcaption class="q">{escape(picture.note)}</figcaption></figure>'


def _photo(photo: Photo) -> str:
    """The picture itself, in the page, with its words below."""
    label = f"<p>{_spans(photo.label)}</p>" if photo.label else ""
    words = "".join(_paragraph(one) for one in photo.words)
    return f"<figure>{label}{_image(photo.jpeg, photo.alt)}<figcaption>{words}</figcaption></figure>"

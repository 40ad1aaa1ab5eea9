"""The flow of a report in two languages: one flow a language, laid beside each other node by node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from heritage_app.reports import flow
from heritage_app.reports.bilingual import side
from heritage_app.reports.flow import Cell, Heading, Node, Paragraph, Part, Photo, Photos, Picture, Span, Table


def parts(data: Mapping[str, Any], pictures: Mapping[str, Path]) -> list[Part]:
    """
    Return the report part by part, in the order in which it is printed; *data* are merged (`bilingual.merged`).

    In two languages, each node says in `beside` what the other has otherwise; what both say alike stands once.

    Raises:
        KeyError: A block of a kind that `flow.KINDS` does not know.
    """
    if "langs" not in data:
        return flow.parts(data, pictures)
    left, right = (flow.parts(side(data, place), pictures) for place in (0, 1))
    lang = data["langs"][1]
    return [
        Part(
            _either(one.header, other.header),
            tuple(_beside(node, same, lang) for node, same in zip(one.nodes, other.nodes, strict=True)),
        )
        for one, other in zip(left, right, strict=True)
    ]


def _beside(node: Node, same: Node, lang: str) -> Node:
    """A node, and what the same node says in *lang*; both come from data of one shape (`bilingual.side`)."""
    match node, same:
        case Paragraph(), Paragraph():
            return _both(node, same, lang)
        case Heading(), Heading():
            other = _both(Paragraph(node.spans), Paragraph(same.spans), lang).beside
            return replace(node, beside=other)
        case Table(), Table():
            rows = tuple(
                tuple(_cell_both(*cells, lang) for cells in zip(row, other, strict=True))
                for row, other in zip(node.rows, same.rows, strict=True)
            )
            heads = _cell_both(node.heads, same.heads, lang)
            return replace(node, title=_either(node.title, same.title), rows=rows, heads=heads)
        case Picture(), Picture():
            return replace(node, alt=_either(node.alt, same.alt), note=_either(node.note, same.note))
        case Photos(), Photos():
            return Photos(tuple(_photo_both(*photos, lang) for photos in zip(node.row, same.row, strict=True)))
    return node


def _turned(one: Paragraph, lang: str) -> Paragraph:
    return replace(one, lang=lang, rtl=lang == "ar", anchor="")


def _either(one: str, other: str) -> str:
    return one if one == other else f"{one} / {other}"


def _both(one: Paragraph, other: Paragraph, lang: str) -> Paragraph:
    """
    A paragraph with the same in the other language beside it, or once where both say it alike.

    Of one that leads to sources, only words that differ stand twice, one after the other.
    """
    if one.spans == other.spans:
        return one
    if len(one.spans) == len(other.spans) and any(span.link for span in one.spans):
        spans: list[Span] = []
        for span, same in zip(one.spans, other.spans, strict=True):
            more = (Span(" / "), replace(same, lang=same.lang or lang, rtl=lang == "ar"))
            spans.extend((span,) if span == same or not same.text.strip() else (span, *more))
        return replace(one, spans=tuple(spans))
    return replace(one, beside=other if other.lang else _turned(other, lang))


def _cell_both(cell: Cell, same: Cell, lang: str) -> Cell:
    return tuple(_both(one, other, lang) for one, other in zip(cell, same, strict=True))


def _photo_both(photo: Photo, same: Photo, lang: str) -> Photo:
    label = photo.label
    if label != same.label:
        label = (*label, Span(" / "), *(replace(span, lang=lang, rtl=lang == "ar") for span in same.label))
    return replace(photo, label=label, words=_cell_both(photo.words, same.words, lang))

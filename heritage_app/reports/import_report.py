"""The report of an import: how many came in, where every cell is, and what became of each that was not understood."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.redaction import Profile
from heritage_app.reports import blocks, frame, pdf
from heritage_app.reports.field_words import list_word
from heritage_app.reports.letterhead import letterhead
from heritage_app.reports.saving import check_suffix, save_report
from heritage_app.reports.translated import template_in
from heritage_app.reports.wording import Wording, line

if TYPE_CHECKING:
    from heritage_app.domain.imported import CellProblem, ImportResult
    from heritage_app.domain.money import Digits
    from heritage_app.reports.pdf import Paper, PdfResult, Progress
    from heritage_app.services.registry import Registry


def import_pdf(
    registry: Registry,
    result: ImportResult,
    *,
    file: str,
    lang: str,
    by: str,
    output: Path,
    progress: Progress,
    paper: Paper = "A4",
    digits: Digits = "western",
    at: datetime | None = None,
) -> PdfResult:
    """
    Print what an import of *file* did, or a dry run would do, as the suffix of *output* says.

    It tells the office's own data, so it is never for the public.

    Raises:
        KindUnknown, CannotWrite, PdfDiskFull, PdfOpenElsewhere, PdfNotMade: See `saving.save_report`.
    """
    from heritage_app import __version__
    from heritage_app.services import vocabulary

    check_suffix(output)
    with registry.read() as session:
        wording = Wording(lang, vocabulary.all_terms(session), digits=digits)
        head = letterhead(session, wording)
    stamp = frame.Stamp(
        registry=registry.name,
        selection=file,
        by=by,
        at=at or datetime.now().astimezone(),
        version=__version__,
        profile=Profile.INTERNAL,
    )
    data = build(result, file, stamp, wording, head)
    return save_report(data, paper=paper, output=output, progress=progress, media=registry.folder)


def build(
    result: ImportResult, file: str, stamp: frame.Stamp, wording: Wording, head: dict[str, Any]
) -> dict[str, Any]:
    """Return everything that is printed, in words, below the letterhead *head*."""
    title = wording.fill("import_title", file=line(file))
    body = [blocks.note(wording.word("import_dry"))] if result.dry_run else []
    body += [blocks.pairs(_counts(result, wording)), _cells(result, wording)]
    for told in (_problems, _terms, _alike, _columns):
        body += told(result, wording)
    content = frame.Content(title=title, report=wording.word("import_report"), sections=[frame.page(title, body)])
    data = frame.dressed(content, wording, stamp.registry, sites=result.sites_added + result.sites_known)
    said = frame.stamp_words(wording, stamp, pdf.data_hash(data))
    return {**data, "stamp": {**said, "trace": "", "letterhead": head}}


def _counts(result: ImportResult, wording: Wording) -> list[dict[str, Any]]:
    counted = [
        ("import_sites", result.sites_added, result.sites_known),
        ("import_reports", result.reports_added, result.reports_known),
        ("threats_and_works", result.claims_added, result.claims_known),
        ("sources", result.sources_added, result.sources_known),
    ]
    rows = [
        {"label": wording.word(key), "values": [wording.fill("import_counts", added=added, known=known)]}
        for key, added, known in counted
        if added or known or key == "import_sites"
    ]
    if result.sites_completed:
        values = [wording.figures(result.sites_completed)]
        rows.append({"label": wording.word("import_completed"), "values": values})
    return rows


def _cells(result: ImportResult, wording: Wording) -> dict[str, Any]:
    """The sum over all cells: the parts, and below them what was read."""
    parts = (
        ("cells_stored", result.cells_stored),
        ("cells_noted", result.cells_noted),
        ("cells_empty", result.cells_empty),
        ("cells_known", result.cells_known),
        ("cells_refused", result.cells_refused),
    )
    return blocks.table(
        wording.word("import_cells"),
        [(wording.word("import_where"), 3.0), (wording.word("import_how_many"), 1.0)],
        [(blocks.cell(wording.word(key)), blocks.cell(wording.figures(number))) for key, number in parts],
        ends=[1],
        totals=[
            (
                blocks.cell(wording.word("cells_in"), look="strong"),
                blocks.cell(wording.figures(result.cells_in), look="strong"),
            )
        ],
    )


def _problems(result: ImportResult, wording: Wording) -> Iterator[dict[str, Any]]:
    """Every cell that was not understood, those that keep their row out first, and those that only look wrong."""
    kinds = {"import_left_out": (True, False), "import_noted": (False, False), "import_doubtful": (False, True)}
    for title, kind in kinds.items():
        found = [one for one in result.problems if (one.stops, one.doubt) == kind]
        if found:
            columns = (("import_row", 0.5), ("import_column", 1.2), ("import_given", 1.6), ("import_why", 2.7))
            yield blocks.table(
                wording.fill(title, n=len(found)),
                [(wording.word(head), width) for head, width in columns],
                [
                    (
                        blocks.cell(wording.figures(one.row)),
                        blocks.cell(line(one.column)),
                        blocks.cell(line(one.given), look="strong"),
                        blocks.cell(line(_why(one, wording.lang))),
                    )
                    for one in found
                ],
            )


def _why(problem: CellProblem, lang: str) -> str:
    """What stands against a cell, in the language of the report, with one full stop at its end."""
    said = template_in(lang, problem.reason.template).format(**problem.reason.facts)
    return f"{said.rstrip('.')}."


def _terms(result: ImportResult, wording: Wording) -> Iterator[dict[str, Any]]:
    if result.terms:
        columns = (("import_words", 2.0), ("import_list", 1.5), ("import_nearest", 1.5), ("import_how_many", 0.8))
        yield blocks.table(
            wording.fill("import_terms", n=len(result.terms)),
            [(wording.word(head), width) for head, width in columns],
            [
                (
                    blocks.cell(line(one.given), look="strong"),
                    blocks.cell(list_word(wording, one.vocabulary)),
                    blocks.cell(wording.term(one.vocabulary, one.key) if one.key else ""),
                    blocks.cell(wording.figures(one.times)),
                )
                for one in result.terms
            ],
            ends=[3],
        )


def _alike(result: ImportResult, wording: Wording) -> Iterator[dict[str, Any]]:
    if result.alike:
        columns = (("import_row", 0.5), ("import_entered", 2.0), ("import_may_be", 2.0))
        yield blocks.table(
            wording.fill("import_alike", n=len(result.alike)),
            [(wording.word(head), width) for head, width in columns],
            [
                (blocks.cell(wording.figures(row)), blocks.cell(line(name)), blocks.cell(line(other)))
                for row, name, other in result.alike
            ],
        )


def _columns(result: ImportResult, wording: Wording) -> Iterator[dict[str, Any]]:
    if result.noted:
        yield blocks.table(
            wording.word("import_noted_columns"),
            [(wording.word("import_column"), 3.0), (wording.word("import_how_many"), 1.0)],
            [(blocks.cell(line(name)), blocks.cell(wording.figures(count))) for name, count in result.noted],
            ends=[1],
        )

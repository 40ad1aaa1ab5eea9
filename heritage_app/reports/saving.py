"""Where a finished report goes: the end of the file's name says as what it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.errors import HeritageError

if TYPE_CHECKING:
    from heritage_app.reports.pdf import Paper, PdfResult, Progress

SUFFIXES = (".pdf", ".docx", ".html", ".csv")


class KindUnknown(HeritageError):
    """The name does not say what kind of file is wanted."""

    template = (
        "“{path}” was not saved: a report is written as .pdf, .docx (Word), .html or .csv (tables), "
        "and the end of the name says which. Choose a name that ends so"
    )


def check_suffix(output: Path) -> str:
    """
    Return the kind of file that *output* asks for, as one of `SUFFIXES`.

    Raises:
        KindUnknown: It ends otherwise.
    """
    suffix = output.suffix.lower()
    if suffix not in SUFFIXES:
        raise KindUnknown(path=output)
    return suffix


def save_report(
    data: dict[str, Any], *, paper: Paper, output: Path, progress: Progress, media: Path | None = None
) -> PdfResult:
    """
    Write the report as PDF, Word, HTML or tables, by the suffix of *output*: all its files, or none.

    *media* is the registry folder, from which the pictures of its photos come; without it, none is printed.

    Raises:
        KindUnknown: The suffix is none of `SUFFIXES`.
        CannotWrite, PdfDiskFull, PdfOpenElsewhere, PdfNotMade: See `pdf.make_pdf`.
    """
    match check_suffix(output):
        case ".docx":
            from heritage_app.reports.docx import make_docx

            return make_docx(data, paper=paper, output=output, progress=progress, media=media)
        case ".html":
            from heritage_app.reports.html import make_html

            return make_html(data, output=output, progress=progress, media=media)
        case ".csv":
            from heritage_app.reports.tables import make_tables

            return make_tables(data, output=output, progress=progress)
        case _:
            from heritage_app.reports.pdf import make_pdf

            return make_pdf(data, paper=paper, output=output, progress=progress, media=media)

"""Paper: which printers there are, and how a finished PDF gets to one of them."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from heritage_app.domain.errors import HeritageError
from heritage_app.reports.pages import POINTS_AN_INCH, PageSize, Picture, draw_page, list_pages
from heritage_app.services.encryption import is_sealed, read_file

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from heritage_app.ui.background import Progress

PRINT_DPI = 300
SPOOLER = "lp"
SPOOLER_PATIENCE = 20
"""Seconds that the spooler may take to accept a file or to list its printers."""


class NotPrinted(HeritageError):
    """A printer or its spooler refused the report."""

    template = "The report was not printed: {reason}. Check the printer, or save the report as a PDF"


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers of this computer; `usual` is the one taken unless the person chooses another."""

    names: tuple[str, ...] = ()
    usual: str = ""


def find_printers() -> Printers:
    """
    Ask which printers are installed; may take a while where they are on a network.

    Where there is a spooler (CUPS) it is asked itself, so that the PDF can be handed to it as it is.
    """
    if shutil.which(SPOOLER) is None:
        from PySide6.QtPrintSupport import QPrinterInfo

        return _with_usual(QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName())
    listed = _ask("lpstat", "-e").split()
    usual = _ask("lpstat", "-d").rpartition(":")[2].strip()
    return _with_usual(listed, usual)


def _with_usual(names: Sequence[str], usual: str) -> Printers:
    first = usual if usual in names else next(iter(names), "")
    return Printers(tuple(names), first)


def _ask(*command: str) -> str:
    """What a command of the spooler says in plain English, or nothing where it fails."""
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        # Fixed words, found on the search path as the system's own tools are.
        asked = subprocess.run(  # noqa: S603
            command, capture_output=True, text=True, timeout=SPOOLER_PATIENCE, env={**os.environ, "LC_ALL": "C"}
        )
        return asked.stdout if asked.returncode == 0 else ""
    return ""


def send_to_printer(files: Sequence[Path], printer: str, title: str, progress: Progress) -> None:
    """
    Print finished PDFs: handed to the spooler as they are, or drawn at 300 dpi where there is none.

    Raises:
        NotPrinted: With the reason that the spooler or the printer gives.
    """
    if shutil.which(SPOOLER) is not None:
        for number, file in enumerate(files):
            progress(number, len(files))
            _spool(file, printer, title)
    else:
        _draw(files, printer, title, progress)


def _spool(file: Path, printer: str, title: str) -> None:
    # A list of words, so that no name of a site or printer is ever read by a shell; `--` ends the options.
    told = title.replace("\n", " ")[:100]
    try:
        # What is sealed is handed over through a pipe, and so lies in no file of ours.
        sealed = read_file(file) if is_sealed(file) else None
        sent = subprocess.run(  # noqa: S603
            [SPOOLER, "-d", printer, "-t", told, "--", "-" if sealed is not None else str(file)],
            input=sealed,
            capture_output=True,
            timeout=SPOOLER_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise NotPrinted(reason=str(error)) from error
    if sent.returncode != 0:
        answers = (said.decode(errors="replace").strip() for said in (sent.stderr, sent.stdout))
        reason = next(filter(None, answers), "") or f"{SPOOLER} ended with {sent.returncode}"
        raise NotPrinted(reason=reason.removeprefix("lp: "))


def _draw(files: Sequence[Path], name: str, title: str, progress: Progress) -> None:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    draw_on(printer, list_pages(files), progress)


def draw_on(printer: QPrinter, pages: Sequence[PageSize], progress: Progress) -> None:
    """
    Draw pages on a printer at 300 dpi, each on paper of its own size, to the very edge of the sheet.

    Raises:
        NotPrinted: The printer does not start, or stops between two pages.
    """
    printer.setResolution(PRINT_DPI)
    printer.setFullPage(True)
    _set_paper(printer, pages[0])
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted(reason=printer.printerName() or printer.outputFileName())
    try:
        for number, page in enumerate(pages):
            progress(number, len(pages))
            if number:
                _set_paper(printer, page)
                if not printer.newPage():
                    raise NotPrinted(reason=printer.printerName() or printer.outputFileName())
            image = to_image(draw_page(page, round(page.width * PRINT_DPI / POINTS_AN_INCH)))
            painter.drawImage(QRectF(painter.viewport()), image)
    finally:
        painter.end()


def _set_paper(printer: QPrinter, page: PageSize) -> None:
    size = QPageSize(QRectF(0, 0, page.width, page.height).size(), QPageSize.Unit.Point)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))


def to_image(picture: Picture) -> QImage:
    """Make a Qt image of a drawn page, which keeps its own pixels."""
    form = QImage.Format.Format_RGB32
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, form).copy()

"""On paper: one module a report, listed here. Rows in, document out; menus and command line read the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from heritage_app.reports.pdf import PdfResult


@dataclass(frozen=True, slots=True)
class Report:
    """One kind of report: its name on the command line, its title in English, and what makes it."""

    name: str
    title: str
    build: Callable[..., PdfResult]
    """Takes a registry and what `status.status_pdf` or `photo_pair.photos_pdf` takes; returns what was made."""


def _status(*args: Any, **given: Any) -> PdfResult:
    from heritage_app.reports.status import status_pdf  # reads the domain; not needed to list the reports

    return status_pdf(*args, **given)


def _photos(*args: Any, **given: Any) -> PdfResult:
    from heritage_app.reports.photo_pair import photos_pdf

    return photos_pdf(*args, **given)


REPORTS: tuple[Report, ...] = (
    Report("status", "Status report: one site, several, or the whole registry", _status),
    Report("photos", "One photo with its marks, or a pair before and after", _photos),
)

"""What a preview has done beside the window: a report read and set, or printed site by site, told in sites."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from heritage_app.reports.frame import STYLES, Asked, read_data
from heritage_app.reports.pages import PageSize, list_pages
from heritage_app.reports.pdf import Paper, PdfResult
from heritage_app.reports.saving import save_report
from heritage_app.ui.background import Progress
from heritage_app.ui.paint import digits
from heritage_app.ui.report_choices import CHOSEN, LISTED, SEARCH, VIEW, Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from heritage_app.domain.query import SiteQuery
    from heritage_app.services.registry import Registry


class Making(Protocol):
    """A report that was read: what sets it and saves it."""

    def __call__(self, *, paper: Paper, output: Path, progress: Progress) -> PdfResult:
        """Write it as the suffix of *output* says; raises what `reports.saving.save_report` raises."""


Read = Callable[["Session", Progress], Making]
"""Reads a report, and gives what then sets it."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished report: which of the reports asked for it is, what made it, its PDF and its pages."""

    number: int
    make: Making
    pdf: PdfResult
    pages: tuple[PageSize, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was chosen, of which sites, and by whom; plain values, for a thread of its own."""

    choice: Choice
    references: Sequence[str] | None
    query: SiteQuery | None
    by: str
    today: date

    def asked(self, session: Session) -> Asked:
        """The question to the registry. Raises `QueryProblem` and `NoSuchRecord` where a search is not understood."""
        from heritage_app.services.asking import read_query

        choice = self.choice
        query = self.query if choice.scope == LISTED else None
        if choice.scope in (SEARCH, VIEW):
            query = read_query(session, choice.search, today=self.today)
        return Asked(
            lang=choice.lang,
            profile=choice.profile,
            by=self.by,
            references=self.references if choice.scope == CHOSEN else None,
            query=query,
            since=choice.since(self.today),
            photos=choice.photos,
            style=next(style for style in STYLES if style == choice.style),
            digits=choice.digits,
            calendar=choice.calendar,
        )

    def read(self, session: Session, progress: Progress, *, registry: str, media: Path | None) -> Making:
        """Read the report; *registry* is the name, *media* the folder that pictures come from."""
        report = self.choice.report
        if report is None:
            raise ValueError("this page has no report to choose")
        wanted, today = self.asked(session), self.today.toordinal()
        data = read_data(session, report.build, wanted, registry=registry, today=today, progress=progress)
        return partial(save_report, data, media=media)

    def print_apart(self, registry: Registry, progress: Progress, output: Path) -> PdfResult:
        """Print a file for each site, as `reports.apart` does."""
        from heritage_app.reports.apart import print_apart

        report = self.choice.report
        if report is None:
            raise ValueError("this page has no report to choose")
        with registry.read() as session:
            asked = self.asked(session)
        return print_apart(registry, report, asked, paper=self.choice.paper, output=output, progress=progress)


def made(read: Read, paper: Paper, folder: Path, number: int) -> Callable[[Registry, Progress], Made]:
    """Long work that reads a report and sets it in *folder*: the first half of the way, and the second."""

    def work(registry: Registry, progress: Progress) -> Made:
        from heritage_app.services.encryption import seal_folder

        with registry.read() as session:
            make = read(session, lambda done, total, note="": progress(done, 2 * total, note))
        folder.mkdir()
        seal_folder(folder, registry.folder)
        output = folder / "report.pdf"
        pdf = make(
            paper=paper, output=output, progress=lambda done, total, note="": progress(total + done, 2 * total, note)
        )
        return Made(number, make, pdf, list_pages(pdf.files))

    return work


def halves(done: int, total: int) -> str:
    """How far `made` is: reading, then setting, site by site."""
    sites = total // 2
    read = QCoreApplication.translate("PreviewWork", "Reading site {n} of {total}")
    pages = QCoreApplication.translate("PreviewWork", "Setting pages: site {n} of {total}")
    words, number = (read, done + 1) if done < sites else (pages, done - sites + 1)
    return words.format(n=digits(min(number, sites)), total=digits(sites))


def files(done: int, total: int) -> str:
    """How far printing apart is."""
    words = QCoreApplication.translate("PreviewWork", "Site {n} of {total}")
    return words.format(n=digits(min(done + 1, total)), total=digits(total))

"""On paper: one module a report, listed here. Rows in, document out; menus and command line read the list."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from heritage_app.reports.frame import Build


@dataclass(frozen=True, slots=True)
class Report:
    """One kind of report: its name on the command line, and its title in English."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class SiteReport(Report):
    """A report of sites; its name is that of its module, too."""

    options: tuple[str, ...] = ()
    """Fields of `frame.Asked` that this report heeds besides those that all do: `since`, `style`, `photos`."""

    @property
    def build(self) -> Build:
        """What words it; its module is read only now, as it is not needed to list the reports."""
        build: Build = import_module(f"heritage_app.reports.{self.name}").build
        return build


LANGUAGES = ("en", "ar", "fr", "en+ar", "fr+ar", "en+fr", "ar+en", "ar+fr", "fr+en")
"""What a report can be asked for in: a language, or two side by side. Arabic is on the right however it is asked."""

SITE_REPORTS: tuple[SiteReport, ...] = (
    SiteReport("status", "Status report: one site, several, or the whole registry", options=("photos",)),
    SiteReport("registry", "Registry status report: figures, what changed, all sites", options=("since", "photos")),
    SiteReport("incidents", "Incident bulletin: by governorate and incident number, imagery, timeline"),
    SiteReport("estimates", "Restoration estimates compared: ranges, claimants, and totals with what is left out"),
    SiteReport("sheet", "Photo sheet: every photo with its marks, captions and hash, pairs before and after"),
    SiteReport("worklist", "Work list: unsafe sites, assessments due, damage to verify, recommendations"),
    SiteReport("sources", "Source list in a citation style, and what each source supports", options=("style",)),
)

REPORTS: tuple[Report, ...] = (
    *SITE_REPORTS,
    Report("photos", "One photo with its marks, or a pair before and after"),
    Report("import", "What an import did or would do: counts, every cell left out or kept in a note"),
)
"""All of them; photos are printed by `photo_pair.photos_pdf`, an import by `import_report.import_pdf`."""

"""What keeps rows of a file out, and the account of where every cell went: site by site, as they come."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from heritage_app.domain.cell_problems import (
    CountryNotNamed,
    MayBeSwapped,
    NoSuchSiteHere,
    SameIdentifier,
    SamePlace,
)
from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.errors import DraftProblem, HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.identifiers import UNKNOWN_COUNTRY
from heritage_app.domain.imported import CellProblem, CellProblems, ImportResult
from heritage_app.domain.site import PlaceMissing, SiteDraft
from heritage_app.domain.text import one_line
from heritage_app.domain.threat import ThreatDraft
from heritage_app.exchange.extents import may_be_swapped
from heritage_app.exchange.incoming import ClaimIn, Fate, Plan, SiteIn

_UNKNOWN_SITE = "?"
"""Stands for the id that a site will get, where a draft is looked at before anything is written."""


_POINT = ("point", "lat", "outline", "shape")
"""Fields of which the heading is named where a point looks wrong."""


class RowsRefused(HeritageError):
    """Rows of a file cannot be taken in, and nobody asked for the others alone."""

    template = (
        "“{path}” was not imported: {count} of its cells keep their rows out. Nothing was changed. "
        "Mend them, or import the other rows alone with --good-rows\n{problems}"
    )


def refuse_rows(plan: Plan, file: str) -> None:
    """Raise `RowsRefused` with every problem that keeps a row out, or do nothing where there is none."""
    stopping = tuple(problem for problem in plan.problems if problem.stops)
    if stopping:
        raise RowsRefused(path=file, count=len(stopping), problems=CellProblems(stopping))


def place_in(country: str, site: SiteIn) -> None:
    """Say that a site is in *country* where the file names none."""
    if site.draft.country in ("", UNKNOWN_COUNTRY) and not site.part_of:
        site.draft = replace(site.draft, country=country)


class Checks:
    """Looks at the sites of a plan in their order; what keeps one out, or looks wrong, is added to `problems`."""

    def __init__(self, plan: Plan, today: int) -> None:
        self._plan, self._today = plan, today
        self._seen: defaultdict[str, dict[str, int]] = defaultdict(dict)
        """Rows by the value of an identifier, by its scheme."""
        self._placed: dict[str, int] = {}
        """Rows without identifiers by what else tells a site from others."""
        self.problems: list[CellProblem] = []

    def forget(self) -> None:
        """Let go of what was seen, when the last site has come."""
        self._seen.clear()
        self._placed.clear()

    def stops(self, site: SiteIn, *, refused: bool = False) -> bool:
        """Whether a site cannot go in: it was *refused* before, or something of it is wrong and not only doubtful."""
        plan, seen = self._plan, self._seen
        placed = replace(site.draft, part_of=_UNKNOWN_SITE) if site.part_of else site.draft
        found = [] if site.must_exist else list(placed.problems())
        for claim in site.claims:
            draft = replace(claim.draft, site_id=_UNKNOWN_SITE)
            found += draft.problems() if isinstance(draft, ThreatDraft) else draft.problems(self._today)
        for problem in found:
            given = one_line(str(problem.facts.get("given", problem.facts.get("text", ""))), 80)
            self.problems.append(problem_of(plan, site, problem, given))
            refused = True
        for identifier in site.draft.identifiers:
            scheme, value = identifier.scheme, identifier.value
            rows = seen[scheme]
            if value in rows and scheme == plan.scheme and not site.must_exist:
                heading = plan.headings.get("identifiers", scheme)
                reason = SameIdentifier(other=rows[value])
                self.problems.append(CellProblem(site.row, heading, value, reason, stops=True))
                refused = True
            rows.setdefault(value, site.row)
        if not site.draft.identifiers and not site.must_exist and not refused:
            same, rows = repr((*_place_only(site.draft), site.part_of)), self._placed
            if same in rows:
                name = one_line(site.draft.names[0].text, 80)
                heading = plan.headings.get("names", "names")
                self.problems.append(CellProblem(site.row, heading, name, SamePlace(other=rows[same]), stops=True))
                refused = True
            rows.setdefault(same, site.row)
        point = site.draft.point
        if point is not None and not site.must_exist and may_be_swapped(point, site.draft.country):
            heading = next((plan.headings[name] for name in _POINT if name in plan.headings), "point")
            self.problems.append(
                CellProblem(site.row, heading, f"{point.lat}, {point.lon}", MayBeSwapped(), doubt=True)
            )
        return refused


def problem_of(plan: Plan, site: SiteIn, problem: DraftProblem, given: str) -> CellProblem:
    """What keeps a row out, by the heading of the column that says it."""
    reason = CountryNotNamed() if isinstance(problem, PlaceMissing) else problem
    return CellProblem(site.row, plan.headings.get(problem.field, problem.field), given, reason, stops=True)


def no_such_site(plan: Plan, site: SiteIn) -> CellProblem:
    """What is wrong with a row that refers to a site which is not here."""
    given = site.draft.names[0].text if site.draft.names else ", ".join(i.value for i in site.draft.identifiers)
    return CellProblem(site.row, plan.headings.get("names", "site"), one_line(given, 80), NoSuchSiteHere(), stops=True)


def _place_only(draft: SiteDraft) -> tuple[object, ...]:
    """What of a site without identifiers tells it from others."""
    names = [(fold(name.text), name.lang, name.kind) for name in draft.names[:1]]
    return (*names, draft.country, fold(draft.governorate), fold(draft.district), fold(draft.locality), draft.point)


@dataclass(slots=True)
class Account:
    """Where every cell of a file went, told site by site."""

    sites_added: int = 0
    sites_known: int = 0
    sites_completed: int = 0
    reports_added: int = 0
    reports_known: int = 0
    claims_added: int = 0
    claims_known: int = 0
    stored: int = 0
    noted: int = 0
    empty: int = 0
    known: int = 0
    out: int = 0
    columns: Counter[str] = field(default_factory=Counter)
    """Cells in notes, by their heading."""
    alike: list[tuple[int, str, str]] = field(default_factory=list)
    """Sites entered as new that may be one here: row, name, name of that site."""

    def refuse(self, site: SiteIn) -> None:
        """A site that stays out."""
        self.out += sum(site.fates.values())

    def know(self, site: SiteIn) -> None:
        """A site of which nothing is written, since all of it is here."""
        self.known += sum(site.fates.values())

    def take(self, site: SiteIn) -> None:
        """A site of which something is written."""
        fates = site.fates
        self.stored += fates[Fate.STORED]
        self.noted += fates[Fate.NOTED]
        self.empty += fates[Fate.EMPTY]
        for heading in site.noted:
            self.columns[heading] += 1

    def count_claim(self, claim: ClaimIn, *, new: bool) -> None:
        """A claim that is written, or that is here already."""
        if isinstance(claim.draft, DamageDraft):
            self.reports_added += new
            self.reports_known += not new
        else:
            self.claims_added += new
            self.claims_known += not new

    def result(self, plan: Plan, *, dry_run: bool, deed_id: str = "") -> ImportResult:
        """The account as it is shown."""
        return ImportResult(
            profile=plan.profile,
            dry_run=dry_run,
            sites_added=self.sites_added,
            sites_known=self.sites_known,
            sites_completed=self.sites_completed,
            reports_added=self.reports_added,
            reports_known=self.reports_known,
            claims_added=self.claims_added,
            claims_known=self.claims_known,
            cells_in=self.stored + self.noted + self.empty + self.known + self.out,
            cells_stored=self.stored,
            cells_noted=self.noted,
            cells_empty=self.empty,
            cells_known=self.known,
            cells_refused=self.out,
            refused=tuple(str(problem) for problem in plan.problems),
            problems=tuple(plan.problems),
            terms=plan.terms,
            noted=tuple(self.columns.most_common()),
            alike=tuple(self.alike),
            deed_id=deed_id,
        )

"""
Import the damage events of north-west Syria (EAMENA): a table of events, and the sites as GeoJSON.

Nothing is dropped. What has a field goes into it, with the words as given beside it; the whole row stays as a note
on its report, and every cell is counted. Identifiers make a second import add nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from heritage_app.domain.damage import Cause, Coverage, DamageDraft, Effect
from heritage_app.domain.dates import HeritageDate, NotEdtf
from heritage_app.domain.folding import fold
from heritage_app.domain.imported import ImportResult
from heritage_app.domain.names import Name
from heritage_app.domain.site import Identifier, SiteDraft
from heritage_app.domain.source import CitationDraft, SourceDraft
from heritage_app.domain.vocabulary import Basis, RecordKind
from heritage_app.exchange.event_files import COLUMNS, EventRow, NotTheTable, Place, read_events, read_places
from heritage_app.exchange.lookup import Terms
from heritage_app.exchange.readers.faults import LineRefused

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.history import Deed
    from heritage_app.services.registry import Registry

SCHEME = "eamena-nw-syria"
"""Identifier scheme of sites (`AM001`), reports (`12`) and the source."""
NUMBER_SCHEME = "eamena-nw-syria-number"
"""Number of a site in its file, which the one site without an identifier has as well."""
SOURCE_ID = "disturbances"

SPREADSHEET_EPOCH = date(1899, 12, 30)
"""Day 0 of a spreadsheet's serial numbers, after its missing 29 February 1900 is counted in."""

_MISSING = ("", "NA")
_SEEN = {
    "satellite": (Basis.IMAGERY, "imagery"),
    "ground": (Basis.FIELD, "on-site"),
    "both": (Basis.FIELD, "on-site"),
}
"""How a row was seen: the basis of its citation, and the term of `coverage_means`."""


@dataclass(slots=True)
class _Account:
    """Where cells went, counted while the rows are read."""

    stored: int = 0
    noted: int = 0
    empty: int = 0
    known: int = 0
    refused: dict[str, None] = field(default_factory=dict)

    def take(self, value: str, *, placed: bool = True) -> None:
        """Count one cell: empty, in a field, or in a note only."""
        if value in _MISSING:
            self.empty += 1
        elif placed:
            self.stored += 1
        else:
            self.noted += 1


def import_files(registry: Registry, table: Path, sites: Path, deed: Deed, *, dry_run: bool = False) -> ImportResult:
    """
    Import the events of *table* at the places of *sites*, in one transaction; *dry_run* only says what would happen.

    Raises:
        NotTheTable, NotThePlaces: What is wrong with a file, with line and column; nothing was changed.
    """
    from heritage_app.services.history import current_deed

    rows, places = read_events(table), read_places(sites)
    account = _Account()
    with registry.read() as session:
        known_sites, known_reports = _known(session, rows, places)
        terms = Terms(session)
        drafts = [_report(row, terms, account) for row in rows if row.number not in known_reports]
    for draft in drafts:
        # The site has no id yet; everything else of a draft can be looked at before anything is written.
        for problem in draft.draft(draft.row.site).problems(registry.day):
            raise NotTheTable(path=table, reason=LineRefused(line=draft.row.line, reason=problem))
    new_places = [place for place in places if not known_sites.keys() & set(place.keys)]
    mentioned = dict.fromkeys(row.site for row in rows)
    in_file = {place.site for place in places}
    nameless = [site for site in mentioned if site not in in_file and site not in known_sites]
    account.known += sum(len(row.cells) for row in rows if row.number in known_reports)
    account.known += sum(place.value_count for place in places if place not in new_places)
    for place in new_places:
        account.stored += place.value_count - place.empty_count - len(place.rest)
        account.noted += len(place.rest)
        account.empty += place.empty_count
    deed_id = ""
    if (drafts or new_places or nameless) and not dry_run:
        with registry.write(deed) as session:
            _store(session, registry.day, drafts, new_places, nameless, dict(known_sites))
            deed_id = current_deed(session)
    return ImportResult(
        sites_added=len(new_places) + len(nameless),
        sites_known=len(places) - len(new_places) + len(mentioned.keys() - in_file - set(nameless)),
        reports_added=len(drafts),
        reports_known=len(rows) - len(drafts),
        cells_in=sum(len(row.cells) for row in rows) + sum(place.value_count for place in places),
        cells_stored=account.stored,
        cells_noted=account.noted,
        cells_empty=account.empty,
        cells_known=account.known,
        refused=tuple(account.refused),
        terms=terms.uncertain(),
        profile="damage-events",
        dry_run=dry_run,
        deed_id=deed_id,
    )


def _known(
    session: Session, rows: Iterable[EventRow], places: Iterable[Place]
) -> tuple[dict[str, str], frozenset[str]]:
    """What an earlier import brought: site ids by their identifier there, and the numbers of reports."""
    from heritage_app.services.records import find_by_identifier

    found: dict[str, str | None] = {}
    for key in (*(key for place in places for key in place.keys), *(row.site for row in rows)):
        scheme = NUMBER_SCHEME if key.startswith("#") else SCHEME
        if key not in found:
            found[key] = find_by_identifier(session, RecordKind.SITE, scheme, key.removeprefix("#"))
    reports = (
        row.number for row in rows if find_by_identifier(session, RecordKind.DAMAGE, SCHEME, row.number) is not None
    )
    return {key: site for key, site in found.items() if site is not None}, frozenset(reports)


@dataclass(frozen=True, slots=True)
class _Report:
    """A row as it will be stored; the site's id is known only while storing."""

    row: EventRow
    occurred: HeritageDate | None
    cause: Cause
    effects: tuple[Effect, ...]
    means: str | None
    basis: Basis | None
    notes: tuple[str, ...]

    def draft(self, site_id: str) -> DamageDraft:
        return DamageDraft(
            site_id=site_id,
            occurred=self.occurred,
            causes=(self.cause,),
            effects=self.effects,
            coverage=Coverage(means=self.means),
            identifiers=(Identifier(SCHEME, self.row.number),),
            notes=self.notes,
        )


def _report(row: EventRow, terms: Terms, account: _Account) -> _Report:
    """Read one row, counting where each of its cells goes."""
    account.stored += 3  # row number (locator), ID (identifier) and S_ID (site) are never empty
    occurred, remarks = _occurred(row, account)
    means = _SEEN.get(fold(row["Cause_Source"]))
    account.take(row["Cause_Source"], placed=means is not None)
    if means is None and row["Cause_Source"] not in _MISSING:
        _refuse(account, row, "Cause_Source")
    whole = "\t".join(row.cells)
    return _Report(
        row=row,
        occurred=occurred,
        cause=_cause(row, terms, account),
        effects=tuple(_effects(row, terms, account)),
        means=means[1] if means else None,
        basis=means[0] if means else None,
        notes=(f"Row {row.number} of the table as given ({', '.join(('row', *COLUMNS))}):\n{whole}", *remarks),
    )


def _term(row: EventRow, column: str, vocabulary: str, terms: Terms, account: _Account) -> tuple[str | None, str]:
    """Key of the term in a cell, and its words where they differ from the term's label."""
    given = row[column]
    key = None if given in _MISSING else terms.find(vocabulary, given)
    # Without a term the words as given have a field of their own, except a certainty, which stays in the note.
    account.take(given, placed=key is not None or vocabulary != "certainty")
    if key is None and given not in _MISSING:
        _refuse(account, row, column)
    return key, "" if given in _MISSING else terms.differs(vocabulary, given, key)


def _refuse(account: _Account, row: EventRow, column: str) -> None:
    account.refused[f"line {row.line}, column {column}: “{row[column]}”"] = None


def _cause(row: EventRow, terms: Terms, account: _Account) -> Cause:
    category, broad = _term(row, "Disturbance.Type", "disturbance_category", terms, account)
    kind, narrow = _term(row, "Disturbance.Cause", "disturbance_cause", terms, account)
    certainty, _ = _term(row, "Cause.Certainty", "certainty", terms, account)
    given = "; ".join(filter(None, (broad, narrow)))
    return Cause(category=category, type=kind, certainty=certainty, given=given)


def _effects(row: EventRow, terms: Terms, account: _Account) -> Iterator[Effect]:
    for place in range(1, 6):
        kind, given = _term(row, f"Disturbance.Effect.{place}", "disturbance_effect", terms, account)
        certainty, _ = _term(row, f"Effect.Certainty.{place}", "certainty", terms, account)
        if kind or given or certainty:
            yield Effect(type=kind, certainty=certainty, given=given)


def _occurred(row: EventRow, account: _Account) -> tuple[HeritageDate | None, list[str]]:
    """
    Read the date: one event on an unknown day is a one-of set, never an interval.

    The serial numbers are held against the day in words; where they differ, a note says so and the words count.
    """
    kind, given = fold(row["Disturbance.Date.Type"]), row["EDTF"]
    for column in ("Disturbance.Date.Type", "Date.1", "Date.2"):
        account.take(row[column], placed=False)
    first, _, last = given.partition(":")
    edtf = {
        "occurred before": f"[{given}]",
        "occurred between": f"[{first}..{last}]",
        "occurred on": given,
    }.get(kind, "")
    try:
        occurred = HeritageDate.from_edtf(edtf, given)
    except NotEdtf:
        account.take(given, placed=False)
        if given not in _MISSING:
            _refuse(account, row, "EDTF")
        return None, []
    account.take(given)
    serials = [row["Date.1"], row["Date.2"]]
    said = [_day_of(serial) for serial in serials if serial not in _MISSING]
    meant = [part for part in (first.removeprefix(".."), last) if part]
    if said == meant:
        return occurred, []
    numbers = ", ".join(serial for serial in serials if serial not in _MISSING) or "none"
    remark = f"the serial numbers are {numbers} ({', '.join(said)}), the column EDTF says {given}, which was taken"
    return occurred, [f"The dates of row {row.number} do not agree: {remark}."]


def _day_of(serial: str) -> str:
    """The day of a spreadsheet's serial number as ISO 8601, or the text itself where it is no such number."""
    if not (serial.isascii() and serial.isdecimal() and len(serial) < 7):
        return serial
    return (SPREADSHEET_EPOCH + timedelta(days=int(serial))).isoformat()


def _store(
    session: Session,
    today: int,
    reports: Sequence[_Report],
    places: Sequence[Place],
    nameless: Sequence[str],
    sites: dict[str, str],
) -> None:
    """Write the sites, the reports and their citations; *sites* are ids by the identifier in the file."""
    from heritage_app.services import damage, site, source

    source_id = _source(session)
    for place in places:
        site_id = site.add_site(session, _site(place))
        sites.update(dict.fromkeys(place.keys, site_id))
        locator = f"sites, {place.locator}"
        for cited in ("names", "point"):
            source.cite(
                session,
                CitationDraft(
                    source_id=source_id, record_kind=RecordKind.SITE, record_id=site_id, field=cited, locator=locator
                ),
            )
    for identifier in nameless:
        # Nothing but the identifier is known of it, so that is what it is called.
        known = SiteDraft(names=(Name(identifier, "en"),), country="SY", identifiers=(Identifier(SCHEME, identifier),))
        sites[identifier] = site.add_site(session, known)
    for report in reports:
        report_id = damage.add_damage(session, report.draft(sites[report.row.site]), today=today)
        source.cite(
            session,
            CitationDraft(
                source_id=source_id,
                record_kind=RecordKind.DAMAGE,
                record_id=report_id,
                locator=f"row {report.row.cells[0]}",
                basis=report.basis,
            ),
        )


def _source(session: Session) -> str:
    """Id of the dataset as a source, entered once."""
    from heritage_app.services import source
    from heritage_app.services.records import find_by_identifier

    known = find_by_identifier(session, RecordKind.SOURCE, SCHEME, SOURCE_ID)
    return known or source.add_source(
        session,
        SourceDraft(
            title="Disturbances at sites in north-west Syria",
            type="dataset",
            author="EAMENA project",
            publisher="EAMENA database, University of Oxford",
            language="en",
            identifiers=((SCHEME, SOURCE_ID),),
            notes=("Licence: CC BY 4.0. Credit: EAMENA database, University of Oxford.",),
        ),
    )


def _site(place: Place) -> SiteDraft:
    pairs: Mapping[str, str] = {SCHEME: place.site, NUMBER_SCHEME: place.number}
    return SiteDraft(
        names=(Name(place.name, "en"),),
        country="SY",
        point=place.point,
        identifiers=tuple(Identifier(scheme, value) for scheme, value in pairs.items() if value),
        notes=tuple(f"{name} as given: {value}" for name, value in place.rest),
    )

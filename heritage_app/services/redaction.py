"""What the gate before every exit must know and no record says of itself: who is protected, what is not public."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from heritage_app.domain.redaction import (
    Profile,
    Secrets,
    redact,
    redact_actors,
    redact_conversions,
    redact_movements,
    redact_sources,
)
from heritage_app.domain.vocabulary import ClaimStatus, RecordKind, Visibility
from heritage_app.storage.actor import Actor, ActorName
from heritage_app.storage.damage import DamageReport
from heritage_app.storage.registry import RegistryInfo
from heritage_app.storage.site import Site

if TYPE_CHECKING:
    from heritage_app.domain.actor import ActorRow
    from heritage_app.domain.dates import Day
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.source import CitationRow, SourceRow
    from heritage_app.domain.totals import ConversionRow
    from heritage_app.domain.trend import Movement

_CLAIMS = {
    RecordKind.DAMAGE: "damage",
    RecordKind.ESTIMATE: "estimates",
    RecordKind.HAZARD: "hazards",
    RecordKind.STAGE: "stages",
    RecordKind.THREAT: "threats",
    RecordKind.INTERVENTION: "interventions",
}
"""Where a site's record holds the claims of a kind."""


def read_secrets(session: Session, profile: Profile, *, withheld: str) -> Secrets:
    """
    Read the names of protected actors and the sites that are not public, trashed ones included.

    *withheld* are the words, in the language of the reader, that stand in place of a protected name. Nothing is read
    for INTERNAL, which passes everything.
    """
    if profile is Profile.INTERNAL:
        return Secrets(withheld=withheld)
    names: dict[str, tuple[str, ...]] = {}
    query = select(ActorName.actor_id, ActorName.text).join(Actor).where(Actor.protected)
    for actor_id, text in session.execute(query):
        names[actor_id] = (*names.get(actor_id, ()), text)
    accepted = session.scalars(select(RegistryInfo.review)).one()
    closed, closed_report = Site.visibility != Visibility.PUBLIC, DamageReport.visibility != Visibility.PUBLIC
    if accepted:
        closed = or_(closed, Site.status != ClaimStatus.ACCEPTED)
        closed_report = or_(closed_report, DamageReport.status != ClaimStatus.ACCEPTED)
    hidden = session.scalars(select(Site.id).where(closed))
    reports = select(DamageReport.id).join(Site, Site.id == DamageReport.site_id)
    guarded = session.scalars(reports.where(or_(closed_report, closed)))
    return Secrets(
        actors=names, sites=frozenset(hidden), reports=frozenset(guarded), accepted=accepted, withheld=withheld
    )


@dataclass(kw_only=True)
class Gate:
    """
    What of lists, of claims or of anything else, may leave for one reader.

    A claim is read from the redacted record of its site, so that a list never says more than the site itself. Each
    site is redacted once.
    """

    session: Session
    profile: Profile
    today: Day
    lang: str
    withheld: str
    """What stands in place of a protected name."""
    history: bool = True
    """Whether the records of sites say what was done to them."""
    _secrets: Secrets = field(init=False)
    _sites: dict[str, SiteRecord | None] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._secrets = read_secrets(self.session, self.profile, withheld=self.withheld)

    def site(self, site_id: str) -> SiteRecord | None:
        """What may leave of a site; None where nothing may, and for the public nothing of the trash."""
        return next(self.sites([site_id]))

    def sites(self, site_ids: Sequence[str]) -> Iterator[SiteRecord | None]:
        """The same of each of several sites, which are read together."""
        from heritage_app.services.site_record import read_sites

        new = [one for one in dict.fromkeys(site_ids) if one not in self._sites]
        read = read_sites(self.session, new, today=self.today, lang=self.lang, history=self.history)
        for site_id in site_ids:
            while site_id not in self._sites:
                whole = next(read)
                closed = self.profile is not Profile.INTERNAL and whole.row.trashed
                self._sites[whole.row.id] = None if closed else redact(whole, self.profile, self._secrets)
            yield self._sites[site_id]

    def claims(self, kind: RecordKind, rows: Sequence[Any]) -> Sequence[Any]:
        """Those claims of one kind that may leave, as they may leave."""
        if self.profile is Profile.INTERNAL:
            return rows
        records = self.sites(list(dict.fromkeys(row.site_id for row in rows)))
        kept = {claim.id: claim for one in records if one is not None for claim in getattr(one, _CLAIMS[kind])}
        return tuple(kept[row.id] for row in rows if row.id in kept)

    def citations(self, kind: RecordKind, record_id: str) -> tuple[CitationRow, ...]:
        """The citations on one site or claim that may leave."""
        from heritage_app.services import records, source

        if self.profile is Profile.INTERNAL:
            return source.citations_of(self.session, [record_id]).get(record_id, ())
        owner = record_id if kind is RecordKind.SITE else records.load(self.session, kind, record_id).site_id
        record = self.site(owner)
        return () if record is None else tuple(c for c in record.citations if c.draft.record_id == record_id)

    def sources(self, rows: Iterable[SourceRow]) -> tuple[SourceRow, ...]:
        """Those sources that may leave."""
        return redact_sources(rows, self.profile, self._secrets)

    def actors(self, rows: Iterable[ActorRow]) -> tuple[ActorRow, ...]:
        """Those actors that may leave: the public is told only of those whom a record names to it."""
        if self.profile is Profile.INTERNAL:
            return tuple(rows)
        ids = self.session.scalars(select(Site.id).where(Site.trashed_at.is_(None))).all()
        records = (record for record in self.sites(ids) if record is not None)
        return redact_actors(rows, self.profile, self._secrets, records)

    def conversions(self, rows: Sequence[ConversionRow]) -> tuple[ConversionRow, ...]:
        """Those conversions whose estimate may leave."""
        from heritage_app.services import restoration

        if self.profile is Profile.INTERNAL:
            return tuple(rows)
        ids = {row.draft.estimate_id for row in rows}
        estimates = restoration.list_estimates(self.session, restoration.select_estimates(ids=ids), lang=self.lang)
        kept = {row.id for row in self.claims(RecordKind.ESTIMATE, estimates)}
        return redact_conversions(rows, self.profile, self._secrets, kept)

    def movements(self, moved: Sequence[Movement]) -> tuple[Movement, ...]:
        """What changed, as far as the reports that changed may leave."""
        sites = list(dict.fromkeys(one.site_id for one in moved))
        records = self.sites(sites) if self.profile is not Profile.INTERNAL else ()
        reports = {row.id: row for record in records if record is not None for row in record.damage}
        return redact_movements(moved, self.profile, reports)

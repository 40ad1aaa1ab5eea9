"""Which site here is meant by a site of a file: by identifiers, else by name and place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from heritage_app.exchange.incoming import Candidate, Plan, SiteIn, Why
from heritage_app.exchange.mapping import FILE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.duplicates import Likeness
    from heritage_app.domain.site import SiteDraft
    from heritage_app.services.lookalikes import Lookalikes

OURS = "heritage"
"""Scheme of the numbers that other registries of ours gave; one of this registry is no identifier here."""

_MANY = 100
"""Sites of a file from which on the sites here are read once and asked in memory."""
_SOME_OF = 50
"""The same where the file has one site for so many here; else the index is asked for each."""


@dataclass(slots=True)
class Settled:
    """A site of the file, and the one that it is here."""

    incoming: SiteIn
    site_id: str | None
    """None: it is new."""
    own: bool = False
    """Whether it is known by an identifier of the same register, so that it came from there."""
    why: Why = Why.NEW
    candidates: tuple[Candidate, ...] = ()
    """Sites here that it may be, the likeliest first."""
    asked: bool = False
    """Whether only a person can tell; without one it is entered as new."""

    @property
    def alike(self) -> str:
        """Name of a site here that it may be, which nobody was asked about."""
        return self.candidates[0].name if self.asked else ""

    def completes(self, session: Session) -> bool:
        """Whether the site that is here learns something from the file."""
        from heritage_app.domain.duplicates import merged
        from heritage_app.services import summary

        if self.site_id is None or self.own or self.incoming.must_exist:
            return False
        held, _ = summary.site_draft(session, self.site_id)
        return merged(held, self.incoming.draft, {}) != held


def complete(session: Session, site_id: str, incoming: SiteIn) -> None:
    """Fill in what the site that is here does not say itself."""
    from heritage_app.domain.duplicates import merged
    from heritage_app.services import site, summary

    held, version = summary.site_draft(session, site_id)
    site.edit_site(session, site_id, merged(held, incoming.draft, {}), version=version)


class Here:
    """The sites of the registry, asked for those that a file speaks of."""

    def __init__(self, session: Session, plan: Plan, count: int) -> None:
        """*count* is how many sites of the file will be asked about, or more."""
        self._session, self._plan = session, plan
        self._ids: dict[tuple[str, str], str] = {}
        self._held: dict[str, list[tuple[str, str]]] = {}
        execute = session.connection().exec_driver_sql
        sites = execute("SELECT count(*) FROM site").scalar_one()
        self._empty = sites == 0
        self.lookalikes: Lookalikes | None = None
        """All sites here by their names, where the file has so many that this is worth while."""
        if count >= _MANY and count * _SOME_OF >= sites:
            from heritage_app.services.lookalikes import Lookalikes

            self.lookalikes = Lookalikes(session)
        rows = "SELECT scheme, value, record_id FROM identifier WHERE record_kind = 'site' ORDER BY rowid"
        for scheme, value, site_id in execute(rows):
            self._ids.setdefault((scheme, value), site_id)
            self._held.setdefault(site_id, []).append((scheme, value))

    def end(self) -> None:
        """Let go of what no site is asked for any more; `lookalikes` stay."""
        self._ids.clear()
        self._held.clear()

    def settle(self, incoming: SiteIn, points: Sequence[int] | None = None) -> Settled:
        """
        Find the site here that is meant; *points* is what its names are met by, where that is known.

        Equal identifiers match, and differing ones of one register never do; name and place count only where a side
        has none, or where both have the same number in files of different names: a table that was called otherwise. A
        name that is merely alike is told and not followed.
        """
        draft = incoming.draft
        if self._empty and not incoming.must_exist:
            return Settled(incoming, None)
        for identifier in draft.identifiers:
            found = self._ids.get((identifier.scheme, identifier.value))
            if found is None and identifier.scheme == OURS:
                found = self._numbers.get(identifier.value)
            if found is not None and not self._differ(draft, found):
                own = identifier.scheme in (self._plan.scheme, OURS)
                return Settled(incoming, found, own=own, why=Why.IDENTIFIER)
        if incoming.must_exist:
            return Settled(incoming, self._referred(incoming), why=Why.NAMED)
        schemes = {identifier.scheme for identifier in draft.identifiers}
        exact: list[str] = []
        candidates: list[Candidate] = []
        for site_id, likeness in self._similar(draft, points):
            held = {scheme for scheme, _ in self._held.get(site_id, ())}
            if schemes & held:
                continue
            candidates.append(Candidate(site_id, likeness.names[1], likeness))
            if likeness.exact and (not (schemes and held) or self._same_number(draft, site_id)):
                exact.append(site_id)
        if len(exact) == 1:
            return Settled(incoming, exact[0], why=Why.NAME_AND_PLACE, candidates=tuple(candidates))
        if candidates:
            return Settled(incoming, None, candidates=tuple(candidates), asked=True)
        bare = self._same_bare_name(incoming, schemes)
        if bare:
            one = Candidate(bare[0], draft.names[0].text)
            return Settled(incoming, bare[0], why=Why.BARE_NAME, candidates=(one,))
        return Settled(incoming, None)

    def _same_number(self, draft: SiteDraft, site_id: str) -> bool:
        """Whether a site here has the number that the draft has, each in a table of its own."""
        numbers = {one.value for one in draft.identifiers if one.scheme.startswith(FILE)}
        return any(scheme.startswith(FILE) and value in numbers for scheme, value in self._held.get(site_id, ()))

    def _similar(self, draft: SiteDraft, points: Sequence[int] | None) -> tuple[tuple[str, Likeness], ...]:
        from heritage_app.services.duplicates import similar_sites

        return (
            similar_sites(self._session, draft) if self.lookalikes is None else self.lookalikes.similar(draft, points)
        )

    def _called(self, name: str) -> str | None:
        from heritage_app.services import site

        return site.find_name(self._session, name) if self.lookalikes is None else self.lookalikes.called(name)

    def _same_bare_name(self, incoming: SiteIn, schemes: set[str]) -> list[str]:
        """The one site of exactly this name in the same country, where neither side says any more of the place."""
        from heritage_app.services import summary

        draft = incoming.draft
        if draft.point or draft.governorate or incoming.part_of or not draft.names:
            return []
        found = self._called(draft.names[0].text)
        if found is None:
            return []
        held, _ = summary.site_draft(self._session, found)
        bare = not (held.point or held.governorate or held.part_of) and held.country == draft.country
        return [found] if bare and not (schemes and held.identifiers) else []

    @cached_property
    def _numbers(self) -> dict[str, str]:
        """Ids of sites by every number that this registry, or one that it was made from, gave them."""
        rows = self._session.connection().exec_driver_sql("SELECT reference, site_id FROM site_reference")
        return {row.reference: row.site_id for row in rows}

    def _differ(self, draft: SiteDraft, site_id: str) -> bool:
        """
        Whether some register knows the two by different identifiers: several places may share one link.

        One site may have a number of each of our registries that it went through.
        """
        held: dict[str, set[str]] = {}
        for scheme, value in self._held.get(site_id, ()):
            held.setdefault(scheme, set()).add(value)
        return any(i.scheme != OURS and i.scheme in held and i.value not in held[i.scheme] for i in draft.identifiers)

    def _referred(self, incoming: SiteIn) -> str | None:
        """The site that a row only refers to, by number or by its one exact name."""
        for word in (*(i.value for i in incoming.draft.identifiers), *(name.text for name in incoming.draft.names)):
            found = numbered(self._session, word) or self._called(word)
            if found is not None:
                return found
        return None


def called(session: Session, word: str) -> str | None:
    """The site here that bears this number, or is the one of exactly this name."""
    from heritage_app.services import site

    return numbered(session, word) or site.find_name(session, word)


def numbered(session: Session, word: str) -> str | None:
    """The site here that has, or once had, this number."""
    from heritage_app.services import records, site

    try:
        return site.resolve(session, word)
    except records.NoSuchRecord:
        return None

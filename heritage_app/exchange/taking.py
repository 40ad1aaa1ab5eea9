"""Take in what a file says: find the sites that are here already, then write everything in one deed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from heritage_app.domain.damage import DamageDraft, Involvement
from heritage_app.domain.folding import fold
from heritage_app.domain.imported import ImportResult
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.site import PlaceMissing
from heritage_app.domain.source import CitationDraft, SourceDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.exchange.checking import (
    Account,
    Checks,
    RowsRefused,
    no_such_site,
    place_in,
    problem_of,
    refuse_rows,
)
from heritage_app.exchange.incoming import ClaimDraft, ClaimIn, Plan, SiteIn, SiteMatch, Why
from heritage_app.exchange.settling import Here, Settled, called, complete

__all__ = ["RowsRefused", "match_sites", "take_in"]

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.history import Deed
    from heritage_app.domain.intervention import InterventionRow
    from heritage_app.domain.threat import ThreatRow
    from heritage_app.services.loading import Loader
    from heritage_app.services.registry import Registry

    Progress = Callable[[int, int], None]


def take_in(
    registry: Registry,
    understand: Callable[[Session], Plan],
    deed: Deed,
    *,
    country: str = "",
    dry_run: bool = False,
    good_rows: bool = False,
    same: Mapping[int, str | None] | None = None,
    progress: Progress | None = None,
) -> ImportResult:
    """
    Understand a file and take it in, in one transaction and as one step that can be undone.

    Args:
        registry: Where it goes.
        understand: Reads the file with the lists of the registry; writes nothing.
        deed: Signs everything.
        country: Key of the country of the sites for which the file names none.
        dry_run: Only say what would happen.
        good_rows: Leave out the rows that cannot go in, and take the others.
        same: What a person says which site here the site of a row is, by id; None that it is new.
        progress: Told how many of how many steps are done; raising stops the import, and nothing was changed.

    Raises:
        RowsRefused: Rows cannot go in, and *good_rows* was not asked for; every problem of every row is named.
    """
    from heritage_app.exchange.passing import Asked, take_in_passing
    from heritage_app.services import history
    from heritage_app.services.loading import uncollected

    tell = progress or _silent

    def index(done: int, total: int) -> None:
        tell(2 * _SHARE + _SHARE * done // max(1, total), 3 * _SHARE)

    with uncollected():
        with registry.read() as session:
            plan = understand(session)
            del understand  # it holds the file, of which nothing is needed any more
            if plan.coming is not None:
                asked = Asked(file=deed.subject, country=country, good_rows=good_rows, same=same or {}, tell=tell)
                return take_in_passing(registry, plan, deed, asked)
            settled, refused = _look(session, plan, registry.day, country, same or {}, tell)
        if not good_rows and not dry_run:
            refuse_rows(plan, deed.subject)
        account = Account()
        fresh = _without_known(registry, settled, account)
        _count_cells(plan, settled, fresh, refused, account)
        result = account.result(plan, dry_run=dry_run)
        if fresh and not dry_run:
            with registry.write(deed, progress=index) as session:
                _Writing(session, registry.day, plan).write(fresh, tell)
                for held in (fresh, settled, plan.sites):
                    held.clear()  # the index needs the room now
                result = replace(result, deed_id=history.current_deed(session))
    return result


def match_sites(
    registry: Registry,
    understand: Callable[[Session], Plan],
    *,
    country: str = "",
    same: Mapping[int, str | None] | None = None,
    progress: Progress | None = None,
) -> tuple[SiteMatch, ...]:
    """
    Say of each site of a file whether it is new, one that is here, or one that a person has to decide about.

    The arguments are those of `take_in`. Nothing is written. Rows that cannot go in are left out.
    """
    from heritage_app.services.loading import uncollected

    with uncollected(), registry.read() as session:
        settled, _ = _look(session, understand(session), registry.day, country, same or {}, progress or _silent)
    return tuple(
        SiteMatch(
            row=one.incoming.row,
            draft=one.incoming.draft,
            site_id=one.site_id,
            why=one.why,
            candidates=one.candidates,
            asked=one.asked,
            claims=len(one.incoming.claims),
        )
        for one in settled
    )


_SHARE = 1000
"""Steps that progress counts for each part of an import: understanding and matching, writing, indexing."""
_TELL_EACH = 200
"""So many rows go by between two tellings of progress."""


def _silent(done: int, total: int) -> None:
    """Tell nobody."""


def _look(
    session: Session, plan: Plan, today: int, country: str, same: Mapping[int, str | None], tell: Progress
) -> tuple[list[Settled], set[int]]:
    """Find the sites of a file that are here, and the rows that cannot go in, which are told in the plan."""
    for incoming in plan.sites if country else ():
        place_in(country, incoming)
    checks, refused = Checks(plan, today), {problem.row for problem in plan.problems if problem.stops}
    for incoming in plan.sites:
        if checks.stops(incoming, refused=incoming.row in refused):
            refused.add(incoming.row)
    plan.problems += checks.problems
    here = Here(session, plan, len(plan.sites))
    settled: list[Settled] = []
    for done, incoming in enumerate(plan.sites):
        if done % _TELL_EACH == 0:
            tell(_SHARE // 2 + _SHARE // 2 * done // len(plan.sites), 3 * _SHARE)
        if incoming.row in refused:
            continue
        one = here.settle(incoming)
        if incoming.row in same:
            one.site_id, one.why, one.asked = same[incoming.row], Why.PERSON, False
        if incoming.must_exist and one.site_id is None:
            refused.add(incoming.row)
            plan.problems.append(no_such_site(plan, incoming))
        else:
            settled.append(one)
    return _placed(session, plan, settled, refused), refused


def _placed(session: Session, plan: Plan, settled: list[Settled], refused: set[int]) -> list[Settled]:
    """Leave out new sites without a country whose parent is neither in the file nor here, and then their parts."""
    while any(one.incoming.part_of and not one.incoming.draft.country for one in settled):
        words = {word for one in settled for word in _words_for(one.incoming)}
        lost = [
            one
            for one in settled
            if one.site_id is None
            and one.incoming.part_of
            and not one.incoming.draft.country
            and fold(one.incoming.part_of) not in words
            and called(session, one.incoming.part_of) is None
        ]
        if not lost:
            break
        for one in lost:
            plan.problems.append(problem_of(plan, one.incoming, PlaceMissing("part_of"), one.incoming.part_of))
            refused.add(one.incoming.row)
        settled = [one for one in settled if one.incoming.row not in refused]
    return settled


# ------------------------------------------------------------------------------------------------- what is new


@dataclass(slots=True)
class _Fresh:
    """What of a site is not here yet."""

    settled: Settled
    claims: list[ClaimIn]
    completes: bool
    """Whether a site that is here learns something from the file."""


def _without_known(registry: Registry, settled: Sequence[Settled], account: Account) -> list[_Fresh]:
    """Leave out what is here already, and count it."""
    found: list[_Fresh] = []
    with registry.read() as session:
        held_claims = _held_claims(session, settled)
        for one in settled:
            claims, completes = list(one.incoming.claims), False
            if one.site_id is None:
                account.sites_added += 1
            else:
                claims = _new_claims(session, claims, held_claims.get(one.site_id, set()))
                completes = one.completes(session)
                account.sites_known += 1
                account.sites_completed += completes
            fresh = {id(claim) for claim in claims}
            for claim in one.incoming.claims:
                account.count_claim(claim, new=id(claim) in fresh)
            if one.site_id is None or claims or completes:
                found.append(_Fresh(one, claims, completes))
    return found


def _count_cells(
    plan: Plan, settled: Iterable[Settled], fresh: Iterable[_Fresh], refused: set[int], account: Account
) -> None:
    """Say where every cell went."""
    new = {id(one.settled.incoming) for one in fresh}
    for site in plan.sites:
        if site.row in refused:
            account.refuse(site)
        elif id(site) in new:
            account.take(site)
        else:
            account.know(site)
    account.alike += [(one.incoming.row, one.incoming.draft.names[0].text, one.alike) for one in settled if one.alike]


def _new_claims(session: Session, claims: list[ClaimIn], held: set[str]) -> list[ClaimIn]:
    """Those that the site does not hold yet: by their own identifier, else word for word."""
    from heritage_app.services import records

    new = []
    for claim in claims:
        identifiers = claim.draft.identifiers if isinstance(claim.draft, DamageDraft) else ()
        if identifiers:
            known = any(records.find_by_identifier(session, RecordKind.DAMAGE, i.scheme, i.value) for i in identifiers)
        else:
            known = _said(claim.draft) in held
        if not known:
            new.append(claim)
    return new


def _held_claims(session: Session, settled: Sequence[Settled]) -> dict[str, set[str]]:
    """What the sites that are here say already, where the file says something like it, by site."""
    from heritage_app.services import damage, intervention, threat

    asked: dict[type[ClaimDraft], list[str]] = {DamageDraft: [], ThreatDraft: [], InterventionDraft: []}
    for one in settled:
        for kind in {type(c.draft) for c in one.incoming.claims if not getattr(c.draft, "identifiers", ())}:
            if one.site_id is not None:
                asked[kind].append(one.site_id)
    held: dict[str, set[str]] = {}
    for kind, ids in asked.items():
        for start in range(0, len(ids), _TOGETHER):
            some = ids[start : start + _TOGETHER]
            rows: Iterable[DamageRow | ThreatRow | InterventionRow]
            if kind is DamageDraft:
                rows = damage.list_damage(session, damage.select_damage(site_ids=some, trashed=None))
            elif kind is ThreatDraft:
                rows = threat.list_threats(session, threat.select_threats(site_ids=some, trashed=None))
            else:
                chosen = intervention.select_interventions(site_ids=some, trashed=None)
                rows = intervention.list_interventions(session, chosen)
            for row in rows:
                held.setdefault(row.site_id, set()).add(_said(row.draft))
            session.expunge_all()
    return held


_TOGETHER = 200
"""Sites whose claims are read together."""


def _said(draft: ClaimDraft) -> str:
    """What a claim says, without who says it and what was noted beside it."""
    if isinstance(draft, DamageDraft):
        dates = (draft.occurred, draft.observed)
        causes = [(c.category, c.type, c.certainty) for c in draft.causes]
        effects = [(e.type, e.certainty) for e in draft.effects]
        condition = draft.condition_given if draft.condition_scale else draft.condition
        words = [fold(text.text) for text in draft.texts]
        return repr((draft.kind, [d and d.edtf for d in dates], condition, draft.extent, causes, effects, words))
    if isinstance(draft, ThreatDraft):
        return repr(("threat", draft.category, draft.cause, draft.probability, fold(draft.text)))
    return repr(("works", draft.kind, draft.done and draft.done.edtf, fold(draft.text)))


# --------------------------------------------------------------------------------------------------- writing


class _Writing:
    """One transaction: what is known learns, sources and people once, then all that is new together."""

    def __init__(self, session: Session, today: int, plan: Plan) -> None:
        self._session, self._today, self._plan = session, today, plan
        self._sources: dict[SourceDraft, str] = {}
        self._actors: dict[str, str] = {}
        self._placed: dict[str, str] = {}
        """Ids of sites by every word that a row may name them with."""
        self._parents: dict[str, str | None] = {}
        self._tree = any(site.part_of for site in plan.sites)

    def write(self, fresh: Sequence[_Fresh], tell: Progress) -> None:
        from heritage_app.services.loading import loading

        for one in fresh:
            self._prepare(one)
        with loading(self._session, today=self._today) as loader:
            for done, one in enumerate(_parents_first(fresh) if self._tree else fresh):
                if done % _TELL_EACH == 0:
                    tell(_SHARE + _SHARE * done // len(fresh), 3 * _SHARE)
                site_id = self._site(loader, one)
                for claim in one.claims:
                    self._claim(loader, site_id, claim)

    def _prepare(self, one: _Fresh) -> None:
        """Enter what is not loaded: what a known site learns, and the sources and people that the rows name."""
        incoming, site_id = one.settled.incoming, one.settled.site_id
        if site_id is not None and one.completes:
            complete(self._session, site_id, incoming)
        if site_id is None:
            for source, _ in incoming.cites:
                self._source(source)
        for claim in one.claims:
            for name, _ in claim.involved:
                self._actor(name)
            self._source(claim.source or self._plan.source)
        if site_id is None and incoming.cited:
            self._source(self._plan.source)

    def _site(self, loader: Loader, one: _Fresh) -> str:
        incoming, site_id = one.settled.incoming, one.settled.site_id
        if site_id is None:
            draft = incoming.draft
            if incoming.part_of:
                draft = replace(draft, part_of=self._parent(incoming.part_of))
            site_id = loader.add_site(draft)
            for cited in incoming.cited:
                self._cite(loader, self._plan.source, RecordKind.SITE, site_id, incoming.locator, field=cited)
            for source, locator in incoming.cites:
                self._cite(loader, source, RecordKind.SITE, site_id, locator)
        for word in _words_for(incoming) if self._tree else ():
            self._placed.setdefault(word, site_id)
        return site_id

    def _parent(self, given: str) -> str | None:
        """The site that a row is part of: one of the file, else one that is here."""
        placed = self._placed.get(fold(given))
        if placed is not None:
            return placed
        if given not in self._parents:
            self._parents[given] = called(self._session, given)
        return self._parents[given]

    def _claim(self, loader: Loader, site_id: str, claim: ClaimIn) -> None:
        draft = replace(claim.draft, site_id=site_id)
        if isinstance(draft, DamageDraft):
            people = tuple(Involvement(self._actor(name), role) for name, role in claim.involved)
            draft, kind = replace(draft, involved=people), RecordKind.DAMAGE
        else:
            kind = RecordKind.THREAT if isinstance(draft, ThreatDraft) else RecordKind.INTERVENTION
        record_id = loader.add_claim(draft)
        self._cite(loader, claim.source or self._plan.source, kind, record_id, claim.locator, claim=claim)

    def _cite(
        self,
        loader: Loader,
        draft: SourceDraft | None,
        kind: RecordKind,
        record_id: str,
        locator: str,
        *,
        field: str = "",
        claim: ClaimIn | None = None,
    ) -> None:
        source_id = self._source(draft)
        if source_id is None:
            return
        citation = CitationDraft(
            source_id=source_id,
            record_kind=kind,
            record_id=record_id,
            field=field,
            locator=locator,
            basis=claim.basis if claim else None,
        )
        loader.cite(citation)

    def _source(self, draft: SourceDraft | None) -> str | None:
        """Id of a source, entered once: known by its identifier, its link, or its title."""
        if draft is None:
            return None
        from heritage_app.services import records, source

        if draft not in self._sources:
            kind = RecordKind.SOURCE
            held = (records.find_by_identifier(self._session, kind, *pair) for pair in draft.identifiers)
            known = next(filter(None, held), None) or source.find_source(
                self._session, title=draft.title, url=draft.url
            )
            self._sources[draft] = known or source.add_source(self._session, draft)
        return self._sources[draft]

    def _actor(self, name: str) -> str:
        from heritage_app.services.actor import actor_called

        if name not in self._actors:
            self._actors[name] = actor_called(self._session, name)
        return self._actors[name]


def _words_for(incoming: SiteIn) -> list[str]:
    identifiers = [fold(identifier.value) for identifier in incoming.draft.identifiers]
    return [*identifiers, *(fold(name.text) for name in incoming.draft.names)]


def _parents_first(fresh: Iterable[_Fresh]) -> list[_Fresh]:
    """Order sites so that each stands after the one that it is part of; what turns in a circle keeps its order."""
    waiting = list(fresh)
    ordered: list[_Fresh] = []
    while waiting:
        words = {word for one in waiting for word in _words_for(one.settled.incoming)}
        ready = [one for one in waiting if fold(one.settled.incoming.part_of) not in words]
        ready = ready or waiting
        ordered += ready
        done = {id(one) for one in ready}
        waiting = [one for one in waiting if id(one) not in done]
    return ordered

"""
Take in a plain table of sites in one pass: each row is understood, checked, matched, loaded and indexed in turn.

No row has to be held until the others are read, and the index is built beside the loading. What stops a row is told
with all others when the last row has come; then nothing of what was written stays.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from heritage_app.domain.imported import CellProblem, ImportResult
from heritage_app.domain.meeting import points_of
from heritage_app.exchange.checking import Account, Checks, no_such_site, place_in, refuse_rows
from heritage_app.exchange.incoming import Plan, SiteIn, Why
from heritage_app.exchange.settling import Here, Settled, complete

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.history import Deed
    from heritage_app.services.entries import Loaded
    from heritage_app.services.meeting import Meetings
    from heritage_app.services.registry import Registry

    Progress = Callable[[int, int], None]

NewSite = tuple[SiteIn, Sequence[int]]
"""A site of the file, and what its names are met by: `domain.meeting`."""
_BATCH = 2_000
"""Rows whose names are asked about together: after each question this thread waits for its turn to go on."""
_FIRST = 2_000
"""New sites that are held until it is known, or can be guessed from them, whether the index is to be built anew."""
_TELL_EACH = 200
"""So many rows go by between two tellings of progress."""
_SHARE, _WHOLE = 9, 10
"""Of so many parts of an import so many are over when the last row has come."""


class _NothingNewError(Exception):
    """Everything is here already: there is no deed to sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How the rows are to be taken in; see `taking.take_in`."""

    file: str
    """What it is called."""
    country: str
    good_rows: bool
    same: Mapping[int, str | None]
    tell: Progress


def take_in_passing(registry: Registry, plan: Plan, deed: Deed, asked: Asked) -> ImportResult:
    """
    Take in the sites that are `coming`.

    Raises:
        RowsRefused: Rows cannot go in, and nobody asked for the others alone; every problem of every row is named.
    """
    from heritage_app.services import history
    from heritage_app.services.meeting import Meetings

    def index(done: int, total: int) -> None:
        asked.tell(_SHARE * plan.rows + (_WHOLE - _SHARE) * plan.rows * done // total, _WHOLE * plan.rows)

    deed_id = ""
    # What is here already is asked for when nobody else can write any more.
    with (
        suppress(_NothingNewError),
        registry.write(deed, progress=index) as session,
        registry.read() as before,
        Meetings(plan.rows) as meetings,
    ):
        rows = _Rows(before, plan, meetings, registry.day, asked)
        filled = _write(session, rows, registry.day)
        for site_id, site in rows.completing:
            complete(session, site_id, site)
        if filled and not rows.completing:  # else `index` tells the rest
            index(1, 1)
        deed_id = history.current_deed(session)
    return rows.account.result(plan, dry_run=False, deed_id=deed_id)


def _write(session: Session, rows: _Rows, today: int) -> bool:
    """Load what is new; where that is more than the index holds fill it meanwhile and say so, else that comes after."""
    from heritage_app.services import site_index
    from heritage_app.services.loading import loading

    coming, listed = rows.new(), site_index.count_listed(session)
    first = deque(islice(coming, min(listed + 1, _FIRST)))
    if not first:
        if not rows.completing:
            raise _NothingNewError
        return False
    many, lookalikes = max(len(first), rows.expected()) > listed, rows.here.lookalikes
    if not many:
        first.extend(islice(coming, listed + 1 - len(first)))
        many = len(first) > listed
    with loading(session, today=today, count=rows.count if many else 0) as loader:

        def loaded() -> Iterator[Loaded]:
            for site, points in chain(_consumed(first), coming):
                one = loader.add(site.draft)
                if many and lookalikes is not None:
                    same = one.draft is site.draft  # else its names were cleaned
                    lookalikes.add(
                        one.site_id, one.draft, points if same else points_of(name.text for name in one.draft.names)
                    )
                yield one
            loader.finish()

        if many:
            site_index.fill(session, loaded(), lookalikes)
        else:
            deque(loaded(), maxlen=0)
    return many


def _consumed(held: deque[NewSite]) -> Iterator[NewSite]:
    while held:
        yield held.popleft()


class _Rows:
    """The rows as they come: those that are new are handed on, and of all others is told what becomes of them."""

    def __init__(self, session: Session, plan: Plan, meetings: Meetings, today: int, asked: Asked) -> None:
        self._session, self._plan, self._meetings, self._asked = session, plan, meetings, asked
        self._checks = Checks(plan, today)
        self._lost: list[CellProblem] = []
        self.here, self.count = Here(session, plan, plan.rows), plan.rows
        self.account = Account()
        self.completing: list[tuple[str, SiteIn]] = []
        """Sites that are here and learn something."""

    def new(self) -> Iterator[NewSite]:
        """
        The sites that are not here yet, until one is refused and nobody asked for the others.

        Raises:
            RowsRefused: With the last row, for every problem of every row.
        """
        asked, account, stopped = self._asked, self.account, False
        for done, (site, points) in enumerate(self._met()):
            if done % _TELL_EACH == 0:
                asked.tell(_SHARE * done, _WHOLE * self._plan.rows)
            if asked.country:
                place_in(asked.country, site)
            if self._checks.stops(site):
                account.refuse(site)
                stopped = True
                continue
            one = self.here.settle(site, points)
            if site.row in asked.same:
                one.site_id, one.why, one.asked = asked.same[site.row], Why.PERSON, False
            if site.must_exist and one.site_id is None:
                self._lost.append(no_such_site(self._plan, site))
                account.refuse(site)
                stopped = True
                continue
            if one.alike:
                account.alike.append((site.row, site.draft.names[0].text, one.alike))
            if one.site_id is not None:
                self._know(one.site_id, one)
            else:
                account.sites_added += 1
                account.take(site)
                if asked.good_rows or not stopped:
                    yield site, points
        asked.tell(_SHARE * self._plan.rows, _WHOLE * self._plan.rows)
        self._plan.problems += [*self._checks.problems, *self._lost]
        self._checks.forget()
        self.here.end()
        if not asked.good_rows:
            refuse_rows(self._plan, asked.file)

    def expected(self) -> int:
        """How many sites will be new, if all rows are as those that have been passed."""
        added, known = self.account.sites_added, self.account.sites_known
        return added * self.count // max(1, added + known)

    def _know(self, site_id: str, one: Settled) -> None:
        self.account.sites_known += 1
        if one.completes(self._session):
            self.account.sites_completed += 1
            self.account.take(one.incoming)
            self.completing.append((site_id, one.incoming))
        else:
            self.account.know(one.incoming)

    def _met(self) -> Iterator[NewSite]:
        """Every row with what its names meet by, which is worked out beside the understanding of the next ones."""
        coming, waiting = iter(self._plan.coming or ()), deque[list[SiteIn]]()
        while batch := list(islice(coming, _BATCH)):
            self._meetings.put([tuple([name.text for name in site.draft.names]) for site in batch])
            waiting.append(batch)
            if len(waiting) > 1:
                yield from zip(waiting.popleft(), self._meetings.get(), strict=True)
        for batch in waiting:
            yield from zip(batch, self._meetings.get(), strict=True)
        self._meetings.end()  # the index needs the room now

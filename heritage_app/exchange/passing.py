"""
Take in a plain table of sites in one pass: each row is understood, checked, matched, loaded and indexed in turn.

No row has to be held until the others are read, and the index is built beside the loading. What stops a row is told
with all others when the last row has come; then nothing of what was written stays.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING

from heritage_app.domain.imported import CellProblem, ImportResult
from heritage_app.exchange.checking import Account, Checks, no_such_site, place_in, refuse_rows
from heritage_app.exchange.incoming import Plan, SiteIn, Why
from heritage_app.exchange.settling import Here, complete

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.history import Deed
    from heritage_app.services.registry import Registry

    Progress = Callable[[int, int], None]

_TELL_EACH = 200
"""So many rows go by between two tellings of progress."""
_SHARE, _WHOLE = 9, 10
"""Of so many parts of an import so many are over when the last row has come."""


class _NothingNewError(Exception):
    """Everything is here already: there is no deed to sign."""


def take_in_passing(
    registry: Registry,
    asking: Session,
    plan: Plan,
    deed: Deed,
    *,
    country: str,
    good_rows: bool,
    same: Mapping[int, str | None],
    tell: Progress,
) -> ImportResult:
    """
    Take in the sites that are `coming`; the arguments are those of `taking.take_in`.

    *asking* is the session that the plan asks, and sees the registry as it was before.

    Raises:
        RowsRefused: Rows cannot go in, and *good_rows* was not asked for; every problem of every row is named.
    """
    from heritage_app.services import history

    def index(done: int, total: int) -> None:
        tell(_SHARE * plan.rows + (_WHOLE - _SHARE) * plan.rows * done // total, _WHOLE * plan.rows)

    rows = _Rows(asking, plan, deed.subject, registry.day, country=country, good_rows=good_rows, same=same, tell=tell)
    deed_id = ""
    try:
        with registry.write(deed, progress=index) as session:
            deed_id = history.current_deed(session)
            filled = _write(session, rows, registry.day)
            if filled and not rows.completing:  # else `index` tells the rest
                tell(_WHOLE * plan.rows, _WHOLE * plan.rows)
    except _NothingNewError:
        deed_id = ""
    return rows.account.result(plan, dry_run=False, deed_id=deed_id)


def _write(session: Session, rows: _Rows, today: int) -> bool:
    """Load what is new; where that is more than the index holds fill it meanwhile and say so, else that comes after."""
    from heritage_app.services import summary
    from heritage_app.services.loading import loading

    new = rows.new()
    listed = summary.count_listed(session)
    first = deque(islice(new, listed + 1))
    if not first and not rows.completing:
        raise _NothingNewError
    drafts = (one.draft for one in chain(_consumed(first), new))
    many = len(first) > listed
    with loading(session, today=today) as loader:
        if many:
            summary.fill(session, loader.add_all(drafts))
        else:
            for draft in drafts:
                loader.add(draft)
    for site_id, incoming in rows.completing:
        complete(session, site_id, incoming)
    return many


def _consumed(held: deque[SiteIn]) -> Iterator[SiteIn]:
    while held:
        yield held.popleft()


class _Rows:
    """The rows as they come: those that are new are handed on, and of all others is told what becomes of them."""

    def __init__(
        self, session: Session, plan: Plan, file: str, today: int, *, country: str, good_rows: bool,
        same: Mapping[int, str | None], tell: Progress,
    ) -> None:  # fmt: skip
        self._session, self._plan, self._file = session, plan, file
        self._country, self._good_rows, self._same, self._tell = country, good_rows, same, tell
        self._checks = Checks(plan, today)
        self._here = Here(session, plan, plan.rows)
        self.account = Account()
        self.completing: list[tuple[str, SiteIn]] = []
        """Sites that are here and learn something, complete when the last row has come."""

    def new(self) -> Iterator[SiteIn]:
        """
        The sites that are not here yet.

        Raises:
            RowsRefused: With the last row, where rows cannot go in and nobody asked for the others.
        """
        account, checks, plan = self.account, self._checks, self._plan
        lost: list[CellProblem] = []
        for done, site in enumerate(plan.coming or ()):
            if done % _TELL_EACH == 0:
                self._tell(_SHARE * done, _WHOLE * plan.rows)
            if self._country:
                place_in(self._country, site)
            if checks.stops(site):
                account.refuse(site)
                continue
            one = self._here.settle(site)
            if site.row in self._same:
                one.site_id, one.why, one.asked = self._same[site.row], Why.PERSON, False
            if one.alike:
                account.alike.append((site.row, site.draft.names[0].text, one.alike))
            if one.site_id is not None:
                account.sites_known += 1
                if one.completes(self._session):
                    account.sites_completed += 1
                    account.take(site)
                    self.completing.append((one.site_id, site))
                else:
                    account.know(site)
            elif site.must_exist:
                lost.append(no_such_site(plan, site))
                account.refuse(site)
            else:
                account.sites_added += 1
                account.take(site)
                if self._good_rows or not (checks.problems or lost):
                    yield site
        self._tell(_SHARE * plan.rows, _WHOLE * plan.rows)
        plan.problems += [*checks.problems, *lost]
        if not self._good_rows:
            refuse_rows(plan, self._file)

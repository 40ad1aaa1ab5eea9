"""Do one step to many sites: checked first, done as one deed, undone as one; one that cannot is named, not forced."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from heritage_app.domain.bulk import BulkOutcome, BulkStep, ChosenInTrash, NoneCanChange, NoSiteChosen, Refusal
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.names import pick_name
from heritage_app.domain.text import clean_text
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import damage, history, records, site, site_many, summary, tags
from heritage_app.services.registry import Registry
from heritage_app.storage.reading import rows_by
from heritage_app.storage.site import Site

Progress = Callable[[int, int], None]
"""Told how many of how many steps are done; raising stops the work, and then nothing was changed."""

_AT_ONCE = 100
"""Sites that are read and written together; between two such lots progress is told."""


def check_step(
    session: Session, step: BulkStep, site_ids: Sequence[str], *, reason: str = "", progress: Progress | None = None
) -> BulkOutcome:
    """
    Tell what *step* would do to these sites, and change nothing.

    Raises:
        DraftRefused: The step itself says nothing, or lacks its reason.
        NoSiteChosen: There is no site.
    """
    return _go_through(session, step, site_ids, reason, progress or _silent, write=False)


def do_step(
    registry: Registry,
    step: BulkStep,
    site_ids: Sequence[str],
    *,
    by: str,
    reason: str = "",
    progress: Progress | None = None,
) -> BulkOutcome:
    """
    Do *step* to these sites as one deed: those that refuse are left as they are, and named.

    Raises:
        DraftRefused, NoSiteChosen: As `check_step` says.
        NoneCanChange: No site would change; no deed is entered then.
        HeritageError: Nothing was changed.
    """
    tell = progress or _silent
    total = 4 * len(site_ids)  # checked, changed, and the index brought up to date, which takes twice as long

    def checking(done: int, of: int) -> None:
        tell(done, total)

    def changing(done: int, of: int) -> None:
        tell(len(site_ids) + done, total)

    def indexing(done: int, of: int) -> None:
        tell(2 * len(site_ids) + 2 * len(site_ids) * done // max(1, of), total)

    with registry.read() as session:
        ahead = check_step(session, step, site_ids, reason=reason, progress=checking)
        if not ahead.changed:
            raise NoneCanChange(same=ahead.same, refused=len(ahead.refused))
        subject = _subject(session, ahead.changed)
    deed = Deed(verb=step.verb, by=by, reason=reason, subject=subject)
    with registry.write(deed, progress=indexing) as session:
        done = _go_through(session, step, site_ids, reason, changing, write=True)
        deed_id = history.current_deed(session)
    return replace(done, deed_id=deed_id, subject=subject)


def _silent(done: int, of: int) -> None:
    """Nobody waits to be told."""


def _go_through(
    session: Session, step: BulkStep, site_ids: Sequence[str], reason: str, progress: Progress, *, write: bool
) -> BulkOutcome:
    """Do the step to one site after the other, or only look whether it could be done."""
    records.refuse(step.problems(reason))
    chosen = tuple(dict.fromkeys(site_ids))
    if not chosen:
        raise NoSiteChosen()
    changed: list[str] = []
    refused: dict[str, HeritageError] = {}
    same = done = 0
    lots = _trash_each(session, chosen, reason, write) if step.trash else _edit_each(session, step, chosen, write)
    for lot in lots:
        for site_id, came_of_it in lot:
            if isinstance(came_of_it, HeritageError):
                refused[site_id] = came_of_it
            elif came_of_it:
                changed.append(site_id)
            else:
                same += 1
        done += len(lot)
        progress(done, len(chosen))
    order = {site_id: place for place, site_id in enumerate(chosen)}
    changed.sort(key=order.__getitem__)
    names, numbers = damage.site_names(session, refused), rows_by(session, Site.id, refused, only=("reference",))
    told = tuple(
        Refusal(
            site_id=one,
            reference=numbers[one][0].reference if one in numbers else "",
            name=names.get(one, ""),
            reason=refused[one],
        )
        for one in sorted(refused, key=order.__getitem__)
    )
    return BulkOutcome(changed=tuple(changed), same=same, refused=told)


Lot = list[tuple[str, bool | HeritageError]]
"""Some sites, and of each whether it changes or why it cannot."""


def _lots(site_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (site_ids[start : start + _AT_ONCE] for start in range(0, len(site_ids), _AT_ONCE))


def _edit_each(session: Session, step: BulkStep, site_ids: Sequence[str], write: bool) -> Iterator[Lot]:
    known = tags.known_tags(session, in_use=False) if write else {}
    parent = _Parent(session)
    for some in _lots(site_ids):
        lot: Lot = []
        edits: list[site_many.Edit] = []
        held = summary.site_drafts(session, some)
        for site_id in some:
            try:
                draft, row = held.get(site_id, (None, None))
                if draft is None or row is None:
                    raise records.NoSuchRecord(kind=RecordKind.SITE, key=site_id)
                if row.trashed_at is not None:
                    raise ChosenInTrash(day=row.trashed_at[:10], reason=row.trashed_reason)
                wanted = records.cleaned(step.changed(draft))
                if wanted != draft:
                    records.refuse(wanted.problems())
                    parent.check(site_id, wanted.part_of)
                    edits.append((row, draft, wanted))
            except HeritageError as error:
                lot.append((site_id, error))
            else:
                lot.append((site_id, wanted != draft))
        if write:
            site_many.edit_sites(session, edits, known)
        yield lot


class _Parent:
    """
    Whether a site can be part of another, as `site.check_edit` asks, looked up once for each other.

    What stands above the one that is chosen stays as it is while the step is done, for none of it can become its part.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, tuple[str, ...] | HeritageError] = {}

    def check(self, site_id: str, part_of: str | None) -> None:
        """Raises `NoSuchRecord`, `PartOfItself`."""
        if part_of is None:
            return
        if part_of not in self._known:
            try:
                records.require(self._session, RecordKind.SITE, part_of)
                self._known[part_of] = (part_of, *site.ancestors(self._session, part_of))
            except records.NoSuchRecord as error:
                self._known[part_of] = error
        above = self._known[part_of]
        if isinstance(above, HeritageError):
            raise above
        if site_id in above:
            raise site.PartOfItself()


def _trash_each(session: Session, site_ids: Sequence[str], reason: str, write: bool) -> Iterator[Lot]:
    """Parts before what they are part of, so that a place goes with its parts where all of them are chosen."""
    gone: set[str] = set()
    depths = _depths(session, site_ids)
    for some in _lots(sorted(site_ids, key=lambda one: -depths[one])):
        lot: Lot = []
        held = rows_by(session, Site.id, some, only=("trashed_at",))
        parts = rows_by(session, Site.part_of_id, some, only=("id", "trashed_at"))
        for site_id in some:
            staying = any(one.trashed_at is None and one.id not in gone for one in parts.get(site_id, ()))
            try:
                if staying or site_id not in held or held[site_id][0].trashed_at is not None:
                    records.check_trash(session, RecordKind.SITE, site_id, besides=gone)  # it says why not
            except HeritageError as error:
                lot.append((site_id, error))
            else:
                gone.add(site_id)
                lot.append((site_id, True))
        if write:
            going = [site_id for site_id, came_of_it in lot if came_of_it is True]
            site_many.trash_sites(session, going, clean_text(reason))
        yield lot


def _depths(session: Session, site_ids: Sequence[str]) -> dict[str, int]:
    """How many places each site is part of, one within the other."""
    above: dict[str, str | None] = {}
    asked: set[str] = set(site_ids)
    while asked:
        for one, (row,) in rows_by(session, Site.id, asked, only=("part_of_id",)).items():
            above[one] = row.part_of_id
        asked = {over for one in asked if (over := above.get(one)) is not None and over not in above}
    depths = {}
    for one in site_ids:
        seen, at = {one}, above.get(one)
        while at is not None and at not in seen:
            seen.add(at)
            at = above.get(at)
        depths[one] = len(seen) - 1
    return depths


def _subject(session: Session, site_ids: Sequence[str]) -> str:
    """What the history calls several sites: the first by name, and how many more; a name alone for one."""
    record: Site = records.load(session, RecordKind.SITE, site_ids[0])
    name = pick_name(records.names_of(record), "en").text
    return name if len(site_ids) == 1 else f"{name} + {len(site_ids) - 1}"

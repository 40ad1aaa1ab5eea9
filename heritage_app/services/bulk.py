"""Do one step to many sites: checked first, done as one deed, undone as one; one that cannot is named, not forced."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.bulk import BulkOutcome, BulkStep, ChosenInTrash, NoneCanChange, NoSiteChosen, Refusal
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.names import pick_name
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import damage, history, records, site, summary
from heritage_app.services.registry import Registry
from heritage_app.storage.site import Site

Progress = Callable[[int, int], None]
"""Told how many of how many steps are done; raising stops the work, and then nothing was changed."""

_TIDY = 200
"""Sites after which the session lets go of what it has read."""


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
    refused: list[Refusal] = []
    same = 0
    ways = _trash_each(session, chosen, reason, write) if step.trash else _edit_each(session, step, chosen, write)
    for done, (site_id, came_of_it) in enumerate(ways, start=1):
        if isinstance(came_of_it, HeritageError):
            refused.append(_refusal(session, site_id, came_of_it))
        elif came_of_it:
            changed.append(site_id)
        else:
            same += 1
        if done % _TIDY == 0:
            session.flush()
            session.expunge_all()
        progress(done, len(chosen))
    order = {site_id: place for place, site_id in enumerate(chosen)}
    changed.sort(key=order.__getitem__)
    refused.sort(key=lambda one: order[one.site_id])
    return BulkOutcome(changed=tuple(changed), same=same, refused=tuple(refused))


Ways = Iterator[tuple[str, bool | HeritageError]]
"""A site, and whether it changes or why it cannot."""


def _edit_each(session: Session, step: BulkStep, site_ids: Sequence[str], write: bool) -> Ways:
    for site_id in site_ids:
        try:
            held, version = summary.site_draft(session, site_id)
            trashed = session.get_one(Site, site_id)
            if trashed.trashed_at is not None:
                raise ChosenInTrash(day=trashed.trashed_at[:10], reason=trashed.trashed_reason)
            wanted = records.cleaned(step.changed(held))
            if wanted != held:
                site.check_edit(session, site_id, wanted)
                if write:
                    site.edit_site(session, site_id, wanted, version=version)
        except HeritageError as error:
            yield site_id, error
        else:
            yield site_id, wanted != held


def _trash_each(session: Session, site_ids: Sequence[str], reason: str, write: bool) -> Ways:
    """Parts before what they are part of, so that a place goes with its parts where all of them are chosen."""
    gone: set[str] = set()
    for site_id in sorted(site_ids, key=lambda one: -len(site.ancestors(session, one))):
        try:
            if write:
                records.trash(session, RecordKind.SITE, site_id, reason)
            else:
                records.check_trash(session, RecordKind.SITE, site_id, besides=gone)
        except HeritageError as error:
            yield site_id, error
        else:
            gone.add(site_id)
            yield site_id, True


def _refusal(session: Session, site_id: str, reason: HeritageError) -> Refusal:
    reference = session.scalar(select(Site.reference).where(Site.id == site_id)) or ""
    return Refusal(site_id=site_id, reference=reference, name=_name(session, site_id), reason=reason)


def _name(session: Session, site_id: str) -> str:
    return damage.site_names(session, [site_id]).get(site_id, "")


def _subject(session: Session, site_ids: Sequence[str]) -> str:
    """What the history calls several sites: the first by name, and how many more; a name alone for one."""
    record: Site = records.load(session, RecordKind.SITE, site_ids[0])
    name = pick_name(records.names_of(record), "en").text
    return name if len(site_ids) == 1 else f"{name} + {len(site_ids) - 1}"

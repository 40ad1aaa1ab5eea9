"""Save questions about sites under names, find them again, and count what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.view import ViewDraft, ViewNameTaken, ViewRow
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import history, records
from heritage_app.services.asking import read_query
from heritage_app.services.counts import count_queries
from heritage_app.storage.view import View


def add_view(session: Session, draft: ViewDraft, *, today: date) -> str:
    """
    Save a question; returns the id.

    Raises:
        DraftRefused: With every problem of the draft; a name that another view in use bears is one.
        QueryProblem: The question cannot be understood.
        NoSuchRecord: It names a place that the registry does not hold.
    """
    return _save(session, View(), draft, today)


def edit_view(session: Session, view_id: str, draft: ViewDraft, *, today: date, version: int | None = None) -> None:
    """Make a view say what *draft* says. Raises what `add_view` raises, `NoSuchRecord` and `ChangedByOther`."""
    _save(session, records.load(session, RecordKind.VIEW, view_id, version=version), draft, today)


def rename_view(session: Session, view_id: str, name: str) -> None:
    """Give a view another name. Raises `DraftRefused` and `NoSuchRecord`."""
    held: View = records.load(session, RecordKind.VIEW, view_id)
    _write(session, held, ViewDraft(name=name, query=held.query))


def _save(session: Session, held: View, draft: ViewDraft, today: date) -> str:
    if draft.query.strip():
        read_query(session, draft.query, today=today)
    return _write(session, held, draft)


def _write(session: Session, held: View, draft: ViewDraft) -> str:
    """Keep a view; its question is not read again, so that one that finds nothing any more can still be renamed."""
    draft = records.cleaned(draft)
    draft = ViewDraft(name=draft.name.strip(), query=draft.query.strip())
    taken = find_view(session, draft.name) if draft.name else ()
    problems = [*draft.problems()]
    problems += [ViewNameTaken("name", name=draft.name)] if any(row.id != held.id for row in taken) else []
    records.refuse(problems)
    records.fill(held, draft)
    session.add(held)
    session.flush()
    history.name_subject(session, draft.name)
    return held.id


def list_views(session: Session, *, ids: Iterable[str] | None = None, trashed: bool = False) -> tuple[ViewRow, ...]:
    """Views by name; with *ids* only these, whether trashed or not."""
    query = select(View)
    if ids is not None:
        query = query.where(View.id.in_(list(ids)))
    else:
        query = query.where(View.trashed_at.is_not(None) if trashed else View.trashed_at.is_(None))
    rows = (
        ViewRow(
            id=held.id,
            version=held.version,
            name=held.name,
            query=held.query,
            updated_at=held.updated_at,
            trashed=held.trashed_at is not None,
        )
        for held in session.scalars(query)
    )
    return tuple(sorted(rows, key=lambda row: (fold(row.name), row.id)))


def find_view(session: Session, name: str) -> tuple[ViewRow, ...]:
    """Views in use that bear this name, folded: one, or more where one came back from the trash beside another."""
    wanted = fold(name) or name
    return tuple(row for row in list_views(session) if (fold(row.name) or row.name) == wanted)


def resolve_view(session: Session, given: str) -> ViewRow:
    """
    The view that is meant, by id or by name; one in the trash by its id alone.

    Raises:
        NoSuchRecord: There is none, or several bear the name.
    """
    found = list_views(session, ids=[given]) or find_view(session, given)
    if len(found) != 1:
        raise records.NoSuchRecord(kind=RecordKind.VIEW, key=given)
    return found[0]


def count_views(
    session: Session,
    rows: Iterable[ViewRow],
    *,
    today: date,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, int | None]:
    """
    How many sites each view finds, by its id; None where its question names what the registry does not hold any more.

    *progress* is called before each count, so that what it raises can stop the counting.
    """
    queries: dict[str, SiteQuery] = {}
    counts: dict[str, int | None] = {}
    for row in rows:
        counts[row.id] = None
        try:
            queries[row.id] = read_query(session, row.query, today=today)
        except HeritageError:
            continue  # told where the view is opened; the others are counted all the same
    return counts | count_queries(session, queries, today=today.toordinal(), progress=progress)

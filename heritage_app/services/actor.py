"""Enter, edit and look up actors."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.actor import ActorDraft, ActorRole, ActorRow
from heritage_app.domain.folding import fold
from heritage_app.domain.names import Name, pick_name
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import history, records
from heritage_app.storage.actor import Actor, ActorName
from heritage_app.storage.actor import ActorRole as ActorRoleHeld
from heritage_app.storage.reading import plain, rows_by, rows_of


def add_actor(session: Session, draft: ActorDraft) -> str:
    """Enter an actor; returns the id. Raises `DraftRefused` with every problem of the draft."""
    actor = Actor()
    return _save(session, actor, draft)


def edit_actor(session: Session, actor_id: str, draft: ActorDraft, *, version: int | None = None) -> None:
    """Make an actor say what *draft* says. Raises `DraftRefused`, `NoSuchRecord`, `ChangedByOther`."""
    _save(session, records.load(session, RecordKind.ACTOR, actor_id, version=version), draft)


def _save(session: Session, actor: Actor, draft: ActorDraft) -> str:
    draft = records.cleaned(draft)
    records.refuse(draft.problems())
    records.fill(actor, draft)
    session.add(actor)
    names = [{"text": n.text, "lang": n.lang, "kind": n.kind} for n in draft.names if n.text.strip()]
    records.sync(actor.names, ActorName, names)
    roles = [{"text": r.text, "since": r.since, "until": r.until} for r in draft.roles]
    records.sync(actor.roles, ActorRoleHeld, roles)
    session.flush()
    records.set_notes(session, RecordKind.ACTOR, actor.id, draft.notes)
    history.name_subject(session, names[0]["text"])
    return actor.id


def list_actors(
    session: Session, *, ids: Iterable[str] | None = None, lang: str = "en", trashed: bool = False
) -> tuple[ActorRow, ...]:
    """Actors by name; with *ids* only these, whether trashed or not."""
    query = rows_of(Actor)
    if ids is not None:
        query = query.where(Actor.id.in_(list(ids)))
    else:
        query = query.where(Actor.trashed_at.is_not(None) if trashed else Actor.trashed_at.is_(None))
    actors = plain(session, Actor, query)
    notes = records.notes_of(session, [actor.id for actor in actors])
    rows = []
    for actor in actors:
        names = records.names_of(actor)
        roles = tuple(ActorRole(text=r.text, since=r.since, until=r.until) for r in actor.roles)
        draft = records.read_back(actor, ActorDraft, names=names, roles=roles, notes=notes.get(actor.id, ()))
        rows.append(
            ActorRow(
                id=actor.id,
                version=actor.version,
                name=pick_name(names, lang).text,
                draft=draft,
                updated_at=actor.updated_at,
                trashed=actor.trashed_at is not None,
            )
        )
    return tuple(sorted(rows, key=lambda row: (fold(row.name), row.id)))


def actor_names(session: Session, ids: Iterable[str | None], lang: str = "en") -> dict[str | None, str]:
    """Display names by id; the id None has the empty name."""
    found: dict[str | None, str] = {None: ""}
    for actor_id, names in rows_by(session, ActorName.actor_id, {i for i in ids if i}).items():
        found[actor_id] = pick_name([Name(name.text, name.lang, name.kind) for name in names], lang).text
    return found


def find_actor(session: Session, name: str) -> str | None:
    """Id of the actor in use that bears exactly this name, folded; None when nobody does."""
    wanted = fold(name)
    query = select(ActorName).join(Actor).where(Actor.trashed_at.is_(None)).order_by(Actor.id)
    return next((n.actor_id for n in session.scalars(query) if fold(n.text) == wanted), None)


def actor_called(session: Session, name: str, *, lang: str = "en", kind: str = "person") -> str:
    """Id of the actor bearing *name*, entered with that name if nobody bears it yet."""
    held = find_actor(session, name)
    return held or add_actor(session, ActorDraft(names=(Name(name, lang, "preferred"),), kind=kind))

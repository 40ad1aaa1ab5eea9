"""`heritage-app actor`: people, organisations and armed groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.claims import add_reading
from heritage_app.cli.fields import Field, Reading, Values, names, notes, options, term
from heritage_app.cli.frame import WORDS, Group, frame_of
from heritage_app.cli.saving import add_trash_and_restore, edit_options, save
from heritage_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _roles(reading: Reading, raw: tuple[str, ...], values: Values) -> Values:
    """Read ROLE, or ROLE=DATE for the time in which it was held."""
    from heritage_app.domain.actor import ActorRole

    held = list(values.get("roles", ()))
    for one in raw:
        words, _, since = one.partition("=")
        held.append(ActorRole(text=words.strip(), since=reading.date(since)))
    return {"roles": tuple(held)}


FIELDS: tuple[Field, ...] = (
    names("--name", "preferred", "Name; repeat it for each language."),
    names("--name-ar", "preferred", "Name in Arabic.", lang="ar"),
    names("--name-fr", "preferred", "Name in French.", lang="fr"),
    names("--other-name", "alternate", "Another name."),
    term("--kind", "kind", "actor_kind", "Person, organisation, armed group, armed forces.", empty="person"),
    Field(option="--role", read=_roles, many=True, metavar="ROLE[=SINCE]", help="What they are or were."),
    Field(option="--protected", read=lambda r, raw, v: {"protected": raw}, flag=True,
          help="Never name them outside the registry."),
    Field(option="--not-protected", read=lambda r, raw, v: {"protected": not raw}, flag=True,
          help="Take the protection back."),
    notes(),
)  # fmt: skip


@click.group(cls=Group)
def actor() -> None:
    """Actors: people, organisations and armed groups who say, do, own and observe."""


@actor.command()
@options(FIELDS)
@click.pass_context
def add(ctx: click.Context, /, **given: Any) -> None:
    """Enter an actor; prints the id."""
    from heritage_app.domain.actor import ActorDraft

    def start(session: Session) -> Values:
        return {"names": ()}

    save(frame_of(ctx), ActorDraft, FIELDS, given, start=start)


@actor.command()
@click.argument("actor", metavar="ID", type=WORDS)
@options(FIELDS)
@edit_options
@click.pass_context
def edit(ctx: click.Context, /, actor: str, **given: Any) -> None:
    """Change what is given of the actor ID."""
    from heritage_app.domain.actor import ActorDraft

    save(frame_of(ctx), ActorDraft, FIELDS, given, edits=actor)


add_reading(actor, RecordKind.ACTOR)
add_trash_and_restore(actor, RecordKind.ACTOR, "an actor")

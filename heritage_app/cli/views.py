"""`heritage-app view`: questions about sites saved under names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from heritage_app.cli.frame import WORDS, Group, frame_of
from heritage_app.cli.saving import add_trash_and_restore, tell_saved
from heritage_app.cli.search import profile_option
from heritage_app.cli.words import say
from heritage_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from heritage_app.domain.view import ViewRow


@click.group(cls=Group)
def view() -> None:
    """Saved views: questions about sites under names of one's own."""


@view.command("list")
@click.option("--trashed", is_flag=True, help="Those in the trash.")
@profile_option
@click.pass_context
def list_(ctx: click.Context, /, trashed: bool, profile: str) -> None:
    """List the saved views, each with how many sites it finds. They are the office's own: the public is shown none."""
    from heritage_app.services.records import trashed_why
    from heritage_app.services.view import count_views, list_views

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        rows: tuple[ViewRow, ...] = list_views(session, trashed=trashed) if profile == "internal" else ()
        counts = count_views(session, rows, today=registry.today())
        why = trashed_why(session, RecordKind.VIEW, [row.id for row in rows])
    if frame.json:
        documents = []
        for row in rows:
            one = {"id": row.id, "name": row.name, "query": row.query, "sites": counts[row.id]}
            one |= {"updated_at": row.updated_at, "trashed": row.trashed}
            if trashed:
                one["trashed_at"], one["trashed_reason"] = why[row.id]
            documents.append(one)
        frame.emit(documents)
    elif rows:
        from heritage_app.cli.tables import Labels, table

        label = Labels({}, frame.language)
        lines = [
            (row.id, row.name, "–" if counts[row.id] is None else str(counts[row.id]), row.query)
            + ((why[row.id][1],) if trashed else ())
            for row in rows
        ]
        headings = ("Id", "Name", "Sites", "Question", *(("Why",) if trashed else ()))
        click.echo(table([label.say(heading) for heading in headings], lines, frame.language))
    else:
        click.echo(say(frame.language, "There is none."), err=True)


@view.command()
@click.argument("name", type=WORDS)
@click.argument("text", type=WORDS)
@click.pass_context
def add(ctx: click.Context, /, name: str, text: str) -> None:
    """Save the question TEXT, as `search` takes it, under NAME; prints the id."""
    from heritage_app.domain.history import Deed
    from heritage_app.domain.view import ViewDraft
    from heritage_app.services.view import add_view

    frame = frame_of(ctx)
    with frame.opened() as registry:
        with registry.write(Deed(verb="view.add", by=frame.actor())) as session:
            saved = add_view(session, ViewDraft(name=name, query=text), today=registry.today())
        tell_saved(frame, {"id": saved})


@view.command()
@click.argument("view", metavar="VIEW", type=WORDS)
@click.argument("name", type=WORDS)
@click.pass_context
def rename(ctx: click.Context, /, view: str, name: str) -> None:
    """Give VIEW, an id or a name, another NAME; prints the id."""
    from heritage_app.domain.history import Deed
    from heritage_app.services.view import rename_view, resolve_view

    frame = frame_of(ctx)
    with frame.opened() as registry:
        with registry.write(Deed(verb="view.rename", by=frame.actor())) as session:
            held = resolve_view(session, view).id
            rename_view(session, held, name)
        tell_saved(frame, {"id": held})


add_trash_and_restore(view, RecordKind.VIEW, "a saved view")

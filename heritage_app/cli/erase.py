"""`heritage-app erase`: personal values taken out of records and history for good."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.backup import backups_in, to_option
from heritage_app.cli.frame import WORDS, Frame, Group, frame_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.erasure import Erased


@click.group(cls=Group)
def erase() -> None:
    """Erase personal values for good. Records and history keep a salted hash; it cannot be undone.

    Erased is a value wherever it stands as whole words: in records, history, drafts and the search index. What stays:
    backups made before, until they are thinned out; photos and files as they are; whatever was printed or exported.
    """


def _options(command: Any) -> Any:
    for option in (
        to_option,
        click.option("--dry-run", is_flag=True, help="Only say where it stands."),
        click.option("--reason", type=WORDS, metavar="TEXT", default="", help="Why; required, stays in the history."),
    ):
        command = option(command)
    return command


@erase.command()
@click.argument("actor", type=WORDS)
@_options
@click.pass_context
def actor(ctx: click.Context, /, actor: str, **given: Any) -> None:
    """Erase every name of the person with the id ACTOR."""
    from heritage_app.services.erasing import values_of_actor

    _erase(frame_of(ctx), lambda session: values_of_actor(session, actor), given)


@erase.command()
@click.argument("words", type=WORDS)
@_options
@click.pass_context
def text(ctx: click.Context, /, words: str, **given: Any) -> None:
    """Erase WORDS, such as a name or a telephone number, in capitals or not."""
    _erase(frame_of(ctx), lambda session: (words,), given)


def _erase(frame: Frame, values_in: Callable[[Session], tuple[str, ...]], given: dict[str, Any]) -> None:
    from heritage_app.exchange import viewing
    from heritage_app.services import erasing

    target: Path = backups_in(given["to"])
    with frame.opened() as registry:
        with registry.read() as session:
            values = values_in(session)
            done = erasing.look(session, values)
        if not given["dry_run"]:
            done = erasing.erase(registry, values, by=frame.actor(), reason=given["reason"], backups=target)
            viewing.forget(registry)
    if frame.json:
        frame.emit(_plain(done))
        return
    for line in _lines(done, dry=given["dry_run"]):
        click.echo(line)


def _plain(done: Erased) -> dict[str, Any]:
    return {
        "values": done.values,
        "rows": done.rows,
        "entries": done.entries,
        "drafts": done.drafts,
        "records": [list(one) for one in done.records],
        "salt": done.salt,
        "backups": [str(row.path) for row in done.backups],
        "copies": [str(path) for path in done.copies],
        "compact": done.compact,
    }


def _lines(done: Erased, *, dry: bool) -> list[str]:
    """What was done in words, and what still holds the values."""
    if dry:
        lines = [
            f"Stands in {done.rows} rows of records and {done.entries} entries of the history. Nothing was erased."
        ]
        return [*lines, *(f"  {kind} {record_id}" for kind, record_id in done.records)]
    lines = [
        f"Erased in {done.rows} rows of records, {done.entries} entries of the history and {done.drafts} drafts.",
        f"Salt: {done.salt}. It is kept nowhere; with it you can prove what a mark stood for.",
    ]
    if done.backups:
        lines.append("These backups still hold it until they are thinned out, or you remove them:")
        lines += [f"  {row.path}" for row in done.backups]
    if done.copies:
        lines.append("These copies of earlier versions still hold it; remove them when you no longer need them:")
        lines += [f"  {path}" for path in done.copies]
    if not done.compact:
        lines.append(
            "Another window is open on this registry, so its file was not written anew. Close it and run reindex."
        )
    return lines

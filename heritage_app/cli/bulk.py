"""`heritage-app bulk` and `heritage-app undo`: one step for many sites, and any step taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from heritage_app.cli.fields import Reading, options, read_fields
from heritage_app.cli.frame import WORDS, Command, Frame, Group, frame_of
from heritage_app.cli.sites import FIELDS
from heritage_app.cli.words import error_words, say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.bulk import BulkOutcome, BulkStep
    from heritage_app.services.registry import Registry

CommandT = TypeVar("CommandT")

_SET = tuple(
    one
    for one in FIELDS
    if one.option
    in (
        *("--part-of", "--type", "--function", "--period", "--age", "--country", "--governorate", "--district"),
        *("--locality", "--located-by", "--custodian", "--visibility", "--visit-interval"),
    )
)
"""The options of `site edit` that may say the same of many sites."""


def _chosen(command: Any) -> Any:
    """Add what every step for many sites asks: of which, why, and whether only to look."""
    command = click.option(
        "--dry-run", is_flag=True, help="Only say how many would change and which refuse; changes nothing."
    )(command)
    command = click.option("--reason", type=WORDS, metavar="TEXT", default="", help="Why; stays in the history.")(
        command
    )
    command = click.option("--query", type=WORDS, metavar="TEXT", help="The sites that a search for TEXT finds.")(
        command
    )
    return click.argument("references", metavar="[REFERENCE]...", type=WORDS, nargs=-1)(command)


@click.group(cls=Group)
def bulk() -> None:
    """Many sites in one step: set a field or trash them. One deed in the history, undone as one by `undo`."""


@bulk.command("set")
@_chosen
@options(_SET)
@click.option("--note", type=WORDS, metavar="TEXT", multiple=True, help="A note to keep with each of them.")
@click.option("--tag", type=WORDS, metavar="TEXT", multiple=True, help="A tag for each of them.")
@click.option("--untag", type=WORDS, metavar="TEXT", multiple=True, help="A tag that none of them is to bear.")
@click.pass_context
def set_(ctx: click.Context, /, references: tuple[str, ...], query: str | None, **given: Any) -> None:
    """Set fields of the sites named by REFERENCE, or found by --query, to one value, and tag them.

    An empty text empties a field.
    """
    from heritage_app.domain.bulk import BulkStep

    frame = frame_of(ctx)

    def step(session: Session, registry: Registry) -> BulkStep:
        reading = Reading(session, registry, frame, given)
        values = read_fields(reading, _SET, {})
        return BulkStep(values=values, notes=given["note"], tags=given["tag"], untags=given["untag"])

    _run(ctx, step, references, query, given)


@bulk.command()
@_chosen
@click.pass_context
def trash(ctx: click.Context, /, references: tuple[str, ...], query: str | None, **given: Any) -> None:
    """Put the sites named by REFERENCE, or found by --query, into the trash; --reason is required."""
    from heritage_app.domain.bulk import BulkStep

    _run(ctx, lambda session, registry: BulkStep(trash=True), references, query, given)


def _run(ctx: click.Context, step: Any, references: tuple[str, ...], query: str | None, given: dict[str, Any]) -> None:
    from heritage_app.services import bulk as services

    if bool(references) == (query is not None):
        raise click.UsageError("Name the sites by REFERENCE, or search for them with --query; one of the two")
    frame = frame_of(ctx)
    by = "" if given["dry_run"] else frame.actor()
    with frame.opened() as registry:
        with registry.read() as session:
            asked = step(session, registry)
            ids = _ids(session, registry, references, query)
            if given["dry_run"]:
                outcome = services.check_step(session, asked, ids, reason=given["reason"])
        if not given["dry_run"]:
            outcome = services.do_step(registry, asked, ids, by=by, reason=given["reason"])
        with registry.read() as session:
            numbers = _numbers(session, registry, outcome.changed)
    _tell(frame, outcome, numbers, dry=given["dry_run"])
    ctx.exit(1 if outcome.refused else 0)


def _ids(session: Session, registry: Registry, references: Sequence[str], query: str | None) -> tuple[str, ...]:
    """The sites that are meant."""
    from heritage_app.cli.saving import find_site
    from heritage_app.services.asking import read_query
    from heritage_app.services.listing import site_ids

    if query is None:
        return tuple(dict.fromkeys(find_site(session, one) for one in references))
    return site_ids(session, read_query(session, query, today=registry.today()), today=registry.day)


def _numbers(session: Session, registry: Registry, ids: Sequence[str]) -> dict[str, str]:
    """Reference numbers by id, in the order of *ids*."""
    from heritage_app.services.listing import rows_by_id

    rows = rows_by_id(session, ids, today=registry.day)
    return {one: rows[one].reference for one in ids}


def _tell(frame: Frame, outcome: BulkOutcome, numbers: dict[str, str], *, dry: bool) -> None:
    lang = frame.language
    for one in outcome.refused:
        click.echo(f"{one.reference}  {one.name}: {error_words(one.reason, lang).rstrip('.')}.", err=True)
    if frame.json:
        frame.emit(
            {
                "deed": outcome.deed_id,
                "dry_run": dry,
                "changed": [{"id": key, "reference": number} for key, number in numbers.items()],
                "same": outcome.same,
                "refused": [
                    {"id": one.site_id, "reference": one.reference, "name": one.name, "reason": str(one.reason)}
                    for one in outcome.refused
                ],
            }
        )
        return
    facts = {"changed": len(outcome.changed), "same": outcome.same, "refused": len(outcome.refused)}
    if dry:
        click.echo(say(lang, "Would change: {changed}. Say so already: {same}. Refuse: {refused}.", **facts))
    else:
        click.echo(say(lang, "Changed: {changed}. Said so already: {same}. Refused: {refused}.", **facts))


@click.command(cls=Command)
@click.argument("deed", metavar="[DEED]", type=WORDS, required=False)
@click.pass_context
def undo(ctx: click.Context, /, deed: str | None) -> None:
    """Take back the last deed of the history, or DEED, whole; undoing an undoing does it again. Prints the new deed."""
    from heritage_app.services import history

    frame = frame_of(ctx)
    by = frame.actor()
    with frame.opened() as registry:
        with registry.read() as session:
            taken, verb, subject = history.deed_named(session, deed)
        with registry.write(history.undo_deed(by, subject), undoes=taken) as session:
            history.undo(session, taken)
            deed_id = history.current_deed(session)
    if frame.json:
        frame.emit({"deed": deed_id, "undoes": taken, "verb": verb, "subject": subject})
    else:
        click.echo(deed_id)

"""`heritage-app review`: what waits for a reviewer, and what is decided on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from heritage_app.cli.frame import WORDS, Frame, Group, KeyOf, frame_of
from heritage_app.cli.saving import find_site
from heritage_app.cli.search import profile_option
from heritage_app.cli.words import say
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.review import REVIEWED, review_deed
from heritage_app.domain.vocabulary import ClaimStatus, RecordKind

if TYPE_CHECKING:
    from heritage_app.domain.review import Waiting

KINDS = tuple(str(kind) for kind in REVIEWED)


@click.group(cls=Group)
def review() -> None:
    """Review: a record is a draft, in review, accepted, disputed or withdrawn; only what is accepted counts."""


@review.command("list")
@click.option("--status", type=KeyOf(ClaimStatus), multiple=True, help="Only of this status; else draft and in review.")
@click.option("--kind", type=click.Choice(KINDS), help="Only records of this kind.")
@profile_option
@click.pass_context
def list_(ctx: click.Context, /, status: tuple[ClaimStatus, ...], kind: str | None, profile: str) -> None:
    """List what waits for a reviewer, the longest waiting first. It is the office's own: the public is shown none."""
    from heritage_app.services.review import UNDECIDED, waiting

    frame = frame_of(ctx)
    rows: tuple[Waiting, ...] = ()
    with frame.opened() as registry, registry.read() as session:
        if profile == "internal":
            rows = waiting(session, statuses=status or UNDECIDED, lang=frame.language)
    rows = tuple(row for row in rows if kind in (None, row.kind))
    if frame.json:
        frame.emit(
            [
                {
                    "kind": row.kind,
                    "id": row.record_id,
                    "site_id": row.site_id,
                    "site_name": row.site_name,
                    "status": row.status,
                    "updated_at": row.updated_at,
                }
                for row in rows
            ]
        )
    elif rows:
        from heritage_app.cli.tables import Labels, table

        label = Labels({}, frame.language)
        lines = [(row.kind, row.record_id, row.site_name, row.status, row.updated_at[:10]) for row in rows]
        headings = ("Kind", "Id", "Site", "Status", "Edited")
        click.echo(table([label.say(heading) for heading in headings], lines, frame.language))
    else:
        click.echo(say(frame.language, "Nothing waits for review."), err=True)


@review.command("show")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("record", type=WORDS)
@profile_option
@click.pass_context
def show(ctx: click.Context, /, kind: str, record: str, profile: str) -> None:
    """Tell how RECORD came to its status: when, by whom and why. The public is told nothing of it."""
    from heritage_app.services.review import steps_of

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        chosen = RecordKind(kind)
        record_id = find_site(session, record) if chosen is RecordKind.SITE else record
        steps = steps_of(session, chosen, record_id) if profile == "internal" else ()
    if frame.json:
        frame.emit([{"at": one.at, "by": one.by, "status": one.status, "reason": one.reason} for one in steps])
    elif steps:
        for one in steps:
            click.echo("  ".join(filter(None, (one.at[:16].replace("T", " "), one.status, one.by, one.reason))))
    else:
        click.echo(say(frame.language, "There is none."), err=True)


def _add(name: str, status: ClaimStatus, doc: str) -> None:
    """Give the group the command for one step."""

    @review.command(name, help=doc)
    @click.argument("kind", type=click.Choice(KINDS))
    @click.argument("wanted", metavar="RECORD...", type=WORDS, nargs=-1, required=True)
    @click.option("--reason", type=WORDS, metavar="TEXT", default="", help="Why; stays in the history.")
    @click.pass_context
    def step(ctx: click.Context, /, kind: str, wanted: tuple[str, ...], reason: str) -> None:
        ctx.exit(_decide(frame_of(ctx), status, RecordKind(kind), wanted, reason))


def _decide(frame: Frame, status: ClaimStatus, kind: RecordKind, wanted: tuple[str, ...], reason: str) -> int:
    """Take the step with each record in a deed of its own; names those refused, and answers 1 where one was."""
    from heritage_app.cli.words import error_words
    from heritage_app.services.review import set_status

    done: list[str] = []
    refused = 0
    with frame.opened() as registry:
        for given in wanted:
            try:
                with registry.write(review_deed(status, by=frame.actor(), reason=reason)) as session:
                    record_id = find_site(session, given) if kind is RecordKind.SITE else given
                    set_status(session, kind, record_id, status, reason)
            except HeritageError as error:
                refused += 1
                click.echo(f"{given}: {error_words(error, frame.language)}", err=True)
            else:
                done.append(record_id)
    if frame.json:
        frame.emit([{"kind": kind, "id": record_id, "status": status} for record_id in done])
    else:
        for record_id in done:
            click.echo(record_id)
    return 1 if refused else 0


_add("submit", ClaimStatus.IN_REVIEW, "Hand RECORDs of a KIND in for review.")
_add("accept", ClaimStatus.ACCEPTED, "Accept RECORDs of a KIND: from now on they count. Their citations come along.")
_add("dispute", ClaimStatus.DISPUTED, "Dispute RECORDs of a KIND, with a --reason: they are printed as disputed.")
_add("withdraw", ClaimStatus.WITHDRAWN, "Withdraw RECORDs of a KIND, with a --reason: they count and print no more.")
_add("reopen", ClaimStatus.DRAFT, "Make RECORDs of a KIND drafts again.")

"""`heritage-app account`: who may work with the registry, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from heritage_app.cli.frame import WORDS, Frame, Group, KeyOf, frame_of
from heritage_app.cli.words import say
from heritage_app.domain.account import AccountRow, Role
from heritage_app.domain.history import Deed

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

ROLE = KeyOf(Role)


@click.group(cls=Group)
def account() -> None:
    """Accounts: who may look, enter, review and administer. Without any, everybody may do everything.

    They guide honest people: whoever can read the folder can read all of it. A viewer sees what may leave for the
    public; what goes to others is an export with --profile public.
    """


@account.command("list")
@click.pass_context
def list_(ctx: click.Context, /) -> None:
    """List the accounts, and say whether review is asked for."""
    frame = frame_of(ctx)
    with frame.opened() as registry:
        access = registry.access
    if frame.json:
        frame.emit({"review": access.review, "accounts": [document(one) for one in access.accounts]})
    elif access.open:
        click.echo(say(frame.language, "There are no accounts: everybody may do everything."), err=True)
    else:
        from heritage_app.cli.tables import Labels, table

        label = Labels({}, frame.language)
        lines = [
            (one.name, say(frame.language, str(one.role)), say(frame.language, "yes" if one.active else "no"))
            for one in access.accounts
        ]
        click.echo(table([label.say(heading) for heading in ("Name", "Role", "Active")], lines, frame.language))
        if access.review:
            click.echo(say(frame.language, "What editors enter counts when a reviewer has accepted it."))


def document(row: AccountRow) -> dict[str, object]:
    """An account as JSON."""
    return {"name": row.name, "role": str(row.role), "active": row.active}


@account.command()
@click.argument("name", type=WORDS)
@click.option("--role", type=ROLE, required=True, help="What this person may do.")
@click.pass_context
def add(ctx: click.Context, /, name: str, role: Role) -> None:
    """Give the person NAME, as the history calls them, an account. The first one must be an administrator."""
    from heritage_app.services.account import add_account

    _change(frame_of(ctx), "account.add", name, lambda session: add_account(session, name, role))


@account.command("set")
@click.argument("name", type=WORDS)
@click.option("--role", type=ROLE, help="What this person may do from now on.")
@click.option("--open/--closed", "active", default=None, help="Let the account be used again, or no more.")
@click.option("--reason", type=WORDS, metavar="TEXT", default="", help="Why; stays in the history.")
@click.pass_context
def set_(ctx: click.Context, /, name: str, role: Role | None, active: bool | None, reason: str) -> None:
    """Give the account NAME another role, close it, or open it again. It is never deleted."""
    from heritage_app.services.account import set_account

    if role is None and active is None:
        raise click.UsageError("Say what to change: --role, --open or --closed")
    _change(
        frame_of(ctx), "account.set", name, lambda session: set_account(session, name, role=role, active=active), reason
    )


@account.command("review")
@click.argument("wanted", metavar="on|off", type=click.Choice(("on", "off")))
@click.pass_context
def review_(ctx: click.Context, /, wanted: str) -> None:
    """Say whether what editors enter counts, and leaves for the public, only when a reviewer has accepted it."""
    from heritage_app.services.account import set_review

    frame = frame_of(ctx)
    deed = Deed(verb="registry.review", by=frame.actor(), subject=wanted)
    with frame.opened() as registry, registry.write(deed) as session:
        set_review(session, wanted == "on")
    if frame.json:
        frame.emit({"review": wanted == "on"})
    else:
        click.echo(wanted)


def _change(frame: Frame, verb: str, name: str, work: Callable[[Session], AccountRow], reason: str = "") -> None:
    """Do one thing to an account, and print it."""
    deed = Deed(verb=verb, by=frame.actor(), subject=name.strip(), reason=reason)
    with frame.opened() as registry, registry.write(deed) as session:
        row = work(session)
    if frame.json:
        frame.emit(document(row))
    else:
        click.echo(row.name)

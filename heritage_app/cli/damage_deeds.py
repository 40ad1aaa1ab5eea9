"""`heritage-app damage correct` and `change`: *we were wrong* and *it got worse* are two deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.damage import FIELDS, damage
from heritage_app.cli.fields import Values, options
from heritage_app.cli.frame import WORDS, frame_of
from heritage_app.cli.saving import SUPPORT_FIELDS, save, support_options
from heritage_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@damage.command()
@click.argument("report", metavar="ID", type=WORDS)
@options(FIELDS)
@support_options
@click.option("--reason", type=WORDS, metavar="TEXT", help="What was wrong; stays in the history.")
@click.pass_context
def correct(ctx: click.Context, /, report: str, **given: Any) -> None:
    """Put right what is given of the report ID: it was written wrong, and the world is as it was."""
    from heritage_app.domain.damage import DamageDraft

    save(frame_of(ctx), DamageDraft, FIELDS, given, edits=report, support=SUPPORT_FIELDS, verb="damage.correct")


@damage.command()
@click.argument("report", metavar="ID", type=WORDS)
@options(FIELDS)
@support_options
@click.option("--reason", type=WORDS, metavar="TEXT", help="What changed; stays in the history.")
@click.pass_context
def change(ctx: click.Context, /, report: str, **given: Any) -> None:
    """Report that what ID reports has changed: a new report of the same incident, which updates it. Prints its id."""
    from heritage_app.domain.damage import DamageDraft
    from heritage_app.services.entry import read_draft

    def start(session: Session) -> Values:
        held: Any = read_draft(session, RecordKind.DAMAGE, report)[0]
        return {"site_id": held.site_id, "incident": held.incident, "kind": held.kind, "update_of": report}

    given["as_change"] = True
    save(frame_of(ctx), DamageDraft, FIELDS, given, start=start, support=SUPPORT_FIELDS, verb="damage.change")

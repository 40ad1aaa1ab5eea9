"""`heritage-app hazard`: what makes a place unsafe to visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.claims import add_reading
from heritage_app.cli.fields import Field, Reading, Values, date, key, notes, options, person, term, text
from heritage_app.cli.frame import WORDS, Group, frame_of
from heritage_app.cli.saving import (
    SUPPORT_FIELDS,
    add_trash_and_restore,
    edit_options,
    find_site,
    save,
    support_options,
)
from heritage_app.domain.vocabulary import ClaimStatus, HazardState, RecordKind, Visibility

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _what(reading: Reading, raw: str, values: Values) -> Values:
    return {"text": raw, "text_lang": reading.given.get("what_lang") or values.get("text_lang", "en")}


FIELDS: tuple[Field, ...] = (
    term("--kind", "kind", "hazard_kind", "Mines, unexploded ordnance, collapse …", empty=""),
    key("--state", "state", HazardState, "How it is known, or whether it is cleared."),
    date("--known", "known", "When this was so, as last known."),
    Field(option="--what", read=_what, help="What is known of it."),
    Field(option="--what-lang", read=lambda r, raw, v: {"text_lang": raw}, metavar="LANG", help="Language of --what."),
    person("--laid-by", "attributed_to", "Who is said to have laid or caused it."),
    person("--handled-by", "handled_by", "Who clears or guards it."),
    person("--said-by", "said_by", "Who says so, where that is not the source itself."),
    text("--said-to", "said_to", "To whom it was said."),
    Field(option="--met-in", read=lambda r, raw, v: {"met_in": raw or None}, metavar="ID",
          help="Damage report in which it was met."),
    key("--status", "status", ClaimStatus, "How far the office stands behind it."),
    key("--visibility", "visibility", Visibility, "Who may see it."),
    notes(),
)  # fmt: skip


@click.group(cls=Group)
def hazard() -> None:
    """Hazards: mines, ordnance, collapse; shown and printed first."""


@hazard.command()
@click.argument("site", metavar="SITE", type=WORDS)
@options(FIELDS)
@support_options
@click.pass_context
def add(ctx: click.Context, /, site: str, **given: Any) -> None:
    """Report a hazard at SITE; prints its id."""
    from heritage_app.domain.hazard import HazardDraft

    def start(session: Session) -> Values:
        return {"site_id": find_site(session, site), "kind": ""}

    save(frame_of(ctx), HazardDraft, FIELDS, given, start=start, support=SUPPORT_FIELDS)


@hazard.command()
@click.argument("hazard", metavar="ID", type=WORDS)
@options(FIELDS)
@support_options
@edit_options
@click.pass_context
def edit(ctx: click.Context, /, hazard: str, **given: Any) -> None:
    """Change what is given of the hazard ID."""
    from heritage_app.domain.hazard import HazardDraft

    save(frame_of(ctx), HazardDraft, FIELDS, given, edits=hazard, support=SUPPORT_FIELDS)


add_reading(hazard, RecordKind.HAZARD)
add_trash_and_restore(hazard, RecordKind.HAZARD, "a hazard")

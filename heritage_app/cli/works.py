"""`heritage-app stage`, `threat` and `intervention`: what is being done, what may come, what was done before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.claims import add_reading
from heritage_app.cli.fields import Field, Reading, Values, date, key, notes, options, person, term
from heritage_app.cli.frame import WORDS, Group, frame_of
from heritage_app.cli.saving import (
    SUPPORT_FIELDS,
    add_trash_and_restore,
    edit_options,
    find_site,
    save,
    support_options,
)
from heritage_app.domain.vocabulary import ClaimStatus, RecordKind, Stage, Visibility

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _what(reading: Reading, raw: str, values: Values) -> Values:
    return {"text": raw, "text_lang": reading.given.get("what_lang") or values.get("text_lang") or "en"}


_SHARED: tuple[Field, ...] = (
    Field(option="--what", read=_what, help="What is said, in words."),
    Field(option="--what-lang", read=lambda r, raw, v: {"text_lang": raw}, metavar="LANG", help="Language of --what."),
    key("--status", "status", ClaimStatus, "How far the office stands behind it."),
    key("--visibility", "visibility", Visibility, "Who may see it."),
    notes(),
)


def _judgement(compatible: bool) -> Callable[[Reading, Any, Values], Values]:
    return lambda reading, raw, values: {"compatible": compatible} if raw else {}


STAGE_FIELDS = (
    key("--stage", "stage", Stage, "What is being done."),
    date("--since", "since", "Since when."),
    person("--who", "claimant_id", "Who says so."),
    *_SHARED,
)
THREAT_FIELDS = (
    term("--category", "category", "disturbance_category", "What kind of thing threatens it."),
    term("--cause", "cause", "disturbance_cause", "What threatens it."),
    term("--probability", "probability", "threat_probability", "How likely it is."),
    date("--horizon", "horizon", "By when it is expected."),
    *_SHARED,
)
INTERVENTION_FIELDS = (
    term("--kind", "kind", "intervention_kind", "What kind of works they were.", empty=""),
    date("--done", "done", "When they were done."),
    person("--by", "actor_id", "Who did them."),
    Field(option="--compatible", read=_judgement(True), flag=True, help="They agree with the fabric."),
    Field(option="--not-compatible", read=_judgement(False), flag=True, help="They do not agree with the fabric."),
    *_SHARED,
)


@click.group(cls=Group)
def stage() -> None:
    """Restoration stages: what is said to be done to restore a site."""


@click.group(cls=Group)
def threat() -> None:
    """Threats: what may come to a site."""


@click.group(cls=Group)
def intervention() -> None:
    """Earlier interventions: works done at a site before."""


def _add_saving(group: Group, draft_class: str, fields: Sequence[Field], noun: str, **start: str) -> None:
    """Give *group* the commands `add` and `edit`; *start* are the values of a draft that no option need give."""
    module, _, name = draft_class.partition(":")

    @group.command("add", help=f"Enter {noun} at SITE; prints its id.")
    @click.argument("site", metavar="SITE", type=WORDS)
    @options(fields)
    @support_options
    @click.pass_context
    def add(ctx: click.Context, /, site: str, **given: Any) -> None:
        def begin(session: Session) -> Values:
            return {"site_id": find_site(session, site), **start}

        draft = getattr(import_module(module), name)
        save(frame_of(ctx), draft, fields, given, start=begin, support=SUPPORT_FIELDS)

    @group.command("edit", help=f"Change what is given of {noun}, by its ID.")
    @click.argument("record", metavar="ID", type=WORDS)
    @options(fields)
    @support_options
    @edit_options
    @click.pass_context
    def edit(ctx: click.Context, /, record: str, **given: Any) -> None:
        draft = getattr(import_module(module), name)
        save(frame_of(ctx), draft, fields, given, edits=record, support=SUPPORT_FIELDS)


_add_saving(stage, "heritage_app.domain.stage:StageDraft", STAGE_FIELDS, "a restoration stage")
_add_saving(threat, "heritage_app.domain.threat:ThreatDraft", THREAT_FIELDS, "a threat")
_add_saving(
    intervention, "heritage_app.domain.intervention:InterventionDraft", INTERVENTION_FIELDS, "works", kind=""
)  # fmt: skip
for _group, _kind, _noun in (
    (stage, RecordKind.STAGE, "a restoration stage"),
    (threat, RecordKind.THREAT, "a threat"),
    (intervention, RecordKind.INTERVENTION, "works"),
):
    add_reading(_group, _kind)
    add_trash_and_restore(_group, _kind, _noun)

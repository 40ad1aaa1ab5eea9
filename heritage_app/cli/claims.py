"""`list` and `show`, alike for every kind of record but sites."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.frame import WORDS, Frame, Group, frame_of
from heritage_app.cli.saving import find_site
from heritage_app.cli.search import gate, profile_option
from heritage_app.cli.words import say
from heritage_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.services.redaction import Gate

_OF_A_SITE = (
    RecordKind.DAMAGE,
    RecordKind.ESTIMATE,
    RecordKind.HAZARD,
    RecordKind.STAGE,
    RecordKind.THREAT,
    RecordKind.INTERVENTION,
)
"""Kinds with a list by site that can be cited."""


def add_reading(group: Group, kind: RecordKind) -> None:
    """Give *group* the commands `list` and `show`."""

    def run_list(ctx: click.Context, /, trashed: bool, profile: str, site: str | None = None) -> None:
        _print_list(frame_of(ctx), kind, site, trashed, profile)

    command: Callable[..., Any] = profile_option(click.pass_context(run_list))
    command = click.option("--trashed", is_flag=True, help="Those in the trash.")(command)
    if kind in _OF_A_SITE:
        command = click.argument("site", metavar="[SITE]", type=WORDS, required=False)(command)
    words = "List those of SITE, or all." if kind in _OF_A_SITE else "List all."
    group.command("list", help=words)(command)

    @group.command("show", help="Show everything known of one, by its ID.")
    @click.argument("record", metavar="ID", type=WORDS)
    @profile_option
    @click.pass_context
    def show(ctx: click.Context, /, record: str, profile: str) -> None:
        _print_one(frame_of(ctx), kind, record, profile)


def _print_list(frame: Frame, kind: RecordKind, site: str | None, trashed: bool, profile: str) -> None:
    with frame.opened() as registry, registry.read() as session:
        ids = [find_site(session, site)] if site else None
        rows = rows_of(session, kind, frame.language, ids, trashed=trashed)
        documents = [document(kind, row) for row in _leaving(gate(frame, registry, session, profile), kind, rows)]
        if trashed:
            say_why_trashed(session, kind, documents)
        if frame.json:
            frame.emit(documents)
        elif documents:
            from heritage_app.cli.pages import claims_table
            from heritage_app.services.vocabulary import all_terms

            click.echo(claims_table(kind, documents, all_terms(session), frame.language))
        else:
            click.echo(say(frame.language, "There is none."), err=True)


def say_why_trashed(session: Session, kind: RecordKind, documents: Sequence[dict[str, Any]]) -> None:
    """Put when and why beside what is in the trash."""
    from heritage_app.services.records import trashed_why

    why = trashed_why(session, kind, [one["id"] for one in documents])
    for one in documents:
        one["trashed_at"], one["trashed_reason"] = why.get(one["id"], ("", ""))


def _leaving(gate: Gate, kind: RecordKind, rows: Sequence[Any]) -> Sequence[Any]:
    if kind is RecordKind.SOURCE:
        return gate.sources(rows)
    return gate.actors(rows) if kind is RecordKind.ACTOR else gate.claims(kind, rows)


def _print_one(frame: Frame, kind: RecordKind, record_id: str, profile: str) -> None:
    from heritage_app.services.records import NoSuchRecord

    with frame.opened() as registry, registry.read() as session:
        guard = gate(frame, registry, session, profile)
        rows = _leaving(guard, kind, rows_of(session, kind, frame.language, one=record_id))
        if not rows:
            raise NoSuchRecord(kind=kind, key=record_id)
        shown = document(kind, rows[0])
        if kind in _OF_A_SITE:
            from heritage_app.exchange.json_rows import citation_row

            shown["citations"] = [citation_row(row) for row in guard.citations(kind, record_id)]
        if frame.json:
            frame.emit(shown)
        else:
            from heritage_app.cli.pages import record_page

            click.echo(record_page(shown))


def rows_of(
    session: Session,
    kind: RecordKind,
    lang: str,
    site_ids: Sequence[str] | None = None,
    *,
    trashed: bool = False,
    one: str | None = None,
) -> Sequence[Any]:
    """Rows of *kind*: those of some sites, all, or the one of an id, whether trashed or not."""
    from heritage_app.services import actor, damage, hazard, intervention, restoration, source, stage, threat

    ids = None if one is None else [one]
    if kind is RecordKind.SOURCE:
        return source.list_sources(session, ids=ids, trashed=trashed)
    if kind is RecordKind.ACTOR:
        return actor.list_actors(session, ids=ids, trashed=trashed, lang=lang)
    ways: dict[RecordKind, tuple[Callable[..., Any], Callable[..., Sequence[Any]]]] = {
        RecordKind.DAMAGE: (damage.select_damage, damage.list_damage),
        RecordKind.ESTIMATE: (restoration.select_estimates, restoration.list_estimates),
        RecordKind.HAZARD: (hazard.select_hazards, hazard.list_hazards),
        RecordKind.STAGE: (stage.select_stages, stage.list_stages),
        RecordKind.THREAT: (threat.select_threats, threat.list_threats),
        RecordKind.INTERVENTION: (intervention.select_interventions, intervention.list_interventions),
    }
    select, read = ways[kind]
    if one is not None:
        return read(session, select(ids=[one], trashed=None), lang=lang)
    return read(session, select(site_ids=site_ids, trashed=trashed), lang=lang)


def document(kind: RecordKind, row: Any) -> dict[str, Any]:
    """The JSON document of a row."""
    from heritage_app.exchange import json_rows

    shapes: dict[RecordKind, Callable[[Any], dict[str, Any]]] = {
        RecordKind.DAMAGE: json_rows.damage_row,
        RecordKind.ESTIMATE: json_rows.estimate_row,
        RecordKind.HAZARD: json_rows.hazard_row,
        RecordKind.STAGE: json_rows.stage_row,
        RecordKind.THREAT: json_rows.threat_row,
        RecordKind.INTERVENTION: json_rows.intervention_row,
        RecordKind.SOURCE: json_rows.source_row,
        RecordKind.ACTOR: json_rows.actor_row,
    }
    return shapes[kind](row)

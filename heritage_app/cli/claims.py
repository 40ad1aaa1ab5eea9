"""`list` and `show`, alike for every kind of record but sites."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.frame import WORDS, Frame, Group, frame_of
from heritage_app.cli.saving import find_site
from heritage_app.cli.search import gate, profile_option
from heritage_app.cli.words import say
from heritage_app.domain.record_query import ABOUT_SITES, SEARCHED, keys_of
from heritage_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.search.records import RecordHit
    from heritage_app.services.redaction import Gate
    from heritage_app.services.registry import Registry

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

    def run_list(ctx: click.Context, /, trashed: bool, profile: str, site: str | None = None, query: str = "") -> None:
        _print_list(frame_of(ctx), kind, site, trashed, profile, query)

    command: Callable[..., Any] = profile_option(click.pass_context(run_list))
    if kind in SEARCHED:
        command = query_option(kind)(command)
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


def query_option(kind: RecordKind) -> Callable[..., Any]:
    """The option that searches a list of *kind*."""
    words = f"Only what this search finds: words, and filters by {', '.join(keys_of(kind))}."
    return click.option("--query", type=WORDS, default="", metavar="TEXT", help=words)


def searched(
    frame: Frame, registry: Registry, session: Session, kind: RecordKind, query: str, *, profile: str, trashed: bool
) -> tuple[RecordHit, ...] | None:
    """What a search in the list of *kind* finds; None where nothing is asked."""
    if not query.strip():
        return None
    from heritage_app.services.record_search import find_records, read_record_query

    public = profile != "internal"
    asked = read_record_query(session, query, kind, today=registry.today(), public=public)
    return find_records(session, replace(asked, trashed=trashed), today=registry.day)


def _shows(document: dict[str, Any], registry: Registry, session: Session, kind: RecordKind, query: str) -> bool:
    """Whether what leaves shows the words that were searched: a hit must not tell of a name that was withheld."""
    from heritage_app.domain.folding import fold
    from heritage_app.services.record_search import read_record_query

    asked = fold(read_record_query(session, query, kind, today=registry.today()).text).split()
    held = fold(" ".join(map(str, document.values()))).split()
    return all(any(one.startswith(word) for one in held) for word in asked)


def put_why(documents: Sequence[dict[str, Any]], hits: tuple[RecordHit, ...] | None) -> None:
    """Put beside each record why a search found it, in the documents that are printed as JSON."""
    why = {hit.record_id: hit.why for hit in hits or ()}
    for one in documents if hits is not None else ():
        found = why.get(one["id"])
        one["found_by"] = None if found is None else {"match": str(found.match), "words": list(found.words)}


def _print_list(frame: Frame, kind: RecordKind, site: str | None, trashed: bool, profile: str, query: str) -> None:
    with frame.opened() as registry, registry.read() as session:
        ids = [find_site(session, site)] if site else None
        hits = searched(frame, registry, session, kind, query, profile=profile, trashed=trashed)
        rows = rows_of(session, kind, frame.language, ids, trashed=trashed, found=hits)
        documents = [document(kind, row) for row in _leaving(gate(frame, registry, session, profile), kind, rows)]
        if hits is not None and profile != "internal" and kind not in ABOUT_SITES:
            documents = [one for one in documents if _shows(one, registry, session, kind, query)]
        put_why(documents, hits)
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
    found: tuple[RecordHit, ...] | None = None,
) -> Sequence[Any]:
    """Rows of *kind*: those of some sites, those *found*, all, or the one of an id, whether trashed or not."""
    from heritage_app.services import actor, damage, hazard, intervention, restoration, source, stage, threat

    ids = None if one is None else [one]
    if found is not None and kind in (RecordKind.SOURCE, RecordKind.ACTOR):
        ids = [hit.record_id for hit in found]
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
    query = select(site_ids=site_ids, trashed=trashed)
    if found is not None:
        from heritage_app.services.record_search import found_ids
        from heritage_app.services.records import MODELS

        query = query.where(MODELS[kind].id.in_(found_ids(found)))
    return read(session, query, lang=lang)


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

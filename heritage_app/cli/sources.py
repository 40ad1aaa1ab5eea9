"""`heritage-app source` and `heritage-app cite`: sources, and what they are held against."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.claims import add_reading
from heritage_app.cli.fields import Field, Reading, Values, date, key, notes, options, term, text
from heritage_app.cli.frame import FOLDER, WORDS, Command, Count, Group, KeyOf, frame_of
from heritage_app.cli.saving import add_trash_and_restore, edit_options, find_site, find_source, save
from heritage_app.domain.vocabulary import Basis, ClaimStatus, RecordKind, Stance, Visibility

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _derived_from(reading: Reading, raw: str, values: Values) -> Values:
    return {"derived_from": find_source(reading.session, raw) if raw.strip() else None}


FIELDS: tuple[Field, ...] = (
    text("--title", "title", "Headline or name."),
    term("--type", "type", "source_type", "Kind of source.", empty="article-newspaper"),
    text("--author", "author", "Who wrote it."),
    text("--container", "container_title", "Paper, journal or site in which it stands."),
    text("--publisher", "publisher", "Who published it."),
    text("--publisher-place", "publisher_place", "Where it was published."),
    text("--agency", "agency", "Press agency whose text it carries."),
    date("--issued", "issued", "When it was published."),
    date("--accessed", "accessed", "When it was read."),
    text("--url", "url", "Link to it."),
    text("--archived-url", "archived_url", "Link to an archived copy."),
    text("--doi", "doi", "DOI."),
    text("--language", "language", "Language it is in."),
    Field(option="--reliability", read=lambda r, raw, v: {"reliability": raw.strip().upper()}, metavar="LETTER",
          help="From A (reliable) to F (cannot be judged)."),
    Field(option="--derived-from", read=_derived_from, metavar="SOURCE", help="Source that it repeats."),
    key("--visibility", "visibility", Visibility, "Who may see it."),
    notes(),
)  # fmt: skip


@click.group(cls=Group)
def source() -> None:
    """Sources: articles, images, visits and other information resources."""


@source.command()
@options(FIELDS)
@click.pass_context
def add(ctx: click.Context, /, **given: Any) -> None:
    """Enter a source; prints its id."""
    from heritage_app.domain.source import SourceDraft

    def start(session: Session) -> Values:
        return {"title": ""}

    save(frame_of(ctx), SourceDraft, FIELDS, given, start=start)


@source.command()
@click.argument("source", metavar="ID", type=WORDS)
@options(FIELDS)
@edit_options
@click.pass_context
def edit(ctx: click.Context, /, source: str, **given: Any) -> None:
    """Change what is given of the source ID."""
    from heritage_app.domain.source import SourceDraft

    save(frame_of(ctx), SourceDraft, FIELDS, given, edits=source)


@source.command()
@click.argument("source", metavar="SOURCE", type=WORDS)
@click.argument("file", metavar="FILE", type=FOLDER)
@click.option("--from", "received_from", type=WORDS, metavar="WHO", default="", help="Whom the file comes from.")
@click.pass_context
def attach(ctx: click.Context, /, source: str, file: Path, received_from: str) -> None:
    """Keep FILE (a PDF, a web archive, a text) with SOURCE (id or title), with its custody log; prints its SHA-256."""
    from heritage_app.domain.history import Deed
    from heritage_app.exchange.json_rows import plain
    from heritage_app.services import records
    from heritage_app.services.evidence import attach_file
    from heritage_app.services.source import list_sources

    frame = frame_of(ctx)
    by = frame.actor()
    with frame.opened() as registry, registry.write(Deed(verb="source.attach", by=by)) as session:
        source_id = find_source(session, source)
        row = attach_file(
            registry,
            session,
            file,
            RecordKind.SOURCE,
            source_id,
            received_from=received_from or by,
            means="command line",
        )
        records.named(session, list_sources(session, ids=[source_id])[0].draft.title)
    if frame.json:
        frame.emit(plain(row))
    else:
        click.echo(row.sha256)


add_reading(source, RecordKind.SOURCE)
add_trash_and_restore(source, RecordKind.SOURCE, "a source")

_CITABLE = ("site", "damage", "estimate", "hazard", "stage", "threat", "intervention")


@click.command(cls=Command)
@click.argument("source", metavar="SOURCE", type=WORDS)
@click.argument("kind", metavar=f"[{'|'.join(_CITABLE)}]", type=click.Choice(_CITABLE))
@click.argument("record", metavar="ID", type=WORDS)
@click.option("--field", type=WORDS, metavar="NAME", default="", help="The one field of the claim that it speaks of.")
@click.option("--locator", type=WORDS, metavar="TEXT", default="", help="Where in it: p. 4, para. 7, 12:30.")
@click.option("--quote", type=WORDS, metavar="TEXT", default="", help="Its own words, a few.")
@click.option("--quote-lang", type=WORDS, metavar="LANG", default="", help="Language of the quotation.")
@click.option("--stance", type=KeyOf(Stance), default=Stance.SUPPORTS, help="What it does for the claim.")
@click.option("--credibility", type=Count(), metavar="NUMBER", help="From 1 (confirmed) to 6 (cannot be judged).")
@click.option("--basis", type=KeyOf(Basis), help="How it knows this, where that differs from its kind.")
@click.option(
    "--status", type=KeyOf(ClaimStatus), default=ClaimStatus.ACCEPTED, help="How far the office stands behind it."
)
@click.pass_context
def cite(ctx: click.Context, /, source: str, kind: str, record: str, **given: Any) -> None:
    """Hold SOURCE (id or title) against a claim; prints the id of the citation."""
    from heritage_app.domain.history import Deed
    from heritage_app.domain.source import CitationDraft
    from heritage_app.services import source as sources

    frame, claim = frame_of(ctx), RecordKind(kind)
    with frame.opened() as registry, registry.write(Deed(verb="citation.add", by=frame.actor())) as session:
        citation_id = sources.cite(
            session,
            CitationDraft(
                source_id=find_source(session, source),
                record_kind=claim,
                record_id=find_site(session, record) if claim is RecordKind.SITE else record,
                quotation=given.pop("quote"),
                quotation_lang=given.pop("quote_lang"),
                **given,
            ),
        )
    if frame.json:
        frame.emit({"id": citation_id})
    else:
        click.echo(citation_id)


@click.group(cls=Group)
def citation() -> None:
    """Citations: edit one, take it away, or bring it back. New ones are made with cite."""


@citation.command("edit")
@click.argument("citation", metavar="ID", type=WORDS)
@click.option("--field", type=WORDS, metavar="NAME", help="The one field of the claim that it speaks of.")
@click.option("--locator", type=WORDS, metavar="TEXT", help="Where in it: p. 4, para. 7, 12:30.")
@click.option("--quote", "quotation", type=WORDS, metavar="TEXT", help="Its own words, a few.")
@click.option("--quote-lang", "quotation_lang", type=WORDS, metavar="LANG", help="Language of the quotation.")
@click.option("--stance", type=KeyOf(Stance), help="What it does for the claim.")
@click.option("--credibility", type=Count(), metavar="NUMBER", help="From 1 (confirmed) to 6 (cannot be judged).")
@click.option("--basis", type=KeyOf(Basis), help="How it knows this, where that differs from its kind.")
@click.option("--status", type=KeyOf(ClaimStatus), help="How far the office stands behind it.")
@click.option("--reason", type=WORDS, metavar="TEXT", default="", help="Why, for the history.")
@click.pass_context
def edit_(ctx: click.Context, /, citation: str, reason: str, **given: Any) -> None:
    """Correct the citation ID; what is not given stays as it is."""
    from heritage_app.domain.history import Deed
    from heritage_app.services import source as sources

    frame = frame_of(ctx)
    changed = {name: value for name, value in given.items() if value is not None}
    if not changed:
        raise click.UsageError('Say what to change, for example --stance contradicts or --locator "p. 4".')
    deed = Deed(verb="citation.edit", by=frame.actor(), reason=reason)
    with frame.opened() as registry, registry.write(deed) as session:
        draft, version = sources.citation_draft(session, citation)
        sources.edit_citation(session, citation, replace(draft, **changed), version=version)
    if frame.json:
        frame.emit({"id": citation})
    else:
        click.echo(citation)


add_trash_and_restore(citation, RecordKind.CITATION, "a citation")

"""Saving from the command line: add, edit, trash and restore, alike for every kind of record."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.fields import Field, Reading, Values, count, date, key, options, read_fields, term, text
from heritage_app.cli.frame import WORDS, Frame, Group, frame_of
from heritage_app.domain.vocabulary import Basis, EditKind, RecordKind, Stance

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.entry import Support

SUPPORT_FIELDS: tuple[Field, ...] = (
    text("--source", "source_id", "Id of a source that is held already."),
    text("--source-title", "title", "Headline or name of a new source; one of this title is not entered twice."),
    term("--source-type", "type", "source_type", "Kind of source.", empty="article-newspaper"),
    text("--author", "author", "Who wrote it."),
    text("--container", "container_title", "Paper, journal or site in which it stands."),
    text("--publisher", "publisher", "Who published it."),
    text("--agency", "agency", "Press agency whose text it carries."),
    date("--issued", "issued", "When it was published."),
    date("--accessed", "accessed", "When it was read."),
    text("--url", "url", "Link to it."),
    text("--source-lang", "language", "Language it is in."),
    text("--locator", "locator", "Where in it: p. 4, para. 7, 12:30."),
    text("--quote", "quotation", "Its own words, a few."),
    text("--quote-lang", "quotation_lang", "Language of the quotation."),
    key("--stance", "stance", Stance, "What it does for the claim."),
    count("--credibility", "credibility", "From 1 (confirmed) to 6 (cannot be judged)."),
    key("--basis", "basis", Basis, "How it knows this, where that differs from its kind."),
)
"""The source block of a command that adds a claim. It may stay empty: the claim is then unsourced."""

_OF_THE_CITATION = ("locator", "quotation", "quotation_lang", "stance", "credibility", "basis")


def read_support(reading: Reading, fields: Sequence[Field] = SUPPORT_FIELDS) -> Support | None:
    """
    Read the source block; None where it stayed empty.

    Raises:
        click.UsageError: A source that is held and a new one are named at once.
    """
    from heritage_app.domain.entry import Support
    from heritage_app.domain.source import SourceDraft

    values = read_fields(reading, fields, {})
    if not values:
        return None
    cited = {name: values.pop(name) for name in _OF_THE_CITATION if name in values}
    held = values.pop("source_id", None)
    if held and values:
        raise click.UsageError("--source names a source that is held already; its own fields go to source edit")
    if held:
        return Support(source_id=find_source(reading.session, held), **cited)
    return Support(source=SourceDraft(**{"title": "", **values}), **cited)


def find_source(session: Session, given: str) -> str:
    """
    Id of the source that is meant, by id or title.

    Raises:
        NoSuchRecord: There is none.
    """
    from heritage_app.services import source
    from heritage_app.services.records import NoSuchRecord

    if source.list_sources(session, ids=[given]):
        return given
    found = source.find_source(session, title=given)
    if found is None:
        raise NoSuchRecord(kind=RecordKind.SOURCE, key=given)
    return found


def find_site(session: Session, given: str) -> str:
    """
    Id of the site that is meant: by id, by number, by a name that it alone bears, or by SCHEME:NUMBER elsewhere.

    Raises:
        NoSuchRecord: There is none, or several bear the name.
    """
    from heritage_app.services import records, site

    try:
        return site.resolve(session, given)
    except records.NoSuchRecord:
        scheme, _, value = given.partition(":")
        known = records.find_by_identifier(session, RecordKind.SITE, scheme.strip(), value.strip()) if value else None
        named = known or site.find_name(session, given)
        if named is None:
            raise
        return named


def save(
    frame: Frame,
    draft_class: type[Any],
    fields: Sequence[Field],
    given: dict[str, Any],
    *,
    start: Callable[[Session], Values] | None = None,
    edits: str | None = None,
    support: Sequence[Field] | None = None,
    verb: str = "",
) -> None:
    """
    Save one record in one deed and print its number or id.

    Args:
        frame: The global options.
        draft_class: Class of the draft that the fields make.
        fields: The options of the command.
        given: What was given for them; `reason` and `as_change` belong to the deed.
        start: Values of a new draft that stand before any option, such as its site.
        edits: What names the record to edit; without it one is added.
        support: Options of the source block, where the command has one.
        verb: What the history calls the deed, where it is neither *add* nor *edit*.
    """
    from heritage_app.domain.entry import DRAFT_KINDS, Entry
    from heritage_app.domain.history import Deed
    from heritage_app.services.entry import read_draft, save_entry

    kind = DRAFT_KINDS[draft_class]
    deed = Deed(
        verb=verb or f"{kind}.{'edit' if edits else 'add'}",
        by=frame.actor(),
        kind=EditKind.CHANGE if given.pop("as_change", False) else EditKind.CORRECTION,
        reason=given.pop("reason", None) or "",
    )
    with frame.opened() as registry:
        with registry.write(deed) as session:
            reading = Reading(session, registry, frame, given)
            held: Values = start(session) if start else {}
            record_id, version = edits, None
            if record_id is not None:
                if kind is RecordKind.SITE:
                    record_id = find_site(session, record_id)
                draft, version = read_draft(session, kind, record_id)
                held = {f.name: getattr(draft, f.name) for f in dataclasses.fields(draft)}
            entry = Entry(
                draft=draft_class(**read_fields(reading, fields, held)),
                record_id=record_id,
                version=version,
                support=read_support(reading, support) if support else None,
            )
            entry = replace(entry, new_actors=tuple(reading.new_actors))
            saved = save_entry(session, entry, today=registry.day)
        tell_saved(frame, registry_reference(registry, kind, saved), reading.remarks)


def registry_reference(registry: Any, kind: RecordKind, record_id: str) -> dict[str, str]:
    """What is printed of a saved record: its id, and for a site its number."""
    if kind is not RecordKind.SITE:
        return {"id": record_id}
    from heritage_app.services.listing import rows_by_id

    with registry.read() as session:
        row = rows_by_id(session, [record_id], today=registry.day)[record_id]
    return {"id": record_id, "reference": row.reference}


def tell_saved(frame: Frame, saved: dict[str, str], remarks: Sequence[str] = ()) -> None:
    """Print the number or id of what was saved, and *remarks* on standard error."""
    for remark in remarks:
        click.echo(remark, err=True)
    if frame.json:
        frame.emit(saved)
    else:
        click.echo(saved.get("reference", saved["id"]))


def edit_options(command: Any) -> Any:
    """Add what every edit may say of itself."""
    command = click.option("--reason", type=WORDS, metavar="TEXT", help="Why; stays in the history.")(command)
    return click.option("--as-change", is_flag=True, help="The world changed; without it, what was written was wrong.")(
        command
    )


def support_options(command: Any) -> Any:
    """Add the source block."""
    return options(SUPPORT_FIELDS)(command)


def add_trash_and_restore(group: Group, kind: RecordKind, named: str) -> None:
    """Give *group* the commands `trash` and `restore`."""

    @group.command("trash", help=f"Put {named} into the trash; it can be restored.")
    @click.argument("record", type=WORDS)
    @click.option("--reason", type=WORDS, metavar="TEXT", help="Why; required, stays in the history.")
    @click.pass_context
    def trash(ctx: click.Context, record: str, reason: str | None) -> None:
        _move(frame_of(ctx), kind, record, reason or "", into=True)

    @group.command("restore", help=f"Take {named} out of the trash.")
    @click.argument("record", type=WORDS)
    @click.option("--reason", type=WORDS, metavar="TEXT", help="Why; stays in the history.")
    @click.pass_context
    def restore(ctx: click.Context, record: str, reason: str | None) -> None:
        _move(frame_of(ctx), kind, record, reason or "", into=False)


def _move(frame: Frame, kind: RecordKind, given: str, reason: str, *, into: bool) -> None:
    """Trash a record, or take it out again, as one deed that names it."""
    from heritage_app.domain.history import Deed
    from heritage_app.services import records

    deed = Deed(verb=f"record.{'trash' if into else 'restore'}", by=frame.actor(), reason=reason)
    with frame.opened() as registry:
        with registry.write(deed) as session:
            record_id = _meant(session, kind, given)
            if into:
                records.trash(session, kind, record_id, reason)
            else:
                records.restore(session, kind, record_id)
            records.named(session, _name_of(session, kind, record_id))
        tell_saved(frame, registry_reference(registry, kind, record_id))


def _meant(session: Session, kind: RecordKind, given: str) -> str:
    """The id of what is named: sites and saved views go by their names too."""
    if kind is RecordKind.VIEW:
        from heritage_app.services.view import resolve_view

        return resolve_view(session, given).id
    return find_site(session, given) if kind is RecordKind.SITE else given


def _name_of(session: Session, kind: RecordKind, record_id: str) -> str:
    """What a record is called in the history: its own name, else that of its site or source."""
    from heritage_app.domain.names import pick_name
    from heritage_app.services import records, source
    from heritage_app.services.damage import site_names
    from heritage_app.services.entry import read_draft

    if kind is RecordKind.CITATION:
        (cited,) = source.list_sources(session, ids=[records.load(session, kind, record_id).source_id])
        return cited.draft.title
    if kind is RecordKind.VIEW:
        return str(records.load(session, kind, record_id).name)
    draft: Any = read_draft(session, kind, record_id)[0]
    if kind in (RecordKind.SITE, RecordKind.ACTOR):
        return pick_name(draft.names, "en").text
    if kind is RecordKind.SOURCE:
        return str(draft.title)
    return site_names(session, [draft.site_id]).get(draft.site_id, "")

"""`heritage-app photo`: add, look up, edit, pair, mark and trash photos; `photo_care` verifies and exports them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.claims import put_why, query_option, searched
from heritage_app.cli.fields import Field, Reading, Values, date, key, notes, options, person, read_fields, tagged, text
from heritage_app.cli.frame import FOLDER, WORDS, Frame, Group, frame_of
from heritage_app.cli.saving import add_trash_and_restore, edit_options, find_site, save
from heritage_app.cli.search import profile_option
from heritage_app.cli.words import say
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.photo import MarkShape
from heritage_app.domain.vocabulary import RecordKind, Visibility

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.photo import PhotoBatch, PhotoRow
    from heritage_app.search.records import RecordHit
    from heritage_app.services.registry import Registry

MEANS = "command line"
"""How files come in and go out here, as the custody log says."""


class CornersNotRead(HeritageError):
    """The corners of a mark were not read."""

    template = "“{text}” is not read as corners. Write shares of width and height, 0 to 1: 0.2,0.3 0.5,0.6"


def _captions(reading: Reading, raw: Any, values: Values) -> Values:
    held = dict(values.get("captions", ()))
    held.update(tagged(one, "en") for one in raw)
    return {"captions": tuple((lang, words) for lang, words in held.items() if words.strip())}


def _point(reading: Reading, raw: str, values: Values) -> Values:
    from heritage_app.domain.coordinates import read_point

    return {"point": read_point(raw) if raw.strip() else None}


def _direction(reading: Reading, raw: str, values: Values) -> Values:
    from heritage_app.domain.figures import read_decimal

    degrees = read_decimal(raw)
    return {"view_direction": None if degrees is None else float(degrees)}


COMMON: tuple[Field, ...] = (
    Field(option="--report", read=lambda r, raw, v: {"damage_id": raw.strip() or None}, metavar="ID",
          help="Damage report of the same site that it belongs to."),
    Field(option="--caption", read=_captions, metavar="[LANG=]TEXT", many=True, help="What it shows."),
    person("--photographer", "photographer", "Who took it."),
    text("--credit", "credit", "How to name the photographer."),
    text("--rights", "rights", "What may be done with it."),
    Field(option="--graphic", read=lambda r, raw, v: {"graphic": raw}, flag=True,
          help="It shows people hurt or dead: blurred, and left out of public prints."),
    key("--visibility", "visibility", Visibility, "Who may see it."),
    notes(),
)  # fmt: skip
"""What can be said of many photos at once."""

FIELDS: tuple[Field, ...] = (
    Field(option="--site", read=lambda r, raw, v: {"site_id": find_site(r.session, raw)}, metavar="SITE",
          help="Site that it shows."),
    *COMMON,
    Field(option="--not-graphic", read=lambda r, raw, v: {"graphic": False}, flag=True, help="It does not."),
    date("--taken", "taken", "When it was taken; empty: as the camera says."),
    Field(option="--at", read=_point, metavar="POINT", help="Where it was taken from; empty: as the camera says."),
    Field(option="--direction", read=_direction, metavar="DEGREES", help="Where it looks, clockwise from north."),
)  # fmt: skip


@click.group(cls=Group)
def photo() -> None:
    """Photos as evidence: kept by their hash, with a custody log."""


@photo.command()
@click.argument("files", metavar="FILE…", type=FOLDER, nargs=-1, required=True)
@click.option("--site", type=WORDS, metavar="SITE", required=True, help="Site that they show.")
@click.option("--from", "received_from", type=WORDS, metavar="WHO", default="", help="Whom they come from.")
@click.option("--also", is_flag=True, help="Add files that are held as photos already once more.")
@options(COMMON)
@click.pass_context
def add(
    ctx: click.Context, /, files: tuple[Path, ...], site: str, received_from: str, also: bool, **given: Any
) -> None:
    """Add each FILE, or all files of a folder; prints their ids. What is refused is named, and the rest is kept."""
    from heritage_app.domain.photo import PhotoDraft
    from heritage_app.services.photo_adding import add_photos, files_in

    frame = frame_of(ctx)
    with frame.opened() as registry:
        draft = _common_draft(registry, frame, given, PhotoDraft, site)
        batch = add_photos(
            registry,
            files_in(files),
            draft,
            by=frame.actor(),
            means=MEANS,
            received_from=received_from,
            also=also,
        )
    _tell_batch(frame, batch)
    ctx.exit(1 if batch.refused or batch.left else 0)


def _common_draft(registry: Registry, frame: Frame, given: dict[str, Any], draft_class: Any, site: str) -> Any:
    """The draft that all files get; a photographer who is not known yet is entered now."""
    from heritage_app.domain.history import Deed
    from heritage_app.services import actor, records

    with registry.read() as session:
        reading = Reading(session, registry, frame, given)
        draft = draft_class(**read_fields(reading, COMMON, {"site_id": find_site(session, site)}))
    if reading.new_actors:
        with registry.write(Deed(verb="actor.add", by=frame.actor())) as session:
            ids = {placeholder: actor.actor_called(session, name) for placeholder, name in reading.new_actors}
        draft = records.replace_texts(draft, lambda words: ids.get(words, words))
    return draft


def _tell_batch(frame: Frame, batch: PhotoBatch) -> None:
    from heritage_app.cli.tables import shown
    from heritage_app.domain.dates import say
    from heritage_app.exchange.json_rows import plain

    for refusal in batch.refused:
        click.echo(shown(str(refusal.reason)) + ".", err=True)
    for name, warning in batch.warned:
        click.echo(f"{shown(name)}: {warning}.", err=True)
    for held in batch.held:
        when = f", {say(held.when.edtf, 'en')}" if held.when else ""
        trash = " (in the trash)" if held.trashed else ""
        click.echo(f"{shown(held.name)}: already at {shown(held.site_name)}{when}{trash}.", err=True)
    if batch.stopped is not None:
        click.echo(shown(str(batch.stopped)) + ".", err=True)
    if batch.left:
        click.echo(
            f"Stopped: {batch.left} files were not looked at. Add the same files again to complete it.", err=True
        )
    for pair in batch.alike:
        click.echo(f"{pair.photo_id} looks like {pair.other_id}: both are kept.", err=True)
    if frame.json:
        frame.emit(
            {
                "added": list(batch.added),
                "held": [plain(held) for held in batch.held],
                "refused": [{"name": one.name, "reason": str(one.reason)} for one in batch.refused],
                "warned": [{"name": name, "warning": warning} for name, warning in batch.warned],
                "alike": [plain(pair) for pair in batch.alike],
                "offers": [plain(offer) for offer in batch.offers],
                "left": batch.left,
            }
        )
    else:
        for photo_id in batch.added:
            click.echo(photo_id)


@photo.command("list")
@click.argument("site", metavar="[SITE]", type=WORDS, required=False)
@click.option("--report", type=WORDS, metavar="ID", help="Those that belong to, or are marked for, this report.")
@click.option("--text", type=WORDS, metavar="TEXT", default="", help="Words of the caption, credit or file name.")
@query_option(RecordKind.PHOTO)
@click.option("--paired", is_flag=True, help="Those of which another shows the same view.")
@click.option("--damaged", is_flag=True, help="Those that cannot be shown, or not whole.")
@click.option("--trashed", is_flag=True, help="Those in the trash.")
@profile_option
@click.pass_context
def list_(ctx: click.Context, /, site: str | None, report: str | None, text: str, **given: Any) -> None:
    """List those of SITE, or all, added last first."""
    from heritage_app.services import photo as photos
    from heritage_app.services.record_search import found_ids
    from heritage_app.services.records import MODELS

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        query = photos.select_photos(
            site_ids=[find_site(session, site)] if site else None,
            damage_ids=[report] if report else None,
            text=text,
            paired=True if given["paired"] else None,
            warned=True if given["damaged"] else None,
            trashed=given["trashed"],
        )
        profile = given["profile"]
        hits = searched(
            frame, registry, session, RecordKind.PHOTO, given["query"], profile=profile, trashed=given["trashed"]
        )
        if hits is not None:
            query = query.where(MODELS[RecordKind.PHOTO].id.in_(found_ids(hits)))
        rows = allowed(session, frame, photos.list_photos(session, query, lang=frame.language), profile)
        print_photos(session, frame, rows, hits)


def allowed(session: Session, frame: Frame, rows: tuple[PhotoRow, ...], profile: str) -> tuple[PhotoRow, ...]:
    """The photos that may leave in this profile, as far as they may."""
    from heritage_app.cli.frame import WITHHELD
    from heritage_app.domain.redaction import Profile, redact_photos
    from heritage_app.services.redaction import read_secrets

    chosen = Profile(profile)
    return redact_photos(rows, chosen, read_secrets(session, chosen, withheld=WITHHELD[frame.language]))


def print_photos(
    session: Session, frame: Frame, rows: tuple[PhotoRow, ...], hits: tuple[RecordHit, ...] | None = None
) -> None:
    """Print photos as JSON or as a table; those found by a search with why."""
    from heritage_app.exchange.json_rows import photo_row

    documents = [photo_row(row) for row in rows]
    put_why(documents, hits)
    if frame.json:
        frame.emit(documents)
    elif documents:
        from heritage_app.cli.pages import claims_table
        from heritage_app.services.vocabulary import all_terms

        click.echo(claims_table(RecordKind.PHOTO, documents, all_terms(session), frame.language))
    else:
        click.echo(say(frame.language, "There is none."), err=True)


@photo.command()
@click.argument("photo", metavar="ID", type=WORDS)
@profile_option
@click.pass_context
def show(ctx: click.Context, /, photo: str, profile: str) -> None:
    """Show everything known of one, by its ID: what is said of it, its Exif, its custody log."""
    from heritage_app.cli.pages import record_page
    from heritage_app.exchange.json_rows import photo_row, plain
    from heritage_app.services import evidence
    from heritage_app.services import photo as photos
    from heritage_app.services.records import NoSuchRecord

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        rows = allowed(session, frame, (photos.read_photo(session, photo, lang=frame.language),), profile)
        if not rows:
            raise NoSuchRecord(kind=RecordKind.PHOTO, key=photo)
        custody = evidence.custody_of(session, rows[0].file.sha256) if profile == "internal" else ()
    document = {**photo_row(rows[0]), "custody": [plain(line) for line in custody]}
    if frame.json:
        frame.emit(document)
    else:
        click.echo(record_page(document))


@photo.command()
@click.argument("photo", metavar="ID", type=WORDS)
@options(FIELDS)
@edit_options
@click.pass_context
def edit(ctx: click.Context, /, photo: str, **given: Any) -> None:
    """Change what is said of the photo ID; its file never changes."""
    from heritage_app.domain.photo import PhotoDraft

    save(frame_of(ctx), PhotoDraft, FIELDS, given, edits=photo)


@photo.command()
@click.argument("photo", metavar="ID", type=WORDS)
@click.argument("other", metavar="[OTHER]", type=WORDS, required=False)
@click.pass_context
def pair(ctx: click.Context, /, photo: str, other: str | None) -> None:
    """Say that ID shows the same view as OTHER, so that they can be compared; without OTHER, that it does not."""
    from heritage_app.domain.history import Deed
    from heritage_app.services import photo as photos

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.write(Deed(verb="photo.pair", by=frame.actor())) as session:
        photos.pair_photos(session, photo, other, today=registry.day)
    if frame.json:
        frame.emit({"id": photo})
    else:
        click.echo(photo)


@photo.command()
@click.argument("photo", metavar="ID", type=WORDS)
@click.argument("shape", type=click.Choice([str(shape) for shape in MarkShape]))
@click.argument("corners", metavar="X,Y…", type=WORDS, nargs=-1, required=True)
@click.option("--report", type=WORDS, metavar="ID", help="Damage report that it points at.")
@click.option("--text", type=WORDS, metavar="TEXT", default="", help="What is there.")
@click.pass_context
def mark(
    ctx: click.Context, /, photo: str, shape: str, corners: tuple[str, ...], report: str | None, text: str
) -> None:
    """Draw a mark on the photo ID, in shares of its width and height from the top left: 0.2,0.3 0.5,0.6."""
    from heritage_app.domain.history import Deed
    from heritage_app.domain.photo import Mark
    from heritage_app.services import photo as photos

    frame = frame_of(ctx)
    drawn = Mark(shape=MarkShape(shape), points=tuple(map(_corner, corners)), text=text, damage_id=report)
    with frame.opened() as registry, registry.write(Deed(verb="photo.mark", by=frame.actor())) as session:
        row = photos.read_photo(session, photo)
        photos.mark_photo(session, photo, (*row.draft.marks, drawn), today=registry.day, version=row.version)
    if frame.json:
        frame.emit({"id": photo})
    else:
        click.echo(photo)


def _corner(text: str) -> tuple[float, float]:
    across, _, down = text.partition(",")
    try:
        return float(across), float(down)
    except ValueError:
        raise CornersNotRead(text=text) from None


add_trash_and_restore(photo, RecordKind.PHOTO, "a photo")

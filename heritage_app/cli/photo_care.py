"""`heritage-app photo verify` and `photo export`: are the files what they were, and giving copies of them out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from heritage_app.cli.frame import FOLDER, WITHHELD, WORDS, Frame, frame_of
from heritage_app.cli.photos import MEANS, photo
from heritage_app.cli.saving import find_site
from heritage_app.cli.search import profile_option

if TYPE_CHECKING:
    from heritage_app.domain.photo import FileRow
    from heritage_app.services.verify import Verdict


@photo.command()
@click.option("--find-in", metavar="FOLDER", type=FOLDER, help="Look there for missing and altered files, by hash.")
@click.option("--log", "logged", is_flag=True, help="Write it into the custody log of every whole file.")
@click.pass_context
def verify(ctx: click.Context, /, find_in: Path | None, logged: bool) -> None:
    """Hash every kept file again and name what is missing, altered or unknown. 1 means findings."""
    from heritage_app.services import verify as verifying

    frame = frame_of(ctx)
    found: tuple[FileRow, ...] = ()
    with frame.opened() as registry:
        verdict = verifying.verify(registry)
        if find_in is not None and not verdict.sound:
            wanted = (*verdict.missing, *verdict.altered)
            found = verifying.find_again(registry, wanted, find_in, by=frame.actor(), means=f"{MEANS}, {find_in}")
            verdict = verifying.verify(registry)
        if logged:
            verifying.log_verified(registry, verdict, by=frame.actor(), means=MEANS)
    _tell(frame, verdict, found)
    ctx.exit(0 if verdict.sound and not verdict.unknown else 1)


def _tell(frame: Frame, verdict: Verdict, found: tuple[FileRow, ...]) -> None:
    from heritage_app.cli.tables import shown
    from heritage_app.exchange.json_rows import plain

    if frame.json:
        frame.emit({**plain(verdict), "found": plain(found)})
        return
    for row in found:
        click.echo(f"Found again and put back: {shown(row.original_name)} ({row.sha256})")
    for row in verdict.missing:
        click.echo(f"Missing: {shown(row.original_name)} ({row.sha256})")
    for row in verdict.altered:
        click.echo(f"Altered: {shown(row.original_name)} ({row.sha256})")
    for path in verdict.unknown:
        click.echo(f"Unknown file: {path}")
    click.echo(f"{verdict.whole} files are what they were.")


@photo.command()
@click.argument("site", metavar="[SITE]", type=WORDS, required=False)
@click.option("-o", "--output", metavar="FOLDER", type=FOLDER, required=True, help="New folder for the bag.")
@click.option("--photo", "ids", metavar="ID", type=WORDS, multiple=True, help="Only these photos.")
@click.option("--to", type=WORDS, metavar="WHO", default="", help="Whom the copies are for, for the custody log.")
@profile_option
@click.pass_context
def export(ctx: click.Context, /, site: str | None, output: Path, ids: tuple[str, ...], to: str, profile: str) -> None:
    """Copy the photos of SITE, or all, into a BagIt bag with manifest, custody log, captions and marks."""
    from heritage_app.cli.tables import shown
    from heritage_app.domain.redaction import Profile
    from heritage_app.exchange.bag import export_bag
    from heritage_app.services import photo as photos
    from heritage_app.services.redaction import read_secrets

    frame, chosen = frame_of(ctx), Profile(profile)
    by = frame.actor()
    with frame.opened() as registry:
        with registry.read() as session:
            query = photos.select_photos(site_ids=[find_site(session, site)] if site else None, ids=ids or None)
            rows = photos.list_photos(session, query, lang=frame.language, exif=True)
            secrets = read_secrets(session, chosen, withheld=WITHHELD[frame.language])
        bag = export_bag(registry, rows, output, profile=chosen, secrets=secrets, by=by, to=to)
    for reason in bag.left_out:
        click.echo(f"{shown(str(reason))}.", err=True)
    if frame.json:
        frame.emit({"folder": str(bag.folder), "photos": list(bag.photos), "left_out": [str(r) for r in bag.left_out]})
    else:
        click.echo(str(bag.folder))

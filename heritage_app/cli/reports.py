"""`heritage-app report`: what can be printed, and status reports and photos as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.frame import FOLDER, WORDS, Frame, Group, frame_of
from heritage_app.cli.search import profile_option

if TYPE_CHECKING:
    from heritage_app.reports.pdf import PdfResult


@click.group(cls=Group)
def report() -> None:
    """Reports: what sites look like now, and photos with their marks, as PDF."""


@report.command("list")
@click.pass_context
def list_(ctx: click.Context) -> None:
    """List the reports that can be made."""
    from heritage_app.reports import REPORTS

    frame = frame_of(ctx)
    if frame.json:
        frame.emit([{"name": one.name, "title": one.title} for one in REPORTS])
    else:
        for one in REPORTS:
            click.echo(f"{one.name}  {one.title}")


@report.command()
@click.argument("references", metavar="[REFERENCE]...", type=WORDS, nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Every site.")
@click.option("--query", type=WORDS, metavar="TEXT", help="The sites that a search for TEXT finds.")
@click.option("--paper", type=click.Choice(("A4", "Letter"), case_sensitive=False), default="A4", help="Paper.")
@click.option("--photos/--no-photos", default=True, help="With the photos of the sites; on unless said otherwise.")
@profile_option
@click.option("-o", "--output", type=FOLDER, metavar="FILE.pdf", required=True, help="File to write.")
@click.pass_context
def status(
    ctx: click.Context, /, references: tuple[str, ...], everything: bool, query: str | None, **given: Any
) -> None:
    """Make a status report of the sites named by REFERENCE (number, id or name), of --all, or of a --query."""
    if sum((bool(references), everything, query is not None)) != 1:
        raise click.UsageError("Name the sites by REFERENCE, or ask for --all, or for a --query TEXT; one of the three")
    from heritage_app.cli.saving import find_site
    from heritage_app.domain.redaction import Profile
    from heritage_app.reports.status import status_pdf
    from heritage_app.services.asking import read_query
    from heritage_app.services.listing import rows_by_id

    frame = frame_of(ctx)
    with frame.opened() as registry:
        numbers: tuple[str, ...] | None = None
        if references:
            with registry.read() as session:
                ids = list(dict.fromkeys(find_site(session, one) for one in references))
                rows = rows_by_id(session, ids, today=registry.day)
                numbers = tuple(rows[one].reference for one in ids)
        asked = None
        if query is not None:
            with registry.read() as session:
                asked = read_query(session, query, today=registry.today())
        result = status_pdf(
            registry,
            query=asked,
            references=numbers,
            photos=given["photos"],
            lang=frame.language,
            paper=given["paper"],
            profile=Profile(given["profile"]),
            output=given["output"],
            by=frame.actor_or(""),
            progress=lambda *_: None,
        )
    _tell(frame, result)


@report.command()
@click.argument("photo", metavar="ID", type=WORDS)
@click.argument("after", metavar="[AFTER]", type=WORDS, required=False)
@click.option("--paper", type=click.Choice(("A4", "Letter"), case_sensitive=False), default="A4", help="Paper.")
@profile_option
@click.option("-o", "--output", type=FOLDER, metavar="FILE.pdf", required=True, help="File to write.")
@click.pass_context
def photos(ctx: click.Context, /, photo: str, after: str | None, **given: Any) -> None:
    """Print the photo ID with its marks; with AFTER, the two beside each other, ID before and AFTER after."""
    from heritage_app.domain.redaction import Profile
    from heritage_app.reports.photo_pair import photos_pdf

    frame = frame_of(ctx)
    with frame.opened() as registry:
        result = photos_pdf(
            registry,
            [photo] if after is None else [photo, after],
            lang=frame.language,
            paper=given["paper"],
            profile=Profile(given["profile"]),
            output=given["output"],
            by=frame.actor_or(""),
            progress=lambda *_: None,
        )
    _tell(frame, result)


def _tell(frame: Frame, result: PdfResult) -> None:
    """Name the files that were written on standard output, and what the person should know on standard error."""
    for warning in result.warnings:
        click.echo(str(warning), err=True)
    if frame.json:
        frame.emit({"files": [str(file) for file in result.files], "pages": result.pages})
    else:
        for file in result.files:
            click.echo(str(file))

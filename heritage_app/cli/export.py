"""`heritage-app export`: a registry, or some sites of it, as files for other programs and for later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.frame import FOLDER, WITHHELD, WORDS, Command, frame_of
from heritage_app.cli.progress import showing_progress
from heritage_app.cli.search import profile_option
from heritage_app.exchange.outgoing import WRITERS, Writer, writer_named

if TYPE_CHECKING:
    from heritage_app.services.registry import Registry


@click.command(cls=Command)
@click.argument("references", metavar="[REFERENCE]...", type=WORDS, nargs=-1)
@click.option("--all", "everything", is_flag=True, help="The whole registry; so it is where no sites are named.")
@click.option("--query", type=WORDS, metavar="TEXT", help="The sites that a search for TEXT finds.")
@click.option(
    "--as", "name", metavar="FORMAT", type=click.Choice([one.name for one in WRITERS]),
    help="; ".join(f"{one.name}: {one.title}" for one in WRITERS) + ". Without it, as the ending of FILE says.",
)  # fmt: skip
@click.option(
    "--bom/--no-bom", default=True,
    help="Begin tables of text with a mark by which spreadsheets know UTF-8; on unless said otherwise.",
)  # fmt: skip
@profile_option
@click.option("-o", "--output", type=FOLDER, metavar="FILE", required=True, help="File or new folder to write.")
@click.pass_context
def export(
    ctx: click.Context, /, references: tuple[str, ...], everything: bool, query: str | None, **given: Any
) -> None:
    """Write the sites named by REFERENCE (number, id or name), those of a --query, or all, to a FILE."""
    if sum((bool(references), everything, query is not None)) > 1:
        raise click.UsageError("Name the sites by REFERENCE, or ask for --all, or for a --query TEXT; one of the three")
    from heritage_app.domain.redaction import Profile
    from heritage_app.exchange.outgoing import Wanted
    from heritage_app.exchange.outgoing import export as write

    frame = frame_of(ctx)
    output: Path = given["output"]
    writer = _writer(given["name"], output)
    with frame.opened() as registry:
        wanted = Wanted(
            profile=Profile(given["profile"]),
            site_ids=_chosen(registry, references, query, public=given["profile"] != "internal"),
            lang=frame.language,
            withheld=WITHHELD[frame.language],
            by=frame.actor() if writer.gives_files else frame.actor_or(""),
            bom=given["bom"],
        )
        with showing_progress() as progress:
            written = write(registry, writer, wanted, output, progress=progress)
    for reason in written.left_out:
        click.echo(f"{str(reason).rstrip('.')}.", err=True)
    if frame.json:
        left_out = [str(reason) for reason in written.left_out]
        frame.emit({"file": str(written.path), "format": writer.name, "records": written.records, "left_out": left_out})
    else:
        click.echo(str(written.path))


def _writer(name: str | None, output: Path) -> Writer:
    """
    The format asked for, else that of the ending.

    Raises:
        click.UsageError: Neither names one.
    """
    if name is not None:
        return writer_named(name)
    named = output.name.lower()
    # The longest ending first: a file of CSL-JSON is one of JSON by its last letters.
    fitting = sorted(
        (one for one in WRITERS if one.suffix and named.endswith(f".{one.suffix}")), key=lambda one: -len(one.suffix)
    )
    if not fitting:
        raise click.UsageError(f"Name the format with --as: {', '.join(one.name for one in WRITERS)}")
    return fitting[0]


def _chosen(
    registry: Registry, references: tuple[str, ...], query: str | None, *, public: bool
) -> tuple[str, ...] | None:
    """Ids of the sites that were asked for, near and within by the points that are written; None for all."""
    from heritage_app.cli.saving import find_site
    from heritage_app.services.asking import read_query
    from heritage_app.services.listing import site_ids

    with registry.read() as session:
        if references:
            return tuple(dict.fromkeys(find_site(session, one) for one in references))
        if query is not None:
            asked = replace(read_query(session, query, today=registry.today()), rounded=public)
            return site_ids(session, asked, today=registry.day)
    return None

"""Making, filling and checking a registry: `init`, `import`, `check`, `reindex`; and `help`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from heritage_app.cli.frame import FOLDER, Command, frame_of
from heritage_app.cli.progress import showing_progress
from heritage_app.exchange import FORMATS

if TYPE_CHECKING:
    from heritage_app.exchange.result import ImportResult


@click.command(cls=Command)
@click.argument("folder", metavar="FOLDER", type=FOLDER, required=False)
@click.option(
    "--sample",
    metavar="[NAME]",
    is_flag=False,
    flag_value="",
    help="Fill it with a sample: the five sites of “sample”, or “claims”, where sources disagree.",
)
@click.option(
    "--from", "source", metavar="FILE.json|BAG", type=FOLDER,
    help="Fill it with what export wrote: a JSON file, or a bag (a folder) with its photos and files.",
)  # fmt: skip
@click.pass_context
def init(ctx: click.Context, folder: Path | None, sample: str | None, source: Path | None) -> None:
    """Make a registry in FOLDER, which must be new or empty; with --sample it holds sample sites."""
    from heritage_app import settings
    from heritage_app.services.registry import create_registry

    frame = frame_of(ctx)
    if folder is None and sample:
        folder, sample = Path(sample), ""  # `init --sample FOLDER`: the word after the option is the folder
    if folder is None:
        raise click.MissingParameter(ctx=ctx, param=ctx.command.params[0])
    filled = frame.sample if sample is None else sample or True
    if source is not None:
        from heritage_app.exchange.archive import open_again

        if filled:
            raise click.UsageError("--from and --sample fill the registry in two ways; choose one")
        with showing_progress() as progress:
            open_again(folder, source, by=frame.actor_or("Heritage"), progress=progress).close()
    else:
        create_registry(folder, by=frame.actor_or("Heritage"), sample=filled).close()
    preferences = settings.Preferences()
    if not preferences.get(settings.LAST_REGISTRY):
        preferences.set(settings.LAST_REGISTRY, str(folder.resolve()))
    if frame.json:
        frame.emit({"folder": str(folder), "sample": bool(filled)})
    else:
        click.echo(str(folder))


@click.command("import", cls=Command)
@click.argument("file", metavar="FILE", type=FOLDER)
@click.option(
    "--as", "profile", required=True, type=click.Choice([one.name for one in FORMATS]),
    help="; ".join(f"{one.name}: {one.title}" for one in FORMATS),
)  # fmt: skip
@click.option("--sites", metavar="SITES.geojson", type=FOLDER, required=True, help="The places the table speaks of.")
@click.pass_context
def import_(ctx: click.Context, file: Path, profile: str, sites: Path) -> None:
    """Take in FILE as one step; what was taken in before is not taken in again."""
    from heritage_app.domain.history import Deed

    frame = frame_of(ctx)
    (chosen,) = (one for one in FORMATS if one.name == profile)
    deed = Deed(verb="registry.import", by=frame.actor(), reason=chosen.title, subject=file.name)
    with frame.opened() as registry:
        result = chosen.read(registry, file, sites, deed)
    if frame.json:
        from heritage_app.exchange.json_rows import plain

        frame.emit(plain(result))
    else:
        click.echo("\n".join(_account(result)))


def _account(result: ImportResult) -> list[str]:
    """Tell where every cell went."""
    return [
        f"Sites    {result.sites_added} added, {result.sites_known} known before",
        f"Reports  {result.reports_added} added, {result.reports_known} known before",
        f"Cells    {result.cells_in} read = {result.cells_stored} in fields + {result.cells_noted} in notes "
        f"+ {result.cells_empty} empty + {result.cells_known} known before",
        *(f"Not read as a term or date, kept in a note: {one}" for one in result.refused),
    ]


@click.command(cls=Command)
@click.pass_context
def check(ctx: click.Context) -> None:
    """Check the whole registry: the file, its records, their history and the search index. 1 means findings."""
    from heritage_app.services.check import check as check_registry

    frame = frame_of(ctx)
    with frame.opened() as registry:
        findings = check_registry(registry)
    if frame.json:
        frame.emit([{"kind": one.kind, "record": one.record, "text": one.text} for one in findings])
    else:
        for one in findings:
            click.echo(one.text)
        if not findings:
            click.echo("The registry is whole.")
    ctx.exit(1 if findings else 0)


@click.command(cls=Command)
@click.pass_context
def reindex(ctx: click.Context) -> None:
    """Throw the search index away and build it anew from the records; answers stay the same."""
    from heritage_app.services import summary

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.database.writing() as session:
        sites = summary.rebuild(session)
    if frame.json:
        frame.emit({"sites": sites})
    else:
        click.echo(f"The search index holds {sites} sites.")


@click.command("help", cls=Command)
@click.argument("topic", type=click.Choice(["json"]), required=False)
@click.pass_context
def help_(ctx: click.Context, topic: str | None) -> None:
    """Explain a TOPIC: json lists every key that --json prints. Without a TOPIC, show the first page of the help."""
    from heritage_app.cli.json_keys import RULE, SECTIONS, json_page

    frame = frame_of(ctx)
    if topic is None:
        if frame.json:
            frame.emit({"topics": ["json"]})
        else:
            click.echo(ctx.find_root().get_help())
    elif frame.json:
        frame.emit({"values": RULE, "documents": SECTIONS})
    else:
        click.echo(json_page())

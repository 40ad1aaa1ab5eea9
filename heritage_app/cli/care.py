"""Making and checking a registry: `init`, `check`, `reindex`; and `help`."""

from __future__ import annotations

from pathlib import Path

import click

from heritage_app.cli.frame import FOLDER, Command, frame_of
from heritage_app.cli.progress import showing_progress


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

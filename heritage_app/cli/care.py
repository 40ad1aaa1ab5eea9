"""Making and checking a registry: `init`, `check`, `reindex`; and `help`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from heritage_app.cli.backup import backups_in, to_option
from heritage_app.cli.frame import FOLDER, Command, frame_of
from heritage_app.cli.progress import showing_progress

if TYPE_CHECKING:
    from heritage_app.domain.finding import Finding


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
@click.option(
    "--encrypt", is_flag=True,
    help="Encrypt it with a passphrase, asked for twice or read from the file named in HERITAGE_PASSPHRASE_FILE.",
)  # fmt: skip
@click.pass_context
def init(ctx: click.Context, folder: Path | None, sample: str | None, source: Path | None, encrypt: bool) -> None:
    """Make a registry in FOLDER, which must be new or empty; with --sample it holds sample sites."""
    from heritage_app import settings
    from heritage_app.cli.secrets import first_passphrase
    from heritage_app.services.registry import create_registry

    frame = frame_of(ctx)
    if folder is None and sample:
        folder, sample = Path(sample), ""  # `init --sample FOLDER`: the word after the option is the folder
    if folder is None:
        raise click.MissingParameter(ctx=ctx, param=ctx.command.params[0])
    filled = frame.sample if sample is None else sample or True
    locked = None
    if encrypt:
        from heritage_app.services.encryption import new_keys

        locked = new_keys(first_passphrase())
    if source is not None:
        from heritage_app.exchange.archive import open_again

        if filled:
            raise click.UsageError("--from and --sample fill the registry in two ways; choose one")
        with showing_progress() as progress:
            open_again(folder, source, by=frame.actor_or("Heritage"), progress=progress, locked=locked).close()
    else:
        create_registry(folder, by=frame.actor_or("Heritage"), sample=filled, locked=locked).close()
    preferences = settings.Preferences()
    if not preferences.get(settings.LAST_REGISTRY):
        preferences.set(settings.LAST_REGISTRY, str(folder.resolve()))
    if frame.json:
        frame.emit({"folder": str(folder), "sample": bool(filled)})
    else:
        click.echo(str(folder))


@click.command(cls=Command)
@click.option("--repair", is_flag=True, help="Make a backup, then mend what needs no person; nothing is deleted.")
@click.option("--quick", is_flag=True, help="Only measure photos and files, and do not read them through.")
@to_option
@click.pass_context
def check(ctx: click.Context, repair: bool, quick: bool, to: Path | None) -> None:
    """Check the whole registry: file, records, history, photos and search index. 1 means findings (that are left)."""
    from heritage_app.services.check import check as check_registry

    frame = frame_of(ctx)
    if repair:
        if quick:
            raise click.UsageError("--repair reads every file through, so --quick does not go with it; leave one out")
        _repair(ctx, backups_in(to))
    if to is not None:
        raise click.UsageError("--to says where --repair makes its backup; add --repair, or leave it out")
    with frame.opened() as registry, showing_progress() as progress:
        findings = check_registry(registry, hashes=not quick, progress=progress)
    if frame.json:
        frame.emit([_plain(one) for one in findings])
    else:
        for one in findings:
            click.echo(_said(one, frame.language))
        if not findings:
            click.echo("The registry is whole.")
    ctx.exit(1 if findings else 0)


def _repair(ctx: click.Context, backups: Path) -> NoReturn:
    from heritage_app.services.mend import repair

    frame = frame_of(ctx)
    by = frame.actor()
    with frame.opened() as registry, showing_progress() as progress:
        done = repair(registry, backups, by=by, progress=progress)
    if frame.json:
        places = {"backup": done.backup and str(done.backup.path), "aside": done.aside and str(done.aside)}
        told = {"mended": [_plain(one) for one in done.mended], "left": [_plain(one) for one in done.left]}
        frame.emit(told | places)
    else:
        for title, findings in (("Mended:", done.mended), ("Left:", done.left)):
            for one in findings:
                click.echo(f"{title} {_said(one, frame.language)}")
        if done.backup is not None:
            click.echo(f"As it was before: {done.backup.path}")
        if done.aside is not None:
            click.echo(f"Files put aside: {done.aside}")
        if not done.left:
            click.echo("The registry is whole.")
    ctx.exit(1 if done.left else 0)


def _plain(finding: Finding) -> dict[str, str | None]:
    held = {"kind": finding.kind, "record": finding.record, "about": finding.about, "text": finding.text}
    return {**held, "remedy": finding.remedy}


def _said(finding: Finding, lang: str) -> str:
    from heritage_app.cli.tables import shown
    from heritage_app.cli.words import error_words

    words = shown(error_words(finding, lang))
    return f"{shown(finding.about)}: {words}" if finding.about else words


@click.command(cls=Command)
@click.pass_context
def reindex(ctx: click.Context) -> None:
    """Throw the search index away and build it anew from the records; answers stay the same."""
    from heritage_app.services import site_index

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.database.writing() as session:
        sites = site_index.rebuild(session)
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

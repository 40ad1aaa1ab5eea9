"""`heritage-app backup`: whole copies of a registry, made, listed, tried out and put back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from heritage_app.cli.frame import FOLDER, Group, frame_of
from heritage_app.cli.secrets import unlock

if TYPE_CHECKING:
    from heritage_app.domain.backup import BackupRow
    from heritage_app.services.registry import Registry

to_option = click.option(
    "--to", metavar="FOLDER", type=FOLDER,
    help="Folder of the backups, best on another disk; else the one in the preferences.",
)  # fmt: skip


def backups_in(given: Path | None) -> Path:
    """The folder of the backups: the one given, the one preferred, or the usual one."""
    from heritage_app import settings

    chosen = settings.Preferences().get(settings.BACKUP_FOLDER)
    return given or (Path(chosen) if chosen else settings.backups_folder())


@click.group(cls=Group)
def backup() -> None:
    """Backups: database, photos and drafts, copied whole, opened, counted, and put back."""


@backup.command()
@to_option
@click.option("--daily", is_flag=True, help="Only where none was made today.")
@click.option("--quick", is_flag=True, help="Do not read it through afterwards.")
@click.pass_context
def make(ctx: click.Context, /, to: Path | None, daily: bool, quick: bool) -> None:
    """Make a backup, open it, count it and read it through; prints its folder. 1 means findings."""
    from heritage_app.domain.backup import BackupReason
    from heritage_app.services import backup as backups

    frame = frame_of(ctx)
    target = backups_in(to)
    with frame.opened() as registry:
        if daily and not backups.is_due(target, registry):
            made = backups.list_backups(target, registry)[0]
        else:
            reason = BackupReason.DAILY if daily else BackupReason.ASKED
            made = backups.make_backup(registry, target, by=frame.actor_or("Heritage"), reason=reason)
            if not quick:
                made = backups.try_out(made)
    if frame.json:
        frame.emit(_plain(made))
    else:
        click.echo(str(made.path))
        _tell_findings(made)
    ctx.exit(1 if made.findings or made.not_copied else 0)


@backup.command("list")
@to_option
@click.option("--all", "everything", is_flag=True, help="Those of every registry in the folder.")
@click.pass_context
def list_(ctx: click.Context, /, to: Path | None, everything: bool) -> None:
    """List the backups of the registry, newest first: when, size, sites, and how the last test went."""
    from heritage_app.services import backup as backups

    frame = frame_of(ctx)
    if everything:
        rows = backups.list_backups(backups_in(to))
    else:
        with frame.opened() as registry:
            rows = backups.list_backups(backups_in(to), registry)
    if frame.json:
        frame.emit([_plain(row) for row in rows])
        return
    for row in rows:
        click.echo(_line(row))
    if not rows:
        click.echo(f"There is no backup in {backups_in(to)}.", err=True)


@backup.command()
@click.argument("folder", metavar="BACKUP", type=FOLDER)
@click.pass_context
def test(ctx: click.Context, /, folder: Path) -> None:
    """Open BACKUP as for a restore, read all of it and count it. 1 means findings."""
    from heritage_app.services import backup as backups

    frame = frame_of(ctx)
    unlock(folder)
    tested = backups.try_out(backups.find_backup(folder))
    if frame.json:
        frame.emit(_plain(tested))
    else:
        click.echo(_line(tested))
        _tell_findings(tested)
    ctx.exit(0 if tested.good else 1)


@backup.command()
@click.argument("folder", metavar="BACKUP", type=FOLDER)
@click.option("--into", metavar="FOLDER", type=FOLDER, help="Make a registry of its own there, and leave this one.")
@to_option
@click.pass_context
def restore(ctx: click.Context, /, folder: Path, into: Path | None, to: Path | None) -> None:
    """Put BACKUP in the place of the registry, which is backed up first."""
    from heritage_app.services import backup as backups
    from heritage_app.services.encryption import KeyFileUnreadable
    from heritage_app.services.registry import open_registry
    from heritage_app.storage.engine import DATABASE_NAME, NotARegistry, RegistryDamaged

    frame = frame_of(ctx)
    unlock(folder)
    chosen = backups.find_backup(folder)
    by = frame.actor()
    kept: Path | None = None
    if into is not None:
        backups.restore_new(chosen, into, by=by).close()
    else:
        into = frame.folder()
        registry: Registry | None = None
        try:
            unlock(into, like=folder)
            registry = open_registry(into)
            kept = backups.restore(registry, chosen, backups_in(to), by=by).path
        except (RegistryDamaged, NotARegistry, KeyFileUnreadable):
            if not (into / DATABASE_NAME).exists():
                raise
            if registry is not None:
                registry.close()
            kept = backups.restore_damaged(into, chosen, by=by)
        finally:
            if registry is not None:
                registry.close()
    if frame.json:
        frame.emit({"folder": str(into), "kept": str(kept) if kept else None})
    else:
        click.echo(str(into))
        if kept is not None:
            click.echo(f"What it held before is kept in {kept}", err=True)


def _plain(row: BackupRow) -> dict[str, object]:
    return {
        "folder": str(row.path),
        "registry": row.registry,
        "made_at": row.made_at.isoformat(),
        "by": row.by,
        "reason": row.reason,
        "program": row.program,
        "schema": row.schema,
        "size": row.size,
        "media_size": row.media_size,
        "counts": dict(row.counts),
        "not_copied": list(row.not_copied),
        "tested_at": row.tested_at.isoformat() if row.tested_at else None,
        "findings": list(row.findings),
    }


def _line(row: BackupRow) -> str:
    state = "not tested" if row.tested_at is None else "sound" if row.good else "not whole"
    size = (row.size + row.media_size) / 1_000_000
    return f"{row.made_at.isoformat()}  {size:9.1f} MB  {row.counts.get('site', 0)} sites  {state}  {row.path}"


def _tell_findings(row: BackupRow) -> None:
    for name in row.not_copied:
        click.echo(f"Missing or altered in the registry itself: {name}. Use photo verify to find it again.", err=True)
    for finding in row.findings:
        click.echo(f"Not whole: {finding}.", err=True)

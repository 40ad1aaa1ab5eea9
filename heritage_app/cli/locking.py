"""`passphrase` and `recovery-key`: who can open an encrypted registry."""

from __future__ import annotations

from pathlib import Path

import click

from heritage_app.cli import secrets
from heritage_app.cli.frame import FOLDER, Command, Group, frame_of
from heritage_app.cli.progress import showing_progress


@click.command(cls=Command)
@click.option("--remove-plain", is_flag=True, help="Remove the plain registry, which is moved aside otherwise.")
@click.pass_context
def encrypt(ctx: click.Context, remove_plain: bool) -> None:
    """
    Encrypt the registry, photos and drafts with it, in its place. Nobody may have it open meanwhile.

    The passphrase is asked for twice, or read from the file named in HERITAGE_PASSPHRASE_FILE. The plain registry is
    moved aside whole. Removed files can be read back from a disk, and backups made before stay plain.
    """
    from heritage_app.services import encrypting

    frame = frame_of(ctx)
    passphrase = secrets.first_passphrase()
    with showing_progress() as progress:
        done = encrypting.encrypt_registry(
            frame.folder(),
            passphrase,
            by=frame.actor_or("Heritage"),
            progress=lambda what, done, total: progress(done, total),
        )
    if remove_plain:
        encrypting.remove_plain(done)
    if frame.json:
        plain = None if remove_plain else str(done.plain)
        frame.emit({"folder": str(done.folder), "plain": plain, "files": done.files, "missing": list(done.missing)})
        return
    click.echo(str(done.folder))
    for name in done.missing:
        click.echo(f"Missing or altered in the plain registry, and so in this one: {name}", err=True)
    if not remove_plain:
        click.echo(f"The plain registry is kept in {done.plain}. Remove it once you have opened the new one.", err=True)
    click.echo("Backups made before are not encrypted. Keep them as safe, or remove them.", err=True)


@click.group(cls=Group)
def passphrase() -> None:
    """The passphrase of an encrypted registry."""


@passphrase.command("change", cls=Command)
@click.option(
    "--new-file", metavar="FILE", type=FOLDER, help="File with the new passphrase; else it is asked for twice."
)
@click.option(
    "--recovery-key-file", metavar="FILE", type=FOLDER,
    help="File with the recovery key, in place of a passphrase that is forgotten.",
)  # fmt: skip
@click.option("--recovery-key", "by_recovery", is_flag=True, help="Ask for the recovery key, not the passphrase.")
@click.pass_context
def change(ctx: click.Context, new_file: Path | None, recovery_key_file: Path | None, by_recovery: bool) -> None:
    """Give the registry another passphrase. Backups made before still open with the old one."""
    from heritage_app.services import encryption

    frame = frame_of(ctx)
    folder = _encrypted(frame.folder())
    if by_recovery or recovery_key_file is not None:
        held = recovery_key_file.read_text(encoding="utf-8-sig") if recovery_key_file else secrets.ask("Recovery key")
        encryption.change_passphrase_by_recovery(folder, held, secrets.new_passphrase(new_file))
    else:
        old = secrets.given_passphrase(folder)
        encryption.change_passphrase(folder, old, secrets.new_passphrase(new_file))
    if frame.json:
        frame.emit({"folder": str(folder)})
    else:
        click.echo(str(folder))
        click.echo("The new passphrase opens it from now on. Backups made before open with the old one.", err=True)


@click.group("recovery-key", cls=Group)
def recovery_key() -> None:
    """The recovery key of an encrypted registry, for the day on which its passphrase is forgotten."""


@recovery_key.command("make", cls=Command)
@click.pass_context
def make(ctx: click.Context) -> None:
    """Make a recovery key and show it, once; one made before no longer opens the registry."""
    from heritage_app.services import encryption

    frame = frame_of(ctx)
    folder = _encrypted(frame.folder())
    key = encryption.make_recovery_key(folder, secrets.given_passphrase(folder))
    if frame.json:
        frame.emit({"folder": str(folder), "recovery_key": key})
    else:
        click.echo(key)
        click.echo(
            "It opens the registry and is shown only now. Print it, and keep it away from the computer.", err=True
        )


def _encrypted(folder: Path) -> Path:
    from heritage_app.services.encryption import NotEncrypted, is_encrypted

    if not is_encrypted(folder):
        raise NotEncrypted(path=folder)
    return folder

"""Passphrases on the command line: from the file that HERITAGE_PASSPHRASE_FILE names, or asked for in a terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from heritage_app.domain.errors import HeritageError

NAMED_IN = "HERITAGE_PASSPHRASE_FILE"
TRIES = 3
"""How often a terminal is asked for the passphrase of one registry."""


class PassphrasesDiffer(HeritageError):
    """A new passphrase was typed in two ways."""

    template = "The two passphrases are not the same. Nothing was changed. Type them again"


class NoTerminal(HeritageError):
    """A secret has to be asked for, and nobody is there to ask."""

    template = (
        "A passphrase is needed, and there is no terminal to ask for it. Nothing was done. "
        "Name the file that holds it in HERITAGE_PASSPHRASE_FILE"
    )


def unlock(folder: Path, *, like: Path | None = None) -> None:
    """
    Unlock the registry or backup in *folder*; a plain one needs nothing, nor does one of the same key as *like*.

    Raises:
        NoTerminal, WrongPassphrase, KeyFileUnreadable: It stays locked.
        OSError: The file with the passphrase cannot be read.
    """
    from heritage_app.services.encryption import WrongPassphrase, is_unlocked, unlock_like
    from heritage_app.services.encryption import unlock as unlock_registry

    if is_unlocked(folder) or (like is not None and unlock_like(folder, like)):
        return
    for left in reversed(range(TRIES)):
        try:
            unlock_registry(folder, given_passphrase(folder))
        except WrongPassphrase as error:
            if not left or NAMED_IN in os.environ:
                raise
            click.echo(f"{error}.", err=True)
        else:
            return


def given_passphrase(folder: Path) -> str:
    """
    The passphrase of the registry in *folder*.

    Raises:
        NoTerminal, OSError: Nobody can be asked, or the file cannot be read.
    """
    return _from_file(os.environ.get(NAMED_IN, "")) or ask(f"Passphrase of {folder.name}")


def new_passphrase(file: Path | None = None) -> str:
    """
    A new passphrase: what *file* holds, else asked for twice.

    Raises:
        PassphrasesDiffer, PassphraseTooShort, NoTerminal, OSError: What the name says.
    """
    from heritage_app.services.encryption import check_passphrase

    held = _from_file(file)
    if held:
        return check_passphrase(held)
    passphrase = check_passphrase(ask("New passphrase"))
    if check_passphrase(ask("The same once more")) != passphrase:
        raise PassphrasesDiffer()
    return passphrase


def first_passphrase() -> str:
    """The passphrase of a registry that is being made: from the file, else asked for twice. Raises like both."""
    named = os.environ.get(NAMED_IN)
    return new_passphrase(Path(named) if named else None)


def ask(words: str) -> str:
    """Ask for a secret without showing it. Raises `NoTerminal`."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise NoTerminal()
    answer: str = click.prompt(words, hide_input=True, err=True)
    return answer


def _from_file(place: Path | str | None) -> str:
    """The first line of a file; empty where none is named."""
    if not place:
        return ""
    lines = Path(place).read_text(encoding="utf-8-sig").splitlines()
    return lines[0] if lines else ""

"""
The keys of an unlocked registry, and which of them this process holds now.

Every module that touches the disk asks `keys_of` about its folder: None means that the registry is plain, and nothing
slow is imported to find that out. What is locked again (`drop`) can no longer be read by anybody in this process.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from heritage_app.domain.errors import HeritageError

KEY_FILE = "keys.json"
"""The key file of an encrypted registry, in its folder; a registry without one is plain."""


class PassphraseNeeded(HeritageError):
    """An encrypted registry was to be read by a process that does not hold its keys."""

    template = (
        "“{path}” is encrypted. Nothing was opened. Give its passphrase: in a terminal it is asked for, "
        "elsewhere HERITAGE_PASSPHRASE_FILE names the file that holds it"
    )


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one registry, each for one purpose, all derived from its random registry key (`keyfile.derive`)."""

    registry: str
    """Says which registry they are for; no secret."""
    database: bytes = field(repr=False)
    files: bytes = field(repr=False)
    """Seals media and their small copies."""
    names: bytes = field(repr=False)
    """Makes names of files out of what they may not tell."""
    drafts: bytes = field(repr=False)
    pages: bytes = field(repr=False)
    """Seals what backups say of themselves."""

    def name_for(self, told: str) -> str:
        """Name of a file that would otherwise tell *told*: HMAC-SHA256, 64 hexadecimal digits."""
        return hmac.new(self.names, told.encode(), hashlib.sha256).hexdigest()


_held: dict[Path, Keys] = {}
_guard = Lock()


def keys_of(folder: Path) -> Keys | None:
    """
    The keys for what lies in *folder*, at any depth inside a registry or its backups; None where it is plain.

    Raises:
        PassphraseNeeded: It is encrypted, and its keys are not held.
    """
    found = held_keys(folder)
    if found is not None:
        return found
    # What forms keep of photos lies two folders deep (`drafts/photos`).
    for above_it in (folder, folder.parent, folder.parent.parent):
        if is_encrypted(above_it):
            raise PassphraseNeeded(path=above_it)
    return None


def held_keys(folder: Path) -> Keys | None:
    """The keys that this process holds for what lies in *folder*; None where there are none, for whatever reason."""
    with _guard:
        if not _held:
            return None
        place = folder.absolute()
        return next((_held[one] for one in (place, *place.parents) if one in _held), None)


def is_encrypted(folder: Path) -> bool:
    """Whether the registry or backup in *folder* has a key file."""
    return (folder / KEY_FILE).exists() or (folder / SPARE_FILE).exists()


SPARE_FILE = "keys-spare.json"
"""The same once more: without its key file nobody can read the registry."""


def hold(folder: Path, keys: Keys) -> None:
    """Hold *keys* for everything in *folder* until they are dropped."""
    with _guard:
        _held[folder.absolute()] = keys


@contextmanager
def holding(folder: Path, keys: Keys | None) -> Iterator[None]:
    """Hold *keys* for *folder* for as long as something is done there; None holds nothing."""
    if keys is None:
        yield
        return
    hold(folder, keys)
    try:
        yield
    finally:
        release(folder)


def release(folder: Path) -> None:
    """Hold no keys for *folder* any more, in which something was done; the registry itself stays open."""
    with _guard:
        _held.pop(folder.absolute(), None)


def drop(folder: Path) -> None:
    """
    Let go of the keys of the registry in *folder*, wherever they are held.

    Python cannot promise that no copy of their bytes stays in memory until it is used for something else.
    """
    with _guard:
        gone = _held.get(folder.absolute())
        if gone is not None:
            for place in [place for place, keys in _held.items() if keys.registry == gone.registry]:
                del _held[place]

"""
Unlock, lock and re-key an encrypted registry. What is unlocked here, every other service reads as if it were plain.

Whoever does not know the passphrase is made to wait a little longer after each wrong try. That guards an open window
against somebody at the keyboard; who has the files is held up by Argon2id alone.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from threading import Lock

from heritage_app.domain.errors import HeritageError
from heritage_app.sealing import files, keyfile
from heritage_app.sealing.keyfile import (
    Cost,
    KeyFile,
    KeyFileUnreadable,
    NoRecoveryKey,
    PassphraseTooShort,
    RecoveryKeyMistyped,
    WrongPassphrase,
    WrongRecoveryKey,
    check_passphrase,
)
from heritage_app.sealing.keys import (
    KEY_FILE,
    SPARE_FILE,
    Keys,
    PassphraseNeeded,
    drop,
    held_keys,
    hold,
    holding,
    is_encrypted,
    keys_of,
)

__all__ = [
    "KEY_FILE",
    "SPARE_FILE",
    "Cost",
    "KeyFile",
    "KeyFileUnreadable",
    "Keys",
    "NoRecoveryKey",
    "NotEncrypted",
    "PassphraseNeeded",
    "PassphraseTooShort",
    "RecoveryKeyMistyped",
    "WrongPassphrase",
    "WrongRecoveryKey",
    "change_passphrase",
    "change_passphrase_by_recovery",
    "check_passphrase",
    "hand_over",
    "has_recovery_key",
    "is_encrypted",
    "is_sealed",
    "is_unlocked",
    "keys_like",
    "lock",
    "make_recovery_key",
    "new_keys",
    "passing_folder",
    "read_file",
    "seal_folder",
    "take_over",
    "unlock",
    "unlock_by_recovery",
    "unlock_like",
    "write_file",
]

FIRST_PAUSE, LONGEST_PAUSE = 1, 30
"""Seconds that the try after the first wrong one waits, doubled each time, and the most that any waits."""


class NotEncrypted(HeritageError):
    """A deed of encrypted registries was asked of a plain one."""

    template = "“{path}” is not encrypted. Nothing was changed. heritage-app encrypt makes an encrypted copy of it"


@dataclass(slots=True)
class _Tries:
    """Wrong tries at one registry since the last right one."""

    wrong: int = 0
    next_from: float = 0.0
    """Before this moment, as `time.monotonic` counts, no try is answered."""


_tries: dict[str, _Tries] = {}
_guard = Lock()


def new_keys(passphrase: str, cost: Cost | None = None) -> tuple[KeyFile, Keys]:
    """
    Key file and keys of a new registry; *cost* of a try at the passphrase is the usual one unless given.

    Raises:
        PassphraseTooShort: Nothing was made.
    """
    file, key = keyfile.new_key_file(passphrase, cost)
    return file, keyfile.derive(file, key)


def keys_like(folder: Path) -> tuple[KeyFile, Keys] | None:
    """Key file and keys for a copy of the registry in *folder*, which its passphrase opens too; None of a plain one."""
    keys = keys_of(folder)
    return (keyfile.read_key_file(folder), keys) if keys is not None else None


def is_unlocked(folder: Path) -> bool:
    """Whether the registry in *folder* can be read: it is plain, or its keys are held."""
    try:
        keys_of(folder)
    except PassphraseNeeded:
        return False
    return True


def unlock(folder: Path, passphrase: str) -> None:
    """
    Hold the keys of the registry or backup in *folder*. After a wrong try the next one waits, longer each time.

    Raises:
        WrongPassphrase, KeyFileUnreadable, KeyFileFromTheFuture: Nothing was opened.
    """
    file, key = _by_passphrase(folder, passphrase)
    hold(folder, keyfile.derive(file, key))


def unlock_by_recovery(folder: Path, recovery: str) -> None:
    """
    Hold the keys of the registry in *folder*, by its recovery key.

    Raises:
        WrongRecoveryKey, NoRecoveryKey, RecoveryKeyMistyped, KeyFileUnreadable, KeyFileFromTheFuture: Nothing was
            opened.
    """
    file, key = _by_recovery(folder, recovery)
    hold(folder, keyfile.derive(file, key))


def unlock_like(folder: Path, other: Path) -> bool:
    """
    Hold the keys of *other*, which is unlocked, for *folder* too where they are the same; whether they are.

    Raises:
        KeyFileUnreadable, KeyFileFromTheFuture: What the name says.
    """
    keys = held_keys(other)
    same = keys is not None and is_encrypted(folder) and keyfile.read_key_file(folder).registry == keys.registry
    if keys is not None and same:
        hold(folder, keys)
    return same


def hand_over(folder: Path) -> dict[str, str] | None:
    """
    The keys of an open registry in words, to be told over a pipe to a process of our own; None for a plain one.

    Raises:
        PassphraseNeeded: They are not held here.
    """
    keys = keys_of(folder)
    if keys is None:
        return None
    told = {one.name: getattr(keys, one.name) for one in fields(keys)}
    return {name: value.hex() if isinstance(value, bytes) else value for name, value in told.items()}


def take_over(folder: Path, told: Mapping[str, str] | None) -> None:
    """Hold the keys that `hand_over` told of, in the process that was told; a plain registry has none."""
    if told is not None:
        secret = {name: bytes.fromhex(said) for name, said in told.items() if name != "registry"}
        hold(folder, Keys(registry=told["registry"], **secret))


def lock(folder: Path) -> None:
    """Let go of the keys of the registry in *folder*; close it first. A plain one stays as it is."""
    drop(folder)


def change_passphrase(folder: Path, old: str, new: str, cost: Cost | None = None) -> None:
    """
    Wrap the key of the registry by another passphrase; from then on the old one opens nothing in *folder*.

    A copy of the key file made before, as each backup has one, is still opened by the old one.

    Raises:
        WrongPassphrase, PassphraseTooShort, KeyFileNotWritten, KeyFileUnreadable: The old one still opens it.
    """
    check_passphrase(new)
    file, key = _by_passphrase(folder, old)
    keyfile.write_key_file(folder, keyfile.with_passphrase(file, key, new, cost))


def change_passphrase_by_recovery(folder: Path, recovery: str, new: str, cost: Cost | None = None) -> None:
    """
    Give the registry a new passphrase where the old one is forgotten. The recovery key stays what it was.

    Raises:
        WrongRecoveryKey, NoRecoveryKey, RecoveryKeyMistyped, PassphraseTooShort, KeyFileNotWritten: Nothing changed.
    """
    check_passphrase(new)
    file, key = _by_recovery(folder, recovery)
    keyfile.write_key_file(folder, keyfile.with_passphrase(file, key, new, cost))


def make_recovery_key(folder: Path, passphrase: str) -> str:
    """
    Make a recovery key and return it, the only time that it is seen; one made before no longer opens the registry.

    Raises:
        WrongPassphrase, KeyFileNotWritten, KeyFileUnreadable: None was made.
    """
    file, key = _by_passphrase(folder, passphrase)
    recovery = keyfile.new_recovery_key()
    keyfile.write_key_file(folder, keyfile.with_recovery(file, key, recovery))
    return recovery


def has_recovery_key(folder: Path) -> bool:
    """Whether a recovery key opens the registry. Raises `KeyFileUnreadable`."""
    return keyfile.read_key_file(folder).recovery is not None


# ------------------------------------------------------------------------------------- files that are passed on


def is_sealed(file: Path) -> bool:
    """Whether a file is sealed with keys that are held. Raises OSError."""
    return held_keys(file.parent) is not None and files.is_sealed(file)


def read_file(file: Path) -> bytes:
    """All bytes of a file, sealed or not. Raises OSError."""
    keys, held = held_keys(file.parent), file.read_bytes()
    return files.unseal(keys.files, held) if keys is not None and held.startswith(files.MAGIC) else held


def write_file(file: Path, data: bytes) -> None:
    """Write a file; in a folder for which keys are held, sealed. Raises OSError."""
    keys = held_keys(file.parent)
    file.write_bytes(data if keys is None else files.seal(keys.files, data))


def seal_folder(folder: Path, registry: Path) -> None:
    """Have what `write_file` writes into *folder* sealed like the *registry*, until that is locked."""
    keys = keys_of(registry)
    if keys is not None:
        hold(folder, keys)


@contextmanager
def passing_folder(registry: Path) -> Iterator[Path]:
    """A folder for files that are passed on at once, sealed like the *registry* by `write_file`; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="heritage-") as name, holding(Path(name), keys_of(registry)):
        yield Path(name)


def _by_passphrase(folder: Path, passphrase: str) -> tuple[KeyFile, bytes]:
    file = keyfile.read_key_file(folder)
    key = _tried(folder, lambda: keyfile.key_by_passphrase(file, passphrase))
    if key is None:
        raise WrongPassphrase(path=folder, seconds=_pause_after_wrong(folder))
    return file, key


def _by_recovery(folder: Path, recovery: str) -> tuple[KeyFile, bytes]:
    file = keyfile.read_key_file(folder)
    keyfile.recovery_bytes(recovery)
    if file.recovery is None:
        raise NoRecoveryKey(path=folder)
    key = _tried(folder, lambda: keyfile.key_by_recovery(file, recovery))
    if key is None:
        raise WrongRecoveryKey(path=folder, seconds=_pause_after_wrong(folder))
    return file, key


def _tried(folder: Path, attempt: Callable[[], bytes | None]) -> bytes | None:
    """Answer a try once its pause is over; a right one ends the pauses."""
    place = str(folder.absolute())
    with _guard:
        tries = _tries.setdefault(place, _Tries())
        pause = tries.next_from - time.monotonic()
    if pause > 0:
        time.sleep(pause)
    key = attempt()
    if key is not None:
        with _guard:
            _tries.pop(place, None)
    return key


def _pause_after_wrong(folder: Path) -> int:
    with _guard:
        tries = _tries.setdefault(str(folder.absolute()), _Tries())
        pause = int(min(FIRST_PAUSE * 2**tries.wrong, LONGEST_PAUSE))
        tries.wrong += 1
        tries.next_from = time.monotonic() + pause
    return pause

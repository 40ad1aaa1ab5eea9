"""
Make an encrypted registry out of a plain one, in its place. The plain one is moved aside whole and never altered.

Everything is written beside, held against the plain registry, and only then put in its place; until then nothing of
it is in anybody's way. What was plain once can be read back from a disk long after it was removed: the words for it
say so.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlcipher3 import dbapi2

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.media import store
from heritage_app.media.decode import FULL, GRID, PRINT
from heritage_app.sealing.keyfile import Cost, write_key_file
from heritage_app.sealing.keys import Keys, hold, is_encrypted, keys_of, release
from heritage_app.services.check import check
from heritage_app.services.drafts import DISCARDED, DRAFTS, STAGED, write_text
from heritage_app.services.encryption import new_keys
from heritage_app.services.registry import open_registry
from heritage_app.storage import copying
from heritage_app.storage.engine import DATABASE_NAME, DiskFull, RegistryReadOnly, in_plain_words, open_file

Progress = Callable[[str, int, int], None]
"""Told what is done now (`database`, `media` or `check`), how much of it, and of how much. It may raise to stop."""

ROOM = 32 << 20
"""Bytes that stay free on the disk."""


class AlreadyEncrypted(HeritageError):
    """The registry is encrypted."""

    template = (
        "“{path}” is encrypted already. Nothing was changed. heritage-app passphrase change gives it another passphrase"
    )


class OpenElsewhere(HeritageError):
    """Another window or program has the registry open."""

    template = "“{path}” is open in another window or program. Nothing was changed. Close it there and try again"


class NotWholeBefore(HeritageError):
    """The plain registry has findings, which would be carried along unseen."""

    template = "“{path}” is not whole: {finding} Nothing was changed. Look at heritage-app check, then encrypt it"


class EncryptedNotWhole(HeritageError):
    """What was written is not what was read."""

    template = "The encrypted copy of “{path}” is not whole: {finding}. It was thrown away, and nothing was changed"


class NotPutInPlace(HeritageError):
    """The disk refused."""

    template = "“{path}” could not be encrypted: {reason}. It is as it was. Close what has it open, or free some space"


@dataclass(frozen=True, slots=True, kw_only=True)
class Encrypted:
    """What became of a plain registry."""

    folder: Path
    """The encrypted registry, where the plain one was."""
    plain: Path
    """The plain one, whole, beside it, until a person removes it (`remove_plain`)."""
    files: int
    missing: tuple[str, ...]
    """Kept files that were missing or altered in the plain registry, and are so in the encrypted one."""


def encrypt_registry(
    folder: Path,
    passphrase: str,
    *,
    by: str,
    cost: Cost | None = None,
    progress: Progress | None = None,
    today: Callable[[], date] = date.today,
) -> Encrypted:
    """
    Put an encrypted registry in the place of the plain one in *folder*; its keys are held afterwards.

    Nobody may have it open. *cost* of a try at the passphrase is the usual one unless given.

    Raises:
        AlreadyEncrypted, OpenElsewhere, NotWholeBefore, EncryptedNotWhole, NotPutInPlace, PassphraseTooShort, DiskFull
        and what opening a registry raises: it is as it was.
    """
    if is_encrypted(folder):
        raise AlreadyEncrypted(path=folder)
    _refuse_findings(folder, today)
    key_file, keys = new_keys(passphrase, cost)
    told = progress or (lambda what, done, total: None)
    part = folder.with_name(f".{folder.name}.{uuid4().hex[:8]}.part")
    with _in_words(folder):
        try:
            with _alone(folder) as connection:
                _need_room(folder)
                part.mkdir()
                write_key_file(part, key_file)
                hold(part, keys)
                _export(connection, part, keys, told)
                missing, files = _copy_media(connection, folder, part, told)
                _copy_drafts(folder, part)
                _refuse_other(connection, folder, part, told, today)
            with closing(open_registry(part, today=today)) as made, made.write(Deed(verb="registry.encrypt", by=by)):
                pass
            plain = _swap(folder, part)
        finally:
            release(part)
            shutil.rmtree(part, ignore_errors=True)
    hold(folder, keys)
    return Encrypted(folder=folder, plain=plain, files=files, missing=missing)


def remove_plain(done: Encrypted) -> None:
    """
    Remove the plain registry that was moved aside, because a person said so.

    Raises:
        NotPutInPlace: The disk refused; what is left of it stays there.
    """
    try:
        shutil.rmtree(done.plain)
    except OSError as error:
        raise NotPutInPlace(path=done.plain, reason=(error.strerror or str(error)).lower()) from error


def _refuse_findings(folder: Path, today: Callable[[], date]) -> None:
    """Also brings one of an earlier version up to this one, as every opening does."""
    registry = open_registry(folder, today=today)
    try:
        if registry.read_only:
            raise RegistryReadOnly(path=folder)
        findings = [one for one in check(registry) if one.kind != "media"]
    finally:
        registry.close()
    if findings:
        raise NotWholeBefore(path=folder, finding=findings[0].text)


@contextmanager
def _alone(folder: Path) -> Iterator[Any]:
    """A connection to the plain database while nobody else has one. Raises `OpenElsewhere`."""
    with closing(open_file(folder / DATABASE_NAME, "mode=rw")) as connection:
        try:
            # A database leaves its journal (WAL) for one alone, so this is refused while another has it open.
            connection.execute("PRAGMA journal_mode = DELETE")
        except dbapi2.OperationalError as error:
            raise OpenElsewhere(path=folder) from error
        try:
            yield connection
        finally:
            connection.execute("PRAGMA journal_mode = WAL")


def _need_room(folder: Path) -> None:
    size = sum(place.stat().st_size for place in folder.rglob("*") if place.is_file())
    if shutil.disk_usage(folder).free < size + ROOM:
        raise DiskFull()


def _export(connection: Any, part: Path, keys: Keys, told: Progress) -> None:
    told("database", 0, 1)
    connection.execute(f"ATTACH DATABASE ? AS sealed KEY \"x'{keys.database.hex()}'\"", (str(part / DATABASE_NAME),))
    connection.execute("SELECT sqlcipher_export('sealed')")
    for name in ("application_id", "user_version"):  # the export leaves them out
        value = connection.execute(f"PRAGMA main.{name}").fetchone()[0]
        connection.execute(f"PRAGMA sealed.{name} = {int(value)}")
    connection.execute("PRAGMA sealed.journal_mode = WAL")
    connection.execute("DETACH DATABASE sealed")
    told("database", 1, 1)


def _copy_media(connection: Any, folder: Path, part: Path, told: Progress) -> tuple[tuple[str, ...], int]:
    """Seal every kept file, those that no record knows too; returns the names of those missing or altered."""
    rows = connection.execute("SELECT sha256, original_name FROM file ORDER BY sha256").fetchall()
    names = dict(rows)
    places = list(store.kept_files(folder))
    whole: set[str] = set()
    for done, (_, place) in enumerate(places, start=1):
        with place.open("rb") as stream:
            whole.add(store.keep_stream(part, stream, place.name).sha256)
        told("media", done, len(places))
    _copy_thumbnails(folder, part, names)
    return tuple(name for sha256, name in names.items() if sha256 not in whole), len(whole)


def _copy_thumbnails(folder: Path, part: Path, hashes: Any) -> None:
    for sha256 in hashes:
        for size in (GRID, PRINT, FULL):
            jpeg = store.read_thumbnail(folder, sha256, size)
            if jpeg is not None:
                store.write_thumbnail(part, sha256, size, jpeg)


def _copy_drafts(folder: Path, part: Path) -> None:
    """Seal what forms keep: drafts, those set aside, and photos that are still to come in."""
    keys = keys_of(part)
    if keys is None or not (folder / DRAFTS).is_dir():
        return
    (part / DRAFTS / DISCARDED).mkdir(parents=True)
    for place in (folder / DRAFTS).glob("*.json"):
        write_text(part / DRAFTS / f"{keys.name_for(_key_of(place))}.json", place.read_text(encoding="ascii"))
    for place in (folder / DRAFTS / DISCARDED).glob("*.json"):
        key = _key_of(place)
        ending = place.name.removeprefix(key)
        name = f"{keys.name_for(key)}{ending if ending != place.name else '.json'}"
        write_text(part / DRAFTS / DISCARDED / name, place.read_text(encoding="ascii"))
    staged, target = folder / DRAFTS / STAGED, part / DRAFTS / STAGED
    for sha256, place in store.kept_files(staged):
        with place.open("rb") as stream:
            store.keep_stream(target, stream, place.name)
        _copy_thumbnails(staged, target, (sha256,))
    for place in staged.glob("waiting-*.json"):
        write_text(target / place.name, place.read_text(encoding="ascii"))


def _key_of(place: Path) -> str:
    """The key of a draft; of a file that is none, its name."""
    try:
        return str(json.loads(place.read_text(encoding="ascii"))["key"])
    except (ValueError, TypeError, KeyError):
        return place.stem


def _refuse_other(connection: Any, folder: Path, part: Path, told: Progress, today: Callable[[], date]) -> None:
    """Hold what was written against what was read."""
    with closing(copying.connect(part / DATABASE_NAME, "ro")) as made:
        if copying.table_counts(made) != copying.table_counts(connection):
            raise EncryptedNotWhole(path=folder, finding="it does not hold as many records")
        if copying.last_seal(made) != copying.last_seal(connection):
            raise EncryptedNotWhole(path=folder, finding="its history does not end the same")
    with closing(open_registry(part, today=today)) as registry:
        findings = [one for one in check(registry) if one.kind != "media"]
    if findings:
        raise EncryptedNotWhole(path=folder, finding=findings[0].text.rstrip("."))
    names = [name for name, _ in store.kept_files(folder)]
    for done, name in enumerate(names, start=1):
        place = folder / store.MEDIA / name[:2] / name[2:]
        sha256 = store.hash_of(place)
        if sha256 is None or store.hash_of_kept(part, sha256) != sha256:
            raise EncryptedNotWhole(path=folder, finding=f"the file {name} is not in it")
        told("check", done, len(names))


def _swap(folder: Path, part: Path) -> Path:
    """Put the encrypted registry in its place; the plain one gets a name that says what it is, which is returned."""
    number = 1
    while (plain := folder.with_name(f"{folder.stem} (not encrypted{_times(number)}){folder.suffix}")).exists():
        number += 1
    folder.replace(plain)
    try:
        part.replace(folder)
    except OSError:
        plain.replace(folder)
        raise
    return plain


def _times(number: int) -> str:
    return f" {number}" if number > 1 else ""


@contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    """Turn what the disk or the database says into words."""
    try:
        yield
    except OSError as error:
        raise NotPutInPlace(path=folder, reason=(error.strerror or str(error)).lower()) from error
    except dbapi2.Error as error:
        message = in_plain_words(error, folder)
        if message is None:
            raise
        raise message from error

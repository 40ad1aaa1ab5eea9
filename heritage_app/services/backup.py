"""Backups: database, kept files and drafts, copied whole while others write, opened and counted, and put back.

A backup is a folder named by its moment, with the database, the drafts and a page about itself (`backup.json`), beside
the media that all backups of a registry share, each file once, named by its hash as in the registry. It can be read
without this program. Only backups that `to_keep` lets go are ever removed; media never are.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlcipher3 import dbapi2

from heritage_app.domain.account import Role
from heritage_app.domain.backup import BackupReason, BackupRow, to_keep
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.media import store
from heritage_app.sealing import files, keyfile
from heritage_app.sealing.files import SealBroken
from heritage_app.sealing.keys import KEY_FILE, SPARE_FILE, held_keys, hold, is_encrypted, keys_of, release
from heritage_app.services import account
from heritage_app.services.drafts import DRAFTS
from heritage_app.services.registry import Registry, open_registry
from heritage_app.storage import copying
from heritage_app.storage.engine import (
    DATABASE_NAME,
    SCHEMA_VERSION,
    FolderNotEmpty,
    NotARegistry,
    RegistryReadOnly,
    in_plain_words,
)

PAGE = "backup.json"
"""What a backup says of itself."""
DAMAGED = "damaged"
"""Folder in the registry where the pieces of a database that cannot be read are put aside."""
DRAWN = 64 << 20
"""Bytes of room that a backup leaves free on the disk it is made on."""

Progress = Callable[[str, int, int], None]
"""Told what is done now (`database`, `media` or `test`), how much of it, and of how much. It may raise to stop."""


class BackupNotMade(HeritageError):
    """The disk refused."""

    template = "The backup could not be made in “{path}”: {reason}. The registry is as it was. Choose another folder"


class BackupNoRoom(HeritageError):
    """The disk is too small."""

    template = (
        "The backup needs {needed} MB and “{path}” has {free} MB free. Nothing was written. "
        "Free some space or choose another folder"
    )


class BackupInside(HeritageError):
    """A backup was to be made in the folder of the registry."""

    template = (
        "“{path}” lies inside the registry: what takes the one takes the other. Nothing was written. "
        "Choose a folder outside, best on another disk"
    )


class NoSuchBackup(HeritageError):
    """No backup of this name."""

    template = "There is no backup at “{path}”. Nothing was changed. heritage-app backup list shows what there is"


class BackupUnsound(HeritageError):
    """A backup that was to be put back is not whole."""

    template = "The backup of {made} is not whole: {finding}. Nothing was changed. Choose another one"


class BackupOtherKey(HeritageError):
    """A backup of another key, or none, was to be put into the place of a registry."""

    template = (
        "The backup of {made} is not encrypted with the key of this registry. Nothing was changed. "
        "Put it into a folder of its own: heritage-app backup restore BACKUP --into FOLDER"
    )


class RestoreNotMade(HeritageError):
    """The disk refused."""

    template = "The backup could not be put back in “{path}”: {reason}. The registry is as it was. Free some space"


# -------------------------------------------------------------------------------------------------------- making


def make_backup(
    registry: Registry,
    target: Path,
    *,
    by: str,
    reason: BackupReason = BackupReason.ASKED,
    progress: Progress | None = None,
) -> BackupRow:
    """
    Make a backup of *registry* in the folder *target*, open it and count it.

    Whoever writes meanwhile is not in its way, and what they write is in it whole or not at all. `try_out` reads it
    through afterwards, unhurried.

    Raises:
        BackupInside, BackupNoRoom, BackupNotMade: No backup was made; media copied so far stay for the next one.
        RegistryDamaged: The database of the registry cannot be read through.
    """
    if registry.viewer:
        account.need(registry.access, registry.viewer, Role.EDITOR)
    if target.resolve().is_relative_to(registry.folder.resolve()):
        raise BackupInside(path=target)
    home = _home(target, registry)
    part = home / f".{uuid4().hex}.part"
    with _in_words(registry.folder, BackupNotMade, target):
        _need_room(registry.database.file.stat().st_size, target)
        part.mkdir(parents=True)
        try:
            row = _filled(registry, part, by, reason, progress)
            made = _in_place(part, home, row)
        finally:
            shutil.rmtree(part, ignore_errors=True)
        _thin_out(home, made.made_at.astimezone().date())
    return made


def _filled(registry: Registry, part: Path, by: str, reason: BackupReason, progress: Progress | None) -> BackupRow:
    """Write everything of a backup but its page into *part*."""
    copy = part / DATABASE_NAME
    counts = copying.copy_database(registry.database.file, copy, _told(progress, "database"))
    with closing(copying.open_copy(copy)) as opened:
        if copying.table_counts(opened) != counts:
            raise BackupNotMade(path=part.parent, reason="what was written is not what was read")
        seal = copying.last_seal(opened)
        files = opened.execute("SELECT sha256, size, original_name FROM file ORDER BY sha256").fetchall()
    not_copied = _copy_files(registry.folder, part.parent, files, progress)
    if (registry.folder / DRAFTS).is_dir():
        shutil.copytree(registry.folder / DRAFTS, part / DRAFTS)
    if is_encrypted(registry.folder):
        keyfile.write_key_file(part, keyfile.read_key_file(registry.folder))
    return BackupRow(
        path=part,
        registry=registry.name,
        made_at=datetime.now(UTC),
        by=by,
        reason=reason,
        program=version("heritage-app"),
        schema=SCHEMA_VERSION,
        size=copy.stat().st_size,
        media_size=sum(size for _, size, _ in files),
        counts=counts,
        seal=seal,
        not_copied=not_copied,
    )


def _copy_files(source: Path, target: Path, files: list[Any], progress: Progress | None) -> tuple[str, ...]:
    """Copy kept files that are not in *target* yet; the names of those that are not in *source* as they should be."""
    wanted = [one for one in files if not _is_there(target, one[0], one[1])]
    if wanted:
        _need_room(sum(size for _, size, _ in wanted), target)
    left_out: list[str] = []
    for done, (sha256, size, name) in enumerate(wanted, start=1):
        if not _is_there(source, sha256, size) or not _copied(source, target, sha256, name):
            left_out.append(name)
        if progress is not None:
            progress("media", done, len(wanted))
    return tuple(left_out)


def _copied(source: Path, target: Path, sha256: str, name: str) -> bool:
    """Copy one kept file, hashing it; whether its bytes are still those of its hash."""
    try:
        with store.open_kept(source, sha256) as stream:
            return store.keep_stream(target, stream, name).sha256 == sha256
    except (store.FileNotRead, SealBroken):
        return False


def _is_there(folder: Path, sha256: str, size: int) -> bool:
    return store.kept_size(folder, sha256) == size


def _in_place(part: Path, home: Path, row: BackupRow) -> BackupRow:
    """Give a finished backup its page and its name; from then on it is one."""
    while True:
        place = home / row.made_at.strftime("%Y%m%dT%H%M%SZ")
        if not place.exists():
            break
        time.sleep(0.1)
        row = replace(row, made_at=datetime.now(UTC))
    row = replace(row, path=place, made_at=row.made_at.replace(microsecond=0))
    _write_page(part, row)
    part.replace(place)
    return row


def _thin_out(home: Path, today: date) -> None:
    """Remove what `to_keep` lets go. A copy made before a restore or a repair is a person's way back, and stays."""
    back = (BackupReason.BEFORE_RESTORE, BackupReason.BEFORE_REPAIR)
    rotating = {row.made_at.astimezone(): row for row in _rows(home) if row.reason not in back}
    for moment in rotating.keys() - to_keep(rotating, today):
        shutil.rmtree(rotating[moment].path, ignore_errors=True)


# ------------------------------------------------------------------------------------------------------- listing


def list_backups(target: Path, registry: Registry | None = None) -> tuple[BackupRow, ...]:
    """The backups in the folder *target*, newest first; only those of *registry* where one is given."""
    homes = [_home(target, registry)] if registry is not None else [one for one in target.glob("*") if one.is_dir()]
    rows = [row for home in homes for row in _rows(home)]
    return tuple(sorted(rows, key=lambda row: row.made_at, reverse=True))


def find_backup(path: Path) -> BackupRow:
    """
    The backup in the folder *path*; an encrypted one is unlocked first (`encryption.unlock`).

    Raises:
        NoSuchBackup: There is none.
        PassphraseNeeded: It is encrypted, and its keys are not held.
    """
    keys = keys_of(path)
    if keys is not None:
        hold(path.parent, keys)  # the media that all backups of a registry share
    row = _row(path)
    if row is None:
        raise NoSuchBackup(path=path)
    return row


def present_counts(registry: Registry) -> dict[str, int]:
    """How many rows each table of *registry* has now, as `BackupRow.counts` has them."""
    with closing(copying.connect(registry.database.file, "ro")) as held:
        return copying.table_counts(held)


def is_due(target: Path, registry: Registry) -> bool:
    """Whether no backup was made yet on this day, as the clock of this computer has it."""
    today = datetime.now().astimezone().date()
    return all(row.made_at.astimezone().date() != today for row in list_backups(target, registry))


def last_good(target: Path, registry: Registry) -> BackupRow | None:
    """The backup whose test for a restore went well last; None where there is none."""
    good = [row for row in list_backups(target, registry) if row.good]
    return max(good, key=lambda row: row.tested_at or row.made_at, default=None)


def _home(target: Path, registry: Registry) -> Path:
    """Where the backups of this registry lie, whatever its folder is called now: the code is drawn once for it."""
    keys = keys_of(registry.folder)
    # What was plain once and is encrypted now has a folder of its own for the backups of each state.
    ending = f"-{registry.installation}" + (f"-{keys.registry[:8]}" if keys is not None else "")
    held = sorted(place for place in target.glob(f"*{ending}") if place.is_dir())
    home = held[0] if held else target / f"{registry.folder.name.removesuffix('.heritage')}{ending}"

    if keys is not None:
        hold(home, keys)
    return home


def _rows(home: Path) -> Iterator[BackupRow]:
    for page in home.glob(f"*/{PAGE}"):
        row = _row(page.parent)
        if row is not None and not page.parent.name.startswith("."):
            yield row


def _row(path: Path) -> BackupRow | None:
    """Read the page of a backup; None where there is none that can be read."""
    try:
        keys, page = held_keys(path), (path / PAGE).read_bytes()
        held = json.loads(page if keys is None else files.unseal(keys.pages, page))
        held["made_at"] = datetime.fromisoformat(held["made_at"])
        held["tested_at"] = datetime.fromisoformat(held["tested_at"]) if held["tested_at"] else None
        for name in ("not_copied", "findings"):
            held[name] = tuple(map(str, held[name]))
        held["counts"] = {str(table): int(count) for table, count in held["counts"].items()}
        return BackupRow(**{**held, "path": path, "reason": BackupReason(held["reason"])})
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _write_page(folder: Path, row: BackupRow) -> None:
    """Write what a backup says of itself, whole or not at all."""
    told = {**asdict(row), "made_at": row.made_at.isoformat()}
    told["tested_at"] = row.tested_at.isoformat() if row.tested_at else None
    del told["path"]
    fresh = folder / f".{uuid4().hex}.part"
    keys, text = keys_of(folder), (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
    with fresh.open("wb") as page:
        page.write(text if keys is None else files.seal(keys.pages, text))
        page.flush()
        os.fsync(page.fileno())
    fresh.replace(folder / PAGE)


# ------------------------------------------------------------------------------------------------------- testing


def try_out(backup: BackupRow, *, progress: Progress | None = None) -> BackupRow:
    """
    Open a backup as for a restore, read all of it, count it, and write down when and what was found.

    Raises:
        BackupNotMade: The result could not be written down.
    """
    findings = [*_faults(backup), *_files_amiss(backup, progress)]
    tested = replace(backup, tested_at=datetime.now(UTC).replace(microsecond=0), findings=tuple(findings))
    with _in_words(backup.path, BackupNotMade, backup.path):
        _write_page(backup.path, tested)
    return tested


def _faults(backup: BackupRow) -> list[str]:
    try:
        with closing(copying.open_copy(backup.path / DATABASE_NAME)) as opened:
            found = copying.faults(opened)
            if copying.table_counts(opened) != dict(backup.counts):
                found.append("it does not hold as many records as when it was made")
            if copying.last_seal(opened) != backup.seal:
                found.append("its history does not end as when it was made")
            return found
    except (dbapi2.Error, NotARegistry, OSError) as error:
        return [f"its database cannot be read ({error})"]


def _files_amiss(backup: BackupRow, progress: Progress | None) -> Iterator[str]:
    """Files that the database of a backup names and that do not lie beside it as they should."""
    home = backup.path.parent
    for done, (sha256, _, name) in enumerate(files := _files_of(backup), start=1):
        if name not in backup.not_copied and store.hash_of_kept(home, sha256) != sha256:
            yield f"the file “{name}” is missing or altered"
        if progress is not None:
            progress("test", done, len(files))


def _files_of(backup: BackupRow) -> list[Any]:
    try:
        with closing(copying.open_copy(backup.path / DATABASE_NAME)) as opened:
            return list(opened.execute("SELECT sha256, size, original_name FROM file ORDER BY sha256").fetchall())
    except (dbapi2.Error, NotARegistry):
        return []


# ----------------------------------------------------------------------------------------------------- restoring


def restore_new(backup: BackupRow, folder: Path, *, by: str, progress: Progress | None = None) -> Registry:
    """
    Put a backup into a new or empty *folder*, as a registry of its own, and open it.

    Raises:
        FolderNotEmpty: Something lies there; nothing was written.
        BackupUnsound, BackupNoRoom, RestoreNotMade: Nothing of the new registry is left.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(path=folder)
    _refuse_unsound(backup)
    part = folder.with_name(f".{folder.name}.{uuid4().hex[:8]}.part")
    with _in_words(folder, RestoreNotMade, folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        _need_room(backup.size, folder.parent)
        keys = keys_of(backup.path)
        try:
            part.mkdir()
            if keys is not None:
                keyfile.write_key_file(part, keyfile.read_key_file(backup.path))
                hold(part, keys)
            _copy_files(backup.path.parent, part, _files_of(backup), progress)
            copying.copy_database(backup.path / DATABASE_NAME, part / DATABASE_NAME, _told(progress, "database"))
            if (backup.path / DRAFTS).is_dir():
                shutil.copytree(backup.path / DRAFTS, part / DRAFTS)
            if folder.exists():
                folder.rmdir()
            part.replace(folder)
        finally:
            release(part)
            shutil.rmtree(part, ignore_errors=True)
        if keys is not None:
            hold(folder, keys)
    registry = open_registry(folder)
    _note(registry, backup, by)
    return registry


def restore(
    registry: Registry, backup: BackupRow, target: Path, *, by: str, progress: Progress | None = None
) -> BackupRow:
    """
    Put a backup in the place of what *registry* holds now, after making a backup of that in *target*, which it returns.

    Everybody who has the registry open sees the one state or the other. Kept files and drafts that are there stay.

    Raises:
        BackupUnsound, BackupOtherKey, BackupNotMade, BackupNoRoom, RestoreNotMade, RegistryLocked: The registry is as
            it was.
    """
    if registry.read_only:
        raise RegistryReadOnly(path=registry.folder)
    account.need(registry.access, by, Role.ADMINISTRATOR)
    if keys_of(registry.folder) != keys_of(backup.path):
        raise BackupOtherKey(made=backup.made_at.isoformat())
    _refuse_unsound(backup)
    before = make_backup(registry, target, by=by, reason=BackupReason.BEFORE_RESTORE, progress=progress)
    beside = registry.folder / f".{uuid4().hex}.part"
    with _in_words(registry.folder, RestoreNotMade, registry.folder):
        _need_room(2 * backup.size, registry.folder)
        try:
            beside.mkdir()
            copying.copy_database(backup.path / DATABASE_NAME, beside / DATABASE_NAME, _told(progress, "database"))
            open_registry(beside).close()  # brings one of an earlier version up to this one, away from everybody
            _copy_files(backup.path.parent, registry.folder, _files_of(backup), progress)
            copying.put_back(beside / DATABASE_NAME, registry.database.file)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    _note(registry, backup, by)
    return before


def restore_damaged(folder: Path, backup: BackupRow, *, by: str, progress: Progress | None = None) -> Path:
    """
    Put a backup in the place of a database that cannot be read, whose pieces are put aside first; returns where.

    Nobody may have it open.

    Raises:
        BackupUnsound, BackupOtherKey, BackupNoRoom, RestoreNotMade: The pieces are where they were.
    """
    _refuse_unsound(backup)
    keys = keys_of(backup.path)
    if keys is None and is_encrypted(folder):
        raise BackupOtherKey(made=backup.made_at.isoformat())
    aside = folder / f"{DAMAGED}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    fresh = folder / f".{uuid4().hex}.part"
    own_key_file = _key_file_to_put_back(folder, backup)
    with _in_words(folder, RestoreNotMade, folder):
        _need_room(backup.size, folder)
        if keys is not None:
            hold(folder, keys)
        try:
            copying.copy_database(backup.path / DATABASE_NAME, fresh, _told(progress, "database"))
            _copy_files(backup.path.parent, folder, _files_of(backup), progress)
            aside.mkdir()
            for piece in folder.glob(f"{DATABASE_NAME}*"):
                piece.replace(aside / piece.name)
            if own_key_file is not None:
                for name in (KEY_FILE, SPARE_FILE):
                    if (folder / name).exists():
                        (folder / name).replace(aside / name)
                keyfile.write_key_file(folder, own_key_file)
            fresh.replace(folder / DATABASE_NAME)
        finally:
            fresh.unlink(missing_ok=True)
    registry = open_registry(folder)
    _note(registry, backup, by)
    registry.close()
    return aside


def _key_file_to_put_back(folder: Path, backup: BackupRow) -> keyfile.KeyFile | None:
    """The key file of the backup, where *folder* has none that fits; the passphrase of one that does stays."""
    if not is_encrypted(backup.path):
        return None
    held = keyfile.read_key_file(backup.path)
    try:
        present = keyfile.read_key_file(folder)
    except keyfile.KeyFileUnreadable:
        return held
    return None if present.registry == held.registry else held


def _refuse_unsound(backup: BackupRow) -> None:
    faults = _faults(backup)
    if faults:
        raise BackupUnsound(made=backup.made_at.isoformat(), finding=faults[0])


def _note(registry: Registry, backup: BackupRow, by: str) -> None:
    """Enter into the history that a backup was put back; nothing else is changed by this deed."""
    with registry.write(Deed(verb="registry.restore", by=by, subject=backup.made_at.isoformat())):
        pass


# ------------------------------------------------------------------------------------------------------- the disk


def _need_room(size: int, folder: Path) -> None:
    """Refuse at once what would fill a disk; a folder that is not there yet is on the disk of its parent."""
    place = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    free = shutil.disk_usage(place).free
    if free < size + DRAWN:
        raise BackupNoRoom(needed=-(-(size + DRAWN) // 1_000_000), path=folder, free=free // 1_000_000)


def _told(progress: Progress | None, what: str) -> copying.Progress | None:
    if progress is None:
        return None
    return lambda done, total: progress(what, done, total)


@contextmanager
def _in_words(folder: Path, refusal: type[HeritageError], path: Path) -> Iterator[None]:
    """Turn what the disk or the database says into words."""
    try:
        yield
    except OSError as error:
        raise refusal(path=path, reason=(error.strerror or str(error)).lower()) from error
    except store.FileNotKept as error:
        raise refusal(path=path, reason=error.facts["reason"]) from error
    except dbapi2.Error as error:
        message = in_plain_words(error, folder)
        if message is None:
            raise
        raise message from error

"""A backup holds everything, is opened and counted, and can be put back."""

from __future__ import annotations

import json
import shutil
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import factories
import pictures
import pytest
from sqlalchemy import func, select

from heritage_app.domain.backup import BackupReason
from heritage_app.domain.history import Deed
from heritage_app.domain.photo import PhotoDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.media.store import media_path
from heritage_app.services import backup, site
from heritage_app.services.check import check
from heritage_app.services.drafts import FormDraft, keep_draft, list_drafts
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import Registry, open_registry
from heritage_app.storage.engine import DATABASE_NAME, FolderNotEmpty, RegistryDamaged
from heritage_app.storage.photo import KeptFile
from heritage_app.storage.site import Site


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A folder for backups, not there yet."""
    return tmp_path / "stick" / "backups"


def _add(registry: Registry, name: str) -> str:
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        return site.add_site(session, factories.site(name))


def _add_photo(registry: Registry, folder: Path) -> None:
    files = pictures.written(folder, {"one.jpg": pictures.encoded(pictures.drawing(1, (64, 48)), "JPEG")})
    draft = PhotoDraft(site_id=_add(registry, "Tell Photo"))
    assert len(add_photos(registry, files, draft, by="Tester", means="test").added) == 1


def _sites(registry: Registry) -> int:
    with registry.read() as session:
        return session.scalars(select(func.count()).select_from(Site)).one()


def _hashes(registry: Registry) -> list[str]:
    with registry.read() as session:
        return list(session.scalars(select(KeptFile.sha256)))


def test_a_backup_holds_database_photos_and_drafts(sample: Registry, target: Path, tmp_path: Path) -> None:
    """Put back into a new folder, it is a whole registry with every record, every photo and every draft."""
    _add_photo(sample, tmp_path)
    keep_draft(sample.folder, FormDraft(key="site-new-anywhere", kind=RecordKind.SITE, values={"name": "half"}))
    made = backup.try_out(backup.make_backup(sample, target, by="Tester"))
    assert made.good
    assert made.counts["site"] == _sites(sample)
    restored = backup.restore_new(made, tmp_path / "New.heritage", by="Tester")
    assert (_sites(restored), _hashes(restored)) == (_sites(sample), _hashes(sample))
    assert check(restored) == ()
    assert [draft.values for draft in list_drafts(restored.folder)] == [{"name": "half"}]
    restored.close()


def test_a_second_backup_copies_no_photo_again(sample: Registry, target: Path, tmp_path: Path) -> None:
    """Media are kept once for all backups of a registry, by their hash."""
    _add_photo(sample, tmp_path)
    first = backup.make_backup(sample, target, by="Tester")
    (sha256,) = _hashes(sample)
    kept = media_path(first.path.parent, sha256)
    before = kept.stat()
    second = backup.make_backup(sample, target, by="Tester")
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert backup.try_out(second).good
    assert [row.path for row in backup.list_backups(target, sample)] == [second.path, first.path]


def test_a_backup_made_while_another_writes_is_consistent(sample: Registry, target: Path) -> None:
    """Deeds of another window are in the backup whole or not at all."""
    writing, stop = open_registry(sample.folder), threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            _add(writing, f"Tell {number}")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [backup.make_backup(sample, target, by="Tester") for _ in range(3)]
    finally:
        stop.set()
        writer.join()
        writing.close()
    for number, row in enumerate(made):
        assert backup.try_out(row).good
        restored = backup.restore_new(row, target.parent / f"Restored {number}.heritage", by="Tester")
        assert check(restored) == ()
        restored.close()


def test_a_restore_backs_up_the_present_state_first(sample: Registry, target: Path) -> None:
    """What was entered after the backup is gone from the registry, and is in the backup that the restore made."""
    made = backup.make_backup(sample, target, by="Tester")
    then = _sites(sample)
    _add(sample, "Tell Later")
    elsewhere = open_registry(sample.folder)
    before = backup.restore(sample, made, target, by="Rania")
    assert (before.reason, before.counts["site"]) == (BackupReason.BEFORE_RESTORE, then + 1)
    assert (_sites(sample), _sites(elsewhere)) == (then, then)
    assert check(sample) == ()
    backup.restore(sample, before, target, by="Rania")
    assert _sites(elsewhere) == then + 1
    elsewhere.close()


def test_a_damaged_registry_is_put_aside_and_restored(sample: Registry, target: Path) -> None:
    """The pieces of a torn database are kept, and the backup takes their place."""
    made = backup.make_backup(sample, target, by="Tester")
    sample.close()
    torn = sample.database.file.read_bytes()[5000:]
    sample.database.file.write_bytes(torn)
    with pytest.raises(RegistryDamaged):
        open_registry(sample.folder)
    aside = backup.restore_damaged(sample.folder, made, by="Rania")
    assert (aside / DATABASE_NAME).read_bytes() == torn
    restored = open_registry(sample.folder)
    assert check(restored) == ()
    restored.close()


HARM = {
    "a torn database": lambda row: (row.path / DATABASE_NAME).write_bytes(b"x" * 5000),
    "a missing database": lambda row: (row.path / DATABASE_NAME).unlink(),
    "another database": lambda row: shutil.copy(row.path.parent / "older.db", row.path / DATABASE_NAME),
}


@pytest.mark.parametrize("what", HARM)
def test_a_backup_that_is_not_whole_is_found_and_never_put_back(sample: Registry, target: Path, what: str) -> None:
    """Its test names what is wrong, and a restore refuses before anything is changed."""
    older = backup.make_backup(sample, target, by="Tester")
    shutil.copy(older.path / DATABASE_NAME, older.path.parent / "older.db")
    _add(sample, "Tell Later")
    made = backup.make_backup(sample, target, by="Tester")
    HARM[what](made)
    assert backup.try_out(made).findings
    count = _sites(sample)
    with pytest.raises(backup.BackupUnsound):
        backup.restore(sample, made, target, by="Rania")
    assert _sites(sample) == count
    assert len(backup.list_backups(target, sample)) == 2


def test_an_altered_photo_in_a_backup_is_named(sample: Registry, target: Path, tmp_path: Path) -> None:
    """The test of a backup hashes every photo again."""
    _add_photo(sample, tmp_path)
    made = backup.make_backup(sample, target, by="Tester")
    kept = media_path(made.path.parent, _hashes(sample)[0])
    kept.chmod(0o644)
    kept.write_bytes(bytes([kept.read_bytes()[0] ^ 1, *kept.read_bytes()[1:]]))
    assert backup.try_out(made).findings == ("the file “one.jpg” is missing or altered",)


def test_a_photo_that_is_missing_in_the_registry_is_named(sample: Registry, target: Path, tmp_path: Path) -> None:
    """A backup of a registry with a missing photo is made, and says what it could not hold."""
    _add_photo(sample, tmp_path)
    media_path(sample.folder, _hashes(sample)[0]).unlink()
    assert backup.make_backup(sample, target, by="Tester").not_copied == ("one.jpg",)


def test_old_backups_are_let_go_by_the_rule(sample: Registry, target: Path) -> None:
    """Making one thins out those of past days, and leaves the copy made before a restore."""
    made = backup.make_backup(sample, target, by="Tester")
    for back in range(1, 30):
        moment = datetime.now(UTC).replace(microsecond=0) - timedelta(days=back)
        older = made.path.with_name(moment.strftime("%Y%m%dT%H%M%SZ"))
        shutil.copytree(made.path, older)
        page = json.loads((older / backup.PAGE).read_text(encoding="utf-8"))
        page["made_at"] = moment.isoformat()
        page["reason"] = "before-restore" if back == 29 else "daily"
        (older / backup.PAGE).write_text(json.dumps(page), encoding="utf-8")
    assert len(backup.list_backups(target, sample)) == 30
    backup.make_backup(sample, target, by="Tester")
    left = backup.list_backups(target, sample)
    assert 8 <= len(left) <= 14
    assert left[-1].reason is BackupReason.BEFORE_RESTORE


def test_one_a_day_is_enough(sample: Registry, target: Path) -> None:
    """A backup is due until one was made today."""
    assert backup.is_due(target, sample)
    backup.make_backup(sample, target, by="Tester", reason=BackupReason.DAILY)
    assert not backup.is_due(target, sample)


def test_a_backup_into_the_registry_is_refused(sample: Registry) -> None:
    """What takes the registry would take the backup."""
    with pytest.raises(backup.BackupInside):
        backup.make_backup(sample, sample.folder / "backups", by="Tester")
    assert not (sample.folder / "backups").exists()


def test_a_folder_that_cannot_be_made_is_said(sample: Registry, tmp_path: Path) -> None:
    """Where a stick was pulled out, the message names the folder, and nothing is left."""
    (tmp_path / "stick").write_text("a file", encoding="utf-8")
    with pytest.raises(backup.BackupNotMade, match="stick"):
        backup.make_backup(sample, tmp_path / "stick" / "backups", by="Tester")


def test_stopping_a_backup_leaves_none(sample: Registry, target: Path) -> None:
    """Cancel while it is being made leaves no half backup."""

    class _Stop(Exception):
        """What Cancel raises."""

    def stop(what: str, done: int, total: int) -> None:
        raise _Stop

    with pytest.raises(_Stop):
        backup.make_backup(sample, target, by="Tester", progress=stop)
    assert backup.list_backups(target, sample) == ()
    assert [place.name for place in target.rglob("*") if place.is_file()] == []


def test_a_restore_never_overwrites_a_folder(sample: Registry, target: Path, tmp_path: Path) -> None:
    """A folder in which something lies is refused and stays as it is."""
    made = backup.make_backup(sample, target, by="Tester")
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FolderNotEmpty):
        backup.restore_new(made, tmp_path / "there", by="Tester")
    assert [place.name for place in (tmp_path / "there").iterdir()] == ["mine.txt"]

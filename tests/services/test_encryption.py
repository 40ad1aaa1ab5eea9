"""Encrypted registries: nothing of them can be read without the key, and everything with it."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import locked
import pytest
from conftest import TODAY
from sqlalchemy.orm import Session

from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.media import store
from heritage_app.sealing.files import SealBroken
from heritage_app.sealing.keyfile import write_key_file
from heritage_app.services import backup, encrypting, encryption, listing, photo
from heritage_app.services.check import check
from heritage_app.services.drafts import bring_back, discard_draft, draft_key, list_drafts, read_draft
from heritage_app.services.encryption import KEY_FILE, SPARE_FILE, PassphraseNeeded, WrongPassphrase
from heritage_app.services.registry import Registry, create_registry, open_registry
from heritage_app.services.staging import StagedPhoto, is_staged
from heritage_app.services.thumbnails import GRID, thumbnail
from heritage_app.services.verify import verify
from heritage_app.storage.engine import RegistryDamaged


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, of this test alone and of the processes that it starts."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture(scope="module")
def planted_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an encrypted registry full of canaries, and the card that its photos came from; closed."""
    folder = tmp_path_factory.mktemp("planted")
    place = folder / "Secret.heritage"
    registry = create_registry(place, by="Tester", today=lambda: TODAY, locked=locked.locked())
    locked.plant(registry, folder / "card")
    registry.close()
    encryption.lock(place)
    return place


@pytest.fixture
def planted(planted_once: Path, tmp_path: Path, temp: Path) -> Iterator[Registry]:
    """A copy of it, unlocked and open."""
    folder = tmp_path / "Secret.heritage"
    shutil.copytree(planted_once, folder)
    encryption.unlock(folder, locked.WORDS)
    registry = open_registry(folder, today=lambda: TODAY)
    yield registry
    registry.close()
    encryption.lock(folder)


def site_names(registry: Registry) -> list[str]:
    with registry.read() as session:
        return [row.name for row in listing.list_sites(session, SiteQuery(), today=registry.day)]


def all_words(session: Session) -> str:
    """Every value of every table, one after another."""
    connection = session.connection()
    tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    kept = [name for name in tables if not name.startswith("search_")]
    return " ".join(str(row) for name in kept for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"'))


def names_in(folder: Path) -> list[str]:
    """What an unlocked registry holds, opened for this and closed again."""
    registry = open_registry(folder)
    try:
        return site_names(registry)
    finally:
        registry.close()


def test_forty_canaries_are_in_no_file(planted: Registry, tmp_path: Path) -> None:
    """Fields, photo, Exif, file names, caption, drafts, backups: found in the registry, and in no file, open or closed."""
    target = tmp_path / "stick"
    assert site_names(planted) == [locked.said(5)]
    with planted.write(Deed(verb="site.edit", by=locked.said(1))) as session:  # now there is a journal (WAL) too
        session.flush()
        made = backup.make_backup(planted, target, by=locked.said(1))
    assert backup.try_out(made).good
    assert check(planted) == () and verify(planted).sound
    assert list(locked.leaks(tmp_path)) == []
    with planted.read() as session:
        (shown,) = photo.list_photos(session, photo.select_photos(), exif=True)
        words = all_words(session)
    assert shown.file.original_name == f"{locked.CANARIES[34]}.jpg" and shown.draft.captions[0][1] == locked.said(37)
    assert ("Make", locked.CANARIES[35]) in shown.camera.exif or locked.CANARIES[35] in str(shown.camera.exif)
    kept = store.read_kept(planted.folder, shown.file.sha256)
    (draft,) = list_drafts(planted.folder)
    everywhere = f"{words} {draft} {shown} {kept!r}"
    assert [one for one in locked.CANARIES if one not in everywhere] == [], "a canary was never planted"
    planted.close()
    assert list(locked.leaks(tmp_path)) == []


def test_a_killed_process_leaves_no_canary(planted: Registry, tmp_path: Path, temp: Path) -> None:
    """kill -9 in the middle of adding photos, keeping drafts and backing up: what is left lying about is sealed too."""
    script = Path(__file__).with_name("write_locked.py")
    card = tmp_path / "card"
    for number, after in enumerate((0.05, 0.4, 0.9)):
        child = subprocess.Popen(
            [sys.executable, str(script), str(planted.folder), str(card), str(tmp_path / "stick"), str(number)],
            stdout=subprocess.PIPE,
        )
        assert child.stdout is not None and child.stdout.readline() == b"writing\n"
        time.sleep(after)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
    assert list(locked.leaks(tmp_path, but=card)) == []
    assert [one for one in check(planted) if one.kind != "media"] == []


def test_only_the_passphrase_opens_it(planted: Registry) -> None:
    """Locked, nothing of it is given out by any door; a wrong passphrase says so and waits longer each time."""
    folder = planted.folder
    with planted.read() as session:
        (shown,) = photo.list_photos(session, photo.select_photos())
    sha256, key = shown.file.sha256, list_drafts(folder)[0].key
    planted.close()
    encryption.lock(folder)
    for closed in (
        lambda: open_registry(folder),
        lambda: read_draft(folder, key),
        lambda: list_drafts(folder),
        lambda: store.read_kept(folder, sha256),
        lambda: thumbnail(folder, sha256, GRID),
        lambda: site_names(planted),
    ):
        with pytest.raises(PassphraseNeeded):
            closed()
    with pytest.raises(WrongPassphrase, match=r"has to wait 1 s"):
        encryption.unlock(folder, "a river of broken column")
    begun = time.monotonic()
    with pytest.raises(WrongPassphrase, match=r"has to wait 2 s"):
        encryption.unlock(folder, "something else altogether")
    assert time.monotonic() - begun >= 0.9
    assert not encryption.is_unlocked(folder)
    encryption.unlock(folder, locked.WORDS)
    assert names_in(folder) == [locked.said(5)]


def test_another_passphrase_and_the_recovery_key(planted: Registry) -> None:
    """The old passphrase opens nothing any more; the recovery key gives a new one where it is forgotten."""
    folder = planted.folder
    encryption.change_passphrase(folder, locked.WORDS, "nine white doves", locked.CHEAP)
    assert not encryption.has_recovery_key(folder)
    recovery = encryption.make_recovery_key(folder, "nine white doves")
    planted.close()
    encryption.lock(folder)
    with pytest.raises(WrongPassphrase):
        encryption.unlock(folder, locked.WORDS)
    encryption.unlock_by_recovery(folder, recovery)
    assert names_in(folder) == [locked.said(5)]
    encryption.lock(folder)
    encryption.change_passphrase_by_recovery(folder, recovery, "the third of them", locked.CHEAP)
    encryption.unlock(folder, "the third of them")
    newer = encryption.make_recovery_key(folder, "the third of them")
    with pytest.raises(encryption.WrongRecoveryKey):
        encryption.unlock_by_recovery(folder, recovery)
    encryption.unlock_by_recovery(folder, newer)


def test_drafts_are_found_set_aside_and_brought_back(planted: Registry) -> None:
    """A sealed draft is read, discarded and brought back like a plain one, and its photos are still beside it."""
    (draft,) = list_drafts(planted.folder)
    assert draft.key == draft_key(RecordKind.DAMAGE, site_id=draft.site_id)
    assert draft.values["text"] == locked.said(40)
    assert all(is_staged(planted.folder, StagedPhoto(*one)) for one in draft.values["photos"])
    name = discard_draft(planted.folder, draft.key)
    assert list_drafts(planted.folder) == () and name is not None and draft.key not in name
    assert bring_back(planted.folder, name) == draft


def test_an_altered_photo_is_found_and_an_unknown_one_named(planted: Registry) -> None:
    """One bit turned in a sealed file: verify says altered, nobody gets wrong bytes; a stranger's file is unknown."""
    with planted.read() as session:
        (shown,) = photo.list_photos(session, photo.select_photos())
    place = store.media_path(planted.folder, shown.file.sha256)
    assert shown.file.sha256 not in str(place).replace("/", "")
    held = bytearray(place.read_bytes())
    held[len(held) // 2] ^= 1
    place.chmod(0o644)
    place.write_bytes(held)
    (planted.folder / "media" / "ff").mkdir(exist_ok=True)
    (planted.folder / "media" / "ff" / "stranger").write_bytes(b"plain")
    verdict = verify(planted)
    assert [row.sha256 for row in verdict.altered] == [shown.file.sha256]
    assert verdict.unknown == ("media/ff/stranger",)
    with pytest.raises(SealBroken):
        store.read_kept(planted.folder, shown.file.sha256)


def test_backups_are_tried_out_and_put_back(planted: Registry, tmp_path: Path) -> None:
    """Into a folder of its own and in its place, under the passphrase of its day; another registry's backup is refused."""
    target = tmp_path / "stick"
    made = backup.make_backup(planted, target, by="Rania")
    encryption.change_passphrase(planted.folder, locked.WORDS, "a newer passphrase", locked.CHEAP)
    before = backup.restore(planted, made, target, by="Rania")
    assert site_names(planted) == [locked.said(5)] and len(backup.list_backups(target, planted)) == 2
    planted.close()
    encryption.lock(planted.folder)
    with pytest.raises(PassphraseNeeded):
        backup.find_backup(made.path)
    encryption.unlock(made.path, locked.WORDS)
    again = backup.restore_new(backup.find_backup(made.path), tmp_path / "Again.heritage", by="Rania")
    assert verify(again).sound and check(again) == () and list_drafts(again.folder)
    again.close()
    encryption.lock(again.folder)
    encryption.unlock(again.folder, locked.WORDS)
    encryption.unlock(planted.folder, "a newer passphrase")
    assert encryption.unlock_like(before.path, planted.folder)
    other = create_registry(tmp_path / "Other.heritage", by="Rania", today=lambda: TODAY, locked=locked.locked())
    with pytest.raises(backup.BackupOtherKey):
        backup.restore(other, backup.find_backup(before.path), target, by="Rania")
    other.close()
    assert list(locked.leaks(tmp_path)) == []


def test_a_registry_without_key_file_is_put_back_with_that_of_its_backup(planted: Registry, tmp_path: Path) -> None:
    """Both key files torn and the database overwritten: the backup brings both back, and the pieces are put aside."""
    made = backup.make_backup(planted, tmp_path / "stick", by="Rania")
    folder = planted.folder
    planted.close()
    encryption.lock(folder)
    for name in (KEY_FILE, SPARE_FILE, "registry.db"):
        (folder / name).write_bytes(b"torn")
    with pytest.raises(encryption.KeyFileUnreadable):
        encryption.unlock(folder, locked.WORDS)
    encryption.unlock(made.path, locked.WORDS)
    aside = backup.restore_damaged(folder, backup.find_backup(made.path), by="Rania")
    assert {one.name for one in aside.iterdir()} == {KEY_FILE, SPARE_FILE, "registry.db"}
    encryption.lock(folder)
    encryption.unlock(folder, locked.WORDS)
    assert names_in(folder) == [locked.said(5)]


def test_a_plain_registry_is_encrypted_in_its_place(registry: Registry, tmp_path: Path, temp: Path) -> None:
    """Records, history, photos, drafts and what was set aside are all there, sealed; the plain one lies aside, whole."""
    locked.plant(registry, tmp_path / "card")
    folder = registry.folder
    draft = list_drafts(folder)[0]
    discarded = discard_draft(folder, draft.key)
    bring_back(folder, discarded or "")
    discard_draft(folder, draft.key)
    with registry.read() as session:
        rows = photo.list_photos(session, photo.select_photos(), exif=True)
    with pytest.raises(encrypting.OpenElsewhere):
        encrypting.encrypt_registry(folder, locked.WORDS, by="Rania", cost=locked.CHEAP)
    registry.close()
    done = encrypting.encrypt_registry(folder, locked.WORDS, by="Rania", cost=locked.CHEAP, today=lambda: TODAY)
    assert (done.files, done.missing) == (1, ())
    assert list(locked.leaks(folder)) == [] and list(locked.leaks(temp)) == []
    assert list(locked.leaks(done.plain)) != []
    with pytest.raises(encrypting.AlreadyEncrypted):
        encrypting.encrypt_registry(folder, locked.WORDS, by="Rania")
    encryption.lock(folder)
    encryption.unlock(folder, locked.WORDS)
    made = open_registry(folder, today=lambda: TODAY)
    assert check(made) == () and verify(made).sound
    with made.read() as session:
        assert photo.list_photos(session, photo.select_photos(), exif=True) == rows
    assert (thumbnail(folder, rows[0].file.sha256) or b"").startswith(b"\xff\xd8\xff")
    (name,) = [one.name for one in (folder / "drafts" / "discarded").iterdir()]
    assert bring_back(folder, name) == draft
    made.close()
    plain = open_registry(done.plain, today=lambda: TODAY)
    assert check(plain) == ()
    plain.close()
    encrypting.remove_plain(done)
    assert not done.plain.exists() and list(locked.leaks(tmp_path, but=tmp_path / "card")) == []


def test_what_is_not_whole_is_not_encrypted(registry: Registry) -> None:
    """A database beside a key file that is not its own is damaged, and no half of a new registry is left behind."""
    folder = registry.folder
    registry.close()
    with pytest.raises(encryption.PassphraseTooShort):
        encrypting.encrypt_registry(folder, "short", by="Rania")
    assert [one.name for one in folder.parent.iterdir() if one.suffix in (".heritage", ".part")] == [folder.name]
    write_key_file(folder, locked.locked()[0])
    encryption.unlock(folder, locked.WORDS)
    with pytest.raises(RegistryDamaged):
        open_registry(folder)
    encryption.lock(folder)


def test_a_plain_registry_never_loads_what_only_encrypted_ones_need(registry: Registry) -> None:
    """Opening and reading a plain registry imports neither cryptography nor argon2: start-up stays what it was."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom heritage_app.services.registry import open_registry\n"
        "from heritage_app.services.drafts import list_drafts\nfrom heritage_app.services import thumbnails, encryption\n"
        "folder = Path(sys.argv[1])\nregistry = open_registry(folder)\nlist_drafts(folder)\n"
        "thumbnails.thumbnail(folder, '0' * 64)\nprint([n for n in ('cryptography', 'argon2', 'cffi') if n in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code, registry.folder], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"

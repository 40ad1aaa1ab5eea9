"""Hashing again finds what is missing, altered or nobody's; a missing file is found by its hash and put back."""

from __future__ import annotations

import shutil
from pathlib import Path

import factories
import pictures
import pytest

from heritage_app.domain.history import Deed
from heritage_app.domain.photo import CustodyEvent, PhotoDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.media import store
from heritage_app.services import evidence, history, site, source
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import Registry
from heritage_app.services.verify import find_again, log_verified, verify


@pytest.fixture
def kept(registry: Registry, tmp_path: Path) -> tuple[Registry, list[Path]]:
    """A registry with three photos, and the folder they came from."""
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        tell = site.add_site(session, factories.site())
    files = pictures.written(
        tmp_path / "card", {f"{n}.jpg": pictures.encoded(pictures.drawing(n, (64, 48)), "JPEG") for n in range(3)}
    )
    assert len(add_photos(registry, files, PhotoDraft(site_id=tell), by="Rania", means="test").added) == 3
    return registry, files


def place_of(registry: Registry, file: Path) -> Path:
    sha256 = store.hash_of(file)
    assert sha256 is not None
    return store.media_path(registry.folder, sha256)


def altered(place: Path) -> bytes:
    """Turn one bit of a kept file, past its read-only mark."""
    data = bytearray(place.read_bytes())
    data[len(data) // 2] ^= 1
    place.chmod(0o644)
    place.write_bytes(data)
    return bytes(data)


def test_a_whole_registry_is_sound_and_can_say_so_in_the_log(kept: tuple[Registry, list[Path]]) -> None:
    """Three whole files; asked to, each gets a line in its custody log."""
    registry, files = kept
    verdict = verify(registry)
    assert verdict.sound and verdict.whole == 3 and verdict.unknown == ()
    log_verified(registry, verdict, by="Rania", means="test")
    with registry.read() as session:
        log = evidence.custody_of(session, store.hash_of(files[0]) or "")
    assert [line.event for line in log] == [CustodyEvent.RECEIVED, CustodyEvent.VERIFIED]


def test_kept_files_are_read_only(kept: tuple[Registry, list[Path]]) -> None:
    """Nobody writes into one by mistake."""
    registry, files = kept
    assert place_of(registry, files[0]).stat().st_mode & 0o222 == 0


def test_missing_altered_and_unknown_files_are_named(kept: tuple[Registry, list[Path]]) -> None:
    """One deleted, one with a single bit turned, one laid there by somebody."""
    registry, files = kept
    place_of(registry, files[0]).unlink()
    altered(place_of(registry, files[1]))
    (registry.folder / "media" / "stray.txt").write_text("hello")
    verdict = verify(registry)
    assert [row.original_name for row in verdict.missing] == ["0.jpg"]
    assert [row.original_name for row in verdict.altered] == ["1.jpg"]
    assert verdict.unknown == ("media/stray.txt",)
    assert not verdict.sound and verdict.whole == 1


def test_a_missing_file_is_found_by_its_hash_whatever_it_is_called(
    kept: tuple[Registry, list[Path]], tmp_path: Path
) -> None:
    """Renamed, deep in a folder, beside files of its length that are not it; the altered one is set aside, not lost."""
    registry, files = kept
    deep = tmp_path / "stick" / "a" / "b"
    deep.mkdir(parents=True)
    shutil.copy(files[0], deep / "renamed.bin")
    shutil.copy(files[1], deep / "other.bin")
    (deep / "decoy.bin").write_bytes(b"x" * files[0].stat().st_size)
    place_of(registry, files[0]).unlink()
    wrong = altered(place_of(registry, files[1]))
    verdict = verify(registry)
    found = find_again(registry, (*verdict.missing, *verdict.altered), tmp_path / "stick", by="Rania", means="stick")
    assert {row.original_name for row in found} == {"0.jpg", "1.jpg"}
    after = verify(registry)
    assert after.sound and after.whole == 3
    (aside,) = after.unknown
    assert (registry.folder / aside).read_bytes() == wrong
    with registry.read() as session:
        log = evidence.custody_of(session, store.hash_of(files[0]) or "")
    assert [line.means for line in log] == ["test", "stick"]


def test_any_file_is_attached_to_a_source_once_with_its_receipt(registry: Registry, tmp_path: Path) -> None:
    """A PDF is kept as it is, verified like a photo, and undone without losing the bytes."""
    (paper,) = pictures.written(tmp_path, {"article.pdf": pictures.refused()["article.pdf"]})
    with registry.write(Deed(verb="source.add", by="Rania")) as session:
        article = source.add_source(session, factories.source())
    for _ in range(2):
        with registry.write(Deed(verb="source.attach", by="Rania")) as session:
            row = evidence.attach_file(
                registry, session, paper, RecordKind.SOURCE, article, received_from="Editor", means="test"
            )
            deed = history.current_deed(session)
    with registry.read() as session:
        (held,) = evidence.files_of(session, [article])[article]
        (receipt,) = evidence.custody_of(session, row.sha256)
    assert held == row and (row.media_type, row.original_name) == ("application/pdf", "article.pdf")
    assert receipt.person == "Editor" and verify(registry).whole == 1
    assert evidence.read_kept(registry.folder, row) == paper.read_bytes()
    assert deed

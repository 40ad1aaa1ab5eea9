"""A disk that fills up while evidence comes in or goes out: words, whole files, true rows, and a way on."""

from __future__ import annotations

import contextlib
import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import bagit
import factories
import pytest
from PIL import Image
from sqlalchemy import select

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.photo import PhotoDraft
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.exchange.bag import BagHasNoRoom, export_bag
from heritage_app.media import store
from heritage_app.services import evidence, photo, site, source
from heritage_app.services.check import check
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.redaction import read_secrets
from heritage_app.services.registry import Registry, open_registry
from heritage_app.services.staging import stage, staging_folder
from heritage_app.services.verify import verify
from heritage_app.storage.site import Site
from heritage_app.storage.source import Source

COUNT = 30


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 8 MiB; only a system on which tests may mount one has it."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", place], capture_output=True)
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", place], check=True)


@pytest.fixture
def small(made_once: dict[str, Path], disk: Path) -> Iterator[Registry]:
    """A registry on that disk, with one site and one source."""
    shutil.copytree(made_once["empty"], disk / "R.heritage")
    registry = open_registry(disk / "R.heritage")
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        site.add_site(session, factories.site("Temple of Bel"))
        source.add_source(session, factories.source("An article"))
    yield registry
    registry.close()


@pytest.fixture
def card(tmp_path: Path) -> list[Path]:
    """Photos of about 200 kB each, unlike each other: more than the disk takes."""
    folder = tmp_path / "card"
    folder.mkdir()
    for number in range(COUNT):
        noise = random.Random(number).randbytes(420 * 320 * 3)
        Image.frombytes("RGB", (420, 320), noise).save(folder / f"{number:02d}.jpg", quality=92)
    return sorted(folder.iterdir())


def fill(disk: Path, *, leave: int) -> Path:
    """Take all room but *leave* bytes."""
    ballast = disk / "ballast"
    ballast.write_bytes(b"")
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        while shutil.disk_usage(disk).free > leave:
            file.write(bytes(4096))
    return ballast


def whole(registry: Registry) -> None:
    """Every file under a name is whole, every row has its file, and no unfinished copy is left."""
    for sha256, place in store.kept_files(registry.folder):
        assert store.hash_of(place) == sha256
    assert verify(registry).sound
    assert check(registry) == ()
    assert list((registry.folder / store.MEDIA / store.INCOMING).glob("*")) == []


def only(registry: Registry, model: type[Site] | type[Source]) -> str:
    """Id of the one site or source."""
    with registry.read() as session:
        return session.scalars(select(model.id)).one()


@pytest.mark.parametrize("leave", [3_000_000, 500_000, 60_000])
def test_a_disk_that_fills_up_stops_the_batch_in_words_and_adding_again_completes(
    small: Registry, disk: Path, card: list[Path], leave: int
) -> None:
    """What is in is whole and true, what is not is named or counted, and with room the same files complete it."""
    ballast = fill(disk, leave=leave)
    draft = PhotoDraft(site_id=only(small, Site))
    batch = add_photos(small, card, draft, by="Rania", means="test")
    assert batch.stopped is not None and "disk is full" in str(batch.stopped)
    assert len(batch.added) + len(batch.refused) + batch.left == COUNT and batch.refused
    assert all("disk is full" in str(one.reason) for one in batch.refused)
    assert batch.warned == (), "a full disk says nothing against a picture"
    ballast.unlink()
    whole(small)
    with small.read() as session:
        assert photo.count_photos(session, photo.select_photos()) == len(batch.added)
    again = add_photos(small, card, draft, by="Rania", means="test")
    assert again.stopped is None and again.refused == () and len(again.held) == len(batch.added)
    assert len(again.added) + len(again.held) == COUNT
    whole(small)
    assert verify(small).unknown == ()
    with small.read() as session:
        rows = photo.list_photos(session, photo.select_photos())
    assert {row.camera.width for row in rows} == {420} and {row.camera.warning for row in rows} == {""}


def test_a_form_names_every_photo_for_which_there_was_no_room(small: Registry, disk: Path, card: list[Path]) -> None:
    """Copies beside a draft are whole or not there; none of the files given goes unmentioned."""
    fill(disk, leave=1_500_000)
    kept, refused = stage(small.folder, card)
    assert kept and len(kept) + len(refused) == COUNT
    assert all("disk is full" in str(one.reason) for one in refused)
    for sha256, place in store.kept_files(staging_folder(small.folder)):
        assert store.hash_of(place) == sha256


def test_a_file_is_attached_whole_or_not_at_all(small: Registry, disk: Path, tmp_path: Path) -> None:
    """Without room nothing is attached and the words say so; with room the same file is attached once."""
    article = tmp_path / "article.pdf"
    article.write_bytes(b"%PDF-1.7\n" + random.Random(1).randbytes(1_000_000))
    source_id = only(small, Source)

    def attach() -> None:
        with small.write(Deed(verb="source.attach", by="Rania")) as session:
            evidence.attach_file(
                small, session, article, RecordKind.SOURCE, source_id, received_from="Rania", means="test"
            )

    for leave in (600_000, 0):
        ballast = fill(disk, leave=leave)
        with pytest.raises(HeritageError, match="disk is full"):
            attach()
        ballast.unlink()
        whole(small)
        with small.read() as session:
            assert evidence.files_of(session, [source_id]) == {}
    attach()
    whole(small)
    with small.read() as session:
        (row,) = evidence.files_of(session, [source_id])[source_id]
        assert len(evidence.custody_of(session, row.sha256)) == 1


@pytest.mark.parametrize("papers", [-40, 4], ids=["while copying", "while the manifests are written"])
def test_a_bag_without_room_leaves_nothing_and_no_line_in_the_log(
    small: Registry, disk: Path, card: list[Path], papers: int
) -> None:
    """Full while copying or while the manifests are written: no folder, no custody entry; with room it is a bag."""
    add_photos(small, card[:5], PhotoDraft(site_id=only(small, Site)), by="Rania", means="test")
    with small.read() as session:
        rows = photo.list_photos(session, photo.select_photos(), exif=True)
        secrets = read_secrets(session, Profile.INTERNAL, withheld="")

    def export() -> Path:
        return export_bag(small, rows, disk / "Bag", profile=Profile.INTERNAL, secrets=secrets, by="Rania").folder

    pages = sum(-(-path.stat().st_size // 4096) for path in card[:5])
    ballast = fill(disk, leave=(pages + papers) * 4096)
    with pytest.raises(BagHasNoRoom, match="no room for the evidence"):
        export()
    assert sorted(path.name for path in disk.iterdir()) == ["R.heritage", "ballast"]
    ballast.unlink()
    with small.read() as session:
        assert all(len(evidence.custody_of(session, row.file.sha256)) == 1 for row in rows)
    assert bagit.Bag(str(export())).validate()
    whole(small)

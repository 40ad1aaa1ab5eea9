"""A registry as a bag: records and files leave together, are proven, and become the registry again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import bagit
import pytest
from exchange import made
from exchange.test_registry_json import again, rows_of

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.redaction import Profile
from heritage_app.exchange.archive import open_again
from heritage_app.exchange.outgoing import ExportPlaceTaken, Wanted, Written, export, writer_named
from heritage_app.media.store import media_path
from heritage_app.services import evidence, photo
from heritage_app.services.check import check
from heritage_app.services.registry import Registry


def quiet(done: int, total: int, note: str = "") -> None:
    """Progress that nobody watches."""


def bag_of(registry: Registry, target: Path, **wanted: Any) -> Written:
    """Export a registry as a bag."""
    chosen = Wanted(**{"profile": Profile.INTERNAL, "by": "Sami", **wanted})
    return export(registry, writer_named("bagit"), chosen, target, progress=quiet)


@pytest.fixture
def full(registry: Registry, tmp_path: Path) -> Registry:
    """A registry with a photo, an article and everything else."""
    made.fill(registry, tmp_path / "card")
    return registry


def test_a_bag_is_valid_and_opens_as_the_registry_it_was(full: Registry, tmp_path: Path) -> None:
    """The library of the format finds nothing wrong; every row and every byte is there again."""
    before = rows_of(full)
    written = bag_of(full, tmp_path / "bag")
    assert written.left_out == ()
    bagit.Bag(str(written.path)).validate()
    names = {path.name for path in (written.path / "data").iterdir()}
    assert names == {"registry.json", "media", "custody.json", "README.txt", "heritage-registry-1.schema.json"}
    with again(full, tmp_path / "Again", written.path) as copy:
        assert rows_of(copy) == before
        assert check(copy) == ()
        with copy.read() as session:
            (row,) = photo.list_photos(session, photo.select_photos())
        assert evidence.read_kept(copy.folder, row.file) == media_path(full.folder, row.file.sha256).read_bytes()


def test_the_custody_log_knows_who_was_given_a_copy(full: Registry, tmp_path: Path) -> None:
    """After the export each file has a line of it, and the bag itself tells the lines before."""
    written = bag_of(full, tmp_path / "bag")
    told = json.loads((written.path / "data" / "custody.json").read_text(encoding="utf-8"))
    with full.read() as session:
        for sha256, lines in told.items():
            (*former, last) = evidence.custody_of(session, sha256)
            assert [line["person"] for line in lines] == [line.person for line in former]
            assert (last.event, last.person, last.means) == ("given", "Sami", "bagit bag")
    assert len(told) == 2


def test_the_public_bag_has_stripped_copies_and_opens_too(full: Registry, tmp_path: Path) -> None:
    """What the camera wrote is in no copy, articles kept for the office stay, and the registry of it is whole."""
    written = bag_of(full, tmp_path / "bag", profile=Profile.PUBLIC)
    bagit.Bag(str(written.path)).validate()
    assert not [path for path in written.path.rglob("*") if path.is_file() and b"Canon" in path.read_bytes()]
    with again(full, tmp_path / "Again", written.path) as copy:
        assert check(copy) == ()
        with copy.read() as session:
            (row,) = photo.list_photos(session, photo.select_photos())
        assert evidence.read_kept(copy.folder, row.file) and row.camera.exif == ()


def test_a_missing_file_is_told_of_and_the_rest_leaves(full: Registry, tmp_path: Path) -> None:
    """The record of a file that is gone still leaves; the person is told which bytes did not."""
    with full.read() as session:
        (row,) = photo.list_photos(session, photo.select_photos())
    media_path(full.folder, row.file.sha256).unlink()
    written = bag_of(full, tmp_path / "bag")
    assert ["معبد.jpg" in str(reason) for reason in written.left_out] == [True]
    bagit.Bag(str(written.path)).validate()


def test_nothing_is_written_over_and_stopping_leaves_nothing(full: Registry, tmp_path: Path) -> None:
    """A folder of that name stays as it is; after Ctrl+C there is neither a bag nor a line in the log."""
    (tmp_path / "bag").mkdir()
    with pytest.raises(ExportPlaceTaken):
        bag_of(full, tmp_path / "bag")

    def stop(done: int, total: int, note: str = "") -> None:
        raise KeyboardInterrupt

    before = rows_of(full)
    with pytest.raises(KeyboardInterrupt):
        export(full, writer_named("bagit"), Wanted(profile=Profile.INTERNAL, by="S"), tmp_path / "new", progress=stop)
    assert rows_of(full) == before
    assert sorted(path.name for path in tmp_path.iterdir() if "new" in path.name) == []


@pytest.mark.parametrize("harm", ["altered", "removed", "added", "linked", "out of the bag", "no registry", "no bag"])
def test_a_bag_that_is_not_what_it_was_is_refused(full: Registry, tmp_path: Path, harm: str) -> None:
    """Changed, missing or foreign bytes, a link and a path that leads out: refused in words, nothing is left."""
    bag = bag_of(full, tmp_path / "bag").path
    data = bag / "data"
    held = next(path for path in (data / "media").rglob("*") if path.is_file())
    if harm == "altered":
        held.write_bytes(held.read_bytes()[:-1] + b"?")
    elif harm == "removed":
        held.unlink()
    elif harm == "added":
        (data / "more.txt").write_text("more", encoding="utf-8")
    elif harm == "linked":
        held.rename(tmp_path / "elsewhere")
        held.symlink_to(tmp_path / "elsewhere")
    elif harm == "out of the bag":
        with (bag / "manifest-sha256.txt").open("a", encoding="utf-8") as manifest:
            manifest.write(f"{'0' * 64}  ../../outside.txt\n")
    elif harm == "no registry":
        (data / "registry.json").unlink()
    else:
        (bag / "bagit.txt").unlink()
    with pytest.raises(HeritageError) as refused:
        open_again(tmp_path / "Again", bag, by="Reader")
    assert "Nothing was taken in" in str(refused.value)
    assert not (tmp_path / "Again").exists()

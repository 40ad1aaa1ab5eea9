"""Every format is read and shown, every fault becomes words, and no decoder takes the program along."""

from __future__ import annotations

import io
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pictures
import pytest
from PIL import Image

from heritage_app.domain.photo import CameraFacts, PictureTrouble, alike
from heritage_app.media import store
from heritage_app.media.decode import GRID, Decoders, TakenIn
from heritage_app.media.kinds import picture_kind


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Decoders]:
    """Two worker processes over a folder of their own."""
    with Decoders(tmp_path_factory.mktemp("kept")) as running:
        yield running


def taken_in(workers: Decoders, path: Path) -> TakenIn:
    kind = picture_kind(store.read_head(path, path.name), path.name)
    assert kind is not None
    return workers.take_in(path, media_type=kind).result()


def facts(workers: Decoders, folder: Path, name: str, data: bytes) -> tuple[CameraFacts, Image.Image | None]:
    """What is read of a file of these bytes, and its thumbnail."""
    (path,) = pictures.written(folder, {name: data})
    taken = taken_in(workers, path)
    said = taken.picture or workers.read(taken.file.sha256, taken.file.media_type).result()
    small = store.thumbnail_path(workers.folder, taken.file.sha256, GRID)
    return said, Image.open(io.BytesIO(small.read_bytes())) if small.exists() else None


@pytest.mark.parametrize("name", pictures.every_format())
def test_every_format_is_shown(workers: Decoders, tmp_path: Path, name: str) -> None:
    """Size, likeness and a thumbnail of at most 320 pixels come out of each format, without a warning."""
    said, small = facts(workers, tmp_path, name, pictures.every_format()[name])
    assert said.warning == ""
    assert said.width and said.height and said.likeness is not None
    assert small is not None and small.format == "JPEG" and max(small.size) <= GRID
    assert small.size[0] / small.size[1] == pytest.approx(said.width / said.height, rel=0.02)


def test_what_the_camera_wrote_comes_out_as_words(workers: Decoders, tmp_path: Path) -> None:
    """Date, position, direction and every tag of an Exif are read, from JPEG and from HEIC alike."""
    for name in ("photo.jpg", "photo.heic"):
        said, _ = facts(workers, tmp_path, name, pictures.every_format()[name])
        assert said.taken == "2016:03:27 10:15:00"
        assert said.point is not None
        assert (said.point.lat, said.point.lon) == (pytest.approx(34.5473, abs=1e-6), pytest.approx(38.2741, abs=1e-6))
        assert said.view_direction == pytest.approx(270.5)
        assert {("Make", "Test Camera"), ("Exposure time", "1/125 s")} <= set(said.exif)


@pytest.mark.parametrize("name", ["turned.jpg", "turned.tif"])
def test_a_picture_held_sideways_is_shown_upright(workers: Decoders, tmp_path: Path, name: str) -> None:
    """300 × 200 pixels turned by a quarter are 200 wide and 300 high, and so is the thumbnail: turned once."""
    said, small = facts(workers, tmp_path, name, pictures.every_format()[name])
    assert (said.width, said.height) == (200, 300)
    assert small is not None and small.size == (200, 300)
    wanted = pictures.drawing(7 if name.endswith("jpg") else 12, (300, 200)).transpose(Image.Transpose.ROTATE_270)
    differences = [abs(a - b) for a, b in zip(small.convert("L").tobytes(), wanted.convert("L").tobytes(), strict=True)]
    assert sum(differences) / len(differences) < 6


def test_a_moving_picture_says_how_many_it_holds(workers: Decoders, tmp_path: Path) -> None:
    """Three pictures in one GIF are counted; the first is shown."""
    said, _ = facts(workers, tmp_path, "moving.gif", pictures.every_format()["moving.gif"])
    assert said.frames == 3


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("cut.jpg", PictureTrouble.CUT_SHORT),
        ("cut.png", PictureTrouble.CUT_SHORT),
        ("head only.jpg", PictureTrouble.UNREADABLE),
        ("zeroed.jpg", PictureTrouble.UNREADABLE),
        ("no pixels.png", PictureTrouble.UNREADABLE),
        ("bomb.png", PictureTrouble.TOO_LARGE),
        ("raw without preview.dng", PictureTrouble.NO_PREVIEW),
    ],
)
def test_a_damaged_picture_is_kept_with_a_warning(
    workers: Decoders, tmp_path: Path, name: str, trouble: PictureTrouble
) -> None:
    """The bytes are kept as they are, the reason is said, and what is left of a cut file is shown."""
    data = pictures.damaged()[name]
    said, small = facts(workers, tmp_path, name, data)
    assert said.warning == trouble
    assert (small is not None) == (trouble is PictureTrouble.CUT_SHORT)
    sha256 = store.hash_of(tmp_path / name)
    assert sha256 is not None and store.media_path(workers.folder, sha256).read_bytes() == data


@pytest.mark.parametrize("name", pictures.odd())
def test_an_oddity_is_no_trouble(workers: Decoders, tmp_path: Path, name: str) -> None:
    """A wrong extension, none, a torn Exif, 0 degrees and a long Arabic name cost nothing of the picture."""
    said, small = facts(workers, tmp_path, name, pictures.odd()[name])
    assert said.warning == "" and small is not None
    assert said.point is None or name.startswith("from")


@pytest.mark.parametrize("name", [name for name in pictures.refused() if name != "empty.jpg"])
def test_what_is_no_picture_is_told_by_its_bytes(name: str) -> None:
    """A text named .jpg is no picture, and neither is a PDF or a program."""
    assert picture_kind(pictures.refused()[name], name) is None


def test_a_smaller_copy_looks_alike_and_another_picture_does_not(workers: Decoders, tmp_path: Path) -> None:
    """Saved again at another size and quality, a picture is offered for review; unlike ones never are."""
    first, _ = facts(workers, tmp_path, "a.jpg", pictures.encoded(pictures.drawing(50), "JPEG"))
    again, _ = facts(workers, tmp_path, "b.png", pictures.encoded(pictures.drawing(50).resize((480, 360)), "PNG"))
    others = [
        facts(workers, tmp_path, f"{n}.jpg", pictures.encoded(pictures.drawing(n), "JPEG"))[0] for n in range(51, 60)
    ]
    assert alike(first.likeness, again.likeness) is not None
    assert [alike(first.likeness, other.likeness) for other in others] == [None] * 9


def test_a_panorama_of_30_000_pixels_is_shown(workers: Decoders, tmp_path: Path) -> None:
    """As JPEG and as PNG, in bounded memory, alone where it is large."""
    wide = pictures.drawing(60, (30_000, 2_000))
    for name, data in (
        ("p.jpg", pictures.encoded(wide, "JPEG")),
        ("p.png", pictures.encoded(wide, "PNG", compress_level=1)),
    ):
        said, small = facts(workers, tmp_path, name, data)
        assert (said.width, said.height, said.warning) == (30_000, 2_000, "")
        assert small is not None and small.size[0] == GRID


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="a process that hangs is made by stopping it")
def test_a_decoder_that_dies_or_hangs_costs_only_its_picture(tmp_path: Path) -> None:
    """Killed or stopped in the middle, the worker is replaced: the file is kept with a warning, the next is read."""
    sound = pictures.written(
        tmp_path / "in", {f"{n}.jpg": pictures.encoded(pictures.drawing(n), "JPEG") for n in range(3)}
    )
    with Decoders(tmp_path / "kept", count=1, patience=2) as workers:
        assert taken_in(workers, sound[0]).picture is not None
        for sign, path in ((signal.SIGKILL, sound[1]), (signal.SIGSTOP, sound[2])):
            process = workers._workers[0]._process
            assert process is not None
            os.kill(process.pid, sign)
            time.sleep(0.1)
            broken = taken_in(workers, path)
            assert broken.picture is not None and broken.picture.warning == PictureTrouble.STOPPED
            assert store.media_path(workers.folder, broken.file.sha256).read_bytes() == path.read_bytes()
            read = workers.read(broken.file.sha256, "image/jpeg").result()
            assert read.warning == "" and read.width == 640

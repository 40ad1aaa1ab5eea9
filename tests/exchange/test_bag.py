"""Evidence leaves as a valid bag; the public one carries nothing a camera wrote and no photo that is not public."""

from __future__ import annotations

import hashlib
import io
import json
import warnings
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import bagit
import factories
import pictures
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from heritage_app.domain.history import Deed
from heritage_app.domain.photo import CustodyEvent, Mark, MarkShape, PhotoDraft
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import Visibility
from heritage_app.exchange.bag import Bag, BagPlaceTaken, export_bag
from heritage_app.media import store
from heritage_app.media.stripping import NotStripped, stripped
from heritage_app.services import evidence, photo, site
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.redaction import read_secrets
from heritage_app.services.registry import Registry

PUBLIC = (
    "photo.jpg",
    "turned.jpg",
    "progressive.jpg",
    "photo.png",
    "moving.webp",
    "photo.bmp",
    "photo.tif",
    "turned.tif",
    "cmyk.tif",
    "photo.heic",
    "photo.avif",
    "photo.gif",
    "moving.gif",
)


FORMATS = pictures.every_format()


@pytest.fixture
def kept(registry: Registry, tmp_path: Path) -> Registry:
    """A registry with a photo of each format, one of them restricted, one graphic, one marked and captioned."""
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        tell = site.add_site(session, factories.site())
    files = pictures.written(tmp_path / "card", pictures.every_format())
    add_photos(registry, files, PhotoDraft(site_id=tell), by="Rania", means="test", received_from="Secret Informant")
    changes = {
        "cmyk.jpg": {"visibility": Visibility.RESTRICTED},
        "palette.png": {"graphic": True},
        "photo.jpg": {"captions": (("ar", "قوس"),), "marks": (Mark(MarkShape.POINT, ((0.5, 0.5),), "crack"),)},
    }
    with registry.write(Deed(verb="photo.edit", by="Tester")) as session:
        for row in photo.list_photos(session, photo.select_photos()):
            if row.file.original_name in changes:
                draft = replace(row.draft, **changes[row.file.original_name])
                photo.edit_photo(session, row.id, draft, today=registry.day)
    return registry


def exported(registry: Registry, target: Path, profile: Profile) -> Bag:
    with registry.read() as session:
        rows = photo.list_photos(session, photo.select_photos(), exif=True)
        secrets = read_secrets(session, profile, withheld="name withheld")
    return export_bag(registry, rows, target, profile=profile, secrets=secrets, by="Rania", to="Court")


def test_a_bag_holds_the_originals_and_all_that_is_said_of_them(kept: Registry, tmp_path: Path) -> None:
    """Valid for the library of the standard; every file byte for byte; captions, marks, custody; each copy logged."""
    bag = exported(kept, tmp_path / "bag", Profile.INTERNAL)
    assert bagit.Bag(str(bag.folder)).validate()
    assert len(bag.photos) == len(pictures.every_format()) and bag.left_out == ()
    papers = json.loads((bag.folder / "data" / "photos.json").read_text(encoding="utf-8"))
    for paper in papers:
        data = (bag.folder / paper["copy"]["path"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == paper["file"]["sha256"] == paper["copy"]["sha256"]
    (marked,) = (paper for paper in papers if paper["marks"])
    assert marked["marks"][0]["text"] == "crack" and marked["captions"] == [{"lang": "ar", "text": "قوس"}]
    custody = json.loads((bag.folder / "data" / "custody.json").read_text(encoding="utf-8"))
    assert custody[marked["file"]["sha256"]][0]["person"] == "Secret Informant"
    assert "It does not say who took a picture" in (bag.folder / "data" / "README.txt").read_text(encoding="utf-8")
    with kept.read() as session:
        last = evidence.custody_of(session, marked["file"]["sha256"])[-1]
    assert (last.event, last.person, last.means) == (CustodyEvent.GIVEN, "Court", "evidence bag bag")


def test_a_public_bag_carries_nothing_that_can_hurt(kept: Registry, tmp_path: Path) -> None:
    """No restricted, no graphic photo, no position, no maker, no informant; what cannot be cleaned stays out by name."""
    bag = exported(kept, tmp_path / "public", Profile.PUBLIC)
    assert bagit.Bag(str(bag.folder)).validate()
    papers = {
        p["file"]["original_name"]: p
        for p in json.loads((bag.folder / "data" / "photos.json").read_text(encoding="utf-8"))
    }
    assert {"cmyk.jpg", "palette.png", "raw.nef"}.isdisjoint(papers)
    assert set(PUBLIC) <= set(papers)
    said = " ".join(str(reason) for reason in bag.left_out)
    assert all(name in said for name in ("cmyk.jpg", "palette.png", "raw.nef"))
    (named,) = json.loads((bag.folder / "data" / "left-out.json").read_text(encoding="utf-8"))
    assert named["original_name"] == "raw.nef" and "(image/x-nikon-nef)" in named["reason"]
    everything = b"".join(path.read_bytes() for path in bag.folder.rglob("*") if path.is_file())
    assert b"cmyk.jpg" not in everything and b"palette.png" not in everything
    assert b"Secret Informant" not in everything and b"Test Camera" not in everything and b"38.2741" not in everything
    for paper in papers.values():
        with Image.open(bag.folder / paper["copy"]["path"]) as copy:
            assert set(copy.getexif()) <= {0x0112} or copy.format == "TIFF"
            assert copy.getexif().get_ifd(0x8825) == {}


def spoken(kind: str, **options: object) -> bytes:
    """A picture of a format into which everything was written that can be: position, maker, a comment."""
    held = pictures.exif(turned=6 if kind in ("PNG", "WEBP", "TIFF") else 1)
    if kind == "GIF":
        return pictures.encoded(pictures.drawing(40).convert("P"), kind, comment=b"Test Camera at 38.2741")
    return pictures.encoded(pictures.drawing(40), kind, exif=held, **options)


def points(data: bytes) -> list[bytes]:
    """Every point of every picture in a file."""
    with Image.open(io.BytesIO(data)) as picture:
        found = []
        for number in range(getattr(picture, "n_frames", 1)):
            picture.seek(number)
            found.append(picture.tobytes())
        return found


@pytest.mark.parametrize("name", PUBLIC)
def test_a_stripped_copy_shows_the_very_same_points(name: str) -> None:
    """Not one point of any of its pictures differs, and it is held as the original was."""
    data = pictures.every_format()[name]
    with Image.open(io.BytesIO(data)) as original:
        kind, turned = Image.MIME[original.format or ""], original.getexif().get(0x0112, 1)
    kind = "image/heic" if kind == "image/heif" else kind
    clean = stripped(data, kind, name)
    assert points(clean) == points(data)
    with Image.open(io.BytesIO(clean)) as copy:
        assert copy.getexif().get(0x0112, 1) == turned


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("WEBP", "image/webp"),
        ("TIFF", "image/tiff"),
        ("HEIF", "image/heic"),
        ("AVIF", "image/avif"),
        ("GIF", "image/gif"),
    ],
)
@pytest.mark.filterwarnings("error")
def test_what_was_written_into_a_picture_is_gone_and_how_it_was_held_stays(kind: str, media_type: str) -> None:
    """No maker, no date, no position, no comment in the bytes or for a reader of Exif; points and orientation stay."""
    data = spoken(kind)
    assert b"Test Camera" in data
    clean = stripped(data, media_type, "x")
    assert b"Test Camera" not in clean and b"2016:03:27" not in clean and b"38.2741" not in clean
    assert points(clean) == points(data)
    with Image.open(io.BytesIO(data)) as original, Image.open(io.BytesIO(clean)) as copy:
        assert copy.size == original.size
        assert set(copy.getexif()) <= {0x0112} or kind == "TIFF"
        assert copy.getexif().get_ifd(0x8825) == {} and copy.getexif().get_ifd(0x8769) == {}
        assert copy.getexif().get(0x0112, 1) == original.getexif().get(0x0112, 1)


@pytest.mark.parametrize("name", [*PUBLIC, "clear.png"])
@given(cut=st.integers(1, 4000), at=st.integers(0, 4000), byte=st.integers(0, 255))
@settings(max_examples=40)
def test_no_torn_or_changed_picture_ends_the_export(name: str, cut: int, at: int, byte: int) -> None:
    """Whatever the bytes are, the copy is made or refused by name: nothing else is raised, no Exif text is let through."""
    data = bytearray(FORMATS[name][:-cut])
    if at < len(data):
        data[at] = byte
    kind = {"jpg": "jpeg", "tif": "tiff"}.get(name.rpartition(".")[2], name.rpartition(".")[2])
    with suppress(NotStripped):
        assert b"Test Camera" not in stripped(bytes(data), f"image/{kind}", name)


def test_wrong_exif_says_nothing_on_the_terminal(
    kept: Registry, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A photo whose Exif is torn leaves without it and without a word of the library on standard error."""
    files = pictures.written(tmp_path / "odd", pictures.odd())
    with kept.read() as session:
        place = photo.list_photos(session, photo.select_photos(), limit=1)[0].draft.site_id
    add_photos(kept, files, PhotoDraft(site_id=place), by="Rania", means="test")
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        bag = exported(kept, tmp_path / "bag", Profile.PUBLIC)
    assert said == [] and capfd.readouterr().err == ""
    assert "wrong exif.jpg" not in " ".join(map(str, bag.left_out))


@pytest.mark.parametrize("cut", [10, 200, 2000])
def test_a_torn_picture_is_not_stripped_by_halves(cut: int) -> None:
    """What cannot be read to its end is left out rather than let through."""
    with pytest.raises(NotStripped):
        stripped(pictures.every_format()["photo.jpg"][:cut], "image/jpeg", "x.jpg")


def test_an_altered_file_stays_out_and_nothing_is_written_over(kept: Registry, tmp_path: Path) -> None:
    """A file that is no longer what was received is named; a folder that is there is left alone."""
    with kept.read() as session:
        row = photo.list_photos(session, photo.select_photos(text="photo.png"))[0]
    place = store.media_path(kept.folder, row.file.sha256)
    place.chmod(0o644)
    place.write_bytes(b"forged" + place.read_bytes()[6:])
    bag = exported(kept, tmp_path / "bag", Profile.INTERNAL)
    assert row.id not in bag.photos and "no longer the file" in str(bag.left_out[0])
    with pytest.raises(BagPlaceTaken):
        exported(kept, tmp_path / "bag", Profile.INTERNAL)
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []

"""Photos by the command line: in, looked up, edited, paired, marked, verified, given out."""

from __future__ import annotations

from pathlib import Path

import bagit
import pictures
import pytest
from cli.conftest import Run

from heritage_app.cli import json_keys


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """A folder with two sound photos, a cut one, a text and an empty file."""
    folder = tmp_path / "card"
    formats = pictures.every_format()
    pictures.written(folder, {name: formats[name] for name in ("photo.jpg", "photo.png")})
    pictures.written(folder, {"cut.jpg": pictures.damaged()["cut.jpg"], "empty.jpg": b"", "letter.txt": b"Dear Rania"})
    return folder


@pytest.fixture
def site(empty: Path, run: Run) -> str:
    """Number of a site in an empty registry."""
    return run("site", "add", "--name", "Temple of Bel", "--country", "SY").done()


def test_a_batch_names_each_refusal_and_keeps_the_rest(run: Run, site: str, card: Path) -> None:
    """Three photos are in, two files are named with their reasons, and the exit status says so."""
    answer = run("photo", "add", card, "--site", site, "--from", "Khaled", "--caption", "ar=معبد بل", "--json")
    assert answer.code == 1
    assert len(answer.json["added"]) == 3
    assert {one["name"] for one in answer.json["refused"]} == {"empty.jpg", "letter.txt"}
    assert "“empty.jpg” is empty" in answer.err and "“letter.txt” is not a picture" in answer.err
    assert "cut.jpg: The file is damaged or cut short" in answer.err
    again = run("photo", "add", card / "photo.jpg", "--site", site)
    assert again.code == 0 and "photo.jpg: already at Temple of Bel, 27 March 2016" in again.err


def test_every_key_of_the_json_is_documented(run: Run, site: str, card: Path) -> None:
    """List and show print exactly the keys that the help page explains; show adds custody and the Exif."""
    photo = run("photo", "add", card / "photo.jpg", "--site", site, "--from", "Khaled").done()
    (listed,) = run("photo", "list", site, "--json").json
    assert set(listed) == set(json_keys.PHOTO) and listed["camera"]["exif"] == []
    shown = run("photo", "show", photo, "--json").json
    assert set(shown) == set(json_keys.PHOTO) | {"custody"}
    assert shown["custody"][0]["person"] == "Khaled" and shown["taken"]["edtf"] == "2016-03-27"
    assert {"name": "Make", "value": "Test Camera"} in shown["camera"]["exif"]
    assert run("site", "show", site, "--json").json["photos"] == [listed]
    assert "Test Camera" in run("photo", "show", photo).done()
    assert "photo.jpg" in run("photo", "list").done()


def test_what_is_said_of_a_photo_is_edited(run: Run, site: str, card: Path) -> None:
    """A corrected date stands beside the camera's; an empty one gives way to it again."""
    photo = run("photo", "add", card / "photo.jpg", "--site", site).done()
    run(
        "photo", "edit", photo, "--taken", "August 2015", "--photographer", "Khaled", "--graphic", "--direction", "90",
        "--caption", "fr=Le temple", "--at", "34.5, 38.2", "--visibility", "internal", "--reason", "Wrong clock",
    ).done()  # fmt: skip
    shown = run("photo", "show", photo, "--json").json
    assert (shown["taken"]["edtf"], shown["taken_corrected"], shown["camera"]["taken"]) == (
        "2015-08", True, "2016:03:27 10:15:00",
    )  # fmt: skip
    assert (shown["photographer"], shown["graphic"], shown["view_direction"]) == ("Khaled", True, 90.0)
    assert shown["point"] == {"lat": 34.5, "lon": 38.2} and shown["captions"] == [{"lang": "fr", "text": "Le temple"}]
    run("photo", "edit", photo, "--taken", "", "--at", "", "--not-graphic").done()
    shown = run("photo", "show", photo, "--json").json
    assert shown["taken"]["edtf"] == "2016-03-27" and not shown["graphic"] and shown["point"]["lat"] > 34.54
    assert "in the future" in run("photo", "edit", photo, "--taken", "2999").refused()


def test_photos_are_paired_and_marked(run: Run, site: str, card: Path) -> None:
    """Both of a pair are listed; a mark off the photo is refused."""
    before, after = (run("photo", "add", card / name, "--site", site).done() for name in ("photo.jpg", "photo.png"))
    assert run("photo", "pair", after, before, "--json").json == {"id": after}
    assert {one["id"] for one in run("photo", "list", "--paired", "--json").json} == {before, after}
    run("photo", "mark", before, "box", "0.1,0.1", "0.5,0.4", "--text", "crack").done()
    (mark,) = run("photo", "show", before, "--json").json["marks"]
    assert (mark["shape"], mark["points"], mark["text"]) == ("box", [[0.1, 0.1], [0.5, 0.4]], "crack")
    assert "does not lie on the photo" in run("photo", "mark", before, "point", "1.5,0.1").refused()
    assert "not read as corners" in run("photo", "mark", before, "point", "left").refused()
    assert "cannot be compared with itself" in run("photo", "pair", before, before).refused()
    run("photo", "pair", after).done()
    assert run("photo", "list", "--paired", "--json").json == []


def test_files_are_verified_found_again_and_given_out(
    run: Run, site: str, card: Path, empty: Path, tmp_path: Path
) -> None:
    """A deleted file is named with exit status 1, found in the folder it came from, and leaves in a valid bag."""
    run("photo", "add", card / "photo.jpg", card / "photo.png", "--site", site).done()
    assert "2 files are what they were" in run("photo", "verify").done()
    sha256 = next(one["file"]["sha256"] for one in run("photo", "list", "--json").json if one["camera"]["taken"])
    (empty / "media" / sha256[:2] / sha256[2:]).unlink()
    lost = run("photo", "verify")
    assert lost.code == 1 and "Missing: photo.jpg" in lost.out
    assert "photo.jpg" in run("check").out
    assert "Found again and put back: photo.jpg" in run("photo", "verify", "--find-in", card).done()
    assert run("check").code == 0
    bag = run("photo", "export", site, "-o", tmp_path / "bag", "--to", "Court", "--json").json
    assert len(bag["photos"]) == 2 and bag["left_out"] == []
    assert bagit.Bag(bag["folder"]).validate()
    assert "exists already" in run("photo", "export", "-o", tmp_path / "bag").refused()


def test_a_photo_goes_to_the_trash_and_comes_back(run: Run, site: str, card: Path) -> None:
    """With a reason, like any other record."""
    photo = run("photo", "add", card / "photo.jpg", "--site", site).done()
    assert "why" in run("photo", "trash", photo).refused()
    run("photo", "trash", photo, "--reason", "Another temple").done()
    assert run("photo", "list", "--json").json == [] and len(run("photo", "list", "--trashed", "--json").json) == 1
    run("photo", "restore", photo).done()
    assert len(run("photo", "list", "--json").json) == 1


def test_a_file_is_attached_to_its_source(run: Run, site: str, tmp_path: Path) -> None:
    """A PDF is kept with the article; what is not there is refused in words."""
    (paper,) = pictures.written(tmp_path, {"article.pdf": pictures.refused()["article.pdf"]})
    run("source", "add", "--title", "An article").done()
    sha256 = run("source", "attach", "An article", paper).done()
    assert len(sha256) == 64 and "1 files are what they were" in run("photo", "verify").done()
    assert "could not be read" in run("source", "attach", "An article", tmp_path / "gone.pdf").refused()


def test_photos_are_added_by_the_program_itself(spawn: Run, run: Run, site: str, card: Path) -> None:
    """Started as people start it, with its worker processes, from a folder with modules of our names in it."""
    (card / "PIL.py").write_text("raise SystemExit('taken from the wrong folder')")
    answer = spawn(
        "photo",
        "add",
        "photo.jpg",
        "--site",
        site,
        cwd=card,
        env={"HERITAGE_REGISTRY": str(card.parent / "Empty.heritage")},
    )
    assert len(answer.done()) == 36

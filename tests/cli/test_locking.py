"""Encrypted registries on the command line: made, opened, re-keyed, encrypted later, backed up and put back."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import locked
import pictures
import pikepdf
import pytest

from heritage_app.sealing import keyfile
from heritage_app.services import encryption


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A try at a passphrase costs next to nothing; the command line itself offers no such choice."""
    monkeypatch.setattr(
        keyfile, "Cost", lambda *given, **named: locked.CHEAP if not (given or named) else _cost(**named)
    )


_cost = keyfile.Cost


@pytest.fixture
def key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that holds the passphrase."""
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{locked.WORDS}\n", encoding="utf-8")
    monkeypatch.setenv("HERITAGE_PASSPHRASE_FILE", str(file))
    return file


def test_every_command_opens_an_encrypted_registry(run, key, tmp_path):
    """Made with --encrypt, written, searched, checked, reported: as if it were plain; without the passphrase, nothing."""
    folder = tmp_path / "Safe.heritage"
    assert run("init", "--encrypt", folder).done() == str(folder)
    run("--registry", folder, "site", "add", "--name", locked.said(5), "--country", "SY").done()
    encryption.lock(folder)
    (found,) = run("--registry", folder, "search", locked.CANARIES[4], "--json").json
    assert found["name"] == locked.said(5)
    encryption.lock(folder)
    assert run("--registry", folder, "check").done() == "The registry is whole."
    assert list(locked.leaks(folder)) == []
    encryption.lock(folder)
    key.write_text("not this one\n")
    assert "This passphrase does not open" in run("--registry", folder, "search", "x").refused()
    key.unlink()
    assert "cannot be used" in run("--registry", folder, "search", "x").refused()
    os.environ.pop("HERITAGE_PASSPHRASE_FILE")
    said = run("--registry", folder, "search", "x").refused()
    assert "no terminal" in said and "HERITAGE_PASSPHRASE_FILE" in said


def test_passphrase_and_recovery_key(run, key, tmp_path):
    """Changed from a file, given anew by the recovery key; a short one is refused, and the old one still opens."""
    folder, newer = tmp_path / "Safe.heritage", tmp_path / "newer.txt"
    run("init", "--encrypt", folder).done()
    newer.write_text("short\n")
    at = ("--registry", folder)
    assert "needs 8" in run(*at, "passphrase", "change", "--new-file", newer).refused()
    recovery = tmp_path / "recovery.txt"
    recovery.write_text(run(*at, "recovery-key", "make", "--json").json["recovery_key"])
    newer.write_text("seven green ladders\n")
    run(*at, "passphrase", "change", "--new-file", newer, "--recovery-key-file", recovery).done()
    encryption.lock(folder)
    assert "does not open" in run(*at, "check").refused()
    key.write_text("seven green ladders\n")
    run(*at, "check").done()
    plain = tmp_path / "Plain.heritage"
    run("init", plain).done()
    assert "is not encrypted" in run("--registry", plain, "passphrase", "change").refused()


def test_a_plain_registry_is_encrypted_and_the_plain_one_removed_only_when_asked(run, key, tmp_path):
    """`encrypt` says where the plain one is kept; with --remove-plain it is gone; its backups are named as plain."""
    folder = tmp_path / "Open.heritage"
    run("init", folder).done()
    run("--registry", folder, "site", "add", "--name", locked.said(5), "--country", "SY").done()
    done = run("--registry", folder, "encrypt")
    plain = tmp_path / "Open (not encrypted).heritage"
    assert done.done() == str(folder) and plain.is_dir() and str(plain) in done.err and "Backups" in done.err
    assert list(locked.leaks(folder)) == [] != list(locked.leaks(plain))
    assert run("--registry", plain, "check").done() == "The registry is whole."
    assert run("--registry", plain, "encrypt", "--remove-plain", "--json").json["plain"] is None
    assert run("--registry", folder, "encrypt").refused().startswith(f"“{folder}” is encrypted already")


def test_backups_of_an_encrypted_registry(run, key, tmp_path):
    """Made, listed, tried out and put back, in its place and elsewhere, each asking for the passphrase of its day."""
    folder, stick = tmp_path / "Safe.heritage", tmp_path / "stick"
    run("init", "--encrypt", folder).done()
    at = ("--registry", folder)
    run(*at, "site", "add", "--name", locked.said(5), "--country", "SY").done()
    made = Path(run(*at, "backup", "make", "--to", stick).done())
    encryption.lock(folder)
    (listed,) = run(*at, "backup", "list", "--to", stick, "--json").json
    assert listed["folder"] == str(made) and listed["findings"] == []
    encryption.lock(folder)
    run("backup", "test", made).done()
    encryption.lock(made)
    run(*at, "backup", "restore", made, "--to", stick).done()
    encryption.lock(folder)
    run(*at, "backup", "restore", made, "--into", tmp_path / "Again.heritage").done()
    encryption.lock(folder)
    (found,) = run("--registry", tmp_path / "Again.heritage", "search", locked.CANARIES[4], "--json").json
    assert found["name"] == locked.said(5)
    assert list(locked.leaks(tmp_path)) == []


def test_a_viewer_of_an_encrypted_registry_opens_an_encrypted_copy(run, key, tmp_path):
    """What a viewer may see is copied where what can be made again lies, and is sealed with the same key there."""
    folder, card = tmp_path / "Safe.heritage", tmp_path / "card"
    run("init", "--encrypt", folder).done()
    at = ("--registry", folder)
    reference = run(*at, "site", "add", "--name", locked.said(5), "--country", "SY", "--json").json["reference"]
    (shot,) = pictures.written(card, {"a.jpg": pictures.encoded(pictures.drawing(3), "JPEG")})
    run(*at, "photo", "add", shot, "--site", reference).done()
    run(*at, "account", "add", "Sami", "--role", "administrator").done()
    run(*at, "account", "add", "Vera", "--role", "viewer").done()
    encryption.lock(folder)
    for _ in range(2):  # made, then opened again
        (found,) = run(*at, "--as-user", "Vera", "search", locked.CANARIES[4], "--json").json
        assert found["name"] == locked.said(5)
        encryption.lock(folder)
    assert list((tmp_path / "home" / "cache" / "viewing").rglob("registry.db"))
    assert list(locked.leaks(tmp_path, but=card)) == []


def test_reports_and_bags_of_an_encrypted_registry(run, key, tmp_path, monkeypatch):
    """Photos are printed though no file for passing things on can be made; a saved bag is plain and whole, as asked."""
    folder, card = tmp_path / "Safe.heritage", tmp_path / "card"
    run("init", "--encrypt", folder).done()
    at = ("--registry", folder)
    reference = run(*at, "site", "add", "--name", locked.said(5), "--country", "SY", "--json").json["reference"]
    (shot,) = pictures.written(card, {"a.jpg": pictures.encoded(pictures.drawing(3), "JPEG")})
    run(*at, "photo", "add", shot, "--site", reference).done()
    with monkeypatch.context() as nowhere:
        nowhere.setattr(tempfile, "tempdir", str(tmp_path / "no folder for temporary files"))
        run(*at, "report", "status", reference, "-o", tmp_path / "report.pdf").done()
        run(*at, "report", "status", reference, "-o", tmp_path / "report.html").done()
        run(*at, "report", "status", reference, "--apart", "-o", tmp_path / "apart.pdf").done()
    with pikepdf.open(tmp_path / "report.pdf") as pdf:
        drawn = [one for page in pdf.pages for one in pdf_images(page.obj)]
    assert list(tmp_path.rglob(f"*{reference}.pdf")), "the processes that print apart can read the registry"
    assert any(int(one.Width) >= 320 for one in drawn), "the photo is not on paper"
    assert "data:image/jpeg;base64," in (tmp_path / "report.html").read_text(encoding="utf-8")
    run(*at, "photo", "export", reference, "-o", tmp_path / "bag").done()
    (copy,) = (tmp_path / "bag" / "data" / "photos").iterdir()
    assert copy.read_bytes() == shot.read_bytes()


def pdf_images(held):
    """Every picture that a page draws, in drawings inside it too."""
    for one in held.get("/Resources", {}).get("/XObject", {}).values():
        if one.Subtype == "/Image":
            yield one
        else:
            yield from pdf_images(one)

"""A bag of somebody else is looked through without trusting it: what is wrong is told in words, and nothing is followed."""

from __future__ import annotations

import hashlib
import os
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import bagit
import pytest

from heritage_app.domain.errors import HeritageError
from heritage_app.exchange.archive import open_again
from heritage_app.exchange.bag_check import LONGEST_LINE, BagFault, check_bag

NOTHING = "0" * 64
MANIFEST = "manifest-sha256.txt"


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    """A bag as the library of the format makes it, of a registry that is none and two more files."""
    folder = tmp_path / "bag"
    (folder / "media").mkdir(parents=True)
    (folder / "registry.json").write_text("{}", encoding="utf-8")
    (folder / "media" / "Qalʿat, 100%25.txt").write_text("a", encoding="utf-8")
    (folder / "two\nlines.txt").write_text("b", encoding="utf-8")
    bagit.make_bag(str(folder), checksums=["sha256", "sha512"])
    return folder


def altered(name: str, change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    """What changes a file of a bag, and leaves nothing else that would tell."""

    def harm(bag: Path) -> None:
        (bag / name).write_bytes(change((bag / name).read_bytes()))
        for tags in bag.glob("tagmanifest-*"):
            tags.unlink()

    return harm


def added(line: str) -> Callable[[Path], None]:
    """A line more in the manifest."""
    return altered(MANIFEST, lambda held: held + line.encode())


def linked(bag: Path) -> None:
    """One of its files is a link to somewhere else, with the same bytes."""
    (bag / "data" / "registry.json").rename(bag.parent / "elsewhere")
    (bag / "data" / "registry.json").symlink_to(bag.parent / "elsewhere")


def linked_whole(bag: Path) -> None:
    """All of them are."""
    (bag / "data").rename(bag.parent / "elsewhere")
    (bag / "data").symlink_to(bag.parent / "elsewhere")


def piped(name: str) -> Callable[[Path], None]:
    """A pipe, which whoever reads it would wait for without end."""

    def harm(bag: Path) -> None:
        (bag / name).unlink(missing_ok=True)
        os.mkfifo(bag / name)

    return harm


HARMS: dict[str, tuple[Callable[[Path], None], str]] = {
    "an altered byte": (
        altered("data/registry.json", lambda held: held[:-1] + b"]"),
        "“data/registry.json” is not the",
    ),
    "a missing file": (lambda bag: (bag / "data/registry.json").unlink(), "“data/registry.json” is missing"),
    "two missing files": (lambda bag: [one.unlink() for one in bag.glob("data/*.*")], "as are 1 other"),
    "a foreign file": (lambda bag: (bag / "data/.DS_Store").touch(), "“data/.DS_Store” does not belong to it"),
    "a name of no letters": (lambda bag: Path(os.fsdecode(os.fsencode(bag) + b"/data/\xff")).touch(), "“data/?” does"),
    "a link": (linked, "“data/registry.json” is a link"),
    "a folder that is a link": (linked_whole, "“data” is a link"),
    "a link to nowhere": (lambda bag: (bag / "data/x").symlink_to("nowhere"), "“data/x” is a link"),
    "a pipe": (piped("data/pipe"), "“data/pipe” is neither a file nor a folder"),
    "a manifest that is a pipe": (piped(MANIFEST), f"“{MANIFEST}” is neither"),
    "a path above": (added(f"{NOTHING}  data/../../x.txt\n"), "line 4 of “manifest-sha256.txt” leads out"),
    "a path from the root": (added(f"{NOTHING}  /etc/passwd\n"), "line 4 of “manifest-sha256.txt” leads out"),
    "a path above, as Windows has it": (
        added(f"{NOTHING}  data\\..\\..\\x\n"),
        "line 4 of “manifest-sha256.txt” leads",
    ),
    "a drive": (added(f"{NOTHING}  C:\\x.txt\n"), "line 4 of “manifest-sha256.txt” leads out"),
    "a share": (added(f"{NOTHING}  \\\\server\\x.txt\n"), "line 4 of “manifest-sha256.txt” leads out"),
    "somebody's home": (added(f"{NOTHING}  ~/x.txt\n"), "line 4 of “manifest-sha256.txt” leads out"),
    "a path beside the payload": (added(f"{NOTHING}  bagit.txt\n"), "line 4 of “manifest-sha256.txt” leads out"),
    "a name in another case": (added(f"{NOTHING}  data/REGISTRY.json\n"), "“data/REGISTRY.json” is missing"),
    "two checksums of one file": (added(f"{NOTHING}  data/registry.json\n"), "line 4 of “manifest-sha256.txt” gives"),
    "a line of one word": (added("word\n"), "line 4 of “manifest-sha256.txt” is not a checksum"),
    "NULs": (
        altered(MANIFEST, lambda held: held.replace(b"data/", b"data/\0")),
        "line 1 of “manifest-sha256.txt” is not",
    ),
    "a line without end": (added("0" * 5 * LONGEST_LINE), "line 4 of “manifest-sha256.txt” is not a checksum"),
    "a manifest in UTF-16": (altered(MANIFEST, lambda held: held.decode().encode("utf-16")), "are not UTF-8"),
    "an empty manifest": (
        lambda bag: [one.write_bytes(b"") for one in bag.glob("*manifest-*")],
        "does not belong to it",
    ),
    "no manifest": (lambda bag: [one.unlink() for one in bag.glob("*manifest-*")], "it has no manifest"),
    "a checksum of no kind": (lambda bag: (bag / MANIFEST).rename(bag / "manifest-shake_128.txt"), "of a kind that"),
    "no bagit.txt": (lambda bag: (bag / "bagit.txt").unlink(), "bagit.txt is missing"),
    "an empty bagit.txt": (altered("bagit.txt", lambda held: b""), "bagit.txt is missing, or does not say"),
    "another version": (altered("bagit.txt", lambda held: held.replace(b"0.97", b"9.9")), "bagit.txt is missing, or"),
    "other letters": (
        altered("bagit.txt", lambda held: held.replace(b"UTF-8", b"klingon")),
        "in the encoding “klingon”, which",
    ),
    "letters that are compression": (
        altered("bagit.txt", lambda held: held.replace(b"UTF-8", b"zlib")),
        "in the encoding “zlib”, which",
    ),
    "letters that are escapes": (
        altered("bagit.txt", lambda held: held.replace(b"UTF-8", b"unicode_escape")),
        "in the encoding “unicode_escape”, which",
    ),
    "letters of no name": (
        altered("bagit.txt", lambda held: held.replace(b"UTF-8", b"\0/../x")),
        "bagit.txt is missing, or",
    ),
    "lists in other letters than it says": (
        altered("bagit.txt", lambda held: held.replace(b"UTF-8", b"US-ASCII")),
        "the letters of “manifest-sha256.txt” are not ASCII",
    ),
    "UTF-16 that is cut": (
        lambda bag: (
            [altered(one.name, lambda held: held.decode().encode("utf-16")[:-1])(bag) for one in bag.glob("mani*")]
            + [altered("bagit.txt", lambda held: held.replace(b"UTF-8", b"UTF-16"))(bag)]
        ),
        "are not UTF-16",
    ),
    "bagit.txt without end": (
        altered("bagit.txt", lambda held: b"BagIt-Version:" + b" " * 9 * LONGEST_LINE),
        "bagit.txt is",
    ),
}
"""What may be wrong with a bag, and how the sentence about it begins."""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes, and names that Windows does not know")
@pytest.mark.parametrize("harm", HARMS)
def test_what_is_wrong_with_a_bag_is_told_by_its_file_or_line(bag: Path, harm: str) -> None:
    """Torn, altered, foreign and evil bags are refused in words, and without waiting for anything."""
    do, said = HARMS[harm]
    do(bag)
    with pytest.raises(BagFault) as refused:
        check_bag(bag)
    assert said in str(refused.value)
    assert str(refused.value).isprintable()


SAME: dict[str, Callable[[bytes], bytes]] = {
    "CRLF": lambda held: held.replace(b"\n", b"\r\n"),
    "CR and LF mixed": lambda held: held.replace(b"\n", b"\r", 1),
    "a mark of the order of bytes": lambda held: b"\xef\xbb\xbf" + held,
    "capitals": lambda held: b"\n".join([line[:64].upper() + line[64:] for line in held.split(b"\n")]),
    "stars before paths": lambda held: held.replace(b"  data", b" *data"),
    "every line twice": lambda held: held + held,
    "dots in paths": lambda held: held.replace(b"  data/", b"  ./data/./"),
    "accents spelled otherwise": lambda held: unicodedata.normalize("NFD", held.decode()).encode(),
}
"""Ways to write one manifest."""


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not know")
@pytest.mark.parametrize("how", SAME)
def test_a_manifest_may_be_written_as_any_system_writes_it(bag: Path, how: str) -> None:
    """Line ends, letters and repetitions make no difference to what a manifest says, nor does a list of files to fetch."""
    altered(MANIFEST, SAME[how])(bag)
    (bag / "fetch.txt").write_text("http://example.org/x - ../../x\n", encoding="utf-8")
    check_bag(bag)


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not know")
@pytest.mark.parametrize(
    ("named", "written"),
    [
        ("UTF-16", "utf-16"),
        ("UTF-16", "utf-16-be"),
        ("utf-16", "utf-16-le"),
        ("UTF-16BE", "utf-16-be"),
        ("UTF-32", "utf-32"),
        ("UTF-32", "utf-32-be"),
        ("ISO-8859-1", "latin-1"),
        ("windows-1256", "cp1256"),
        ("Shift_JIS", "shift_jis"),
    ],
)
def test_lists_are_read_in_the_encoding_that_the_bag_names(bag: Path, named: str, written: str) -> None:
    """RFC 8493 lets the lists be in any registered encoding; the names of files in them are still the same files."""
    (old,) = bag.glob("data/media/*")
    spelt = {"latin-1": "Théâtre", "cp1256": "معبد", "shift_jis": "神殿"}.get(written, old.name)
    old.rename(old.with_name(spelt))
    for manifest in bag.glob("manifest-*"):
        text = manifest.read_text(encoding="utf-8").replace(old.name, spelt)
        altered(manifest.name, lambda _, text=text: text.encode(written))(bag)
    altered("bagit.txt", lambda held: held.replace(b"UTF-8", named.encode()))(bag)
    check_bag(bag)
    (bag / "data" / "media" / spelt).write_bytes(b"other")
    with pytest.raises(BagFault, match=spelt[:3]):
        check_bag(bag)


def test_a_percent_sign_is_read_as_the_version_of_the_bag_writes_it(bag: Path) -> None:
    """From version 1 on `%25` stands for the sign itself; the checksums are held against the file that is meant."""
    altered("bagit.txt", lambda held: held.replace(b"0.97", b"1.0"))(bag)
    with pytest.raises(BagFault, match="is missing"):
        check_bag(bag)
    for manifest in bag.glob("manifest-*"):
        altered(manifest.name, lambda held: held.replace(b"%25", b"%2525"))(bag)
    check_bag(bag)


def test_nothing_is_left_of_a_bag_that_was_torn_and_packed_anew(bag: Path) -> None:
    """A bag may be whole and what it holds be none: then no folder is made, and the sentence can be printed."""
    for torn in (b"", b"\0" * 5_000, b'{"format": "heritage-registry", "version"'):
        (bag / "data" / "registry.json").write_bytes(torn)
        for manifest in bag.glob("*manifest-*"):
            manifest.unlink()
        lines = [f"{hashlib.sha256(torn).hexdigest()}  data/registry.json"]
        for path in (bag / "data").rglob("*.txt"):
            name = path.relative_to(bag).as_posix().replace("\n", "%0A")
            lines.append(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}")
        (bag / MANIFEST).write_text("\n".join(lines), encoding="utf-8")
        check_bag(bag)
        with pytest.raises(HeritageError, match="Nothing was taken in") as refused:
            open_again(bag.parent / "Again", bag, by="Reader")
        assert str(refused.value).isprintable()
        assert not (bag.parent / "Again").exists()

"""
Whether a folder is a whole BagIt bag (RFC 8493): every file listed, every byte as its manifests say.

The folder comes from somebody else, so nothing in it is believed. No link is followed, nothing is opened but plain
files below the folder, and of whatever length a file or a line is, no more than a piece is held at once.
"""

from __future__ import annotations

import codecs
import hashlib
import io
import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PureWindowsPath

from heritage_app.domain.errors import HeritageError

LONGEST_LINE = 1 << 14
"""Characters of a line of a manifest: a path has some thousand bytes at most."""
MOST_FILES = 1_000_000
_PIECE = 1 << 20
"""Bytes that are hashed at once."""
_HASHES = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
_MANIFEST = re.compile(r"(tag)?manifest-([^/]*)\.txt")
_LINE = re.compile(r"([0-9A-Fa-f]{32,128})[ \t]+\*?(\S.*)")
_DECLARED = (
    re.compile(r"BagIt-Version: *([01]\.\d{1,3}) *"),
    re.compile(r"Tag-File-Character-Encoding: *(\S.{0,40}?) *", re.I),
)
_ENCODINGS = re.compile(
    r"ascii|utf-(8|16|32)(-[bl]e)?|iso8859-\d+|cp\d+|koi8-[ru]|mac-\w+|gbk|gb\d+|big5|euc_\w+|shift_jis|tis-620"
)
"""Of what Python reads, the encodings that letters are written in: its names also stand for compression and escapes."""
_ENCODED = {"%0d": "\r", "%0a": "\n", "%25": "%"}
"""What a manifest writes of a path otherwise than it is: RFC 8493, section 2.1.3; before version 1 the first two."""
_JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)
"""A link between folders on Windows, which does not call itself one."""


class BagFault(HeritageError):
    """Why a folder is no whole bag: a part of a sentence, said in the language of the reader too."""


class NoDeclaration(BagFault):
    """The file that makes a folder a bag is not there, or says something else."""

    template = "bagit.txt is missing, or does not say that it is a bag"


class UnknownEncoding(BagFault):
    """A bag whose lists are in letters that nobody here can read."""

    template = "its lists are in the encoding “{encoding}”, which this program does not know"


class NoManifest(BagFault):
    """Nothing says what the files of the bag are."""

    template = "it has no manifest that says what its files are"


class UnknownHash(BagFault):
    """A manifest of checksums that are not known here."""

    template = "the checksums of “{name}” are of a kind that this program does not know"


class NotALine(BagFault):
    """A manifest is torn, or is none."""

    template = "line {line} of “{name}” is not a checksum with a path"


class OtherLetters(BagFault):
    """A manifest in other letters than the bag says."""

    template = "the letters of “{name}” are not {encoding}"


class LeadsOut(BagFault):
    """A manifest names what lies elsewhere."""

    template = "line {line} of “{name}” leads out of the bag"


class SaidTwice(BagFault):
    """A manifest names a file twice, with two checksums."""

    template = "line {line} of “{name}” gives a second checksum of one file"


class LinkInside(BagFault):
    """A link, which may lead anywhere."""

    template = "“{name}” is a link that leads elsewhere"


class NoPlainFile(BagFault):
    """A pipe, a device, or two names of which one cannot be told from the other."""

    template = "“{name}” is neither a file nor a folder"


class TooManyFiles(BagFault):
    """More than can be looked through."""

    template = "it holds more than {most} files"


class FilesMissing(BagFault):
    """What a manifest names is not there."""

    template = "“{name}” is missing, as are {count} other files that its manifest names"


class FileMissing(FilesMissing):
    """The same of one file."""

    template = "“{name}” is missing, which its manifest names"


class NotListed(BagFault):
    """Somebody, or some system, put a file into it."""

    template = "“{name}” does not belong to it: no manifest names it"


class FileChanged(BagFault):
    """Not the bytes that were packed."""

    template = "“{name}” is not the file that was packed: its checksum is another one"


class CannotBeRead(BagFault):
    """The disk, or somebody's rights to it."""

    template = "“{name}” cannot be read"


def check_bag(bag: Path) -> None:
    """
    Hold every byte of a bag against its manifests.

    Raises:
        BagFault: What is wrong with it; of several things the first that was met.
    """
    files = dict(_files_in(bag))
    version, encoding = _declared(bag, files)
    codes = "%0[dDaA]" if version.startswith("0") else "%0[dDaA]|%25"
    manifests = [(name, found) for name in sorted(files) if (found := _MANIFEST.fullmatch(name))]
    wanted: dict[str, dict[str, str]] = {}
    for name, found in manifests:
        if found[2] not in _HASHES:
            raise UnknownHash(name=name)
        for path, checksum in _listed(bag, name, codes, encoding, tags=found[1] is not None).items():
            wanted.setdefault(path, {})[found[2]] = checksum
    if all(found[1] for _, found in manifests):
        raise NoManifest()
    missing = sorted(wanted.keys() - files.keys())
    if missing:
        kind = FileMissing if len(missing) == 1 else FilesMissing
        raise kind(name=_shown(missing[0]), count=len(missing) - 1)
    for path in files:
        if path.startswith("data/") and path not in wanted:
            raise NotListed(name=_shown(path))
    for path, checksums in wanted.items():
        _check_bytes(bag / files[path], path, checksums)


def _files_in(bag: Path) -> Iterator[tuple[str, str]]:
    """Every file below the folder: its path in one spelling, for disks spell accents as they like, and as it is."""
    waiting, seen = [""], set[str]()
    while waiting:
        folder = waiting.pop()
        try:
            held = sorted(os.scandir(bag / folder), key=lambda one: one.name)
            for entry in held:
                path = f"{folder}{entry.name}"
                told = entry.stat(follow_symlinks=False)
                if stat.S_ISLNK(told.st_mode) or getattr(told, "st_reparse_tag", 0) == _JUNCTION:
                    raise LinkInside(name=_shown(path))
                if stat.S_ISDIR(told.st_mode):
                    waiting.append(f"{path}/")
                    continue
                one = unicodedata.normalize("NFC", path)
                if not stat.S_ISREG(told.st_mode) or one in seen:
                    raise NoPlainFile(name=_shown(path))
                seen.add(one)
                yield one, path
        except (OSError, ValueError) as error:
            raise CannotBeRead(name=_shown(folder.rstrip("/") or bag.name)) from error
        if len(seen) + len(waiting) > MOST_FILES:
            raise TooManyFiles(most=MOST_FILES)


def _declared(bag: Path, files: Mapping[str, str]) -> tuple[str, str]:
    """
    The version of the format that a bag says it is of, and the encoding of its lists as Python calls it.

    The declaration itself is in UTF-8. The lists should be, and may be in any other encoding (RFC 8493, 2.1.1).
    """
    if "bagit.txt" not in files:
        raise NoDeclaration()
    told: list[str] = []
    with suppress(OtherLetters, NotALine):
        lines = _lines(bag, "bagit.txt")
        told = [found[1] for one in _DECLARED if (found := one.fullmatch(next(lines, (0, ""))[1]))]
    if len(told) < len(_DECLARED):
        raise NoDeclaration()
    version, named = told
    try:
        encoding = codecs.lookup(named).name
    except (LookupError, ValueError):  # of a name with signs that no name has
        encoding = ""
    if not _ENCODINGS.fullmatch(encoding):
        raise UnknownEncoding(encoding=_shown(named))
    return version, encoding


def _lines(bag: Path, name: str, encoding: str = "utf-8") -> Iterator[tuple[int, str]]:
    """The lines of a small text with their numbers, whatever they end with."""
    try:
        with (bag / name).open("rb") as stream:
            start = stream.read(4)
            stream.seek(0)
            number = 0
            text = io.TextIOWrapper(stream, encoding=_byte_order(encoding, start))
            while line := text.readline(LONGEST_LINE):
                number += 1
                if len(line) == LONGEST_LINE or "\0" in line:
                    raise NotALine(name=name, line=number)
                yield number, (line.removeprefix("\ufeff") if number == 1 else line).rstrip("\n")
    except UnicodeError as error:
        raise OtherLetters(name=name, encoding=encoding.upper()) from error
    except OSError as error:
        raise CannotBeRead(name=name) from error


def _byte_order(encoding: str, start: bytes) -> str:
    """The encoding with its order of bytes, where no mark tells it: a list begins with a letter of ASCII."""
    if encoding not in ("utf-16", "utf-32") or start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return encoding
    if start == codecs.BOM_UTF32_BE:
        return encoding
    order = "be" if start.startswith(b"\0") else "le"
    return f"{encoding}-{order}"


def _listed(bag: Path, name: str, codes: str, encoding: str, *, tags: bool) -> dict[str, str]:
    """The checksums of a manifest by path; *codes* matches what stands in a path for another letter."""
    found: dict[str, str] = {}
    for number, line in _lines(bag, name, encoding):
        if not line.strip():
            continue
        told = _LINE.fullmatch(line)
        if told is None:
            raise NotALine(name=name, line=number)
        path = _inside(re.sub(codes, lambda code: _ENCODED[code[0].lower()], told[2]))
        if path is None or path.startswith("data/") is tags:
            raise LeadsOut(name=name, line=number)
        if found.setdefault(path, told[1].lower()) != told[1].lower():
            raise SaidTwice(name=name, line=number)
        if len(found) > MOST_FILES:
            raise TooManyFiles(most=MOST_FILES)
    return found


def _inside(path: str) -> str | None:
    """A path of a manifest in the one spelling of `_files_in`, None for what may lead out of the folder anywhere."""
    there = PureWindowsPath(path)  # knows drives, shares and both kinds of slashes
    if there.drive or there.root or ".." in there.parts or path.startswith("~"):
        return None
    return unicodedata.normalize("NFC", "/".join(part for part in path.split("/") if part not in ("", ".")))


def _check_bytes(place: Path, path: str, checksums: Mapping[str, str]) -> None:
    sums = {name: hashlib.new(name, usedforsecurity=False) for name in checksums}
    try:
        with place.open("rb") as stream:
            while piece := stream.read(_PIECE):
                for one in sums.values():
                    one.update(piece)
    except OSError as error:
        raise CannotBeRead(name=_shown(path)) from error
    if any(one.hexdigest() != checksums[name] for name, one in sums.items()):
        raise FileChanged(name=_shown(path))


def _shown(path: str) -> str:
    """A path that can be printed, whatever bytes it is made of, no longer than a line."""
    plain = path.encode("utf-8", "replace").decode("utf-8", "replace")
    plain = "".join(letter if letter.isprintable() else "?" for letter in plain)
    return plain if len(plain) <= 200 else f"{plain[:200]}…"

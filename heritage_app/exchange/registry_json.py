"""
Our own document: everything a registry holds as one JSON file, and such a file as a registry again.

The file is one object: first what it is (`header`), then one list for each kind of record, one record a line.
`resources/schemas/heritage-registry-1.schema.json` says what may stand in it. It is read and written piece by piece,
so that its length is no matter.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from heritage_app.domain.disk import disk_fault
from heritage_app.domain.errors import HeritageError
from heritage_app.exchange.readers.faults import (
    BreaksOff,
    Fault,
    LettersNotUtf8,
    MoreBehind,
    NameMissing,
    NestedTooDeeply,
    NoRegistry,
    NoValue,
    NoVersion,
    OtherMark,
    TooLongRecord,
)
from heritage_app.services import whole
from heritage_app.services.shapes import SEEDED, Document, shapes

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.services.whole import Progress

FORMAT = "heritage-registry"
VERSION = 1
"""Counted up when a file of one version can no longer be read as another; new fields alone do not."""
CHUNK = 1 << 17
"""Characters that are read at once."""
LONGEST = 64 << 20
"""Characters of one record; the longest text of a field is a million."""


class NotOurJson(HeritageError):
    """A file that is no registry of ours."""

    template = "“{path}” is not a registry written by Heritage as JSON: {reason}. Nothing was taken in"


class JsonFromTheFuture(HeritageError):
    """A file of a later version of the format."""

    template = (
        "“{path}” was written by a newer version of Heritage (format {found}, this program knows {known}). "
        "Nothing was taken in. Install the newer program to read it"
    )


# ---------------------------------------------------------------------------------------------------------- out


def header(facts: Mapping[str, Any], *, profile: str, whole: bool, history: bool, made_at: str) -> Document:
    """What stands before the lists: whether every record of the registry is in, and whether its history is."""
    made_by = f"Heritage {metadata.version('heritage-app')}"
    kind = {"format": FORMAT, "version": VERSION, "profile": profile}
    return {**kind, "made_by": made_by, "made_at": made_at, "whole": whole, "history": history, "registry": dict(facts)}


def lists_of(session: Session, keep: Collection[str] | None) -> Iterator[tuple[str, Iterator[Document]]]:
    """Every list of the registry by its name; of a selection (*keep*, from `services.whole.reach`) its records."""
    for shape in shapes():
        if keep is None or shape.key in whole.OF_RECORDS | SEEDED:
            yield shape.key, whole.documents(session, shape, keep)


def write_json(
    stream: TextIO, head: Document, lists: Iterable[tuple[str, Iterable[Document]]], *, total: int = 0,
    progress: Progress | None = None,
) -> int:  # fmt: skip
    """Write one registry, one record a line; returns how many. *total* is what progress is measured by."""
    made = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False)
    encode = made.encode
    stream.write("{\n")
    stream.write(
        ",\n".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
    )
    done = 0
    for name, found in lists:
        stream.write(f",\n{json.dumps(name)}: [")
        comma = "\n"
        for document in found:
            stream.write(comma + encode(document))
            comma = ",\n"
            done += 1
            if progress is not None and done % 500 == 0:
                progress(done, max(done, total), name)
        stream.write("\n]")
    stream.write("\n}\n")
    return done


# ----------------------------------------------------------------------------------------------------------- in


def read_registry(session: Session, path: Path, *, by: str, progress: Progress | None = None) -> int:
    """
    Take the records of a file into a registry that has none; returns how many. The caller owns the transaction.

    A file with history brings every row as it was. One without it, as for the public, is entered by *by* as one deed.

    Raises:
        NotOurJson, JsonFromTheFuture: What the file is.
        HeritageError: What of it cannot be read, with list and number; nothing may be committed then.
    """
    try:
        with path.open(encoding="utf-8-sig") as stream:
            head, lists = read_batches(stream, path)
            exact = head.get("history") is True
            count = whole.take_in(session, lists, by=by, subject=path.name, exact=exact, progress=progress)
    except OSError as error:
        raise NotOurJson(path=path, reason=disk_fault(error)) from error
    except UnicodeDecodeError as error:
        raise NotOurJson(path=path, reason=LettersNotUtf8()) from error
    registry = head.get("registry")
    whole.set_sample(session, isinstance(registry, dict) and registry.get("sample") is True)
    return count


def read_json(stream: TextIO, path: Path) -> tuple[Document, Iterator[tuple[str, int, Any]]]:
    """
    The head of a file, and its records, each with the name of its list and its number in it, from 1.

    Raises:
        NotOurJson, JsonFromTheFuture: What the file is; the records may raise the first while they are read.
    """
    head, batches = read_batches(stream, path)
    return head, ((name, number, one) for name, first, found in batches for number, one in enumerate(found, first))


def read_batches(stream: TextIO, path: Path) -> tuple[Document, Iterator[tuple[str, int, list[Any]]]]:
    """
    The same, with the records that stand next to each other together: the name of their list, and the first's number.

    Raises:
        NotOurJson, JsonFromTheFuture: As `read_json` does.
    """
    head: Document = {}
    for name, number, value in _entries(_Reader(stream, path)):
        if not number:
            head[name] = value
        elif "format" in head:
            break  # as we write it; only where the head stands behind the records is the file read through for it
    if head.get("format") != FORMAT:
        raise NotOurJson(path=path, reason=NoRegistry())
    version = head.get("version")
    if type(version) is not int or version < 1:
        raise NotOurJson(path=path, reason=NoVersion())
    if version > VERSION:
        raise JsonFromTheFuture(path=path, found=version, known=VERSION)
    stream.seek(0)
    return head, (entry for entry in _entries(_Reader(stream, path)) if entry[1])


def _entries(reader: _Reader) -> Iterator[tuple[str, int, Any]]:
    """Every key of the object with its value and 0; of a list, its items, some at a time, with the first's number."""
    reader.expect("{")
    if not reader.found("}"):
        while True:
            name = reader.value()
            if not isinstance(name, str):
                raise reader.wrong(NameMissing())
            reader.expect(":")
            if reader.found("["):
                yield from _items(reader, name)
            else:
                yield name, 0, reader.value()
            if reader.found("}"):
                break
            reader.expect(",")
    if not reader.at_end():
        raise reader.wrong(MoreBehind())


def _items(reader: _Reader, name: str) -> Iterator[tuple[str, int, list[Any]]]:
    number = 1
    if reader.found("]"):
        return
    while True:
        found = reader.values()
        yield name, number, found
        number += len(found)
        if reader.found("]"):
            return
        reader.expect(",")


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")


def _plain(word: str) -> str:
    """A piece of a file that can be printed."""
    return "".join(letter if letter.isprintable() else " " if letter.isspace() else "?" for letter in word)


_NEXT = "},\n{"
"""Between two records, as we write them; within one there is no line break."""


class _Reader:
    """Reads JSON piece by piece, holding no more of the file than some records, or the one long value it is at."""

    def __init__(self, stream: TextIO, path: Path) -> None:
        self._stream, self._path = stream, path
        self._buffer, self._at, self._done = "", 0, False
        self._decode = json.JSONDecoder(parse_constant=_no_number).raw_decode
        self._together = True
        """Whether the records may stand one a line."""

    def wrong(self, reason: Fault) -> NotOurJson:
        """The refusal of this file."""
        return NotOurJson(path=self._path, reason=reason)

    def _more(self) -> bool:
        read = self._stream.read(max(CHUNK, len(self._buffer) - self._at))
        self._buffer = self._buffer[self._at :] + read
        self._at = 0
        self._done = not read
        return bool(read)

    def _next(self) -> str:
        """The next character that is not white space, empty at the end of the file."""
        while True:
            while self._at < len(self._buffer) and self._buffer[self._at] in " \t\r\n":
                self._at += 1
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._more():
                return ""

    def found(self, mark: str) -> bool:
        """Step over *mark* where it is next."""
        if self._next() != mark:
            return False
        self._at += 1
        return True

    def expect(self, mark: str) -> None:
        """Step over *mark*, which must be next."""
        if not self.found(mark):
            here = _plain(self._next())
            raise self.wrong(OtherMark(mark=mark, found=here) if here else BreaksOff())

    def at_end(self) -> bool:
        """Whether nothing follows."""
        return not self._next()

    def values(self) -> list[Any]:
        """
        The next values of a list: all that were read, where they stand one a line; else one.

        Together they are read in two thirds of the time. What cannot be read so is read one by one, which tells why.
        """
        if self._together and self._next():
            if len(self._buffer) - self._at < CHUNK and not self._done:
                self._more()
            # If this is within a record, the brackets do not match; if behind the list, its end is found before.
            last = self._buffer.rfind(_NEXT, self._at)
            if last >= 0:
                try:
                    found, end = self._decode(f"[{self._buffer[self._at : last + 1]}]", 0)
                except (ValueError, RecursionError):
                    self._together = False
                else:
                    if found:
                        self._at += end - 2  # without the two brackets put around
                        return list(found)
        return [self.value()]

    def value(self) -> Any:
        """The next value, whole."""
        self._next()
        while True:
            try:
                value, end = self._decode(self._buffer, self._at)
            except RecursionError as error:
                raise self.wrong(NestedTooDeeply()) from error
            except ValueError as error:
                # What is cut by the end of the buffer looks like what is wrong; only at the end of the file is it.
                if self._done or not self._more():
                    word = _plain(self._buffer[self._at : self._at + 30])
                    raise self.wrong(NoValue(word=word) if word else BreaksOff()) from error
                if len(self._buffer) > LONGEST:
                    raise self.wrong(TooLongRecord(most=LONGEST)) from error
                continue
            if end == len(self._buffer) and not self._done and self._more():
                continue
            self._at = end
            return value

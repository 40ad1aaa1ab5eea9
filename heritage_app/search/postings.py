"""
The full-text tables of very many sites: words folded and written beside other work, in memory, and taken over whole.

Folding and writing words is half of what an index costs, and needs nothing of the registry but the words. So it is done
by a process of its own: chunks of plain values go to it through a pipe, and the finished tables come back the same way.
Nothing lies on a disk meanwhile, which an encrypted registry counts on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, suppress
from itertools import chain
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any

from heritage_app.domain.errors import HeritageError
from heritage_app.search.tokens import fold_packed
from heritage_app.settings import start_child
from heritage_app.storage.rows import insert_rows
from heritage_app.storage.scratch import Scratch

if TYPE_CHECKING:
    from sqlalchemy import Connection

TABLES_OF_WORDS = ("search_key", "search_text")
BACKLOG = 16
"""Chunks that wait for the process at most: some megabytes, which it works off while lists are sorted here."""
_ROOMY = 8 * 2**20
"""Bytes of new postings that FTS5 keeps in memory before it writes them."""
_LENGTH = 8
"""Bytes that say how long a part of a message is."""
_AS_JSON = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


class IndexNotBuilt(HeritageError):
    """The process that folds words ended before it was done: it was killed, or the memory was full."""

    template = (
        "The index of the search was not built: the process that folds its words ended with {status}. "
        "Nothing was changed. Close other programs, for the memory may be full, and try again"
    )


class Postings(AbstractContextManager["Postings"]):
    """
    The tables `search_key` and `search_text` of sites that are given chunk by chunk, each written by a thread.

    *definitions* are the arguments of `fts5` by table, as in `storage.search.FULL_TEXT`.
    """

    def __init__(self, definitions: Mapping[str, str]) -> None:
        with ExitStack() as made:
            self.tables = [made.enter_context(_full_text(name, definitions[name])) for name in TABLES_OF_WORDS]
            self._stack = made.pop_all()

    def put(self, first: int, words: bytes) -> None:
        """Have sites written, numbered from *first* on: their words as `tokens.packed` gives them."""
        for table, tokens in zip(self.tables, fold_packed(words), strict=True):
            table.put(list(chain.from_iterable(enumerate(tokens, start=first))))

    def end(self) -> None:
        """Say that there are no more sites; what is left to do is done meanwhile."""
        for table in self.tables:
            table.end()

    def take_over(self, connection: Connection) -> None:
        """Copy the tables when all sites are in them, over whatever is there."""
        for table in self.tables:
            table.take_over(connection)

    def rows(self) -> Iterator[tuple[str, list[Any]]]:
        """
        When all sites are in: name of a table, and values of some of its rows, until all of all tables.

        Bytes are given as hexadecimal digits.
        """
        for name, table in zip(TABLES_OF_WORDS, self.tables, strict=True):
            for shadow, columns in shadows(name).items():
                asked = ", ".join(f"hex({column})" if column in BYTES else column for column in columns)
                for values in table.rows(f"SELECT {asked} FROM {shadow}"):
                    yield shadow, values

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the threads, and let go of what was not taken over."""
        self._stack.__exit__(kind, error, trace)


def _full_text(table: str, definition: str) -> Scratch:
    """A full-text table that is written in as few pieces as its postings fit into memory, and in one at the end."""
    settings = (("hashsize", _ROOMY), ("automerge", 0))
    return Scratch(
        (
            f"CREATE VIRTUAL TABLE {table} USING fts5({definition})",
            *(f"INSERT INTO {table} ({table}, rank) VALUES ('{name}', {value})" for name, value in settings),
        ),
        f"INSERT INTO {table} (rowid, tokens)",
        columns=2,
        finish=(f"INSERT INTO {table} ({table}) VALUES ('optimize')",),
        tables=tuple(shadows(table)),
    )


def shadows(table: str) -> dict[str, tuple[str, ...]]:
    """
    Tables that hold all of a full-text table but its settings, and the columns of each.

    They are what https://sqlite.org/fts5.html, section 9, says; those of `BYTES` hold bytes and the others numbers.
    """
    return {
        f"{table}_data": ("id", "block"),
        f"{table}_idx": ("segid", "term", "pgno"),
        f"{table}_docsize": ("id", "sz", "origin"),
    }


BYTES = frozenset(("block", "term", "sz"))


# --------------------------------------------------------------------------------------------- in a process of its own


class PostingsApart(AbstractContextManager["PostingsApart"]):
    """
    `Postings` that another process makes; leaving the block ends it.

    Raises:
        IndexNotBuilt: It ended before it was done.
    """

    def __init__(self, definitions: Mapping[str, str]) -> None:
        self.process = start_child("heritage_app.search.postings_worker")
        self._waiting: Queue[bytes | None] = Queue(BACKLOG)
        self._columns = {table: columns for name in TABLES_OF_WORDS for table, columns in shadows(name).items()}
        self._told = False
        self._thread = Thread(target=self._send, name="postings", daemon=True)
        self._thread.start()
        self._waiting.put(message(dict(definitions)))

    def put(self, first: int, words: bytes) -> None:
        """As `Postings.put`."""
        if self.process.poll() is not None:
            raise IndexNotBuilt(status=self.process.returncode)
        self._waiting.put(message(first, words))

    def end(self) -> None:
        """As `Postings.end`."""
        if not self._told:
            self._waiting.put(message(None))
            self._waiting.put(None)
            self._told = True

    def take_over(self, connection: Connection) -> None:
        """As `Postings.take_over`."""
        self.end()
        held: Any = connection.connection.dbapi_connection
        for shadow in self._columns:
            held.execute(f"DELETE FROM {shadow}")  # an empty full-text table holds that it is empty
        try:
            while (told := received(self._pipe(self.process.stdout))[0]) is not None:
                table, values = told
                columns = self._columns[table]
                for place, name in enumerate(columns):
                    if name in BYTES:
                        values[place :: len(columns)] = map(bytes.fromhex, values[place :: len(columns)])
                insert_rows(held, f"INSERT INTO {table}", len(columns), values)
        except EOFError as error:
            raise IndexNotBuilt(status=self.process.wait()) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        self.process.kill()
        self.end()
        self._thread.join()
        self.process.wait()
        self._pipe(self.process.stdout).close()

    def _send(self) -> None:
        pipe = self._pipe(self.process.stdin)
        for data in iter(self._waiting.get, None):
            with suppress(OSError):  # one that has ended says so by its end
                pipe.write(data)
        with suppress(OSError):
            pipe.close()

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        if pipe is None:
            raise RuntimeError("the process was started with pipes")
        return pipe


def message(value: Any, tail: bytes = b"") -> bytes:
    """A plain value and some bytes, as `received` reads them."""
    data = _AS_JSON(value).encode("ascii")
    return len(data).to_bytes(_LENGTH, "big") + len(tail).to_bytes(_LENGTH, "big") + data + tail


def received(pipe: IO[bytes]) -> tuple[Any, bytes]:
    """
    The next value of a pipe, and the bytes that came with it.

    Raises:
        EOFError: The process at the other end is gone.
    """
    head = _exactly(pipe, 2 * _LENGTH)
    data = _exactly(pipe, int.from_bytes(head[:_LENGTH], "big"))
    return json.loads(data), _exactly(pipe, int.from_bytes(head[_LENGTH:], "big"))


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data

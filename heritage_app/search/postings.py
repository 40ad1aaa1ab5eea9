"""
The full-text tables of very many sites: words folded and written beside other work, in memory, and taken over whole.

Folding and writing words is half of what an index costs, and needs nothing of the registry but the words. So it is done
by a process of its own: chunks of plain values go to it through a pipe, and the finished tables come back the same way.
Nothing lies on a disk meanwhile, which an encrypted registry counts on.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from itertools import chain
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any

from heritage_app.domain.errors import HeritageError
from heritage_app.search.tokens import Words, fold_words
from heritage_app.settings import start_child
from heritage_app.storage.scratch import Scratch, insert_rows

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

    def put(self, first: int, chunk: Sequence[Words]) -> None:
        """Have sites written, numbered from *first* on."""
        folded = [fold_words(words) for words in chunk]
        for table, tokens in zip(self.tables, zip(*folded, strict=True), strict=True):
            table.put(list(chain.from_iterable(enumerate(tokens, start=first))))

    def end(self) -> None:
        """Say that there are no more sites; what is left to do is done meanwhile."""
        for table in self.tables:
            table.end()

    def take_over(self, connection: Connection) -> None:
        """Copy the tables when all sites are in them, over whatever is there."""
        for table in self.tables:
            table.take_over(connection)

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
        tables=shadows(table),
    )


def shadows(table: str) -> tuple[str, ...]:
    """Tables that hold all of a full-text table but its settings (https://sqlite.org/fts5.html, section 9)."""
    return (f"{table}_data", f"{table}_idx", f"{table}_docsize")


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
        self._told = False
        self._thread = Thread(target=self._send, name="postings", daemon=True)
        self._thread.start()
        self._waiting.put(message(dict(definitions)))

    def put(self, first: int, chunk: Sequence[Words]) -> None:
        """As `Postings.put`."""
        if self.process.poll() is not None:
            raise IndexNotBuilt(status=self.process.returncode)
        self._waiting.put(message((first, chunk)))

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
        for table in TABLES_OF_WORDS:
            for shadow in shadows(table):
                held.execute(f"DELETE FROM {shadow}")  # an empty full-text table holds that it is empty
        try:
            while (told := rows_received(self._pipe(self.process.stdout))) is not None:
                table, columns, values = told
                insert_rows(held, f"INSERT INTO {table}", columns, values)
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


def message(value: Any, blobs: Sequence[bytes] = ()) -> bytes:
    """A plain value and some bytes, as `received` reads them."""
    data, tail = _AS_JSON(value).encode("ascii"), b"".join(blobs)
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


def rows_message(table: str, columns: int, values: list[Any]) -> bytes:
    """Rows of a table for `rows_received`: values one after the other, with the length of bytes in their place."""
    blobs = [value for value in values if isinstance(value, bytes)]
    return message((table, columns, [[len(one)] if isinstance(one, bytes) else one for one in values]), blobs)


def rows_received(pipe: IO[bytes]) -> tuple[str, int, list[Any]] | None:
    """The next rows, None behind the last; raises as `received`."""
    told, tail = received(pipe)
    if told is None:
        return None
    table, columns, values = told
    at = 0
    for place, value in enumerate(values):
        if isinstance(value, list):
            values[place] = tail[at : (at := at + value[0])]
    return table, columns, values

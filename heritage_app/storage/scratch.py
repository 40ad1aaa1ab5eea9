"""Fill a table in a database of its own, in memory and in a thread of its own, then take it over whole.

SQLite lets go of Python while it works. So a table that one thread fills costs another that makes its rows next to
nothing, as long as many rows go in with one statement: each statement has to wait for its turn once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import chain, count
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from heritage_app.storage.rows import insert_rows, values_at_once

if TYPE_CHECKING:
    from sqlalchemy import Connection

ATTACHED = "attached"
"""Key of `Connection.info`: names of databases to let go of when the connection is given back."""
ROWS = 500
"""Rows that are read together: some megabytes of the widest."""
_CACHE_KIB = 1_024
"""Pages kept beside the database, which lies in memory itself."""
WAITING = 2
"""Batches that wait at most, so that they never fill the memory."""

_NAMES = count(1)


class Scratch(AbstractContextManager["Scratch"]):
    """
    One table in memory that is filled beside other work.

    Args:
        make: Statements that make the table.
        insert: `INSERT INTO table (columns)`, without values.
        columns: How many there are.
        finish: Statements that are run when all rows are in.
        tables: What is taken over then, by tables that are made alike.
    """

    def __init__(
        self, make: Iterable[str], insert: str, *, columns: int, finish: Sequence[str], tables: Sequence[str]
    ) -> None:
        self._name = f"scratch{next(_NAMES)}"
        # Nobody but connections of this process can open it, and it is gone with the last of them.
        self._address = f"file:/{self._name}?vfs=memdb"
        self._held = dbapi2.connect(self._address, uri=True, isolation_level=None, check_same_thread=False)
        for statement in ("PRAGMA journal_mode=OFF", f"PRAGMA cache_size = -{_CACHE_KIB}", "BEGIN", *make):
            self._held.execute(statement)
        self._insert, self._columns, self._finish, self._tables = insert, columns, finish, tables
        self._left: list[Any] = []
        """Values that wait for as many others as one statement writes."""
        self._waiting: Queue[list[Any] | None] = Queue(WAITING)
        self._problem: BaseException | None = None
        self._told = False
        self._thread: Thread | None = Thread(target=self._work, name=self._name, daemon=True)
        self._thread.start()

    def put(self, values: list[Any]) -> None:
        """Have rows written, their values one after the other; raises what writing earlier ones has raised."""
        if self._problem is not None:
            raise self._problem
        self._waiting.put(values)

    def end(self) -> None:
        """Say that there are no more rows; what is left to do is done meanwhile."""
        if not self._told:
            self._waiting.put(None)
            self._told = True

    def take_over(self, connection: Connection) -> None:
        """Copy the tables when all rows are in them, over whatever is there; raises what writing them has raised."""
        self._wait()
        execute = connection.exec_driver_sql
        execute(f"ATTACH '{self._address}' AS {self._name} KEY ''")
        execute(f"PRAGMA {self._name}.cache_size = -{_CACHE_KIB}")
        # What was read from cannot be let go of before the transaction is over.
        connection.info.setdefault(ATTACHED, []).append(self._name)
        for table in self._tables:
            execute(f"DELETE FROM main.{table}")  # an empty full-text table holds that it is empty
            execute(f"INSERT INTO main.{table} SELECT * FROM {self._name}.{table}")

    def rows(self, question: str) -> Iterator[list[Any]]:
        """When all rows are in: what answers a question, a few rows together, their values one after the other."""
        self._wait()
        held = self._held.execute(question)
        while some := held.fetchmany(ROWS):
            yield list(chain.from_iterable(some))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the thread, and let go of the table unless it was taken over."""
        if kind is not None and self._problem is None:
            self._problem = error  # what still waits need not be written
        self._join()
        self._held.close()

    @property
    def ended(self) -> bool:
        """Whether nothing is written any more."""
        return self._thread is None

    def _wait(self) -> None:
        """Wait for what is still to be done; raises what doing it has raised."""
        self._join()
        if self._problem is not None:
            raise self._problem

    def _join(self) -> None:
        if self._thread is not None:
            self.end()
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        while (values := self._waiting.get()) is not None:
            if self._problem is None:
                self._guarded(self._write, values)
        if self._problem is None:
            self._guarded(self._close_table)

    def _guarded(self, work: Any, *values: Any) -> None:
        try:
            work(*values)
        except (dbapi2.Error, MemoryError) as problem:
            self._problem = problem

    def _write(self, values: list[Any]) -> None:
        self._left += values
        whole = len(self._left) - len(self._left) % values_at_once(self._columns)
        insert_rows(self._held, self._insert, self._columns, self._left[:whole])
        del self._left[:whole]

    def _close_table(self) -> None:
        insert_rows(self._held, self._insert, self._columns, self._left)
        self._left.clear()
        for statement in (*self._finish, "COMMIT"):
            self._held.execute(statement)

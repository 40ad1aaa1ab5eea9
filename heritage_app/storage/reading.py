"""
Rows that are only looked at: they read like the records they come from, with their dates, and write nothing back.

What SQLAlchemy keeps of an object that may be changed and saved costs several times the reading itself; a report reads
some fifty tables of every site.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from json.encoder import encode_basestring_ascii as quoted
from types import SimpleNamespace
from typing import Any, NamedTuple

from sqlalchemy import Column, Dialect, Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.storage.base import Base, Key, metadata, parts_of
from heritage_app.storage.engine import plain_rows

AnyColumn = InstrumentedAttribute[Any] | Column[Any]
"""A column of a mapped class, or of one that nobody has asked for objects yet."""

_PARTS_OF_A_DATE = ("text", "edtf", "earliest", "latest")


class Plain(SimpleNamespace):
    """One row: its columns, and each date in one piece, under the names that the mapped class has for them."""


def page_of(query: Select[Any], limit: int | None, offset: int) -> Select[Any]:
    """The query for *limit* of its rows from *offset* on; None and 0 ask for all."""
    return query if limit is None and not offset else query.limit(limit).offset(offset)


def rows_of(model: type[Base]) -> Select[Any]:
    """The query for all rows of a mapped class as they stand in its table, for `plain` to run."""
    return select(model.__table__)


def plain(session: Session, model: type[Base], query: Select[Any]) -> list[Plain]:
    """Run a query for rows of one mapped class (`rows_of`); each comes with its parts, in their order."""
    _flush(session)
    result = session.connection().execute(query)
    make = _maker(tuple(result.keys()))
    return with_parts(session, model, [make(row) for row in result])


def with_parts(session: Session, model: type[Base], rows: list[Plain]) -> list[Plain]:
    """These rows of *model*, with the parts that it has relationships to: a statement for each kind of part."""
    for name, owner in parts_of(model):
        held = rows_by(session, owner, [row.id for row in rows])
        for row in rows:
            setattr(row, name, held.get(row.id, []))
    return rows


def rows_by(
    session: Session,
    column: AnyColumn,
    keys: Iterable[Any],
    *,
    only: tuple[str, ...] = (),
) -> dict[str, list[Plain]]:
    """
    Rows of a mapped class by one of its columns, for these values of it: the notes of some records by the record.

    Those of one key come in the order of their positions, or else of their own keys. *only* names the columns that are
    read besides; without it, all are.
    """
    wanted = list(dict.fromkeys(keys))
    if not wanted:
        return {}
    _flush(session)
    connection = session.connection()
    statement = _statement(column, only, connection.dialect)
    found: dict[str, list[Plain]] = {}
    for row in plain_rows(connection, statement.sql, (_listed(wanted),)):
        values: Sequence[Any] = row
        if statement.processors:
            values = list(row)
            for at, process in statement.processors:
                values[at] = process(values[at])
        found.setdefault(row[statement.by], []).append(statement.make(values))
    return found


def _listed(keys: list[Any]) -> str:
    """A JSON list; of texts alone, as nearly every list is, in a fraction of the time."""
    try:
        return f"[{','.join(map(quoted, keys))}]"
    except TypeError:
        return json.dumps(keys)


def _flush(session: Session) -> None:
    """Write what waits to be written, as a query of mapped objects does by itself."""
    if session.autoflush:
        session.flush()


class _Statement(NamedTuple):
    sql: str
    make: Callable[[Sequence[Any]], Plain]
    by: int
    """Place of the column by which rows are asked for."""
    processors: tuple[tuple[int, Callable[[Any], Any]], ...]
    """Place of each column that is something else than SQLite keeps, and what makes that of it."""


@cache
def _statement(column: AnyColumn, only: tuple[str, ...], dialect: Dialect) -> _Statement:
    table, by = metadata.tables[column.table.name], column.key
    names = [one.name for one in table.c if not only or one.name in (by, *only)]
    tied = ""
    if by == "record_id" and "record_kind" in table.c and isinstance(table.c.record_kind.type, Key):
        # The indexes of these tables begin with the kind; the history, which knows more kinds, has one of the id alone.
        kinds = ", ".join(f"'{kind}'" for kind in RecordKind)
        tied = f"record_kind IN ({kinds}) AND "
    order = ["position"] if "position" in table.c else [one.name for one in table.primary_key]
    sql = (
        f"SELECT {', '.join(map(_quoted, names))} FROM {_quoted(table.name)} "
        f"WHERE {tied}{_quoted(by)} IN (SELECT value FROM json_each(?)) "
        f"ORDER BY {', '.join(map(_quoted, (by, *order)))}"
    )
    read = ((at, table.c[name].type.result_processor(dialect, None)) for at, name in enumerate(names))
    processors = tuple((at, process) for at, process in read if process is not None)
    return _Statement(sql, _maker(tuple(names)), names.index(by), processors)


def _quoted(name: str) -> str:
    return f'"{name}"'


@cache
def _maker(names: tuple[str, ...]) -> Callable[[Sequence[Any]], Plain]:
    """What makes a row of the values of these columns; `x_text`, `x_edtf` … are also the date `x`."""
    held = [name.removesuffix("_edtf") for name in names if name.endswith("_edtf")]
    dates = [(name, [names.index(f"{name}_{part}") for part in _PARTS_OF_A_DATE]) for name in held]

    def make(values: Sequence[Any]) -> Plain:
        row = Plain(**dict(zip(names, values, strict=True)))
        for name, (text, edtf, earliest, latest) in dates:
            known = values[edtf] is not None
            date = HeritageDate(values[text], values[edtf], values[earliest], values[latest]) if known else None
            setattr(row, name, date)
        return row

    return make

"""What can be wrong with the rows of a registry: each look is a function that yields findings, and writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from sqlalchemy import Column, Table, Text, cast, func, literal, or_, select, text
from sqlalchemy.orm import Session

from heritage_app.domain.dates import NotEdtf, parse_edtf
from heritage_app.domain.finding import (
    DaysAreOthers,
    Finding,
    IndexPointsNowhere,
    NobodyEntered,
    NoPlace,
    NotADate,
    NotAsEntered,
    NotAValue,
    Orphan,
    PointsNowhere,
)
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.storage.base import DecimalText, Key
from heritage_app.storage.history import Change, as_json, key_column, owner_of, row_told, watched_tables
from heritage_app.storage.models import metadata
from heritage_app.storage.photo import FileLink
from heritage_app.storage.search import TABLES
from heritage_app.storage.source import Citation, Identifier, Note


def references(session: Session) -> Iterator[Finding]:
    """Every row that another one names is there."""
    for name, number, parent, place in session.execute(text("PRAGMA foreign_key_check")).all():
        if name.startswith("search_"):
            yield IndexPointsNowhere(table=name, parent=parent)
            continue
        table = metadata.tables[name]
        columns = session.execute(text(f"PRAGMA foreign_key_list({name})")).all()
        column = next(one[3] for one in columns if one[0] == place)
        key = session.scalars(text(f"SELECT {key_column(table)} FROM {name} WHERE rowid = :row"), {"row": number}).one()
        yield PointsNowhere(row=key, table=name, parent=parent, column=column, **of_record(table, key))


def of_record(table: Table, key: str) -> dict[str, str]:
    """What `Finding` is told of the record that a row is, where it is one and not a part."""
    return {"record": key, "record_kind": table.name} if table.name in tuple(RecordKind) else {"record": key}


def orphans(session: Session) -> Iterator[Finding]:
    """What is tied to a record by its kind and id has that record."""
    for part in (Citation, Note, Identifier, FileLink):
        for kind in session.scalars(select(part.record_kind).distinct()).all():
            owners = metadata.tables[RecordKind(kind)].c
            lost = select(part.id, part.record_id).where(
                part.record_kind == kind, part.record_id.not_in(select(owners.id))
            )
            for key, record in session.execute(lost).all():
                what = part.__tablename__
                yield Orphan(record=record, what=spaced(what), owner=str(kind), row_of=record, table=what, row=key)


def values(session: Session) -> Iterator[Finding]:
    """Every term that rules depend on is one of its list, and every figure is a number."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            stored = cast(column, Text)
            if isinstance(column.type, Key):
                wrong = [
                    value for value in session.scalars(select(stored).distinct()) if not _known(column.type, value)
                ]
            elif isinstance(column.type, DecimalText):
                wrong = [value for value in session.scalars(select(stored).distinct()) if not _is_number(value)]
            else:
                continue
            for value in wrong:
                yield NotAValue(value=value, field=spaced(column.name), table=table.name, column=column.name)


def _known(kind: Key[StrEnum], value: str | None) -> bool:
    return value is None or value in tuple(kind.kind)


def _is_number(text: str | None) -> bool:
    try:
        return text is None or Decimal(text).is_finite()
    except InvalidOperation:
        return False


def _dated_columns() -> Iterator[tuple[Table, str]]:
    for table in metadata.sorted_tables:
        for column in table.columns:
            if column.name.endswith("_edtf") and f"{column.name[:-5]}_earliest" in table.c:
                yield table, column.name[:-5]


def dates(session: Session) -> Iterator[Finding]:
    """Every date is EDTF, and its first and last day are those that its EDTF means."""
    for table, name in _dated_columns():
        edtf, first, last = (table.c[f"{name}_{part}"] for part in ("edtf", "earliest", "latest"))
        key = table.c[key_column(table)]
        for record, written, earliest, latest in session.execute(
            select(key, edtf, first, last).where(or_(edtf.is_not(None), first.is_not(None), last.is_not(None)))
        ).all():
            facts = {"field": spaced(name), "table": table.name, "row": record, "value": written, "column": name}
            try:
                meant = parse_edtf(written or "")
            except NotEdtf:
                yield NotADate(**facts, **of_record(table, record))
                continue
            if (meant.earliest, meant.latest) != (earliest, latest):
                yield DaysAreOthers(**facts, **of_record(table, record))


def spaced(column: str) -> str:
    """The name of a column or a table, as words."""
    return column.replace("_", " ")


def places(session: Session) -> Iterator[Finding]:
    """Every point is whole and on the globe, and is not the 0, 0 that stands for a missing one."""
    for table in metadata.sorted_tables:
        if table in TABLES or "lat" not in table.c or "lon" not in table.c:
            continue
        lat: Column[float] = table.c.lat
        lon: Column[float] = table.c.lon
        wrong = or_(lat.is_(None) != lon.is_(None), func.abs(lat) > 90, func.abs(lon) > 180, (lat == 0) & (lon == 0))
        for record, north, east in session.execute(select(table.c[key_column(table)], lat, lon).where(wrong)).all():
            yield NoPlace(table=table.name, row=record, lat=north, lon=east, **of_record(table, record))


def unentered(session: Session) -> Iterator[Finding]:
    """Every row that somebody entered has its entry in the history, and is as its last entry left it."""
    for table in watched_tables():
        key = table.c[key_column(table)]
        entered = select(Change.row_id).where(Change.table_name == table.name, Change.operation == literal("insert"))
        # A row that came in by a load is told of by the entry of its record, which holds no values.
        loaded = select(Change.record_id).where(Change.operation == literal("insert"), Change.new.is_(None))
        owner = table.c[owner_of(table)[1]]
        for row in session.scalars(select(key).where(key.not_in(entered), owner.not_in(loaded))).all():
            yield NobodyEntered(table=table.name, row=row, **of_record(table, row))
    yield from _as_entered(session)


def _as_entered(session: Session) -> Iterator[Finding]:
    """Every row is as its last entry in the history left it; columns that came later are not compared."""
    for table in watched_tables():
        key = key_column(table)
        rows = session.connection().exec_driver_sql(
            "SELECT last.row_id, last.record_id, last.new, last.operation, CASE WHEN held.rowid IS NOT NULL THEN "
            f"{as_json(table, 'held')} END FROM (SELECT row_id, record_id, new, operation, max(number) FROM change "
            f"WHERE table_name = ? GROUP BY row_id) AS last LEFT JOIN {table.name} AS held ON held.{key} = last.row_id",
            (table.name,),
        )
        for row, record, told, operation, held in rows.all():
            loaded = operation == "insert" and told is None and held is not None
            if told == held or loaded:
                continue
            said, found = row_told(told), row_told(held)
            if bool(said) != bool(found) or any(found.get(name) != said[name] for name in said if name in table.c):
                name = spaced(table.name).capitalize()
                yield NotAsEntered(**{**of_record(table, row), "record": record}, name=name, row=row, table=table.name)

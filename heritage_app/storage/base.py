"""The base of all mapped classes: naming of constraints, column types, and what every record carries."""

from __future__ import annotations

import re
import threading
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from inspect import get_annotations
from typing import Any, ClassVar, NamedTuple, TypeVar

from sqlalchemy import REAL, Column, Dialect, Integer, MetaData, Table, Text, TypeDecorator
from sqlalchemy.inspection import _inspects
from sqlalchemy.orm import (
    Composite,
    Mapped,
    Mapper,
    RelationshipProperty,
    class_mapper,
    composite,
    registry,
    relationship,
)
from sqlalchemy.orm.exc import UnmappedClassError
from sqlalchemy.types import TypeEngine

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.identifiers import new_id

KeyT = TypeVar("KeyT", bound=StrEnum)


class Key(TypeDecorator[KeyT]):
    """A term that rules depend on, stored as its key."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[KeyT]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: KeyT | None, dialect: Dialect) -> str | None:
        """Store the key."""
        return None if value is None else str(self.kind(value))

    def process_result_value(self, value: Any | None, dialect: Dialect) -> KeyT | None:
        """Read the key back as its member."""
        return None if value is None else self.kind(value)


class DecimalText(TypeDecorator[Decimal]):
    """An exact decimal, stored as its digits: `2.50` comes back as `2.50`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Store every digit."""
        return None if value is None else format(value, "f")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:
        """Read every digit."""
        return None if value is None else Decimal(value)


class Flagged(TypeDecorator[bool]):
    """A truth value as 0 or 1: STRICT tables know no boolean type."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """Store 0 or 1."""
        return None if value is None else int(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> bool | None:
        """Read 0 or 1."""
        return None if value is None else bool(value)


STRICT = {"sqlite_strict": True}
"""Table arguments that every class ends its own with."""

_TYPES: dict[str, Any] = {"str": Text, "int": Integer, "float": REAL, "bool": Flagged, "Decimal": DecimalText}
_ANNOTATED = re.compile(r"Mapped\[([\w.]+)( \| None)?\]")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_classes = registry(metadata=metadata)


class _Field(NamedTuple):
    """A column as a class writes it down; that of a mixin becomes a column of each class that has the mixin."""

    arguments: tuple[Any, ...]
    named: dict[str, Any]
    place: int

    def column(self, name: str, annotation: str) -> Column[Any]:
        """The column for an attribute annotated so; one that may be None may be NULL."""
        found = _ANNOTATED.fullmatch(annotation)
        if found is None:
            raise TypeError(f"{name} is no column: {annotation}")
        typed = () if any(map(_is_type, self.arguments)) else (_TYPES[found[1]],)
        return Column(name, *typed, *self.arguments, nullable=found[2] is not None, **self.named)


class _Date(NamedTuple):
    """Four columns that are one `HeritageDate`."""

    def columns(self, name: str) -> tuple[Column[Any], ...]:
        """As typed, EDTF, earliest and latest day."""
        texts = (Column(f"{name}_{part}", Text) for part in ("text", "edtf"))
        return (*texts, *(Column(f"{name}_{part}", Integer) for part in ("earliest", "latest")))

    def mapped(self, name: str, record: type[Base]) -> Composite[Any]:
        """The property that reads and writes them together."""
        held = (record.__table__.c[f"{name}_{part}"] for part in ("text", "edtf", "earliest", "latest"))
        return composite(HeritageDate, *held, return_none_on=lambda text, edtf, earliest, latest: edtf is None)


class _Parts(NamedTuple):
    """The rows of another class that belong to a record, in their order."""

    of: type[Base]
    by: str | None

    def owner(self, record: type[Base]) -> Column[Any]:
        """The column of the part that names its record."""
        columns = self.of.__table__.c
        return columns[self.by] if self.by else next(c for c in columns if c.references(record.__table__.c.id))

    def mapped(self, name: str, record: type[Base]) -> RelationshipProperty[Any]:
        """The property that reads and writes them; what is taken out of the list is taken out of the registry."""
        order, cascade = self.of.__table__.c.position, "all, delete-orphan"
        owner = self.owner(record)
        return relationship(self.of, lazy="raise", cascade=cascade, order_by=order, foreign_keys=[owner])


def column(*arguments: Any, sort_order: int = 0, **named: Any) -> Any:
    """A column, its type and whether it may be NULL by the annotation; arguments as for `Column`."""
    return _Field(arguments, named, sort_order)


def date_columns() -> Any:
    """
    Map four columns onto one `HeritageDate`: as typed, EDTF, earliest and latest day.

    Days are proleptic Gregorian day numbers (1 is 0001-01-01), so that years before 1 sort and compare too.
    """
    return _Date()


def parts(of: type[Base], by: str | None = None) -> Any:
    """The parts of a record that are rows of this class, in order; *by* names the column where two could be meant."""
    return _Parts(of, by)


def _is_type(value: Any) -> bool:
    return isinstance(value, TypeEngine) or (isinstance(value, type) and issubclass(value, TypeEngine))


class _Lazily(type):
    """
    What the mapped classes are classes of: they are mapped when the first object of any of them is asked for.

    Until then they have their tables, and the columns as attributes, which is all that a query for columns needs.
    Mapping all of them takes half as long as importing SQLAlchemy; a search or a report does without.
    """

    def __call__(cls, *arguments: Any, **values: Any) -> Any:
        """A new object, of a class that is mapped by now."""
        map_classes()
        return super().__call__(*arguments, **values)

    def __getattr__(cls, name: str) -> Any:
        """A date or a list of parts, which the class has when it is mapped."""
        if _waiting and name in cls.__dict__.get("_later", ()):
            map_classes()
            return getattr(cls, name)
        raise AttributeError(f"{cls.__name__} has no {name}")


_waiting: list[type[Base]] = []
"""Classes that are not mapped yet."""
_one_maps = threading.RLock()
_at_it = False


@_inspects(_Lazily)
def _mapper_of(cls: type[Base]) -> Mapper[Any] | None:
    """What SQLAlchemy asks for wherever a class is named as a whole: in a query, to get a row, to look into it."""
    # One that has its mapper is answered at once: who asks may hold SQLAlchemy's own lock, which mapping waits for.
    found = _found(cls)
    if found is None:
        map_classes()
        found = _found(cls)
    return found


def _found(cls: type[Base]) -> Mapper[Any] | None:
    try:
        return class_mapper(cls, configure=False)
    except UnmappedClassError:
        return None


def map_classes() -> None:
    """Map every class that is not mapped yet. SQLAlchemy asks for it by itself when it meets one of them."""
    global _at_it
    if not _waiting:
        return
    with _one_maps:
        if _at_it:  # it asks for some of them while it maps them
            return
        _at_it = True
        try:
            while _waiting:  # another thread may be importing more of them
                one = _waiting[0]
                later = {name: held.mapped(name, one) for name, held in one._later.items()}
                _classes.map_imperatively(one, one.__table__, properties=later, **one.mapper_arguments())
                _waiting.pop(0)
        finally:
            _at_it = False


@cache
def parts_of(model: type[Base]) -> tuple[tuple[str, Column[Any]], ...]:
    """Name of each list of parts of a record, and the column of the part that names the record."""
    return tuple((name, held.owner(model)) for name, held in model._later.items() if isinstance(held, _Parts))


class Base(metaclass=_Lazily):
    """Base of all tables. Tables are STRICT, so that a wrong type is refused and not quietly stored."""

    metadata: ClassVar[MetaData] = metadata
    __tablename__: ClassVar[str]
    __table__: ClassVar[Table]
    __table_args__: ClassVar[Any] = STRICT
    _later: ClassVar[dict[str, _Date | _Parts]]

    def __init__(self, **values: Any) -> None:
        """Set these attributes; TypeError for one that the class has not."""
        for name, value in values.items():
            if not hasattr(type(self), name):
                raise TypeError(f"{type(self).__name__} has no {name}")
            setattr(self, name, value)

    def __init_subclass__(cls) -> None:
        """Make the table of a new class from what it and its mixins are annotated with."""
        placed: list[tuple[int, Column[Any]]] = []
        cls._later = {}
        for owner in (cls, *(base for base in cls.__mro__[1:] if not issubclass(base, Base))):
            for name, annotation in get_annotations(owner).items():
                held = owner.__dict__.get(name, _Field((), {}, 0))
                if isinstance(held, _Field):
                    placed.append((held.place, held.column(name, annotation)))
                elif isinstance(held, _Date):
                    placed += [(0, one) for one in held.columns(name)]
                if isinstance(held, _Date | _Parts):
                    cls._later[name] = held
                    delattr(cls, name)  # so that who asks for it has the class mapped
        given = cls.__table_args__ if isinstance(cls.__table_args__, tuple) else (cls.__table_args__,)
        columns = [one for _, one in sorted(placed, key=lambda pair: pair[0])]
        cls.__table__ = Table(cls.__tablename__, metadata, *columns, *given[:-1], **given[-1])
        for one in columns:
            setattr(cls, one.name, one)
        _waiting.append(cls)

    @classmethod
    def mapper_arguments(cls) -> dict[str, Any]:
        """What the mapper is told besides."""
        return {}


def utc_now() -> str:
    """Now, as ISO 8601 in UTC with milliseconds: sorts as text, reads the same on every machine."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Kept:
    """A row with a key made where the row was made, so that two laptops never collide."""

    id: Mapped[str] = column(primary_key=True, default=new_id, sort_order=-1)


class Part(Kept):
    """A row that belongs to a record and has an order in it; it is replaced with its record."""

    position: Mapped[int] = column(default=0, sort_order=9)


class Record(Kept):
    """What a person enters, edits and trashes."""

    created_at: Mapped[str] = column(default=utc_now, sort_order=9)
    updated_at: Mapped[str] = column(default=utc_now, onupdate=utc_now, sort_order=9)
    trashed_at: Mapped[str | None] = column(sort_order=9)
    """When it was put into the trash; NULL for a record in use. Nothing is deleted."""
    trashed_reason: Mapped[str] = column(default="", sort_order=9)
    version: Mapped[int] = column(sort_order=9)
    """Counts the edits, so that a second editor is told and not overwritten."""

    @classmethod
    def mapper_arguments(cls) -> dict[str, Any]:
        """Every edit counts the record up, and finds it as it was read."""
        return {"version_id_col": cls.__dict__["__table__"].c.version, "eager_defaults": False}

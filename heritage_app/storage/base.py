"""The base of all mapped classes: naming of constraints, column types, and what every record carries."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar, TypeVar

from sqlalchemy import REAL, Column, Dialect, Integer, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, composite, declared_attr, mapped_column

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


class Base(DeclarativeBase):
    """Base of all tables. Tables are STRICT, so that a wrong type is refused and not quietly stored."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text, float: REAL, bool: Flagged, Decimal: DecimalText}
    __table_args__: Any = STRICT


def utc_now() -> str:
    """Now, as ISO 8601 in UTC with milliseconds: sorts as text, reads the same on every machine."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Kept:
    """A row with a key made where the row was made, so that two laptops never collide."""

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id, sort_order=-1)


class Part(Kept):
    """A row that belongs to a record and has an order in it; it is replaced with its record."""

    position: Mapped[int] = mapped_column(default=0, sort_order=9)


class Record(Kept):
    """What a person enters, edits and trashes."""

    created_at: Mapped[str] = mapped_column(default=utc_now, sort_order=9)
    updated_at: Mapped[str] = mapped_column(default=utc_now, onupdate=utc_now, sort_order=9)
    trashed_at: Mapped[str | None] = mapped_column(sort_order=9)
    """When it was put into the trash; NULL for a record in use. Nothing is deleted."""
    trashed_reason: Mapped[str] = mapped_column(default="", sort_order=9)
    version: Mapped[int] = mapped_column(sort_order=9)
    """Counts the edits, so that a second editor is told and not overwritten."""

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.__table__.c.version, "eager_defaults": False}  # type: ignore[attr-defined]


def date_columns(name: str) -> Any:
    """
    Map four columns onto one `HeritageDate`: as typed, EDTF, earliest and latest day.

    Days are proleptic Gregorian day numbers (1 is 0001-01-01), so that years before 1 sort and compare too.
    """
    return composite(
        HeritageDate,
        Column(f"{name}_text", Text),
        Column(f"{name}_edtf", Text),
        Column(f"{name}_earliest", Integer),
        Column(f"{name}_latest", Integer),
        return_none_on=lambda text, edtf, earliest, latest: edtf is None,
    )

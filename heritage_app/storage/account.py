"""Who works with this registry, in which role, and which personal values were erased."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from heritage_app.domain.account import Role
from heritage_app.storage.base import Base, Kept, Key, column, utc_now


class Account(Kept, Base):
    """A person who enters and edits, known by name; what one may do stands in `account_role`."""

    __tablename__ = "account"

    name: Mapped[str] = column(unique=True)
    created_at: Mapped[str] = column(default=utc_now)


class AccountRole(Base):
    """What a person may do. A name without such a row only stands in the history."""

    __tablename__ = "account_role"

    account_id: Mapped[str] = column(ForeignKey("account.id", ondelete="RESTRICT"), primary_key=True)
    role: Mapped[Role] = column(Key(Role))
    active: Mapped[bool]


class Erasure(Kept, Base):
    """One personal value that was erased in a deed; why stands with the deed."""

    __tablename__ = "erasure"

    deed_id: Mapped[str] = column(ForeignKey("deed.id", ondelete="RESTRICT"), index=True)
    record_kind: Mapped[str]
    record_id: Mapped[str]
    """The record whose value it was; empty where the value stood in several."""
    hash: Mapped[str]
    """SHA-256 of the salt and the value, in hexadecimal; the salt is told once and kept nowhere."""
    records: Mapped[int]
    """In so many rows of records it stood."""
    entries: Mapped[int]
    """In so many entries of the history it stood."""

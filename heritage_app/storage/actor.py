"""People, organisations and armed groups."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.names import NameKind
from heritage_app.storage.base import Base, Part, Record, column, date_columns, parts


class ActorName(Part, Base):
    """One name of an actor."""

    __tablename__ = "actor_name"

    actor_id: Mapped[str] = column(ForeignKey("actor.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]
    lang: Mapped[str]
    kind: Mapped[NameKind] = column(Text)


class ActorRole(Part, Base):
    """What an actor was, and when."""

    __tablename__ = "actor_role_held"

    actor_id: Mapped[str] = column(ForeignKey("actor.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]
    since: Mapped[HeritageDate | None] = date_columns()
    until: Mapped[HeritageDate | None] = date_columns()


class Actor(Record, Base):
    """Who says, does, owns and observes."""

    __tablename__ = "actor"

    kind: Mapped[str]
    """Term of `actor_kind`."""
    protected: Mapped[bool]
    """Never leaves the registry unredacted."""

    names: Mapped[list[ActorName]] = parts(ActorName)
    roles: Mapped[list[ActorRole]] = parts(ActorRole)

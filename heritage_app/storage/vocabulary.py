"""Vocabularies, their terms and labels, and the crosswalk between condition scales."""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.orm import Mapped

from heritage_app.domain.vocabulary import Basis, Condition
from heritage_app.storage.base import STRICT, Base, Key, column


class Vocabulary(Base):
    """One list of terms, with where it comes from."""

    __tablename__ = "vocabulary"

    key: Mapped[str] = column(primary_key=True)
    ordered: Mapped[bool]
    origin: Mapped[str]
    licence: Mapped[str]


class Term(Base):
    """One concept, stored everywhere by its key."""

    __tablename__ = "term"
    __table_args__ = (
        ForeignKeyConstraint(["vocabulary"], ["vocabulary.key"], name="fk_term_vocabulary", ondelete="CASCADE"),
        STRICT,
    )

    vocabulary: Mapped[str] = column(primary_key=True)
    key: Mapped[str] = column(primary_key=True)
    position: Mapped[int]
    rank: Mapped[int | None]
    parent: Mapped[str | None]
    basis: Mapped[Basis | None] = column(Key(Basis))


class TermLabel(Base):
    """What a concept is called in one language; `kind` is `label`, `short` or `also` (accepted when read)."""

    __tablename__ = "term_label"
    __table_args__ = (
        ForeignKeyConstraint(
            ["vocabulary", "term"], ["term.vocabulary", "term.key"], name="fk_term_label_term", ondelete="CASCADE"
        ),
        STRICT,
    )

    vocabulary: Mapped[str] = column(primary_key=True)
    term: Mapped[str] = column(primary_key=True)
    lang: Mapped[str] = column(primary_key=True)
    kind: Mapped[str] = column(primary_key=True)
    text: Mapped[str] = column(primary_key=True)


class Crosswalk(Base):
    """A value of another scale and the condition it is shown as; a lossy step is marked."""

    __tablename__ = "crosswalk"

    scale: Mapped[str] = column(primary_key=True)
    value: Mapped[str] = column(primary_key=True)
    condition: Mapped[Condition] = column(Key(Condition))
    lossy: Mapped[bool]
    note: Mapped[str]

"""The registry itself: its name, its installation code and the numbers it has given out."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from heritage_app.storage.base import Base, column


class RegistryInfo(Base):
    """One row: what this registry is."""

    __tablename__ = "registry"

    id: Mapped[int] = column(primary_key=True)
    name: Mapped[str]
    installation: Mapped[str]
    """Three characters drawn at random once: two laptops that never met give different numbers."""
    sample: Mapped[bool]
    """Whether it was made as the sample; the window marks it so."""
    created_at: Mapped[str]
    seeds: Mapped[str] = column(default="")
    """Fingerprint of the vocabulary files that were taken in last: another one means that there are new terms."""
    review: Mapped[bool] = column(default=False)
    """Whether what an editor enters counts only after a reviewer accepted it."""


class ReferenceCounter(Base):
    """The last number given in one district. Never goes back, not even by undo."""

    __tablename__ = "reference_counter"

    prefix: Mapped[str] = column(primary_key=True)
    """Country, district and installation code: `SY-HMS-K7Q`."""
    last: Mapped[int]

"""Who works with this registry."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from heritage_app.storage.base import Base, Kept, utc_now


class Account(Kept, Base):
    """A person who enters and edits, known by name."""

    __tablename__ = "account"

    name: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[str] = mapped_column(default=utc_now)

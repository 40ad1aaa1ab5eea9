"""All mapped classes in one import: what migrations and a new registry are made from."""

from __future__ import annotations

from heritage_app.storage import (
    account,
    actor,
    damage,
    hazard,
    history,
    letterhead,
    photo,
    registry,
    restoration,
    search,
    site,
    source,
    term_decision,
    view,
    vocabulary,
)
from heritage_app.storage.base import Base

metadata = Base.metadata

__all__ = [
    "account",
    "actor",
    "damage",
    "hazard",
    "history",
    "letterhead",
    "metadata",
    "photo",
    "registry",
    "restoration",
    "search",
    "site",
    "source",
    "term_decision",
    "view",
    "vocabulary",
]

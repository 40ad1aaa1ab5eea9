"""The condition of a place as its parts have it, beside what is said of the place itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from heritage_app.domain.vocabulary import Condition


@dataclass(frozen=True, slots=True)
class PartCondition:
    """One part, at any depth, and its own present condition."""

    site_id: str
    name: str
    condition: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class RollUp:
    """What the parts of a place say together."""

    condition: Condition = Condition.NOT_ASSESSED
    """That of the worst part; *not assessed* where no part is."""
    worst: tuple[str, ...] = ()
    """Ids of the parts that are in that condition."""
    assessed: int = 0
    total: int = 0
    parts: tuple[PartCondition, ...] = ()

    def differs(self, stated: Condition) -> bool:
        """Whether the parts contradict what is *stated* of the place itself; *not assessed* contradicts nothing."""
        return None not in (self.condition.rank, stated.rank) and self.condition is not stated


NO_PARTS = RollUp()
"""Of a place without parts."""


def roll_up(parts: Iterable[PartCondition]) -> RollUp:
    """
    Roll the conditions of all parts up: the worst part decides, and the share of parts assessed is told.

    A part that is not assessed counts in the total and in no comparison: silence is not safety.
    """
    parts = tuple(parts)
    ranked = [part for part in parts if part.condition.rank is not None]
    if not ranked:
        return RollUp(total=len(parts), parts=parts)
    worst = max(ranked, key=lambda part: part.condition.rank or 0).condition
    return RollUp(
        condition=worst,
        worst=tuple(part.site_id for part in ranked if part.condition is worst),
        assessed=len(ranked),
        total=len(parts),
        parts=parts,
    )

"""What a person asks a list of sites: words, filters and an order. Window, command line and reports ask alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage


class Sort(StrEnum):
    """Order of a list; among equals the name decides."""

    SEVERITY = "severity"
    NAME = "name"
    LATEST = "latest"
    """Latest report first."""
    UPDATED = "updated"
    """Last edited first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteQuery:
    """Which sites, in which order. Values within one filter are alternatives, filters add up."""

    text: str = ""
    conditions: tuple[Condition, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    stages: tuple[Stage, ...] = ()
    governorates: tuple[str, ...] = ()
    flags: tuple[FlagKind, ...] = ()
    causes: tuple[str, ...] = ()
    """Terms of `disturbance_cause`."""
    references: tuple[str, ...] = ()
    """Only these sites, by number; an empty tuple means all."""
    updated_since: str = ""
    """UTC, ISO 8601: only sites edited then or later; empty means all."""
    trashed: bool = False
    sort: Sort = Sort.SEVERITY

    @property
    def filtered(self) -> bool:
        """Whether anything but the text narrows the list."""
        terms = (self.conditions, self.evidence, self.stages, self.governorates, self.flags, self.causes)
        return any((*terms, self.references, self.updated_since))

"""Backups of a registry: what is known of one, and which are kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

DAYS, WEEKS, MONTHS = 7, 4, 12
"""How many days, weeks and months keep their last backup."""


class BackupReason(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    ASKED = "asked"
    BEFORE_RESTORE = "before-restore"
    BEFORE_REPAIR = "before-repair"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """One backup, as its own page tells."""

    path: Path
    """Its folder; the media of all backups of a registry lie beside it, each file once."""
    registry: str
    """Name of the registry."""
    made_at: datetime
    """UTC."""
    by: str
    reason: BackupReason
    program: str
    """Version that made it."""
    schema: int
    size: int
    """Bytes of the database."""
    media_size: int
    """Bytes of the kept files, which are shared with other backups."""
    counts: Mapping[str, int]
    """Rows by table."""
    seal: str
    """Hash of the newest entry of the history."""
    not_copied: tuple[str, ...] = ()
    """Kept files that were missing or altered in the registry itself when it was made, by their names."""
    tested_at: datetime | None = None
    """When it was last opened, read through and counted as for a restore; UTC."""
    findings: tuple[str, ...] = ()
    """What that test found wrong, in words."""

    @property
    def good(self) -> bool:
        """Whether a test opened it and found nothing wrong."""
        return self.tested_at is not None and not self.findings


def to_keep(made: Iterable[datetime], today: date) -> frozenset[datetime]:
    """
    Which backups stay: all of *today*, and the last one of each of the 7 newest days, 4 weeks and 12 months.

    Days, weeks (ISO 8601) and months without a backup do not count: a laptop that lay in a drawer for a year loses
    none. *made* and *today* are of one time zone.
    """
    newest_first = sorted(made, reverse=True)
    kept = {moment for moment in newest_first if moment.date() >= today}
    spans: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (DAYS, lambda moment: moment.date()),
        (WEEKS, lambda moment: moment.isocalendar()[:2]),
        (MONTHS, lambda moment: (moment.year, moment.month)),
    )
    for how_many, span_of in spans:
        last: dict[Hashable, datetime] = {}
        for moment in newest_first:
            last.setdefault(span_of(moment), moment)
        kept.update(list(last.values())[:how_many])
    return frozenset(kept)

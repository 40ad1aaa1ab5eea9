"""Erasing personal values: the one thing that is taken out of records and history alike."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from heritage_app.domain.errors import DraftProblem, HeritageError

if TYPE_CHECKING:
    from heritage_app.domain.backup import BackupRow

SHORTEST = 3
"""Letters that a value has at least: a shorter one stands inside everything."""


class ErasureReasonMissing(DraftProblem):
    """Something was to be erased without saying why."""

    template = "Enter why this is erased. The reason stays in the history; do not repeat in it what is erased"


class NothingToErase(HeritageError):
    """A value was to be erased that stands nowhere, or is too short to be told from others."""

    template = "“{value}” stands in no record and in no entry of the history, or is shorter than {least} letters"


class HistoryNotWhole(HeritageError):
    """The history was altered before, and sealing it anew would hide that."""

    template = (
        "Nothing was erased: the history of this registry was altered before, and to seal it anew would hide that. "
        "Run heritage-app check and restore a good backup first"
    )


@dataclass(frozen=True, slots=True)
class Eraser:
    """Puts marks in place of values. A mark names the first digits of the salted hash of what it stands for."""

    values: tuple[str, ...]
    salt: str

    def hash_of(self, value: str) -> str:
        """SHA-256 of salt and value in hexadecimal: who is told the salt can prove what the value was."""
        return hashlib.sha256(f"{self.salt}{value}".encode()).hexdigest()

    def mark_of(self, value: str) -> str:
        """What stands in place of a value."""
        return f"[erased {self.hash_of(value)[:12]}]"

    @property
    def pattern(self) -> re.Pattern[str]:
        """Finds each value as whole words, in capitals or not; the longest first."""
        longest_first = sorted(self.values, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)

    def clean(self, text: str) -> str:
        """Return *text* with marks in place of the values."""
        by_fold = {value.casefold(): value for value in self.values}
        return self.pattern.sub(lambda found: self.mark_of(by_fold.get(found[0].casefold(), found[0])), text)


def eraser_for(values: Iterable[str], salt: str) -> Eraser:
    """
    The eraser of some values.

    Raises:
        NothingToErase: One of them is too short.
    """
    cleaned = tuple(dict.fromkeys(unicodedata.normalize("NFC", value).strip() for value in values))
    for value in cleaned:
        if len(value) < SHORTEST:
            raise NothingToErase(value=value, least=SHORTEST)
    return Eraser(cleaned, salt)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What an erasing did, or would do."""

    values: int
    """So many different values."""
    rows: int
    """Rows of records in which one stood."""
    entries: int
    """Entries of the history in which one stood."""
    drafts: int = 0
    """Unfinished forms in which one stood."""
    salt: str = ""
    """Told once and kept nowhere; without it nobody can try out what a mark stands for."""
    records: tuple[tuple[str, str], ...] = ()
    """Kind and id of the records in whose rows one stood."""
    backups: tuple[BackupRow, ...] = field(default=())
    """Backups that were made before, and keep the values until they are thinned out."""
    copies: tuple[Path, ...] = ()
    """Other copies of the database beside it, which keep them until somebody removes them."""
    compact: bool = True
    """Whether the file was written anew without what was erased; another window had it open otherwise."""

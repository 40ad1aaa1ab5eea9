"""Deeds and the changes they made: who, when, what, old and new value, why, correction or change."""

from __future__ import annotations

from dataclasses import dataclass

from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.vocabulary import EditKind, RecordKind


class ReasonMissing(DraftProblem):
    """Something was to be trashed without saying why."""

    template = "Enter why this goes to the trash. The reason stays in the history"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One transaction by one person: what undo takes back as a whole."""

    verb: str
    """Dotted name of the service called: `site.add`, `damage.edit`, `record.trash`."""
    by: str
    """Name of the person who acts."""
    kind: EditKind = EditKind.CORRECTION
    reason: str = ""
    subject: str = ""
    """Display name of what it was done to, as it was called then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One value that became another; `None` stands for *not there*."""

    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """What one deed changed in one record."""

    deed_id: str
    at: str
    """UTC, ISO 8601."""
    by: str
    verb: str
    kind: EditKind
    reason: str
    subject: str
    record_kind: RecordKind | None
    record_id: str
    fields: tuple[FieldChange, ...]
    undone: bool = False
    added: bool = False
    """Whether the record came in by this deed; one that was loaded with many others came without `fields`."""


@dataclass(frozen=True, slots=True)
class Step:
    """A deed as a step that can be taken back, or done again."""

    deed_id: str
    """The deed that is to be taken back next: its own, or that of its last undoing."""
    verb: str
    subject: str

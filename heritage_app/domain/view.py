"""Saved views: a question about sites, kept under a name of one's own."""

from __future__ import annotations

from dataclasses import dataclass

from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.text import NAME_TEXT, too_long


class ViewNameMissing(DraftProblem):
    """A view without a name."""

    template = "Enter a name for the view"


class ViewNameTaken(DraftProblem):
    """Another view in use bears the name, folded."""

    template = "There is a view “{name}” already. Enter another name, or rename that one first"


class ViewEmpty(DraftProblem):
    """A view that asks nothing: it would show all sites."""

    template = "Nothing is asked yet. Choose a filter or type words first, and then save the view"


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewDraft:
    """A question under a name."""

    name: str
    query: str
    """The question in one line, its order included, as `domain.query_text` reads it."""

    def problems(self) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved."""
        found: list[DraftProblem] = []
        if not self.name.strip():
            found.append(ViewNameMissing("name"))
        if not self.query.strip():
            found.append(ViewEmpty("query"))
        if len(self.name) > NAME_TEXT:
            found.append(too_long("name", self.name, NAME_TEXT))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewRow:
    """One saved view as lists show it."""

    id: str
    version: int
    name: str
    query: str
    updated_at: str
    trashed: bool = False

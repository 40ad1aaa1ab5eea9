"""Actors: people, organisations and armed groups who say, do, own and observe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.names import Name, language_problems
from heritage_app.domain.text import NAME_TEXT, too_long

if TYPE_CHECKING:
    from heritage_app.domain.dates import HeritageDate


class ActorNameMissing(DraftProblem):
    """An actor without a name."""

    template = "Enter the name of the person or organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRole:
    """What somebody was, and when: *Head of antiquities, Syria*."""

    text: str
    since: HeritageDate | None = None
    until: HeritageDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorDraft:
    """A person, organisation or armed group."""

    names: tuple[Name, ...]
    kind: str = "person"
    """Term of `actor_kind`: person, organisation, armed group, armed forces."""
    roles: tuple[ActorRole, ...] = ()
    protected: bool = False
    """A protected actor never leaves the registry unredacted."""
    notes: tuple[str, ...] = ()

    def problems(self) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved."""
        found: list[DraftProblem] = []
        if not any(name.text.strip() for name in self.names):
            found.append(ActorNameMissing("names"))
        found += [too_long("names", name.text, NAME_TEXT) for name in self.names if len(name.text) > NAME_TEXT]
        found += language_problems("names", (name.lang for name in self.names))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """One actor as completers and lists show it."""

    id: str
    version: int
    name: str
    draft: ActorDraft
    updated_at: str
    trashed: bool = False

"""One step for many sites at once: what is set, added and taken away, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from heritage_app.domain.errors import DraftProblem, HeritageError
from heritage_app.domain.tags import joined_tags, tag_key, tag_problems

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteDraft

SET_FIELDS = (
    *("part_of", "type", "functions", "periods", "age", "country", "governorate", "district", "locality"),
    *("located_by", "custodian", "visibility", "visit_interval_months"),
)
"""Fields of a site that may say the same for many: not its names, its point, its numbers or its own description."""


class NothingToDo(DraftProblem):
    """A step for many sites that would do nothing."""

    template = "Say what is to change: a field and its value"


class NoSiteChosen(HeritageError):
    """A step for many sites was asked for, of none."""

    template = "No site is chosen, so nothing was changed. Name sites by their numbers, or search for them"


class NoneCanChange(HeritageError):
    """Every site that was chosen refused, or says already what was to be set."""

    template = (
        "Nothing was changed: {same} of the sites say so already, {refused} cannot be changed. Look at the reasons"
    )


class ChosenInTrash(HeritageError):
    """A site in the trash was among those to be changed."""

    template = "This has been in the trash since {day}, because: {reason}. Restore it first, then change it"


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkStep:
    """What is done to every site chosen: fields set, notes and tags added; or, with a reason, into the trash."""

    values: Mapping[str, Any] = field(default_factory=dict)
    """New value by field of `SiteDraft`, each one of `SET_FIELDS`; None, an empty text or nothing empties it."""
    notes: tuple[str, ...] = ()
    """Added to those that are there."""
    tags: tuple[str, ...] = ()
    """Added, where a site does not bear them."""
    untags: tuple[str, ...] = ()
    """Taken away, however they are spelled there."""
    trash: bool = False
    """Whether the sites go to the trash; nothing else is changed then."""

    @property
    def verb(self) -> str:
        """What the history calls it."""
        return "site.bulk-trash" if self.trash else "site.bulk-edit"

    def problems(self, reason: str) -> tuple[DraftProblem, ...]:
        """Everything that stops this step from being done to any site at all."""
        from heritage_app.domain.history import ReasonMissing

        if self.trash:
            return () if reason.strip() else (ReasonMissing("reason"),)
        unknown = [name for name in self.values if name not in SET_FIELDS]
        if unknown:
            raise ValueError(f"no field for many sites at once: {unknown}")
        tags = joined_tags((*self.tags, *self.untags))
        return tuple(tag_problems("tags", self.tags)) if self.values or self.notes or tags else (NothingToDo("values"),)

    def changed(self, draft: SiteDraft) -> SiteDraft:
        """What a site says afterwards; equal to *draft* where it says so already."""
        added = tuple(note for note in self.notes if note not in draft.notes)
        changed = replace(draft, **self.values, notes=(*draft.notes, *added))
        return replace(changed, tags=self._tagged(draft.tags)) if self.tags or self.untags else changed

    def _tagged(self, held: tuple[str, ...]) -> tuple[str, ...]:
        gone, borne = ({tag_key(tag) for tag in tags} for tags in (self.untags, held))
        new = (tag for tag in joined_tags(self.tags) if tag_key(tag) not in borne)
        return (*(tag for tag in held if tag_key(tag) not in gone), *new)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A site that a step leaves as it is, and why."""

    site_id: str
    reference: str
    name: str
    reason: HeritageError


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkOutcome:
    """What a step would do, or has done."""

    changed: tuple[str, ...]
    """Ids, in the order in which they were chosen."""
    same: int
    """How many say so already and are left alone."""
    refused: tuple[Refusal, ...]
    deed_id: str | None = None
    """The deed that undoes it all; None where nothing was done."""
    subject: str = ""
    """What the history calls them: the first site, and how many more."""

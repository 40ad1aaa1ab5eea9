"""Damage report: what one event or one look found at a site, and which sources say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.errors import DraftProblem, FutureDate
from heritage_app.domain.names import language_problems
from heritage_app.domain.site import Identifier
from heritage_app.domain.text import LONG_TEXT, too_long
from heritage_app.domain.vocabulary import (
    ClaimStatus,
    Condition,
    Evidence,
    ReportKind,
    Visibility,
    Wording,
)
from heritage_app.domain.window import event_window, reversed_window

if TYPE_CHECKING:
    from heritage_app.domain.dates import Day


class SiteMissing(DraftProblem):
    """A report without the place it is about."""

    template = "Choose the site that this is about"


class NothingReported(DraftProblem):
    """A report that says neither when, nor what, nor how the place is."""

    template = "Enter when it happened, the condition after it, or what happened"


class WindowReversed(DraftProblem):
    """A place seen damaged before it was last seen intact."""

    template = (
        "It was first seen damaged ({damaged}) before it was last seen intact ({intact}). Change one of the two dates"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why damage was done: terms of `disturbance_category`, `disturbance_cause` and `certainty`."""

    category: str | None = None
    type: str | None = None
    certainty: str | None = None
    given: str = ""
    """The words of the source where they differ from the label of the term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What damage did: terms of `disturbance_effect` and `certainty`, and the part of the building."""

    type: str | None = None
    part: str = ""
    certainty: str | None = None
    given: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to have done it, how strongly, by whom, and whether that may be printed."""

    actor_id: str
    wording: Wording = Wording.REPORTED
    said_by_id: str | None = None
    printable: bool = True
    actor: str = ""
    """Display name; filled in rows, ignored in drafts."""
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Involvement:
    """An actor's part in a report: `observer`, `assessor` or `claimant`."""

    actor_id: str
    role: str
    actor: str = ""
    """Display name; filled in rows, ignored in drafts."""


@dataclass(frozen=True, slots=True)
class LanguageText:
    """A text with its language (BCP 47)."""

    lang: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What could be seen: silence is not safety."""

    means: str | None = None
    """Term of `coverage_means`: on site, from a distance, imagery, photographs."""
    share: str | None = None
    """Extent band (`damage_extent`) of the place that was seen."""
    gap: str = ""
    """Why the rest was not seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DamageDraft:
    """What a person, an import or the command line reports."""

    site_id: str
    kind: ReportKind = ReportKind.INCIDENT
    incident: str = ""
    """Incident number, kept through the updates of one incident; empty where nobody gave one."""
    update_of: str | None = None
    occurred: HeritageDate | None = None
    observed: HeritageDate | None = None
    last_seen_intact: HeritageDate | None = None
    first_seen_damaged: HeritageDate | None = None
    condition: Condition = Condition.NOT_ASSESSED
    condition_scale: str = ""
    """Key of the scale the source used; empty for our own."""
    condition_given: str = ""
    """The value on that scale, as the source has it."""
    extent: str | None = None
    causes: tuple[Cause, ...] = ()
    effects: tuple[Effect, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    involved: tuple[Involvement, ...] = ()
    texts: tuple[LanguageText, ...] = ()
    """What happened, one text a language."""
    coverage: Coverage = Coverage()
    recommendation: str | None = None
    priority: str | None = None
    assessment_due: HeritageDate | None = None
    status: ClaimStatus = ClaimStatus.ACCEPTED
    visibility: Visibility = Visibility.PUBLIC
    identifiers: tuple[Identifier, ...] = ()
    notes: tuple[str, ...] = ()

    def problems(self, today: Day) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved; *today* is a day number as in `dates`."""
        found: list[DraftProblem] = []
        if not self.site_id:
            found.append(SiteMissing("site_id"))
        said = any(text.text.strip() for text in self.texts)
        dated = self.occurred or self.observed or self.first_seen_damaged
        judged = self.condition is not Condition.NOT_ASSESSED or self.condition_given.strip()
        if not (dated or said or self.causes or judged):
            found.append(NothingReported("occurred"))
        for field in ("occurred", "observed", "last_seen_intact", "first_seen_damaged"):
            when: HeritageDate | None = getattr(self, field)
            if when is not None and when.earliest is not None and when.earliest > today:
                found.append(FutureDate(field))
        intact, damaged = self.last_seen_intact, self.first_seen_damaged
        if intact is not None and damaged is not None and reversed_window(intact, damaged):
            found.append(WindowReversed("first_seen_damaged", intact=intact.text, damaged=damaged.text))
        found += language_problems("texts", (text.lang for text in self.texts))
        found += [too_long("texts", text.text, LONG_TEXT) for text in self.texts if len(text.text) > LONG_TEXT]
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class DamageRow:
    """One damage report as lists, charts and reports show it."""

    id: str
    version: int
    site_id: str
    site_name: str
    draft: DamageDraft
    """Every field as entered; the row adds only what is computed."""
    evidence: Evidence
    citation_count: int
    independent_count: int
    """Sources after those deriving from one another are counted once."""
    updated_at: str
    lossy: bool = False
    """Whether showing the condition of another scale on ours loses or adds something."""
    trashed: bool = False

    @property
    def event(self) -> HeritageDate | None:
        """When it happened: as entered, else the window from last seen intact to first seen damaged."""
        return self.draft.occurred or event_window(self.draft.last_seen_intact, self.draft.first_seen_damaged)

    @property
    def when(self) -> HeritageDate | None:
        """The date the report stands at: the event, else the look; a window without an end stands at the look."""
        event = self.event
        if event is None or (self.draft.occurred is None and event.latest is None):
            return self.draft.observed or event
        return event

    @property
    def condition(self) -> Condition:
        """Condition after the event, on our own scale."""
        return self.draft.condition

    @property
    def accepted(self) -> bool:
        """Whether the report enters the rules."""
        return self.draft.status is ClaimStatus.ACCEPTED and not self.trashed

    def text(self, lang: str) -> str:
        """What happened, in *lang* where there is such a text, else in the first language given."""
        texts = {text.lang: text.text for text in self.draft.texts}
        return texts.get(lang) or next(iter(texts.values()), "")

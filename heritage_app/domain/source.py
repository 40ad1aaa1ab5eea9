"""Sources in CSL's words, and the citations that tie them to claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from heritage_app.domain.errors import DraftProblem
from heritage_app.domain.names import language_problems
from heritage_app.domain.text import LONG_TEXT, too_long
from heritage_app.domain.vocabulary import Basis, ClaimStatus, RecordKind, Stance, Visibility

if TYPE_CHECKING:
    from heritage_app.domain.dates import HeritageDate


class TitleMissing(DraftProblem):
    """A source that cannot be named."""

    template = "Enter the headline or the name of the source"


class LinkWrong(DraftProblem):
    """A link that a click should not follow."""

    template = "“{given}” is not a web address. Enter one that begins with https:// or http://"


class ReliabilityWrong(DraftProblem):
    """A reliability outside A to F (Admiralty scale)."""

    template = "“{given}” is not a reliability. Enter a letter from A (reliable) to F (cannot be judged)"


class CredibilityWrong(DraftProblem):
    """A credibility outside 1 to 6 (Admiralty scale)."""

    template = "“{given}” is not a credibility. Enter a number from 1 (confirmed) to 6 (cannot be judged)"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDraft:
    """An information resource. Field names are those of CSL 1.0.2, in snake case."""

    title: str
    type: str = "article-newspaper"
    """Term of the vocabulary `source_type`."""
    author: str = ""
    container_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    agency: str = ""
    """The press agency whose text it carries: papers carrying one agency text are not independent."""
    issued: HeritageDate | None = None
    accessed: HeritageDate | None = None
    url: str = ""
    archived_url: str = ""
    doi: str = ""
    language: str = ""
    reliability: str = ""
    """A to F on the Admiralty scale, empty when not judged; belongs to the source, never merged with credibility."""
    derived_from: str | None = None
    visibility: Visibility = Visibility.PUBLIC
    identifiers: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()

    def problems(self) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved."""
        found: list[DraftProblem] = []
        if not self.title.strip():
            found.append(TitleMissing("title"))
        for field in ("url", "archived_url"):
            link = getattr(self, field)
            if link and not link.lower().startswith(("https://", "http://")):
                found.append(LinkWrong(field, given=link[:80]))
        if self.reliability and self.reliability not in "ABCDEF":
            found.append(ReliabilityWrong("reliability", given=self.reliability))
        found += language_problems("language", [self.language])
        if len(self.title) > LONG_TEXT:
            found.append(too_long("title", self.title, LONG_TEXT))
        return tuple(found)


class ClaimMissing(DraftProblem):
    """A source was to be cited, and nothing that it speaks of."""

    template = "Choose what the source speaks of"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationDraft:
    """A source, held against one claim or against one field of it."""

    source_id: str
    record_kind: RecordKind
    record_id: str
    field: str = ""
    """The field of the claim it speaks of; empty for the claim as a whole."""
    locator: str = ""
    """Page, paragraph, minute: `p. 4`, `para. 7`, `12:30`."""
    quotation: str = ""
    quotation_lang: str = ""
    credibility: int | None = None
    stance: Stance = Stance.SUPPORTS
    basis: Basis | None = None
    """How the source knows this claim, where that differs from what its type usually means."""
    status: ClaimStatus = ClaimStatus.ACCEPTED
    notes: tuple[str, ...] = ()

    def problems(self) -> tuple[DraftProblem, ...]:
        """Everything that stops this draft from being saved."""
        found: list[DraftProblem] = []
        if not self.record_id:
            found.append(ClaimMissing("record_id"))
        if self.credibility is not None and not 1 <= self.credibility <= 6:
            found.append(CredibilityWrong("credibility", given=self.credibility))
        found += language_problems("quotation_lang", [self.quotation_lang])
        if len(self.quotation) > LONG_TEXT:
            found.append(too_long("quotation", self.quotation, LONG_TEXT))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One source as lists and reports show it."""

    id: str
    version: int
    draft: SourceDraft
    basis: Basis
    """How sources of its type usually know."""
    citation_count: int
    updated_at: str
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """One citation, with the source's title beside it."""

    id: str
    draft: CitationDraft
    source_title: str
    basis: Basis
    """The citation's own basis, else that of the source's type."""
    root_source_id: str
    """The source at the end of the *derived from* chain: equal roots count once."""
    agency: str = ""
    """The press agency whose text the source carries: sources of one agency count once, too."""

    @property
    def supports(self) -> bool:
        """Whether the citation counts as evidence for its claim as a whole."""
        return self.draft.stance is Stance.SUPPORTS and self.draft.status is ClaimStatus.ACCEPTED

"""How well a claim is known, with the working shown: which citations count, which count as one, which do not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from heritage_app.domain.folding import fold
from heritage_app.domain.vocabulary import ClaimStatus, Evidence, Stance

if TYPE_CHECKING:
    from heritage_app.domain.source import CitationRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGroup:
    """Citations that count as one source, since what they say comes from one mouth."""

    citations: tuple[str, ...]
    titles: tuple[str, ...]
    joined_by: tuple[str, ...] = ()
    """`derived` (one source repeats the other, or both a third) and `agency` (one agency's text); empty for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCounted:
    """A citation that gives no evidence for the claim as a whole."""

    citation: str
    reason: str
    """`contradicts`, `mentions`, `field` (it speaks of one field only) or `not-accepted`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceWorking:
    """The evidence of one claim and how it comes about."""

    evidence: Evidence = Evidence.UNVERIFIED
    best: tuple[str, ...] = ()
    """Ids of the citations that give this evidence."""
    groups: tuple[SourceGroup, ...] = ()
    not_counted: tuple[NotCounted, ...] = ()

    @property
    def independent(self) -> int:
        """How many sources stand on their own."""
        return len(self.groups)


def evidence_working(citations: Iterable[CitationRow]) -> EvidenceWorking:
    """Show how well a claim is known: the best basis among its accepted citations that support it as a whole."""
    citations = tuple(citations)
    counted = [citation for citation in citations if _counts(citation)]
    evidence = max((c.basis.evidence for c in counted), key=lambda e: e.rank, default=Evidence.UNVERIFIED)
    return EvidenceWorking(
        evidence=evidence,
        best=tuple(c.id for c in counted if c.basis.evidence is evidence),
        groups=_groups(counted),
        not_counted=tuple(
            NotCounted(citation=citation.id, reason=_why_not(citation))
            for citation in citations
            if not _counts(citation)
        ),
    )


def _counts(citation: CitationRow) -> bool:
    return citation.supports and not citation.draft.field


def _why_not(citation: CitationRow) -> str:
    if citation.draft.status is not ClaimStatus.ACCEPTED:
        return "not-accepted"
    return "field" if citation.draft.stance is Stance.SUPPORTS else str(citation.draft.stance)


def _groups(citations: Sequence[CitationRow]) -> tuple[SourceGroup, ...]:
    """Put together what has a root or an agency in common, directly or through a third; in order of entry."""
    groups: list[tuple[set[str], list[CitationRow]]] = []
    for citation in citations:
        keys = {f"root:{citation.root_source_id}"}
        if agency := fold(citation.agency):
            keys.add(f"agency:{agency}")
        members = [citation]
        for held in [group for group in groups if group[0] & keys]:
            groups.remove(held)
            keys |= held[0]
            members = held[1] + members
        groups.append((keys, members))
    groups.sort(key=lambda group: citations.index(group[1][0]))
    return tuple(_group(members) for _, members in groups)


def _group(members: Sequence[CitationRow]) -> SourceGroup:
    sources = {c.draft.source_id: c for c in members}
    roots = [c.root_source_id for c in sources.values()]
    agencies = [agency for c in sources.values() if (agency := fold(c.agency))]
    joined_by = [
        word for word, keys in (("derived", roots), ("agency", agencies)) if len(sources) > 1 and _shared(keys)
    ]
    return SourceGroup(
        citations=tuple(c.id for c in members),
        titles=tuple(c.source_title for c in sources.values()),
        joined_by=tuple(joined_by),
    )


def _shared(keys: Sequence[str]) -> bool:
    return len(set(keys)) < len(keys)


# --------------------------------------------------------------------------------------------- single fields


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldClaims:
    """What sources say of one field of a record: ids of citations, by stance."""

    field: str
    supports: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    contradicted: bool = False
    """Whether an accepted citation contradicts it."""


def claims_by_field(citations: Iterable[CitationRow]) -> tuple[FieldClaims, ...]:
    """List, field by field, the citations of one record that speak of one field; whole-claim ones are left out."""
    by_field: dict[str, list[CitationRow]] = {}
    for citation in citations:
        if citation.draft.field:
            by_field.setdefault(citation.draft.field, []).append(citation)
    return tuple(
        FieldClaims(
            field=field,
            supports=_of_stance(rows, Stance.SUPPORTS),
            contradicts=_of_stance(rows, Stance.CONTRADICTS),
            mentions=_of_stance(rows, Stance.MENTIONS),
            contradicted=any(_against(row) for row in rows),
        )
        for field, rows in sorted(by_field.items())
    )


def contradicted_fields(citations: Iterable[CitationRow]) -> tuple[str, ...]:
    """Name the fields of one record that an accepted citation contradicts; empty text for the claim as a whole."""
    return tuple(sorted({citation.draft.field for citation in citations if _against(citation)}))


def _against(citation: CitationRow) -> bool:
    return citation.draft.stance is Stance.CONTRADICTS and citation.draft.status is ClaimStatus.ACCEPTED


def _of_stance(rows: Sequence[CitationRow], stance: Stance) -> tuple[str, ...]:
    return tuple(row.id for row in rows if row.draft.stance is stance)

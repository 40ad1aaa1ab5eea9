"""What a report says of works and threats: what is being done to restore, what may come, what was done before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from heritage_app.domain.vocabulary import ClaimStatus
from heritage_app.reports.claims import Line, pairs_of
from heritage_app.reports.references import PRINTED, References
from heritage_app.reports.site import badge
from heritage_app.reports.wording import Wording, line, upper_first

if TYPE_CHECKING:
    from heritage_app.domain.intervention import InterventionRow
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.stage import StageRow
    from heritage_app.domain.threat import ThreatRow


AnyRow: TypeAlias = "StageRow | ThreatRow | InterventionRow"
RowT = TypeVar("RowT", "StageRow", "ThreatRow", "InterventionRow")


def works(wording: Wording, record: SiteRecord, references: References) -> list[dict[str, Any]]:
    """The sections that have something to say, each with its entries."""
    sections = (
        ("stages", _printed(wording, references, record.stages, _stage)),
        ("threats", _printed(wording, references, record.threats, _threat)),
        ("interventions", _printed(wording, references, record.interventions, _intervention)),
    )
    return [{"title": wording.word(title), "entries": entries} for title, entries in sections if entries]


def _printed(
    wording: Wording, references: References, rows: Sequence[RowT], entry: Callable[[Wording, RowT], dict[str, Any]]
) -> list[dict[str, Any]]:
    kept = (row for row in rows if row.draft.status in PRINTED)
    return [{**entry(wording, row), **_common(wording, row, references)} for row in kept]


def _common(wording: Wording, row: AnyRow, references: References) -> dict[str, Any]:
    draft = row.draft
    return {
        "text": wording.prose(draft.text, draft.text_lang),
        "status": wording.term("claim_status", draft.status) if draft.status is not ClaimStatus.ACCEPTED else "",
        "evidence": badge(wording, "evidence", row.evidence),
        "refs": references.claim(row.id, row.citation_count),
    }


def _stage(wording: Wording, row: StageRow) -> dict[str, Any]:
    draft = row.draft
    lines: list[Line] = [
        ("claimant", [line(row.claimant)]),
        ("note", [wording.noted(note) for note in draft.notes]),
    ]
    return _entry(
        wording, wording.term("stage", draft.stage), draft.since is not None and wording.date(draft.since), lines
    )


def _threat(wording: Wording, row: ThreatRow) -> dict[str, Any]:
    draft = row.draft
    what = wording.join(
        (wording.term("disturbance_category", draft.category), wording.term("disturbance_cause", draft.cause))
    )
    lines: list[Line] = [
        ("probability", [wording.term("threat_probability", draft.probability)]),
        ("note", [wording.noted(note) for note in draft.notes]),
    ]
    return _entry(wording, what, draft.horizon is not None and wording.date(draft.horizon), lines)


def _intervention(wording: Wording, row: InterventionRow) -> dict[str, Any]:
    draft = row.draft
    compatible = "" if draft.compatible is None else wording.word("yes" if draft.compatible else "no")
    lines: list[Line] = [
        ("done_by", [line(row.actor)]),
        ("compatible", [compatible]),
        ("note", [wording.noted(note) for note in draft.notes]),
    ]
    return _entry(
        wording,
        wording.term("intervention_kind", draft.kind),
        draft.done is not None and wording.date(draft.done),
        lines,
    )


def _entry(wording: Wording, what: str, when: str | bool, lines: list[Line]) -> dict[str, Any]:
    """The common shape: what in a word or two, when, and labelled lines."""
    return {"what": what, "date": upper_first(when) if isinstance(when, str) else "", "pairs": pairs_of(wording, lines)}

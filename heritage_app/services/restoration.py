"""Enter, edit and list restoration estimates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import evidence_of, independent
from heritage_app.domain.restoration import EstimateDraft, EstimateRow, StanceTo, stands_alone
from heritage_app.domain.vocabulary import ClaimStatus, RecordKind
from heritage_app.services import actor, history, records, source
from heritage_app.services.damage import site_names
from heritage_app.storage.reading import page_of, plain, rows_by, rows_of
from heritage_app.storage.restoration import Estimate, EstimateInclusion, EstimateStanceTo
from heritage_app.storage.site import Site, SiteChoice


def add_estimate(session: Session, draft: EstimateDraft) -> str:
    """Enter an estimate; returns the id. Raises `DraftRefused` with every problem of the draft."""
    return _save(session, Estimate(), draft)


def edit_estimate(session: Session, estimate_id: str, draft: EstimateDraft, *, version: int | None = None) -> None:
    """Make an estimate say what *draft* says. Raises `DraftRefused`, `NoSuchRecord`, `ChangedByOther`."""
    _save(session, records.load(session, RecordKind.ESTIMATE, estimate_id, version=version), draft)


def _save(session: Session, estimate: Estimate, draft: EstimateDraft) -> str:
    draft = records.cleaned(draft)
    records.refuse(draft.problems())
    records.require(session, RecordKind.SITE, draft.site_id)
    records.fill(estimate, replace(draft, includes=(), stances=()))
    session.add(estimate)
    records.sync(estimate.includes, EstimateInclusion, [{"term": term} for term in draft.includes])
    stances = [{"other_id": s.estimate_id, "stance": s.stance} for s in draft.stances]
    records.sync(estimate.stances, EstimateStanceTo, stances)
    session.flush()
    records.set_notes(session, RecordKind.ESTIMATE, estimate.id, draft.notes)
    history.name_subject(session, site_names(session, [estimate.site_id]).get(estimate.site_id, ""))
    return estimate.id


def select_estimates(
    *, site_ids: Iterable[str] | None = None, ids: Iterable[str] | None = None, trashed: bool | None = False
) -> Select[Any]:
    """Build the query that lists, counts and reports start from; *trashed* None means both."""
    query = rows_of(Estimate).join(Site.__table__, Site.id == Estimate.site_id)
    if site_ids is not None:
        query = query.where(Estimate.site_id.in_(list(site_ids)))
    if ids is not None:
        query = query.where(Estimate.id.in_(list(ids)))
    if trashed is not None:
        query = query.where(Estimate.trashed_at.is_not(None) if trashed else Estimate.trashed_at.is_(None))
    if trashed is False and site_ids is None:
        query = query.where(Site.trashed_at.is_(None))
    return query.order_by(Estimate.site_id, Estimate.id)


def list_estimates(
    session: Session, query: Select[Any], *, lang: str = "en", limit: int | None = None, offset: int = 0
) -> tuple[EstimateRow, ...]:
    """Run *query* and return frozen rows, each with its claimant and evidence."""
    estimates = plain(session, Estimate, page_of(query, limit, offset))
    if not estimates:
        return ()
    ids = [estimate.id for estimate in estimates]
    cited, notes = source.citations_of(session, ids), records.notes_of(session, ids)
    names = actor.actor_names(session, [estimate.claimant_id for estimate in estimates], lang)
    sites = site_names(session, {estimate.site_id for estimate in estimates}, lang)
    chosen = rows_by(session, SiteChoice.site_id, {estimate.site_id for estimate in estimates})
    pins = {one.claim_id: one.reason for held in chosen.values() for one in held if one.axis == "estimate"}
    return tuple(
        EstimateRow(
            id=estimate.id,
            version=estimate.version,
            site_id=estimate.site_id,
            site_name=sites.get(estimate.site_id, ""),
            draft=records.read_back(
                estimate,
                EstimateDraft,
                includes=tuple(part.term for part in estimate.includes),
                stances=tuple(StanceTo(part.other_id, part.stance) for part in estimate.stances),
                notes=notes.get(estimate.id, ()),
            ),
            claimant=names.get(estimate.claimant_id, ""),
            evidence=evidence_of(cited.get(estimate.id, ())),
            citation_count=len(cited.get(estimate.id, ())),
            updated_at=estimate.updated_at,
            pinned_reason=pins.get(estimate.id, ""),
            trashed=estimate.trashed_at is not None,
            independent_count=independent(cited.get(estimate.id, ())),
        )
        for estimate in estimates
    )


def with_outliers(session: Session, rows: Sequence[EstimateRow]) -> tuple[EstimateRow, ...]:
    """The same estimates, those marked whose cost stands alone among all of its currency in the registry."""
    currencies = {row.draft.currency for row in rows if row.highest_cost is not None}
    if not currencies:
        return tuple(rows)
    costs = (Estimate.cost_low, Estimate.cost_likely, Estimate.cost_high)
    query = select(Estimate.id, Estimate.currency, *costs).where(
        Estimate.currency.in_(currencies), Estimate.status == ClaimStatus.ACCEPTED, Estimate.trashed_at.is_(None)
    )
    named: dict[str, list[tuple[str, Decimal]]] = {}
    for estimate_id, currency, *given in session.execute(query):
        named.setdefault(currency, []).extend((estimate_id, cost) for cost in given if cost is not None)

    def others(row: EstimateRow) -> Iterable[Decimal]:
        return (cost for key, cost in named.get(row.draft.currency, ()) if key != row.id)

    return tuple(replace(row, outlier=stands_alone(row, others(row))) for row in rows)

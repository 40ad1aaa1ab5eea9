"""Rows as the services return them, made without a database, one line each."""

from __future__ import annotations

from typing import Any

import factories

from heritage_app.domain.damage import DamageRow
from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.source import CitationDraft, CitationRow
from heritage_app.domain.stage import StageDraft, StageRow
from heritage_app.domain.vocabulary import Basis, Evidence, RecordKind, Stage


def report(name: str, evidence: Evidence = Evidence.PRESS_ONLY, cited: int = 1, **given: Any) -> DamageRow:
    """A damage report of one site."""
    site_id = given.pop("site_id", "s")
    return DamageRow(
        id=name,
        version=1,
        site_id=site_id,
        site_name="Site",
        draft=factories.damage(site_id, **given),
        evidence=evidence,
        citation_count=cited,
        independent_count=cited,
        updated_at="",
    )


def estimate(name: str, site_id: str = "s", pinned: str = "", **given: Any) -> EstimateRow:
    """An estimate for one site."""
    return EstimateRow(
        id=name,
        version=1,
        site_id=site_id,
        site_name=f"Site {site_id}",
        draft=factories.estimate(site_id, **{"feasibility": None, **given}),
        claimant="",
        evidence=Evidence.PRESS_ONLY,
        citation_count=1,
        updated_at="",
        pinned_reason=pinned,
    )


def stage(
    name: str, kind: Stage, since: str | None, evidence: Evidence = Evidence.PRESS_ONLY, **given: Any
) -> StageRow:
    """A stage claim of one site."""
    draft = StageDraft(site_id="s", stage=kind, since=factories.on(since) if since else None, **given)
    return StageRow(
        id=name,
        version=1,
        site_id="s",
        site_name="Site",
        draft=draft,
        claimant="",
        evidence=evidence,
        citation_count=1,
        updated_at="",
    )


def citation(
    name: str, basis: Basis = Basis.PRESS, *, source: str = "", root: str = "", agency: str = "", **given: Any
) -> CitationRow:
    """A citation on the claim `d`."""
    source = source or name
    draft = CitationDraft(source_id=source, record_kind=RecordKind.DAMAGE, record_id="d", **given)
    return CitationRow(
        id=name, draft=draft, source_title=source, basis=basis, root_source_id=root or source, agency=agency
    )

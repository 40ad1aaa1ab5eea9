"""Enter, edit and list damage reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import evidence_of, independent
from heritage_app.domain.damage import (
    Attribution,
    Cause,
    Coverage,
    DamageDraft,
    DamageRow,
    Effect,
    Involvement,
    LanguageText,
)
from heritage_app.domain.dates import Day
from heritage_app.domain.site import Identifier
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import actor, history, records, scales, source
from heritage_app.storage.damage import (
    DamageActor,
    DamageAttribution,
    DamageCause,
    DamageEffect,
    DamageReport,
    DamageText,
)
from heritage_app.storage.reading import Plain, page_of, plain, rows_by, rows_of
from heritage_app.storage.site import Site, SiteName


def add_damage(session: Session, draft: DamageDraft, *, today: Day) -> str:
    """Enter a damage report; returns the id. Raises `DraftRefused` with every problem of the draft."""
    return _save(session, DamageReport(), draft, today)


def edit_damage(
    session: Session, damage_id: str, draft: DamageDraft, *, today: Day, version: int | None = None
) -> None:
    """Make a report say what *draft* says. Raises `DraftRefused`, `NoSuchRecord`, `ChangedByOther`."""
    _save(session, records.load(session, RecordKind.DAMAGE, damage_id, version=version), draft, today)


def _save(session: Session, report: DamageReport, draft: DamageDraft, today: Day) -> str:
    draft = records.cleaned(draft)
    records.refuse(draft.problems(today))
    records.require(session, RecordKind.SITE, draft.site_id)
    if draft.update_of is not None:
        records.require(session, RecordKind.DAMAGE, draft.update_of)
    draft = scales.on_our_scale(session, draft)
    records.fill(report, draft)
    report.coverage_means = draft.coverage.means
    report.coverage_share = draft.coverage.share
    report.coverage_gap = draft.coverage.gap
    session.add(report)
    causes = [
        {"category": c.category, "type": c.type, "certainty": c.certainty, "given": c.given} for c in draft.causes
    ]
    effects = [{"type": e.type, "part": e.part, "certainty": e.certainty, "given": e.given} for e in draft.effects]
    attributions = [
        {"actor_id": a.actor_id, "wording": a.wording, "said_by_id": a.said_by_id, "printable": a.printable}
        for a in draft.attributions
    ]
    records.sync(report.causes, DamageCause, causes)
    records.sync(report.effects, DamageEffect, effects)
    records.sync(report.attributions, DamageAttribution, attributions)
    records.sync(report.involved, DamageActor, [{"actor_id": i.actor_id, "role": i.role} for i in draft.involved])
    texts = [{"lang": t.lang, "text": t.text} for t in draft.texts if t.text.strip()]
    records.sync(report.texts, DamageText, texts)
    session.flush()
    records.set_identifiers(session, RecordKind.DAMAGE, report.id, [(i.scheme, i.value) for i in draft.identifiers])
    records.set_notes(session, RecordKind.DAMAGE, report.id, draft.notes)
    name = select(SiteName.text).where(SiteName.site_id == report.site_id).order_by(SiteName.position).limit(1)
    history.name_subject(session, session.scalar(name) or "")
    return report.id


def select_damage(
    *, site_ids: Iterable[str] | None = None, ids: Iterable[str] | None = None, trashed: bool | None = False
) -> Select[Any]:
    """Build the query that lists, counts and reports start from; *trashed* None means both."""
    query = rows_of(DamageReport).join(Site.__table__, Site.id == DamageReport.site_id)
    if site_ids is not None:
        query = query.where(DamageReport.site_id.in_(list(site_ids)))
    if ids is not None:
        query = query.where(DamageReport.id.in_(list(ids)))
    if trashed is not None:
        query = query.where(DamageReport.trashed_at.is_not(None) if trashed else DamageReport.trashed_at.is_(None))
    if trashed is False and site_ids is None:
        query = query.where(Site.trashed_at.is_(None))
    table = DamageReport.__table__.c
    day = func.coalesce(table.occurred_latest, table.first_seen_damaged_latest, table.observed_latest)
    return query.order_by(day.nulls_first(), DamageReport.id)


def list_damage(
    session: Session, query: Select[Any], *, lang: str = "en", limit: int | None = None, offset: int = 0
) -> tuple[DamageRow, ...]:
    """Run *query* and return frozen rows, oldest event first, each with its evidence computed."""
    reports = plain(session, DamageReport, page_of(query, limit, offset))
    if not reports:
        return ()
    ids = [report.id for report in reports]
    cited = source.citations_of(session, ids)
    notes, identifiers = records.notes_of(session, ids), records.identifiers_of(session, ids)
    people = {a for r in reports for part in r.attributions for a in (part.actor_id, part.said_by_id)}
    names = actor.actor_names(session, people | {i.actor_id for r in reports for i in r.involved}, lang)
    sites = site_names(session, {report.site_id for report in reports}, lang)
    rows: list[DamageRow] = []
    for report in reports:
        draft = records.read_back(
            report,
            DamageDraft,
            causes=tuple(
                Cause(category=c.category, type=c.type, certainty=c.certainty, given=c.given) for c in report.causes
            ),
            effects=tuple(
                Effect(type=e.type, part=e.part, certainty=e.certainty, given=e.given) for e in report.effects
            ),
            attributions=tuple(_attribution(part, names) for part in report.attributions),
            involved=tuple(Involvement(i.actor_id, i.role, names.get(i.actor_id, "")) for i in report.involved),
            texts=tuple(LanguageText(t.lang, t.text) for t in report.texts),
            coverage=Coverage(means=report.coverage_means, share=report.coverage_share, gap=report.coverage_gap),
            identifiers=tuple(Identifier(*pair) for pair in identifiers.get(report.id, ())),
            notes=notes.get(report.id, ()),
        )
        citations = cited.get(report.id, ())
        rows.append(
            DamageRow(
                id=report.id,
                version=report.version,
                site_id=report.site_id,
                site_name=sites.get(report.site_id, ""),
                draft=draft,
                evidence=evidence_of(citations),
                citation_count=len(citations),
                independent_count=independent(citations),
                updated_at=report.updated_at,
                trashed=report.trashed_at is not None,
            )
        )
    lossy = scales.lossy(session, ((row.id, row.draft) for row in rows))
    return tuple(replace(row, lossy=True) if row.id in lossy else row for row in rows)


def _attribution(part: Plain, names: dict[str | None, str]) -> Attribution:
    return Attribution(
        actor_id=part.actor_id,
        wording=part.wording,
        said_by_id=part.said_by_id,
        printable=part.printable,
        actor=names.get(part.actor_id, ""),
        said_by=names.get(part.said_by_id, ""),
    )


def site_names(session: Session, ids: Iterable[str], lang: str = "en") -> dict[str, str]:
    """Display names of sites by id."""
    from heritage_app.domain.names import Name, pick_name

    found = rows_by(session, SiteName.site_id, ids)
    return {key: pick_name([Name(n.text, n.lang, n.kind) for n in names], lang).text for key, names in found.items()}


def similar(session: Session, draft: DamageDraft) -> tuple[DamageRow, ...]:
    """
    Reports that may already record the same event: same site, and event windows within seven days.

    A draft without a day is compared by its month, which its window already spans.
    """
    when = draft.occurred
    if not draft.site_id or when is None or when.earliest is None or when.latest is None:
        return ()
    rows = list_damage(session, select_damage(site_ids=[draft.site_id]))
    near = []
    for row in rows:
        held = row.draft.occurred
        if held is None or held.earliest is None or held.latest is None:
            continue
        if held.earliest <= when.latest + 7 and when.earliest <= held.latest + 7:
            near.append(row)
    return tuple(near)

"""What the rules make of a site: read one whole, and keep the list and the search index up to date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import VISIT_INTERVAL_DAYS, Flag, Verdict, flags_of, present_condition
from heritage_app.domain.coordinates import Point
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.dates import Day
from heritage_app.domain.hazard import HazardRow
from heritage_app.domain.names import Name, pick_name
from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.site import Designation, Identifier, Outline, SiteDraft, SiteRecord
from heritage_app.domain.source import CitationRow
from heritage_app.domain.vocabulary import LANGUAGES, ClaimStatus, RecordKind, Scope, Stage
from heritage_app.search import index
from heritage_app.search.index import SiteEntry
from heritage_app.services import damage, hazard, history, records, restoration, site, source, vocabulary
from heritage_app.storage.restoration import RestorationStage
from heritage_app.storage.site import Site, SiteChoice, SiteReference
from heritage_app.storage.source import Citation

DAYS_A_MONTH = 30.44


def site_draft(session: Session, site_id: str) -> tuple[SiteDraft, int]:
    """What a site says now, as a draft, with the version to hand back when saving."""
    record: Site = records.load(session, RecordKind.SITE, site_id)
    identifiers = records.identifiers_of(session, [site_id]).get(site_id, ())
    draft = records.read_back(
        record,
        SiteDraft,
        names=tuple(Name(n.text, n.lang, n.kind) for n in record.names),  # type: ignore[arg-type]
        functions=tuple(t.term for t in record.terms if t.vocabulary == site.FUNCTION),
        periods=tuple(t.term for t in record.terms if t.vocabulary == site.PERIOD),
        point=None if record.lat is None or record.lon is None else Point(record.lat, record.lon),
        outlines=tuple(Outline(o.role, o.geojson) for o in record.outlines),
        designations=tuple(
            Designation(scheme=d.scheme, reference=d.reference, since=d.since, until=d.until)
            for d in record.designations
        ),
        identifiers=tuple(Identifier(*pair) for pair in identifiers),
        notes=records.notes_of(session, [site_id]).get(site_id, ()),
    )
    return draft, record.version


def missing_fields(draft: SiteDraft) -> tuple[str, ...]:
    """Fields of the minimum data standard (EAMENA, site level) that a draft leaves empty."""
    wanted = {
        "type": draft.type,
        "country": draft.country or draft.part_of,
        "governorate": draft.governorate or draft.part_of,
        "point": draft.point,
        "located_by": draft.located_by or draft.point is None,
        "periods": draft.periods,
        "functions": draft.functions,
        "description": draft.description,
    }
    return tuple(field for field, value in wanted.items() if not value)


def _claims(
    session: Session, site_id: str, lang: str
) -> tuple[tuple[DamageRow, ...], tuple[EstimateRow, ...], tuple[HazardRow, ...]]:
    above, below = site.ancestors(session, site_id), site.descendants(session, site_id)
    reports = damage.list_damage(session, damage.select_damage(site_ids=[site_id]), lang=lang)
    own = restoration.list_estimates(session, restoration.select_estimates(site_ids=[site_id]), lang=lang)
    inherited = restoration.list_estimates(session, restoration.select_estimates(site_ids=above), lang=lang)
    estimates = own + tuple(
        replace(estimate, inherited_from=estimate.site_name)
        for estimate in sorted(inherited, key=lambda e: (above.index(e.site_id), e.id))
        if estimate.draft.scope is Scope.GROUP
    )
    found = hazard.list_hazards(session, hazard.select_hazards(site_ids=[site_id, *above, *below]), lang=lang)
    relation = {site_id: "", **dict.fromkeys(above, "parent"), **dict.fromkeys(below, "part")}
    order = ("", "parent", "part")
    hazards = sorted(
        (replace(row, relation=relation[row.site_id]) for row in found), key=lambda row: order.index(row.relation)
    )
    return reports, estimates, tuple(hazards)


def _verdict(session: Session, site_id: str, reports: tuple[DamageRow, ...]) -> Verdict:
    choice = session.scalar(select(SiteChoice).where(SiteChoice.site_id == site_id, SiteChoice.axis == "condition"))
    if choice is None:
        return present_condition(reports)
    return present_condition(reports, chosen=choice.claim_id, reason=choice.reason)


def _stage(session: Session, site_id: str) -> Stage:
    """The accepted stage claim with the latest day; the one entered last among equals."""
    found = session.scalars(
        select(RestorationStage).where(
            RestorationStage.site_id == site_id,
            RestorationStage.status == ClaimStatus.ACCEPTED,
            RestorationStage.trashed_at.is_(None),
        )
    ).all()

    def order(claim: RestorationStage) -> tuple[int, str]:
        latest = claim.since.latest if claim.since is not None else None
        return (latest if latest is not None else -(10**9), claim.id)

    return max(found, key=order).stage if found else Stage.NONE_KNOWN


def _flags(
    draft: SiteDraft,
    claims: tuple[tuple[DamageRow, ...], tuple[EstimateRow, ...], tuple[HazardRow, ...]],
) -> tuple[Flag, ...]:
    months = draft.visit_interval_months
    return flags_of(
        reports=claims[0],
        estimates=claims[1],
        hazards=claims[2],
        missing=missing_fields(draft),
        interval_days=VISIT_INTERVAL_DAYS if months is None else round(months * DAYS_A_MONTH),
    )


def read_site(session: Session, key: str, *, today: Day, lang: str = "en") -> SiteRecord:
    """
    Read one site with everything the registry knows of it. *key* is an id or a number.

    Raises:
        NoSuchRecord: Nothing answers to *key*.
    """
    site_id = site.resolve(session, key)
    draft, version = site_draft(session, site_id)
    claims = _claims(session, site_id, lang)
    reports, estimates, hazards = claims
    above = site.ancestors(session, site_id)
    below = list(session.scalars(select(Site.id).where(Site.part_of_id == site_id, Site.trashed_at.is_(None))))
    rows = site.rows_by_id(session, [site_id, *above, *below], today=today, lang=lang)
    claim_ids = [site_id, *(r.id for r in reports), *(e.id for e in estimates), *(h.id for h in hazards)]
    cited = source.citations_of(session, claim_ids)
    citations = _in_order(cited, claim_ids)
    order = list(dict.fromkeys(c.draft.source_id for c in citations))
    sources = {row.id: row for row in source.list_sources(session, ids=order)}
    return SiteRecord(
        row=rows[site_id],
        draft=draft,
        version=version,
        parents=tuple(rows[i] for i in above if i in rows),
        parts=tuple(sorted((rows[i] for i in below if i in rows), key=lambda row: row.name)),
        verdict=_verdict(session, site_id, reports),
        flags=tuple(f for f in _flags(draft, claims) if f.holds(today)),
        damage=reports,
        estimates=estimates,
        hazards=hazards,
        sources=tuple(sources[i] for i in order),
        citations=citations,
        history=history.history_of(session, [*claim_ids, *(c.id for c in citations)]),
        trashed_reason=records.load(session, RecordKind.SITE, site_id).trashed_reason,
    )


def _in_order(cited: dict[str, tuple[CitationRow, ...]], ids: Iterable[str]) -> tuple[CitationRow, ...]:
    """Citations in the order in which a page meets their claims: hazards first, then damage, estimates, the site."""
    ids = list(ids)
    return tuple(citation for record_id in [*ids[1:], ids[0]] for citation in cited.get(record_id, ()))


def refresh(session: Session, touched: Iterable[tuple[str, str]]) -> None:
    """Bring the index up to date for every site that these records (kind, id) bear on."""
    near: dict[str, None] = {}
    for site_id in _sites_of(session, touched):
        for one in (site_id, *site.ancestors(session, site_id), *site.descendants(session, site_id)):
            near[one] = None
    for site_id in near:
        put(session, site_id)


def rebuild(session: Session) -> int:
    """Build the whole index anew from the records; returns how many sites it holds."""
    index.clear(session)
    ids = session.scalars(select(Site.id).order_by(Site.id)).all()
    for site_id in ids:
        put(session, site_id)
    return len(ids)


def _sites_of(session: Session, touched: Iterable[tuple[str, str]]) -> set[str]:
    sites: set[str] = set()
    pending = list(dict.fromkeys(touched))
    seen = set(pending)
    while pending:
        kind, record_id = pending.pop()
        if kind == RecordKind.SITE:
            sites.add(record_id)
            continue
        for one in _rests_on(session, kind, record_id):
            if one not in seen:
                seen.add(one)
                pending.append(one)
    return sites


def _rests_on(session: Session, kind: str, record_id: str) -> list[tuple[str, str]]:
    """The records one step nearer to a site: a report's site, a citation's claim, the claims that a source supports."""
    if kind == RecordKind.SOURCE:
        return [("citation", i) for i in session.scalars(select(Citation.id).where(Citation.source_id == record_id))]
    if kind == RecordKind.CITATION:
        found = session.execute(select(Citation.record_kind, Citation.record_id).where(Citation.id == record_id))
        return [(str(claim), claim_id) for claim, claim_id in found]
    model = {RecordKind.STAGE: RestorationStage}.get(RecordKind(kind)) if kind in tuple(RecordKind) else None
    model = model or (records.MODELS.get(RecordKind(kind)) if kind in tuple(RecordKind) else None)
    if model is None or not hasattr(model, "site_id"):
        return []
    return [("site", i) for i in session.scalars(select(model.site_id).where(model.id == record_id))]


def put(session: Session, site_id: str) -> None:
    """Write what list and search read of one site."""
    record = session.get(Site, site_id)
    if record is None:
        index.remove(session, site_id)
        return
    draft, _ = site_draft(session, site_id)
    claims = _claims(session, site_id, "en")
    verdict = _verdict(session, site_id, claims[0])
    latest = max(
        (r.when for r in claims[0] if r.accepted and r.when is not None and r.when.latest is not None),
        key=lambda when: when.latest or 0,
        default=None,
    )
    place, governorate = _place(session, site_id, draft)
    index.put(
        session,
        SiteEntry(
            site_id=site_id,
            reference=record.reference,
            references=tuple(session.scalars(select(SiteReference.reference).where(SiteReference.site_id == site_id))),
            names=draft.names,
            sort_name=pick_name(draft.names, "en").text,
            place=place,
            governorate=governorate,
            type=draft.type,
            part_of_id=draft.part_of,
            condition=verdict.condition,
            evidence=verdict.evidence,
            stage=_stage(session, site_id),
            flags=_flags(draft, claims),
            causes=tuple(dict.fromkeys(c.type for r in claims[0] for c in r.draft.causes if c.type)),
            identifiers=tuple(i.value for i in draft.identifiers),
            last_edtf=latest.edtf if latest else "",
            last_day=latest.latest if latest else None,
            updated_at=record.updated_at,
            trashed=record.trashed_at is not None,
        ),
    )


def _place(session: Session, site_id: str, draft: SiteDraft) -> tuple[dict[str, str], str]:
    """Where a site is, as one line a language, and the governorate it or its nearest parent names."""
    above = site.ancestors(session, site_id)
    governorate, country = draft.governorate, draft.country
    for parent_id in above:
        if governorate and country:
            break
        parent = session.get(Site, parent_id)
        if parent is not None:
            governorate, country = governorate or parent.governorate, country or parent.country
    labels = {t.key: t for t in vocabulary.terms(session, "governorate")}
    countries = {t.key: t for t in vocabulary.terms(session, "country")}
    place: dict[str, str] = {}
    for lang in LANGUAGES:
        parent_name = damage.site_names(session, above[:1], lang).get(above[0], "") if above else ""
        region = labels[governorate].label(lang) if governorate in labels else governorate
        if not region and country:
            region = countries[country].label(lang) if country in countries else country
        parts = [parent_name, draft.locality if not parent_name else "", region]
        separator = "، " if lang == "ar" else ", "
        place[lang] = separator.join(dict.fromkeys(part for part in parts if part))
    return place, governorate

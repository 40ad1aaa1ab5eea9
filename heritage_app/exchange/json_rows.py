"""Rows as JSON documents: the shape of everything that `--json` prints. `json_keys` says what each key means.

Keys are those of the drafts, with their words: a reader of the JSON and a reader of the code meet the same names.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias

from heritage_app.domain.actor import ActorRow
from heritage_app.domain.claims import Flag, Verdict
from heritage_app.domain.coordinates import Point
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.dates import HeritageDate, day_to_iso
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.hazard import HazardRow
from heritage_app.domain.history import ChangeRow
from heritage_app.domain.imported import sentence
from heritage_app.domain.intervention import InterventionRow
from heritage_app.domain.names import Name
from heritage_app.domain.photo import PhotoRow
from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.rollup import RollUp
from heritage_app.domain.site import SiteRecord, SiteRow
from heritage_app.domain.source import CitationRow, SourceRow
from heritage_app.domain.stage import StageRow, StageVerdict
from heritage_app.domain.threat import ThreatRow

Document: TypeAlias = dict[str, Any]


def plain(value: Any) -> Any:
    """
    Turn a value of a draft into what JSON knows.

    Terms become their keys, decimals their digits as a string, points and dates objects, and None null.
    """
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, HeritageDate):
        return date_document(value)
    if isinstance(value, Name):
        return {"text": value.text, "lang": value.lang, "kind": value.kind, "script": value.script}
    if isinstance(value, Point):
        return {"lat": value.lat, "lon": value.lon}
    if isinstance(value, HeritageError):
        return sentence(value)
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value


def date_document(date: HeritageDate) -> Document:
    """Text as typed, EDTF, and the first and last day as ISO 8601; null where there is no bound."""
    ends = (date.earliest, date.latest)
    earliest, latest = (None if end is None else day_to_iso(end) for end in ends)
    return {"text": date.text, "edtf": date.edtf, "earliest": earliest, "latest": latest}


def site_row(row: SiteRow) -> Document:
    """One line of a list of sites."""
    return {
        "id": row.id,
        "reference": row.reference,
        "name": row.name,
        "names": plain(row.names),
        "place": row.place,
        "governorate": row.governorate,
        "type": row.type,
        "condition": str(row.condition),
        "evidence": str(row.evidence),
        "restoration_stage": str(row.stage),
        "flags": plain(row.flags),
        "last_report": row.last_edtf or None,
        "updated_at": row.updated_at,
        "trashed": row.trashed,
        "found_by": None if row.why is None else {"match": str(row.why.match), "words": list(row.why.words)},
    }


def site_record(record: SiteRecord, sentences: Mapping[str, str] | None = None) -> Document:
    """One site with everything the registry knows of it; *sentences* explain its flags, by kind."""
    draft, row = record.draft, record.row
    numbers = {source.id: number for number, source in enumerate(record.sources, start=1)}
    location = None
    if draft.point is not None:
        location = {**plain(draft.point), "precision_m": draft.precision_m, "located_by": draft.located_by}
    described = (
        *("country", "district", "locality", "functions", "periods", "age", "outlines", "designations", "tags"),
        *("identifiers", "significance", "description", "custodian", "visibility", "status", "visit_interval_months"),
        "notes",
    )
    return {
        **site_row(row),
        "part_of": record.parents[0].reference if record.parents else None,
        "parts": [part.reference for part in record.parts],
        "location": location,
        **{name: plain(getattr(draft, name)) for name in described},
        "condition_basis": _verdict(record.verdict),
        "roll_up": _roll_up(record.rollup),
        "stage_basis": _stage_verdict(record.stage),
        "flag_reasons": [_flag(flag, (sentences or {}).get(flag.kind, "")) for flag in record.flags],
        "damage_reports": [damage_row(report) for report in record.damage],
        "estimates": [estimate_row(estimate) for estimate in record.estimates],
        "hazards": [hazard_row(hazard) for hazard in record.hazards],
        "stages": [stage_row(claim) for claim in record.stages],
        "threats": [threat_row(threat) for threat in record.threats],
        "interventions": [intervention_row(works) for works in record.interventions],
        "photos": [photo_row(one) for one in record.photos],
        "changed": [plain(one) for one in record.moved],
        "possible_duplicates": [twin.reference for twin in record.twins],
        "sources": [{"number": numbers[source.id], **source_row(source)} for source in record.sources],
        "citations": [
            {"number": numbers[citation.draft.source_id], **citation_row(citation)} for citation in record.citations
        ],
        "history": [change_row(change) for change in record.history],
        "version": record.version,
        "trashed_reason": record.trashed_reason,
    }


def _verdict(verdict: Verdict) -> Document:
    return {
        "rule": verdict.rule,
        "reason": verdict.reason,
        "report": verdict.chosen,
        "dissent": list(verdict.dissent),
        "evidence_from": verdict.evidence_from,
        "evidence_rule": verdict.evidence_rule,
        "evidence_reason": verdict.evidence_reason,
    }


def _stage_verdict(verdict: StageVerdict) -> Document:
    return {
        "rule": verdict.rule,
        "reason": verdict.reason,
        "claim": verdict.chosen,
        "dissent": list(verdict.dissent),
    }


def _roll_up(rollup: RollUp) -> Document:
    worst = list(rollup.worst)
    return {"condition": str(rollup.condition), "worst": worst, "assessed": rollup.assessed, "total": rollup.total}


def _flag(flag: Flag, sentence: str) -> Document:
    since = None if flag.since is None else day_to_iso(flag.since)
    rests_on = {"records": list(flag.claims), "fields": list(flag.fields), "since": since}
    return {"kind": str(flag.kind), **rests_on, "sentence": sentence}


def damage_row(row: DamageRow) -> Document:
    """One damage report."""
    return {
        "id": row.id,
        "site_name": row.site_name,
        **plain(row.draft),
        "event": plain(row.event),
        "lossy": row.lossy,
        "evidence": str(row.evidence),
        "citation_count": row.citation_count,
        "independent_count": row.independent_count,
        **_kept(row),
    }


def estimate_row(row: EstimateRow) -> Document:
    """One restoration estimate."""
    return {
        "id": row.id,
        "site_name": row.site_name,
        "claimant": row.claimant,
        **plain(row.draft),
        "inherited_from": row.inherited_from,
        "pinned_reason": row.pinned_reason,
        "outlier": row.outlier,
        "independent_count": row.independent_count,
        "evidence": str(row.evidence),
        "citation_count": row.citation_count,
        **_kept(row),
    }


def hazard_row(row: HazardRow) -> Document:
    """One hazard; the ids of the actors in it stand beside their names."""
    people = ("attributed_to", "handled_by", "said_by")
    return {
        "id": row.id,
        "site_name": row.site_name,
        **plain(row.draft),
        **{name: getattr(row, name) for name in people},
        **{f"{name}_id": getattr(row.draft, name) for name in people},
        "relation": row.relation,
        "evidence": str(row.evidence),
        "citation_count": row.citation_count,
        **_kept(row),
    }


def stage_row(row: StageRow) -> Document:
    """One claim of what is being done to restore a site."""
    return {"id": row.id, "site_name": row.site_name, "claimant": row.claimant, **plain(row.draft), **_known(row)}


def threat_row(row: ThreatRow) -> Document:
    """One thing that may come."""
    return {"id": row.id, "site_name": row.site_name, **plain(row.draft), **_known(row)}


def intervention_row(row: InterventionRow) -> Document:
    """Works done at a site earlier."""
    return {"id": row.id, "site_name": row.site_name, "actor": row.actor, **plain(row.draft), **_known(row)}


def _known(row: StageRow | ThreatRow | InterventionRow) -> Document:
    return {"evidence": str(row.evidence), "citation_count": row.citation_count, **_kept(row)}


def photo_row(row: PhotoRow) -> Document:
    """One photo: what persons say of it, its file, and what its bytes say."""
    captions = [{"lang": lang, "text": text} for lang, text in row.draft.captions]
    camera = {**plain(row.camera), "exif": [{"name": name, "value": value} for name, value in row.camera.exif]}
    camera["likeness"] = None if row.camera.likeness is None else f"{row.camera.likeness:016x}"
    return {
        "id": row.id,
        "site_name": row.site_name,
        "site_reference": row.site_reference,
        **plain(row.draft),
        "captions": captions,
        "taken": plain(row.taken),
        "taken_corrected": row.taken_corrected,
        "point": plain(row.point),
        "photographer": row.photographer,
        "photographer_id": row.draft.photographer,
        "damage_title": row.damage_title,
        "file": plain(row.file),
        "camera": camera,
        **_kept(row),
    }


def source_row(row: SourceRow) -> Document:
    """One source."""
    identifiers = [{"scheme": scheme, "value": value} for scheme, value in row.draft.identifiers]
    return {
        "id": row.id,
        **plain(row.draft),
        "identifiers": identifiers,
        "basis": str(row.basis),
        "citation_count": row.citation_count,
        **_kept(row),
    }


def citation_row(row: CitationRow) -> Document:
    """One citation; `basis` is the one that counts, whether its own or that of the source's type."""
    return {
        "id": row.id,
        **plain(row.draft),
        "source_title": row.source_title,
        "basis": str(row.basis),
        "root_source_id": row.root_source_id,
    }


def actor_row(row: ActorRow) -> Document:
    """One person, organisation or armed group."""
    return {"id": row.id, "name": row.name, **plain(row.draft), **_kept(row)}


def change_row(row: ChangeRow) -> Document:
    """What one deed changed in one record."""
    return {**plain(row), "fields": [plain(change) for change in row.fields]}


def _kept(
    row: DamageRow | EstimateRow | HazardRow | StageRow | ThreatRow | InterventionRow | SourceRow | ActorRow | PhotoRow,
) -> Document:
    return {"version": row.version, "updated_at": row.updated_at, "trashed": row.trashed}

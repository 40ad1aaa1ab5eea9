"""The format `json`: the rows themselves for the office, and for the public the redacted records in the same shape."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.redaction import Profile, redact_actors
from heritage_app.exchange.json_rows import plain
from heritage_app.exchange.registry_json import header, lists_of, write_json
from heritage_app.services import whole
from heritage_app.services.shapes import Document, Layout, layout, part_layout, shapes

if TYPE_CHECKING:
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.domain.site import SiteRecord
    from heritage_app.exchange.outgoing import Material

WITHHELD = "withheld"
"""Id of the actor that stands for everyone whose name may not leave."""


def write(material: Material, path: Path) -> int:
    """Write the registry, or what belongs to some sites of it."""
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        if material.profile is Profile.PUBLIC:
            found = public_lists(material)
            head = head_of(material, public=True)
            return write_json(stream, head, found.items(), progress=material.progress)
        chosen = material.wanted.site_ids
        keep = None if chosen is None else whole.reach(material.session, chosen)
        total = whole.count_documents(material.session) if keep is None else len(keep)
        lists = lists_of(material.session, keep)
        return write_json(stream, head_of(material, public=False), lists, total=total, progress=material.progress)


def head_of(material: Material, *, public: bool) -> Document:
    """What stands before the records; the public is not told which computer they come from."""
    facts = whole.registry_facts(material.session)
    complete = material.wanted.site_ids is None and not public
    shown = {name: facts[name] for name in ("name", "sample")} if public else facts
    return header(
        shown,
        profile=str(material.profile),
        whole=complete,
        history=complete,
        made_at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
    )


# ------------------------------------------------------------------------------------------------------- public


def public_lists(
    material: Material, copies: Callable[[PhotoRow], tuple[str, int] | None] | None = None
) -> dict[str, list[Document]]:
    """
    The redacted records of the chosen sites in the shape of the stored ones; no history, no accounts, no custody.

    *copies* gives the hash and the size of the copy of a photo that goes with them, None for a photo that stays out.
    Without it, the photos are told of by the hash of the file that was received.
    """
    kept: dict[str, dict[str, Document]] = {shape.key: {} for shape in shapes()}
    records = tuple(material.records())
    for record in records:
        _take_record(kept, record, copies)
    if material.wanted.site_ids is None:
        kept["sources"].update((row.id, _entry("sources", row.id, row.draft, {})) for row in material.sources())
    _take_conversions(material, kept)
    _take_actors(material, kept, records)
    known = {key for found in kept.values() for key in found}
    closed = {
        shape.key: [whole.within(shape, document, known) for document in kept[shape.key].values()] for shape in shapes()
    }
    return {key: found for key, found in closed.items() if found}


def _take_record(
    kept: dict[str, dict[str, Document]],
    record: SiteRecord,
    copies: Callable[[PhotoRow], tuple[str, int] | None] | None,
) -> None:
    site = record.row.id
    kept["sites"][site] = _entry("sites", site, record.draft, _site(record))
    for key, rows in (
        ("damage_reports", record.damage),
        ("estimates", record.estimates),
        ("hazards", record.hazards),
        ("stages", record.stages),
        ("threats", record.threats),
        ("interventions", record.interventions),
    ):
        claims: Iterable[Any] = rows
        for row in claims:
            if row.site_id == site and not row.trashed:
                kept[key][row.id] = _entry(key, row.id, row.draft, _GIVEN[key](row))
    for photo in record.photos:
        copy = (photo.file.sha256, photo.file.size) if copies is None else copies(photo)
        if copy is not None:
            kept["files"][copy[0]] = _file(photo, *copy)
            kept["photos"][photo.id] = _entry("photos", photo.id, photo.draft, _photo(photo, copy[0]))
    for source in record.sources:
        kept["sources"][source.id] = _entry("sources", source.id, source.draft, {})
    for citation in record.citations:
        kept["citations"][citation.id] = _entry("citations", citation.id, citation.draft, {})


def _entry(key: str, record_id: str, draft: Any, given: Mapping[str, Any]) -> Document:
    """A draft in the shape of its table: every field under the name of its column."""
    (shape,) = (one for one in shapes() if one.key == key)
    document: Document = {"id": record_id}
    document.update(_said(layout(shape.table), draft))
    for part in shape.parts:
        held = getattr(draft, part.key, None)
        if held is not None:
            document[part.key] = [_part(part_layout(part), one) for one in held]
    return {**document, **given}


def _said(one: Layout, draft: Any) -> Document:
    said = {}
    for field in one.fields:
        for name in (field.key, field.key.removesuffix("_id")):
            if hasattr(draft, name) and field.key != "id":
                said[field.key] = plain(getattr(draft, name))
                break
    return said


def _part(one: Layout, part: Any) -> Document:
    """A part: its fields, or the one or two values that it is."""
    if isinstance(part, str):
        return {next(field.key for field in one.fields if field.key != "id"): part}
    if isinstance(part, tuple):
        names = [field.key for field in one.fields if field.key != "id"]
        return dict(zip(names, part, strict=True))
    return _said(one, part)


def _site(record: SiteRecord) -> Document:
    draft = record.draft
    terms = [("site_function", draft.functions), ("cultural_period", draft.periods)]
    choices = [
        (axis, claim, reason)
        for axis, by_person, claim, reason in (
            ("condition", record.verdict.rule == "person", record.verdict.chosen, record.verdict.reason),
            (
                "evidence",
                record.verdict.evidence_rule == "person",
                record.verdict.evidence_from,
                record.verdict.evidence_reason,
            ),
            ("stage", record.stage.rule == "person", record.stage.chosen, record.stage.reason),
        )
        if by_person and claim
    ]
    choices += [
        ("estimate", row.id, row.pinned_reason)
        for row in record.estimates
        if row.pinned_reason and row.site_id == record.row.id
    ]
    return {
        "reference": record.row.reference,
        "lat": None if draft.point is None else draft.point.lat,
        "lon": None if draft.point is None else draft.point.lon,
        "terms": [{"vocabulary": name, "term": term} for name, found in terms for term in found],
        "references": [{"reference": record.row.reference}],
        "choices": [{"axis": axis, "claim_id": claim, "reason": reason} for axis, claim, reason in choices],
    }


def _somebody(actor_id: str | None, name: str) -> str | None:
    """The actor, or who stands for one whose name may not leave."""
    return actor_id or (WITHHELD if name else None)


def _damage(row: Any) -> Document:
    draft = row.draft
    return {
        "coverage_means": draft.coverage.means,
        "coverage_share": draft.coverage.share,
        "coverage_gap": draft.coverage.gap,
        "attributions": [
            {
                "actor_id": one.actor_id or WITHHELD,
                "wording": str(one.wording),
                "said_by_id": _somebody(one.said_by_id, one.said_by),
                "printable": one.printable,
            }
            for one in draft.attributions
        ],
        "involved": [{"actor_id": one.actor_id or WITHHELD, "role": one.role} for one in draft.involved],
    }


def _hazard(row: Any) -> Document:
    people = ("attributed_to", "handled_by", "said_by")
    return {f"{name}_id": _somebody(getattr(row.draft, name), getattr(row, name)) for name in people}


_GIVEN: Mapping[str, Callable[[Any], Document]] = {
    "damage_reports": _damage,
    "estimates": lambda row: {
        "claimant_id": _somebody(row.draft.claimant_id, row.claimant),
        "stances": [{"other_id": one.estimate_id, "stance": str(one.stance)} for one in row.draft.stances],
    },
    "hazards": _hazard,
    "stages": lambda row: {"claimant_id": _somebody(row.draft.claimant_id, row.claimant)},
    "threats": lambda row: {},
    "interventions": lambda row: {"actor_id": _somebody(row.draft.actor_id, row.actor)},
}
"""What of a claim does not stand in a field of its draft that bears the name of the column."""


def _photo(row: PhotoRow, sha256: str) -> Document:
    draft = row.draft
    return {
        "sha256": sha256,
        "lat": None if draft.point is None else draft.point.lat,
        "lon": None if draft.point is None else draft.point.lon,
        "photographer_id": _somebody(draft.photographer, row.photographer),
        "marks": [
            {
                "shape": str(mark.shape),
                "points": json.dumps([list(point) for point in mark.points]),
                "text": mark.text,
                "damage_id": mark.damage_id,
            }
            for mark in draft.marks
        ],
    }


def _file(row: PhotoRow, sha256: str, size: int) -> Document:
    camera = row.camera
    seen = {"width": camera.width, "height": camera.height, "frames": camera.frames, "warning": camera.warning}
    return {
        "sha256": sha256,
        "size": size,
        "media_type": row.file.media_type,
        "original_name": row.file.original_name,
        "received_at": row.file.received_at,
        "picture": [{**seen, "taken": camera.taken, "exif": "[]"}],
    }


def _take_conversions(material: Material, kept: dict[str, dict[str, Document]]) -> None:
    from heritage_app.services import conversion

    rows = material.gate.conversions(conversion.list_conversions(material.session))
    for row in rows:
        if row.draft.estimate_id in kept["estimates"]:
            kept["conversions"][row.id] = _entry("conversions", row.id, row.draft, {})


def _take_actors(material: Material, kept: dict[str, dict[str, Document]], records: Iterable[SiteRecord]) -> None:
    """The actors whom what was kept names, and one for those whose name is withheld."""
    from heritage_app.services import actor

    rows = redact_actors(actor.list_actors(material.session), material.profile, material.secrets, records)
    for row in rows:
        kept["actors"][row.id] = _entry("actors", row.id, row.draft, {})
    if any(WITHHELD in _texts(document) for found in kept.values() for document in found.values()):
        names = [{"text": material.wanted.withheld, "lang": material.wanted.lang, "kind": "preferred"}]
        kept["actors"][WITHHELD] = {"id": WITHHELD, "kind": "person", "protected": True, "names": names}


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)

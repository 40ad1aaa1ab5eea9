"""Enter, edit, find and read sites."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.identifiers import (
    NotAReference,
    district_code,
    make_reference,
    parse_reference,
)
from heritage_app.domain.names import pick_name
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import history, records, tags
from heritage_app.services.listing import list_sites
from heritage_app.storage.reading import rows_by
from heritage_app.storage.registry import ReferenceCounter, RegistryInfo
from heritage_app.storage.site import (
    Site,
    SiteDesignation,
    SiteName,
    SiteOutline,
    SiteReference,
    SiteTag,
    SiteTerm,
)

FUNCTION, PERIOD = "site_function", "cultural_period"


class PartOfItself(HeritageError):
    """A site was to be made part of itself, or of one of its own parts."""

    template = "A site cannot be part of itself or of one of its own parts. Choose another parent"


def add_site(session: Session, draft: SiteDraft) -> str:
    """Enter a site and give it the next number of its district; returns the id. Raises `DraftRefused`."""
    draft = records.cleaned(draft)
    records.refuse(draft.problems())
    reference = _next_reference(session, draft)
    site = Site(reference=reference)
    site_id = _save(session, site, draft)
    session.add(SiteReference(reference=reference, site_id=site_id))
    session.flush()
    return site_id


def edit_site(session: Session, site_id: str, draft: SiteDraft, *, version: int | None = None) -> None:
    """Make a site say what *draft* says. Raises `DraftRefused`, `NoSuchRecord`, `ChangedByOther`, `PartOfItself`."""
    draft = records.cleaned(draft)
    check_edit(session, site_id, draft)
    site: Site = records.load(session, RecordKind.SITE, site_id, version=version)
    _save(session, site, draft)


def check_edit(session: Session, site_id: str, draft: SiteDraft) -> None:
    """Ask whether a site can say this. Raises `DraftRefused`, `NoSuchRecord`, `PartOfItself` where it cannot."""
    records.refuse(draft.problems())
    if draft.part_of is not None:
        records.require(session, RecordKind.SITE, draft.part_of)
        if site_id in (draft.part_of, *ancestors(session, draft.part_of)):
            raise PartOfItself()


def _save(session: Session, site: Site, draft: SiteDraft) -> str:
    if draft.part_of is not None:
        records.require(session, RecordKind.SITE, draft.part_of)
    records.fill(site, draft)
    site.lat = draft.point.lat if draft.point else None
    site.lon = draft.point.lon if draft.point else None
    session.add(site)
    names = [{"text": n.text, "lang": n.lang, "kind": n.kind} for n in draft.names if n.text.strip()]
    records.sync(site.names, SiteName, names)
    terms = [(FUNCTION, t) for t in draft.functions] + [(PERIOD, t) for t in draft.periods]
    records.sync(site.terms, SiteTerm, [{"vocabulary": v, "term": t} for v, t in terms])
    designations = [
        {"scheme": d.scheme, "reference": d.reference, "since": d.since, "until": d.until} for d in draft.designations
    ]
    records.sync(site.designations, SiteDesignation, designations)
    records.sync(site.outlines, SiteOutline, [{"role": o.role, "geojson": o.geojson} for o in draft.outlines])
    records.sync(site.tags, SiteTag, [{"text": tag} for tag in tags.settled(session, draft.tags)])
    session.flush()
    records.set_identifiers(session, RecordKind.SITE, site.id, [(i.scheme, i.value) for i in draft.identifiers])
    records.set_notes(session, RecordKind.SITE, site.id, draft.notes)
    history.name_subject(session, pick_name(draft.names, "en").text)
    return site.id


def _next_reference(session: Session, draft: SiteDraft) -> str:
    """The next number of the site's district; the counter never goes back, whatever is undone later."""
    country, governorate = draft.country, draft.governorate
    for parent_id in [draft.part_of, *(ancestors(session, draft.part_of) if draft.part_of else ())]:
        if parent_id is not None and not (country and governorate):
            parent: Site = records.load(session, RecordKind.SITE, parent_id)
            country, governorate = country or parent.country, governorate or parent.governorate
    installation = session.scalars(select(RegistryInfo.installation)).one()
    district = district_code(country or None, governorate or None)
    prefix = make_reference(country or None, district, installation, 1).rsplit("-", 1)[0]
    session.execute(upsert(ReferenceCounter).values(prefix=prefix, last=0).on_conflict_do_nothing())
    session.execute(
        update(ReferenceCounter).where(ReferenceCounter.prefix == prefix).values(last=ReferenceCounter.last + 1)
    )
    counter = session.scalars(select(ReferenceCounter.last).where(ReferenceCounter.prefix == prefix)).one()
    return make_reference(country or None, district, installation, counter)


def ancestors(session: Session, site_id: str) -> tuple[str, ...]:
    """Ids from the immediate parent up to the root."""
    found: list[str] = []
    at = _above(session, site_id)
    while at is not None and at not in found:
        found.append(at)
        at = _above(session, at)
    return tuple(found)


def _above(session: Session, site_id: str) -> str | None:
    held = rows_by(session, Site.id, [site_id], only=("part_of_id",)).get(site_id)
    above: str | None = held[0].part_of_id if held else None
    return above


def descendants(session: Session, site_id: str) -> tuple[str, ...]:
    """Ids of everything that is part of a site, at any depth."""
    found: dict[str, None] = {}
    level: Sequence[str] = [site_id]
    while level:
        parts = rows_by(session, Site.part_of_id, level, only=("id",)).values()
        level = [part.id for held in parts for part in held if part.id not in found]
        found.update(dict.fromkeys(level))
    return tuple(found)


def resolve(session: Session, key: str) -> str:
    """
    Id of the site that *key* means: its id, its number in any usual spelling, or a number it once had.

    Raises:
        NoSuchRecord: Nothing answers to it.
    """
    if rows_by(session, Site.id, [key], only=("id",)):
        return key
    try:
        reference = str(parse_reference(key))
    except NotAReference:
        reference = key
    for (held,) in rows_by(session, SiteReference.reference, [reference]).values():
        return str(held.site_id)
    raise records.NoSuchRecord(kind="site", key=key)


def find_name(session: Session, text: str) -> str | None:
    """Id of the site in use bearing exactly this name, folded, where one and only one does."""
    found = list_sites(session, SiteQuery(text=text), today=0, limit=2)
    from heritage_app.domain.folding import fold

    exact = [row.id for row in found if fold(text) in {fold(name.text) for name in row.names}]
    return exact[0] if len(exact) == 1 else None

"""What of a site's record a search looks through besides its names: texts by part, who entered it, what it holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from heritage_app.domain.found import Part
from heritage_app.domain.query import Facet
from heritage_app.domain.vocabulary import LANGUAGES, HazardState
from heritage_app.services import damage, site, vocabulary
from heritage_app.storage.engine import plain_rows
from heritage_app.storage.site import Site

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.hazard import HazardRow
    from heritage_app.domain.site import SiteDraft

_CLAIM_KINDS = ("damage", "estimate", "hazard", "stage", "threat", "intervention")

_ACTORS = (  # table of the part or claim, its column with the claim's id, its columns with an actor
    ("damage_attribution", "damage_id", ("actor_id", "said_by_id")),
    ("damage_actor", "damage_id", ("actor_id",)),
    ("estimate", "id", ("claimant_id",)),
    ("stage", "id", ("claimant_id",)),
    ("intervention", "id", ("actor_id",)),
    ("hazard", "id", ("attributed_to_id", "handled_by_id", "said_by_id")),
)
_TEXTS = (  # part, table, its column with the claim's id, its columns of text
    (Part.DESCRIPTION, "site", "id", ("description", "significance", "custodian", "age")),
    (Part.HAPPENED, "damage_text", "damage_id", ("text",)),
    *((Part.HAPPENED, kind, "id", ("text",)) for kind in ("hazard", "stage", "threat", "intervention")),
    (Part.HAPPENED, "estimate", "id", ("summary", "conditions")),
    (Part.QUOTATION, "estimate", "id", ("quotation",)),
    (Part.QUOTATION, "citation", "record_id", ("quotation",)),
    (Part.REFERENCE, "damage", "id", ("incident",)),
    (Part.NOTE, "note", "record_id", ("text",)),
    (Part.IDENTIFIER, "identifier", "record_id", ("value",)),
    (Part.TAG, "site_tag", "site_id", ("text",)),
)
_CITED = (
    "JOIN citation ON citation.record_kind = claim.kind AND citation.record_id = claim.id "
    "AND citation.trashed_at IS NULL"
)
_UNTRASHED = frozenset(("citation",))
_SOURCE = ("title", "author", "container_title", "publisher", "agency")


_PARTS = {str(part): part for part in Part}
_TABLES = frozenset(
    (*_CLAIM_KINDS, *(row[1] for row in _TEXTS), *(row[0] for row in _ACTORS), "source", "photo", "site_outline")
)
"""Every table that is looked through."""


@cache
def _statements(empty: frozenset[str]) -> tuple[str, str, str, str]:
    """
    What reads every text of the wanted sites (site, part, text), who wrote them, what they hold, and their statuses.

    Tables that are *empty* are not asked: in a registry of bare sites most are, and each costs a look for every site.
    """
    unions = [
        f"UNION ALL SELECT site_id, '{kind}', id FROM {kind} "
        "WHERE site_id IN (SELECT id FROM wanted) AND trashed_at IS NULL"
        for kind in _CLAIM_KINDS
        if kind not in empty
    ]
    claims = f"""
        WITH wanted (id) AS MATERIALIZED (SELECT value FROM json_each(:ids)),
        claim (site_id, kind, id) AS MATERIALIZED (SELECT id, 'site', id FROM wanted {" ".join(unions)})
    """
    reads = [
        f"SELECT claim.site_id, '{part}', {table}.{column} FROM claim JOIN {table} ON {table}.{key} = claim.id "
        + (f"AND {table}.record_kind = claim.kind " if key == "record_id" else "")  # so that their index serves
        + (f"AND {table}.trashed_at IS NULL " if table in _UNTRASHED else "")
        + f"WHERE {table}.{column} <> ''"
        for part, table, key, columns in _TEXTS
        for column in columns
        if table not in empty
    ]
    reads += [
        f"SELECT claim.site_id, '{Part.SOURCE}', source.{column} FROM claim {_CITED} "
        f"JOIN source ON source.id = citation.source_id AND source.trashed_at IS NULL WHERE source.{column} <> ''"
        for column in _SOURCE
        if "citation" not in empty
    ]
    reads += [
        f"SELECT claim.site_id, '{Part.ACTOR}', actor_name.text FROM claim JOIN {table} ON {table}.{key} = claim.id "
        f"JOIN actor_name ON actor_name.actor_id = {table}.{column}"
        for table, key, columns in _ACTORS
        for column in columns
        if table not in empty
    ]
    texts = f"{claims} {' UNION '.join(reads)} ORDER BY 1, 2, 3"
    statuses = ["SELECT id, status FROM site WHERE id IN (SELECT id FROM wanted)"]
    statuses += [
        f"SELECT claim.site_id, {kind}.status FROM claim JOIN {kind} ON {kind}.id = claim.id AND claim.kind = '{kind}'"
        for kind in _CLAIM_KINDS
        if kind not in empty
    ]
    return texts, claims + _WRITERS, claims + _HELD, f"{claims} {' UNION '.join(statuses)} ORDER BY 1, 2"


_WRITERS = """
    SELECT DISTINCT claim.site_id, deed."by" FROM claim JOIN change ON change.record_id = claim.id
    JOIN deed ON deed.id = change.deed_id ORDER BY 1, 2
"""
_HELD = f"""
    SELECT DISTINCT claim.site_id, 'report' FROM claim WHERE kind = 'damage'
    UNION SELECT claim.site_id, 'estimate' FROM claim WHERE kind = 'estimate'
    UNION SELECT claim.site_id, 'source' FROM claim {_CITED}
    UNION SELECT site_id, 'photo' FROM photo WHERE site_id IN (SELECT id FROM wanted) AND trashed_at IS NULL
    UNION SELECT site_id, 'outline' FROM site_outline WHERE site_id IN (SELECT id FROM wanted)
    UNION SELECT record_id, 'identifier' FROM identifier
        WHERE record_kind = 'site' AND record_id IN (SELECT id FROM wanted)
    UNION SELECT record_id, 'note' FROM note WHERE record_kind = 'site' AND record_id IN (SELECT id FROM wanted)
    UNION SELECT id, 'description' FROM site WHERE id IN (SELECT id FROM wanted) AND description <> ''
    UNION SELECT id, 'significance' FROM site WHERE id IN (SELECT id FROM wanted) AND significance <> ''
    UNION SELECT id, 'custodian' FROM site WHERE id IN (SELECT id FROM wanted) AND custodian <> ''
    ORDER BY 1, 2
"""


@dataclass(slots=True)
class Findable:
    """What is found of one site besides its names and its axes."""

    texts: dict[Part, tuple[str, ...]] = field(default_factory=dict)
    by: tuple[str, ...] = ()
    """Who entered or edited the site or a claim of it."""
    held: tuple[str, ...] = ()
    """Values of `domain.query.HELD`."""
    review: tuple[str, ...] = ()
    """Statuses of the site itself and of what is said of it."""


def empty_tables(session: Session) -> frozenset[str]:
    """Those of the tables that are looked through which hold nothing."""
    connection = session.connection()
    return frozenset(name for name in _TABLES if not plain_rows(connection, f"SELECT 1 FROM {name} LIMIT 1"))


def read_findable(
    session: Session, site_ids: Iterable[str], empty: frozenset[str] = frozenset()
) -> dict[str, Findable]:
    """Read it for these sites, in four statements however many they are; tables that are *empty* are not asked."""
    ids = list(site_ids)
    texts_of, writers_of, held_of, review_of = _statements(empty)
    found = {site_id: Findable() for site_id in ids}
    connection, bound = session.connection(), {"ids": json.dumps(ids)}
    for site_id, part, text in plain_rows(connection, texts_of, bound):
        texts, which = found[site_id].texts, _PARTS[part]
        texts[which] = (*texts.get(which, ()), text)
    for site_id, by in plain_rows(connection, writers_of, bound):
        found[site_id].by += (by,)
    for site_id, held in plain_rows(connection, held_of, bound):
        found[site_id].held += (held,)
    for site_id, status in plain_rows(connection, review_of, bound):
        found[site_id].review += (status,)
    return found


def spoken_of(session: Session) -> set[str]:
    """Sites of which anything is said beside what stands in their own form: claims, sources, photos."""
    connection = session.connection()
    statements = [f"SELECT DISTINCT site_id FROM {kind} WHERE trashed_at IS NULL" for kind in (*_CLAIM_KINDS, "photo")]
    statements.append("SELECT DISTINCT record_id FROM citation WHERE record_kind = 'site' AND trashed_at IS NULL")
    return {site_id for statement in statements for (site_id,) in plain_rows(connection, statement)}


_BARE = ("custodian", "description", "identifier", "note", "outline", "significance")
"""What of `domain.query.HELD` a site can have by its form alone, in the order in which it is read."""


def read_bare(
    session: Session,
    own: Mapping[str, tuple[str, tuple[str, str, str, str]]],
    empty: frozenset[str],
    those: str,
    asked: tuple[str, ...],
) -> dict[str, Findable]:
    """
    Read the same as `read_findable` for sites that are not `spoken_of`, in a third of the time.

    *own* has status, and description, significance, custodian and age of each of them. *those* is the condition on
    the id of a site by which their rows are read, with what it asks for; others may be among them.
    """
    connection = session.connection()
    numbers, notes, tags, outlines = (
        {} if table in empty else gathered(plain_rows(connection, f"{read} {those}", asked))
        for table, read in _BARE_PARTS.items()
    )
    named = (json.dumps(list(own)),)  # the history has all records between them as well
    writers = gathered(plain_rows(connection, f"{_BARE_WRITERS} {THESE}", named))
    found: dict[str, Findable] = {}
    none: list[str] = []
    for site_id, (status, said) in own.items():
        by = writers.get(site_id, none)
        found[site_id] = bare(
            status,
            said,
            numbers.get(site_id, none),
            notes.get(site_id, none),
            tags.get(site_id, none),
            outlined=site_id in outlines,
            by=tuple(by) if len(by) < 2 else tuple(sorted({*by})),
        )
    return found


def gathered(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The texts of each record, in the order in which the rows have them."""
    found: dict[str, list[str]] = {}
    for record_id, text in rows:
        if record_id in found:
            found[record_id].append(text)
        else:
            found[record_id] = [text]
    return found


def bare(
    status: str,
    said: tuple[str, str, str, str],
    numbers: Sequence[str],
    notes: Sequence[str],
    tags: Sequence[str],
    *,
    outlined: bool,
    by: tuple[str, ...],
) -> Findable:
    """What is found of a site by its form alone: *said* is its description, significance, custodian and age."""
    texts = {}
    if some := _once(said):
        texts[Part.DESCRIPTION] = some
    if numbers and (some := _once(numbers)):
        texts[Part.IDENTIFIER] = some
    if notes and (some := _once(notes)):
        texts[Part.NOTE] = some
    if tags and (some := _once(tags)):
        texts[Part.TAG] = some
    description, significance, custodian, _ = said
    held = those(_BARE, bool(custodian), bool(description), bool(numbers), bool(notes), outlined, bool(significance))
    return Findable(texts=texts, by=by, held=held, review=(status,))


@cache
def those(names: tuple[str, ...], *true: bool) -> tuple[str, ...]:
    """Those of *names* of which it is true, each answer made once: very many sites have one of a few."""
    return tuple([name for name, one in zip(names, true, strict=True) if one])


def _once(texts: Sequence[str]) -> tuple[str, ...]:
    """Each text that says something once, in order."""
    some = [text for text in texts if text]
    return tuple(some) if len(some) < 2 else tuple(sorted({*some}))


THESE = "IN (SELECT value FROM json_each(?))"
"""Condition that names each id."""
_BARE_PARTS = {
    "identifier": "SELECT record_id, value FROM identifier WHERE record_kind = 'site' AND record_id",
    "note": "SELECT record_id, text FROM note WHERE record_kind = 'site' AND record_id",
    "site_tag": "SELECT site_id, text FROM site_tag WHERE site_id",
    "site_outline": "SELECT site_id, role FROM site_outline WHERE site_id",
}
_BARE_WRITERS = """
    SELECT DISTINCT change.record_id, deed."by" FROM change JOIN deed ON deed.id = change.deed_id
    WHERE change.record_id
"""


def claims_of_actor(session: Session, actor_id: str) -> list[tuple[str, str]]:
    """Claims (kind, id) that name an actor: what a search finds by its name."""
    found: list[tuple[str, str]] = []
    for table, key, columns in _ACTORS:
        kind = "damage" if key == "damage_id" else table
        for column in columns:
            read = session.connection().exec_driver_sql(f"SELECT {key} FROM {table} WHERE {column} = ?", (actor_id,))
            found += [(kind, record_id) for record_id in read.scalars()]
    return found


def facets_of(
    draft: SiteDraft,
    reports: Iterable[DamageRow],
    hazards: Iterable[HazardRow],
    *,
    country: str,
    above: tuple[str, ...],
    more: Findable,
) -> dict[Facet, tuple[str, ...]]:
    """Values that a site is filtered by, but for those that its line has: hazards met here and not cleared."""
    reports = list(reports)
    hazards = list(hazards)
    said: dict[Facet, tuple[str, ...]] = {}
    if reports or hazards:
        said = {
            Facet.CAUSE: tuple(cause.type for row in reports for cause in row.draft.causes if cause.type),
            Facet.EFFECT: tuple(effect.type for row in reports for effect in row.draft.effects if effect.type),
            Facet.HAZARD: tuple(
                row.draft.kind
                for row in hazards
                if not row.relation and row.draft.state is not HazardState.CLEARED and row.draft.kind
            ),
        }
    return {
        **said,
        Facet.PERIOD: draft.periods,
        Facet.FUNCTION: draft.functions,
        Facet.DESIGNATION: tuple([listed.scheme for listed in draft.designations if listed.scheme]),
        Facet.COUNTRY: (country,) if country else (),
        Facet.DISTRICT: (draft.district,) if draft.district else (),
        Facet.INSIDE: above,
        Facet.BY: more.by,
        Facet.HAS: more.held,
        Facet.REVIEW: more.review,
        Facet.TAG: more.texts.get(Part.TAG, ()),
    }


def place_of(session: Session, site_id: str, draft: SiteDraft) -> tuple[dict[str, str], str, str, tuple[str, ...]]:
    """Where a site is, as one line a language; country and governorate, its own or inherited; and what is above it."""
    above = site.ancestors(session, site_id)
    return *place_in(session, draft, above), above


def place_in(session: Session, draft: SiteDraft, above: tuple[str, ...]) -> tuple[dict[str, str], str, str]:
    """The same of a site below the sites *above*, the immediate one first."""
    governorate, country = draft.governorate, draft.country
    for parent_id in above:
        if governorate and country:
            break
        parent = session.get(Site, parent_id)
        if parent is not None:
            governorate, country = governorate or parent.governorate, country or parent.country
    region_term = vocabulary.find_term(session, "governorate", governorate)
    country_term = vocabulary.find_term(session, "country", country)
    place: dict[str, str] = {}
    for lang in LANGUAGES:
        parent_name = damage.site_names(session, above[:1], lang).get(above[0], "") if above else ""
        region = governorate if region_term is None else region_term.label(lang)
        if not region:
            region = country if country_term is None else country_term.label(lang)
        parts = [parent_name, draft.locality if not parent_name else "", region]
        separator = "، " if lang == "ar" else ", "
        place[lang] = separator.join(dict.fromkeys(part for part in parts if part))
    return place, country, governorate

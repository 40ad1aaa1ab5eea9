"""Find sites that may be one, whatever the script of their names; say that two are two."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from math import cos, radians

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    and_,
    column,
    exists,
    func,
    literal_column,
    or_,
    select,
    table,
    union_all,
)
from sqlalchemy.orm import Session

from heritage_app.domain.coordinates import Point
from heritage_app.domain.duplicates import FEWEST_CONSONANTS, NEAR_M, Entered, Likeness, alike
from heritage_app.domain.errors import DraftProblem, DraftRefused
from heritage_app.domain.folding import fold, key_groups
from heritage_app.domain.names import Name
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.text import clean_text
from heritage_app.domain.vocabulary import FlagKind, RecordKind
from heritage_app.services import history, records, site
from heritage_app.services.damage import site_names
from heritage_app.storage.history import Change
from heritage_app.storage.search import SearchFlag, SearchName, SearchSite
from heritage_app.storage.site import Site, SiteDistinct, SiteName

_KEYS = table("search_key", column("rowid"))


class DistinctReasonMissing(DraftProblem):
    """Two sites were to be declared two without saying why."""

    template = "Enter how you know that these are two sites. The reason stays in the history"


def similar_sites(session: Session, draft: SiteDraft) -> tuple[tuple[str, Likeness], ...]:
    """
    Sites in use that a new draft may be, by id, the most alike first: what a form warns of while a name is typed.
    """
    return most_alike_first(_likenesses(session, entered_draft(session, draft)))


def most_alike_first(found: dict[str, Likeness]) -> tuple[tuple[str, Likeness], ...]:
    """Sites by id in the order in which a person is asked about them."""
    return tuple(sorted(found.items(), key=lambda pair: (not pair[1].exact, pair[1].distance_m or 0, pair[0])))


def entered_draft(session: Session, draft: SiteDraft) -> Entered:
    """What decides likeness of a draft that is not saved."""
    line = () if draft.part_of is None else (draft.part_of, *site.ancestors(session, draft.part_of))
    inherited = _above(session, line)
    return Entered(
        site_id="",
        names=draft.names,
        point=draft.point,
        precision_m=draft.precision_m,
        governorate=next(filter(None, (draft.governorate, *(inherited[one][1] for one in line))), ""),
        locality=draft.locality,
        line=line,
    )


def twins_of(session: Session, site_id: str) -> tuple[str, ...]:
    """Ids of the sites in use that may be the same as this one, those a person told apart left out."""
    held = entered(session, [site_id])
    if not held:
        return ()
    apart = set(told_apart(session, site_id))
    return tuple(sorted(twin for twin in _likenesses(session, held[0]) if twin not in apart))


def likeness(session: Session, site_id: str, other_id: str) -> Likeness | None:
    """Why these two may be one, the name of *site_id* first; None where nothing says so."""
    held = {one.site_id: one for one in entered(session, [site_id, other_id])}
    if site_id not in held or other_id not in held:
        return None
    return alike(held[site_id], held[other_id])


def name_sharers(session: Session, site_ids: Iterable[str]) -> set[str]:
    """
    Ids of flagged sites bearing a name like one that the index holds of these sites, whatever place they are in.

    Likeness is mutual: of these sites only the flagged ones have a partner to lose.
    """
    flagged = exists().where(SearchFlag.number == SearchSite.number, SearchFlag.kind == FlagKind.POSSIBLE_DUPLICATE)
    lines = session.scalars(select(SearchSite.names).where(SearchSite.site_id.in_(list(site_ids)), flagged))
    names = sorted({Name(*parts) for line in lines for parts in json.loads(line)}, key=lambda name: name.text)
    found: set[str] = set()
    for numbers in _numbers_alike(names):
        found.update(session.scalars(select(SearchSite.site_id).where(SearchSite.number.in_(numbers), flagged)))
    return found


_NAMES_AT_ONCE = 200
"""Names of one question: SQLite joins at most 500 answers into one."""

_DECIDING = ("part_of_id", "lat", "lon", "precision_m", "governorate", "locality", "trashed_at")
"""Columns of a site that decide, with its names, what it looks like."""


def moved(session: Session) -> bool:
    """Whether the deed under way changed anything that makes or unmakes a duplicate: names, place, trash, parents."""
    differs = [
        func.json_extract(Change.old, f"$.{name}").is_distinct_from(func.json_extract(Change.new, f"$.{name}"))
        for name in _DECIDING
    ]
    changed = select(Change.number).where(
        Change.deed_id == history.current_deed(session),
        or_(
            Change.table_name.in_((SiteName.__tablename__, SiteDistinct.__tablename__)),
            and_(Change.table_name == Site.__tablename__, or_(Change.operation != "update", *differs)),
        ),
    )
    return session.scalar(changed.limit(1)) is not None


def told_apart(session: Session, site_id: str) -> tuple[str, ...]:
    """Ids of the sites that a person declared not to be this one, from whichever side."""
    query = select(SiteDistinct.site_id, SiteDistinct.other_id).where(
        or_(SiteDistinct.site_id == site_id, SiteDistinct.other_id == site_id)
    )
    return tuple(other if one == site_id else one for one, other in session.execute(query))


def all_told_apart(session: Session) -> set[frozenset[str]]:
    """Every two sites that a person declared to be two."""
    pairs = session.execute(select(SiteDistinct.site_id, SiteDistinct.other_id))
    return {frozenset((one, other)) for one, other in pairs}


def tell_apart(session: Session, site_id: str, other_id: str, reason: str) -> None:
    """
    Say that two sites which look alike are two; neither is flagged for the other any more.

    Raises:
        DraftRefused: No reason was given.
        NoSuchRecord: One of them is not there.
    """
    if not reason.strip():
        raise DraftRefused((DistinctReasonMissing("reason"),))
    for key in (site_id, other_id):
        records.require(session, RecordKind.SITE, key)
    if other_id not in told_apart(session, site_id):
        session.add(SiteDistinct(site_id=site_id, other_id=other_id, reason=clean_text(reason)))
    session.flush()
    history.name_subject(session, site_names(session, [site_id]).get(site_id, ""))


# ------------------------------------------------------------------------------------------------ looking up


def _likenesses(session: Session, one: Entered) -> dict[str, Likeness]:
    """Every site in use that may be *one*."""
    near = [SearchSite.governorate == one.governorate] if one.governorate else []
    if one.line:
        near.append(Site.part_of_id == one.line[0])
    if one.point is not None:
        near.append(_in_reach(one.point, one.precision_m or 0))
    if not near or not one.names:
        return {}
    others: set[str] = set()
    for numbers in _numbers_alike(one.names):
        in_use = (
            select(SearchSite.site_id, SearchSite.trashed)
            .join(Site, Site.id == SearchSite.site_id)
            .where(SearchSite.number.in_(numbers), or_(*near))
        )
        # Sifted here: asked for what is not in the trash, SQLite walks the whole list.
        others.update(key for key, trashed in session.execute(in_use) if not trashed)
    found: dict[str, Likeness] = {}
    for other in entered(session, sorted(others - {one.site_id})):
        likeness = alike(one, other)
        if likeness is not None:
            found[other.site_id] = likeness
    return found


METRES_A_DEGREE = 110_000
"""Metres of a degree of latitude, a little less than the true 110.6 km, so that a box holds its circle."""


def _in_reach(point: Point, precision_m: int) -> ColumnElement[bool]:
    """SQL for the points in a box that holds every one near enough; `alike` measures the distance."""
    reach = NEAR_M + precision_m + func.coalesce(Site.precision_m, 0)
    # A degree of longitude shrinks towards the poles: taken two degrees nearer to one, farther than any reach.
    stretch = max(cos(radians(min(abs(point.lat) + 2, 90))), 0.0)
    east = func.abs(Site.lon - point.lon)
    return and_(
        func.abs(Site.lat - point.lat) * METRES_A_DEGREE <= reach,
        func.min(east, 360 - east) * (METRES_A_DEGREE * stretch) <= reach,
    )


def _numbers_alike(names: Sequence[Name]) -> Iterator[CompoundSelect[int]]:
    """Queries for the numbers in the index of the sites bearing one of these names, folded alike or sounding alike."""
    for start in range(0, len(names), _NAMES_AT_ONCE):
        some = names[start : start + _NAMES_AT_ONCE]
        folded = {fold(name.text) for name in some} - {""}
        found = [select(SearchName.number).where(SearchName.folded.in_(folded))]
        for expression in sorted({_expression(name.text) for name in some} - {""}):
            found.append(select(_KEYS.c.rowid).where(literal_column("search_key").op("MATCH")(expression)))
        yield union_all(*found)


def _expression(name: str) -> str:
    """FTS5 for one cross-script key of every word; empty where the keys are too short to tell names apart."""
    groups = key_groups(name)
    if not groups or sum(max(map(len, group)) for group in groups) < FEWEST_CONSONANTS:
        return ""
    return " AND ".join("(" + " OR ".join(f'"{key}"' for key in sorted(group)) + ")" for group in groups)


def entered(session: Session, site_ids: Sequence[str]) -> list[Entered]:
    """What decides likeness of these sites, read from the records, in the order of their ids."""
    if not site_ids:
        return []
    names: dict[str, list[Name]] = {}
    query = (
        select(SiteName.site_id, SiteName.text, SiteName.lang, SiteName.kind)
        .where(SiteName.site_id.in_(site_ids))
        .order_by(SiteName.site_id, SiteName.position)
    )
    for site_id, words, lang, kind in session.execute(query):
        names.setdefault(site_id, []).append(Name(words, lang, kind))
    deciding = (Site.part_of_id, Site.lat, Site.lon, Site.precision_m, Site.governorate, Site.locality)
    rows = session.execute(select(Site.id, *deciding).where(Site.id.in_(site_ids)).order_by(Site.id)).all()
    above = _above(session, {row.part_of_id for row in rows})
    found = []
    for row in rows:
        line: list[str] = []
        governorate, at = row.governorate, row.part_of_id
        while at is not None and at in above and at not in line:
            line.append(at)
            at, inherited = above[at]
            governorate = governorate or inherited
        found.append(
            Entered(
                site_id=row.id,
                names=tuple(names.get(row.id, ())),
                point=None if row.lat is None or row.lon is None else Point(row.lat, row.lon),
                precision_m=row.precision_m,
                governorate=governorate,
                locality=row.locality,
                line=tuple(line),
            )
        )
    return found


def _above(session: Session, ids: Iterable[str | None]) -> dict[str | None, tuple[str | None, str]]:
    """Parent and governorate of these sites and of everything above them, by id; one query a level."""
    found: dict[str | None, tuple[str | None, str]] = {}
    level = set(ids) - {None}
    while level:
        query = select(Site.id, Site.part_of_id, Site.governorate).where(Site.id.in_(level))
        found.update({one: (parent, governorate) for one, parent, governorate in session.execute(query)})
        level = {parent for parent, _ in found.values()} - found.keys() - {None}
    return found

"""Keeping the list and the search index of sites up to date with their records."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from heritage_app.domain.claims import hazard_summary
from heritage_app.domain.names import Name, pick_name
from heritage_app.domain.rollup import PartCondition
from heritage_app.domain.vocabulary import Condition, FlagKind, RecordKind
from heritage_app.search import index
from heritage_app.search.build import build
from heritage_app.search.index import SiteEntry
from heritage_app.services import duplicates, findable, hazard, history, record_index, records, site
from heritage_app.services.entries import NOTHING_SAID, Loaded, Reading, Tree, entries_of, entry_made, entry_of
from heritage_app.services.lookalikes import Lookalikes
from heritage_app.services.summary import rollup_of
from heritage_app.storage.history import Change, DeedEntry
from heritage_app.storage.search import SearchFlag, SearchSite
from heritage_app.storage.site import Site

if TYPE_CHECKING:
    from heritage_app.services.meeting import Meetings, MetAhead


def refresh(
    session: Session, touched: Iterable[tuple[str, str]], progress: Callable[[int, int], None] | None = None
) -> None:
    """
    Bring the index up to date for every site that these records (kind, id) bear on, or bore on before this deed.

    What is said of a site itself reaches its parents, parts and doubles by all they show; a claim reaches them by one
    flag, which is all that is written of them then. *progress* is told how many of how many sites are written anew.
    """
    borne_on = [*touched, *_borne_on_before(session)]
    record_index.refresh(session, borne_on)
    sites = _sites_of(session, borne_on)
    if len(sites) >= _MANY:
        _refresh_many(session, sites, progress)
        return
    whole = _near(session, (one for one, kinds in sites.items() if kinds & _REACHING))
    claimed = [one for one in sites if one not in whole]
    before = _conditions(session, claimed)
    moved = duplicates.moved(session)
    sharers = duplicates.name_sharers(session, whole) if moved else set()
    parents = select(Site.id, Site.part_of_id).where(Site.id.in_([*whole, *sites]))
    known = dict(session.execute(parents).all())
    for done, site_id in enumerate(_parts_first(known), start=1):
        put(session, site_id)
        if progress is not None:
            progress(done, len(known))
    for gone in whole.keys() - known.keys():
        index.remove(session, gone)
    now = _conditions(session, claimed)
    _refresh_parents(session, [one for one in claimed if now.get(one) != before.get(one)])
    _refresh_dangers(session, [one for one, kinds in sites.items() if RecordKind.HAZARD in kinds], whole)
    if moved:
        _refresh_twins(session, whole, sharers)


_MANY = 100
"""Sites from which on they are brought up to date together."""
_SOME_OF = 25
"""Where one site in so many is written anew, duplicates are looked for among all at once; else one by one."""


def _refresh_many(session: Session, sites: Collection[str], progress: Callable[[int, int], None] | None) -> None:
    """The same for very many sites: all that stands near them is written anew, and read in batches."""
    tree = Tree(session)
    left = _left_behind(session, sites)
    near = list(tree.near((*sites, *left)))
    known = _among(session, "SELECT id FROM site WHERE id IN", near)
    held = _among(session, "SELECT site_id FROM search_site WHERE site_id IN", near)
    near.clear()
    listed = count_listed(session)
    if len(known - held) > listed > 0:  # an index that more than doubles is built anew in less time
        rebuild(session, progress and (lambda done: progress(done, listed + len(known - held))))
        return
    for gone in held - known:
        index.remove(session, gone)
    moved = duplicates.moved(session)
    together = moved and len(known) * _SOME_OF >= session.scalars(select(func.count()).select_from(Site)).one()
    flagged = _flagged(session)
    sharers = duplicates.name_sharers(session, known) if moved and not together and held else set()
    twins, partners = flagged, set[str]()
    if together:
        lookalikes = Lookalikes(session)
        twins, partners = lookalikes.flagged(known)
        if not held:
            del lookalikes  # the index needs the room now
    summed = _summed_outside(session, tree, known)
    made = _told(entries_of(session, known, twins, summed, tree), progress, len(known))
    if listed:
        index.put(session, made)
    else:
        build(session.connection(), made)
    if together:
        index.set_flag(session, FlagKind.POSSIBLE_DUPLICATE, dict.fromkeys(partners - known, True))
        if held:  # who looked like one of these before may not any more
            others = flagged - known - partners
            still, _ = lookalikes.flagged(others)
            index.set_flag(session, FlagKind.POSSIBLE_DUPLICATE, dict.fromkeys(others - still, False))
    elif moved:
        _refresh_twins(session, known, sharers)


def count_listed(session: Session) -> int:
    """How many sites the index holds."""
    return session.scalars(select(func.count()).select_from(SearchSite)).one()


def fill(session: Session, coming: Iterable[Loaded], lookalikes: Lookalikes | None = None) -> None:
    """
    Build the index anew while sites are loaded: those that are here, then those *coming*, which nothing is said of yet.

    What is loaded here is in the index at the end of the deed, and is not written into it a second time. *lookalikes*
    has the sites that are here, and is given the others by whoever loads them.
    """
    listed, flagged = count_listed(session), _flagged(session)
    by = (session.get_one(DeedEntry, history.current_deed(session)).by,)
    tree = Tree(session)
    held: Iterable[SiteEntry] = ()
    reading = Reading(session, tree)
    if listed:
        ids = session.scalars(select(Site.id).order_by(Site.id)).all()
        index.prepare(session.connection())
        held = entries_of(session, ids, flagged, {}, tree)
    new = (entry_made(one.site_id, reading.bare(one, by), NOTHING_SAID, twin=False) for one in coming)
    if lookalikes is None:
        build(session.connection(), chain(held, new))
        lookalikes = Lookalikes(session)
    else:
        _build(session, chain(held, new), lookalikes)
    _flag_twins(session, lookalikes, flagged)
    if listed:
        record_index.rebuild(session)
    session.info[_FILLED] = True


def _build(
    session: Session,
    entries: Iterable[SiteEntry],
    lookalikes: Lookalikes,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Build the index; when the last site has come, *lookalikes* grow while the database makes its own indexes."""
    growing: list[Future[Lookalikes]] = []

    def all_of_them() -> Iterator[SiteEntry]:
        yield from entries
        growing.append(beside.submit(lookalikes.grown, session))

    with ThreadPoolExecutor(1) as beside:
        count = build(session.connection(), all_of_them(), progress=progress)
    growing.pop().result()
    return count


_FILLED = "sites loaded in this transaction are in the index"


def filled(session: Session) -> bool:
    """Whether what was loaded in this transaction is in the index already."""
    return _FILLED in session.info


def _told(entries: Iterable[SiteEntry], progress: Callable[[int, int], None] | None, total: int) -> Iterator[SiteEntry]:
    """The same entries, each told of when the next is asked for."""
    for number, entry in enumerate(entries, start=1):
        yield entry
        if progress is not None:
            progress(number, total)


def _among(session: Session, statement: str, ids: Iterable[str]) -> set[str]:
    """What a *statement* that ends in IN finds of these ids."""
    asked = f"{statement} (SELECT value FROM json_each(?))"
    return set(session.connection().exec_driver_sql(asked, (json.dumps(list(ids)),)).scalars())


def _left_behind(session: Session, site_ids: Iterable[str]) -> set[str]:
    """What the index still has these sites below, where they have been moved away since."""
    statement = (
        "SELECT held.part_of_id FROM search_site AS held JOIN site ON site.id = held.site_id "
        "WHERE held.part_of_id IS NOT NULL AND held.part_of_id IS NOT site.part_of_id AND held.site_id IN"
    )
    return _among(session, statement, site_ids)


def _flagged(session: Session) -> set[str]:
    """Sites that the index flags as possible duplicates."""
    flagged = select(SearchSite.site_id).join(SearchFlag, SearchFlag.number == SearchSite.number)
    return set(session.scalars(flagged.where(SearchFlag.kind == FlagKind.POSSIBLE_DUPLICATE)))


def _summed_outside(session: Session, tree: Tree, known: Collection[str]) -> dict[str, PartCondition]:
    """Conditions of parts of these sites that are not written anew themselves, from their lines in the index."""
    parts = sorted({part for one in known for part in tree.below(one)} - set(known))
    line = (SearchSite.site_id, SearchSite.names, SearchSite.condition, SearchSite.trashed)
    found: dict[str, PartCondition] = {}
    for start in range(0, len(parts), 500):
        rows = session.execute(select(*line).where(SearchSite.site_id.in_(parts[start : start + 500])))
        for part, names, condition, trashed in rows:
            if not trashed:
                name = pick_name([Name(*name) for name in json.loads(names)], "en").text
                found[part] = PartCondition(part, name, condition)
    return found


_REACHING = frozenset((RecordKind.SITE, RecordKind.ESTIMATE))
"""Records that bear on the whole line of a site: its place and tree; an estimate of a group."""


def _conditions(session: Session, site_ids: Iterable[str]) -> dict[str, Condition]:
    """The condition that the index has of these sites."""
    ids = list(site_ids)
    query = select(SearchSite.site_id, SearchSite.condition).where(SearchSite.site_id.in_(ids))
    return dict(session.execute(query).all()) if ids else {}


def _refresh_parents(session: Session, site_ids: Iterable[str]) -> None:
    """Flag what these sites are part of where the worst part is not in the condition stated of the whole."""
    for parent in dict.fromkeys(above for one in site_ids for above in site.ancestors(session, one)):
        below = site.descendants(session, parent)
        stated = _conditions(session, [parent]).get(parent, Condition.NOT_ASSESSED)
        differs = rollup_of(session, below, "en").differs(stated)
        index.set_flag(session, FlagKind.PARTS_DIFFER, {parent: differs})


def _refresh_dangers(session: Session, site_ids: Sequence[str], done: Container[str]) -> None:
    """Flag parents and parts of these sites, those *done* left out, that are unsafe for what is known of them all."""
    lines: dict[str, set[str]] = {}
    for site_id in site_ids:
        lines.update(_lines_through(session, site_id))
    lines = {one: line for one, line in lines.items() if one not in done and one not in site_ids}
    if not lines:
        return
    near = {one for line in lines.values() for one in line}
    hazards = hazard.list_hazards(session, hazard.select_hazards(site_ids=sorted(near)))
    unsafe = {one: any(hazard_summary([row for row in hazards if row.site_id in line])) for one, line in lines.items()}
    index.set_flag(session, FlagKind.UNSAFE, unsafe)


def _lines_through(session: Session, site_id: str) -> dict[str, set[str]]:
    """Everything above and below a site, each with itself and what is above and below it in turn."""
    above = site.ancestors(session, site_id)
    top = (site_id, *above)[-1]
    parents: dict[str, str | None] = {top: None}
    level = [top]
    while level:
        query = select(Site.id, Site.part_of_id).where(Site.part_of_id.in_(level))
        found = {one: parent for one, parent in session.execute(query) if one not in parents}
        parents.update(found)
        level = list(found)
    lines: dict[str, set[str]] = {one: {one} for one in parents}
    for one in parents:
        over = parents[one]
        while over is not None:
            lines[one].add(over)
            lines[over].add(one)
            over = parents[over]
    return {one: line for one, line in lines.items() if site_id in line}


def _near(session: Session, site_ids: Iterable[str]) -> dict[str, None]:
    """These sites with everything above and below them, and what they were part of before this deed."""
    near: dict[str, None] = {}
    for site_id in site_ids:
        former = _former_parent(session, site_id)
        left = (former, *site.ancestors(session, former)) if former is not None else ()
        for one in (site_id, *site.ancestors(session, site_id), *site.descendants(session, site_id), *left):
            near[one] = None
    return near


def rebuild(session: Session, progress: Callable[[int], None] | None = None, met: MetAhead | None = None) -> int:
    """
    Throw the index away and build it anew from the records; returns how many sites it holds.

    *met* has what the names of all of them are met by, where they have just been written.
    """
    from heritage_app.services.meeting import Meetings

    connection = session.connection()
    index.prepare(connection)
    site_ids = session.scalars(select(Site.id).order_by(Site.id)).all()
    lookalikes = Lookalikes(session, named=False)
    entries = entries_of(session, site_ids, (), {}, Tree(session))
    if met is not None:
        for site_id, points in met.points():
            lookalikes.meet(site_id, points)
        count = _build(session, entries, lookalikes, progress)
    else:
        with Meetings(len(site_ids)) as meetings:
            count = _build(session, _meeting(entries, meetings, lookalikes), lookalikes, progress)
    _flag_twins(session, lookalikes, set())
    record_index.rebuild(session)
    return count


def _meeting(entries: Iterable[SiteEntry], meetings: Meetings, lookalikes: Lookalikes) -> Iterator[SiteEntry]:
    """The same entries; beside whatever is done with them it is found out what their names meet by."""
    left, waiting = iter(entries), deque[list[str]]()
    while True:
        batch = list(islice(left, _MANY))
        if batch:
            meetings.put([tuple([name.text for name in one.names]) for one in batch])
            waiting.append([one.site_id for one in batch])
            yield from batch
        if waiting and (not batch or len(waiting) > _WAITING):
            for site_id, points in zip(waiting.popleft(), meetings.get(), strict=True):
                lookalikes.meet(site_id, points)
        elif not batch:
            meetings.end()  # the index needs the room now
            return


_WAITING = 5
"""Batches of names that may be asked about before an answer is waited for."""


def _flag_twins(session: Session, lookalikes: Lookalikes, flagged: Collection[str]) -> None:
    """Put the flag up at every site that looks like another one, and down at those *flagged* before that do not."""
    twins, _ = lookalikes.flagged()
    changed = {**dict.fromkeys(set(flagged) - twins, False), **dict.fromkeys(twins - set(flagged), True)}
    left = iter(changed.items())
    while some := dict(islice(left, _MANY)):
        index.set_flag(session, FlagKind.POSSIBLE_DUPLICATE, some)


def _borne_on_before(session: Session) -> list[tuple[str, str]]:
    """Sites and claims that the deed under way has taken something away from: a report moved to another site."""
    old_site, new_site = (func.json_extract(row, "$.site_id") for row in (Change.old, Change.new))
    old_kind, old_record = (func.json_extract(Change.old, f"$.record_{part}") for part in ("kind", "id"))
    new_record = func.json_extract(Change.new, "$.record_id")
    moved = select(old_site, old_kind, old_record).where(
        Change.deed_id == history.current_deed(session),
        Change.operation == "update",
        or_(old_site != new_site, old_record != new_record),
    )
    found: list[tuple[str, str]] = []
    for site_id, kind, record_id in session.execute(moved):
        found += [("site", site_id)] if site_id else []
        found += [(kind, record_id)] if kind and record_id else []
    return found


def _former_parent(session: Session, site_id: str) -> str | None:
    """The place that the index still has a site below, where it has been moved away since."""
    return session.scalar(
        select(SearchSite.part_of_id)
        .join(Site, Site.id == SearchSite.site_id)
        .where(SearchSite.site_id == site_id, SearchSite.part_of_id.is_distinct_from(Site.part_of_id))
    )


def _parts_first(parents: Mapping[str, str | None]) -> list[str]:
    """The sites of *parents*, each before what it is part of: a place is summed up from the lines of its parts."""
    depths: dict[str, int] = {}

    def depth(site_id: str) -> int:
        if site_id not in depths:
            depths[site_id] = 0
            above = parents.get(site_id)
            depths[site_id] = 1 + depth(above) if above is not None and above in parents else 0
        return depths[site_id]

    return sorted(parents, key=depth, reverse=True)


def _refresh_twins(session: Session, near: Iterable[str], sharers: Iterable[str]) -> None:
    """
    Flag possible duplicates among *near* and whoever they look like now.

    *sharers* are flagged sites that looked like one of *near* before, and may not any more.
    """
    partners: set[str] = set()
    near = list(near)
    for site_id in near:
        partners |= _put_twin(session, site_id)
    partners -= set(near)
    index.set_flag(session, FlagKind.POSSIBLE_DUPLICATE, dict.fromkeys(partners, True))  # likeness is mutual
    for site_id in set(sharers) - partners - set(near):
        _put_twin(session, site_id)


def _put_twin(session: Session, site_id: str) -> set[str]:
    """Flag a site for what it looks like now, where the index says otherwise; returns what it looks like."""
    trashed = session.scalar(select(SearchSite.trashed).where(SearchSite.site_id == site_id))
    if trashed is None:
        return set()
    twins = set() if trashed else set(duplicates.twins_of(session, site_id))
    index.set_flag(session, FlagKind.POSSIBLE_DUPLICATE, {site_id: bool(twins)})
    return twins


def _has_twin(flags: str) -> bool:
    """Whether a line of the index carries the flag *possible duplicate*."""
    return any(kind == FlagKind.POSSIBLE_DUPLICATE for kind, _ in json.loads(flags))


def _sites_of(session: Session, touched: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The sites that these records bear on, each with the kinds of records by which it is reached."""
    sites: dict[str, frozenset[str]] = {}
    pending: dict[str, set[str]] = {}
    for kind, record_id in touched:
        pending.setdefault(kind, set()).add(record_id)
    seen: dict[str, set[str]] = {kind: set(ids) for kind, ids in pending.items()}
    while pending:
        kind, ids = pending.popitem()
        for one, key in ((kind, key) for key in ids) if kind == RecordKind.SITE else _rests_on(session, kind, ids):
            if one == RecordKind.SITE:
                sites[key] = _with(sites.get(key, frozenset()), kind)
            elif key not in seen.setdefault(one, set()):
                seen[one].add(key)
                pending.setdefault(one, set()).add(key)
    return sites


@cache
def _with(kinds: frozenset[str], kind: str) -> frozenset[str]:
    """The same kinds and one more; very many sites share theirs."""
    return kinds | {kind}


def _rests_on(session: Session, kind: str, ids: Collection[str]) -> Iterable[tuple[str, str]]:
    """The records one step nearer to a site: a report's site, a citation's claim, the claims that a source supports."""
    asked, execute = (json.dumps(sorted(ids)),), session.connection().exec_driver_sql
    these = "IN (SELECT value FROM json_each(?))"
    if kind == RecordKind.SOURCE:
        citing = execute(f"SELECT id FROM citation WHERE source_id {these}", asked)
        return ((RecordKind.CITATION, key) for (key,) in citing)
    if kind == RecordKind.CITATION:
        cited = execute(f"SELECT record_kind, record_id FROM citation WHERE id {these}", asked)
        return ((one, key) for one, key in cited)
    if kind == RecordKind.ACTOR:
        return [found for key in ids for found in findable.claims_of_actor(session, key)]
    model = records.MODELS.get(RecordKind(kind)) if kind in tuple(RecordKind) else None
    if model is None or not hasattr(model, "site_id"):
        return ()
    table = model.__tablename__
    found = execute(f"SELECT DISTINCT site_id FROM {table} WHERE id {these} AND site_id IS NOT NULL", asked)
    return ((RecordKind.SITE, key) for (key,) in found)


def put(session: Session, site_id: str, *, twin: bool | None = None) -> None:
    """
    Write what list and search read of one site.

    *twin* says whether another site may be the same; None leaves that as the index has it.
    """
    record = session.get(Site, site_id)
    if record is None:
        index.remove(session, site_id)
        return
    if twin is None:
        flags = session.scalar(select(SearchSite.flags).where(SearchSite.site_id == site_id))
        twin = flags is not None and _has_twin(flags)
    index.put(session, [entry_of(session, site_id, twin=twin)])

"""Turn a question into one SELECT: the list, its count, the report and the export all start from it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    column,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    table,
    union_all,
)

from heritage_app.domain.folding import fold, key_groups
from heritage_app.domain.query import SiteQuery, Sort
from heritage_app.search.index import NEARBY, facet
from heritage_app.storage.search import SearchFlag, SearchName, SearchSite

LAST = "\U0010ffff"
FEWEST_CONSONANTS = 3
"""Consonants that cross-script keys need together before they are asked: by two, *bel* would find every *Palmyra*."""

BEGINS, IN_NAME, NEAR, NAME_ALIKE, NEAR_ALIKE = range(5)
"""How a site was found, best first: a name begins so, its words do, its place or number does, a spelling is alike."""

_KEYS = table("search_key", column("rowid"))


def select_sites(query: SiteQuery, *, today: int) -> Select[SearchSite]:
    """
    Build the query for *query*: names that begin with the text first, then names, places and numbers that hold it.

    Args:
        query: What is asked.
        today: Day number, for the flags that begin on a day.
    """
    chosen = select(SearchSite).where(SearchSite.trashed == query.trashed)
    facets = _facets(query)
    words = fold(query.text)
    order = list(_order(query.sort))
    if query.text.strip() and not words:
        return chosen.where(false())
    if words:
        hits = _text_hits(query.text, facets).subquery()
        chosen = chosen.join(hits, hits.c.number == SearchSite.number)
        order.insert(0, hits.c.step)
    if facets:
        chosen = chosen.where(SearchSite.number.in_(_match(facets)))
    if len(query.flags) == 1:
        # One list of flagged sites is one walk along the index of flags, which is sorted as the list is.
        chosen = chosen.join(SearchFlag, SearchFlag.number == SearchSite.number).where(*_flagged(query, today))
        if query.sort is Sort.SEVERITY:
            order[-3:] = [SearchFlag.severity, SearchFlag.sort_name, SearchFlag.number]
    elif query.flags:
        chosen = chosen.where(SearchSite.number.in_(select(SearchFlag.number).where(*_flagged(query, today))))
    if query.updated_since:
        chosen = chosen.where(SearchSite.updated_at >= query.updated_since)
    if query.references:
        chosen = chosen.where(SearchSite.reference.in_(query.references))
    return chosen.order_by(*order)


def count_sites(query: SiteQuery, *, today: int) -> Select[int]:
    """Build the query that counts what `select_sites` finds; a plain list of flagged sites is counted by its flags."""
    if len(query.flags) == 1 and query == SiteQuery(flags=query.flags, trashed=query.trashed, sort=query.sort):
        return select(func.count()).select_from(SearchFlag).where(*_flagged(query, today))
    return select_sites(query, today=today).order_by(None).with_only_columns(func.count())


def _order(sort: Sort) -> tuple[Any, ...]:
    first: dict[Sort, tuple[Any, ...]] = {
        Sort.SEVERITY: (SearchSite.severity,),
        Sort.NAME: (),
        Sort.LATEST: (SearchSite.last_day.desc().nulls_last(),),
        Sort.UPDATED: (SearchSite.updated_at.desc(),),
    }
    return (*first[sort], SearchSite.sort_name, SearchSite.number)


def _text_hits(typed: str, facets: str) -> Select[int, int]:
    """Numbers of the sites found by text, each with the best step that found it."""
    words = fold(typed)
    begins = select(SearchName.number, literal(BEGINS).label("step")).where(
        SearchName.folded >= words, SearchName.folded < words + LAST
    )
    exact = [[word] for word in words.split()]
    steps = [begins]
    for step, groups, near in (
        (IN_NAME, exact, False),
        (NEAR, exact, True),
        (NAME_ALIKE, _alike(typed), False),
        (NEAR_ALIKE, _alike(typed), True),
    ):
        if groups:
            match = _expression(groups, near=near)
            steps.append(_match(f"({match}) AND {facets}" if facets else match).add_columns(literal(step)))
    found = union_all(*steps).subquery()
    return select(found.c.number, func.min(found.c.step).label("step")).group_by(found.c.number)


def _match(expression: str) -> Select[int]:
    return select(_KEYS.c.rowid.label("number")).where(literal_column("search_key").op("MATCH")(expression))


def _alike(typed: str) -> list[list[str]]:
    """Cross-script keys of each word, or nothing where they are still too short to tell names apart."""
    groups = [sorted(group) for group in key_groups(typed)]
    if not all(groups) or sum(min(map(len, group)) for group in groups) < FEWEST_CONSONANTS:
        return []
    return groups


def _expression(groups: list[list[str]], *, near: bool) -> str:
    """
    Write the FTS5 expression that asks for one token of every group; tokens of the last may be unfinished.

    Folding leaves only letters and digits, so nothing typed is ever syntax. With *near* a token may as well stand in
    the place or a number.
    """
    marks = ("", NEARBY) if near else ("",)
    stars = [""] * (len(groups) - 1) + ["*"]
    asked = zip(groups, stars, strict=True)
    return " AND ".join(_any([mark + token for token in group for mark in marks], star) for group, star in asked)


def _any(tokens: list[str], star: str) -> str:
    return "(" + " OR ".join(f'"{token}"{star}' for token in tokens) + ")"


def _facets(query: SiteQuery) -> str:
    filters = (
        ("condition", query.conditions),
        ("evidence", query.evidence),
        ("stage", query.stages),
        ("governorate", query.governorates),
        ("cause", query.causes),
    )
    return " AND ".join(_any([facet(name, value) for value in values], "") for name, values in filters if values)


def _flagged(query: SiteQuery, today: int) -> tuple[ColumnElement[bool], ...]:
    """What a flag that is asked for and up on *today* fulfils."""
    return (
        SearchFlag.kind.in_(query.flags),
        SearchFlag.trashed == query.trashed,
        or_(SearchFlag.since.is_(None), SearchFlag.since <= today),
    )

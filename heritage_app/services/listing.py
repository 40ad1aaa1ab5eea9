"""The list of sites: what window, search, report and export start from. Light, for it is what a start waits for."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from heritage_app.domain.dates import Day
from heritage_app.domain.folding import fold, key_groups
from heritage_app.domain.found import Match, Why
from heritage_app.domain.names import Name, pick_names
from heritage_app.domain.query import Chosen, SiteQuery, Sort
from heritage_app.domain.site import SiteRow
from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage
from heritage_app.search import query as search
from heritage_app.search.keystroke import LINE, PAGE, Hit, first_hits
from heritage_app.storage.search import SearchSite

_LINE = tuple(getattr(SearchSite, name) for name in LINE)
_NAMES, _REFERENCE = LINE.index("names"), LINE.index("reference")
_BATCH = 500


def select_sites(query: SiteQuery, *, today: Day) -> Select[Any]:
    """Build the query that list, count, report and export all start from."""
    return search.select_sites(query, today=today)


def list_sites(
    session: Session, query: SiteQuery, *, today: Day, lang: str = "en", limit: int | None = None, offset: int = 0
) -> tuple[SiteRow, ...]:
    """Run *query* and return frozen rows, with names and places in *lang* where there are such."""
    chosen = select_sites(query, today=today).limit(limit).offset(offset)
    if limit is not None and (query.backwards or query.sort not in (Sort.SEVERITY, Sort.NAME)):
        # What these sort by falls while names rise, as no index does: an index is put into this order, not whole lines.
        numbers = session.scalars(chosen.with_only_columns(SearchSite.number)).all()
        return tuple(row for row in rows_of_numbers(session, numbers, today=today, lang=lang) if row is not None)
    chosen = chosen.with_only_columns(*_LINE)
    return tuple(row_of(line, today=today, lang=lang) for line in session.execute(chosen))


def site_ids(session: Session, query: SiteQuery, *, today: Day) -> tuple[str, ...]:
    """Ids of the sites that *query* finds, in its order."""
    return tuple(session.scalars(select_sites(query, today=today).with_only_columns(SearchSite.site_id)))


def count_sites(session: Session, query: SiteQuery, *, today: Day) -> int:
    """How many sites *query* finds."""
    return session.scalars(search.count_sites(query, today=today)).one()


def count_hidden(session: Session, query: SiteQuery, *, today: Day) -> dict[str, int]:
    """
    How many more sites each filter of *query* hides: "4 more outside Homs".

    Returns:
        For every filter in force (a name in `SiteQuery.filters`) the sites that would be found without it alone, less
        those found with it.
    """
    found = count_sites(session, query, today=today)
    return {name: count_sites(session, query.lifted(name), today=today) - found for name in query.filters}


def type_ahead(
    session: Session,
    query: SiteQuery,
    *,
    today: Day,
    lang: str = "en",
    limit: int = PAGE,
    texts: bool = False,
    thorough: bool = False,
) -> tuple[SiteRow, ...]:
    """
    The first rows for what is being typed, each with why it was found where its name does not show it.

    They come best first by how they were found, and by nothing else; `list_sites` sorts. *texts* looks texts up even
    where names are found, for what shows no more when typing pauses. *thorough* is for that pause: it also looks up
    unfinished words of texts and, where few sites are found, other keyboard layouts, middles of words, and words that
    differ by a letter or two.
    """
    connection = session.connection()
    if thorough:
        from heritage_app.search.guess import thorough_hits

        hits = thorough_hits(connection, query, today=today, limit=limit)
    else:
        hits = first_hits(connection, query, today=today, limit=limit, texts=texts)
    words, groups = fold(query.text), key_groups(query.text)
    return tuple(
        [row_of(hit.line, today=today, lang=lang, why=hit.why or _why(hit, words, groups, lang)) for hit in hits]
    )


def find_sites(
    session: Session, query: SiteQuery, *, today: Day, lang: str = "en", limit: int | None = None
) -> tuple[SiteRow, ...]:
    """
    All sites that *query* finds, in its order, each with why; what was guessed stands behind, and only where few match.
    """
    rows = list_sites(session, query, today=today, lang=lang, limit=limit)
    if not fold(query.text):
        return rows
    told = type_ahead(session, query, today=today, lang=lang, thorough=True)
    why = {row.id: row.why for row in told}
    listed = tuple(replace(row, why=why[row.id]) if row.id in why else row for row in rows)
    known = {row.id for row in rows}
    return (*listed, *(row for row in told if row.id not in known))[:limit]


@dataclass(frozen=True, slots=True)
class Found:
    """All sites that a question finds, as row numbers in its order, with what was guessed behind."""

    numbers: array[int]
    why: dict[int, Why]
    """Why some of the first were found, where their names do not show it."""
    guessed: int
    """How many of the last are guesses, which the question itself does not find."""


def find_numbers(session: Session, query: SiteQuery, *, today: Day, lang: str = "en") -> Found:
    """Like `find_sites`, but for very many: numbers, whose rows are read when they are looked at."""
    numbers = site_numbers(session, query, today=today)
    if not fold(query.text):
        return Found(numbers, {}, 0)
    told = type_ahead(session, query, today=today, lang=lang, thorough=True)
    why = {row.number: row.why for row in told if row.why is not None}
    guesses = [row.number for row in told if row.number not in numbers] if len(numbers) < PAGE else []
    numbers.extend(guesses)
    return Found(numbers, why, len(guesses))


def number_of(session: Session, site_id: str) -> int | None:
    """The row number of a site; None for one that is not in the index."""
    return session.scalar(select(SearchSite.number).where(SearchSite.site_id == site_id))


def ids_of_chosen(session: Session, chosen: Chosen, *, today: Day) -> tuple[str, ...]:
    """Ids of the sites chosen in a list, in its order; those that are gone meanwhile are left out."""
    return tuple(site_id for _, site_id, _ in _lines_of_chosen(session, chosen, today))


def references_of_chosen(session: Session, chosen: Chosen, *, today: Day) -> tuple[str, ...]:
    """The same as reference numbers."""
    return tuple(reference for _, _, reference in _lines_of_chosen(session, chosen, today))


def _lines_of_chosen(session: Session, chosen: Chosen, today: Day) -> Iterator[tuple[int, str, str]]:
    """Row number, id and reference number of each."""
    columns = (SearchSite.number, SearchSite.site_id, SearchSite.reference)
    if chosen.query is not None:
        yield from map(tuple, session.execute(select_sites(chosen.query, today=today).with_only_columns(*columns)))
        return
    for start in range(0, len(chosen.numbers), _BATCH):
        part = chosen.numbers[start : start + _BATCH].tolist()
        found = session.execute(select(*columns).where(SearchSite.number.in_(part)))
        lines = {line.number: (line.number, line.site_id, line.reference) for line in found}
        yield from (lines[number] for number in part if number in lines)


def site_numbers(session: Session, query: SiteQuery, *, today: Day) -> array[int]:
    """
    Row numbers of all sites that *query* finds, in its order: what a list of very many rows scrolls over.

    For a worker thread; `interrupt()` of its connection stops it. Numbers hold until the index is built anew.
    """
    return search.all_numbers(session.connection(), query, today=today)


def rows_of_numbers(
    session: Session, numbers: Sequence[int], *, today: Day, lang: str = "en"
) -> tuple[SiteRow | None, ...]:
    """The rows of a page of `site_numbers`, in that order; None for a site that is gone meanwhile."""
    found: dict[int, SiteRow] = {}
    for start in range(0, len(numbers), _BATCH):
        chosen = select(*_LINE).where(SearchSite.number.in_(list(numbers[start : start + _BATCH])))
        found.update((line[0], row_of(line, today=today, lang=lang)) for line in session.execute(chosen))
    return tuple(found.get(number) for number in numbers)


def rows_by_id(session: Session, ids: Iterable[str], *, today: Day, lang: str = "en") -> dict[str, SiteRow]:
    """Rows by site id, trashed or not."""
    found = session.execute(select(*_LINE).where(SearchSite.site_id.in_(list(ids))))
    return {line.site_id: row_of(line, today=today, lang=lang) for line in found}


# ------------------------------------------------------------------------------------------------- lines to rows


@lru_cache(maxsize=20_000)  # while a name is typed, the same lines come back at every letter
def _names(held: str, lang: str) -> tuple[tuple[Name, ...], str, str, str]:
    """Names as the index holds them, the one to show, a second one in another script, and the first one folded."""
    names = tuple([Name(*parts) for parts in json.loads(held)])
    first, second = pick_names(names, lang)
    return names, first.text, second.text if second else "", fold(first.text)


@lru_cache(maxsize=20_000)
def _place(held: str, lang: str) -> str:
    """Where a site is, in one language."""
    places: dict[str, str] = json.loads(held)
    return places.get(lang) or places.get("en", "")


@lru_cache(maxsize=20_000)
def _flags(held: str) -> tuple[tuple[FlagKind, Day | None], ...]:
    """Flags as the index holds them, each with its first day."""
    return tuple([(FlagKind(kind), since) for kind, since in json.loads(held)])


_CONDITIONS = {str(one): one for one in Condition}
_EVIDENCE = {str(one): one for one in Evidence}
_STAGES = {str(one): one for one in Stage}


def row_of(line: Sequence[Any], *, today: Day, lang: str = "en", why: Why | None = None) -> SiteRow:
    """Turn a line of the index, its columns as in `search.keystroke.LINE`, into a frozen row."""
    number, site_id, reference, held, places, governorate, type_, condition, evidence, stage, *more = line[: len(LINE)]
    flags, last_edtf, last_day, updated_at, part_of_id, trashed, missing = more
    names, name, second, _ = _names(held, lang)
    return SiteRow(
        id=site_id,
        reference=reference,
        name=name,
        second_name=second,
        names=names,
        place=_place(places, lang),
        governorate=governorate,
        type=type_,
        condition=_CONDITIONS[condition],
        evidence=_EVIDENCE[evidence],
        stage=_STAGES[stage],
        flags=tuple([kind for kind, since in _flags(flags) if since is None or since <= today]),
        last_edtf=last_edtf,
        last_day=last_day,
        updated_at=updated_at,
        part_of=part_of_id,
        trashed=bool(trashed),
        why=why,
        missing=missing,
        number=number,
    )


# ------------------------------------------------------------------------------------------------------- why


def _why(hit: Hit, words: str, groups: list[frozenset[str]], lang: str) -> Why | None:
    """Why a site was found by *words* (folded) or by their *groups* of keys, unless the name shown says so itself."""
    names, shown, _, folded = _names(hit.line[_NAMES], lang)
    if hit.step in (search.BEGINS, search.IN_NAME):
        if _holds(folded, words):
            return None
        also = next((name.text for name in names if _holds(fold(name.text), words)), None)
        return Why(Match.NUMBER, (hit.line[_REFERENCE],)) if also is None else Why(Match.ALSO, (also,))
    if hit.step == search.ALIKE:
        if _sounds(shown, groups):
            return None
        return next((Why(Match.SOUNDS, (name.text,)) for name in names if _sounds(name.text, groups)), None)
    if hit.step == search.MIDDLE:
        parts = words.split()
        held = next((name.text for name in names if all(part in fold(name.text) for part in parts)), shown)
        return None if held == shown else Why(Match.MIDDLE, (held,))
    from rapidfuzz.distance import OSA

    return Why(Match.SIMILAR, (min(names, key=lambda name: OSA.distance(words, fold(name.text))).text,))


def _holds(folded: str, words: str) -> bool:
    """Whether a folded name begins with what is typed, or holds every word of it, the last perhaps unfinished."""
    if folded.startswith(words):
        return True
    *whole, last = words.split()
    held = folded.split()
    return all(word in held for word in whole) and any(word.startswith(last) for word in held)


def _sounds(name: str, asked: list[frozenset[str]]) -> bool:
    """Whether a name holds a key of every group asked for, the last perhaps unfinished."""
    held = _keys(name)
    *whole, last = asked
    begun = tuple(last)
    return all(group & held for group in whole) and any(key.startswith(begun) for key in held)


@lru_cache(maxsize=20_000)  # as `_names`
def _keys(name: str) -> frozenset[str]:
    """The keys of every word of a name."""
    return frozenset().union(*key_groups(name))

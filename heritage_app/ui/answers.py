"""What the list of sites asks the registry, and what comes back: rows at every key, all else in a pause."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from heritage_app.domain.query import SiteQuery
from heritage_app.ui.site_model import PAGE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.dates import Day
    from heritage_app.domain.found import Why
    from heritage_app.domain.site import SiteRow

SIGNS = (":", '"')
"""What only a question holds that is more than words."""

_PART = 50_000
"""Numbers that are looked through at a time: about half a millisecond."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The first rows of a question."""

    query: SiteQuery
    """What was asked, its places as ids."""
    rows: tuple[SiteRow, ...]
    total: int
    everything: int
    """How many sites the registry has."""
    typed_places: tuple[str, ...]
    """Names after `in:`, and in `query.inside` the ids they stand for."""
    cut: bool = False
    """Whether there may be more than these rows, which nobody has counted yet."""

    @property
    def complete(self) -> bool:
        """Whether this is all that there is, and in its order."""
        return len(self.rows) < PAGE and not self.query.text.strip()


@dataclass(frozen=True, slots=True)
class Arranged:
    """All of an answer, in its order: numbers of rows, and the rows of the first page."""

    query: SiteQuery
    numbers: array[int]
    rows: tuple[SiteRow | None, ...]
    why: Mapping[int, Why]
    guessed: int
    """How many of the last are guesses."""
    place: int | None
    """Where the site stands that was asked for."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """What the filters of a question hide."""

    query: SiteQuery
    by_filter: dict[str, int]
    """How many more each filter hides."""
    whole: int
    """How many more all of them hide together."""


def first_rows(
    query: SiteQuery, everything: int | None, day: Day, lang: str, *, typed: int = PAGE
) -> Callable[[Session], Answer]:
    """
    Work for the desk: the first rows of *query*; *everything* is counted where it is not known.

    Of a question with words, whose rows all come when typing pauses, these are at most *typed*.
    """

    def work(session: Session) -> Answer:
        from heritage_app.services.asking import with_places
        from heritage_app.services.listing import count_sites, list_sites, type_ahead

        asked = with_places(session, query)
        known = count_sites(session, SiteQuery(), today=day) if everything is None else everything
        if asked.text.strip():
            limit = min(typed, PAGE)
            rows = type_ahead(session, asked, today=day, lang=lang, limit=limit)
            return Answer(asked, rows, len(rows), known, query.inside, cut=len(rows) == limit)
        rows = list_sites(session, asked, today=day, lang=lang, limit=PAGE)
        total = len(rows)
        if total == PAGE:
            total = count_sites(session, asked, today=day) if asked.filtered else known
        return Answer(asked, rows, total, known, query.inside)

    return work


def arranged(query: SiteQuery, wanted: str | None, day: Day, lang: str) -> Callable[[Session], Arranged]:
    """Work for the desk once typing pauses: all of *query* in its order, guesses behind, and where *wanted* stands."""

    def work(session: Session) -> Arranged:
        from heritage_app.services.listing import find_numbers, number_of, rows_of_numbers

        found = find_numbers(session, query, today=day, lang=lang)
        rows = rows_of_numbers(session, found.numbers[:PAGE].tolist(), today=day, lang=lang)
        told = tuple(replace(row, why=found.why.get(row.number)) if row is not None else None for row in rows)
        number = number_of(session, wanted) if wanted else None
        place = place_of(number, found.numbers) if number is not None else None
        return Arranged(query, found.numbers, told, found.why, found.guessed, place)

    return work


def place_of(number: int, numbers: array[int]) -> int | None:
    """Where *number* stands; looked for in parts, so that the thread of the window never waits for all of it."""
    for start in range(0, len(numbers), _PART):
        with suppress(ValueError):
            return numbers.index(number, start, start + _PART)
    return None


def hidden(query: SiteQuery, own: tuple[str, ...], day: Day) -> Callable[[Session], Hidden]:
    """
    Work for the desk once typing pauses: how much the filters hide.

    Args:
        query: What is asked, its places as ids.
        own: Filters that a person can lift.
        day: Today, for flags that begin on a day.
    """

    def work(session: Session) -> Hidden:
        from heritage_app.services.listing import count_hidden, count_sites

        more = count_hidden(session, query, today=day)
        whole = count_sites(session, query.lifted(*own), today=day) - count_sites(session, query, today=day)
        return Hidden(query, {name: more[name] for name in own}, whole)

    return work


def page_rows(
    numbers: dict[int, list[int]], day: Day, lang: str
) -> Callable[[Session], dict[int, tuple[SiteRow | None, ...]]]:
    """Work for the desk: the rows of pages, each named by its numbers."""

    def work(session: Session) -> dict[int, tuple[SiteRow | None, ...]]:
        from heritage_app.services.listing import rows_of_numbers

        return {page: rows_of_numbers(session, asked, today=day, lang=lang) for page, asked in numbers.items()}

    return work

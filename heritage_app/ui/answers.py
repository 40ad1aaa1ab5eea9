"""What the list of sites asks the registry, and what comes back: rows at every key, all else in a pause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from heritage_app.domain.query import SiteQuery
from heritage_app.ui.site_list import PAGE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.dates import Day
    from heritage_app.domain.site import SiteRow

SIGNS = (":", '"')
"""What only a question holds that is more than words."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The first rows of a question."""

    rows: tuple[SiteRow, ...]
    total: int
    everything: int
    """How many sites the registry has."""
    typed_places: tuple[str, ...]
    """Names after `in:`, and in `places` the ids they stand for."""
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What is known of a question once typing pauses; `rows` is None where they are as they were."""

    query: SiteQuery
    rows: tuple[SiteRow, ...] | None
    found: int
    hidden: dict[str, int]
    """How many more each filter hides."""
    whole: int
    """How many more all of them hide together."""


def first_rows(query: SiteQuery, day: Day, lang: str) -> Callable[[Session], Answer]:
    """Work for the desk: the first rows of *query*, those of words by how they were found."""

    def work(session: Session) -> Answer:
        from heritage_app.services.asking import with_places
        from heritage_app.services.listing import count_sites, list_sites, type_ahead

        asked = with_places(session, query)
        if asked.text.strip():
            rows = type_ahead(session, asked, today=day, lang=lang, limit=PAGE)
            total = len(rows)
        else:
            rows = list_sites(session, asked, today=day, lang=lang, limit=PAGE)
            total = count_sites(session, asked, today=day) if len(rows) == PAGE else len(rows)
        return Answer(rows, total, count_sites(session, SiteQuery(), today=day), query.inside, asked.inside)

    return work


def counted(query: SiteQuery, own: tuple[str, ...], day: Day, lang: str) -> Callable[[Session], Counted]:
    """
    Work for the desk once typing pauses: rows in their order with guesses behind, the count, and what is hidden.

    Args:
        query: What is asked, its places as ids.
        own: Filters that a person can lift.
        day: Today, for flags that begin on a day.
        lang: Language of names and places.
    """

    def work(session: Session) -> Counted:
        from heritage_app.services.listing import count_hidden, count_sites, find_sites

        found = count_sites(session, query, today=day)
        if not query.text.strip():
            return Counted(query, None, found, {}, 0)
        rows = find_sites(session, query, today=day, lang=lang, limit=PAGE)
        if not own:
            return Counted(query, rows, found, {}, 0)
        hidden = count_hidden(session, query, today=day)
        whole = count_sites(session, query.lifted(*own), today=day) - found
        return Counted(query, rows, found, {name: hidden[name] for name in own}, whole)

    return work

"""
A file that is to come in, whatever it is: what it is, what it says, what would happen, and doing it.

Command line and window alike fill in an `Order` and hand it to `bring_in`; the questions below are what the window
asks on the way there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.exchange import FORMATS
from heritage_app.exchange.profiles import PROFILES, Profile, recognise

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.history import Deed
    from heritage_app.domain.imported import ImportResult
    from heritage_app.exchange.incoming import Plan, SiteMatch
    from heritage_app.exchange.mapping import TableMap
    from heritage_app.exchange.readers import Book, Table
    from heritage_app.services.registry import Registry

    Progress = Callable[[int, int], None]

SOURCES = "sources"
"""A bibliography."""
REGISTRY = "heritage-json"
"""Our own document."""
ARTICLE = "article"
"""A text that is a source; a file says nothing of that by itself."""
MAPPED = "map"
"""A table whose columns a mapping explains."""
TITLES: Mapping[str, str] = {
    **{one.name: one.title for one in FORMATS},
    **{one.name: one.title for one in PROFILES},
    SOURCES: "a bibliography: RIS, BibTeX or CSL-JSON",
    ARTICLE: "an article as a text file: a source with the file attached, its first line the title",
    REGISTRY: "Heritage: records of another registry, as its JSON export has them",
}
"""What can be brought in: the word for it, and what it is."""
PLAIN = frozenset(("sites", "damage-reports"))
"""Profiles of plain tables: what their columns are is guessed, and a mapping may say otherwise."""


class NeedsSites(HeritageError):
    """A table of events came without the file of the places that it speaks of."""

    template = (
        "“{path}” speaks of places that stand in a file of their own. Nothing was changed. "
        "Choose that file as well (--sites SITES.geojson)"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a person says of a file that is to come in; what is empty is found out."""

    file: Path
    kind: str = ""
    """One of `TITLES`, or `map`."""
    mapping: TableMap | None = None
    """What the columns of a table are."""
    names: Path | None = None
    """The second table of a gazetteer."""
    sites: Path | None = None
    """The places of a table of events."""
    country: str = ""
    """Country of the sites for which the file names none, by key or label."""
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    """The one sheet that counts."""
    same: Mapping[int, str | None] = field(default_factory=dict)
    """Which site here the site of a row is, by id; None that it is new."""
    book: Book | None = None
    """The file, where it was read already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was found out about a file."""

    kind: str
    """One of `TITLES`, or `map`."""
    book: Book | None
    """The table; None for what is none."""
    mapping: TableMap | None
    """What the columns are taken for; None where the profile knows them by itself."""
    known: bool = True
    """Whether the kind was told by a person or by the file; else nothing but a mapping can say what it is."""


def find_kind(order: Order, book: Book | None = None) -> str:
    """
    What a file is: as a person says, else as its content tells.

    Raises:
        NotReadable, NotRecognised: It tells nothing.
    """
    if order.kind:
        return order.kind
    if order.mapping is not None:
        return MAPPED
    return _without_table(order) or recognise(book or read(order)).name


def _without_table(order: Order) -> str:
    """The kind of a file that is no table; empty for every other."""
    from heritage_app.exchange.joined import looks_like_registry
    from heritage_app.exchange.sources_in import looks_like_sources

    if order.kind in (SOURCES, REGISTRY, ARTICLE):
        return order.kind
    if order.kind or order.mapping is not None:
        return ""
    return SOURCES if looks_like_sources(order.file) else REGISTRY if looks_like_registry(order.file) else ""


def read(order: Order, progress: Progress | None = None) -> Book:
    """Read the table of an order; see `readers.read_book` for what it raises."""
    from heritage_app.exchange.readers import read_book

    if order.book is not None:
        return order.book.only(order.sheet)
    book = read_book(order.file, encoding=order.encoding, delimiter=order.delimiter, progress=progress)
    return book.only(order.sheet)


def look(session: Session, order: Order, *, progress: Progress | None = None) -> Seen:
    """
    Find out what a file is, how it is written, and what its columns are; *progress* is told while it is read.

    Raises:
        NotReadable: It is no table and no bibliography.
    """
    from heritage_app.exchange.lookup import Terms
    from heritage_app.exchange.mapped import best_table
    from heritage_app.exchange.profiles import NotRecognised

    without = _without_table(order)
    if without:
        return Seen(kind=without, book=None, mapping=None)
    book = read(replace(order, sheet=""), progress)
    known = True
    try:
        kind = find_kind(order, book.only(order.sheet))
    except NotRecognised:
        kind, known = MAPPED, False
    mapping = order.mapping
    if mapping is None and kind in PLAIN | {MAPPED}:
        _, mapping = best_table(book.only(order.sheet), Terms(session))
    return Seen(kind=kind, book=book, mapping=mapping, known=known)


def table_of(session: Session, seen: Seen, order: Order) -> Table | None:
    """The table of a file that counts, with its headings; None for what is no table."""
    from heritage_app.exchange.lookup import Terms
    from heritage_app.exchange.mapped import best_table

    if seen.book is None:
        return None
    book = seen.book.only(order.sheet)
    profile = profile_named(seen.kind)
    if seen.mapping is not None or profile is None or not profile.columns:
        return best_table(book, Terms(session), seen.mapping)[0]
    tables = [sheet.table(columns) for sheet in book.sheets for columns in profile.columns]
    wanted = {fold(heading) for columns in profile.columns for heading in columns}
    return max(tables, key=lambda table: sum(fold(heading) in wanted for heading in table.columns))


def plan_of(order: Order, progress: Progress | None = None, *, one_by_one: bool = False) -> Callable[[Session], Plan]:
    """
    What understands the file of an order with the lists of a registry; of a plain table *progress* is told.

    *one_by_one* leaves the rows of a plain table of sites to be understood as they are asked for, in `Plan.coming`.

    Raises:
        NotReadable, NotRecognised: It cannot be read, or nobody knows what it is.
    """
    from heritage_app.exchange.mapped import plan_mapped
    from heritage_app.exchange.readers import read_book

    book = read(order)
    kind = find_kind(order, book)
    names = read_book(order.names) if order.names else None
    profile = profile_named(kind)

    def understand(session: Session) -> Plan:
        if order.mapping is not None or profile is None or kind in PLAIN:
            named = kind if profile is not None else MAPPED
            return plan_mapped(book, session, order.mapping, profile=named, progress=progress, one_by_one=one_by_one)
        return profile.understand(book, session, names)

    return understand


def profile_named(name: str) -> Profile | None:
    """The profile of that name, None where it is none of `PROFILES`."""
    return next((one for one in PROFILES if one.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermQuestion:
    """One distinct wording of a file that is no label of its list, and what it may mean."""

    vocabulary: str
    given: str
    times: int
    candidates: tuple[str, ...]
    """Keys of the terms called most like it, in any language, the likeliest first."""
    decided: bool
    """Whether a person decided about it before: then it is taken for `term`."""
    term: str | None


def questions_of(session: Session, order: Order, *, progress: Progress | None = None) -> tuple[TermQuestion, ...]:
    """Every wording that a person may decide about: those that no list knows first, then what was decided before."""
    from heritage_app.exchange.lookup import nearest
    from heritage_app.services.vocabulary import all_terms

    plan, terms = plan_of(order, progress)(session), all_terms(session)
    return tuple(
        TermQuestion(
            vocabulary=one.vocabulary,
            given=one.given,
            times=one.times,
            candidates=nearest(terms.get(one.vocabulary, ()), one.given),
            decided=one.how == "decided",
            term=one.key if one.how == "decided" else None,
        )
        for one in (*plan.terms, *plan.decided)
    )


def sites_of(registry: Registry, order: Order, *, progress: Progress | None = None) -> tuple[SiteMatch, ...]:
    """Which site here each site of a file is; see `taking.match_sites`."""
    from heritage_app.exchange.taking import match_sites

    country = _country(registry, order.country)
    plans = plan_of(order, _of_first_part(progress))
    return match_sites(registry, plans, country=country, same=order.same, progress=progress)


def bring_in(
    registry: Registry,
    order: Order,
    deed: Deed,
    *,
    dry_run: bool = False,
    good_rows: bool = False,
    progress: Progress | None = None,
) -> ImportResult:
    """
    Take a file in, in one transaction and as one step that can be undone; what is here already changes nothing.

    Args:
        registry: Where it goes.
        order: What is to come in, and how.
        deed: Signs everything; the kind of file is added as its reason.
        dry_run: Only say what would happen.
        good_rows: Leave out the rows that cannot go in, and take the others.
        progress: Told how many of how many steps are done; raising stops the import, and nothing was changed.

    Raises:
        NotReadable, NotRecognised, UnknownTerm, NeedsSites: What of the order cannot be followed.
        RowsRefused: Rows cannot go in, and *good_rows* was not asked for.
    """
    from heritage_app.exchange.article import import_article
    from heritage_app.exchange.joined import import_registry
    from heritage_app.exchange.sources_in import import_sources
    from heritage_app.exchange.taking import take_in

    if order.kind in [one.name for one in FORMATS]:
        return _bring_two(registry, order, deed, dry_run=dry_run)
    without = _without_table(order)
    if without == SOURCES:
        signed = replace(deed, reason=TITLES[SOURCES])
        return import_sources(registry, order.file, signed, dry_run=dry_run, good_rows=good_rows)
    if without == ARTICLE:
        return import_article(registry, order.file, replace(deed, reason=TITLES[ARTICLE]), dry_run=dry_run)
    if without == REGISTRY:
        signed = replace(deed, reason=TITLES[REGISTRY])
        return import_registry(registry, order.file, signed, dry_run=dry_run, progress=progress)
    book = read(order)
    kind = find_kind(order, book)
    titled = replace(deed, reason=TITLES.get(kind, order.file.name))
    plans = [plan_of(replace(order, book=book, kind=kind), _of_first_part(progress), one_by_one=not dry_run)]
    del book
    return take_in(
        registry,
        plans.pop(),  # held by nobody else, for it holds the whole file
        titled,
        country=_country(registry, order.country),
        dry_run=dry_run,
        good_rows=good_rows,
        same=order.same,
        progress=progress,
    )


def _of_first_part(progress: Progress | None) -> Progress | None:
    """Progress of understanding a file, which is half of the first of three parts; `taking` tells of the others."""
    return progress and (lambda done, total: progress(done, 6 * total))


def _bring_two(registry: Registry, order: Order, deed: Deed, *, dry_run: bool) -> ImportResult:
    """A table of events and the places it speaks of."""
    if order.sites is None:
        raise NeedsSites(path=order.file.name)
    (chosen,) = (one for one in FORMATS if one.name == order.kind)
    return chosen.read(registry, order.file, order.sites, replace(deed, reason=chosen.title), dry_run=dry_run)


def _country(registry: Registry, given: str) -> str:
    from heritage_app.services.vocabulary import need_term

    if not given:
        return ""
    with registry.read() as session:
        return need_term(session, "country", given)

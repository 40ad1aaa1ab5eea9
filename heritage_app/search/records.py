"""Search in damage reports, estimates, photos, sources and actors: the tokens and filters of sites, over their words.

A record has one line in `search_record` and one row of tokens in `search_said`: its words behind the letter of their
part, as the texts of sites have them, the cross-script keys of the names in it, and the letter of its kind.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from heritage_app.domain.folding import fold, key_groups
from heritage_app.domain.found import Match, Part, Why
from heritage_app.domain.query import FIELDS, SiteQuery
from heritage_app.domain.record_query import FILTERS, FREE, RecordQuery
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.search.ask import Ask, Group, Token, Way
from heritage_app.search.filters import Where, deciding, happened
from heritage_app.search.query import alike_way
from heritage_app.search.tokens import facet_value, text_token

_KIND_LETTERS = {kind: chr(0xE070 + place) for place, kind in enumerate(RecordKind)}
_SAID = tuple(part for part in Part if part is not Part.PLACE)
UNFINISHED = 2
"""Letters from which on a word may be unfinished, each of those typed; there is an index of beginnings."""
_CITING = ("damage", "estimate", "hazard", "stage", "threat", "intervention")
"""Tables of claims about sites that cite sources."""
_ANYBODY = (Part.NAME,)
"""Parts that a list for the public is searched by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEntry:
    """What the index holds of one record."""

    kind: RecordKind
    record_id: str
    site_id: str | None = None
    trashed: bool = False
    hidden: bool = False
    names: tuple[str, ...] = ()
    """Names of the site it is about, or of the actor that it is: found in other scripts too, as sites are."""
    people: tuple[str, ...] = ()
    """Names of persons and groups in it, which are found so too."""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    held: tuple[str, ...] = ()
    """Values of `domain.record_query.HELD`."""
    events: tuple[tuple[int | None, int | None], ...] = ()
    texts: Mapping[Part, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecordHit:
    """A record that was found, and why where the name of its site does not show it."""

    kind: RecordKind
    record_id: str
    why: Why | None = None


# ------------------------------------------------------------------------------------------------- writing


def put(connection: Connection, entry: RecordEntry) -> None:
    """Write or overwrite what the index holds of one record."""
    execute = connection.exec_driver_sql
    number = execute("SELECT number FROM search_record WHERE record_id = ?", (entry.record_id,)).scalar()
    if number is None:
        number = execute("SELECT coalesce(max(number), 0) + 1 FROM search_record").scalar_one()
    names = "\n".join(" ".join(name.split()) for name in entry.names)
    execute(
        "INSERT OR REPLACE INTO search_record "
        "(number, record_id, kind, site_id, trashed, hidden, names, facets, events) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(number, entry.record_id, str(entry.kind), entry.site_id, int(entry.trashed), int(entry.hidden), names),
            *(_facet_lines(entry), json.dumps(entry.events)),
        ),
    )
    execute("INSERT OR REPLACE INTO search_said (rowid, tokens) VALUES (?, ?)", (number, _tokens(entry)))


def remove(connection: Connection, record_id: str) -> None:
    """Forget a record that is no longer there."""
    number = connection.exec_driver_sql("SELECT number FROM search_record WHERE record_id = ?", (record_id,)).scalar()
    if number is not None:
        connection.exec_driver_sql("DELETE FROM search_said WHERE rowid = ?", (number,))
        connection.exec_driver_sql("DELETE FROM search_record WHERE number = ?", (number,))


def _tokens(entry: RecordEntry) -> str:
    found = {_KIND_LETTERS[entry.kind]: None}
    texts = {Part.NAME: entry.names, **entry.texts}
    texts[Part.ACTOR] = (*texts.get(Part.ACTOR, ()), *entry.people)
    for part, said in texts.items():
        found.update((text_token(part, word), None) for word in fold(" ".join(said)).split())
    for name in (*entry.names, *entry.people):
        found.update((key, None) for group in key_groups(name) for key in group)
    return " ".join(found)


def _facet_lines(entry: RecordEntry) -> str:
    lines: dict[str, None] = {}
    for key, values in entry.facets.items():
        free = FILTERS[entry.kind][key] == FREE
        for value in filter(None, values):
            lines.update((f"{key}={end}", None) for end in (_ends(value) if free else (facet_value(value),)))
    lines.update((f"has={name}", None) for name in entry.held)
    return "\n".join(("", *lines, ""))


def _ends(value: str) -> Iterable[str]:
    words = fold(value).split()
    return (" ".join(words[place:]) for place in range(len(words)))


# ------------------------------------------------------------------------------------------------- asking


def find(connection: Connection, query: RecordQuery, *, today: int, limit: int | None = None) -> list[RecordHit]:
    """
    Records that *query* finds, entered last first, each with why; one asked without words has none.

    Args:
        connection: Of the registry.
        query: What is asked, its places as ids.
        today: Day number, for the filters of sites.
        limit: At most so many; None means all.
    """
    words = fold(query.text)
    if query.text.strip() and not words:
        return []
    where = _deciding(query, today)
    if words:
        match = Ask(_ways(query, words), ((Token(_KIND_LETTERS[query.kind]),),)).fts5()
        where.clauses.append(f"number IN (SELECT rowid FROM search_said WHERE search_said MATCH {where.bind(match)})")
    statement = f"SELECT number, record_id, names FROM search_record WHERE {where.sql} ORDER BY number DESC"
    if limit is not None:
        statement += f" LIMIT {int(limit)}"
    rows = connection.exec_driver_sql(statement, where.values).all()
    if not words:
        return [RecordHit(query.kind, row.record_id) for row in rows]
    told = _parts_of(connection, query, words, [row.number for row in rows])
    return [RecordHit(query.kind, row.record_id, _why(query, words, row.names, told[row.number])) for row in rows]


def _ways(query: RecordQuery, words: str) -> tuple[Way, ...]:
    """Every word, each perhaps unfinished, in some part; or keys of the names that sound so."""
    ways = [_words_way(words, _SAID if query.texts else _ANYBODY)]
    if query.texts and (alike := alike_way(query.text)):
        ways.append(alike)
    return tuple(ways)


def _words_way(words: str, parts: Sequence[Part]) -> Way:
    return tuple(
        tuple(Token(text_token(part, word), begins=len(word) >= UNFINISHED) for part in parts) for word in words.split()
    )


def _deciding(query: RecordQuery, today: int) -> Where:
    """The filters as conditions on a line of `search_record`."""
    where = Where("r")
    where.clauses.append(f"kind = {where.bind(str(query.kind))} AND trashed = {int(query.trashed)}")
    if not query.trashed:
        where.clauses.append("hidden = 0")
    for key, values in query.values:
        where.any_of([_carries(where, query.kind, key, value) for value in values])
    where.clauses += [f"NOT {_carries(where, query.kind, key, value)}" for key, value in query.without]
    where.clauses += [_has(where, name) for name in query.present]
    where.clauses += [f"NOT {_has(where, name)}" for name in query.absent]
    if query.when is not None:
        where.clauses.append(happened(where, query.when, "search_record.events"))
    if query.site is not None and query.kind is not RecordKind.SOURCE:
        where.clauses.append(f"site_id IN ({_chosen(where, query.site, today)})")
    elif query.site is not None:
        where.clauses += _cited_for(where, query.site, today)
    return where


def _chosen(where: Where, site: SiteQuery, today: int) -> str:
    """SQL for the ids of the sites that are asked for."""
    of_sites = deciding(site, today, where)
    return f"SELECT site_id FROM search_site WHERE {of_sites.sql}"


def _cited_for(where: Where, site: SiteQuery, today: int) -> Iterator[str]:
    """Sources that are cited for a site that is asked for, and for none that is denied."""
    if (wanted := site.lifted("without", "absent")).filtered:
        yield f"record_id IN ({_sources(_chosen(where, wanted, today))})"
    denied = [SiteQuery().having(**{FIELDS[facet]: (value,)}) for facet, value in site.without]
    denied += [SiteQuery(present=(name,)) for name in site.absent]
    for one in denied:
        yield f"record_id NOT IN ({_sources(_chosen(where, one, today))})"


def _sources(sites: str) -> str:
    """SQL for the ids of the sources that these sites, or claims about them, cite."""
    claims = " ".join(
        f"UNION ALL SELECT '{kind}', id FROM {kind} WHERE trashed_at IS NULL AND site_id IN (SELECT id FROM chosen)"
        for kind in _CITING
    )
    return (
        f"WITH chosen (id) AS MATERIALIZED ({sites}), claim (kind, id) AS (SELECT 'site', id FROM chosen {claims}) "
        "SELECT citation.source_id FROM claim JOIN citation ON citation.record_kind = claim.kind "
        "AND citation.record_id = claim.id AND citation.trashed_at IS NULL"
    )


def _carries(where: Where, kind: RecordKind, key: str, value: str) -> str:
    end = "" if FILTERS[kind][key] == FREE else "\n"
    return f"instr(facets, {where.bind(f'{chr(10)}{key}={facet_value(value) if end else fold(value)}{end}')}) > 0"


def _has(where: Where, name: str) -> str:
    line = f"\nhas={name}\n"
    return f"instr(facets, {where.bind(line)}) > 0"


# ---------------------------------------------------------------------------------------------------- why


def _parts_of(connection: Connection, query: RecordQuery, words: str, numbers: Sequence[int]) -> dict[int, list[Part]]:
    """For each of these lines the parts in which one of the words stands."""
    found: dict[int, list[Part]] = {number: [] for number in numbers}
    if not numbers:
        return found
    listed = json.dumps(list(numbers))
    for part in _SAID if query.texts else _ANYBODY:
        group: Group = tuple(token for group in _words_way(words, (part,)) for token in group)
        statement = (
            "SELECT rowid FROM search_said WHERE search_said MATCH ? AND rowid IN (SELECT value FROM json_each(?))"
        )
        for (number,) in connection.exec_driver_sql(statement, (Ask(groups=(group,)).fts5(), listed)):
            found[number].append(part)
    return found


def _why(query: RecordQuery, words: str, names: str, parts: Sequence[Part]) -> Why | None:
    """Why a record was found; nothing where the first name of its site, which its row shows, holds all the words."""
    asked = words.split()
    held = [name for name in names.split("\n") if all(_begins(fold(name), word) for word in asked)]
    if held:
        return None if held[0] == names.split("\n")[0] else Why(Match.ALSO, (held[0],))
    said = tuple(str(part) for part in parts if part is not Part.NAME)
    if said:
        return Why(Match.PARTS, said)
    keys = key_groups(query.text)
    alike = (name for name in names.split("\n") if _sounds(name, keys))
    return next((Why(Match.SOUNDS, (name,)) for name in alike), Why(Match.PARTS, (str(Part.ACTOR),)))


def _begins(folded: str, word: str) -> bool:
    return any(one.startswith(word) for one in folded.split())


def _sounds(name: str, asked: Sequence[frozenset[str]]) -> bool:
    held = {key for group in key_groups(name) for key in group}
    return all(any(key.startswith(tuple(group)) for key in held) for group in asked)

"""Write what search and lists read: one line a site, its folded names, its words, keys and facets.

Runs in the transaction of the change itself, so a search never sees a site otherwise than its record.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import count, islice
from json.encoder import encode_basestring as quoted
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from heritage_app.domain.folding import fold
from heritage_app.domain.names import Name
from heritage_app.domain.vocabulary import Condition, FlagKind
from heritage_app.search.tokens import SiteEntry, facet_codes, fold_packed, packed, split_entry, sums_of
from heritage_app.storage.search import SearchSite, make_tables

__all__ = ["SiteEntry", "add_words", "prepare", "put", "remove", "set_flag", "site_line"]

COLUMNS = (
    *("number", "site_id", "reference", "names", "place", "governorate", "type", "part_of_id", "condition", "severity"),
    *("evidence", "stage", "flags", "last_edtf", "last_day", "sort_name", "updated_at", "trashed", "folded", "facets"),
    *("events", "lat", "lon", "missing", "key_sum", "text_sum"),
)
INSERT_SITE = f"INSERT INTO search_site ({', '.join(COLUMNS)})"
"""Wants values: `storage.rows.insert_rows`."""
INSERT_FLAGS = (
    "INSERT INTO search_flag (number, kind, since, trashed, severity, sort_name) "
    "SELECT number, value ->> 0, value ->> 1, trashed, severity, sort_name "
    "FROM search_site, json_each(flags) WHERE number BETWEEN ? AND ?"
)
"""Wants the first and the last of some sites whose lines are written and whose flags are not."""
_REPLACE_SITE = f"{INSERT_SITE.replace('INSERT', 'INSERT OR REPLACE', 1)} VALUES ({', '.join('?' * len(COLUMNS))})"
_DELETE_NAME = "DELETE FROM search_name WHERE folded = ? AND number = ?"
_DELETE_FLAGS = "DELETE FROM search_flag WHERE number = ?"
_INSERT_NAME = "INSERT OR IGNORE INTO search_name (folded, number) VALUES (?, ?)"
_INSERT_KEY = "INSERT OR REPLACE INTO search_key (rowid, tokens) VALUES (?, ?)"
_INSERT_TEXT = "INSERT OR REPLACE INTO search_text (rowid, tokens) VALUES (?, ?)"
_WRITTEN = (_DELETE_NAME, _INSERT_NAME, _REPLACE_SITE, _DELETE_FLAGS, INSERT_FLAGS, _INSERT_KEY, _INSERT_TEXT)
_SEVERITY = {condition: -(condition.rank or 0) for condition in Condition}
SHORTEST_WORD = 3
"""Letters from which on a word is worth looking for with a mistake in it."""


def prepare(connection: Connection) -> None:
    """Make empty search tables, ready to be filled; whatever was there is gone."""
    make_tables(connection)


_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@lru_cache(maxsize=20_000)  # most sites have the same few flags
def _as_json(held: tuple[Any, ...]) -> str:
    return _AS_JSON(held)


def _place_as_json(place: Mapping[str, str]) -> str:
    """An object of a text a language."""
    return "{" + ",".join([f"{quoted(lang)}:{quoted(text)}" for lang, text in place.items()]) + "}"


def _names_as_json(names: Iterable[Name]) -> str:
    """A list of [text, lang, kind]; written out here, since it is a good part of the time that a line takes."""
    return "[" + ",".join([f"[{quoted(n.text)},{_language(n.lang, n.kind)}]" for n in names]) + "]"


@lru_cache(maxsize=1_000)
def _language(lang: str, kind: str) -> str:
    return f"{quoted(lang)},{quoted(kind)}"


def _events_as_json(events: Iterable[tuple[int | None, int | None]]) -> str:
    """A list of [first day, last day]: few sites share theirs, so nothing is gained by keeping it."""
    days = [f"[{'null' if a is None else a},{'null' if b is None else b}]" for a, b in events]
    return f"[{','.join(days)}]"


def site_line(
    entry: SiteEntry, number: int, folded: Sequence[str], facets: str, sums: tuple[int, int]
) -> tuple[Any, ...]:
    """The line of `search_site`, in the order of `COLUMNS`."""
    return (
        number,
        entry.site_id,
        entry.reference,
        _names_as_json(entry.names),
        _place_as_json(entry.place),
        entry.governorate,
        entry.type,
        entry.part_of_id,
        str(entry.condition),
        _SEVERITY[entry.condition],
        str(entry.evidence),
        str(entry.stage),
        _as_json(entry.flags),
        entry.last_edtf,
        entry.last_day,
        fold(entry.sort_name) or entry.sort_name,
        entry.updated_at,
        int(entry.trashed),
        "\n".join(folded),
        facets,
        _events_as_json(entry.events),
        entry.lat,
        entry.lon,
        entry.missing,
        *sums,
    )


def put(session: Session, entries: Iterable[SiteEntry]) -> None:
    """Write or overwrite what the index holds of some sites; words that are there already are not written again."""
    connection = session.connection()
    left = iter(entries)
    while chunk := list(islice(left, _TOGETHER)):
        _put_chunk(connection, chunk)


_TOGETHER = 250
"""Sites that are written with the same few statements."""
_HELD = (
    "SELECT site_id, number, folded, key_sum, text_sum FROM search_site "
    "WHERE site_id IN (SELECT value FROM json_each(?))"
)


def _put_chunk(connection: Connection, chunk: Sequence[SiteEntry]) -> None:
    asked = json.dumps([entry.site_id for entry in chunk])
    held = {row.site_id: row for row in connection.exec_driver_sql(_HELD, (asked,))}
    new = count(_next_number(connection))
    rows: dict[str, list[tuple[Any, ...]]] = {statement: [] for statement in _WRITTEN}
    fresh: set[str] = set()
    for entry in chunk:
        before = held.get(entry.site_id)
        number = before.number if before is not None else next(new)
        facets, tokens = facet_codes(entry)
        folded, words = split_entry(entry, tokens)
        sums = sums_of(words)
        known = set(before.folded.split("\n")) if before is not None else set()
        rows[_DELETE_NAME] += [(name, number) for name in sorted(known - set(folded))]
        rows[_INSERT_NAME] += [(name, number) for name in folded if name not in known]
        fresh.update(word for name in folded if name not in known for word in name.split())
        rows[_REPLACE_SITE].append(site_line(entry, number, folded, facets, sums))
        rows[_DELETE_FLAGS].append((number,))
        rows[INSERT_FLAGS].append((number, number))
        if before is None or sums != (before.key_sum, before.text_sum):
            (keys,), (texts,) = fold_packed(packed([words]))
            if before is None or before.key_sum != sums[0]:
                rows[_INSERT_KEY].append((number, keys))
            if before is None or before.text_sum != sums[1]:
                rows[_INSERT_TEXT].append((number, texts))
    for statement, values in rows.items():
        if values:
            connection.exec_driver_sql(statement, values)
    add_words(connection, fresh)


def set_flag(session: Session, flag: FlagKind, up: Mapping[str, bool]) -> None:
    """Put one flag, which does not depend on today, up or down at sites (by id) that are in the index already."""
    connection = session.connection()
    columns = (SearchSite.number, SearchSite.site_id, SearchSite.flags)
    for line in session.execute(select(*columns).where(SearchSite.site_id.in_(up))).all():
        held: dict[str, int | None] = dict(json.loads(line.flags))
        if (flag in held) == up[line.site_id]:
            continue
        held = {**held, str(flag): None} if flag not in held else {k: v for k, v in held.items() if k != flag}
        # The order is that of the flags themselves, as the rules give it.
        flags = _AS_JSON([[kind, held[kind]] for kind in FlagKind if kind in held])
        connection.exec_driver_sql("UPDATE search_site SET flags = ? WHERE number = ?", (flags, line.number))
        connection.exec_driver_sql(_DELETE_FLAGS, (line.number,))
        connection.exec_driver_sql(INSERT_FLAGS, (line.number, line.number))


def _next_number(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT coalesce(max(number), 0) + 1 FROM search_site").scalar_one())


def worth_learning(word: str) -> bool:
    """Whether a word of a name is looked for with a mistake in it: no number, and not too short."""
    return len(word) >= SHORTEST_WORD and word.isalpha()


def add_words(connection: Connection, words: Iterable[str]) -> None:
    """Learn the words that names are made of, where they are new."""
    for word in sorted(filter(worth_learning, words)):
        added = connection.exec_driver_sql(
            "INSERT OR IGNORE INTO search_word (word, backwards) VALUES (?, ?)", (word, word[::-1])
        )
        if added.rowcount:
            connection.exec_driver_sql("INSERT INTO search_gram (rowid, word) VALUES (last_insert_rowid(), ?)", (word,))


def remove(session: Session, site_id: str) -> None:
    """Forget a site that is no longer there."""
    connection = session.connection()
    held = connection.exec_driver_sql(
        "SELECT number, folded FROM search_site WHERE site_id = ?", (site_id,)
    ).one_or_none()
    if held is None:
        return
    for words in held.folded.split("\n"):
        connection.exec_driver_sql(_DELETE_NAME, (words, held.number))
    for table, key in (("search_key", "rowid"), ("search_text", "rowid"), ("search_site", "number")):
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE {key} = ?", (held.number,))

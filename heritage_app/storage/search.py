"""What search and lists read: derived from the records, rebuilt at will, never the truth.

No migration speaks of these tables. They carry a version of their own, and when that changes they are thrown away,
made anew and filled from the records.
"""

from __future__ import annotations

from sqlalchemy import Connection, ForeignKey, Index, Table
from sqlalchemy.orm import Mapped

from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage
from heritage_app.storage.base import STRICT, Base, Key, column

SEARCH_VERSION = 7
"""To be raised with every change of a search table, of folding, or of what is written into the index."""


class SearchState(Base):
    """One row: which index this is, and whether it has been filled."""

    __tablename__ = "search_state"

    id: Mapped[int] = column(primary_key=True)
    version: Mapped[int]
    built: Mapped[bool]


class SearchSite(Base):
    """One line of the list of sites, ready to paint, with an integer key that VACUUM cannot renumber.

    The full-text tables of `FULL_TEXT` stand beside it; their rowid is `number`, but for
    `search_gram` and `search_said`.
    """

    __tablename__ = "search_site"
    __table_args__ = (
        Index("ix_search_site_severity", "trashed", "severity", "sort_name"),
        Index("ix_search_site_name", "trashed", "sort_name"),
        # Each order of the list is read from an index; without it all lines would be read for the first fifty.
        *(Index(f"ix_search_site_{by}", "trashed", by, "sort_name") for by in ("last_day", "updated_at", "missing")),
        STRICT,
    )

    number: Mapped[int] = column(primary_key=True)
    site_id: Mapped[str] = column(unique=True)
    reference: Mapped[str] = column(index=True)
    names: Mapped[str]
    """JSON list of [text, lang, kind]."""
    place: Mapped[str]
    """JSON object: one line a language."""
    governorate: Mapped[str]
    type: Mapped[str | None]
    part_of_id: Mapped[str | None]
    condition: Mapped[Condition] = column(Key(Condition))
    severity: Mapped[int]
    """Minus the rank of the condition, so that the most severe sorts first; 0 for *not assessed*."""
    evidence: Mapped[Evidence] = column(Key(Evidence))
    stage: Mapped[Stage] = column(Key(Stage))
    flags: Mapped[str]
    """JSON list of [kind, first day or null]: compared with today when read."""
    last_edtf: Mapped[str]
    last_day: Mapped[int | None]
    sort_name: Mapped[str]
    """Folded display name."""
    updated_at: Mapped[str]
    trashed: Mapped[bool]
    folded: Mapped[str]
    """Folded names and numbers, one a line: what `search_name` holds of this site."""
    facets: Mapped[str]
    """Filter values, one `name=folded value` a line with a line break at either end: what filters are checked by."""
    events: Mapped[str]
    """JSON list of [first day, last day] of what happened here; null where unbounded."""
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    missing: Mapped[int]
    """Fields of the minimum data standard that are empty."""
    key_sum: Mapped[int]
    text_sum: Mapped[int]
    """Checksums of what `search_key` and `search_text` hold of this site, which cannot be read back."""


class SearchFlag(Base):
    """A flag of a site, with the columns that its list is sorted by: each list of flagged sites is one walk."""

    __tablename__ = "search_flag"
    __table_args__ = (
        Index("ix_search_flag_list", "kind", "trashed", "severity", "sort_name", "number", "since"),
        {**STRICT, "sqlite_with_rowid": False},
    )

    number: Mapped[int] = column(ForeignKey("search_site.number", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[FlagKind] = column(Key(FlagKind), primary_key=True)
    since: Mapped[int | None]
    """First day of a flag that depends on today; NULL for one that holds whatever the day."""
    trashed: Mapped[bool]
    severity: Mapped[int]
    sort_name: Mapped[str]


class SearchName(Base):
    """A folded name or reference number, for the b-tree prefix query that answers first."""

    __tablename__ = "search_name"
    __table_args__ = ({"sqlite_strict": True, "sqlite_with_rowid": False},)

    folded: Mapped[str] = column(primary_key=True)
    number: Mapped[int] = column(primary_key=True)


class SearchWord(Base):
    """A word that names are made of, for what is typed with a mistake or from the middle.

    A word that no name holds any more may stay until the index is built anew: it finds nothing.
    """

    __tablename__ = "search_word"

    id: Mapped[int] = column(primary_key=True)
    word: Mapped[str] = column(unique=True)
    backwards: Mapped[str] = column(index=True)
    """Its letters from last to first: of a word with one mistake either the first or the last half is right."""


class SearchRecord(Base):
    """A damage report, estimate, photo, source or actor, as its list is searched; its words are in `search_said`."""

    __tablename__ = "search_record"
    __table_args__ = (Index("ix_search_record_kind", "kind", "trashed", "hidden", "number"), STRICT)

    number: Mapped[int] = column(primary_key=True)
    record_id: Mapped[str] = column(unique=True)
    kind: Mapped[str]
    site_id: Mapped[str | None] = column(index=True)
    trashed: Mapped[bool]
    hidden: Mapped[bool]
    """Whether the site it is about is in the trash."""
    names: Mapped[str]
    """Names of the site, or of the actor itself, as written, one a line."""
    facets: Mapped[str]
    """Filter values, one `name=value` a line with a line break at either end; of free words every end that begins at
    a word has a line of its own, so that a value is found by the beginning of any of its words."""
    events: Mapped[str]
    """JSON list of [first day, last day], as of a site."""


TABLES: tuple[Table, ...] = tuple(
    Base.metadata.tables[model.__tablename__]
    for model in (SearchState, SearchSite, SearchFlag, SearchName, SearchWord, SearchRecord)
)

_CONTENTLESS = "content='', contentless_delete=1, detail=none"
FULL_TEXT = {
    "search_key": f"tokens, {_CONTENTLESS}, prefix='1 2 3 4 5', tokenize='ascii'",
    "search_text": f"tokens, {_CONTENTLESS}, tokenize='ascii'",
    "search_said": f"tokens, {_CONTENTLESS}, prefix='2 3 4', tokenize='unicode61 remove_diacritics 0'",
    "search_gram": f"word, {_CONTENTLESS}, tokenize='trigram'",
}
"""FTS5 tables: words, cross-script keys and facets of names; words of all other text; words of other records
and keys of the names in them; three-letter pieces of words.

Folding has left nothing of a site but words with blanks between, which the plainest tokenizer splits fastest."""


def is_current(connection: Connection) -> bool:
    """Whether the search tables are those of this program."""
    if connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'search_state'").scalar() is None:
        return False
    return connection.exec_driver_sql("SELECT version FROM search_state").scalar() == SEARCH_VERSION


def is_built(connection: Connection) -> bool:
    """Whether the index has been filled since its tables were made."""
    return bool(connection.exec_driver_sql("SELECT built FROM search_state").scalar())


def set_built(connection: Connection, built: bool) -> None:
    """Note that the index is filled, or that it is not any more."""
    connection.exec_driver_sql("UPDATE search_state SET built = ?", (int(built),))


def make_tables(connection: Connection) -> None:
    """Throw away whatever search tables there are and make empty ones."""
    old = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'search_*' "
        "ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, name = 'search_site'"
    )
    for (name,) in old.all():  # a virtual table takes its shadow tables along
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    Base.metadata.create_all(connection, tables=list(TABLES), checkfirst=False)
    for name, definition in FULL_TEXT.items():
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE {name} USING fts5({definition})")
    connection.exec_driver_sql("INSERT INTO search_state (id, version, built) VALUES (1, ?, 0)", (SEARCH_VERSION,))

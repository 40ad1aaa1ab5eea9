"""What looking a registry over can find: each kind of harm in words, and what repairing does about it."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from heritage_app.domain.errors import HeritageError


class Remedy(StrEnum):
    """What a repair does. None of them deletes: what is taken away stands in the history, or in a folder of its own."""

    SORT = "sort"
    """Orders of the file are sorted anew from its rows."""
    TRIGGERS = "triggers"
    """What writes the history is made anew."""
    PUT_BACK = "put-back"
    """The row becomes what its history says; what stood there goes into the history."""
    REWORK = "rework"
    """First and last day are worked out anew from the date as it was entered."""
    ASIDE = "aside"
    """The value leaves its field, or the row its record; the history keeps it, and a note says what stood there."""
    ENTER = "enter"
    """The row is entered into the history as it stands, signed by whoever repairs."""
    FETCH = "fetch"
    """The file is fetched from a backup; an altered one is set aside beside it."""
    SHELVE = "shelve"
    """The file is moved into the folder of what was put aside."""
    INDEX = "index"
    """The search index, and every flag, is built anew from the records."""


class Finding(HeritageError):
    """
    Something that is not as it should be. It is told of, never raised; two that say the same are equal.

    Facts that a repair needs are `table`, `row` (its key), `column` and `hash`.
    """

    kind: ClassVar[str]
    """What was checked: `file`, `schema`, `reference`, `orphan`, `value`, `date`, `place`, `history`, `media`,
    `draft` or `search`."""
    remedy: ClassVar[Remedy | None] = None
    """What a repair does about it; None where only a person, or a backup, can help."""

    def __init__(self, *, record: str = "", record_kind: str = "", **facts: object) -> None:
        super().__init__(**facts)
        self.record, self.record_kind = record, record_kind
        self.about = ""
        """Name of the site that it is about, where it is about one."""

    @property
    def text(self) -> str:
        """What is wrong, in words."""
        return str(self)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash((type(self), str(self)))


class FileTorn(Finding):
    """SQLite finds pages that contradict each other."""

    kind = "file"
    template = "The database file is damaged: {line}. Restore the last backup."


class OrderLost(Finding):
    """An order (index) of the file lacks rows, or holds others; the rows themselves are whole."""

    kind, remedy = "file", Remedy.SORT
    template = "An order of the database is damaged, its records are whole: {line}."


class TableMissing(Finding):
    """A table of the program is not there."""

    kind = "schema"
    template = "The table {table} is missing. Restore the last backup."


class ColumnMissing(Finding):
    """A column of the program is not there."""

    kind = "schema"
    template = "The column {column} of the table {table} is missing. Restore the last backup."


class FullTextMissing(Finding):
    """A table of the search index is not there."""

    kind, remedy = "schema", Remedy.INDEX
    template = "The full-text index {table} is missing."


class TriggerMissing(Finding):
    """Rows of a table would be written without history."""

    kind, remedy = "schema", Remedy.TRIGGERS
    template = "The trigger {trigger}, which writes the history, is missing or changed."


class PointsNowhere(Finding):
    """A row names another that is not there."""

    kind, remedy = "reference", Remedy.ASIDE
    template = "Row {row} of {table} points at a row of {parent} that is not there."


class IndexPointsNowhere(Finding):
    """A line of the search index names another that is not there."""

    kind, remedy = "search", Remedy.INDEX
    template = "A line of the search index ({table}) points at one of {parent} that is not there."


class Orphan(Finding):
    """A note, number, citation or file of a record that is not there."""

    kind, remedy = "orphan", Remedy.ASIDE
    template = "A {what} belongs to the {owner} {row_of}, which is not there."


class NotAValue(Finding):
    """A field holds what it cannot be."""

    kind, remedy = "value", Remedy.ASIDE
    template = "“{value}” cannot be a {field} in {table}."


class NotADate(Finding):
    """A date that no rule can read."""

    kind, remedy = "date", Remedy.ASIDE
    template = "The {field} date of {table} {row} is “{value}”, which is no date."


class DaysAreOthers(Finding):
    """First and last day do not belong to the date."""

    kind, remedy = "date", Remedy.REWORK
    template = "The {field} date of {table} {row} is {value}, but its days are others."


class NotYet(Finding):
    """An event that lies in the future."""

    kind = "date"
    template = (
        "The {field} date of {table} {row} is {value}, which is still to come. "
        "Correct it, or set the clock of this computer right."
    )


class NoPlace(Finding):
    """A point off the globe, half a point, or 0, 0."""

    kind, remedy = "place", Remedy.ASIDE
    template = "The point of {table} {row} is {lat}, {lon}, where nothing can be."


class NobodyEntered(Finding):
    """A row that the history does not know."""

    kind, remedy = "history", Remedy.ENTER
    template = "The history does not say who entered {table} {row}."


class Nameless(Finding):
    """Entries of the history without a deed."""

    kind = "history"
    template = "{count} entries of the history say neither who nor when. A backup made before may still know."


class SealBroken(Finding):
    """The entries under a seal are not those that were sealed."""

    kind = "history"
    template = (
        "The history was altered, or part of it is missing: what {by} did on {at} is not as it was sealed. "
        "It is never mended: compare with a backup made before."
    )


class PastTheSeals(Finding):
    """Entries after the last seal."""

    kind = "history"
    template = "{count} entries were written into the history past its seals. Compare with a backup made before."


class NotAsEntered(Finding):
    """A row says something else than its history."""

    kind, remedy = "history", Remedy.PUT_BACK
    template = "{name} {row} is not as its last entry in the history left it."


class FileGone(Finding):
    """A kept file is not in its place."""

    kind, remedy = "media", Remedy.FETCH
    template = "The file “{name}” is missing. Use photo verify to find it again."


class FileAltered(Finding):
    """A kept file has other bytes than it had."""

    kind, remedy = "media", Remedy.FETCH
    template = "The file “{name}” is no longer what it was when it was received. Use photo verify to find a true copy."


class FileUnknown(Finding):
    """A file that no record knows."""

    kind, remedy = "media", Remedy.SHELVE
    template = "The file {path} belongs to no record: an adding that was cut off left it behind."


class DraftUnreadable(Finding):
    """A draft that cannot be offered."""

    kind, remedy = "draft", Remedy.SHELVE
    template = "The draft {path} cannot be read."


class IndexStale(Finding):
    """The line or the words of a site are not those that its records give."""

    kind, remedy = "search", Remedy.INDEX
    template = "The search index of {reference} is not up to date: {fields}."


class IndexLacks(Finding):
    """A site cannot be found."""

    kind, remedy = "search", Remedy.INDEX
    template = "The search index of {reference} is not up to date: the site is not in it."


class IndexHoldsNobody(Finding):
    """A site is found that is not there."""

    kind, remedy = "search", Remedy.INDEX
    template = "The search index of {reference} is not up to date: it holds a site that is not there."


class RecordIndexStale(Finding):
    """A report, an estimate, a source or an actor is found by words that it does not say."""

    kind, remedy = "search", Remedy.INDEX
    template = "The search index of record {row} is not up to date."


class WordsOfNobody(Finding):
    """Words are indexed that no site says."""

    kind, remedy = "search", Remedy.INDEX
    template = "The search index holds {count} entries of no site."

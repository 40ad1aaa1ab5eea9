"""How rows of the database stand in a document of the registry, and how such a document becomes rows again.

Every column of every table is in, under its own name; a new column is in as soon as it is mapped. A date is one
object, a part stands in a list of its record, a truth value is true or false, an exact decimal keeps its digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from itertools import accumulate, chain
from operator import itemgetter
from typing import Any, TypeAlias

from sqlalchemy import REAL, Column, Integer, Table

from heritage_app.domain.dates import NotEdtf, day_to_iso, iso_to_day, parse_edtf
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.text import clean_text, is_clean
from heritage_app.services.formed import FORMS
from heritage_app.storage.base import DecimalText, Flagged, Key
from heritage_app.storage.models import metadata

Document: TypeAlias = dict[str, Any]
_TEXTS = frozenset((str, type(None)))
DATE_PARTS = ("text", "edtf", "earliest", "latest")


class NotAValue(HeritageError):
    """A document holds what its field cannot be."""

    template = "“{value}” cannot be {field}"


class FieldUnknown(HeritageError):
    """A document holds a field that this version does not know."""

    template = "there is no field “{field}” here"


class FieldMissing(HeritageError):
    """A document lacks what it cannot be without."""

    template = "{field} is missing"


@dataclass(frozen=True, slots=True)
class Part:
    """A table whose rows stand in a list inside the record they belong to."""

    key: str
    table: str
    owner: str
    """Column that names the record."""
    kind: str = ""
    """Kind of the record, where the table serves several (`record_kind`)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A list of the document: a table, and the tables of its parts."""

    key: str
    table: str
    meaning: str
    parts: tuple[Part, ...] = ()


def _record(key: str, table: str, meaning: str, *parts: Part) -> Shape:
    """A kind of record, with its notes and the numbers others give it."""
    loose = (Part(name, one, "record_id", table) for name, one in (("identifiers", "identifier"), ("notes", "note")))
    return Shape(key, table, meaning, (*parts, *loose))


SHAPES: tuple[Shape, ...] = (
    Shape("accounts", "account", "who works with the registry"),
    Shape("account_roles", "account_role", "what each of them may do"),
    _record(
        "actors", "actor", "people, organisations and armed groups",
        Part("names", "actor_name", "actor_id"), Part("roles", "actor_role_held", "actor_id"),
    ),
    _record("sources", "source", "information resources, in CSL's words"),
    _record(
        "sites", "site", "heritage places; part_of_id makes the tree",
        Part("names", "site_name", "site_id"), Part("terms", "site_term", "site_id"),
        Part("designations", "site_designation", "site_id"), Part("outlines", "site_outline", "site_id"),
        Part("tags", "site_tag", "site_id"),
        Part("references", "site_reference", "site_id"), Part("choices", "site_choice", "site_id"),
        Part("distinct_from", "site_distinct", "site_id"),
    ),
    _record(
        "damage_reports", "damage", "what one event or one look found",
        Part("causes", "damage_cause", "damage_id"), Part("effects", "damage_effect", "damage_id"),
        Part("attributions", "damage_attribution", "damage_id"), Part("involved", "damage_actor", "damage_id"),
        Part("texts", "damage_text", "damage_id"),
    ),
    _record(
        "estimates", "estimate", "what restoration would take, as quoted",
        Part("includes", "estimate_inclusion", "estimate_id"), Part("stances", "estimate_stance", "estimate_id"),
    ),
    Shape("conversions", "estimate_conversion", "quoted costs in another currency, each with its rate and date"),
    _record("hazards", "hazard", "dangers to people"),
    _record("stages", "stage", "what is being done to restore a site"),
    _record("threats", "threat", "what may come"),
    _record("interventions", "intervention", "earlier works"),
    Shape(
        "files", "file", "bytes kept by their SHA-256, with their custody log",
        (Part("picture", "picture", "sha256"), Part("custody", "custody", "sha256")),
    ),
    Shape("file_links", "file_link", "kept files attached to a record"),
    _record(
        "photos", "photo", "pictures as evidence",
        Part("captions", "photo_caption", "photo_id"), Part("marks", "photo_mark", "photo_id"),
    ),
    _record("citations", "citation", "a source held against one record, or one field of it"),
    Shape("views", "view", "questions about sites under a name of one's own"),
    Shape("term_decisions", "term_decision", "what people decided that words of imported files mean"),
    Shape(
        "letterheads", "letterhead", "what stands at the head of the office's reports: one, or none",
        (Part("texts", "letterhead_text", "letterhead_id"),),
    ),
    Shape("reference_counters", "reference_counter", "the last number given in each district"),
    Shape("vocabularies", "vocabulary", "lists of terms, with where they come from"),
    Shape("terms", "term", "concepts, stored everywhere by their key"),
    Shape("term_labels", "term_label", "what a concept is called"),
    Shape("crosswalk", "crosswalk", "values of other scales, and the condition that they are shown as"),
    Shape("deeds", "deed", "history: one transaction by one person"),
    Shape("changes", "change", "history: one row written in a deed, old and new, each as JSON text"),
    Shape("seals", "seal", "history: the chain of hashes over it, by which check finds what was altered"),
    Shape("erasures", "erasure", "history: which personal values were erased, each as a salted hash"),
)  # fmt: skip
"""The lists of a document, in the order in which they are written."""

SEEDED = frozenset({"vocabularies", "terms", "term_labels", "crosswalk"})
"""Lists that a new registry has already, from the files that come with the program."""
HISTORY = ("deeds", "changes", "seals", "erasures")
NOT_CARRIED = frozenset({"registry", "deed_now"})
"""Tables that speak of this copy of the registry alone; `search_…` can be made again at any time."""


@cache
def shapes() -> tuple[Shape, ...]:
    """`SHAPES`, and after them a plain list for every table that none of them names: nothing is left out."""
    named = {shape.table for shape in SHAPES} | {part.table for shape in SHAPES for part in shape.parts}
    rest = (
        Shape(table.name, table.name, "")
        for table in metadata.sorted_tables
        if table.name not in named | NOT_CARRIED and not table.name.startswith("search_")
    )
    return (*SHAPES, *rest)


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a document and the column, or the four of a date, behind it."""

    key: str
    columns: tuple[Column[Any], ...]

    @property
    def is_date(self) -> bool:
        """Whether it is a date, which has four columns."""
        return len(self.columns) == len(DATE_PARTS)

    @property
    def is_text(self) -> bool:
        """Whether any text can stand there."""
        return not self.is_date and _check_of(self.columns[0]) is _text

    @property
    def is_made(self) -> bool:
        """Whether it stands in the document otherwise than in its column."""
        return self.is_date or isinstance(self.columns[0].type, Flagged)

    @property
    def may_be_empty(self) -> bool:
        """Whether it is one column in which nothing may stand."""
        return not self.is_date and bool(self.columns[0].nullable)

    def written(self, values: Sequence[Any]) -> Any:
        """What stands in the document for what stands in the columns."""
        if not self.is_date:
            value = values[0]
            return bool(value) if value is not None and isinstance(self.columns[0].type, Flagged) else value
        if values == (None, None, None, None):
            return None
        days = (None if day is None else day_to_iso(day) for day in values[2:])
        return dict(zip(DATE_PARTS, (*values[:2], *days), strict=True))

    def read(self, document: Mapping[str, Any]) -> tuple[Any, ...]:
        """
        What stands in the columns for what stands in the document.

        Raises:
            NotAValue, FieldMissing: In words that a caller completes with the place.
        """
        if self.is_date:
            return self._read_date(document.get(self.key))
        column = self.columns[0]
        if self.key not in document:
            return (_default(column),)
        value = document[self.key]
        if value is None and not column.nullable:
            raise FieldMissing(field=self.key)
        return (_stored(column, value),)

    def add_columns(self, held: Sequence[Any], documents: Sequence[Document], columns: list[Sequence[Any]]) -> int:
        """
        Add what stands in the columns for what many documents *held* here; returns how many characters these are.

        Raises:
            NotAValue, FieldMissing: As `read` has it.
        """
        kinds = {*map(type, held)}
        if _NOTHING in kinds and not (self.is_date or self.may_be_empty):
            raise FieldMissing(field=self.key)
        if kinds == {_NOTHING}:
            columns += [held] * len(self.columns)
        elif self.is_text and kinds <= _TEXTS:
            told = " ".join(held if _NOTHING not in kinds else [one for one in held if one is not None])
            # A mark that begins a text does not join with a blank before it, so all are clean where this is.
            clean = is_clean(told)
            columns.append(held if clean else [_stored(self.columns[0], one) for one in held])
            return len(told)
        elif _all_stored(self.columns[0], held, kinds):
            columns.append(held)
        else:
            columns += zip(*map(self.read, documents), strict=True)
        return 0

    def _read_date(self, value: Any) -> tuple[Any, ...]:
        if value is None:
            return (None, None, None, None)
        if not isinstance(value, dict) or value.keys() - set(DATE_PARTS):
            raise NotAValue(value=_short(value), field=self.key)
        text, edtf = (_stored(self.columns[place], value.get(DATE_PARTS[place])) for place in (0, 1))
        try:
            meant = None if edtf is None else parse_edtf(edtf)
            days = [
                value[name] and iso_to_day(value[name]) if name in value else meant and getattr(meant, name)
                for name in DATE_PARTS[2:]
            ]
        except (NotEdtf, TypeError) as error:
            raise NotAValue(value=_short(value), field=self.key) from error
        return (text, edtf, *days)


class Layout:
    """How one table stands in a document, without the columns in *left_out*."""

    def __init__(self, table: Table, left_out: frozenset[str]) -> None:
        self.table = table
        self.fields = tuple(_fields(table, left_out))
        self.columns = tuple(column for field in self.fields for column in field.columns)
        self.names = tuple(column.name for column in self.columns)
        key = next(iter(table.primary_key.columns)).name
        self.key_at = self.names.index(key) if key in self.names else -1
        """Place of the first column of the primary key."""
        self.keys = frozenset(field.key for field in self.fields)
        self._order = tuple(field.key for field in self.fields)
        starts = accumulate((len(field.columns) for field in self.fields[:-1]), initial=0)
        slices = tuple((field, at, at + len(field.columns)) for field, at in zip(self.fields, starts, strict=False))
        dated = len(self.columns) > len(self.fields)
        self._first = _together([start for _, start, _ in slices]) if dated else None
        """The first column of each field, where there are others."""
        self._made = tuple(one for one in slices if one[0].is_made)
        """What stands in a document otherwise than in its column."""
        self._all = _together(self._order)
        whole, some = (
            [n for n, f in enumerate(self.fields) if f.is_text and f.may_be_empty is may] for may in (False, True)
        )
        self._whole_texts, self._some_texts = _together(whole), _together(some)
        self._text_fields = tuple((number, self.fields[number]) for number in (*whole, *some))
        self._read = tuple(
            (number, field, None if field.is_date else _check_of(field.columns[0]))
            for number, field in reversed(tuple(enumerate(self.fields)))
            if not field.is_text
        )
        """What is no text, the last first: a date makes four values of one."""

    def document(self, values: tuple[Any, ...]) -> Document:
        """A row, its columns in the order of `columns`, as a document; what follows in the row is left out."""
        first = values if self._first is None else self._first(values)
        document = dict(zip(self._order, first, strict=False))
        for field, start, end in self._made:
            document[field.key] = field.written(values[start:end])
        return document

    def values(self, document: Mapping[str, Any]) -> tuple[Any, ...]:
        """
        A document as a row.

        Raises:
            NotAValue, FieldMissing: As `Field.read` has it.
        """
        try:
            row = [*self._all(document)]
        except KeyError:  # a field of which nothing is said holds what it holds by itself
            return tuple(chain.from_iterable(field.read(document) for field in self.fields))
        if not _all_plain(self._whole_texts(row), self._some_texts(row)):
            for at, field in self._text_fields:
                value = row[at]
                if type(value) is not str or not (value.isascii() and value.isprintable()):
                    (row[at],) = field.read(document)
        for at, field, check in self._read:
            value = row[at]
            if check is None:
                row[at : at + 1] = _NO_DATE if value is None else field.read(document)
            elif value is not None:
                row[at] = check(field.columns[0], value)
            elif not field.may_be_empty:
                raise FieldMissing(field=field.key)
        return tuple(row)

    def columns_of(
        self, documents: Sequence[Document], more: tuple[str, ...] = ()
    ) -> tuple[list[Sequence[Any]], int] | None:
        """
        Many documents, each of which holds every field and those of *more* and nothing else, as columns.

        Returns the columns in the order of `columns`, those of *more* behind them as they are, and how many characters
        they have together. None where anything is missing, unknown, or not what its field can be: `values` says what.
        """
        keys = (*self._order, *more)
        try:
            given = list(zip(*map(_together(keys), documents), strict=True))
            if {*map(len, documents)} != {len(keys)}:
                return None
            columns: list[Sequence[Any]] = []
            size = 0
            for field, column in zip(self.fields, given, strict=False):
                size += field.add_columns(column, documents, columns)
        except (KeyError, TypeError, HeritageError):
            return None
        return [*columns, *given[len(self.fields) :]], size


_NO_DATE = (None, None, None, None)
_NOTHING = type(None)


def _together(keys: Sequence[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What takes out the values of all these keys at once."""
    if len(keys) > 1:
        return itemgetter(*keys)
    return lambda held: tuple([held[key] for key in keys])


def _all_plain(whole: tuple[Any, ...], some: tuple[Any, ...]) -> bool:
    """Whether all are texts in which nothing is to be cleaned, looked at together; *some* may be None."""
    try:
        told = "".join(whole) + "".join([one for one in some if one is not None])
    except TypeError:
        return False
    return told.isascii() and told.isprintable()


@cache
def layout(table: str, left_out: frozenset[str] = frozenset()) -> Layout:
    """The layout of a table, by name."""
    return Layout(metadata.tables[table], left_out)


@cache
def part_layout(part: Part) -> Layout:
    """The layout of the rows of a part: what record they belong to is told by where they stand."""
    kind = {"record_kind"} if part.kind else set()
    return layout(part.table, frozenset({part.owner, "position", *kind}))


def _fields(table: Table, left_out: frozenset[str]) -> Iterator[Field]:
    for column in table.columns:
        base = column.name.removesuffix("_text")
        dated = f"{base}_edtf" in table.c
        if column.name in left_out:
            continue
        if dated and column.name.endswith("_text"):
            yield Field(base, tuple(table.c[f"{base}_{part}"] for part in DATE_PARTS))
        elif not _within_date(table, column.name):
            yield Field(column.name, (column,))


def _within_date(table: Table, name: str) -> bool:
    base, _, end = name.rpartition("_")
    return end in DATE_PARTS and f"{base}_edtf" in table.c


def _default(column: Column[Any]) -> Any:
    """What a field holds of which a document says nothing."""
    given: Any = column.default
    if given is not None:
        made = given.arg(None) if given.is_callable else given.arg
        return _stored(column, made) if not isinstance(column.type, Flagged) else int(made)
    if column.name == "version":
        return 1
    if column.server_default is not None:
        return str(getattr(column.server_default, "arg", ""))
    if column.nullable:
        return None
    if column.type.python_type is str and not isinstance(column.type, Key) and not column.primary_key:
        return ""
    raise FieldMissing(field=column.name)


def _stored(column: Column[Any], value: Any) -> Any:
    """
    A value of a document as its column holds it.

    Raises:
        NotAValue: It cannot stand there.
    """
    if value is None:
        return None
    return _check_of(column)(column, value)


def _all_stored(column: Column[Any], held: Sequence[Any], kinds: set[type]) -> bool:
    """Whether values of these *kinds* stand in the column as they are, looked at together; if not, one may yet."""
    check = _check_of(column)
    if check is _real:
        return kinds <= _REALS
    if check is _whole and kinds <= _WHOLES:
        some = [one for one in held if one is not None]
        return bool(min(some) > -_MOST and max(some) < _MOST)
    if check is _formed and kinds <= _TEXTS:
        texts = {*held} - {None}
        return all(map(FORMS[column.table.name, column.name], texts)) and is_clean(" ".join(texts))
    return check is _key and kinds <= _TEXTS and {*held} <= _words_or_none(column)


_REALS = frozenset((float, type(None)))
_WHOLES = frozenset((int, type(None)))
_MOST = 1 << 63


@cache
def _words_or_none(column: Column[Any]) -> frozenset[str | None]:
    kind: Any = column.type
    return _words(kind.kind) | {None}


@cache
def _check_of(column: Column[Any]) -> Callable[[Column[Any], Any], Any]:
    """What says what of a value is stored in a column."""
    if (column.table.name, column.name) in FORMS:
        return _formed
    return next((check for kind, check in _CHECKS if isinstance(column.type, kind)), _text)


def _text(column: Column[Any], value: Any) -> str:
    if type(value) is not str:
        raise NotAValue(value=_short(value), field=column.name)
    if value.isascii() and value.isprintable():
        return value
    # What is sealed stays as it was, whatever it is, or the seals would tell that it was altered.
    return value if column.table.name in _SEALED and _SURROGATES.search(value) is None else clean_text(value)


_SEALED = frozenset(("deed", "change"))
_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of letters, which no database has ever held."""


def _formed(column: Column[Any], value: Any) -> str:
    text = _text(column, value)
    if not FORMS[column.table.name, column.name](text):
        raise NotAValue(value=_short(value), field=column.name)
    return text


def _key(column: Column[Any], value: Any) -> str:
    kind: Any = column.type
    if type(value) is not str or value not in _words(kind.kind):
        raise NotAValue(value=_short(value), field=column.name)
    return value


@cache
def _words(kind: type[StrEnum]) -> frozenset[str]:
    return frozenset(map(str, kind))


def _decimal(column: Column[Any], value: Any) -> str:
    try:
        if type(value) is str and Decimal(value).is_finite():
            return value
    except InvalidOperation:
        pass
    raise NotAValue(value=_short(value), field=column.name)


def _truth(column: Column[Any], value: Any) -> int:
    if type(value) is not bool:
        raise NotAValue(value=_short(value), field=column.name)
    return int(value)


def _real(column: Column[Any], value: Any) -> float:
    if type(value) not in (int, float):
        raise NotAValue(value=_short(value), field=column.name)
    return float(value)


def _whole(column: Column[Any], value: Any) -> int:
    if type(value) is not int or abs(value) >= _MOST:
        raise NotAValue(value=_short(value), field=column.name)
    return value


_CHECKS: tuple[tuple[type, Callable[[Column[Any], Any], Any]], ...] = (
    (Key, _key),
    (DecimalText, _decimal),
    (Flagged, _truth),
    (REAL, _real),
    (Integer, _whole),
)


def _short(value: Any) -> str:
    return str(value)[:60]

"""Documents of another registry, or of another copy of this one, taken into a registry that has records of its own.

A record is known by its id, else by a number that both bear: the site's own, or one in another register. What is here
stays as it is; what is not here comes in, and leads to what is here where the two are one.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.services import whole
from heritage_app.services.documents_in import ListUnknown, Loader
from heritage_app.services.shapes import HISTORY, SEEDED, Document, Shape, shapes
from heritage_app.storage.history import VOLATILE
from heritage_app.storage.models import metadata
from heritage_app.storage.site import SiteReference
from heritage_app.storage.source import Identifier

Lists = Iterable[tuple[str, int, Document]]
Tell = Callable[[int], None]
_LEFT = frozenset((*HISTORY, "accounts", "reference_counters"))
"""Lists that are of the other copy alone: its history, its people, and the numbers that it gives."""
_ALSO_KNOWN_BY = {"term_decisions": ("vocabulary", "folded")}
"""Columns besides the key that no two rows share."""


@dataclass(slots=True)
class Joining:
    """What of the documents is not here yet."""

    new: set[tuple[str, int]] = field(default_factory=set)
    """List and number of every document that comes in."""
    same: dict[str, str] = field(default_factory=dict)
    """Ids of records that are here under another id, and that id."""
    added: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    differing: list[tuple[str, str]] = field(default_factory=list)
    """List and key of records that are here and say otherwise than the document; they stay as they are here."""


def compare(session: Session, lists: Lists, *, tell: Tell) -> Joining:
    """
    Say which documents are not here yet. Nothing is written.

    Raises:
        ListUnknown: A list of another version.
    """
    known = {shape.key: shape for shape in shapes()}
    found = Joining()
    held: dict[str, dict[tuple[Any, ...], str]] = {}
    others = _numbers(session)
    for done, (name, number, document) in enumerate(lists):
        tell(done)
        shape = known.get(name)
        if shape is None:
            raise ListUnknown(name=name)
        if name in _LEFT or not isinstance(document, dict):
            continue
        if name not in held:
            held[name] = _held(session, shape)
        key = tuple(document.get(column) for column in _key(shape))
        same = None if key in held[name] else _same(shape, document, others)
        if key in held[name]:
            found.known[name] += 1
            if name not in SEEDED and held[name][key] not in ("", _print(document)):
                found.differing.append((name, str(key[0])))
        elif same is not None:
            found.known[name] += 1
            found.same[str(key[0])] = same
        else:
            found.added[name] += 1
            found.new.add((name, number))
    return found


def join(session: Session, lists: Lists, joining: Joining, *, tell: Tell) -> None:
    """
    Write what is new as part of the deed under way.

    Raises:
        RecordNotRead, LeadsNowhere: Nothing may be committed then.
    """
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    session.flush()
    with Loader(connection, exact=False, joins=True) as loader:
        for done, (name, number, document) in enumerate(lists):
            tell(done)
            if (name, number) in joining.new:
                loader.add(name, number, _led(document, joining.same))
        loader.finish()
    for table, _, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise whole.LeadsNowhere(table=table, parent=parent)
    session.expire_all()


def _key(shape: Shape) -> tuple[str, ...]:
    if shape.key in _ALSO_KNOWN_BY:
        return _ALSO_KNOWN_BY[shape.key]
    return tuple(column.name for column in metadata.tables[shape.table].primary_key.columns)


def _held(session: Session, shape: Shape) -> dict[tuple[Any, ...], str]:
    """What is here of a list, by key: a hash of what it says; empty where it is known by more than its id."""
    columns = _key(shape)
    compared = shape.key in whole.OF_RECORDS
    return {
        tuple(document.get(column) for column in columns): _print(document) if compared else ""
        for document in whole.documents(session, shape)
    }


def _print(document: Document) -> str:
    """A hash of what a document says, without how often it was edited."""
    said = {key: value for key, value in document.items() if key not in VOLATILE and value not in (None, [], "")}
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=True).encode("ascii")).hexdigest()


def _numbers(session: Session) -> dict[tuple[str, str, str], str]:
    """Ids of records here by table and number: those in other registers, and the numbers of sites."""
    rows = session.execute(select(Identifier.record_kind, Identifier.scheme, Identifier.value, Identifier.record_id))
    found = {(str(kind), scheme, value): record_id for kind, scheme, value, record_id in rows}
    for reference, site_id in session.execute(select(SiteReference.reference, SiteReference.site_id)):
        found["site", "", reference] = site_id
    return found


def _same(shape: Shape, document: Document, others: Mapping[tuple[str, str, str], str]) -> str | None:
    """Id of the record here that bears a number of the document."""
    lists = (document.get(name) or () for name in ("references", "identifiers"))
    given = [one for found in lists for one in found if isinstance(one, dict)]
    numbers = [(one.get("scheme", ""), one.get("value", one.get("reference"))) for one in given]
    found = (others.get((shape.table, str(scheme), str(value))) for scheme, value in numbers)
    return next(filter(None, found), None)


def _led(value: Any, same: Mapping[str, str]) -> Any:
    """A document that leads to the records here, wherever it names one of those that are the same."""
    if not same:
        return value
    if isinstance(value, str):
        return same.get(value, value)
    if isinstance(value, dict):
        return {key: _led(one, same) for key, one in value.items()}
    return [_led(one, same) for one in value] if isinstance(value, list) else value

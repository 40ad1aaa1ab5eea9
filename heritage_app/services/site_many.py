"""Many sites changed alike: a few statements for a hundred, where `site.edit_site` takes twenty for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, update
from sqlalchemy.orm import Session

from heritage_app.domain.bulk import SET_FIELDS
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.tags import joined_tags
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import site
from heritage_app.storage.base import metadata, utc_now
from heritage_app.storage.reading import Plain, rows_by
from heritage_app.storage.site import Site
from heritage_app.storage.source import Note

Edit = tuple[Plain, SiteDraft, SiteDraft]
"""The row of a site with its parts, what it says, and what it is to say."""

_TERMS = {"functions": site.FUNCTION, "periods": site.PERIOD}
_COLUMNS = {name: "part_of_id" if name == "part_of" else name for name in SET_FIELDS if name not in _TERMS}
_PARTS = frozenset((*_TERMS, "tags", "notes"))


def edit_sites(session: Session, edits: Sequence[Edit], known_tags: Mapping[str, str]) -> None:
    """
    Make sites say what was checked before (`site.check_edit`), in the transaction in which they were read.

    Args:
        session: Of a deed that has its subject.
        edits: Each site once.
        known_tags: Tags as they were typed first, by `tag_key`.
    """
    columns: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    parts = _Parts()
    parted: list[tuple[Plain, SiteDraft, set[str]]] = []
    for row, held, wanted in edits:
        differing = {one.name for one in fields(SiteDraft) if getattr(held, one.name) != getattr(wanted, one.name)}
        if differing - _COLUMNS.keys() - _PARTS:  # letters that were not clean, of a name or a point
            site.edit_site(session, row.id, wanted, version=row.version)
            continue
        own = tuple(name for name in _COLUMNS if name in differing)
        if own:
            values = {_COLUMNS[name]: getattr(wanted, name) for name in own}
            columns.setdefault(own, []).append({"_id": row.id, **{f"_{name}": one for name, one in values.items()}})
        if differing & _PARTS:
            parted.append((row, wanted, differing))
    notes = rows_by(session, Note.record_id, [row.id for row, _, differing in parted if "notes" in differing])
    for row, wanted, differing in parted:
        if differing & _TERMS.keys():
            terms = [
                {"vocabulary": word, "term": one} for name, word in _TERMS.items() for one in getattr(wanted, name)
            ]
            parts.sync("site_term", {"site_id": row.id}, row.terms, terms)
        if "tags" in differing:
            tags = joined_tags(wanted.tags, known_tags)
            parts.sync("site_tag", {"site_id": row.id}, row.tags, [{"text": tag} for tag in tags])
        if "notes" in differing:
            owner = {"record_kind": RecordKind.SITE, "record_id": row.id}
            parts.sync("note", owner, notes.get(row.id, []), [{"text": note} for note in wanted.notes])
    for own, rows in columns.items():
        _update(session, [_COLUMNS[name] for name in own], rows)
    parts.write(session)
    session.expire_all()


def trash_sites(session: Session, site_ids: Iterable[str], reason: str) -> None:
    """Put sites into the trash of which it was asked before whether they can go there (`records.check_trash`)."""
    now = utc_now()
    rows = [{"_id": one, "_trashed_at": now, "_trashed_reason": reason} for one in site_ids]
    if rows:
        _update(session, ["trashed_at", "trashed_reason"], rows)
        session.expire_all()


def _update(session: Session, names: Sequence[str], rows: list[dict[str, Any]]) -> None:
    """Set these columns of the rows of sites, and count each up, as the mapper does."""
    table = metadata.tables[Site.__tablename__]
    values: dict[str, Any] = {name: bindparam(f"_{name}") for name in names}
    values |= {"version": table.c.version + 1, "updated_at": utc_now()}
    session.execute(update(table).where(table.c.id == bindparam("_id")).values(values), rows)


class _Parts:
    """What becomes of the rows of parts, gathered for many records and written together; the rule is `records.sync`."""

    def __init__(self) -> None:
        self._new: dict[str, list[dict[str, Any]]] = {}
        self._moved: dict[str, list[dict[str, Any]]] = {}
        self._gone: dict[str, list[dict[str, Any]]] = {}

    def sync(
        self, table: str, owner: Mapping[str, Any], held: Sequence[Plain], wanted: Iterable[Mapping[str, Any]]
    ) -> None:
        """Make the parts *held* of one record say what is *wanted*, in that order."""
        left = list(held)
        for position, values in enumerate(wanted):
            part = next((one for one in left if all(getattr(one, key) == said for key, said in values.items())), None)
            if part is None:
                self._new.setdefault(table, []).append({**owner, **values, "position": position})
                continue
            left.remove(part)
            if part.position != position:
                self._moved.setdefault(table, []).append({"_id": part.id, "_position": position})
        self._gone.setdefault(table, []).extend({"_id": part.id} for part in left)

    def write(self, session: Session) -> None:
        """Write all of it, in the order of the mapper: new rows, moved rows, rows that are gone."""
        for name, rows in self._new.items():
            session.execute(insert(self._table(name)), rows)
        for name, rows in self._moved.items():
            table = self._table(name)
            session.execute(
                update(table).where(table.c.id == bindparam("_id")).values(position=bindparam("_position")), rows
            )
        for name, rows in self._gone.items():
            if rows:
                table = self._table(name)
                session.execute(delete(table).where(table.c.id == bindparam("_id")), rows)

    @staticmethod
    def _table(name: str) -> Table:
        return metadata.tables[name]

"""What all records share: drafts onto mapped rows and back, notes and identifiers, trash and restore."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from operator import attrgetter, is_
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, delete, inspect, select, update
from sqlalchemy.orm import Session, selectinload

from heritage_app.domain.errors import DraftProblem, DraftRefused, HeritageError
from heritage_app.domain.history import ReasonMissing
from heritage_app.domain.names import Name, pick_name
from heritage_app.domain.text import clean_text, is_clean
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import history
from heritage_app.storage.actor import Actor
from heritage_app.storage.base import Part, Record, utc_now
from heritage_app.storage.damage import DamageReport
from heritage_app.storage.engine import ChangedByOther
from heritage_app.storage.hazard import Hazard, Threat
from heritage_app.storage.history import Change
from heritage_app.storage.photo import Photo
from heritage_app.storage.reading import Plain, rows_by
from heritage_app.storage.restoration import Estimate, Intervention, RestorationStage
from heritage_app.storage.site import Site
from heritage_app.storage.source import Citation, Identifier, Note, Source
from heritage_app.storage.view import View

MODELS: dict[RecordKind, type[Any]] = {
    RecordKind.SITE: Site,
    RecordKind.DAMAGE: DamageReport,
    RecordKind.ESTIMATE: Estimate,
    RecordKind.SOURCE: Source,
    RecordKind.CITATION: Citation,
    RecordKind.HAZARD: Hazard,
    RecordKind.ACTOR: Actor,
    RecordKind.STAGE: RestorationStage,
    RecordKind.THREAT: Threat,
    RecordKind.INTERVENTION: Intervention,
    RecordKind.PHOTO: Photo,
    RecordKind.VIEW: View,
}
"""The records that a person can enter."""


class NoSuchRecord(HeritageError):
    """Something was asked for that the registry does not hold."""

    template = "There is no {kind} “{key}” in this registry. Look it up with a search"


class PartsInUse(HeritageError):
    """A site was to be trashed while parts of it are not."""

    template = "“{subject}” has parts in use ({count}). Nothing was trashed. Move or trash the parts first"


class AlreadyInTrash(HeritageError):
    """Something was to be trashed that lies in the trash."""

    template = "This has been in the trash since {day}, because: {reason}. Nothing was changed"


class NotInTrash(HeritageError):
    """Something was to be restored that is in use."""

    template = "This is not in the trash: it was restored before, or never went there. Nothing was changed"


DraftT = TypeVar("DraftT")


def cleaned(draft: DraftT) -> DraftT:
    """Return the draft with every text in NFC and free of what no database or page can hold (NUL, lone surrogates)."""
    texts: list[str] = []
    _gather(draft, texts)
    if is_clean("\n".join(filter(None, texts))):  # asked of all at once, for nearly all are
        return draft
    cleaned_draft: DraftT = replace_texts(draft, clean_text)
    return cleaned_draft


def _gather(draft: Any, texts: list[str]) -> None:
    """Add every text of a draft and of what it is made of."""
    plain, others = _texts_of(type(draft))
    texts += plain(draft)
    for held in others(draft):
        if held:
            _gather_one(held, texts)


def _gather_one(held: Any, texts: list[str]) -> None:
    kind = type(held)
    if kind is str:
        texts.append(held)
    elif kind is tuple:
        for part in held:
            _gather_one(part, texts)
    elif kind not in _WITHOUT_TEXT:
        _gather(held, texts)


_Reader = Callable[[Any], tuple[Any, ...]]
_TEXTS: dict[type[Any], tuple[_Reader, _Reader]] = {}


def _texts_of(kind: type[Any]) -> tuple[_Reader, _Reader]:
    """What reads those fields of a kind of draft that are a text, and what reads others that may hold any."""
    if kind not in _TEXTS:
        drafted = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
        said = {f.name: f.type for f in drafted if f.init}
        texts = [name for name, type_ in said.items() if type_ == "str"]
        others = [name for name, type_ in said.items() if type_ not in ("str", *_TEXTLESS)]
        _TEXTS[kind] = values_of(texts), values_of(others)
        if not texts and not others:
            _WITHOUT_TEXT.add(kind)
    return _TEXTS[kind]


_TEXTLESS = ("int", "float", "bool", "int | None", "float | None")


def replace_texts(value: Any, change: Callable[[str], str]) -> Any:
    """Return a draft in which every text has gone through *change*; enum members are terms, not texts."""
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        parts = [change(part) if type(part) is str else replace_texts(part, change) for part in value]
        return value if all(map(is_, parts, value)) else tuple(parts)
    values = {}
    names, held_of = _fields_of(type(value))
    for name, held in zip(names, held_of(value), strict=True):
        if not held or type(held) in _WITHOUT_TEXT:
            continue
        changed = change(held) if type(held) is str else replace_texts(held, change)
        if changed is not held:
            values[name] = changed
    return dataclasses.replace(value, **values) if values else value


_WITHOUT_TEXT: set[type[Any]] = {int, float, bool}
"""Kinds of what a draft holds that are known to have no text, enum members and points among them."""
_FIELDS: dict[type[Any], tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]] = {}
"""What a kind of draft is made of: many thousands of a few kinds are cleaned in one import."""


def _fields_of(kind: type[Any]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """Names of the fields of a kind of draft, and what reads them all at once."""
    if kind not in _FIELDS:
        drafted = dataclasses.is_dataclass(kind)
        names = tuple(f.name for f in dataclasses.fields(kind) if f.init) if drafted else ()
        _FIELDS[kind] = names, values_of(names)
    return _FIELDS[kind]


def values_of(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What reads these fields of a draft, always as a tuple."""
    if len(names) == 1:
        one = attrgetter(names[0])
        return lambda draft: (one(draft),)
    return attrgetter(*names) if names else lambda draft: ()


def refuse(problems: Sequence[DraftProblem]) -> None:
    """Raise `DraftRefused` with all *problems*, or do nothing when there are none."""
    if problems:
        raise DraftRefused(tuple(problems))


def load(session: Session, kind: RecordKind, record_id: str, *, version: int | None = None) -> Any:
    """
    Return the mapped record with its parts.

    Raises:
        NoSuchRecord: No such id.
        ChangedByOther: It is not at *version* any more.
    """
    model = MODELS[kind]
    options = [selectinload(getattr(model, relation.key)) for relation in inspect(model).relationships]
    query = select(model).where(model.id == record_id).options(*options)
    record = session.scalar(query.execution_options(populate_existing=True))
    if record is None:
        raise NoSuchRecord(kind=kind, key=record_id)
    if version is not None and record.version != version:
        raise ChangedByOther()
    return record


def count_up(session: Session, deed_id: str) -> None:
    """
    Count up the version of every record of which a deed wrote only parts: names, texts, causes, tags, notes, numbers.

    The mapper counts where a column of the record's own row changes. Without this a form opened before such an edit
    would save over it, and no list would tell that the record was edited. A deed counts a record up once, however often
    this is called: at its end, and before a version is read back in it.
    """
    written = select(Change.record_kind).where(Change.deed_id == deed_id, Change.table_name.in_(_part_tables()))
    kinds = session.scalars(written.distinct()).all()
    for kind in kinds:
        model = MODELS.get(RecordKind(kind)) if kind in tuple(RecordKind) else None
        if model is None:
            continue
        mine = (Change.deed_id == deed_id, Change.record_kind == kind)
        parts = select(Change.record_id).where(*mine, Change.table_name.in_(_part_tables()))
        itself = select(Change.row_id).where(*mine, Change.table_name == model.__tablename__)
        session.execute(
            update(model)
            .where(model.id.in_(parts), model.id.not_in(itself))
            .values(version=model.version + 1, updated_at=utc_now())
            .execution_options(synchronize_session=False)
        )
    if kinds:
        session.expire_all()


@cache
def _part_tables() -> tuple[str, ...]:
    """Tables of what a draft says beside the row of its record."""
    parts = {relation.mapper.class_ for model in MODELS.values() for relation in inspect(model).relationships}
    return tuple(sorted(part.__tablename__ for part in (*parts, Note, Identifier)))


def require(session: Session, kind: RecordKind, record_id: str) -> None:
    """Make sure that a record is there, without reading it. Raises `NoSuchRecord`."""
    model = MODELS[kind]
    if session.scalar(select(model.id).where(model.id == record_id)) is None:
        raise NoSuchRecord(kind=kind, key=record_id)


def trashed_why(session: Session, kind: RecordKind, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Of those records that are in the trash: when they were put there (ISO 8601, UTC), and why."""
    model = MODELS[kind]
    query = select(model.id, model.trashed_at, model.trashed_reason)
    found = session.execute(query.where(model.id.in_(list(ids)), model.trashed_at.is_not(None)))
    return {record_id: (at, reason) for record_id, at, reason in found}


def names_of(record: Site | Actor | Plain) -> tuple[Name, ...]:
    """The names of a site or an actor, in their order."""
    return tuple(Name(name.text, name.lang, name.kind) for name in record.names)


def fill(record: Any, draft: Any) -> None:
    """Set the columns and dates of *record* from the fields of *draft* that bear their names (`x` or `x_id`)."""
    held = _columns_of(record.__class__)
    for field, name in _read_as(draft.__class__):
        if name in held:
            value = getattr(draft, field)
            if getattr(record, name) != value:
                setattr(record, name, value)


def read_back(record: Any, draft_class: type[DraftT], **given: Any) -> DraftT:
    """Build a draft from the columns and dates of *record*; *given* names the fields kept in other tables."""
    held = vars(record) if isinstance(record, Plain) else _columns_of(record.__class__)
    kind: Any = draft_class
    values = dict(given)
    for field, name in _read_as(kind):
        if field not in values and name in held:
            values[field] = getattr(record, name)
    return draft_class(**values)


@cache
def _read_as(draft_class: Any) -> tuple[tuple[str, str], ...]:
    """Each field of a draft with the names that its column may bear."""
    return tuple((f.name, name) for f in dataclasses.fields(draft_class) for name in (f.name, f"{f.name}_id"))


@cache
def _columns_of(model: Any) -> frozenset[str]:
    """Names of the columns and dates of a mapped class."""
    mapper = inspect(model)
    return frozenset((*mapper.column_attrs.keys(), *mapper.composites.keys()))


def sync(held: list[Any], model: type[Part], wanted: Iterable[Mapping[str, Any]]) -> None:
    """
    Make the parts *held* by a record say what is *wanted*, in that order.

    A part that already says the same stays the row it is, so that the history shows only what changed.
    """
    left = list(held)
    kept: list[Any] = []
    for position, values in enumerate(wanted):
        part = next((p for p in left if all(getattr(p, k) == v for k, v in values.items())), None)
        if part is None:
            part = model(**values)
        else:
            left.remove(part)
        if part.position != position:
            part.position = position
        kept.append(part)
    held[:] = kept


def set_notes(session: Session, kind: RecordKind, record_id: str, notes: Sequence[str]) -> None:
    """Make the notes kept with a record be *notes*."""
    _set_loose(session, Note, kind, record_id, [{"text": note} for note in notes])


def set_identifiers(session: Session, kind: RecordKind, record_id: str, pairs: Iterable[tuple[str, str]]) -> None:
    """Make the identifiers of a record be these (scheme, value) pairs."""
    _set_loose(session, Identifier, kind, record_id, [{"scheme": s, "value": v} for s, v in pairs])


def _set_loose(
    session: Session, model: type[Note | Identifier], kind: RecordKind, record_id: str, wanted: list[dict[str, Any]]
) -> None:
    query = select(model).where(model.record_kind == kind, model.record_id == record_id).order_by(model.position)
    held: list[Any] = list(session.scalars(query))
    before = list(held)
    sync(held, model, wanted)
    for part in held:
        if part not in before:
            part.record_kind, part.record_id = kind, record_id
            session.add(part)
    gone = [part.id for part in before if part not in held]
    if gone:
        session.execute(delete(model).where(model.id.in_(gone)))


def belongs_to(part: type[Citation] | type[Note] | type[Identifier], ids: Sequence[str]) -> ColumnElement[bool]:
    """SQL for what is tied to one of these records; every kind is named, since the index begins with the kind."""
    return part.record_kind.in_(tuple(RecordKind)) & part.record_id.in_(ids)


def notes_of(session: Session, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Notes by record id."""
    return {key: tuple(note.text for note in notes) for key, notes in rows_by(session, Note.record_id, ids).items()}


def identifiers_of(session: Session, ids: Iterable[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """(scheme, value) pairs by record id."""
    found = rows_by(session, Identifier.record_id, ids)
    return {key: tuple((one.scheme, one.value) for one in entries) for key, entries in found.items()}


def find_by_identifier(session: Session, kind: RecordKind, scheme: str, value: str) -> str | None:
    """Id of the record that another register knows by *value*, or None."""
    query = select(Identifier.record_id).where(
        Identifier.record_kind == kind, Identifier.scheme == scheme, Identifier.value == value
    )
    return session.scalar(query.limit(1))


def trash(session: Session, kind: RecordKind, record_id: str, reason: str) -> None:
    """
    Put a record into the trash; everything that hangs on it stays with it and comes back with it.

    Raises:
        NoSuchRecord: No such id.
        DraftRefused: No reason was given.
        AlreadyInTrash: It lies there; the reason given first stays.
        PartsInUse: A site still has parts.
    """
    if not reason.strip():
        raise DraftRefused((ReasonMissing("reason"),))
    record: Any = check_trash(session, kind, record_id)
    record.trashed_at = utc_now()
    record.trashed_reason = clean_text(reason)
    session.flush()


def check_trash(session: Session, kind: RecordKind, record_id: str, *, besides: Collection[str] = ()) -> Any:
    """
    Ask whether a record can go to the trash, and return it; *besides* are parts of it that go there before it does.

    Raises:
        NoSuchRecord, AlreadyInTrash, PartsInUse: It cannot.
    """
    record: Any = load(session, kind, record_id)
    if record.trashed_at is not None:
        raise AlreadyInTrash(day=record.trashed_at[:10], reason=record.trashed_reason)
    if kind is RecordKind.SITE:
        parts = session.scalars(select(Site.id).where(Site.part_of_id == record_id, Site.trashed_at.is_(None)))
        count = sum(part not in besides for part in parts)
        if count:
            raise PartsInUse(subject=pick_name(names_of(record), "en").text, count=count)
    return record


def restore(session: Session, kind: RecordKind, record_id: str) -> None:
    """
    Take a record out of the trash again.

    Raises:
        NoSuchRecord: No such id.
        NotInTrash: It is in use.
    """
    record: Record = load(session, kind, record_id)
    if record.trashed_at is None:
        raise NotInTrash()
    record.trashed_at = None
    record.trashed_reason = ""
    session.flush()


def named(session: Session, subject: str) -> None:
    """Enter in the history what the present deed was done to."""
    history.name_subject(session, subject)

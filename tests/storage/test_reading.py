"""Rows that are only looked at say what the mapped objects say."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, selectinload

from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import vocabulary
from heritage_app.services.records import MODELS
from heritage_app.services.registry import Registry
from heritage_app.storage.reading import page_of, plain, rows_by, rows_of
from heritage_app.storage.site import Site, SiteName
from heritage_app.storage.source import Note
from heritage_app.storage.vocabulary import TermLabel

PARTED = {RecordKind.SITE, RecordKind.DAMAGE, RecordKind.ESTIMATE, RecordKind.ACTOR}
"""Kinds of which the sample has parts."""


def _said(record: Any, model: type[Any]) -> dict[str, Any]:
    """All columns, dates and parts of a mapped object or of a plain row."""
    mapper = inspect(model)
    own = {key: getattr(record, key) for key in (*mapper.column_attrs.keys(), *mapper.composites.keys())}
    parts = {
        one.key: [_said(part, one.mapper.class_) for part in getattr(record, one.key)] for one in mapper.relationships
    }
    return {**own, **parts}


@pytest.mark.parametrize("kind", MODELS)
def test_a_plain_row_says_what_the_mapped_object_says(sample: Registry, kind: RecordKind) -> None:
    """Every column with its type, every date and every part, in the same order, of every record of the sample."""
    model = MODELS[kind]
    with sample.read() as session:
        loaded = (
            select(model)
            .order_by(model.id)
            .options(*(selectinload(getattr(model, one.key)) for one in inspect(model).relationships))
        )
        mapped = [_said(record, model) for record in session.scalars(loaded)]
        read = [_said(row, model) for row in plain(session, model, rows_of(model).order_by(model.id))]
    assert repr(read) == repr(mapped)
    if kind in PARTED:
        assert any(isinstance(value, list) and value for row in read for value in row.values())


def test_a_page_of_a_query_is_read(sample: Registry) -> None:
    """A limit and an offset choose among the rows; without them all come."""
    query = rows_of(Site).order_by(Site.id)
    with sample.read() as session:
        every = [row.id for row in plain(session, Site, page_of(query, None, 0))]
        some = [row.id for row in plain(session, Site, page_of(query, 2, 1))]
    assert some == every[1:3]


def test_rows_come_by_their_owner_in_the_order_of_their_positions(sample: Registry) -> None:
    """Only those asked for, each list in its order; an owner without any has none."""
    with sample.read() as session:
        ids = list(session.scalars(select(Site.id).order_by(Site.id).limit(2)))
        found = rows_by(session, SiteName.site_id, [*ids, ids[0], "nobody"])
        query = select(SiteName.text).where(SiteName.site_id == ids[0]).order_by(SiteName.position)
        first = list(session.scalars(query))
    assert found.keys() == set(ids)
    assert [name.text for name in found[ids[0]]] == first


def test_only_the_columns_asked_for_are_read(sample: Registry) -> None:
    """What is not asked for is not there, the rest is."""
    with sample.read() as session:
        ((site_id, (name, *_)), *_) = rows_by(
            session, SiteName.site_id, session.scalars(select(Site.id)).all(), only=("text",)
        ).items()
    assert name.site_id == site_id
    assert name.text
    assert not hasattr(name, "lang")


def test_what_waits_to_be_written_is_read(registry: Registry) -> None:
    """A note added a moment ago is found by both ways, as a query of mapped objects finds it."""
    with pytest.raises(KeyboardInterrupt), registry.write(Deed(verb="note", by="Eva")) as session:
        session.add(Note(record_kind="site", record_id="one", text="seen"))
        assert [note.text for note in rows_by(session, Note.record_id, ["one"])["one"]] == ["seen"]
        session.add(Note(record_kind="site", record_id="two", text="not seen"))
        assert {note.text for note in plain(session, Note, rows_of(Note))} == {"seen", "not seen"}
        raise KeyboardInterrupt  # nothing of this is kept


def _english(session: Session) -> str:
    (term,) = (one for one in vocabulary.all_terms(session)["condition"] if one.key == "destroyed")
    return term.labels["en"]


def test_terms_are_read_anew_once_somebody_wrote(registry: Registry) -> None:
    """A reader that kept its terms says the new label after another connection has committed it, and not before."""
    with registry.read() as session:
        before = _english(session)
    with registry.write(Deed(verb="label", by="Eva")) as writing:
        key = ("condition", "destroyed", "en", "label")
        label = select(TermLabel).where(TermLabel.text == before, TermLabel.vocabulary == key[0])
        writing.scalars(label.where(TermLabel.term == key[1], TermLabel.kind == key[3])).one().text = "Razed"
        writing.flush()
        assert _english(writing) == "Razed"
        with registry.read() as session:
            assert _english(session) == before
    with registry.read() as session:
        assert _english(session) == "Razed"


def test_a_reader_keeps_its_terms_while_nobody_writes(registry: Registry) -> None:
    """The same connection hands out the very terms that it has read before."""
    with registry.read() as session:
        first = vocabulary.all_terms(session)
        again = vocabulary.all_terms(session)
    assert again is not first
    assert all(again[key] is terms for key, terms in first.items())

"""Saved views: entered, renamed, trashed and undone like every record, and counted together."""

from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2

from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.query_text import QueryProblem
from heritage_app.domain.view import ViewDraft
from heritage_app.domain.vocabulary import Condition, RecordKind
from heritage_app.services import history, records, view
from heritage_app.services.counts import count_all, count_queries

TEST = Deed(verb="view.add", by="Tester")


def add(registry, name="Lost", query="condition:destroyed sort:name"):
    """Save a view; returns its id."""
    with registry.write(TEST) as session:
        return view.add_view(session, ViewDraft(name=name, query=query), today=registry.today())


def views(registry, **given):
    """Names of the views held."""
    with registry.read() as session:
        return [row.name for row in view.list_views(session, **given)]


def test_a_view_keeps_its_question_as_written(sample):
    """Name and question come back letter by letter, the order of the list included, and views stand by name."""
    add(sample, "  Zerstört  ", "condition:destroyed   sort:name")
    add(sample, "أضرار", 'cause:explosion "mar elian"')
    with sample.read() as session:
        rows = view.list_views(session)
    assert [(row.name, row.query) for row in rows] == [
        ("Zerstört", "condition:destroyed   sort:name"),
        ("أضرار", 'cause:explosion "mar elian"'),
    ]


@pytest.mark.parametrize(
    ("name", "query", "said"),
    [
        ("", "condition:destroyed", "Enter a name for the view"),
        ("Empty", "  ", "Nothing is asked yet"),
        ("LOST", "condition:minor", "There is a view “LOST” already"),
        ("x" * 501, "condition:minor", "501"),
    ],
)
def test_what_no_view_can_be(sample, name, query, said):
    """A view without name or question, one of a name in use, or too long a name is refused in words."""
    add(sample)
    with pytest.raises(DraftRefused, match=said):
        add(sample, name, query)
    assert views(sample) == ["Lost"]


def test_a_question_that_cannot_be_understood_is_not_saved(sample):
    """The fault is told as in a search, and nothing is kept."""
    with pytest.raises(QueryProblem):
        add(sample, "Odd", "colour:red")
    with pytest.raises(records.NoSuchRecord):
        add(sample, "Nowhere", "in:Atlantis")
    assert views(sample) == []


def test_a_view_is_renamed_trashed_restored_and_undone(sample):
    """Every step is a deed in the history that undo takes back; the name of a trashed view is free again."""
    held = add(sample)
    with sample.write(Deed(verb="view.rename", by="Tester")) as session:
        view.rename_view(session, held, "Gone")
        renamed = history.current_deed(session)
    assert views(sample) == ["Gone"]
    with sample.write(history.undo_deed("Tester", "Gone"), undoes=renamed) as session:
        history.undo(session, renamed)
    assert views(sample) == ["Lost"]
    with sample.write(Deed(verb="record.trash", by="Tester")) as session:
        records.trash(session, RecordKind.VIEW, held, "no longer needed")
    assert (views(sample), views(sample, trashed=True)) == ([], ["Lost"])
    with sample.read() as session:
        assert count_all(session, today=sample.day).trash == 1
    add(sample)
    with sample.write(Deed(verb="record.restore", by="Tester")) as session:
        records.restore(session, RecordKind.VIEW, held)
    assert views(sample) == ["Lost", "Lost"]
    with sample.read() as session:
        with pytest.raises(records.NoSuchRecord):
            view.resolve_view(session, "lost")
        assert view.resolve_view(session, held).id == held
        rows = history.history_of(session, [held])
    assert [row.verb for row in rows] == ["record.restore", "record.trash", "history.undo", "view.rename", "view.add"]
    assert rows[-1].record_kind is RecordKind.VIEW
    assert {field.field: field.new for field in rows[-1].fields}["query"] == "condition:destroyed sort:name"


def test_several_questions_are_counted_at_once(sample):
    """One call counts them all, tells before each, and can be stopped in between."""
    queries = {"all": SiteQuery(), "lost": SiteQuery(conditions=(Condition.DESTROYED,))}
    steps = []
    with sample.read() as session:
        counts = count_queries(
            session, queries, today=sample.day, progress=lambda done, total: steps.append((done, total))
        )
    assert counts == {"all": 5, "lost": 3}
    assert steps == [(0, 2), (1, 2)]


def test_views_are_counted_and_one_that_cannot_be_read_stops_none(sample):
    """Live counts by id; a view that names a place trashed meanwhile has none, and the next is counted all the same."""
    lost, inside = add(sample), add(sample, "Palmyra", "in:Palmyra")
    with sample.read() as session:
        counts = view.count_views(session, view.list_views(session), today=sample.today())
    assert counts == {lost: 3, inside: 2}
    with dbapi2.connect(str(sample.database.file)) as raw:
        for name in ("insert", "update", "delete"):
            raw.execute(f"DROP TRIGGER history_view_{name}")
        raw.execute("UPDATE view SET query = 'in:Atlantis' WHERE id = ?", (inside,))
    with sample.read() as session:
        assert view.count_views(session, view.list_views(session), today=sample.today()) == {lost: 3, inside: None}

"""Every change is kept, can be taken back, and can be taken back again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import factories
import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from heritage_app.domain.coordinates import Point
from heritage_app.domain.damage import Cause
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import Condition, EditKind, RecordKind
from heritage_app.services import damage, entry, history, listing, records, site, summary
from heritage_app.services.check import check
from heritage_app.services.registry import Registry
from heritage_app.services.site_record import read_site
from heritage_app.storage.history import Change

BY = Deed(verb="test", by="Rania")


def _undo(registry: Registry, deed_id: str) -> str:
    with registry.write(history.undo_deed("Rania", ""), undoes=deed_id) as session:
        history.undo(session, deed_id)
        return history.current_deed(session)


def _last(registry: Registry) -> str:
    with registry.read() as session:
        found = history.last_deed(session)
    assert found is not None
    return found


def test_a_write_outside_a_deed_is_impossible(registry: Registry) -> None:
    """The database itself refuses a change that nobody signs."""
    with pytest.raises(IntegrityError), registry.database.writing() as session:
        site.add_site(session, factories.site())


def test_an_edit_tells_who_when_what_and_why(registry: Registry) -> None:
    """The history names the person, the reason, the kind of edit, and the old and the new value."""
    with registry.write(BY) as session:
        site_id = site.add_site(session, factories.site())
        report = damage.add_damage(session, factories.damage(site_id), today=registry.day)
    with registry.read() as session:
        draft, version = entry.read_draft(session, RecordKind.DAMAGE, report)
    changed = replace(draft, condition=Condition.SEVERE, causes=(Cause(type="explosion"),))
    deed = Deed(verb="damage.edit", by="Omar", kind=EditKind.CORRECTION, reason="We were wrong")
    with registry.write(deed) as session:
        damage.edit_damage(session, report, changed, today=registry.day, version=version)
    with registry.read() as session:
        row = history.history_of(session, [report])[0]
    assert (row.by, row.verb, row.reason, row.kind) == ("Omar", "damage.edit", "We were wrong", EditKind.CORRECTION)
    assert {(f.field, f.old, f.new) for f in row.fields} == {
        ("condition", "destroyed", "severe"),
        ("cause.type", None, "explosion"),
    }
    assert row.at.endswith("Z")


def test_parts_that_did_not_change_leave_no_trace(registry: Registry) -> None:
    """Editing one name of three writes one row of history, not three."""
    names = tuple(Name(text, "en", "alternate") for text in ("One", "Two", "Three"))
    with registry.write(BY) as session:
        site_id = site.add_site(session, factories.site(names=names))
    with registry.write(BY) as session:
        site.edit_site(session, site_id, factories.site(names=(names[0], Name("Zwei", "de", "alternate"), names[2])))
    with registry.read() as session:
        fields = history.history_of(session, [site_id])[0].fields
    assert {(f.field, f.old, f.new) for f in fields} >= {("name.text", "Two", None), ("name.text", None, "Zwei")}
    assert not [f for f in fields if "One" in (f.old, f.new) or "Three" in (f.old, f.new)]


def test_undo_and_redo_restore_every_value(registry: Registry) -> None:
    """Taking an edit back and taking that back again lead through exactly the same records."""
    before = factories.site("Before", point=Point(34.5473123456789, 38.2741), precision_m=100)
    after = factories.site("After", point=None, description="new")
    with registry.write(BY) as session:
        site_id = site.add_site(session, before)
    with registry.write(BY) as session:
        site.edit_site(session, site_id, after)
    undone = _undo(registry, _last(registry))
    with registry.read() as session:
        assert summary.site_draft(session, site_id)[0] == before
        assert [r.name for r in listing.list_sites(session, SiteQuery(text="before"), today=0)] == ["Before"]
    _undo(registry, undone)
    with registry.read() as session:
        assert summary.site_draft(session, site_id)[0] == after
        assert listing.list_sites(session, SiteQuery(text="before"), today=0) == ()


def test_undoing_an_addition_puts_it_into_the_trash(registry: Registry) -> None:
    """Nothing is deleted: what was added and taken back lies in the trash, and redo brings it out."""
    with registry.write(BY) as session:
        site_id = site.add_site(session, factories.site("Temple"))
        damage.add_damage(session, factories.damage(site_id, causes=(Cause(type="explosion"),)), today=registry.day)
    undone = _undo(registry, _last(registry))
    with registry.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=0) == 0
        assert [r.name for r in listing.list_sites(session, SiteQuery(trashed=True), today=0)] == ["Temple"]
    _undo(registry, undone)
    with registry.read() as session:
        record = read_site(session, site_id, today=registry.day)
    assert record.row.condition is Condition.DESTROYED
    assert record.damage[0].draft.causes == (Cause(type="explosion"),)


def test_undo_refuses_when_the_record_moved_on(registry: Registry) -> None:
    """A deed is not taken back over somebody's later edit; the message names who and what."""
    with registry.write(BY) as session:
        site_id = site.add_site(session, factories.site("A"))
    with registry.write(BY) as session:
        site.edit_site(session, site_id, factories.site("A", description="first"))
    first = _last(registry)
    with registry.write(Deed(verb="site.edit", by="Omar")) as session:
        site.edit_site(session, site_id, factories.site("A", description="second"))
    with pytest.raises(history.ChangedSince, match="Omar"):
        _undo(registry, first)
    with registry.read() as session:
        assert summary.site_draft(session, site_id)[0].description == "second"


@pytest.mark.parametrize("told", ['{"age"', "[1, 2]", "7"])
def test_an_entry_that_was_altered_past_reading_stops_nobody_but_its_undoing(registry: Registry, told: str) -> None:
    """The site is shown with all else of its history, the check names the broken seal, and taking back is refused."""
    with registry.write(BY) as session:
        site_id = site.add_site(session, factories.site("Before"))
    with registry.write(BY) as session:
        site.edit_site(session, site_id, factories.site("After", age="old"))
    deed = _last(registry)
    with registry.database.writer.begin() as connection:
        for name in connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'change'"
        ).scalars():
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        connection.exec_driver_sql("UPDATE change SET old = ?, new = ? WHERE operation = 'update'", (told, told))
    with registry.read() as session:
        record = read_site(session, site_id, today=registry.day)
        assert history.history_of(session, [site_id])
    assert record.draft.age == "old"
    assert any(finding.kind == "history" for finding in check(registry))
    with pytest.raises(HeritageError, match="was altered and cannot be read"):
        _undo(registry, deed)


def test_nothing_is_undone_twice(registry: Registry) -> None:
    """A deed taken back already is said to be so."""
    with registry.write(BY) as session:
        site.add_site(session, factories.site())
    deed = _last(registry)
    _undo(registry, deed)
    with pytest.raises(history.NothingToUndo):
        _undo(registry, deed)


def test_a_number_is_never_given_twice_even_after_undo(registry: Registry) -> None:
    """The counter does not go back when an addition is undone."""
    with registry.write(BY) as session:
        first = site.add_site(session, factories.site())
    _undo(registry, _last(registry))
    with registry.write(BY) as session:
        second = site.add_site(session, factories.site())
        numbers = listing.rows_by_id(session, [first, second], today=0)
        assert session.scalar(text("SELECT count(DISTINCT reference) FROM site_reference")) == 2
    assert numbers[first].reference != ""


def test_trash_needs_a_reason_and_restore_brings_back(registry: Registry) -> None:
    """A record leaves the lists with a written reason and comes back with everything that hung on it."""
    with registry.write(BY) as session:
        site_id = site.add_site(session, factories.site())
        report = damage.add_damage(session, factories.damage(site_id), today=registry.day)
    with pytest.raises(records.DraftRefused, match="why"), registry.write(BY) as session:
        records.trash(session, RecordKind.DAMAGE, report, "  ")
    with registry.write(BY) as session:
        records.trash(session, RecordKind.DAMAGE, report, "Wrong place")
    with registry.read() as session:
        assert read_site(session, site_id, today=registry.day).row.condition is Condition.NOT_ASSESSED
    with registry.write(BY) as session:
        records.restore(session, RecordKind.DAMAGE, report)
    with registry.read() as session:
        assert read_site(session, site_id, today=registry.day).row.condition is Condition.DESTROYED


def test_every_row_of_a_record_is_in_the_history(registry: Registry) -> None:
    """Each inserted row stands in the history as JSON that holds all its columns."""
    with registry.write(BY) as session:
        site_id = site.add_site(session, factories.site(point=Point(34.0, 38.0)))
        changes = session.scalars(select(Change).where(Change.record_id == site_id)).all()
        stored = session.execute(text("SELECT * FROM site")).mappings().one()
        row = next(json.loads(c.new or "") for c in changes if c.table_name == "site")
    assert row == dict(stored)


def test_a_seal_is_the_hash_that_anybody_can_compute(registry: Registry) -> None:
    """The hash of a deed with every kind of letter is that of its entries as JSON, one a line, after the hash before."""
    with registry.write(replace(BY, reason='“Ḥimṣ” \\ "حمص"\n\t\x7f 🏛')) as session:
        site.add_site(session, factories.site(description='A "wall" \\\nof تدمر \u2028'))
    with registry.read() as session:
        execute = session.connection().exec_driver_sql
        *_, (before, after), (found, last) = [("", 0), *execute("SELECT hash, last_change FROM seal ORDER BY number")]
        deed_id = execute("SELECT deed_id FROM seal ORDER BY number DESC").scalars().first()
        deeds = 'SELECT id, at, "by", verb, kind, reason, subject, undoes_id FROM deed WHERE id = ?'
        changes = (
            "SELECT number, deed_id, record_kind, record_id, table_name, row_id, operation, old, new FROM change "
            "WHERE number > ? AND number <= ? ORDER BY number"
        )
        rows = [[before], *map(list, execute(deeds, (deed_id,))), *map(list, execute(changes, (after, last)))]
    told = "".join(json.dumps(row, separators=(",", ":")) + "\n" for row in rows)
    assert len(rows) > 3 and found == hashlib.sha256(told.encode("ascii")).hexdigest()

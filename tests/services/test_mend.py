"""Repairing mends what needs no person, after a backup, and deletes nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import factories
import pictures
import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from heritage_app.domain.finding import Remedy
from heritage_app.domain.history import Deed
from heritage_app.domain.photo import PhotoDraft
from heritage_app.media import store
from heritage_app.services import backup, damage, drafts, history, mend, site
from heritage_app.services.check import check
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import Registry
from heritage_app.storage.engine import DATABASE_NAME
from tests.services.test_check import harm, kinds


class Stop(Exception):
    """Somebody pressed Cancel."""


def rows(registry: Registry, question: str) -> list[tuple[object, ...]]:
    """Answers of the database."""
    with registry.read() as session:
        return [tuple(row) for row in session.execute(text(question))]


def test_what_was_written_past_the_program_is_put_back_from_the_history(sample: Registry, tmp_path: Path) -> None:
    """Fourteen kinds of harm at once are mended; every record is again as it was, and a backup holds the harm."""
    before = {name: rows(sample, f"SELECT * FROM {name} ORDER BY id") for name in ("site", "damage", "estimate")}
    citations = rows(sample, "SELECT * FROM citation ORDER BY id")
    sample.close()
    harm(
        sample,
        "PRAGMA foreign_keys=OFF",
        "UPDATE site SET part_of_id = 'nowhere' WHERE part_of_id IS NOT NULL",
        "UPDATE site SET lat = 0, lon = 0",
        "UPDATE citation SET record_id = 'gone' WHERE field = ''",
        "UPDATE damage SET occurred_edtf = '2015-13'",
        "UPDATE damage SET occurred_earliest = 1, condition = 'broken'",
        "UPDATE estimate SET share_low = 'many'",
        "DELETE FROM damage WHERE rowid = 1",
        "INSERT INTO note (id, position, record_kind, record_id, text) VALUES ('n', 0, 'source', 'gone', 'kept words')",
        "DELETE FROM search_site WHERE sort_name = 'palmyra'",
        "INSERT INTO search_key (rowid, tokens) VALUES (999, 'ghost')",
        "DROP TABLE search_text",
    )
    with dbapi2.connect(str(sample.folder / DATABASE_NAME)) as connection:
        connection.execute("DROP TRIGGER history_site_update")
    connection.close()
    first = mend.repair(sample, tmp_path / "Backups", by="Rania")
    assert first.left == (), first.left
    assert kinds(first.mended) >= {"schema"}
    assert {name: rows(sample, f"SELECT * FROM {name} ORDER BY id") for name in before} == before
    assert rows(sample, "SELECT * FROM citation ORDER BY id") == citations
    taken = rows(sample, "SELECT old FROM change WHERE table_name = 'note' AND operation = 'delete'")
    assert json.loads(str(taken[0][0]))["text"] == "kept words"
    assert rows(sample, "SELECT by, verb FROM deed ORDER BY rowid DESC LIMIT 1") == [("Rania", "registry.mend")]
    held = backup.list_backups(tmp_path / "Backups", sample)
    assert [row.reason for row in held] == ["before-repair"] and first.backup == held[0]
    assert check(sample) == ()
    with sample.write(Deed(verb="site.add", by="Rania")) as session:
        site.add_site(session, factories.site("Tell after"))
    assert mend.repair(sample, tmp_path / "Backups", by="Rania").backup is None


def test_what_was_entered_wrong_is_moved_aside_into_a_note_and_the_history(registry: Registry, tmp_path: Path) -> None:
    """An impossible date and place that came in through the program leave their fields, and are still to be read."""
    with registry.write(Deed(verb="site.add", by="Rania")) as session:
        tell = site.add_site(session, factories.site())
        report = damage.add_damage(session, factories.damage(tell), today=registry.day)
    with registry.database.writing() as session:
        history.begin(session, Deed(verb="site.edit", by="Old program"))
        session.execute(text("UPDATE site SET lat = 0, lon = 0"))
        session.execute(text("UPDATE damage SET occurred_edtf = '2015-13', occurred_text = 'in month 13'"))
        history.end(session)
    found = check(registry)
    assert {(one.kind, one.remedy, one.about) for one in found} == {
        ("date", Remedy.ASIDE, "Tell Test"),
        ("place", Remedy.ASIDE, "Tell Test"),
    }
    assert mend.repair(registry, tmp_path / "Backups", by="Rania").left == ()
    assert rows(registry, "SELECT lat, lon FROM site") == [(None, None)]
    notes = rows(registry, "SELECT record_id, text FROM note ORDER BY record_kind")
    assert [key for key, _ in notes] == [report, tell]
    assert "2015-13" in str(notes[0][1]) and "in month 13" in str(notes[0][1]) and "lat: 0.0" in str(notes[1][1])
    with registry.read() as session:
        (row,) = damage.list_damage(session, damage.select_damage(ids=[report]))
        assert row.draft.occurred is None


def test_an_altered_history_is_left_and_no_record_is_changed_on_its_word(sample: Registry, tmp_path: Path) -> None:
    """Where the chain of seals is broken, rows stay as they are, and the finding stays."""
    sample.close()
    harm(sample, "UPDATE change SET new = replace(new, 'destroyed', 'minor') WHERE table_name = 'damage'")
    held = rows(sample, "SELECT * FROM damage")
    done = mend.repair(sample, tmp_path / "Backups", by="Rania")
    assert kinds(done.left) == {"history"}
    assert rows(sample, "SELECT * FROM damage") == held


def test_files_are_fetched_from_backups_and_what_is_nobodys_is_put_aside(registry: Registry, tmp_path: Path) -> None:
    """A missing and an altered photo come back; the altered bytes, a stray file and a torn draft are still there."""
    with registry.write(Deed(verb="site.add", by="Rania")) as session:
        tell = site.add_site(session, factories.site())
    paths = pictures.written(
        tmp_path / "card", {f"{n}.jpg": pictures.encoded(pictures.drawing(n), "JPEG") for n in (1, 2)}
    )
    add_photos(registry, paths, PhotoDraft(site_id=tell), by="Rania", means="test")
    backup.make_backup(registry, tmp_path / "Backups", by="Rania")
    gone, altered = (store.media_path(registry.folder, store.hash_of(path) or "") for path in paths)
    gone.unlink()
    altered.chmod(0o644)
    size = altered.stat().st_size
    altered.write_bytes(b"x" * size)
    stray = registry.folder / store.MEDIA / "ab" / ("c" * 62)
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"stray")
    young = registry.folder / store.MEDIA / "ab" / ("d" * 62)
    young.write_bytes(b"on its way in")
    os.utime(stray, (0, 0))
    torn = registry.folder / drafts.DRAFTS / "site-new-anywhere.json"
    torn.parent.mkdir(exist_ok=True)
    torn.write_text('{"key": "site-new', encoding="ascii")
    assert sorted(one.kind for one in check(registry)) == ["draft", "media", "media", "media"]
    assert sorted(one.kind for one in check(registry, hashes=False)) == ["draft", "media", "media"]
    done = mend.repair(registry, tmp_path / "Backups", by="Rania")
    assert done.left == () and check(registry) == ()
    assert [store.hash_of(one) for one in (gone, altered)] == [store.hash_of(path) for path in paths]
    assert [one.read_bytes() for one in altered.parent.glob("*.altered-*")] == [b"x" * size]
    assert done.aside is not None
    assert {one.read_bytes() for one in done.aside.rglob("*") if one.is_file()} == {b"stray", b'{"key": "site-new'}
    assert young.read_bytes() == b"on its way in" and not stray.exists() and not torn.exists()


def test_an_order_that_lost_its_rows_is_sorted_anew(sample: Registry, tmp_path: Path) -> None:
    """An index that SQLite finds incomplete is built from its table, which was whole."""
    sample.close()
    with dbapi2.connect(str(sample.folder / DATABASE_NAME), isolation_level=None) as connection:
        # As if the pages of one index held the rows of another: its definition is swapped under it.
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, '(site_id)', '(incident)') WHERE name = 'ix_damage_site_id'"
        )
    connection.close()
    assert kinds(check(sample)) == {"file"}
    done = mend.repair(sample, tmp_path / "Backups", by="Rania")
    assert done.left == () and kinds(done.mended) == {"file"}


def test_a_check_and_a_repair_can_be_stopped(sample: Registry, tmp_path: Path) -> None:
    """What the telling raises ends the work at once, in a question of SQLite too, and nothing was changed."""
    told: list[tuple[int, str]] = []
    with pytest.raises(Stop):
        check(sample, progress=lambda done, total, note: _stop_at(told, done, note, "records"))
    assert told and {total for total, _ in told} <= set(range(101))
    sample.close()
    harm(sample, "DELETE FROM search_name")
    with pytest.raises(Stop):
        mend.repair(
            sample, tmp_path, by="Rania", progress=lambda done, total, note: _stop_at(told, done, note, "database")
        )
    assert kinds(check(sample)) == {"search"}


def _stop_at(told: list[tuple[int, str]], done: int, note: str, last: str) -> None:
    told.append((done, note))
    if note == last:
        raise Stop

"""A registry opens, or says in words why it does not, and loses nothing either way."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import suppress
from pathlib import Path

import factories
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select, text
from sqlalchemy.engine.interfaces import CacheStats
from sqlcipher3 import dbapi2

from heritage_app.domain.account import Role
from heritage_app.domain.history import Deed
from heritage_app.services import decisions, site
from heritage_app.services.check import check
from heritage_app.services.registry import Registry, open_registry
from heritage_app.storage import engine
from heritage_app.storage.account import AccountRole
from heritage_app.storage.engine import (
    DATABASE_NAME,
    FolderNotEmpty,
    FromTheFuture,
    NotARegistry,
    RegistryDamaged,
    RegistryLocked,
    create_database,
    open_database,
)
from heritage_app.storage.letterhead import Letterhead, LetterheadText
from heritage_app.storage.models import metadata
from heritage_app.storage.search import FULL_TEXT
from heritage_app.storage.site import SiteTag
from heritage_app.storage.view import View


def test_the_migrations_lead_to_the_mapped_classes(registry: Registry) -> None:
    """What the scripts build is what the code expects: no column, index or table differs."""
    with registry.database.reader.connect() as connection:
        full_text = tuple(FULL_TEXT)
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, parents: not str(name).startswith(full_text)}
        )
        assert compare_metadata(context, metadata) == []


def test_a_statement_is_put_into_words_once_for_every_engine(registry: Registry) -> None:
    """What reading one registry has worded, writing to it and reading another take as it is."""
    wanted = select(AccountRole.role).where(AccountRole.account_id == "nobody", AccountRole.active)
    with registry.read() as session:
        session.connection().execute(wanted)
    other = open_database(registry.folder)
    try:
        for opened in (registry.write(Deed(verb="test", by="Rima")), other.reading()):
            with opened as session:
                answer = session.connection().execute(wanted)
                assert answer.context.cache_hit is CacheStats.CACHE_HIT
    finally:
        other.close()


def test_sqlite_is_new_enough() -> None:
    """The library in the process is newer than the one with the WAL-reset corruption."""
    assert dbapi2.sqlite_version_info >= engine.OLDEST_SQLITE


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    """Making a registry never touches a folder that is not empty."""
    (tmp_path / "letter.txt").write_text("keep me")
    with pytest.raises(FolderNotEmpty) as refused:
        create_database(tmp_path)
    assert "Nothing was written" in str(refused.value)
    assert [p.name for p in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_not_called_a_full_folder(tmp_path: Path) -> None:
    """A registry asked for in the place of a file is refused in words that say so, and the file stays."""
    letter = tmp_path / "letter.txt"
    letter.write_text("keep me")
    with pytest.raises(FolderNotEmpty, match="is a file"):
        create_database(letter)
    assert letter.read_text() == "keep me"


@pytest.mark.parametrize("name", ["Sites 100% #1?.heritage", "سجل التراث", "a b 'c'"])
def test_any_folder_name_will_do(tmp_path: Path, name: str) -> None:
    """Names with signs that mean something in addresses open like all others."""
    create_database(tmp_path / name).close()
    with open_database(tmp_path / name).reading() as session:
        assert session.scalar(text("PRAGMA user_version")) == engine.SCHEMA_VERSION
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_what_is_no_registry_is_said_to_be_none(tmp_path: Path) -> None:
    """An empty folder, an empty file and another program's database are each refused in words."""
    with pytest.raises(NotARegistry):
        open_database(tmp_path / "nowhere")
    (tmp_path / DATABASE_NAME).touch()
    with pytest.raises(NotARegistry):
        open_database(tmp_path)
    with dbapi2.connect(str(tmp_path / DATABASE_NAME)) as other:
        other.execute("CREATE TABLE bookmarks (id INTEGER)")
    with pytest.raises(NotARegistry):
        open_database(tmp_path)


def test_a_registry_from_the_future_is_refused_unchanged(registry: Registry) -> None:
    """A newer program's registry is left as it is, byte for byte."""
    with dbapi2.connect(str(registry.database.file)) as raw:
        raw.execute(f"PRAGMA user_version={engine.SCHEMA_VERSION + 1}")
    registry.close()
    before = registry.database.file.read_bytes()
    with pytest.raises(FromTheFuture) as refused:
        open_registry(registry.folder)
    assert str(engine.SCHEMA_VERSION + 1) in str(refused.value)
    assert registry.database.file.read_bytes() == before


def test_an_older_registry_is_copied_and_then_migrated(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a migration a whole copy is kept, and what was in it is still there afterwards."""
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        kept = site.add_site(session, factories.site("Old Tell"))
    registry.close()
    monkeypatch.setattr(engine, "SCHEMA_VERSION", engine.SCHEMA_VERSION + 1)
    opened = open_registry(registry.folder)
    with opened.read() as session:
        assert site.resolve(session, kept) == kept
    opened.close()
    (copy,) = registry.folder.glob("registry-before-*.db")
    with dbapi2.connect(str(copy)) as raw:
        assert raw.execute("SELECT count(*) FROM site").fetchone() == (1,)
        assert raw.execute("PRAGMA user_version").fetchone() == (engine.SCHEMA_VERSION - 1,)


@pytest.mark.parametrize(("offset", "length"), [(0, 4096), (100, 4096), (4096, 400_000)])
def test_a_damaged_file_is_named_and_kept(registry: Registry, offset: int, length: int) -> None:
    """A torn database is refused in words, at once or when the torn page is met, and never written to."""
    registry.close()
    damaged = bytearray(registry.database.file.read_bytes())
    damaged[offset : offset + length] = os.urandom(len(damaged[offset : offset + length]))
    registry.database.file.write_bytes(damaged)
    with pytest.raises((RegistryDamaged, NotARegistry)):
        opened = open_registry(registry.folder)
        with opened.read() as session:
            session.execute(text("SELECT label.text FROM term_label AS label ORDER BY label.text")).all()
    assert registry.database.file.read_bytes() == bytes(damaged)


def test_a_locked_registry_says_so(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program writes, saving waits, then says that it could not, and nothing is half saved."""
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 50)
    impatient = open_registry(registry.folder)
    other = dbapi2.connect(str(registry.database.file), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(RegistryLocked), impatient.write(Deed(verb="site.add", by="Tester")) as session:
        site.add_site(session, factories.site())
    other.execute("ROLLBACK")
    other.close()
    impatient.close()
    with registry.read() as session:
        assert session.scalar(text("SELECT count(*) FROM site")) == 0


def test_no_update_is_lost_between_two_writers(registry: Registry) -> None:
    """A hundred sites entered by two threads get a hundred different numbers."""

    def enter() -> None:
        entered = 0
        while entered < 50:
            # On a busy machine one of two eager writers may wait too long: it is told so, and tries again.
            with suppress(RegistryLocked):
                with registry.write(Deed(verb="site.add", by="Tester")) as session:
                    site.add_site(session, factories.site())
                entered += 1

    threads = [threading.Thread(target=enter) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with registry.read() as session:
        assert session.scalar(text("SELECT count(DISTINCT reference) FROM site")) == 100


def test_a_full_disk_saves_nothing_and_breaks_nothing(registry: Registry) -> None:
    """When there is no room the change is refused in words, and what was saved before is all there."""
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        site.add_site(session, factories.site("Kept"))
    registry.close()
    opened = open_registry(registry.folder)
    with opened.database.writer.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        connection.commit()
    with pytest.raises(engine.DiskFull), opened.write(Deed(verb="site.add", by="Tester")) as session:
        site.add_site(session, factories.site("Lost", description="x" * 400_000))
    with opened.read() as session:
        assert session.scalars(text("SELECT text FROM site_name")).all() == ["Kept"]
    opened.close()


def test_a_reader_cannot_write(registry: Registry) -> None:
    """Sessions for reading refuse every write."""
    with pytest.raises(engine.RegistryReadOnly), registry.read() as session:
        session.execute(text("DELETE FROM term"))
        session.commit()


def test_a_moved_registry_opens(registry: Registry, tmp_path: Path) -> None:
    """Nothing inside a registry knows where it lies."""
    registry.close()
    shutil.move(registry.folder, tmp_path / "elsewhere")
    with open_registry(tmp_path / "elsewhere").read() as session:
        assert session.scalar(text("SELECT count(*) FROM term")) > 100


def _back_to_version_9(registry: Registry) -> None:
    """Make of a registry what the ninth version of the program would have left."""
    with dbapi2.connect(str(registry.database.file)) as raw:
        raw.execute("DROP TABLE site_tag")
        raw.execute("UPDATE alembic_version SET version_num = '0009'")
        raw.execute("PRAGMA user_version=9")


def test_a_registry_of_version_9_gets_tags_with_their_history(registry: Registry) -> None:
    """What is there stays and bears no tag; a tag that is given from then on has its history."""
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        kept = site.add_site(session, factories.site("Old Tell"))
    registry.close()
    _back_to_version_9(registry)
    opened = open_registry(registry.folder)
    with opened.write(Deed(verb="site.edit", by="Tester")) as session:
        assert site.resolve(session, kept) == kept
        assert session.scalars(text("SELECT text FROM site_tag")).all() == []
        session.add(SiteTag(site_id=kept, text="for the court file"))
    with opened.read() as session:
        changed = session.execute(text("SELECT record_id FROM change WHERE table_name = 'site_tag'"))
        assert changed.scalar_one() == kept
    assert check(opened) == ()
    opened.close()


def _back_to_version_8(registry: Registry) -> None:
    """Make of a registry what the eighth version of the program would have left."""
    _back_to_version_9(registry)
    with dbapi2.connect(str(registry.database.file)) as raw:
        for operation in ("insert", "update", "delete"):
            raw.execute(f"DROP TRIGGER history_site_{operation}")
        raw.execute("DROP TABLE account_role")
        raw.execute("DROP TABLE erasure")
        raw.execute("ALTER TABLE site DROP COLUMN status")
        raw.execute("ALTER TABLE registry DROP COLUMN review")
        raw.execute("UPDATE alembic_version SET version_num = '0008'")
        raw.execute("PRAGMA user_version=8")


def test_a_registry_of_version_8_gets_accounts_and_its_sites_count_as_before(sample: Registry) -> None:
    """Nobody has a role, every site is accepted, and a role that is given has its history."""
    sample.close()
    _back_to_version_8(sample)
    opened = open_registry(sample.folder)
    with opened.write(Deed(verb="account.add", by="Tester")) as session:
        assert session.scalars(text("SELECT DISTINCT status FROM site")).all() == ["accepted"]
        assert session.scalars(text("SELECT review FROM registry")).all() == [0]
        someone = session.scalars(text("SELECT id FROM account")).first()
        session.add(AccountRole(account_id=someone, role=Role.ADMINISTRATOR, active=True))
    with opened.read() as session:
        changed = session.execute(text("SELECT record_kind FROM change WHERE table_name = 'account_role'"))
        assert changed.scalar_one() == "account"
    assert check(opened) == ()
    opened.close()


def _back_to_version_6(registry: Registry) -> None:
    """Make of a registry what the sixth version of the program would have left."""
    _back_to_version_8(registry)
    with dbapi2.connect(str(registry.database.file)) as raw:
        raw.execute("DROP TABLE term_decision")
        raw.execute("DROP TABLE letterhead_text")
        raw.execute("DROP TABLE letterhead")
        raw.execute("UPDATE alembic_version SET version_num = '0006'")
        raw.execute("PRAGMA user_version=6")


def test_a_registry_of_version_6_gets_decisions_and_a_letterhead_with_their_history(registry: Registry) -> None:
    """What is there stays; a decision and a letterhead without a logo that are kept from then on are entered."""
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        kept = site.add_site(session, factories.site("Old Tell"))
    registry.close()
    _back_to_version_6(registry)
    opened = open_registry(registry.folder)
    with opened.write(Deed(verb="term.decide", by="Tester")) as session:
        assert site.resolve(session, kept) == kept
        decisions.decide(session, "place_type", "Chapell", "church")
    with opened.read() as session:
        changed = session.execute(text("SELECT new FROM change WHERE table_name = 'term_decision'")).scalar_one()
        assert '"term":"church"' in changed
    with opened.write(Deed(verb="letterhead.set", by="Tester")) as session:
        assert site.resolve(session, kept) == kept
        words = LetterheadText(lang="en", office="Museums", address="", classification="")
        session.add(Letterhead(id="l", texts=[words]))
    with opened.read() as session:
        changed = session.execute(text("SELECT record_kind, record_id FROM change WHERE record_id = 'l'")).all()
        assert changed == [("letterhead", "l"), ("letterhead", "l")]
    assert check(opened) == ()
    opened.close()


def _back_to_version_5(registry: Registry) -> None:
    """Make of a registry what the fifth version of the program would have left."""
    _back_to_version_6(registry)
    with dbapi2.connect(str(registry.database.file)) as raw:
        raw.execute("DROP TABLE view")
        raw.execute("UPDATE alembic_version SET version_num = '0005'")
        raw.execute("PRAGMA user_version=5")


def test_a_registry_of_version_5_gets_the_table_of_views(registry: Registry) -> None:
    """What is there stays, and a view that is kept from then on has its history."""
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        kept = site.add_site(session, factories.site("Old Tell"))
    registry.close()
    _back_to_version_5(registry)
    opened = open_registry(registry.folder)
    with opened.write(Deed(verb="view.add", by="Tester")) as session:
        assert site.resolve(session, kept) == kept
        session.add(View(id="v", name="Lost", query="condition:destroyed"))
    with opened.read() as session:
        changed = session.execute(text("SELECT record_kind, new FROM change WHERE row_id = 'v'")).one()
        assert changed.record_kind == "view"
        assert '"query":"condition:destroyed"' in changed.new
    assert check(opened) == ()
    opened.close()


def _back_to_version_2(registry: Registry) -> None:
    """Make of a registry what the second version of the program would have left."""
    _back_to_version_5(registry)
    with dbapi2.connect(str(registry.database.file)) as raw:
        for operation in ("insert", "update", "delete"):
            raw.execute(f"DROP TRIGGER history_picture_{operation}")
        raw.execute("DROP TABLE picture")
        raw.execute("DROP TABLE seal")
        raw.execute("DROP TABLE search_flag")
        raw.execute("ALTER TABLE registry DROP COLUMN seeds")
        for column in ("width INTEGER", "height INTEGER", "taken_exif TEXT NOT NULL DEFAULT ''"):
            raw.execute(f"ALTER TABLE photo ADD COLUMN {column}")
        raw.execute("UPDATE alembic_version SET version_num = '0002'")
        raw.execute("PRAGMA user_version=2")


def test_a_registry_of_version_2_gets_the_table_of_pictures(registry: Registry) -> None:
    """What is there stays, a photo can be kept, and the triggers are those of the newest version."""
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        kept = site.add_site(session, factories.site("Old Tell"))
    registry.close()
    _back_to_version_2(registry)
    opened = open_registry(registry.folder)
    with opened.read() as session:
        assert site.resolve(session, kept) == kept
        assert session.execute(text("SELECT count(*) FROM picture")).scalar_one() == 0
    assert check(opened) == ()
    opened.close()


def test_a_registry_of_version_4_gets_its_history_sealed(sample: Registry) -> None:
    """What was entered before there were seals is chained as it stands, and what comes after goes on from there."""
    for number in range(3):
        with sample.write(Deed(verb="site.add", by="Tester")) as session:
            site.add_site(session, factories.site(f"Tell {number}"))
    sample.close()
    _back_to_version_5(sample)
    with dbapi2.connect(str(sample.database.file)) as raw:
        sealed = raw.execute("SELECT hash FROM seal ORDER BY number").fetchall()
        raw.execute("DROP TABLE seal")
        raw.execute("UPDATE alembic_version SET version_num = '0004'")
        raw.execute("PRAGMA user_version=4")
    opened = open_registry(sample.folder)
    with opened.read() as session:
        assert [(seal,) for seal in session.execute(text("SELECT hash FROM seal ORDER BY number")).scalars()] == sealed
    with opened.write(Deed(verb="site.add", by="Tester")) as session:
        site.add_site(session, factories.site("Tell after"))
    assert check(opened) == ()
    opened.close()


def _back_to_version_1(registry: Registry) -> None:
    """Make of a registry what the first version of the program would have left."""
    _back_to_version_2(registry)
    with dbapi2.connect(str(registry.database.file)) as raw:
        for table in ("stage", "threat", "intervention", "site_distinct"):
            for operation in ("insert", "update", "delete"):
                raw.execute(f"DROP TRIGGER history_{table}_{operation}")
        raw.execute("DROP TABLE site_distinct")
        for table in ("stage", "threat", "intervention"):
            raw.execute(f"ALTER TABLE {table} DROP COLUMN visibility")
            raw.execute(f"ALTER TABLE {table} DROP COLUMN text_lang")
        raw.execute("UPDATE alembic_version SET version_num = '0001'")
        raw.execute("PRAGMA user_version=1")


def test_a_registry_of_version_1_gets_the_new_columns_and_keeps_its_claims(registry: Registry) -> None:
    """A threat entered before there was a visibility is public afterwards, and can be edited and undone."""
    with registry.write(Deed(verb="threat.add", by="Tester")) as session:
        tell = site.add_site(session, factories.site())
        session.execute(
            text(
                "INSERT INTO threat (id, site_id, text, status, created_at, updated_at, trashed_reason, version) "
                "VALUES ('t', :site, 'Ploughing', 'accepted', '', '', '', 1)"
            ),
            {"site": tell},
        )
    registry.close()
    _back_to_version_1(registry)
    opened = open_registry(registry.folder)
    with opened.write(Deed(verb="threat.edit", by="Tester")) as session:
        held = session.execute(text("SELECT text, text_lang, visibility FROM threat")).one()
        assert tuple(held) == ("Ploughing", "", "public")
        session.execute(text("UPDATE threat SET visibility = 'internal'"))
        session.execute(text("SELECT count(*) FROM site_distinct")).one()
        assert session.scalars(text("SELECT kind FROM search_flag")).all() == ["incomplete"]
    with opened.read() as session:
        changed = session.execute(text("SELECT new FROM change WHERE row_id = 't' AND operation = 'update'"))
        assert '"visibility":"internal"' in changed.scalar_one()
    opened.close()

"""Open, create and migrate the database of a registry; sessions that read and sessions that write.

One SQLite library in the process (sqlcipher3, SQLite 3.51.3 or newer): two of them on one file lost a commit that
both called done. Writers begin IMMEDIATE, so that no update is lost; readers cannot write.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.dialects import registry as dialects
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import NullPool, QueuePool
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from heritage_app.domain.coordinates import Point, distance_m, rounded_for_public
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.sealing.keyfile import KeyFile, write_key_file
from heritage_app.sealing.keys import KEY_FILE, SPARE_FILE, Keys, hold, keys_of, release
from heritage_app.storage import search
from heritage_app.storage.scratch import ATTACHED
from heritage_app.storage.share import is_network_share

APPLICATION_ID = 0x48524547
"""`HREG`: tells our database from any other SQLite file."""

SCHEMA_VERSION = 10
"""Number of the newest migration, kept in `PRAGMA user_version`."""

OLDEST_SQLITE = (3, 51, 3)
"""Older ones carry the WAL-reset corruption."""

BUSY_TIMEOUT_MS = 5_000
LEAST_ROOM = 65_536
"""Bytes that the journal and its shared memory take at least."""
DATABASE_NAME = "registry.db"


class NotARegistry(HeritageError):
    """A folder or file that holds no registry."""

    template = (
        "“{path}” is not a registry. Choose a folder that holds {database}, or make a new one with heritage-app init"
    )


class FromTheFuture(HeritageError):
    """A registry written by a newer version of the program."""

    template = (
        "“{path}” was made by a newer version of Heritage (registry version {found}, this program knows {known}). "
        "Nothing was changed. Install the newer program to open it"
    )


class FolderNotEmpty(HeritageError):
    """A new registry was to be made where something else already lies."""

    template = "“{path}” is not empty. Nothing was written. Choose a new name or an empty folder"


class FolderIsFile(FolderNotEmpty):
    """A new registry was to be made in what is a file."""

    template = "“{path}” is a file. Nothing was written. Choose a new name or an empty folder"


class OnNetworkShare(HeritageError):
    """A registry lies, or was to be made, where its journal would not be safe."""

    template = (
        "“{path}” lies on another computer, over a network, where a registry can be torn while it is written. "
        "Nothing was changed. Copy the folder to this computer and open the copy"
    )


class RegistryGone(HeritageError):
    """The folder of an open registry is not there any more: a stick was pulled out, or the folder moved."""

    template = (
        "Not saved: “{path}” is not there any more. Everything saved before is in it. "
        "Put the disk back, or the folder in its place, and try again"
    )


class RegistryLocked(HeritageError):
    """Another program has been writing for longer than we wait."""

    template = "“{path}” is being written by another program. Nothing was changed. Try again when it has finished"


class RegistryReadOnly(HeritageError):
    """The folder or the disk cannot be written."""

    template = "“{path}” cannot be written. Nothing was changed. Check that the folder and the disk are not read-only"


class OldAndReadOnly(HeritageError):
    """A registry of an older version, which is brought up to date when it is opened, cannot be written."""

    template = (
        "“{path}” was made by an older version of Heritage and cannot be brought up to date where it is, "
        "for it cannot be written. Nothing was changed. Copy the folder to a disk that can be written and open the copy"
    )


class ReadOnlyNotClosed(HeritageError):
    """Changes still stand in the journal of a registry, which cannot be read without writing beside it."""

    template = (
        "“{path}” cannot be written, and its last changes are still in its journal ({journal}). Nothing was changed. "
        "Copy the whole folder to a disk that can be written and open the copy"
    )


class DiskFull(HeritageError):
    """There is no room left for what was to be saved."""

    template = "Not saved: the disk is full. Everything saved before is safe. Free some space and try again"


class DiskFailed(HeritageError):
    """The disk answered with an error of its own."""

    template = (
        "Not saved: the disk of “{path}” reports an error. Everything saved before is kept. "
        "Try again, then check the disk"
    )


class RegistryDamaged(HeritageError):
    """The database file is torn or overwritten."""

    template = (
        "The database of “{path}” is damaged. Nothing was changed. Keep a copy of the folder as it is, "
        "then restore the last backup"
    )


class ChangedByOther(HeritageError):
    """Somebody saved the record after it was opened here."""

    template = (
        "This record was changed by someone else since it was opened. Nothing was saved. Open it again and compare"
    )


class StillInUse(HeritageError):
    """A record others rest on was to be taken away."""

    template = "Other records still rest on this one. Nothing was changed. Change or trash them first"


def plain_rows(
    connection: Connection, statement: str, values: Sequence[Any] | Mapping[str, Any] = ()
) -> list[tuple[Any, ...]]:
    """Run a statement past SQLAlchemy and return its rows as the driver gives them: several times faster for many."""
    raw: Any = connection.connection.dbapi_connection
    found: list[tuple[Any, ...]] = raw.execute(statement, values).fetchall()
    return found


def each_row(connection: Connection, statement: str) -> Iterator[tuple[Any, ...]]:
    """Run a statement as `plain_rows` does, and hand over its rows one by one: for more than memory should hold."""
    raw: Any = connection.connection.dbapi_connection
    return iter(raw.execute(statement))


def in_plain_words(error: BaseException, path: Path) -> HeritageError | None:
    """Return the message a person should see for a database error, or None where it is our own mistake."""
    if isinstance(error, StaleDataError):
        return ChangedByOther()
    text = str(error).lower()
    if not (path / DATABASE_NAME).exists() and isinstance(error, (exc.DatabaseError, dbapi2.DatabaseError)):
        return RegistryGone(path=path)
    if isinstance(error, (exc.IntegrityError, dbapi2.IntegrityError)) and "foreign key" in text:
        return StillInUse()
    if not isinstance(error, (exc.DatabaseError, dbapi2.DatabaseError)):
        return None
    for words, message in (
        ("database is locked", RegistryLocked),
        ("readonly", RegistryReadOnly),
        ("unable to open", RegistryReadOnly),
        ("disk is full", DiskFull),
        ("disk i/o error", DiskFailed),
        ("malformed", RegistryDamaged),
        ("not a database", RegistryDamaged),
    ):
        if words in text:
            # Shared memory that finds no room answers with an I/O error, not with a full disk.
            return DiskFull() if message is DiskFailed and _no_room(path) else message(path=path)
    return None


def _no_room(path: Path) -> bool:
    """Whether the disk under *path* has no room even for the shared memory of a database."""
    try:
        return shutil.disk_usage(path).free < LEAST_ROOM
    except OSError:
        return False


class Database:
    """The database of one registry: an engine that writes and an engine that only reads."""

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        self.folder = folder
        self.file = folder / DATABASE_NAME
        self.read_only = read_only
        """Whether folder, file or disk cannot be written; then `writing` refuses."""
        self.writer = _engine(self.file, query_only=False)
        self.reader = _engine(self.file, query_only=True, read_only=read_only)

    def close(self) -> None:
        """Let go of every connection."""
        self.reader.dispose()
        self.writer.dispose()

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Yield a session in a transaction that commits at the end, and rolls back on any error."""
        if self.read_only:
            raise RegistryReadOnly(path=self.folder)
        if not self.file.exists():
            # The system would go on writing into a file that has no name any more, and all of it would be lost.
            raise RegistryGone(path=self.folder)
        with self._speaking_plainly(), Session(self.writer) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Yield a session that cannot write."""
        with self._speaking_plainly(), Session(self.reader, autoflush=False) as session:
            yield session

    @contextmanager
    def _speaking_plainly(self) -> Iterator[None]:
        try:
            yield
        except (exc.DBAPIError, dbapi2.Error, StaleDataError) as error:
            message = in_plain_words(error, self.folder)
            if message is None:
                raise
            raise message from error


class _Dialect(SQLiteDialect_pysqlite):
    """
    Equal to its like, for there is one SQLite library in the process: what was put into words for one engine need not
    be for the next, which is a third of the work of a short command.
    """

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


dialects.register("heritage", __name__, "_Dialect")
_WORDED: LRUCache[Any, Any] = LRUCache(2_000)
"""Statements in the words of SQLite, for every engine."""


def _engine(file: Path, *, query_only: bool, read_only: bool = False) -> Engine:
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {dbapi2.sqlite_version} is older than {OLDEST_SQLITE}")

    def connect() -> Any:
        return open_file(file, _way_to_read(file) if read_only else "mode=rw")

    # What cannot be written here may be written by somebody else: the way to read it is chosen anew for each session.
    pool: dict[str, Any] = {"poolclass": NullPool} if read_only else {"poolclass": QueuePool, "pool_size": 2}
    # An error that goes to the log must not take along what was to be written.
    engine = create_engine("heritage://", creator=connect, module=dbapi2, hide_parameters=True, **pool)
    engine.update_execution_options(compiled_cache=_WORDED)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, record: object) -> None:
        for pragma in (
            f"busy_timeout={BUSY_TIMEOUT_MS}",
            "foreign_keys=ON",
            "synchronous=FULL",
            "trusted_schema=OFF",
            f"query_only={int(query_only)}",
        ):
            connection.execute(f"PRAGMA {pragma}")
        connection.create_function("heritage_km", 4, _kilometres, deterministic=True)
        connection.create_function("heritage_public_lat", 2, _public_lat, deterministic=True)
        connection.create_function("heritage_public_lon", 2, _public_lon, deterministic=True)
        connection.create_function("heritage_fold", 1, fold, deterministic=True)

    @event.listens_for(engine, "checkin")
    def _let_go(connection: Any, record: Any) -> None:
        for name in record.info.pop(ATTACHED, ()):
            if connection is not None:  # one that failed is closed, and holds nothing any more
                connection.execute(f"DETACH {name}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN DEFERRED" if query_only else "BEGIN IMMEDIATE")

    return engine


def open_file(file: Path, way: str) -> Any:
    """
    A bare connection to a database file, unlocked with the keys that are held for its folder.

    *way* is what SQLite's address says after the question mark: `mode=ro`, `mode=rw`, `mode=rwc` …

    Raises:
        PassphraseNeeded: It is encrypted, and its keys are not held.
    """
    keys = keys_of(file.parent)
    address = f"file:{quote(str(file))}?{way}"
    connection = dbapi2.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    if keys is not None:
        # A key and not a passphrase: SQLCipher then stretches nothing, for every connection anew.
        connection.execute(f"PRAGMA key = \"x'{keys.database.hex()}'\"")
        connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _way_to_read(file: Path) -> str:
    """
    How a file is opened that cannot be written.

    A database with a journal (WAL) needs shared memory beside it, which cannot be made in such a folder. Where the
    journal is gone or empty, the file is whole and is read as one that nobody changes (https://sqlite.org/wal.html,
    read-only databases); where somebody is writing, their shared memory is there and is used.

    Raises:
        ReadOnlyNotClosed: The journal holds changes, and there is neither shared memory nor a way to make it.
    """
    journal, shared = (file.with_name(f"{file.name}-{end}") for end in ("wal", "shm"))
    if not journal.exists() or journal.stat().st_size == 0:
        return "mode=ro&immutable=1"
    if not shared.exists() and not os.access(file.parent, os.W_OK):
        raise ReadOnlyNotClosed(path=file.parent, journal=journal.name)
    return "mode=ro"


def _kilometres(lat: float | None, lon: float | None, other_lat: float, other_lon: float) -> float | None:
    """`heritage_km` in SQL: the distance between two points; NULL without a point."""
    return None if lat is None or lon is None else distance_m(Point(lat, lon), Point(other_lat, other_lon)) / 1000


def _public_lat(lat: float | None, lon: float | None) -> float | None:
    """`heritage_public_lat` in SQL: the latitude that the public is told of a point; NULL without one."""
    return None if lat is None or lon is None else rounded_for_public(Point(lat, lon)).lat


def _public_lon(lat: float | None, lon: float | None) -> float | None:
    """`heritage_public_lon` in SQL: the longitude, alike."""
    return None if lat is None or lon is None else rounded_for_public(Point(lat, lon)).lon


def create_database(folder: Path, locked: tuple[KeyFile, Keys] | None = None) -> Database:
    """
    Make an empty database in *folder*, which must be new or empty; the name is taken as written.

    *locked* makes it an encrypted one: the key file that is written, and the keys, which are held from then on.

    Raises:
        KeyFileNotWritten: The disk refused; nothing of the new registry is left.
        FolderNotEmpty: Something lies there already; nothing was written.
        OnNetworkShare: It lies on another computer.
        RegistryReadOnly: The folder cannot be made.
        DiskFull: No room; nothing of the new registry is left.
    """
    existed = folder.exists()
    if existed and not folder.is_dir():
        raise FolderIsFile(path=folder)
    if existed and any(folder.iterdir()):
        raise FolderNotEmpty(path=folder)
    if is_network_share(folder):
        raise OnNetworkShare(path=folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / DATABASE_NAME).touch(exist_ok=False)
    except OSError as error:
        raise RegistryReadOnly(path=folder) from error
    database = Database(folder)
    try:
        if locked is not None:
            write_key_file(folder, locked[0])
            hold(folder, locked[1])
        with database._speaking_plainly():
            _migrate(database)
    except BaseException:
        database.close()
        release(folder)
        for leftover in (*folder.glob(f"{DATABASE_NAME}*"), folder / KEY_FILE, folder / SPARE_FILE):
            leftover.unlink(missing_ok=True)
        if not existed:
            folder.rmdir()
        raise
    return database


def open_database(folder: Path) -> Database:
    """
    Open the database in *folder*; an older one is copied beside itself first and then migrated.

    What cannot be written is opened for reading (`Database.read_only`).

    Raises:
        NotARegistry: Nothing of ours lies there.
        OnNetworkShare: It lies on another computer.
        FromTheFuture: A newer program made it.
        OldAndReadOnly, ReadOnlyNotClosed: It cannot be read without writing first, and it cannot be written.
        PassphraseNeeded: It is encrypted, and its keys are not held.
        RegistryDamaged, RegistryLocked: What the name says.
    """
    file = folder / DATABASE_NAME
    if not file.is_file() or file.stat().st_size == 0:
        raise NotARegistry(path=folder, database=DATABASE_NAME)
    if is_network_share(folder):
        raise OnNetworkShare(path=folder)
    with file.open("rb") as opened:
        # An encrypted database begins with random bytes; one that is still plain beside a key file is none of ours.
        if (opened.read(16) == b"SQLite format 3\0") == (keys_of(folder) is not None):
            raise RegistryDamaged(path=folder)
    if not (os.access(folder, os.W_OK) and os.access(file, os.W_OK)):
        return _checked(Database(folder, read_only=True))
    try:
        return _checked(Database(folder))
    except RegistryReadOnly:
        # Some systems tell only when it is tried.
        return _checked(Database(folder, read_only=True))


def _checked(database: Database) -> Database:
    """Return *database* when it is a registry of this version, made one where needed; else close it and say why."""
    folder = database.folder
    try:
        with database._speaking_plainly(), database.reader.connect() as connection:
            application = connection.exec_driver_sql("PRAGMA application_id").scalar()
            found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if application != APPLICATION_ID:
            raise NotARegistry(path=folder, database=DATABASE_NAME)
        if found > SCHEMA_VERSION:
            raise FromTheFuture(path=folder, found=found, known=SCHEMA_VERSION)
        if found < SCHEMA_VERSION:
            if database.read_only:
                raise OldAndReadOnly(path=folder)
            with database._speaking_plainly():
                _copy_aside(database, found)
                _migrate(database)
        _ready_search(database)
    except BaseException:
        database.close()
        raise
    return database


def _ready_search(database: Database) -> None:
    """Make the search tables anew, empty, where they are those of another program."""
    with database._speaking_plainly():
        with database.reader.connect() as connection:
            if search.is_current(connection) and (search.is_built(connection) or not database.read_only):
                return
        if database.read_only:
            raise OldAndReadOnly(path=database.folder)
        with database.writer.begin() as connection:
            search.make_tables(connection)


def _copy_aside(database: Database, version: int) -> None:
    """Keep a whole copy of a registry that is about to be migrated, beside it, named after its version."""
    target = database.folder / f"registry-before-version-{SCHEMA_VERSION}-was-{version}.db"
    if shutil.disk_usage(database.folder).free < database.file.stat().st_size:
        raise DiskFull()
    source, copy = open_file(database.file, "mode=rw"), open_file(target, "mode=rwc")
    try:
        source.backup(copy)
    finally:
        copy.close()
        source.close()


def _migrate(database: Database) -> None:
    """Bring the schema to `SCHEMA_VERSION` in one transaction, with foreign keys off and checked before commit."""
    from alembic import command
    from alembic.config import Config

    with database.writer.connect() as connection:
        raw: Any = connection.connection.dbapi_connection
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA foreign_keys=OFF")
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
        config.attributes["connection"] = connection
        with connection.begin():
            command.upgrade(config, "head")
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise RegistryDamaged(path=database.folder)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
            search.make_tables(connection)
    database.writer.dispose()

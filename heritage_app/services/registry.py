"""Open or make a registry, and write or read in it: the one place where transactions begin and end."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from heritage_app.domain.account import NO_ACCOUNTS, Access, Role
from heritage_app.domain.history import Deed
from heritage_app.domain.identifiers import draw_installation_code
from heritage_app.sealing.keyfile import KeyFile
from heritage_app.sealing.keys import Keys, release
from heritage_app.storage.account import AccountRole
from heritage_app.storage.engine import (
    Database,
    DiskFull,
    RegistryLocked,
    RegistryReadOnly,
    create_database,
    open_database,
)
from heritage_app.storage.reading import rows_of
from heritage_app.storage.registry import RegistryInfo
from heritage_app.storage.search import is_built

SEEDS_TAKEN = "51e36d0dd27be4da"
"""`seeds.fingerprint` of the vocabularies that come with this version, so that a start need not read them."""


@dataclass(frozen=True, slots=True)
class Registry:
    """An open registry. Close it when done."""

    database: Database
    name: str
    installation: str
    sample: bool
    today: Callable[[], date] = date.today
    """The clock that every rule about *today* is given."""
    access: Access = NO_ACCOUNTS
    """Who might do what when it was opened; every write asks again."""
    viewer: str = ""
    """Name of the one who only looks: this is then a copy that holds nothing else than a viewer may see."""

    @property
    def folder(self) -> Path:
        """The folder that is the registry."""
        return self.database.folder

    @property
    def read_only(self) -> bool:
        """Whether folder, file or disk cannot be written, or the one who works may not, so that every write fails."""
        return self.database.read_only or bool(self.viewer)

    @property
    def day(self) -> int:
        """Today as a day number, as in `domain.dates`."""
        return self.today().toordinal()

    @contextmanager
    def write(
        self,
        deed: Deed,
        *,
        undoes: str | None = None,
        continues: str | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Iterator[Session]:
        """
        Yield a session for one deed: signed in the history, searchable at once, committed whole or not at all.

        *continues* is the id of a deed begun in an earlier transaction, to which this one adds: long work saves what
        it has so far, and is still undone as a whole. *progress* is told how many of how many sites the index is up to
        date with, once the session is done; raising stops the deed, and nothing was changed.

        Raises:
            NoAccount, NotAllowed, NotYetAccepted: Who acts may not do this.
            HeritageError: What went wrong in words; then nothing was changed.
        """
        # Reading needs neither, and a start waits for every import (measured: a third of a search).
        from heritage_app.services import account, history, records, site_index

        if self.viewer:
            account.need(self.access, self.viewer, Role.EDITOR)
        with self.database.writing() as session:
            access = account.permit(session, deed)
            deed_id = history.begin(session, deed, undoes=undoes, continues=continues)
            yield session
            session.flush()
            account.settle(session, deed_id, deed, access)
            records.count_up(session, deed_id)
            loaded = not site_index.filled(session)
            site_index.refresh(session, history.touched(session, deed_id, loaded=loaded), progress)
            history.end(session)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Yield a session that cannot write."""
        with self.database.reading() as session:
            yield session

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()


def open_registry(folder: Path, *, today: Callable[[], date] = date.today) -> Registry:
    """Open the registry in *folder*; see `storage.engine.open_database` for what it raises."""
    database = open_database(folder)
    try:
        return _opened(database, today)
    except BaseException:
        database.close()
        raise


def create_registry(
    folder: Path,
    *,
    by: str,
    sample: bool | str = False,
    today: Callable[[], date] = date.today,
    fill: Callable[[Registry], None] | None = None,
    locked: tuple[KeyFile, Keys] | None = None,
) -> Registry:
    """
    Make a registry in *folder*, taken as written, with its vocabularies, and the sample sites where asked.

    *sample* is True for the first sample, or the name of one (`seeds.samples`). *fill* puts records into the new
    registry; what it raises undoes the making. *locked* makes it an encrypted one (`encryption.new_keys`).

    Raises:
        FolderNotEmpty, RegistryReadOnly, DiskFull, NoSuchSample, SeedUnreadable: Nothing is left behind.
    """
    from heritage_app.services import seeds
    from heritage_app.storage.base import utc_now

    existed = folder.exists()
    database = create_database(folder, locked)
    try:
        with database.writing() as session:
            session.add(
                RegistryInfo(
                    id=1,
                    name=folder.name.removesuffix(".heritage"),
                    installation=draw_installation_code(),
                    sample=bool(sample),
                    created_at=utc_now(),
                    seeds=SEEDS_TAKEN,
                )
            )
            seeds.load_vocabularies(session)
        registry = _opened(database, today)
        if sample:
            with registry.write(Deed(verb="registry.sample", by=by, subject=registry.name)) as session:
                name = seeds.SAMPLE if sample is True else sample
                seeds.load_sample(session, registry.day, name=name)
        if fill is not None:
            fill(registry)
            registry = _opened(database, today)
    except BaseException:
        database.close()
        release(folder)
        for leftover in folder.iterdir():
            if leftover.is_dir():
                shutil.rmtree(leftover)
            else:
                leftover.unlink()
        if not existed:
            folder.rmdir()
        raise
    return registry


def breaker(session: Session) -> Callable[[], None]:
    """What breaks off the statement that *session* runs: to be called from another thread, while *session* is open."""
    held: Any = session.connection().connection.dbapi_connection
    interrupt: Callable[[], None] = held.interrupt
    return interrupt


def _opened(database: Database, today: Callable[[], date]) -> Registry:
    with database.reading() as session:
        info = session.execute(rows_of(RegistryInfo)).one()
        # Who has an account is rarely asked for where nobody has one, and a start waits for every import.
        some = session.scalar(select(AccountRole.account_id).limit(1)) is not None
        access = _read_access(session) if some else Access(review=info.review)
        registry = Registry(database, info.name, info.installation, info.sample, today, access)
        known = info.seeds == SEEDS_TAKEN
        built = is_built(session.connection())
    if not known and not registry.read_only:
        _take_in_terms(database)
    if not built:
        from heritage_app.services import site_index

        with database.writing() as session:
            site_index.rebuild(session)
    return registry


def _read_access(session: Session) -> Access:
    from heritage_app.services.account import read_access

    return read_access(session)


def _take_in_terms(database: Database) -> None:
    """Add the terms that came with this version; where nothing can be written now, the next start tries again."""
    from heritage_app.services import seeds

    with suppress(RegistryReadOnly, RegistryLocked, DiskFull), database.writing() as session:
        seeds.add_new_vocabularies(session)
        session.execute(update(RegistryInfo).values(seeds=SEEDS_TAKEN))

"""Files kept as evidence: entering what was stored, its custody log, and the files attached to a record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.photo import CustodyEvent, CustodyRow, FileRow
from heritage_app.domain.text import clean_text
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.media import store
from heritage_app.media.store import FileFacts
from heritage_app.services import records
from heritage_app.services.registry import Registry
from heritage_app.storage.base import utc_now
from heritage_app.storage.photo import CustodyEntry, FileLink, KeptFile
from heritage_app.storage.reading import rows_by

ATTACHMENT = "attachment"
"""Role of a file attached to a record."""


class FileMissing(HeritageError):
    """The bytes of a kept file are not where they should be."""

    template = "The file of “{name}” is missing in the registry. Its record is kept. Use photo verify to find it again"


def receive(session: Session, files: Sequence[FileFacts], *, received_from: str, means: str) -> None:
    """
    Enter files that were stored; the only function that does, so that no file is kept without its receipt.

    *received_from* is the person they came from, *means* how they came. The same bytes received again get another line.
    """
    now = utc_now()
    known = set(session.scalars(select(KeptFile.sha256).where(KeptFile.sha256.in_([one.sha256 for one in files]))))
    for one in files:
        if one.sha256 not in known:
            session.add(
                KeptFile(
                    sha256=one.sha256,
                    size=one.size,
                    media_type=one.media_type,
                    original_name=one.name,
                    received_at=now,
                )
            )
            known.add(one.sha256)
    session.flush()
    for one in files:
        _log(session, one.sha256, CustodyEvent.RECEIVED, person=received_from, means=means, at=now)
    session.flush()


def give(session: Session, sha256: str, *, to: str, means: str) -> None:
    """Enter in the custody log that a copy of a file was given out."""
    _log(session, sha256, CustodyEvent.GIVEN, person=to, means=means)


def found_whole(session: Session, sha256: str, *, by: str, means: str) -> None:
    """Enter in the custody log that a file was hashed again and is what it was."""
    _log(session, sha256, CustodyEvent.VERIFIED, person=by, means=means)


def _log(session: Session, sha256: str, event: CustodyEvent, *, person: str, means: str, at: str = "") -> None:
    entry = CustodyEntry(
        sha256=sha256,
        at=at or utc_now(),
        event=event,
        person=clean_text(person),
        means=clean_text(means),
        hash_then=sha256,
    )
    session.add(entry)


def custody_of(session: Session, sha256: str) -> tuple[CustodyRow, ...]:
    """The custody log of a file, the first receipt first."""
    query = select(CustodyEntry).where(CustodyEntry.sha256 == sha256).order_by(CustodyEntry.at, CustodyEntry.id)
    return tuple(
        CustodyRow(
            at=entry.at,
            event=CustodyEvent(entry.event),
            person=entry.person,
            means=entry.means,
            hash_then=entry.hash_then,
        )
        for entry in session.scalars(query)
    )


def attach_file(
    registry: Registry,
    session: Session,
    source: Path,
    kind: RecordKind,
    record_id: str,
    *,
    received_from: str,
    means: str,
) -> FileRow:
    """
    Keep any file and attach it to a record: the article itself to its source. Attached once, however often asked.

    Raises:
        NoSuchRecord: There is no such record.
        EmptyFile, FileNotRead, FileNotKept: Nothing was attached.
    """
    records.load(session, kind, record_id)
    facts = store.keep(registry.folder, source)
    held = [row for row in files_of(session, [record_id]).get(record_id, ()) if row.sha256 == facts.sha256]
    if held:
        return held[0]
    receive(session, [facts], received_from=received_from, means=means)
    session.add(FileLink(sha256=facts.sha256, record_kind=kind, record_id=record_id, role=ATTACHMENT))
    session.flush()
    return file_rows(session, [facts.sha256])[facts.sha256]


def files_of(session: Session, record_ids: Iterable[str]) -> dict[str, tuple[FileRow, ...]]:
    """The files attached to these records, by record id, in the order in which they were attached."""
    query = select(FileLink).where(FileLink.record_id.in_(list(record_ids))).order_by(FileLink.id)
    links = session.scalars(query).all()
    rows = file_rows(session, {link.sha256 for link in links})
    found: dict[str, tuple[FileRow, ...]] = {}
    for link in links:
        found[link.record_id] = (*found.get(link.record_id, ()), rows[link.sha256])
    return found


def file_rows(session: Session, hashes: Iterable[str]) -> dict[str, FileRow]:
    """Kept files by their hash."""
    return {
        sha256: FileRow(
            sha256=sha256,
            size=file.size,
            media_type=file.media_type,
            original_name=file.original_name,
            received_at=file.received_at,
        )
        for sha256, (file,) in rows_by(session, KeptFile.sha256, hashes).items()
    }


def facts_of(row: FileRow) -> FileFacts:
    """A file that is entered already, as storing it again reports it."""
    return FileFacts(sha256=row.sha256, size=row.size, media_type=row.media_type, name=row.original_name, known=True)


def open_kept(folder: Path, file: FileRow) -> BinaryIO:
    """
    Open the bytes of a file of the registry in *folder*, as they were given.

    Raises:
        FileMissing: They are not there.
        OSError: They cannot be read; in an encrypted registry, an altered file is found while it is read.
    """
    if store.kept_size(folder, file.sha256) is None:
        raise FileMissing(name=file.original_name)
    return store.open_kept(folder, file.sha256)


def read_kept(folder: Path, file: FileRow) -> bytes:
    """All bytes of a file, as they were given. Raises what `open_kept` does."""
    with open_kept(folder, file) as stream:
        return stream.read()

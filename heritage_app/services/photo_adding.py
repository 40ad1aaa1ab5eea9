"""Add photos: many at a time, a few read side by side, each kept whole before the registry says that it is there."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.photo import (
    AlikePair,
    CameraFacts,
    HeldPhoto,
    Offer,
    PhotoBatch,
    PhotoDraft,
    PhotoRow,
    RefusedFile,
    alike,
)
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.media import store
from heritage_app.media.decode import Decoders, TakenIn
from heritage_app.media.kinds import picture_kind
from heritage_app.services import damage, evidence, history, photo, records, site, summary
from heritage_app.services.registry import Registry
from heritage_app.storage.photo import Photo, Picture

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, of how many, and the name of the last."""

SAVE_EVERY = 25
"""Photos after which what has come in is saved, so that little is read again after a crash."""
AHEAD = 4
"""Files asked for at a time for each worker process, so that none waits while what has come in is saved."""
SAVE_AFTER = 1.0
"""Seconds after which it is saved at the latest, so that the grid fills while the rest comes in."""

CAMERA_POSITION = "gps"
"""Term of `location_means` under which the position of a photo becomes that of its site."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to add: where it is, and what it is called where that is not its own name (a pasted picture)."""

    path: Path
    name: str = ""

    @property
    def called(self) -> str:
        """Its name as it is stored."""
        return store.original_name(self.name or self.path.name)


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """
    Return files as they are, and of each folder every file inside at any depth, by name.

    Hidden files and folders inside are left out: thumbnails of cameras and systems live there.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            found += [Path(folder) / name for name in sorted(names) if not name.startswith(".")]
    return tuple(found)


def add_photos(
    registry: Registry,
    files: Sequence[Path | Incoming],
    draft: PhotoDraft,
    *,
    by: str,
    means: str,
    received_from: str = "",
    also: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    decoders: Decoders | None = None,
    continues: str | None = None,
) -> PhotoBatch:
    """
    Add files as photos of the site of *draft*, which says of all of them what can be said of all.

    Runs outside any transaction, in a thread that may wait. What has come in is saved every second, as one deed of the
    history, and stays whatever happens next; the same files given again complete what was cut off. Where the disk is
    full or the registry cannot be written, no further file is begun, and the answer says why.

    Args:
        registry: An open registry.
        files: Files, as `files_in` finds them.
        draft: Site, report, photographer, credit, rights, circle: written into every photo.
        by: Who adds them.
        means: How they come, for the custody log: `command line`, `dropped on the window`.
        received_from: Whom they come from; empty means *by*.
        also: Add bytes that are held as a photo already once more (of another site) instead of saying so.
        progress: Called after each file, in this thread; what it raises ends the work, and what is in stays.
        cancelled: Asked before each file; True ends the work with what is in.
        decoders: Worker processes to use; without them, two are started and ended here.
        continues: A deed entered before, that of the report the photos came with: all are undone together.

    Raises:
        DraftRefused, NoSuchRecord: The draft cannot be saved; no file was touched.
    """
    with registry.read() as session:
        photo.check_draft(session, draft, today=registry.day)
    given = [one if isinstance(one, Incoming) else Incoming(one) for one in files]
    store.clear_unfinished(registry.folder)
    with ExitStack() as stack:
        workers = decoders or stack.enter_context(Decoders(registry.folder))
        batch = _Batch(
            registry,
            workers,
            draft,
            by=by,
            means=means,
            received_from=received_from or by,
            also=also,
            deed=continues,
        )
        asked = cancelled or (lambda: False)
        queue = Queue(workers, given, lambda: batch.stopped is not None or asked())
        try:
            for done, (one, outcome) in enumerate(queue, start=1):
                batch.take(one.called, outcome)
                if progress is not None:
                    progress(done, len(given), one.called)
        finally:
            # Files that are being kept at this moment will be there, so the registry has to know of them.
            for one, outcome in queue.rest():
                batch.take(one.called, outcome)
            batch.save()
    return batch.result(len(queue.left), queue.full)


class Queue:
    """
    Files on their way in, a few more than are waited for at a time; they come out in the order given.

    Once the disk is full no further one is begun.
    """

    def __init__(self, workers: Decoders, given: Sequence[Incoming], cancelled: Callable[[], bool]) -> None:
        self._workers, self._given, self._cancelled = workers, deque(given), cancelled
        self._under_way: deque[tuple[Incoming, Future[TakenIn] | HeritageError]] = deque()
        self.full: store.NoRoom | None = None
        """What the first file was refused with for which there was no room."""

    @property
    def left(self) -> tuple[Incoming, ...]:
        """The files that were not touched."""
        return tuple(self._given)

    def __iter__(self) -> Iterator[tuple[Incoming, TakenIn | HeritageError]]:
        while not self._cancelled():
            while self._given and len(self._under_way) < AHEAD * self._workers.count and self.full is None:
                one = self._given.popleft()
                self._under_way.append((one, _begun(self._workers, one)))
            if not self._under_way:
                return
            yield self._first()

    def rest(self) -> Iterator[tuple[Incoming, TakenIn | HeritageError]]:
        """Those under way and not yet handed out; no further ones are begun."""
        while self._under_way:
            yield self._first()

    def _first(self) -> tuple[Incoming, TakenIn | HeritageError]:
        one, job = self._under_way.popleft()
        outcome = job if isinstance(job, HeritageError) else _outcome(job)
        if isinstance(outcome, store.NoRoom):
            self.full = self.full or outcome
        return one, outcome


def _begun(workers: Decoders, one: Incoming) -> Future[TakenIn] | HeritageError:
    """Ask for a file to be kept, or say at once why it is not."""
    try:
        kind = picture_kind(store.read_head(one.path, one.called), one.called)
    except HeritageError as error:
        return error
    if kind is None:
        return store.NotAPicture(name=one.called)
    return workers.take_in(one.path, one.called, media_type=kind)


def _outcome(job: Future[TakenIn]) -> TakenIn | HeritageError:
    try:
        return job.result()
    except HeritageError as error:
        return error


@dataclass(slots=True)
class _Batch:
    """What has come in of one adding, saved bit by bit under one deed."""

    registry: Registry
    workers: Decoders
    draft: PhotoDraft
    by: str
    means: str
    received_from: str
    also: bool
    added: list[str] = field(default_factory=list)
    held: list[HeldPhoto] = field(default_factory=list)
    refused: list[RefusedFile] = field(default_factory=list)
    warned: list[tuple[str, str]] = field(default_factory=list)
    waiting: list[TakenIn] = field(default_factory=list)
    saved_at: float = field(default_factory=time.monotonic)
    deed: str | None = None
    stopped: HeritageError | None = None

    def take(self, name: str, outcome: TakenIn | HeritageError) -> None:
        """Note what became of one file, and save what waits when it is time."""
        if isinstance(outcome, HeritageError):
            self.refused.append(RefusedFile(name=name, reason=outcome))
        else:
            self.waiting.append(outcome)
        if len(self.waiting) >= SAVE_EVERY or time.monotonic() - self.saved_at > SAVE_AFTER:
            self.save()

    def save(self) -> None:
        """Enter all files that wait, those of new bytes as one transaction; what cannot be entered is refused."""
        while self.waiting:
            waiting, self.waiting = self.waiting, []
            held = self._held_among(waiting)
            fresh: dict[str, TakenIn] = {}
            for one in waiting:
                if one.file.sha256 in fresh:
                    self.waiting.append(one)  # the same bytes twice: held by the time of the next round
                elif one.file.sha256 in held:
                    self._note_held(one)
                else:
                    fresh[one.file.sha256] = one
            self._try_to_enter(list(fresh.values()))
        self.saved_at = time.monotonic()

    def _held_among(self, waiting: Sequence[TakenIn]) -> set[str]:
        """Hashes of which a photo is in the registry, and not to be added once more."""
        if self.also:
            return set()
        with self.registry.read() as session:
            hashes = [one.file.sha256 for one in waiting]
            return set(session.scalars(select(Photo.sha256).where(Photo.sha256.in_(hashes))))

    def _note_held(self, one: TakenIn) -> None:
        """Note where the photo of these bytes is: the one in use, else the one in the trash."""
        with self.registry.read() as session:
            query = photo.select_photos(hashes=[one.file.sha256], trashed=None)
            rows = photo.list_photos(session, query.order_by(None).order_by(Photo.trashed_at.is_not(None), Photo.id))
        row = rows[0]
        received = HeritageDate.from_edtf(row.file.received_at[:10])
        self.held.append(
            HeldPhoto(
                name=one.file.name,
                photo_id=row.id,
                site_name=row.site_name,
                when=row.taken or received,
                trashed=row.trashed,
            )
        )

    def _try_to_enter(self, fresh: Sequence[TakenIn]) -> None:
        """Enter files; where the registry cannot be written, say so of each, and that it is useless to go on."""
        try:
            self._enter(fresh)
        except HeritageError as error:
            self.stopped = error
            self.refused += [RefusedFile(name=one.file.name, reason=error) for one in fresh]

    def _enter(self, fresh: Sequence[TakenIn]) -> None:
        if not fresh:
            return
        facts = self._facts(fresh)
        with self.registry.write(Deed(verb="photo.add", by=self.by), continues=self.deed) as session:
            deed = history.current_deed(session)
            files = [one.file for one in fresh]
            evidence.receive(session, files, received_from=self.received_from, means=self.means)
            session.add_all(photo.picture_of(sha256, said) for sha256, said in facts.items())
            session.flush()
            hashes = [file.sha256 for file in files]
            added = photo.enter_photos(session, self.draft, hashes, today=self.registry.day)
        self.deed = deed
        self.added += added
        for file in files:
            if file.sha256 in facts and facts[file.sha256].warning:
                self.warned.append((file.name, facts[file.sha256].warning))

    def _facts(self, fresh: Sequence[TakenIn]) -> dict[str, CameraFacts]:
        """
        What the bytes say of which that is not entered yet.

        Files kept by an adding that was cut off, or attached to a source before, are read now.
        """
        with self.registry.read() as session:
            hashes = [one.file.sha256 for one in fresh]
            known = set(session.scalars(select(Picture.sha256).where(Picture.sha256.in_(hashes))))
        new = {one.file.sha256: one for one in fresh if one.file.sha256 not in known}
        jobs = {
            sha256: self.workers.read(sha256, _kind(self.registry, one))
            for sha256, one in new.items()
            if one.picture is None
        }
        return {sha256: one.picture or jobs[sha256].result() for sha256, one in new.items()}

    def result(self, left: int, full: HeritageError | None) -> PhotoBatch:
        """What became of every file, with what a person may want to look at next."""
        with self.registry.read() as session:
            looks = _likenesses(session)
            rows = photo.list_photos(session, photo.select_photos(ids=self.added))
            offers = _offers(session, rows, today=self.registry.day)
        return PhotoBatch(
            added=tuple(self.added),
            held=tuple(self.held),
            refused=tuple(self.refused),
            warned=tuple(self.warned),
            alike=_alike(self.added, looks),
            offers=offers,
            left=left,
            stopped=self.stopped or full,
            deed=self.deed if self.added else None,
        )


def _kind(registry: Registry, one: TakenIn) -> str:
    place = store.media_path(registry.folder, one.file.sha256)
    return picture_kind(store.read_head(place, one.file.name), one.file.name) or one.file.media_type


def _likenesses(session: Session) -> dict[str, int]:
    """Likeness of every photo in use, by its id."""
    query = select(Photo.id, Picture.likeness).join(Picture, Picture.sha256 == Photo.sha256)
    held = session.execute(query.where(Photo.trashed_at.is_(None)))
    return {photo_id: int(likeness, 16) for photo_id, likeness in held if likeness is not None}


def _alike(added: Sequence[str], looks: dict[str, int]) -> tuple[AlikePair, ...]:
    """Each photo just added with those that look like it, the most alike first; each two once."""
    new = set(added)
    found: list[AlikePair] = []
    for photo_id in added:
        for other_id, look in looks.items():
            if photo_id == other_id or (other_id in new and other_id > photo_id):
                continue
            distance = alike(looks.get(photo_id), look)
            if distance is not None:
                found.append(AlikePair(photo_id=photo_id, other_id=other_id, distance=distance))
    return tuple(sorted(found, key=lambda pair: (pair.distance, pair.photo_id, pair.other_id)))


def _offers(session: Session, rows: Sequence[PhotoRow], *, today: int) -> tuple[Offer, ...]:
    """What the first photo that knows it could fill in at its site and its report, where they say nothing."""
    found: list[Offer] = []
    for row in sorted(rows, key=lambda row: row.id):
        kinds = {offer.record_kind for offer in found}
        if row.camera.point is not None and row.draft.site_id and RecordKind.SITE not in kinds:
            draft, _ = summary.site_draft(session, row.draft.site_id)
            if draft.point is None:
                found.append(_offer(row, RecordKind.SITE, row.draft.site_id, "point"))
        if row.taken is not None and row.draft.damage_id and RecordKind.DAMAGE not in kinds:
            reports = damage.list_damage(session, damage.select_damage(ids=[row.draft.damage_id]))
            if reports and reports[0].draft.observed is None:
                found.append(_offer(row, RecordKind.DAMAGE, row.draft.damage_id, "observed"))
    return tuple(found)


def _offer(row: PhotoRow, kind: RecordKind, record_id: str, field: str) -> Offer:
    point, date = (row.camera.point, None) if field == "point" else (None, row.taken)
    return Offer(photo_id=row.id, record_kind=kind, record_id=record_id, field=field, point=point, date=date)


def take_offer(session: Session, offer: Offer, *, today: int) -> None:
    """
    Fill in what *offer* offers, unless the record says something there by now.

    Raises:
        DraftRefused, NoSuchRecord: Nothing was changed.
    """
    if offer.record_kind is RecordKind.SITE:
        held, version = summary.site_draft(session, offer.record_id)
        if held.point is None:
            draft = replace(held, point=offer.point, located_by=held.located_by or CAMERA_POSITION)
            site.edit_site(session, offer.record_id, draft, version=version)
        return
    rows = damage.list_damage(session, damage.select_damage(ids=[offer.record_id]))
    if not rows:
        raise records.NoSuchRecord(kind=offer.record_kind, key=offer.record_id)
    if rows[0].draft.observed is None:
        report = replace(rows[0].draft, observed=offer.date)
        damage.edit_damage(session, offer.record_id, report, today=today, version=rows[0].version)

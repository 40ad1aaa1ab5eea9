"""
Photos handed to a form before its record is saved: whole copies beside the drafts, read like photos of the registry.

A copy outlasts any kind of end: the draft names it by its hash until the form is saved, then a list of what waits for
the saved report does, until the photos are in the registry. A list is written before the report is committed, so that
no crash between the two loses a photo; where the report was never saved, the draft still names its photos.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.photo import PhotoBatch, PhotoDraft, RefusedFile
from heritage_app.media import store
from heritage_app.services import damage
from heritage_app.services.drafts import DRAFTS, STAGED, read_text, waiting_lists, write_text
from heritage_app.services.photo_adding import Incoming, Progress, Queue, add_photos
from heritage_app.services.registry import Registry
from heritage_app.services.thumbnails import Decoders


@dataclass(frozen=True, slots=True)
class StagedPhoto:
    """A photo that a form holds: the hash of its bytes, and what its file was called."""

    sha256: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Photos of a saved report that are still to come into the registry."""

    site_id: str
    damage_id: str
    deed: str
    """The deed that saved the report; the photos are undone together with it."""
    means: str
    photos: tuple[StagedPhoto, ...]


def staging_folder(registry: Path) -> Path:
    """Where the copies of a registry's forms are; `thumbnails.thumbnail` reads their small copies there."""
    return registry / DRAFTS / STAGED


def stage(
    registry: Path,
    files: Sequence[Path | Incoming],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[tuple[StagedPhoto, ...], tuple[RefusedFile, ...]]:
    """Copy files beside the drafts, whole or not at all; returns those copied, and those refused with the reason."""
    given = [one if isinstance(one, Incoming) else Incoming(one) for one in files]
    staged: list[StagedPhoto] = []
    refused: list[RefusedFile] = []
    folder = staging_folder(registry)
    with Decoders(folder) as workers:
        queue = Queue(workers, given, cancelled or (lambda: False))
        for done, (one, outcome) in enumerate(queue, start=1):
            if isinstance(outcome, HeritageError):
                refused.append(RefusedFile(name=one.called, reason=outcome))
            else:
                staged.append(StagedPhoto(outcome.file.sha256, one.called))
            if progress is not None:
                progress(done, len(given), one.called)
        if queue.full is not None:
            untouched = (one.called for one in queue.left)
            refused += [RefusedFile(name=name, reason=store.NoRoom(name=name)) for name in untouched]
    return tuple(staged), tuple(refused)


def is_staged(registry: Path, photo: StagedPhoto) -> bool:
    """Whether the copy is there."""
    return store.kept_size(staging_folder(registry), photo.sha256) is not None


def put_waiting(registry: Path, waiting: Waiting) -> None:
    """
    Note photos that come into the registry once their report is committed.

    Raises:
        FileNotKept: The disk refused; nothing may be saved then.
    """
    place = _place(registry, waiting.damage_id)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_text(place, json.dumps(asdict(waiting)))
    except OSError as error:
        raise store.not_kept(error, waiting.photos[0].name) from error


def add_waiting(
    registry: Registry,
    *,
    by: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[PhotoBatch, ...]:
    """
    Bring the photos that wait into the registry, under the deed that saved their report; returns what became of them.

    What is in the registry then, or was there before, leaves the staging folder; the rest stays in it.
    """
    batches = []
    for place in waiting_lists(registry.folder):
        waiting = _read(place)
        if waiting is None or not _saved(registry, waiting.damage_id):
            if time.time() - place.stat().st_mtime > store.STALE:  # else it may be about to be committed
                place.unlink(missing_ok=True)
            continue
        batch = _add(registry, waiting, by=by, progress=progress, cancelled=cancelled)
        batches.append(batch)
        if not batch.left:
            place.unlink(missing_ok=True)
    return tuple(batches)


def _add(
    registry: Registry,
    waiting: Waiting,
    *,
    by: str,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> PhotoBatch:
    folder = staging_folder(registry.folder)
    files = [Incoming(store.media_path(folder, one.sha256), one.name) for one in waiting.photos]
    batch = add_photos(
        registry,
        files,
        PhotoDraft(site_id=waiting.site_id, damage_id=waiting.damage_id),
        by=by,
        means=waiting.means,
        progress=progress,
        cancelled=cancelled,
        continues=waiting.deed,
    )
    for one in waiting.photos:
        held, copy = store.media_path(registry.folder, one.sha256), store.media_path(folder, one.sha256)
        with suppress(OSError):
            if held.stat().st_size == copy.stat().st_size:
                copy.unlink()
    return batch


def _saved(registry: Registry, damage_id: str) -> bool:
    with registry.read() as session:
        return bool(damage.list_damage(session, damage.select_damage(ids=[damage_id], trashed=None)))


def _place(registry: Path, damage_id: str) -> Path:
    return staging_folder(registry) / f"waiting-{damage_id}.json"


def _read(place: Path) -> Waiting | None:
    try:
        held = json.loads(read_text(place))
        return Waiting(**{**held, "photos": tuple(StagedPhoto(**one) for one in held["photos"])})
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None

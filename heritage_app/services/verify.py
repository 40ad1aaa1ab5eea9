"""Hash every kept file again: which are what they were, which are missing, altered, or nobody's; find missing ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from heritage_app.domain.history import Deed
from heritage_app.domain.photo import FileRow
from heritage_app.media import store
from heritage_app.services import evidence
from heritage_app.services.registry import Registry
from heritage_app.storage.photo import KeptFile

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What hashing everything again found. Whole is a registry whose `missing` and `altered` are empty."""

    whole: int
    """Files whose bytes are what they were at receipt."""
    missing: tuple[FileRow, ...]
    altered: tuple[FileRow, ...]
    """Files that are there and are no longer what they were."""
    unknown: tuple[str, ...]
    """Files in the media folder that no record knows, by their path in the registry folder."""

    @property
    def sound(self) -> bool:
        """Whether every file is there and is what it was."""
        return not self.missing and not self.altered


def verify(registry: Registry, *, progress: Progress | None = None) -> Verdict:
    """
    Read and hash every kept file. Nothing is written; *progress* is told after each file, and may raise to stop.

    An unknown file is what an adding that was cut off left behind: adding the same files again makes it known.
    """
    with registry.read() as session:
        hashes = session.scalars(select(KeptFile.sha256).order_by(KeptFile.received_at, KeptFile.sha256)).all()
        rows = evidence.file_rows(session, hashes)
    missing: list[FileRow] = []
    altered: list[FileRow] = []
    for done, sha256 in enumerate(hashes, start=1):
        row = rows[sha256]
        if store.kept_size(registry.folder, sha256) is None:
            missing.append(row)
        elif store.hash_of_kept(registry.folder, sha256) != sha256:
            altered.append(row)
        if progress is not None:
            progress(done, len(hashes), row.original_name)
    known = {store.kept_name(registry.folder, sha256) for sha256 in rows}
    unknown = [
        place.relative_to(registry.folder).as_posix()
        for name, place in store.kept_files(registry.folder)
        if name not in known
    ]
    return Verdict(
        whole=len(hashes) - len(missing) - len(altered),
        missing=tuple(missing),
        altered=tuple(altered),
        unknown=tuple(unknown),
    )


def log_verified(registry: Registry, verdict: Verdict, *, by: str, means: str) -> None:
    """Enter in the custody log of every file that is whole that it was hashed again."""
    unsound = {row.sha256 for row in (*verdict.missing, *verdict.altered)}
    with registry.write(Deed(verb="photo.verify", by=by)) as session:
        for sha256 in session.scalars(select(KeptFile.sha256).order_by(KeptFile.sha256)).all():
            if sha256 not in unsound:
                evidence.found_whole(session, sha256, by=by, means=means)


def find_again(
    registry: Registry,
    wanted: Iterable[FileRow],
    folder: Path,
    *,
    by: str,
    means: str,
    progress: Progress | None = None,
) -> tuple[FileRow, ...]:
    """
    Look in *folder*, at any depth, for the bytes of missing or altered files, whatever they are called there now.

    What is found is kept again and entered in the custody log; an altered file is set aside beside it, not lost.
    Returns the files found. Only files of the right length are hashed.

    Raises:
        FileNotKept: The registry could not take a copy; what was found before stays found.
    """
    by_size: dict[int, dict[str, FileRow]] = {}
    for row in wanted:
        by_size.setdefault(row.size, {})[row.sha256] = row
    places = [place for place in sorted(folder.rglob("*")) if place.is_file()]
    found: list[FileRow] = []
    for done, place in enumerate(places, start=1):
        candidates = by_size.get(store.size_of(place), {})
        sha256 = store.hash_of(place) if candidates else None
        if sha256 in candidates:
            row = candidates.pop(sha256)
            _put_back(registry, row, place, by=by, means=means)
            found.append(row)
        if progress is not None:
            progress(done, len(places), place.name)
    return tuple(found)


def _put_back(registry: Registry, row: FileRow, place: Path, *, by: str, means: str) -> None:
    held = store.media_path(registry.folder, row.sha256)
    if held.is_file() and store.hash_of_kept(registry.folder, row.sha256) != row.sha256:
        store.set_aside(held)
    store.keep(registry.folder, place, row.original_name)
    with registry.write(Deed(verb="photo.find", by=by, subject=row.original_name)) as session:
        evidence.receive(session, [evidence.facts_of(row)], received_from=by, means=means)

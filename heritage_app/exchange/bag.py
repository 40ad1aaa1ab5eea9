"""
Evidence as a BagIt bag (RFC 8493): the files as they were received, what is said of them, and who had them.

A bag is whole or not there: it is made beside its place and renamed. Every copy gets its line in the custody log.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from heritage_app.domain.disk import disk_fault
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.photo import PhotoRow
from heritage_app.domain.redaction import Profile, Secrets, redact_photos
from heritage_app.exchange.json_rows import photo_row, plain
from heritage_app.media.stripping import stripped
from heritage_app.services import evidence
from heritage_app.services.registry import Registry

Progress = Callable[[int, int, str], None]

LONGEST_NAME = 200
"""Bytes of a file name in the bag: a number goes before it, and 255 is the most that disks take."""

WHAT_A_HASH_SAYS = """\
What a hash says, and what it does not
--------------------------------------

Each file stands in manifest-sha256.txt with its SHA-256, a number computed from every byte of it. If you compute it
again and it is the same, the file is the same, byte for byte, as when this bag was made; photos.json gives the number
that the file had when the registry received it. Any BagIt program checks the whole bag.

It does not say who took a picture, where or when, nor that what it shows is true. Date and position in a file are what
a camera wrote, and a camera can be wrong. A file that was changed before it was received has a hash like any other.
custody.json says who had each file since then, as far as it was written down.

Ce que dit une empreinte, et ce qu’elle ne dit pas
--------------------------------------------------

L’empreinte SHA-256 de chaque fichier est dans manifest-sha256.txt. Si vous la recalculez et qu’elle est la même, le
fichier est identique, octet par octet, à celui qui a été mis dans ce lot. Elle ne dit ni qui a pris la photo, ni où, ni
quand, ni que ce qu’elle montre est vrai.

ما تقوله البصمة وما لا تقوله
----------------------------

بصمة SHA-256 لكل ملف مذكورة في manifest-sha256.txt. إذا حُسبت من جديد وكانت هي نفسها فالملف هو نفسه بايتًا ببايت كما وُضع
في هذه الحزمة. وهي لا تقول من التقط الصورة ولا أين ولا متى، ولا أن ما تُظهره صحيح.
"""


class BagPlaceTaken(HeritageError):
    """Something lies where the bag should go."""

    template = "“{path}” exists already. Nothing was written. Choose a new name"


class BagNotMade(HeritageError):
    """The bag could not be written."""

    template = "The evidence could not be written to “{path}”: {reason}. Nothing of it is left there"


class BagHasNoRoom(BagNotMade):
    """The disk that the bag was to be written to is full."""

    template = (
        "There is no room for the evidence at “{path}”. Nothing of it is left there. Free some space and try again"
    )


class FileAltered(HeritageError):
    """A kept file is no longer what it was."""

    template = "“{name}” is no longer the file that was received, and stays out. Use photo verify"


class Withheld(HeritageError):
    """A photo may not leave for the public."""

    template = "“{name}” stays out: it may not be shown to the public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bag:
    """A bag that was made."""

    folder: Path
    photos: tuple[str, ...]
    """Ids of the photos in it."""
    left_out: tuple[HeritageError, ...]
    """Why each of the others is not."""


def export_bag(
    registry: Registry,
    rows: Sequence[PhotoRow],
    target: Path,
    *,
    profile: Profile,
    secrets: Secrets,
    by: str,
    to: str = "",
    progress: Progress | None = None,
) -> Bag:
    """
    Copy the files of *rows* into a new bag at *target*, with marks, captions and custody as JSON.

    The public profile leaves out photos that are not public or show people hurt or dead, copies pictures without what
    their cameras wrote, and leaves out those of which that cannot be taken, which left-out.json names with the reason.
    Those that may not be shown are not named in the bag. *to* is whom the copies are given to.
    *progress* is told after each file; what it raises ends the work, and nothing is left.

    Raises:
        BagPlaceTaken, BagNotMade: Nothing was written.
    """
    if target.exists():
        raise BagPlaceTaken(path=target)
    making = target.with_name(f".{target.name[:50]}.{uuid4().hex}.part")
    try:
        (making / "photos").mkdir(parents=True)
        allowed = redact_photos(rows, profile, secrets)
        shown = {row.id for row in allowed}
        withheld: list[HeritageError] = [Withheld(name=row.file.original_name) for row in rows if row.id not in shown]
        failed: list[tuple[str, HeritageError]] = []
        documents: list[dict[str, Any]] = []
        for done, row in enumerate(allowed, start=1):
            try:
                documents.append(_copied(registry.folder, row, making, done, profile))
            except HeritageError as reason:
                failed.append((row.file.original_name, reason))
            if progress is not None:
                progress(done, len(allowed), row.file.original_name)
        _write_papers(registry, making, documents, profile, secrets)
        if failed:
            named = [{"original_name": name, "reason": str(reason)} for name, reason in failed]
            _write_json(making / "left-out.json", named)
        described = f"Photos kept as evidence in the registry {registry.name}. data/README.txt says what a hash proves."
        make_bag(making, target, described, by)
        try:
            with registry.write(Deed(verb="photo.export", by=by, subject=target.name)) as session:
                for document in documents:
                    evidence.give(session, document["file"]["sha256"], to=to or by, means=f"evidence bag {target.name}")
                # Last of all before the commit: without the bag there is no line.
                making.replace(target)
        except HeritageError:  # and without the lines no bag
            shutil.rmtree(target, ignore_errors=True)
            raise
    except OSError as error:
        raise _not_made(error, target) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)
    left_out = (*withheld, *(reason for _, reason in failed))
    return Bag(folder=target, photos=tuple(document["id"] for document in documents), left_out=left_out)


def _copied(folder: Path, row: PhotoRow, making: Path, number: int, profile: Profile) -> dict[str, Any]:
    """Copy one file; returns what photos.json says of it."""
    data = evidence.read_kept(folder, row.file)
    if hashlib.sha256(data).hexdigest() != row.file.sha256:
        raise FileAltered(name=row.file.original_name)
    name = f"{number:04d} {_safe(row.file.original_name)}"
    if profile is Profile.PUBLIC:
        data = stripped(data, row.file.media_type, row.file.original_name)
    (making / "photos" / name).write_bytes(data)
    copy = hashlib.sha256(data).hexdigest()
    return {**photo_row(row), "copy": {"path": f"data/photos/{name}", "sha256": copy, "size": len(data)}}


def _safe(name: str) -> str:
    """A file name that any disk takes, cut to `LONGEST_NAME` bytes before its extension."""
    plain_name = re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", name).strip(". ") or "photo"
    stem, dot, suffix = plain_name.rpartition(".")
    if not dot or len(suffix) > 10:
        stem, dot, suffix = plain_name, "", ""
    room = LONGEST_NAME - len(f"{dot}{suffix}".encode())
    return stem.encode()[:room].decode(errors="ignore") + dot + suffix


def _write_papers(
    registry: Registry, making: Path, documents: list[dict[str, Any]], profile: Profile, secrets: Secrets
) -> None:
    """What is said of the files and who had them; from whom they came is not for the public."""
    custody: dict[str, Any] = {}
    with registry.read() as session:
        for document in documents:
            sha256 = document["file"]["sha256"]
            lines = [plain(line) for line in evidence.custody_of(session, sha256)]
            if profile is Profile.PUBLIC:
                lines = [{**line, "person": secrets.withheld, "means": ""} for line in lines]
            custody[sha256] = lines
    _write_json(making / "photos.json", documents)
    _write_json(making / "custody.json", custody)
    (making / "README.txt").write_text(WHAT_A_HASH_SAYS, encoding="utf-8")


def _write_json(place: Path, paper: object) -> None:
    place.write_text(json.dumps(paper, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def make_bag(making: Path, target: Path, described: str, by: str) -> None:
    """
    Turn the folder *making* into a bag, in a process of its own: the library changes the working folder while it does.

    Raises:
        BagHasNoRoom, BagNotMade: It did not become one; *target* is where it was to stand.
    """
    command = [sys.executable, "-P", "-m", "bagit", "--quiet", "--sha256", f"--contact-name={by}"]
    command += [f"--external-description={described}", str(making.resolve())]
    done = subprocess.run(  # noqa: S603 - our own interpreter and a library we depend on
        command, capture_output=True, env={**os.environ, "PYTHONUTF8": "1"}, check=False
    )
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()
        known = re.search(r"\[Errno (\d+)\]", said)
        number = int(known[1]) if known else 0
        raise _not_made(OSError(number, os.strerror(number) if known else said[-200:]), target)


def _not_made(error: OSError, target: Path) -> BagNotMade:
    """Say in words why the bag could not be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return BagHasNoRoom(path=target)
    return BagNotMade(path=target, reason=disk_fault(error))

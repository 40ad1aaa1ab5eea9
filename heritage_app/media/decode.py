"""Ask the worker processes: keep files and read pictures, a few at a time, whatever the bytes may do to a decoder."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from heritage_app.domain.coordinates import Point
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.photo import CameraFacts, PictureTrouble
from heritage_app.media import store
from heritage_app.media.store import FileFacts
from heritage_app.sealing.keys import keys_of
from heritage_app.settings import start_child

GRID = 320
"""Pixels of the longer side of the small copy that every photo gets when it is added."""
PRINT = 1600
"""Pixels that half a page of A4 needs at 240 dots an inch."""
FULL = 8192
"""Pixels of the largest copy for the viewer: what a telephone takes, in full; of a panorama a quarter."""

PATIENCE = 60.0
"""Seconds that a job may take, and as many more as its bytes take at `SLOWEST`."""
SLOWEST = 1 << 20
"""Bytes a second of the slowest card or stick that is waited for."""

_REFUSALS: dict[str, type[HeritageError]] = {
    kind.__name__: kind for kind in (store.EmptyFile, store.FileNotRead, store.FileNotKept, store.NoRoom)
}


MOST_SEALED = 150 << 20
"""Bytes of the largest sealed picture that is read: it is handed over whole, and the worker's memory has its limit."""


class _Stopped(Exception):
    """The worker crashed or took too long; it is gone, and the next job gets a new one."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A file that is kept now, and what its bytes say; None where they were kept before and not read again."""

    file: FileFacts
    picture: CameraFacts | None


class Decoders:
    """
    A few worker processes for one registry *folder*; each starts with its first job and ends with `close`.

    Every question returns a `Future` at once; questions are answered in the order asked, *count* at a time.
    """

    def __init__(self, folder: Path, count: int = 2, *, patience: float = PATIENCE) -> None:
        self.folder = folder
        self.count = count
        self.patience = patience
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="photos")
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._workers = [_Worker() for _ in range(count)]
        self._alone = threading.Lock()
        for worker in self._workers:
            self._idle.put(worker)

    def __enter__(self) -> Decoders:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the jobs under way finish, drop the others, and end the processes."""
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.stop()

    def take_in(
        self, source: Path, name: str = "", *, media_type: str = "", sizes: Sequence[int] = (GRID,)
    ) -> Future[TakenIn]:
        """
        Keep the file *source* under its hash, and read it unless its bytes were kept before.

        The future raises EmptyFile, FileNotRead or FileNotKept where nothing was kept.
        """
        return self._threads.submit(self._take_in, source, name or source.name, media_type, list(sizes))

    def read(self, sha256: str, media_type: str, *, sizes: Sequence[int] = (GRID,)) -> Future[CameraFacts]:
        """Read a kept file, and make its small copies of these sizes."""
        return self._threads.submit(self._read, sha256, media_type, list(sizes))

    def _take_in(self, source: Path, name: str, media_type: str, sizes: list[int]) -> TakenIn:
        if keys_of(self.folder) is not None:
            kept = store.keep(self.folder, source, name)
            read = None if kept.known else self._read(kept.sha256, media_type or kept.media_type, sizes)
            return TakenIn(kept, read)
        job = {"source": str(source), "name": name, "media_type": media_type, "sizes": sizes, "new_only": True}
        try:
            answer = self._ask(job, _size_of(source))
        except _Stopped:
            # Copying is plain reading and writing; only what was to be read in the bytes is given up.
            return TakenIn(store.keep(self.folder, source, name), _nothing(PictureTrouble.STOPPED))
        if "refused" in answer:
            raise _REFUSALS[answer["refused"]](**answer["facts"])
        file = FileFacts(**answer["file"])
        if answer.get("needs_room"):
            return TakenIn(file, self._read(file.sha256, media_type or file.media_type, sizes))
        return TakenIn(file, _facts(answer["picture"]) if "picture" in answer else None)

    def _read(self, sha256: str, media_type: str, sizes: list[int]) -> CameraFacts:
        size = store.kept_size(self.folder, sha256) or 0
        job: dict[str, Any] = {"sha256": sha256, "media_type": media_type, "sizes": sizes}
        handed = b""
        if keys_of(self.folder) is not None:
            if size > MOST_SEALED:
                return _nothing(PictureTrouble.TOO_LARGE)
            try:
                handed = store.read_kept(self.folder, sha256)
            except OSError:
                return _nothing(PictureTrouble.UNREADABLE)
            job = {"bytes": len(handed), "media_type": media_type, "sizes": sizes}
        try:
            answer = self._ask(job, size, handed)
            if answer.get("needs_room"):
                with self._alone:
                    answer = self._ask({**job, "alone": True}, size, handed, last=True)
        except _Stopped:
            return _nothing(PictureTrouble.STOPPED)
        for small, jpeg in zip(sizes, answer["small"], strict=False):
            if jpeg:
                store.write_thumbnail(self.folder, sha256, small, jpeg)
        return _facts(answer["picture"])

    def _ask(self, job: dict[str, Any], size: int, handed: bytes = b"", *, last: bool = False) -> dict[str, Any]:
        """
        Have a worker do a job, for which it is *handed* bytes where the kept ones are sealed; answers with the bytes of
        small copies then. After its *last* one the process ends, which gives back all the memory it took.
        """
        worker = self._idle.get()
        try:
            asked = {"alone": False, **job, "folder": str(self.folder)}
            return worker.ask(asked, self.patience + size / SLOWEST, handed)
        finally:
            if last:
                worker.stop()
            self._idle.put(worker)


class _Worker:
    """One process, started when it is first needed and again after it was lost."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, job: dict[str, Any], patience: float, handed: bytes = b"") -> dict[str, Any]:
        """Hand over one job and its bytes, and wait for the answer, *patience* seconds at most. Raises `_Stopped`."""
        process = self._process = self._process or start_child("heritage_app.media.worker", silent=True)
        asked, answered = process.stdin, process.stdout
        if asked is None or answered is None:  # never: `_started` makes both pipes
            raise _Stopped
        watch = threading.Timer(patience, process.kill)
        watch.daemon = True
        watch.start()
        try:
            asked.write(json.dumps(job).encode("ascii") + b"\n" + handed)
            asked.flush()
            line = answered.readline()
            answer: dict[str, Any] = json.loads(line) if line.endswith(b"\n") else {}
            lengths = answer.pop("lengths", [])
            small = [answered.read(length) for length in lengths]
        except OSError:
            answer, lengths, small = {}, [], []
        finally:
            watch.cancel()
        if not answer or [len(jpeg) for jpeg in small] != lengths:
            self.stop()
            raise _Stopped
        return {**answer, "small": small}

    def stop(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        process.wait()


def _size_of(source: Path) -> int:
    try:
        return source.stat().st_size
    except OSError:
        return 0


def _nothing(trouble: PictureTrouble) -> CameraFacts:
    return CameraFacts(width=None, height=None, warning=trouble)


def _facts(said: dict[str, Any]) -> CameraFacts:
    point = said["point"]
    return CameraFacts(
        **{**said, "point": point and Point(**point), "exif": tuple((name, value) for name, value in said["exif"])}
    )

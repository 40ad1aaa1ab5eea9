"""
What adding a photo costs beside the work that cannot be saved, what a second worker gives, and how much memory it takes.

Run it as `python tests/bench/photo_add.py [photos]`. The bare sum reads a 12-megapixel JPEG, hashes it, writes it
through to the disk and draws one thumbnail with Pillow, in this process. Exit status 1 when a limit is passed.
"""

from __future__ import annotations

import hashlib
import io
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PIL import Image

from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.photo import PhotoDraft
from heritage_app.domain.site import SiteDraft
from heritage_app.media.decode import GRID, Decoders
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import Registry, create_registry
from heritage_app.services.site import add_site

PHOTOS = 40
RUNS = 5
"""Each thing is measured right after the other so many times; the median of their ratios counts."""
LIMIT_BARE = 1.2
LIMIT_WORKERS = 1.6
LIMIT_MEMORY = 600 << 20


def shots(folder: Path, count: int) -> list[Path]:
    """So many 12-megapixel JPEGs with the grain of a sensor, of some 4 MB each, all of them different."""
    folder.mkdir()
    grain = random.Random(12).randbytes(4000 * 3000)
    noise = Image.frombytes("L", (4000, 3000), grain).point(lambda value: value // 8)
    scene = Image.radial_gradient("L").resize((4000, 3000))
    picture = Image.merge("RGB", (scene, Image.blend(scene, noise, 0.35), noise))
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=88)
    paths = []
    for number in range(count):
        path = folder / f"{number:04d}.jpg"
        comment = b"\xff\xfe" + (18).to_bytes(2, "big") + f"{number:016d}".encode()
        path.write_bytes(stream.getvalue()[:2] + comment + stream.getvalue()[2:])
        paths.append(path)
    return paths


def bare(paths: list[Path], folder: Path) -> float:
    """Seconds a photo takes at the least."""
    folder.mkdir()
    begin = time.perf_counter()
    for path in paths:
        data = path.read_bytes()
        name = hashlib.sha256(data).hexdigest()
        with (folder / name).open("wb") as copy:
            copy.write(data)
            copy.flush()
            os.fsync(copy.fileno())
        with Image.open(path) as picture:
            picture.thumbnail((GRID, GRID))
            picture.save(folder / f"{name}.jpg", quality=85)
    return (time.perf_counter() - begin) / len(paths)


def added(paths: list[Path], folder: Path, workers: int) -> float:
    """Seconds a photo takes to be added in a program that has added some before: its worker processes run already."""
    registry, site = _registry(folder)
    with Decoders(registry.folder, workers) as decoders:
        warm = [_marked(folder, paths[0], number) for number in range(workers)]
        add_photos(registry, warm, PhotoDraft(site_id=site), by="Bench", means="bench", decoders=decoders)
        begin = time.perf_counter()
        batch = add_photos(registry, paths, PhotoDraft(site_id=site), by="Bench", means="bench", decoders=decoders)
        seconds = time.perf_counter() - begin
    registry.close()
    assert len(batch.added) == len(paths), batch.refused
    return seconds / len(paths)


def _marked(folder: Path, like: Path, number: int) -> Path:
    """A photo of its own, like another."""
    path = folder / f"warm-{number}.jpg"
    path.write_bytes(like.read_bytes() + bytes([number]))
    return path


def _registry(folder: Path) -> tuple[Registry, str]:
    registry = create_registry(folder, by="Bench")
    with registry.write(Deed(verb="site.add", by="Bench")) as session:
        site = add_site(session, SiteDraft(names=(Name("Tell", "en"),), country="SY"))
    return registry, site


def peak_memory(work: Callable[[], object]) -> int:
    """Most bytes that this process and its children held at once while *work* was done, looked at 50 times a second."""
    most, done = 0, threading.Event()

    def watch() -> None:
        nonlocal most
        while not done.wait(0.02):
            most = max(most, sum(_resident(pid) for pid in (os.getpid(), *_children())))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        work()
    finally:
        done.set()
        watcher.join()
    return most


def _children() -> list[int]:
    found = []
    for task in Path("/proc/self/task").iterdir():
        with suppress(OSError):
            found += [int(pid) for pid in (task / "children").read_text().split()]
    return found


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def mixed(folder: Path, paths: list[Path]) -> list[Path]:
    """The same photos with two panoramas of 30,000 pixels among them, each in the way that takes most memory."""
    wide = Image.radial_gradient("L").resize((30_000, 3_000)).convert("RGB")
    wide.save(folder / "wide.png", compress_level=1)
    wide.save(folder / "wide.jpg", progressive=True)
    return [*paths[:8], folder / "wide.png", folder / "wide.jpg", *paths[8:16]]


def verdict(what: str, found: float, limit: float, good: bool) -> bool:
    """Print one line of the result."""
    print(f"{'ok  ' if good else 'FAIL'} {what}: {found:.2f} (limit {limit:.2f})")
    return good


def main() -> int:
    """Measure, print, and say whether every limit is kept."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PHOTOS
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        os.environ["HERITAGE_HOME"] = str(folder / "home")
        paths = shots(folder / "card", count)
        print(f"{count} photos of {paths[0].stat().st_size / 1e6:.1f} MB")
        runs: dict[str, list[float]] = {"bare": [], "one": [], "two": []}
        for run in range(RUNS):
            runs["bare"].append(bare(paths, folder / f"bare-{run}"))
            runs["one"].append(added(paths, folder / f"one-{run}.heritage", 1))
            runs["two"].append(added(paths, folder / f"two-{run}.heritage", 2))
        for name, seconds in runs.items():
            print(name, ", ".join(f"{each * 1000:.1f}" for each in seconds), "ms a photo")
        times = statistics.median(one / bare for one, bare in zip(runs["one"], runs["bare"], strict=True))
        faster = statistics.median(one / two for one, two in zip(runs["one"], runs["two"], strict=True))
        good = verdict("one worker, times the bare sum", times, LIMIT_BARE, times <= LIMIT_BARE)
        good &= verdict("two workers, times one", faster, LIMIT_WORKERS, faster >= LIMIT_WORKERS)
        if Path("/proc/self/task").exists():
            batch = mixed(folder / "card", paths)
            most = peak_memory(lambda: added(batch, folder / "mixed.heritage", 2))
            good &= verdict("memory of all processes, MB", most / 1e6, LIMIT_MEMORY / 1e6, most <= LIMIT_MEMORY)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

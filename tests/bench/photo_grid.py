"""Measure the grid with ten thousand photos: first screen, scrolling, memory; prints verdicts.

Run it as `python tests/bench/photo_grid.py [PHOTOS]`. The yardstick is reading and decoding the small pictures of the
first screen one after the other, as a bare loop does.
"""

from __future__ import annotations

import os
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from photo_rows import photo_row
from PIL import Image
from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from heritage_app.ui.desk import RegistryDesk
from heritage_app.ui.photo_grid import PhotoGrid, PhotoWords
from heritage_app.ui.say import Say
from heritage_app.ui.theme import apply_theme
from heritage_app.ui.thumbnails import Thumbnails

FIRST_LIMIT, FRAME_LIMIT, MEMORY_LIMIT = 2.0, 16.0, 150.0
"""Times the yardstick; milliseconds a frame at the 95th percentile; MB added."""
KINDS = 64
"""Different small pictures; each photo has a file of its own."""
RUNS = 5


def megabytes() -> float:
    """Memory of this process now, in MB; at its peak where the system does not say."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def make_files(folder: Path, count: int) -> list[Path]:
    """Write one small JPEG a photo, 320 pixels wide, as the registry keeps them."""
    kinds = []
    for number in range(KINDS):
        noise = Image.effect_noise((320, 240), 60).convert("L")
        tint = Image.new("RGB", (320, 240), (90 + number, 120, 200 - number))
        path = folder / f"kind-{number}.jpg"
        Image.composite(tint, noise.convert("RGB"), noise).save(path, quality=80)
        kinds.append(path.read_bytes())
    paths = []
    for number in range(count):
        path = folder / f"{number:064d}.jpg"
        path.write_bytes(kinds[number % KINDS])
        paths.append(path)
    return paths


def yardstick(paths: list[Path]) -> float:
    """Seconds to read and decode these files in a bare loop."""
    start = time.perf_counter()
    for path in paths:
        assert not QImage.fromData(path.read_bytes()).isNull()
    return time.perf_counter() - start


def first_screen(app: QApplication, grid: PhotoGrid, rows: list) -> float:
    """Seconds from handing the rows over until every picture of the first screen is painted."""
    start = time.perf_counter()
    grid.show_rows(rows)
    app.processEvents()
    while any(grid.pictures.get(rows[place].file.sha256) is None for place in grid.places_in_view()):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    grid.viewport().repaint()
    return time.perf_counter() - start


def scroll(app: QApplication, grid: PhotoGrid) -> list[float]:
    """Milliseconds of each frame while scrolling: by the wheel, by pages, by jumps; pictures come in meanwhile."""
    bar, frames = grid.verticalScrollBar(), []
    steps = [60] * 300 + [bar.pageStep()] * 60 + [bar.maximum() // 40] * 30
    for step in steps:
        start = time.perf_counter()
        bar.setValue(bar.value() + step if bar.value() + step < bar.maximum() else 0)
        app.processEvents()  # paints what came into view, and the pictures that came in meanwhile
        frames.append((time.perf_counter() - start) * 1000)
    return frames


def main(count: int) -> int:
    """Print what was measured; returns 1 where a limit is passed."""
    app = QApplication([])
    apply_theme(app, "light")
    with tempfile.TemporaryDirectory() as place:
        paths = make_files(Path(place), count)
        rows = [photo_row(str(n), sha256=path.stem, caption=f"Photo {n}") for n, path in enumerate(paths)]
        desk = RegistryDesk()
        before = megabytes()
        firsts, yards = [], []
        for _ in range(RUNS):
            pictures = Thumbnails(lambda file: (Path(place) / f"{file.sha256}.jpg").read_bytes())
            grid = PhotoGrid(PhotoWords(Say(desk)), pictures)
            grid.resize(1168, 640)  # the list of all photos in a window of 1366 by 768
            grid.show()
            app.processEvents()
            seen = first_screen(app, grid, rows)
            shown = [paths[number] for number in grid.places_in_view()]
            yards.append(yardstick(shown))
            firsts.append(seen)
            if len(firsts) < RUNS:
                pictures.stop()
                grid.deleteLater()
        frames = scroll(app, grid)
        added = megabytes() - before
        pictures.stop()
        desk.stop()
    ratio = statistics.median(first / yard for first, yard in zip(firsts, yards, strict=True))
    slowest = statistics.quantiles(frames, n=20)[-1]
    told = (
        (
            f"first screen of {len(shown)} of {count} photos: {ratio:.2f} x reading and decoding them",
            ratio,
            FIRST_LIMIT,
        ),
        (f"scrolling: p95 {slowest:.1f} ms a frame, median {statistics.median(frames):.1f}", slowest, FRAME_LIMIT),
        (f"memory added: {added:.0f} MB", added, MEMORY_LIMIT),
    )
    print(
        f"median first screen {statistics.median(firsts) * 1000:.0f} ms, bare {statistics.median(yards) * 1000:.0f} ms"
    )
    for words, found, limit in told:
        print(f"{'ok    ' if found <= limit else 'PASSED'} {words} (at most {limit:g})")
    return 0 if all(found <= limit for _, found, limit in told) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))

"""
How the window bears very many sites: `python tests/bench/window.py --sites 1000000`.

A keystroke is a letter sent to the search box of the real window, without a screen, until the list is painted with
what was found for it; names are typed letter by letter, Latin and Arabic. A clock of two milliseconds in the thread of
the window tells how long that was ever kept from its work while somebody typed. A jump is a place anywhere on the scroll
bar, until it is painted: with the rows, or with room for them until they come.

Times are what the program computes, in all its threads together, and not that in which others had the processor; the
time by the clock stands beside it, and on a quiet machine says the same.

The sites are made (`made_sites.py`) and stand in the index alone, so no record is shown beside the list. The last lines
are the verdicts; exit status 1 when one is missed. `--folder` keeps the registry for the next run; that of
`search.py --folder` serves as well.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from made_sites import sites
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from sqlalchemy.orm import Session

from heritage_app.domain.folding import fold
from heritage_app.domain.query import SiteQuery
from heritage_app.search import index
from heritage_app.search.build import build
from heritage_app.services.listing import count_sites, site_numbers
from heritage_app.services.registry import create_registry, open_registry
from heritage_app.settings import Preferences
from heritage_app.ui.desk import RegistryDesk
from heritage_app.ui.start import Program, make_application

TODAY = date(2016, 11, 22)
PATIENCE = 60.0
"""Seconds to wait at most for anything."""
BETWEEN = 0.06
"""Seconds from a letter painted to the next key: a fast typist."""

LIMITS = {
    "keystroke to painted list, p95 ms": 16.0,
    "longest the typing thread was kept, ms": 30.0,
    "model ready in a worker, s": 0.5,
    "memory added to an empty window, MiB": 100.0,
    "jump to painted, p95 ms": 30.0,
}
START = "start, to the start of the sample"
START_SPAN = (0.8, 1.2)

ROWS = """
import gc; gc.disable()
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from heritage_app.ui.start import Program, make_application
program = Program(make_application(), registry=Path(sys.argv[1]), lang="en", user="Bench")
program.begin()
def look():
    program.window.sites.list.viewport().repaint()
    os._exit(0 if program.window.sites.model.rows else 1)
program.window.sites.model.modelReset.connect(lambda: QTimer.singleShot(0, look))
program.app.exec()
"""


def p50(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """What nineteen of twenty stay below."""
    return sorted(values)[min(len(values) - 1, len(values) * 95 // 100)]


def resident() -> float:
    """MiB of memory that this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


class Moment:
    """A point in time, from which on is measured."""

    def __init__(self) -> None:
        self._computed, self._clock = time.process_time(), time.perf_counter()

    def passed(self) -> tuple[float, float]:
        """Milliseconds since then: computed by this program, and by the clock."""
        return (time.process_time() - self._computed) * 1000, (time.perf_counter() - self._clock) * 1000


def say(times: Sequence[tuple[float, float]]) -> str:
    """Times in words."""
    computed, clock = ([pair[at] for pair in times] for at in (0, 1))
    return f"ms p50 {p50(computed):.1f}, p95 {p95(computed):.1f}, max {max(computed):.1f} (clock p95 {p95(clock):.1f})"


class Painted(QObject):
    """Counts how often a widget was painted."""

    times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let pass."""
        self.times += event.type() == QEvent.Type.Paint
        return False


class Stages:
    """When a keystroke got how far, by the clock: what the worst of them waited for."""

    NAMES = ("before it is asked", "waiting for the worker", "rows", "handed over", "shown", "painted")

    def __init__(self, desk: RegistryDesk) -> None:
        self._read, self._passed = desk.read, list[float]()
        desk.read = self._watched
        self.keystrokes: list[tuple[float, str, list[float]]] = []
        """Milliseconds computed, the text, and the milliseconds of each stage."""

    def begin(self) -> None:
        """A key is pressed."""
        self._passed = [time.perf_counter()]

    def end(self, text: str, computed: float) -> None:
        """The list is painted."""
        self._pass()
        if len(self._passed) == len(self.NAMES) + 1:
            parts = [(after - before) * 1000 for before, after in pairwise(self._passed)]
            self.keystrokes.append((computed, text, parts))

    def worst(self, number: int) -> str:
        """The keystrokes that computed most, a line each."""
        lines = []
        for computed, text, parts in sorted(self.keystrokes, reverse=True)[:number]:
            told = ", ".join(f"{name} {part:.1f}" for name, part in zip(self.NAMES, parts, strict=True))
            lines.append(f"  {computed:.1f} ms at “{text}”; by the clock: {told}")
        return "\n".join(lines)

    def _pass(self) -> None:
        self._passed.append(time.perf_counter())

    def _watched(self, work, done, failed=None, *, key=None) -> None:
        if key != "list":
            self._read(work, done, failed, key=key)
            return

        def timed(session: Session) -> object:
            self._pass()
            try:
                return work(session)
            finally:
                self._pass()

        def told(answer: object) -> None:
            self._pass()
            done(answer)
            self._pass()

        self._pass()
        self._read(timed, told, failed, key=key)


class Bench:
    """The program with one registry, driven from here."""

    def __init__(self, folder: Path) -> None:
        self.app = make_application()
        self._waker = QTimer()
        self._waker.start(50)
        self.program = Program(
            self.app, registry=folder, lang="en", user="Bench", preferences=Preferences(), today=lambda: TODAY
        )
        self.program.begin()
        self.window = self.program.window
        self.window.sites.chosen.disconnect()  # the sites have no records
        self.app.processEvents()
        self.empty = resident()
        self.stages = Stages(self.program.desk)
        self.until(lambda: self.pane.model.rowCount(), "the first rows")

    @property
    def pane(self):
        """The pane of sites."""
        return self.window.sites

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Let the program run until *condition* holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise SystemExit(f"waited in vain for {what}")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def rest(self, seconds: float = 0.0) -> None:
        """Let the program run until nothing is under way, and then for so long."""
        self.until(lambda: not self.program.desk.busy and not self.pane.waiting, "rest")
        QTest.qWait(round(seconds * 1000))

    def idle(self) -> None:
        """Let the program run until it computes nothing."""
        end = time.monotonic() + PATIENCE
        computed, computing = time.process_time(), True
        while computing:
            if time.monotonic() > end:
                raise SystemExit("waited in vain for the work of the start")
            QTest.qWait(1_000)
            before, computed = computed, time.process_time()
            computing = computed - before > 0.1

    def paint(self) -> None:
        """Paint what is in view now."""
        self.pane.list.viewport().repaint()


class Clock:
    """Ticks in the thread of the window, and remembers the longest pause between two ticks."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = Moment()
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        self.longest = max(self.longest, min(self._last.passed()))
        self._last = Moment()

    def stop(self) -> float:
        """The longest pause in milliseconds."""
        self._timer.stop()
        return self.longest


def make(folder: Path, count: int) -> None:
    """Make the registry of *count* made sites."""
    registry = create_registry(folder / f"Bench{count}.heritage", by="Bench", today=lambda: TODAY)
    with registry.database.writer.begin() as connection:
        index.prepare(connection)
        build(connection, sites(count))
    registry.close()


def number_of_sites(folder: Path) -> int:
    """How many sites stand in the index of a registry: none where a newer program has built it anew."""
    if not folder.exists():
        return 0
    registry = open_registry(folder, today=lambda: TODAY)
    with registry.read() as session:
        found = count_sites(session, SiteQuery(), today=TODAY.toordinal())
    registry.close()
    return found


def names_of(folder: Path, rng: random.Random, number: int) -> list[str]:
    """Names of sites of the registry, Latin and Arabic by turns."""
    registry = open_registry(folder, today=lambda: TODAY)
    statement = (
        "SELECT json_extract(value, '$[0]') FROM search_site, json_each(names) "
        "WHERE number = ? AND json_extract(value, '$[1]') = ?"
    )
    found: list[str] = []
    with registry.read() as session:
        connection = session.connection()
        count = connection.exec_driver_sql("SELECT count(*) FROM search_site").scalar_one()
        while len(found) < number:
            script = ("en", "ar")[len(found) // 2 % 2]
            texts = connection.exec_driver_sql(statement, (rng.randint(1, count), script)).scalars().all()
            found += [text for text in texts[:1] if 5 <= len(text) <= 24]
    registry.close()
    return found


def typing(bench: Bench, names: Sequence[str]) -> list[tuple[float, float]]:
    """Type names letter by letter, and wait after each letter until the list is painted with what was found."""
    pane, times = bench.pane, list[tuple[float, float]]()
    painted, due = Painted(), list[int]()
    pane.list.viewport().installEventFilter(painted)
    came = pane.model.rows_came.connect(lambda rows: due.append(painted.times))
    for name in names:
        for end in range(1, len(name) + 1):
            if name[end - 1] == " " or not fold(name[:end]):  # a sign alone, as the first of ʿAyn, asks nothing
                continue
            before = len(due)
            bench.stages.begin()
            begin = Moment()
            pane.search.setText(name[:end])
            bench.until(lambda before=before: len(due) > before and painted.times > due[before], "an answer")
            times.append(begin.passed())
            bench.stages.end(name[:end], times[-1][0])
            QTest.qWait(round(BETWEEN * 1000))
        pane.search.clear()
        bench.rest()
    pane.model.rows_came.disconnect(came)
    return times


def keystrokes(bench: Bench, names: Sequence[str]) -> dict[str, float]:
    """What a letter takes; then, while others are typed, how long the thread of the window was ever kept."""
    bench.stages.keystrokes.clear()
    times = typing(bench, names[::2])
    print(f"{len(times)} keystrokes: {say(times)}; the worst:\n{bench.stages.worst(6)}", flush=True)
    longest = []
    for name in names[1::2]:
        clock = Clock()
        typing(bench, [name])
        longest.append(clock.stop())
    print(f"longest pause of the thread by name, ms p50 {p50(longest):.1f}, max {max(longest):.1f}", flush=True)
    computed = [pair[0] for pair in times]
    return {"keystroke to painted list, p95 ms": p95(computed), "longest the typing thread was kept, ms": max(longest)}


def jumps(bench: Bench, rng: random.Random, number: int) -> dict[str, float]:
    """Jump to places on the scroll bar."""
    bar = bench.pane.list.verticalScrollBar()
    painted, filled = list[tuple[float, float]](), list[tuple[float, float]]()
    model = bench.pane.model
    for _ in range(number):
        begin = Moment()
        bar.setValue(rng.randint(0, bar.maximum()))
        bench.paint()
        painted.append(begin.passed())
        top = bench.pane.list.rowAt(0)
        bench.until(lambda top=top: model.row(top) is not None, "the rows")
        bench.paint()
        filled.append(begin.passed())
    print(f"{number} jumps: {say(painted)}; with their rows: {say(filled)}", flush=True)
    return {"jump to painted, p95 ms": p95([pair[0] for pair in painted])}


def ready(folder: Path) -> dict[str, float]:
    """What the numbers of all sites in the usual order take in a worker."""
    registry = open_registry(folder, today=lambda: TODAY)
    times: list[tuple[float, float]] = []
    with registry.read() as session:
        for _ in range(5):
            begin = Moment()
            found = site_numbers(session, SiteQuery(), today=TODAY.toordinal())
            times.append(begin.passed())
    registry.close()
    print(f"numbers of {len(found)} sites: {say(times)}", flush=True)
    return {"model ready in a worker, s": p50([pair[0] for pair in times]) / 1000}


def starts(folder: Path, sample: Path, runs: int) -> dict[str, float]:
    """Seconds until the first rows are painted, with this registry and with the sample by turns."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": os.environ["HERITAGE_HOME"] + "/compiled"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    times: dict[Path, list[float]] = {folder: [], sample: []}
    for run in range(runs + 1):
        for registry, measured in times.items():
            begin = time.perf_counter()
            command = [sys.executable, "-c", ROWS, str(registry)]
            subprocess.run(command, env=environment, check=True, capture_output=True, timeout=PATIENCE)
            if run:  # the first fills the cache of files
                measured.append(time.perf_counter() - begin)
    many, few = (p50(times[registry]) for registry in (folder, sample))
    print(f"start: {many * 1000:.0f} ms; with the sample {few * 1000:.0f} ms", flush=True)
    return {START: many / few}


def verdicts(figures: dict[str, float]) -> int:
    """Print each figure beside its limit; 1 when one is missed."""
    missed = 0
    for name, value in figures.items():
        low, high = START_SPAN if name == START else (0.0, LIMITS[name])
        kept = low <= value <= high
        missed += not kept
        wanted = f"{low:g} to {high:g}" if low else f"at most {high:g}"
        print(f"{'kept  ' if kept else 'MISSED'} {name}: {value:.2f} ({wanted})")
    return int(missed > 0)


def measure(folder: Path, count: int, names: int, runs: int) -> dict[str, float]:
    """All figures for *count* sites."""
    os.environ["HERITAGE_HOME"] = str(folder / "home")
    held = folder / f"Bench{count}.heritage"
    if number_of_sites(held) < count:  # `search.py` adds some; made in a process of its own, whose memory is not ours
        shutil.rmtree(held, ignore_errors=True)
        command = [sys.executable, __file__, "--sites", str(count), "--folder", str(folder), "--make"]
        subprocess.run(command, check=True)
    sample = folder / "home" / "Sample.heritage"
    if not sample.exists():
        sample.parent.mkdir(parents=True, exist_ok=True)
        create_registry(sample, by="Bench", sample=True).close()
    rng = random.Random(5)
    figures = ready(held)
    typed = names_of(held, rng, names)
    gc.collect()
    bench = Bench(held)
    begin = Moment()
    bench.rest()
    bench.idle()
    print(f"the work of the start: {begin.passed()[0] / 1000:.1f} s computed, over {begin.passed()[1] / 1000:.1f} s")
    gc.freeze()  # as `Program.run` does some seconds after the start
    assert bench.pane.model.rowCount() >= count
    bench.paint()
    typing(bench, typed[:2])
    figures |= keystrokes(bench, typed[2:])
    figures |= jumps(bench, rng, 60)
    added = resident() - bench.empty
    print(f"memory: {bench.empty:.0f} MiB with an empty window, {added:.0f} MiB more at the end")
    figures["memory added to an empty window, MiB"] = added
    bench.program.window.close()
    bench.program.end()
    return figures | starts(held, sample, runs)


def main() -> int:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sites", type=int, default=100_000)
    parser.add_argument("--names", type=int, default=24)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--make", action="store_true", help="only make the registry")
    given = parser.parse_args()
    if given.make:
        make(given.folder, given.sites)
        return 0
    if given.folder is not None:
        given.folder.mkdir(parents=True, exist_ok=True)
        return verdicts(measure(given.folder, given.sites, given.names, given.runs))
    with tempfile.TemporaryDirectory() as folder:
        return verdicts(measure(Path(folder), given.sites, given.names, given.runs))


if __name__ == "__main__":
    sys.exit(main())

"""
What reports cost beside the bare work that nothing can do without, in processor time, which other programs hardly touch;
of the long table, which two processes share, by the clock.

Run it as `QT_QPA_PLATFORM=offscreen python tests/bench/report.py [--sites 300] [--runs 7] [--keep FOLDER] [NAME …]`;
each NAME is one of warm, cold, many, table, ticks. A line is printed for each figure; exit status 1 when one is missed.
"""

from __future__ import annotations

import argparse
import csv
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import factories
import pictures

from heritage_app.domain.damage import LanguageText
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.photo import PhotoDraft
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.reports import SITE_REPORTS, blocks, pdf, typeset
from heritage_app.reports.apart import print_apart
from heritage_app.reports.frame import Asked, page, read_data, report_pdf
from heritage_app.reports.glyphs import Printer
from heritage_app.reports.site_photos import with_pictures
from heritage_app.services import damage, restoration, site, source
from heritage_app.services.listing import list_sites
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import Registry, create_registry, open_registry
from heritage_app.services.thumbnails import PRINT, Decoders

STATUS = SITE_REPORTS[0]
WARM, COLD, MANY, FASTER, MEMORY = 1.5, 2.0, 1.5, 1.6, 600
TABLE, TABLE_MEMORY, ROWS, COLUMNS = 1.25, 350, 10_000, 8
TABLE_RUNS = 3
TICKS, TICK_MS = 0.9, 5
PHOTOS = 4

Verdict = tuple[str, bool]


def used(who: int) -> float:
    """Seconds of processor time so far, of this process or of the children that have ended."""
    now = resource.getrusage(who)
    return now.ru_utime + now.ru_stime


def cost(work: Callable[[], object]) -> float:
    """Seconds of processor time that *work* takes, its child processes included."""
    begin = used(resource.RUSAGE_SELF) + used(resource.RUSAGE_CHILDREN)
    work()
    return used(resource.RUSAGE_SELF) + used(resource.RUSAGE_CHILDREN) - begin


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock that *work* takes, and of processor time."""
    begin = time.perf_counter()
    spent = cost(work)
    return time.perf_counter() - begin, spent


def quiet(done: int, total: int, note: str = "") -> None:
    """Progress that nobody watches."""


def asked(**more: Any) -> Asked:
    """What is printed: for the office, in English."""
    return Asked(**{"lang": "en", "profile": Profile.INTERNAL, "by": "Bench", **more})


class Bare:
    """The compiler alone: finished JSON and pictures that lie there already go in, PDF bytes come out."""

    def __init__(self, registry: Registry, folder: Path) -> None:
        import typst

        self.registry, self.folder = registry, folder
        folder.mkdir()
        typeset.copy_templates(folder)
        self.compiler = typst.Compiler(
            folder / "report.typ", root=folder, font_paths=typeset.fonts(), ignore_system_fonts=True
        )

    def finished(self, wanted: Asked) -> dict[str, Any]:
        """What the compiler is given in the end for one report."""
        registry = self.registry
        with registry.read() as session:
            data = read_data(session, STATUS.build, wanted, registry=registry.name, today=registry.day, progress=quiet)
        illustrated, found = with_pictures(data, registry.folder)
        files, drawings = pdf._handed(found)
        assert not drawings, "no photo is sealed here"
        for called, picture in files.items():
            shutil.copyfile(picture, self.folder / called)
        return pdf.for_template(illustrated, "A4", Printer())

    def compile(self, data: dict[str, Any]) -> bytes:
        """Set it."""
        return typeset.standard_pdf(self.compiler, data, "A4", {})[0]


@contextmanager
def peak(found: list[float]) -> Iterator[None]:
    """
    Append the most megabytes that this process and its children held together (proportional set size).

    Telling how much of that is shared makes the kernel walk every page, which took a seventh of what it measured; so it
    is asked only when they hold more than ever before, shared pages counted for each.
    """
    stop = threading.Event()
    most = held = 0.0

    def watch() -> None:
        nonlocal most, held
        while not stop.wait(0.05):
            family = _family()
            now = sum(map(_resident, family))
            if now > held:
                held = now
                most = max(most, sum(map(_megabytes, family)))

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield
    finally:
        stop.set()
        watching.join()
        found.append(most)


def _family() -> list[int]:
    found = [os.getpid()]
    for at in found:
        for task in Path(f"/proc/{at}/task").glob("*/children"):
            try:
                found += [int(one) for one in task.read_text().split()]
            except OSError:
                continue
    return found


def _resident(process: int) -> float:
    """Megabytes of a process, each page that it shares counted whole."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except (OSError, IndexError):
        return 0.0


def _megabytes(process: int) -> float:
    try:
        said = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in said.splitlines() if line.startswith("Pss:")), 0.0)


# ------------------------------------------------------------------------------------------------------ registries


def full(folder: Path, count: int) -> Registry:
    """A registry of *count* sites, each with six damage reports, two estimates, eight sources and four photos."""
    registry = create_registry(folder, by="Bench")
    shots = folder.parent / "shots"
    shots.mkdir()
    ids = []
    for number in range(count):
        with registry.write(Deed(verb="bench", by="Bench")) as session:
            names = (Name(f"Tell {number:03d} of the Bench", "en"), Name(f"تل {number}", "ar"))
            place = site.add_site(session, factories.site(names=names, description="Limestone and basalt. " * 12))
            ids.append(place)
            reports = [
                damage.add_damage(
                    session,
                    factories.damage(
                        place,
                        occurred=factories.on(f"{2011 + part}-05"),
                        texts=(LanguageText("en", f"Part {part} fell. " * 14), LanguageText("ar", "سقط جزء. " * 9)),
                    ),
                    today=registry.day,
                )
                for part in range(6)
            ]
            for years in ("five", "fifty"):
                restoration.add_estimate(session, factories.estimate(place, summary=f"It takes {years} years"))
            for part in range(8):
                held = source.add_source(session, factories.source(f"Source {number}-{part}", author="Doe, Jane"))
                about = {"record_kind": RecordKind.DAMAGE, "record_id": reports[part % 6]}
                source.cite(session, source.CitationDraft(source_id=held, quotation="It fell", **about))
    for number, place in enumerate(ids):
        files = []
        for part in range(PHOTOS):
            file = shots / f"{number}-{part}.jpg"
            file.write_bytes(
                pictures.encoded(pictures.drawing(number * PHOTOS + part, (1200, 900)), "JPEG", quality=85)
            )
            files.append(file)
        add_photos(registry, files, PhotoDraft(site_id=place), by="Bench", means="bench")
    with Decoders(folder) as decoders, registry.read() as session:
        from heritage_app.services import evidence, photo

        rows = photo.list_photos(session, photo.select_photos())
        kinds = evidence.file_rows(session, {row.file.sha256 for row in rows})
        for job in [decoders.read(one.sha256, one.media_type, sizes=(PRINT,)) for one in kinds.values()]:
            job.result()
    shutil.rmtree(shots)
    return registry


def references(registry: Registry) -> list[str]:
    """Numbers of all sites."""
    with registry.read() as session:
        return [row.reference for row in list_sites(session, SiteQuery(), today=registry.day)]


# --------------------------------------------------------------------------------------------------------- figures


def warm(registry: Registry, folder: Path, runs: int) -> Iterator[Verdict]:
    """One site, each time printed by somebody else, so that neither way finds it set already."""
    bare = Bare(registry, folder / "bare-warm")
    one = references(registry)[0]
    output = folder / "warm.pdf"

    def print_once(number: int) -> None:
        wanted = asked(references=(one,), by=f"Bench {number}")
        report_pdf(registry, STATUS.build, wanted, paper="A4", output=output, progress=quiet)

    documents = [bare.finished(asked(references=(one,), by=f"Bare {number}")) for number in range(runs + 1)]
    print_once(-1)
    bare.compile(documents[-1])
    whole, alone = [], []
    for number in range(runs):
        whole.append(cost(lambda number=number: print_once(number)))
        alone.append(cost(lambda number=number: bare.compile(documents[number])))
    ratio = statistics.median(whole) / statistics.median(alone)
    said = (
        f"one site, warm: {1000 * statistics.median(whole):.0f} ms, bare compile {1000 * statistics.median(alone):.0f}"
    )
    yield f"{said} ms: {ratio:.2f} (at most {WARM})", ratio <= WARM


def cold(registry: Registry, folder: Path, runs: int) -> Iterator[Verdict]:
    """One site in a process of its own, beside importing the database library alone; both compiled, as installed."""
    one = references(registry)[0]
    program = [sys.executable, "-m", "heritage_app", "--registry", str(registry.folder), "report", "status", one]
    command = [*program, "-o", str(folder / "cold.pdf")]
    alone = [sys.executable, "-c", "import sqlalchemy.orm"]

    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run(words: list[str]) -> Callable[[], object]:
        return lambda: subprocess.run(words, check=True, stdout=subprocess.DEVNULL, env=compiled)

    run(command)()
    whole, bare = [], []
    for _ in range(runs):
        whole.append(cost(run(command)))
        bare.append(cost(run(alone)))
    ratio = statistics.median(whole) / statistics.median(bare)
    said = f"one site, cold: {statistics.median(whole):.2f} s, import sqlalchemy.orm {statistics.median(bare):.2f} s"
    yield f"{said}: {ratio:.2f} (at most {COLD})", ratio <= COLD


def many(registry: Registry, folder: Path, runs: int) -> Iterator[Verdict]:
    """Every site as a file of its own, by one process and by two."""
    took, spent, held = [], [], []
    for workers in (1, 2):
        to = folder / f"apart-{workers}"
        to.mkdir()
        begin = time.perf_counter()
        with peak(held):
            spent.append(
                cost(
                    lambda workers=workers, to=to: print_apart(
                        registry, STATUS, asked(), paper="A4", output=to / "a.pdf", progress=quiet, workers=workers
                    )
                )
            )
        took.append(time.perf_counter() - begin)
    bare = Bare(registry, folder / "bare-many")
    documents = [bare.finished(asked(references=(one,))) for one in references(registry)]
    alone = cost(lambda: [bare.compile(one) for one in documents])
    ratio, faster = spent[0] / alone, took[0] / took[1]
    yield f"all sites apart: {spent[0]:.1f} s, bare {alone:.1f} s: {ratio:.2f} (at most {MANY})", ratio <= MANY
    said = f"two workers: {took[1]:.1f} s instead of {took[0]:.1f} s by the clock: {faster:.2f}"
    yield f"{said} times faster (at least {FASTER})", faster >= FASTER
    yield f"memory of all processes: {max(held):.0f} MB (at most {MEMORY})", max(held) <= MEMORY


def table(registry: Registry, folder: Path, runs: int) -> Iterator[Verdict]:
    """A long table in volumes, beside a spreadsheet program that makes a PDF of the same rows."""
    rows = [[f"Cell {row} {column}" for column in range(COLUMNS)] for row in range(ROWS)]
    one = Bare(registry, folder / "bare-table").finished(asked(references=tuple(references(registry)[:1])))
    heads = [(f"Column {column}", 1.0) for column in range(COLUMNS)]

    def print_table() -> None:
        cells = [[blocks.cell(said) for said in row] for row in rows]
        section = page("Rows", [blocks.table("", heads, cells)])
        words = [f"Volume {number}" for number in range(len(pdf.volumes_of([section])))]
        data = {**one, "cover": None, "sections": [section], "volume_words": words}
        made = pdf.make_pdf(data, paper="A4", output=folder / "table.pdf", progress=quiet)
        assert len(made.files) == len(words) and not made.warnings

    with peak(held := []):
        prints = [timed(print_table)]
    grown = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield f"table of {ROWS} rows: largest child {grown:.0f} MB (at most {TABLE_MEMORY})", grown <= TABLE_MEMORY
    yield f"table of {ROWS} rows: {held[0]:.0f} MB in all processes (at most {MEMORY})", held[0] <= MEMORY
    office = shutil.which("libreoffice")
    if office is None:
        yield f"table of {ROWS} rows: {prints[0][0]:.1f} s; libreoffice is not installed, so nothing to compare", True
        return
    with (folder / "table.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[head for head, _ in heads], *rows])
    home = f"-env:UserInstallation=file://{folder}/office"
    command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "table.csv")]
    run = lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: E731
    run()
    office_runs = [timed(run)]
    for _ in range(min(runs, TABLE_RUNS) - 1):
        prints.append(timed(print_table))
        office_runs.append(timed(run))
    (whole, spent), (alone, also) = (map(statistics.median, zip(*some, strict=True)) for some in (prints, office_runs))
    ratio = whole / alone
    said = f"{whole:.1f} s by the clock ({spent:.1f} s of processors), libreoffice {alone:.1f} s ({also:.1f} s)"
    yield f"table of {ROWS} rows: {said}: {ratio:.2f} (at most {TABLE})", ratio <= TABLE


def ticks(registry: Registry, folder: Path, runs: int) -> Iterator[Verdict]:
    """A timer of 5 ms in a window's thread while sites are printed, beside the same timer with nothing to do."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from heritage_app.ui.background import BackgroundTask

    app = QApplication.instance() or QApplication([])
    some = tuple(references(registry)[:50])

    def counted(until: Callable[[], bool]) -> float:
        """Share of the ticks that came."""
        told = [0]
        timer = QTimer()
        timer.setInterval(TICK_MS)
        timer.timeout.connect(lambda: told.__setitem__(0, told[0] + 1))
        timer.start()
        begin = time.perf_counter()
        while not until():
            app.processEvents()
            time.sleep(0.0005)
        timer.stop()
        return told[0] * TICK_MS / 1000 / (time.perf_counter() - begin)

    def of(work: Callable[[Any], object]) -> float:
        task = BackgroundTask(work)
        task.start()
        return counted(lambda: not task.running)

    end = time.perf_counter() + 3
    idle = counted(lambda: time.perf_counter() > end)
    to = {"paper": "A4", "output": folder / "ticks.pdf"}
    for name, work in (
        ("apart", lambda tell: print_apart(registry, STATUS, asked(references=some), progress=tell, **to)),
        ("one report", lambda tell: report_pdf(registry, STATUS.build, asked(references=some), progress=tell, **to)),
    ):
        share = of(work) / idle
        yield (
            f"window while {len(some)} sites are printed, {name}: {share:.0%} of its ticks (at least {TICKS:.0%})",
            (share >= TICKS),
        )


FIGURES = {"warm": warm, "cold": cold, "many": many, "table": table, "ticks": ticks}


def main() -> int:
    """Print a line for each figure; 1 when one is missed."""
    given = argparse.ArgumentParser()
    given.add_argument("names", nargs="*", choices=[[], *FIGURES], default=[])
    given.add_argument("--sites", type=int, default=300)
    given.add_argument("--runs", type=int, default=7)
    given.add_argument("--keep", type=Path, help="folder where the registry is made once, and found by later runs")
    wanted = given.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    missed = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["HERITAGE_HOME"] = str(folder / "home")
        kept = (wanted.keep or folder) / f"Full-{wanted.sites}.heritage"
        registry = open_registry(kept) if kept.exists() else full(kept, wanted.sites)
        names = wanted.names or list(FIGURES)
        if len(names) == 1:
            for said, met in FIGURES[names[0]](registry, folder, wanted.runs):
                print(f"{'met   ' if met else 'MISSED'}  {said}", flush=True)
                missed |= not met
        registry.close()
        for figure in names if len(names) > 1 else ():  # each by itself: what one holds in memory is no other's
            of = ["--sites", str(wanted.sites), "--runs", str(wanted.runs), "--keep", str(kept.parent)]
            missed |= subprocess.run([sys.executable, __file__, *of, figure], check=False).returncode != 0
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

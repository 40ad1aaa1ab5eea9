"""
How fast a table of sites comes in: `python tests/bench/import_csv.py --sites 100000`.

Measured in one run, each in a process of its own: `sqlite-utils insert --csv` and `enable-fts` of the same file (the
floor; the tool is found on the path, or named by `--sqlite-utils`, for it is best installed apart), our import into an
empty registry and into one that has sites already, and our JSON out and in. Read ratios, not seconds; exit
status 1 when one is missed.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import made_sites

TYPES = ("tell", "church", "mosque", "fort", "tomb", "settlement")
PERIODS = ("Roman", "Byzantine", "Ottoman", "Iron Age")
HEADINGS = (
    *("ID", "Name", "Name ar", "Other names", "Type", "Period", "Country", "Governorate", "District"),
    *("Lat", "Lon", "Description"),
)


def write_table(path: Path, count: int, seed: int = 7) -> None:
    """A table of made sites, as an office would send it."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(HEADINGS)
        for number, made in enumerate(made_sites.sites(count, seed)):
            arabic = [name.text for name in made.names if name.lang == "ar"]
            latin = [name.text for name in made.names if name.lang != "ar"]
            (description,) = next(iter(made.texts.values()))
            table.writerow(
                [
                    f"S{seed}-{number}", latin[0] if latin else "", arabic[0] if arabic else "", "; ".join(latin[1:]),
                    TYPES[number % len(TYPES)], PERIODS[number % len(PERIODS)], "Syria", made.place["fr"].split(", ")[-1],
                    f"District {number % 60}", made.lat, made.lon, description,
                ]
            )  # fmt: skip


def in_own_process(step: str, *words: str) -> dict[str, float]:
    """Run one step of this file by itself: seconds, and the most memory it took in MB, with its own processes."""
    began = subprocess.Popen([sys.executable, __file__, "--step", step, *words], stdout=subprocess.PIPE, text=True)
    most = 0.0
    while began.poll() is None:
        most = max(most, memory_of(began.pid))
        time.sleep(PAUSE)
    assert began.stdout is not None and began.returncode == 0, began.returncode
    found: dict[str, float] = json.loads(began.stdout.read())
    return found | {"peak": most or found["peak"]}


PAUSE = 0.5
"""Seconds between two looks at the memory."""


def memory_of(process: int) -> float:
    """MB that a process and those it started take together, what they share once; 0 where the system does not tell."""
    taken = 0.0
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
        taken = sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")) / 1024
        for thread in Path(f"/proc/{process}/task").iterdir():
            taken += sum(memory_of(int(child)) for child in (thread / "children").read_text(encoding="ascii").split())
    except (OSError, ValueError):  # it ended meanwhile
        pass
    return taken


def step(name: str, words: list[str]) -> None:
    """What `in_own_process` runs."""
    import resource

    from heritage_app.domain.history import Deed
    from heritage_app.domain.redaction import Profile
    from heritage_app.exchange import registry_json
    from heritage_app.exchange.importing import Order, bring_in
    from heritage_app.exchange.outgoing import Wanted, export, writer_named
    from heritage_app.services.registry import create_registry, open_registry

    folder, file = Path(words[0]), Path(words[1])
    registry = create_registry(folder, by="Bench") if not folder.exists() else open_registry(folder)
    began, cpu = time.perf_counter(), time.process_time()
    if name == "csv":
        deed = Deed(verb="registry.import", by="Bench", subject=file.name)
        result = bring_in(registry, Order(file=file), deed)
        assert result.balanced and not result.cells_refused, result
    elif name == "json-out":
        export(registry, writer_named("json"), Wanted(profile=Profile.INTERNAL), file, progress=lambda *_: None)
    else:
        with registry.database.writing() as session:
            registry_json.read_registry(session, file, by="Bench")
    took, used = time.perf_counter() - began, time.process_time() - cpu
    registry.close()
    apart = resource.getrusage(resource.RUSAGE_CHILDREN)
    used += apart.ru_utime + apart.ru_stime
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": took, "cpu": used, "peak": peak}))


def floor(tool: str, table: Path, database: Path) -> float:
    """Seconds that the usual tool takes for the same file with its full-text index."""
    began = time.perf_counter()
    subprocess.run([tool, "insert", database, "sites", table, "--csv"], check=True, stdout=subprocess.DEVNULL)
    words = [tool, "enable-fts", database, "sites", "Name", "Name ar", "Other names", "Description"]
    subprocess.run([*words, "--tokenize", "unicode61"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def verdict(what: str, found: float, wanted: str, good: bool) -> bool:
    """One line with the target beside the figure; whether it was kept."""
    print(f"{'kept  ' if good else 'MISSED'} {what}: {found:.2f} (wanted {wanted})")
    return good


def main() -> None:
    """Measure once and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sites", type=int, default=100_000)
    parser.add_argument("--before", type=int, default=20_000, help="sites in the registry that is not empty")
    parser.add_argument("--sqlite-utils", default=shutil.which("sqlite-utils", path=str(Path(sys.executable).parent)))
    parser.add_argument("--step")
    arguments, words = parser.parse_known_args()
    if arguments.step:
        step(arguments.step, words)
        return
    count, tool = arguments.sites, arguments.sqlite_utils or shutil.which("sqlite-utils")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        table, other = folder / "sites.csv", folder / "others.csv"
        write_table(table, count)
        write_table(other, arguments.before, seed=11)
        least = min(floor(tool, table, folder / f"floor{run}.db") for run in range(2)) if tool else 0.0
        empty = in_own_process("csv", str(folder / "Empty"), str(table))
        in_own_process("csv", str(folder / "Full"), str(other))
        full = in_own_process("csv", str(folder / "Full"), str(table))
        out = in_own_process("json-out", str(folder / "Empty"), str(folder / "out.json"))
        back = in_own_process("json-in", str(folder / "Back"), str(folder / "out.json"))
    for name, one in (("empty", empty), ("full", full), ("json out", out), ("json in", back)):
        print(f"{name}: {one['seconds']:.1f} s ({one['cpu']:.1f} s CPU), {count / one['seconds']:.0f} sites/s, "
              f"peak {one['peak']:.0f} MB")  # fmt: skip
    peak, import_takes = max(empty["peak"], full["peak"]), empty["seconds"]
    kept = []
    if tool:
        print(f"sqlite-utils insert --csv and enable-fts: {least:.1f} s")
        for where, one, limit in (("an empty registry", empty, 1.25), ("a registry with sites", full, 1.5)):
            ratio = one["seconds"] / least
            kept.append(verdict(f"into {where}, times sqlite-utils", ratio, f"<= {limit}", ratio <= limit))
    else:
        print("sqlite-utils is not here: no floor to compare with (pip install sqlite-utils, or --sqlite-utils PATH)")
    kept.append(verdict("memory of the import in MB", peak, "<= 400", peak <= 400))
    for way, one, limit in (("out", out, 4), ("in", back, 1)):
        ratio = import_takes / one["seconds"]
        kept.append(
            verdict(f"JSON {way}, times the sites a second of the import", ratio, f">= {limit}", ratio >= limit)
        )
    sys.exit(not all(kept))


if __name__ == "__main__":
    main()

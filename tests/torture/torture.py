"""
Two processes do random deeds in one registry, and are killed (kill -9) at random moments, round after round.

    python tests/torture/torture.py --rounds 1000 [--seed N] [--faults] [--disk]

After each round everything that was acknowledged must be there (records, history, files, drafts, backups), nothing
may be half done, and `check` must be clean. *--faults* lets one write in some hundreds fail with EIO or ENOSPC, by a
library that is loaded before the C library (built from `faults.c` with cc); *--disk* puts the registry on a file system of
a few MB that is filled up and emptied meanwhile (needs the right to mount one). Each registry serves some rounds, so
that what one round leaves behind is there in the next. Ends with 1 at the first thing that is lost or not whole.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sqlalchemy import text

from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.site import SiteDraft
from heritage_app.services import drafts, site
from heritage_app.services.backup import find_backup, try_out
from heritage_app.services.check import check
from heritage_app.services.registry import Registry, create_registry, open_registry
from tests.torture.writer import SHARED, TRASHED, unpacked

HERE = Path(__file__).parent
A_REGISTRY = 5
"""Rounds that one registry lives through."""
MOST_DEEDS = 8
"""Deeds the writers may tell of before the first is killed: counted and not timed, for slow machines."""
LONGEST = 0.06
"""Seconds after that deed within which the kill comes; a deed takes about as long."""
DISK = 16
"""MB of the small disk."""
CHANCE = 400
"""One write in so many fails."""


class Lost(AssertionError):
    """Something that was acknowledged is not there, or the registry is not whole."""


class Ledger:
    """What the writers said they were about to do, and what they said was done."""

    def __init__(self) -> None:
        self.done: dict[str, str] = {}
        self.tried: dict[str, set[str]] = {}
        """What was begun under a key since something was last done there."""
        self.deeds: dict[str, int] = {}
        self.shared: set[str] = set()
        self.counts: Counter[str] = Counter()

    def take(self, said: dict[str, Any]) -> None:
        """Enter one line of a writer."""
        if "try" in said:
            self.tried.setdefault(said["try"]["key"], set()).add(said["try"]["value"])
        elif "done" in said:
            done = said["done"]
            self.counts["deeds"] += 1
            self.done[done["key"]] = done["value"]
            self.tried.pop(done["key"], None)
            if "deed" in done:
                self.deeds[done["deed"]] = done["entries"]
            if done["key"] == "shared":
                self.shared.add(done["value"])
        elif "refused" in said:
            self.counts["refused"] += 1

    def prove(self, registry: Registry) -> None:
        """Compare with what *registry* holds. Raises Lost."""
        held = _held(registry)
        for key, value in self.done.items():
            kind = key.partition(":")[0]
            if kind == "shared":
                continue
            if kind == "backup":
                if (found := try_out(find_backup(Path(value)))).findings:
                    raise Lost(f"backup {value}: {found.findings}")
            elif held.get(key) not in {value, *self.tried.get(key, ())}:
                raise Lost(f"{key} says {str(held.get(key))[:80]!r} and not {value[:80]!r}")
        with registry.read() as session:
            rows = session.execute(text("SELECT deed_id, count(*) FROM change GROUP BY deed_id")).all()
            entries = dict(tuple(row) for row in rows)
            told = set(session.scalars(text("SELECT json_extract(new, '$.description') FROM change WHERE new > ''")))
        for deed, count in self.deeds.items():
            if entries.get(deed) != count:
                raise Lost(f"deed {deed} has {entries.get(deed)} entries in the history and not {count}")
        if self.shared - told:
            raise Lost("an edit of the shared site is not in the history")


def _held(registry: Registry) -> dict[str, str]:
    """What a registry holds, under the keys of the writers."""
    with registry.read() as session:
        sites = session.execute(text("SELECT text, description FROM site JOIN site_name ON site_id = site.id")).all()
        reports = session.execute(text("SELECT incident, condition, trashed_at FROM damage")).all()
        files = session.scalars(text("SELECT sha256 FROM file")).all()
    found = {f"site:{name}": said for name, said in sites}
    found |= {f"damage:{incident}": TRASHED if gone else condition for incident, condition, gone in reports}
    found |= dict.fromkeys((f"file:{sha256}" for sha256 in files), "kept")
    return found | {f"draft:{one.key}": str(one.values["name"]) for one in drafts.list_drafts(registry.folder)}


class Nursery:
    """The process that forks writers."""

    def __init__(self, scratch: Path, library: Path | None) -> None:
        make(scratch, shared=False)
        environment = {**os.environ, "HERITAGE_HOME": str(scratch.parent / "home")}
        if library is not None:
            environment["LD_PRELOAD"] = str(library)
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(HERE.parents[1])!r}); "
             "from tests.torture.writer import main; main()", scratch],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment,
        )  # fmt: skip
        while "nursery" not in self.line():
            pass

    def say(self, **asked: Any) -> None:
        """Ask for something."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asked).encode() + b"\n")
        self._process.stdin.flush()

    def line(self) -> dict[str, Any]:
        """The next line of anybody."""
        assert self._process.stdout is not None
        got = self._process.stdout.readline()
        if not got:
            raise Lost("the nursery ended by itself")
        said = unpacked(got)
        if "died" in said:
            raise Lost(f"a writer met what nobody foresaw: {said['died']}")
        return said

    def end(self) -> None:
        """Let it end."""
        self._process.communicate(timeout=60)


def make(folder: Path, *, shared: bool) -> None:
    """A registry, with the site that all edit."""
    registry = create_registry(folder, by="Torture", today=lambda: date(2016, 11, 22))
    if shared:
        with registry.write(Deed(verb="site.add", by="Torture")) as session:
            site.add_site(session, SiteDraft(names=(Name(SHARED, "en", "preferred"),), country="SY"))
    registry.close()


def torture_once(nursery: Nursery, folder: Path, ledger: Ledger, chance: random.Random, faults: str) -> None:
    """Let two writers write, kill the one, then the other, and enter what they said."""
    alive: list[int] = []
    for _ in range(2):
        nursery.say(folder=str(folder), seed=chance.randrange(10**9), faults=faults)
    for victim in range(2):
        wanted, ended = chance.randint(1, MOST_DEEDS), time.monotonic() + 20
        while (wanted or len(alive) < 2 - victim) and time.monotonic() < ended:
            said = nursery.line()
            ledger.take(said)
            if "writer" in said:
                alive.append(said["by"])
            wanted -= bool(wanted and ("done" in said or "refused" in said))
        time.sleep(chance.uniform(0, LONGEST))
        killed = alive.pop(chance.randrange(len(alive)))
        os.kill(killed, signal.SIGKILL)
        nursery.say(reap=killed)
        while "ended" not in (said := nursery.line()):
            ledger.take(said)
            if "writer" in said:
                alive.append(said["by"])
        if said["ended"] != signal.SIGKILL:
            raise Lost("a writer ended by itself")
        ledger.counts["kills"] += 1


def prove(folder: Path, ledger: Ledger) -> None:
    """Everything acknowledged is there, and the registry is whole. Raises Lost."""
    registry = open_registry(folder, today=lambda: date(2016, 11, 22))
    try:
        ledger.prove(registry)
        findings = check(registry)
        if findings:
            raise Lost(f"not whole: {findings[:5]}")
    finally:
        registry.close()


@contextmanager
def small_disk(place: Path) -> Iterator[Path | None]:
    """A file system of `DISK` MB; None where none can be mounted."""
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}m", "tmpfs", place], capture_output=True)
    try:
        yield None if mounted.returncode else place
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", place], check=True)


def fill(disk: Path, leave: int) -> None:
    """Take all room but *leave* bytes."""
    with contextlib.suppress(OSError), (disk / "ballast").open("wb", buffering=0) as file:
        while shutil.disk_usage(disk).free > leave:
            file.write(bytes(4096))


def build_faults(folder: Path) -> Path | None:
    """Build the failing layer; None where there is no compiler, or no system for it."""
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        return None
    library = folder / "faults.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", library, HERE / "faults.c", "-ldl"]
    return library if subprocess.run(command, capture_output=True).returncode == 0 else None


def torture(
    work: Path, rounds: int, seed: int, *, library: Path | None = None, disk: Path | None = None, loud: bool = False
) -> Counter[str]:
    """
    Run so many *rounds* in the folder *work*; returns how many deeds, kills and refusals there were.

    Raises:
        Lost: With the number of the round, which *seed* repeats as far as a clock can.
    """
    chance, total = random.Random(seed), Counter[str]()
    nursery = Nursery(work / "Scratch.heritage", library)
    began = time.monotonic()
    ledger, folder = Ledger(), work
    try:
        for number in range(rounds):
            if number % A_REGISTRY == 0:
                shutil.rmtree(folder.parent, ignore_errors=True) if number else None
                home = (disk or work) / f"round-{number}"
                home.mkdir()
                ledger, folder = Ledger(), home / "Tortured.heritage"
                make(folder, shared=True)
            faults = ""
            if library is not None:
                faults = f"{chance.choice((errno.EIO, errno.ENOSPC))} {CHANCE} Tortured.heritage/"
            if disk is not None:
                fill(disk, chance.choice((0, 40_000, 200_000, 2_000_000)))
            try:
                torture_once(nursery, folder, ledger, chance, faults)
                (folder.parent.parent / "ballast").unlink(missing_ok=True)
                prove(folder, ledger)
            except Lost as lost:
                raise Lost(f"round {number}, seed {seed}: {lost}; the registry is {folder}") from lost
            total += ledger.counts
            ledger.counts.clear()
            if loud and (number + 1) % 10 == 0:
                told = ", ".join(f"{count} {what}" for what, count in sorted(total.items()))
                sys.stdout.write(f"{number + 1} rounds, {told}, {time.monotonic() - began:.0f} s\n")
                sys.stdout.flush()
    finally:
        nursery.end()
    return total


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Kill writers at random moments, and look what is left.")
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20151005)
    parser.add_argument("--faults", action="store_true", help="let writes fail now and then (EIO, ENOSPC)")
    parser.add_argument("--disk", action="store_true", help="on a small disk that is full now and then")
    given = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="heritage-torture-"))
    library = build_faults(work) if given.faults else None
    if given.faults and library is None:
        sys.stderr.write("No compiler here: nothing can be let fail.\n")
        return 2
    with small_disk(work / "disk") as disk:
        if given.disk and disk is None:
            sys.stderr.write("No file system can be mounted here.\n")
            return 2
        try:
            total = torture(
                work, given.rounds, given.seed, library=library, disk=disk if given.disk else None, loud=True
            )
        except Lost as lost:
            sys.stderr.write(f"{lost}\n")
            return 1
    told = ", ".join(f"{count} {what}" for what, count in sorted(total.items()))
    sys.stdout.write(f"{given.rounds} rounds, {told}: nothing lost, always whole.\n")
    shutil.rmtree(work)
    return 0


if __name__ == "__main__":
    sys.exit(main())

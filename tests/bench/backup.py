"""How long a backup takes: `python tests/bench/backup.py [--sites 100000]`.

Copying a registry's database and counting it is measured against a bare online copy of the same file by the same
library, in one run; the two take turns. Wanted: at most 1.5 times. The full test that follows is only told.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from crowd import fill
from sqlcipher3 import dbapi2

from heritage_app.services import backup

LIMIT, RUNS = 1.5, 7


def bare(source: Path, target: Path) -> float:
    """Seconds of a copy by the library, all pages at once, written through."""
    began = time.perf_counter()
    with closing(dbapi2.connect(str(source))) as held, closing(dbapi2.connect(str(target))) as copy:
        held.backup(copy)
    return time.perf_counter() - began


def main() -> int:
    """Make a registry, back it up several times, and print the verdict."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sites", type=int, default=100_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        registry = fill(folder / "Bench.heritage", asked.sites)
        size = registry.database.file.stat().st_size / 1e6
        floors, made = [], []
        for run in range(RUNS):
            floors.append(bare(registry.database.file, folder / f"bare-{run}.db"))
            (folder / f"bare-{run}.db").unlink()
            began = time.perf_counter()
            row = backup.make_backup(registry, folder / "backups", by="Bench")
            made.append(time.perf_counter() - began)
            began = time.perf_counter()
            tested = backup.try_out(row)
            test = time.perf_counter() - began
            shutil.rmtree(row.path)
        registry.close()
    ratio = statistics.median(made) / statistics.median(floors)
    print(f"{size:.0f} MB: bare copy {statistics.median(floors):.2f} s, backup {statistics.median(made):.2f} s")
    print(f"full test afterwards {test:.2f} s, {'sound' if tested.good else 'not whole'}")
    print(f"{'ok  ' if ratio <= LIMIT else 'MISS'} copy and count, times a bare copy: {ratio:.2f} (limit {LIMIT})")
    return 0 if ratio <= LIMIT and tested.good else 1


if __name__ == "__main__":
    sys.exit(main())

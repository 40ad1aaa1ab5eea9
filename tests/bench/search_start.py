"""
How long `heritage-app search` takes, against a process that imports `sqlalchemy.orm` and leaves.

Run it as `python tests/bench/search_start.py [runs]`: both are started alternately, so that a busy machine slows both,
and the medians are compared. Exit status 1 when a search costs more than twice as much.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 2.0
RUNS = 9


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Start *command*, wait for its end, and return how long that took."""
    begin = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def measure(runs: int = RUNS) -> tuple[float, float]:
    """Return the median seconds of a search in the sample registry, and of the import alone."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "HERITAGE_HOME": str(Path(folder) / "home")}
        program = [sys.executable, "-m", "heritage_app"]
        registry = str(Path(folder) / "Sample.heritage")
        subprocess.run([*program, "init", registry, "--sample"], env=environment, check=True, stdout=subprocess.DEVNULL)
        search = [*program, "search", "palm", "--registry", registry]
        alone = [sys.executable, "-c", "import sqlalchemy.orm"]
        for command in (search, alone):  # fills the caches of bytecode and files
            seconds(command, environment)
        pairs = [(seconds(search, environment), seconds(alone, environment)) for _ in range(runs)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def main() -> int:
    """Print both medians and their ratio; 1 when the ratio is above the limit."""
    search, alone = measure(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
    ratio = search / alone
    print(f"search {search * 1000:.0f} ms, import of sqlalchemy.orm {alone * 1000:.0f} ms: {ratio:.2f} (limit {LIMIT})")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())

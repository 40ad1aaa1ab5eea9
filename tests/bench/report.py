"""
How long a status report takes: one site in a process of its own, one site again and again, the whole sample, and a
registry of a hundred sites in volumes.

Run it as `python tests/bench/report.py [runs]`. Medians are printed; exit status 1 when a report of one site takes
longer than a person waits without noticing.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile
from heritage_app.domain.site import SiteDraft
from heritage_app.reports.status import status_pdf
from heritage_app.services.listing import list_sites
from heritage_app.services.registry import Registry, create_registry
from heritage_app.services.site import add_site

RUNS = 7
LIMIT_WARM = 0.5
"""Seconds that a report of one site may take in a program that has printed before."""
LIMIT_COLD = 3.0
"""Seconds from the command to the finished file, everything imported anew."""


def median(work: Callable[[], object], runs: int) -> float:
    """Median seconds that *work* takes."""
    seconds = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begin)
    return statistics.median(seconds)


def printing(registry: Registry, output: Path, references: list[str] | None) -> Callable[[], object]:
    """A deed that prints these sites, or all of them."""
    return lambda: status_pdf(
        registry,
        references=references,
        lang="en",
        paper="A4",
        profile=Profile.INTERNAL,
        output=output,
        by="Bench",
        progress=lambda done, total, note="": None,
    )


def many(folder: Path) -> Registry:
    """A registry of a hundred sites."""
    registry = create_registry(folder, by="Bench")
    with registry.write(Deed(verb="site.add", by="Bench")) as session:
        for number in range(100):
            add_site(session, SiteDraft(names=(Name(f"Tell {number:03d}", "en"),), country="SY", governorate="HMS"))
    return registry


def main() -> int:
    """Print the medians; 1 when one site takes too long, cold or warm."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HERITAGE_HOME"] = str(Path(folder) / "home")
        output = Path(folder) / "report.pdf"
        sample = create_registry(Path(folder) / "Sample.heritage", by="Bench", sample=True)
        with sample.read() as session:
            one = list_sites(session, SiteQuery(text="Temple of Bel"), today=sample.day)[0].reference
        program = [sys.executable, "-m", "heritage_app", "--registry", str(sample.folder), "report", "status"]
        command = [*program, one, "-o", str(output)]
        printing(sample, output, [one])()
        cold = median(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL), runs)
        warm = median(printing(sample, output, [one]), runs)
        whole = median(printing(sample, output, None), runs)
        volumes = median(printing(many(Path(folder) / "Many.heritage"), output, None), 1)
        sample.close()
    print(f"one site, cold  {cold:6.2f} s (limit {LIMIT_COLD})")
    print(f"one site, warm  {warm:6.2f} s (limit {LIMIT_WARM})")
    print(f"whole sample    {whole:6.2f} s")
    print(f"100 sites       {volumes:6.2f} s, four volumes")
    return int(cold > LIMIT_COLD or warm > LIMIT_WARM)


if __name__ == "__main__":
    sys.exit(main())

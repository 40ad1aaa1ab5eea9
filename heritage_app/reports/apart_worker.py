"""The process that prints its share of many sites, one file each: a job as JSON comes in, a line a site goes out."""

from __future__ import annotations

import gc
import json
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from heritage_app.reports import SITE_REPORTS
from heritage_app.reports.apart import asked_again
from heritage_app.reports.frame import Shelf, nothing_to_show, read_data
from heritage_app.reports.pdf import CannotWrite, CharactersMissing, PdfDiskFull, PdfResult, StandardNotMet
from heritage_app.reports.saving import save_report
from heritage_app.reports.typeset import PdfNotMade, let_go
from heritage_app.services.encryption import take_over
from heritage_app.services.registry import Registry, open_registry

TOGETHER = 10
"""Sites that are read together: the database is asked as often for ten as for one."""


RARELY = 50_000
"""New objects after which memory is swept: what was imported stays, and a site leaves fewer."""


def main() -> None:
    """Print the sites that standard input names."""
    gc.set_threshold(RARELY, *gc.get_threshold()[1:])
    job = json.load(sys.stdin.buffer)
    tempfile.tempdir = job["folder"]  # this process is ended, and tidies up nothing; whoever asked does
    today = date.fromordinal(job["day"])
    take_over(Path(job["registry"]), job["keys"])
    registry = open_registry(Path(job["registry"]), today=lambda: today)
    try:
        for start in range(0, len(job["references"]), TOGETHER):
            some = job["references"][start : start + TOGETHER]
            with registry.read() as session:
                shelf = Shelf(session, asked_again(job["asked"], some[0]), job["day"])
                shelf.read_ahead(some)
                for reference in some:
                    sys.stdout.write(json.dumps(_printed(registry, job, reference, shelf)) + "\n")
                    sys.stdout.flush()
                    let_go()
    finally:
        registry.close()


def _printed(registry: Registry, job: dict[str, Any], reference: str, shelf: Shelf) -> dict[str, Any]:
    """Print one site; what became of it."""
    report = next(one for one in SITE_REPORTS if one.name == job["report"])
    data = read_data(
        shelf.session,
        report.build,
        asked_again(job["asked"], reference),
        registry=job["name"],
        today=job["day"],
        progress=_unwatched,
        shelf=shelf,
    )
    told: dict[str, Any] = {"reference": reference, "files": [], "pages": 0, "missing": [], "reason": ""}
    if nothing_to_show(data):
        return told
    output = Path(job["folder"]) / f"{reference}{job['suffix']}"
    try:
        made = save_report(data, paper=job["paper"], output=output, progress=_unwatched, media=registry.folder)
    except PdfNotMade as error:
        return {**told, "refused": error.facts["reason"]}
    except (CannotWrite, PdfDiskFull) as error:
        return {**told, "errno": getattr(error.__cause__, "errno", 0)}
    return {**told, "files": [one.name for one in made.files], "pages": made.pages, **_noticed(made)}


def _noticed(made: PdfResult) -> dict[str, Any]:
    """What the person should know of a file."""
    found: dict[str, Any] = {}
    for notice in made.warnings:
        if isinstance(notice, CharactersMissing):
            found["missing"] = list(str(notice.facts["missing"]))
        elif isinstance(notice, StandardNotMet):
            found["reason"] = str(notice.facts["reason"])
    return found


def _unwatched(done: int, total: int, note: str = "") -> None:
    """Progress of one site is not told: the parent process counts sites."""


if __name__ == "__main__":
    main()

"""
One file for each site: however many sites, printed by processes of their own, two beside each other.

Each process opens the registry, and reads and sets one site after the other, so that the window goes on painting, the
memory stays that of one site, and stopping is ending the processes. Files come into their places together in the end.
"""

from __future__ import annotations

import json
import os
import queue
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.redaction import Profile
from heritage_app.reports import SiteReport
from heritage_app.reports.frame import Asked
from heritage_app.reports.pdf import (
    PdfResult,
    Progress,
    StandardNotMet,
    characters_missing,
    in_words,
    put_in_place,
)
from heritage_app.reports.saving import check_suffix
from heritage_app.reports.typeset import PdfNotMade
from heritage_app.services.encryption import hand_over
from heritage_app.settings import start_child

if TYPE_CHECKING:
    from heritage_app.reports.pdf import Paper
    from heritage_app.services.registry import Registry

WORKERS = 2
"""Processes beside each other: a third would take more memory than it saves time on the laptops that this runs on."""

PATIENCE = 0.1
"""Seconds between two looks at whether the work should stop."""


def print_apart(
    registry: Registry,
    report: SiteReport,
    asked: Asked,
    *,
    paper: Paper,
    output: Path,
    progress: Progress,
    workers: int = 0,
) -> PdfResult:
    """
    Print each of the sites asked for as a file of its own: NAME-REFERENCE.pdf beside *output*, or as its suffix says.

    Either all files are there in the end, or none. *progress* is told the sites that are done, and may stop the work
    within a tenth of a second by raising. Sites that may not leave have no file; where no site is left, there is one
    file, which says so. *workers* is the number of processes; as many as the computer has cores up to `WORKERS`.

    Raises:
        NoSuchRecord: A reference that the registry does not know.
        KindUnknown, CannotWrite, PdfDiskFull, PdfOpenElsewhere, PdfNotMade: See `saving.save_report`.
    """
    from heritage_app.reports.frame import report_pdf

    suffix = check_suffix(output)
    references = _references(registry, asked)
    done: dict[str, dict[str, Any]] = {}
    if references:
        progress(0, len(references))
        try:
            with _folder_beside(output) as folder:
                job = _job(registry, report, asked, paper, suffix, folder)
                for told in _told(job, references, workers or min(WORKERS, os.cpu_count() or 1), progress):
                    done[told["reference"]] = told
                kept = [one for reference in references for one in done[reference]["files"]]
                targets = [output.with_name(f"{output.stem}-{Path(one).name}") for one in kept]
                put_in_place([folder / one for one in kept], targets)
        except OSError as error:
            raise in_words(error, output) from error
        progress(len(references), len(references))
        if targets:
            return PdfResult(tuple(targets), sum(one["pages"] for one in done.values()), _notices(done.values()))
    return report_pdf(registry, report.build, asked, paper=paper, output=output, progress=progress)


def _references(registry: Registry, asked: Asked) -> list[str]:
    """Numbers of the sites asked for, the most severe first where they are found by a search."""
    from heritage_app.domain.query import SiteQuery, Sort
    from heritage_app.services import listing
    from heritage_app.services import site as sites

    with registry.read() as session:
        if asked.references is not None:
            ids = list(dict.fromkeys(sites.resolve(session, reference) for reference in asked.references))
            rows = listing.rows_by_id(session, ids, today=registry.day)
            return [rows[one].reference for one in ids]
        query = replace(asked.query or SiteQuery(), sort=Sort.SEVERITY)
        query = query if asked.profile is Profile.INTERNAL else query.for_public()
        return [row.reference for row in listing.list_sites(session, query, today=registry.day, lang=asked.lang)]


@contextmanager
def _folder_beside(output: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=output.parent, prefix=f".{output.stem[:40]}-", suffix=".part") as name:
        yield Path(name)


def _job(
    registry: Registry, report: SiteReport, asked: Asked, paper: Paper, suffix: str, folder: Path
) -> dict[str, Any]:
    at = asked.at or datetime.now().astimezone()
    plain = asdict(replace(asked, at=None, query=None, references=None))
    return {
        "registry": str(registry.folder),
        "keys": hand_over(registry.folder),
        "name": registry.name,
        "day": registry.day,
        "report": report.name,
        "asked": {**plain, "at": at.isoformat()},
        "paper": paper,
        "suffix": suffix,
        "folder": str(folder),
    }


# ----------------------------------------------------------------------------------------------------- processes


def _told(
    job: Mapping[str, Any], references: Sequence[str], workers: int, progress: Progress
) -> Iterator[dict[str, Any]]:
    """What the processes tell of each site as it is done; leaving the loop ends them."""
    heard: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    shares = [list(references[start::workers]) for start in range(min(workers, len(references)))]
    with ExitStack() as stack:
        for share in shares:
            stack.enter_context(_process({**job, "references": share}, heard))
        done = ended = 0
        while done < len(references):
            try:
                told = heard.get(timeout=PATIENCE)
            except queue.Empty:
                progress(done, len(references))
                continue
            if "ended" in told:
                ended += 1
                if told["ended"] or ended == len(shares):
                    raise PdfNotMade(reason=f"a process that sets pages ended with {told['ended']}")
            elif told.get("errno") is not None:
                raise OSError(told["errno"], os.strerror(told["errno"]))
            elif told.get("refused"):
                raise PdfNotMade(reason=told["refused"])
            else:
                done += 1
                yield told
                progress(done, len(references), told["reference"])


@contextmanager
def _process(job: Mapping[str, Any], heard: queue.SimpleQueue[dict[str, Any]]) -> Iterator[None]:
    """A process that prints its share of the sites; what it says is put into *heard*, and it ends with the block."""
    child = start_child("heritage_app.reports.apart_worker")
    stdin, stdout = child.stdin, child.stdout
    if stdin is None or stdout is None:
        raise RuntimeError("the process was started with pipes")

    def listen() -> None:
        with suppress(BrokenPipeError), stdin:  # one that ended before it was told everything says so by its end
            stdin.write(json.dumps(job).encode())
        for line in stdout:
            heard.put(json.loads(line))
        heard.put({"ended": child.wait()})

    listening = threading.Thread(target=listen, name="printing", daemon=True)
    listening.start()
    try:
        yield
    finally:
        child.kill()
        listening.join()
        stdout.close()


def _notices(told: Iterable[Mapping[str, Any]]) -> tuple[HeritageError, ...]:
    """What a person should know of all files, each thing once."""
    notices: list[HeritageError] = []
    told = list(told)
    if missing := sorted({one for site in told for one in site["missing"]}):
        notices.append(characters_missing(missing))
    if reasons := list(dict.fromkeys(site["reason"] for site in told if site["reason"])):
        notices.append(StandardNotMet(reason=" ".join(reasons)))
    return tuple(notices)


def asked_again(said: Mapping[str, Any], reference: str) -> Asked:
    """What was asked, as the process is told it, for one site."""
    given: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in said.items()}
    given |= {"profile": Profile(said["profile"]), "at": datetime.fromisoformat(said["at"])}
    return Asked(**{**given, "references": (reference,)})

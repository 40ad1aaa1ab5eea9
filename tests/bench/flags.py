"""
What flags cost in a registry of 100,000 sites: on every edit, and when a list of flagged sites is opened.

Run it as `python tests/bench/flags.py [sites] [runs]`. An edit with all its rules is compared with the same edit that
computes no flag: the site's own line is written, nobody looks for its doubles, and no line of a parent or part is
touched. Both are done alternately, so that a busy machine slows both, and the medians are compared. Exit status 1 when
an edit costs more than 1.5 times as much, or when a list of flagged sites opens more than a frame later than the list
of all.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

sys.path.insert(0, str(Path(__file__).parents[2]))

from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.hazard import HazardDraft
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.vocabulary import Condition, FlagKind, RecordKind
from heritage_app.services import damage, duplicates, hazard, site, site_index, source, summary
from heritage_app.services.listing import count_sites, list_sites
from heritage_app.services.registry import Registry
from tests.bench.crowd import DUE, KINDS, PARTS, fill

TIMES_LIMIT = 1.5
FRAME_S = 0.016
PAGE = 200
"""Rows that the window reads first."""


def rename(session: Session, number: int) -> None:
    """Give a site without parts another name."""
    key = f"site-{number * 10 + 9}"
    draft, version = summary.site_draft(session, key)
    name = Name(f"{KINDS[number % len(KINDS)]} Renamed {number % 97}", "en", "preferred")
    site.edit_site(session, key, replace(draft, names=(name, *draft.names[1:])), version=version)


def report(session: Session, number: int) -> None:
    """Enter a damage report of a part."""
    draft = DamageDraft(
        site_id=f"site-{number * 10 + 3}", occurred=HeritageDate.from_edtf("2015-08"), condition=Condition.SEVERE
    )
    damage.add_damage(session, draft, today=DUE)


def cite(session: Session, number: int) -> None:
    """Hold the source against a report."""
    draft = CitationDraft(
        source_id="source-0", record_kind=RecordKind.DAMAGE, record_id=_reported[number], locator=f"p. {number}"
    )
    source.cite(session, draft)


def mine(session: Session, number: int) -> None:
    """Report mines at a place with five parts."""
    draft = HazardDraft(site_id=f"site-{number * 10 + 1}", kind="mines", known=HeritageDate.from_edtf("2016-03"))
    hazard.add_hazard(session, draft, today=DUE)


EDITS: tuple[tuple[str, Callable[[Session, int], None]], ...] = (
    ("renaming a site", rename),
    ("a damage report", report),
    ("a citation", cite),
    (f"a hazard at a place with {PARTS} parts", mine),
)

_reported: list[str] = []


@contextmanager
def without_flags() -> Iterator[None]:
    """Let the rules of flags rest: lines are written, and nothing is worked out from others."""
    rested = {
        (site_index, "_near"): lambda session, site_ids: dict.fromkeys(site_ids),
        (site_index, "_refresh_parents"): lambda *_: None,
        (site_index, "_refresh_dangers"): lambda *_: None,
        (summary, "flags_of"): lambda **_: (),
        (duplicates, "moved"): lambda _: False,
    }
    held = {(module, name): getattr(module, name) for module, name in rested}
    try:
        for (module, name), rest in rested.items():
            setattr(module, name, rest)
        yield
    finally:
        for (module, name), value in held.items():
            setattr(module, name, value)


def edit(registry: Registry, deed: Callable[[Session, int], None], number: int) -> float:
    """Seconds of one deed, committed."""
    begin = time.perf_counter()
    with registry.write(Deed(verb="bench", by="Bench")) as session:
        deed(session, number)
    return time.perf_counter() - begin


def edits(registry: Registry, runs: int) -> Iterator[tuple[str, float, float]]:
    """What each edit costs with flags and without, in seconds."""
    for name, deed in EDITS:
        costs: dict[bool, list[float]] = {True: [], False: []}
        for number in range(100, 100 + 2 * runs):
            flagged = number % 2 == 0
            if flagged:
                costs[True].append(edit(registry, deed, number))
            else:
                with without_flags():
                    costs[False].append(edit(registry, deed, number))
        yield name, statistics.median(costs[True][1:]), statistics.median(costs[False][1:])


def opening(registry: Registry, queries: Sequence[SiteQuery], runs: int) -> list[float]:
    """Median seconds until the first page and the count of each list are read, all of them in turn."""
    costs: list[list[float]] = [[] for _ in queries]
    for _ in range(runs):
        for query, cost in zip(queries, costs, strict=True):
            begin = time.perf_counter()
            with registry.read() as session:
                list_sites(session, query, today=DUE + 1_000, limit=PAGE)
                count_sites(session, query, today=DUE + 1_000)
            cost.append(time.perf_counter() - begin)
    return [statistics.median(cost[1:]) for cost in costs]


def main(count: int = 100_000, runs: int = 25) -> int:
    """Print a verdict for each edit and each list; 1 when a limit is missed."""
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        registry = fill(Path(folder) / "Crowd.heritage", count)
        with registry.read() as session:
            _reported[:] = [one.id for one in damage.list_damage(session, damage.select_damage(), limit=4 * runs + 200)]
        plain, *lists = opening(registry, [SiteQuery(), *(SiteQuery(flags=(kind,)) for kind in FlagKind)], runs)
        print(f"the plain list of {count} sites opens in {plain * 1000:.1f} ms")
        for kind, took in zip(FlagKind, lists, strict=True):
            late = took - plain > FRAME_S
            missed += late
            print(f"{'MISSED' if late else 'ok':6} {kind} opens in {took * 1000:.1f} ms")
        for name, flagged, bare in edits(registry, runs):
            late = flagged > TIMES_LIMIT * bare
            missed += late
            figures = f"{flagged * 1000:.1f} ms, without flags {bare * 1000:.1f} ms: {flagged / bare:.2f} times"
            print(f"{'MISSED' if late else 'ok':6} {name} costs {figures}")
        registry.close()
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))

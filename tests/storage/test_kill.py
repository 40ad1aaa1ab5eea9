"""A process that is killed while it writes loses nothing that it had acknowledged, and leaves nothing half done."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from heritage_app.domain.query import SiteQuery
from heritage_app.services import damage, history, listing
from heritage_app.services.check import check
from heritage_app.services.registry import Registry, open_registry
from tests.conftest import TODAY

KILLS = 100
A_REGISTRY = 2
"""Kills that one registry takes, before a fresh one goes on: each check reads the whole of it."""
MOST_DEEDS = 3
"""Deeds a writer may tell of before it is killed: counted and not timed, so that a slow machine kills at all of them."""
LONGEST = 0.06
"""Seconds after that deed within which the kill comes; a deed takes about as long."""

Told = list[dict[str, Any]]


@pytest.fixture
def nursery(made_once: dict[str, Path], tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that forks a writer for each registry it is told of."""
    scratch = tmp_path / "Scratch.heritage"
    shutil.copytree(made_once["empty"], scratch)
    process = subprocess.Popen(
        [sys.executable, Path(__file__).with_name("kill_writer.py"), scratch],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    while json.loads(process.stdout.readline()) != {"nursery": "ready"}:
        pass
    yield process
    process.communicate(timeout=30)


def kill_once(nursery: subprocess.Popen[bytes], folder: Path, deeds: int, after: float) -> Told:
    """Let a process write, kill it *after* so many *deeds* and seconds; return what it had acknowledged."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{folder}\n".encode())
    nursery.stdin.flush()
    writer = json.loads(nursery.stdout.readline())["writer"]
    told: Told = [json.loads(nursery.stdout.readline()) for _ in range(deeds)]
    time.sleep(after)
    os.kill(writer, signal.SIGKILL)
    while "ended" not in (line := json.loads(nursery.stdout.readline())):
        told.append(line)
    assert line["ended"] == signal.SIGKILL, "the writer ended by itself"
    return told


def still_there(registry: Registry, told: Told) -> bool:
    """Whether everything acknowledged is held as it was acknowledged last; the deed after the last may be in or not."""
    conditions = {entry["report"]: entry["condition"] for entry in told if "report" in entry}
    with registry.read() as session:
        sites = {row.id for row in listing.list_sites(session, SiteQuery(), today=registry.day)}
        held = {row.id: row for row in damage.list_damage(session, damage.select_damage(ids=list(conditions)))}
        entered = {change.record_id for change in history.history_of(session, conditions)}
    as_told = all(
        report in held and str(held[report].condition) in {condition, "severe"}
        for report, condition in conditions.items()
    )
    return as_told and {entry["site"] for entry in told if "site" in entry} <= sites and set(conditions) <= entered


@pytest.mark.skipif(not hasattr(os, "fork"), reason="writers are forked, so that they write at once")
def test_a_hundred_kills_lose_nothing_and_leave_a_whole_registry(
    nursery: subprocess.Popen[bytes], made_once: dict[str, Path], tmp_path: Path
) -> None:
    """After each of 100 kills at random moments of writing, all that was acknowledged is there and check is clean."""
    moments = random.Random(20151005)
    told: Told = []
    everything = 0
    for run in range(KILLS):
        folder = tmp_path / f"Killed {run // A_REGISTRY}.heritage"
        if run % A_REGISTRY == 0:
            shutil.copytree(made_once["empty"], folder)
            told = []
        told += kill_once(nursery, folder, moments.randint(1, MOST_DEEDS), moments.uniform(0, LONGEST))
        everything += len(told) if run % A_REGISTRY == A_REGISTRY - 1 else 0
        registry = open_registry(folder, today=lambda: TODAY)
        try:
            assert still_there(registry, told), f"kill {run} lost something"
            assert check(registry) == (), f"kill {run} left something half done"
        finally:
            registry.close()
    assert everything > KILLS, "the writers were killed before they wrote anything"

"""A few rounds of the torture, so that it is never forgotten; `torture.py --rounds 1000` is for a night."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.torture.torture import build_faults, small_disk, torture


def test_kill_9_at_random_moments_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """Two processes are killed in the midst of random deeds: all they acknowledged is there, and check is clean."""
    total = torture(tmp_path, 5, seed=1)
    assert total["kills"] == 10 and total["deeds"] >= 10


def test_a_disk_that_fails_now_and_then_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """Writes fail with EIO and ENOSPC, some after half of their bytes, while the writers are killed as well."""
    library = build_faults(tmp_path)
    if library is None:
        pytest.skip("no compiler here to build the failing layer")
    total = torture(tmp_path, 2, seed=2, library=library)
    assert total["kills"] == 4


def test_a_full_disk_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """The disk has no room left, or only a little, while two processes write and are killed."""
    with small_disk(tmp_path / "disk") as disk:
        if disk is None:
            pytest.skip("no file system can be mounted here")
        total = torture(tmp_path, 2, seed=3, disk=disk)
    assert total["kills"] == 4

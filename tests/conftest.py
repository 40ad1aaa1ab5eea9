"""What every test may use: a real registry in a folder of its own, and a clock that stands still."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy.orm import Session

from heritage_app.domain.history import Deed
from heritage_app.services.registry import Registry, create_registry, open_registry

TODAY = date(2016, 11, 22)
"""The day it is in the tests: after the sample's events, within a year of the last."""


IN_MEMORY = Path("/dev/shm")  # noqa: S108 (pytest makes a folder there that nobody else may enter)
GARBAGE = 50_000
"""Objects after which memory is swept; a window leaves some 17,000."""
ROOM = 4 << 30
"""Bytes that the folders of a whole run find room in."""


def pytest_configure(config: pytest.Config) -> None:
    """
    Keep the folders of the tests in memory where it has room: a disk makes each commit wait for it.

    No property is held against the clock: a computer that is busy with something else proves nothing.
    """
    settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("untimed")
    if IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


def pytest_collection_finish(session: pytest.Session) -> None:
    """
    Sweep memory between tests only, as the program does it in the thread of the window only (`ui.sweep`).

    Thousands of tests and the libraries stay until the end: they are not gone through again.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Let go of what tests have left in rings, once it is worth it."""
    if gc.get_count()[0] > GARBAGE:
        gc.collect()


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Preferences and sample registry of a test stay in its own folder."""
    monkeypatch.setenv("HERITAGE_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("HERITAGE_REGISTRY", raising=False)
    monkeypatch.delenv("HERITAGE_USER", raising=False)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An empty and a sample registry, made once and copied by whoever needs one."""
    folder = tmp_path_factory.mktemp("registries")
    paths = {"empty": folder / "Empty.heritage", "sample": folder / "Sample.heritage"}
    for name, path in paths.items():
        create_registry(path, by="Tester", sample=name == "sample", today=lambda: TODAY).close()
    return paths


@contextmanager
def _copied(source: Path, target: Path) -> Iterator[Registry]:
    shutil.copytree(source, target)
    registry = open_registry(target, today=lambda: TODAY)
    try:
        yield registry
    finally:
        registry.close()


@pytest.fixture
def registry(made_once: dict[str, Path], tmp_path: Path) -> Iterator[Registry]:
    """A registry with vocabularies and no records."""
    with _copied(made_once["empty"], tmp_path / "Test.heritage") as opened:
        yield opened


@pytest.fixture
def sample(made_once: dict[str, Path], tmp_path: Path) -> Iterator[Registry]:
    """The sample registry: five sites and every claim made of them."""
    with _copied(made_once["sample"], tmp_path / "Sample.heritage") as opened:
        yield opened


@pytest.fixture
def session(registry: Registry) -> Iterator[Session]:
    """A session writing into an empty registry in one deed; what it wrote is rolled back."""

    class _Back(Exception):
        """Ends the transaction without a trace."""

    try:
        with registry.write(Deed(verb="test", by="Tester")) as writing:
            yield writing
            raise _Back
    except _Back:
        pass

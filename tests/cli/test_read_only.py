"""A registry that cannot be written is read all the same: folder, file or whole disk; writing says why not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from heritage_app.storage.engine import DATABASE_NAME
from tests.cli.conftest import Answer, Run

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="takes away rights as Linux does")

Guard = Callable[[Path], None]


def guard_folder(registry: Path) -> None:
    """Take away the right to write in the folder and in the file."""
    (registry / DATABASE_NAME).chmod(0o444)
    registry.chmod(0o555)


def guard_file(registry: Path) -> None:
    """Take away the right to write in the file only."""
    (registry / DATABASE_NAME).chmod(0o444)


@pytest.fixture
def unprivileged(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command line in a process that must keep to the rights of files, even where the tests run as root."""
    dropped = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    if dropped and shutil.which("setpriv") is None:
        pytest.skip("root cannot be held to the rights of files here")

    def run(*words: str | Path) -> Answer:
        line = [*dropped, sys.executable, "-m", "heritage_app", *map(str, words)]
        ended = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", timeout=120)
        return Answer(ended.returncode, ended.stdout, ended.stderr)

    monkeypatch.setenv("HERITAGE_USER", "Sami")
    return run


@pytest.fixture
def kept(sample_folder: Path) -> Iterator[Path]:
    """The sample registry; its rights are given back, so that it can be cleared away."""
    yield sample_folder
    sample_folder.chmod(0o755)


@pytest.mark.parametrize("guard", [guard_folder, guard_file])
def test_what_cannot_be_written_is_read(unprivileged: Run, kept: Path, tmp_path: Path, guard: Guard) -> None:
    """Lists, search, a record and a report work; a change is refused with the reason, and no byte moves."""
    guard(kept)
    before = (kept / DATABASE_NAME).read_bytes()
    assert "Palmyra" in unprivileged("search", "palmyra").done()
    assert "Palmyra" in unprivileged("site", "list").done()
    reference = unprivileged("search", "palmyra").done().splitlines()[1].split()[0]
    assert "Damage" in unprivileged("site", "show", reference).done()
    assert unprivileged("check").done() == "The registry is whole."
    pdf = tmp_path / "out.pdf"
    unprivileged("report", "status", "--all", "-o", pdf).done()
    assert pdf.stat().st_size > 10_000
    assert "cannot be written" in unprivileged("site", "add", "--name", "X", "--country", "SY").refused()
    assert (kept / DATABASE_NAME).read_bytes() == before
    assert [path.name for path in kept.iterdir()] == [DATABASE_NAME]


def test_a_read_only_disk_is_read(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """The same on a file system that is mounted read-only, as from a disc, where even root cannot write."""
    disc = tmp_path / "disc"
    disc.mkdir()
    bound = subprocess.run(["mount", "--bind", "-o", "ro", sample_folder, disc], capture_output=True)
    if bound.returncode:
        pytest.skip("no file system can be mounted here")
    try:
        assert "Palmyra" in run("--registry", disc, "search", "palmyra").done()
        assert "cannot be written" in run("--registry", disc, "site", "add", "--name", "X", "--country", "SY").refused()
    finally:
        subprocess.run(["umount", disc], check=True)


def test_what_others_write_meanwhile_is_read(unprivileged: Run, kept: Path) -> None:
    """While somebody who may write has it open, a reader who may not sees what was saved last."""
    writer = dbapi2.connect(str(kept / DATABASE_NAME), isolation_level=None)
    try:
        writer.execute("UPDATE registry SET name = 'Renamed'")
        assert (kept / f"{DATABASE_NAME}-wal").stat().st_size > 0
        guard_folder(kept)
        assert "Palmyra" in unprivileged("search", "palmyra").done()
    finally:
        kept.chmod(0o755)
        writer.close()


def test_changes_left_in_a_journal_are_not_passed_over(unprivileged: Run, kept: Path, tmp_path: Path) -> None:
    """A copy that holds its last changes only in the journal is not shown without them: it says what to do."""
    writer = dbapi2.connect(str(kept / DATABASE_NAME), isolation_level=None)
    try:
        writer.execute("UPDATE registry SET name = 'Renamed'")
        torn = tmp_path / "Torn.heritage"
        torn.mkdir()
        for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal"):
            shutil.copy(kept / name, torn)
    finally:
        writer.close()
    guard_folder(torn)
    try:
        assert "Copy the whole folder" in unprivileged("--registry", torn, "search", "").refused()
    finally:
        torn.chmod(0o755)
    assert "Palmyra" in unprivileged("--registry", torn, "search", "palmyra").done()


def test_an_older_registry_that_cannot_be_written_says_so(unprivileged: Run, kept: Path) -> None:
    """It cannot be brought up to date where it is, and is told to be copied."""
    with dbapi2.connect(str(kept / DATABASE_NAME)) as connection:
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    guard_folder(kept)
    assert "older version" in unprivileged("search", "").refused()

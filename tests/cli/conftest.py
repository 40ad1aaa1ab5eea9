"""Commands run as they are typed: in this process for speed, and in processes of their own where that matters."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from heritage_app.cli import root


@dataclass(frozen=True)
class Answer:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed as JSON: one document and nothing else."""
        return json.loads(self.out)

    def done(self) -> str:
        """The words it printed, after making sure that it did what it was told."""
        assert self.code == 0, self.err
        return self.out.strip()

    def refused(self, code: int = 1) -> str:
        """Why it refused: in one or two plain sentences on stderr, never a traceback."""
        assert self.code == code, (self.code, self.out, self.err)
        assert "Traceback" not in self.err
        assert self.err.strip()
        assert self.out == ""
        return self.err.strip()


Run = Callable[..., Answer]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command line in this process, as Sami."""
    monkeypatch.setenv("HERITAGE_USER", "Sami")

    def run(*words: str | Path) -> Answer:
        result = CliRunner().invoke(root, [str(word) for word in words], prog_name="heritage-app")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Answer(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def spawn(tmp_path: Path) -> Run:
    """Run one command line in a process of its own, as Sami."""

    def spawn(*words: str | bytes | Path, env: dict[str, str] | None = None, **kwargs: Any) -> Answer:
        environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")},
            "HERITAGE_USER": "Sami",
            "PYTHONIOENCODING": "utf-8",
            **(env or {}),
        }
        environment = {name: value for name, value in environment.items() if value}
        ended = subprocess.run(
            [sys.executable, "-m", "heritage_app", *words],
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment, "timeout": 120, **kwargs},
        )
        out, err = ((stream or b"").decode("utf-8", "replace") for stream in (ended.stdout, ended.stderr))
        return Answer(ended.returncode, out, err)

    return spawn


@pytest.fixture
def empty(made_once: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A registry without records, which every command of the test means."""
    return _meant(made_once["empty"], tmp_path / "Empty.heritage", monkeypatch)


@pytest.fixture
def sample_folder(made_once: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample registry, which every command of the test means."""
    return _meant(made_once["sample"], tmp_path / "Sample.heritage", monkeypatch)


def _meant(source: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(source, target)
    monkeypatch.setenv("HERITAGE_REGISTRY", str(target))
    return target

"""Backups on the command line: made, listed, tried out, put back."""

from __future__ import annotations

from pathlib import Path

from heritage_app.cli import json_keys
from heritage_app.storage.engine import DATABASE_NAME
from tests.cli.conftest import Run


def test_a_backup_is_made_listed_tested_and_put_back(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """What was entered after the backup goes with the restore, and comes back from the copy made before it."""
    there = ("--registry", sample_folder)
    made = run(*there, "backup", "make", "--to", tmp_path / "stick", "--json").json
    assert set(made) == set(json_keys.SECTIONS["backup make, backup test, and a list of them for backup list"])
    assert made["findings"] == [] and made["tested_at"]
    run(*there, "site", "add", "--name", "Tell Later", "--country", "SY").done()
    assert "sound" in run(*there, "backup", "list", "--to", tmp_path / "stick").done()
    assert run("backup", "test", made["folder"]).done().startswith(made["made_at"])
    restored = run(*there, "backup", "restore", made["folder"], "--to", tmp_path / "stick", "--json").json
    assert set(restored) == set(json_keys.SECTIONS["backup restore"])
    assert run(*there, "search", "Tell Later", "--json").json == []
    run(*there, "backup", "restore", restored["kept"], "--to", tmp_path / "stick").done()
    assert len(run(*there, "search", "Tell Later", "--json").json) == 1


def test_a_daily_backup_is_made_once_a_day(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """Asked for twice on one day, the second answer is the first backup."""
    daily = ("--registry", sample_folder, "backup", "make", "--daily", "--quick", "--to", tmp_path / "stick")
    assert run(*daily).done() == run(*daily).done()


def test_a_damaged_registry_is_restored_in_its_place(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """A database that cannot be opened is put aside, and the command says where."""
    made = run("--registry", sample_folder, "backup", "make", "--to", tmp_path / "stick", "--json").json
    (sample_folder / DATABASE_NAME).write_bytes(b"torn" * 3000)
    run("--registry", sample_folder, "site", "list").refused()
    answer = run("--registry", sample_folder, "backup", "restore", made["folder"])
    assert answer.code == 0 and "damaged-" in answer.err
    assert run("--registry", sample_folder, "check").done() == "The registry is whole."


def test_what_is_no_backup_is_said(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """A wrong folder is refused in words and changes nothing."""
    assert "no backup" in run("--registry", sample_folder, "backup", "restore", tmp_path).refused()
    assert "no backup" in run("backup", "test", tmp_path).refused()


def test_a_backup_can_become_a_registry_of_its_own(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """`--into` makes a new registry and leaves the present one as it is."""
    made = run("--registry", sample_folder, "backup", "make", "--to", tmp_path / "stick", "--json").json
    run("backup", "restore", made["folder"], "--into", tmp_path / "Drill.heritage").done()
    held = [
        run("--registry", one, "site", "list", "--json").json for one in (sample_folder, tmp_path / "Drill.heritage")
    ]
    assert held[0] == held[1] != []

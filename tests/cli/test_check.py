"""Check and repair on the command line."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from heritage_app.cli import json_keys
from heritage_app.storage.engine import DATABASE_NAME
from tests.cli.conftest import Run


def test_a_registry_is_checked_and_repaired(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """Findings name their site and end with 1; --repair backs up, mends, says so, and ends with 0."""
    with closing(dbapi2.connect(str(sample_folder / DATABASE_NAME), isolation_level=None)) as connection:
        connection.execute("DELETE FROM search_name")
        connection.execute("DROP TRIGGER history_site_update")
        connection.execute("UPDATE site SET custodian = 'Nobody' WHERE part_of_id IS NULL")
    found = run("check", "--json")
    assert found.code == 1
    assert {key for one in found.json for key in one} == set(json_keys.SECTIONS["check: a list of findings"])
    assert {one["kind"] for one in found.json} == {"history", "schema"}
    assert "Palmyra: Site " in run("check", "--lang", "en").out
    assert "ليس كما تركه آخر قيد" in run("check", "--lang", "ar").out
    done = run("check", "--repair", "--to", tmp_path / "stick", "--json")
    assert done.code == 0 and set(done.json) == set(json_keys.SECTIONS["check --repair"]) | {"left"}
    assert done.json["left"] == [] and len(done.json["mended"]) == len(found.json)
    assert Path(done.json["backup"]).parents[1] == tmp_path / "stick"
    assert run("check", "--quick").done() == "The registry is whole."
    assert run("check", "--repair").done() == "The registry is whole."


def test_what_does_not_go_together_is_said(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """--to without --repair, and --quick with it, are wrong usage."""
    run("check", "--to", tmp_path).refused(2)
    run("check", "--repair", "--quick").refused(2)

"""A registry of every earlier version opens in this one, and loses nothing."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path
from typing import Any

import factories
import pytest
from storage.keep_version import FOLDER, KEPT, LISTS, rows_of

from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.services import history, listing, site
from heritage_app.services.check import check
from heritage_app.services.registry import open_registry
from heritage_app.storage.engine import DATABASE_NAME, SCHEMA_VERSION
from tests.conftest import TODAY

VERSIONS = sorted(int(path.name.split("-")[1].split(".")[0]) for path in KEPT.glob("version-*.tar.xz"))

OF_THE_PROGRAM = {"alembic_version": {"version_num"}, "registry": {"seeds"}}
"""Columns that say which program the registry was opened with last."""


def said(held: dict[str, Any], columns: list[str]) -> list[str]:
    """The rows of a table in these columns only, as text, so that they can be compared and counted."""
    places = [held["columns"].index(column) for column in columns]
    return sorted(json.dumps([row[place] for place in places], ensure_ascii=False) for row in held["rows"])


def test_a_registry_of_every_earlier_version_is_kept() -> None:
    """Each version before this one lies beside this test, and none of a version that this program does not know."""
    assert set(range(1, SCHEMA_VERSION)) <= set(VERSIONS)
    assert max(VERSIONS) <= SCHEMA_VERSION


@pytest.mark.parametrize("version", VERSIONS)
def test_a_registry_of_an_earlier_version_opens_and_loses_nothing(version: int, tmp_path: Path) -> None:
    """Every row that was written down when it was made is there in every column, found, whole, and goes on."""
    with tarfile.open(KEPT / f"version-{version}.tar.xz") as packed:
        packed.extractall(tmp_path, filter="data")
    told = json.loads((tmp_path / "records.json").read_text(encoding="utf-8"))
    assert told["version"] == version
    folder = tmp_path / FOLDER
    kept = told["tables"] | {name: rows_of(folder / DATABASE_NAME)[name] for name in LISTS}
    registry = open_registry(folder, today=lambda: TODAY)
    now = rows_of(folder / DATABASE_NAME)
    for name, held in kept.items():
        columns = [one for one in held["columns"] if one in now[name]["columns"]]
        gone = set(held["columns"]) - set(columns)
        assert not gone or not held["rows"], f"{name} lost {gone}, in which something stood"
        columns = [one for one in columns if one not in OF_THE_PROGRAM.get(name, ())]
        lost = set(said(held, columns)) - set(said(now[name], columns))
        assert not lost, f"{name} of version {version} lost {sorted(lost)[:3]}"
        assert len(now[name]["rows"]) >= len(held["rows"])
    with registry.read() as session:
        found = listing.list_sites(session, SiteQuery(text="تل محفوظ"), today=registry.day)
        assert [row.name for row in found] == ["Tell Kept"]
        steps, _ = history.steps_of(session, "Samir")
    with registry.write(Deed(verb="history.undo", by="Samir"), undoes=steps[-1].deed_id) as session:
        history.undo(session, steps[-1].deed_id)
    with registry.write(Deed(verb="site.add", by="Rania")) as session:
        site.add_site(session, factories.site("Tell after"))
    assert check(registry) == ()
    registry.close()
    asides = [path.name for path in folder.glob("registry-before-version-*.db")]
    assert asides == (
        [f"registry-before-version-{SCHEMA_VERSION}-was-{version}.db"] if version < SCHEMA_VERSION else []
    )

"""The classes of the tables are mapped when the first object is asked for, and nobody notices when that is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import inspect

from heritage_app.domain.dates import HeritageDate
from heritage_app.reports import SITE_REPORTS
from heritage_app.services.registry import Registry
from heritage_app.storage.base import Base, Part, map_classes, parts_of
from heritage_app.storage.damage import DamageReport
from heritage_app.storage.restoration import Estimate
from heritage_app.storage.site import Site, SiteName

MAPPED = """
def mapped():
    from heritage_app.storage.base import Base
    return sorted(one.__name__ for one in Base.__subclasses__() if "__mapper__" in vars(one))
"""

LOOK = f"""
import sys
from heritage_app.cli import root
from heritage_app.reports import SITE_REPORTS
{MAPPED}
folder, out = sys.argv[1:]
def run(*words):
    try:
        root.main(["--registry", folder, *words])
    except SystemExit as ended:
        assert not ended.code, words
run("search", "--json", "bel")
run("search", "palmyra cause:explosion flag:unsafe")
for one in SITE_REPORTS:
    run("report", one.name, "--all", "-o", out + "/" + one.name + ".pdf")
print("mapped:", mapped())
"""

TOGETHER = f"""
import sys, threading
from datetime import date
from pathlib import Path
from sqlalchemy import select
from heritage_app.services.registry import open_registry
from heritage_app.storage.base import Base
from heritage_app.storage.damage import DamageReport
from heritage_app.storage.site import Site, SiteName
{MAPPED}
sys.setswitchinterval(1e-6)
registry = open_registry(Path(sys.argv[1]))
assert not mapped()
questions = [
    lambda s: s.scalars(select(Site)).all(), lambda s: s.execute(select(Site.id, Site.reference)).all(),
    lambda s: s.get(Site, "nobody"), lambda s: s.scalars(select(SiteName.text).join(Site, Site.id == SiteName.site_id)).all(),
    lambda s: s.scalars(select(DamageReport).join(Site)).all(), lambda s: [SiteName(text="a")],
]
failed, begin = [], threading.Barrier(4 * len(questions))
def ask(question):
    begin.wait()
    try:
        with registry.read() as session:
            question(session)
    except Exception as error:
        failed.append(repr(error))
threads = [threading.Thread(target=ask, args=(one,), daemon=True) for one in questions * 4]
for one in threads: one.start()
for one in threads: one.join(60)
registry.close()
print("failed:", failed, "waiting:", sum(one.is_alive() for one in threads), "unmapped:", len(Base.__subclasses__()) - len(mapped()))
"""


def fresh(script: str, *words: object) -> str:
    """What a new program prints in its last line."""
    begun = [sys.executable, "-W", "error", "-c", script, *map(str, words)]
    ended = subprocess.run(begun, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.splitlines()[-1]


def test_searches_and_reports_do_without_mapped_classes(sample: Registry, tmp_path: Path) -> None:
    """A person who only looks does not wait for sixty classes to be mapped."""
    assert fresh(LOOK, sample.folder, tmp_path) == "mapped: []"
    assert {path.stem for path in tmp_path.glob("*.pdf")} == {one.name for one in SITE_REPORTS}


def test_threads_that_ask_at_once_all_get_their_answer(sample: Registry) -> None:
    """The first objects may be asked for by several threads, while others ask for columns."""
    assert fresh(TOGETHER, sample.folder) == "failed: [] waiting: 0 unmapped: 0"


def test_a_date_or_a_list_of_parts_has_its_class_mapped() -> None:
    """Either is there for who names it first."""
    for first in ("DamageReport.occurred", "DamageReport.causes", "inspect(DamageReport)", "DamageReport()"):
        script = "from sqlalchemy import inspect\nfrom heritage_app.storage.damage import DamageReport\nimport heritage_app.storage.models"
        said = fresh(f"{script}\n{MAPPED}\nassert not mapped()\n{first}\nprint('DamageReport' in mapped())")
        assert said == "True", first


def test_parts_are_found_without_mapping_as_the_mapper_finds_them() -> None:
    """Name and owner of each list of parts, where two columns point to the same table too."""
    map_classes()
    for model in Base.__subclasses__():
        relations = inspect(model).relationships
        by_mapper = {one.key: (one.mapper.class_.__table__, one.local_remote_pairs[0][1].key) for one in relations}
        assert {name: (owner.table, owner.key) for name, owner in parts_of(model)} == by_mapper
    assert [(name, owner.key) for name, owner in parts_of(Estimate)] == [
        ("includes", "estimate_id"),
        ("stances", "estimate_id"),
    ]


def test_a_class_has_nothing_that_was_not_written_down() -> None:
    """A slip of the pen is told and not kept in an attribute that no table has."""
    with pytest.raises(TypeError, match="SiteName has no txt"):
        SiteName(txt="معبد بل")
    with pytest.raises(AttributeError, match="Site has no naems"):
        _ = Site.naems  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="visits is no column"):
        type("Odd", (Part, Base), {"__tablename__": "odd", "__annotations__": {"visits": "list[str]"}})


def test_an_object_is_made_of_its_values() -> None:
    """Columns, a date in one piece, and parts."""
    may = HeritageDate("May 2015", "2015-05", 735719, 735749)
    report = DamageReport(site_id="a", incident="7", occurred=may)
    assert (report.incident, report.occurred, report.causes) == ("7", may, [])

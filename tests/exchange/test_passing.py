"""A plain table of sites taken in row by row is in the registry, in its index and in the account as any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from heritage_app.domain.cell_problems import MayBeSwapped
from heritage_app.domain.coordinates import Point
from heritage_app.domain.history import Deed
from heritage_app.domain.imported import ImportResult
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.exchange import importing, mapped, passing
from heritage_app.exchange.checking import RowsRefused
from heritage_app.exchange.importing import Order, bring_in
from heritage_app.services import check, history, listing, site_index, summary
from heritage_app.services.registry import Registry, create_registry

HEADINGS = (
    "ID,Name,Name ar,Other names,Type,Period,Country,Governorate,District,Lat,Lon,Description,Owner,Precision,Colour"
)


def table(count: int, start: str = "S") -> str:
    """Sites of which every fifteenth looks like others, with all that a row of a site alone can say."""
    lines = [HEADINGS]
    for number in range(count):
        name, lat = ("Tell Ahmar", 36.2) if number % 15 == 1 else (f"Khirbet {chr(97 + number % 26)}{number}m", 30.5)
        lines.append(
            f"{start}{number},{name},تل أحمر {number},Tall {number}; Tel {number},tell,Roman,SY,Homs,District {number % 3},"
            f"{lat},{37.1 + number / 1000},{'' if number % 4 else 'A mound; seen'},{'' if number % 5 else 'A family'},50,red"
        )
    return "\n".join(lines) + "\n"


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Registry]:
    """An empty registry."""
    registry = create_registry(tmp_path / "Made", by="Rima")
    yield registry
    registry.close()


def bring(registry: Registry, folder: Path, text: str, **how: Any) -> ImportResult:
    path = folder / "sites.csv"
    path.write_text(text, encoding="utf-8")
    return bring_in(registry, Order(file=path), Deed(verb="registry.import", by="Rima", subject=path.name), **how)


def indexed(registry: Registry) -> list[Any]:
    """Everything that lists and searches read of sites, without the numbers of its rows."""
    with registry.read() as session:
        read = session.connection().exec_driver_sql
        lines = [tuple(row)[1:] for row in read("SELECT * FROM search_site ORDER BY site_id")]
        flags = read(
            "SELECT site_id, kind, since, f.sort_name FROM search_flag f JOIN search_site USING (number)"
        ).all()
        names = read("SELECT site_id, n.folded FROM search_name n JOIN search_site USING (number)").all()
        found = [
            [row.reference for row in listing.list_sites(session, SiteQuery(text=text), today=registry.day)]
            for text in ("ahmar", "أحمر", "mound", "S12", "family", "district 2")
        ]
    return [lines, sorted(map(tuple, flags), key=repr), sorted(map(tuple, names)), found]


@pytest.mark.parametrize("before", [0, 40], ids=["empty", "with sites"])
def test_what_came_row_by_row_is_indexed_as_if_read_back(made: Registry, tmp_path: Path, before: int) -> None:
    """Lines, flags and names of the index, doubles among them, are those that building it from the records gives."""
    if before:
        assert bring(made, tmp_path, table(before, "T")).sites_added == before
    came = bring(made, tmp_path, table(130))
    assert (came.sites_added, came.balanced, came.cells_noted > 0) == (130, True, True)
    found = indexed(made)
    with made.database.writing() as session:
        site_index.rebuild(session)
    assert found == indexed(made)
    assert sum(row[1] == FlagKind.POSSIBLE_DUPLICATE for row in found[1]) > 8
    assert check.check(made) == ()


@pytest.mark.parametrize("known", ["first", "last"])
def test_a_wrong_guess_of_how_many_are_new_changes_nothing(
    made: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: str
) -> None:
    """Where the first rows promise many new sites and few come, or the other way round, index and account are right."""
    monkeypatch.setattr(passing, "_FIRST", 4)
    assert bring(made, tmp_path, table(40, "T")).sites_added == 40
    old, new = table(40, "T").splitlines()[1:], table(60 if known == "first" else 10).splitlines()[1:]
    came = bring(made, tmp_path, "\n".join([HEADINGS, *(old + new if known == "first" else new + old)]) + "\n")
    assert (came.sites_added, came.sites_known) == (len(new), 40)
    held = indexed(made)
    with made.write(Deed(verb="index.rebuild", by="Rima")) as session:
        site_index.rebuild(session)
    assert indexed(made) == held


def test_a_point_with_its_numbers_changed_over_is_told_and_kept(made: Registry, tmp_path: Path) -> None:
    """The row goes in as it stands; its cell is named, with what looks wrong."""
    came = bring(made, tmp_path, "ID,Name,Country,Lat,Lon\nA,Bel,SY,38.2741,34.5473\nB,Arch,SY,34.55,38.27\n")
    assert [(one.row, one.column, one.given, type(one.reason)) for one in came.problems if one.doubt] == [
        (2, "Lat", "38.2741, 34.5473", MayBeSwapped)
    ]
    assert (came.sites_added, came.balanced) == (2, True)
    with made.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=made.day)
        points = {summary.site_draft(session, row.id)[0].point for row in rows}
    assert points == {Point(38.2741, 34.5473), Point(34.55, 38.27)}


@pytest.mark.parametrize("wrong", [False, True], ids=["taken in", "refused"])
def test_every_index_is_there_again(made: Registry, tmp_path: Path, wrong: bool) -> None:
    """Indexes that are let go of while very many rows come are as before when they have come, or were refused."""
    before = schema(made)
    if wrong:
        with pytest.raises(RowsRefused):
            bring(made, tmp_path, table(130).replace("S129,", "S1,"))
    else:
        bring(made, tmp_path, table(130))
        with made.read() as session:
            plan = session.connection().exec_driver_sql(
                "EXPLAIN QUERY PLAN SELECT text FROM site_name WHERE site_id = ''"
            )
            assert "ix_site_name_site_id" in plan.one().detail
    assert schema(made) == before


def schema(registry: Registry) -> list[str]:
    """Every index and trigger."""
    with registry.read() as session:
        read = "SELECT sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
        return sorted(session.connection().exec_driver_sql(read).scalars())


def test_both_ways_of_taking_in_give_the_same_account(
    made: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New, known, completed and refused rows: the dry run, which holds all rows, and the import say the same of them."""
    bring(made, tmp_path, table(40))
    rows = table(60).replace("S3,", "U3,").replace("S51,", "S50,").replace("SY,Homs,District 2", ",Homs,District 2")
    dry = bring(made, tmp_path, rows, dry_run=True)
    with pytest.raises(RowsRefused) as refused:
        bring(made, tmp_path, rows)
    told = [one for one in dry.problems if one.stops]
    assert len(told) > 10 and str(refused.value).count("\n") == len(told)
    with made.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=made.day) == 40
    came = bring(made, tmp_path, rows, good_rows=True)
    for name in ("sites_added", "sites_known", "sites_completed", "cells_in", "cells_stored", "cells_noted", "noted",
                 "cells_empty", "cells_known", "cells_refused", "refused", "terms", "alike"):  # fmt: skip
        assert getattr(came, name) == getattr(dry, name), name
    assert came.sites_added and came.sites_known and came.cells_refused and came.balanced
    assert check.check(made) == ()


def test_a_second_time_signs_nothing(made: Registry, tmp_path: Path) -> None:
    """The same table again finds all its sites and leaves no deed; once undone, it comes in again."""
    deed_id = bring(made, tmp_path, table(20)).deed_id
    again = bring(made, tmp_path, table(20))
    assert (again.sites_known, again.sites_added, again.deed_id, again.cells_known) == (20, 0, "", 20 * 15)
    with made.read() as session:
        assert history.last_deed(session) == deed_id
    with made.write(history.undo_deed("Rima", "table"), undoes=deed_id) as session:
        history.undo(session, deed_id)
    with made.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=made.day) == 0


def test_known_sites_learn_in_the_same_step(made: Registry, tmp_path: Path) -> None:
    """A row without a number of its own fills in a site that is here, while very many new ones come in beside it."""
    bring(made, tmp_path, "Name,Country,Governorate,Lat,Lon\nTell Brak,SY,Homs,36.2,41.0\n")
    rows = table(30).replace("\n", "\n,Tell Brak,,,,,SY,Homs,,36.2,41.0,A great mound,,,\n", 1)
    came = bring(made, tmp_path, rows)
    assert (came.sites_added, came.sites_completed, came.balanced) == (30, 1, True)
    with made.read() as session:
        (brak,) = listing.list_sites(session, SiteQuery(text="great mound"), today=made.day)
    assert brak.name == "Tell Brak"
    assert check.check(made) == ()


def test_stopped_in_the_midst_nothing_is_in(made: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cancel after some rows are written leaves the registry as it was; rows are told of from the first on."""
    monkeypatch.setattr(passing, "_TELL_EACH", 10)
    told: list[tuple[int, int]] = []

    class StoppedHere(Exception):
        """Stands for Cancel."""

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done * 2 > total:
            raise StoppedHere

    with pytest.raises(StoppedHere):
        bring(made, tmp_path, table(130), progress=stop)
    assert told[0][0] == 0 and len(told) > 5 and told == sorted(told)
    with made.read() as session:
        assert history.last_deed(session) is None and listing.count_sites(session, SiteQuery(), today=made.day) == 0
    assert bring(made, tmp_path, table(130)).sites_added == 130
    assert check.check(made) == ()


def test_only_rows_that_stand_alone_come_one_by_one(made: Registry, tmp_path: Path) -> None:
    """A table with reports, with parents or with a source for the whole file is held until all its rows are read."""
    for heading, alone in (("Colour", True), ("Part of", False), ("Condition", False)):
        path = tmp_path / "one.csv"
        path.write_text(f"Name,Country,{heading}\nBel,SY,\n", encoding="utf-8")
        with made.read() as session:
            plan = importing.plan_of(Order(file=path), one_by_one=True)(session)
        assert (plan.coming is not None, len(plan.sites)) == (alone, 0 if alone else 1)
    book = importing.read(Order(file=path))
    with made.read() as session:
        assert mapped.plan_mapped(book, session, one_by_one=False).coming is None

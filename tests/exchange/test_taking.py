"""Taking in very many rows at once gives what entering them one by one gives, as one step with a short history."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from heritage_app.domain.cell_problems import CrossesItself, NoShape
from heritage_app.domain.coordinates import NoPointOnTheGlobe
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.vocabulary import FlagKind, RecordKind
from heritage_app.exchange import mapped, settling, taking
from heritage_app.exchange.importing import Order, bring_in
from heritage_app.exchange.outgoing import Wanted, export, writer_named
from heritage_app.exchange.readers import read_book
from heritage_app.exchange.readers import text as text_reader
from heritage_app.services import (
    check,
    damage,
    history,
    intervention,
    listing,
    site,
    site_index,
    source,
    summary,
    threat,
)
from heritage_app.services.registry import Registry, create_registry
from tests.exchange.bringing import bring

COUNT = 130
"""Rows of the table: enough that everything is done in batches."""
HEADINGS = (
    "ID,Name,Name ar,Other names,Type,Period,Function,Country,Governorate,Part of,Lat,Lon,Description,Date,"
    "Condition,Cause,Effect,What happened,Source,Observer,Colour"
)


def table(count: int = COUNT) -> str:
    """Sites in many places: some alike, some below others, some with a report, all with something for a note."""
    lines = [HEADINGS]
    for number in range(count):
        twin = number % 20 == 1
        name, lat = ("Tell Ahmar", 36.2) if twin else (f"Khirbet {chr(97 + number % 26)}{number}m", 30 + number / 20)
        parent = "S0" if number % 7 == 3 else ""
        place = "" if parent else "Aleppo"
        report = ("2015-08-30,destroyed,Explosion,Collapse,Blown up;AFP;Rima" if number % 3 == 0 else ",,,,;;").split(
            ";"
        )
        lines.append(
            f"S{number},{name},تل أحمر {number},Tall {number}; Tel {number},tell,Roman,,SY,{place},{parent},"
            f"{lat},{37.1 + number / 1000},A mound,{','.join(report)},yellow"
        )
    return "\n".join(lines) + "\n"


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Registry]:
    """An empty registry."""
    registry = create_registry(tmp_path / "Fast", by="Rima")
    yield registry
    registry.close()


class OneByOne:
    """Enters what a loader is given as a form would."""

    def __init__(self, session: Any, *, today: int) -> None:
        self.session, self.today = session, today

    def __enter__(self) -> OneByOne:
        return self

    def __exit__(self, *error: object) -> None:
        """Nothing is left to be done."""

    def add_site(self, draft: SiteDraft) -> str:
        return site.add_site(self.session, draft)

    def add_claim(self, draft: Any) -> str:
        if type(draft).__name__ == "DamageDraft":
            return damage.add_damage(self.session, draft, today=self.today)
        if type(draft).__name__ == "ThreatDraft":
            return threat.add_threat(self.session, draft)
        return intervention.add_intervention(self.session, draft, today=self.today)

    def cite(self, draft: CitationDraft) -> str:
        return source.cite(self.session, draft)


def whole(registry: Registry, folder: Path) -> dict[str, Any]:
    """The registry as JSON without its history, its keys replaced by the order in which they were made."""
    path = folder / f"{registry.name}.json"
    export(registry, writer_named("json"), Wanted(profile=Profile.INTERNAL), path, progress=lambda *_: None)
    read = json.loads(path.read_text(encoding="utf-8"))
    told = path.read_text(encoding="utf-8")
    kept = {name: held for name, held in read.items() if isinstance(held, list)}
    for name in ("deeds", "changes", "seals", "accounts"):
        kept.pop(name)
    told = json.dumps(kept, ensure_ascii=False, sort_keys=True)
    named = {}
    for one in sorted(
        (row for held in kept.values() for row in held if "reference" in row), key=lambda r: r["reference"]
    ):
        named[one["id"]] = one["reference"]
    for key, word in named.items():
        told = told.replace(key, word)
    return {name: sorted((_bare(row) for row in held), key=repr) for name, held in json.loads(told).items()}


def _bare(value: Any) -> Any:
    """Without keys and stamps, which are others each time."""
    if isinstance(value, dict):
        volatile = ("id", "created_at", "updated_at", "source_id", "actor_id", "record_id", "version")
        return {key: _bare(held) for key, held in value.items() if key not in volatile}
    return [_bare(one) for one in value] if isinstance(value, list) else value


def test_what_is_loaded_is_what_would_have_been_entered(
    made: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same table in batches and row by row: the same JSON, the same lists and flags, and both are found whole."""
    path = tmp_path / "sites.csv"
    path.write_text(table(), encoding="utf-8")
    fast = bring(made, path)
    assert (fast.sites_added, fast.reports_added, fast.balanced) == (COUNT, 44, True)
    from heritage_app.services import loading

    slow = create_registry(tmp_path / "Slow", by="Rima")
    try:
        with slow.database.writing() as session:
            session.execute(text("UPDATE registry SET installation = :code"), {"code": made.installation})
        monkeypatch.setattr(loading, "loading", OneByOne)
        monkeypatch.setattr(settling, "_MANY", 10**9)
        monkeypatch.setattr(site_index, "_MANY", 10**9)
        again = bring(slow, path)
        assert replace(again, deed_id="") == replace(fast, deed_id="")
        assert whole(slow, tmp_path) == whole(made, tmp_path)
        lists = [_listed(one) for one in (made, slow)]
        assert lists[0] == lists[1]
        assert sum(FlagKind.POSSIBLE_DUPLICATE in flags for _, _, flags in lists[0]) == 7
    finally:
        slow.close()
    assert check.check(made) == ()


def _listed(registry: Registry) -> list[Any]:
    with registry.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=registry.day)
    return sorted((row.reference, row.condition, row.flags) for row in rows)


def test_an_import_is_one_step_with_one_line_a_record(made: Registry, tmp_path: Path) -> None:
    """Each record tells who brought it in; undo takes all of it, redo gives it back, and a second time adds nothing."""
    path = tmp_path / "sites.csv"
    path.write_text(table(), encoding="utf-8")
    bring(made, path)
    with made.read() as session:
        last = history.last_deed(session) or ""
        (row, *_) = listing.list_sites(session, SiteQuery(), today=made.day, limit=1)
        (told,) = [one for one in history.history_of(session, [row.id]) if one.record_kind is RecordKind.SITE]
        counted = dict(
            session.execute(
                text("SELECT table_name, count(*) FROM change WHERE deed_id = :d GROUP BY 1"), {"d": last}
            ).all()
        )
    assert (told.by, told.verb, told.fields, told.added) == ("Tester", "registry.import", (), True)
    assert (counted["site"], counted["damage"], "site_name" in counted) == (COUNT, 44, False)
    assert bring(made, path).cells_known == COUNT * 21
    with made.write(history.undo_deed("Rima", "table"), undoes=last) as session:
        history.undo(session, last)
        undone = history.current_deed(session)
    with made.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=made.day) == 0
    with made.write(history.undo_deed("Rima", "table"), undoes=undone) as session:
        history.undo(session, undone)
    with made.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=made.day) == COUNT
    assert check.check(made) == ()


@pytest.mark.parametrize("changed", ["renamed", "annotated"])
def test_an_import_changed_since_is_not_undone_unseen(made: Registry, tmp_path: Path, changed: str) -> None:
    """A later edit of one loaded site stops the undo and is named; once that is taken back, the import goes."""
    path = tmp_path / "sites.csv"
    path.write_text(table(12), encoding="utf-8")
    bring(made, path)
    with made.read() as session:
        last = history.last_deed(session) or ""
        (row, *_) = listing.list_sites(session, SiteQuery(text="Khirbet"), today=made.day, limit=1)
    with made.write(Deed(verb="site.edit", by="Samir")) as session:
        draft, version = summary.site_draft(session, row.id)
        names = (replace(draft.names[0], text="Qasr"), *draft.names[1:])
        edited = replace(draft, names=names) if changed == "renamed" else replace(draft, notes=(*draft.notes, "Seen"))
        site.edit_site(session, row.id, edited, version=version)
        edit = history.current_deed(session)
    with (
        pytest.raises(history.ChangedSince, match="Samir"),
        made.write(history.undo_deed("Rima", ""), undoes=last) as session,
    ):
        history.undo(session, last)
    for deed in (edit, last):
        with made.write(history.undo_deed("Rima", ""), undoes=deed) as session:
            history.undo(session, deed)
    with made.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=made.day) == 0


def test_nothing_is_left_of_an_import_that_breaks_off(
    made: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong while rows are loaded, no row stays, and the triggers that write the history are there."""
    path = tmp_path / "sites.csv"
    path.write_text(table(), encoding="utf-8")

    def broken(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(taking._Writing, "_claim", broken)
    with pytest.raises(KeyboardInterrupt):
        bring(made, path)
    with made.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=made.day) == 0
    assert check.check(made) == ()


def test_a_row_put_in_past_the_history_is_found_even_at_a_loaded_record(made: Registry, tmp_path: Path) -> None:
    """A loaded record that vanished, and one that no deed brought, are findings of the check."""
    path = tmp_path / "sites.csv"
    path.write_text(table(3), encoding="utf-8")
    bring(made, path)
    with made.database.writing() as session:
        session.execute(text("DROP TRIGGER history_source_insert"))
        session.execute(
            text(
                "INSERT INTO source SELECT 'alien', type, title, author, container_title, publisher, publisher_place, "
                "agency, issued_text, issued_edtf, issued_earliest, issued_latest, accessed_text, accessed_edtf, "
                "accessed_earliest, accessed_latest, url, archived_url, doi, language, reliability, derived_from_id, "
                "visibility, created_at, updated_at, trashed_at, trashed_reason, version FROM source LIMIT 1"
            )
        )
        from heritage_app.storage.history import create_triggers

        create_triggers(session.connection())
    assert any("alien" in finding.text for finding in check.check(made))


def test_geometry_is_never_mended_and_one_number_never_means_two(made: Registry, tmp_path: Path) -> None:
    """A self-crossing outline stays as drawn; a swapped point is told and noted; two rows of one number stay out."""
    bow = {"type": "Polygon", "coordinates": [[[38.0, 34.0], [38.1, 34.1], [38.1, 34.0], [38.0, 34.1], [38.0, 34.0]]]}
    drawn = {"type": "Feature", "properties": {"name": "Bow", "country": "SY"}, "geometry": bow}
    shapes = tmp_path / "bow.geojson"
    shapes.write_text(json.dumps({"type": "FeatureCollection", "features": [drawn]}), encoding="utf-8")
    came = bring(made, shapes)
    assert [(one.row, str(one.reason)) for one in came.problems] == [(1, str(CrossesItself()))]
    with made.read() as session:
        (row,) = listing.list_sites(session, SiteQuery(), today=made.day)
        draft, _ = summary.site_draft(session, row.id)
    assert [json.loads(outline.geojson) for outline in draft.outlines] == [bow]
    rows = tmp_path / "rows.csv"
    rows.write_text("ID,Name,Country,Lat,Lon\nA,Bel,SY,138.27,34.55\nB,Arch,SY,,\nB,Gate,SY,,\n", encoding="utf-8")
    with pytest.raises(taking.RowsRefused, match=r"row 4, column ID: “B”. Row 3 has the same identifier"):
        bring(made, rows)
    told = bring(made, rows, good_rows=True)
    assert (told.sites_added, told.balanced) == (2, True)
    assert [(one.row, one.column) for one in told.problems if not one.stops] == [(2, "Lat"), (2, "Lon")]
    with made.read() as session:
        (bel,) = listing.list_sites(session, SiteQuery(text="Bel"), today=made.day)
        draft, _ = summary.site_draft(session, bel.id)
    assert draft.point is None and "Lat: 138.27" in draft.notes[0]


def test_a_table_under_another_name_brings_the_same_sites(made: Registry, tmp_path: Path) -> None:
    """A row with the number, name and place of a site is that site, with the new name's number beside the old one; a
    row of another number is asked about, and here comes in as new."""
    old, new = tmp_path / "sites 2025.csv", tmp_path / "sites 2026.csv"
    head = "ID,Name,Country,Governorate,Lat,Lon\n"
    old.write_text(f"{head}1,Khirbet Amra,SY,Homs,34.5,38.2\n2,Qasr Banat,SY,Homs,34.9,38.9\n", encoding="utf-8")
    new.write_text(f"{head}1,Khirbet Amra,SY,Homs,34.5,38.2\n3,Qasr Banat,SY,Homs,34.9,38.9\n", encoding="utf-8")
    bring(made, old)
    came = bring(made, new)
    assert (came.sites_known, came.sites_added) == (1, 1)
    with made.read() as session:
        rows = listing.list_sites(session, SiteQuery(text="amra"), today=made.day)
        (draft, _) = summary.site_draft(session, rows[0].id)
    assert [(one.scheme, one.value) for one in draft.identifiers] == [
        ("file sites 2025.csv", "1"),
        ("file sites 2026.csv", "1"),
    ]
    again = bring(made, new)
    assert (again.sites_known, again.deed_id) == (2, "")


def test_a_shape_that_cannot_be_costs_its_own_cell_only(made: Registry, tmp_path: Path) -> None:
    """Swapped axes and numbers that are none are told by their row and noted; the other features are drawn."""
    places = ([38.27, 34.55], [34.55, 138.27], [float("nan"), 34.55], None)
    drawn = [
        {
            "type": "Feature",
            "id": number,
            "properties": {"ID": str(number), "name": f"Khirbet {number}", "country": "SY"},
            "geometry": place and {"type": "Point", "coordinates": place},
        }
        for number, place in enumerate(places)
    ]
    path = tmp_path / "map.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": drawn}), encoding="utf-8")
    came = bring(made, path)
    assert (came.sites_added, came.cells_refused, came.balanced) == (4, 0, True)
    assert [(one.row, type(one.reason)) for one in came.problems] == [(2, NoPointOnTheGlobe), (3, NoShape)]
    with made.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=made.day)
        held = [summary.site_draft(session, row.id)[0] for row in rows]
    assert [draft.point is None for draft in held] == [False, True, True, True]
    assert "NaN" in held[2].notes[0] and "138.27" in held[1].notes[0]


def test_many_sites_come_into_a_registry_that_has_some(made: Registry, tmp_path: Path) -> None:
    """Fewer than are there, as many again, and three times as many: each is found, and the index is as built anew."""
    told: list[tuple[int, int]] = []
    for number, count in enumerate((12, 110, 105, 400)):
        path = tmp_path / f"{number}.csv"
        path.write_text(
            table(count).replace("\nS", f"\nT{number}-").replace("Khirbet ", f"Khirbet {number}"), encoding="utf-8"
        )
        came = bring(made, path, progress=lambda done, total: told.append((done, total)))
        assert (came.sites_added, came.balanced) == (count, True)
        assert check.check(made) == ()
    assert told and all(done <= total for done, total in told)
    with made.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=made.day) == 627


def test_an_import_says_how_far_it_is_from_the_first_row_on(
    made: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading and understanding tell as well as what follows, never less than before; stopped there, nothing is in."""
    for module in (mapped, text_reader):
        monkeypatch.setattr(module, "_TELL_EACH", 10)
    path = tmp_path / "sites.csv"
    path.write_text(table(40), encoding="utf-8")
    read: list[int] = []
    read_book(path, progress=lambda done, total: read.append(done))
    assert len(read) == 4 and read == sorted(read)
    told: list[float] = []

    def stop(done: int, total: int) -> None:
        told.append(done / total)
        if len(told) == 4:
            raise KeyboardInterrupt

    deed = Deed(verb="registry.import", by="Rima", subject=path.name)
    with pytest.raises(KeyboardInterrupt):
        bring_in(made, Order(file=path), deed, progress=stop)
    with made.read() as session:
        assert listing.count_sites(session, SiteQuery(), today=made.day) == 0
    bring_in(made, Order(file=path), deed, progress=lambda done, total: told.append(done / total))
    assert told[:4] == told[4:8] and told[4:] == sorted(told[4:])
    assert told[3] < 1 / 6 < told[-1] <= 1

"""One step for many sites: checked first, one deed, undone as one; what refuses is named and left as it is."""

from __future__ import annotations

from datetime import date

import factories
import pytest
from sqlalchemy import func, select, text

from heritage_app.domain.bulk import BulkStep, ChosenInTrash, NoneCanChange, NoSiteChosen
from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import RecordKind, Visibility
from heritage_app.services import bulk, history, listing, records, site, summary
from heritage_app.services.check import check
from heritage_app.services.history import ChangedSince, SeveralChangedSince
from heritage_app.services.records import PartsInUse
from heritage_app.services.registry import create_registry
from heritage_app.services.site import PartOfItself
from heritage_app.storage.history import DeedEntry

TEST = Deed(verb="test", by="Tester")
TODAY = date(2016, 11, 22)


@pytest.fixture
def tells(registry):
    """Ids of four sites by name, one of them part of another."""
    with registry.write(TEST) as session:
        made = {name: site.add_site(session, factories.site(name)) for name in ("Tell A", "Tell B", "Tell C")}
        made["Gate"] = site.add_site(session, factories.site("Gate", part_of=made["Tell A"]))
        return made


def drafts(registry, ids):
    """What sites say now, by id."""
    with registry.read() as session:
        return {one: summary.site_draft(session, one)[0] for one in ids}


def deeds(registry):
    """How many deeds the history holds."""
    with registry.read() as session:
        return session.scalars(select(func.count()).select_from(DeedEntry)).one()


def take_back(registry, deed_id):
    """Undo a deed."""
    with registry.write(history.undo_deed("Tester", "x"), undoes=deed_id) as session:
        history.undo(session, deed_id)


def test_fields_are_set_in_one_deed_and_come_back_in_one(registry, tells):
    """Three sites get a district, a type and a note in one deed, are found by it, and undo restores each exactly."""
    ids = [tells[name] for name in ("Tell A", "Tell B", "Tell C")]
    before, count = drafts(registry, tells.values()), deeds(registry)
    step = BulkStep(
        values={"district": "Tadmur", "type": "settlement", "visibility": Visibility.INTERNAL},
        notes=("survey of 2016",),
    )
    outcome = bulk.do_step(registry, step, ids, by="Rania", reason="survey")
    assert outcome.changed == tuple(ids)
    assert (outcome.same, outcome.refused, outcome.subject) == (0, (), "Tell A + 2")
    assert deeds(registry) == count + 1
    after = drafts(registry, tells.values())
    assert {after[one].district for one in ids} == {"Tadmur"}
    assert all(after[one].notes == ("survey of 2016",) for one in ids)
    assert after[tells["Gate"]] == before[tells["Gate"]]
    with registry.read() as session:
        found = listing.site_ids(session, SiteQuery(districts=("Tadmur",)), today=registry.day)
        entry = session.get(DeedEntry, outcome.deed_id)
        assert (entry.by, entry.reason, entry.verb) == ("Rania", "survey", "site.bulk-edit")
    assert set(found) == set(ids)
    take_back(registry, outcome.deed_id)
    assert drafts(registry, tells.values()) == before
    assert check(registry) == ()


def test_a_check_says_the_same_as_the_deed_and_changes_nothing(registry, tells):
    """The check counts who changes, who says so already and who refuses; nothing is entered; the deed agrees."""
    step = BulkStep(values={"part_of": tells["Gate"]})
    ids = list(tells.values())
    before, count = drafts(registry, ids), deeds(registry)
    with registry.read() as session:
        ahead = bulk.check_step(session, step, ids)
    assert (drafts(registry, ids), deeds(registry)) == (before, count)
    assert [one.name for one in ahead.refused] == ["Tell A", "Gate"]
    assert all(isinstance(one.reason, PartOfItself) and one.reference for one in ahead.refused)
    done = bulk.do_step(registry, step, ids, by="Rania")
    assert (done.changed, done.same) == (ahead.changed, ahead.same) == ((tells["Tell B"], tells["Tell C"]), 0)
    with registry.read() as session:
        again = bulk.check_step(session, step, ids)
    assert (again.changed, again.same) == ((), 2)


def test_sites_go_to_the_trash_with_their_parts_in_one_deed(registry, tells):
    """A place whose part is chosen too goes with it; alone it refuses; undo brings both back."""
    alone = [tells["Tell A"], tells["Tell B"]]
    with registry.read() as session:
        ahead = bulk.check_step(session, BulkStep(trash=True), alone, reason="twice")
    assert [type(one.reason) for one in ahead.refused] == [PartsInUse]
    both = [tells["Tell A"], tells["Gate"]]
    outcome = bulk.do_step(registry, BulkStep(trash=True), both, by="Rania", reason="twice")
    assert outcome.changed == tuple(both)
    with registry.read() as session:
        assert set(records.trashed_why(session, RecordKind.SITE, both)) == set(both)
    take_back(registry, outcome.deed_id)
    with registry.read() as session:
        assert records.trashed_why(session, RecordKind.SITE, both) == {}


def test_what_is_in_the_trash_refuses_to_be_changed(registry, tells):
    """A trashed site is named with day and reason, the other is changed."""
    with registry.write(TEST) as session:
        records.trash(session, RecordKind.SITE, tells["Tell C"], "entered twice")
    step = BulkStep(values={"district": "Tadmur"})
    outcome = bulk.do_step(registry, step, [tells["Tell B"], tells["Tell C"]], by="Rania")
    assert outcome.changed == (tells["Tell B"],)
    ((refused),) = outcome.refused
    assert isinstance(refused.reason, ChosenInTrash)
    assert "entered twice" in str(refused.reason)


def test_undo_refuses_over_later_edits_and_names_them(registry, tells):
    """One edit since is told with who made it; several are all named; nothing is undone either time."""
    ids = [tells[name] for name in ("Tell A", "Tell B", "Tell C")]
    outcome = bulk.do_step(registry, BulkStep(values={"district": "Tadmur"}), ids, by="Rania")

    def edit(name):
        with registry.write(Deed(verb="site.edit", by="Sami")) as session:
            site.edit_site(session, tells[name], factories.site(name, district="Elsewhere"))

    edit("Tell B")
    with pytest.raises(ChangedSince, match=r"Tell B.*Sami"):
        take_back(registry, outcome.deed_id)
    edit("Tell C")
    with pytest.raises(SeveralChangedSince, match=r"2 records.*Tell"):
        take_back(registry, outcome.deed_id)
    assert drafts(registry, [tells["Tell A"]])[tells["Tell A"]].district == "Tadmur"


def test_nothing_is_entered_where_nothing_changes(registry, tells):
    """No sites, no field, no reason for the trash, or nothing to change: refused in words, and no deed."""
    count = deeds(registry)
    with pytest.raises(NoSiteChosen):
        bulk.do_step(registry, BulkStep(values={"district": "X"}), [], by="Rania")
    with pytest.raises(DraftRefused, match="field"):
        bulk.do_step(registry, BulkStep(), [tells["Tell A"]], by="Rania")
    with pytest.raises(DraftRefused, match="why"):
        bulk.do_step(registry, BulkStep(trash=True), [tells["Tell B"]], by="Rania")
    with pytest.raises(NoneCanChange):
        bulk.do_step(registry, BulkStep(values={"country": "SY"}), [tells["Tell B"]], by="Rania")
    with pytest.raises(DraftRefused, match="months"):
        values = {"visit_interval_months": 0}
        raise bulk_refusal(registry, BulkStep(values=values), tells["Tell B"])
    assert deeds(registry) == count


def bulk_refusal(registry, step, site_id):
    """Why a site refuses a step."""
    with registry.read() as session:
        return bulk.check_step(session, step, [site_id]).refused[0].reason


def test_cancelling_leaves_nothing_of_it(registry, tells):
    """Stopped while the index is brought up to date, after every site was written, no site says the new value."""

    class Stop(Exception):
        """What a person's Cancel raises."""

    told = []

    def progress(done, total):
        told.append((done, total))
        if done > total // 2:
            raise Stop

    ids = [tells[name] for name in ("Tell A", "Tell B", "Tell C")]
    before, count = drafts(registry, ids), deeds(registry)
    with pytest.raises(Stop):
        bulk.do_step(registry, BulkStep(values={"district": "X"}), ids, by="Rania", progress=progress)
    assert told == sorted(told)
    assert (drafts(registry, ids), deeds(registry)) == (before, count)
    assert check(registry) == ()


SILENT = ("id", "reference", "created_at", "updated_at")
STEPS = {
    "columns": BulkStep(values={"district": "Tadmur", "type": "settlement", "visibility": Visibility.INTERNAL}),
    "emptied": BulkStep(values={"type": None, "governorate": "", "visit_interval_months": None}),
    "terms": BulkStep(values={"periods": ("roman", "byzantine"), "functions": ()}),
    "tags": BulkStep(tags=("second", "FIRST"), untags=("old",)),
    "notes": BulkStep(notes=("survey of 2016", "kept")),
    "all at once": BulkStep(
        values={"locality": "Tadmur", "functions": ("religious",)}, tags=("new",), untags=("First",), notes=("a",)
    ),
}


@pytest.mark.parametrize("name", STEPS)
def test_many_sites_are_written_as_one_by_one(tmp_path, name):
    """Every row, version and entry of the history is as if each site had been edited by itself; undo is too."""
    step = STEPS[name]

    def made(folder):
        registry = create_registry(folder, by="Tester", today=lambda: TODAY)
        with registry.write(TEST) as session:
            ids = [
                site.add_site(
                    session,
                    factories.site(f"Tell {n}", tags=(("First", "old"), ("old",), ())[n % 3], notes=("kept",)[: n % 2],
                                   periods=(("byzantine",), ("islamic", "roman"))[n % 2], functions=("funerary",)),
                )
                for n in range(7)
            ]  # fmt: skip
        return registry, ids

    def rows(registry, ids):
        place = {one: str(number) for number, one in enumerate(ids)}
        found = []
        with registry.read() as session:
            for table, own in (
                ("site", "id"),
                ("site_term", "site_id"),
                ("site_tag", "site_id"),
                ("note", "record_id"),
            ):
                for row in session.execute(text(f"SELECT * FROM {table} ORDER BY {own}")).mappings():
                    said = {key: one for key, one in row.items() if key not in SILENT}
                    found.append((table, place[row[own]], str({k: place.get(v, v) for k, v in said.items()})))
            written = "SELECT table_name, operation, record_id, count(*) FROM change GROUP BY 1, 2, 3"
            for table, operation, record, count in session.execute(text(written)):
                found.append((table, operation, place.get(record, ""), count))
        return sorted(map(str, found))

    many, ids = made(tmp_path / "many")
    alone, others = made(tmp_path / "alone")
    outcome = bulk.do_step(many, step, ids, by="Rania")
    with alone.write(Deed(verb=step.verb, by="Rania")) as session:
        for one in others:
            draft, version = summary.site_draft(session, one)
            if step.changed(draft) != draft:
                site.edit_site(session, one, step.changed(draft), version=version)
    assert rows(many, ids) == rows(alone, others)
    with alone.read() as session:
        deed_id = history.last_deed(session)
    take_back(many, outcome.deed_id)
    take_back(alone, deed_id)
    assert rows(many, ids) == rows(alone, others)
    assert check(many) == ()
    many.close()
    alone.close()

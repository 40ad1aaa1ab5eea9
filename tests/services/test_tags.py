"""Tags on sites: their one spelling, those in use, many sites in one step, and history."""

from __future__ import annotations

import factories
import pytest

from heritage_app.domain.bulk import BulkStep
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import bulk, counts, history, listing, records, site, summary
from heritage_app.services.check import check
from heritage_app.services.loading import loading
from heritage_app.services.tags import known_tags
from heritage_app.storage.engine import ChangedByOther

TEST = Deed(verb="test", by="Tester")


def tags_of(registry, site_id):
    """What a site bears now."""
    with registry.read() as session:
        return summary.site_draft(session, site_id)[0].tags


def found(registry, **filters):
    """Ids of the sites that a filter finds."""
    with registry.read() as session:
        return set(listing.site_ids(session, SiteQuery(**filters), today=registry.day))


def test_a_tag_is_shown_on_every_site_as_it_was_typed_first(registry):
    """Typed otherwise elsewhere, by a form or by an import, it is the same tag; undo leaves none behind."""
    with registry.write(TEST) as session:
        one = site.add_site(session, factories.site("Tell A", tags=("Court file", "مهمّة نيسان")))
    with registry.write(TEST) as session:
        two = site.add_site(session, factories.site("Tell B", tags=("COURT FILE", "court-file", "raid")))
        with loading(session, today=registry.day) as loader:
            three = loader.add_site(factories.site("Tell C", tags=("مهمه نيسان", "New", "NEW")))
    assert tags_of(registry, one) == ("Court file", "مهمّة نيسان")
    assert tags_of(registry, two) == ("Court file", "raid")
    assert tags_of(registry, three) == ("مهمّة نيسان", "New")
    assert found(registry, tags=("court file",)) == {one, two}
    assert found(registry, tags=("new", "raid")) == {two, three}
    assert check(registry) == ()


def test_only_tags_in_use_are_offered(registry):
    """A tag of a site in the trash is not offered, yet keeps its spelling; the menu has each with its sites."""
    with registry.write(TEST) as session:
        gone = site.add_site(session, factories.site("Tell A", tags=("Old raid",)))
        site.add_site(session, factories.site("Tell B", tags=("visit", "Court file")))
        site.add_site(session, factories.site("Tell C", tags=("visit",)))
        records.trash(session, RecordKind.SITE, gone, "twice")
    with registry.read() as session:
        assert known_tags(session) == {"visit": "visit", "court file": "Court file"}
        assert counts.read_occurring(session, today=registry.day).tags == {"visit": 2, "Court file": 1}
    with registry.write(TEST) as session:
        new = site.add_site(session, factories.site("Tell D", tags=("OLD RAID",)))
    assert tags_of(registry, new) == ("Old raid",)


def test_many_sites_are_tagged_in_one_step_and_that_is_undone_in_one(registry):
    """A tag goes to all and another away from all in one deed; who bears it already is left alone; undo restores."""
    with registry.write(TEST) as session:
        ids = [site.add_site(session, factories.site(f"Tell {n}", tags=("spring",))) for n in range(3)]
        site.edit_site(session, ids[0], factories.site("Tell 0", tags=("For the court file",)))
    before = [tags_of(registry, one) for one in ids]
    step = BulkStep(tags=("for the court FILE",), untags=("Spring",))
    outcome = bulk.do_step(registry, step, ids, by="Rania", reason="")
    assert (outcome.changed, outcome.same) == (tuple(ids[1:]), 1)
    assert {tags_of(registry, one) for one in ids} == {("For the court file",)}
    assert found(registry, tags=("spring",)) == set()
    with registry.read() as session:
        (told, *_) = history.history_of(session, ids[2:])
        changes = {(one.field, one.old, one.new) for one in told.fields}
    assert changes == {("tag.text", "spring", None), ("tag.text", None, "For the court file")}
    with registry.write(history.undo_deed("Tester", "x"), undoes=outcome.deed_id) as session:
        history.undo(session, outcome.deed_id)
    assert [tags_of(registry, one) for one in ids] == before
    assert found(registry, tags=("spring",)) == set(ids[1:])
    assert check(registry) == ()


@pytest.mark.parametrize("undone", [False, True])
def test_whoever_edits_beside_someone_who_tags_is_told(registry, undone):
    """Tags, notes and names are parts of a site: an edit of them alone, or its undo, stops a form opened before."""
    with registry.write(TEST) as session:
        site_id = site.add_site(session, factories.site("Tell A", tags=("spring",)))
    with registry.read() as session:
        _, version = summary.site_draft(session, site_id)
        before = listing.find_sites(session, SiteQuery(), today=registry.day)[0].updated_at
    deed = bulk.do_step(registry, BulkStep(tags=("raid",)), [site_id], by="Rania", reason="").deed_id
    if undone:
        with registry.read() as session:
            _, version = summary.site_draft(session, site_id)
        with registry.write(history.undo_deed("Rania", ""), undoes=deed) as session:
            history.undo(session, deed)
    with pytest.raises(ChangedByOther), registry.write(TEST) as session:
        site.edit_site(session, site_id, factories.site("Tell A", tags=("mine",)), version=version)
    assert tags_of(registry, site_id) == (("spring",) if undone else ("spring", "raid"))
    with registry.read() as session:
        assert listing.find_sites(session, SiteQuery(), today=registry.day)[0].updated_at > before
    assert check(registry) == ()

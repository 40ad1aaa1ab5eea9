"""The numbers of the sidebar: records in use, sites by flag, everything in the trash."""

from __future__ import annotations

import factories

from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import FlagKind, RecordKind
from heritage_app.services import damage, records, site
from heritage_app.services.counts import count_all
from heritage_app.services.listing import list_sites


def test_the_sample_is_counted_as_its_files_have_it(sample):
    """Five sites, four reports, three estimates, nothing in the trash; estimates disagree at three sites."""
    with sample.read() as session:
        counts = count_all(session, today=sample.day)
    assert (counts.sites, counts.damage, counts.estimates, counts.trash) == (5, 4, 3, 0)
    assert counts.flags[FlagKind.ESTIMATES_DISAGREE] == 3
    assert counts.flags[FlagKind.UNSAFE] == 5


def test_what_hangs_on_a_trashed_site_is_not_in_use(registry):
    """A site in the trash takes its report out of the count; in the trash it counts once, and restored all is back."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        kept = site.add_site(session, factories.site("Kept"))
        gone = site.add_site(session, factories.site("Gone"))
        for site_id in (kept, gone):
            damage.add_damage(session, factories.damage(site_id), today=registry.day)
    with registry.write(Deed(verb="record.trash", by="Tester")) as session:
        records.trash(session, RecordKind.SITE, gone, "entered twice")
    with registry.read() as session:
        counts = count_all(session, today=registry.day)
    assert (counts.sites, counts.damage, counts.trash) == (1, 1, 1)
    with registry.write(Deed(verb="record.restore", by="Tester")) as session:
        records.restore(session, RecordKind.SITE, gone)
    with registry.read() as session:
        counts = count_all(session, today=registry.day)
    assert (counts.sites, counts.damage, counts.trash) == (2, 2, 0)


def test_a_list_can_be_asked_for_what_was_edited_since(registry):
    """*Updated since* leaves out what was last edited before, and keeps what was edited at that moment or later."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        site.add_site(session, factories.site("Edited now"))
    with registry.read() as session:
        (row,) = list_sites(session, SiteQuery(), today=registry.day)
        since = SiteQuery(updated_since=row.updated_at)
        later = SiteQuery(updated_since="9999-01-01")
        assert [found.name for found in list_sites(session, since, today=registry.day)] == ["Edited now"]
        assert list_sites(session, later, today=registry.day) == ()
    assert since.filtered

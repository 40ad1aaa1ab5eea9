"""Our own JSON brought into a registry that has records: what is new comes in, what is here stays, twice is nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import factories
import pytest

from heritage_app.domain.history import Deed
from heritage_app.domain.imported import ImportResult
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.site import Identifier
from heritage_app.exchange.importing import Order, bring_in, look
from heritage_app.exchange.registry_json import NotOurJson
from heritage_app.services import damage, decisions, history, listing, site, summary
from heritage_app.services.check import check
from heritage_app.services.registry import Registry
from heritage_app.services.site_record import read_site
from tests.exchange import made
from tests.exchange.test_registry_json import again, out


def bring(registry: Registry, path: Path, **how: bool) -> ImportResult:
    """The file, imported as the command line does."""
    deed = Deed(verb="registry.import", by="Rima", subject=path.name)
    return bring_in(registry, Order(file=path), deed, **how)


def names(registry: Registry) -> list[str]:
    """Names of the sites, in order."""
    with registry.read() as session:
        return sorted(row.name for row in listing.list_sites(session, SiteQuery(), today=registry.day))


def test_what_a_colleague_entered_comes_back(sample: Registry, tmp_path: Path) -> None:
    """A copy goes out and is worked on; what is new in it comes back once, with claims, signed, as one step."""
    with again(sample, tmp_path / "Field", out(sample, tmp_path / "a.json")) as field:
        with field.write(Deed(verb="site.add", by="Sami")) as session:
            added = site.add_site(session, factories.site("Tell of the field", part_of=None))
            damage.add_damage(session, factories.damage(added), today=field.day)
            decisions.decide(session, "place_type", "chapell", "church")
        back = out(field, tmp_path / "back.json")
    with sample.read() as session:
        assert look(session, Order(file=back)).kind == "heritage-json"
        before = history.last_deed(session)
    dry = bring(sample, back, dry_run=True)
    result = bring(sample, back)
    assert replace(result, deed_id="", dry_run=True) == dry
    assert (result.sites_added, result.reports_added, result.balanced, result.differing) == (1, 1, True, ())
    assert "Tell of the field" in names(sample)
    again_ = bring(sample, back)
    assert (again_.sites_added, again_.cells_stored, again_.deed_id) == (0, 0, "")
    with sample.read() as session:
        assert decisions.decided(session) == {("place_type", "chapell"): "church"}
        assert history.last_deed(session) == result.deed_id != before
        assert {row.by for row in history.history_of(session, [added])} == {"Rima"}
        assert read_site(session, added, today=sample.day).damage
    assert check(sample) == ()
    with sample.write(history.undo_deed("Rima", "back.json"), undoes=result.deed_id) as session:
        history.undo(session, result.deed_id)
    assert "Tell of the field" not in names(sample)


def test_what_is_here_stays_and_is_named(sample: Registry, tmp_path: Path) -> None:
    """A record that was edited in the copy is not written over; the import says that it differs."""
    with sample.read() as session:
        bel = site.find_name(session, "Temple of Bel")
    assert bel is not None
    with again(sample, tmp_path / "Field", out(sample, tmp_path / "a.json")) as field:
        with field.write(Deed(verb="site.edit", by="Sami")) as session:
            draft, version = summary.site_draft(session, bel)
            site.edit_site(session, bel, replace(draft, description="Seen from the road"), version=version)
        back = out(field, tmp_path / "back.json")
    result = bring(sample, back)
    assert result.differing == (("sites", bel),)
    with sample.read() as session:
        assert "road" not in summary.site_draft(session, bel)[0].description


def test_equal_numbers_are_one_record(registry: Registry, sample: Registry, tmp_path: Path) -> None:
    """A site that both know by the same number elsewhere is one; what the file says of it goes to the one here."""
    same = (Identifier("mission", "23"),)
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        here = site.add_site(session, factories.site("Ours", identifiers=same))
    with sample.write(Deed(verb="site.add", by="Tester")) as session:
        there = site.add_site(session, factories.site("Theirs", identifiers=same))
        damage.add_damage(session, factories.damage(there), today=sample.day)
    path = out(sample, tmp_path / "b.json")
    result = bring(registry, path)
    assert (result.sites_known, "Theirs" in names(registry)) == (1, False)
    with registry.read() as session:
        assert len(read_site(session, here, today=registry.day).damage) == 1
    assert bring(registry, path).cells_stored == 0
    assert check(registry) == ()


def test_everything_there_is_comes_in_and_torn_files_do_not(registry: Registry, tmp_path: Path) -> None:
    """Every kind of record goes into a registry that has others; a torn file changes nothing."""
    made.fill(registry, tmp_path / "card")
    path = out(registry, tmp_path / "all.json")
    with again(registry, tmp_path / "Other", path) as other:
        assert bring(other, path).cells_stored == 0
    torn = tmp_path / "torn.json"
    torn.write_text(path.read_text(encoding="utf-8")[:-40], encoding="utf-8")
    with pytest.raises(NotOurJson):
        bring(registry, torn)

"""Lists of reports, estimates, photos, sources and actors are searched by one line, as the list of sites is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.driving import texts_of

from heritage_app.domain.bulk import BulkStep
from heritage_app.domain.query import SiteQuery
from heritage_app.services import bulk, listing, restoration


def shown(driver):
    """Titles in the list, as they stand."""
    return [entry.title for entry in driver.window.lists.model.entries]


def typed(driver, text):
    """Type into the line above the list, and let the answer come."""
    driver.window.list_pane.search.setText(text)
    driver.settle()
    driver.settle()


def test_reports_are_narrowed_by_filters_and_words(driver):
    """A filter and a name in Arabic leave the report of the temple, with why; cleared, all come back."""
    driver.run("list-damage")
    every = shown(driver)
    typed(driver, "condition:destroyed معبد")
    entries = driver.window.lists.model.entries
    assert entries
    assert all("Temple of Bel" in entry.title for entry in entries)
    assert all("also written" in entry.caption for entry in entries)
    typed(driver, "")
    assert shown(driver) == every


def test_what_cannot_be_read_is_told_and_the_list_stays(driver):
    """A filter of another list is refused in words below the line once Enter is pressed; nothing vanishes."""
    driver.run("list-damage")
    every = shown(driver)
    typed(driver, "claimant:unesco")
    driver.window.lists.finder.tell_fault()
    assert "claimant" in driver.window.lists.fault.text()
    assert driver.window.lists.fault.isVisible()
    assert shown(driver) == every
    typed(driver, "bel")
    assert not driver.window.lists.fault.isVisible()


def test_estimates_sources_and_actors_are_searched_too(driver):
    """Each list narrows to what holds the words; what finds nothing says so."""
    for name in ("estimates", "sources", "actors"):
        driver.run(f"list-{name}")
        every = shown(driver)
        word = every[0].split()[0]
        typed(driver, word)
        assert 0 < len(shown(driver)) <= len(every), name
        typed(driver, "zzzzqqq")
        assert shown(driver) == []
        assert any("Nothing matches" in text for text in texts_of(driver.window.lists))


def test_records_are_chosen_by_a_tag_of_their_site_completed_while_typing(driver):
    """In every list that is about sites a tag in use is offered after `tag:`, and taken with Enter narrows the list."""
    registry = driver.desk._held.registry
    with registry.read() as session:
        (bel,) = (row.id for row in listing.list_sites(session, SiteQuery(text="Temple of Bel"), today=registry.day))
        claim = restoration.list_estimates(session, restoration.select_estimates())[0]
    bulk.do_step(registry, BulkStep(tags=("Court file",)), [bel, claim.site_id], by="Rania", reason="")
    driver.desk.changed.emit()
    driver.until(lambda: driver.desk.tags, "the tags")
    for name in ("damage", "estimates", "sources", "photos"):
        driver.run(f"list-{name}")
        driver.settle()
        every, line = set(shown(driver)), driver.window.list_pane.search
        line.setFocus()
        QTest.keyClicks(line, "tag:fi")
        driver.until(lambda line=line: line.offering, f"the tag in {name}")
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert line.text() == 'tag:"Court file" '
        driver.settle()
        driver.settle()
        assert not driver.window.list_pane.fault.isVisible()
        if name in ("damage", "estimates"):
            assert set() < set(shown(driver)) <= every, name
            assert all(title.startswith(("Temple of Bel", claim.site_name)) for title in shown(driver)), name
        if name == "damage":
            assert set(shown(driver)) < every

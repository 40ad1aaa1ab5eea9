"""The registry status report: figures, changes apart from corrections, the table, then the sites."""

from __future__ import annotations

import factories
from reports.reading import places
from sqlalchemy import text

from heritage_app.domain.dates import iso_to_day
from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import Condition, EditKind, RecordKind
from heritage_app.services import damage, records, site

LONG_AGO = iso_to_day("2000-01-01")


def test_figures_come_before_the_table_and_the_table_before_the_sites(sample, made):
    """Charts by condition, evidence, governorate, cause and year; every site of the sample after the cover."""
    report = made(sample, "registry")
    cover = " ".join(report.pages[0].split())
    order = places(cover, "Sites by condition", "Sites by evidence", "Sites by governorate", "Sites by cause of damage")
    order += places(cover, "Damage reports by year of the event", "Summary, most severe first")
    assert order == sorted(order)
    assert "What changed" not in cover
    places(report.flat, "Why this condition", "Restoration estimates")


def test_the_arabic_report_is_arabic(sample, made):
    """Sites and places of the table are called by their Arabic names."""
    places(made(sample, "registry", lang="ar").flat, "معبد بل", "تدمر", "حمص")


def test_corrections_stand_apart_from_changes(registry, made):
    """New, worsened and withdrawn are changes; what was put right is told by its fields in a table of its own."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        place = site.add_site(session, factories.site("Tell Changed"))
        minor = factories.damage(place, condition=Condition.MINOR)
        first = damage.add_damage(session, minor, today=registry.day)
        wrong = site.add_site(session, factories.site("Tell Wrong"))
        second = damage.add_damage(session, factories.damage(wrong), today=registry.day)
        session.execute(text("UPDATE deed SET at = '1999-05-01T00:00:00Z'"))  # entered before the day asked for
    with registry.write(Deed(verb="damage.edit", by="Tester", kind=EditKind.CORRECTION)) as session:
        right = factories.damage(wrong, condition=Condition.SEVERE)
        damage.edit_damage(session, second, right, version=1, today=registry.day)
    with registry.write(Deed(verb="record.trash", by="Tester", reason="a double")) as session:
        gone = damage.add_damage(session, factories.damage(wrong), today=registry.day)
        damage.add_damage(
            session, factories.damage(place, occurred=factories.on("2016-05"), update_of=first), today=registry.day
        )
    with registry.write(Deed(verb="record.trash", by="Tester", reason="a double")) as session:
        records.trash(session, RecordKind.DAMAGE, gone, "a double")
    said = made(registry, "registry", since=LONG_AGO).flat
    changes = said[said.index("What changed since 1 January 2000") : said.index("Corrections: the registry was wrong")]
    places(changes, "New", "Worsened", "Tell Changed", "Minor damage, then Destroyed", "Withdrawn")
    corrected = said[said.index("Corrections: the registry was wrong") : said.index("Summary, most severe first")]
    places(corrected, "Tell Wrong", "Condition")
    assert "Tell Changed" not in corrected


def test_nothing_new_is_said(sample, made):
    """Since tomorrow nothing was entered."""
    since = iso_to_day("2999-01-01")
    assert "Nothing was entered about damage since then." in made(sample, "registry", since=since).flat


def test_a_chart_of_many_years_is_not_cut_by_the_end_of_a_page(registry, made):
    """Twenty-five years stand below each other on one page, however full the page before it is."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        for number in range(13):
            province = f"Province of the upper valley of the river {number}"
            place = site.add_site(session, factories.site(f"Tell {number}", governorate=province))
            for year in (1992 + number, 2016 - number):
                draft = factories.damage(place, occurred=factories.on(f"{year}-05"))
                damage.add_damage(session, draft, today=registry.day)
    pages = made(registry, "registry", lang="en+ar").pages[:3]
    assert any(all(f"{year}\n" in page for year in range(1992, 2017)) for page in pages)

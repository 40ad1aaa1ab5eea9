"""The incident bulletin: incidents by governorate, updates under them, what images show, and a timeline."""

from __future__ import annotations

import factories
from reports.reading import places

from heritage_app.domain.damage import Effect
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import ReportKind
from heritage_app.reports.incidents import incidents_of
from heritage_app.services import damage, site
from heritage_app.services.site_record import read_site


def test_the_parts_stand_in_the_order_of_a_bulletin(claimed, made):
    """Warning, summary, governorate, incidents, imagery, timeline, sources."""
    text = made(claimed, "incidents").flat
    order = places(text, "nobody has confirmed what is said", "Executive summary", "PAL 2015-01, Temple of Baalshamin")
    order += [text.index("Imagery", order[-1]), text.rindex("Timeline"), text.rindex("Sources")]
    assert order == sorted(order)
    bulletin = text[text.index("SHI 15-0123, Mar Elian monastery") : text.index("SHI 15-0138, Arch of Triumph")]
    assert bulletin.count("Update") == 4


def test_the_arabic_bulletin_keeps_numbers_and_texts(claimed, made):
    """Numbers of incidents stay as they are; what happened is told in Arabic."""
    places(made(claimed, "incidents", lang="ar").flat, "SHI 15-0123", "معبد بل", "داعش")


def test_updates_come_under_their_incident(registry):
    """A chain of updates, and a report that only bears the number, belong to the first; a visit alone is none."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        place = site.add_site(session, factories.site())

        def add(when, **given):
            draft = factories.damage(place, occurred=factories.on(when), **given)
            return damage.add_damage(session, draft, today=registry.day)

        first = add("2015-08", incident="SHI 15-0123")
        third = add("2015-10", kind=ReportKind.INSPECTION, incident="SHI 15-0123")
        second = add("2015-09", update_of=first)
        fourth = add("2015-11", kind=ReportKind.IMAGERY_REVIEW, update_of=second)
        alone = add("2016-01")
        add("2016-02", kind=ReportKind.INSPECTION)
    with registry.read() as session:
        found = incidents_of(read_site(session, place, today=registry.day, lang="en"))
    told = {one.first.id: [row.id for row in one.updates] for one in found}
    assert told == {first: [second, third, fourth], alone: []}


def test_an_image_of_which_nothing_is_told_shows_the_effects(registry, made):
    """The table of images says what was seen from the terms where nobody wrote a text."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        place = site.add_site(session, factories.site())
        effects = (Effect(type="collapse-structural-damage"),)
        seen = factories.damage(place, kind=ReportKind.IMAGERY_REVIEW, texts=(), effects=effects)
        damage.add_damage(session, seen, today=registry.day)
    text = made(registry, "incidents").flat
    assert "Collapse/Structural Damage" in text[text.rindex("Imagery") :]


def test_reports_that_update_each_other_do_not_hang_the_bulletin(registry):
    """A circle of updates, which an import may bring, ends."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        place = site.add_site(session, factories.site())
        first = damage.add_damage(session, factories.damage(place), today=registry.day)
        second = damage.add_damage(session, factories.damage(place, update_of=first), today=registry.day)
        draft = factories.damage(place, update_of=second)
        damage.edit_damage(session, first, draft, version=1, today=registry.day)
    with registry.read() as session:
        found = incidents_of(read_site(session, place, today=registry.day, lang="en"))
    assert sorted(row.id for one in found for row in (one.first, *one.updates)) == sorted((first, second))


def test_without_incident_the_page_says_so(sample, made):
    """A site of which only hazards are known has no incident, which is no comfort."""
    report = made(sample, "incidents", query=SiteQuery(text="Qaryatain"))
    assert "No incident is recorded" in report.flat or "Executive summary" in report.flat


def test_images_stand_in_the_order_of_the_days_they_show(registry, made):
    """An image of a day comes by that day, which its line names, and not by when the damage may have been."""
    days = {"2016-03-01": "2015-02", "2003-08-12": "2015-03", "2009-07-05": "2015-01"}
    with registry.write(Deed(verb="test", by="Tester")) as session:
        place = site.add_site(session, factories.site())
        for seen, happened in days.items():
            image = factories.damage(
                place, kind=ReportKind.IMAGERY_REVIEW, occurred=factories.on(happened), observed=factories.on(seen)
            )
            damage.add_damage(session, image, today=registry.day)
    text = made(registry, "incidents").flat
    order = places(text[text.index("Imagery") :], "12 August 2003", "5 July 2009", "1 March 2016")
    assert order == sorted(order)

"""The work list: what somebody should act on, the most pressing first, and why."""

from __future__ import annotations

import factories
from reports.reading import places

from heritage_app.domain.history import Deed
from heritage_app.services import damage, site


def test_the_samples_list_unsafe_sites_with_the_reason(sample, claimed, made):
    """Each unsafe site stands there with the hazard that is not cleared, and damage to verify after it."""
    for registry in (sample, claimed):
        text = made(registry, "worklist").flat
        places(text, "Temple of Bel", "Not cleared: Mines at Palmyra", "Needs verification")
        assert text.index("What is on the list") < text.index("Not cleared")


def test_the_arabic_list_is_arabic(claimed, made):
    """Heads, places and names of sites are Arabic."""
    places(made(claimed, "worklist", lang="ar").flat, "معبد بل", "تدمر", "حمص", "الموقع")


def test_recommendations_stand_by_priority_and_updates_replace_them(registry, made):
    """The emergency comes before what can wait; what a later report brings up to date is left to that report."""
    emergency, later = "immediate-action-emergency", "beyond-5-years-low"
    with registry.write(Deed(verb="test", by="Tester")) as session:
        for name, priority in (("Tell Late", later), ("Tell Urgent", emergency)):
            place = site.add_site(session, factories.site(name))
            damage.add_damage(session, factories.damage(place, priority=priority), today=registry.day)
        place = site.add_site(session, factories.site("Tell Mended"))
        first = damage.add_damage(session, factories.damage(place, priority=emergency), today=registry.day)
        mended = factories.damage(place, occurred=factories.on("2016-02"), update_of=first)
        damage.add_damage(session, mended, today=registry.day)
    text = made(registry, "worklist").flat
    table = text[text.rindex("Recommendations by priority") :]
    order = places(table, "Immediate Action (Emergency)", "Tell Urgent", "Beyond 5 years (Low)", "Tell Late")
    assert order == sorted(order)
    assert "Tell Mended" not in table


def test_advice_that_no_list_knows_is_pointed_at(registry, made):
    """A report with a priority but no listed recommendation says that its note has the words."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        place = site.add_site(session, factories.site("Tell Noted"))
        noted = factories.damage(place, priority="immediate-action-emergency", notes=("Advice: watch the wall",))
        damage.add_damage(session, noted, today=registry.day)
    places(made(registry, "worklist").flat, "In the note of the report", "Tell Noted")


def test_assessments_due_and_to_come_are_two_lists(registry, made):
    """A date that has passed is due; a later one is to come, the earliest first."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        for name, due in (("Tell Far", "2018"), ("Tell Near", "2017-01"), ("Tell Past", "2016-05-01")):
            place = site.add_site(session, factories.site(name))
            planned = factories.damage(place, assessment_due=factories.on(due))
            damage.add_damage(session, planned, today=registry.day)
    text = made(registry, "worklist").flat
    to_come = text[text.rindex("Assessments to come") :]
    order = places(to_come, "January 2017", "Tell Near", "2018", "Tell Far")
    assert order == sorted(order)
    assert "Tell Past" not in to_come
    places(text[text.rindex("Assessment due") :], "Tell Past", "The next assessment was due on 1 May 2016.")

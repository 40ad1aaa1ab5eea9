"""The damage page: both calendars, incidents kept together, given scales, trends, and claims of other kinds."""

from __future__ import annotations

from dataclasses import replace

from ui.driving import texts_of

from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.history import Deed
from heritage_app.domain.vocabulary import Condition, EditKind
from heritage_app.ui.trend import TrendCard


def test_days_stand_in_both_calendars_and_incidents_together(cases):
    """A day has its Hijri date beside it; four reports of one incident stand below its number, once."""
    driver = cases()
    driver.choose("Mar Elian monastery")
    shown = texts_of(driver.tab("damage"))
    assert any(text.startswith("21 August 2015  ·  ") and text.endswith("\u00a0AH") for text in shown)
    assert shown.count("Incident \u2068SHI 15-0123\u2069: 5 reports") == 1
    assert "Restoration stages" in shown


def test_earlier_works_and_threats_stand_in_the_record(cases):
    """The works of the Arch and the threat to Palmyra are shown with their evidence."""
    driver = cases()
    driver.choose("Arch of Triumph")
    assert any("Repair" in text for text in texts_of(driver.tab("damage")))
    driver.choose("Palmyra")
    assert "Threats" in texts_of(driver.tab("damage"))


def test_a_correction_is_told_apart_from_a_change(driver):
    """What was put right does not count as a change of the place, and the sums say so."""
    driver.choose("Temple of Bel")
    report = driver.record.damage[0]

    def work(session):
        from heritage_app.services.damage import edit_damage

        draft = replace(report.draft, condition=Condition.SEVERE, condition_scale="unosat", condition_given="possible")
        edit_damage(session, report.id, draft, today=driver.desk.day)

    driver.desk.write(Deed(verb="damage.edit", by="Rania", kind=EditKind.CORRECTION), work, lambda answer: None)
    driver.settle()
    page = driver.tab("damage")
    said = texts_of(page)
    assert page.findChildren(TrendCard)
    assert not any("Got worse" in text for text in said)
    assert any("“possible” (UNOSAT). Shown here as Severe damage" in text for text in said)
    (card,) = page.findChildren(TrendCard)
    told = texts_of(card)
    assert told[0] == "What changed in the last twelve months"
    assert "Corrected; the place is as it was" in told


def test_what_got_worse_at_a_part_is_told_at_the_whole_by_name_and_day(driver):
    """Palmyra's card names the temple, the days of the event and both conditions; the temple's own does not."""
    driver.choose("Temple of Bel")
    report = driver.record.damage[0]

    def work(session):
        from heritage_app.services.damage import add_damage, edit_damage

        earlier = replace(report.draft, condition=Condition.MINOR)
        edit_damage(session, report.id, earlier, today=driver.desk.day)
        later = replace(report.draft, update_of=report.id, occurred=HeritageDate.from_edtf("2016-10-02"))
        add_damage(session, later, today=driver.desk.day)

    driver.desk.write(Deed(verb="damage.change", by="Rania", kind=EditKind.CHANGE), work, lambda answer: None)
    driver.settle()
    (card,) = driver.tab("damage").findChildren(TrendCard)
    worse = "2 October 2016"
    assert any(text.startswith(worse) and text.endswith("from Minor damage to Destroyed") for text in texts_of(card))
    driver.choose("Palmyra")
    (card,) = driver.tab("damage").findChildren(TrendCard)
    assert any(text.startswith("Temple of Bel") and worse in text for text in texts_of(card))

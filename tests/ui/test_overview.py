"""The overview tells what follows from the claims: roll-up, windows, contradicted fields, and flags in a sentence."""

from __future__ import annotations

from ui.driving import texts_of

from heritage_app.ui.cards import RowButton, Strip
from heritage_app.ui.chart import ConditionChart


def test_the_parts_stand_beside_what_is_said_of_the_whole(cases):
    """Palmyra's parts are destroyed, five of six assessed; of Palmyra itself something else is said, and it shows."""
    driver = cases()
    driver.choose("Palmyra")
    page = driver.tab("overview")
    assert "Worst of the parts: Destroyed. 5 of 6 parts assessed." in texts_of(page)
    strips = [strip.accessibleName() for strip in page.findChildren(Strip)]
    assert "Of the place itself is said: Minor damage." in strips


def test_parts_that_agree_are_no_contradiction(driver):
    """Where the whole is as its worst part nothing is marked as a contradiction."""
    driver.choose("Al-Qaryatain")
    page = driver.tab("overview")
    assert "Of the place itself is said: Not assessed." in texts_of(page)
    assert not any("Of the place" in strip.accessibleName() for strip in page.findChildren(Strip))


def test_every_flag_says_in_one_sentence_why_it_is_up(cases):
    """The sentence of a flag names the claims that it rests on, in the language of the window."""
    driver = cases()
    driver.choose("Mar Elian monastery")
    shown = texts_of(driver.tab("overview"))
    assert any(text.startswith("Accepted reports on one event cannot all be right: Severe damage (") for text in shown)
    arabic = cases(lang="ar")
    arabic.choose("تدمر")
    assert any(text.startswith("أسوأ الأجزاء") for text in texts_of(arabic.tab("overview")))


def test_contradicted_fields_are_named_with_the_source(cases):
    """The condition of one report of the Temple of Bel is contradicted, and the overview says by which source."""
    driver = cases()
    driver.choose("Temple of Bel")
    shown = texts_of(driver.tab("overview"))
    assert "Contradicted by a source" in shown
    assert any(text.startswith("Damage report ") and text.endswith(": condition") for text in shown)
    assert any("«أجزاء من معبد بل»" in text for text in shown)


def test_a_window_is_drawn_and_told(cases):
    """An event between last seen intact and first seen damaged has both ends in the chart, and in words in the tabs."""
    driver = cases()
    driver.choose("Tower Tomb no. 22")
    page = driver.tab("overview")
    report = driver.record.damage[0]
    point = page.findChild(ConditionChart)._points[0]
    assert (point.earliest, point.latest) == (report.event.earliest, report.event.latest)
    assert any("window of the event" in row.caption for row in page.findChildren(RowButton))
    shown = texts_of(driver.tab("damage"))
    assert "Window of the event" in shown
    assert driver.window.say.window(report) in shown

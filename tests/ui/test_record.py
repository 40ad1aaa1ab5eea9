"""The record pane shows what the registry knows: the five sites of the sample come out as they should."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from ui.driving import texts_of

from heritage_app.ui.buttons import BadgeButton
from heritage_app.ui.cards import RowButton, Strip
from heritage_app.ui.chart import ConditionChart


def badges(driver):
    """Words of the badges in the header."""
    header = driver.window.record_pane.header
    return [button.text() for button in header.findChildren(QPushButton) if isinstance(button, BadgeButton)]


@pytest.mark.parametrize("name", ["Temple of Bel", "Arch of Triumph"])
def test_temple_and_arch_are_destroyed_by_press_only(driver, name):
    """Both show destroyed, press report only, that estimates disagree, and inherit the estimates for all of Palmyra."""
    driver.choose(name)
    assert badges(driver) == ["Destroyed", "Estimates disagree", "Press report only", "Restoration: None known"]
    shown = texts_of(driver.tab("overview"))
    assert "All of Palmyra" in shown
    assert "5 years" in shown
    assert "Doubtful" in shown
    assert any("Maamoun Abdulkarim" in text and "Mar 2016" in text for text in shown)


def test_danger_stands_first(driver):
    """Palmyra and what is part of it say that they are unsafe, by what, since when, and how far it is cleared."""
    driver.choose("Palmyra")
    header = driver.window.record_pane.header
    assert header.hazard.isVisible()
    assert header.hazard.accessibleName().startswith("Unsafe to visit: mines, last known 29 March 2016, partly cleared")
    assert header.hazard.mapTo(header, header.hazard.rect().topLeft()).y() < header.title.y()


def test_danger_is_never_cut(driver):
    """In a narrow record the words of danger go on in further lines, as many as they take."""
    driver.choose("Palmyra")
    strip = driver.window.record_pane.header.hazard
    driver.until(lambda: strip.height() >= strip.heightForWidth(strip.width()), "one line")
    wide, high = strip.width(), strip.height()
    driver.window.inner.setSizes([2_000, 10])
    driver.until(lambda: strip.width() < wide, "a narrow record")
    driver.settle()
    assert strip.height() == strip.heightForWidth(strip.width()) > high


def test_mar_elian_lies_below_al_qaryatain(driver):
    """Mar Elian is destroyed about August 2015, a part of Al-Qaryatain, without coordinates of its own."""
    driver.choose("Mar Elian monastery")
    assert badges(driver)[0] == "Destroyed"
    assert driver.record.draft.point is None
    assert driver.window.record_pane.header.meta.text().startswith("Al-Qaryatain, Homs")
    assert "About August 2015" in texts_of(driver.tab("damage"))


def test_parts_are_shown_at_their_whole(driver):
    """Palmyra lists its parts with their condition, and one click goes to a part."""
    driver.choose("Palmyra")
    page = driver.tab("overview")
    assert "Worst of the parts: Destroyed. 2 of 2 parts assessed." in texts_of(page)
    row = next(button for button in page.findChildren(RowButton) if button.title == "Temple of Bel")
    row.click()
    driver.until(lambda: driver.record.row.name == "Temple of Bel")


def test_the_chart_has_a_mark_for_each_dated_report_and_rows_that_match(driver):
    """Marks and rows carry the same numbers; before the first report nothing counts as intact."""
    driver.choose("Temple of Bel")
    page = driver.tab("overview")
    chart = page.findChild(ConditionChart)
    assert chart.accessible_rows() == ["1: The temple was demolished., between May 2015 and 29 March 2016. Destroyed."]
    assert page.rows[0].accessibleName().startswith("1, The temple was demolished.")
    assert "Only one accepted report gives a condition." in texts_of(page)


def test_the_chart_of_a_place_without_assessment_claims_nothing(driver):
    """Al-Qaryatain has no report: no mark, no row, and the words that this does not mean intact."""
    driver.choose("Al-Qaryatain")
    page = driver.tab("overview")
    assert page.findChild(ConditionChart).accessible_rows() == []
    assert any("does not mean that the place is intact" in text for text in texts_of(page))


def test_the_damage_page_says_all_that_a_report_says(driver):
    """Causes and effects in the words given, who is said to have done it and by whom, the source with its place."""
    driver.choose("Temple of Bel")
    shown = "\n".join(texts_of(driver.tab("damage")))
    assert "as given: “deliberate destruction”" in shown
    assert "reportedly by Islamic State group (ISIS), according to Agence France-Presse (AFP)" in shown
    assert "[1] Syria army keeps pressure on ISIS after Palmyra capture  ·  para. 15  ·  “demolished”" in shown
    assert "Between May 2015 and 29 March 2016" in shown
    assert "Mines: Partly cleared" in shown


def test_estimates_stand_side_by_side_one_column_for_each_claimant(driver):
    """Both claimants have a column at the same height, with words, conditions, stance and source; none is preferred."""
    driver.choose("Palmyra")
    page = driver.tab("estimates")
    assert [card.title.text() for card in page.columns] == ["Maamoun Abdulkarim", "Annie Sartre-Fauriat"]
    first, second = page.columns
    assert first.y() == second.y()
    assert second.x() > first.x() + first.width() - 1
    assert {"5 years", "80 % intact", "with UNESCO’s help"} <= set(texts_of(first))
    assert "“very doubtful”" in texts_of(second)
    assert "Disputes: 5 years, Maamoun Abdulkarim" in texts_of(second)
    assert any(strip.accessibleName() == "2 estimates disagree" for strip in page.findChildren(Strip))


def test_columns_stack_where_there_is_no_room(driver):
    """In a narrow window the columns of the claimants stand one below the other."""
    driver.window.resize(860, 768)
    driver.choose("Palmyra")
    page = driver.tab("estimates")
    driver.settle()
    first, second = page.columns
    assert second.y() > first.y()


def test_sources_are_numbered_and_say_what_they_are_used_for(driver):
    """The agency text is source 1, cited for the report, the estimates and the hazards, each with its paragraph."""
    driver.choose("Temple of Bel")
    # Each part stands in its own direction; the marks that say so are not seen.
    shown = [text.replace("\u2068", "").replace("\u2069", "") for text in texts_of(driver.tab("sources"))]
    assert "1. Syria army keeps pressure on ISIS after Palmyra capture" in shown
    assert "Damage report 1  ·  para. 15  ·  “demolished”" in shown
    assert "Estimate: 5 years, Maamoun Abdulkarim  ·  para. 16" in shown


def test_tabs_count_what_they_hold(driver):
    """Damage, estimates, photos and sources carry their numbers, also for a screen reader."""
    driver.choose("Temple of Bel")
    tabs = driver.window.record_pane.header.tabs
    assert [tabs.tabData(place) for place in range(6)] == ["", "1", "3", "", "2", ""]
    assert tabs.accessibleTabName(1) == "Damage 1"


def test_the_reference_number_goes_to_the_clipboard(driver):
    """*Copy reference number* copies it bare, without marks of direction."""
    driver.choose("Temple of Bel")
    driver.run("copy-reference")
    assert QApplication.clipboard().text() == driver.record.row.reference


def test_badges_lead_to_what_they_stand_on(driver):
    """Pressing *Estimates disagree* opens the estimates."""
    driver.choose("Temple of Bel")
    header = driver.window.record_pane.header
    badge = next(button for button in header.findChildren(QPushButton) if button.text() == "Estimates disagree")
    QTest.mouseClick(badge, Qt.MouseButton.LeftButton)
    assert driver.window.record_pane.tab == "estimates"


def test_history_says_who_entered_the_sample(driver):
    """The history of a new record has one deed, by the one who made the registry, without a way to undo the sample."""
    driver.choose("Temple of Bel")
    shown = texts_of(driver.tab("history"))
    assert "Fill the sample registry" in shown
    assert any(text.startswith("Tester") for text in shown)
    assert "Undo" not in shown


def test_a_tag_stands_with_the_site_and_in_its_history(driver):
    """The first page shows it, for the office alone; the history says that it was added, and what it is."""
    from heritage_app.domain.bulk import BulkStep
    from heritage_app.services import bulk

    driver.choose("Temple of Bel")
    assert "Tags" not in texts_of(driver.tab("overview"))
    registry, site_id = driver.desk._held.registry, driver.record.row.id
    bulk.do_step(registry, BulkStep(tags=("مهمة نيسان", "visit")), [site_id], by="Rania", reason="")
    driver.desk.changed.emit()
    driver.until(lambda: driver.record.draft.tags, "the tags")
    driver.settle()
    shown = texts_of(driver.tab("overview"))
    at = shown.index("Tags")
    assert shown[at : at + 4] == ["Tags", "\u2068مهمة نيسان\u2069", "\u2068visit\u2069", "For the office alone"]
    shown = texts_of(driver.tab("history"))
    assert "Tag" in shown
    assert "(empty) → \u2068visit\u2069" in shown

"""Each badge explains itself: the claim, the rule, the working and the dissent; and a person may choose another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.driving import texts_of

from heritage_app.ui.ask import AskBar
from heritage_app.ui.buttons import LinkButton
from heritage_app.ui.why import WhyCard, WhyPopup


def shown(driver):
    """The explanation that is open; None where there is none."""
    return next((one for one in driver.window.findChildren(WhyPopup) if one.isVisible()), None)


def popup(driver, axis):
    """The explanation of an axis, opened by the badge with the mouse."""
    QTest.mouseClick(driver.window.record_pane.header.axis_badges[axis], Qt.MouseButton.LeftButton)
    driver.app.processEvents()
    return shown(driver)


def choose_other(driver, axis, reason):
    """Choose another claim on an axis, by its explanation and the question that follows."""
    QTest.mouseClick(popup(driver, axis).view.choose, Qt.MouseButton.LeftButton)
    bar = next(one for one in driver.window.right.findChildren(AskBar) if one.isVisible())
    QTest.keyClicks(bar.line, reason)
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    driver.settle()
    return bar


@pytest.mark.parametrize("axis", ["condition", "evidence", "stage"])
def test_enter_on_a_badge_explains_it_and_esc_goes_back(driver, axis):
    """The badge is pressed by key; the explanation says the rule; Esc closes it and the badge has the focus again."""
    driver.choose("Temple of Bel")
    badge = driver.window.record_pane.header.axis_badges[axis]
    badge.setFocus()
    QTest.keyClick(badge, Qt.Key.Key_Return)
    found = shown(driver)
    said = {
        "condition": "Only one accepted report gives a condition.",
        "evidence": "It is the evidence of the report that decides the condition.",
        "stage": "Nobody says what is being done to restore the place.",
    }
    assert said[axis] in texts_of(found)
    QTest.keyClick(found, Qt.Key.Key_Escape)
    assert shown(driver) is None
    assert badge.hasFocus()


def test_the_evidence_shows_its_working(cases):
    """The explanation of the evidence names what counts, and each source counted as one with another."""
    driver = cases()
    driver.choose("Temple of Bel")
    said = texts_of(popup(driver, "evidence"))
    assert "How the evidence comes about" in said
    assert any(text.startswith("Count as one source, since one repeats the other: ") for text in said)


def test_another_claim_is_chosen_with_a_reason_and_undone(cases):
    """The claim chosen decides, the reason and the dissent are shown, the rule comes back by button and by undo."""
    driver = cases()
    driver.choose("Temple of Bel")
    before = driver.record.verdict
    assert before.rule != "person"
    assert len(driver.record.damage) > 1
    choose_other(driver, "condition", "seen by our own surveyor")
    chosen = driver.record.verdict
    assert (chosen.rule, chosen.reason) == ("person", "seen by our own surveyor")
    assert chosen.chosen != before.chosen
    assert "Chosen by a person: seen by our own surveyor" in texts_of(driver.tab("overview"))
    driver.run("undo")
    assert driver.record.verdict == before
    driver.run("redo")
    assert driver.record.verdict.rule == "person"
    QTest.mouseClick(popup(driver, "condition").view.back, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.record.verdict == before
    assert driver.window.actions_.by_name["undo"].text().startswith("Undo let the rule decide at")


def test_no_claim_is_chosen_without_a_reason(cases):
    """An empty reason leaves the question open and the rule in force."""
    driver = cases()
    driver.choose("Temple of Bel")
    bar = choose_other(driver, "condition", "")
    assert bar.message.text().startswith("Enter why this claim is chosen")
    assert driver.record.verdict.rule != "person"


def test_the_overview_explains_all_three(cases):
    """The card names the three axes, who says otherwise, and leads to the whole explanation."""
    driver = cases()
    driver.choose("Temple of Bel")
    card = driver.tab("overview").findChild(WhyCard)
    said = texts_of(card)
    axes = [text.split(":")[0] for text in said if ": " in text and not text.startswith("Otherwise")]
    assert axes == ["Condition", "Evidence", "Restoration stage"]
    assert any(text.startswith("Otherwise: ") for text in said)
    link = next(one for one in card.findChildren(LinkButton) if "Restoration stage" in one.accessibleName())
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert driver.window.record_pane.why.view.verdict.axis == "stage"


def test_the_explanation_has_no_control_without_name_when_mirrored(cases, unnamed_controls):
    """In the Arabic window the explanation stays inside the window, and names its controls."""
    driver = cases(lang="ar")
    driver.choose("معبد بل")
    found = popup(driver, "condition")
    assert unnamed_controls(found) == []
    window = driver.window
    assert 0 <= found.x() <= window.width() - found.width()
    badge = window.record_pane.header.axis_badges["condition"]
    assert found.geometry().right() <= badge.mapTo(window, badge.rect().topRight()).x() + 1

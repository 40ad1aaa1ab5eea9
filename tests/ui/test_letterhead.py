"""The letterhead is written in the window: typed in three languages, with a logo, saved, undone, refused in words."""

from __future__ import annotations

import pictures
from PySide6.QtCore import Qt

from heritage_app.services.letterhead import read_letterhead
from heritage_app.ui.letterhead import LetterheadPage


def shown(driver) -> LetterheadPage:
    """Open the page from the menu."""
    driver.window.actions_.wanted.emit("letterhead")
    driver.until(lambda: isinstance(driver.window.pages.currentWidget(), LetterheadPage), "the page")
    return driver.window.pages.currentWidget()


def held(driver):
    """What the registry holds."""
    answers = []
    driver.window.desk.read(read_letterhead, answers.append)
    driver.until(lambda: answers, "the letterhead")
    return answers[0]


def test_a_letterhead_is_written_and_taken_back(driver, tmp_path, unnamed_controls):
    """What is typed is in the registry with its logo, shown when the page is opened again, and undone by one key."""
    logo = tmp_path / "شعار.png"
    logo.write_bytes(pictures.encoded(pictures.drawing(2, (300, 200)), "PNG"))
    page = shown(driver)
    assert unnamed_controls(page) == []
    office, address, classification = page.fields["ar"]
    assert office.accessibleName() != page.fields["en"][0].accessibleName()
    office.setText("مديرية الآثار")
    address.setPlainText("المتحف الوطني\nدمشق")
    classification.setText("للاستعمال الرسمي")
    page.fields["en"][1].setPlainText("\n".join("1234567"))
    (tmp_path / "text.png").write_bytes(b"no picture at all " * 20)
    page.take_logo(tmp_path / "text.png")
    page.save.click()
    driver.until(lambda: page.problem is not None, "the problem")
    assert "7 lines" in page.problem.accessibleName() and page.save.isEnabled()
    page.fields["en"][1].setPlainText("")
    page.save.click()
    driver.until(lambda: "cannot be read as a picture" in page.problem.accessibleName(), "the other problem")
    assert held(driver).version == 0
    page.take_logo(logo)
    page.save.click()
    driver.until(lambda: driver.window.pages.currentWidget() is not page, "the end")
    row = held(driver)
    assert row.said("office", "en") == ("ar", "مديرية الآثار") and row.logo.original_name == "شعار.png"
    page = shown(driver)
    assert page.fields["ar"][1].toPlainText() == "المتحف الوطني\nدمشق" and "شعار.png" in page.logo_name.text()
    driver.press(Qt.Key.Key_Escape)
    driver.until(lambda: driver.window.pages.currentWidget() is not page, "the end")
    driver.window.deeds.undo()
    driver.until(lambda: held(driver).logo is None, "the undoing")

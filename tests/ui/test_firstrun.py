"""The first start: one page, three answers, and the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.driving import Driver

from heritage_app.settings import LANGUAGE, LAST_REGISTRY, USER_NAME, Preferences, sample_registry_path


@pytest.fixture
def first(app, monkeypatch):
    """A program that has never been started before."""
    monkeypatch.delenv("HERITAGE_USER", raising=False)
    driver = Driver(None, user=None)
    yield driver
    driver.end()


def test_name_and_enter_lead_to_the_sample(first):
    """Typing a name and pressing Enter makes the sample registry, opens it, and signs with that name from now on."""
    page = first.program.first_run
    QTest.keyClicks(page.name, "Rania")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    first.settle()
    assert len(first.names) == 5
    assert first.desk.info.sample
    assert first.desk.info.folder == sample_registry_path()
    assert first.desk.user == "Rania"
    kept = Preferences()
    assert kept.get(USER_NAME) == "Rania"
    assert kept.get(LAST_REGISTRY) == str(sample_registry_path())


def test_a_name_is_needed(first):
    """Without a name the page stays, says what is wanted, and puts the focus there."""
    page = first.program.first_run
    QTest.mouseClick(page.start, Qt.MouseButton.LeftButton)
    assert first.program.first_run is page
    assert page.name_field.message.text() == "Enter your name"


def test_an_empty_registry_is_made_where_asked(first, tmp_path):
    """The folder field appears with *empty*, and the registry is made there."""
    page = first.program.first_run
    assert not page.folder_field.isVisibleTo(page)
    page.empty.setChecked(True)
    assert page.folder_field.isVisibleTo(page)
    page.name.setText("Rania")
    page.folder.setText(str(tmp_path / "Homs.heritage"))
    page.start.click()
    first.settle()
    assert first.desk.info.folder == tmp_path / "Homs.heritage"
    assert first.names == []
    assert first.window.sites.everything == 0


def test_the_language_switches_at_once_and_keeps_what_was_typed(first):
    """Choosing Arabic turns the page round without losing the name; the window then opens in Arabic."""
    page = first.program.first_run
    page.name.setText("رانيا")
    page.languages.chips["ar"].click()
    assert page.name.text() == "رانيا"
    assert page.layoutDirection() == Qt.LayoutDirection.RightToLeft
    page.start.click()
    first.settle()
    assert first.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert "معبد بل" in first.names
    assert Preferences().get(LANGUAGE) == "ar"


def test_the_second_start_opens_what_was_open(first):
    """After the first run the page is not shown again: the registry of last time opens."""
    page = first.program.first_run
    page.name.setText("Rania")
    page.start.click()
    first.settle()
    first.end()
    again = Driver(None, user=None)
    try:
        assert again.program.first_run is None
        assert again.desk.info.folder == sample_registry_path()
        assert again.desk.user == "Rania"
    finally:
        again.end()


def test_the_sample_is_never_overwritten(app):
    """`--sample` a second time shows what was changed in it the first time."""
    driver = Driver(None, sample=True)
    marker = sample_registry_path() / "mine.txt"
    marker.write_text("kept")
    driver.end()
    again = Driver(None, sample=True)
    try:
        assert marker.read_text() == "kept"
        assert len(again.names) == 5
    finally:
        again.end()


def test_the_page_names_all_its_controls(first, unnamed_controls):
    """A screen reader has a name for every control of the first page."""
    assert unnamed_controls(first.program.first_run) == []


def test_the_user_is_taken_from_the_environment(app, monkeypatch):
    """HERITAGE_USER signs where no name is given, and a given name goes before it."""
    monkeypatch.setenv("HERITAGE_USER", "Env")
    driver = Driver(None, sample=True, user=None)
    assert driver.desk.user == "Env"
    driver.end()
    driver = Driver(None, sample=True, user="Given")
    assert driver.desk.user == "Given"
    driver.end()

"""Backups in the window: made by hand and at the end of the day, told of, tried out, put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.driving import Driver, copy_of, texts_of

from heritage_app.domain.history import Deed
from heritage_app.services import backup, site
from heritage_app.services.registry import open_registry
from heritage_app.settings import BACKUP_DAILY, backups_folder
from heritage_app.ui.backups import BackupPage, RestorePage
from tests import factories


@pytest.fixture
def own(start):
    """The program with a registry of one's own, of which no backup was made yet."""
    driver = start("empty")
    add(driver, "Tell Before")
    return driver


def add(driver, name):
    """Enter a site."""
    driver.desk.write(
        Deed(verb="site.add", by="Rania"),
        lambda session: site.add_site(session, factories.site(name)),
        lambda key: None,
    )
    driver.settle()


def finish(driver):
    """Wait until the long work under way has ended."""
    driver.until(lambda: not driver.window.saving.job.busy, "the work")
    driver.settle()


def page(driver, kind):
    """The page that lies on top."""
    shown = driver.window.pages.currentWidget()
    assert isinstance(shown, kind), shown
    return shown


def test_a_backup_is_made_told_of_and_put_back_by_keyboard(own):
    """Made and tried out in one step; restored, the later site is gone, and comes back from the backup made before."""
    driver = own
    driver.until(lambda: driver.window.saving.backup.text() == "No backup yet", "the status bar")
    driver.program.conduct.run("back-up")
    finish(driver)
    driver.until(lambda: "Last good restore test" in driver.window.saving.backup.text(), "the status bar")
    add(driver, "Tell Later")
    assert "Tell Later" in driver.names
    QTest.keyClick(page(driver, BackupPage).restore_buttons[0], Qt.Key.Key_Space)
    finish(driver)
    asked = page(driver, RestorePage)
    assert "1" in texts_of(asked) and "2" in texts_of(asked)
    QTest.keyClick(asked.confirm, Qt.Key.Key_Space)
    finish(driver)
    driver.until(lambda: "Tell Later" not in driver.names, "the list")
    assert driver.names == ["Tell Before"]
    assert "Tell Before" in driver.window.actions_.by_name["undo"].text()  # steps of the state before are gone
    driver.program.conduct.run("backups")
    finish(driver)
    assert len(page(driver, BackupPage).restore_buttons) == 2
    QTest.keyClick(page(driver, BackupPage).restore_buttons[0], Qt.Key.Key_Space)
    finish(driver)
    QTest.keyClick(page(driver, RestorePage).confirm, Qt.Key.Key_Space)
    finish(driver)
    driver.until(lambda: "Tell Later" in driver.names, "the list")


def test_closing_the_window_makes_the_backup_of_the_day(own, home):
    """The first close of the day makes a backup and then closes; a second start on that day makes none."""
    driver = own
    folder = driver.desk.info.folder
    assert not driver.window.close()
    driver.until(lambda: not driver.window.isVisible(), "the window")
    registry = open_registry(folder)
    (row,) = backup.list_backups(backups_folder(), registry)
    registry.close()
    assert row.good and row.reason == "daily" and row.counts["site"] == 1


def test_closing_waits_for_nobody_who_wants_no_daily_backup(own):
    """Switched off in the settings, the window closes at once."""
    own.program.preferences.set(BACKUP_DAILY, False)
    assert own.window.close()


def test_the_sample_is_not_backed_up(app, made_once, tmp_path):
    """What comes with the program need not be kept."""
    driver = Driver(copy_of(made_once["sample"], tmp_path / "s.heritage"))
    driver.settle()
    assert not driver.window.saving.backup.isVisible()
    assert driver.window.close()
    driver.end()


def test_where_no_backup_can_be_made_the_window_stays_and_says_so(own, tmp_path):
    """A folder that is gone is named, and closing once more closes."""
    (tmp_path / "stick").write_text("not a folder", encoding="utf-8")
    own.program.preferences.set_many({"backup_folder": str(tmp_path / "stick")})
    assert not own.window.close()
    finish(own)
    assert own.window.isVisible()
    assert any("Today’s backup was not made." in text for text in texts_of(own.window))
    assert own.window.close()


def test_every_control_of_the_pages_has_a_name(own, unnamed_controls):
    """Which backup a button restores or tests is said aloud."""
    own.program.conduct.run("back-up")
    finish(own)
    assert unnamed_controls(own.window) == []
    names = {button.accessibleName() for button in page(own, BackupPage).restore_buttons}
    assert all("Restore the backup of" in name for name in names)

"""Check and repair in the window: what was found is said in words, with a button, and can be mended."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import text
from ui.driving import texts_of

from heritage_app.domain.history import Deed
from heritage_app.services import backup, damage, history, site
from heritage_app.services.registry import open_registry
from heritage_app.settings import backups_folder
from heritage_app.ui.check import CheckPage
from tests import factories
from tests.services.test_check import harm


def looked_over(driver):
    """Run the check and return its page."""
    driver.program.conduct.run("check")
    finish(driver)
    return top(driver)


def finish(driver):
    """Wait until the long work under way has ended."""
    driver.until(lambda: not driver.window.saving.job.busy, "the work")
    driver.settle()


def top(driver):
    """The page that lies on top."""
    page = driver.window.pages.currentWidget()
    assert isinstance(page, CheckPage), page
    return page


def with_harm(registry):
    """A registry with a date that is none, entered through the program, and a search index that lacks a site."""
    with registry.write(Deed(verb="site.add", by="Rania")) as session:
        tell = site.add_site(session, factories.site("Tell Harm"))
        damage.add_damage(session, factories.damage(tell), today=registry.day)
    with registry.database.writing() as session:
        history.begin(session, Deed(verb="damage.edit", by="Old program"))
        session.execute(text("UPDATE damage SET occurred_edtf = '2015-13'"))
        history.end(session)
    registry.close()
    harm(registry, "UPDATE site SET custodian = 'Nobody'", "DELETE FROM search_site")


def test_a_registry_is_checked_and_repaired_by_keyboard(start, registry, unnamed_controls):
    """Each finding is named with its site; Repair backs up, mends, and says so; then the check finds nothing."""
    with_harm(registry)
    driver = start("empty")
    driver.desk.open(registry.folder)
    driver.settle()
    page = looked_over(driver)
    said = texts_of(page)
    assert any("2015-13" in words for words in said) and "Tell Harm" in said
    assert any("is not as its last entry" in words for words in said)
    assert unnamed_controls(driver.window) == []
    QTest.keyClick(page.repair, Qt.Key.Key_Space)
    finish(driver)
    assert any("whole again" in words for words in texts_of(top(driver)))
    assert driver.names == ["Tell Harm"]
    opened = open_registry(registry.folder)
    (row,) = backup.list_backups(backups_folder(), opened)
    opened.close()
    assert (row.reason, row.by) == ("before-repair", "Rania")
    assert "The registry is whole." in " ".join(texts_of(looked_over(driver)))
    QTest.keyClick(top(driver), Qt.Key.Key_Escape)
    assert not isinstance(driver.window.pages.currentWidget(), CheckPage)


def test_a_check_is_stopped_in_the_status_bar(driver):
    """Cancel ends it, says that nothing was changed, and shows no page."""
    driver.program.conduct.run("check")
    driver.window.saving.job.cancelled.emit()
    finish(driver)
    assert not isinstance(driver.window.pages.currentWidget(), CheckPage)
    assert "Nothing was changed" in driver.window.messages.words.text()

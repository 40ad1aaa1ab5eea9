"""What the window says and still does while its registry cannot be written."""

from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2

from heritage_app.domain.history import Deed
from heritage_app.services import site
from heritage_app.storage import engine
from tests import factories


@pytest.fixture
def impatient(monkeypatch, start):
    """The program with the sample, waiting a tenth of a second only for others who write."""
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 100)
    return start()


def add(driver, name):
    """Enter a site; what the status bar says then."""
    deed = Deed(verb="site.add", by="Rania")
    driver.desk.write(deed, lambda session: site.add_site(session, factories.site(name)), lambda key: None)
    driver.settle()
    return driver.window.saving.state.text()


def test_the_status_bar_says_what_is_not_saved_and_the_window_goes_on(impatient):
    """Held by another program, then pulled out: each is said, records still open, and saving works again after it."""
    driver = impatient
    folder = driver.desk.info.folder
    other = dbapi2.connect(str(folder / engine.DATABASE_NAME), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    said = add(driver, "Tell Held")
    assert said.startswith("Not saved: ") and "being written by another program" in said
    driver.choose("Palmyra")
    other.execute("ROLLBACK")
    other.close()
    assert add(driver, "Tell Freed").startswith("All changes saved")
    away = folder.with_name("pulled out")
    folder.rename(away)
    said = add(driver, "Tell Lost")
    assert said.startswith("Not saved: ") and "is not there any more" in said
    assert driver.window.isVisible() and driver.window.saving.kind == "failed"
    away.rename(folder)
    assert add(driver, "Tell Back").startswith("All changes saved")
    assert {"Tell Freed", "Tell Back"} <= set(driver.names) and "Tell Lost" not in driver.names

"""Every worklist opens from the sidebar, and every flag says in a sentence why it is up."""

from __future__ import annotations

import pytest
from ui.driving import texts_of

from heritage_app.ui.sidebar import VIEWS


@pytest.mark.parametrize("kind", ["sample", "claims"])
def test_every_worklist_opens_and_every_flag_explains_itself(start, cases, kind):
    """The list holds the sites with the flag, as many as the sidebar counts; the record explains it in words."""
    driver = cases() if kind == "claims" else start()
    for name, flag in VIEWS.items():
        driver.window.sidebar.rows[name].click()
        driver.settle()
        rows = driver.window.sites.model.rows
        assert all(flag in row.flags for row in rows), name
        assert driver.window.sites.model.total == len(rows), name
        if not rows:
            continue
        driver.window.sites.choose_place(0)
        driver.until(lambda first=rows[0]: driver.record is not None and driver.record.row.id == first.id, name)
        driver.settle()
        said = [sentence for one, sentence in driver.window.say.flags(driver.record) if one.kind == flag]
        assert len(said) == 1, name
        assert said[0].endswith("."), said
        assert "{" not in said[0], said
        assert said[0] in texts_of(driver.tab("overview")), name

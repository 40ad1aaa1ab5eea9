"""File > Export…: chosen by keyboard, written beside everything else, cancelled without a trace."""

from __future__ import annotations

import json
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from ui.driving import Driver, copy_of, texts_of

from heritage_app.domain.query import Chosen
from heritage_app.domain.redaction import Profile
from heritage_app.exchange import outgoing
from heritage_app.exchange.outgoing import WRITERS, writer_named
from heritage_app.ui.export import RegistryExportPage, format_words
from heritage_app.ui.notices import Banner


@pytest.fixture
def opened(app, made_once, tmp_path):
    """The program with the sample registry."""
    driver = Driver(copy_of(made_once["sample"], tmp_path / "Export.heritage"))
    yield driver
    driver.end()


def page_of(driver):
    """The page that is asked with."""
    driver.run("export")
    page = driver.window.pages.currentWidget()
    assert isinstance(page, RegistryExportPage)
    return page


def finish(driver):
    """Wait until the work has ended."""
    driver.until(lambda: not driver.window.saving.job.busy, "the export")
    driver.settle()


def said(driver):
    """What the notices say."""
    return " | ".join(banner.accessibleName() for banner in driver.window.findChildren(Banner) if banner.isVisible())


def test_every_format_has_its_words():
    """The list of the window is the list of formats, in that order."""
    assert list(format_words()) == [one.name for one in WRITERS]


def test_a_map_of_one_site_is_exported_by_keyboard(opened, tmp_path, monkeypatch):
    """Tab, arrows and Enter choose site, office and format; the file holds that one site, its points exact."""
    target = tmp_path / "one"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, **kwargs: (str(target), ""))
    opened.choose("Temple of Bel")
    page = page_of(opened)
    assert page.public.isChecked() and page.whole.isChecked()
    assert page.format.hasFocus()
    page.whole.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert page.chosen.isChecked() and "Temple of Bel" in page.chosen.text()
    page.public.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.public, Qt.Key.Key_Down)
    assert page.internal.isChecked()
    while page.format.currentData() != "geojson":
        QTest.keyClick(page.format, Qt.Key.Key_Down)
    assert "QGIS" in page.about.text()
    page.go.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.go, Qt.Key.Key_Return)
    finish(opened)
    (site,) = json.loads((tmp_path / "one.geojson").read_text(encoding="utf-8"))["features"]
    assert site["properties"]["name"] == "Temple of Bel" and not site["properties"]["coordinates_rounded"]
    assert "one.geojson" in said(opened)


def test_the_list_as_it_is_filtered_leaves_for_the_public(opened, tmp_path):
    """What the search found leaves, and not the rest; what the form of EAMENA cannot take is told of."""
    window = opened.window
    window.list_pane.search.setText("monastery")
    opened.until(lambda: opened.names == ["Mar Elian monastery"], "the search")
    page = page_of(opened)
    assert page.listed.text().endswith("1 site")
    page.closed.emit()
    exporting = opened.program.conduct.exporting
    listed = Chosen(count=1, query=window.sites.query())
    exporting.export(writer_named("eamena"), tmp_path / "a.eamena.xlsx", Profile.PUBLIC, listed)
    finish(opened)
    assert (tmp_path / "a.eamena.xlsx").stat().st_size > 0
    assert "needs a look" in said(opened)


@pytest.mark.parametrize("whole", [False, True], ids=["the list", "all chosen in it"])
def test_what_the_public_gets_near_a_point_goes_by_the_rounded_points(opened, tmp_path, whole):
    """A hundred metres around the true point put the site on the screen, and into a file for the office only."""
    window, exporting = opened.window, opened.program.conduct.exporting
    window.list_pane.search.setText("near:34.5466,38.2743,0.1")
    opened.until(lambda: opened.names == ["Temple of Bel"], "the search")
    opened.until(lambda: window.sites.model.whole, "the order")
    if whole:
        window.sites.list.selectAll()
    page = page_of(opened)
    assert page.rounding.isHidden()
    page.listed.setChecked(True)
    assert not page.rounding.isHidden() and "rounded" in page.rounding.text()
    page.internal.setChecked(True)
    assert page.rounding.isHidden()
    page.closed.emit()
    chosen = window.sites.list.chosen() if whole else Chosen(count=1, query=window.sites.query())
    assert chosen.query is not None
    for profile, names in ((Profile.INTERNAL, ["Temple of Bel"]), (Profile.PUBLIC, [])):
        file = tmp_path / f"{profile}.geojson"
        exporting.export(writer_named("geojson"), file, profile, chosen)
        finish(opened)
        features = json.loads(file.read_text(encoding="utf-8"))["features"]
        assert [one["properties"]["name"] for one in features] == names


def test_cancel_leaves_no_file(opened, tmp_path, monkeypatch):
    """Cancel in the status bar stops between two records; neither the file nor a half of it is there."""
    exporting, job = opened.program.conduct.exporting, opened.window.saving.job
    records = outgoing.Material.records

    def slow(self):
        for record in records(self):
            opened.slow.wait(0.2)
            yield record

    opened.slow = threading.Event()
    monkeypatch.setattr(outgoing.Material, "records", slow)
    exporting.export(writer_named("kml"), tmp_path / "a.kml", Profile.PUBLIC)
    opened.until(lambda: job.busy, "the work")
    job.cancel.click()
    finish(opened)
    assert [path.name for path in tmp_path.iterdir() if "kml" in path.name] == []
    assert "Stopped" in " | ".join(texts_of(opened.window))


def test_the_page_reads_from_the_right_in_arabic(app, made_once, tmp_path):
    """In Arabic the page is mirrored, and every control says what it is."""
    driver = Driver(copy_of(made_once["sample"], tmp_path / "Export.heritage"), lang="ar")
    try:
        page = page_of(driver)
        assert page.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert "السجل كله" in page.whole.text()
        assert page.format.accessibleName()
        page.closed.emit()
    finally:
        driver.end()

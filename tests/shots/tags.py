"""Save pictures of all that shows tags: card, form, conflict, merge, filter, chips, lists and the step over many sites.

Run it as `QT_QPA_PLATFORM=offscreen python tests/shots/tags.py FOLDER`.
"""

from __future__ import annotations

import dataclasses
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtTest import QTest
from take import NAMES, Camera
from ui.driving import TODAY, Driver

from heritage_app.domain.bulk import BulkStep
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.services import bulk, listing, site, summary
from heritage_app.services.registry import Registry, create_registry

TAGS = ("For the court file", "مهمة نيسان", "Visit again in spring 2017, with a drone if there is one")


def prepared(registry: Registry) -> None:
    """Tag three sites, and enter the Temple of Bel a second time with tags of its own."""
    with registry.read() as session:
        rows = listing.list_sites(session, SiteQuery(), today=registry.day)
    by_name = {row.name: row.id for row in rows}
    bulk.do_step(registry, BulkStep(tags=TAGS), [by_name["Temple of Bel"]], by="Rania", reason="")
    bulk.do_step(registry, BulkStep(tags=TAGS[:1]), [row.id for row in rows][:3], by="Rania", reason="")
    with registry.write(Deed(verb="site.add", by="Rania")) as session:
        held, _ = summary.site_draft(session, by_name["Temple of Bel"])
        twin = dataclasses.replace(held, tags=("FOR the court file", "Armed guards"), description="A second entry")
        site.add_site(session, twin)


def conflict(camera: Camera) -> None:
    """Two people edit the tags of one site; the second is asked what stays."""
    driver = camera.driver
    driver.run("edit")
    page = driver.window.pages.currentWidget()
    camera.take("form")
    page.inputs["tags"].set_raw([{"text": TAGS[0]}, {"text": TAGS[1]}, {"text": "Roof of the cella"}])
    page.footer.lines["reason"].setText("seen on the spot")
    page.inputs["tags"].setFocus()
    camera.take("form-changed")
    bulk.do_step(
        driver.desk._held.registry,
        BulkStep(tags=("Budget 2018",), untags=TAGS[1:2]),
        [driver.record.row.id],
        by="Somebody else",
        reason="",
    )
    page.save()
    driver.settle()
    camera.take("conflict-told")
    page.banner("trouble").buttons[0].click()
    driver.settle()
    camera.take("conflict")
    cell = page.banner("conflict").cells["tags", "theirs"]
    cell.button.click()
    camera.take("conflict-chosen")
    driver.window.close_pages()


def sites(camera: Camera) -> None:
    """Card, filter menu, chips, completion."""
    driver, pane = camera.driver, camera.driver.window.sites
    driver.choose(NAMES[driver.program.lang])
    camera.take("card")
    menu = pane.filters.menu("tag")
    menu.aboutToShow.emit()
    driver.until(lambda: pane.filters.occurring, "what occurs")
    menu.popup(pane.search.mapToGlobal(pane.search.rect().bottomLeft()))
    camera.take("filter-menu")
    menu.close()
    pane.filters.choose("tag", TAGS[:2])
    camera.take("chips")
    pane.filters.choose("tag", TAGS[2:])
    camera.take("chip-long")
    pane.filters.clear()
    pane.search.setText("-tag:raid has:tag ")
    camera.take("chips-typed")
    pane.search.clear()
    pane.search.setFocus()
    QTest.keyClicks(pane.search, "tag:")
    camera.take("completing")
    pane.search.clear()
    for name, called in (("list-damage", "list-completing"), ("list-photos", "photos-completing")):
        driver.run(name)
        line = driver.window.list_pane.search
        line.setFocus()
        QTest.keyClicks(line, "tag:")
        camera.take(called)
        line.clear()
    driver.run("list-sites")


def steps(camera: Camera) -> None:
    """Merge of duplicates, and the step over many sites."""
    driver = camera.driver
    driver.choose(NAMES[driver.program.lang])
    driver.run("merge")
    page = driver.window.pages.currentWidget()
    driver.until(lambda: page.view is not None, "both entries")
    camera.take("merge")
    for area in page.findChildren(type(page.table).__mro__[0]):
        area.ensurePolished()
    cell = next((cell for (name, _), cell in page.table.cells.items() if name == "tags"), None)
    if cell is not None:
        cell.button.setFocus()
        camera.take("merge-tags")
    driver.window.close_pages()
    driver.run("bulk")
    page = driver.window.pages.currentWidget()
    for what in ("tag", "untag"):
        page.what.setCurrentIndex(page.what.findData(what))
        page.inputs[what].pick.setFocus()
        QTest.keyClicks(page.inputs[what].pick, "court")
        driver.settle()
        camera.take(f"bulk-{what}")
    driver.window.close_pages()


def main(folder: Path) -> None:
    """Take all pictures into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["HERITAGE_HOME"] = home
        for lang, theme in (("en", "light"), ("ar", "dark"), ("en", "dark"), ("ar", "light")):
            path = Path(home) / f"{lang}-{theme}.heritage"
            registry = create_registry(path, by="Rania", sample=True, today=lambda: TODAY)
            prepared(registry)
            registry.close()
            driver = Driver(path, lang=lang)
            driver.program.use_theme(theme)
            driver.window.resize(1366, 768)
            driver.settle()
            camera = Camera(driver, folder, f"tags-{lang}-{theme}")
            sites(camera)
            steps(camera)
            driver.choose(NAMES[lang])
            conflict(camera)
            driver.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

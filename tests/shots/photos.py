"""Save pictures of grid, details, viewer, marks, compare and the print of a pair at 1366 by 768.

In light and dark, three languages, and large text.

Run it as `QT_QPA_PLATFORM=offscreen python tests/shots/photos.py FOLDER`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from photo_scenes import paint_scene
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.driving import TODAY, Driver

from heritage_app.domain.coordinates import Point
from heritage_app.domain.history import Deed
from heritage_app.domain.photo import Mark, MarkShape, PhotoDraft
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import Visibility
from heritage_app.services import damage, photo
from heritage_app.services.listing import list_sites
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import create_registry, open_registry
from heritage_app.ui.pair_frame import Mode


def fill(folder: Path, home: Path) -> None:
    """A sample registry with a pair of photos of the Temple of Bel, the later one marked."""
    create_registry(folder, by="Rania", sample=True, today=lambda: TODAY).close()
    registry = open_registry(folder, today=lambda: TODAY)
    with registry.read() as session:
        site = list_sites(session, SiteQuery(text="Temple of Bel"), today=registry.day)[0]
        report = damage.list_damage(session, damage.select_damage(site_ids=[site.id]))[0]
    files = [
        paint_scene(home / "IMG_2010.jpg", (2400, 1800), ruined=False, taken="2010:03:12 09:41:07"),
        paint_scene(home / "صورة المعبد 2016.jpg", (1600, 1200), ruined=True, taken="2016:03:27 15:02:44"),
    ]
    before, after = add_photos(registry, files, PhotoDraft(site_id=site.id), by="Rania", means="test").added
    marks = (
        Mark(MarkShape.BOX, ((0.3, 0.6), (0.72, 0.78)), "Fallen cella wall", report.id),
        Mark(MarkShape.ARROW, ((0.5, 0.2), (0.62, 0.35)), "Lintel gone"),
        Mark(MarkShape.POINT, ((0.15, 0.5),), "Crack"),
        Mark(MarkShape.POLYGON, ((0.8, 0.3), (0.9, 0.3), (0.92, 0.6), (0.78, 0.7)), "Soot"),
    )
    with registry.write(Deed(verb="test", by="Rania")) as session:
        said = PhotoDraft(
            site_id=site.id,
            captions=(("en", "The cella from the east"), ("ar", "هيكل المعبد من الشرق")),
            credit="Directorate of Antiquities",
            view_direction=247.0,
            point=Point(34.546944, 38.273889),
        )
        photo.edit_photo(session, before, said, today=registry.day)
        captions = (("en", "The same view after the explosion"), ("ar", "المشهد نفسه بعد التفجير"))
        later = PhotoDraft(site_id=site.id, same_view_as=before, marks=marks, captions=captions)
        photo.edit_photo(session, after, replace(later, visibility=Visibility.RESTRICTED), today=registry.day)
    registry.close()


def around(driver: Driver, folder: Path, prefix: str) -> None:
    """Where photos stand among other things: the overview, the tab of the record, the list, the details."""

    def take(name: str) -> None:
        # Small pictures come from a process of their own.
        for _ in range(40):
            driver.settle()
            QTest.qWait(50)
        path = folder / f"{prefix}-{name}.png"
        driver.window.grab().save(str(path))
        print(path)

    driver.choose({"ar": "معبد بل", "fr": "Temple de Bêl"}.get(driver.desk.lang, "Temple of Bel"))
    driver.tab("overview")
    take("overview")
    page = driver.tab("photos")
    take("tab")
    page.grid.setFocus()
    page.grid.choose_place(0)
    driver.press(Qt.Key.Key_F2)
    take("details")
    driver.press(Qt.Key.Key_Escape)
    driver.window.sidebar.rows["photos"].click()
    take("list")
    driver.window.sidebar.rows["sites"].click()
    driver.settle()


def shoot(driver: Driver, folder: Path, prefix: str) -> None:
    """Every state of the pages."""
    pages, found = driver.program.conduct.photo_pages, []
    driver.desk.read(lambda session: photo.list_photos(session, photo.select_photos()), found.extend)
    driver.settle()
    rows = sorted(found, key=lambda row: row.camera.taken)

    def take(name: str, page) -> None:  # type: ignore[no-untyped-def]
        for _ in range(5):
            driver.until(lambda: not page.pictures.busy)
            driver.settle()
        path = folder / f"{prefix}-{name}.png"
        driver.window.grab().save(str(path))
        print(path)

    page = pages.open_viewer(rows, 0)
    take("viewer", page)
    page.step(1)
    take("viewer-marked", page)
    page.toggle_marks()
    page.marks_panel.tool.choose(0)
    take("marks", page)
    QTest.keyClicks(page.canvas, "4")
    take("marks-keys", page)
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    page.leave_marks()
    page.canvas.zoom_by(3)
    take("viewer-zoomed", page)
    page.rows = [replace(row, draft=replace(row.draft, graphic=True)) for row in page.rows]
    page.canvas.fit()
    page._show_words()
    page._show_picture()
    take("viewer-graphic", page)
    page.close_viewer()
    compare = pages.open_compare(rows, *rows)
    for mode in Mode:
        compare.set_mode(mode)
        if mode is Mode.BLINK:
            compare.frame.blink()
        take(f"compare-{mode}", compare)
    compare.print.click()
    preview = driver.window.pages.currentWidget()
    driver.until(lambda: preview.pages.drawn, "the preview")
    take("print", compare)
    preview.close_preview()
    compare.closed.emit()
    driver.settle()


def main(folder: Path) -> None:
    """Take all pictures into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        os.environ["HERITAGE_HOME"] = name
        registry = home / "Photos.heritage"
        fill(registry, home)
        for lang, theme, width, size in (
            ("en", "light", 1366, 100),
            ("en", "dark", 1366, 100),
            ("ar", "light", 1366, 100),
            ("fr", "light", 1000, 150),
        ):
            driver = Driver(registry, lang=lang)
            driver.program.use_theme(theme)
            driver.program.use_size(size)
            driver.window.resize(width, 768)
            driver.settle()
            around(driver, folder, f"photos-{lang}-{theme}")
            shoot(driver, folder, f"photos-{lang}-{theme}")
            driver.program.use_size(100)
            driver.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

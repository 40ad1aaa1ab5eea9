"""Save pictures of the main window at 1366 by 768: themes, languages, tabs, lists, filters, empty states, widths.

Run it as `QT_QPA_PLATFORM=offscreen python tests/shots/take.py FOLDER`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import date
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from ui.driving import TODAY, Driver

from heritage_app.services.registry import create_registry
from heritage_app.settings import DIGITS

NAMES = {"en": "Temple of Bel", "ar": "معبد بل", "fr": "Temple de Bêl"}


class Camera:
    """Takes pictures of one driver's window and names them."""

    def __init__(self, driver: Driver, folder: Path, prefix: str) -> None:
        self.driver, self.folder, self.prefix = driver, folder, prefix

    def take(self, name: str) -> None:
        """Save the window, with whatever menu is open over it."""
        self.driver.settle()
        window = self.driver.window
        picture = window.grab()
        menu = self.driver.app.activePopupWidget()
        if menu is not None:
            painter = QPainter(picture)
            painter.drawPixmap(menu.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), menu.grab())
            painter.end()
        path = self.folder / f"{self.prefix}-{name}.png"
        picture.save(str(path))
        print(path)


def tabs(camera: Camera) -> None:
    """Every tab of one site."""
    for name in ("overview", "damage", "estimates", "sources", "history"):
        camera.driver.tab(name)
        camera.take(f"tab-{name}")
    camera.driver.tab("overview")


def lists(camera: Camera) -> None:
    """The other lists of the sidebar."""
    for name in ("damage", "estimates", "sources", "actors", "trash"):
        camera.driver.window.sidebar.rows[name].click()
        camera.take(f"list-{name}")
    camera.driver.window.sidebar.rows["sites"].click()
    camera.driver.settle()


def list_states(camera: Camera) -> None:
    """Filters, their menus, nothing found, the palette, the question before the trash, dialogs."""
    driver, sites = camera.driver, camera.driver.window.sites
    pill = sites.filter_row.pills["condition"]
    sites.filters.choose("condition", ("destroyed", "severe"))
    driver.settle()
    pill.menu().popup(pill.mapToGlobal(pill.rect().bottomLeft()))
    camera.take("filter-menu")
    pill.menu().close()
    sites.filters.choose("region", ("HMS",))
    sites.filters.choose("condition", ("destroyed",))
    camera.take("filters")
    sites.search.setText("bell tower")
    camera.take("nothing-found")
    sites.search.clear()
    sites.filters.clear()
    driver.run("jump")
    driver.window.palette_.line.setText("e")
    camera.take("palette")
    driver.window.palette_.close_palette()
    driver.choose(NAMES[driver.program.lang])
    driver.run("trash")
    camera.take("trash-question")
    driver.window.drop_notice()


def table(camera: Camera) -> None:
    """The sites as a table, and the menu of its columns."""
    driver = camera.driver
    driver.run("table")
    camera.take("table")
    driver.run("columns")
    camera.take("table-columns")
    driver.app.activePopupWidget().close()
    driver.run("table")


def dialogs(camera: Camera) -> None:
    """Settings and shortcuts."""
    from heritage_app.ui.help import ShortcutsDialog
    from heritage_app.ui.preferences import SettingsDialog

    window = camera.driver.window
    for name, dialog in (
        ("settings", SettingsDialog(camera.driver.program.preferences, "Rania", "ar", window)),
        ("shortcuts", ShortcutsDialog(window)),
    ):
        dialog.show()
        camera.driver.app.processEvents()
        dialog.grab().save(str(camera.folder / f"{camera.prefix}-{name}.png"))
        dialog.close()


def widths(camera: Camera) -> None:
    """Narrow windows, and large text."""
    window = camera.driver.window
    for width in (1180, 1000, 880):
        window.resize(width, 768)
        camera.take(f"width-{width}")
    window.resize(1366, 768)
    camera.driver.program.use_size(150)
    camera.take("text-150")
    camera.driver.program.use_size(100)


def claims(camera: Camera) -> None:
    """Why, choosing another claim, the total: the worked cases in which sources disagree."""
    driver, window = camera.driver, camera.driver.window
    tabs(camera)
    for axis in ("condition", "evidence", "stage"):
        window.wishes.why.emit(axis)
        camera.take(f"why-{axis}")
        window.record_pane.why.close_popup()
    window.wishes.choose.emit("condition", "")
    camera.take("choose")
    window.drop_notice()
    driver.run("total")
    camera.take("total")
    window.close_pages()


def first_run(folder: Path) -> None:
    """The first page."""
    for lang in ("en", "ar", "fr"):
        driver = Driver(None, user=None, lang=lang)
        page = driver.program.first_run
        page.empty.setChecked(lang == "ar")
        driver.app.processEvents()
        page.grab().save(str(folder / f"first-run-{lang}.png"))
        driver.end()


def main(folder: Path) -> None:
    """Take all pictures into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["HERITAGE_HOME"] = home
        first_run(folder)
        registry, empty = Path(home) / "Sample.heritage", Path(home) / "Empty.heritage"
        create_registry(registry, by="Rania", sample=True, today=lambda: TODAY).close()
        create_registry(empty, by="Rania", today=lambda: TODAY).close()
        for lang, theme in product(("en", "ar", "fr"), ("light", "dark")):
            driver = Driver(registry, lang=lang)
            driver.program.preferences.reset(DIGITS)
            driver.program.use_theme(theme)
            driver.window.resize(1366, 768)
            driver.choose(NAMES[lang])
            driver.tab("overview")
            camera = Camera(driver, folder, f"{lang}-{theme}")
            camera.take("main")
            table(camera)
            if theme == "light":
                tabs(camera)
                lists(camera)
                list_states(camera)
                dialogs(camera)
                widths(camera)
            driver.end()
        cases = Path(home) / "Claims.heritage"
        create_registry(cases, by="Rania", sample="claims", today=lambda: date(2026, 1, 1)).close()
        for lang, theme in (("en", "light"), ("ar", "dark"), ("fr", "light")):
            driver = Driver(cases, lang=lang)
            driver.program.use_theme(theme)
            driver.window.resize(1366, 768)
            driver.choose(NAMES[lang])
            claims(Camera(driver, folder, f"claims-{lang}-{theme}"))
            driver.end()
        driver = Driver(empty)
        driver.program.use_theme("light")
        driver.window.resize(1366, 768)
        Camera(driver, folder, "en-light").take("empty-registry")
        driver.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

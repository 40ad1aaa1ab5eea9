"""Save pictures of two people who changed one long text: the pieces that differ, and the whole texts.

Run it as `QT_QPA_PLATFORM=offscreen python tests/shots/conflicts.py FOLDER`.
"""

from __future__ import annotations

import dataclasses
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from take import NAMES, Camera
from ui.driving import TODAY, Driver

from heritage_app.domain.history import Deed
from heritage_app.services import site, summary
from heritage_app.services.registry import create_registry

LONG = {
    "en": " ".join(
        f"Wall {n} of the cella stands to a height of {n % 7 + 2} courses, and its face is scorched by fire." for n in range(40)
    ),
    "ar": " ".join(f"الجدار {n} من الحرم قائم إلى ارتفاع {n % 7 + 2} مداميك، ووجهه محترق." for n in range(40)),
}  # fmt: skip


def conflict(camera: Camera, lang: str) -> None:
    """Somebody else changes one word of a long description while it is edited here."""
    driver, text = camera.driver, LONG[lang]
    driver.choose(NAMES[lang])
    site_id = driver.record.row.id
    registry = driver.desk._held.registry
    with registry.write(Deed(verb="site.edit", by="Rania")) as session:
        held, version = summary.site_draft(session, site_id)
        site.edit_site(session, site_id, dataclasses.replace(held, description=text), version=version)
    driver.choose(NAMES[lang])
    driver.run("edit")
    page = driver.window.pages.currentWidget()
    page.inputs["description"].set_raw(text.replace("20", "21"))
    page.footer.lines["reason"].setText("seen on the spot")
    with registry.write(Deed(verb="site.edit", by="Somebody else")) as session:
        held, version = summary.site_draft(session, site_id)
        site.edit_site(
            session, site_id, dataclasses.replace(held, description=text.replace("30", "33")), version=version
        )
    page.save()
    driver.settle()
    page.banner("trouble").buttons[0].click()
    driver.settle()
    camera.take("conflict")
    view = page.banner("conflict")
    view.whole["description"].click()
    camera.take("conflict-whole")
    driver.window.close_pages()


def main(folder: Path) -> None:
    """Take the pictures, light, mirrored and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["HERITAGE_HOME"] = home
        for lang, theme in (("en", "light"), ("ar", "light"), ("en", "dark")):
            path = Path(home) / f"{lang}-{theme}.heritage"
            create_registry(path, by="Rania", sample=True, today=lambda: TODAY).close()
            driver = Driver(path, lang=lang)
            driver.program.use_theme(theme)
            driver.window.resize(1366, 768)
            conflict(Camera(driver, folder, f"{lang}-{theme}"), lang)
            driver.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

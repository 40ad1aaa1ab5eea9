"""Save pictures of each step of the import assistant: light English, dark English, light Arabic, light French.

Run it as `QT_QPA_PLATFORM=offscreen python tests/shots/imports.py FOLDER`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from take import Camera
from ui.driving import TODAY, Driver

from heritage_app.services.registry import create_registry
from heritage_app.ui.import_page import CHECK, COLUMNS, DONE, ImportPage

TABLE = """ID;Name;الاسم بالعربية;Type;Country;Governorate;Latitude;Longitude;Date;Condition;Cause;Surveyor's remark
M-01;Tell Rifat;تل رفعت;chapell;Syria;Aleppo;36.47;37.09;oct 2015;Severe damage;Explosion;roof gone
M-02;Qalʿat Jaʿbar;قلعة جعبر;Festung;سوريا;Raqqa;35.9;38.48;2016;destroyed;bombing;
M-03;Temple of Baal;معبد بل;temple;Syria;Homs;34.5473;38.2741;30 Aug 2015;destroyed;Explosion;see photos
M-04;;خان;khan;Syria;Homs;34;36;31/2/2015;Minor damage;;
M-05;Khan al-Harir;خان الحرير;khann;Syrie;Aleppo;95;37.15;آب 2015;badly burnt;Fire;shops burnt out
"""


def ready(driver: Driver, page: ImportPage) -> None:
    """Let what is asked be answered."""
    driver.until(lambda: not page.busy and not driver.desk.writing, "the assistant")
    driver.settle()


def steps(camera: Camera, table: Path) -> None:
    """Every step of one import."""
    driver = camera.driver
    driver.run("import")
    camera.take("0-start")
    driver.window.close_pages()
    page = driver.program.conduct.importing.open_file(table)
    ready(driver, page)
    for number in range(1, 7):
        ready(driver, page)
        camera.take(f"{number}-step-{page.step}")
        if page.step == COLUMNS:
            page.columns.table.choose(3)
        if page.step == CHECK:
            page.check.good_rows.setChecked(True)
        if page.step == DONE:
            break
        at = page.step
        page.next()
        driver.until(lambda at=at: page.step != at, "the next step")
    driver.window.close_pages()


def main(folder: Path) -> None:
    """Take all pictures into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["HERITAGE_HOME"] = home
        table = Path(home) / "mission 2016.csv"
        table.write_text(TABLE, encoding="utf-8")
        for lang, theme in (("en", "light"), ("en", "dark"), ("ar", "light"), ("fr", "light")):
            registry = Path(home) / f"{lang}-{theme}.heritage"
            create_registry(registry, by="Rania", sample=True, today=lambda: TODAY).close()
            driver = Driver(registry, lang=lang)
            driver.program.use_theme(theme)
            driver.window.resize(1366, 768)
            steps(Camera(driver, folder, f"import-{lang}-{theme}"), table)
            driver.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

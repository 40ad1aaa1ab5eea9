"""Save pictures of every entry form: light, dark, Arabic, and the damage report in trouble.

Run it as `QT_QPA_PLATFORM=offscreen python -m tests.shots.forms FOLDER`.
"""

import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services.listing import list_sites
from heritage_app.services.registry import create_registry
from heritage_app.ui.desk import RegistryDesk
from heritage_app.ui.forms import FormPage, open_form
from heritage_app.ui.language import use_language
from heritage_app.ui.theme import apply_theme

TODAY = date(2016, 11, 22)
LOOKS = (("light", "en"), ("dark", "en"), ("light", "ar"), ("dark", "ar"), ("light", "fr"), ("dark", "fr"))


def settle(app: QApplication, desk: RegistryDesk, seconds: float = 0.0) -> None:
    """Let every answer come in, and clocks of at most *seconds* run out."""
    end = time.monotonic() + seconds
    while True:
        app.processEvents()
        if not desk.busy and time.monotonic() >= end:
            break
        time.sleep(0.005)
    app.processEvents()


def opened(app: QApplication, folder: Path, lang: str) -> RegistryDesk:
    desk = RegistryDesk(user="Rania", lang=lang, digits="arabic-indic" if lang == "ar" else "western")
    desk.open(folder, today=lambda: TODAY)
    settle(app, desk)
    desk.read_terms()
    settle(app, desk)
    return desk


def dress(app: QApplication, theme: str, lang: str) -> None:
    use_language(app, lang)
    apply_theme(app, theme)


def fill(page: FormPage, texts: dict[str, object]) -> None:
    for name, raw in texts.items():
        field = page.inputs[name]
        field.set_raw(raw)
        field.settle()


def snap(app: QApplication, desk: RegistryDesk, page: FormPage, path: Path, size: tuple[int, int]) -> None:
    page.resize(*size)
    page.show()
    settle(app, desk, 0.8)
    page.order_tabs()
    page.grab().save(str(path))


DAMAGE = {
    "occurred": "oct 2015",
    "cause": "explos",
    "condition": "destroyed",
    "texts": {
        "en": "Central arch and eastern bay pulled down. Western pier still stands to about two thirds of its height."
    },
    "source.publisher": "News agency",
    "source.issued": "5 Oct 2015",
}


def damage(app: QApplication, desk: RegistryDesk, site_id: str, folder: Path, name: str) -> None:
    """The mock-up: an error in the source, and a report that may be recorded already."""
    page = open_form(None, desk, RecordKind.DAMAGE, site_id=site_id)
    page.resize(980, 672)
    page.show()
    settle(app, desk)
    fill(page, DAMAGE)
    settle(app, desk, 0.6)
    page.save()
    snap(app, desk, page, folder / f"forms-damage-trouble-{name}.png", (980, 672))
    page.keeping.set_aside()
    page.baseline = page.raws()
    page.deleteLater()


def listing(app: QApplication, desk: RegistryDesk, site_id: str, folder: Path, name: str) -> None:
    """The list of causes while one types."""
    page = open_form(None, desk, RecordKind.DAMAGE, site_id=site_id)
    page.resize(980, 672)
    page.show()
    page.activateWindow()
    settle(app, desk)
    line = page.inputs["cause"].focus_widget()
    line.setFocus()
    QTest.keyClicks(line, "wea")
    snap(app, desk, page, folder / f"forms-list-{name}.png", (980, 672))
    page.keeping.set_aside()
    page.baseline = page.raws()
    page.deleteLater()


def others(app: QApplication, desk: RegistryDesk, site_id: str, folder: Path, name: str) -> None:
    filled: dict[RecordKind, dict[str, object]] = {
        RecordKind.SITE: {"name": "Temple of Baal", "point": "38.2741, 34.5473"},
        RecordKind.DAMAGE: {"occurred": "5/10/2015", "texts": {"en": "The arch was blown up.", "ar": "فُجِّر القوس."}},
        RecordKind.ESTIMATE: {"duration": "3-5 years", "cost_low": "2.5 million USD", "feasibility": "doubtful"},
        RecordKind.HAZARD: {"kind": "mines", "known": "27 march 2016", "state": "partly-cleared"},
        RecordKind.STAGE: {"stage": "under-way", "since": "oct 2016", "claimant_id": "Polish mission"},
        RecordKind.THREAT: {"category": "looting", "probability": "probable", "horizon": "2027"},
        RecordKind.INTERVENTION: {"kind": "repair", "done": "1930s", "compatible": "no"},
        RecordKind.ACTOR: {"names": [{"text": "Directorate of antiquities"}], "kind": "organisation"},
        RecordKind.SOURCE: {
            "title": "Palmyra in five years",
            "url": "https://example.org/palmyra",
            "issued": "31/3/2016",
        },
    }
    for kind, texts in filled.items():
        page = open_form(None, desk, kind, site_id=site_id)
        page.resize(1168, 698)
        page.show()
        settle(app, desk)
        fill(page, texts)
        snap(app, desk, page, folder / f"forms-{kind}-{name}.png", (1168, 698))
        page.keeping.set_aside()
        page.baseline = page.raws()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def edit(app: QApplication, desk: RegistryDesk, record_id: str, folder: Path, name: str) -> None:
    """A report that is held already, with everything opened, at the full width of the window."""
    page = open_form(None, desk, RecordKind.DAMAGE, record_id=record_id)
    page.resize(1366, 1100)
    page.show()
    settle(app, desk)
    for fold in page.findChildren(type(page.fold("", ""))):
        fold.open()
    snap(app, desk, page, folder / f"forms-damage-edit-{name}.png", (1366, 1250))
    page.deleteLater()


def save_all(app: QApplication, folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        place = Path(home) / "Sample.heritage"
        registry = create_registry(place, by="Tester", sample=True, today=lambda: TODAY)
        with registry.read() as session:
            rows = list_sites(session, SiteQuery(text="arch of triumph"), today=TODAY.toordinal(), lang="en")
            from heritage_app.services.damage import list_damage, select_damage

            report = list_damage(session, select_damage(site_ids=[rows[0].id]))[0]
        registry.close()
        for theme, lang in LOOKS:
            dress(app, theme, lang)
            desk = opened(app, place, lang)
            name = f"{theme}-{lang}"
            damage(app, desk, rows[0].id, folder, name)
            listing(app, desk, rows[0].id, folder, name)
            others(app, desk, rows[0].id, folder, name)
            edit(app, desk, report.id, folder, name)
            desk.stop()
    return sorted(folder.glob("forms-*.png"))


if __name__ == "__main__":
    for path in save_all(QApplication([]), Path(sys.argv[1])):
        print(path)

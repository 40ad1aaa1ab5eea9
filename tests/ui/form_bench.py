"""Driving entry forms as a person does: a real registry in a folder, keys where the focus is, answers waited for."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services.damage import list_damage, select_damage
from heritage_app.services.hazard import list_hazards, select_hazards
from heritage_app.services.listing import list_sites
from heritage_app.services.restoration import list_estimates, select_estimates
from heritage_app.ui.desk import RegistryDesk
from heritage_app.ui.forms import FormPage, open_form

TODAY = date(2016, 11, 22)
PATIENCE = 15.0
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEY = Qt.Key


class Bench:
    """A registry, its desk, and a window in which forms are opened; what forms tell is kept in `told`."""

    def __init__(self, registry: Path, folder: Path, *, lang: str = "en", user: str = "Rania") -> None:
        self.folder = folder / "Bench.heritage"
        if not self.folder.exists():
            shutil.copytree(registry, self.folder)
        self.desk = RegistryDesk(user=user, lang=lang)
        self.desk.open(self.folder, today=lambda: TODAY)
        self.settle()
        self.desk.read_terms()
        self.settle()
        self.window = QStackedWidget()
        self.window.resize(1168, 698)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.told: list[tuple[str, ...]] = []
        self.errors: list[Exception] = []
        self.desk.failed.connect(self.errors.append)

    def settle(self, seconds: float = 0.0) -> None:
        """Let every answer come, and clocks of at most *seconds* run out."""
        end = time.monotonic() + seconds
        limit = time.monotonic() + PATIENCE
        calm = 0
        while calm < 3 or time.monotonic() < end:
            QApplication.processEvents()
            calm = 0 if self.desk.busy else calm + 1
            assert time.monotonic() < limit, "waited in vain"
            time.sleep(0.001)

    def open(self, kind: RecordKind, **given: Any) -> FormPage:
        """Open a form in the window, with the focus where a person would find it."""
        page = open_form(self.window, self.desk, kind, **given)
        page.saved.connect(lambda *args: self.told.append(("saved", *args)))
        page.closed.connect(lambda: self.told.append(("closed",)))
        page.open_wanted.connect(lambda *args: self.told.append(("open", *args)))
        page.form_wanted.connect(lambda *args: self.told.append(("form", *args)))
        page.noticed.connect(lambda *args: self.told.append(("noticed", *args)))
        self.window.addWidget(page)
        self.window.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.settle()
        return page

    def drop(self, page: FormPage) -> None:
        """Take a form away as the window does."""
        self.window.removeWidget(page)
        page.hide()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def focus(self) -> QWidget:
        """Where the keys go."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def type(self, text: str) -> None:
        """Type where the focus is, key by key."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focus(), letter)
            else:  # QTest knows the keys of ASCII only; another keyboard sends the letter as text
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(self.focus(), event)
        self.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus(), key, modifier)
        self.settle()

    def tab(self, times: int = 1) -> None:
        """Press Tab."""
        for _ in range(times):
            self.press(KEY.Key_Tab)

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of this accessible name has the focus."""
        seen = []
        for _ in range(120):
            text = getattr(self.focus(), "text", str)()
            if name in (self.focus().accessibleName(), text):
                return
            seen.append(self.focus().accessibleName() or text)
            self.press(KEY.Key_Tab)
        raise AssertionError(f"Tab never came to {name!r}, but to {list(dict.fromkeys(seen))}")

    def ask(self, work: Callable[[Any], Any]) -> Any:
        """Ask the registry and wait."""
        found: list[Any] = []
        self.desk.read(work, found.append)
        self.settle()
        return found[0]

    def sites(self, text: str = "") -> Any:
        """Sites found by *text*."""
        return self.ask(lambda s: list_sites(s, SiteQuery(text=text), today=TODAY.toordinal(), lang="en"))

    def site_id(self, name: str) -> str:
        """Id of the site shown under *name*."""
        return next(row.id for row in self.sites(name) if row.name == name)

    def reports(self, site_id: str) -> Any:
        """Damage reports of a site."""
        return self.ask(lambda s: list_damage(s, select_damage(site_ids=[site_id])))

    def estimates(self, site_id: str) -> Any:
        """Estimates of a site."""
        return self.ask(lambda s: list_estimates(s, select_estimates(site_ids=[site_id])))

    def hazards(self, site_id: str) -> Any:
        """Hazards of a site."""
        return self.ask(lambda s: list_hazards(s, select_hazards(site_ids=[site_id])))

    def end(self) -> None:
        """Close everything."""
        self.window.close()
        self.window.deleteLater()
        self.desk.stop()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self.errors == []

"""The filters of the list of sites: pills that open menus with ticks, and the question they add up to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from heritage_app.domain.query import HELD, PRESENCE, SiteQuery
from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, Stage
from heritage_app.ui.paint import digits
from heritage_app.ui.query_words import field_title, presence_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say

VOCABULARIES = {
    "condition": "condition",
    "region": "governorate",
    "evidence": "evidence",
    "stage": "stage",
    "cause": "disturbance_cause",
    "effect": "disturbance_effect",
    "hazard": "hazard_kind",
    "flag": "flag",
    "period": "cultural_period",
    "type": "place_type",
    "function": "site_function",
    "designation": "designation_scheme",
    "country": "country",
}
"""Name of each filter and the vocabulary its choices are terms of."""

FIELD_OF = {
    "condition": "conditions",
    "region": "governorates",
    "evidence": "evidence",
    "stage": "stages",
    "cause": "causes",
    "effect": "effects",
    "hazard": "hazards",
    "flag": "flags",
    "period": "periods",
    "type": "types",
    "function": "functions",
    "designation": "designations",
    "country": "countries",
    "with": "present",
    "without": "absent",
    "updated": "updated_since",
}
"""The field of `SiteQuery` that each filter sets."""

BARE = ("with", "without")
"""Filters that ask whether there is anything at all."""

DAYS = ("7", "30", "365")
"""Choices of the filter *updated*: edited within so many days."""


def filter_name(name: str) -> str:
    """What a filter is called."""
    return QCoreApplication.translate("Filters", "Updated") if name == "updated" else field_title(FIELD_OF[name])


def days_words(days: str) -> str:
    """A choice of the filter *updated*."""
    translate = QCoreApplication.translate
    words = {
        "7": translate("Filters", "in the last week"),
        "30": translate("Filters", "in the last month"),
        "365": translate("Filters", "in the last year"),
    }
    return words[days]


class ChoiceMenu(QMenu):
    """A menu that stays open while its ticks are set."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set the tick under the mouse."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space sets the tick; Enter sets it and closes."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)


class FilterSet(QObject):
    """What is chosen in each filter. Menus are filled when they open, from the vocabularies read by then."""

    changed = Signal()
    """The person chose something else."""

    def __init__(self, desk: RegistryDesk, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._say, self._home = desk, say, parent
        self._chosen: dict[str, tuple[str, ...]] = {}
        self.regions: Mapping[str, int] = {}
        """How many sites there are in each governorate that is named at all, the most first."""
        desk.terms_read.connect(self.read_regions)
        desk.changed.connect(self.read_regions)

    def chosen(self, name: str) -> tuple[str, ...]:
        """Keys chosen in the filter *name*."""
        return self._chosen.get(name, ())

    @property
    def active(self) -> bool:
        """Whether any filter narrows the list."""
        return any(self._chosen.values())

    @property
    def state(self) -> dict[str, list[str]]:
        """What is chosen, as the session keeps it."""
        return {name: list(keys) for name, keys in self._chosen.items() if keys}

    def restore(self, state: object) -> None:
        """Choose again what a session kept; what is not understood is left out."""
        known: dict[str, tuple[str, ...]] = {}
        for name, keys in state.items() if isinstance(state, dict) else ():
            if isinstance(keys, list) and name in FIELD_OF:
                known[name] = tuple(key for key in keys if isinstance(key, str) and _fits(name, key))
        self._chosen = known

    def clear(self) -> None:
        """Choose nothing."""
        if self.active:
            self._chosen = {}
            self.changed.emit()

    def lift(self, field: str) -> None:
        """Choose nothing in the filter that sets *field* of `SiteQuery`."""
        name = next((name for name, one in FIELD_OF.items() if one == field), "")
        if name:
            self.choose(name, ())

    def choose(self, name: str, keys: tuple[str, ...]) -> None:
        """Choose *keys* in the filter *name*."""
        if self.chosen(name) != keys:
            self._chosen[name] = keys
            self.changed.emit()

    def text(self, name: str) -> str:
        """What the pill of a filter shows: its name, and what is chosen."""
        keys, title = self.chosen(name), filter_name(name)
        if not keys:
            return title
        translate = QCoreApplication.translate
        if len(keys) > 1:
            return translate("Filters", "{filter}: {count}").format(filter=title, count=digits(len(keys)))
        return translate("Filters", "{filter}: {value}").format(filter=title, value=self._value(name, keys[0]))

    def _value(self, name: str, key: str) -> str:
        if name == "updated":
            return days_words(key)
        return presence_words(key) if name in BARE else self._say.term(VOCABULARIES[name], key)

    def menu(self, name: str) -> QMenu:
        """A menu with the choices of one filter."""
        menu = ChoiceMenu(filter_name(name), self._home)
        menu.aboutToShow.connect(lambda: self._fill(menu, name))
        return menu

    def _fill(self, menu: QMenu, name: str) -> None:
        menu.clear()
        if name == "updated":
            group = QActionGroup(menu)
            options = [("", QCoreApplication.translate("Filters", "At any time"))]
            options += [(days, days_words(days)) for days in DAYS]
            for key, text in options:
                action = self._add(menu, text, key in (self.chosen(name) or ("",)))
                group.addAction(action)
                action.triggered.connect(lambda on=False, key=key: self.choose(name, (key,) if key else ()))
            return
        if name == "region":
            self._fill_regions(menu)
            return
        if name in BARE:
            for key in (*HELD, *PRESENCE):
                action = self._add(menu, presence_words(key), key in self.chosen(name))
                action.triggered.connect(lambda on=False, key=key: self._toggle(name, key, on))
            return
        for term in self._desk.terms.get(VOCABULARIES[name], ()):
            action = self._add(menu, term.label(self._desk.lang), term.key in self.chosen(name))
            action.triggered.connect(lambda on=False, key=term.key: self._toggle(name, key, on))

    def read_regions(self) -> None:
        """Ask in which governorates there are sites."""

        def work(session: Session) -> dict[str, int]:
            from heritage_app.services.counts import count_governorates

            return count_governorates(session)

        self._desk.read(work, self._take_regions, key="regions")

    def _take_regions(self, regions: dict[str, int]) -> None:
        self.regions = regions

    def _fill_regions(self, menu: QMenu) -> None:
        """Offer where there are sites, and what is chosen already, so that it can be taken back."""
        template = QCoreApplication.translate("Filters", "{region} ({count})")
        for key in dict.fromkeys((*self.regions, *self.chosen("region"))):
            region = self._say.term(VOCABULARIES["region"], key)
            text = template.format(region=f"\u2068{region}\u2069", count=digits(self.regions.get(key, 0)))
            action = self._add(menu, text, key in self.chosen("region"))
            action.triggered.connect(lambda on=False, key=key: self._toggle("region", key, on))
        if menu.isEmpty():
            menu.addAction(QCoreApplication.translate("Filters", "No site names its region")).setEnabled(False)

    def _add(self, menu: QMenu, text: str, on: bool) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        return action

    def _toggle(self, name: str, key: str, on: bool) -> None:
        kept = tuple(one for one in self.chosen(name) if one != key)
        self.choose(name, (*kept, key) if on else kept)

    def narrow(self, query: SiteQuery, today: date) -> SiteQuery:
        """Return *query* with what is chosen here."""
        since = ""
        if self.chosen("updated"):
            since = (today - timedelta(days=int(self.chosen("updated")[0]))).isoformat()
        return replace(
            query,
            conditions=tuple(Condition(key) for key in self.chosen("condition")),
            evidence=tuple(Evidence(key) for key in self.chosen("evidence")),
            stages=tuple(Stage(key) for key in self.chosen("stage")),
            governorates=self.chosen("region"),
            causes=self.chosen("cause"),
            effects=self.chosen("effect"),
            hazards=self.chosen("hazard"),
            periods=self.chosen("period"),
            types=self.chosen("type"),
            functions=self.chosen("function"),
            designations=self.chosen("designation"),
            countries=self.chosen("country"),
            present=self.chosen("with"),
            absent=self.chosen("without"),
            flags=query.flags + tuple(FlagKind(key) for key in self.chosen("flag")),
            updated_since=since,
        )


def _fits(name: str, key: str) -> bool:
    kinds = {"condition": Condition, "evidence": Evidence, "stage": Stage, "flag": FlagKind}
    if name == "updated":
        return key in DAYS
    if name in BARE:
        return key in HELD or key in PRESENCE
    return name not in kinds or key in {str(member) for member in kinds[name]}

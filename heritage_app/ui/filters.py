"""The filters of the list of sites: one line of the query language, set by pills and menus, and what it adds up to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.query import HELD, PRESENCE, SiteQuery
from heritage_app.domain.tags import joined_tags
from heritage_app.domain.vocabulary import ClaimStatus, Condition, Evidence, FlagKind, Stage
from heritage_app.ui.paint import digits
from heritage_app.ui.query_words import field_title, presence_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from sqlalchemy.orm import Session

    from heritage_app.domain.vocabulary import Term
    from heritage_app.services.counts import Occurring
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
    "review": "claim_status",
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
    "district": "districts",
    "tag": "tags",
    "by": "entered_by",
    "review": "review",
    "with": "present",
    "without": "absent",
    "updated": "updated_since",
}
"""The field of `SiteQuery` that each filter sets."""

BARE = ("with", "without")
"""Filters that ask whether there is anything at all."""

OCCURRING = {"region": "governorates", "country": "countries", "district": "districts", "tag": "tags", "by": "people"}
"""Filters that offer only what occurs in the registry, and the field of `Occurring` that has it."""

OCCURS = "occurs"
"""Key of the question what occurs, which is left as soon as something else is asked of the list."""

DAYS = ("7", "30", "365")
"""Choices of the filter *updated*: edited within so many days."""

_KINDS: dict[str, Callable[[str], Any]] = {
    "condition": Condition,
    "evidence": Evidence,
    "stage": Stage,
    "flag": FlagKind,
    "review": ClaimStatus,
}
_LATELY = re.compile(r"\w+:(\d+)d")


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
    """
    What is chosen in the filters, as one line of the query language. What is typed into the search box stands beside
    it in `typed`: menus tick both, and choosing anew replaces both. Menus are filled when they open.
    """

    changed = Signal(str)
    """The person chose something else: the field of `SiteQuery` that was set, empty for more than one."""

    def __init__(self, desk: RegistryDesk, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._say, self._home = desk, say, parent
        self.line = ""
        """The filters chosen; always readable."""
        self.typed = ""
        """What the search box filters by besides, as far as it can be read."""
        self.occurring: Occurring | None = None
        """What can be offered because it occurs, once a menu of it was opened."""
        desk.opened.connect(self._forget_occurring)
        desk.changed.connect(self._forget_occurring)

    @property
    def _terms(self) -> Mapping[str, tuple[Term, ...]] | None:
        """The vocabularies, once all of them are read."""
        return self._desk.terms if "disturbance_cause" in self._desk.terms else None

    def asked(self, plain: SiteQuery | None = None) -> SiteQuery:
        """*plain* with what is chosen here."""
        from heritage_app.domain.query_text import parse_query

        if not self.line:
            return plain or SiteQuery()
        return parse_query(self.line, self._terms, today=self._desk.today, plain=plain)

    def whole(self) -> SiteQuery:
        """What is chosen here and what is typed, as one question."""
        from heritage_app.domain.query_text import parse_query

        if ":" not in self.typed:
            return self.asked()
        return parse_query(self.typed, self._terms, today=self._desk.today, plain=self.asked())

    def chosen(self, name: str) -> tuple[str, ...]:
        """Keys chosen in the filter *name*, typed ones too."""
        if name == "updated":
            lately = _LATELY.fullmatch(self._text("updated_since"))
            return (lately[1],) if lately is not None and lately[1] in DAYS else ()
        keys = tuple(map(str, getattr(self.whole(), FIELD_OF[name])))
        return joined_tags(keys, self._desk.tags) if name == "tag" else keys

    def _text(self, field: str) -> str:
        """The filter that sets *field*, as it was written: where both say it, what is typed holds."""
        from heritage_app.domain.query_text import filter_text

        typed = filter_text(self.typed, field) if ":" in self.typed else ""
        return typed or filter_text(self.line, field)

    @property
    def active(self) -> bool:
        """Whether anything chosen here narrows the list."""
        return bool(self.line)

    def set_line(self, line: str) -> bool:
        """Choose what *line* says, and nothing else; False, and nothing is changed, where it cannot be read."""
        from heritage_app.domain.query_text import parse_query

        try:
            parse_query(line, self._terms, today=self._desk.today)
        except HeritageError:
            return False
        self.line = line
        return True

    def restore(self, state: object) -> None:
        """Choose again what a session kept; what is not understood is left out."""
        if isinstance(state, str):
            self.set_line(state)

    def clear(self) -> None:
        """Choose nothing."""
        if self.line:
            self.line = ""
            self.changed.emit("")

    def lift(self, field: str) -> None:
        """Choose nothing for *field* of `SiteQuery`."""
        from heritage_app.domain.query_text import without_filter

        line = without_filter(self.line, field)
        if line != self.line:
            self.line = line
            self.changed.emit(field)

    def choose(self, name: str, keys: tuple[str, ...]) -> None:
        """Choose *keys* in the filter *name*."""
        if self.chosen(name) == keys:
            return
        if name == "updated":
            self.say_field("updated_since", f"edited:{keys[0]}d" if keys else "")
            return
        from heritage_app.domain.query_text import print_query

        kind = _KINDS.get(name, str)
        self.say_field(FIELD_OF[name], print_query(SiteQuery().having(**{FIELD_OF[name]: tuple(map(kind, keys))})))

    def say_field(self, field: str, text: str) -> None:
        """Let *text*, filters in the query language, be all that sets *field*."""
        from heritage_app.domain.query_text import without_filter

        self.line = " ".join(part for part in (without_filter(self.line, field), text) if part)
        self.changed.emit(field)

    def text(self, name: str) -> str:
        """What the pill of a filter shows: its name, and what is chosen."""
        keys, title = self.chosen(name), filter_name(name)
        if not keys:
            return title
        translate = QCoreApplication.translate
        if len(keys) > 1:
            return translate("Filters", "{filter}: {count}").format(filter=title, count=digits(len(keys)))
        return translate("Filters", "{filter}: {value}").format(filter=title, value=self._value(name, keys[0]))

    def written(self, field: str) -> str:
        """The filter that sets *field* in the query language."""
        from heritage_app.domain.query_text import print_query

        return self._text(field) or print_query(SiteQuery().having(**{field: getattr(self.whole(), field)}))

    def _value(self, name: str, key: str) -> str:
        if name == "updated":
            return days_words(key)
        if name in BARE:
            return presence_words(key)
        return self._say.term(VOCABULARIES[name], key) if name in VOCABULARIES else f"\u2068{key}\u2069"

    # ---------------------------------------------------------------------------------------------------- menus

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
        if name in OCCURRING:
            self._fill_occurring(menu, name)
            return
        if name in BARE:
            for key in (*HELD, *PRESENCE):
                action = self._add(menu, presence_words(key), key in self.chosen(name))
                action.triggered.connect(lambda on=False, key=key: self._toggle(name, key, on))
            return
        for term in self._desk.terms.get(VOCABULARIES[name], ()):
            action = self._add(menu, term.label(self._desk.lang), term.key in self.chosen(name))
            action.triggered.connect(lambda on=False, key=term.key: self._toggle(name, key, on))

    def _forget_occurring(self) -> None:
        self.occurring = None

    def _read_occurring(self, menu: QMenu, name: str) -> None:
        """Look what occurs: at very many sites that takes seconds, and so is done only where somebody waits for it."""
        day = self._desk.day

        def work(session: Session) -> Occurring:
            from heritage_app.services.counts import read_occurring

            return read_occurring(session, today=day)

        def show(occurring: Occurring) -> None:
            self.occurring = occurring
            self._fill(menu, name)

        self._desk.read_beside(work, show, key=OCCURS)

    def _fill_occurring(self, menu: QMenu, name: str) -> None:
        """Offer what occurs, with how many sites where that is known, and what is chosen, so that it can be undone."""
        if self.occurring is None:
            self._read_occurring(menu, name)
        template = QCoreApplication.translate("Filters", "{region} ({count})")
        found: Mapping[str, int] = {} if self.occurring is None else getattr(self.occurring, OCCURRING[name])
        for key in dict.fromkeys((*found, *self.chosen(name))):
            value = f"\u2068{self._value(name, key).strip(chr(0x2068) + chr(0x2069))}\u2069"
            count = found.get(key, 0)
            text = value if name == "by" else template.format(region=value, count=digits(count))
            action = self._add(menu, text, key in self.chosen(name))
            action.triggered.connect(lambda on=False, key=key: self._toggle(name, key, on))
        if self.occurring is None:
            menu.addAction(QCoreApplication.translate("Filters", "Being read…")).setEnabled(False)
        elif menu.isEmpty():
            nothing = {
                "region": QCoreApplication.translate("Filters", "No site names its region"),
                "country": QCoreApplication.translate("Filters", "No site names its country"),
                "district": QCoreApplication.translate("Filters", "No site names its district"),
                "tag": QCoreApplication.translate("Filters", "No site bears a tag"),
                "by": QCoreApplication.translate("Filters", "Nobody has entered a site"),
            }
            menu.addAction(nothing[name]).setEnabled(False)

    def _add(self, menu: QMenu, text: str, on: bool) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        return action

    def _toggle(self, name: str, key: str, on: bool) -> None:
        kept = tuple(one for one in self.chosen(name) if one != key)
        self.choose(name, (*kept, key) if on else kept)

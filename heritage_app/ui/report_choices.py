"""What can be chosen before a report is printed: which one, of which sites, for whom; kept for the next time."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from heritage_app.domain.redaction import Profile
from heritage_app.reports import SITE_REPORTS, SiteReport
from heritage_app.settings import PAPER, REPORT_CHOICES, Preferences
from heritage_app.ui.fields import CheckBox, ComboBox, Field

if TYPE_CHECKING:
    from datetime import date

    from heritage_app.domain.dates import Day
    from heritage_app.domain.money import Digits
    from heritage_app.domain.view import ViewRow
    from heritage_app.reports.frame import Calendar
    from heritage_app.reports.pdf import Paper

LANGUAGE_NAMES = (("en", "English"), ("ar", "العربية"), ("fr", "Français"))
"""Each language is called as its readers call it, in every window."""

PAIR_NAMES = (("en+ar", "English + العربية"), ("fr+ar", "Français + العربية"), ("en+fr", "English + Français"))
"""Two languages side by side on one page, for reports of sites."""

STYLE_NAMES = (("chicago", "Chicago"), ("iso690", "ISO 690"), ("apa", "APA"))

CHOSEN, LISTED, ALL, SEARCH, VIEW = "chosen", "list", "all", "search", "view"
"""Which sites: those chosen, the list as it is filtered, all of the registry, what a search or a saved view finds."""

_DAYS = {"": 0, "month": 30, "quarter": 91, "year": 365}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What was chosen; plain values."""

    report: SiteReport | None
    scope: str
    search: str
    """Words of the search or of the saved view, where the scope is one."""
    lang: str
    paper: Paper
    profile: Profile
    photos: bool
    style: str
    days: int
    """How many days back *what changed* is told; 0 for not at all."""
    digits: Digits
    """Of numbers and dates in Arabic."""
    calendar: Calendar

    def since(self, today: date) -> Day | None:
        """First day of what changed."""
        return (today - timedelta(days=self.days)).toordinal() if self.days else None


def report_title(name: str) -> str:
    """What a report is called in the window."""
    translate = QCoreApplication.translate
    return {
        "status": translate("Reports", "Status report"),
        "registry": translate("Reports", "Registry status report"),
        "incidents": translate("Reports", "Incident bulletin"),
        "estimates": translate("Reports", "Estimates compared"),
        "sheet": translate("Reports", "Photo sheet"),
        "worklist": translate("Reports", "Work list"),
        "sources": translate("Reports", "Source list"),
    }[name]


class ReportChoices(QWidget):
    """
    The fields beside the pages. Each report has its own memory, so that the bulletin for the public in Arabic and the
    status report for the office in English are both as they were left.
    """

    changed = Signal()

    def __init__(
        self,
        scopes: Sequence[tuple[str, str]],
        *,
        lang: str,
        preferences: Preferences,
        wide: str = ALL,
        report: str = "status",
        fixed: str = "",
    ) -> None:
        """
        Build the fields.

        Args:
            scopes: Which sites can be chosen, and what they are called; the first is taken for the status report.
            lang: Language of the window, which reports have unless another was chosen.
            preferences: Where choices are kept.
            wide: The scope taken for reports of the whole.
            report: The report asked for first.
            fixed: Name under which choices are kept where there is no report to choose; empty to offer all.
        """
        super().__init__()
        self._preferences, self._lang, self._wide, self._fixed = preferences, lang, wide, fixed
        self._narrow = scopes[0][0] if scopes else ALL
        self._scope_touched = False
        self._build(scopes, report)
        self._take_up()
        for combo in self._combos().values():
            combo.currentIndexChanged.connect(self._changed)
        self.language.currentIndexChanged.connect(self._show_digits)
        self.photos.toggled.connect(self._changed)
        self.report.currentIndexChanged.connect(self._other_report)
        self.scope.currentIndexChanged.connect(self._other_scope)
        self.search.editingFinished.connect(self._searched)
        self._searched_for = ""

    def _build(self, scopes: Sequence[tuple[str, str]], report: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.report = _combo([(one.name, report_title(one.name)) for one in SITE_REPORTS], report)
        self.scope = _combo(scopes, self._narrow)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("for example condition:destroyed"))
        self.language = _combo(LANGUAGE_NAMES if self._fixed else (*LANGUAGE_NAMES, *PAIR_NAMES), self._lang)
        self.digits = _combo((("western", "1 2 3"), ("arabic-indic", "١ ٢ ٣")), "western")
        calendars = (("gregorian", self.tr("Gregorian")), ("hijri", self.tr("Gregorian and Hijri")))
        self.calendar = _combo(calendars, "gregorian")
        self.paper = _combo((("A4", "A4"), ("Letter", self.tr("US Letter"))), "A4")
        readers = (
            (str(Profile.INTERNAL), self.tr("The office")),
            (str(Profile.PUBLIC), self.tr("The public: hide exact places")),
        )
        self.profile = _combo(readers, str(Profile.INTERNAL))
        self.citing = _combo(STYLE_NAMES, STYLE_NAMES[0][0])
        spans = (
            ("", self.tr("Nothing")),
            ("month", self.tr("The last 30 days")),
            ("quarter", self.tr("The last 3 months")),
            ("year", self.tr("The last 12 months")),
        )
        self.since = _combo(spans, "")
        self.photos = CheckBox(self.tr("With ph&otos"))
        self.apart = CheckBox(self.tr("Sa&ve a file for each site"))
        self.report_field = Field(self.tr("R&eport"), self.report)
        self.scope_field = Field(self.tr("S&ites"), self.scope)
        self.search_field = Field(self.tr("Searc&h for"), self.search)
        self.since_field = Field(self.tr("&What changed"), self.since)
        self.style_field = Field(self.tr("Ci&tation style"), self.citing)
        self.digits_field = Field(self.tr("&Digits in Arabic"), self.digits)
        self.readers = Field(self.tr("&For"), self.profile)
        for field in (
            self.report_field,
            self.scope_field,
            self.search_field,
            self.since_field,
            self.style_field,
            Field(self.tr("&Language"), self.language),
            self.digits_field,
            Field(self.tr("Cale&ndar"), self.calendar),
            Field(self.tr("P&aper"), self.paper),
            self.readers,
            self.photos,
            self.apart,
        ):
            column.addWidget(field)
        self.controls = (
            self.report,
            self.scope,
            self.search,
            self.since,
            self.citing,
            self.language,
            self.digits,
            self.calendar,
            self.paper,
            self.profile,
            self.photos,
            self.apart,
        )
        """What Tab goes through, in order."""
        self.report_field.setVisible(not self._fixed)
        self.apart.setVisible(not self._fixed)
        self.scope_field.setVisible(not self._fixed and len(scopes) > 1)

    def add_views(self, views: Sequence[ViewRow]) -> None:
        """Offer saved views below the other sites that can be chosen."""
        if self._fixed or not views:
            return
        self.scope.insertSeparator(self.scope.count())
        for view in views:
            self.scope.addItem(view.name, f"{VIEW}:{view.query}")
        self.scope_field.show()

    # ---------------------------------------------------------------------------------------------- what is chosen

    def choice(self) -> Choice:
        """What the fields say now."""
        scope, _, saved = str(self.scope.currentData() or ALL).partition(":")
        return Choice(
            report=self._report(),
            scope=scope,
            search=saved or self.search.text().strip(),
            lang=str(self.language.currentData()),
            paper="Letter" if self.paper.currentData() == "Letter" else "A4",
            profile=Profile(self.profile.currentData()),
            photos=self.photos.isChecked(),
            style=str(self.citing.currentData()),
            days=_DAYS[str(self.since.currentData())],
            digits="arabic-indic" if self.digits.currentData() == "arabic-indic" else "western",
            calendar="hijri" if self.calendar.currentData() == "hijri" else "gregorian",
        )

    def scope_words(self) -> str:
        """Which sites, in words."""
        searched = self.scope.currentData() == SEARCH and self.search.text().strip()
        return searched or self.scope.currentText()

    def _report(self) -> SiteReport | None:
        name = self.report.currentData()
        return None if self._fixed else next(one for one in SITE_REPORTS if one.name == name)

    # ---------------------------------------------------------------------------------------------------- memory

    def _take_up(self) -> None:
        """Set the fields as they were left for this report, and show those that it heeds."""
        report = self._report()
        kept = self._kept().get(self._name(), {})
        kept = kept if isinstance(kept, dict) else {}
        usual = {"lang": self._lang, "paper": _usual_paper(self._preferences.get(PAPER))}
        for name, combo in self._combos().items():
            combo.blockSignals(True)
            place = combo.findData(kept.get(name, usual.get(name, combo.itemData(0))))
            combo.setCurrentIndex(max(0, place))
            combo.blockSignals(False)
        self.photos.blockSignals(True)
        self.photos.setChecked(kept.get("photos") is not False)
        self.photos.blockSignals(False)
        if not self._scope_touched and not self._fixed:
            narrow = report is None or report.name == "status"
            self.scope.blockSignals(True)
            self.scope.setCurrentIndex(max(0, self.scope.findData(self._narrow if narrow else self._wide)))
            self.scope.blockSignals(False)
        options = report.options if report is not None else ()
        self.since_field.setVisible("since" in options)
        self.style_field.setVisible("style" in options)
        self.photos.setVisible("photos" in options)
        self.search_field.setVisible(not self._fixed and self.scope.currentData() == SEARCH)
        self._show_digits()

    def _show_digits(self) -> None:
        """Digits can be chosen where there is Arabic to print."""
        self.digits_field.setVisible("ar" in str(self.language.currentData()).split("+"))

    def _keep(self) -> None:
        kept = self._kept()
        said: dict[str, Any] = {name: combo.currentData() for name, combo in self._combos().items()}
        kept[self._name()] = {**said, "photos": self.photos.isChecked()}
        with contextlib.suppress(OSError):  # the choice holds all the same, until the program ends
            self._preferences.set(REPORT_CHOICES, kept)

    def _kept(self) -> dict[str, Any]:
        return self._preferences.get(REPORT_CHOICES)

    def _name(self) -> str:
        return self._fixed or str(self.report.currentData())

    def _combos(self) -> dict[str, ComboBox]:
        return {
            "lang": self.language,
            "digits": self.digits,
            "calendar": self.calendar,
            "paper": self.paper,
            "profile": self.profile,
            "style": self.citing,
            "since": self.since,
        }

    # --------------------------------------------------------------------------------------------------- changes

    def _changed(self) -> None:
        self._keep()
        self.changed.emit()

    def _other_report(self) -> None:
        self._take_up()
        self.changed.emit()

    def _other_scope(self) -> None:
        self._scope_touched = True
        searching = self.scope.currentData() == SEARCH
        self.search_field.setVisible(searching)
        if searching:
            self.search.setFocus()
        if not searching or self.search.text().strip():
            self.changed.emit()

    def _searched(self) -> None:
        words = self.search.text().strip()
        if words and words != self._searched_for and self.scope.currentData() == SEARCH:
            self._searched_for = words
            self.changed.emit()


def _combo(entries: Sequence[tuple[str, str]], chosen: str) -> ComboBox:
    combo = ComboBox()
    for key, text in entries:
        combo.addItem(text, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo


def _usual_paper(preferred: str) -> str:
    """The key of the paper preferred, or the one that is usual in the region."""
    if preferred in ("a4", "letter"):
        return {"a4": "A4", "letter": "Letter"}[preferred]
    american = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if american else "A4"

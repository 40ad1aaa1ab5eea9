"""The record pane: the header that stays, the tabs, and the pages below them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from heritage_app.domain.vocabulary import ClaimStatus
from heritage_app.domain.why import AXES
from heritage_app.ui.buttons import BadgeButton, IconButton, PrimaryButton, SecondaryButton
from heritage_app.ui.cards import Strip, TitleLabel, clear
from heritage_app.ui.flow import FlowLayout
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.paint import badge_icon, digits
from heritage_app.ui.say import DOT
from heritage_app.ui.widgets import ElidedLabel, Line, Panel, RecordTabs, scrolling

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.photo import FileRow
    from heritage_app.domain.site import SiteRecord, SiteRow
    from heritage_app.domain.totals import ConversionRow
    from heritage_app.domain.trend import Movement
    from heritage_app.ui.damage import DamagePage
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.restoration import EstimatesPage
    from heritage_app.ui.say import Say
    from heritage_app.ui.source import SourcesPage
    from heritage_app.ui.thumbnails import PictureDesk
    from heritage_app.ui.why import WhyPopup
    from heritage_app.ui.wishes import Wishes

TABS = ("overview", "damage", "estimates", "photos", "sources", "history")


class _Page(Protocol):
    def show_record(self, record: SiteRecord) -> None: ...


class AxisBadge(BadgeButton):
    """The badge of an axis: Enter, too, has it explain itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class RecordHeader(Panel):
    """Danger, names, badges, place and number, and what can be done with the site."""

    def __init__(self, say: Say, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self._say, self._wishes = say, wishes
        self._shown: SiteRow | None = None
        self.axis_badges: dict[str, BadgeButton] = {}
        """The badges of condition, evidence and restoration stage."""
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 0)
        column.setSpacing(6)
        self.hazard = Strip("hazard", badge_icon("hazard"), "")
        self.hazard.hide()
        column.addWidget(self.hazard)
        column.addLayout(self._title_row())
        self.badges = FlowLayout(gap=9, line_gap=4)
        column.addLayout(self.badges)
        self.tabs = RecordTabs()
        self.tabs.setAccessibleName(self.tr("Pages of the record"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 0)
        row.addWidget(self.tabs, 1)
        column.addLayout(row)

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.title = TitleLabel()
        row.addWidget(self.title, 1)
        self.add_report = PrimaryButton(self.tr("Add report"), "plus")
        self.add_report.setToolTip(self.tr("Add a damage report") + "   Ctrl+Shift+D")
        self.add_report.clicked.connect(lambda: self._wishes.add.emit("damage"))
        self.status_report = SecondaryButton(self.tr("Status report"), "printer")
        self.status_report.setToolTip(self.tr("Preview and print the status report") + "   Ctrl+P")
        self.status_report.clicked.connect(self._wishes.print_sites)
        self.more = IconButton("ellipsis", self.tr("More for this site"))
        self.more.clicked.connect(self._open_menu)
        for button in (self.add_report, self.status_report, self.more):
            row.addWidget(button)
        return row

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """What else can be done with the site."""
        menu = QMenu(self.tr("More for this site"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit site"), lambda: self._wishes.edit.emit("site", ""))
        menu.addSeparator()
        menu.addAction(self.tr("Add estimate"), lambda: self._wishes.add.emit("estimate"))
        menu.addAction(self.tr("Add source"), lambda: self._wishes.add.emit("source"))
        menu.addAction(self.tr("Add photos"), lambda: self._wishes.add.emit("photo"))
        menu.addAction(self.tr("Add the photos of a folder"), self._wishes.add_folder.emit)
        menu.addAction(self.tr("Add hazard"), lambda: self._wishes.add.emit("hazard"))
        menu.addAction(self.tr("Add restoration stage"), lambda: self._wishes.add.emit("stage"))
        menu.addAction(self.tr("Add threat"), lambda: self._wishes.add.emit("threat"))
        menu.addAction(self.tr("Add earlier works"), lambda: self._wishes.add.emit("intervention"))
        menu.addSeparator()
        menu.addAction(self.tr("Copy reference number"), self._wishes.copy_reference.emit)
        menu.addAction(self.tr("Review…"), self._wish_review)
        menu.addAction(self.tr("Merge with…"), lambda: self._wishes.merge.emit(""))
        menu.addSeparator()
        menu.addAction(self.tr("Move to trash"), lambda: self._wishes.trash.emit("site", "", ""))
        return menu

    def bar(self, why: str) -> None:
        """Let no report be added, and say why; the empty text lets it."""
        self.add_report.setEnabled(not why)
        self.add_report.setToolTip(why or self.tr("Add a damage report") + "   Ctrl+Shift+D")

    def _wish_review(self) -> None:
        if self._shown is not None:
            self._wishes.review.emit("site", self._shown.id, self._shown.name)

    def show_record(self, record: SiteRecord) -> None:
        """Show a site."""
        row = self._shown = record.row
        self.title.show_names(row.name, row.second_name)
        danger = self.danger_words(record)
        self.hazard.setVisible(bool(danger))
        self.hazard.set_text(danger)
        self._show_badges(record)

    def danger_words(self, record: SiteRecord) -> str:
        """“Unsafe to visit: mines, last known 29 March 2016, partly cleared”; empty where nothing is known."""
        from heritage_app.domain.claims import hazard_summary
        from heritage_app.ui.overview import last_known

        say, found = self._say, []
        for summary in hazard_summary(record.hazards):
            kind, state = say.term("hazard_kind", summary.kind), say.term("hazard_state", summary.state)
            parts = [kind[:1].lower() + kind[1:]]
            if known := last_known(say, summary.known):
                parts.append(self.tr("last known {date}").format(date=known))
            parts.append(state[:1].lower() + state[1:])
            found.append(say.listed(parts))
        if not found:
            return ""
        return self.tr("Unsafe to visit: {hazards}").format(hazards=say.series(found))

    def _show_badges(self, record: SiteRecord) -> None:
        clear(self.badges)
        self.axis_badges = {}
        row, say = record.row, self._say
        stage = self.tr("Restoration: {stage}").format(stage=say.term("stage", row.stage))
        badges = [(str(row.condition), say.term("condition", row.condition), "condition")]
        if "estimates-disagree" in row.flags:
            badges.append(("disagree", say.term("flag", "estimates-disagree"), "estimates"))
        if "reports-conflict" in row.flags:
            badges.append(("flag", say.term("flag", "reports-conflict"), "damage"))
        badges.append((str(row.evidence), say.term("evidence", row.evidence), "evidence"))
        badges.append((str(row.stage), stage, "stage"))
        for kind, words, leads_to in badges:
            badge = AxisBadge(kind, words)
            if leads_to in AXES:
                self.axis_badges[leads_to] = badge
                badge.setToolTip(self.tr("Why: {badge}").replace("{badge}", words))
                badge.clicked.connect(lambda checked=False, axis=leads_to: self._wishes.why.emit(axis))
            else:
                badge.clicked.connect(lambda checked=False, tab=leads_to: self._wishes.open_tab.emit(tab))
            self.badges.addWidget(badge)
        self.meta = ElidedLabel(self._meta(record), "body", "secondary")
        self.badges.addWidget(self.meta)

    def _meta(self, record: SiteRecord) -> str:
        say = self._say
        designations = []
        for designation in record.draft.designations:
            since = say.short_date(designation.since.edtf) if designation.since else ""
            name = say.term("designation_scheme", designation.scheme)
            designations.append(f"{name} {since}".strip())
        reference = f"\u2066{record.row.reference}\u2069"
        status = record.draft.status
        reviewed = "" if status is ClaimStatus.ACCEPTED else say.term("claim_status", status)
        return DOT.join(part for part in (reviewed, record.row.place, *designations, reference) if part)


class RecordPane(Panel):
    """Header and pages of the site that is chosen; pages are built when they are first looked at."""

    tab_changed = Signal(str)

    def __init__(
        self, desk: RegistryDesk, say: Say, wishes: Wishes, pictures: PictureDesk, parent: QWidget | None = None
    ) -> None:
        super().__init__("window", parent=parent)
        self._desk, self._say, self._wishes, self._pictures = desk, say, wishes, pictures
        self.record: SiteRecord | None = None
        self.pages: dict[str, QWidget] = {}
        self.why: WhyPopup | None = None
        """The explanation of a badge that was opened last."""
        self._stale: set[str] = set(TABS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.notice = QVBoxLayout()
        column.addLayout(self.notice)
        self.header = RecordHeader(say, wishes)
        column.addWidget(self.header)
        column.addWidget(Line())
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        self._areas: dict[str, QWidget] = {}
        names = (
            self.tr("Overview"),
            self.tr("Damage"),
            self.tr("Estimates"),
            self.tr("Photos"),
            self.tr("Sources"),
            self.tr("History"),
        )
        for name in names:
            self.header.tabs.add_tab(name)
        self.header.tabs.currentChanged.connect(self._tab_chosen)
        self._empty: EmptyState | None = None
        self.header.hide()
        wishes.why.connect(self.show_why)

    @property
    def tab(self) -> str:
        """Name of the tab that is shown."""
        return TABS[max(0, self.header.tabs.currentIndex())]

    def open_tab(self, name: str) -> None:
        """Show a tab."""
        if name in TABS:
            self.header.tabs.setCurrentIndex(TABS.index(name))

    def show_record(self, record: SiteRecord) -> None:
        """Show a site; the tab stays."""
        other = self.record is None or self.record.row.id != record.row.id
        self.record = record
        self._stale = set(TABS)
        self.header.show_record(record)
        tabs = self.header.tabs
        for name, count in (
            ("damage", len(record.damage)),
            ("estimates", len(record.estimates)),
            ("photos", len(record.photos)),
            ("sources", len(record.sources)),
        ):
            tabs.set_count(TABS.index(name), digits(count) if count else "")
        self.header.show()
        self._show_tab()
        if other:
            for area in self._areas.values():
                if isinstance(area, QScrollArea):
                    area.verticalScrollBar().setValue(0)

    def show_why(self, axis: str) -> None:
        """Explain one of the three badges below it."""
        from heritage_app.ui.why import WhyPopup, WhyView, verdict_of

        if self.record is not None:
            view = WhyView(self._say, self._wishes, self.record, verdict_of(self.record, axis))
            self.why = WhyPopup(view, self.header.axis_badges[axis])
            self.why.open_below()

    def show_nothing(self) -> None:
        """Show that no site is chosen."""
        self.record = None
        self.header.hide()
        if self._empty is None:
            self._empty = EmptyState("landmark", self.tr("Choose a site from the list to see its record."))
            self.stack.addWidget(self._empty)
        self.stack.setCurrentWidget(self._empty)

    def _tab_chosen(self) -> None:
        self._show_tab()
        self.tab_changed.emit(self.tab)

    def _show_tab(self) -> None:
        if self.record is None:
            return
        name = self.tab
        if name not in self.pages:
            page = self._make(name)
            area = page if name == "photos" else scrolling(page)  # a grid scrolls by itself
            area.setAccessibleName(self.header.tabs.tabText(TABS.index(name)))
            self.pages[name], self._areas[name] = page, area
            self.stack.addWidget(area)
        if name in self._stale:
            self._stale.discard(name)
            self._fill(self.pages[name], self.record, self._desk.today)
        self.stack.setCurrentWidget(self._areas[name])

    def _fill(self, page: QWidget, record: SiteRecord, today: date) -> None:
        from heritage_app.ui.damage import DamagePage
        from heritage_app.ui.overview import OverviewPage
        from heritage_app.ui.restoration import EstimatesPage
        from heritage_app.ui.source import SourcesPage

        if isinstance(page, OverviewPage):
            page.show_record(record, today)
        else:
            page.show_record(record)  # type: ignore[attr-defined]
        if isinstance(page, EstimatesPage):
            self._read_conversions(page, record)
        elif isinstance(page, DamagePage):
            self._read_trend(page, record)
        elif isinstance(page, SourcesPage):
            self._read_files(page, record)

    def _read_files(self, page: SourcesPage, record: SiteRecord) -> None:
        ids = [source.id for source in record.sources]

        def work(session: Session) -> dict[str, tuple[FileRow, ...]]:
            from heritage_app.services.evidence import files_of

            return files_of(session, ids)

        self._desk.read(work, page.show_files, key="files")

    def _read_trend(self, page: DamagePage, record: SiteRecord) -> None:
        from heritage_app.domain.trend import DAYS

        site_id, since = record.row.id, self._desk.day - DAYS

        def work(session: Session) -> tuple[Movement, ...]:
            from heritage_app.services.claims import trend

            return trend(session, since=since, site_ids=[site_id])

        self._desk.read(work, page.show_trend, key="trend")

    def _read_conversions(self, page: EstimatesPage, record: SiteRecord) -> None:
        ids = {estimate.id for estimate in record.estimates}

        def work(session: Session) -> tuple[tuple[ConversionRow, ...], frozenset[str]]:
            from heritage_app.domain.totals import upside_down
            from heritage_app.services.conversion import list_conversions

            everything = list_conversions(session)  # a rate upside down shows only beside those of other sites
            doubtful = frozenset(one for pair in upside_down(everything) for one in pair)
            return tuple(row for row in everything if row.draft.estimate_id in ids), doubtful

        self._desk.read(work, page.show_conversions, key="conversions")

    def _make(self, name: str) -> QWidget:
        from heritage_app.ui.damage import DamagePage
        from heritage_app.ui.history import HistoryPage
        from heritage_app.ui.overview import OverviewPage
        from heritage_app.ui.photos import PhotosPage
        from heritage_app.ui.restoration import EstimatesPage
        from heritage_app.ui.source import SourcesPage

        if name == "photos":
            return PhotosPage(self._say, self._wishes, self._pictures)
        if name == "overview":
            return OverviewPage(self._say, self._wishes, self._pictures.cards)
        makers = {
            "damage": DamagePage,
            "estimates": EstimatesPage,
            "sources": SourcesPage,
            "history": HistoryPage,
        }
        return makers[name](self._say, self._wishes)

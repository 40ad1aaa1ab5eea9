"""The first page of a record: condition over time, what restoration would take, dangers, sources."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from heritage_app.ui.buttons import LinkButton
from heritage_app.ui.cards import Mark, RowButton, Strip, clear, lines, source_icon
from heritage_app.ui.chart import ChartPoint, ConditionChart
from heritage_app.ui.paint import badge_icon, digits, isolated
from heritage_app.ui.photo_card import PhotosCard
from heritage_app.ui.restoration import add_claim, scope_words
from heritage_app.ui.say import DOT, count_disagreeing, count_sources
from heritage_app.ui.theme import sizes, theme
from heritage_app.ui.why import ClaimWords, WhyCard
from heritage_app.ui.widgets import Card, ElidedLabel, Label, Line

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.source import SourceRow
    from heritage_app.ui.say import Say
    from heritage_app.ui.thumbnails import Thumbnails
    from heritage_app.ui.wishes import Wishes

NARROW = 770
"""Below this width in pixels the right column drops under the left one."""

SHOWN_REPORTS, SHOWN_SOURCES, SHOWN_PARTS = 8, 6, 12


class OverviewPage(QWidget):
    """Cards in two columns; in a narrow window in one."""

    def __init__(self, say: Say, wishes: Wishes, pictures: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._wishes, self._pictures = say, wishes, pictures
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(16, 12, 16, 12)
        self._columns.setSpacing(sizes()["card"]["gap"])
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(sizes()["card"]["gap"])
        self._aside = QWidget()
        self._aside.setLayout(self._right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self._aside)
        self.rows: list[RowButton] = []
        """The rows below the chart, its accessible version."""

    def show_record(self, record: SiteRecord, today: date) -> None:
        """Show a site."""
        clear(self._left)
        clear(self._right)
        self.rows = []
        self._left.addWidget(self._condition_card(record, today))
        self._left.addWidget(PhotosCard(self._say, self._wishes, self._pictures, record.photos))
        self._left.addWidget(WhyCard(self._say, self._wishes, record))
        if record.parts:
            self._left.addWidget(self._parts_card(record))
        if record.flags:
            self._left.addWidget(self._flags_card(record))
        if contradicted := ClaimWords(self._say, record).contradicted():
            self._left.addWidget(self._contradicted_card(contradicted))
        self._left.addStretch(1)
        if record.hazards:
            self._right.addWidget(self._hazards_card(record))
        self._right.addWidget(self._outlook_card(record))
        self._right.addWidget(self._sources_card(record))
        if record.draft.tags:
            self._right.addWidget(self._tags_card(record))
        self._right.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the right column beside or below."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != way:
            self._columns.setDirection(way)
        wide = sizes()["width"]["evidence"] * theme().text_size // 100
        self._aside.setMinimumWidth(0 if narrow else wide)
        self._aside.setMaximumWidth(16777215 if narrow else wide)

    # ------------------------------------------------------------------------------------------------ condition

    def _condition_card(self, record: SiteRecord, today: date) -> Card:
        link = LinkButton(self.tr("See all"))
        link.setAccessibleName(self.tr("See all damage reports"))
        link.clicked.connect(lambda: self._wishes.open_tab.emit("damage"))
        card = Card(self.tr("Condition over time"), end=link if record.damage else None)
        chart = ConditionChart(self._say.short_conditions(), today)
        chart.set_points(self._points(record.damage), today)
        chart.activated.connect(lambda number: self._wishes.edit.emit("damage", record.damage[number - 1].id))
        card.body.addWidget(chart)
        shown = list(enumerate(record.damage, start=1))[-SHOWN_REPORTS:]
        for number, report in shown:
            if number != shown[0][0]:
                card.body.addWidget(Line())
            row = self._report_row(number, report)
            card.body.addWidget(row)
            self.rows.append(row)
        card.body.setSpacing(3)
        return card

    def _points(self, reports: tuple[DamageRow, ...]) -> list[ChartPoint]:
        points = []
        for number, report in enumerate(reports, start=1):
            when = report.when
            if when is None or not report.accepted:
                continue
            label = self._say.listed([self._title(report), self._say.date(when)])
            points.append(ChartPoint(number, when.earliest, when.latest, str(report.condition), label))
        return points

    def _title(self, report: DamageRow) -> str:
        return report.text(self._say.lang) or self._say.term("report_kind", report.draft.kind)

    def _report_row(self, number: int, report: DamageRow) -> RowButton:
        say, when = self._say, report.when
        parts = [
            say.short_date(when.edtf) if when else self.tr("Date not known"),
            say.term("evidence", report.evidence),
            count_sources(report.citation_count),
        ]
        if say.window(report):
            parts.append(self.tr("window of the event"))
        if not report.accepted:
            parts.append(say.term("claim_status", report.draft.status))
        badge = (str(report.condition), say.term("condition", report.condition))
        mark = Mark(number, str(report.condition))
        row = RowButton(self._title(report), DOT.join(parts), mark=mark, badge=badge)
        row.clicked.connect(lambda checked=False: self._wishes.edit.emit("damage", report.id))
        return row

    # ------------------------------------------------------------------------------------------- dangers, flags

    def _hazards_card(self, record: SiteRecord) -> Card:
        from heritage_app.domain.claims import hazard_summary

        link = LinkButton(self.tr("See all"))
        link.setAccessibleName(self.tr("See all hazards"))
        link.clicked.connect(lambda: self._wishes.open_tab.emit("damage"))
        card = Card(self.tr("Hazards"), count=digits(len(record.hazards)), end=link)
        places = {row.id: row.site_name for row in record.hazards if row.relation}
        for summary in hazard_summary(record.hazards):
            kind, state = self._say.term("hazard_kind", summary.kind), self._say.term("hazard_state", summary.state)
            title = self.tr("{kind}: {state}").format(kind=kind, state=state)
            known = last_known(self._say, summary.known)
            place = places.get(summary.claims[0], "")
            known_words = self.tr("last known {date}").format(date=known) if known else self.tr("date not known")
            at = self.tr("at {site}").format(site=place) if place else ""
            caption = DOT.join(part for part in (known_words, at) if part)
            card.body.addLayout(lines(badge_icon("hazard"), title, (caption, "caption", "secondary")))
        return card

    def _flags_card(self, record: SiteRecord) -> Card:
        card = Card(self.tr("Needs attention"))
        icons = {"unsafe-to-visit": "hazard", "estimates-disagree": "disagree"}
        for flag, sentence in self._say.flags(record):
            icon = badge_icon(icons.get(flag.kind, "flag"))
            card.body.addLayout(lines(icon, self._say.term("flag", flag.kind), (sentence, "caption", "secondary")))
            if flag.kind == "possible-duplicate":
                for twin in record.twins:
                    words = self.tr("Compare with {site}…").replace("{site}", f"\u2068{twin.name}\u2069")
                    link = LinkButton(words.replace("&", "&&"), "copy")
                    link.clicked.connect(lambda checked=False, twin=twin: self._wishes.merge.emit(twin.id))
                    card.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _contradicted_card(self, rows: list[tuple[str, str]]) -> Card:
        card = Card(self.tr("Contradicted by a source"), count=digits(len(rows)))
        for place, (field, sources) in enumerate(rows):
            if place:
                card.body.addWidget(Line())
            card.body.addLayout(lines(badge_icon("disagree"), field, (sources, "caption", "secondary")))
        return card

    # ----------------------------------------------------------------------------------- outlook, sources, parts

    def _outlook_card(self, record: SiteRecord) -> Card:
        scopes = list(dict.fromkeys(scope_words(estimate) for estimate in record.estimates))
        one = scopes[0] if len(scopes) == 1 else ""
        scope = ElidedLabel(one, "caption", "secondary")
        scope.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        card = Card(self.tr("Restoration outlook"), end=scope if one else None)
        disagree = next((f for f in record.flags if f.kind == "estimates-disagree"), None)
        if disagree is not None:
            words = count_disagreeing(len(disagree.claims))
            card.body.addWidget(Strip("disagree", badge_icon("disagree"), words))
        for place, estimate in enumerate(record.estimates):
            if place:
                card.body.addWidget(Line())
            add_claim(card.body, self._say, estimate, scope="" if one else scope_words(estimate))
        if not record.estimates:
            words = self.tr("Nobody has said what restoration would take.")
            card.body.addWidget(Label(words, "body", "secondary", wrap=True))
        link = LinkButton(self.tr("Compare estimates") if record.estimates else self.tr("Add estimate"))
        if record.estimates:
            link.clicked.connect(lambda: self._wishes.open_tab.emit("estimates"))
        else:
            link.clicked.connect(lambda: self._wishes.add.emit("estimate"))
        card.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _sources_card(self, record: SiteRecord) -> Card:
        add = LinkButton(self.tr("Add source"), "plus")
        add.clicked.connect(lambda: self._wishes.add.emit("source"))
        card = Card(self.tr("Sources"), count=digits(len(record.sources)), end=add)
        for source in record.sources[:SHOWN_SOURCES]:
            row = RowButton(source.draft.title, source_caption(self._say, source), icon=source_icon(source.draft.type))
            row.clicked.connect(lambda checked=False: self._wishes.open_tab.emit("sources"))
            card.body.addWidget(row)
        card.body.setSpacing(2)
        if not record.sources:
            words = self.tr("Unsourced. It will print as unverified.")
            card.body.addWidget(Label(words, "body", "secondary", wrap=True))
        return card

    def _tags_card(self, record: SiteRecord) -> Card:
        card = Card(self.tr("Tags"))
        for tag in record.draft.tags:
            card.body.addWidget(Label(isolated(tag), "body", wrap=True))
        card.body.addWidget(Label(self.tr("For the office alone"), "caption", "secondary", wrap=True))
        return card

    def _parts_card(self, record: SiteRecord) -> Card:
        from heritage_app.ui.site_list import TYPE_ICONS

        card = Card(self.tr("Parts"), count=digits(len(record.parts)))
        rollup, stated = record.rollup, record.verdict.condition
        if rollup.assessed:
            template = self.tr("Worst of the parts: {condition}. {assessed} of {all} parts assessed.")
            words = template.format(
                condition=self._say.term("condition", rollup.condition),
                assessed=digits(rollup.assessed),
                all=digits(rollup.total),
            )
        else:
            words = self.tr("None of the parts is assessed.")
        card.body.addWidget(Label(words, "caption", "secondary", wrap=True))
        said = self.tr("Of the place itself is said: {condition}.")
        words = said.format(condition=self._say.term("condition", stated))
        if rollup.differs(stated):
            card.body.addWidget(Strip("disagree", badge_icon("disagree"), words))
        else:
            card.body.addWidget(Label(words, "caption", "secondary", wrap=True))
        for part in record.parts[:SHOWN_PARTS]:
            badge = (str(part.condition), self._say.term("condition", part.condition))
            icon = TYPE_ICONS.get(part.type or "", "landmark")
            row = RowButton(part.name, self._say.term("place_type", part.type), icon=icon, badge=badge)
            row.clicked.connect(lambda checked=False, part=part: self._wishes.open_site.emit(part.id))
            card.body.addWidget(row)
        card.body.setSpacing(2)
        return card


def source_caption(say: Say, source: SourceRow) -> str:
    """Publisher and day of a source as one line."""
    draft = source.draft
    where = draft.container_title or draft.publisher or draft.author or say.term("source_type", draft.type)
    return DOT.join(part for part in (where, say.short_date(draft.issued.edtf) if draft.issued else "") if part)


def last_known(say: Say, edtf: str) -> str:
    """The last day a danger was known, in words; empty where nothing is known of it."""
    if not edtf:
        return ""
    from heritage_app.domain.dates import HeritageDate, day_to_iso, parse_edtf

    latest = parse_edtf(edtf).latest
    return say.date(HeritageDate.from_edtf(day_to_iso(latest))) if latest is not None else ""

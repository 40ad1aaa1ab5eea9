"""Restoration estimates: as short claims in the overview, and side by side, one column for each claimant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.domain.text import isolate
from heritage_app.ui.buttons import IconButton, LinkButton, SecondaryButton
from heritage_app.ui.cards import Facts, Strip, clear, lines, long_title
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.paint import badge_icon, digits
from heritage_app.ui.say import DOT, count_disagreeing, in_quotes
from heritage_app.ui.widgets import Card, Label, Line

if TYPE_CHECKING:
    from heritage_app.domain.restoration import EstimateRow
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.totals import ConversionRow
    from heritage_app.ui.say import Say
    from heritage_app.ui.wishes import Wishes

COLUMN = 290
"""Least width in pixels of a claimant's column."""


def scope_words(estimate: EstimateRow) -> str:
    """“All of Palmyra” for a claim about a group; empty for one about the site alone."""
    group = estimate.inherited_from or (estimate.site_name if estimate.draft.scope == "group" else "")
    return QCoreApplication.translate("Estimate", "All of {site}").format(site=group) if group else ""


def claim_title(say: Say, estimate: EstimateRow) -> str:
    """The claim in a word or two: how long, how much is left, what it costs, or whether it can be done."""
    draft = estimate.draft
    feasible = say.term("feasibility", draft.feasibility)
    parts = [say.duration(draft), say.share(draft), say.cost(draft)]
    shown = [part for part in parts if part]
    if draft.feasibility != "feasible" or not shown:
        shown.insert(0, feasible)
    return say.listed(shown) or draft.summary


def claim_icon(estimate: EstimateRow) -> str:
    """Upwards for a hopeful claim, downwards for a doubtful one."""
    if estimate.draft.feasibility in ("doubtful", "not-feasible"):
        return "trending-down"
    return "trending-up"


def claimant_words(say: Say, estimate: EstimateRow) -> str:
    """Who says so, in which role, and when."""
    draft = estimate.draft
    who = say.listed([estimate.claimant, draft.claimant_role])
    if not who:
        who = QCoreApplication.translate("Estimate", "Claimant not known")
    return DOT.join(part for part in (who, say.short_date(draft.stated.edtf) if draft.stated else "") if part)


def caution_words() -> str:
    """Why a cost that stands alone wants comparing before it is used."""
    return QCoreApplication.translate(
        "Estimate", "At least ten times any other cost in the registry, and fewer than two independent sources name it."
    )


def add_claim(column: QVBoxLayout, say: Say, estimate: EstimateRow, *, scope: str) -> None:
    """Add one claim to the outlook card."""
    draft = estimate.draft
    condition = QCoreApplication.translate("Estimate", "On condition: {what}").replace("{what}", draft.conditions)
    column.addLayout(
        lines(
            claim_icon(estimate),
            claim_title(say, estimate),
            (draft.summary, "body", "text"),
            (condition if draft.conditions else "", "body", "text"),
            (claimant_words(say, estimate), "caption", "secondary"),
            (scope, "caption", "secondary"),
        )
    )


class EstimatesPage(QWidget):
    """Every estimate of a site, its own and those of what it is part of; no one is preferred."""

    def __init__(self, say: Say, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._wishes = say, wishes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(12)
        self.columns: list[Card] = []
        """One card for each claimant."""
        self._record: SiteRecord | None = None
        self._conversions: tuple[ConversionRow, ...] = ()
        self._doubtful: frozenset[str] = frozenset()
        self._grid: QGridLayout | None = None

    def show_conversions(self, answer: tuple[tuple[ConversionRow, ...], frozenset[str]]) -> None:
        """Show the conversions of the estimates that are shown; with them come the ids of those that look wrong."""
        if answer != (self._conversions, self._doubtful) and self._record is not None:
            self._conversions, self._doubtful = answer
            self.show_record(self._record)

    def show_record(self, record: SiteRecord) -> None:
        """Show a site's estimates."""
        self._record = record
        clear(self._column)
        self.columns, self._grid = [], None
        if not record.estimates:
            sentence = self.tr("Nobody has said what restoration would take.")
            add = (self.tr("Add estimate"), lambda: self._wishes.add.emit("estimate"))
            self._column.addWidget(EmptyState("hammer", sentence, add))
            return
        self._column.addLayout(self._head(record))
        by_claimant: dict[str, list[EstimateRow]] = {}
        for estimate in record.estimates:
            by_claimant.setdefault(estimate.draft.claimant_id or estimate.id, []).append(estimate)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.columns = [self._claimant_card(record, estimates) for estimates in by_claimant.values()]
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set as many columns side by side as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._grid is None:
            return
        across = max(1, min(len(self.columns), (self.width() - 32) // COLUMN))
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
        for place, card in enumerate(self.columns):
            self._grid.addWidget(card, place // across, place % across, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(place % across, 1)

    def _head(self, record: SiteRecord) -> QHBoxLayout:
        row = QHBoxLayout()
        disagree = next((f for f in record.flags if f.kind == "estimates-disagree"), None)
        if disagree is not None:
            row.addWidget(Strip("disagree", badge_icon("disagree"), count_disagreeing(len(disagree.claims))), 1)
        else:
            row.addStretch(1)
        add = SecondaryButton(self.tr("Add estimate"), "plus")
        add.clicked.connect(lambda: self._wishes.add.emit("estimate"))
        row.addWidget(add)
        return row

    def _claimant_card(self, record: SiteRecord, estimates: list[EstimateRow]) -> Card:
        first = estimates[0]
        card = Card(first.claimant or self.tr("Claimant not known"))
        long_title(card)
        if first.draft.claimant_role:
            card.body.addWidget(Label(first.draft.claimant_role, "caption", "secondary", wrap=True))
        for estimate in estimates:
            card.body.addWidget(Line())
            self._add_estimate(card.body, record, estimate)
        return card

    def _add_estimate(self, column: QVBoxLayout, record: SiteRecord, estimate: EstimateRow) -> None:
        say = self._say
        head = QHBoxLayout()
        head.addLayout(
            lines(claim_icon(estimate), claim_title(say, estimate), (estimate.draft.summary, "body", "text")), 1
        )
        edit = IconButton("pencil", self.tr("Edit this estimate"))
        edit.clicked.connect(lambda: self._wishes.edit.emit("estimate", estimate.id))
        trash = IconButton("trash-2", self.tr("Move this estimate to the trash"))
        name = self.tr("the estimate of {who}").format(who=estimate.claimant or self.tr("an unknown claimant"))
        trash.clicked.connect(lambda: self._wishes.trash.emit("estimate", estimate.id, name))
        cite = IconButton("quote", self.tr("Add a source for or against one field of this estimate"))
        cite.clicked.connect(lambda: self._wishes.cite.emit("estimate", estimate.id))
        for button in (cite, edit, trash):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if estimate.draft.quotation:
            column.addWidget(Label(in_quotes(estimate.draft.quotation, estimate.draft.quotation_lang), wrap=True))
        column.addWidget(Facts(self._facts(record, estimate)))
        self._add_conversions(column, estimate)
        column.addLayout(self._deeds(estimate))
        sources = LinkButton(self._sources(record, estimate), "quote")
        sources.clicked.connect(lambda: self._wishes.open_tab.emit("sources"))
        column.addWidget(sources, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_conversions(self, column: QVBoxLayout, estimate: EstimateRow) -> None:
        from heritage_app.domain.dates import HeritageDate

        for row in self._conversions:
            if row.draft.estimate_id != estimate.id:
                continue
            rate = self.tr("1 {quoted} = {rate} {currency}, rate of {date}, from {source}, entered by {who}")
            facts = {
                "{quoted}": row.quoted_currency,
                "{rate}": self._say.figures(f"{row.draft.rate:f}"),
                "{currency}": row.draft.currency,
                "{date}": self._say.date(HeritageDate.from_edtf(row.draft.rate_date)),
                "{source}": row.draft.rate_source,
                "{who}": row.entered_by,
            }
            for place, words in facts.items():
                rate = rate.replace(place, f"\u2068{words}\u2069")
            warning = self.tr("This rate or another one of the same currencies is upside down. Check both.")
            line = QHBoxLayout()
            line.addLayout(
                lines(
                    "refresh-cw",
                    self.tr("Converted: {cost}").replace(
                        "{cost}", self._say.amounts((row.low, row.likely, row.high), row.draft.currency)
                    ),
                    (rate, "caption", "secondary"),
                    (warning if row.id in self._doubtful else "", "caption", "error_text"),
                ),
                1,
            )
            away = IconButton("trash-2", self.tr("Take this conversion away"))
            away.clicked.connect(lambda checked=False, row=row: self._wishes.unconvert.emit(row.id))
            line.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)

    def _deeds(self, estimate: EstimateRow) -> QHBoxLayout:
        """Pin or take the pin away, and convert; each named with the claimant for a screen reader."""
        who, row = estimate.claimant or self.tr("an unknown claimant"), QHBoxLayout()
        row.setSpacing(10)
        if estimate.pinned_reason:
            pin = LinkButton(self.tr("Unpin"), "pin")
            pin.setAccessibleName(self.tr("Unpin the estimate of {who}").replace("{who}", who))
            pin.clicked.connect(lambda: self._wishes.unchoose.emit("estimate", estimate.site_id))
        else:
            pin = LinkButton(self.tr("Pin for reports"), "pin")
            pin.setAccessibleName(self.tr("Pin the estimate of {who} for reports").replace("{who}", who))
            pin.clicked.connect(lambda: self._wishes.choose.emit("estimate", estimate.id))
        if estimate.accepted or estimate.pinned_reason:
            row.addWidget(pin)
        draft = estimate.draft
        if any(cost is not None for cost in (draft.cost_low, draft.cost_likely, draft.cost_high)):
            convert = LinkButton(self.tr("Convert…"), "refresh-cw")
            convert.setAccessibleName(self.tr("Convert the cost that {who} names").replace("{who}", who))
            convert.clicked.connect(lambda: self._wishes.convert.emit(estimate.id))
            row.addWidget(convert)
        row.addStretch(1)
        return row

    def _facts(self, record: SiteRecord, estimate: EstimateRow) -> list[tuple[str, str]]:
        say, draft = self._say, estimate.draft
        by_id = {row.id: row for row in record.estimates}
        stances = []
        for stance in draft.stances:
            other = by_id.get(stance.estimate_id)
            if other is not None:
                verb = say.term("estimate_stance", stance.stance)
                what = say.listed([claim_title(say, other), other.claimant])
                stances.append(self.tr("{stance}: {estimate}").format(stance=verb, estimate=what))
        status = "" if estimate.accepted else say.term("claim_status", draft.status)
        facts = [
            (self.tr("About"), scope_words(estimate) or self.tr("This site")),
            (self.tr("Said on"), say.both_dates(draft.stated)),
            (self.tr("Said to"), draft.said_to),
            (self.tr("Takes"), say.duration(draft)),
            (self.tr("Costs"), say.cost(draft)),
            (self.tr("Caution"), caution_words() if estimate.outlier else ""),
            (self.tr("Prices of"), say.date(draft.price_date)),
            (self.tr("Includes"), say.terms("restoration_work", draft.includes)),
            (self.tr("Intact"), say.share(draft)),
            (self.tr("Feasibility"), say.term("feasibility", draft.feasibility)),
            (self.tr("Conditions"), draft.conditions),
            (self.tr("Stance"), "\n".join(stances)),
            (self.tr("Status"), status),
            (self.tr("Pinned for reports"), estimate.pinned_reason),
            (self.tr("Evidence"), say.term("evidence", estimate.evidence)),
            (self.tr("Credibility"), self._credibility(record, estimate)),
        ]
        return [(name, value) for name, value in facts if value]

    def _credibility(self, record: SiteRecord, estimate: EstimateRow) -> str:
        """How credible the sources that support it were judged, the best first; empty where nobody judged."""
        judged = {
            citation.draft.credibility
            for citation in record.citations
            if citation.draft.record_id == estimate.id and citation.supports and citation.draft.credibility is not None
        }
        return self._say.listed([self._say.term("credibility", str(level)) for level in sorted(judged)])

    def _sources(self, record: SiteRecord, estimate: EstimateRow) -> str:
        order = [source.id for source in record.sources]
        cited = [
            DOT.join(
                part for part in (digits(order.index(c.draft.source_id) + 1), self._place(c.draft.locator)) if part
            )
            for c in record.citations
            if c.draft.record_id == estimate.id and c.draft.source_id in order
        ]
        if not cited:
            return self.tr("Unsourced")
        return self.tr("Source {numbers}").format(numbers=self._say.listed(cited))

    def _place(self, locator: str) -> str:
        """Where in a source, in its own direction among Arabic words."""
        return isolate(locator) if locator and self._say.lang == "ar" else locator

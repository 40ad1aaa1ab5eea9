"""The damage page of a record: dangers first, then every report with all that it says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from heritage_app.domain.scales import scale_name
from heritage_app.ui.buttons import IconButton, LinkButton, SecondaryButton
from heritage_app.ui.cards import Facts, HeldRow, clear, lines, long_title, started
from heritage_app.ui.chart import NumberMark
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.paint import badge_icon, digits
from heritage_app.ui.say import DOT, count_sources, field_words, in_quotes, wording_sentence
from heritage_app.ui.widgets import Badge, Card, Label, Line

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageDraft, DamageRow
    from heritage_app.domain.hazard import HazardRow
    from heritage_app.domain.intervention import InterventionRow
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.stage import StageRow
    from heritage_app.domain.threat import ThreatRow
    from heritage_app.domain.trend import Movement
    from heritage_app.ui.say import Say
    from heritage_app.ui.wishes import Wishes


class _CardWords(NamedTuple):
    """What a card of small claims says: its title, what stands where there is none, and its deeds."""

    title: str
    none: str
    add: str
    edit: str
    trash: str


class DamagePage(QWidget):
    """Hazards here and next to the place, and every damage report, the latest first."""

    def __init__(self, say: Say, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._wishes = say, wishes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(12)
        self._trend = QVBoxLayout()
        self._site_id = ""

    def show_record(self, record: SiteRecord) -> None:
        """Show a site's hazards and reports."""
        self._site_id = record.row.id
        clear(self._column)
        if record.hazards:
            self._column.addWidget(self._hazards_card(record))
        if not record.damage:
            sentence = self.tr("No damage report yet. That does not mean that the place is intact.")
            add = (self.tr("Add report"), lambda: self._wishes.add.emit("damage"))
            hazard = (self.tr("Add hazard"), lambda: self._wishes.add.emit("hazard"))
            self._column.addWidget(EmptyState("triangle-alert", sentence, add, [hazard]))
        self._add_reports(record)
        for card in (self._stages_card(record), self._threats_card(record), self._works_card(record)):
            self._column.addWidget(card)
        self._column.addStretch(1)

    def show_trend(self, movements: tuple[Movement, ...]) -> None:
        """Show what changed, above the reports."""
        from heritage_app.ui.trend import TrendCard

        clear(self._trend)
        if movements:
            self._trend.addWidget(TrendCard(self._say, movements, self._site_id))

    def _add_reports(self, record: SiteRecord) -> None:
        """Every report, the latest first; those of one incident together, below its number."""
        self._trend = QVBoxLayout()
        self._column.addLayout(self._trend)
        numbered = list(enumerate(record.damage, start=1))
        incidents = [report.draft.incident for report in record.damage]
        done: set[str] = set()
        for number, report in reversed(numbered):
            incident = report.draft.incident
            if not incident or incidents.count(incident) == 1:
                self._column.addWidget(self._report_card(record, number, report))
            elif incident not in done:
                done.add(incident)
                heading = self.tr("Incident {number}: {count} reports")
                words = heading.replace("{count}", digits(incidents.count(incident)))
                self._column.addWidget(Label(words.replace("{number}", f"\u2068{incident}\u2069"), "card_title"))
                for place, one in reversed(numbered):
                    if one.draft.incident == incident:
                        self._column.addWidget(self._report_card(record, place, one))

    # ------------------------------------------------------------------------------- stages, threats, earlier works

    def _stages_card(self, record: SiteRecord) -> Card:
        say = self._say
        rows = [
            (say.term("stage", row.draft.stage), row.draft.text, [say.date(row.draft.since), row.claimant], row)
            for row in record.stages
        ]
        words = _CardWords(
            self.tr("Restoration stages"),
            self.tr("Nobody says what is being done to restore the place."),
            self.tr("Add restoration stage"),
            self.tr("Edit this stage"),
            self.tr("Move this stage to the trash"),
        )
        return self._claims_card(record, "stage", "construction", words, rows)

    def _threats_card(self, record: SiteRecord) -> Card:
        say, rows = self._say, []
        for row in record.threats:
            draft = row.draft
            title = say.term("disturbance_cause", draft.cause) or say.term("disturbance_category", draft.category)
            facts = [say.term("threat_probability", draft.probability), say.date(draft.horizon)]
            rows.append((title or draft.text, draft.text if title else "", facts, row))
        words = _CardWords(
            self.tr("Threats"),
            self.tr("Nobody has said what may come to the place."),
            self.tr("Add threat"),
            self.tr("Edit this threat"),
            self.tr("Move this threat to the trash"),
        )
        return self._claims_card(record, "threat", "shield-alert", words, rows)

    def _works_card(self, record: SiteRecord) -> Card:
        say, rows = self._say, []
        judged = {True: self.tr("compatible with the fabric"), False: self.tr("not compatible with the fabric")}
        for row in record.interventions:
            draft = row.draft
            facts = [say.date(draft.done), row.actor, "" if draft.compatible is None else judged[draft.compatible]]
            rows.append((say.term("intervention_kind", draft.kind), draft.text, facts, row))
        words = _CardWords(
            self.tr("Earlier works"),
            self.tr("No earlier works are known."),
            self.tr("Add earlier works"),
            self.tr("Edit these works"),
            self.tr("Move these works to the trash"),
        )
        return self._claims_card(record, "intervention", "hammer", words, rows)

    def _claims_card(
        self,
        record: SiteRecord,
        kind: str,
        icon: str,
        words: _CardWords,
        rows: Sequence[tuple[str, str, list[str], StageRow | ThreatRow | InterventionRow]],
    ) -> Card:
        """A card of claims that say little: what, in which words, and facts with evidence and sources in one line."""
        add = LinkButton(words.add, "plus")
        add.clicked.connect(lambda: self._wishes.add.emit(kind))
        card = Card(words.title, count=digits(len(rows)) if rows else "", end=add)
        if not rows:
            card.body.addWidget(Label(words.none, "body", "secondary", wrap=True))
        for place, (what, text, facts, row) in enumerate(rows):
            if place:
                card.body.addWidget(Line())
            status = "" if row.accepted else self._say.term("claim_status", row.draft.status)
            ends = [self._say.term("evidence", row.evidence), self._numbers(record, row.id), status]
            caption = DOT.join(fact for fact in (*facts, *ends) if fact)
            shown = lines(icon, what, (text, "body", "text"), (caption, "caption", "secondary"))
            card.body.addWidget(self._held_row(shown, kind, row.id, what, words.edit, words.trash))
        return card

    def _held_row(self, shown: QLayout, kind: str, record_id: str, name: str, edit: str, trash: str) -> HeldRow:
        """A row of a card, with its two deeds in the words given."""
        return HeldRow(
            shown,
            (edit, lambda: self._wishes.edit.emit(kind, record_id)),
            (trash, lambda: self._wishes.trash.emit(kind, record_id, name)),
        )

    # -------------------------------------------------------------------------------------------------- hazards

    def _hazards_card(self, record: SiteRecord) -> Card:
        add = LinkButton(self.tr("Add hazard"), "plus")
        add.clicked.connect(lambda: self._wishes.add.emit("hazard"))
        card = Card(self.tr("Hazards"), count=digits(len(record.hazards)), end=add)
        for place, hazard in enumerate(record.hazards):
            if place:
                card.body.addWidget(Line())
            card.body.addWidget(self._hazard_row(record, hazard))
        return card

    def _hazard_row(self, record: SiteRecord, hazard: HazardRow) -> HeldRow:
        say, draft = self._say, hazard.draft
        title = self.tr("{kind}: {state}").format(
            kind=say.term("hazard_kind", draft.kind), state=say.term("hazard_state", draft.state)
        )
        said = self.tr("said by {actor}").format(actor=hazard.said_by) if hazard.said_by else ""
        if draft.said_to and said:
            said = self.tr("{said} to {whom}").format(said=said, whom=draft.said_to)
        facts = [
            say.date(draft.known) or self.tr("date not known"),
            self.tr("at {site}").format(site=hazard.site_name) if hazard.relation else "",
            self.tr("attributed to {actor}").format(actor=hazard.attributed_to) if hazard.attributed_to else "",
            self.tr("dealt with by {actor}").format(actor=hazard.handled_by) if hazard.handled_by else "",
            said,
            say.term("evidence", hazard.evidence),
            self._numbers(record, hazard.id),
        ]
        caption = DOT.join(fact for fact in facts if fact)
        shown = lines(badge_icon("hazard"), title, (draft.text, "body", "text"), (caption, "caption", "secondary"))
        edit, trash = self.tr("Edit this hazard"), self.tr("Move this hazard to the trash")
        return self._held_row(shown, "hazard", hazard.id, title, edit, trash)

    # -------------------------------------------------------------------------------------------------- reports

    def _report_card(self, record: SiteRecord, number: int, report: DamageRow) -> Card:
        say = self._say
        when = say.date(report.when) if report.when else self.tr("Date not known")
        end = QWidget()
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Badge(str(report.condition), say.term("condition", report.condition)))
        wrong = self.tr("Correct this report: we were wrong")
        edit = IconButton("pencil", wrong if report.accepted else self.tr("Edit this report"))
        edit.clicked.connect(lambda: self._wishes.edit.emit("damage", report.id))
        trash = IconButton("trash-2", self.tr("Move this report to the trash"))
        name = self.tr("the report of {date}").format(date=when)
        trash.clicked.connect(lambda: self._wishes.trash.emit("damage", report.id, name))
        changed = IconButton("trending-down", self.tr("Report a change: it got worse or better"))
        changed.clicked.connect(lambda: self._wishes.change.emit(report.id))
        review = IconButton("shield-check", self.tr("Review this report: accept, dispute, withdraw"))
        review.clicked.connect(lambda: self._wishes.review.emit("damage", report.id, name))
        cite = IconButton("quote", self.tr("Add a source for or against one field of this report"))
        cite.clicked.connect(lambda: self._wishes.cite.emit("damage", report.id))
        row.addWidget(review)
        row.addWidget(cite)
        row.addWidget(edit)
        if report.accepted:
            row.addWidget(changed)
        row.addWidget(trash)
        card = Card(started(when), end=end)
        card.setProperty("damage_id", report.id)  # photos dropped here belong to this report
        long_title(card)
        card.header.insertWidget(0, NumberMark(number, str(report.condition)))
        card.body.addWidget(Label(self._caption(report), "caption", "secondary", wrap=True))
        texts = {text.lang: text.text for text in report.draft.texts}
        main = report.text(say.lang)
        for text in [main, *(other for other in texts.values() if other != main)]:
            if text:
                card.body.addWidget(Label(text, "body", "text" if text == main else "secondary", wrap=True))
        card.body.addWidget(Facts(self._facts(report)))
        self._add_sources(card.body, record, report)
        return card

    def _caption(self, report: DamageRow) -> str:
        say = self._say
        parts = [
            say.term("report_kind", report.draft.kind),
            say.term("evidence", report.evidence),
            count_sources(report.citation_count),
        ]
        if 0 < report.independent_count < report.citation_count:
            template = self.tr("{count} independent")
            parts.append(template.format(count=digits(report.independent_count)))
        if not report.accepted:
            parts.append(say.term("claim_status", report.draft.status))
        return DOT.join(parts)

    def _facts(self, report: DamageRow) -> list[tuple[str, str]]:
        say, draft = self._say, report.draft
        given = draft.condition_given
        if draft.condition_scale:
            scale = scale_name(draft.condition_scale, say.lang)
            given = self.tr("{value} ({scale})").format(value=in_quotes(given, say.lang), scale=scale)
        if report.lossy:
            lossy = self.tr("{given}. Shown here as {condition}, which is not quite the same.")
            given = lossy.replace("{condition}", say.term("condition", report.condition)).replace("{given}", given)
        causes = [
            self._term_words("disturbance_cause", cause.type or "", cause.certainty, cause.given)
            or say.term("disturbance_category", cause.category)
            for cause in draft.causes
        ]
        effects = [
            say.listed([self._term_words("disturbance_effect", e.type or "", e.certainty, e.given), e.part])
            for e in draft.effects
        ]
        coverage = draft.coverage
        share, gap = say.term("damage_extent", coverage.share), coverage.gap
        seen = [
            say.term("coverage_means", coverage.means),
            self.tr("seen: {share}").replace("{share}", share) if share else "",
            self.tr("not the rest, because: {gap}").replace("{gap}", gap) if gap else "",
        ]
        people = [self._person(one.actor, one.role) for one in draft.involved]
        facts = [
            (self.tr("Condition as given"), given),
            (self.tr("Extent"), say.term("damage_extent", draft.extent)),
            (self.tr("Causes"), "\n".join(causes)),
            (self.tr("Effects"), "\n".join(effects)),
            (self.tr("Attribution"), "\n".join(self._attributions(draft))),
            (self.tr("Happened"), say.both_dates(draft.occurred)),
            (self.tr("Seen on"), say.both_dates(draft.observed)),
            (self.tr("Last seen intact"), say.both_dates(draft.last_seen_intact)),
            (self.tr("First seen damaged"), say.both_dates(draft.first_seen_damaged)),
            (self.tr("Window of the event"), say.window(report)),
            (self.tr("What was seen"), say.listed(seen)),
            (self.tr("By whom"), "\n".join(people)),
            (self.tr("Recommendation"), say.term("recommendation", draft.recommendation)),
            (self.tr("Priority"), say.term("priority", draft.priority)),
            (self.tr("Next assessment"), say.date(draft.assessment_due)),
            (self.tr("Incident"), draft.incident),
            (self.tr("Notes"), "\n".join(draft.notes)),
        ]
        return [(name, value) for name, value in facts if value]

    def _person(self, name: str, role: str) -> str:
        return self.tr("{name} ({role})").format(name=name, role=self._say.term("actor_role", role))

    def _term_words(self, vocabulary: str, key: str, certainty: str | None, given: str) -> str:
        words = self._say.term(vocabulary, key) if key else ""
        if certainty:
            sure = self._say.term("certainty", certainty)
            words = self.tr("{term} ({certainty})").format(term=words, certainty=sure)
        if given:
            words = self.tr("{term}, as given: {words}").format(term=words, words=in_quotes(given, self._say.lang))
        return words

    def _attributions(self, draft: DamageDraft) -> list[str]:
        found = []
        for part in draft.attributions:
            words = wording_sentence(part.wording).replace("{actor}", part.actor)
            if part.said_by:
                words = self.tr("{words}, according to {who}").format(words=words, who=part.said_by)
            if not part.printable:
                words = self.tr("{words} (not to be printed)").format(words=words)
            found.append(words)
        return found

    # -------------------------------------------------------------------------------------------------- sources

    def _numbers(self, record: SiteRecord, record_id: str) -> str:
        order = [source.id for source in record.sources]
        cited = [
            digits(order.index(c.draft.source_id) + 1)
            for c in record.citations
            if c.draft.record_id == record_id and c.draft.source_id in order
        ]
        if not cited:
            return self.tr("Unsourced")
        return self.tr("source {numbers}").format(numbers=self._say.listed(list(dict.fromkeys(cited))))

    def _add_sources(self, column: QVBoxLayout, record: SiteRecord, report: DamageRow) -> None:
        order = [source.id for source in record.sources]
        cited = [c for c in record.citations if c.draft.record_id == report.id and c.draft.source_id in order]
        for citation in cited:
            draft = citation.draft
            quoted = in_quotes(draft.quotation, draft.quotation_lang) if draft.quotation else ""
            parts = [citation.source_title, field_words(draft.field) if draft.field else "", draft.locator, quoted]
            if draft.stance != "supports":
                parts.append(self._say.term("stance", draft.stance))
            words = self.tr("[{number}] {source}").format(
                number=digits(order.index(draft.source_id) + 1), source=DOT.join(part for part in parts if part)
            )
            column.addWidget(Label(words, "caption", "secondary", wrap=True))
        if not cited:
            add = SecondaryButton(self.tr("Add source"), "plus")
            add.clicked.connect(lambda: self._wishes.edit.emit("damage", report.id))
            column.addLayout(lines("shield-question-mark", self.tr("Unsourced. It will print as unverified.")))
            column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

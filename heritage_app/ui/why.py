"""Why a badge says what it says: the claim behind it, the rule that chose, the working, and who says otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from heritage_app.domain.vocabulary import ClaimStatus, Stance
from heritage_app.domain.why import AXES, AxisVerdict, why
from heritage_app.ui.buttons import LinkButton, SecondaryButton
from heritage_app.ui.cards import lines
from heritage_app.ui.paint import badge_icon, digits, paint_box
from heritage_app.ui.say import DOT, field_words, in_quotes
from heritage_app.ui.theme import sizes, theme
from heritage_app.ui.widgets import Badge, Card, Label, Line, scrolling

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.evidence import EvidenceWorking, NotCounted, SourceGroup
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.source import CitationRow
    from heritage_app.domain.stage import StageRow
    from heritage_app.ui.say import Say
    from heritage_app.ui.wishes import Wishes

WIDTH = 470
"""Width of the explanation below a badge, in pixels."""


def axis_title(axis: str) -> str:
    """What an axis is called."""
    translate = QCoreApplication.translate
    titles = {
        "condition": translate("Why", "Condition"),
        "evidence": translate("Why", "Evidence"),
        "stage": translate("Why", "Restoration stage"),
    }
    return titles[axis]


def axis_rule(verdict: AxisVerdict) -> str:
    """The rule that decided an axis, in a sentence."""
    translate = QCoreApplication.translate
    sentences = {
        ("condition", "none"): translate(
            "Say", "No accepted report gives a condition. That does not mean that the place is intact."
        ),
        ("condition", "only"): translate("Say", "Only one accepted report gives a condition."),
        ("condition", "evidence"): translate("Say", "The report with the highest evidence decides."),
        ("condition", "latest"): translate("Say", "Among reports of equal evidence, the latest event decides."),
        ("condition", "severity"): translate(
            "Say", "Among reports of equal evidence and date, the most severe decides."
        ),
        ("evidence", "none"): translate(
            "Why", "No accepted report gives a condition, so there is nothing to be sure of."
        ),
        ("evidence", "condition"): translate("Why", "It is the evidence of the report that decides the condition."),
        ("stage", "none"): translate("Why", "Nobody says what is being done to restore the place."),
        ("stage", "only"): translate("Why", "Only one accepted claim gives a stage."),
        ("stage", "latest"): translate("Why", "Works go on, so the latest claim decides."),
        ("stage", "evidence"): translate("Why", "Among claims of one date, the one with the highest evidence decides."),
        ("stage", "entered"): translate(
            "Why", "Among claims of equal date and evidence, the one entered last decides."
        ),
    }
    if verdict.rule == "person":
        return translate("Say", "Chosen by a person: {reason}").replace("{reason}", verdict.reason)
    return sentences[verdict.axis, verdict.rule]


def choosable(record: SiteRecord, axis: str) -> tuple[DamageRow | StageRow, ...]:
    """The claims of a record that may decide an axis."""
    if axis == "stage":
        return tuple(row for row in record.stages if row.accepted)
    return tuple(row for row in record.damage if row.accepted and row.condition.rank is not None)


class ClaimWords:
    """Says claims, who says so and the working of evidence, in the language of the window."""

    def __init__(self, say: Say, record: SiteRecord) -> None:
        self._say, self._record = say, record

    def value(self, verdict: AxisVerdict) -> str:
        """What the axis shows."""
        return self._say.term(verdict.axis, verdict.value)

    def claim(self, claim_id: str) -> str:
        """A claim in one line: what it says, when, in which words; for a citation its source."""
        say, translate = self._say, QCoreApplication.translate
        for report in self._record.damage:
            if report.id == claim_id:
                when = say.date(report.when) or translate("Why", "date not known")
                said = report.text(say.lang) or say.term("report_kind", report.draft.kind)
                return DOT.join((say.term("condition", report.condition), when, said))
        for stage in self._record.stages:
            if stage.id == claim_id:
                when = say.date(stage.draft.since) or translate("Why", "date not known")
                parts = (say.term("stage", stage.draft.stage), when, stage.draft.text)
                return DOT.join(part for part in parts if part)
        citation = self.citation(claim_id)
        if citation is None:
            return ""
        draft = citation.draft
        quoted = in_quotes(draft.quotation, draft.quotation_lang) if draft.quotation else ""
        return DOT.join(part for part in (citation.source_title, draft.locator, quoted) if part)

    def name(self, kind: str, record_id: str) -> str:
        """What a claim is called: “Damage report 1”, “Estimate: 5 years, Maamoun Abdulkarim”."""
        from heritage_app.ui.restoration import claim_title

        say, record, translate = self._say, self._record, QCoreApplication.translate
        for number, report in enumerate(record.damage, start=1):
            if report.id == record_id:
                return translate("SourcesPage", "Damage report {number}").format(number=digits(number))
        for estimate in record.estimates:
            if estimate.id == record_id:
                words = say.listed([claim_title(say, estimate), estimate.claimant])
                return translate("SourcesPage", "Estimate: {estimate}").format(estimate=words)
        for hazard in record.hazards:
            if hazard.id == record_id:
                words = say.listed([say.term("hazard_kind", hazard.draft.kind), say.date(hazard.draft.known)])
                return translate("SourcesPage", "Hazard: {hazard}").format(hazard=words)
        for stage in record.stages:
            if stage.id == record_id:
                words = say.listed([say.term("stage", stage.draft.stage), say.date(stage.draft.since)])
                return translate("Why", "Restoration stage: {stage}").format(stage=words)
        return say.term("record_kind", kind)

    def contradicted(self) -> list[tuple[str, str]]:
        """Each field that an accepted citation contradicts: what it is called, and by which sources."""
        translate, found = QCoreApplication.translate, dict[tuple[str, str, str], list[str]]()
        for citation in self._record.citations:
            draft = citation.draft
            if draft.stance is Stance.CONTRADICTS and draft.status is ClaimStatus.ACCEPTED:
                place = (str(draft.record_kind), draft.record_id, draft.field)
                found.setdefault(place, []).append(self.claim(citation.id))
        rows = []
        for (kind, record_id, field), sources in found.items():
            what = field_words(field) if field else translate("Why", "the claim as a whole")
            title = translate("Why", "{record}: {field}").replace("{field}", what)
            rows.append((title.replace("{record}", self.name(kind, record_id)), "\n".join(sources)))
        return rows

    def citation(self, citation_id: str) -> CitationRow | None:
        """A citation of the record."""
        return next((c for c in self._record.citations if c.id == citation_id), None)

    def who(self, claim_id: str) -> str:
        """“According to: …”: the people named in a claim and the sources that support it; or that nobody is named."""
        translate = QCoreApplication.translate
        people = [one.actor for row in self._record.damage if row.id == claim_id for one in row.draft.involved]
        people += [row.claimant for row in self._record.stages if row.id == claim_id]
        titles = [c.source_title for c in self._record.citations if c.draft.record_id == claim_id and not c.draft.field]
        named = self._say.listed(list(dict.fromkeys([*people, *titles])))
        if not named:
            return translate("Why", "No source is given.")
        return translate("Why", "According to: {who}").replace("{who}", named)

    def working(self, working: EvidenceWorking) -> list[str]:
        """Which citations count, which count as one, and which do not count and why: a sentence each."""
        sentences = [self._group(group) for group in working.groups]
        sentences += [self._left_out(one) for one in working.not_counted]
        return sentences or [QCoreApplication.translate("Why", "No source stands behind this report.")]

    def _group(self, group: SourceGroup) -> str:
        translate = QCoreApplication.translate
        cited = [self.citation(citation) for citation in group.citations]
        basis = self._say.listed(
            list(dict.fromkeys(self._say.term("basis", one.basis) for one in cited if one is not None))
        )
        titles = self._say.listed(group.titles)
        if not group.joined_by:
            template = translate("Why", "Counts: {sources} ({basis}).")
        elif "agency" in group.joined_by:
            template = translate(
                "Why", "Count as one source, since they carry the text of one agency: {sources} ({basis})."
            )
        else:
            template = translate("Why", "Count as one source, since one repeats the other: {sources} ({basis}).")
        return template.replace("{basis}", basis).replace("{sources}", titles)

    def _left_out(self, one: NotCounted) -> str:
        translate = QCoreApplication.translate
        templates = {
            "contradicts": translate("Why", "Does not count, since it contradicts: {source}."),
            "mentions": translate("Why", "Does not count, since it only mentions this: {source}."),
            "field": translate("Why", "Does not count for the whole, since it speaks of one field only: {source}."),
            "not-accepted": translate("Why", "Does not count, since the citation is not accepted: {source}."),
        }
        citation = self.citation(one.citation)
        return templates[one.reason].replace("{source}", citation.source_title if citation is not None else "")


class WhyView(QWidget):
    """One axis explained in full, with the ways to choose another claim and back to the rule."""

    left = Signal()
    """One of its buttons was pressed."""

    def __init__(
        self, say: Say, wishes: Wishes, record: SiteRecord, verdict: AxisVerdict, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._wishes, self._record, self.verdict = ClaimWords(say, record), wishes, record, verdict
        self.choose = SecondaryButton(self.tr("Choose another…"))
        self.back = SecondaryButton(self.tr("Back to the rule"), "rotate-ccw")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        self._build(column)

    def _build(self, column: QVBoxLayout) -> None:
        words, verdict = self._words, self.verdict
        head = QHBoxLayout()
        head.addWidget(Label(axis_title(verdict.axis), "card_title"))
        head.addStretch(1)
        head.addWidget(Badge(verdict.value, words.value(verdict)))
        column.addLayout(head)
        column.addWidget(Label(axis_rule(verdict), "body", wrap=True))
        if verdict.claim is not None:
            self._section(column, self.tr("The claim that decides"), [verdict.claim])
        if verdict.working is not None and verdict.claim is not None:
            column.addWidget(Line())
            column.addWidget(Label(self.tr("How the evidence comes about"), "caption_strong", "secondary"))
            for sentence in words.working(verdict.working):
                column.addWidget(Label(sentence, "body", wrap=True))
        if verdict.dissent:
            self._section(column, self.tr("Who says otherwise"), list(verdict.dissent))
        elif verdict.claim is not None:
            column.addWidget(Line())
            column.addWidget(Label(self.tr("Nobody says otherwise."), "body", "secondary", wrap=True))
        self._add_buttons(column)

    def _section(self, column: QVBoxLayout, title: str, claims: list[str]) -> None:
        column.addWidget(Line())
        column.addWidget(Label(title, "caption_strong", "secondary"))
        for claim in claims:
            column.addWidget(Label(self._words.claim(claim), "body", wrap=True))
            if self._words.citation(claim) is None:
                column.addWidget(Label(self._words.who(claim), "caption", "secondary", wrap=True))

    def _add_buttons(self, column: QVBoxLayout) -> None:
        axis, site_id = self.verdict.axis, self._record.row.id
        self.choose.clicked.connect(lambda: self._leave(lambda: self._wishes.choose.emit(axis, "")))
        self.back.clicked.connect(lambda: self._leave(lambda: self._wishes.unchoose.emit(axis, site_id)))
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self.choose)
        row.addWidget(self.back)
        row.addStretch(1)
        self.choose.setVisible(len(choosable(self._record, axis)) > 1)
        self.back.setVisible(self.verdict.rule == "person")
        column.addLayout(row)

    def _leave(self, act: Callable[[], None]) -> None:
        self.left.emit()
        act()

    def layout_height(self, width: int) -> int:
        """How high it is at *width* pixels."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0


class WhyPopup(QFrame):
    """A `WhyView` below its badge; Esc or a click elsewhere closes it, and the focus goes back to the badge."""

    def __init__(self, view: WhyView, badge: QWidget) -> None:
        super().__init__(badge.window())
        self.view, self._badge = view, badge
        self.setAccessibleName(axis_title(view.verdict.axis))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(scrolling(view))
        view.left.connect(self.close_popup)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def open_below(self) -> None:
        """Show it below the badge, within the window."""
        badge, window, size = self._badge, self._badge.window(), theme().text_size
        wide = min(WIDTH * size // 100, window.width() - 16)
        at = badge.mapTo(window, QPoint(0, badge.height() + 4))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at.setX(at.x() + badge.width() - wide)
        at.setX(max(8, min(at.x(), window.width() - wide - 8)))
        room = window.height() - at.y() - 8
        self.setGeometry(at.x(), at.y(), wide, min(self.view.layout_height(wide - 4) + 4, room))
        self.show()
        self.raise_()
        shown = [button for button in (self.view.choose, self.view.back) if button.isVisibleTo(self)]
        (shown[0] if shown else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def close_popup(self, *, back: bool = True) -> None:
        """Close it; *back* gives the focus to the badge again."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.hide()
        self.deleteLater()
        if back and isValid(self._badge):
            self._badge.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click elsewhere, or another size of the window, closes it."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if watched is not self and not self.isAncestorOf(watched):
                self.close_popup(back=False)
        elif event.type() == QEvent.Type.Resize and watched is self.parent():
            self.close_popup()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_popup()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        now = theme()
        painter = QPainter(self)
        paint_box(painter, self.rect(), sizes()["radius"]["small"], fill=now.base, edge=now.input_edge, width=now.edge)


class WhyCard(Card):
    """The three axes in the overview, each with its rule in a sentence, who says otherwise, and the way to the rest."""

    def __init__(self, say: Say, wishes: Wishes, record: SiteRecord, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Why", "Why these badges"), parent=parent)
        words = ClaimWords(say, record)
        for place, verdict in enumerate(why(record)):
            if place:
                self.body.addWidget(Line())
            title = self.tr("{axis}: {value}").format(axis=axis_title(verdict.axis), value=words.value(verdict))
            against = [words.claim(claim) for claim in verdict.dissent]
            dissent = self.tr("Otherwise: {claims}").replace("{claims}", "\n".join(against)) if against else ""
            row = QHBoxLayout()
            row.addLayout(
                lines(
                    badge_icon(verdict.value),
                    title,
                    (axis_rule(verdict), "caption", "secondary"),
                    (dissent, "caption", "secondary"),
                ),
                1,
            )
            link = LinkButton(self.tr("Why"))
            link.setAccessibleName(self.tr("Why: {axis}").replace("{axis}", title))
            link.clicked.connect(lambda checked=False, axis=verdict.axis: wishes.why.emit(axis))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)


def verdict_of(record: SiteRecord, axis: str) -> AxisVerdict:
    """The explanation of one axis."""
    return why(record)[AXES.index(axis)]

"""The history page of a record: who changed what, from what to what, why, and a way to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.ui.buttons import LinkButton
from heritage_app.ui.cards import Facts, clear, long_title, started
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.say import DOT, deed_words
from heritage_app.ui.widgets import Card, Label, Line

if TYPE_CHECKING:
    from heritage_app.domain.history import ChangeRow, FieldChange
    from heritage_app.domain.site import SiteRecord
    from heritage_app.ui.say import Say
    from heritage_app.ui.wishes import Wishes

SHOWN = 60
"""Deeds shown at most; older ones come with the button below."""

LONGEST = 240
"""Characters of a value shown."""

FIELD_NAMES = {
    "condition": QT_TRANSLATE_NOOP("History", "Condition"),
    "condition_given": QT_TRANSLATE_NOOP("History", "Condition as given"),
    "occurred_text": QT_TRANSLATE_NOOP("History", "When it happened, as typed"),
    "occurred_edtf": QT_TRANSLATE_NOOP("History", "When it happened"),
    "observed_text": QT_TRANSLATE_NOOP("History", "Seen on, as typed"),
    "observed_edtf": QT_TRANSLATE_NOOP("History", "Seen on"),
    "stated_text": QT_TRANSLATE_NOOP("History", "Said on, as typed"),
    "stated_edtf": QT_TRANSLATE_NOOP("History", "Said on"),
    "known_text": QT_TRANSLATE_NOOP("History", "Last known, as typed"),
    "known_edtf": QT_TRANSLATE_NOOP("History", "Last known"),
    "name.text": QT_TRANSLATE_NOOP("History", "Name"),
    "text.text": QT_TRANSLATE_NOOP("History", "What happened"),
    "tag.text": QT_TRANSLATE_NOOP("History", "Tag"),
    "type": QT_TRANSLATE_NOOP("History", "Type"),
    "status": QT_TRANSLATE_NOOP("History", "Status"),
    "country": QT_TRANSLATE_NOOP("History", "Country"),
    "governorate": QT_TRANSLATE_NOOP("History", "Governorate"),
    "locality": QT_TRANSLATE_NOOP("History", "Locality"),
    "district": QT_TRANSLATE_NOOP("History", "District"),
    "lat": QT_TRANSLATE_NOOP("History", "Latitude"),
    "lon": QT_TRANSLATE_NOOP("History", "Longitude"),
    "precision_m": QT_TRANSLATE_NOOP("History", "Precision in metres"),
    "description": QT_TRANSLATE_NOOP("History", "Description"),
    "significance": QT_TRANSLATE_NOOP("History", "Significance"),
    "custodian": QT_TRANSLATE_NOOP("History", "Custodian"),
    "summary": QT_TRANSLATE_NOOP("History", "Claim"),
    "title": QT_TRANSLATE_NOOP("History", "Title"),
    "trashed_at": QT_TRANSLATE_NOOP("History", "In the trash since"),
    "trashed_reason": QT_TRANSLATE_NOOP("History", "Why it is in the trash"),
}
"""Fields that the history names in words; the others are named as the registry keeps them."""

TERMS = {
    "condition": "condition",
    "status": "claim_status",
    "country": "country",
    "governorate": "governorate",
    "feasibility": "feasibility",
    "state": "hazard_state",
    "priority": "priority",
}
"""Fields whose values are terms, and of which vocabulary."""


class HistoryPage(QWidget):
    """Deeds, newest first."""

    def __init__(self, say: Say, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._wishes = say, wishes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(12)
        self._limit = SHOWN
        self._record: SiteRecord | None = None

    def show_record(self, record: SiteRecord) -> None:
        """Show a site's history."""
        if self._record is None or self._record.row.id != record.row.id:
            self._limit = SHOWN
        self._record = record
        clear(self._column)
        deeds: dict[str, list[ChangeRow]] = {}
        for change in record.history:
            deeds.setdefault(change.deed_id, []).append(change)
        if not deeds:
            self._column.addWidget(EmptyState("history", self.tr("Nothing has been changed here yet.")))
            return
        for changes in list(deeds.values())[: self._limit]:
            self._column.addWidget(self._card(changes))
        if len(deeds) > self._limit:
            more = LinkButton(self.tr("Show older changes"))
            more.clicked.connect(self._show_older)
            self._column.addWidget(more)
        self._column.addStretch(1)

    def _show_older(self) -> None:
        self._limit += SHOWN
        if self._record is not None:
            self.show_record(self._record)

    def _card(self, changes: list[ChangeRow]) -> Card:
        deed = changes[0]
        what = deed_words(deed.verb, deed.subject)
        end: QWidget | None = None
        if not deed.undone and not deed.verb.startswith("registry."):
            undo = LinkButton(self.tr("Undo"), "undo-2")
            undo.setAccessibleName(self.tr("Undo: {deed}").format(deed=what))
            undo.clicked.connect(lambda: self._wishes.undo.emit(deed.deed_id, deed.subject))
            end = undo
        card = Card(started(what), end=end)
        long_title(card)
        parts = [deed.by, self._say.moment(deed.at)]
        if deed.verb.endswith(".edit"):
            parts.append(self._say.term("edit_kind", deed.kind))
        if deed.undone:
            parts.append(self.tr("taken back"))
        card.body.addWidget(Label(DOT.join(parts), "caption", "secondary", wrap=True))
        if deed.reason:
            words = self.tr("Reason: {reason}").replace("{reason}", deed.reason)
            card.body.addWidget(Label(words, "body", wrap=True))
        added: dict[str, int] = {}
        for change in changes:
            facts = self._facts(change)
            if facts:
                kind = self._say.term("record_kind", change.record_kind)
                card.body.addWidget(Line())
                card.body.addWidget(Label(kind, "caption_strong", "secondary"))
                card.body.addWidget(Facts(facts))
            elif change.record_kind is not None:
                added[change.record_kind] = added.get(change.record_kind, 0) + 1
        if added:
            card.body.addLayout(self._added(added))
        return card

    def _added(self, added: dict[str, int]) -> QHBoxLayout:
        from heritage_app.ui.paint import digits

        template = self.tr("{kind}: {count}")
        counts = [template.format(kind=self._say.term("record_kind", k), count=digits(n)) for k, n in added.items()]
        row = QHBoxLayout()
        words = self.tr("Entered: {records}").format(records=self._say.listed(counts))
        row.addWidget(Label(words, "body", wrap=True), 1)
        return row

    def _facts(self, change: ChangeRow) -> list[tuple[str, str]]:
        """Old and new values; a record that was only entered has none to compare, and shows on the other pages."""
        if change.added:
            return []
        return [(field_name(field.field), self._change(field)) for field in change.fields]

    def _change(self, field: FieldChange) -> str:
        old, new = self._value(field.field, field.old), self._value(field.field, field.new)
        return self.tr("{old} → {new}").replace("{old}", old).replace("{new}", new)

    def _value(self, name: str, value: str | None) -> str:
        if value is None or value == "":
            return self.tr("(empty)")
        bare = name.rsplit(".", 1)[-1]
        if bare in TERMS:
            value = self._say.term(TERMS[bare], value)
        elif bare.endswith("_edtf"):
            from heritage_app.domain.dates import HeritageDate

            value = self._say.date(HeritageDate.from_edtf(value))
        shown = value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"
        return f"\u2068{shown}\u2069"


def field_name(field: str) -> str:
    """What the history calls a field."""
    bare = field.rsplit(".", 1)[-1]
    for key in (field, bare):
        if key in FIELD_NAMES:
            return QCoreApplication.translate("History", str(FIELD_NAMES[key]))
    return bare.replace("_", " ")

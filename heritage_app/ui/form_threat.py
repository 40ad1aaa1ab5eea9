"""The form of a threat: what may come to a site, how likely, and by when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.ui.form_claim import ClaimForm
from heritage_app.ui.form_facts import NewActors
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import DateInput, PickInput

TERMS = {"category": "disturbance_category", "cause": "disturbance_cause", "probability": "threat_probability"}
"""Fields that hold a term, and the vocabulary it is of."""


class ThreatForm(ClaimForm):
    """Category, cause, probability, horizon, words."""

    kind = RecordKind.THREAT
    carried = ("category", "source.publisher")

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("New threat"), self.tr("Edit threat"), self.tr("Save threat")

    def build(self, column: QVBoxLayout) -> None:
        """The fields."""
        self.add_site(column)
        labels = {
            "category": self.tr("Kind of threat"),
            "cause": self.tr("What would cause it"),
            "probability": self.tr("How likely it is"),
        }
        hints = {"category": self.tr("Alt+↓ shows the list")}
        category, cause, probability = (
            self.add(name, PickInput(labels[name], self.lists, TERMS[name], optional=True, hint=hints.get(name, "")))
            for name in TERMS
        )
        hint = self.tr("May lie in the future: 2027, before 2030")
        horizon = self.add("horizon", DateInput(self.tr("By when"), self.desk, optional=True, hint=hint))
        column.addLayout(across((category, 1), (cause, 1)))
        column.addLayout(across((probability, 1), (horizon, 1)))
        self.add_words(column, self.tr("What is said"))
        self.add_standing(column)

    def show_draft(self, draft: ThreatDraft) -> None:
        """Show a threat."""
        self.show_shared(draft)
        self.show_keys(draft, *TERMS)
        self.show_date("horizon", draft)

    def draft(self, actors: NewActors) -> ThreatDraft:
        """The threat."""
        held = self.held if isinstance(self.held, ThreatDraft) else ThreatDraft(site_id="")
        return replace(
            held,
            **self.shared(held),
            category=self.value("category"),
            cause=self.value("cause"),
            probability=self.value("probability"),
            horizon=self.value("horizon"),
        )

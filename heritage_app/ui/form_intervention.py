"""The form of an earlier intervention: works done at a site before, when, by whom, and whether they suit the fabric."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.ui.form_choices import ChoiceInput
from heritage_app.ui.form_claim import ClaimForm
from heritage_app.ui.form_facts import NewActors
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import ActorInput, DateInput, PickInput

JUDGED = {"yes": True, "no": False}
"""Choices of the form, and what the draft holds for them; None where nobody judged."""


class InterventionForm(ClaimForm):
    """Kind, when, by whom, compatible or not, words."""

    kind = RecordKind.INTERVENTION
    carried = ("actor_id", "source.publisher")

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("Earlier works"), self.tr("Edit earlier works"), self.tr("Save works")

    def build(self, column: QVBoxLayout) -> None:
        """The fields."""
        self.add_site(column)
        label, hint = self.tr("Kind of works"), self.tr("Alt+↓ shows the list")
        kind = self.add("kind", PickInput(label, self.lists, "intervention_kind", hint=hint))
        done = self.add("done", DateInput(self.tr("When they were done"), self.desk, optional=True))
        column.addLayout(across((kind, 1), (done, 1)))
        who = self.add("actor_id", ActorInput(self.tr("Who did them"), self.lists, optional=True))
        options = [("yes", self.tr("Compatible"), ""), ("no", self.tr("Not compatible"), "")]
        label = self.tr("Do they agree with the fabric?")
        judged = self.add("compatible", ChoiceInput(label, options, optional=True, none=True))
        column.addLayout(across((who, 1), (judged, 1)))
        self.add_words(column, self.tr("What was done"))
        self.add_standing(column)

    def show_draft(self, draft: InterventionDraft) -> None:
        """Show works."""
        self.show_shared(draft)
        self.show_keys(draft, "kind")
        self.show_people(draft, "actor_id")
        self.show_date("done", draft)
        self.inputs["compatible"].set_raw(next((key for key, one in JUDGED.items() if one is draft.compatible), None))

    def draft(self, actors: NewActors) -> InterventionDraft:
        """The works."""
        held = self.held if isinstance(self.held, InterventionDraft) else InterventionDraft(site_id="", kind="")
        return replace(
            held,
            **self.shared(held),
            **self.people(actors, "actor_id"),
            kind=self.value("kind", ""),
            done=self.value("done"),
            compatible=JUDGED.get(self.value("compatible", "")),
        )

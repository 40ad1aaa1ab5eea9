"""The form of a restoration stage: what somebody says is being done to restore a site, and since when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from heritage_app.domain.stage import StageDraft
from heritage_app.domain.vocabulary import RecordKind, Stage
from heritage_app.ui.form_choices import ChoiceInput
from heritage_app.ui.form_claim import ClaimForm
from heritage_app.ui.form_facts import NewActors
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import ActorInput, DateInput


class StageForm(ClaimForm):
    """Stage, since when, who says so, in which words."""

    kind = RecordKind.STAGE
    carried = ("claimant_id", "source.publisher")

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("New restoration stage"), self.tr("Edit restoration stage"), self.tr("Save stage")

    def build(self, column: QVBoxLayout) -> None:
        """The fields."""
        self.add_site(column)
        stages = [(str(one), self.say.term("stage", one), "") for one in Stage]
        column.addWidget(self.add("stage", ChoiceInput(self.tr("What is being done?"), stages)))
        since = self.add("since", DateInput(self.tr("Since when"), self.desk, optional=True))
        who = self.add("claimant_id", ActorInput(self.tr("Who says so"), self.lists, optional=True))
        column.addLayout(across((since, 1), (who, 1)))
        self.add_words(column, self.tr("What is said"))
        self.add_standing(column)

    def show_draft(self, draft: StageDraft) -> None:
        """Show a stage."""
        self.show_shared(draft)
        self.show_people(draft, "claimant_id")
        self.show_date("since", draft)
        self.inputs["stage"].set_raw(str(draft.stage))

    def draft(self, actors: NewActors) -> StageDraft:
        """The stage."""
        held = self.held if isinstance(self.held, StageDraft) else StageDraft(site_id="")
        return replace(
            held,
            **self.shared(held),
            **self.people(actors, "claimant_id"),
            stage=Stage(self.value("stage", Stage.NONE_KNOWN)),
            since=self.value("since"),
        )

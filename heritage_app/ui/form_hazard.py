"""The form of a hazard: what makes a place unsafe to visit, how that is known, and since when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from heritage_app.domain.hazard import HazardDraft
from heritage_app.domain.vocabulary import HazardState, RecordKind
from heritage_app.ui.form_choices import ChoiceInput
from heritage_app.ui.form_claim import ClaimForm
from heritage_app.ui.form_facts import NewActors
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import ActorInput, DateInput, PickInput, TextInput

ACTORS = ("attributed_to", "handled_by", "said_by")


class HazardForm(ClaimForm):
    """Kind, state, last known on, what is known; who laid it, who handles it, who says so."""

    kind = RecordKind.HAZARD

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("New hazard"), self.tr("Edit hazard"), self.tr("Save hazard")

    def build(self, column: QVBoxLayout) -> None:
        """The fields."""
        desk, lists, say = self.desk, self.lists, self.say
        self.add_site(column)
        kind = self.add(
            "kind", PickInput(self.tr("Kind of hazard"), lists, "hazard_kind", hint=self.tr("Alt+↓ shows the list"))
        )
        known = self.add("known", DateInput(self.tr("Last known on"), desk, optional=True))
        column.addLayout(across((kind, 1), (known, 1)))
        states = [(str(one), say.term("hazard_state", one), "") for one in HazardState]
        state = ChoiceInput(self.tr("How is it known?"), states, start=str(HazardState.REPORTED))
        column.addWidget(self.add("state", state))
        self.add_words(column, self.tr("What is known"))
        people = (
            ("attributed_to", self.tr("Laid or caused by")),
            ("handled_by", self.tr("Cleared or guarded by")),
            ("said_by", self.tr("Said by")),
        )
        fields = [self.add(name, ActorInput(label, lists, optional=True)) for name, label in people]
        column.addLayout(across(*((field, 1) for field in fields)))
        self.add_standing(column, self.add("said_to", TextInput(self.tr("Said to"), optional=True)))

    def show_draft(self, draft: HazardDraft) -> None:
        """Show a hazard."""
        self.show_shared(draft)
        self.show_keys(draft, "kind")
        self.show_people(draft, *ACTORS)
        self.show_date("known", draft)
        self.inputs["state"].set_raw(str(draft.state))
        self.inputs["said_to"].set_raw(draft.said_to)

    def draft(self, actors: NewActors) -> HazardDraft:
        """The hazard."""
        held = self.held if isinstance(self.held, HazardDraft) else HazardDraft(site_id="", kind="")
        value = self.value
        return replace(
            held,
            **self.shared(held),
            **self.people(actors, *ACTORS),
            kind=value("kind", ""),
            state=HazardState(value("state")),
            known=value("known"),
            said_to=value("said_to", ""),
        )

"""The form of a hazard: what makes a place unsafe to visit, how that is known, and since when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from heritage_app.domain.hazard import HazardDraft
from heritage_app.domain.vocabulary import ClaimStatus, HazardState, RecordKind, Visibility
from heritage_app.ui.form_choices import ChoiceInput, ComboInput, SiteInput
from heritage_app.ui.form_facts import Facts, NewActors
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import ActorInput, DateInput, PickInput, TextInput
from heritage_app.ui.form_source import visibility_input
from heritage_app.ui.form_texts import QuoteInput
from heritage_app.ui.forms import FormPage

ACTORS = ("attributed_to", "handled_by", "said_by")


class HazardForm(FormPage):
    """Kind, state, last known on, what is known; who laid it, who handles it, who says so."""

    kind = RecordKind.HAZARD
    carried = ("source.publisher",)

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("New hazard"), self.tr("Edit hazard"), self.tr("Save hazard")

    def build(self, column: QVBoxLayout) -> None:
        """The fields."""
        desk, lists, say = self.desk, self.lists, self.say
        self.site = SiteInput(self.tr("Site"), lists, desk)
        self.add("site_id", self.site)
        column.addWidget(self.site)
        if self.site_id is not None or self.editing:
            self.site.hide()
        kind = self.add(
            "kind", PickInput(self.tr("Kind of hazard"), lists, "hazard_kind", hint=self.tr("Alt+↓ shows the list"))
        )
        known = self.add("known", DateInput(self.tr("Last known on"), desk, optional=True))
        column.addLayout(across((kind, 1), (known, 1)))
        states = [(str(one), say.term("hazard_state", one), "") for one in HazardState]
        state = ChoiceInput(self.tr("How is it known?"), states, start=str(HazardState.REPORTED))
        column.addWidget(self.add("state", state))
        column.addWidget(self.add("text", QuoteInput(self.tr("What is known"), desk.lang)))
        people = (
            ("attributed_to", self.tr("Laid or caused by")),
            ("handled_by", self.tr("Cleared or guarded by")),
            ("said_by", self.tr("Said by")),
        )
        fields = [self.add(name, ActorInput(label, lists, optional=True)) for name, label in people]
        column.addLayout(across(*((field, 1) for field in fields)))
        told = self.add("said_to", TextInput(self.tr("Said to"), optional=True))
        statuses = [(str(one), say.term("claim_status", one)) for one in ClaimStatus]
        status = self.add("status", ComboInput(self.tr("Status"), statuses, start=str(ClaimStatus.ACCEPTED)))
        column.addLayout(across((told, 1), (status, 1), (self.add("visibility", visibility_input(self)), 1)))
        column.addWidget(QWidget())

    def show_draft(self, draft: HazardDraft) -> None:
        """Show a hazard."""
        kind, known = self.inputs["kind"], self.inputs["known"]
        if isinstance(kind, PickInput) and isinstance(known, DateInput):
            kind.set_key(draft.kind)
            known.set_date(draft.known)
        self.inputs["text"].set_raw({"text": draft.text, "lang": draft.text_lang})
        for name in ("state", "status", "visibility"):
            self.inputs[name].set_raw(str(getattr(draft, name)))
        self.inputs["said_to"].set_raw(draft.said_to)
        for name in ACTORS:
            person = self.inputs[name]
            if isinstance(person, PickInput):
                person.set_key(getattr(draft, name), self.actor_name(getattr(draft, name)))

    def draft(self, actors: NewActors) -> HazardDraft:
        """The hazard."""
        held = self.held if isinstance(self.held, HazardDraft) else HazardDraft(site_id="", kind="")
        value, text = self.value, self.inputs["text"]
        return replace(
            held,
            site_id=held.site_id or self.site.pick.key or (self.site_id or ""),
            kind=value("kind", ""),
            state=HazardState(value("state")),
            known=value("known"),
            text=value("text", ""),
            text_lang=text.lang if isinstance(text, QuoteInput) else held.text_lang,
            attributed_to=actors.id_of(value("attributed_to")),
            handled_by=actors.id_of(value("handled_by")),
            said_by=actors.id_of(value("said_by")),
            said_to=value("said_to", ""),
            status=ClaimStatus(value("status")),
            visibility=Visibility(value("visibility")),
        )

    def take_facts(self, facts: Facts) -> None:
        """Show the site where it can be chosen."""
        if facts.site is not None and not self.editing:
            self.site.pick.put(facts.site.name, facts.site.id)

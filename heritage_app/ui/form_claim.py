"""What the forms of small claims share: site, words, status and who may see it, around fields of their own."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from heritage_app.domain.vocabulary import ClaimStatus, Visibility
from heritage_app.ui.form_choices import ComboInput, SiteInput
from heritage_app.ui.form_facts import Facts, NewActors
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import DateInput, PickInput
from heritage_app.ui.form_source import visibility_input
from heritage_app.ui.form_texts import QuoteInput
from heritage_app.ui.forms import FormPage


class ClaimForm(FormPage):
    """A claim about one site in a few fields and some words. Subclasses put their fields between site and words."""

    carried: ClassVar[tuple[str, ...]] = ("source.publisher",)

    def add_site(self, column: QVBoxLayout) -> None:
        """Put the field for the site first; hidden where the site is known already."""
        self.site = SiteInput(self.tr("Site"), self.lists, self.desk)
        self.add("site_id", self.site)
        column.addWidget(self.site)
        if self.site_id is not None or self.editing:
            self.site.hide()

    def add_words(self, column: QVBoxLayout, label: str) -> None:
        """Put the field for what is said, with its language."""
        column.addWidget(self.add("text", QuoteInput(label, self.desk.lang)))

    def add_standing(self, column: QVBoxLayout, *before: QWidget) -> None:
        """Put how far the office stands behind the claim and who may see it, after *before*, into the last row."""
        statuses = [(str(one), self.say.term("claim_status", one)) for one in ClaimStatus]
        status = self.add("status", ComboInput(self.tr("Status"), statuses, start=str(self.desk.first_status)))
        seen = self.add("visibility", visibility_input(self))
        column.addLayout(across(*((field, 1) for field in (*before, status, seen))))

    def show_shared(self, draft: Any) -> None:
        """Show what every claim has."""
        self.inputs["text"].set_raw({"text": draft.text, "lang": draft.text_lang})
        for name in ("status", "visibility"):
            self.inputs[name].set_raw(str(getattr(draft, name)))

    def show_keys(self, draft: Any, *names: str) -> None:
        """Show terms that are kept by key in fields of the same names."""
        for name in names:
            field = self.inputs[name]
            if isinstance(field, PickInput):
                field.set_key(getattr(draft, name))

    def show_people(self, draft: Any, *names: str) -> None:
        """Show actors by the names they bear."""
        for name in names:
            field, actor_id = self.inputs[name], getattr(draft, name)
            if isinstance(field, PickInput):
                field.set_key(actor_id, self.actor_name(actor_id))

    def show_date(self, name: str, draft: Any) -> None:
        """Show a date as it was typed."""
        field = self.inputs[name]
        if isinstance(field, DateInput):
            field.set_date(getattr(draft, name))

    def shared(self, held: Any) -> dict[str, Any]:
        """What the inputs say of what every claim has; *held* is the record as it is in the registry."""
        value, text = self.value, self.inputs["text"]
        lang = text.lang if isinstance(text, QuoteInput) and not text.blank() else held.text_lang
        return {
            "site_id": held.site_id or self._about(),
            "text": value("text", ""),
            "text_lang": lang,
            "status": ClaimStatus(value("status")),
            "visibility": Visibility(value("visibility")),
        }

    def people(self, actors: NewActors, *names: str) -> dict[str, Any]:
        """Ids of the actors that stand in these fields, new ones entered with the record."""
        return {name: actors.id_of(self.value(name)) for name in names}

    def _about(self) -> str:
        """Id of the site: the one chosen, or the one the form was opened for; none while another name stands there."""
        named = bool(self.site.text().strip())
        return self.site.pick.key or (self.site_id or "" if not named else "")

    def take_facts(self, facts: Facts) -> None:
        """Show the site where it can be chosen."""
        if facts.site is not None and not self.editing:
            self.site.pick.put(facts.site.name, facts.site.id)

    def start_another(self) -> None:
        """The next one is about the same site."""
        if self.facts is not None and self.facts.site is not None:
            self.site.pick.put(self.facts.site.name, self.facts.site.id)

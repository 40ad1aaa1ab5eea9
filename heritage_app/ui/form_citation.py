"""A source held against a claim, or against one field of it: “SOHR says part of it stands”, “the day was the 21st”."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from heritage_app.domain.site import SiteRecord
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.vocabulary import Basis, RecordKind, Stance
from heritage_app.ui.cards import started
from heritage_app.ui.completer import Choice, choice
from heritage_app.ui.form_choices import ChoiceInput
from heritage_app.ui.form_facts import Facts, NewActors
from heritage_app.ui.form_frame import across, caption
from heritage_app.ui.form_parts import PickInput, TextInput
from heritage_app.ui.form_texts import QuoteInput
from heritage_app.ui.forms import FormPage
from heritage_app.ui.say import field_words
from heritage_app.ui.why import ClaimWords

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.entry import AnyDraft

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    RecordKind.SITE: (
        *("names", "type", "age", "point", "part_of", "governorate", "district", "locality", "designations"),
        *("functions", "periods", "custodian", "significance", "description"),
    ),
    RecordKind.DAMAGE: (
        *("condition", "occurred", "observed", "last_seen_intact", "first_seen_damaged", "extent", "causes"),
        *("effects", "attributions", "texts"),
    ),
    RecordKind.ESTIMATE: (
        *("duration", "cost_low", "cost_likely", "cost_high", "includes", "share", "feasibility", "conditions"),
        "stated",
    ),
    RecordKind.HAZARD: ("kind", "state", "known", "text"),
    RecordKind.STAGE: ("stage", "since", "text"),
    RecordKind.THREAT: ("category", "cause", "probability", "horizon", "text"),
    RecordKind.INTERVENTION: ("kind", "done", "compatible", "text"),
}
"""What a source may speak of, by kind of record."""


class CitationForm(FormPage):
    """Of which claim and which field a source speaks, what it does for it, and how far it is believed."""

    kind = RecordKind.CITATION
    carried = ("claim", "source.publisher")
    places: ClassVar[dict[str, str]] = {"record_id": "claim"}

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("Source for or against one field"), self.tr("Edit this use of the source"), self.tr("Save")

    def takes_source(self) -> bool:
        """A new one names its source; one that is edited keeps it."""
        return not self.editing

    def build(self, column: QVBoxLayout) -> None:
        """The fields."""
        self.cited = caption("")
        if self.editing:
            column.addWidget(self.cited)
        self.claim = PickInput(self.tr("What the source speaks of"), self.lists, "claims")
        self.field = PickInput(
            self.tr("Which field of it"), self.lists, "claim fields", optional=True,
            hint=self.tr("Nothing chosen: the claim as a whole"),
        )  # fmt: skip
        self.claim.edited.connect(self._offer_fields)
        column.addLayout(across((self.add("claim", self.claim), 3), (self.add("field", self.field), 2)))
        stances = [(str(one), self.say.term("stance", one), "") for one in Stance]
        stance = ChoiceInput(self.tr("What it does for the claim"), stances, start=str(Stance.SUPPORTS))
        column.addWidget(self.add("stance", stance))
        credibility = PickInput(self.tr("How far this is believed"), self.lists, "credibility", optional=True)
        basis = PickInput(
            self.tr("How the source knows"), self.lists, "basis", optional=True,
            hint=self.tr("Only where it differs from what such a source usually is"),
        )  # fmt: skip
        column.addLayout(across((self.add("credibility", credibility), 1), (self.add("basis", basis), 1)))
        if self.editing:
            example = self.tr("p. 4, para. 7, 12:30")
            locator = TextInput(self.tr("Where in it"), optional=True, placeholder=example)
            quotation = QuoteInput(self.tr("Its own words"), self.desk.lang)
            column.addWidget(self.add("locator", locator))
            column.addWidget(self.add("quotation", quotation))
        self.now = caption("")
        column.addWidget(self.now)
        column.addWidget(QWidget())
        self._wanted = ""

    def start_with(self, kind: str, record_id: str) -> None:
        """Begin with this claim, unless a draft names another."""
        self._wanted = f"{kind}:{record_id}"
        if self.facts is not None:
            self._begin()

    def _begin(self) -> None:
        if self.claim.blank():
            self.claim.set_key(self._wanted)
            self.baseline["claim"] = self.claim.raw()
            self._offer_fields()

    def more_facts(self) -> Callable[[Session, str | None, AnyDraft | None], SiteRecord | None]:
        """The site with everything that is claimed of it."""
        day, lang = self.desk.day, self.desk.lang

        def ask(session: Session, site_id: str | None, draft: AnyDraft | None) -> SiteRecord | None:
            from heritage_app.services.site_record import read_site

            return read_site(session, site_id, today=day, lang=lang) if site_id else None

        return ask

    def take_facts(self, facts: Facts) -> None:
        """Offer every claim of the site."""
        if isinstance(facts.more, SiteRecord):
            self.lists.put("claims", self._claims(facts.more))
            self.claim.set_raw(self.claim.raw())
            if self._wanted:
                self._begin()
            self._offer_fields()

    def _claims(self, record: SiteRecord) -> tuple[Choice, ...]:
        words = ClaimWords(self.say, record)
        site = self.tr("The site itself: {name}").replace("{name}", record.row.name)
        made = [choice(f"{RecordKind.SITE}:{record.row.id}", site)]
        kinds: tuple[tuple[RecordKind, tuple[Any, ...]], ...] = (
            (RecordKind.DAMAGE, record.damage),
            (RecordKind.ESTIMATE, record.estimates),
            (RecordKind.HAZARD, record.hazards),
            (RecordKind.STAGE, record.stages),
            (RecordKind.THREAT, record.threats),
            (RecordKind.INTERVENTION, record.interventions),
        )
        for kind, rows in kinds:
            for row in rows:
                made.append(choice(f"{kind}:{row.id}", words.name(kind, row.id), words.claim(row.id)))
        return tuple(made)

    def _offer_fields(self) -> None:
        """Offer the fields of the claim that is chosen, and say what it says now."""
        kind = self.claim.pick.key.partition(":")[0]
        names = FIELDS.get(kind, ())
        if self.field.pick.key and self.field.pick.key not in names:
            self.field.set_raw(None)
        self.lists.put("claim fields", [choice(name, started(field_words(name))) for name in names])
        chosen = self.claim.pick.choice()
        self.now.setText(chosen.note if chosen is not None else "")

    def show_draft(self, draft: CitationDraft) -> None:
        """Show a citation, with the title of its source above."""
        sources = self.facts.sources if self.facts is not None else ()
        self.cited.setText(next((row.draft.title for row in sources if row.id == draft.source_id), ""))
        self.claim.set_key(f"{draft.record_kind}:{draft.record_id}")
        self._offer_fields()
        self.field.set_key(draft.field)
        self.inputs["stance"].set_raw(str(draft.stance))
        for name, key in (("credibility", draft.credibility), ("basis", draft.basis)):
            field = self.inputs[name]
            if isinstance(field, PickInput):
                field.set_key(str(key) if key is not None else None)
        self.inputs["locator"].set_raw(draft.locator)
        self.inputs["quotation"].set_raw({"text": draft.quotation, "lang": draft.quotation_lang})

    def draft(self, actors: NewActors) -> CitationDraft:
        """The citation; the source of a new one stands beside it."""
        held = self.held if isinstance(self.held, CitationDraft) else None
        kind, _, record_id = str(self.value("claim", "") or "").partition(":")
        credibility, basis = self.value("credibility"), self.value("basis")
        made = CitationDraft(
            source_id="" if held is None else held.source_id,
            record_kind=RecordKind(kind) if kind else RecordKind.SITE,
            record_id=record_id,
            field=self.value("field", "") or "",
            stance=Stance(self.value("stance", Stance.SUPPORTS)),
            credibility=int(credibility) if credibility else None,
            basis=Basis(basis) if basis else None,
            status=self.desk.first_status,
        )
        if held is None:
            return made
        said, quote = self.value("quotation", ""), self.inputs["quotation"]
        return replace(
            made,
            locator=self.value("locator", ""),
            quotation=said,
            quotation_lang=quote.lang if isinstance(quote, QuoteInput) and said else "",
            status=held.status,
            notes=held.notes,
        )

    def start_another(self) -> None:
        """The same claim, most often, and another field of it."""
        self._offer_fields()

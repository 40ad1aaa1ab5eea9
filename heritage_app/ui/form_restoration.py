"""The form of a restoration estimate: what somebody says restoring a site, or all of its parts, would take."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from PySide6.QtWidgets import QVBoxLayout

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.figures import read_decimal
from heritage_app.domain.money import CURRENCIES, Duration, Money, read_duration, read_money, say_duration, say_money
from heritage_app.domain.restoration import EstimateDraft, EstimateRow, StanceTo
from heritage_app.domain.vocabulary import ClaimStatus, EstimateStance, Feasibility, RecordKind, Scope, Visibility
from heritage_app.ui.completer import Choice, choice
from heritage_app.ui.form_choices import ChecksInput, ChoiceInput, ComboInput, SiteInput
from heritage_app.ui.form_facts import NewActors
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import (
    ActorInput,
    DateInput,
    Input,
    PickInput,
    ReadInput,
    TextInput,
    short,
)
from heritage_app.ui.form_rows import Cell, Rows
from heritage_app.ui.form_source import visibility_input
from heritage_app.ui.form_texts import QuoteInput
from heritage_app.ui.forms import FormPage
from heritage_app.ui.widgets import Card

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.entry import AnyDraft
    from heritage_app.ui.form_facts import Facts

WORKS = ("clearing", "shoring", "conservation", "anastylosis", "reconstruction")
USUAL = ("USD", "EUR", "SYP")
"""Currencies offered first."""
COSTS = ("cost_low", "cost_likely", "cost_high")
TEXTS = ("claimant_role", "said_to", "summary", "conditions")


class CurrencyMixed(HeritageError):
    """An amount in another currency than the one chosen beside it."""

    template = "“{text}” is in {found}, and the currency here is {wanted}. Change one of them"


def read_share(text: str) -> tuple[Decimal | None, Decimal | None]:
    """
    Read one share or a range of shares in per cent: `80`, `70-80 %`.

    Raises:
        NotANumber: It is something else.
    """
    ends = [read_decimal(end) for end in re.split(r"\s*(?:-|–|—|\.\.)\s*", text.strip(), maxsplit=1)]
    return ends[0], ends[-1]


class EstimateForm(FormPage):
    """Scope, claimant, duration, cost, share intact, feasibility, conditions, quotation, stance, source."""

    kind = RecordKind.ESTIMATE
    carried = ("claimant_id", "claimant_role", "stated", "scope", "source.publisher")
    places: ClassVar[dict[str, str]] = {
        "duration_low": "duration",
        "duration_high": "duration",
        "share_low": "share",
        "share_high": "share",
        "quotation_lang": "quotation",
    }

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("New restoration estimate"), self.tr("Edit restoration estimate"), self.tr("Save estimate")

    # ------------------------------------------------------------------------------------------------- building

    def build(self, column: QVBoxLayout) -> None:
        """Who says what; what it would take; the rest."""
        desk, lists, say = self.desk, self.lists, self.say
        self.site = SiteInput(self.tr("Site"), lists, desk)
        self.add("site_id", self.site)
        column.addWidget(self.site)
        if self.site_id is not None or self.editing:
            self.site.hide()
        scopes = [(str(one), say.term("scope", one), "") for one in Scope]
        self.scope = ChoiceInput(self.tr("What it speaks of"), scopes, start=str(Scope.SITE))
        column.addWidget(self.add("scope", self.scope))
        who = self.add("claimant_id", ActorInput(self.tr("Who says so"), lists))
        role = self.add(
            "claimant_role", TextInput(self.tr("As what"), optional=True, placeholder=self.tr("Head of antiquities"))
        )
        stated = self.add("stated", DateInput(self.tr("Said on"), desk, optional=True))
        column.addLayout(across((who, 4), (role, 4), (stated, 3)))
        summary = self.add("summary", TextInput(self.tr("The claim in one line"), optional=True))
        column.addWidget(summary)
        duration = ReadInput(
            self.tr("How long it would take"),
            read_duration,
            self._say_duration,
            optional=True,
            placeholder=self.tr("3-5 years"),
        )
        share = ReadInput(
            self.tr("Share said to be intact"), read_share, lambda pair: "", optional=True, placeholder=self.tr("80 %")
        )
        judged = [(str(one), say.term("feasibility", one), "") for one in Feasibility]
        feasible = ChoiceInput(self.tr("Can it be done?"), judged, optional=True, none=True)
        figures = (self.add("duration", duration), 3), (self.add("share", share), 3)
        column.addLayout(across(*figures, (self.add("feasibility", feasible), 5)))
        column.addWidget(self._cost_card())
        column.addWidget(self.add("quotation", QuoteInput(self.tr("Its own words"), desk.lang)))
        conditions = TextInput(
            self.tr("Under which conditions"), optional=True, placeholder=self.tr("with UNESCO’s help")
        )
        column.addWidget(self.add("conditions", conditions))
        self._build_more(column)

    def _cost_card(self) -> Card:
        card = Card(self.tr("What it would cost"))
        labels = {"cost_low": self.tr("At least"), "cost_likely": self.tr("Likely"), "cost_high": self.tr("At most")}
        fields: list[tuple[Input, int]] = []
        for name, label in labels.items():
            fields.append((self.add(name, ReadInput(label, self._read_cost, self._say_cost, optional=True)), 3))
        currency = PickInput(self.tr("Currency"), self.lists, "currencies", optional=True)
        codes = dict.fromkeys((*USUAL, *CURRENCIES))
        self.lists.put("currencies", [choice(code, code) for code in codes])
        fields.append((self.add("currency", currency), 2))
        card.body.addLayout(across(*fields, gap=12))
        prices = self.add("price_date", DateInput(self.tr("Prices of"), self.desk, optional=True))
        works = [(key, self.say.term("restoration_work", key)) for key in WORKS]
        includes = self.add("includes", ChecksInput(self.tr("Works included"), works))
        card.body.addLayout(across((prices, 1), (includes, 3), gap=12))
        return card

    def _build_more(self, column: QVBoxLayout) -> None:
        lists, say = self.lists, self.say
        more = self.fold(
            self.tr("More"), self.tr("Another estimate that it supports or disputes, to whom it was said, status")
        )
        column.addWidget(more)
        kinds = [(str(one), say.term("estimate_stance", one)) for one in EstimateStance]
        cells = (
            Cell("stance", lambda: ComboInput(self.tr("It"), kinds, start=str(EstimateStance.DISPUTES)), 1, weak=True),
            Cell(
                "estimate",
                lambda: PickInput(self.tr("This estimate"), lists, "estimates", optional=True),
                3,
                needed=True,
            ),
        )
        more.body.addWidget(
            self.add("stances", Rows(self.tr("Other estimates"), cells, add=self.tr("Add another"), bare=True))
        )
        told = self.add("said_to", TextInput(self.tr("Said to"), optional=True))
        statuses = [(str(one), say.term("claim_status", one)) for one in ClaimStatus]
        status = self.add("status", ComboInput(self.tr("Status"), statuses, start=str(self.desk.first_status)))
        more.body.addLayout(across((told, 1), (status, 1), (self.add("visibility", visibility_input(self)), 1)))

    # ------------------------------------------------------------------------------------------------- money, time

    def _say_duration(self, duration: Duration) -> str:
        digits: Literal["western", "arabic-indic"] = "western"
        if self.desk.digits == "arabic-indic":
            digits = "arabic-indic"
        return say_duration(duration, self.desk.lang, digits=digits)

    def _currency(self) -> str:
        field = self.inputs.get("currency")
        return field.pick.key if isinstance(field, PickInput) else ""

    def _read_cost(self, text: str) -> Money:
        """Read an amount; without any currency it is read as a figure only, and the draft asks for the currency."""
        wanted = self._currency()
        money = read_money(text, wanted or "USD")
        if wanted and money.currency != wanted:
            raise CurrencyMixed(text=short(text), found=money.currency, wanted=wanted)
        return money

    def _say_cost(self, money: Money) -> str:
        return say_money(money, self.desk.lang) if self._currency() else ""

    def after_leave(self, field: Input) -> None:
        """An amount that names its currency fills in the currency; amounts are said with it."""
        currency = self.inputs["currency"]
        costs = [self.inputs[name] for name in COSTS]
        if field in costs and isinstance(currency, PickInput) and currency.blank():
            try:
                currency.set_key(read_money(str(field.raw())).currency)
            except HeritageError:
                return
        if field in (*costs, currency):
            for cost in costs:
                if not cost.blank() and cost.trouble() is None:
                    cost.understood()

    # ------------------------------------------------------------------------------------------- draft to form, back

    def show_draft(self, draft: EstimateDraft) -> None:
        """Show an estimate."""
        for name in TEXTS:
            self.inputs[name].set_raw(getattr(draft, name))
        for name in ("scope", "feasibility", "status", "visibility"):
            value = getattr(draft, name)
            self.inputs[name].set_raw(str(value) if value is not None else None)
        for name in ("stated", "price_date"):
            date = self.inputs[name]
            if isinstance(date, DateInput):
                date.set_date(getattr(draft, name))
        who, currency = self.inputs["claimant_id"], self.inputs["currency"]
        if isinstance(who, PickInput) and isinstance(currency, PickInput):
            who.set_key(draft.claimant_id, self.actor_name(draft.claimant_id))
            currency.set_key(draft.currency or None)
        self.inputs["duration"].set_raw(self._duration_text(draft))
        shares = dict.fromkeys(s for s in (draft.share_low, draft.share_high) if s is not None)
        self.inputs["share"].set_raw("-".join(f"{share:f}" for share in shares))
        for name in COSTS:
            cost = getattr(draft, name)
            self.inputs[name].set_raw("" if cost is None else f"{cost:f}")
        self.inputs["includes"].set_raw(list(draft.includes))
        self.inputs["quotation"].set_raw({"text": draft.quotation, "lang": draft.quotation_lang})
        titles = {one.key: one.label for one in self.lists.get("estimates")}
        self.inputs["stances"].set_raw(
            [
                {"stance": str(s.stance), "estimate": {"key": s.estimate_id, "text": titles.get(s.estimate_id, "…")}}
                for s in draft.stances
            ]
        )

    def _duration_text(self, draft: EstimateDraft) -> str:
        if draft.duration_low is None and draft.duration_high is None:
            return ""
        duration = Duration(
            draft.duration_low, draft.duration_high, "month" if draft.duration_unit == "month" else "year"
        )
        return say_duration(duration, self.desk.lang).replace("\u00a0", " ")

    def draft(self, actors: NewActors) -> EstimateDraft:
        """The estimate."""
        held = self.held if isinstance(self.held, EstimateDraft) else EstimateDraft(site_id="")
        value, quote = self.value, self.inputs["quotation"]
        duration: Duration | None = value("duration")
        share = value("share", (None, None))
        costs: dict[str, Any] = {name: getattr(value(name), "amount", None) for name in COSTS}
        said: dict[str, Any] = {name: value(name, "") for name in TEXTS}
        judged = value("feasibility")
        return replace(
            held,
            site_id=held.site_id or self.site.pick.key or (self.site_id or ""),
            scope=Scope(value("scope")),
            claimant_id=actors.id_of(value("claimant_id")),
            stated=value("stated"),
            duration_low=duration.low if duration else None,
            duration_high=duration.high if duration else None,
            duration_unit=duration.unit if duration else "year",
            currency=value("currency", ""),
            price_date=value("price_date"),
            includes=value("includes", ()),
            share_low=share[0],
            share_high=share[1],
            feasibility=Feasibility(judged) if judged else None,
            stances=tuple(
                StanceTo(row["estimate"], EstimateStance(row["stance"]))
                for row in value("stances", ())
                if row["estimate"]
            ),
            quotation=value("quotation", ""),
            quotation_lang=quote.lang if isinstance(quote, QuoteInput) and not quote.blank() else "",
            status=ClaimStatus(value("status")),
            visibility=Visibility(value("visibility")),
            **costs,
            **said,
        )

    # -------------------------------------------------------------------------------------------- opening, saved

    def more_facts(self) -> Callable[[Session, str | None, AnyDraft | None], Any]:
        """Ask for the other estimates of the site."""
        lang = self.desk.lang

        def ask(session: Session, site_id: str | None, draft: AnyDraft | None) -> tuple[EstimateRow, ...]:
            from heritage_app.services.restoration import list_estimates, select_estimates
            from heritage_app.services.site import ancestors

            sites = [site_id, *ancestors(session, site_id)] if site_id else []
            return list_estimates(session, select_estimates(site_ids=sites), lang=lang)

        return ask

    def take_facts(self, facts: Facts) -> None:
        """Name the site in the scope, and offer the other estimates."""
        rows: tuple[EstimateRow, ...] = facts.more or ()
        self.lists.put("estimates", [self._entry_of(row) for row in rows if row.id != self.record_id])
        if facts.site is not None:
            words = self.tr("All of {site}").replace("{site}", facts.site.name)
            chip = self.scope.choices.chips[str(Scope.GROUP)]
            chip.setText(words)
            chip.updateGeometry()
            if not self.editing:
                self.site.pick.put(facts.site.name, facts.site.id)

    def _entry_of(self, row: EstimateRow) -> Choice:
        draft, say = row.draft, self.say
        claim = draft.summary or say.duration(draft) or say.term("feasibility", draft.feasibility)
        label = " – ".join(part for part in (row.claimant, claim) if part) or row.id
        return choice(row.id, label, say.short_date(draft.stated.edtf) if draft.stated else "")

    def after_work(self) -> Callable[[Session, str], int]:
        """Count the estimates that the saved one contradicts."""
        return count_disagreeing

    def saved_words(self, found: Any) -> str:
        """Tell of them."""
        one, many = self.tr("This disagrees with 1 estimate"), self.tr("This disagrees with %Ln estimates", "", found)
        return "" if not found else one if found == 1 else many


def count_disagreeing(session: Session, estimate_id: str) -> int:
    """How many estimates of the same site and scope contradict this one."""
    from heritage_app.domain.claims import disagreeing
    from heritage_app.services.restoration import list_estimates, select_estimates

    mine = list_estimates(session, select_estimates(ids=[estimate_id]))
    others = list_estimates(session, select_estimates(site_ids=[row.site_id for row in mine]))
    return sum(bool(disagreeing([one, other])) for one in mine for other in others if other.id != one.id)

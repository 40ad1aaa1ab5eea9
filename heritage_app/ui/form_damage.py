"""The form of a damage report: one event or one look, and how we know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout

from heritage_app.domain.damage import (
    Attribution,
    Cause,
    Coverage,
    DamageDraft,
    DamageRow,
    Effect,
    Involvement,
    LanguageText,
)
from heritage_app.domain.dates import HeritageDate, say_short
from heritage_app.domain.vocabulary import ClaimStatus, Condition, EditKind, RecordKind, ReportKind, Visibility, Wording
from heritage_app.ui.completer import Choice, choice, term_choices
from heritage_app.ui.form_change import updated_banner
from heritage_app.ui.form_choices import ComboInput, ConditionInput, SiteInput
from heritage_app.ui.form_damage_parts import (
    Around,
    KindInput,
    ScaleFold,
    WindowFold,
    attribution_rows,
    effect_rows,
    involved_rows,
    row_raws,
)
from heritage_app.ui.form_facts import NewActors
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import DateInput, Idle, PickInput, TextInput
from heritage_app.ui.form_photos import PhotosInput, wait_for_report
from heritage_app.ui.form_rows import Cell, Rows
from heritage_app.ui.form_source import KINDS, visibility_input
from heritage_app.ui.form_texts import LanguageTexts
from heritage_app.ui.forms import FormPage
from heritage_app.ui.notices import Banner
from heritage_app.ui.say import count_sources
from heritage_app.ui.widgets import Card

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.entry import AnyDraft, Entry
    from heritage_app.domain.history import Deed
    from heritage_app.ui.form_facts import Facts

PAUSE = 250
"""Milliseconds without a key after which reports of the same event are looked for."""

CATEGORY = "category:"
"""Stands before the key of a category among the entries of the cause."""

DATES = ("occurred", "observed", "last_seen_intact", "first_seen_damaged", "assessment_due")
TERMS = ("extent", "recommendation", "priority")


class DamageForm(FormPage):
    """When, why, how the place is now, what happened; the rest below and in a part that opens."""

    kind = RecordKind.DAMAGE
    carried = ("cause", "involved", "source.publisher")

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        if self.update_of:
            return self.tr("Report a change: it got worse or better"), "", self.tr("Save report")
        return self.tr("New damage report"), self.tr("Edit damage report"), self.tr("Save report")

    def deed(self, entry: Entry, reason: str) -> Deed:
        """To put an accepted report right is a correction; to tell that the place changed is another deed."""
        deed = super().deed(entry, reason)
        if self.update_of:
            return replace(deed, verb="damage.change", kind=EditKind.CHANGE)
        return replace(deed, verb="damage.correct") if self.needs_reason() else deed

    def needs_reason(self) -> bool:
        """An accepted report that says something else than before; one more source for it needs none."""
        held = self.held
        if not isinstance(held, DamageDraft) or held.status is not ClaimStatus.ACCEPTED:
            return False
        return any(not name.startswith("source.") and name != "photos" for name in self.keeping.typed())

    def after_work(self) -> Callable[[Session, str], None] | None:
        """Note the photos, so that they follow the report into the registry."""
        photos, info = self.photos.read(), self.desk.info
        return wait_for_report(info.folder, photos) if photos and info is not None else None

    def _photos_saved(self) -> None:
        """They are the report's now, no more the form's."""
        self.photos.set_raw(None)
        self.baseline.pop("photos", None)

    # ------------------------------------------------------------------------------------------------- building

    def build(self, column: QVBoxLayout) -> None:
        """The fields of the first look, then the seldom ones."""
        self.site = SiteInput(self.tr("Site"), self.lists, self.desk)
        self.add("site_id", self.site)
        self.site.pick.picked.connect(self._site_picked)
        column.addWidget(self.site)
        if self.site_id is not None or self.editing:
            self.site.hide()
        kinds = [(str(one), self.say.term("report_kind", one), "") for one in ReportKind]
        self.look = KindInput(self.tr("What is reported"), kinds, start=str(ReportKind.INCIDENT))
        column.addWidget(self.look)
        self.when = DateInput(self.tr("When it happened"), self.desk)
        self.cause = PickInput(
            self.tr("Cause"), self.lists, "causes", optional=True, hint=self.tr("Alt+↓ shows the list")
        )
        self._first = across((self.add("occurred", self.when), 36), (self.add("cause", self.cause), 64))
        column.addLayout(self._first)
        words = self.say.short_conditions()
        self.condition = ConditionInput(self.tr("Condition after this event"), words, self)
        column.addWidget(self.add("condition", self.condition))
        texts = LanguageTexts(self.tr("What happened"), self.desk.lang, optional=True)
        column.addWidget(self.add("texts", texts))
        self.photos = PhotosInput(self)
        self.add("photos", self.photos)
        self.saved.connect(self._photos_saved)
        column.addWidget(self.photos.card())
        extent = self._term("extent", "damage_extent", self.tr("How much is damaged"))
        observed = self.add("observed", DateInput(self.tr("Seen on"), self.desk, optional=True))
        means = self._term("means", "coverage_means", self.tr("How it was seen"))
        self._second = across((extent, 1), (observed, 1), (means, 1))
        column.addLayout(self._second)
        share = self._term("share", "damage_extent", self.tr("How much could be seen"))
        gap = self.add("gap", TextInput(self.tr("Why the rest was not seen"), optional=True))
        column.addLayout(across((share, 1), (gap, 2)))
        self.scale, self.window_part = ScaleFold(self), WindowFold(self)
        column.addWidget(self.scale)
        column.addWidget(self.window_part)
        effects = Card(self.tr("What it did"))
        effects.body.addWidget(self.add("effects", effect_rows(self)))
        column.addWidget(effects)
        self._build_more(column)
        self._fill_causes()
        self.desk.terms_read.connect(self._terms_read)
        self.add("kind", self.look)
        self.look.turned.connect(self._arrange)
        self._looking = Idle(self, PAUSE, self._look_for_same)
        self._kept_apart: set[str] = set()
        self._reports: tuple[DamageRow, ...] = ()

    def _arrange(self) -> None:
        """Put first what is entered first: of an event when and why, of a look when and how the place was seen."""
        event = self.look.raw() == ReportKind.INCIDENT
        look, first = ("observed", "means"), ("occurred", "cause")
        rows = ((self._first, first if event else look), (self._second, ("extent", *(look if event else first))))
        for row, names in rows:
            for place, name in enumerate(names):
                row.insertWidget(place, self.inputs[name])
                row.setStretch(place, {"occurred": 36, "cause": 64}.get(name, 50) if row is self._first else 1)
        label = self.tr("Condition after this event") if event else self.tr("Condition as it was seen")
        self.condition.label.setText(label)
        self.condition.control.setAccessibleName(label)
        texts = self.inputs["texts"]
        texts.label.setText(self.tr("What happened") if event else self.tr("What was seen"))
        texts.focus_widget().setAccessibleName(texts.label.text())
        self.look.understood()
        self.order_tabs()

    def _term(self, name: str, vocabulary: str, label: str) -> PickInput:
        field = PickInput(label, self.lists, vocabulary, optional=True)
        self.add(name, field)
        return field

    def _build_more(self, column: QVBoxLayout) -> None:
        desk, lists = self.desk, self.lists
        more = self.fold(
            self.tr("More"),
            self.tr("Who did it, who saw it, other causes, what should be done, incident number, status"),
        )
        column.addWidget(more)
        certainty = self._term("certainty", "certainty", self.tr("Certainty of the cause"))
        category = self._term("category", "disturbance_category", self.tr("Category of the cause"))
        more.body.addLayout(across((category, 1), (certainty, 1)))
        causes = (
            Cell("type", lambda: PickInput(self.tr("Other cause"), lists, "disturbance_cause", optional=True), 2),
            Cell("category", lambda: PickInput(self.tr("Category"), lists, "disturbance_category", optional=True), 2),
            Cell("certainty", lambda: PickInput(self.tr("Certainty"), lists, "certainty", optional=True), 1),
        )
        rows = Rows(self.tr("Other causes"), causes, add=self.tr("Add a cause"), bare=True)
        more.body.addWidget(self.add("other_causes", rows))
        more.body.addWidget(self.add("attributions", attribution_rows(self)))
        more.body.addWidget(self.add("involved", involved_rows(self)))
        advice = self._term("recommendation", "recommendation", self.tr("What should be done"))
        priority = self._term("priority", "priority", self.tr("How soon"))
        due = self.add("assessment_due", DateInput(self.tr("To be assessed again"), desk, optional=True))
        more.body.addLayout(across((advice, 1), (priority, 1), (due, 1)))
        update = PickInput(self.tr("Update of"), lists, "reports", optional=True)
        update.pick.picked.connect(self._update_picked)
        statuses = [(str(one), self.say.term("claim_status", one)) for one in ClaimStatus]
        status = self.add("status", ComboInput(self.tr("Status"), statuses, start=str(self.desk.first_status)))
        incident = self.add("incident", TextInput(self.tr("Incident number"), optional=True))
        seen = self.add("visibility", visibility_input(self))
        more.body.addLayout(across((self.add("update_of", update), 2), (incident, 1)))
        more.body.addLayout(across((status, 1), (seen, 1)))

    def _fill_causes(self) -> None:
        terms, lang = self.desk.terms, self.desk.lang
        broad: list[Choice] = [
            choice(CATEGORY + one.key, one.label, self.tr("category"), one.folded)
            for one in term_choices(terms.get("disturbance_category", ()), lang)
        ]
        self.lists.put("causes", (*term_choices(terms.get("disturbance_cause", ()), lang), *broad))

    def _terms_read(self) -> None:
        self._fill_causes()
        self.condition.set_words(self.say.short_conditions())

    def more_keys(self) -> list[tuple[QKeySequence, Callable[[], None]]]:
        """Ctrl with 1 to 5 and 0 choose the condition, whatever the window uses them for."""
        keys = enumerate(self.condition.picker.cards, 1)
        return [(QKeySequence(f"Ctrl+{number % 6}"), partial(self._choose, key)) for number, key in keys]

    def _choose(self, condition: str) -> None:
        """Choose a condition; from the picker itself the focus goes on to the words, where one types next."""
        picker, focus = self.condition.picker, QApplication.focusWidget()
        picker.cards[condition].click()
        if focus is not None and picker.isAncestorOf(focus):
            self.inputs["texts"].focus_widget().setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------------------------------------- draft to form, back

    def show_draft(self, draft: DamageDraft) -> None:
        """Show a report."""
        for name in DATES:
            field = self.inputs[name]
            if isinstance(field, DateInput):
                field.set_date(getattr(draft, name))
        first = draft.causes[0] if draft.causes else Cause()
        coverage = draft.coverage
        keys = {
            **{name: getattr(draft, name) for name in TERMS},
            "cause": first.type or (first.category and CATEGORY + first.category),
            "category": first.category if first.type else None,
            "certainty": first.certainty,
            "means": coverage.means,
            "share": coverage.share,
        }
        for name, key in keys.items():
            pick = self.inputs[name]
            if isinstance(pick, PickInput):
                pick.set_key(key)
        # A record that does not say is shown as not assessed, which is what it says everywhere else.
        self.condition.set_raw(str(draft.condition))
        self.scale.show_draft(draft)
        self.window_part.show_draft(draft)
        update = self.inputs["update_of"]
        if isinstance(update, PickInput):
            update.set_key(draft.update_of, "…" if draft.update_of else "")
        for name in ("kind", "status", "visibility"):
            self.inputs[name].set_raw(str(getattr(draft, name)))
        self.inputs["texts"].set_raw({text.lang: text.text for text in draft.texts})
        self.inputs["gap"].set_raw(coverage.gap)
        self.inputs["incident"].set_raw(draft.incident)
        for name, raw in row_raws(self, draft).items():
            self.inputs[name].set_raw(raw)

    def draft(self, actors: NewActors) -> DamageDraft:
        """The report."""
        held = self.held if isinstance(self.held, DamageDraft) else DamageDraft(site_id="")
        value = self.value
        return replace(
            held,
            site_id=held.site_id or self._about(),
            kind=ReportKind(value("kind")),
            incident=value("incident", ""),
            update_of=value("update_of") or self.update_of,
            condition_scale=value("condition_scale", ""),
            condition_given=value("condition_given", ""),
            condition=Condition(value("condition", Condition.NOT_ASSESSED)),
            causes=self._causes(held),
            effects=tuple(self._effect(row, held) for row in value("effects", ())),
            attributions=tuple(
                Attribution(
                    actor_id=actors.id_of(row["actor"]) or "",
                    wording=Wording(row["wording"]),
                    said_by_id=actors.id_of(row["said_by"]),
                    printable=row["printable"] == "yes",
                )
                for row in value("attributions", ())
                if row["actor"] is not None
            ),
            involved=tuple(Involvement(actors.id_of(row["actor"]) or "", row["role"]) for row in value("involved", ())),
            texts=tuple(LanguageText(lang, text) for lang, text in value("texts", {}).items() if text.strip()),
            coverage=Coverage(means=value("means"), share=value("share"), gap=value("gap", "")),
            status=ClaimStatus(value("status")),
            visibility=Visibility(value("visibility")),
            **{name: value(name) for name in (*DATES, *TERMS)},
        )

    def _about(self) -> str:
        """Id of the site: the one chosen, or the one the form was opened for; none while another name stands there."""
        named = bool(self.site.text().strip())
        return self.site.pick.key or (self.site_id or "" if not named else "")

    def _causes(self, held: DamageDraft) -> tuple[Cause, ...]:
        """The cause of the first look, then the others; the words of the source stay with a cause that stays."""
        key, category, certainty = self.value("cause"), self.value("category"), self.value("certainty")
        found = []
        if key is not None and key.startswith(CATEGORY):
            found.append(Cause(category=key.removeprefix(CATEGORY), certainty=certainty))
        elif key is not None or category is not None:
            found.append(Cause(type=key, category=category, certainty=certainty))
        found += [Cause(**row) for row in self.value("other_causes", ())]
        words = {(one.type, one.category): one.given for one in held.causes}
        return tuple(replace(one, given=words.get((one.type, one.category), "")) for one in found)

    def _effect(self, row: dict[str, Any], held: DamageDraft) -> Effect:
        words = {(one.type, one.part): one.given for one in held.effects}
        return Effect(
            type=row["type"],
            part=row["part"],
            certainty=row["certainty"],
            given=words.get((row["type"], row["part"]), ""),
        )

    # --------------------------------------------------------------------------------------------- while one types

    def after_edit(self) -> None:
        """Look for reports of the same event, and compare the dates of event and source."""
        if not self.editing:
            self._looking.start()
        self._compare_dates()
        self.window_part.say_window()

    def _compare_dates(self) -> None:
        issued = self.inputs.get("source.issued")
        event, told = self.value("occurred"), self.value("source.issued")
        if not isinstance(issued, DateInput) or issued.kind == "error":
            return
        older = (
            isinstance(event, HeritageDate)
            and isinstance(told, HeritageDate)
            and event.earliest is not None
            and told.latest is not None
            and told.latest < event.earliest
        )
        if not older:
            if issued.kind == "warning":
                issued.understood()
            return
        words = {
            KINDS[1]: self.tr("The image ({source}) is older than the event ({event}). Check both dates"),
            KINDS[2]: self.tr("The visit ({source}) is older than the event ({event}). Check both dates"),
        }.get(
            self.value("source.type", ""),
            self.tr("The article ({source}) is older than the event ({event}). Check both dates"),
        )
        words = words.replace("{source}", self._short(told)).replace("{event}", self._short(event))
        issued.set_message(words, "warning")

    def _short(self, date: HeritageDate) -> str:
        return say_short(date.edtf, self.desk.lang, digits=self.desk.digits)

    def _look_for_same(self) -> None:
        when = self.value("occurred")
        site_id = self.site.pick.key or self.site_id
        if self.editing or when is None or not site_id:
            self.drop_banner("similar")
            return
        wanted = DamageDraft(site_id=site_id, occurred=when)

        def work(session: Session) -> tuple[DamageRow, ...]:
            from heritage_app.services.damage import similar

            return similar(session, wanted)

        self.desk.read(work, self._show_same, key=(id(self), "same"))

    def _show_same(self, rows: tuple[DamageRow, ...]) -> None:
        known = {*self._kept_apart, self.record_id, self.update_of}
        rows = tuple(row for row in rows if row.id not in known)
        if not rows or self.editing:
            self.drop_banner("similar")
            return
        row = rows[0]
        parts = [
            say_short(row.draft.occurred.edtf, self.desk.lang, digits=self.desk.digits) if row.draft.occurred else "",
            self.say.term("condition", row.condition),
            count_sources(row.citation_count),
        ]
        text = " · ".join(part for part in parts if part)
        shown = self.banner("similar")
        if shown is not None and shown.property("record") == row.id:
            return
        actions = [
            (self.tr("Open it"), lambda: self._open_same(row.id)),
            (self.tr("Add my source to it"), lambda: self._add_source_to(row.id)),
            (self.tr("Keep separate"), lambda: self._keep_apart(row.id)),
        ]
        title = self.tr("This may already be recorded.")
        banner = Banner("warning", title, text, actions, icon="copy", plain_last=True)
        banner.setProperty("record", row.id)
        self.show_banner("similar", banner)

    def _open_same(self, record_id: str) -> None:
        self.keeping.keep()
        self.open_wanted.emit(str(self.kind), record_id)

    def _keep_apart(self, record_id: str) -> None:
        self._kept_apart.add(record_id)
        self.drop_banner("similar")
        self._looking.start()

    def _add_source_to(self, record_id: str) -> None:
        """Cite the source of this form on the report that is there already; this form is done then."""
        from heritage_app.domain.history import Deed
        from heritage_app.domain.source import SourceDraft

        support = self.source.support() if self.source is not None else None
        typed = SourceDraft(title="") if support is None else support.source
        wrong = typed.problems() if typed is not None else ()
        for problem in wrong:
            problem.field = f"source.{problem.field}"
        self.mending.place(wrong)
        self.mending.next()
        if support is None or wrong or self.photos.copying or not self.saving.signed():
            return
        deed = Deed(verb="citation.add", by=self.desk.user)

        after = self.after_work()

        def work(session: Session) -> str:
            from heritage_app.services.entry import cite_support

            cite_support(session, support, RecordKind.DAMAGE, record_id)
            if after is not None:
                after(session, record_id)
            return record_id

        self.desk.write(deed, work, self._source_added, self.saving.refused)

    def _source_added(self, record_id: str) -> None:
        self.keeping.set_aside()
        self.baseline = self.raws()
        self.saved.emit(str(self.kind), record_id)
        self.closed.emit()

    # ------------------------------------------------------------------------------------------------------- opening

    def more_facts(self) -> Callable[[Session, str | None, AnyDraft | None], Any]:
        """Ask for the classes of every scale, and for the reports of the site that this one may update."""
        lang = self.desk.lang

        def ask(session: Session, site_id: str | None, draft: AnyDraft | None) -> Around:
            from heritage_app.services.damage import list_damage, select_damage
            from heritage_app.services.scales import crosswalk

            reports = list_damage(session, select_damage(site_ids=[site_id]), lang=lang) if site_id else ()
            return Around(crosswalk(session), reports)

        return ask

    def set_raws(self, raws: dict[str, Any]) -> None:
        """Show what `raws` gave, opening the parts in which there is something of it."""
        super().set_raws(raws)
        self.scale.open_used()
        self.window_part.open_used()

    def _update_picked(self, key: str) -> None:
        """An update bears the number of its incident."""
        row = next((row for row in self._reports if row.id == key), None)
        incident = self.inputs["incident"]
        if row is not None and row.draft.incident and incident.blank():
            incident.set_raw(row.draft.incident)

    def _take_around(self, around: Around) -> None:
        self.scale.take_crosswalk(around.crosswalk)
        self._reports = tuple(row for row in around.reports if row.id != self.record_id)
        self.lists.put("reports", [self._report_choice(row) for row in reversed(self._reports)])

    def _report_choice(self, row: DamageRow) -> Choice:
        when = say_short(row.when.edtf, self.desk.lang, digits=self.desk.digits) if row.when else ""
        label = self.say.listed([when or self.tr("Date not known"), self.say.term("condition", row.condition)])
        return choice(row.id, label, row.draft.incident or row.text(self.desk.lang), (row.text(self.desk.lang),))

    def take_facts(self, facts: Facts) -> None:
        """Offer scales and reports; show the site where it can be chosen."""
        if isinstance(facts.more, Around):
            self._take_around(facts.more)
        if facts.site is not None and not self.editing:
            self.site.pick.put(facts.site.name, facts.site.id)
            self._looking.start()
        updated = next((row for row in self._reports if row.id == self.update_of), None)
        if updated is not None:
            self._show_updated(updated)
        elif isinstance(facts.draft, DamageDraft) and facts.draft.status is ClaimStatus.ACCEPTED:
            self.header.title.setText(self.tr("Correct this report: we were wrong"))
            line = self.footer.lines["reason"]
            line.setPlaceholderText(self.tr("What was wrong"))
            line.setAccessibleName(self.tr("What was wrong; stays in the history"))

    def _show_updated(self, report: DamageRow) -> None:
        """Name the report that this one updates, and take over its incident and kind."""
        for name, value in (("incident", report.draft.incident), ("kind", report.draft.kind)):
            if self.inputs[name].raw() == self.baseline.get(name, ""):
                self.inputs[name].set_raw(str(value))
        update = self.inputs["update_of"]
        if isinstance(update, PickInput) and update.blank():
            update.set_key(report.id, self._report_choice(report).label)
        self.show_banner("updated", updated_banner(self.say, report))

    def _site_picked(self, key: str) -> None:
        if key and key != self.site_id:
            self.keeping.set_aside()
            self.site_id = key
            self.ask()

    def start_another(self) -> None:
        """The next report may be about another site."""
        self.site.setVisible(True)
        self.update_of = None  # what follows is a report of its own
        self.drop_banner("updated")
        self.header.title.setText(self.words()[0])
        if self.facts is not None and self.facts.site is not None:
            self.site.pick.put(self.facts.site.name, self.facts.site.id)
        self._kept_apart.clear()

"""The form of a person, organisation or armed group."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from heritage_app.domain.actor import ActorDraft, ActorRole
from heritage_app.domain.names import NAME_KINDS, Name
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.ui.form_choices import CheckInput, ChoiceInput, ComboInput
from heritage_app.ui.form_facts import NewActors
from heritage_app.ui.form_parts import DateInput, Input, TextInput, date_text
from heritage_app.ui.form_rows import Cell, Rows
from heritage_app.ui.form_texts import LanguageInput
from heritage_app.ui.forms import FormPage
from heritage_app.ui.widgets import Card

KINDS = ("person", "organisation", "armed-group", "armed-forces")


def name_rows(page: FormPage, label: str, *, others: bool = False) -> Rows:
    """Names with language and kind; with *others* an Arabic (or, in Arabic, an English) one is offered beside."""
    lang = page.desk.lang
    kinds = [(kind, page.say.term("name_type", kind)) for kind in NAME_KINDS]
    second = "en" if lang == "ar" else "ar"

    def language() -> LanguageInput:
        return LanguageInput(QCoreApplication.translate("Names", "Language"), start=second if others else lang)

    cells = (
        Cell("text", lambda: TextInput(label, optional=others), 5, needed=True),
        Cell("lang", language, 3, weak=True),
        Cell(
            "kind",
            lambda: ComboInput(QCoreApplication.translate("Names", "Kind of name"), kinds, start="preferred"),
            3,
            weak=True,
        ),
    )
    return Rows(label, cells, add=QCoreApplication.translate("Names", "Add a name"), bare=True, tie=language_follows)


def language_follows(cells: dict[str, Input]) -> None:
    """Have the language of a name follow its letters until a person chooses."""
    name, lang = cells["text"], cells["lang"]
    if isinstance(lang, LanguageInput):
        name.edited.connect(lambda: lang.follow(name.raw()))


def read_names(rows: list[dict[str, Any]]) -> tuple[Name, ...]:
    """Names from what `name_rows` says."""
    return tuple(Name(row["text"], row["lang"], row["kind"]) for row in rows)


def raw_names(names: tuple[Name, ...]) -> list[dict[str, Any]]:
    """Names as `name_rows` shows them."""
    return [{"text": name.text, "lang": name.lang, "kind": name.kind} for name in names]


class ActorForm(FormPage):
    """Names, kind, roles, and whether the name must never leave the registry."""

    kind = RecordKind.ACTOR
    sourced = False

    def words(self) -> tuple[str, str, str]:
        """Titles and button."""
        return self.tr("New person or organisation"), self.tr("Edit person or organisation"), self.tr("Save name")

    def build(self, column: QVBoxLayout) -> None:
        """The fields."""
        desk = self.desk
        column.addWidget(self.add("names", name_rows(self, self.tr("Name"))))
        options = [(key, self.say.term("actor_kind", key), "") for key in KINDS]
        column.addWidget(self.add("kind", ChoiceInput(self.tr("What it is"), options, start="person")))
        roles = Card(self.tr("Roles"))
        cells = (
            Cell("text", lambda: TextInput(self.tr("Role"), optional=True), 3, needed=True),
            Cell("since", lambda: DateInput(self.tr("From"), desk, optional=True), 2),
            Cell("until", lambda: DateInput(self.tr("Until"), desk, optional=True), 2),
        )
        roles.body.addWidget(self.add("roles", Rows(self.tr("Roles"), cells, add=self.tr("Add a role"), bare=True)))
        column.addWidget(roles)
        protected = CheckInput(self.tr("Protected: never leaves the registry unredacted"))
        column.addWidget(self.add("protected", protected))

    def show_draft(self, draft: ActorDraft) -> None:
        """Show an actor."""
        self.inputs["names"].set_raw(raw_names(draft.names))
        self.inputs["kind"].set_raw(draft.kind)
        self.inputs["protected"].set_raw(draft.protected)
        self.inputs["roles"].set_raw(
            [
                {"text": one.text, "since": date_text(one.since, self.desk), "until": date_text(one.until, self.desk)}
                for one in draft.roles
            ]
        )

    def draft(self, actors: NewActors) -> ActorDraft:
        """The actor."""
        held = self.held if isinstance(self.held, ActorDraft) else ActorDraft(names=())
        return replace(
            held,
            names=read_names(self.value("names", [])),
            kind=self.value("kind", "person"),
            protected=bool(self.value("protected", False)),
            roles=tuple(ActorRole(**row) for row in self.value("roles", ())),
        )

"""A step of the import assistant: words that no list knows, each decided about once and remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.ui.cards import clear
from heritage_app.ui.fields import RadioButton
from heritage_app.ui.form_parts import Lists, PickInput
from heritage_app.ui.import_words import list_title
from heritage_app.ui.paint import announce, digits, isolated
from heritage_app.ui.rows_table import RowColumn, RowsTable
from heritage_app.ui.widgets import Card, Label, scrolling

if TYPE_CHECKING:
    from heritage_app.exchange.importing import TermQuestion
    from heritage_app.ui.say import Say

KEEP = "\0keep"
"""Stands for keeping the words as given."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A wording, and what it is taken for now: a key, `KEEP`, or empty for not decided."""

    question: TermQuestion
    choice: str


class TermStep(QWidget):
    """The words on one side, what each may mean on the other."""

    def __init__(self, say: Say, lists: Lists) -> None:
        super().__init__()
        self._say, self._lists = say, lists
        self._buttons: list[RadioButton] = []
        self._keys: list[str] = []
        self._other: PickInput | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        about = self.tr(
            "These words are in no list. Say once what each means: it is remembered, and later imports take it so. "
            "What you leave open is kept as given, in a note. Digits choose: 1 the first suggestion, 0 keeps the words."
        )
        column.addWidget(Label(about, "body", "secondary", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        self.card = Card(self.tr("Words"))
        self.table = RowsTable(
            self.tr("Words that no list knows"),
            (
                RowColumn(self.tr("Words"), lambda one: isolated(one.question.given)),
                RowColumn(self.tr("List"), lambda one: list_title(one.question.vocabulary), 140),
                RowColumn(self.tr("Times"), lambda one: digits(one.question.times), 70),
                RowColumn(self.tr("Taken for"), self._choice_words, 190, _tone),
            ),
        )
        self.card.body.addWidget(self.table)
        row.addWidget(self.card, 3)
        self.detail = Card(self.tr("What it means"))
        inner = QWidget()
        self._choices = QVBoxLayout(inner)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(4)
        self.detail.body.addWidget(scrolling(inner))
        row.addWidget(self.detail, 2)
        column.addLayout(row, 1)
        self.table.chosen.connect(self._show_row)
        self.table.opened.connect(lambda place: self._focus_choice())
        self.table.digit.connect(self._digit)
        self.setFocusProxy(self.table)

    def _choice_words(self, one: Decided) -> str:
        if one.choice == KEEP:
            return self.tr("Kept as given")
        if one.choice:
            return self._say.term(one.question.vocabulary, one.choice)
        return self.tr("Open")

    def show_questions(self, questions: tuple[TermQuestion, ...]) -> None:
        """Show the words; what was decided before is shown so, and can be changed."""
        rows = [Decided(one, (one.term or KEEP) if one.decided else "") for one in questions]
        self.card.set_title(self.tr("Words"), digits(len(rows)))
        self.table.put(rows)

    @property
    def rows(self) -> tuple[Decided, ...]:
        """Words and decisions."""
        return self.table.rows_model.rows

    def news(self) -> Mapping[tuple[str, str], str | None]:
        """What was decided here and not before: a key, or None to keep the words, by list and words."""
        found: dict[tuple[str, str], str | None] = {}
        for one in self.rows:
            before = (one.question.term or KEEP) if one.question.decided else ""
            if one.choice and one.choice != before:
                found[one.question.vocabulary, one.question.given] = None if one.choice == KEEP else one.choice
        return found

    def remembered(self) -> None:
        """What is decided now is decided from now on."""
        rows = [
            Decided(replace(one.question, decided=True, term=None if one.choice == KEEP else one.choice), one.choice)
            if one.choice
            else one
            for one in self.rows
        ]
        self.table.put(rows)

    def _show_row(self, place: int) -> None:
        clear(self._choices)
        self._buttons, self._keys, self._other = [], [], None
        if place < 0:
            return
        one: Decided = self.rows[place]
        question = one.question
        self.detail.set_title(self.tr("What “{words}” means").replace("{words}", isolated(question.given[:60])))
        group = QButtonGroup(self.detail)
        options = [(key, self._say.term(question.vocabulary, key)) for key in question.candidates]
        options.append((KEEP, self.tr("None of the list: keep the words as given")))
        for number, (key, words) in enumerate(options, start=1):
            sign = digits(0 if key == KEEP else number)
            text = self.tr("{number}  {term}").replace("{number}", sign).replace("{term}", words)
            button = RadioButton(text)
            button.setChecked(one.choice == key)
            button.clicked.connect(lambda checked=False, key=key: self._decide(key))
            group.addButton(button)
            self._choices.addWidget(button)
            self._buttons.append(button)
            self._keys.append(key)
        self._other = PickInput(self.tr("Another term of the list"), self._lists, question.vocabulary)
        if one.choice and one.choice not in self._keys:
            self._other.set_key(one.choice)
        self._other.pick.picked.connect(lambda key: self._decide(str(key)) if key else None)
        self._choices.addWidget(self._other)
        self._choices.addStretch(1)

    def _focus_choice(self) -> None:
        button = next((one for one in self._buttons if one.isChecked()), self._buttons[0] if self._buttons else None)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _digit(self, number: int) -> None:
        suggestions = [key for key in self._keys if key != KEEP]
        if number == 0:
            self._decide(KEEP)
        elif number <= len(suggestions):
            self._decide(suggestions[number - 1])

    def _decide(self, key: str) -> None:
        place = self.table.place
        if place < 0:
            return
        one: Decided = self.rows[place]
        if one.choice == key:
            return
        changed = Decided(one.question, key)
        self.table.rows_model.change(place, changed)
        for button, held in zip(self._buttons, self._keys, strict=True):
            button.setChecked(held == key)
        words = self.tr("“{words}” is taken for {term}.").replace("{words}", one.question.given)
        announce(self.table, words.replace("{term}", self._choice_words(changed)))


def _tone(one: Decided) -> str:
    return "text" if one.choice else "warning_text"

"""A step of the import assistant: which sites of the file are here already, with both records side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.exchange.incoming import Why
from heritage_app.ui.cards import clear, started
from heritage_app.ui.fields import RadioButton
from heritage_app.ui.import_words import name_of, verdict_words, why_words
from heritage_app.ui.merge_words import FieldWords
from heritage_app.ui.paint import announce, digits, isolated
from heritage_app.ui.rows_table import RowColumn, RowsTable
from heritage_app.ui.say import field_words
from heritage_app.ui.widgets import Card, Label, scrolling

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.site import SiteDraft
    from heritage_app.exchange.incoming import SiteMatch
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say

COMPARED = ("names", "type", "country", "governorate", "district", "locality", "point", "identifiers", "description")
"""Fields of a site that stand side by side."""
LONGEST_VALUE = 300


class SiteStep(QWidget):
    """The sites of the file on one side; what the file says of one and what is here on the other."""

    def __init__(self, desk: RegistryDesk, say: Say) -> None:
        super().__init__()
        self._desk, self._say = desk, say
        self._buttons: dict[str, RadioButton] = {}
        self.same: dict[int, str | None] = {}
        """What the person decided, by row: the id of a site here, or None for a new one."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.about = Label("", "body", "secondary", wrap=True)
        column.addWidget(self.about)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.card = Card(self.tr("Sites of the file"))
        self.table = RowsTable(
            self.tr("Sites of the file"),
            (
                RowColumn(self.tr("Row"), lambda one: digits(one.row), 60),
                RowColumn(self.tr("Name"), name_of),
                RowColumn(self.tr("What it is here"), verdict_words, 150, _tone),
            ),
        )
        self.card.body.addWidget(self.table)
        row.addWidget(self.card, 2)
        self.detail = Card(self.tr("Side by side"))
        inner = QWidget()
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(6)
        self.detail.body.addWidget(scrolling(inner))
        row.addWidget(self.detail, 3)
        column.addLayout(row, 1)
        self.table.chosen.connect(self._show_row)
        self.table.opened.connect(lambda place: self._focus_choice())
        self.table.digit.connect(self._digit)
        self.setFocusProxy(self.table)

    @property
    def rows(self) -> tuple[SiteMatch, ...]:
        """The sites of the file as they stand now."""
        return self.table.rows_model.rows

    def show_matches(self, matches: Sequence[SiteMatch]) -> None:
        """Show the sites: those to decide about first, then those that are here, then the new ones."""
        self.same = {one.row: one.site_id for one in matches if one.why is Why.PERSON}
        ordered = sorted(matches, key=lambda one: (not one.asked, one.site_id is None, one.row))
        self.card.set_title(self.tr("Sites of the file"), digits(len(ordered)))
        self.table.put(ordered)
        self._say_about()

    def _say_about(self) -> None:
        asked = sum(one.asked for one in self.rows)
        here = sum(one.site_id is not None for one in self.rows)
        words = self.tr("New: {new}. Here already: {here}. Maybe the same as one here: {asked}.")
        facts = {"{new}": len(self.rows) - here - asked, "{here}": here, "{asked}": asked}
        for place, number in facts.items():
            words = words.replace(place, digits(number))
        more = self.tr("What you leave open is entered as new, and listed among possible duplicates.")
        self.about.setText(f"{words} {more}" if asked else words)

    # --------------------------------------------------------------------------------------------------- detail

    def _show_row(self, place: int) -> None:
        clear(self._body)
        self._buttons = {}
        if place < 0:
            return
        match: SiteMatch = self.rows[place]
        self._body.addWidget(Label(why_words(self._say, match), "body", wrap=True))
        self._add_choices(match)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        for at, share in enumerate((2, 5, 5)):
            self._grid.setColumnStretch(at, share)
        self._body.addLayout(self._grid)
        self._body.addStretch(1)
        shown = match.site_id or (match.candidates[0].site_id if match.candidates else "")
        self._compare(match, shown)

    def _add_choices(self, match: SiteMatch) -> None:
        if match.why in (Why.IDENTIFIER, Why.NAMED) or not match.candidates:
            return
        group = QButtonGroup(self.detail)
        options = [("", self.tr("{number}  Enter it as a new site").replace("{number}", digits(0)))]
        for number, one in enumerate(match.candidates[:9], start=1):
            words = self.tr("{number}  It is {name}").replace("{number}", digits(number))
            options.append((one.site_id, words.replace("{name}", isolated(one.name))))
        for key, words in options:
            button = RadioButton(words)
            button.setChecked(not match.asked and (match.site_id or "") == key)
            button.clicked.connect(lambda checked=False, key=key: self._decide(key))
            group.addButton(button)
            self._body.addWidget(button)
            self._buttons[key] = button

    def _focus_choice(self) -> None:
        buttons = list(self._buttons.values())
        button = next((one for one in buttons if one.isChecked()), buttons[0] if buttons else None)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _digit(self, number: int) -> None:
        keys = list(self._buttons)
        if number < len(keys):
            self._decide(keys[number])

    def _decide(self, key: str) -> None:
        place = self.table.place
        match: SiteMatch = self.rows[place]
        self.same[match.row] = key or None
        self.table.rows_model.change(place, replace(match, site_id=key or None, why=Why.PERSON, asked=False))
        for held, button in self._buttons.items():
            button.setChecked(held == key)
        announce(self.table, f"{name_of(match)}: {verdict_words(self.rows[place])}")
        self._say_about()
        if key:
            self._compare(match, key)

    def _compare(self, match: SiteMatch, site_id: str) -> None:
        if not site_id:
            self._fill(match.draft, None, {})
            return

        def work(session: Session) -> tuple[SiteDraft, Mapping[str, str]]:
            from heritage_app.services.summary import site_draft

            return site_draft(session, site_id)[0], {}

        self._desk.read(work, lambda found: self._fill(match.draft, *found), key=(id(self), "compare"))

    def _fill(self, file: SiteDraft, here: SiteDraft | None, parents: Mapping[str, str]) -> None:
        clear(self._grid)
        words = FieldWords(self._say, parents)
        heads = ("", self.tr("In the file"), self.tr("Here") if here is not None else "")
        for at, head in enumerate(heads):
            self._grid.addWidget(Label(head, "caption_strong", "secondary"), 0, at)
        row = 1
        for field in COMPARED:
            values = [getattr(one, field) if one is not None else None for one in (file, here)]
            if not any(values):
                continue
            self._grid.addWidget(
                Label(started(field_words(field)), "body_medium", wrap=True), row, 0, Qt.AlignmentFlag.AlignTop
            )
            for at, value in enumerate(values[: 2 if here is not None else 1], start=1):
                said = words.value(field, value)
                short = said if len(said) <= LONGEST_VALUE else f"{said[:LONGEST_VALUE]}…"
                self._grid.addWidget(Label(short, "body", wrap=True), row, at, Qt.AlignmentFlag.AlignTop)
            row += 1


def _tone(match: SiteMatch) -> str:
    return "warning_text" if match.asked else "text"

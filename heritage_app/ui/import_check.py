"""Last steps of the import assistant: everything that is wrong, where every cell goes, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.ui.buttons import SecondaryButton
from heritage_app.ui.cards import Facts, clear
from heritage_app.ui.fields import CheckBox
from heritage_app.ui.notices import Banner
from heritage_app.ui.paint import digits, isolated
from heritage_app.ui.rows_table import RowColumn, RowsTable
from heritage_app.ui.say import error_words
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from heritage_app.domain.imported import CellProblem, ImportResult


def result_facts(result: ImportResult) -> list[tuple[str, str]]:
    """What an import does, or did, in lines: sites, claims, sources, and where every cell is."""
    translate = QCoreApplication.translate
    both = translate("ImportCheck", "{new} new, {known} here already")
    lines = [(translate("ImportCheck", "Sites"), both, result.sites_added, result.sites_known)]
    lines.append((translate("ImportCheck", "Damage reports"), both, result.reports_added, result.reports_known))
    if result.claims_added or result.claims_known:
        title = translate("ImportCheck", "Threats and earlier works")
        lines.append((title, both, result.claims_added, result.claims_known))
    if result.sources_added or result.sources_known:
        lines.append((translate("ImportCheck", "Sources"), both, result.sources_added, result.sources_known))
    facts = [
        (title, words.replace("{new}", digits(new)).replace("{known}", digits(known)))
        for title, words, new, known in lines
    ]
    if result.sites_completed:
        title = translate("ImportCheck", "Sites that learn something")
        facts.append((title, digits(result.sites_completed)))
    if result.differing:
        title = translate("ImportCheck", "Say otherwise here, and stay so")
        facts.append((title, digits(len(result.differing))))
    records = result.profile in WHOLE
    title = translate("ImportCheck", "All records") if records else translate("ImportCheck", "Cells")
    facts.append((title, cell_words(result)))
    return facts


def cell_words(result: ImportResult) -> str:
    """The sum over all cells: read = in fields + in notes + empty + known before + in rows left out."""
    words = QCoreApplication.translate(
        "ImportCheck",
        "{all} read = {stored} in fields + {noted} in notes + {empty} empty + {known} known before "
        "+ {refused} in rows left out",
    )
    numbers = {
        "{all}": result.cells_in,
        "{stored}": result.cells_stored,
        "{noted}": result.cells_noted,
        "{empty}": result.cells_empty,
        "{known}": result.cells_known,
        "{refused}": result.cells_refused,
    }
    for place, number in numbers.items():
        words = words.replace(place, digits(number))
    return words


WHOLE = ("heritage-json", "article")
"""Kinds of files of which whole records are counted, of whatever kind."""


def rows_left_out(result: ImportResult) -> int:
    """How many rows cannot go in."""
    return len({problem.row for problem in result.problems if problem.stops})


def news(result: ImportResult) -> int:
    """How many records an import adds or completes."""
    added = result.sites_added + result.reports_added + result.claims_added + result.sources_added
    return added + result.sites_completed + (result.cells_stored if result.profile in WHOLE else 0)


class CheckStep(QWidget):
    """All that is wrong in all rows, and what the import would do."""

    changed = Signal()
    """Good rows are to be taken alone, or not."""
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.result: ImportResult | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._head = QVBoxLayout()
        column.addLayout(self._head)
        self.card = Card(self.tr("What the import will do"))
        self._facts = QVBoxLayout()
        self.card.body.addLayout(self._facts)
        foot = QHBoxLayout()
        self.good_rows = CheckBox("")
        self.good_rows.toggled.connect(self.changed)
        foot.addWidget(self.good_rows)
        foot.addStretch(1)
        self.print = SecondaryButton(self.tr("Save this as a report…"), "printer")
        self.print.clicked.connect(self.print_wanted)
        foot.addWidget(self.print)
        self.card.body.addLayout(foot)
        column.addWidget(self.card)
        self.problems = Card(self.tr("Cells that need a look"))
        self.table = RowsTable(
            self.tr("Cells that need a look"),
            (
                RowColumn(self.tr("Row"), lambda one: digits(one.row), 70),
                RowColumn(self.tr("Column"), lambda one: isolated(one.column.strip()), 170),
                RowColumn(self.tr("What stands there"), lambda one: isolated(one.given), 220),
                RowColumn(self.tr("Why, and what would be allowed"), lambda one: error_words(one.reason)),
                RowColumn(self.tr("What becomes of it"), _fate_words, 170, _tone),
            ),
        )
        self.problems.body.addWidget(self.table)
        self.whole = Label("", "caption", "secondary", wrap=True)
        self.problems.body.addWidget(self.whole)
        self.table.chosen.connect(self._show_problem)
        column.addWidget(self.problems, 1)
        self._rest = QWidget()
        column.addWidget(self._rest)

    def show_result(self, result: ImportResult) -> None:
        """Show what a dry run said."""
        self.result = result
        clear(self._head)
        clear(self._facts)
        out = rows_left_out(result)
        self._head.addWidget(self._banner(result, out))
        self._facts.addWidget(Facts(result_facts(result)))
        words = self.tr("Import the good rows alone, and leave out the rows that cannot go in: {count}")
        self.good_rows.setText(words.replace("{count}", digits(out)))
        self.good_rows.setVisible(out > 0)
        self.good_rows.setChecked(False)
        ordered = sorted(result.problems, key=lambda one: (not one.stops, one.row))
        self.problems.setVisible(bool(ordered))
        self.problems.set_title(self.tr("Cells that need a look"), digits(len(ordered)))
        self.table.put(ordered)
        self._rest.setVisible(not ordered)

    def _show_problem(self, place: int) -> None:
        """Say the whole of what the table has room for a part of."""
        one = self.table.rows_model.rows[place] if place >= 0 else None
        self.whole.setText(error_words(one.reason) if one is not None else "")

    def _banner(self, result: ImportResult, out: int) -> Banner:
        if out:
            words = self.tr("Rows that cannot go in: {count}").replace("{count}", digits(out))
            return Banner("warning", words, self.tr("Mend them in the file, or import the others alone."))
        if not news(result) and not result.cells_in:
            return Banner("info", self.tr("This file holds headings and no rows. There is nothing to import."))
        if not news(result):
            return Banner("info", self.tr("Everything in this file is here already. There is nothing to import."))
        doubtful = sum(one.doubt for one in result.problems)
        if noted := len(result.problems) - doubtful:
            words = self.tr("All rows can go in. Cells kept in notes, as they were not understood: {count}")
            return Banner("info", words.replace("{count}", digits(noted)))
        if doubtful:
            words = self.tr("All rows can go in. Cells that look wrong, taken as they stand: {count}")
            return Banner("info", words.replace("{count}", digits(doubtful)))
        return Banner("info", self.tr("All rows can go in, and every cell was understood."), icon="circle-check")

    @property
    def ready(self) -> bool:
        """Whether there is something to import, and nothing left to say first."""
        result = self.result
        if result is None or not news(result):
            return False
        return not rows_left_out(result) or self.good_rows.isChecked()


class DoneStep(QWidget):
    """What came of the import, and what can be done with it."""

    undo_wanted = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._head = QVBoxLayout()
        column.addLayout(self._head)
        self.card = Card(self.tr("What was imported"))
        self._facts = QVBoxLayout()
        self.card.body.addLayout(self._facts)
        column.addWidget(self.card)
        note = self.tr(
            "It is one step in the history. Undo takes it back whole, unless somebody changed a part of it since."
        )
        column.addWidget(Label(note, "body", "secondary", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.undo = SecondaryButton(self.tr("Undo the import"), "undo-2")
        self.undo.clicked.connect(self.undo_wanted)
        self.print = SecondaryButton(self.tr("Save the report of this import…"), "printer")
        self.print.clicked.connect(self.print_wanted)
        for button in (self.undo, self.print):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        self.setFocusProxy(self.print)

    def show_result(self, result: ImportResult) -> None:
        """Show what was done."""
        clear(self._head)
        clear(self._facts)
        self._head.addWidget(Banner("info", self.tr("The import is done."), icon="circle-check"))
        self._facts.addWidget(Facts(result_facts(result)))
        self.undo.setEnabled(bool(result.deed_id))

    def say_undone(self) -> None:
        """The import was taken back."""
        clear(self._head)
        self._head.addWidget(Banner("info", self.tr("The import was taken back.")))
        self.undo.setEnabled(False)


def _fate_words(problem: CellProblem) -> str:
    translate = QCoreApplication.translate
    if problem.stops:
        return translate("ImportCheck", "Its row stays out")
    if problem.doubt:
        return translate("ImportCheck", "Taken as it stands")
    return translate("ImportCheck", "Kept in a note")


def _tone(problem: CellProblem) -> str:
    return "error_text" if problem.stops else "secondary"

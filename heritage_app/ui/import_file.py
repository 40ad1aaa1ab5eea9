"""First steps of the import assistant: what the file is and how it is written, and what its columns are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.ui.buttons import SecondaryButton
from heritage_app.ui.fields import ComboBox, Field
from heritage_app.ui.form_frame import across
from heritage_app.ui.form_parts import Lists, PickInput
from heritage_app.ui.import_words import FIELDS, KINDS, field_title, kind_words
from heritage_app.ui.paint import digits, isolated
from heritage_app.ui.rows_table import RowColumn, RowsTable
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from heritage_app.exchange.importing import Order, Seen
    from heritage_app.exchange.readers import Row, Table
    from heritage_app.ui.desk import RegistryDesk

SHOWN_ROWS = 20
SHOWN_COLUMNS = 60
"""Columns of the first rows that are shown; all of them are in the step of columns."""
ENCODINGS = ("utf-8", "utf-16", "cp1252", "cp1256", "cp1251", "iso-8859-6")
DELIMITERS = (",", ";", "\t", "|")
SECOND_FILE = {"damage-events": "sites", "syriac-gazetteer": "names"}
"""Kinds of files that a second file belongs to, and what of the order that is."""


class FileStep(QWidget):
    """What the file is, how it is written, and its first rows."""

    changed = Signal()
    """Something else is said of the file: it is to be looked at again."""

    def __init__(self, desk: RegistryDesk, lists: Lists, order: Order) -> None:
        super().__init__()
        self._desk, self._filling = desk, False
        self._second: Path | None = None
        self._mapping = order.mapping
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._build_choices(column, lists, order)
        self.rows_card = Card(self.tr("First rows"))
        self.table = RowsTable(self.tr("First rows of the file"), ())
        self.rows_card.body.addWidget(self.table)
        column.addWidget(self.rows_card, 1)
        self.setFocusProxy(self.kind)

    def _build_choices(self, column: QVBoxLayout, lists: Lists, order: Order) -> None:
        card = Card(isolated(order.file.name))
        self.how = Label("", "caption", "secondary", wrap=True)
        card.body.addWidget(self.how)
        self.kind = ComboBox()
        for kind in KINDS:
            self.kind.addItem(kind_words(kind), kind)
        self.encoding = ComboBox()
        self.encoding.addItem(self.tr("Find out"), "")
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        self.delimiter = ComboBox()
        self.delimiter.addItem(self.tr("Find out"), "")
        words = {",": self.tr("Comma"), ";": self.tr("Semicolon"), "\t": self.tr("Tab"), "|": self.tr("Bar")}
        for sign in DELIMITERS:
            self.delimiter.addItem(words[sign], sign)
        self.sheet = ComboBox()
        self.country = PickInput(self.tr("Country, where the file names none"), lists, "country", optional=True)
        self.kind_field = Field(self.tr("What it is"), self.kind)
        self.encoding_field = Field(self.tr("Letters are written as"), self.encoding)
        self.delimiter_field = Field(self.tr("Between the cells"), self.delimiter)
        self.sheet_field = Field(self.tr("Sheet"), self.sheet)
        card.body.addLayout(across((self.kind_field, 2), (self.country, 1)))
        card.body.addLayout(across((self.encoding_field, 1), (self.delimiter_field, 1), (self.sheet_field, 1)))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.use_map = SecondaryButton(self.tr("Use a saved mapping…"), "folder-open")
        self.use_map.clicked.connect(self._choose_map)
        self.second = SecondaryButton(self.tr("Choose the second file…"), "folder-open")
        self.second.clicked.connect(self._choose_second)
        self.second_name = Label("", "caption", "secondary")
        for widget in (self.use_map, self.second, self.second_name):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        column.addWidget(card)
        for box in (self.kind, self.encoding, self.delimiter, self.sheet):
            box.currentIndexChanged.connect(self._edited)

    def _edited(self) -> None:
        if not self._filling:
            if self.sender() is self.kind:
                self._mapping = None
            self.changed.emit()

    def _choose_map(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Use a saved mapping"), "", "YAML (*.yaml *.yml)")
        if name:
            self.take_map(Path(name))

    def take_map(self, path: Path) -> None:
        """Take the columns for what a mapping file says. Raises `MapWrong`."""
        from heritage_app.exchange.mapping import read_map

        self._mapping = read_map(path)
        self.changed.emit()

    def _choose_second(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the second file"))
        if name:
            self.take_second(Path(name))

    def take_second(self, path: Path) -> None:
        """Take a second file along: places of events, or names of a gazetteer."""
        self._second = path
        self.second_name.setText(isolated(path.name))
        self.changed.emit()

    def order(self, before: Order) -> Order:
        """What is said of the file now; matches of sites hold no more."""
        kind = str(self.kind.currentData() or "")
        second = SECOND_FILE.get(kind, "")
        return replace(
            before,
            kind="" if self._mapping is not None and kind == "map" else kind,
            mapping=self._mapping,
            encoding=str(self.encoding.currentData() or ""),
            delimiter=str(self.delimiter.currentData() or ""),
            sheet=str(self.sheet.currentData() or ""),
            country=str(self.country.pick.key or ""),
            same={},
            book=None,
            names=self._second if second == "names" else None,
            sites=self._second if second == "sites" else None,
        )

    def show_seen(self, seen: Seen, table: Table | None) -> None:
        """Show what was found out."""
        self._filling = True
        self.kind.setCurrentIndex(self.kind.findData(seen.kind))
        book = seen.book
        text = book is not None and bool(book.encoding)
        self.encoding_field.setVisible(text)
        self.delimiter_field.setVisible(text)
        sheets = [sheet.name for sheet in book.sheets] if book is not None else []
        if [self.sheet.itemData(place) for place in range(1, self.sheet.count())] != sheets:
            self.sheet.clear()
            self.sheet.addItem(self.tr("The one that fits best"), "")
            for name in sheets:
                self.sheet.addItem(name, name)
        self.sheet_field.setVisible(len(sheets) > 1)
        self.use_map.setVisible(book is not None)
        self.second.setVisible(seen.kind in SECOND_FILE)
        self.second_name.setVisible(seen.kind in SECOND_FILE)
        self.country.setVisible(seen.kind not in ("sources", "heritage-json", "article"))
        self._filling = False
        self.how.setText(self._found_words(seen, table))
        self.rows_card.setVisible(table is not None)
        if table is not None:
            self.rows_card.set_title(self.tr("First rows"), "")
            columns = [
                RowColumn(heading, partial(_cell, at), 150) for at, heading in enumerate(table.columns[:SHOWN_COLUMNS])
            ]
            rows: tuple[Row, ...] = tuple(table.rows[:SHOWN_ROWS])
            self.table.put(rows, columns)

    def _found_words(self, seen: Seen, table: Table | None) -> str:
        if seen.kind == "article":
            return self.tr("Read as an article. Its first line is the title, and the file is kept with the source.")
        if seen.kind == "heritage-json":
            return self.tr("Read as records of a Heritage registry. What is here already stays as it is.")
        if seen.book is None:
            return self.tr("Read as a bibliography. Sources that are here already are not entered again.")
        words = self.tr("Read as {how}: {rows} rows, {columns} columns.").replace("{how}", isolated(seen.book.how))
        words = words.replace("{rows}", digits(len(table.rows) if table else 0))
        words = words.replace("{columns}", digits(len(table.columns) if table else 0))
        if not seen.known:
            words += " " + self.tr("Its headings belong to no kind of file known here: say what its columns are.")
        return words


class ColumnStep(QWidget):
    """What each column is: guessed, shown, and changed; kept as a file for the next table of this kind."""

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self._columns: dict[str, str] = {}
        self._seen: Seen | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        about = self.tr(
            "Each column was taken for a field by its heading, in English, French or Arabic, or by what stands in it. "
            "Choose another field where that is wrong. What has no field is kept word for word in a note."
        )
        column.addWidget(Label(about, "body", "secondary", wrap=True))
        card = Card(self.tr("Columns"))
        self.card = card
        self.table = RowsTable(
            self.tr("Columns of the file"),
            (
                RowColumn(self.tr("Column"), lambda row: row[0], 260),
                RowColumn(self.tr("Taken for"), lambda row: field_title(row[2]), 260, _tone),
                RowColumn(self.tr("What stands in it"), lambda row: row[1]),
            ),
        )
        card.body.addWidget(self.table)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.field = ComboBox()
        for name in FIELDS:
            self.field.addItem(field_title(name), name)
        self.field_box = Field(self.tr("Take this column for"), self.field)
        self.field_box.setMinimumWidth(360)
        foot.addWidget(self.field_box)
        foot.addStretch(1)
        self.save = SecondaryButton(self.tr("Save as a mapping…"), "save")
        self.save.clicked.connect(self._save)
        foot.addWidget(self.save)
        column.addLayout(foot)
        self.table.chosen.connect(self._show_column)
        self.table.opened.connect(lambda place: self.field.setFocus())
        self.field.currentIndexChanged.connect(self._set_field)
        self.setFocusProxy(self.table)

    def show_columns(self, seen: Seen, table: Table) -> None:
        """Show what the columns are taken for."""
        self._seen = seen
        mapping = seen.mapping
        rows = []
        for at, heading in enumerate(table.columns):
            examples = dict.fromkeys(row.cells[at].strip() for row in table.rows[:50])
            said = "  ·  ".join(one[:60] for one in list(filter(None, examples))[:4])
            rows.append((heading, said, mapping.field_of(heading) if mapping is not None else ""))
        self._columns = {heading: field for heading, _, field in rows}
        self.card.set_title(self.tr("Columns"), digits(len(rows)))
        self.table.put(rows)

    def _show_column(self, place: int) -> None:
        if place < 0:
            return
        heading, _, field = self.table.rows_model.rows[place]
        self._filling = True
        if self.field.findData(field) < 0:
            self.field.addItem(field_title(field), field)
        self.field.setCurrentIndex(self.field.findData(field))
        self.field.setAccessibleName(self.tr("Take the column {name} for").replace("{name}", isolated(heading)))
        self._filling = False

    def _set_field(self) -> None:
        place = self.table.place
        if self._filling or place < 0:
            return
        heading, said, _ = self.table.rows_model.rows[place]
        field = str(self.field.currentData() or "")
        self._columns[heading] = field
        self.table.rows_model.change(place, (heading, said, field))

    @property
    def columns(self) -> Mapping[str, str]:
        """Field by heading."""
        return {heading: field for heading, field in self._columns.items() if field}

    def order(self, before: Order) -> Order:
        """The order with the columns taken for what stands here."""
        if self._seen is None or self._seen.mapping is None:
            return before
        return replace(before, mapping=replace(self._seen.mapping, columns=self.columns))

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as a mapping"), "", "YAML (*.yaml)")
        if name:
            self.save_to(Path(name if name.lower().endswith((".yaml", ".yml")) else f"{name}.yaml"))

    def save_to(self, path: Path) -> None:
        """Write the columns as a mapping file, for `import --map` and for the next import."""
        from heritage_app.exchange.mapping import write_map

        if self._seen is not None and self._seen.mapping is not None:
            write_map(replace(self._seen.mapping, columns=dict(self._columns)), path)


def _tone(row: tuple[str, str, str]) -> str:
    return "text" if row[2] else "secondary"


def _cell(at: int, row: Row) -> str:
    return row.cells[at]

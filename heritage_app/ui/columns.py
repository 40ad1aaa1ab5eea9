"""The columns of the table of sites as data: a new column is a new line here, and its title below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from heritage_app.domain.query import Sort
from heritage_app.ui.paint import digits

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteRow
    from heritage_app.ui.say import Say


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it shows of a row, how wide it is at first, and which order a click on its head makes."""

    key: str
    text: Callable[[Say, SiteRow], str]
    width: int
    sort: Sort | None = None
    numeric: bool = False


COLUMNS = (
    Column("name", lambda say, row: row.name, 190, Sort.NAME),
    Column("condition", lambda say, row: say.term("condition", row.condition), 150, Sort.SEVERITY),
    Column("last", lambda say, row: say.short_date(row.last_edtf), 185, Sort.LATEST),
    Column("place", lambda say, row: row.place, 150),
    Column("evidence", lambda say, row: say.term("evidence", row.evidence), 150),
    Column("stage", lambda say, row: say.term("stage", row.stage), 130),
    Column("reference", lambda say, row: f"\u2066{row.reference}\u2069", 140),
    Column("type", lambda say, row: say.term("place_type", row.type), 120),
    Column("second", lambda say, row: row.second_name, 150),
    Column("flags", lambda say, row: say.terms("flag", row.flags), 200),
    Column("missing", lambda say, row: digits(row.missing), 110, Sort.COMPLETENESS, numeric=True),
    Column("updated", lambda say, row: say.short_date(row.updated_at[:10]), 110, Sort.UPDATED),
)
"""The first is always shown: it is what a row is called."""

FIRST_SHOWN = ("name", "condition", "last", "place", "evidence")
"""Columns that are shown until a person chooses others."""


def column_title(key: str) -> str:
    """What a column is called."""
    translate = QCoreApplication.translate
    titles = {
        "name": translate("Columns", "Name"),
        "second": translate("Columns", "Other name"),
        "reference": translate("Columns", "Number"),
        "place": translate("Columns", "Place"),
        "type": translate("Columns", "Type"),
        "condition": translate("Columns", "Condition"),
        "evidence": translate("Columns", "Evidence"),
        "stage": translate("Columns", "Restoration"),
        "flags": translate("Columns", "Flags"),
        "last": translate("Columns", "Last report"),
        "missing": translate("Columns", "Empty fields"),
        "updated": translate("Columns", "Edited"),
    }
    return titles[key]


def place_of_column(key: str) -> int:
    """Where a column stands in `COLUMNS`."""
    return next(place for place, column in enumerate(COLUMNS) if column.key == key)

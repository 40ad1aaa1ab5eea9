"""
A heritage place as EAMENA's files have it: lists by column, whatever the file.

In an export every property is one text that joins parallel lists with ", " (cause 1 belongs with certainty 1), some of
whose labels hold ", " themselves. In a form a place takes several rows, the later ones giving further values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from heritage_app.domain.cell_problems import NoIsoDay
from heritage_app.domain.dates import HeritageDate, NotEdtf
from heritage_app.domain.folding import fold
from heritage_app.domain.imported import CellProblem
from heritage_app.exchange.lookup import Terms, split_list
from heritage_app.exchange.readers import GEOMETRY

_COLUMNS = {
    "id": ("EAMENA ID", "UNIQUEID"),
    "resource": ("resourceid",),
    "name": ("Resource Name",),
    "name type": ("Name Type",),
    "country": ("Country Type",),
    "division": ("Administrative Division", "Administrative Subdivision"),
    "address": ("Address",),
    "description": ("General Description",),
    "interpretation": ("Site Feature Interpretation Type",),
    "function": ("Heritage Place Function",),
    "period": ("Cultural Period Type",),
    "subperiod": ("Cultural Sub-period Type", "Cultural Subperiod Type"),
    "designation": ("Designation",),
    "designated": ("Designation From Date",),
    "undesignated": ("Designation To Date",),
    "shape": (GEOMETRY, "Geometric Place Expression"),
    "condition": ("Overall Condition State Type", "Overall Condition State"),
    "extent": ("Damage Extent Type",),
    "category": ("Disturbance Cause Category Type",),
    "cause": ("Disturbance Cause Type",),
    "cause certainty": ("Disturbance Cause Certainty",),
    "from": ("Disturbance Date From",),
    "to": ("Disturbance Date To",),
    "before": ("Disturbance Date Occurred Before",),
    "on": ("Disturbance Date Occurred On",),
    "effect": ("Effect Type",),
    "effect certainty": ("Effect Certainty",),
    "threat category": ("Threat Category",),
    "threat": ("Threat Cause Type", "Threat Type"),
    "probability": ("Threat Probability",),
    "works": ("Intervention Activity Type",),
    "recommendation": ("Recommendation Type",),
    "priority": ("Priority Type",),
    "assessor": ("Assessment Investigator - Actor",),
    "assessed": ("Assessment Activity Date",),
    "activity": ("Assessment Activity Type",),
    "imagery": ("Google Earth Assessment", "GE Assessment(Yes/No)"),
    "image date": ("GE Imagery Acquisition Date",),
}
"""What we call a column, and what EAMENA's files call it; capitals and blanks at the end are not asked."""

VOCABULARY = {
    "country": "country",
    "interpretation": "place_type",
    "function": "site_function",
    "period": "cultural_period",
    "subperiod": "cultural_period",
    "designation": "designation_scheme",
    "extent": "damage_extent",
    "category": "disturbance_category",
    "cause": "disturbance_cause",
    "cause certainty": "certainty",
    "effect": "disturbance_effect",
    "effect certainty": "certainty",
    "threat category": "disturbance_category",
    "threat": "disturbance_cause",
    "probability": "threat_probability",
    "works": "intervention_kind",
    "recommendation": "recommendation",
    "priority": "priority",
}

_PARALLEL = {
    "cause": "cause certainty",
    "effect": "effect certainty",
    "category": "from",
    "threat category": "probability",
    "threat": "probability",
    "function": "Heritage Place Function Certainty",
    "period": "Cultural Period Certainty",
    "subperiod": "Cultural Sub-period Certainty",
    "name": "name type",
    "recommendation": "priority",
}
"""Lists whose labels may hold ", ", and the list beside them, of plain words, that says how many values there are."""

_RENAMED = {"Erosion/Deterioration (micro-bio)": "Erosion/Deterioration"}
"""Older labels of EAMENA, and what its lists call them now; the older words stay as given."""

MISSING = ("", "None", "NA")


@dataclass(slots=True)
class Place:
    """One heritage place of the file: its values by our names of the columns, as lists."""

    file: str
    row: int
    headings: Mapping[str, str]
    cells: dict[str, str]
    """Whole cells by heading as given; of several rows, joined by line ends."""
    values: dict[str, list[str]] = field(default_factory=dict)
    filled: Counter[str] = field(default_factory=Counter)
    """How many cells of a column say something, over all rows of the place."""
    size: int = 0
    problems: list[CellProblem] = field(default_factory=list)
    noted: set[str] = field(default_factory=set)
    """Headings of cells that go into a note, whole or besides their field."""
    placed: set[str] = field(default_factory=set)
    """Headings of cells that found a field."""
    missing: Sequence[str] = MISSING
    """Texts that say nothing; in rows of ours it is an empty cell alone."""

    def count(self, cells: Mapping[str, str]) -> None:
        """Count the cells of one row."""
        self.size += len(cells)
        self.filled.update(heading for heading, cell in cells.items() if not says_nothing(cell, self.missing))

    def add(self, cells: Mapping[str, str]) -> None:
        """Take one row of a form: what is aligned in a row stays aligned."""
        self.count(cells)
        for heading, cell in cells.items():
            if cell:
                self.cells[heading] = f"{self.cells[heading]}\n{cell}" if self.cells[heading] else cell
        for group in _ROW_GROUPS:
            held = [name for name in group if name in self.headings]
            if any(cells[self.headings[name]].strip() for name in held):
                for name in held:
                    self.values[name] += _row_values(name, cells[self.headings[name]], self.missing)

    def close(self) -> None:
        """Once all rows are in: what stands once for a place stands once."""
        for name in ("condition", "extent", "country", "assessor", "division"):
            if name in self.values:
                self.values[name] = list(dict.fromkeys(filter(None, self.values[name])))

    def get(self, name: str) -> list[str]:
        """Values of a column, where the file has it and says something; the missing ones of a list are empty."""
        found = self.values.get(name, [])
        return found if any(found) else []

    def one(self, name: str) -> str:
        """The first value of a column."""
        return next(filter(None, self.values.get(name, [])), "")

    def place(self, *names: str) -> None:
        """Say that these columns found a field."""
        self.placed.update(self.headings[name] for name in names if name in self.headings)

    def note(self, *names: str) -> None:
        """Say that these columns are kept in a note."""
        self.noted.update(self.headings[name] for name in names if name in self.headings)


_ROW_GROUPS = (
    ("category", "cause", "cause certainty", "from", "to", "before", "on"),
    ("effect", "effect certainty"),
    ("threat category", "threat", "probability"),
    ("recommendation", "priority"),
    ("name", "name type"),
    ("designation", "designated", "undesignated"),
    *((name,) for name in ("id", "resource", "country", "division", "address", "description", "interpretation")),
    *((name,) for name in ("function", "period", "subperiod", "shape", "condition", "extent", "works", "assessor")),
    *((name,) for name in ("assessed", "activity", "imagery", "image date")),
)
"""Columns of the form that stand beside each other in a row."""


def _row_values(name: str, cell: str, missing: Sequence[str]) -> list[str]:
    """The values of one cell of the form: effects of one disturbance are joined by a bar."""
    parts = cell.split("|") if name in ("effect", "effect certainty") else [cell]
    return ["" if says_nothing(part, missing) else part.strip() for part in parts]


def headings_of(columns: Sequence[str]) -> dict[str, str]:
    """The heading in the file by our name of the column."""
    ours = {fold(heading): name for name, headings in _COLUMNS.items() for heading in headings}
    return {ours[fold(column)]: column for column in reversed(columns) if fold(column) in ours}


def cut(name: str, cells: Mapping[str, str], headings: Mapping[str, str], terms: Terms) -> list[str]:
    """Cut one cell of an export into its values."""
    text = cells[headings[name]]
    if says_nothing(text):
        return []
    if name in ("shape", "address", "division", "description", "id", "resource", "condition", "country"):
        return [text]
    known = terms.labels(VOCABULARY[name]) if name in VOCABULARY else ()
    beside = _PARALLEL.get(name)
    other = cells.get(headings.get(beside, beside), "") if beside else ""
    other = other or (cells.get(f"{beside} ", "") if beside else "")
    count = len(other.split(", ")) if other else None
    values = split_list(text, ", ", known, count)
    return ["" if value in MISSING else value for value in values or [text]]


def says_nothing(cell: str, missing: Sequence[str] = MISSING) -> bool:
    """Whether a cell says nothing: empty, or missing in every part of a list."""
    return all(part.strip() in missing for part in cell.split(", "))


def terms_of(place: Place, name: str, terms: Terms) -> list[str | None]:
    """The terms of a list, in its order; None where a value is missing or no term."""
    found = [terms.find(VOCABULARY[name], _RENAMED.get(v, v)) if v else None for v in place.get(name)]
    for given, key in zip(place.get(name), found, strict=True):
        if given and key is None:
            place.note(name)
    if any(found):
        place.place(name)
    return found


def date_of(place: Place, name: str, given: Sequence[str], pattern: str = "{}") -> HeritageDate | None:
    """The date of a cell, which is ISO 8601; others are told and kept in a note."""
    if not given or not given[0]:
        return None
    words = given[0]
    for candidate in (words, words[:10]):
        try:
            return HeritageDate.from_edtf(pattern.format(candidate), words)
        except NotEdtf:
            continue
    place.problems.append(CellProblem(place.row, place.headings[name].strip(), words, NoIsoDay()))
    place.note(name)
    return None


def at(found: Sequence[str | None], number: int) -> str | None:
    """What stands at a place of a list, which may be shorter."""
    return found[number] if number < len(found) else None

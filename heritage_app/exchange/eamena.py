"""
EAMENA's heritage places: the GeoJSON that its database exports, and the form for bulk uploads.

Both name the same fields. In the export every property is one text that joins parallel lists with ", " (cause 1 belongs
with certainty 1), some of whose labels hold ", " themselves; a place stands there once for each of its shapes. In the
form a place takes several rows, the later ones giving further values. Either way a place becomes lists by column, and
one function makes of them a site, a report, its threats and its earlier works.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from heritage_app.domain.cell_problems import NoIsoDay, NotShown
from heritage_app.domain.coordinates import Point, read_point
from heritage_app.domain.damage import Cause, Coverage, DamageDraft, Effect
from heritage_app.domain.dates import HeritageDate, NotEdtf
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.identifiers import UNKNOWN_COUNTRY, NotAReference, parse_reference
from heritage_app.domain.imported import CellProblem
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.names import Name, script_of, usual_language
from heritage_app.domain.site import Designation, Identifier, Outline, SiteDraft
from heritage_app.domain.source import SourceDraft
from heritage_app.domain.text import one_line
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import Basis, ReportKind
from heritage_app.exchange.eamena_rows import ALTERNATIVE
from heritage_app.exchange.geometry import read_shapes
from heritage_app.exchange.incoming import ClaimIn, Fate, Plan, SiteIn
from heritage_app.exchange.lookup import Terms, split_list
from heritage_app.exchange.readers import GEOMETRY, Book, NotReadable
from heritage_app.exchange.settling import OURS, numbered

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SCHEME = "eamena"
"""Identifier scheme of sites (`EAMENA-0182033`), and of the report that came with each."""
FORM = "eamena-form"
"""The number of a place in somebody's own form, after the name of the file: it means nothing elsewhere."""
RESOURCE = "eamena-resource"
"""UUID of a place in EAMENA's database."""

GEOJSON_COLUMNS = frozenset(
    ("EAMENA ID", "Resource Name", "Overall Condition State Type", "Disturbance Cause Type ", "Effect Type")
)
FORM_COLUMNS = frozenset(("UNIQUEID", "Resource Name", "Overall Condition State", "Disturbance Cause Type"))
OLD_FORM_COLUMNS = frozenset(("ResourceID", "Resource Name", "Overall Condition State Type", "Disturbance Cause Type"))

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

_VOCABULARY = {
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

_REPORT_NOTES = frozenset(
    (
        *("Investigator Role Type", "GE Imagery Acquisition Date", "Imagery Acquisition Date"),
        *("Information Resource", "Information Resource Acquisition Date", "Information Resource Used"),
        *("Disturbance Cause Assignment Assessor Name - Actor", "Disturbance Cause Assignment Assessor Name"),
        *("Threat Inference Making Assessor Name - Actor", "Threat Inference Making Assessor Name"),
        "Detailed Condition Assessments",
    )
)
"""Columns without a field that speak of the assessment and not of the place."""

_RENAMED = {"Erosion/Deterioration (micro-bio)": "Erosion/Deterioration"}
"""Older labels of EAMENA, and what its lists call them now; the older words stay as given."""

_MISSING = ("", "None", "NA")


def plan_geojson(book: Book, session: Session) -> Plan:
    """Understand an export: the features of one place have the same properties, and each brings a shape."""
    table = book.sheets[0].table(GEOJSON_COLUMNS)
    places: dict[str, _Place] = {}
    headings = _headings(table.columns)
    terms = Terms(session)
    for line, cells in table.records():
        identifier = cells[headings["id"]].strip() or f"#{line}"
        place = places.get(identifier)
        if place is None:
            place = places[identifier] = _Place(book.name, line, headings, dict(cells))
            place.values = {name: _cut(name, cells, headings, terms) for name in headings}
        elif cells[headings["shape"]] not in place.values["shape"]:
            place.values["shape"].append(cells[headings["shape"]])
        place.count(cells)
    return _plan("eamena-geojson", book, places.values(), terms)


def plan_form(book: Book, session: Session) -> Plan:
    """Understand a filled form: the first sheet that holds places, each over one row or several."""
    sheets = (sheet.table(FORM_COLUMNS | OLD_FORM_COLUMNS) for sheet in book.sheets)
    table = next((t for t in sheets if t.rows and {"name", "condition"} <= _headings(t.columns).keys()), None)
    if table is None:
        raise NotReadable(path=book.name, reason="no sheet of it is a filled form of heritage places")
    places: dict[str, _Place] = {}
    headings = _headings(table.columns)
    key = headings.get("id") or headings["resource"]
    terms = Terms(session)
    last = ""
    for line, cells in table.records():
        last = cells[key].strip() or last or f"#{line}"
        place = places.get(last)
        if place is None:
            missing = ("",) if _is_ours(last) else _MISSING
            place = places[last] = _Place(book.name, line, headings, dict.fromkeys(cells, ""), missing=missing)
            place.values = {name: [] for name in headings}
        place.add(cells)
    for place in places.values():
        place.close()
    plan = _plan("eamena-form", book, places.values(), terms)
    for site in plan.sites:
        if any(one.scheme == OURS and numbered(session, one.value) for one in site.draft.identifiers):
            site.claims.clear()  # this registry wrote the rows, and the form has many claims in one
    return plan


@dataclass(slots=True)
class _Place:
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
    missing: Sequence[str] = _MISSING
    """Texts that say nothing; in rows of ours it is an empty cell alone."""

    def count(self, cells: Mapping[str, str]) -> None:
        """Count the cells of one row."""
        self.size += len(cells)
        self.filled.update(heading for heading, cell in cells.items() if not _empty(cell, self.missing))

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
    return ["" if _empty(part, missing) else part.strip() for part in parts]


def _headings(columns: Sequence[str]) -> dict[str, str]:
    """The heading in the file by our name of the column."""
    ours = {fold(heading): name for name, headings in _COLUMNS.items() for heading in headings}
    return {ours[fold(column)]: column for column in reversed(columns) if fold(column) in ours}


def _cut(name: str, cells: Mapping[str, str], headings: Mapping[str, str], terms: Terms) -> list[str]:
    """Cut one cell of an export into its values."""
    text = cells[headings[name]]
    if _empty(text):
        return []
    if name in ("shape", "address", "division", "description", "id", "resource", "condition", "country"):
        return [text]
    known = terms.labels(_VOCABULARY[name]) if name in _VOCABULARY else ()
    beside = _PARALLEL.get(name)
    other = cells.get(headings.get(beside, beside), "") if beside else ""
    other = other or (cells.get(f"{beside} ", "") if beside else "")
    count = len(other.split(", ")) if other else None
    values = split_list(text, ", ", known, count)
    return ["" if value in _MISSING else value for value in values or [text]]


def _empty(cell: str, missing: Sequence[str] = _MISSING) -> bool:
    """Whether a cell says nothing: empty, or missing in every part of a list."""
    return all(part.strip() in missing for part in cell.split(", "))


# ------------------------------------------------------------------------------------------ from lists to drafts


def _plan(profile: str, book: Book, places: Iterable[_Place], terms: Terms) -> Plan:
    plan = Plan(
        profile=profile,
        scheme=SCHEME,
        source=SourceDraft(
            title=f"EAMENA database: {book.name}",
            type="dataset",
            author="EAMENA project",
            publisher="EAMENA database, University of Oxford",
            language="en",
            identifiers=((SCHEME, book.name),),
            notes=("Licence: CC BY 4.0. Credit: EAMENA database, University of Oxford.",),
        ),
        headings={"names": "Resource Name", "country": "Country Type", "occurred": "Disturbance Date"},
    )
    for place in places:
        plan.sites.append(_site(place, terms, book.unit))
        plan.problems += place.problems
    plan.terms, plan.decided = terms.uncertain(), terms.decided()
    return plan


def _site(place: _Place, terms: Terms, unit: str) -> SiteIn:
    """Make of one place a site with its claims; cells without a field go into two notes, word for word."""
    locator = place.one("id") or f"{unit} {place.row}"
    point, outlines = _shapes(place)
    functions = tuple(dict.fromkeys(filter(None, _terms(place, "function", terms))))
    periods = _terms(place, "period", terms) + _terms(place, "subperiod", terms)
    dated = [*place.get("period"), *place.get("subperiod")]
    claims = [*_reports(place, terms), *_threats(place, terms), *_works(place, terms)]
    for claim in claims:
        claim.locator = locator
    designations = _designations(place, terms)
    kinds = _kinds(place, terms)
    place.place("name", "name type", "id", "resource", "division", "address", "description", "period", "subperiod")
    draft = SiteDraft(
        names=tuple(_names(place)),
        type=kinds[0] if kinds else None,
        functions=functions,
        periods=tuple(dict.fromkeys(filter(None, periods))),
        age="; ".join(given for given, key in zip(dated, periods, strict=True) if key is None and given),
        country=_country(place, terms),
        governorate=place.one("division"),
        locality=place.one("address"),
        point=point,
        outlines=outlines,
        located_by="imagery" if _from_imagery(place) else "",
        designations=tuple(designations),
        identifiers=tuple(_identifiers(place)),
        description="\n".join(place.get("description")),
        notes=_notes(place, claims),
    )
    cited = ("names", "point") if point or outlines else ("names",)
    fates = _fates(place)
    noted = Counter({heading: times for heading, times in place.filled.items() if heading not in place.placed})
    return SiteIn(
        row=place.row,
        draft=draft,
        claims=claims,
        fates=fates,
        locator=locator,
        cited=cited,
        noted=tuple(noted.elements()),
    )


def _country(place: _Place, terms: Terms) -> str:
    """Key of the country; where a registry of ours wrote none, it is none that is known."""
    found = next(filter(None, _terms(place, "country", terms)), "")
    return found or (UNKNOWN_COUNTRY if _ours(place) and not place.one("country") else "")


def _fates(place: _Place) -> Counter[Fate]:
    filled = sum(place.filled.values())
    stored = sum(times for heading, times in place.filled.items() if heading in place.placed)
    return Counter({Fate.STORED: stored, Fate.NOTED: filled - stored, Fate.EMPTY: place.size - filled})


def _notes(place: _Place, claims: Sequence[ClaimIn]) -> tuple[str, ...]:
    """Every cell without a field, as heading and words; those of the assessment go to the first report."""
    rest = [
        (heading, cell)
        for heading, cell in place.cells.items()
        if not _empty(cell, place.missing) and (heading not in place.placed or heading in place.noted)
    ]
    report = next((claim for claim in claims if isinstance(claim.draft, DamageDraft)), None)
    assessment = {place.headings[n] for n in _ASSESSMENT if n in place.headings} | {
        heading for heading, _ in rest if heading.strip() in _REPORT_NOTES
    }
    mine = [f"{heading.strip()}: {cell}" for heading, cell in rest if report is None or heading not in assessment]
    theirs = [f"{heading.strip()}: {cell}" for heading, cell in rest if report is not None and heading in assessment]
    if report is not None and theirs:
        report.draft = replace(report.draft, notes=("As given by EAMENA:\n" + "\n".join(theirs),))
    return ("As given by EAMENA:\n" + "\n".join(mine),) if mine else ()


_ASSESSMENT = (
    *("category", "cause", "cause certainty", "from", "to", "before", "on", "effect", "effect certainty", "extent"),
    *("threat category", "threat", "probability", "recommendation", "priority"),
    *("assessed", "activity", "imagery", "image date", "condition"),
)


def _terms(place: _Place, name: str, terms: Terms) -> list[str | None]:
    """The terms of a list, in its order; None where a value is missing or no term."""
    found = [terms.find(_VOCABULARY[name], _RENAMED.get(v, v)) if v else None for v in place.get(name)]
    for given, key in zip(place.get(name), found, strict=True):
        if given and key is None:
            place.note(name)
    if any(found):
        place.place(name)
    return found


def _names(place: _Place) -> Iterator[Name]:
    """
    Names with their kinds; the first toponym is the one shown.

    An alternative reference such as the code of a survey is no name to be called by: without a toponym the site is
    called by its EAMENA number.
    """
    kinds = place.get("name type")
    names = ["" if name in _numbers(place) else name for name in place.get("name")]
    kinds += [""] * (len(names) - len(kinds))
    usual: set[str] = set()
    toponyms = [name for name, kind in zip(names, kinds, strict=False) if "reference" not in fold(kind)]
    if not toponyms:
        called, grid = place.one("id") or place.one("resource") or str(place.row), place.cells.get("Grid ID", "")
        own = (
            called if called.startswith("EAMENA") else f"Heritage place {called} {grid.splitlines()[0] if grid else ''}"
        )
        yield Name(own.strip(), "en")
    for name, kind in zip(names, kinds, strict=False):
        if not name:
            continue
        lang = "fa" if script_of(name) == "Arab" and "iran" in fold(place.one("country")) else usual_language(name)
        alternate = "reference" in fold(kind) or lang in usual
        yield Name(name, lang, "alternate" if alternate else "preferred")
        if not alternate:
            usual.add(lang)


def _identifiers(place: _Place) -> Iterator[Identifier]:
    if place.one("id").upper().startswith("EAMENA"):
        yield Identifier(SCHEME, place.one("id"))
    elif _ours(place):
        yield Identifier(OURS, place.one("id"))
        yield from _numbers(place).values()
    elif place.one("id"):
        yield Identifier(FORM, f"{place.file} {place.one('id')}")
    if place.one("resource"):
        yield Identifier(RESOURCE, place.one("resource"))


def _ours(place: _Place) -> bool:
    """Whether a registry of ours wrote the rows: then the number of the place is a number of ours."""
    return _is_ours(place.one("id"))


def _is_ours(number: str) -> bool:
    try:
        return str(parse_reference(number)) == number
    except NotAReference:
        return False


_NUMBER = re.compile(r"([a-z][^:\n]*):(\S.*)")


def _numbers(place: _Place) -> dict[str, Identifier]:
    """Numbers elsewhere by the words in which our form has them among the names."""
    pairs = zip(place.get("name"), place.get("name type"), strict=False) if _ours(place) else ()
    found = {name: _NUMBER.fullmatch(name) for name, kind in pairs if kind == ALTERNATIVE}
    return {name: Identifier(match[1], match[2]) for name, match in found.items() if match is not None}


def _kinds(place: _Place, terms: Terms) -> list[str]:
    """The kind of place: of *Caravanserai/Khan* either word may be the term."""
    found = []
    for given in filter(None, place.get("interpretation")):
        parts = (terms.peek("place_type", word.strip()) for word in given.split("/"))
        found.append(next(filter(None, parts), None) or terms.find("place_type", given))
    place.note("interpretation")
    if any(found):
        place.place("interpretation")
    return [key for key in found if key is not None]


def _shapes(place: _Place) -> tuple[Point | None, tuple[Outline, ...]]:
    """The first point, and every other shape as an outline."""
    point: Point | None = None
    outlines: list[Outline] = []
    for given in filter(None, place.values.get("shape", [])):
        try:
            geojson = given if given.startswith("{") else json.dumps(_from_wkt(given), separators=(",", ":"))
            drawn = read_shapes(geojson)
            if drawn.point is not None and point is not None:
                outlines.append(Outline("site", geojson))
            point = point or drawn.point
            outlines += drawn.outlines
            if drawn.doubt is not None:
                told = one_line(given, 60)
                place.problems.append(CellProblem(place.row, place.headings["shape"], told, drawn.doubt))
        except (HeritageError, ValueError) as problem:
            reason = problem if isinstance(problem, HeritageError) else NotShown(reason=one_line(str(problem), 80))
            place.problems.append(CellProblem(place.row, place.headings["shape"], one_line(given, 60), reason))
            place.note("shape")
    place.place("shape")
    return point, tuple(outlines)


def _from_wkt(given: str) -> dict[str, Any]:
    """A shape of well-known text as GeoJSON: a point, or the rings of polygons."""
    kind, _, body = given.strip().partition("(")
    if kind.strip().upper() == "POINT":
        point = read_point(given)
        return {"type": "Point", "coordinates": [point.lon, point.lat]}
    names = {"POLYGON": "Polygon", "MULTIPOLYGON": "MultiPolygon", "LINESTRING": "LineString"}
    if kind.strip().upper() not in names:
        raise ValueError("This is not read as a point or an outline")
    places = ",".join(f"[{','.join(place.split())}]" for place in f"({body}".replace("(", "( ").split(","))
    for _ in range(3):  # a bracket that a number swallowed stands outside of it
        places = places.replace("[(,", "([").replace("[(", "([").replace(")]", "])")
    coordinates = json.loads(places.replace("(", "[").replace(")", "]"))
    return {"type": names[kind.strip().upper()], "coordinates": coordinates}


_NATIONAL = "national heritage list"


def _designations(place: _Place, terms: Terms) -> Iterator[Designation]:
    """Lists that the place is on; a national list keeps its own name as reference."""
    names = place.get("designation")
    since, until = place.get("designated"), place.get("undesignated")
    for number, given in enumerate(names):
        if not given:
            continue
        key = "national-register" if fold(given).endswith(_NATIONAL) else terms.find("designation_scheme", given)
        if key is None:
            place.note("designation", "designated", "undesignated")
            continue
        place.place("designation", "designated", "undesignated")
        reference = terms.differs("designation_scheme", given, key)
        ends = [_date(place, name, values[number : number + 1]) for name, values in
                (("designated", since), ("undesignated", until))]  # fmt: skip
        yield Designation(scheme=key, reference=reference, since=ends[0], until=ends[1])


def _date(place: _Place, name: str, given: Sequence[str], pattern: str = "{}") -> HeritageDate | None:
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


def _from_imagery(place: _Place) -> bool:
    said = [fold(value) for name in ("imagery", "activity") for value in place.get(name)]
    return any(word in ("true", "yes") or "image" in word for word in said)


def _reports(place: _Place, terms: Terms) -> Iterator[ClaimIn]:
    """One report a place: its overall condition, with causes and effects in the order of the file."""
    causes, effects = tuple(_causes(place, terms)), tuple(_effects(place, terms))
    condition = place.one("condition")
    extents = _terms(place, "extent", terms)
    extent = next(filter(None, extents), None)
    if not (causes or effects or condition or extent):
        return
    imagery = _from_imagery(place)
    recommendations, priorities = _terms(place, "recommendation", terms), _terms(place, "priority", terms)
    for name, found in (("recommendation", recommendations), ("priority", priorities)):
        if len(set(found)) > 1:
            place.note(name)
    place.place("condition", "assessor")
    people = dict.fromkeys(name.strip("\u200c ") for name in place.get("assessor") if name)
    identifiers = tuple(_identifiers(place))[:1]
    yield ClaimIn(
        draft=DamageDraft(
            site_id="",
            kind=ReportKind.IMAGERY_REVIEW if imagery else ReportKind.INSPECTION,
            occurred=_occurred(place),
            observed=_observed(place),
            condition_scale="eamena_condition" if condition else "",
            condition_given=condition,
            extent=extent,
            causes=causes,
            effects=effects,
            coverage=Coverage(means="imagery" if imagery else None),
            recommendation=next(filter(None, recommendations), None),
            priority=next(filter(None, priorities), None),
            identifiers=identifiers,
        ),
        basis=Basis.IMAGERY if imagery else None,
        involved=tuple((name, "assessor") for name in people),
    )


def _causes(place: _Place, terms: Terms) -> Iterator[Cause]:
    """Category, cause and certainty side by side; where their lists differ in length nothing is made to belong."""
    categories, kinds, certain = (_terms(place, name, terms) for name in ("category", "cause", "cause certainty"))
    given = place.get("category"), place.get("cause")
    if kinds and categories and len(kinds) != len(categories):
        place.note("category", "cause", "cause certainty")
        yield from (Cause(category=key, given=_given(terms, "category", word, key))
                    for word, key in zip(given[0], categories, strict=True))  # fmt: skip
        categories, given = [], ([], given[1])
    if kinds and certain and len(certain) != len(kinds):
        place.note("cause", "cause certainty")
        certain = []
    for number in range(max(len(categories), len(kinds))):
        category, kind, certainty = (_at(found, number) for found in (categories, kinds, certain))
        words = [_given(terms, name, _at(texts, number) or "", key) for name, texts, key in
                 (("category", given[0], category), ("cause", given[1], kind))]  # fmt: skip
        said = "; ".join(filter(None, words))
        if category or kind or said:
            yield Cause(category=category, type=kind, certainty=certainty, given=said)


def _effects(place: _Place, terms: Terms) -> Iterator[Effect]:
    kinds, certain = _terms(place, "effect", terms), _terms(place, "effect certainty", terms)
    given = place.get("effect")
    if certain and len(certain) != len(kinds):
        place.note("effect", "effect certainty")
        certain = []
    for number, (word, key) in enumerate(zip(given, kinds, strict=True)):
        if word:
            yield Effect(type=key, certainty=_at(certain, number), given=_given(terms, "effect", word, key))


def _given(terms: Terms, name: str, word: str, key: str | None) -> str:
    return terms.differs(_VOCABULARY[name], word, key) if word else ""


def _at(found: Sequence[str | None], number: int) -> str | None:
    return found[number] if number < len(found) else None


def _occurred(place: _Place) -> HeritageDate | None:
    """When it happened, where all disturbances say the same; one event on an unknown day is a one-of set."""
    said = {name: place.get(name) for name in ("from", "to", "before", "on")}
    count = max((len(values) for values in said.values()), default=0)
    each = {tuple(_at(said[name], number) or "" for name in said) for number in range(count)} - {("",) * 4}
    place.note(*said)
    if len(each) != 1:
        return None
    (first, last, before, on) = each.pop()
    if on and not (first or last or before):
        name, found = "on", _date(place, "on", [on])
    elif before and not (first or last):
        name, found = "before", _date(place, "before", [before], "[..{}]")
    elif first and last and not before:
        name = "from"
        found = _date(place, "from", [f"{first}..{last}"], "[{}]")
        place.place("to")
    else:
        return None
    if found is not None:
        place.place(name)
    return found


def _observed(place: _Place) -> HeritageDate | None:
    """The day of the latest look: of the image that was looked at, else of the assessment."""
    for name in ("image date", "assessed"):
        days = [day for day in place.get(name) if day]
        if not days:
            continue
        found = _date(place, name, [max(days)])
        place.note(*(("image date",) if len(set(days)) > 1 and name == "image date" else ()))
        if found is not None:
            place.place(name)
            if len(set(days)) > 1:
                place.note(name)
            return found
    return None


def _threats(place: _Place, terms: Terms) -> Iterator[ClaimIn]:
    """One claim a threat: category, cause and probability of the same place in their lists."""
    names = ("threat category", "threat", "probability")
    found = [_terms(place, name, terms) for name in names]
    lengths = {len(one) for one in found if one}
    if len(lengths) > 1:
        place.note(*names)
        place.placed.difference_update(place.headings[name] for name in names if name in place.headings)
        return
    words = [place.get(name) for name in names]
    for number in range(max(lengths, default=0)):
        category, cause, probability = (_at(one, number) for one in found)
        unread = [_at(words[i], number) or "" for i in (0, 1) if _at(found[i], number) is None]
        text = "; ".join(filter(None, unread))
        if category or cause or text:
            yield ClaimIn(
                draft=ThreatDraft(site_id="", category=category, cause=cause, probability=probability, text=text),
                basis=Basis.IMAGERY if _from_imagery(place) else None,
            )


def _works(place: _Place, terms: Terms) -> Iterator[ClaimIn]:
    for key in dict.fromkeys(_terms(place, "works", terms)):
        if key is not None:
            yield ClaimIn(draft=InterventionDraft(site_id="", kind=key))

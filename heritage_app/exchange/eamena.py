"""
EAMENA's heritage places: the GeoJSON that its database exports, and the form for bulk uploads.

Both name the same fields; a place stands in an export once for each of its shapes. Either way a place becomes lists by
column, and one function makes of them a site, a report, its threats and its earlier works.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from heritage_app.domain.damage import DamageDraft
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.source import SourceDraft
from heritage_app.exchange.eamena_claims import from_imagery, reports, threats, works
from heritage_app.exchange.eamena_place import MISSING, Place, cut, headings_of, says_nothing, terms_of
from heritage_app.exchange.eamena_site import (
    SCHEME,
    country_of,
    designations_of,
    identifiers_of,
    is_ours,
    kinds_of,
    names_of,
    shapes_of,
)
from heritage_app.exchange.incoming import ClaimIn, Fate, Plan, SiteIn
from heritage_app.exchange.lookup import Terms
from heritage_app.exchange.readers import Book, NotReadable
from heritage_app.exchange.readers.faults import NoFilledForm
from heritage_app.exchange.settling import OURS, numbered

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

GEOJSON_COLUMNS = frozenset(
    ("EAMENA ID", "Resource Name", "Overall Condition State Type", "Disturbance Cause Type ", "Effect Type")
)
FORM_COLUMNS = frozenset(("UNIQUEID", "Resource Name", "Overall Condition State", "Disturbance Cause Type"))
OLD_FORM_COLUMNS = frozenset(("ResourceID", "Resource Name", "Overall Condition State Type", "Disturbance Cause Type"))

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


def plan_geojson(book: Book, session: Session) -> Plan:
    """Understand an export: the features of one place have the same properties, and each brings a shape."""
    table = book.sheets[0].table(GEOJSON_COLUMNS)
    places: dict[str, Place] = {}
    headings = headings_of(table.columns)
    terms = Terms(session)
    for line, cells in table.records():
        identifier = cells[headings["id"]].strip() or f"#{line}"
        place = places.get(identifier)
        if place is None:
            place = places[identifier] = Place(book.name, line, headings, dict(cells))
            place.values = {name: cut(name, cells, headings, terms) for name in headings}
        elif cells[headings["shape"]] not in place.values["shape"]:
            place.values["shape"].append(cells[headings["shape"]])
        place.count(cells)
    return _plan("eamena-geojson", book, places.values(), terms)


def plan_form(book: Book, session: Session) -> Plan:
    """Understand a filled form: the first sheet that holds places, each over one row or several."""
    sheets = (sheet.table(FORM_COLUMNS | OLD_FORM_COLUMNS) for sheet in book.sheets)
    table = next((t for t in sheets if t.rows and {"name", "condition"} <= headings_of(t.columns).keys()), None)
    if table is None:
        raise NotReadable(path=book.name, reason=NoFilledForm())
    places: dict[str, Place] = {}
    headings = headings_of(table.columns)
    key = headings.get("id") or headings["resource"]
    terms = Terms(session)
    last = ""
    for line, cells in table.records():
        last = cells[key].strip() or last or f"#{line}"
        place = places.get(last)
        if place is None:
            missing = ("",) if is_ours(last) else MISSING
            place = places[last] = Place(book.name, line, headings, dict.fromkeys(cells, ""), missing=missing)
            place.values = {name: [] for name in headings}
        place.add(cells)
    for place in places.values():
        place.close()
    plan = _plan("eamena-form", book, places.values(), terms)
    for site in plan.sites:
        if any(one.scheme == OURS and numbered(session, one.value) for one in site.draft.identifiers):
            site.claims.clear()  # this registry wrote the rows, and the form has many claims in one
    return plan


def _plan(profile: str, book: Book, places: Iterable[Place], terms: Terms) -> Plan:
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


def _site(place: Place, terms: Terms, unit: str) -> SiteIn:
    """Make of one place a site with its claims; cells without a field go into two notes, word for word."""
    locator = place.one("id") or f"{unit} {place.row}"
    point, outlines = shapes_of(place)
    functions = tuple(dict.fromkeys(filter(None, terms_of(place, "function", terms))))
    periods = terms_of(place, "period", terms) + terms_of(place, "subperiod", terms)
    dated = [*place.get("period"), *place.get("subperiod")]
    claims = [*reports(place, terms), *threats(place, terms), *works(place, terms)]
    for claim in claims:
        claim.locator = locator
    designations = designations_of(place, terms)
    kinds = kinds_of(place, terms)
    place.place("name", "name type", "id", "resource", "division", "address", "description", "period", "subperiod")
    draft = SiteDraft(
        names=tuple(names_of(place)),
        type=kinds[0] if kinds else None,
        functions=functions,
        periods=tuple(dict.fromkeys(filter(None, periods))),
        age="; ".join(given for given, key in zip(dated, periods, strict=True) if key is None and given),
        country=country_of(place, terms),
        governorate=place.one("division"),
        locality=place.one("address"),
        point=point,
        outlines=outlines,
        located_by="imagery" if from_imagery(place) else "",
        designations=tuple(designations),
        identifiers=tuple(identifiers_of(place)),
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


def _fates(place: Place) -> Counter[Fate]:
    filled = sum(place.filled.values())
    stored = sum(times for heading, times in place.filled.items() if heading in place.placed)
    return Counter({Fate.STORED: stored, Fate.NOTED: filled - stored, Fate.EMPTY: place.size - filled})


def _notes(place: Place, claims: Sequence[ClaimIn]) -> tuple[str, ...]:
    """Every cell without a field, as heading and words; those of the assessment go to the first report."""
    rest = [
        (heading, cell)
        for heading, cell in place.cells.items()
        if not says_nothing(cell, place.missing) and (heading not in place.placed or heading in place.noted)
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

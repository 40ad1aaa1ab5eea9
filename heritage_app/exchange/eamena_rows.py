"""
The format `eamena`: rows for the bulk upload form of the EAMENA database (template of 29 October 2024).

One place takes several rows under one UNIQUEID: the first says what there is once, and every row one value of each
field that repeats. What belongs together (cause, certainty, date, effects) stands in one row. A site without a point,
and what the form has no column for, is told of and not forced into another column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from heritage_app.domain.dates import day_to_iso
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.identifiers import UNKNOWN_COUNTRY
from heritage_app.domain.vocabulary import ReportKind

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.dates import HeritageDate
    from heritage_app.domain.site import SiteRecord
    from heritage_app.exchange.outgoing import Material

Row: TypeAlias = dict[str, str]
SHEET = "Heritage Place"
SECTIONS = {
    "Assessment Investigator - Actor": "ASSESSMENT SUMMARY", "Resource Name": "RESOURCE SUMMARY",
    "Geometric Place Expression": "GEOMETRIES", "Site Overall Shape Type": "GEOGRAPHY",
    "Overall Archaeological Certainty Value": "ARCHAEOLOGICAL ASSESSMENT",
    "Overall Condition State": "CONDITION ASSESSMENT", "Topography Type": "ENVIRONMENT ASSESSMENT",
    "Restricted Access Record Designation": "ACCESS",
}  # fmt: skip
"""First line of the form: the section that begins at a column."""
CARDS = {
    "Assessment Activity Type": "ASSESSMENT ACTIVITY", "Resource Name": "RESOURCE NAME",
    "General Description Type": "RESOURCE DESCRIPTION", "Heritage Place Function": "HERITAGE RESOURCE CLASSIFICATION",
    "Designation": "DESIGNATION", "Address": "ADDRESS", "Administrative Subdivision": "ADMINISTRATIVE SUBDIVISION",
    "Cultural Period Type": "PERIODIZATION", "Archaeological Date From (cal)": "ABSOLUTE CHRONOLOGY",
    "Site Feature Form Type": "SITE FEATURES & INTERPRETATIONS", "Material Class": "MATERIAL",
    "Measurement Number": "Measurements", "Disturbance Cause Category Type": "DISTURBANCES",
    "Threat Category": "THREATS", "Recommendation Type": "RECOMMENDATION PLAN", "Land Cover Type": "LAND COVER",
    "Surficial Geology Type": "SURFICIAL GEOLOGY", "Fetch Type": "MARINE ENVIRONMENT",
    "Minimum Depth/Max Elevation(m)": "DEPTH/ELEVATION",
}  # fmt: skip
"""Second line of the form."""
COLUMNS = (
    "UNIQUEID", "Assessment Investigator - Actor", "Investigator Role Type", "Assessment Activity Type",
    "Assessment Activity Date", "GE Assessment(Yes/No)", "GE Imagery Acquisition Date", "Information Resource Used",
    "Information Resource Acquisition Date", "Resource Name", "Name Type", "Heritage Place Type",
    "General Description Type", "General Description", "Heritage Place Function", "Heritage Place Function Certainty",
    "Designation", "Designation From Date", "Designation To Date", "Geometric Place Expression", "Geometry Qualifier",
    "Site Location Certainty", "Geometry Extent Certainty", "Site Overall Shape Type", "Grid ID", "Country Type",
    "Cadastral Reference", "Resource Orientation", "Address", "Address Type", "Administrative Subdivision",
    "Administrative Subdivision Type", "Overall Archaeological Certainty Value", "Overall Site Morphology Type",
    "Cultural Period Type", "Cultural Period Certainty", "Cultural Subperiod Type", "Cultural Subperiod Certainty",
    "Date Inference Making Actor", "Archaeological Date From (cal)", "Archaeological Date to (cal)", "BP Date From",
    "BP Date To", "AH Date From", "AH Date To", "SH Date From", "SH Date To", "Site Feature Form Type",
    "Site Feature Form Type Certainty", "Site Feature Shape Type", "Site Feature Arrangement Type",
    "Site Feature Number Type", "Site Feature Interpretation Type ", "Site Feature Interpretation Number",
    "Site Feature Interpretation Certainty", "Built Component Related Resource", "HP Related Resource",
    "Material Class", "Material Type", "Construction Technique", "Measurement Number", "Measurement Unit",
    "Dimension Type", "Measurement Source Type", "Related Geoarch/Palaeo", "Overall Condition State",
    "Damage Extent Type", "Disturbance Cause Category Type", "Disturbance Cause Type", "Disturbance Cause Certainty",
    "Disturbance Date From", "Disturbance Date To", "Disturbance Date Occurred Before", "Disturbance Date Occurred On",
    "Disturbance Cause Assignment Assessor Name", "Effect Type", "Effect Certainty", "Threat Category", "Threat Type",
    "Threat Probability", "Threat Inference Making Assessor Name", "Intervention Activity Type",
    "Recommendation Type", "Priority Type", "Related Detailed Condition Resource", "Topography Type",
    "Land Cover Type", "Land Cover Assessment Date", "Surficial Geology Type", "Depositional Process",
    "Bedrock Geology", "Fetch Type", "Wave Climate", "Tidal Energy", "Minimum Depth/Max Elevation(m)",
    "Maximum Depth/Min Elevation(m)", "Datum Type", "Datum Description/EPSG code",
    "Restricted Access Record Designation",
)  # fmt: skip
"""Third line of the form, letter for letter."""
CONDITIONS = {
    "no-visible-damage": "Good", "minor": "Fair", "moderate": "Poor", "severe": "Very Bad", "destroyed": "Destroyed",
    "not-assessed": "Unknown",
}  # fmt: skip
"""EAMENA's names of the conditions, as the crosswalk has them."""
ACTIVITIES = {
    ReportKind.INSPECTION: "Archaeological Assessment/Ground Survey",
    ReportKind.IMAGERY_REVIEW: "Archaeological Assessment (Image Interpretation)",
    ReportKind.INCIDENT: "Literature Interpretation/Digitisation",
}


ALTERNATIVE = "Alternative Reference"
NUMBER = re.compile(r"([a-z][^:\n]*):(\S.*)")
"""How a number elsewhere stands among the alternative references: `whc:23`."""


class NoPlaceInForm(HeritageError):
    """A site without a point: the form cannot be uploaded without one."""

    template = "“{name}” has no point, and EAMENA takes no place without one. Its rows are there; add the point before"


def write(material: Material, path: Path) -> int:
    """Write the form with its three lines of headings, and the rows of each site under it."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(SHEET)
    sheet.freeze_panes = "B4"

    def put(values: list[str | None]) -> None:
        cells = []
        for value in values:
            cell = WriteOnlyCell(sheet, value=value or None)
            if value:
                cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)

    put([SECTIONS.get(name) for name in COLUMNS])
    put([CARDS.get(name) for name in COLUMNS])
    put(list(COLUMNS))
    count = 0
    for record in material.records():
        count += 1
        if record.draft.point is None:
            material.left_out.append(NoPlaceInForm(name=record.row.name))
        for row in rows(material, record):
            put([row.get(name) for name in COLUMNS])
    book.save(path)
    return count


def rows(material: Material, record: SiteRecord) -> Iterator[Row]:
    """The rows of one site: what there is once in the first, one value of each field that repeats in every row."""
    columns = (
        list(_names(record)),
        list(_functions(material, record)),
        list(_designations(material, record)),
        [{"Cultural Period Type": material.label("cultural_period", key, "en")} for key in record.draft.periods],
        list(_disturbances(material, record)),
        list(_threats(material, record)),
        [
            {"Intervention Activity Type": material.label("intervention_kind", works.draft.kind, "en")}
            for works in record.interventions
        ],
        [_recommendation(material, row) for row in record.damage if row.draft.recommendation or row.draft.priority],
        [{"Information Resource Used": source.draft.title} for source in record.sources],
    )
    first = [_once(material, record)]
    for parts in zip_longest(first, *columns, fillvalue={}):
        row: Row = {"UNIQUEID": record.row.reference}
        for part in parts:
            row.update({name: text for name, text in part.items() if text})
        yield row


def _once(material: Material, record: SiteRecord) -> Row:
    draft, row = record.draft, record.row
    deciding = next((one for one in record.damage if one.id == record.verdict.chosen), None)
    looked = deciding or next(iter(reversed(record.damage)), None)
    told: Row = {
        "Site Feature Interpretation Type ": material.label("place_type", draft.type, "en"),
        "General Description Type": "General Description" if draft.description else "",
        "General Description": draft.description,
        "Country Type": material.label("country", _country(material, record), "en"),
        "Address": draft.locality,
        "Address Type": "Primary" if draft.locality else "",
        "Administrative Subdivision": material.label("governorate", row.governorate, "en"),
        "Administrative Subdivision Type": "Governorate" if row.governorate else "",
        "Overall Condition State": CONDITIONS[str(row.condition)],
    }
    if draft.point is not None:
        told["Geometric Place Expression"] = f"POINT({draft.point.lon!r} {draft.point.lat!r})"
        told["Geometry Qualifier"] = "Center Point"
    if deciding is not None:
        told["Damage Extent Type"] = _extent(material, deciding.draft.extent)
    if looked is not None:
        told["Assessment Investigator - Actor"] = "|".join(one.actor for one in looked.draft.involved)
        told["Assessment Activity Type"] = ACTIVITIES[looked.draft.kind]
        told["Assessment Activity Date"] = _day(looked.draft.observed or looked.when)
    return told


def _country(material: Material, record: SiteRecord) -> str:
    """Its own country, else that of what it is part of; none where that is not known, for the form has no word."""
    from heritage_app.services import summary

    above = (summary.site_draft(material.session, parent.id)[0].country for parent in record.parents)
    found = record.draft.country or next(filter(None, above), "")
    return "" if found == UNKNOWN_COUNTRY else found


def _names(record: SiteRecord) -> Iterator[Row]:
    """Names, at least one of them a toponym by which EAMENA can call the place; then numbers elsewhere, `whc:23`."""
    # A name that looks like such a number is a toponym too, or it would come back as a number.
    kinds = [name.kind for name in record.draft.names]
    usual = "preferred" if "preferred" in kinds else kinds[0]
    for name in record.draft.names:
        kind = "Toponym" if name.kind == usual or NUMBER.fullmatch(name.text) else ALTERNATIVE
        yield {"Resource Name": name.text, "Name Type": kind}
    for one in record.draft.identifiers:
        yield {"Resource Name": f"{one.scheme}:{one.value}", "Name Type": ALTERNATIVE}


def _functions(material: Material, record: SiteRecord) -> Iterator[Row]:
    for key in record.draft.functions:
        yield {"Heritage Place Function": material.label("site_function", key, "en")}


def _designations(material: Material, record: SiteRecord) -> Iterator[Row]:
    for one in record.draft.designations:
        yield {
            "Designation": material.label("designation_scheme", one.scheme, "en"),
            "Designation From Date": _day(one.since),
            "Designation To Date": _day(one.until),
        }


def _disturbances(material: Material, record: SiteRecord) -> Iterator[Row]:
    """One row a cause of an accepted report, with its date, and with all effects of that report."""
    for report in record.damage:
        draft = report.draft
        if not report.accepted or not (draft.causes or draft.effects):
            continue
        effects = {
            "Effect Type": "|".join(
                material.label("disturbance_effect", e.type, "en") or e.given for e in draft.effects
            ),
            "Effect Certainty": "|".join(material.label("certainty", e.certainty, "en") for e in draft.effects).strip(
                "|"
            ),
            **_when(report),
        }
        for cause in draft.causes or (None,):
            said: Row = dict(effects)
            if cause is not None:
                said["Disturbance Cause Category Type"] = material.label("disturbance_category", cause.category, "en")
                said["Disturbance Cause Type"] = material.label("disturbance_cause", cause.type, "en") or cause.given
                said["Disturbance Cause Certainty"] = material.label("certainty", cause.certainty, "en")
            yield said


def _when(report: DamageRow) -> Row:
    """On a day, before a day, or between two: as the form tells them apart."""
    event = report.event
    if event is None:
        return {}
    first, last = event.earliest, event.latest
    if first is not None and first == last:
        return {"Disturbance Date Occurred On": day_to_iso(first)}
    if first is None:
        return {} if last is None else {"Disturbance Date Occurred Before": day_to_iso(last)}
    return {
        "Disturbance Date From": day_to_iso(first),
        "Disturbance Date To": "" if last is None else day_to_iso(last),
    }


def _threats(material: Material, record: SiteRecord) -> Iterator[Row]:
    for threat in record.threats:
        draft = threat.draft
        yield {
            "Threat Category": material.label("disturbance_category", draft.category, "en"),
            "Threat Type": material.label("disturbance_cause", draft.cause, "en"),
            "Threat Probability": material.label("threat_probability", draft.probability, "en"),
        }


def _recommendation(material: Material, report: DamageRow) -> Row:
    return {
        "Recommendation Type": material.label("recommendation", report.draft.recommendation, "en"),
        "Priority Type": material.label("priority", report.draft.priority, "en"),
    }


def _extent(material: Material, key: str | None) -> str:
    """`61-90%`, as EAMENA writes a band."""
    return material.label("damage_extent", key, "en").replace("–", "-").replace(" %", "%").replace("\u00a0%", "%")


def _day(date: HeritageDate | None) -> str:
    """The first day that a date means, where there is one."""
    if date is None or (date.earliest is None and date.latest is None):
        return ""
    day = date.latest if date.earliest is None else date.earliest
    return "" if day is None else day_to_iso(day)

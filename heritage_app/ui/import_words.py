"""What the import assistant calls kinds of files, fields of a table, lists of terms, and reasons for a match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from heritage_app.exchange.incoming import Why
from heritage_app.ui.merge_words import likeness_words
from heritage_app.ui.paint import isolated

if TYPE_CHECKING:
    from heritage_app.exchange.incoming import SiteMatch
    from heritage_app.ui.say import Say

KINDS = {
    "heritage-sites": QT_TRANSLATE_NOOP("ImportKind", "Sites of a Heritage registry (CSV folder, workbook or map)"),
    "sites": QT_TRANSLATE_NOOP("ImportKind", "Table or map of sites"),
    "damage-reports": QT_TRANSLATE_NOOP("ImportKind", "Table of damage reports"),
    "map": QT_TRANSLATE_NOOP("ImportKind", "Another table: I say what its columns are"),
    "eamena-geojson": QT_TRANSLATE_NOOP("ImportKind", "EAMENA: heritage places (GeoJSON)"),
    "eamena-form": QT_TRANSLATE_NOOP("ImportKind", "EAMENA: filled form for bulk uploads"),
    "damage-events": QT_TRANSLATE_NOOP("ImportKind", "EAMENA: damage events, with a file of their places"),
    "syriac-gazetteer": QT_TRANSLATE_NOOP("ImportKind", "The Syriac Gazetteer"),
    "world-heritage": QT_TRANSLATE_NOOP("ImportKind", "UNESCO World Heritage List"),
    "heritage-at-risk": QT_TRANSLATE_NOOP("ImportKind", "Heritage at Risk Register, England"),
    "heritage-json": QT_TRANSLATE_NOOP("ImportKind", "Records of another Heritage registry (JSON)"),
    "article": QT_TRANSLATE_NOOP("ImportKind", "Article as a text file: a source, with the file attached"),
    "sources": QT_TRANSLATE_NOOP("ImportKind", "Bibliography (RIS, BibTeX, CSL-JSON)"),
}
"""Kinds of files by the word that the command line has for them."""

FIELDS = {
    "": QT_TRANSLATE_NOOP("ImportField", "Keep in a note"),
    "name": QT_TRANSLATE_NOOP("ImportField", "Name"),
    "name:en": QT_TRANSLATE_NOOP("ImportField", "Name in English"),
    "name:fr": QT_TRANSLATE_NOOP("ImportField", "Name in French"),
    "name:ar": QT_TRANSLATE_NOOP("ImportField", "Name in Arabic"),
    "alternate": QT_TRANSLATE_NOOP("ImportField", "Other names"),
    "historic": QT_TRANSLATE_NOOP("ImportField", "Historic names"),
    "transliteration": QT_TRANSLATE_NOOP("ImportField", "Name in Latin letters"),
    "identifier:file": QT_TRANSLATE_NOOP("ImportField", "Number in this file"),
    "identifier:eamena": QT_TRANSLATE_NOOP("ImportField", "Number of EAMENA"),
    "identifier:whc": QT_TRANSLATE_NOOP("ImportField", "Number of the World Heritage List"),
    "identifier:wikidata": QT_TRANSLATE_NOOP("ImportField", "Number of Wikidata"),
    "identifier:pleiades": QT_TRANSLATE_NOOP("ImportField", "Number of Pleiades"),
    "number": QT_TRANSLATE_NOOP("ImportField", "Number of the site in this registry"),
    "part_of": QT_TRANSLATE_NOOP("ImportField", "Part of"),
    "type": QT_TRANSLATE_NOOP("ImportField", "Kind of place"),
    "function": QT_TRANSLATE_NOOP("ImportField", "Function"),
    "period": QT_TRANSLATE_NOOP("ImportField", "Period"),
    "age": QT_TRANSLATE_NOOP("ImportField", "Age in words"),
    "country": QT_TRANSLATE_NOOP("ImportField", "Country"),
    "governorate": QT_TRANSLATE_NOOP("ImportField", "Governorate"),
    "district": QT_TRANSLATE_NOOP("ImportField", "District"),
    "locality": QT_TRANSLATE_NOOP("ImportField", "Town or village"),
    "lat": QT_TRANSLATE_NOOP("ImportField", "Latitude"),
    "lon": QT_TRANSLATE_NOOP("ImportField", "Longitude"),
    "point": QT_TRANSLATE_NOOP("ImportField", "Coordinates in one cell"),
    "precision_m": QT_TRANSLATE_NOOP("ImportField", "Precision in metres"),
    "outline": QT_TRANSLATE_NOOP("ImportField", "Outline (GeoJSON)"),
    "designation": QT_TRANSLATE_NOOP("ImportField", "List that the place is on"),
    "significance": QT_TRANSLATE_NOOP("ImportField", "Significance"),
    "description": QT_TRANSLATE_NOOP("ImportField", "Description"),
    "custodian": QT_TRANSLATE_NOOP("ImportField", "Owner or custodian"),
    "visibility": QT_TRANSLATE_NOOP("ImportField", "Who may see it"),
    "tag": QT_TRANSLATE_NOOP("ImportField", "Tags"),
    "report": QT_TRANSLATE_NOOP("ImportField", "Number of the damage report"),
    "kind": QT_TRANSLATE_NOOP("ImportField", "Kind of report"),
    "occurred": QT_TRANSLATE_NOOP("ImportField", "Day of the event"),
    "observed": QT_TRANSLATE_NOOP("ImportField", "Day it was seen"),
    "last_seen_intact": QT_TRANSLATE_NOOP("ImportField", "Last seen intact"),
    "first_seen_damaged": QT_TRANSLATE_NOOP("ImportField", "First seen damaged"),
    "condition": QT_TRANSLATE_NOOP("ImportField", "Condition"),
    "condition:unosat": QT_TRANSLATE_NOOP("ImportField", "Condition, on the scale of UNOSAT"),
    "condition:eamena": QT_TRANSLATE_NOOP("ImportField", "Condition, on the scale of EAMENA"),
    "extent": QT_TRANSLATE_NOOP("ImportField", "Extent of the damage"),
    "cause_category": QT_TRANSLATE_NOOP("ImportField", "Category of the cause"),
    "cause": QT_TRANSLATE_NOOP("ImportField", "Cause"),
    "cause_certainty": QT_TRANSLATE_NOOP("ImportField", "Certainty of the cause"),
    "effect": QT_TRANSLATE_NOOP("ImportField", "Effect"),
    "effect_certainty": QT_TRANSLATE_NOOP("ImportField", "Certainty of the effect"),
    "text": QT_TRANSLATE_NOOP("ImportField", "What happened"),
    "means": QT_TRANSLATE_NOOP("ImportField", "How it was seen"),
    "observer": QT_TRANSLATE_NOOP("ImportField", "Who saw it"),
    "assessor": QT_TRANSLATE_NOOP("ImportField", "Who assessed it"),
    "recommendation": QT_TRANSLATE_NOOP("ImportField", "Recommendation"),
    "priority": QT_TRANSLATE_NOOP("ImportField", "Priority"),
    "source": QT_TRANSLATE_NOOP("ImportField", "Title of the source"),
    "source_url": QT_TRANSLATE_NOOP("ImportField", "Link of the source"),
    "locator": QT_TRANSLATE_NOOP("ImportField", "Page in the source"),
}
"""Fields that a column can be taken for, in the order in which they are offered."""

LISTS = {
    "place_type": "type",
    "site_function": "function",
    "cultural_period": "period",
    "country": "country",
    "damage_extent": "extent",
    "coverage_means": "means",
    "recommendation": "recommendation",
    "priority": "priority",
    "report_kind": "kind",
    "visibility": "visibility",
    "condition": "condition",
    "disturbance_category": "cause_category",
    "disturbance_cause": "cause",
    "certainty": "cause_certainty",
    "disturbance_effect": "effect",
    "designation_scheme": "designation",
}
"""Lists of terms, and the field that each is the list of."""


def kind_words(kind: str) -> str:
    """What a kind of file is called."""
    return QCoreApplication.translate("ImportKind", str(KINDS[kind])) if kind in KINDS else kind


def field_title(field: str) -> str:
    """What a field of a table is called; one without a name of its own as a mapping file has it."""
    if field in FIELDS:
        return QCoreApplication.translate("ImportField", str(FIELDS[field]))
    name, _, more = field.partition(":")
    return f"{field_title(name)}: {more}" if name in FIELDS and more else field


def list_title(vocabulary: str) -> str:
    """What a list of terms is called: as the field that it is the list of."""
    return field_title(LISTS[vocabulary]) if vocabulary in LISTS else vocabulary.replace("_", " ")


def verdict_words(match: SiteMatch) -> str:
    """New, the same as one here, or to be decided."""
    translate = QCoreApplication.translate
    if match.asked:
        return translate("ImportSites", "Maybe the same")
    return translate("ImportSites", "New") if match.site_id is None else translate("ImportSites", "Here already")


def why_words(say: Say, match: SiteMatch) -> str:
    """Why a site of the file is taken for new, for one that is here, or asked about."""
    translate = QCoreApplication.translate
    likeness = next((one.likeness for one in match.candidates if one.likeness is not None), None)
    if match.asked:
        return likeness_words(say, likeness)
    return {
        Why.NEW: translate("ImportSites", "No site here has its number, or its name at its place."),
        Why.IDENTIFIER: translate("ImportSites", "Both have the same number in another register."),
        Why.NAMED: translate("ImportSites", "The row names this site by its number or its name."),
        Why.NAME_AND_PLACE: translate("ImportSites", "Both have the same name at the same place."),
        Why.BARE_NAME: translate("ImportSites", "Both have the same name, and neither says where it is."),
        Why.PERSON: translate("ImportSites", "You decided so."),
    }[match.why]


def name_of(match: SiteMatch) -> str:
    """What the file calls a site."""
    names = match.draft.names
    return isolated(names[0].text) if names else ", ".join(one.value for one in match.draft.identifiers)

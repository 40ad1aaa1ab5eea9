"""What the filters of a question say in words, each as one chip has it: “Cause: Explosion”."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from heritage_app.domain.query import FIELDS, HELD, Facet, SiteQuery
from heritage_app.ui.paint import digits

if TYPE_CHECKING:
    from heritage_app.ui.say import Say

SHOWN = 2
"""Values that a chip names; of more it says how many."""


def field_title(name: str) -> str:
    """What the filter of a field of `SiteQuery` is called."""
    translate = QCoreApplication.translate
    titles = {
        "conditions": translate("Filters", "Condition"),
        "evidence": translate("Filters", "Evidence"),
        "stages": translate("Filters", "Restoration"),
        "causes": translate("Filters", "Cause"),
        "effects": translate("Filters", "Effect"),
        "hazards": translate("Filters", "Hazard"),
        "flags": translate("Filters", "Flag"),
        "periods": translate("Filters", "Period"),
        "types": translate("Filters", "Type of place"),
        "functions": translate("Filters", "Function"),
        "designations": translate("Filters", "Designation"),
        "tags": translate("Filters", "Tag"),
        "countries": translate("Filters", "Country"),
        "governorates": translate("Filters", "Region"),
        "districts": translate("Filters", "District"),
        "inside": translate("Filters", "Part of"),
        "entered_by": translate("Filters", "Entered by"),
        "review": translate("Filters", "Review"),
        "present": translate("Filters", "With"),
        "absent": translate("Filters", "Without"),
        "without": translate("Filters", "Not"),
        "when": translate("Filters", "Happened"),
        "near": translate("Filters", "Near"),
        "box": translate("Filters", "Within degrees"),
        "references": translate("Filters", "Number"),
        "updated_since": translate("Filters", "Edited since"),
    }
    return titles[name]


def presence_words(word: str) -> str:
    """What a site has or lacks, by a word of `PRESENCE` or `HELD`."""
    translate = QCoreApplication.translate
    held = {
        "photo": translate("Filters", "photos"),
        "report": translate("Filters", "damage reports"),
        "estimate": translate("Filters", "estimates"),
        "source": translate("Filters", "sources"),
        "description": translate("Filters", "a description"),
        "significance": translate("Filters", "its significance"),
        "custodian": translate("Filters", "an owner or custodian"),
        "outline": translate("Filters", "an outline"),
        "identifier": translate("Filters", "identifiers elsewhere"),
        "note": translate("Filters", "notes"),
        "tag": translate("Filters", "tags"),
        "date": translate("Filters", "a date of damage"),
        "point": translate("Filters", "coordinates"),
    }
    if word in HELD or word in held:
        return held[word]
    return field_title(FIELDS[Facet(word)])


def filter_words(say: Say, query: SiteQuery, name: str, place: Callable[[str], str] = str) -> str:
    """
    One filter of *query* in words.

    Args:
        say: Terms and dates in the language of the window.
        query: The question.
        name: One of `query.filters`.
        place: Gives the name of a site by its id.
    """
    values = _values(say, query, name, place)
    if len(values) > SHOWN:
        template = QCoreApplication.translate("Filters", "{filter}: {count}")
        return template.format(filter=field_title(name), count=digits(len(values)))
    template = QCoreApplication.translate("Filters", "{filter}: {value}")
    return template.replace("{filter}", field_title(name)).replace("{value}", say.listed(values))


def _values(say: Say, query: SiteQuery, name: str, place: Callable[[str], str]) -> list[str]:
    from heritage_app.domain.query_text import VOCABULARIES

    if name in ("present", "absent"):
        return [presence_words(word) for word in getattr(query, name)]
    if name == "without":
        return [_value(say, facet, value, VOCABULARIES) for facet, value in query.without]
    if name == "when" and query.when is not None:
        return [_when(say, query)]
    if name == "near" and query.near is not None:
        point, locale = query.near.point, QLocale()
        template = QCoreApplication.translate("Filters", "{km} km around {point}")
        where = f"\u2066{locale.toString(point.lat)}, {locale.toString(point.lon)}\u2069"
        return [template.format(km=locale.toString(query.near.km), point=where)]
    if name == "box" and query.box is not None:
        box, locale = query.box, QLocale()
        corners = (box.west, box.south, box.east, box.north)
        return [f"\u2066{' '.join(map(locale.toString, corners))}\u2069"]
    if name == "updated_since":
        return [say.short_date(query.updated_since[:10])]
    if name == "inside":
        return [place(one) for one in query.inside]
    if name in ("references", "entered_by", "districts", "tags"):
        return [f"\u2068{value}\u2069" for value in getattr(query, name)]
    facet = next(facet for facet, field in FIELDS.items() if field == name)
    return [_value(say, facet, str(value), VOCABULARIES) for value in getattr(query, name)]


def _value(say: Say, facet: Facet, value: str, vocabularies: dict[Facet, str]) -> str:
    return say.term(vocabularies[facet], value) if facet in vocabularies else f"\u2068{value}\u2069"


def _when(say: Say, query: SiteQuery) -> str:
    from heritage_app.domain.dates import day_to_iso

    translate, when = QCoreApplication.translate, query.when
    if when is None:
        return ""
    first, last = (None if day is None else day_to_iso(day) for day in (when.first, when.last))
    between, since, until = (
        translate("Filters", "{first} to {last}"),
        translate("Filters", "from {first}"),
        translate("Filters", "to {last}"),
    )
    if when.surely:
        between, since, until = (
            translate("Filters", "surely {first} to {last}"),
            translate("Filters", "surely from {first}"),
            translate("Filters", "surely to {last}"),
        )
    template = between if first and last else since if first else until
    return template.format(first=say.short_date(first or ""), last=say.short_date(last or ""))

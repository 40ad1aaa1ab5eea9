"""The formats `geojson` (RFC 7946) and `kml` (OGC 12-007r2): sites on a map, and how exact their points are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.redaction import PUBLIC_PRECISION_M, Profile
from heritage_app.exchange.geometry import read_shapes
from heritage_app.exchange.json_rows import plain
from heritage_app.exchange.readers import GEOMETRY

if TYPE_CHECKING:
    from heritage_app.domain.site import Designation, SiteRecord
    from heritage_app.exchange.outgoing import Material

ROUNDED = (
    "Coordinates are rounded to a tenth of a degree of latitude and longitude, so that they lie up to "
    f"{PUBLIC_PRECISION_M} metres from the place, and outlines are left out. precision_m says it for each site. "
    "Do not use them to find a place."
)
EXACT = "Coordinates are those of the registry, in WGS 84; precision_m says how exact each is, in metres."


def coordinates_note(profile: Profile) -> str:
    """How the coordinates of a file are to be read."""
    return ROUNDED if profile is Profile.PUBLIC else EXACT


def properties(material: Material, record: SiteRecord) -> dict[str, Any]:
    """What a map tells of a site: keys of terms, and their words in the language asked for beside them."""
    row, draft = record.row, record.draft
    texts = [text.text for report in record.damage if report.accepted for text in report.draft.texts[:1]]
    return {
        "reference": row.reference,
        "name": row.name,
        "names": [{"text": name.text, "lang": name.lang, "kind": name.kind} for name in draft.names],
        "part_of": record.parents[0].reference if record.parents else None,
        "type": draft.type,
        "type_label": material.label("place_type", draft.type),
        "functions": list(draft.functions),
        "periods": list(draft.periods),
        "tags": list(draft.tags),
        "age": draft.age,
        "country": draft.country,
        "governorate": row.governorate,
        "district": draft.district,
        "locality": draft.locality,
        "condition": str(row.condition),
        "condition_label": material.label("condition", str(row.condition)),
        "evidence": str(row.evidence),
        "evidence_label": material.label("evidence", str(row.evidence)),
        "restoration_stage": str(row.stage),
        "unsafe_to_visit": "unsafe-to-visit" in map(str, row.flags),
        "last_report": row.last_edtf or None,
        "damage": texts,
        "precision_m": draft.precision_m,
        "located_by": draft.located_by,
        "designations": [designation(one) for one in draft.designations],
        "significance": draft.significance,
        "description": draft.description,
        "custodian": draft.custodian,
        "status": str(draft.status),
        "visit_interval_months": draft.visit_interval_months,
        "visibility": str(draft.visibility),
        "coordinates_rounded": material.profile is Profile.PUBLIC and draft.point is not None,
        "identifiers": plain(draft.identifiers),
        "sources": [source.draft.title for source in record.sources],
    }


def designation(held: Designation) -> dict[str, str]:
    """A list that a site is on, in the words of the tables: dates as EDTF and as they were written."""
    dates = {"since": held.since, "until": held.until}
    told = {f"{name}_{form}": getattr(date, form) for name, date in dates.items() if date for form in ("edtf", "text")}
    return {"scheme": held.scheme, "reference": held.reference, **told}


# ------------------------------------------------------------------------------------------------------ geojson


def write_geojson(material: Material, path: Path) -> int:
    """Write a collection of features: each site with its point, or with none, then its outlines."""
    count = 0
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        note = json.dumps(coordinates_note(material.profile))
        head = f'{{\n"type": "FeatureCollection",\n"profile": "{material.profile}",\n"coordinates_note": {note},\n'
        stream.write(f'{head}"features": [')
        comma = "\n"
        for record in material.records():
            count += 1
            for feature in _features(material, record):
                stream.write(comma + json.dumps(feature, ensure_ascii=False, allow_nan=False))
                comma = ",\n"
        stream.write("\n]\n}\n")
    return count


def _features(material: Material, record: SiteRecord) -> Iterator[dict[str, Any]]:
    point = record.draft.point
    told = properties(material, record)
    place = None if point is None else {"type": "Point", "coordinates": [point.lon, point.lat]}
    yield {"type": "Feature", "id": record.row.id, "geometry": place, "properties": told}
    for number, outline in enumerate(record.draft.outlines, start=1):
        named = {"reference": told["reference"], "name": told["name"], "outline": outline.role}
        shape = json.loads(outline.geojson)
        yield {"type": "Feature", "id": f"{record.row.id}/{number}", "geometry": shape, "properties": named}


# ---------------------------------------------------------------------------------------------------------- kml


def write_kml(material: Material, path: Path) -> int:
    """Write a document of placemarks, each site's and its outlines'; one without a point is in it without a place."""
    count = 0
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n'
        )
        stream.write(f"<name>{_xml(material.registry.name)}</name>\n")
        stream.write(f"<description>{_xml(coordinates_note(material.profile))}</description>\n")
        for record in material.records():
            for feature in _features(material, record):
                stream.write(_placemark(feature))
            count += 1
        stream.write("</Document>\n</kml>\n")
    return count


def _placemark(feature: Mapping[str, Any]) -> str:
    """A feature as a placemark; what a map shows of a site when it is touched stands in the description."""
    told, shape = dict(feature["properties"]), ""
    if feature["geometry"] is not None:
        try:
            read_shapes(json.dumps(feature["geometry"]))
            shape = _shape(feature["geometry"])
        except HeritageError:  # KML cannot draw it, so it goes along as it is
            told[GEOMETRY] = feature["geometry"]
    data = "".join(
        f"<Data name={quoteattr(key)}><value>{_xml(_text(value))}</value></Data>"
        for key, value in told.items()
        if value not in (None, "", []) or key == "description"  # or the words shown would be taken for it
    )
    shown = [told[key] for key in ("condition_label", "evidence_label") if key in told]
    said = _xml("\n".join((*shown, *told.get("damage", ()))))
    return (
        f"<Placemark><name>{_xml(told['name'])}</name>{f'<description>{said}</description>' if said else ''}"
        f"<ExtendedData>{data}</ExtendedData>{shape}</Placemark>\n"
    )


def _shape(geometry: Mapping[str, Any]) -> str:
    """A shape of GeoJSON as KML has it."""
    kind, places = geometry["type"], geometry.get("coordinates", ())
    if kind == "GeometryCollection":
        return f"<MultiGeometry>{''.join(map(_shape, geometry['geometries']))}</MultiGeometry>"
    if kind.startswith("Multi"):
        parts = [_shape({"type": kind.removeprefix("Multi"), "coordinates": part}) for part in places]
        return f"<MultiGeometry>{''.join(parts)}</MultiGeometry>"
    if kind == "Polygon":
        rings = [f"<LinearRing>{_coordinates(ring)}</LinearRing>" for ring in places]
        inner = "".join(f"<innerBoundaryIs>{ring}</innerBoundaryIs>" for ring in rings[1:])
        return f"<Polygon><outerBoundaryIs>{''.join(rings[:1])}</outerBoundaryIs>{inner}</Polygon>"
    return f"<{kind}>{_coordinates([places] if kind == 'Point' else places)}</{kind}>"


def _coordinates(places: Sequence[Sequence[float]]) -> str:
    return f"<coordinates>{' '.join(','.join(map(repr, place)) for place in places)}</coordinates>"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


_NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _xml(text: str) -> str:
    """Text as it may stand in XML 1.0, which has no place for some characters that a text may hold."""
    return escape(_NOT_IN_XML.sub("\ufffd", text))

"""GeoJSON and KML: a feature or a placemark is a row, its properties are cells, its shape is a cell of GeoJSON."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from heritage_app.domain.text import one_line
from heritage_app.exchange.readers.faults import (
    DeclaresEntities,
    NestedTooDeeply,
    NoFeature,
    NoPlacemark,
    NotAFeature,
    NotFeatures,
    NotJson,
    NotUtf8,
    OtherSystem,
    TornMap,
)
from heritage_app.exchange.readers.sheets import GEOMETRY, Book, NotReadable, Row, checked

_WGS_84 = ("CRS84", "4326")


def read_geojson(path: Path, content: bytes) -> Book:
    """
    Read a collection of GeoJSON features.

    Raises:
        NotReadable: It is torn, no such collection, or not in WGS 84; with the line or the feature.
    """
    try:
        read = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotReadable(path=path.name, reason=NotUtf8()) from error
    except json.JSONDecodeError as error:
        raise NotReadable(path=path.name, reason=NotJson(line=error.lineno, column=error.colno)) from error
    except RecursionError as error:
        raise NotReadable(path=path.name, reason=NestedTooDeeply()) from error
    features = [read] if read.get("type") == "Feature" else read.get("features")
    if not isinstance(features, list) or read.get("type") not in ("Feature", "FeatureCollection"):
        raise NotReadable(path=path.name, reason=NotFeatures())
    system = json.dumps(read.get("crs")) if read.get("crs") else ""
    if system and not any(name in system for name in _WGS_84):
        raise NotReadable(path=path.name, reason=OtherSystem(system=one_line(system, 80)))
    columns: dict[str, None] = {}
    found: list[dict[str, str]] = []
    for number, feature in enumerate(features, start=1):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(feature, dict) or not isinstance(properties, dict | None):
            raise NotReadable(path=path.name, reason=NotAFeature(number=number))
        cells = {str(name): _plain(value) for name, value in (properties or {}).items()}
        if feature.get("id") is not None and "id" not in cells:
            cells["id"] = _plain(feature["id"])
        if feature.get("geometry") is not None:
            cells[GEOMETRY] = json.dumps(feature["geometry"], separators=(",", ":"))
        columns.update(dict.fromkeys(cells))
        found.append(cells)
    return _book(path, "GeoJSON", "feature", columns, found)


def _plain(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _book(path: Path, how: str, unit: str, columns: dict[str, None], found: Sequence[dict[str, str]]) -> Book:
    """Put cells under headings."""
    if not found:
        raise NotReadable(path=path.name, reason=NoFeature() if unit == "feature" else NoPlacemark())
    headings = tuple(columns)
    rows = [Row(0, headings)]
    rows += [Row(number, tuple(cells.get(h, "") for h in headings)) for number, cells in enumerate(found, start=1)]
    return Book(path.name, how, unit, (checked(path.name, path.stem, rows),))


# ------------------------------------------------------------------------------------------------------- KML


def read_kml(path: Path, content: bytes, *, kind: str = "KML") -> Book:
    """
    Read the placemarks of a KML file.

    Raises:
        NotReadable: It is torn, declares entities, or is other XML.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    columns: dict[str, None] = {}
    found: list[dict[str, str]] = []
    folders: list[str] = []
    try:
        for event, element in iterparse(io.BytesIO(content), events=("start", "end"), forbid_dtd=True):
            name = _local(element)
            if event == "start" and name == "Folder":
                folders.append("")
            elif event == "end" and name == "Folder":
                folders.pop()
            elif event == "end" and name == "name" and folders and not folders[-1]:
                folders[-1] = (element.text or "").strip()
            elif event == "end" and name == "Placemark":
                cells = _placemark(element)
                if any(folders):
                    cells.setdefault("Folder", " / ".join(filter(None, folders)))
                columns.update(dict.fromkeys(cells))
                found.append(cells)
                element.clear()
    except DefusedXmlException as error:
        raise NotReadable(path=path.name, reason=DeclaresEntities()) from error
    except (ParseError, ValueError) as error:
        raise NotReadable(path=path.name, reason=TornMap(kind=kind, words=error)) from error
    return _book(path, kind, "placemark", columns, found)


def _local(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


_SHAPED = ("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry")
_DATA = ("Data", "SimpleData")


def _placemark(placemark: Any) -> dict[str, str]:
    """The cells of a placemark; where its own data bears the name of an element, that one is called `name (KML)`."""
    cells: dict[str, str] = {}
    data: dict[str, str] = {}
    shapes: list[dict[str, Any]] = []
    if placemark.get("id"):
        cells["id"] = placemark.get("id")
    for child in placemark:
        name = _local(child)
        if name in _SHAPED:
            shapes += _shapes(child)
        elif name == "ExtendedData":
            data |= {one.get("name"): _value(one) for one in child.iter() if _local(one) in _DATA and one.get("name")}
        elif name not in ("Style", "StyleMap", "LookAt", "Camera"):
            text = " ".join("".join(child.itertext()).split()) if len(child) else (child.text or "").strip()
            if text:
                cells[name] = text
    cells = {f"{name} (KML)" if data.get(name, cell) != cell else name: cell for name, cell in cells.items()} | data
    if shapes:
        cells[GEOMETRY] = json.dumps(_together(shapes), separators=(",", ":"))
    return cells


def _value(data: Any) -> str:
    """What stands in a `Data` or a `SimpleData`."""
    value = next((part for part in data if _local(part) == "value"), None)
    return "".join(data.itertext()).strip() if value is None else "".join(value.itertext())


def _together(shapes: list[dict[str, Any]]) -> dict[str, Any]:
    """The shapes of a placemark as one of GeoJSON, which has a word for several of one kind."""
    kinds = {shape["type"] for shape in shapes}
    if len(shapes) == 1:
        return shapes[0]
    if len(kinds) == 1:
        return {"type": f"Multi{kinds.pop()}", "coordinates": [shape["coordinates"] for shape in shapes]}
    return {"type": "GeometryCollection", "geometries": shapes}


def _shapes(element: Any) -> list[dict[str, Any]]:
    """The shapes of one element of KML, as GeoJSON."""
    name = _local(element)
    if name == "MultiGeometry":
        return [shape for child in element if _local(child) in _SHAPED for shape in _shapes(child)]
    if name == "Polygon":
        rings = [_places(ring) for ring in element.iter() if _local(ring) == "LinearRing"]
        return [{"type": "Polygon", "coordinates": rings}]
    places = _places(element)
    if name == "Point":
        return [{"type": "Point", "coordinates": places[0] if places else []}]
    return [{"type": "LineString", "coordinates": places}]


def _places(element: Any) -> list[list[Any]]:
    text = next((child.text or "" for child in element.iter() if _local(child) == "coordinates"), "")
    return [[_number(number) for number in place.split(",")] for place in text.split()]


def _number(text: str) -> int | float | str:
    """A number as it is written, whole or not; words are left to those who want a number."""
    try:
        return int(text) if text.lstrip("-").isdecimal() else float(text)
    except ValueError:
        return text

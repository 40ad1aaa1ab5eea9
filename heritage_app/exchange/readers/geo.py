"""GeoJSON and KML: a feature or a placemark is a row, its properties are cells, its shape is a cell of GeoJSON."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from heritage_app.domain.text import one_line
from heritage_app.exchange.readers.sheets import GEOMETRY, Book, NotReadable, Row, checked

_SHAPES = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection")
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
        raise NotReadable(path=path.name, reason="it is not text in UTF-8, as GeoJSON is") from error
    except json.JSONDecodeError as error:
        raise NotReadable(path=path.name, reason=f"line {error.lineno}, column {error.colno} is not JSON") from error
    except RecursionError as error:
        raise NotReadable(path=path.name, reason="it is nested without end") from error
    features = [read] if read.get("type") == "Feature" else read.get("features")
    if not isinstance(features, list) or read.get("type") not in ("Feature", "FeatureCollection"):
        raise NotReadable(path=path.name, reason="it is JSON, but no collection of GeoJSON features")
    system = json.dumps(read.get("crs")) if read.get("crs") else ""
    if system and not any(name in system for name in _WGS_84):
        reason = (
            f"its coordinates are in another system ({one_line(system, 80)}), and longitude and latitude are needed"
        )
        raise NotReadable(path=path.name, reason=reason)
    columns: dict[str, None] = {}
    found: list[dict[str, str]] = []
    for number, feature in enumerate(features, start=1):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(feature, dict) or not isinstance(properties, dict | None):
            raise NotReadable(path=path.name, reason=f"feature {number} is not a feature of GeoJSON")
        cells = {str(name): _plain(value) for name, value in (properties or {}).items()}
        if feature.get("id") is not None and "id" not in cells:
            cells["id"] = _plain(feature["id"])
        if feature.get("geometry") is not None:
            check_shape(path, number, feature["geometry"])
            cells[GEOMETRY] = json.dumps(feature["geometry"], separators=(",", ":"))
        columns.update(dict.fromkeys(cells))
        found.append(cells)
    return _book(path, "GeoJSON", "feature", columns, found)


def _plain(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def check_shape(path: Path, number: int, shape: Any) -> None:
    """Make sure that a shape is one of GeoJSON, of finite numbers on the globe."""
    kind = shape.get("type") if isinstance(shape, dict) else None
    if kind not in _SHAPES:
        raise NotReadable(path=path.name, reason=f"feature {number} has no shape of GeoJSON")
    waiting = list(shape["geometries"]) if kind == "GeometryCollection" else [shape]
    for part in waiting:
        level: list[Any] = [part.get("coordinates") if isinstance(part, dict) else None]
        while level:
            one = level.pop()
            if not isinstance(one, list):
                raise NotReadable(path=path.name, reason=f"feature {number} is not drawn with numbers")
            if one and not isinstance(one[0], list):
                _check_place(path, number, one)
            else:
                level += one


def _check_place(path: Path, number: int, place: Sequence[Any]) -> None:
    sound = len(place) in (2, 3) and all(
        isinstance(n, int | float) and not isinstance(n, bool) and math.isfinite(n) for n in place
    )
    if not sound:
        raise NotReadable(path=path.name, reason=f"feature {number} is not drawn with numbers")
    if abs(place[0]) > 180 or abs(place[1]) > 90:
        reason = f"feature {number} lies off the globe at longitude {place[0]}, latitude {place[1]}"
        raise NotReadable(path=path.name, reason=f"{reason}; the two may be swapped, or of another system")


def _book(path: Path, how: str, unit: str, columns: dict[str, None], found: Sequence[dict[str, str]]) -> Book:
    """Put cells under headings."""
    if not found:
        raise NotReadable(path=path.name, reason=f"it has no {unit}")
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
                cells = _placemark(path, len(found) + 1, element)
                if any(folders):
                    cells.setdefault("Folder", " / ".join(filter(None, folders)))
                columns.update(dict.fromkeys(cells))
                found.append(cells)
                element.clear()
    except DefusedXmlException as error:
        raise NotReadable(path=path.name, reason="it declares entities, which a map does not need") from error
    except (ParseError, ValueError) as error:
        raise NotReadable(path=path.name, reason=f"it is no whole {kind} file ({error})") from error
    return _book(path, kind, "placemark", columns, found)


def _local(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


_SHAPED = ("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry")


def _placemark(path: Path, number: int, placemark: Any) -> dict[str, str]:
    cells: dict[str, str] = {}
    shapes: list[dict[str, Any]] = []
    if placemark.get("id"):
        cells["id"] = placemark.get("id")
    for child in placemark:
        name = _local(child)
        if name in _SHAPED:
            shapes += _shapes(child)
        elif name == "ExtendedData":
            for data in child.iter():
                if _local(data) in ("Data", "SimpleData") and data.get("name"):
                    cells[data.get("name")] = "".join(data.itertext()).strip()
        elif name not in ("Style", "StyleMap", "LookAt", "Camera"):
            text = " ".join("".join(child.itertext()).split()) if len(child) else (child.text or "").strip()
            if text:
                cells[name] = text
    if shapes:
        shape = shapes[0] if len(shapes) == 1 else {"type": "GeometryCollection", "geometries": shapes}
        check_shape(path, number, shape)
        cells[GEOMETRY] = json.dumps(shape, separators=(",", ":"))
    return cells


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
        return [{"type": "Point", "coordinates": places[0]}] if places else []
    return [{"type": "LineString", "coordinates": places}]


def _places(element: Any) -> list[list[float]]:
    text = next((child.text or "" for child in element.iter() if _local(child) == "coordinates"), "")
    return [[float(number) for number in place.split(",")] for place in text.split()]

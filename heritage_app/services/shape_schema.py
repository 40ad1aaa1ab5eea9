"""The JSON Schema of our document, made from the tables themselves, so that the two cannot differ."""

from __future__ import annotations

from typing import Any

from sqlalchemy import REAL, Column, Integer

from heritage_app.services.shapes import DATE_PARTS, Field, Layout, Part, Shape, layout, part_layout, shapes
from heritage_app.storage.base import DecimalText, Flagged, Key
from heritage_app.storage.models import metadata

DAY = {"type": ["string", "null"], "pattern": "^[+-]?[0-9]{4,16}-[0-9]{2}-[0-9]{2}$"}
WORDS = {"type": ["string", "null"]}
DATE = {
    "description": "As typed, as EDTF, and the first and last day that it means; null without a bound.",
    "type": ["object", "null"],
    "properties": dict(zip(DATE_PARTS, (WORDS, WORDS, DAY, DAY), strict=True)),
    "additionalProperties": False,
}


def registry_schema(name: str, version: int) -> dict[str, Any]:
    """The schema of a file of this *version*, JSON Schema 2020-12."""
    lists = {shape.key: _list(shape) for shape in shapes()}
    head = {
        "format": {"const": name},
        "version": {"const": version},
        "profile": {"enum": ["internal", "public"]},
        "made_by": {"type": "string"},
        "made_at": {"type": "string"},
        "whole": {"type": "boolean", "description": "Whether every record of the registry is in."},
        "history": {"type": "boolean", "description": "Whether the history is in, and every row is as it was."},
        "registry": {"type": "object"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{name}, version {version}",
        "description": "A registry of damage to heritage sites, or a part of one. Ids are the keys by which records "
        "name each other. What a file leaves out has its usual value: no text, not known, not in the trash.",
        "type": "object",
        "properties": {**head, **lists},
        "required": ["format", "version", "profile"],
        "additionalProperties": False,
        "$defs": {"date": DATE},
    }


def _list(shape: Shape) -> dict[str, Any]:
    described = {"description": shape.meaning} if shape.meaning else {}
    parts = {part.key: {"type": "array", "items": _part(part)} for part in shape.parts}
    return {**described, "type": "array", "items": _object(layout(shape.table), parts)}


def _part(part: Part) -> dict[str, Any]:
    placed = "position" in metadata.tables[part.table].c
    more: dict[str, Any] = {"position": {"type": "integer"}} if placed else {}
    return _object(part_layout(part), more)


def _object(one: Layout, more: dict[str, Any]) -> dict[str, Any]:
    properties = {field.key: _field(field) for field in one.fields}
    keys = [column.name for column in one.table.primary_key.columns if column.name in one.keys]
    required = [key for key in keys if key != "id"] or [key for key in keys if not more or "notes" in more]
    return {
        "type": "object",
        "properties": {**properties, **more},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field(field: Field) -> dict[str, Any]:
    if field.is_date:
        return {"$ref": "#/$defs/date"}
    column: Column[Any] = field.columns[0]
    if isinstance(column.type, Key):
        terms: list[str | None] = [str(term) for term in column.type.kind]
        return {"enum": [*terms, None] if column.nullable else terms}
    kind = "string"
    for known, name in ((Flagged, "boolean"), (REAL, "number"), (Integer, "integer")):
        if isinstance(column.type, known):
            kind = name
            break
    said: dict[str, Any] = {"type": [kind, "null"] if column.nullable else kind}
    if isinstance(column.type, DecimalText):
        said["pattern"] = r"^-?[0-9]+(\.[0-9]+)?$"
    return said

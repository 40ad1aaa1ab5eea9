"""Texts that are more than words: what stands in their columns is read as it stands, so it is looked at coming in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any, NoReturn

from heritage_app.domain.vocabulary import ClaimStatus
from heritage_app.storage.models import metadata

_COLUMN = re.compile("[a-z][a-z0-9_]*")
"""Columns that older registries had are named as well."""
_STORED = frozenset((str, int, float, type(None)))
_STATUSES = frozenset((*map(str, ClaimStatus), None))
_MOST = 1 << 63
"""SQLite's whole numbers are smaller."""


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


def _read(text: str) -> Any:
    """The value that a text is JSON of; None where it is no JSON, nested too deeply, or has words for numbers."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return None


def _is_row(text: str) -> bool:
    """The columns of a row with what is stored there, as the triggers of the history write it."""
    said = _read(text)
    if not isinstance(said, dict) or not all(map(_COLUMN.fullmatch, said)):
        return False
    if not {*map(type, said.values())} <= _STORED or said.get("status") not in _STATUSES:
        return False
    return all(abs(value) < _MOST for value in said.values() if type(value) is int)


def _are_pairs(text: str, fits: Callable[[Any], bool]) -> bool:
    pairs = _read(text)
    return isinstance(pairs, list) and all(
        isinstance(one, list) and len(one) == 2 and all(map(fits, one)) for one in pairs
    )


def _is_share(value: Any) -> bool:
    return type(value) in (int, float) and isfinite(value)


FORMS: Mapping[tuple[str, str], Callable[[str], bool]] = {
    ("change", "table_name"): metadata.tables.__contains__,
    ("change", "operation"): frozenset(("insert", "update", "delete")).__contains__,
    ("change", "old"): _is_row,
    ("change", "new"): _is_row,
    ("picture", "exif"): lambda text: _are_pairs(text, lambda value: isinstance(value, str)),
    ("picture", "likeness"): lambda text: re.fullmatch("[0-9a-f]{16}", text) is not None,
    ("photo_mark", "points"): lambda text: _are_pairs(text, _is_share),
    ("site_outline", "geojson"): lambda text: isinstance(_read(text), dict),
}
"""Whether a text may stand in a column, by table and column."""

"""Two entries that may be one site: names that are alike in one place; and one entry made of two.

Sites are compared by normalised name, and by place or a distance below two kilometres.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from heritage_app.domain.coordinates import Point, distance_m
from heritage_app.domain.folding import fold, key_groups
from heritage_app.domain.names import Name
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.tags import joined_tags
from heritage_app.domain.vocabulary import Visibility

NEAR_M = 2_000
"""Two points less far apart than this, in metres, may be one place; what is known of their precision is added."""

FEWEST_CONSONANTS = 3
"""Consonants that two spellings must share in all: with two, every *Tell Abu* would be every other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What of a site decides whether it may be another one."""

    site_id: str
    names: tuple[Name, ...]
    point: Point | None = None
    precision_m: int | None = None
    governorate: str = ""
    """Its own, else that of the nearest parent that names one."""
    locality: str = ""
    line: tuple[str, ...] = ()
    """Ids of the sites it is part of, the immediate one first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Why two entries may be one site."""

    names: tuple[str, str]
    """A name of the one and a name of the other."""
    exact: bool
    """Whether they are the same but for case, marks and letter variants; else they only sound alike."""
    distance_m: float | None = None
    """Metres between the two points, where both have one."""


def alike(one: Entered, other: Entered) -> Likeness | None:
    """
    Tell whether two entries may be one site, and by which names; None where they may not.

    A place and its own part never are, however alike their names. Where both have a point the distance decides; else
    they share the parent, or the governorate with localities that do not speak against it.
    """
    if one.site_id == other.site_id or one.site_id in other.line or other.site_id in one.line:
        return None
    distance = None if one.point is None or other.point is None else distance_m(one.point, other.point)
    if distance is not None:
        if distance >= NEAR_M + (one.precision_m or 0) + (other.precision_m or 0):
            return None
    elif not _same_place(one, other):
        return None
    found: Likeness | None = None
    for mine in one.names:
        for theirs in other.names:
            exact = same_name(mine.text, theirs.text)
            if exact:
                return Likeness(names=(mine.text, theirs.text), exact=True, distance_m=distance)
            if exact is False and found is None:
                found = Likeness(names=(mine.text, theirs.text), exact=False, distance_m=distance)
    return found


def same_name(one: str, other: str) -> bool | None:
    """True where two names are the same when folded, False where they only sound alike, None where neither."""
    folded = fold(one)
    if folded and folded == fold(other):
        return True
    mine, theirs = key_groups(one), key_groups(other)
    if not mine or len(mine) != len(theirs):
        return None
    shared = [a & b for a, b in zip(mine, theirs, strict=True)]
    if not all(shared) or sum(max(map(len, keys)) for keys in shared) < FEWEST_CONSONANTS:
        return None
    return False


def _same_place(one: Entered, other: Entered) -> bool:
    if one.line and other.line and one.line[0] == other.line[0]:
        return True
    if not one.governorate or one.governorate != other.governorate:
        return False
    return not one.locality or not other.locality or same_name(one.locality, other.locality) is not None


# -------------------------------------------------------------------------------------------------- merging


class Pick(StrEnum):
    """What of a field stays when two entries become one."""

    KEPT = "kept"
    """What the entry says that stays."""
    OTHER = "other"
    """What the entry says that goes."""
    BOTH = "both"
    """Everything; only for lists."""


MERGE_FIELDS: tuple[str, ...] = (
    *("part_of", "type", "age", "country", "governorate", "district", "locality", "point"),
    *("significance", "description", "custodian", "visibility", "visit_interval_months"),
)
"""Fields with one value: one of the two stays. `point` takes its precision and means along."""

MERGE_LISTS: tuple[str, ...] = (
    *("names", "functions", "periods", "outlines", "designations", "identifiers", "tags", "notes"),
)
"""Fields that can keep both."""

_WITH_POINT = ("point", "precision_m", "located_by")
_STRICTEST = (Visibility.RESTRICTED, Visibility.INTERNAL, Visibility.PUBLIC)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldPair:
    """One field of two entries side by side."""

    field: str
    kept: Any
    other: Any
    pick: Pick
    """What is taken unless a person chooses otherwise."""

    @property
    def same(self) -> bool:
        """Whether both say the same."""
        return bool(self.kept == self.other)


def field_pairs(kept: SiteDraft, other: SiteDraft) -> tuple[FieldPair, ...]:
    """
    Put two entries side by side, with what is taken of each field unless a person chooses otherwise.

    Lists keep both; a single value is that of the entry that stays, or the other's where it has none; of two rules on
    who may see it, the stricter one.
    """
    pairs = []
    for field in (*MERGE_FIELDS, *MERGE_LISTS):
        mine, theirs = getattr(kept, field), getattr(other, field)
        pick = Pick.BOTH if field in MERGE_LISTS else Pick.OTHER if _empty(mine) and not _empty(theirs) else Pick.KEPT
        if field == "visibility" and _STRICTEST.index(theirs) < _STRICTEST.index(mine):
            pick = Pick.OTHER
        pairs.append(FieldPair(field=field, kept=mine, other=theirs, pick=pick))
    return tuple(pairs)


def merged(kept: SiteDraft, other: SiteDraft, picks: Mapping[str, Pick]) -> SiteDraft:
    """
    Return what the entry that stays says afterwards.

    *picks* names fields of `MERGE_FIELDS` and `MERGE_LISTS`; those it leaves out go by `field_pairs`. A second
    preferred name in one language becomes an alternate one, so that the first stays the one shown.

    Raises:
        ValueError: A field that is none of those, or both of a field with one value.
    """
    pairs = {pair.field: pair for pair in field_pairs(kept, other)}
    for field, pick in picks.items():
        if field not in pairs or (pick is Pick.BOTH and field not in MERGE_LISTS):
            raise ValueError(f"{field} cannot be merged as {pick}")
    values: dict[str, Any] = {}
    for field, pair in pairs.items():
        pick = picks.get(field, pair.pick)
        names = _WITH_POINT if field == "point" else (field,)
        if pick is Pick.OTHER:
            values.update({name: getattr(other, name) for name in names})
        elif pick is Pick.BOTH:
            values[field] = _union(pair.kept, pair.other)
    if "names" in values:
        values["names"] = _one_preferred(values["names"])
    if "tags" in values:
        values["tags"] = joined_tags(values["tags"])
    return dataclasses.replace(kept, **values)


def _empty(value: Any) -> bool:
    return value is None or value == "" or value == ()


def _union(kept: Sequence[Any], other: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*kept, *other)))


def _one_preferred(names: Sequence[Name]) -> tuple[Name, ...]:
    """The same names, once each; of several preferred ones in a language only the first stays preferred."""
    taken: set[str] = set()
    found: dict[tuple[str, str], Name] = {}
    for name in names:
        if name.kind == "preferred" and name.lang in taken:
            name = dataclasses.replace(name, kind="alternate")
        elif name.kind == "preferred":
            taken.add(name.lang)
        found.setdefault((name.text, name.lang), name)
    return tuple(found.values())

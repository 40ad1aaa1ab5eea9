"""Filters of a question: as tokens, which narrow inside the full-text index, and as plain SQL, which decides."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from heritage_app.domain.query import HELD, PRESENCE, WIDE_YEARS, Box, Facet, Near, SiteQuery, When, cell_of
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.search.ask import Ask, Group, Token
from heritage_app.search.tokens import facet_letter, facet_token, facet_value, year_of

MANY_CELLS = 400
MANY_ASKED_YEARS = 60
"""So many alternatives at most are asked for in one group; beyond, only the plain SQL narrows."""
ROUNDED_BY = 0.15
"""Degrees by which a point that is rounded for the public can lie beside the true one: more than `rounded_for_public`
moves any, 0, 0 included."""
KM_A_DEGREE = 111.19
"""Kilometres of a degree of latitude on the mean sphere."""

ANY = Token(facet_letter(Facet.CONDITION), begins=True)
"""Every site has a condition: what to ask where only absence is asked for."""


@dataclass(slots=True)
class Where:
    """Conditions on `search_site` in SQL, with the values bound to them."""

    prefix: str = "w"
    """Begins the names of placeholders: conditions that meet in one statement need different ones."""
    clauses: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)

    def bind(self, value: object) -> str:
        """A placeholder for *value*."""
        name = f"{self.prefix}{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def any_of(self, clauses: Iterator[str] | list[str]) -> None:
        """Add one condition that is met when one of *clauses* is."""
        self.clauses.append("(" + " OR ".join(clauses) + ")")

    @property
    def sql(self) -> str:
        """All conditions as one."""
        return " AND ".join(self.clauses)


# ------------------------------------------------------------------------------------------------- tokens


def narrowing(query: SiteQuery, today: int) -> Ask:
    """Ask the full-text index for the filters of *query*, as far as tokens can say them."""
    # Flags come and go without the tokens of a site, so they have a table of their own.
    asked = [(facet, values) for facet, values in query.values() if facet is not Facet.FLAG]
    groups: list[Group] = [_values_group(facet, values) for facet, values in asked]
    groups += [(_presence_token(name),) for name in query.present]
    if query.when is not None and (years := _years_group(query.when, today)):
        groups.append(years)
    beside = ROUNDED_BY if query.rounded else 0.0
    boxes = [box for box in (query.box, _around(query.near)) if box is not None]
    groups += [cells for box in boxes if (cells := _cells_group(box, beside))]
    none = [_presence_token(name) for name in query.absent]
    if none and not groups:
        groups.append((ANY,))
    return Ask((), tuple(groups), tuple(none))


def _values_group(facet: Facet, values: tuple[str, ...]) -> Group:
    return tuple(Token(facet_token(facet, value)) for value in values)


def _presence_token(name: str) -> Token:
    if name in PRESENCE:
        return Token(facet_letter(PRESENCE[name]), begins=True)
    return Token(facet_token(Facet.HAS, name))


def _years_group(when: When, today: int) -> Group:
    """The years to look in. What begins after *today* cannot have been reported, so an open end stops there."""
    last = today if when.last is None else when.last
    if when.first is None or year_of(last) - year_of(when.first) > MANY_ASKED_YEARS:
        return ()
    years = range(year_of(when.first), max(year_of(last), year_of(when.first)) + 1)
    return tuple(Token(facet_token(Facet.YEAR, year)) for year in (*map(str, years), WIDE_YEARS))


def _cells_group(box: Box, beside: float) -> Group:
    """The squares of the points in a box, or *beside* degrees outside it."""
    west, east = max(-180.0, box.west - beside), min(180.0, box.east + beside)
    south, north = max(-90.0, box.south - beside), min(90.0, box.north + beside)
    easts = [(west, east)] if box.west <= box.east else [(west, 180.0), (-180.0, east)]
    cells = [
        cell_of(lat / 2, lon / 2)
        for west, east in easts
        for lon in range(math.floor(west * 2), math.floor(east * 2) + 1)
        for lat in range(math.floor(south * 2), math.floor(north * 2) + 1)
    ]
    return tuple(Token(facet_token(Facet.CELL, cell)) for cell in cells) if len(cells) <= MANY_CELLS else ()


def _around(near: Near | None) -> Box | None:
    """The box that holds everything within the distance; None where it would reach a pole."""
    if near is None:
        return None
    lat = near.km / KM_A_DEGREE
    south, north = near.point.lat - lat, near.point.lat + lat
    if south <= -89 or north >= 89:
        return None
    lon = lat / math.cos(math.radians(max(abs(south), abs(north))))
    if lon >= 180:
        return None
    west, east = near.point.lon - lon, near.point.lon + lon
    return Box(west + 360 if west < -180 else west, south, east - 360 if east > 180 else east, north)


# ---------------------------------------------------------------------------------------------------- SQL


def deciding(query: SiteQuery, today: int, beside: Where | None = None) -> Where:
    """The same filters as conditions on the line of a site; values are bound among those of *beside*, if given."""
    where = Where() if beside is None else Where(beside.prefix, values=beside.values)
    where.clauses.append(f"search_site.trashed = {int(query.trashed)}")
    for facet, values in query.values():
        where.any_of(_carries(where, facet, value, today) for value in values)
    where.clauses += [_has(where, name) for name in query.present]
    where.clauses += [f"NOT {_has(where, name)}" for name in query.absent]
    where.clauses += [f"NOT {_carries(where, facet, value, today)}" for facet, value in query.without]
    if query.when is not None:
        where.clauses.append(happened(where, query.when, "search_site.events"))
    for box in (query.box, _around(query.near)):
        if box is not None:
            where.clauses.append(_in_box(where, box, query.rounded))
    if query.near is not None:
        where.clauses.append(f"{distance(where, query.near, query.rounded)} <= {where.bind(float(query.near.km))}")
    if query.updated_since:
        where.clauses.append(f"search_site.updated_at >= {where.bind(query.updated_since)}")
    if query.references:
        numbers = ", ".join(where.bind(reference) for reference in query.references)
        where.clauses.append(f"search_site.reference IN ({numbers})")
    return where


def distance(where: Where, near: Near, rounded: bool) -> str:
    """SQL for the kilometres of a site from the point, perhaps of its *rounded* one; NULL without a point."""
    lat, lon = _point(rounded)
    return f"heritage_km({lat}, {lon}, {where.bind(near.point.lat)}, {where.bind(near.point.lon)})"


def _point(rounded: bool) -> tuple[str, str]:
    """SQL for latitude and longitude of a site, as they are or as the public is told them."""
    exact = ("search_site.lat", "search_site.lon")
    if not rounded:
        return exact
    both = ", ".join(exact)
    return f"heritage_public_lat({both})", f"heritage_public_lon({both})"


def _carries(where: Where, facet: Facet, value: str, today: int) -> str:
    if facet is Facet.FLAG:
        return (
            "search_site.number IN (SELECT number FROM search_flag "
            f"WHERE kind = {where.bind(str(FlagKind(value)))} AND coalesce(since <= {where.bind(today)}, 1))"
        )
    line = f"\n{facet}={facet_value(value, facet)}\n"
    return f"instr(search_site.facets, {where.bind(line)}) > 0"


def _has(where: Where, name: str) -> str:
    line = f"\n{PRESENCE[name]}=" if name in PRESENCE else f"\n{Facet.HAS}={name}\n"
    return f"instr(search_site.facets, {where.bind(line)}) > 0"


def happened(where: Where, when: When, events: str) -> str:
    """
    Whether an event lies within the days: surely, when the whole of its window does; else as soon as a day of it does.

    *events* is the column of events, a JSON list of first and last days.
    """
    first, last = "json_extract(event.value, '$[0]')", "json_extract(event.value, '$[1]')"
    asked = []
    if when.first is not None:
        day = where.bind(when.first)
        asked.append(f"coalesce({first} >= {day}, 0)" if when.surely else f"coalesce({last} >= {day}, 1)")
    if when.last is not None:
        day = where.bind(when.last)
        asked.append(f"coalesce({last} <= {day}, 0)" if when.surely else f"coalesce({first} <= {day}, 1)")
    conditions = " AND ".join(asked) or "1"
    return f"EXISTS (SELECT 1 FROM json_each({events}) AS event WHERE {conditions})"


def _in_box(where: Where, box: Box, rounded: bool) -> str:
    lat, lon = _point(rounded)
    west, east = where.bind(box.west), where.bind(box.east)
    between = "AND" if box.west <= box.east else "OR"
    return (
        f"{lat} BETWEEN {where.bind(box.south)} AND {where.bind(box.north)} "
        f"AND ({lon} >= {west} {between} {lon} <= {east})"
    )


def known_presence(name: str) -> bool:
    """Whether one can ask if a site has *name*."""
    return name in PRESENCE or name in HELD

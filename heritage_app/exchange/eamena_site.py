"""What EAMENA says of the place itself: names and numbers, where it lies, what it is, and on which lists it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from heritage_app.domain.cell_problems import NoShapeRead, NotShown
from heritage_app.domain.coordinates import Point, read_point
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.identifiers import UNKNOWN_COUNTRY, NotAReference, parse_reference
from heritage_app.domain.imported import CellProblem
from heritage_app.domain.names import Name, script_of, usual_language
from heritage_app.domain.site import Designation, Identifier, Outline
from heritage_app.domain.text import one_line
from heritage_app.exchange.eamena_place import Place, date_of, terms_of
from heritage_app.exchange.eamena_rows import ALTERNATIVE, NUMBER
from heritage_app.exchange.geometry import read_shapes
from heritage_app.exchange.lookup import Terms
from heritage_app.exchange.settling import OURS

SCHEME = "eamena"
"""Identifier scheme of sites (`EAMENA-0182033`), and of the report that came with each."""
FORM = "eamena-form"
"""The number of a place in somebody's own form, after the name of the file: it means nothing elsewhere."""
RESOURCE = "eamena-resource"
"""UUID of a place in EAMENA's database."""


def country_of(place: Place, terms: Terms) -> str:
    """Key of the country; where a registry of ours wrote none, it is none that is known."""
    found = next(filter(None, terms_of(place, "country", terms)), "")
    return found or (UNKNOWN_COUNTRY if ours(place) and not place.one("country") else "")


def names_of(place: Place) -> Iterator[Name]:
    """
    Names with their kinds; the first toponym is the one shown.

    An alternative reference such as the code of a survey is no name to be called by: without a toponym the site is
    called by its EAMENA number.
    """
    kinds = place.get("name type")
    names, numbers = list(place.get("name")), numbers_of(place)
    kinds += [""] * (len(names) - len(kinds))
    names = ["" if kind == ALTERNATIVE and name in numbers else name for name, kind in zip(names, kinds, strict=False)]
    usual: set[str] = set()
    toponyms = [name for name, kind in zip(names, kinds, strict=False) if "reference" not in fold(kind)]
    if not toponyms:
        called, grid = place.one("id") or place.one("resource") or str(place.row), place.cells.get("Grid ID", "")
        own = (
            called if called.startswith("EAMENA") else f"Heritage place {called} {grid.splitlines()[0] if grid else ''}"
        )
        yield Name(own.strip(), "en")
    for name, kind in zip(names, kinds, strict=False):
        if not name:
            continue
        lang = "fa" if script_of(name) == "Arab" and "iran" in fold(place.one("country")) else usual_language(name)
        alternate = "reference" in fold(kind) or lang in usual
        yield Name(name, lang, "alternate" if alternate else "preferred")
        if not alternate:
            usual.add(lang)


def identifiers_of(place: Place) -> Iterator[Identifier]:
    """The number of EAMENA, of a registry of ours, or of somebody’s own form; then its UUID."""
    if place.one("id").upper().startswith("EAMENA"):
        yield Identifier(SCHEME, place.one("id"))
    elif ours(place):
        yield Identifier(OURS, place.one("id"))
        yield from numbers_of(place).values()
    elif place.one("id"):
        yield Identifier(FORM, f"{place.file} {place.one('id')}")
    if place.one("resource"):
        yield Identifier(RESOURCE, place.one("resource"))


def ours(place: Place) -> bool:
    """Whether a registry of ours wrote the rows: then the number of the place is a number of ours."""
    return is_ours(place.one("id"))


def is_ours(number: str) -> bool:
    """Whether a number is written as ours are."""
    try:
        return str(parse_reference(number)) == number
    except NotAReference:
        return False


def numbers_of(place: Place) -> dict[str, Identifier]:
    """Numbers elsewhere by the words in which our form has them among the names."""
    pairs = zip(place.get("name"), place.get("name type"), strict=False) if ours(place) else ()
    found = {name: NUMBER.fullmatch(name) for name, kind in pairs if kind == ALTERNATIVE}
    return {name: Identifier(match[1], match[2]) for name, match in found.items() if match is not None}


def kinds_of(place: Place, terms: Terms) -> list[str]:
    """The kind of place: of *Caravanserai/Khan* either word may be the term."""
    found = []
    for given in filter(None, place.get("interpretation")):
        parts = (terms.peek("place_type", word.strip()) for word in given.split("/"))
        found.append(next(filter(None, parts), None) or terms.find("place_type", given))
    place.note("interpretation")
    if any(found):
        place.place("interpretation")
    return [key for key in found if key is not None]


def shapes_of(place: Place) -> tuple[Point | None, tuple[Outline, ...]]:
    """The first point, and every other shape as an outline."""
    point: Point | None = None
    outlines: list[Outline] = []
    for given in filter(None, place.values.get("shape", [])):
        try:
            geojson = given if given.startswith("{") else json.dumps(_from_wkt(given), separators=(",", ":"))
            drawn = read_shapes(geojson)
            if drawn.point is not None and point is not None:
                outlines.append(Outline("site", geojson))
            point = point or drawn.point
            outlines += drawn.outlines
            if drawn.doubt is not None:
                told = one_line(given, 60)
                place.problems.append(CellProblem(place.row, place.headings["shape"], told, drawn.doubt, doubt=True))
        except (HeritageError, ValueError) as problem:
            reason = problem if isinstance(problem, HeritageError) else NotShown(reason=one_line(str(problem), 80))
            place.problems.append(CellProblem(place.row, place.headings["shape"], one_line(given, 60), reason))
            place.note("shape")
    place.place("shape")
    return point, tuple(outlines)


def _from_wkt(given: str) -> dict[str, Any]:
    """A shape of well-known text as GeoJSON: a point, or the rings of polygons."""
    kind, _, body = given.strip().partition("(")
    if kind.strip().upper() == "POINT":
        point = read_point(given)
        return {"type": "Point", "coordinates": [point.lon, point.lat]}
    names = {"POLYGON": "Polygon", "MULTIPOLYGON": "MultiPolygon", "LINESTRING": "LineString"}
    if kind.strip().upper() not in names:
        raise NoShapeRead()
    places = ",".join(f"[{','.join(place.split())}]" for place in f"({body}".replace("(", "( ").split(","))
    for _ in range(3):  # a bracket that a number swallowed stands outside of it
        places = places.replace("[(,", "([").replace("[(", "([").replace(")]", "])")
    coordinates = json.loads(places.replace("(", "[").replace(")", "]"))
    return {"type": names[kind.strip().upper()], "coordinates": coordinates}


_NATIONAL = "national heritage list"


def designations_of(place: Place, terms: Terms) -> Iterator[Designation]:
    """Lists that the place is on; a national list keeps its own name as reference."""
    names = place.get("designation")
    since, until = place.get("designated"), place.get("undesignated")
    for number, given in enumerate(names):
        if not given:
            continue
        key = "national-register" if fold(given).endswith(_NATIONAL) else terms.find("designation_scheme", given)
        if key is None:
            place.note("designation", "designated", "undesignated")
            continue
        place.place("designation", "designated", "undesignated")
        reference = terms.differs("designation_scheme", given, key)
        ends = [date_of(place, name, values[number : number + 1]) for name, values in
                (("designated", since), ("undesignated", until))]  # fmt: skip
        yield Designation(scheme=key, reference=reference, since=ends[0], until=ends[1])

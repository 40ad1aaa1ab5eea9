"""
What the columns of a table are: a mapping, guessed from headings and content, or read from a file that a person keeps.

A mapping file is YAML: `columns` gives each heading its field (`name:ar`, `identifier:whc`, `condition:unosat`), and
what is not named goes into a note; `missing` are wordings of *nothing*, `constant` is said of every row, `terms` decide
wordings by list, `source` is the source of the whole file in the words of its form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.coordinates import NotCoordinates, read_point
from heritage_app.domain.disk import disk_fault
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.source import SourceDraft
from heritage_app.exchange.readers.faults import (
    NestedTooDeeply,
    NoColumns,
    NoNamesWithValues,
    NotUtf8,
    NotYaml,
    UnknownField,
    UnknownPart,
    UnknownSourceField,
)

if TYPE_CHECKING:
    from heritage_app.exchange.lookup import Terms
    from heritage_app.exchange.readers import Table

MAPS = Path(__file__).parent / "maps"
"""Mappings that come with the program."""

SITE_FIELDS = frozenset(
    (
        *("name", "alternate", "historic", "transliteration", "identifier", "number", "part_of", "type", "function"),
        *("period", "age", "country", "governorate", "district", "locality", "lat", "lon", "point", "precision_m"),
        *("outline", "designation", "significance", "description", "custodian", "visibility", "tag", "note"),
    )
)
FILE = "file "
"""What the scheme of identifiers begins with that mean something only in the file that it names."""
REPORT_FIELDS = frozenset(
    (
        *("report", "kind", "occurred", "observed", "last_seen_intact", "first_seen_damaged", "condition", "extent"),
        *("cause_category", "cause", "cause_certainty", "effect", "effect_certainty", "observer", "assessor", "text"),
        *("means", "recommendation", "priority", "source", "source_url", "locator"),
    )
)
_MANY = frozenset(
    ("identifier", "designation", "tag", "note", "name", "alternate", "historic", "transliteration", "text")
)
"""Fields that several columns may give."""

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "site", "site name", "nom", "nom du site", "الاسم", "اسم الموقع", "الموقع", "title", "headword"),
    "name:en": ("name en", "name_en", "english name", "nom anglais", "الاسم بالإنجليزية"),
    "name:fr": ("name fr", "name_fr", "french name", "nom français", "الاسم بالفرنسية"),
    "name:ar": ("name ar", "name_ar", "arabic name", "nom arabe", "الاسم بالعربية", "الاسم العربي"),
    "alternate": ("other names", "alternate names", "autres noms", "أسماء أخرى"),
    "number": ("number", "reference", "reference number", "site number", "numéro", "référence", "الرقم", "رقم الموقع"),
    "identifier:file": ("id", "identifier", "identifiant", "المعرف", "site id", "code"),
    "part_of": ("part of", "parent", "fait partie de", "جزء من"),
    "type": ("type", "kind of place", "site type", "type de lieu", "type de site", "النوع", "نوع المكان", "نوع الموقع"),
    "function": ("function", "use", "fonction", "الوظيفة"),
    "period": ("period", "periods", "cultural period", "période", "périodes", "الفترة", "العصر"),
    "age": ("age", "built", "date of construction", "datation", "تاريخ البناء"),
    "country": ("country", "iso code", "pays", "البلد", "الدولة"),
    "governorate": ("governorate", "province", "region", "gouvernorat", "région", "المحافظة"),
    "district": ("district", "county", "arrondissement", "المنطقة", "القضاء"),
    "locality": ("locality", "town", "village", "city", "localité", "ville", "البلدة", "القرية", "المدينة"),
    "lat": ("lat", "latitude", "y", "خط العرض"),
    "lon": ("lon", "long", "lng", "longitude", "x", "خط الطول"),
    "point": ("point", "coordinates", "position", "coordonnées", "الإحداثيات"),
    "precision_m": ("precision", "precision m", "accuracy", "précision", "الدقة"),
    "outline": ("geometry (GeoJSON)", "outline", "boundary", "contour", "الحدود"),
    "significance": ("significance", "importance", "intérêt", "الأهمية"),
    "description": ("description", "abstract", "الوصف"),
    "custodian": ("custodian", "owner", "ownership", "propriétaire", "المالك", "الجهة المسؤولة"),
    "tag": ("tag", "tags", "étiquette", "étiquettes", "وسم", "وسوم", "الوسوم"),
    "note": ("note", "notes", "remarks", "remarques", "ملاحظات"),
    "report": ("report id", "report", "incident", "incident number", "numéro d'incident", "رقم الحادث", "رقم التقرير"),
    "kind": ("kind", "kind of report", "nature du constat", "نوع التقرير"),
    "occurred": ("date", "occurred", "date of event", "event date", "date de l'événement", "تاريخ الحدث", "التاريخ"),
    "observed": ("observed", "seen", "date observed", "visit date", "observé le", "date de visite", "تاريخ المعاينة"),
    "last_seen_intact": ("last seen intact", "vu intact le", "آخر مشاهدة سليما"),
    "first_seen_damaged": ("first seen damaged", "vu endommagé le", "أول مشاهدة متضررا"),
    "condition": ("condition", "damage", "severity", "état", "dommage", "gravité", "الحالة", "درجة الضرر", "الضرر"),
    "extent": ("extent", "damage extent", "étendue", "étendue des dommages", "امتداد الضرر"),
    "cause_category": ("category", "cause category", "catégorie", "فئة السبب"),
    "cause": ("cause", "causes", "السبب"),
    "cause_certainty": ("cause certainty", "certainty", "certitude", "درجة التأكد"),
    "effect": ("effect", "effects", "effet", "effets", "الأثر"),
    "effect_certainty": ("effect certainty", "certitude de l'effet", "تأكد الأثر"),
    "observer": ("observer", "observateur", "المعاين"),
    "assessor": ("assessor", "évaluateur", "المقيم"),
    "text": ("what happened", "text", "account", "ce qui s'est passé", "ما الذي حدث"),
    "means": ("how it was seen", "means", "moyen d'observation", "وسيلة المعاينة"),
    "recommendation": ("recommendation", "recommandation", "التوصية"),
    "priority": ("priority", "priorité", "الأولوية"),
    "source": ("source", "source title", "المصدر"),
    "source_url": ("source url", "url", "link", "lien", "الرابط"),
    "locator": ("page", "locator", "الصفحة"),
}
"""Headings by which a column is known, in English, French and Arabic."""

_BY_CONTENT = (
    ("condition", "condition"),
    ("country", "country"),
    ("type", "place_type"),
    ("extent", "damage_extent"),
    ("cause", "disturbance_cause"),
    ("effect", "disturbance_effect"),
)
"""Fields known by their content, and the lists that the content is of."""
_LOOKED_AT = 50
_MOSTLY = 0.8


class MapWrong(HeritageError):
    """A mapping file cannot be used."""

    template = "The mapping “{path}” cannot be used: {reason}. Nothing was changed. Mend the file, or leave --map away"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableMap:
    """What the columns of one kind of table are."""

    columns: Mapping[str, str]
    """Field by heading; a heading that is missing here goes into a note."""
    missing: tuple[str, ...] = ()
    constant: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    source: SourceDraft | None = None
    scheme: str = ""
    strip: bool = True
    """Whether blanks around a cell are of the table and not of its text."""
    file_scheme: str = "file"
    """Scheme of identifiers that mean something only in their own file."""

    def field_of(self, heading: str) -> str:
        """The field of a column, empty for a note; capitals, marks and blanks of the heading are not asked."""
        folded = fold(heading)
        return next((given for name, given in self.columns.items() if fold(name) == folded), "")


def guess(table: Table, terms: Terms) -> TableMap:
    """Guess what the columns are: by heading in three languages, then by what stands in them."""
    words = {fold(word): name for name, known in HEADINGS.items() for word in known}
    found: dict[str, str] = {}
    taken: set[str] = set()
    for column in table.columns:
        name = words.get(fold(column), "")
        if name and (name not in taken or name.partition(":")[0] in _MANY):
            found[column] = name
            taken.add(name)
    for number, column in enumerate(table.columns):
        if column not in found:
            cells = [row.cells[number] for row in table.rows[:_LOOKED_AT] if row.cells[number].strip()]
            name = _by_content(cells, taken, terms)
            if name:
                found[column] = name
                taken.add(name)
    return TableMap(columns=found)


def _by_content(cells: Sequence[str], taken: Iterable[str], terms: Terms) -> str:
    if len(cells) < 3:
        return ""
    enough = _MOSTLY * len(cells)
    for name, vocabulary in _BY_CONTENT:
        if name not in taken and sum(terms.peek(vocabulary, cell.strip()) is not None for cell in cells) >= enough:
            return name
    if not {"point", "lat", "lon"} & set(taken) and sum(map(_is_point, cells)) >= enough:
        return "point"
    return ""


def _is_point(cell: str) -> bool:
    try:
        read_point(cell)
    except NotCoordinates:
        return False
    return True


_PARTS = {"columns", "missing", "constant", "terms", "source", "scheme", "strip", "file_scheme"}


def read_map(path: Path) -> TableMap:
    """
    Read a mapping file.

    Raises:
        MapWrong: It is no YAML, or names a field that there is not.
    """
    import yaml

    try:
        read = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise MapWrong(path=path.name, reason=disk_fault(error)) from error
    except UnicodeDecodeError as error:
        raise MapWrong(path=path.name, reason=NotUtf8()) from error
    except yaml.YAMLError as error:
        place = getattr(error, "problem_mark", None)
        line, column = (1, 1) if place is None else (place.line + 1, place.column + 1)
        raise MapWrong(path=path.name, reason=NotYaml(line=line, column=column)) from error
    except RecursionError as error:
        raise MapWrong(path=path.name, reason=NestedTooDeeply()) from error
    columns = read.get("columns") if isinstance(read, dict) else None
    if not isinstance(columns, dict):
        raise MapWrong(path=path.name, reason=NoColumns())
    for heading, name in columns.items():
        if name and str(name).partition(":")[0] not in SITE_FIELDS | REPORT_FIELDS:
            known = ", ".join(sorted(SITE_FIELDS | REPORT_FIELDS))
            raise MapWrong(path=path.name, reason=UnknownField(heading=heading, name=name, known=known))
    unknown = set(map(str, read)) - {
        "columns",
        "missing",
        "constant",
        "terms",
        "source",
        "scheme",
        "strip",
        "file_scheme",
    }
    if unknown:
        raise MapWrong(path=path.name, reason=UnknownPart(word=min(unknown)))
    terms = read.get("terms") or {}
    paired = {"constant": read.get("constant"), "terms": terms, "source": read.get("source")}
    for word, pairs in (*paired.items(), *(terms.items() if isinstance(terms, dict) else ())):
        if not isinstance(pairs, dict | None):
            raise MapWrong(path=path.name, reason=NoNamesWithValues(word=word))
    draft = None if read.get("source") is None else SourceDraft(**_source(read["source"], path))
    return TableMap(
        columns={str(heading): str(name or "") for heading, name in columns.items()},
        missing=tuple(map(str, read.get("missing") or ())),
        constant={str(name): str(value) for name, value in (read.get("constant") or {}).items()},
        terms=terms,
        source=draft,
        scheme=str(read.get("scheme", "")),
        strip=bool(read.get("strip", True)),
        file_scheme=str(read.get("file_scheme", "file")),
    )


def _source(read: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """The fields of a source by name. Raises `MapWrong`."""
    unknown = set(map(str, read)) - {one.name for one in fields(SourceDraft)}
    if unknown:
        raise MapWrong(path=path.name, reason=UnknownSourceField(word=min(unknown)))
    given = read.get("identifiers") or {}
    if not isinstance(given, dict):
        raise MapWrong(path=path.name, reason=NoNamesWithValues(word="identifiers"))
    identifiers = tuple((str(s), str(v)) for s, v in given.items())
    return {**read, "identifiers": identifiers, "notes": tuple(read.get("notes", ()))}


def write_map(mapping: TableMap, path: Path) -> None:
    """Write a mapping as a file that `read_map` reads, with the terms still to be decided left empty."""
    import yaml

    content: dict[str, Any] = {"columns": dict(mapping.columns)}
    for name in ("missing", "constant", "terms", "scheme"):
        value = getattr(mapping, name)
        if value:
            content[name] = list(value) if name == "missing" else value
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")

"""Every parser that reads what others made, each with samples to begin from and the one thing that it may raise."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pictures
from exchange import test_sources_in as bibliographies

from heritage_app.domain.coordinates import read_point
from heritage_app.domain.dates import parse_edtf, read_date
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.figures import read_decimal
from heritage_app.domain.identifiers import parse_reference
from heritage_app.domain.money import read_duration, read_money
from heritage_app.domain.names import check_language
from heritage_app.domain.query_text import parse_query, print_query, read_box
from heritage_app.domain.record_query import parse_record_query
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.exchange.event_files import read_events, read_places
from heritage_app.exchange.mapping import read_map
from heritage_app.exchange.profiles import recognise
from heritage_app.exchange.readers import read_book
from heritage_app.exchange.registry_bag import checked
from heritage_app.exchange.registry_json import read_json, read_registry
from heritage_app.exchange.sources_in import read_line, read_sources
from heritage_app.media.pictures import read_picture
from heritage_app.media.stripping import stripped
from heritage_app.reports.verify import read_trace
from heritage_app.services.backup import find_backup
from heritage_app.services.drafts import list_drafts
from heritage_app.services.registry import Registry, create_registry
from heritage_app.services.staging import add_waiting
from heritage_app.storage.engine import open_database

TODAY = date(2016, 11, 22)
DATA = Path(__file__).parents[1] / "data"


@dataclass(frozen=True)
class Parser:
    """One way in: samples of what comes, and what reads it in a folder of its own."""

    samples: Callable[[], Iterable[bytes]]
    read: Callable[[bytes, Path], object]
    words: tuple[bytes, ...] = ()
    """Pieces that mean something to it, to be put in anywhere."""


class _Back(Exception):
    """Ends a transaction without a trace."""


def _text(read: Callable[[str], object]) -> Callable[[bytes, Path], object]:
    return lambda content, folder: read(content.decode("utf-8", "replace"))


def _file(read: Callable[[Path], object], name: str = "file") -> Callable[[bytes, Path], object]:
    def call(content: bytes, folder: Path) -> object:
        (folder / name).write_bytes(content)
        return read(folder / name)

    return call


def _book(path: Path) -> None:
    book = read_book(path)
    recognise(book)


def _query(text: str) -> None:
    print_query(parse_query(text, {}, today=TODAY))


def _records(text: str) -> None:
    for kind in (RecordKind.DAMAGE, RecordKind.ESTIMATE, RecordKind.PHOTO, RecordKind.SOURCE, RecordKind.ACTOR):
        try:
            parse_record_query(text, kind, {}, today=TODAY)
        except HeritageError:
            continue


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (
        ["Name", "Lat", "Lon", "Date"],
        ["معبد بل", 34.55, "38,27", date(2015, 8, 30)],
        ["=1+1", None, True, 1e300],
    ):
        book.active.append(row)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _zipped(name: str, content: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr(name, content)
    return held.getvalue()


def _in_xlsx(content: bytes, folder: Path) -> None:
    """The bytes as the first sheet of a workbook that is sound otherwise."""
    path = folder / "book.xlsx"
    with zipfile.ZipFile(io.BytesIO(_sound_workbook())) as sound, zipfile.ZipFile(path, "w") as packed:
        for name in sound.namelist():
            packed.writestr(name, content if name == "xl/worksheets/sheet1.xml" else sound.read(name))
    _book(path)


@cache
def _sound_workbook() -> bytes:
    return _workbook()


def _sheet() -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(_sound_workbook())) as sound:
        return [sound.read("xl/worksheets/sheet1.xml")]


ODS = (
    b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    b'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    b'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    b'<table:table table:name="a"><table:table-row table:number-rows-repeated="2"><table:table-cell '
    b'table:number-columns-repeated="3" office:value-type="float" office:value="7"><text:p>7<text:s text:c="2"/></text:p>'
    b"</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
)
KML = (
    b'<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Bel</name><description>x</description>'
    b"<ExtendedData><Data name='type'><value>temple</value></Data></ExtendedData><MultiGeometry><Point><coordinates>"
    b"38.27,34.55,0</coordinates></Point><Polygon><outerBoundaryIs><LinearRing><coordinates>38,34 38,35 39,35 38,34"
    b"</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark></Document></kml>"
)
GEOJSON = (
    b'{"type":"FeatureCollection","features":[{"type":"Feature","id":7,"properties":{"name":"Bel","n":1.5,"l":[1]},'
    b'"geometry":{"type":"Point","coordinates":[38.27,34.55]}},{"type":"Feature","properties":null,"geometry":'
    b'{"type":"Polygon","coordinates":[[[38,34],[38,35],[39,35],[38,34]]]}}]}'
)
CSV = 'Name;Lat;Lon;Date\n“معبد بل”;34,55;38,27;30/8/2015\n"a\n;b";;;\n'.encode()
MAP = (
    b"columns: {Name: name, Lat: lat, Lon: lon}\nmissing: ['-']\nterms: {type: {x: temple}}\nsource: {title: A list}\n"
)
BAG = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
DATES = (
    "2015-08", "[..2004-04-30]", "2015-05/2016-03", "-0500", "20XX", "1984?/2004~", "Y-170000002", "2015-21", "oct 2015",
    "آب 2015", "31/8/2015", "before 2016", "between May 2015 and March 2016", "Dhu al-Hijjah 1436", "vers 1930",
    "{1667,1668-12..1670}", "٣٠ آب ٢٠١٥", "spring 2015", "2004-06-~01/2004-06-~20",
)  # fmt: skip
POINTS = (
    "34.55, 38.27", "34° 33' 5\" N, 38° 16' 2\" E", "37S DU 29934 23212", "37 S 429934 3823212", "N34.5 E38.2",
    "https://www.google.com/maps/@34.55,38.27,15z", "geo:34.55,38.27", "٣٤٫٥٥ ٣٨٫٢٧", "https://maps.app.goo.gl/x",
)  # fmt: skip
QUERIES = (
    'cause:explosion after:2015-05 -has:photo "mar elian"', "condition:destroyed,severe near:34.5,38.2,10 text",
    "box:38,34,39,35 flag:unsafe-to-visit", "changed:2016..2017 sort:name 34.5", "سبب:انفجار تدمر", 'a:b c:"d e" -x:y',
)  # fmt: skip
MONEY = ("USD 1,5 million", "€ 2.000,50", "٥٠٠ دولار", "1 000 000 SYP", "5-7 years", "18 months", "about 3 ans")


def _encoded(texts: Iterable[str]) -> Callable[[], Iterable[bytes]]:
    return lambda: [text.encode() for text in texts]


# -------------------------------------------------------------------------------------------------- our own files


@cache
def _registry(home: Path) -> Registry:
    """An empty registry, made once in a process."""
    return create_registry(home / "Empty.heritage", by="Fuzz", today=lambda: TODAY)


def _read_lists(path: Path) -> None:
    with path.open(encoding="utf-8-sig", errors="replace") as stream:
        _, lists = read_json(stream, path)
        for _ in lists:
            pass


def _take_in(path: Path) -> None:
    registry = _registry(path.parent.parent)
    try:
        with registry.database.writing() as session:
            read_registry(session, path, by="Fuzz")
            raise _Back
    except _Back:
        pass


@cache
def _whole_json() -> bytes:
    rows = {
        "format": "heritage-registry", "version": 1, "history": False, "whole": True, "profile": "internal",
        "registry": {"name": "R", "sample": False},
        "sources": [{"id": "s1", "title": "Article", "type": "report", "issued": {"edtf": "2016-03-29"}}],
        "sites": [
            {
                "id": "a1", "reference": "SY-HMS-K7Q-0001", "country": "SY", "lat": 34.5, "lon": 38.2,
                "names": [{"text": "معبد بل", "lang": "ar", "kind": "preferred"}], "notes": [{"text": "n"}],
            }
        ],
        "damage_reports": [
            {"id": "d1", "site_id": "a1", "condition": "destroyed", "occurred": {"edtf": "2015-08"}, "status": "accepted"}
        ],
    }  # fmt: skip
    return json.dumps(rows, ensure_ascii=False).encode()


def _bag(content: bytes, folder: Path) -> None:
    """The bytes as one of the papers of a bag."""
    bag = folder / "bag"
    (bag / "data").mkdir(parents=True, exist_ok=True)
    (bag / "data" / "registry.json").write_bytes(_whole_json())
    for name in ("bagit.txt", "manifest-sha256.txt", "bag-info.txt"):
        (bag / name).write_bytes(BAG if name == "bagit.txt" else b"")
    if b"BagIt" in content[:40]:
        (bag / "bagit.txt").write_bytes(content)
    else:
        (bag / "manifest-sha256.txt").write_bytes(content)
    checked(bag)


def _backup(path: Path) -> None:
    find_backup(path.parent)


def _draft(path: Path) -> None:
    list_drafts(path.parents[1])


def _in_drafts(read: Callable[[Path], object], *parts: str) -> Callable[[bytes, Path], object]:
    def call(content: bytes, folder: Path) -> object:
        place = folder.joinpath(*parts)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        return read(place)

    return call


def _waiting(content: bytes, folder: Path) -> None:
    registry = _registry(folder.parent)
    place = registry.folder / "drafts" / "photos" / "waiting-x.json"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    add_waiting(registry, by="Fuzz")


def _database(path: Path) -> None:
    open_database(path.parent).close()


PAGE: Mapping[str, Any] = {
    "registry": "R", "made_at": "2016-11-22T10:00:00+00:00", "by": "Rania", "reason": "daily", "program": "0.1",
    "schema": 6, "size": 1, "media_size": 1, "counts": {"site": 1}, "seal": "", "not_copied": [], "tested_at": None,
    "findings": [],
}  # fmt: skip
DRAFT = {"key": "site-new-anywhere", "kind": "site", "kept_at": "2016", "values": {"name": "Tell"}, "title": "x"}
WAITING = {"damage_id": "d", "site_id": "s", "deed": "x", "means": "m", "photos": [{"sha256": "ab", "name": "a.jpg"}]}
JSON_WORDS = (
    b"null",
    b"[]",
    b"{}",
    b"-1",
    b"1e999",
    b'"\\ud800"',
    b"true",
    b"[" * 3000,
    b"NaN",
    b'"' + b"x" * 5000 + b'"',
)


def _dumped(value: object) -> Callable[[], Iterable[bytes]]:
    return lambda: [json.dumps(value, ensure_ascii=False).encode()]


def _shown(path: Path) -> None:
    for kind in ("image/jpeg", "image/tiff", "image/png", "image/heic"):
        read_picture(path, kind, ())


def _stripped(content: bytes, folder: Path) -> None:
    for kind in ("image/jpeg", "image/png", "image/webp", "image/gif", "image/tiff", "image/heic", "image/bmp"):
        try:
            stripped(content, kind, "photo")
        except HeritageError:
            continue


def _pictures() -> Iterable[bytes]:
    held = pictures.every_format()
    return [held[name] for name in ("photo.jpg", "turned.tif", "photo.png", "photo.webp", "photo.gif", "photo.heic")]


PARSERS: dict[str, Parser] = {
    "dates in EDTF": Parser(_encoded(DATES), _text(parse_edtf), (b"..", b"X" * 40, b"~", b"/", b"9" * 30, b"[", b"{")),
    "dates in words": Parser(
        _encoded(DATES), _text(lambda text: read_date(text, today=TODAY)), (b"before ", b"-", "بين".encode(), b"9" * 30)
    ),
    "coordinates": Parser(_encoded(POINTS), _text(read_point), (b"N", "°".encode(), b",", b"9" * 30, b"1e9", b"S")),
    "boxes": Parser(_encoded(("38,34,39,35",)), _text(read_box), (b"1e999", b"nan", b",")),
    "money": Parser(_encoded(MONEY), _text(read_money), (b"9" * 500, b".", b",", b"1e9")),
    "durations": Parser(_encoded(MONEY), _text(read_duration), (b"9" * 500, b"-")),
    "figures": Parser(_encoded(("80 %", "1.5", "٣٫٥")), _text(read_decimal), (b"9" * 500, b"e9", b"nan")),
    "reference numbers": Parser(_encoded(("SY-HMS-K7Q-0012",)), _text(parse_reference), (b"-", b"0" * 500)),
    "language tags": Parser(_encoded(("ar-Latn", "x-y")), _text(check_language), (b"-",)),
    "queries": Parser(_encoded(QUERIES), _text(_query), (b'"', b":", b"-", b"near:", b"box:", b",", b"after:")),
    "queries of records": Parser(_encoded(QUERIES), _text(_records), (b'"', b":", b"-", b"quoted:", b"by:")),
    "pasted lines": Parser(_encoded(("A title https://example.org/a 10.1000/xyz",)), _text(read_line), (b"10.1", b"doi:")),
    "tables": Parser(lambda: [CSV, CSV.decode().encode("utf-16")], _file(_book), (b'"', b";", b"\t", b"\0", b"\r")),
    "workbooks, torn": Parser(lambda: [_sound_workbook()], _file(_book)),
    "workbooks": Parser(_sheet, _in_xlsx, (b"<c", b"<v>", b"1E999", b't="s"', b'r="XFD1048576"', b"&x;", b"<row>")),
    "ODS": Parser(
        lambda: [ODS],
        lambda content, folder: _file(_book)(_zipped("content.xml", content), folder),
        (b"999999999", b"<table:table-row>", b"&x;", b"<!DOCTYPE a>"),
    ),
    "GeoJSON": Parser(lambda: [GEOJSON], _file(_book), JSON_WORDS),
    "KML": Parser(lambda: [KML], _file(_book), (b"<Placemark>", b"&x;", b"1e999,1", b"<!DOCTYPE a>", b"<Point>")),
    "KMZ": Parser(lambda: [KML], lambda content, folder: _file(_book)(_zipped("doc.kml", content), folder), (b"<Point>",)),
    "RIS": Parser(
        _encoded((bibliographies.RIS,)), _file(lambda path: read_sources(path, TODAY)), (b"TY  - ", b"ER  - ", b"\n")
    ),
    "BibTeX": Parser(
        _encoded((bibliographies.BIBTEX,)), _file(lambda path: read_sources(path, TODAY)),
        (b"{", b"}", b"@", b'"', b"@string{", b"{" * 2000, b"\\"),
    ),
    "CSL": Parser(_encoded((bibliographies.CSL,)), _file(lambda path: read_sources(path, TODAY)), JSON_WORDS),
    "maps of columns": Parser(lambda: [MAP], _file(read_map), (b"&a ", b"*a", b"!!python/object:os.system ", b"[", b"? ")),
    "tables of events": Parser(
        lambda: [b"\n".join((DATA / "nw-syria" / "disturbances.tsv").read_bytes().splitlines()[:4])],
        _file(read_events), (b"\t", b"\n"),
    ),
    "places of events": Parser(
        lambda: [(DATA / "nw-syria" / "sites.geojson").read_bytes()[:3000], GEOJSON], _file(read_places), JSON_WORDS
    ),
    "Exif": Parser(_pictures, _file(_shown, "photo"), (b"Exif\0\0", b"\xff\xe1", b"\xff\xff\xff\xff", b"\0\0\0\0")),
    "stripping": Parser(_pictures, _stripped, (b"Exif\0\0", b"\xff\xe1\0\0", b"\xff\xff\xff\xff", b"\0\0\0\0")),
    "our JSON": Parser(lambda: [_whole_json()], _file(_read_lists), JSON_WORDS),
    "our JSON, taken in": Parser(lambda: [_whole_json()], _file(_take_in), JSON_WORDS),
    "bags": Parser(lambda: [BAG, b"0" * 64 + b"  data/registry.json\n"], _bag, (b"../../", b"\n", b"  ", b"%0A", b"/etc/", b"\0", b"x" * 300)),
    "pages of backups": Parser(_dumped(dict(PAGE)), _file(_backup, "backup.json"), JSON_WORDS),
    "drafts": Parser(_dumped(DRAFT), _in_drafts(_draft, "drafts", "site-new-anywhere.json"), JSON_WORDS),
    "waiting photos": Parser(_dumped(WAITING), _waiting, JSON_WORDS),
    "PDFs of reports": Parser(lambda: [b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>"], _file(read_trace)),
    "databases": Parser(lambda: [b"SQLite format 3\0" + bytes(4080)], _file(_database, "registry.db"), (b"\xff" * 8,)),
}  # fmt: skip

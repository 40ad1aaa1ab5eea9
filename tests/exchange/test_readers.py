"""Files as they come: every encoding and kind is read, and torn or hostile ones are refused in words."""

from __future__ import annotations

import contextlib
import struct
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.cli.words import error_words
from heritage_app.domain.cell_problems import NoShape
from heritage_app.exchange.geometry import read_shapes
from heritage_app.exchange.readers import GEOMETRY, NotReadable, read_book, sheets
from heritage_app.exchange.readers.text import read_text


def made(folder: Path, content: bytes, name: str = "file") -> Path:
    """A file of these bytes."""
    path = folder / name
    path.write_bytes(content)
    return path


def cells(path: Path) -> list[tuple[str, ...]]:
    """All rows of the first sheet."""
    return [row.cells for row in read_book(path).sheets[0].rows]


ARABIC = "الاسم;المحافظة;ملاحظات\nمعبد بل;حمص;تضرر السقف والجدار الشمالي للمعبد\nقلعة الحصن;حمص;أضرار طفيفة في البرج الجنوبي\n"
FRENCH = "Nom;État\nChâteau de Méréville;dégradé à l'été, très abîmé\nÉglise Saint-Étienne;détruite\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ARABIC, "utf-8"),
        (ARABIC, "utf-8-sig"),
        (ARABIC, "utf-16"),
        (ARABIC, "utf-16-le"),
        (ARABIC, "cp1256"),
        (FRENCH, "cp1252"),
    ],
)
def test_encoding_and_delimiter_are_found_out(tmp_path: Path, text: str, encoding: str) -> None:
    """Old and new encodings give the same cells, and what was found out is said."""
    book = read_book(made(tmp_path, text.encode(encoding)))
    assert [row.cells for row in book.sheets[0].rows] == [tuple(line.split(";")) for line in text.splitlines()]
    assert "“;”" in book.how


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n"), min_size=1), min_size=2, max_size=4
        ),
        min_size=1,
        max_size=5,
    )
)
def test_any_quoted_table_comes_back(rows: list[list[str]]) -> None:
    """Whatever stands in quoted cells comes back cell by cell."""
    width = len(rows[0])
    table = [(row * width)[:width] for row in rows]
    text = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in table)
    book = read_text(Path("t.csv"), text.encode(), delimiter=",")
    kept = [tuple(row) for row in table if any(cell.strip() for cell in row)]
    first = tuple(kept[0][0].removeprefix("\ufeff") for _ in (0,)) if kept else ()
    got = [row.cells for row in book.sheets[0].rows]
    assert got == kept or (first and got[1:] == kept[1:])


def test_ragged_rows_keep_every_cell(tmp_path: Path) -> None:
    """A row that is too long makes a column without a name, a short one is filled up, empty lines are left out."""
    table = read_book(made(tmp_path, b"a,b\n1,2,3\n\n4\n")).sheets[0].table()
    assert table.columns == ("a", "b", "(3)")
    assert [(row.line, row.cells) for row in table.rows] == [(2, ("1", "2", "3")), (4, ("4", "", ""))]


def workbook(folder: Path) -> Path:
    """A workbook with a day, numbers, a formula that was never computed, and Arabic."""
    from datetime import date

    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["الاسم", "date", "n", "f"])
    sheet.append(["معبد بل", date(2015, 8, 30), 3.0, "=1+1"])
    book.save(folder / "book.xlsx")
    return folder / "book.xlsx"


def test_a_workbook_is_read_as_text_and_no_formula_is_run(tmp_path: Path) -> None:
    """Days are ISO 8601, whole numbers have no point, and a formula stands as it is written."""
    assert cells(workbook(tmp_path))[1] == ("معبد بل", "2015-08-30", "3", "=1+1")


ODS = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="S">
<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>n</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>معبد</text:p><text:p>بل</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="7"><text:p>7,0</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="16382"/></table:table-row>
<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def ods(folder: Path, content: str) -> Path:
    """An ODS workbook with this content."""
    with zipfile.ZipFile(folder / "book.ods", "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
    return folder / "book.ods"


def test_an_ods_workbook_is_read_and_its_empty_edge_is_not(tmp_path: Path) -> None:
    """Text and numbers come in; seventeen thousand million empty cells do not."""
    assert cells(ods(tmp_path, ODS)) == [("Name", "n"), ("معبد\nبل", "7")]


KML = """<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Homs</name>
<Placemark><name>Bel</name><ExtendedData><Data name="type"><value>temple</value></Data></ExtendedData>
<Point><coordinates>38.27,34.55,0</coordinates></Point></Placemark>
<Placemark><name>Camp</name><Polygon><outerBoundaryIs><LinearRing><coordinates>38,34 39,34 39,35 38,34</coordinates></LinearRing>
</outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>"""


def test_placemarks_of_kml_and_kmz_are_rows(tmp_path: Path) -> None:
    """Name, own data, folder and shape of each placemark are cells, packed or not."""
    with zipfile.ZipFile(tmp_path / "map.kmz", "w") as packed:
        packed.writestr("doc.kml", KML)
    plain, zipped = made(tmp_path, KML.encode(), "map.kml"), tmp_path / "map.kmz"
    assert cells(plain) == cells(zipped)
    first, second = (row for _, row in read_book(plain).sheets[0].table().records())
    assert (first["name"], first["type"], first["Folder"]) == ("Bel", "temple", "Homs")
    assert first[GEOMETRY] == '{"type":"Point","coordinates":[38.27,34.55,0]}'
    assert second[GEOMETRY] == '{"type":"Polygon","coordinates":[[[38,34],[39,34],[39,35],[38,34]]]}'


def test_shapes_and_data_of_a_placemark_lose_nothing(tmp_path: Path) -> None:
    """Several shapes of a kind are one, of several kinds a collection; words stay words, and equal headings apart."""
    point, line = (
        "<Point><coordinates>38,34</coordinates></Point>",
        "<LineString><coordinates>38,34 39,x</coordinates></LineString>",
    )
    placemarks = (
        f"<MultiGeometry>{point}{point}</MultiGeometry>",
        f"<MultiGeometry>{point}{line}</MultiGeometry>",
        "<description>shown</description><ExtendedData><Data name='description'><value> kept </value></Data></ExtendedData>",
    )
    content = "".join(f"<Placemark>{one}</Placemark>" for one in placemarks)
    book = read_book(
        made(tmp_path, f"<?xml version='1.0'?><kml><Document>{content}</Document></kml>".encode(), "map.kml")
    )
    two, mixed, named = (row for _, row in book.sheets[0].table().records())
    assert two[GEOMETRY] == '{"type":"MultiPoint","coordinates":[[38,34],[38,34]]}'
    assert '{"type":"LineString","coordinates":[[38,34],[39,"x"]]}' in mixed[GEOMETRY]
    assert (named["description"], named["description (KML)"]) == (" kept ", "shown")


BOMB = '<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><kml><Placemark><name>&b;</name></Placemark></kml>'
REFUSED = {
    "nothing": (b"", "it is empty"),
    "blanks": (b" \n\n", "it is empty"),
    "zeros": (b"a,b\n1,\0\n", "line 2 holds bytes"),
    "an open quotation mark": (b'a,b\n1,"2\n3,4\n', "opened in line 2 is never closed"),
    "a huge cell": (b"a,b\n1," + b"x" * 1_000_002, "line 2 holds a cell of more than"),
    "too many columns": (b"a," * 3_000, "3001 cells"),
    "torn JSON": (b'{"type": "Fea', "line 1, column 10 is not JSON"),
    "JSON of something else": (b'{"a": 1}', "no collection"),
    "nested JSON": (b'{"a":' + b"[" * 100_000, "nested|not JSON"),
    "another system": (b'{"type":"FeatureCollection","crs":{"name":"EPSG:32637"},"features":[]}', "another system"),
    "entities": (BOMB.encode(), "declares entities"),
    "torn KML": (KML[:300].encode(), "no whole KML"),
    "a torn ZIP": (b"PK\x03\x04" + b"x" * 100, "torn"),
    "a picture": (bytes(range(256)) * 20, "not text"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_torn_and_hostile_files_are_refused_in_words(tmp_path: Path, name: str) -> None:
    """What cannot be read is named with the place where one can be named."""
    content, words = REFUSED[name]
    with pytest.raises(NotReadable, match=words):
        read_book(made(tmp_path, content))


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A workbook whose sheet unpacks to far more than a person writes is refused before it is."""
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (60 << 20))
    with pytest.raises(NotReadable, match="unpacks to 60 MB"):
        read_book(path)
    assert path.stat().st_size < 100_000


def test_a_workbook_with_entities_is_refused(tmp_path: Path) -> None:
    """Entities in the XML of a workbook are never resolved."""
    evil = ODS.replace(
        '<?xml version="1.0"?>', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    )
    with pytest.raises(NotReadable, match="no whole workbook"):
        read_book(ods(tmp_path, evil))


def test_a_missing_file_and_a_zip_of_something_else_are_refused(tmp_path: Path) -> None:
    """The system's own words, and what was expected."""
    with pytest.raises(NotReadable, match="no such file"):
        read_book(tmp_path / "absent")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as packed:
        packed.writestr("a.txt", "a")
    with pytest.raises(NotReadable, match="neither XLSX nor ODS nor KMZ"):
        read_book(tmp_path / "other.zip")


def test_a_table_of_one_endless_cell_takes_little_memory(tmp_path: Path) -> None:
    """A cell far longer than any text, in quotation marks or without, is refused by its line before it is held twice."""
    for start in (b"a,b\n1,", b'a,b\n1,"'):
        path = made(tmp_path, start + b"x, y\n" * (8 << 20 >> 2) if start.endswith(b'"') else start + b"x" * (68 << 20))
        tracemalloc.start()
        with pytest.raises(NotReadable, match=r"line 2 (holds a cell of more than|has more than)"):
            read_book(path)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < 4 * path.stat().st_size


def test_a_file_too_long_to_be_held_is_not_opened(tmp_path: Path) -> None:
    """A gigabyte is refused by its size alone, whatever it is called."""
    path = tmp_path / "sites.csv"
    with path.open("wb") as stream:
        stream.truncate(1 << 30)
    tracemalloc.start()
    with pytest.raises(NotReadable, match="it has 1024 MB, and 256 MB are the most"):
        read_book(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1 << 20


@pytest.mark.parametrize(("lang", "said"), [("fr", "il est vide"), ("ar", "هو فارغ"), ("en", "it is empty")])
def test_why_a_file_cannot_be_read_is_said_in_the_language_of_the_reader(tmp_path: Path, lang: str, said: str) -> None:
    """The reason stands within the sentence, and is no English island in it."""
    with pytest.raises(NotReadable) as problem:
        read_book(made(tmp_path, b" "))
    assert said in error_words(problem.value, lang)


def test_mixed_line_ends_and_a_wrong_name_change_no_cell(tmp_path: Path) -> None:
    """Line ends of three systems in one file each end a row, not a cell in quotation marks; what a file is called
    does not matter: a CSV called .xlsx is one, and a workbook called .csv is a workbook."""
    book = read_book(made(tmp_path, b'a,b\r\n1,"x\ny"\n2,z\r3,w\r\n'))
    assert [row.cells for row in book.sheets[0].rows] == [("a", "b"), ("1", "x\ny"), ("2", "z"), ("3", "w")]
    wrong = tmp_path / "sites.xlsx"
    wrong.write_bytes("Name;Country\nBel;SY\n".encode("cp1252"))
    assert read_book(wrong).how.startswith("CSV")
    whole = workbook(tmp_path)
    assert read_book(whole.rename(tmp_path / "called.csv")).how == "XLSX"


def test_a_workbook_with_wrong_or_missing_bytes_is_read_or_refused_in_words(tmp_path: Path) -> None:
    """Wherever a stick went bad, or a piece behind the first letters is lost, nothing but `NotReadable` comes of it."""
    whole = workbook(tmp_path).read_bytes()
    wrong = [whole[:at] + b"\x07" * 8 + whole[at + 8 :] for at in range(0, len(whole) - 8, 61)]
    missing = [whole[:4] + whole[4 + lost :] for lost in range(1, len(whole) - 4, 97)]
    damaged, refused = tmp_path / "damaged.xlsx", 0
    for left in wrong + missing:
        damaged.write_bytes(left)
        try:
            read_book(damaged)
        except NotReadable:
            refused += 1
    assert refused > len(missing) / 2


def test_a_torn_workbook_and_a_bomb_of_a_map_are_refused(tmp_path: Path) -> None:
    """Half of a workbook is no workbook, and a KMZ that unpacks to far more than a map is not unpacked."""
    whole = workbook(tmp_path)
    torn = tmp_path / "torn.xlsx"
    torn.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with pytest.raises(NotReadable, match="torn"):
        read_book(torn)
    bomb = tmp_path / "bomb.kmz"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("doc.kml", b" " * (60 << 20))
    with pytest.raises(NotReadable, match="unpacks to 60 MB"):
        read_book(bomb)


def test_a_million_columns_are_refused(tmp_path: Path) -> None:
    """They are counted and named, in text and in a workbook that says it has them."""
    with pytest.raises(NotReadable, match="1000001 cells"):
        read_book(made(tmp_path, b"," * 1_000_000 + b"\n"))


def geopackage(
    path: Path, shapes: list[bytes | None], *, system: int = 4326, made: str = "CREATE TABLE places"
) -> Path:
    """A GeoPackage with one table of these shapes, as the standard lays it out."""
    from sqlcipher3 import dbapi2

    with contextlib.closing(dbapi2.connect(str(path))) as database:
        database.executescript(
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id PRIMARY KEY, organization, organization_coordsys_id);"
            "CREATE TABLE gpkg_contents (table_name PRIMARY KEY, data_type);"
            "CREATE TABLE gpkg_geometry_columns (table_name, column_name, srs_id);"
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326), ('UTM 37N', 32637, 'EPSG', 32637);"
            "INSERT INTO gpkg_contents VALUES ('places', 'features');"
            f"INSERT INTO gpkg_geometry_columns VALUES ('places', 'geom', {system});"
        )
        if made == "CREATE TABLE places":
            database.execute(
                "CREATE TABLE places (fid INTEGER PRIMARY KEY, name TEXT, height REAL, seal BLOB, geom BLOB)"
            )
            rows = [(f"معبد {number}", 7.0, b"\1\2", shape) for number, shape in enumerate(shapes)]
            database.executemany("INSERT INTO places (name, height, seal, geom) VALUES (?, ?, ?, ?)", rows)
        else:
            database.execute(made)
        database.commit()
    return path


def blob(wkb: bytes, *, flags: int = 1, envelope: bytes = b"") -> bytes:
    """The blob of a shape: its header, and what stands before the shape."""
    return b"GP\0" + bytes([flags]) + struct.pack("<i", 4326) + envelope + wkb


POINT = struct.pack("<BI2d", 1, 1, 38.25, 34.5)
HIGH_POINT = struct.pack(">BI3d", 0, 1001, 38.25, 34.5, 400.0)
SQUARE = struct.pack("<BIII8d", 1, 3, 1, 4, 38, 34, 39, 34, 39, 35, 38, 34)


def test_features_of_a_geopackage_are_rows(tmp_path: Path) -> None:
    """Points, heights, outlines of both byte orders and features without a shape come in as their standard has them."""
    many = struct.pack("<BII", 1, 6, 1) + SQUARE
    mixed = struct.pack("<BII", 1, 7, 2) + POINT + SQUARE
    shapes = [blob(POINT), blob(HIGH_POINT, flags=3, envelope=bytes(32)), blob(SQUARE), blob(many), blob(mixed), None]
    book = read_book(geopackage(tmp_path / "map.gpkg", [*shapes, blob(POINT, flags=0x11)]))
    rows = [row for _, row in book.sheets[0].table().records()]
    assert (book.how, [row["name"] for row in rows][:2]) == ("GeoPackage", ["معبد 0", "معبد 1"])
    assert (rows[0]["fid"], rows[0]["height"], rows[0]["seal"]) == ("1", "7", "0x0102")
    point, ring = '{"type":"Point","coordinates":[38.25,34.5]}', "[[38.0,34.0],[39.0,34.0],[39.0,35.0],[38.0,34.0]]"
    assert [row[GEOMETRY] for row in rows] == [
        point, point, f'{{"type":"Polygon","coordinates":[{ring}]}}',
        f'{{"type":"MultiPolygon","coordinates":[[{ring}]]}}',
        f'{{"type":"GeometryCollection","geometries":[{point},{{"type":"Polygon","coordinates":[{ring}]}}]}}', "", "",
    ]  # fmt: skip


DEEP = b"".join(struct.pack("<BII", 1, 7, 1) for _ in range(2_000)) + POINT
HOSTILE: dict[str, tuple[list[bytes | None], dict[str, Any], str]] = {
    "another system": ([blob(POINT)], {"system": 32637}, r"another system \(UTM 37N\)"),
    "a view": ([], {"made": "CREATE VIEW places AS SELECT 1 AS geom"}, "no feature"),
    "nothing": ([], {}, "no feature"),
}  # fmt: skip


@pytest.mark.parametrize(
    "shape", [POINT, blob(SQUARE[:-9]), blob(struct.pack("<BII", 1, 2, 10**9)), blob(DEEP)],
    ids=["no header", "cut off", "a thousand million places", "collections without end"],
)  # fmt: skip
def test_what_is_no_shape_in_a_geopackage_stays_as_it_is(tmp_path: Path, shape: bytes) -> None:
    """No count is believed; the row comes in beside the others, with the bytes of its cell, for somebody to judge."""
    book = read_book(geopackage(tmp_path / "map.gpkg", [blob(POINT), shape]))
    sound, torn = (row[GEOMETRY] for _, row in book.sheets[0].table().records())
    assert sound == '{"type":"Point","coordinates":[38.25,34.5]}'
    assert torn == f"0x{shape.hex()}"
    with pytest.raises(NoShape):
        read_shapes(torn)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_geopackages_are_refused_in_words(tmp_path: Path, name: str) -> None:
    """Another system is named, and views are not run."""
    shapes, how, words = HOSTILE[name]
    with pytest.raises(NotReadable, match=words):
        read_book(geopackage(tmp_path / "map.gpkg", shapes, **how))


def test_other_and_torn_databases_are_refused(tmp_path: Path) -> None:
    """A database that is no GeoPackage, and half of one, are told apart from tables."""
    from sqlcipher3 import dbapi2

    with contextlib.closing(dbapi2.connect(str(tmp_path / "other.db"))) as database:
        database.execute("CREATE TABLE t (a)")
        database.commit()
    with pytest.raises(NotReadable, match="no GeoPackage"):
        read_book(tmp_path / "other.db")
    whole = geopackage(tmp_path / "map.gpkg", [blob(POINT)] * 2_000).read_bytes()
    with pytest.raises(NotReadable, match="torn"):
        read_book(made(tmp_path, whole[: len(whole) // 2], "torn.gpkg"))
    with pytest.raises(NotReadable, match="torn"):
        read_book(made(tmp_path, whole[:100] + b"\xff" * 4_000, "broken.gpkg"))


def test_very_many_rows_are_held_packed_and_are_the_same_rows(tmp_path: Path) -> None:
    """A long table gives its rows whole, by place and by slice, filled up to the headings, and lets go of them once."""
    path, count = tmp_path / "long.csv", 2 * sheets.FEW + 5
    lines = [f"S{number},تل {number}" + ",x" * (number % 2) for number in range(count)]
    path.write_text("\n".join(["Title", "ID,Name,More", *lines, "", ""]), encoding="utf-8")

    sheet = read_book(path).sheets[0]
    table = sheet.table(["ID", "Name"])

    assert isinstance(table.rows, sheets.Packed)
    wanted = [(f"S{number}", f"تل {number}", "x" * (number % 2)) for number in range(count)]
    assert table.columns == ("ID", "Name", "More")
    assert [row.cells for row in table.rows] == wanted
    assert [row.line for row in table.rows[:2]] == [3, 4]
    assert (len(table.rows), table.rows[0].cells, table.rows[-1].cells) == (count, wanted[0], wanted[-1])
    assert table.rows[::-1][0].cells == table.rows[count - 1 :][0].cells == wanted[-1]
    assert sheet.rows[0].cells == ("Title",)
    assert [row.cells for row in sheets.consumed(table.rows)] == wanted
    with pytest.raises(IndexError):
        table.rows[count]

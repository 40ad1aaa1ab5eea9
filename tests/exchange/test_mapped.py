"""Plain tables, the mappings that explain them, and the gazetteers that are read by one."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.site import SiteDraft
from heritage_app.domain.vocabulary import Condition, Evidence, RecordKind
from heritage_app.exchange.importing import Order, bring_in, questions_of, sites_of
from heritage_app.exchange.incoming import Why
from heritage_app.exchange.lookup import Terms
from heritage_app.exchange.mapped import best_table
from heritage_app.exchange.mapping import MAPS, MapWrong, read_map, write_map
from heritage_app.exchange.profiles import NotRecognised, recognise
from heritage_app.exchange.readers import read_book
from heritage_app.exchange.taking import RowsRefused
from heritage_app.exchange.templates import NotWritten, write_template
from heritage_app.services import damage, decisions, history, listing, records, source, summary, vocabulary
from heritage_app.services.registry import Registry
from tests.exchange.bringing import bring

SITES = """ID,English name,الاسم بالعربية,Kind of place,Country,Governorate,Latitude,Longitude,Colour,Tags
A1,Temple of Bel,معبد بل,temple,Syria,Homs,34.5473,38.2741,yellow,for the court file; visit
A2,Cella,,chapell,سوريا,حمص,,,,[x]
"""
REPORTS = """Site ID;Nom anglais;Pays;Date de l'événement;État;Causes;Nature du constat;Source;Lien
A1;Temple of Bel;Syrie;30 août 2015;détruit;Explosion / armes lourdes;;Le Monde;https://example.org/bel
A1;Temple of Bel;Syrie;mars 2016;détruit;;inspection;;
"""


def written(folder: Path, text: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def site_of(registry: Registry, scheme: str, value: str) -> SiteDraft:
    """The site that bears an identifier."""
    with registry.read() as session:
        found = records.find_by_identifier(session, RecordKind.SITE, scheme, value)
        assert found is not None
        return summary.site_draft(session, found)[0]


def test_a_plain_table_of_sites_comes_in_by_its_headings(registry: Registry, tmp_path: Path) -> None:
    """Headings in two languages are known, terms in any; a word that no list has, and a strange column, are noted."""
    result = bring(registry, written(tmp_path, SITES))
    assert (result.profile, result.sites_added, result.balanced) == ("sites", 2, True)
    assert result.cells_in == 20
    bel, cella = (site_of(registry, "file table.csv", number) for number in ("A1", "A2"))
    assert [(n.text, n.lang) for n in bel.names] == [("Temple of Bel", "en"), ("معبد بل", "ar")]
    assert (bel.type, bel.country, bel.governorate) == ("temple", "SY", "Homs")
    assert bel.point is not None
    assert (bel.point.lat, bel.point.lon) == (34.5473, 38.2741)
    assert "Colour: yellow" in bel.notes[0]
    assert (bel.tags, cella.tags) == (("for the court file", "visit"), ())
    assert "Tags: [x]" in cella.notes[0]
    assert (cella.type, cella.country) == (None, "SY")
    assert "Kind of place: chapell" in cella.notes[0]
    assert [(t.given, t.how) for t in result.terms] == [("chapell", "none")]


def test_a_second_import_changes_nothing(registry: Registry, tmp_path: Path) -> None:
    """The same table again leaves no deed behind, with identifiers and without them."""
    for text in (SITES, SITES.replace("ID,", "Remark,", 1)):
        path = written(tmp_path, text, f"{len(text)}.csv")
        bring(registry, path)
        with registry.read() as session:
            before = history.last_deed(session)
        again = bring(registry, path)
        assert (again.sites_added, again.sites_completed, again.cells_known) == (0, 0, again.cells_in)
        with registry.read() as session:
            assert history.last_deed(session) == before


def test_a_site_matched_by_name_and_place_is_completed_and_not_doubled(registry: Registry, tmp_path: Path) -> None:
    """Without identifiers the same name at the same place is the same site: it learns what it did not say."""
    bring(registry, written(tmp_path, "Name,Country,Lat,Lon\nQasr al-Hayr,SY,34.37,37.61\n"))
    near = "Name,Country,Lat,Lon,Description\nQaṣr al-Ḥayr,JO,34.371,37.611,A castle\n"
    result = bring(registry, written(tmp_path, near, "near.csv"))
    assert (result.sites_added, result.sites_known, result.sites_completed) == (0, 1, 1)
    with registry.read() as session:
        (row,) = listing.list_sites(session, SiteQuery(), today=registry.day)
        draft, _ = summary.site_draft(session, row.id)
    assert (draft.country, draft.description) == ("SY", "A castle")
    far = bring(registry, written(tmp_path, "Name,Country,Lat,Lon\nQasr al-Hayr,SY,35.07,39.07\n", "far.csv"))
    assert far.sites_added == 1


def test_differing_identifiers_never_match(registry: Registry, tmp_path: Path) -> None:
    """Two numbers of one register are two sites, however alike name and place."""
    same = "Name,Country,Lat,Lon,whc\nBosra,SY,32.52,36.48,{}\n"
    mapping = read_map(
        written(
            tmp_path, "columns: {Name: name, Country: country, Lat: lat, Lon: lon, whc: 'identifier:whc'}", "m.yaml"
        )
    )
    bring(registry, written(tmp_path, same.format(22)), mapping=mapping)
    other = bring(registry, written(tmp_path, same.format(23)), mapping=mapping)
    assert (other.sites_added, other.sites_known) == (1, 0)


def test_a_plain_table_of_reports_finds_its_sites(registry: Registry, tmp_path: Path) -> None:
    """Reports in French go to one site, made once, each with date, condition, cause and its own source."""
    result = bring(registry, written(tmp_path, REPORTS, encoding="cp1252"))
    assert (result.profile, result.sites_added, result.reports_added, result.balanced) == ("damage-reports", 1, 2, True)
    with registry.read() as session:
        first, second = damage.list_damage(session, damage.select_damage())
        cited = source.citations_of(session, [first.id])
    assert first.draft.occurred is not None
    assert (first.draft.occurred.edtf, first.draft.occurred.text) == ("2015-08-30", "30 août 2015")
    assert (first.condition, second.condition) == (Condition.DESTROYED, Condition.DESTROYED)
    assert first.draft.causes[0].type == "explosion-heavy-weaponry"
    assert cited[first.id][0].source_title == "Le Monde"
    assert (first.evidence, second.draft.kind) == (Evidence.PRESS_ONLY, "inspection")
    again = bring(registry, tmp_path / "table.csv")
    assert (again.reports_added, again.reports_known) == (0, 2)


def test_all_errors_of_all_rows_are_told_at_once(registry: Registry, tmp_path: Path) -> None:
    """Rows that cannot go in are named by row and column with what stands there, and nothing is changed."""
    table = written(tmp_path, "Name,Country,Lat,Lon\n,SY,1,2\nTell,,1,2\nKhan,SY,95,36\nSuq,SY,34,36\n")
    with pytest.raises(RowsRefused) as refused:
        bring(registry, table)
    for words in ("row 2, column Name", "row 3, column Country"):
        assert words in str(refused.value)
    with registry.read() as session:
        assert history.last_deed(session) is None
    result = bring(registry, table, good_rows=True)
    assert (result.sites_added, result.cells_refused, result.balanced) == (2, 8, True)
    assert any(p.row == 4 and p.column == "Lat" and not p.stops for p in result.problems)


def test_a_country_can_be_said_for_the_whole_file(registry: Registry, tmp_path: Path) -> None:
    """Where a table names no country, the one that is said for all is taken."""
    result = bring(registry, written(tmp_path, "Name,Lat,Lon\nTell,34,36\n"), country="LB")
    assert result.sites_added == 1
    with registry.read() as session:
        (row,) = listing.list_sites(session, SiteQuery(), today=registry.day)
    assert row.reference.startswith("LB-")


def test_columns_are_known_by_their_content(registry: Registry, tmp_path: Path) -> None:
    """A column without a telling heading is known by what stands in it."""
    path = written(tmp_path, "Name,A,B\nX,Syria,34.1 36.1\nY,Iraq,34.2 36.2\nZ,Lebanon,34.3 36.3\n")
    with registry.read() as session:
        _, mapping = best_table(read_book(path), Terms(session))
    assert dict(mapping.columns) == {"Name": "name", "A": "country", "B": "point"}


def test_a_mapping_is_kept_as_a_file_and_decides_terms(registry: Registry, tmp_path: Path) -> None:
    """What was guessed is written, mended by hand and read again; a decided word is its term and asked no more."""
    table = written(tmp_path, SITES)
    with registry.read() as session:
        _, guessed = best_table(read_book(table), Terms(session))
    kept = tmp_path / "map.yaml"
    write_map(guessed, kept)
    assert dict(read_map(kept).columns) == dict(guessed.columns)
    kept.write_text(kept.read_text(encoding="utf-8") + "terms: {place_type: {Chapell: church}}\n", encoding="utf-8")
    result = bring(registry, table, mapping=read_map(kept))
    assert result.terms == ()
    assert site_of(registry, "file", "A2").type == "church"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("columns: {a: colour}", "the fields are"),
        ("- a", "“columns”"),
        ("columns: {a: name}\nwhat: 1", "what"),
        ("columns: {}\nsource: a newspaper", "“source” is to be names with values"),
        ("columns: {}\nsource: {tittle: A}", "“tittle” is no field of a source"),
        ("columns: {}\nsource: {title: A, identifiers: [B]}", "“identifiers” is to be"),
        ("columns: {}\nconstant: [country]", "“constant” is to be"),
        ("columns: {}\nterms: {place_type: church}", "“place_type” is to be"),
        ("{", "line 2, column 1 is not YAML|line 1, column 2 is not YAML"),
    ],
)
def test_a_mapping_that_is_wrong_says_so(tmp_path: Path, text: str, words: str) -> None:
    """An unknown field or part, and what is no YAML, are named."""
    with pytest.raises(MapWrong, match=words):
        read_map(written(tmp_path, text, "m.yaml"))


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
@pytest.mark.parametrize("name", ["sites", "damage-reports"])
def test_a_template_carries_the_lists_and_comes_back(registry: Registry, tmp_path: Path, name: str, lang: str) -> None:
    """Every heading of a template is known again, and a filled row comes in with its term."""
    from openpyxl import load_workbook

    path = tmp_path / "template.xlsx"
    with registry.read() as session:
        write_template(session, name, lang, path)
        with pytest.raises(NotWritten):
            write_template(session, name, lang, path)
    book = load_workbook(path)
    sheet = book[name]
    headings = [cell.value for cell in sheet[1]]
    assert sheet.data_validations.dataValidation
    offered = {value for column in book["lists"].iter_cols(values_only=True) for value in column}
    filled = {"en": "Syria", "fr": "Syrie", "ar": "سوريا"}[lang]
    with registry.read() as session:
        severe = next(t for t in vocabulary.terms(session, "condition") if t.key == "severe").label(lang)
    assert filled in offered
    assert (severe in offered) == (name == "damage-reports")
    for column, heading in enumerate(headings, start=1):
        if heading in ("English name", "Nom anglais", "الاسم بالإنجليزية"):
            sheet.cell(2, column, "Tell")
        elif heading in ("Country", "Pays", "البلد"):
            sheet.cell(2, column, filled)
        elif heading in ("Condition", "État", "الحالة"):
            sheet.cell(2, column, severe)
    book.save(tmp_path / "filled.xlsx")
    with registry.read() as session:
        _, mapping = best_table(read_book(tmp_path / "filled.xlsx"), Terms(session))
    assert set(mapping.columns) == set(headings)
    result = bring(registry, tmp_path / "filled.xlsx")
    assert (result.profile, result.sites_added, result.balanced) == (name, 1, True)


def test_the_gazetteer_comes_in_with_names_and_citations(registry: Registry) -> None:
    """Places come with the names of the second table in every language, and their bibliography as cited sources."""
    folder = Path(__file__).parent.parent / "data" / "syriac-gazetteer"
    places, names = (
        list(csv.DictReader((folder / f"{name}.csv").read_text(encoding="utf-8").splitlines()))
        for name in ("places", "names")
    )
    result = bring(registry, folder / "places.csv", names=folder / "names.csv")
    assert (result.sites_added, result.balanced) == (len(places), True)
    assert result.cells_in == len(places) * 13 + len(names) * 4
    palmyra = site_of(registry, "syriaca", "153")
    wanted = {(n["name"], n["lang"]) for n in names if n["place_id"] == "153"}
    assert {(n.text, n.lang) for n in palmyra.names} >= wanted
    with registry.read() as session:
        found = records.find_by_identifier(session, RecordKind.SITE, "syriaca", "2")
        assert found is not None
        cited = source.citations_of(session, [found])[found]
    assert ("The Scattered Pearls: A History of Syriac Literature and Sciences", "p 559") in {
        (c.source_title, c.draft.locator) for c in cited
    }
    again = bring(registry, folder / "places.csv", names=folder / "names.csv")
    assert (again.sites_added, again.cells_known) == (0, result.cells_in)


def test_world_heritage_and_heritage_at_risk_are_read_by_mappings(registry: Registry, tmp_path: Path) -> None:
    """Years on the danger list become designations; NA is nothing; a scale of its own is shown on ours."""
    heritage = (
        "unique_number,id_no,name_en,name_fr,date_inscribed,danger_list,longitude,latitude,iso_code\n"
        '1,23,Palmyra made up,Palmyre inventée,1980,Y 2013 P 1990-1995,38.26,34.55,sy\n2,24,Two,Deux,1981,,1,1,"fr,de"\n'
    )
    result = bring(registry, written(tmp_path, heritage))
    assert (result.profile, result.sites_added, result.balanced) == ("world-heritage", 2, True)
    draft = site_of(registry, "whc", "23")
    assert [(d.scheme, d.since and d.since.edtf, d.until and d.until.edtf) for d in draft.designations] == [
        ("unesco-world-heritage-list", "1980", None),
        ("unesco-world-heritage-in-danger-list", "2013", None),
        ("unesco-world-heritage-in-danger-list", "1990", "1995"),
    ]
    assert (draft.country, site_of(registry, "whc", "24").country) == ("SY", "FR")
    risk = (
        "list_entry_number,name,heritage_category,assessment_type,condition,point,county,priority\n"
        "7, Made-up Church, Listed Building, Place of worship, Very bad,POINT(-0.86 53.99),NA, A - Immediate\n"
    )
    result = bring(registry, written(tmp_path, risk, "risk.csv"))
    assert (result.profile, result.reports_added, result.balanced) == ("heritage-at-risk", 1, True)
    church = site_of(registry, "nhle", "7")
    assert (church.names[0].text, church.district) == ("Made-up Church", "")
    with registry.read() as session:
        (report,) = damage.list_damage(session, damage.select_damage())
    assert (report.condition, report.draft.condition_given) == (Condition.SEVERE, "Very bad")
    assert "priority:  A - Immediate" in report.draft.notes[0]


@pytest.mark.parametrize("path", sorted(MAPS.glob("*.yaml")), ids=lambda path: path.name)
def test_every_mapping_of_the_program_is_read(path: Path) -> None:
    """Each mapping that comes with the program names fields that there are."""
    assert read_map(path).columns


def test_a_table_that_nobody_knows_names_the_profiles(tmp_path: Path) -> None:
    """Headings that mean nothing are told, with the profiles there are."""
    with pytest.raises(NotRecognised, match=r"eamena-geojson.*sites"):
        recognise(read_book(written(tmp_path, "alpha,beta\n1,2\n")))


def test_a_person_says_which_site_a_row_is(registry: Registry, tmp_path: Path) -> None:
    """New, here already, or to be asked, with why; what a person says of a row goes before all of it."""
    bring(registry, written(tmp_path, "Name,Country,Lat,Lon\nTell Rifat,SY,36.47,37.09\nQalat,SY,35,36\n"))
    text = "ID,Name,Country,Lat,Lon\n1,Tall Rif'at,SY,36.47,37.09\n2,Qalat,SY,35,36\n3,Khan,SY,33,36\n"
    order = Order(file=written(tmp_path, text, "other.csv"))
    asked, same, new = sites_of(registry, order)
    assert [(one.asked, one.why) for one in (asked, same, new)] == [
        (True, Why.NEW), (False, Why.NAME_AND_PLACE), (False, Why.NEW)
    ]  # fmt: skip
    assert [one.name for one in asked.candidates] == ["Tell Rifat"]
    deed = Deed(verb="registry.import", by="Tester", subject="other.csv")
    assert bring_in(registry, order, deed, dry_run=True).alike == ((2, "Tall Rif'at", "Tell Rifat"),)
    decided = replace(order, same={2: asked.candidates[0].site_id, 3: None})
    result = bring_in(registry, decided, deed)
    assert (result.sites_added, result.sites_known, result.alike) == (2, 1, ())
    with registry.read() as session:
        step = history.steps_of(session, "Tester")[0][-1]
    assert step.deed_id == result.deed_id


def test_an_import_tells_how_far_it_is_and_can_be_stopped(registry: Registry, tmp_path: Path) -> None:
    """Progress only grows to its end; what it raises leaves nothing of the import behind."""
    order = Order(file=written(tmp_path, "Name,Country\n" + "".join(f"Tell {n},SY\n" for n in range(5))))
    deed = Deed(verb="registry.import", by="Tester", subject="t")
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        if done * 3 > total:
            raise StoppedHere

    with pytest.raises(StoppedHere):
        bring_in(registry, order, deed, progress=stop)
    with registry.read() as session:
        assert history.last_deed(session) is None
    bring_in(registry, order, deed, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


class StoppedHere(Exception):
    """Stands for Cancel."""


def test_words_are_asked_about_with_what_they_may_mean(registry: Registry, tmp_path: Path) -> None:
    """Each wording once, with the likeliest terms of any language; one that was decided is told as such."""
    text = "Name,Country,Type\nA,SY,eglisse\nB,SY,eglisse\nC,SY,qqqq\n"
    order = Order(file=written(tmp_path, text))
    with registry.write(Deed(verb="term.decide", by="Tester")) as session:
        decisions.decide(session, "place_type", "qqqq", None)
    with registry.read() as session:
        church, strange = questions_of(session, order)
    assert (church.given, church.times, church.candidates[0]) == ("eglisse", 2, "church")
    assert (strange.given, strange.decided, strange.term) == ("qqqq", True, None)

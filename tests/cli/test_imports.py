"""Files of others on the command line: recognised, tried, taken in, and refused with all their errors."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

DATA = Path(__file__).parent.parent / "data"


def test_a_file_is_recognised_by_its_headings(run: Run, empty: Path) -> None:
    """Without --as the profile is told by the columns; --dry-run writes nothing, and the account adds up."""
    table = DATA / "syriac-gazetteer" / "places.csv"
    dry = run("import", table, "--names", DATA / "syriac-gazetteer" / "names.csv", "--dry-run", "--json").json
    assert (dry["profile"], dry["dry_run"]) == ("syriac-gazetteer", True)
    parts = ("cells_stored", "cells_noted", "cells_empty", "cells_known", "cells_refused")
    assert dry["cells_in"] == sum(dry[part] for part in parts)
    assert run("search", "", "--json").json == []
    told = run("import", table, "--names", DATA / "syriac-gazetteer" / "names.csv").done()
    assert f"Sites    {dry['sites_added']} added" in told
    assert "Not in the list place_type, kept as given: “diocese”" in told
    assert run("check").done() == "The registry is whole."


def test_what_nobody_knows_is_refused_with_the_names_of_the_profiles(run: Run, empty: Path, tmp_path: Path) -> None:
    """Unknown headings and torn files end with 1 and a sentence."""
    (tmp_path / "strange.csv").write_text("alpha,beta\n1,2\n", encoding="utf-8")
    assert "eamena-geojson" in run("import", tmp_path / "strange.csv").refused()
    (tmp_path / "torn.json").write_text('{"type":', encoding="utf-8")
    assert "is not JSON" in run("import", tmp_path / "torn.json").refused()
    run("import").refused(2)
    run("import", tmp_path / "strange.csv", "--as", "nonsense").refused(2)
    run("import", tmp_path / "strange.csv", "--as", "damage-events").refused(2)


def test_a_mapping_is_saved_mended_and_used(run: Run, empty: Path, tmp_path: Path) -> None:
    """--save-map writes what the columns are taken for; with --map another reading of them counts."""
    table, kept = tmp_path / "t.csv", tmp_path / "map.yaml"
    table.write_text("Name,Country,Ort\nTell,Syria,Homs\n", encoding="utf-8")
    run("import", table, "--save-map", kept).done()
    text = kept.read_text(encoding="utf-8")
    assert "Name: name" in text
    kept.write_text(text.replace("Country: country", "Country: country\n  Ort: locality"), encoding="utf-8")
    assert run("import", table, "--map", kept, "--json").json["cells_stored"] == 3
    (row,) = run("search", "", "--json").json
    assert "Homs" in row["place"]


def test_rows_that_cannot_go_in_are_all_named(run: Run, empty: Path, tmp_path: Path) -> None:
    """Each is named by row and column on stderr, and nothing goes in unless the good rows are asked for."""
    table = tmp_path / "t.csv"
    table.write_text("Name,Country\nTell,\nKhan,\nSuq,SY\n", encoding="utf-8")
    told = run("import", table).refused()
    assert "row 2, column Country" in told
    assert "row 3, column Country" in told
    assert run("search", "", "--json").json == []
    assert "1 added" in run("import", table, "--good-rows").done()
    assert "2 added, 1 known before" in run("import", table, "--country", "Lebanon").done()
    assert "0 added, 3 known before" in run("import", table, "--country", "Lebanon").done()
    table.write_text("Name,Country\nTwice,SY\ntwice,SY\n", encoding="utf-8")
    assert "Row 2 names the same place" in run("import", table).refused()


def test_what_stands_against_a_cell_is_told_in_the_language_asked_for(run: Run, empty: Path, tmp_path: Path) -> None:
    """A row that stays out and one of which a cell is noted are named in French and Arabic, with where they stand."""
    table = tmp_path / "t.csv"
    table.write_text("Name,Country,Precision\nTell,,5\nKhan,SY,near\n", encoding="utf-8")
    told = run("--lang", "fr", "import", table).refused()
    assert "ligne 2, colonne Country" in told
    assert "Choisissez pour cet import le pays" in told
    told = run("--lang", "ar", "import", table, "--good-rows").done()
    assert "السطر 3" in told
    assert "A number of metres" not in told
    assert "row 2, column Country: “”. The file names no country" in run("import", table, "--dry-run").done()


def test_a_folder_of_our_tables_comes_in(run: Run, empty: Path, tmp_path: Path) -> None:
    """What `export --as csv` wrote is taken in by the folder's name, and adds nothing to the registry it came from."""
    run("site", "add", "--name", "Tell", "--country", "SY").done()
    run("export", "--all", "--as", "csv", "-o", tmp_path / "out").done()
    told = run("import", tmp_path / "out", "--json").json
    assert (told["profile"], told["sites_known"], told["deed_id"]) == ("heritage-sites", 1, "")


def test_a_template_is_written(run: Run, empty: Path, tmp_path: Path) -> None:
    """--template writes a workbook in the language asked for, and never over another file."""
    path = tmp_path / "sites.xlsx"
    assert run("import", "--template", "sites", "-o", path, "--lang", "ar").done() == str(path)
    assert path.stat().st_size > 5_000
    assert "is there" in run("import", "--template", "sites", "-o", path).refused()
    run("import", "--template", "sites").refused(2)


def test_a_pasted_line_becomes_a_source_once(run: Run, empty: Path) -> None:
    """--paste takes a line with a DOI or a link; a second time it is known, and other words are refused."""
    line = "The Temple of Bel. https://example.org/bel"
    assert "Sources  1 added, 0 known before" in run("import", "--paste", line).done()
    assert "Sources  0 added, 1 known before" in run("import", "--paste", line).done()
    assert [row["title"] for row in run("source", "list", "--json").json] == ["The Temple of Bel"]
    assert "neither a DOI nor a link" in run("import", "--paste", "only words").refused()


def test_a_word_decided_once_is_asked_about_no_more(run: Run, empty: Path, tmp_path: Path) -> None:
    """What was decided counts in every later import, of tables and of profiles alike, until it is forgotten."""
    table = tmp_path / "t.csv"
    table.write_text("ID,Name,Type,Country\n1,Tell,chapell,SY\n2,Khan,shed,SY\n", encoding="utf-8")
    assert [one["given"] for one in run("import", table, "--dry-run", "--json").json["terms"]] == ["chapell", "shed"]
    run("term", "decide", "place_type", "Chapell", "كنيسة").done()
    run("term", "decide", "place_type", "shed", "--keep").done()
    run("term", "decide", "place_type", "shed").refused(2)
    assert "kept as given" in run("term", "list").done()
    assert [row["term"] for row in run("term", "list", "--json").json] == ["church", None]
    assert run("term", "list", "--json", "--profile", "public").json == []
    assert run("import", table, "--json").json["terms"] == []
    tell, khan = run("search", "", "--json", "--sort", "name").json[::-1]
    assert (tell["type"], khan["type"]) == ("church", None)
    run("term", "forget", "place_type", "SHED").done()
    assert [one["given"] for one in run("import", table, "--dry-run", "--json").json["terms"]] == ["shed"]


def test_what_became_of_each_cell_is_printed(run: Run, empty: Path, tmp_path: Path) -> None:
    """--report writes what a dry run would do, and a name that says no kind of file is refused before anything."""
    table = tmp_path / "t.csv"
    table.write_text("Name,Country,Colour\nTell,SY,red\n", encoding="utf-8")
    run("import", table, "--dry-run", "--report", tmp_path / "r.pdf").done()
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    assert ".docx" in run("import", table, "--report", tmp_path / "r.odt").refused()
    assert run("search", "", "--json").json == []


def test_an_article_is_kept_with_its_source(run: Run, empty: Path, tmp_path: Path) -> None:
    """The first line of the text is the title, the link its address; the file is attached, once."""
    text = tmp_path / "article.txt"
    text.write_text("The Temple of Bel is gone\n\nhttps://example.org/bel\nOn Sunday …\n", encoding="utf-8")
    assert "Sources  1 added" in run("import", text, "--as", "article").done()
    again = run("import", text, "--as", "article", "--json").json
    assert (again["sources_known"], again["cells_known"], again["deed_id"]) == (1, 1, "")
    (row,) = run("source", "list", "--json").json
    assert (row["title"], row["url"]) == ("The Temple of Bel is gone", "https://example.org/bel")
    assert run("check").done() == "The registry is whole."
    (tmp_path / "photo.txt").write_bytes(b"\xff\xd8\xff\xe0")
    assert "not text" in run("import", tmp_path / "photo.txt", "--as", "article").refused()

"""What the reading commands print: the documented JSON, and pages that a person can read."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from heritage_app.cli import json_keys
from heritage_app.cli.tables import shown, table, width
from tests.cli.conftest import Run


@pytest.fixture
def sites(run: Run, sample_folder: Path) -> dict[str, Any]:
    """The five sample sites whole, by name."""
    rows = run("search", "", "--json").json
    return {row["name"]: run("site", "show", row["reference"], "--json").json for row in rows}


def test_search_lists_all_and_finds_in_any_script(run: Run, sample_folder: Path) -> None:
    """An empty text lists all; letters in either script find the site; --limit and filters narrow."""
    assert len(run("search", "", "--json").json) == 5
    assert "Palmyra" in {row["name"] for row in run("search", "pal", "--json").json}
    assert [row["name"] for row in run("search", "تدمر", "--json", "--limit", "1").json] == ["Palmyra"]
    destroyed = run("search", "", "--condition", "destroyed", "--json").json
    assert {row["name"] for row in destroyed} == {"Temple of Bel", "Arch of Triumph", "Mar Elian monastery"}
    assert {row["evidence"] for row in destroyed} == {"press-only"}
    assert run("search", "", "--governorate", "Homs", "--flag", "unsafe-to-visit", "--json").json
    assert run("search", "", "--governorate", "Aleppo", "--json").json == []
    assert run("search", "", "--cause", "drought", "--json").json == []
    named = [row["name"] for row in run("site", "list", "--sort", "name", "--json").json]
    assert named == sorted(named)


def test_search_says_when_there_is_nothing(run: Run, sample_folder: Path) -> None:
    """Nothing found is no error: the list is empty, and a person is told."""
    answer = run("search", "xyzzy")
    assert answer.code == 0
    assert answer.out == ""
    assert "No site" in answer.err
    assert run("search", "xyzzy", "--json").json == []


def test_search_json_has_the_documented_keys(run: Run, sample_folder: Path) -> None:
    """Every line has exactly the keys of the help page."""
    for row in run("search", "", "--json").json:
        assert set(row) == set(json_keys.SITE_ROW)


def test_site_show_json_has_the_documented_keys(sites: dict[str, Any]) -> None:
    """A site and everything in it have exactly the keys of the help page."""
    pages = {
        "damage_reports": json_keys.CLAIM | json_keys.DAMAGE,
        "estimates": json_keys.CLAIM | json_keys.ESTIMATE,
        "hazards": json_keys.CLAIM | json_keys.HAZARD,
        "stages": json_keys.CLAIM | json_keys.STAGE,
        "threats": json_keys.CLAIM | json_keys.THREAT,
        "interventions": json_keys.CLAIM | json_keys.INTERVENTION,
        "sources": json_keys.SOURCE,
        "citations": json_keys.CITATION,
        "history": json_keys.CHANGE,
    }
    for record in sites.values():
        assert set(record) == set(json_keys.SITE_ROW | json_keys.SITE)
        for name, page in pages.items():
            for part in record[name]:
                assert set(part) == set(page), name
    here = {name for name in pages if any(record[name] for record in sites.values())}
    assert {"damage_reports", "estimates", "hazards", "sources", "citations", "history"} <= here


def test_the_sample_says_what_it_should(sites: dict[str, Any]) -> None:
    """Both claims about Palmyra with their claimants and one article, destroyed on press alone, unsafe, part of."""
    palmyra, bel, elian = sites["Palmyra"], sites["Temple of Bel"], sites["Mar Elian monastery"]
    article = palmyra["sources"][0]["title"]
    claimants = {estimate["claimant"] for estimate in palmyra["estimates"]}
    assert {"Maamoun Abdulkarim", "Annie Sartre-Fauriat"} <= claimants
    assert {"feasible", "doubtful"} <= {estimate["feasibility"] for estimate in palmyra["estimates"]}
    assert {"5"} <= {estimate["duration_low"] for estimate in palmyra["estimates"]}
    assert {"80"} <= {estimate["share_low"] for estimate in palmyra["estimates"]}
    cited = {c["record_id"] for c in palmyra["citations"] if c["source_title"] == article}
    assert {estimate["id"] for estimate in palmyra["estimates"]} <= cited
    assert "estimates-disagree" in palmyra["flags"]
    assert "unsafe-to-visit" in palmyra["flags"]
    assert any(h["kind"] == "mines" and h["state"] == "partly-cleared" for h in palmyra["hazards"])
    assert (bel["condition"], bel["evidence"]) == ("destroyed", "press-only")
    assert bel["part_of"] == palmyra["reference"]
    assert bel["reference"] in palmyra["parts"]
    assert {estimate["inherited_from"] for estimate in bel["estimates"]} == {"Palmyra"}
    assert bel["location"]["lat"] == pytest.approx(34.547, abs=0.01)
    assert isinstance(bel["location"]["precision_m"], int)
    assert elian["condition"] == "destroyed"
    assert elian["location"] is None
    assert elian["part_of"] == sites["Al-Qaryatain"]["reference"]
    (report,) = elian["damage_reports"]
    assert report["occurred"]["edtf"] == "2015-08~"
    assert palmyra["part_of"] is None


def test_the_page_of_a_site_begins_with_its_hazards(run: Run, sample_folder: Path) -> None:
    """A person reads the danger before the condition, both claims with their claimants, and the numbered source."""
    page = run("site", "show", "Palmyra").done()
    assert page.index("UNSAFE TO VISIT: Mines") < page.index("Condition")
    assert "Maamoun Abdulkarim" in page
    assert "Annie Sartre-Fauriat" in page
    assert "with UNESCO’s help [1]" in page
    assert re.search(r"^  \[1\] .*Palmyra capture", page, re.MULTILINE)
    assert "\u2068تدمر\u2069" in page


def test_names_terms_and_dates_follow_the_language(run: Run, sample_folder: Path) -> None:
    """With --lang, before or after the command, names, labels and dates are in that language."""
    arabic = run("--lang", "ar", "site", "show", "Temple of Bel").done()
    assert "معبد بل" in arabic
    assert "آذار" in arabic
    assert run("site", "show", "Temple of Bel", "--lang", "ar").done() == arabic
    assert run("search", "bel", "--lang", "fr", "--json").json[0]["name"] == "Temple de Bêl"


def test_a_site_is_named_by_number_id_or_name(run: Run, sample_folder: Path) -> None:
    """Number in any spelling, id, and a name in any script mean the same site."""
    row = run("search", "Temple of Bel", "--json").json[0]
    number = row["reference"].lower().replace("-", " ")
    for key in (row["reference"], number, row["id"], "temple of bel", "معبد بل"):
        assert run("site", "show", key, "--json").json["id"] == row["id"]


@pytest.mark.parametrize("kind", ["damage", "estimate", "hazard", "source", "actor"])
def test_every_kind_is_listed_and_shown(run: Run, sample_folder: Path, kind: str) -> None:
    """List and show print the documented keys, and a table and a page for a person."""
    pages = {
        "damage": json_keys.CLAIM | json_keys.DAMAGE,
        "estimate": json_keys.CLAIM | json_keys.ESTIMATE,
        "hazard": json_keys.CLAIM | json_keys.HAZARD,
        "source": {k: v for k, v in json_keys.SOURCE.items() if k != "number"},
        "actor": json_keys.ACTOR,
    }
    rows = run(kind, "list", "--json").json
    assert rows
    assert all(set(row) == set(pages[kind]) for row in rows)
    one = run(kind, "show", rows[0]["id"], "--json").json
    assert set(one) - {"citations"} == set(pages[kind])
    assert rows[0]["id"] in run(kind, "list").done()
    assert rows[0]["id"] in run(kind, "show", rows[0]["id"]).done()
    assert run(kind, "list", "--trashed", "--json").json == []


def test_claims_are_listed_by_site(run: Run, sample_folder: Path) -> None:
    """A site after list narrows to its own claims."""
    rows = run("damage", "list", "Temple of Bel", "--json").json
    assert {row["site_name"] for row in rows} == {"Temple of Bel"}
    assert len(run("damage", "list", "--json").json) > len(rows)


@pytest.mark.parametrize("kind", ["site", "damage", "estimate", "hazard", "source", "actor"])
def test_the_trash_says_when_and_why(run: Run, sample_folder: Path, kind: str) -> None:
    """A list of what is in the trash gives the reason and the day, in words and as JSON."""
    asked = ("search", "", "--json") if kind == "site" else (kind, "list", "--json")
    key = next(one["id"] for one in run(*asked).json if one.get("name") != "Palmyra")
    reason = "entered twice"
    run(kind, "trash", key, "--reason", reason).done()
    (line,) = run(kind, "list", "--trashed").done().splitlines()[1:]
    assert reason in line
    assert str(datetime.now(UTC).year) in line
    (one,) = run(kind, "list", "--trashed", "--json").json
    assert one["trashed_reason"] == reason
    assert one["trashed_at"].startswith(datetime.now(UTC).date().isoformat())


def test_the_public_sees_less(run: Run, sample_folder: Path) -> None:
    """Under --profile public a site that is not public is not there, and points are rounded."""
    run("site", "edit", "Arch of Triumph", "--visibility", "internal").done()
    names = {row["name"] for row in run("search", "", "--profile", "public", "--json").json}
    assert names == {"Palmyra", "Temple of Bel", "Mar Elian monastery", "Al-Qaryatain"}
    assert "no site" in run("site", "show", "Arch of Triumph", "--profile", "public").refused()
    public = run("site", "show", "Temple of Bel", "--profile", "public", "--json").json
    assert public["location"]["lat"] == 34.5
    assert public["history"] == []


def test_what_the_public_is_given_is_chosen_by_rounded_points(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """Asking for a hundred metres around the true point finds nothing for the public, nor puts it into a file."""
    point = run("site", "show", "Temple of Bel", "--json").json["location"]
    query = f"near:{point['lat']},{point['lon']},0.1"
    assert [row["name"] for row in run("search", query, "--json").json] == ["Temple of Bel"]
    assert run("search", query, "--profile", "public", "--json").json == []
    for profile, count in (("internal", 1), ("public", 0)):
        file = tmp_path / f"{profile}.geojson"
        run("export", "--query", query, "--profile", profile, "-o", str(file)).done()
        assert len(json.loads(file.read_bytes())["features"]) == count


def test_reports_are_listed(run: Run) -> None:
    """The list of reports needs no registry."""
    assert run("report", "list", "--json").json[0]["name"] == "status"
    assert run("report", "list").done().startswith("status")


def test_the_help_page_of_json_names_every_key(run: Run) -> None:
    """help json prints the documented keys, and the main help the first of them."""
    page = run("help", "json").done()
    for key in ("restoration_stage", "part_of", "damage_reports", "duration_low", "root_source_id"):
        assert key in page
    assert "restoration_stage" in run("--help").done()


def test_help_without_a_topic_is_the_first_page(run: Run) -> None:
    """help alone shows what --help shows; with --json it names its topics."""
    assert run("help").done() == run("--help").done()
    assert run("help", "--json").json == {"topics": ["json"]}


def test_the_help_page_of_json_is_json_where_asked(run: Run) -> None:
    """help json --json prints the same keys as one document."""
    documents = run("help", "json", "--json").json["documents"]
    page = run("help", "json").done()
    assert len(documents) > 20
    assert all(key in page and meaning in page for keys in documents.values() for key, meaning in keys.items())


def test_every_command_and_option_explains_itself(run: Run) -> None:
    """No command and no option stands without a help text."""
    import click

    from heritage_app.cli import root

    def walk(command: click.Command, ctx: click.Context, path: str) -> None:
        assert command.help, path
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help, f"{path} {param.opts}"
        if isinstance(command, click.Group):
            for name in command.list_commands(ctx):
                child = command.get_command(ctx, name)
                assert child is not None
                walk(child, click.Context(child, parent=ctx, info_name=name), f"{path} {name}")

    walk(root, click.Context(root, info_name="heritage-app"), "heritage-app")


def test_columns_stay_aligned_across_scripts() -> None:
    """Marks and invisible characters take no column, wide letters two, and Arabic is isolated."""
    assert width("Bêl") == 3
    assert width("مَعبد") == 4
    assert width("\u2068تدمر\u2069") == 4
    assert width("鼎") == 2
    assert shown("Palmyra") == "Palmyra"
    assert shown("تدمر") == "\u2068تدمر\u2069"
    lines = table(("A", "B"), [("تدمر", "x"), ("ab", "x")]).splitlines()
    assert [width(line) for line in lines[1:]] == [7, 7]
    assert "\n" not in table(("A",), [("one\ntwo",)]).splitlines()[1]


def test_a_search_takes_filters_in_its_text_and_says_why(run: Run, sample_folder: Path) -> None:
    """Keys narrow the list, a slip is told as one, and what cannot be understood is said with its place."""
    found = run("search", "condition:destroyed -has:point", "--json").json
    assert {row["name"] for row in found} <= {"Temple of Bel", "Arch of Triumph", "Mar Elian monastery"}
    (temple, *_) = run("search", "temkle of bel", "--json").json
    assert temple["found_by"] == {"match": "similar", "words": ["Temple of Bel"]}
    assert "similar to Temple of Bel" in run("search", "temkle of bel").out
    assert run("site", "list", "--query", "cause:nonsense").code == 1


def test_a_word_stands_for_all_terms_that_it_begins(run: Run, sample_folder: Path) -> None:
    """`explosion` is every kind of explosion, beside a date, a denial and words, in a search and in a list."""
    asked = 'cause:explosion after:2015-05 -has:photo "mar elian"'
    assert [row["name"] for row in run("search", "cause:explosion after:2015-05 -has:photo", "--json").json] == [
        "Arch of Triumph"
    ]
    assert run("search", asked, "--json").json == []
    more = (
        "--cause",
        "explosion-heavy-weaponry",
        "--when",
        "2015-08",
        "--what",
        "Blown up",
        "--condition",
        "destroyed",
    )
    run("damage", "add", "Mar Elian monastery", *more).done()
    assert [row["name"] for row in run("search", asked, "--json").json] == ["Mar Elian monastery"]
    assert [row["name"] for row in run("site", "list", "--query", asked, "--json").json] == ["Mar Elian monastery"]


def test_the_index_is_built_anew(run: Run, sample_folder: Path) -> None:
    """`reindex` says how many sites it holds, and a search finds what it found."""
    before = run("search", "palmyra", "--json").json
    assert run("reindex", "--json").json == {"sites": 5}
    assert run("search", "palmyra", "--json").json == before


def test_every_list_is_searched_by_one_line(run, sample_folder):
    """Words and filters find damage reports, estimates, sources, photos and actors, and say why; faults are told."""
    found = run("damage", "list", "--query", "condition:destroyed معبد", "--json").json
    assert {row["site_name"] for row in found} == {"Temple of Bel"}
    assert all(set(row["found_by"]) == {"match", "words"} for row in found)
    table = run("damage", "list", "--query", "معبد").done()
    assert "Found" in table
    assert "also written" in table
    every = run("estimate", "list", "--json").json
    doubtful = run("estimate", "list", "--query", "feasibility:doubtful", "--json").json
    assert 0 < len(doubtful) < len(every)
    title = run("source", "list", "--json").json[0]["title"]
    assert [row["title"] for row in run("source", "list", "--query", f'"{title}"', "--json").json] == [title]
    assert run("photo", "list", "--query", "nothing like it", "--json").json == []
    name = run("actor", "list", "--json").json[0]["name"]
    assert name in [row["name"] for row in run("actor", "list", "--query", name, "--json").json]
    assert "claimant" in run("damage", "list", "--query", "claimant:x").refused()
    assert "--profile internal" in run("damage", "list", "--query", "actor:x", "--profile", "public").refused()

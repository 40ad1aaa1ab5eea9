"""What the writing commands enter, change, trash and bring back, and whom the history names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from heritage_app import settings
from tests.cli.conftest import Run

UNFORTUNATE = "2099-01-01"


@pytest.fixture
def tell(run: Run, empty: Path) -> str:
    """The number of a site that was just entered."""
    return run("site", "add", "--name", "Tell Soran", "--country", "SY", "--governorate", "Aleppo").done()


def test_a_whole_site_is_entered_and_read_back(run: Run, empty: Path) -> None:
    """Every field of a site is taken as typed, read into terms, points and languages, and comes back."""
    parent = run("site", "add", "--name", "Palmyra", "--name-ar", "تدمر", "--country", "Syria").done()
    number = run(
        *("site", "add", "--name", "Temple of Bel", "--name", "fr=Temple de Bêl", "--name-ar", "معبد بل"),
        *("--other-name", "ar-Latn=Maʿbad Bēl", "--part-of", "palmyra", "--type", "Temple", "--function", "religious"),
        *("--at", "34°32'50\"N 38°16'27\"E", "--precision", "100", "--located-by", "imagery"),
        *("--designation", "World Heritage:23", "--identifier", "wikidata:Q1137513", "--governorate", "حمص"),
        *("--locality", "Tadmur", "--age", "32 CE", "--description", "A temple.", "--significance", "Rare."),
        *("--district", "Tadmur", "--custodian", "DGAM", "--visibility", "internal", "--visit-interval", "6"),
        *("--note", "One."),
    ).done()  # fmt: skip
    record = run("site", "show", number, "--json").json
    assert record["part_of"] == parent
    assert [(n["text"], n["lang"], n["kind"]) for n in record["names"]] == [
        ("Temple of Bel", "en", "preferred"),
        ("Temple de Bêl", "fr", "preferred"),
        ("معبد بل", "ar", "preferred"),
        ("Maʿbad Bēl", "ar-Latn", "alternate"),
    ]
    assert record["location"] == {
        "lat": pytest.approx(34.547222, abs=1e-6),
        "lon": pytest.approx(38.274167, abs=1e-6),
        "precision_m": 100,
        "located_by": "imagery",
    }
    assert record["type"] == "temple"
    assert record["governorate"] == "HMS"
    assert record["designations"][0]["scheme"] == "unesco-world-heritage-list"
    assert record["designations"][0]["reference"] == "23"
    assert record["identifiers"] == [{"scheme": "wikidata", "value": "Q1137513"}]
    assert record["visit_interval_months"] == 6
    assert record["notes"] == ["One."]
    assert record["visibility"] == "internal"
    assert record["history"][-1]["by"] == "Sami"


def test_add_prints_the_number_alone_and_json_when_asked(run: Run, empty: Path) -> None:
    """The number can be handed on to the next command; with --json the id comes along."""
    number = run("site", "add", "--name", "Tell A", "--country", "SY").done()
    assert run("search", "Tell A", "--json").json[0]["reference"] == number
    answer = run("--json", "site", "add", "--name", "Tell B", "--country", "SY").json
    assert set(answer) == {"id", "reference"}
    report = run("damage", "add", answer["reference"], "--condition", "minor", "--json").json
    assert set(report) == {"id"}


def test_a_damage_report_with_its_source_is_entered(run: Run, tell: str) -> None:
    """Date, condition, cause, effect, attribution, words and source of a report come back as they were meant."""
    report = run(
        *("damage", "add", tell, "--when", "oct 2015", "--condition", "destroyed", "--extent", "91-100%"),
        *("--cause", "military-armed-conflict:explosion-heavy-weaponry:definite", "--cause", "Looting"),
        *("--effect", "collapse-structural-damage:high:cella", "--by", "Islamic State group (ISIS)"),
        *("--wording", "alleged", "--said-by", "AFP", "--not-printable", "--what", "Blown up.", "--what", "ar=فُجِّر."),
        *("--observer", "A. Witness", "--means", "imagery", "--share-seen", "31-60%", "--gap", "Smoke"),
        *("--observed", "31/8/2016", "--incident", "PAL-7", "--source-title", "Temple destroyed", "--url"),
        *("https://example.org/a", "--issued", "1 nov 2015", "--publisher", "News24", "--locator", "para. 3"),
        *("--quote", "blown up", "--basis", "imagery", "--credibility", "2"),
    ).done()
    one = run("damage", "show", report, "--json").json
    assert one["occurred"] == {"text": "oct 2015", "edtf": "2015-10", "earliest": "2015-10-01", "latest": "2015-10-31"}
    assert one["observed"]["edtf"] == "2016-08-31"
    assert (one["condition"], one["extent"], one["incident"]) == ("destroyed", "91-100pct", "PAL-7")
    assert one["causes"][0] == {
        "category": "military-armed-conflict",
        "type": "explosion-heavy-weaponry",
        "certainty": "definite",
        "given": "",
    }
    assert one["causes"][1]["category"] == "looting-illegal-activities"
    assert one["effects"] == [{"type": "collapse-structural-damage", "certainty": "high", "part": "cella", "given": ""}]
    (who,) = one["attributions"]
    assert (who["actor"], who["wording"], who["said_by"], who["printable"]) == (
        "Islamic State group (ISIS)",
        "alleged",
        "AFP",
        False,
    )
    assert [text["lang"] for text in one["texts"]] == ["en", "ar"]
    assert [(part["actor"], part["role"]) for part in one["involved"]] == [("A. Witness", "observer")]
    assert one["coverage"] == {"means": "imagery", "share": "31-60pct", "gap": "Smoke"}
    assert one["evidence"] == "imagery"
    (citation,) = one["citations"]
    assert (citation["source_title"], citation["locator"], citation["quotation"]) == (
        "Temple destroyed",
        "para. 3",
        "blown up",
    )
    (source,) = run("source", "list", "--json").json
    assert (source["publisher"], source["issued"]["edtf"], source["url"]) == (
        "News24",
        "2015-11-01",
        "https://example.org/a",
    )
    assert run("search", "", "--json").json[0]["condition"] == "destroyed"
    assert len(run("actor", "list", "--json").json) == 3


def test_estimates_that_disagree_are_entered(run: Run, tell: str) -> None:
    """Durations, costs, shares and a dispute are read as people write them and kept exactly."""
    first = run(
        *("estimate", "add", tell, "--group", "--who", "Maamoun Abdulkarim", "--role", "Head of antiquities"),
        *("--said", "March 2016", "--duration", "5 years", "--cost", "2.50..3.75 million USD", "--feasibility"),
        *("feasible", "--conditions", "with UNESCO’s help", "--share", "70..80%", "--include", "conservation"),
        *("--source-title", "The article", "--locator", "p. 1", "--quote", "five years", "--summary", "Five years"),
    ).done()  # fmt: skip
    second = run(
        *("estimate", "add", tell, "--group", "--who", "Annie Sartre-Fauriat", "--duration", "at least 20 years"),
        *("--feasibility", "doubtful", "--disputes", first, "--cost-low", "100.10", "--currency", "EUR"),
    ).done()
    one, two = (run("estimate", "show", key, "--json").json for key in (first, second))
    assert (one["duration_low"], one["duration_high"], one["duration_unit"]) == ("5", "5", "year")
    assert (one["cost_low"], one["cost_high"], one["currency"]) == ("2500000", "3750000", "USD")
    assert (one["share_low"], one["share_high"], one["scope"]) == ("70", "80", "group")
    assert one["claimant_role"] == "Head of antiquities"
    assert one["quotation"] == "five years"
    assert one["includes"] == ["conservation"]
    assert one["citations"][0]["locator"] == "p. 1"
    assert (two["duration_low"], two["duration_high"]) == ("20", None)
    assert two["stances"] == [{"estimate_id": first, "stance": "disputes"}]
    assert two["cost_low"] == "100.10"
    assert "estimates-disagree" in run("site", "show", tell, "--json").json["flags"]


def test_a_hazard_makes_the_place_unsafe_until_it_is_cleared(run: Run, tell: str) -> None:
    """A hazard raises the flag; the clearing of it, entered as an edit, takes it down."""
    hazard = run("hazard", "add", tell, "--kind", "Mines", "--known", "late March 2016", "--what", "Mines.").done()
    shown = run("site", "show", tell, "--json").json
    assert "unsafe-to-visit" in shown["flags"]
    assert shown["hazards"][0]["known"]["text"] == "late March 2016"
    run("hazard", "edit", hazard, "--state", "cleared", "--handled-by", "Sappers", "--as-change").done()
    shown = run("site", "show", tell, "--json").json
    assert "unsafe-to-visit" not in shown["flags"]
    assert shown["hazards"][0]["handled_by"] == "Sappers"
    assert shown["history"][0]["kind"] == "change"


def test_stages_threats_and_earlier_works_are_entered(run: Run, tell: str) -> None:
    """What is being done sets the stage of the site; what may come and what was done before are kept and shown."""
    stage = run("stage", "add", tell, "--stage", "under-way", "--since", "2017", "--who", "DGAM").done()
    assert run("search", "", "--json").json[0]["restoration_stage"] == "under-way"
    run("stage", "edit", stage, "--stage", "completed").done()
    threat = run(
        "threat", "add", tell, "--category", "looting", "--probability", "Probable", "--horizon", "2030"
    ).done()
    works = run("intervention", "add", tell, "--kind", "Repair", "--done", "1930s", "--not-compatible").done()
    record = run("site", "show", tell, "--json").json
    assert record["restoration_stage"] == "completed"
    assert (record["stages"][0]["claimant"], record["stages"][0]["since"]["edtf"]) == ("DGAM", "2017")
    assert [one["id"] for one in record["threats"]] == [threat]
    assert (record["interventions"][0]["compatible"], record["interventions"][0]["done"]["edtf"]) == (False, "193X")
    for kind, one in (("stage", stage), ("threat", threat), ("intervention", works)):
        assert one in run(kind, "list", tell).done()
        assert run(kind, "show", one, "--json").json["id"] == one
        run(kind, "trash", one, "--reason", "Twice").done()
        assert run(kind, "list", "--json").json == []
        run(kind, "restore", one).done()


def test_sources_and_actors_are_entered_and_cited(run: Run, tell: str) -> None:
    """A source is cited on a claim, on a site by number, and on one field; a citation can be taken away."""
    paper = run("source", "add", "--title", "A report", "--type", "Report", "--reliability", "b").done()
    copy = run("source", "add", "--title", "A copy", "--derived-from", "A report").done()
    report = run("damage", "add", tell, "--condition", "minor").done()
    first = run("cite", paper, "damage", report, "--locator", "p. 4", "--stance", "supports").done()
    run("cite", "A copy", "damage", report).done()
    run("cite", copy, "site", tell, "--field", "names", "--quote", "Soran", "--quote-lang", "en").done()
    one = run("damage", "show", report, "--json").json
    assert (one["citation_count"], one["independent_count"]) == (2, 1)
    run("citation", "trash", first, "--reason", "Wrong page").done()
    assert run("damage", "show", report, "--json").json["citation_count"] == 1
    run("citation", "restore", first).done()
    assert run("damage", "show", report, "--json").json["citation_count"] == 2
    actor = run("actor", "add", "--name", "A Guard", "--name-ar", "حارس", "--protected", "--role", "Guard=2014").done()
    shown = run("actor", "show", actor, "--json").json
    assert shown["protected"] is True
    assert shown["roles"][0]["since"]["edtf"] == "2014"
    run("actor", "edit", actor, "--not-protected").done()
    assert run("actor", "show", actor, "--json").json["protected"] is False
    run("source", "edit", copy, "--derived-from", "").done()
    assert run("damage", "show", report, "--json").json["independent_count"] == 2


def test_a_second_report_does_not_enter_the_same_source_twice(run: Run, tell: str) -> None:
    """A source named by the title of one that is held is that one; --source takes its id or title."""
    for extra in (("--source-title", "The article"), ("--source-title", "the  ARTICLE"), ("--source", "The article")):
        run("damage", "add", tell, "--condition", "minor", *extra).done()
    (source,) = run("source", "list", "--json").json
    assert source["citation_count"] == 3
    assert "There is no source" in run("damage", "add", tell, "--condition", "minor", "--source", "None such").refused()
    assert "held already" in run("damage", "add", tell, "--source", "x", "--source-title", "y").refused(2)


def test_a_source_block_that_is_begun_needs_its_title(run: Run, tell: str) -> None:
    """A publisher without a title is refused, and nothing is saved of the report either."""
    refusal = run("damage", "add", tell, "--condition", "minor", "--publisher", "News24").refused()
    assert "headline" in refusal
    assert run("damage", "list", "--json").json == []


def test_edit_changes_what_is_given_and_nothing_else(run: Run, tell: str) -> None:
    """Fields that are not named keep their values, an empty text empties one, and the reason is kept."""
    run("site", "edit", tell, "--name-ar", "تل صوران", "--at", "36.56, 37.21", "--locality", "Soran").done()
    run("site", "edit", tell, "--name", "Tell Sawran", "--locality", "", "--reason", "Spelling").done()
    record = run("site", "show", tell, "--json").json
    assert {name["lang"]: name["text"] for name in record["names"]} == {"en": "Tell Sawran", "ar": "تل صوران"}
    assert record["location"]["lat"] == 36.56
    assert record["locality"] == ""
    assert record["governorate"] == "HLB"
    assert record["reference"] == tell
    assert record["history"][0]["reason"] == "Spelling"
    assert run("search", "Sawran", "--json").json
    report = run("damage", "add", tell, "--when", "2015", "--condition", "minor", "--by", "Somebody").done()
    run("damage", "edit", report, "--wording", "confirmed", "--condition", "severe").done()
    one = run("damage", "show", report, "--json").json
    assert one["attributions"][0]["wording"] == "confirmed"
    assert (one["condition"], one["occurred"]["text"]) == ("severe", "2015")


def test_trash_needs_a_reason_and_restore_brings_everything_back(run: Run, tell: str) -> None:
    """What is trashed leaves the list with its reason, and comes back as it was."""
    report = run("damage", "add", tell, "--condition", "minor").done()
    assert "why" in run("damage", "trash", report).refused()
    run("damage", "trash", report, "--reason", "Entered twice").done()
    assert run("damage", "list", "--json").json == []
    assert len(run("damage", "list", "--trashed", "--json").json) == 1
    run("damage", "restore", report).done()
    assert run("site", "trash", tell, "--reason", "Not a site").done() == tell
    assert run("search", "", "--json").json == []
    assert [row["trashed"] for row in run("site", "list", "--trashed", "--json").json] == [True]
    assert "Not a site" in run("site", "show", tell).done()
    assert run("site", "restore", tell).done() == tell
    (row,) = run("search", "", "--json").json
    assert row["condition"] == "minor"


@pytest.mark.parametrize("kind", ["damage", "stage", "threat", "intervention"])
def test_trashing_or_restoring_twice_is_told(run: Run, tell: str, kind: str) -> None:
    """The second time is refused in words, with the reason given first, and writes nothing."""
    given = {"stage": ("--stage", "stabilised"), "intervention": ("--kind", "repair")}
    one = run(kind, "add", tell, *given.get(kind, ()), "--what", "Something").done()
    assert "not in the trash" in run(kind, "restore", one).refused()
    run(kind, "trash", one, "--reason", "Entered twice").done()
    assert "because: Entered twice" in run(kind, "trash", one, "--reason", "Again").refused()
    run(kind, "restore", one).done()
    assert "not in the trash" in run(kind, "restore", one).refused()


def test_a_site_with_parts_stays(run: Run, sample_folder: Path) -> None:
    """A parent cannot be trashed before its parts, and cannot become a part of them."""
    assert "parts" in run("site", "trash", "Palmyra", "--reason", "x").refused()
    assert "part of" in run("site", "edit", "Palmyra", "--part-of", "Temple of Bel").refused()


def test_a_date_that_can_be_read_in_two_ways_is_told(run: Run, tell: str) -> None:
    """5/10/2015 is taken day first, and the other reading is offered on stderr while stdout stays clean."""
    answer = run("damage", "add", tell, "--when", "5/10/2015", "--condition", "minor")
    assert "5 October 2015" in answer.err
    assert "2015-05-10" in answer.err
    assert run("damage", "show", answer.done(), "--json").json["occurred"]["edtf"] == "2015-10-05"


def test_who_acts_is_named_or_nothing_is_written(run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--as-user before HERITAGE_USER before the name kept at first run; without any of them nothing is written."""
    add = ("site", "add", "--country", "SY", "--name")
    run("--as-user", "Rana", *add, "One").done()
    run(*add, "Two").done()
    monkeypatch.delenv("HERITAGE_USER")
    assert "Nobody is named" in run(*add, "Three").refused()
    settings.Preferences().set(settings.USER_NAME, "Layla")
    run(*add, "Four").done()
    rows = run("search", "", "--json", "--sort", "name").json
    signed = {row["name"]: run("site", "show", row["id"], "--json").json["history"][0]["by"] for row in rows}
    assert signed == {"One": "Rana", "Two": "Sami", "Four": "Layla"}


def test_refused_drafts_leave_nothing_behind(run: Run, tell: str) -> None:
    """Each mistake is told in words, all of a draft at once, and no site, report or actor comes of it."""
    refusals = {
        ("site", "add"): "Enter the name",
        ("site", "add", "--name", "X", "--country", "Atlantis"): "not in the list",
        ("site", "add", "--name", "X", "--country", "SY", "--at", "somewhere"): "not read as coordinates",
        ("site", "add", "--name", "X", "--country", "SY", "--precision", "999999"): "not a distance",
        ("site", "add", "--name", "X"): "country",
        ("damage", "add", tell): "Enter when it happened",
        ("damage", "add", tell, "--when", UNFORTUNATE): "future",
        ("damage", "add", tell, "--when", "31/2/2015"): "is not a date",
        ("damage", "add", "Nowhere", "--condition", "minor"): "no site",
        ("damage", "add", tell, "--condition", "minor", "--cause", "dragons"): "not in the list",
        ("damage", "add", tell, "--by", "Somebody New"): "Enter when it happened",
        ("estimate", "add", tell): "how long",
        ("estimate", "add", tell, "--duration", "a while"): "duration",
        ("estimate", "add", tell, "--cost", "many"): "money",
        ("estimate", "add", tell, "--cost", "USD 2..3 million"): "currency",
        ("estimate", "add", tell, "--cost", "2..3"): "currency",
        ("estimate", "add", tell, "--cost-low", "5", "--cost-high", "4", "--currency", "USD"): "above",
        ("estimate", "add", tell, "--cost-low", "NaN"): "not a number",
        ("estimate", "add", tell, "--share", "110"): "not a share",
        ("estimate", "add", tell, "--feasibility", "doubtful", "--disputes", "x"): "no estimate",
        ("hazard", "add", tell): "what kind",
        ("source", "add", "--type", "report"): "headline",
        ("source", "add", "--title", "X", "--url", "javascript:alert(1)"): "web address",
        ("source", "add", "--title", "X", "--reliability", "Z"): "reliability",
        ("actor", "add"): "name",
        ("cite", "X", "damage", "Y"): "no source",
    }
    for words, said in refusals.items():
        assert said in run(*words).refused(), words
    both = run("source", "add", "--url", "ftp://x", "--reliability", "Z").refused()
    assert "headline" in both
    assert "web address" in both
    assert len(run("search", "", "--json").json) == 1
    assert run("actor", "list", "--json").json == []
    assert run("source", "list", "--json").json == []


def test_init_makes_a_registry_and_remembers_the_first(run: Run, tmp_path: Path) -> None:
    """A new registry is found without being named again, and a second one does not take its place."""
    first, second = tmp_path / "One.heritage", tmp_path / "Two words"
    assert run("init", first).done() == str(first)
    run("site", "add", "--name", "X", "--country", "SY").done()
    assert run("--json", "init", second, "--sample").json == {"folder": str(second), "sample": True}
    assert len(run("search", "", "--json").json) == 1
    assert len(run("search", "", "--json", "--registry", second).json) == 5
    assert "not empty" in run("init", first).refused()


def test_the_sample_is_made_once_and_never_overwritten(run: Run) -> None:
    """--sample opens the user's own sample, made if absent; what was changed in it stays."""
    assert len(run("--sample", "search", "", "--json").json) == 5
    run("site", "add", "--sample", "--name", "Mine", "--country", "SY").done()
    assert len(run("search", "", "--sample", "--json").json) == 6


def test_import_and_check_on_the_command_line(run: Run, empty: Path) -> None:
    """The events come in with an account that adds up, a second time nothing, and the registry is whole."""
    data = Path(__file__).parent.parent / "data" / "nw-syria"
    command = ("import", data / "disturbances.tsv", "--as", "damage-events", "--sites", data / "sites.geojson")
    first = run(*command, "--json").json
    assert (first["reports_added"], first["sites_added"]) == (218, 21)
    parts = ("cells_stored", "cells_noted", "cells_empty", "cells_known")
    assert first["cells_in"] == sum(first[part] for part in parts)
    assert "Reports  0 added, 218 known before" in run(*command).done()
    assert len(run("search", "", "--json").json) == 21
    assert run("check").done() == "The registry is whole."
    assert run("check", "--json").json == []
    assert "no such file" in run("import", "absent", "--as", "damage-events", "--sites", "absent").refused()


def test_json_is_one_document_wherever_it_is_asked_for(run: Run, sample_folder: Path) -> None:
    """--json before the group, after it, or at the end prints the same document and nothing else."""
    answers = {
        run("--json", "site", "list").out,
        run("site", "--json", "list").out,
        run("site", "list", "--json").out,
        run("site", "list", "--json", "--registry", sample_folder).out,
    }
    (only,) = answers
    assert len(json.loads(only)) == 5

"""`bulk` and `undo`: many sites in one step from the command line."""

from __future__ import annotations

from heritage_app.cli import json_keys


def test_sites_found_by_a_search_are_set_checked_and_undone(run, sample_folder):
    """--dry-run says how many would change and changes nothing; the step changes them; undo takes all of it back."""
    found = run("search", "condition:destroyed", "--json").json
    before = run("site", "list", "--json").json
    looked = run("bulk", "set", "--query", "condition:destroyed", "--district", "Tadmur", "--dry-run")
    assert looked.done() == f"Would change: {len(found)}. Say so already: 0. Refuse: 0."
    assert run("site", "list", "--json").json == before
    asked = ("bulk", "set", "--query", "condition:destroyed", "--district", "Tadmur", "--reason", "survey")
    done = run(*asked, "--json").json
    assert set(done) == set(json_keys.SECTIONS["bulk set, bulk trash"])
    assert {one["id"] for one in done["changed"]} == {row["id"] for row in found}
    assert {row["id"] for row in run("search", "district:Tadmur", "--json").json} == {row["id"] for row in found}
    assert "say so already" in run(*asked).refused()
    taken = run("undo", "--json").json
    assert taken["undoes"] == done["deed"]
    assert run("search", "district:Tadmur", "--json").json == []
    assert "taken back already" in run("undo", done["deed"]).refused()


def test_sites_that_refuse_are_named_on_stderr(run, sample_folder):
    """A place with parts stays, is named with its reason, and the exit status is 1; the others go."""
    numbers = {row["name"]: row["reference"] for row in run("site", "list", "--json").json}
    answer = run("bulk", "trash", numbers["Palmyra"], numbers["Mar Elian monastery"], "--reason", "twice", "--json")
    assert answer.code == 1
    assert numbers["Palmyra"] in answer.err
    assert "parts in use" in answer.err
    assert [one["reference"] for one in answer.json["changed"]] == [numbers["Mar Elian monastery"]]
    assert numbers["Mar Elian monastery"] not in {row["reference"] for row in run("site", "list", "--json").json}


def test_a_step_needs_sites_named_in_one_way(run, sample_folder):
    """Neither or both of REFERENCE and --query is wrong usage; a trash without a reason is refused."""
    assert "one of the two" in run("bulk", "set", "--type", "temple").refused(2)
    assert "one of the two" in run("bulk", "set", "Palmyra", "--query", "x", "--type", "temple").refused(2)
    assert "why" in run("bulk", "trash", "Palmyra", "--dry-run").refused()


def test_sites_are_tagged_found_by_the_tag_and_untagged(run, sample_folder):
    """What a search finds gets a tag in one step, is found by it in any spelling, and loses it in one step."""
    found = {row["id"] for row in run("search", "condition:destroyed", "--json").json}
    run("bulk", "set", "--query", "condition:destroyed", "--tag", "For the court file").done()
    tagged = run("search", 'tag:"for the COURT file" has:tag', "--json").json
    assert {row["id"] for row in tagged} == found
    number = tagged[0]["reference"]
    run("site", "edit", number, "--tag", "Spring", "--untag", "for the court-file").done()
    assert run("site", "show", number, "--json").json["tags"] == ["Spring"]
    run("bulk", "set", "--query", "étiquette:spring وسم:spring", "--untag", "SPRING").done()
    assert {row["id"] for row in run("search", "condition:destroyed -has:tag", "--json").json} == {tagged[0]["id"]}
    assert "semicolons" in run("bulk", "set", number, "--tag", "a; b").refused()

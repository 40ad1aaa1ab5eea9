"""Saved views on the command line: saved, listed with counts, searched, printed, renamed, trashed and brought back."""

from __future__ import annotations

from pathlib import Path

from heritage_app.cli.json_keys import SECTIONS
from tests.cli.conftest import Run


def test_a_view_is_saved_and_searched(run: Run, sample_folder: Path) -> None:
    """Its question is asked by name in search, site list and narrowed by more words; the list says how many it finds."""
    held = run("view", "add", "Lost", "condition:destroyed sort:name").done()
    names = [row["name"] for row in run("search", "--view", "lost", "--json").json]
    assert names == ["Arch of Triumph", "Mar Elian monastery", "Temple of Bel"]
    assert [row["name"] for row in run("search", "elian", "--view", "Lost", "--json").json] == ["Mar Elian monastery"]
    assert [row["name"] for row in run("site", "list", "--view", held, "--json").json] == names
    (listed,) = run("view", "list", "--json").json
    assert (listed["name"], listed["sites"], listed["query"]) == ("Lost", 3, "condition:destroyed sort:name")
    assert set(listed) == {"id", "name", "query", "sites", "updated_at", "trashed"}
    assert "query" in SECTIONS["view list: a list, by name"]
    page = run("view", "list").done()
    assert "Lost" in page and "condition:destroyed" in page


def test_a_view_is_printed(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """report status --view makes the pages of the sites that the view finds."""
    run("view", "add", "Monasteries", "type:monastery").done()
    pdf = tmp_path / "view.pdf"
    made = run("report", "status", "--view", "Monasteries", "-o", pdf, "--json").json
    assert made["files"] == [str(pdf)]
    assert pdf.read_bytes().startswith(b"%PDF")
    both = run("report", "status", "--view", "Monasteries", "--all", "-o", pdf)
    assert "--view NAME" in both.refused(2)


def test_a_view_is_renamed_trashed_and_restored(run: Run, sample_folder: Path) -> None:
    """All by its name; in the trash it is told with its reason, and found there by its id alone."""
    held = run("view", "add", "Lost", "condition:destroyed").done()
    assert run("view", "rename", "Lost", "Gone").done() == held
    assert "There is no view “Lost”" in run("search", "--view", "Lost").refused()
    assert run("view", "trash", "Gone", "--reason", "done with").done() == held
    (trashed,) = run("view", "list", "--trashed", "--json").json
    assert (trashed["name"], trashed["trashed_reason"]) == ("Gone", "done with")
    assert "done with" in run("view", "list", "--trashed").done()
    assert run("view", "restore", held).done() == held
    assert [one["name"] for one in run("view", "list", "--json").json] == ["Gone"]


def test_what_is_refused_is_told_in_words(run: Run, sample_folder: Path) -> None:
    """A name in use, a filter that is none and a search for nothing are refused, and the views stay as they were."""
    run("view", "add", "Lost", "condition:destroyed").done()
    assert "There is a view “Lost” already" in run("view", "add", "Lost", "condition:minor").refused()
    assert "is not a filter" in run("view", "add", "Odd", "colour:red").refused()
    assert "TEXT" in run("search").refused(2)
    assert len(run("view", "list", "--json").json) == 1


def test_views_are_the_office_s_own(run: Run, sample_folder: Path) -> None:
    """For the public no view is listed: its name and question may say what is withheld."""
    run("view", "add", "Lost", "condition:destroyed").done()
    assert run("view", "list", "--profile", "public", "--json").json == []

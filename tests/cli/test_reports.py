"""A status report from the command line: one site, several, all, or those of a search, as PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from photo_scenes import paint_scene
from reports.reading import opened_pdf

from tests.cli.conftest import Run


def text_of(path: Path) -> str:
    """All text of a PDF."""
    with opened_pdf(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_whole_registry_is_printed(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """--all prints every site; the file that is named is written and named on stdout."""
    target = tmp_path / "all.pdf"
    assert run("report", "status", "--all", "-o", target).done() == str(target)
    said = text_of(target)
    for name in ("Palmyra", "Temple of Bel", "Arch of Triumph", "Mar Elian", "Al-Qaryatain"):
        assert name in said
    assert "Maamoun Abdulkarim" in said
    assert "Annie Sartre-Fauriat" in said


def test_sites_are_chosen_by_name_number_or_search(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """Only the sites that are named, or found, are in the report; --json tells files and pages."""
    number = run("search", "Temple of Bel", "--json").json[0]["reference"]
    named, found = tmp_path / "named.pdf", tmp_path / "found.pdf"
    answer = run("report", "status", number, "Mar Elian monastery", "-o", named, "--json").json
    assert answer["files"] == [str(named)]
    assert answer["pages"] >= 1
    said = text_of(named)
    assert number in said
    assert "Mar Elian" in said
    assert "Monumental Arch" not in said
    run("report", "status", "--query", "Temple", "--paper", "letter", "--lang", "fr", "-o", found).done()
    with opened_pdf(found) as document:
        assert document.get_page_size(0) == pytest.approx((612, 792))
    assert "Temple de Bêl" in text_of(found)
    blown_up = 'cause:explosion after:2015-05 -has:photo "arch"'
    chosen = ("--lang", "ar", "--digits", "arabic-indic", "--calendar", "hijri")
    run("report", "status", "--query", blown_up, *chosen, "-o", tmp_path / "blown up.pdf").done()
    assert "قوس النصر" in text_of(tmp_path / "blown up.pdf")
    assert "٢٠١٦" in text_of(tmp_path / "blown up.pdf")
    assert "١٤٣٧" in text_of(tmp_path / "blown up.pdf")


def test_a_report_that_cannot_be_made_is_said(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """An unknown site and a folder that is not there are refused, and no file is left; of nothing there is one page."""
    target = tmp_path / "none.pdf"
    assert "no site" in run("report", "status", "Nowhere", "-o", target).refused()
    assert run("report", "status", "--all", "-o", tmp_path / "absent" / "x.pdf").refused()
    assert list(tmp_path.glob("**/*.pdf")) == []
    assert run("report", "status", "--query", "xyzzy", "-o", target, "--json").json["pages"] == 1
    assert "No site was found" in text_of(target)


def test_a_photo_and_a_pair_are_printed_by_id(run: Run, sample_folder: Path, tmp_path: Path) -> None:
    """One id prints a photo, two print before and after; a third is wrong usage, an unknown one is refused."""
    for name, ruined in (("before.jpg", False), ("after.jpg", True)):
        paint_scene(tmp_path / name, (400, 300), ruined=ruined)
        run("photo", "add", tmp_path / name, "--site", "Temple of Bel").done()
    ids = {one["file"]["original_name"]: one["id"] for one in run("photo", "list", "--json").json}
    one, pair = tmp_path / "one.pdf", tmp_path / "pair.pdf"
    assert run("report", "photos", ids["after.jpg"], "-o", one).done() == str(one)
    answer = run("report", "photos", ids["before.jpg"], ids["after.jpg"], "-o", pair, "--lang", "fr", "--json").json
    assert answer == {"files": [str(pair)], "pages": 1}
    assert "Avant et après" in text_of(pair)
    assert "Before" not in text_of(one)
    assert "no photo" in run("report", "photos", "nobody", "-o", tmp_path / "none.pdf").refused()
    assert not (tmp_path / "none.pdf").exists()

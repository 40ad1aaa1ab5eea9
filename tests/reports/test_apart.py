"""One file for each site: the same pages as printed alone, all of them or none, told site by site."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import factories
import pytest
from reports.reading import AT, ignore, read_pages

from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import Visibility
from heritage_app.reports import SITE_REPORTS
from heritage_app.reports.apart import print_apart
from heritage_app.reports.frame import Asked, report_pdf
from heritage_app.reports.pdf import PdfFolderMissing
from heritage_app.reports.verify import read_trace, verify
from heritage_app.services import site
from heritage_app.services.records import NoSuchRecord

STATUS = SITE_REPORTS[0]


class Stopped(Exception):
    """Somebody pressed Cancel."""


def asked(**more):
    """What is asked: the whole registry for the office, unless told otherwise."""
    return Asked(**{"lang": "en", "profile": Profile.INTERNAL, "by": "Rania 😀", "at": AT, **more})


def test_each_site_has_the_file_that_it_would_have_alone(sample, tmp_path):
    """Names by reference, progress site by site, the same words and the same hash as one site printed by itself."""
    with sample.write(Deed(verb="test", by="Tester")) as session:
        hidden = site.add_site(session, factories.site("Hidden Tell", visibility=Visibility.RESTRICTED))
    seen = []
    result = print_apart(
        sample,
        STATUS,
        asked(profile=Profile.PUBLIC),
        paper="A4",
        output=tmp_path / "Status.pdf",
        progress=lambda done, total, note="": seen.append((done, total)),
    )
    assert len(result.files) == 5 and result.pages == sum(len(read_pages(file)) for file in result.files)
    assert seen[0] == (0, 6) and seen[-1] == (6, 6) and sorted(seen) == seen
    assert "Hidden" not in "".join(page for file in result.files for page in read_pages(file)) and hidden
    assert ["U+1F600" in str(one) for one in result.warnings] == [True]
    file = result.files[0]
    reference = file.stem.removeprefix("Status-")
    alone = asked(references=(reference,), profile=Profile.PUBLIC)
    other = report_pdf(sample, STATUS.build, alone, paper="A4", output=tmp_path / "Alone.pdf", progress=ignore).files[0]
    assert read_pages(file) == read_pages(other)
    assert read_trace(file) == read_trace(other)
    assert verify(sample, read_trace(file), ignore).same
    assert {one.name for one in tmp_path.glob("*.p*")} == {one.name for one in (*result.files, other)}


def test_stopping_leaves_nothing_and_is_quick(sample, tmp_path):
    """Cancel is heard within 0.3 s, whatever the processes are at, and neither a file nor a process is left."""
    pressed = 0.0

    def stop(done, total, note=""):
        nonlocal pressed
        if done:
            pressed = time.monotonic()
            raise Stopped

    old = tmp_path / "Status.pdf"
    old.write_text("old")
    with pytest.raises(Stopped):
        print_apart(sample, STATUS, asked(), paper="A4", output=old, progress=stop)
    assert time.monotonic() - pressed < 0.3
    assert [(one.name, one.read_text()) for one in tmp_path.glob("*.p*")] == [("Status.pdf", "old")]
    assert not list(tmp_path.glob(".*.part"))
    assert [one for one in threading.enumerate() if one.name == "printing"] == []


def test_what_cannot_be_is_said_in_words(sample, tmp_path):
    """A folder that is not there, a number that is not known; nothing to show is one file that says so."""
    to = {"paper": "A4", "progress": ignore}
    with pytest.raises(PdfFolderMissing):
        print_apart(sample, STATUS, asked(), output=tmp_path / "nowhere" / "a.pdf", **to)
    with pytest.raises(NoSuchRecord):
        print_apart(sample, STATUS, asked(references=("SY-HMS-XXX-9999",)), output=tmp_path / "a.pdf", **to)
    empty = print_apart(sample, STATUS, asked(query=SiteQuery(text="zzzqqq")), output=tmp_path / "a.html", **to)
    assert empty.files == (tmp_path / "a.html",)
    assert "No site was found" in empty.files[0].read_text(encoding="utf-8")


def test_the_command_line_prints_sites_apart(sample, tmp_path, hostile_stick):
    """`--apart` writes a file a site, of any kind, and runs nothing of the folder it is started in."""
    from click.testing import CliRunner

    from heritage_app.cli import root

    output: Path = tmp_path / "Sheet.docx"
    given = ["--registry", str(sample.folder), "report", "status", "--query", "Temple", "--apart", "-o", str(output)]
    ended = CliRunner().invoke(root, given)
    assert ended.exit_code == 0, ended.output
    files = [Path(line) for line in ended.stdout.split("\n") if line]
    assert files and all(file.is_file() and file.name.startswith("Sheet-SY-") for file in files)

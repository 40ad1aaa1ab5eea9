"""A printed page can be matched to its data later: what the file says of itself, and what the registry says now."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import factories
import pypdfium2
import pytest
from click.testing import CliRunner
from reports.reading import AT, ignore, opened_pdf

from heritage_app.cli import root
from heritage_app.domain.coordinates import Point
from heritage_app.domain.history import Deed
from heritage_app.domain.query import Box, Facet, Near, SiteQuery, Sort, When
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import Condition, FlagKind, RecordKind
from heritage_app.reports import SITE_REPORTS, pdf
from heritage_app.reports.frame import Asked, report_pdf
from heritage_app.reports.verify import NotAPdf, NoTrace, read_trace, verify
from heritage_app.services import damage, records, site


def compared(registry, path):
    """The verdict on a file."""
    return verify(registry, read_trace(path), ignore)


def worsened(registry, name):
    """Enter a fresh report of damage to a site; returns the site's number."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        row = site.list_sites(session, SiteQuery(text=name), today=registry.day)[0]
        damage.add_damage(session, factories.damage(row.id), today=registry.day)
    return row.reference


def test_the_file_says_what_was_asked_by_whom_and_when(sample, printed, references):
    """Question, person, time, version, paper and hash are read back from the properties of the file."""
    query = SiteQuery(text="palmyra", conditions=(Condition.DESTROYED,), flags=(FlagKind.UNSAFE,))
    report = printed(sample, query=query, lang="ar", paper="Letter", profile=Profile.PUBLIC, photos=False)
    trace = read_trace(report.path)
    asked = trace.asked
    assert (trace.report, asked.lang, asked.profile, trace.paper) == ("status", "ar", Profile.PUBLIC, "Letter")
    assert asked.query == query and asked.references is None and not asked.photos
    assert (asked.by, asked.at, trace.registry) == ("Rania Haddad", AT, sample.name)
    assert trace.day == sample.day
    assert trace.hash in "".join(report.text.split())
    assert set(trace.sections) == {references["Temple of Bel"], references["Arch of Triumph"]}


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
@pytest.mark.parametrize("profile", list(Profile))
def test_an_unchanged_registry_says_the_same(sample, printed, lang, profile):
    """In every language and for every reader the same question has the same answer."""
    verdict = compared(sample, printed(sample, lang=lang, profile=profile).path)
    assert verdict.same
    assert verdict.differing == ()


@pytest.mark.parametrize(
    "query",
    [
        SiteQuery(when=When(1, 800_000, surely=True), without=((Facet.CAUSE, "looting"),)),
        SiteQuery(near=Near(Point(34.55, 38.27), 50.0), present=("point",), sort=Sort.DISTANCE),
        SiteQuery(box=Box(30.0, 30.0, 45.0, 40.0), countries=("SY",), updated_since="2000-01-01T00:00:00Z"),
    ],
)
def test_every_kind_of_filter_is_read_back(sample, printed, query):
    """Days, distances, rectangles and values left out are asked again as they were."""
    path = printed(sample, query=query).path
    assert read_trace(path).asked.query == query
    assert compared(sample, path).same


@pytest.mark.parametrize("name", [one.name for one in SITE_REPORTS])
def test_every_report_can_be_asked_again(sample, tmp_path, name):
    """Each report in the list, with what it alone can be asked, is found the same a year later."""
    report = next(one for one in SITE_REPORTS if one.name == name)
    asked = Asked(
        lang="en", profile=Profile.INTERNAL, by="Rania", at=AT, since=date(2016, 1, 1).toordinal(), style="apa"
    )
    path = tmp_path / "report.pdf"
    report_pdf(
        sample, report.build, asked, paper="A4", output=path, progress=ignore
    )  # fmt: skip
    trace = read_trace(path)
    assert (trace.report, trace.asked) == (name, asked)
    later = replace(sample, today=lambda: date.fromordinal(sample.day + 365))
    assert compared(later, path).same


def test_the_site_that_changed_is_named_and_no_other(sample, printed, references):
    """A new report of damage changes the page of its site and of the place it is part of, and no page of Palmyra."""
    path = printed(sample).path
    changed = worsened(sample, "Mar Elian")
    verdict = compared(sample, path)
    assert not verdict.same
    assert dict(verdict.differing)[changed] == "changed"
    assert {reference for reference, _ in verdict.differing} <= {changed, references["Al-Qaryatain"]}


def test_sites_that_came_and_went_are_named(sample, printed, references):
    """A site that a search would find now is new, one in the trash is gone."""
    path = printed(sample).path
    with sample.write(Deed(verb="test", by="Tester", reason="entered twice")) as session:
        site.add_site(session, factories.site("Tell Test"))
        twice = site.resolve(session, references["Mar Elian monastery"])
        records.trash(session, RecordKind.SITE, twice, "entered twice")
    differing = dict(compared(sample, path).differing)
    assert differing[references["Mar Elian monastery"]] == "gone"
    assert "new" in differing.values()


def test_sites_that_are_all_gone_are_named(sample, printed, references):
    """A report of one site that lies in the trash now differs by that site, and by nothing else."""
    path = printed(sample, query=SiteQuery(text="Mar Elian", sort=Sort.NAME)).path
    asked = read_trace(path)
    with sample.write(Deed(verb="test", by="Tester", reason="all gone")) as session:
        for reference in asked.sections:
            records.trash(session, RecordKind.SITE, site.resolve(session, reference), "all gone")
    verdict = compared(sample, path)
    assert (verdict.same, dict(verdict.differing)) == (False, dict.fromkeys(asked.sections, "gone"))


def test_reading_later_changes_nothing(sample, printed):
    """Ten years on, when flags that depend on the day have come and gone, the same data still are the same."""
    path = printed(sample).path
    later = replace(sample, today=lambda: date.fromordinal(sample.day + 3_650))
    assert later.day == sample.day + 3_650
    assert compared(later, path).same


def test_a_registry_that_was_renamed_says_the_same(sample, printed):
    """The name on the page is compared with itself."""
    path = printed(sample).path
    assert compared(replace(sample, name="Another name"), path).same


def test_every_volume_knows_the_whole(sample, printed, monkeypatch, tmp_path):
    """Each volume of a long report carries the hash of all of it, and the sections of the others."""
    monkeypatch.setattr(pdf, "SITES_A_VOLUME", 3)
    files = printed(sample).result.files
    assert len(files) == 2
    traces = [read_trace(file) for file in files]
    assert traces[0] == traces[1]
    assert len(traces[0].sections) == 5
    assert compared(sample, files[1]).same


def test_what_no_font_has_is_kept_in_the_trace(sample, printed):
    """A name that the page can print only in part is read back whole."""
    name = "Rania 😀 " + "x" * 80
    path = printed(sample, by=name).path
    assert read_trace(path).asked.by == name


def test_a_file_without_a_stamp_says_so(sample, printed, tmp_path):
    """Another PDF, an older format, an unknown report, and what is no PDF at all are told apart in words."""
    path = printed(sample).path
    bare = tmp_path / "bare.pdf"
    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    document.save(bare)
    document.close()
    with pytest.raises(NoTrace, match="carries no stamp"):
        read_trace(bare)
    keywords = json.loads(keywords_of(path))
    for broken in ({"heritage": 99}, {"report": "horoscope"}, {"query": {"drop": 1}}, {"sections": 3}, {"day": "x"}):
        forged = tmp_path / "forged.pdf"
        rewrite(path, forged, json.dumps({**keywords, **broken}))
        with pytest.raises(NoTrace):
            read_trace(forged)
    (tmp_path / "text.pdf").write_text("no PDF")
    for missing in ("text.pdf", "nowhere.pdf"):
        with pytest.raises(NotAPdf, match="cannot be read as a PDF"):
            read_trace(tmp_path / missing)


def keywords_of(path):
    """The keywords as PDFium reads them."""
    with opened_pdf(path) as document:
        return document.get_metadata_dict()["Keywords"]


def rewrite(path, target, keywords):
    """The same PDF with other keywords."""
    import pikepdf

    with pikepdf.open(path) as opened:
        opened.docinfo["/Keywords"] = keywords
        opened.save(target)


def test_the_command_answers_by_its_exit_status(sample, printed, tmp_path):
    """0 the same, 1 it differs and how, 2 no stamp; JSON says it too."""
    path = printed(sample).path
    (tmp_path / "text.pdf").write_text("no PDF")

    def run(*more, file=path):
        return CliRunner().invoke(root, ["--registry", str(sample.folder), *more, "report", "verify", str(file)])

    same = run()
    assert (same.exit_code, same.stderr) == (0, "")
    assert "still says the same (printed by Rania Haddad, 2016-11-22 16:30" in same.stdout
    changed = worsened(sample, "Mar Elian")
    assert run().exit_code == 1
    assert f"{changed}: changed" in run().stdout
    told = json.loads(run("--json").stdout)
    assert (told["same"], told["at"], told["profile"]) == (False, "2016-11-22T16:30:00+03:00", "internal")
    assert {"section": changed, "change": "changed"} in told["differing"]
    nothing = run(file=tmp_path / "text.pdf")
    assert (nothing.exit_code, nothing.stdout) == (2, "")
    assert "cannot be read as a PDF" in nothing.stderr

"""What holds for every report: it is made for both samples and languages, and says so where it has nothing to show."""

from __future__ import annotations

import html
import re

import docx
import factories
import pytest
from reports.reading import AT, ignore, opened_pdf, places, read_pages

from heritage_app.domain.damage import LanguageText
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.redaction import Profile
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.vocabulary import Condition, RecordKind, Visibility
from heritage_app.reports import SITE_REPORTS
from heritage_app.reports.frame import Asked, report_pdf
from heritage_app.reports.saving import SUFFIXES
from heritage_app.reports.wording import Wording
from heritage_app.reports.words import LANGUAGES
from heritage_app.services import damage, restoration, site, source
from heritage_app.services.records import NoSuchRecord

TITLES = {
    "status": "status_report",
    "registry": "registry_report",
    "incidents": "bulletin",
    "estimates": "estimates_compared",
    "sheet": "photo_sheet",
    "worklist": "worklist",
    "sources": "source_list",
}
NAMES = [report.name for report in SITE_REPORTS]
DEED = Deed(verb="test", by="Tester")
HOSTILE = '$ #read("report.typ") $ *b* = H @cite {{7*7}} // <script> \\input'


def test_every_report_has_its_title_here():
    """The list of this test is that of the program."""
    assert sorted(NAMES) == sorted(TITLES)


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", NAMES)
def test_both_samples_are_printed(sample, claimed, made, name, lang):
    """Each report has its title, numbered pages, the stamp at its end and the marks of an accessible file."""
    wording = Wording(lang, {})
    for registry in (sample, claimed):
        report = made(registry, name, lang=lang)
        if lang == "en":  # marks over Arabic letters in the font of headings are read back in another place
            assert wording.word(TITLES[name]) in report.flat
            assert wording.word("about") in " ".join(report.pages[-1].split())
        assert re.search(r"\b[0-9a-f]{64}\b", report.flat)
        with opened_pdf(report.path) as document:
            assert document.get_metadata_value("Title") == wording.word(TITLES[name])
            assert document.is_tagged()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_to_show_is_one_page_that_says_so(registry, made, name):
    """An empty registry and a search that finds nothing are printed, and succeed."""
    for options in ({}, {"query": SiteQuery(text="zzzzqqq")}):
        report = made(registry, name, **options)
        assert report.result.pages == 1
        places(report.flat, "No site was found, so there is nothing to show.", "About this report")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_to_show_is_said_in_every_kind_of_file(registry, lang, tmp_path):
    """PDF, Word, HTML and CSV of every report of nothing: one page, one file, the reason in its language, no failure."""
    said = Wording(lang, {}).word("nothing_found")
    asked = Asked(lang=lang, profile=Profile.INTERNAL, by="Rania", at=AT, query=SiteQuery(text="zzzzqqq"))
    for report in SITE_REPORTS:
        found = {}
        for suffix in SUFFIXES:
            output = tmp_path / f"{report.name}{suffix}"
            result = report_pdf(registry, report.build, asked, paper="A4", output=output, progress=ignore)
            assert (len(result.files), result.warnings) == (1, ())
            found[suffix] = result.files[0]
        pages = read_pages(found[".pdf"])
        assert len(pages) == 1 and said.split()[0] in pages[0]
        assert said in [paragraph.text for paragraph in docx.Document(str(found[".docx"])).paragraphs]
        assert html.escape(said) in found[".html"].read_text(encoding="utf-8")
        assert said in found[".csv"].read_text(encoding="utf-8-sig")
    assert {file.suffix for file in tmp_path.iterdir() if file.is_file()} == set(SUFFIXES)


@pytest.mark.parametrize("name", NAMES)
def test_a_site_of_which_nothing_is_known_is_printed(registry, made, name):
    """A name and a country are enough for each of the reports."""
    with registry.write(DEED) as session:
        site.add_site(session, factories.site("Bare Tell"))
    report = made(registry, name, lang="fr")
    assert report.result.pages >= 1
    assert "À propos de ce rapport" in report.flat


@pytest.mark.parametrize("name", NAMES)
def test_sites_that_are_not_public_are_told_apart_from_none(registry, made, name):
    """For the public the one page says that none of the sites found is public, and does not name them."""
    with registry.write(DEED) as session:
        site.add_site(session, factories.site("Hidden Tell", visibility=Visibility.RESTRICTED))
    report = made(registry, name, profile=Profile.PUBLIC)
    assert report.result.pages == 1
    assert "None of the sites found is public" in report.flat
    assert "Hidden" not in report.flat


@pytest.mark.parametrize("name", NAMES)
def test_an_unknown_number_is_refused(registry, made, name, tmp_path):
    """A site that was named and is not there is an error in every report, and leaves no file."""
    with pytest.raises(NoSuchRecord):
        made(registry, name, references=["SY-HMS-XXX-9999"])
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "sheet"])
def test_hostile_text_is_printed_as_it_is(registry, made, name):
    """Markup of typst, TeX and the web is printed as typed, whatever field it came from (of photos: `test_sheet`)."""
    with registry.write(DEED) as session:
        place = site.add_site(session, factories.site(HOSTILE))
        told = factories.damage(
            place,
            texts=(LanguageText("en", HOSTILE),),
            occurred=factories.on("2015-08"),
            condition=Condition.SEVERE,
            incident=HOSTILE,
            notes=(HOSTILE,),
        )
        report_id = damage.add_damage(session, told, today=registry.day)
        given = {"summary": HOSTILE, "conditions": HOSTILE, "claimant_role": HOSTILE}
        restoration.add_estimate(session, factories.estimate(place, **given))
        held = factories.source(HOSTILE, author=HOSTILE, container_title=HOSTILE, publisher=HOSTILE)
        about = {"record_kind": RecordKind.DAMAGE, "record_id": report_id, "quotation": HOSTILE}
        source.cite(session, CitationDraft(source_id=source.add_source(session, held), **about))
    said = made(registry, name).flat
    for part in ('$ #read("report.typ") $', "*b* = H @cite", "{{7*7}} // <script> \\input"):
        assert part in said

"""Two languages side by side on one page: both said, facts once, each word marked with its language."""

from __future__ import annotations

import re

import docx
import factories
import pikepdf
import pytest
from reports.reading import AT, ignore
from reports.test_tags import elements

from heritage_app.domain.history import Deed
from heritage_app.domain.redaction import Profile
from heritage_app.reports import LANGUAGES, SITE_REPORTS, tables
from heritage_app.reports.bilingual import alike, languages, merged, side
from heritage_app.reports.docx import docx_document
from heritage_app.reports.frame import Asked, read_data
from heritage_app.reports.html import html
from heritage_app.reports.verify import read_trace, verify
from heritage_app.services import site


def data_of(registry, name, lang, **options):
    """The data of a report, as all of its files are made from them."""
    report = next(one for one in SITE_REPORTS if one.name == name)
    asked = Asked(lang=lang, profile=Profile.INTERNAL, by="Rania Haddad", at=AT, **options)
    with registry.read() as session:
        return read_data(session, report.build, asked, registry="Sample", today=registry.day, progress=ignore)


def without(data, *keys):
    """The data without what a report in two languages has once, or words for itself."""
    if isinstance(data, dict):
        return {key: without(value, *keys) for key, value in data.items() if key not in keys}
    return [without(one, *keys) for one in data] if isinstance(data, list) else data


def test_arabic_is_on_the_right_however_it_is_asked():
    """Any pair of languages is taken; the other one is on the left, two others stay as they were named."""
    assert languages("ar+en") == languages("en+ar") == ("en", "ar")
    assert languages("ar+fr") == ("fr", "ar")
    assert languages("fr+en") == ("fr", "en")
    assert {one for asked in LANGUAGES for one in languages(asked)} == {"en", "fr", "ar"}


def test_quotation_marks_make_no_difference():
    """What two languages say with marks of their own is the same fact; other words are not."""
    assert alike("para. 15, “demolished”", "para. 15، «demolished»")
    assert alike("Rapport: x", "Rapport\u00a0: x")
    assert not alike("Destroyed", "مدمر")


@pytest.mark.parametrize("name", [one.name for one in SITE_REPORTS])
def test_each_side_says_what_the_report_in_its_language_says(sample, name):
    """Labels, headings, terms and sentences of both; what stands once is a fact of both."""
    two = merged(data_of(sample, name, "en+ar"))
    for place, lang in enumerate(("en", "ar")):
        alone = data_of(sample, name, lang)
        taken = side(two, place)
        assert taken["title"] == alone["title"]
        assert (taken["lang"], taken["dir"]) == (alone["lang"], alone["dir"])
        for one, other in zip(taken["sections"], alone["sections"], strict=True):
            assert [block["block"] for block in one["blocks"]] == [block["block"] for block in other["blocks"]]
            for block, same in zip(one["blocks"], other["blocks"], strict=True):
                for key in ("title", "heads", "sentence", "scale"):
                    assert block.get(key) == same.get(key)


def test_facts_stand_once_and_words_twice(sample):
    """Names in both scripts, a term in both languages, one coordinate, one source, one quotation."""
    data = merged(data_of(sample, "status", "en+ar"))
    section = next(one for one in data["sections"] if one["line"]["name"]["names"][0]["text"] == "Temple of Bel")
    blocks = {block["block"]: block for block in section["blocks"]}
    assert [one["text"] for one in blocks["head"]["name"]["names"]] == ["Temple of Bel", "معبد بل"]
    assert blocks["head"]["second"] is None
    assert blocks["badges"]["list"][0]["word"] == {"pair": ["Destroyed", "مدمر"]}
    told = blocks["damage"]["reports"][0]
    assert told["text"]["paragraphs"] == ["The temple was demolished."]
    assert told["text"]["beside"]["paragraphs"] == ["هُدم المعبد."]
    assert told["refs"]["list"][0]["after"] == "para. 15, “demolished”"
    card = blocks["estimates"]["groups"][0]["columns"][1]["cards"][0]
    assert card["quotation"] == "“very doubtful”"
    assert card["summary"]["note"] == ""
    assert "34°32′50.3″N 38°16′26.8″E" in next(
        row["values"] for row in blocks["facts"]["rows"] if row["label"] == {"pair": ["Coordinates", "الإحداثيات"]}
    )


@pytest.mark.parametrize("lang", ["en+ar", "ar+fr", "en+fr"])
def test_the_pdf_says_the_language_of_each_side(made, sample, references, lang):
    """The page is tagged, in the language of the left; words on the right bear their own; it is matched to its data."""
    chosen = {"references": [references["Temple of Bel"]], "digits": "arabic-indic", "calendar": "hijri"}
    printed = made(sample, "status", lang=lang, **chosen)
    left, right = languages(lang)
    with pikepdf.open(printed.path) as document:
        assert str(document.Root.Lang).split("-")[0] == left
        found = {str(one["/Lang"]) for one in elements(document.Root.StructTreeRoot) if "/Lang" in one}
        assert right in found
        with document.open_outline() as outline:
            titles = " ".join(one.title for one in outline.root)
    heads = {"en": "Status report", "fr": "Rapport d’état", "ar": "تقرير حالة"}
    names = {"en": "Temple of Bel", "fr": "Temple de Bêl", "ar": "معبد بل"}
    terms = {"en": "Destroyed", "fr": "Détruit", "ar": "مدمر"}
    for one in (left, right):
        assert heads[one] in printed.flat
        assert terms[one] in printed.flat
        assert names[one] in titles
    assert bool(re.search("[٠-٩]", printed.flat)) is ("ar" in (left, right))
    assert verify(sample, read_trace(printed.path), ignore).same


@pytest.mark.parametrize("name", ["status", "worklist"])
def test_word_web_page_and_tables_have_both(sample, name):
    """Each file has both languages, each marked as what it is; labels of rows stand at both ends."""
    data = data_of(sample, name, "en+ar")
    page = html(data)
    assert '<html lang="en" dir="ltr">' in page
    assert re.search(r'<h2 class="both"><span>[^<]+</span> <span lang="ar" dir="rtl">[^<]+</span></h2>', page)
    assert re.search(
        r'<th scope="row">About|<th scope="row">Contents</th>.*<th scope="row"><p lang="ar" dir="rtl">', page
    )
    document = docx_document(data, "A4")
    assert document.core_properties.title == " / ".join(merged(data)["title"]["pair"])
    texts = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [one.text for one in document.paragraphs]
    assert any(re.search(r"[A-Za-z]\t[\u0621-\u064a]", one) for one in paragraphs)
    assert any("Destroyed" in text and "مدمر" in text for text in texts)
    assert isinstance(document, docx.document.Document)
    found = tables.tables(merged(data))
    assert any("Condition / الحالة" in row for rows in found.values() for row in rows)


def test_nothing_to_show_is_said_in_both(registry, made):
    """A report without a site is one page that says so twice."""
    printed = made(registry, "worklist", lang="en+ar")
    assert printed.result.pages == 1
    assert "No site was found" in printed.flat
    assert "لم يعثر على أي موقع" in printed.flat


def test_the_facts_of_a_site_stay_on_one_page(claimed, made):
    """No page ends in the middle of them, nor after their heading: the last is on the page of the first."""
    pages = made(claimed, "status", lang="en+ar").pages
    with_facts = [page for page in pages if "The site\n" in page]
    assert len(with_facts) == 10
    assert [page for page in with_facts if "Coordinates" not in page] == []


def test_a_site_with_one_name_has_the_head_of_the_page_to_itself(registry, made):
    """Its name and number stand on one line: nothing is on the other side that would need the room."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        site.add_site(session, factories.site("Abe Garm o sard Caravanserai in the hills of South Khorasan"))
    lines = made(registry, "status", lang="en+ar").pages[0].splitlines()
    assert any(
        re.fullmatch(r"Abe Garm o sard Caravanserai in the hills of South Khorasan · \S+-0001", one) for one in lines
    )

"""What stands on the pages of the status report of the sample registry."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from PIL import Image
from reports.reading import AT, opened_pdf, pdfium_text, places, read_pages

from heritage_app.domain.query import SiteQuery, Sort
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import Condition
from heritage_app.reports import REPORTS, SITE_REPORTS
from heritage_app.services.records import NoSuchRecord


def test_hazards_come_before_everything_else(sample, references, printed):
    """Below the running head the danger comes first, with state, last-known day, who says so, and where."""
    text = printed(sample, references=[references["Temple of Bel"]]).flat
    order = places(text, "Unsafe to visit", "Mines: partly cleared; last known: 29 March 2016 or earlier")
    order += places(text, "Why this condition", "The site", "Damage reports", "Restoration estimates")
    order.append(text.rindex("Sources"))
    assert order == sorted(order)
    assert "at Palmyra, which this site is part of" in text
    assert "said by A military source (not named); said to AFP" in text


def test_palmyra_says_both_estimates_side_by_side(sample, references, printed):
    """Each claimant heads a column of the same width, and both stand beside each other on one page."""
    report = printed(sample, references=[references["Palmyra"]])
    laid_out = read_pages(report.path, "-layout")
    side_by_side = [line for page in laid_out for line in page.splitlines() if "Maamoun Abdulkarim" in line]
    assert "Annie Sartre-Fauriat" in side_by_side[0]
    text = report.flat
    places(text, "All of Palmyra", "5 years", "with UNESCO’s help", "80 %", "Doubtful", "very doubtful")
    assert "Disputes: The ruins could be restored in five years (Maamoun Abdulkarim)" in text
    assert "These estimates disagree. The registry prints all of them and picks no winner." in text


def test_a_part_inherits_estimates_and_says_so(sample, references, printed):
    """The estimates for all of Palmyra stand under the temple with the name of what they were said of."""
    text = printed(sample, references=[references["Temple of Bel"]]).flat
    places(text, "All of Palmyra", "Said of Palmyra, which this site is part of.", "5 years", "very doubtful")


def test_every_statement_carries_its_numbered_source(sample, references, printed):
    """References and the list of sources bear the same numbers, with the place in the source."""
    text = printed(sample, references=[references["Temple of Bel"]]).flat
    numbers = {int(n) for n in re.findall(r"\[(\d+)\]", text)}
    listed = text[text.rindex("Sources") :]
    assert numbers == {1, 2} == {int(n) for n in re.findall(r"\[(\d+)\]", listed)}
    assert "[1] para. 15, “demolished”" in text
    assert "“Syria army keeps pressure on ISIS after Palmyra capture”. News24, text of AFP, 29 March 2016" in text


def test_the_three_axes_are_words_not_colours(sample, references, printed):
    """Condition with its level, evidence and restoration stand as words; the page has no colour at all."""
    report = printed(sample, references=[references["Temple of Bel"]])
    places(report.flat, "Condition", "Destroyed", "level 5 of 5", "Evidence", "Press report only", "None known")
    with opened_pdf(report.path) as document:
        picture = document[0].render(scale=1).to_pil().convert("RGB")
    assert isinstance(picture, Image.Image)
    assert max(max(pixel) - min(pixel) for _, pixel in picture.getcolors(1 << 20)) < 40  # ink is a blue-black


def test_why_this_condition_is_said(sample, references, printed):
    """The rule that chose the condition is named with the number of the report."""
    assert (
        "One accepted report gives a condition: report 1."
        in printed(sample, references=[references["Arch of Triumph"]]).flat
    )
    assert (
        "No accepted report gives a condition. That does not mean that the place is intact."
        in printed(sample, references=[references["Palmyra"]]).flat
    )


def test_attribution_never_stands_without_its_wording(sample, references, printed):
    """Who is said to have done it, how strongly, and by whom."""
    text = printed(sample, references=[references["Arch of Triumph"]]).flat
    assert "Reported: Islamic State group (ISIS), said by Agence France-Presse (AFP)" in text


def test_whole_registry_has_a_summary_most_severe_first(sample, references, printed):
    """All five sites are listed with condition and page; destroyed ones come first, and every site has its page."""
    report = printed(sample)
    cover = " ".join(report.pages[0].split())
    worst_first = ("Arch of Triumph", "Mar Elian monastery", "Temple of Bel", "Al-Qaryatain", "Palmyra")
    order = places(cover, *(references[name] for name in worst_first))
    assert order == sorted(order)
    places(cover, "The whole registry", "Sites: 5", "Destroyed", "Not assessed", "Estimates disagree")
    with opened_pdf(report.path) as document:
        bookmarks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    titles = [title for level, title in bookmarks if level == 0]
    assert titles[1:6] == list(worst_first)


def test_pages_are_counted(sample, printed):
    """Every page says which one it is and how many there are; a site's pages bear its name and number."""
    report = printed(sample)
    for number, page in enumerate(report.pages, start=1):
        assert f"page {number} of {len(report.pages)}" in page
    assert report.result.pages == len(report.pages)
    assert all("Temple of Bel · SY-" in page for page in report.pages[5:7])


def test_a_report_without_source_is_unverified(sample, references, printed, unsourced_report):
    """Where nothing supports a report it says *Unverified*, and *Unsourced* is flagged."""
    unsourced_report(sample, references["Al-Qaryatain"])
    text = printed(sample, references=[references["Al-Qaryatain"]]).flat
    damage = text[text.index("Damage reports") : text.index("Restoration estimates")]
    assert "Unverified" in damage
    assert "Press report only" not in damage
    assert "Unsourced Accepted without any source: Moderate damage (January 2016)." in text


@pytest.fixture
def unsourced_report():
    from heritage_app.domain.damage import DamageDraft, LanguageText
    from heritage_app.domain.dates import HeritageDate
    from heritage_app.domain.history import Deed
    from heritage_app.services import damage, site

    def add(registry, reference):
        with registry.write(Deed(verb="damage.add", by="Tester")) as session:
            draft = DamageDraft(
                site_id=site.resolve(session, reference),
                occurred=HeritageDate.from_edtf("2016-01"),
                condition=Condition.MODERATE,
                texts=(LanguageText("en", "A wall fell."),),
            )
            damage.add_damage(session, draft, today=registry.day)

    return add


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("ar", ("معبد بل", "المعبد", "آذار 2016", "تدمر", "وكالة فرانس برس", "داعش")),
        ("fr", ("Temple de Bêl", "Visite dangereuse", "Le temple a été démoli", "29 mars 2016", "page 1 sur")),
    ],
)
def test_the_report_speaks_the_language_asked_for(sample, references, printed, lang, words):
    """Labels, terms, dates and the text of the report itself come in the language; the name too."""
    report = printed(sample, references=[references["Temple of Bel"]], lang=lang)
    places(report.flat, *words)
    assert "The temple was demolished." not in report.flat
    with opened_pdf(report.path) as document:
        assert document.get_metadata_value("Title")


def test_arabic_names_are_found_by_both_readers(sample, references, printed):
    """معبد بل is shaped and still one searchable text in the English report."""
    report = printed(sample, references=[references["Temple of Bel"]])
    assert "معبد بل" in report.text
    assert "معبد بل" in pdfium_text(report.path)


def test_text_in_another_language_says_so(sample, references, printed):
    """A hazard told in English only is printed in the Arabic report in English, and labelled."""
    text = printed(sample, references=[references["Palmyra"]], lang="ar").flat
    assert "ISIS swept into Palmyra. (بالإنكليزية)" in text


def test_letter_and_a4(sample, references, printed):
    """The paper asked for is the paper of every page."""
    for paper, size in (("A4", (595, 842)), ("Letter", (612, 792))):
        report = printed(sample, references=[references["Palmyra"]], paper=paper)
        with opened_pdf(report.path) as document:
            assert {tuple(round(x) for x in page.get_size()) for page in document} == {size}


def test_the_stamp_says_where_the_paper_comes_from(sample, references, printed):
    """Registry, selection, person, version, both times and the hash of the data stand at the end."""
    text = printed(sample, references=[references["Palmyra"]]).flat
    end = text[text.index("About this report") :]
    places(end, "Sample", f"Chosen by number: {references['Palmyra']}", "Rania Haddad", "Heritage 0.1.0")
    places(end, "2016-11-22 16:30 +03:00 (local time)", "2016-11-22 13:30 (UTC)", "The office (internal)")
    assert re.search(r"\b[0-9a-f]{64}\b", end)


def test_the_hash_is_of_the_data_alone(sample, references, printed):
    """Another person at another time gets the same hash; another site, or one more word, another hash."""

    def value(report):
        found = re.search(r"\b[0-9a-f]{64}\b", report.flat)
        assert found
        return found[0]

    first = value(printed(sample, references=[references["Palmyra"]]))
    later = value(printed(sample, references=[references["Palmyra"]], by="Somebody else", at=AT + timedelta(days=3)))
    other = value(printed(sample, references=[references["Mar Elian monastery"]]))
    assert first == later != other


def test_a_search_is_named_in_the_stamp(sample, printed):
    """What was searched and filtered is said in words, and only what it finds is printed, the worst first."""
    query = SiteQuery(text="palm", conditions=(Condition.DESTROYED,), sort=Sort.NAME)
    report = printed(sample, query=query)
    assert "Search: “palm”; Condition: Destroyed" in report.flat
    assert "Sites: 3" in report.flat  # the two of Palmyra, and Mar Elian, whose source names it in its title
    assert "Not assessed" not in report.pages[0]


def test_an_unknown_number_is_refused(sample, printed, tmp_path):
    """Nothing is printed for a number that is not there."""
    with pytest.raises(NoSuchRecord):
        printed(sample, references=["SY-HMS-XXX-9999"])
    assert not list(tmp_path.glob("*.pdf"))


def test_the_public_report_hides_exact_places(sample, references, printed):
    """Coordinates are rounded and say so; notes are left out; the paper says for whom it is."""
    text = printed(sample, references=[references["Temple of Bel"]], profile=Profile.PUBLIC).flat
    assert "34.54730" not in text
    assert "34°32" not in text
    places(text, "34.5, 38.3", "rounded for the public", "to within 8 km", "The public. Coordinates are rounded;")
    assert "The article gives no day" not in text


def test_reports_are_listed_with_what_makes_them():
    """`report list` and the menus read this list."""
    assert [REPORTS[0].name, REPORTS[-1].name] == ["status", "import"]
    assert len({report.name for report in REPORTS}) == len(REPORTS)
    assert all(report.title for report in REPORTS)
    assert all(callable(report.build) for report in SITE_REPORTS)

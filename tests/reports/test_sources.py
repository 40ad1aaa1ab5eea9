"""The source list: the style that was asked for, what each source supports, and those that support nothing."""

from __future__ import annotations

from itertools import pairwise

import factories
import pytest
from reports.reading import places, read_pages
from reports.test_bilingual import data_of

from heritage_app.domain.history import Deed
from heritage_app.domain.source import CitationDraft
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.reports.citing import cite
from heritage_app.reports.wording import Wording
from heritage_app.services import damage, site, source

ARTICLE = factories.source(
    "Army keeps pressure",
    author="Rania Haddad",
    container_title="News24",
    publisher="Media24",
    publisher_place="Cape Town",
    issued=factories.on("2016-03-29"),
    url="https://example.org/a b",
)


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("chicago", "Rania Haddad. 2016. “Army keeps pressure.” News24, 29 March 2016. Cape Town: Media24."),
        ("iso690", "RANIA HADDAD, 2016. Army keeps pressure. News24. Cape Town: Media24, 29 March 2016."),
        ("apa", "Rania Haddad (29 March 2016). Army keeps pressure. News24. Media24."),
    ],
)
def test_one_article_in_every_style(style, said):
    """Author, date, title, container and publisher stand in the order of the style, each once."""
    assert cite(Wording("en", {}), ARTICLE, style) == (said, "https://example.org/a%20b")


def test_a_source_without_author_and_date_is_still_named():
    """What it appeared in, or its title, opens the entry, and *n.d.* stands for the date."""
    bare = factories.source("Only a title")
    in_a_paper = factories.source("Headline?", container_title="The Paper")
    assert cite(Wording("en", {}), bare, "chicago") == ("Only a title. n.d.".replace("n.d", "N.d"), "")
    assert cite(Wording("en", {}), bare, "apa")[0] == "Only a title (n.d.)."
    assert cite(Wording("en", {}), in_a_paper, "chicago")[0] == "The Paper. N.d. “Headline?”"
    assert cite(Wording("ar", {}), bare, "apa")[0].endswith("(د.ت.).")


def test_the_stop_after_a_latin_name_runs_with_the_arabic_line():
    """It stands outside what is isolated: inside, a line would begin with it."""
    bare = factories.source("Only a title", author="Aid Inc.", publisher="The Press")
    assert (
        cite(Wording("ar", {}), bare, "chicago")[0]
        == "\u2068Aid Inc.\u2069 د.ت. \u2068Only a title\u2069. \u2068The Press\u2069."
    )


def test_every_source_says_what_it_supports(sample, made):
    """The claim, the place in the source and the quotation stand below each entry."""
    text = made(sample, "sources").flat
    assert "Sources cited (Chicago, author–date)" in text
    news = text[text.index("News24. 2016. “Syria army keeps pressure") :]
    places(news, "Text of AFP", "Newspaper article", "Supports: Temple of Bel, Damage report, Destroyed")
    assert "“demolished”" in news


def test_what_one_place_supports_of_a_site_stands_in_one_line(registry, made):
    """A dataset that supports every claim of a site names the site and its own number once."""
    with registry.write(Deed(verb="test", by="Tester")) as session:
        place = site.add_site(session, factories.site("Tell Brak"))
        reports = [
            damage.add_damage(session, factories.damage(place, occurred=factories.on(when)), today=registry.day)
            for when in ("2015-08", "2016-03")
        ]
        data = source.add_source(session, factories.source("Survey of tells"))
        for kind, record in (*((RecordKind.DAMAGE, one) for one in reports), (RecordKind.SITE, place)):
            source.cite(session, CitationDraft(source_id=data, record_kind=kind, record_id=record, locator="no. 17"))
    text = made(registry, "sources").flat
    line = text[text.index("Supports: Tell Brak") :].partition("(no. 17)")[0]
    assert line.count("Tell Brak") == 1
    places(line, "August 2015; Damage report", "March 2016")
    assert text.count("no. 17") == 1


def test_a_source_that_contradicts_says_so(claimed, made):
    """Support and contradiction are told apart, in Arabic too."""
    assert (
        "Contradicts: Palmyra, Damage report, Minor damage, 27 March 2016, Condition" in made(claimed, "sources").flat
    )
    assert "يناقض" in made(claimed, "sources", lang="ar").flat


def test_two_languages_list_the_sources_in_one_order(claimed):
    """Each entry stands opposite itself, however its words sort in either language."""
    said = [
        [item["url"] for item in data_of(claimed, "sources", lang)["sections"][0]["blocks"][1]["items"]]
        for lang in ("en", "ar")
    ]
    assert said[0] == said[1]
    assert len(said[0]) > 20


def test_a_source_that_nothing_cites_is_listed_with_the_whole_registry_only(sample, made):
    """It stands under a heading of its own; a report of one site leaves it out."""
    with sample.write(Deed(verb="test", by="Tester")) as session:
        source.add_source(session, factories.source("Forgotten memo"))
    places(
        made(sample, "sources", style="apa").flat, "Sources cited (APA)", "Sources that nothing cites", "Forgotten memo"
    )
    with sample.read() as session:
        from heritage_app.domain.query import SiteQuery

        assert "Forgotten memo" not in made(sample, "sources", query=SiteQuery(text="Bel")).flat


@pytest.mark.parametrize(("lang", "label", "wrong"), [("en", "archived copy", "; "), ("ar", "نسخة مؤرشفة", "؛")])
def test_the_address_of_an_archived_copy_follows_a_colon(claimed, made, lang, label, wrong):
    """What the second address of a source is stands before it as a label, in each language."""
    text = made(claimed, "incidents", lang=lang).flat
    at = text.index(label)
    around = text[at - 3 : at + len(label) + 3]
    assert ":" in around
    assert wrong not in around


def test_each_thing_that_a_source_supports_is_seen_to_begin(claimed, made):
    """A line that goes on stands further in than the one that begins, so that a page of them can be read."""
    lines = [line for page in read_pages(made(claimed, "sources").path, "-layout") for line in page.splitlines()]
    indents = {}
    for line, following in pairwise(lines):
        if line.strip().startswith("Supports:") and following.strip().startswith("(Executive Summary"):
            indents[line] = (len(line) - len(line.lstrip()), len(following) - len(following.lstrip()))
    assert indents
    assert all(first < second for first, second in indents.values())

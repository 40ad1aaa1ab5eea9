"""A walk through the finished PDF as a program that reads aloud would take it: tags, languages, words for drawings."""

from __future__ import annotations

from itertools import pairwise

import pikepdf
import pytest
from reports.reading import places

from heritage_app.domain.redaction import Profile

NAMES = {"en": "Temple of Bel", "fr": "Temple de Bêl", "ar": "معبد بل"}


def elements(node, found=None):
    """Every element of the tree of tags, in reading order."""
    found = [] if found is None else found
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found.append(kid)
            elements(kid, found)
    return found


def kind(element, roles):
    """The standard type of an element; *roles* map the writer's own types to it."""
    name = element["/S"]
    return str(roles.get(name, name))


@pytest.fixture(params=[("en", Profile.INTERNAL), ("ar", Profile.INTERNAL), ("fr", Profile.PUBLIC)], ids=str)
def opened(request, sample, printed):
    """The whole sample as PDF, opened, with its language and the file itself."""
    lang, profile = request.param
    report = printed(sample, lang=lang, profile=profile)
    assert report.result.warnings == ()
    with pikepdf.open(report.path) as document:
        yield document, lang, report


def test_the_file_says_what_it_is(opened):
    """Tagged, with title and language in the catalogue, and both standards in its metadata."""
    document, lang, _ = opened
    assert bool(document.Root.MarkInfo.Marked)
    assert str(document.Root.Lang).split("-")[0] == lang
    assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
    with document.open_metadata() as said:
        assert said.pdfa_status == "2A"
        assert said["pdfuaid:part"] == "1"
        assert said["dc:title"]


def test_every_page_is_part_of_the_tree(opened):
    """Each page has marked content that the tree of tags knows."""
    document, _, _ = opened
    assert "/StructTreeRoot" in document.Root
    for page in document.pages:
        assert "/StructParents" in page.obj
        assert str(page.obj.get("/Tabs")) == "/S"


def test_drawings_have_words_and_tables_have_heads(opened):
    """Each figure has an alternative text, each table heads, with their scope, and no level of heading is left out."""
    document, _, _ = opened
    tree = document.Root.StructTreeRoot
    roles = tree.get("/RoleMap", pikepdf.Dictionary())
    found = [(kind(element, roles), element) for element in elements(tree)]
    figures = [element for name, element in found if name == "/Figure"]
    assert len(figures) == 4
    assert all(len(str(element["/Alt"])) > 20 for element in figures)
    tables = [element for name, element in found if name == "/Table"]
    assert len(tables) > 8
    for table in tables:
        heads = [one for one in elements(table) if kind(one, roles) == "/TH"]
        assert heads
        assert all("/Scope" in attributes(one) for one in heads)
    levels = [int(name[2:]) for name, _ in found if name in ("/H1", "/H2", "/H3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def attributes(element):
    """The attributes of an element, of however many owners."""
    held = element.get("/A", pikepdf.Dictionary())
    return {name for one in (held if isinstance(held, pikepdf.Array) else [held]) for name in one}


def test_names_in_another_script_say_their_language(opened):
    """Arabic names on a page in English or French, and the other way round, are marked with their language."""
    document, lang, _ = opened
    languages = {str(element["/Lang"]) for element in elements(document.Root.StructTreeRoot) if "/Lang" in element}
    assert ("ar" if lang != "ar" else "en") in languages


def test_bookmarks_lead_to_each_site(opened):
    """The outline names the sites and their parts, in the order of the pages."""
    document, lang, _ = opened
    with document.open_outline() as outline:
        top = [one.title for one in outline.root]
        below = [child.title for one in outline.root for child in one.children]
    assert len(top) == 7  # the report, five sites, the stamp
    assert sum(NAMES[lang] in title for title in top) == 1
    assert len(below) > 15


def test_the_order_of_reading_is_the_order_of_meaning(opened):
    """Read as text, the cover comes first, then the dangers, the stamp last; Arabic words stay whole."""
    _, lang, report = opened
    words = {
        "en": ("Summary", "Unsafe to visit", "About this report"),
        "fr": ("Synthèse", "Visite dangereuse", "À propos de ce rapport"),
        "ar": ("للاستعمال الداخلي", "قوس النصر", "تقريران لهما القيمة نفسها"),
    }[lang]
    found = places(report.flat, *words)
    assert found == sorted(found)
    for name in ("معبد بل", "تدمر", "قوس النصر"):
        assert name in report.flat

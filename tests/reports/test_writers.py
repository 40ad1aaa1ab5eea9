"""Word, HTML and tables say what the paper says, in the same order, and nothing in them runs."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st
from reports.reading import AT, NO_LETTERHEAD, ignore
from reports.test_bilingual import data_of
from reports.test_pdf import HOSTILE, everywhere

from heritage_app.domain.redaction import Profile
from heritage_app.reports import flow, tables
from heritage_app.reports.docx import docx_document, make_docx
from heritage_app.reports.flow import Heading, Paragraph, Picture, Table, parts
from heritage_app.reports.html import html
from heritage_app.reports.pdf import PdfFolderMissing
from heritage_app.reports.saving import KindUnknown
from heritage_app.reports.status import read_report
from heritage_app.settings import RESOURCES

WRITERS = {
    "docx": lambda data: docx_document(data, "A4"),
    "html": html,
    "csv": tables.tables,
}


def report(registry, lang="en", **more):
    """The data of a status report."""
    asked = {"profile": Profile.INTERNAL, "by": "Rania Haddad", "at": AT, "progress": ignore, **more}
    with registry.read() as session:
        return read_report(session, registry=registry.name, today=registry.day, lang=lang, **asked)


def words(text):
    """The words of a text, without marks of direction."""
    return " ".join(re.sub("[\u200b\u200e\u200f\u2066-\u2069]", "", text).split())


class Reader(HTMLParser):
    """Reads an HTML file as a browser without styles would: tags, and the words in order."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.said, self.open = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "rect", "path", "circle"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not {"style", "svg", "title"} & set(self.open):
            self.said.append(data)
            if self.open and self.open[-1] in ("p", "td", "th", "h1", "h2", "h3", "caption", "figcaption"):
                self.said.append(" ")

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


def headings_of(data):
    """Every heading of the flow, with its level."""
    return [
        (node.level, words("".join(span.text for span in node.spans)))
        for part in parts(data, {})
        for node in part.nodes
        if isinstance(node, Heading)
    ]


def spoken(data):
    """Every text of the flow, in order; a heading of columns before its rows."""
    found = []

    def paragraph(one):
        found.append("".join(span.text for span in one.spans))

    for part in parts(data, {}):
        for node in part.nodes:
            if isinstance(node, Heading | Paragraph):
                paragraph(node)
            elif isinstance(node, Table):
                for head in node.heads:
                    paragraph(head)
                for row in node.rows:
                    for cell in row:
                        for one in cell:
                            paragraph(one)
            elif isinstance(node, Picture):
                found.append(node.note)
    return [said for said in map(words, found) if said]


def in_order(text, said):
    """Fail where one of the texts does not stand after the one before."""
    at = 0
    for one in said:
        found = text.find(one, at)
        assert found >= 0, one
        at = found + len(one)


def word_text(document):
    """The words of a Word file in reading order, links and tables included."""
    said = []
    for node in document.element.body.iter(qn("w:p")):
        said.append("".join(text.text or "" for text in node.iter(qn("w:t"))))
    return words(" ".join(said))


# ------------------------------------------------------------------------------------------------ every kind


def test_every_kind_of_block_that_is_drawn_is_written_by_every_writer():
    """A kind added to the template without its words in Word, HTML and tables is noticed here."""
    template = (RESOURCES / "templates" / "blocks.typ").read_text(encoding="utf-8")
    drawn = set(re.findall(r'^    "([a-z-]+)": \(\) =>', template, re.MULTILINE))
    assert len(drawn) > 10
    assert drawn == set(flow.KINDS) == set(tables.KINDS)


@pytest.mark.parametrize("writer", WRITERS)
def test_an_unknown_kind_of_block_is_refused(sample, writer):
    """No writer leaves out in silence what it does not know."""
    data = report(sample)
    data["sections"][0]["blocks"].append({"block": "hologram"})
    with pytest.raises(KeyError, match="hologram"):
        WRITERS[writer](data)


ANY = {
    "title": {"text": "Photo sheet"},
    "heading": {"text": "By cause", "level": 2},
    "note": {"text": "Nothing was left out"},
    "boxed": {"kind": "hazard", "text": "Mines near the gate"},
    "pairs": {"rows": [{"label": "Sites", "values": ["12"]}]},
    "table": {
        "title": "Claims",
        "heads": ["Site", "Cost", "Cost"],
        "widths": [1, 1, 1],
        "ends": [1],
        "rows": [
            [
                [{"text": "تدمر", "look": "strong", "kind": "", "level": 0, "lang": "ar", "rtl": True}],
                [{"text": "12", "look": "plain", "kind": "severe", "level": 4, "lang": "", "rtl": False}],
                [],
            ]
        ],
        "totals": [[[{"text": "Sum", "look": "strong", "kind": "", "level": 0, "lang": "", "rtl": False}], [], []]],
        "note": "Without inflation",
    },
    "bars": {
        "charts": [
            {
                "title": "By condition",
                "total": "Sites: 3",
                "rows": [{"label": "Severe", "kind": "severe", "count": 3, "share": 1.0}],
            }
        ]
    },
    "entries": {
        "list": [
            {
                "what": "Shelling",
                "date": "May 2016",
                "badges": [{"kind": "minor", "word": "Minor damage", "note": "level 2 of 5", "level": 2}],
                "status": "Disputed",
                "text": {"paragraphs": ["A wall fell."], "lang": "en", "rtl": False, "note": ""},
                "pairs": [{"label": "Cause", "values": ["Mortar"]}],
                "refs": {"list": [], "note": "sources not printed here: 1"},
                "under": False,
            }
        ]
    },
    "list": {
        "title": "Works cited",
        "items": [{"text": "Weekly report", "url": "https://example.org/1", "lines": ["Supports the date"]}],
    },
}
"""One block of each kind that any report may use."""


def any_report():
    """A report of those blocks alone."""
    row = {"label": "Registry", "values": ["Test"]}
    stamp = {"title": "About", "footer": "printed", "rows": [row], "hash": "0", "hash_label": "Data", "hash_means": "-"}
    stamp["letterhead"] = NO_LETTERHEAD
    blocks = [{"block": kind, **said} for kind, said in ANY.items()]
    return {
        "lang": "en",
        "dir": "ltr",
        "title": "Photo sheet",
        "report": "Photo sheet",
        "registry": "Test",
        "count": "",
        "volume": "",
        "volume_words": [""],
        "page": ["page ", " of ", ""],
        "semicolon": "; ",
        "cover": None,
        "sections": [{"header": "Photo sheet", "line": None, "blocks": blocks}],
        "stamp": stamp,
    }


def test_blocks_that_any_report_may_use_are_written():
    """Tables, bars, entries, lists and notes arrive in HTML and Word with all their words, a level in words too."""
    data = any_report()
    said = spoken(data)
    assert {"Claims", "12 (level 4 of 5)", "Sum", "Without inflation", "By condition", "Shelling · May 2016"} <= set(
        said
    )
    assert {"Minor damage (level 2 of 5); Disputed", "Mortar", "Supports the date", "Mines near the gate"} <= set(said)
    in_order(words("".join(Reader(html(data)).said)), said)
    in_order(word_text(docx_document(data, "Letter")), said)


def test_tables_of_any_report_keep_their_columns_apart():
    """Two columns of one name stay two, totals are left to the spreadsheet, and each chart is a table."""
    found = tables.tables(any_report())
    assert found["table"] == [{"Site": "تدمر", "Cost": "12", "Cost 3": ""}]
    assert found["counts"] == [{"By condition": "Severe", "n": "3"}]
    assert found["entries"][0]["What is known"] == "A wall fell."
    assert found["list"][0]["URL"] == "https://example.org/1"


# ---------------------------------------------------------------------------------------------- same content


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_html_and_word_say_the_same_in_the_same_order(sample, lang):
    """Every text of the report stands in both files, one after the other as on paper."""
    data = report(sample, lang)
    said = spoken(data)
    assert len(said) > 200
    in_order(words("".join(Reader(html(data)).said)), said)
    in_order(word_text(docx_document(data, "A4")), said)


def test_headings_follow_the_paper(sample, printed):
    """The headings of HTML and Word are those of the PDF, in its order."""
    data = report(sample)
    paper = printed(sample).flat
    headings = headings_of(data)
    in_order(paper, [text for level, text in headings if level == 2])
    document = docx_document(data, "A4")
    styled = [(p.style.name, words(p.text)) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert styled == [(f"Heading {level}", text) for level, text in headings]


def test_the_chart_is_a_table_of_what_was_found_when(sample):
    """Each step of the drawn chart is a row with its date, its condition and its report."""
    data = report(sample)
    step = {"n": 1, "x0": 0.1, "x1": 0.2, "y": 5}
    scale = ["Not assessed", "None", "Minor", "Moderate", "Severe", "Destroyed"]
    chart = {"block": "chart", "title": "Over time", "alt": "", "scale": scale, "ticks": [], "steps": [step]}
    data["sections"][0]["blocks"].insert(5, chart)
    said = spoken(data)
    at = said.index("Over time")
    assert said[at + 1 : at + 4] == ["Date", "Condition", "Damage reports"]
    assert said[at + 4 : at + 7] == ["Between May 2015 and 29 March 2016", "Destroyed", "Report 1"]


# ------------------------------------------------------------------------------------------------------ HTML


@pytest.mark.parametrize(("lang", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_html_is_one_accessible_file(sample, lang, direction):
    """Language, direction, heads of rows or columns in each table, words for each drawing, links that lead somewhere."""
    page = Reader(html(report(sample, lang)))
    assert page.open == []
    assert page.all("html") == [{"lang": lang, "dir": direction}]
    assert len(page.all("h1")) == 7  # the report, five sites, the stamp
    assert {one["scope"] for one in page.all("th")} == {"row", "col"}
    assert len(page.all("table")) == len(page.all("caption"))
    drawings = [one for one in page.all("svg") if one.get("role") == "img"]  # the overview is drawn inside the map
    assert len(drawings) == len(page.all("figure")) == 4  # one site has no position
    assert all(len(one["aria-label"]) > 20 for one in drawings)
    anchors = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(anchors) == len(set(anchors))
    within = {one["href"][1:] for one in page.all("a") if one["href"].startswith("#")}
    assert within and within <= set(anchors)


@pytest.mark.parametrize("lang", ["en", "ar", "en+ar"])
def test_the_heading_of_a_table_is_seen_once(sample, lang):
    """A table whose heading says what it is has its caption for screen readers alone; any other shows it."""
    page = html(report(sample, lang))
    headings = re.findall(r"<h[23][^>]*>(.*?)</h[23]>\s*(?:<div[^>]*>)?\s*<table>\s*<caption([^>]*)>", page, re.S)
    assert len(headings) > 5
    assert {look for _, look in headings} == {' class="said"'}
    assert "<caption>" in page


def test_a_name_in_another_script_stands_on_the_side_of_the_page(sample):
    """A name is its own way round within a line of the page, as on paper; no paragraph of it is turned."""
    page = html(report(sample, "en"))
    assert '<p><span lang="ar" dir="rtl">معبد بل</span></p>' in page
    assert not re.search(r'<p[^>]* dir="rtl"[^>]*>(?:<[^>]+>)*معبد بل<', page)


def test_html_fetches_and_runs_nothing(sample):
    """No script, no picture, style sheet or font from elsewhere, and a policy that forbids both."""
    text = html(report(sample))
    page = Reader(text)
    assert not {"script", "link", "img", "iframe", "object", "form", "base"} & {tag for tag, _ in page.tags}
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "src"]
    assert "url(" not in text and "@import" not in text
    assert "default-src 'none'" in page.all("meta")[2]["content"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(registry, text):
    """What looks like markup, in every field, is read back as it was typed, from HTML and from Word."""
    number = everywhere(registry, text)
    data = report(registry, references=[number])
    page = Reader(html(data))
    assert {tag for tag, _ in page.tags} <= {
        *("html", "head", "meta", "title", "style", "body", "main", "section", "footer", "h1", "h2", "h3", "p", "a"),
        *("span", "strong", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "svg"),
        *("rect", "path", "circle", "text", "g", "div"),
    }
    assert words("".join(page.said)).count(words(text)) > 5
    assert word_text(docx_document(data, "A4")).count(words(text)) > 5


# ------------------------------------------------------------------------------------------------------ Word


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_word_file_is_dressed_for_its_language(sample, tmp_path, lang):
    """Languages, direction of page, paragraphs and tables, repeated heads, and pages that Word counts."""
    path = tmp_path / "report.docx"
    make_docx(report(sample, lang), paper="A4", output=path, progress=ignore)
    document = docx.Document(str(path))
    xml = document.element.xml
    arabic = lang == "ar"
    assert document.core_properties.language == {"en": "en-GB", "ar": "ar-SY"}[lang]
    assert document.core_properties.title and not document.core_properties.comments
    assert len(document.sections) == 7
    assert all((section._sectPr.find(qn("w:bidi")) is not None) == arabic for section in document.sections)
    assert all((table._tbl.tblPr.find(qn("w:bidiVisual")) is not None) == arabic for table in document.tables)
    headed = [table for table in document.tables if table._tbl.find(".//" + qn("w:tblHeader")) is not None]
    assert len(headed) > 5
    foot = document.sections[-1].footer._element.xml
    assert 'w:instr="PAGE"' in foot and 'w:instr="NUMPAGES"' in foot
    assert "<w:rtl/>" in xml  # the Arabic names, also on an English page
    assert document.sections[0].page_width.mm == pytest.approx(210, abs=0.1)


def test_word_tables_have_columns_as_wide_as_what_they_hold(sample):
    """Labels are narrower than values, columns share the page as on paper, and Arabic heads are bold as well."""
    document = docx_document(report(sample, "ar"), "A4")
    facts = next(table for table in document.tables if len(table.columns) == 2)
    label, value = (column.width for column in facts.columns)
    assert 2 * label < value
    assert Mm(150) < label + value <= Mm(174) + 2
    assert all(
        cell.width == column.width for row in facts.rows for cell, column in zip(row.cells, facts.columns, strict=True)
    )
    heads = next(table for table in document.tables if len(table.columns) == 4).rows[0].cells
    assert all(run.font.cs_bold for cell in heads for run in cell.paragraphs[0].runs)
    assert all(not section.header.paragraphs[-1].text.startswith(" ·") for section in document.sections)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_amounts_stand_under_each_other(claimed, lang):
    """Figures end where their column ends, heads too, in Word and on the screen; words begin where theirs begins."""
    data = data_of(claimed, "estimates", lang)
    sums = [table for table in docx_document(data, "A4").tables if (len(table.columns), len(table.rows)) == (5, 3)][-1]
    for row in sums.rows:
        sides = [cell.paragraphs[0].alignment for cell in row.cells]
        assert sides == [None, None, *[WD_ALIGN_PARAGRAPH.RIGHT] * 3]
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in sums.rows[0].cells)
    assert html(data).count('<td class="n">') == 2 * 3 * 2


def test_a_site_of_a_word_file_begins_its_own_part(sample):
    """In two languages, the warning of a site does not stand below the sources of the one before."""
    for table in docx_document(data_of(sample, "status", "en+ar"), "A4").tables:
        words = " ".join(cell.text for row in table.rows for cell in row.cells)
        assert not ("Unsafe to visit" in words and "Newspaper article" in words)


def test_properties_stand_in_the_order_that_word_asks_for(sample):
    """Word calls a file damaged whose properties are out of order; these are the orders of ISO/IEC 29500-1."""
    orders = {
        "w:pPr": ("pStyle", "keepNext", "pageBreakBefore", "pBdr", "bidi", "spacing", "jc", "sectPr"),
        "w:rPr": ("rStyle", "rFonts", "b", "bCs", "color", "sz", "szCs", "rtl", "lang"),
        "w:tblPr": ("tblStyle", "bidiVisual", "tblW", "jc", "tblLayout", "tblLook", "tblCaption"),
        "w:sectPr": (
            *("headerReference", "footerReference", "type", "pgSz", "pgMar", "cols", "bidi", "docGrid"),
        ),
    }  # fmt: skip
    document = docx_document(report(sample, "ar"), "A4")
    for name, order in orders.items():
        for element in document.element.body.iter(qn(name)):
            places = [order.index(child.tag.split("}")[1]) for child in element]
            assert places == sorted(places), element.xml


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Palmyra تدمر 2015", [("Palmyra ", False), ("تدمر", True), (" 2015", False)]),
        ("معبد بل", [("معبد بل", True)]),
        ("Bel", [("Bel", False)]),
        ("", []),
    ],
)
def test_a_line_of_two_scripts_is_cut_into_runs(text, runs):
    """Each run has one direction, and together they are the text."""
    from heritage_app.reports.docx import _directed

    assert _directed(text, page_rtl=False) == runs


def test_many_sites_are_volumes(sample, tmp_path):
    """Over 25 sites Word files come in volumes, as PDFs do."""
    data = report(sample)
    data["sections"] = data["sections"][:2] * 13
    data["volume_words"] = ["Volume 1 of 2", "Volume 2 of 2"]
    made = make_docx(data, paper="A4", output=tmp_path / "all.docx", progress=ignore)
    assert [file.name for file in made.files] == ["all-1.docx", "all-2.docx"]
    assert len(docx.Document(str(made.files[1])).sections) == 3


# ---------------------------------------------------------------------------------------------------- tables


def test_tables_open_in_a_spreadsheet(sample, tmp_path, printed):
    """One file a kind of record, UTF-8 with its mark, each row with the number of its site, the estimates apart."""
    made = printed_files(sample, tmp_path / "out.csv", lang="ar")
    names = {file.name for file in made}
    assert {"out-site.csv", "out-damage.csv", "out-estimates.csv", "out-sources.csv", "out-about.csv"} <= names
    for file in made:
        held = file.read_bytes()
        assert held.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(held.decode("utf-8-sig"))))
        assert len({len(row) for row in rows}) == 1 and len(rows) > 1
    sites = list(csv.DictReader(io.StringIO((tmp_path / "out-site.csv").read_text("utf-8-sig"))))
    assert "تدمر" in {row["الموقع"] for row in sites}
    assert all(re.fullmatch(r"SY-HMS-\w{3}-\d{4}", row["الرقم"]) for row in sites)


def printed_files(registry, output, **more):
    """The files of a status report saved under a name."""
    from heritage_app.reports.status import status_pdf

    asked = {"lang": "en", "paper": "A4", "profile": Profile.INTERNAL, "by": "R", "progress": ignore, **more}
    return status_pdf(registry, output=output, **asked).files


@given(st.text(max_size=40))
def test_no_cell_is_a_formula(text):
    """Whatever was typed, a spreadsheet reads text or a plain number; nothing but marks and controls is lost."""
    safe = tables.defused(text)
    if safe.lstrip().startswith(("=", "+", "-", "@")):
        float(safe)
    kept = flow.clean(text).translate({ord(mark): None for mark in "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"})
    assert safe in (kept, f"'{kept}")


# ---------------------------------------------------------------------------------------------------- saving


@pytest.mark.parametrize("name", ["report.odt", "report", "report.pdf.exe"])
def test_a_name_that_says_no_kind_is_refused(sample, tmp_path, name):
    """The person reads which kinds there are, and nothing is left behind."""
    with pytest.raises(KindUnknown, match=r"\.docx \(Word\)"):
        printed_files(sample, tmp_path / name)
    assert [file for file in tmp_path.iterdir() if file.suffix != ".heritage"] == []


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html", ".csv"])
def test_a_folder_that_is_not_there_is_named(sample, tmp_path, suffix):
    """Every kind of file is refused in the same words."""
    with pytest.raises(PdfFolderMissing, match="its folder does not exist"):
        printed_files(sample, tmp_path / "nowhere" / f"report{suffix}")


@pytest.mark.parametrize("suffix", [".docx", ".html", ".csv"])
def test_stopping_leaves_the_old_file_as_it_was(sample, tmp_path, suffix):
    """A report that is stopped while it is written replaces nothing and leaves nothing."""

    class Stopped(Exception):
        pass

    def stop(done, total, note=""):
        if note:
            raise Stopped

    old = tmp_path / f"report{suffix}"
    old.write_text("old", encoding="utf-8")
    before = {file.name for file in tmp_path.iterdir()}
    with pytest.raises(Stopped):
        printed_files(sample, old, progress=stop)
    assert old.read_text(encoding="utf-8") == "old"
    assert {file.name for file in tmp_path.iterdir()} == before


def test_capitals_say_the_same(tmp_path: Path):
    """A capital suffix is the same kind."""
    from heritage_app.reports.saving import check_suffix

    assert check_suffix(tmp_path / "A.PDF") == ".pdf"

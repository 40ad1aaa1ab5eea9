"""A report as a Word file that an office goes on writing: headings, tables with repeated heads, page x of y."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.reports.bilingual import joined, merged, side
from heritage_app.reports.flow import (
    Cell,
    Heading,
    Node,
    Paragraph,
    Part,
    Photo,
    Photos,
    Picture,
    Span,
    Table,
    clean,
)
from heritage_app.reports.pdf import (
    Paper,
    PdfResult,
    Progress,
    put_in_place,
    split,
    temporary_files,
    volume_paths,
)
from heritage_app.reports.sides import parts
from heritage_app.reports.site_photos import with_pictures
from heritage_app.services.encryption import read_file

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section
    from docx.table import _Cell as WordCell
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run

_REGIONS = {"en": "en-GB", "fr": "fr-FR", "ar": "ar-SY"}
"""Word checks spelling by language and region; another language is tagged as it is."""

_SIZES_MM = {"A4": (210, 297), "Letter": (215.9, 279.4)}
_MARGIN_MM = 18
_TALLEST_PHOTO_MM = 110
_LOGO_MM = (54, 18)
"""The most that a logo takes, across and upright."""
_INK, _SOFT = "1B1F24", "4B5563"
_HEADING_POINTS = {1: 18, 2: 13, 3: 11}
_IN_TABLES = "In Tables"
"""The style of what stands in tables: smaller, as on paper, so that an amount stays on one line."""
_RULE = "9AA1AB"

_RTL_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL_RUN = re.compile(rf"[{_RTL_LETTERS}](?:[^A-Za-z\u00c0-\u058f\u2066]*[{_RTL_LETTERS}])?[)»”؟.،؛]*")


def make_docx(
    data: dict[str, Any], *, paper: Paper, output: Path, progress: Progress, media: Path | None = None
) -> PdfResult:
    """
    Save the report for Word; over 25 sites or 1,250 rows as NAME-1.docx and so on, since python-docx grows slow beyond.

    Raises:
        CannotWrite, PdfDiskFull, PdfOpenElsewhere: As for `pdf.make_pdf`; nothing was left behind.
    """
    volumes = split(merged(data))
    targets = volume_paths(output, len(volumes))
    with temporary_files(targets) as files:
        for number, (volume, file) in enumerate(zip(volumes, files, strict=True)):
            progress(number, len(volumes), targets[number].name)
            document = docx_document(volume, paper, media)
            with file.open("wb") as opened:
                document.save(opened)
        put_in_place(files, targets)
    progress(len(volumes), len(volumes))
    return PdfResult(tuple(targets), 0)


def docx_document(data: dict[str, Any], paper: Paper, media: Path | None = None) -> WordDocument:
    """The document, not saved yet, with the photos that the registry folder *media* has pictures of."""
    illustrated, pictures = with_pictures(merged(data), media)
    return _Writer(illustrated, paper, pictures).document


class _Writer:
    """
    One document while it is written.

    Word asks for the properties of a paragraph, a table and a section in one order (ISO/IEC 29500-1), hence the
    places at which they are put in.
    """

    def __init__(self, data: dict[str, Any], paper: Paper, pictures: Mapping[str, Path]) -> None:
        import docx

        self._data, self._rtl, self._bookmarks = data, data["dir"] == "rtl", 0
        self._letterhead = data["stamp"]["letterhead"]
        self._last: Node | None = None
        self._paper_width_mm = _SIZES_MM[paper][0]
        self.document = docx.Document()
        self._dress()
        for number, part in enumerate(parts(data, pictures)):
            section = self.document.sections[0] if number == 0 else self.document.add_section()
            self._lay_out(section, part, paper)
            if number == 0:
                self._foot(section)
                self._head(pictures)
            self._last = None  # what stands in a part never goes on in the table of another
            for node in part.nodes:
                self._node(node)
                self._last = node

    # ------------------------------------------------------------------------------------------ the document

    def _dress(self) -> None:
        """Properties, languages and styles."""
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Pt, RGBColor

        document, lang = self.document, _REGIONS.get(self._data["lang"], self._data["lang"])
        properties = document.core_properties
        properties.title, properties.language = clean(joined(self._data["title"]))[:255], lang
        properties.author = clean(self._data["registry"])[:255]
        properties.comments = ""
        defaults = document.styles.element.find(_w("docDefaults")).find(_w("rPrDefault")).find(_w("rPr"))
        for old in defaults.findall(_w("lang")):
            defaults.remove(old)
        tags = {"w:val": "en-GB", "w:bidi": lang} if self._rtl else {"w:val": lang, "w:bidi": _REGIONS["ar"]}
        defaults.append(_element("w:lang", tags))
        sizes = {"Normal": 10, **{f"Heading {level}": size for level, size in _HEADING_POINTS.items()}}
        for name, size in sizes.items():
            style = document.styles[name]
            style.font.name, style.font.size = "Calibri", Pt(size)
            style.font.color.rgb = RGBColor.from_string(_INK)
            look = style.element.get_or_add_rPr()
            fonts = look.find(_w("rFonts"))
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(_w(theme), None)  # a theme would win over the font that is named
            fonts.set(_w("cs"), "Arial")
            for old in look.findall(_w("szCs")):
                look.remove(old)
            look.append(_element("w:szCs", {"w:val": str(size * 2)}))
            style.paragraph_format.space_after = Pt(4)
        small = document.styles.add_style(_IN_TABLES, WD_STYLE_TYPE.PARAGRAPH)
        small.base_style, small.font.size = document.styles["Normal"], Pt(9)
        small.element.get_or_add_rPr().append(_element("w:szCs", {"w:val": "18"}))
        small.paragraph_format.space_after = Pt(2)
        borders = document.styles["Table Grid"].element.find(f".//{_w('tblBorders')}")
        for line in borders:  # rules between the rows, as on paper
            upright = line.tag in (_w("left"), _w("right"), _w("insideV"))
            line.set(_w("val"), "nil" if upright else "single")
            line.set(_w("color"), _RULE)

    def _lay_out(self, section: Section, part: Part, paper: Paper) -> None:
        """Paper, margins, direction, and the head of the pages of one part."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm, Pt

        width, height = _SIZES_MM[paper]
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = section.bottom_margin = Mm(_MARGIN_MM)
        section.top_margin = Mm(_MARGIN_MM + 4)
        if self._rtl and section._sectPr.find(_w("bidi")) is None:  # a new section begins as a copy of the last
            section._sectPr.insert_element_before(_element("w:bidi"), "w:docGrid")
        section.header.is_linked_to_previous = False
        words = Span(clean(" · ".join(filter(None, (part.header, joined(self._data["report"]))))), quiet=True)
        head = section.header.paragraphs[0]
        head.paragraph_format.space_after = Pt(9)
        for one in self._letterhead["classification"]:
            above = head.insert_paragraph_before()
            self._own_line(above, one, strong=True)
            above.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self._fill(head, (words,))

    def _head(self, pictures: Mapping[str, Path]) -> None:
        """The letterhead, as a table of one row without lines; nothing where there is none."""
        from docx.shared import Emu, Mm

        head = self._letterhead
        lines = [*((one, True) for one in head["office"]), *((one, False) for one in head["address"])]
        if head["logo"] is None and not lines:
            return
        table = self.document.add_table(rows=1, cols=2 if head["logo"] is not None else 1)
        if self._rtl:
            table._tbl.tblPr.insert_element_before(_element("w:bidiVisual"), "w:tblW", "w:tblLook")
        cell = table.rows[0].cells[-1]
        for number, (one, strong) in enumerate(lines):
            self._own_line(cell.paragraphs[0] if number == 0 else cell.add_paragraph(), one, strong=strong)
        if head["logo"] is not None:
            wide, high = Mm(_LOGO_MM[0]), Mm(_LOGO_MM[1])
            beside = table.rows[0].cells[0].paragraphs[0]
            self._fill(beside, ())
            run = beside.add_run()
            drawn = run.add_picture(io.BytesIO(read_file(pictures[head["logo"]["url"]])), height=high)
            if drawn.width > wide:
                drawn.width, drawn.height = wide, Emu(drawn.height * wide // drawn.width)
            drawn._inline.docPr.set("descr", head["logo"]["alt"])
            narrow = drawn.width + Mm(9)
            for place, width in enumerate((narrow, Mm(self._paper_width_mm - 2 * _MARGIN_MM) - narrow)):
                table.columns[place].width = table.rows[0].cells[place].width = width
        self.document.add_paragraph()

    def _own_line(self, paragraph: WordParagraph, one: Mapping[str, Any], *, strong: bool) -> None:
        """A line in its own language and direction, at the side where the page begins."""
        self._fill(paragraph, (Span(clean(one["text"]), strong=strong, lang=one["lang"]),))

    def _foot(self, section: Section) -> None:
        """Registry, who printed it and when, and *page x of y*, counted by Word; later sections take it over."""
        stamp, data = self._data["stamp"], self._data
        before, between, after = (side(one, 0) for one in data["page"])
        words = filter(None, (data["registry"], stamp["footer"], data["volume"]))
        said = " · ".join(map(joined, words))
        paragraph = section.footer.paragraphs[0]
        self._fill(paragraph, (Span(clean(f"{said} · {before}"), quiet=True),))
        self._field(paragraph, "PAGE")
        self._fill(paragraph, (Span(clean(between), quiet=True),))
        self._field(paragraph, "NUMPAGES")
        self._fill(paragraph, (Span(clean(after), quiet=True),))

    # ------------------------------------------------------------------------------------------------- nodes

    def _node(self, node: Node) -> None:
        match node:
            case Heading():
                paragraph = self.document.add_paragraph(style=f"Heading {node.level}")
                self._fill(paragraph, node.spans)
                if node.beside is not None:
                    self._at_the_end(paragraph, node.beside)
                self._mark(paragraph, node.anchor)
            case Paragraph() if node.beside is not None:
                self._two(node, node.beside)
            case Paragraph():
                self._paragraph(self.document.add_paragraph(), node)
            case Table():
                self._table(node)
            case Picture():
                for words in (node.alt, node.note):
                    self._fill(self.document.add_paragraph(), (Span(words, quiet=True),))
            case Photos():
                self._photos(node.row)

    def _paragraph(self, paragraph: WordParagraph, one: Paragraph) -> None:
        self._fill(paragraph, one.spans, lang=one.lang, rtl=one.rtl)
        self._mark(paragraph, one.anchor)
        if one.boxed:
            paragraph.paragraph_format.keep_with_next = True
            border = _element("w:pBdr")
            for side in ("top", "left", "bottom", "right"):
                line = {"w:val": "single", "w:sz": "12", "w:space": "4", "w:color": _INK}
                border.append(_element(f"w:{side}", line))
            paragraph._p.get_or_add_pPr().insert_element_before(border, "w:bidi", "w:spacing", "w:jc")

    def _at_the_end(self, paragraph: WordParagraph, other: Paragraph) -> None:
        """The other language on the same line, at its end."""
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Mm

        width = Mm(self._paper_width_mm - 2 * _MARGIN_MM)
        paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run("\t")
        self._fill(paragraph, other.spans, lang=other.lang, turned=other.rtl)

    def _two(self, one: Paragraph, other: Paragraph) -> None:
        """Two languages beside each other: a row without lines, in the table of the two that went before."""
        after_two = isinstance(self._last, Paragraph) and self._last.beside is not None
        table = self.document.tables[-1] if after_two else self.document.add_table(rows=0, cols=2)
        cells = table.add_row().cells
        for cell, words in zip(cells, (replace(one, beside=None), replace(other, boxed=one.boxed)), strict=True):
            self._paragraph(cell.paragraphs[0], words)

    def _table(self, node: Table) -> None:
        from docx.shared import Mm

        two = not node.heads and any(one.beside is not None for row in node.rows for one in row[0])
        columns = len(node.heads) or (3 if two else 2)
        table = self.document.add_table(rows=0, cols=columns, style="Table Grid")
        shares = node.widths or ((1.0,) * columns if node.heads else (1.0, 2.0, 1.0) if two else (1.0, 2.4))
        for column, share in zip(table.columns, shares, strict=True):  # each row takes them over as it is added
            column.width = Mm((self._paper_width_mm - 2 * _MARGIN_MM) * share / sum(shares))
        if self._rtl:
            table._tbl.tblPr.insert_element_before(_element("w:bidiVisual"), "w:tblW", "w:tblLook")
        table._tbl.tblPr.append(_element("w:tblCaption", {"w:val": clean(node.title)}))
        if node.heads:
            head = table.add_row()
            head._tr.get_or_add_trPr().append(_element("w:tblHeader"))
            for place, (cell, word) in enumerate(zip(head.cells, node.heads, strict=True)):
                self._cell(cell, (word,), strong=True, end=place in node.ends)
                for paragraph in cell.paragraphs:  # no head alone at the foot of a page
                    paragraph.paragraph_format.keep_with_next = True
        for row in node.rows:
            line = table.add_row()
            if sum(len(span.text) for cell in row for one in cell for span in one.spans) < 1_500:
                line._tr.get_or_add_trPr().append(_element("w:cantSplit"))
            shown = row
            if two:  # the label at both ends of the row
                ends = tuple(one.beside for one in row[0] if one.beside is not None)
                shown = (tuple(replace(one, beside=None) for one in row[0]), row[1], ends)
            for place, (cell, content) in enumerate(zip(line.cells, shown, strict=True)):
                self._cell(cell, content, strong=not node.heads and place != 1, end=place in node.ends)
        self.document.add_paragraph()

    def _photos(self, row: tuple[Photo, ...]) -> None:
        """Photos beside each other: a table of one row without lines, which no page end cuts."""
        from docx.shared import Emu, Mm

        table = self.document.add_table(rows=1, cols=max(2, len(row)))
        if self._rtl:
            table._tbl.tblPr.insert_element_before(_element("w:bidiVisual"), "w:tblW", "w:tblLook")
        table.rows[0]._tr.get_or_add_trPr().append(_element("w:cantSplit"))
        width = Mm((self._paper_width_mm - 2 * _MARGIN_MM) / len(table.columns) - 5)
        tallest = Mm(_TALLEST_PHOTO_MM)
        for cell, photo in zip(table.rows[0].cells, row, strict=False):
            first = cell.paragraphs[0]
            if photo.label:
                self._fill(first, photo.label)
                first = cell.add_paragraph()
            drawn = first.add_run().add_picture(BytesIO(photo.jpeg), width=width)
            if drawn.height > tallest:
                drawn.width, drawn.height = Emu(drawn.width * tallest // drawn.height), tallest
            drawn._inline.docPr.set("descr", photo.alt)
            for one in photo.words:
                for said in (replace(one, beside=None), one.beside):
                    if said is not None:
                        self._paragraph(cell.add_paragraph(), said)
        self.document.add_paragraph()

    def _cell(self, cell: WordCell, content: Cell, *, strong: bool, end: bool = False) -> None:
        """The lines of a cell; *end* is that of a column of figures, which stand under each other from their last."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        lines = [said for one in content for said in (replace(one, beside=None), one.beside) if said is not None]
        for number, one in enumerate(lines):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            paragraph._p.get_or_add_pPr().style = _IN_TABLES.replace(" ", "")
            self._paragraph(paragraph, one)
            if end:  # Word turns it round in a paragraph from right to left
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if strong:
                for run in paragraph.runs:
                    run.bold = run.font.cs_bold = True

    # ------------------------------------------------------------------------------------------------- words

    def _fill(
        self,
        paragraph: WordParagraph,
        spans: Iterable[Span],
        *,
        lang: str = "",
        rtl: bool | None = None,
        turned: bool | None = None,
    ) -> None:
        """
        Add the spans; each run is told its direction and language, which Word does not find out by itself.

        *rtl* is the direction of the paragraph; *turned* that of words within one of the other direction.
        """
        page = self._rtl if rtl is None else rtl
        if page and paragraph._p.get_or_add_pPr().find(_w("bidi")) is None:
            paragraph._p.get_or_add_pPr().append(_element("w:bidi"))
        for span in spans:
            inside = paragraph._p
            if span.link.startswith("#"):
                inside = _element("w:hyperlink", {"w:anchor": span.link[1:], "w:history": "1"})
            elif span.link:
                from docx.opc.constants import RELATIONSHIP_TYPE

                known = paragraph.part.relate_to(span.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
                inside = _element("w:hyperlink", {"r:id": known})
            for text, backwards in _directed(span.text, page if turned is None else turned):
                run = paragraph.add_run(text)
                self._dress_run(run, span, span.lang or lang, backwards)
                inside.append(run._r)
            if inside is not paragraph._p:
                paragraph._p.append(inside)

    def _dress_run(self, run: Run, span: Span, lang: str, rtl: bool) -> None:
        from docx.shared import RGBColor

        if span.strong:
            run.bold = True
        if span.quiet:
            run.font.color.rgb = RGBColor.from_string(_SOFT)
        look = run._r.get_or_add_rPr()
        if rtl:
            if span.strong:
                look.insert_element_before(_element("w:bCs"), "w:color")
            look.append(_element("w:rtl"))
        if lang or rtl:
            tag = _REGIONS.get(lang, lang or "ar-SY")
            look.append(_element("w:lang", {"w:bidi" if rtl else "w:val": tag}))

    def _mark(self, paragraph: WordParagraph, anchor: str) -> None:
        """Make the paragraph a place that links lead to."""
        if not anchor:
            return
        self._bookmarks += 1
        number = str(self._bookmarks)
        paragraph._p.append(_element("w:bookmarkStart", {"w:id": number, "w:name": anchor}))
        paragraph._p.append(_element("w:bookmarkEnd", {"w:id": number}))

    def _field(self, paragraph: WordParagraph, code: str) -> None:
        """A number that Word counts, such as PAGE; it counts when the file is opened."""
        field = _element("w:fldSimple", {"w:instr": code})
        run = paragraph.add_run("1")
        field.append(run._r)
        paragraph._p.append(field)


def _directed(text: str, page_rtl: bool) -> list[tuple[str, bool]]:
    """Cut a text into runs of one direction each; on a page from right to left what has no letters runs with it."""
    found: list[tuple[str, bool]] = []
    at = 0
    for match in _RTL_RUN.finditer(text):
        if match.start() > at:
            found.append((text[at : match.start()], False))
        found.append((match[0], True))
        at = match.end()
    if at < len(text):
        found.append((text[at:], False))
    return [(part, turned or (page_rtl and not any(c.isalnum() for c in part))) for part, turned in found]


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")


def _element(name: str, attributes: dict[str, str] | None = None) -> BaseOxmlElement:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(name)
    for key, value in (attributes or {}).items():
        element.set(qn(key), value)
    return element

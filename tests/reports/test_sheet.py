"""The photo sheet: every photo that may leave, with marks, captions and hashes, and pairs that stay together."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from photo_scenes import paint_scene
from PIL import Image, ImageChops
from reports.reading import ignore, opened_pdf

from heritage_app.domain.history import Deed
from heritage_app.domain.photo import Mark, MarkShape, PhotoDraft
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import Visibility
from heritage_app.reports.frame import Asked, report_pdf
from heritage_app.reports.marked import picture_bytes
from heritage_app.reports.sheet import build
from heritage_app.services import photo
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.site import resolve

HOSTILE = '$ #read("report.typ") $ *b* = H @cite <script>'

MARKS = (
    Mark(MarkShape.BOX, ((0.3, 0.6), (0.72, 0.78)), "Fallen cella wall"),
    Mark(MarkShape.ARROW, ((0.5, 0.2), (0.62, 0.35)), "Lintel gone"),
    Mark(MarkShape.POINT, ((0.15, 0.5),)),
    Mark(MarkShape.POLYGON, ((0.8, 0.3), (0.9, 0.3), (0.92, 0.6), (0.78, 0.7)), "سخام"),
)


@pytest.fixture
def pictured(sample, references, tmp_path):
    """Eight photos of the Temple of Bel: three of one view with marks, one graphic, one restricted, three others."""
    number = references["Temple of Bel"]
    with sample.read() as session:
        site_id = resolve(session, number)
    files = [
        paint_scene(tmp_path / f"{year}.jpg", (400 + at, 300), ruined=at > 1, taken=f"{year}:03:12 09:41:07")
        for at, year in enumerate(range(2009, 2017))
    ]
    added = add_photos(sample, files, PhotoDraft(site_id=site_id), by="Rania", means="test").added
    said = (
        {"captions": (("en", "The cella from the east"),)},
        {"captions": (("en", "Half way"),), "same_view_as": added[0]},
        {"captions": (("ar", "هيكل المعبد من الشرق"),), "same_view_as": added[0], "marks": MARKS},
        {"captions": (("en", "Someone hurt"),), "graphic": True},
        {"captions": (("en", "A hiding place"),), "visibility": Visibility.RESTRICTED},
        *({"captions": (("en", f"View {at}"),), "credit": HOSTILE} for at in range(3)),
    )
    with sample.write(Deed(verb="test", by="Rania")) as session:
        for photo_id, words in zip(added, said, strict=True):
            photo.edit_photo(session, photo_id, PhotoDraft(site_id=site_id, **words), today=sample.day)
    return number


def pictures_in(path):
    """How many pictures lie on the pages."""
    with opened_pdf(path) as document:
        return sum(len(list(page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,)))) for page in document)


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_every_photo_stands_on_the_sheet_with_its_marks_and_hash(sample, pictured, made, lang):
    """Pairs first with what lies between, then the others; words of marks, SHA-256; no graphic photo."""
    report = made(sample, "sheet", references=[pictured], lang=lang)
    text = report.flat
    assert pictures_in(report.path) == 7
    for words in ("The cella from the east", "Half way", "Fallen cella wall", "Lintel gone", "View 2", "2009.jpg"):
        assert words in text, words
    assert HOSTILE in text
    assert text.count("SHA-256") >= 7 and "Someone hurt" not in text
    assert text.index("Half way") < text.index("View 0")


def test_the_public_sheet_leaves_out_what_may_not_leave(sample, pictured, made):
    """Neither the restricted photo nor the graphic one; nothing says that there are more."""
    report = made(sample, "sheet", references=[pictured], profile=Profile.PUBLIC)
    assert pictures_in(report.path) == 6
    assert "hiding" not in report.flat and "hurt" not in report.flat


def test_sites_without_photos_have_no_page_and_none_at_all_is_said(sample, pictured, made, references):
    """Of the whole registry only the pictured site is printed; of a site without photos one page that says so."""
    assert "Mar Elian" not in made(sample, "sheet").flat
    bare = made(sample, "sheet", references=[references["Mar Elian monastery"]])
    assert len(bare.pages) == 1 and "no photo of these sites" in bare.flat


@pytest.mark.parametrize("suffix", [".docx", ".html", ".csv"])
def test_the_sheet_leaves_as_every_kind_of_file(sample, pictured, tmp_path, suffix):
    """Word, a web page and tables hold the words of the marks too."""
    asked = Asked(lang="en", profile=Profile.INTERNAL, by="Rania", references=[pictured])
    made = report_pdf(sample, build, asked, paper="A4", output=tmp_path / f"s{suffix}", progress=ignore)
    if suffix == ".docx":
        import docx

        document = docx.Document(str(made.files[0]))
        said = " ".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
        assert len(document.inline_shapes) == 7
    else:
        said = "".join(file.read_text("utf-8-sig") for file in made.files)
    assert "Fallen cella wall" in said and "سخام" in said


def test_marks_are_drawn_on_a_copy_and_the_file_stays(tmp_path):
    """Each shape changes the picture where it lies; without marks the bytes are those of the file."""
    file = paint_scene(tmp_path / "plain.jpg", (400, 300), ruined=False, taken="2010:03:12 09:41:07")
    before = file.read_bytes()
    assert picture_bytes(file, []) == before
    for mark in MARKS:
        shape = {"shape": str(mark.shape), "points": [list(point) for point in mark.points]}
        drawn = picture_bytes(file, [shape])
        with Image.open(BytesIO(drawn)) as one, Image.open(file) as other:
            changed = ImageChops.difference(one.convert("L"), other.convert("L")).point(lambda v: 255 * (v > 60))
            box = changed.getbbox()
            assert not one.getexif()
        xs, ys = zip(*mark.points, strict=True)
        assert box is not None
        assert box[0] < max(xs) * 400 and box[2] > min(xs) * 400 and box[1] < max(ys) * 300 and box[3] > min(ys) * 300
    assert file.read_bytes() == before

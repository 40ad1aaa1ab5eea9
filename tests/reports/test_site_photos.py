"""The photos in the status report: the pair first, credit and words, nothing that may not leave."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from photo_scenes import paint_scene
from PIL import Image
from reports.reading import ignore, opened_pdf

from heritage_app.domain.history import Deed
from heritage_app.domain.photo import PhotoDraft
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import Visibility
from heritage_app.reports import typeset
from heritage_app.reports.status import status_pdf
from heritage_app.services import photo
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.site import resolve


@pytest.fixture
def site_number(sample, references, tmp_path):
    """The Temple of Bel with a pair, a third photo, one graphic and one restricted."""
    number = references["Temple of Bel"]
    with sample.read() as session:
        site_id = resolve(session, number)
    years = (2010, 2016, 2012, 2013, 2014)
    files = [
        paint_scene(tmp_path / f"{year}.jpg", (400 + at, 300), ruined=at > 0, taken=f"{year}:03:12 09:41:07")
        for at, year in enumerate(years)
    ]
    added = add_photos(sample, files, PhotoDraft(site_id=site_id), by="Rania", means="test").added
    said = (
        {"captions": (("en", "The cella from the east"),), "credit": "Directorate of Antiquities"},
        {"captions": (("ar", "هيكل المعبد من الشرق"),), "same_view_as": added[0]},
        {"captions": (("en", "The gate"),)},
        {"captions": (("en", "Someone hurt"),), "graphic": True},
        {"captions": (("en", "A hiding place"),), "visibility": Visibility.RESTRICTED},
    )
    with sample.write(Deed(verb="test", by="Rania")) as session:
        for photo_id, words in zip(added, said, strict=True):
            photo.edit_photo(session, photo_id, PhotoDraft(site_id=site_id, **words), today=sample.day)
    return number


def pictures_in(path):
    """How many pictures lie on the pages, vector icons aside."""
    with opened_pdf(path) as document:
        return sum(len(list(page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,)))) for page in document)


def test_the_pair_stands_together_and_each_photo_has_its_words(sample, site_number, printed):
    """Before, after, captions in their own language, day and credit; alt text; the graphic one on no paper."""
    report = printed(sample, references=[site_number])
    assert "Before" in report.flat and "After" in report.flat and "The cella from the east" in report.flat
    assert "Photo: Directorate of Antiquities" in report.flat and "12 March 2010" in report.flat
    assert "The gate" in report.flat and "A hiding place" in report.flat and "Someone hurt" not in report.flat
    assert "Printed here: 4 of 5 photos." in report.flat
    assert pictures_in(report.path) == 4
    assert report.result.warnings == ()  # tagged, as the standards ask, with words for each picture


def test_the_public_gets_what_is_public(sample, site_number, printed):
    """Neither the restricted photo nor the graphic one, nor a trace of them."""
    report = printed(sample, references=[site_number], profile=Profile.PUBLIC)
    assert "The gate" in report.flat and pictures_in(report.path) == 3
    assert "hiding" not in report.flat and "hurt" not in report.flat and "Printed here" not in report.flat


def test_photos_can_be_left_out(sample, site_number, printed):
    """Without them the report has no pictures and no heading for them."""
    report = printed(sample, references=[site_number], photos=False)
    assert "The gate" not in report.flat and pictures_in(report.path) == 0


def test_word_html_and_tables_carry_the_photos_too(sample, site_number, tmp_path):
    """The pictures themselves with their words, none that may not leave, and nothing of what the camera wrote."""
    saved = {}
    for suffix in (".docx", ".html", ".csv"):
        made = status_pdf(
            sample,
            references=[site_number],
            lang="en",
            paper="A4",
            profile=Profile.PUBLIC,
            output=tmp_path / f"report{suffix}",
            by="Rania",
            progress=ignore,
        )
        saved[suffix] = {file.name: file for file in made.files}
    with ZipFile(saved[".docx"]["report.docx"]) as word:
        pictures = [word.read(name) for name in word.namelist() if name.startswith("word/media/")]
        drawn = word.read("word/document.xml").decode()
    web = saved[".html"]["report.html"].read_text(encoding="utf-8")
    inside = [b64decode(one) for one in re.findall(r'src="data:image/jpeg;base64,([^"]+)"', web)]
    assert len(inside) == len(pictures) == 3
    for picture in (*inside, *pictures):
        with Image.open(BytesIO(picture)) as opened:
            assert not opened.getexif()
    assert drawn.count('descr="') == web.count('alt="') == 3
    table = saved[".csv"]["report-photos.csv"].read_text("utf-8-sig")
    assert table.count("\n") == 4
    for text in (drawn, web, table):
        assert "The gate" in text and "هيكل المعبد من الشرق" in text and "Directorate of Antiquities" in text
        assert "hiding" not in text and "hurt" not in text


def test_a_picture_made_anew_is_printed_anew_and_none_is_left_behind(sample, site_number, printed):
    """The compiler that is kept for the next document reads a picture of the same name again; its folder is empty."""
    printed_as = []
    for colour in ("red", "blue"):
        for place in (sample.folder / "thumbnails").rglob("*.jpg"):
            with Image.open(place) as held:
                size = held.size
            Image.new("RGB", size, colour).save(place)
        with opened_pdf(printed(sample, references=[site_number]).path) as document:
            colours = {pixel for page in document for _, pixel in page.render(scale=0.5).to_pil().getcolors(1 << 20)}
        printed_as.append({ink for ink in ((254, 0, 0), (0, 0, 254)) if ink in colours})
    assert printed_as == [{(254, 0, 0)}, {(0, 0, 254)}]
    assert {file.suffix for file in typeset._illustrated().folder.iterdir()} == {".typ"}


def test_a_compiler_that_has_read_many_pictures_is_made_anew(sample, site_number, printed, monkeypatch):
    """It holds all that it read, so its folder goes with it, and the next document is as whole."""
    monkeypatch.setattr(typeset, "MOST_PICTURES", 2)
    before = typeset._illustrated().folder
    assert pictures_in(printed(sample, references=[site_number]).path) == 4
    assert not before.exists()
    assert pictures_in(printed(sample, references=[site_number]).path) == 4

"""A printed pair shows both photos with marks and hashes, in each language, and keeps what may not leave."""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import factories
import pikepdf
import pytest
from photo_scenes import EDGE, paint_scene
from pypdfium2 import raw
from reports.reading import AT, ignore, opened_pdf, read_pages
from reports.test_tags import elements

from heritage_app.domain.coordinates import Point
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.photo import Mark, MarkShape, PhotoDraft
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import Visibility
from heritage_app.reports.pdf import PdfResult
from heritage_app.reports.photo_pair import PhotoCannotBePrinted, PhotosNotForPublic, photos_pdf
from heritage_app.services import damage, photo, site
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import Registry

MARKS = (
    Mark(MarkShape.BOX, ((0.3, 0.6), (0.72, 0.78)), "Fallen cella wall"),
    Mark(MarkShape.ARROW, ((0.5, 0.2), (0.62, 0.35)), "Lintel gone"),
    Mark(MarkShape.POINT, ((0.15, 0.5),)),
    Mark(MarkShape.POLYGON, ((0.8, 0.3), (0.9, 0.3), (0.92, 0.6), (0.78, 0.7)), "Soot"),
)


@pytest.fixture
def pair(registry: Registry, tmp_path: Path) -> tuple[str, str]:
    """Ids of two photos of one view in the registry of the test; marks on the later one point at a report."""
    before = paint_scene(tmp_path / "IMG_2010.jpg", (1200, 900), ruined=False, taken="2010:03:12 09:41:07")
    after = paint_scene(tmp_path / "صورة 2016.jpg", (900, 675), ruined=True, taken="2016:03:27 15:02:44")
    with registry.write(Deed(verb="test", by="Rania")) as session:
        names = (Name("Temple of Bel", "en"), Name("معبد بل", "ar"))
        site_id = site.add_site(session, replace(factories.site("Temple of Bel"), names=names))
        report = damage.add_damage(session, factories.damage(site_id), today=registry.day)
    batch = add_photos(registry, [before, after], PhotoDraft(site_id=site_id), by="Rania", means="test")
    first, second = batch.added
    with registry.write(Deed(verb="test", by="Rania")) as session:
        captions = (("en", "The cella from the east"), ("ar", "هيكل المعبد من الشرق"))
        said = PhotoDraft(
            site_id=site_id, captions=captions, credit="Directorate of Antiquities", point=Point(34.546944, 38.273889)
        )
        photo.edit_photo(session, first, said, today=registry.day)
        marks = (replace(MARKS[0], damage_id=report), *MARKS[1:])
        later = PhotoDraft(site_id=site_id, same_view_as=first, marks=marks)
        photo.edit_photo(session, second, later, today=registry.day)
    return first, second


@pytest.fixture
def print_photos(registry: Registry, tmp_path: Path) -> Callable[..., tuple[PdfResult, str]]:
    """A function that prints photos, in English for the office unless told otherwise, and reads the words back."""

    def run(*photo_ids: str, lang: str = "en", profile: Profile = Profile.INTERNAL) -> tuple[PdfResult, str]:
        output = tmp_path / f"photos-{lang}.pdf"
        result = photos_pdf(
            registry,
            photo_ids,
            lang=lang,
            paper="A4",
            profile=profile,
            output=output,
            by="Rania",
            progress=ignore,
            at=AT,
        )
        return result, "\n".join(read_pages(output))

    return run


def test_a_pair_is_printed_with_dates_marks_and_hashes(registry, pair, print_photos, tmp_path):
    """Both photos stand under their dates; every mark has its words; the hashes are those of the files given."""
    result, words = print_photos(*pair)
    assert result.warnings == ()
    assert result.pages == 1
    for said in ("Before and after: Temple of Bel", "Before · 12 March 2010", "After · 27 March 2016"):
        assert said in words
    for said in ("The cella from the east", "Fallen cella wall", "Lintel gone", "without words", "Soot"):
        assert said in words
    for name in ("IMG_2010.jpg", "صورة 2016.jpg"):
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() in words
    assert "34.54694" in words and "Directorate of Antiquities" in words


@pytest.mark.parametrize(("lang", "first"), [("en", "left"), ("ar", "right")])
def test_before_stands_where_reading_starts_and_no_photo_is_mirrored(pair, print_photos, lang, first):
    """In Arabic the photo before is the one on the right; the red edge is at the right of each photo in both."""
    result, _ = print_photos(*pair, lang=lang)
    with opened_pdf(result.files[0]) as document:
        page = document[0]
        pictures = [one.get_bounds() for one in page.get_objects() if one.type == 3]
        drawn = page.render(scale=1).to_pil().convert("RGB")
        high = page.get_height()
        page.close()
    assert len(pictures) == 2
    wide = {"left": min(pictures), "right": max(pictures)}
    for left, bottom, right, top in pictures:
        at = round(high - top + (top - bottom) * 0.05)
        assert near(drawn.getpixel((round(right - 3), at)), EDGE)
        assert not near(drawn.getpixel((round(left + 3), at)), EDGE)
    chosen = wide[first]
    gable = drawn.getpixel(
        (round(chosen[0] + (chosen[2] - chosen[0]) * 0.49), round(high - chosen[3] + (chosen[3] - chosen[1]) * 0.2))
    )
    assert near(gable, (210, 178, 127))


def near(one, other):
    """Whether two colours are alike, as far as JPEG leaves them."""
    return all(abs(a - b) < 40 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(("lang", "words"), [("en", "Photo of"), ("fr", "Photographie de"), ("ar", "صورة")])
def test_the_page_is_tagged_and_each_photo_has_its_words(pair, print_photos, lang, words):
    """The PDF says it is PDF/UA, and a screen reader hears of each picture what it shows and when it was taken."""
    result, _ = print_photos(*pair, lang=lang)
    assert result.warnings == ()
    assert b"pdfuaid:part" in result.files[0].read_bytes()
    said = alternatives(result.files[0])
    assert len(said) == 2
    assert all(one.startswith(words) for one in said)
    assert "2010" in said[0] and "2016" in said[1]


def alternatives(path: Path) -> list[str]:
    """The alternative texts of the first page, in the order of its structure tree."""
    found: list[str] = []
    with opened_pdf(path) as document:
        page = document[0]
        tree = raw.FPDF_StructTree_GetForPage(page.raw)
        nodes = [raw.FPDF_StructTree_GetChildAtIndex(tree, n) for n in range(raw.FPDF_StructTree_CountChildren(tree))]
        while nodes:
            node = nodes.pop(0)
            if not node:
                continue
            length = raw.FPDF_StructElement_GetAltText(node, None, 0)
            if length > 2:
                text = ctypes.create_string_buffer(length)
                raw.FPDF_StructElement_GetAltText(node, text, length)
                found.append(text.raw[: length - 2].decode("utf-16-le"))
            count = raw.FPDF_StructElement_CountChildren(node)
            nodes = [raw.FPDF_StructElement_GetChildAtIndex(node, n) for n in range(count)] + nodes
        raw.FPDF_StructTree_Close(tree)
        page.close()
    return found


@pytest.mark.parametrize("alone", [False, True])
def test_two_languages_stand_on_one_page(pair, print_photos, alone):
    """Each heading, caption and label in both, what is a fact once; Arabic is tagged as such."""
    result, words = print_photos(*pair[: 1 if alone else 2], lang="en+ar")
    assert (result.warnings, result.pages) == ((), 1)
    flat = " ".join(words.split())
    for said in ("Temple of Bel", "معبد بل", "The cella from the east", "هيكل المعبد من الشرق", "About this report"):
        assert said in flat
    for label in ("SHA-256 of the original file", "للملف الأصلي"):
        assert flat.count(label) == (1 if alone else 2)
    assert flat.count("Directorate of Antiquities") == 1
    assert ("قبل" in flat) is not alone
    with pikepdf.open(result.files[0]) as document:
        assert "ar" in {str(one["/Lang"]) for one in elements(document.Root.StructTreeRoot) if "/Lang" in one}
    assert len(alternatives(result.files[0])) == (1 if alone else 2)


def test_one_photo_is_printed_upright_with_its_marks(pair, print_photos):
    """A single photo stands on an upright page, without the words before and after."""
    result, words = print_photos(pair[1])
    with opened_pdf(result.files[0]) as document:
        width, height = document.get_page_size(0)
    assert width < height
    assert "Photo: Temple of Bel" in words and "Soot" in words and "Before" not in words


def test_the_public_gets_no_restricted_or_graphic_photo(registry, pair, print_photos, tmp_path):
    """One photo that may not leave keeps the whole pair back; nothing is saved."""
    for field in ({"visibility": Visibility.RESTRICTED}, {"graphic": True}):
        with registry.write(Deed(verb="test", by="Rania")) as session:
            row = photo.read_photo(session, pair[1])
            draft = replace(row.draft, visibility=Visibility.PUBLIC, graphic=False)
            photo.edit_photo(session, pair[1], replace(draft, **field), today=registry.day)
        with pytest.raises(PhotosNotForPublic):
            print_photos(*pair, profile=Profile.PUBLIC)
        assert not (tmp_path / "photos-en.pdf").exists()


def test_the_public_gets_a_rounded_place(pair, print_photos):
    """The exact position is on no public page."""
    _, words = print_photos(*pair, profile=Profile.PUBLIC)
    assert "34.5469" not in words
    assert "rounded for the public" in words


def test_a_file_that_is_no_picture_any_more_is_said_by_name(registry, pair, print_photos, tmp_path):
    """A damaged file keeps the page from being printed, says which it is, and stays as it was."""
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0" + bytes(400))
    with registry.read() as session:
        site_id = photo.read_photo(session, pair[0]).draft.site_id
    batch = add_photos(registry, [broken], PhotoDraft(site_id=site_id), by="Rania", means="test")
    with pytest.raises(PhotoCannotBePrinted, match=r"broken\.jpg"):
        print_photos(batch.added[0])

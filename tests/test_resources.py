"""What is bundled: fonts, icons and their licences."""

import re

from fontTools.ttLib import TTFont

from heritage_app.settings import RESOURCES

FONTS = sorted((RESOURCES / "fonts").glob("*.ttf"))
PLEX = {400: "", 500: " Medm", 600: " SmBld"}


def name_of(font, kind):
    return font["name"].getDebugName(kind)


def test_every_font_is_truetype_free_to_embed_and_under_the_open_font_licence():
    """One set serves Qt and the PDF, so every file must be TrueType and embeddable."""
    assert len(FONTS) == 10
    for path in FONTS:
        with TTFont(path) as font:
            assert font.sfntVersion == "\x00\x01\x00\x00", path.name
            assert font["OS/2"].fsType == 0, path.name
            assert "SIL Open Font License" in name_of(font, 13), path.name


def test_the_plex_files_keep_their_names_and_are_whole():
    """ "Plex" is a reserved name: a changed or cut-down file could not be called that."""
    for family in ("IBM Plex Sans", "IBM Plex Sans Arabic"):
        for weight, ending in PLEX.items():
            fonts = [TTFont(path) for path in FONTS if path.name.startswith(family.replace(" ", "") + "-")]
            (font,) = (font for font in fonts if font["OS/2"].usWeightClass == weight)
            assert name_of(font, 1) == family + ending
            assert len(font.getGlyphOrder()) > 1000


def test_the_fallbacks_have_the_letters_plex_lacks():
    """Transliteration, Syriac and Hebrew occur in gazetteers; none may print as a box."""
    known = set()
    for path in FONTS:
        with TTFont(path) as font:
            known |= set(font.getBestCmap())
    wanted = "ʿʾḥṣṭṯāīūḫġ" + "ܐܒܓܕ" + "אבגד" + "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء٠١٢٣٤٥٦٧٨٩"
    assert [letter for letter in wanted if ord(letter) not in known] == []


def test_typst_knows_the_families_that_the_table_names():
    """A weight asked for under the wrong family prints regular without a warning, so the names are checked."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[RESOURCES / "fonts"])
    named = set(re.findall(r"`((?:IBM|Noto) [^`]+)`", (RESOURCES / "LICENCES.md").read_text(encoding="utf-8")))
    assert named == set(fonts.families())


def test_every_bundled_file_is_in_the_table_of_licences():
    """Each licence text is there, each font family and the icons have a row, and no address is written down."""
    table = (RESOURCES / "LICENCES.md").read_text(encoding="utf-8")
    for licence in re.findall(r"licences/[\w.-]+\.txt", table):
        assert (RESOURCES / licence).stat().st_size > 1000, licence
    rows = re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)
    patterns = [row for row in rows if "/" in row]
    bundled = [path.relative_to(RESOURCES) for part in ("fonts", "icons") for path in (RESOURCES / part).iterdir()]
    assert [str(path) for path in bundled if not any(path.match(row) for row in patterns)] == []
    assert "http" not in table


def test_fonts_and_icons_stay_small():
    """The bundle grows the download of every user: fonts and icons stay below 3 MB."""
    files = [path for part in ("fonts", "icons") for path in (RESOURCES / part).iterdir()]
    assert sum(path.stat().st_size for path in files) < 3_000_000

"""What our fonts can print, read from the fonts, against another reader of fonts."""

from __future__ import annotations

import csv
from pathlib import Path

from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.reports.cells import FONT
from heritage_app.reports.glyphs import FONTS, LONGEST_RUN, MISSING, Printer, advances, printable_characters

GAZETTEER = Path(__file__).parent.parent / "data" / "names" / "syriac_gazetteer_pairs.csv"


def test_character_maps_agree_with_fonttools():
    """Our small reader finds exactly the characters that fontTools finds."""
    expected: set[int] = set()
    for path in FONTS.glob("*-Regular.ttf"):
        with TTFont(path) as font:
            expected |= set(font.getBestCmap())
    assert printable_characters() == expected - {0xFEFF}


def test_widths_of_letters_agree_with_fonttools():
    """The widths that tell which words are of one line are those of the font."""
    with TTFont(FONTS / FONT) as font:
        units, names = font["head"].unitsPerEm, font.getBestCmap()
        assert advances(FONT) == {chr(code): font["hmtx"][name][0] / units for code, name in names.items()}


def test_every_name_of_the_gazetteer_prints():
    """Not one letter of the Syriac Gazetteer's names is missing."""
    printer = Printer()
    with GAZETTEER.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            for cell in row:
                printer.text(cell)
    assert printer.missing == set()


def test_replaced_characters_are_remembered():
    """Each only once, in whatever text it stood."""
    printer = Printer()
    assert printer.text("a😀b😀") == f"a{MISSING}b{MISSING}"
    assert printer.missing == {"😀"}


def test_long_runs_get_places_to_break():
    """A run longer than a line is broken up; a word and an address in words are not touched."""
    printer = Printer()
    long = "x" * (5 * LONGEST_RUN)
    assert printer.text(long).replace("\u200b", "") == long
    assert max(map(len, printer.text(long).split("\u200b"))) <= LONGEST_RUN
    assert printer.text("Bauforschungsgesellschaft") == "Bauforschungsgesellschaft"
    marked = "e\u0301" * 100
    assert all(not piece.startswith("\u0301") for piece in printer.text(marked).split("\u200b"))


@given(st.text() | st.text("ab\u0301\u200b", min_size=30))
def test_any_text_becomes_printable(text):
    """Whatever is typed, what comes out has a glyph for every character, and printing it again changes nothing."""
    printer = Printer()
    out = printer.text(text)
    again = Printer()
    assert again.text(out) == out
    assert again.missing <= {MISSING}

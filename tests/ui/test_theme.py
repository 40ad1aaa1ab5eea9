"""Colours can be told apart and read, fonts are ours, and the theme changes live."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QLabel

from heritage_app.ui.theme import (
    FONT_FAMILIES,
    apply_theme,
    contrast,
    load_fonts,
    make_high_contrast_theme,
    make_palette,
    make_theme,
    theme,
    tokens,
)
from heritage_app.ui.widgets import Label

THEMES = ("light", "dark")


@pytest.mark.parametrize("name", THEMES)
def test_every_declared_pair_can_be_read(name):
    """Text at least 4.5:1, marks and edges at least 3:1, for the pairs the token file declares."""
    colours = tokens()["themes"][name]["colours"]
    weak = []
    for kind, least in (("text", 4.5), ("mark", 3.0)):
        for ink, ground in tokens()["contrast"][kind]:
            if contrast(colours[ink], colours[ground]) < least:
                weak.append((ink, ground))
    assert weak == []


@pytest.mark.parametrize("name", THEMES)
def test_every_badge_can_be_read(name):
    """Badge text on its fill, its words in a row and a selected row, its mark on the page, numerals on marks."""
    now = make_theme(name)
    weak = []
    for kind, badge in now.badges.items():
        pairs = (
            (badge.text, badge.fill, 4.5),
            (badge.word, now.base, 4.5),
            (badge.word, now.selection, 4.5),
            (badge.mark, now.base, 3.0),
        )
        weak += [(kind, ink, ground) for ink, ground, least in pairs if contrast(ink, ground) < least]
    numbered = ("no-visible-damage", "minor", "moderate", "severe", "destroyed")
    weak += [(kind, "number") for kind in numbered if contrast(now.on_mark(kind), now.badges[kind].mark) < 4.5]
    assert weak == []


def test_contrast_is_that_of_wcag():
    """Known values: black on white is 21, equal colours 1, #767676 on white just passes 4.5."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_severity_is_distance_from_the_page():
    """Moderate, severe and destroyed stand ever further from the page, so they survive mono printing."""
    for name in THEMES:
        now = make_theme(name)
        away = [contrast(now.badges[kind].mark, now.base) for kind in ("moderate", "severe", "destroyed")]
        assert away == sorted(away)


def test_both_themes_have_the_same_names_and_each_badge_an_icon():
    """No colour exists in one theme only."""
    light, dark = (tokens()["themes"][name] for name in THEMES)
    assert list(light["colours"]) == list(dark["colours"])
    assert list(light["badges"]) == list(dark["badges"]) == list(tokens()["badge_icons"])


def test_the_fonts_are_the_bundled_ones_in_three_weights(app):
    """Each role is shown in Plex at its own weight, none made up by the machine."""
    assert load_fonts() == ()
    for role, (_, weight) in tokens()["sizes"]["type"].items():
        font = theme().font(role)
        assert font.families() == list(FONT_FAMILIES)
        shown = QFontInfo(font)
        assert shown.family() == "IBM Plex Sans"
        assert shown.weight() == weight, role


def test_text_size_and_arabic_change_the_fonts(app):
    """150 per cent is half as large again; Arabic adds 0.4 points."""
    assert make_theme("light").font().pointSizeF() == pytest.approx(10)
    assert make_theme("light", text_size=150).font().pointSizeF() == pytest.approx(15)
    assert make_theme("light", arabic=True).font().pointSizeF() == pytest.approx(10.4)


def test_the_theme_changes_live(qtbot, app):
    """Shown, hidden and never shown labels all follow a change of theme, text size and language."""
    labels = [Label("a", tone="secondary") for _ in range(3)]
    for label in labels:
        qtbot.addWidget(label)
    labels[0].show()
    labels[1].show()
    labels[1].hide()

    apply_theme(app, "dark", text_size=120)

    for label in labels:
        label.show()
        assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(theme().secondary)
        assert label.font().pointSizeF() == pytest.approx(12)
    assert app.palette().color(QPalette.ColorRole.Base).name().upper() == "#25282D"

    QLocale.setDefault(QLocale("ar_SY"))
    apply_theme(app, "dark", text_size=120)
    assert labels[0].font().pointSizeF() == pytest.approx(10.4 * 1.2)


def test_system_is_light_where_the_platform_says_nothing(app):
    """A plain session reports no scheme; the window is light then, not half of each."""
    assert apply_theme(app, "system").name == "light"
    plain = QLabel("plain Qt widget")
    plain.ensurePolished()
    assert plain.palette().color(QPalette.ColorRole.WindowText) == QColor(theme().text)


def test_the_palette_leaves_nothing_to_the_platform():
    """Every role that Qt paints with comes from the tokens, enabled and disabled."""
    palette = make_palette(make_theme("dark"))
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
            assert palette.color(group, role).lightness() < 128
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled != palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)


def test_high_contrast_uses_the_systems_colours_and_drops_fills():
    """Only the two colours of the system's page and its highlight are left, with 2 px edges."""
    palette = QPalette(QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#ffff00"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#00ffff"))
    now = make_high_contrast_theme(palette)
    assert now.edge == 2
    assert {badge.fill for badge in now.badges.values()} == {"#000000"}
    assert {badge.text for badge in now.badges.values()} == {"#ffff00"}
    assert {badge.edge for badge in now.badges.values()} == {"solid", "dashed"}
    assert contrast(now.accent, now.base) >= 3


def test_the_style_sheet_has_no_one_sided_spaces_and_no_fonts(app):
    """Qt mirrors one-sided paddings for some widgets only, and fonts would defeat the text-size setting."""
    sheet = app.styleSheet()
    for word in ("-left", "-right", "font"):
        assert word not in sheet

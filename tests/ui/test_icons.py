"""Every icon draws in any colour, sharp, and only direction is mirrored."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from heritage_app.settings import RESOURCES
from heritage_app.ui.icons import DIRECTED, icon, icon_names, pixmap
from heritage_app.ui.theme import tokens


def inked(picture):
    """Return the colours of all pixels that are fully covered."""
    image = picture.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_parses_and_takes_the_colour(app, name):
    """The file is good SVG and nothing of it keeps a colour of its own."""
    assert QSvgRenderer(str(RESOURCES / "icons" / f"{name}.svg")).isValid()
    picture = pixmap(name, "#C02040", 48)
    image = picture.toImage()
    solid = inked(picture)
    assert solid
    for colour in map(QColor, solid):
        assert abs(colour.red() - 0xC0) < 4 and abs(colour.green() - 0x20) < 4, name
    assert image.width() == 48


def test_every_icon_the_tokens_name_is_bundled():
    """A badge never lacks its icon."""
    assert set(tokens()["badge_icons"].values()) <= set(icon_names())
    assert set(icon_names()) >= DIRECTED


def test_small_icons_have_a_heavier_line(app):
    """At 14 pixels the line is 2.25 wide instead of 1.75, so the icon weighs as much as its word."""

    def weight(size):
        image = pixmap("circle", "#000000", size, 4.0).toImage()
        total = sum(image.pixelColor(x, y).alphaF() for x in range(size * 4) for y in range(size * 4))
        return total / (size * 4) ** 2

    assert weight(14) / weight(15) == pytest.approx(2.25 / 1.75, rel=0.05)


def test_only_icons_of_direction_are_mirrored(app):
    """In a right-to-left window undo turns round; a clock, a check mark and a picture do not."""
    before = {name: pixmap(name, "#000000", 24).toImage() for name in ("undo-2", "check", "clock", "image")}
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = {name: pixmap(name, "#000000", 24).toImage() for name in before}
    assert after["undo-2"] == before["undo-2"].flipped(Qt.Orientation.Horizontal)
    assert after["undo-2"] != before["undo-2"]
    assert all(after[name] == before[name] for name in ("check", "clock", "image"))


def test_an_icon_is_sharp_on_a_dense_screen(app):
    """At two device pixels per pixel the picture has twice the pixels and the same logical size."""
    picture = pixmap("plus", "#000000", 16, 2.0)
    assert picture.width() == 32
    assert picture.deviceIndependentSize().width() == 16
    assert icon("plus", "#000000", 16).pixmap(
        16,
        16,
    ).width() in (16, 32)


def test_the_same_icon_is_drawn_once(app):
    """Pictures are kept by name, colour, size and density."""
    assert pixmap("plus", "#010203", 16).cacheKey() == pixmap("plus", "#010203", 16).cacheKey()
    assert pixmap("plus", "#010203", 16).cacheKey() != pixmap("plus", "#010204", 16).cacheKey()


def test_an_icon_that_does_not_exist_is_said_so(app):
    """A misspelt name fails at once instead of showing nothing."""
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", "#000000", 16)

"""Colours, sizes and fonts of the window, read from resources/tokens.json, and how Qt is told about them.

Qt's own dark mode does nothing on a plain X11 session, so each theme sets a whole palette of its own; the
system is only asked *which* theme it wants. The style sheet is for chrome (menus, fields, scroll bars):
everything with meaning is painted by our own widgets, which ask `theme()` when they paint.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QToolTip

from heritage_app.settings import RESOURCES
from heritage_app.ui.chrome import chrome_sheet

FONT_FAMILIES: Final = (
    "IBM Plex Sans",
    "IBM Plex Sans Arabic",
    # What Plex lacks: letters of transliteration, rare Arabic letters, Syriac, Hebrew.
    "Noto Sans",
    "Noto Naskh Arabic",
    "Noto Sans Syriac",
    "Noto Sans Hebrew",
)


@dataclass(frozen=True, slots=True)
class BadgeColours:
    """Colours of one kind of badge; see `about` in the token file for what each is for."""

    text: str
    fill: str
    mark: str
    word: str
    edge: str = "none"
    """`none`, `solid` or `dashed`."""


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours (as #RRGGBB) and sizes of the window as it looks now."""

    name: str
    high_contrast: bool
    text_size: int
    """Per cent of the normal text size, 90 to 150."""
    arabic: bool
    """Whether the interface is in Arabic, which is set a little larger."""
    window: str
    side: str
    base: str
    alt: str
    text: str
    secondary: str
    disabled: str
    line: str
    card_edge: str
    input_edge: str
    hover: str
    scroll: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    selection: str
    disagree_text: str
    disagree_fill: str
    warning_text: str
    warning_fill: str
    warning_edge: str
    error_text: str
    error_fill: str
    error_edge: str
    info_text: str
    info_fill: str
    info_edge: str
    message_text: str
    message_fill: str
    message_link: str
    chart_area: str
    badges: Mapping[str, BadgeColours]

    @property
    def dark(self) -> bool:
        """Whether text is lighter than the page."""
        return QColor(self.base).lightness() < 128

    @property
    def edge(self) -> int:
        """Width in pixels of the edges of cards and fields."""
        return 2 if self.high_contrast else 1

    def font(self, role: str = "body") -> QFont:
        """Return the font of a text role: caption, body, card_title, form_title, page_title, and so on."""
        return QFont(self.shared_font(role))

    def shared_font(self, role: str) -> QFont:
        """Return the same font, shared by all who paint or measure with it: it is never to be changed."""
        return _font(role, self.text_size, self.arabic)

    def on_mark(self, kind: str) -> str:
        """Return the colour of a numeral on the mark of *kind*: the one that contrasts more."""
        mark = self.badges[kind].mark
        return max(("#FFFFFF", "#17191C"), key=lambda ink: contrast(ink, mark))


@cache
def _font(role: str, text_size: int, arabic: bool) -> QFont:
    """The font of a text role, made once: a list asks for it several times a row."""
    points, weight = sizes()["type"][role]
    if arabic:
        points += sizes()["arabic_points_more"]
    font = QFont()
    font.setFamilies(list(FONT_FAMILIES))
    font.setPointSizeF(points * text_size / 100)
    font.setWeight(QFont.Weight(weight))
    return font


@cache
def tokens() -> dict[str, Any]:
    """Return the token file as read."""
    with (RESOURCES / "tokens.json").open(encoding="utf-8") as file:
        content: dict[str, Any] = json.load(file)
    return content


def sizes() -> dict[str, Any]:
    """Return the sizes of the token file."""
    content: dict[str, Any] = tokens()["sizes"]
    return content


def space(name: str) -> int:
    """Return a step of the space scale in pixels: xs 4, s 8, m 12, l 16, xl 24, xxl 32."""
    pixels: int = sizes()["space"][name]
    return pixels


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two #RRGGBB colours, from 1 to 21."""

    def luminance(colour: str) -> float:
        channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def make_theme(name: str, *, text_size: int = 100, arabic: bool = False) -> Theme:
    """Return the theme called *name*, `light` or `dark`."""
    content = tokens()["themes"][name]
    edges = tokens()["edges"]
    badges = {
        kind: BadgeColours(**colours, edge=edges.get(kind, "none")) for kind, colours in content["badges"].items()
    }
    return Theme(name, False, text_size, arabic, **content["colours"], badges=badges)


def make_high_contrast_theme(palette: QPalette, *, text_size: int = 100, arabic: bool = False) -> Theme:
    """Return a theme that uses the system's own colours only, with edges in place of fills."""

    def colour(role: QPalette.ColorRole) -> str:
        return palette.color(QPalette.ColorGroup.Active, role).name()

    page, ink = colour(QPalette.ColorRole.Base), colour(QPalette.ColorRole.Text)
    strong, on_strong = colour(QPalette.ColorRole.Highlight), colour(QPalette.ColorRole.HighlightedText)
    names = tokens()["themes"]["light"]["colours"]
    colours = {name: page if name.endswith("_fill") else ink for name in names}
    for name in ("window", "side", "base", "alt", "hover", "selection", "chart_area"):
        colours[name] = page
    for name in ("accent_hover", "accent_pressed"):
        colours[name] = strong
    colours |= {"accent": strong, "on_accent": on_strong}
    if contrast(strong, page) < 3:  # an accent that cannot be seen marks nothing
        colours |= {"accent": ink, "accent_hover": ink, "accent_pressed": ink, "on_accent": page}
    edges = tokens()["edges"]
    badges = {
        kind: BadgeColours(ink, page, ink, ink, edges.get(kind, "solid"))
        for kind in tokens()["themes"]["light"]["badges"]
    }
    return Theme("high-contrast", True, text_size, arabic, **colours, badges=badges)


def make_palette(theme: Theme) -> QPalette:
    """Return the whole Qt palette of *theme*, so that nothing is left to the platform."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: theme.alt,
        role.Text: theme.text,
        role.Button: theme.base,
        role.ButtonText: theme.text,
        role.BrightText: theme.error_text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.PlaceholderText: theme.secondary,
        role.ToolTipBase: theme.message_fill,
        role.ToolTipText: theme.message_text,
        role.Light: theme.alt,
        role.Midlight: theme.line,
        role.Mid: theme.card_edge,
        role.Dark: theme.input_edge,
        role.Shadow: theme.input_edge,
    }
    for where, colour in colours.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(theme.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.card_edge))
    palette.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(theme.text))
    return palette


def load_fonts() -> tuple[str, ...]:
    """Give the bundled fonts to Qt, once, and return the names of files it could not read."""
    if _LOADED:
        return ()
    _LOADED.append(True)
    files = sorted((RESOURCES / "fonts").glob("*.ttf"))
    return tuple(file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0)


_LOADED: list[bool] = []


class ThemeControl(QObject):
    """Keep the application in the theme the person chose, and follow the system where that was the choice."""

    changed = Signal()
    """The application has a new theme; widgets hear of it as a palette or style change."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "system"
        self._text_size = 100
        self._applied: Theme | None = None
        self._system_palette = QPalette(app.palette())
        # Kept as attributes: PySide deletes hints objects that nothing refers to.
        self._hints = QGuiApplication.styleHints()
        self._wishes = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._wishes.contrastPreferenceChanged.connect(self._system_changed)
        load_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))

    def choose(self, name: str, text_size: int) -> None:
        """Use the theme *name* (system, light or dark) with text at *text_size* per cent."""
        self._choice, self._text_size = name, text_size
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        # Colours the title bar too where the platform listens; Unknown gives the choice back to the system.
        self._hints.setColorScheme(schemes.get(name, Qt.ColorScheme.Unknown))
        self._apply()

    def _system_changed(self) -> None:
        self._apply()

    def _wanted(self) -> Theme:
        arabic = QLocale().language() == QLocale.Language.Arabic
        if self._wishes.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return make_high_contrast_theme(self._system_palette, text_size=self._text_size, arabic=arabic)
        name = self._choice
        if name == "system":
            name = "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        return make_theme(name, text_size=self._text_size, arabic=arabic)

    def _apply(self) -> None:
        wanted = self._wanted()
        if self._applied == wanted:
            return
        self._applied = wanted
        _NOW[:] = [wanted]
        palette = make_palette(wanted)
        self._app.setFont(wanted.font())
        QToolTip.setPalette(palette)
        QToolTip.setFont(wanted.font("caption"))
        self._app.setPalette(palette)
        self._app.setStyleSheet(chrome_sheet(wanted))
        self.changed.emit()


_NOW: list[Theme] = []


def theme() -> Theme:
    """Return the theme in use; the light one before any was applied."""
    if not _NOW:
        _NOW.append(make_theme("light"))
    return _NOW[-1]


def theme_control(app: QApplication) -> ThemeControl:
    """Return the one theme control of *app*, making it on first use."""
    return app.findChild(ThemeControl) or ThemeControl(app)


def apply_theme(app: QApplication, name: str = "system", *, text_size: int = 100) -> Theme:
    """
    Set style, fonts, palette and style sheet of *app*; may be called at any time, windows follow at once.

    Call it again after the language was switched (`QLocale.setDefault`): Arabic is set a little larger.

    Args:
        app: The application.
        name: `system`, `light` or `dark`.
        text_size: Per cent of the normal size, 90 to 150.

    Returns:
        The theme now in use; the high-contrast one where the system asks for that.
    """
    theme_control(app).choose(name, text_size)
    return theme()

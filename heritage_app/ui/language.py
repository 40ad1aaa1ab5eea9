"""The language of the window: locale, direction and translations, switched at any time."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from heritage_app.settings import RESOURCES

LOCALES = {"en": "en_GB", "fr": "fr_FR", "ar": "ar_SY"}
"""Syria gives Levantine months and Arabic-Indic digits, where plain Arabic gives neither."""

NAMES = {"en": "English", "fr": "Français", "ar": "العربية"}
"""Each language in its own words, which are never translated."""


def usable(lang: str | None) -> str:
    """Return *lang* where the window speaks it; else the language of the system, else English."""
    if lang in LOCALES:
        return str(lang)
    system = QLocale.system().name().split("_")[0]
    return system if system in LOCALES else "en"


def digits_of(lang: str, choice: str) -> str:
    """Return which digits dates are written with: *choice* is the preference `digits`."""
    if choice == "language":
        return "arabic-indic" if lang == "ar" else "western"
    return choice if lang == "ar" else "western"


def use_language(app: QApplication, lang: str, *, digits: str = "language") -> None:
    """Set locale, direction and translators of *app*; windows that are open are to be built anew."""
    locale = QLocale(LOCALES[lang])
    if digits_of(lang, digits) == "western" and lang == "ar":
        locale = QLocale(QLocale.Language.Arabic, QLocale.Script.ArabicScript, QLocale.Country.Morocco)
    QLocale.setDefault(locale)
    right_to_left = lang == "ar"
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    for old in _INSTALLED:
        app.removeTranslator(old)
    _INSTALLED.clear()
    if lang == "en":
        return
    for name, folder in (
        (f"qtbase_{lang}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"heritage_{lang}", str(RESOURCES / "translations")),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _INSTALLED.append(translator)


_INSTALLED: list[QTranslator] = []

"""Arabic and French: every text has its words, they fit the English ones, and the window shows them and nothing else."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from ui.driving import texts_of
from ui.translations import LANGUAGES, TRANSLATIONS, gather, messages, program, release

from heritage_app.domain.restoration import ShareWrong
from heritage_app.ui.language import use_language
from heritage_app.ui.say import count_sites, error_words

tools = pytest.mark.skipif(not program("pyside6-lupdate").exists(), reason="the gatherer of texts is not installed")
FORMS = {"ar": 6, "fr": 2}
"""Plural forms of a language, as Qt counts them."""
PLACE = re.compile(r"\{\w+\}")
LATIN = re.compile(r"[A-Za-zÀ-ÿ]{2,}")


@tools
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_is_translated(lang, tmp_path):
    """A text that was added or changed has to be translated: nothing is empty, and nothing stands there in vain."""
    kept = messages(TRANSLATIONS / f"heritage_{lang}.ts")
    now = tmp_path / f"heritage_{lang}.ts"
    shutil.copy(TRANSLATIONS / now.name, now)
    gather(now, lang)
    assert [text for text, forms in messages(now).items() if not forms] == []
    assert set(kept) == set(messages(now))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_text_is_kept_under_the_class_that_asks_for_it(lang):
    """`other.tr(…)` is gathered under the name of a variable, under which no class looks it up."""
    groups = {group for group, _ in messages(TRANSLATIONS / f"heritage_{lang}.ts")}
    assert [group for group in groups if group.lstrip("_")[:1].islower()] == []


@tools
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_window_loads_what_the_translators_wrote(lang, tmp_path):
    """The file that is loaded is made of the file that is edited."""
    made = tmp_path / "made.qm"
    release(TRANSLATIONS / f"heritage_{lang}.ts", made)
    assert made.read_bytes() == (TRANSLATIONS / f"heritage_{lang}.qm").read_bytes()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_translation_has_the_places_of_its_text(lang):
    """Every fact of a sentence is in its translation, and a number in all forms that can be of more than two."""
    wrong = []
    for (_, text), forms in messages(TRANSLATIONS / f"heritage_{lang}.ts").items():
        if "%Ln" in text:
            assert len(forms) == FORMS[lang], text
            # Zero, one and two are words of their own in Arabic.
            wrong += [text for form in forms[3 if lang == "ar" else 0 :] if "%Ln" not in form]
        elif any(sorted(PLACE.findall(form)) != sorted(PLACE.findall(text)) for form in forms):
            wrong.append(text)
        wrong += [text for form in forms if text.count("&") != form.count("&")]
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_punctuation_is_that_of_the_language(lang):
    """French signs keep to their word; Arabic has its own comma, question mark and quotation marks."""
    bad = re.compile(r" (?:[;:?!»]|%(?!L))|«(?!\u00a0)|['“”]" if lang == "fr" else r"[?;“”]|[\u0621-\u064a],")
    said = messages(TRANSLATIONS / f"heritage_{lang}.ts").items()
    assert [form for (_, text), forms in said for form in forms if bad.search(form) and "°" not in text] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_entries_of_a_menu_have_one_mnemonic(start, lang):
    """A letter that is underlined in a menu, or in the bar, stands for one entry there."""
    window, twice = start(lang=lang).window, []
    for menu in [window.menuBar(), *window.menuBar().findChildren(QMenu)]:
        letters = [_letter(action.text()) for action in menu.actions() if not action.isSeparator()]
        twice += [(menu.title() if isinstance(menu, QMenu) else "", one) for one in letters if letters.count(one) > 1]
    assert [pair for pair in twice if pair[1]] == []


def _letter(text: str) -> str:
    """The letter that is underlined, in one case; empty for none."""
    found = re.search("&([^&])", text)
    return found[1].casefold() if found else ""


KEPT = {
    "Heritage",
    "Ctrl",
    "Shift",
    "Alt",
    "Enter",
    "Esc",
    "Del",
    "DOI",
    "PDF",
    "UTM",
    "MGRS",
    "USD",
    "Rania",
    "Sample",
    "sample",
}
"""Names, keys and formats that are written alike in every language."""
SCALES = {"EAMENA", "Amal", "UNOSAT", "EMS", "Heritage", "at", "Risk", "English", "Français", "CC", "BY"}


@pytest.fixture(scope="module")
def data_words():
    """Every word in Latin letters that the sample itself holds."""
    files = (Path(__file__).resolve().parents[2] / "seeds" / "sample").rglob("*.yaml")
    return {word for file in files for word in LATIN.findall(file.read_text(encoding="utf-8"))}


def _said(widget) -> set[str]:
    """All that a person reads or hears in a part of the window."""
    said = set(texts_of(widget))
    for one in widget.findChildren(QWidget):
        if one.isVisibleTo(widget):
            said |= {one.accessibleName(), one.accessibleDescription(), one.toolTip()}
            said.add(getattr(one, "placeholderText", str)())
    return said


def test_the_arabic_window_holds_no_english(start, data_words):
    """On the tabs and lists of the sample, Latin letters are names, quotations, numbers and keys only."""
    driver = start(lang="ar")
    driver.choose("معبد بل")
    seen = _said(driver.window) | {action.text() for action in driver.window.findChildren(QAction)}
    for name in driver.window.record_pane.pages:
        driver.tab(name)
        seen |= _said(driver.window)
    for row in driver.window.sidebar.rows.values():
        row.click()
        driver.settle()
        seen |= _said(driver.window)
    assert _strange(seen, data_words) == {}


@pytest.mark.parametrize("command", ["add-site", "add-damage", "add-estimate", "add-source", "add-hazard", "add-stage", "add-threat", "add-intervention", "add-actor"])  # fmt: skip
def test_the_arabic_forms_hold_no_english(start, data_words, command):
    """Labels, hints, choices and buttons of every form are Arabic."""
    driver = start(lang="ar")
    driver.choose("معبد بل")
    driver.run(command)
    assert _strange(_said(driver.window), data_words) == {}


def _strange(texts: set[str], data_words: set[str]) -> dict[str, list[str]]:
    """Texts with words in Latin letters that are neither data nor kept as they are."""
    strange = {}
    for text in texts:
        # A number of a record and a web address are one word each.
        plain = re.sub(r"[A-Z]{2}-[A-Z]{3}-\w{3}-\d{4}|https?://\S+|\w+\.heritage", "", text)
        if words := [word for word in LATIN.findall(plain) if word not in data_words | KEPT | SCALES]:
            strange[text] = words
    return strange


def test_the_language_of_every_text_follows_the_switch(start):
    """Menus, tabs and pages speak French after the switch, and English again after the next."""
    driver = start()
    before = {action.text() for action in driver.window.menuBar().actions()}
    driver.program.switch_language("fr")
    driver.settle()
    assert {"&Fichier", "A&ide"} <= {action.text() for action in driver.window.menuBar().actions()}
    assert "Dommages graves" not in _said(driver.window.sidebar)
    assert "Vues enregistrées" in {label.accessibleName() for label in driver.window.sidebar.findChildren(QWidget)}
    driver.program.switch_language("en")
    driver.settle()
    assert {action.text() for action in driver.window.menuBar().actions()} == before


def test_arabic_counts_have_their_own_forms(app):
    """Two sites are a dual, three a plural, eleven a singular with a number: as Arabic counts."""
    use_language(app, "ar")
    assert [count_sites(number) for number in (1, 2, 3, 11, 100)] == [
        "موقع واحد",
        "موقعان",
        "٣ مواقع",
        "١١ موقعًا",
        "١٠٠ موقع",
    ]
    use_language(app, "fr")
    assert [count_sites(number) for number in (0, 1, 2)] == ["0 site", "1 site", "2 sites"]


def test_an_error_is_said_in_the_language_of_the_window(app):
    """The template of an error is translated, then filled in with its facts."""
    use_language(app, "fr")
    assert error_words(
        ShareWrong("share", given="120")
    ) == "« 120 » n’est pas une part. Indiquez un nombre de 0 à 100".replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    use_language(app, "ar")
    assert "⁨120⁩" in error_words(ShareWrong("share", given="120"))

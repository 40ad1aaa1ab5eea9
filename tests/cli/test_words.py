"""The command line in French and Arabic: its own words, those of errors and of deeds."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import heritage_app.cli
from heritage_app.cli import pages, tables, words
from heritage_app.domain.deed_words import _DEEDS, LANGUAGES, deed_words
from heritage_app.domain.errors import DraftRefused, HeritageError
from heritage_app.domain.restoration import RangeReversed, ShareWrong
from heritage_app.domain.vocabulary import RecordKind

PLACE = re.compile(r"\{\w+\}")
LATIN = re.compile("[A-Za-zÀ-ÿ]{2,}")


def asked_for() -> set[str]:
    """Every text that a module of the command line asks for by `say`, and the headings of its tables."""
    found = {
        *tables.SITE_COLUMNS,
        "Id",
        *pages.IN_THE_TRASH,
        *(name for columns in pages._COLUMNS.values() for name in columns),
    }
    for module in Path(heritage_app.cli.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "say":
                found |= {
                    one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
                }
    return found - {"", "en"}


def test_every_text_of_the_command_line_is_in_three_languages():
    """What is said in a terminal has French and Arabic words, with the same places for facts."""
    assert {text for text in asked_for() if text not in words._WORDS} == set()
    for text, said in words._WORDS.items():
        assert all(sorted(PLACE.findall(one)) == sorted(PLACE.findall(text)) for one in said), text
    assert {str(kind) for kind in RecordKind} <= set(words._WORDS)


def test_deeds_have_words_in_every_language():
    """Each kind of deed names its subject in all three languages, and one that is not known is a change."""
    for said in _DEEDS.values():
        assert len(said) == len(LANGUAGES)
        assert len({"{subject}" in one for one in said}) == 1
    assert deed_words("damage.edit", "Bel", "fr") == "modification d’un rapport de dommages de \u2068Bel\u2069"
    assert deed_words("nothing.known", "", "ar") == "تغيير \u2068عنصر\u2069"


def test_every_error_has_its_words():
    """The templates of errors are those that the translators of the window edit."""
    share = ShareWrong("share", given="120")
    assert words.error_words(share, "en") == str(share)
    assert words.error_words(share, "fr").startswith("«\u00a0120\u00a0» n’est pas une part")
    assert "«\u2068120\u2069» ليست نسبة" in words.error_words(share, "ar")
    both = DraftRefused((share, RangeReversed("cost", low="5", high="3")))
    assert words.error_words(both, "fr").count("Indiquez") == 1
    assert "dépasse" in words.error_words(both, "fr")
    assert words.error_words(HeritageError(), "fr") == "Quelque chose n’a pas marché. Rien n’a été modifié."


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_an_error_of_a_command_is_said_in_the_language_asked(lang, sample_folder, run):
    """`--lang` decides what a refusal says, wherever on the line it stands; the exit code stays."""
    said = run("site", "show", "nowhere", "--lang", lang).refused()
    assert ("Il n’y a pas" if lang == "fr" else "لا يوجد") in said


def test_an_arabic_page_keeps_numbers_and_names_apart(sample_folder, run):
    """Labels are Arabic, a line runs from right to left, and what is Latin stands in isolates."""
    page = run("--lang", "ar", "site", "show", "معبد بل").out
    assert all(line.startswith("\u200f") for line in page.splitlines() if line)
    assert "\u2068SY-" in page
    loose = re.sub("\u2068[^\u2069]*\u2069", "", page)
    assert LATIN.findall(loose) == []
    assert "ملء السجل النموذجي" in page


def test_lists_have_their_headings_in_the_language(sample_folder, run):
    """Tables of sites, claims and worklists are headed in the language that was asked."""
    assert run("--lang", "fr", "site", "list").out.split()[:3] == ["Numéro", "Nom", "État"]
    assert "Niveau de preuve" in run("--lang", "fr", "damage", "list").out.splitlines()[0]
    assert run("--lang", "fr", "flags").out.split()[0] == "Alerte"

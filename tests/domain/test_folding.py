"""Folding within a script, keys across scripts, wrong keyboard layouts."""

from __future__ import annotations

import csv
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.folding import fold, key_groups, name_words, to_arabic_layout, to_latin_layout

PAIRS = Path(__file__).parents[1] / "data" / "names" / "syriac_gazetteer_pairs.csv"

any_text = st.text(alphabet=st.characters(exclude_categories=()))  # lone surrogates and unassigned ones too
names = st.text(alphabet="aeiouwybdtkhsrglmnšḥṣʿ' -ابتدرسشعقكلمنهويةءأܐܒܕܡשלום12", max_size=30)


def may_be_one(one: str, other: str) -> bool:
    """Whether each word of either name meets a word of the other, as in a search."""
    a, b = key_groups(one), key_groups(other)
    return all(any(x & y for y in b) for x in a) and all(any(x & y for x in a) for y in b)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Ṣadad", "sadad"),
        ("Dayr Mār Ilyān", "dayr mar ilyan"),
        ("Qalʿat al-Ḥuṣn", "qalat al husn"),
        ("Qal'at al-Husn", "qalat al husn"),
        ("تَدْمُر", "تدمر"),
        ("تـدمـر", "تدمر"),
        ("إدلب", "ادلب"),
        ("آفامية", "افاميه"),
        ("بصرى", "بصري"),
        ("سامراء", "سامرا"),
        ("مؤتة", "موته"),
        ("ریگ کوه", "ريك كوه"),
        ("ﻣﻌﺒﺪ", "معبد"),
        ("\u2067معبد\u2069 \u200eبل", "معبد بل"),
        ("٢٠١٥ ۱۲", "2015 12"),
        ("Straße Æon Øst Łódź Đakovo ıŞİ", "strasse aeon ost lodz dakovo isi"),
        ("ܬܰܕܡܽܘܪ", "ܬܕܡܘܪ"),
        ("שלום", "שלומ"),
        ("site_12 (cella)", "site 12 cella"),
        ("…", ""),
    ],
)
def test_spellings_fold_to_one_form(typed: str, folded: str) -> None:
    """Case, marks, Arabic letter variants, invisible signs and foreign digits make no difference."""
    assert fold(typed) == folded


@given(any_text)
def test_folding_gives_words_and_single_spaces_and_is_done_once(text: str) -> None:
    """Any text folds to letters and digits with single spaces between, and folding again changes nothing."""
    folded = fold(text)
    assert fold(folded) == folded
    assert re.fullmatch(r"(?:[^\W_]+(?: [^\W_]+)*)?", folded)
    assert not any(unicodedata.combining(character) for character in folded)


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "Qaryatain",
            "Qaryatayn",
            "Qariatayn",
            "Qariatain",
            "al-Qaryatayn",
            "Alqaryatayn",
            "القريتين",
            "القريتان",
        ),
        ("Deir Mar Elian", "Dayr Mār Ilyān", "دير مار اليان", "دير مار إليان"),
        ("Tadmur", "Tadmor", "تَدْمُر", "تدمر", "ܬܕܡܘܪ", "תדמור"),
        ("Ṣadad", "Sadad", "صدد"),
        ("Halab", "Ḥalab", "حلب"),
        ("Qalʿat al-Ḥuṣn", "Qal'at al-Husn", "Kalaat el Hosn", "قلعة الحصن"),
        ("Khirbat", "Khirbet", "Khirbah", "Ḫirba", "خربة"),
        ("Shahba", "Chahba", "Šahbā", "شهبا"),
        ("Deir ez-Zor", "Dayr az-Zawr", "دير الزور"),
        ("Jabal", "Djebel", "Ǧabal", "جبل"),
        ("Samarra", "Sāmarrāʾ", "سامراء"),
        ("Abu Zuhur", "Abou Douhour", "أبو الظهور"),
        ("Rhosos", "Rosos", "روسيس"),
        ("Cyrrhus", "قورس"),
        ("Farhan", "فرحان"),
        ("Ninawa", "Nineveh", "نينوى"),
        ("Afamia", "Apamea", "آفامية"),
        ("Wadi", "Ouadi", "وادي"),
        ("Umm", "Um", "أم"),
        ("Ur", "أور"),
        ("ʿAyn", "Ain", "عين"),
    ],
)
def test_spellings_in_both_scripts_share_a_key(spellings: tuple[str, ...]) -> None:
    """The Arabic name, or the first one, is met by every romanisation of it."""
    reference = spellings[-1]
    assert [name for name in spellings if not may_be_one(name, reference)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tadmur", "Tartus"),
        ("حلب", "حمص"),
        ("Wadi", "Deir"),
        ("Umm", "Mari"),
        ("Tell Halaf", "Tell Brak"),
        ("12", "13"),
    ],
)
def test_other_names_share_no_key(one: str, other: str) -> None:
    """Names that merely resemble each other do not meet, short ones included."""
    assert not may_be_one(one, other)


def test_articles_give_no_group_unless_they_stand_alone() -> None:
    """al-, ash- and the like are left out beside other words, and still searchable alone."""
    assert key_groups("Qasr al-Hayr ash-Sharqi") == key_groups("Qasr Hayr Sharqi")
    assert key_groups("al") == [frozenset({"al"})]


def test_gazetteer_names_meet_their_arabic_twin() -> None:
    """Of 93 real pairs that are one name 86 share their keys: all 86 that are written with the same consonants."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file))
    met = {pair["place"] for pair in pairs if may_be_one(pair["latin"], pair["arabic"])}
    same = {pair["place"] for pair in pairs if pair["same_name"] == "yes"}
    alike = {pair["place"] for pair in pairs if pair["same_consonants"] == "yes"}
    assert (len(pairs), len(same), len(alike)) == (104, 93, 86)
    assert len(met & alike) >= 0.95 * len(alike)
    assert len(met & same) >= 86
    assert not met - same


@given(any_text)
def test_every_text_with_words_has_keys_that_an_index_can_hold(text: str) -> None:
    """No text is refused; every key is one folded word, and only a text without words has none."""
    groups = key_groups(text)
    assert bool(groups) == bool(fold(text))
    assert all(groups)
    assert all(key == fold(key) and " " not in key for group in groups for key in group)


@given(st.lists(st.sampled_from(["al-", "ash", "Šams", "تل", "al-Ḥuṣn", "Qaryat", "…"]) | any_text).map(" ".join))
def test_a_name_is_indexed_by_its_words_as_a_whole_name_is(name: str) -> None:
    """Folded word by word, a name has the words and the keys that it is looked for by."""
    assert name_words(name) == set(fold(name).split()).union(*key_groups(name))
    assert name_words(name, "Deir al-Zor", "al") == name_words(name) | name_words("Deir al-Zor") | name_words("al")


@given(names)
def test_a_name_is_found_by_its_folded_form(name: str) -> None:
    """Each group of a name meets the group of the same word when it is typed without marks and capitals."""
    assert may_be_one(name, fold(name)) or not fold(name)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("luf]", "معبد"), ("j]lv", "تدمر"), ("]dv lhv", "دير مار"), ("pgf", "حلب"), ("b", "لا")],
)
def test_arabic_typed_on_a_latin_layout_is_read_again(typed: str, meant: str) -> None:
    """Keys struck on US QWERTY become the letters that Arabic (101) has there, and back."""
    assert to_arabic_layout(typed) == meant
    assert to_latin_layout(to_arabic_layout(typed)) == typed


@given(st.text(alphabet="abcdefijklmnopqrstuvwxyz 0123456789[];',./"))
def test_layouts_are_each_others_inverse(text: str) -> None:
    """Reading keys as Arabic and back as Latin gives the keys again (but for g before h)."""
    assert to_latin_layout(to_arabic_layout(text)) == text

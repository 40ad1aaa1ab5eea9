"""Typing a part of a word finds the entry, in any of the languages; nothing typed is thrown away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from heritage_app.domain.vocabulary import Term
from heritage_app.ui.completer import PickLine, choice, exactly, matching, term_choices

TERMS = (
    Term("cause", "fire", {"en": "Fire", "ar": "حريق", "fr": "Incendie"}),
    Term("cause", "explosion", {"en": "Explosion/Heavy Weaponry", "ar": "انفجار", "fr": "Explosion / armes lourdes"}),
    Term("cause", "gunfire", {"en": "Gunfire/Light Weaponry", "ar": "إطلاق نار", "fr": "Tirs"}),
    Term("cause", "wind", {"en": "Wind Action"}),
)
ENGLISH = term_choices(TERMS, "en")
KEY = Qt.Key


@pytest.fixture
def line(qtbot, app):
    home = QWidget()
    column = QVBoxLayout(home)
    made, other = PickLine(arrow=True), QLineEdit()
    made.setAccessibleName("Cause")
    made.set_choices(ENGLISH)
    column.addWidget(made)
    column.addWidget(other)
    column.addStretch(1)
    home.resize(400, 400)
    qtbot.addWidget(home)
    home.show()
    home.activateWindow()
    QTest.qWaitForWindowActive(home)
    made.setFocus()
    yield made  # the window lives as long as the test
    home.close()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("fire", "fire"),
        ("wea", "explosion"),
        ("light", "gunfire"),
        ("حر", "fire"),
        ("إطلاق", "gunfire"),
        ("اطلاق", "gunfire"),
        ("arm lour", "explosion"),
        ("ACTION w", "wind"),
        ("unfir", "gunfire"),
    ],
)
def test_a_part_of_a_word_in_any_language_finds_the_term(typed, first):
    """Labels of all languages count, folded; beginnings of words in any order; at last a part inside a word."""
    assert matching(ENGLISH, typed)[0].key == first


def test_the_beginning_of_the_label_comes_before_other_words():
    """The letters *fire* mean Fire first and Gunfire after it."""
    assert [one.key for one in matching(ENGLISH, "fire")] == ["fire", "gunfire"]


def test_no_letters_offer_everything_and_strange_ones_nothing():
    """An empty line offers the list in its own order; what fits nothing offers nothing."""
    assert [one.key for one in matching(ENGLISH, "")] == ["fire", "explosion", "gunfire", "wind"]
    assert matching(ENGLISH, "zzz") == []
    assert matching(ENGLISH, "///") == []


@given(st.text(max_size=60))
def test_any_text_can_be_looked_up(text):
    """Whatever is typed, looking for it neither fails nor invents entries."""
    assert set(matching(ENGLISH, text)) <= set(ENGLISH)
    assert exactly(ENGLISH, text) in (None, *ENGLISH)


def test_an_exact_name_is_taken_only_where_one_bears_it():
    """Two actors of one name are not told apart by it."""
    twins = (choice("1", "Khaled"), choice("2", "khaled"), choice("3", "Rania"))
    assert exactly(twins, "KHALED") is None
    assert exactly(twins, "rania").key == "3"
    assert exactly(twins, "") is None


def test_tab_takes_the_entry_marked_and_shows_its_label(line):
    """Three letters and Tab: the field shows the label and holds the key."""
    QTest.keyClicks(line, "expl")
    QTest.keyClick(line, KEY.Key_Tab)
    assert (line.key, line.text()) == ("explosion", "Explosion/Heavy Weaponry")


def test_the_arrow_keys_move_and_enter_takes(line):
    """Down marks the next entry, Enter takes it and does not reach the form."""
    QTest.keyClicks(line, "fire")
    QTest.keyClick(line, KEY.Key_Down)
    QTest.keyClick(line, KEY.Key_Return)
    assert line.key == "gunfire"


def test_alt_down_shows_the_whole_list_and_closes_it_again(line):
    """The list can be opened without typing; Esc and Alt+Down put it away."""
    QTest.keyClick(line, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert line._list.isVisible() and len(line._list.rows()) == 4
    assert line._list.accessibleName() == "Entries for Cause"
    QTest.keyClick(line, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert not line._list.isVisible()


def test_the_mouse_takes_an_entry_and_the_focus_stays(line):
    """A click on an entry takes it; typing goes on in the line."""
    QTest.keyClicks(line, "w")
    place = line._list.visualRect(line._list.model().index(1, 0)).center()
    QTest.mouseClick(line._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert line.key in {"explosion", "wind", "gunfire"} and line.hasFocus()


def test_what_fits_nothing_stays_as_typed(line):
    """Leaving a closed list with another text keeps the text and holds no key."""
    QTest.keyClicks(line, "meteor")
    QTest.keyClick(line, KEY.Key_Tab)
    assert (line.key, line.text()) == ("", "meteor")


def test_changing_the_text_of_an_entry_lets_it_go(line):
    """An edited label no longer stands for its key."""
    QTest.keyClicks(line, "fire")
    QTest.keyClick(line, KEY.Key_Return)
    heard = []
    line.picked.connect(heard.append)
    QTest.keyClicks(line, "x")
    assert line.key == "" and heard == [""]


def test_a_free_line_keeps_what_was_typed_unless_enter_is_pressed(line):
    """In a line for any text Tab changes nothing, and Enter takes the entry marked."""
    line.free = True
    QTest.keyClicks(line, "wind")
    line.clearFocus()
    line.setFocus()
    assert line.key == "" or line.text() == "Wind Action"
    line.clear()
    line.put("")
    QTest.keyClicks(line, "expl")
    QTest.keyClick(line, KEY.Key_Tab)
    assert (line.key, line.text()) == ("", "expl")
    line.setFocus()
    line.setText("")
    QTest.keyClicks(line, "expl")
    QTest.keyClick(line, KEY.Key_Return)
    assert line.key == "explosion"


def test_nothing_longer_than_a_line_usually_holds_is_cut_off(line):
    """Qt would cut a text at 32,767 characters without a word."""
    line.setText("x" * 40_000)
    assert len(line.text()) == 40_000

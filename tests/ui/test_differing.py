"""Where two texts differ, as it is marked beside each other."""

from __future__ import annotations

import random

import pytest

from heritage_app.ui.differing import differing, excerpt, joined, marks


def marked(text: str, other: str) -> list[str]:
    return [text[first:last] for first, last in differing(text, other)]


@pytest.mark.parametrize(
    ("text", "other", "said"),
    [
        ("The wall stands", "The wall fell", ["stands"]),
        ("The north wall stands", "The wall stands", ["north "]),
        ("The wall stands", "The north wall stands", []),
        ("same", "same", []),
        ("", "anything", []),
        ("سقط الجدار الشمالي", "سقط الجدار الجنوبي", ["الشمالي"]),
        ("one two three four", "ONE two THREE four", ["one", "three"]),
    ],
)
def test_the_words_that_the_other_text_lacks_are_found(text, other, said):
    """Whole words, in both scripts, at either end and in the middle."""
    assert marked(text, other) == said


def test_what_is_not_marked_stands_in_the_other_text_in_the_same_order():
    """Nothing that was added can be taken for what was there."""
    chance = random.Random(7)
    for _ in range(200):
        one, two = (" ".join(chance.choices("abcde", k=chance.randint(0, 12))) for _ in range(2))
        spans = differing(one, two)
        left = [letter for place, letter in enumerate(one) if not any(a <= place < b for a, b in spans)]
        letters = iter(two)
        assert all(letter in letters for letter in left), (one, two)


def test_a_very_long_text_is_marked_from_the_first_difference_to_the_last():
    """Two hundred thousand words are not compared one with another."""
    one, two = ("a " + " ".join(f"{side}{n}" for n in range(200_000)) + " z" for side in "xy")
    assert differing(one, two) == ((2, len(one) - 2),)


def test_a_piece_shows_the_first_difference_and_is_no_longer_than_asked():
    """What is shown of a long text has the difference in it, cut at words, with … on either side."""
    text = " ".join(f"word{n}" for n in range(500))
    other = text.replace("word300", "WORD300")
    shown, spans = excerpt(text, differing(text, other), 300)
    assert len(shown) <= 300 and shown.startswith("…word") and shown.endswith("…")
    assert [shown[a:b] for a, b in spans] == ["word300"]
    assert excerpt("short", ((0, 2),), 300) == ("short", ((0, 2),))
    last = text + " END"
    shown, spans = excerpt(last, differing(last, text), 300)
    assert len(shown) <= 300 and shown.endswith("END") and [shown[a:b] for a, b in spans] == [" END"]


def test_another_text_altogether_is_not_marked():
    """Marks on all of it would say nothing; what was before is marked where either side left it."""
    assert marks(("MINE", "THEIRS", "–")) == ((), (), ())
    mine, theirs, base = marks(("the A wall", "the wall B", "the wall"))
    assert (mine, theirs, base) == (((4, 6),), ((8, 10),), ())
    assert marks(("wall", "the", "the wall"))[2] == ()
    assert joined([(3, 5), (0, 2), (5, 6), (7, 7)]) == ((0, 2), (3, 6))

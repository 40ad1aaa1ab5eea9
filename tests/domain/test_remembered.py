"""What was worked out is found again, and memory stays bounded."""

from __future__ import annotations

import pytest

from heritage_app.domain.remembered import Remembered


def test_a_question_is_worked_out_once_while_its_answer_is_held() -> None:
    """The second time the answer is there; after as many answers as are held it is worked out anew."""
    asked: list[str] = []

    def find(word: str) -> str:
        asked.append(word)
        return word.upper()

    held = Remembered(find, 2)
    assert [held["a"], held["b"], held["a"]] == ["A", "B", "A"]
    assert asked == ["a", "b"]
    assert held["c"] == "C"
    assert dict(held) == {"c": "C"}
    assert [held["a"], asked] == ["A", ["a", "b", "c", "a"]]


def test_what_cannot_be_found_is_not_held() -> None:
    """A fault goes to who asked, and the next one asks again."""
    held = Remembered(lambda word: {"a": 1}[word], 2)
    for _ in range(2):
        with pytest.raises(KeyError):
            held["b"]
    assert not held

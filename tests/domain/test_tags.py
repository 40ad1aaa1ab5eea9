"""What makes two tags the same, and what can be one."""

from __future__ import annotations

import factories
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.bulk import BulkStep, NothingToDo
from heritage_app.domain.tags import LONGEST, TagWrong, joined_tags, tag_key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("For the court file", "for the Court-file", True),
        ("مهمة نيسان", "مهمّه  نيسان", True),
        ("إحالة", "احالة", True),
        ("Été 2027", "ete 2027", True),
        ("visit spring 2027", "visit spring 2026", False),
        ("★", "★★", False),
    ],
)
def test_which_tags_are_the_same(one: str, other: str, same: bool) -> None:
    """Case, marks and letter variants make no difference; other letters, digits and signs do."""
    assert (tag_key(one) == tag_key(other)) is same


def test_what_was_typed_first_is_how_a_tag_is_shown() -> None:
    """Of several spellings the first stays, and one that is known from other sites goes before it."""
    assert joined_tags((" Court file ", "", "court FILE", "★")) == ("Court file", "★")
    assert joined_tags(("COURT FILE",), {"court file": "court file"}) == ("court file",)


@given(st.lists(st.text(max_size=8), max_size=5).map(tuple))
def test_joining_twice_changes_nothing(tags: tuple[str, ...]) -> None:
    """Each tag is there once, and no tag is lost."""
    joined = joined_tags(tags)
    assert joined_tags(joined) == joined
    assert [tag_key(tag) for tag in joined] == list(dict.fromkeys(tag_key(tag) for tag in tags if tag_key(tag)))


@pytest.mark.parametrize("tag", ["two\nlines", "a; b", "أ؛ ب", "a | b", "[a]", "x" * (LONGEST + 1)])
def test_what_no_cell_of_a_table_could_hold_is_no_tag(tag: str) -> None:
    """A site is not saved with it, and the message names it."""
    (problem,) = factories.site("Tell", tags=("court file", tag)).problems()
    assert isinstance(problem, TagWrong)
    assert (problem.field, tag[:20] in str(problem)) == ("tags", True)
    assert factories.site("Tell", tags=("x" * LONGEST, "", "Homs, north")).problems() == ()


def test_a_step_adds_and_takes_away_tags_however_they_are_spelled() -> None:
    """What a site bears already stays as it is there; a step of blanks alone does nothing."""
    draft = factories.site("Tell", tags=("Court file", "spring"))
    step = BulkStep(tags=("court FILE", "raid"), untags=("SPRING",))
    assert step.changed(draft).tags == ("Court file", "raid")
    assert step.changed(step.changed(draft)) == step.changed(draft)
    assert isinstance(BulkStep(tags=(" ",)).problems("")[0], NothingToDo)
    assert isinstance(BulkStep(tags=("a;b",)).problems("")[0], TagWrong)

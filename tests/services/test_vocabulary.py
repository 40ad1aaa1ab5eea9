"""A word is a term, or it is said which terms there are."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from heritage_app.services import vocabulary


@pytest.mark.parametrize("given", ["SY", "syria", "سوريا", "Syrie"])
def test_a_term_is_named_by_key_or_label_of_any_language(session: Session, given: str) -> None:
    """What a person types names the term, whatever its language or case."""
    assert vocabulary.need_term(session, "country", given) == "SY"


def test_a_short_list_is_told_whole(session: Session) -> None:
    """Who misses a term of a short list is told all of it."""
    with pytest.raises(vocabulary.UnknownTerm, match="mines, unexploded-ordnance, collapse, armed-presence"):
        vocabulary.need_term(session, "hazard_kind", "landmines")


@pytest.mark.parametrize("given", ["Syriaa", "x" * 100_000, "", "\ud800"])
def test_of_a_long_list_only_the_nearest_are_told(session: Session, given: str) -> None:
    """Two hundred countries are no help; five are, and a slip of the hand finds the one that was meant."""
    with pytest.raises(vocabulary.UnknownTerm) as refused:
        vocabulary.need_term(session, "country", given)
    told = str(refused.value.facts["known"])
    assert len(told) < 200
    if given == "Syriaa":
        assert told.startswith("Syria,")

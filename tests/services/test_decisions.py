"""What words of imported files mean: decided once, remembered, changed, and forgotten."""

from __future__ import annotations

import pytest

from heritage_app.domain.history import Deed
from heritage_app.services import decisions, history
from heritage_app.services.decisions import NoSuchList, NothingDecided
from heritage_app.services.registry import Registry
from heritage_app.services.vocabulary import UnknownTerm


def deed(verb: str = "term.decide", by: str = "Rania") -> Deed:
    """A deed about a wording."""
    return Deed(verb=verb, by=by)


def test_a_decision_is_kept_changed_and_forgotten(registry: Registry) -> None:
    """A wording is known by its folded form, the last decision counts, and who made it is told."""
    with registry.write(deed()) as session:
        assert decisions.decide(session, "place_type", " Chapéll ", "Église")
    with registry.write(deed(by="Sami")) as session:
        assert not decisions.decide(session, "place_type", "chapell", "church")
        assert decisions.decide(session, "place_type", "—", None)
    with registry.read() as session:
        chapel, signs = decisions.list_decisions(session)
        assert (chapel.given, chapel.term, chapel.by) == ("Chapéll", "church", "Rania")
        assert (signs.given, signs.term, signs.by) == ("—", None, "Sami")
        assert decisions.decided(session) == {("place_type", "chapell"): "church", ("place_type", "—"): None}
        assert [step.subject for step in history.steps_of(session, "Rania")[0]] == ["Chapéll"]
    with registry.write(deed(by="Sami")) as session:
        assert decisions.decide(session, "place_type", "CHAPELL", None)
    with registry.write(deed("term.forget")) as session:
        decisions.forget(session, "place_type", "—")
    with registry.read() as session:
        (chapel,) = decisions.list_decisions(session)
        assert (chapel.term, chapel.by) == (None, "Sami")


def test_what_there_is_not_is_refused(registry: Registry) -> None:
    """Lists and terms that there are not are named with those that there are, and nothing is decided."""
    for vocabulary, term, wanted in (("colour", "red", NoSuchList), ("place_type", "chapell", UnknownTerm)):
        with pytest.raises(wanted), registry.write(deed()) as session:
            decisions.decide(session, vocabulary, "x", term)
    with pytest.raises(NothingDecided), registry.write(deed("term.forget")) as session:
        decisions.forget(session, "place_type", "x")
    with registry.read() as session:
        assert decisions.list_decisions(session) == ()

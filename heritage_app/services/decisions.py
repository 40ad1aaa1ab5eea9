"""What words of imported files mean: decided once by a person, remembered, and used by every import from then on."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.vocabulary import DecisionRow
from heritage_app.services import history
from heritage_app.services.vocabulary import need_term
from heritage_app.storage.history import DeedEntry
from heritage_app.storage.term_decision import TermDecision
from heritage_app.storage.vocabulary import Vocabulary


class NoSuchList(HeritageError):
    """A list of terms was named that there is not."""

    template = "There is no list of terms “{given}”. These are there: {known}"


class NothingDecided(HeritageError):
    """A decision was to be forgotten that nobody made."""

    template = "Nothing is decided about “{given}” in the list {vocabulary}. Nothing was changed"


def folded_wording(given: str) -> str:
    """What a wording is looked up by; signs alone fold to nothing, and stay what they are."""
    return fold(given) or given.strip()


def decide(session: Session, vocabulary: str, given: str, term: str | None) -> bool:
    """
    Remember what a wording means: a *term*, by key or label, or None to keep the words as given.

    Returns whether that is news. The present deed says who decided.

    Raises:
        NoSuchList, UnknownTerm: There is no such list, or no such term in it.
    """
    if session.get(Vocabulary, vocabulary) is None:
        known = session.scalars(select(Vocabulary.key).order_by(Vocabulary.key))
        raise NoSuchList(given=vocabulary, known=", ".join(known))
    key = None if term is None else need_term(session, vocabulary, term)
    held = _held(session, vocabulary, given)
    if held is not None and held.term == key:
        return False
    if held is not None:
        session.delete(held)
        session.flush()
    by = session.scalars(select(DeedEntry.by).where(DeedEntry.id == history.current_deed(session))).one()
    made = TermDecision(
        vocabulary=vocabulary, folded=folded_wording(given), given=given.strip(), term=key, decided_by=by
    )
    session.add(made)
    session.flush()
    history.name_subject(session, made.given)
    return True


def forget(session: Session, vocabulary: str, given: str) -> None:
    """Ask about a wording again from the next import on. Raises `NothingDecided`."""
    held = _held(session, vocabulary, given)
    if held is None:
        raise NothingDecided(given=given, vocabulary=vocabulary)
    history.name_subject(session, held.given)
    session.delete(held)
    session.flush()


def _held(session: Session, vocabulary: str, given: str) -> TermDecision | None:
    wanted = select(TermDecision).where(
        TermDecision.vocabulary == vocabulary, TermDecision.folded == folded_wording(given)
    )
    return session.scalars(wanted).one_or_none()


def list_decisions(session: Session) -> tuple[DecisionRow, ...]:
    """All decisions by list and wording."""
    rows = session.scalars(select(TermDecision).order_by(TermDecision.vocabulary, TermDecision.folded))
    return tuple(
        DecisionRow(
            vocabulary=row.vocabulary, given=row.given, term=row.term, by=row.decided_by, at=row.decided_at
        )
        for row in rows
    )  # fmt: skip


def decided(session: Session) -> Mapping[tuple[str, str], str | None]:
    """The key, or None for words to be kept, by list and folded wording."""
    rows = session.execute(select(TermDecision.vocabulary, TermDecision.folded, TermDecision.term))
    return {(vocabulary, folded): term for vocabulary, folded, term in rows}

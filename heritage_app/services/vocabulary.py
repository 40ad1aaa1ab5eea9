"""Terms by key, label and language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.orm import Session

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.vocabulary import Basis, Condition, Term
from heritage_app.storage.engine import plain_rows
from heritage_app.storage.reading import rows_by, rows_of
from heritage_app.storage.vocabulary import Crosswalk, TermLabel, Vocabulary
from heritage_app.storage.vocabulary import Term as TermRow


class UnknownTerm(HeritageError):
    """A word that is no term of its vocabulary."""

    template = "“{given}” is not in the list {vocabulary}. It knows: {known}"


class UnknownInLongList(UnknownTerm):
    """A word that is no term of a vocabulary too long to be told whole."""

    template = "“{given}” is not in the list {vocabulary}. Nearest to it are: {known}"


TOLD_WHOLE = 30
"""So many terms are still told one by one; of a longer list (countries, periods) only the nearest few."""


def store_vocabulary(session: Session, vocabulary: Mapping[str, Any]) -> None:
    """Write one vocabulary as its seed file has it, in place of what was there."""
    session.execute(delete(Vocabulary).where(Vocabulary.key == vocabulary["vocabulary"]))
    add_new_terms(session, vocabulary)


def add_new_terms(session: Session, vocabulary: Mapping[str, Any]) -> None:
    """Add the terms of a seed file that are not there yet; what is there stays as it is, whoever wrote it."""
    key = vocabulary["vocabulary"]
    origin = vocabulary.get("origin", {})
    if session.get(Vocabulary, key) is None:
        session.add(
            Vocabulary(
                key=key,
                ordered=bool(vocabulary.get("ordered")),
                origin=str(origin.get("name", "")),
                licence=str(origin.get("licence", "")),
            )
        )
    session.flush()
    held = set(session.scalars(select(TermRow.key).where(TermRow.vocabulary == key)))
    for position, term in enumerate(vocabulary["terms"]):
        if term["key"] not in held:
            _add_term(session, key, position, term)
    session.flush()


def _add_term(session: Session, vocabulary: str, position: int, term: Mapping[str, Any]) -> None:
    basis = term.get("basis")
    session.add(
        TermRow(
            vocabulary=vocabulary,
            key=term["key"],
            position=position,
            rank=term.get("rank"),
            parent=term.get("parent"),
            basis=Basis(basis) if basis else None,
        )
    )
    for kind in ("label", "short"):
        for lang, text in (term.get(kind) or {}).items():
            session.add(TermLabel(vocabulary=vocabulary, term=term["key"], lang=lang, kind=kind, text=text))
    for text in term.get("also", ()):
        session.add(TermLabel(vocabulary=vocabulary, term=term["key"], lang="", kind="also", text=text))


def store_crosswalk(session: Session, rows: list[tuple[str, str, Condition, bool, str]]) -> None:
    """Write the crosswalk (scale, value, condition, lossy, note) in place of what was there."""
    session.execute(delete(Crosswalk))
    add_new_steps(session, rows)


def add_new_steps(session: Session, rows: list[tuple[str, str, Condition, bool, str]]) -> None:
    """Add the steps of the crosswalk that are not there yet; what is there stays as it is."""
    held = {(scale, value) for scale, value in session.execute(select(Crosswalk.scale, Crosswalk.value))}
    new = [row for row in rows if row[:2] not in held]
    session.add_all(Crosswalk(scale=s, value=v, condition=c, lossy=lossy, note=n) for s, v, c, lossy, n in new)
    session.flush()


def terms(session: Session, vocabulary: str, *, kind: str = "label") -> tuple[Term, ...]:
    """All terms of a vocabulary in its own order, with their labels by language."""
    labels: dict[str, dict[str, str]] = {}
    wanted = rows_of(TermLabel).where(TermLabel.vocabulary == vocabulary, TermLabel.kind.in_(("label", kind)))
    for label in session.execute(wanted.order_by(TermLabel.kind == kind)):
        labels.setdefault(label.term, {})[label.lang] = label.text
    rows = session.execute(rows_of(TermRow).where(TermRow.vocabulary == vocabulary).order_by(TermRow.position))
    return tuple(Term(vocabulary, row.key, labels.get(row.key, {}), row.rank, row.parent, row.basis) for row in rows)


def find_term(session: Session, vocabulary: str, key: str) -> Term | None:
    """One term with its labels; None where *key* is empty or not in the list. Cheaper than the whole list."""
    row = session.get(TermRow, (vocabulary, key)) if key else None
    if row is None:
        return None
    wanted = select(TermLabel.lang, TermLabel.text).where(
        TermLabel.vocabulary == vocabulary, TermLabel.term == key, TermLabel.kind == "label"
    )
    labels = dict(session.execute(wanted).all())
    return Term(vocabulary, row.key, labels, row.rank, row.parent, row.basis)


def all_terms(session: Session) -> dict[str, tuple[Term, ...]]:
    """
    Every vocabulary with its terms.

    Every report begins with these thousands of rows: a connection that cannot write keeps what it has read until
    another one has written (https://sqlite.org/pragma.html, data_version).
    """
    connection = session.connection()
    ((reads_only,),) = plain_rows(connection, "PRAGMA query_only")
    ((version,),) = plain_rows(connection, "PRAGMA data_version")
    held: tuple[int, dict[str, tuple[Term, ...]]] | None = connection.info.get(_KEPT)
    if held is None or held[0] != version or not reads_only:
        held = version, _read_terms(connection)
        connection.info[_KEPT] = held
    return dict(held[1])


_KEPT = "heritage_terms"
"""Where a connection keeps its terms."""


def _read_terms(connection: Connection) -> dict[str, tuple[Term, ...]]:
    labels: dict[tuple[str, str], dict[str, str]] = {}
    said = "SELECT vocabulary, term, lang, text FROM term_label WHERE kind = 'label'"
    for vocabulary, key, lang, text in plain_rows(connection, said):
        labels.setdefault((vocabulary, key), {})[lang] = text
    found: dict[str, list[Term]] = {}
    listed = 'SELECT vocabulary, "key", rank, parent, basis FROM term ORDER BY vocabulary, position'
    for vocabulary, key, rank, parent, basis in plain_rows(connection, listed):
        known = Basis(basis) if basis else None
        term = Term(vocabulary, key, labels.get((vocabulary, key), {}), rank, parent, known)
        found.setdefault(vocabulary, []).append(term)
    return {key: tuple(rows) for key, rows in found.items()}


def match_term(session: Session, vocabulary: str, given: str) -> str | None:
    """Key of the term that *given* names: by key, label in any language, or an older label; folded. Else None."""
    return keys_by_word(session, vocabulary).get(fold(given))


def keys_by_word(session: Session, vocabulary: str) -> dict[str, str]:
    """Key of each term by every word for it, folded: a key goes before labels, and the first label before others."""
    found: dict[str, str] = {}
    for key in session.scalars(select(TermRow.key).where(TermRow.vocabulary == vocabulary)):
        found.setdefault(fold(key), key)
    labels = select(TermLabel.term, TermLabel.text).where(TermLabel.vocabulary == vocabulary)
    for key, label in session.execute(labels):
        found.setdefault(fold(label), key)
    return found


def need_term(session: Session, vocabulary: str, given: str) -> str:
    """Like `match_term`, but raises `UnknownTerm` with what the list knows."""
    key = match_term(session, vocabulary, given)
    if key is None:
        known = terms(session, vocabulary)
        if len(known) > TOLD_WHOLE:
            raise UnknownInLongList(given=given, vocabulary=vocabulary, known=", ".join(_nearest(known, given)))
        raise UnknownTerm(given=given, vocabulary=vocabulary, known=", ".join(term.key for term in known))
    return key


def _nearest(known: tuple[Term, ...], given: str, most: int = 5) -> list[str]:
    """The *most* terms most like *given* by key or by a label in any language, each in the word that is nearest."""
    from difflib import SequenceMatcher

    likeness = SequenceMatcher(b=fold(given[:100]), autojunk=False)

    def score(word: str) -> float:
        likeness.set_seq1(fold(word))
        return likeness.ratio()

    best = [max((score(word), word) for word in (*term.labels.values(), term.key)) for term in known]
    return [word for _, word in sorted(best, key=lambda found: -found[0])[:most]]


def source_bases(session: Session) -> dict[str, Basis]:
    """How sources of each type usually know; press for a type that says nothing."""
    rows = rows_by(session, TermRow.vocabulary, ["source_type"]).get("source_type", ())
    return {row.key: row.basis or Basis.PRESS for row in rows}

"""Terms that a file names: each distinct wording is looked up once, and what was not certain is listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from heritage_app.domain.folding import fold
from heritage_app.domain.imported import TermRead

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.vocabulary import Term

_CLOSE = 90.0
"""Likeness (0 to 100, edits by length) from which on two folded wordings are one: a letter or two in twenty."""
_SHORTEST_CLOSE = 6
"""Shorter words differ by a letter too easily: Homs and Hama."""


class Terms:
    """
    The lists of a registry, asked by words.

    What people decided about a wording before comes first. *decided* is said of this file alone, by list and words as
    given, and goes before that: a key, or None to keep the words.
    """

    def __init__(self, session: Session, decided: Mapping[str, Mapping[str, str | None]] | None = None) -> None:
        from heritage_app.services import decisions
        from heritage_app.services.vocabulary import all_terms

        self._session = session
        self._words: dict[str, dict[str, str]] = {}
        self._terms = all_terms(session)
        self._decided = {
            **decisions.decided(session),
            **{
                (name, decisions.folded_wording(given)): key
                for name, words in (decided or {}).items()
                for given, key in words.items()
            },
        }
        self._found: dict[tuple[str, str], tuple[str | None, str]] = {}
        self._peeked: dict[tuple[str, str], str | None] = {}
        self._times: Counter[tuple[str, str]] = Counter()

    def find(self, vocabulary: str, given: str) -> str | None:
        """
        Key of the term that is called so, by key or label in any language, or as a person decided; else None.

        A term that is all but called so is no answer, only listed as a suggestion: Islamic (Iran) is not (Iraq).
        """
        asked = (vocabulary, given)
        found = self._found.get(asked)
        if found is None:
            found = self._found[asked] = self._look(vocabulary, given)
        key, how = found
        if how == "exact":
            return key
        self._times[asked] += 1
        return None if how == "close" else key

    def peek(self, vocabulary: str, given: str) -> str | None:
        """Like `find`, and nothing is listed where there is no such term: for a part of what stands there."""
        asked = (vocabulary, given)
        if asked not in self._peeked:
            self._peeked[asked] = self._match(vocabulary, fold(given))
        return self._peeked[asked]

    def _match(self, vocabulary: str, wanted: str) -> str | None:
        from heritage_app.services.vocabulary import keys_by_word

        if vocabulary not in self._words:
            self._words[vocabulary] = keys_by_word(self._session, vocabulary)
        return self._words[vocabulary].get(wanted)

    def differs(self, vocabulary: str, given: str, key: str | None) -> str:
        """The words as given where they are not the English label of the term; else empty."""
        return "" if key is not None and self.label(vocabulary, key) == given else given

    def label(self, vocabulary: str, key: str) -> str:
        """English label of a term."""
        return next((t.label("en") for t in self._terms.get(vocabulary, ()) if t.key == key), key)

    def labels(self, vocabulary: str) -> tuple[str, ...]:
        """Every label of a list, in all languages."""
        return tuple(text for term in self._terms.get(vocabulary, ()) for text in term.labels.values())

    def uncertain(self) -> tuple[TermRead, ...]:
        """Every wording that is no label of its list, once each: what it may mean, and how often it stands there."""
        return tuple(
            TermRead(vocabulary, given, key, how, self._times[vocabulary, given])
            for (vocabulary, given), (key, how) in sorted(self._found.items())
            if how in ("close", "none")
        )

    def decided(self) -> tuple[TermRead, ...]:
        """Every wording that a person decided about before, once each: what it is taken for."""
        return tuple(
            TermRead(vocabulary, given, key, how, self._times[vocabulary, given])
            for (vocabulary, given), (key, how) in sorted(self._found.items(), key=lambda pair: pair[0])
            if how == "decided"
        )

    def _look(self, vocabulary: str, given: str) -> tuple[str | None, str]:
        from heritage_app.services.decisions import folded_wording

        if (vocabulary, folded_wording(given)) in self._decided:
            return self._decided[vocabulary, folded_wording(given)], "decided"
        wanted = fold(given)
        key = self._match(vocabulary, wanted)
        if key is not None:
            return key, "exact"
        return self._close(vocabulary, wanted)

    def _close(self, vocabulary: str, wanted: str) -> tuple[str | None, str]:
        """The one term that differs by a slip of the pen; None where two do."""
        if len(wanted) < _SHORTEST_CLOSE:
            return None, "none"
        from rapidfuzz.distance import OSA

        near: set[str] = set()
        for term in self._terms.get(vocabulary, ()):
            for label in term.labels.values():
                likeness = OSA.normalized_similarity(wanted, fold(label)) * 100
                if likeness >= _CLOSE:
                    near.add(term.key)
        return (near.pop(), "close") if len(near) == 1 else (None, "none")


_LIKELY = 55.0
"""Likeness from which on a term is offered to a person at all."""


_SHORT = 9
"""A list of so few terms is offered whole."""


def nearest(terms: Sequence[Term], given: str, most: int = 5) -> tuple[str, ...]:
    """Keys of the *most* terms called most like *given* in any language, the likeliest first; of a short list all."""
    from rapidfuzz import fuzz

    wanted = fold(given)
    scored = [
        (max(fuzz.WRatio(wanted, fold(label)) for label in (*term.labels.values(), term.key)), term.key)
        for term in terms
    ]
    ordered = sorted(scored, key=lambda one: -one[0])
    if len(terms) <= _SHORT:
        return tuple(key for _, key in ordered)
    return tuple(key for score, key in ordered[:most] if score >= _LIKELY)


def split_list(text: str, separator: str, known: Sequence[str], count: int | None = None) -> list[str] | None:
    """
    Cut a cell that joins several values, some of which hold the separator themselves.

    Args:
        text: The cell.
        separator: What joins the values.
        known: Wordings that are one value, whatever they hold.
        count: How many values there must be, where a parallel list says so.

    Returns:
        The values in their order; None where the cell cannot be cut into *count* of them with certainty.
    """
    parts = text.split(separator)
    if count == 1:
        return [text]
    if count is not None and len(parts) < count:
        return None
    whole = {fold(label) for label in known}
    found: list[str] = []
    strange: list[int] = []
    at = 0
    while at < len(parts):
        # Folding drops separators, so a missing value beside a label is held apart from it.
        ends = (e for e in range(len(parts), at, -1) if all(parts[at:e]) and fold(separator.join(parts[at:e])) in whole)
        end = next(ends, None)
        if end is None:
            strange.append(len(found))
            end = at + 1
        found.append(separator.join(parts[at:end]))
        at = end
    if count is None or len(found) == count:
        return found
    return _joined(found, strange, separator, count)


def _joined(found: Sequence[str], strange: Sequence[int], separator: str, count: int) -> list[str] | None:
    """Join the pieces that no list knows to one value, where they stand together and that gives *count* values."""
    together = bool(strange) and strange[-1] - strange[0] == len(strange) - 1
    if not together or len(found) - len(strange) + 1 != count:
        return None
    first, last = strange[0], strange[-1]
    return [*found[:first], separator.join(found[first : last + 1]), *found[last + 1 :]]

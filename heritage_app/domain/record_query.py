"""What a person asks a list of damage reports, estimates, photos, sources or actors: one line, as of sites.

The line is read as that of sites is (`query_text`); each kind has filters of its own, and `country:`, `tag:` and their
like are asked of the site that a record is about, or of those that a source is cited for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.query import PRESENCE, SiteQuery, When
from heritage_app.domain.query_text import (
    CannotDeny,
    Completion,
    Filter,
    Offer,
    Terms,
    UnknownValue,
    aliases,
    completed,
    joined,
    of_sites,
    pieces,
    read_when,
    site_offers,
    term_keys,
    term_offers,
    word_offers,
)
from heritage_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Iterable

SEARCHED = (RecordKind.DAMAGE, RecordKind.ESTIMATE, RecordKind.PHOTO, RecordKind.SOURCE, RecordKind.ACTOR)
"""Kinds of records with a list that is searched, besides sites."""
ABOUT_SITES = frozenset((RecordKind.DAMAGE, RecordKind.ESTIMATE, RecordKind.PHOTO))
"""Those that are about a site."""

FREE = ""
"""In place of a vocabulary: any words, which a name or a text must begin with at one of its words."""
PEOPLE = frozenset(("actor", "claimant", "photographer", "by", "author"))
"""Filters by persons, who may be protected: for the office alone."""

FILTERS: dict[RecordKind, dict[str, str]] = {
    RecordKind.DAMAGE: {
        "condition": "condition",
        "cause": "disturbance_cause",
        "effect": "disturbance_effect",
        "kind": "report_kind",
        "evidence": "evidence",
        "status": "claim_status",
        "priority": "priority",
        "recommendation": "recommendation",
        "actor": FREE,
        "by": FREE,
    },
    RecordKind.ESTIMATE: {
        "claimant": FREE,
        "feasibility": "feasibility",
        "include": "restoration_work",
        "currency": FREE,
        "scope": "scope",
        "evidence": "evidence",
        "status": "claim_status",
        "by": FREE,
    },
    RecordKind.PHOTO: {"photographer": FREE, "visibility": "visibility", "by": FREE},
    RecordKind.SOURCE: {
        "type": "source_type",
        "author": FREE,
        "publisher": FREE,
        "language": FREE,
        "reliability": FREE,
        "visibility": "visibility",
        "by": FREE,
    },
    RecordKind.ACTOR: {"kind": "actor_kind", "by": FREE},
}
"""Filters of each kind, with the vocabulary of their values."""

HELD: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.DAMAGE: ("date", "cause", "effect", "actor", "source", "text", "note"),
    RecordKind.ESTIMATE: ("date", "claimant", "cost", "duration", "source", "quotation", "note"),
    RecordKind.PHOTO: ("date", "caption", "photographer", "report", "mark", "pair", "point", "graphic", "note"),
    RecordKind.SOURCE: ("date", "author", "link", "reliability", "note"),
    RecordKind.ACTOR: ("role", "note"),
}
"""What one may ask of a record whether it has any, after `has:`."""

_WHEN = ("after", "before", "during", "surely")
_OF_SITES = ("in", "country", "governorate", "district", "type", "function", "period", "designation", "tag")
"""Filters of sites that choose their records too; a list that has a filter of that name itself keeps its own."""
_ALIASES = {
    "kind": "nature صنف",
    "status": "statut وضع review relecture مراجعة",
    "priority": "priorité أولوية",
    "recommendation": "recommandation توصية",
    "actor": "acteur فاعل",
    "claimant": "déclarant قائل",
    "feasibility": "faisabilité جدوى",
    "include": "travaux أعمال",
    "currency": "monnaie عملة",
    "scope": "portée نطاق",
    "photographer": "photographe مصور",
    "visibility": "visibilité إتاحة",
    "author": "auteur مؤلف",
    "publisher": "éditeur ناشر",
    "language": "langue لغة",
    "reliability": "fiabilité موثوقية",
}


class FilterForOffice(HeritageError):
    """A list for the public was to be narrowed by who is named in it."""

    template = "“{key}:” asks for persons, who may be protected. Leave it out, or ask with --profile internal"


class SitesForOffice(HeritageError):
    """A list of sources for the public was to be chosen by the sites they are cited for."""

    template = (
        "Which sites a source is cited for may be withheld: a list of sources for the public is not chosen by them. "
        "Leave out the filters of sites, or ask with --profile internal"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordQuery:
    """Which records of one kind. Values of one filter are alternatives, filters add up."""

    kind: RecordKind
    text: str = ""
    values: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Filter and its values: keys of terms, or words."""
    without: tuple[tuple[str, str], ...] = ()
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    when: When | None = None
    site: SiteQuery | None = None
    """What is asked of the site that a record is about, or of any site that a source is cited for."""
    texts: bool = True
    """Whether more than names of sites is searched. Not for the public: a hit would tell what a withheld text says."""
    trashed: bool = False

    @property
    def asked(self) -> bool:
        """Whether anything narrows the list."""
        plain = replace(self, trashed=False, texts=True)
        return plain != RecordQuery(kind=self.kind)


def keys_of(kind: RecordKind) -> tuple[str, ...]:
    """The filters that the list of a kind knows."""
    when = () if kind is RecordKind.ACTOR else _WHEN
    return (*FILTERS[kind], *_of_sites(kind), "has", *when)


def _of_sites(kind: RecordKind) -> tuple[str, ...]:
    """The filters of sites that the list of a kind knows."""
    if kind is not RecordKind.SOURCE and kind not in ABOUT_SITES:
        return ()
    return tuple(key for key in _OF_SITES if key not in FILTERS[kind])


def _held_by_sites(kind: RecordKind) -> tuple[str, ...]:
    """What may follow `has:` in the list of a kind and is asked of the site."""
    return tuple(key for key in _of_sites(kind) if key in PRESENCE and key not in HELD[kind])


def _words_of(kind: RecordKind) -> Mapping[str, str]:
    """The key that each folded word before a colon stands for."""
    found: dict[str, str] = {}
    for key in keys_of(kind):
        own = {fold(alias): key for alias in (key, *_ALIASES.get(key, "").split())}
        found.update(own if key in _ALIASES else aliases((key,)))
    return found


def parse_record_query(text: str, kind: RecordKind, terms: Terms, *, today: date) -> RecordQuery:
    """
    Read a question to the list of a kind.

    Raises:
        QueryProblem: What cannot be understood, and where it stands.
    """
    query = RecordQuery(kind=kind)
    words: list[str] = []
    for piece in pieces(text, _words_of(kind)):
        if isinstance(piece, str):
            words.append(piece)
        else:
            query = _apply(query, piece, terms, today)
    return replace(query, text=" ".join(" ".join(words).split()))


def _apply(query: RecordQuery, asked: Filter, terms: Terms, today: date) -> RecordQuery:
    if asked.key == "has":
        return _having(query, asked)
    vocabulary = FILTERS[query.kind].get(asked.key)
    if vocabulary is None and asked.key not in _WHEN:
        return replace(query, site=of_sites(asked, terms, query.site))
    if vocabulary is None:
        if asked.denied:
            raise CannotDeny(key=asked.key, position=asked.position)
        return replace(query, when=read_when(query.when or When(), asked, today))
    values = tuple(_values(asked, vocabulary, terms))
    if asked.denied:
        return replace(query, without=joined(query.without, tuple((asked.key, value) for value in values)))
    held = dict(query.values)
    held[asked.key] = joined(held.get(asked.key, ()), values)
    return replace(query, values=tuple(held.items()))


def _values(asked: Filter, vocabulary: str, terms: Terms) -> Iterable[str]:
    for value in asked.values:
        yield from term_keys(value, asked.key, terms.get(vocabulary, ()), free=vocabulary == FREE)


def _having(query: RecordQuery, asked: Filter) -> RecordQuery:
    """*query* with what follows `has:`, of the record itself or else of its site."""
    own, sites = HELD[query.kind], _held_by_sites(query.kind)
    for value in asked.values:
        if value.text not in (*own, *sites):
            known = ", ".join((*own, *sites))
            raise UnknownValue(value=value.text, key="has", position=value.position, known=known)
    names = tuple(value.text for value in asked.values if value.text in own)
    theirs = tuple(value.text for value in asked.values if value.text not in own)
    site = query.site or SiteQuery()
    if asked.denied:
        query = replace(query, absent=joined(query.absent, names))
        site = replace(site, absent=joined(site.absent, theirs))
    else:
        query = replace(query, present=joined(query.present, names))
        site = replace(site, present=joined(site.present, theirs))
    return replace(query, site=site) if theirs else query


def record_completions(
    text: str, cursor: int, kind: RecordKind, terms: Terms, lang: str = "en", tags: Iterable[str] = ()
) -> tuple[Completion, ...]:
    """How the word before *cursor* may go on in the line of the list of a kind; *tags* are in use."""

    def offers(key: str) -> Iterable[Offer]:
        if key == "has":
            return word_offers((*HELD[kind], *_held_by_sites(kind)))
        if key in FILTERS[kind]:
            return term_offers(terms.get(FILTERS[kind][key], ()), lang)
        return site_offers(key, terms, lang, tags)

    return completed(text, cursor, _words_of(kind), offers)


def for_public(query: RecordQuery) -> RecordQuery:
    """
    The question as the public may ask it: by names of sites and by terms, which a redacted list shows anyway.

    Raises:
        FilterForOffice: It asks for persons.
        TagsForOffice: It asks for tags of sites.
        SitesForOffice: It asks of sources for which sites they are cited.
    """
    asked = [*(key for key, _ in query.values), *(key for key, _ in query.without)]
    asked += [name for name in (*query.present, *query.absent) if name in PEOPLE]
    if query.site is not None and query.site.entered_by:
        asked.append("by")
    for key in asked:
        if key in PEOPLE:
            raise FilterForOffice(key=key)
    if query.site is not None:
        query = replace(query, site=query.site.for_public())
        if query.kind not in ABOUT_SITES:
            raise SitesForOffice()
    return replace(query, texts=False)

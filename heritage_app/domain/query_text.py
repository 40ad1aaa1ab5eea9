"""The question in one line: `cause:explosion after:2015-05 -has:photo "mar elian"`, read and written.

Words are looked for in names and texts; `key:value` filters, a minus before it denies, and several values of one key
(`condition:severe,destroyed`, or the key twice) are alternatives. What holds a blank, a comma or a colon stands in
quotation marks, a quotation mark within them is doubled. Keys are known in English, French and Arabic; a term by its
key or by its label in any language, and a word that begins several names stands for them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import fold
from heritage_app.domain.query import FIELDS, HELD, PRESENCE, Box, Facet, Near, SiteQuery, Sort, When
from heritage_app.domain.vocabulary import ClaimStatus, Condition, Evidence, FlagKind, Stage

if TYPE_CHECKING:
    from heritage_app.domain.vocabulary import Term

Terms = Mapping[str, Sequence["Term"]]


class QueryProblem(HeritageError):
    """Base of what can be wrong in a question; the fact `position` counts its characters from 1."""


class UnknownFilter(QueryProblem):
    """A word with a colon that is no filter."""

    template = (
        "“{key}:” (character {position}) is not a filter. Filters are {known}. "
        "Put the words in quotation marks to look for them as they are"
    )


class ValueMissing(QueryProblem):
    """A filter without a value."""

    template = "Nothing follows “{key}:” (character {position}). Write what to look for right after the colon"


class UnknownValue(QueryProblem):
    """A value that its filter does not know."""

    template = "“{value}” (character {position}) is not a value of “{key}:”. It knows, among others: {known}"


class UnclearDate(QueryProblem):
    """A date that cannot be read."""

    template = "“{value}” after “{key}:” (character {position}) is not a date. Write 2015, 2015-05 or 2015-05-20"


class UnclearPlace(QueryProblem):
    """Numbers that are no point or no box."""

    template = "“{value}” after “{key}:” (character {position}) cannot be read. Write {model}"


class NotABox(HeritageError):
    """A text that is not read as two meridians and two parallels."""

    template = "“{text}” is not read as a box. Write west, south, east and north in degrees: 38, 34, 39, 35"


class CannotDeny(QueryProblem):
    """A minus before a filter that has no opposite."""

    template = "“-{key}:” (character {position}) cannot be denied. Leave out the minus"


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: *text* replaces the characters from *start* to *end*; *label* says what it means."""

    text: str
    label: str
    start: int
    end: int


VOCABULARIES: dict[Facet, str] = {
    Facet.CONDITION: "condition",
    Facet.EVIDENCE: "evidence",
    Facet.STAGE: "stage",
    Facet.CAUSE: "disturbance_cause",
    Facet.EFFECT: "disturbance_effect",
    Facet.HAZARD: "hazard_kind",
    Facet.FLAG: "flag",
    Facet.PERIOD: "cultural_period",
    Facet.TYPE: "place_type",
    Facet.FUNCTION: "site_function",
    Facet.DESIGNATION: "designation_scheme",
    Facet.COUNTRY: "country",
    Facet.GOVERNORATE: "governorate",
    Facet.REVIEW: "claim_status",
}
"""The vocabulary that the values of a facet come from."""

_FREE = frozenset((Facet.GOVERNORATE, Facet.DISTRICT, Facet.INSIDE, Facet.BY, Facet.TAG))
"""Facets that also know words outside a list."""
_KINDS: dict[Facet, type[StrEnum]] = {
    Facet.CONDITION: Condition,
    Facet.EVIDENCE: Evidence,
    Facet.STAGE: Stage,
    Facet.FLAG: FlagKind,
    Facet.REVIEW: ClaimStatus,
}
_FACETS = {("in" if facet is Facet.INSIDE else str(facet)): facet for facet in FIELDS}
_OTHERS = ("has", "after", "before", "during", "surely", "near", "box", "edited", "number", "sort")
KEYS: tuple[str, ...] = (*_FACETS, *_OTHERS)
"""Every key, in English."""

_ALIASES = {
    fold(alias): key
    for key, aliases in {
        "condition": "état حالة",
        "evidence": "preuve دليل",
        "stage": "stade مرحلة",
        "cause": "سبب",
        "effect": "effet أثر",
        "hazard": "danger خطر",
        "flag": "alerte تنبيه",
        "period": "période فترة",
        "type": "نوع",
        "function": "fonction وظيفة",
        "designation": "classement إدراج",
        "tag": "étiquette وسم",
        "country": "pays بلد",
        "governorate": "gouvernorat محافظة",
        "district": "منطقة",
        "in": "inside dans داخل",
        "by": "par بواسطة",
        "review": "relecture مراجعة",
        "has": "avec يحوي",
        "after": "après بعد",
        "before": "avant قبل",
        "during": "pendant خلال",
        "surely": "sûrement حتما",
        "near": "près قرب",
        "box": "cadre إطار",
        "edited": "modifié معدل",
        "number": "numéro رقم",
        "sort": "tri ترتيب",
    }.items()
    for alias in (key, *aliases.split())
}


def aliases(keys: Sequence[str]) -> dict[str, str]:
    """The folded words, in three languages, by which these keys are known, each with its key."""
    return {alias: key for wanted in keys for alias, key in _ALIASES.items() if key == wanted}


_PIECE = re.compile(r"(?P<minus>-?)(?P<key>[^\W\d_]+):|\"(?P<quoted>(?:[^\"]|\"\")*)(?:\"|$)|(?P<word>\S)")
_VALUE = re.compile(r"\"(?P<quoted>(?:[^\"]|\"\")*)(?:\"|$)|(?P<plain>[^\s,\"]+)")
_LATELY = re.compile(r"(\d{1,5})d")
"""So many days before today: `edited:7d`."""
_PLAIN = re.compile(r"[^\s,\":]+")
MANY_COMPLETIONS = 20
_HALF_ROUND = 20_040
"""Kilometres between a point and its opposite."""
_NEAR_MODEL = "near:34.55,38.27,5 (latitude, longitude, kilometres)"
_BOX_MODEL = "box:38,34,39,35 (west, south, east, north)"


# ----------------------------------------------------------------------------------------------------- reading


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a filter, and where it stands, counted from 1."""

    text: str
    position: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter as it was written; its key in English."""

    key: str
    denied: bool
    values: tuple[Value, ...]
    position: int


def parse_query(text: str, terms: Terms | None, *, today: date, plain: SiteQuery | None = None) -> SiteQuery:
    """
    Read a question.

    Args:
        text: What was typed.
        terms: Terms by vocabulary, to know values by key or label; None while they are not read: then values are keys.
        today: The day from which words like "yesterday" count.
        plain: What else is asked: its sort and whatever the line itself does not say are kept.

    Raises:
        QueryProblem: What cannot be understood, and where it stands.
    """
    query = plain or SiteQuery()
    words: list[str] = []
    for piece in pieces(text):
        if isinstance(piece, str):
            words.append(piece)
        else:
            query = _apply(query, piece, terms, today)
    # One space between words, whatever white space was typed or quoted: all of it means the same.
    return replace(query, text=" ".join(" ".join(words).split()))


def pieces(text: str, keys: Mapping[str, str] = _ALIASES) -> Iterator[str | Filter]:
    """
    Take a line apart into words and filters; *keys* has the key of each folded word that stands before a colon.

    Raises:
        UnknownFilter, ValueMissing: What cannot be understood, and where it stands.
    """
    return (piece for _, _, piece in _spans(text, keys))


def _spans(text: str, keys: Mapping[str, str] = _ALIASES) -> Iterator[tuple[int, int, str | Filter]]:
    """Words and filters, and from where to where each stands."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        found = _PIECE.match(text, at)
        if found is None or found["word"] is not None:
            end = next((place for place in range(at, len(text)) if text[place].isspace()), len(text))
            yield at, end, text[at:end]
            at = end
        elif found["key"] is None:
            yield at, found.end(), _unquoted(found["quoted"])
            at = found.end()
        else:
            piece, end = _filter(text, found, keys)
            yield at, end, piece
            at = end


def _filter(text: str, found: re.Match[str], keys: Mapping[str, str]) -> tuple[Filter, int]:
    position = found.start() + 1
    key = keys.get(fold(found["key"]))
    if key is None:
        known = ", ".join(dict.fromkeys(keys.values()))
        raise UnknownFilter(key=found["key"], position=position, known=known)
    values: list[Value] = []
    at = found.end()
    while (value := _VALUE.match(text, at)) is not None:
        said = value["plain"] if value["quoted"] is None else _unquoted(value["quoted"])
        values.append(Value(said, at + 1))
        at = value.end()
        if text[at : at + 1] != ",":
            break
        at += 1
    values = [value for value in values if value.text.strip()]
    if not values:
        raise ValueMissing(key=found["key"], position=position)
    return Filter(key, bool(found["minus"]), tuple(values), position), at


def _unquoted(text: str) -> str:
    return text.replace('""', '"')


def _apply(query: SiteQuery, asked: Filter, terms: Terms | None, today: date) -> SiteQuery:
    if asked.key in _FACETS:
        return _with_facet(query, asked, _FACETS[asked.key], terms)
    if asked.key == "has":
        names = tuple(_presence(value) for value in asked.values)
        field = "absent" if asked.denied else "present"
        return query.having(**{field: joined(getattr(query, field), names)})
    if asked.denied:
        raise CannotDeny(key=asked.key, position=asked.position)
    if asked.key in ("after", "before", "during", "surely"):
        return replace(query, when=read_when(query.when or When(), asked, today))
    return _with_other(query, asked, today)


def of_sites(asked: Filter, terms: Terms, query: SiteQuery | None = None) -> SiteQuery:
    """
    A filter of sites by one of their facets, put over *query*.

    Raises:
        UnknownValue: No term is called so.
    """
    return _with_facet(query or SiteQuery(), asked, _FACETS[asked.key], terms)


def _with_other(query: SiteQuery, asked: Filter, today: date) -> SiteQuery:
    if asked.key == "near":
        lat, lon, km = _numbers(asked, 3, _NEAR_MODEL)
        return replace(query, near=_near(lat, lon, km, asked))
    if asked.key == "box":
        west, south, east, north = _numbers(asked, 4, _BOX_MODEL)
        if not _is_box(west, south, east, north):
            raise _unclear(asked, _BOX_MODEL)
        return replace(query, box=Box(west, south, east, north))
    if asked.key == "edited":
        lately = _LATELY.fullmatch(asked.values[0].text)
        if lately is not None:
            return replace(query, updated_since=(today - timedelta(days=int(lately[1]))).isoformat())
        first, _ = _days(asked, asked.values[0], today)
        return replace(query, updated_since="" if first is None else date.fromordinal(first).isoformat())
    if asked.key == "sort":
        value = asked.values[0]
        wanted = value.text.removeprefix("-")  # `sort:-name`, the other way round
        if wanted not in tuple(Sort):
            known = ", ".join(Sort)
            raise UnknownValue(value=value.text, key=asked.key, position=value.position, known=known)
        return replace(query, sort=Sort(wanted), backwards=wanted != value.text)
    return replace(query, references=joined(query.references, tuple(value.text for value in asked.values)))


def _with_facet(query: SiteQuery, asked: Filter, facet: Facet, terms: Terms | None) -> SiteQuery:
    values = tuple(dict.fromkeys(one for value in asked.values for one in _terms(value, asked.key, facet, terms)))
    if asked.denied:
        return replace(query, without=joined(query.without, tuple((facet, value) for value in values)))
    kind = _KINDS.get(facet)
    given = tuple(map(kind, values)) if kind else values
    return query.having(**{FIELDS[facet]: joined(getattr(query, FIELDS[facet]), given)})


def joined(held: tuple[Any, ...], more: tuple[Any, ...]) -> tuple[Any, ...]:
    """Both, each value once."""
    return tuple(dict.fromkeys((*held, *more)))


def _terms(value: Value, key: str, facet: Facet, terms: Terms | None) -> tuple[str, ...]:
    kind = _KINDS.get(facet)
    fixed = [str(one) for one in kind] if kind is not None else []
    known = () if terms is None else terms.get(VOCABULARIES.get(facet, ""), ())
    free = facet in _FREE or (terms is None and kind is None)
    return term_keys(value, key, known, fixed=fixed, free=free)


def term_keys(
    value: Value, key: str, known: Sequence[Term], *, fixed: Sequence[str] = (), free: bool = False
) -> tuple[str, ...]:
    """
    The term that is called so; else all of which a word begins so: `explosion` is every kind of explosion.

    *fixed* are keys that are known whatever the vocabulary; where *free*, any other word stands for itself.

    Raises:
        UnknownValue: No term is called so, or begins so.
    """
    wanted = fold(value.text)
    for term in known:
        if fold(term.key) == wanted or any(fold(label) == wanted for label in term.labels.values()):
            return (term.key,)
    if value.text in fixed or free:
        return (value.text,)
    if wanted and (begun := tuple(term.key for term in known if _begins(term, wanted))):
        return begun
    listed = _likeliest(known, wanted) or [term.key for term in known] or list(fixed)
    raise UnknownValue(value=value.text, key=key, position=value.position, known=", ".join(listed[:8]))


def _likeliest(known: Sequence[Term], wanted: str) -> list[str]:
    return [term.key for term in known if any(fold(word).startswith(wanted[:2]) for word in _said(term))]


def _begins(term: Term, wanted: str) -> bool:
    """Whether a word of what a term is called begins with folded text."""
    return any(f" {wanted}" in f" {fold(word)}" for word in _said(term))


def _said(term: Term) -> tuple[str, ...]:
    return (term.key, *term.labels.values())


def _presence(value: Value) -> str:
    wanted = "inside" if value.text == "in" else value.text
    if wanted in PRESENCE or wanted in HELD:
        return wanted
    known = ", ".join((*PRESENCE, *HELD))
    raise UnknownValue(value=value.text, key="has", position=value.position, known=known)


def read_when(held: When, asked: Filter, today: date) -> When:
    """
    The days of `after:`, `before:`, `during:` or `surely:`, put over those *held*.

    Raises:
        UnclearDate: It is no date.
    """
    value = asked.values[0]
    if asked.key == "after":
        return replace(held, first=_days(asked, value, today)[0])
    if asked.key == "before":
        return replace(held, last=_days(asked, value, today)[1])
    start, dots, end = value.text.partition("..")
    if value.text.startswith(("[", "{")):  # an EDTF set has its own dots
        start, dots, end = value.text, "", ""
    first = _days(asked, replace(value, text=start), today) if start else (None, None)
    last = (_days(asked, replace(value, text=end), today) if end else (None, None)) if dots else first
    return When(first[0], last[1], surely=asked.key == "surely")


def _days(asked: Filter, value: Value, today: date) -> tuple[int | None, int | None]:
    """First and last day of a date, each within the years that a calendar can print."""
    from heritage_app.domain.dates import NotADate, read_date

    try:
        read = read_date(value.text, today=today).date
    except NotADate as problem:
        raise UnclearDate(value=value.text, key=asked.key, position=value.position) from problem
    days = (read.earliest, read.latest)
    if days == (None, None) or not all(day is None or 1 <= day <= date.max.toordinal() for day in days):
        raise UnclearDate(value=value.text, key=asked.key, position=value.position)
    return days


def _numbers(asked: Filter, count: int, model: str) -> list[float]:
    try:
        numbers = [float(value.text.removesuffix("km")) for value in asked.values]
    except ValueError as problem:
        raise _unclear(asked, model) from problem
    if len(numbers) != count:
        raise _unclear(asked, model)
    return numbers


def read_box(text: str) -> Box:
    """Read a box from four numbers: west, south, east, north in degrees. Raises `NotABox`."""
    from heritage_app.domain.text import western_digits

    parts = re.split(r"[\s,;،؛]+", western_digits(text).replace("٫", ".").strip())
    try:
        west, south, east, north = map(float, parts)
    except ValueError as problem:
        raise NotABox(text=text) from problem
    if not _is_box(west, south, east, north):
        raise NotABox(text=text)
    return Box(west, south, east, north)


def _is_box(west: float, south: float, east: float, north: float) -> bool:
    return -90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180


def _near(lat: float, lon: float, km: float, asked: Filter) -> Near:
    from heritage_app.domain.coordinates import Point

    on_earth = -90 <= lat <= 90 and -180 <= lon <= 180 and (lat, lon) != (0, 0)
    if not (on_earth and 0 <= km <= _HALF_ROUND):
        raise _unclear(asked, _NEAR_MODEL)
    return Near(Point(lat, lon), km)


def _unclear(asked: Filter, model: str) -> UnclearPlace:
    said = ",".join(value.text for value in asked.values)
    return UnclearPlace(value=said, key=asked.key, position=asked.values[0].position, model=model)


# ----------------------------------------------------------------------------------------------------- writing


def print_query(query: SiteQuery) -> str:
    """Write a question so that `parse_query` reads the same again; what no line can say (the trash) is left out."""
    parts: list[str] = []
    for key, facet in _FACETS.items():
        if values := getattr(query, FIELDS[facet]):
            parts.append(f"{key}:{_listed(values)}")
    for facet, value in query.without:
        key = next(key for key, one in _FACETS.items() if one is facet)
        parts.append(f"-{key}:{_quoted(value)}")
    parts += [f"has:{_listed(query.present)}"] if query.present else []
    parts += [f"-has:{_listed(query.absent)}"] if query.absent else []
    if query.when is not None:
        parts += _printed_when(query.when)
    if query.near is not None:
        point = query.near.point
        parts.append(f"near:{point.lat!r},{point.lon!r},{query.near.km!r}")
    if query.box is not None:
        parts.append("box:" + ",".join(repr(getattr(query.box, field.name)) for field in fields(query.box)))
    parts += [f"edited:{query.updated_since[:10]}"] if query.updated_since else []
    parts += [f"number:{_listed(query.references)}"] if query.references else []
    sort = f"sort:{'-' if query.backwards else ''}{query.sort}"
    parts += [sort] if (query.sort, query.backwards) != (Sort.SEVERITY, False) else []
    return " ".join((*parts, *(_word(word) for word in query.text.split())))


def _printed_when(when: When) -> list[str]:
    first, last = (None if day is None else date.fromordinal(day).isoformat() for day in (when.first, when.last))
    if when.surely:
        return [f"surely:{first or ''}..{last or ''}"]
    return ([f"after:{first}"] if first else []) + ([f"before:{last}"] if last else [])


def _listed(values: Sequence[str]) -> str:
    return ",".join(_quoted(str(value)) for value in values)


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else '"' + text.replace('"', '""') + '"'


def _word(text: str) -> str:
    found = _PIECE.match(text)
    plain = found is None or found["word"] is not None
    return text if plain else '"' + text.replace('"', '""') + '"'


def filter_text(text: str, name: str) -> str:
    """The filters of a line that set the field *name* of `SiteQuery`, as they were written."""
    found = (text[start:end] for start, end, piece in _spans(text) if not isinstance(piece, str))
    return " ".join(part for part in found if not without_filter(part, name))


def split_line(text: str) -> tuple[str, str]:
    """Filters and words of a line, each as it was written. Raises `QueryProblem`."""
    filters: list[str] = []
    words: list[str] = []
    for start, end, piece in _spans(text):
        (words if isinstance(piece, str) else filters).append(text[start:end])
    return " ".join(filters), " ".join(words)


def without_filter(text: str, name: str) -> str:
    """
    The line without what sets the field *name* of `SiteQuery`; all else stays as it was typed.

    Raises:
        QueryProblem: The line cannot be understood.
    """
    kept: list[str] = []
    for start, end, piece in _spans(text):
        if isinstance(piece, str) or _field(piece) != name:
            kept.append(text[start:end])
    return " ".join(kept)


def _field(asked: Filter) -> str:
    """The field of `SiteQuery` that a filter sets."""
    if asked.key in _FACETS:
        return "without" if asked.denied else FIELDS[_FACETS[asked.key]]
    if asked.key == "has":
        return "absent" if asked.denied else "present"
    others = {"edited": "updated_since", "number": "references"}
    return others.get(asked.key, asked.key if asked.key in ("near", "box", "sort") else "when")


# -------------------------------------------------------------------------------------------------- completing


def word_before(text: str, cursor: int) -> str:
    """What is being typed at *cursor*: the filter or word that ends there, blanks within quotation marks included."""
    return text[_after(text[:cursor], str.isspace) : cursor].removeprefix("-")


def _after(text: str, parts: Callable[[str], bool]) -> int:
    """Where the text goes on after the last character that *parts* it, quotation marks aside."""
    start, quoted = 0, False
    for place, character in enumerate(text):
        if character == '"':
            quoted = not quoted
        elif parts(character) and not quoted:
            start = place + 1
    return start


Offer = tuple[str, str, tuple[str, ...]]
"""A value of a filter: as written, as shown, and in all the words by which it is known."""


def completions(
    text: str, cursor: int, terms: Terms, lang: str = "en", tags: Iterable[str] = ()
) -> tuple[Completion, ...]:
    """How the word before *cursor* may go on: a filter, or a value of the filter it stands in; *tags* are in use."""
    return completed(text, cursor, _ALIASES, lambda key: site_offers(key, terms, lang, tags))


def completed(
    text: str, cursor: int, keys: Mapping[str, str], offers: Callable[[str], Iterable[Offer]]
) -> tuple[Completion, ...]:
    """The same for any list: *keys* has the key of each folded word before a colon, *offers* the values of a key."""
    typed = word_before(text, cursor)
    begin = cursor - len(typed)
    key, colon, rest = typed.partition(":")
    if not colon:
        wanted = fold(key)
        found = {name for alias, name in keys.items() if wanted and alias.startswith(wanted)}
        every = dict.fromkeys(keys.values())
        return tuple(Completion(f"{name}:", name, begin, cursor) for name in every if name in found)
    known = keys.get(fold(key))
    if known is None:
        return ()
    value = rest[_after(rest, ",".__eq__) :]
    wanted, at = fold(value), cursor - len(value)
    offered = [
        Completion(_quoted(word), label, at, cursor)
        for word, label, said in offers(known)
        if not wanted or any(part.startswith(wanted) for one in said for part in (fold(one), *fold(one).split()))
    ]
    return tuple(offered[:MANY_COMPLETIONS])


def site_offers(key: str, terms: Terms, lang: str, tags: Iterable[str] = ()) -> Iterator[Offer]:
    """The values of a filter of sites."""
    if key == "tag":
        yield from word_offers(tags)
    elif key in _FACETS:
        yield from term_offers(terms.get(VOCABULARIES.get(_FACETS[key], ""), ()), lang)
    yield from word_offers({"has": (*PRESENCE, *HELD), "sort": tuple(map(str, Sort))}.get(key, ()))


def term_offers(terms: Iterable[Term], lang: str) -> Iterator[Offer]:
    """These terms as values, shown in *lang*."""
    return ((term.key, term.label(lang), _said(term)) for term in terms)


def word_offers(words: Iterable[str]) -> Iterator[Offer]:
    """These words as values that are known by themselves alone."""
    return ((word, word, (word,)) for word in words)

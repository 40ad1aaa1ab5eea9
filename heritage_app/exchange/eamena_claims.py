"""What EAMENA says of the state of a place: one report of damage, its threats, and the works done there before."""

from __future__ import annotations

from collections.abc import Iterator

from heritage_app.domain.damage import Cause, Coverage, DamageDraft, Effect
from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.folding import fold
from heritage_app.domain.intervention import InterventionDraft
from heritage_app.domain.threat import ThreatDraft
from heritage_app.domain.vocabulary import Basis, ReportKind
from heritage_app.exchange.eamena_place import VOCABULARY, Place, at, date_of, terms_of
from heritage_app.exchange.eamena_site import identifiers_of
from heritage_app.exchange.incoming import ClaimIn
from heritage_app.exchange.lookup import Terms


def from_imagery(place: Place) -> bool:
    """Whether somebody looked at images, and did not go there."""
    said = [fold(value) for name in ("imagery", "activity") for value in place.get(name)]
    return any(word in ("true", "yes") or "image" in word for word in said)


def reports(place: Place, terms: Terms) -> Iterator[ClaimIn]:
    """One report a place: its overall condition, with causes and effects in the order of the file."""
    causes, effects = tuple(_causes(place, terms)), tuple(_effects(place, terms))
    condition = place.one("condition")
    extents = terms_of(place, "extent", terms)
    extent = next(filter(None, extents), None)
    if not (causes or effects or condition or extent):
        return
    imagery = from_imagery(place)
    recommendations, priorities = terms_of(place, "recommendation", terms), terms_of(place, "priority", terms)
    for name, found in (("recommendation", recommendations), ("priority", priorities)):
        if len(set(found)) > 1:
            place.note(name)
    place.place("condition", "assessor")
    people = dict.fromkeys(name.strip("\u200c ") for name in place.get("assessor") if name)
    identifiers = tuple(identifiers_of(place))[:1]
    yield ClaimIn(
        draft=DamageDraft(
            site_id="",
            kind=ReportKind.IMAGERY_REVIEW if imagery else ReportKind.INSPECTION,
            occurred=_occurred(place),
            observed=_observed(place),
            condition_scale="eamena_condition" if condition else "",
            condition_given=condition,
            extent=extent,
            causes=causes,
            effects=effects,
            coverage=Coverage(means="imagery" if imagery else None),
            recommendation=next(filter(None, recommendations), None),
            priority=next(filter(None, priorities), None),
            identifiers=identifiers,
        ),
        basis=Basis.IMAGERY if imagery else None,
        involved=tuple((name, "assessor") for name in people),
    )


def _causes(place: Place, terms: Terms) -> Iterator[Cause]:
    """Category, cause and certainty side by side; where their lists differ in length nothing is made to belong."""
    categories, kinds, certain = (terms_of(place, name, terms) for name in ("category", "cause", "cause certainty"))
    given = place.get("category"), place.get("cause")
    if kinds and categories and len(kinds) != len(categories):
        place.note("category", "cause", "cause certainty")
        yield from (Cause(category=key, given=_given(terms, "category", word, key))
                    for word, key in zip(given[0], categories, strict=True))  # fmt: skip
        categories, given = [], ([], given[1])
    if kinds and certain and len(certain) != len(kinds):
        place.note("cause", "cause certainty")
        certain = []
    for number in range(max(len(categories), len(kinds))):
        category, kind, certainty = (at(found, number) for found in (categories, kinds, certain))
        words = [_given(terms, name, at(texts, number) or "", key) for name, texts, key in
                 (("category", given[0], category), ("cause", given[1], kind))]  # fmt: skip
        said = "; ".join(filter(None, words))
        if category or kind or said:
            yield Cause(category=category, type=kind, certainty=certainty, given=said)


def _effects(place: Place, terms: Terms) -> Iterator[Effect]:
    kinds, certain = terms_of(place, "effect", terms), terms_of(place, "effect certainty", terms)
    given = place.get("effect")
    if certain and len(certain) != len(kinds):
        place.note("effect", "effect certainty")
        certain = []
    for number, (word, key) in enumerate(zip(given, kinds, strict=True)):
        if word:
            yield Effect(type=key, certainty=at(certain, number), given=_given(terms, "effect", word, key))


def _given(terms: Terms, name: str, word: str, key: str | None) -> str:
    return terms.differs(VOCABULARY[name], word, key) if word else ""


def _occurred(place: Place) -> HeritageDate | None:
    """When it happened, where all disturbances say the same; one event on an unknown day is a one-of set."""
    said = {name: place.get(name) for name in ("from", "to", "before", "on")}
    count = max((len(values) for values in said.values()), default=0)
    each = {tuple(at(said[name], number) or "" for name in said) for number in range(count)} - {("",) * 4}
    place.note(*said)
    if len(each) != 1:
        return None
    (first, last, before, on) = each.pop()
    if on and not (first or last or before):
        name, found = "on", date_of(place, "on", [on])
    elif before and not (first or last):
        name, found = "before", date_of(place, "before", [before], "[..{}]")
    elif first and last and not before:
        name = "from"
        found = date_of(place, "from", [f"{first}..{last}"], "[{}]")
        place.place("to")
    else:
        return None
    if found is not None:
        place.place(name)
    return found


def _observed(place: Place) -> HeritageDate | None:
    """The day of the latest look: of the image that was looked at, else of the assessment."""
    for name in ("image date", "assessed"):
        days = [day for day in place.get(name) if day]
        if not days:
            continue
        found = date_of(place, name, [max(days)])
        place.note(*(("image date",) if len(set(days)) > 1 and name == "image date" else ()))
        if found is not None:
            place.place(name)
            if len(set(days)) > 1:
                place.note(name)
            return found
    return None


def threats(place: Place, terms: Terms) -> Iterator[ClaimIn]:
    """One claim a threat: category, cause and probability of the same place in their lists."""
    names = ("threat category", "threat", "probability")
    found = [terms_of(place, name, terms) for name in names]
    lengths = {len(one) for one in found if one}
    if len(lengths) > 1:
        place.note(*names)
        place.placed.difference_update(place.headings[name] for name in names if name in place.headings)
        return
    words = [place.get(name) for name in names]
    for number in range(max(lengths, default=0)):
        category, cause, probability = (at(one, number) for one in found)
        unread = [at(words[i], number) or "" for i in (0, 1) if at(found[i], number) is None]
        text = "; ".join(filter(None, unread))
        if category or cause or text:
            yield ClaimIn(
                draft=ThreatDraft(site_id="", category=category, cause=cause, probability=probability, text=text),
                basis=Basis.IMAGERY if from_imagery(place) else None,
            )


def works(place: Place, terms: Terms) -> Iterator[ClaimIn]:
    """One earlier intervention for each kind of activity."""
    for key in dict.fromkeys(terms_of(place, "works", terms)):
        if key is not None:
            yield ClaimIn(draft=InterventionDraft(site_id="", kind=key))

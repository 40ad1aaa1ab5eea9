"""
The format `linked-art`: Linked Art 1.0 JSON-LD, which is CIDOC CRM underneath (https://linked.art/api/1.0/).

One file with one graph; every entity in it is a document of its own that keeps to the schema of its class:

- a site is a HumanMadeObject (E22) at a Place (E53), part of another;
- an incident is an Event (E5); the fabric was modified (E11), or destroyed (E6), by what it caused;
- what somebody says (condition, hazard, threat, estimate, stage, attribution) is an AttributeAssignment (E13), carried
  out by who says so and influenced by the sources that are cited: claims that disagree stand beside each other;
- a source is a LinguisticObject (E33), a person or body an E21 or E74.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote

from heritage_app.domain.dates import day_to_iso
from heritage_app.domain.redaction import redact_actors
from heritage_app.domain.vocabulary import Condition, ReportKind
from heritage_app.exchange.maps import coordinates_note

if TYPE_CHECKING:
    from heritage_app.domain.dates import HeritageDate
    from heritage_app.domain.names import Name
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.source import CitationRow, SourceRow
    from heritage_app.exchange.outgoing import Material

Node: TypeAlias = dict[str, Any]
CONTEXT = "https://linked.art/ns/v1/linked-art.json"
AAT = "http://vocab.getty.edu/aat/"
PRIMARY_NAME, ENGLISH = f"{AAT}300404670", f"{AAT}300388277"
"""Terms that the specification itself names; every other is one of this registry, under its own key."""


def uri(kind: str, *parts: str) -> str:
    """The name of an entity: of this registry, made of its keys, the same in every export."""
    return ":".join(("urn:heritage", kind, *(quote(part, safe="") for part in parts)))


def write(material: Material, path: Path) -> int:
    """Write every entity that may leave; returns how many sites are among them."""
    count = 0
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(f'{{\n"@context": "{CONTEXT}",\n"@graph": [')
        comma = "\n"
        for document in documents(material):
            count += document["type"] == "HumanMadeObject"
            stream.write(comma + json.dumps(document, ensure_ascii=False, allow_nan=False))
            comma = ",\n"
        stream.write("\n]\n}\n")
    return count


def documents(material: Material) -> Iterator[Node]:
    """Sites with their places and events, then the sources and the people they name."""
    records: list[SiteRecord] = []
    sources: dict[str, SourceRow] = {}
    for record in material.records():
        yield from _Site(material, record).documents()
        sources.update((row.id, row) for row in record.sources)
        records.append(record)
    for row in material.sources() if material.wanted.site_ids is None else ():
        sources.setdefault(row.id, row)
    for row in sources.values():
        yield _source(material, row, sources)
    from heritage_app.services import actor

    for person in redact_actors(actor.list_actors(material.session), material.profile, material.secrets, records):
        document = _entity("Person" if person.draft.kind == "person" else "Group", uri("actor", person.id), person.name)
        yield {**document, "identified_by": _names(person.draft.names)}


# ------------------------------------------------------------------------------------------------------- pieces


def _entity(kind: str, name: str, label: str) -> Node:
    return {"@context": CONTEXT, "id": name, "type": kind, "_label": label or name}


def _ref(kind: str, name: str, label: str = "") -> Node:
    return {"id": name, "type": kind, **({"_label": label} if label else {})}


def _type(name: str, label: str) -> Node:
    return _ref("Type", name, label)


def _language(tag: str) -> list[Node]:
    return [_ref("Language", ENGLISH if tag == "en" else uri("language", tag), tag)] if tag else []


def _names(names: Iterable[Name]) -> list[Node]:
    found = []
    for name in names:
        kind = PRIMARY_NAME if name.kind == "preferred" else uri("name_type", name.kind)
        node: Node = {"type": "Name", "content": name.text, "classified_as": [_type(kind, name.kind)]}
        found.append({**node, **_filled(language=_language(name.lang))})
    return found


def _statement(text: str, kind: str, label: str, lang: str = "") -> Node:
    node: Node = {"type": "LinguisticObject", "content": text, "classified_as": [_type(kind, label)]}
    return {**node, **_filled(language=_language(lang))}


def _statements(texts: Iterable[tuple[str, str, str]]) -> list[Node]:
    """Texts as (word of what they are, text, language); empty ones left out."""
    return [_statement(text, uri("text", word), word, lang) for word, text, lang in texts if text.strip()]


def _filled(**values: Any) -> Node:
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def timespan(date: HeritageDate | None) -> Node | None:
    """A date with its words and its EDTF, and the first and last moment that it means."""
    if date is None:
        return None
    words = list(dict.fromkeys(text for text in (date.text, date.edtf) if text))
    ends = {
        "begin_of_the_begin": None if date.earliest is None else f"{day_to_iso(date.earliest)}T00:00:00Z",
        "end_of_the_end": None if date.latest is None else f"{day_to_iso(date.latest)}T23:59:59Z",
    }
    named = [{"type": "Name", "content": text} for text in words]
    return {"type": "TimeSpan", **_filled(identified_by=named, **ends)}


def _source(material: Material, row: SourceRow, sources: Mapping[str, SourceRow]) -> Node:
    draft = row.draft
    said = (
        ("author", draft.author, ""), ("container", draft.container_title, ""), ("publisher", draft.publisher, ""),
        ("agency", draft.agency, ""), ("reliability", draft.reliability, ""), ("archived", draft.archived_url, ""),
    )  # fmt: skip
    title: Node = {"type": "Name", "content": draft.title, "classified_as": [_type(PRIMARY_NAME, "preferred")]}
    numbers = [("doi", draft.doi), ("url", draft.url), *draft.identifiers]
    origin = sources.get(draft.derived_from or "")
    created = _filled(
        timespan=timespan(draft.issued),
        influenced_by=[]
        if origin is None
        else [_ref("LinguisticObject", uri("source", origin.id), origin.draft.title)],
    )
    return {
        **_entity("LinguisticObject", uri("source", row.id), draft.title),
        **_filled(
            classified_as=[_type(uri("source_type", draft.type), material.label("source_type", draft.type, "en"))],
            identified_by=[title, *_identifiers(numbers)],
            referred_to_by=_statements(said),
            language=_language(draft.language),
            created_by={"type": "Creation", **created} if created else None,
        ),
    }


def _identifiers(pairs: Iterable[tuple[str, str]]) -> list[Node]:
    return [
        {"type": "Identifier", "content": value, "classified_as": [_type(uri("identifier", scheme), scheme)]}
        for scheme, value in pairs
        if value
    ]


# --------------------------------------------------------------------------------------------------------- site


class _Site:
    """The documents of one site: the object, its place, and an event for each incident."""

    def __init__(self, material: Material, record: SiteRecord) -> None:
        self.material, self.record = material, record
        self.label = record.row.name
        self._cited: dict[str, list[CitationRow]] = {}
        for citation in record.citations:
            self._cited.setdefault(citation.draft.record_id, []).append(citation)

    def documents(self) -> Iterator[Node]:
        """The object first."""
        yield self._object()
        yield self._place()
        for report in self._incidents():
            yield self._event(report)

    def _incidents(self) -> list[Any]:
        return [row for row in self.record.damage if row.draft.kind is ReportKind.INCIDENT and not row.trashed]

    def _term(self, vocabulary: str, key: str) -> Node:
        return _type(uri(vocabulary, key), self.material.label(vocabulary, key, "en"))

    def _place(self) -> Node:
        draft, record = self.record.draft, self.record
        above = record.parents[:1]
        said = [("location", draft.located_by, "")]
        if draft.point is not None:
            exact = "" if draft.precision_m is None else f" ± {draft.precision_m} m."
            said.append(("precision", coordinates_note(self.material.profile) + exact, "en"))
        shape = None
        if draft.point is not None:
            shape = f"POINT ({draft.point.lon!r} {draft.point.lat!r})"
        return {
            **_entity("Place", uri("place", record.row.id), self.label),
            **_filled(
                identified_by=_names(draft.names),
                classified_as=[self._term("country", draft.country)] if draft.country else [],
                referred_to_by=_statements(
                    (*said, ("governorate", self.material.label("governorate", draft.governorate, "en"), "en"),
                     ("district", draft.district, ""), ("locality", draft.locality, ""))
                ),
                defined_by=shape,
                part_of=[_ref("Place", uri("place", row.id), row.name) for row in above],
            ),
        }  # fmt: skip

    def _object(self) -> Node:
        record, draft = self.record, self.record.draft
        destroyed, modified = self._changes()
        terms = [("place_type", draft.type), *(("site_function", key) for key in draft.functions)]
        periods = [("cultural_period", key) for key in draft.periods]
        numbers = [("reference", record.row.reference), *((i.scheme, i.value) for i in draft.identifiers)]
        said = (
            ("description", draft.description, ""), ("significance", draft.significance, ""),
            ("custodian", draft.custodian, ""), ("age", draft.age, ""),
            *(("note", note, "") for note in draft.notes),
            *(("designation", " ".join(filter(None, (one.scheme, one.reference))), "") for one in draft.designations),
        )  # fmt: skip
        return {
            **_entity("HumanMadeObject", uri("site", record.row.id), self.label),
            **_filled(
                classified_as=[self._term(name, key) for name, key in (*terms, *periods) if key],
                identified_by=[*_names(draft.names), *_identifiers(numbers)],
                referred_to_by=[*_statements(said), *self._quotations(record.row.id)],
                part_of=next((_ref("HumanMadeObject", uri("site", row.id), row.name) for row in record.parents), None),
                current_location=_ref("Place", uri("place", record.row.id), self.label),
                attributed_by=list(self._assignments()),
                modified_by=modified,
                destroyed_by=destroyed,
            ),
        }

    def _changes(self) -> tuple[Node | None, list[Node]]:
        """The destruction that the present condition rests on, and every other change of the fabric, works too."""
        destroyed: Node | None = None
        modified = []
        for row in self._incidents():
            change = {
                "_label": f"{self.material.label('condition', str(row.condition), 'en')}: {self.label}",
                "classified_as": [self._term("condition", str(row.condition))],
                "caused_by": [_ref("Event", uri("event", row.id), self.label)],
                **_filled(timespan=timespan(row.event)),
            }
            if row.id == self.record.verdict.chosen and row.condition is Condition.DESTROYED:
                destroyed = {"type": "Destruction", **change}
            else:
                modified.append({"type": "Modification", **change})
        for works in self.record.interventions:
            draft = works.draft
            modified.append(
                {
                    "type": "Modification",
                    "_label": self.material.label("intervention_kind", draft.kind, "en"),
                    "classified_as": [self._term("intervention_kind", draft.kind)],
                    **_filled(
                        timespan=timespan(draft.done),
                        carried_out_by=self._people([(draft.actor_id, works.actor)]),
                        influenced_by=self._sources(works.id),
                        referred_to_by=[
                            *_statements([("text", draft.text, draft.text_lang)]),
                            *self._quotations(works.id),
                        ],
                    ),
                }
            )
        return destroyed, modified

    def _event(self, row: Any) -> Node:
        draft = row.draft
        causes = [("disturbance_category", c.category) for c in draft.causes]
        causes += [("disturbance_cause", c.type) for c in draft.causes]
        causes += [("disturbance_effect", e.type) for e in draft.effects]
        terms = list(dict.fromkeys((name, key) for name, key in causes if key))
        number = _identifiers([("incident", draft.incident), *((i.scheme, i.value) for i in draft.identifiers)])
        return {
            **_entity("Event", uri("event", row.id), row.text("en") or self.label),
            **_filled(
                classified_as=[self._term(name, key) for name, key in terms],
                identified_by=number,
                referred_to_by=[
                    *_statements(("text", text.text, text.lang) for text in draft.texts),
                    *_statements(("cause as given", cause.given, "") for cause in draft.causes),
                    *_statements(("effect as given", effect.given, "") for effect in draft.effects),
                    *self._quotations(row.id),
                ],
                took_place_at=[_ref("Place", uri("place", self.record.row.id), self.label)],
                timespan=timespan(row.event),
                attributed_by=[self._attribution(one, row.id) for one in draft.attributions],
            ),
        }

    def _attribution(self, one: Any, record_id: str) -> Node:
        """Who is said to have done it: never a plain fact, always somebody's word."""
        return {
            "type": "AttributeAssignment",
            "_label": f"{self.material.label('wording', str(one.wording), 'en')}: {one.actor}",
            "classified_as": [self._term("wording", str(one.wording))],
            "assigned_property": "carried_out_by",
            "assigned": self._people([(one.actor_id, one.actor)]),
            **_filled(
                carried_out_by=self._people([(one.said_by_id, one.said_by)]), influenced_by=self._sources(record_id)
            ),
        }

    def _assignments(self) -> Iterator[Node]:
        """What is claimed of the site, each by whom, when, and from which sources."""
        record, label = self.record, self.material.label
        for row in record.damage:
            draft = row.draft
            given = f"{draft.condition_scale}: {draft.condition_given}" if draft.condition_given else ""
            yield self._claim(
                row.id, "condition assessment", [self._term("condition", str(row.condition))],
                who=[(one.actor_id, one.actor) for one in draft.involved],
                when=draft.observed or row.when,
                kinds=[self._term("report_kind", str(draft.kind))],
                said=[("condition as given", given, ""), ("extent", label("damage_extent", draft.extent, "en"), "en"),
                      *(("text", text.text, text.lang) for text in draft.texts)],
                status=draft.status,
            )  # fmt: skip
        for hazard in record.hazards:
            if hazard.site_id == record.row.id:
                danger = hazard.draft
                terms = [self._term("hazard_kind", danger.kind), self._term("hazard_state", str(danger.state))]
                yield self._claim(
                    hazard.id, "hazard", terms, who=[(danger.said_by, hazard.said_by)], when=danger.known,
                    said=[("text", danger.text, danger.text_lang)], status=danger.status,
                )  # fmt: skip
        for threat in record.threats:
            may = threat.draft
            keys = (("disturbance_category", may.category), ("disturbance_cause", may.cause),
                    ("threat_probability", may.probability))  # fmt: skip
            terms = [self._term(name, key) for name, key in keys if key]
            said = [("text", may.text, may.text_lang)]
            yield self._claim(threat.id, "threat", terms, when=may.horizon, said=said, status=may.status)
        for stage in record.stages:
            done = stage.draft
            yield self._claim(
                stage.id, "restoration stage", [self._term("stage", str(done.stage))],
                who=[(done.claimant_id, stage.claimant)], when=done.since,
                said=[("text", done.text, done.text_lang)], status=done.status,
            )  # fmt: skip
        for estimate in record.estimates:
            if estimate.site_id == record.row.id:
                yield self._estimate(estimate)

    def _estimate(self, row: Any) -> Node:
        """An estimate as quoted: figures stay exact decimals, as text; nothing is rounded into a number."""
        draft = row.draft
        figures = (
            ("duration", (draft.duration_low, draft.duration_high), draft.duration_unit),
            ("cost", (draft.cost_low, draft.cost_likely, draft.cost_high), draft.currency),
            ("share intact", (draft.share_low, draft.share_high), "%"),
        )
        said = [(word, text, "") for word, found, unit in figures if (text := _range(found, unit))]
        terms = [self._term("restoration_work", key) for key in draft.includes]
        if draft.feasibility is not None:
            terms.append(self._term("feasibility", str(draft.feasibility)))
        return self._claim(
            row.id, "restoration estimate", terms, who=[(draft.claimant_id, row.claimant)], when=draft.stated,
            said=[("summary", draft.summary, ""), *said, ("conditions", draft.conditions, ""),
                  ("quotation", draft.quotation, draft.quotation_lang)],
            kinds=[self._term("scope", str(draft.scope))], status=draft.status,
        )  # fmt: skip

    def _claim(
        self,
        record_id: str,
        label: str,
        assigned: Sequence[Node],
        *,
        who: Iterable[tuple[str | None, str]] = (),
        when: HeritageDate | None = None,
        kinds: Sequence[Node] = (),
        said: Iterable[tuple[str, str, str]] = (),
        status: Any = "",
    ) -> Node:
        """Somebody's statement about the site."""
        kind = _type(uri("claim", label), label)
        return {
            "type": "AttributeAssignment",
            "_label": f"{label}: {self.label}",
            "classified_as": [kind, *kinds, self._term("claim_status", str(status))],
            "assigned_property": "classified_as",
            **_filled(
                assigned=list(assigned),
                carried_out_by=self._people(who),
                timespan=timespan(when),
                influenced_by=self._sources(record_id),
                referred_to_by=[*_statements(said), *self._quotations(record_id)],
            ),
        }

    def _people(self, people: Iterable[tuple[str | None, str]]) -> list[Node]:
        """Those who are named; one whose name is withheld is somebody all the same."""
        found = {key or name: name for key, name in people if key or name}
        kinds = self.material.actor_kinds
        return [
            _ref("Person" if kinds.get(key, "person") == "person" else "Group", uri("actor", key), name)
            for key, name in found.items()
        ]

    def _sources(self, record_id: str) -> list[Node]:
        """The sources that are cited for or against it."""
        found = {one.draft.source_id: one.source_title for one in self._cited.get(record_id, ())}
        return [_ref("LinguisticObject", uri("source", key), title) for key, title in found.items()]

    def _quotations(self, record_id: str) -> list[Node]:
        """What each source says of it: stance, place in the source and words."""
        found = []
        for one in self._cited.get(record_id, ()):
            draft = one.draft
            parts = (
                draft.field,
                f"{one.source_title}",
                draft.locator,
                f"“{draft.quotation}”" if draft.quotation else "",
            )
            text = ", ".join(part for part in parts if part)
            found.append(_statement(text, uri("stance", str(draft.stance)), str(draft.stance), draft.quotation_lang))
        return found


def _range(figures: Iterable[Any], unit: str) -> str:
    """`1.5 to 2 USD`: exact figures in their order, once where they are the same."""
    given = list(dict.fromkeys(format(one, "f") for one in figures if one is not None))
    return f"{' to '.join(given)} {unit}".strip() if given else ""

"""Linked Art: every entity keeps to the schema of its class, and claims stay claims."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import factories
import jsonschema
import pytest
import referencing
from exchange import made

from heritage_app.domain.history import Deed
from heritage_app.domain.redaction import Profile
from heritage_app.domain.vocabulary import Condition
from heritage_app.exchange.linked_art import timespan
from heritage_app.exchange.outgoing import Wanted, export, writer_named
from heritage_app.services import damage
from heritage_app.services.registry import Registry

SCHEMAS = Path(__file__).resolve().parent.parent / "data" / "linked-art"
CLASSES = {
    "HumanMadeObject": "object", "Place": "place", "Event": "event", "LinguisticObject": "text", "Person": "person",
    "Group": "group",
}  # fmt: skip


def quiet(done: int, total: int, note: str = "") -> None:
    """Progress that nobody watches."""


def graph(registry: Registry, target: Path, profile: Profile = Profile.INTERNAL) -> list[dict[str, Any]]:
    """Every entity of an export."""
    export(registry, writer_named("linked-art"), Wanted(profile=profile), target, progress=quiet)
    document = json.loads(target.read_text(encoding="utf-8"))
    assert document["@context"] == "https://linked.art/ns/v1/linked-art.json"
    entities: list[dict[str, Any]] = document["@graph"]
    return entities


@pytest.fixture(scope="module")
def checkers() -> dict[str, jsonschema.Draft202012Validator]:
    """A checker for each class of entity."""
    read = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.json")}
    known = referencing.Registry().with_contents(
        list(read.items()) + [(one["$id"], one) for one in read.values() if "$id" in one]
    )
    return {
        kind: jsonschema.Draft202012Validator(read[f"{name}.json"], registry=known) for kind, name in CLASSES.items()
    }


def test_every_entity_keeps_to_its_schema(registry: Registry, sample: Registry, tmp_path: Path, checkers: Any) -> None:
    """Records with everything that can be said, and the sample, in both profiles, are valid; no id is there twice."""
    made.fill(registry, tmp_path / "card")
    for number, held in enumerate((registry, sample)):
        for profile in Profile:
            entities = graph(held, tmp_path / f"{number}{profile}.jsonld", profile)
            wrong = [
                f"{one['id']}: {error.json_path} {error.message[:200]}"
                for one in entities
                for error in checkers[one["type"]].iter_errors(one)
            ]
            assert wrong == []
            ids = [one["id"] for one in entities]
            assert len(ids) == len(set(ids))
            assert {one["type"] for one in entities} >= {"HumanMadeObject", "Place", "LinguisticObject"}


def test_what_is_pointed_at_is_there(registry: Registry, tmp_path: Path) -> None:
    """Every site, place, event, source and person that an entity names is an entity of the file."""
    made.fill(registry, tmp_path / "card")
    entities = graph(registry, tmp_path / "a.jsonld")
    here = {one["id"] for one in entities}
    named = {
        name
        for one in entities
        for name in _ids(one)
        if name.split(":")[2] in ("site", "place", "event", "source", "actor")
    }
    assert named - here == set()
    assert {name.split(":")[2] for name in named} == {"site", "place", "event", "source", "actor"}


def _ids(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["id"]} if str(value.get("id", "")).startswith("urn:heritage:") else set()
        return own.union(*(_ids(part) for part in value.values()))
    return set().union(*(_ids(part) for part in value)) if isinstance(value, list) else set()


def test_claims_that_disagree_stand_beside_each_other(registry: Registry, tmp_path: Path) -> None:
    """One report says destroyed and decides, another minor: one destruction, one modification, two assessments."""
    temple = made.fill(registry, tmp_path / "card")
    with registry.write(Deed(verb="test", by="Tester")) as session:
        damage.add_damage(
            session,
            factories.damage(temple, condition=Condition.MINOR, occurred=factories.on("2015-06")),
            today=registry.day,
        )
    (site,) = (one for one in graph(registry, tmp_path / "a.jsonld") if "destroyed_by" in one)
    assert site["destroyed_by"]["type"] == "Destruction"
    assert site["destroyed_by"]["timespan"]["begin_of_the_begin"] == "2015-08-27T00:00:00Z"
    conditions = [
        one["assigned"][0]["_label"]
        for one in site["attributed_by"]
        if one["_label"].startswith("condition assessment")
    ]
    assert sorted(conditions) == ["Destroyed", "Minor damage"]
    (cited,) = (one for one in site["attributed_by"] if "influenced_by" in one)
    assert cited["influenced_by"][0]["_label"].startswith("Palmyra {retaken}")
    assert cited["carried_out_by"][0]["_label"] == "Maamoun Abdulkarim"
    assert [one["type"] for one in site["modified_by"]] == ["Modification", "Modification"]


def test_a_date_without_a_bound_has_none() -> None:
    """*Before* has an end and no beginning, and keeps its EDTF."""
    span = timespan(factories.on("[..2004-04-30]"))
    assert span is not None and "begin_of_the_begin" not in span
    assert span["end_of_the_end"] == "2004-04-30T23:59:59Z"
    assert span["identified_by"][0]["content"] == "[..2004-04-30]"

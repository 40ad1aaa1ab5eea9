"""The seed files themselves: lists whole in three languages, and a sample that uses only what they hold."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from heritage_app.domain.folding import fold
from heritage_app.domain.identifiers import district_code
from heritage_app.domain.names import NAME_KINDS
from heritage_app.domain.vocabulary import (
    LANGUAGES,
    Basis,
    ClaimStatus,
    Condition,
    EditKind,
    EstimateStance,
    Evidence,
    Feasibility,
    FlagKind,
    HazardState,
    RecordKind,
    ReportKind,
    Scope,
    Stage,
    Stance,
    Visibility,
    Wording,
)
from heritage_app.services.seeds import Entry, read_crosswalk, read_seed, read_vocabularies, samples
from heritage_app.settings import SEEDS

NW_SYRIA = Path(__file__).parent / "data" / "nw-syria"

ENUMS: dict[str, type[StrEnum]] = {
    "basis": Basis,
    "claim_status": ClaimStatus,
    "condition": Condition,
    "edit_kind": EditKind,
    "estimate_stance": EstimateStance,
    "evidence": Evidence,
    "feasibility": Feasibility,
    "flag": FlagKind,
    "hazard_state": HazardState,
    "record_kind": RecordKind,
    "report_kind": ReportKind,
    "scope": Scope,
    "stage": Stage,
    "stance": Stance,
    "visibility": Visibility,
    "wording": Wording,
}
CODES = {"country", "governorate", "reliability", "credibility"}
"""Lists whose keys are codes of somebody else, or of a printed scale."""

LISTS = {entry["vocabulary"]: entry for entry in read_vocabularies()}


def keys(vocabulary: str) -> list[str]:
    return [term["key"] for term in LISTS[vocabulary]["terms"]]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_what_it_is_and_where_it_comes_from(name):
    """Every list has a title in three languages, says whether it is a scale, and names origin and licence."""
    entry = LISTS[name]
    assert set(entry) == {"vocabulary", "title", "ordered", "origin", "terms"}
    assert all(entry["title"][lang] for lang in LANGUAGES)
    assert isinstance(entry["ordered"], bool)
    assert entry["origin"]["name"] and entry["origin"]["source"] and entry["origin"]["licence"]


@pytest.mark.parametrize("name", LISTS)
def test_keys_are_unique_and_kebab_case(name):
    """A key stands once in its list, in small letters, digits and hyphens (CSL's own excepted)."""
    found = keys(name)
    assert len(found) == len(set(found))
    if name not in CODES:
        others = [key for key in found if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)]
        assert others in ([], ["personal_communication"])


@pytest.mark.parametrize("name", LISTS)
def test_terms_are_labelled_in_three_languages(name):
    """Every term has an English, a French and an Arabic label, clean, in NFC, with brackets that close."""
    for term in LISTS[name]["terms"]:
        labels = term["label"]
        assert set(labels) == set(LANGUAGES), term["key"]
        for label in (*labels.values(), *term.get("short", labels).values()):
            assert label == " ".join(label.split()) == unicodedata.normalize("NFC", label) != "", term["key"]
            assert re.sub(r"[^()]", "", label).replace("()", "") == "", label
        assert re.search("[\u0621-\u064a]|٪", labels["ar"]), term["key"]
        assert set(term.get("short", labels)) == set(LANGUAGES), term["key"]
        assert set(term.get("own", ())) <= set(LANGUAGES), term["key"]


@pytest.mark.parametrize("name", LISTS)
def test_no_word_means_two_terms_of_a_list(name):
    """A label, a short form and an older label lead to one term each, folded as a search folds them."""
    seen: dict[str, str] = {}
    for term in LISTS[name]["terms"]:
        words = {*term["label"].values(), *term.get("also", ())}
        for word in map(fold, words):
            assert seen.setdefault(word, term["key"]) == term["key"], word


@pytest.mark.parametrize("name", LISTS)
def test_ranks_and_parents_hold(name):
    """Only a scale carries ranks, in its own order; a parent is a term of the same list, or a country."""
    terms = LISTS[name]["terms"]
    ranks = [term["rank"] for term in terms if "rank" in term]
    assert ranks == sorted(set(ranks))
    assert bool(ranks) == LISTS[name]["ordered"]
    parents = {term["parent"] for term in terms if "parent" in term}
    assert parents <= set(keys("country" if name == "governorate" else name))


@pytest.mark.parametrize("name", ENUMS)
def test_lists_that_rules_depend_on_equal_their_enum(name):
    """What a rule knows and what a person can choose are the same terms, in the same order."""
    assert keys(name) == list(ENUMS[name])


def test_scales_are_ranked_as_the_rules_rank_them():
    """Condition and evidence have the ranks of their enum; *not assessed* has none."""
    assert {t["key"]: t.get("rank") for t in LISTS["condition"]["terms"]} == {c: c.rank for c in Condition}
    assert {t["key"]: t.get("rank") for t in LISTS["evidence"]["terms"]} == {e: e.rank for e in Evidence}


def test_every_kind_of_source_says_how_it_knows():
    """Source types carry a basis and a CSL type; only images and the place itself are more than reports."""
    terms = {term["key"]: term for term in LISTS["source_type"]["terms"]}
    assert all(term["basis"] in tuple(Basis) and term["csl"] for term in terms.values())
    basis = {key: term["basis"] for key, term in terms.items() if term["basis"] != Basis.PRESS}
    assert basis == {"graphic": "imagery", "satellite-image": "imagery", "field-visit": "field"}


def test_kinds_of_name_are_those_that_the_display_rules_know():
    """The list of name kinds equals the one that picks which name is shown."""
    assert keys("name_type") == list(NAME_KINDS)


def test_countries_are_the_249_of_iso_3166():
    """All two-letter codes are there, Norway's too, which YAML alone would read as *false*."""
    assert len(keys("country")) == 249
    assert all(re.fullmatch("[A-Z]{2}", key) for key in keys("country"))
    assert "NO" in keys("country")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_governorate_is_the_district_of_its_reference_numbers(lang):
    """Each of the fourteen labels, in every language, and each key leads to the code that is the key."""
    terms = LISTS["governorate"]["terms"]
    assert len(terms) == 14
    assert [district_code("SY", term["label"][lang]) for term in terms] == keys("governorate")
    assert [district_code("SY", key) for key in keys("governorate")] == keys("governorate")


def named(vocabulary: str, given: str) -> str | None:
    """Find a term as imports do: by label or older label, folded."""
    for term in LISTS[vocabulary]["terms"]:
        if fold(given) in {fold(word) for word in (*term["label"].values(), *term.get("also", ()))}:
            return str(term["key"])
    return None


def test_every_label_of_the_north_west_syria_survey_is_known():
    """All 218 events of a real survey find category, cause, certainty and effects, older labels included."""
    with (NW_SYRIA / "disturbances.tsv").open(encoding="utf-8") as file:
        header, *rows = csv.reader(file, delimiter="\t")
    assert len(rows) == 218
    place = {name: number + 1 for number, name in enumerate(header)}  # the row number has no heading
    columns = [
        ("Disturbance.Type", "disturbance_category"),
        ("Disturbance.Cause", "disturbance_cause"),
        ("Cause.Certainty", "certainty"),
        *((f"Disturbance.Effect.{n}", "disturbance_effect") for n in range(1, 6)),
        *((f"Effect.Certainty.{n}", "certainty") for n in range(1, 6)),
    ]
    unknown = {
        (vocabulary, row[place[column]])
        for row in rows
        for column, vocabulary in columns
        if place[column] < len(row) and row[place[column]] and named(vocabulary, row[place[column]]) is None
    }
    assert unknown == set()
    assert named("disturbance_category", "Domestic") == "domestic-use"
    assert named("disturbance_cause", "Tunelling") == "tunneling"


def test_the_crosswalk_maps_doubt_to_not_assessed():
    """Every value of another scale has one condition, and UNOSAT's doubt is no degree of damage."""
    rows = read_crosswalk()
    pairs = [(scale, value) for scale, value, *_ in rows]
    assert len(pairs) == len(set(pairs))
    shown = {(scale, value): (condition, lossy) for scale, value, condition, lossy, _ in rows}
    assert shown["unosat", "possible-damage"] == (Condition.NOT_ASSESSED, True)
    assert shown["ems98", "d3"] == shown["ems98", "d4"] == (Condition.SEVERE, True)
    assert {condition for _, _, condition, _, _ in rows} == set(Condition)


TERM_FIELDS = {
    ("site", "type"): "place_type",
    ("site", "country"): "country",
    ("site", "governorate"): "governorate",
    ("designations", "scheme"): "designation_scheme",
    ("names", "kind"): "name_type",
    ("damage", "kind"): "report_kind",
    ("damage", "condition"): "condition",
    ("causes", "category"): "disturbance_category",
    ("causes", "type"): "disturbance_cause",
    ("effects", "type"): "disturbance_effect",
    ("attributions", "wording"): "wording",
    ("involved", "role"): "actor_role",
    ("coverage", "means"): "coverage_means",
    ("estimates", "scope"): "scope",
    ("estimates", "feasibility"): "feasibility",
    ("estimates", "includes"): "restoration_work",
    ("stances", "stance"): "estimate_stance",
    ("hazards", "kind"): "hazard_kind",
    ("hazards", "state"): "hazard_state",
    ("threats", "category"): "disturbance_category",
    ("threats", "cause"): "disturbance_cause",
    ("threats", "probability"): "threat_probability",
    ("interventions", "kind"): "intervention_kind",
    ("stages", "stage"): "stage",
    ("citations", "stance"): "stance",
    ("citations", "basis"): "basis",
    ("citations", "credibility"): "credibility",
    ("actors", "kind"): "actor_kind",
    ("sources", "type"): "source_type",
}
SAMPLES = samples()


def terms_used(entry: Entry, kind: str) -> Iterator[tuple[str, str]]:
    for name, value in entry.items():
        parts = value if isinstance(value, list) else [value]
        if (kind, name) in TERM_FIELDS:
            yield from ((TERM_FIELDS[kind, name], str(part)) for part in parts)
        for part in parts:
            if isinstance(part, Entry):
                yield from terms_used(part, name)


def entries_of(sample: str) -> Iterator[tuple[str, Entry]]:
    """Every entry of a sample with its kind: actors, sources and sites."""
    for name in ("actors", "sources"):
        yield from ((name, entry) for entry in read_seed(SEEDS / sample / f"{name}.yaml"))
    yield from (("site", read_seed(path)) for path in sorted((SEEDS / sample / "sites").glob("*.yaml")))


def mappings_in(value: object) -> Iterator[Entry]:
    if isinstance(value, Entry):
        yield value
    for part in value.values() if isinstance(value, Entry) else value if isinstance(value, list) else ():
        yield from mappings_in(part)


def test_both_samples_are_found():
    """A sample is a folder that holds sources; the vocabularies are none."""
    assert SAMPLES == ("claims", "sample")


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_uses_only_terms_of_the_lists(sample):
    """Each key in a sample stands in the list of its field."""
    used = [pair for kind, entry in entries_of(sample) for pair in terms_used(entry, kind)]
    assert len({vocabulary for vocabulary, _ in used}) > 15
    assert [(vocabulary, key) for vocabulary, key in used if key not in keys(vocabulary)] == []


def test_every_list_that_a_field_names_is_used_by_a_sample():
    """The table above names no field that neither sample fills: a typing error in it would check nothing."""
    used = {pair[0] for sample in SAMPLES for kind, entry in entries_of(sample) for pair in terms_used(entry, kind)}
    assert used == set(TERM_FIELDS.values())


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_keeps_facts_and_no_sentences_of_its_sources(sample):
    """A quotation is a fragment of at most eight words, and says its language."""
    quoting = [part for _, entry in entries_of(sample) for part in mappings_in(entry) if part.get("quotation")]
    assert quoting
    assert [part["quotation"] for part in quoting if len(part["quotation"].split()) > 8] == []
    assert all(part["quotation_lang"] for part in quoting)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_source_and_actor_of_a_sample_is_used(sample):
    """Nothing stands in a sample that no claim rests on, speaks of, or derives from."""
    named = {
        value
        for _, entry in entries_of(sample)
        for part in mappings_in(entry)
        for name, value in part.items()
        if name != "id" and isinstance(value, str)
    }
    kept = [entry.name for kind, entry in entries_of(sample) if kind != "site"]
    assert [name for name in kept if name not in named] == []

"""Our own JSON: everything of a registry is in it, and it becomes an equal registry again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import factories
import jsonschema
import pytest
from exchange import made
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from heritage_app.domain.account import Role
from heritage_app.domain.damage import LanguageText
from heritage_app.domain.dates import HeritageDate
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.redaction import Profile
from heritage_app.domain.text import clean_text
from heritage_app.domain.vocabulary import Condition
from heritage_app.exchange import registry_json
from heritage_app.exchange.archive import open_again
from heritage_app.exchange.outgoing import Wanted, export, writer_named
from heritage_app.services import account, damage, documents_in, erasing, history, site, summary
from heritage_app.services.check import check
from heritage_app.services.registry import Registry
from heritage_app.services.shape_schema import registry_schema
from heritage_app.services.shapes import NOT_CARRIED, SHAPES, layout
from heritage_app.settings import RESOURCES
from heritage_app.storage.history import Change
from heritage_app.storage.models import metadata
from heritage_app.storage.site import Site

SCHEMA = RESOURCES / "schemas" / "heritage-registry-1.schema.json"


def quiet(done: int, total: int, note: str = "") -> None:
    """Progress that nobody watches."""


def out(registry: Registry, target: Path, **wanted: Any) -> Path:
    """Export a registry as JSON."""
    chosen = Wanted(**{"profile": Profile.INTERNAL, **wanted})
    return export(registry, writer_named("json"), chosen, target, progress=quiet).path


@contextmanager
def again(registry: Registry, folder: Path, source: Path) -> Iterator[Registry]:
    """The registry that an exported file makes."""
    opened = open_again(folder, source, by="Reader", today=registry.today)
    try:
        yield opened
    finally:
        opened.close()


def rows_of(registry: Registry) -> dict[str, list[str]]:
    """Every stored row but what is of this copy alone, and what is made from the others."""
    with registry.read() as session:
        connection = session.connection()
        return {
            table.name: sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {table.name}").all()))
            for table in metadata.sorted_tables
            if table.name not in NOT_CARRIED and not table.name.startswith("search_")
        }


def test_every_row_comes_back_as_it_was(registry: Registry, tmp_path: Path) -> None:
    """Records, parts, notes, custody, vocabularies and history: each row is equal, and the registry is whole."""
    made.fill(registry, tmp_path / "card")
    with registry.write(Deed(verb="account.add", by="Tester")) as session:
        account.add_account(session, "Tester", Role.ADMINISTRATOR)
    erasing.erase(registry, ("met in 2016",), by="Tester", reason="asked for")
    path = out(registry, tmp_path / "a.json")
    before = rows_of(registry)
    assert [name for name, found in before.items() if not found] == []
    with again(registry, tmp_path / "Again", path) as copy:
        assert rows_of(copy) == before
        assert [one.kind for one in check(copy)] == ["media"] * 2
        assert copy.installation != registry.installation


def test_the_copy_can_be_undone_and_edited(sample: Registry, tmp_path: Path) -> None:
    """The history that came along is alive: its last deed can be taken back, and a new one is signed."""
    with sample.write(Deed(verb="site.add", by="Sami")) as session:
        added = site.add_site(session, factories.site("Tell Undo"))
    with again(sample, tmp_path / "Again", out(sample, tmp_path / "a.json")) as copy:
        with copy.read() as session:
            last = history.last_deed(session)
        assert last is not None
        with copy.write(history.undo_deed("Rima", "Tell Undo"), undoes=last) as session:
            history.undo(session, last)
        with copy.read() as session:
            trashed = {row.verb for row in history.history_of(session, [added])}
        assert trashed == {"site.add", "history.undo"}
        assert check(copy) == ()


def test_a_file_is_what_its_schema_says(registry: Registry, tmp_path: Path) -> None:
    """Both profiles keep to the schema, which is the one that is shipped and has every table in it."""
    made.fill(registry, tmp_path / "card")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert schema == registry_schema(registry_json.FORMAT, registry_json.VERSION), "run tests/exchange/make_schema.py"
    assert {shape.key for shape in SHAPES} <= schema["properties"].keys()
    checker = jsonschema.Draft202012Validator(schema)
    for profile in Profile:
        document = json.loads(out(registry, tmp_path / f"{profile}.json", profile=profile).read_text(encoding="utf-8"))
        assert [error.message for error in checker.iter_errors(document)] == []
        assert document["damage_reports"][0]["texts"][1]["text"] == "فُجِّر"


def test_the_public_file_makes_a_registry_as_well(registry: Registry, tmp_path: Path) -> None:
    """What was published can be opened by others: rounded, without history, signed by who took it in."""
    temple = made.fill(registry, tmp_path / "card")
    path = out(registry, tmp_path / "p.json", profile=Profile.PUBLIC)
    with again(registry, tmp_path / "Again", path) as copy:
        held, first = rows_of(copy), rows_of(registry)
        with copy.read() as session:
            (deed,) = {row.by for row in history.history_of(session, [temple])}
        assert deed == "Reader"
        assert {one.kind for one in check(copy)} <= {"media"}
    for table in ("damage_cause", "damage_effect", "estimate_inclusion", "photo_caption", "site_designation"):
        assert len(held[table]) == len(first[table]) > 0
    assert not held["note"]


def test_some_sites_take_along_what_they_rest_on(sample: Registry, tmp_path: Path) -> None:
    """A selection holds the place it is part of and its sources, and is whole as a registry with a history of its own."""
    with sample.read() as session:
        temple = site.resolve(session, _reference(sample, "Temple of Bel"))
    with again(sample, tmp_path / "Again", out(sample, tmp_path / "a.json", site_ids=(temple,))) as copy:
        held, first = rows_of(copy), rows_of(sample)
        assert len(held["site"]) == 2 and set(held["site"]) < set(first["site"])
        assert held["source"] and held["citation"] and held["term"] == first["term"]
        assert len(held["deed"]) == 1
        assert check(copy) == ()


def _reference(registry: Registry, name: str) -> str:
    from heritage_app.domain.query import SiteQuery
    from heritage_app.services.listing import list_sites

    with registry.read() as session:
        return list_sites(session, SiteQuery(text=name), today=registry.day)[0].reference


TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=40).map(clean_text)
SOME = TEXT.filter(str.strip)
DATES = st.sampled_from(
    ["2015-08", "[..2004-04-30]", "2009-05-16/2011-06", "1940~", "-0043-03-15", "19XX", "2015-05/.."]
)
DRAFTS = st.fixed_dictionaries(
    {
        "name": SOME,
        "description": TEXT,
        "notes": st.lists(SOME, max_size=2).map(tuple),
        "lang": st.sampled_from(["en", "ar", "syr-Syrj", "en-x-srp1"]),
        "when": DATES,
        "typed": TEXT,
        "said": SOME,
        "condition": st.sampled_from(Condition),
    }
)


# Few registries with many records: making and opening one takes longer than anything that is written into it.
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drafts=st.lists(DRAFTS, min_size=8, max_size=12))
def test_whatever_was_typed_comes_back(registry: Registry, tmp_path_factory: Any, drafts: list[dict[str, Any]]) -> None:
    """Any text in any script, any date, any number of notes: the second file is the first one, byte for byte."""
    folder = tmp_path_factory.mktemp("typed")
    with registry.write(Deed(verb="test", by="Tester")) as session:
        for one in drafts:
            held = factories.site(
                names=(Name(one["name"], one["lang"]),), description=one["description"], notes=one["notes"]
            )
            when = HeritageDate.from_edtf(one["when"], text=one["typed"])
            texts = (LanguageText(one["lang"], one["said"]),)
            draft = factories.damage(
                site.add_site(session, held), occurred=when, texts=texts, condition=one["condition"]
            )
            damage.add_damage(session, draft, today=registry.day)
    first = out(registry, folder / "a.json")
    with again(registry, folder / "Again", first) as copy:
        assert rows_of(copy) == rows_of(registry)


def test_a_file_in_any_order_with_any_spaces_is_read(sample: Registry, tmp_path: Path) -> None:
    """What another program wrote anew, keys sorted and indented, is the same registry."""
    document = json.loads(out(sample, tmp_path / "a.json").read_text(encoding="utf-8"))
    turned = {key: document[key] for key in sorted(document, reverse=True)}
    path = tmp_path / "b.json"
    path.write_text("\ufeff" + json.dumps(turned, indent=3), encoding="utf-8")
    with again(sample, tmp_path / "Again", path) as copy:
        assert rows_of(copy) == rows_of(sample)


BAD = {
    "empty": b"",
    "no JSON": b"hello",
    "a list": b"[1, 2]",
    "not ours": b'{"type": "FeatureCollection"}',
    "not UTF-8": b'{"format": "heritage-registry", "x": "\xff\xfe"}',
    "of the future": b'{"format": "heritage-registry", "version": 2, "sites": []}',
    "cut short": b'{"format": "heritage-registry", "version": 1, "sites": [{"id": "1", "refer',
    "two at once": b'{"format": "heritage-registry", "version": 1}{"format": 1}',
    "nested deeply": b'{"format": "heritage-registry", "version": 1, "sites": [' + b"[" * 200_000,
    "unknown list": b'{"format": "heritage-registry", "version": 1, "castles": [{}]}',
    "unknown field": b'{"format": "heritage-registry", "version": 1, "sites": [{"id": "1", "colour": "red"}]}',
    "no record": b'{"format": "heritage-registry", "version": 1, "sites": [7]}',
    "wrong kind": b'{"format": "heritage-registry", "version": 1, "sites": [{"id": "1", "reference": 7}]}',
    "no number": b'{"format": "heritage-registry", "version": 1, "sites": [{"id": "1", "reference": "r", "lat": NaN}]}',
    "off the globe": b'{"format":"heritage-registry","version":1,"sites":[{"id":"1","reference":"r","lat":99.0,"lon":1}]}',
    "twice": b'{"format":"heritage-registry","version":1,"sites":[{"id":"1","reference":"r"},{"id":"1","reference":"s"}]}',
    "leads nowhere": b'{"format":"heritage-registry","version":1,"hazards":[{"id":"1","site_id":"9","kind":"mines",'
    b'"state":"reported","status":"accepted","visibility":"public"}]}',
    "no term": b'{"format":"heritage-registry","version":1,"sites":[{"id":"1","reference":"r","visibility":"hidden"}]}',
    "no date": b'{"format":"heritage-registry","version":1,"sources":[{"id":"1","issued":{"edtf":"yesterday"}}]}',
    "huge place": b'{"format":"heritage-registry","version":1,"sites":[{"id":"1","reference":"r","names":[{"id":"2",'
    b'"text":"Tell","lang":"en","kind":"official","position":1180591620717411303424}],"visibility":"public","status":"accepted"}]}',
    "huge number": b'{"format":"heritage-registry","version":1,"sites":[{"id":"1","reference":"r","precision_m":1e999}]}',
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_registry_is_refused_in_words_and_leaves_nothing(name: str, tmp_path: Path) -> None:
    """Each broken file is refused with a sentence, and no folder is left of the registry it would have filled."""
    path = tmp_path / "bad.json"
    path.write_bytes(BAD[name])
    with pytest.raises(HeritageError) as refused:
        open_again(tmp_path / "New", path, by="Reader")
    assert "{" not in str(refused.value).replace("“{", "") and "othing was taken in" in str(refused.value)
    assert not (tmp_path / "New").exists()


@pytest.mark.parametrize(("count", "long"), [(6_000, False), (60, True)])
def test_the_record_that_is_refused_is_named_however_many_stand_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int, long: bool
) -> None:
    """Of thousands written together, or of long ones written row by row, the one that bears a given number is told."""
    if long:
        monkeypatch.setattr(documents_in, "_LONG", 1_000)
    told = {"visibility": "public", "status": "accepted", "description": "x" * 300 * long}
    sites = [{"id": f"{number:05}", "reference": f"R-{number}", **told} for number in range(count)]
    sites[count - 5]["reference"] = "R-7"
    path = tmp_path / "twice.json"
    path.write_text(json.dumps({"format": "heritage-registry", "version": 1, "history": True, "sites": sites}), "utf-8")
    with pytest.raises(HeritageError, match=f"Record {count - 4} of “sites”"):
        open_again(tmp_path / "New", path, by="Reader")
    assert not (tmp_path / "New").exists()


def test_long_texts_come_back_as_they_were(sample: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written row by row, for texts so long that few rows are held, every row is the same."""
    monkeypatch.setattr(documents_in, "_LONG", 1_000)
    with again(sample, tmp_path / "Again", out(sample, tmp_path / "a.json")) as copy:
        assert rows_of(copy) == rows_of(sample)


LINES = {
    "one a line": '[\n{"a":1,"n":[{"b":2},{"b":3}]},\n{"a":"},\\n{"},\n{"a":[]}\n]',
    "broken within": '[\n{"a":1,"n":[{"b":2},\n{"b":3}]},\n{"a":2},\n{"a":3}]',
    "all within one": '[{"n":[{"b":1},\n{"b":2},\n{"b":3}]}]',
    "no objects": '[1,\n"},\\n{",\n[{"a":1},\n{"a":2}], null]',
}


@pytest.mark.parametrize("chunk", [1, 7, 30, 1 << 17])
@pytest.mark.parametrize("name", LINES)
def test_records_are_the_same_wherever_lines_and_what_is_read_at_once_end(
    name: str, chunk: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lists in lines of any kind, before and after another, read in pieces of any length: as JSON has them."""
    monkeypatch.setattr(registry_json, "CHUNK", chunk)
    path = tmp_path / "a.json"
    lists = f'"one": {LINES[name]},\n"none": [\n],\n"other": {LINES[name]}'
    path.write_text(f'{{\n"format": "heritage-registry",\n"version": 1,\n{lists}\n}}\n', "utf-8")
    with path.open(encoding="utf-8") as stream:
        found = list(registry_json.read_json(stream, path)[1])
    wanted = json.loads(LINES[name])
    assert found == [(key, number, one) for key in ("one", "other") for number, one in enumerate(wanted, start=1)]


@pytest.mark.parametrize("tail", ['{"a":1},\n{"a":NaN},\n{"a":2}\n]}', '{"a":1},\n{"a":2},\n]}', '{"a":1},\n{"a":2}\n'])
def test_what_is_wrong_among_many_is_told_behind_those_before_it(tail: str, tmp_path: Path) -> None:
    """The record that stands before what cannot be read is handed over first, and the file is refused in words."""
    path = tmp_path / "a.json"
    path.write_text('{"format": "heritage-registry", "version": 1, "sites": [\n{"a":0},\n' + tail, "utf-8")
    with path.open(encoding="utf-8") as stream:
        records = registry_json.read_json(stream, path)[1]
        assert next(records) == ("sites", 1, {"a": 0})
        with pytest.raises(HeritageError, match="is not a registry"):
            list(records)


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=4),
    st.lists(st.none(), max_size=1),
)
USUAL: dict[str, Any] = {
    "part_of_id": None, "type": None, "age": "", "country": "SY", "governorate": "", "district": "", "locality": "قرية",
    "lat": None, "lon": None, "precision_m": None, "located_by": "", "significance": "", "description": "\ttwo\nlines",
    "custodian": "", "visibility": "public", "visit_interval_months": None, "status": "accepted", "created_at": "c",
    "updated_at": "u", "trashed_at": None, "trashed_reason": "", "version": 1,
}  # fmt: skip
SITES = st.builds(
    lambda usual, odd: {**usual, **odd},
    st.just({"id": "1", "reference": "r", **USUAL}),
    st.dictionaries(st.sampled_from([*USUAL, "colour"]), VALUES, max_size=2),
)


@given(documents=st.lists(SITES, min_size=1, max_size=4))
def test_many_documents_become_the_rows_that_each_becomes(documents: list[dict[str, Any]]) -> None:
    """Looked at column by column, documents give the same rows as one by one, or none where one of them is refused."""
    whole = layout("site")
    found = whole.columns_of(documents)
    try:
        one_by_one = [whole.values(one) for one in documents if one.keys() <= whole.keys or pytest.fail("unknown")]
    except (HeritageError, pytest.fail.Exception):
        assert found is None
    else:
        assert found is not None
        assert list(map(repr, zip(*found[0], strict=True))) == list(map(repr, one_by_one))


def test_texts_are_cleaned_each_by_itself() -> None:
    """Halves of letters, marks that stand first and controls: what is looked at together is cleaned apart."""
    texts = ["e", "\u0301", "\ud83d", "\ude00", "a\x00b", "\r\n", "Qal\u0323\u0307a", "تل"]
    documents = [{"id": "1", "reference": one, **USUAL, "description": one} for one in texts]
    found = layout("site").columns_of(documents)
    assert found is not None
    assert list(zip(*found[0], strict=True)) == [layout("site").values(one) for one in documents]


def test_what_is_sealed_comes_back_letter_for_letter(sample: Registry, tmp_path: Path) -> None:
    """A deed named after a file whose letters are written apart stays so, and its seal holds."""
    with sample.write(Deed(verb="site.add", by="Sami", subject="e\u0301glise\u200f.csv")) as session:
        site.add_site(session, factories.site("Tell Deed"))
    with again(sample, tmp_path / "Again", out(sample, tmp_path / "a.json")) as copy:
        assert rows_of(copy) == rows_of(sample)
        assert check(copy) == ()


ENTRIES: dict[str, dict[str, Any]] = {
    "torn": {"old": '{"age"'},
    "a list": {"old": "[1, 2]"},
    "more than a column": {"new": '{"age\\" = 1, \\"custodian": "x"}'},
    "a list in a column": {"new": '{"age": [1]}'},
    "true": {"new": '{"age": true}'},
    "no status": {"new": '{"status": "hidden"}'},
    "a number too large": {"new": '{"precision_m": 9223372036854775808}'},
    "a table of the database itself": {"table_name": "sqlite_master"},
    "no operation": {"operation": "drop"},
    "a table that is a list": {"table_name": ["site"]},
}


def with_an_entry(sample: Registry, path: Path, changed: dict[str, Any]) -> int:
    """Write a registry in which an edit of a site is the last entry, *changed*; returns its number."""
    with sample.write(Deed(verb="site.edit", by="Sami")) as session:
        (site_id,) = session.scalars(select(Site.id).order_by(Site.id).limit(1))
        draft, version = summary.site_draft(session, site_id)
        site.edit_site(session, site_id, replace(draft, age="old"), version=version)
    document = json.loads(out(sample, path).read_text(encoding="utf-8"))
    entry = document["changes"][-1]
    for name, value in changed.items():
        entry[name] = value(entry[name]) if callable(value) else value
    path.write_text(json.dumps(document), encoding="utf-8")
    return len(document["changes"])


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_of_the_history_that_nothing_of_ours_wrote_is_refused(
    sample: Registry, tmp_path: Path, name: str
) -> None:
    """It would be read whenever its record is shown, and written when it is taken back; its number is told."""
    number = with_an_entry(sample, tmp_path / "a.json", ENTRIES[name])
    with pytest.raises(HeritageError, match=f"Record {number} of “changes”"):
        open_again(tmp_path / "New", tmp_path / "a.json", by="Reader")
    assert not (tmp_path / "New").exists()


def test_an_edit_is_taken_back_though_its_entry_names_a_column_of_an_older_version(
    sample: Registry, tmp_path: Path
) -> None:
    """What the table no longer has is passed over, and the rest is as it was."""

    def older(told: str) -> str:
        return json.dumps({**json.loads(told), "epoch": "x" if '"old"' in told else None})

    with_an_entry(sample, tmp_path / "a.json", {"old": older, "new": older})
    opened = open_again(tmp_path / "New", tmp_path / "a.json", by="Reader", today=sample.today)
    with opened.read() as session:
        deed = session.scalars(select(Change.deed_id).order_by(Change.number.desc()).limit(1)).one()
        (site_id,) = session.scalars(select(Site.id).order_by(Site.id).limit(1))
        assert summary.site_draft(session, site_id)[0].age == "old"
    with opened.write(history.undo_deed("Sami", ""), undoes=deed) as session:
        history.undo(session, deed)
    with opened.read() as session:
        assert summary.site_draft(session, site_id)[0].age != "old"
    opened.close()


def test_a_number_where_a_text_stands_is_refused_in_a_whole_record(sample: Registry, tmp_path: Path) -> None:
    """Of a record that has every field, a text that is a number is told with its field, and nothing is left."""
    path = out(sample, tmp_path / "a.json")
    document = json.loads(path.read_text(encoding="utf-8"))
    document["sites"][-1]["age"] = 7
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(HeritageError, match=f"Record {len(document['sites'])} of “sites”.*“7” cannot be age"):
        open_again(tmp_path / "New", path, by="Reader")
    assert not (tmp_path / "New").exists()


def test_stopping_leaves_no_half_file(sample: Registry, tmp_path: Path) -> None:
    """What progress raises ends the export; the file that was there before is still the old one."""
    target = tmp_path / "a.json"
    target.write_text("old", encoding="utf-8")

    def stop(done: int, total: int, note: str = "") -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(sample, writer_named("json"), Wanted(profile=Profile.INTERNAL), target, progress=stop)
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []

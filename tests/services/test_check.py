"""Looking a registry over finds every kind of harm, and nothing where there is none."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from heritage_app.domain.finding import Finding
from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.services import damage, listing, site
from heritage_app.services.check import check
from heritage_app.services.registry import Registry
from heritage_app.storage.engine import DATABASE_NAME, RegistryDamaged
from tests import factories


def harm(registry: Registry, *statements: str) -> None:
    """Write past every service and every trigger, as a broken program or a torn disk would."""
    connection = dbapi2.connect(str(registry.folder / DATABASE_NAME), isolation_level=None)
    triggers = connection.execute("SELECT tbl_name, sql, name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for *_, name in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for table, sql, _ in triggers:
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [table]).fetchone():
            connection.execute(sql)
    connection.close()


def kinds(findings: Iterable[Finding]) -> set[str]:
    """The kinds of findings."""
    return {finding.kind for finding in findings}


def test_a_sound_registry_has_no_findings(sample: Registry) -> None:
    """The sample is whole, before and after somebody works with it."""
    assert check(sample) == ()
    with sample.write(Deed(verb="site.add", by="Tester")) as session:
        place = site.add_site(session, factories.site("Tell Test"))
        damage.add_damage(session, factories.damage(place), today=sample.day)
    assert check(sample) == ()


def test_a_registry_that_is_written_meanwhile_is_sound(registry: Registry) -> None:
    """Looking it over between many deeds finds nothing, although the same connections have read the index before."""
    for number in range(7):
        with registry.write(Deed(verb="site.add", by="Tester")) as session:
            place = site.add_site(session, factories.site(f"Tell {number}"))
        with registry.write(Deed(verb="damage.add", by="Tester")) as session:
            damage.add_damage(session, factories.damage(place), today=registry.day)
        with registry.read() as session:
            assert listing.list_sites(session, SiteQuery(text=f"tell {number}"), today=registry.day)
        assert check(registry) == ()


def test_an_empty_registry_has_no_findings(registry: Registry) -> None:
    """A registry without records is whole."""
    assert check(registry) == ()


HARM = {
    "a row that points nowhere": (
        "UPDATE site SET part_of_id = 'nowhere' WHERE part_of_id IS NOT NULL",
        "reference",
        "not there",
    ),
    "a citation of no claim": ("UPDATE citation SET record_id = 'gone' WHERE field = ''", "orphan", "damage gone"),
    "a note of no record": (
        "INSERT INTO note (id, position, record_kind, record_id, text) VALUES ('n', 0, 'source', 'gone', 'x')",
        "orphan",
        "source gone",
    ),
    "a date that is none": ("UPDATE damage SET occurred_edtf = '2015-13'", "date", "2015-13"),
    "a date without EDTF": (
        "UPDATE damage SET occurred_edtf = NULL WHERE occurred_edtf IS NOT NULL",
        "date",
        "is no date",
    ),
    "days that are not those of the date": ("UPDATE damage SET occurred_earliest = 1", "date", "days are others"),
    "a condition that is none": ("UPDATE damage SET condition = 'broken'", "value", "“broken” cannot be a condition"),
    "a figure that is none": ("UPDATE estimate SET share_low = 'many'", "value", "“many”"),
    "null island": ("UPDATE site SET lat = 0, lon = 0", "place", "0.0, 0.0"),
    "a nameless entry": ("DELETE FROM change WHERE table_name = 'site'", "history", "does not say who"),
    "a site missing in the index": (
        "DELETE FROM search_site WHERE sort_name = 'palmyra'",
        "search",
        "site is not in it",
    ),
    "a stale line": ("UPDATE search_site SET condition = 'minor'", "search", "condition"),
    "a missing name": ("DELETE FROM search_name", "search", "names"),
    "missing words": ("DELETE FROM search_key WHERE rowid = 1", "search", "words"),
    "foreign words": (
        "INSERT OR REPLACE INTO search_key (rowid, tokens) VALUES (1, 'palmyra quite other words')",
        "search",
        "words",
    ),
    "words of no site": ("INSERT INTO search_key (rowid, tokens) VALUES (999, 'ghost')", "search", "of no site"),
    "a missing index": ("DROP TABLE search_key", "schema", "full-text"),
    "a missing table": ("DROP TABLE threat", "schema", "threat"),
    "a missing column": ("ALTER TABLE site DROP COLUMN custodian", "schema", "custodian"),
}


@pytest.mark.parametrize("name", HARM)
def test_each_harm_is_found_and_said(sample: Registry, name: str) -> None:
    """What was changed past the program is found, under its own kind and in words."""
    statement, kind, words = HARM[name]
    sample.close()
    harm(sample, "PRAGMA foreign_keys=OFF", statement)
    findings = check(sample)
    assert kind in kinds(findings)
    assert any(words in finding.text for finding in findings if finding.kind == kind), findings


TAMPERING = {
    "a value of an entry": "UPDATE change SET new = replace(new, 'destroyed', 'minor') WHERE table_name = 'damage'",
    "who did it": "UPDATE deed SET by = 'Somebody else' WHERE verb = 'site.add'",
    "when it was done": "UPDATE deed SET at = '2001-01-01T00:00:00.000Z' WHERE verb = 'site.add'",
    "why it was done": "UPDATE deed SET reason = 'Because' WHERE verb = 'site.add'",
    "an entry taken out": "DELETE FROM change WHERE number = (SELECT max(number) - 1 FROM change)",
    "the last entry taken out": "DELETE FROM change WHERE number = (SELECT max(number) FROM change)",
    "a seal taken out": "DELETE FROM seal WHERE number = 1",
    "an entry put in": (
        "INSERT INTO change (deed_id, record_kind, record_id, table_name, row_id, operation) "
        "SELECT id, 'site', 'x', 'site', 'x', 'update' FROM deed LIMIT 1"
    ),
}


@pytest.mark.parametrize("what", TAMPERING)
def test_an_altered_history_is_found(sample: Registry, what: str) -> None:
    """Whatever is altered, taken out of or put into the history breaks the chain of its seals."""
    for number in range(2):
        with sample.write(Deed(verb="site.add", by="Tester", reason="For the test")) as session:
            site.add_site(session, factories.site(f"Tell {number}"))
    sample.close()
    harm(sample, TAMPERING[what])
    found = [one.text for one in check(sample) if one.kind == "history"]
    assert any("altered, or part of it is missing" in text or "past its seals" in text for text in found), found


def test_a_record_that_was_changed_past_the_history_is_found(sample: Registry) -> None:
    """A value that no entry of the history tells of is named, although every seal holds."""
    sample.close()
    harm(sample, "UPDATE site SET custodian = 'Nobody' WHERE part_of_id IS NULL")
    found = [one for one in check(sample) if one.kind == "history"]
    assert found and all("not as its last entry" in one.text for one in found)


def test_a_missing_trigger_is_found(sample: Registry) -> None:
    """A table whose writing would leave no history is named."""
    sample.close()
    connection = dbapi2.connect(str(sample.folder / DATABASE_NAME))
    connection.execute("DROP TRIGGER history_site_update")
    connection.close()
    (finding,) = check(sample)
    assert finding.kind == "schema"
    assert "history_site_update" in finding.text


def test_a_torn_file_is_found(sample: Registry) -> None:
    """Pages overwritten in the middle of the file are found, or the file is refused as damaged."""
    sample.close()
    file: Path = sample.folder / DATABASE_NAME
    content = bytearray(file.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 20_000] = b"\xa5" * 20_000
    file.write_bytes(content)
    try:
        findings = check(sample)
    except RegistryDamaged:
        return
    assert kinds(findings) == {"file"}


def test_a_check_writes_nothing(sample: Registry) -> None:
    """The database is byte for byte what it was."""
    sample.close()
    before = (sample.folder / DATABASE_NAME).read_bytes()
    check(sample)
    sample.close()
    assert (sample.folder / DATABASE_NAME).read_bytes() == before

"""The index of very many sites at once: the same as that of one site after the other, or nothing of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import locked
import pytest
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from heritage_app.domain.found import Part
from heritage_app.domain.names import Name
from heritage_app.domain.query import Facet
from heritage_app.domain.vocabulary import Condition, FlagKind
from heritage_app.search import build as building
from heritage_app.search import index
from heritage_app.search.build import build
from heritage_app.search.postings import IndexNotBuilt, PostingsApart
from heritage_app.search.tokens import SiteEntry
from heritage_app.services.registry import Registry, create_registry
from heritage_app.storage.search import is_built

TABLES = ("search_site", "search_flag", "search_name")
FULL_TEXT = ("search_key", "search_text", "search_gram")


def entries(count: int) -> Iterator[SiteEntry]:
    """Sites of every sort: without names, with signs for a name, with two of one name, trashed, far in the past."""
    names = (
        "Tell Brak",
        "تل براك",
        "al-Ḥuṣn",
        "…",
        "Qalʿat al-Ḥuṣn",
        "القريتين",
        "Deir  Mar\tElian",
        "al",
        "Tell Brak",
    )
    for number in range(1, count + 1):
        yield SiteEntry(
            site_id=f"site-{number:04}",
            reference=f"SY-HMS-BLD-{number:04}",
            references=(f"SY-HMS-BLD-{number:04}",) * (number % 2 + 1),
            names=tuple(Name(text, "en", "preferred") for text in names[number % 9 : number % 9 + number % 4]),
            sort_name=names[number % 9],
            place={"en": "Qaryatain, Homs", "ar": "القريتين، حمص"} if number % 3 else {},
            type="tell" if number % 2 else None,
            condition=tuple(Condition)[number % len(Condition)],
            flags=((FlagKind.UNSAFE, None), (FlagKind.ASSESSMENT_DUE, 735_000))[: number % 3],
            facets={Facet.CAUSE: ("looting", "fire", "looting"), Facet.DISTRICT: ("Al Qaryatayn",), Facet.HAZARD: ()},
            events=((735_000, 735_400), (735_100, None), (-500, -400))[: number % 4],
            lat=34.5 if number % 2 else None,
            lon=38.2 if number % 2 else None,
            updated_at="2016-11-22T00:00:00.000Z",
            trashed=number % 7 == 0,
            texts={Part.DESCRIPTION: ("  Walls,\r\nroof; Qal'at's  arch ", "جدار"), Part.NOTE: ("",)},
        )


def held(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """All that the index holds, words of its full-text tables and of names in their order."""
    found = {table: connection.exec_driver_sql(f"SELECT * FROM {table}").all() for table in TABLES}
    found["search_word"] = connection.exec_driver_sql("SELECT word, backwards FROM search_word ORDER BY word").all()
    for table in FULL_TEXT:
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, {table}, 'instance')")
        rows = "SELECT DISTINCT term, doc FROM temp.seen ORDER BY 1, 2"
        if table == "search_gram":  # words are numbered as they come
            rows = "SELECT DISTINCT term, word FROM temp.seen JOIN search_word ON id = doc ORDER BY 1, 2"
        found[table] = connection.exec_driver_sql(rows).all()
        connection.exec_driver_sql("DROP TABLE temp.seen")
    return {table: [tuple(row) for row in rows] for table, rows in found.items()}


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[Registry]:
    made = create_registry(tmp_path / "New.heritage", by="Rima")
    yield made
    made.close()


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[PostingsApart]:
    """Has a process of its own fold words from the tenth site on, whatever the computer; those that were started."""
    started: list[PostingsApart] = []

    class Noted(PostingsApart):
        def __init__(self, definitions: Mapping[str, str]) -> None:
            super().__init__(definitions)
            started.append(self)

    monkeypatch.setattr(building, "FEW", 10)
    monkeypatch.setattr(building, "CHUNK", 16)
    monkeypatch.setattr(building, "PostingsApart", Noted)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    return started


@pytest.mark.parametrize("apart", [False, True])
def test_built_at_once_and_one_by_one_are_the_same_index(
    registry: Registry, monkeypatch: pytest.MonkeyPatch, processes: list[PostingsApart], apart: bool
) -> None:
    """Every line, flag, name, word and token is what `put` writes, in one process or in two; all are edited alike."""
    if not apart:
        monkeypatch.setattr(building, "FEW", 91)
    told: list[int] = []
    found = []
    for at_once in (True, False):
        with registry.database.writer.begin() as connection:
            index.prepare(connection)
            session = Session(connection)
            if at_once:
                assert build(connection, entries(90), progress=told.append) == 90
                assert is_built(connection)
            else:
                index.put(session, entries(90))
            found.append(held(connection))
            index.put(session, entries(1))
            index.remove(session, "site-0044")
            found.append(held(connection))
            for table in FULL_TEXT:
                connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
            session.close()
    assert found[0] == found[2]
    assert found[1] == found[3]
    assert found[0]["search_key"] != found[1]["search_key"]
    assert told == [16, 32, 48, 64, 80, 90]
    assert [one.process.poll() is not None for one in processes] == [True] * apart


@pytest.mark.parametrize("at", [20, 90])
def test_a_process_that_is_killed_is_told_in_words_and_the_old_index_stays(
    registry: Registry, processes: list[PostingsApart], at: int
) -> None:
    """Ended in the midst of its sites or at the end of them: one error of ours, and what was there is found in."""
    with registry.database.writer.begin() as connection:
        index.prepare(connection)
        build(connection, entries(9))
        before = held(connection)

    def killed() -> Iterator[SiteEntry]:
        for number, entry in enumerate(entries(90), start=1):
            yield entry
            if number == at:
                processes[0].process.kill()
                processes[0].process.wait()

    with pytest.raises(IndexNotBuilt, match=r"ended with -9"), registry.database.writer.begin() as connection:
        index.prepare(connection)
        build(connection, killed())
    with registry.database.writer.begin() as connection:
        assert held(connection) == before
        assert is_built(connection)


def test_work_that_is_stopped_leaves_no_process(registry: Registry, processes: list[PostingsApart]) -> None:
    """A person who stops it, and an error in what is read, end the process that folds words."""

    def stop(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), registry.database.writer.begin() as connection:
        index.prepare(connection)
        build(connection, entries(90), progress=stop)
    assert processes[0].process.poll() is not None


def test_nothing_of_an_encrypted_registry_lies_on_the_disk_while_it_is_built(
    tmp_path: Path, processes: list[PostingsApart], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither in the registry nor among temporary files a word can be read, at any time, in any process."""
    (tmp_path / "temp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    registry = create_registry(tmp_path / "Secret.heritage", by="Rima", locked=locked.locked())

    def look(done: int) -> None:
        written = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()).lower()
        assert written
        # Words long enough not to stand by chance among megabytes of ciphertext.
        assert not [word for word in ("qaryatain", "qal'at's", "القريتين") if word.encode() in written]

    with registry.database.writer.begin() as connection:
        index.prepare(connection)
        build(connection, entries(90), progress=look)
    look(90)
    with registry.database.writer.begin() as connection:
        assert any("krtn" in str(row) for row in held(connection)["search_key"])
    registry.close()
    assert len(processes) == 1


def test_a_build_that_dies_leaves_the_index_as_it_was(registry: Registry) -> None:
    """Whatever happens while sites are read, the old index stands, whole, and is found in."""
    with registry.database.writer.begin() as connection:
        index.prepare(connection)
        build(connection, entries(30))
        before = held(connection)

    def torn() -> Iterator[SiteEntry]:
        yield from entries(2_500)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), registry.database.writer.begin() as connection:
        index.prepare(connection)
        build(connection, torn())
    with registry.database.writer.begin() as connection:
        assert held(connection) == before
        assert is_built(connection)

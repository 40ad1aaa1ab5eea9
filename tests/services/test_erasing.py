"""A personal value is erased from record and history; the chain holds, and the file holds no trace."""

from __future__ import annotations

import json

import factories
import pytest

from heritage_app.domain.actor import ActorDraft
from heritage_app.domain.damage import Involvement, LanguageText
from heritage_app.domain.erasure import HistoryNotWhole, NothingToErase, eraser_for
from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.names import Name
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import actor, backup, damage, drafts, erasing, history, listing, site
from heritage_app.services.check import check
from heritage_app.services.history import NothingToUndo
from heritage_app.services.registry import Registry

NAME = "Yusuf Canarian"
QUOTED = 'Abu "Yusuf" Canarian'


@pytest.fixture
def told(registry: Registry) -> tuple[Registry, str, str]:
    """A registry in which an informant is named everywhere: record, texts, history, a draft. Site and actor."""
    with registry.write(Deed(verb="actor.add", by="Tester", reason=f"met {NAME}")) as session:
        names = (Name(NAME, "en", "preferred"), Name(QUOTED, "en", "alternate"))
        informant = actor.add_actor(session, ActorDraft(names=names, protected=True))
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        place = site.add_site(session, factories.site("Tell Yusuf", notes=(f"Ask\n{NAME.upper()}, at night",)))
        seen = LanguageText("en", f"Seen by {QUOTED}.")
        involved = (Involvement(informant, "observer"),)
        damage.add_damage(session, factories.damage(place, texts=(seen,), involved=involved), today=registry.day)
    draft = drafts.FormDraft(key="damage-new-x", kind=RecordKind.DAMAGE, values={"text": f"{NAME} says so"})
    drafts.keep_draft(registry.folder, draft)
    return registry, place, informant


def test_an_erased_name_is_nowhere_and_the_chain_holds(told: tuple[Registry, str, str], tmp_path) -> None:
    """No byte of the folder holds the name; a hash stands for it, the erasing is logged, and nobody undoes it."""
    registry, place, informant = told
    kept = backup.make_backup(registry, tmp_path / "backups", by="Tester")
    with registry.read() as session:
        values = erasing.values_of_actor(session, informant)
        looked = erasing.look(session, values)
        assert ("actor", informant) in looked.records
        assert ("site", place) in looked.records
    with pytest.raises(DraftRefused):
        erasing.erase(registry, values, by="Adam", reason=" ")
    done = erasing.erase(
        registry, values, by="Adam", reason=f"{NAME} asked for it", subject=NAME, backups=tmp_path / "backups"
    )
    assert (done.values, done.drafts, [row.path for row in done.backups]) == (2, 1, [kept.path])
    assert done.compact
    mark = eraser_for((NAME,), done.salt).mark_of(NAME)
    with registry.read() as session:
        (row,) = actor.list_actors(session, ids=[informant])
        assert row.name == mark
        assert [hit.name for hit in listing.list_sites(session, SiteQuery(text="yusuf"), today=registry.day)] == [
            "Tell Yusuf"
        ]
        assert not listing.list_sites(session, SiteQuery(text="Canarian"), today=registry.day)
        entries = history.history_of(session, [informant])
        assert mark in str(entries)
        (*_, last) = [entry for entry in entries if entry.verb == history.ERASING]
        assert (last.by, last.reason) == ("Adam", f"{mark} asked for it")
        deed = session.connection().exec_driver_sql("SELECT deed_id, hash FROM erasure ORDER BY id").all()
        assert eraser_for((NAME,), done.salt).hash_of(NAME) in {held.hash for held in deed}
        assert done.salt not in json.dumps([tuple(held) for held in deed])
    assert check(registry) == ()
    with pytest.raises(NothingToErase), registry.read() as session:
        erasing.look(session, values)
    with pytest.raises(NothingToUndo), registry.write(Deed(verb="history.undo", by="Adam")) as session:
        history.undo(session, deed[0].deed_id)
    registry.close()
    for path in registry.folder.rglob("*"):
        if path.is_file():
            held = path.read_bytes().lower()
            assert b"canarian" not in held, path
            assert done.salt.encode() not in held, path
    assert b"Canarian" in (kept.path / "registry.db").read_bytes(), "the backup keeps it, as is said"


def test_an_altered_history_is_not_sealed_anew(told: tuple[Registry, str, str]) -> None:
    """Erasing must not hide that somebody tampered with the history before."""
    registry, _, _ = told
    with registry.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE deed SET reason = 'nothing' WHERE verb = 'actor.add'")
    with pytest.raises(HistoryNotWhole):
        erasing.erase(registry, (NAME,), by="Adam", reason="asked")
    assert any("altered" in finding.text for finding in check(registry))

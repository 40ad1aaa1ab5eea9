"""A stick pulled out, a share of the network, a clock set back, a database that somebody holds: words, and no loss."""

from __future__ import annotations

import time
from pathlib import Path

import factories
import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from heritage_app.domain.history import Deed
from heritage_app.domain.query import SiteQuery
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services import drafts, history, listing, site
from heritage_app.services.check import check
from heritage_app.services.registry import Registry, create_registry, open_registry
from heritage_app.storage import engine, share
from heritage_app.storage.engine import OnNetworkShare, RegistryGone, RegistryLocked
from heritage_app.storage.share import is_network_share


def add(registry: Registry, name: str) -> str:
    """Enter a site; returns the id of the deed."""
    with registry.write(Deed(verb="site.add", by="Rania")) as session:
        site.add_site(session, factories.site(name))
        return history.current_deed(session)


def names(registry: Registry) -> list[str]:
    """The names in the list."""
    with registry.read() as session:
        return sorted(row.name for row in listing.list_sites(session, SiteQuery(), today=registry.day))


def test_a_stick_that_is_pulled_out_is_said_and_nothing_is_written_into_nowhere(registry: Registry) -> None:
    """Without its folder a registry takes nothing, and says so; back in its place it goes on with all it had."""
    add(registry, "Tell Before")
    away = registry.folder.with_name("pulled out")
    registry.folder.rename(away)
    with pytest.raises(RegistryGone, match="is not there any more"):
        add(registry, "Tell Lost")
    with pytest.raises(drafts.DraftNotKept):
        drafts.keep_draft(registry.folder, drafts.FormDraft(key="site-new-x", kind=RecordKind.SITE))
    assert not registry.folder.exists(), "nothing of it may be made anew beside the stick"
    away.rename(registry.folder)
    add(registry, "Tell After")
    assert names(registry) == ["Tell After", "Tell Before"]
    assert check(registry) == ()


def test_a_clock_that_jumps_back_loses_and_confuses_nothing(
    registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Deeds keep the order in which they were done: what is taken back first is what was done last."""
    first = add(registry, "Tell Before")
    now, now_ns = time.time, time.time_ns
    year = 366 * 86_400
    monkeypatch.setattr(time, "time", lambda: now() - year)
    monkeypatch.setattr(time, "time_ns", lambda: now_ns() - year * 10**9)
    monkeypatch.setattr("heritage_app.domain.identifiers._last_id", 0)  # as in a program that was started since
    last = add(registry, "Tell After")
    assert last < first, "the clock was not set back"
    with registry.read() as session:
        assert history.last_deed(session) == last
        done, _ = history.steps_of(session, "Rania")
    assert [step.deed_id for step in done] == [first, last]
    with registry.write(Deed(verb="history.undo", by="Rania"), undoes=last) as session:
        history.undo(session, last)
    assert names(registry) == ["Tell Before"]
    assert check(registry) == ()


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export {place} {kind} rw 0 0
tmpfs /tmp/elsewhere tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("kind", "below", "far"),
    [
        ("nfs4", True, True),
        ("cifs", True, True),
        ("fuse.sshfs", True, True),
        ("ext4", True, False),
        ("nfs", False, False),
    ],
)
def test_a_share_is_told_from_a_disk(tmp_path: Path, kind: str, below: bool, far: bool) -> None:
    """What counts is the file system on which the folder lies, also where the folder is not there yet."""
    place = tmp_path / "a share"
    table = MOUNTS.format(place=str(place.resolve()).replace(" ", "\\040"), kind=kind)
    assert is_network_share(place / "R.heritage" if below else tmp_path / "R.heritage", table) is far


def test_a_registry_on_a_network_share_is_refused_in_words(
    registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither made nor opened there: the words say why, and that a copy on this computer can be opened."""
    registry.close()
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS.format(place=tmp_path.resolve(), kind="cifs"), encoding="utf-8")
    monkeypatch.setattr(share, "MOUNTS", mounts)
    with pytest.raises(OnNetworkShare, match=r"over a network.*open the copy"):
        open_registry(registry.folder)
    with pytest.raises(OnNetworkShare):
        create_registry(tmp_path / "New.heritage", by="Rania")
    assert not (tmp_path / "New.heritage").exists()


def test_a_database_that_somebody_holds_is_said_and_read_meanwhile(
    registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another program writes for long, reading goes on, a deed is refused in words, and goes in afterwards."""
    add(registry, "Tell Before")
    registry.close()
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 100)
    opened = open_registry(registry.folder, today=registry.today)
    other = dbapi2.connect(str(opened.database.file), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(RegistryLocked, match="being written by another program"):
        add(opened, "Tell Later")
    assert names(opened) == ["Tell Before"]
    other.execute("ROLLBACK")
    other.close()
    add(opened, "Tell Later")
    with opened.read() as session:
        assert session.scalar(text("SELECT count(*) FROM site")) == 2
    opened.close()

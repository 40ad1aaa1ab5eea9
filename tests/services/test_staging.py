"""Photos of a form: copied beside the drafts, brought in with the report, whatever ends the program meanwhile."""

from __future__ import annotations

from pathlib import Path

import factories
import pictures
import pytest

from heritage_app.domain.history import Deed
from heritage_app.services import damage, history, photo, site
from heritage_app.services.drafts import photos_wait
from heritage_app.services.registry import Registry
from heritage_app.services.staging import (
    StagedPhoto,
    Waiting,
    add_waiting,
    is_staged,
    put_waiting,
    stage,
    staging_folder,
)
from heritage_app.services.thumbnails import thumbnail
from heritage_app.services.verify import verify


class _Crash(Exception):
    """The program ends here."""


def staged(registry: Registry, folder: Path) -> tuple[StagedPhoto, ...]:
    """Two photos beside the drafts; what is no picture is refused."""
    sound = {f"{name}.jpg": pictures.encoded(pictures.drawing(seed), "JPEG") for seed, name in enumerate(("a", "ق"))}
    files = pictures.written(folder / "in", {**sound, "letter.txt": b"Dear all"})
    kept, refused = stage(registry.folder, files)
    assert [one.name for one in refused] == ["letter.txt"]
    return kept


def report(registry: Registry, photos: tuple[StagedPhoto, ...], *, fails: bool = False) -> str:
    """A report saved together with the list of its photos."""
    with registry.write(Deed(verb="damage.add", by="Rania")) as session:
        site_id = site.add_site(session, factories.site("Temple of Bel"))
        damage_id = damage.add_damage(session, factories.damage(site_id), today=registry.day)
        session.flush()
        deed = history.current_deed(session)
        waiting = Waiting(site_id=site_id, damage_id=damage_id, deed=deed, means="with a report", photos=photos)
        put_waiting(registry.folder, waiting)
        if fails:
            raise _Crash
    return damage_id


def photos_in(registry: Registry) -> tuple[photo.PhotoRow, ...]:
    with registry.read() as session:
        return photo.list_photos(session, photo.select_photos())


def test_photos_come_in_with_their_report_and_go_with_it(registry: Registry, tmp_path: Path) -> None:
    """Copies have their small pictures, become photos of the report under its own deed, and leave nothing behind."""
    photos = staged(registry, tmp_path)
    assert [one.name for one in photos] == ["a.jpg", "ق.jpg"] and all(is_staged(registry.folder, p) for p in photos)
    small = thumbnail(staging_folder(registry.folder), photos[0].sha256)
    assert small is not None and small.startswith(b"\xff\xd8\xff")
    damage_id = report(registry, photos)
    assert photos_wait(registry.folder) and photos_in(registry) == ()
    (batch,) = add_waiting(registry, by="Rania")
    assert len(batch.added) == 2 and not photos_wait(registry.folder)
    assert {row.draft.damage_id for row in photos_in(registry)} == {damage_id}
    assert {row.file.original_name for row in photos_in(registry)} == {"a.jpg", "ق.jpg"}
    assert not any(is_staged(registry.folder, one) for one in photos)
    assert verify(registry).sound and add_waiting(registry, by="Rania") == ()
    deed = batch.deed or ""
    with registry.write(history.undo_deed("Rania", ""), undoes=deed) as session:
        history.undo(session, deed)
    with registry.read() as session:
        assert damage.list_damage(session, damage.select_damage()) == ()
    assert photos_in(registry) == ()


def test_a_report_that_was_not_saved_leaves_its_photos_with_the_draft(registry: Registry, tmp_path: Path) -> None:
    """The list of a transaction that was rolled back brings nothing in; the copies are still there."""
    photos = staged(registry, tmp_path)
    with pytest.raises(_Crash):
        report(registry, photos, fails=True)
    assert add_waiting(registry, by="Rania") == () and photos_in(registry) == ()
    assert all(is_staged(registry.folder, one) for one in photos)

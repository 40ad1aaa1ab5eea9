"""Photos come in by the batch: whole files, true rows, every file accounted for, whatever happens meanwhile."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import factories
import pictures
import pytest

from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.photo import CustodyEvent, PhotoBatch, PhotoDraft, PictureTrouble
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.media import store
from heritage_app.services import damage, evidence, history, photo, records, site, summary
from heritage_app.services.check import check
from heritage_app.services.photo_adding import Incoming, add_photos, files_in, take_offer
from heritage_app.services.registry import Registry, open_registry
from heritage_app.services.thumbnails import GRID, thumbnail

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "photos"


@pytest.fixture
def tell(registry: Registry) -> str:
    """A site without a position."""
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        return site.add_site(session, factories.site("Temple of Bel"))


def add(registry: Registry, site_id: str, files: list[Path], **given: object) -> PhotoBatch:
    values: dict[str, object] = {"by": "Rania", "means": "test", **given}
    return add_photos(registry, files, PhotoDraft(site_id=site_id), **values)  # type: ignore[arg-type]


def rows_of(registry: Registry, **where: object) -> tuple[photo.PhotoRow, ...]:
    with registry.read() as session:
        return photo.list_photos(session, photo.select_photos(**where), exif=True)  # type: ignore[arg-type]


def test_photos_of_real_cameras_come_in_with_what_they_say(registry: Registry, tell: str) -> None:
    """Dates, a position, an upright size, thumbnails at once, and a receipt for each."""
    batch = add(registry, tell, sorted(SAMPLES.glob("*.jpg")), received_from="Khaled")
    assert len(batch.added) == 3 and batch.refused == batch.held == batch.warned == ()
    rows = {row.file.original_name: row for row in rows_of(registry, site_ids=[tell])}
    position = rows["DSCN0010.jpg"].point
    assert position is not None and (round(position.lat, 6), round(position.lon, 6)) == (43.467448, 11.885127)
    assert rows["DSCN0010.jpg"].taken is not None and rows["DSCN0010.jpg"].taken.edtf == "2008-10-22"
    assert (rows["landscape_6.jpg"].camera.width, rows["landscape_6.jpg"].camera.height) == (600, 450)
    assert len(rows["Canon_40D.jpg"].camera.exif) >= 38
    for row in rows.values():
        assert (thumbnail(registry.folder, row.file.sha256, GRID) or b"").startswith(b"\xff\xd8\xff")
        assert evidence.read_kept(registry.folder, row.file) == (SAMPLES / row.file.original_name).read_bytes()
        with registry.read() as session:
            (receipt,) = evidence.custody_of(session, row.file.sha256)
        assert (receipt.event, receipt.person, receipt.means) == (CustodyEvent.RECEIVED, "Khaled", "test")
        assert receipt.hash_then == row.file.sha256


def test_every_file_of_a_hostile_folder_is_accounted_for(registry: Registry, tell: str, tmp_path: Path) -> None:
    """Sound and odd ones are added, damaged ones kept with a warning, the rest refused by name; none stops the others."""
    good, bad, no = {**pictures.every_format(), **pictures.odd()}, pictures.damaged(), pictures.refused()
    folder = tmp_path / "card"
    pictures.written(folder, {**no, **bad, **good})
    pictures.written(folder / "again", {"photo.jpg": pictures.encoded(pictures.drawing(99), "JPEG")})
    (folder / "not there.jpg").symlink_to(tmp_path / "gone.jpg")
    batch = add(registry, tell, list(files_in([folder])))
    assert len(batch.added) == len(good) + len(bad) + 1
    assert {one.name for one in batch.refused} == {*no, "not there.jpg"}
    assert {name for name, _ in batch.warned} == set(bad)
    assert PictureTrouble.TOO_LARGE in {warning for _, warning in batch.warned}
    names = [row.file.original_name for row in rows_of(registry, site_ids=[tell])]
    assert names.count("photo.jpg") == 2 and "ق" * 120 + ".jpg" in names
    assert {row.taken for row in rows_of(registry, text="tomorrow")} == {None}
    assert check(registry) == ()


def test_what_is_held_already_is_said_and_not_added_twice(registry: Registry, tell: str, tmp_path: Path) -> None:
    """The same bytes under another name, in the same batch or later, are named with place and day; `also` adds them."""
    data = pictures.encoded(pictures.drawing(1), "JPEG", exif=pictures.exif())
    files = pictures.written(tmp_path / "in", {"a.jpg": data, "b.jpg": data})
    first = add(registry, tell, files)
    assert len(first.added) == 1 and [one.name for one in first.held] == ["b.jpg"]
    held = first.held[0]
    assert (held.site_name, held.when.edtf if held.when else "") == ("Temple of Bel", "2016-03-27")
    assert add(registry, tell, files).added == ()
    with registry.write(Deed(verb="site.add", by="Tester")) as session:
        other = site.add_site(session, factories.site("Palmyra"))
    assert len(add(registry, other, files[:1], also=True).added) == 1


def test_photos_that_look_alike_are_offered_for_review(registry: Registry, tell: str, tmp_path: Path) -> None:
    """A smaller copy of a held photo is added and named together with it; unlike ones are not."""
    one, other = pictures.drawing(1), pictures.drawing(2)
    add(
        registry,
        tell,
        pictures.written(
            tmp_path, {"one.jpg": pictures.encoded(one, "JPEG"), "other.jpg": pictures.encoded(other, "JPEG")}
        ),
    )
    batch = add(
        registry, tell, pictures.written(tmp_path, {"small.jpg": pictures.encoded(one.resize((320, 240)), "JPEG")})
    )
    (pair,) = batch.alike
    names = {row.id: row.file.original_name for row in rows_of(registry)}
    assert (names[pair.photo_id], names[pair.other_id]) == ("small.jpg", "one.jpg")


def test_a_position_and_a_day_are_offered_and_taken(registry: Registry, tell: str, tmp_path: Path) -> None:
    """A site without a point and a report without a day of look get those of the photo, once a person says so."""
    with registry.write(Deed(verb="damage.add", by="Tester")) as session:
        report = damage.add_damage(session, factories.damage(tell), today=registry.day)
    files = pictures.written(tmp_path, {"a.jpg": pictures.every_format()["photo.jpg"]})
    batch = add_photos(registry, files, PhotoDraft(site_id=tell, damage_id=report), by="Rania", means="test")
    assert {(o.record_kind, o.field) for o in batch.offers} == {
        (RecordKind.SITE, "point"),
        (RecordKind.DAMAGE, "observed"),
    }
    with registry.write(Deed(verb="photo.offer", by="Rania")) as session:
        for offer in batch.offers:
            take_offer(session, offer, today=registry.day)
    with registry.read() as session:
        draft, _ = summary.site_draft(session, tell)
        (row,) = damage.list_damage(session, damage.select_damage(ids=[report]))
    assert draft.point is not None and round(draft.point.lat, 4) == 34.5473
    assert row.draft.observed is not None and row.draft.observed.edtf == "2016-03-27"


def test_a_batch_is_undone_and_redone_as_a_whole(registry: Registry, tell: str, tmp_path: Path) -> None:
    """Saved in several steps, it is one deed: undo trashes all of it, redo brings all back, the files stay kept."""
    files = pictures.written(
        tmp_path, {f"{n}.jpg": pictures.encoded(pictures.drawing(n, (64, 48)), "JPEG") for n in range(30)}
    )
    batch = add(registry, tell, files)
    assert batch.deed is not None and len(batch.added) == 30
    with registry.write(Deed(verb="history.undo", by="Rania"), undoes=batch.deed) as session:
        history.undo(session, batch.deed)
        undone = history.current_deed(session)
    assert rows_of(registry) == () and len(rows_of(registry, trashed=True)) == 30
    assert all(one.trashed for one in add(registry, tell, files).held)
    assert check(registry) == ()
    with registry.write(Deed(verb="history.redo", by="Rania"), undoes=undone) as session:
        history.undo(session, undone)
    assert len(rows_of(registry)) == 30 and check(registry) == ()


def test_cancelling_keeps_what_is_in(registry: Registry, tell: str, tmp_path: Path) -> None:
    """Asked to stop, by the callable or by an error from progress, it leaves no file without its row."""
    files = pictures.written(
        tmp_path, {f"{n}.jpg": pictures.encoded(pictures.drawing(n, (64, 48)), "JPEG") for n in range(40)}
    )
    seen: list[str] = []
    batch = add(
        registry, tell, files, progress=lambda done, total, name: seen.append(name), cancelled=lambda: len(seen) >= 5
    )
    assert 5 <= len(batch.added) < 40 and batch.left == 40 - len(batch.added)

    class Stop(Exception):
        """What the window raises."""

    def stop(done: int, total: int, name: str) -> None:
        raise Stop

    with pytest.raises(Stop):
        add(registry, tell, files[20:], progress=stop)
    held = {row.file.sha256 for row in rows_of(registry)}
    assert {sha256 for sha256, _ in store.kept_files(registry.folder)} == held
    assert len(add(registry, tell, files).added) + len(held) == 40


def test_a_draft_that_cannot_be_saved_touches_no_file(registry: Registry, tell: str, tmp_path: Path) -> None:
    """A photo of nowhere, or one tied to a report of another site, is refused before anything is copied."""
    files = pictures.written(tmp_path, {"a.jpg": pictures.every_format()["photo.jpg"]})
    with registry.write(Deed(verb="damage.add", by="Tester")) as session:
        other = site.add_site(session, factories.site("Palmyra"))
        report = damage.add_damage(session, factories.damage(other), today=registry.day)
    for draft in (PhotoDraft(site_id=None), PhotoDraft(site_id=tell, damage_id=report)):
        with pytest.raises(DraftRefused):
            add_photos(registry, files, draft, by="Rania", means="test")
    assert list(store.kept_files(registry.folder)) == []


def test_a_pasted_picture_bears_the_name_it_is_given(registry: Registry, tell: str, tmp_path: Path) -> None:
    """What lies in a file for a moment is called what the person sees."""
    (path,) = pictures.written(tmp_path, {"tmp123": pictures.every_format()["photo.png"]})
    batch = add_photos(
        registry, [Incoming(path, "Pasted picture.png")], PhotoDraft(site_id=tell), by="R", means="pasted"
    )
    path.unlink()
    (row,) = rows_of(registry, ids=batch.added)
    assert row.file.original_name == "Pasted picture.png" and thumbnail(registry.folder, row.file.sha256) is not None


def test_a_photo_is_trashed_and_restored_as_any_record(registry: Registry, tell: str, tmp_path: Path) -> None:
    """With a reason, and its file stays kept."""
    batch = add(registry, tell, pictures.written(tmp_path, {"a.jpg": pictures.every_format()["photo.jpg"]}))
    with registry.write(Deed(verb="record.trash", by="Rania")) as session:
        records.trash(session, RecordKind.PHOTO, batch.added[0], "Wrong site")
    assert rows_of(registry) == ()
    assert len(list(store.kept_files(registry.folder))) == 1
    with registry.write(Deed(verb="record.restore", by="Rania")) as session:
        records.restore(session, RecordKind.PHOTO, batch.added[0])
    assert len(rows_of(registry)) == 1


ADDER = """
import sys
from datetime import date
from pathlib import Path
from heritage_app.domain.photo import PhotoDraft
from heritage_app.services.photo_adding import add_photos, files_in
from heritage_app.services.registry import open_registry
registry = open_registry(Path(sys.argv[1]), today=lambda: date(2016, 11, 22))
add_photos(registry, files_in([Path(sys.argv[2])]), PhotoDraft(site_id=sys.argv[3]), by="Rania", means="test",
           progress=lambda done, total, name: print(done, flush=True))
"""


@pytest.mark.skipif(os.name != "posix", reason="processes are killed by a signal")
def test_a_kill_leaves_whole_files_and_true_rows_and_adding_again_completes(
    registry: Registry, tell: str, tmp_path: Path
) -> None:
    """Killed with its workers at three moments of adding 200 photos; then the same folder is added to the end."""
    folder = tmp_path / "card"
    data = {f"{n:03d}.jpg": pictures.encoded(pictures.drawing(n, (200, 150)), "JPEG") for n in range(200)}
    pictures.written(folder, data)
    registry.close()
    for after in (1, 40, 120):
        command = [sys.executable, "-c", ADDER, str(registry.folder), str(folder), tell]
        with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as adding:
            assert adding.stdout is not None
            for line in adding.stdout:
                if int(line) >= after:
                    break
            os.killpg(adding.pid, signal.SIGKILL)
        time.sleep(0.2)
        opened = open_registry(registry.folder)
        for row in rows_of(opened):
            assert store.hash_of_kept(opened.folder, row.file.sha256) == row.file.sha256
        for sha256, place in store.kept_files(opened.folder):
            assert store.hash_of(place) == sha256, "half a file stands under a name"
        assert check(opened) == ()
        opened.close()
    opened = open_registry(registry.folder)
    try:
        batch = add(opened, tell, list(files_in([folder])))
        assert len(batch.added) + len(batch.held) == 200
        rows = rows_of(opened)
        assert {row.file.original_name for row in rows} == set(data) and len(rows) == 200
        assert all(row.camera.width == 200 for row in rows)
        assert all(thumbnail(opened.folder, row.file.sha256) is not None for row in rows)
        assert check(opened) == ()
    finally:
        opened.close()


def test_a_registry_that_moved_still_has_its_photos(registry: Registry, tell: str, tmp_path: Path) -> None:
    """Renamed and opened elsewhere, every file is found: no path outside is needed."""
    add(registry, tell, sorted(SAMPLES.glob("*.jpg")))
    registry.close()
    moved = tmp_path / "سجل آخر.heritage"
    shutil.move(registry.folder, moved)
    opened = open_registry(moved)
    try:
        for row in rows_of(opened):
            assert store.hash_of_kept(opened.folder, row.file.sha256) == row.file.sha256
            assert thumbnail(opened.folder, row.file.sha256) is not None
    finally:
        opened.close()

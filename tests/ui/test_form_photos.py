"""Photos inside the form of a damage report: pasted, dropped, kept with the draft, saved with the report."""

from __future__ import annotations

import time

import pictures
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
from ui.form_bench import CTRL, KEY, Bench

from heritage_app.domain.vocabulary import RecordKind
from heritage_app.services.drafts import photos_wait, read_draft, waiting_lists
from heritage_app.services.photo import list_photos, select_photos
from heritage_app.services.registry import open_registry
from heritage_app.services.staging import add_waiting


@pytest.fixture
def bench(app, made_once, tmp_path):
    opened = Bench(made_once["sample"], tmp_path)
    yield opened
    opened.end()


@pytest.fixture
def files(tmp_path):
    """Two photos and a letter."""
    sound = {f"{n}.jpg": pictures.encoded(pictures.drawing(n), "JPEG") for n in (1, 2)}
    return pictures.written(tmp_path / "card", {**sound, "letter.txt": b"Dear all"})


def opened(bench):
    return bench.open(RecordKind.DAMAGE, site_id=bench.site_id("Arch of Triumph"))


def copied(bench, page):
    """Wait until everything given to the form is beside its draft."""
    end = time.monotonic() + 20
    while page.photos.copying:
        assert time.monotonic() < end
        QApplication.processEvents()
        time.sleep(0.002)
    bench.settle()


def urls(files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    return data


def drop(page, files):
    data, at = urls(files), QPointF(5, 5)  # the events do not keep them
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(at.toPoint(), copy, data, left, none))
    QApplication.sendEvent(page, QDropEvent(at, copy, data, left, none))


def names(page):
    return [one.accessibleName() for one in page.photos._tiles]


def test_photos_dropped_and_pasted_are_there_after_a_crash(bench, files):
    """Ctrl+V in a line of text takes the files, what is no picture is said, and the draft brings both back."""
    page = opened(bench)
    bench.type("oct 2015")
    drop(page, [files[0], files[2]])
    copied(bench, page)
    assert names(page) == ["1.jpg"]
    assert "letter.txt" in page.photos.message.text() and "is not a picture" in page.photos.message.text()
    QGuiApplication.clipboard().setMimeData(urls(files[1:2]))
    bench.press(KEY.Key_V, CTRL)
    copied(bench, page)
    assert names(page) == ["1.jpg", "2.jpg"] and page.when.line.text() == "oct 2015"
    page.keeping.keep()
    kept = read_draft(bench.folder, page.keeping.key)
    assert [one["name"] for one in kept.values["photos"]] == ["1.jpg", "2.jpg"]
    for path in files:
        path.unlink()  # the stick is pulled out
    again = opened(bench)
    assert names(again) == ["1.jpg", "2.jpg"]
    assert not any(tile._image.isNull() for tile in again.photos._tiles)


def test_a_form_that_is_closed_while_a_photo_comes_in_keeps_it_in_its_draft(bench, files):
    """Closing at once after the drop loses nothing: opened again, the form has what was typed and the photo."""
    page = opened(bench)
    bench.type("oct 2015")
    drop(page, files[:1])
    assert page.photos.copying
    task = page.photos._task
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    assert not isValid(page)
    end = time.monotonic() + 20
    while task.running:
        assert time.monotonic() < end
        QApplication.processEvents()
        time.sleep(0.002)
    bench.settle()
    again = opened(bench)
    assert names(again) == ["1.jpg"] and again.when.line.text() == "oct 2015"


def test_text_is_pasted_as_text_and_a_picture_as_a_photo(bench):
    """What a word processor copies, text with a picture of it, goes where one types; a picture alone is a photo."""
    page = opened(bench)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    both = QMimeData()
    both.setText("oct 2015")
    both.setImageData(image)
    QGuiApplication.clipboard().setMimeData(both)
    bench.press(KEY.Key_V, CTRL)
    assert page.when.line.text() == "oct 2015" and not page.photos.copying
    alone = QMimeData()
    alone.setImageData(image)
    QGuiApplication.clipboard().setMimeData(alone)
    # Without letting the window run between: a small picture is copied before one could look.
    QTest.keyClick(bench.focus(), KEY.Key_V, CTRL)
    assert page.photos.copying
    QTest.keyClick(bench.focus(), KEY.Key_S, CTRL)
    assert bench.told == [] and "Save again in a moment" in page.photos.message.text()
    copied(bench, page)
    assert len(names(page)) == 1 and page.photos.kind != "error"


def test_the_report_is_saved_with_its_photos(bench, files):
    """One taken out again by the keyboard stays out; the others become photos of the report, and the form is empty."""
    page = opened(bench)
    site_id = bench.site_id("Arch of Triumph")
    before = {row.id for row in bench.reports(site_id)}
    bench.type("1 oct 2015")
    page.inputs["source.title"].control.setText("A letter")
    drop(page, files[:2])
    copied(bench, page)
    bench.tab_to("Take \u20682.jpg\u2069 out of the report")
    bench.press(KEY.Key_Space)
    assert names(page) == ["1.jpg"]
    bench.press(KEY.Key_S, CTRL)
    assert bench.told[0][0] == "saved"
    assert names(page) == [] and photos_wait(bench.folder)
    page.keeping.keep()
    assert read_draft(bench.folder, page.keeping.key) is None
    (report,) = {row.id for row in bench.reports(site_id)} - before
    assert report in waiting_lists(bench.folder)[0].name
    registry = open_registry(bench.folder)
    try:
        (batch,) = add_waiting(registry, by="Rania")
        with registry.read() as session:
            (row,) = list_photos(session, select_photos(damage_ids=[report]))
    finally:
        registry.close()
    assert batch.added == (row.id,) and row.file.original_name == "1.jpg"

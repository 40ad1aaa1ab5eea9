"""Opening a photo or a pair over the window, and what is done there: marks and pairs saved, both printed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from heritage_app.domain.errors import HeritageError
from heritage_app.ui.background import BackgroundTask
from heritage_app.ui.cards import started
from heritage_app.ui.pictures import Pictures
from heritage_app.ui.say import DOT

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.photo import CustodyRow, Mark, PhotoRow
    from heritage_app.services.thumbnails import Decoders
    from heritage_app.ui.compare import ComparePage
    from heritage_app.ui.viewer import ViewerPage
    from heritage_app.ui.window import MainWindow


class PictureNotShown(HeritageError):
    """A kept picture that no decoder reads; *reason* says why, in words."""

    template = "{reason}"


class PictureSource:
    """
    Pictures of the kept files of one registry *folder*, decoded in a process of its own, one at a time.

    Apart from the processes that take photos in, so that a person who looks at one never waits for a thousand.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._decoders: Decoders | None = None
        self._held = threading.Lock()

    def load(self, row: PhotoRow, side: int) -> QImage:
        """
        The upright picture with its longer side at most *side* pixels; waits, so call it in a worker.

        Raises:
            PictureNotShown: The picture cannot be decoded; the file is kept all the same.
        """
        from heritage_app.services.thumbnails import FULL, PRINT, make_thumbnail, thumbnail

        size = PRINT if side <= PRINT else FULL
        data = thumbnail(self._folder, row.file.sha256, size)
        if data is None:
            facts = make_thumbnail(self._started(), row.file, size).result()
            data = thumbnail(self._folder, row.file.sha256, size)
            if data is None:
                raise PictureNotShown(reason=facts.warning)
        image = decoded(data, side)
        if image.isNull():
            raise PictureNotShown(reason=row.camera.warning)
        return image

    def thumbnail(self, row: PhotoRow) -> QImage | None:
        """The small picture, where it is made."""
        from heritage_app.services.thumbnails import thumbnail

        data = thumbnail(self._folder, row.file.sha256)
        return decoded(data, 0) if data else None

    def _started(self) -> Decoders:
        from heritage_app.services.thumbnails import Decoders

        with self._held:
            if self._decoders is None:
                self._decoders = Decoders(self._folder, 1)
            return self._decoders

    def close(self) -> None:
        """End the process; waits for what it is reading."""
        with self._held:
            decoders, self._decoders = self._decoders, None
        if decoders is not None:
            decoders.close()


def decoded(data: bytes, side: int) -> QImage:
    """Decode a picture that the registry made, its longer side at most *side* pixels (0: as it is)."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if side and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    return reader.read().convertToFormat(QImage.Format.Format_RGB32)


class PhotoPages(QObject):
    """Opens viewer and compare as pages of the window and answers them; the focus returns to where it was."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._desk, self._say = window, window.desk, window.say
        self._viewer: ViewerPage | None = None
        self._compare: ComparePage | None = None
        self._saving: dict[str, tuple[Mark, ...] | None] = {}
        """Photos whose marks are being saved, and the marks that were drawn since, if any."""
        self._open: dict[QWidget, tuple[Pictures, PictureSource]] = {}
        window.desk.changed.connect(self._read_again)
        window.closing.connect(self._end)
        window.wishes.open_photo.connect(self._open_wanted)
        window.wishes.compare_photos.connect(self._compare_wanted)

    def _open_wanted(self, row: PhotoRow, rows: Sequence[PhotoRow]) -> None:
        """A photo of a grid is to be shown among those that stand there with it."""
        self.open_viewer(rows, next((place for place, one in enumerate(rows) if one.id == row.id), 0))

    def _compare_wanted(self, pair: Sequence[PhotoRow]) -> None:
        """Two photos are to be compared; others of the same site can be chosen in their place."""
        if len(pair) != 2:
            self._window.messages.show_message(self.tr("Choose two photos to compare."))
            return
        site_ids, lang = {row.draft.site_id or "" for row in pair}, self._desk.lang
        before, after = pair

        def work(session: Session) -> tuple[PhotoRow, ...]:
            from heritage_app.services.photo import list_photos, select_photos

            return list_photos(session, select_photos(site_ids=site_ids), lang=lang)

        def done(rows: tuple[PhotoRow, ...]) -> None:
            self.open_compare(rows, before, after)

        self._desk.read(work, done, key="compare")

    # ------------------------------------------------------------------------------------------------ opening

    def open_viewer(
        self, rows: Sequence[PhotoRow], index: int, *, left: Callable[[str], None] | None = None
    ) -> ViewerPage | None:
        """
        Show a photo among *rows* over the window.

        *left* gets the id of the photo that was looked at last, before the focus goes back to where it was.
        """
        from heritage_app.ui.viewer import ViewerPage

        source = self._source()
        if source is None or not rows:
            return None
        window, focus = self._window, QApplication.focusWidget()
        pictures = Pictures(source.load, source.thumbnail, self)
        page = ViewerPage(rows, index, self._say, pictures, parent=window)
        self._open[page] = pictures, source

        def closed() -> None:
            if page in self._open:
                photo_id = page.row.id
                self._viewer = None
                self._close(page)
                if left is not None:
                    left(photo_id)
                _give_back(focus)

        page.closed.connect(closed)
        page.shown.connect(lambda row: self._read_about(page, row))
        page.marks_changed.connect(self._save_marks)
        page.compare_wanted.connect(lambda row: self._compare_with(page.rows, row))
        page.print_wanted.connect(lambda row: self._print((row,)))
        page.noticed.connect(window.messages.show_message)
        self._viewer = page
        window.open_page(page)
        return page

    def open_compare(self, rows: Sequence[PhotoRow], before: PhotoRow, after: PhotoRow) -> ComparePage | None:
        """Compare two of *rows* over the window."""
        from heritage_app.ui.compare import ComparePage

        source = self._source()
        if source is None:
            return None
        window, focus = self._window, QApplication.focusWidget()
        pictures = Pictures(source.load, source.thumbnail, self)
        page = ComparePage(rows, before, after, self._say, pictures, parent=window)

        self._open[page] = pictures, source

        def closed() -> None:
            if page in self._open:
                self._compare = None
                self._close(page)
                _give_back(focus)

        page.closed.connect(closed)
        page.pair_wanted.connect(self._pair)
        page.print_wanted.connect(lambda one, other: self._print((one, other)))
        self._compare = page
        window.open_page(page)
        return page

    def _compare_with(self, rows: Sequence[PhotoRow], row: PhotoRow) -> None:
        """Compare a photo within its view; where nobody said what that is, with the nearest that can be shown."""
        from heritage_app.domain.photo import best_pair, views

        group = next((group for group in views(rows) if any(one.id == row.id for one in group)), ())
        pair = best_pair(group) if group else None
        here = next(place for place, one in enumerate(rows) if one.id == row.id)
        others = [place for place, one in enumerate(rows) if place != here and one.camera.width is not None]
        if pair is None and others:
            other = rows[min(others, key=lambda place: abs(place - here))]
            days = [one.taken.earliest if one.taken is not None else None for one in (row, other)]
            later = days[0] is not None and days[1] is not None and days[0] > days[1]
            pair = (other, row) if later else (row, other)
        if pair is None:
            self._window.messages.show_message(self.tr("There is no other photo to compare with."))
        else:
            self.open_compare(rows, *pair)

    def _source(self) -> PictureSource | None:
        info = self._desk.info
        return PictureSource(info.folder) if info is not None else None

    def _close(self, page: QWidget) -> None:
        pictures, source = self._open.pop(page)
        pictures.stop(wait=0)
        BackgroundTask(lambda progress: source.close(), self).start()
        pictures.deleteLater()
        self._window.close_page(page)

    def _end(self) -> None:
        """The window is closed over a photo: leave no process behind."""
        for pictures, source in self._open.values():
            pictures.stop(wait=0)
            source.close()
        self._open.clear()

    # ------------------------------------------------------------------------------------------------ reading

    def _read_about(self, page: ViewerPage, row: PhotoRow) -> None:
        """Read what the grid did not need: all that the camera wrote, the reports of the site, who had the file."""
        lang, photo_id, site_id = self._desk.lang, row.id, row.draft.site_id or ""
        unit = self.tr("km", "kilometres, on the scale of a map")

        def work(session: Session) -> tuple[PhotoRow, tuple[DamageRow, ...], tuple[CustodyRow, ...], str]:
            from heritage_app.reports.locator import locator_svg
            from heritage_app.services.damage import list_damage, select_damage
            from heritage_app.services.evidence import custody_of
            from heritage_app.services.photo import read_photo

            whole = read_photo(session, photo_id, lang=lang)
            reports = list_damage(session, select_damage(site_ids=[site_id]))
            svg = locator_svg(whole.point, lang=lang, unit=unit) if whole.point is not None else ""
            return whole, reports, custody_of(session, whole.file.sha256), svg

        def done(answer: tuple[PhotoRow, tuple[DamageRow, ...], tuple[CustodyRow, ...], str]) -> None:
            whole, reports, custody, svg = answer
            if not isValid(page):
                return
            if photo_id not in self._saving:
                page.update_rows([whole])
            page.show_reports([(report.id, self._report_words(report)) for report in reports])
            page.show_map(photo_id, svg)
            page.show_custody(whole.file.sha256, custody)

        self._desk.read(work, done, key="photo")

    def _report_words(self, report: DamageRow) -> str:
        """“30 August 2015  ·  Destroyed”."""
        date = self._say.date(report.when) or self.tr("date not known")
        return DOT.join((started(date), self._say.term("condition", report.condition)))

    def _read_again(self) -> None:
        """The registry holds something else: show it, without what somebody is drawing on."""
        page = self._viewer
        if page is not None and isValid(page):
            self._read_about(page, page.row)
        pair = self._compare
        if pair is None or not isValid(pair):
            return
        ids, lang = [row.id for row in pair.rows], self._desk.lang

        def work(session: Session) -> tuple[PhotoRow, ...]:
            from heritage_app.services.photo import list_photos, select_photos

            return list_photos(session, select_photos(ids=ids, trashed=None), lang=lang)

        self._desk.read(work, pair.update_rows, key="pair")

    # ------------------------------------------------------------------------------------------------ saving

    def _save_marks(self, row: PhotoRow, marks: tuple[Mark, ...]) -> None:
        """Save marks; what is drawn while they are being saved is saved after, as one deed."""
        from heritage_app.domain.history import Deed

        if row.id in self._saving:
            self._saving[row.id] = marks
            return
        self._saving[row.id] = None
        photo_id, version, day, lang = row.id, row.version, self._desk.day, self._desk.lang

        def work(session: Session) -> PhotoRow:
            from heritage_app.services import history, records
            from heritage_app.services.photo import mark_photo, read_photo

            mark_photo(session, photo_id, marks, today=day, version=version)
            session.flush()
            records.count_up(session, history.current_deed(session))  # what is drawn meanwhile is saved over this
            return read_photo(session, photo_id, lang=lang)

        def done(saved: PhotoRow) -> None:
            later = self._saving.pop(photo_id)
            if later is not None:
                self._save_marks(saved, later)

        def failed(error: Exception) -> None:
            del self._saving[photo_id]
            self._desk.failed.emit(error)
            self._read_again()

        self._desk.write(Deed(verb="photo.mark", by=self._desk.user, subject=self._name(row)), work, done, failed)

    def _pair(self, before: PhotoRow, after: PhotoRow) -> None:
        """Say that two photos show the same view; a photo that names another already keeps that."""
        from heritage_app.domain.history import Deed

        one, other = (before, after) if before.draft.same_view_as is None else (after, before)
        day = self._desk.day

        def work(session: Session) -> None:
            from heritage_app.services.photo import pair_photos

            pair_photos(session, one.id, other.id, today=day)

        def done(_: None) -> None:
            words = self.tr("The two photos are said to show the same view.")
            self._window.messages.show_message(words, (self.tr("Undo"), self._window.deeds.undo))

        self._desk.write(Deed(verb="photo.pair", by=self._desk.user, subject=self._name(one)), work, done)

    def _name(self, row: PhotoRow) -> str:
        return row.caption(self._desk.lang) or row.file.original_name

    def _print(self, rows: tuple[PhotoRow, ...]) -> None:
        """Open the preview of one photo with its marks, or of a pair."""
        from heritage_app.ui.photo_preview import PhotoPreview

        info = self._desk.info
        if info is None:
            return
        window, focus = self._window, QApplication.focusWidget()
        ids, kept = [row.id for row in rows], window.preferences
        page = PhotoPreview(self._desk, info, ids, self._name(rows[0]), preferences=kept, parent=window)

        def closed() -> None:
            window.close_page(page)
            _give_back(focus)

        page.closed.connect(closed)
        window.open_page(page)


def _give_back(focus: QWidget | None) -> None:
    if focus is not None and isValid(focus) and focus.isVisible():
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

"""Photos inside a form: dropped, pasted or chosen while a report is typed, kept beside its draft, saved with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QDir, QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QDropEvent,
    QFontMetrics,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from heritage_app.domain.errors import HeritageError
from heritage_app.ui.buttons import DashedButton, IconButton, SecondaryButton
from heritage_app.ui.flow import FlowLayout
from heritage_app.ui.form_parts import Input
from heritage_app.ui.icons import draw_icon
from heritage_app.ui.paint import digits, isolated, paint_box, paint_cropped
from heritage_app.ui.photo_adding import PICTURES, Given, files_given, given_by
from heritage_app.ui.theme import theme
from heritage_app.ui.thumbnails import read_picture
from heritage_app.ui.widgets import Card

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.services.drafts import FormDraft
    from heritage_app.services.registry import Registry
    from heritage_app.services.staging import StagedPhoto
    from heritage_app.ui.background import BackgroundTask, Progress
    from heritage_app.ui.forms import FormPage

PICTURE: Final = QSize(104, 70)
CORNER: Final = 6
LINE: Final = 28
"""Height of the name below a picture."""
MEANS: Final = "added with a damage report"
"""How they came, for the custody log."""


class StillCopying(HeritageError):
    """The form is to be saved while photos are still coming in."""

    template = "Photos are still being copied. Nothing was saved yet. Save again in a moment"


class _Staged(QWidget):
    """One photo of the form: its picture, its name, and the button that takes it away."""

    def __init__(self, photo: StagedPhoto, small: bytes | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo = photo
        ratio = self.devicePixelRatioF()
        self._image = read_picture(small, PICTURE * (1.5 * ratio)) if small is not None else QImage()
        self.setAccessibleName(photo.name)
        self.setToolTip(photo.name)
        self.remove = IconButton("x", self.tr("Take {name} out of the report").replace("{name}", isolated(photo.name)))
        self.remove.least_height = 24
        self.remove.setFixedSize(24, 24)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, PICTURE.height() + 2, 0, 0)
        line.addStretch(1)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """The picture with a line below."""
        return QSize(PICTURE.width(), PICTURE.height() + LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and below it the name."""
        painter = QPainter(self)
        now = theme()
        box = QRect(QPoint(), PICTURE)
        if self._image.isNull():
            paint_box(painter, box, CORNER, fill=now.alt, edge=now.card_edge)
            at = QRect(0, 0, 24, 24)
            at.moveCenter(box.center())
            draw_icon(painter, at, "triangle-alert", now.secondary)
        else:
            paint_cropped(painter, box, self._image, corner=CORNER)
        font = now.font("caption")
        painter.setFont(font)
        painter.setPen(now.secondary)
        room = QRect(0, PICTURE.height() + 2, self.width() - LINE, 24)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room.moveLeft(LINE)
        words = QFontMetrics(font).elidedText(self.photo.name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), words)


class _Zone(DashedButton):
    """The place that takes more, as high as the photos beside it."""

    def sizeHint(self) -> QSize:
        """Room for its words in one line."""
        return QSize(max(220, super().sizeHint().width()), PICTURE.height() + LINE)


class PhotosInput(Input):
    """The photos of a report that is typed: copied at once, so that no crash and no unplugged stick loses one."""

    def __init__(self, page: FormPage) -> None:
        self._box = QWidget()
        super().__init__(QCoreApplication.translate("PhotosInput", "Photos"), self._box, optional=True)
        self.label.hide()
        self.optional.hide()
        self._page = page
        self._staged: list[StagedPhoto] = []
        self._task: BackgroundTask | None = None
        self._tiles: list[_Staged] = []
        self._filtered: QWidget | None = None
        self._flow = FlowLayout(self._box, gap=10, line_gap=10)
        self.zone = _Zone(self.tr("Drop photos here, or Ctrl+V"), "image-plus")
        self.zone.setAccessibleName(self.tr("Choose photos, drop them here, or paste them with Ctrl+V"))
        self.zone.clicked.connect(lambda checked=False: self.choose())
        self._flow.addWidget(self.zone)
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def card(self) -> Card:
        """The card that the form shows."""
        button = SecondaryButton(self.tr("Choose files…"), "folder-open")
        button.clicked.connect(lambda checked=False: self.choose())
        card = Card(self.label.text(), end=button)
        card.body.addWidget(self)
        return card

    # ---------------------------------------------------------------------------------------------------- contents

    @property
    def _folder(self) -> Path | None:
        info = self._page.desk.info
        return info.folder if info is not None else None

    @property
    def copying(self) -> bool:
        """Whether photos are still coming in."""
        return self._task is not None

    def raw(self) -> list[dict[str, str]] | None:
        """Hash and name of each photo."""
        return [asdict(one) for one in self._staged] or None

    def set_raw(self, raw: Any) -> None:
        """Show those of them whose copies are there, and say it where one is not."""
        from heritage_app.services.staging import StagedPhoto, is_staged

        named = [StagedPhoto(one["sha256"], one["name"]) for one in raw or ()]
        folder = self._folder
        self._staged = [one for one in named if folder is not None and is_staged(folder, one)]
        self._show()
        self.understood()
        lost = len(named) - len(self._staged)
        if lost:
            words = self.tr("%Ln photos of this draft are not beside it any more. Choose them again", "", lost)
            self.set_message(words, "warning")

    def read(self) -> tuple[StagedPhoto, ...]:
        """
        The photos.

        Raises:
            StillCopying: Some are still coming in.
        """
        if self.copying:
            raise StillCopying()
        return tuple(self._staged)

    def focus_widget(self) -> QWidget:
        """The place that takes more."""
        return self.zone

    def leave(self) -> None:
        """Copying goes on while one types elsewhere."""

    def _show(self) -> None:
        from heritage_app.services.staging import staging_folder
        from heritage_app.services.thumbnails import thumbnail

        folder = self._folder
        for tile in self._tiles:
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._flow.removeWidget(self.zone)
        self._tiles = []
        for one in self._staged:
            small = thumbnail(staging_folder(folder), one.sha256) if folder is not None else None
            tile = _Staged(one, small)
            tile.remove.clicked.connect(partial(self._remove, one))
            self._tiles.append(tile)
            self._flow.addWidget(tile)
            tile.show()
        self._flow.addWidget(self.zone)
        self._page.order_tabs()

    def _remove(self, photo: StagedPhoto, checked: bool = False) -> None:
        self._staged.remove(photo)
        self._show()
        self.zone.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changed()

    # -------------------------------------------------------------------------------------------------- coming in

    def choose(self) -> None:
        """Ask for files."""
        kinds = ";;".join((self.tr("Photos ({endings})").replace("{endings}", PICTURES), self.tr("All files (*)")))
        names, _ = QFileDialog.getOpenFileNames(self._page, self.tr("Add photos"), QDir.homePath(), kinds)
        if names:
            self.take(Given(tuple(Path(name) for name in names)))

    def paste(self) -> bool:
        """Take what is on the clipboard; False where that is no picture and no file, or a text being typed wants it."""
        data = QGuiApplication.clipboard().mimeData()
        given = given_by(data, MEANS)
        if given is None or (not given.paths and data.hasText() and _types_text(QApplication.focusWidget())):
            return False
        self.take(given)
        return True

    def take(self, given: Given) -> None:
        """Copy what was given beside the draft, in the background."""
        if self.copying or self._folder is None:
            self.set_message(self._page.say.error(StillCopying()), "warning")
            return

        def work(registry: Registry, progress: Progress) -> Any:
            from heritage_app.services.staging import stage

            with files_given(given, registry.folder) as files:
                return stage(registry.folder, files, progress=progress)

        folder, blank = self._folder, self._page.keeping.draft_of({})
        name = next(name for name, one in self._page.inputs.items() if one is self)
        self._task = task = self._page.desk.long(work)
        task.progressed.connect(self._say_progress)
        # A form that is closed meanwhile takes nothing: then its draft does.
        task.finished.connect(lambda done: self._taken(done) if isValid(self) else _to_draft(folder, blank, name, done))
        task.failed.connect(self._failed)
        task.cancelled.connect(self._ended)
        self._say_progress(0, 0)
        task.start()

    def _say_progress(self, done: int, total: int, name: str = "") -> None:
        words = self.tr("Copying: {done} of {total} photos") if total > 1 else self.tr("Copying…")
        self.set_message(words.replace("{done}", digits(done)).replace("{total}", digits(total)), "hint")

    def _ended(self) -> None:
        self._task = None
        self.understood()

    def _failed(self, error: Exception) -> None:
        from heritage_app.ui.desk import in_words

        self._task = None
        self.set_message(self._page.say.error(in_words(error)), "warning")

    def _taken(self, answer: tuple[Sequence[StagedPhoto], Sequence[Any]]) -> None:
        staged, refused = answer
        self._task = None
        known = {one.sha256 for one in self._staged}
        for one in staged:
            if one.sha256 not in known:
                known.add(one.sha256)
                self._staged.append(one)
        self._show()
        self._changed()
        self._page.keeping.keep()
        if refused:
            more = self.tr("%Ln more files were not taken", "", len(refused) - 1) if len(refused) > 1 else ""
            words = [self._page.say.error(refused[0].reason).rstrip("."), more]
            self.set_message(". ".join(filter(None, words)), "warning")

    # -------------------------------------------------------------------------------------------------- drop, paste

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Listen to the keys of what has the focus in the form: a line of text would take Ctrl+V for itself."""
        if self._filtered is not None and isValid(self._filtered):
            self._filtered.removeEventFilter(self)
        inside = new is not None and new is not self._page and self._page.isAncestorOf(new)
        self._filtered = new if inside else None
        if self._filtered is not None:
            self._filtered.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+V anywhere in the form, and files dropped on it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and self.paste()
        if isinstance(event, QDropEvent) and watched is self._page:
            given = given_by(event.mimeData(), MEANS) if _is_drop(event.type()) else None
            if given is not None:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.take(given)
                return True
        return False


def _to_draft(folder: Path, blank: FormDraft, name: str, answer: tuple[Sequence[StagedPhoto], Sequence[Any]]) -> None:
    """Let the draft of a form that was closed name the photos that were still coming in."""
    from heritage_app.services.drafts import DraftNotKept, add_to_draft

    # Where the disk refuses, the copies lie beside the drafts all the same.
    with suppress(DraftNotKept):
        add_to_draft(folder, blank, name, [asdict(one) for one in answer[0]])


def _is_drop(kind: QEvent.Type) -> bool:
    return kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def _types_text(focus: QWidget | None) -> bool:
    return isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit)


def wait_for_report(folder: Path, photos: Sequence[StagedPhoto]) -> Callable[[Session, str], None]:
    """A step of saving, which holds no widgets: these photos come into the registry once the report is committed."""

    def work(session: Session, damage_id: str) -> None:
        from heritage_app.services.damage import list_damage, select_damage
        from heritage_app.services.history import current_deed
        from heritage_app.services.staging import Waiting, put_waiting

        (row,) = list_damage(session, select_damage(ids=[damage_id]))
        site_id, deed = row.draft.site_id, current_deed(session)
        put_waiting(folder, Waiting(site_id=site_id, damage_id=damage_id, deed=deed, means=MEANS, photos=tuple(photos)))

    return work

"""What a person does with photos in the main window: adding, opening, editing, trashing, comparing, all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from heritage_app.ui.ask import AskBar
from heritage_app.ui.attachments import Attachments
from heritage_app.ui.photo_adding import PhotoAdding, given_by
from heritage_app.ui.photo_care import PhotoCare
from heritage_app.ui.photo_grid import PhotoGrid, PhotoWords
from heritage_app.ui.photo_notice import trash_photos
from heritage_app.ui.photos import DropHint

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.photo import PhotoRow
    from heritage_app.ui.window import MainWindow

REPORT = "damage_id"
"""Property of a widget that stands for a damage report: photos dropped on it belong to that report."""


class PhotoDeeds(QObject):
    """Answers what grids, cards and menus want done with photos."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.desk, self.say = window, window.desk, window.say
        self.adding, self.care = PhotoAdding(window), PhotoCare(window)
        self.attachments = Attachments(window)
        wishes = window.wishes
        wishes.add_folder.connect(self.adding.choose_folder)
        wishes.trash_photos.connect(self.ask_trash)
        self._hint = DropHint(window.right)
        window.right.setAcceptDrops(True)
        window.right.installEventFilter(self)

    # ----------------------------------------------------------------------------------------------- what is chosen

    def grid(self) -> PhotoGrid | None:
        """The grid that has the focus; the menus then act on the photos chosen in it."""
        focus = QApplication.focusWidget()
        return focus if isinstance(focus, PhotoGrid) else None

    def edit_chosen(self) -> bool:
        """Open the details of the current photo; False where no grid has the focus."""
        grid = self.grid()
        row = grid.current_row() if grid is not None else None
        if row is not None:
            self.window.wishes.edit.emit("photo", row.id)
        return grid is not None

    def trash_chosen(self) -> bool:
        """Move the photos chosen to the trash; False where no grid has the focus."""
        grid = self.grid()
        if grid is not None and grid.selected_rows():
            self.ask_trash(grid.selected_rows())
        return grid is not None

    def export(self) -> None:
        """Give out the photos chosen in a grid; else those of the site shown; else all."""
        window, grid = self.window, self.grid()
        chosen = grid.selected_rows() if grid is not None else []
        pane = window.record_pane
        record = pane.record if pane is not None and self.adding.site_id() is not None else None
        if len(chosen) > 1:
            self.care.ask_export(chosen, self.tr("Photos chosen"))
        elif record is not None and record.photos:
            self.care.ask_export(record.photos, record.row.name)
        else:
            self.desk.read(self._all, lambda rows: self.care.ask_export(rows, self.tr("All photos")))

    @staticmethod
    def _all(session: Session) -> tuple[PhotoRow, ...]:
        from heritage_app.services.photo import list_photos, select_photos

        return list_photos(session, select_photos())

    # --------------------------------------------------------------------------------------------------------- trash

    def ask_trash(self, rows: Sequence[PhotoRow]) -> None:
        """Ask, above the photos, why they go to the trash."""
        if not rows:
            return
        one = self.tr("Why does {name} go to the trash? The reason stays in the history.")
        many = self.tr("Why do %Ln photos go to the trash? The reason stays in the history.", "", len(rows))
        name = PhotoWords(self.say).title(rows[0])
        bar = AskBar(
            one.replace("{name}", f"\u2068{name}\u2069") if len(rows) == 1 else many,
            self.tr("Move to trash"),
            self.tr("Enter why this goes to the trash"),
        )
        back = self.grid()

        def leave() -> None:
            self.window.drop_notice()
            if back is not None:
                back.setFocus(Qt.FocusReason.OtherFocusReason)

        def failed(error: Exception) -> None:
            bar.say(self.say.error(error))

        bar.answered.connect(lambda reason: trash_photos(self.window, rows, reason, leave, failed))
        bar.left.connect(leave)
        self.window.put_notice(bar)
        bar.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---------------------------------------------------------------------------------------------------------- drop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files and pictures may be dropped on a record, and on one of its reports."""
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            given = given_by(event.mimeData(), "") if isinstance(event, QDragEnterEvent) else None
            if self.adding.site_id() is None or (given is None and not self._hint.isVisible()):
                return False
            about = self._report_at(event.position().toPoint())
            words = self.tr("Drop to add to this report") if about else self.tr("Drop to add photos to this site")
            self._hint.show_over(words)
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._hint.hide()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._hint.hide()
            given = given_by(event.mimeData(), "dropped on the window")
            if given is not None:
                event.acceptProposedAction()
                self.adding.add(given, damage_id=self._report_at(event.position().toPoint()))
                return True
        return False

    def _report_at(self, at: QPoint) -> str | None:
        widget: QWidget | None = self.window.right.childAt(at)
        while widget is not None and widget is not self.window.right:
            if widget.property(REPORT):
                return str(widget.property(REPORT))
            widget = widget.parentWidget()
        return None

"""The photos page of a record, and the list of all photos: one grid, its slider, its empty state, its quick look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QStackedWidget, QVBoxLayout, QWidget

from heritage_app.domain.photo import best_pair
from heritage_app.domain.vocabulary import RecordKind
from heritage_app.ui.buttons import PrimaryButton, SecondaryButton
from heritage_app.ui.cards import drop_page
from heritage_app.ui.icons import draw_icon
from heritage_app.ui.list_search import ListLine, ListSearch
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.paint import announce, keys_text, paint_box
from heritage_app.ui.photo_grid import LARGEST, SMALLEST, USUAL, PhotoGrid, PhotoWords, day_of, lost, paint_image
from heritage_app.ui.say import DOT, Counts
from heritage_app.ui.site_list import paint_text
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import Label, Panel

if TYPE_CHECKING:
    from heritage_app.domain.found import Why
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.domain.site import SiteRecord
    from heritage_app.ui.desk import RegistryDesk
    from heritage_app.ui.say import Say
    from heritage_app.ui.thumbnails import PictureDesk, Thumbnails
    from heritage_app.ui.wishes import Wishes

STEP = 24
"""Pixels by which an arrow key on the slider changes the width."""


class QuickLook(QWidget):
    """One photo as large as the pane, over the grid. The keys stay with the grid: arrows go from photo to photo."""

    def __init__(self, grid: PhotoGrid, words: PhotoWords, large: Thumbnails) -> None:
        super().__init__(grid)
        self._grid, self._words, self._large = grid, words, large
        self.row: PhotoRow | None = None
        self.hide()
        large.ready.connect(self.update)
        grid.chosen.connect(self._follow)
        grid.installEventFilter(self)

    def open_row(self, row: PhotoRow | None) -> None:
        """Show a photo; None closes."""
        self.row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self.setGeometry(self._grid.rect())
        self.raise_()
        self.setAccessibleName(self._words.title(row))
        announce(self, self._words.title(row))
        self._large.want([row.file], self.size() * self.devicePixelRatioF())
        self.update()

    def toggle(self) -> None:
        """Space opens, and Space closes."""
        self.open_row(None if self.isVisible() else self._grid.current_row())

    def _follow(self, row: PhotoRow | None) -> None:
        if self.isVisible():
            self.open_row(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes; the look keeps the size of the grid."""
        if not self.isVisible():
            return False
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._grid.rect())
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.open_row(None)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture on the ground of the window, its caption below it."""
        painter, row, now = QPainter(self), self.row, theme()
        painter.fillRect(self.rect(), QColor(now.side))
        if row is None:
            return
        foot = 34
        box = self.rect().adjusted(16, 16, -16, -16 - foot)
        hidden = row.draft.graphic and row.id not in self._grid.tiles.revealed
        sha256 = row.file.sha256
        image = self._large.get(sha256) or self._grid.pictures.get(sha256)
        if hidden:
            image = self._grid.pictures.get_blurred(sha256)
        if image is not None:
            paint_image(painter, box, image, enlarge=hidden or self._large.get(sha256) is None)
        else:
            at = QRect(QPoint(), QSize(32, 32))
            at.moveCenter(box.center())
            draw_icon(painter, at, "triangle-alert" if lost(row) else "image", now.secondary)
        words = DOT.join(part for part in (self._words.title(row), self._words.date(row)) if part)
        line = QRect(box.left(), box.bottom() + 10, box.width(), foot - 10)
        paint_text(painter, line, words, "body_medium", now.text, self.layoutDirection())

    def mousePressEvent(self, event: object) -> None:
        """A click closes."""
        self.open_row(None)


class DropHint(QWidget):
    """The frame that shows, while photos are dragged over a pane, that they may be dropped there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = ""
        self.hide()

    def show_over(self, words: str) -> None:
        """Show the frame with these words."""
        self.words = words
        self.setAccessibleName(words)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame and words."""
        painter, now = QPainter(self), theme()
        paint_box(painter, self.rect().adjusted(6, 6, -6, -6), 8, fill=now.info_fill, edge=now.accent, width=2)
        icon = QRect(self.width() // 2 - 16, self.height() // 2 - 34, 32, 32)
        draw_icon(painter, icon, "image-plus", now.info_text)
        painter.setPen(QColor(now.info_text))
        painter.setFont(now.font("card_title"))
        below = QRect(12, self.height() // 2 + 8, self.width() - 24, 60)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self.words)


class PhotosView(QWidget):
    """A row of tools, and below it the grid or what to do while there is nothing."""

    side_changed = Signal(int)
    """The width of the pictures was set with the slider."""

    def __init__(
        self,
        say: Say,
        wishes: Wishes,
        pictures: PictureDesk,
        parent: QWidget | None = None,
        *,
        sites: bool,
    ) -> None:
        """*sites* says with each photo of which site it is."""
        super().__init__(parent)
        self._wishes = wishes
        self.words = PhotoWords(say)
        self.grid = PhotoGrid(self.words, pictures.small, sites=sites)
        self.look = QuickLook(self.grid, self.words, pictures.large)
        self._rows: tuple[PhotoRow, ...] = ()
        self._sites = sites
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.tools = self._build_tools()
        column.addLayout(self.tools)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.grid)
        column.addWidget(self.pages, 1)
        grid = self.grid
        grid.opened.connect(lambda row: wishes.open_photo.emit(row, grid.photos.rows))
        grid.preview_wanted.connect(self.look.toggle)
        grid.menu_wanted.connect(lambda at: self.menu().popup(at))
        grid.selectionModel().selectionChanged.connect(self._show_state)

    def _build_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 0)
        row.setSpacing(8)
        self.count = Label("", "body", "secondary")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(SMALLEST, LARGEST)
        self.slider.setSingleStep(STEP)
        self.slider.setPageStep(2 * STEP)
        self.slider.setValue(USUAL)
        self.slider.setFixedWidth(120)
        self.slider.setMinimumHeight(24)
        self.slider.setAccessibleName(self.tr("Size of the pictures"))
        self.slider.setToolTip(self.tr("Size of the pictures"))
        self.slider.valueChanged.connect(self._resize)
        self.reveal = SecondaryButton(self.tr("Show graphic photos"), "eye")
        self.reveal.clicked.connect(self._reveal)
        self.compare = SecondaryButton(self.tr("Compare"), "square-split-horizontal")
        self.compare.clicked.connect(self._compare)
        self.add = PrimaryButton(self.tr("Add photos"), "plus")
        words = self.tr("Choose photos, drop them here, or paste them")
        self.add.setToolTip(f"{words}   {keys_text('Ctrl+Shift+I')}")
        self.add.clicked.connect(lambda: self._wishes.add.emit("photo"))
        row.addWidget(self.count)
        row.addStretch(1)
        for widget in (self.slider, self.reveal, self.compare, self.add):
            row.addWidget(widget)
        return row

    # ------------------------------------------------------------------------------------------------------ contents

    def show_rows(self, rows: Sequence[PhotoRow]) -> None:
        """Show these photos, or what to do while there is none."""
        self._rows = tuple(rows)
        self.grid.show_rows(self._rows)
        if self.look.isVisible():
            self.look.open_row(self.grid.current_row())
        if self.pages.count() > 1:
            drop_page(self.pages, 1)
        if not rows:
            self.pages.addWidget(self._empty())
            self.pages.setCurrentIndex(1)
        for widget in (self.slider, self.add):
            widget.setVisible(bool(rows))
        self.compare.setVisible(best_pair(self._rows) is not None or (bool(rows) and not self._sites))
        self._show_state()

    def _empty(self) -> EmptyState:
        sentence = self.tr("Drop photos here, paste with Ctrl+V, or choose files.")
        choose = (self.tr("Choose files…"), lambda: self._wishes.add.emit("photo"))
        return EmptyState("images", sentence, choose, [(self.tr("Choose a folder…"), self._wishes.add_folder.emit)])

    def show_nothing_found(self, text: str, clear: object) -> None:
        """Say that a search finds nothing."""
        if self.pages.count() > 1:
            drop_page(self.pages, 1)
        sentence = self.tr("Nothing matches “{text}”.").replace("{text}", text)
        page = EmptyState("search", sentence, (self.tr("Clear the search"), clear))  # type: ignore[arg-type]
        self.pages.addWidget(page)
        self.pages.setCurrentIndex(1)

    def _show_state(self) -> None:
        """Say how many there are and are chosen, and offer what can be done with them."""
        chosen = self.grid.selected_rows()
        words = Counts().photos(len(self._rows))
        if len(chosen) > 1:
            words = DOT.join((words, self.tr("%Ln chosen", "", len(chosen))))
        self.count.setText(words if self._rows else "")
        self.compare.setEnabled(len(chosen) == 2 or best_pair(self._rows) is not None)
        hidden = [row for row in self._rows if row.draft.graphic and row.id not in self.grid.tiles.revealed]
        self.reveal.setVisible(bool(hidden))

    def _resize(self, side: int) -> None:
        self.grid.set_side(side)
        self.side_changed.emit(side)

    def set_side(self, side: int) -> None:
        """Show the pictures this wide."""
        self.slider.setValue(side)

    def _reveal(self) -> None:
        self.grid.reveal([row.id for row in self._rows if row.draft.graphic])
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_state()

    def _compare(self) -> None:
        self._wishes.compare_photos.emit(self.pair() or ())

    def pair(self) -> tuple[PhotoRow, PhotoRow] | None:
        """The two photos chosen, the older first; else those of one view that lie furthest apart."""
        chosen = self.grid.selected_rows()
        if len(chosen) == 2:
            first, second = sorted(chosen, key=day_of)
            return first, second
        return best_pair(self._rows)

    def menu(self) -> QMenu:
        """What can be done with the photos chosen."""
        grid, wishes = self.grid, self._wishes
        menu = QMenu(self.tr("Photo"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row, chosen = grid.current_row(), grid.selected_rows()
        if row is None:
            return menu
        menu.addAction(self.tr("Open"), lambda: wishes.open_photo.emit(row, grid.photos.rows))
        menu.addAction(self.tr("Preview"), self.look.toggle)
        menu.addAction(self.tr("Edit details"), lambda: wishes.edit.emit("photo", row.id))
        if self._sites:
            menu.addAction(self.tr("Go to its site"), lambda: wishes.open_site.emit(row.draft.site_id or ""))
        if len(chosen) == 2:
            menu.addAction(self.tr("Compare the two"), self._compare)
        if row.draft.graphic and row.id not in grid.tiles.revealed:
            menu.addAction(self.tr("Show this graphic photo"), lambda: self._reveal_one(row))
        menu.addSeparator()
        menu.addAction(self.tr("Move to trash"), lambda: wishes.trash_photos.emit(chosen or [row]))
        return menu

    def _reveal_one(self, row: PhotoRow) -> None:
        self.grid.reveal([row.id])
        self._show_state()


class PhotosPage(PhotosView):
    """The photos of one site."""

    def __init__(self, say: Say, wishes: Wishes, pictures: PictureDesk, parent: QWidget | None = None) -> None:
        super().__init__(say, wishes, pictures, parent, sites=False)

    def show_record(self, record: SiteRecord) -> None:
        """Show the photos of a site."""
        self.show_rows(record.photos)


class PhotosPane(Panel):
    """The list of all photos, where the other lists and the record stand; what is typed narrows it at once."""

    def __init__(
        self, desk: RegistryDesk, say: Say, wishes: Wishes, pictures: PictureDesk, parent: QWidget | None = None
    ) -> None:
        super().__init__("window", parent=parent)
        self._all: tuple[PhotoRow, ...] = ()
        self.wanted: str | None = None
        """Id of the photo to choose as soon as it is shown."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.view = PhotosView(say, wishes, pictures, sites=True)
        self.search = ListLine(desk, self.tr("Search photos"), "Ctrl+F")
        self.search.kind = RecordKind.PHOTO
        self.search.setMaximumWidth(320)
        self.search.textChanged.connect(self._narrow)
        self.search.left_downwards.connect(self.focus_list)
        self.view.tools.insertWidget(0, self.search, 1)
        self.fault = Label("", "caption", "error_text", wrap=True)
        self.fault.setContentsMargins(16, 4, 16, 0)
        self.finder = ListSearch(desk, say, self.search, self.fault)
        self.finder.found.connect(self._show_found)
        self.search.returnPressed.connect(self.finder.tell_fault)
        column.addWidget(self.fault)
        column.addWidget(self.view)

    def show_rows(self, rows: Sequence[PhotoRow]) -> None:
        """Show the photos of the registry, narrowed by what is typed."""
        self._all = tuple(rows)
        self._narrow()

    def _narrow(self) -> None:
        self.finder.ask(RecordKind.PHOTO)

    def _show_found(self, hits: Mapping[str, Why | None] | None) -> None:
        found = self._all if hits is None else tuple(row for row in self._all if row.id in hits)
        self.view.show_rows(found)
        if hits is not None and not found:
            self.view.show_nothing_found(self.search.text().strip(), self.search.clear)
        places = [place for place, row in enumerate(found) if row.id == self.wanted]
        if places:
            self.wanted = None
            self.view.grid.choose_place(places[0])

    # ------------------------------------------------------------------------------- what every list of the window has

    def focus_list(self) -> None:
        """Put the focus into the grid."""
        self.view.grid.setFocus(Qt.FocusReason.TabFocusReason)

    def type_ahead(self, text: str) -> None:
        """Start a search with a letter typed where no text field had the focus."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    def step(self, by: int) -> None:
        """Choose the next (1) or the previous (-1) photo."""
        grid = self.view.grid
        place = grid.currentIndex().row() + by
        if 0 <= place < len(grid.photos.rows):
            grid.choose_place(place)

    def title(self) -> str:
        """What the list is called."""
        return self.tr("Photos")

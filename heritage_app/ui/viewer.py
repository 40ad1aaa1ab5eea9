"""One photo, as large as there is room: zoom and pan, what is known of it, its marks, and on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.folding import to_latin_layout
from heritage_app.domain.photo import MarkShape
from heritage_app.ui.buttons import IconButton, PlainButton, PrimaryButton, press
from heritage_app.ui.canvas import PhotoCanvas
from heritage_app.ui.marks import MarksTool
from heritage_app.ui.marks_panel import MarksPanel
from heritage_app.ui.paint import announce, digits, isolated
from heritage_app.ui.photo_facts import FactsPanel, photo_problem
from heritage_app.ui.pictures import full_side, size_of
from heritage_app.ui.theme import theme
from heritage_app.ui.widgets import ElidedLabel, Label, Line, Panel

if TYPE_CHECKING:
    from heritage_app.domain.photo import CustodyRow, Mark, PhotoRow
    from heritage_app.ui.pictures import Pictures
    from heritage_app.ui.say import Say

GRAIN: Final = 512
"""A picture for the screen is decoded to a multiple of so many pixels, so that resizing does not decode anew."""
SHAPE_KEYS: Final = dict(zip("2345", MarkShape, strict=True))


def key_letter(event: QKeyEvent) -> str:
    """The small Latin letter or the digit of a key pressed alone, whatever layout is active; empty for others."""
    if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
        return ""
    text = event.text()
    return str(int(text)) if text.isdecimal() else to_latin_layout(text.lower())


class ViewerPage(QWidget):
    """
    A page of the window with one photo of several.

    Arrows go to the photo before and after, or pan while the photo is larger than its frame; Page Up and Page Down
    always go on. Photos before and after stand in the direction of reading. Esc goes back.
    """

    closed = Signal()
    shown = Signal(object)
    """Another photo is shown: its `PhotoRow`. Whoever opened the page now gives its reports and its custody log."""
    marks_changed = Signal(object, object)
    """The marks of a photo were changed: its `PhotoRow`, and the marks as a tuple of `Mark`."""
    compare_wanted = Signal(object)
    """The photo is to be compared: its `PhotoRow`."""
    print_wanted = Signal(object)
    """The photo is to be printed with its marks: its `PhotoRow`."""
    noticed = Signal(str)
    """Something was done; the words say what."""

    def __init__(
        self, rows: Sequence[PhotoRow], index: int, say: Say, pictures: Pictures, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say, self.pictures = say, pictures
        self.rows = list(rows)
        self.index = index
        self.revealed: set[str] = set()
        """Photos marked graphic that the person asked to see."""
        self._reports: tuple[tuple[str, str], ...] = ()
        self._custody: tuple[str, tuple[CustodyRow, ...]] = ("", ())
        self._map = ("", "")
        """Id of a photo, and the map of where it was taken from as SVG."""
        self.marks_panel: MarksPanel | None = None
        self.setAccessibleName(self.tr("Photo viewer"))
        self._build()
        pictures.ready.connect(self._picture_ready)
        pictures.failed.connect(self._picture_failed)
        self.canvas.view_changed.connect(self._view_changed)
        QTimer.singleShot(0, self, self._show)  # so that whoever opened the page can listen

    @property
    def row(self) -> PhotoRow:
        """The photo that is shown."""
        return self.rows[self.index]

    @property
    def hidden(self) -> bool:
        """Whether the photo is blurred now, for it is marked graphic and nobody asked for it."""
        return self.row.draft.graphic and self.row.id not in self.revealed

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_bar())
        column.addWidget(Line())
        row = QHBoxLayout()
        row.setSpacing(0)
        self.canvas = PhotoCanvas()
        row.addWidget(self.canvas, 1)
        self._edge = Line(vertical=True)
        row.addWidget(self._edge)
        self.facts = FactsPanel(self._say)
        self.facts.said.connect(self.noticed)
        row.addWidget(self.facts)
        self._row_layout = row
        column.addLayout(row, 1)
        self.reveal_button = PrimaryButton(self.tr("Show the photo (S)"), "eye", parent=self.canvas)
        self.reveal_button.clicked.connect(self.reveal)
        self.reveal_button.hide()
        self.setFocusProxy(self.canvas)

    def _build_bar(self) -> Panel:
        bar = Panel("base")
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(4)
        self.back = PlainButton(self.tr("&Back"), "arrow-left")
        self.back.setToolTip(self.tr("Back to where you were") + "   Esc")
        self.title = ElidedLabel("", "body_strong")
        self.count = Label("", "caption", "secondary")
        self.before = IconButton("chevron-left", self.tr("Photo before"), shortcut="Page Up")
        self.after = IconButton("chevron-right", self.tr("Next photo"), shortcut="Page Down")
        self.smaller = IconButton("zoom-out", self.tr("Zoom out"), shortcut="-")
        self.scale = Label("", "caption", "secondary", centred=True)
        self.scale.setMinimumWidth(48)
        self.larger = IconButton("zoom-in", self.tr("Zoom in"), shortcut="+")
        self.fit = IconButton("maximize", self.tr("Fit the whole photo"), shortcut="0")
        self.full = PlainButton(self.tr("{n} %").format(n=digits(100)))
        self.full.setToolTip(self.tr("Show pixel for pixel") + "   1")
        self.draw = PlainButton(self.tr("&Marks"), "pencil-line")
        self.draw.setToolTip(self.tr("Draw marks on the photo") + "   M")
        self.compare = PlainButton(self.tr("&Compare"), "columns-2")
        self.compare.setToolTip(self.tr("Compare with another photo") + "   C")
        self.print = IconButton("printer", self.tr("Print the photo with its marks"), shortcut="P")
        self.info = IconButton("info", self.tr("Show or hide what is known"), shortcut="I")
        self.info.setCheckable(True)
        self.info.setChecked(True)
        row.addWidget(self.back)
        row.addSpacing(8)
        row.addWidget(self.title, 1)
        row.addWidget(self.count)
        row.addSpacing(8)
        for widget in (self.before, self.after, gap(), self.smaller, self.scale, self.larger, self.fit, self.full):
            row.addWidget(widget)
        for widget in (gap(), self.draw, self.compare, self.print, self.info):
            row.addWidget(widget)
        for button, act in (
            (self.back, self.close_viewer),
            (self.before, lambda: self.step(-1)),
            (self.after, lambda: self.step(1)),
            (self.smaller, lambda: self.canvas.zoom_by(0.8)),
            (self.larger, lambda: self.canvas.zoom_by(1.25)),
            (self.fit, lambda: self.canvas.fit()),
            (self.full, lambda: self.canvas.full_size()),
            (self.draw, self.toggle_marks),
            (self.compare, lambda: self._hand_over(self.compare_wanted)),
            (self.print, lambda: self._hand_over(self.print_wanted)),
            (self.info, self._show_side),
        ):
            button.clicked.connect(lambda checked=False, act=act: act())
        return bar

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        QPainter(self).fillRect(self.rect(), QColor(theme().window))

    # ------------------------------------------------------------------------------------------------ showing

    def _show(self) -> None:
        """Show the photo of `index`: its thumbnail at once, itself as soon as it is decoded."""
        self.shown.emit(self.row)
        self.canvas.fit()
        self._show_words()
        self._show_picture()
        self._want()
        title = self.title.text()
        words = self.tr("{title}, photo {n} of {total}").format(
            title=title, n=digits(self.index + 1), total=digits(len(self.rows))
        )
        announce(self.canvas, words)

    def _show_words(self) -> None:
        row = self.row
        title = row.caption(self._say.lang) or isolated(row.file.original_name)
        self.title.setText(title)
        self.title.update()
        place = self.tr("{n} of {total}").format(n=digits(self.index + 1), total=digits(len(self.rows)))
        self.count.setText(place)
        self.before.setEnabled(self.index > 0)
        self.after.setEnabled(self.index < len(self.rows) - 1)
        self._show_facts()
        self.canvas.setAccessibleName(title)
        self.canvas.setAccessibleDescription(self._say.listed([row.site_name, self._say.date(row.taken), place]))

    def _show_facts(self) -> None:
        row = self.row
        self.facts.show_photo(row, dict(self._reports), self._map[1] if self._map[0] == row.id else "")
        if self._custody[0] == row.file.sha256:
            self.facts.show_custody(self._custody[1])

    def _show_picture(self) -> None:
        row = self.row
        hidden = self.hidden
        image = self.pictures.blurred(row) if hidden else self.pictures.best(row)
        self.canvas.show_picture(image, size_of(row, image), () if hidden else row.draft.marks)
        self.canvas.say(self._refusal())
        showable = not self.canvas.words
        self.reveal_button.setVisible(hidden and showable)
        self._place_reveal()
        self.draw.setEnabled(showable and not hidden)
        for button in (self.smaller, self.larger, self.fit, self.full, self.print, self.compare):
            button.setEnabled(showable)
        self._show_scale()

    def _refusal(self) -> str:
        """Why there is nothing to see, in words; empty where there is or may yet be."""
        row = self.row
        error = self.pictures.refusal(row)
        if error is None:
            return photo_problem(row) if row.camera.width is None and row.camera.warning else ""
        if self.pictures.best(row) is not None:
            return ""
        if problem := photo_problem(row):
            return problem
        known = isinstance(error, HeritageError)
        return self._say.error(error) if known else self.tr("The picture cannot be read. The file is kept unchanged.")

    def _want(self) -> None:
        """Have the photo decoded as large as it is looked at, and then its neighbours for the screen."""
        row = self.row
        if self._refusal():
            return
        frame, ratio = self.canvas.frame(), self.devicePixelRatioF()
        screen = max(frame.width(), frame.height()) * ratio
        side = int(-(-screen // GRAIN) * GRAIN)
        if self.canvas.view.zoom * screen > side:
            side = full_side(row)
        self.pictures.want(row, side, key="shown")
        if self.pictures.sharp(row):
            for place, key in ((self.index + 1, "after"), (self.index - 1, "before")):
                if 0 <= place < len(self.rows) and self.rows[place].camera.width is not None:
                    self.pictures.want(self.rows[place], int(-(-screen // GRAIN) * GRAIN), key=key)

    def _picture_ready(self, photo_id: str) -> None:
        if photo_id == self.row.id:
            self._show_picture()
            self._want()

    def _picture_failed(self, photo_id: str, error: Exception) -> None:
        if photo_id == self.row.id:
            self._show_picture()
            announce(self.canvas, self.canvas.words)

    def _view_changed(self, view: object) -> None:
        self._show_scale()
        self._want()

    def _show_scale(self) -> None:
        empty = self.canvas.picture_size().isEmpty()
        self.scale.setText("" if empty else self.tr("{n} %").format(n=digits(self.canvas.per_cent)))

    def _show_side(self) -> None:
        marking = self.marks_panel is not None
        self.facts.setVisible(self.info.isChecked() and not marking)
        self._edge.setVisible(self.info.isChecked() or marking)

    def _place_reveal(self) -> None:
        box = QRect(QPoint(), self.reveal_button.sizeHint())
        box.moveCenter(self.canvas.rect().center())
        self.reveal_button.setGeometry(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size, and keep the button in the middle."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fitted)

    def _fitted(self) -> None:
        self._place_reveal()
        self._show_scale()
        if self.isVisible():
            self._want()

    # ------------------------------------------------------------------------------------------------ what is told

    def update_rows(self, rows: Sequence[PhotoRow]) -> None:
        """Take photos as the registry has them now; those that are gone stay until the page is closed."""
        known = {row.id: row for row in rows}
        self.rows = [known.get(row.id, row) for row in self.rows]
        if self.marks_panel is not None:
            self.marks_panel.tool.show_marks(self.row.draft.marks)
        self._show_words()
        self._show_picture()

    def show_reports(self, reports: Sequence[tuple[str, str]]) -> None:
        """Take the damage reports of the site of the photo: id and title, the latest first."""
        self._reports = tuple(reports)
        self._show_facts()

    def show_map(self, photo_id: str, svg: str) -> None:
        """Take the small map of where a photo was taken from."""
        self._map = (photo_id, svg)
        self._show_facts()

    def show_custody(self, sha256: str, rows: Sequence[CustodyRow]) -> None:
        """Take the custody log of a file."""
        self._custody = (sha256, tuple(rows))
        if sha256 == self.row.file.sha256:
            self.facts.show_custody(rows)

    # ------------------------------------------------------------------------------------------------ doing

    def step(self, by: int) -> None:
        """Show the next photo, or the one before; at the end nothing happens."""
        there = self.index + by
        if 0 <= there < len(self.rows):
            self.leave_marks()
            self.index = there
            self._show()

    def reveal(self) -> None:
        """Show a photo that is marked graphic as it is."""
        self.revealed.add(self.row.id)
        self._show_picture()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_marks(self) -> None:
        """Draw marks, or have done with it."""
        if self.marks_panel is not None:
            self.leave_marks()
            return
        if not self.draw.isEnabled():
            return
        tool = MarksTool(self.row.draft.marks, self)
        panel = MarksPanel(tool, self._reports)
        row = self.row
        tool.changed.connect(lambda marks: self._marks_changed(row, marks))
        tool.updated.connect(self.canvas.update)
        tool.drawn.connect(lambda place: panel.ask_words())
        panel.begin_wanted.connect(self._begin_shape)
        panel.back_wanted.connect(self.leave_marks)
        panel.photo_wanted.connect(lambda: self.canvas.setFocus(Qt.FocusReason.OtherFocusReason))
        self.canvas.tool, self.marks_panel = tool, panel
        self._row_layout.addWidget(panel)
        self._show_side()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.canvas.update()

    def _begin_shape(self, shape: MarkShape, by_key: bool) -> None:
        if self.marks_panel is not None:
            self.marks_panel.tool.begin(shape, self.canvas.seen().intersected(QRectF(0, 0, 1, 1)) if by_key else None)
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _marks_changed(self, row: PhotoRow, marks: tuple[Mark, ...]) -> None:
        held = next((one for one in self.rows if one.id == row.id), row)
        changed = replace(held, draft=replace(held.draft, marks=marks))
        self.rows = [changed if one.id == row.id else one for one in self.rows]
        self.marks_changed.emit(held, marks)

    def leave_marks(self) -> None:
        """Have done with the marks; what is begun and whole is kept."""
        panel = self.marks_panel
        if panel is None:
            return
        panel.finish()
        self.canvas.tool = self.marks_panel = None
        panel.hide()
        panel.deleteLater()
        panel.tool.deleteLater()
        self._show_side()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_words()
        self._show_picture()

    def _hand_over(self, signal: SignalInstance) -> None:
        """Have something done with the photo, its marks as they are drawn."""
        self.leave_marks()
        signal.emit(self.row)

    def close_viewer(self) -> None:
        """Keep what was drawn, and go back."""
        self.leave_marks()
        self.closed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was drawn, also when another list is opened over the photo."""
        self.close_viewer()
        super().closeEvent(event)

    # ------------------------------------------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys of this page, whatever the window uses them for."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._ours(event):
            event.accept()
            return True
        return super().event(event)

    def _ours(self, event: QKeyEvent) -> bool:
        undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        return plain or (undo and self.marks_panel is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Marks first while they are drawn; then zoom, pan, other photos, and the letters of the buttons."""
        focused = self.focusWidget()
        typing = isinstance(focused, QLineEdit) and focused.hasFocus() and event.key() != Qt.Key.Key_Escape
        if typing or not self._meant(event, focused):
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent, focused: QWidget | None) -> bool:
        """Do what a key means here; returns whether it meant anything."""
        return (
            (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and press(focused))
            or (self.marks_panel is not None and self._marks_key(event, self.marks_panel))
            or self.canvas.zoom_key(event)
            or self.canvas.pan_key(event)
            or self._photo_key(event)
            or self._letter_key(event)
        )

    def _marks_key(self, event: QKeyEvent, panel: MarksPanel) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            panel.tool.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            panel.tool.redo()
        elif key_letter(event) in SHAPE_KEYS:
            self._begin_shape(SHAPE_KEYS[key_letter(event)], True)
        elif panel.isAncestorOf(self.focusWidget()) and event.key() == Qt.Key.Key_Escape:
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        elif panel.tool.press_key(event, self.canvas.seen()):
            return True
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_marks()
        else:
            return False
        return True

    def _photo_key(self, event: QKeyEvent) -> bool:
        onwards = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        steps = {
            Qt.Key.Key_Right: onwards,
            Qt.Key.Key_Left: -onwards,
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Home: -self.index,
            Qt.Key.Key_End: len(self.rows) - 1 - self.index,
        }
        key = Qt.Key(event.key())
        if key not in steps:
            return False
        self.step(steps[key])
        return True

    def _letter_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_viewer()
            return True
        buttons: dict[str, QAbstractButton] = {
            "m": self.draw,
            "c": self.compare,
            "p": self.print,
            "i": self.info,
            "s": self.reveal_button,
        }
        button = buttons.get(key_letter(event))
        if button is None or not button.isEnabled() or not button.isVisibleTo(self):
            return False
        button.click()
        return True


def gap() -> QWidget:
    """Return a little room between two groups of buttons."""
    room = QWidget()
    room.setFixedWidth(10)
    return room

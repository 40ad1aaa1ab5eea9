"""Two photos of one view, before and after: a divider, side by side, or one in place of the other."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QCloseEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from heritage_app.ui.buttons import IconButton, PlainButton, SecondaryButton
from heritage_app.ui.canvas import MARGIN, ZoomFrame, paint_picture
from heritage_app.ui.fields import Choices, ComboBox
from heritage_app.ui.icons import draw_icon
from heritage_app.ui.marks import paint_marks
from heritage_app.ui.paint import announce, digits, isolated, paint_box
from heritage_app.ui.photo_facts import photo_problem
from heritage_app.ui.pictures import full_side, size_of
from heritage_app.ui.say import DOT
from heritage_app.ui.theme import theme
from heritage_app.ui.viewer import GRAIN, gap, key_letter, press
from heritage_app.ui.widgets import ElidedLabel, Label, Line, Panel
from heritage_app.ui.zoom import place

if TYPE_CHECKING:
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.ui.pictures import Pictures
    from heritage_app.ui.say import Say

STEP: Final = 0.02
"""How far an arrow key moves the divider, as a share of the frame."""
GRIP: Final = 10
"""Pixels around the divider in which the mouse takes hold of it."""


class Mode(StrEnum):
    """How the two photos are shown."""

    SLIDER = "slider"
    SIDE = "side"
    BLINK = "blink"


class PairFrame(ZoomFrame):
    """
    Both photos in one view: zoomed and panned together, whatever their sizes in pixels.

    Before stands where reading starts: on the right in a right-to-left window. The photos themselves are never
    mirrored. `value` is the share of the frame, from the left, at which the divider stands.
    """

    moved = Signal()
    """The divider was moved, or the other photo is shown."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.rows: tuple[PhotoRow, PhotoRow] | None = None
        """Before and after."""
        self.labels = ("", "")
        self.mode = Mode.SLIDER
        self.value = 0.5
        self.after_shown = False
        """Which photo *blink* shows."""
        self.revealed = False
        """Whether graphic photos are shown as they are."""
        self.show_marks = True
        self._holding = False
        self.setAccessibleName(self.tr("Photos before and after"))

    # ------------------------------------------------------------------------------------------------ what is shown

    def show_pair(self, before: PhotoRow, after: PhotoRow, labels: tuple[str, str]) -> None:
        """Show two photos; *labels* say what each is and when it was taken."""
        self.rows, self.labels = (before, after), labels
        self.fit()
        self._describe()
        self.update()

    def set_mode(self, mode: Mode) -> None:
        """Show the photos in another way; zoom and place stay."""
        self.mode = mode
        self.set_view(self.view)
        self._describe()
        self.update()

    def set_value(self, value: float) -> None:
        """Move the divider."""
        value = min(1.0, max(0.0, value))
        if value != self.value:
            self.value = value
            self._told()

    def blink(self) -> None:
        """Show the other photo in place of this one. Nothing ever blinks by itself."""
        self.after_shown = not self.after_shown
        self._told()
        announce(self, self.labels[self.after_shown])

    def _told(self) -> None:
        self._describe()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.moved.emit()
        self.update()

    def _describe(self) -> None:
        before, after = self.labels
        if self.mode is Mode.SLIDER:
            words = self.tr("Divider at {n} % of the photo. Before: {before}. After: {after}.")
        elif self.mode is Mode.SIDE:
            words = self.tr("Side by side. Before: {before}. After: {after}.")
        else:
            words = self.tr("Shown now: {shown}.")
        n, shown = digits(round(100 * self.before_share)), self.labels[self.after_shown]
        self.setAccessibleDescription(words.format(n=n, before=before, after=after, shown=shown))

    @property
    def mirrored(self) -> bool:
        """Whether before stands on the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def before_share(self) -> float:
        """Share of the frame that shows the photo before."""
        return 1 - self.value if self.mirrored else self.value

    @property
    def hidden(self) -> bool:
        """Whether a photo is blurred now, for it is marked graphic and nobody asked for it."""
        return self.rows is not None and not self.revealed and any(row.draft.graphic for row in self.rows)

    # ------------------------------------------------------------------------------------------------ geometry

    def picture_size(self) -> QSizeF:
        """Size of the photo before: the view is measured by it."""
        if self.rows is None:
            return QSizeF()
        return QSizeF(size_of(self.rows[0], self._pictures.best(self.rows[0])))

    def frame(self) -> QRectF:
        """The frame of the photo before."""
        return self.frames()[0]

    def frames(self) -> tuple[QRectF, QRectF]:
        """The frames of before and after: one and the same, or two of one size."""
        whole = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if self.mode is not Mode.SIDE:
            return whole, whole
        wide = (whole.width() - MARGIN) / 2
        left = QRectF(whole.left(), whole.top(), wide, whole.height())
        right = left.translated(wide + MARGIN, 0)
        return (right, left) if self.mirrored else (left, right)

    def frame_at(self, at: QPointF) -> QRectF:
        """The frame under the mouse."""
        before, after = self.frames()
        return after if after.contains(at) and not before.contains(at) else before

    def divider(self) -> float:
        """Where the divider stands, in pixels from the left."""
        frame = self.frame()
        return frame.left() + self.value * frame.width()

    def clips(self) -> tuple[QRectF, QRectF]:
        """Where before and after are seen."""
        before, after = self.frames()
        if self.mode is Mode.SIDE:
            return before, after
        if self.mode is Mode.BLINK:
            return (QRectF(), before) if self.after_shown else (before, QRectF())
        left, right = QRectF(before), QRectF(before)
        left.setRight(self.divider())
        right.setLeft(self.divider())
        return (right, left) if self.mirrored else (left, right)

    def rect_of(self, place_: int) -> QRectF:
        """Where the whole of a photo lies: 0 before, 1 after."""
        if self.rows is None:
            return QRectF()
        row = self.rows[place_]
        return place(self.view, QSizeF(size_of(row, self._pictures.best(row))), self.frames()[place_])

    # ------------------------------------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both photos where they are seen, the divider and the labels."""
        painter = QPainter(self)
        self.paint_ground(painter)
        if self.rows is not None:
            for number, clip in enumerate(self.clips()):
                if not clip.isEmpty():
                    self._paint_photo(painter, number, clip)
            if self.mode is Mode.SLIDER:
                self._paint_divider(painter)
            for number, clip in enumerate(self.clips()):
                if not clip.isEmpty():
                    self._paint_label(painter, number, clip)
        self.paint_ring(painter)

    def _paint_photo(self, painter: QPainter, number: int, clip: QRectF) -> None:
        if self.rows is None:
            return
        row, rect = self.rows[number], self.rect_of(number)
        hidden = row.draft.graphic and not self.revealed
        image = self._pictures.blurred(row) if hidden else self._pictures.best(row)
        if image is None or image.isNull():
            painter.save()
            painter.setClipRect(clip)
            area = rect if not rect.isEmpty() else self.frames()[number]
            paint_box(painter, area, 4, fill=theme().alt, edge=theme().card_edge)
            if self._pictures.refusal(row) is not None or row.camera.warning:
                painter.setFont(theme().font("body"))
                painter.setPen(QColor(theme().text))
                words = photo_problem(row) or self.tr("The picture cannot be read. The file is kept unchanged.")
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(clip.adjusted(12, 60, -12, -12), flags, words)
            painter.restore()
            return
        paint_picture(painter, rect, image, clip)
        if self.show_marks and not hidden:
            painter.save()
            painter.setClipRect(clip)
            paint_marks(painter, rect, row.draft.marks)
            painter.restore()

    def _paint_divider(self, painter: QPainter) -> None:
        at, frame, middle = self.divider(), self.frame(), self.frame().center().y()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((QColor(16, 18, 22, 200), 5), (QColor("#FFFFFF"), 2)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(at, frame.top()), QPointF(at, frame.bottom()))
        disc = QRectF(at - 17, middle - 17, 34, 34)
        accent = theme().accent if self.hasFocus() else "#101216"
        paint_box(painter, disc, 17, fill="#FFFFFF", edge=accent, width=3 if self.hasFocus() else 2)
        draw_icon(painter, QRect(round(at) - 10, round(middle) - 10, 20, 20), "chevrons-left-right", "#101216")

    def _paint_label(self, painter: QPainter, number: int, clip: QRectF) -> None:
        """What a photo is and when it was taken, at its outer upper corner, in white on dark in either theme."""
        font = theme().font("caption_strong")
        painter.setFont(font)
        metrics = painter.fontMetrics()
        room = clip.adjusted(8, 8, -8, -8)
        wide = min(metrics.horizontalAdvance(self.labels[number]) + 18.0, room.width())
        if wide < 40:
            return
        pill = QRectF(room.left(), room.top(), wide, metrics.height() + 8.0)
        # The one that stands on the right is labelled at its right edge, away from the divider.
        if (number == 1) != self.mirrored:
            pill.moveRight(room.right())
        paint_box(painter, pill, 5, fill="#101216")
        painter.setPen(QColor("#FFFFFF"))
        inner = pill.adjusted(9, 0, -9, 0)
        shown = metrics.elidedText(self.labels[number], Qt.TextElideMode.ElideRight, round(inner.width()) + 1)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, shown)

    # ------------------------------------------------------------------------------------------------ mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the divider, or of the photos."""
        near = abs(event.position().x() - self.divider()) < GRIP
        if self.mode is Mode.SLIDER and near and event.button() == Qt.MouseButton.LeftButton:
            self._holding = True
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the divider, or drag the photos together."""
        if self._holding:
            frame = self.frame()
            self.set_value((event.position().x() - frame.left()) / frame.width())
            return
        super().mouseMoveEvent(event)
        if self.mode is Mode.SLIDER and abs(event.position().x() - self.divider()) < GRIP:
            self.setCursor(Qt.CursorShape.SplitHCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._holding = False
        super().mouseReleaseEvent(event)


class ComparePage(QWidget):
    """A page of the window that compares two of several photos; Esc goes back."""

    closed = Signal()
    pair_wanted = Signal(object, object)
    """The two photos show the same view: both `PhotoRow`s, before and after."""
    print_wanted = Signal(object, object)
    """The pair is to be printed: both `PhotoRow`s, before and after."""

    def __init__(
        self,
        rows: Sequence[PhotoRow],
        before: PhotoRow,
        after: PhotoRow,
        say: Say,
        pictures: Pictures,
        *,
        parent: QWidget | None = None,
    ) -> None:
        """*rows* are the photos to choose from, at least the two."""
        super().__init__(parent)
        self._say, self.pictures = say, pictures
        self.rows = sorted(rows, key=_age)
        self.before, self.after = before, after
        self.setAccessibleName(self.tr("Compare photos"))
        self._build()
        self.setFocusProxy(self.frame)
        pictures.ready.connect(self._arrived)
        pictures.failed.connect(self._arrived)
        self.frame.view_changed.connect(self._want)
        self._show()
        QTimer.singleShot(0, self, self._want)

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_bar())
        column.addWidget(Line())
        column.addWidget(self._build_choice())
        column.addWidget(Line())
        self.frame = PairFrame(self.pictures)
        column.addWidget(self.frame, 1)
        column.addWidget(Line())
        column.addWidget(self._build_foot())

    def _build_bar(self) -> Panel:
        bar = Panel("base")
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(4)
        self.back = PlainButton(self.tr("&Back"), "arrow-left")
        self.back.setToolTip(self.tr("Back to where you were") + "   Esc")
        self.title = ElidedLabel(self.tr("Compare photos"), "body_strong")
        self.modes = Choices(
            (
                (str(Mode.SLIDER), self.tr("Slider"), "square-split-horizontal"),
                (str(Mode.SIDE), self.tr("Side by side"), "columns-2"),
                (str(Mode.BLINK), self.tr("Blink"), "layers"),
            ),
            name=self.tr("How the photos are shown"),
        )
        self.modes.set_value(str(Mode.SLIDER))
        for mode, keys in ((Mode.SLIDER, "S"), (Mode.SIDE, "D"), (Mode.BLINK, "B")):
            chip = self.modes.chips[str(mode)]
            chip.setToolTip(f"{chip.text()}   {keys}")
        self.smaller = IconButton("zoom-out", self.tr("Zoom out"), shortcut="-")
        self.larger = IconButton("zoom-in", self.tr("Zoom in"), shortcut="+")
        self.fit = IconButton("maximize", self.tr("Fit both photos"), shortcut="0")
        self.reveal_button = SecondaryButton(self.tr("Show graphic photos"), "eye")
        self.reveal_button.hide()
        self.pair = SecondaryButton(self.tr("These show the same &view"), "link")
        self.print = PlainButton(self.tr("&Print pair"), "printer")
        self.print.set_hint(self.tr("P", "key to print a pair"))
        row.addWidget(self.back)
        row.addSpacing(8)
        row.addWidget(self.title, 1)
        row.addWidget(self.modes)
        for widget in (gap(), self.smaller, self.larger, self.fit, gap(), self.reveal_button, self.pair, self.print):
            row.addWidget(widget)
        self.modes.changed.connect(lambda key: self.set_mode(Mode(key)))
        for button, act in (
            (self.back, self.closed.emit),
            (self.smaller, lambda: self.frame.zoom_by(0.8)),
            (self.larger, lambda: self.frame.zoom_by(1.25)),
            (self.fit, lambda: self.frame.fit()),
            (self.reveal_button, self.reveal),
            (self.pair, lambda: self.pair_wanted.emit(self.before, self.after)),
            (self.print, lambda: self.print_wanted.emit(self.before, self.after)),
        ):
            button.clicked.connect(lambda checked=False, act=act: act())
        return bar

    def _build_choice(self) -> Panel:
        panel = Panel("alt")
        row = QHBoxLayout(panel)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(8)
        self.choosers: list[ComboBox] = []
        for words in (self.tr("B&efore"), self.tr("&After")):
            combo = ComboBox()
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.setMinimumWidth(140)
            combo.setAccessibleName(words.replace("&", ""))
            for one in self.rows:
                combo.addItem(self._entry(one), one.id)
            label = Label(words, "body_medium")
            label.setBuddy(combo)
            row.addWidget(label)
            row.addWidget(combo, 1)
            combo.activated.connect(self._chosen)
            self.choosers.append(combo)
            if len(self.choosers) == 1:
                self.swap = IconButton("refresh-cw", self.tr("Swap before and after"), shortcut="X")
                self.swap.clicked.connect(self.swap_photos)
                row.addWidget(self.swap)
        return panel

    def _build_foot(self) -> Panel:
        foot = Panel("base")
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 5, 14, 5)
        self.hint = ElidedLabel("", "caption", "secondary")
        self.state = Label("", "caption", "secondary")
        row.addWidget(self.hint, 1)
        row.addWidget(self.state)
        return foot

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        QPainter(self).fillRect(self.rect(), QColor(theme().window))

    # ------------------------------------------------------------------------------------------------ showing

    def _date(self, row: PhotoRow) -> str:
        return self._say.date(row.taken) or self.tr("date not known")

    def _entry(self, row: PhotoRow) -> str:
        return DOT.join((self._date(row), row.caption(self._say.lang) or isolated(row.file.original_name)))

    def _show(self) -> None:
        for combo, row in zip(self.choosers, (self.before, self.after), strict=True):
            combo.setCurrentIndex(combo.findData(row.id))
        before = self.tr("Before  ·  {date}").format(date=self._date(self.before))
        after = self.tr("After  ·  {date}").format(date=self._date(self.after))
        self.frame.show_pair(self.before, self.after, (before, after))
        self._show_state()

    def _show_state(self) -> None:
        self.reveal_button.setVisible(self.frame.hidden)
        paired, same = self._paired(), self.before.id == self.after.id
        self.pair.setVisible(not paired)
        self.pair.setEnabled(not same)
        self.print.setEnabled(not same)
        if same:
            self.state.setText(self.tr("The same photo twice: choose another one"))
        elif _age(self.before)[:2] > _age(self.after)[:2] and self.before.taken and self.after.taken:
            self.state.setText(self.tr("The photo before is the later one: swap them with X"))
        else:
            self.state.setText(self.tr("Said to show the same view") if paired else "")
        hints = {
            Mode.SLIDER: self.tr("Arrows move the divider, with Shift the photos; S, D and B show them otherwise"),
            Mode.SIDE: self.tr("Arrows move both photos, + and - zoom both, S, D and B show them otherwise"),
            Mode.BLINK: self.tr("Space shows the other photo, arrows move both, S, D and B show them otherwise"),
        }
        self.hint.setText(hints[self.frame.mode])

    def _paired(self) -> bool:
        """Whether somebody said that the two show the same view, also by way of a third photo."""
        from heritage_app.domain.photo import views

        ids = {self.before.id, self.after.id}
        return len(ids) == 2 and any(ids <= {row.id for row in group} for group in views(self.rows))

    def _want(self) -> None:
        """Have both photos decoded as large as they are looked at."""
        longest = max(self.frame.width(), self.frame.height()) * self.devicePixelRatioF()
        screen = int(-(-longest // GRAIN) * GRAIN)
        for row, key in ((self.before, "before"), (self.after, "after")):
            if row.camera.width is not None or not row.camera.warning:
                side = full_side(row) if self.frame.view.zoom * longest > screen else screen
                self.pictures.want(row, side, key=key)

    def _arrived(self, photo_id: str) -> None:
        if photo_id in (self.before.id, self.after.id):
            self.frame.update()
            self._want()

    def update_rows(self, rows: Sequence[PhotoRow]) -> None:
        """Take photos as the registry has them now."""
        known = {row.id: row for row in rows}
        self.rows = [known.get(row.id, row) for row in self.rows]
        self.before, self.after = (known.get(row.id, row) for row in (self.before, self.after))
        view = self.frame.view
        self._show()
        self.frame.set_view(view)

    # ------------------------------------------------------------------------------------------------ doing

    def set_mode(self, mode: Mode) -> None:
        """Show the photos in another way."""
        self.modes.set_value(str(mode))
        self.frame.set_mode(mode)
        self._show_state()
        announce(self.frame, self.modes.chips[str(mode)].text())
        self._want()

    def choose(self, before: PhotoRow, after: PhotoRow) -> None:
        """Compare two other photos."""
        self.before, self.after = before, after
        self._show()
        self._want()

    def _chosen(self) -> None:
        by_id = {row.id: row for row in self.rows}
        before, after = (by_id[combo.currentData()] for combo in self.choosers)
        self.choose(before, after)

    def swap_photos(self) -> None:
        """Before becomes after."""
        view = self.frame.view
        self.choose(self.after, self.before)
        self.frame.set_view(view)

    def reveal(self) -> None:
        """Show photos that are marked graphic as they are."""
        self.frame.revealed = True
        self.frame.update()
        self._show_state()
        self.frame.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go back, also when another list is opened over the photos."""
        self.closed.emit()
        super().closeEvent(event)

    # ------------------------------------------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        """Keep plain keys for this page, and Tab for the ways to show while the photos have the focus."""
        if isinstance(event, QKeyEvent):
            plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if event.type() == QEvent.Type.ShortcutOverride and plain:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Space, zoom keys, and the letters of the buttons."""
        focused = self.focusWidget()
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and press(focused)
        if not (pressed or self._arrow(event) or self.frame.zoom_key(event) or self._command(event)):
            super().keyPressEvent(event)

    def _arrow(self, event: QKeyEvent) -> bool:
        key, shifted = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        across = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP, Qt.Key.Key_Home: -1.0, Qt.Key.Key_End: 1.0}
        if self.frame.mode is Mode.SLIDER and key in across and not shifted:
            self.frame.set_value(self.frame.value + across[key])
            return True
        return self.frame.pan_key(event)

    def _command(self, event: QKeyEvent) -> bool:
        letter = key_letter(event)
        modes = {"s": Mode.SLIDER, "d": Mode.SIDE, "b": Mode.BLINK}
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Space:
            if self.frame.mode is not Mode.BLINK:
                self.set_mode(Mode.BLINK)
            self.frame.blink()
        elif letter in modes:
            self.set_mode(modes[letter])
        elif letter == "x":
            self.swap_photos()
        elif letter == "p" and self.print.isEnabled():
            self.print.click()
        elif letter == "g" and self.frame.hidden:
            self.reveal()
        else:
            return False
        return True


def _age(row: PhotoRow) -> tuple[bool, int, str]:
    """Sorts photos from the oldest to the latest; those without a date come last."""
    unknown = row.taken is None or row.taken.earliest is None
    return unknown, 0 if row.taken is None else row.taken.earliest or 0, row.id

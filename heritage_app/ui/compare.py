"""Two photos of one view, before and after: a divider, side by side, or one in place of the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from heritage_app.ui.buttons import IconButton, PlainButton, SecondaryButton, press
from heritage_app.ui.fields import Choices, ComboBox
from heritage_app.ui.paint import announce, isolated
from heritage_app.ui.pair_frame import Mode, PairFrame
from heritage_app.ui.pictures import full_side
from heritage_app.ui.say import DOT
from heritage_app.ui.theme import theme
from heritage_app.ui.viewer import GRAIN, gap, key_letter
from heritage_app.ui.widgets import ElidedLabel, Label, Line, Panel

if TYPE_CHECKING:
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.ui.pictures import Pictures
    from heritage_app.ui.say import Say

STEP: Final = 0.02
"""How far an arrow key moves the divider, as a share of the frame."""


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

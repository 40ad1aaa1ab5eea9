"""Long work in the status bar: what is done, how much of it, how long still, and Cancel."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from heritage_app.domain.errors import HeritageError
from heritage_app.ui.buttons import LinkButton
from heritage_app.ui.paint import announce, digits
from heritage_app.ui.widgets import Label

QUIET = 700
"""Milliseconds for which work is not spoken of: what is done sooner needs no bar."""
SURE = 3.0
"""Seconds after which the time left is told."""

Words = Callable[[int, int], str]
"""What is told of so many of so many: “12 of 118 photos”."""


class OneAtATime(HeritageError):
    """Long work was asked for while other long work is under way."""

    template = "Other work with files is still going on. Wait for it, or cancel it in the status bar, and try again"


class JobBar(QWidget):
    """One piece of long work. Shown after a moment, gone when it ends."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(8)
        self.words = Label("", "caption", "secondary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = LinkButton(self.tr("Cancel"))
        self.cancel.role = "caption"
        self.cancel.restyle()
        self.cancel.least_height = 24
        self.cancel.clicked.connect(self.cancelled)
        for widget in (self.words, self.bar, self.cancel):
            row.addWidget(widget)
        self.busy = False
        """Whether work is under way."""
        self._start = 0.0
        self._tell: Words = lambda done, total: ""
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(QUIET)
        self._clock.timeout.connect(self.show)
        self.hide()

    def begin(self, name: str, words: Words) -> None:
        """Work called *name* begins, of which *words* tells how far it is."""
        self.busy = True
        self._start, self._tell = time.monotonic(), words
        self.bar.setRange(0, 0)
        self.words.setText(name)
        self.cancel.setAccessibleName(self.tr("Cancel: {work}").replace("{work}", name))
        self.cancel.show()
        self._clock.start()

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many are done."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        said = self._tell(done, total)
        left = self._time_left(done, total)
        if left:
            said = self.tr("{progress}, {time} left").replace("{progress}", said).replace("{time}", left)
        self.words.setText(said)
        self.setAccessibleName(said)

    def _time_left(self, done: int, total: int) -> str:
        passed = time.monotonic() - self._start
        if passed < SURE or not 0 < done < total:
            return ""
        seconds = passed / done * (total - done)
        if seconds < 50:
            return self.tr("about {count} s").replace("{count}", digits(max(5, 5 * round(seconds / 5))))
        return self.tr("about {count} min").replace("{count}", digits(max(1, round(seconds / 60))))

    def stopping(self, words: str) -> None:
        """Cancel was pressed: say at once what comes of it."""
        self._clock.stop()
        self.words.setText(words)
        self.bar.setRange(0, 0)
        self.cancel.hide()
        self.show()
        announce(self, words)

    def end(self) -> None:
        """The work has ended."""
        self.busy = False
        self._clock.stop()
        self.hide()

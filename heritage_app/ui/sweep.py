"""Memory is swept in the thread of the window alone."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE = 200
"""Milliseconds between two looks at whether there is enough to sweep."""
STANDS = 3_000
"""Milliseconds after which what a start brings along is there: libraries, window, first rows."""


class Sweeper(QObject):
    """
    Lets go of rings of objects that nothing leads to any more, as Python does by itself, but in the window's thread.

    Python sweeps in whichever thread is just running. A ring may hold a widget, and Qt ends the program when a widget
    is freed in another thread than its own (https://doc.qt.io/qt-6/threads-qobject.html).
    """

    def __init__(self, parent: QObject, at_work: Callable[[], bool] = lambda: False) -> None:
        """*at_work* tells whether long work is under way, whose many objects nobody may wait for to be gone through."""
        super().__init__(parent)
        self._at_work = at_work
        self._automatic = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()
        # Going through all that is held would keep the window for 70 ms in the midst of typing. What stands after the
        # start stays until the end, and is left out of that from then on.
        QTimer.singleShot(STANDS, self, gc.freeze)

    def sweep(self) -> None:
        """Sweep the oldest generation of objects that has grown beyond its threshold, with those younger than it."""
        for generation in (0,) if self._at_work() else (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Leave the sweeping to Python again."""
        self._timer.stop()
        if self._automatic:
            gc.enable()

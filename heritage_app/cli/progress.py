"""How far long work is, on a terminal: one line that is written over, and nothing where nobody watches."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

PAUSE = 0.2
"""Seconds between two tellings."""


class Progress(Protocol):
    """What long work calls now and then."""

    def __call__(self, done: int, total: int, note: str = "") -> None:
        """Say that *done* of *total* steps are finished."""


@contextmanager
def showing_progress() -> Iterator[Progress]:
    """Yield what tells the progress on standard error, where that is a terminal; the line is gone afterwards."""
    told = 0.0
    watched = sys.stderr is not None and sys.stderr.isatty()

    def tell(done: int, total: int, note: str = "") -> None:
        nonlocal told
        now = time.monotonic()
        if watched and now - told >= PAUSE:
            told = now
            sys.stderr.write(f"\r\x1b[K{done} / {total}" if total else f"\r\x1b[K{done}")
            sys.stderr.flush()

    try:
        yield tell
    finally:
        if told:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

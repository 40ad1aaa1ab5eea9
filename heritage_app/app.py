"""Putting the program together: settings, language, theme, desk and window; how it starts and how it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NO_SCREEN = (
    "The window cannot be opened: there is no screen. These commands work without one: heritage-app --help, "
    "heritage-app search, heritage-app site show, heritage-app report status."
)


def run(*, registry: Path | None = None, sample: bool = False, lang: str | None = None, user: str | None = None) -> int:
    """
    Open the window; returns when it is closed, with the exit status.

    Args:
        registry: Folder of the registry; without it the one opened last.
        sample: Open this person's sample registry, made if absent, never overwritten.
        lang: en, ar or fr; without it the one chosen in the settings, else that of the system.
        user: Name that stands in the history; without it HERITAGE_USER, else the one given before.
    """
    if not _has_screen():
        print(NO_SCREEN, file=sys.stderr)  # noqa: T201 - this is what the person is told
        return 1
    from heritage_app.ui.start import Program, make_application

    program = Program(make_application(), registry=registry, sample=sample, lang=lang, user=user)
    program.begin()
    return program.run()


def _has_screen() -> bool:
    """Whether a window can be shown; only on some systems can it be told beforehand that none can."""
    if not sys.platform.startswith(("linux", "freebsd", "openbsd")):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))

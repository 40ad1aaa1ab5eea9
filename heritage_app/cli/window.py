"""Opening the window from the command line, or saying why there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import click

from heritage_app.cli.frame import Frame
from heritage_app.domain.errors import HeritageError


class NoScreen(HeritageError):
    """There is nowhere to show a window."""

    template = (
        "The window cannot be opened: {reason}. These commands work without it: {commands}. See heritage-app --help"
    )


def open_window(frame: Frame, start: Callable[[], Callable[..., int]]) -> int:
    """
    Open the window; returns when it is closed.

    *start* imports what draws the window and returns the function that runs it.

    Raises:
        NoScreen: There is no screen, or the parts that draw are missing.
    """
    if frame.json:
        raise click.UsageError("--json goes with a command that prints something; the window prints nothing")
    if frame.registry is not None or frame.sample:
        frame.folder()  # refuses two registries at once
    if _no_screen():
        raise _refusal("there is no screen")
    try:
        run = start()
    except ImportError as error:
        raise _refusal(f"a part of it cannot be loaded ({error})") from error
    return run(registry=frame.registry, sample=frame.sample, lang=frame.lang or None, user=frame.user or None)


def _no_screen() -> bool:
    """Whether this is a system on which a window needs a display server, and none is named."""
    if not sys.platform.startswith(("linux", "freebsd", "openbsd")):
        return False
    return not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _refusal(reason: str) -> NoScreen:
    from heritage_app.cli import COMMANDS

    return NoScreen(reason=reason, commands=", ".join(COMMANDS))

"""Opening the window from the command line, or saying why there is none."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import click

from heritage_app.cli.frame import Frame
from heritage_app.domain.errors import HeritageError

PATIENCE_S = 5.0
"""How long a display on another computer may take to answer."""
X_PORT = 6000
"""TCP port of display 0 of the X Window System; that of display N is N higher."""


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
        NoScreen: There is no screen, it does not answer, or the parts that draw are missing.
    """
    if frame.json:
        raise click.UsageError("--json goes with a command that prints something; the window prints nothing")
    if frame.registry is not None or frame.sample:
        frame.folder()  # refuses two registries at once
    reason = why_no_screen()
    if reason:
        raise _refusal(reason)
    try:
        run = start()
    except ImportError as error:
        raise _refusal(f"a part of it cannot be loaded ({error})") from error
    return run(registry=frame.registry, sample=frame.sample, lang=frame.lang or None, user=frame.user or None)


def why_no_screen() -> str:
    """
    Why no window can be shown, empty where one can, as far as that can be told beforehand.

    Qt ends the whole program where a display is named and nobody answers there, so it is asked here first. A platform
    named in QT_QPA_PLATFORM that is no display server (offscreen) is left to Qt.
    """
    if not sys.platform.startswith(("linux", "freebsd", "openbsd")):
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform not in ("", "xcb", "wayland", "wayland-egl"):
        return ""
    wayland = os.environ.get("WAYLAND_DISPLAY", "") if platform != "xcb" else ""
    display = os.environ.get("DISPLAY", "") if platform in ("", "xcb") else ""
    if not (wayland or display):
        return "there is no screen"
    if (wayland and _wayland_answers(wayland)) or (display and _x_answers(display)):
        return ""
    return f"the screen “{display or wayland}” does not answer"


def _wayland_answers(name: str) -> bool:
    """Whether a Wayland server listens at *name*, a path or a name in XDG_RUNTIME_DIR."""
    return _listens(str(Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name))


def _x_answers(display: str) -> bool:
    """Whether an X server listens at `[HOST]:NUMBER[.SCREEN]`, or at a path ending in `:NUMBER`."""
    named = re.fullmatch(r"(?P<host>.*):(?P<number>\d+)(?:\.\d+)?", display)
    if named is None:
        return False
    host, number = named["host"].removesuffix("/unix"), int(named["number"])
    if host.startswith("/"):
        return _listens(display) or _listens(host)
    if host in ("", "unix"):
        local = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where every X server listens
        # Linux servers listen in the abstract namespace as well, which needs no file.
        return _listens(local) or _listens(f"\0{local}")
    try:
        socket.create_connection((host.strip("[]"), X_PORT + number), timeout=PATIENCE_S).close()
    except (OSError, OverflowError):
        return False
    return True


def _listens(address: str) -> bool:
    with closing(socket.socket(socket.AF_UNIX)) as asked:
        asked.settimeout(PATIENCE_S)
        try:
            asked.connect(address)
        except (OSError, ValueError):
            return False
    return True


def _refusal(reason: str) -> NoScreen:
    from heritage_app.cli import COMMANDS

    return NoScreen(reason=reason, commands=", ".join(COMMANDS))

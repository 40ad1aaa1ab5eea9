"""Putting the program together: settings, language, theme, desk and window; how it starts and how it ends."""

from __future__ import annotations

from pathlib import Path


def run(*, registry: Path | None = None, sample: bool = False, lang: str | None = None, user: str | None = None) -> int:
    """
    Open the window; returns when it is closed, with the exit status. `cli.window` has made sure of a screen.

    Args:
        registry: Folder of the registry; without it the one opened last.
        sample: Open this person's sample registry, made if absent, never overwritten.
        lang: en, ar or fr; without it the one chosen in the settings, else that of the system.
        user: Name that stands in the history; without it HERITAGE_USER, else the one given before.
    """
    from heritage_app.ui.start import Program, make_application

    program = Program(make_application(), registry=registry, sample=sample, lang=lang, user=user)
    program.begin()
    return program.run()

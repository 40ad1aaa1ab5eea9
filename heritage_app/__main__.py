"""`python -m heritage_app` is the program `heritage-app`."""

from __future__ import annotations

from collections.abc import Callable

from heritage_app import cli


def _window() -> Callable[..., int]:
    from heritage_app.app import run  # Qt, only when a window is asked for

    return run


def main() -> None:
    """Run the program."""
    cli.main(_window)


if __name__ == "__main__":
    main()

"""The command line: every deed and question of the window, typed. Commands are imported when they are named."""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Callable
from typing import cast

import click

from heritage_app.cli.frame import Root, frame_of, log_unforeseen

_USUAL = gc.get_threshold()
_RARELY = 200_000
"""New objects after which a command looks for what can go: what it imports stays, and looking cost it an eighth."""

COMMANDS = {
    "init": "heritage_app.cli.care:init",
    "site": "heritage_app.cli.site_deeds:site",
    "damage": "heritage_app.cli.damage_deeds:damage",
    "estimate": "heritage_app.cli.estimate_deeds:estimate",
    "hazard": "heritage_app.cli.hazards:hazard",
    "stage": "heritage_app.cli.works:stage",
    "threat": "heritage_app.cli.works:threat",
    "intervention": "heritage_app.cli.works:intervention",
    "photo": "heritage_app.cli.photo_care:photo",
    "source": "heritage_app.cli.sources:source",
    "cite": "heritage_app.cli.sources:cite",
    "citation": "heritage_app.cli.sources:citation",
    "actor": "heritage_app.cli.actors:actor",
    "bulk": "heritage_app.cli.bulk:bulk",
    "undo": "heritage_app.cli.bulk:undo",
    "claim": "heritage_app.cli.verdicts:claim",
    "flags": "heritage_app.cli.worklists:flags",
    "term": "heritage_app.cli.terms:term",
    "review": "heritage_app.cli.review:review",
    "account": "heritage_app.cli.accounts:account",
    "erase": "heritage_app.cli.erase:erase",
    "view": "heritage_app.cli.views:view",
    "search": "heritage_app.cli.search:search",
    "report": "heritage_app.cli.reports:report",
    "letterhead": "heritage_app.cli.letterhead:letterhead",
    "import": "heritage_app.cli.imports:import_",
    "backup": "heritage_app.cli.backup:backup",
    "export": "heritage_app.cli.export:export",
    "encrypt": "heritage_app.cli.locking:encrypt",
    "passphrase": "heritage_app.cli.locking:passphrase",
    "recovery-key": "heritage_app.cli.locking:recovery_key",
    "check": "heritage_app.cli.care:check",
    "reindex": "heritage_app.cli.care:reindex",
    "help": "heritage_app.cli.care:help_",
}

EPILOG = """\
\b
Without a command, the window opens. Exit status: 0 done, 1 refused
(the reason is on stderr), 2 wrong usage.

\b
Dates are typed freely (oct 2015, before 2016, 31/8/2015, August 2015),
coordinates in decimal degrees, DMS, UTM or MGRS, terms by key or label.

\b
search --json is a list of objects: id, reference, name, names, place,
governorate, type, condition, evidence, restoration_stage, flags,
last_report, updated_at, trashed. site show --json adds part_of (a
reference or null), location (null or lat, lon, precision_m),
damage_reports, estimates, hazards, sources, citations, history and
more. heritage-app help json explains every key.
"""


@click.group(
    cls=Root,
    where=COMMANDS,
    invoke_without_command=True,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(None, "--version", package_name="heritage-app", message="Heritage %(version)s")
@click.pass_context
def root(ctx: click.Context) -> int | None:
    """Heritage: a registry of damage to heritage sites, of what sources say about it, and of what repair would take."""
    if ctx.invoked_subcommand is not None:
        return None
    from heritage_app.cli.window import open_window

    gc.set_threshold(*_USUAL)
    return open_window(frame_of(ctx), cast(Root, ctx.command).window)


def main(window: Callable[[], Callable[..., int]]) -> None:
    """Run the program with the arguments it was started with; *window* imports what opens the window."""
    sys.excepthook = log_unforeseen
    gc.set_threshold(_RARELY, *_USUAL[1:])
    # What is left at the end goes with the process; looking for circles in it took a fifth of a report.
    atexit.register(gc.freeze)
    root.window = window
    root.main()

"""What `export` wrote as a registry again: a JSON file, or a bag with its photos and files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from heritage_app.exchange.registry_json import read_registry
from heritage_app.services.registry import Registry, create_registry

if TYPE_CHECKING:
    from heritage_app.services.whole import Progress


def open_again(
    folder: Path, source: Path, *, by: str, progress: Progress | None = None, today: Callable[[], date] = date.today
) -> Registry:
    """
    Make a registry in *folder*, which must be new or empty, from what was exported to *source*.

    It gets a name and a code of its own: no number is given twice, even where the first one lives on.

    Raises:
        FolderNotEmpty, RegistryReadOnly, DiskFull: The folder cannot be used.
        NotOurJson, JsonFromTheFuture and other HeritageError: What of *source* cannot be read; nothing is left behind.
    """

    def fill(registry: Registry) -> None:
        with registry.database.writing() as session:
            read_registry(session, source, by=by, progress=progress)

    return create_registry(folder, by=by, today=today, fill=fill)

"""What `export` wrote as a registry again: a JSON file, or a bag with its photos and files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from heritage_app.exchange.registry_bag import REGISTRY, checked, take_files
from heritage_app.exchange.registry_json import read_registry
from heritage_app.services.registry import Registry, create_registry

if TYPE_CHECKING:
    from heritage_app.services.encryption import KeyFile, Keys
    from heritage_app.services.whole import Progress


def open_again(
    folder: Path,
    source: Path,
    *,
    by: str,
    progress: Progress | None = None,
    today: Callable[[], date] = date.today,
    locked: tuple[KeyFile, Keys] | None = None,
) -> Registry:
    """
    Make a registry in *folder*, which must be new or empty, from what was exported to *source*.

    It gets a name and a code of its own: no number is given twice, even where the first one lives on. *locked* makes
    it an encrypted one (`encryption.new_keys`).

    Raises:
        FolderNotEmpty, RegistryReadOnly, DiskFull: The folder cannot be used.
        NotABag, NotOurJson, JsonFromTheFuture and others: What of *source* cannot be read; nothing is left behind.
    """

    data = checked(source) if source.is_dir() else None
    document = source if data is None else data / REGISTRY

    def fill(registry: Registry) -> None:
        with registry.database.writing() as session:
            read_registry(session, document, by=by, progress=progress)
        if data is not None:
            take_files(data, registry.folder, progress)

    return create_registry(folder, by=by, today=today, fill=fill, locked=locked)

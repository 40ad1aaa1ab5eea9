"""What goes out of a registry and comes into it: JSON documents, and the tables of other projects.

`FORMATS` names the profiles that can be imported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from heritage_app.domain.history import Deed
    from heritage_app.domain.imported import ImportResult
    from heritage_app.services.registry import Registry

    Reader = Callable[..., ImportResult]


@dataclass(frozen=True, slots=True)
class Format:
    """One profile of tables that can be imported; its reader is imported only when it is used."""

    name: str
    """Word that the command line knows it by."""
    title: str
    module: str

    def read(self, registry: Registry, table: Path, sites: Path, deed: Deed, *, dry_run: bool = False) -> ImportResult:
        """
        Import *table* and the places in *sites* as one deed; *dry_run* only says what would happen.

        Raises:
            HeritageError: What was wrong with the files, with line and column; nothing was changed.
        """
        reader: Reader = import_module(self.module).import_files
        return reader(registry, table, sites, deed, dry_run=dry_run)


FORMATS: tuple[Format, ...] = (
    Format(
        "damage-events",
        "EAMENA damage events of north-west Syria: a table of events and the sites as GeoJSON",
        "heritage_app.exchange.damage_events",
    ),
)

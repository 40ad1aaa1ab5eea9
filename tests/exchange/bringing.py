"""What the tests of imports share: a file brought in as the command line brings it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from heritage_app.domain.history import Deed
from heritage_app.domain.imported import ImportResult
from heritage_app.exchange.mapped import plan_mapped
from heritage_app.exchange.mapping import TableMap
from heritage_app.exchange.profiles import recognise
from heritage_app.exchange.readers import read_book
from heritage_app.exchange.taking import take_in
from heritage_app.services.registry import Registry


def bring(
    registry: Registry, path: Path, *, mapping: TableMap | None = None, names: Path | None = None, **how: Any
) -> ImportResult:
    """Import a file under a mapping, or the profile that its headings tell."""
    book = read_book(path)
    deed = Deed(verb="registry.import", by="Tester", subject=path.name)
    if mapping is not None:
        return take_in(registry, lambda session: plan_mapped(book, session, mapping), deed, **how)
    profile = recognise(book)
    second = read_book(names) if names else None
    return take_in(registry, lambda session: profile.understand(book, session, second), deed, **how)

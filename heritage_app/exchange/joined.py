"""Our own JSON into a registry that has records already: what is not here comes in, what is here stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from heritage_app.domain.disk import disk_fault
from heritage_app.domain.imported import ImportResult
from heritage_app.exchange.readers.faults import LettersNotUtf8
from heritage_app.exchange.registry_json import FORMAT, NotOurJson, read_json

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.history import Deed
    from heritage_app.services.joining import Joining
    from heritage_app.services.registry import Registry

    Progress = Callable[[int, int], None]

_EACH = 200
"""Documents between two tellings of progress."""
_PART = 1_000
"""Steps that progress counts for each of the three parts: comparing, writing, indexing."""
_CLAIMS = ("estimates", "hazards", "stages", "threats", "interventions")


def looks_like_registry(path: Path) -> bool:
    """Whether a file begins as our own JSON does."""
    try:
        with path.open("rb") as opened:
            start = opened.read(4_096).decode("utf-8-sig", "replace").lstrip()
    except OSError:
        return False
    return start.startswith("{") and f'"{FORMAT}"' in start


def import_registry(
    registry: Registry, path: Path, deed: Deed, *, dry_run: bool = False, progress: Progress | None = None
) -> ImportResult:
    """
    Take in the records of our JSON that are not here yet, as one step. Twice changes nothing.

    Records are the same by their id, else by a number that both bear. Those that are here stay as they are, and where
    the file says otherwise that is told. The history of the file is not taken along: who imports signs.

    Raises:
        NotOurJson, JsonFromTheFuture, ListUnknown, RecordNotRead, LeadsNowhere: Nothing was changed.
    """
    from heritage_app.services import history, joining

    def tell(part: int, total: int) -> Callable[[int], None]:
        def told(done: int) -> None:
            if progress is not None and done % _EACH == 0:
                progress(part * _PART + (_PART * min(done, total) // total if total else 0), 3 * _PART)

        return told

    def index(done: int, total: int) -> None:
        if progress is not None:
            progress(2 * _PART + _PART * done // max(1, total), 3 * _PART)

    try:
        with registry.read() as session:
            found, public = _compare(session, path, tell(0, 0))
        deed_id = ""
        if found.new and not dry_run:
            total = found.added.total() + found.known.total()
            with registry.write(deed, progress=index) as session, path.open(encoding="utf-8-sig") as stream:
                joining.join(session, read_json(stream, path)[1], found, tell=tell(1, total))
                deed_id = history.current_deed(session)
    except OSError as error:
        raise NotOurJson(path=path.name, reason=disk_fault(error)) from error
    except UnicodeDecodeError as error:
        raise NotOurJson(path=path.name, reason=LettersNotUtf8()) from error
    return _result(found, public=public, dry_run=dry_run, deed_id=deed_id)


def _compare(session: Session, path: Path, tell: Callable[[int], None]) -> tuple[Joining, bool]:
    from heritage_app.services import joining

    with path.open(encoding="utf-8-sig") as stream:
        head, lists = read_json(stream, path)
        return joining.compare(session, lists, tell=tell), head.get("profile") == "public"


def _result(found: Joining, *, public: bool, dry_run: bool, deed_id: str) -> ImportResult:
    """The account; a cell is a whole record here. What a file for the public leaves out is no contradiction."""
    added, known = found.added, found.known
    return ImportResult(
        profile="heritage-json",
        dry_run=dry_run,
        sites_added=added["sites"],
        sites_known=known["sites"],
        reports_added=added["damage_reports"],
        reports_known=known["damage_reports"],
        claims_added=sum(added[name] for name in _CLAIMS),
        claims_known=sum(known[name] for name in _CLAIMS),
        sources_added=added["sources"],
        sources_known=known["sources"],
        cells_in=added.total() + known.total(),
        cells_stored=added.total(),
        cells_noted=0,
        cells_empty=0,
        cells_known=known.total(),
        differing=() if public else tuple(found.differing),
        deed_id=deed_id,
    )

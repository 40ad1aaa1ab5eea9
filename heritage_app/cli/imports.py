"""Taking in files of others: `import`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from heritage_app.cli.frame import FOLDER, Command, frame_of
from heritage_app.exchange import FORMATS
from heritage_app.exchange.profiles import PROFILES, recognise

if TYPE_CHECKING:
    from heritage_app.domain.history import Deed
    from heritage_app.exchange.result import ImportResult
    from heritage_app.services.registry import Registry

_TOLD = 40
"""So many problems are told one by one; --json tells all."""


_TITLES = {one.name: one.title for one in FORMATS} | {one.name: one.title for one in PROFILES}
_TOLD_TITLES = "; ".join(f"{name}: {title}" for name, title in _TITLES.items())


@click.command("import", cls=Command)
@click.argument("file", metavar="FILE", type=FOLDER)
@click.option(
    "--as", "profile", type=click.Choice(list(_TITLES)),
    help=f"What FILE is; else its headings tell. {_TOLD_TITLES}",
)  # fmt: skip
@click.option("--sites", metavar="SITES.geojson", type=FOLDER, help="The places that damage-events speaks of.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen; nothing is written.")
@click.option("--good-rows", is_flag=True, help="Take the rows that can go in, and leave out the others.")
@click.option("--encoding", metavar="NAME", default="", help="Encoding of a text table; else it is found out.")
@click.option("--delimiter", metavar="SIGN", default="", help="What stands between the cells of a text table.")
@click.pass_context
def import_(
    ctx: click.Context,
    file: Path,
    profile: str | None,
    sites: Path | None,
    dry_run: bool,
    good_rows: bool,
    encoding: str,
    delimiter: str,
) -> None:
    """
    Take in FILE as one step; what was taken in before is not taken in again.

    CSV, TSV, XLSX, ODS, GeoJSON, KML and KMZ are read; what a file is, its bytes say. Equal identifiers mean one site,
    differing ones never do, and name and place count only where a side has none. Words that no list knows are kept as
    given and listed.
    """
    from heritage_app.domain.history import Deed

    frame = frame_of(ctx)
    deed = Deed(verb="registry.import", by=frame.actor(), subject=file.name)
    with frame.opened() as registry:
        if profile in [one.name for one in FORMATS]:
            if dry_run or sites is None:
                raise click.UsageError(f"{profile} needs --sites SITES.geojson, and has no --dry-run")
            result = _read_two(registry, profile, file, sites, deed)
        else:
            result = _read_one(registry, profile, file, deed, encoding, delimiter, dry_run, good_rows)
    if frame.json:
        from heritage_app.exchange.json_rows import plain

        frame.emit(plain(result))
    else:
        click.echo("\n".join(_account(result)))


def _read_two(registry: Registry, profile: str | None, file: Path, sites: Path, deed: Deed) -> ImportResult:
    from dataclasses import replace

    (chosen,) = (one for one in FORMATS if one.name == profile)
    return chosen.read(registry, file, sites, replace(deed, reason=chosen.title))


def _read_one(
    registry: Registry,
    profile: str | None,
    file: Path,
    deed: Deed,
    encoding: str,
    delimiter: str,
    dry_run: bool,
    good_rows: bool,
) -> ImportResult:
    from dataclasses import replace

    from heritage_app.exchange.readers import read_book
    from heritage_app.exchange.taking import take_in

    book = read_book(file, encoding=encoding, delimiter=delimiter)
    chosen = next((one for one in PROFILES if one.name == profile), None) or recognise(book)
    return take_in(
        registry,
        lambda session: chosen.understand(book, session),
        replace(deed, reason=chosen.title),
        dry_run=dry_run,
        good_rows=good_rows,
    )


def _account(result: ImportResult) -> list[str]:
    """Tell where every cell went, and what was not understood."""
    lines = ["Nothing was written: this is what would happen."] if result.dry_run else []
    completed = f", {result.sites_completed} of them completed" if result.sites_completed else ""
    lines += [
        f"Sites    {result.sites_added} added, {result.sites_known} known before{completed}",
        f"Reports  {result.reports_added} added, {result.reports_known} known before",
    ]
    if result.claims_added or result.claims_known:
        lines.append(f"Threats and works  {result.claims_added} added, {result.claims_known} known before")
    out = f" + {result.cells_refused} in rows left out" if result.cells_refused else ""
    lines.append(
        f"Cells    {result.cells_in} read = {result.cells_stored} in fields + {result.cells_noted} in notes "
        f"+ {result.cells_empty} empty + {result.cells_known} known before{out}"
    )
    for term in result.terms:
        nearest = f"; nearest is {term.key}" if term.key else ""
        lines.append(f"Not in the list {term.vocabulary}, kept as given: “{term.given}” ({term.times}){nearest}")
    lines += [f"May be the same as {other}: row {row}, {name}" for row, name, other in result.alike[:_TOLD]]
    if result.problems:
        lines += [str(problem) for problem in result.problems[:_TOLD]]
    else:
        lines += [f"Not read as a term or date, kept in a note: {one}" for one in result.refused]
    more = len(result.problems) - _TOLD
    if more > 0:
        lines.append(f"and {more} more; --json tells all")
    return lines

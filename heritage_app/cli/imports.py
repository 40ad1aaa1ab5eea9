"""Taking in files of others: `import`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.frame import FOLDER, WORDS, Command, Frame, frame_of
from heritage_app.cli.words import cell_words
from heritage_app.domain.history import Deed
from heritage_app.exchange import FORMATS
from heritage_app.exchange.importing import MAPPED, REGISTRY, TITLES, Order, bring_in
from heritage_app.exchange.templates import TEMPLATES

if TYPE_CHECKING:
    from heritage_app.domain.imported import ImportResult
    from heritage_app.services.registry import Registry

_TOLD = 40
"""So many problems are told one by one; --json tells all."""


_TOLD_TITLES = "; ".join(f"{name}: {title}" for name, title in TITLES.items())


@click.command("import", cls=Command)
@click.argument("file", metavar="FILE", type=FOLDER, required=False)
@click.option(
    "--as", "profile", type=click.Choice(list(TITLES)),
    help=f"What FILE is; else its headings tell. {_TOLD_TITLES}",
)  # fmt: skip
@click.option("--sites", metavar="SITES.geojson", type=FOLDER, help="The places that damage-events speaks of.")
@click.option("--names", metavar="NAMES.csv", type=FOLDER, help="The table of names of syriac-gazetteer.")
@click.option("--map", "map_file", metavar="MAP.yaml", type=FOLDER, help="What the columns of a table are.")
@click.option("--save-map", metavar="MAP.yaml", type=FOLDER, help="Write what the columns are taken for, to be mended.")
@click.option("--country", metavar="COUNTRY", default="", help="Country of the sites for which FILE names none.")
@click.option("--template", type=click.Choice(TEMPLATES), help="Write an empty table with lists to choose from to -o.")
@click.option("-o", "--output", metavar="FILE.xlsx", type=FOLDER, help="Where --template goes.")
@click.option("--paste", metavar="LINE", type=WORDS, help="One line with a DOI or a link, instead of FILE: a source.")
@click.option("--report", metavar="FILE", type=FOLDER, help="Print what became of each cell: .pdf, .html, .docx, .csv.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen; nothing is written.")
@click.option("--good-rows", is_flag=True, help="Take the rows that can go in, and leave out the others.")
@click.option("--encoding", metavar="NAME", default="", help="Encoding of a text table; else it is found out.")
@click.option("--delimiter", metavar="SIGN", default="", help="What stands between the cells of a text table.")
@click.pass_context
def import_(ctx: click.Context, /, file: Path | None, profile: str | None, **options: Any) -> None:
    """
    Take in FILE as one step; what was taken in before is not taken in again.

    CSV, TSV, XLSX, ODS, GeoJSON, KML, KMZ and GeoPackage are read, RIS, BibTeX and CSL-JSON, and our own exports, of
    CSV tables the folder; what a file is, its bytes say.
    Equal identifiers mean one site, differing ones never do, and name and place count only where a side has none.
    Words that no list knows are kept as given and listed.
    """
    frame = frame_of(ctx)
    if options["report"]:
        from heritage_app.reports.saving import check_suffix

        check_suffix(options["report"])
    if options["template"]:
        _write_template(frame, options["template"], options["output"])
        return
    if file is None and not options["paste"]:
        raise click.MissingParameter(ctx=ctx, param=ctx.command.params[0])
    with frame.opened() as registry:
        if file is not None and options["save_map"]:
            _save_map(registry, _order(file, profile, options), options["save_map"])
            result = None
        elif file is None:
            result = _read_line(registry, options["paste"], frame.actor(), options)
        else:
            deed = Deed(verb="registry.import", by=frame.actor(), subject=file.name)
            how = {name: options[name] for name in ("dry_run", "good_rows")}
            result = bring_in(registry, _order(file, profile, options), deed, **how)
        if result is not None and options["report"]:
            named = file.name if file is not None else options["paste"]
            _print_report(frame, registry, result, named, options["report"])
    if result is None:
        _say(frame, options["save_map"])
        return
    if frame.json:
        from heritage_app.exchange.json_rows import plain

        frame.emit(plain(result))
    else:
        click.echo("\n".join(_account(result, frame.language)))


def _say(frame: Frame, path: Path) -> None:
    """Name the file that was written."""
    if frame.json:
        frame.emit({"file": str(path)})
    else:
        click.echo(str(path))


def _print_report(frame: Frame, registry: Registry, result: ImportResult, file: str, output: Path) -> None:
    """Write the report of the import beside what is told on standard output."""
    from heritage_app.reports.import_report import import_pdf

    import_pdf(
        registry,
        result,
        file=file,
        lang=frame.language,
        by=frame.actor_or(""),
        output=output,
        progress=lambda *_: None,
    )


def _read_line(registry: Registry, text: str, by: str, options: Mapping[str, Any]) -> ImportResult:
    from heritage_app.domain.text import one_line
    from heritage_app.exchange.sources_in import import_line

    deed = Deed(verb="registry.import", by=by, subject=one_line(text, 60))
    return import_line(registry, text, deed, dry_run=options["dry_run"])


def _write_template(frame: Frame, name: str, path: Path | None) -> None:
    from heritage_app.exchange.templates import write_template

    if path is None:
        raise click.UsageError("--template needs -o FILE.xlsx")
    with frame.opened() as registry, registry.read() as session:
        write_template(session, name, frame.language, path)
    _say(frame, path)


def _save_map(registry: Registry, order: Order, path: Path) -> None:
    from heritage_app.exchange.importing import look
    from heritage_app.exchange.mapping import TableMap, write_map

    with registry.read() as session:
        mapping = look(session, replace(order, kind=MAPPED)).mapping
    write_map(mapping or TableMap(columns={}), path)


def _order(file: Path, profile: str | None, options: Mapping[str, Any]) -> Order:
    """What the options say of a file."""
    from heritage_app.exchange.mapping import read_map

    if options["names"] is not None and profile not in (None, "syriac-gazetteer"):
        raise click.UsageError("--names goes with --as syriac-gazetteer")
    if profile in [one.name for one in FORMATS] and options["sites"] is None:
        raise click.UsageError(f"{profile} needs --sites SITES.geojson")
    return Order(
        file=file,
        kind=profile or "",
        mapping=read_map(options["map_file"]) if options["map_file"] else None,
        **{name: options[name] for name in ("names", "sites", "country", "encoding", "delimiter")},
    )


def _account(result: ImportResult, lang: str) -> list[str]:
    """Tell where every cell went, and what was not understood."""
    lines = ["Nothing was written: this is what would happen."] if result.dry_run else []
    completed = f", {result.sites_completed} of them completed" if result.sites_completed else ""
    lines += [
        f"Sites    {result.sites_added} added, {result.sites_known} known before{completed}",
        f"Reports  {result.reports_added} added, {result.reports_known} known before",
    ]
    if result.sources_added or result.sources_known:
        lines.append(f"Sources  {result.sources_added} added, {result.sources_known} known before")
    if result.claims_added or result.claims_known:
        lines.append(f"Threats and works  {result.claims_added} added, {result.claims_known} known before")
    out = f" + {result.cells_refused} in rows left out" if result.cells_refused else ""
    parts = "Records" if result.profile == REGISTRY else "Cells  "
    lines.append(
        f"{parts}  {result.cells_in} read = {result.cells_stored} in fields + {result.cells_noted} in notes "
        f"+ {result.cells_empty} empty + {result.cells_known} known before{out}"
    )
    if result.differing:
        names = ", ".join(f"{key} ({name})" for name, key in result.differing[:_TOLD])
        lines.append(f"Here already and saying otherwise, left as they are here: {len(result.differing)}. {names}")
    for term in result.terms:
        nearest = f"; nearest is {term.key}" if term.key else ""
        lines.append(f"Not in the list {term.vocabulary}, kept as given: “{term.given}” ({term.times}){nearest}")
    lines += [f"May be the same as {other}: row {row}, {name}" for row, name, other in result.alike[:_TOLD]]
    if result.problems:
        lines += [cell_words(problem, lang) for problem in result.problems[:_TOLD]]
    else:
        lines += [f"Not read as a term or date, kept in a note: {one}" for one in result.refused]
    more = len(result.problems) - _TOLD
    if more > 0:
        lines.append(f"and {more} more; --json tells all")
    return lines

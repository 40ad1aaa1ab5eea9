"""`heritage-app report`: what can be printed, and a command for each report, as PDF, Word, HTML or tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.frame import FOLDER, WORDS, Command, Frame, Group, frame_of
from heritage_app.cli.search import profile_option, view_option
from heritage_app.cli.words import error_words, line, say
from heritage_app.reports import LANGUAGES, REPORTS, SITE_REPORTS, SiteReport

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.dates import Day
    from heritage_app.reports.pdf import PdfResult
    from heritage_app.reports.verify import Verdict
    from heritage_app.services.registry import Registry

_STYLES = ("chicago", "iso690", "apa")
"""Those of `reports.frame.STYLES`, which is imported only to print."""

_OWN_OPTIONS: dict[str, Callable[[Any], Any]] = {
    "since": click.option(
        "--since", type=WORDS, metavar="DATE", default="", help="Tell what changed since that day, too."
    ),
    "photos": click.option(
        "--photos/--no-photos", default=True, help="With the photos of the sites; on unless said otherwise."
    ),
    "style": click.option("--style", type=click.Choice(_STYLES), default="chicago", help="How sources are cited."),
}
"""Options of single reports, by the name that `reports.Report.options` has."""


def _keep_language(ctx: click.Context, _: click.Parameter, lang: str | None) -> str:
    """What was asked for here or anywhere on the line; messages are in the first of two languages."""
    frame = frame_of(ctx)
    if lang is not None:
        frame.lang = lang.partition("+")[0]
    return lang or frame.language


_LANG = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    metavar="LANG",
    callback=_keep_language,
    help="en, ar or fr; two side by side with a plus sign: en+ar.",
)
_DIGITS = click.option(
    "--digits", type=click.Choice(("western", "arabic-indic")), default="western", help="Digits of numbers in Arabic."
)
_CALENDAR = click.option(
    "--calendar", type=click.Choice(("gregorian", "hijri")), default="gregorian", help="hijri: Hijri dates beside ours."
)
"""What `reports.frame.DIGITS` and `CALENDARS` hold; every report heeds both."""

_OUTPUT = "File to write: .pdf, .docx (Word), .html, or .csv (each table as NAME-KIND.csv)."


@click.group(cls=Group)
def report() -> None:
    """Reports: what sites look like now, and photos with their marks, as PDF, Word, HTML or tables."""


@report.command("list")
@click.pass_context
def list_(ctx: click.Context) -> None:
    """List the reports that can be made."""
    frame = frame_of(ctx)
    if frame.json:
        frame.emit([{"name": one.name, "title": one.title} for one in REPORTS])
    else:
        for one in REPORTS:
            click.echo(f"{one.name}  {one.title}")


def _add(one: SiteReport) -> None:
    """Add the command that makes one report."""

    def run(ctx: click.Context, /, references: tuple[str, ...], everything: bool, **given: Any) -> None:
        _print(frame_of(ctx), one, references, everything, given)

    run.__doc__ = f"{one.title}. Name sites by REFERENCE (number, id or name), or ask for --all, a --query or a --view."
    options: tuple[Callable[[Any], Any], ...] = (
        click.argument("references", metavar="[REFERENCE]...", type=WORDS, nargs=-1),
        click.option("--all", "everything", is_flag=True, help="Every site."),
        click.option("--query", type=WORDS, metavar="TEXT", help="The sites that a search for TEXT finds."),
        view_option,
        click.option("--paper", type=click.Choice(("A4", "Letter"), case_sensitive=False), default="A4", help="Paper."),
        _LANG,
        _DIGITS,
        _CALENDAR,
        *(_OWN_OPTIONS[name] for name in one.options),
        click.option("--apart", is_flag=True, help="A file for each site: NAME-REFERENCE.pdf."),
        profile_option,
        click.option("-o", "--output", type=FOLDER, metavar="FILE", required=True, help=_OUTPUT),
    )
    command: Callable[..., Any] = click.pass_context(run)
    for option in reversed(options):
        command = option(command)
    report.command(one.name, cls=Command)(command)


for _one in SITE_REPORTS:
    _add(_one)


def _print(frame: Frame, one: SiteReport, references: tuple[str, ...], everything: bool, given: dict[str, Any]) -> None:
    """Make the report of the sites asked for, and say which files it is."""
    query, view = given["query"], given["view"]
    if sum((bool(references), everything, query is not None, view is not None)) != 1:
        raise click.UsageError(
            "Name the sites by REFERENCE, or ask for --all, a --query TEXT or a --view NAME; one of the four"
        )
    from heritage_app.cli.progress import showing_progress
    from heritage_app.domain.redaction import Profile
    from heritage_app.reports.apart import print_apart
    from heritage_app.reports.frame import Asked, report_pdf
    from heritage_app.services.asking import read_query
    from heritage_app.services.view import resolve_view

    with frame.opened() as registry:
        with registry.read() as session:
            numbers = _numbers(session, registry, references) if references else None
            line = query if view is None else resolve_view(session, view).query
            found = None if line is None else read_query(session, line, today=registry.today())
            since = _day(session, registry, frame, given.get("since", ""))
        asked = Asked(
            query=found,
            references=numbers,
            lang=given["lang"],
            profile=Profile(given["profile"]),
            by=frame.actor_or(""),
            since=since,
            photos=given.get("photos", True),
            style=given.get("style", "chicago"),
            digits=given["digits"],
            calendar=given["calendar"],
        )
        with showing_progress() as progress:
            to: dict[str, Any] = {"paper": given["paper"], "output": given["output"], "progress": progress}
            if given["apart"]:
                result = print_apart(registry, one, asked, **to)
            else:
                result = report_pdf(registry, one.build, asked, **to)
    _tell(frame, result)


@report.command()
@click.argument("photo", metavar="ID", type=WORDS)
@click.argument("after", metavar="[AFTER]", type=WORDS, required=False)
@click.option("--paper", type=click.Choice(("A4", "Letter"), case_sensitive=False), default="A4", help="Paper.")
@_LANG
@_DIGITS
@_CALENDAR
@profile_option
@click.option("-o", "--output", type=FOLDER, metavar="FILE.pdf", required=True, help="File to write.")
@click.pass_context
def photos(ctx: click.Context, /, photo: str, after: str | None, **given: Any) -> None:
    """Print the photo ID with its marks; with AFTER, the two beside each other, ID before and AFTER after."""
    from heritage_app.domain.redaction import Profile
    from heritage_app.reports.photo_pair import photos_pdf

    frame = frame_of(ctx)
    with frame.opened() as registry:
        result = photos_pdf(
            registry,
            [photo] if after is None else [photo, after],
            lang=given["lang"],
            paper=given["paper"],
            profile=Profile(given["profile"]),
            output=given["output"],
            by=frame.actor_or(""),
            digits=given["digits"],
            calendar=given["calendar"],
            progress=lambda *_: None,
        )
    _tell(frame, result)


def _tell(frame: Frame, result: PdfResult) -> None:
    """Name the files that were written on standard output, and what the person should know on standard error."""
    for warning in result.warnings:
        click.echo(error_words(warning, frame.language), err=True)
    if frame.json:
        frame.emit({"files": [str(file) for file in result.files], "pages": result.pages})
    else:
        for file in result.files:
            click.echo(str(file))


@report.command()
@click.argument("file", metavar="FILE.pdf", type=FOLDER)
@click.pass_context
def verify(ctx: click.Context, file: Path) -> None:
    """
    Say whether the registry still says what a printed report says, or which sites differ.

    The report is asked for again as of the day it was made. Exit status: 0 the same, 1 it differs, 2 no stamp found.
    """
    from heritage_app.reports.verify import NotAPdf, NoTrace, read_trace
    from heritage_app.reports.verify import verify as compare

    frame = frame_of(ctx)
    try:
        trace = read_trace(file)
    except (NoTrace, NotAPdf) as error:
        click.echo(error_words(error, frame.language), err=True)
        ctx.exit(2)
    with frame.opened() as registry:
        verdict = compare(registry, trace, lambda *_: None)
    if frame.json:
        asked = trace.asked
        frame.emit(
            {
                "same": verdict.same,
                "differing": [{"section": key, "change": change} for key, change in verdict.differing],
                "report": trace.report,
                "registry": trace.registry,
                "profile": asked.profile,
                "by": asked.by,
                "at": asked.at.isoformat() if asked.at is not None else None,
                "version": trace.version,
                "hash": trace.hash,
                "hash_now": verdict.hash_now,
            }
        )
    else:
        for one in _compared(verdict, frame.language):
            click.echo(line(one, frame.language))
    ctx.exit(0 if verdict.same else 1)


def _compared(verdict: Verdict, lang: str) -> Iterator[str]:
    """The verdict in lines."""
    from heritage_app import __version__

    trace, asked = verdict.trace, verdict.trace.asked
    facts = {
        "by": asked.by or say(lang, "somebody who gave no name"),
        "at": asked.at.strftime("%Y-%m-%d %H:%M") if asked.at is not None else "",
        "registry": trace.registry,
    }
    if verdict.same:
        yield say(lang, "The registry still says the same (printed by {by}, {at}, from {registry}).", **facts)
        return
    yield say(lang, "The registry no longer says the same (printed by {by}, {at}, from {registry}).", **facts)
    for section, change in verdict.differing:
        match change:
            case "changed":
                yield say(lang, "{section}: changed", section=section)
            case "gone":
                yield say(lang, "{section}: no longer in the report", section=section)
            case "new":
                yield say(lang, "{section}: not in the report yet", section=section)
    if not verdict.differing:
        yield say(lang, "Each section is the same; what sums them up differs.")
    if trace.version != __version__:
        yield say(
            lang,
            "It was made by Heritage {made}; this is {now}, which may word the same data otherwise.",
            made=trace.version,
            now=__version__,
        )


def _numbers(session: Session, registry: Registry, references: tuple[str, ...]) -> tuple[str, ...]:
    """Numbers of the sites that are named in any way."""
    from heritage_app.cli.saving import find_site
    from heritage_app.services.listing import rows_by_id

    ids = list(dict.fromkeys(find_site(session, one) for one in references))
    rows = rows_by_id(session, ids, today=registry.day)
    return tuple(rows[one].reference for one in ids)


def _day(session: Session, registry: Registry, frame: Frame, text: str) -> Day | None:
    """First day of a date typed freely; None for an empty text."""
    from heritage_app.cli.fields import Reading

    if not text.strip():
        return None
    read = Reading(session, registry, frame, {}).date(text)
    if read is None or read.earliest is None:
        raise click.UsageError("--since: write a day, for example 1 march 2016")
    return read.earliest

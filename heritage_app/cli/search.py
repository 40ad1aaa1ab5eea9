"""`heritage-app search`: the list of sites, narrowed by words and filters. Kept light: it is typed most often."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from heritage_app.cli.frame import WITHHELD, WORDS, Command, Count, Frame, KeyOf, frame_of
from heritage_app.cli.words import say
from heritage_app.domain.query import SiteQuery, Sort
from heritage_app.domain.vocabulary import Condition, Evidence, FlagKind, RecordKind, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.site import SiteRow
    from heritage_app.services.redaction import Gate
    from heritage_app.services.registry import Registry

CommandT = TypeVar("CommandT", bound=Callable[..., Any])

PROFILES = ("internal", "public")
"""Keys of `domain.redaction.Profile`, which is imported only for the public: a search should start fast."""

_FILTERS = (
    click.option("--condition", type=KeyOf(Condition), multiple=True, help="Only in this condition."),
    click.option("--evidence", type=KeyOf(Evidence), multiple=True, help="Only known this well."),
    click.option("--stage", type=KeyOf(Stage), multiple=True, help="Only at this stage of restoration."),
    click.option("--governorate", type=WORDS, multiple=True, metavar="TEXT", help="Only in this governorate."),
    click.option("--flag", type=KeyOf(FlagKind), multiple=True, help="Only with this flag."),
    click.option("--cause", type=WORDS, multiple=True, metavar="TERM", help="Only with damage of this cause."),
    click.option("--sort", type=KeyOf(Sort), default=Sort.SEVERITY, help="Order of the list."),
    click.option("--limit", type=Count(), metavar="N", help="At most so many."),
)


def profile_option(command: CommandT) -> CommandT:
    """Add the choice for whom something leaves the registry."""
    return click.option(
        "--profile", type=click.Choice(PROFILES), default="internal", help="For the office, or for anybody."
    )(command)


def gate(frame: Frame, registry: Registry, session: Session, profile: str) -> Gate:
    """What decides, for every command but a search, what may be printed for the reader named by `--profile`."""
    from heritage_app.domain.redaction import Profile
    from heritage_app.services.redaction import Gate

    lang = frame.language
    return Gate(session=session, profile=Profile(profile), today=registry.day, lang=lang, withheld=WITHHELD[lang])


def view_option(command: CommandT) -> CommandT:
    """Add the choice of a saved view."""
    return click.option("--view", type=WORDS, metavar="NAME", help="Only what this saved view finds; id or name.")(
        command
    )


def filter_options(command: CommandT) -> CommandT:
    """Add the filters of a list of sites. Values of one filter are alternatives, filters add up."""
    command = profile_option(command)
    for option in reversed(_FILTERS):
        command = option(command)
    return command


@click.command(cls=Command)
@click.argument("text", type=WORDS, required=False)
@view_option
@filter_options
@click.pass_context
def search(ctx: click.Context, /, text: str | None, view: str | None, **given: Any) -> None:
    """
    Find sites by words of their names, numbers, places and texts, in any script; an empty TEXT ("") lists all.
    With --view, TEXT may be left out, and otherwise narrows what the view finds.

    TEXT may hold filters: cause:explosion after:2015-05 -has:photo "mar elian". Keys are condition, evidence, stage,
    cause, effect, hazard, flag, period, type, function, designation, tag, country, governorate, district, in, by,
    review, has, after, before, during, surely, near, box, edited, number, sort.
    """
    if text is None and view is None:
        raise click.MissingParameter(ctx=ctx, param=next(one for one in ctx.command.params if one.name == "text"))
    print_sites(frame_of(ctx), text or "", view, given)


def print_sites(frame: Frame, text: str, view: str | None, given: dict[str, Any]) -> None:
    """Print the sites that are asked for, as a table or as JSON; with *view*, those that a saved view finds."""
    with frame.opened() as registry, registry.read() as session:
        query = SiteQuery(
            conditions=given["condition"],
            evidence=given["evidence"],
            stages=given["stage"],
            governorates=_terms(session, "governorate", given["governorate"], strict=False),
            flags=given["flag"],
            causes=_terms(session, "disturbance_cause", given["cause"], strict=True),
            trashed=given.get("trashed", False),
            sort=given["sort"],
        )
        from heritage_app.services.asking import read_query

        if view is not None:
            from heritage_app.services.view import resolve_view

            text = f"{resolve_view(session, view).query} {text}"
        query = read_query(session, text, today=registry.today(), plain=query)
        query = query if given["profile"] == "internal" else query.for_public()
        rows = _rows(frame, registry, session, query, given["profile"], given["limit"])
        why: dict[str, tuple[str, str]] = {}
        if query.trashed:
            from heritage_app.services.records import trashed_why

            why = trashed_why(session, RecordKind.SITE, [row.id for row in rows])
        if frame.json:
            from heritage_app.exchange.json_rows import site_row

            documents = [site_row(row) for row in rows]
            for one in documents if why else ():
                one["trashed_at"], one["trashed_reason"] = why[one["id"]]
            frame.emit(documents)
        elif rows:
            from heritage_app.cli.tables import site_table
            from heritage_app.services.vocabulary import terms

            labels = {name: terms(session, name) for name in ("condition", "evidence")}
            click.echo(site_table(rows, labels, frame.language, why))
            _echo_why(rows, frame.language)
        else:
            click.echo(say(frame.language, "No site is like that."), err=True)


def _echo_why(rows: tuple[SiteRow, ...], lang: str) -> None:
    """Say below the table why sites were found whose names do not show it."""
    told = [row for row in rows if row.why is not None]
    if not told:
        return
    from heritage_app.cli.tables import shown
    from heritage_app.domain.found import say_why

    click.echo()
    for row in told:
        if row.why is not None:
            click.echo(f"{row.reference}  {shown(say_why(row.why, lang))}")


def _terms(session: Session, vocabulary: str, given: tuple[str, ...], *, strict: bool) -> tuple[str, ...]:
    """Keys of the terms given; a word that is none stands for itself, or is refused where *strict*."""
    if not given:
        return ()
    from heritage_app.services.vocabulary import match_term, need_term

    if strict:
        return tuple(need_term(session, vocabulary, one) for one in given)
    return tuple(match_term(session, vocabulary, one) or one for one in given)


def _rows(
    frame: Frame, registry: Registry, session: Session, query: SiteQuery, profile: str, limit: int | None
) -> tuple[SiteRow, ...]:
    from heritage_app.services.listing import find_sites, list_sites

    lang = frame.language
    if profile == "internal":
        return find_sites(session, query, today=registry.day, lang=lang, limit=limit)
    from heritage_app.domain.redaction import Profile, redact
    from heritage_app.services.redaction import read_secrets
    from heritage_app.services.site_record import read_site

    # A line may tell of what a withheld report says, so each is taken from the redacted record.
    secrets = read_secrets(session, Profile(profile), withheld=WITHHELD[lang])
    shown: list[SiteRow] = []
    for row in list_sites(session, query, today=registry.day, lang=lang):
        record = redact(read_site(session, row.id, today=registry.day, lang=lang), Profile(profile), secrets)
        if record is not None and not row.trashed:
            shown.append(record.row)
    return tuple(shown[:limit])

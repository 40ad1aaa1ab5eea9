"""`heritage-app site twins`, `distinct` and `merge`: two entries that may be one site."""

from __future__ import annotations

import click

from heritage_app.cli.frame import WORDS, frame_of
from heritage_app.cli.saving import find_site
from heritage_app.cli.search import gate, profile_option
from heritage_app.cli.sites import site
from heritage_app.cli.words import say
from heritage_app.domain.duplicates import MERGE_FIELDS, MERGE_LISTS, Pick


@site.command()
@click.argument("site", metavar="SITE", type=WORDS)
@profile_option
@click.pass_context
def twins(ctx: click.Context, /, site: str, profile: str) -> None:
    """List the sites that may be the same as SITE."""
    from heritage_app.cli.tables import site_table
    from heritage_app.exchange.json_rows import site_row
    from heritage_app.services.listing import rows_by_id
    from heritage_app.services.vocabulary import all_terms

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        record = gate(frame, registry, session, profile).site(find_site(session, site))
        ids = [] if record is None else [twin.id for twin in record.twins]
        rows = list(rows_by_id(session, ids, today=registry.day, lang=frame.language).values())
        if frame.json:
            frame.emit([site_row(row) for row in rows])
        elif rows:
            click.echo(site_table(rows, all_terms(session), frame.language))
        else:
            click.echo(say(frame.language, "None looks like it."), err=True)


@site.command()
@click.argument("site", metavar="SITE", type=WORDS)
@click.argument("other", metavar="OTHER", type=WORDS)
@click.option("--reason", type=WORDS, metavar="TEXT", default="", help="How you know; required, stays in the history.")
@click.pass_context
def distinct(ctx: click.Context, /, site: str, other: str, reason: str) -> None:
    """Say that SITE and OTHER are two, though they look like one."""
    from heritage_app.domain.history import Deed
    from heritage_app.services.duplicates import tell_apart

    frame = frame_of(ctx)
    deed = Deed(verb="site.distinct", by=frame.actor(), reason=reason)
    with frame.opened() as registry, registry.write(deed) as session:
        one, two = find_site(session, site), find_site(session, other)
        tell_apart(session, one, two, reason)
    if frame.json:
        frame.emit({"id": one, "other": two})
    else:
        click.echo(one)


@site.command()
@click.argument("site", metavar="SITE", type=WORDS)
@click.argument("other", metavar="OTHER", type=WORDS)
@click.option(
    "--take", type=WORDS, metavar="FIELD=kept|other|both", multiple=True,
    help=f"What stays of a field. One of the two: {', '.join(MERGE_FIELDS)}. Or both: {', '.join(MERGE_LISTS)}.",
)  # fmt: skip
@click.option("--preview", is_flag=True, help="Show both side by side, and what would be linked anew; changes nothing.")
@click.option("--reason", type=WORDS, metavar="TEXT", default="", help="How you know; required, stays in the history.")
@click.pass_context
def merge(ctx: click.Context, /, site: str, other: str, take: tuple[str, ...], preview: bool, reason: str) -> None:
    """Make one of SITE, which stays, and OTHER, whose number leads to it afterwards; prints the number that stays."""
    from heritage_app.cli.saving import registry_reference
    from heritage_app.domain.history import Deed
    from heritage_app.domain.vocabulary import RecordKind
    from heritage_app.services import merge as merging

    frame = frame_of(ctx)
    picks = dict(_pick(one) for one in take)
    if preview:
        _preview(ctx, site, other)
        return
    with frame.opened() as registry:
        with registry.write(Deed(verb="site.merge", by=frame.actor(), reason=reason)) as session:
            kept = find_site(session, site)
            merging.merge(session, kept, find_site(session, other), picks, reason)
        saved = registry_reference(registry, RecordKind.SITE, kept)
    if frame.json:
        frame.emit(saved)
    else:
        click.echo(saved["reference"])


def _pick(given: str) -> tuple[str, Pick]:
    """Read FIELD=kept, other or both."""
    field, _, pick = (part.strip().lower() for part in given.partition("="))
    if field in MERGE_LISTS and pick in tuple(Pick):
        return field, Pick(pick)
    if field in MERGE_FIELDS and pick in (Pick.KEPT, Pick.OTHER):
        return field, Pick(pick)
    raise click.UsageError(f"--take: “{given}” is not FIELD=kept, FIELD=other or, of a list, FIELD=both")


def _preview(ctx: click.Context, site: str, other: str) -> None:
    from heritage_app.cli.tables import table
    from heritage_app.exchange.json_rows import plain
    from heritage_app.services.merge import preview_merge

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        shown = preview_merge(session, find_site(session, site), find_site(session, other))
    fields = [pair for pair in shown.fields if not pair.same]
    if frame.json:
        pairs = [
            {"field": one.field, "kept": plain(one.kept), "other": plain(one.other), "pick": str(one.pick)}
            for one in fields
        ]
        frame.emit({"kept": shown.kept, "other": shown.other, "fields": pairs, "relinked": dict(shown.relinked)})
        return
    rows = [(one.field, _said(plain(one.kept)), _said(plain(one.other)), str(one.pick)) for one in fields]
    click.echo(table(("Field", "Stays", "Goes", "Taken"), rows))
    click.echo("Linked anew: " + ", ".join(f"{count} {kind}" for kind, count in shown.relinked.items()))


def _said(value: object) -> str:
    """A value of a field in a cell of a table."""
    if isinstance(value, list):
        return "; ".join(map(_said, value))
    if isinstance(value, dict):
        return ", ".join(_said(part) for part in value.values() if part not in (None, ""))
    return "" if value is None else str(value)

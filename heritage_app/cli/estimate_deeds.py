"""`heritage-app estimate pin`, `convert`, `total` and their kin: deciding on estimates, and reckoning with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

import click

from heritage_app.cli.estimates import estimate
from heritage_app.cli.fields import Reading
from heritage_app.cli.frame import WORDS, Count, frame_of
from heritage_app.cli.saving import find_site
from heritage_app.cli.search import gate, profile_option
from heritage_app.cli.verdicts import choose_claim, unchoose_claim
from heritage_app.domain.claims import Axis
from heritage_app.domain.figures import NotANumber, read_decimal
from heritage_app.domain.vocabulary import RecordKind

_ZERO = Decimal(0)
_OMISSIONS: dict[str, str] = {
    "not-accepted": "is not accepted ({detail})",
    "no-cost": "names no cost",
    "not-converted": "is in {detail}, without a rate of the year",
    "no-price-date": "has no price date",
    "other-year": "is in prices of {detail}",
    "competes": "stands beside others of this site; pin one",
    "outweighed": "stands back behind the pinned one",
    "inside": "is held in the estimate for {detail}",
}


@estimate.command()
@click.argument("record", metavar="ID", type=WORDS)
@click.option("--reason", type=WORDS, metavar="TEXT", default="", help="Why; required, is printed beside it.")
@click.pass_context
def pin(ctx: click.Context, /, record: str, reason: str) -> None:
    """Pin the estimate ID for reports; all others of its site still print."""
    choose_claim(frame_of(ctx), Axis.ESTIMATE, record, reason)


@estimate.command()
@click.argument("site", metavar="SITE", type=WORDS)
@click.option("--reason", type=WORDS, metavar="TEXT", default="", help="Why; stays in the history.")
@click.pass_context
def unpin(ctx: click.Context, /, site: str, reason: str) -> None:
    """Take the pin from the estimate that is pinned at SITE."""
    unchoose_claim(frame_of(ctx), site, Axis.ESTIMATE, reason)


@estimate.command()
@click.argument("record", metavar="ID", type=WORDS)
@click.option("--to", "currency", type=WORDS, metavar="CODE", required=True, help="Currency to convert into.")
@click.option(
    "--rate", type=WORDS, metavar="NUMBER", required=True, help="What one unit of the quoted currency bought."
)
@click.option("--rate-date", type=WORDS, metavar="DATE", default="", help="When the rate held; required.")
@click.option("--rate-source", type=WORDS, metavar="TEXT", default="", help="Where the rate is from; required.")
@click.pass_context
def convert(ctx: click.Context, /, record: str, currency: str, rate: str, rate_date: str, rate_source: str) -> None:
    """Convert the cost of the estimate ID at a dated rate; what was quoted stays. Prints the id of the conversion."""
    from heritage_app.domain.history import Deed
    from heritage_app.domain.totals import ConversionDraft, upside_down
    from heritage_app.services import conversion

    frame = frame_of(ctx)
    figure = read_decimal(rate)
    if figure is None:
        raise NotANumber(text=rate)
    with frame.opened() as registry, registry.write(Deed(verb="estimate.convert", by=frame.actor())) as session:
        reading = Reading(session, registry, frame, {})
        when = reading.date(rate_date)
        draft = ConversionDraft(
            estimate_id=record,
            currency=currency.strip().upper(),
            rate=figure,
            rate_date=when.edtf if when else "",
            rate_source=rate_source,
        )
        saved = conversion.add_conversion(session, draft)
        held = {row.id: row for row in conversion.list_conversions(session)}
        doubtful = any(upside_down((held[saved], row)) for row in held.values() if row.id != saved)
    for one in reading.remarks:
        click.echo(one, err=True)
    if doubtful:
        click.echo(
            "Another conversion between these two currencies is about the inverse of this one. "
            "Check which of the two is upside down.",
            err=True,
        )
    if frame.json:
        frame.emit({"id": saved})
    else:
        click.echo(saved)


@estimate.command()
@click.argument("record", metavar="[ID]", type=WORDS, required=False)
@profile_option
@click.pass_context
def conversions(ctx: click.Context, /, record: str | None, profile: str) -> None:
    """List the conversions of the estimate ID, or all."""
    from heritage_app.cli.tables import table
    from heritage_app.domain.dates import say
    from heritage_app.exchange.json_rows import plain
    from heritage_app.services.conversion import list_conversions

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        rows_held = list_conversions(session, None if record is None else [record])
        found = gate(frame, registry, session, profile).conversions(rows_held)
    if frame.json:
        frame.emit([plain(row) for row in found])
    elif found:
        rows = [
            (
                row.id,
                " to ".join(f"{cost:f} {row.draft.currency}" for cost in (row.low, row.high) if cost is not None),
                f"{row.draft.rate:f} for one {row.quoted_currency}",
                say(row.draft.rate_date, frame.language),
                row.draft.rate_source,
                row.entered_by,
            )
            for row in found
        ]
        click.echo(table(("Id", "Converted", "Rate", "Of", "From", "Entered by"), rows))
    else:
        click.echo(say(frame.language, "There is none."), err=True)


@estimate.command("unconvert")
@click.argument("conversion", metavar="ID", type=WORDS)
@click.option("--reason", type=WORDS, metavar="TEXT", default="", help="Why; required, stays in the history.")
@click.pass_context
def unconvert(ctx: click.Context, /, conversion: str, reason: str) -> None:
    """Put a conversion into the trash."""
    from heritage_app.domain.history import Deed
    from heritage_app.services.conversion import trash_conversion

    frame = frame_of(ctx)
    deed = Deed(verb="estimate.unconvert", by=frame.actor(), reason=reason)
    with frame.opened() as registry, registry.write(deed) as session:
        trash_conversion(session, conversion, reason)
    if frame.json:
        frame.emit({"id": conversion})
    else:
        click.echo(conversion)


@estimate.command()
@click.argument("sites", metavar="[SITE]...", type=WORDS, nargs=-1)
@click.option("--currency", type=WORDS, metavar="CODE", required=True, help="Currency of the total.")
@click.option("--year", type=Count(1, 9999), metavar="YEAR", required=True, help="Year of the prices.")
@profile_option
@click.pass_context
def total(ctx: click.Context, /, sites: tuple[str, ...], currency: str, year: int, profile: str) -> None:
    """Add up what restoring SITE and its parts would cost, or all sites; names everything left out, and why."""
    from heritage_app.domain.money import Money, say_money
    from heritage_app.exchange.json_rows import plain
    from heritage_app.services.conversion import total_of

    frame = frame_of(ctx)
    code = Money(_ZERO, currency.strip().upper()).currency
    with frame.opened() as registry, registry.read() as session:
        wanted = [find_site(session, one) for one in sites] or None
        keep = partial(gate(frame, registry, session, profile).claims, RecordKind.ESTIMATE)
        found = total_of(session, currency=code, price_year=year, site_ids=wanted, lang=frame.language, keep=keep)
    if frame.json:
        frame.emit(plain(found))
        return

    def money(amount: Any) -> str:
        return "—" if amount is None else say_money(Money(amount, code), frame.language)

    lines = [f"Total      {_range(money, found.low, found.likely, found.high)}, prices of {year}"]
    for one in found.added:
        lines.append(f"  with     {one.site_name}: {_range(money, one.low, one.likely, one.high)}")
        if one.outlier:
            lines.append("           CAUTION: at least ten times any other cost, and fewer than two sources name it")
    for left in found.left_out:
        why = _OMISSIONS[left.reason].format(detail=left.detail)
        lines.append(f"  without  {left.site_name} [{left.estimate}], which {why}")
    click.echo("\n".join(lines))


def _range(money: Callable[[Any], str], low: Any, likely: Any, high: Any) -> str:
    parts: Sequence[str] = list(dict.fromkeys(money(one) for one in (low, high)))
    said = " to ".join(parts)
    return f"{said} (likely {money(likely)})" if likely is not None and len(parts) > 1 else said

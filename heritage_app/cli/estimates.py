"""`heritage-app estimate`: what claimants say restoration would take."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.claims import add_reading
from heritage_app.cli.fields import (
    Field,
    Reading,
    Values,
    date,
    key,
    notes,
    number,
    options,
    person,
    span,
    terms,
    text,
)
from heritage_app.cli.frame import WORDS, Group, frame_of
from heritage_app.cli.saving import SUPPORT_FIELDS, add_trash_and_restore, edit_options, find_site, save
from heritage_app.domain.vocabulary import (
    ClaimStatus,
    EstimateStance,
    Feasibility,
    RecordKind,
    Scope,
    Visibility,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _scope(scope: Scope) -> Any:
    return lambda reading, raw, values: {"scope": scope} if raw else {}


def _duration(reading: Reading, raw: str, values: Values) -> Values:
    from heritage_app.domain.money import read_duration

    if not raw.strip():
        return {"duration_low": None, "duration_high": None}
    read = read_duration(raw)
    return {"duration_low": read.low, "duration_high": read.high, "duration_unit": read.unit}


def _cost(reading: Reading, raw: str, values: Values) -> Values:
    """Read LOW..HIGH, or one amount as people write it: in “2..3 million USD” the words belong to both ends."""
    from heritage_app.domain.money import read_money

    if not raw.strip():
        return {"cost_low": None, "cost_likely": None, "cost_high": None}
    currency = (reading.given.get("currency") or values.get("currency") or "").upper() or None
    ends = raw.split("..", 1)
    if len(ends) > 1 and _BARE.fullmatch(ends[0]) and _BARE.search(ends[1]):
        ends[0] = _BARE.sub(f"{ends[0].strip()} ", ends[1], count=1)
    found = [read_money(end, currency) if end.strip() else None for end in ends]
    named = [money.currency for money in found if money is not None]
    if len(set(named)) > 1:
        raise click.UsageError("--cost: write both ends of the range in one currency")
    low, high = (found[0], found[-1])
    return {
        "cost_low": low.amount if low else None,
        "cost_high": high.amount if high else None,
        "currency": named[0] if named else values.get("currency", ""),
    }


_BARE = re.compile(r"\s*[\d٠-٩][\d٠-٩.,٫ ]*")
"""A number by itself."""


def _share(reading: Reading, raw: str, values: Values) -> Values:
    low, high = span(raw)
    return {"share_low": low, "share_high": high}


def _stances(stance: EstimateStance) -> Any:
    def read(reading: Reading, raw: tuple[str, ...], values: Values) -> Values:
        from heritage_app.domain.restoration import StanceTo
        from heritage_app.services.entry import read_draft

        for one in raw:
            read_draft(reading.session, RecordKind.ESTIMATE, one)
        held = {(one.estimate_id, one.stance): one for one in values.get("stances", ())}
        held.update({(one, stance): StanceTo(one, stance) for one in raw})
        return {"stances": tuple(held.values())}

    return read


FIELDS: tuple[Field, ...] = (
    Field(option="--group", read=_scope(Scope.GROUP), flag=True, help="It is about the site with all its parts."),
    Field(option="--site-only", read=_scope(Scope.SITE), flag=True, help="It is about the site itself."),
    person("--who", "claimant_id", "Who says so."),
    text("--role", "claimant_role", "What that person was when saying it."),
    text("--said-to", "said_to", "To whom it was said."),
    date("--said", "stated", "When it was said."),
    text("--summary", "summary", "The claim in one line of your own."),
    Field(option="--duration", read=_duration, metavar="DURATION", help="How long: “5 years”, “3-5 years”."),
    Field(option="--currency", read=lambda r, raw, v: {"currency": raw.strip().upper()}, metavar="CODE",
          help="Currency of the costs, as three letters."),
    Field(option="--cost", read=_cost, metavar="LOW..HIGH", help="What it would cost, as quoted: “2.5 million USD”."),
    number("--cost-low", "cost_low", "Lowest cost."),
    number("--cost-likely", "cost_likely", "Likely cost."),
    number("--cost-high", "cost_high", "Highest cost."),
    date("--price-date", "price_date", "Date of the prices."),
    terms("--include", "includes", "restoration_work", "A kind of work that is covered."),
    Field(option="--share", read=_share, metavar="LOW..HIGH",
          help="Share of the place said to be intact, in per cent."),
    key("--feasibility", "feasibility", Feasibility, "Whether it can be done."),
    Field(option="--disputes", read=_stances(EstimateStance.DISPUTES), many=True, metavar="ID",
          help="An estimate that it disputes."),
    Field(option="--supports", read=_stances(EstimateStance.SUPPORTS), many=True, metavar="ID",
          help="An estimate that it supports."),
    text("--conditions", "conditions", "Under which conditions: “with UNESCO’s help”."),
    text("--quote", "quotation", "Its own words, a few."),
    text("--quote-lang", "quotation_lang", "Language of the quotation."),
    key("--status", "status", ClaimStatus, "How far the office stands behind it."),
    key("--visibility", "visibility", Visibility, "Who may see it."),
    notes(),
)  # fmt: skip

_SOURCE = tuple(one for one in SUPPORT_FIELDS if one.option not in ("--quote", "--quote-lang"))
"""The quotation of an estimate belongs to the claim itself."""


@click.group(cls=Group)
def estimate() -> None:
    """Restoration estimates: how long, how much, whether at all, and who says so."""


@estimate.command()
@click.argument("site", metavar="SITE", type=WORDS)
@options(FIELDS)
@options(_SOURCE)
@click.pass_context
def add(ctx: click.Context, /, site: str, **given: Any) -> None:
    """Enter what somebody says restoring SITE would take; prints the id of the estimate."""
    from heritage_app.domain.restoration import EstimateDraft

    def start(session: Session) -> Values:
        return {"site_id": find_site(session, site)}

    save(frame_of(ctx), EstimateDraft, FIELDS, given, start=start, support=_SOURCE)


@estimate.command()
@click.argument("estimate", metavar="ID", type=WORDS)
@options(FIELDS)
@options(_SOURCE)
@edit_options
@click.pass_context
def edit(ctx: click.Context, /, estimate: str, **given: Any) -> None:
    """Change what is given of the estimate ID."""
    from heritage_app.domain.restoration import EstimateDraft

    save(frame_of(ctx), EstimateDraft, FIELDS, given, edits=estimate, support=_SOURCE)


add_reading(estimate, RecordKind.ESTIMATE)
add_trash_and_restore(estimate, RecordKind.ESTIMATE, "an estimate")

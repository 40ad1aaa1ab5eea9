"""`heritage-app claim`: why a site shows what it shows, choosing another claim, claims on one field, and trends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.fields import Reading
from heritage_app.cli.frame import WITHHELD, WORDS, Frame, Group, KeyOf, frame_of
from heritage_app.cli.saving import find_site
from heritage_app.cli.search import gate, profile_option
from heritage_app.domain.claims import Axis
from heritage_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from heritage_app.cli.tables import Labels
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.why import AxisVerdict

RULES = {
    "none": "nobody claims anything",
    "only": "the only claim",
    "evidence": "the best evidence",
    "latest": "the latest day among equals",
    "severity": "the most severe of one day",
    "entered": "the one entered last among equals",
    "condition": "that of the report which decides the condition",
    "person": "chosen by a person",
}
"""The rules, as a terminal says them."""

_JOINED = {"derived": "one derives from the other", "agency": "they carry one agency's text"}
_NOT_COUNTED = {
    "contradicts": "contradicts",
    "mentions": "only mentions it",
    "field": "speaks of one field",
    "not-accepted": "is not accepted",
}


@click.group(cls=Group)
def claim() -> None:
    """Claims: why a site shows what it shows, and choosing otherwise."""


@claim.command("why")
@click.argument("site", metavar="SITE", type=WORDS)
@profile_option
@click.pass_context
def why_(ctx: click.Context, /, site: str, profile: str) -> None:
    """Explain condition, evidence and restoration stage of SITE: the claim, the rule, the dissent, the working."""
    from heritage_app.cli.tables import Labels
    from heritage_app.domain.redaction import Profile, redact
    from heritage_app.domain.why import why
    from heritage_app.exchange.json_rows import plain
    from heritage_app.services.records import NoSuchRecord
    from heritage_app.services.redaction import read_secrets
    from heritage_app.services.site_record import read_site
    from heritage_app.services.vocabulary import all_terms

    frame = frame_of(ctx)
    lang = frame.language
    with frame.opened() as registry, registry.read() as session:
        whole = read_site(session, find_site(session, site), today=registry.day, lang=lang)
        record = redact(whole, Profile(profile), read_secrets(session, Profile(profile), withheld=WITHHELD[lang]))
        if record is None:
            raise NoSuchRecord(kind="site", key=site)
        axes = why(record)
        if frame.json:
            frame.emit([plain(axis) for axis in axes])
        else:
            label = Labels(all_terms(session), lang)
            click.echo("\n".join(line for axis in axes for line in _said(axis, record, label)))


def _said(axis: AxisVerdict, record: SiteRecord, label: Labels) -> list[str]:
    from heritage_app.cli.tables import shown

    reason = f": {shown(axis.reason)}" if axis.reason else ""
    claim = f" [{axis.claim}]" if axis.claim else ""
    lines = [f"{axis.axis.capitalize():<10} {label(axis.axis, axis.value)} ({RULES[axis.rule]}{reason}){claim}"]
    titles = {citation.id: shown(citation.source_title) for citation in record.citations}
    if axis.working is not None:
        for number, group in enumerate(axis.working.groups, start=1):
            joined = ", ".join(_JOINED[one] for one in group.joined_by)
            lines.append(
                f"  counts {number}  {'; '.join(map(shown, group.titles))}" + (f" ({joined})" if joined else "")
            )
        for one in axis.working.not_counted:
            lines.append(f"  not      {titles.get(one.citation, one.citation)} ({_NOT_COUNTED[one.reason]})")
        return lines
    said = _said_by(record, label)
    return lines + [f"  against  {said.get(one, '')} [{one}]" for one in axis.dissent]


def _said_by(record: SiteRecord, label: Labels) -> Mapping[str, str]:
    """What each claim says on its axis, by id."""
    return {
        **{row.id: label("condition", row.condition) for row in record.damage},
        **{row.id: label("stage", row.draft.stage) for row in record.stages},
    }


@claim.command()
@click.argument("axis", metavar="AXIS", type=KeyOf(Axis))
@click.argument("record", metavar="ID", type=WORDS)
@click.option("--reason", type=WORDS, metavar="TEXT", default="", help="Why; required, is printed beside it.")
@click.pass_context
def choose(ctx: click.Context, /, axis: Axis, record: str, reason: str) -> None:
    """Let the claim ID decide the AXIS (condition, evidence, stage, estimate) of its site; the dissent still prints."""
    choose_claim(frame_of(ctx), axis, record, reason)


@claim.command()
@click.argument("site", metavar="SITE", type=WORDS)
@click.argument("axis", metavar="AXIS", type=KeyOf(Axis))
@click.option("--reason", type=WORDS, metavar="TEXT", default="", help="Why; stays in the history.")
@click.pass_context
def unchoose(ctx: click.Context, /, site: str, axis: Axis, reason: str) -> None:
    """Let the rule decide the AXIS of SITE again."""
    unchoose_claim(frame_of(ctx), site, axis, reason)


def choose_claim(frame: Frame, axis: Axis, record: str, reason: str) -> None:
    """Choose a claim as one deed, and print the id of its site."""
    from heritage_app.services import claims

    deed = claims.choose_deed(axis, by=frame.actor(), reason=reason)
    with frame.opened() as registry, registry.write(deed) as session:
        site_id = claims.choose(session, axis, record, reason)
    _tell(frame, site_id)


def unchoose_claim(frame: Frame, site: str, axis: Axis, reason: str) -> None:
    """Take a choice back as one deed, and print the id of the site."""
    from heritage_app.services import claims

    deed = claims.unchoose_deed(axis, by=frame.actor(), reason=reason)
    with frame.opened() as registry, registry.write(deed) as session:
        site_id = find_site(session, site)
        claims.unchoose(session, site_id, axis)
    _tell(frame, site_id)


def _tell(frame: Frame, record_id: str) -> None:
    if frame.json:
        frame.emit({"id": record_id})
    else:
        click.echo(record_id)


@claim.command("fields")
@click.argument("record", metavar="ID", type=WORDS)
@profile_option
@click.pass_context
def fields_(ctx: click.Context, /, record: str, profile: str) -> None:
    """List what sources say of single fields of the record ID, or of a site by its number or name."""
    from heritage_app.cli.tables import table
    from heritage_app.domain.evidence import claims_by_field
    from heritage_app.exchange.json_rows import plain
    from heritage_app.services.records import NoSuchRecord
    from heritage_app.services.source import citations_of

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        held = citations_of(session, [record]).get(record)
        kind, key = (held[0].draft.record_kind, record) if held else (RecordKind.SITE, "")
        if not held:
            try:
                key = find_site(session, record)
            except NoSuchRecord:
                raise NoSuchRecord(kind="cited record", key=record) from None
        cited = gate(frame, registry, session, profile).citations(kind, key)
        found = claims_by_field(cited)
        if frame.json:
            frame.emit([plain(one) for one in found])
            return
        titles = {one.id: one for one in cited}
        rows = [
            (one.field, str(titles[key].draft.stance), titles[key].source_title, titles[key].draft.locator)
            for one in found
            for key in (*one.contradicts, *one.supports, *one.mentions)
        ]
    click.echo(table(("Field", "Stance", "Source", "Where"), rows) if rows else "There is none.", err=not rows)


@claim.command("trend")
@click.argument("sites", metavar="[SITE]...", type=WORDS, nargs=-1)
@click.option("--since", type=WORDS, metavar="DATE", required=True, help="First day that counts.")
@profile_option
@click.pass_context
def trend_(ctx: click.Context, /, sites: tuple[str, ...], since: str, profile: str) -> None:
    """
    Tell what changed since a day, at SITE and its parts, or everywhere.

    New, worsened, improved and updated go by the day of the event, corrected and withdrawn by the day of the deed;
    learned is what was entered since, of an event before.
    """
    from heritage_app.cli.tables import Labels, table
    from heritage_app.domain.trend import Turn
    from heritage_app.exchange.json_rows import plain
    from heritage_app.services.claims import trend
    from heritage_app.services.damage import site_names
    from heritage_app.services.vocabulary import all_terms

    frame = frame_of(ctx)
    with frame.opened() as registry, registry.read() as session:
        day = Reading(session, registry, frame, {}).date(since)
        if day is None or day.earliest is None:
            raise click.UsageError("--since: write a day, for example 1 march 2016")
        wanted = [find_site(session, one) for one in sites] or None
        moved = gate(frame, registry, session, profile).movements(trend(session, since=day.earliest, site_ids=wanted))
        if frame.json:
            frame.emit([plain(one) for one in moved])
            return
        names = site_names(session, {one.site_id for one in moved}, frame.language)
        label = Labels(all_terms(session), frame.language)
        rows: list[tuple[Any, ...]] = [
            (
                one.when.edtf if one.when is not None else one.at[:10],
                str(one.turn),
                names.get(one.site_id, ""),
                ", ".join(one.fields)
                if one.turn is Turn.CORRECTED
                else " → ".join(label("condition", c) for c in (one.old, one.new) if c is not None),
                one.report,
            )
            for one in moved
        ]
    click.echo(table(("When", "What", "Site", "", "Report"), rows) if rows else "Nothing changed.", err=not rows)

"""`heritage-app damage`: what events and looks found at sites."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from heritage_app.cli.claims import add_reading
from heritage_app.cli.fields import Field, Reading, Values, date, key, notes, options, tagged, term, text
from heritage_app.cli.frame import WORDS, Group, KeyOf, frame_of
from heritage_app.cli.saving import (
    SUPPORT_FIELDS,
    add_trash_and_restore,
    edit_options,
    find_site,
    save,
    support_options,
)
from heritage_app.domain.vocabulary import ClaimStatus, Condition, RecordKind, ReportKind, Visibility, Wording

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from heritage_app.domain.damage import Attribution


def _causes(reading: Reading, raw: tuple[str, ...], values: Values) -> Values:
    return {"causes": tuple(_cause(reading, one) for one in raw if one.strip())}


def _cause(reading: Reading, raw: str) -> Any:
    """Read TYPE, CATEGORY:TYPE or CATEGORY:TYPE:CERTAINTY; a word alone may be a category as well."""
    from heritage_app.domain.damage import Cause
    from heritage_app.services.vocabulary import match_term

    category, _, rest = raw.partition(":")
    kind, _, certainty = rest.partition(":")
    if ":" in raw:
        return Cause(
            category=reading.term("disturbance_category", category),
            type=reading.term("disturbance_cause", kind),
            certainty=reading.term("certainty", certainty),
        )
    if match_term(reading.session, "disturbance_cause", raw) is None:
        broad = match_term(reading.session, "disturbance_category", raw)
        if broad is not None:
            return Cause(category=broad)
    return Cause(type=reading.term("disturbance_cause", raw))


def _effects(reading: Reading, raw: tuple[str, ...], values: Values) -> Values:
    from heritage_app.domain.damage import Effect

    found = []
    for one in filter(str.strip, raw):
        kind, _, rest = one.partition(":")
        certainty, _, part = rest.partition(":")
        known = reading.term("disturbance_effect", kind), reading.term("certainty", certainty)
        found.append(Effect(type=known[0], certainty=known[1], part=part.strip()))
    return {"effects": tuple(found)}


def _by(reading: Reading, raw: str, values: Values) -> Values:
    from heritage_app.domain.damage import Attribution

    actor = reading.actor(raw)
    return {"attributions": (Attribution(actor_id=actor),) if actor else ()}


def _of_attribution(option: str, name: str, help: str, **shape: Any) -> Field:
    def read(reading: Reading, raw: Any, values: Values) -> Values:
        held: tuple[Attribution, ...] = values.get("attributions", ())
        if not held:
            raise click.UsageError(f"{option}: name the actor with --by first")
        value = raw
        if name == "said_by_id":
            value = reading.actor(raw)
        elif name == "printable":
            value = False
        return {"attributions": (*held[:-1], replace(held[-1], **{name: value}))}

    return Field(option=option, read=read, help=help, **shape)


def _what(reading: Reading, raw: tuple[str, ...], values: Values) -> Values:
    """What happened: each text replaces the one in its language."""
    from heritage_app.domain.damage import LanguageText

    held = {one.lang: one for one in values.get("texts", ())}
    for one in raw:
        lang, words = tagged(one, reading.given.get("what_lang") or "en")
        held[lang] = LanguageText(lang, words)
    return {"texts": tuple(one for one in held.values() if one.text.strip())}


def _involved(option: str, role: str, help: str) -> Field:
    def read(reading: Reading, raw: tuple[str, ...], values: Values) -> Values:
        from heritage_app.domain.damage import Involvement

        others = tuple(one for one in values.get("involved", ()) if one.role != role)
        people = (reading.actor(one) for one in raw)
        return {"involved": (*others, *(Involvement(person, role) for person in people if person))}

    return Field(option=option, read=read, help=help, metavar="NAME", many=True)


def _coverage(option: str, name: str, help: str, vocabulary: str = "") -> Field:
    def read(reading: Reading, raw: str, values: Values) -> Values:
        from heritage_app.domain.damage import Coverage

        value = reading.term(vocabulary, raw) if vocabulary else raw
        return {"coverage": replace(values.get("coverage", Coverage()), **{name: value})}

    return Field(option=option, read=read, help=help, metavar="TERM" if vocabulary else "TEXT")


def _value(reading: Reading, raw: str, values: Values) -> Values:
    """Read a class of the scale named by --scale: kept as given, shown on ours unless --condition says otherwise."""
    from heritage_app.domain.scales import scale_name
    from heritage_app.services.scales import read_scale

    scale = values.get("condition_scale", "")
    if not scale:
        raise click.UsageError("--value: name the scale with --scale")
    read = read_scale(reading.session, scale, raw)
    named = scale_name(read.scale, "en")
    if read.value is None:
        reading.remarks.append(f"“{raw}” is no class of {named}. It is kept as given and shows as not assessed.")
    elif read.lossy:
        reading.remarks.append(f"{named} “{raw}” shows as {read.condition}, which is not quite the same: {read.note}.")
    condition = reading.given.get("condition") or read.condition
    return {"condition_scale": read.scale, "condition_given": raw, "condition": condition}


FIELDS: tuple[Field, ...] = (
    key("--kind", "kind", ReportKind, "What it reports: an event, a visit, or a look at images."),
    date("--when", "occurred", "When it happened, typed freely."),
    date("--observed", "observed", "When it was seen."),
    date("--last-intact", "last_seen_intact", "When it was last seen intact."),
    date("--first-damaged", "first_seen_damaged", "When it was first seen damaged."),
    key("--condition", "condition", Condition, "Condition after it."),
    text("--scale", "condition_scale", "Scale that the source used, where it is not ours."),
    text("--as-given", "condition_given", "The value on that scale, word for word."),
    Field(option="--value", read=_value, help="The same, and read: shown on our scale with the loss marked."),
    term("--extent", "extent", "damage_extent", "How much of the place is affected."),
    Field(option="--cause", read=_causes, many=True, metavar="[CATEGORY:]TYPE[:CERTAINTY]", help="Why."),
    Field(option="--effect", read=_effects, many=True, metavar="TYPE[:CERTAINTY[:PART]]", help="What it did."),
    Field(option="--by", read=_by, metavar="NAME", help="Who is said to have done it."),
    _of_attribution("--wording", "wording", "How strongly that is said.", type=KeyOf(Wording)),
    _of_attribution("--said-by", "said_by_id", "Who says so.", metavar="NAME"),
    _of_attribution("--not-printable", "printable", "Keep the attribution out of public reports.", flag=True),
    _involved("--observer", "observer", "Who saw it."),
    _involved("--assessor", "assessor", "Who assessed it."),
    Field(option="--what", read=_what, many=True, metavar="[LANG=]TEXT", help="What happened."),
    Field(option="--what-lang", read=lambda r, raw, v: {}, metavar="LANG", help="Language of --what."),
    _coverage("--means", "means", "How it was seen.", "coverage_means"),
    _coverage("--share-seen", "share", "How much of the place was seen.", "damage_extent"),
    _coverage("--gap", "gap", "Why the rest was not seen."),
    term("--recommendation", "recommendation", "recommendation", "What should be done."),
    term("--priority", "priority", "priority", "How soon."),
    date("--due", "assessment_due", "When it should be assessed next."),
    text("--incident", "incident", "Incident number, kept through the updates of one incident."),
    Field(option="--update-of", read=lambda r, raw, v: {"update_of": raw or None}, metavar="ID",
          help="Report that this one updates."),
    key("--status", "status", ClaimStatus, "How far the office stands behind it."),
    key("--visibility", "visibility", Visibility, "Who may see it."),
    notes(),
)  # fmt: skip


@click.group(cls=Group)
def damage() -> None:
    """Damage reports: what one event or one look found at a site."""


@damage.command()
@click.argument("site", metavar="SITE", type=WORDS)
@options(FIELDS)
@support_options
@click.pass_context
def add(ctx: click.Context, /, site: str, **given: Any) -> None:
    """Report damage, or a visit, at SITE; prints the id of the report."""
    from heritage_app.domain.damage import DamageDraft

    def start(session: Session) -> Values:
        return {"site_id": find_site(session, site)}

    save(frame_of(ctx), DamageDraft, FIELDS, given, start=start, support=SUPPORT_FIELDS)


@damage.command()
@click.argument("report", metavar="ID", type=WORDS)
@options(FIELDS)
@support_options
@edit_options
@click.pass_context
def edit(ctx: click.Context, /, report: str, **given: Any) -> None:
    """Change what is given of the report ID; a source that is given is cited beside those held."""
    from heritage_app.domain.damage import DamageDraft

    save(frame_of(ctx), DamageDraft, FIELDS, given, edits=report, support=SUPPORT_FIELDS)


add_reading(damage, RecordKind.DAMAGE)
add_trash_and_restore(damage, RecordKind.DAMAGE, "a report")

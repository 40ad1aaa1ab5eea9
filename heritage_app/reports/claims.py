"""What a report says of the claims about a site: damage reports, and restoration estimates side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from heritage_app.domain.claims import disagreeing
from heritage_app.domain.money import Duration, Money, say_duration, say_money
from heritage_app.domain.scales import scale_name
from heritage_app.domain.vocabulary import ClaimStatus, Scope
from heritage_app.reports.blocks import length
from heritage_app.reports.references import PRINTED, References
from heritage_app.reports.site import badge, identifier
from heritage_app.reports.wording import KEEP_TOGETHER, Wording, line

if TYPE_CHECKING:
    from decimal import Decimal

    from heritage_app.domain.damage import Attribution, Cause, DamageRow, Effect
    from heritage_app.domain.restoration import EstimateRow
    from heritage_app.domain.site import SiteRecord

Pairs = list[dict[str, Any]]


def printed_damage(record: SiteRecord) -> list[DamageRow]:
    """The damage reports that are printed, oldest event first; their place in this list is their number."""
    return [row for row in record.damage if row.draft.status in PRINTED]


def damage(wording: Wording, record: SiteRecord, references: References) -> dict[str, Any]:
    """Every damage report with who says so, how sure, and its sources."""
    printed = printed_damage(record)
    numbers = {row.id: number for number, row in enumerate(printed, start=1)}
    left_out = len(record.damage) - len(printed)
    return {
        "title": wording.word("damage"),
        "empty": "" if printed else wording.word("no_damage"),
        "reports": [_report(wording, row, numbers, references) for row in printed],
        "note": wording.fill("left_out", n=left_out) if left_out else "",
    }


def _report(wording: Wording, row: DamageRow, numbers: dict[str, int], references: References) -> dict[str, Any]:
    draft = row.draft
    said = told(wording, row)
    evidence = badge(wording, "evidence", row.evidence)
    if row.independent_count > 1:
        evidence["note"] = wording.fill("independent", n=row.independent_count)
    pairs = pairs_of(wording, (*what_happened(wording, row), *_seen(wording, row), *next_steps(wording, row, numbers)))
    return {
        "number": numbers[row.id],
        "date": wording.date_title(row.when),
        "kind": wording.term("report_kind", draft.kind),
        "condition": badge(wording, "condition", row.condition),
        "evidence": evidence,
        "status": wording.term("claim_status", draft.status) if draft.status is not ClaimStatus.ACCEPTED else "",
        "text": said,
        "pairs": pairs,
        "refs": references.claim(row.id, row.citation_count),
        "keep": length(said) + length(pairs) < KEEP_TOGETHER,
    }


def told(wording: Wording, row: DamageRow) -> dict[str, Any]:
    """What a report tells, as prose: in the language asked for where there is such a text, else in the first."""
    texts = {text.lang.split("-")[0].lower(): text for text in row.draft.texts}
    text = texts.get(wording.lang) or next(iter(row.draft.texts), None)
    return wording.prose(text.text, text.lang) if text is not None else wording.prose("")


Line = tuple[str, Iterable[str]]


def pairs_of(wording: Wording, lines: Iterable[Line]) -> Pairs:
    """Label and values of every line that says something."""
    kept = ((label, [wording.within(value) for value in values if value]) for label, values in lines)
    return [{"label": wording.word(label), "values": values} for label, values in kept if values]


def what_happened(wording: Wording, row: DamageRow) -> list[Line]:
    """Causes, effects, extent and who is said to have done it."""
    draft = row.draft
    given = wording.quoted(draft.condition_given) if draft.condition_given.strip() else ""
    if given and draft.condition_scale:
        given = wording.fill("bracketed", text=given, note=line(scale_name(draft.condition_scale, wording.lang)))
    return [
        ("as_given", [given]),
        ("causes", list(dict.fromkeys(_cause(wording, cause) for cause in draft.causes))),
        ("effects", list(dict.fromkeys(_effect(wording, effect) for effect in draft.effects))),
        ("extent", [wording.term("damage_extent", draft.extent)]),
        ("attribution", [_attribution(wording, one) for one in draft.attributions if one.printable and one.actor]),
    ]


def _seen(wording: Wording, row: DamageRow) -> list[Line]:
    draft, coverage = row.draft, row.draft.coverage
    involved: dict[str, list[str]] = {}
    for part in draft.involved:
        involved.setdefault(part.role, []).append(line(part.actor))
    dates = (
        ("last_intact", draft.last_seen_intact),
        ("first_damaged", draft.first_seen_damaged),
        ("observed", draft.observed),
    )
    seen = (
        wording.term("coverage_means", coverage.means),
        wording.term("damage_extent", coverage.share),
        wording.fill("not_seen", why=line(coverage.gap)) if coverage.gap.strip() else "",
    )
    return [
        *((role, involved.get(role, ())) for role in ("claimant", "observer", "assessor")),
        *((label, [wording.date(when)]) for label, when in dates if when is not None),
        ("coverage", [wording.join(seen)]),
    ]


def next_steps(wording: Wording, row: DamageRow, numbers: dict[str, int]) -> list[Line]:
    """What is recommended, which incident it belongs to, and what else is noted."""
    draft = row.draft
    earlier = numbers.get(draft.update_of or "")
    return [
        ("recommendation", [wording.term("recommendation", draft.recommendation)]),
        ("priority", [wording.term("priority", draft.priority)]),
        ("due", [wording.date(draft.assessment_due)] if draft.assessment_due is not None else ()),
        ("incident", [line(draft.incident)]),
        ("update_of", [wording.fill("report_n", n=earlier)] if earlier else ()),
        ("identifiers", [identifier(wording, one.scheme, one.value) for one in draft.identifiers]),
        ("note", [wording.noted(note) for note in draft.notes]),
    ]


def _noted(wording: Wording, said: str, *notes: str) -> str:
    """The text, and what is said about it in brackets."""
    note = wording.join(notes, "semicolon")
    return wording.fill("bracketed", text=said, note=note) if said and note else said or note


def _certainty(wording: Wording, key: str | None) -> str:
    return wording.fill("certainty", certainty=wording.term("certainty", key)) if key else ""


def _cause(wording: Wording, cause: Cause) -> str:
    terms = (wording.term("disturbance_category", cause.category), wording.term("disturbance_cause", cause.type))
    given = wording.quoted(cause.given) if cause.given.strip() else ""
    return _noted(wording, wording.join(terms), given, _certainty(wording, cause.certainty))


def _effect(wording: Wording, effect: Effect) -> str:
    given = wording.quoted(effect.given) if effect.given.strip() else ""
    terms = (wording.term("disturbance_effect", effect.type), line(effect.part))
    return _noted(wording, wording.join(terms), given, _certainty(wording, effect.certainty))


def _attribution(wording: Wording, one: Attribution) -> str:
    """*Reported: somebody, said by somebody else*: never a bare name."""
    key = "attribution_said" if one.said_by else "attribution_bare"
    return wording.fill(key, wording=wording.term("wording", one.wording), actor=line(one.actor), by=line(one.said_by))


# ------------------------------------------------------------------------------------------------ estimates


def estimates(wording: Wording, record: SiteRecord, references: References) -> dict[str, Any]:
    """Estimates by scope, one column a claimant, all of the same size: the registry picks no winner."""
    printed = [row for row in record.estimates if row.draft.status in PRINTED]
    groups: dict[tuple[str, Scope], list[EstimateRow]] = {}
    for row in printed:
        groups.setdefault((row.site_id, row.draft.scope), []).append(row)
    left_out = len(record.estimates) - len(printed)
    return {
        "title": wording.word("estimates"),
        "empty": "" if printed else wording.word("no_estimate"),
        "groups": [_group(wording, rows, printed, references) for rows in groups.values()],
        "note": wording.fill("left_out", n=left_out) if left_out else "",
    }


def _group(
    wording: Wording, rows: list[EstimateRow], printed: list[EstimateRow], references: References
) -> dict[str, Any]:
    first = rows[0]
    columns: dict[tuple[str, str], dict[str, Any]] = {}
    by_id = {row.id: row for row in printed}
    for row in rows:
        who = line(row.claimant) or wording.word("claimant_unknown")
        role = line(row.draft.claimant_role)
        column = columns.setdefault((who, role), {"claimant": who, "role": wording.within(role), "cards": []})
        column["cards"].append(_card(wording, row, by_id, references))
    for column in columns.values():
        column["keep"] = sum(length(card) for card in column["cards"]) < KEEP_TOGETHER
    site = line(first.site_name)
    return {
        "scope": wording.fill("scope_group" if first.draft.scope is Scope.GROUP else "scope_site", site=site),
        "inherited": wording.fill("inherited", site=line(first.inherited_from)) if first.inherited_from else "",
        "disagree": wording.word("disagree") if disagreeing(rows) else "",
        "columns": list(columns.values()),
    }


def _card(wording: Wording, row: EstimateRow, by_id: dict[str, EstimateRow], references: References) -> dict[str, Any]:
    draft = row.draft
    stances = []
    for stance in draft.stances:
        other = by_id.get(stance.estimate_id)
        what = wording.word("another_estimate") if other is None else _about(wording, other)
        stances.append(wording.labelled(wording.term("estimate_stance", stance.stance), what))
    quotation = ""
    if draft.quotation.strip():
        foreign = draft.quotation_lang and draft.quotation_lang.split("-")[0].lower() != wording.lang
        quotation = _noted(
            wording, wording.quoted(draft.quotation), wording.language(draft.quotation_lang) if foreign else ""
        )
    feasible = wording.term("feasibility", draft.feasibility)
    lines: list[Line] = [
        ("duration", [said_duration(wording, row)]),
        ("cost", [said_cost(wording, row)]),
        ("caution", [wording.word("stands_alone")] if row.outlier else ()),
        ("price_date", [wording.date(draft.price_date)] if draft.price_date is not None else ()),
        ("includes", [wording.join(wording.term("restoration_work", key) for key in draft.includes)]),
        ("share", [said_share(wording, draft.share_low, draft.share_high)]),
        ("feasibility", [feasible]),
        ("stance", stances),
        ("conditions", [line(draft.conditions)]),
        ("stated", [wording.date(draft.stated)] if draft.stated is not None else ()),
        ("said_to", [line(draft.said_to)]),
        ("pinned", [line(row.pinned_reason)]),
        ("note", [wording.noted(note) for note in draft.notes]),
    ]
    return {
        "summary": wording.prose(draft.summary),
        "quotation": quotation,
        "pairs": pairs_of(wording, lines),
        "status": wording.term("claim_status", draft.status) if draft.status is not ClaimStatus.ACCEPTED else "",
        "evidence": badge(wording, "evidence", row.evidence),
        "refs": references.claim(row.id, row.citation_count),
    }


def _about(wording: Wording, row: EstimateRow) -> str:
    """Another estimate in few words, and whose it is."""
    what = line(row.draft.summary) or said_duration(wording, row) or wording.term("feasibility", row.draft.feasibility)
    return _noted(wording, what or wording.word("another_estimate"), line(row.claimant))


def said_duration(wording: Wording, row: EstimateRow) -> str:
    """How long it would take, empty where nobody said."""
    draft = row.draft
    if draft.duration_low is None and draft.duration_high is None:
        return ""
    unit: Literal["year", "month"] = "month" if draft.duration_unit == "month" else "year"
    return say_duration(Duration(draft.duration_low, draft.duration_high, unit), wording.lang, digits=wording.digits)


def said_cost(wording: Wording, row: EstimateRow) -> str:
    """What it would cost, each figure with its currency."""
    draft = row.draft
    given = (("cost_low", draft.cost_low), ("cost_likely", draft.cost_likely), ("cost_high", draft.cost_high))
    return wording.join(
        wording.fill(key, amount=say_money(Money(amount, draft.currency), wording.lang, digits=wording.digits))
        for key, amount in given
        if amount is not None
    )


def said_share(wording: Wording, low: Decimal | None, high: Decimal | None) -> str:
    """A share in per cent, or the range of it."""
    ends = list(dict.fromkeys(wording.fill("percent", n=wording.number(end)) for end in (low, high) if end is not None))
    return wording.fill("range", low=ends[0], high=ends[1]) if len(ends) == 2 else "".join(ends)

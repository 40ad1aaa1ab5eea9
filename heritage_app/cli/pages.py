"""What a person reads in a terminal of one record, or of a list of records other than sites."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from heritage_app.cli.tables import Labels, shown, table, width
from heritage_app.cli.words import line
from heritage_app.domain.claims import hazard_summary
from heritage_app.domain.coordinates import say_point
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.deed_words import deed_words
from heritage_app.domain.flag_words import FlagWords
from heritage_app.domain.found import Match, Why, say_why
from heritage_app.domain.hazard import HazardRow
from heritage_app.domain.money import Duration, Money, say_duration, say_money
from heritage_app.domain.restoration import EstimateDraft, EstimateRow
from heritage_app.domain.site import SiteRecord, SiteRow
from heritage_app.domain.text import one_line
from heritage_app.domain.vocabulary import RecordKind, Scope

if TYPE_CHECKING:
    from heritage_app.cli.tables import Terms
    from heritage_app.domain.intervention import InterventionRow
    from heritage_app.domain.stage import StageRow
    from heritage_app.domain.threat import ThreatRow


Cell = Callable[[Mapping[str, Any], Labels], str]


def _field(name: str) -> Cell:
    return lambda document, label: str(document[name])


def _term(name: str, vocabulary: str) -> Cell:
    return lambda document, label: label(vocabulary, document[name])


def _day(*names: str) -> Cell:
    """The first of these dates that is known."""

    def said(document: Mapping[str, Any], label: Labels) -> str:
        date = next((document[name] for name in names if document[name]), None)
        return label.day(date["edtf"]) if date else ""

    return said


def _pixels(camera: Mapping[str, Any]) -> str:
    return f"{camera['width']} × {camera['height']}" if camera["width"] else ""


def _caption(document: Mapping[str, Any], lang: str) -> str:
    texts = {one["lang"]: one["text"] for one in document["captions"]}
    return one_line(texts.get(lang) or next(iter(texts.values()), ""), 60)


_COLUMNS: Mapping[RecordKind, Mapping[str, Cell]] = {
    RecordKind.DAMAGE: {
        "Site": _field("site_name"),
        "When": _day("event", "observed"),
        "Condition": _term("condition", "condition"),
        "Evidence": _term("evidence", "evidence"),
        "Status": _term("status", "claim_status"),
    },
    RecordKind.ESTIMATE: {
        "Site": _field("site_name"),
        "Who": _field("claimant"),
        "Said": _day("stated"),
        "Claim": _field("summary"),
    },
    RecordKind.HAZARD: {
        "Site": _field("site_name"),
        "Hazard": _term("kind", "hazard_kind"),
        "State": _term("state", "hazard_state"),
        "Known": _day("known"),
    },
    RecordKind.STAGE: {
        "Site": _field("site_name"),
        "Stage": _term("stage", "stage"),
        "Since": _day("since"),
        "Who": _field("claimant"),
    },
    RecordKind.THREAT: {
        "Site": _field("site_name"),
        "Category": _term("category", "disturbance_category"),
        "Cause": _term("cause", "disturbance_cause"),
        "Probability": _term("probability", "threat_probability"),
        "By": _day("horizon"),
    },
    RecordKind.INTERVENTION: {
        "Site": _field("site_name"),
        "Works": _term("kind", "intervention_kind"),
        "Done": _day("done"),
        "Who": _field("actor"),
    },
    RecordKind.PHOTO: {
        "Site": _field("site_name"),
        "File": lambda document, label: str(document["file"]["original_name"]),
        "Taken": _day("taken"),
        "Pixels": lambda document, label: _pixels(document["camera"]),
        "Caption": lambda document, label: _caption(document, label.lang),
    },
    RecordKind.SOURCE: {
        "Title": _field("title"),
        "Kind": _term("type", "source_type"),
        "Published": _day("issued"),
        "Cited": _field("citation_count"),
    },
    RecordKind.ACTOR: {"Name": _field("name"), "Kind": _term("kind", "actor_kind")},
}
"""What a list shows after the id: a new column is a new line here."""


IN_THE_TRASH: Mapping[str, Cell] = {
    "Trashed": lambda document, label: label.day(document["trashed_at"][:10]) if document["trashed_at"] else "",
    "Why": _field("trashed_reason"),
}
"""What a list of the trash shows besides."""


def _found_by(document: Mapping[str, Any], label: Labels) -> str:
    """Why a search found a record, in words."""
    found = document["found_by"]
    return "" if found is None else say_why(Why(Match(found["match"]), tuple(found["words"])), label.lang)


FOUND_BY: Mapping[str, Cell] = {"Found": _found_by}
"""What a list that was searched shows besides."""


def claims_table(kind: RecordKind, documents: Sequence[dict[str, Any]], terms: Terms, lang: str) -> str:
    """A list of records other than sites, from their JSON documents."""
    label, columns = Labels(terms, lang), _COLUMNS[kind]
    if documents and "trashed_at" in documents[0]:
        columns = {**columns, **IN_THE_TRASH}
    if documents and "found_by" in documents[0]:
        columns = {**columns, **FOUND_BY}
    lines = [(one["id"], *(cell(one, label) for cell in columns.values())) for one in documents]
    return table([label.say(heading) for heading in ("Id", *columns)], lines, lang)


def record_page(document: Mapping[str, Any], indent: str = "") -> str:
    """A record as lines of names and values, from its JSON document; what is empty is left out."""
    filled = {key.replace("_", " "): value for key, value in document.items() if value not in (None, "", [], {})}
    wide = max((len(key) for key in filled), default=0)
    lines = []
    for key, value in filled.items():
        if isinstance(value, dict) and "edtf" in value:
            value = f"{value['text']} ({value['edtf']})" if value["text"] != value["edtf"] else value["edtf"]
        if isinstance(value, dict):
            lines += [f"{indent}{key}", record_page(value, indent + "  ")]
        elif isinstance(value, list) and any(isinstance(part, dict) for part in value):
            lines.append(f"{indent}{key}")
            lines += [record_page(part, indent + "  ") + "\n" for part in value]
        else:
            text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            spread = shown(text).replace("\n", f"\n{indent}{' ' * (wide + 2)}")
            lines.append(f"{indent}{key:<{wide}}  {spread}")
    return "\n".join(line.rstrip("\n") for line in lines if line.strip())


# --------------------------------------------------------------------------------------------- one whole site


def site_page(record: SiteRecord, terms: Terms, lang: str) -> str:
    """Everything known of one site: hazards first, then condition, damage, estimates, sources, history."""
    label = Labels(terms, lang)
    row = record.row
    second = f" · {label.put(row.second_name)}" if row.second_name else ""
    lines = [f"{label.put(row.reference)}  {label.put(row.name)}{second}", label.put(row.place)]
    if row.trashed:
        lines.append(label.say("In the trash: {reason}", reason=shown(record.trashed_reason)))
    if record.parents:
        lines.append(label.say("Part of {sites}", sites=_sites(record.parents, label)))
    lines += ["", *_hazards(record.hazards, label), *_facts(record, terms, label)]
    lines += _section("Damage", [_damage(one, label, record) for one in record.damage], label)
    lines += _section("Restoration estimates", [_estimate(one, label, record) for one in record.estimates], label)
    lines += _section("Restoration stages", [_stage(one, label, record) for one in record.stages], label)
    lines += _section("Threats", [_threat(one, label, record) for one in record.threats], label)
    lines += _section("Earlier works", [_works(one, label, record) for one in record.interventions], label)
    lines += _section("Sources", [_source(n, one, label) for n, one in enumerate(record.sources, start=1)], label)
    deeds = dict.fromkeys(
        f"{c.at[:16].replace('T', ' ')}  {label.put(c.by)}  {deed_words(c.verb, c.subject, lang)}"
        for c in record.history
    )
    lines += _section("History", list(deeds), label)
    return "\n".join(line(one, lang) for one in lines)


def _facts(record: SiteRecord, terms: Terms, label: Labels) -> list[str]:
    """What is said of the site itself, one line a fact, each after its name."""
    verdict, rolled, draft = record.verdict, record.rollup, record.draft
    said = f"{label('condition', verdict.condition)} ({label('evidence', verdict.evidence)})"
    facts = [("Condition", said + _dissent(record, label)), ("Restoration", label("stage", record.row.stage))]
    if rolled.total:
        template, worst = "{condition} ({assessed} of {total} parts assessed)", label("condition", rolled.condition)
        said = label.say(template, condition=worst, assessed=rolled.assessed, total=rolled.total)
        facts.append(("Parts say", said))
    if record.flags:
        words = FlagWords(record, terms, label.lang)
        facts += [("Flag", label.pair(label("flag", flag.kind), words.explain(flag))) for flag in record.flags]
    if draft.point is not None:
        precision = f", ± {draft.precision_m} m" if draft.precision_m is not None else ""
        facts.append(("Location", label.put(f"{say_point(draft.point, 'decimal')}{precision}")))
    if record.parts:
        facts.append(("Parts", _sites(record.parts, label)))
    names = {name: label.say(name) for name, _ in facts}
    wide = max(_NAMES, *(width(name) + 2 for name in names.values()))
    return [f"{names[name]}{' ' * (wide - width(names[name]))}{fact}" for name, fact in facts]


_NAMES = 13
"""Columns that the names of facts take at least."""


def _sites(rows: Sequence[SiteRow], label: Labels) -> str:
    comma = "، " if label.lang == "ar" else ", "
    return comma.join(f"{label.put(row.name)} ({label.put(row.reference)})" for row in rows)


def _section(title: str, lines: Sequence[str], label: Labels) -> list[str]:
    return ["", label.say(title), *(f"  {line}" for line in lines)] if lines else []


def _dissent(record: SiteRecord, label: Labels) -> str:
    count = len(record.verdict.dissent)
    if count > 1:
        return label.say("; {count} accepted reports say otherwise", count=count)
    return label.say("; one accepted report says otherwise") if count else ""


def _hazards(hazards: Sequence[HazardRow], label: Labels) -> list[str]:
    if not hazards:
        return []
    rows = {hazard.id: hazard for hazard in hazards}
    lines = []
    for one in hazard_summary(hazards):
        first = rows[one.claims[0]]
        hazard, state = label("hazard_kind", one.kind), label("hazard_state", one.state)
        if first.relation:
            hazard = label.say("{hazard} at {site}", hazard=hazard, site=shown(first.site_name))
        if one.known:
            state = label.listed((state, label.day(one.known)))
        lines.append(label.say("UNSAFE TO VISIT: {hazard} ({state})", hazard=hazard, state=state))
    return [*lines, ""] if lines else []


def _numbers(record: SiteRecord, claim: str, label: Labels) -> str:
    """The numbers of the sources of a claim, or that there is none."""
    order = {source.id: number for number, source in enumerate(record.sources, start=1)}
    cited = sorted({order[c.draft.source_id] for c in record.citations if c.draft.record_id == claim})
    return " ".join(f"[{number}]" for number in cited) or label.say("(no source)")


def _damage(row: DamageRow, label: Labels, record: SiteRecord) -> str:
    when = label.day(row.when.edtf) if row.when else label.say("undated")
    causes = label.listed(
        [c.given or label("disturbance_cause", c.type) for c in row.draft.causes if c.given or c.type]
    )
    said = label.put(one_line(row.text(label.lang), 200)) if row.draft.texts else ""
    by = "; ".join(label.pair(label("wording", a.wording), label.put(a.actor)) for a in row.draft.attributions)
    parts = (
        f"{label('condition', row.condition)} ({label('evidence', row.evidence)})",
        label.put(causes),
        by,
        said,
        "" if row.accepted else label("claim_status", row.draft.status),
    )
    return label.pair(when, f"{' · '.join(part for part in parts if part)} {_numbers(record, row.id, label)}")


def _estimate(row: EstimateRow, label: Labels, record: SiteRecord) -> str:
    draft = row.draft
    who = label.listed([label.put(part) for part in (row.claimant, draft.claimant_role) if part])
    who = who or label.say("nobody named")
    about = label.say(" (about all of {site})", site=shown(row.site_name)) if draft.scope is Scope.GROUP else ""
    low, likely, high = (
        "" if cost is None else say_money(Money(cost, draft.currency), label.lang)
        for cost in (draft.cost_low, draft.cost_likely, draft.cost_high)
    )
    ends = [cost for cost in (low, high) if cost]
    figures = [
        label.put(draft.summary),
        _duration(draft, label),
        _range(ends, label),
        (label.say("most likely {cost}", cost=likely) if ends else likely) if likely and likely not in ends else "",
        label.say("CAUTION: at least ten times any other cost in the registry, and fewer than two sources name it")
        if row.outlier
        else "",
        _share(draft, label),
        label("feasibility", draft.feasibility) if draft.feasibility else "",
        label.put(draft.conditions),
        label.say("“{words}”", words=shown(one_line(draft.quotation, 200))) if draft.quotation else "",
    ]
    said = " · ".join(figure for figure in figures if figure)
    source = row.inherited_from
    inherited = label.say(" · inherited from {site}", site=shown(source)) if source else ""
    return label.pair(f"{who}{about}", f"{said}{inherited} {_numbers(record, row.id, label)}")


def _stage(row: StageRow, label: Labels, record: SiteRecord) -> str:
    since = f", {label.day(row.draft.since.edtf)}" if row.draft.since else ""
    who = f" · {label.put(row.claimant)}" if row.claimant else ""
    said = f"{label('stage', row.draft.stage)}{since}{who}{_words(row.draft.text, label)}"
    return f"{said} {_numbers(record, row.id, label)}"


def _threat(row: ThreatRow, label: Labels, record: SiteRecord) -> str:
    draft = row.draft
    what = label("disturbance_cause", draft.cause) or label("disturbance_category", draft.category)
    facts = [label("threat_probability", draft.probability), label.day(draft.horizon.edtf) if draft.horizon else ""]
    said = label.listed([fact for fact in (what, *facts) if fact])
    return f"{said}{_words(draft.text, label)} {_numbers(record, row.id, label)}"


def _works(row: InterventionRow, label: Labels, record: SiteRecord) -> str:
    draft = row.draft
    done = label.pair(label.day(draft.done.edtf), "") if draft.done else ""
    who = f" · {label.put(row.actor)}" if row.actor else ""
    fits = "" if draft.compatible is None else label.say(" · compatible" if draft.compatible else " · not compatible")
    said = f"{done}{label('intervention_kind', draft.kind)}{who}{fits}{_words(draft.text, label)}"
    return f"{said} {_numbers(record, row.id, label)}"


def _words(text: str, label: Labels) -> str:
    return f" · {label.put(one_line(text, 200))}" if text else ""


def _range(ends: Sequence[str], label: Labels) -> str:
    """“2 to 3”; one end alone is said alone, none not at all."""
    ends = list(dict.fromkeys(ends))
    return label.say("{low} to {high}", low=ends[0], high=ends[1]) if len(ends) > 1 else "".join(ends)


def _duration(draft: EstimateDraft, label: Labels) -> str:
    if draft.duration_low is None and draft.duration_high is None:
        return ""
    unit: Literal["month", "year"] = "month" if draft.duration_unit == "month" else "year"
    return say_duration(Duration(draft.duration_low, draft.duration_high, unit), label.lang)


def _share(draft: EstimateDraft, label: Labels) -> str:
    low, high = draft.share_low, draft.share_high
    share = _range([f"{one:f}" for one in (low, high) if one is not None], label)
    if low is None and high is not None:
        share = label.say("at most {figure}", figure=share)
    elif high is None and low is not None:
        share = label.say("at least {figure}", figure=share)
    return label.say("{share} % intact", share=share) if share else ""


def _source(number: int, row: Any, label: Labels) -> str:
    draft = row.draft
    facts = (
        draft.author,
        draft.title,
        draft.container_title,
        draft.publisher,
        draft.agency,
        label.day(draft.issued.edtf) if draft.issued else "",
        draft.url,
    )
    kind = label("source_type", draft.type)
    return f"[{number}] {label.listed([label.put(one_line(fact, 200)) for fact in facts if fact])} ({kind})"

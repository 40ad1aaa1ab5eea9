"""What a person reads in a terminal of one record, or of a list of records other than sites."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from heritage_app.cli.tables import Labels, shown, table
from heritage_app.domain.claims import hazard_summary
from heritage_app.domain.coordinates import say_point
from heritage_app.domain.damage import DamageRow
from heritage_app.domain.flag_words import FlagWords
from heritage_app.domain.hazard import HazardRow
from heritage_app.domain.money import Money, say_money
from heritage_app.domain.restoration import EstimateRow
from heritage_app.domain.site import SiteRecord
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


def claims_table(kind: RecordKind, documents: Sequence[dict[str, Any]], terms: Terms, lang: str) -> str:
    """A list of records other than sites, from their JSON documents."""
    label, columns = Labels(terms, lang), _COLUMNS[kind]
    if documents and "trashed_at" in documents[0]:
        columns = {**columns, **IN_THE_TRASH}
    lines = [(one["id"], *(cell(one, label) for cell in columns.values())) for one in documents]
    return table(("Id", *columns), lines)


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
    row, draft = record.row, record.draft
    second = f" · {shown(row.second_name)}" if row.second_name else ""
    lines = [f"{row.reference}  {shown(row.name)}{second}", shown(row.place)]
    if row.trashed:
        lines.append(f"In the trash: {shown(record.trashed_reason)}")
    if record.parents:
        lines.append("Part of " + ", ".join(f"{shown(p.name)} ({p.reference})" for p in record.parents))
    lines += ["", *_hazards(record.hazards, label)]
    lines += [
        f"Condition    {label('condition', record.verdict.condition)} "
        f"({label('evidence', record.verdict.evidence)}){_dissent(record)}",
        f"Restoration  {label('stage', row.stage)}",
    ]
    if record.rollup.total:
        rolled = record.rollup
        said = label("condition", rolled.condition)
        lines.append(f"Parts say    {said} ({rolled.assessed} of {rolled.total} parts assessed)")
    if record.flags:
        words = FlagWords(record, terms, lang)
        lines += [f"Flag         {label('flag', flag.kind)}: {words.explain(flag)}" for flag in record.flags]
    if draft.point is not None:
        precision = f", ± {draft.precision_m} m" if draft.precision_m is not None else ""
        lines.append(f"Location     {say_point(draft.point, 'decimal')}{precision}")
    if record.parts:
        lines.append("Parts        " + ", ".join(f"{shown(p.name)} ({p.reference})" for p in record.parts))
    lines += _section("Damage", [_damage(one, label, record) for one in record.damage])
    lines += _section("Restoration estimates", [_estimate(one, label, record) for one in record.estimates])
    lines += _section("Restoration stages", [_stage(one, label, record) for one in record.stages])
    lines += _section("Threats", [_threat(one, label, record) for one in record.threats])
    lines += _section("Earlier works", [_works(one, label, record) for one in record.interventions])
    lines += _section("Sources", [_source(n, one, label) for n, one in enumerate(record.sources, start=1)])
    deeds = dict.fromkeys(f"{c.at[:16].replace('T', ' ')}  {shown(c.by)}  {c.verb}" for c in record.history)
    lines += _section("History", list(deeds))
    return "\n".join(lines)


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return ["", title, *(f"  {line}" for line in lines)] if lines else []


def _dissent(record: SiteRecord) -> str:
    count = len(record.verdict.dissent)
    return f"; {count} accepted reports say otherwise" if count > 1 else "; one accepted report says otherwise" * count


def _hazards(hazards: Sequence[HazardRow], label: Labels) -> list[str]:
    if not hazards:
        return []
    rows = {hazard.id: hazard for hazard in hazards}
    lines = []
    for one in hazard_summary(hazards):
        first = rows[one.claims[0]]
        where = f" at {shown(first.site_name)}" if first.relation else ""
        known = f", {label.day(one.known)}" if one.known else ""
        lines.append(
            f"UNSAFE TO VISIT: {label('hazard_kind', one.kind)}{where} ({label('hazard_state', one.state)}{known})"
        )
    return [*lines, ""] if lines else []


def _numbers(record: SiteRecord, claim: str) -> str:
    """The numbers of the sources of a claim, or that there is none."""
    order = {source.id: number for number, source in enumerate(record.sources, start=1)}
    cited = sorted({order[c.draft.source_id] for c in record.citations if c.draft.record_id == claim})
    return " ".join(f"[{number}]" for number in cited) or "(no source)"


def _damage(row: DamageRow, label: Labels, record: SiteRecord) -> str:
    when = label.day(row.when.edtf) if row.when else "undated"
    causes = ", ".join(c.given or label("disturbance_cause", c.type) for c in row.draft.causes if c.given or c.type)
    said = shown(one_line(row.text(label.lang), 200)) if row.draft.texts else ""
    by = "; ".join(f"{label('wording', a.wording)}: {shown(a.actor)}" for a in row.draft.attributions)
    parts = (
        f"{label('condition', row.condition)} ({label('evidence', row.evidence)})",
        shown(causes),
        by,
        said,
        "" if row.accepted else label("claim_status", row.draft.status),
    )
    return f"{when}: {' · '.join(part for part in parts if part)} {_numbers(record, row.id)}"


def _estimate(row: EstimateRow, label: Labels, record: SiteRecord) -> str:
    draft = row.draft
    who = ", ".join(shown(part) for part in (row.claimant, draft.claimant_role) if part) or "nobody named"
    scope = f" (about all of {shown(row.site_name)})" if draft.scope is Scope.GROUP else ""
    costs = dict.fromkeys((draft.cost_low, draft.cost_likely, draft.cost_high))
    figures = [
        shown(draft.summary),
        _range(draft.duration_low, draft.duration_high, f" {draft.duration_unit}s"),
        " to ".join(say_money(Money(c, draft.currency), label.lang) for c in costs if c is not None),
        "CAUTION: at least ten times any other cost in the registry, and fewer than two sources name it"
        if row.outlier
        else "",
        _range(draft.share_low, draft.share_high, " % intact"),
        label("feasibility", draft.feasibility) if draft.feasibility else "",
        shown(draft.conditions),
        f"“{shown(one_line(draft.quotation, 200))}”" if draft.quotation else "",
    ]
    said = " · ".join(figure for figure in figures if figure)
    inherited = f" · inherited from {shown(row.inherited_from)}" if row.inherited_from else ""
    return f"{who}{scope}: {said}{inherited} {_numbers(record, row.id)}"


def _stage(row: StageRow, label: Labels, record: SiteRecord) -> str:
    since = f", {label.day(row.draft.since.edtf)}" if row.draft.since else ""
    who = f" · {shown(row.claimant)}" if row.claimant else ""
    return f"{label('stage', row.draft.stage)}{since}{who}{_words(row.draft.text)} {_numbers(record, row.id)}"


def _threat(row: ThreatRow, label: Labels, record: SiteRecord) -> str:
    draft = row.draft
    what = label("disturbance_cause", draft.cause) or label("disturbance_category", draft.category)
    facts = [label("threat_probability", draft.probability), label.day(draft.horizon.edtf) if draft.horizon else ""]
    said = ", ".join(fact for fact in (what, *facts) if fact)
    return f"{said}{_words(draft.text)} {_numbers(record, row.id)}"


def _works(row: InterventionRow, label: Labels, record: SiteRecord) -> str:
    draft = row.draft
    done = f"{label.day(draft.done.edtf)}: " if draft.done else ""
    who = f" · {shown(row.actor)}" if row.actor else ""
    fits = {True: " · compatible", False: " · not compatible", None: ""}[draft.compatible]
    return f"{done}{label('intervention_kind', draft.kind)}{who}{fits}{_words(draft.text)} {_numbers(record, row.id)}"


def _words(text: str) -> str:
    return f" · {shown(one_line(text, 200))}" if text else ""


def _range(low: Any, high: Any, unit: str) -> str:
    if low is None and high is None:
        return ""
    if low == high:
        return f"{low:f}{unit}"
    if low is None or high is None:
        return f"at least {low:f}{unit}" if high is None else f"at most {high:f}{unit}"
    return f"{low:f} to {high:f}{unit}"


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
    return f"[{number}] " + ", ".join(shown(one_line(fact, 200)) for fact in facts if fact) + f" ({kind})"

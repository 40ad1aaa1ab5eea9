"""The incident bulletin: a summary, incidents by governorate with their updates, what imagery shows, a timeline.

The order is that of the weekly reports of ASOR Cultural Heritage Initiatives: summary, key points by governorate,
incidents, satellite section, timeline; and, as there, a first page that says what is not confirmed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from heritage_app.domain.vocabulary import ClaimStatus, Evidence, ReportKind
from heritage_app.reports import blocks
from heritage_app.reports.claims import next_steps, pairs_of, printed_damage, told, what_happened
from heritage_app.reports.frame import Content, Reading, page
from heritage_app.reports.references import Cited, References
from heritage_app.reports.site import badge
from heritage_app.reports.wording import Wording, line, upper_first

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageRow
    from heritage_app.domain.dates import Day
    from heritage_app.domain.site import SiteRecord

LONGEST_IN_TABLE = 400
"""Most characters of what a report tells in a table; the incident above has it whole."""


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened at one site, with everything that was told of it later."""

    record: SiteRecord
    first: DamageRow
    updates: list[DamageRow] = field(default_factory=list)

    @property
    def number(self) -> str:
        """The incident number, empty where nobody gave one."""
        return next((row.draft.incident for row in (self.first, *self.updates) if row.draft.incident.strip()), "")

    @property
    def key(self) -> str:
        """What tells incidents apart: one number may stand for several sites."""
        return self.number or self.first.id


def build(reading: Reading) -> Content:
    """All incidents of the sites, and the images that were looked at."""
    wording = reading.wording
    title = wording.word("bulletin")
    incidents = [one for record in reading.records for one in incidents_of(record)]
    seen = [(record, row) for record in reading.records for row in printed_damage(record) if _from_images(row)]
    if not incidents and not seen:
        return Content(title=title, report=title, sections=[page(title, [blocks.note(wording.word("no_incident"))])])
    references = References(wording, Cited.of(reading.records))
    body = [blocks.boxed("flag", wording.word("bulletin_warning")), *_summary(wording, incidents)]
    for governorate in sorted({one.record.row.governorate for one in incidents}, key=lambda key: (not key, key)):
        held = sorted((one for one in incidents if one.record.row.governorate == governorate), key=_order)
        body.append(blocks.heading(_governorate(wording, governorate)))
        body.append(blocks.entries([said for one in held for said in _entries(wording, one, references)]))
    if seen:
        body.append(_imagery(wording, seen, references))
    if incidents:
        body.append(_timeline(wording, incidents))
    return Content(title=title, report=title, sections=[page(title, [*body, references.sources_block()])])


def incidents_of(record: SiteRecord) -> list[Incident]:
    """
    The incidents of one site: reports of events, each with those that update it or bear its incident number.

    An image or a visit is told under the incident that it belongs to; one of its own is no incident.
    """
    rows = printed_damage(record)
    by_id = {row.id: row for row in rows}
    found: dict[str, Incident] = {}
    numbered: dict[str, Incident] = {}
    for row in sorted(rows, key=lambda row: row.draft.kind is not ReportKind.INCIDENT):
        root = _root(row, by_id)
        number = row.draft.incident.strip()
        held = found.get(root.id) or numbered.get(number)
        if held is not None:
            if row is not held.first:
                held.updates.append(row)
        elif row.draft.kind is ReportKind.INCIDENT or number:
            held = Incident(record, root, [] if row is root else [row])
        if held is not None:
            found[root.id] = held
            if number:
                numbered[number] = held
    incidents = list({one.first.id: one for one in found.values()}.values())
    for one in incidents:
        one.updates.sort(key=_day)
    return incidents


def _root(row: DamageRow, by_id: Mapping[str, DamageRow]) -> DamageRow:
    """The report at the beginning of a chain of updates; of a circle, which an import may bring, the oldest."""
    met = {row.id: row}
    while (earlier := by_id.get(row.draft.update_of or "")) is not None:
        if earlier.id in met:
            return met[min(met)]
        met[earlier.id] = row = earlier
    return row


def _day(row: DamageRow) -> tuple[Day, str]:
    """The last day on which it can have been; undated reports come last."""
    when = row.when
    return (when.latest if when is not None and when.latest is not None else 10**9, row.id)


def _day_seen(row: DamageRow) -> tuple[Day, str]:
    """The last day on which an image can be of, by which `_imagery` names it; else that of the event."""
    seen = row.draft.observed
    return (seen.latest, row.id) if seen is not None and seen.latest is not None else _day(row)


def _order(one: Incident) -> tuple[bool, str, Day, str]:
    return (not one.number, one.number, *_day(one.first))


def _from_images(row: DamageRow) -> bool:
    return row.draft.kind is ReportKind.IMAGERY_REVIEW or row.evidence is Evidence.IMAGERY


def _governorate(wording: Wording, key: str) -> str:
    return wording.term("governorate", key) or wording.word("no_governorate")


# ---------------------------------------------------------------------------------------------------- summary


def _summary(wording: Wording, incidents: list[Incident]) -> list[dict[str, Any]]:
    """How many incidents, where, when, and how they left the sites."""
    rows = [row for one in incidents for row in (one.first, *one.updates)]
    dated = sorted((row for row in rows if row.when is not None and row.when.latest is not None), key=_day)
    ends = list(dict.fromkeys(wording.date(row.when) for row in (dated[0], dated[-1]))) if dated else []
    told_of = [
        ("incidents", [wording.figures(len({one.key for one in incidents}))]),
        ("reports_and_updates", [wording.figures(len(rows))]),
        ("sites_concerned", [wording.figures(len({one.record.row.id for one in incidents}))]),
        ("period_covered", ends),
    ]
    where = {(one.record.row.governorate, one.key) for one in incidents}
    places = Counter(governorate for governorate, _ in where)
    left = Counter({one.record.row.id: one.record.row.condition for one in incidents}.values())
    worst_first = sorted(left.items(), key=lambda one: -(one[0].rank or 0))
    return [
        blocks.heading(wording.word("executive_summary")),
        blocks.pairs(pairs_of(wording, told_of)),
        blocks.bars(
            [
                blocks.chart(
                    wording.word("by_governorate"),
                    [(_governorate(wording, key), "", n) for key, n in sorted(places.items())],
                ),
                blocks.chart(
                    wording.word("by_condition"), [(wording.term("condition", key), key, n) for key, n in worst_first]
                ),
            ]
        ),
    ]


# -------------------------------------------------------------------------------------------------- incidents


def _entries(wording: Wording, one: Incident, references: References) -> list[dict[str, Any]]:
    number = wording.numbers(line(one.number)) if one.number else wording.word("no_number")
    what = upper_first(wording.join((number, line(one.record.row.name))))
    return [
        _entry(wording, one.first, what, references),
        *(_entry(wording, row, wording.word("update"), references, under=True) for row in one.updates),
    ]


def _entry(
    wording: Wording, row: DamageRow, what: str, references: References, *, under: bool = False
) -> dict[str, Any]:
    kind = wording.term("report_kind", row.draft.kind)
    advice = (said for said in next_steps(wording, row, {}) if said[0] != "incident")  # stands above already
    return blocks.entry(
        what,
        date=wording.join((wording.date_title(row.when), kind)),
        badges=[badge(wording, "condition", row.condition), badge(wording, "evidence", row.evidence)],
        status=wording.term("claim_status", row.draft.status) if row.draft.status is not ClaimStatus.ACCEPTED else "",
        text=told(wording, row),
        pairs=pairs_of(wording, (*what_happened(wording, row), *advice)),
        refs=references.claim(row.id, row.citation_count),
        under=under,
    )


# ------------------------------------------------------------------------------------------ imagery, timeline


def _short(wording: Wording, row: DamageRow) -> blocks.Cell:
    """The first paragraph of what a report tells, in its own direction; of one that tells nothing, the effects."""
    said = told(wording, row)
    if not said["paragraphs"]:
        return blocks.cell(*dict(what_happened(wording, row))["effects"], look="quiet")
    text = said["paragraphs"][0]
    if len(text) > LONGEST_IN_TABLE:
        text = f"{text[:LONGEST_IN_TABLE].rsplit(' ', 1)[0]} …"
    return [blocks.cell_line(text, lang=said["lang"], rtl=said["rtl"])]


def _numbers(wording: Wording, refs: dict[str, Any]) -> str:
    """*[1], [4]*: each source once."""
    return wording.join([*dict.fromkeys(f"[{one['n']}]" for one in refs["list"]), refs["note"]])


def _imagery(wording: Wording, seen: list[tuple[SiteRecord, DamageRow]], references: References) -> dict[str, Any]:
    columns = (("date", 1.0), ("site", 1.2), ("condition", 1.4), ("what_was_seen", 2.35), ("sources", 0.6))
    rows = []
    for record, row in sorted(seen, key=lambda one: _day_seen(one[1])):
        refs = references.claim(row.id, row.citation_count)
        rows.append(
            (
                blocks.cell(wording.date_title(row.draft.observed or row.when)),
                blocks.cell(wording.within(line(record.row.name)), look="strong"),
                blocks.badge_cell(badge(wording, "condition", row.condition)),
                _short(wording, row),
                blocks.cell(_numbers(wording, refs), look="quiet"),
            )
        )
    return blocks.table(wording.word("imagery"), [(wording.word(head), width) for head, width in columns], rows)


def _timeline(wording: Wording, incidents: list[Incident]) -> dict[str, Any]:
    columns = (("date", 1.1), ("governorate", 0.8), ("site", 1.4), ("incident", 0.9), ("condition", 1.4))
    all_rows = [(one, row) for one in incidents for row in (one.first, *one.updates)]
    rows = [
        (
            blocks.cell(upper_first(wording.date(row.when))),
            blocks.cell(_governorate(wording, one.record.row.governorate)),
            [
                *blocks.cell(wording.within(line(one.record.row.name)), look="strong"),
                *(blocks.cell(wording.word("update"), look="quiet") if row is not one.first else []),
            ],
            blocks.cell(wording.numbers(line(one.number)) if one.number else ""),
            blocks.badge_cell(badge(wording, "condition", row.condition)),
        )
        for one, row in sorted(all_rows, key=lambda pair: _day(pair[1]))
    ]
    return blocks.table(wording.word("timeline"), [(wording.word(head), width) for head, width in columns], rows)

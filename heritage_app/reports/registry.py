"""The registry status report: figures, what changed since a day, the table of sites, then every site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from heritage_app.domain.dates_edtf import from_day
from heritage_app.domain.trend import Movement, Turn
from heritage_app.domain.vocabulary import Condition, Evidence
from heritage_app.reports import blocks
from heritage_app.reports.claims import printed_damage
from heritage_app.reports.field_words import field_word
from heritage_app.reports.frame import Content, Reading
from heritage_app.reports.site import site_line
from heritage_app.reports.status import site_section, summary_table
from heritage_app.reports.wording import Wording

if TYPE_CHECKING:
    from heritage_app.domain.dates import Day
    from heritage_app.domain.site import SiteRecord

MOST_BARS = 12
"""Bars of one chart; the rest are summed up in the last."""

MOST_YEARS = 25
"""A chart over time leaves no year out up to this many; a longer one has the years that count only."""

_TURNS = (Turn.NEW, Turn.WORSENED, Turn.IMPROVED, Turn.UPDATED, Turn.LEARNED, Turn.WITHDRAWN)
"""The order in which changes of the world are told; corrections stand apart."""


def build(reading: Reading) -> Content:
    """The cover has the figures, the changes and the table; one section a site."""
    wording, records = reading.wording, reading.records
    title = wording.word("registry_report")
    cover = [blocks.heading(wording.word("figures")), blocks.bars(_charts(wording, records))]
    if reading.asked.since is not None:
        cover += _changes(reading, reading.asked.since)
    sections = [site_section(reading, record) for record in records]
    return Content(title=title, report=title, cover=[*cover, summary_table(wording)], sections=sections)


# ----------------------------------------------------------------------------------------------------- figures


def _charts(wording: Wording, records: Sequence[SiteRecord]) -> list[dict[str, Any]]:
    conditions = Counter(record.row.condition for record in records)
    evidence = Counter(record.row.evidence for record in records)
    places = Counter(record.row.governorate for record in records)
    worst_first = sorted(Condition, key=lambda one: -(one.rank or 0))
    best_first = sorted(Evidence, key=lambda one: -one.rank)
    return [
        blocks.chart(
            wording.word("by_condition"),
            [(wording.term("condition", one), str(one), conditions[one]) for one in worst_first],
        ),
        blocks.chart(
            wording.word("by_evidence"),
            [(wording.term("evidence", one), str(one), evidence[one]) for one in best_first],
        ),
        blocks.chart(
            wording.word("sites_by_governorate"),
            _most(wording, places, lambda key: wording.term("governorate", key) or wording.word("no_governorate")),
        ),
        blocks.chart(wording.word("by_cause"), _most(wording, _causes(records), lambda key: _cause(wording, key))),
        blocks.chart(wording.word("by_year"), _years(wording, records)),
    ]


def _most(wording: Wording, counted: Counter[str], label: Callable[[str], str]) -> list[tuple[str, str, int]]:
    """The longest bars first, in one order for every language; those that do not fit summed up."""
    ranked = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    rows = [(label(key), "", count) for key, count in ranked[:MOST_BARS]]
    rest = sum(count for _, count in ranked[MOST_BARS:])
    return [*rows, (wording.word("all_others"), "", rest)] if rest else rows


def _causes(records: Iterable[SiteRecord]) -> Counter[str]:
    """Sites by the key of a cause of damage, empty for none; a site with several counts for each, once."""
    found: Counter[str] = Counter()
    for record in records:
        causes = {cause.type or cause.category for row in printed_damage(record) for cause in row.draft.causes}
        found.update({key for key in causes if key} or {""})
    return found


def _cause(wording: Wording, key: str) -> str:
    """A cause by its own label, or by that of its category where no more is known."""
    if not key:
        return wording.word("no_cause")
    said = wording.term("disturbance_cause", key)
    return said if said != key else wording.term("disturbance_category", key)


def _years(wording: Wording, records: Iterable[SiteRecord]) -> list[tuple[str, str, int]]:
    """Damage reports by the year at which they stand, the years without any in between included."""
    found: Counter[int] = Counter()
    for record in records:
        for row in printed_damage(record):
            if row.when is not None and row.when.latest is not None:
                found[from_day(row.when.latest)[0]] += 1
    if not found:
        return []
    span = range(min(found), max(found) + 1)
    years = span if len(span) <= MOST_YEARS else sorted(found)[-MOST_YEARS:]
    return [(wording.figures(year), "", found[year]) for year in years]


# ----------------------------------------------------------------------------------------------------- changes


def _changes(reading: Reading, since: Day) -> list[dict[str, Any]]:
    """What changed in the world, and, apart from it, what was put right."""
    from heritage_app.services.claims import trend

    wording = reading.wording
    lines = {record.row.id: site_line(wording, record.row) for record in reading.records}
    moved = reading.gate.movements(trend(reading.session, since=since, site_ids=list(lines)))
    for site_id in dict.fromkeys(one.site_id for one in moved):
        if site_id not in lines and (record := reading.gate.site(site_id)) is not None:
            lines[site_id] = site_line(wording, record.row)
    told = [one for one in moved if one.site_id in lines]
    head = wording.fill("changed_since", date=wording.day(since))
    changes = [one for turn in _TURNS for one in told if one.turn is turn]
    corrections = [one for one in told if one.turn is Turn.CORRECTED]
    if not changes and not corrections:
        return [blocks.heading(head), blocks.note(wording.word("nothing_changed"))]
    found = []
    if changes:
        columns = (("what", 0.9), ("site", 1.55), ("occurred", 1.25), ("condition", 1.2), ("entered", 1.0))
        rows = [
            (
                blocks.cell(wording.word(f"turn_{one.turn}"), look="strong"),
                _site(lines[one.site_id]),
                blocks.cell(wording.date(one.when) if one.when is not None else ""),
                blocks.cell(_conditions(wording, one)),
                blocks.cell(wording.short_date(one.at[:10])),
            )
            for one in changes
        ]
        found.append(blocks.table(head, [(wording.word(key), width) for key, width in columns], rows))
    if corrections:
        found.append(_corrections(wording, corrections, lines))
    return found


def _site(one: dict[str, Any]) -> blocks.Cell:
    """A site in two lines: name and number."""
    return blocks.site_cell({**one, "second": None, "place": ""})


def _conditions(wording: Wording, one: Movement) -> str:
    said = [wording.term("condition", condition) for condition in (one.old, one.new) if condition is not None]
    return wording.fill("from_to", old=said[0], new=said[1]) if len(set(said)) == 2 else "".join(said[:1])


def _corrections(wording: Wording, corrections: Sequence[Movement], lines: dict[str, dict[str, Any]]) -> dict[str, Any]:
    columns = (("site", 1.6), ("fields_corrected", 1.8), ("entered", 1.0))
    rows = [
        (
            _site(lines[one.site_id]),
            blocks.cell(wording.join(dict.fromkeys(field_word(wording, name) for name in one.fields))),
            blocks.cell(wording.short_date(one.at[:10])),
        )
        for one in corrections
    ]
    return blocks.table(wording.word("corrections"), [(wording.word(key), width) for key, width in columns], rows)

"""Estimates compared: sites by claimants, the ranges of what they say, and totals with everything left out named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from heritage_app.domain.claims import disagreeing
from heritage_app.domain.dates_edtf import from_day
from heritage_app.domain.money import Money, say_money
from heritage_app.domain.totals import LeftOut, Omission, Total, total
from heritage_app.domain.vocabulary import ClaimStatus, Scope
from heritage_app.reports import blocks
from heritage_app.reports.claims import said_cost, said_duration, said_share
from heritage_app.reports.frame import Content, Reading, page
from heritage_app.reports.references import PRINTED, Cited, References
from heritage_app.reports.site import badge, site_line
from heritage_app.reports.wording import Wording, line

if TYPE_CHECKING:
    from heritage_app.domain.restoration import EstimateRow
    from heritage_app.domain.site import SiteRecord

MONTHS_A_YEAR = 12


def build(reading: Reading) -> Content:
    """The ranges of all sites, then the estimates of each side by side, then totals, then the sources."""
    wording = reading.wording
    title = wording.word("estimates_compared")
    sites = [(record, rows) for record in reading.records if (rows := own_estimates(record))]
    if not sites:
        body = [blocks.note(wording.word("no_estimate"))]
    else:
        references = References(wording, Cited.of(record for record, _ in sites))
        body = [_ranges(wording, sites)]
        for record, rows in sites:
            body += _of_site(wording, record, rows, references)
        rows = [row for _, held in sites for row in held]
        sums = totals(reading, rows)
        for one in sums:
            body += _total(wording, one, rows)
        if sums:
            body += _without_cost(wording, sums[0].left_out, rows)
        body.append(references.sources_block())
    return Content(title=title, report=title, sections=[page(title, body)])


def own_estimates(record: SiteRecord) -> list[EstimateRow]:
    """The estimates that are printed, without those inherited from the place that a site is part of."""
    return [row for row in record.estimates if row.draft.status in PRINTED and not row.inherited_from]


# ------------------------------------------------------------------------------------------------------ sites


def _ranges(wording: Wording, sites: Sequence[tuple[SiteRecord, list[EstimateRow]]]) -> dict[str, Any]:
    """One line a site: who speaks, from the least to the most that is said, and whether they disagree."""
    columns = (("site", 1.3), ("claimants", 1.3), ("duration", 1.0), ("cost", 1.5), ("feasibility", 1.1))
    rows = []
    for record, held in sites:
        judged = dict.fromkeys(wording.term("feasibility", row.draft.feasibility) for row in held)
        rows.append(
            (
                blocks.site_cell(site_line(wording, record.row)),
                blocks.cell(*dict.fromkeys(_claimant(wording, row) for row in held)),
                blocks.cell(*_durations(wording, held)),
                blocks.cell(*_costs(wording, held)),
                [
                    *blocks.cell(*judged),
                    *([blocks.cell_line(wording.word("they_disagree"), kind="disagree")] if disagreeing(held) else []),
                ],
            )
        )
    heads = [(wording.word(head), width) for head, width in columns]
    note = wording.word("ranges_note") if any(cost for _, _, _, cost, _ in rows) else ""
    return blocks.table(wording.word("ranges"), heads, rows, note=note)


def _claimant(wording: Wording, row: EstimateRow) -> str:
    return wording.within(line(row.claimant)) or wording.word("claimant_unknown")


def _durations(wording: Wording, rows: Iterable[EstimateRow]) -> list[str]:
    """The shortest and the longest duration that is named."""

    def months(row: EstimateRow) -> Decimal:
        draft = row.draft
        figures = [figure for figure in (draft.duration_low, draft.duration_high) if figure is not None]
        return max(figures) * (1 if draft.duration_unit == "month" else MONTHS_A_YEAR)

    dated = sorted((row for row in rows if said_duration(wording, row)), key=months)
    return list(dict.fromkeys(said_duration(wording, row) for row in (*dated[:1], *dated[-1:])))


def _costs(wording: Wording, rows: Iterable[EstimateRow]) -> list[str]:
    """The lowest and the highest cost that is named, in each currency as quoted."""
    found: dict[str, list[Decimal]] = {}
    for row in rows:
        draft = row.draft
        given = [cost for cost in (draft.cost_low, draft.cost_likely, draft.cost_high) if cost is not None]
        found.setdefault(draft.currency, []).extend(given)
    return [_amounts(wording, min(given), max(given), currency) for currency, given in found.items() if given]


def _amounts(wording: Wording, low: Decimal, high: Decimal, currency: str) -> str:
    ends = [
        say_money(Money(amount, currency), wording.lang, digits=wording.digits) for amount in dict.fromkeys((low, high))
    ]
    return wording.fill("range", low=ends[0], high=ends[1]) if len(ends) == 2 else wording.within(ends[0])


def _of_site(
    wording: Wording, record: SiteRecord, rows: list[EstimateRow], references: References
) -> list[dict[str, Any]]:
    """Every estimate of one site as a line, all alike: the registry picks no winner."""
    body = [blocks.heading(wording.join((line(record.row.name), wording.numbers(record.row.reference))))]
    if disagreeing(rows):
        body.append(blocks.boxed("disagree", wording.word("disagree")))
    columns = (("claimant_column", 1.5), ("duration", 0.8), ("cost", 1.1), ("includes", 0.9), ("what_is_said", 1.8))
    heads = [(wording.word(head), width) for head, width in columns]
    cells = [_cells(wording, row, references) for row in rows]
    left_out = len([row for row in record.estimates if not row.inherited_from]) - len(rows)
    note = wording.fill("left_out", n=left_out) if left_out else ""
    return [*body, blocks.table("", heads, cells, note=note)]


def _cells(wording: Wording, row: EstimateRow, references: References) -> list[blocks.Cell]:
    draft = row.draft
    scope = "" if draft.scope is Scope.SITE else wording.fill("scope_group", site=line(row.site_name))
    status = wording.term("claim_status", draft.status) if draft.status is not ClaimStatus.ACCEPTED else ""
    refs = references.claim(row.id, row.citation_count)
    numbers = wording.join([*dict.fromkeys(f"[{one['n']}]" for one in refs["list"]), refs["note"]])
    share = said_share(wording, draft.share_low, draft.share_high)
    shared = wording.labelled(wording.word("share"), share) if share else ""
    prices = wording.labelled(wording.word("price_date"), wording.date(draft.price_date)) if draft.price_date else ""
    stated = wording.labelled(wording.word("stated"), wording.date(draft.stated)) if draft.stated else ""
    caution = wording.word("stands_alone") if row.outlier else ""
    evidence = badge(wording, "evidence", row.evidence)
    return [
        [
            *blocks.cell(_claimant(wording, row), look="strong"),
            *blocks.cell(wording.within(line(draft.claimant_role)), stated, scope, status, look="quiet"),
        ],
        blocks.cell(said_duration(wording, row)),
        [*blocks.cell(said_cost(wording, row)), *blocks.cell(prices, caution, look="quiet")],
        blocks.cell(wording.join(wording.term("restoration_work", key) for key in draft.includes)),
        [
            *blocks.cell(wording.within(line(draft.summary))),
            *blocks.cell(wording.term("feasibility", draft.feasibility), shared, look="strong"),
            *blocks.cell(wording.within(line(draft.conditions))),
            blocks.cell_line(evidence["word"], kind=evidence["kind"]),
            *blocks.cell(numbers, look="quiet"),
        ],
    ]


# ----------------------------------------------------------------------------------------------------- totals


def totals(reading: Reading, rows: Sequence[EstimateRow]) -> list[Total]:
    """One total for every currency and price year in which a cost was quoted; conversions of that year are used."""
    from heritage_app.services.conversion import list_conversions

    wanted: dict[tuple[str, int], None] = {}
    for row in rows:
        draft, year = row.draft, _year(row)
        if row.accepted and year is not None and (draft.cost_low or draft.cost_likely or draft.cost_high):
            wanted[draft.currency, year] = None
    if not wanted:
        return []
    conversions = reading.gate.conversions(list_conversions(reading.session, [row.id for row in rows]))
    parents = {record.row.id: [parent.id for parent in record.parents] for record in reading.records}
    return [
        total(rows, conversions, currency=currency, price_year=year, parents=parents)
        for currency, year in sorted(wanted)
    ]


def _year(row: EstimateRow) -> int | None:
    """The one year of the prices; None where it is not known."""
    when = row.draft.price_date
    if when is None or when.earliest is None or when.latest is None:
        return None
    first, last = from_day(when.earliest)[0], from_day(when.latest)[0]
    return first if first == last else None


def _total(wording: Wording, one: Total, rows: Sequence[EstimateRow]) -> list[dict[str, Any]]:
    by_id = {row.id: row for row in rows}
    title = wording.fill("total_in", currency=one.currency, year=one.price_year)
    columns = (("site", 1.0), ("claimant_column", 1.1), ("low", 1.05), ("likely", 1.05), ("high", 1.05))

    def figure(amount: Decimal | None) -> str:
        if amount is None:
            return wording.within(wording.word("not_given"))
        return wording.within(say_money(Money(amount, one.currency), wording.lang, digits=wording.digits))

    added = [
        [
            blocks.cell(line(each.site_name), look="strong"),
            blocks.cell(
                _claimant(wording, by_id[each.estimate]),
                wording.word("converted") if each.conversion is not None else "",
                wording.word("stands_alone") if each.outlier else "",
            ),
            *(blocks.cell(figure(amount)) for amount in (each.low, each.likely, each.high)),
        ]
        for each in one.added
    ]
    sums = [
        blocks.cell(wording.word("total"), look="strong"),
        blocks.cell(),
        *(blocks.cell(figure(amount), look="strong") for amount in (one.low, one.likely, one.high)),
    ]
    found = [
        blocks.table(
            title,
            [(wording.word(head), width) for head, width in columns],
            added,
            ends=(2, 3, 4),
            totals=[sums] if added else [],
            note="" if added else wording.word("nothing_added"),
        )
    ]
    if one.left_out:
        found.append(blocks.heading(wording.fill("not_in_total", n=len(one.left_out)), 3))
        found.append(_left_out(wording, one.left_out, by_id))
    return found


def _without_cost(wording: Wording, left_out: Iterable[LeftOut], rows: Sequence[EstimateRow]) -> list[dict[str, Any]]:
    """Who names no cost, by site: the same for every total, and so told once after them."""
    by_id = {row.id: row for row in rows}
    without = [each for each in left_out if each.reason is Omission.NO_COST]
    if not without:
        return []
    sites: dict[str, Counter[str]] = {}
    names = {each.site_id: line(each.site_name) for each in without}
    for each in without:
        sites.setdefault(each.site_id, Counter())[_claimant(wording, by_id[each.estimate])] += 1
    cells = [
        (
            blocks.cell(names[site_id], look="strong"),
            blocks.cell(*(f"{who} ({wording.figures(n)})" if n > 1 else who for who, n in told.items())),
        )
        for site_id, told in sites.items()
    ]
    columns = (("site", 1.0), ("claimants", 2.0))
    title = wording.fill("without_cost", n=len(without))
    return [blocks.table(title, [(wording.word(head), width) for head, width in columns], cells)]


def _left_out(wording: Wording, left_out: Sequence[LeftOut], by_id: dict[str, EstimateRow]) -> dict[str, Any]:
    """The estimates left out of one total with the reason; of those that name no cost, only how many they are."""
    without = sum(each.reason is Omission.NO_COST for each in left_out)
    told = wording.fill("without_cost_below", n=without) if without else ""
    if without == len(left_out):
        return blocks.note(told)
    columns = (("site", 1.3), ("claimant_column", 1.3), ("cost", 1.2), ("why_left_out", 2.0))
    rows = [
        (
            blocks.cell(line(each.site_name), look="strong"),
            blocks.cell(_claimant(wording, by_id[each.estimate])),
            blocks.cell(said_cost(wording, by_id[each.estimate])),
            blocks.cell(_reason(wording, each)),
        )
        for each in left_out
        if each.reason is not Omission.NO_COST
    ]
    return blocks.table("", [(wording.word(head), width) for head, width in columns], rows, note=told)


def _reason(wording: Wording, each: LeftOut) -> str:
    detail = line(each.detail)
    if each.reason is Omission.NOT_ACCEPTED:
        detail = wording.term("claim_status", detail)
    elif each.reason is Omission.OTHER_YEAR:
        detail = wording.short_date(detail)
    return wording.fill(f"omitted_{each.reason.replace('-', '_')}", detail=detail)

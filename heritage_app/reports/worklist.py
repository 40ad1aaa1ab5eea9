"""The work list: unsafe sites, assessments due and to come, damage to verify, and recommendations by priority."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from heritage_app.domain.flag_words import FlagWords
from heritage_app.domain.vocabulary import FlagKind
from heritage_app.reports import blocks
from heritage_app.reports.claims import printed_damage
from heritage_app.reports.frame import Content, Reading, page
from heritage_app.reports.site import badge, site_line

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageDraft, DamageRow
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.vocabulary import Term
    from heritage_app.reports.wording import Wording

LISTS = (FlagKind.UNSAFE, FlagKind.ASSESSMENT_DUE, FlagKind.NEEDS_VERIFICATION)
"""What the rules notice and somebody should act on, the most pressing first."""

Report = tuple["SiteRecord", "DamageRow"]


def build(reading: Reading) -> Content:
    """One table a list, those that are empty left out."""
    wording = reading.wording
    title = wording.word("worklist")
    flagged = {kind: list(_flagged(reading, kind)) for kind in LISTS}
    coming, advised = _coming(reading), _advised(reading)
    counts = [(wording.term("flag", kind), "", len(rows)) for kind, rows in flagged.items()]
    counts += [(wording.word("to_come"), "", len(coming)), (wording.word("recommendations"), "", len(advised))]
    body = [_flag_table(reading, kind, rows) for kind, rows in flagged.items() if rows]
    if coming:
        body.append(_coming_table(reading, coming))
    if advised:
        body.append(_advice_table(reading, advised))
    if body:
        body.insert(0, blocks.bars([blocks.chart(wording.word("on_the_list"), counts)]))
    else:
        body = [blocks.note(wording.word("worklist_empty"))]
    return Content(title=title, report=title, sections=[page(title, body)])


def _flagged(reading: Reading, kind: FlagKind) -> Iterator[tuple[SiteRecord, str]]:
    """The sites that carry a flag, with the sentence that explains it."""
    wording = reading.wording
    for record in reading.records:
        words = FlagWords(record, reading.terms, wording.lang, wording.digits, hijri=wording.hijri)
        for flag in record.flags:
            if flag.kind is kind:
                yield record, wording.tidy(words.explain(flag))


def _flag_table(reading: Reading, kind: FlagKind, rows: list[tuple[SiteRecord, str]]) -> dict[str, Any]:
    wording = reading.wording
    columns = (("site", 1.3), ("condition", 1.2), ("why_listed", 2.2), ("latest_report", 0.8))
    return blocks.table(
        wording.term("flag", kind),
        [(wording.word(head), width) for head, width in columns],
        [
            (
                blocks.site_cell(site_line(wording, record.row)),
                blocks.badge_cell(badge(wording, "condition", record.row.condition)),
                blocks.cell(why),
                blocks.cell(wording.short_date(record.row.last_edtf)),
            )
            for record, why in rows
        ],
    )


def _standing(reading: Reading) -> Iterator[Report]:
    """Every report that is printed and that no later report brings up to date."""
    for record in reading.records:
        printed = printed_damage(record)
        replaced = {row.draft.update_of for row in printed}
        yield from ((record, row) for row in printed if row.id not in replaced)


def _coming(reading: Reading) -> list[Report]:
    """Reports that plan an assessment for a later day than today, the earliest first."""
    found = []
    for record, row in _standing(reading):
        due = row.draft.assessment_due
        if due is not None and due.latest is not None and due.latest > reading.today:
            found.append((due.latest, record, row))
    return [(record, row) for _, record, row in sorted(found, key=lambda one: (one[0], one[2].id))]


def _coming_table(reading: Reading, rows: list[Report]) -> dict[str, Any]:
    wording = reading.wording
    columns = (("due", 1.0), ("site", 1.6), ("condition", 1.2))
    return blocks.table(
        wording.word("to_come"),
        [(wording.word(head), width) for head, width in columns],
        [
            (
                blocks.cell(wording.date_title(row.draft.assessment_due)),
                blocks.site_cell(site_line(wording, record.row)),
                blocks.badge_cell(badge(wording, "condition", record.row.condition)),
            )
            for record, row in rows
        ],
    )


def _advised(reading: Reading) -> list[Report]:
    """Reports with a recommendation or a priority, the most pressing first, those without a priority last."""
    held: tuple[Term, ...] = reading.terms.get("priority", ())
    ranks = {term.key: term.rank or len(held) for term in held}
    found = [(record, row) for record, row in _standing(reading) if row.draft.recommendation or row.draft.priority]
    return sorted(found, key=lambda one: ranks.get(one[1].draft.priority or "", len(held) + 1))


def _advice_table(reading: Reading, rows: list[Report]) -> dict[str, Any]:
    wording = reading.wording
    columns = (("priority", 1.2), ("recommendation", 1.6), ("site", 1.4), ("from_report", 1.2))
    return blocks.table(
        wording.word("recommendations"),
        [(wording.word(head), width) for head, width in columns],
        [
            (
                blocks.cell(wording.term("priority", row.draft.priority) or wording.word("no_priority"), look="strong"),
                _advice(wording, row.draft),
                blocks.site_cell(site_line(wording, record.row)),
                [
                    *blocks.cell(wording.date_title(row.when)),
                    *blocks.badge_cell(badge(wording, "condition", row.condition)),
                ],
            )
            for record, row in rows
        ],
    )


def _advice(wording: Wording, draft: DamageDraft) -> blocks.Cell:
    """The recommendation; where the list has none, where to look, for an import notes what no list knows."""
    if draft.recommendation:
        return blocks.cell(wording.term("recommendation", draft.recommendation))
    return blocks.cell(wording.word("advice_noted"), look="quiet") if draft.notes else []

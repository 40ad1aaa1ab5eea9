"""What a report says of the last twelve months: what got worse or better, and what was only put right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from heritage_app.domain.trend import Turn
from heritage_app.reports.claims import printed_damage
from heritage_app.reports.wording import Wording

if TYPE_CHECKING:
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.trend import Movement

SENTENCES = {
    Turn.WORSENED: "got_worse",
    Turn.IMPROVED: "got_better",
    Turn.UPDATED: "looked_again",
    Turn.CORRECTED: "put_right",
    Turn.WITHDRAWN: "withdrawn",
}
"""New reports, and those entered now of earlier days, are printed as they are and need no sentence."""


def changes(wording: Wording, record: SiteRecord) -> dict[str, Any] | None:
    """A sentence for each change and each correction, oldest first; None where there was neither."""
    numbers = {row.id: number for number, row in enumerate(printed_damage(record), start=1)}
    told = [_sentence(wording, one, numbers.get(one.report)) for one in record.moved if one.turn in SENTENCES]
    return {"title": wording.word("changes"), "lines": told} if told else None


def _sentence(wording: Wording, one: Movement, number: int | None) -> str:
    report = wording.word("a_report") if number is None else wording.fill("report_n", n=number)
    date = wording.date(one.when) if one.when is not None else wording.short_date(one.at[:10])
    said = wording.labelled(report, wording.fill(SENTENCES[one.turn], date=date))
    if one.old is None or one.new is None or one.old is one.new:
        return said
    old, new = (wording.term("condition", condition) for condition in (one.old, one.new))
    return wording.fill("bracketed", text=said, note=wording.fill("before_and_now", old=old, new=new))

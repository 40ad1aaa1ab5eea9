"""The chart of the condition over time, as numbers from 0 to 1; the template only draws them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from heritage_app.domain.vocabulary import Condition
from heritage_app.reports.claims import printed_damage
from heritage_app.reports.wording import Wording

if TYPE_CHECKING:
    from heritage_app.domain.dates import Day
    from heritage_app.domain.site import SiteRecord

MOST_TICKS = 8
_SCALE = (
    Condition.NOT_ASSESSED,
    Condition.NO_VISIBLE_DAMAGE,
    Condition.MINOR,
    Condition.MODERATE,
    Condition.SEVERE,
    Condition.DESTROYED,
)


def chart(wording: Wording, record: SiteRecord) -> dict[str, Any] | None:
    """
    Return the steps of the condition; None where fewer than two accepted reports give both a condition and a day,
    for a single one says as much in its words.

    `steps` have the number of their report, `x0` and `x1` (the window in which it happened; the step stands at its
    end) and `y` (the line of `scale`, from the top). Before the first step nothing was assessed.
    """
    dated: list[tuple[int, Day, Day, int]] = []
    for number, row in enumerate(printed_damage(record), start=1):
        when, rank = row.when, row.condition.rank
        if row.accepted and rank is not None and when is not None and when.latest is not None:
            earliest = when.earliest if when.earliest is not None else when.latest
            dated.append((number, earliest, when.latest, rank))
    if len(dated) < 2 or any(
        not 1 <= day < date.max.toordinal() for _, first, last, _ in dated for day in (first, last)
    ):
        return None
    dated.sort(key=lambda step: (step[2], step[0]))
    first_year = date.fromordinal(min(first for _, first, _, _ in dated)).year
    last_year = date.fromordinal(max(last for _, _, last, _ in dated)).year + 1
    start = date(first_year, 1, 1).toordinal()
    end = date(last_year, 12, 31).toordinal() if last_year <= date.max.year else date.max.toordinal()

    def place(day: Day) -> float:
        return round((day - start) / (end - start), 4)

    years = range(first_year, last_year + 1, max(1, -(-(last_year - first_year + 1) // MOST_TICKS)))
    return {
        "title": wording.word("over_time"),
        "alt": wording.word("chart_alt"),
        "scale": [wording.term("condition", condition) for condition in _SCALE],
        "ticks": [{"x": place(date(year, 1, 1).toordinal()), "label": wording.figures(year)} for year in years],
        "steps": [{"n": n, "x0": place(first), "x1": place(last), "y": rank} for n, first, last, rank in dated],
    }

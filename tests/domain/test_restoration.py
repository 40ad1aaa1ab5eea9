"""A cost that stands alone is marked, not left out: ten times every other, and no second voice for it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import estimate

from heritage_app.domain.restoration import EstimateRow, stands_alone
from heritage_app.domain.vocabulary import ClaimStatus

COSTS = st.decimals(min_value=1, max_value=10**15, places=2)


def costing(figure: int | str | None, independent: int = 1, **given: object) -> EstimateRow:
    """An estimate of this likely cost."""
    cost = None if figure is None else Decimal(figure)
    return replace(estimate("a", cost_likely=cost, **given), independent_count=independent)


@pytest.mark.parametrize(
    ("row", "others", "alone"),
    [
        (costing(470_000_000_000), [400_000, 175_000], True),
        (costing(4_000_000), [400_000], True),
        (costing("3999999.99"), [400_000], False),
        (costing(470_000_000_000, independent=2), [400_000], False),
        (costing(470_000_000_000, independent=0), [400_000], True),
        (costing(470_000_000_000), [], False),
        (costing(None), [400_000], False),
        (costing(470_000_000_000, status=ClaimStatus.DISPUTED), [400_000], False),
        (costing(1, cost_high=Decimal(4_000_000)), [400_000], True),
    ],
)
def test_ten_times_every_other_cost_on_one_voice_stands_alone(row: EstimateRow, others: list[int], alone: bool) -> None:
    """An order of magnitude, exactly; two independent sources, or nothing to compare with, lift the warning."""
    assert stands_alone(row, map(Decimal, others)) is alone


@given(COSTS, st.lists(COSTS, min_size=1), COSTS)
def test_one_more_cost_or_one_more_source_never_raises_the_warning(
    cost: Decimal, others: list[Decimal], more: Decimal
) -> None:
    """What is added to compare with, and who says the same, can only make a figure stand less alone."""
    row = costing(str(cost))
    if not stands_alone(row, others):
        assert not stands_alone(row, [*others, more])
    assert not stands_alone(replace(row, independent_count=2), others)

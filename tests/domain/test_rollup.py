"""What the parts of a place say together, beside what is said of the place itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.rollup import PartCondition, RollUp, roll_up
from heritage_app.domain.vocabulary import Condition


def parts(*conditions: Condition) -> list[PartCondition]:
    """Parts in these conditions."""
    return [PartCondition(f"p{number}", f"Part {number}", one) for number, one in enumerate(conditions)]


def test_the_worst_part_decides_and_the_share_is_told() -> None:
    """One destroyed chapel makes the roll-up destroyed; the part nobody looked at counts in the total alone."""
    found = roll_up(parts(Condition.MINOR, Condition.DESTROYED, Condition.NOT_ASSESSED, Condition.DESTROYED))
    assert (found.condition, found.worst, found.assessed, found.total) == (
        Condition.DESTROYED,
        ("p1", "p3"),
        3,
        4,
    )


def test_parts_that_differ_from_the_stated_condition() -> None:
    """A difference is one between two judgements; not assessed contradicts nothing on either side."""
    found = roll_up(parts(Condition.SEVERE))
    assert found.differs(Condition.DESTROYED)
    assert found.differs(Condition.MINOR)
    assert not found.differs(Condition.SEVERE)
    assert not found.differs(Condition.NOT_ASSESSED)
    assert not roll_up(parts(Condition.NOT_ASSESSED)).differs(Condition.SEVERE)
    assert not RollUp().differs(Condition.SEVERE)


conditions = st.lists(st.sampled_from(list(Condition)), max_size=12)


@given(conditions, st.randoms())
def test_the_order_of_parts_makes_no_difference(given_: list[Condition], random: object) -> None:
    """Entering the parts in another order gives the same condition, worst parts and share."""
    held = parts(*given_)
    shuffled = list(held)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = roll_up(held), roll_up(shuffled)
    assert (one.condition, set(one.worst), one.assessed) == (other.condition, set(other.worst), other.assessed)


@given(conditions, st.integers(0, 5))
def test_parts_not_assessed_never_move_the_rank(given_: list[Condition], more: int) -> None:
    """Adding parts that nobody looked at changes the total and nothing else."""
    before = roll_up(parts(*given_))
    after = roll_up(parts(*given_, *[Condition.NOT_ASSESSED] * more))
    assert (after.condition, after.worst, after.assessed) == (before.condition, before.worst, before.assessed)
    assert after.total == before.total + more

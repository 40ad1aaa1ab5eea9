"""Which backups are kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from heritage_app.domain.backup import to_keep

MOMENTS = st.lists(
    st.integers(min_value=0, max_value=700 * 24).map(
        lambda hours: datetime(2016, 11, 22, tzinfo=UTC) - timedelta(hours=hours)
    ),
    max_size=60,
)
TODAY = date(2016, 11, 22)


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    """Of one backup a day, the last 7 days stay, the last of 4 weeks, and the last of 12 months."""
    daily = [datetime(2016, 11, 22, 18, tzinfo=UTC) - timedelta(days=back) for back in range(500)]
    kept = sorted(to_keep(daily, TODAY), reverse=True)
    assert [moment.day for moment in kept[:7]] == [22, 21, 20, 19, 18, 17, 16]
    assert [(moment.month, moment.day) for moment in kept[7:9]] == [(11, 13), (11, 6)]
    assert [(moment.year, moment.month, moment.day) for moment in kept[9:12]] == [
        (2016, 10, 31),
        (2016, 9, 30),
        (2016, 8, 31),
    ]
    assert len(kept) == 7 + 2 + 11


def test_what_was_made_today_stays() -> None:
    """A person who makes five backups on one day finds five."""
    today = [datetime(2016, 11, 22, hour, tzinfo=UTC) for hour in range(5)]
    assert to_keep(today, TODAY) == frozenset(today)


@given(MOMENTS)
def test_the_newest_always_stays_and_keeping_twice_changes_nothing(made: list[datetime]) -> None:
    """No rotation lets go of the newest backup, or of one that it has kept before."""
    kept = to_keep(made, TODAY)
    assert kept <= set(made)
    assert to_keep(kept, TODAY) == kept
    if made:
        assert max(made) in kept

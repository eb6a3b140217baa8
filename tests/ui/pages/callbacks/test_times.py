"""The times beside the callbacks."""

from datetime import UTC, datetime, timedelta

from ui.pages.callbacks.times import times_after

AT = datetime(2026, 6, 16, 12, 10, tzinfo=UTC)


def test_a_week_of_half_hours_begins_with_the_next_one() -> None:
    lines = times_after(AT)
    assert lines[0] == "Today"
    times = [line for line in lines if isinstance(line, datetime)]
    assert all(one > AT and one.minute in (0, 30) for one in times)
    assert times == sorted(set(times))
    assert times[-1] - AT < timedelta(days=7)
    assert len([line for line in lines if isinstance(line, str)]) == 7

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from qualcenter.domain.call_window import Place, window_for
from tests.ui.stub_rows import RULES
from ui.pages.work.when_typed import presets, read_day, read_when

NOW = datetime(2026, 6, 16, 14, 35, tzinfo=ZoneInfo("Europe/Berlin"))  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thu 10", "2026-06-18T10:00"),
        ("thursday 10:30", "2026-06-18T10:30"),
        ("tomorrow", "2026-06-17T09:30"),
        ("tomorrow 14:30", "2026-06-17T14:30"),
        ("16", "2026-06-16T16:00"),
        ("9", "2026-06-17T09:00"),
        ("4pm", "2026-06-16T16:00"),
        ("in 20 min", "2026-06-16T14:55"),
        ("in 2h", "2026-06-16T16:35"),
        ("tue 9", "2026-06-23T09:00"),
        ("tue 16", "2026-06-16T16:00"),
        ("30 jun 9", "2026-06-30T09:00"),
        ("2026-07-01 8:15", "2026-07-01T08:15"),
        ("next mon 9", "2026-06-22T09:00"),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, meant: str) -> None:
    found = read_when(typed, NOW)
    assert found is not None
    assert found.replace(tzinfo=None).isoformat(timespec="minutes") == meant


@pytest.mark.parametrize(
    "typed", ["", "soon", "99", "thu 25", "today 9", "2020-01-01", "31 feb", "🙂", "-1", "thu thu"]
)
def test_what_is_no_time_to_come_is_not_guessed(typed: str) -> None:
    assert read_when(typed, NOW) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("in 60 days", date(2026, 8, 15)),
        ("30 jun", date(2026, 6, 30)),
        ("2 jan", date(2027, 1, 2)),
        ("jun 30", date(2026, 6, 30)),
        ("jan 2", date(2027, 1, 2)),
        ("2 weeks", date(2026, 6, 30)),
        ("fri", date(2026, 6, 19)),
    ],
)
def test_days_are_read(typed: str, meant: date) -> None:
    assert read_day(typed, NOW.date()) == meant


def test_presets_are_the_times_people_agree_on() -> None:
    told = [f"{one.at:%a %H:%M}" for one in presets(NOW, None)]
    assert told == ["Tue 16:35", "Wed 09:30", "Wed 14:35", "Mon 09:30"]
    assert [one.key for one in presets(NOW, None)] == ["1", "2", "3", "4"]


WINDOW = window_for(RULES.windows, Place("DE", None, None, "Europe/Berlin", None))


@pytest.mark.parametrize("day", range(15, 22))
@pytest.mark.parametrize("hour", [8, 11, 14, 17, 20])
def test_no_two_presets_mean_the_same_instant_and_each_can_be_called(day: int, hour: int) -> None:
    now = NOW.replace(day=day, hour=hour)
    offered = presets(now, WINDOW)
    assert len({one.at for one in offered}) == len(offered) >= 2
    assert len({one.words for one in offered}) == len(offered)
    assert all(WINDOW.is_open(one.at) and one.at > now for one in offered)


def test_on_a_friday_nothing_is_called_tomorrow_that_means_monday() -> None:
    friday = NOW.replace(day=19)
    told = [(one.key, one.words, f"{one.at:%a}") for one in presets(friday, WINDOW)]
    assert told == [("1", "In 2 hours", "Fri"), ("3", "Same time Monday", "Mon"), ("4", "Next Monday", "Mon")]

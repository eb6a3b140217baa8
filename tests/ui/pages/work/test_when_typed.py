from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from qualcenter.domain.call_window import Place, window_for
from tests.ui.stub_rows import RULES
from ui.pages.work.when_typed import presets

NOW = datetime(2026, 6, 16, 14, 35, tzinfo=ZoneInfo("Europe/Berlin"))  # a Tuesday


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

from datetime import UTC, datetime, timedelta

import pytest

from qualcenter.domain import dating
from qualcenter.domain.sentence import Sentence

MORNING = datetime(2026, 11, 3, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (dating.clock(MORNING), "09:05"),
        (dating.weekday(MORNING), "Tue"),
        (dating.short_date(MORNING), "3 Nov"),
        (dating.short_date_and_year(MORNING), "3 Nov 2026"),
        (dating.weekday_and_clock(MORNING), "Tue 09:05"),
        (dating.weekday_date_and_clock(MORNING), "Tue 3 Nov 09:05"),
        (dating.filed_time(MORNING), "Tue 03 Nov 09:05"),
        (dating.whole_date_and_clock(MORNING), "Tuesday 03 November at 09:05"),
        (dating.whole_date(MORNING), "03 November 2026"),
    ],
)
def test_a_day_or_time_reads_like_speech(told: str, words: str) -> None:
    assert told == words


def test_every_day_of_the_year_is_named_as_the_calendar_names_it() -> None:
    for ahead in range(365):
        day = MORNING + timedelta(days=ahead)
        assert dating.filed_time(day) == f"{day:%a %d %b %H:%M}"
        assert dating.whole_date_and_clock(day) == f"{day:%A %d %B at %H:%M}"


def test_the_month_inside_a_date_can_be_translated_alone() -> None:
    month = dating.short_date(MORNING).values["month"]
    assert isinstance(month, Sentence)
    assert month.pattern == "Nov"

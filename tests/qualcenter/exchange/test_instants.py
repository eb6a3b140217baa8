"""Dates and times come out as instants, or as a sentence that says why not."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.exchange.instants import UnreadableInstantError, instant_of
from qualcenter.exchange.values import instant_text

BERLIN = "Europe/Berlin"


def read(cell: object, order: str | None = None, zone: str = BERLIN) -> str | None:
    at = instant_of(cell, order, zone)
    return instant_text(at) if at else None


@pytest.mark.parametrize(
    ("text", "order", "wanted"),
    [
        ("2026-03-04T10:30:00Z", None, "2026-03-04T10:30:00Z"),
        ("2026-03-04 10:30", None, "2026-03-04T09:30:00Z"),
        ("2026-07-04T10:30:00+05:30", None, "2026-07-04T05:00:00Z"),
        ("2026-03-04", None, "2026-03-03T23:00:00Z"),
        ("20260304", None, "2026-03-03T23:00:00Z"),
        ("4.3.2026", None, "2026-03-03T23:00:00Z"),
        ("04.03.26 10:30 Uhr", None, "2026-03-04T09:30:00Z"),
        ("3/4/2026", "mdy", "2026-03-03T23:00:00Z"),
        ("3/4/2026", "dmy", "2026-04-02T22:00:00Z"),
        ("26/3/4", "ymd", "2026-03-03T23:00:00Z"),
        ("2026/3/4 1:05:09 PM", None, "2026-03-04T12:05:09Z"),
        ("3/25/2026", None, "2026-03-24T23:00:00Z"),
        ("25/3/2026", None, "2026-03-24T23:00:00Z"),
        ("3/4/2026 12:00 AM", "mdy", "2026-03-03T23:00:00Z"),
        ("4 Mar 2026, 10:30", None, "2026-03-04T09:30:00Z"),
        ("Wed, 04 Mar 2026 10:30:00 +0000", None, "2026-03-04T10:30:00Z"),
        ("4. März 2026 um 10:30", None, "2026-03-04T09:30:00Z"),
        ("March 4th, 2026 at 10:30 am", None, "2026-03-04T09:30:00Z"),
        ("04-Mar-26", None, "2026-03-03T23:00:00Z"),
        ("1772620200", None, "2026-03-04T10:30:00Z"),
        ("1772620200000", None, "2026-03-04T10:30:00Z"),
        ("46085.4375", None, "2026-03-04T09:30:00Z"),
        ("", None, None),
        ("  ", None, None),
    ],
)
def test_the_usual_forms_are_read(text: str, order: str | None, wanted: str | None) -> None:
    assert read(text, order) == wanted


def test_cells_of_a_workbook_are_read() -> None:
    assert read(datetime(2026, 3, 4, 10, 30)) == "2026-03-04T09:30:00Z"  # noqa: DTZ001
    assert read(date(2026, 3, 4)) == "2026-03-03T23:00:00Z"
    assert read(46085) == "2026-03-03T23:00:00Z"
    assert read(46085.4375) == "2026-03-04T09:30:00Z"
    assert read(1772620200000) == "2026-03-04T10:30:00Z"
    assert read(None) is None


def test_an_hour_that_does_not_exist_moves_on_and_a_doubled_one_is_the_first() -> None:
    assert read("2026-03-29 02:30") == "2026-03-29T01:30:00Z"
    assert read("2026-10-25 02:30") == "2026-10-25T00:30:00Z"


@pytest.mark.parametrize(
    "cell",
    [
        "31.02.2026", "2026-02-30", "13/13/2026", "2026-03-04 25:00", "3/4/2026 13:00 pm", "next week",
        "0000-00-00",
        "1/1/0001", "9999-12-31", "99999999999999999999", "12", 7, -5.0, True, float("nan"), float("inf"),
        "12/345/2026", "4 Foo 2026", "x" * 5000, "2026-03-04 10:30 +99:00", "1e400", "²/³/2026",
    ],
)  # fmt: skip
def test_an_impossible_date_is_told_in_a_sentence(cell: object) -> None:
    with pytest.raises(UnreadableInstantError) as caught:
        instant_of(cell, "dmy", BERLIN)
    assert str(caught.value).endswith(".")


def test_a_date_that_could_be_two_days_is_not_guessed() -> None:
    with pytest.raises(UnreadableInstantError, match="--date-order"):
        instant_of("3/4/2026", None, BERLIN)
    assert read("4/4/2026") == "2026-04-03T22:00:00Z"


@given(st.text(max_size=70), st.sampled_from([None, "dmy", "mdy", "ymd"]))
def test_no_text_breaks_the_reading(text: str, order: str | None) -> None:
    try:
        at = instant_of(text, order, BERLIN)
    except UnreadableInstantError:
        return
    assert at is None or at.utcoffset() == UTC.utcoffset(None)


@given(st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_what_is_written_is_read_back_as_the_same_instant(at: datetime) -> None:
    assert instant_of(instant_text(at), None, "America/New_York") == at

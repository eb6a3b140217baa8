"""Clocks of the desk."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
import time_machine

from qualcenter.clock import RehearsalClock, ServerClock, SystemClock

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_the_system_clock_tells_an_aware_instant_in_utc() -> None:
    with time_machine.travel(NOON, tick=False):
        assert SystemClock().now() == NOON
    assert SystemClock().now().tzinfo is UTC


def test_a_standing_rehearsal_clock_never_moves() -> None:
    clock = RehearsalClock(NOON, running=False)
    assert clock.now() == clock.now() == NOON


def test_a_running_rehearsal_clock_keeps_the_usual_pace() -> None:
    seconds = iter([100.0, 130.5])
    clock = RehearsalClock(NOON, pace=lambda: next(seconds))
    assert clock.now() == NOON + timedelta(seconds=30.5)


def test_a_rehearsal_may_go_back_and_run_on_from_there() -> None:
    seconds = iter([0.0, 50.0, 51.0])
    clock = RehearsalClock(NOON, pace=lambda: next(seconds))
    clock.move_to(NOON - timedelta(days=1))
    assert clock.now() == NOON - timedelta(days=1) + timedelta(seconds=1)


def test_an_instant_in_another_zone_is_told_in_utc() -> None:
    clock = RehearsalClock(datetime(2026, 11, 23, 13, tzinfo=timezone(timedelta(hours=1))), running=False)
    assert clock.now() == NOON
    assert clock.now().tzinfo is UTC


def test_an_instant_without_a_zone_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="has no time zone"):
        RehearsalClock(datetime(2026, 11, 23, 12))  # noqa: DTZ001 - the fault under test


def test_a_desk_whose_clock_is_wrong_tells_the_servers_time() -> None:
    slow = RehearsalClock(NOON - timedelta(minutes=7), running=False)
    clock = ServerClock(NOON, slow)
    assert clock.offset == timedelta(minutes=7)
    slow.move_to(NOON)
    assert clock.now() == NOON + timedelta(minutes=7)

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from ui import words

AT = datetime(2026, 6, 16, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0:00"),
        (252, "4:12"),
        (599, "9:59"),
        (600, "10 min"),
        (3599, "59 min"),
        (3600, "1 h 00"),
        (12360, "3 h 26"),
        (97200, "1 d 3 h"),
    ],
)
def test_spans_are_as_fine_as_they_are_short(seconds: int, told: str) -> None:
    assert words.span(timedelta(seconds=seconds)) == told


def test_lateness_never_blames() -> None:
    assert words.left_or_late(AT - timedelta(minutes=4), AT) == "Late 4 min"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(-30, "0:30"), (20, "Due now"), (240, "Due 4 min ago"), (300, "Due 5 min ago"), (360, "Late 6 min")],
)
def test_what_has_a_grace_is_due_before_it_is_late(seconds: int, told: str) -> None:
    at, late_at = AT + timedelta(seconds=seconds), AT + timedelta(minutes=5)
    assert words.left_or_late(AT, at, late_at=late_at) == told


def test_beside_its_sign_what_is_due_is_told_as_past_in_as_little_room_as_what_is_late() -> None:
    at, late_at = AT + timedelta(minutes=3), AT + timedelta(minutes=5)
    assert words.left_or_late(AT, at, late_at=late_at, brief=True) == "3 min ago"
    assert words.left_or_late(AT, at + timedelta(minutes=3), late_at=late_at, brief=True) == "Late 6 min"


def test_minus_points_have_a_real_minus() -> None:
    assert words.points(-6) == "\N{MINUS SIGN}6"
    assert words.points(28) == "+28"


@pytest.mark.parametrize(("name", "told"), [("Nina Brandt", "NB"), ("Cher", "C"), ("Jan van der Berg", "JB"), ("", "")])
def test_initials_are_two_at_most(name: str, told: str) -> None:
    assert words.initials(name) == told


def test_counts_are_grouped() -> None:
    assert words.count(1930) == "1,930"


def test_an_unknown_zone_is_none() -> None:
    assert words.zone_named("Nowhere/City") is None


def test_instants_are_shown_on_the_clock_of_the_person_and_not_of_the_computer() -> None:
    words.live_in("Asia/Kathmandu")
    try:
        assert words.clock(words.here(AT)) == "17:45"
        assert words.ago(AT - timedelta(hours=2), AT) == "today 15:45"
    finally:
        words.live_in("")


@pytest.mark.parametrize("typed", ["2027-01-05", "5.1.2027", "05.01.2027", " 5.1.27 "])
def test_a_day_is_typed_as_iso_or_as_the_locale_writes_it(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "locale", lambda: QLocale("de_DE"))
    assert words.day_typed(typed) == date(2027, 1, 5)
    assert words.day_typed("Dienstag, 5. Januar 2027") == date(2027, 1, 5)
    assert words.day_typed("5.1.1999") == date(1999, 1, 5)
    assert words.day_typed("31.2.2027") is None
    assert words.day_typed("soon") is None


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("en_GB", "15/01/2027"),
        ("en_GB", "15/1/27"),
        ("en_US", "1/15/27"),
        ("en_US", "01/15/2027"),
        ("sv_SE", "2027-01-15"),
    ],
)
def test_a_day_is_typed_as_each_locale_writes_it(code: str, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "locale", lambda: QLocale(code))
    assert words.day_typed(typed) == date(2027, 1, 15)

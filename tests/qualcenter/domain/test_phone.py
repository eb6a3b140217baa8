"""Numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.phone import (
    country_of_number,
    international,
    national,
    parse_phone,
    zones_of_number,
)


@pytest.mark.parametrize(
    ("raw", "country", "number", "extension"),
    [
        ("001-631-534-9442x20008", "US", "+16315349442", "20008"),
        ("(463)291-9975x286", "US", "+14632919975", "286"),
        ("+1-475-762-7818x026", None, "+14757627818", "026"),
        ("705.574.6666", "CA", "+17055746666", None),
        ("030 1234567", "de", "+49301234567", None),
        ("49 30 1234567", "DE", "+49301234567", None),
        ("0049 (30) 123 45 67", "DE", "+49301234567", None),
        ("+49 (0)30 1234567", "FR", "+49301234567", None),
        ("011 44 20 7946 0958", "US", "+442079460958", None),
        ("020 7946 0958 ext. 5", "GB", "+442079460958", "5"),
        ("01 42 34 56 78 poste 12", "FR", "+33142345678", "12"),
        ("tel:+49-30-1234567;ext=12", None, "+49301234567", "12"),
    ],
)
def test_a_number_is_read_as_dialled_in_its_country(
    raw: str, country: str | None, number: str, extension: str | None
) -> None:
    parsed = parse_phone(raw, country)
    assert (parsed.number, parsed.extension, parsed.valid, parsed.why) == (number, extension, True, None)
    assert parsed.raw == raw


@pytest.mark.parametrize(
    ("raw", "country", "number", "words"),
    [
        ("001-852-895-5659x166", "US", "+18528955659", "no network uses"),
        ("1-800-FLOWERS", "US", None, "Letters"),
        ("303-620-3338", None, None, "country is unknown"),
        ("12345678901234567890", "US", None, "too short or too long"),
        ("#12", "US", None, "too short or too long"),
        ("n/a", "US", None, "Letters"),
        ("--", "US", None, "no digit"),
        ("", None, None, "no digit"),
        ("5" * 200, "US", None, "too long"),
        ("030 1234567", "ZZ", None, "too short or too long"),
    ],
)
def test_a_number_nobody_can_call_is_kept_and_says_why(
    raw: str, country: str | None, number: str | None, words: str
) -> None:
    parsed = parse_phone(raw, country)
    assert (parsed.valid, parsed.number) == (False, number)
    assert parsed.why is not None
    assert words in parsed.why
    assert parsed.raw == raw


def test_numbers_are_written_as_their_country_does() -> None:
    assert national("+16315349442") == "(631) 534-9442"
    assert international("+442079460958") == "+44 20 7946 0958"
    assert national("nonsense") == international("nonsense") == "nonsense"


def test_a_number_names_its_zones_and_its_country() -> None:
    assert zones_of_number("+13052345678") == ("America/New_York",)
    assert len(zones_of_number("+18005551234")) > 5
    assert zones_of_number("nonsense") == ()
    assert country_of_number("+16135551234") == "CA"
    assert country_of_number("+80012345678") is None
    assert country_of_number("nonsense") is None


@given(st.text(max_size=40), st.sampled_from([None, "US", "DE", "", "ZZ"]))
def test_no_text_breaks_the_reading(raw: str, country: str | None) -> None:
    parsed = parse_phone(raw, country)
    assert parsed.raw == raw
    assert parsed.valid == (parsed.why is None)
    if parsed.valid:
        assert parsed.number is not None
        assert parse_phone(parsed.number, None).number == parsed.number

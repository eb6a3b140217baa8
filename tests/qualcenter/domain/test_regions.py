"""Countries, regions and cities on the map of zones."""

from zoneinfo import ZoneInfo

import pytest

from qualcenter.domain.regions import (
    CITY_ZONES,
    ZONES_OF_REGION,
    country_code,
    distinct_clocks,
    region_code,
    zones_of_address,
)


@pytest.mark.parametrize(
    ("country", "region", "code"),
    [
        ("US", "Florida", "FL"),
        ("us", "fl", "FL"),
        ("US", "US-FL", "FL"),
        ("CA", "québec", "QUÉBEC"),
        ("CA", "Quebec", "QC"),
        ("BR", "São Paulo", "SP"),
        ("DE", "Bayern", "BAYERN"),
        ("US", None, ""),
    ],
)
def test_a_region_is_known_by_name_and_by_code(country: str, region: str | None, code: str) -> None:
    assert region_code(country, region) == code


def test_a_country_is_two_letters_or_nothing() -> None:
    assert [country_code(text) for text in (" de ", "Germany", None, "1A")] == ["DE", "", "", ""]


@pytest.mark.parametrize(
    ("address", "zones"),
    [
        (("FR", None, None), ("Europe/Paris",)),
        (("US", "KY", None), ("America/New_York", "America/Chicago")),
        (("US", "KY", "Louisville"), ("America/New_York",)),
        (("US", "FL", "St. Petersburg"), ("America/New_York",)),
        (("AU", "NSW", "Sydney"), ("Australia/Sydney",)),
        (("XX", None, None), ()),
        ((None, "FL", "Miami"), ()),
    ],
)
def test_an_address_lies_in_its_zones(address: tuple[str | None, ...], zones: tuple[str, ...]) -> None:
    country, region, city = address
    assert zones_of_address(country, region, city) == zones


def test_every_zone_of_the_tables_exists_and_cities_lie_in_their_region() -> None:
    for (country, region), zones in ZONES_OF_REGION.items():
        assert [ZoneInfo(zone).key for zone in zones] == list(zones)
        assert zones_of_address(country, region, None) == zones
    for (country, region, city), zone in CITY_ZONES.items():
        assert zone in ZONES_OF_REGION[country, region], city


def test_zones_with_the_same_clock_are_one_and_unknown_ones_none() -> None:
    assert distinct_clocks(["America/Detroit", "America/New_York", "Nowhere/Land"]) == ("America/Detroit",)
    assert distinct_clocks(["Europe/Berlin", "Africa/Lagos"]) == ("Europe/Berlin", "Africa/Lagos")

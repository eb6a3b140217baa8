"""The table of countries against the tz database itself."""

from importlib import resources
from zoneinfo import ZoneInfo

from qualcenter.domain.country_zones import ZONES_OF_COUNTRY
from qualcenter.domain.regions import distinct_clocks


def test_every_country_has_the_clocks_of_the_tz_database() -> None:
    text = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    for country, zones in ZONES_OF_COUNTRY.items():
        assert all(ZoneInfo(zone) for zone in zones)
        listed = [row[2] for row in rows if row[0] == country]
        assert set(zones) <= set(listed), country
        if country not in {"CN", "UA"}:
            # China's unofficial second clock and a disputed one of Ukraine are left out on purpose.
            assert len(distinct_clocks([*zones, *listed])) == len(distinct_clocks(zones)), country

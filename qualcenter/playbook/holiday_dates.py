"""Public holidays as plain dates, so that the domain need not know any country."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache


def holiday_dates(sources: Iterable[tuple[str, str | None]], years: Iterable[int]) -> frozenset[date]:
    """Return the public holidays of countries (ISO code) or their regions in those years.

    A checked Playbook names only places whose holidays are known; for others the library raises.
    """
    span = tuple(years)
    return frozenset(day for country, region in sources for day in _dates(country, region, span))


@lru_cache(maxsize=256)
def _dates(country: str, region: str | None, years: tuple[int, ...]) -> frozenset[date]:
    # Imported late: the library takes longer than everything else that a start needs.
    import holidays

    return frozenset(holidays.country_holidays(country, subdiv=region, years=years))

"""Reads dates and times as spreadsheets, CRMs and people write them, and gives instants in UTC."""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from qualcenter.domain.sentence import said

EXCEL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a serial number counts local days
EXCEL_SERIALS = (10_000.0, 80_000.0)
"""Days 1927 to 2119: outside of that a bare number is no serial date."""
FIRST_YEAR, LAST_YEAR = 1970, 2100

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar jaen jaenner",
            "feb february februar feber",
            "mar march maerz mrz mär märz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december dez dezember",
        ),
        start=1,
    )
    for name in names.split()
}
NUMERIC = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?(?:(?:,?\s+|T)(.+))?")
DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[.\s-]+([^\W\d_]{3,9})[.,\s-]+(\d{2}|\d{4})(?:,?\s+(?:at |um )?(.+))?"
)
MONTH_FIRST = re.compile(r"([^\W\d_]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at )?(.+))?")
CLOCK = re.compile(
    r"(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(am|pm|a\.m\.|p\.m\.|uhr)?\s*"
    r"(z|utc|gmt|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
WEEKDAY = re.compile(r"^[^\W\d_]{2,10}\.?,\s+")
DIGITS = re.compile(r"\d{5,19}(?:\.\d+)?")
ORDERS = ("dmy", "mdy", "ymd")


class UnreadableInstantError(ValueError):
    """A text that is no date and time, or not surely one; the message is a sentence to show."""


def instant_of(cell: object, order: str | None, zone: str) -> datetime | None:
    """Read a cell as an instant in UTC, None when it is empty; a time without zone is local to `zone`.

    `order` (dmy, mdy, ymd) decides 03/04/2026; without one, a date that could be either is not read. A date
    alone means its midnight. A local time that does not exist is moved on by the gap, a doubled one is the
    first. Numbers are Excel's serial days, or seconds, milliseconds or microseconds since 1970. Raises
    UnreadableInstantError, also for years before 1970 or after 2100.
    """
    if cell is None or cell == "":
        return None
    if isinstance(cell, bool):
        raise UnreadableInstantError(said("Yes and no are no dates."))
    if isinstance(cell, datetime):
        return _placed(cell, zone)
    if isinstance(cell, date):
        return _placed(datetime.combine(cell, time()), zone)
    if isinstance(cell, int | float):
        return _from_number(float(cell), zone)
    return _from_text(str(cell).strip(), order, zone)


@lru_cache(maxsize=4096)
def _from_text(text: str, order: str | None, zone: str) -> datetime | None:
    if not text:
        return None
    if len(text) > 60:
        raise UnreadableInstantError(said("“{text}…” is no date.", text=text[:40]))
    if DIGITS.fullmatch(text) and not _compact_date(text):
        return _from_number(float(text), zone)
    try:
        return _placed(datetime.fromisoformat(text), zone)
    except ValueError as error:
        if isinstance(error, UnreadableInstantError):
            raise
    return _from_parts(WEEKDAY.sub("", text), order, zone)


def _compact_date(text: str) -> bool:
    """Eight digits such as 20261123 are a date."""
    return len(text) == 8 and "1970" <= text[:4] <= "2100"


def _from_parts(text: str, order: str | None, zone: str) -> datetime:
    if found := NUMERIC.fullmatch(text):
        first, sign, second, third, rest = found.groups()
        year, month, day = _ordered(text, first, second, third, "dmy" if sign == "." and not order else order)
    elif (found := DAY_FIRST.fullmatch(text)) and (month := _month(found[2])):
        day, year, rest = int(found[1]), _full_year(found[3]), found[4]
    elif (found := MONTH_FIRST.fullmatch(text)) and (month := _month(found[1])):
        day, year, rest = int(found[2]), int(found[3]), found[4]
    else:
        raise UnreadableInstantError(said("“{text}” is no date and time that can be read.", text=text[:40]))
    try:
        on = date(year, month, day)
    except ValueError as error:
        raise UnreadableInstantError(said("There is no such day as “{text}”.", text=text[:40])) from error
    return _with_clock(on, rest, text, zone)


def _month(name: str) -> int:
    return MONTHS.get(name.lower(), 0)


def _full_year(year: str) -> int:
    number = int(year)
    if len(year) > 2:
        return number
    return number + (1900 if number >= 70 else 2000)


def _ordered(text: str, first: str, second: str, third: str, order: str | None) -> tuple[int, int, int]:
    """Return year, month and day; a year of four digits in front needs no order."""
    if len(first) == 4 or order == "ymd":
        return _full_year(first), int(second), int(third)
    if len(first) == 3 or len(third) == 3:
        raise UnreadableInstantError(said("“{text}” has a year of three digits.", text=text[:40]))
    one, two, year = int(first), int(second), _full_year(third)
    if order is None and one != two:
        if one <= 12 and two <= 12:
            raise UnreadableInstantError(
                said("“{text}” can be day or month first; say which (--date-order dmy or mdy).", text=text[:40])
            )
        order = "mdy" if two > 12 else "dmy"
    return (year, one, two) if order == "mdy" else (year, two, one)


def _with_clock(on: date, rest: str | None, text: str, zone: str) -> datetime:
    if not rest:
        return _placed(datetime.combine(on, time()), zone)
    found = CLOCK.fullmatch(rest.strip())
    if not found:
        raise UnreadableInstantError(said("The time in “{text}” cannot be read.", text=text[:40]))
    hour, half = int(found[1]), (found[5] or "").lower()[:1]
    if half in ("a", "p"):
        if not 1 <= hour <= 12:
            raise UnreadableInstantError(said("There is no such time as in “{text}”.", text=text[:40]))
        hour = hour % 12 + (12 if half == "p" else 0)
    micros = int((found[4] or "0").ljust(6, "0")[:6])
    try:
        clock = time(hour, int(found[2]), int(found[3] or 0), micros)
    except ValueError as error:
        raise UnreadableInstantError(said("There is no such time as in “{text}”.", text=text[:40])) from error
    local = datetime.combine(on, clock)
    return _placed(_offset(local, found[6]) if found[6] else local, zone)


def _offset(local: datetime, offset: str) -> datetime:
    if offset.lower() in ("z", "utc", "gmt"):
        return local.replace(tzinfo=UTC)
    digits = offset[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    if minutes >= 24 * 60 or int(digits[2:]) > 59:
        raise UnreadableInstantError(said("There is no offset {offset} from UTC.", offset=offset))
    return local.replace(tzinfo=UTC) - timedelta(minutes=minutes if offset[0] == "+" else -minutes)


def _from_number(number: float, zone: str) -> datetime:
    if EXCEL_SERIALS[0] <= number <= EXCEL_SERIALS[1]:
        # Excel keeps days as doubles: whole seconds are as near as they come.
        return _placed(EXCEL_ZERO + timedelta(seconds=round(number * 86_400)), zone)
    for factor in (1.0, 1e3, 1e6):
        if 1e8 <= number / factor < 4.2e9:
            return _placed(datetime.fromtimestamp(0, UTC) + timedelta(seconds=number / factor), zone)
    raise UnreadableInstantError(
        said("{number} is neither a spreadsheet's date nor a time since 1970.", number=f"{number:g}")
    )


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _placed(at: datetime, zone: str) -> datetime:
    """Place a local time in its zone; zoneinfo's fold 0 gives the first of doubled times and passes a gap."""
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise UnreadableInstantError(
            said(
                "The year {year} is not between {first_year} and {last_year}.",
                year=at.year,
                first_year=FIRST_YEAR,
                last_year=LAST_YEAR,
            )
        )
    placed = at if at.tzinfo else at.replace(tzinfo=_zone(zone))
    return placed.astimezone(UTC)

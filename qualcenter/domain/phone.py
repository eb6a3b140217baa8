"""Telephone numbers: read as people write them, kept as E.164, and placed on the map."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from types import ModuleType

from qualcenter.domain.sentence import said

EXTENSION = re.compile(
    r"[\s,;]*(?:;?ext\s*=|extension|extn?\.?|x\.?|#|poste|durchwahl|anexo|ramal|int\.?)\s*[:.]?\s*(\d{1,7})\s*$",
    re.IGNORECASE,
)
LONGEST_RAW = 80


@dataclass(frozen=True)
class ParsedPhone:
    """What a raw text means: `number` is E.164 without the extension, None when it cannot be a number at all.

    Only a valid number is callable; `why` says in a sentence what is wrong with one that is not.
    """

    number: str | None
    extension: str | None
    valid: bool
    why: str | None
    raw: str


@lru_cache(maxsize=65536)
def parse_phone(raw: str, country: str | None) -> ParsedPhone:
    """Read a number as written in a country (ISO code), as dialled there first, then with + or 00 in front.

    Never raises. An extension ("x166", "ext. 5", "#12") is split off; any other letter makes it no number,
    because a guess would ring a stranger.
    """
    text = raw.strip()
    if text.lower().startswith("tel:"):
        text = text[4:]
    if len(text) > LONGEST_RAW:
        return ParsedPhone(None, None, False, said("This is too long for a telephone number."), raw)
    text, extension = _split_extension(text)
    if any(sign.isalpha() for sign in text):
        return ParsedPhone(None, extension, False, said("Letters stand in this number; write it in digits."), raw)
    digits = re.sub(r"\D", "", text)
    if not digits:
        return ParsedPhone(None, extension, False, said("There is no digit in this number."), raw)
    number, valid = _best_reading(text, digits, (country or "").strip().upper() or None)
    if valid:
        return ParsedPhone(number, extension, True, None, raw)
    return ParsedPhone(number, extension, False, _fault(number, text, country), raw)


def national(number: str) -> str:
    """Write an E.164 number as people in its own country do; anything unreadable comes back unchanged."""
    parsed = _parsed(number, None)
    if parsed is None:
        return number
    phonenumbers = _library()
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))


def international(number: str) -> str:
    """Write an E.164 number with spaces and its country code; anything unreadable comes back unchanged."""
    parsed = _parsed(number, None)
    if parsed is None:
        return number
    phonenumbers = _library()
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


@lru_cache(maxsize=65536)
def zones_of_number(number: str) -> tuple[str, ...]:
    """Give every zone the number may ring in, in the library's order; none when it does not say."""
    from phonenumbers import timezone

    parsed = _parsed(number, None)
    if parsed is None:
        return ()
    return tuple(zone for zone in timezone.time_zones_for_number(parsed) if zone != "Etc/Unknown")


@lru_cache(maxsize=65536)
def country_of_number(number: str) -> str | None:
    """Give the ISO code of the one country a number belongs to, None for shared or unknown ones."""
    parsed = _parsed(number, None)
    if parsed is None:
        return None
    code = _library().region_code_for_number(parsed)
    return str(code) if code and code != "001" else None


@cache
def _library() -> ModuleType:
    # Late, because the window must stand before 37 ms of metadata are read.
    import phonenumbers

    return phonenumbers


def _split_extension(text: str) -> tuple[str, str | None]:
    found = EXTENSION.search(text)
    # A lone "#12" or "x5" is all there is: then it is no extension of anything.
    if found is None or not any(sign.isdigit() for sign in text[: found.start()]):
        return text, None
    return text[: found.start()].rstrip(), found.group(1)


def _parsed(text: str, country: str | None):  # type: ignore[no-untyped-def]  # noqa: ANN202 - the library has no types
    phonenumbers = _library()
    try:
        return phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None


def _readings(text: str, digits: str, country: str | None) -> list[tuple[str, str | None]]:
    if text.lstrip("( ").startswith(("+", "＋")):
        return [("+" + digits, None)]
    readings: list[tuple[str, str | None]] = [(digits, country)] if country else []
    if digits.startswith("00"):
        readings.append(("+" + digits[2:], None))
    return readings


def _best_reading(text: str, digits: str, country: str | None) -> tuple[str | None, bool]:
    """Give the first valid reading, else the last one that has at least a possible length."""
    phonenumbers = _library()
    possible: str | None = None
    for written, region in _readings(text, digits, country):
        parsed = _parsed(written, region)
        if parsed is None:
            continue
        number = str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
        if phonenumbers.is_valid_number(parsed):
            return number, True
        if phonenumbers.is_possible_number(parsed):
            possible = number
    if country and len(digits) > 7:
        parsed = _parsed("+" + digits, None)
        # "49 30 ..." in a German list is an international number without its plus.
        if parsed and phonenumbers.is_valid_number(parsed) and _library().region_code_for_number(parsed) == country:
            return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)), True
    return possible, False


def _fault(number: str | None, text: str, country: str | None) -> str:
    if number is not None:
        return said("{number} has the right length, but no network uses that range.", number=number)
    if country is None and not text.lstrip("( ").startswith(("+", "00")):
        return said("The country is unknown; write this number with + and the country code.")
    return said("This number is too short or too long for its country.")

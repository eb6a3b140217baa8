"""A lead typed in by hand, and a number typed in for a caller: read in the center's country, or refused with words."""

from collections.abc import Mapping

from qualcenter.domain.countries import country_code, country_of_zone
from qualcenter.domain.phone import ParsedPhone, parse_phone
from qualcenter.domain.refusals import BadValueRefused
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.services.intake import Hand

FEWEST_DIGITS = 5
"""Fewer digits without a letter are no number that somebody meant to type."""


def home_country(rules: Rules) -> str | None:
    """The country in which the center works: that of its first calendar's zone, None where no country has it."""
    zones = (calendar.zone for calendar in rules.calendars.values())
    return next((code for zone in zones if (code := country_of_zone(str(zone))) is not None), None)


def typed_hand(values: Mapping[str, str], source: str, rules: Rules) -> Hand:
    """The hand of somebody typed in; `values` may hold name, email, phone, company, country and detail.

    A country may be a code or a name in English or German; without one the number is read as at home. Raises
    `BadValueRefused` that names the field for a country nobody knows and for a number that cannot be dialled.
    """
    given = {name: values.get(name, "").strip() for name in ("name", "company", "phone", "email", "country", "detail")}
    code = known_country(given["country"])
    phone = given["phone"]
    if phone:
        parsed = parse_phone(phone, code or home_country(rules))
        if not parsed.valid:
            raise BadValueRefused(parsed.why or said("This is no telephone number."), ("phone",))
        phone = f"{parsed.number};ext={parsed.extension}" if parsed.extension else parsed.number or ""
    return Hand(
        "phone",
        given["name"],
        given["company"],
        given["email"],
        phone,
        source=source,
        country=code,
        detail=given["detail"],
    )


def known_country(text: str) -> str:
    """The two letters of a country given as code or name, in English or German; nothing for an empty text.

    Raises `BadValueRefused` for one that nobody knows.
    """
    code = country_code(text) if text.strip() else ""
    if code is None:
        words = said("“{text}” is no country that is known. Write its name or its code, such as DE.", text=text[:60])
        raise BadValueRefused(words, ("country",))
    return code


def callers_number(who: str, rules: Rules, *, known: bool = False) -> ParsedPhone | None:
    """The number that was typed for a caller, read as at home; None for a name, or a piece of a number.

    Raises `BadValueRefused` for digits that cannot be dialled, because they are no name either, unless the caller is
    `known` otherwise.
    """
    parsed = parse_phone(who, home_country(rules))
    if parsed.valid:
        return parsed
    if known or any(sign.isalpha() for sign in who) or sum(sign.isdigit() for sign in who) < FEWEST_DIGITS:
        return None
    raise BadValueRefused(parsed.why or said("This is no telephone number."), ("who",))

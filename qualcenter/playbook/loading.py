"""From TOML text to a sound Playbook, or to every fault of it at once."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from qualcenter import paths
from qualcenter.playbook.faults import Fault, FaultyPlaybookError, place
from qualcenter.playbook.model import Playbook
from qualcenter.playbook.salvage import salvage

WORDS = {
    "missing": "is missing",
    "extra_forbidden": "is no field that the Playbook knows here",
    "string_type": "must be a text",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "tuple_type": "must be a list",
    "dict_type": "must be a table",
    "model_type": "must be a table",
    "model_attributes_type": "must be a table",
    "string_too_short": "must not be empty",
    "too_short": "must not be an empty list",
    "date_type": "must be a date such as 2026-11-23",
    "date_parsing": "must be a date such as 2026-11-23",
    "date_from_datetime_parsing": "must be a date such as 2026-11-23",
}
PATTERNS = {
    r"^[a-z][a-z0-9_]{0,47}$": "small letters, digits and _, beginning with a letter",
    r"^[a-z]{2}$": "a language code of two small letters",
    r"^[A-Z]{2}$": "a country code of two capital letters",
    r"^([A-Z]{2}|\*)$": "a country code of two capital letters, or *",
}


@dataclass(frozen=True)
class Reading:
    """What came of a text: the Playbook when there is no fault, else None and all the faults."""

    playbook: Playbook | None
    faults: tuple[Fault, ...]


def read_playbook(text: str) -> Reading:
    """Read and check TOML text; never raises. Text that is no TOML has one fault, where reading stopped."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Reading(None, (_syntax_fault(str(error)),))
    except RecursionError:
        return Reading(None, (Fault("line 1", "is nested too deeply to be a Playbook"),))
    return check_tables(raw)


def check_tables(raw: dict[str, Any]) -> Reading:
    """Check a Playbook given as plain tables, as TOML or an editor has it."""
    # Imported late: adopted versions are loaded at every start and need neither Jinja nor holidays for it.
    from qualcenter.playbook.checking import cross_faults

    try:
        playbook = Playbook.model_validate(raw)
    except ValidationError as error:
        shaped = tuple(_shape_fault(found) for found in error.errors(include_url=False))
        further = cross_faults(salvage(Playbook, raw))
        return Reading(None, _in_order((*shaped, *_not_under(further, shaped))))
    faults = _in_order(tuple(cross_faults(playbook)))
    return Reading(None if faults else playbook, faults)


def load_playbook(text: str) -> Playbook:
    """Return the Playbook of a text; raises `FaultyPlaybookError` with every fault."""
    reading = read_playbook(text)
    if reading.playbook is None:
        raise FaultyPlaybookError(reading.faults)
    return reading.playbook


def load_adopted(text: str) -> Playbook:
    """Return the Playbook of a text that was checked when it was adopted; much faster than `load_playbook`.

    Raises `FaultyPlaybookError` when the text is damaged or was written for another version of the desk.
    """
    try:
        return Playbook.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError):
        raise FaultyPlaybookError(read_playbook(text).faults) from None


def default_text() -> str:
    """Return the text of the Playbook that the desk ships with."""
    return (paths.resources() / "playbook" / "default.toml").read_text(encoding="utf-8")


def default_playbook() -> Playbook:
    """Return the Playbook that the desk ships with."""
    return load_playbook(default_text())


def _syntax_fault(message: str) -> Fault:
    found = re.search(r"\(at line (\d+), column (\d+)\)", message)
    words = re.sub(r"\s*\(at .*\)$", "", message)
    where = f"line {found[1]}, column {found[2]}" if found else "end of the text"
    return Fault(where, f"is not TOML: {words[:1].lower()}{words[1:]}")


def _shape_fault(found: Any) -> Fault:  # noqa: ANN401  pydantic's own dictionary
    parts = [part for part in found["loc"] if part != "[key]"]
    return Fault(place(*parts) or "the text", _words(found["type"], found.get("ctx", {}), found["msg"]))


def _words(kind: str, context: dict[str, Any], message: str) -> str:
    if kind in WORDS:
        return WORDS[kind]
    if kind == "string_pattern_mismatch":
        return f"must be {PATTERNS.get(context['pattern'], context['pattern'])}"
    if kind in ("enum", "literal_error"):
        return f"must be one of {context['expected']}"
    if kind == "value_error":
        return str(context["error"])
    return message[:1].lower() + message[1:]


def _not_under(further: list[Fault], shaped: tuple[Fault, ...]) -> list[Fault]:
    """Drop what only follows from a value that could not be read."""
    unread = {fault.where for fault in shaped}
    return [fault for fault in further if not any(_lies_in(fault.where, where) for where in unread)]


def _lies_in(where: str, outer: str) -> bool:
    return where == outer or where.startswith((f"{outer}.", f"{outer}["))


def _in_order(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Sort by place, indexes as numbers, so that the tenth follows the ninth."""
    return tuple(sorted(dict.fromkeys(faults), key=lambda fault: (_natural(fault.where), fault.what)))


def _natural(where: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.findall(r"\d+|\D+", where)]

"""How a call or a review may end: the rule of each disposition, and the check of what it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from qualcenter.domain.condition import AnyCondition, holds
from qualcenter.domain.naming import in_a_row
from qualcenter.domain.refusals import BadValueRefused, MissingAnswersRefused
from qualcenter.domain.sentence import said
from qualcenter.domain.storable import storable


class Effect(StrEnum):
    """The fixed set of moves that a disposition can name."""

    RETRY = "retry"
    CALLBACK = "callback"
    PROMOTE = "promote"
    NURTURE = "nurture"
    PURGE = "purge"
    SUPPRESS = "suppress"
    BAD_NUMBER = "bad_number"
    REROUTE = "reroute"
    REFER = "refer"
    SEND = "send"
    REASSIGN = "reassign"
    ACCOUNT_OWNER = "account_owner"


FIELD_KINDS = (
    "text",
    "choice",
    "instant",
    "date",
    "person",
    "phone",
    "note",
    "template",
    "language",
    "bool",
    "email",
)
FIRST_YEAR, LAST_YEAR = 1970, 2200
LONGEST_TEXT = 500
LONGEST_NOTE = 4_000


@dataclass(frozen=True)
class Choice:
    """One value that a field accepts, with the words shown for it."""

    code: str
    label: str


@dataclass(frozen=True)
class FieldRule:
    """One thing a disposition asks; it is asked only when `when` holds over the other given values."""

    name: str
    label: str
    kind: str
    required: bool = False
    choices: tuple[Choice, ...] = ()
    default: str | None = None
    when: AnyCondition | None = None


@dataclass(frozen=True)
class DispositionRule:
    """A disposition; `more` puts it behind the screen's second row, `params` tune its effect.

    Known params, all optional: `pace` ("busy" retries after the short wait), `voicemail` ("true" counts one),
    `reason` (code written with a purge or nurture that asks for none), `then` ("nurture" or "purge": what
    becomes of a lead whose person referred us), `callback_days` (when no instant is given).
    """

    code: str
    label: str
    key: str
    reached: bool
    effect: Effect
    fields: tuple[FieldRule, ...] = ()
    more: bool = False
    params: Mapping[str, str] = field(default_factory=dict)

    def field(self, name: str) -> FieldRule | None:
        """Return the field of that name, or None."""
        return next((rule for rule in self.fields if rule.name == name), None)


@dataclass(frozen=True)
class CheckedFields:
    """Values that passed: blanks dropped, defaults filled in, choices as codes, yes and no as true, false."""

    values: Mapping[str, str]

    def get(self, name: str) -> str | None:
        """Return the value, or None when the field was left empty."""
        return self.values.get(name)


def check_fields(rule: DispositionRule, given: Mapping[str, str]) -> CheckedFields:
    """Check the values given with a disposition.

    Raises `MissingAnswersRefused` with the names of every required field that is empty, in the order of the
    Playbook, and `BadValueRefused` for a field that the disposition does not have or a value of the wrong
    kind. An instant is either ISO 8601 with an offset or a local time without one: whose local time is the
    caller's to know. A date may also be such an instant.
    """
    known = {asked.name for asked in rule.fields}
    for name in given:
        if name not in known:
            raise _strange(rule, name, sorted(known))
    plain = {name: storable(text).strip() for name, text in given.items()}
    values = {name: text for name, text in plain.items() if text}
    for asked in rule.fields:
        if asked.default is not None and asked.name not in values and holds(asked.when, values):
            values[asked.name] = asked.default
    required = (asked for asked in rule.fields if asked.required and holds(asked.when, values))
    missing = tuple(asked.name for asked in required if asked.name not in values)
    if missing:
        raise MissingAnswersRefused(
            said("“{label}” still needs: {names}.", label=rule.label, names=in_a_row(missing)), missing=missing
        )
    return CheckedFields({f.name: checked_value(f, values[f.name]) for f in rule.fields if f.name in values})


def checked_value(asked: FieldRule, text: str) -> str:
    """Return the value as it is kept; raises `BadValueRefused` when it does not fit the field's kind."""
    match asked.kind:
        case "choice" | "template":
            return _chosen(asked, text)
        case "bool":
            return _truth(asked, text)
        case "instant":
            return _instant(asked, text)
        case "date":
            return _date(asked, text)
        case "email":
            return _email(asked, text)
        case _:
            limit = LONGEST_NOTE if asked.kind == "note" else LONGEST_TEXT
            if len(text) > limit:
                raise BadValueRefused(
                    said(
                        "{label}: {length} characters; at most {limit} can be kept.",
                        label=asked.label,
                        length=len(text),
                        limit=limit,
                    )
                )
            return text


def _chosen(asked: FieldRule, text: str) -> str:
    for choice in asked.choices:
        if text.casefold() in (choice.code.casefold(), choice.label.casefold()):
            return choice.code
    codes = in_a_row(choice.code for choice in asked.choices)
    raise BadValueRefused(
        said(
            "{label}: “{text}” is not a choice here. Choose one of: {codes}.", label=asked.label, text=text, codes=codes
        )
    )


def _truth(asked: FieldRule, text: str) -> str:
    word = text.casefold()
    if word in ("true", "yes", "1"):
        return "true"
    if word in ("false", "no", "0"):
        return "false"
    raise BadValueRefused(said("{label}: “{text}” is neither yes nor no.", label=asked.label, text=text))


def instant_of(text: str) -> datetime:
    """The instant or day that an ISO text names, with or without a zone.

    Raises ValueError for anything else, and for years in which nobody who lives now is called: calendars and zones
    have an end, and a slip of the finger must not send them to the year 9999.
    """
    at = datetime.fromisoformat(text)
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError(f"the year {at.year} is out of reach")
    return at


def _instant(asked: FieldRule, text: str) -> str:
    try:
        instant_of(text)
    except ValueError:
        raise BadValueRefused(
            said(
                "{label}: “{text}” is not a time. Write it like 2026-11-23T14:30, with a zone if you like.",
                label=asked.label,
                text=text,
            )
        ) from None
    return text


def _date(asked: FieldRule, text: str) -> str:
    try:
        day = instant_of(text)
    except ValueError:
        raise BadValueRefused(
            said("{label}: “{text}” is not a date. Write it like 2026-11-23.", label=asked.label, text=text)
        ) from None
    return text if len(text) > len("2026-11-23") else day.date().isoformat()


def _email(asked: FieldRule, text: str) -> str:
    name, _, domain = text.rpartition("@")
    if not name or "." not in domain.strip(".") or any(letter.isspace() for letter in text):
        raise BadValueRefused(said("{label}: “{text}” is not an e-mail address.", label=asked.label, text=text))
    return text


def _strange(rule: DispositionRule, name: str, known: list[str]) -> BadValueRefused:
    if not known:
        return BadValueRefused(
            said("“{label}” has no field named {name}. It takes: nothing.", label=rule.label, name=name)
        )
    return BadValueRefused(
        said(
            "“{label}” has no field named {name}. It takes: {taken}.",
            label=rule.label,
            name=name,
            taken=in_a_row(known),
        )
    )

"""Rows as JSON and back, so that a desk can keep a copy of the leads reserved for it."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, Final

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.call_window import CallLimit, Place
from qualcenter.domain.contact_budget import Contacts
from qualcenter.domain.eligibility import HeldBack
from qualcenter.domain.sentence import Sentence
from qualcenter.domain.suppression import Suppression
from qualcenter.domain.verdict import CallFacts
from qualcenter.queries import brief_rows, queue_rows
from qualcenter.queries.reserved import ReservedRow

_ROWS: Final[Mapping[str, type]] = {
    one.__name__: one
    for one in (
        *(each for each in vars(brief_rows).values() if is_dataclass(each)),
        *(each for each in vars(queue_rows).values() if is_dataclass(each)),
        DoneAct,
        CallLimit,
        Place,
        Contacts,
        HeldBack,
        Suppression,
        CallFacts,
        ReservedRow,
    )
    if isinstance(one, type)
}
_ENUMS: Final[Mapping[str, type[Enum]]] = {"Band": queue_rows.Band}


def plain(value: object) -> Any:  # noqa: ANN401  JSON
    """A row, or rows in tuples and mappings, as JSON can hold it. Raises TypeError for what is no row."""
    if isinstance(value, Sentence):
        return {"?": "said", "of": [str(value), value.pattern, plain(value.values), list(map(plain, value.parts))]}
    if isinstance(value, Enum):
        return {"?": "enum", "of": [type(value).__name__, value.value]} if type(value).__name__ in _ENUMS else value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, datetime):
        return {"?": "at", "of": value.isoformat(), "zone": getattr(value.tzinfo, "key", None)}
    if isinstance(value, timedelta):
        return {"?": "lasts", "of": value.total_seconds()}
    if isinstance(value, Mapping):
        return {"?": "map", "of": [[plain(key), plain(one)] for key, one in value.items()]}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    if is_dataclass(value) and type(value).__name__ in _ROWS:
        return {"?": type(value).__name__, "of": {f.name: plain(getattr(value, f.name)) for f in fields(value)}}
    raise TypeError(f"{type(value).__name__} is no row")


def whole(value: Any) -> Any:  # noqa: ANN401  JSON
    """The rows again; lists become tuples. Raises KeyError, TypeError or ValueError for anything else."""
    if isinstance(value, list):
        return tuple(whole(one) for one in value)
    if not isinstance(value, dict):
        return value
    kind, of = value["?"], value["of"]
    match kind:
        case "said":
            told = Sentence(of[0])
            told.pattern, told.values, told.parts = of[1], whole(of[2]), whole(of[3])
            return told
        case "enum":
            return _ENUMS[of[0]](of[1])
        case "at":
            return _instant(of, value["zone"])
        case "lasts":
            return timedelta(seconds=of)
        case "map":
            return {whole(key): whole(one) for key, one in of}
        case _:
            return _ROWS[kind](**{name: whole(one) for name, one in of.items()})


def _instant(text: str, zone: str | None) -> datetime:
    from zoneinfo import ZoneInfo

    at = datetime.fromisoformat(text)
    return at.astimezone(ZoneInfo(zone)) if zone else at

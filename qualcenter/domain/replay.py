"""The journey as stored: changes written as plain JSON values, and a lead's state won back from them."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import cast

from qualcenter.domain.lead import REPLAYED, LeadState, apply
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import Promise, PromiseKind
from qualcenter.domain.stage import NextAction, Stage

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_INSTANTS = frozenset(
    {
        "stage_since",
        "next_at",
        "promise_met_at",
        "raised_at",
        "hot_since",
        "last_attempt_at",
        "promoted_at",
        "deliver_at",
        "delivered_at",
        "wake_at",
    }
)
_STAYS_COUNTED = frozenset({"attempts", "voicemails", "parts_tried", "last_attempt_at"})
"""What undo leaves alone: a call that was made was made."""


def micros(at: datetime) -> int:
    """Microseconds since 1970 UTC, exact."""
    return (at - _EPOCH) // _MICROSECOND


def instant(microseconds: int) -> datetime:
    """The aware UTC instant of so many microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=microseconds)


def encode(changes: Mapping[str, object]) -> dict[str, object]:
    """Changes as JSON values; instants become microseconds, owners their keys, promises three values."""
    return {name: _encoded(value) for name, value in changes.items()}


def decode(stored: Mapping[str, object]) -> dict[str, object]:
    """Changes as the domain knows them; the inverse of `encode`."""
    return {name: _decoded(name, value) for name, value in stored.items()}


def replay(journey: Iterable[Mapping[str, object]]) -> LeadState:
    """The state that the stored changes of a journey, oldest first, add up to."""
    state = LeadState()
    for changes in journey:
        apply(state, decode(changes))
    return state


def differences(now: LeadState, then: LeadState) -> dict[str, object]:
    """Changes that lead from `now` back to `then`, except what stays counted."""
    return {
        name: getattr(then, name)
        for name in REPLAYED
        if name not in _STAYS_COUNTED and getattr(now, name) != getattr(then, name)
    }


def _encoded(value: object) -> object:
    if isinstance(value, datetime):
        return micros(value)
    if isinstance(value, Promise):
        return [value.kind.value, micros(value.made_at), micros(value.due_at)]
    if isinstance(value, Owner):
        return value.key
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


def _decoded(name: str, value: object) -> object:
    if value is None:
        return None
    if name in _INSTANTS:
        return instant(int(str(value)))
    decoder = _DECODERS.get(name)
    return decoder(value) if decoder else value


def _promise(value: object) -> Promise:
    kind, made_at, due_at = cast(tuple[str, int, int], value)
    return Promise(PromiseKind(kind), instant(made_at), instant(due_at))


def _mapping(value: object) -> dict[str, int]:
    return {str(name): int(number) for name, number in dict(value).items()}  # type: ignore[call-overload]


_DECODERS: dict[str, Callable[..., object]] = {
    "stage": Stage,
    "next_action": NextAction,
    "owner": Owner,
    "receiver": Owner,
    "promise": _promise,
    "won_value": Decimal,
    "answers": _mapping,
    "parts_tried": tuple,
    "let_lapse_by": tuple,
}


def state_of(lead: LeadState) -> LeadState:
    """A copy of the replayed part alone, to compare with."""
    return LeadState(**{one.name: getattr(lead, one.name) for one in dataclasses.fields(LeadState)})

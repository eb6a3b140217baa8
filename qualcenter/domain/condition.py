"""Conditions written as field, operator and value, joined by all and any: nothing to execute."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from operator import ge, le
from typing import assert_never

Scalar = str | int | float | bool
Value = Scalar | tuple[Scalar, ...] | None


class Operator(StrEnum):
    """What a condition may ask; texts compare without regard to case or outer blanks."""

    IS = "is"
    IS_NOT = "is_not"
    IN = "in"
    NOT_IN = "not_in"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    CONTAINS = "contains"
    STARTS_WITH = "starts_with"
    KNOWN = "known"
    UNKNOWN = "unknown"


LIST_OPERATORS = frozenset({Operator.IN, Operator.NOT_IN})
NUMBER_OPERATORS = frozenset({Operator.AT_LEAST, Operator.AT_MOST})
BARE_OPERATORS = frozenset({Operator.KNOWN, Operator.UNKNOWN})
NEGATIVE_OPERATORS = frozenset({Operator.UNKNOWN, Operator.IS_NOT, Operator.NOT_IN})


@dataclass(frozen=True)
class Condition:
    """One question to one fact; `value` is a tuple for `in` and `not_in`, None for `known` and `unknown`."""

    field: str
    operator: Operator
    value: Value = None


@dataclass(frozen=True)
class AllOf:
    """True when every part is; true without parts, so an empty one is the condition that always holds."""

    parts: tuple["AnyCondition", ...] = ()


@dataclass(frozen=True)
class AnyOf:
    """True when one part is; false without parts."""

    parts: tuple["AnyCondition", ...] = ()


AnyCondition = Condition | AllOf | AnyOf
ALWAYS = AllOf()


def holds(condition: AnyCondition | None, facts: Mapping[str, object]) -> bool:
    """Tell whether the facts satisfy the condition; None always holds and no input raises.

    A fact that is absent, None or blank is unknown: then only `unknown`, `is_not` and `not_in` are true.
    A fact that is a collection satisfies the positive operators when one of its members does, and the
    negative ones when none does.
    """
    if condition is None:
        return True
    if isinstance(condition, AllOf):
        return all(holds(part, facts) for part in condition.parts)
    if isinstance(condition, AnyOf):
        return any(holds(part, facts) for part in condition.parts)
    return _answer(condition, _members(facts.get(condition.field)))


def fields_of(condition: AnyCondition | None) -> Iterator[str]:
    """Yield the field of every question in the condition, in order, repeats included."""
    if isinstance(condition, Condition):
        yield condition.field
    elif condition is not None:
        for part in condition.parts:
            yield from fields_of(part)


def _answer(condition: Condition, members: tuple[object, ...]) -> bool:
    match condition.operator:
        case Operator.KNOWN | Operator.UNKNOWN:
            answer = bool(members)
        case Operator.IS | Operator.IN | Operator.IS_NOT | Operator.NOT_IN:
            answer = any(_same(member, wanted) for member in members for wanted in _wanted(condition))
        case Operator.AT_LEAST:
            answer = _compare(members, condition.value, ge)
        case Operator.AT_MOST:
            answer = _compare(members, condition.value, le)
        case Operator.CONTAINS:
            answer = any(_plain(condition.value) in _plain(member) for member in members)
        case Operator.STARTS_WITH:
            answer = any(_plain(member).startswith(_plain(condition.value)) for member in members)
        case _ as unreachable:
            assert_never(unreachable)
    return answer != (condition.operator in NEGATIVE_OPERATORS)


def _members(fact: object) -> tuple[object, ...]:
    members = tuple(fact) if isinstance(fact, (tuple, list, set, frozenset)) else (fact,)
    return tuple(member for member in members if member is not None and _plain(member) != "")


def _wanted(condition: Condition) -> tuple[object, ...]:
    return condition.value if isinstance(condition.value, tuple) else (condition.value,)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).strip().casefold()


def _number(value: object) -> float | None:
    """Read a number from a number or a text; a truth value is no number here."""
    if isinstance(value, bool):
        return None
    try:
        return float(str(value).strip())
    except ValueError:
        return None


def _same(fact: object, wanted: object) -> bool:
    if _plain(fact) == _plain(wanted):
        return True
    left, right = _number(fact), _number(wanted)
    return left is not None and left == right


def _compare(members: tuple[object, ...], bound: object, ordered: Callable[[float, float], bool]) -> bool:
    limit = _number(bound)
    numbers = (_number(member) for member in members)
    return limit is not None and any(number is not None and ordered(number, limit) for number in numbers)

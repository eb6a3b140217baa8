"""Suppression: who must not be called, and who asked for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from qualcenter.domain.dating import whole_date
from qualcenter.domain.sentence import said

Scope = Literal["number", "person", "company"]
WIDEST_FIRST: tuple[Scope, ...] = ("company", "person", "number")


@dataclass(frozen=True)
class Suppression:
    """One do-not-call wish; `asked_by` is who asked, in words or as a colleague's name."""

    scope: Scope
    asked_by: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True)
class Blocked:
    """What stands against calling one person: wishes with their row ids, and the hashes of numbers that are out."""

    suppressions: tuple[tuple[int, Suppression], ...] = ()
    number_hashes: frozenset[str] = frozenset()

    @property
    def wholly(self) -> bool:
        """Whether the person or the company, not only a number, asked not to be called."""
        return any(one.scope != "number" for _, one in self.suppressions)


def suppressing(suppressions: Sequence[Suppression]) -> Suppression | None:
    """Give the one that counts: the widest scope, and of those the oldest; None when there is none."""
    return min(suppressions, key=lambda s: (WIDEST_FIRST.index(s.scope), s.at), default=None)


def words_of(suppression: Suppression) -> str:
    """Say in one sentence who asked for what, and when."""
    by, day = suppression.asked_by, whole_date(suppression.at)
    match suppression.scope:
        case "number":
            return said("This number must not be called: asked by {by} on {day}.", by=by, day=day)
        case "company":
            return said("This company must not be called: asked by {by} on {day}.", by=by, day=day)
        case _:
            return said("This person must not be called: asked by {by} on {day}.", by=by, day=day)

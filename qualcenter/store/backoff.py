"""Pauses between tries to reach a store: each about twice the last, uneven, and never longer than a bound."""

import random


class Backoff:
    """The pauses of one waiting. Uneven, so that the desks of a center do not all knock in the same instant."""

    def __init__(self, first: float, longest: float) -> None:
        """Seconds of the first pause and of the longest, before a random half of each is taken away."""
        self._first = first
        self._longest = longest
        self._next = first

    def next(self) -> float:
        """Seconds to wait now: between half of the pause and all of it."""
        pause = self._next
        self._next = min(self._longest, pause * 2)
        return pause * random.uniform(0.5, 1.0)  # noqa: S311 - fairness, not secrecy

    def over(self) -> None:
        """The store was reached: the next waiting begins with a short pause."""
        self._next = self._first

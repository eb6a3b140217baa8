"""What stages, roles and lists are called inside a sentence."""

from collections.abc import Iterable
from functools import reduce
from typing import Final

from qualcenter.domain.sentence import Sentence, said
from qualcenter.domain.stage import Stage

_STAGES: Final[dict[Stage, Sentence]] = {
    Stage.CONTACT: said("contact"),
    Stage.LEAD: said("lead"),
    Stage.PROMOTED: said("promoted"),
    Stage.ACCEPTED: said("accepted"),
    Stage.WON: said("won"),
    Stage.LOST: said("lost"),
    Stage.NURTURE: said("nurture"),
    Stage.PURGED: said("purged"),
}


def words_of_stage(stage: Stage) -> Sentence:
    """A stage as the word after “this lead is”."""
    return _STAGES[stage]


def both(first: str, last: str) -> Sentence:
    """Two things as one."""
    return said("{first} and {last}", first=first, last=last)


def listed(names: Iterable[str]) -> str:
    """Names in one line: “a”, “a and b”, “a, b and c”; empty for none."""
    *others, last = tuple(names) or ("",)
    return both(Sentence.joined(*others, by=", ") if len(others) > 1 else others[0], last) if others else last


def in_a_row(names: Iterable[str]) -> Sentence:
    """Names with commas between them: “a, b, c”."""
    return Sentence.joined(*names, by=", ")


def either(names: Iterable[str]) -> str:
    """Names of which one is meant: “a or b or c”."""
    return reduce(lambda told, name: said("{first} or {last}", first=told, last=name), names)

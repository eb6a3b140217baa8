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


def because(words: Sentence, reason: str) -> Sentence:
    """A sentence with its reason behind it, or as it is without one."""
    return said("{deed}: {reason}", deed=words, reason=reason) if reason else words


_PROMISES: Final[dict[str, Sentence]] = {
    "first_call": said("first call"),
    "callback": said("callback"),
    "retry": said("retry"),
    "accept": said("accept"),
    "first_touch": said("first touch"),
    "result": said("result"),
    "call": said("call"),
}


def words_of_promise(kind: str) -> str:
    """What was promised, by the code of a promise."""
    return _PROMISES.get(kind) or kind.replace("_", " ")


_DEEDS: Final[dict[str, tuple[Sentence, Sentence]]] = {
    "dispose": (said("Dispose"), said("dispose")),
    "promote": (said("Promote"), said("promote")),
    "nurture": (said("Nurture"), said("nurture")),
    "assign": (said("Assign"), said("assign")),
    "spread": (said("Spread"), said("spread")),
    "skip": (said("Skip"), said("skip")),
    "review": (said("Reviewed"), said("the review")),
    "wake_on": (said("Another wake"), said("the other wake")),
    "wake": (said("Into the queue"), said("the waking")),
    "purge": (said("Purge"), said("purge")),
    "withdraw": (said("Consent withdrawn"), said("the withdrawal of a consent")),
    "answer": (said("Answer"), said("answer")),
    "note": (said("Note"), said("note")),
    "call": (said("Call"), said("call")),
    "end_call": (said("End call"), said("end call")),
    "incoming": (said("Incoming"), said("incoming")),
    "raise": (said("Raise"), said("raise")),
    "import": (said("Import"), said("import")),
    "undo_import": (said("Undo import"), said("undo import")),
    "merge": (said("Merge"), said("merge")),
    "split": (said("Split"), said("split")),
    "suppress": (said("Suppress"), said("suppress")),
    "suppress_list": (said("Suppress list"), said("suppress list")),
    "confirm_company": (said("Confirm company"), said("confirm company")),
    "lift": (said("Lift"), said("lift")),
    "erase": (said("Erase"), said("erase")),
    "presence": (said("Presence"), said("presence")),
    "switch_off": (said("Switch off"), said("switch off")),
    "bring_back": (said("Bring back"), said("bring back")),
    "adopt": (said("Adopt"), said("adopt")),
}


def named_deed(verb: str) -> str:
    """A verb as a heading, for one that has no sentence of its own: “End call”."""
    return _DEEDS[verb][0] if verb in _DEEDS else verb.replace("_", " ").capitalize()


def deed_undone(verb: str) -> str:
    """A verb as what was undone: “undid end call”."""
    return _DEEDS[verb][1] if verb in _DEEDS else verb.replace("_", " ")

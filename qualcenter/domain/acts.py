"""Acts: one deed of one person, and how long it may be taken back."""

from dataclasses import dataclass
from datetime import datetime

UNDOABLE = (
    "dispose",
    "promote",
    "nurture",
    "assign",
    "spread",
    "skip",
    "review",
    "wake_on",
    "wake",
    "purge",
    "withdraw",
)
"""Verbs that undo takes back."""


@dataclass(frozen=True)
class DoneAct:
    """A deed as its doer sees it afterwards.

    `words` tell it in one line; `undo_until` is the end of the silent time of a promotion, None where undo has no
    such limit; `lead_id` and `person` are those of the first lead when an act moved several.
    """

    act_id: str
    verb: str
    words: str
    lead_id: int | None
    person: str
    at: datetime
    undo_until: datetime | None
    undone: bool

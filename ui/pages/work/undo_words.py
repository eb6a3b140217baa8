"""How the last act is told in the undo slot as time passes."""

from datetime import datetime, timedelta
from math import ceil

from qualcenter.domain.sentence import Sentence
from ui import words
from ui.language import said_in, say
from ui.pages.work.desk_work import Deed
from ui.widgets.undo_slot import UndoSlot

RECALL = "recall"
PROMOTED = "Promoted {who} to {owner}"
"""The core's sentence of a promotion."""

FRESH = timedelta(seconds=10)
"""How long an act stands in the large box; undo itself has no such end."""


def show_deed(slot: UndoSlot, deed: Deed | None, at: datetime) -> None:
    """Show an act: large with its countdown for ten seconds, then on one line."""
    if deed is None or deed.undone:
        if deed is not None and deed.undone:
            slot.show_line(say("Undone: {deed}", deed=said_in(deed.words)), act="")
        else:
            slot.clear()
        return
    if deed.verb == RECALL:
        # The promotion is what would be undone, and it has been.
        slot.show_line(say("{deed}, {time}", deed=said_in(deed.words), time=words.clock(words.here(deed.at))), act="")
        return
    until = deed.undo_until or deed.at + FRESH
    left = until - at
    if left <= timedelta(0) or at - deed.at > FRESH * 2:
        act = say("Undo") if deed.undo_until is None else say("Recall")
        done_at = words.clock(words.here(deed.at))
        told, short = (say("{deed}, {time}", deed=one, time=done_at) for one in (said_in(deed.words), _short(deed)))
        slot.show_line(told, act=act, short=short)
        return
    seconds = ceil(left.total_seconds())
    if deed.undo_until is not None:
        below = say("Sales sees it in {seconds} s. It can be recalled until sales accepts it.", seconds=seconds)
    else:
        below = say("Undo brings back the lead, the note and the answers as they were.")
    slot.show_act(said_in(deed.words), below, left / (until - deed.at))


def _short(deed: Deed) -> str:
    """Tell a promotion without its receiver, who stands in the tooltip; any other act as it is."""
    words_of_it = deed.words
    if isinstance(words_of_it, Sentence) and words_of_it.pattern == PROMOTED:
        return say("Promoted {who}", who=said_in(str(words_of_it.values["who"])))
    return said_in(words_of_it)

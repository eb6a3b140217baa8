"""What a lead's stage, owner and next action are called on pages that list leads."""

from datetime import datetime

from qualcenter.domain.naming import words_of_stage
from qualcenter.domain.stage import NextAction, Stage
from ui import words
from ui.language import marked, said_in, say, say_marked

_NEXT = {
    NextAction.FIRST_CALL: marked("First call"),
    NextAction.RETRY: marked("Retry", "next action"),
    NextAction.CALLBACK: marked("Callback"),
    NextAction.REVIEW: marked("Review", "next action"),
    NextAction.NURTURE_STEP: marked("E-mail", "next action"),
    NextAction.WAKE: marked("Wakes", "next action"),
    NextAction.ACCEPT: marked("Accept by", "next action"),
    NextAction.FIRST_TOUCH: marked("First touch by", "next action"),
    NextAction.REPORT_RESULT: marked("Result by", "next action"),
}
_IN_CONTEXT = frozenset(_NEXT) - {NextAction.FIRST_CALL, NextAction.CALLBACK}


def stage_words(stage: str) -> str:
    """A stage, beginning with a capital letter."""
    told = said_in(words_of_stage(Stage(stage)))
    return told[:1].upper() + told[1:]


def owner_words(owner: str) -> str:
    """An owner as rows name it: a person's name, the pool, marketing, or nobody."""
    known = {"pool": say("Pool"), "marketing": say("Marketing"), "": say("Nobody")}
    return known.get(owner, owner)


def next_words(action: str | None, at: datetime | None, now: datetime) -> str:
    """What is owed to a lead next and when, on this desk's clock; nothing for one that is finished."""
    if action is None:
        return say("Nothing")
    code = NextAction(action)
    told = say_marked(_NEXT[code], "next action" if code in _IN_CONTEXT else "")
    if at is None:
        return told
    return say("{what} {when}", what=told, when=words.day_and_time(words.here(at), words.here(now)))

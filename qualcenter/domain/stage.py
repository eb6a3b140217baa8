"""The stages of a lead, what waits next in each, and the moves that are allowed between them."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a lead stands; every lead is in exactly one."""

    CONTACT = "contact"
    LEAD = "lead"
    PROMOTED = "promoted"
    ACCEPTED = "accepted"
    WON = "won"
    LOST = "lost"
    NURTURE = "nurture"
    PURGED = "purged"


LIVE = frozenset({Stage.CONTACT, Stage.LEAD, Stage.PROMOTED, Stage.ACCEPTED, Stage.NURTURE})
"""Stages that owe somebody something: they have an owner, a next action and a time for it."""

FINISHED = frozenset({Stage.WON, Stage.LOST, Stage.PURGED})


class NextAction(StrEnum):
    """What is owed to a live lead next."""

    FIRST_CALL = "first_call"
    RETRY = "retry"
    CALLBACK = "callback"
    REVIEW = "review"
    NURTURE_STEP = "nurture_step"
    WAKE = "wake"
    ACCEPT = "accept"
    FIRST_TOUCH = "first_touch"
    REPORT_RESULT = "report_result"


ACTIONS: dict[Stage, frozenset[NextAction]] = {
    Stage.CONTACT: frozenset({NextAction.REVIEW}),
    Stage.LEAD: frozenset({NextAction.FIRST_CALL, NextAction.RETRY, NextAction.CALLBACK}),
    Stage.PROMOTED: frozenset({NextAction.ACCEPT}),
    Stage.ACCEPTED: frozenset({NextAction.FIRST_TOUCH, NextAction.REPORT_RESULT}),
    Stage.NURTURE: frozenset({NextAction.NURTURE_STEP, NextAction.WAKE, NextAction.REVIEW}),
}
"""Which next actions belong to which live stage."""

MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.CONTACT: frozenset({Stage.LEAD, Stage.NURTURE, Stage.PURGED}),
    Stage.LEAD: frozenset({Stage.PROMOTED, Stage.NURTURE, Stage.PURGED}),
    Stage.PROMOTED: frozenset({Stage.LEAD, Stage.NURTURE, Stage.ACCEPTED}),
    Stage.ACCEPTED: frozenset({Stage.LEAD, Stage.NURTURE, Stage.WON, Stage.LOST}),
    Stage.WON: frozenset(),
    Stage.LOST: frozenset({Stage.NURTURE}),
    Stage.NURTURE: frozenset({Stage.LEAD, Stage.PURGED}),
    Stage.PURGED: frozenset({Stage.LEAD}),
}
"""Moves that a verb may make; undo, merge and split may also put back what was."""

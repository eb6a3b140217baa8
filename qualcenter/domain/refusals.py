"""Refusals: the rules say no, in words a person can act on and a code a program can rely on."""

from typing import ClassVar


class Refused(Exception):
    """A verb that the rules of the center do not allow now; nothing was changed."""

    code: ClassVar[str] = "refused"

    def __init__(self, why: str, missing: tuple[str, ...] = (), **more: object) -> None:
        """Keep the sentence to show, the field names that are missing, and facts that a screen may use."""
        super().__init__(why)
        self.why = why
        self.missing = missing
        self.more = more


class UnknownLeadRefused(Refused):
    """There is no lead with this number."""

    code = "unknown_lead"


class UnknownNameRefused(Refused):
    """A person, team, disposition, reason or field of this name does not exist."""

    code = "unknown_name"


class HeldByOtherRefused(Refused):
    """Somebody else has this lead in hand or owns it."""

    code = "held_by_other"


class HandFullRefused(Refused):
    """The actor already holds another lead."""

    code = "hand_full"


class QueueEmptyRefused(Refused):
    """There is no lead that may be called now."""

    code = "queue_empty"


class NotAllowedRefused(Refused):
    """The actor's roles do not carry the right that the verb needs."""

    code = "not_allowed"


class NoCallRefused(Refused):
    """The disposition says that nobody was reached, but no call was begun."""

    code = "no_call"


class MissingAnswersRefused(Refused):
    """Required fields are still without an answer; `missing` names them."""

    code = "missing_answers"


class BadValueRefused(Refused):
    """A value does not fit its field."""

    code = "bad_value"


class OutsideWindowRefused(Refused):
    """The person may not be called at this hour."""

    code = "outside_window"


class SuppressedRefused(Refused):
    """The number, the person or the company asked not to be called."""

    code = "suppressed"


class CompanyOnPhoneRefused(Refused):
    """A colleague is on the phone with the same company."""

    code = "company_on_phone"


class OverBudgetRefused(Refused):
    """The person or the company has been contacted as often as the Playbook allows."""

    code = "over_budget"


class NotCallableRefused(Refused):
    """There is no number that can be dialled."""

    code = "not_callable"


class SkipReasonRefused(Refused):
    """Calling a lead that is not the next needs a reason for skipping the next."""

    code = "skip_reason"


class ChangedSinceRefused(Refused):
    """The lead was changed by a later act, so this one can no longer be undone."""

    code = "changed_since"


class NothingToUndoRefused(Refused):
    """The actor has no act that could be undone."""

    code = "nothing_to_undo"


class WrongStageRefused(Refused):
    """The verb does not apply to a lead in this stage."""

    code = "wrong_stage"


class InCallRefused(Refused):
    """The lead is in a call and cannot be moved now."""

    code = "in_call"


class NotLiveRefused(Refused):
    """The lead is finished; nothing is owed to it any more."""

    code = "not_live"


class LiveStoreRefused(Refused):
    """A live store does not accept a rehearsal clock."""

    code = "live_store"


class NotEmptyRefused(Refused):
    """The store already holds leads or people."""

    code = "not_empty"


class PlaybookRefused(Refused):
    """The Playbook has faults or lacks a signature."""

    code = "playbook_faults"


class NameTakenRefused(Refused):
    """A colleague of this name exists, or the name is reserved."""

    code = "name_taken"


class NotSharedRefused(Refused):
    """Only a store on a server has sign-ins."""

    code = "not_shared"

"""What an answer of the core means for the lead on the screen: the same one read anew, or another's by now."""

from ui.pages.work.desk_work import Opened
from ui.pages.work.lead_in_hand import LeadInHand


def holder_of(answer: Opened) -> str | None:
    """Return who else holds the lead, or None."""
    brief = answer.brief
    return brief.claimed_by if brief is not None and brief.claimed_by and not answer.claimed else None


def goes_on(before: LeadInHand, answer: Opened, *, early: bool) -> bool:
    """Tell whether an answer is a newer read of the lead on the screen, which stays as it is being worked."""
    brief = answer.brief
    if brief is None or brief.lead_id != before.lead_id:
        return False
    if not early:
        return answer.deed is None
    known = before.brief
    same = (brief.script, brief.draft, answer.rules) == (known.script, known.draft, before.rules)
    return same or bool(before.captured)

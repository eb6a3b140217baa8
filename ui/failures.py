"""Words for what went wrong: a refusal, the world's fault, or ours."""

import logging
from dataclasses import dataclass
from enum import StrEnum

from qualcenter.domain.refusals import Refused
from qualcenter.failures import FileFault, KnownFailure
from ui.language import said_in, say

log = logging.getLogger(__name__)


class Fault(StrEnum):
    """Whose fault it is, which decides where it is shown."""

    REFUSED = "refused"
    KNOWN = "known"
    BUG = "bug"


@dataclass(frozen=True)
class Wrong:
    """What to show: what happened, what is safe, what to do, in one text."""

    fault: Fault
    words: str


def wrong_of(fault: Exception) -> Wrong:
    """Turn an exception into words; a bug of ours is logged with its traceback, which is never shown."""
    if isinstance(fault, Refused | FileFault):
        return Wrong(Fault.REFUSED, said_in(fault.why))
    if isinstance(fault, KnownFailure):
        told = (fault.what_happened, fault.what_is_safe, fault.what_to_do)
        return Wrong(Fault.KNOWN, " ".join(map(said_in, told)))
    log.error("unexpected fault", exc_info=fault)
    words = say("This desk made a mistake, and it is in the log. What you typed is kept. Try once more.")
    return Wrong(Fault.BUG, words)

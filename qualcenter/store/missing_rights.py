"""What a PostgreSQL store means when it says no: the right that is missing, in the words of the center."""

import re
from typing import Final

from sqlalchemy.exc import DBAPIError

from qualcenter.domain.refusals import NotAllowedRefused
from qualcenter.domain.rights import Right
from qualcenter.domain.sentence import said

_STATE: Final = "42501"
_TABLE: Final = re.compile(r'(?:relation|table) "?([a-z_]+)"?')
_RIGHTS: Final[dict[str, Right]] = {
    **dict.fromkeys(("calls", "company_calls", "dispositions", "skips", "drafts", "answers", "notes"), Right.REFINE),
    **dict.fromkeys(("acts", "events", "leads", "contacts_made"), Right.REFINE),
    **dict.fromkeys(("handoffs", "feedback"), Right.SELL),
    **dict.fromkeys(
        ("persons", "person_emails", "person_phones", "companies", "touches", "search_tokens"), Right.RAISE
    ),
    **dict.fromkeys(("imports", "import_rows", "saved_mappings"), Right.IMPORT),
    **dict.fromkeys(("exports", "export_rows"), Right.EXPORT),
    **dict.fromkeys(("outbox", "notices", "window_keys"), Right.REFINE),
    "merges": Right.MERGE,
    "suppressions": Right.SUPPRESS,
    "colleagues": Right.TEND_PEOPLE,
    "playbooks": Right.TEND_PLAYBOOK,
    "job_runs": Right.TEND_STORE,
}
"""By table, where the database says no more than that it may not be touched so."""


def refused_by(error: BaseException) -> NotAllowedRefused | None:
    """The refusal that an error of PostgreSQL stands for; None for any other, and for a store out of all reach."""
    original = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    if getattr(original, "sqlstate", None) != _STATE:
        return None
    diag = getattr(original, "diag", None)
    right = _named(getattr(diag, "message_hint", None)) or _of_table(str(original))
    if right is None:
        return None
    why = said("Your sign-in lacks the right to {right}. Nothing was changed.", right=right.value)
    return NotAllowedRefused(why, right=right.name)


def _named(hint: str | None) -> Right | None:
    return Right.__members__.get(hint or "")


def _of_table(words: str) -> Right | None:
    found = _TABLE.search(words)
    return _RIGHTS.get(found[1]) if found else None

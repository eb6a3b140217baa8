"""The list of leads left behind, which must be empty: who, which law, why and since when; a row opens the journey."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from ui import words
from ui.language import said_in, say
from ui.pages.page import Sheet, SheetRow

if TYPE_CHECKING:
    from qualcenter.queries.broken_laws import BrokenLaw

LEFT_BEHIND = "left_behind"
"""Name of the sheet."""

MOST = 200
"""Rows of the sheet at most; a store with more has one cause."""


def left_behind_sheet(rows: "Sequence[BrokenLaw]", now: datetime) -> Sheet:
    """Return the sheet of these leads; pressing a row names its lead."""
    told = say("Every lead has an owner and a next act.")
    if rows:
        told = say("Nobody would come back to these. Enter shows the journey; then give the lead to somebody.")
    if len(rows) > MOST:
        told = say("The first {count} of them. Enter shows the journey; then give the lead to somebody.", count=MOST)
    lines = tuple(
        SheetRow(person_of(row), detail=law_and_since(row, now), act=str(row.lead_id), below=why_of(row))
        for row in rows[:MOST]
    )
    return Sheet(LEFT_BEHIND, say("Left behind: {count}", count=len(rows)), told, lines)


def person_of(row: "BrokenLaw") -> str:
    """Return who a broken law is about, in words."""
    if row.lead_id is None:
        return say("The store")
    named = ", ".join(filter(None, (row.person, row.company)))
    return named or say("Lead {number}", number=row.lead_id)


def law_and_since(row: "BrokenLaw", now: datetime) -> str:
    """Return which law it is, and how long nothing has happened to the lead."""
    law = law_of(row)
    if row.since is None:
        return law
    return say("{law}, last act {when}", law=law, when=words.ago(row.since, now))


def law_of(row: "BrokenLaw") -> str:
    """Return which law it is, by its number."""
    return say("Law {number}", number=row.law)


def why_of(row: "BrokenLaw") -> str:
    """Return why, as the beginning of a sentence."""
    told = said_in(row.why)
    return told[:1].upper() + told[1:]

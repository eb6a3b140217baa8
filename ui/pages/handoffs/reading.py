"""What the Handoffs page reads off the UI thread, and the form of a new lead."""

from typing import TYPE_CHECKING

from qualcenter.domain.rights import Actor
from qualcenter.domain.rules import Rules
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.handoffs import HandoffDetail, HandoffPage, Which
from ui import words
from ui.language import said_in, say
from ui.pages.page import Form, Sheet, SheetRow

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core

NEW_LEAD = "new_lead"


def page(core: "Core", actor: Actor, which: Which) -> tuple[HandoffPage, Rules]:
    """Read the handoffs of a page, and the rules in force."""
    return core.handoffs.page(actor, which), core.rules()


def more(core: "Core", actor: Actor, lead_id: int) -> tuple[HandoffDetail, BriefRow]:
    """Read what only one handoff on the screen needs."""
    return core.handoffs.detail(lead_id), core.lead_brief.read(actor, lead_id)


def journey(core: "Core", actor: Actor, lead_id: int, person: str) -> Sheet:
    """Read a lead's journey as a list, the latest first."""
    rows, at = core.journeys.read(lead_id, actor), core.clock.now()
    lines = tuple(SheetRow(said_in(row.words), words.ago(row.at, at), tone="say") for row in reversed(rows))
    told = say("{count} entries, the latest first", count=len(lines))
    return Sheet("journey", say("Journey of {person}", person=person), told, lines)


def new_lead_form() -> Form:
    """Ask who the new lead is."""
    fields = (
        ("name", say("Name"), "Maria Oliveira"),
        ("company", say("Company"), ""),
        ("phone", say("Phone"), "+49 …"),
        ("email", say("E-mail"), ""),
        ("country", say("Country"), "DE"),
        ("detail", say("What they want"), ""),
    )
    return Form(NEW_LEAD, say("New lead"), say("Enter the lead"), fields)

"""What the Handoffs page reads off the UI thread, and the form of a new lead."""

from typing import TYPE_CHECKING

from qualcenter.domain.rights import Actor
from qualcenter.domain.rules import Rules
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.handoffs import HandoffDetail, HandoffPage, Which
from ui.language import say
from ui.pages.page import Form

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core

NEW_LEAD = "new_lead"


def page(core: "Core", actor: Actor, which: Which) -> tuple[HandoffPage, Rules]:
    """Read the handoffs of a page, and the rules in force."""
    return core.handoffs.page(actor, which), core.rules()


def more(core: "Core", actor: Actor, lead_id: int) -> tuple[HandoffDetail, BriefRow]:
    """Read what only one handoff on the screen needs."""
    return core.handoffs.detail(lead_id), core.lead_brief.read(actor, lead_id)


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
    return Form(NEW_LEAD, say("New lead"), say("Enter the lead"), fields, stays=True)

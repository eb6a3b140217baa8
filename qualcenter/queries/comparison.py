"""Two leads side by side, for whoever decides whether they are one person: facts, figures, and which may go on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, func, select

from qualcenter.domain.lead import Lead
from qualcenter.domain.merging import which_is_kept
from qualcenter.domain.refusals import NotLiveRefused, UnknownLeadRefused, WrongStageRefused
from qualcenter.domain.rights import Actor
from qualcenter.domain.sentence import said
from qualcenter.queries.among import among
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.lead_brief import LeadBrief
from qualcenter.queries.reading import Look, Reading
from qualcenter.queries.settled import SettledLeads
from qualcenter.store.tables import calls, events, notes, person_emails, touches


@dataclass(frozen=True)
class Compared:
    """One of two leads; `in_hand` says in words why it cannot be merged now, empty when it can."""

    brief: BriefRow
    emails: tuple[str, ...]
    external_id: str
    begun_at: datetime
    touches: int
    calls: int
    notes: int
    events: int
    in_hand: str


@dataclass(frozen=True)
class ComparedPair:
    """Two leads. `goes_on` gives the lead that is kept when the first or the second is asked for.

    Both are 0 when the two cannot be merged at all; `why_not` says why in words.
    """

    first: Compared
    second: Compared
    goes_on: tuple[int, int]
    why_not: str


class Comparison:
    """Reads two leads beside each other."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading
        self._briefs = LeadBrief(reading)

    def read(self, actor: Actor, first: int, second: int) -> ComparedPair:
        """Both leads as they stand now. Raises `UnknownLeadRefused` when either is not there."""
        briefs = self._briefs.many(actor, (first, second))
        for one in (first, second):
            if one not in briefs:
                raise UnknownLeadRefused(said("There is no lead {lead} in this store.", lead=one))
        return self._reading.look(lambda look: _compared(look, actor, briefs[first], briefs[second]))


def _compared(look: Look, actor: Actor, first: BriefRow, second: BriefRow) -> ComparedPair:
    found = SettledLeads(look).of((first.lead_id, second.lead_id))
    both = (first, second)
    counted = {table.name: _counts(look, table, both) for table in (touches, calls, notes, events)}
    emails = _emails(look, both)
    sides = []
    for brief in both:
        one = found[brief.lead_id]
        figures = {name: of.get(brief.lead_id, 0) for name, of in counted.items()}
        sides.append(
            Compared(
                brief,
                emails.get(brief.person_id, ()),
                one.person.external_id or "",
                one.lead.created_at,
                in_hand=_in_hand(look, actor, one.lead),
                **figures,
            )
        )
    leads = [found[brief.lead_id].lead for brief in both]
    try:
        goes_on = tuple(which_is_kept(*order)[0].id for order in (leads, leads[::-1]))
    except (NotLiveRefused, WrongStageRefused) as refusal:
        return ComparedPair(sides[0], sides[1], (0, 0), refusal.why)
    return ComparedPair(sides[0], sides[1], (goes_on[0], goes_on[1]), "")


def _in_hand(look: Look, actor: Actor, lead: Lead) -> str:
    if look.work.calls.open_on_lead(lead.id) is not None:
        return said("Lead {lead} is in a call: try again when it has ended.", lead=lead.id)
    if lead.held_by_other(actor.id, look.at):
        return said("{name} has lead {lead} in hand.", name=look.name_of(lead.claimed_by), lead=lead.id)
    return ""


def _counts(look: Look, table: Table, briefs: tuple[BriefRow, ...]) -> Mapping[int, int]:
    column: ColumnElement[Any] = table.c.lead_id
    query = select(column, func.count()).where(among(look.connection, column, [one.lead_id for one in briefs]))
    return {row[0]: row[1] for row in look.connection.execute(query.group_by(column))}


def _emails(look: Look, briefs: tuple[BriefRow, ...]) -> dict[int, tuple[str, ...]]:
    c = person_emails.c
    wanted = among(look.connection, c.person_id, [one.person_id for one in briefs])
    query = select(c.person_id, c.address).where(wanted, c.address.is_not(None)).order_by(c.position, c.id)
    found: dict[int, tuple[str, ...]] = {}
    for person_id, address in look.connection.execute(query):
        found[person_id] = (*found.get(person_id, ()), address)
    return found

"""Left behind: leads that nobody would come back to, seen as of now whether or not the clock has been run."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, and_, exists, or_, select

from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import LIVE, Stage
from qualcenter.queries.audit import AuditRow
from qualcenter.queries.reading import Look, Reading
from qualcenter.queries.settled import SettledLeads
from qualcenter.store.tables import colleagues, leads, suppressions

LONG_PAST: Final = timedelta(days=30)
"""A lead whose next action is due for so long is in nobody's mind any more."""

CHUNK: Final = 500
_LAW: Final = 2
_WORKED = (Stage.LEAD, Stage.PROMOTED, Stage.ACCEPTED)


class LeftBehind:
    """Finds live leads without an owner who would act; the second law, looked at as of now."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def rows(self) -> tuple[AuditRow, ...]:
        """Every lead left behind, by id; empty when somebody or the clock will come to each one."""
        return self._reading.look(lambda look: tuple(_found(look)))


def _found(look: Look) -> Iterator[AuditRow]:
    active = {one.id for one in look.colleagues.values() if one.active}
    for lead, doubt in _suspects(look):
        why = _owner_fault(lead, look.rules, active) or _time_fault(lead, look.at) or doubt
        if why is not None and lead.is_live:
            yield AuditRow(_LAW, lead.id, why)


def _suspects(look: Look) -> Iterator[tuple[Lead, str | None]]:
    """Leads that may be left behind, as of the instant, each with what its row alone gives to doubt."""
    last = 0
    while True:
        suspect = _suspect(look.rules, look.at)
        query = select(leads.c.id, _uncallable(), _unclocked()).where(leads.c.id > last, suspect)
        rows = look.connection.execute(query.order_by(leads.c.id).limit(CHUNK)).all()
        if not rows:
            return
        found = SettledLeads(look).of(row[0] for row in rows)
        for lead_id, uncallable, unclocked in rows:
            lead = found[lead_id].lead
            doubt = said("it waits for the clock, but the clock would never come to it") if unclocked else None
            if uncallable and lead.stage is Stage.LEAD:
                doubt = said("it waits for a call, but the person asked not to be called")
            yield lead, doubt
        last = rows[-1][0]


def _owner_fault(lead: Lead, rules: Rules, active: set[int]) -> str | None:
    owner = lead.owner
    if owner.is_nobody:
        return said("nobody owns it")
    if owner.colleague_id is not None and owner.colleague_id not in active:
        return said("its owner does not work here any more")
    if owner.team is not None and owner.team not in rules.teams:
        return said("it waits in the pool of the team {team}, which the Playbook does not know", team=owner.team)
    return None


def _time_fault(lead: Lead, at: datetime) -> str | None:
    if lead.next_action is None or lead.next_at is None:
        return said("nothing is planned for it")
    if lead.stage in _WORKED and lead.next_at < at - LONG_PAST:
        return said("what is next for it was due {days} days ago", days=(at - lead.next_at).days)
    return None


def _suspect(rules: Rules, at: datetime) -> ColumnElement[bool]:
    """Rows that may be left behind; settling decides."""
    c = leads.c
    gone = exists().where(colleagues.c.id == c.colleague_id, ~colleagues.c.active)
    teams = [Owner.pool(team).key for team in rules.teams]
    lost_pool = and_(c.owner_key.like("p:%"), c.owner_key.not_in(teams))
    incomplete = or_(c.owner_key == "-", c.next_action.is_(None), c.next_at.is_(None))
    overdue = and_(c.stage.in_([one.value for one in _WORKED]), c.next_at < at - LONG_PAST)
    long_due = c.settle_at < at - LONG_PAST
    return and_(
        c.stage.in_([stage.value for stage in LIVE]),
        c.merged_into.is_(None),
        or_(gone, lost_pool, incomplete, overdue, long_due, _uncallable(), _unclocked()),
    )


def _uncallable() -> ColumnElement[bool]:
    s = suppressions.c
    wish = exists().where(s.person_id == leads.c.person_id, s.scope == "person", s.lifted_at.is_(None))
    return and_(leads.c.stage == "lead", wish)


def _unclocked() -> ColumnElement[bool]:
    return and_(leads.c.stage.in_(("promoted", "accepted", "nurture")), leads.c.settle_at.is_(None))

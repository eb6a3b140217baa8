"""Left behind: leads that nobody would come back to, seen as of now whether or not the clock has been run."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, exists, or_, select

from qualcenter.clock import Clock
from qualcenter.domain.dossier_facts import moment_of
from qualcenter.domain.homes import home_of
from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.rules import Rules
from qualcenter.domain.settling import settle
from qualcenter.domain.stage import Stage
from qualcenter.queries.audit import MOST, AuditRow
from qualcenter.store.colleagues import Colleague
from qualcenter.store.tables import colleagues, leads, suppressions
from qualcenter.store.unit_of_work import Store
from qualcenter.store.work import Work, looking

LONG_PAST: Final = timedelta(days=30)
"""A lead whose next action is due for so long is in nobody's mind any more."""

CHUNK: Final = 500
_LAW: Final = 2
_WORKED = (Stage.LEAD, Stage.PROMOTED, Stage.ACCEPTED)


class LeftBehind:
    """Finds live leads without an owner who would act; the second law, looked at as of now."""

    def __init__(self, store: Store, clock: Clock, rules: Callable[[], Rules]) -> None:
        """Read from this store as of the clock, by the rules in force."""
        self._store = store
        self._clock = clock
        self._rules = rules

    def rows(self) -> tuple[AuditRow, ...]:
        """Every lead left behind, by id; empty when somebody or the clock will come to each one."""
        rules, at = self._rules(), self._clock.now()
        return looking(self._store, at, lambda work: tuple(_found(work, rules, at)))


def _found(work: Work, rules: Rules, at: datetime) -> Iterator[AuditRow]:
    everybody = {one.id: one for one in work.colleagues.all(active_only=False)}
    told = 0
    for lead in _settled(work, rules, at, list(everybody.values())):
        why = _why(lead, rules, at, everybody)
        if why is None and lead.id in _unreached(work.connection, lead.id):
            why = "it waits for the clock, but the clock would never come to it"
        if why is not None and told < MOST:
            told += 1
            yield AuditRow(_LAW, lead.id, why)


def _settled(work: Work, rules: Rules, at: datetime, everybody: list[Colleague]) -> Iterable[Lead]:
    """Leads that look left behind, brought up to the instant in memory."""

    def home(lead: Lead) -> Owner:
        return home_of(lead, everybody, lambda one: work.colleagues.open_counts([one], at).get(one, 0))

    last = 0
    while True:
        query = select(leads.c.id).where(leads.c.id > last, _suspect(rules, at)).order_by(leads.c.id).limit(CHUNK)
        ids = list(work.connection.execute(query).scalars())
        if not ids:
            return
        found = work.leads.get_many(ids)
        people = work.persons.get_many([lead.person_id for lead in found])
        for lead in found:
            person = people[lead.person_id]
            settle(lead, moment_of(at, rules, person, lead, work.persons.blocked(person)), home)
            yield lead
        last = ids[-1]


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
        c.stage.in_(("contact", "lead", "promoted", "accepted", "nurture")),
        c.merged_into.is_(None),
        or_(gone, lost_pool, incomplete, overdue, long_due, _uncallable(), _unclocked()),
    )


def _uncallable() -> ColumnElement[bool]:
    s = suppressions.c
    wish = exists().where(s.person_id == leads.c.person_id, s.scope == "person", s.lifted_at.is_(None))
    return and_(leads.c.stage == "lead", wish)


def _unclocked() -> ColumnElement[bool]:
    return and_(leads.c.stage.in_(("promoted", "accepted", "nurture")), leads.c.settle_at.is_(None))

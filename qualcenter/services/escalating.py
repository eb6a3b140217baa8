"""Escalation told: who hears that a promise runs out or is late again, and that a claw-back is near."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from qualcenter.domain.calendar import OpenHours
from qualcenter.domain.call_window import window_from_key
from qualcenter.domain.escalation import Course, Escalated, course_of
from qualcenter.domain.promise import Promise, PromiseKind
from qualcenter.domain.rights import Role
from qualcenter.domain.rules import Rules
from qualcenter.services.desk import CLOCK, Act, Desk
from qualcenter.services.watching import Watch
from qualcenter.store.colleagues import Colleague
from qualcenter.store.due import DueRows, Running
from qualcenter.store.noticing import Noticing

FEW = 3
"""So many notices of one kind and source are told one by one; more become one that counts."""

LOOKS_BACK = timedelta(days=30)
"""A promise that ended longer ago was told of in its time."""

FIRST_LOOK = timedelta(days=1)
"""How far back the first telling of a store goes."""

AT_ONCE = 200
"""Notices written in one transaction."""

MOST_COURSES = 100_000
TOLD = "escalation"

BEFORE_CLAW_BACK = frozenset({PromiseKind.ACCEPT, PromiseKind.FIRST_TOUCH})
"""Promises of sales after which the lead goes back: seller and promoter hear the same of them."""

_CLAW_BACK = {Escalated.SOON: "claw_back_soon", Escalated.URGENT: "claw_back_urgent"}
GATHERED = (*Escalated, *_CLAW_BACK.values(), "promise_missed", "shelf_life_passed")
"""Kinds of notices that are gathered when they are many."""

_Key = tuple[Promise, str, str, str]

Telling = tuple[Running, Escalated, list[int]]


class Escalating:
    """Tells each step of each promise once in the life of a store, however many desks look."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk
        self._courses: dict[_Key, Course] = {}
        self._version = 0
        self._watch = Watch()

    def waits(self) -> bool:
        """Whether anything is to be told or to be gathered."""

        def read(act: Act) -> bool:
            rows = DueRows(act.work.connection)
            since = _since(rows.told_until(TOLD), act.at)
            many = Noticing(act.work.connection).are_many(GATHERED, FEW)
            return many or bool(self._reached(act, rows, since))

        return self._desk.look(read)

    def escalate(self) -> int:
        """Tell what came a step further since anybody looked, and gather notices that are many.

        Gives how many leads were told of. What came further is found on a snapshot and told some at a time, so that
        no call waits behind a thousand notices; how far it came is remembered last, and the key of each notice keeps
        it from being told twice. When the clock was set back, telling goes on from the earlier instant.
        """
        at, told = self._desk.look(self._further)
        for start in range(0, len(told), AT_ONCE):
            some = partial(_tell_all, told=told[start : start + AT_ONCE])
            self._desk.do(CLOCK, "escalate", some)
        self._desk.do(CLOCK, "escalate", lambda act: _remember(act, at))
        return len(told)

    def _further(self, act: Act) -> tuple[datetime, list[Telling]]:
        rows = DueRows(act.work.connection)
        return act.at, self._reached(act, rows, _since(rows.told_until(TOLD), act.at))

    def _reached(self, act: Act, rows: DueRows, since: datetime) -> list[Telling]:
        """The promises that came a step further, and whom that concerns."""
        everybody = act.work.colleagues.all()
        found, steps = [], {}
        this, among = self._watch.begin(rows, since, act.at, act.rules.version)
        for one in rows.running(since - LOOKS_BACK, act.at, among):
            course = self._course(act.rules, one)
            if (coming := course.next_after(since)) is not None:
                steps[one.lead_id] = coming
            step = course.reached(since, act.at)
            if step is not None and (to := _concerned(everybody, one, step)):
                found.append((one, step, to))
        self._watch.end(this, among, steps)
        return found

    def _course(self, rules: Rules, one: Running) -> Course:
        """The course of a promise, worked out once: late leads are looked at again and again."""
        if rules.version != self._version or len(self._courses) > MOST_COURSES:
            self._courses, self._version = {}, rules.version
        key = (one.promise, one.team, one.window_key, one.seller_team)
        if key not in self._courses:
            self._courses[key] = course_of(one.promise, _hours(rules, one))
        return self._courses[key]


def _since(told_until: datetime | None, at: datetime) -> datetime:
    return at - FIRST_LOOK if told_until is None else min(told_until, at)


def _hours(rules: Rules, one: Running) -> tuple[OpenHours, ...]:
    """The hours in which the clock of a promise runs."""
    if one.promise.kind in BEFORE_CLAW_BACK:
        sales = rules.calendar_of(one.seller_team or rules.routing.default_sales_team)
        return (sales if one.promise.kind is PromiseKind.ACCEPT else sales.whole_days(),)
    return (rules.calendar_of(one.team), window_from_key(rules.windows, one.window_key))


def _concerned(everybody: Sequence[Colleague], one: Running, step: Escalated) -> list[int]:
    """Who hears of it: the owner; of a claw-back the promoter too; of what is late again the team lead."""
    if one.promise.kind in BEFORE_CLAW_BACK:
        if step not in _CLAW_BACK:
            return []
        pool = [who.id for who in everybody if who.team in (one.seller_team, "") and Role.SALES in who.roles]
        sellers = [one.colleague_id] if one.colleague_id else pool
        return list(dict.fromkeys([*sellers, *([one.promoted_by] if one.promoted_by else [])]))
    if step is not Escalated.LATE_AGAIN:
        return [one.colleague_id] if one.colleague_id else []
    leads = [who for who in everybody if Role.TEAM_LEAD in who.roles]
    return [who.id for who in leads if who.team in (one.team, "")] or [who.id for who in leads]


def _tell_all(act: Act, told: Sequence[Telling]) -> None:
    for one, step, to in told:
        _tell(act, one, step, to)


def _remember(act: Act, at: datetime) -> None:
    rows = DueRows(act.work.connection)
    rows.tell_from(TOLD)
    rows.tell_on_from(TOLD, at)
    Noticing(act.work.connection).gather(GATHERED, FEW, act.at)


def _tell(act: Act, one: Running, step: Escalated, to: list[int]) -> None:
    promise = one.promise
    kind = _CLAW_BACK[step] if promise.kind in BEFORE_CLAW_BACK else step.value
    key = f"{kind}:{one.lead_id}:{promise.due_at.timestamp()}"
    more = {"promise": promise.kind.value, "due_at": promise.due_at.isoformat(), "owner": one.owner_key}
    act.work.center.tell(to, kind, act.at, key, lead_id=one.lead_id, **more)
    act.work.announced.add(one.lead_id)

"""Acts in words: one line that tells a deed, built from its events alone, so that it can be told again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from qualcenter.domain.dating import clock, short_date, short_date_and_year, weekday_and_clock, weekday_date_and_clock
from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.naming import because, listed, named_deed
from qualcenter.domain.owner import Owner
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said

MANY = 2
"""From so many leads on an act is told by their number, not by their names."""
_SOON = 6
"""So many days ahead a time is told by its weekday alone."""


@dataclass(frozen=True)
class Names:
    """What ids and codes of events stand for: persons by lead id, colleagues by id, labels of the Playbook.

    `zone` is the IANA name of the clock on which instants are told. Whoever is missing (an erased person) is
    told as “somebody”.
    """

    rules: Rules
    persons: Mapping[int, str]
    colleagues: Mapping[int, str]
    zone: str = "UTC"

    def person(self, lead_id: int | None) -> str:
        """The name of the person of a lead."""
        return self.persons.get(lead_id or 0) or said("somebody")

    def owner(self, key: object) -> str:
        """The owner of this key in words."""
        owner = Owner(str(key))
        if owner.colleague_id is not None:
            return self.colleagues.get(owner.colleague_id) or said("a colleague who left")
        if owner.team is not None:
            team = self.rules.teams.get(owner.team)
            return said("the pool of {team}", team=team.label if team else owner.team)
        return said("marketing") if owner == Owner.marketing() else said("nobody")


def words_of_act(verb: str, events: Sequence[Event], names: Names) -> str:
    """One line for a deed, from the events it wrote in their order.

    The same events always give the same words. A verb that moved no lead is told by its own word.
    """
    tell = _TELLERS.get(verb)
    told = tell(_Told(events, names)) if tell else None
    return told or _plainly(verb, events, names)


def when(at: datetime, now: datetime, zone: str) -> str:
    """An instant as “14:30” on the same local day, “Mon 14:30” within six days, else “Mon 23 Nov 14:30”."""
    there, here = at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone))
    days = (there.date() - here.date()).days
    if days == 0:
        return clock(there)
    return weekday_and_clock(there) if 0 < days <= _SOON else weekday_date_and_clock(there)


def day(at: datetime, now: datetime, zone: str) -> str:
    """An instant as its local day: “12 Jan”, with the year when it is another one."""
    there = at.astimezone(ZoneInfo(zone))
    same_year = there.year == now.astimezone(ZoneInfo(zone)).year
    return short_date(there) if same_year else short_date_and_year(there)


class _Told:
    """The events of one act with the questions that its sentence asks of them."""

    def __init__(self, events: Sequence[Event], names: Names) -> None:
        self.events = events
        self.names = names
        self.rules = names.rules

    def first(self, *kinds: EventKind) -> Event | None:
        return next((one for one in self.events if one.kind in kinds), None)

    def detail(self, event: Event, name: str) -> str:
        return str(event.detail.get(name) or "")

    def who(self, event: Event) -> str:
        return self.names.person(event.lead_id)

    def leads(self, *kinds: EventKind) -> list[int]:
        return list(dict.fromkeys(one.lead_id for one in self.events if one.kind in kinds and one.lead_id))

    def what_follows(self, event: Event) -> str:
        """Where the lead of an event went in the same act, as the end of a sentence; blank when it stayed."""
        mine = [one for one in self.events if one.lead_id == event.lead_id]
        for one in reversed(mine):
            told = self._move(one)
            if told:
                return told
        return ""

    def _move(self, one: Event) -> str:
        if one.kind is EventKind.CALLBACK_PROMISED:
            return said("call back {time}", time=self._at(one, "at"))
        if one.kind is EventKind.LEAD_NURTURED:
            until = self.until(one)
            return said("nurture until {day}", day=until) if until else said("nurture")
        if one.kind is EventKind.LEAD_PURGED:
            return said("purged")
        if one.kind is EventKind.LEAD_PROMOTED:
            return said("promoted to {owner}", owner=self.names.owner(one.detail.get("to", "-")))
        if one.kind is EventKind.DISPOSITION_RECORDED and "next_at" in one.detail:
            owner = one.changes.get("owner")
            pool = isinstance(owner, Owner) and owner.team is not None
            time = self._at(one, "next_at")
            if pool and isinstance(owner, Owner):
                return said("again {time}, {owner}", time=time, owner=self.names.owner(owner.key))
            return said("again {time}", time=time)
        return ""

    def until(self, event: Event) -> str:
        """The day on which a nurtured lead wakes; blank when none is set."""
        wake = event.changes.get("wake_at")
        return day(wake, event.at, self.names.zone) if isinstance(wake, datetime) else ""

    def _at(self, event: Event, name: str) -> str:
        seconds = event.detail[name]
        at = datetime.fromtimestamp(int(str(seconds)), tz=event.at.tzinfo)
        told = when(at, event.at, self.names.zone)
        if at <= event.at:
            return said("at once")
        return said("at {clock}", clock=told) if ":" in told[:3] else told


def _dispose(told: _Told) -> str | None:
    event = told.first(EventKind.DISPOSITION_RECORDED)
    if event is None:
        return None
    code = told.detail(event, "code")
    rule = told.rules.disposition(code)
    follows = told.what_follows(event)
    label = rule.label if rule else code
    if follows:
        return said("{label}: {who}, {follows}", label=label, who=told.who(event), follows=follows)
    return said("{label}: {who}", label=label, who=told.who(event))


def _promote(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_PROMOTED)
    if event is None:
        return None
    return said("Promoted {who} to {owner}", who=told.who(event), owner=told.names.owner(event.detail["to"]))


def _nurture(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_NURTURED)
    if event is None:
        return None
    who, until = told.who(event), told.until(event)
    words = said("Nurtured {who} until {day}", who=who, day=until) if until else said("Nurtured {who}", who=who)
    reason = told.rules.nurture_reason(told.detail(event, "reason"))
    return because(words, reason.label if reason else "")


def _purge(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_PURGED)
    if event is None:
        return None
    code = told.detail(event, "reason")
    reason = told.rules.purge_reasons.get(code) or told.rules.not_a_fit_reasons.get(code)
    return said(
        "Purged {who}: {reason}", who=told.who(event), reason=reason.label if reason else code.replace("_", " ")
    )


def _assign(told: _Told) -> str | None:
    kinds = (EventKind.LEAD_ASSIGNED, EventKind.LEAD_REASSIGNED)
    event, leads = told.first(*kinds), told.leads(*kinds)
    if event is None:
        return None
    owner = told.names.owner(event.detail["to"])
    if len(leads) < MANY:
        return said("Assigned {who} to {owner}", who=told.who(event), owner=owner)
    return said("Assigned {count} leads to {owner}", count=len(leads), owner=owner)


def _spread(told: _Told) -> str | None:
    kinds = (EventKind.LEAD_ASSIGNED, EventKind.LEAD_REASSIGNED)
    event, leads = told.first(*kinds), told.leads(*kinds)
    if event is None:
        return None
    takers = dict.fromkeys(str(one.detail["to"]) for one in told.events if one.kind in kinds)
    owner, over = told.names.owner(event.detail["from"]), listed(told.names.owner(key) for key in takers)
    if len({str(one.detail["from"]) for one in told.events if one.kind in kinds}) > 1:
        return said("Spread {count} leads over {takers}", count=len(leads), takers=over)
    if len(leads) < MANY:
        return said("Spread 1 lead of {owner} over {takers}", owner=owner, takers=over)
    return said("Spread {count} leads of {owner} over {takers}", count=len(leads), owner=owner, takers=over)


def _skip(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_SKIPPED)
    if event is None:
        return None
    reason = told.rules.skip_reasons.get(told.detail(event, "reason"))
    label = reason.label if reason else told.detail(event, "reason")
    return said("Skipped {who}: {reason}", who=told.who(event), reason=label)


def _return(told: _Told) -> str | None:
    event = told.first(EventKind.HANDOFF_RETURNED)
    if event is None:
        return None
    code = told.detail(event, "reason")
    reason = told.rules.returns.get(code)
    follows = told.what_follows(event) or said("to {owner}", owner=told.names.owner(event.detail.get("to", "-")))
    label = reason.label if reason else code
    return said("Returned {who}, {follows}: {reason}", who=told.who(event), follows=follows, reason=label)


def _pass_on(told: _Told) -> str | None:
    event = told.first(EventKind.HANDOFF_PASSED_ON)
    if event is None:
        return None
    return said("Passed {who} on to {owner}", who=told.who(event), owner=told.names.owner(event.detail["to"]))


def _won(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_WON)
    if event is None:
        return None
    value, currency = event.changes.get("won_value"), event.changes.get("won_currency")
    if value is None:
        return said("Won {who}", who=told.who(event))
    return said("Won {who}: {value} {currency}", who=told.who(event), value=f"{value:,}", currency=currency)


def _lost(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_LOST)
    if event is None:
        return None
    code = told.detail(event, "reason")
    reason = told.rules.lost_reasons.get(code)
    return said("Lost {who}: {reason}", who=told.who(event), reason=reason.label if reason else code)


def _feedback(told: _Told) -> str | None:
    event = told.first(EventKind.FEEDBACK_GIVEN)
    if event is None:
        return None
    who = told.who(event)
    return said("Rated {who} good", who=who) if event.detail.get("good") else said("Rated {who} poor", who=who)


def _simply(kind: EventKind, words: Callable[[str], str]) -> Callable[[_Told], str | None]:
    """A sentence of a verb and a name."""

    def tell(told: _Told) -> str | None:
        event = told.first(kind)
        return words(told.who(event)) if event else None

    return tell


def _plainly(verb: str, events: Sequence[Event], names: Names) -> str:
    """A verb without a sentence of its own: its word, and whom it was about."""
    leads = list(dict.fromkeys(one.lead_id for one in events if one.lead_id))
    word = named_deed(verb)
    if not leads:
        return word
    if len(leads) < MANY:
        return said("{deed}: {who}", deed=word, who=names.person(leads[0]))
    return said("{deed}: {count} leads", deed=word, count=len(leads))


_TELLERS: dict[str, Callable[[_Told], str | None]] = {
    "dispose": _dispose,
    "promote": _promote,
    "nurture": _nurture,
    "purge": _purge,
    "assign": _assign,
    "spread": _spread,
    "skip": _skip,
    "return": _return,
    "pass_on": _pass_on,
    "won": _won,
    "lost": _lost,
    "feedback": _feedback,
    "recall": _simply(EventKind.PROMOTION_RECALLED, lambda who: said("Recalled {who}", who=who)),
    "accept": _simply(EventKind.HANDOFF_ACCEPTED, lambda who: said("Accepted {who}", who=who)),
    "touch": _simply(EventKind.SALES_TOUCHED, lambda who: said("Contacted {who}", who=who)),
    "release": _simply(EventKind.LEAD_RELEASED, lambda who: said("Released {who}", who=who)),
    "undo": _simply(EventKind.ACT_UNDONE, lambda who: said("Undid the last act on {who}", who=who)),
}

"""Acts in words: one line that tells a deed, built from its events alone, so that it can be told again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.owner import Owner
from qualcenter.domain.rules import Rules

MANY = 2
"""From so many leads on an act is told by their number, not by their names."""

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


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
        return self.persons.get(lead_id or 0) or "somebody"

    def owner(self, key: object) -> str:
        """The owner of this key in words."""
        owner = Owner(str(key))
        if owner.colleague_id is not None:
            return self.colleagues.get(owner.colleague_id) or "a colleague who left"
        if owner.team is not None:
            team = self.rules.teams.get(owner.team)
            return f"the pool of {team.label if team else owner.team}"
        return "marketing" if owner == Owner.marketing() else "nobody"


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
    clock = f"{there:%H:%M}"
    days = (there.date() - here.date()).days
    if days == 0:
        return clock
    weekday = _WEEKDAYS[there.weekday()]
    return f"{weekday} {clock}" if 0 < days < len(_WEEKDAYS) else f"{weekday} {_day(there)} {clock}"


def day(at: datetime, now: datetime, zone: str) -> str:
    """An instant as its local day: “12 Jan”, with the year when it is another one."""
    there = at.astimezone(ZoneInfo(zone))
    return _day(there) if there.year == now.astimezone(ZoneInfo(zone)).year else f"{_day(there)} {there.year}"


def _day(local: datetime) -> str:
    return f"{local.day} {_MONTHS[local.month - 1]}"


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
            return f"call back {self._at(one, 'at')}"
        if one.kind is EventKind.LEAD_NURTURED:
            return f"nurture{self.until(one)}"
        if one.kind is EventKind.LEAD_PURGED:
            return "purged"
        if one.kind is EventKind.LEAD_PROMOTED:
            return f"promoted to {self.names.owner(one.detail.get('to', '-'))}"
        if one.kind is EventKind.DISPOSITION_RECORDED and "next_at" in one.detail:
            owner = one.changes.get("owner")
            pool = isinstance(owner, Owner) and owner.team is not None
            again = f"again {self._at(one, 'next_at')}"
            return f"{again}, {self.names.owner(owner.key)}" if pool and isinstance(owner, Owner) else again
        return ""

    def until(self, event: Event) -> str:
        wake = event.changes.get("wake_at")
        return f" until {day(wake, event.at, self.names.zone)}" if isinstance(wake, datetime) else ""

    def _at(self, event: Event, name: str) -> str:
        seconds = event.detail[name]
        at = datetime.fromtimestamp(int(str(seconds)), tz=event.at.tzinfo)
        told = when(at, event.at, self.names.zone)
        return "at once" if at <= event.at else f"at {told}" if ":" in told[:3] else told


def _dispose(told: _Told) -> str | None:
    event = told.first(EventKind.DISPOSITION_RECORDED)
    if event is None:
        return None
    code = told.detail(event, "code")
    rule = told.rules.disposition(code)
    follows = told.what_follows(event)
    said = f"{rule.label if rule else code}: {told.who(event)}"
    return f"{said}, {follows}" if follows else said


def _promote(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_PROMOTED)
    return f"Promoted {told.who(event)} to {told.names.owner(event.detail['to'])}" if event else None


def _nurture(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_NURTURED)
    return f"Nurtured {told.who(event)}{told.until(event)}{_because(told, event)}" if event else None


def _because(told: _Told, event: Event) -> str:
    reason = told.rules.nurture_reason(told.detail(event, "reason"))
    return f": {reason.label}" if reason else ""


def _purge(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_PURGED)
    if event is None:
        return None
    code = told.detail(event, "reason")
    reason = told.rules.purge_reasons.get(code) or told.rules.not_a_fit_reasons.get(code)
    return f"Purged {told.who(event)}: {reason.label if reason else code.replace('_', ' ')}"


def _assign(told: _Told) -> str | None:
    kinds = (EventKind.LEAD_ASSIGNED, EventKind.LEAD_REASSIGNED)
    event, leads = told.first(*kinds), told.leads(*kinds)
    if event is None:
        return None
    what = told.who(event) if len(leads) < MANY else f"{len(leads)} leads"
    return f"Assigned {what} to {told.names.owner(event.detail['to'])}"


def _spread(told: _Told) -> str | None:
    kinds = (EventKind.LEAD_ASSIGNED, EventKind.LEAD_REASSIGNED)
    event, leads = told.first(*kinds), told.leads(*kinds)
    if event is None:
        return None
    takers = dict.fromkeys(str(one.detail["to"]) for one in told.events if one.kind in kinds)
    what = f"{len(leads)} leads" if len(leads) >= MANY else "1 lead"
    return f"Spread {what} of {told.names.owner(event.detail['from'])} over {_listed(told, takers)}"


def _listed(told: _Told, takers: Mapping[str, None]) -> str:
    names = [told.names.owner(key) for key in takers]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _skip(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_SKIPPED)
    if event is None:
        return None
    reason = told.rules.skip_reasons.get(told.detail(event, "reason"))
    return f"Skipped {told.who(event)}: {reason.label if reason else told.detail(event, 'reason')}"


def _return(told: _Told) -> str | None:
    event = told.first(EventKind.HANDOFF_RETURNED)
    if event is None:
        return None
    code = told.detail(event, "reason")
    reason = told.rules.returns.get(code)
    follows = told.what_follows(event) or f"to {told.names.owner(event.detail.get('to', '-'))}"
    return f"Returned {told.who(event)}, {follows}: {reason.label if reason else code}"


def _pass_on(told: _Told) -> str | None:
    event = told.first(EventKind.HANDOFF_PASSED_ON)
    return f"Passed {told.who(event)} on to {told.names.owner(event.detail['to'])}" if event else None


def _won(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_WON)
    if event is None:
        return None
    value, currency = event.changes.get("won_value"), event.changes.get("won_currency")
    return f"Won {told.who(event)}: {value:,} {currency}" if value is not None else f"Won {told.who(event)}"


def _lost(told: _Told) -> str | None:
    event = told.first(EventKind.LEAD_LOST)
    if event is None:
        return None
    code = told.detail(event, "reason")
    reason = told.rules.lost_reasons.get(code)
    return f"Lost {told.who(event)}: {reason.label if reason else code}"


def _feedback(told: _Told) -> str | None:
    event = told.first(EventKind.FEEDBACK_GIVEN)
    return f"Rated {told.who(event)} {'good' if event.detail.get('good') else 'poor'}" if event else None


def _simply(kind: EventKind, words: str) -> Callable[[_Told], str | None]:
    """A sentence of a verb and a name."""

    def tell(told: _Told) -> str | None:
        event = told.first(kind)
        return f"{words} {told.who(event)}" if event else None

    return tell


def _plainly(verb: str, events: Sequence[Event], names: Names) -> str:
    """A verb without a sentence of its own: its word, and whom it was about."""
    leads = list(dict.fromkeys(one.lead_id for one in events if one.lead_id))
    word = verb.replace("_", " ").capitalize()
    if not leads:
        return word
    return f"{word}: {names.person(leads[0])}" if len(leads) < MANY else f"{word}: {len(leads)} leads"


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
    "recall": _simply(EventKind.PROMOTION_RECALLED, "Recalled"),
    "accept": _simply(EventKind.HANDOFF_ACCEPTED, "Accepted"),
    "touch": _simply(EventKind.SALES_TOUCHED, "Contacted"),
    "release": _simply(EventKind.LEAD_RELEASED, "Released"),
    "undo": _simply(EventKind.ACT_UNDONE, "Undid the last act on"),
}

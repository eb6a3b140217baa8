"""Leads of people who are new: what many of them have in common is worked out once and stamped on each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from qualcenter.domain.call_window import CallWindow, window_for
from qualcenter.domain.condition import fields_of
from qualcenter.domain.dossier_facts import facts_of, place_of, scored_person
from qualcenter.domain.entering import Entry, enter
from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import Lead
from qualcenter.domain.moment import Moment
from qualcenter.domain.owner import Owner
from qualcenter.domain.raising import Touch
from qualcenter.domain.regions import country_code, distinct_clocks, zones_of_address
from qualcenter.domain.replay import micros
from qualcenter.domain.routing import route
from qualcenter.domain.score import ScoredTouch, score_of, seniority_of, tier_of
from qualcenter.domain.stage import Stage
from qualcenter.services.desk import Act
from qualcenter.services.dossiers import derived_of
from qualcenter.services.newcomers import Human
from qualcenter.store.loading import Row, stored_event, stored_lead

LEAD_MARK, PERSON_MARK, TOUCH_MARK, NOTE_MARK = (-918_273_645_001, -918_273_645_002, -918_273_645_003, -918_273_645_004)
"""Stand for the ids in what is worked out once."""

_PLACES = ("id", "person_id", "company_id", "touched_at", "settle_at", "tell_at")

MOST_KEPT = 50_000
"""What was worked out is forgotten when it grows beyond so many, so that memory stays flat."""


@dataclass(frozen=True)
class FreshLead:
    """What a row asks of a new lead."""

    stage: Stage | None
    owner: Owner | None
    touch: str
    touched_at: datetime | None
    source: str
    noted: bool


@dataclass(frozen=True)
class Stamp:
    """The columns of a new lead and its events in stored form, with marks where ids belong."""

    columns: tuple[str, ...]
    values: tuple[object, ...]
    places: tuple[int, ...]
    events: tuple[tuple[tuple[object, ...], tuple[str, ...], int], ...]
    window_key: str
    shape: Lead
    moment: Moment

    def lead(self, lead_id: int, person_id: int, company_id: int | None, touched_at: datetime | None) -> Row:
        """The row of one lead; a touch of earlier days makes it due to be settled earlier."""
        values = list(self.values)
        id_, person, company, touched, settles, tells = self.places
        values[id_], values[person], values[company] = lead_id, person_id, company_id
        if touched_at is not None:
            derived = derived_of(replace(self.shape, touched_at=touched_at), self.moment)
            values[touched] = micros(touched_at)
            values[settles] = micros(derived.settle_at) if derived.settle_at else None
            values[tells] = micros(derived.tell_at) if derived.tell_at else None
        return values

    def happened(self, lead_id: int, person_id: int, touch_id: int | None, note_id: int | None) -> list[Row]:
        """The rows of its events."""
        rows: list[Row] = []
        for head, detail, mark in self.events:
            act_id, kind, at, actor, version, changes = head
            named = detail[0] if not mark else f"{detail[0]}{touch_id if mark == TOUCH_MARK else note_id}{detail[1]}"
            rows.append((act_id, kind, at, lead_id, person_id, actor, version, named, changes))
        return rows


class FreshLeads:
    """Works out new leads by the same rules of the domain as a single raise, each case once."""

    def __init__(self, act: Act, import_id: int) -> None:
        """Belong to one act of one import."""
        self._act = act
        self._import_id = import_id
        self._stamps: dict[object, Stamp] = {}
        self._windows: dict[object, CallWindow] = {}
        self._teams: dict[object, str] = {}
        self._scores: dict[object, tuple[int, str]] = {}
        self._seniority: dict[str | None, str] = {}
        table, routing = act.rules.scoring, act.rules.routing
        self._fit = _getters({name for rule in table.fit for name in fields_of(rule.when)} | {"free_mail"})
        self._routes = _getters({name for one in routing.routes for name in fields_of(one.condition)})

    def stamp(self, human: Human, wanted: FreshLead) -> Stamp:
        """The stamp for the lead of a new person against whom no suppression stands."""
        score, tier = self._score(human, wanted)
        window, team = self._window(human), self._team(human, wanted)
        past = wanted.touched_at is not None
        told = (wanted.stage, wanted.owner, wanted.touch, wanted.source, wanted.noted)
        case = (*told, past, score, tier, window.key, team)
        known = self._stamps.get(case)
        if known is None:
            known = self._work_out(Moment(self._act.at, self._act.rules, window, team), wanted, score, tier)
            _keep(self._stamps, case, known)
        return known

    def _work_out(self, moment: Moment, wanted: FreshLead, score: int, tier: str) -> Stamp:
        act = self._act
        lead = Lead(
            id=LEAD_MARK,
            person_id=PERSON_MARK,
            created_at=act.at,
            playbook_version=act.rules.version,
            team=moment.team,
            source=wanted.source,
        )
        touch = None
        if wanted.touch:
            touch = Touch(TOUCH_MARK, wanted.touch, act.rules.scoring.touches[wanted.touch].raises)
        past = wanted.touched_at is not None
        entry = Entry(self._import_id, wanted.stage, touch, wanted.owner, act.actor.id or None, past=past)
        enter(lead, moment, entry, score, tier)
        if wanted.noted:
            note_written(lead, act, NOTE_MARK)
        if lead.owner.team:
            lead.team = lead.owner.team
        derived = derived_of(lead, moment)
        stored = stored_lead(lead, derived, act.work.connection.dialect)
        # Most columns of a fresh lead are empty, and saying so of each would take as long as all the rest.
        stored = {name: value for name, value in stored.items() if value is not None or name in _PLACES}
        columns = tuple(stored)
        places = tuple(columns.index(name) for name in _PLACES)
        told = [stored_event(one, act.id, act.actor.name, act.rules.version) for one in lead.pending]
        events = tuple(_parted(one) for one in told)
        return Stamp(columns, tuple(stored.values()), places, events, derived.window_key, lead, moment)

    def _score(self, human: Human, wanted: FreshLead) -> tuple[int, str]:
        case: object = None
        if self._fit is not None:
            case = (*(get(self, human) for get in self._fit), wanted.touch, wanted.touched_at)
            if (known := self._scores.get(case)) is not None:
                return known
        act = self._act
        at = min(wanted.touched_at or act.at, act.at)
        seen = [ScoredTouch(wanted.touch, at)] if wanted.touch else []
        subject = scored_person(human.person(), seen, answered_before=False)
        score = score_of(act.rules.scoring, subject, seen, act.at)
        found = (score.total, tier_of(act.rules.scoring, score, seen))
        if case is not None:
            _keep(self._scores, case, found)
        return found

    def _window(self, human: Human) -> CallWindow:
        kept, firm = human.kept, human.firm
        address = firm.company if firm else None
        case = (
            kept["country"],
            kept["region"],
            kept["city"],
            *((address.country, address.region, address.city) if address else (None, None, None)),
        )
        known = self._windows.get(case)
        if known is not None:
            return known
        place = place_of(human.person())
        window = window_for(self._act.rules.windows, place)
        sure = len(distinct_clocks(zones_of_address(place.country, place.region, place.city))) == 1
        if sure and country_code(place.country):
            _keep(self._windows, case, window)
        return window

    def _team(self, human: Human, wanted: FreshLead) -> str:
        case: object = None
        if self._routes is not None:
            case = (*(get(self, human) for get in self._routes), wanted.source)
            if (known := self._teams.get(case)) is not None:
                return known
        act = self._act
        lead = Lead(
            id=0,
            person_id=human.id,
            created_at=act.at,
            playbook_version=act.rules.version,
            team=act.rules.routing.default_team,
            source=wanted.source,
        )
        team = route(act.rules.routing, facts_of(act.rules, human.person(), lead))
        if case is not None:
            _keep(self._teams, case, team)
        return team

    def seniority(self, title: object) -> str:
        """The seniority of a title, each title read once."""
        text = str(title) if title else None
        if text not in self._seniority:
            _keep(self._seniority, text, seniority_of(text))
        return self._seniority[text]

    def mail(self, human: Human) -> object:
        """What the score sees in the addresses: none, all at free mail providers, or not."""
        free = self._act.rules.scoring.free_mail_domains
        known = False
        for one in human.emails:
            if one.address:
                known = True
                if one.address.rpartition("@")[2] not in free:
                    return True, False
        return known, known


def note_written(lead: Lead, act: Act, note_id: int) -> None:
    """Tell the journey of a note."""
    lead.record(EventKind.NOTE_WRITTEN, act.at, {"note": note_id, "by": act.actor.id})


def _keep(kept: dict[Any, Any], case: object, value: object) -> None:
    if len(kept) >= MOST_KEPT:
        kept.clear()
    kept[case] = value


def _parted(row: Row) -> tuple[tuple[object, ...], tuple[str, ...], int]:
    """An event's row without its ids, its detail parted where an id belongs, and which id that is."""
    act_id, kind, at, _lead, _person, actor, version, detail, changes = row
    text = str(detail)
    mark = next((one for one in (TOUCH_MARK, NOTE_MARK) if str(one) in text), 0)
    parts = tuple(text.split(str(mark))) if mark else (text,)
    return (act_id, kind, at, actor, version, changes), parts, mark


Getter = Callable[[FreshLeads, Human], object]


def _getters(fields: set[str]) -> Sequence[Getter] | None:
    """How to read the facts that conditions ask for; None when one of them is known of a whole person alone."""
    if not fields <= set(_FACTS):
        return None
    return [_FACTS[name] for name in sorted(fields)]


def _firm(human: Human, name: str) -> object:
    return getattr(human.firm.company, name) if human.firm else None


def _own(name: str) -> Getter:
    return lambda _leads, human: human.kept[name]


def _of_firm(name: str) -> Getter:
    return lambda _leads, human: _firm(human, name)


def _address(name: str) -> Getter:
    return lambda _leads, human: human.kept[name] or _firm(human, name)


_SAME: Getter = lambda _leads, _human: None  # noqa: E731
_FACTS: dict[str, Getter] = {
    **{name: _address(name) for name in ("country", "region", "city")},
    **{name: _own(name) for name in ("title", "language", "source", "consent_email", "consent_phone")},
    **{name: _of_firm(name) for name in ("industry", "staff")},
    "existing_owner": _of_firm("account_owner"),
    "seniority": lambda leads, human: leads.seniority(human.kept["title"]),
    "free_mail": lambda leads, human: leads.mail(human),
    "has_email": lambda leads, human: leads.mail(human),
    "has_number": lambda _leads, human: any(one.callable for one in human.phones),
    **dict.fromkeys(("kind_of_person", "answered_before", "score", "tier", "attempts", "returns"), _SAME),
}

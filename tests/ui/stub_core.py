"""A small core in memory for page tests: believable rows, the default Playbook, and no store."""

import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.disposition import Effect, check_fields
from qualcenter.domain.eligibility import HeldBack
from qualcenter.domain.refusals import (
    HeldByOtherRefused,
    MissingAnswersRefused,
    NoCallRefused,
    NothingToUndoRefused,
    OutsideWindowRefused,
    QueueEmptyRefused,
    SkipReasonRefused,
    UnknownNameRefused,
)
from qualcenter.domain.rights import Actor
from qualcenter.queries.brief_rows import ActRow, AnswerRow, BriefRow, CallRow, DraftRow
from qualcenter.queries.journeys import JourneyRow
from qualcenter.queries.queue_rows import Band, CallbackRow, DayFigures, QueuePage
from qualcenter.services.intake import checked
from tests.ui.stub_calls import running_of
from tests.ui.stub_duplicates import stub_duplicates
from tests.ui.stub_handoffs import ACTORS, StubHandoffs
from tests.ui.stub_journey import stub_journey
from tests.ui.stub_rows import (
    NINA,
    NOW,
    PEOPLE,
    PLAYBOOK,
    RULES,
    StubClock,
    StubColleague,
    StubFound,
    StubLead,
    brief_at,
    row_at,
)


class StubAnnouncements:
    """Calls its followers when told to."""

    def __init__(self) -> None:
        self.followers: list[Callable[[Collection[int]], None]] = []

    def follow(self, callback: Callable[[Collection[int]], None]) -> SimpleNamespace:
        self.followers.append(callback)
        return SimpleNamespace(stop=lambda: self.followers.remove(callback))

    def tell(self, *ids: int) -> None:
        for follower in self.followers:
            follower(ids)


class StubCore:
    """Answers like the core does; `written` lists every write in order, `fail` makes the next write raise."""

    def __init__(self, first: int = 3) -> None:
        self.clock = StubClock()
        self.store_name = "stub store"
        self.live = False
        self.offline = self.away = None
        self.lock = threading.RLock()
        self.leads = {
            place + 1: StubLead(row_at(place), brief_at(place, row_at(place))) for place in range(len(PEOPLE))
        }
        self.held: int | None = None
        self.first = first
        self.written: list[tuple[Any, ...]] = []
        self.deeds: list[DoneAct] = []
        self.undone_states: dict[str, StubLead] = {}
        self.fail: Exception | None = None
        self.filed = 0
        self.held_elsewhere: set[int] = set()
        self.announcements = StubAnnouncements()
        self.rules = lambda: RULES
        self.playbook = lambda: PLAYBOOK
        self.start_jobs = lambda: lambda: None
        self.work_queue = SimpleNamespace(page=self._page, why_not=self._why_not)
        self.journeys = SimpleNamespace(read=self._journey, page=stub_journey)
        self.assignment = SimpleNamespace(offer=self._offer, assign=self._assign)
        self.callbacks = SimpleNamespace(page=self._callbacks)
        self.day = SimpleNamespace(figures=lambda _actor: DayFigures(23, 9, 4, 23, 25))
        self.acts = SimpleNamespace(latest=self._latest, filed=lambda _actor, _most: self.filed)
        self.lead_brief = SimpleNamespace(
            read=self._read, many=self._read_many, running_call=lambda _actor: running_of(self.leads)
        )
        self.search = SimpleNamespace(find=self._find, callers=self._callers)
        self.queue = SimpleNamespace(next=self._next, open=self._open, release=self._release, skip=self._skip)
        self.calls = SimpleNamespace(start=self._start, end=self._end, incoming=self._incoming)
        self.answers = SimpleNamespace(capture=self._capture, save_draft=self._draft, note=self._note)
        self.dispositions = SimpleNamespace(record=self._record)
        self.undo = SimpleNamespace(undo=self._undo)
        self.notices = SimpleNamespace(unseen=lambda _actor, **_how: ())
        self.seeing = SimpleNamespace(see=lambda _actor, numbers: self._log("see", *sorted(numbers)))
        self.handoffs = StubHandoffs(self.clock.now)
        self.handoff = SimpleNamespace(recall=self._recall, **self.handoffs.verbs(self._hand))
        self.intake = SimpleNamespace(raise_hand=self._raise)
        self.duplicates = stub_duplicates(self._read, self.clock.now)
        self.signing_in = SimpleNamespace(acting=self._actor, person=lambda: None)
        self.colleagues = SimpleNamespace(
            list=self._people,
            actor=self._actor,
            set_presence=self._presence,
            seen=self._seen,
            closed=self._closed,
        )

    def close(self) -> None:
        """Nothing to close."""

    def count(self, verb: str) -> int:
        """How often a verb was written."""
        return sum(1 for write in self.written if write[0] == verb)

    def _log(self, *write: Any) -> None:
        if self.fail is not None:
            fault, self.fail = self.fail, None
            raise fault
        self.written.append(write)

    def _page(self, actor: Actor, limit: int = 200) -> QueuePage:
        rows = tuple(
            replace(lead.row, on_call=lead.brief.call is not None and lead.brief.call.ended_at is None)
            for lead in self.leads.values()
            if lead.waits
        )
        firsts = sum(1 for row in rows if row.next_action == "first_call")
        calls = sum(1 for row in rows if row.next_action == "callback")
        return QueuePage(self.clock.now(), rows, len(rows), firsts, calls, 11, self.clock.now() + timedelta(minutes=40))

    def _why_not(self, actor: Actor, lead_id: int) -> HeldBack | None:
        return self.leads[lead_id].row.held_back

    def _journey(self, lead_id: int, reader: Actor | None = None) -> tuple[JourneyRow, ...]:
        called = self.clock.now() - timedelta(hours=3)
        told = ((called, "call.started", "Nina Brandt called"), (called, "lead.claimed", "Nina Brandt took it"))
        return tuple(JourneyRow(n, at, kind, NINA.name, {}, words, lead_id) for n, (at, kind, words) in enumerate(told))

    def _offer(self, actor: Actor, lead_id: int) -> DoneAct:
        with self.lock:
            self._log("offer", lead_id)
            lead = self.leads[lead_id]
            lead.row = replace(lead.row, from_pool=True)
            return self._deed("assign", f"Assigned {lead.row.person} to the pool of Inbound", lead_id)

    def _assign(self, actor: Actor, lead_ids: Collection[int], to: str) -> DoneAct:
        with self.lock:
            self._log("assign", *lead_ids, to)
            lead_id = next(iter(lead_ids))
            self.leads[lead_id].waits, self.held = False, None
            return self._deed("assign", f"Assigned {self.leads[lead_id].row.person} to {to}", lead_id)

    def _deed(self, verb: str, words: str, lead_id: int) -> DoneAct:
        person = self.leads[lead_id].row.person
        deed = DoneAct(f"act-{len(self.deeds)}", verb, words, lead_id, person, self.clock.now(), None, False)
        self.undone_states[deed.act_id] = StubLead(self.leads[lead_id].row, self.leads[lead_id].brief)
        self.deeds.append(deed)
        return deed

    def _callbacks(self, actor: Actor) -> tuple[CallbackRow, ...]:
        found = []
        for hour, lead_id in ((-4, 1), (36, 2), (90, 8), (150, 9), (1500, 11)):
            row = self.leads[lead_id].row
            at = NOW + timedelta(minutes=hour)
            local = at.astimezone(ZoneInfo("Europe/Lisbon"))
            found.append(
                CallbackRow(
                    lead_id,
                    row.person,
                    row.company,
                    at,
                    at + timedelta(minutes=3),
                    "Europe/Lisbon",
                    local,
                    hour < 0,
                    "mine",
                    NINA.name,
                    row.subtitle,
                )
            )
        return tuple(found)

    def _latest(self, actor: Actor, limit: int = 20) -> tuple[ActRow, ...]:
        return tuple(
            ActRow(d.act_id, d.verb, d.words, d.lead_id, d.person, d.at, d.undo_until, d.undone)
            for d in reversed(self.deeds[-limit:])
        )

    def _read(self, actor: Actor, lead_id: int) -> BriefRow:
        with self.lock:
            lead = self.leads[lead_id]
            holder = NINA.name if self.held == lead_id else "Tariq Aziz" if lead_id in self.held_elsewhere else None
            return replace(lead.brief, claimed_by=holder)

    def _read_many(self, actor: Actor, lead_ids: Collection[int]) -> dict[int, BriefRow]:
        return {lead_id: self._read(actor, lead_id) for lead_id in lead_ids if lead_id in self.leads}

    def _find(self, text: str, limit: int = 20) -> tuple[StubFound, ...]:
        found = [
            StubFound(one.row.lead_id, one.brief.person_id, one.row.person, one.row.company, one.brief.phone or "", "")
            for one in self.leads.values()
            if any(word.startswith(text.casefold()) for word in one.row.person.casefold().split())
        ]
        return tuple(found[:limit])

    def _next(self, actor: Actor) -> int:
        with self.lock:
            if self.held is not None:
                return self.held
            waiting = [n for n, lead in self.leads.items() if lead.waits and lead.row.band is not Band.LATER]
            ordered = [n for n in waiting if n >= self.first] + [n for n in waiting if n < self.first]
            if not ordered:
                raise QueueEmptyRefused("No lead may be called now.")
            self._log("next")
            self.held = ordered[0]
            return self.held

    def _open(self, actor: Actor, lead_id: int, skip_reason: str | None = None) -> int:
        with self.lock:
            if lead_id in self.held_elsewhere:
                raise HeldByOtherRefused("Tariq Aziz opened this 4 s ago.")
            if skip_reason is None and self.leads[lead_id].row.next_action != "callback":
                raise SkipReasonRefused("Another lead is next: say why you skip it.", ("reason",))
            self._log("open", lead_id, skip_reason)
            self.held = lead_id
            return lead_id

    def _release(self, actor: Actor, lead_id: int) -> int:
        with self.lock:
            self._log("release", lead_id)
            self.leads[lead_id].waits = False
            self.held = None
            return lead_id

    def _skip(self, actor: Actor, lead_id: int, reason: str) -> int:
        with self.lock:
            self._log("skip", lead_id, reason)
            self.leads[lead_id].waits = False
            self.held = None
            return lead_id

    def _start(self, actor: Actor, lead_id: int, number: str | None = None, inbound: bool = False) -> CallRow:
        with self.lock:
            lead = self.leads[lead_id]
            if lead.brief.verdict.verdict == "block":
                raise OutsideWindowRefused("The person may not be called now; it opens tomorrow at 09:00.")
            self._log("call", lead_id, number)
            call = CallRow(len(self.written), number or lead.brief.phone or "", self.clock.now(), None, inbound, False)
            lead.brief = replace(lead.brief, call=call)
            return call

    def _end(self, actor: Actor, lead_id: int) -> CallRow:
        with self.lock:
            lead = self.leads[lead_id]
            if lead.brief.call is None:
                raise NoCallRefused("There is no call of yours in progress on this lead.")
            self._log("end", lead_id)
            lead.brief = replace(lead.brief, call=replace(lead.brief.call, ended_at=self.clock.now()))
            assert lead.brief.call is not None
            return lead.brief.call

    def _callers(self, who: str) -> tuple[StubFound, ...]:
        found = self._find(who)
        return () if [row for row in found if row.person == who] else found

    def _incoming(self, actor: Actor, who: str, *, person_id: int | None = None) -> int:
        with self.lock:
            self._log("incoming", person_id or who)
            lead = self.leads[4]
            self.held = 4
            lead.brief = replace(lead.brief, call=CallRow(900, who, self.clock.now(), None, True, False))
            return 4

    def _capture(self, actor: Actor, lead_id: int, values: Mapping[str, str], via: str = "typed") -> int:
        with self.lock:
            self._log("capture", lead_id, dict(values), via)
            lead = self.leads[lead_id]
            kept = tuple(row for row in lead.brief.answers if row.field not in values)
            fresh = tuple(AnswerRow(n, n.title(), v, self.clock.now(), via, NINA.name) for n, v in values.items() if v)
            lead.brief = replace(lead.brief, answers=kept + fresh)
            return lead_id

    def _draft(self, actor: Actor, lead_id: int, note: str, fields: Mapping[str, str] | None = None) -> None:
        with self.lock:
            self._log("draft", lead_id, note, dict(fields or {}))
            lead = self.leads[lead_id]
            lead.brief = replace(lead.brief, draft=DraftRow(note, dict(fields or {})))

    def _note(self, actor: Actor, lead_id: int, text: str) -> None:
        self._log("note", lead_id, text)

    def _record(
        self, actor: Actor, lead_id: int, code: str, fields: Mapping[str, str] | None = None, note: str = ""
    ) -> DoneAct:
        with self.lock:
            lead, rule = self.leads[lead_id], RULES.dispositions[code]
            checked = check_fields(rule, fields or {})
            if not rule.reached and lead.brief.call is None:
                raise NoCallRefused(f"“{rule.label}” needs a call: nobody was tried on this lead since you took it.")
            if rule.effect is Effect.PROMOTE:
                missing = RULES.promotion.missing({row.field: row.value for row in lead.brief.answers})
                if missing:
                    raise MissingAnswersRefused("Answers are missing.", missing)
            self._log("record", lead_id, code, dict(checked.values), note)
            at = self.clock.now()
            promoted = rule.effect is Effect.PROMOTE
            words = f"Promoted {lead.row.person}" if promoted else f"{rule.label}: {lead.row.person}"
            until = at + timedelta(seconds=10) if promoted else None
            deed = DoneAct(
                f"act-{len(self.deeds)}",
                "promote" if promoted else "dispose",
                words,
                lead_id,
                lead.row.person,
                at,
                until,
                False,
            )
            self.undone_states[deed.act_id] = StubLead(lead.row, lead.brief)
            self.deeds.append(deed)
            lead.waits, lead.saved = False, {"note": note}
            lead.brief = replace(lead.brief, call=None, draft=DraftRow())
            self.held = None
            return deed

    def _undo(self, actor: Actor, act_id: str | None = None) -> DoneAct:
        with self.lock:
            open_deeds = [d for d in self.deeds if not d.undone and act_id in (None, d.act_id)]
            if not open_deeds:
                raise NothingToUndoRefused("There is nothing of yours to undo.")
            deed = open_deeds[-1]
            self._log("undo", deed.act_id)
            done = replace(deed, undone=True)
            self.deeds[self.deeds.index(deed)] = done
            assert deed.lead_id is not None
            before = self.undone_states[deed.act_id]
            self.leads[deed.lead_id] = StubLead(before.row, before.brief)
            self.held = deed.lead_id
            return done

    def _hand(self, verb: str, actor: Actor, lead_id: int, *given: Any) -> DoneAct:
        with self.lock:
            self._log(verb, lead_id, *given)
            self.handoffs.move(verb, lead_id)
            return self._deed(verb, f"{verb} {self.leads[lead_id].row.person}", lead_id)

    def _recall(self, actor: Actor, lead_id: int) -> DoneAct:
        with self.lock:
            self._log("recall", lead_id)
            self.held = lead_id
            self.leads[lead_id].waits = True
            return DoneAct(
                "recall",
                "recall",
                f"Recalled {self.leads[lead_id].row.person}",
                lead_id,
                "",
                self.clock.now(),
                None,
                True,
            )

    def _raise(self, actor: Actor, hand: Any) -> int:
        checked(hand)
        self._log("raise", hand.name, hand.company, hand.phone)
        return 5

    def _people(self) -> tuple[StubColleague, ...]:
        return (
            StubColleague(1, "Nina Brandt", ("qualifier",), "inbound"),
            StubColleague(2, "Tariq Aziz", ("qualifier",), "inbound"),
            StubColleague(3, "Jonas Weber", ("sales",), "logistics_north"),
        )

    def _actor(self, name: str) -> Actor:
        if name not in ACTORS:
            raise UnknownNameRefused(f"Nobody here is called “{name}”.")
        return ACTORS[name]

    def _presence(self, actor: Actor, name: str, presence: str, back_at: datetime | None = None) -> None:
        self._log("presence", presence)

    def _seen(self, actor: Actor) -> None:
        """A sign of life is not worth a line."""

    def _closed(self, actor: Actor) -> None:
        self._log("closed")

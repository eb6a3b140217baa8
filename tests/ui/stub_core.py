"""A small core in memory for page tests: believable rows, the default Playbook, and no store."""

import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.disposition import Effect, check_fields
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
from qualcenter.playbook.compiled import rules_of
from qualcenter.playbook.loading import default_playbook
from qualcenter.queries.brief_rows import (
    ActRow,
    AnswerRow,
    BriefRow,
    CallRow,
    DraftRow,
    NoteRow,
    PhoneRow,
    PromiseRow,
    ReceiverRow,
    TouchRow,
    VerdictRow,
)
from qualcenter.queries.queue_rows import Band, CallbackRow, DayFigures, HeldBack, QueuePage, QueueRow, WhyRow

NOW = datetime(2026, 6, 16, 12, 34, 50, tzinfo=UTC)
ZONE = "Europe/Berlin"
NINA = Actor(1, "Nina Brandt", frozenset({"qualifier"}), "inbound")
PLAYBOOK = default_playbook()
RULES = rules_of(PLAYBOOK, 7)


class StubClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def pass_by(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass(frozen=True)
class StubColleague:
    """What the sign-in page reads."""

    id: int
    name: str
    roles: tuple[str, ...]
    team: str
    presence: str = "available"


@dataclass(frozen=True)
class StubFound:
    """What the palette reads."""

    lead_id: int | None
    person_id: int
    person: str
    company: str
    phone: str
    email: str
    stage: str = "lead"


@dataclass
class StubLead:
    """One lead with what the qualifier did to it."""

    row: QueueRow
    brief: BriefRow
    waits: bool = True
    saved: dict[str, Any] = field(default_factory=dict)


def _why(*reasons: tuple[int, str]) -> tuple[WhyRow, ...]:
    return tuple(
        WhyRow(points, text, text.split(",")[0].lower(), NOW - timedelta(minutes=6)) for points, text in reasons
    )


MARIA_WHY = _why(
    (28, "Asked for pricing, 6 min ago"),
    (21, "Fit: logistics, 250–1 000 staff"),
    (19, "3 visits to Route planning"),
    (-6, "No phone call answered before"),
    (10, "VP or director"),
    (8, "Target industry"),
    (6, "White paper read"),
)

PEOPLE: tuple[tuple[str, str, str, str, int, Band, str, str, int, int], ...] = (
    (
        "Tomasz Wójcik",
        "Helmstedt Verpackung",
        "Head of Logistics",
        "You promised 14:30 · budget approved",
        81,
        Band.CALLBACK,
        "callback",
        "late",
        -9,
        -4,
    ),
    (
        "Amara Osei",
        "Keta Cold Chain",
        "Operations Manager",
        "Asked to be called after the board meeting",
        74,
        Band.CALLBACK,
        "callback",
        "soon",
        -12,
        7,
    ),
    (
        "Maria Oliveira",
        "Norvik Logistics",
        "VP Operations",
        "Asked for pricing · Route planning",
        86,
        Band.RANK,
        "first_call",
        "soon",
        -6,
        4,
    ),
    (
        "Yuki Tanaka",
        "Hoshino Freight KK",
        "COO",
        "Demo request · 3 colleagues on the site",
        84,
        Band.RANK,
        "first_call",
        "on_time",
        -5,
        10,
    ),
    (
        "Chloé Lambert",
        "TransAlpes Fret",
        "Directrice logistique",
        "Pricing page twice today",
        79,
        Band.RANK,
        "first_call",
        "on_time",
        -10,
        12,
    ),
    (
        "Samuel Brandt",
        "Brandt & Söhne",
        "Geschäftsführer",
        "White paper · 640 vehicles",
        71,
        Band.RANK,
        "first_call",
        "on_time",
        -60,
        206,
    ),
    (
        "Priya Raman",
        "Coromandel Haulage",
        "Planning Lead",
        "Webinar, asked two questions",
        66,
        Band.RANK,
        "first_call",
        "on_time",
        -60,
        218,
    ),
    (
        "Luca Ferrari",
        "Ferrari Ceramica",
        "Responsabile trasporti",
        "Voicemail Mon · attempt 3 of 6",
        63,
        Band.RANK,
        "retry",
        "urgent",
        -600,
        86,
    ),
    (
        "Hanna Lindqvist",
        "Polstjärnan",
        "Transportchef",
        "Opened the e-mail twice",
        61,
        Band.RANK,
        "retry",
        "soon",
        -260,
        163,
    ),
    (
        "Diego Morales",
        "Cargas del Sur",
        "Jefe de flota",
        "Opens 15:00",
        58,
        Band.LATER,
        "retry",
        "paused",
        -60,
        140,
    ),
    (
        "Grace Kim",
        "Hanbit Parcel",
        "Network Manager",
        "Gatekeeper Tue · try mobile",
        57,
        Band.LATER,
        "retry",
        "on_time",
        -60,
        350,
    ),
    (
        "Omar Haddad",
        "Levant Courier",
        "Fleet Manager",
        "No answer ×2 · best 10–11 local",
        54,
        Band.LATER,
        "retry",
        "on_time",
        -60,
        400,
    ),
    (
        "Ewa Nowak",
        "Baltic Fresh",
        "Kierownik transportu",
        "Newsletter click · Pallet pooling",
        51,
        Band.LATER,
        "retry",
        "on_time",
        -60,
        425,
    ),
)


def _row(place: int) -> QueueRow:
    person, company, _, subtitle, score, band, action, state, made, due = PEOPLE[place]
    held = (
        HeldBack("window", "Outside the call window, opens 15:00", NOW + timedelta(minutes=26))
        if state == "paused"
        else None
    )
    return QueueRow(
        lead_id=place + 1,
        person=person,
        company=company,
        subtitle=subtitle,
        score=score,
        tier="A" if score >= 75 else "B",
        band=band,
        next_action=action,
        next_at=NOW + timedelta(minutes=due),
        promise_kind=action,
        promise_made_at=NOW + timedelta(minutes=made),
        promise_due_at=NOW + timedelta(minutes=due, seconds=12 if due > 0 else 0),
        promise_state=state,
        from_pool=place in (4, 6),
        claimed_by=None,
        on_call=False,
        rank=1000.0 - place,
        why=MARIA_WHY[:2],
        held_back=held,
    )


def _touches() -> tuple[TouchRow, ...]:
    return (
        TouchRow(
            NOW - timedelta(minutes=6),
            "pricing",
            "Asked for pricing",
            "Route planning, 40–60 vans",
            "website",
        ),
        TouchRow(
            NOW - timedelta(hours=5),
            "product_page",
            "Viewed Route planning",
            "4 min 10 s, third visit",
            "website",
        ),
        TouchRow(
            NOW - timedelta(days=1),
            "email_click",
            "Opened “Fuel cost guide”",
            "clicked the calculator",
            "mail",
        ),
        TouchRow(NOW - timedelta(days=4), "webinar", "Joined webinar", "stayed 38 of 45 min", "webinar"),
        TouchRow(
            NOW - timedelta(days=13),
            "colleague",
            "Colleague: J. Petersen",
            "downloaded data sheet",
            "website",
        ),
    )


def _brief(place: int, row: QueueRow) -> BriefRow:
    closed = row.promise_state == "paused"
    local = NOW.astimezone(ZoneInfo(ZONE))
    verdict = VerdictRow(
        "block" if closed else "allow",
        "hard_limit" if closed else "business",
        "Calling closed at 18:00" if closed else "Inside business hours",
        NOW + timedelta(hours=18) if closed else None,
        None if closed else NOW + timedelta(hours=3, minutes=25),
        local,
        ZONE,
        ((9 * 60, 18 * 60),),
    )
    number = f"+49151238477{place:02d}"
    return BriefRow(
        lead_id=row.lead_id,
        person_id=100 + row.lead_id,
        person=row.person,
        title=PEOPLE[place][2],
        company=row.company,
        company_id=500 + place,
        staff=640,
        industry="logistics",
        city="Hamburg",
        region="HH",
        country="DE",
        languages="German, English",
        email=f"{row.person.split()[0].lower()}@example.com",
        website="example.com",
        phones=(
            PhoneRow(1, number, number, None, "mobile", "good"),
            PhoneRow(2, f"+4940123456{place:02d}", "040 123456", None, "office", "good"),
        ),
        phone=number,
        stage="lead",
        owner=NINA.name,
        claimed_by=None,
        source="website form",
        consent_phone=True,
        consent_email=True,
        score=row.score,
        fit=39,
        interest=row.score - 39,
        tier=row.tier,
        reasons=MARIA_WHY,
        promise=PromiseRow(row.next_action, row.promise_made_at or NOW, row.promise_due_at or NOW, row.promise_state),
        verdict=verdict,
        held_back=row.held_back,
        next_action=row.next_action,
        next_at=row.next_at,
        attempts=0 if row.next_action == "first_call" else 2,
        hot_since=NOW - timedelta(minutes=6),
        touches=_touches(),
        touch_count=5,
        interests=("Route planning", "Fleet 40–60", "Fuel cost", "Driver app", "ERP link"),
        answers=(AnswerRow("size", "Fleet size", "40–60 vans", NOW - timedelta(minutes=6), "form", "form"),),
        missing=("need", "authority", "timing", "next_step"),
        notes=(NoteRow(NOW - timedelta(days=2), "Tariq Aziz", "Wants to hear back after the trade fair."),),
        draft=DraftRow(),
        call=None,
        colleagues=(),
        receiver=ReceiverRow("Jonas Weber", "Logistics North", 3, 6, 42, "least loaded"),
        script="inbound",
        stage_since=NOW - timedelta(days=3),
        playbook_version=7,
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
        self.lock = threading.RLock()
        self.leads = {place + 1: StubLead(_row(place), _brief(place, _row(place))) for place in range(len(PEOPLE))}
        self.held: int | None = None
        self.first = first
        self.written: list[tuple[Any, ...]] = []
        self.deeds: list[DoneAct] = []
        self.undone_states: dict[str, StubLead] = {}
        self.fail: Exception | None = None
        self.held_elsewhere: set[int] = set()
        self.announcements = StubAnnouncements()
        self.rules = lambda: RULES
        self.playbook = lambda: PLAYBOOK
        self.work_queue = SimpleNamespace(page=self._page)
        self.callbacks = SimpleNamespace(page=self._callbacks)
        self.day = SimpleNamespace(figures=lambda _actor: DayFigures(23, 9, 4, 23, 25))
        self.acts = SimpleNamespace(latest=self._latest)
        self.lead_brief = SimpleNamespace(read=self._read)
        self.search = SimpleNamespace(find=self._find)
        self.queue = SimpleNamespace(next=self._next, open=self._open, release=self._release, skip=self._skip)
        self.calls = SimpleNamespace(start=self._start, end=self._end, incoming=self._incoming)
        self.answers = SimpleNamespace(capture=self._capture, save_draft=self._draft, note=self._note)
        self.dispositions = SimpleNamespace(record=self._record)
        self.undo = SimpleNamespace(undo=self._undo)
        self.handoff = SimpleNamespace(recall=self._recall)
        self.intake = SimpleNamespace(raise_hand=self._raise)
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

    def _find(self, text: str, limit: int = 20) -> tuple[StubFound, ...]:
        found = [
            StubFound(
                lead.row.lead_id,
                lead.brief.person_id,
                lead.row.person,
                lead.row.company,
                lead.brief.phone or "",
                "",
            )
            for lead in self.leads.values()
            if any(word.startswith(text.casefold()) for word in lead.row.person.casefold().split())
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

    def _incoming(self, actor: Actor, who: str) -> int:
        with self.lock:
            self._log("incoming", who)
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
        self._log("raise", hand.name, hand.company, hand.phone)
        return 5

    def _people(self) -> tuple[StubColleague, ...]:
        return (
            StubColleague(1, "Nina Brandt", ("qualifier",), "inbound"),
            StubColleague(2, "Tariq Aziz", ("qualifier",), "inbound"),
            StubColleague(3, "Jonas Weber", ("sales",), "logistics_north"),
        )

    def _actor(self, name: str) -> Actor:
        if name != NINA.name:
            raise UnknownNameRefused(f"Nobody here is called “{name}”.")
        return NINA

    def _presence(self, actor: Actor, name: str, presence: str, back_at: datetime | None = None) -> None:
        self._log("presence", presence)

    def _seen(self, actor: Actor) -> None:
        """A sign of life is not worth a line."""

    def _closed(self, actor: Actor) -> None:
        self._log("closed")

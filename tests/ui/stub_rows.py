"""Believable rows for page tests: thirteen people in a queue, and what is known of each."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from qualcenter.domain.rights import Actor
from qualcenter.playbook.compiled import rules_of
from qualcenter.playbook.loading import default_playbook
from qualcenter.queries.brief_rows import (
    AnswerRow,
    BriefRow,
    DraftRow,
    NoteRow,
    PhoneRow,
    PromiseRow,
    ReceiverRow,
    TouchRow,
    VerdictRow,
)
from qualcenter.queries.queue_rows import Band, HeldBack, QueueRow, WhyRow

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
    open: int = 5
    capacity: int = 18
    zone: str = ""


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


def row_at(place: int) -> QueueRow:
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


def _verdict(*, closed: bool) -> VerdictRow:
    local = NOW.astimezone(ZoneInfo(ZONE))
    return VerdictRow(
        "block" if closed else "allow",
        "hard_limit" if closed else "business",
        "Calling closed at 18:00" if closed else "Inside business hours",
        NOW + timedelta(hours=18) if closed else None,
        None if closed else NOW + timedelta(hours=3, minutes=25),
        local,
        ZONE,
        ((9 * 60, 18 * 60),),
    )


def _phones(place: int) -> tuple[PhoneRow, ...]:
    number = f"+49151238477{place:02d}"
    return (
        PhoneRow(1, number, number, None, "mobile", "good"),
        PhoneRow(2, f"+4940123456{place:02d}", "040 123456", None, "office", "good"),
    )


def _promise(row: QueueRow) -> PromiseRow:
    made, due = row.promise_made_at or NOW, row.promise_due_at or NOW
    return PromiseRow(row.next_action, made, due, row.promise_state)


def brief_at(place: int, row: QueueRow) -> BriefRow:
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
        phones=_phones(place),
        phone=_phones(place)[0].number,
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
        promise=_promise(row),
        verdict=_verdict(closed=row.promise_state == "paused"),
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

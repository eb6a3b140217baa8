"""Everything a qualifier reads before and during a call, as frozen rows."""

from dataclasses import dataclass, field
from datetime import datetime

from qualcenter.domain.acts import DoneAct
from qualcenter.queries.queue_rows import HeldBack, WhyRow


@dataclass(frozen=True)
class PhoneRow:
    """One number of a person; `number` is E.164 or None when the text could not be one."""

    phone_id: int
    number: str | None
    raw: str
    extension: str | None
    label: str
    state: str


@dataclass(frozen=True)
class TouchRow:
    """One sign of interest or one contact, newest first in every list."""

    at: datetime
    kind: str
    words: str
    detail: str
    source: str


@dataclass(frozen=True)
class AnswerRow:
    """What the person said to one field of the Playbook; `via` tells whether a form, a script or typing gave it."""

    field: str
    label: str
    value: str
    at: datetime
    via: str
    by: str


@dataclass(frozen=True)
class NoteRow:
    """One note, oldest first in every list."""

    at: datetime
    author: str
    text: str


@dataclass(frozen=True)
class VerdictRow:
    """May this person be called now: the verdict, the rule that gave it, and the person's own clock."""

    verdict: str
    rule: str
    words: str
    opens_at: datetime | None
    closes_at: datetime | None
    local_time: datetime
    zone: str
    open_minutes: tuple[tuple[int, int], ...]
    """Open parts of the person's local day, in minutes since local midnight, for the call-window bar."""


@dataclass(frozen=True)
class PromiseRow:
    """The latest promise on a lead; `met_at` is None while it runs. What was met late is met too."""

    kind: str
    made_at: datetime
    due_at: datetime
    state: str
    met_at: datetime | None = None


@dataclass(frozen=True)
class ColleagueAtCompany:
    """Another lead of the same company, who talks to them and since when."""

    lead_id: int
    person: str
    stage: str
    owner: str
    last_contact_at: datetime | None


@dataclass(frozen=True)
class ReceiverRow:
    """Who would receive the lead if it were promoted now."""

    name: str
    team: str
    open: int
    capacity: int
    accepts_in_minutes: int | None
    reason: str


@dataclass(frozen=True)
class CallRow:
    """The call in progress or last made on this lead by the reader."""

    call_id: int
    number: str
    started_at: datetime
    ended_at: datetime | None
    inbound: bool
    disposed: bool


@dataclass(frozen=True)
class RunningCallRow:
    """The call that a colleague is in: on which lead, with whom, since when."""

    lead_id: int
    person: str
    started_at: datetime


@dataclass(frozen=True)
class DraftRow:
    """What was typed and not yet filed with a disposition."""

    note: str = ""
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class BriefRow:
    """One lead as its qualifier sees it; one read, one frozen answer."""

    lead_id: int
    person_id: int
    person: str
    title: str
    company: str
    company_id: int | None
    staff: int | None
    industry: str
    city: str
    region: str
    country: str
    languages: str
    email: str | None
    website: str
    phones: tuple[PhoneRow, ...]
    phone: str | None
    """The number to dial, or None."""
    stage: str
    owner: str
    claimed_by: str | None
    source: str
    consent_phone: bool | None
    consent_email: bool | None
    score: int
    fit: int
    interest: int
    tier: str
    reasons: tuple[WhyRow, ...]
    promise: PromiseRow | None
    verdict: VerdictRow
    held_back: HeldBack | None
    next_action: str | None
    next_at: datetime | None
    attempts: int
    hot_since: datetime | None
    touches: tuple[TouchRow, ...]
    touch_count: int
    interests: tuple[str, ...]
    answers: tuple[AnswerRow, ...]
    missing: tuple[str, ...]
    """Names of the promotion definition's fields that are still without an answer."""
    notes: tuple[NoteRow, ...]
    draft: DraftRow
    call: CallRow | None
    colleagues: tuple[ColleagueAtCompany, ...]
    receiver: ReceiverRow | None
    script: str
    """Name of the script that the Playbook chooses for this lead."""
    stage_since: datetime
    playbook_version: int


ActRow = DoneAct

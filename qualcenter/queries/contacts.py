"""Contacts and nurtured leads as marketing sees them: what is to be reviewed, who rests on which track until when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select

from qualcenter.domain.nurture import StepKind
from qualcenter.domain.nurturing import next_step
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.queries.consents import ConsentPage, consent_page
from qualcenter.queries.reading import Look, Reading
from qualcenter.queries.settled import SettledLead, SettledLeads
from qualcenter.store.tables import leads

PAGE = 100
"""Rows of a list that are read at once."""

_RESTING = (Stage.CONTACT, Stage.NURTURE)


@dataclass(frozen=True)
class RestingRow:
    """One lead that rests with marketing.

    `track` and `reason` are codes of the Playbook, empty for a contact; `step` says in words what is to be looked at,
    or names the template that is sent next; `suppressed` tells that the person must not be called.
    """

    lead_id: int
    person_id: int
    person: str
    company: str
    stage: str
    source: str
    score: int
    track: str
    reason: str
    next_action: str
    next_at: datetime
    wake_at: datetime | None
    since: datetime
    step: str
    suppressed: bool


@dataclass(frozen=True)
class RestingPage:
    """The first rows of a list, and how many there are in the whole store."""

    rows: tuple[RestingRow, ...]
    total: int


@dataclass(frozen=True)
class RestingCounts:
    """How many leads wait for a review, and how many rest on each track, by its code."""

    review: int
    tracks: Mapping[str, int]

    @property
    def nurtured(self) -> int:
        """All nurtured leads."""
        return sum(self.tracks.values())


class Contacts:
    """Reads what rests with marketing; what has come due is derived, never written."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def counts(self) -> RestingCounts:
        """How much there is of everything."""
        return self._reading.look(_counted)

    def review(self, limit: int = PAGE) -> RestingPage:
        """Contacts and nurtured leads that wait for a look, the longest due first."""

        def read(look: Look) -> RestingPage:
            found: list[tuple[datetime, int]] = []
            for stage in _RESTING:
                found += _first(
                    look, leads.c.next_at, limit, _of(stage), leads.c.next_action == NextAction.REVIEW.value
                )
            ids = [lead_id for _, lead_id in sorted(found)[:limit]]
            rows = (row for row in _rows(look, ids) if row.next_action == NextAction.REVIEW.value)
            return RestingPage(tuple(rows), _counted(look).review)

        return self._reading.look(read)

    def on_track(self, track: str = "", limit: int = PAGE) -> RestingPage:
        """Nurtured leads of one track, or of all, whose next step comes soonest first."""
        mine = (leads.c.nurture_track == track,) if track else ()
        return self._nurtured(leads.c.next_at, limit, *mine, track=track)

    def wakes(self, limit: int = PAGE) -> RestingPage:
        """Nurtured leads by the day on which they come back, the soonest first."""
        return self._nurtured(leads.c.wake_at, limit, leads.c.wake_at.is_not(None))

    def consent(self, person_id: int) -> ConsentPage:
        """What a person allowed, where that is known from, and what stands against it. Raises `UnknownNameRefused`."""
        return self._reading.look(lambda look: consent_page(look, person_id))

    def _nurtured(
        self, order: ColumnElement[datetime], limit: int, *also: ColumnElement[bool], track: str = ""
    ) -> RestingPage:
        def read(look: Look) -> RestingPage:
            ids = [lead_id for _, lead_id in _first(look, order, limit, _of(Stage.NURTURE), *also)]
            rows = (row for row in _rows(look, ids) if row.stage == Stage.NURTURE.value)
            counts = _counted(look)
            return RestingPage(tuple(rows), counts.tracks.get(track, 0) if track else counts.nurtured)

        return self._reading.look(read)


def _of(stage: Stage) -> ColumnElement[bool]:
    return and_(leads.c.stage == stage.value, leads.c.merged_into.is_(None))


def _first(
    look: Look, order: ColumnElement[datetime], limit: int, *where: ColumnElement[bool]
) -> list[tuple[datetime, int]]:
    query = select(order, leads.c.id).where(*where).order_by(order, leads.c.id).limit(limit)
    return [(row[0], row[1]) for row in look.connection.execute(query)]


def _counted(look: Look) -> RestingCounts:
    c = leads.c
    contacts = select(func.count()).where(_of(Stage.CONTACT))
    query = select(c.nurture_track, c.next_action, func.count()).where(_of(Stage.NURTURE))
    review, tracks = int(look.connection.execute(contacts).scalar_one()), dict[str, int]()
    for track, action, count in look.connection.execute(query.group_by(c.nurture_track, c.next_action)):
        tracks[track or ""] = tracks.get(track or "", 0) + count
        review += count if action == NextAction.REVIEW.value else 0
    return RestingCounts(review, tracks)


def _rows(look: Look, lead_ids: Iterable[int]) -> list[RestingRow]:
    found = SettledLeads(look).of(lead_ids).values()
    return [_row(one) for one in found if one.lead.stage in _RESTING]


def _row(one: SettledLead) -> RestingRow:
    lead, person = one.lead, one.person
    return RestingRow(
        lead_id=lead.id,
        person_id=person.id,
        person=person.full_name,
        company=person.company.name if person.company else "",
        stage=lead.stage.value,
        source=lead.source or person.source or "",
        score=lead.score,
        track=lead.nurture_track or "",
        reason=lead.nurture_reason or "",
        next_action=lead.next_action.value if lead.next_action else "",
        next_at=lead.next_at or one.moment.at,
        wake_at=lead.wake_at,
        since=lead.stage_since or lead.created_at,
        step=_step_of(one),
        suppressed=one.blocked.wholly,
    )


def _step_of(one: SettledLead) -> str:
    lead = one.lead
    if lead.next_action is NextAction.REVIEW:
        track = one.moment.rules.nurture.tracks.get(lead.nurture_track or "")
        step = track.steps[lead.nurture_step] if track and lead.nurture_step < len(track.steps) else None
        return step.words if step is not None and step.kind is StepKind.REVIEW else ""
    due = next_step(lead, one.moment)
    template = one.moment.rules.nurture.templates.get(due.template or "") if due else None
    return template.label if template else ""

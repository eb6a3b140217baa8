"""The roster: who works in the center, what is known of each, and who is on shift today by the clock of who looks."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from qualcenter.domain.attendance import ON_SHIFT, Attendance, attendance, own_hours
from qualcenter.domain.calendar import Span
from qualcenter.domain.local_day import end_of_day, start_of_day
from qualcenter.domain.rights import Actor, Right, Role, require
from qualcenter.domain.shift import shift_of
from qualcenter.domain.staff import ColleagueFacts
from qualcenter.queries.reading import Look, Reading
from qualcenter.store.colleagues import Colleague
from qualcenter.store.tables import leads

_WORKING = (Role.QUALIFIER, Role.TEAM_LEAD, Role.SALES)


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One colleague now.

    `open` counts what they own that falls due by the end of their own day, `owned` all leads they have in work.
    `hours` are the stretches of the reader's day in which they work: their own shift, else, with `own_hours` false,
    the hours of their team. `silent_since` is the last sign of life of a desk that fell silent.
    """

    id: int
    name: str
    facts: ColleagueFacts
    team_label: str
    presence: str
    presence_since: datetime | None
    back_at: datetime | None
    silent_since: datetime | None
    now: Attendance
    open: int
    owned: int
    hours: tuple[Span, ...]
    own_hours: bool
    week_minutes: int

    @property
    def on_shift(self) -> bool:
        """Whether they count as on shift now: somebody without hours today does not, even while they are available."""
        return self.now in ON_SHIFT and bool(self.hours)


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody at `at`; the day of who looks begins at `starts_at` and ends at `ends_at`.

    `teams` are codes with labels, `skills` what anybody has, to choose from.
    """

    at: datetime
    starts_at: datetime
    ends_at: datetime
    rows: tuple[RosterRow, ...]
    teams: tuple[tuple[str, str], ...]
    skills: tuple[str, ...]

    @property
    def on_shift(self) -> int:
        """How many people are on shift now, those on a break too."""
        return sum(row.on_shift for row in self.rows)


class Rosters:
    """Reads who works in the center."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def read(self, actor: Actor) -> Roster:
        """Everybody who works here, by name. Raises `NotAllowedRefused` for who does not tend people."""
        require(actor, Right.TEND_PEOPLE)
        return self._reading.look(lambda look: _roster(look, actor), with_people=True)


def _roster(look: Look, actor: Actor) -> Roster:
    people = sorted((one for one in look.colleagues.values() if one.active), key=lambda one: one.name.casefold())
    zone = look.colleagues[actor.id].zone if actor.id in look.colleagues else "UTC"
    day = start_of_day(look.at, zone or "UTC"), end_of_day(look.at, zone or "UTC")
    due, owned = look.work.colleagues.open_today(people, look.at), _owned(look)
    rows = tuple(_row(look, one, day, due, owned) for one in people)
    labels = {code: one.label for code, one in look.rules.teams.items()}
    skills = sorted({skill for one in people for skill in one.skills})
    return Roster(look.at, *day, rows, tuple(sorted(labels.items(), key=lambda pair: pair[1])), tuple(skills))


def _row(
    look: Look, one: Colleague, day: tuple[datetime, datetime], due: dict[int, int], owned: dict[int, int]
) -> RosterRow:
    team = look.rules.calendar_of(one.team)
    own = own_hours(one, team.holidays)
    now = attendance(one, look.at, team.holidays)
    known = look.rules.teams.get(one.team)
    works = any(role in one.roles for role in _WORKING)
    hours = tuple((own or team).spans(*day)) if own or works else ()
    return RosterRow(
        id=one.id,
        name=one.name,
        facts=one.facts,
        team_label=known.label if known else one.team,
        presence=one.presence,
        presence_since=one.presence_since,
        back_at=one.back_at,
        silent_since=one.seen_at if now is Attendance.SILENT else None,
        now=now,
        open=due[one.id],
        owned=owned.get(one.id, 0),
        hours=hours,
        own_hours=own is not None,
        week_minutes=shift_of(one.shift).minutes if own is not None else 0,
    )


def _owned(look: Look) -> dict[int, int]:
    """What everybody has in work, whenever it falls due: what would go to others if they left."""
    working = leads.c.stage.concat("").in_(("lead", "promoted", "accepted"))
    query = (
        select(leads.c.colleague_id, func.count())
        .where(leads.c.colleague_id.is_not(None), working, leads.c.merged_into.is_(None))
        .group_by(leads.c.colleague_id)
    )
    return {row[0]: row[1] for row in look.connection.execute(query)}

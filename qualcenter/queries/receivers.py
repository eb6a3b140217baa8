"""Who would receive a lead if it were promoted now, by the same rule as the promotion itself."""

from collections import defaultdict
from datetime import UTC, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from qualcenter.domain.attendance import SILENT_AFTER, Attendance, attendance
from qualcenter.domain.dossier_facts import facts_of
from qualcenter.domain.promise import accept_promise
from qualcenter.domain.rights import Role
from qualcenter.domain.routing import Seat, least_loaded, narrowed, needs_of, route_to_sales
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.queries.brief_rows import ReceiverRow
from qualcenter.queries.reading import Look
from qualcenter.queries.settled import SettledLead
from qualcenter.store.colleagues import Colleague

__all__ = ["SILENT_AFTER", "Receivers", "end_of_day", "start_of_day"]


class Receivers:
    """Previews receivers for the leads of one look; reads the sellers' load once."""

    def __init__(self, look: Look) -> None:
        """Read nothing yet."""
        self._look = look

    def of(self, one: SettledLead) -> ReceiverRow | None:
        """The receiver, or None for what cannot be promoted."""
        if one.lead.stage is not Stage.LEAD:
            return None
        look, rules = self._look, self._look.rules
        team = route_to_sales(rules.routing, facts_of(rules, one.person, one.lead))
        label = rules.teams[team].label if team in rules.teams else team
        due = accept_promise(rules.promises, look.at, one.moment.sales_calendar(team)).due_at
        minutes = int((due - look.at).total_seconds() // 60)
        taker = self._taker(one, team)
        if taker is None:
            return ReceiverRow("", label, 0, 0, minutes, said("The pool of {team}", team=label))
        why = said("Least loaded of {team}", team=label)
        return ReceiverRow(taker.name, label, self._open[taker.id], taker.capacity, minutes, why)

    def sellers(self) -> tuple[ReceiverRow, ...]:
        """Everybody in sales, the least loaded first, with what they own that is due today."""
        teams = self._look.rules.teams
        rows = [
            ReceiverRow(
                one.name, teams[one.team].label if one.team in teams else "", self._open[one.id], one.capacity, None, ""
            )
            for one in self._sellers
        ]
        return tuple(sorted(rows, key=lambda row: (row.open / (row.capacity or 1), row.name)))

    def _taker(self, one: SettledLead, team: str) -> Colleague | None:
        people = {c.id: c for c in self._sellers if c.team in (team, "")}
        skills = {c.id: c.skills for c in people.values()}
        needs, last = needs_of(one.person, skills.values()), frozenset(one.lead.let_lapse_by)
        seats = [self._seat(c, needs.languages) for c in people.values()]
        chosen = least_loaded(narrowed(seats, needs, skills, last), last)
        return people[chosen] if chosen is not None else None

    def _seat(self, one: Colleague, needs: frozenset[str]) -> Seat:
        holidays = self._look.rules.calendar_of(one.team).holidays if one.shift else frozenset()
        here = attendance(one, self._look.at, holidays) is Attendance.HERE
        able = here and (not needs or bool(needs & set(one.skills)))
        return Seat(one.id, self._open[one.id], one.capacity, one.waiting_since, able)

    @cached_property
    def _sellers(self) -> list[Colleague]:
        return [one for one in self._look.colleagues.values() if one.active and Role.SALES in one.roles]

    @cached_property
    def _open(self) -> dict[int, int]:
        by_zone: dict[str, list[int]] = defaultdict(list)
        for one in self._sellers:
            by_zone[one.zone or "UTC"].append(one.id)
        counts = {one.id: 0 for one in self._sellers}
        for zone, ids in by_zone.items():
            counts |= self._look.work.colleagues.open_counts(ids, end_of_day(self._look.at, zone))
        return counts


def start_of_day(at: datetime, zone: str) -> datetime:
    """The local midnight of a zone before an instant."""
    return datetime.combine(at.astimezone(ZoneInfo(zone)).date(), time(0), ZoneInfo(zone)).astimezone(UTC)


def end_of_day(at: datetime, zone: str) -> datetime:
    """The next local midnight of a zone."""
    tomorrow = at.astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(0), ZoneInfo(zone)).astimezone(UTC)

"""Who would receive a lead if it were promoted now, by the same rule as the promotion itself."""

from functools import cached_property

from qualcenter.domain.dossier_facts import facts_of
from qualcenter.domain.promise import accept_promise
from qualcenter.domain.rights import Role
from qualcenter.domain.routing import route_to_sales
from qualcenter.domain.seating import Seating
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.queries.brief_rows import ReceiverRow
from qualcenter.queries.reading import Look
from qualcenter.queries.settled import SettledLead
from qualcenter.store.colleagues import Colleague


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
        seating = Seating(tuple(people.values()), self._look.rules, self._look.at, self._open)
        chosen = seating.choose(one.person, one.lead.let_lapse_by)
        return people[chosen] if chosen is not None else None

    @cached_property
    def _sellers(self) -> list[Colleague]:
        return [one for one in self._look.colleagues.values() if one.active and Role.SALES in one.roles]

    @cached_property
    def _open(self) -> dict[int, int]:
        return self._look.work.colleagues.open_today(self._sellers, self._look.at)

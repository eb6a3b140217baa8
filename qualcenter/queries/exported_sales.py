"""Handoffs and journeys as an export sends them."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from qualcenter.domain.act_words import Names
from qualcenter.domain.event_words import words_of_event
from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.replay import decode
from qualcenter.queries.exported import ExportedKind, Part, said_at, truth
from qualcenter.queries.exported_leads import owner_words
from qualcenter.store.column_types import from_microseconds

_HANDOFFS = """
SELECT h.id, h.lead_id, p.external_id, p.full_name, c.name, b.name, h.receiver_key, r.name, h.promoted_at,
  COALESCE(h.delivered_at, h.deliver_at), h.accept_by, h.accepted_at, a.name, h.first_touch_by, h.meeting_at,
  h.touched_at, h.result_by, h.ended_at, h.outcome, h.return_reason, h.score, h.one_breath, k.name,
  h.rating_by_sales, h.rating_by_qualifier, h.answers
FROM handoffs AS h
JOIN leads AS l ON l.id = h.lead_id
JOIN persons AS p ON p.id = l.person_id
LEFT JOIN companies AS c ON c.id = p.company_id
LEFT JOIN colleagues AS b ON b.id = h.promoted_by
LEFT JOIN colleagues AS r ON r.id = h.receiver_id
LEFT JOIN colleagues AS a ON a.id = h.accepted_by
LEFT JOIN colleagues AS k ON k.id = h.credit
WHERE {wanted} AND h.deliver_at <= :now ORDER BY h.id
"""

_EVENTS = """
SELECT e.seq, e.at, e.lead_id, p.full_name, e.actor, e.kind, e.detail, e.changes, e.person_id, e.playbook_version,
  e.act_id
FROM events AS e
LEFT JOIN persons AS p ON p.id = e.person_id
WHERE {wanted} ORDER BY e.seq
"""


class ExportedHandoffs(ExportedKind):
    """Every handoff that sales has seen, by the instant of its promotion, as it stands now."""

    name = "handoffs"
    table = "handoffs"
    instant = "promoted_at"

    def read(self, connection: Connection, after: int, last: int) -> Iterator[Part]:
        """The handoffs of one window."""
        statement = _HANDOFFS.format(wanted=self.belongs("h.id", "h.promoted_at"))
        for some in self.parts_of(connection, statement, after, last):
            cells = [self._cells(row) for row in some]
            yield [row[0] for row in some], list(zip(*cells, strict=True))

    def _cells(self, row: Any) -> list[object]:  # noqa: ANN401  a row of the database
        answers = json.loads(row[25])
        receiver = owner_words(row[6], row[7])
        return [
            *row[:6],
            receiver,
            *[said_at(one) for one in row[8:12]],
            row[12],
            *[said_at(one) for one in row[13:18]],
            *row[18:23],
            truth(row[23]),
            truth(row[24]),
            *[answers.get(name) for name in self.fields],
        ]


class ExportedJourneys(ExportedKind):
    """Every event of every journey, in the order of history; `detail` holds ids and codes, `words` tells them."""

    name = "journeys"
    table = "events"
    instant = "at"

    def read(self, connection: Connection, after: int, last: int) -> Iterator[Part]:
        """The events of one window, their instants in words on the clock of UTC."""
        statement = _EVENTS.format(wanted=self.belongs("e.seq", "e.at"))
        colleagues = dict(self.rows_of(connection, "SELECT id, name FROM colleagues", after, last))
        for some in self.parts_of(connection, statement, after, last):
            names = Names(self.rules, {row[2]: row[3] for row in some if row[2]}, colleagues)
            cells = [self._cells(row, names) for row in some]
            yield [row[0] for row in some], list(zip(*cells, strict=True))

    def _cells(self, row: Any, names: Names) -> list[object]:  # noqa: ANN401  a row of the database
        detail, kind = json.loads(row[6]), EventKind(row[5])
        event = Event(kind, from_microseconds(row[1]), row[2], row[8], detail, decode(json.loads(row[7])))
        return [row[0], said_at(row[1]), *row[2:6], detail, words_of_event(event, names), *row[9:]]

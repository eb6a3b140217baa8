"""Dispositions as an export sends them, and the reversals of those that were undone after they were sent."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from qualcenter.queries.exported import ExportedKind, Numbered, Row, said_at
from qualcenter.queries.exported_answers import AnswersThen

_SELECT = """
SELECT d.id, d.lead_id, p.external_id, d.at, q.name, p.full_name, c.name,
  (SELECT e.address FROM person_emails AS e WHERE e.person_id = d.person_id AND e.state = 'good'
    ORDER BY e.position, e.id LIMIT 1),
  (SELECT n.number FROM person_phones AS n WHERE n.person_id = d.person_id AND n.state = 'good'
    ORDER BY n.position, n.id LIMIT 1),
  COALESCE(p.country, c.country), COALESCE(NULLIF(l.source, ''), p.source), d.code, d.reached, d.attempt,
  d.call_seconds, d.reason, d.next_action, d.next_at, d.stage_after, d.score_at, d.tier, d.receiver, w.text,
  d.playbook_version, d.number_dialled, d.reverses, l.answers,
  COALESCE((SELECT o.at FROM dispositions AS o WHERE o.id = d.reverses), d.at)
FROM dispositions AS d
JOIN leads AS l ON l.id = d.lead_id
JOIN persons AS p ON p.id = d.person_id
LEFT JOIN companies AS c ON c.id = p.company_id
LEFT JOIN colleagues AS q ON q.id = d.colleague_id
LEFT JOIN notes AS w ON w.id = d.note_id
WHERE {wanted} ORDER BY d.id
"""

_STANDS = "d.reverses IS NULL AND (d.reversed_by IS NULL OR d.reversed_by > :end)"

_HELD = "SELECT 1 FROM export_rows AS sent WHERE sent.kind = 'dispositions' AND sent.row_id = "

_SENT_BEFORE = f"""
EXISTS ({_HELD} COALESCE(d.reverses, d.id) AND sent.run_id < :run)
OR EXISTS (SELECT 1 FROM dispositions AS o JOIN exports AS r ON r.kind = 'dispositions' AND NOT r.marked
  AND r.file IS NOT NULL AND r.id < :run AND o.id BETWEEN r.from_seq AND r.to_seq
  AND COALESCE(d.reversed_by, d.id) > r.to_seq
  AND (r.since IS NULL OR o.at >= r.since) AND (r.until IS NULL OR o.at < r.until)
  WHERE o.id = COALESCE(d.reverses, d.id))
"""


class ExportedDispositions(ExportedKind):
    """Every disposition that stands, with the reversal of each one that was undone after it was sent.

    One that was undone before anybody got it is not sent, nor its reversal: the two cancel. A run without
    marks counts as sent whatever an earlier run of either sort wrote; a run with marks only what is marked.
    """

    name = "dispositions"
    table = "dispositions"
    instant = "at"

    def read(self, connection: Connection, after: int, last: int) -> Numbered:
        """The dispositions of one window."""
        statement = _SELECT.format(wanted=f"{self.belongs('d.id', 'd.at')} AND {self._sendable()}")
        found = self.rows_of(connection, statement, after, last)
        asked = [(row[25] or row[0], row[1], row[27], row[26]) for row in found]
        then = AnswersThen(connection, after, last, asked)
        return [row[0] for row in found], self._cells(found, then)

    def _sendable(self) -> str:
        if not self.scope.marked:
            return f"({_STANDS} OR {_SENT_BEFORE})"
        if self.scope.again:
            return "true"
        return f"({_STANDS} OR EXISTS ({_HELD} d.reverses))"

    def _cells(self, found: Sequence[Any], then: AnswersThen) -> list[Row]:
        run, fields = self.scope.run, self.fields
        rows: list[Row] = []
        for row in found:
            standing = then.of(row[25] or row[0])
            rows.append(
                [
                    *row[:3],
                    said_at(row[3]),
                    *row[4:12],
                    bool(row[12]),
                    *row[13:17],
                    said_at(row[17]),
                    *row[18:22],
                    *[standing.get(name) for name in fields],
                    *row[22:25],
                    run,
                    row[25],
                ]
            )
        return rows

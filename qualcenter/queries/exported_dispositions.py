"""Dispositions as an export sends them, and the reversals of those that were undone after they were sent."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from qualcenter.queries.exported import Cells, ExportedKind, Part, instant_sql
from qualcenter.queries.exported_answers import AnswersThen

_SELECT = """
SELECT d.id, d.lead_id, p.external_id, {disposed_at}, q.name, p.full_name, c.name,
  COALESCE(p.country, c.country), COALESCE(NULLIF(l.source, ''), p.source), d.code, {reached}, d.attempt,
  d.call_seconds, d.reason, d.next_action, {next_at}, d.stage_after, d.score_at, d.tier, d.receiver, w.text,
  d.playbook_version, d.number_dialled, d.reverses, d.person_id, d.at, l.answers
FROM dispositions AS d
JOIN leads AS l ON l.id = d.lead_id
JOIN persons AS p ON p.id = d.person_id
LEFT JOIN companies AS c ON c.id = p.company_id
LEFT JOIN colleagues AS q ON q.id = d.colleague_id
LEFT JOIN notes AS w ON w.id = d.note_id
WHERE {wanted} ORDER BY d.id
"""

# One statement for a window costs a third of a lookup for each row. The last row of a person is the first choice.
_PERSONS = "(SELECT person_id FROM dispositions WHERE id > :after AND id <= :last)"
_EMAILS = (
    "SELECT person_id, address FROM person_emails"
    f" WHERE person_id IN {_PERSONS} AND state = 'good' ORDER BY person_id, position DESC, id DESC"
)
_PHONES = (
    "SELECT person_id, number FROM person_phones"
    f" WHERE person_id IN {_PERSONS} AND state = 'good' ORDER BY person_id, position DESC, id DESC"
)
_REVERSED = (
    "SELECT r.id, o.at FROM dispositions AS r JOIN dispositions AS o ON o.id = r.reverses"
    " WHERE r.id > :after AND r.id <= :last AND r.reverses IS NOT NULL"
)

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

    def read(self, connection: Connection, after: int, last: int) -> Iterator[Part]:
        """The dispositions of one window."""
        statement = _SELECT.format(
            wanted=f"{self.belongs('d.id', 'd.at')} AND {self._sendable()}",
            disposed_at=instant_sql("d.at", connection),
            next_at=instant_sql("d.next_at", connection),
            reached="CASE WHEN d.reached THEN 'true' ELSE 'false' END" if self.plain else "d.reached",
        )
        emails = dict(self.rows_of(connection, _EMAILS, after, last))
        phones = dict(self.rows_of(connection, _PHONES, after, last))
        reversed_at = dict(self.rows_of(connection, _REVERSED, after, last))
        then = AnswersThen(connection, after, last)
        for some in self.parts_of(connection, statement, after, last):
            columns = list(zip(*some, strict=True))
            persons = columns[24]
            cells = [
                *columns[:7],
                list(map(emails.get, persons)),
                list(map(phones.get, persons)),
                *columns[7:10],
                columns[10] if self.plain else [bool(one) for one in columns[10]],
                *columns[11:20],
                *self._said(then, some, reversed_at),
                *columns[20:23],
                (self.scope.run,) * len(some),
                columns[23],
            ]
            yield columns[0], cells

    def _said(self, then: AnswersThen, some: Sequence[Any], reversed_at: Mapping[int, int]) -> Cells:
        """The columns of the answers; a reversal has those of what it reverses."""
        told = [row for row in some if row[26] != "{}" or row[1] in then.said]
        blank = (None,) * len(some)
        if not told:
            return [blank] * len(self.fields)
        asked = [(row[23] or row[0], row[1], reversed_at.get(row[0], row[25]), row[26]) for row in told]
        standing = then.standing(asked)
        said = {row[0]: values for row, one in zip(told, asked, strict=True) if (values := standing.get(one[0]))}
        given = {name for values in said.values() for name in values}
        empty: Mapping[str, str] = {}
        lines = [said.get(row[0], empty) for row in some]
        return [[line.get(name) for line in lines] if name in given else blank for name in self.fields]

    def _sendable(self) -> str:
        if not self.scope.marked:
            return f"({_STANDS} OR {_SENT_BEFORE})"
        if self.scope.again:
            return "true"
        return f"({_STANDS} OR EXISTS ({_HELD} d.reverses))"

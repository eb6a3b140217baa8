"""Answers as they stood when a disposition was recorded."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, text

_WINDOW = "(SELECT lead_id FROM dispositions WHERE id > :after AND id <= :last)"
_ANSWERS = f"SELECT lead_id, field, value, at FROM answers WHERE lead_id IN {_WINDOW} ORDER BY lead_id, id"
_TOLD = (
    "SELECT kind, detail, changes FROM events WHERE lead_id = :lead"
    " AND (kind = 'disposition.recorded' OR changes LIKE '%\"answers\":%') ORDER BY seq"
)
_AT_ONCE = 500

Standing = Mapping[str, str]
Asked = tuple[int, int, int, str]
"""Disposition, its lead, its instant, and the lead's present answers (ids by field) as JSON text."""


class AnswersThen:
    """The answers of one window of dispositions.

    Most leads answer each field once, and then the instants tell what stood. Where a field was answered again, taken
    back or moved by a merge, the journey tells it exactly. `said` has what was ever said, by lead.
    """

    def __init__(self, connection: Connection, after: int, last: int) -> None:
        """Read what was said to the leads of the dispositions with `after` < id ≤ `last`."""
        self._connection = connection
        rows = connection.execute(text(_ANSWERS), {"after": after, "last": last})
        self.said = {lead: [row[1:] for row in some] for lead, some in groupby(rows, key=itemgetter(0))}

    def standing(self, asked: Iterable[Asked]) -> dict[int, Standing]:
        """Values by field for each disposition that had any."""
        found: dict[int, Standing] = {}
        unclear: dict[int, set[int]] = defaultdict(set)
        for disposition, lead, at, now in asked:
            lines = self.said.get(lead, ())
            if _is_plain(lines, at, now):
                found[disposition] = {field: value for field, value, when in lines if when < at}
            else:
                unclear[lead].add(disposition)
        return found | _told(self._connection, unclear) if unclear else found


def _is_plain(lines: Sequence[tuple[str, str, int]], at: int, now: str) -> bool:
    """Whether each answer is the only one to its field, still stands, and was not given at that very instant."""
    # Ids are all that stands beside the names, so that names can be counted without reading the JSON.
    return now.count('":') == len(lines) and all(f'"{field}":' in now and when != at for field, _, when in lines)


def _told(connection: Connection, unclear: Mapping[int, set[int]]) -> dict[int, Standing]:
    """What the journeys of leads say about the answers at their dispositions."""
    found: dict[int, dict[str, int]] = {}
    for lead, wanted in unclear.items():
        standing: dict[str, int] = {}
        for kind, detail, changes in connection.execute(text(_TOLD), {"lead": lead}):
            standing = json.loads(changes).get("answers", standing)
            if kind == "disposition.recorded" and (one := json.loads(detail).get("disposition")) in wanted:
                found[one] = standing
    values = _values(connection, {answer for one in found.values() for answer in one.values()})
    return {
        disposition: {field: values[answer] for field, answer in standing.items() if answer in values}
        for disposition, standing in found.items()
    }


def _values(connection: Connection, ids: Iterable[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    ordered = sorted(ids)
    for start in range(0, len(ordered), _AT_ONCE):
        some = ", ".join(str(int(one)) for one in ordered[start : start + _AT_ONCE])
        rows = connection.execute(text(f"SELECT id, value FROM answers WHERE id IN ({some})"))
        found |= {row[0]: row[1] for row in rows}
    return found

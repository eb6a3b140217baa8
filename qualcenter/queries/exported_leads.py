"""Leads as an export sends them: what an import reads, then what the desk worked out."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection

from qualcenter.queries.exported import ExportedKind, Part, said_at, truth

LONGEST_NOTE: Final = 30_000
"""Characters of notes in one cell: a sheet's cell holds no more than 32 767."""

_SELECT = """
SELECT l.id, l.person_id, p.full_name, p.given_name, p.family_name, p.title, c.name, c.website, c.staff,
  c.industry,  COALESCE(p.city, c.city), COALESCE(p.region, c.region), COALESCE(p.country, c.country), p.language,
  COALESCE(NULLIF(l.source, ''), p.source), p.external_id,
  (SELECT t.kind FROM touches AS t WHERE {touched} ORDER BY t.at DESC, t.id DESC LIMIT 1),
  (SELECT t.at FROM touches AS t WHERE {touched} ORDER BY t.at DESC, t.id DESC LIMIT 1),
  l.stage, l.owner_key, o.name, p.consent_email, p.consent_phone, l.answers,
  l.score, l.tier, l.next_action, l.next_at, l.promise_due_at, l.attempts
FROM leads AS l
JOIN persons AS p ON p.id = l.person_id
LEFT JOIN companies AS c ON c.id = p.company_id
LEFT JOIN colleagues AS o ON o.id = l.colleague_id
WHERE {wanted} ORDER BY l.id
"""
_TOUCHED = "t.person_id = l.person_id AND t.direction = 'in' AND (t.lead_id = l.id OR t.lead_id IS NULL)"

# A lead that was merged into another is no lead of its own; a run told again still holds it.
_STANDS = "(l.merged_into IS NULL OR EXISTS (SELECT 1 FROM merges AS m WHERE m.merged_lead = l.id AND m.at > :now))"

_PERSONS = "(SELECT person_id FROM leads WHERE id > :after AND id <= :last)"
_PHONES = (
    "SELECT person_id, number, raw, extension FROM person_phones"
    f" WHERE person_id IN {_PERSONS} AND state <> 'bad' ORDER BY person_id, position, id"
)
_EMAILS = (
    "SELECT person_id, COALESCE(address, raw) FROM person_emails"
    f" WHERE person_id IN {_PERSONS} AND state <> 'bad' ORDER BY person_id, position, id"
)
_NOTES = "SELECT lead_id, text FROM notes WHERE lead_id > :after AND lead_id <= :last ORDER BY lead_id, id"
_ANSWERS = "SELECT lead_id, id, value FROM answers WHERE lead_id > :after AND lead_id <= :last"


class ExportedLeads(ExportedKind):
    """Every lead in any stage, by the instant it was made; numbers and addresses known to be bad stay out."""

    name = "leads"
    table = "leads"
    instant = "created_at"

    def read(self, connection: Connection, after: int, last: int) -> Iterator[Part]:
        """The leads of one window."""
        wanted = self.belongs("l.id", "l.created_at")
        if not (self.scope.marked and self.scope.again):
            wanted += f" AND {_STANDS}"
        about = _About(self, connection, after, last)
        for some in self.parts_of(connection, _SELECT.format(touched=_TOUCHED, wanted=wanted), after, last):
            cells = [self._cells(row, about) for row in some]
            yield [row[0] for row in some], list(zip(*cells, strict=True))

    def _cells(self, row: Any, about: "_About") -> list[object]:  # noqa: ANN401  a row of the database
        phones, emails = about.phones[row[1]], about.emails[row[1]]
        number, extension = phones[0] if phones else (None, None)
        second = None
        if len(phones) > 1:
            second = f"{phones[1][0]} x{phones[1][1]}" if phones[1][1] else phones[1][0]
        said = about.answers[row[0]]
        answers = {name: said.get(one) for name, one in json.loads(row[23]).items()}
        return [
            *row[2:14],
            emails[0] if emails else None,
            emails[1] if len(emails) > 1 else None,
            number,
            second,
            extension,
            *row[14:17],
            said_at(row[17]),
            row[18],
            owner_words(row[19], row[20]),
            notes_together(about.notes[row[0]]),
            truth(row[21]),
            truth(row[22]),
            *[answers.get(name) for name in self.fields],
            row[0],
            *row[24:27],
            said_at(row[27]),
            said_at(row[28]),
            row[29],
        ]


class _About:
    """What stands in other tables about the leads of one window."""

    def __init__(self, kind: ExportedKind, connection: Connection, after: int, last: int) -> None:
        self.phones: Mapping[int, list[tuple[str, str | None]]] = defaultdict(list)
        self.emails: Mapping[int, list[str]] = defaultdict(list)
        self.notes: Mapping[int, list[str]] = defaultdict(list)
        self.answers: Mapping[int, dict[int, str]] = defaultdict(dict)
        for person, number, raw, extension in kind.rows_of(connection, _PHONES, after, last):
            self.phones[person].append((number, extension) if number else (raw, None))
        for person, address in kind.rows_of(connection, _EMAILS, after, last):
            self.emails[person].append(address)
        for lead, text in kind.rows_of(connection, _NOTES, after, last):
            self.notes[lead].append(text)
        for lead, answer, value in kind.rows_of(connection, _ANSWERS, after, last):
            self.answers[lead][answer] = value


def owner_words(key: str, name: str | None) -> str | None:
    """An owner as files name it: a colleague's name, pool or marketing; None for nobody."""
    if key.startswith("p:"):
        return "pool"
    return "marketing" if key == "m" else name


def notes_together(texts: Sequence[str]) -> str | None:
    """Notes as one text, the oldest first; when they are too long for a cell the oldest are left out, and
    told.
    """
    kept: list[str] = []
    length = 0
    for text in reversed(texts):
        length += len(text) + 1
        if length > LONGEST_NOTE and kept:
            break
        kept.append(text)
    left_out = len(texts) - len(kept)
    lines = [f"({left_out} earlier notes are not in this file)"] if left_out else []
    return "\n".join(lines + kept[::-1]) or None

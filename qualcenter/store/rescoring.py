"""Every live lead of a store scored again: read by chunks in four statements, written back where it changed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, text

from qualcenter.domain.events import EventKind

CHUNK: Final = 20_000
"""Leads read and written in one short transaction, so that no desk waits for long."""

_LIVE: Final = "l.stage IN ('contact', 'lead', 'promoted', 'accepted', 'nurture') AND l.merged_into IS NULL"
_THESE: Final = f"l.id > :after AND l.id <= :last AND {_LIVE}"
_LAST: Final = text(
    f"SELECT MAX(id) FROM (SELECT l.id FROM leads AS l WHERE l.id > :after AND {_LIVE}"
    " ORDER BY l.id LIMIT :most) AS chunk"
)
_LEADS: Final = text(
    "SELECT l.id, l.version, l.person_id, l.stage, l.score, l.tier, l.rank, l.hot_since, l.created_at, l.lift,"
    " p.title, c.staff, c.industry, p.country, c.country, p.region, c.region, p.consent_email,"
    " p.consent_phone, p.kind_of_person"
    " FROM leads AS l JOIN persons AS p ON p.id = l.person_id LEFT JOIN companies AS c ON c.id = p.company_id"
    f" WHERE {_THESE} ORDER BY l.id"
)
_TOUCHES: Final = text(
    "SELECT t.person_id, t.kind, t.at FROM leads AS l JOIN touches AS t ON t.person_id = l.person_id"
    f" WHERE {_THESE} AND t.direction = 'in'"
)
_EMAILS: Final = text(
    "SELECT e.person_id, e.address FROM leads AS l JOIN person_emails AS e ON e.person_id = l.person_id"
    f" WHERE {_THESE} AND e.address IS NOT NULL ORDER BY e.person_id, e.position, e.id"
)
_ANSWERED: Final = text(
    "SELECT DISTINCT k.person_id FROM leads AS l JOIN calls AS k ON k.person_id = l.person_id"
    f" WHERE {_THESE} AND k.reached"
)
_WRITE_ONE: Final = (
    "UPDATE leads SET score = ?, tier = ?, rank = ?, score_at = ?, version = version + 1 WHERE id = ? AND version = ?"
)
_WRITE_SET: Final = text(
    "UPDATE leads SET score = d.score, tier = d.tier, rank = d.rank, score_at = :at, version = leads.version + 1"
    " FROM UNNEST(CAST(:ids AS bigint[]), CAST(:versions AS integer[]), CAST(:scores AS integer[]),"
    " CAST(:tiers AS text[]), CAST(:ranks AS double precision[])) AS d (id, version, score, tier, rank)"
    " WHERE leads.id = d.id AND leads.version = d.version RETURNING leads.id"
)
_SCORED: Final = EventKind.LEAD_SCORED.value
_EVENT: Final = "INSERT INTO events (act_id, kind, at, lead_id, person_id, actor, playbook_version, detail, changes)"
_TELL_ONE: Final = f"{_EVENT} VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{{}}')"
_TELL_SET: Final = text(
    f"{_EVENT} SELECT :act, :kind, :at, d.lead_id, d.person_id, :actor, :version, d.detail, '{{}}'"
    " FROM UNNEST(CAST(:leads AS bigint[]), CAST(:persons AS bigint[]), CAST(:details AS text[]))"
    " AS d (lead_id, person_id, detail) ORDER BY d.lead_id"
)


@dataclass(slots=True)
class ScoredRow:
    """A lead with what its score looks at; instants are microseconds since 1970."""

    lead_id: int
    version: int
    person_id: int
    stage: str
    score: int
    tier: str
    rank: float
    hot_since: int
    lift: bool
    facts: dict[str, object]
    touches: Sequence[tuple[str, int]]
    answered: bool


@dataclass(slots=True)
class NewScore:
    """What a lead's row is to say."""

    lead_id: int
    version: int
    score: int
    tier: str
    rank: float


@dataclass(slots=True)
class ToldScore:
    """A score that the journey of a lead is to tell of."""

    lead_id: int
    person_id: int
    score: int
    tier: str


class RescoreRows:
    """The scores of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection
        self._in_sets = connection.dialect.name == "postgresql"

    def last_of_chunk(self, after: int, most: int = CHUNK) -> int | None:
        """Id of the last lead of the chunk that begins after an id, or None when there is none."""
        found = self._connection.execute(_LAST, {"after": after, "most": most}).scalar()
        return None if found is None else int(found)

    def read(self, after: int, last: int) -> Iterator[ScoredRow]:
        """The live leads after one id up to another, with everything their scores depend on."""
        bounds = {"after": after, "last": last}
        run = self._connection.execute
        touches: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for person_id, kind, at in run(_TOUCHES, bounds).all():
            touches[person_id].append((kind, at))
        domains: dict[int, tuple[str, ...]] = {}
        for person_id, address in run(_EMAILS, bounds).all():
            domain = address.rpartition("@")[2].casefold()
            domains[person_id] = (*domains[person_id], domain) if person_id in domains else (domain,)
        answered = set(run(_ANSWERED, bounds).scalars())
        for row in run(_LEADS, bounds).all():
            person_id = row[2]
            yield _row(row, domains.get(person_id, ()), touches.get(person_id, ()), person_id in answered)

    def tell(self, told: Sequence[ToldScore], act_id: UUID, actor: str, version: int, at: int) -> None:
        """Write into the journeys that these tiers changed, in one set."""
        details = [f'{{"score":{one.score},"tier":"{one.tier}"}}' for one in told]
        if not told:
            return
        if self._in_sets:
            values = {
                "leads": [one.lead_id for one in told],
                "persons": [one.person_id for one in told],
                "details": details,
            }
            same = {"act": str(act_id), "actor": actor, "version": version, "at": at, "kind": _SCORED}
            self._connection.execute(_TELL_SET, values | same)
            return
        rows = [
            (str(act_id), _SCORED, at, one.lead_id, one.person_id, actor, version, detail)
            for one, detail in zip(told, details, strict=True)
        ]
        self._connection.exec_driver_sql(_TELL_ONE, rows)

    def write(self, scores: Sequence[NewScore], at: int) -> set[int]:
        """Write scores of leads that nobody changed since they were read; gives the ids that were written."""
        if not scores:
            return set()
        if self._in_sets:
            values = {
                "ids": [one.lead_id for one in scores],
                "versions": [one.version for one in scores],
                "scores": [one.score for one in scores],
                "tiers": [one.tier for one in scores],
                "ranks": [one.rank for one in scores],
            }
            return set(self._connection.execute(_WRITE_SET, {**values, "at": at}).scalars())
        # One writer at a time: what was read in this transaction is still so.
        rows = [(one.score, one.tier, one.rank, at, one.lead_id, one.version) for one in scores]
        self._connection.exec_driver_sql(_WRITE_ONE, rows)
        return {one.lead_id for one in scores}


def _row(
    row: Any,  # noqa: ANN401  a row of _LEADS
    domains: tuple[str, ...],
    touches: Sequence[tuple[str, int]],
    answered: bool,
) -> ScoredRow:
    (lead_id, version, person_id, stage, score, tier, rank, hot, created, lift, title, staff, industry) = row[:13]
    (country, firm_country, region, firm_region, consent_email, consent_phone, kind) = row[13:]
    facts: dict[str, object] = {
        "title": title,
        "staff": staff,
        "industry": industry,
        "country": country or firm_country,
        "region": region or firm_region,
        "email_domains": domains,
        "consent_email": None if consent_email is None else bool(consent_email),
        "consent_phone": None if consent_phone is None else bool(consent_phone),
        "kind_of_person": kind,
        "answered_before": answered,
    }
    since = created if hot is None else hot
    return ScoredRow(
        lead_id, version, person_id, stage, score, tier or "C", rank, since, bool(lift), facts, touches, answered
    )

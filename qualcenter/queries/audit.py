"""The audit: every law of the lead flow counted on the whole store; it finds nothing on a sound one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, func, select, text

from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import REPLAYED, LeadState
from qualcenter.domain.replay import encode
from qualcenter.domain.sentence import said
from qualcenter.queries.reading import Reading
from qualcenter.store.column_types import to_microseconds
from qualcenter.store.leads import lead_of
from qualcenter.store.tables import events, leads

Progress = Callable[[int, int], None]

CHUNK: Final = 2_000
"""Leads replayed at a time, so that memory stays flat on a store of any size."""

MOST: Final = 10_000
"""Exceptions told at most; a store with more has one cause."""

MOVES_STAGE: Final = frozenset(
    one.value
    for one in (
        EventKind.CONTACT_CREATED,
        EventKind.LEAD_IMPORTED,
        EventKind.LEAD_RAISED,
        EventKind.LEAD_RECYCLED,
        EventKind.LEAD_PROMOTED,
        EventKind.PROMOTION_RECALLED,
        EventKind.HANDOFF_ACCEPTED,
        EventKind.HANDOFF_RETURNED,
        EventKind.HANDOFF_CLAWED_BACK,
        EventKind.LEAD_WON,
        EventKind.LEAD_LOST,
        EventKind.LEAD_NURTURED,
        EventKind.LEAD_PURGED,
        EventKind.LEAD_MERGED,
        EventKind.LEAD_SPLIT,
        EventKind.ACT_UNDONE,
    )
)
"""The kinds that tell of a stage change; a stage that changes under another kind is told wrongly."""

_UNTOLD: Final = encode({name: getattr(LeadState(), name) for name in REPLAYED})


@dataclass(frozen=True)
class AuditRow:
    """One exception: the law by its number, the lead (None: the store's), and why."""

    law: int
    lead: int | None
    why: str


class Audit:
    """Counts exceptions to the laws; what nobody has settled yet is none: state and journey still agree."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading; no Playbook is needed for this."""
        self._store = reading.store
        self._clock = reading.clock

    def rows(self, progress: Progress | None = None) -> tuple[AuditRow, ...]:
        """Every exception, by law and lead, on one snapshot; empty on a sound store.

        `progress` is called with the leads replayed and all leads; what it raises ends the audit.
        """
        now = to_microseconds(self._clock.now())
        found: list[AuditRow] = []
        with self._store.reading() as connection:
            for question in _QUESTIONS:
                asked = text(f"{question.asks} LIMIT {MOST}")
                values = {"now": now} if ":now" in question.asks else {}
                rows = connection.execute(asked, values)
                found += [AuditRow(question.law, row[0], question.why) for row in rows]
            for row in _replayed(connection, progress or _unheard):
                found.append(row)
                if len(found) >= MOST:
                    break
        return tuple(sorted(found, key=lambda row: (row.law, row.lead or 0, row.why))[:MOST])


def _unheard(_done: int, _total: int) -> None:
    """Nobody asked how far it is."""


def _replayed(connection: Connection, progress: Progress) -> Iterator[AuditRow]:
    """Compare every lead with what its journey alone says about it."""
    last = done = 0
    total = int(connection.execute(select(func.count()).select_from(leads)).scalar_one())
    while True:
        query = select(leads).where(leads.c.id > last).order_by(leads.c.id).limit(CHUNK)
        rows = connection.execute(query).all()
        if not rows:
            return
        told = _told(connection, rows[0].id, rows[-1].id)
        for row in rows:
            yield from _compared(row, told.get(row.id))
        last = rows[-1].id
        done += len(rows)
        progress(done, total)


def _told(connection: Connection, first: int, last: int) -> dict[int, dict[str, Any]]:
    """What the journeys of leads add up to, as stored values; under "" stand the kinds that moved a stage."""
    c = events.c
    query = select(c.lead_id, c.kind, c.changes).where(c.lead_id.between(first, last)).order_by(c.lead_id, c.seq)
    found: dict[int, dict[str, Any]] = {}
    for lead_id, kind, changes in connection.execute(query):
        state = found.setdefault(lead_id, {"": set()})
        if "stage" in changes:
            state[""].add(kind)
        state.update(changes)
    return found


def _compared(row: Any, told: dict[str, Any] | None) -> Iterator[AuditRow]:  # noqa: ANN401  a row of leads
    if told is None:
        yield AuditRow(1, row.id, said("the lead has no journey"))
        return
    for kind in sorted(told.pop("") - MOVES_STAGE):
        yield AuditRow(5, row.id, said("the stage changed in an event of the kind {kind}", kind=kind))
    lead = lead_of(row)
    state = encode({name: getattr(lead, name) for name in REPLAYED})
    replayed = _UNTOLD | told
    wrong = [name for name, value in replayed.items() if name not in state or state[name] != value]
    if wrong:
        fields = ", ".join(sorted(wrong))
        yield AuditRow(5, row.id, said("state and journey disagree about {fields}", fields=fields))


class _Question(NamedTuple):
    """A law, the words for an exception to it, and SQL whose first column is the leads that are one."""

    law: int
    why: str
    asks: str


_LIVE = "stage IN ('contact', 'lead', 'promoted', 'accepted', 'nurture') AND merged_into IS NULL"
_QUESTIONS: Final = (
    _Question(
        1,
        said("merged into another lead, but no merge says so"),
        "SELECT id FROM leads WHERE merged_into IS NOT NULL AND NOT EXISTS (SELECT 1 FROM merges"
        " WHERE merged_lead = leads.id AND kept_lead = leads.merged_into AND split_at IS NULL)",
    ),
    _Question(
        1,
        said("a merge names this lead, but it stands alone"),
        "SELECT leads.id FROM merges JOIN leads ON leads.id = merges.merged_lead"
        " WHERE merges.split_at IS NULL AND leads.merged_into IS NULL",
    ),
    _Question(
        1,
        said("another live lead belongs to the same person"),
        f"SELECT MAX(id) FROM leads WHERE {_LIVE} GROUP BY person_id HAVING COUNT(*) > 1",
    ),
    _Question(
        2,
        said("live, but without owner, next action or a time for it"),
        f"SELECT id FROM leads WHERE {_LIVE} AND (owner_key = '-' OR next_action IS NULL OR next_at IS NULL)",
    ),
    _Question(
        3,
        said("finished, but something is still owed to it or it is in a hand"),
        "SELECT id FROM leads WHERE stage IN ('won', 'lost', 'purged') AND (next_action IS NOT NULL"
        " OR next_at IS NOT NULL OR promise_kind IS NOT NULL OR claimed_by IS NOT NULL OR ready"
        " OR owner_key <> '-')",
    ),
    _Question(
        4,
        said("the colleague who has it in hand holds another lead too"),
        "SELECT MAX(id) FROM leads WHERE claimed_by IS NOT NULL GROUP BY claimed_by HAVING COUNT(*) > 1",
    ),
    _Question(
        4,
        said("two colleagues are on the phone with its company"),
        "SELECT MAX(calls.lead_id) FROM calls JOIN leads ON leads.id = calls.lead_id"
        " WHERE calls.ended_at IS NULL AND calls.company_id IS NOT NULL AND NOT calls.inbound"
        " AND leads.claimed_by = calls.colleague_id AND leads.claim_until > :now"
        " GROUP BY calls.company_id HAVING COUNT(DISTINCT calls.colleague_id) > 1",
    ),
    _Question(
        6,
        said("dialled although the verdict was block, or without the rule that gave it"),
        "SELECT lead_id FROM calls WHERE NOT inbound AND (verdict = 'block' OR rule = '')",
    ),
    _Question(
        6,
        said("dialled a suppressed number"),
        "SELECT calls.lead_id FROM suppressions JOIN calls ON calls.number_hash = suppressions.number_hash"
        " WHERE suppressions.scope = 'number' AND NOT calls.inbound AND calls.started_at > suppressions.at"
        " AND (suppressions.lifted_at IS NULL OR suppressions.lifted_at > calls.started_at)",
    ),
    _Question(
        6,
        said("dialled although the person or the company had asked not to be called"),
        "SELECT asked.lead_id FROM events AS asked JOIN events AS dialled ON dialled.lead_id = asked.lead_id"
        " AND dialled.kind = 'call.started' AND dialled.seq > asked.seq"
        " WHERE asked.kind = 'person.suppressed'"
        ' AND asked.detail NOT LIKE \'%"scope":"number"%\''
        " AND NOT EXISTS (SELECT 1 FROM events AS eased WHERE eased.lead_id = asked.lead_id"
        " AND eased.kind IN ('suppression.lifted', 'act.undone', 'lead.split')"
        " AND eased.seq > asked.seq AND eased.seq < dialled.seq)",
    ),
    _Question(
        7,
        said("one handoff was delivered twice"),
        "SELECT MAX(lead_id) FROM events WHERE kind = 'handoff.delivered' GROUP BY lead_id, detail HAVING COUNT(*) > 1",
    ),
    _Question(
        7,
        said("more than one handoff of it is open"),
        "SELECT lead_id FROM handoffs WHERE ended_at IS NULL GROUP BY lead_id HAVING COUNT(*) > 1",
    ),
    _Question(
        8,
        said("an act is marked as undone, but no act took it back"),
        "SELECT (SELECT MIN(lead_id) FROM events WHERE act_id = acts.id) FROM acts"
        " WHERE undone_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM acts AS taking"
        " WHERE taking.id = acts.undone_by AND taking.undoes = acts.id)",
    ),
    _Question(
        8,
        said("history begins in an act that is not known"),
        "SELECT lead_id FROM events WHERE NOT EXISTS (SELECT 1 FROM acts WHERE acts.id = events.act_id)",
    ),
)
"""Law, words and the question whose answer is the leads that break it; one text serves both databases."""

CHECKS: Final = len(_QUESTIONS)
LAWS: Final = 8
"""The laws of the lead flow; the questions and the replay of every journey count exceptions to them."""

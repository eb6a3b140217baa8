"""Leads as rows: read into domain objects, written back with everything the queue's indexes need."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Connection,
    Dialect,
    Row,
    TypeDecorator,
    bindparam,
    func,
    insert,
    select,
    update,
)

from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import Promise, PromiseKind
from qualcenter.domain.stage import LIVE, NextAction, Stage
from qualcenter.store.tables import leads

_SAME_NAME = (
    "stage_since",
    "next_at",
    "promise_met_at",
    "missed",
    "shelf_passed",
    "raised_at",
    "hot_since",
    "attempts",
    "voicemails",
    "last_attempt_at",
    "lift",
    "callback_who",
    "promised_by",
    "promoted_by",
    "promoted_at",
    "handoff_id",
    "deliver_at",
    "delivered_at",
    "credit",
    "returns",
    "nurture_track",
    "nurture_step",
    "nurture_reason",
    "wake_at",
    "purge_reason",
    "lost_reason",
    "won_value",
    "won_currency",
    "merged_into",
    "person_id",
    "company_id",
    "created_at",
    "playbook_version",
    "team",
    "touched_at",
    "score",
    "score_at",
    "claimed_by",
    "claim_until",
)
"""Fields whose column has the same name and needs no translation."""

LEAD_COLUMNS = (
    *("id", "source", "stage", "owner_key", "next_action", "promise_kind", "promise_made_at", "promise_due_at"),
    *("receiver_key", "parts_tried", "let_lapse_by", "answers", "tier"),
    *_SAME_NAME,
)
"""The columns that `lead_of` reads."""


@dataclass(frozen=True)
class Derived:
    """What the indexes of the queue hold about a lead; worked out from its state, its person and the Playbook."""

    rank: float
    window_key: str
    ready: bool
    settle_at: datetime | None
    tell_at: datetime | None


class LeadRows:
    """The leads of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection
        self._locks = connection.dialect.name == "postgresql"

    def get(self, lead_id: int, *, lock: bool = False) -> Lead | None:
        """The lead, locked against other writers if asked for; None when there is none."""
        return next(iter(self.get_many([lead_id], lock=lock)), None)

    def is_there(self, lead_id: int) -> bool:
        """Whether there is such a lead, also one that this sign-in may not see."""
        if self._connection.dialect.name == "postgresql":
            return bool(self._connection.execute(_THERE, {"lead": lead_id}).scalar())
        return self.get(lead_id) is not None

    def get_many(self, lead_ids: Iterable[int], *, lock: bool = False) -> list[Lead]:
        """The leads that exist, by id; locks are taken in that order so that two writers cannot block each other."""
        wanted = sorted(set(lead_ids))
        found: list[Lead] = []
        for start in range(0, len(wanted), 500):
            query = _LOCKED if lock and self._locks else _LEADS
            rows = self._connection.execute(query, {"ids": wanted[start : start + 500]})
            found += [lead_of(row) for row in rows]
        return found

    def of_person(self, person_id: int, *, lock: bool = False) -> Lead | None:
        """The person's live lead, else the latest finished one, else None; merged ones are nobody's."""
        query = _OF_PERSON_LOCKED if lock and self._locks else _OF_PERSON
        row = self._connection.execute(query, {"person": person_id}).first()
        return lead_of(row) if row else None

    def held_by(self, colleague_id: int) -> int | None:
        """Id of the lead that this colleague has claimed, lapsed or not, or None."""
        return self._connection.execute(_HELD, {"colleague": colleague_id}).scalar()

    def ids_where(self, *conditions: Any, limit: int | None = None) -> list[int]:  # noqa: ANN401
        """Ids of the leads that meet SQL conditions, by id; for the store's own use."""
        return list(
            self._connection.execute(select(leads.c.id).where(*conditions).order_by(leads.c.id).limit(limit)).scalars()
        )

    def due_to_settle(self, at: datetime, limit: int) -> list[int]:
        """Ids of leads that settling would move by now, the earliest due first; those another desk holds are left."""
        query = select(leads.c.id).where(leads.c.settle_at <= at).order_by(leads.c.settle_at, leads.c.id).limit(limit)
        free = query.with_for_update(skip_locked=True) if self._locks else query
        return list(self._connection.execute(free).scalars())

    def owned_by(self, owner_keys: Sequence[str], stages: Sequence[str]) -> list[int]:
        """Ids of the leads of these owners in these stages, the nearest next action first."""
        query = select(leads.c.id).where(leads.c.owner_key.in_(owner_keys), leads.c.stage.in_(stages))
        return list(self._connection.execute(query.order_by(leads.c.next_at, leads.c.id)).scalars())

    def of_company(self, company_id: int) -> list[int]:
        """Ids of all leads of a company that are not merged away."""
        query = select(leads.c.id).where(leads.c.company_id == company_id, leads.c.merged_into.is_(None))
        return list(self._connection.execute(query.order_by(leads.c.id)).scalars())

    def insert(self, lead: Lead) -> int:
        """Add a lead without history yet and give it its id."""
        values = _columns(lead) | {"source": lead.source}
        values |= {"stage": "purged", "next_action": None, "next_at": None, "stage_since": lead.created_at}
        lead.id = int(self._connection.execute(_ADD, values).scalar_one())
        return lead.id

    def save(self, lead: Lead, derived: Derived) -> None:
        """Write the state of a lead and what is derived from it."""
        self._connection.execute(_SAVE, _columns(lead) | _derived(derived) | {"lead": lead.id})

    def changes(self, lead: Lead, derived: Derived, before: Lead) -> dict[str, object]:
        """Columns, in their stored form, that make the row of `before` this lead's, and all that is derived."""
        old = _columns(before)
        new = {name: value for name, value in _columns(lead).items() if value != old[name]} | _derived(derived)
        return {name: _stored(name, value, self._connection.dialect) for name, value in new.items()}


def lead_of(row: Row[Any] | Mapping[str, Any]) -> Lead:
    """The domain's lead of a whole row of the table."""
    values: Mapping[str, Any] = dict(row._mapping) if isinstance(row, Row) else row  # noqa: SLF001  the public name of a row's mapping
    plain: dict[str, Any] = {name: values[name] for name in _SAME_NAME}
    return Lead(
        id=values["id"],
        source=values["source"] or "",
        stage=Stage(values["stage"]),
        owner=Owner(values["owner_key"]),
        next_action=NextAction(values["next_action"]) if values["next_action"] else None,
        promise=_promise(values),
        receiver=Owner(values["receiver_key"]) if values["receiver_key"] else None,
        parts_tried=tuple(values["parts_tried"]),
        let_lapse_by=tuple(values["let_lapse_by"]),
        answers=dict(values["answers"]),
        tier=values["tier"] or "C",
        **plain,
    )


def _promise(values: Mapping[str, Any]) -> Promise | None:
    if values["promise_kind"] is None:
        return None
    return Promise(PromiseKind(values["promise_kind"]), values["promise_made_at"], values["promise_due_at"])


def _columns(lead: Lead) -> dict[str, Any]:
    promise = lead.promise
    return {name: getattr(lead, name) for name in _SAME_NAME} | {
        "stage": lead.stage.value,
        "owner_key": lead.owner.key,
        "colleague_id": lead.owner.colleague_id,
        "next_action": lead.next_action.value if lead.next_action else None,
        "promise_kind": promise.kind.value if promise else None,
        "promise_made_at": promise.made_at if promise else None,
        "promise_due_at": promise.due_at if promise else None,
        "receiver_key": lead.receiver.key if lead.receiver else None,
        "parts_tried": list(lead.parts_tried),
        "let_lapse_by": list(lead.let_lapse_by),
        "answers": dict(lead.answers),
        "tier": lead.tier,
    }


def _derived(derived: Derived) -> dict[str, Any]:
    return {
        "rank": derived.rank,
        "window_key": derived.window_key,
        "ready": derived.ready,
        "settle_at": derived.settle_at,
        "tell_at": derived.tell_at,
    }


def _stored(name: str, value: object, dialect: Dialect) -> object:
    kind = leads.c[name].type
    return kind.process_bind_param(value, dialect) if isinstance(kind, TypeDecorator) else value


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
# Made once: building a statement costs more than running it.
_LEADS = select(leads).where(leads.c.id.in_(_IDS)).order_by(leads.c.id)
_THERE = select(func.rights.lead_exists(bindparam("lead", type_=BigInteger)))
_LOCKED = _LEADS.with_for_update()
_HELD = select(leads.c.id).where(leads.c.claimed_by == bindparam("colleague"))
_OF_PERSON = (
    select(leads)
    .where(leads.c.person_id == bindparam("person"), leads.c.merged_into.is_(None))
    .order_by(leads.c.stage.in_([stage.value for stage in LIVE]).desc(), leads.c.id.desc())
    .limit(1)
)
_OF_PERSON_LOCKED = _OF_PERSON.with_for_update()
_ADD = insert(leads).returning(leads.c.id)
_SAVE = update(leads).where(leads.c.id == bindparam("lead")).values(version=leads.c.version + 1)

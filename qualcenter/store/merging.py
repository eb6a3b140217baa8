"""Merges as rows: everything of one person moved to another, remembered so exactly that it can move back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, or_, select, update

from qualcenter.store.tables import (
    answers,
    calls,
    contacts_made,
    dispositions,
    leads,
    merges,
    notes,
    person_emails,
    person_phones,
    persons,
    suppressions,
    touches,
)

_OF_PERSON: dict[str, Table] = {
    one.name: one
    for one in (
        person_phones,
        person_emails,
        touches,
        answers,
        notes,
        calls,
        dispositions,
        contacts_made,
        suppressions,
    )
}
_IN_ORDER = (person_phones, person_emails)
_OF_LEAD: dict[str, Table] = {one.name: one for one in (touches, answers, notes)}


@dataclass(frozen=True)
class StoredMerge:
    """One merge that is in force; `snapshot` is what a split needs."""

    id: int
    kept_lead: int
    merged_lead: int
    kept_person: int
    merged_person: int
    at: datetime
    snapshot: dict[str, Any]


class MergeRows:
    """The merges of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def add(self, **values: Any) -> int:  # noqa: ANN401
        """Add a merge; gives its id."""
        row = self._connection.execute(insert(merges).values(snapshot={}, **values).returning(merges.c.id))
        return int(row.scalar_one())

    def remember(self, merge_id: int, snapshot: Mapping[str, object]) -> None:
        """Keep what a split of this merge will need."""
        self._connection.execute(update(merges).where(merges.c.id == merge_id).values(snapshot=dict(snapshot)))

    def end(self, merge_id: int, at: datetime) -> None:
        """Say that a merge was taken back; what it remembered is of no use any more."""
        self._connection.execute(update(merges).where(merges.c.id == merge_id).values(split_at=at, snapshot={}))

    def latest(self, lead_id: int) -> StoredMerge | None:
        """The latest merge in force that this lead is part of, or None."""
        c = merges.c
        mine = or_(c.kept_lead == lead_id, c.merged_lead == lead_id)
        query = select(*(c[name] for name in StoredMerge.__dataclass_fields__)).where(mine, c.split_at.is_(None))
        row = self._connection.execute(query.order_by(c.id.desc()).limit(1)).first()
        return StoredMerge(*row) if row else None

    def move(self, kept_person: int, merged_person: int, kept_lead: int, merged_lead: int) -> dict[str, Any]:
        """Move the rows of a person to the kept one; gives what `move_back` needs.

        A number both had is taken out once; older leads that ended go along, calls stay with their leads.
        """
        moved: dict[str, Any] = {
            "phones": self._take_out_same_numbers(kept_person, merged_person),
            "of_person": {name: self._ids(one, "person_id", merged_person) for name, one in _OF_PERSON.items()},
            "positions": {one.name: self._positions(one, merged_person) for one in _IN_ORDER},
            "of_lead": {name: self._ids(one, "lead_id", merged_lead) for name, one in _OF_LEAD.items()},
            "ended": [one for one in self._ids(leads, "person_id", merged_person) if one != merged_lead],
        }
        self._place(moved, kept_person, kept_lead)
        for table in _IN_ORDER:
            self._order_behind(table, kept_person, moved["of_person"][table.name])
        return moved

    def move_back(self, moved: Mapping[str, Any], merged_person: int, merged_lead: int) -> None:
        """Move back what `move` moved; what came later stays where it is."""
        self._place(moved, merged_person, merged_lead)
        for table in _IN_ORDER:
            for row_id, position in moved["positions"][table.name]:
                self._set(table, [row_id], position=position)
        for row in moved["phones"]:
            self._connection.execute(insert(person_phones).values(row))

    def columns_of(self, person_id: int, names: Iterable[str]) -> dict[str, Any]:
        """Plain columns of a person."""
        wanted = [persons.c[name] for name in names]
        if not wanted:
            return {}
        row = self._connection.execute(select(*wanted).where(persons.c.id == person_id)).one()
        return dict(row._mapping)  # noqa: SLF001  the mapping's public name

    def first_address(self, person_id: int) -> str | None:
        """The first address that can be written to, which keeps a person unique."""
        c = person_emails.c
        query = select(c.address).where(c.person_id == person_id, c.address.is_not(None))
        return self._connection.execute(query.order_by(c.position, c.id).limit(1)).scalar()

    def _take_out_same_numbers(self, kept_person: int, merged_person: int) -> list[dict[str, Any]]:
        c = person_phones.c
        known = select(c.number).where(c.person_id == kept_person, c.number.is_not(None))
        query = select(person_phones).where(c.person_id == merged_person, c.number.in_(known)).order_by(c.id)
        rows = [dict(row._mapping) for row in self._connection.execute(query)]  # noqa: SLF001
        if rows:
            self._connection.execute(delete(person_phones).where(c.id.in_([row["id"] for row in rows])))
        return rows

    def _ids(self, table: Table, column: str, value: int) -> list[int]:
        query = select(table.c.id).where(table.c[column] == value).order_by(table.c.id)
        return list(self._connection.execute(query).scalars())

    def _positions(self, table: Table, person_id: int) -> list[list[int]]:
        query = select(table.c.id, table.c.position).where(table.c.person_id == person_id).order_by(table.c.id)
        return [list(row) for row in self._connection.execute(query)]

    def _place(self, moved: Mapping[str, Any], person_id: int, lead_id: int) -> None:
        for name, ids in moved["of_person"].items():
            self._set(_OF_PERSON[name], ids, person_id=person_id)
        for name, ids in moved["of_lead"].items():
            self._set(_OF_LEAD[name], ids, lead_id=lead_id)
        self._set(leads, moved["ended"], person_id=person_id)

    def _set(self, table: Table, ids: Sequence[int], **values: int) -> None:
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            self._connection.execute(update(table).where(table.c.id.in_(some)).values(values))

    def _order_behind(self, table: Table, person_id: int, moved: Sequence[int]) -> None:
        """Put rows that came behind those that were there, each part in its own order."""
        c = table.c
        rows = self._connection.execute(
            select(c.id).where(c.person_id == person_id).order_by(c.id.in_(moved), c.position, c.id)
        )
        for position, row_id in enumerate(list(rows.scalars())):
            self._connection.execute(update(table).where(c.id == row_id).values(position=position))

"""Many people at once: looked up and written as sets, in the same transaction as the act that brings them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, func, select, text, update
from sqlalchemy.engine import Dialect

from qualcenter.domain.events import Event
from qualcenter.domain.lead import Lead
from qualcenter.domain.person import Company, Person
from qualcenter.domain.replay import encode
from qualcenter.domain.suppression import Blocked, Suppression
from qualcenter.store.column_types import from_microseconds, json_text, to_microseconds
from qualcenter.store.leads import Derived, LeadRows, _columns, _derived
from qualcenter.store.said import StoredTouch
from qualcenter.store.tables import leads

Row = Sequence[object]

EVENT_COLUMNS: Final = (
    "act_id",
    "kind",
    "at",
    "lead_id",
    "person_id",
    "actor",
    "playbook_version",
    "detail",
    "changes",
)
COMPANY_COLUMNS: Final = tuple(Company.__dataclass_fields__)
_LIVE_FIRST: Final = "CASE WHEN stage IN ('contact', 'lead', 'promoted', 'accepted', 'nurture') THEN 1 ELSE 0 END"


class LoadingRows:
    """Rows of one transaction, many at a time; what is written here stands in its stored form."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection
        self._postgresql = connection.dialect.name == "postgresql"
        self.dialect = connection.dialect
        self._next: dict[str, int] = {}

    def hold_off_others(self) -> None:
        """Let no other desk add an address until the commit: two must not make one person twice.

        SQLite has one writer anyway.
        """
        if self._postgresql:
            self._connection.execute(text("LOCK TABLE person_emails IN SHARE ROW EXCLUSIVE MODE"))

    def known_digests(self, digests: Iterable[str]) -> set[str]:
        """Those of these digests under which a row was imported before, by a run that was not taken back."""
        found = self._ask(
            "SELECT r.digest FROM import_rows AS r JOIN imports AS i ON i.id = r.import_id"
            " WHERE r.digest {among} AND r.did <> 'refused' AND i.undone_at IS NULL",
            digests,
        )
        return {row[0] for row in found}

    def by_email(self, addresses: Iterable[str]) -> dict[str, tuple[int, str]]:
        """Id and name of the person behind each address that is known."""
        found = self._ask(
            "SELECT e.address, p.id, p.full_name FROM person_emails AS e JOIN persons AS p ON p.id = e.person_id"
            " WHERE e.address {among}",
            addresses,
        )
        return {row[0]: (row[1], row[2]) for row in found}

    def by_number(self, numbers: Iterable[str]) -> dict[str, list[tuple[int, str]]]:
        """Ids and names of the persons who have each E.164 number, the first known first."""
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, person_id, name in self._ask(
            "SELECT DISTINCT n.number, p.id, p.full_name FROM person_phones AS n JOIN persons AS p"
            " ON p.id = n.person_id WHERE n.number {among} ORDER BY p.id",
            numbers,
        ):
            found[number].append((person_id, name))
        return found

    def companies(self, name_keys: Iterable[str], domains: Iterable[str]) -> list[tuple[str, Company]]:
        """Companies with one of these name keys or domains, each with its name key, the first known first."""
        columns = ", ".join(COMPANY_COLUMNS)
        found = {
            row[1]: (row[0], Company(*row[1:]))
            for column, wanted in (("name_key", name_keys), ("domain", domains))
            for row in self._ask(f"SELECT name_key, {columns} FROM companies WHERE {column} {{among}}", wanted)
        }
        return [found[one] for one in sorted(found)]

    def leads_of(self, person_ids: Iterable[int]) -> dict[int, Lead]:
        """The live lead of each person, else the latest finished one, locked; merged ones are nobody's."""
        found = self._ask(
            "SELECT person_id, id FROM leads WHERE merged_into IS NULL AND person_id {among}"
            f" ORDER BY {_LIVE_FIRST}, id",
            person_ids,
        )
        chosen = {row[0]: row[1] for row in found}
        leads_found = LeadRows(self._connection).get_many(chosen.values(), lock=True)
        return {lead.person_id: lead for lead in leads_found}

    def touches_of(self, person_ids: Iterable[int]) -> dict[int, list[StoredTouch]]:
        """Every touch that came in from these persons, the oldest first."""
        found: dict[int, list[StoredTouch]] = defaultdict(list)
        for person_id, touch_id, kind, at, detail in self._ask(
            "SELECT person_id, id, kind, at, detail FROM touches WHERE direction = 'in' AND person_id {among}"
            " ORDER BY at, id",
            person_ids,
        ):
            found[person_id].append(StoredTouch(touch_id, kind, from_microseconds(at), detail or ""))
        return found

    def notes_of(self, person_ids: Iterable[int]) -> dict[int, set[str]]:
        """The texts of all notes about these persons."""
        found: dict[int, set[str]] = defaultdict(set)
        for person_id, words in self._ask("SELECT person_id, text FROM notes WHERE person_id {among}", person_ids):
            found[person_id].add(words)
        return found

    def answered_before(self, person_ids: Iterable[int]) -> set[int]:
        """Those persons with whom a call became a conversation."""
        query = "SELECT person_id FROM calls WHERE reached AND person_id {among}"
        return {row[0] for row in self._ask(query, person_ids)}

    def blocked(self, person_ids: Iterable[int], company_ids: Iterable[int], hashes: Iterable[str]) -> "Blocks":
        """The suppressions in force against these persons, companies or hashed numbers."""
        blocks = Blocks()
        if self._connection.execute(_ANY_WISH).first() is None:
            return blocks
        for column, wanted, kept in (
            ("person_id", person_ids, blocks.persons),
            ("company_id", company_ids, blocks.companies),
            ("number_hash", hashes, blocks.numbers),
        ):
            for row in self._ask(f"{_WISH} WHERE lifted_at IS NULL AND {column} {{among}}", wanted):
                kept[getattr(row, column)].append(row)
        return blocks

    def reserve(self, table: Table, count: int) -> Sequence[int]:
        """Ids for so many new rows of a table, rising."""
        key = table.autoincrement_column
        if not count or key is None:
            return ()
        if self._postgresql:
            query = select(func.nextval(func.pg_get_serial_sequence(table.name, key.name))).select_from(
                func.generate_series(1, count).table_valued("n")
            )
            return sorted(self._connection.execute(query).scalars())
        if table.name not in self._next:
            self._next[table.name] = int(self._connection.execute(select(func.max(key))).scalar() or 0) + 1
        first = self._next[table.name]
        self._next[table.name] = first + count
        return range(first, first + count)

    def add(self, table: Table, names: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert rows whose values stand in their stored form."""
        if not rows:
            return
        named = ", ".join(names)
        if self._postgresql:
            self._copy(table.name, named, rows)
            return
        marks = ", ".join("?" * len(names))
        raw: Any = self._connection.connection.driver_connection
        raw.executemany(f"INSERT INTO {table.name} ({named}) VALUES ({marks})", rows)

    def _copy(self, table: str, named: str, rows: Sequence[Row]) -> None:
        """Copy rows in; where the database looks at each row, by way of a table that is gone with the commit."""
        raw: Any = self._connection.connection.driver_connection
        with raw.cursor() as cursor:
            looked_at = cursor.execute("SELECT row_security_active(%s)", (f"public.{table}",)).fetchone()[0]
            into = f"new_{table}" if looked_at else table
            if looked_at:
                cursor.execute(f"CREATE TEMPORARY TABLE {into} ON COMMIT DROP AS SELECT {named} FROM {table} LIMIT 0")
            with cursor.copy(f"COPY {into} ({named}) FROM STDIN") as lines:
                for row in rows:
                    lines.write_row(row)
            if looked_at:
                cursor.execute(f"INSERT INTO {table} ({named}) SELECT {named} FROM {into}")
                cursor.execute(f"DROP TABLE {into}")

    def forget_tokens(self, person_ids: Iterable[int]) -> None:
        """Take out the words under which search finds these persons."""
        self._ask("DELETE FROM search_tokens WHERE person_id {among}", person_ids)

    def save_leads(self, changed: Sequence[tuple[Lead, Derived]]) -> None:
        """Write the states of leads that exist; those that leave a hand first, since each hand holds one."""
        rows = [
            {"id_": lead.id, **_columns(lead), **_derived(derived)}
            for lead, derived in sorted(changed, key=lambda one: one[0].claimed_by is not None)
        ]
        if not rows:
            return
        values: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "id_"}
        values["version"] = leads.c.version + 1
        self._connection.execute(update(leads).where(leads.c.id == bindparam("id_")).values(values), rows)

    def change(self, table: Table, changes: Iterable[Mapping[str, object]]) -> None:
        """Change columns of rows; each mapping holds the row's `id` besides the columns."""
        alike: dict[frozenset[str], list[Mapping[str, object]]] = defaultdict(list)
        for one in changes:
            alike[frozenset(one)].append({("id_" if name == "id" else name): value for name, value in one.items()})
        for names, rows in alike.items():
            values: dict[str, Any] = {name: bindparam(name) for name in names if name != "id"}
            self._connection.execute(update(table).where(table.c.id == bindparam("id_")).values(values), rows)

    def _ask(self, statement: str, values: Iterable[object]) -> Any:  # noqa: ANN401  a result of rows
        """Run a statement in which `{among}` stands for membership in any number of values."""
        wanted = list(values)
        if self._postgresql:
            return self._connection.execute(text(statement.format(among="= ANY(:wanted)")), {"wanted": wanted})
        among = "IN (SELECT value FROM json_each(:wanted))"
        return self._connection.execute(text(statement.format(among=among)), {"wanted": json.dumps(wanted)})


class Blocks:
    """The suppressions in force, by whom they are against."""

    def __init__(self) -> None:
        """Hold none."""
        self.persons: dict[int, list[Any]] = defaultdict(list)
        self.companies: dict[int, list[Any]] = defaultdict(list)
        self.numbers: dict[str, list[Any]] = defaultdict(list)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.persons or self.companies or self.numbers)

    def against(self, person: Person) -> Blocked:
        """Those that stand against calling one person."""
        found = {row.id: row for row in self.persons.get(person.id, ())}
        if person.company is not None:
            found |= {row.id: row for row in self.companies.get(person.company.id, ())}
        for phone in person.phones:
            found |= {row.id: row for row in self.numbers.get(phone.number_hash or "", ())}
        rows = [found[one] for one in sorted(found)]
        return Blocked(
            tuple((row.id, Suppression(row.scope, row.asked_by, _instant(row.at), row.reason or "")) for row in rows),
            frozenset(row.number_hash for row in rows if row.scope == "number"),
        )


_ANY_WISH: Final = text("SELECT 1 FROM suppressions WHERE lifted_at IS NULL LIMIT 1")
_WISH: Final = "SELECT id, scope, person_id, company_id, number_hash, asked_by, at, reason FROM suppressions"


def _instant(microseconds: int) -> datetime:
    return from_microseconds(microseconds)


def stored_event(event: Event, act_id: UUID, actor: str, playbook_version: int) -> Row:
    """An event as the values of EVENT_COLUMNS."""
    return (
        str(act_id),
        event.kind.value,
        to_microseconds(event.at),
        event.lead_id,
        event.person_id,
        actor,
        playbook_version,
        json_text(event.detail),
        json_text(encode(event.changes)),
    )


def stored_lead(lead: Lead, derived: Derived, dialect: Dialect) -> dict[str, object]:
    """A new lead with all its columns in stored form."""
    values: dict[str, Any] = {"id": lead.id, **_columns(lead), **_derived(derived), "source": lead.source}
    kept = _binders(dialect.name, dialect)
    return {name: kept[name](value) if kept[name] else value for name, value in values.items()}


@cache
def _binders(_name: str, dialect: Dialect) -> dict[str, Any]:
    return {column.name: column.type.dialect_impl(dialect).bind_processor(dialect) for column in leads.c}

"""Is the store whole: the database's own check, every table and index in place, no row pointing nowhere."""

from dataclasses import dataclass

from sqlalchemy import CheckConstraint, Connection, Inspector, Table, inspect, text

from qualcenter.domain.sentence import said
from qualcenter.store.known_failures import told
from qualcenter.store.tables import metadata
from qualcenter.store.unit_of_work import Store

# The inspector of SQLite is silent about indexes over expressions.
_INDEXES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'index'",
    "postgresql": "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()",
}
_TRIGGERS = {
    "sqlite": ("SELECT name FROM sqlite_master WHERE type = 'trigger'", ("update", "delete")),
    "postgresql": ("SELECT tgname FROM pg_trigger WHERE tgenabled = 'O'", ("change", "truncate")),
}


@dataclass(frozen=True)
class Fault:
    """Where the store is not as it should be, and what is wrong there."""

    where: str
    what: str


def check(store: Store) -> list[Fault]:
    """All faults of the store itself, none when it is whole; the laws of leads are the audit's part."""
    with told(), store.reading() as connection:
        inspector = inspect(connection)
        indexes = _index_names(connection)
        faults = [fault for one in metadata.sorted_tables for fault in _faults_of(one, inspector, indexes)]
        faults += _missing_triggers(connection)
        faults += _unchecked_keys(connection) if store.is_postgresql else _unsound_file(connection)
        return faults


def _index_names(connection: Connection) -> frozenset[str]:
    return frozenset(connection.execute(text(_INDEXES[connection.dialect.name])).scalars())


def _faults_of(one: Table, inspector: Inspector, indexes: frozenset[str]) -> list[Fault]:
    if not inspector.has_table(one.name):
        return [Fault(one.name, said("the table is missing"))]
    columns = {column["name"] for column in inspector.get_columns(one.name)}
    rules = {rule["name"] for rule in inspector.get_check_constraints(one.name)}
    faults = [
        Fault(f"{one.name}.{column.name}", said("the column is missing"))
        for column in one.columns
        if column.name not in columns
    ]
    faults += [
        Fault(str(index.name), said("the index is missing")) for index in one.indexes if index.name not in indexes
    ]
    wanted = {str(rule.name) for rule in one.constraints if isinstance(rule, CheckConstraint)}
    return faults + [Fault(name, said("the rule is missing")) for name in sorted(wanted) if name not in rules]


def _missing_triggers(connection: Connection) -> list[Fault]:
    question, verbs = _TRIGGERS[connection.dialect.name]
    found = set(connection.execute(text(question)).scalars())
    wanted = (f"events_refuse_{verb}" for verb in verbs)
    return [Fault(name, said("history could be rewritten")) for name in wanted if name not in found]


def _unsound_file(connection: Connection) -> list[Fault]:
    lines = connection.execute(text("PRAGMA integrity_check(20)")).scalars()
    faults = [Fault("file", words) for words in lines if words != "ok"]
    lost = connection.execute(text("PRAGMA foreign_key_check"))
    return faults + [
        Fault(f"{row[0]} row {row[1]}", said("points at a missing row of {table}", table=row[2])) for row in lost
    ]


def _unchecked_keys(connection: Connection) -> list[Fault]:
    question = text(
        "SELECT conname FROM pg_constraint"
        " WHERE NOT convalidated AND connamespace = CAST(current_schema() AS regnamespace)"
    )
    return [Fault(name, said("old rows were never checked")) for name in connection.execute(question).scalars()]

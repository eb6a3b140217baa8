"""Row-level security: which rows a group reaches, and what a new row must say about who adds it."""

from collections.abc import Iterator
from typing import Final

from qualcenter.store.rights_sql.grants import MY_NAME, RIGHTS, TableRights
from qualcenter.store.rights_sql.groups import IMPORTERS, JOBS, MERGERS, REFINERS, TENDERS, WRITERS, group

_PERSONS: Final = tuple(one for one in WRITERS if one not in JOBS)

TELLS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(
        ("call.received", "call.started", "answer.captured", "disposition.recorded", "callback.promised"),
        REFINERS,
    ),
    **dict.fromkeys(("number.marked_bad", "promotion.recalled", "lead.skipped"), REFINERS),
    # Sales passes an existing deal on to whoever has the account.
    "lead.promoted": (*REFINERS, "sales"),
    "lead.claimed": REFINERS,
    # Marketing takes back what it did with contacts and nurtured leads.
    "act.undone": (*REFINERS, "marketing"),
    **dict.fromkeys(("lead.reviewed", "wake.changed"), ("team_lead", "marketing")),
    "consent.withdrawn": (*MERGERS, "marketing"),
    **dict.fromkeys(("lead.merged", "lead.split", "person.suppressed", "suppression.lifted", "call.ended"), MERGERS),
    "lead.told_apart": MERGERS,
    **dict.fromkeys(("handoff.accepted", "handoff.passed_on", "sales.touched", "lead.won", "lead.lost"), ("sales",)),
    # Erasing a person takes their lead back from sales first.
    "handoff.returned": ("sales", "operations"),
    "lead.assigned": (*REFINERS, "operations"),
    "playbook.adopted": TENDERS,
    "person.erased": ("operations",),
    "feedback.given": (*REFINERS, "sales"),
    "lead.imported": (*IMPORTERS, "qualifier", "sales"),
}
"""Which groups may tell these kinds of events; a kind that is not here may be told by all who write."""


def kinds_of(one: str) -> tuple[str, ...]:
    """The kinds that are kept from a group."""
    return tuple(sorted(kind for kind, who in TELLS.items() if one not in who))


def policy_statements() -> list[str]:
    """Policies of every table."""
    made: list[str] = []
    for table, rights in RIGHTS.items():
        made.append(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        made += _reading(table, rights)
        made += _adding(table, rights) if table != "events" else list(_telling())
        made += _changing(table, rights)
    return made


def _reading(table: str, rights: TableRights) -> Iterator[str]:
    # The base group opens the store, which needs the facts it tells of itself.
    if table == "meta":
        yield f"CREATE POLICY colleague_reads ON meta FOR SELECT TO {group('colleague')} USING (true)"
        return
    for one in rights.read:
        reached = _reached(one, rights) if table != "meta" else "true"
        yield f"CREATE POLICY {one}_reads ON {table} FOR SELECT TO {group(one)} USING ({reached})"


def _adding(table: str, rights: TableRights) -> Iterator[str]:
    for one in rights.add:
        said = rights.added_by.get(one, "true" if one in (*JOBS, *rights.beyond) else rights.added)
        yield f"CREATE POLICY {one}_adds ON {table} FOR INSERT TO {group(one)} WITH CHECK ({said})"


def _telling() -> Iterator[str]:
    """Nobody tells in another's name: the actor of an event is whoever signed in."""
    for one in _PERSONS:
        kept = ", ".join(f"'{kind}'" for kind in kinds_of(one))
        said = f"actor = {MY_NAME} AND kind NOT IN ({kept})"
        yield f"CREATE POLICY {one}_tells ON events FOR INSERT TO {group(one)} WITH CHECK ({said})"
    yield f"CREATE POLICY jobs_tells ON events FOR INSERT TO {group('jobs')} WITH CHECK (actor = 'clock')"


def _changing(table: str, rights: TableRights) -> Iterator[str]:
    for word, who in (("UPDATE", rights.change), ("DELETE", rights.remove)):
        for one in who:
            # What a change leaves behind may be out of reach: a lead handed on, a lead given back.
            check = " WITH CHECK (true)" if word == "UPDATE" and rights.own == "true" else ""
            name = f"{one}_{'changes' if word == 'UPDATE' else 'removes'}"
            held = rights.changed_by.get(one) if word == "UPDATE" else None
            reached = held or _reached(one, rights)
            yield f"CREATE POLICY {name} ON {table} FOR {word} TO {group(one)} USING ({reached}){check}"


def _reached(one: str, rights: TableRights) -> str:
    if one in (*JOBS, *rights.beyond):
        return "true"
    return rights.sales if one == "sales" else rights.own

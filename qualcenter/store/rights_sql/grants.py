"""Which group may do what to which table: the table of rights, in the database's own words."""

from dataclasses import dataclass, field
from typing import Final

from qualcenter.store.rights_sql.groups import (
    EVERYBODY,
    IMPORTERS,
    JOBS,
    MERGERS,
    READERS,
    REFINERS,
    TENDERS,
    WRITERS,
    group,
    groups,
)

Groups = tuple[str, ...]
NOBODY: Final[Groups] = ()


@dataclass(frozen=True)
class TableRights:
    """Who may read, add, change and take out rows of a table.

    `columns` narrows what may be changed. `sales` is the condition under which sales reaches a row, `own` the one
    under which everybody else does, `added` what a new row must say about who adds it; `beyond` are the groups
    held to neither. What a single group is held to stands in `added_by` and, for rows to change, in `changed_by`.
    """

    read: Groups = EVERYBODY
    add: Groups = NOBODY
    change: Groups = NOBODY
    remove: Groups = NOBODY
    columns: Groups = NOBODY
    sales: str = "true"
    own: str = "true"
    added: str = "true"
    beyond: Groups = NOBODY
    added_by: dict[str, str] = field(default_factory=dict)
    changed_by: dict[str, str] = field(default_factory=dict)


ME: Final = "(SELECT rights.me())"
MY_NAME: Final = "(SELECT rights.my_name())"
_BY_LEAD: Final = "lead_id IN (SELECT rights.my_leads())"
_BY_PERSON: Final = "person_id IN (SELECT rights.my_persons())"
_MERGE: Final = (*MERGERS, *JOBS)
_CALLERS: Final = (*MERGERS, *JOBS)
_IMPORT: Final = (*IMPORTERS, *JOBS)
_EXPORT: Final = (*TENDERS, *JOBS)
_PARTS_GO: Final = (*REFINERS, "marketing", "operations", *JOBS)
_SAID_BY_ME: Final = f"colleague_id = {ME}"
_PRESENCE: Final = (
    *("presence", "presence_since", "back_at", "seen_at", "desk_open", "waiting_since"),
    *("team", "zone", "capacity", "skills", "email", "shift"),
)
_EMPTY_HANDED: Final = "stage = 'purged' AND claimed_by IS NULL"
_RAISERS: Final = dict.fromkeys(("qualifier", "sales"), _EMPTY_HANDED)

RIGHTS: Final[dict[str, TableRights]] = {
    "acts": TableRights(
        add=WRITERS,
        change=WRITERS,
        columns=("undone_by",),
        sales=f"actor_id = {ME} OR id IN (SELECT e.act_id FROM events AS e)",
        added=f"actor_id = {ME} AND actor = {MY_NAME}",
        added_by={"jobs": "actor_id IS NULL AND actor = 'clock'"},
        changed_by={one: f"actor_id = {ME}" for one in WRITERS if one not in ("team_lead", "jobs")},
    ),
    # The policies of events stand by themselves: which group may tell which kind.
    "events": TableRights(add=WRITERS, sales=_BY_LEAD),
    "leads": TableRights(
        add=WRITERS, change=WRITERS, sales="id IN (SELECT rights.my_leads())", added_by=dict(_RAISERS)
    ),
    "persons": TableRights(add=WRITERS, change=WRITERS, sales="id IN (SELECT rights.my_persons())"),
    "person_emails": TableRights(add=WRITERS, change=WRITERS, remove=_PARTS_GO, sales=_BY_PERSON),
    "person_phones": TableRights(add=WRITERS, change=WRITERS, remove=_PARTS_GO, sales=_BY_PERSON),
    "search_tokens": TableRights(add=WRITERS, remove=WRITERS, change=_MERGE, sales=_BY_PERSON),
    "companies": TableRights(add=WRITERS, change=(*MERGERS, "marketing", *JOBS)),
    "touches": TableRights(add=WRITERS, change=WRITERS, remove=_IMPORT, sales=_BY_PERSON),
    "answers": TableRights(
        add=(*REFINERS, "marketing", "operations", *JOBS),
        change=_MERGE,
        sales=_BY_LEAD,
        added=f"{_SAID_BY_ME} OR via = 'import'",
        added_by={"qualifier": _SAID_BY_ME},
    ),
    "notes": TableRights(
        add=WRITERS,
        change=_MERGE,
        remove=(*REFINERS,),
        sales=_BY_LEAD,
        added=f"{_SAID_BY_ME} OR colleague_id IS NULL",
        added_by=dict.fromkeys(("qualifier", "sales"), _SAID_BY_ME),
    ),
    "calls": TableRights(
        add=REFINERS,
        change=_CALLERS,
        columns=("ended_at", "disposed", "reached", "lead_id", "person_id", "company_id", "number", "attempt"),
        sales=_BY_LEAD,
        added=_SAID_BY_ME,
    ),
    "company_calls": TableRights(add=REFINERS, change=_CALLERS, remove=_CALLERS, added=_SAID_BY_ME),
    "dispositions": TableRights(
        add=REFINERS,
        change=_MERGE,
        columns=(
            *("lead_id", "person_id", "note_id", "reversed_by", "fields", "number_dialled"),
            *("next_action", "next_at", "stage_after", "receiver"),
        ),
        sales=_BY_LEAD,
        added=_SAID_BY_ME,
        # Undoing for others adds the opposite of their row.
        added_by={"team_lead": f"{_SAID_BY_ME} OR reverses IS NOT NULL"},
    ),
    "contacts_made": TableRights(add=WRITERS, change=_MERGE, remove=REFINERS, sales=_BY_PERSON),
    "suppressions": TableRights(add=MERGERS, change=(*MERGERS, *JOBS), sales=f"{_BY_PERSON} OR person_id IS NULL"),
    "handoffs": TableRights(
        add=tuple(one for one in WRITERS if one not in JOBS),
        change=WRITERS,
        remove=REFINERS,
        sales=_BY_LEAD,
        # A file may bring what another system promoted.
        added=f"promoted_by = {ME} OR promoted_by IS NULL",
        # An existing deal goes on to whoever has the account.
        added_by={"sales": _BY_LEAD, "qualifier": f"promoted_by = {ME}"},
    ),
    "feedback": TableRights(add=(*REFINERS, "sales"), change=_MERGE, sales=_BY_LEAD, added=f"given_by = {ME}"),
    "merges": TableRights(read=READERS, add=MERGERS, change=MERGERS),
    "drafts": TableRights(
        add=EVERYBODY,
        change=EVERYBODY,
        remove=EVERYBODY,
        sales=_SAID_BY_ME,
        own=_SAID_BY_ME,
        added=_SAID_BY_ME,
        # Undoing for others gives their notes back to them; erasing takes out what was typed.
        beyond=TENDERS,
    ),
    "skips": TableRights(add=REFINERS, change=(*REFINERS, "operations"), added=_SAID_BY_ME),
    "notices": TableRights(
        add=WRITERS,
        change=EVERYBODY,
        remove=WRITERS,
        columns=("seen_at",),
        sales=f"{_SAID_BY_ME} OR {_BY_LEAD}",
        changed_by={one: _SAID_BY_ME for one in EVERYBODY if one != "jobs"},
    ),
    "outbox": TableRights(add=WRITERS, change=(*JOBS, "operations"), remove=WRITERS, sales=_BY_LEAD),
    "colleagues": TableRights(change=EVERYBODY, columns=_PRESENCE),
    "playbooks": TableRights(add=TENDERS, added=f"adopted_by = {MY_NAME}"),
    "imports": TableRights(read=READERS, add=IMPORTERS, change=_IMPORT),
    "import_rows": TableRights(read=READERS, add=IMPORTERS, change=_IMPORT),
    "saved_mappings": TableRights(read=READERS, add=IMPORTERS, change=IMPORTERS, remove=IMPORTERS),
    # Exports also come round by themselves.
    "exports": TableRights(read=READERS, add=_EXPORT, change=_EXPORT, remove=_EXPORT),
    "export_rows": TableRights(read=READERS, add=_EXPORT),
    "job_runs": TableRights(add=JOBS, change=JOBS, remove=JOBS),
    "window_keys": TableRights(add=WRITERS),
    "meta": TableRights(
        add=(*JOBS, *TENDERS),
        change=JOBS,
        remove=(*JOBS, *TENDERS),
        own="key NOT IN ('kind', 'live', 'store_id', 'number_salt')",
        added="key NOT IN ('kind', 'live', 'store_id', 'number_salt')",
    ),
}
"""By table. What is not said is not allowed; nobody but the owner takes out a lead, a person or a deed."""


def grant_statements() -> list[str]:
    """Grants of every table, and the counters behind new rows."""
    made = ["REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC"]
    for table, rights in RIGHTS.items():
        changed = f"UPDATE ({', '.join(rights.columns)})" if rights.columns else "UPDATE"
        words = {"SELECT": rights.read, "INSERT": rights.add, changed: rights.change, "DELETE": rights.remove}
        made += [f"GRANT {word} ON {table} TO {groups(who)}" for word, who in words.items() if who]
    return [
        *made,
        f"GRANT SELECT ON store_version, meta TO {group('colleague')}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {groups(WRITERS)}",
    ]

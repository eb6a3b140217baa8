"""Roles × deeds × tables by bare SQL: what the table of rights promises, and nothing beyond it."""

from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
import pytest

from qualcenter.clock import RehearsalClock
from qualcenter.domain.rights import Actor
from qualcenter.store.opening import open_store
from tests.center import Center, make_center
from tests.fixtures.desks import MONDAY, ROLES, Rehearsal, build_desk
from tests.postgres_server import PostgresServer
from tests.sign_ins import PASSWORD, SignedInDesk, logins

QUALIFIERS = {"Ada", "Bea"}
REFINERS = QUALIFIERS | {"Tom"}
SEES_ALL = REFINERS | {"Mia", "Max", "Ops"}
EVERYBODY = SEES_ALL | {"Sam"}
NOBODY: set[str] = set()

_ACT = "INSERT INTO acts (id, actor_id, actor, verb, at) VALUES ('{act}', {me}, '{name}', 'try', {now})"
_EVENT = (
    "INSERT INTO events (act_id, kind, at, lead_id, person_id, actor, playbook_version, detail, changes)"
    " VALUES ('{act}', '%s', {now}, %s, NULL, '{name}', 1, '{{}}', '%s')"
)
_THEIRS = "'00000000-0000-0000-0000-0000000000ad'"


def _told(kind: str, lead: str = "{pool}", changes: str = "{{}}") -> list[str]:
    return [_ACT, _EVENT % (kind, lead, changes)]


def _owned(by: str) -> str:
    return f'{{{{"owner":"{by}"}}}}'


DEEDS: dict[str, tuple[list[str], set[str]]] = {
    # Reading: rows that come back.
    "read a lead that was never handed over": (["SELECT 1 FROM leads WHERE id = {held}"], SEES_ALL),
    "read its person": (["SELECT full_name FROM persons WHERE id = {held_person}"], SEES_ALL),
    "read its number": (["SELECT number FROM person_phones WHERE person_id = {held_person}"], SEES_ALL),
    "read its address": (["SELECT address FROM person_emails WHERE person_id = {held_person}"], SEES_ALL),
    "read its touches": (["SELECT 1 FROM touches WHERE lead_id = {held}"], SEES_ALL),
    "read its calls": (["SELECT 1 FROM calls WHERE lead_id = {held}"], SEES_ALL),
    "read its journey": (["SELECT 1 FROM events WHERE lead_id = {held}"], SEES_ALL),
    "read its words in the search": (["SELECT 1 FROM search_tokens WHERE person_id = {held_person}"], SEES_ALL),
    "read a lead handed to Sam": (["SELECT 1 FROM leads WHERE id = {handed}"], EVERYBODY),
    "read the journey of a lead handed to Sam": (["SELECT 1 FROM events WHERE lead_id = {handed}"], EVERYBODY),
    "read the answers of a lead handed to Sam": (["SELECT 1 FROM answers WHERE lead_id = {handed}"], EVERYBODY),
    "read the Playbook": (["SELECT 1 FROM playbooks"], EVERYBODY),
    "read another's draft": (["SELECT 1 FROM drafts WHERE colleague_id = 1"], {"Ada", "Tom", "Ops"}),
    "read sign-ins": (["SELECT 1 FROM rights.logins"], NOBODY),
    "read hashes of passwords": (["SELECT 1 FROM pg_authid"], NOBODY),
    # History is only ever added to, and only in one's own name.
    "rewrite an event": (["UPDATE events SET actor = '{name}' RETURNING 1"], NOBODY),
    "take out an event": (["DELETE FROM events RETURNING 1"], NOBODY),
    "empty the journey": (["TRUNCATE events"], NOBODY),
    "switch the journey's guard off": (["ALTER TABLE events DISABLE TRIGGER ALL"], NOBODY),
    "take out a deed": (["DELETE FROM acts RETURNING 1"], NOBODY),
    "give a deed to somebody else": (["UPDATE acts SET actor = 'Bea' RETURNING 1"], NOBODY),
    "act as the clock": ([_ACT.replace("{me}", "NULL").replace("{name}", "clock")], NOBODY),
    "act as Nadia": ([_ACT.replace("{me}", "8").replace("{name}", "Nadia")], NOBODY),
    "act under Nadia's name": ([_ACT.replace("{name}", "Nadia")], NOBODY),
    "tell an event as Nadia": (
        [_ACT, (_EVENT % ("note.written", "{pool}", "{{}}")).replace("{name}", "Nadia")],
        NOBODY,
    ),
    "add to Nadia's deed": ([(_EVENT % ("note.written", "{pool}", "{{}}")).replace("'{act}'", _THEIRS)], NOBODY),
    "add to an old deed of Ada's": (
        [
            (_EVENT % ("note.written", "{pool}", "{{}}")).replace(
                "'{act}'", "(SELECT id FROM acts WHERE actor = 'Ada' LIMIT 1)"
            )
        ],
        NOBODY,
    ),
    # Refining.
    "take a lead of the pool in hand": (
        [
            *_told("lead.claimed"),
            "UPDATE leads SET claimed_by = NULL, claim_until = NULL WHERE claimed_by = {me}",
            "UPDATE leads SET claimed_by = {me}, claim_until = {later} WHERE id = {pool} RETURNING 1",
        ],
        REFINERS,
    ),
    "take the lead in Ada's hand": (
        [*_told("lead.claimed", "{held}"), "UPDATE leads SET claimed_by = {me} WHERE id = {held} RETURNING 1"],
        {"Ada", "Tom"},
    ),
    "write Ada's answers anew": (
        ["UPDATE leads SET answers = '{{\"need\":9}}' WHERE id = {owned} RETURNING 1"],
        {"Ada", "Tom", "Ops"},
    ),
    "dispose": (
        [
            _ACT,
            (
                "INSERT INTO dispositions (lead_id, person_id, act_id, at, colleague_id, code, reached, stage_after)"
                " VALUES ({held}, {held_person}, '{act}', {now}, {me}, 'no_answer', false, 'lead') RETURNING 1"
            ),
        ],
        REFINERS,
    ),
    "dispose in Nadia's name": (
        [
            _ACT,
            (
                "INSERT INTO dispositions (lead_id, person_id, act_id, at, colleague_id, code, reached, stage_after)"
                " VALUES ({held}, {held_person}, '{act}', {now}, 8, 'no_answer', false, 'lead') RETURNING 1"
            ),
        ],
        NOBODY,
    ),
    "tell a disposition": (_told("disposition.recorded"), REFINERS),
    "tell a promotion recalled": (_told("promotion.recalled"), REFINERS),
    "begin a call": (
        [
            (
                "INSERT INTO calls (lead_id, person_id, colleague_id, started_at, verdict, rule)"
                " VALUES ({pool}, {pool_person}, {me}, {now}, 'allow', 'x') RETURNING 1"
            )
        ],
        REFINERS,
    ),
    "begin a call as Nadia": (
        [
            (
                "INSERT INTO calls (lead_id, person_id, colleague_id, started_at, verdict, rule)"
                " VALUES ({pool}, {pool_person}, 8, {now}, 'allow', 'x') RETURNING 1"
            )
        ],
        NOBODY,
    ),
    "write a note as Nadia": (
        [
            (
                "INSERT INTO notes (lead_id, person_id, text, at, colleague_id, author)"
                " VALUES ({handed}, {handed_person}, 'x', {now}, 8, 'Nadia') RETURNING 1"
            )
        ],
        NOBODY,
    ),
    "skip for Nadia": (
        [
            (
                "INSERT INTO skips (colleague_id, lead_id, until, reason, at)"
                " VALUES (8, {pool}, {later}, 'x', {now}) RETURNING 1"
            )
        ],
        NOBODY,
    ),
    # Stages and owners.
    "change a stage without its event": (
        [
            (
                "UPDATE leads SET stage = 'purged', next_action = NULL, next_at = NULL, promise_kind = NULL,"
                " promise_due_at = NULL, promise_made_at = NULL, ready = false, claimed_by = NULL, claim_until = NULL"
                " WHERE id IN ({pool}, {contact}, {handed}) RETURNING 1"
            )
        ],
        NOBODY,
    ),
    "change an owner without its event": (
        ["UPDATE leads SET owner_key = 'c:8', colleague_id = 8 WHERE id = {pool} RETURNING 1"],
        NOBODY,
    ),
    "give Ada's lead to Bea": (
        [
            *_told("lead.reassigned", "{owned}", _owned("c:2")),
            "UPDATE leads SET owner_key = 'c:2', colleague_id = 2 WHERE id = {owned} RETURNING 1",
        ],
        {"Ada", "Tom", "Ops"},
    ),
    # Sales.
    "accept what was handed to Sam": (
        [
            *_told("handoff.accepted", "{handed}", '{{"stage":"accepted"}}'),
            "UPDATE leads SET stage = 'accepted', next_action = 'first_touch' WHERE id = {handed} RETURNING 1",
        ],
        {"Sam"},
    ),
    "tell that a deal was won": (_told("lead.won", "{handed}"), {"Sam"}),
    # Tending.
    "merge": (
        [
            (
                "INSERT INTO merges (act_id, kept_lead, merged_lead, kept_person, merged_person, at, snapshot)"
                " VALUES ('x', {pool}, {contact}, {pool_person}, {contact_person}, {now}, '{{}}') RETURNING 1"
            )
        ],
        REFINERS | {"Ops"},
    ),
    "suppress a person": (
        ["INSERT INTO suppressions (scope, person_id, at) VALUES ('person', {pool_person}, {now}) RETURNING 1"],
        REFINERS | {"Ops"},
    ),
    "begin an import": (
        ["INSERT INTO imports (file, digest, at, options) VALUES ('x', 'x', {now}, '{{}}') RETURNING 1"],
        {"Tom", "Mia", "Ops"},
    ),
    "begin an export": (
        ["INSERT INTO exports (kind, format, at, marked) VALUES ('leads', 'csv', {now}, false) RETURNING 1"],
        {"Tom", "Ops"},
    ),
    "adopt a Playbook": (
        [
            (
                "INSERT INTO playbooks (adopted_at, adopted_by, signed_marketing, signed_sales, document, digest)"
                " VALUES ({now}, '{name}', 'a', 'b', 'x', 'x') RETURNING 1"
            )
        ],
        {"Tom", "Ops"},
    ),
    "tell that a person was erased": (_told("person.erased", "NULL"), {"Ops"}),
    "note a run of a job": (["INSERT INTO job_runs (job, grid_at, ran_at) VALUES ('x', 1, 1) RETURNING 1"], NOBODY),
    "make the store a rehearsal": (["UPDATE meta SET value = 'no' WHERE key = 'live' RETURNING 1"], NOBODY),
    "change the salt of numbers": (["DELETE FROM meta WHERE key = 'number_salt' RETURNING 1"], NOBODY),
    "take out a lead": (["DELETE FROM leads WHERE id = {pool} RETURNING 1"], NOBODY),
    "take out a person": (["DELETE FROM persons WHERE id = {pool_person} RETURNING 1"], NOBODY),
    # People.
    "say that one is on a break": (["UPDATE colleagues SET presence = 'break' WHERE id = {me} RETURNING 1"], EVERYBODY),
    "say that Nadia is off": (["UPDATE colleagues SET presence = 'off' WHERE id = 8 RETURNING 1"], {"Tom", "Ops"}),
    "give oneself another role": (
        ["UPDATE colleagues SET roles = '[\"operations\"]' WHERE id = {me} RETURNING 1"],
        NOBODY,
    ),
    "switch Nadia on or off by hand": (["UPDATE colleagues SET active = false WHERE id = 8 RETURNING 1"], NOBODY),
    "add a colleague by hand": (["INSERT INTO colleagues (name, active) VALUES ('Eve', true) RETURNING 1"], NOBODY),
    "add a colleague by the function": (
        [
            (
                'SELECT rights.add_colleague(\'{{"name":"Eve","roles":"[]","team":"","zone":"UTC","capacity":1,'
                '"skills":"[]"}}\', \'eve\', NULL, now())'
            )
        ],
        {"Tom", "Ops"},
    ),
    "switch Nadia off by the function": (["SELECT rights.switch_off(8, {now})"], {"Tom", "Ops"}),
    "bring Nadia back by the function": (
        ["SELECT rights.switch_off(8, {now})", "SELECT rights.bring_back(8)"],
        {"Tom", "Ops"},
    ),
    "make the sign-in of the jobs": (["SELECT rights.give_jobs_sign_in('SCRAM-SHA-256$4096:a$b:c')"], {"Ops"}),
    "make a role": (["CREATE ROLE eve"], NOBODY),
    "join the groups at will": (["SELECT rights.join_groups({me}, '{login}')"], NOBODY),
    "write into the sign-ins": (["UPDATE rights.logins SET colleague_id = 8"], NOBODY),
    "make a table": (["CREATE TABLE public.mine (x int)"], NOBODY),
}


@dataclass
class Tried:
    """A center on a server with everybody signed in, and what the deeds name."""

    center: Center
    server: PostgresServer
    database: str
    logins: dict[str, str]
    named: dict[str, object]

    def may(self, who: str, statements: list[str]) -> bool:
        """Whether every statement goes through for a colleague, and the last brings a row if it asks for one."""
        named = self.named | {"me": self.center.rehearsal[who].id, "name": who, "login": self.logins[who]}
        address = self.server.url(self.database, self.logins[who], PASSWORD).replace("+psycopg", "")
        with psycopg.connect(address) as session:
            try:
                for statement in statements:
                    done = session.execute(statement.format(**named))
                found = done.description is None or done.fetchone() is not None
                session.execute("SET CONSTRAINTS ALL IMMEDIATE")
            except psycopg.errors.InsufficientPrivilege:
                return False
            finally:
                session.rollback()
        return found


@pytest.fixture(scope="module")
def tried(postgres_server: PostgresServer) -> Iterator[Tried]:
    """Leads of every kind: in the pool, Ada's, in Ada's hand, a contact, and one handed to Sam."""
    database = postgres_server.fresh_database(postgres_server.template("desk", build_desk))
    store, clock = open_store(postgres_server.url(database)), RehearsalClock(MONDAY, running=False)
    people = {name: Actor(n, name, frozenset({role}), team) for n, (name, role, team) in enumerate(ROLES, start=1)}
    desk = SignedInDesk(store, clock)
    center = make_center(Rehearsal(store, clock, desk, people))
    center.colleagues.add(people["Tom"], "Nadia", ["qualifier"])
    handed = center.promoted("Bea", "Hal Moe", to="Sam")
    owned = center.raised("Otto Own")
    center.assignment.assign(people["Tom"], [owned], "Ada")
    pool, contact = center.raised("Pia Pool"), center.raised("Con Tact", touch="list")
    held = center.called("Ada", "Hel Hand")
    with store.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO drafts (colleague_id, lead_id, note, updated_at) VALUES (1, %s, 'x', 1)", (held,)
        )
        connection.exec_driver_sql(
            f"INSERT INTO acts (id, actor_id, actor, verb, at) VALUES ({_THEIRS}, 8, 'Nadia', 'x', 1)"
        )
    named: dict[str, object] = {"handed": handed, "owned": owned, "pool": pool, "contact": contact, "held": held}
    named |= {f"{name}_person": center.lead(int(str(lead))).person_id for name, lead in named.items()}
    now = int(clock.now().timestamp() * 1_000_000)
    named |= {"now": now, "later": now + 900_000_000, "act": "00000000-0000-0000-0000-000000000001"}
    yield Tried(center, postgres_server, database, logins(store), named)
    desk.sign_out()
    store.close()
    postgres_server.drop(database)


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_by_bare_sql_is_open_to_those_whom_the_table_of_rights_names(tried: Tried, deed: str) -> None:
    statements, allowed = DEEDS[deed]
    assert {name for name, _, _ in ROLES if tried.may(name, statements)} == allowed

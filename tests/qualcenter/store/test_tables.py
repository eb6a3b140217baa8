"""The laws that the database itself refuses to break."""

from collections.abc import Callable

import pytest
from sqlalchemy import Connection, delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from qualcenter.store.tables import (
    calls,
    colleagues,
    company_calls,
    dispositions,
    events,
    export_rows,
    exports,
    leads,
    outbox,
    person_emails,
    persons,
    suppressions,
)
from qualcenter.store.unit_of_work import Store
from tests.store_rows import (
    NOW,
    SOON,
    a_colleague,
    a_company,
    a_handoff,
    a_lead,
    a_person,
    added,
    an_act,
    an_event,
)


def _refused(store: Store, broken: Callable[[Connection], object], law: str) -> None:
    """The deed is refused by exactly this constraint, or by the index over these columns on SQLite."""
    with pytest.raises(IntegrityError, match=law), store.writing() as connection:
        broken(connection)


def test_a_live_lead_without_an_owner_is_refused(store: Store) -> None:
    _refused(store, lambda c: a_lead(c, owner_key="-"), "live_lead_has_owner")


@pytest.mark.parametrize("lost", ["next_action", "next_at"])
def test_a_live_lead_without_a_next_action_and_its_time_is_refused(store: Store, lost: str) -> None:
    _refused(store, lambda c: a_lead(c, **{lost: None}), "live_lead_has_owner")


@pytest.mark.parametrize("stage", ["won", "lost", "purged"])
def test_a_finished_lead_that_still_owes_something_is_refused(store: Store, stage: str) -> None:
    _refused(store, lambda c: a_lead(c, stage=stage, ready=False, next_action=None), "finished_lead_has_nothing")


def test_a_finished_lead_may_rest_with_nothing_next(store: Store) -> None:
    with store.writing() as connection:
        a_lead(connection, stage="won", owner_key="-", next_action=None, next_at=None, ready=False)


def test_a_stage_that_does_not_exist_is_refused(store: Store) -> None:
    _refused(store, lambda c: a_lead(c, stage="limbo"), "ck_leads_")


def test_a_next_action_of_another_stage_is_refused(store: Store) -> None:
    _refused(store, lambda c: a_lead(c, next_action="accept"), "next_action_fits")


def test_half_a_promise_is_refused(store: Store) -> None:
    _refused(store, lambda c: a_lead(c, promise_kind="first_call", promise_due_at=SOON), "promise_is_whole")


def test_a_person_has_one_live_lead(store: Store) -> None:
    def twice(connection: Connection) -> None:
        person = a_person(connection)
        a_lead(connection, person_id=person)
        a_lead(connection, person_id=person)

    _refused(store, twice, r"uq_leads_one_live_per_person|leads\.person_id")


def test_a_person_whose_lead_was_won_may_have_a_new_one(store: Store) -> None:
    with store.writing() as connection:
        person = a_person(connection)
        a_lead(
            connection,
            person_id=person,
            stage="won",
            owner_key="-",
            next_action=None,
            next_at=None,
            ready=False,
        )
        a_lead(connection, person_id=person)


def test_a_colleague_holds_one_claim(store: Store) -> None:
    def twice(connection: Connection) -> None:
        ada = a_colleague(connection)
        a_lead(connection, claimed_by=ada, claim_until=SOON)
        a_lead(connection, claimed_by=ada, claim_until=SOON)

    _refused(store, twice, r"uq_leads_one_claim_each|leads\.claimed_by")


def test_a_claim_without_an_end_is_refused(store: Store) -> None:
    _refused(store, lambda c: a_lead(c, claimed_by=a_colleague(c)), "claim_is_whole")


def test_an_owner_key_that_names_another_colleague_is_refused(store: Store) -> None:
    def broken(connection: Connection) -> None:
        ada = a_colleague(connection)
        a_lead(connection, owner_key=f"c:{ada + 1}", colleague_id=ada)

    _refused(store, broken, "owner_is_the_colleague")


def test_an_owner_key_of_a_colleague_needs_the_colleague(store: Store) -> None:
    _refused(store, lambda c: a_lead(c, owner_key="c:7"), "owner_is_the_colleague")


@pytest.mark.parametrize("score", [-1, 101])
def test_a_score_outside_nought_to_a_hundred_is_refused(store: Store, score: int) -> None:
    _refused(store, lambda c: a_lead(c, score=score), "ck_leads_score")


def test_a_lead_of_nobody_known_is_refused(store: Store) -> None:
    # SQLite does not name the key that failed.
    _refused(store, lambda c: a_lead(c, person_id=4711), "(?i)foreign key")


def test_a_lead_has_one_open_handoff(store: Store) -> None:
    def twice(connection: Connection) -> None:
        lead = a_lead(connection)
        a_handoff(connection, lead)
        a_handoff(connection, lead)

    _refused(store, twice, r"uq_handoffs_one_open|handoffs\.lead_id")


def test_a_handoff_that_ended_makes_room_for_the_next(store: Store) -> None:
    with store.writing() as connection:
        lead = a_lead(connection)
        a_handoff(connection, lead, ended_at=SOON, outcome="returned")
        a_handoff(connection, lead)


def test_a_handoff_cannot_be_accepted_before_it_is_delivered(store: Store) -> None:
    _refused(store, lambda c: a_handoff(c, a_lead(c), accepted_at=SOON), "delivered_before_accepted")


def test_two_people_cannot_be_on_the_phone_with_one_company(store: Store) -> None:
    def twice(connection: Connection) -> None:
        company, lead = a_company(connection), a_lead(connection)
        for name in ("Ada", "Bo"):
            who = a_colleague(connection, name)
            connection.execute(
                insert(company_calls).values(company_id=company, colleague_id=who, lead_id=lead, until=SOON)
            )

    _refused(store, twice, r"pk_company_calls|company_calls\.company_id")


def _call(connection: Connection, lead: int, **more: object) -> int:
    usual = {
        "lead_id": lead,
        "person_id": a_person(connection),
        "started_at": NOW,
        "verdict": "allow",
        "rule": "-",
    }
    return added(connection, calls, colleague_id=a_colleague(connection, f"Ada {lead}"), **usual | more)


def test_a_blocked_call_cannot_have_been_dialled(store: Store) -> None:
    _refused(store, lambda c: _call(c, a_lead(c), verdict="block"), "blocked_calls_never_start")


def test_a_person_who_rings_in_is_not_turned_away_by_a_block(store: Store) -> None:
    with store.writing() as connection:
        _call(connection, a_lead(connection), verdict="block", inbound=True)


def test_a_disposition_is_reversed_at_most_once(store: Store) -> None:
    def twice(connection: Connection) -> None:
        lead, person, act = a_lead(connection), a_person(connection), an_act(connection)
        usual = {
            "lead_id": lead,
            "person_id": person,
            "act_id": act,
            "at": NOW,
            "code": "busy",
            "reached": False,
        }
        first = added(connection, dispositions, stage_after="lead", **usual)
        for _ in range(2):
            added(connection, dispositions, stage_after="lead", reverses=first, **usual)

    _refused(store, twice, r"uq_dispositions_reversed_once|dispositions\.reverses")


def test_an_act_is_undone_at_most_once(store: Store) -> None:
    def twice(connection: Connection) -> None:
        act = an_act(connection)
        an_act(connection, undoes=act)
        an_act(connection, undoes=act)

    _refused(store, twice, r"uq_acts_undone_once|acts\.undoes")


def test_an_act_is_kept_at_most_once(store: Store) -> None:
    def twice(connection: Connection) -> None:
        an_act(connection, id=an_act(connection))

    _refused(store, twice, r"uq_acts_id|acts\.id")


def test_outgoing_work_is_queued_at_most_once(store: Store) -> None:
    def twice(connection: Connection) -> None:
        for _ in range(2):
            connection.execute(insert(outbox).values(kind="email", key="step:1:2", due_at=NOW))

    _refused(store, twice, r"uq_outbox_key|outbox\.key")


def test_an_export_holds_a_row_at_most_once(store: Store) -> None:
    def twice(connection: Connection) -> None:
        for _ in range(2):
            run = added(connection, exports, kind="leads", format="csv", at=NOW)
            connection.execute(insert(export_rows).values(kind="leads", row_id=1, run_id=run))

    _refused(store, twice, r"pk_export_rows|export_rows\.kind")


def test_an_e_mail_address_belongs_to_one_person(store: Store) -> None:
    def twice(connection: Connection) -> None:
        for _ in range(2):
            connection.execute(insert(person_emails).values(person_id=a_person(connection), address="jo@x.org"))

    _refused(store, twice, r"uq_person_emails_address|person_emails\.address")


def test_a_row_without_e_mail_needs_a_key_of_its_own(store: Store) -> None:
    _refused(store, lambda c: a_person(c, email_key=None), r"persons\.email_key|email_key")
    _refused(store, lambda c: a_person(c, email_key=""), "ck_persons_email_key")


@pytest.mark.parametrize("name", ["pool", "Marketing", ""])
def test_a_colleague_cannot_take_a_reserved_name(store: Store, name: str) -> None:
    _refused(store, lambda c: a_colleague(c, name), "name_is_not_reserved")


def test_a_suppression_names_what_it_suppresses(store: Store) -> None:
    broken = insert(suppressions).values(scope="number", at=NOW)
    _refused(store, lambda c: c.execute(broken), "scope_names_its_target")


@pytest.mark.parametrize("rewrite", [update(events).values(kind="lead.won"), delete(events)])
def test_history_can_only_be_added_to(store: Store, rewrite: object) -> None:
    with store.writing() as connection:
        an_event(connection, a_lead(connection))
    with pytest.raises(DBAPIError, match="only ever added to"), store.writing() as connection:
        connection.execute(rewrite)  # type: ignore[call-overload]
    assert store.read(lambda c: c.scalars(select(events.c.kind)).all()) == ["lead.claimed"]


def test_a_blanked_person_keeps_the_journey(store: Store) -> None:
    with store.writing() as connection:
        person = a_person(connection)
        an_event(connection, a_lead(connection, person_id=person), person_id=person)
        connection.execute(update(persons).values(full_name="", name_key="", email_key=f"none:{person}"))
    assert store.read(lambda c: c.scalar(select(events.c.person_id))) == person


def test_an_event_belongs_to_an_act(store: Store) -> None:
    def stray(connection: Connection) -> None:
        an_event(connection, a_lead(connection), act_id="00000000-0000-4000-8000-000000000000")

    _refused(store, stray, "(?i)foreign key")


def test_the_queue_is_read_from_its_index_alone(store: Store) -> None:
    asked = (
        "SELECT id FROM leads WHERE stage = 'lead' AND ready AND claimed_by IS NULL"
        " AND owner_key = 'p:inbound' AND window_key = 'w' ORDER BY rank DESC, id LIMIT 1"
    )
    with store.writing() as connection:
        a_lead(connection)
        if store.is_postgresql:
            connection.execute(text("SET LOCAL enable_seqscan = off"))
            plan = connection.execute(text(f"EXPLAIN {asked}")).scalars().all()
        else:
            plan = [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {asked}"))]
    told = " ".join(plan)
    assert "ix_leads_ready" in told
    assert "sort" not in told.lower()
    assert "TEMP B-TREE" not in told


def test_ids_given_are_kept_and_the_next_are_counted_up(store: Store) -> None:
    with store.writing() as connection:
        first = a_colleague(connection, "Ada")
        second = a_colleague(connection, "Bo")
        assert second > first
        a_colleague(connection, "Cy", id=500)
        found = connection.scalar(select(colleagues.c.id).where(colleagues.c.name == "Cy"))
    assert found == 500


def test_a_new_lead_has_not_been_called(store: Store) -> None:
    with store.writing() as connection:
        lead = a_lead(connection)
        row = connection.execute(select(leads).where(leads.c.id == lead)).one()
    assert (row.attempts, row.voicemails, row.parts_tried, row.answers, row.missed) == (0, 0, [], {}, False)

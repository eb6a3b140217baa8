"""The claim in one look: when it is enough, and that it gives what looking step by step would have given."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from qualcenter.domain.refusals import QueueEmptyRefused
from qualcenter.playbook.loading import default_text
from qualcenter.services.desk import Desk
from qualcenter.services.playbooks import Playbooks
from qualcenter.services.queue import Queue
from qualcenter.store.tables import leads
from tests.center import Center
from tests.fixtures.statements import CountStatements
from tests.sign_ins import SignedInDesk

ELSEWHERE = {"country": "FR", "phone": "+33199001234"}


def known_places(center: Center) -> None:
    """Let the desk learn which windows there are: one claim, laid down again."""
    who = center.rehearsal["Ada"]
    center.queue.release(who, center.queue.next(who))


def test_a_claim_takes_two_statements_on_a_server_once_the_desk_knows_the_windows(
    center: Center, count_statements: CountStatements
) -> None:
    who = center.rehearsal
    store = who.desk.session("Ada") if isinstance(who.desk, SignedInDesk) else who.store
    for number in range(3):
        center.raised(f"Jo {number}", email=f"j{number}@acme.example")
    known_places(center)
    with count_statements(store) as statements:
        center.queue.next(who["Ada"])
    claim = [one for one in statements if not one.startswith(("PRAGMA", "SET", "SELECT set_config"))]
    # On a server the event, the act and the lead are one statement; on SQLite none of the three has far to go.
    assert len(claim) == (2 if store.is_postgresql else 4), claim


def test_on_a_file_the_claim_looks_for_promises_that_end_soon_not_at_every_high_rank(
    center: Center, count_statements: CountStatements
) -> None:
    who = center.rehearsal
    if who.store.is_postgresql:
        pytest.skip("a server plans by what the tables hold")
    center.raised()
    known_places(center)
    with count_statements(who.store) as statements:
        center.queue.next(who["Ada"])
    claim = max(statements, key=len)
    with who.store.reading() as connection:
        values = dict.fromkeys(re.findall(r":([a-z_0-9]+)", claim))
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {claim}", values)]
    searched = [one for one in plan if "ix_leads_rescue" in one or "ix_leads_ready" in one]
    assert [one.split(" USING INDEX ")[1].split(" (")[0] for one in searched] == ["ix_leads_ready", "ix_leads_rescue"]


def test_a_desk_that_was_just_opened_claims_what_one_that_knows_the_windows_claims(center: Center) -> None:
    who = center.rehearsal
    first = center.raised("Ann Roe", touch="demo", email="ann@acme.example")
    second = center.raised("Jo Doe", touch="webinar", email="jo@acme.example")
    known_places(center)
    assert center.queue.next(who["Ada"]) == first
    assert Queue(who.desk).next(who["Bea"]) == second


def test_a_lead_under_a_window_that_came_since_is_claimed(center: Center) -> None:
    who = center.rehearsal
    center.raised("Jo Doe", touch="webinar", email="jo@acme.example")
    known_places(center)
    who.wait(hours=6)
    better = center.raised("Ann Roe", touch="demo", email="ann@acme.example", **ELSEWHERE)
    assert center.queue.next(who["Ada"]) == better


def test_a_skipped_lead_is_passed_over_until_it_comes_back(center: Center) -> None:
    who = center.rehearsal
    first = center.raised("Ann Roe", touch="demo", email="ann@acme.example")
    second = center.raised("Jo Doe", touch="webinar", email="jo@acme.example")
    known_places(center)
    center.queue.skip(who["Ada"], center.queue.next(who["Ada"]), "other")
    assert center.queue.next(who["Ada"]) == second
    assert center.queue.next(who["Bea"]) == first


def test_a_lead_whose_company_a_colleague_is_talking_to_is_passed_over(center: Center) -> None:
    who = center.rehearsal
    firm = {"company": "Acme Ltd"}
    one = center.raised("Ann Roe", touch="demo", email="ann@acme.example", **firm)
    center.raised("Kim Berg", touch="demo", email="kim@acme.example", **firm)
    other = center.raised("Jo Doe", touch="webinar", email="jo@other.example", company="Other Ltd")
    known_places(center)
    center.queue.open(who["Bea"], one, skip_reason="other")
    center.calls.start(who["Bea"], one)
    assert center.queue.next(who["Ada"]) == other


def test_a_promise_that_can_be_rescued_goes_before_a_better_rank(center: Center) -> None:
    who = center.rehearsal
    urgent = center.raised("Jo Doe", touch="demo", email="jo@gmail.com")
    better = center.raised("Ann Roe", touch="webinar", email="ann@acme.example")
    ranks = {row["id"]: row["rank"] for row in center.rows(leads)}
    assert ranks[urgent] < ranks[better]
    known_places(center)
    assert center.queue.next(who["Ada"]) == urgent
    assert center.queue.next(who["Bea"]) == better


def test_a_callback_of_ones_own_comes_before_the_best_rank(center: Center) -> None:
    who = center.rehearsal
    mine = center.called("Ada", "Jo Doe", email="jo@acme.example")
    at = who.clock.now() + timedelta(minutes=30)
    center.dispositions.record(who["Ada"], mine, "call_later", {"at": at.isoformat(), "who": "mine"})
    best = center.raised("Ann Roe", touch="demo", email="ann@acme.example")
    assert center.queue.next(who["Bea"]) == best
    center.queue.release(who["Bea"], best)
    who.wait(minutes=31)
    assert center.queue.next(who["Bea"]) == best
    assert center.queue.next(who["Ada"]) == mine


def test_a_lead_that_another_desk_is_changing_is_passed_over(center: Center) -> None:
    who = center.rehearsal
    if not who.store.is_postgresql:
        pytest.skip("SQLite has one writer at a time")
    first = center.raised("Ann Roe", touch="demo", email="ann@acme.example")
    second = center.raised("Jo Doe", touch="webinar", email="jo@acme.example")
    known_places(center)
    with who.store.writing() as elsewhere:
        elsewhere.execute(select(leads.c.id).where(leads.c.id == first).with_for_update())
        assert center.queue.next(who["Ada"]) == second


def test_a_playbook_that_another_desk_adopted_since_decides(center: Center) -> None:
    who = center.rehearsal
    center.raised()
    known_places(center)
    assert 'business = "09:00-17:30"' in default_text()
    closed = default_text().replace('business = "09:00-17:30"', 'business = "13:00-17:30"')
    Playbooks(Desk(who.store, who.clock)).adopt(who["Tom"], closed, "Mia", "Sam")
    with pytest.raises(QueueEmptyRefused):
        center.queue.next(who["Ada"])


def test_an_empty_queue_is_told(center: Center) -> None:
    who = center.rehearsal
    center.raised()
    known_places(center)
    center.queue.next(who["Ada"])
    with pytest.raises(QueueEmptyRefused):
        center.queue.next(who["Bea"])

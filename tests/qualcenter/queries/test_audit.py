from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, update

from qualcenter.queries.audit import Audit, AuditRow
from qualcenter.services.merging import Merging
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.store.journey import Journey
from qualcenter.store.tables import acts, calls, handoffs, leads, merges, suppressions
from tests.fixtures.desks import MONDAY, Rehearsal
from tests.store_rows import a_lead, an_act, an_event

JO = "+493012345678"


def _audited(rehearsal: Rehearsal) -> tuple[AuditRow, ...]:
    return Audit(rehearsal.reading).rows()


def test_nothing_is_found_on_a_sound_store_at_any_later_moment(rehearsal: Rehearsal) -> None:
    first = rehearsal.raised(phone=JO)
    second = rehearsal.raised("Kim Lee", "webinar", email="kim@mail.example", company="Acme")
    third = rehearsal.raised("Lou Ray", phone="+493012345600")
    Merging(rehearsal.desk).merge(rehearsal["Ada"], first, second)
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(lead_id=third))
    assert _audited(rehearsal) == ()
    Merging(rehearsal.desk).split(rehearsal["Ada"], first)
    rehearsal.wait(days=40)
    assert _audited(rehearsal) == ()
    rehearsal.desk.do(rehearsal["Ada"], "look", lambda act: act.dossiers.open_many([first, second, third]))
    assert _audited(rehearsal) == ()


def _lost(connection: Connection, lead: int) -> None:
    connection.execute(update(leads).where(leads.c.id == lead).values(attempts=3, lift=True))


def _unknown_answer(connection: Connection, lead: int) -> None:
    connection.execute(update(leads).where(leads.c.id == lead).values(answers={"size": 7}))


def _extra_event(connection: Connection, lead: int) -> None:
    an_event(connection, lead, kind="note.written", changes={"stage": "lead"})


def _merged_by_nobody(connection: Connection, lead: int) -> None:
    other = a_lead(connection, stage="purged", owner_key="-", next_action=None, next_at=None, ready=False)
    an_event(connection, other, kind="lead.merged", changes={"stage": "purged", "merged_into": lead})
    values = {"merged_into": lead}
    connection.execute(update(leads).where(leads.c.id == other).values(values))


def _merge_without_merging(connection: Connection, lead: int) -> None:
    values = {"kept_lead": lead + 1, "merged_lead": lead, "kept_person": 1, "merged_person": 1}
    a_lead(connection)
    connection.execute(merges.insert().values(act_id="x", at=MONDAY, **values))


def _dialled_suppressed(connection: Connection, lead: int) -> None:
    wish = {"scope": "number", "number_hash": "h", "at": MONDAY, "asked_by": "Jo"}
    connection.execute(suppressions.insert().values(wish))
    call = {"lead_id": lead, "person_id": 1, "colleague_id": 1, "verdict": "allow", "rule": "open"}
    later = MONDAY.replace(hour=10)
    connection.execute(calls.insert().values(**call, number_hash="h", started_at=later, ended_at=later))


def _dialled_a_person(connection: Connection, lead: int) -> None:
    an_event(connection, lead, kind="person.suppressed", detail={"scope": "person", "suppression": 1})
    an_event(connection, lead, kind="call.started", detail={"call": 1})


def _no_rule(connection: Connection, lead: int) -> None:
    call = {"lead_id": lead, "person_id": 1, "colleague_id": 1, "verdict": "allow", "rule": ""}
    connection.execute(calls.insert().values(**call, started_at=MONDAY, ended_at=MONDAY))


def _delivered_twice(connection: Connection, lead: int) -> None:
    for _ in range(2):
        an_event(connection, lead, kind="handoff.delivered", detail={"handoff": 4, "to": "p:sales"})


def _undone_by_nobody(connection: Connection, lead: int) -> None:
    done, other = an_act(connection), an_act(connection)
    connection.execute(update(acts).where(acts.c.id == done).values(undone_by=other))


def _without_journey(connection: Connection, lead: int) -> None:
    a_lead(connection)


def _on_one_phone(connection: Connection, lead: int) -> None:
    until = MONDAY.replace(hour=11)
    other = a_lead(connection, company_id=1)
    for one, who in ((lead, 1), (other, 2)):
        connection.execute(update(leads).where(leads.c.id == one).values(claimed_by=who, claim_until=until))
        call = {"lead_id": one, "person_id": 1, "colleague_id": who, "verdict": "allow", "rule": "open"}
        connection.execute(calls.insert().values(**call, company_id=1, started_at=MONDAY))


@pytest.mark.parametrize(
    ("law", "words", "breaking"),
    [
        (1, "no journey", _without_journey),
        (1, "no merge says so", _merged_by_nobody),
        (1, "stands alone", _merge_without_merging),
        (4, "on the phone", _on_one_phone),
        (5, "about attempts, lift", _lost),
        (5, "about answers", _unknown_answer),
        (5, "note.written", _extra_event),
        (6, "suppressed number", _dialled_suppressed),
        (6, "had asked", _dialled_a_person),
        (6, "without the rule", _no_rule),
        (7, "delivered twice", _delivered_twice),
        (8, "undone", _undone_by_nobody),
    ],
)
def test_a_broken_law_is_told_with_its_lead(
    rehearsal: Rehearsal, law: int, words: str, breaking: Callable[[Connection, int], Any]
) -> None:
    lead = rehearsal.raised(phone=JO)
    with rehearsal.store.writing() as connection:
        breaking(connection, lead)
    assert any(row.law == law and words in row.why for row in _audited(rehearsal))


def test_replay_is_read_in_chunks_without_missing_a_lead(rehearsal: Rehearsal, monkeypatch: Any) -> None:
    monkeypatch.setattr("qualcenter.queries.audit.CHUNK", 2)
    ids = [rehearsal.raised(f"P{one} Doe", email=f"p{one}@acme.example") for one in range(5)]
    with rehearsal.store.writing() as connection:
        connection.execute(update(leads).values(returns=1))
        assert Journey(connection).replayed(ids[0]).returns == 0
    assert [row.lead for row in _audited(rehearsal)] == ids


def test_a_handoff_that_is_open_twice_cannot_even_be_stored(rehearsal: Rehearsal) -> None:
    index = {str(one.name): one.unique for one in handoffs.indexes}
    assert index["uq_handoffs_one_open_per_lead"]

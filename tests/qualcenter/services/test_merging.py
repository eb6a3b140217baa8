from typing import Any

import pytest
from sqlalchemy import select, update

from qualcenter.domain.refusals import (
    BadValueRefused,
    ChangedSinceRefused,
    HeldByOtherRefused,
    InCallRefused,
    NotAllowedRefused,
    NotLiveRefused,
    UnknownLeadRefused,
    WrongStageRefused,
)
from qualcenter.domain.replay import state_of
from qualcenter.domain.stage import NextAction
from qualcenter.queries.audit import Audit
from qualcenter.services.merging import Merging
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.store.journey import Journey
from qualcenter.store.leads import LeadRows
from qualcenter.store.tables import (
    answers,
    calls,
    events,
    leads,
    merges,
    notes,
    person_emails,
    person_phones,
    persons,
    search_tokens,
    suppressions,
    touches,
)
from tests.center import Center
from tests.fixtures.desks import Rehearsal

JO = "+493012345678"
TWO = "+493012345679"
WHOLE = (persons, person_phones, person_emails, touches, notes, answers, suppressions, search_tokens)


def _pair(rehearsal: Rehearsal) -> tuple[int, int]:
    """Two leads of one human under two addresses, with one number in common."""
    first = rehearsal.raised("Jo Doe", "demo", phone=JO, email="jo@acme.example")
    rehearsal.wait(minutes=3)
    second = rehearsal.raised("Joanna Doe", "pricing", phone=TWO, email="joanna.doe@mail.example", title="CEO")
    rehearsal.raised("Joanna Doe", "product_page", phone=JO, email="joanna.doe@mail.example")
    with rehearsal.store.writing() as connection:
        at = rehearsal.clock.now()
        note = {"person_id": 2, "lead_id": second, "text": "Knows our product", "at": at, "author": "Ada"}
        connection.execute(notes.insert().values(note))
        said = {"person_id": 2, "lead_id": second, "field": "size", "value": "40 trucks", "at": at}
        connection.execute(answers.insert().values(said))
    return first, second


def _row(rehearsal: Rehearsal, lead_id: int) -> Any:
    with rehearsal.store.reading() as connection:
        return connection.execute(select(leads).where(leads.c.id == lead_id)).one()


def _whole(rehearsal: Rehearsal) -> dict[str, list[Any]]:
    with rehearsal.store.reading() as connection:
        return {one.name: sorted(map(tuple, connection.execute(select(one))), key=repr) for one in WHOLE}


def _agree(rehearsal: Rehearsal) -> None:
    """State and journey of every lead say the same."""
    with rehearsal.store.reading() as connection:
        rows = LeadRows(connection)
        for lead_id in connection.execute(select(leads.c.id)).scalars().all():
            lead = rows.get(lead_id)
            assert lead is not None
            assert state_of(lead) == Journey(connection).replayed(lead_id)


def _set(rehearsal: Rehearsal, lead_id: int, **values: object) -> None:
    with rehearsal.store.writing() as connection:
        connection.execute(update(leads).where(leads.c.id == lead_id).values(**values))


def test_the_kept_lead_has_everything_of_both(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    due = _row(rehearsal, first).promise_due_at
    assert Merging(rehearsal.desk).merge(rehearsal["Ada"], second, first) == second
    kept, ended = _row(rehearsal, second), _row(rehearsal, first)
    assert (ended.stage, ended.purge_reason, ended.merged_into) == ("purged", "duplicate", second)
    assert (kept.stage, kept.promise_due_at) == ("lead", due)
    with rehearsal.store.reading() as connection:
        theirs = lambda table, column: list(  # noqa: E731
            connection.execute(select(table.c[column]).where(table.c.person_id == 2).order_by(table.c.id)).scalars()
        )
        assert set(theirs(person_emails, "address")) == {"jo@acme.example", "joanna.doe@mail.example"}
        assert sorted(theirs(person_phones, "number")) == [JO, TWO]
        assert sorted(theirs(touches, "kind")) == ["demo", "pricing", "product_page"]
    assert kept.score > ended.score
    _agree(rehearsal)


def test_a_raise_under_either_address_comes_to_the_kept_lead(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    Merging(rehearsal.desk).merge(rehearsal["Ada"], first, second)
    assert rehearsal.raised("Joanna Doe", "pricing", email="joanna.doe@mail.example") == first
    assert rehearsal.raised("Jo Doe", "pricing", email="jo@acme.example") == first
    _agree(rehearsal)


@pytest.mark.parametrize("keeps_first", [True, False])
def test_a_split_puts_every_row_back(rehearsal: Rehearsal, keeps_first: bool) -> None:
    first, second = _pair(rehearsal)
    before, states = _whole(rehearsal), [state_of(_lead(rehearsal, one)) for one in (first, second)]
    keep, other = (first, second) if keeps_first else (second, first)
    merging = Merging(rehearsal.desk)
    merging.merge(rehearsal["Ada"], keep, other)
    rehearsal.wait(seconds=30)
    assert merging.split(rehearsal["Bea"], keep) == other
    assert _whole(rehearsal) == before
    assert [state_of(_lead(rehearsal, one)) for one in (first, second)] == states
    assert _row(rehearsal, other).ready
    _agree(rehearsal)


def _lead(rehearsal: Rehearsal, lead_id: int) -> Any:
    with rehearsal.store.reading() as connection:
        return LeadRows(connection).get(lead_id)


def test_what_came_after_the_merge_stays_with_the_kept_lead(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    merging = Merging(rehearsal.desk)
    merging.merge(rehearsal["Ada"], first, second)
    rehearsal.wait(minutes=1)
    rehearsal.raised("Jo Doe", "call", email="jo@acme.example")
    hot = rehearsal.clock.now()
    merging.split(rehearsal["Ada"], second)
    assert _row(rehearsal, first).hot_since == hot
    assert _row(rehearsal, second).stage == "lead"
    with rehearsal.store.reading() as connection:
        kinds = connection.execute(select(touches.c.kind).where(touches.c.person_id == 1)).scalars()
        assert sorted(kinds) == ["call", "demo"]
    _agree(rehearsal)


def test_leads_created_plus_split_minus_merged_add_up(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    merging = Merging(rehearsal.desk)

    def counted() -> tuple[int, int, int]:
        with rehearsal.store.reading() as connection:
            kinds = list(connection.execute(select(events.c.kind)).scalars())
            standing = connection.execute(select(leads.c.id).where(leads.c.merged_into.is_(None))).all()
        # Each merge and each split is told in two journeys.
        return len(standing), kinds.count("lead.merged") // 2, kinds.count("lead.split") // 2

    merging.merge(rehearsal["Ada"], first, second)
    assert counted() == (1, 1, 0)
    merging.split(rehearsal["Ada"], first)
    assert counted() == (2, 1, 1)


def test_a_nurtured_or_purged_one_becomes_the_lead_that_the_other_is(rehearsal: Rehearsal) -> None:
    contact = rehearsal.raised("Jo Doe", "list", email="jo@acme.example")
    lead = rehearsal.raised("Joanna Doe", "demo", email="joanna@mail.example")
    assert _row(rehearsal, contact).stage == "contact"
    merging = Merging(rehearsal.desk)
    assert merging.merge(rehearsal["Ada"], contact, lead) == contact
    assert (_row(rehearsal, contact).stage, _row(rehearsal, contact).next_action) == ("lead", "first_call")
    merging.split(rehearsal["Ada"], contact)
    assert [_row(rehearsal, one).stage for one in (contact, lead)] == ["contact", "lead"]
    _agree(rehearsal)


def test_what_sales_holds_is_always_the_one_kept(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    at = rehearsal.clock.now()
    held = {"stage": "accepted", "owner_key": "c:4", "colleague_id": 4, "next_action": "report_result"}
    _set(rehearsal, second, **held, promise_kind="result", promise_due_at=rehearsal.wait(days=1), ready=False)
    rehearsal.clock.move_to(at)
    assert Merging(rehearsal.desk).merge(rehearsal["Ada"], first, second) == second
    assert _row(rehearsal, second).stage == "accepted"
    third = rehearsal.raised("Jo B Doe", email="third@acme.example")
    _set(rehearsal, third, **held, promise_kind="result", promise_due_at=rehearsal.wait(days=1), ready=False)
    rehearsal.clock.move_to(at)
    with pytest.raises(WrongStageRefused):
        Merging(rehearsal.desk).merge(rehearsal["Ada"], second, third)


def test_a_do_not_call_wish_of_either_one_holds_for_both(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(lead_id=second))
    merging = Merging(rehearsal.desk)
    merging.merge(rehearsal["Ada"], first, second)
    assert (_row(rehearsal, first).stage, _row(rehearsal, first).purge_reason) == ("purged", "do_not_call")
    merging.split(rehearsal["Ada"], first)
    assert [_row(rehearsal, one).stage for one in (first, second)] == ["lead", "purged"]
    _agree(rehearsal)


def test_the_inner_merge_of_a_chain_is_split_last(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    third = rehearsal.raised("Jo C Doe", email="third@acme.example")
    merging = Merging(rehearsal.desk)
    before = _whole(rehearsal)
    merging.merge(rehearsal["Ada"], first, second)
    merging.merge(rehearsal["Ada"], third, first)
    with pytest.raises(ChangedSinceRefused):
        merging.split(rehearsal["Ada"], second)
    assert merging.split(rehearsal["Ada"], first) == first
    assert merging.split(rehearsal["Ada"], second) == second
    assert _whole(rehearsal) == before
    _agree(rehearsal)


def test_a_lead_in_another_hand_or_in_a_call_stays(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    merging = Merging(rehearsal.desk)
    _set(rehearsal, first, claimed_by=2, claim_until=rehearsal.wait(minutes=1), ready=True)
    rehearsal.wait(minutes=-1)
    with pytest.raises(HeldByOtherRefused):
        merging.merge(rehearsal["Ada"], first, second)
    call = {"lead_id": second, "person_id": 2, "colleague_id": 1, "verdict": "allow", "rule": "open"}
    with rehearsal.store.writing() as connection:
        connection.execute(calls.insert().values(**call, started_at=rehearsal.clock.now()))
    with pytest.raises(InCallRefused):
        merging.merge(rehearsal["Bea"], first, second)
    with rehearsal.store.reading() as connection:
        assert connection.execute(select(merges)).all() == []


def test_refusals_say_what_cannot_be_joined(rehearsal: Rehearsal) -> None:
    first, second = _pair(rehearsal)
    merging = Merging(rehearsal.desk)
    for one, other, refusal in (
        (first, first, BadValueRefused),
        (first, 99, UnknownLeadRefused),
    ):
        with pytest.raises(refusal):
            merging.merge(rehearsal["Ada"], one, other)
    with pytest.raises(WrongStageRefused):
        merging.split(rehearsal["Ada"], first)
    with pytest.raises(UnknownLeadRefused):
        merging.split(rehearsal["Ada"], 99)
    with pytest.raises(NotAllowedRefused):
        merging.merge(rehearsal["Sam"], first, second)
    merging.merge(rehearsal["Ada"], first, second)
    with pytest.raises(NotLiveRefused):
        merging.merge(rehearsal["Ada"], first, second)


@pytest.mark.parametrize("keeps_the_called_one", [True, False])
def test_a_callback_promised_to_the_person_survives_a_merge_with_a_fresh_raise(
    center: Center, rehearsal: Rehearsal, keeps_the_called_one: bool
) -> None:
    called = center.called("Ada", "Jo Doe", email="jo@acme.example")
    center.dispositions.record(rehearsal["Ada"], called, "call_later", {"at": "2026-11-26T15:00", "who": "mine"})
    fresh = center.raised("Joanna Doe", email="joanna@mail.example")
    promised, begun = center.state(called), center.state(fresh)
    keep, end = (called, fresh) if keeps_the_called_one else (fresh, called)
    merging = Merging(rehearsal.desk)
    assert merging.merge(rehearsal["Tom"], keep, end) == keep
    kept = center.state(keep)
    owed = ("next_action", "next_at", "promise", "owner", "callback_who", "promised_by")
    assert kept.next_action is NextAction.CALLBACK
    assert [getattr(kept, name) for name in owed] == [getattr(promised, name) for name in owed]
    assert Audit(rehearsal.reading).rows() == ()
    _agree(rehearsal)
    assert "callback.promised" in center.kinds(called)
    assert "lead.raised" in center.kinds(fresh)
    merging.split(rehearsal["Tom"], keep)
    assert [center.state(one).next_at for one in (called, fresh)] == [promised.next_at, begun.next_at]
    assert Audit(rehearsal.reading).rows() == ()
    _agree(rehearsal)
